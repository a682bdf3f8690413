//! The fields of a structure, and what they consist of.

use super::resolver::Resolver;
use super::syntax::{self, Amount, Ast, Suffix};
use super::types::primitive;
use super::{keys, layout};
use crate::diagnostics::At;
use crate::model::expression::{Condition, Operator};
use crate::model::*;
use crate::words::list;
use crate::yaml::source::{FieldEntry, Span};

/// What an expression can see.
pub(super) struct Scope<'s> {
    /// Fields that are resolved already.
    pub(super) fields: &'s [Field],
    /// All fields of the structure, those that come later included.
    pub(super) entries: &'s [FieldEntry],
    /// What the structure belongs to.
    pub(super) place: Place,
    /// Whether the record is all there, and so are its header and what it says.
    pub(super) in_check: bool,
}

impl Resolver<'_> {
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
        let packed = self.packed(packed, &at.key("packed"));
        let mut fields: Vec<Field> = Vec::new();
        let (mut in_head, mut sound) = (true, true);
        for (i, entry) in entries.iter().enumerate() {
            let at = fields_at.index(i);
            let scope = Scope { fields: &fields, entries, place, in_check: false };
            let twice = |name: &String| fields.iter().any(|f| f.name == *name);
            let twice = entry.name.as_ref().is_some_and(twice);
            let kind = self.kind(entry, &scope, &at).filter(|_| !twice);
            let condition = entry.condition.as_ref();
            let condition = condition.map(|text| self.gate(text, entry, &scope, &at.key("if")));
            sound &= kind.is_some() && condition != Some(None);
            let mut field = Field {
                name: self.field_name(entry, &fields, &at),
                doc: entry.doc.as_deref().cloned().unwrap_or_default(),
                kind: kind.clone().unwrap_or(Kind::Reserved { octets: 0 }),
                offset: None,
                since: entry.reserved_before,
                before: None,
                condition: condition.flatten(),
                mark: entry.is.map(super::entries::mark),
                checks: Vec::new(),
                fits: None,
            };
            if kind.is_some() {
                let fixed = layout::size(&field.kind, Some(0), &self.types).is_some();
                in_head &= fixed && field.condition.is_none();
                let id = format!("{name}.{}", rule_name(&field, &fields));
                self.field_rules(&mut field, entry, in_head, &id, place, &at);
            } else {
                self.unsound.push((place, i));
            }
            fields.push(field);
        }
        let (structure, misfits) = layout::structure(fields, packed, &self.types);
        if matches!(place, Place::Type(_))
            && sound
            && let Some(wrong) = self.wrong_size_of_type(&structure, &fields_at)
        {
            self.unsound.push((place, wrong));
        }
        for misfit in misfits.into_iter().filter(|_| sound) {
            self.diagnostics.report(&fields_at.index(misfit.field), misfit.message, misfit.remedy);
        }
        structure
    }

    fn packed(&mut self, packed: Option<u64>, at: &At) -> Option<u64> {
        let sound = packed.filter(|packed| matches!(packed, 1 | 2 | 4));
        if packed != sound {
            let remedy = "write 1, 2 or 4, the greatest alignment of a field";
            self.diagnostics.report(at, "this is not a valid value for `packed`", remedy);
        }
        sound
    }

    fn gate(
        &mut self,
        text: &str,
        entry: &FieldEntry,
        scope: &Scope,
        at: &At,
    ) -> Option<Condition> {
        if matches!(scope.place, Place::Type(_)) {
            self.diagnostics.report(
                &at.itself(),
                "a field of a type cannot have an `if`",
                "put the field into the record, or make two structures of it and a union of them",
            );
            return None;
        }
        let condition = self.condition(text, scope, at)?;
        let has_value = entry.reserved.is_none() && entry.align.is_none();
        if !has_value && condition.looks_at_remaining() {
            self.diagnostics.report(
                &at.itself(),
                "nothing tells a writer whether these octets are there",
                "name an earlier field in place of `remaining`, give the field a name and a type, or \
                 say with `layouts` what older records lack",
            );
            return None;
        }
        Some(condition)
    }

    fn field_name(&mut self, entry: &FieldEntry, fields: &[Field], at: &At) -> String {
        if entry.align.is_some() {
            return String::new();
        }
        if entry.reserved.is_some() {
            let reserved = |f: &&Field| f.name.starts_with("reserved");
            let before = fields.iter().filter(reserved).count();
            return match before {
                0 => "reserved".into(),
                _ => format!("reserved{}", before + 1),
            };
        }
        let Some(name) = &entry.name else {
            if entry.ty.is_some() || entry.union.is_some() {
                self.diagnostics.report(at, "the field has no name", "add `name: …`");
            }
            return String::new();
        };
        self.check_name(name, &at.key("name"));
        if fields.iter().any(|f| f.name == *name) {
            self.diagnostics.report(
                &at.key("name"),
                format!("there is already a field called `{name}`"),
                "give each field a name of its own",
            );
        }
        let consists = entry.ty.is_some() || entry.union.is_some();
        if entry.doc.is_none() && consists {
            self.report_undocumented(at);
        }
        name.clone()
    }

    /// What a field consists of, and whether its keys are those of such a field.
    fn kind(&mut self, entry: &FieldEntry, scope: &Scope, at: &At) -> Option<Kind> {
        if entry.bits.is_some() {
            self.diagnostics.report(
                &at.key("bits").itself(),
                "only a bits type can have bits",
                "define a type with `bits: u32` under `types:`, and give the field that type",
            );
            return None;
        }
        let ways = [
            ("type", entry.ty.is_some()),
            ("reserved", entry.reserved.is_some()),
            ("align", entry.align.is_some()),
            ("union", entry.union.is_some()),
        ];
        let used: Vec<&str> = ways.iter().filter(|(_, is)| *is).map(|(name, _)| *name).collect();
        let (what, allowed) = match used[..] {
            ["type"] => ("a field with a type", keys::TYPED),
            ["reserved"] => ("reserved octets", keys::RESERVED),
            ["align"] => ("an alignment", keys::ALIGN),
            ["union"] => ("a union", keys::UNION),
            _ => {
                let message = match used.as_slice() {
                    [] => "the field has neither a type nor a size".to_owned(),
                    several => format!("{} cannot be used together", list(several)),
                };
                self.diagnostics.report(
                    at,
                    message,
                    "a field has either a `type` or a `union`, or it is `reserved` or an `align`",
                );
                return None;
            }
        };
        self.check_field_keys(entry, what, allowed, at);
        if let Some(reserved) = &entry.reserved {
            return self.reserved(reserved, &at.key("reserved"));
        }
        if let Some(to) = entry.align {
            return self.alignment(to, scope, &at.key("align"));
        }
        if let Some(tag) = &entry.union {
            return self.union(tag, entry.cases.as_ref(), scope, at);
        }
        let at = at.key("type");
        let kind = self.typed(entry.ty.as_deref()?, scope, &at)?;
        let kind = running(entry, scope.place).filter(|_| is_u32(&kind)).unwrap_or(kind);
        self.check_variable(&kind, scope.place, &at).then_some(kind)
    }

    fn reserved(&mut self, octets: &Span, at: &At) -> Option<Kind> {
        if let Span::Number(octets @ 1..) = *octets {
            return Some(Kind::Reserved { octets });
        }
        let remedy = "write how many octets are reserved, as in `- { reserved: 4 }`";
        self.diagnostics.report(at, "this is not a valid number of octets", remedy);
        None
    }

    fn alignment(&mut self, to: u64, scope: &Scope, at: &At) -> Option<Kind> {
        let behind = |f: &Field| matches!(f.kind, Kind::Octets { size: Extent::Counted(_) });
        let before = scope.fields.len().wrapping_sub(1);
        let behind_octets =
            scope.fields.last().is_some_and(behind) || self.is_unsound(scope.place, before);
        if matches!(scope.place, Place::Type(_)) && !behind_octets {
            self.diagnostics.report(
                at,
                "an alignment in a type has no fixed size: it counts from the start of the body",
                "move it to the record, or write how many octets are reserved; only behind \
                 `octets(length)` can it end a type",
            );
            return None;
        }
        if !matches!(to, 2 | 4 | 8) {
            let remedy = "records are aligned to 8 octets; write 2, 4 or 8";
            self.diagnostics.report(at, "this is not a valid alignment", remedy);
            return None;
        }
        Some(Kind::Align { to })
    }

    fn typed(&mut self, text: &str, scope: &Scope, at: &At) -> Option<Kind> {
        let parsed = match syntax::type_expression(text) {
            Ok(parsed) => parsed,
            Err(error) => {
                self.diagnostics.report_words(
                    at,
                    text.get(error.offset..).unwrap_or_default().trim_end(),
                    format!("`{text}` is not a valid type: {}", error.told(text)),
                    "write `u32`, `some_type`, `u32[count]`, `octets(size)`, `octets(rest)`, \
                     `string(size)` or `string[count]`",
                );
                return None;
            }
        };
        match (parsed.name.as_str(), parsed.suffix) {
            ("octets", Suffix::Size(amount)) => {
                Some(Kind::Octets { size: self.extent(&amount, scope, at)? })
            }
            ("stream", Suffix::Size(Amount::Of(ast))) => self.nested_stream(&ast, at),
            ("string", Suffix::None) => Some(Kind::Text { size: None }),
            ("string", Suffix::Size(Amount::Of(ast))) => {
                Some(Kind::Text { size: Some(self.integer_amount(&ast, scope, at)?) })
            }
            ("string", Suffix::Count(amount)) => Some(Kind::Array {
                element: Element::Text,
                count: self.extent(&amount, scope, at)?,
            }),
            ("string", Suffix::Size(Amount::Rest)) => {
                let remedy = "write `string` for one string, which ends at its NUL, `string[rest]` \
                              for as many as there are, or `octets(rest)`";
                let message = "a string cannot use `rest`";
                self.diagnostics.report(at, message, remedy);
                None
            }
            ("octets" | "stream", _) | (_, Suffix::Size(_)) => {
                self.diagnostics.report(
                    at,
                    format!("`{text}` has no known size"),
                    "`octets(…)` and `string(…)` take a size in octets, `stream(…)` takes a \
                     stream; `type[…]` takes a number of elements",
                );
                None
            }
            (name, Suffix::None) => match self.element(name, scope.place, at)? {
                Element::Scalar(scalar) => Some(Kind::Scalar(scalar)),
                Element::Structure(id) => Some(Kind::Structure(id)),
                Element::Text => Some(Kind::Text { size: None }),
            },
            (name, Suffix::Count(amount)) => {
                let element = self.element(name, scope.place, at);
                let count = self.extent(&amount, scope, at);
                Some(Kind::Array { element: element?, count: count? })
            }
        }
    }

    /// A whole stream in the body; its id may hold hyphens, which the grammar takes for minus signs.
    fn nested_stream(&mut self, ast: &Ast, at: &At) -> Option<Kind> {
        fn id(ast: &Ast) -> Option<String> {
            match ast {
                Ast::Name(path) if path.len() == 1 => Some(path[0].clone()),
                Ast::Integer(number) => Some(number.to_string()),
                Ast::Arithmetic(Operator::Subtract, a, b) => Some(format!("{}-{}", id(a)?, id(b)?)),
                _ => None,
            }
        }
        let Some(id) = id(ast) else {
            let remedy = "write the id of a stream, as in `stream(hvm-context)`";
            self.diagnostics.report(at, "this is not a stream id", remedy);
            return None;
        };
        self.streams.push((id.clone(), at.clone()));
        Some(Kind::Stream(id))
    }

    pub(super) fn element(&mut self, name: &str, place: Place, at: &At) -> Option<Element> {
        if let Some(primitive) = primitive(name) {
            return Some(Element::Scalar(Scalar { primitive, of: None }));
        }
        let id = self.type_id(name, place, at)?;
        if self.unsound_types.contains(&id) {
            return None;
        }
        Some(match &self.types[id.0].as_ref()?.body {
            TypeBody::Enum { primitive, .. } | TypeBody::Bits { primitive, .. } => {
                Element::Scalar(Scalar { primitive: *primitive, of: Some(id) })
            }
            TypeBody::Structure(_) => Element::Structure(id),
        })
    }

    fn extent(&mut self, amount: &Amount, scope: &Scope, at: &At) -> Option<Extent> {
        let ast = match amount {
            Amount::Rest => return Some(Extent::Rest),
            Amount::Of(ast) => ast,
        };
        if !is_constant(ast) {
            return Some(Extent::Counted(self.integer_amount(ast, scope, at)?));
        }
        let value = constant(ast);
        if value.is_none_or(|value| value == 0) {
            let message = match value {
                Some(_) => "this is always empty",
                None => "this number is too large to compute",
            };
            self.diagnostics.report(at, message, "write a number of 1 or more");
            return None;
        }
        value.map(Extent::Fixed)
    }
}

