//! A stream: its module, types, rules, state, reader and writer.

use askama::Template;

use super::expression::{Scope, literal};
use super::record::{self, Shape, shape};
use super::structure::fixed;
use super::types::{self, Generics};
use super::{Output, checks, doc, names, uses};
use crate::expression::{Base, Reference};
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
    structures: String,
    records: Vec<RecordLine>,
    type_ty: &'static str,
    optional_bit: Option<u32>,
    has_instance: bool,
    inner: Option<InnerLine>,
    has_large: bool,
}

struct RecordLine {
    name: String,
    camel: String,
    snake: String,
    bare: String,
    doc: String,
    variant_doc: String,
    payload: String,
    pattern: String,
    bindings: String,
    arguments: String,
    parameters: String,
    length_rule: String,
    shape: &'static str,
    read: Vec<String>,
    write: Vec<String>,
    write_params: String,
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
    memory: bool,
    rules: Vec<RuleLine>,
}

struct RuleLine {
    doc: String,
    constant: String,
    id: String,
    class: String,
    text: String,
}

#[derive(Template)]
#[template(path = "rust/state.rs.txt", escape = "none")]
struct StateText {
    title: String,
    source: String,
    uses: String,
    memory_decl: &'static str,
    memory_impl: &'static str,
    memory: &'static str,
    headers: Vec<(String, String)>,
    seen: &'static str,
    sets: Vec<String>,
    earlier: Vec<String>,
    places: Vec<(String, String, String)>,
    places_code: String,
    has_instance: bool,
    instances: Vec<(String, String, String)>,
    required: Vec<(String, String, Option<String>)>,
    required_code: String,
}

struct HeaderLine {
    field: String,
    words: String,
    ty: String,
    complete: String,
    checked: bool,
    endian: String,
    after: Vec<String>,
}

#[derive(Template)]
#[template(path = "rust/reader.rs.txt", escape = "none")]
struct ReaderText(Framed);

#[derive(Template)]
#[template(path = "rust/writer.rs.txt", escape = "none")]
struct WriterText(Framed);

impl std::ops::Deref for ReaderText {
    type Target = Framed;
    fn deref(&self) -> &Framed {
        &self.0
    }
}

impl std::ops::Deref for WriterText {
    type Target = Framed;
    fn deref(&self) -> &Framed {
        &self.0
    }
}

/// The stream that goes on within this one.
struct InnerLine {
    module: String,
    variant: String,
    /// The records of it after which this one goes on again.
    returns: Vec<String>,
}

/// What reader and writer have in common.
struct Framed {
    title: String,
    source: String,
    uses: String,
    has_memory: bool,
    memory_param: &'static str,
    memory_bound: &'static str,
    memory_arg: &'static str,
    memory: &'static str,
    headers: Vec<HeaderLine>,
    state_headers: Vec<(String, String)>,
    version: String,
    version_in_record: bool,
    endian: String,
    header_size: u64,
    header_checked: bool,
    type_field: String,
    type_ty: &'static str,
    type_offset: u64,
    length_field: String,
    length_offset: u64,
    instance_field: Option<String>,
    instance_name: String,
    instance_offset: u64,
    fixed_length: String,
    in_length: bool,
    pad_to: u64,
    has_parts: bool,
    optional_bit: Option<u32>,
    unique: Option<String>,
    length_checks: Vec<(String, String)>,
    padding_verified: Option<String>,
    writer_limit: String,
    limit_rule: String,
    first: Option<(String, String)>,
    last: String,
    is_inner: bool,
    inner: Option<InnerLine>,
    type_wide: String,
    instance_wide: String,
    instance_narrow: String,
    length_narrow: String,
    records: Vec<RecordLine>,
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
        ("writer.rs".to_owned(), maker.writer()?),
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

struct Maker<'a> {
    family: &'a Family,
    stream: &'a Stream,
    generics: Generics,
    /// Whether the stream can go on within another one.
    is_inner: bool,
}

