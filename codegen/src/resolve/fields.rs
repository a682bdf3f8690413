//! The fields of a structure: kinds, gates, and the rules that follow from them.

use std::collections::BTreeMap;

use super::Resolver;
use super::types::{largest, primitive};
use crate::diagnostics::At;
use crate::expression::Operator;
use crate::layout;
use crate::load::list;
use crate::model::*;
use crate::source::{FieldEntry, MarkEntry, OnRead, Span};
use crate::syntax::{self, Amount, Suffix};

/// What a structure belongs to, while its fields are resolved.
pub(super) struct Scope<'s> {
    /// Fields that are resolved already.
    pub(super) fields: &'s [Field],
}

impl<'a> Resolver<'a> {
    /// Resolves the fields of a header, a type or a body. `name` begins the ids of its rules.
    pub(super) fn structure(
        &mut self,
        entries: &[FieldEntry],
        packed: Option<u64>,
        name: &str,
        place: Place,
        at: &At,
    ) -> Structure {
        let fields_at = at.key("fields");
        let mut fields: Vec<Field> = Vec::new();
        let mut places = Vec::new();
        let mut in_head = true;
        for (i, entry) in entries.iter().enumerate() {
            let at = fields_at.index(i);
            let field_name = self.field_name(entry, &fields, &at);
            let Some(kind) = self.kind(entry, &Scope { fields: &fields }, &at) else {
                self.broken = true;
                continue;
            };
            let mut field = Field {
                name: field_name,
                doc: entry.doc.clone().unwrap_or_default(),
                kind,
                offset: None,
                since: entry.reserved_before,
                before: None,
                condition: None,
                mark: entry.is.map(mark),
                checks: Vec::new(),
                fits: None,
            };
            if let Some(text) = &entry.condition {
                let scope = Scope { fields: &fields };
                field.condition = self.condition(text, &scope, &at.key("if"));
                self.broken |= field.condition.is_none();
            }
            let fixed = layout::size(&field.kind, Some(0), &self.types).is_some();
            in_head &= fixed && field.condition.is_none();
            self.field_rules(&mut field, entry, in_head, name, place, &at);
            fields.push(field);
            places.push(at);
        }
        layout::structure(fields, &places, packed, &self.types, &fields_at, self.diagnostics)
    }

    fn field_name(&mut self, entry: &FieldEntry, fields: &[Field], at: &At) -> String {
        if entry.align.is_some() {
            return String::new();
        }
        if entry.reserved.is_some() {
            let before = fields.iter().filter(|f| matches!(f.kind, Kind::Reserved { .. })).count();
            return if before == 0 { "reserved".into() } else { format!("reserved{}", before + 1) };
        }
        let Some(name) = &entry.name else {
            self.diagnostics.report(at, "the field has no name", "add `name: …`");
            self.broken = true;
            return String::new();
        };
        self.check_name(name, &at.key("name"));
        if fields.iter().any(|f| f.name == *name) {
            self.diagnostics.report(
                &at.key("name"),
                format!("there is a field called `{name}` already"),
                "give each field a name of its own",
            );
        }
        if entry.doc.is_none() {
            self.report_undocumented(at);
        }
        name.clone()
    }

    fn kind(&mut self, entry: &FieldEntry, scope: &Scope, at: &At) -> Option<Kind> {
        let ways = [
            ("type", entry.ty.is_some()),
            ("reserved", entry.reserved.is_some()),
            ("align", entry.align.is_some()),
            ("union", entry.union.is_some()),
        ];
        let used: Vec<&str> = ways.iter().filter(|(_, is)| *is).map(|(name, _)| *name).collect();
        if used.len() != 1 {
            let message = match used.as_slice() {
                [] => "nothing says what this consists of".to_owned(),
                several => format!("{} exclude one another", list(several)),
            };
            self.diagnostics.report(
                at,
                message,
                "a field has either a `type` or a `union`, or it is `reserved` or an `align`",
            );
            return None;
        }
        if let Some(reserved) = &entry.reserved {
            let Span::Number(octets @ 1..) = *reserved else {
                self.diagnostics.report(
                    &at.key("reserved"),
                    "this is no number of octets",
                    "write how many octets are reserved, as in `- { reserved: 4 }`",
                );
                return None;
            };
            return Some(Kind::Reserved { octets });
        }
        if let Some(to) = entry.align {
            if !to.is_power_of_two() || to > 8 {
                let remedy = "records are aligned to 8 octets; write 2, 4 or 8";
                self.diagnostics.report(&at.key("align"), "this is no alignment", remedy);
                return None;
            }
            return Some(Kind::Align { to });
        }
        if let Some(tag) = &entry.union {
            return self.union(tag, entry.cases.as_ref(), scope, at);
        }
        self.typed(entry.ty.as_deref()?, scope, &at.key("type"))
    }

