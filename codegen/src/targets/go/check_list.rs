//! Lists of checks, and the functions that they become.

use super::expression::Scope;
use super::names;
use crate::model::*;

/// Checks, and what they look at beside the value `v`.
#[derive(Default, Clone, PartialEq, Eq)]
pub struct Checks {
    /// The statements.
    pub code: String,
    /// Whether they look at the octets `b`.
    pub octets: bool,
    /// Whether they look at the state `s`.
    pub state: bool,
    /// Whether they look at the length of the body, since the fields depend on it.
    pub length: bool,
}

impl Checks {
    /// Adds more checks.
    pub fn add(&mut self, other: Checks) {
        self.code += &other.code;
        self.octets |= other.octets;
        self.state |= other.state;
        self.length |= other.length;
    }

    /// The parameters of a function with these checks.
    pub fn parameters(&self) -> String {
        let all =
            [(self.octets, "b []byte"), (self.length, "length int"), (self.state, "s *state")];
        all.iter().filter(|p| p.0).map(|p| p.1).collect::<Vec<_>>().join(", ")
    }

    /// The arguments of a call of such a function.
    pub fn arguments(&self, octets: &str, length: &str, state: &str) -> String {
        let all = [(self.octets, octets), (self.length, length), (self.state, state)];
        all.iter().filter(|p| p.0).map(|p| p.1).collect::<Vec<_>>().join(", ")
    }
}

/// The checks of a structure for both roles.
pub struct Both {
    /// For readers.
    pub reader: Checks,
    /// For writers.
    pub writer: Checks,
}

impl Both {
    /// The checks for a role, and the name of their function; none where there are none.
    pub fn of(&self, role: Role) -> Option<(&Checks, &'static str)> {
        let checks = if role == Role::Writer { &self.writer } else { &self.reader };
        let name = match role {
            _ if self.reader == self.writer => "check",
            Role::Writer => "checkWrite",
            Role::Reader | Role::Both => "checkRead",
        };
        (!checks.code.is_empty()).then_some((checks, name))
    }

    /// The functions, without repetition.
    pub fn functions(&self) -> Vec<(&Checks, &'static str)> {
        let mut functions: Vec<_> = self.of(Role::Reader).into_iter().collect();
        if self.reader != self.writer {
            functions.extend(self.of(Role::Writer));
        }
        functions
    }
}

/// The rules on several fields of an item, in order, for a role.
pub fn rules(stream: &Stream, structure: &Structure, checks: &[RecordCheck], role: Role) -> Checks {
    let scope = Scope::new(stream, structure);
    let mut all = Checks::default();
    for check in checks {
        let rule = stream.rule(check.rule);
        if rule.level != Level::Must || !rule.role.binds(role) {
            continue;
        }
        let field = check.at.map(|at| &structure.fields[at]);
        let (at, name) = field.map_or((0, ""), |f| (f.offset.unwrap_or_default(), f.name.as_str()));
        let fault = format!("wire.Broken(&{}, {at}, \"{name}\")", names::rule(stream, rule));
        let code = if check.holds.can_fail() {
            let holds = scope.condition(&check.holds);
            let arithmetic = format!("a.Failed {{\nreturn {fault}\n}}\n");
            format!("if holds := {holds}; !holds || {arithmetic}")
        } else {
            format!("if {} {{\nreturn {fault}\n}}\n", scope.negated(&check.holds))
        };
        all.state |= super::tidy::mentions(&code, "s");
        all.code += &code;
    }
    if all.code.contains("; !holds || a.Failed") {
        all.code = format!("var a wire.Arithmetic\n{}", all.code);
    }
    all
}
