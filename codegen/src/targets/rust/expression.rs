//! Arithmetic and tests as Rust. Integers are `u64`; what is absent counts as 0.

use super::file::File;
use super::names::Owner;
use crate::model::expression::{Comparison, Operator};
use crate::model::{Element, Primitive, Scalar};
use crate::plan::{Amount, Arithmetic, Fixed, Operand, Operation, Over, Part, Test, Where};
use crate::targets::literal::literal;

/// Where the values of an expression are found in the code around it.
#[derive(Clone, Copy)]
pub struct Values<'v> {
    /// The file that it stands in.
    pub file: &'v File<'v>,
    /// Whose fields are meant.
    pub owner: Owner,
    /// The fixed part of the structure, and what stands before a field of it: `head.`.
    pub fixed: (&'v Fixed<'v>, &'static str),
    /// The fields after the fixed part, and what stands before one of them: `self.`.
    pub parts: (&'v [Part<'v>], &'static str),
    /// What knows the version, earlier records and headers: `state`.
    pub state: &'static str,
    /// What stands before a header: `state.`.
    pub header: &'static str,
    /// The version, if not by the state.
    pub version: Option<&'static str>,
    /// Octets of the body that are left.
    pub remaining: Remaining,
    /// What tells the layout of the body, where some lack fields: none if it is whole.
    pub short: Option<&'static str>,
    /// What the elements consist of that are looked at.
    pub element: Option<Element>,
}

/// Code for how many octets of the body are left.
#[derive(Debug, Clone, Copy)]
pub enum Remaining {
    /// A value or a call.
    Call(&'static str),
    /// A difference.
    Difference(&'static str),
}

/// A piece of code, by what it has to be put in parentheses for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    /// Nothing: a method can be called on it.
    Atom,
    /// Methods.
    Infix,
    /// Comparisons as well.
    Cast,
}

impl Values<'_> {
    /// An integer: code of type `u64`, in which `?` leaves a function of `Option`.
    pub fn integer(&self, arithmetic: &Arithmetic) -> String {
        self.bound(arithmetic).0
    }

    /// An amount that is counted: code of type `Option<u64>`.
    pub fn amount(&self, amount: &Amount) -> Option<String> {
        match amount {
            Amount::Fixed(count) => Some(format!("Some({count})")),
            Amount::Counted(arithmetic) => Some(self.optional(arithmetic)),
            Amount::Rest => None,
        }
    }

    /// An integer: code of type `Option<u64>`, none where its arithmetic fails.
    pub fn optional(&self, arithmetic: &Arithmetic) -> String {
        if let Arithmetic::Apply(operation) = arithmetic
            && operation.can_fail
        {
            let code = self.checked(operation.operator, &operation.left, &operation.right);
            let within = operation.left.can_fail() || operation.right.can_fail();
            return if within { format!("(|| {code})()") } else { code };
        }
        match arithmetic.can_fail() {
            true => format!("(|| Some({}))()", self.integer(arithmetic)),
            false => format!("Some({})", self.integer(arithmetic)),
        }
    }

    fn bound(&self, arithmetic: &Arithmetic) -> (String, Binding) {
        match arithmetic {
            Arithmetic::Integer(value) => (literal(*value), Binding::Atom),
            Arithmetic::Value(operand) => self.operand(operand),
            Arithmetic::Version => (format!("u64::from({})", self.version()), Binding::Atom),
            Arithmetic::Instance => (format!("{}.instance", self.known()), Binding::Atom),
            Arithmetic::Records(record) => {
                let code = format!("{}.count({})", self.known(), self.file.kind(*record));
                (code, Binding::Atom)
            }
            Arithmetic::Remaining => match self.remaining {
                Remaining::Call(code) => (code.to_owned(), Binding::Atom),
                Remaining::Difference(code) => (code.to_owned(), Binding::Infix),
            },
            Arithmetic::Apply(operation) if operation.can_fail => {
                let code = self.checked(operation.operator, &operation.left, &operation.right);
                (format!("{code}?"), Binding::Atom)
            }
            Arithmetic::Apply(operation) => {
                if let Some((of, by)) = rounded_up(operation) {
                    let (a, b) = (self.receiver(of), literal(by));
                    return (format!("{a}.div_ceil({b})"), Binding::Atom);
                }
                let sign = match operation.operator {
                    Operator::Add => "+",
                    Operator::Subtract => "-",
                    Operator::Multiply => "*",
                    Operator::Divide => "/",
                    Operator::ShiftLeft => "<<",
                    Operator::BitAnd => "&",
                };
                let (a, b) = (self.receiver(&operation.left), self.atom(&operation.right));
                (format!("{a} {sign} {b}"), Binding::Infix)
            }
            Arithmetic::Count { array, such: test } => {
                let such = self.over(array).closed(test, "== Some(true)");
                let elements = self.elements(array);
                let it = match test.looks_at_element() {
                    true => format!("&it: &{}", self.file.element(array.element)),
                    false => "_".into(),
                };
                (format!("{elements}.filter(|{it}| {such}).count() as u64"), Binding::Cast)
            }
        }
    }

