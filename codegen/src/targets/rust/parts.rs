//! The parts of a body after its fixed part, and how they are decoded and checked (step 7).

use super::checks::{Checks, Read, Subject};
use super::file::File;
use super::inner;
use super::later::Later;
use super::layouts;
use super::names::Owner;
use super::output::Code;
use super::takes::{Given, Takes};
use super::types::tag_of;
use super::values::{Remaining, Values};
use crate::model::*;
use crate::plan::{Amount, FixedKind, InnerId, Part, RecordPlan, Strings, Take};
use crate::targets::wrap::comment;

/// The body of a record that has parts.
#[derive(Clone, Copy)]
pub struct Body<'b> {
    /// The file of the record.
    pub file: &'b File<'b>,
    /// The record.
    pub record: &'b RecordPlan<'b>,
}

/// A part as a field of the record's structure.
pub struct PartText {
    /// Its name.
    pub name: String,
    /// Its comment.
    pub doc: String,
    /// Its type.
    pub ty: String,
}

/// What the code around it has, where octets are decoded.
const DECODING: Given = Given {
    state: "state",
    state_reference: "state",
    version: "state.version",
    endian: "endian",
    role: "role",
    short: "short",
};

/// The value of a part, after the statements that take it.
pub(super) enum Value {
    /// It has none.
    None,
    /// It is in the variable of its name.
    Bound,
    /// This code gives it.
    Code(String),
}

/// Whether a record borrows from the input.
pub fn borrows(record: &RecordPlan) -> bool {
    record.parts.iter().any(|part| match &part.take {
        Take::Octets(_)
        | Take::Text(_)
        | Take::Strings(_)
        | Take::Scalars(..)
        | Take::Structures(..)
        | Take::Varying(..)
        | Take::Stream(_) => true,
        Take::Scalar(_)
        | Take::Reserved(_)
        | Take::Align(_)
        | Take::Structure(_)
        | Take::Union { .. } => false,
    })
}

/// Whether it is one string, given without its NUL.
pub fn is_single(strings: &Strings) -> bool {
    strings.amount.is_none() && strings.of.is_none()
}

impl<'b> Body<'b> {
    /// Whose fields they are.
    pub fn owner(&self) -> Owner {
        Owner::Record(self.record.id)
    }

