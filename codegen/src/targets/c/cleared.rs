//! How octets are cleared of what readers pass over and writers refuse, where they stand in a stream.

use super::context::Context;
use super::fixed::switch;
use super::items::{self, Item, items};
use super::names::Of;
use super::output::{Code, Given};
use super::value::{Expr, Place, literal, load};
use crate::model::*;
use crate::plan::{Clear, FixedField, FixedKind};

/// The functions that clear structures, each of those that have something to clear.
pub fn functions(context: &Context) -> String {
    let names = context.names;
    let all = items(names).into_iter().filter(|item| item.record.is_none() && item.fixed.clears());
    all.map(|item| {
        let code = structure(context, &item);
        let turned = if code.asks(Given::Turned) { ", bool turned" } else { "" };
        let name = item.function(names);
        format!("\nstatic void clear_{name}(uint8_t *octets{turned})\n{{\n{}}}\n", code.text())
    })
    .collect()
}

/// Statements that clear a structure at `octets`.
pub fn structure(context: &Context, item: &Item) -> Code {
    let mut code = Code::default();
    for field in &item.fixed.fields {
        let place = Place::behind("octets", field.offset).code();
        cleared(context, item, field, &place, &mut code);
    }
    code
}

/// A call that clears a type at a place, if there is something to clear in it.
pub fn call(context: &Context, id: TypeId, place: &str, out: &mut Code) {
    let Some(item) = items::of_type(context.names, id).filter(|item| item.fixed.clears()) else {
        return;
    };
    let mut turned = "";
    if structure(context, &item).asks(Given::Turned) {
        out.ask(Given::Turned);
        turned = ", turned";
    }
    out.line(format_args!("clear_{}({place}{turned});", item.function(context.names)));
}

/// A statement that makes bits of an integer zero at a place.
pub fn bits(scalar: Scalar, mask: u64, place: &str, out: &mut Code) {
    let (size, mask) = (8 * scalar.primitive.size(), literal(mask));
    if size == 8 {
        return out.line(format_args!("streamspec_mask8({place}, {mask});"));
    }
    out.ask(Given::Turned);
    out.line(format_args!("streamspec_mask{size}({place}, {mask}, turned);"));
}

/// Statements for each of so many elements.
pub fn each(count: &str, inner: Code, out: &mut Code) {
    if !inner.is_empty() {
        out.local("size_t i;");
        out.block(format_args!("for (i = 0; i < {count}; i++)"), inner);
    }
}

/// Statements that clear a field of fixed offset, which stands at a place.
fn cleared(context: &Context, item: &Item, field: &FixedField, place: &str, out: &mut Code) {
    match field.clear {
        Some(Clear::Octets) if field.size == 0 => {}
        Some(Clear::Octets) => out.line(format_args!("memset({place}, 0, {});", field.size)),
        Some(Clear::Bits(scalar, mask)) => bits(scalar, mask, place, out),
        Some(Clear::EachBits(scalar, mask)) => {
            let mut inner = Code::default();
            let element = format!("{place} + {} * i", scalar.primitive.size());
            bits(scalar, mask, &element, &mut inner);
            each(&elements(field), inner, out);
        }
        Some(Clear::Structure(id)) => call(context, id, place, out),
        Some(Clear::Structures(id)) => {
            let mut inner = Code::default();
            let size = context.stream().structure(id).head;
            call(context, id, &format!("{place} + {size} * i"), &mut inner);
            each(&elements(field), inner, out);
        }
        Some(Clear::Union(cases)) => {
            let FixedKind::Union { tag, .. } = field.kind else { return };
            let chooser = item.fixed.field(tag);
            let FixedKind::Scalar(scalar) = chooser.kind else { return };
            let at = Place::behind("octets", chooser.offset);
            let value = load(scalar.primitive, &at, "turned");
            if scalar.primitive.size() > 1 {
                out.ask(Given::Turned);
            }
            union(context, cases, (scalar.of, &value), place, out);
        }
        Some(Clear::Stream) | None => {}
    }
}

fn elements(field: &FixedField) -> String {
    match field.kind {
        FixedKind::Scalars(_, count) | FixedKind::Structures(_, count) => count.to_string(),
        _ => String::new(),
    }
}

/// Statements that clear the case of a union which a tag chooses.
pub fn union(
    context: &Context,
    cases: &[UnionCase],
    (of, tag): (Option<TypeId>, &Expr),
    place: &str,
    out: &mut Code,
) {
    let arms = cases.iter().filter_map(|case| {
        let mut arm = Code::default();
        call(context, case.of, place, &mut arm);
        (!arm.is_empty()).then_some((case.value, arm))
    });
    switch(context, of, tag, arms.collect(), out);
}

/// Statements that clear a field of the fixed part of a body, which stands at a place of its own.
pub fn cleared_in(context: &Context, item: &Item, field: &FixedField, place: &str, out: &mut Code) {
    match &field.kind {
        FixedKind::Union { tag, cases } if field.clear.is_some() => {
            // The tag is read of the record, which has it wherever its layout puts it.
            let chooser = item.fixed.field(*tag);
            let FixedKind::Scalar(scalar) = chooser.kind else { return };
            out.ask(Given::Body);
            let member = format!("fixed.{}", context.names.member(item.of, *tag));
            let value = Expr::tight(items::whole(scalar, item.packed, &member));
            union(context, cases, (scalar.of, &value), place, out);
        }
        _ => cleared(context, item, field, place, out),
    }
}

/// The headers, each with the code that clears it at `octets`.
pub fn headers(context: &Context) -> Vec<(Of, Code)> {
    let names = context.names;
    let all = (0..names.plan.headers.len()).map(|index| items::header(names, index));
    all.map(|item| (item.of, structure(context, &item))).collect()
}
