//! A stream: its package, types, rules and state; reader and writer are in `framed`.

use askama::Template;

use super::checks::{rules, set_name};
use super::expression::{Scope, captured, kind};
use super::framed::{Framer, InnerLine, ReaderText, WriterText};
use super::structure::View;
use super::types::{self, about};
use super::{Output, checks, names, record, source};
use crate::model::expression::{Base, Reference};
use crate::model::*;
use crate::targets::wrap::comment;

#[derive(Template)]
#[template(path = "go/package.txt", escape = "none")]
struct PackageText<'a> {
    source: String,
    package: &'a str,
    doc: String,
    id: &'a str,
    versions: String,
    structures: Vec<String>,
    records: Vec<KindLine>,
    optional_bit: Option<u32>,
    inner: Option<InnerLine>,
}

struct KindLine {
    name: String,
    kind: String,
    kind_doc: String,
}

#[derive(Template)]
#[template(path = "go/rules.txt", escape = "none")]
struct RulesText<'a> {
    source: String,
    package: &'a str,
    stream: &'a str,
    memory: bool,
    rules: Vec<RuleLine>,
}

struct RuleLine {
    doc: String,
    variable: String,
    id: String,
    class: String,
    text: String,
}

#[derive(Template)]
#[template(path = "go/state.txt", escape = "none")]
struct StateText<'a> {
    source: String,
    package: &'a str,
    version: u32,
    declared: bool,
    headers: Vec<(String, String)>,
    sets: Vec<String>,
    earlier: Vec<String>,
    places: Vec<PlaceLine>,
    required: Vec<(String, String)>,
}

struct PlaceLine {
    kind: String,
    tests: Vec<(String, String)>,
}

/// All files of a stream's package.
pub fn files(family: &Family, stream: &Stream) -> askama::Result<Vec<Output>> {
    let package = names::package(&stream.name);
    let maker = Maker { stream, package: &package, framer: Framer { family, stream } };
    let mut files = vec![
        (format!("{package}.go"), maker.package()?),
        ("rules.go".to_owned(), maker.rules().render()?),
        ("state.go".to_owned(), maker.state()?),
        ("reader.go".to_owned(), ReaderText(maker.framer.framed(&package)).render()?),
        ("writer.go".to_owned(), WriterText(maker.framer.framed(&package)).render()?),
    ];
    let shared = stream.types.iter().enumerate().filter(|(_, t)| t.home.is_none());
    let shared: Vec<String> =
        shared.map(|(i, _)| types::named(stream, TypeId(i))).collect::<askama::Result<_>>()?;
    let decoders = maker.decoders();
    if !shared.is_empty() || !decoders.is_empty() {
        let text = format!("{}\n\n{decoders}", shared.join("\n\n"));
        files.push(("types.go".to_owned(), maker.with_head("stream.yaml", &text)));
    }
    for id in 0..stream.records.len() {
        let name = names::joined(&stream.records[id].name);
        let mut file = format!("{name}.go");
        if files.iter().any(|(taken, _)| *taken == file) {
            file = format!("{name}record.go");
        }
        files.push((file, maker.with_head("records", &record::file(stream, id)?)));
    }
    let output = |(name, text): (String, String)| Output {
        path: format!("{package}/{name}"),
        text: source(&text, family),
    };
    Ok(files.into_iter().map(output).collect())
}

/// The headers that expressions look at.
pub fn state_headers(stream: &Stream) -> Vec<usize> {
    let references = stream.references();
    let named =
        |i: usize| move |r: &Reference| matches!(r.base, Base::Header(header, _) if header == i);
    (0..stream.headers.len()).filter(|i| references.iter().any(named(*i))).collect()
}

struct Maker<'a> {
    stream: &'a Stream,
    package: &'a str,
    framer: Framer<'a>,
}

