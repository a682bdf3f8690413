//! Offsets, sizes and alignment; refuses every octet that a description leaves unsaid.

use crate::diagnostics::{At, Diagnostics};
use crate::expression::Condition;
use crate::model::{
    Element, Extent, Field, Kind, Primitive, Scalar, Structure, Type, TypeBody, TypeId,
};

/// The types that fields refer to; those that could not be resolved are absent.
pub type Types<'a> = &'a [Option<Type>];

/// Gives every field its offset, and reports holes and misaligned fields. `places` holds where
/// each field stands in the description.
pub fn structure(
    mut fields: Vec<Field>,
    places: &[At],
    packed: Option<u64>,
    types: Types,
    end: &At,
    diagnostics: &mut Diagnostics,
) -> Structure {
    let cap = |align: u64| packed.map_or(align, |p| align.min(p));
    let mut offset = Some(0u64);
    let (mut head, mut head_fields, mut in_head) = (0, 0, true);
    let mut guarantee = Guarantee { align: 8, only_if: None };
    for (field, at) in fields.iter_mut().zip(places) {
        let align = cap(align(&field.kind, types));
        match offset {
            Some(known) if !known.is_multiple_of(align) => {
                let hole = align - known % align;
                diagnostics.report(
                    at,
                    format!(
                        "`{}` would stand at offset {known}, no multiple of its alignment {align}: \
                         a C compiler would leave a hole of {hole} octets before it",
                        field.name
                    ),
                    format!(
                        "say what the octets are, with `- {{ reserved: {hole} }}` before the \
                         field, or move the field"
                    ),
                );
            }
            None if !guarantee.covers(align, field.condition.as_ref()) => diagnostics.report(
                at,
                format!(
                    "`{}` is misaligned: it follows fields of variable size, and its offset need \
                     not be a multiple of {align}",
                    field.name
                ),
                format!("put `- {{ align: {align} }}` before it"),
            ),
            _ => {}
        }
        field.offset = offset;
        let size = size(&field.kind, offset, types).filter(|_| field.condition.is_none());
        in_head &= size.is_some();
        if let (true, Some(size)) = (in_head, size) {
            head += size;
            head_fields += 1;
        }
        guarantee = guarantee.after(field, offset, types);
        offset = offset.zip(size).and_then(|(o, s)| o.checked_add(s));
    }
    let align = fields.iter().map(|f| cap(self::align(&f.kind, types))).max().unwrap_or(1);
    let head_align =
        fields[..head_fields].iter().map(|f| cap(self::align(&f.kind, types))).max().unwrap_or(1);
    let size = offset.filter(|_| head_fields == fields.len());
    if !head.is_multiple_of(head_align) && packed.is_none() {
        let hole = head_align - head % head_align;
        let what = if size.is_some() { "the structure" } else { "the fixed part" };
        diagnostics.report(
            end,
            format!(
                "{what} ends at octet {head}, no multiple of its alignment {head_align}: a C \
                 compiler would leave a hole of {hole} octets at its end"
            ),
            format!(
                "end it with `- {{ reserved: {hole} }}`; or, if the stream really ends there, say \
                 `packed: {}`",
                1 << head.trailing_zeros()
            ),
        );
    }
    Structure { fields, size, head, head_fields, align, packed }
}

/// What is known of the alignment after fields of variable size.
#[derive(Clone)]
struct Guarantee {
    align: u64,
    /// The condition under which alone the alignment was made.
    only_if: Option<Condition>,
}

impl Guarantee {
    fn covers(&self, align: u64, condition: Option<&Condition>) -> bool {
        self.align.is_multiple_of(align)
            && (self.only_if.is_none() || self.only_if.as_ref() == condition)
    }

    fn after(self, field: &Field, offset: Option<u64>, types: Types) -> Self {
        if let Kind::Align { to } = field.kind {
            return Self { align: to, only_if: field.condition.clone() };
        }
        let step = step(&field.kind, types);
        let before = match offset {
            Some(0) => 8,
            Some(offset) => 1 << offset.trailing_zeros().min(3),
            None => self.align,
        };
        let step = if step == 0 { 8 } else { 1 << step.trailing_zeros().min(3) };
        Self { align: before.min(step), only_if: self.only_if }
    }
}

/// The number of octets that the size of a kind is a multiple of.
fn step(kind: &Kind, types: Types) -> u64 {
    match kind {
        Kind::Octets { .. } | Kind::Text { .. } => size(kind, None, types).unwrap_or(1),
        Kind::Array { element, .. } => element_size(*element, types).unwrap_or(1),
        _ => size(kind, None, types).unwrap_or(1),
    }
}

/// Number of octets, where it is always the same; an alignment's depends on where it stands.
pub fn size(kind: &Kind, offset: Option<u64>, types: Types) -> Option<u64> {
    match kind {
        Kind::Scalar(scalar) => Some(scalar.primitive.size()),
        Kind::Reserved { octets } => Some(*octets),
        Kind::Align { to } => offset.map(|o| o.next_multiple_of(*to) - o),
        Kind::Octets { size: Extent::Fixed(size) } => Some(*size),
        Kind::Octets { .. } | Kind::Text { .. } | Kind::Stream(_) => None,
        Kind::Array { element, count: Extent::Fixed(count) } => {
            element_size(*element, types)?.checked_mul(*count)
        }
        Kind::Array { .. } => None,
        Kind::Structure(id) => structure_of(*id, types)?.size,
        Kind::Union { size, .. } => Some(*size),
    }
}

/// Number of octets of an element, where it is always the same.
pub fn element_size(element: Element, types: Types) -> Option<u64> {
    match element {
        Element::Scalar(scalar) => Some(scalar.primitive.size()),
        Element::Structure(id) => structure_of(id, types)?.size,
        Element::Text => None,
    }
}

fn align(kind: &Kind, types: Types) -> u64 {
    let of = |id: TypeId| structure_of(id, types).map_or(1, |s| s.align);
    let scalar = |s: &Scalar| Primitive::size(s.primitive);
    match kind {
        Kind::Scalar(s) | Kind::Array { element: Element::Scalar(s), .. } => scalar(s),
        Kind::Structure(id) | Kind::Array { element: Element::Structure(id), .. } => of(*id),
        Kind::Union { cases, .. } => cases.iter().map(|c| of(c.of)).max().unwrap_or(1),
        Kind::Reserved { .. }
        | Kind::Align { .. }
        | Kind::Octets { .. }
        | Kind::Text { .. }
        | Kind::Stream(_)
        | Kind::Array { element: Element::Text, .. } => 1,
    }
}

fn structure_of(id: TypeId, types: Types<'_>) -> Option<&Structure> {
    match &types[id.0].as_ref()?.body {
        TypeBody::Structure(structure) => Some(structure),
        _ => None,
    }
}