    /// Arithmetic that can fail: code of type `Option<u64>`.
    fn checked(&self, operator: Operator, left: &Arithmetic, right: &Arithmetic) -> String {
        let (a, b) = (self.receiver(left), self.integer(right));
        match operator {
            Operator::Add => format!("{a}.checked_add({b})"),
            Operator::Subtract => format!("{a}.checked_sub({b})"),
            Operator::Multiply => format!("{a}.checked_mul({b})"),
            Operator::Divide => format!("{a}.checked_div({b})"),
            Operator::ShiftLeft => {
                self.file.import("crate::parts", "shift_left");
                format!("shift_left({}, {b})", self.integer(left))
            }
            Operator::BitAnd => unreachable!("it cannot fail"),
        }
    }

    fn atom(&self, arithmetic: &Arithmetic) -> String {
        match self.bound(arithmetic) {
            (code, Binding::Atom) => code,
            (code, _) => format!("({code})"),
        }
    }

    /// An integer whose type is known without looking further.
    fn receiver(&self, arithmetic: &Arithmetic) -> String {
        match arithmetic {
            Arithmetic::Integer(value) => format!("{}u64", literal(*value)),
            _ => self.atom(arithmetic),
        }
    }

    fn version(&self) -> String {
        self.version.map_or_else(|| format!("{}.version", self.known()), str::to_owned)
    }

