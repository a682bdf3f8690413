//! What reading and writing a record have in common.

use super::checks::set_name;
use super::names;
use super::record::{Shape, shape};
use crate::model::*;

/// The instance in a record's header, as a `u32`.
pub fn instance(stream: &Stream) -> String {
    let framing = &stream.framing;
    let field = framing.instance_field.map(|i| &framing.header.fields[i]);
    match field.map(|f| (names::field(&f.name), &f.kind)) {
        Some((name, Kind::Scalar(scalar))) => super::stream::wide(&name, *scalar),
        _ => String::new(),
    }
}

/// A field that holds the version, as a `u32`.
pub fn as_version(code: &str, field: &Field) -> String {
    match field.kind {
        Kind::Scalar(Scalar { primitive: Primitive::U32, .. }) => code.to_owned(),
        _ => format!("u32::from({code})"),
    }
}

/// Whether there are rules on several fields.
pub fn has_rules(stream: &Stream, record: &Record) -> bool {
    record.checks.iter().any(|c| stream.rule(c.rule).level == Level::Must)
}

/// Whether the decoded structure is looked at by rules, or remembered.
pub fn needs_value(stream: &Stream, record: &Record) -> bool {
    has_rules(stream, record) || !remember(stream, record, "").is_empty()
}

/// Statements that remember what later records look at.
pub fn remember(stream: &Stream, record: &Record, full: &str) -> Vec<String> {
    let Some(id) = stream.record_by_code(record.code) else { return Vec::new() };
    let head = if shape(record) == Shape::Parts { "record.head." } else { "record." };
    let field_code = |index: usize| {
        let field = &record.body.fields[index];
        let inner = match field.kind {
            Kind::Scalar(Scalar { of: Some(_), .. }) => ".0",
            _ => "",
        };
        let wide = matches!(field.kind, Kind::Scalar(s) if s.primitive.size() == 8);
        let code = format!("{head}{}{inner}", names::field(&field.name));
        if wide { code } else { format!("u64::from({code})") }
    };
    let mut code = Vec::new();
    for (i, set) in stream.sets.iter().enumerate() {
        let RememberedSet::Field { record: of, field } = set else { continue };
        if *of == id {
            let name = set_name(stream, SetId(i));
            code.push(format!(
                "if self.state.{name}.insert({}) == Insertion::Full {{\nreturn Err({full});\n}}",
                field_code(*field)
            ));
        }
    }
    for (of, field) in stream.captured() {
        if of == id {
            let name = format!("{}_{}", names::snake(&record.name), record.body.fields[field].name);
            code.push(format!("self.state.{name} = {};", field_code(field)));
        }
    }
    if let Some(field) = record.body.marked(Mark::Version) {
        let version = as_version(&format!("{head}{}", names::field(&field.name)), field);
        code.push(format!("self.state.version = {version};"));
    }
    code
}
