//! The rules that follow from a field: what its keys and its type ask of its value.

use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::model::*;
use crate::yaml::source::{Constant, FieldEntry, MarkEntry, Number, OnRead};

impl Resolver<'_> {
    /// The rules that follow from a field, in the order in which they are checked.
    pub(super) fn field_rules(
        &mut self,
        field: &mut Field,
        entry: &FieldEntry,
        in_head: bool,
        id: &str,
        place: Place,
        at: &At,
    ) {
        if !in_head && !matches!(place, Place::Header(_) | Place::Framing) {
            let (words, sentence) = ([("field", &*field.name)], usize::from(field.name.is_empty()));
            let rule = self.derive_as(place, id, Derived::Fits, sentence, &words);
            self.rules[rule.0].uncheckable = self.always_fits(&field.kind);
            field.fits = Some(rule);
        }
        if let Kind::Checksum(sum) = field.kind {
            self.running_rule(field, sum, id, place);
        } else if entry.ty.is_some() {
            self.bound_rules(field, entry, id, place, at);
            self.version_rule(field, entry, id, place);
            self.reference_rule(field, entry, id, place, at);
        }
        self.type_rules(field, id, place);
        self.pattern_rules(field, &entry.patterns, id, place, at);
        let zeroed = match field.kind {
            Kind::Reserved { octets: 1 } => Some("All bits of the reserved octet".into()),
            Kind::Reserved { octets } => Some(format!("The {octets} reserved octets")),
            Kind::Align { .. } => Some("The octets that an alignment skips".into()),
            _ => None,
        };
        if let Some(what) = zeroed {
            let verified = entry.on_read.unwrap_or(self.reserved_on_read) == OnRead::Verified;
            let rule = self.zero_rule(place, id, &what, verified);
            field.checks.push(FieldCheck { rule, test: FieldTest::Zero });
        }
        if let Some(version) = field.since {
            self.reserved_before(version, field, id, place, &at.key("reserved-before"));
        }
    }

    /// The rule that a checksum of the stream so far is right.
    fn running_rule(&mut self, field: &mut Field, sum: Sum, id: &str, place: Place) {
        let words = [("field", &*field.name), ("sum", sum.title()), ("whole", self.whole())];
        let rule = self.derive(place, id, Derived::RunningChecksum, &words);
        field.checks.push(FieldCheck { rule, test: FieldTest::Sum });
    }

    /// Why no stream can break the rule that a field lies within the body, where none can.
    fn always_fits(&self, kind: &Kind) -> Option<String> {
        match kind {
            // An element that tells its own size may have too little room to begin.
            Kind::Array { element: Element::Structure(id), .. } if self.tells_its_size(*id) => None,
            Kind::Octets { size: Extent::Rest }
            | Kind::Stream(_)
            | Kind::Array { count: Extent::Rest, .. } => {
                Some("It takes the rest of the body, which may be empty.".into())
            }
            Kind::Align { to } if self.length_multiple.is_multiple_of(*to) => Some(format!(
                "The length of a record is a multiple of {}, so that the octets are there.",
                self.length_multiple
            )),
            _ => None,
        }
    }

    /// Rules from the keys `const`, `min`, `max`.
    fn bound_rules(
        &mut self,
        field: &mut Field,
        entry: &FieldEntry,
        id: &str,
        place: Place,
        at: &At,
    ) {
        let name = field.name.clone();
        let of = scalar(&field.kind);
        let constant = match &entry.constant {
            Some(Constant::Number(number)) => Some(*number),
            Some(Constant::Octets(text)) => {
                self.octets_rule(field, (text, entry), id, place, &at.key("const"));
                None
            }
            None => None,
        };
        let bounds = [("const", constant), ("min", entry.min), ("max", entry.max)];
        for (key, value) in bounds {
            let Some(Number(value)) = value else { continue };
            if key == "const" && matches!(field.kind, Kind::Octets { size: Extent::Fixed(_) }) {
                let message = format!("the `const` of `{name}` cannot be a number");
                let remedy =
                    r"write the octets as a text, as in `const: RIFF` or `const: '\x00\x01'`";
                self.diagnostics.report(&at.key(key), message, remedy);
                continue;
            }
            if let Some((about, message, remedy)) = against_bound(&name, of, key, value) {
                let key = at.key(key);
                let at = if about == About::Key { key.itself() } else { key };
                self.diagnostics.report(&at, message, remedy);
                continue;
            }
            // Two's complement, which is what `Equals` compares.
            let bits = value as u64;
            if key == "const"
                && let Some(remedy) = self.against_type(of, bits)
            {
                let message = format!("the type of `{name}` has no value {value:#x}");
                self.diagnostics.report(&at.key(key), message, remedy);
                continue;
            }
            let (test, kind) = match key {
                "const" if entry.is == Some(MarkEntry::Magic) => {
                    (FieldTest::Equals(bits), Derived::Magic)
                }
                "const" => (FieldTest::Equals(bits), Derived::Const),
                "min" => (FieldTest::AtLeast(value), Derived::Min),
                _ => (FieldTest::AtMost(value), Derived::Max),
            };
            let number = quantity(value);
            let code = if value < 0 { number.clone() } else { format!("{value:#x}") };
            let words = [("field", &*name), ("value", &code), ("min", &number), ("max", &number)];
            let rule = self.derive(place, id, kind, &words);
            field.checks.push(FieldCheck { rule, test });
        }
        self.check_bounds_together(entry, at);
    }

    fn check_bounds_together(&mut self, entry: &FieldEntry, at: &At) {
        if let (Some(min), Some(max)) = (entry.min, entry.max)
            && min > max
        {
            let remedy = "make `min` smaller than `max`";
            let message = "no value can satisfy both `min` and `max`";
            self.diagnostics.report(&at.key("min"), message, remedy);
        }
        if entry.constant.is_some() && (entry.min.is_some() || entry.max.is_some()) {
            let remedy = "use `const` for a single value, `min` and `max` for a range";
            let message = "`const` cannot be combined with `min` or `max`";
            self.diagnostics.report(&at.key("const").itself(), message, remedy);
        }
    }

    /// What to do where an enum forbids a value, or it sets bits that are reserved.
    fn against_type(&self, scalar: Option<Scalar>, value: u64) -> Option<&'static str> {
        let ty = scalar.and_then(|s| s.of).and_then(|id| self.types[id.0].as_ref());
        match ty.map(|ty| &ty.body) {
            Some(TypeBody::Enum { values, open: false, .. }) => {
                let unnamed = values.iter().all(|v| v.value != value);
                unnamed.then_some("add it to the values of the type, or correct it")
            }
            Some(TypeBody::Bits { parts, .. }) => {
                let reserved = parts.iter().any(|p| p.name.is_none() && p.mask() & value != 0);
                reserved.then_some("give the bits a name in the type, or leave them out")
            }
            _ => None,
        }
    }

    fn version_rule(&mut self, field: &mut Field, entry: &FieldEntry, id: &str, place: Place) {
        if entry.is != Some(MarkEntry::Version) {
            return;
        }
        let versions: Vec<String> = self.versions.iter().map(u32::to_string).collect();
        let words = [("field", &*field.name), ("versions", &versions.join(" or "))];
        let rule = self.derive(place, id, Derived::VersionKnown, &words);
        field.checks.push(FieldCheck { rule, test: FieldTest::Version });
    }

    fn reference_rule(
        &mut self,
        field: &mut Field,
        entry: &FieldEntry,
        id: &str,
        place: Place,
        at: &At,
    ) {
        let Some(target) = &entry.refers else {
            if entry.or_zero {
                let remedy = "add `refers: RECORD.field`, or remove it";
                let message = "`or-zero` has no meaning without `refers`";
                self.diagnostics.report(&at.key("or-zero").itself(), message, remedy);
            }
            return;
        };
        if scalar(&field.kind).is_none_or(|s| !s.primitive.unsigned()) {
            self.diagnostics.report(
                &at.key("refers").itself(),
                format!("`{}` cannot refer to anything", field.name),
                "only an unsigned integer, or an array of them, can refer to something",
            );
            return;
        }
        if matches!(place, Place::Header(_) | Place::Framing) {
            let remedy = "move the field to a record";
            let message = "a header cannot refer to a record: none comes before it";
            self.diagnostics.report(&at.key("refers").itself(), message, remedy);
            return;
        }
        let Some((set, record, of)) = self.field_set(target, &at.key("refers")) else {
            return;
        };
        let words = [("field", &*field.name), ("other", of), ("RECORD", record)];
        let sentence = usize::from(entry.or_zero);
        let rule = self.derive_as(place, id, Derived::Refers, sentence, &words);
        let test = FieldTest::Refers { set, or_zero: entry.or_zero };
        field.checks.push(FieldCheck { rule, test });
    }

    /// Rules from the type of a field: named values, reserved bits, termination.
    fn type_rules(&mut self, field: &mut Field, id: &str, place: Place) {
        let name = field.name.clone();
        let sentence = match field.kind {
            Kind::Text { .. } => Some(0),
            Kind::Array { element: Element::Text, .. } => Some(1),
            _ => None,
        };
        if let Some(sentence) = sentence {
            let words = [("field", name.as_str())];
            let rule = self.derive_as(place, id, Derived::Terminated, sentence, &words);
            field.checks.push(FieldCheck { rule, test: FieldTest::Terminated });
        }
        let Some(of) = scalar(&field.kind).and_then(|s| s.of) else {
            return;
        };
        let Some(ty) = self.types[of.0].clone() else {
            return;
        };
        match ty.body {
            TypeBody::Enum { open: false, .. } => {
                let words = [("field", name.as_str()), ("type", &ty.name)];
                let rule = self.derive(place, id, Derived::Named, &words);
                field.checks.push(FieldCheck { rule, test: FieldTest::Named(of) });
            }
            TypeBody::Enum { .. } | TypeBody::Structure(_) => {}
            TypeBody::Bits { parts, .. } => self.bits_rules(field, of, &parts, id, place),
        }
    }

    fn bits_rules(
        &mut self,
        field: &mut Field,
        of: TypeId,
        parts: &[BitPart],
        id: &str,
        place: Place,
    ) {
        let name = field.name.clone();
        let mask = |verified| {
            let reserved = parts.iter().filter(|p| p.name.is_none() && p.verified == verified);
            reserved.fold(0, |mask, p| mask | p.mask())
        };
        for verified in [true, false] {
            let (mask, other) = (mask(verified), mask(!verified));
            let (id, what) = match (mask, other) {
                (0, _) => continue,
                (_, 0) => (id.to_owned(), format!("The reserved bits of `{name}`")),
                // Where a type has bits of both kinds, each kind needs an id of its own.
                _ => {
                    let id = if verified { id.to_owned() } else { format!("{id}.unread") };
                    (id, format!("The reserved bits {mask:#x} of `{name}`"))
                }
            };
            let rule = self.zero_rule(place, &id, &what, verified);
            let test = FieldTest::BitsZero(mask);
            field.checks.push(FieldCheck { rule, test });
        }
        for (i, part) in parts.iter().enumerate() {
            let (Some(part_name), Some(part_of)) = (&part.name, part.of) else {
                continue;
            };
            let Some(ty) = self.types[part_of.0].clone() else {
                continue;
            };
            let TypeBody::Enum { open: false, values, .. } = &ty.body else {
                continue;
            };
            if values.len() as u64 == 1u64.checked_shl(part.width).unwrap_or(0) {
                continue;
            }
            let words = [("part", part_name.as_str()), ("field", &name), ("type", &ty.name)];
            let rule = self.derive(place, id, Derived::PartNamed, &words);
            field.checks.push(FieldCheck { rule, test: FieldTest::PartNamed(of, i) });
        }
    }

    /// A field that earlier versions do not have.
    fn reserved_before(
        &mut self,
        version: u32,
        field: &mut Field,
        id: &str,
        place: Place,
        at: &At,
    ) {
        let wrong = if !self.versions.contains(&version) {
            Some(("the stream does not have this version", "use one of the versions of the stream"))
        } else if self.versions.first() == Some(&version) {
            Some(("there is no earlier version", "remove it: every version has the field"))
        } else if field.kind.size(self.types.as_slice()).is_none() {
            let remedy = "only a field of fixed size can take the place of reserved octets";
            Some(("the size of the field is not fixed", remedy))
        } else if field.condition.is_some() {
            let remedy = "use `if: version >= …` if earlier versions have no octets in its place";
            Some(("a field with an `if` cannot be reserved: its octets may be absent", remedy))
        } else {
            None
        };
        if let Some((message, remedy)) = wrong {
            self.diagnostics.report(at, message, remedy);
            return;
        }
        let verified = self.reserved_on_read == OnRead::Verified;
        let what = format!("In a version before {version}, the octets of `{}`", field.name);
        let taken = format!("{}.{id}.zero", self.name);
        // Reserved bits of the field have rules of the same kind.
        let id = match self.rules.iter().any(|rule| rule.id == taken) {
            true => format!("{id}.before"),
            false => id.to_owned(),
        };
        let rule = self.zero_rule(place, &id, &what, verified);
        field.before = Some(FieldCheck { rule, test: FieldTest::Zero });
    }

    /// The rule that a writer writes zeros; and that a reader verifies or ignores them.
    pub(super) fn zero_rule(
        &mut self,
        place: Place,
        id: &str,
        what: &str,
        verified: bool,
    ) -> RuleId {
        let words = [("The octets or bits", what)];
        if verified {
            return self.derive(place, id, Derived::Zero, &words);
        }
        let rule = self.derive(place, id, Derived::ZeroWritten, &words);
        self.derive(place, id, Derived::Ignored, &words);
        rule
    }
}