impl Maker<'_> {
    fn source(&self) -> String {
        format!("spec/{}", self.stream.name)
    }

    fn with_head(&self, of: &str, text: &str) -> String {
        format!(
            "// Code generated from {}/{of} by `cargo codegen`. DO NOT EDIT.\n\npackage {}\n\n{text}",
            self.source(),
            self.package
        )
    }

    fn package(&self) -> askama::Result<String> {
        let stream = self.stream;
        let mut structures = Vec::new();
        for header in &stream.headers {
            let fields = &header.body.fields;
            let view = View { stream, item: &header.name, fields, endian: header.endian };
            let name = names::header(stream, &header.name);
            structures.push(self.structure(&view, &name, &header.prose.doc, header.body.head)?);
            let both = checks::Both {
                reader: rules(stream, &header.body, &header.checks, Role::Reader),
                writer: rules(stream, &header.body, &header.checks, Role::Writer),
            };
            debug_assert!(both.functions().is_empty(), "rules on several fields of headers");
        }
        let view = self.framer.record_header();
        let doc = &stream.framing.prose.doc;
        structures.push(self.structure(&view, "RecordHeader", doc, stream.framing.header.head)?);
        let versions: Vec<String> = stream.versions.iter().map(|v| v.number.to_string()).collect();
        PackageText {
            source: self.source(),
            package: self.package,
            doc: comment(
                &format!(
                    "Package {} reads and writes: {}. {}",
                    self.package, stream.title, stream.prose.doc
                ),
                "// ",
            ),
            id: &stream.id,
            versions: versions.join(", "),
            structures,
            records: (0..stream.records.len()).map(|i| self.kind(i)).collect(),
            optional_bit: stream.framing.optional_bit,
            inner: self.framer.inner(),
        }
        .render()
    }

    fn structure(&self, view: &View, name: &str, doc: &str, size: u64) -> askama::Result<String> {
        let mut text = types::structure_text(view, name, &about(name, doc), size)?;
        text += &types::check_functions(name, &view.checks(&[]).functions(), "");
        Ok(text + &types::unions(view))
    }

    fn kind(&self, id: usize) -> KindLine {
        let record = &self.stream.records[id];
        let kind = kind(self.stream, id);
        KindLine { kind_doc: about(&kind, &record.prose.doc), name: record.name.clone(), kind }
    }

    /// Functions that decode the elements of arrays.
    fn decoders(&self) -> String {
        let stream = self.stream;
        let mut code = String::new();
        for (index, ty) in stream.types.iter().enumerate() {
            let id = TypeId(index);
            let is = |element: &Element| match element {
                Element::Scalar(scalar) => scalar.of == Some(id),
                Element::Structure(of) => *of == id,
                Element::Text => false,
            };
            let viewed = stream.records.iter().any(|r| {
                r.body.fields[r.body.head_fields..]
                    .iter()
                    .any(|f| matches!(&f.kind, Kind::Array { element, .. } if is(element)))
            });
            if !viewed {
                continue;
            }
            let name = names::named(ty);
            let body = match &ty.body {
                TypeBody::Structure(s) if s.strings_alone().is_some() => continue,
                TypeBody::Structure(_) => {
                    let order = match super::structure::endian_of_type(stream, id) {
                        Endian::Declared => ", order",
                        Endian::Big | Endian::Little => "",
                    };
                    format!("v.Decode(b{order})\nreturn v")
                }
                TypeBody::Enum { primitive, .. } | TypeBody::Bits { primitive, .. } => {
                    match primitive.size() {
                        1 => format!("return {name}(b[0])"),
                        size => format!("return {name}(order.Uint{}(b))", size * 8),
                    }
                }
            };
            code += &format!(
                "// decode{name} decodes an element.\n\
                 func decode{name}(b []byte, order xenstreams.ByteOrder) (v {name}) {{\n{body}\n}}\n\n"
            );
        }
        code
    }

    /// Every rule that code can break; those that no machine checks are in the book alone.
    fn rules(&self) -> RulesText<'_> {
        let rules = self.stream.rules.iter().filter(|r| r.reported).map(|r| {
            let variable = names::rule(self.stream, r);
            RuleLine {
                doc: about(&variable, &r.text),
                variable,
                id: names::quoted(&r.id),
                class: format!("Class{}", names::exported(r.class.name())),
                text: names::quoted(&r.text),
            }
        });
        RulesText {
            source: self.source(),
            package: self.package,
            stream: &self.stream.name,
            memory: !self.stream.sets.is_empty(),
            rules: rules.collect(),
        }
    }

    fn state(&self) -> askama::Result<String> {
        let stream = self.stream;
        let headers = state_headers(stream).into_iter().map(|i| {
            let name = &stream.headers[i].name;
            (names::header_variable(name), names::header(stream, name))
        });
        let places = (0..stream.records.len()).filter_map(|i| self.place(i));
        let required = stream.records.iter().enumerate().filter_map(|(i, r)| {
            let required = r.required.as_ref()?;
            let scope = Scope::new(stream, &r.body);
            let unseen = format!("!s.seen[{}]", kind(stream, i));
            let when = required.when.as_ref().map(|when| format!("{} && ", scope.condition(when)));
            let rule = stream.rule(required.rule);
            (rule.level == Level::Must).then(|| {
                (format!("{}{unseen}", when.unwrap_or_default()), names::rule(stream, rule))
            })
        });
        StateText {
            source: self.source(),
            package: self.package,
            version: stream.versions[0].number,
            declared: stream.framing.endian == Endian::Declared
                || stream.headers.iter().any(|h| h.endian == Endian::Declared),
            headers: headers.collect(),
            sets: (0..stream.sets.len()).map(|i| set_name(stream, SetId(i))).collect(),
            earlier: stream.captured().iter().map(|(r, f)| captured(stream, r.0, *f)).collect(),
            places: places.collect(),
            required: required.collect(),
        }
        .render()
    }

    /// When a record is in the wrong place.
    fn place(&self, id: usize) -> Option<PlaceLine> {
        let stream = self.stream;
        let scope = Scope::new(stream, &stream.framing.header);
        let seen = |id: usize| format!("s.seen[{}]", kind(stream, id));
        let test = |check: &SequenceCheck| {
            let rule = stream.rule(check.rule);
            let broken = match &check.test {
                SequenceTest::Since(version) => format!("s.version < {version}"),
                SequenceTest::Until(version) => format!("s.version > {version}"),
                SequenceTest::NotBefore => seen(id),
                SequenceTest::Follows(other) => format!("!{}", seen(other.0)),
                SequenceTest::Precedes(other) => seen(other.0),
                SequenceTest::When(condition) => scope.negated(condition),
            };
            (rule.level == Level::Must).then(|| (broken, names::rule(stream, rule)))
        };
        let tests: Vec<_> = stream.records[id].sequence.iter().filter_map(test).collect();
        (!tests.is_empty()).then(|| PlaceLine { kind: kind(stream, id), tests })
    }
}
