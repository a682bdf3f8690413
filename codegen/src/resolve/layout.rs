//! Gives fields their offsets; refuses every octet that a description leaves unsaid.

use crate::model::expression::Condition;
use crate::model::{Field, Kind, Structure, Type, to_boundary};
use crate::words::count;

/// The types that fields refer to; those that could not be resolved are absent.
pub(super) type Types<'a> = &'a [Option<Type>];

/// Nothing of fixed size comes near this: what does is a slip, and could overflow an offset.
const LARGEST: u64 = 1 << 32;

/// A field that cannot stand where it stands, or that leaves a hole.
#[derive(Debug)]
pub(super) struct Misfit {
    /// Index of the field.
    pub field: usize,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub remedy: String,
}

/// Gives every field its offset, and tells which of them are misaligned or leave holes. What
/// follows such a field is judged as if it had been mended.
pub(super) fn structure(
    mut fields: Vec<Field>,
    packed: Option<u64>,
    types: Types,
) -> (Structure, Vec<Misfit>) {
    let cap = |align: u64| packed.map_or(align, |p| align.min(p));
    let mut misfits = Vec::new();
    let mut offset = Some(0);
    let (mut head, mut head_fields) = (0, 0);
    let mut guarantee = Guarantee { align: 8, only_if: None };
    for (i, field) in fields.iter_mut().enumerate() {
        let stride = field.kind.stride(types);
        let align = cap(field.kind.align(types)).max(stride);
        let misfit = match offset {
            Some(at) if at % align != 0 => {
                offset = Some(at.next_multiple_of(align));
                let packing = (stride < align).then(|| packing(at));
                Some(hole_before(field, at, (align, packing)))
            }
            None if !guarantee.covers(align, field.condition.as_ref()) => {
                let packing = (stride < align).then(|| packing(guarantee.align));
                let misfit = misaligned(field, (align, packing));
                guarantee = Guarantee { align, only_if: None };
                Some(misfit)
            }
            _ => None,
        };
        field.offset = offset;
        let mut size = size(&field.kind, offset, types).filter(|_| field.condition.is_none());
        let too_large = size.filter(|size| *size > LARGEST);
        size = size.map(|size| if size > LARGEST { 0 } else { size });
        let misfit = misfit.or(too_large.map(|_| too_large_for_anything(field)));
        misfits.extend(misfit.map(|(message, remedy)| Misfit { field: i, message, remedy }));
        guarantee = guarantee.after(field, offset, types);
        offset = offset.zip(size).map(|(offset, size)| offset + size);
        if let Some(end) = offset {
            (head, head_fields) = (end, i + 1);
        }
    }
    let greatest = |fields: &[Field]| {
        let aligns = fields.iter().map(|f| cap(f.kind.align(types)));
        aligns.max().unwrap_or(1)
    };
    let head_align = greatest(&fields[..head_fields]);
    if head % head_align != 0 {
        let (message, remedy) = hole_at_end(head, head_align, offset.is_some());
        misfits.push(Misfit { field: head_fields - 1, message, remedy });
        head = head.next_multiple_of(head_align);
        offset = offset.map(|_| head);
    }
    let structure =
        Structure { size: offset, head, head_fields, align: greatest(&fields), packed, fields };
    (structure, misfits)
}

/// `packing` is the `packed` that would let it stand there, if one would.
fn hole_before(field: &Field, at: u64, (align, packing): (u64, Option<u64>)) -> (String, String) {
    let hole = align - at % align;
    let message = format!(
        "`{}` would be at offset {at}, which is not a multiple of its alignment {align}: a C \
         compiler would leave a hole of {} before it",
        field.name,
        count(hole, "octet")
    );
    let remedy = format!(
        "add `- {{ reserved: {hole} }}` before the field, or move the field{}",
        packing
            .map(|to| format!("; or, if it really stands there, write `packed: {to}`"))
            .unwrap_or_default()
    );
    (message, remedy)
}

/// The greatest `packed` that lets a field stand at an offset.
fn packing(at: u64) -> u64 {
    1 << at.trailing_zeros().min(2)
}

fn misaligned(field: &Field, (align, packing): (u64, Option<u64>)) -> (String, String) {
    let message = format!(
        "`{}` is misaligned: it follows fields of variable size, so its offset may not be a \
         multiple of {align}",
        field.name
    );
    let gate = match field.condition {
        Some(_) => ", with the same `if`",
        None => "",
    };
    let remedy = format!(
        "move it before the fields of variable size, or add `- {{ align: {align} }}` before \
         it{gate}{}",
        packing
            .map(|to| format!("; or, if nothing is aligned there, write `packed: {to}`"))
            .unwrap_or_default()
    );
    (message, remedy)
}

fn too_large_for_anything(field: &Field) -> (String, String) {
    let message = format!("`{}` is larger than any record", field.name);
    (message, format!("a field of fixed size has at most {LARGEST} octets"))
}

fn hole_at_end(head: u64, align: u64, whole: bool) -> (String, String) {
    let hole = align - head % align;
    let what = if whole { "the structure" } else { "the part before the fields of variable size" };
    let message = format!(
        "{what} ends at octet {head}, which is not a multiple of its alignment {align}: a C \
         compiler would leave a hole of {} at its end",
        count(hole, "octet")
    );
    let remedy = format!(
        "end it with `- {{ reserved: {hole} }}`; or, if it really ends there, write `packed: {}`",
        packing(head)
    );
    (message, remedy)
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
        let gate = self.only_if.is_none() || self.only_if.as_ref() == condition;
        align == 1 || (gate && self.align.is_multiple_of(align))
    }

    fn after(self, field: &Field, offset: Option<u64>, types: Types) -> Self {
        if let Kind::Align { to } = field.kind {
            return Self { align: to, only_if: field.condition.clone() };
        }
        let before = match offset {
            Some(0) => 8,
            Some(offset) => 1 << offset.trailing_zeros().min(3),
            None => self.align,
        };
        let step = match step(&field.kind, types) {
            0 => 8,
            step => 1 << step.trailing_zeros().min(3),
        };
        Self { align: before.min(step), only_if: self.only_if }
    }
}

/// The number of octets that the size of a kind is a multiple of.
fn step(kind: &Kind, types: Types) -> u64 {
    match kind {
        Kind::Array { element, .. } => element.size(types).unwrap_or(kind.stride(types)),
        _ => size(kind, None, types).unwrap_or(1),
    }
}

/// Number of octets of a kind at an offset, where it is always the same.
pub(super) fn size(kind: &Kind, offset: Option<u64>, types: Types) -> Option<u64> {
    match kind {
        Kind::Align { to } => offset.map(|o| to_boundary(o, *to)),
        _ => kind.size(types),
    }
}
