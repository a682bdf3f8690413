//! The checks on fields, as statements that leave a function.

use super::context::{Context, Frame};
use super::output::{Code, Given};
use super::value::{Binds, Expr, literal, literal_of_octets, signed_literal};
use crate::model::*;
use crate::plan::Check;

/// What a check looks at.
pub struct Subject<'a> {
    /// The integer; for octets, where they are.
    pub value: Expr,
    /// What the integer consists of; none for octets.
    pub scalar: Option<Scalar>,
    /// Code for the offset.
    pub offset: String,
    /// The name of the field in paths.
    pub field: &'a str,
    /// Code for the index of the element, where there is one.
    pub index: Option<&'a str>,
    /// Code for how many octets without meaning they are.
    pub reserved: Option<String>,
    /// Whether a writer makes them zero by itself.
    pub made_zero: bool,
}

/// When a check finds a fault.
pub struct Fault {
    mode: Option<&'static str>,
    broken: Expr,
}

impl Fault {
    /// When it does.
    pub fn condition(&self, frame: &Frame, out: &mut Code) -> Expr {
        match self.mode {
            Some(mode) => {
                let code = frame.give(Given::Mode, out);
                Expr::new(format!("{code} {mode} && {}", self.broken.beside(true)), Binds::And)
            }
            None => self.broken.clone(),
        }
    }
}

/// Prints checks for a function.
#[derive(Clone, Copy)]
pub struct Checker<'a> {
    /// The stream.
    pub context: &'a Context<'a>,
    /// The function around.
    pub frame: Frame<'a>,
    /// What names of functions begin with that look at enums.
    pub start: &'a str,
}

