//! What readers pass over and writers refuse, cleared: reserved bits. Structures have no place for
//! reserved octets.

use super::body::Body;
use super::fixed::View;
use super::output::Output;
use super::scopes::members;
use super::types::scalar_type;
use crate::model::{Scalar, UnionCase};
use crate::plan::{Clear, Part, RecordPlan, Take};
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
        let each = |out: &mut Output, statement: String| {
            out.block(format!("for i := range {own} {{"), |out| out.line(statement));
        };
        match field.clear_value {
            Some(Clear::EachBits(_, mask)) => each(out, without(&format!("{own}[i]"), mask)),
            Some(Clear::Structures(_)) => each(out, same(&format!("{own}[i]"))),
            Some(clear) => alone(out, view, &own, clear),
            None => {}
        }
    }
}

fn part(out: &mut Output, body: &Body, part: &Part) {
    let view = &body.view;
    let value = if part.gate.is_some() { ".Value" } else { "" };
    let own = format!("v.{}{value}", view.fields[part.index]);
    match part.clear_value {
        Some(Clear::EachBits(scalar, mask)) => mapped(out, view, &own, (scalar, mask)),
        Some(Clear::Structures(id)) => {
            out.line(format!("{own} = {own}.Map({}.Cleared)", view.names.ty(id)));
        }
        Some(Clear::Stream) => {
            if let Take::Stream(id) = part.take
                && !view.plan.inner(id).candidates.is_empty()
            {
                out.line(format!("{own} = {}({own})", view.names.inner[id.0].clear));
            }
        }
        Some(clear) => alone(out, view, &own, clear),
        None => {}
    }
}

/// What is no array.
fn alone(out: &mut Output, view: &View, own: &str, clear: Clear) {
    match clear {
        Clear::Bits(_, mask) => out.line(without(own, mask)),
        Clear::Structure(_) => out.line(same(own)),
        Clear::Union(cases) => cleared_cases(out, view, own, cases),
        // It is in no fixed part.
        Clear::Octets | Clear::Stream | Clear::EachBits(..) | Clear::Structures(_) => {}
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
        if view.plan.type_clears_value(case.of) {
            out.line(same(&format!("{own}.{member}")));
        }
    }
}

fn without(own: &str, mask: u64) -> String {
    format!("{own} &^= {}", literal(mask))
}

fn same(own: &str) -> String {
    format!("{own} = {own}.Cleared()")
}
