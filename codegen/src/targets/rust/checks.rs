//! The checks on fields of fixed size, as statements that leave a function with a `Fault`.

use super::file::File;
use super::layouts;
use super::names::Owner;
use super::output::Code;
use super::takes::{Given, Takes};
use super::values::plain;
use crate::model::*;
use crate::plan::{Check, Fixed, FixedField, FixedKind};
use crate::targets::literal::{literal, literal_of_octets};

/// Prints the checks of a structure.
#[derive(Clone, Copy)]
pub struct Checks<'c> {
    /// The file that they stand in.
    pub file: &'c File<'c>,
    /// Whose fields they are about.
    pub owner: Owner,
    /// What the code around them has.
    pub given: Given,
    /// For whom it is, where that is known.
    pub role: Option<Role>,
    /// What must hold besides for a rule to be looked at, with `&&` behind it.
    pub guard: &'c str,
}

/// What a check looks at.
pub struct Subject<'s> {
    /// The integer, as code of its primitive type; or the octets.
    pub value: &'s str,
    /// Code for its offset.
    pub offset: &'s str,
    /// What errors call its field.
    pub field: &'s str,
    /// Code for the index of the element, where there is one.
    pub index: Option<&'s str>,
}

/// An integer that is checked.
#[derive(Debug, Clone, Copy)]
pub enum Read<'s> {
    /// Code that reads it.
    Now(&'s str),
    /// It has been read; this is its name.
    Before(&'s str),
}

impl Checks<'_> {
    /// The checks of all fields, in order, on octets `o`.
    pub fn fixed(&self, fixed: &Fixed, code: &mut Code) {
        for field in fixed.fields.iter().filter(|field| field.needs.checks) {
            let lacking = match self.owner {
                Owner::Record(id) => {
                    let record = self.file.plan.record(id);
                    record
                        .may_lack(field.index)
                        .then(|| layouts::there(record, self.given.short, field.index))
                }
                Owner::Header(_) | Owner::Framing | Owner::Type(_) => None,
            };
            let alone = matches!(field.kind, FixedKind::Scalar(_) | FixedKind::Reserved)
                && field.since.is_none();
            match lacking {
                Some(there) if alone => {
                    let guard = format!("{there} && ");
                    let Self { file, owner, given, role, .. } = *self;
                    Checks { file, owner, given, role, guard: &guard }.present(fixed, field, code);
                }
                Some(there) => {
                    code.open(&format!("if {there}"));
                    self.versioned(fixed, field, code);
                    code.close();
                }
                None => self.versioned(fixed, field, code),
            }
        }
    }

    /// The checks of a field that earlier versions may not have.
    fn versioned(&self, fixed: &Fixed, field: &FixedField, code: &mut Code) {
        let Some(since) = &field.since else { return self.present(fixed, field, code) };
        let (version, offset) = (self.given.version, field.offset);
        let mut own = Code::default();
        self.present(fixed, field, &mut own);
        if !own.is_empty() {
            code.open(&format!("if {version} >= {}", since.version));
            code.append(own);
            code.close();
        }
        let Some(before) = &since.before else { return };
        self.file.import("crate::octets", "part");
        let subject = Subject {
            value: &format!("part::<{}, _>(o, {offset})", field.size),
            offset: &offset.to_string(),
            field: &field.field.name,
            index: None,
        };
        let broken = self.zeros(before, &subject, field.size);
        self.refuse(&format!("{version} < {} && {broken}", since.version), before, &subject, code);
    }

    fn present(&self, fixed: &Fixed, field: &FixedField, code: &mut Code) {
        let name = field.field.name.as_str();
        let label = if name.is_empty() { "align" } else { name };
        let offset = field.offset;
        match &field.kind {
            FixedKind::Scalar(scalar) if !field.checks.is_empty() => {
                let value = self.read(*scalar, &format!("part(o, {offset})"));
                self.file.import("crate::octets", "part");
                let at = offset.to_string();
                self.scalar(&field.checks, *scalar, Read::Now(&value), (&at, label, None), code);
            }
            FixedKind::Reserved => {
                self.file.import("crate::octets", "part");
                for check in &field.checks {
                    let subject = Subject {
                        value: &format!("part::<{}, _>(o, {offset})", field.size),
                        offset: &offset.to_string(),
                        field: label,
                        index: None,
                    };
                    let broken = match check.what {
                        FieldTest::Sum => self.other_sum(&subject),
                        _ => self.zeros(check, &subject, field.size),
                    };
                    self.refuse(&broken, check, &subject, code);
                }
            }
            FixedKind::Structure(id) if self.is_checked(*id) => {
                self.file.import("crate::octets", "part");
                let check = self.inner(*id, &format!("part(o, {offset})"));
                code.line(&format!("{check}.map_err(|f| f.within({offset}, \"{label}\"))?;"));
            }
            FixedKind::Structures(id, count) if self.is_checked(*id) => {
                self.file.import("crate::octets", "part");
                let size = self.file.plan.stream.structure(*id).head;
                code.open(&format!("for i in 0..{count}"));
                code.line(&format!("let at = {};", element_at(offset, size)));
                let check = self.inner(*id, "part(o, at)");
                code.line(&format!("{check}.map_err(|f| f.element(at, \"{label}\", i))?;"));
                code.close();
            }
            FixedKind::Scalars(scalar, count) if !field.checks.is_empty() => {
                self.file.import("crate::octets", "part");
                code.open(&format!("for i in 0..{count}"));
                code.line(&format!("let at = {};", element_at(offset, scalar.primitive.size())));
                let value = self.read(*scalar, "part(o, at)");
                self.scalar(
                    &field.checks,
                    *scalar,
                    Read::Now(&value),
                    ("at", label, Some("i")),
                    code,
                );
                code.close();
            }
            FixedKind::Union { tag, cases } if cases.iter().any(|c| self.is_checked(c.of)) => {
                self.file.import("crate::octets", "part");
                let tag = fixed.field(*tag);
                let FixedKind::Scalar(scalar) = tag.kind else { return };
                let value = self.read(scalar, &format!("part(o, {})", tag.offset));
                let value = match tag.since.as_ref().filter(|_| tag.needs.state) {
                    Some(since) => {
                        let version = self.given.version;
                        format!("if {version} < {} {{ 0 }} else {{ {value} }}", since.version)
                    }
                    None => value,
                };
                let value = format!("{}({value})", self.file.scalar(scalar));
                let octets = format!("part(o, {offset})");
                self.cases((*cases, scalar), &value, (&octets, &offset.to_string(), label), code);
            }
            FixedKind::Octets => {
                if !field.checks.is_empty() {
                    self.file.import("crate::octets", "part");
                }
                let value = format!("part::<{}, _>(o, {offset})", field.size);
                let at = offset.to_string();
                let subject = Subject { value: &value, offset: &at, field: label, index: None };
                self.octets(&field.checks, &subject, "*", code);
            }
            FixedKind::Scalar(_)
            | FixedKind::Scalars(..)
            | FixedKind::Structure(_)
            | FixedKind::Structures(..)
            | FixedKind::Union { .. } => {}
        }
    }

    fn is_checked(&self, id: TypeId) -> bool {
        self.file.plan.needs_of_type(id).checks
    }

    /// The checks of the case of a union that a tag chooses, in octets at an offset.
    pub fn cases(
        &self,
        (cases, scalar): (&[UnionCase], Scalar),
        tag: &str,
        (octets, offset, field): (&str, &str, &str),
        code: &mut Code,
    ) {
        let Some(of) = scalar.of else { return };
        let checked = |case: &&UnionCase| self.is_checked(case.of);
        let ty = self.file.ty(of);
        let checked: Vec<&UnionCase> = cases.iter().filter(checked).collect();
        let one = |case: &UnionCase| {
            let check = self.inner(case.of, octets);
            let constant = self.file.constant(of, case.value);
            let fault = format!("map_err(|f| f.within({offset}, \"{field}\"))");
            (format!("{ty}::{constant}"), format!("{check}.{fault}?"))
        };
        if let [case] = checked.as_slice() {
            let (constant, check) = one(case);
            code.open(&format!("if {tag} == {constant}"));
            code.line(&format!("{check};"));
            return code.close();
        }
        code.open(&format!("match {tag}"));
        for case in checked {
            let (constant, check) = one(case);
            code.line(&format!("{constant} => {check},"));
        }
        code.line("_ => {}");
        code.close();
    }

    /// The checks of the elements of an array that stands in the octets `octets`, at `at`.
    pub fn elements(&self, checks: &[Check], element: Element, field: &str, code: &mut Code) {
        let size = self.file.plan.stream.size_of_element(element).unwrap_or(1);
        let octets = format!("for (i, o) in octets.as_chunks::<{size}>().0.iter().enumerate()");
        let offset = match size {
            1 => "at + i".to_owned(),
            size => format!("at + {size} * i"),
        };
        match element {
            Element::Structure(id) if self.file.plan.needs_of_type(id).checks => {
                let check = self.call(id, "o");
                code.open(&octets);
                code.line(&format!("{check}.map_err(|f| f.element({offset}, \"{field}\", i))?;"));
                code.close();
            }
            Element::Scalar(scalar) if !checks.is_empty() => {
                code.open(&octets);
                let value = self.read_from(scalar, "o");
                self.scalar(checks, scalar, Read::Now(&value), (&offset, field, Some("i")), code);
                code.close();
            }
            Element::Structure(_) | Element::Scalar(_) | Element::Text => {}
        }
    }

    /// Code that checks a structure, of which the octets are made anew.
    fn inner(&self, id: TypeId, octets: &str) -> String {
        self.call(id, &format!("&{octets}"))
    }

    /// Code that checks a structure, in octets that are there.
    pub fn call(&self, id: TypeId, octets: &str) -> String {
        let takes = Takes::of(self.file.plan.needs_of_type(id));
        format!("{}::check({octets}{})", self.file.ty(id), takes.arguments(self.given))
    }

    fn read(&self, scalar: Scalar, octets: &str) -> String {
        self.read_from(scalar, &format!("&{octets}"))
    }

    /// Code for an integer that stands in octets.
    pub fn read_from(&self, scalar: Scalar, octets: &str) -> String {
        self.file.import("crate", "Plain");
        let integer = self.file.integer(scalar.primitive);
        format!("{integer}::read({octets}, {})", self.given.endian)
    }

    /// The checks of octets; `as_lent` makes of a constant what they are compared with.
    pub fn octets(&self, checks: &[Check], subject: &Subject, as_lent: &str, code: &mut Code) {
        for check in checks {
            let FieldTest::Octets(constant) = check.what else { continue };
            let constant = literal_of_octets(constant);
            let broken = format!("{} != {as_lent}b{constant}", subject.value);
            self.refuse(&broken, check, subject, code);
        }
    }

    /// The checks of an integer, which is read once.
    pub fn scalar(
        &self,
        checks: &[Check],
        scalar: Scalar,
        value: Read,
        (offset, field, index): (&str, &str, Option<&str>),
        code: &mut Code,
    ) {
        let bind = |check: &&Check| self.role.is_none_or(|role| check.role.binds(role));
        let checks: Vec<&Check> = checks.iter().filter(bind).collect();
        let twice = |check: &&Check| matches!(check.what, FieldTest::Refers { or_zero: true, .. });
        let several = checks.len() > 1 || checks.iter().any(twice);
        let (Read::Before(typed) | Read::Now(typed)) = value;
        let number = plain(typed, scalar.primitive);
        let value = match value {
            Read::Before(_) => number.as_str(),
            Read::Now(_) if several => {
                code.line(&format!("let value = {number};"));
                "value"
            }
            Read::Now(_) => number.as_str(),
        };
        let scalar = Scalar { primitive: scalar.primitive.holder(), ..scalar };
        let subject = Subject { value, offset, field, index };
        for check in checks {
            if let Some(broken) = self.value(check, scalar, value) {
                self.refuse(&broken, check, &subject, code);
            }
        }
    }

    /// That an integer breaks a rule: beside others, all of which hold.
    fn value(&self, check: &Check, scalar: Scalar, value: &str) -> Option<String> {
        let set = |set: SetId| {
            let state = self.given.state;
            let wide = super::values::as_u64(value, Scalar { of: None, ..scalar });
            format!("{state}.{}.contains({wide})", self.file.names.set(set))
        };
        Some(match check.what {
            FieldTest::Equals(n) => {
                format!("{value} != {}", literal(scalar.primitive.number(*n)))
            }
            FieldTest::AtLeast(n) => format!("{value} < {}", literal(*n)),
            FieldTest::AtMost(n) => format!("{value} > {}", literal(*n)),
            FieldTest::Version => {
                self.file.of_stream("VERSIONS");
                match scalar.primitive {
                    Primitive::U32 => format!("!VERSIONS.contains(&{value})"),
                    Primitive::U64 => {
                        format!("!VERSIONS.iter().any(|version| u64::from(*version) == {value})")
                    }
                    _ => format!("!VERSIONS.contains(&u32::from({value}))"),
                }
            }
            FieldTest::Named(id) => format!("{}({value}).name().is_none()", self.file.ty(*id)),
            FieldTest::BitsZero(mask) => format!("{value} & {} != 0", literal(*mask)),
            FieldTest::PartNamed(id, index) => self.part_named(*id, *index, value, scalar)?,
            FieldTest::Zero => format!("{value} != 0"),
            FieldTest::Unique(of) => set(*of),
            FieldTest::Refers { set: of, or_zero } => {
                let known = set(*of);
                if *or_zero { format!("{value} != 0 && !{known}") } else { format!("!{known}") }
            }
            FieldTest::Octets(_)
            | FieldTest::Sum
            | FieldTest::Terminated
            | FieldTest::Matches(_) => return None,
        })
    }

    fn part_named(&self, id: TypeId, index: usize, value: &str, scalar: Scalar) -> Option<String> {
        let TypeBody::Bits { parts, .. } = &self.file.plan.stream.ty(id).body else { return None };
        let part = &parts[index];
        let ones = literal(part.mask() >> part.low);
        let bits = match part.low {
            0 => format!("{value} & {ones}"),
            low => format!("({value} >> {low}) & {ones}"),
        };
        let TypeBody::Enum { primitive, .. } = &self.file.plan.stream.ty(part.of?).body else {
            return None;
        };
        let ty = self.file.ty(part.of?);
        Some(match scalar.primitive == *primitive {
            true => format!("{ty}({bits}).name().is_none()"),
            false => format!("{ty}(({bits}) as {}).name().is_none()", primitive.name()),
        })
    }

    /// That octets are another checksum than that of the stream so far.
    fn other_sum(&self, subject: &Subject) -> String {
        let Given { state, endian, .. } = self.given;
        format!("{state}.running.differs(&{}, {endian})", subject.value)
    }

    fn zeros(&self, check: &Check, subject: &Subject, size: u64) -> String {
        debug_assert!(matches!(check.what, FieldTest::Zero));
        format!("{} != [0; {size}]", subject.value)
    }

    /// Leaves the function where something is broken, for whom the rule binds.
    pub fn refuse(&self, broken: &str, check: &Check, subject: &Subject, code: &mut Code) {
        if !self.role.is_none_or(|role| check.role.binds(role)) {
            return;
        }
        let rule = self.file.rule(check.rule);
        self.file.import("crate::error", "Fault");
        let Subject { offset, field, index, .. } = subject;
        let fault = match index {
            None => format!("Fault::new({rule}, {offset}, \"{field}\")"),
            Some(index) => {
                format!("Fault::new({rule}, 0, \"\").element({offset}, \"{field}\", {index})")
            }
        };
        let bound = self.bound(check.role);
        code.open(&format!("if {}{bound}{broken}", self.guard));
        code.line(&format!("return Err({fault});"));
        code.close();
    }

    /// What stands before a test of a rule that binds readers or writers alone.
    pub fn bound(&self, role: Role) -> String {
        match role {
            Role::Both => String::new(),
            _ if self.role.is_some() => String::new(),
            Role::Reader => self.for_role("Reader"),
            Role::Writer => self.for_role("Writer"),
        }
    }

    fn for_role(&self, role: &str) -> String {
        self.file.import("crate::error", "Role");
        format!("{} == Role::{role} && ", self.given.role)
    }
}

/// Code for the offset of the element with index `i`.
pub fn element_at(offset: u64, size: u64) -> String {
    match (offset, size) {
        (0, 1) => "i".into(),
        (0, size) => format!("{size} * i"),
        (offset, 1) => format!("{offset} + i"),
        (offset, size) => format!("{offset} + {size} * i"),
    }
}
