//! What a step has to be given, worked out by walking over it.

use schemars::JsonSchema;
use serde::Serialize;

use super::amount::Amount;
use super::check::Check;
use super::expression::{Arithmetic, Test};
use super::place::{Operand, Over, Where};
use crate::model::{Element, FieldTest, Kind, Role, Stream, TypeId};

/// What a step has to be given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Needs {
    /// Something is checked at all.
    pub checks: bool,
    /// What is remembered of the stream so far: its version, headers and earlier records.
    pub state: bool,
    /// Of that, the sets of values of earlier records.
    pub sets: bool,
    /// The order of the octets of an integer.
    pub endian: bool,
    /// Whether it is done for a reader or a writer.
    pub role: bool,
    /// The fixed part of the own structure.
    pub fixed: bool,
    /// Fields after the fixed part of the own structure.
    pub parts: bool,
    /// Octets of the body that are left.
    pub remaining: bool,
    /// Its arithmetic can fail.
    pub can_fail: bool,
    /// The layout that a body has: some field that is looked at may be lacking.
    pub layout: bool,
    /// The octets themselves, not only the values that they stand for: some that have none are
    /// checked.
    pub octets: bool,
}

impl Needs {
    /// This and other needs.
    pub fn also(&mut self, other: Self) {
        self.checks |= other.checks;
        self.state |= other.state;
        self.sets |= other.sets;
        self.endian |= other.endian;
        self.role |= other.role;
        self.fixed |= other.fixed;
        self.parts |= other.parts;
        self.remaining |= other.remaining;
        self.can_fail |= other.can_fail;
        self.layout |= other.layout;
        self.octets |= other.octets;
    }

    /// What several steps take together.
    pub fn total(all: impl IntoIterator<Item = Self>) -> Self {
        let mut total = Self::default();
        all.into_iter().for_each(|needs| total.also(needs));
        total
    }

    /// What computing an integer takes.
    pub fn of_arithmetic(arithmetic: &Arithmetic) -> Self {
        let mut needs = Self { can_fail: arithmetic.can_fail(), ..Self::default() };
        needs.walk(arithmetic);
        needs
    }

    /// What computing an amount takes.
    pub fn of_amount(amount: &Amount) -> Self {
        match amount {
            Amount::Fixed(_) => Self::default(),
            Amount::Rest => Self { remaining: true, ..Self::default() },
            Amount::Counted(arithmetic) => Self::of_arithmetic(arithmetic),
        }
    }

    /// What a test takes.
    pub fn of_test(test: &Test) -> Self {
        let mut needs = Self { can_fail: test.can_fail(), ..Self::default() };
        needs.walk_test(test);
        needs
    }

    /// What checks on the value of a field take.
    pub fn of_checks(checks: &[Check]) -> Self {
        let mut needs = Self::default();
        for check in checks {
            needs.checks = true;
            needs.role |= check.role != Role::Both;
            match check.what {
                FieldTest::Unique(_) | FieldTest::Refers { .. } => {
                    (needs.state, needs.sets, needs.endian) = (true, true, true);
                }
                FieldTest::Zero | FieldTest::Octets(_) => needs.octets = true,
                FieldTest::Sum => {
                    (needs.state, needs.octets, needs.endian) = (true, true, true);
                }
                FieldTest::Terminated | FieldTest::Matches(_) => {}
                FieldTest::Equals(_)
                | FieldTest::AtLeast(_)
                | FieldTest::AtMost(_)
                | FieldTest::Version
                | FieldTest::Named(_)
                | FieldTest::BitsZero(_)
                | FieldTest::PartNamed(..) => needs.endian = true,
            }
        }
        needs
    }

    /// What the checks within a field take: those of its structure, its elements or its cases.
    pub(super) fn within(stream: &Stream, kind: &Kind) -> Self {
        let mut needs = Self::default();
        match kind {
            Kind::Structure(id) | Kind::Array { element: Element::Structure(id), .. } => {
                needs.also(Self::of_type(stream, *id));
            }
            Kind::Union { cases, .. } => {
                cases.iter().for_each(|case| needs.also(Self::of_type(stream, case.of)));
                // The tag is read before a case is checked.
                needs.endian |= needs.checks;
            }
            Kind::Scalar(_)
            | Kind::Reserved { .. }
            | Kind::Checksum(_)
            | Kind::Align { .. }
            | Kind::Octets { .. }
            | Kind::Text { .. }
            | Kind::Array { .. }
            | Kind::Stream(_) => {}
        }
        needs
    }

    /// What checking a structure takes.
    pub(super) fn of_type(stream: &Stream, id: TypeId) -> Self {
        let mut needs = Self::default();
        for field in &stream.structure(id).fields {
            let checks = super::check::checks(stream, &field.checks);
            needs.also(Self::of_checks(&checks));
            needs.also(Self::within(stream, &field.kind));
            if field.since.is_some() {
                let before = super::check::checks(stream, field.before.as_slice());
                needs.also(Self::of_checks(&before));
                needs.octets |= !before.is_empty();
                needs.state |= needs.checks;
            }
        }
        needs
    }

    fn walk(&mut self, arithmetic: &Arithmetic) {
        match arithmetic {
            Arithmetic::Integer(_) => {}
            Arithmetic::Value(operand) => self.operand(operand),
            Arithmetic::Version | Arithmetic::Instance | Arithmetic::Records(_) => {
                self.state = true;
            }
            Arithmetic::Remaining => self.remaining = true,
            Arithmetic::Apply(operation) => {
                self.walk(&operation.left);
                self.walk(&operation.right);
            }
            Arithmetic::Count { array, such } => self.over(array, such),
        }
    }

    fn walk_test(&mut self, test: &Test) {
        match test {
            Test::Compare(_, a, b) => {
                self.walk(a);
                self.walk(b);
            }
            Test::Bit { of, .. } => self.operand(of),
            Test::Seen { .. } => self.state = true,
            Test::Every(tests) | Test::Any(tests) => tests.iter().for_each(|t| self.walk_test(t)),
            Test::ForAll { array, such } | Test::ForSome { array, such } => self.over(array, such),
        }
    }

    fn over(&mut self, array: &Over, such: &Test) {
        match array.at {
            Where::Fixed(_) => self.fixed = true,
            _ => (self.parts, self.endian) = (true, true),
        }
        self.layout |= array.absence.layout;
        self.state |= array.absence.since.is_some();
        self.walk_test(such);
    }

    fn operand(&mut self, operand: &Operand) {
        match operand.at {
            Where::Fixed(_) => self.fixed = true,
            Where::Part(_) => {
                self.parts = true;
                self.endian = true;
            }
            Where::Header(..) | Where::Earlier(..) | Where::Framing(_) => self.state = true,
            Where::Element | Where::ElementField(_) => {}
        }
        self.layout |= operand.absence.layout;
        self.state |= operand.absence.since.is_some();
    }
}