/// What is wrong with a bound: with its key, or with its value.
#[derive(PartialEq, Eq)]
enum About {
    Key,
    Value,
}

/// What is wrong with a bound of a field, and what to write instead.
fn against_bound(
    name: &str,
    of: Option<Scalar>,
    key: &str,
    value: i128,
) -> Option<(About, String, String)> {
    let Some(Scalar { primitive, .. }) = of else {
        let message = format!("`{key}` cannot be used for `{name}`");
        let remedy = "only an integer, or an array of them, can have it";
        return Some((About::Key, message, remedy.into()));
    };
    if primitive.float() && key != "const" {
        let message = format!("`{key}` cannot be used for `{name}`, which is a float");
        let remedy = "remove it: a float is compared by its bits alone, so that it can have a `const`, \
                      but no bound";
        return Some((About::Key, message, remedy.into()));
    }
    let (least, most) = (primitive.least(), primitive.most());
    let shown = |number: i128| match primitive.signed() || number < 0 {
        true => number.to_string(),
        false => format!("{number:#x}"),
    };
    if value < least || value > most {
        let message = format!("`{name}` can never have the value {}", shown(value));
        let remedy = match value < least {
            true => format!("its least value is {least}"),
            false => format!("its greatest value is {}", shown(most)),
        };
        return Some((About::Value, message, remedy));
    }
    if (key == "min" && value == least) || (key == "max" && value == most) {
        let message = format!("every value of `{name}` satisfies this");
        return Some((About::Value, message, "remove it".into()));
    }
    None
}

/// The integer that a field is, or that its elements are.
fn scalar(kind: &Kind) -> Option<Scalar> {
    match kind {
        Kind::Scalar(s) | Kind::Array { element: Element::Scalar(s), .. } => Some(*s),
        _ => None,
    }
}
