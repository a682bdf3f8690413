//! The testee that the suite judges the Rust crate by: a table for each stream, of what its
//! description calls things and what they are in Rust. What walks over it is copied.

use super::testee_tables::{Table, told};

use askama::Template;

use super::file::{File, Home, StreamNames};
use super::followers::{InnerLine, all_names};
use super::framed::{Framing, has_layouts_of_parts, has_more};
use super::names::{self, Owner};
use super::record_line::{BeginsLine, instance_type};
use crate::model::*;
use crate::plan::{
    Control as PlanControl, FamilyPlan, Inner, InnerId, Needs, Part, RecordPlan, Shape,
    VersionSource,
};
use crate::targets::output::Output;

/// The hand-written part of the testee, copied as it is.
const RUNTIME: [(&str, &str); 11] = [
    ("body.rs", include_str!("../../../runtime/rust-testee/body.rs")),
    ("codec.rs", include_str!("../../../runtime/rust-testee/codec.rs")),
    ("decode.rs", include_str!("../../../runtime/rust-testee/decode.rs")),
    ("document.rs", include_str!("../../../runtime/rust-testee/document.rs")),
    ("encode.rs", include_str!("../../../runtime/rust-testee/encode.rs")),
    ("json.rs", include_str!("../../../runtime/rust-testee/json.rs")),
    ("lib.rs", include_str!("../../../runtime/rust-testee/lib.rs")),
    ("main.rs", include_str!("../../../runtime/rust-testee/main.rs")),
    ("print.rs", include_str!("../../../runtime/rust-testee/print.rs")),
    ("table.rs", include_str!("../../../runtime/rust-testee/table.rs")),
    ("text.rs", include_str!("../../../runtime/rust-testee/text.rs")),
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
    /// Whether a magic tells the order of octets.
    told_order: bool,
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
    after_last: Option<String>,
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

impl<'m> Table<'_, 'm> {
    fn text(&self) -> StreamText<'m> {
        let stream = self.stream;
        let inner: Vec<InnerText> = self.inner.iter().map(inner_text).collect();
        let mut records: Vec<_> = self.plan.records.iter().map(|r| self.record(r)).collect();
        records.extend(inner.iter().map(|inner| RecordText {
            shown: format!("abi::Record::{}(_) => {{}}", inner.variant),
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
            told_order: self.plan.order_magic.is_some(),
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
            is_inner: self.plan.follows_a_record && self.plan.can_be_told,
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
            (Some(_), true) => "Some(*instance)".to_owned(),
            (Some(ty), false) => format!("Some(0{})", ty.name()),
            (None, _) => "NO_INSTANCE".to_owned(),
        };
        let body = if is_empty { "&Nothing" } else { "body" };
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
        // What is shown is given away with the call, and its length asked before.
        let mut asks_length = false;
        let layout = match plan.shape {
            Shape::Layouts => "body.layout().map(|layout| layout.length)".to_owned(),
            Shape::Parts if !plan.length.layouts.is_empty() => {
                asks_length = true;
                let told = plan.length.layouts.iter().map(|l| (self.counted(l), l.length));
                format!("told(length, &{:?})", told.collect::<Vec<_>>())
            }
            _ => "None".to_owned(),
        };
        let call = format!("shown.record(\"{name}\", {instance}, {layout}, {body})");
        let call = match asks_length {
            true => format!("{{ let length = shown.length; {call} }}"),
            false => format!("{call},"),
        };
        RecordText {
            shown: format!("abi::Record::{variant}{bindings} => {call}"),
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

    fn after_last(&self) -> Option<String> {
        let last = self.plan.last?;
        let plan = self.plan.record(last);
        let instance = plan.instance_varies.then(|| "0".to_owned());
        let body = match plan.shape {
            Shape::Empty => None,
            _ => Some(format!("&abi::{}::default()", self.names.record(last))),
        };
        let given: Vec<String> = instance.into_iter().chain(body).collect();
        Some(format!("write_{}({})", self.names.bare(last), given.join(", ")))
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
                    let order = line.told_order.then(|| "headers.endian".to_owned());
                    let headers = order.into_iter().chain(headers).collect::<Vec<_>>().join(", ");
                    let given_headers =
                        if line.headers.is_empty() && !line.told_order { "_" } else { "headers" };
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
        if !self.stream.framing.has_optional() {
            let written = "_ => return Err(no_such_record().into()),".to_owned();
            return RecordText { shown: String::new(), written, layouts: None };
        }
        let (binding, shown, given) = match self.stream.framing.instance_field {
            Some(_) => ("instance, ", "Some(*instance)", "instance, "),
            None => ("", "NO_INSTANCE", ""),
        };
        RecordText {
            shown: format!(
                "abi::Record::Unknown {{ type_code, {binding}body }} => \
                 shown.record(&format!(\"{{type_code:#x}}\"), {shown}, None, &Unknown(body)),"
            ),
            layouts: None,
            written: format!(
                "code => writer.write_unknown(type_code(code)?, {given}&octets(value)?)?,"
            ),
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
    pub(super) fn inner_modules(&self, inner: &Inner) -> Vec<&str> {
        let mut candidates: Vec<_> = inner.candidates.iter().collect();
        candidates.sort_by_key(|candidate| candidate.signs.is_empty());
        candidates.iter().map(|candidate| self.modules[candidate.index].as_str()).collect()
    }
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
