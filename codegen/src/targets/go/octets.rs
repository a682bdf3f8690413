//! Fields at known offsets in their octets: how they are read and written.

use super::expr::{Binary, Expr, atom};
use super::fixed::View;
use super::output::Output;
use super::scopes::{Names, members};
use super::types::{self, integer, scalar_type};
use crate::model::{Endian, Primitive, Scalar, TypeId, UnionCase};
use crate::plan::{FixedField, FixedKind, StreamPlan};

impl View<'_> {
    /// Puts the fields of octets `b` into `v`.
    pub fn decode(&self, out: &mut Output) {
        self.in_each_order(out, |out, order| {
            self.fixed.fields.iter().for_each(|field| self.read(out, field, order));
        });
    }

    /// Puts the fields of `v` into octets `o`, which are zero.
    pub fn encode(&self, out: &mut Output) {
        self.in_each_order(out, |out, order| {
            self.fixed.fields.iter().for_each(|field| self.write(out, field, order));
        });
    }

    /// Lines for the order of the structure; for both, where the stream declares it.
    fn in_each_order(&self, out: &mut Output, lines: impl Fn(&mut Output, &str)) {
        let wide = |f: &FixedField| match &f.kind {
            FixedKind::Scalar(scalar) | FixedKind::Scalars(scalar, _) => {
                Some(scalar.primitive).filter(|primitive| primitive.size() > 1)
            }
            _ => None,
        };
        let wide: Vec<Primitive> = self.fixed.fields.iter().filter_map(wide).collect();
        let ordered = !wide.is_empty();
        if wide.iter().any(|primitive| !primitive.odd()) {
            out.import("encoding/binary");
        }
        if wide.iter().any(|primitive| primitive.odd()) {
            out.import_own("streamspec");
        }
        match self.endian {
            Endian::Big => lines(out, "BigEndian"),
            Endian::Declared if ordered => {
                out.block("if order == streamspec.BigEndian {", |out| {
                    lines(out, "BigEndian");
                    out.line("return");
                });
                lines(out, "LittleEndian");
            }
            Endian::Little | Endian::Declared => lines(out, "LittleEndian"),
        }
    }

    fn read(&self, out: &mut Output, field: &FixedField, order: &str) {
        let (at, to) = (field.offset, field.offset + field.size);
        let own = format!("v.{}", self.fields[field.index]);
        match &field.kind {
            FixedKind::Reserved => {}
            FixedKind::Scalar(scalar) => {
                let octets = match scalar.primitive.size() {
                    1 => format!("b[{at}]"),
                    _ => format!("b[{at}:{to}]"),
                };
                let mut value = self.get(*scalar, &octets, order);
                if field.field.is_held_wider(*scalar) {
                    value = types::plain(*scalar, &value);
                }
                out.line(format!("{own} = {}", counted(field, value, Binary::Subtract)));
            }
            FixedKind::Octets => out.line(format!("copy({own}[:], b[{at}:{to}])")),
            FixedKind::Scalars(scalar, _) => {
                let size = scalar.primitive.size();
                let octets = if size == 1 { "o[0]" } else { "o" };
                let value = self.get(*scalar, octets, order);
                out.block(each(&own, "b", at, size), |out| {
                    out.line(format!("{own}[i] = {value}"));
                });
            }
            FixedKind::Structures(id, _) if self.says(*id) => {
                let size = self.plan.stream.structure(*id).head;
                let argument = self.argument(*id, order);
                out.block(each(&own, "b", at, size), |out| {
                    out.line(format!("{own}[i].Decode(o{argument})"));
                });
            }
            FixedKind::Structure(id) if self.says(*id) => {
                out.line(format!("{own}.Decode(b[{at}:{to}]{})", self.argument(*id, order)));
            }
            FixedKind::Structures(..) | FixedKind::Structure(_) => {}
            FixedKind::Union { tag, cases } => {
                out.line(format!("{own} = {}{{}}", self.type_of(field)));
                self.each_case(out, (*tag, cases), |id, member| {
                    self.says(id).then(|| {
                        let argument = self.argument(id, order);
                        format!("{own}.{member}.Decode(b[{at}:{to}]{argument})")
                    })
                });
            }
        }
    }

    fn write(&self, out: &mut Output, field: &FixedField, order: &str) {
        let (at, to) = (field.offset, field.offset + field.size);
        let own = format!("v.{}", self.fields[field.index]);
        match &field.kind {
            FixedKind::Reserved => {}
            FixedKind::Scalar(scalar) => {
                let octets = match scalar.primitive.size() {
                    1 => format!("o[{at}]"),
                    _ => format!("o[{at}:{to}]"),
                };
                let value = counted(field, own, Binary::Add);
                // What stands beside the octets is an argument of two.
                let mut value = match scalar.primitive.size() {
                    1 => value.to_string(),
                    _ => value.in_list(),
                };
                if field.field.is_held_wider(*scalar) {
                    out.import_own("internal/wire");
                    value = types::low(scalar.primitive, &format!("uint64({value})"));
                }
                out.line(put(*scalar, &octets, &value, order));
            }
            FixedKind::Octets => out.line(format!("copy(o[{at}:{to}], {own}[:])")),
            FixedKind::Scalars(scalar, _) => {
                let size = scalar.primitive.size();
                let octets = match size {
                    1 => format!("o[{}]", element_at(&at.to_string(), 1)),
                    _ => format!("o[{}:]", element_at(&at.to_string(), size)),
                };
                out.block(format!("for i, e := range {own} {{"), |out| {
                    out.line(put(*scalar, &octets, "e", order));
                });
            }
            FixedKind::Structures(id, _) if self.says(*id) => {
                let place = element_at(&at.to_string(), self.plan.stream.structure(*id).head);
                let argument = self.argument(*id, order);
                out.block(format!("for i := range {own} {{"), |out| {
                    out.line(format!("{own}[i].put(o[{place}:]{argument})"));
                });
            }
            FixedKind::Structure(id) if self.says(*id) => {
                out.line(format!("{own}.put(o[{at}:{to}]{})", self.argument(*id, order)));
            }
            FixedKind::Structures(..) | FixedKind::Structure(_) => {}
            FixedKind::Union { tag, cases } => {
                self.each_case(out, (*tag, cases), |id, member| {
                    self.says(id).then(|| {
                        let argument = self.argument(id, order);
                        format!("{own}.{member}.put(o[{at}:{to}]{argument})")
                    })
                });
            }
        }
    }

    /// A statement for each case of a union that has one.
    pub fn each_case(
        &self,
        out: &mut Output,
        (tag, cases): (usize, &[UnionCase]),
        statement: impl Fn(TypeId, &str) -> Option<String>,
    ) {
        let statements: Vec<_> = cases
            .iter()
            .zip(members(cases))
            .filter_map(|(case, member)| Some((case, statement(case.of, &member)?)))
            .collect();
        if statements.is_empty() {
            return;
        }
        let optional = if self.structure.fields[tag].condition.is_some() { ".Value" } else { "" };
        out.open(format!("switch v.{}{optional} {{", self.fields[tag]));
        for (case, statement) in statements {
            out.reopen(format!("case {}:", self.tag_value(tag, case)));
            out.line(statement);
        }
        out.close("}");
    }

    /// Code for a scalar in octets.
    fn get(&self, scalar: Scalar, octets: &str, order: &str) -> String {
        if scalar.primitive.odd() {
            return format!("streamspec.{order}.{}({octets})", types::method(scalar.primitive));
        }
        let raw = match scalar.primitive.size() {
            1 => octets.to_owned(),
            size => format!("binary.{order}.Uint{}({octets})", size * 8),
        };
        convert(self.names, scalar, raw)
    }

    /// Whether a structure has more than reserved octets.
    pub fn says(&self, id: TypeId) -> bool {
        says(self.plan, id)
    }

    /// The argument for the order of octets in a call on a structure within.
    fn argument(&self, id: TypeId, order: &str) -> String {
        match (self.plan.ty(id).endian, self.endian) {
            (Endian::Declared, Endian::Declared) => ", order".into(),
            (Endian::Declared, _) => format!(", streamspec.{order}"),
            (Endian::Big | Endian::Little, _) => String::new(),
        }
    }
}

