//! What reader and writer of a stream have in common.

use askama::Template;

use super::expression::{kind, literal, scalar_type, widened};
use super::flow::Flow;
use super::heading::HeaderLine;
use super::names;
use super::record::{Shape, shape};
use super::structure::View;
use crate::model::*;

#[derive(Template)]
#[template(path = "go/reader.txt", escape = "none")]
pub struct ReaderText<'a>(pub Framed<'a>);

#[derive(Template)]
#[template(path = "go/writer.txt", escape = "none")]
pub struct WriterText<'a>(pub Framed<'a>);

impl<'a> std::ops::Deref for ReaderText<'a> {
    type Target = Framed<'a>;
    fn deref(&self) -> &Framed<'a> {
        &self.0
    }
}

impl<'a> std::ops::Deref for WriterText<'a> {
    type Target = Framed<'a>;
    fn deref(&self) -> &Framed<'a> {
        &self.0
    }
}

/// A record, as reader and writer look at it.
pub struct RecordLine {
    title: String,
    name: String,
    suffix: String,
    kind: String,
    variable: String,
    accessor: String,
    accessor_doc: String,
    has_body: bool,
    parameters: String,
    read: String,
    write: String,
}

/// The instance in the record header.
pub struct InstanceLine {
    wide: String,
}

/// The stream that goes on within this one.
pub struct InnerLine {
    /// Its id.
    pub id: String,
    /// Its package.
    pub package: String,
    /// The kind that stands for its records.
    pub kind: String,
    /// The method that gives it.
    pub accessor: String,
    /// Its records after which this one goes on again.
    pub returns: String,
    /// Its last record.
    pub last: String,
}

/// What the templates of reader and writer look at.
pub struct Framed<'a> {
    source: String,
    package: &'a str,
    has_memory: bool,
    has_places: bool,
    headers: Vec<HeaderLine>,
    records: Vec<RecordLine>,
    is_inner: bool,
    inner: Option<InnerLine>,
    version_in_record: bool,
    header_size: u64,
    header_order: &'static str,
    read_header: String,
    type_field: String,
    type_name: &'a str,
    type_type: String,
    type_offset: u64,
    length_field: String,
    length_name: &'a str,
    length_offset: u64,
    length_wide: String,
    length_narrow: String,
    length_checks: Vec<(String, String)>,
    check_length: bool,
    writer_limit: String,
    limit_rule: String,
    header_literal: String,
    instance: Option<InstanceLine>,
    instance_offset: u64,
    instance_label: &'a str,
    instance_key: String,
    instance_key_writer: String,
    unique: Option<String>,
    optional_bit: Option<u32>,
    in_length: bool,
    pad_to: u64,
    padding_zero: Option<String>,
    padding_complete: String,
    body_complete: String,
    header_complete: String,
    end_present: String,
    nothing_after_end: String,
    type_known: String,
    first: Option<(String, String)>,
    last: String,
    place: String,
    place_writer: String,
}

/// Looks at a stream for its reader and writer.
pub struct Framer<'a> {
    /// The descriptions.
    pub family: &'a Family,
    /// The stream.
    pub stream: &'a Stream,
}

impl<'a> Framer<'a> {
    pub(super) fn rule(&self, id: RuleId) -> String {
        names::rule(self.stream, self.stream.rule(id))
    }

    fn scalar(&self, field: usize) -> Scalar {
        match self.stream.framing.header.fields[field].kind {
            Kind::Scalar(scalar) => scalar,
            _ => unreachable!("type, instance and length are scalars"),
        }
    }

    fn field(&self, index: usize) -> (String, &'a str, u64) {
        let field = &self.stream.framing.header.fields[index];
        (names::field(&field.name), &field.name, field.offset.unwrap_or_default())
    }

    /// A scalar of the record header as a `uint32`.
    fn narrowed(&self, field: usize, code: &str) -> String {
        match scalar_type(self.stream, self.scalar(field)).as_str() {
            "uint32" => code.to_owned(),
            _ => format!("uint32({code})"),
        }
    }

    /// The record header that a writer begins with.
    fn header_literal(&self, type_field: &str) -> String {
        let instance = self.stream.framing.instance_field.map(|i| {
            let ty = scalar_type(self.stream, self.scalar(i));
            let value = if ty == "uint32" { "instance".into() } else { format!("{ty}(instance)") };
            format!(", {}: {value}", self.field(i).0)
        });
        format!("{{{type_field}: code{}}}", instance.unwrap_or_default())
    }

