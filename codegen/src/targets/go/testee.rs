//! The testee that the suite judges the Go module by: a table for each stream, of what its
//! description calls things and what they are in Go. The program that walks over it is copied.

use askama::Template;

use super::framed::Framer;
use super::{Output, names};
use crate::model::{Control, Element, Family, Layout, Mark, Stream, TypeBody, TypeId};
use crate::plan::{
    FamilyPlan, Fixed, FixedField, FixedKind, Inner, Part, RecordPlan, Shape, StreamPlan, Strings,
    Take,
};

/// What is written by hand for the streams of this repository, and copied as it is: the program, its
/// tests, and the README with its example.
const RUNTIME: [(&str, &str); 12] = [
    ("README.md", include_str!("../../../runtime/go-testee/README.md")),
    ("example_test.go", include_str!("../../../runtime/go-testee/example_test.go")),
    ("testee/codec.go", include_str!("../../../runtime/go-testee/codec.go")),
    ("testee/hostile_test.go", include_str!("../../../runtime/go-testee/hostile_test.go")),
    ("testee/main.go", include_str!("../../../runtime/go-testee/main.go")),
    ("testee/output.go", include_str!("../../../runtime/go-testee/output.go")),
    ("testee/shape.go", include_str!("../../../runtime/go-testee/shape.go")),
    ("testee/show.go", include_str!("../../../runtime/go-testee/show.go")),
    ("testee/table.go", include_str!("../../../runtime/go-testee/table.go")),
    ("testee/value.go", include_str!("../../../runtime/go-testee/value.go")),
    ("testee/vector_test.go", include_str!("../../../runtime/go-testee/vector_test.go")),
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
    package: String,
    code: String,
    instance: u64,
    version_in_record: bool,
    headers: Vec<String>,
    records: Vec<String>,
    inner: Option<InnerText>,
    types: Vec<TypeText>,
}

/// The stream that follows a record.
struct InnerText {
    descriptions: String,
    kind: String,
    accessor: String,
    begins: String,
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
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let plan = FamilyPlan::new(family);
    let copied = RUNTIME.map(|(path, text)| Output { path: path.into(), text: text.into() });
    let mut files = Vec::from(copied);
    let packages = family.streams.iter().map(|s| names::package(&s.name)).collect();
    let mut file = |name: String, text: String| {
        files.push(Output { path: format!("testee/{name}.go"), text: text + "\n" });
    };
    file("streams".into(), StreamsText { packages }.render()?);
    for stream in &plan.streams {
        let table = Table { family, plan: stream, stream: stream.stream };
        let name = format!("{}_table", names::package(&stream.stream.name));
        file(name, table.text().render()?);
    }
    Ok(files)
}

/// Makes the table of a stream.
struct Table<'p, 'm> {
    family: &'m Family,
    plan: &'p StreamPlan<'m>,
    stream: &'m Stream,
}

