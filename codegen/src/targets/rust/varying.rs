//! Structures that tell their own size: a fixed part, octets that it counts, perhaps an alignment.

use askama::Template;

use super::checks::{Checks, Subject};
use super::file::File;
use super::fixed::Structure;
use super::names::Owner;
use super::output::Code;
use super::takes::{Given, Takes};
use super::values::{Remaining, Values, counted};
use crate::model::*;
use crate::plan::{FixedKind, Part, TypePlan};
use crate::targets::wrap::comment;

#[derive(Template)]
#[template(path = "rust/varying.txt", escape = "none")]
struct VaryingText {
    doc: String,
    name: String,
    head: String,
    octets: String,
    octets_doc: String,
    /// The field that alone counts the octets, and what it is set to.
    counter: Option<(String, String)>,
    counts: String,
    generics: &'static str,
    parameters: String,
    writer_parameters: String,
    /// The arguments of the function that checks the fixed part, if one does; a writer's as well.
    checks: Option<String>,
    writer_checks: Option<String>,
    misfit: String,
    align: String,
    /// What the size is a multiple of.
    to: u64,
    /// Whether its fixed part may have to be cleared.
    clears: bool,
}

/// What the code around it has.
pub const TAKING: Given = Given {
    state: "state",
    state_reference: "state",
    version: "version",
    endian: "endian",
    role: "role",
    short: "None",
};

const WRITING: Given = Given { role: "Role::Writer", ..TAKING };

/// What taking or checking one is given beside the order of octets.
pub fn takes(file: &File, id: TypeId) -> Takes {
    Takes { endian: false, ..Takes::of(file.plan.needs_of_type(id)) }
}

/// The structure with its functions, and that of its fixed part.
///
/// # Errors
/// If a template cannot be rendered.
pub fn text(file: &File, ty: &TypePlan) -> askama::Result<String> {
    let (Some(fixed), Some(octets)) = (&ty.fixed, ty.tail.first()) else {
        return Ok(String::new());
    };
    let owner = Owner::Type(ty.id);
    let (name, head) = (file.ty(ty.id).to_owned(), file.names.type_head(ty.id).to_owned());
    let structure = Structure { file, owner, fixed };
    let about = format!("/// The fixed part of a [`{name}`].");
    let heading = structure.render(&head, about)?;
    file.import("crate", "Plain");
    file.import_all("crate", &["Endian", "Link", "Rule", "Sink"]);
    file.import("crate::error", "Fault");
    file.import("crate::parts", "Parts");
    let values = Values {
        file,
        owner,
        fixed: (fixed, "head."),
        parts: (&ty.tail, ""),
        state: "state",
        header: "state.",
        version: None,
        remaining: Remaining::Call("u64::MIN"),
        short: None,
        element: None,
    };
    let given = takes(file, ty.id);
    let checks = |given: Given| {
        let takes = Takes::of(fixed.needs);
        fixed.needs.checks.then(|| takes.arguments(given))
    };
    let counter = octets.counted_by.and_then(|index| match fixed.field(index).kind {
        FixedKind::Scalar(scalar) => {
            let length = format!("self.{}.len()", file.field(owner, octets.index));
            let number = counted(file, &length, scalar.primitive);
            Some((file.field(owner, index).to_owned(), number))
        }
        _ => None,
    });
    if fixed.needs.role {
        file.import("crate::error", "Role");
    }
    VaryingText {
        doc: comment(&ty.ty.prose.doc, "/// "),
        head,
        octets: file.field(owner, octets.index).to_owned(),
        octets_doc: comment(&octets.field.doc, "    /// "),
        counter,
        counts: octets.take.arithmetic().map(|size| values.optional(size)).unwrap_or_default(),
        generics: if given.state { file.memory_parameter() } else { "" },
        parameters: given.parameters(file),
        writer_parameters: Takes { role: false, ..given }.parameters(file),
        checks: checks(TAKING),
        writer_checks: checks(WRITING),
        misfit: file.fault(octets.fits, "at", octets.label()),
        align: ty.alignment().map(|(to, part)| aligned(file, owner, to, part)).unwrap_or_default(),
        to: ty.alignment().map_or(1, |(to, _)| to),
        clears: fixed.clears(),
        name,
    }
    .render()
    .map(|text| format!("{heading}\n{text}"))
}

/// Statements that take the octets that an alignment skips.
fn aligned(file: &File, owner: Owner, to: u64, part: &Part) -> String {
    let mut code = Code::default();
    let fault = file.fault(part.fits, "at", part.label());
    code.line("let at = parts.at() - start;");
    if part.checks.is_empty() {
        code.open(&format!("if parts.align({to}).is_none()"));
        code.line(&format!("return Err({fault});"));
        code.close();
        return code.finish();
    }
    code.open(&format!("let Some(octets) = parts.align({to}) else"));
    code.line(&format!("return Err({fault});"));
    code.close_with(";");
    let checks = Checks { file, owner, given: TAKING, role: None, guard: "" };
    for check in &part.checks {
        let subject = Subject { value: "octets", offset: "at", field: part.label(), index: None };
        checks.refuse("octets.iter().any(|octet| *octet != 0)", check, &subject, &mut code);
    }
    code.finish()
}
