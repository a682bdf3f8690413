//! The testee that the suite judges the Go module by: a table for each stream, of what its
//! description calls things and what they are in Go. The program that walks over it is copied.

use askama::Template;

use super::expressions::element_type;
use super::scopes::{self, Names, members};
use super::types::{method, overflows};
use crate::model::{
    BitPart, Element, Field, Layout, Mark, Stream, Structure, TypeBody, TypeId, UnionCase,
};
use crate::plan::{
    Control, FamilyPlan, Fixed, FixedKind, Inner, Part, RecordPlan, Shape, StreamPlan, Strings,
    Take, VersionSource,
};
use crate::targets::output::Output;

/// The program, which is written by hand and copied.
const RUNTIME: [(&str, &str); 12] = [
    ("testee/codec.go", include_str!("../../../runtime/go-testee/codec.go")),
    ("testee/main.go", include_str!("../../../runtime/go-testee/main.go")),
    ("testee/output.go", include_str!("../../../runtime/go-testee/output.go")),
    ("testee/shape.go", include_str!("../../../runtime/go-testee/shape.go")),
    ("testee/shape_bits.go", include_str!("../../../runtime/go-testee/shape_bits.go")),
    ("testee/shape_integer.go", include_str!("../../../runtime/go-testee/shape_integer.go")),
    ("testee/shape_text.go", include_str!("../../../runtime/go-testee/shape_text.go")),
    ("testee/show.go", include_str!("../../../runtime/go-testee/show.go")),
    ("testee/table.go", include_str!("../../../runtime/go-testee/table.go")),
    ("testee/text.go", include_str!("../../../runtime/go-testee/text.go")),
    ("testee/value.go", include_str!("../../../runtime/go-testee/value.go")),
    ("testee/write.go", include_str!("../../../runtime/go-testee/write.go")),
];

#[derive(Template)]
#[template(path = "go-testee/streams.txt", escape = "none")]
struct StreamsText {
    packages: Vec<String>,
}

#[derive(Template)]
#[template(path = "go-testee/table.txt", escape = "none")]
struct TableText<'m> {
    description: &'m str,
    module: &'m str,
    package: String,
    code: String,
    instance: String,
    instance_bits: u64,
    version_in_record: bool,
    ends_with_input: bool,
    /// Whether the magic tells the order of octets.
    told_order: bool,
    further: Vec<String>,
    headers: Vec<String>,
    records: Vec<String>,
    inner: Option<InnerText>,
    types: Vec<TypeText>,
}

/// The stream that follows a record.
struct InnerText {
    descriptions: String,
    kind: String,
    reads: String,
    begins: String,
    begun: String,
    resumes: String,
}

/// A type, and what stands for its values.
struct TypeText {
    zero: String,
    shape: &'static str,
    lines: Vec<String>,
}

/// All files of the program, within the module.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(plan: &FamilyPlan) -> askama::Result<Vec<Output>> {
    let family = plan.family;
    let module = family.identity.names.module.as_str();
    let mut files =
        Vec::from(RUNTIME.map(|(path, text)| super::output::copied(module, path, text)));
    let packages = scopes::packages(family);
    let mut file = |name: String, text: String| {
        files.push(Output { path: format!("testee/{name}.go"), text: text + "\n" });
    };
    file("streams".into(), StreamsText { packages }.render()?);
    for (index, stream) in plan.streams.iter().enumerate() {
        let names = Names::new(plan, index);
        let name = format!("{}_table", names.package);
        let table = Table { module, plan: stream, stream: stream.stream, names };
        file(name, table.text().render()?);
    }
    Ok(files)
}

/// Makes the table of a stream.
struct Table<'p, 'm> {
    module: &'m str,
    plan: &'p StreamPlan<'m>,
    stream: &'m Stream,
    names: Names,
}

