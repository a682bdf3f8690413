//! The parts of a body after its fixed part: how they are declared, decoded, checked and encoded.

use super::expression::Scope;
use super::names;
use super::structure::View;
use crate::model::*;
use crate::targets::wrap::comment;

/// A part as the templates see it.
pub struct Part {
    /// Name in Rust; empty for an alignment.
    pub name: String,
    /// Comment.
    pub doc: String,
    /// Rust type.
    pub ty: String,
    /// Statements that decode it from `parts`, on `head` and earlier parts.
    pub decode: String,
    /// Statements that check it before it is written, and add its size to `size`.
    pub measure: String,
    /// Statements that write it to `sink`.
    pub put: String,
    /// Statement that sets the field that counts it, where one field alone does.
    pub count: Option<String>,
}

/// The parts of a body after its fixed part.
pub fn parts(stream: &Stream, structure: &Structure, item: &str) -> Vec<Part> {
    let builder = Builder { view: View { stream, item }, structure };
    structure.fields[structure.head_fields..].iter().map(|f| builder.part(f)).collect()
}

pub(super) struct Builder<'a> {
    pub(super) view: View<'a>,
    pub(super) structure: &'a Structure,
}

impl<'a> Builder<'a> {
    fn part(&self, field: &'a Field) -> Part {
        let inner = self.inner_type(field);
        let gate = field.condition.as_ref().map(|c| self.scope("head.", "").condition(c));
        let written_gate =
            field.condition.as_ref().map(|c| self.scope("self.head.", "self.").condition(c));
        let optional = gate.is_some() && !field.name.is_empty();
        let name = local(&field.name);
        let when = if optional { " Absent where its gate does not hold." } else { "" };
        Part {
            doc: comment(&format!("{}{}{when}", field.doc, self.nul(field)), "    /// "),
            ty: if optional { format!("Option<{inner}>") } else { inner },
            decode: self.decode(field, &name, gate.as_deref()),
            measure: self.measure(field, &name, written_gate.as_deref()),
            put: self.put(field, &name, written_gate.as_deref()),
            count: self.count(field, &name),
            name,
        }
    }

