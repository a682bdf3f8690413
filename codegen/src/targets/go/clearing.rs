//! What readers pass over and writers refuse, cleared: reserved bits. Structures have no place for
//! reserved octets.

use super::body::Body;
use super::fixed::View;
use super::output::Output;
use super::scopes::members;
use super::types::scalar_type;
use crate::model::{Scalar, TypeId, UnionCase};
use crate::plan::{Clear, FixedField, FixedKind, Part, RecordPlan, Take};
use crate::targets::literal::literal;

/// The method of a structure of fixed size.
pub fn whole(out: &mut Output, view: &View, name: &str) {
    method(out, name, |out| fixed(out, view));
}

/// The method of a record.
pub fn record(out: &mut Output, view: &View, record: &RecordPlan, name: &str) {
    method(out, name, |out| {
        fixed(out, view);
        let body = Body::new(view.plan, view.names, record);
        record.parts.iter().for_each(|of| part(out, &body, of));
    });
}

fn method(out: &mut Output, name: &str, statements: impl FnOnce(&mut Output)) {
    let doc = "Cleared gives the same with zeros where readers pass over what writers refuse.";
    out.function(doc, &format!("(v {name}) Cleared() {name}"), |out| {
        statements(out);
        out.line("return v");
    });
}

fn fixed(out: &mut Output, view: &View) {
    for field in &view.fixed.fields {
        let own = format!("v.{}", view.fields[field.index]);
        if let Some(clear) = field.clear_value {
            cleared_field(out, view, field, (&own, clear));
        }
    }
}

fn cleared_field(out: &mut Output, view: &View, field: &FixedField, (own, clear): (&str, Clear)) {
    let each = |out: &mut Output, statement: String| {
        out.block(format!("for i := range {own} {{"), |out| out.line(statement));
    };
    match (&field.kind, clear) {
        (FixedKind::Scalar(_), Clear::Bits(mask)) => out.line(without(own, mask)),
        (FixedKind::Scalars(..), Clear::Bits(mask)) => {
            each(out, without(&format!("{own}[i]"), mask));
        }
        (FixedKind::Structures(..), _) => each(out, same(&format!("{own}[i]"))),
        (FixedKind::Structure(_), _) => out.line(same(own)),
        (FixedKind::Union { cases, .. }, _) => cleared_cases(out, view, own, cases),
        _ => {}
    }
}

fn part(out: &mut Output, body: &Body, part: &Part) {
    let Some(clear) = part.clear_value else { return };
    let view = &body.view;
    let value = if part.gate.is_some() { ".Value" } else { "" };
    let own = format!("v.{}{value}", view.fields[part.index]);
    match (&part.take, clear) {
        (Take::Scalar(_), Clear::Bits(mask)) => out.line(without(&own, mask)),
        (Take::Scalars(scalar, _), Clear::Bits(mask)) => mapped(out, view, &own, (*scalar, mask)),
        (Take::Structures(id, _), _) => {
            out.line(format!("{own} = {own}.Map({}.Cleared)", view.names.ty(*id)));
        }
        (Take::Structure(_), _) => out.line(same(&own)),
        (Take::Union { cases, .. }, _) => cleared_cases(out, view, &own, cases),
        _ => {}
    }
}

/// The elements of an array, which may stand in the octets of the input: they are cleared when
/// somebody looks at them.
fn mapped(out: &mut Output, view: &View, own: &str, (scalar, mask): (Scalar, u64)) {
    let ty = scalar_type(view.names, scalar);
    out.open(format!("{own} = {own}.Map(func(it {ty}) {ty} {{"));
    out.line(format!("return it &^ {}", literal(mask)));
    out.close("})");
}

fn cleared_cases(out: &mut Output, view: &View, own: &str, cases: &[UnionCase]) {
    for (case, member) in cases.iter().zip(members(cases)) {
        if clears(view, case.of) {
            out.line(same(&format!("{own}.{member}")));
        }
    }
}

/// Whether there is something to clear in a structure.
fn clears(view: &View, id: TypeId) -> bool {
    view.plan.type_clears_value(id)
}

fn without(own: &str, mask: u64) -> String {
    format!("{own} &^= {}", literal(mask))
}

fn same(own: &str) -> String {
    format!("{own} = {own}.Cleared()")
}