impl<'m> Table<'_, 'm> {
    fn text(&self) -> TableText<'m> {
        let framing = &self.stream.framing;
        let name = |field: usize| scopes::fields(&framing.header)[field].clone();
        let size = |field: usize| self.plan.record_header.field(field).size;
        TableText {
            description: &self.stream.name,
            module: self.module,
            package: self.names.package.clone(),
            code: name(framing.type_field),
            instance: framing.instance_field.map_or_else(String::new, name),
            instance_bits: framing.instance_field.map_or(0, |field| 8 * size(field)),
            version_in_record: matches!(self.plan.state.version, VersionSource::Record(..))
                && self.stream.versions.len() > 1,
            ends_with_input: framing.end.is_none(),
            told_order: self.plan.order_magic.is_some(),
            further: self.further(),
            headers: (0..self.plan.headers.len()).map(|index| self.header(index)).collect(),
            records: self.plan.records.iter().map(|r| self.record(r)).collect(),
            inner: self.inner(),
            types: self.types(),
        }
    }

    /// The lines for the fields of the record header beside type, instance and length.
    fn further(&self) -> Vec<String> {
        let header = &self.plan.record_header;
        let told = |mark: Option<Mark>| mark.is_some_and(Mark::of_framing);
        let fields = header.fields.iter().filter(|f| !told(f.field.mark)).cloned().collect();
        let further = Fixed { fields, ..header.clone() };
        fixed(&self.stream.framing.header, &further, &[])
    }

    fn header(&self, index: usize) -> String {
        let (header, own) = (&self.plan.headers[index].header, &self.names.headers[index]);
        format!("{{\"{}\", (*format.Reader).{}}},", header.name, own.accessor)
    }

    fn record(&self, plan: &RecordPlan) -> String {
        let own = self.names.record(plan.id);
        let read = match plan.shape {
            Shape::Empty => "nil".to_owned(),
            _ => format!("(*format.Reader).{}", own.accessor),
        };
        let (name, kind, write) = (&plan.record.name, &own.kind, &own.write);
        let layouts = self.layouts(plan);
        let mut line = format!(
            "{{name: \"{name}\", kind: format.{kind}, read: {read}, write: (*format.Writer).{write}"
        );
        if layouts.is_empty() {
            return line + "},";
        }
        let told = layouts.iter().zip(plan.length.layouts);
        let told: Vec<String> =
            told.map(|((length, _), l)| format!("{{{}, {length}}}", l.length)).collect();
        line += &format!(", relay: (*format.Writer).{}", own.relay);
        line + &format!(", layouts: []layout{{{}}}}},", told.join(", "))
    }

    fn inner(&self) -> Option<InnerText> {
        let id = self.plan.following()?;
        let (inner, own) = (self.plan.inner(id), &self.names.inner[id.0]);
        if inner.candidates.is_empty() {
            return None;
        }
        let kinds = |wanted: Control| {
            let chosen = self.plan.records.iter().filter(|r| r.control == Some(wanted));
            let kinds = chosen.map(|r| format!("format.{}", self.names.record(r.id).kind));
            kinds.collect::<Vec<_>>().join(", ")
        };
        let mut called: Vec<_> = inner.candidates.iter().zip(&own.candidates).collect();
        called.sort_by_key(|(candidate, _)| candidate.signs.is_empty());
        let methods = |of: &dyn Fn(&scopes::CandidateNames) -> String| {
            called.iter().map(|(_, names)| of(names)).collect::<Vec<_>>().join(", ")
        };
        Some(InnerText {
            descriptions: descriptions(inner),
            kind: own.kind.clone(),
            reads: methods(&|names| format!("(*format.Reader).{}", names.accessor)),
            begins: kinds(Control::Begins(id)),
            begun: methods(&|names| format!("(*format.Writer).{}", names.begin)),
            resumes: kinds(Control::Resumes(id)),
        })
    }

    /// The layouts of a record, by the lengths of their bodies.
    fn layouts(&self, record: &RecordPlan<'m>) -> Vec<Lacking<'m>> {
        let padding = self.stream.framing.padding;
        let counted = |octets: u64| match padding.in_length {
            true => octets + padding.after(octets),
            false => octets,
        };
        let layouts = record.length.layouts.iter();
        layouts.map(|layout| (counted(layout.length), layout)).collect()
    }

    /// The headers, the named types and the bodies of records.
    fn types(&self) -> Vec<TypeText> {
        let headers = self.plan.headers.iter().zip(&self.names.headers).map(|(h, own)| TypeText {
            zero: format!("{}{{}}", own.name),
            shape: "fields",
            lines: fixed(&h.header.body, &h.fixed, &[]),
        });
        let named = (0..self.stream.types.len()).filter_map(|id| self.named(TypeId(id)));
        let bodies = self.plan.records.iter().filter(|r| r.shape.has_body()).map(|r| {
            let layouts = self.layouts(r);
            let mut lines = fixed(&r.record.body, &r.fixed, &layouts);
            lines.extend(r.parts.iter().filter_map(|part| self.part(r, part, &layouts)));
            TypeText {
                zero: format!("{}{{}}", self.names.record(r.id).name),
                shape: "fields",
                lines,
            }
        });
        headers.chain(named).chain(bodies).collect()
    }

    fn named(&self, id: TypeId) -> Option<TypeText> {
        let own = &self.names.types[id.0];
        let name = &own.name;
        let (zero, shape, lines) = match &self.stream.ty(id).body {
            TypeBody::Enum { .. } => {
                (format!("{name}(0)"), "enumeration", vec![format!("format.{}", own.parse)])
            }
            TypeBody::Bits { parts, .. } => {
                let line = |(part, own): (&BitPart, &scopes::PartNames)| {
                    let (key, width) = (part.name.as_ref()?, part.width);
                    let (get, with) = (&own.get, &own.with);
                    let wider = part.of.filter(|_| overflows(self.stream, part));
                    let of = wider.map_or_else(
                        || "nil".into(),
                        |id| format!("format.{}(0)", self.names.ty(id)),
                    );
                    Some(format!(
                        "{{\"{key}\", {width}, format.{name}.{get}, format.{name}.{with}, {of}}},"
                    ))
                };
                let lines = parts.iter().zip(&own.parts).filter_map(line);
                (format!("{name}(0)"), "bits", lines.collect())
            }
            TypeBody::Structure(structure) => {
                let ty = self.plan.ty(id);
                let mut lines = fixed(structure, ty.fixed.as_ref()?, &[]);
                let fields = scopes::fields(structure);
                lines.extend(ty.tail.iter().filter(|part| part.has_value()).map(|part| {
                    let key = (part.field.name.as_str(), fields[part.index].as_str());
                    line(key, Some("octets{}".into()), None, (part.index, part.field), &[])
                }));
                (format!("{name}{{}}"), "fields", lines)
            }
        };
        Some(TypeText { zero, shape, lines })
    }

    /// The line for a field after the fixed part; none if it carries nothing.
    fn part(
        &self,
        record: &RecordPlan<'m>,
        part: &Part<'m>,
        layouts: &[Lacking],
    ) -> Option<String> {
        let fields = scopes::fields(&record.record.body);
        let mut shape = match &part.take {
            Take::Reserved(_) | Take::Align(_) => return None,
            Take::Scalar(_) | Take::Structure(_) => None,
            Take::Octets(_) => Some("octets{}".to_owned()),
            Take::Text(_) | Take::Strings(Strings { amount: None, of: None, .. }) => {
                Some("text{}".to_owned())
            }
            Take::Strings(Strings { amount: Some(_), of: None, .. }) => Some("texts{}".to_owned()),
            Take::Strings(Strings { amount, of: Some(_), each }) => {
                let shape = if amount.is_some() { "rounds" } else { "round" };
                let names = each.iter().filter_map(|one| one.field).map(|f| f.name.as_str());
                Some(format!("{shape}{{{}}}", quoted(names)))
            }
            Take::Scalars(scalar, _) => Some(self.array(Element::Scalar(*scalar))),
            Take::Structures(id, _) => Some(self.array(Element::Structure(*id))),
            Take::Varying(id, _) => Some(format!("chain[format.{}]{{}}", self.names.ty(*id))),
            Take::Union { tag, cases, .. } => Some(union(&fields[*tag], cases)),
            Take::Stream(id) => {
                let descriptions = descriptions(self.plan.inner(*id));
                Some(format!("stream{{[]string{{{descriptions}}}}}"))
            }
        };
        if part.gate.is_some() {
            shape = Some(format!("optional{{{}}}", shape.unwrap_or_default()));
        }
        let since = part.since.as_ref().map(|since| since.version);
        let key = (part.field.name.as_str(), fields[part.index].as_str());
        Some(line(key, shape, since, (part.index, part.field), layouts))
    }

    fn array(&self, element: Element) -> String {
        let name = element_type(&self.names, element);
        match element {
            Element::Scalar(scalar) if scalar.primitive.odd() => {
                format!("array[{}]{{}}", method(scalar.primitive).to_lowercase())
            }
            Element::Scalar(scalar) if scalar.of.is_none() => format!("array[{name}]{{}}"),
            _ => format!("array[format.{name}]{{}}"),
        }
    }
}