    fn typed(&mut self, text: &str, scope: &Scope, at: &At) -> Option<Kind> {
        let Ok(parsed) = syntax::type_expression(text) else {
            self.diagnostics.report(
                at,
                format!("`{text}` is no type"),
                "write `u32`, `some_type`, `u32[count]`, `octets(size)`, `octets(rest)`, \
                 `string(size)` or `string[count]`",
            );
            return None;
        };
        match (parsed.name.as_str(), parsed.suffix) {
            ("octets", Suffix::Size(amount)) => {
                Some(Kind::Octets { size: self.extent(&amount, scope, at)? })
            }
            ("stream", Suffix::Size(Amount::Of(ast))) => self.nested_stream(&ast, at),
            ("string", Suffix::None) => Some(Kind::Text { size: None }),
            ("string", Suffix::Size(Amount::Of(ast))) => {
                Some(Kind::Text { size: Some(self.integer_expression(&ast, scope, at)?) })
            }
            ("string", Suffix::Count(amount)) => Some(Kind::Array {
                element: Element::Text,
                count: self.extent(&amount, scope, at)?,
            }),
            ("octets", _) | ("string", _) | (_, Suffix::Size(_)) => {
                self.diagnostics.report(
                    at,
                    format!("`{text}` has no size that could be told"),
                    "round brackets give a size in octets, to `octets` and `string` alone; square \
                     brackets give a number of elements",
                );
                None
            }
            (name, Suffix::None) => match self.element(name, at)? {
                Element::Scalar(scalar) => Some(Kind::Scalar(scalar)),
                Element::Structure(id) => Some(Kind::Structure(id)),
                Element::Text => Some(Kind::Text { size: None }),
            },
            (name, Suffix::Count(amount)) => {
                let element = self.element(name, at)?;
                Some(Kind::Array { element, count: self.extent(&amount, scope, at)? })
            }
        }
    }

    /// A whole stream in the body; its id may hold hyphens, which the grammar takes for minus signs.
    fn nested_stream(&mut self, ast: &syntax::Ast, at: &At) -> Option<Kind> {
        fn id(ast: &syntax::Ast) -> Option<String> {
            match ast {
                syntax::Ast::Name(path) if path.len() == 1 => Some(path[0].clone()),
                syntax::Ast::Arithmetic(Operator::Subtract, a, b) => {
                    Some(format!("{}-{}", id(a)?, id(b)?))
                }
                _ => None,
            }
        }
        let found = id(ast);
        if found.is_none() {
            let remedy = "write the id of a stream, as in `stream(hvm-context)`";
            self.diagnostics.report(at, "this is no stream", remedy);
        }
        found.map(Kind::Stream)
    }

    fn element(&mut self, name: &str, at: &At) -> Option<Element> {
        if let Some(primitive) = primitive(name) {
            return Some(Element::Scalar(Scalar { primitive, of: None }));
        }
        let id = self.type_id(name, at)?;
        Some(match &self.types[id.0].as_ref()?.body {
            TypeBody::Enum { primitive, .. } | TypeBody::Bits { primitive, .. } => {
                Element::Scalar(Scalar { primitive: *primitive, of: Some(id) })
            }
            TypeBody::Structure(_) => Element::Structure(id),
        })
    }

    fn extent(&mut self, amount: &Amount, scope: &Scope, at: &At) -> Option<Extent> {
        match amount {
            Amount::Rest => Some(Extent::Rest),
            Amount::Of(syntax::Ast::Integer(n)) => Some(Extent::Fixed(*n)),
            Amount::Of(ast) => Some(Extent::Counted(self.integer_expression(ast, scope, at)?)),
        }
    }