    /// The name of a part.
    pub fn name(&self, part: &Part) -> &'b str {
        self.file.field(self.owner(), part.index)
    }

    /// Whether the record has a fixed part that is a structure of its own.
    pub fn has_head(&self) -> bool {
        !self.record.fixed.fields.is_empty()
    }

    /// Whether something describes a stream, so that its octets are looked at.
    pub(super) fn is_described(&self, id: InnerId) -> bool {
        self.file.plan.inner(id).newest().is_some()
    }

    /// The parts as fields.
    pub fn declarations(&self) -> Vec<PartText> {
        let parts = self.record.parts.iter().filter(|part| part.has_value());
        parts.map(|part| self.declaration(part)).collect()
    }

    fn declaration(&self, part: &Part) -> PartText {
        let ty = self.ty(part);
        let nul = match &part.take {
            Take::Text(_) => " Without its NUL.",
            Take::Strings(strings) if is_single(strings) => " Without its NUL.",
            Take::Strings(Strings { of: Some(_), .. }) => {
                " The strings of all elements, one after another."
            }
            _ => "",
        };
        let when = if part.gate.is_some() { " Absent where its gate does not hold." } else { "" };
        let until = part.since.as_ref().map(|s| format!(" Reserved before version {}.", s.version));
        let text = format!("{}{nul}{when}{}", part.field.doc, until.unwrap_or_default());
        PartText {
            name: self.name(part).to_owned(),
            doc: comment(&text, "    /// "),
            ty: if part.gate.is_some() { format!("Option<{ty}>") } else { ty },
        }
    }

    fn ty(&self, part: &Part) -> String {
        let file = self.file;
        match &part.take {
            Take::Scalar(scalar) => file.scalar(*scalar).to_owned(),
            Take::Stream(id) if self.is_described(*id) => {
                file.import("crate", "Nested");
                "Nested<'a>".into()
            }
            Take::Octets(_) | Take::Text(_) | Take::Stream(_) => "&'a [u8]".into(),
            Take::Strings(strings) if is_single(strings) => "&'a [u8]".into(),
            Take::Strings(_) => {
                file.import("crate", "Strings");
                "Strings<'a>".into()
            }
            Take::Scalars(scalar, _) => self.array(file.scalar(*scalar)),
            Take::Structures(id, _) => self.array(file.ty(*id)),
            Take::Varying(id, _) => {
                file.import("crate", "Chain");
                format!("Chain<'a, {}<'a>>", file.ty(*id))
            }
            Take::Structure(id) => file.ty(*id).to_owned(),
            Take::Union { .. } => file.names.union(self.owner(), part.index).to_owned(),
            Take::Reserved(_) | Take::Align(_) => String::new(),
        }
    }

    fn array(&self, element: &str) -> String {
        self.file.import("crate", "Array");
        format!("Array<'a, {element}>")
    }

    /// The values of expressions while a body is decoded.
    fn values(&self) -> Values<'b> {
        Values {
            file: self.file,
            owner: self.owner(),
            fixed: (&self.record.fixed, "head."),
            parts: (&self.record.parts, ""),
            state: "state",
            header: "state.",
            version: None,
            remaining: Remaining::Call("parts.remaining()"),
            short: Some("short"),
            element: None,
        }
    }

    pub(super) fn checks(&self) -> Checks<'b> {
        Checks { file: self.file, owner: self.owner(), given: DECODING, role: None, guard: "" }
    }

    /// Statements that decode and check all of a body.
    pub fn decode(&self) -> Code {
        let mut code = Code::default();
        if self.record.parts_need.endian && self.record.parts.iter().any(has_integers) {
            code.line("let endian = state.endian;");
        }
        if !self.record.length.layouts.is_empty() {
            code.line("let short = Self::short(state.layouts, parts.length());");
        }
        if self.has_head() {
            self.head(&mut code);
            code.blank();
        }
        for part in &self.record.parts {
            self.part(part, &mut code);
        }
        let rule = self.file.rule(self.record.length.rule);
        let padding = &self.file.plan.stream.framing.padding;
        let to = if padding.in_length { padding.to } else { 1 };
        code.line(&format!("parts.end({to}, {rule})?;"));
        code.blank();
        let valued = self.record.parts.iter().filter(|part| part.has_value());
        let head = self.has_head().then_some("head");
        let names: Vec<&str> = head.into_iter().chain(valued.map(|part| self.name(part))).collect();
        code.line(&format!("Ok(Self {{ {} }})", names.join(", ")));
        code
    }

    /// The fixed part.
    fn head(&self, code: &mut Code) {
        let (file, fixed) = (self.file, &self.record.fixed);
        let name = file.names.head(self.record.id);
        file.import("crate", "Plain");
        let missing = file.fault(self.record.length.rule, "0", "");
        let gaps = super::layouts::has_gaps(self.record);
        if gaps {
            code.line("let gaps = Self::gaps(short);");
            code.open("let Some(octets) = parts.with_gaps(gaps) else");
            code.line(&format!("return Err({missing});"));
            code.close_with(";");
            code.line("let octets = &octets;");
        } else {
            code.open("let Some(octets) = parts.chunk() else");
            code.line(&format!("return Err({missing});"));
            code.close_with(";");
        }
        if fixed.needs.checks {
            let takes = Takes::of_record(self.record);
            let given = Given { endian: "state.endian", ..DECODING };
            let moved = if gaps { ".map_err(|f| f.moved(gaps))" } else { "" };
            code.line(&format!("{name}::check(octets{}){moved}?;", takes.arguments(given)));
        }
        let later = Later { file, owner: self.owner(), fixed };
        later.read("head", (name, "octets", "state.endian"), "state.version", code);
    }

    /// One part: its gate, its octets, its checks.
    fn part(&self, part: &Part, code: &mut Code) {
        let name = self.name(part);
        let lacking = self.record.may_lack(part.index);
        let there = lacking.then(|| layouts::there(self.record, "short", part.index));
        let absent = if part.gate.is_some() { "None" } else { "Default::default()" };
        let gate = part.gate.as_ref().map(|gate| self.gate(part, gate, !lacking));
        let conditions: Vec<String> = there.into_iter().chain(gate).collect();
        if conditions.is_empty() {
            if let Value::Code(value) = self.taken(part, code) {
                code.line(&format!("let {name} = {value};"));
            }
            return;
        }
        let condition = conditions.join(" && ");
        if !part.has_value() {
            code.open(&format!("if {condition}"));
            self.taken(part, code);
            code.close();
            return;
        }
        code.open(&format!("let {name} = if {condition}"));
        let value = match self.taken(part, code) {
            Value::Code(value) => value,
            Value::Bound | Value::None => name.to_owned(),
        };
        code.line(&if part.gate.is_some() { format!("Some({value})") } else { value });
        code.turn("else");
        code.line(absent);
        code.close_with(";");
    }

    fn gate(&self, part: &Part, gate: &crate::plan::Gate, alone: bool) -> String {
        let values = self.values();
        let alone = alone || gate.needs.can_fail;
        let test = if alone { values.test(&gate.test) } else { values.conjunct(&gate.test) };
        match gate.needs.can_fail {
            true => {
                let fault = self.file.fault(part.fits, "parts.at()", part.label());
                format!("(|| Some({test}))().ok_or_else(|| {fault})?")
            }
            false => test,
        }
    }

    /// Statements that take a part that is there.
    fn taken(&self, part: &Part, code: &mut Code) -> Value {
        if let Take::Strings(strings) = &part.take {
            return self.strings(part, strings, code);
        }
        if let Take::Varying(id, amount) = &part.take {
            return self.varying(part, (*id, amount), code);
        }
        let name = self.name(part);
        let plain =
            matches!(part.take, Take::Octets(_)) && part.since.is_none() && part.checks.is_empty();
        let used = !part.checks.is_empty() || part.since.is_some() || part.has_value();
        let bound = if plain {
            name
        } else if used {
            "octets"
        } else {
            "_"
        };
        code.line("let at = parts.at();");
        code.open(&format!("let Some({bound}) = {} else", self.octets(part)));
        code.line(&format!("return Err({});", self.file.fault(part.fits, "at", part.label())));
        code.close_with(";");
        let Some(since) = part.since.as_ref() else {
            return if plain { Value::Bound } else { self.value(part, code) };
        };
        code.open(&format!("let {name} = if state.version < {}", since.version));
        if let Some(before) = &since.before {
            self.zeros(before, part, code);
        }
        code.line("Default::default()");
        code.turn("else");
        match self.value(part, code) {
            Value::Code(value) => code.line(&value),
            Value::Bound => code.line(name),
            Value::None => {}
        }
        code.close_with(";");
        Value::Bound
    }

    /// Code for the octets of a part, an `Option`.
    fn octets(&self, part: &Part) -> String {
        let stream = self.file.plan.stream;
        match &part.take {
            Take::Scalar(scalar) => format!("parts.chunk::<{}>()", scalar.primitive.size()),
            Take::Reserved(size) | Take::Union { size, .. } => format!("parts.chunk::<{size}>()"),
            Take::Structure(id) => format!("parts.chunk::<{}>()", stream.structure(*id).head),
            Take::Align(to) => format!("parts.align({to})"),
            Take::Text(size) => format!("parts.take({})", self.values().optional(size)),
            Take::Stream(_) => "parts.take(Some(parts.remaining()))".into(),
            Take::Octets(amount) => {
                let take = if part.in_pieces { "last" } else { "take" };
                let amount = self.values().amount(amount);
                format!("parts.{take}({})", amount.as_deref().unwrap_or("Some(parts.remaining())"))
            }
            Take::Scalars(scalar, amount) => self.many(part, scalar.primitive.size(), amount),
            Take::Structures(id, amount) => self.many(part, stream.structure(*id).head, amount),
            Take::Strings(_) | Take::Varying(..) => unreachable!("these are taken one by one"),
        }
    }

    fn many(&self, part: &Part, size: u64, amount: &Amount) -> String {
        match (self.values().amount(amount), part.in_pieces) {
            (Some(amount), false) => format!("parts.elements({amount}, {size})"),
            (Some(amount), true) => format!("parts.last_elements({amount}, {size})"),
            (None, in_pieces) => {
                let take = if in_pieces { "last" } else { "take" };
                let whole = "parts.remaining()";
                match size {
                    1 => format!("parts.{take}(Some({whole}))"),
                    _ => format!("parts.{take}(Some({whole} - {whole} % {size}))"),
                }
            }
        }
    }

    /// Statements that check a part, whose octets are in `octets`; and its value.
    fn value(&self, part: &Part, code: &mut Code) -> Value {
        let (file, checks, name, label) = (self.file, self.checks(), self.name(part), part.label());
        match &part.take {
            Take::Scalar(scalar) => {
                let inner = if scalar.of.is_some() { ".0" } else { "" };
                let read = checks.read_from(*scalar, "octets");
                let value = match scalar.of {
                    Some(_) => format!("{}({read})", file.scalar(*scalar)),
                    None => read,
                };
                if part.checks.is_empty() {
                    return Value::Code(value);
                }
                code.line(&format!("let {name} = {value};"));
                let value = format!("{name}{inner}");
                let value = Read::Before(&value);
                checks.scalar(&part.checks, *scalar, value, ("at", label, None), code);
                Value::Bound
            }
            Take::Reserved(_) | Take::Align(_) => {
                part.checks.iter().for_each(|check| self.zeros(check, part, code));
                Value::None
            }
            Take::Octets(_) => {
                let subject = Subject { value: "octets", offset: "at", field: label, index: None };
                checks.octets(&part.checks, &subject, "", code);
                Value::Code("octets".into())
            }
            Take::Text(_) => {
                let text = self.text(part, code);
                Value::Code(self.matching(&text, part.patterns(), part, code))
            }
            Take::Stream(id) => {
                inner::judged(file, *id, part, ("octets", "at", Some("role")), code);
                match self.is_described(*id) {
                    true => Value::Code("Nested::from(octets)".into()),
                    false => Value::Code("octets".into()),
                }
            }
            Take::Scalars(scalar, _) => {
                checks.elements(&part.checks, Element::Scalar(*scalar), label, code);
                Value::Code(format!(
                    "Array::<{}>::from_octets(octets, endian)",
                    file.scalar(*scalar)
                ))
            }
            Take::Structures(id, _) => {
                checks.elements(&[], Element::Structure(*id), label, code);
                Value::Code(format!("Array::<{}>::from_octets(octets, endian)", file.ty(*id)))
            }
            Take::Structure(id) => {
                file.import("crate", "Plain");
                if file.plan.needs_of_type(*id).checks {
                    let check = checks.call(*id, "octets");
                    code.line(&format!("{check}.map_err(|f| f.within(at, \"{label}\"))?;"));
                }
                Value::Code(format!("{}::read(octets, endian)", file.ty(*id)))
            }
            Take::Union { tag, cases, .. } => {
                file.import("crate", "Endian");
                let of = tag_of(file, self.record.id, *tag);
                if cases.iter().any(|case| file.plan.needs_of_type(case.of).checks) {
                    let tag = self.compared_tag(*tag, "head.", "");
                    checks.cases((*cases, of), &tag, ("octets", "at", label), code);
                }
                let tag = self.tag(*tag, "head.", "");
                let union = file.names.union(self.owner(), part.index);
                Value::Code(format!("{union}::read({tag}, octets, endian)"))
            }
            Take::Strings(_) | Take::Varying(..) => unreachable!("these are taken one by one"),
        }
    }

    /// The value that chooses between the cases of a union.
    pub fn tag(&self, index: usize, fixed: &str, parts: &str) -> String {
        let name = self.file.field(self.owner(), index);
        if index < self.record.fixed.fields.len() {
            let field = self.record.fixed.field(index);
            debug_assert!(matches!(field.kind, FixedKind::Scalar(_)));
            return format!("{fixed}{}", super::values::called(&self.record.fixed, index, name));
        }
        let gated = self.record.record.body.fields[index].condition.is_some();
        format!("{parts}{name}{}", if gated { ".unwrap_or_default()" } else { "" })
    }

    /// The same for a comparison, which takes a reference: that must not be to an unaligned field.
    pub fn compared_tag(&self, index: usize, fixed: &str, parts: &str) -> String {
        let tag = self.tag(index, fixed, parts);
        match index < self.record.fixed.fields.len() && self.is_unaligned(index) {
            true => format!("{{ {tag} }}"),
            false => tag,
        }
    }

    /// Whether a field of the fixed part stands where its type may not.
    fn is_unaligned(&self, index: usize) -> bool {
        let fixed = &self.record.fixed;
        let field = fixed.field(index);
        match field.kind {
            FixedKind::Scalar(scalar) if field.chooses.is_none() => {
                fixed.packed.is_some_and(|to| scalar.primitive.size() > to)
            }
            _ => false,
        }
    }

    fn zeros(&self, check: &crate::plan::Check, part: &Part, code: &mut Code) {
        let subject = Subject { value: "octets", offset: "at", field: part.label(), index: None };
        let broken = "octets.iter().any(|octet| *octet != 0)";
        self.checks().refuse(broken, check, &subject, code);
    }

    /// The guard of an arm for a rule.
    pub(super) fn guard(&self, role: Role) -> String {
        match role {
            Role::Both => String::new(),
            Role::Reader | Role::Writer => {
                self.file.import("crate::error", "Role");
                format!(
                    " if role == Role::{}",
                    if role == Role::Reader { "Reader" } else { "Writer" }
                )
            }
        }
    }

    /// Code for how many strings there are: none for all that are left.
    pub(super) fn counted(&self, part: &Part, amount: &Amount, code: &mut Code) -> String {
        let Some(count) = self.values().amount(amount) else { return "None".into() };
        if !amount.can_fail() {
            return count;
        }
        let fault = self.file.fault(part.fits, "parts.at()", part.label());
        code.open(&format!("let Some(octets) = {count} else"));
        code.line(&format!("return Err({fault});"));
        code.close_with(";");
        "Some(octets)".into()
    }
}

/// Whether a part consists of integers, which stand in some order.
fn has_integers(part: &Part) -> bool {
    match part.take {
        Take::Scalar(_)
        | Take::Scalars(..)
        | Take::Structure(_)
        | Take::Structures(..)
        | Take::Varying(..)
        | Take::Union { .. } => true,
        Take::Octets(_)
        | Take::Text(_)
        | Take::Strings(_)
        | Take::Stream(_)
        | Take::Reserved(_)
        | Take::Align(_) => false,
    }
}