/// The length of bodies, and their layout.
type Lacking<'m> = (u64, &'m Layout);

/// The lines for fields at known offsets.
fn fixed(structure: &Structure, fixed: &Fixed, layouts: &[Lacking]) -> Vec<String> {
    let fields = scopes::fields(structure);
    let carrying = fixed.fields.iter().filter(|f| !matches!(f.kind, FixedKind::Reserved));
    let lines = carrying.map(|f| {
        let shape = match &f.kind {
            FixedKind::Octets => Some("octets{}".to_owned()),
            FixedKind::Union { tag, cases } => Some(union(&fields[*tag], cases)),
            FixedKind::Reserved
            | FixedKind::Scalar(_)
            | FixedKind::Scalars(..)
            | FixedKind::Structure(_)
            | FixedKind::Structures(..) => None,
        };
        let since = f.since.as_ref().map(|since| since.version);
        let key = (f.field.name.as_str(), fields[f.index].as_str());
        line(key, shape, since, (f.index, f.field), layouts)
    });
    lines.collect()
}

fn line(
    (name, member): (&str, &str),
    shape: Option<String>,
    since: Option<u32>,
    (index, field): (usize, &Field),
    layouts: &[Lacking],
) -> String {
    let lacking = layouts.iter().filter(|(_, layout)| layout.leaves_out(index));
    let not: Vec<String> = lacking.map(|(length, _)| length.to_string()).collect();
    let mut line = format!("{{name: \"{name}\", member: \"{member}\"");
    line += &shape.map(|shape| format!(", shape: {shape}")).unwrap_or_default();
    line += &since.map(|since| format!(", since: {since}")).unwrap_or_default();
    if field.mark == Some(Mark::Version) {
        line += ", version: true";
    }
    if !not.is_empty() {
        line += &format!(", not: []int{{{}}}", not.join(", "));
    }
    line + "},"
}

fn union(tag: &str, cases: &[UnionCase]) -> String {
    let case = |(case, member): (&UnionCase, String)| format!("{}: \"{member}\"", case.value);
    let cases: Vec<String> = cases.iter().zip(members(cases)).map(case).collect();
    format!("union{{\"{tag}\", map[uint64]string{{{}}}}}", cases.join(", "))
}

/// The descriptions that an inner stream may have, in the order in which its octets tell: those with
/// signs, then the one that is taken where no signs hold.
fn descriptions(inner: &Inner) -> String {
    let mut candidates: Vec<_> = inner.candidates.iter().collect();
    candidates.sort_by_key(|candidate| candidate.signs.is_empty());
    quoted(candidates.into_iter().map(|candidate| candidate.stream.name.as_str()))
}

fn quoted<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}
