//! Names of a description, in both directions: of records, of the values of enums, of bits.

use askama::Template;

use super::names::Names;
use super::tidy::tidy;
use crate::model::{TypeBody, TypeId};

#[derive(Template)]
#[template(path = "c/names.h.txt", escape = "none")]
struct HeaderText {
    title: String,
    source: String,
    guard: String,
    prefix: String,
    types: Vec<TypeLine>,
}

#[derive(Template)]
#[template(path = "c/names.c.txt", escape = "none")]
struct SourceText {
    title: String,
    source: String,
    directory: String,
    module: String,
    prefix: String,
    records: Vec<(String, String)>,
    types: Vec<TypeLine>,
}

/// A type with names.
struct TypeLine {
    function: String,
    name: String,
    /// Whether its values are the masks of bits.
    is_bits: bool,
    /// Names, with the constants for them.
    values: Vec<(String, String)>,
}

/// The text of the header.
pub fn header(names: Names) -> askama::Result<String> {
    let text = HeaderText {
        title: names.stream.title.clone(),
        source: format!("spec/{}", names.stream.name),
        guard: names.guard("_names"),
        prefix: names.prefix(),
        types: types(names),
    };
    Ok(tidy(&text.render()?))
}

/// The text of the file that is compiled.
pub fn source(names: Names) -> askama::Result<String> {
    let records = names.plan.records.iter();
    let text = SourceText {
        title: names.stream.title.clone(),
        source: format!("spec/{}", names.stream.name),
        directory: names.directory(),
        module: names.module(),
        prefix: names.prefix(),
        records: records.map(|r| (r.record.name.clone(), names.code(r.id))).collect(),
        types: types(names),
    };
    Ok(tidy(&text.render()?))
}

fn types(names: Names) -> Vec<TypeLine> {
    let line = |index: usize| {
        let id = TypeId(index);
        let ty = names.stream.ty(id);
        let values: Vec<(String, String)> = match &ty.body {
            TypeBody::Enum { primitive, values, .. } => {
                let constant = |index: usize| match primitive.signed() {
                    true => format!("(uint64_t){}", names.value(id, index)),
                    false => names.value(id, index),
                };
                let all = values.iter().enumerate();
                all.map(|(index, value)| (value.name.clone(), constant(index))).collect()
            }
            TypeBody::Bits { parts, .. } => {
                let named = parts.iter().filter_map(|part| Some((part, part.name.clone()?)));
                named.map(|(part, name)| (name, names.mask(id, part))).collect()
            }
            TypeBody::Structure(_) => return None,
        };
        (!values.is_empty()).then(|| TypeLine {
            function: names.between(id).to_owned(),
            name: ty.name.clone(),
            is_bits: matches!(ty.body, TypeBody::Bits { .. }),
            values,
        })
    };
    (0..names.stream.types.len()).filter_map(line).collect()
}