impl Maker<'_> {
    fn source(&self) -> String {
        format!("spec/{}", self.stream.name)
    }

    fn rule(&self, id: RuleId) -> String {
        names::rule(self.stream, self.stream.rule(id))
    }

    fn has_types(&self) -> bool {
        self.stream.types.iter().any(|t| t.home.is_none())
    }

    fn has_instance(&self) -> bool {
        self.stream.framing.instance_field.is_some()
    }

    /// Names of the stream's own items, with the path to each from one of its modules.
    fn own(&self) -> Vec<(String, String)> {
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
            versions: stream.versions.iter().map(|v| v.number).collect(),
            structures,
            records: self.records(),
            type_ty: self.scalar(stream.framing.type_field).primitive.name(),
            optional_bit: stream.framing.optional_bit,
            has_instance: self.has_instance(),
            inner: self.inner(),
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
            memory: self.generics.memory,
            rules: rules.collect(),
        }
    }

    fn state(&self) -> askama::Result<String> {
        let stream = self.stream;
        let records = || stream.records.iter().map(|r| (names::camel(&r.name), r));
        let places: Vec<_> = records()
            .flat_map(|(camel, r)| {
                r.sequence.iter().map(move |c| {
                    (camel.clone(), self.misplaced(&camel, &c.test), self.rule(c.rule))
                })
            })
            .collect();
        let instances = records().filter_map(|(camel, r)| {
            let Instance::UpTo(last) = r.instance else { return None };
            let test =
                if last == 0 { "instance != 0".into() } else { format!("instance > {last}") };
            Some((camel, test, self.rule(r.instance_rule?)))
        });
        let required = records().filter_map(|(camel, r)| {
            let required = r.required.as_ref()?;
            let structure = &r.body;
            let scope = Scope { stream, structure, head: "", tail: "", item: None };
            let when = required.when.as_ref().map(|when| scope.condition(when));
            Some((camel, self.rule(required.rule), when))
        });
        let required: Vec<_> = required.collect();
        let mut text = StateText {
            title: stream.title.clone(),
            source: self.source(),
            uses: String::new(),
            memory_decl: self.generics.function(),
            memory_impl: self.generics.function(),
            memory: self.generics.state(),
            headers: self.state_headers(),
            seen: if stream.records.len() <= 32 { "u32" } else { "u64" },
            sets: (0..stream.sets.len()).map(|i| checks::set_name(stream, SetId(i))).collect(),
            earlier: self.earlier(),
            places_code: places.iter().map(|p| p.1.as_str()).collect(),
            places,
            has_instance: self.has_instance(),
            instances: instances.collect(),
            required_code: required.iter().filter_map(|r| r.2.clone()).collect(),
            required,
        };
        let mut own = self.own();
        own.retain(|(name, _)| name != "State");
        text.uses = uses(&text.render()?, &own);
        text.render()
    }

    /// The condition under which a record is in the wrong place.
    fn misplaced(&self, camel: &str, test: &SequenceTest) -> String {
        let kind = |id: &RecordId| names::camel(&self.stream.record(*id).name);
        match test {
            SequenceTest::Since(version) => format!("self.version < {version}"),
            SequenceTest::Until(version) => format!("self.version > {version}"),
            SequenceTest::NotBefore => format!("self.seen(Kind::{camel})"),
            SequenceTest::Follows(id) => format!("!self.seen(Kind::{})", kind(id)),
            SequenceTest::Precedes(id) => format!("self.seen(Kind::{})", kind(id)),
            SequenceTest::When(condition) => {
                let structure = &self.stream.framing.header;
                let scope =
                    Scope { stream: self.stream, structure, head: "", tail: "", item: None };
                scope.negated(condition)
            }
        }
    }

    /// The headers that expressions look at, with their types.
    fn state_headers(&self) -> Vec<(String, String)> {
        let named = |r: &Reference, i: usize| matches!(r.base, Base::Header(h, _) if h == i);
        let headers = self
            .stream
            .headers
            .iter()
            .enumerate()
            .filter(|(i, _)| self.stream.references().iter().any(|r| named(r, *i)));
        headers.map(|(_, h)| (h.name.clone(), names::camel(&h.name))).collect()
    }

    /// Fields of records that later ones look at.
    fn earlier(&self) -> Vec<String> {
        let name = |(id, field): (RecordId, usize)| {
            let record = self.stream.record(id);
            format!("{}_{}", names::snake(&record.name), record.body.fields[field].name)
        };
        self.stream.captured().into_iter().map(name).collect()
    }

    fn scalar(&self, field: usize) -> Scalar {
        match self.stream.framing.header.fields[field].kind {
            Kind::Scalar(scalar) => scalar,
            _ => unreachable!("type, instance and length are scalars"),
        }
    }

    fn framing_field(&self, field: usize) -> (String, u64) {
        let field = &self.stream.framing.header.fields[field];
        (names::field(&field.name), field.offset.unwrap_or_default())
    }

    fn reader(&self) -> askama::Result<String> {
        let mut text = ReaderText(self.framed());
        text.0.uses = uses(&text.render()?, &self.own());
        text.render()
    }

    fn writer(&self) -> askama::Result<String> {
        let mut text = WriterText(self.framed());
        text.0.uses = uses(&text.render()?, &self.own());
        text.render()
    }

    fn framed(&self) -> Framed {
        let stream = self.stream;
        let framing = &stream.framing;
        let (type_field, type_offset) = self.framing_field(framing.type_field);
        let (length_field, length_offset) = self.framing_field(framing.length_field);
        let instance = framing.instance_field.map(|i| self.framing_field(i));
        let length = self.scalar(framing.length_field).primitive;
        let length_name = length.name();
        let mut length_checks = Vec::new();
        if let Some((max, rule)) = framing.length_max {
            length_checks
                .push((format!("header.{length_field} > {}", literal(max)), self.rule(rule)));
        }
        if let Some(rule) = framing.length_aligned {
            let to = framing.padding.to;
            let test = format!("!header.{length_field}.is_multiple_of({to})");
            length_checks.push((test, self.rule(rule)));
        }
        let fits = length.greatest();
        let (writer_limit, limit_rule) = match framing.length_max {
            Some((max, rule)) => (format!("length > {}", literal(max)), self.rule(rule)),
            None => (
                format!("length > u64::from({length_name}::MAX)"),
                self.rule(framing.body_complete),
            ),
        };
        let writer_limit = if fits == u64::MAX && framing.length_max.is_none() {
            "length == u64::MAX".to_owned()
        } else {
            writer_limit
        };
        let first = stream.first_record().map(|id| {
            let record = stream.record(id);
            (names::camel(&record.name), record.first.map(|r| self.rule(r)).unwrap_or_default())
        });
        let sum = if framing.padding.in_length { "BODY + PADDING" } else { "BODY" };
        let records = self.records();
        let looks_at_padding = (framing.optional_bit.is_some() && !framing.padding.in_length)
            || records.iter().flat_map(|r| &r.read).any(|line| line.contains("check_padding"));
        let verified =
            framing.padding.zero.filter(|_| framing.padding.verified && looks_at_padding);
        Framed {
            title: stream.title.clone(),
            source: self.source(),
            uses: String::new(),
            has_memory: self.generics.memory,
            memory_param: if self.generics.memory { ", const MEMORY: usize = 256" } else { "" },
            memory_bound: if self.generics.memory { ", const MEMORY: usize" } else { "" },
            memory_arg: if self.generics.memory { ", MEMORY" } else { "" },
            memory: self.generics.state(),
            headers: stream.headers.iter().map(|h| self.header(h)).collect(),
            state_headers: self.state_headers(),
            version: self.version(),
            version_in_record: stream
                .records
                .iter()
                .any(|r| r.body.marked(Mark::Version).is_some()),
            endian: match framing.endian {
                Endian::Big => "Endian::Big".into(),
                Endian::Little => "Endian::Little".into(),
                Endian::Declared => "endian".into(),
            },
            header_size: framing.header.head,
            header_checked: !fixed(stream, &framing.header, "", "framing", String::new())
                .checks
                .is_empty(),
            is_inner: self.is_inner,
            inner: self.inner(),
            type_wide: wide(&type_field, self.scalar(framing.type_field)),
            instance_wide: super::flow::instance(stream),
            instance_narrow: match framing.instance_field.map(|i| self.scalar(i).primitive) {
                Some(Primitive::U32) | None => "instance".into(),
                Some(narrow) => format!("instance as {}", narrow.name()),
            },
            length_narrow: match length {
                Primitive::U64 => "length".into(),
                _ => format!("length as {length_name}"),
            },
            type_field,
            type_ty: self.scalar(framing.type_field).primitive.name(),
            type_offset,
            fixed_length: format!("({sum}) as {length_name}"),
            length_field,
            length_offset,
            instance_name: instance.as_ref().map(|i| i.0.clone()).unwrap_or_default(),
            instance_offset: instance.as_ref().map(|i| i.1).unwrap_or_default(),
            instance_field: instance.map(|i| i.0),
            in_length: framing.padding.in_length,
            pad_to: framing.padding.to,
            has_parts: stream
                .records
                .iter()
                .any(|r| matches!(shape(r), Shape::Parts | Shape::Layouts)),
            optional_bit: framing.optional_bit,
            unique: framing.unique.map(|(rule, _)| self.rule(rule)),
            length_checks,
            padding_verified: verified.map(|rule| self.rule(rule)),
            writer_limit,
            limit_rule,
            first,
            last: stream
                .records
                .iter()
                .find(|r| r.position == Some(Position::Last))
                .map(|r| names::camel(&r.name))
                .unwrap_or_default(),
            records,
        }
    }

    /// The stream that goes on within this one, if one does.
    fn inner(&self) -> Option<InnerLine> {
        let id = self.stream.records.iter().find_map(|r| match &r.control {
            Some(Control::Begins(id)) => Some(id),
            _ => None,
        })?;
        let inner = self.family.streams.iter().find(|s| s.id == *id)?;
        let returns = inner.records.iter().filter(|r| r.control == Some(Control::Returns));
        Some(InnerLine {
            module: names::snake(&inner.name),
            variant: names::camel(&inner.name),
            returns: returns.map(|r| names::camel(&r.name)).collect(),
        })
    }

    /// Code for the version of a stream whose headers have been read.
    fn version(&self) -> String {
        let header = self.stream.headers.iter().find_map(|h| {
            let field = h.body.marked(Mark::Version)?;
            Some(super::flow::as_version(
                &format!("{}.{}", h.name, names::field(&field.name)),
                field,
            ))
        });
        header.unwrap_or_else(|| "VERSIONS[0]".into())
    }

    fn header(&self, header: &Header) -> HeaderLine {
        let ty = names::camel(&header.name);
        let fixed = fixed(self.stream, &header.body, &ty, &header.name, String::new());
        let mut after = Vec::new();
        for field in &header.body.fields {
            let Kind::Scalar(Scalar { of: Some(id), .. }) = field.kind else { continue };
            let TypeBody::Bits { parts, .. } = &self.stream.ty(id).body else { continue };
            if let Some(part) = parts.iter().find(|p| p.mark == Some(Mark::BigEndian)) {
                let bit = part.name.as_deref().map(names::field).unwrap_or_default();
                after.push(format!(
                    "let endian = if {}.{}.{bit}() {{ Endian::Big }} else {{ Endian::Little }};",
                    header.name,
                    names::field(&field.name)
                ));
            }
        }
        HeaderLine {
            field: header.name.clone(),
            words: header.name.replace('_', " "),
            complete: self.rule(header.complete),
            checked: !fixed.checks.is_empty(),
            endian: match header.endian {
                Endian::Big => "Endian::Big".into(),
                Endian::Little => "Endian::Little".into(),
                Endian::Declared => "endian".into(),
            },
            after,
            ty,
        }
    }

    fn records(&self) -> Vec<RecordLine> {
        self.stream.records.iter().map(|r| self.record(r)).collect()
    }

    fn record(&self, record: &Record) -> RecordLine {
        let camel = names::camel(&record.name);
        let shape = shape(record);
        let with_instance = record.instance.varies();
        let body = match shape {
            Shape::Empty => None,
            Shape::Plain => Some(format!("View<'a, {camel}>")),
            Shape::Layouts => Some(format!("LayoutView<'a, {camel}>")),
            Shape::Whole => Some(camel.clone()),
            Shape::Parts if record.may_be_empty() => Some(format!("Option<{camel}<'a>>")),
            Shape::Parts => Some(format!("{camel}<'a>")),
        };
        let parameter = |name: &str, ty: &str| format!(", {name}: {ty}");
        let parameters: String = with_instance
            .then(|| parameter("instance", "u32"))
            .into_iter()
            .chain(body.as_ref().map(|ty| parameter("body", ty)))
            .collect();
        let names: Vec<&str> = with_instance
            .then_some("instance")
            .into_iter()
            .chain(body.as_ref().map(|_| "body"))
            .collect();
        let payload: Vec<String> =
            with_instance.then(|| "u32".to_owned()).into_iter().chain(body).collect();
        let has_payload = !payload.is_empty();
        let arguments = format!("({})", names.join(", "));
        let mut about = record.prose.doc.clone();
        if with_instance {
            about += " With its instance.";
        }
        if shape == Shape::Parts && record.may_be_empty() {
            about += " None where the body is empty.";
        }
        RecordLine {
            name: record.name.clone(),
            snake: names::field(&names::snake(&record.name)),
            bare: names::snake(&record.name),
            doc: doc(&record.prose.doc, "    /// "),
            variant_doc: doc(&about, "    /// "),
            payload: if has_payload { format!("({})", payload.join(", ")) } else { String::new() },
            bindings: if has_payload { arguments.clone() } else { String::new() },
            arguments,
            parameters,
            pattern: if has_payload { "(..)".into() } else { String::new() },
            length_rule: self.rule(record.length),
            shape: match shape {
                Shape::Empty => "empty",
                Shape::Plain => "plain",
                Shape::Layouts => "layouts",
                Shape::Whole => "whole",
                Shape::Parts => "parts",
            },
            read: super::flow::read(self.stream, record, with_instance),
            write: super::flow::write(self.stream, record, with_instance),
            write_params: {
                let instance = if with_instance { ", instance: u32" } else { "" };
                match shape {
                    Shape::Empty => instance.into(),
                    Shape::Plain | Shape::Layouts | Shape::Whole => {
                        format!("{instance}, body: &{camel}")
                    }
                    Shape::Parts => format!("{instance}, body: &{camel}<'_>"),
                }
            },
            camel,
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