impl Checker<'_> {
    /// The checks of a value, as statements.
    pub fn checks(&self, checks: &[Check], subject: &Subject, out: &mut Code) {
        for check in checks {
            let Some(fault) = self.fault(check, subject, out) else { continue };
            let condition = fault.condition(&self.frame, out);
            self.statement(&condition, check.rule, subject, out);
        }
    }

    /// A check as a statement, where something else holds.
    pub fn only_where(&self, holds: &str, check: &Check, subject: &Subject, out: &mut Code) {
        let Some(fault) = self.fault(check, subject, out) else { return };
        let condition = fault.condition(&self.frame, out).beside(true);
        let both = Expr::new(format!("{holds} && {condition}"), Binds::And);
        self.statement(&both, check.rule, subject, out);
    }

    fn statement(&self, condition: &Expr, rule: RuleId, subject: &Subject, out: &mut Code) {
        let rule = self.context.names.rule(rule);
        let error = self.frame.give(Given::Error, out);
        let Subject { offset, field, index, .. } = subject;
        match index {
            None => out.when(
                &condition.code,
                format_args!("return broken({error}, {rule}, {offset}, \"{field}\");"),
            ),
            Some(index) => {
                let mut fault = Code::default();
                fault.line(format_args!("broken({error}, {rule}, 0, \"\");"));
                fault.line(format_args!(
                    "return streamspec_element({error}, {offset}, \"{field}\", {index});"
                ));
                out.block(format_args!("if ({})", condition.code), fault);
            }
        }
    }

    /// When a check finds a fault; none where it never does.
    pub fn fault(&self, check: &Check, subject: &Subject, out: &mut Code) -> Option<Fault> {
        // Who writes the stream puts a checksum of it there, and expects nothing.
        let made_zero = subject.made_zero && !matches!(check.what, FieldTest::Sum);
        let mode = mode(check.role, made_zero);
        Some(Fault { mode, broken: self.broken(check.what, subject, out)? })
    }

    fn broken(&self, test: &FieldTest, subject: &Subject, out: &mut Code) -> Option<Expr> {
        let signed = subject.scalar.is_some_and(|s| s.primitive.signed());
        let greatest = match subject.scalar {
            Some(scalar) if !signed => scalar.primitive.greatest(),
            _ => u64::MAX,
        };
        // The number that it stands for, and its bits without a sign.
        let number = subject.value.within(Binds::Comparison);
        let bits = match signed {
            true => Expr::tight(format!("(uint64_t){}", subject.value.within(Binds::Arithmetic))),
            false => subject.value.clone(),
        };
        let compared = |sign: &str, with: u64| {
            Expr::new(format!("{number} {sign} {}", literal(with)), Binds::Comparison)
        };
        Some(match test {
            FieldTest::Equals(n) if signed => self.signed("!=", Primitive::I64.number(*n), subject),
            FieldTest::Equals(n) if *n > greatest => Expr::tight("true"),
            FieldTest::Equals(n) => Expr::new(
                format!("{} != {}", bits.within(Binds::Comparison), literal(*n)),
                Binds::Comparison,
            ),
            FieldTest::AtLeast(n) if signed => self.signed("<", *n, subject),
            FieldTest::AtLeast(n) => compared("<", *n as u64),
            FieldTest::AtMost(n) if signed => self.signed(">", *n, subject),
            FieldTest::AtMost(n) => compared(">", *n as u64),
            FieldTest::Version => {
                let stream = self.context.stream();
                let each = stream.versions.iter().map(|v| compared("!=", v.number.into()).code);
                let each: Vec<String> = each.collect();
                let binds = if each.len() > 1 { Binds::And } else { Binds::Comparison };
                Expr::new(each.join(" && "), binds)
            }
            FieldTest::Named(id) => self.unnamed(*id, &bits, out),
            FieldTest::BitsZero(mask) => {
                Expr::new(format!("{} & {}", bits.within(Binds::Bits), literal(*mask)), Binds::Bits)
            }
            FieldTest::PartNamed(id, index) => self.part_unnamed(*id, *index, &bits, out)?,
            FieldTest::Zero => match &subject.reserved {
                Some(octets) => Expr::tight(format!("!streamspec_zero({number}, {octets})")),
                None => subject.value.clone(),
            },
            FieldTest::Sum => {
                let state = self.frame.give(Given::State, out);
                let turned = self.frame.give(Given::Turned, out);
                Expr::tight(format!(
                    "streamspec_running_differs(&{state}->running, {number}, {turned})"
                ))
            }
            FieldTest::Octets(octets) => Expr::tight(format!(
                "!streamspec_same({number}, {}, {})",
                literal_of_octets(octets),
                octets.len()
            )),
            FieldTest::Unique(set) => self.holds(*set, &bits, out),
            FieldTest::Refers { set, or_zero } => {
                let unknown = format!("!{}", self.holds(*set, &bits, out).code);
                match or_zero {
                    true => Expr::new(format!("{} && {unknown}", bits.beside(true)), Binds::And),
                    false => Expr::tight(unknown),
                }
            }
            FieldTest::Terminated | FieldTest::Matches(_) => return None,
        })
    }

    fn signed(&self, sign: &str, with: i128, subject: &Subject) -> Expr {
        let number = subject.value.within(Binds::Comparison);
        Expr::new(format!("{number} {sign} {}", signed_literal(with)), Binds::Comparison)
    }

    fn holds(&self, set: SetId, value: &Expr, out: &mut Code) -> Expr {
        let state = self.frame.give(Given::State, out);
        let set = self.context.names.set(set);
        Expr::tight(format!("streamspec_runs_contain(&{state}->{set}, {})", value.argument()))
    }

    fn unnamed(&self, id: TypeId, value: &Expr, out: &mut Code) -> Expr {
        out.named(id.0);
        let known = self.context.names.known(id);
        Expr::tight(format!("!{}{known}({})", self.start, value.argument()))
    }

    fn part_unnamed(&self, id: TypeId, index: usize, bits: &Expr, out: &mut Code) -> Option<Expr> {
        let names = self.context.names;
        let TypeBody::Bits { parts, .. } = &names.stream.ty(id).body else { return None };
        let part = &parts[index];
        let mask = names.mask(id, part);
        let masked = format!("{} & {mask}", bits.within(Binds::Bits));
        let value = match part.low {
            0 => Expr::new(masked, Binds::Bits),
            low => Expr::new(format!("({masked}) >> {low}"), Binds::Arithmetic),
        };
        Some(self.unnamed(part.of?, &value, out))
    }
}

/// In which modes a rule is checked.
pub fn mode(role: Role, reserved: bool) -> Option<&'static str> {
    match (role, reserved) {
        (Role::Both, false) => None,
        (Role::Both, true) => Some("!= STREAMSPEC_WRITE"),
        (Role::Reader, _) => Some("== STREAMSPEC_READ"),
        (Role::Writer, false) => Some("!= STREAMSPEC_READ"),
        (Role::Writer, true) => Some("== STREAMSPEC_JUDGE"),
    }
}
