//! The layout of a structure as a diagram, and the sizes of its fields.

use streamspec_codegen::model::{Element, Extent, Field, Kind, Primitive, Stream, Structure};

use crate::diagram::{Cell, draw};
use crate::expression::Scope;
use crate::wording;

/// The diagram of a structure, as a block of HTML; empty if it has no fields.
pub fn diagram(stream: &Stream, structure: &Structure) -> String {
    if structure.fields.is_empty() {
        return String::new();
    }
    let scope = Scope::new(stream, &structure.fields);
    let cells: Vec<Cell> = structure.fields.iter().map(|f| cell(stream, scope, f)).collect();
    let wide = structure.fields.iter().any(|f| widest(stream, &f.kind) > 4);
    draw(&cells, if wide { 8 } else { 4 })
}

fn cell(stream: &Stream, scope: Scope, field: &Field) -> Cell {
    let mut label = match &field.kind {
        Kind::Reserved { .. } => "(reserved)".into(),
        Kind::Align { to } => format!("(to a multiple of {to})"),
        Kind::Scalar(_) | Kind::Checksum(_) | Kind::Structure(_) | Kind::Union { .. } => {
            field.name.clone()
        }
        Kind::Stream(id) => format!("{} (a whole {id} stream)", field.name),
        Kind::Octets { .. } | Kind::Text { .. } | Kind::Array { .. } => {
            format!("{} ({})", field.name, extent(scope, &field.kind))
        }
    };
    if let Some(condition) = &field.condition {
        label.push_str(&format!(" if {}", scope.condition(condition)));
    }
    Cell {
        label,
        offset: field.offset,
        octets: stream.size_of(&field.kind),
        apart: field.condition.is_some(),
    }
}

/// How much there is of octets, a text or an array, in short.
fn extent(scope: Scope, kind: &Kind) -> String {
    match kind {
        Kind::Octets { size: Extent::Fixed(n) } => wording::octets(*n),
        Kind::Octets { size: Extent::Counted(count) } => {
            format!("{} octets", scope.expression(count))
        }
        Kind::Octets { size: Extent::Rest } | Kind::Array { count: Extent::Rest, .. } => {
            "rest of the body".into()
        }
        Kind::Text { size: Some(size) } => format!("{} octets", scope.expression(size)),
        Kind::Text { size: None } => "to its NUL".into(),
        Kind::Array { element, count } => {
            let count = match count {
                Extent::Counted(count) => scope.expression(count),
                Extent::Fixed(n) => n.to_string(),
                Extent::Rest => String::new(),
            };
            format!("{}[{count}]", element_name(scope, *element))
        }
        Kind::Scalar(_)
        | Kind::Checksum(_)
        | Kind::Reserved { .. }
        | Kind::Align { .. }
        | Kind::Structure(_)
        | Kind::Stream(_)
        | Kind::Union { .. } => String::new(),
    }
}

fn element_name(scope: Scope, element: Element) -> String {
    match element {
        Element::Scalar(scalar) => match scalar.of {
            Some(ty) => scope.stream().ty(ty).name.clone(),
            None => scalar.primitive.name().into(),
        },
        Element::Structure(ty) => scope.stream().ty(ty).name.clone(),
        Element::Text => "text".into(),
    }
}

/// Octets of the widest integer within a field.
fn widest(stream: &Stream, kind: &Kind) -> u64 {
    let of_structure = |id| -> u64 {
        let fields = &stream.structure(id).fields;
        fields.iter().map(|f| widest(stream, &f.kind)).max().unwrap_or(0)
    };
    match kind {
        Kind::Scalar(scalar) => scalar.primitive.size(),
        Kind::Array { element: Element::Scalar(scalar), .. } => scalar.primitive.size(),
        Kind::Array { element: Element::Structure(id), .. } | Kind::Structure(id) => {
            of_structure(*id)
        }
        Kind::Union { size, .. } => *size,
        Kind::Align { to } => *to,
        Kind::Checksum(_) => Primitive::U32.size(),
        Kind::Array { element: Element::Text, .. }
        | Kind::Octets { .. }
        | Kind::Text { .. }
        | Kind::Stream(_)
        | Kind::Reserved { .. } => Primitive::U8.size(),
    }
}
