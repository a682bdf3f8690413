//! The reader of a stream, statement by statement in the order of `spec/reading.md`.

mod body;
mod layouts;
mod record;
mod remember;
mod take;

use askama::Template;

use super::checks::checker;
use super::codec::{has_later_fields, has_layouts, inner, sets, turned};
use super::expression::turnable;
use super::items::{self, Item};
use super::names::{self, Names};
use super::place::{address, required};
use super::tidy::tidy;
use crate::model::*;
pub use remember::{declared, remember};

#[derive(Template)]
#[template(path = "c/reader.c.txt", escape = "none")]
struct ReaderText {
    title: String,
    source: String,
    module: String,
    prefix: String,
    upper: String,
    sets: usize,
    own_sets: Vec<String>,
    headers: String,
    version: u32,
    header_size: u64,
    header_load: String,
    header_check: Option<String>,
    type_field: String,
    type_offset: u64,
    length_field: String,
    length_offset: u64,
    instance_field: Option<String>,
    instance_offset: u64,
    declared: bool,
    has_version: bool,
    first: Option<(String, String)>,
    cases: Vec<(String, String)>,
    length_checks: Vec<(String, String)>,
    unique: Option<String>,
    optional: Option<String>,
    padding: Option<PaddingText>,
    outer_padding: bool,
    pad_to: u64,
    required: bool,
    layouts: String,
    takes: String,
    records: String,
    inner: Option<InnerText>,
    uses: Uses,
    wide_length: bool,
}

struct PaddingText {
    zero: Option<String>,
    mode: Option<&'static str>,
}

struct InnerText {
    upper: String,
    module: String,
    prefix: String,
    returns: Vec<String>,
    memory: bool,
}

/// Which of the helpers the records need.
struct Uses {
    instance: bool,
    body: bool,
    fixed: bool,
    padding: bool,
    last: bool,
    layouts: bool,
}

/// Makes a reader.
struct Maker<'a> {
    names: Names<'a>,
}

/// The text of the reader.
pub fn reader(names: Names) -> askama::Result<String> {
    let maker = Maker { names };
    let stream = names.stream;
    let framing = &stream.framing;
    let records: String = stream.records.iter().map(|r| maker.record(r)).collect();
    let field = |index: usize| {
        let field = &framing.header.fields[index];
        (names::field(&field.name), field.offset.unwrap_or_default())
    };
    let ((type_field, type_offset), (length_field, length_offset)) =
        (field(framing.type_field), field(framing.length_field));
    let instance = framing.instance_field.map(field);
    let header = items::record_header(stream);
    let text = ReaderText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        prefix: names.prefix(),
        upper: names.upper(),
        sets: sets(names),
        own_sets: (0..stream.sets.len()).map(|i| names.set(SetId(i))).collect(),
        headers: maker.headers(),
        version: stream.versions[0].number,
        header_size: framing.header.head,
        header_load: maker.load(&header, &turned(framing.endian, "reader->state.")),
        header_check: checker(names, &header, &[])
            .map(|c| c.arguments("&reader->state", "reader->state.mode", "NULL")),
        wide_length: matches!(
            framing.header.fields[framing.length_field].kind,
            Kind::Scalar(Scalar { primitive: Primitive::U64, .. })
        ),
        type_offset,
        length_checks: maker.length_checks(&length_field),
        length_offset,
        instance_offset: instance.as_ref().map_or(0, |i| i.1),
        instance_field: instance.map(|i| i.0),
        declared: framing.endian == Endian::Declared,
        has_version: stream.records.iter().any(has_later_fields),
        first: stream.first_record().and_then(|id| {
            let record = stream.record(id);
            Some((names.code(&record.name), address(names, record.first?)))
        }),
        cases: stream
            .records
            .iter()
            .map(|r| (names.code(&r.name), names::item_name(&r.name)))
            .collect(),
        unique: framing.unique.map(|(rule, _)| address(names, rule)),
        optional: framing.optional_bit.map(|_| names.constant("optional")),
        padding: maker.padding(),
        outer_padding: !framing.padding.in_length && framing.padding.to > 1,
        pad_to: framing.padding.to,
        required: !required(names).is_empty(),
        layouts: stream.records.iter().map(|r| maker.layouts(r)).collect(),
        takes: maker.takes(),
        inner: maker.inner(),
        uses: uses(names, &records),
        records,
        type_field,
        length_field,
    };
    Ok(tidy(&text.render()?))
}

/// Which helpers the functions for records, and for unknown ones, call.
fn uses(names: Names, records: &str) -> Uses {
    let framing = &names.stream.framing;
    let padding = framing.padding;
    let unknown = framing.optional_bit.is_some();
    Uses {
        instance: records.contains("at_instance(") || framing.unique.is_some(),
        body: records.contains("take_body(") || unknown,
        fixed: records.contains("incomplete_body("),
        padding: records.contains("dirty_padding(")
            || unknown && !padding.in_length && padding.zero.is_some(),
        last: records.contains("finish("),
        layouts: names.stream.records.iter().any(has_layouts),
    }
}

impl Maker<'_> {
    fn load(&self, item: &Item, turned: &str) -> String {
        let turned = if turnable(self.names.stream, item.structure) {
            format!(", {turned}")
        } else {
            String::new()
        };
        format!("{}_load_{}(octets{turned}, ", self.names.prefix(), item.function())
    }

    fn headers(&self) -> String {
        let names = self.names;
        let mut code = String::new();
        for header in &names.stream.headers {
            let item = items::header(header);
            let (name, size) = (&header.name, header.body.head);
            let member = format!("reader->state.{}", names::field(name));
            let load = self.load(&item, &turned(header.endian, "reader->state."));
            code += &format!(
                "\nif (reader->length - reader->at < {size})\n\
                 return in_header(reader, {}, \"{name}\");\noctets = reader->octets + reader->at;\n{load}&{member});\n",
                address(names, header.complete)
            );
            if let Some(check) = checker(names, &item, &header.checks) {
                let arguments = check.arguments("&reader->state", "mode", "NULL");
                code += &format!(
                    "if (!check_{}(&{member}{arguments}, &reader->error))\n\
                     return located(reader, NULL, \"{name}\");\n",
                    item.function()
                );
            }
            code += &declared(names, header, &member, "reader->state.");
            code += &format!("reader->at += {size};\n");
        }
        code
    }

    fn length_checks(&self, length_field: &str) -> Vec<(String, String)> {
        let framing = &self.names.stream.framing;
        let mut checks = Vec::new();
        if let Some((_, rule)) = framing.length_max {
            let limit = self.names.constant("length_max");
            checks.push((format!("header->{length_field} > {limit}"), address(self.names, rule)));
        }
        if let Some(rule) = framing.length_aligned {
            let to = framing.padding.to;
            checks.push((format!("header->{length_field} % {to}"), address(self.names, rule)));
        }
        checks
    }

    fn padding(&self) -> Option<PaddingText> {
        let padding = self.names.stream.framing.padding;
        if padding.to == 1 {
            return None;
        }
        Some(PaddingText {
            zero: padding.zero.map(|rule| address(self.names, rule)),
            mode: (!padding.verified).then_some("reader->state.mode != XEN_STREAM_READ && "),
        })
    }

    fn inner(&self) -> Option<InnerText> {
        let inner = inner(self.names)?;
        let returning = inner.stream.records.iter().filter(|r| r.control == Some(Control::Returns));
        Some(InnerText {
            upper: inner.upper(),
            module: inner.module(),
            prefix: inner.prefix(),
            returns: returning.map(|r| inner.code(&r.name)).collect(),
            memory: sets(inner) > 0,
        })
    }
}
