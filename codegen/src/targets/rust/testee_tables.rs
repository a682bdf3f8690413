//! The tables of a stream: its structures and bodies, with the names of their members.

use super::followers::InnerLine;
use super::framed::has_more;
use super::names::{BitNames, Names, Owner};
use crate::model::*;
use crate::plan::{
    Candidate, Fixed, FixedField, FixedKind, Part, RecordPlan, Shape, StreamPlan, Strings, Take,
};
use std::collections::BTreeSet;

/// Makes the table of a stream.
pub(super) struct Table<'p, 'm> {
    pub(super) plan: &'p StreamPlan<'m>,
    pub(super) stream: &'m Stream,
    pub(super) names: &'p Names,
    pub(super) modules: &'p [String],
    pub(super) inner: &'p [InnerLine],
}

impl<'m> Table<'_, 'm> {
    /// The tables of types, headers and bodies.
    pub(super) fn tables(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (id, ty) in self.stream.types.iter().enumerate() {
            let id = TypeId(id);
            let name = self.names.ty(id);
            match &ty.body {
                TypeBody::Enum { primitive, .. } => {
                    lines.push(format!("enumeration! {{ {name}({}) }}", primitive.name()));
                }
                TypeBody::Bits { parts, .. } => {
                    let rows = parts.iter().zip(self.names.bits(id)).filter_map(bits_row).collect();
                    lines.extend(with_rows(&format!("bits! {{ {name} {{"), rows, "} }"));
                }
                TypeBody::Structure(_) => {
                    let ty = self.plan.ty(id);
                    if let Some(fixed) = &ty.fixed {
                        let varying = !ty.tail.is_empty();
                        let name = if varying { self.names.type_head(id) } else { name };
                        lines.extend(self.structure(name, Owner::Type(id), fixed, &[]));
                    }
                }
            }
        }
        for (index, plan) in self.plan.headers.iter().enumerate() {
            let name = self.names.header(index);
            lines.extend(self.structure(name, Owner::Header(index), &plan.fixed, &[]));
        }
        if has_more(self.plan) {
            let owner = Owner::Framing;
            lines.extend(self.structure("RecordHeader", owner, &self.plan.record_header, &[]));
        }
        for plan in &self.plan.records {
            let (name, owner) = (self.names.record(plan.id), Owner::Record(plan.id));
            match plan.shape {
                Shape::Empty => {}
                Shape::Plain | Shape::Whole | Shape::Layouts => {
                    let layouts: Vec<_> =
                        plan.length.layouts.iter().map(|l| (l.length, l)).collect();
                    lines.extend(self.structure(name, owner, &plan.fixed, &layouts));
                }
                Shape::Parts => lines.extend(self.body(plan)),
            }
        }
        lines
    }

    /// The fields at known offsets, and the unions among them.
    fn structure(
        &self,
        name: &str,
        owner: Owner,
        fixed: &Fixed<'m>,
        layouts: &[(u64, &Layout)],
    ) -> Vec<String> {
        let (mut lines, mut rows, mut reserved) = (Vec::new(), Vec::new(), Vec::new());
        for f in &fixed.fields {
            let (name, member) = (&f.field.name, self.names.field(owner, f.index));
            let framing = f.field.mark.is_some_and(Mark::of_framing);
            if owner == Owner::Framing && framing {
                continue;
            }
            let kind = match &f.kind {
                FixedKind::Reserved => {
                    reserved.push(member);
                    continue;
                }
                _ if f.chooses.is_some() => {
                    let (since, lacking) = (since(f), lacking(layouts, f.index));
                    rows.push(format!("    tag \"{name}\": {member}{since}{lacking};"));
                    continue;
                }
                FixedKind::Octets => " as octets".to_owned(),
                FixedKind::Union { tag, cases } => {
                    lines.extend(self.cases(owner, f.index, &fixed.field(*tag).field.kind, cases));
                    format!(" as (by {})", self.names.field(owner, *tag))
                }
                FixedKind::Scalar(_)
                | FixedKind::Scalars(..)
                | FixedKind::Structure(_)
                | FixedKind::Structures(..) => String::new(),
            };
            let mut row = format!("    \"{name}\": {member}{kind}{}", since(f));
            row += &lacking(layouts, f.index);
            if !told(f.field).is_empty() {
                row += " is version";
            }
            rows.push(row + ";");
        }
        if !reserved.is_empty() {
            rows.push(format!("    [{}]", reserved.join(" ")));
        }
        if owner == Owner::Framing {
            rows.push("    else Self::default()".to_owned());
        }
        lines.extend(with_rows(&format!("structure! {{ {name} {{"), rows, "} }"));
        lines
    }

    /// The cases of a union, which a field of this kind chooses from.
    fn cases(&self, owner: Owner, union: usize, tag: &Kind, cases: &[UnionCase]) -> Vec<String> {
        let Kind::Scalar(Scalar { of: Some(tag), .. }) = *tag else { return Vec::new() };
        let TypeBody::Enum { values, .. } = &self.stream.ty(tag).body else { return Vec::new() };
        let row = |(case, variant): (&UnionCase, &String)| {
            let value = values.iter().position(|value| value.value == case.value)?;
            Some(format!("    {} => {variant},", self.names.values(tag)[value]))
        };
        let rows = cases.iter().zip(self.names.cases(owner, union)).filter_map(row).collect();
        let (union, tag) = (self.names.union(owner, union), self.names.ty(tag));
        with_rows(&format!("cases! {{ {union} by {tag} {{"), rows, "} }")
    }

    /// The fields of a body of variable size.
    fn body(&self, plan: &RecordPlan<'m>) -> Vec<String> {
        let owner = Owner::Record(plan.id);
        let fields = &plan.record.body.fields;
        let (mut lines, mut rows) = (Vec::new(), Vec::new());
        let padding = self.stream.framing.padding;
        let counted = |layout: &'m Layout| match padding.in_length {
            true => (layout.length + padding.after(layout.length), layout),
            false => (layout.length, layout),
        };
        let layouts: Vec<_> = plan.length.layouts.iter().map(counted).collect();
        let valued = || plan.parts.iter().filter(|part| part.has_value());
        for part in valued() {
            if let Take::Union { tag, cases, .. } = &part.take {
                lines.extend(self.cases(owner, part.index, &fields[*tag].kind, cases));
            }
        }
        if !plan.fixed.fields.is_empty() {
            let head = self.names.head(plan.id);
            lines.extend(self.structure(head, owner, &plan.fixed, &layouts));
            let tags = valued().filter_map(|part| match part.take {
                Take::Union { tag, .. } if tag < plan.fixed.fields.len() => Some(tag),
                _ => None,
            });
            // A tag of a union in the fixed part, too, is a method of that.
            let called = |tag: usize| match plan.fixed.field(tag).chooses {
                Some(_) => format!("{}(())", self.names.field(owner, tag)),
                None => self.names.field(owner, tag).to_owned(),
            };
            let tags: BTreeSet<_> = tags.map(called).collect();
            let tags: Vec<_> = tags.into_iter().collect();
            let told = plan.fixed.fields.iter().find(|f| !told(f.field).is_empty());
            let told = told.map_or("", |f| self.names.field(owner, f.index));
            rows.push(format!("    head {head} [{}] [{told}];", tags.join(" ")));
        }
        for part in valued() {
            let optional = if part.gate.is_some() { "optional" } else { "" };
            let (name, member) = (&part.field.name, self.names.field(owner, part.index));
            let kind = self.kind(plan, owner, part);
            let since = part.since.as_ref().map(|since| since.version.to_string());
            let since = since.unwrap_or_default();
            let told = told(part.field);
            rows.push(format!(
                "    \"{name}\": {member} as {kind} [{optional}] [{since}] [{told}]{};",
                lacking(&layouts, part.index)
            ));
        }
        let (name, item) = (self.names.record(plan.id), self.names.bare(plan.id));
        let lifetime = if plan.parts.iter().any(borrows) { "<'_>" } else { "" };
        lines.extend(with_rows(&format!("body! {{ with_{item}: {name}{lifetime} {{"), rows, "} }"));
        lines
    }

    /// What a field after the fixed part consists of.
    fn kind(&self, plan: &RecordPlan, owner: Owner, part: &Part) -> String {
        match &part.take {
            Take::Octets(_) => "octets".into(),
            Take::Text(_) | Take::Strings(Strings { amount: None, of: None, .. }) => "text".into(),
            Take::Strings(Strings { of: None, .. }) => "strings".into(),
            Take::Strings(Strings { amount, of: Some(_), each }) => {
                let kind = if amount.is_some() { "rounds" } else { "round" };
                let fields = each.iter().filter_map(|one| one.field);
                let names: String = fields.map(|f| format!(" \"{}\"", f.name)).collect();
                format!("({kind}{names})")
            }
            Take::Scalars(..) | Take::Structures(..) => "list".into(),
            Take::Varying(id, _) => {
                let octets = &self.plan.ty(*id).tail[0];
                let member = self.names.field(Owner::Type(*id), octets.index);
                let (ty, head) = (self.names.ty(*id), self.names.type_head(*id));
                format!("(chain {ty} {head} \"{}\" {member})", octets.label())
            }
            Take::Stream(id) => match self.plan.inner(*id) {
                inner if inner.newest().is_none() => "octets".into(),
                inner => {
                    let module = |candidate: &Candidate| self.modules[candidate.index].as_str();
                    let newest: Vec<_> = inner.candidates.iter().map(module).collect();
                    let choice = self.inner_modules(inner);
                    format!("(stream [{}] [{}])", choice.join(" "), newest.join(" "))
                }
            },
            Take::Union { tag, .. } => {
                let gated = plan.parts.iter().any(|p| p.index == *tag && p.gate.is_some());
                let optional = if gated { " optional" } else { "" };
                format!("(by {}{optional})", self.names.field(owner, *tag))
            }
            Take::Scalar(_) | Take::Structure(_) | Take::Reserved(_) | Take::Align(_) => {
                "plain".into()
            }
        }
    }
}