    fn union(
        &mut self,
        tag: &str,
        cases: Option<&BTreeMap<String, String>>,
        scope: &Scope,
        at: &At,
    ) -> Option<Kind> {
        let found = scope.fields.iter().position(|f| f.name == tag);
        let values = found.and_then(|i| match scope.fields[i].kind {
            Kind::Scalar(Scalar { of: Some(id), .. }) => match &self.types[id.0].as_ref()?.body {
                TypeBody::Enum { values, open: false, .. } => Some((i, values.clone())),
                _ => None,
            },
            _ => None,
        });
        let Some((tag_index, values)) = values else {
            self.diagnostics.report(
                &at.key("union"),
                format!("`{tag}` does not choose between cases"),
                "name an earlier field of an enum type that allows no other values",
            );
            return None;
        };
        let empty = BTreeMap::new();
        let cases = cases.unwrap_or(&empty);
        let cases_at = at.key("cases");
        for name in cases.keys().filter(|n| !values.iter().any(|v| v.name == **n)) {
            self.diagnostics.report(
                &cases_at.key(name).itself(),
                format!("`{tag}` has no value `{name}`"),
                format!("its values are {}", list(&names(&values))),
            );
        }
        let mut resolved = Vec::new();
        for value in &values {
            let Some(of) = cases.get(&value.name) else {
                self.diagnostics.report(
                    &cases_at,
                    format!("no case says what stands here if `{tag}` is `{}`", value.name),
                    format!("add `{}: some_structure`", value.name),
                );
                return None;
            };
            let at = cases_at.key(&value.name);
            let Element::Structure(of) = self.element(of, &at)? else {
                self.diagnostics.report(
                    &at,
                    format!("`{of}` is no structure"),
                    "name a type with `fields:`",
                );
                return None;
            };
            resolved.push(UnionCase { name: value.name.clone(), value: value.value, of });
        }
        let sizes: Vec<Option<u64>> = resolved
            .iter()
            .map(|c| layout::element_size(Element::Structure(c.of), &self.types))
            .collect();
        match sizes.first().copied().flatten() {
            Some(size) if sizes.iter().all(|s| *s == Some(size)) => {
                Some(Kind::Union { tag: tag_index, cases: resolved, size })
            }
            _ => {
                let told: Vec<String> = resolved
                    .iter()
                    .zip(&sizes)
                    .map(|(c, s)| format!("{} {}", c.name, s.map_or("?".into(), |s| s.to_string())))
                    .collect();
                self.diagnostics.report(
                    &cases_at,
                    format!("the cases differ in size: {}", told.join(", ")),
                    "fill the shorter ones up with `- { reserved: … }`",
                );
                None
            }
        }
    }

    /// The rules that follow from a field, in the order in which they are checked.
    fn field_rules(
        &mut self,
        field: &mut Field,
        entry: &FieldEntry,
        in_head: bool,
        name: &str,
        place: Place,
        at: &At,
    ) {
        if !in_head && !matches!(place, Place::Header(_) | Place::Framing) {
            let what = if field.name.is_empty() {
                "The alignment".into()
            } else {
                format!("`{}`", field.name)
            };
            let suffix = if field.name.is_empty() { "align" } else { &field.name };
            let rule = self.derive(
                place,
                &format!("{name}.{suffix}.fits"),
                format!("{what} lies within the body of its record."),
                Role::Both,
                Class::Length,
            );
            self.rules[rule.0].uncheckable = self.always_fits(&field.kind);
            field.fits = Some(rule);
        }
        let id = format!("{name}.{}", if field.name.is_empty() { "align" } else { &field.name });
        self.value_rules(field, entry, &id, place, at);
        self.type_rules(field, &id, place);
        let zeroed = match field.kind {
            Kind::Reserved { octets } => Some(format!("The {octets} reserved octets")),
            Kind::Align { .. } => Some("The octets that an alignment skips".into()),
            _ => None,
        };
        if let Some(what) = zeroed {
            let verified = entry.on_read.unwrap_or(self.reserved_on_read) == OnRead::Verified;
            let rule = self.zero_rule(place, &id, &what, verified);
            field.checks.push(FieldCheck { rule, test: FieldTest::Zero });
        }
        if let Some(version) = field.since {
            let verified = self.reserved_on_read == OnRead::Verified;
            let what = format!("In a version before {version}, the octets of `{}`", field.name);
            let rule = self.zero_rule(place, &id, &what, verified);
            field.before = Some(FieldCheck { rule, test: FieldTest::Zero });
            if layout::size(&field.kind, None, &self.types).is_none()
                || !self.versions.contains(&version)
            {
                self.diagnostics.report(
                    &at.key("reserved-before"),
                    "this cannot be",
                    "name one of the stream's versions, on a field of fixed size",
                );
            }
        }
    }