    /// What knows the version, earlier records and headers.
    fn known(&self) -> &'static str {
        self.file.asked_for_state.set(true);
        self.state
    }

    /// That a value is there against its gate, whose arithmetic cannot fail, or is not there.
    pub fn against_gate(&self, own: &str, gate: &Test) -> String {
        match gate {
            // Clippy takes `!=` and `!` for one `==`.
            Test::Bit { set: false, .. } | Test::Seen { was: false, .. } => {
                format!("{own}.is_some() == ({})", self.test(&gate.opposite()))
            }
            _ => format!("{own}.is_some() != ({})", self.test(gate)),
        }
    }

    /// That a test holds: code of type `bool`, in which `?` leaves a function of `Option`.
    pub fn test(&self, test: &Test) -> String {
        match test {
            Test::Compare(comparison, a, b) => self.compare(*comparison, a, b),
            Test::Bit { of, set } => self.bit(of, *set),
            Test::Seen { record, was } => {
                let not = if *was { "" } else { "!" };
                format!("{not}{}.seen({})", self.known(), self.file.kind(*record))
            }
            Test::Every(tests) => {
                let tests: Vec<_> = tests.iter().map(|test| self.conjunct(test)).collect();
                tests.join(" && ")
            }
            Test::Any(tests) => {
                let one = |test: &Test| match test {
                    Test::Every(_) => format!("({})", self.test(test)),
                    _ => self.test(test),
                };
                tests.iter().map(one).collect::<Vec<_>>().join(" || ")
            }
            Test::ForAll { array, such } => {
                let it = if such.looks_at_element() { "it" } else { "_" };
                let such = self.over(array).closed(such, "== Some(true)");
                format!("{}.all(|{it}| {such})", self.elements(array))
            }
            Test::ForSome { array, such } => {
                let it = if such.looks_at_element() { "it" } else { "_" };
                let such = self.over(array).closed(such, "!= Some(false)");
                format!("{}.any(|{it}| {such})", self.elements(array))
            }
        }
    }

    /// A test beside others, all of which hold.
    pub fn conjunct(&self, test: &Test) -> String {
        match test {
            Test::Any(_) => format!("({})", self.test(test)),
            _ => self.test(test),
        }
    }

    /// That a test does not hold, or its arithmetic fails.
    pub fn broken_alone(&self, test: &Test) -> String {
        match test.can_fail() {
            true => self.broken(test),
            false => self.test(&test.opposite()),
        }
    }

    /// That a test does not hold, or its arithmetic fails: beside others, all of which hold.
    pub fn broken(&self, test: &Test) -> String {
        match test.can_fail() {
            true => format!("(|| Some({}))() != Some(true)", self.test(test)),
            false => self.conjunct(&test.opposite()),
        }
    }

    /// A test, closed off where its arithmetic can fail: `ends` says what becomes of it then.
    fn closed(&self, test: &Test, ends: &str) -> String {
        match test.can_fail() {
            true => format!("(|| Some({}))() {ends}", self.test(test)),
            false => self.test(test),
        }
    }

    fn compare(&self, comparison: Comparison, a: &Arithmetic, b: &Arithmetic) -> String {
        if let Some(holds) = is_settled(comparison, a, b) {
            // What is computed can fail all the same.
            return match (a, b) {
                (Arithmetic::Integer(_), value) | (value, _) => {
                    format!("({}, {holds}).1", self.integer(value))
                }
            };
        }
        // Clippy takes a number beside the same one for a slip.
        if let (Arithmetic::Integer(one), Arithmetic::Integer(other)) = (a, b)
            && one == other
        {
            return comparison.holds(*one, *other).to_string();
        }
        let sign = match comparison {
            Comparison::Equal => "==",
            Comparison::NotEqual => "!=",
            Comparison::Less => "<",
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            Comparison::GreaterOrEqual => ">=",
        };
        let side = |arithmetic: &Arithmetic| match self.bound(arithmetic) {
            (code, Binding::Cast) => format!("({code})"),
            (code, _) => code,
        };
        let a = match (a, b) {
            (Arithmetic::Integer(_), Arithmetic::Integer(_)) => self.receiver(a),
            _ => side(a),
        };
        format!("{a} {sign} {}", side(b))
    }

    /// That a bit is set, or is not.
    fn bit(&self, of: &Operand, set: bool) -> String {
        let mask = of.part.map_or(1, |part| part.mask());
        if let (Some(method), false) = (self.bit_method(of), of.absence.gate) {
            let not = if set { "" } else { "!" };
            return format!("{not}{}.{method}()", self.place(of));
        }
        let whole = Operand { part: None, ..*of };
        let sign = if set { "!=" } else { "==" };
        let code = match self.operand(&whole) {
            (code, Binding::Atom) => code,
            (code, _) => format!("({code})"),
        };
        format!("{code} & {} {sign} 0", literal(mask))
    }

    /// The method that tells whether a bit is set, where the bits type itself is at hand.
    fn bit_method(&self, of: &Operand) -> Option<&str> {
        let (id, part) = (of.scalar.of?, of.part?);
        let is_at_hand = match of.at {
            Where::Earlier(..) => false,
            Where::ElementField(_) | Where::Framing(_) => of.absence.since.is_none(),
            Where::Fixed(_) | Where::Part(_) | Where::Header(..) | Where::Element => true,
        };
        let single = part.width == 1 && part.of.is_none();
        let crate::model::TypeBody::Bits { parts, .. } = &self.file.plan.stream.ty(id).body else {
            return None;
        };
        let index = parts.iter().position(|p| p.low == part.low)?;
        let names = self.file.names.bits(id)[index].as_ref()?;
        (single && is_at_hand).then_some(names.method.as_str())
    }

    /// The value of a field.
    fn operand(&self, operand: &Operand) -> (String, Binding) {
        let (code, binding) = self.whole(operand);
        let Some(part) = operand.part else { return (code, binding) };
        let code = if binding == Binding::Atom { code } else { format!("({code})") };
        let ones = literal(part.mask() >> part.low);
        let code = match part.low {
            0 => format!("{code} & {ones}"),
            low => format!("({code} >> {low}) & {ones}"),
        };
        (code, Binding::Infix)
    }

    /// The value of a field, all of it.
    fn whole(&self, operand: &Operand) -> (String, Binding) {
        let place = self.place(operand);
        if matches!(operand.at, Where::Earlier(..)) {
            return (place, Binding::Atom);
        }
        if operand.absence.gate {
            return (optional(&place, operand.scalar), Binding::Atom);
        }
        let scalar = match operand.at {
            Where::Framing(index) => {
                self.file.plan.stream.framing.header.fields[index].held(operand.scalar)
            }
            _ => operand.scalar,
        };
        let (code, binding) = self.counted(operand.at, wide(&place, scalar));
        match (operand.at, operand.absence.since) {
            (Where::ElementField(_) | Where::Framing(_), Some(since)) => {
                let code = format!("if {} < {since} {{ 0 }} else {{ {code} }}", self.version());
                (code, Binding::Cast)
            }
            _ => (code, binding),
        }
    }

    /// The length of a record as it stands in its header: with what it counts beside the body.
    fn counted(&self, at: Where, (code, binding): (String, Binding)) -> (String, Binding) {
        match self.file.plan.counts(at) {
            0 => (code, binding),
            counts => (format!("{code} + {counts}"), Binding::Infix),
        }
    }

    /// The field itself.
    fn place(&self, operand: &Operand) -> String {
        let names = self.file.names;
        match operand.at {
            Where::Fixed(index) => {
                let (fixed, before) = self.fixed;
                format!("{before}{}", called(fixed, index, names.field(self.owner, index)))
            }
            Where::Part(index) => {
                format!("{}{}", self.parts.1, names.field(self.owner, index))
            }
            Where::Header(header, index) => {
                self.file.asked_for_state.set(true);
                let fixed = &self.file.plan.headers[header].fixed;
                let field = called(fixed, index, names.field(Owner::Header(header), index));
                format!("{}{}.{field}", self.header, names.header_value(header))
            }
            Where::Earlier(record, index) => {
                format!("{}.{}", self.known(), names.earlier(record, index))
            }
            Where::Framing(index) => {
                format!("{}.framing.{}", self.known(), names.field(Owner::Framing, index))
            }
            Where::Element => "it".into(),
            Where::ElementField(index) => {
                let Some(Element::Structure(id)) = self.element else {
                    unreachable!("a field of an element that is a structure")
                };
                let name = names.field(Owner::Type(id), index);
                match &self.file.plan.ty(id).fixed {
                    Some(fixed) => format!("it.{}", called(fixed, index, name)),
                    None => format!("it.{name}"),
                }
            }
        }
    }

    fn over(&self, array: &Over) -> Self {
        Self { element: Some(array.element), ..*self }
    }

    /// The elements of an array, by value; none where it is absent.
    fn elements(&self, array: &Over) -> String {
        let names = self.file.names;
        let mut code = match array.at {
            Where::Part(index) => {
                let name = format!("{}{}", self.parts.1, names.field(self.owner, index));
                let strings = self.strings(array.element);
                let ty = if strings.is_some() { "Strings" } else { "Array" };
                let all = match array.absence.gate {
                    true => {
                        self.file.import("crate", ty);
                        format!("{name}.iter().flat_map({ty}::iter)")
                    }
                    false => format!("{name}.iter()"),
                };
                match strings {
                    Some(each @ 2..) => format!("{all}.step_by({each})"),
                    _ => all,
                }
            }
            Where::Fixed(index) => {
                let all = format!("{}{}.into_iter()", self.fixed.1, names.field(self.owner, index));
                match array.first {
                    Some(first) => format!("{all}.take({first})"),
                    None => all,
                }
            }
            _ => unreachable!("an array is a field of the own structure"),
        };
        if let Where::Fixed(index) = array.at {
            if let Some(since) = array.absence.since {
                code += &format!(".filter(|_| {} >= {since})", self.version());
            }
            if let (true, Some(short)) = (array.absence.layout, self.short) {
                code += &format!(".filter(|_| {})", self.there(short, index));
            }
        }
        code
    }

    /// How many strings an element consists of, if it consists of strings.
    fn strings(&self, element: Element) -> Option<usize> {
        match element {
            Element::Text => Some(1),
            Element::Structure(id) => {
                self.file.plan.stream.structure(id).strings_alone().map(<[_]>::len)
            }
            Element::Scalar(_) => None,
        }
    }

    /// That the layout of the body does not lack a field.
    fn there(&self, short: &str, field: usize) -> String {
        let Owner::Record(id) = self.owner else { return "true".into() };
        self.file.asked_for_layout.set(true);
        super::layouts::there(self.file.plan.record(id), short, field)
    }
}

