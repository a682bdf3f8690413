//! The testee that the suite judges the Rust crate by: a table for each stream, of what its
//! description calls things and what they are in Rust. What walks over it is copied.

use askama::Template;

use super::names;
use super::structure::View;
use crate::model::{BitPart, Control, Family, Layout, Stream, TypeBody, TypeId, UnionCase};
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
    let streams = family.streams.iter().map(|s| (names::snake(&s.name), s.id.clone())).collect();
    let text = StreamsText { streams }.render()?;
    files.push(Output { path: "streams/mod.rs".into(), text });
    for plan in &plan.streams {
        let path = format!("streams/{}.rs", names::snake(&plan.stream.name));
        let text = Table { plan, stream: plan.stream }.text().render()?;
        files.push(Output { path, text });
    }
    Ok(files)
}

/// Makes the table of a stream.
struct Table<'p, 'm> {
    plan: &'p StreamPlan<'m>,
    stream: &'m Stream,
}

impl<'m> Table<'_, 'm> {
    fn text(&self) -> StreamText<'m> {
        let stream = self.stream;
        let inner = self.inner();
        let mut records: Vec<_> = self.plan.records.iter().map(|r| self.record(r)).collect();
        records.extend(inner.iter().map(|inner| RecordText {
            shown: format!("Record::{}(_) => Value::Null,", inner.variant),
            written: String::new(),
        }));
        records.push(self.unknown());
        StreamText {
            title: &stream.title,
            source: format!("spec/{}", stream.name),
            id: &stream.id,
            module: names::snake(&stream.name),
            memory: !stream.sets.is_empty(),
            has_instance: stream.framing.instance_field.is_some(),
            headers: stream.headers.iter().map(|h| header(&h.name)).collect(),
            inner,
            records,
            tables: self.tables(),
        }
    }

    fn inner(&self) -> Option<InnerText> {
        let described = self.plan.inner(self.plan.following()?).newest()?.stream;
        let kinds = |wanted: fn(&Control) -> bool| {
            let records = self.stream.records.iter();
            records.filter(move |r| r.control.as_ref().is_some_and(wanted))
        };
        let begins = kinds(|c| matches!(c, Control::Begins(_))).next()?;
        let resumes = kinds(|c| matches!(c, Control::Resumes(_))).map(|r| names::camel(&r.name));
        let module = names::snake(&described.name);
        let headers = described.headers.iter().map(|h| names::field(&h.name));
        Some(InnerText {
            id: described.id.clone(),
            variant: names::camel(&described.name),
            begins: names::camel(&begins.name),
            begins_name: begins.name.clone(),
            resumes: resumes.collect::<Vec<_>>().join(" "),
            begin: format!("begin_{module}"),
            resume: format!("resume_{module}"),
            headers: headers.collect::<Vec<_>>().join(" "),
            module,
        })
    }

    fn record(&self, plan: &RecordPlan) -> RecordText {
        let (name, item) = (&plan.record.name, names::snake(&plan.record.name));
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
        let variant = names::camel(name);
        RecordText {
            shown: format!(
                "Record::{variant}{bindings} => record(\"{name}\", {instance}, {body}),"
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
                "Record::Unknown {{ type_code, {binding}body }} => \
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
            let name = names::camel(&ty.name);
            match &ty.body {
                TypeBody::Enum { primitive, .. } => {
                    lines.push(format!("enumeration! {{ {name}({}) }}", primitive.name()));
                }
                TypeBody::Bits { parts, .. } => {
                    let rows = parts.iter().filter_map(bits_row).collect();
                    lines.extend(with_rows(&format!("bits! {{ {name} {{"), rows, "} }"));
                }
                TypeBody::Structure(_) => {
                    if let Some(fixed) = &self.plan.ty(TypeId(id)).fixed {
                        lines.extend(self.structure(&name, &ty.name, fixed, &[]));
                    }
                }
            }
        }
        for plan in &self.plan.headers {
            let name = &plan.header.name;
            lines.extend(self.structure(&names::camel(name), name, &plan.fixed, &[]));
        }
        for plan in &self.plan.records {
            let (name, item) = (names::camel(&plan.record.name), names::snake(&plan.record.name));
            match plan.shape {
                Shape::Empty => {}
                Shape::Plain | Shape::Whole | Shape::Layouts => {
                    lines.extend(self.structure(&name, &item, &plan.fixed, plan.length.layouts));
                }
                Shape::Parts => lines.extend(self.body(plan, &name, &item)),
            }
        }
        lines
    }

    /// The fields at known offsets, and the unions among them.
    fn structure(
        &self,
        name: &str,
        item: &str,
        fixed: &Fixed<'m>,
        layouts: &[Layout],
    ) -> Vec<String> {
        let view = View { stream: self.stream, item };
        let (mut lines, mut rows, mut reserved) = (Vec::new(), Vec::new(), Vec::new());
        for f in &fixed.fields {
            let (name, member) = (&f.field.name, names::field(&f.field.name));
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
                    let tag = fixed.field(*tag).field;
                    let union = view.union_name(f.field);
                    lines.extend(self.cases(&union, &view.type_of(tag), cases));
                    format!(" as (by {})", names::field(&tag.name))
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

    fn cases(&self, union: &str, tag: &str, cases: &[UnionCase]) -> Vec<String> {
        let row = |c: &UnionCase| {
            format!("    {} => {},", names::constant(&c.name), names::camel(&c.name))
        };
        let rows = cases.iter().map(row).collect();
        with_rows(&format!("cases! {{ {union} by {tag} {{"), rows, "} }")
    }

    /// The fields of a body of variable size.
    fn body(&self, plan: &RecordPlan<'m>, name: &str, item: &str) -> Vec<String> {
        let (mut lines, mut rows) = (Vec::new(), Vec::new());
        if !plan.fixed.fields.is_empty() {
            let head = format!("{name}Head");
            lines.extend(self.structure(&head, item, &plan.fixed, plan.length.layouts));
            rows.push(format!("    head {head};"));
        }
        let borrows = plan.parts.iter().any(borrows);
        for part in plan.parts.iter().filter(|part| part.has_value()) {
            let optional = if part.gate.is_some() { " optional" } else { "" };
            let (name, member) = (&part.field.name, names::field(&part.field.name));
            rows.push(format!("    \"{name}\": {member} as {}{optional};", self.kind(part)));
        }
        let lifetime = if borrows { "<'_>" } else { "" };
        lines.extend(with_rows(&format!("body! {{ with_{item}: {name}{lifetime} {{"), rows, "} }"));
        lines
    }

    /// What a field after the fixed part consists of.
    fn kind(&self, part: &Part) -> String {
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
            Take::Stream(id) => match modules(self.plan.inner(*id)) {
                modules if modules.is_empty() => "octets".into(),
                modules => format!("(stream {})", modules.join(" ")),
            },
            Take::Scalar(_)
            | Take::Structure(_)
            | Take::Union { .. }
            | Take::Reserved(_)
            | Take::Align(_) => "plain".into(),
        }
    }
}

fn header(name: &str) -> HeaderText {
    HeaderText { name: name.to_owned(), get: names::field(name), ty: names::camel(name) }
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

/// The modules of the descriptions that an inner stream may have, in the order in which its octets
/// tell: those with signs, then the one that is taken where no signs hold.
fn modules(inner: &Inner) -> Vec<String> {
    let mut candidates: Vec<_> = inner.candidates.iter().collect();
    candidates.sort_by_key(|candidate| candidate.signs.is_empty());
    candidates.iter().map(|candidate| names::snake(&candidate.stream.name)).collect()
}

/// The row of a part of a bits type; none if it has no name.
fn bits_row(part: &BitPart) -> Option<String> {
    let name = part.name.as_ref()?;
    let get = names::field(name);
    let how = match (part.of, part.width) {
        (Some(_), _) => format!("with_{name} as named"),
        (None, 1) => names::constant(name),
        (None, width) => format!("with_{name} as {width}"),
    };
    Some(format!("    \"{name}\": {get}, {how};"))
}

fn with_rows(head: &str, rows: Vec<String>, end: &str) -> Vec<String> {
    [head.to_owned()].into_iter().chain(rows).chain([end.to_owned()]).collect()
}
