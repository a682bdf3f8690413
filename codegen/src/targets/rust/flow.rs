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

/// Whether some of those rules bind only one of reader and writer.
pub fn has_one_sided_rules(stream: &Stream, record: &Record) -> bool {
    let rules = record.checks.iter().map(|c| stream.rule(c.rule));
    rules.filter(|rule| rule.level == Level::Must).any(|rule| rule.role != Role::Both)
}

/// The arguments of the function that checks them: the state, and whose rules, if that matters.
pub fn rule_arguments(stream: &Stream, record: &Record, state: &str, role: &str) -> String {
    match has_one_sided_rules(stream, record) {
        true => format!("{state}, {role}"),
        false => state.to_owned(),
    }
}

/// Whether the decoded structure is looked at by rules, or remembered.
pub fn needs_value(stream: &Stream, record: &Record) -> bool {
    has_rules(stream, record) || !remember(stream, record, "").is_empty()
}

/// Statements that remember what later records look at; `full` is the error where there is no room.
pub fn remember(stream: &Stream, record: &Record, full: &str) -> Vec<String> {
    let insert = |(set, value): (String, String)| {
        format!(
            "if self.state.{set}.insert({value}) == Insertion::Full {{\nreturn Err({full});\n}}"
        )
    };
    let mut code: Vec<String> = sets(stream, record, "record.").into_iter().map(insert).collect();
    code.extend(captures(stream, record, "record."));
    code
}

/// The sets that values of a record are put into, with code for the values.
pub fn sets(stream: &Stream, record: &Record, value: &str) -> Vec<(String, String)> {
    let of_record = |(i, set): (usize, &RememberedSet)| match set {
        RememberedSet::Field { record: of, field } if stream.record(*of).code == record.code => {
            Some((set_name(stream, SetId(i)), field_value(record, *field, value)))
        }
        RememberedSet::Field { .. } | RememberedSet::TypeAndInstance => None,
    };
    stream.sets.iter().enumerate().filter_map(of_record).collect()
}

/// Statements that keep single values of a record for later ones.
pub fn captures(stream: &Stream, record: &Record, value: &str) -> Vec<String> {
    let mut code = Vec::new();
    for (of, field) in stream.captured() {
        if stream.record(of).code == record.code {
            let name = format!("{}_{}", names::snake(&record.name), record.body.fields[field].name);
            code.push(format!("self.state.{name} = {};", field_value(record, field, value)));
        }
    }
    if let Some(field) = record.body.marked(Mark::Version) {
        let version = format!("{}{}", head_of(record, value), names::field(&field.name));
        code.push(format!("self.state.version = {};", as_version(&version, field)));
    }
    code
}

/// Where the fixed fields of a decoded record stand.
fn head_of(record: &Record, value: &str) -> String {
    match shape(record) {
        Shape::Parts => format!("{value}head."),
        Shape::Empty | Shape::Plain | Shape::Layouts | Shape::Whole => value.to_owned(),
    }
}

/// A field of a decoded record, as a `u64`.
fn field_value(record: &Record, index: usize, value: &str) -> String {
    let field = &record.body.fields[index];
    let inner = match field.kind {
        Kind::Scalar(Scalar { of: Some(_), .. }) => ".0",
        _ => "",
    };
    let wide = matches!(field.kind, Kind::Scalar(s) if s.primitive.size() == 8);
    let code = format!("{}{}{inner}", head_of(record, value), names::field(&field.name));
    if wide { code } else { format!("u64::from({code})") }
}