/// From which version on there is a field.
pub(super) fn since(field: &FixedField) -> String {
    field.since.as_ref().map_or_else(String::new, |since| format!(" since {}", since.version))
}

/// The lengths of the bodies that lack a field.
pub(super) fn lacking(layouts: &[(u64, &Layout)], field: usize) -> String {
    let lacking = layouts.iter().filter(|(_, layout)| layout.leaves_out(field));
    let lengths: Vec<_> = lacking.map(|(length, _)| length.to_string()).collect();
    match lengths.as_slice() {
        [] => String::new(),
        lengths => format!(" not [{}]", lengths.join(", ")),
    }
}

/// The mark of a field that says the version of the stream.
pub(super) fn told(field: &Field) -> &'static str {
    if field.mark == Some(Mark::Version) { "version" } else { "" }
}

/// Whether a part is borrowed from the input.
pub(super) fn borrows(part: &Part) -> bool {
    match part.take {
        Take::Octets(_)
        | Take::Text(_)
        | Take::Strings(_)
        | Take::Scalars(..)
        | Take::Structures(..)
        | Take::Varying(..)
        | Take::Stream(_) => true,
        Take::Scalar(_)
        | Take::Structure(_)
        | Take::Union { .. }
        | Take::Reserved(_)
        | Take::Align(_) => false,
    }
}

/// The row of a part of a bits type; none if it has no name.
pub(super) fn bits_row((part, names): (&BitPart, &Option<BitNames>)) -> Option<String> {
    let (name, BitNames { method, constant, with }) = (part.name.as_ref()?, names.as_ref()?);
    let how = match (part.of, part.width) {
        (Some(_), width) => format!("{with} as (named {width})"),
        (None, 1) => constant.clone(),
        (None, width) => format!("{with} as {width}"),
    };
    Some(format!("    \"{name}\": {method}, {how};"))
}

pub(super) fn with_rows(head: &str, rows: Vec<String>, end: &str) -> Vec<String> {
    [head.to_owned()].into_iter().chain(rows).chain([end.to_owned()]).collect()
}