/// What is divided, and by what, if a quotient is rounded up: `(a + 7) / 8`.
fn rounded_up<'o, 'm>(operation: &'o Operation<'m>) -> Option<(&'o Arithmetic<'m>, u64)> {
    let (Operator::Divide, Arithmetic::Apply(sum), Arithmetic::Integer(by)) =
        (operation.operator, &operation.left, &operation.right)
    else {
        return None;
    };
    match (sum.operator, sum.can_fail, &sum.left, &sum.right) {
        (Operator::Add, false, of, Arithmetic::Integer(more))
        | (Operator::Add, false, Arithmetic::Integer(more), of)
            if more.checked_add(1) == Some(*by) =>
        {
            Some((of, *by))
        }
        _ => None,
    }
}

/// What comes of a comparison with the least or the greatest integer, where that is known before.
fn is_settled(comparison: Comparison, a: &Arithmetic, b: &Arithmetic) -> Option<bool> {
    use Comparison::{Greater, GreaterOrEqual, Less, LessOrEqual};
    match (comparison, a, b) {
        (GreaterOrEqual, _, Arithmetic::Integer(0)) => Some(true),
        (Less, _, Arithmetic::Integer(0)) => Some(false),
        (LessOrEqual, Arithmetic::Integer(0), _) => Some(true),
        (Greater, Arithmetic::Integer(0), _) => Some(false),
        (LessOrEqual, _, Arithmetic::Integer(u64::MAX)) => Some(true),
        (Greater, _, Arithmetic::Integer(u64::MAX)) => Some(false),
        (GreaterOrEqual, Arithmetic::Integer(u64::MAX), _) => Some(true),
        (Less, Arithmetic::Integer(u64::MAX), _) => Some(false),
        _ => None,
    }
}

