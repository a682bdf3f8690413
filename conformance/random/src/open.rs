//! What the text leaves open: which fault of an odd document is named (JSON.md, "What is found first").

use serde_json::Value;
use streamspec_codegen::model::expression::{Condition, Expression};
use streamspec_codegen::model::{Family, Record};
use streamspec_conformance::testee::Operation;

/// Whether a document has a record whose faults have no order: one that is given in a layout, or one with
/// a field whose condition or size is worked out from what is left of the body.
pub fn order(family: &Family, operation: Operation, input: &[u8]) -> bool {
    if operation != Operation::Encode {
        return false;
    }
    let document = serde_json::from_slice(input).unwrap_or_default();
    has_open_record(family, &document)
}

fn has_open_record(family: &Family, json: &Value) -> bool {
    match json {
        Value::Array(items) => items.iter().any(|item| has_open_record(family, item)),
        Value::Object(members) => {
            let name = members.get("record").and_then(Value::as_str);
            members.contains_key("layout")
                || name.is_some_and(|name| is_open(family, name))
                || members.values().any(|member| has_open_record(family, member))
        }
        _ => false,
    }
}

/// Whether any stream has such a record of this name.
fn is_open(family: &Family, name: &str) -> bool {
    let records = family.streams.iter().flat_map(|stream| &stream.records);
    records.filter(|record| record.name == name).any(decides_by_what_is_left)
}

/// Whether a condition, or a size that is not all that is left, depends on how much that is.
fn decides_by_what_is_left(record: &Record) -> bool {
    record.body.fields.iter().any(|field| {
        let by_condition = field.condition.as_ref().is_some_and(Condition::looks_at_remaining);
        let by_size = field.kind.extent().is_some_and(|extent| {
            !matches!(extent, Expression::Remaining) && extent.looks_at_remaining()
        });
        by_condition || by_size
    })
}
