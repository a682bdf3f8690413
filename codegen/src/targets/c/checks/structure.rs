//! The functions that check structures, field by field.

use super::{Subject, check, record_rules, scalar_checks};
use crate::model::*;
use crate::targets::c::expression::{Helpers, helpers_text};
use crate::targets::c::items::{self, Item};
use crate::targets::c::names::{self, Names};

/// The function that checks one structure.
pub struct Checker {
    /// Its text.
    pub text: String,
    /// Whether it looks at the state of the stream.
    pub state: bool,
    /// Whether it looks at whose rules are checked.
    pub mode: bool,
    /// Whether it looks at which fields are there.
    pub layout: bool,
}

impl Checker {
    /// The arguments between the structure and the error.
    pub fn arguments(&self, state: &str, mode: &str, layout: &str) -> String {
        let mut arguments = String::new();
        for (used, code) in [(self.state, state), (self.mode, mode), (self.layout, layout)] {
            if used {
                arguments += &format!(", {code}");
            }
        }
        arguments
    }

    /// The parameters between the structure and the error.
    pub fn parameters(&self, names: Names) -> String {
        let state = format!("const struct {}_state *state", names.prefix());
        self.arguments(
            &state,
            "enum xen_stream_mode mode",
            "const struct xen_stream_layout *layout",
        )
    }
}

/// The function that checks the fixed part of an item; none if there is nothing to check.
pub fn checker(names: Names, item: &Item, rules: &[RecordCheck]) -> Option<Checker> {
    let mut code = String::new();
    for field in item.fields() {
        code += &fixed(names, item, field);
    }
    let helpers = Helpers::default();
    code += &record_rules(names, &item.name, item.structure, rules, "false", &helpers);
    if code.is_empty() {
        return None;
    }
    let mut checker = Checker {
        state: names::uses(&code, "state"),
        mode: names::uses(&code, "mode"),
        layout: names::uses(&code, "layout"),
        text: String::new(),
    };
    let index = if code.contains("i++") { "size_t i;\n\n" } else { "" };
    checker.text = format!(
        "{}\n//What is checked of `{}`, field by field.\n\
         static inline bool check_{}(const {} *body{}, struct xen_stream_error *error)\n{{\n\
         {index}{code}return true;\n}}\n",
        helpers_text(&helpers),
        item.name,
        item.function(),
        item.tag(names),
        checker.parameters(names),
    );
    Some(checker)
}

/// The function that checks a structure type.
pub fn type_checker(names: Names, id: TypeId) -> Option<Checker> {
    let ty = names.stream.ty(id);
    let item =
        items::items(names.stream).into_iter().find(|i| i.name == ty.name && i.record.is_none());
    checker(names, &item?, &[])
}

/// A field of the fixed part.
fn fixed(names: Names, item: &Item, field: &Field) -> String {
    let mut code = present(names, item, field);
    let (Some(since), Some(before)) = (field.since, &field.before) else { return code };
    let size = names.stream.size_of(&field.kind).unwrap_or_default();
    let member = format!("body->{}", names::field(&field.name));
    let value = match field.kind {
        Kind::Scalar(scalar) => whole(scalar, item.packed, &member),
        _ => format!("!xen_stream_zero(&{member}, {size})"),
    };
    let subject = Subject {
        value,
        offset: field.offset.unwrap_or_default().to_string(),
        field: &field.name,
        index: None,
        // A writer does not make these octets zero by itself.
        reserved: None,
    };
    let Some(before) = check(names, before, &subject) else { return code };
    if !code.is_empty() {
        code = format!("if (state->version >= {since}) {{\n{code}}}\n");
    }
    code + &before.only_if(&format!("state->version < {since}"))
}

fn present(names: Names, item: &Item, field: &Field) -> String {
    let name = field.name.as_str();
    let member = format!("body->{}", names::field(name));
    let offset = field.offset.unwrap_or_default();
    let subject = |value: String, reserved: Option<u64>| Subject {
        value,
        offset: offset.to_string(),
        field: name,
        index: None,
        reserved,
    };
    match &field.kind {
        Kind::Scalar(scalar) => {
            let value = whole(*scalar, item.packed, &member);
            let code = scalar_checks(names, field, &subject(value, None));
            guarded(item, field, code)
        }
        Kind::Reserved { octets } => {
            let subject = subject(member, Some(*octets));
            field
                .checks
                .iter()
                .filter_map(|c| check(names, c, &subject))
                .map(|c| c.code())
                .collect()
        }
        Kind::Structure(id) => inner(names, *id, &format!("&{member}"), offset, name),
        Kind::Array { element, count: Extent::Fixed(count) } => {
            fixed_array(names, item, field, *element, *count)
        }
        Kind::Union { tag, cases, .. } => union(names, item, *tag, cases, offset, field),
        _ => String::new(),
    }
}

/// Code for an integer that is a member.
fn whole(scalar: Scalar, packed: Option<u64>, member: &str) -> String {
    if items::in_pieces(scalar, packed) {
        format!("xen_stream_load{}({member}, false)", 8 * scalar.primitive.size())
    } else {
        member.to_owned()
    }
}