    /// Why no stream can break the rule that a field lies within the body, where none can.
    fn always_fits(&self, kind: &Kind) -> Option<String> {
        match kind {
            Kind::Octets { size: Extent::Rest } | Kind::Array { count: Extent::Rest, .. } => {
                Some("It takes what the body has left, be it nothing.".into())
            }
            Kind::Align { to } if self.length_multiple.is_multiple_of(*to) => Some(format!(
                "The length of a record is a multiple of {}, so that the octets are there.",
                self.length_multiple
            )),
            _ => None,
        }
    }

    /// Rules from the keys `const`, `min`, `max`, `is`, `refers`.
    fn value_rules(
        &mut self,
        field: &mut Field,
        entry: &FieldEntry,
        id: &str,
        place: Place,
        at: &At,
    ) {
        let name = field.name.clone();
        let scalar = match &field.kind {
            Kind::Scalar(s) | Kind::Array { element: Element::Scalar(s), .. } => Some(*s),
            _ => None,
        };
        let bounds = [("const", entry.constant), ("min", entry.min), ("max", entry.max)];
        for (key, value) in bounds {
            let Some(value) = value else { continue };
            let most = scalar.map_or(0, |s| largest(s.primitive));
            if scalar.is_none_or(|s| s.primitive.signed()) || value > most {
                self.diagnostics.report(
                    &at.key(key),
                    format!("`{name}` can never have the value {value:#x}"),
                    "a bound belongs to an unsigned integer that is wide enough for it",
                );
                continue;
            }
            let magic = entry.is == Some(MarkEntry::Magic);
            let (test, text, class) = match key {
                "const" if magic => {
                    (FieldTest::Equals(value), format!("`{name}` is {value:#x}."), Class::Magic)
                }
                "const" => {
                    (FieldTest::Equals(value), format!("`{name}` is {value:#x}."), Class::Value)
                }
                "min" => (
                    FieldTest::AtLeast(value),
                    format!("`{name}` is at least {value}."),
                    Class::Value,
                ),
                _ => (
                    FieldTest::AtMost(value),
                    format!("`{name}` is at most {value}."),
                    Class::Value,
                ),
            };
            let rule = self.derive(place, &format!("{id}.{key}"), text, Role::Both, class);
            field.checks.push(FieldCheck { rule, test });
        }
        if let (Some(min), Some(max)) = (entry.min, entry.max)
            && min > max
        {
            let remedy = "make `min` the smaller of the two";
            self.diagnostics.report(
                &at.key("min"),
                "no value is that large and that small",
                remedy,
            );
        }
        if entry.is == Some(MarkEntry::Version) {
            let versions: Vec<String> = self.versions.iter().map(u32::to_string).collect();
            let text = format!("`{name}` is {}.", versions.join(" or "));
            let rule = self.derive(place, &format!("{id}.known"), text, Role::Both, Class::Version);
            field.checks.push(FieldCheck { rule, test: FieldTest::Version });
        }
        if let Some(target) = &entry.refers {
            let set = self.field_set(target, &at.key("refers"));
            let mut text = format!(
                "`{name}` is the `{}` of an earlier record.",
                target.replace('.', "` of a `")
            );
            if let Some((record, field)) = target.split_once('.') {
                text = format!("`{name}` is the `{field}` of an earlier {record}.");
            }
            if entry.or_zero {
                text = format!("{}, or 0.", text.trim_end_matches('.'));
            }
            let rule =
                self.derive(place, &format!("{id}.refers"), text, Role::Both, Class::Reference);
            if let Some(set) = set {
                let test = FieldTest::Refers { set, or_zero: entry.or_zero };
                field.checks.push(FieldCheck { rule, test });
            }
        }
    }

