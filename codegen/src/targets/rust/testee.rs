//! The testee that the suite judges the Rust crate by: a table for each stream, of what its
//! description calls things and what they are in Rust. What walks over it is copied.

use std::collections::BTreeSet;

use askama::Template;

use super::all_names;
use super::file::{File, Home, StreamNames};
use super::framed::{
    BeginsLine, Framing, InnerLine, has_layouts_of_parts, has_more, instance_type,
};
use super::names::{self, BitNames, Names, Owner};
use crate::model::*;
use crate::plan::{
    Candidate, Control as PlanControl, FamilyPlan, Fixed, FixedField, FixedKind, Inner, InnerId,
    Needs, Part, RecordPlan, Shape, StreamPlan, Strings, Take, VersionSource,
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
    instance_ty: &'static str,
    /// Whether headers of records have further fields.
    has_more: bool,
    has_layouts: bool,
    /// The field of them that tells the length, where bodies of any length have several layouts.
    length_field: String,
    headers: Vec<HeaderText>,
    /// What says the version.
    told: &'static str,
    is_inner: bool,
    /// The descriptions of streams that follow records.
    inner: Vec<InnerText>,
    records: Vec<RecordText>,
    /// The call that would write the last record once more.
    after_last: String,
    tables: Vec<String>,
}

struct HeaderText {
    name: String,
    get: String,
    ty: String,
    /// The field of it that says the version.
    version: String,
}

/// A description of a stream that follows a record.
struct InnerText {
    module: String,
    variant: String,
    /// The records that it follows, and those that resume it.
    begins: String,
    resumes: String,
    suspended: String,
}

/// A record: the arms that show it and that write it.
#[derive(Default)]
struct RecordText {
    shown: String,
    written: String,
    /// The arm for the layouts that it has.
    layouts: Option<String>,
}

/// All files of the testee's `src`.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(plan: &FamilyPlan) -> askama::Result<Vec<Output>> {
    let family = plan.family;
    let copied = RUNTIME.map(|(path, text)| Output { path: path.into(), text: text.into() });
    let mut files = Vec::from(copied);
    let modules = names::modules(family);
    let ids = family.streams.iter().map(|stream| stream.id.clone());
    let streams = modules.iter().cloned().zip(ids).collect();
    let text = StreamsText { streams }.render()?;
    files.push(Output { path: "streams/mod.rs".into(), text });
    let all_names = all_names(plan, &modules);
    let all: Vec<StreamNames> = (plan.streams.iter().zip(&all_names))
        .map(|(plan, names)| StreamNames { plan, names, modules: &modules })
        .collect();
    for of in &all {
        let StreamNames { plan: stream, names, .. } = *of;
        let path = format!("streams/{}.rs", names.module);
        let file = File::new(*of, Home::Elsewhere);
        let inner = &Framing::new(plan, &all, &file).inner;
        let table = Table { plan: stream, stream: stream.stream, names, modules: &modules, inner };
        let text = table.text().render()?;
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
    inner: &'p [InnerLine],
}

