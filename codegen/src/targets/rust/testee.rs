//! The testee that the suite judges the Rust crate by: a table for each stream, of what its
//! description calls things and what they are in Rust. What walks over it is copied.

use std::collections::BTreeSet;

use askama::Template;

use super::all_names;
use super::names::{self, BitNames, Names, Owner};
use crate::model::*;
use crate::plan::{
    FamilyPlan, Fixed, FixedKind, Inner, Part, RecordPlan, Shape, StreamPlan, Strings, Take,
};
use crate::targets::output::Output;

/// The hand-written part of the testee, copied as it is.
const RUNTIME: [(&str, &str); 6] = [
    ("codec.rs", include_str!("../../../runtime/rust-testee/codec.rs")),
    ("json.rs", include_str!("../../../runtime/rust-testee/json.rs")),
    ("lib.rs", include_str!("../../../runtime/rust-testee/lib.rs")),
    ("main.rs", include_str!("../../../runtime/rust-testee/main.rs")),
    ("stream.rs", include_str!("../../../runtime/rust-testee/stream.rs")),
    ("table.rs", include_str!("../../../runtime/rust-testee/table.rs")),
];

#[derive(Template)]
#[template(path = "rust-testee/streams.rs.txt", escape = "none")]
struct StreamsText {
    streams: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "rust-testee/stream.rs.txt", escape = "none")]
struct StreamText<'m> {
    title: &'m str,
    source: String,
    id: &'m str,
    module: String,
    memory: bool,
    has_instance: bool,
    headers: Vec<HeaderText>,
    inner: Option<InnerText>,
    records: Vec<RecordText>,
    tables: Vec<String>,
}

struct HeaderText {
    name: String,
    get: String,
    ty: String,
}

/// The stream that follows a record.
struct InnerText {
    id: String,
    module: String,
    variant: String,
    begins: String,
    begins_name: String,
    resumes: String,
    begin: String,
    resume: String,
    headers: String,
}

/// A record: the arms that show it and that write it.
#[derive(Default)]
struct RecordText {
    shown: String,
    written: String,
}

/// All files of the testee's `src`.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let plan = FamilyPlan::new(family);
    let copied = RUNTIME.map(|(path, text)| Output { path: path.into(), text: text.into() });
    let mut files = Vec::from(copied);
    let modules = names::modules(family);
    let ids = family.streams.iter().map(|stream| stream.id.clone());
    let streams = modules.iter().cloned().zip(ids).collect();
    let text = StreamsText { streams }.render()?;
    files.push(Output { path: "streams/mod.rs".into(), text });
    for (plan, names) in plan.streams.iter().zip(&all_names(&plan, &modules)) {
        let path = format!("streams/{}.rs", names.module);
        let text = Table { plan, stream: plan.stream, names, modules: &modules }.text().render()?;
        files.push(Output { path, text });
    }
    Ok(files)
}

/// Makes the table of a stream.
struct Table<'p, 'm> {
    plan: &'p StreamPlan<'m>,
    stream: &'m Stream,
    names: &'p Names,
    modules: &'p [String],
}