    pub(super) fn scope(&self, head: &'a str, tail: &'a str) -> Scope<'a> {
        Scope { stream: self.view.stream, structure: self.structure, head, tail, item: None }
    }

    fn nul(&self, field: &Field) -> &'static str {
        if self.run_of_strings(field).is_some() {
            return " The strings of all elements, one after another.";
        }
        if matches!(field.kind, Kind::Text { .. }) { " Without its NUL." } else { "" }
    }

    /// The strings that make up an element of the array, where its elements are such.
    pub(super) fn run_of_strings(&self, field: &Field) -> Option<&'a [Field]> {
        match field.kind {
            Kind::Array { element: Element::Structure(id), .. } => {
                self.view.stream.structure(id).strings_alone()
            }
            _ => None,
        }
    }

    /// Code that takes elements of strings one by one, so that each string has its own rules.
    fn take_runs(&self, field: &Field, strings: &[Field], name: &str) -> String {
        let Kind::Array { count, .. } = &field.kind else { return String::new() };
        let label = &field.name;
        let more = match count {
            Extent::Rest => "parts.remaining() > 0".to_owned(),
            count => format!("Some(index as u64) < {}", self.amount(count, "head.", "")),
        };
        let mut code = format!("let start = parts.at();\nlet mut index = 0;\nwhile {more} {{\n");
        for string in strings {
            let inner = &string.name;
            let fault = |rule: String, at: &str| {
                format!("Fault::new({rule}, 0, \"{inner}\").element({at}, \"{label}\", index)")
            };
            let missing = fault(self.fits(string), "at");
            let unterminated = fault(self.terminated(string).unwrap_or_default(), "at");
            code += &format!(
                "let at = parts.at();\nmatch parts.strings(Some(1)) {{\nOk(_) => {{}}\n\
                 Err(Unread::Missing) => return Err({missing}),\n\
                 Err(Unread::Unterminated {{ at, .. }}) => return Err({unterminated}),\n}}\n"
            );
        }
        code + &format!("index += 1;\n}}\nlet {name} = Strings::from_octets(parts.since(start));\n")
    }

    fn inner_type(&self, field: &Field) -> String {
        if self.run_of_strings(field).is_some() {
            return "Strings<'a>".into();
        }
        match &field.kind {
            Kind::Octets { .. } | Kind::Text { .. } | Kind::Stream(_) => "&'a [u8]".into(),
            Kind::Array { element: Element::Text, .. } => "Strings<'a>".into(),
            Kind::Array { element, .. } => {
                format!("Array<'a, {}>", self.view.element_type(*element))
            }
            Kind::Align { .. } | Kind::Reserved { .. } => String::new(),
            _ => self.view.type_of(field),
        }
    }

    pub(super) fn rule(&self, id: RuleId) -> String {
        format!("&rules::{}", names::rule(self.view.stream, self.view.stream.rule(id)))
    }

    pub(super) fn fits(&self, field: &Field) -> String {
        let id = field.fits.expect("a field after the fixed part has a rule that it fits");
        self.rule(id)
    }

    /// The rule about NULs.
    pub(super) fn terminated(&self, field: &Field) -> Option<String> {
        let is = |c: &&FieldCheck| matches!(c.test, FieldTest::Terminated);
        field.checks.iter().find(is).map(|c| self.rule(c.rule))
    }

    /// Code for a count or size, of type `Option<u64>`.
    pub(super) fn amount(&self, extent: &Extent, head: &'a str, tail: &'a str) -> String {
        match extent {
            Extent::Fixed(n) => format!("Some({n})"),
            Extent::Counted(e) => {
                let code = self.scope(head, tail).integer(e);
                match code.strip_suffix('?') {
                    Some(option) if !option.contains('?') => option.to_owned(),
                    Some(option) => format!("(|| {option})()"),
                    None if e.can_fail() => format!("(|| Some({code}))()"),
                    None => format!("Some({code})"),
                }
            }
            Extent::Rest => "None".into(),
        }
    }

    fn decode(&self, field: &Field, name: &str, gate: Option<&str>) -> String {
        if let Some(strings) = self.run_of_strings(field) {
            return self.take_runs(field, strings, name);
        }
        let taken = self.take(field);
        let label = if field.name.is_empty() { "align" } else { &field.name };
        let missing = format!("return Err(Fault::new({}, at, \"{label}\"));", self.fits(field));
        let mut code = match self.unterminated(field, label) {
            Some(unterminated) => format!(
                "let octets = match {taken} {{\nOk(octets) => octets,\n\
                 Err(Unread::Missing) => {{\n{missing}\n}}\n{unterminated}\n}};\n"
            ),
            None if taken.starts_with("Some(") => {
                format!("let octets = {};\n", &taken[5..taken.len() - 1])
            }
            None => format!("let Some(octets) = {taken} else {{\n{missing}\n}};\n"),
        };
        code += &self.check_decoded(field);
        let value = self.value(field);
        let unchecked = code.matches("octets").count() == 1;
        if unchecked && value == "octets" && gate.is_none() {
            let code = code.replace("octets", name);
            return match code.contains("at,") {
                true => format!("let at = parts.at();\n{code}"),
                false => code,
            };
        }
        if value.is_empty() {
            let used = code.contains("octets !=") || code.contains("octets.");
            if !used {
                code = code.replace("let Some(octets)", "let Some(_)");
            }
            return match gate {
                Some(gate) => format!("if {gate} {{\nlet at = parts.at();\n{code}}}\n"),
                None => format!("let at = parts.at();\n{code}"),
            };
        }
        let late = match field.kind {
            Kind::Scalar(scalar) => self.view.late_scalar(field, scalar).join("\n"),
            _ => String::new(),
        };
        let bind_at = if code.contains("at,") || late.contains("at,") || code.contains("at +") {
            "let at = parts.at();\n"
        } else {
            ""
        };
        match gate {
            None => format!("{bind_at}{code}let {name} = {value};\n{late}"),
            Some(gate) => {
                let bound = if late.is_empty() {
                    format!("Some({value})")
                } else {
                    format!("let {name} = {value};\n{late}\nSome({name})")
                };
                format!(
                    "let {name} = if {gate} {{\nlet at = parts.at();\n{code}{bound}\n}} else {{\nNone\n}};\n"
                )
            }
        }
    }

    /// Code that takes the octets of a part; an `Option`.
    fn take(&self, field: &Field) -> String {
        let take = if self.comes_in_pieces(field) { "last" } else { "take" };
        match &field.kind {
            Kind::Octets { size: Extent::Rest } | Kind::Stream(_) => {
                format!("parts.{take}(Some(parts.remaining()))")
            }
            Kind::Octets { size } => format!("parts.{take}({})", self.amount(size, "head.", "")),
            Kind::Text { size: Some(size) } => {
                let amount = self.amount(&Extent::Counted(size.clone()), "head.", "");
                format!("parts.take({amount})")
            }
            Kind::Array { element: Element::Text, count } => {
                format!("parts.strings({})", self.amount(count, "head.", ""))
            }
            Kind::Array { element, count } => {
                let size = self.element_size(*element);
                match count {
                    Extent::Rest => {
                        let whole = "parts.remaining()";
                        format!("parts.{take}(Some({whole} - {whole} % {size}))")
                    }
                    count if take == "last" => {
                        let amount = self.amount(count, "head.", "");
                        format!("parts.last({})", times(&amount, size))
                    }
                    count => {
                        format!("parts.elements({}, {size})", self.amount(count, "head.", ""))
                    }
                }
            }
            Kind::Align { to } => format!("parts.align({to})"),
            Kind::Text { size: None } => "parts.strings(Some(1))".into(),
            kind => format!("parts.chunk::<{}>()", self.fixed_size(kind)),
        }
    }

    /// Whether the field is the last of a record, and need not be there as a whole.
    fn comes_in_pieces(&self, field: &Field) -> bool {
        let mut records = self.view.stream.records.iter();
        let record = records.find(|r| std::ptr::eq(&r.body, self.structure));
        let last = record.and_then(Record::last_in_pieces);
        last.is_some_and(|last| std::ptr::eq(last, field))
    }

    /// The arm for a string without a NUL, where the NUL alone delimits the strings.
    fn unterminated(&self, field: &Field, label: &str) -> Option<String> {
        let rule = self.terminated(field)?;
        match field.kind {
            Kind::Text { size: None } => Some(format!(
                "Err(Unread::Unterminated {{ at, .. }}) => {{\n\
                 return Err(Fault::new({rule}, at, \"{label}\"));\n}}"
            )),
            Kind::Array { element: Element::Text, .. } => Some(format!(
                "Err(Unread::Unterminated {{ at, index }}) => {{\n\
                 return Err(Fault::new({rule}, 0, \"\").element(at, \"{label}\", index));\n}}"
            )),
            _ => None,
        }
    }

    pub(super) fn element_size(&self, element: Element) -> u64 {
        match element {
            Element::Scalar(scalar) => scalar.primitive.size(),
            Element::Structure(id) => self.view.stream.structure(id).head,
            Element::Text => 1,
        }
    }

    pub(super) fn fixed_size(&self, kind: &Kind) -> u64 {
        match kind {
            Kind::Scalar(scalar) => scalar.primitive.size(),
            Kind::Reserved { octets } => *octets,
            Kind::Structure(id) => self.view.stream.structure(*id).head,
            _ => 0,
        }
    }

    fn check_decoded(&self, field: &Field) -> String {
        match &field.kind {
            Kind::Text { .. } => {
                let rule = self.terminated(field).unwrap_or_default();
                let name = &field.name;
                format!(
                    "let Some(octets) = text(octets) else {{\n\
                     return Err(Fault::new({rule}, at, \"{name}\"));\n}};\n"
                )
            }
            Kind::Array { element, .. } => {
                self.view.array_checks(field, *element).map(|c| c + "\n").unwrap_or_default()
            }
            Kind::Align { .. } | Kind::Reserved { .. } => {
                let verified = field
                    .checks
                    .iter()
                    .find(|c| self.view.stream.rule(c.rule).role.binds(Role::Reader));
                let label = if field.name.is_empty() { "align" } else { &field.name };
                verified
                    .map(|c| {
                        format!(
                            "if octets.iter().any(|octet| *octet != 0) {{\n\
                             return Err(Fault::new({}, at, \"{label}\"));\n}}\n",
                            self.rule(c.rule)
                        )
                    })
                    .unwrap_or_default()
            }
            Kind::Stream(id) => nested(id, &field.name, "at", "octets"),
            Kind::Structure(id) if self.view.has_checks(*id) => {
                let ty = names::camel(&self.view.stream.ty(*id).name);
                let name = &field.name;
                format!(
                    "{ty}::check(octets, endian, role).map_err(|f| f.within(at, \"{name}\"))?;\n"
                )
            }
            _ => String::new(),
        }
    }

    /// Code for the decoded value, from `octets`.
    fn value(&self, field: &Field) -> String {
        match &field.kind {
            Kind::Octets { .. } | Kind::Text { .. } | Kind::Stream(_) => "octets".into(),
            Kind::Array { element: Element::Text, .. } => "Strings::from_octets(octets)".into(),
            Kind::Array { .. } => "Array::from_octets(octets, endian)".into(),
            Kind::Align { .. } | Kind::Reserved { .. } => String::new(),
            _ => format!("{}::read(octets, endian)", self.view.type_of(field)),
        }
    }
}

/// Code for an amount, of type `Option<u64>`, times a size.
fn times(amount: &str, size: u64) -> String {
    match amount.strip_prefix("Some(").and_then(|a| a.strip_suffix(')')) {
        Some(plain) => format!("{plain}.checked_mul({size})"),
        None => format!("{amount}.and_then(|count| count.checked_mul({size}))"),
    }
}

/// Code that reads a nested stream to its end.
pub(super) fn nested(id: &str, field: &str, at: &str, octets: &str) -> String {
    let module = names::snake(id);
    format!(
        "let nested = crate::{module}::Reader::new({octets}).map_err(|e| Fault::of_stream(e, {at}, \"{field}\"))?;\n\
         for record in nested {{\nrecord.map_err(|e| Fault::of_stream(e, {at}, \"{field}\"))?;\n}}\n"
    )
}

/// The name of a part, which is also that of a variable in the code around it.
pub fn local(name: &str) -> String {
    const TAKEN: [&str; 10] =
        ["at", "body", "endian", "head", "octets", "parts", "role", "sink", "size", "state"];
    if TAKEN.contains(&name) { format!("{name}_") } else { names::field(name) }
}
