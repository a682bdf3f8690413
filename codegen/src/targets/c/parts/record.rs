//! The parts of one record, and what all that is done with them has in common.

use crate::model::*;
use crate::plan::{Absence, Amount, Arithmetic, Operand, Part, RecordPlan, Take, Where};
use crate::targets::c::context::{Context, Frame};
use crate::targets::c::expression::Scope;
use crate::targets::c::names::{Of, snake};
use crate::targets::c::output::{Code, Given};
use crate::targets::c::value::{Binds, Expr, literal};

/// The parts of a record.
#[derive(Clone, Copy)]
pub struct Parts<'a> {
    /// The stream.
    pub context: &'a Context<'a>,
    /// The record.
    pub record: &'a RecordPlan<'a>,
}

/// How many there are: code, and whether it may have failed.
pub(super) struct Number {
    pub(super) code: String,
    pub(super) unsure: bool,
}

impl<'a> Parts<'a> {
    /// The record.
    pub fn of(&self) -> Of {
        Of::Record(self.record.id)
    }

    /// The name of the record in functions.
    pub fn item(&self) -> &'a str {
        self.context.names.item(self.of())
    }

    /// Whether the parts have anything that a view shows.
    pub fn has_view(&self) -> bool {
        self.record.parts.iter().any(Part::has_value)
    }

    /// Code for: the body has no layout that lacks a part; none if none does.
    fn there(&self, part: &Part, frame: Frame, out: &mut Code) -> Option<String> {
        let lacking = self.lacking(part);
        if lacking.is_empty() {
            return None;
        }
        let layout = frame.give(Given::Layout, out);
        let others = lacking.iter().map(|i| format!("{layout} != &{}_layouts[{i}]", self.item()));
        Some(others.collect::<Vec<_>>().join(" && "))
    }

    /// The layouts that lack a part, by index.
    pub(super) fn lacking(&self, part: &Part) -> Vec<usize> {
        let layouts = self.record.length.layouts.iter().enumerate();
        layouts.filter(|(_, l)| l.without.contains(&part.index)).map(|(i, _)| i).collect()
    }

    /// Statements about a part, where no layout lacks it.
    pub(super) fn where_there(
        &self,
        part: &Part,
        frame: Frame,
        mut statements: Code,
        out: &mut Code,
    ) {
        match self.there(part, frame, &mut statements) {
            Some(there) if !statements.is_empty() => {
                out.block(format_args!("if ({there})"), statements);
            }
            _ => out.append(statements),
        }
    }

    /// Statements that take away the parts that a layout lacks; `from` is what stands before them.
    pub fn lay_out(&self, from: &str, out: &mut Code) {
        let names = self.context.names;
        for part in self.record.parts.iter().filter(|part| part.has_value()) {
            let lacking = self.lacking(part);
            if lacking.is_empty() {
                continue;
            }
            let mut none = Code::default();
            none.line(format_args!("{from}{} = NULL;", self.part_name(part)));
            match &part.take {
                Take::Scalars(..) | Take::Structures(..) | Take::Varying(..) => none
                    .line(format_args!("{from}{} = 0;", names.count(self.record.id, part.index))),
                Take::Octets(_) | Take::Text(_) | Take::Strings(_) | Take::Stream(_) => none
                    .line(format_args!("{from}{} = 0;", names.length(self.record.id, part.index))),
                _ => {}
            }
            let these = lacking.iter().map(|i| format!("layout == &{}_layouts[{i}]", self.item()));
            let these: Vec<String> = these.collect();
            out.block(format_args!("if ({})", these.join(" || ")), none);
        }
    }

    pub(super) fn scope(&self, frame: Frame<'a>) -> Scope<'a> {
        let structure = &self.record.record.body;
        Scope { context: self.context, of: self.of(), structure, frame, element: None }
    }

    pub(super) fn rule(&self, rule: RuleId) -> String {
        self.context.names.rule(rule)
    }

    pub(super) fn size_of(&self, id: TypeId) -> u64 {
        self.context.stream().structure(id).head
    }

    /// Code for how many there are; statements that compute it.
    pub(super) fn number(
        &self,
        arithmetic: &Arithmetic,
        frame: Frame<'a>,
        out: &mut Code,
    ) -> Number {
        let unsure = arithmetic.can_fail();
        if unsure {
            out.local("bool sure;");
            out.line("sure = true;");
        }
        let value = self.scope(frame).integer(arithmetic, out);
        let simple = match arithmetic {
            Arithmetic::Integer(_) => true,
            Arithmetic::Value(operand) => {
                value.binds == Binds::Tight && !value.wide && !operand.scalar.primitive.signed()
            }
            _ => false,
        };
        if simple {
            return Number { code: value.code, unsure };
        }
        out.local("uint64_t amount;");
        out.line(format_args!("amount = {};", value.argument()));
        Number { code: "amount".into(), unsure }
    }

    /// The same of an amount; none where it is what is left.
    pub(super) fn amount(
        &self,
        amount: &Amount,
        frame: Frame<'a>,
        out: &mut Code,
    ) -> Option<Number> {
        match amount {
            Amount::Fixed(n) => Some(Number { code: literal(*n), unsure: false }),
            Amount::Counted(arithmetic) => Some(self.number(arithmetic, frame, out)),
            Amount::Rest => None,
        }
    }

    /// The value of the field that chooses the case of a union, and its type.
    pub(super) fn tag(
        &self,
        tag: usize,
        frame: Frame<'a>,
        out: &mut Code,
    ) -> (Expr, Option<TypeId>) {
        let operand = operand(self.record, tag);
        (self.scope(frame).whole(&operand, out), operand.scalar.of)
    }

    /// Octets of a field that has the same number of them in every stream.
    pub(super) fn fixed_size(&self, part: &Part) -> u64 {
        self.context.stream().size_of(&part.field.kind).unwrap_or_default()
    }

    /// The statements for the streams that a field may be: one that is described is judged.
    pub(super) fn nested(
        &self,
        part: &Part,
        (view, length, at): (&str, &str, &str),
        out: &mut Code,
    ) {
        let Take::Stream(id) = part.take else { return };
        let inner = self.context.plan.inner(id);
        if inner.candidates.is_empty() {
            return;
        }
        let (name, fits) = (part.label(), self.rule(part.fits));
        out.ask(Given::State);
        out.ask(Given::Error);
        out.local("struct streamspec_error inner;");
        out.line(format_args!("//{name}: a stream of its own."));
        out.when(
            "state->depth == STREAMSPEC_DEPTH",
            format_args!("return broken(error, {fits}, {at}, \"{name}\");"),
        );
        out.when(
            format_args!(
                "!judge_{}({view}, {length}, state->depth + 1u, state->mode, &inner)",
                snake(inner.id)
            ),
            format_args!(
                "return streamspec_nested(error, &inner, {at}, \"{}.{name}\");",
                self.context.names.path(self.of())
            ),
        );
    }
}

/// A field of a record that is an integer.
pub fn operand<'a>(record: &RecordPlan<'a>, index: usize) -> Operand<'a> {
    let field = &record.record.body.fields[index];
    let Kind::Scalar(scalar) = field.kind else {
        unreachable!("{} is resolved as an integer", field.name)
    };
    let layouts = record.length.layouts;
    let absence = Absence {
        gate: field.condition.is_some(),
        since: field.since,
        layout: layouts.iter().any(|layout| layout.without.contains(&index)),
    };
    let at = match index < record.record.body.head_fields {
        true => Where::Fixed(index),
        false => Where::Part(index),
    };
    Operand { at, scalar, part: None, absence }
}

/// An amount that has been found to fit into the body.
pub(super) fn narrow(amount: &str) -> String {
    if amount == "amount" { format!("(size_t){amount}") } else { amount.to_owned() }
}