impl<'m> Table<'_, 'm> {
    fn text(&self) -> StreamText<'m> {
        let stream = self.stream;
        let inner = self.inner();
        let mut records: Vec<_> = self.plan.records.iter().map(|r| self.record(r)).collect();
        records.extend(inner.iter().map(|inner| RecordText {
            shown: format!("abi::Record::{}(_) => Value::Null,", inner.variant),
            written: String::new(),
        }));
        records.push(self.unknown());
        StreamText {
            title: &stream.title,
            source: format!("spec/{}", stream.name),
            id: &stream.id,
            module: self.names.module.clone(),
            memory: !stream.sets.is_empty(),
            has_instance: stream.framing.instance_field.is_some(),
            headers: (0..stream.headers.len()).map(|index| self.header(index)).collect(),
            inner,
            records,
            tables: self.tables(),
        }
    }

    fn inner(&self) -> Option<InnerText> {
        let newest = self.plan.inner(self.plan.following()?).newest()?;
        let described = newest.stream;
        let kinds = |wanted: fn(&Control) -> bool| {
            let records = self.plan.records.iter();
            records.filter(move |r| r.record.control.as_ref().is_some_and(wanted))
        };
        let begins = kinds(|c| matches!(c, Control::Begins(_))).next()?;
        let resumes = kinds(|c| matches!(c, Control::Resumes(_))).map(|r| self.names.record(r.id));
        let (variant, method) = self.names.inner(newest.index);
        let headers = described.headers.iter().map(|h| names::field(&h.name));
        Some(InnerText {
            id: described.id.clone(),
            variant: variant.to_owned(),
            begins: self.names.record(begins.id).to_owned(),
            begins_name: begins.record.name.clone(),
            resumes: resumes.collect::<Vec<_>>().join(" "),
            begin: format!("begin_{method}"),
            resume: format!("resume_{method}"),
            headers: headers.collect::<Vec<_>>().join(" "),
            module: self.modules[newest.index].clone(),
        })
    }

    fn record(&self, plan: &RecordPlan) -> RecordText {
        let (name, item) = (&plan.record.name, self.names.bare(plan.id));
        let is_empty = plan.shape == Shape::Empty;
        let bindings = match (plan.instance_varies, is_empty) {
            (true, true) => "(instance)",
            (true, false) => "(instance, body)",
            (false, true) => "",
            (false, false) => "(body)",
        };
        let instance = match (self.stream.framing.instance_field, plan.instance_varies) {
            (Some(_), true) => "Some(*instance)",
            (Some(_), false) => "Some(0)",
            (None, _) => "None",
        };
        let body = if is_empty { "Map::new().into()" } else { "body.body_to_json(version)" };
        let given = if plan.instance_varies { "instance, " } else { "" };
        let written = match plan.shape {
            Shape::Empty => {
                let given = if plan.instance_varies { "instance" } else { "" };
                format!("{{ nothing(value)?; writer.write_{item}({given})?; }}")
            }
            Shape::Plain | Shape::Whole | Shape::Layouts => {
                format!("writer.write_{item}({given}&whole(value, version)?)?,")
            }
            Shape::Parts => format!(
                "with_{item}(value, version, |body| Ok(writer.write_{item}({given}body)?))\
                 .map_err(in_body)?,"
            ),
        };
        let variant = self.names.record(plan.id);
        RecordText {
            shown: format!(
                "abi::Record::{variant}{bindings} => record(\"{name}\", {instance}, {body}),"
            ),
            written: format!("\"{name}\" => {written}"),
        }
    }

    /// The arms for an optional record of unknown type.
    fn unknown(&self) -> RecordText {
        if self.stream.framing.optional_bit.is_none() {
            let written = "_ => return Err(no_such_record().into()),".to_owned();
            return RecordText { shown: String::new(), written };
        }
        let (binding, shown, given) = match self.stream.framing.instance_field {
            Some(_) => ("instance, ", "Some(*instance)", "instance, "),
            None => ("", "None", ""),
        };
        RecordText {
            shown: format!(
                "abi::Record::Unknown {{ type_code, {binding}body }} => \
                 record(format!(\"{{type_code:#x}}\"), {shown}, octets_to_json(body)),"
            ),
            written: format!(
                "code => writer.write_unknown(type_code(code)?, {given}&octets(value)?)?,"
            ),
        }
    }

    /// The tables of types, headers and bodies.
    fn tables(&self) -> Vec<String> {
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
                    if let Some(fixed) = &self.plan.ty(id).fixed {
                        lines.extend(self.structure(name, Owner::Type(id), fixed, &[]));
                    }
                }
            }
        }
        for (index, plan) in self.plan.headers.iter().enumerate() {
            let name = self.names.header(index);
            lines.extend(self.structure(name, Owner::Header(index), &plan.fixed, &[]));
        }
        for plan in &self.plan.records {
            let (name, owner) = (self.names.record(plan.id), Owner::Record(plan.id));
            match plan.shape {
                Shape::Empty => {}
                Shape::Plain | Shape::Whole | Shape::Layouts => {
                    lines.extend(self.structure(name, owner, &plan.fixed, plan.length.layouts));
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
        layouts: &[Layout],
    ) -> Vec<String> {
        let (mut lines, mut rows, mut reserved) = (Vec::new(), Vec::new(), Vec::new());
        for f in &fixed.fields {
            let (name, member) = (&f.field.name, self.names.field(owner, f.index));
            let kind = match &f.kind {
                FixedKind::Reserved => {
                    reserved.push(member);
                    continue;
                }
                _ if f.chooses.is_some() => {
                    rows.push(format!("    tag \"{name}\": {member};"));
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
            let since = f.since.as_ref().map(|since| format!(" since {}", since.version));
            let lacking = layouts.iter().filter(|layout| layout.without.contains(&f.index));
            let lengths: Vec<_> = lacking.map(|layout| layout.length.to_string()).collect();
            let mut row = format!("    \"{name}\": {member}{kind}{}", since.unwrap_or_default());
            if !lengths.is_empty() {
                row += &format!(" not [{}]", lengths.join(", "));
            }
            rows.push(row + ";");
        }
        if !reserved.is_empty() {
            rows.push(format!("    [{}]", reserved.join(" ")));
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
        let valued = || plan.parts.iter().filter(|part| part.has_value());
        for part in valued() {
            if let Take::Union { tag, cases, .. } = &part.take {
                lines.extend(self.cases(owner, part.index, &fields[*tag].kind, cases));
            }
        }
        if !plan.fixed.fields.is_empty() {
            let head = self.names.head(plan.id);
            lines.extend(self.structure(head, owner, &plan.fixed, plan.length.layouts));
            let tags = valued().filter_map(|part| match part.take {
                Take::Union { tag, .. } if tag < plan.fixed.fields.len() => Some(tag),
                _ => None,
            });
            let tags: BTreeSet<_> = tags.map(|tag| self.names.field(owner, tag)).collect();
            let tags: String = tags.iter().map(|tag| format!(", {tag}")).collect();
            rows.push(format!("    head {head}{tags};"));
        }
        for part in valued() {
            let optional = if part.gate.is_some() { " optional" } else { "" };
            let (name, member) = (&part.field.name, self.names.field(owner, part.index));
            let kind = self.kind(owner, part);
            rows.push(format!("    \"{name}\": {member} as {kind}{optional};"));
        }
        let (name, item) = (self.names.record(plan.id), self.names.bare(plan.id));
        let lifetime = if plan.parts.iter().any(borrows) { "<'_>" } else { "" };
        lines.extend(with_rows(&format!("body! {{ with_{item}: {name}{lifetime} {{"), rows, "} }"));
        lines
    }

    /// What a field after the fixed part consists of.
    fn kind(&self, owner: Owner, part: &Part) -> String {
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
            Take::Stream(id) => match self.inner_modules(self.plan.inner(*id)) {
                modules if modules.is_empty() => "octets".into(),
                modules => format!("(stream {})", modules.join(" ")),
            },
            Take::Union { tag, .. } => format!("(by {})", self.names.field(owner, *tag)),
            Take::Scalar(_) | Take::Structure(_) | Take::Reserved(_) | Take::Align(_) => {
                "plain".into()
            }
        }
    }

    fn header(&self, index: usize) -> HeaderText {
        HeaderText {
            name: self.stream.headers[index].name.clone(),
            get: self.names.header_value(index).to_owned(),
            ty: self.names.header(index).to_owned(),
        }
    }

    /// The modules of the descriptions that an inner stream may have, in the order in which its
    /// octets tell: those with signs, then the one that is taken where no signs hold.
    fn inner_modules(&self, inner: &Inner) -> Vec<&str> {
        let mut candidates: Vec<_> = inner.candidates.iter().collect();
        candidates.sort_by_key(|candidate| candidate.signs.is_empty());
        candidates.iter().map(|candidate| self.modules[candidate.index].as_str()).collect()
    }
}

/// Whether a part is borrowed from the input.
fn borrows(part: &Part) -> bool {
    match part.take {
        Take::Octets(_)
        | Take::Text(_)
        | Take::Strings(_)
        | Take::Scalars(..)
        | Take::Structures(..)
        | Take::Stream(_) => true,
        Take::Scalar(_)
        | Take::Structure(_)
        | Take::Union { .. }
        | Take::Reserved(_)
        | Take::Align(_) => false,
    }
}

/// The row of a part of a bits type; none if it has no name.
fn bits_row((part, names): (&BitPart, &Option<BitNames>)) -> Option<String> {
    let (name, BitNames { method, constant, with }) = (part.name.as_ref()?, names.as_ref()?);
    let how = match (part.of, part.width) {
        (Some(_), _) => format!("{with} as named"),
        (None, 1) => constant.clone(),
        (None, width) => format!("{with} as {width}"),
    };
    Some(format!("    \"{name}\": {method}, {how};"))
}

fn with_rows(head: &str, rows: Vec<String>, end: &str) -> Vec<String> {
    [head.to_owned()].into_iter().chain(rows).chain([end.to_owned()]).collect()
}
