//! The tables of a stream in the testee: enums, bits, structures and bodies, and what gives and writes their
//! values.

use std::collections::BTreeSet;

use super::items::{element_type, integer};
use super::names::{Names, Of};
use crate::model::{
    BitPart, Element, EnumValue, Layout, Mark, Primitive, RecordId, Scalar, TypeBody, TypeId,
    UnionCase,
};
use crate::plan::{Fixed, FixedKind, Inner, Part, RecordPlan, StreamPlan, Strings, Take};

/// Makes the tables of a stream.
pub struct Table<'m> {
    pub names: Names<'m>,
    pub plan: &'m StreamPlan<'m>,
    /// The records that are read and written without a call.
    pub inlined: Vec<RecordId>,
}

impl Table<'_> {
    /// All tables but that of the records, each behind those that it looks at.
    pub fn tables(&self) -> Vec<String> {
        let stream = self.plan.stream;
        let mut lines = Vec::new();
        let inner = self.plan.inner.iter().flat_map(|inner| &inner.candidates);
        let modules: BTreeSet<String> =
            inner.map(|c| self.names.of_stream(c.index).module()).collect();
        lines.extend(modules.iter().map(|m| format!("extern const struct stream stream_{m};")));
        for ty in &stream.types {
            if let TypeBody::Enum { primitive, values, .. } = &ty.body {
                lines.extend(enumeration(&ty.name, *primitive, values));
            }
        }
        for ty in &stream.types {
            if let TypeBody::Bits { primitive, parts } = &ty.body {
                lines.extend(self.bits(&ty.name, *primitive, parts));
            }
        }
        for plan in &self.plan.types {
            if let Some(fixed) = &plan.fixed {
                lines.extend(self.structure(Of::Type(plan.id), fixed, &[]));
            }
            if let Some(octets) = plan.tail.first() {
                let (item, label) = (self.names.item(Of::Type(plan.id)), octets.label());
                let member = self.names.tail(plan.id, octets.index);
                lines.push(format!("CHAIN({item}, \"{label}\", {member}, {label}_length)"));
            }
        }
        for (index, plan) in self.plan.headers.iter().enumerate() {
            lines.extend(self.structure(Of::Header(index), &plan.fixed, &[]));
        }
        let further: Vec<_> = self.plan.further().cloned().collect();
        if !further.is_empty() {
            let further = Fixed { fields: further, ..self.plan.record_header.clone() };
            lines.extend(self.structure(Of::RecordHeader, &further, &[]));
        }
        for plan in &self.plan.records {
            lines.push(String::new());
            if plan.fixed.size > 0 {
                let of = Of::Record(plan.id);
                lines.extend(self.structure(of, &plan.fixed, plan.length.layouts));
                lines.push(format!("GET({})", self.names.item(of)));
            }
            lines.extend(self.parts(plan));
            lines.push(self.writes(plan));
            lines.extend(self.relays(plan));
        }
        lines
    }

    /// The descriptions that an inner stream may have, in the order in which its octets tell: those
    /// with signs, then the one that is taken where no signs hold.
    pub fn modules(&self, inner: &Inner) -> Vec<String> {
        let mut candidates: Vec<_> = inner.candidates.iter().collect();
        candidates.sort_by_key(|candidate| candidate.signs.is_empty());
        candidates.into_iter().map(|c| self.names.of_stream(c.index).module()).collect()
    }

    /// Those of a stream in a body; none if nothing describes it.
    fn candidates(&self, inner: &Inner) -> Option<String> {
        let table = |module: String| format!("&stream_{module}");
        let tables: Vec<String> = self.modules(inner).into_iter().map(table).collect();
        (!tables.is_empty()).then(|| tables.join(", "))
    }

    fn bits(&self, name: &str, primitive: Primitive, parts: &[BitPart]) -> Vec<String> {
        let row = |p: &BitPart| {
            let of = p.of.map_or("NULL".to_owned(), |id| format!("&shape_{}", self.of_type(id)));
            let name = p.name.as_ref()?;
            Some(format!("{{ \"{name}\", {of}, {}, {} }}", p.low, p.width))
        };
        let rows: Vec<String> = parts.iter().filter_map(row).collect();
        let size = primitive.size();
        match rows.is_empty() {
            true => vec![format!("NOTHING({name}, SHAPE_BITS, {size})")],
            false => call(&format!("BITS({name}, {size}"), rows),
        }
    }

    /// The tables of the fields at known offsets.
    fn structure(&self, of: Of, fixed: &Fixed, layouts: &[Layout]) -> Vec<String> {
        let item = self.names.item(of);
        let (mut lines, mut rows) = (Vec::new(), Vec::new());
        for f in &fixed.fields {
            let (shape, count) = match &f.kind {
                FixedKind::Reserved => continue,
                FixedKind::Scalar(scalar) => (self.of_scalar(*scalar), 0),
                FixedKind::Scalars(scalar, count) => (self.of_scalar(*scalar), *count),
                FixedKind::Octets => ("octets".to_owned(), f.size),
                FixedKind::Structure(id) => (self.of_type(*id), 0),
                FixedKind::Structures(id, count) => (self.of_type(*id), *count),
                FixedKind::Union { cases, .. } => (self.of_type(cases[0].of), 0),
            };
            let (name, member) = (&f.field.name, self.names.member(of, f.index));
            let mut row = format!("FIELD({item}, \"{name}\", {member}, {shape})");
            if count > 0 {
                row += &format!(", .count = {count}");
            }
            if let FixedKind::Union { tag, cases } = &f.kind {
                lines.extend(self.cases(&format!("{item}_{name}"), cases));
                let tag = self.names.member(of, *tag);
                row += &format!(", UNION({item}, {tag}, {item}_{name})");
            }
            if f.field.mark == Some(Mark::Version) {
                row += ", .tells_version = true";
            }
            let since = f.since.as_ref().map(|since| since.version);
            rows.push(format!("{{ {row}{} }}", absence(since, f.index, layouts)));
        }
        match rows.is_empty() {
            true => {
                let size = format!("sizeof({})", self.names.structure(of));
                lines.push(format!("NOTHING({item}, SHAPE_STRUCTURE, {size})"));
            }
            false => lines.extend(call(&format!("STRUCTURE({item}"), rows)),
        }
        lines
    }

    /// The table of a union's cases.
    fn cases(&self, table: &str, cases: &[UnionCase]) -> Vec<String> {
        let row = |c: &UnionCase| format!("{{ {:#x}, &shape_{} }}", c.value, self.of_type(c.of));
        call(&format!("CASES({table}"), cases.iter().map(row).collect())
    }

    /// The table of what follows the fixed part of a body.
    fn parts(&self, plan: &RecordPlan) -> Vec<String> {
        let item = self.names.item(Of::Record(plan.id));
        let (mut lines, mut rows) = (Vec::new(), Vec::new());
        for part in plan.parts.iter().filter(|part| part.has_value()) {
            let (before, mut row) = self.part(plan, item, part);
            lines.extend(before);
            if part.gate.is_some() {
                row += ", .optional = true";
            }
            if part.field.mark == Some(Mark::Version) {
                row += ", .tells_version = true";
            }
            let since = part.since.as_ref().map(|since| since.version);
            rows.push(format!("{{ {row}{} }}", absence(since, part.index, plan.length.layouts)));
        }
        if !rows.is_empty() {
            lines.extend(call(&format!("BODY_PARTS({item}"), rows));
        }
        lines
    }

    /// What a part looks at, and its row.
    fn part(&self, plan: &RecordPlan, item: &str, part: &Part) -> (Vec<String>, String) {
        let names = self.names;
        let name = &part.field.name;
        let member = names.part(plan.id, part.index);
        let accessor = names.accessor(plan.id, part.index);
        let counted = |kind: &str, count: &str| {
            format!("COUNTED({item}, \"{name}\", {kind}, {member}, {count})")
        };
        let length = names.length(plan.id, part.index);
        let elements = |getter: &str, element: Element| {
            let getter = format!("{getter}({accessor}, {})", self.element_type(element));
            let of = format!("OF({}, {accessor})", self.of_element(element));
            (vec![getter], format!("{}, {of}", counted("ARRAY", names.count(plan.id, part.index))))
        };
        let single = |getter: &str, ty: String, shape: String| {
            let getter = format!("{getter}({accessor}, {ty})");
            let of = format!("OF({shape}, {accessor})");
            (vec![getter], format!("SINGLE({item}, \"{name}\", {member}), {of}"))
        };
        let value = |getter: &str, element: Element| {
            single(getter, self.element_type(element), self.of_element(element))
        };
        let octets = |kind: &str| (Vec::new(), counted(kind, length));
        match &part.take {
            Take::Reserved(_) | Take::Align(_) => unreachable!("it has no value"),
            Take::Octets(_) => octets("OCTETS"),
            Take::Text(_) | Take::Strings(Strings { amount: None, of: None, .. }) => octets("TEXT"),
            Take::Strings(Strings { of: None, .. }) => octets("STRINGS"),
            Take::Strings(Strings { amount, of: Some(_), each }) => {
                let kind = if amount.is_some() { "ROUNDS" } else { "ROUND" };
                let fields = each.iter().filter_map(|one| one.field);
                let strings: Vec<_> = fields.map(|f| format!("\"{}\"", f.name)).collect();
                let counted = counted(kind, length);
                (Vec::new(), format!("{counted}, NAMES({})", strings.join(", ")))
            }
            Take::Scalars(scalar, _) => {
                let getter = if scalar.primitive.odd() { "GET_ODD_ELEMENT" } else { "GET_ELEMENT" };
                elements(getter, Element::Scalar(*scalar))
            }
            Take::Structures(id, _) => elements("GET_STRUCTURE_ELEMENT", Element::Structure(*id)),
            Take::Varying(id, _) => {
                let item = names.item(Of::Type(*id));
                let of = format!("CHAIN_OF({item}, {accessor})");
                let next = format!("NEXT_ELEMENT({accessor}, {item})");
                let counted = counted("CHAIN", names.count(plan.id, part.index));
                (vec![next], format!("{counted}, {of}"))
            }
            Take::Scalar(scalar) => {
                let getter = if scalar.primitive.odd() { "GET_ODD_VALUE" } else { "GET_VALUE" };
                value(getter, Element::Scalar(*scalar))
            }
            Take::Structure(id) => value("GET_STRUCTURE_VALUE", Element::Structure(*id)),
            Take::Union { tag, cases, .. } => {
                let mut lines = self.cases(&format!("{item}_{name}"), cases);
                let ty = names.union(Of::Record(plan.id), part.index);
                let (getter, row) = single("GET_STRUCTURE_VALUE", ty, self.of_type(cases[0].of));
                lines.extend(getter);
                let index =
                    plan.parts.iter().filter(|p| p.has_value()).position(|p| p.index == *tag);
                let by = match index {
                    Some(index) => format!("UNION_BY({item}, {index}, {item}_{name})"),
                    None => {
                        let tag = names.member(Of::Record(plan.id), *tag);
                        format!("UNION({item}, {tag}, {item}_{name})")
                    }
                };
                (lines, format!("{row}, {by}"))
            }
            Take::Stream(id) => {
                let streams = self.candidates(self.plan.inner(*id));
                let streams = streams.map(|streams| format!(", STREAMS({streams})"));
                (Vec::new(), counted("STREAM", length) + &streams.unwrap_or_default())
            }
        }
    }

    /// The function that writes a record.
    fn writes(&self, plan: &RecordPlan) -> String {
        let item = self.names.item(Of::Record(plan.id));
        let framing = &self.plan.stream.framing;
        let instance = framing
            .instance_field
            .filter(|_| plan.instance_varies)
            .map(|field| format!(", ({})instance", integer(framing.integer(field))));
        let instance = instance.unwrap_or_default();
        let from = match (plan.parts.is_empty(), plan.fixed.size == 0) {
            (false, _) => format!(", FROM({item}_body)"),
            (true, false) => format!(", FROM({item})"),
            (true, true) => String::new(),
        };
        let inline = if self.inlined.contains(&plan.id) { "_INLINE" } else { "" };
        format!("WRITE{inline}({item}, TO{instance}{from})")
    }

    /// What passes a record on in a layout, and the table of those that it has.
    fn relays(&self, plan: &RecordPlan) -> Vec<String> {
        if plan.length.layouts.is_empty() {
            return Vec::new();
        }
        let framing = &self.plan.stream.framing;
        let item = self.names.item(Of::Record(plan.id));
        let instance = framing
            .instance_field
            .filter(|_| plan.instance_varies)
            .map(|field| format!("({})instance, ", integer(framing.integer(field))));
        let from = match plan.parts.is_empty() {
            false => format!("FROM({item}_body)"),
            true => format!("FROM({item})"),
        };
        let length = integer(framing.integer(framing.length_field));
        let counted = |octets: u64| match framing.padding.in_length {
            true => octets.next_multiple_of(framing.padding.to),
            false => octets,
        };
        let layouts = plan.length.layouts.iter();
        let rows = layouts.map(|l| format!("{{ {}, {} }}", l.length, counted(l.length)));
        let mut lines =
            vec![format!("RELAY({item}, {length}, {}{from})", instance.unwrap_or_default())];
        lines.extend(call(&format!("LAYOUTS({item}"), rows.collect()));
        lines
    }

    /// The type of what a getter gives; the octets of an integer that C has not.
    fn element_type(&self, element: Element) -> String {
        match element {
            Element::Scalar(scalar) if scalar.primitive.odd() => {
                scalar.primitive.size().to_string()
            }
            _ => element_type(self.names, element),
        }
    }

    fn of_type(&self, id: TypeId) -> String {
        let ty = self.plan.stream.ty(id);
        match ty.body {
            TypeBody::Structure(_) => self.names.item(Of::Type(id)).to_owned(),
            TypeBody::Enum { .. } | TypeBody::Bits { .. } => ty.name.clone(),
        }
    }

    fn of_scalar(&self, scalar: Scalar) -> String {
        let plain = || scalar.primitive.carrier().name().to_owned();
        scalar.of.map_or_else(plain, |id| self.of_type(id))
    }

    fn of_element(&self, element: Element) -> String {
        match element {
            Element::Scalar(scalar) => self.of_scalar(scalar),
            Element::Structure(id) => self.of_type(id),
            Element::Text => "octets".into(),
        }
    }
}