/// The checksum of the stream so far that a field of a record is marked as.
fn running(entry: &FieldEntry, place: Place) -> Option<Kind> {
    match (entry.is.map(super::entries::mark), place) {
        (Some(Mark::Checksum(sum)), Place::Record(_)) => Some(Kind::Checksum(sum)),
        _ => None,
    }
}

fn is_u32(kind: &Kind) -> bool {
    matches!(kind, Kind::Scalar(Scalar { primitive: Primitive::U32, of: None }))
}

/// What names a field in the ids of its rules.
fn rule_name(field: &Field, before: &[Field]) -> String {
    if !field.name.is_empty() {
        return field.name.clone();
    }
    let aligns = before.iter().filter(|f| matches!(f.kind, Kind::Align { .. })).count();
    match aligns {
        0 => "align".into(),
        _ => format!("align{}", aligns + 1),
    }
}

fn is_constant(ast: &Ast) -> bool {
    match ast {
        Ast::Integer(_) => true,
        Ast::Arithmetic(_, a, b) => is_constant(a) && is_constant(b),
        _ => false,
    }
}

/// The value of an expression of integers alone; none if its arithmetic goes wrong.
fn constant(ast: &Ast) -> Option<u64> {
    match ast {
        Ast::Integer(value) => Some(*value),
        Ast::Arithmetic(operator, a, b) => {
            let (a, b) = (constant(a)?, constant(b)?);
            match operator {
                Operator::Add => a.checked_add(b),
                Operator::Subtract => a.checked_sub(b),
                Operator::Multiply => a.checked_mul(b),
                Operator::Divide => a.checked_div(b),
                Operator::ShiftLeft => {
                    let shift = u32::try_from(b).ok().filter(|shift| *shift < 64)?;
                    Some(a << shift).filter(|shifted| shifted >> shift == a)
                }
                Operator::BitAnd => Some(a & b),
            }
        }
        _ => None,
    }
}
