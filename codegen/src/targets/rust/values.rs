//! The values that expressions look at, as Rust: fields, the version, the elements of arrays.

use super::file::File;
use super::names::Owner;
use crate::model::{Element, Primitive, Scalar};
use crate::plan::{Fixed, Operand, Over, Part, Where};
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
pub enum Binding {
    /// Nothing: a method can be called on it.
    Atom,
    /// Methods.
    Infix,
    /// Comparisons as well.
    Cast,
}

impl Values<'_> {
    pub fn version(&self) -> String {
        self.version.map_or_else(|| format!("{}.version", self.known()), str::to_owned)
    }

    /// What knows the version, earlier records and headers.
    pub fn known(&self) -> &'static str {
        self.file.asked_for_state.set(true);
        self.state
    }

    /// The value of a field.
    pub fn operand(&self, operand: &Operand) -> (String, Binding) {
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
    pub fn place(&self, operand: &Operand) -> String {
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

    pub fn over(&self, array: &Over) -> Self {
        Self { element: Some(array.element), ..*self }
    }

    /// The elements of an array, by value; none where it is absent.
    pub fn elements(&self, array: &Over) -> String {
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
