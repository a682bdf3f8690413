//! What holds of a record as a whole: the rules on several fields, and the fields that a version lacks.

use super::checks::{Both, rules};
use super::names;
use super::record::head;
use crate::model::*;

/// Statements that take back fields which the version does not have.
pub fn later_fields(stream: &Stream, record: &Record, version: &str) -> String {
    let view = head(stream, record);
    let zero = |f: &Field| match f.kind {
        Kind::Scalar(_) => "0".to_owned(),
        _ => format!("{}{{}}", view.type_of(f)),
    };
    let line = |f: &Field| {
        let name = names::field(&f.name);
        let since = f.since?;
        Some(format!("if {version} < {since} {{\nv.{name} = {}\n}}\n", zero(f)))
    };
    view.fields.iter().filter_map(line).collect()
}

/// A call of the function that checks the rules on several fields; `STATE` is the state.
pub fn rules_call(stream: &Stream, record: &Record, role: Role) -> Option<String> {
    let both = record_rules(stream, record);
    let (checks, _) = both.of(role)?;
    let name = rules_function(&both, role);
    Some(format!("v.{name}({})", checks.arguments("", "", "STATE")))
}

/// The rules on several fields of a record, for both roles.
pub fn record_rules(stream: &Stream, record: &Record) -> Both {
    Both {
        reader: rules(stream, &record.body, &record.checks, Role::Reader),
        writer: rules(stream, &record.body, &record.checks, Role::Writer),
    }
}

/// The name of the function that checks them.
pub fn rules_function(both: &Both, role: Role) -> &'static str {
    match (both.reader == both.writer, role) {
        (true, _) => "checkRules",
        (false, Role::Writer) => "checkRulesWrite",
        (false, Role::Reader | Role::Both) => "checkRulesRead",
    }
}