impl<'m> Table<'_, 'm> {
    fn text(&self) -> StreamText<'m> {
        let stream = self.stream;
        let inner: Vec<InnerText> = self.inner.iter().map(inner_text).collect();
        let mut records: Vec<_> = self.plan.records.iter().map(|r| self.record(r)).collect();
        records.extend(inner.iter().map(|inner| RecordText {
            shown: format!("abi::Record::{}(_) => Value::Null,", inner.variant),
            written: String::new(),
            layouts: None,
        }));
        records.push(self.unknown());
        StreamText {
            title: &stream.title,
            source: format!("spec/{}", stream.name),
            id: &stream.id,
            module: self.names.module.clone(),
            memory: !stream.sets.is_empty(),
            instance_ty: instance_type(stream).map_or("", Primitive::name),
            has_more: has_more(self.plan),
            has_layouts: super::layouts::any(self.plan),
            after_last: self.after_last(),
            length_field: match has_layouts_of_parts(self.plan) {
                true => self.names.field(Owner::Framing, stream.framing.length_field).to_owned(),
                false => String::new(),
            },
            headers: (0..stream.headers.len()).map(|index| self.header(index)).collect(),
            told: match self.plan.state.version {
                VersionSource::Header(..) => "Before",
                VersionSource::Record(..) => "First",
                VersionSource::Implied(_) => "Never",
            },
            is_inner: self.plan.follows_a_record,
            inner,
            records,
            tables: self.tables(),
        }
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
        let instance = match (instance_type(self.stream), plan.instance_varies) {
            (Some(_), true) => "Some(instance.to_json(version))".to_owned(),
            (Some(ty), false) => format!("Some(0{}.to_json(version))", ty.name()),
            (None, _) => "None".to_owned(),
        };
        let body =
            if is_empty { "Map::new().into()" } else { "body.body_to_json(version, length)" };
        let variant = self.names.record(plan.id);
        let written = self.written(plan, "");
        let written = match plan.shape {
            Shape::Empty => format!("{{ nothing(value)?; {written} }}"),
            Shape::Plain | Shape::Whole => {
                format!("{{ let body = &whole(value, version)?; {written} }}")
            }
            Shape::Layouts => format!(
                "{{ match layout {{ None => {{ let body = &whole(value, version)?; {written} }} \
                 Some(layout) => {{ let body = &in_layout(value, version, layout.length)?; {} }} }} }}",
                self.written(plan, "layout, "),
            ),
            Shape::Parts if plan.length.layouts.is_empty() => format!(
                "with_{item}(value, version, usize::MAX, |body| {{ {written} Ok(()) }})\
                 .map_err(in_body)?,"
            ),
            Shape::Parts => format!(
                "match layout {{ None => with_{item}(value, version, usize::MAX, |body| {{ {written} \
                 Ok(()) }}).map_err(in_body)?, Some(layout) => with_{item}(value, version, \
                 {}, |body| {{ {} Ok(()) }}).map_err(in_body)?, }}",
                self.counted_length(),
                self.written(plan, "layout, "),
            ),
        };
        let layout = match plan.shape {
            Shape::Layouts => "body.layout().map(|layout| layout.length)".to_owned(),
            Shape::Parts if !plan.length.layouts.is_empty() => {
                let told = plan.length.layouts.iter().map(|l| (self.counted(l), l.length));
                format!("told(length, &{:?})", told.collect::<Vec<_>>())
            }
            _ => "None".to_owned(),
        };
        RecordText {
            shown: format!(
                "abi::Record::{variant}{bindings} => record(\"{name}\", {instance}, {layout}, {body}),"
            ),
            written: format!("\"{name}\" => {written}"),
            layouts: (!plan.length.layouts.is_empty())
                .then(|| format!("\"{name}\" => &abi::{variant}::LAYOUTS,")),
        }
    }

    /// The length of a body in a layout, padding included where the length counts it.
    fn counted(&self, layout: &Layout) -> u64 {
        let padding = self.stream.framing.padding;
        layout.length + if padding.in_length { padding.after(layout.length) } else { 0 }
    }

    /// Code for the same, of a layout that is called so.
    fn counted_length(&self) -> String {
        let padding = self.stream.framing.padding;
        match padding.in_length && padding.to > 1 {
            true => format!("layout.length.next_multiple_of({})", padding.to),
            false => "layout.length".to_owned(),
        }
    }

    /// The rules that a body breaks in which a field does not go with what is left.
    fn by_rest(&self, plan: &RecordPlan) -> Vec<&'m str> {
        let asks = |part: &&Part| {
            let amount = part.take.arithmetic().map(Needs::of_arithmetic);
            let gate = part.gate.as_ref().map(|gate| gate.needs);
            amount.into_iter().chain(gate).any(|needs| needs.remaining)
        };
        let parts = plan.parts.iter().filter(asks);
        parts.map(|part| self.stream.rule(part.fits).id.as_str()).collect()
    }

    fn after_last(&self) -> String {
        let last = self.plan.last.expect("a record ends the stream");
        let plan = self.plan.record(last);
        let instance = plan.instance_varies.then(|| "0".to_owned());
        let body = match plan.shape {
            Shape::Empty => None,
            _ => Some(format!("&abi::{}::default()", self.names.record(last))),
        };
        let given: Vec<String> = instance.into_iter().chain(body).collect();
        format!("write_{}({})", self.names.bare(last), given.join(", "))
    }

    /// The statements that write a record whose body has been made; in a layout, if one is given.
    fn written(&self, plan: &RecordPlan, layout: &str) -> String {
        let (variant, item) = (self.names.record(plan.id), self.names.bare(plan.id));
        let mut code = String::new();
        let gated = plan.parts.iter().any(|part| part.gate.is_some() && part.has_value());
        // No field of a layout has a gate.
        if gated && layout.is_empty() {
            code += &format!("gates_hold(writer.against_gate_of_{item}(body))?; ");
        }
        // Of an instance that the record cannot have, no method of the writer can be told.
        if self.stream.framing.instance_field.is_some() && !plan.instance_varies {
            code += &format!("writer.check_place(abi::Kind::{variant}, instance)?; ");
        }
        let instance = plan.instance_varies.then_some("instance");
        let body = (plan.shape != Shape::Empty).then_some("body");
        let given: Vec<&str> = instance.into_iter().chain(body).collect();
        let by_rest = self.by_rest(plan);
        let method = if layout.is_empty() { "write" } else { "relay" };
        let write = match by_rest.is_empty() {
            true => format!("writer.{method}_{item}({layout}{})?;", given.join(", ")),
            false => format!(
                "writer.{method}_{item}({layout}{}).map_err(|error| by_rest(error, &{by_rest:?}))?;",
                given.join(", ")
            ),
        };
        let given: String = given.iter().map(|given| format!("{given}, ")).collect();
        let mine = |id: InnerId| self.inner.iter().filter(move |line| line.id == id.0);
        match plan.control {
            Some(PlanControl::Begins(id)) if mine(id).next().is_some() => {
                code += &format!(
                    "let Some(following) = record.follow() else {{ {write} return Err(no_stream()) }}; "
                );
                let follow = |line: &InnerLine| {
                    let headers = line.headers.iter().map(|(name, _)| format!("&headers.{name}"));
                    let headers = headers.collect::<Vec<_>>().join(", ");
                    let given_headers = if line.headers.is_empty() { "_" } else { "headers" };
                    let begins = line.begins.iter().find(|b| b.camel == variant);
                    let suffix = begins.map_or("", |b| &b.suffix);
                    let (module, method) = (&line.module, &line.method);
                    format!(
                        "suspended.{module} = super::{module}::follow(following, \
                         |{given_headers}| writer.begin_{method}{suffix}({given}{headers})).map_err(in_stream)?"
                    )
                };
                let lines: Vec<_> = mine(id).collect();
                code += &match lines.as_slice() {
                    [line] => format!("{};", follow(line)),
                    lines => {
                        let module =
                            |line: &&InnerLine| format!("&library::{}::VERSIONS", line.module);
                        let versions: Vec<_> = lines.iter().map(module).collect();
                        let arm =
                            |(index, line): (usize, &&InnerLine)| match index + 1 < lines.len() {
                                true => format!("{index} => {}, ", follow(line)),
                                false => format!("_ => {}, ", follow(line)),
                            };
                        let arms: String = lines.iter().enumerate().map(arm).collect();
                        format!("match meant(following, &[{}]) {{ {arms} }}", versions.join(", "))
                    }
                };
            }
            Some(PlanControl::Resumes(id)) => {
                for line in mine(id) {
                    let resumes = line.resumes.iter().find(|b| b.camel == variant);
                    let suffix = resumes.map_or("", |b| &b.suffix);
                    let (module, method) = (&line.module, &line.method);
                    code += &format!(
                        "if let Some(resumed) = suspended.{module}.take() {{ \
                         let inner = writer.resume_{method}{suffix}({given}resumed)?; \
                         suspended.{module} = super::{module}::go_on(record.follow(), inner)\
                         .map_err(in_stream)?; }} else "
                    );
                }
                code += &match mine(id).next() {
                    Some(_) => format!("{{ {write} }}"),
                    None => write,
                };
            }
            _ => code += &write,
        }
        code
    }

    /// The arms for an optional record of unknown type.
    fn unknown(&self) -> RecordText {
        if self.stream.framing.optional_bit.is_none() {
            let written = "_ => return Err(no_such_record().into()),".to_owned();
            return RecordText { shown: String::new(), written, layouts: None };
        }
        let (binding, shown, given) = match self.stream.framing.instance_field {
            Some(_) => ("instance, ", "Some(instance.to_json(version))", "instance, "),
            None => ("", "None", ""),
        };
        RecordText {
            shown: format!(
                "abi::Record::Unknown {{ type_code, {binding}body }} => \
                 record(format!(\"{{type_code:#x}}\"), {shown}, None, octets_to_json(body)),"
            ),
            layouts: None,
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
            let framing = matches!(f.field.mark, Some(Mark::Type | Mark::Instance | Mark::Length));
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

    fn header(&self, index: usize) -> HeaderText {
        let fields = &self.plan.headers[index].fixed.fields;
        let version = fields.iter().find(|f| !told(f.field).is_empty());
        let version = version.map(|f| self.names.field(Owner::Header(index), f.index));
        HeaderText {
            version: version.unwrap_or_default().to_owned(),
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

/// From which version on there is a field.
fn since(field: &FixedField) -> String {
    field.since.as_ref().map_or_else(String::new, |since| format!(" since {}", since.version))
}

/// The lengths of the bodies that lack a field.
fn lacking(layouts: &[(u64, &Layout)], field: usize) -> String {
    let lacking = layouts.iter().filter(|(_, layout)| layout.leaves_out(field));
    let lengths: Vec<_> = lacking.map(|(length, _)| length.to_string()).collect();
    match lengths.as_slice() {
        [] => String::new(),
        lengths => format!(" not [{}]", lengths.join(", ")),
    }
}

/// The mark of a field that says the version of the stream.
fn told(field: &Field) -> &'static str {
    if field.mark == Some(Mark::Version) { "version" } else { "" }
}

fn inner_text(line: &InnerLine) -> InnerText {
    let names = |records: &[BeginsLine]| -> Vec<String> {
        records.iter().map(|record| record.camel.clone()).collect()
    };
    InnerText {
        module: line.module.clone(),
        variant: line.variant.clone(),
        begins: names(&line.begins).join(" "),
        resumes: names(&line.resumes).join(" "),
        suspended: format!("Option<library::{}::Suspended>", line.module),
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
        (Some(_), width) => format!("{with} as (named {width})"),
        (None, 1) => constant.clone(),
        (None, width) => format!("{with} as {width}"),
    };
    Some(format!("    \"{name}\": {method}, {how};"))
}

fn with_rows(head: &str, rows: Vec<String>, end: &str) -> Vec<String> {
    [head.to_owned()].into_iter().chain(rows).chain([end.to_owned()]).collect()
}