fn enumeration(name: &str, primitive: Primitive, values: &[EnumValue]) -> Vec<String> {
    let row = |v: &EnumValue| format!("{{ {:#x}, \"{}\" }}", v.value, v.name);
    let (size, signed) = (primitive.size(), primitive.signed());
    call(&format!("ENUMERATION({name}, {size}, {signed}"), values.iter().map(row).collect())
}

/// A macro that is given rows, each on a line of its own.
fn call(head: &str, rows: Vec<String>) -> Vec<String> {
    let last = rows.len() - 1;
    let end = |index: usize| if index == last { ")" } else { "," };
    let rows = rows.into_iter().enumerate();
    let rows = rows.map(|(index, row)| format!("    {row}{}", end(index)));
    std::iter::once(format!("{head},")).chain(rows).collect()
}

/// In which versions and layouts there is no such field.
fn absence(since: Option<u32>, index: usize, layouts: &[Layout]) -> String {
    let mut text = since.map(|since| format!(", .since = {since}")).unwrap_or_default();
    let lacking = layouts.iter().filter(|layout| layout.leaves_out(index));
    let lengths: Vec<String> = lacking.map(|layout| layout.length.to_string()).collect();
    if !lengths.is_empty() {
        text += &format!(", LACKING({})", lengths.join(", "));
    }
    text
}