    /// Rules from the type of a field: named values, reserved bits, termination.
    fn type_rules(&mut self, field: &mut Field, id: &str, place: Place) {
        let name = field.name.clone();
        let text =
            matches!(field.kind, Kind::Text { .. } | Kind::Array { element: Element::Text, .. });
        if text {
            let what = match field.kind {
                Kind::Text { .. } => format!("`{name}` ends in a NUL and holds no other."),
                _ => format!("Every string of `{name}` ends in a NUL."),
            };
            let rule =
                self.derive(place, &format!("{id}.terminated"), what, Role::Both, Class::Text);
            field.checks.push(FieldCheck { rule, test: FieldTest::Terminated });
        }
        let scalar = match &field.kind {
            Kind::Scalar(s) | Kind::Array { element: Element::Scalar(s), .. } => *s,
            _ => return,
        };
        let Some(of) = scalar.of else { return };
        let Some(ty) = self.types[of.0].clone() else { return };
        match ty.body {
            TypeBody::Enum { open: false, .. } => {
                let text = format!("`{name}` is one of the values of `{}`.", ty.name);
                let rule =
                    self.derive(place, &format!("{id}.named"), text, Role::Both, Class::Value);
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
        for verified in [true, false] {
            let reserved = parts.iter().filter(|p| p.name.is_none() && p.verified == verified);
            let mask = reserved.fold(0, |mask, p| mask | p.mask());
            if mask != 0 {
                let what = format!("The reserved bits of `{name}`");
                let rule = self.zero_rule(place, id, &what, verified);
                field.checks.push(FieldCheck { rule, test: FieldTest::BitsZero(mask) });
            }
        }
        for (i, part) in parts.iter().enumerate() {
            let (Some(part_name), Some(part_of)) = (&part.name, part.of) else { continue };
            let Some(ty) = self.types[part_of.0].clone() else { continue };
            let TypeBody::Enum { open: false, values, .. } = &ty.body else { continue };
            if values.len() as u64 == 1u64.checked_shl(part.width).unwrap_or(0) {
                continue;
            }
            let text = format!("`{part_name}` of `{name}` is one of the values of `{}`.", ty.name);
            let rule = self.derive(
                place,
                &format!("{id}.{part_name}.named"),
                text,
                Role::Both,
                Class::Value,
            );
            field.checks.push(FieldCheck { rule, test: FieldTest::PartNamed(of, i) });
        }
    }

    /// The rule that a writer writes zeros; and that a reader verifies or ignores them.
    pub(super) fn zero_rule(
        &mut self,
        place: Place,
        id: &str,
        what: &str,
        verified: bool,
    ) -> RuleId {
        if verified {
            let text = format!("{what} are zero.");
            return self.derive(place, &format!("{id}.zero"), text, Role::Both, Class::Reserved);
        }
        let text = format!("{what} are zero when they are written.");
        let rule = self.derive(place, &format!("{id}.zero"), text, Role::Writer, Class::Reserved);
        let text = format!("{what} are ignored when they are read.");
        self.derive(place, &format!("{id}.ignored"), text, Role::Reader, Class::Reserved);
        rule
    }
}

fn names(values: &[EnumValue]) -> Vec<&str> {
    values.iter().map(|v| v.name.as_str()).collect()
}

/// What a field or bit tells the decoder.
pub(super) fn mark(entry: MarkEntry) -> Mark {
    match entry {
        MarkEntry::Magic => Mark::Magic,
        MarkEntry::Version => Mark::Version,
        MarkEntry::BigEndian => Mark::BigEndian,
        MarkEntry::Type => Mark::Type,
        MarkEntry::Instance => Mark::Instance,
        MarkEntry::Length => Mark::Length,
    }
}