/// A field of a fixed part, or the method that gives it where a union stands for it.
pub fn called(fixed: &Fixed, index: usize, name: &str) -> String {
    let chooses = fixed.fields.get(index).is_some_and(|field| field.chooses.is_some());
    if chooses { format!("{name}()") } else { name.to_owned() }
}

/// An integer as Rust has it: the value of one that it has not.
pub fn plain(code: &str, primitive: Primitive) -> String {
    if primitive.odd() { format!("{code}.get()") } else { code.to_owned() }
}

/// An integer field as a `u64`: a negative one as its two's complement.
fn wide(code: &str, scalar: Scalar) -> (String, Binding) {
    let inner = if scalar.of.is_some() { ".0" } else { "" };
    let primitive = scalar.primitive;
    match (primitive.signed(), primitive.size()) {
        (true, _) if primitive.odd() => (format!("{code}.get() as u64"), Binding::Cast),
        (true, _) => (format!("{code}{inner} as u64"), Binding::Cast),
        (false, 8) => (format!("{code}{inner}"), Binding::Atom),
        (false, _) => (format!("u64::from({code}{inner})"), Binding::Atom),
    }
}

/// An integer field as a `u64`, as code that may stand as an argument.
pub fn as_u64(code: &str, scalar: Scalar) -> String {
    wide(code, scalar).0
}

/// An integer field that may be absent, as a `u64`.
fn optional(code: &str, scalar: Scalar) -> String {
    match (scalar.of, scalar.primitive.signed(), scalar.primitive.size()) {
        (None, false, 8) => format!("{code}.unwrap_or(0)"),
        (None, false, _) => format!("{code}.map_or(0, u64::from)"),
        _ => format!("{code}.map_or(0, |value| {})", wide("value", scalar).0),
    }
}

/// How many there are as an integer that counts them.
pub fn counted(file: &File, number: &str, primitive: Primitive) -> String {
    let number = format!("{number} as {}", primitive.holder().name());
    match primitive.odd() {
        true => format!("{}::low({number})", file.integer(primitive)),
        false => number,
    }
}
