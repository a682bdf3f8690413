//! A stream: its module, types, rules, state, reader and writer.

use askama::Template;

use super::framed::InnerLine;
use super::record::{self, Shape, shape};
use super::record_line::RecordLine;
use super::structure::fixed;
use super::types::{self, Generics};
use super::{Output, doc, names, uses};
use crate::model::*;

#[derive(Template)]
#[template(path = "rust/stream.rs.txt", escape = "none")]
struct StreamText {
    module_doc: String,
    source: String,
    modules: Vec<String>,
    has_types: bool,
    uses: String,
    versions: Vec<u32>,
    headers_size: u64,
    structures: String,
    records: Vec<RecordLine>,
    type_ty: &'static str,
    optional_bit: Option<u32>,
    has_instance: bool,
    inner: Option<InnerLine>,
    is_inner: bool,
    has_large: bool,
}

#[derive(Template)]
#[template(path = "rust/types.rs.txt", escape = "none")]
struct TypesText {
    title: String,
    source: String,
    uses: String,
    types: String,
}

#[derive(Template)]
#[template(path = "rust/rules.rs.txt", escape = "none")]
struct RulesText {
    title: String,
    source: String,
    stream: String,
    rules: Vec<RuleLine>,
}

struct RuleLine {
    doc: String,
    constant: String,
    id: String,
    class: String,
    text: String,
}

/// All files of a stream's module.
pub fn files(family: &Family, stream: &Stream) -> askama::Result<Vec<Output>> {
    let begins = |r: &Record| r.control == Some(Control::Begins(stream.id.clone()));
    let is_inner = family.streams.iter().any(|s| s.records.iter().any(begins));
    let generics = Generics { memory: !stream.sets.is_empty() };
    let maker = Maker { family, stream, generics, is_inner };
    let module = names::snake(&stream.name);
    let mut files = vec![
        ("mod.rs".to_owned(), maker.module()?),
        ("rules.rs".to_owned(), maker.rules().render()?),
        ("state.rs".to_owned(), maker.state()?),
        ("reader.rs".to_owned(), maker.reader()?),
        ("format.rs".to_owned(), maker.format()?),
        ("writer.rs".to_owned(), maker.writer()?),
        ("load.rs".to_owned(), maker.load()?),
        ("save.rs".to_owned(), maker.save()?),
        ("saver.rs".to_owned(), maker.saver()?),
    ];
    if maker.has_types() {
        files.push(("types.rs".to_owned(), maker.types()?));
    }
    for record in &stream.records {
        let name = names::field(&names::snake(&record.name));
        files.push((format!("{name}.rs"), record::module(stream, record, maker.generics)?));
    }
    let output = |(name, text)| Output { path: format!("{module}/{name}"), text };
    Ok(files.into_iter().map(output).collect())
}

pub(super) struct Maker<'a> {
    pub(super) family: &'a Family,
    pub(super) stream: &'a Stream,
    pub(super) generics: Generics,
    /// Whether the stream can go on within another one.
    pub(super) is_inner: bool,
}

impl Maker<'_> {
    pub(super) fn source(&self) -> String {
        format!("spec/{}", self.stream.name)
    }

    pub(super) fn rule(&self, id: RuleId) -> String {
        names::rule(self.stream, self.stream.rule(id))
    }

    pub(super) fn has_types(&self) -> bool {
        self.stream.types.iter().any(|t| t.home.is_none())
    }

    pub(super) fn has_instance(&self) -> bool {
        self.stream.framing.instance_field.is_some()
    }

    /// Names of the stream's own items, with the path to each from one of its modules.
    pub(super) fn own(&self) -> Vec<(String, String)> {
        let framing = ["Kind", "Record", "RecordHeader", "VERSIONS", "Visitor"].map(str::to_owned);
        let headers = self.stream.headers.iter().map(|h| names::camel(&h.name));
        let records = self.stream.records.iter().map(|r| names::camel(&r.name));
        let types = self.stream.types.iter().map(|t| names::camel(&t.name));
        let mut own: Vec<(String, String)> = framing
            .into_iter()
            .chain(headers)
            .chain(records)
            .chain(types)
            .map(|name| (name.clone(), format!("super::{name}")))
            .collect();
        own.push(("rules".into(), "super::rules".into()));
        own.push(("State".into(), "super::state::State".into()));
        own
    }

    fn module(&self) -> askama::Result<String> {
        let stream = self.stream;
        let mut structures = String::new();
        for header in &stream.headers {
            let name = names::camel(&header.name);
            let about = doc(&header.prose.doc, "/// ");
            let fixed = fixed(stream, &header.body, &name, &header.name, about);
            structures += &types::render(&fixed, self.generics, false)?;
        }
        let about = doc(&stream.framing.prose.doc, "/// ");
        let fixed = fixed(stream, &stream.framing.header, "RecordHeader", "framing", about);
        structures += &types::render(&fixed, self.generics, false)?;
        let mut text = StreamText {
            module_doc: doc(&format!("{}. {}", stream.title, stream.prose.doc), "//! "),
            source: self.source(),
            modules: stream.records.iter().map(|r| names::field(&names::snake(&r.name))).collect(),
            has_types: self.has_types(),
            uses: String::new(),
            headers_size: stream.headers.iter().map(|h| h.body.head).sum(),
            versions: stream.versions.iter().map(|v| v.number).collect(),
            structures,
            records: self.records(),
            type_ty: self.scalar(stream.framing.type_field).primitive.name(),
            optional_bit: stream.framing.optional_bit,
            has_instance: self.has_instance(),
            inner: self.inner(),
            is_inner: self.is_inner,
            has_large: stream
                .records
                .iter()
                .any(|r| matches!(shape(r), Shape::Parts | Shape::Whole) && r.body.head > 160),
        };
        text.uses = uses(&text.render()?, &[]);
        text.render()
    }

    fn types(&self) -> askama::Result<String> {
        let shared = self.stream.types.iter().filter(|t| t.home.is_none());
        let types: askama::Result<String> =
            shared.map(|t| types::named(self.stream, t, self.generics)).collect();
        let mut text = TypesText {
            title: self.stream.title.clone(),
            source: format!("{}/stream.yaml", self.source()),
            uses: String::new(),
            types: types?,
        };
        let own = [("rules".to_owned(), "super::rules".to_owned())];
        text.uses = uses(&text.types, &own);
        text.render()
    }

    /// Every rule that code can break; those that no machine checks are in the book alone.
    fn rules(&self) -> RulesText {
        let rules = self.stream.rules.iter().filter(|r| r.reported).map(|r| RuleLine {
            doc: doc(&r.text, "/// "),
            constant: names::rule(self.stream, r),
            id: r.id.clone(),
            class: names::camel(r.class.name()),
            text: format!("{:?}", r.text),
        });
        RulesText {
            title: self.stream.title.clone(),
            source: self.source(),
            stream: self.stream.name.clone(),
            rules: rules.collect(),
        }
    }

    pub(super) fn scalar(&self, field: usize) -> Scalar {
        match self.stream.framing.header.fields[field].kind {
            Kind::Scalar(scalar) => scalar,
            _ => unreachable!("type, instance and length are scalars"),
        }
    }
}

/// A field of the record header as a `u32`.
pub fn wide(field: &str, scalar: Scalar) -> String {
    match scalar.primitive {
        Primitive::U32 => format!("header.{field}"),
        _ => format!("u32::from(header.{field})"),
    }
}
