//! Named types, each under a heading of its own.

use streamspec_codegen::model::{
    BitPart, EnumValue, Place, Primitive, RecordId, Stream, Type, TypeBody, TypeId,
};

use crate::markdown::{Table, heading};
use crate::site::{Page, type_anchor};
use crate::{field_table, layout, rule_sections, wording};

/// The types of a record, or of the stream as a whole, with headings of level 3.
pub fn render(page: &Page, stream: &Stream, home: Option<RecordId>) -> Vec<String> {
    let types = stream.types.iter().enumerate().filter(|(_, ty)| ty.home == home);
    types.flat_map(|(i, ty)| section(page, stream, TypeId(i), ty)).collect()
}

fn section(page: &Page, stream: &Stream, id: TypeId, ty: &Type) -> Vec<String> {
    let mut blocks =
        vec![heading(3, &format!("`{}`", ty.name), &type_anchor(ty)), page.prose(&ty.prose.doc)];
    match &ty.body {
        TypeBody::Enum { primitive, open, values } => {
            blocks.push(enum_summary(*primitive, *open));
            blocks.push(values_table(page, values));
        }
        TypeBody::Bits { primitive, parts } => {
            blocks.push(format!("Bits of a `{}`, 0 the least significant:", primitive.name()));
            blocks.push(parts_table(page, stream, parts));
        }
        TypeBody::Structure(structure) => {
            blocks.push(layout::diagram(stream, structure));
            blocks.push(field_table::render(page, stream, structure));
        }
    }
    if let Some(why) = &ty.prose.why {
        blocks.push(format!("*Why:* {}", page.prose(why)));
    }
    if let Some(history) = &ty.prose.history {
        blocks.push(format!("*History:* {}", page.prose(history)));
    }
    blocks.extend(rule_sections::render(page, stream, Place::Type(id), 4));
    blocks
}

fn enum_summary(primitive: Primitive, open: bool) -> String {
    let others = if open { "other values are allowed" } else { "there are no other values" };
    format!("Values of a `{}`; {others}:", primitive.name())
}

fn values_table(page: &Page, values: &[EnumValue]) -> String {
    let mut table = Table::new(&["Value", "Name", "Meaning"]);
    for value in values {
        let name = format!("`{}`", value.name);
        table.row(&[wording::code(value.value), name, page.prose(&value.doc)]);
    }
    table.finish()
}

fn parts_table(page: &Page, stream: &Stream, parts: &[BitPart]) -> String {
    let typed = parts.iter().any(|part| part.of.is_some());
    let mut table = match typed {
        true => Table::new(&["Bits", "Name", "Meaning", "Values"]),
        false => Table::new(&["Bits", "Name", "Meaning"]),
    };
    for part in parts {
        let bits = match part.width {
            1 => part.low.to_string(),
            width => format!("{}–{}", part.low, part.low + width - 1),
        };
        let (name, meaning) = match &part.name {
            Some(name) => (format!("`{name}`"), page.prose(&part.doc)),
            None => ("*reserved*".into(), reserved_bits(part).into()),
        };
        let values = part.of.map(|of| page.named_type(stream, of)).unwrap_or_default();
        table.row(&[bits, name, meaning, values]);
    }
    table.finish()
}

fn reserved_bits(part: &BitPart) -> &'static str {
    if part.verified { "Zero." } else { "Zero when written, ignored when read." }
}