    /// Whether the stream can go on within another one.
    fn is_inner(&self) -> bool {
        let begins = |r: &Record| r.control == Some(Control::Begins(self.stream.id.clone()));
        self.family.streams.iter().any(|s| s.records.iter().any(begins))
    }

    /// The stream that goes on within this one, if one does.
    pub fn inner(&self) -> Option<InnerLine> {
        let id = self.stream.records.iter().find_map(|r| match &r.control {
            Some(Control::Begins(id)) => Some(id),
            _ => None,
        })?;
        let inner = self.family.by_id(id).last()?;
        let package = names::package(&inner.name);
        let kinds = |wanted: &dyn Fn(&Record) -> bool| {
            let found = inner.records.iter().enumerate().filter(|(_, r)| wanted(r));
            found
                .map(|(i, _)| format!("{package}.{}", kind(inner, i)))
                .collect::<Vec<_>>()
                .join(", ")
        };
        Some(InnerLine {
            id: inner.id.clone(),
            kind: format!("Kind{}", names::exported(&inner.id)),
            accessor: names::accessor(&names::exported(&inner.id)),
            returns: kinds(&|r| r.control == Some(Control::Returns)),
            last: kinds(&|r| r.position == Some(Position::Last)),
            package,
        })
    }

    /// The record header.
    pub fn record_header(&self) -> View<'a> {
        let framing = &self.stream.framing;
        let fields = &framing.header.fields;
        View { stream: self.stream, item: "framing", fields, endian: framing.endian }
    }

    /// What the templates look at.
    pub fn framed(&self, package: &'a str) -> Framed<'a> {
        let stream = self.stream;
        let framing = &stream.framing;
        let (type_field, type_name, type_offset) = self.field(framing.type_field);
        let (length_field, length_name, length_offset) = self.field(framing.length_field);
        let instance = framing.instance_field.map(|i| self.field(i));
        let length = self.scalar(framing.length_field);
        let (limit_rule, writer_limit) = self.writer_limit(length.primitive);
        let length_checks = self.length_checks(&length_field);
        let key = |r: &str| match &instance {
            Some((field, ..)) => {
                format!("uint64({r}.header.{type_field})<<32 | uint64({r}.header.{field})")
            }
            None => String::new(),
        };
        let declared = framing.endian == Endian::Declared;
        Framed {
            source: format!("spec/{}", stream.name),
            package,
            has_memory: !stream.sets.is_empty(),
            has_places: (0..stream.records.len()).any(|i| Flow::new(stream, i).has_place()),
            headers: (0..stream.headers.len()).map(|i| self.stream_header(i)).collect(),
            records: (0..stream.records.len()).map(|i| self.record(i)).collect(),
            is_inner: self.is_inner(),
            inner: self.inner(),
            version_in_record: stream
                .records
                .iter()
                .any(|r| r.body.marked(Mark::Version).is_some()),
            header_size: framing.header.head,
            header_order: if declared { ", w.state.order" } else { "" },
            read_header: self.read_header(),
            type_type: scalar_type(stream, self.scalar(framing.type_field)),
            length_wide: widened(length, &format!("r.header.{length_field}")),
            length_narrow: match length.primitive {
                Primitive::U64 => "length".into(),
                _ => format!("{}(length)", scalar_type(stream, length)),
            },
            check_length: !length_checks.is_empty(),
            length_checks,
            writer_limit,
            limit_rule,
            instance: framing.instance_field.map(|i| {
                let (field, ..) = self.field(i);
                let code = format!("r.header.{field}");
                InstanceLine { wide: self.narrowed(i, &code) }
            }),
            header_literal: self.header_literal(&type_field),
            instance_key: key("r"),
            instance_key_writer: key("w"),
            instance_offset: instance.as_ref().map_or(0, |i| i.2),
            instance_label: instance.as_ref().map_or("", |i| i.1),
            unique: framing.unique.map(|(rule, _)| self.rule(rule)),
            optional_bit: framing.optional_bit,
            in_length: framing.padding.in_length,
            pad_to: framing.padding.to,
            padding_zero: framing
                .padding
                .zero
                .filter(|_| framing.padding.verified)
                .map(|rule| self.rule(rule)),
            padding_complete: framing.padding.complete.map(|r| self.rule(r)).unwrap_or_default(),
            body_complete: self.rule(framing.body_complete),
            header_complete: self.rule(framing.header_complete),
            end_present: self.rule(framing.end_present),
            nothing_after_end: self.rule(framing.nothing_after_end),
            type_known: self.rule(framing.type_known),
            first: stream.first_record().map(|id| {
                let rule = stream.record(id).first.map(|r| self.rule(r)).unwrap_or_default();
                (kind(stream, id.0), rule)
            }),
            last: stream
                .records
                .iter()
                .position(|r| r.position == Some(Position::Last))
                .map(|i| kind(stream, i))
                .unwrap_or_default(),
            place: self.place("r"),
            place_writer: self.place("w"),
            type_field,
            type_name,
            type_offset,
            length_field,
            length_name,
            length_offset,
        }
    }

    fn place(&self, r: &str) -> String {
        let framing = &self.stream.framing;
        let value =
            |index: usize| self.narrowed(index, &format!("{r}.header.{}", self.field(index).0));
        let instance = framing.instance_field.map_or_else(String::new, |field| {
            format!("Instance: {},\nHasInstance: true,\n", value(field))
        });
        format!(
            "return &xenstreams.Record{{\nNumber: {r}.state.number,\nType: {},\n{instance}}}\n",
            value(framing.type_field)
        )
    }

    fn length_checks(&self, length_field: &str) -> Vec<(String, String)> {
        let framing = &self.stream.framing;
        let length = format!("r.header.{length_field}");
        let most = framing
            .length_max
            .map(|(max, rule)| (format!("{length} > {}", literal(max)), self.rule(rule)));
        let aligned = framing
            .length_aligned
            .map(|rule| (format!("{length}%{} != 0", framing.padding.to), self.rule(rule)));
        most.into_iter().chain(aligned).collect()
    }

    /// The rule on lengths that a writer may break, and when it does.
    fn writer_limit(&self, length: Primitive) -> (String, String) {
        let framing = &self.stream.framing;
        match framing.length_max {
            Some((max, rule)) => (self.rule(rule), format!("length > {}", literal(max))),
            None if length == Primitive::U64 => (String::new(), String::new()),
            None => (
                self.rule(framing.body_complete),
                format!("length > {}", literal(length.greatest())),
            ),
        }
    }

    /// The statements that read a record header, and check it and that the first record is first.
    fn read_header(&self) -> String {
        let stream = self.stream;
        let framing = &stream.framing;
        let order = if framing.endian == Endian::Declared { ", r.state.order" } else { "" };
        let mut code = format!("r.header.Decode(r.in.Rest{order})\n");
        if let Some((checks, name)) = self.record_header().checks(&[]).of(Role::Reader) {
            code += &format!(
                "if err := r.header.{name}({}); err != nil {{\nreturn wire.In(err, r.in.Offset, nil, \"framing\")\n}}\n",
                checks.arguments("r.in.Rest", "", "&r.state")
            );
        }
        if let Some(id) = stream.first_record()
            && let Some(rule) = stream.record(id).first
        {
            let (field, name, offset) = self.field(framing.type_field);
            code += &format!(
                "if r.state.number == 0 && r.header.{field} != Type{} {{\nreturn r.refuse(&{}, {offset}, \"framing.{name}\")\n}}\n",
                names::exported(&stream.record(id).name),
                self.rule(rule)
            );
        }
        code
    }

    fn record(&self, id: usize) -> RecordLine {
        let record = &self.stream.records[id];
        let flow = Flow::new(self.stream, id);
        let name = names::record(self.stream, record);
        let has_body = shape(record) != Shape::Empty;
        let accessor = names::accessor(&names::exported(&record.name));
        let body = has_body.then(|| format!("v *{name}"));
        let instance = record.instance.varies().then(|| "instance uint32".to_owned());
        let about = format!("{} Nil where another record is at hand.", record.prose.doc);
        RecordLine {
            title: record.name.clone(),
            suffix: names::exported(&record.name),
            kind: kind(self.stream, id),
            variable: names::unexported(&record.name),
            accessor_doc: super::about(&accessor, &about),
            accessor,
            has_body,
            parameters: instance.into_iter().chain(body).collect::<Vec<_>>().join(", "),
            read: flow.read(),
            write: flow.write(),
            name,
        }
    }
}
