//! Rules on several fields (step 9), and what is remembered of a record (step 10).

use super::checks::Checks;
use super::file::File;
use super::fixed::as_version;
use super::layouts;
use super::names::Owner;
use super::output::Code;
use super::takes::Given;
use super::values::{Remaining, Values};
use crate::model::*;
use crate::plan::{Absence, Arithmetic, Operand, RecordPlan, Remember, Shape, StatedRule, Where};

const GIVEN: Given = Given {
    state: "state",
    state_reference: "state",
    version: "state.version",
    endian: "endian",
    role: "role",
    short: "short",
};

/// Statements that check rules on several fields.
pub fn stated(values: &Values, fields: &[Field], rules: &[StatedRule], code: &mut Code) {
    let file = values.file;
    let checks = Checks { file, owner: values.owner, given: GIVEN, role: None, guard: "" };
    for rule in rules {
        let bound = checks.bound(rule.role);
        let test = match bound.is_empty() {
            true => values.broken_alone(&rule.test),
            false => values.broken(&rule.test),
        };
        let at = rule.at.and_then(|at| fields.get(at));
        let fault = match at.and_then(|field| Some((field, field.offset?))) {
            Some((field, offset)) => file.fault(rule.rule, &offset.to_string(), &field.name),
            None => file.fault(rule.rule, "0", ""),
        };
        code.open(&format!("if {bound}{test}"));
        code.line(&format!("return Err({fault});"));
        code.close();
    }
}

/// How what is remembered is put down.
#[derive(Clone, Copy)]
pub struct Remembering<'r> {
    /// The file.
    pub file: &'r File<'r>,
    /// The record.
    pub record: &'r RecordPlan<'r>,
    /// What stands before a field of the fixed part.
    pub fixed: &'static str,
    /// What stands before a field after it.
    pub parts: &'static str,
    /// The state.
    pub state: &'static str,
    /// The layout of the body, if it can be one with fewer fields.
    pub short: Option<&'static str>,
}

impl<'r> Remembering<'r> {
    /// What stands before the fields of a record that is called so.
    pub fn of(
        file: &'r File<'r>,
        record: &'r RecordPlan<'r>,
        names: (&'static str, &'static str),
        state: &'static str,
    ) -> Self {
        let fixed = if record.shape == Shape::Parts { names.1 } else { names.0 };
        Self { file, record, fixed, parts: names.0, state, short: None }
    }

    fn values(&self) -> Values<'r> {
        Values {
            file: self.file,
            owner: Owner::Record(self.record.id),
            fixed: (&self.record.fixed, self.fixed),
            parts: (&self.record.parts, self.parts),
            state: self.state,
            header: "state.",
            version: None,
            remaining: Remaining::Call("u64::MIN"),
            short: None,
            element: None,
        }
    }

    fn field(&self, index: usize) -> &'r Field {
        &self.record.record.body.fields[index]
    }

    fn scalar(&self, index: usize) -> Scalar {
        match self.field(index).kind {
            Kind::Scalar(scalar) => scalar,
            _ => unreachable!("what is remembered is an integer"),
        }
    }

    /// Code for a field as a `u64`; 0 where it is absent.
    fn value(&self, index: usize) -> String {
        let at = match index < self.record.fixed.fields.len() {
            true => Where::Fixed(index),
            false => Where::Part(index),
        };
        let absence = Absence { gate: self.field(index).condition.is_some(), ..Absence::default() };
        let operand = Operand { at, scalar: self.scalar(index), part: None, absence };
        self.values().integer(&Arithmetic::Value(operand))
    }

    /// The sets that values of the record are put into: their names, code for the values, and the
    /// condition under which there is one.
    pub fn sets(&self) -> Vec<(&'r str, String, Option<String>)> {
        let sets = self.record.remember.iter().filter_map(|remember| match remember {
            Remember::InSet(set, field) => Some((*set, *field)),
            Remember::Latest(_) | Remember::Version(_) => None,
        });
        sets.map(|(set, field)| (self.file.names.set(set), self.value(field), self.there(field)))
            .collect()
    }

    /// The condition under which a field is there, if it may be absent.
    fn there(&self, index: usize) -> Option<String> {
        let field = self.field(index);
        let mut conditions = Vec::new();
        if field.condition.is_some() {
            let name = self.file.field(Owner::Record(self.record.id), index);
            conditions.push(format!("{}{name}.is_some()", self.parts));
        }
        if let Some(since) = field.since {
            conditions.push(format!("{}.version >= {since}", self.state));
        }
        if let Some(short) = self.short.filter(|_| self.record.may_lack(index)) {
            conditions.push(layouts::there(self.record, short, index));
        }
        (!conditions.is_empty()).then(|| conditions.join(" && "))
    }

    /// Statements that put values into sets; `full` is the error where there is no room.
    pub fn insert(&self, full: &str, code: &mut Code) {
        for (set, value, there) in self.sets() {
            self.file.import("crate::remember", "Insertion");
            let there = there.map(|there| format!("{there} && ")).unwrap_or_default();
            let insert = format!("{}.{set}.insert({value})", self.state);
            code.open(&format!("if {there}{insert} == Insertion::Full"));
            code.line(&format!("return Err({full});"));
            code.close();
        }
    }

    /// Statements that keep single values of the record for later ones.
    pub fn keep(&self, code: &mut Code) {
        for remember in &self.record.remember {
            match remember {
                Remember::InSet(..) => {}
                Remember::Latest(field) => {
                    let name = self.file.names.earlier(self.record.id, *field);
                    code.line(&format!("{}.{name} = {};", self.state, self.value(*field)));
                }
                Remember::Version(field) => {
                    let scalar = self.scalar(*field);
                    if scalar.primitive.holder() == Primitive::U64 {
                        self.file.of_stream("VERSIONS");
                    }
                    let name = self.file.field(Owner::Record(self.record.id), *field);
                    let place = if *field < self.record.fixed.fields.len() {
                        self.fixed
                    } else {
                        self.parts
                    };
                    let value = as_version(&format!("{place}{name}"), scalar);
                    code.line(&format!("{}.version = {value};", self.state));
                }
            }
        }
    }
}