/// Checks that a field which is not there, and thus 0, would not pass.
fn guarded(item: &Item, field: &Field, code: String) -> String {
    let Some(record) = item.record else { return code };
    let index = record.body.fields.iter().position(|f| std::ptr::eq(f, field));
    let lacking = record.layouts.iter().any(|l| index.is_some_and(|i| l.without.contains(&i)));
    let refuses_zero = |check: &FieldCheck| match check.test {
        FieldTest::Equals(n) | FieldTest::AtLeast(n) => n > 0,
        FieldTest::AtMost(_) | FieldTest::BitsZero(_) | FieldTest::Zero => false,
        FieldTest::Refers { or_zero, .. } => !or_zero,
        FieldTest::Version
        | FieldTest::Named(_)
        | FieldTest::PartNamed(..)
        | FieldTest::Unique(_)
        | FieldTest::Terminated => true,
    };
    if !lacking || code.is_empty() || !field.checks.iter().any(refuses_zero) {
        return code;
    }
    let offset = field.offset.unwrap_or_default();
    format!("if (!xen_stream_lacks(layout, {offset})) {{\n{code}}}\n")
}

fn inner(names: Names, id: TypeId, place: &str, offset: u64, name: &str) -> String {
    let Some(checker) = type_checker(names, id) else { return String::new() };
    let arguments = checker.arguments("state", "mode", "NULL");
    let function = names::item_name(&names.stream.ty(id).name);
    format!(
        "if (!check_{function}({place}{arguments}, error))\n\
         return xen_stream_within(error, {offset}, \"{name}\");\n"
    )
}

fn fixed_array(names: Names, item: &Item, field: &Field, element: Element, count: u64) -> String {
    let name = &field.name;
    let member = format!("body->{}", names::field(name));
    let offset = field.offset.unwrap_or_default();
    let size = names.stream.size_of_element(element).unwrap_or(1);
    let at = place(offset, size);
    let checks = match element {
        Element::Structure(id) => {
            let Some(checker) = type_checker(names, id) else { return String::new() };
            let arguments = checker.arguments("state", "mode", "NULL");
            let function = names::item_name(&names.stream.ty(id).name);
            format!(
                "if (!check_{function}(&{member}[i]{arguments}, error))\n\
                 return xen_stream_element(error, {at}, \"{name}\", i);\n"
            )
        }
        Element::Scalar(scalar) => {
            let value = match item.packed {
                Some(to) if scalar.primitive.size() > to => {
                    let each = scalar.primitive.size() / to;
                    whole(scalar, item.packed, &format!("&{member}[{each} * i]"))
                }
                _ => format!("{member}[i]"),
            };
            let subject =
                Subject { value, offset: at, field: name, index: Some("i"), reserved: None };
            scalar_checks(names, field, &subject)
        }
        Element::Text => String::new(),
    };
    if checks.is_empty() {
        return String::new();
    }
    format!("for (i = 0; i < {count}; i++) {{\n{checks}}}\n")
}

/// Code for the offset of the element `i`.
fn place(offset: u64, size: u64) -> String {
    match (offset, size) {
        (0, 1) => "i".into(),
        (0, size) => format!("{size} * i"),
        (offset, 1) => format!("{offset} + i"),
        (offset, size) => format!("{offset} + {size} * i"),
    }
}

fn union(
    names: Names,
    item: &Item,
    tag: usize,
    cases: &[UnionCase],
    offset: u64,
    field: &Field,
) -> String {
    let stream = names.stream;
    let tag = &item.structure.fields[tag];
    let Kind::Scalar(Scalar { of: Some(of), .. }) = tag.kind else { return String::new() };
    let member = names::field(&field.name);
    let checked = cases.iter().filter_map(|case| {
        let place = format!("&body->{member}.{}", names::field(&case.name));
        let code = inner(names, case.of, &place, offset, &field.name);
        let constant = names.constant(&format!("{}_{}", stream.ty(of).name, case.name));
        (!code.is_empty()).then_some((constant, code))
    });
    let checked: Vec<(String, String)> = checked.collect();
    let tag = format!("body->{}", names::field(&tag.name));
    match checked.as_slice() {
        [] => String::new(),
        [(constant, code)] => format!("if ({tag} == {constant}) {{\n{code}}}\n"),
        several => {
            let arms: String = several
                .iter()
                .map(|(constant, code)| format!("case {constant}:\n{code}break;\n"))
                .collect();
            format!("switch ({tag}) {{\n{arms}}}\n")
        }
    }
}

/// When a structure of integers is at fault, for what needs not know how; none if that takes more
/// than the structure, or if it holds anything else.
pub fn faults(names: Names, item: &Item) -> Option<Vec<String>> {
    let mut faults = Vec::new();
    for field in item.fields() {
        let member = format!("body->{}", names::field(&field.name));
        let (value, reserved) = match field.kind {
            Kind::Scalar(scalar) if field.since.is_none() => {
                (whole(scalar, item.packed, &member), None)
            }
            Kind::Reserved { octets } => (member, Some(octets)),
            _ => return None,
        };
        let subject = Subject { value, offset: String::new(), field: "", index: None, reserved };
        for test in &field.checks {
            if matches!(test.test, FieldTest::Unique(_) | FieldTest::Refers { .. }) {
                return None;
            }
            faults.extend(check(names, test, &subject).map(|check| check.condition()));
        }
    }
    Some(faults)
}