/// Whether a structure has more than reserved octets.
pub fn says(plan: &StreamPlan, id: TypeId) -> bool {
    plan.ty(id).fixed.as_ref().is_some_and(|fixed| !fixed.is_empty())
}

/// A loop over the elements of an array, each at the start of octets `o`.
fn each(own: &str, octets: &str, at: u64, size: u64) -> String {
    format!("for i, o := 0, {octets}[{at}:]; i < len({own}); i, o = i+1, o[{size}:] {{")
}

/// Code for the offset of the element with index `i`, as an operand or argument.
pub fn element_at(offset: &str, size: u64) -> String {
    match (offset, size) {
        ("0", 1) => "i".into(),
        ("0", size) => format!("{size}*i"),
        (offset, 1) => format!("{offset}+i"),
        (offset, size) => format!("{offset}+{size}*i"),
    }
}

/// An unsigned integer of the width of a scalar as the scalar.
pub fn convert(names: &Names, scalar: Scalar, raw: String) -> String {
    match scalar {
        Scalar { of: None, primitive } if !primitive.signed() => raw,
        _ => format!("{}({raw})", scalar_type(names, scalar)),
    }
}

/// A scalar as an unsigned integer of its width.
pub fn unsigned(scalar: Scalar, value: &str) -> String {
    let unsigned = format!("uint{}", scalar.primitive.size() * 8);
    match scalar.of {
        None if integer(scalar.primitive) == unsigned => value.to_owned(),
        _ => format!("{unsigned}({value})"),
    }
}

fn put(scalar: Scalar, octets: &str, value: &str, order: &str) -> String {
    if scalar.primitive.odd() {
        let method = types::method(scalar.primitive);
        return format!("streamspec.{order}.Put{method}({octets}, {value})");
    }
    let value = unsigned(scalar, value);
    match scalar.primitive.size() {
        1 => format!("{octets} = {value}"),
        size => format!("binary.{order}.PutUint{}({octets}, {value})", size * 8),
    }
}

/// What makes of the number in a stream that in memory, or the other way around.
fn counted(field: &FixedField, value: String, operator: Binary) -> Expr {
    match field.counts {
        0 => atom(value),
        counts => atom(value).with(operator, atom(counts.to_string())),
    }
}
