//! How structures are written: copied as they are, with zeros for what is reserved.

use super::context::Context;
use super::fixed::switch;
use super::get::counted;
use super::items::{self, Item, has_union, items};
use super::names::Of;
use super::output::Code;
use super::parts::{Parts, operand};
use super::value::{Expr, Place};
use crate::model::*;
use crate::plan::{FixedKind, RecordPlan, Take};

/// The functions that write structures.
pub fn stores(context: &Context) -> String {
    let all = items(context.names);
    let structures = all.iter().map(|item| store(context, item, ""));
    let unions = context.plan.records.iter().map(|record| unions(context, record));
    structures.chain(unions).collect()
}

/// The function that writes a structure; its name begins as given.
pub fn store(context: &Context, item: &Item, start: &str) -> String {
    let names = context.names;
    let mut code = Code::default();
    let counts = item.fixed.fields.iter().any(|field| field.counts > 0);
    let (from, all) = if counts { ("counted.", "&counted") } else { ("from->", "from") };
    if counts {
        code.local(&format!("{} counted = *from;", item.tag(names)));
        counted(context, item, from, '+', &mut code);
    }
    if item.apart {
        for field in item.fixed.fields.iter().filter(|field| field.size > 0) {
            let member = format!("{from}{}", names.member(item.of, field.index));
            let place = Place::behind("octets", field.offset).code();
            match field.kind {
                FixedKind::Scalar(scalar) if items::is_held_wider(item, field) => {
                    let store = items::function_of_odd("store", scalar.primitive);
                    code.line(format_args!("(void){store}({place}, {member});"));
                }
                _ => code.line(format_args!("memcpy({place}, &{member}, sizeof {member});")),
            }
        }
    } else {
        code.line(format_args!("memcpy(octets, {all}, sizeof *from);"));
    }
    zeros(context, item, ("octets", "from->", 0), &mut code);
    let turns = item.turnable(names.stream);
    if turns {
        let host = if has_union(names.stream, item.structure) { ", true" } else { "" };
        let function = item.function(names);
        code.when("turned", format_args!("{}_turn_{function}(octets{host});", names.prefix()));
    }
    format!(
        "\nstatic inline void {start}store_{}(uint8_t *octets, const {} *from{})\n{{\n{}}}\n",
        item.function(names),
        item.tag(names),
        if turns { ", bool turned" } else { "" },
        code.text()
    )
}

/// Statements that make reserved octets zero, within so many loops.
fn zeros(
    context: &Context,
    item: &Item,
    (place, from, loops): (&str, &str, usize),
    out: &mut Code,
) {
    let names = context.names;
    let inner = |id: TypeId, within: (&str, &str, usize), out: &mut Code| {
        if let Some(item) = items::of_type(names, id) {
            zeros(context, &item, within, out);
        }
    };
    for field in &item.fixed.fields {
        let at = match field.offset {
            0 => place.to_owned(),
            offset => format!("{place} + {offset}"),
        };
        let member = names.member(item.of, field.index);
        match &field.kind {
            FixedKind::Reserved if field.size == 0 => {}
            FixedKind::Reserved => {
                out.line(format_args!("memset({at}, 0, {});", field.size));
            }
            FixedKind::Structure(id) => inner(*id, (&at, &format!("{from}{member}."), loops), out),
            FixedKind::Structures(id, count) => {
                let size = names.stream.structure(*id).head;
                let mut each = Code::default();
                let i = index(loops);
                let place = format!("{at} + {size} * {i}");
                let from = format!("{from}{member}[{i}].");
                inner(*id, (&place, &from, loops + 1), &mut each);
                if !each.is_empty() {
                    out.local(&format!("size_t {i};"));
                    out.block(format_args!("for ({i} = 0; {i} < {count}; {i}++)"), each);
                }
            }
            FixedKind::Union { tag, cases } => {
                let arms = cases.iter().enumerate().filter_map(|(number, case)| {
                    let case_of = names.case(item.of, field.index, number);
                    let mut arm = Code::default();
                    let from = format!("{from}{member}.{case_of}.");
                    inner(case.of, (&at, &from, loops), &mut arm);
                    (!arm.is_empty()).then_some((case.value, arm))
                });
                let arms: Vec<_> = arms.collect();
                let of = items::tag_type(item.structure, *tag);
                let chooser = format!("{from}{}", names.member(item.of, *tag));
                let chooser = match item.structure.fields[*tag].kind {
                    Kind::Scalar(scalar) => items::whole(scalar, item.packed, &chooser),
                    _ => chooser,
                };
                switch(context, of, &Expr::tight(chooser), arms, out);
            }
            FixedKind::Scalar(_) | FixedKind::Octets | FixedKind::Scalars(..) => {}
        }
    }
}

/// The index of a loop within others.
fn index(loops: usize) -> String {
    match ["i", "j", "k"].get(loops) {
        Some(name) => (*name).to_owned(),
        None => format!("i{loops}"),
    }
}

/// The functions that write unions after the fixed part of a body.
fn unions(context: &Context, record: &RecordPlan) -> String {
    let names = context.names;
    let mut all = String::new();
    for part in &record.parts {
        let Take::Union { tag, cases, .. } = &part.take else { continue };
        let scalar = operand(record, *tag).scalar;
        let mut code = Code::default();
        code.line("memcpy(octets, from, sizeof *from);");
        let arms = cases.iter().enumerate().filter_map(|(number, case)| {
            let member = names.case(Of::Record(record.id), part.index, number);
            let item = items::of_type(names, case.of)?;
            let mut arm = Code::default();
            zeros(context, &item, ("octets", &format!("from->{member}."), 0), &mut arm);
            (!arm.is_empty()).then_some((case.value, arm))
        });
        let arms: Vec<_> = arms.collect();
        let mut used = !arms.is_empty();
        let tag = Expr::tight("tag");
        switch(context, scalar.of, &tag, arms, &mut code);
        let turns = items::turnable_kind(names.stream, &part.field.kind);
        if turns {
            let mut turn = Code::default();
            let parts = Parts { context, record };
            parts.turn_union(cases, (&tag, scalar.of), ("octets", true), &mut turn);
            code.block("if (turned)", turn);
            used = true;
        }
        if !used {
            code.line("(void)tag;");
        }
        all += &format!(
            "\nstatic inline void store_{}(uint8_t *octets, const {} *from, uint64_t tag{})\n{{\n{}}}\n",
            names.accessor(record.id, part.index),
            names.union(Of::Record(record.id), part.index),
            if turns { ", bool turned" } else { "" },
            code.text()
        );
    }
    all
}
