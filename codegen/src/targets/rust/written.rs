//! How the parts of a body are checked and measured before they are written, and then written.

use super::checks::Checks;
use super::output::Code;
use super::parts::Body;
use super::takes::{Given, Takes};
use super::values::{Remaining, Values, counted};
use crate::model::*;
use crate::plan::{Gate, Needs, Part, Strings, Take};

/// What the code around it has, where a writer checks.
pub(super) const WRITING: Given = Given {
    state: "state",
    state_reference: "state",
    version: "state.version",
    endian: "state.endian",
    role: "Role::Writer",
    short: "None",
};

impl<'b> Body<'b> {
    /// The values of expressions of a record that is there as a whole.
    pub fn whole(&self) -> Values<'b> {
        let shape = self.record.shape;
        let fixed = if shape == crate::plan::Shape::Parts { "self.head." } else { "self." };
        Values {
            file: self.file,
            owner: self.owner(),
            fixed: (&self.record.fixed, fixed),
            parts: (&self.record.parts, "self."),
            state: "state",
            header: "state.",
            version: None,
            remaining: Remaining::Difference("total - (size as u64)"),
            short: self.record.rules_need.layout.then_some("short"),
            element: None,
        }
    }

    pub(super) fn written(&self) -> Values<'b> {
        Values { short: None, ..self.whole() }
    }

    pub(super) fn writer_checks(&self) -> Checks<'b> {
        Checks {
            file: self.file,
            owner: self.owner(),
            given: WRITING,
            role: Some(Role::Writer),
            guard: "",
        }
    }

    /// Whether measuring looks at the state beside what its expressions look at.
    fn measures_by_state(&self) -> bool {
        let checked = |id: TypeId| self.file.plan.needs_of_type(id).checks;
        let writes = |part: &Part| match &part.take {
            Take::Structures(id, _) | Take::Structure(id) => checked(*id),
            Take::Union { cases, .. } => cases.iter().any(|case| checked(case.of)),
            Take::Varying(id, _) => {
                let fixed = self.file.plan.ty(*id).fixed.as_ref();
                fixed.is_some_and(|fixed| fixed.needs.checks)
            }
            _ => false,
        };
        let record = self.record;
        (self.has_head() && record.fixed.needs.checks)
            || record
                .parts
                .iter()
                .any(|part| self.part_by_state(part) || part.since.is_some() && writes(part))
            || record.parts.iter().any(writes)
            || self.needs_total()
    }

    fn part_by_state(&self, part: &Part) -> bool {
        let sets = |check: &crate::plan::Check| {
            matches!(check.what, FieldTest::Unique(_) | FieldTest::Refers { .. })
                && check.role.binds(Role::Writer)
        };
        let computed = part.take.arithmetic();
        part.checks.iter().any(sets)
            || part.since.is_some()
                && (part.gate.is_some() || computed.is_some() || self.looks_at_value(part))
    }

    fn needs_total(&self) -> bool {
        self.record.parts_need.remaining && self.record.parts.iter().any(counts_what_is_left)
    }

    /// Statements that check a record before it is written, and tell how many octets it takes; and
    /// whether they take the state.
    pub fn measure(&self) -> (Code, bool) {
        let (file, record) = (self.file, self.record);
        let takes_state = &file.asked_for_state;
        takes_state.set(false);
        let mut code = Code::default();
        let name = file.names.head(record.id);
        if self.has_head() && record.fixed.needs.checks {
            file.import("crate", "Plain");
            let takes = Takes::of_record(record);
            if takes.role {
                file.import("crate::error", "Role");
            }
            let octets = "&self.head.write(state.endian)";
            let given = Given { short: self.short(), ..WRITING };
            let arguments = takes.arguments(given);
            code.line(&format!("{name}::check({octets}{arguments}){}?;", self.moved()));
        }
        if self.needs_total() {
            file.import("crate::save", "Counted");
            code.line("let mut counted = Counted::default();");
            let arguments = self.put_arguments("state", "state.endian", "short");
            code.line(&format!("let Ok(()) = self.put(&mut counted, {arguments});"));
            let padding = &file.plan.stream.framing.padding;
            code.line(&match padding.in_length && padding.to > 1 {
                true => format!("let total = counted.0.next_multiple_of({});", padding.to),
                false => "let total = counted.0;".into(),
            });
        }
        let mutable = if self.writes_parts() { "mut " } else { "" };
        code.line(&format!("let {mutable}size: usize = {};", self.size_of_head()));
        for part in &record.parts {
            self.where_there(part, &mut code, |code| self.measured(part, code));
        }
        code.line("Ok(size)");
        (code, takes_state.get() || self.measures_by_state())
    }

    /// Code for the layout that a body is written in.
    fn short(&self) -> &'static str {
        if self.record.length.layouts.is_empty() { "None" } else { "short" }
    }

    /// What moves the place of a fault in the fixed part to where it stands in a layout.
    fn moved(&self) -> &'static str {
        match super::layouts::has_gaps(self.record) {
            true => ".map_err(|f| f.moved(Self::gaps(short)))",
            false => "",
        }
    }

    /// Code for the octets of the fixed part.
    pub(super) fn size_of_head(&self) -> String {
        let size = self.record.fixed.size;
        match super::layouts::has_gaps(self.record) {
            true => {
                self.file.import("crate::octets", "without");
                format!("without(Self::gaps(short), {size})")
            }
            false => size.to_string(),
        }
    }

    /// Statements about a part, where no layout lacks it.
    pub(super) fn where_there(
        &self,
        part: &Part,
        code: &mut Code,
        statements: impl FnOnce(&mut Code),
    ) {
        if !self.record.may_lack(part.index) {
            return statements(code);
        }
        let mut inner = Code::default();
        statements(&mut inner);
        if !inner.is_empty() {
            code.open(&format!("if {}", super::layouts::there(self.record, "short", part.index)));
            code.append(inner);
            code.close();
        }
    }

    /// Statements that take away what a layout lacks.
    pub fn lays_out(&self) -> Code {
        let (file, record) = (self.file, self.record);
        let mut code = Code::default();
        if super::layouts::has_gaps(record) {
            file.import("crate", "Plain");
            file.import("crate::octets", "clear");
            let head = file.names.head(record.id);
            code.line("let mut octets = self.head.write(endian);");
            code.line("clear(&mut octets, Self::gaps(short));");
            code.line(&format!("self.head = {head}::read(&octets, endian);"));
        }
        for part in record.parts.iter().filter(|part| part.has_value()) {
            if record.may_lack(part.index) {
                let lacks = super::layouts::lacks(record, "short", part.index);
                code.open(&format!("if {lacks}"));
                code.line(&format!("self.{} = Default::default();", self.name(part)));
                code.close();
            }
        }
        code
    }

    /// Statements that find a field which is there against its gate, or is not there; and whether they
    /// take the state.
    pub fn against_gate(&self) -> Option<(Code, bool)> {
        let takes_state = &self.file.asked_for_state;
        takes_state.set(false);
        let mut code = Code::default();
        for (part, gate) in self.gated() {
            let own = format!("self.{}", self.name(part));
            let test = self.written().test(&gate.test);
            let mut told = String::new();
            if let Some(since) = &part.since {
                takes_state.set(true);
                told = format!("state.version >= {} && ", since.version);
            }
            let wrong = match gate.needs.can_fail {
                true => format!("(|| Some({test}))() == Some({own}.is_none())"),
                false => self.written().against_gate(&own, &gate.test),
            };
            code.open(&format!("if {told}{wrong}"));
            code.line(&format!("return Some(\"{}\");", part.field.name));
            code.close();
        }
        code.line("None");
        let any = self.record.parts.iter().any(|part| part.gate.is_some() && part.has_value());
        any.then(|| (code, takes_state.get()))
    }

    /// The fields with gates that can be told before the body is written.
    fn gated(&self) -> Vec<(&'b Part<'b>, &'b Gate<'b>)> {
        let record = self.record;
        let parts = record.parts.iter().filter(|part| part.has_value());
        let gated = parts.filter_map(|part| Some((part, part.gate.as_ref()?)));
        gated.filter(|(_, gate)| !gate.needs.remaining).collect()
    }

    /// The statement that sets the field that counts a part, where one field alone does.
    pub fn counts(&self) -> Vec<String> {
        let count = |part: &Part| {
            let counter = self.record.fixed.field(part.counted_by?);
            let crate::plan::FixedKind::Scalar(scalar) = counter.kind else { return None };
            let value = match part.gate {
                Some(_) => self.name(part).to_owned(),
                None => format!("self.{}", self.name(part)),
            };
            let length = match &part.take {
                Take::Text(_) => format!("({value}.len() + 1)"),
                Take::Strings(Strings { of: Some(_), each, .. }) => {
                    format!("({value}.len() / {})", each.len())
                }
                _ => format!("{value}.len()"),
            };
            let field = self.file.field(self.owner(), counter.index);
            let number = counted(self.file, &length, scalar.primitive);
            let set = format!("self.head.{field} = {number};");
            Some(match part.gate {
                Some(_) => format!("if let Some({value}) = self.{value} {{\n{set}\n}}"),
                None => set,
            })
        };
        self.record.parts.iter().filter_map(count).collect()
    }

    /// The arguments of the function that checks the rules on several fields.
    pub fn rule_arguments(&self, state: &str, role: &str, short: &str) -> String {
        let Needs { state: needs_state, role: needs_role, layout, .. } = self.record.rules_need;
        let all = [(needs_state, state), (needs_role, role), (layout, short)];
        let given: Vec<&str> = all.into_iter().filter(|(is, _)| *is).map(|(_, a)| a).collect();
        given.join(", ")
    }
}

/// Whether a writer has to leave out octets without meaning: before it has put them there, it does not
/// know what is left.
pub(super) fn is_left_out(part: &Part) -> bool {
    !part.has_value() && part.gate.as_ref().is_some_and(|gate| gate.needs.remaining)
}

pub(super) fn counts_what_is_left(part: &Part) -> bool {
    let amount = part.take.arithmetic().map(Needs::of_arithmetic);
    amount.is_some_and(|needs| needs.remaining)
        || part.gate.as_ref().is_some_and(|gate| gate.needs.remaining)
}
