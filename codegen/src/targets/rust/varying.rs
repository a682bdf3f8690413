//! Structures that tell their own size: a fixed part, octets that it counts, perhaps an alignment.

use askama::Template;

use super::checks::{Checks, Given, Subject, Takes};
use super::expression::{Remaining, Values};
use super::file::File;
use super::fixed::Structure;
use super::names::Owner;
use super::output::Code;
use super::parts::{Body, Value};
use crate::model::*;
use crate::plan::{Amount, FixedKind, Part, Take, TypePlan};
use crate::targets::wrap::comment;

#[derive(Template)]
#[template(path = "rust/varying.txt", escape = "none")]
struct VaryingText {
    doc: String,
    name: String,
    head: String,
    octets: String,
    octets_doc: String,
    /// The field that alone counts the octets, and its integer.
    counter: Option<(String, &'static str)>,
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
const TAKING: Given = Given {
    state: "state",
    state_reference: "state",
    version: "version",
    endian: "endian",
    role: "role",
    short: "None",
};

const WRITING: Given = Given { role: "Role::Writer", ..TAKING };

/// What taking or checking one is given beside the order of octets.
fn takes(file: &File, id: TypeId) -> Takes {
    Takes { endian: false, ..Takes::of(file.plan.needs_of_type(id)) }
}

/// The structure with its functions, and that of its fixed part.
///
/// # Errors
/// If a template cannot be rendered.
pub fn text(file: &File, ty: &TypePlan) -> askama::Result<String> {
    let (Some(fixed), [octets, rest @ ..]) = (&ty.fixed, ty.tail.as_slice()) else {
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
            Some((file.field(owner, index).to_owned(), scalar.primitive.name()))
        }
        _ => None,
    });
    let to = rest.iter().find_map(|part| match part.take {
        Take::Align(to) => Some(to),
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
        align: rest.iter().map(|part| aligned(file, owner, part)).collect(),
        to: to.unwrap_or(1),
        clears: fixed.clears(),
        name,
    }
    .render()
    .map(|text| format!("{heading}\n{text}"))
}

/// Statements that take the octets that an alignment skips.
fn aligned(file: &File, owner: Owner, part: &Part) -> String {
    let Take::Align(to) = part.take else { return String::new() };
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

impl Body<'_> {
    /// Takes elements one by one, since each tells where the next begins.
    pub(super) fn varying(
        &self,
        part: &Part,
        (id, amount): (TypeId, &Amount),
        code: &mut Code,
    ) -> Value {
        let (file, name, label) = (self.file, self.name(part), part.label());
        code.open(&format!("let {name} ="));
        match self.counted(part, amount, code).as_str() {
            "None" => {
                code.line("let (start, mut index) = (parts.at(), 0);");
                code.open("while parts.remaining() > 0");
            }
            count => {
                code.line(&format!("let (start, mut index, count) = (parts.at(), 0, {count});"));
                code.open("while Some(index as u64) < count");
            }
        }
        let (ty, rule) = (file.ty(id), file.rule(part.fits));
        let given = Given { version: "state.version", ..TAKING };
        let arguments = takes(file, id).arguments(given);
        code.line("let at = parts.at();");
        code.line(&format!("let taken = {ty}::take(parts, {rule}, endian{arguments});"));
        code.line(&format!("taken.map_err(|f| f.element(at, \"{label}\", index))?;"));
        code.line("index += 1;");
        code.close();
        file.import("crate", "Chain");
        code.line("Chain::from_octets(parts.since(start), endian)");
        code.close_with(";");
        Value::Bound
    }

    /// Checks elements before they are written.
    pub(super) fn varying_checked(&self, part: &Part, id: TypeId, value: &str, code: &mut Code) {
        let file = self.file;
        let given = takes(file, id);
        let is_checked = file.plan.ty(id).fixed.as_ref().is_some_and(|fixed| fixed.needs.checks);
        let endian = if is_checked { ["state.endian"].as_slice() } else { &[] };
        let state = if given.state { ["state"].as_slice() } else { &[] };
        let version = if given.version { ["state.version"].as_slice() } else { &[] };
        let arguments = [endian, state, version].concat().join(", ");
        code.line("let mut at = size;");
        code.open(&format!("for (i, element) in {value}.iter().enumerate()"));
        code.line(&format!("let checked = element.check_written({arguments});"));
        code.line(&format!("checked.map_err(|f| f.element(at, \"{}\", i))?;", part.label()));
        code.line("at += element.size();");
        code.close();
        file.import("crate", "Link");
    }
}