impl<'m> Table<'_, 'm> {
    fn text(&self) -> TableText<'m> {
        let framing = &self.stream.framing;
        let size = |field: usize| self.plan.record_header.field(field).size;
        TableText {
            description: &self.stream.name,
            package: names::package(&self.stream.name),
            code: names::field(&framing.header.fields[framing.type_field].name),
            instance: framing.instance_field.map_or(0, |field| 8 * size(field)),
            version_in_record: self.stream.records.iter().any(|r| {
                // The reader takes it from there.
                r.body.marked(Mark::Version).is_some()
            }),
            headers: self.plan.headers.iter().map(|h| self.header(&h.header.name)).collect(),
            records: self.plan.records.iter().map(|r| self.record(r)).collect(),
            inner: self.inner(),
            types: self.types(),
        }
    }

    fn header(&self, name: &str) -> String {
        let accessor = names::accessor(&names::header(self.stream, name));
        format!("{{\"{name}\", (*format.Reader).{accessor}}},")
    }

    fn record(&self, plan: &RecordPlan) -> String {
        let name = &plan.record.name;
        let suffix = names::exported(name);
        let accessor = names::accessor(&names::record(self.stream, plan.record));
        let read = match plan.shape {
            Shape::Empty => "nil".to_owned(),
            _ => format!("(*format.Reader).{accessor}"),
        };
        format!("{{\"{name}\", format.Kind{suffix}, {read}, (*format.Writer).Write{suffix}}},")
    }

    fn inner(&self) -> Option<InnerText> {
        let inner = self.plan.inner(self.plan.following()?);
        let line = Framer { family: self.family, stream: self.stream }.inner()?;
        let kinds = |wanted: fn(&Control) -> bool| {
            let records = self.stream.records.iter();
            let chosen = records.filter(move |r| r.control.as_ref().is_some_and(wanted));
            chosen.map(|r| format!("Kind{}", names::exported(&r.name)))
        };
        let resumes = kinds(|c| matches!(c, Control::Resumes(_)));
        let resumes: Vec<String> = resumes.map(|kind| format!("format.{kind}")).collect();
        Some(InnerText {
            descriptions: descriptions(inner),
            kind: line.kind,
            accessor: line.accessor,
            begins: kinds(|c| matches!(c, Control::Begins(_))).next()?,
            resumes: resumes.join(", "),
        })
    }

    /// The headers, the named types and the bodies of records.
    fn types(&self) -> Vec<TypeText> {
        let structure = |name: String, fixed: &Fixed, rest: Vec<String>| TypeText {
            zero: format!("{name}{{}}"),
            shape: "fields",
            lines: self.fixed(fixed, &[]).chain(rest).collect(),
        };
        let headers =
            self.plan.headers.iter().map(|h| {
                structure(names::header(self.stream, &h.header.name), &h.fixed, Vec::new())
            });
        let named = (0..self.stream.types.len()).filter_map(|id| self.named(TypeId(id)));
        let bodies = self.plan.records.iter().filter(|r| r.shape != Shape::Empty).map(|r| {
            let parts = r.parts.iter().filter_map(|part| self.part(r, part));
            TypeText {
                zero: format!("{}{{}}", names::record(self.stream, r.record)),
                shape: "fields",
                lines: self.fixed(&r.fixed, r.length.layouts).chain(parts).collect(),
            }
        });
        headers.chain(named).chain(bodies).collect()
    }

    fn named(&self, id: TypeId) -> Option<TypeText> {
        let ty = self.stream.ty(id);
        let name = names::named(ty);
        let (zero, shape, lines) = match &ty.body {
            TypeBody::Enum { .. } => {
                (format!("{name}(0)"), "enumeration", vec![format!("format.Parse{name}")])
            }
            TypeBody::Bits { parts, .. } => {
                let line = |part: &str, width: u32| {
                    let method = names::part_method(part);
                    format!(
                        "{{\"{part}\", {width}, format.{name}.{method}, format.{name}.With{method}}},"
                    )
                };
                let lines = parts.iter().filter_map(|p| Some(line(p.name.as_ref()?, p.width)));
                (format!("{name}(0)"), "bits", lines.collect())
            }
            TypeBody::Structure(_) => {
                let fixed = self.plan.ty(id).fixed.as_ref()?;
                (format!("{name}{{}}"), "fields", self.fixed(fixed, &[]).collect())
            }
        };
        Some(TypeText { zero, shape, lines })
    }

    /// The lines for fields at known offsets.
    fn fixed<'f>(
        &'f self,
        fixed: &'f Fixed<'m>,
        layouts: &'f [Layout],
    ) -> impl Iterator<Item = String> + 'f {
        let carrying = fixed.fields.iter().filter(|f| !matches!(f.kind, FixedKind::Reserved));
        carrying.map(|f| {
            let shape = match &f.kind {
                FixedKind::Octets => Some("octets{}".to_owned()),
                FixedKind::Union { tag, cases } => {
                    let tag: &FixedField = fixed.field(*tag);
                    Some(union(&tag.field.name, cases))
                }
                FixedKind::Reserved
                | FixedKind::Scalar(_)
                | FixedKind::Scalars(..)
                | FixedKind::Structure(_)
                | FixedKind::Structures(..) => None,
            };
            let since = f.since.as_ref().map(|since| since.version);
            line(&f.field.name, shape, since, f.index, layouts)
        })
    }

    /// The line for a field after them; none if it carries nothing.
    fn part(&self, record: &RecordPlan<'m>, part: &Part<'m>) -> Option<String> {
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
            Take::Union { tag, cases, .. } => {
                Some(union(&record.record.body.fields[*tag].name, cases))
            }
            Take::Stream(id) => {
                let descriptions = descriptions(self.plan.inner(*id));
                let offset = part.field.offset.unwrap_or_default();
                Some(format!("stream{{[]string{{{descriptions}}}, {offset}}}"))
            }
        };
        if part.gate.is_some() {
            shape = Some(format!("optional{{{}}}", shape.unwrap_or_default()));
        }
        let since = part.since.as_ref().map(|since| since.version);
        Some(line(&part.field.name, shape, since, part.index, record.length.layouts))
    }

    fn array(&self, element: Element) -> String {
        let name = super::expression::element_type(self.stream, element);
        match element {
            Element::Scalar(scalar) if scalar.of.is_none() => format!("array[{name}]{{}}"),
            _ => format!("array[format.{name}]{{}}"),
        }
    }
}

fn line(
    name: &str,
    shape: Option<String>,
    since: Option<u32>,
    index: usize,
    layouts: &[Layout],
) -> String {
    let lacking = layouts.iter().filter(|layout| layout.without.contains(&index));
    let not: Vec<String> = lacking.map(|layout| layout.length.to_string()).collect();
    let mut line = format!("{{name: \"{name}\", member: \"{}\"", names::field(name));
    line += &shape.map(|shape| format!(", shape: {shape}")).unwrap_or_default();
    line += &since.map(|since| format!(", since: {since}")).unwrap_or_default();
    if !not.is_empty() {
        line += &format!(", not: []int{{{}}}", not.join(", "));
    }
    line + "},"
}

fn union(tag: &str, cases: &[crate::model::UnionCase]) -> String {
    let case = |c: &crate::model::UnionCase| format!("{}: \"{}\"", c.value, names::field(&c.name));
    let cases: Vec<String> = cases.iter().map(case).collect();
    format!("union{{\"{}\", map[uint64]string{{{}}}}}", names::field(tag), cases.join(", "))
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
