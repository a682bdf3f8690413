//! What reader and writer of a stream have in common.

use askama::Template;

use super::expression::literal;
use super::record::{Shape, shape};
use super::record_line::RecordLine;
use super::stream::{Maker, wide};
use super::structure::fixed;
use super::{flow, names, uses};
use crate::model::*;

pub(super) struct HeaderLine {
    pub(super) field: String,
    words: String,
    pub(super) ty: String,
    complete: String,
    checked: bool,
    endian: String,
    after: Vec<String>,
}

#[derive(Template)]
#[template(path = "rust/reader.rs.txt", escape = "none")]
struct ReaderText(Framed);

#[derive(Template)]
#[template(path = "rust/format.rs.txt", escape = "none")]
struct FormatText(Framed);

impl std::ops::Deref for FormatText {
    type Target = Framed;
    fn deref(&self) -> &Framed {
        &self.0
    }
}

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
pub(super) struct InnerLine {
    pub(super) module: String,
    pub(super) variant: String,
    /// The records of it after which this one goes on again.
    pub(super) returns: Vec<String>,
    /// Its headers, with their types.
    pub(super) headers: Vec<(String, String)>,
    /// The record of this stream that it follows.
    pub(super) begins: String,
    pub(super) begins_bare: String,
    /// The record of this stream after which it goes on again.
    pub(super) resumes: String,
    pub(super) resumes_bare: Option<String>,
}

/// What reader and writer have in common.
pub(super) struct Framed {
    pub(super) title: String,
    pub(super) source: String,
    pub(super) uses: String,
    pub(super) has_memory: bool,
    pub(super) memory_param: &'static str,
    pub(super) memory_bound: &'static str,
    pub(super) memory_arg: &'static str,
    pub(super) memory: &'static str,
    pub(super) memory_fn: &'static str,
    pub(super) headers: Vec<HeaderLine>,
    pub(super) state_headers: Vec<(String, String)>,
    pub(super) version: String,
    pub(super) version_in_record: bool,
    pub(super) endian: String,
    pub(super) header_size: u64,
    pub(super) header_checked: bool,
    pub(super) type_field: String,
    pub(super) type_ty: &'static str,
    pub(super) type_offset: u64,
    pub(super) length_field: String,
    pub(super) length_max: String,
    pub(super) length_offset: u64,
    pub(super) instance_field: Option<String>,
    pub(super) instance_name: String,
    pub(super) instance_offset: u64,
    pub(super) fixed_length: String,
    pub(super) in_length: bool,
    pub(super) pad_to: u64,
    pub(super) has_parts: bool,
    pub(super) length_is_u64: bool,
    pub(super) length_is_small: bool,
    pub(super) begins: bool,
    pub(super) begins_known: bool,
    pub(super) padding_rule: Option<String>,
    pub(super) optional_bit: Option<u32>,
    pub(super) unique: Option<String>,
    pub(super) length_checks: Vec<(String, String)>,
    pub(super) padding_verified: Option<String>,
    pub(super) writer_limit: String,
    pub(super) limit_rule: String,
    pub(super) first: Option<(String, String)>,
    pub(super) last: String,
    pub(super) is_inner: bool,
    pub(super) inner: Option<InnerLine>,
    pub(super) type_wide: String,
    pub(super) instance_wide: String,
    pub(super) instance_narrow: String,
    pub(super) length_narrow: String,
    pub(super) records: Vec<RecordLine>,
}

impl Maker<'_> {
    fn framing_field(&self, field: usize) -> (String, u64) {
        let field = &self.stream.framing.header.fields[field];
        (names::field(&field.name), field.offset.unwrap_or_default())
    }

    pub(super) fn reader(&self) -> askama::Result<String> {
        let mut text = ReaderText(self.framed());
        text.0.uses = uses(&text.render()?, &self.own());
        text.render()
    }

    pub(super) fn format(&self) -> askama::Result<String> {
        FormatText(self.framed()).render()
    }

    pub(super) fn writer(&self) -> askama::Result<String> {
        let mut text = WriterText(self.framed());
        text.0.uses = uses(&text.render()?, &self.own());
        text.render()
    }

    pub(super) fn framed(&self) -> Framed {
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
            memory_fn: self.generics.function(),
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
            instance_wide: flow::instance(stream),
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
            length_max: format!("{length_name}::MAX"),
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
            length_is_u64: length == Primitive::U64,
            length_is_small: length.size() <= 2,
            begins: framing.optional_bit.is_some() || records.iter().any(|r| r.begin.is_some()),
            begins_known: records.iter().any(|r| r.begin.is_some()),
            padding_rule: framing
                .padding
                .zero
                .filter(|_| framing.padding.verified)
                .map(|rule| self.rule(rule)),
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
    pub(super) fn inner(&self) -> Option<InnerLine> {
        let (begins, id) = self.stream.records.iter().find_map(|r| match &r.control {
            Some(Control::Begins(id)) => Some((&r.name, id)),
            _ => None,
        })?;
        let resumes = self.stream.records.iter().find_map(|r| match &r.control {
            Some(Control::Resumes(resumed)) if resumed == id => Some(&r.name),
            _ => None,
        });
        let inner = self.family.streams.iter().find(|s| s.id == *id)?;
        let returns = inner.records.iter().filter(|r| r.control == Some(Control::Returns));
        Some(InnerLine {
            module: names::snake(&inner.name),
            variant: names::camel(&inner.name),
            returns: returns.map(|r| names::camel(&r.name)).collect(),
            headers: inner
                .headers
                .iter()
                .map(|h| (h.name.clone(), names::camel(&h.name)))
                .collect(),
            begins: names::camel(begins),
            begins_bare: names::snake(begins),
            resumes: resumes.map(|name| names::camel(name)).unwrap_or_default(),
            resumes_bare: resumes.map(|name| names::snake(name)),
        })
    }

    /// Code for the version of a stream whose headers have been read.
    fn version(&self) -> String {
        let header = self.stream.headers.iter().find_map(|h| {
            let field = h.body.marked(Mark::Version)?;
            Some(flow::as_version(&format!("{}.{}", h.name, names::field(&field.name)), field))
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
}
