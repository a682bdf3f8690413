//! The checks on fields, as statements that leave a function.

mod several;
mod structure;

use super::expression::literal;
use super::names::Names;
use crate::model::*;
pub use several::{array_checker, record_rules};
pub use structure::{checker, faults, type_checker};

/// What a check looks at.
pub struct Subject<'a> {
    /// Code for the integer; for octets, code for where they are.
    pub value: String,
    /// Code for the offset.
    pub offset: String,
    /// The name of the field in paths.
    pub field: &'a str,
    /// Code for the index of the element, where there is one.
    pub index: Option<&'a str>,
    /// Whether the octets have no meaning, so that a writer makes them zero by itself.
    pub reserved: Option<u64>,
}

/// The checks of an integer.
pub fn scalar_checks(names: Names, field: &Field, subject: &Subject) -> String {
    let checks = field.checks.iter().filter_map(|c| check(names, c, subject));
    checks.map(|c| c.code()).collect()
}

/// A check: when it finds a fault, and what then.
pub struct Check {
    mode: Option<&'static str>,
    broken: String,
    fault: String,
}

impl Check {
    /// When it finds a fault.
    fn condition(&self) -> String {
        match self.mode {
            Some(mode) => format!("{mode} && {}", self.enclosed()),
            None => self.broken.clone(),
        }
    }

    /// The check as a statement.
    pub fn code(&self) -> String {
        let condition = self.condition();
        let fault = &self.fault;
        match fault.lines().count() {
            1 => format!("if ({condition})\n{fault}"),
            _ => format!("if ({condition}) {{\n{fault}}}\n"),
        }
    }

    fn enclosed(&self) -> String {
        if self.broken.contains(" || ") {
            format!("({})", self.broken)
        } else {
            self.broken.clone()
        }
    }

    /// The check as a statement, where a condition holds.
    fn only_if(&self, condition: &str) -> String {
        let mode = self.mode.map(|mode| format!("{mode} && ")).unwrap_or_default();
        format!("if ({condition} && {mode}{})\n{}", self.enclosed(), self.fault)
    }
}

/// In which modes a rule is checked; none where it never is.
fn mode(role: Role, reserved: bool) -> Option<Option<&'static str>> {
    Some(match (role, reserved) {
        (Role::Both, false) => None,
        (Role::Both, true) => Some("mode != XEN_STREAM_WRITE"),
        (Role::Reader, _) => Some("mode == XEN_STREAM_READ"),
        (Role::Writer, false) => Some("mode != XEN_STREAM_READ"),
        (Role::Writer, true) => Some("mode == XEN_STREAM_JUDGE"),
    })
}

/// One check; none where code need not make it.
pub fn check(names: Names, check: &FieldCheck, subject: &Subject) -> Option<Check> {
    let stream = names.stream;
    let rule = stream.rule(check.rule);
    if rule.level != Level::Must {
        return None;
    }
    let mode = mode(rule.role, subject.reserved.is_some())?;
    let value = &subject.value;
    let broken = match &check.test {
        FieldTest::Equals(n) => format!("{value} != {}", literal(*n)),
        FieldTest::AtLeast(n) => format!("{value} < {}", literal(*n)),
        FieldTest::AtMost(n) => format!("{value} > {}", literal(*n)),
        FieldTest::Version => {
            let each = stream.versions.iter().map(|v| format!("{value} != {}", v.number));
            each.collect::<Vec<_>>().join(" && ")
        }
        FieldTest::Named(id) => format!("!known_{}({value})", stream.ty(*id).name),
        FieldTest::BitsZero(mask) => format!("{value} & {}", literal(*mask)),
        FieldTest::PartNamed(id, index) => part_named(names, *id, *index, value),
        FieldTest::Zero => match subject.reserved {
            Some(octets) => format!("!xen_stream_zero({value}, {octets})"),
            None => value.clone(),
        },
        FieldTest::Unique(set) => {
            format!("xen_stream_runs_contain(&state->{}, {value})", names.set(*set))
        }
        FieldTest::Refers { set, or_zero } => {
            let known = format!("!xen_stream_runs_contain(&state->{}, {value})", names.set(*set));
            if *or_zero { format!("{value} && {known}") } else { known }
        }
        FieldTest::Terminated => return None,
    };
    let broken = match (&check.test, mode) {
        (FieldTest::BitsZero(_), Some(_)) => format!("({broken})"),
        _ => broken,
    };
    let rule = names.rule(check.rule);
    let Subject { offset, field, index, .. } = subject;
    let fault = match index {
        None => format!("return broken(error, {rule}, {offset}, \"{field}\");\n"),
        Some(index) => format!(
            "broken(error, {rule}, 0, \"\");\n\
             return xen_stream_element(error, {offset}, \"{field}\", {index});\n"
        ),
    };
    Some(Check { mode, broken, fault })
}

fn part_named(names: Names, id: TypeId, index: usize, value: &str) -> String {
    let ty = names.stream.ty(id);
    let TypeBody::Bits { parts, .. } = &ty.body else { return "false".into() };
    let part = &parts[index];
    let (Some(of), Some(name)) = (part.of, &part.name) else { return "false".into() };
    let constant = names.constant(&format!("{}_{name}", ty.name));
    let bits = match (part.width, part.low) {
        (1, 0) => format!("{value} & {constant}"),
        (1, low) => format!("({value} & {constant}) >> {low}"),
        (_, 0) => format!("{value} & {constant}_MASK"),
        _ => format!("({value} & {constant}_MASK) >> {constant}_SHIFT"),
    };
    format!("!known_{}({bits})", names.stream.ty(of).name)
}
