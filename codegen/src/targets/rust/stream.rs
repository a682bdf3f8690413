//! A stream: its module, types, rules, state, reader and writer, a file each.

use std::ops::Deref;

use askama::Template;

use super::cleared_body;
use super::file::{Home, StreamNames};
use super::fixed::Structure;
use super::followers::followers;
use super::frame::{Frame, Maker, framed};
use super::headers::header_rules;
use super::names::Owner;
use super::record_line::RecordLine;
use super::state::Known;
use super::{record, types};
use crate::model::*;
use crate::plan::{FamilyPlan, Shape};
use crate::targets::output::Output;
use crate::targets::wrap::comment;

/// All files of a stream's module.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(
    family: &FamilyPlan,
    all: &[StreamNames],
    stream: StreamNames,
) -> askama::Result<Vec<Output>> {
    let maker = Maker { family, all, stream };
    let mut files = vec![
        ("mod.rs".to_owned(), maker.module()?),
        ("rules.rs".to_owned(), maker.rules().render()?),
        ("state.rs".to_owned(), maker.state()?),
        ("reader.rs".to_owned(), maker.reader()?),
        ("format.rs".to_owned(), maker.format()?),
        ("writer.rs".to_owned(), maker.writer()?),
        ("load.rs".to_owned(), maker.load()?),
        ("save.rs".to_owned(), maker.save()?),
        ("saver.rs".to_owned(), maker.saver()?),
    ];
    if stream.plan.stands_in_a_body {
        files.push(("nested.rs".to_owned(), maker.nested()?));
    }
    if followers(stream.plan).any(|(_, inner)| inner.newest().is_some()) {
        files.push(("inner.rs".to_owned(), maker.inner()?));
    }
    if maker.has_types() {
        files.push(("types.rs".to_owned(), maker.types()?));
    }
    for record in &stream.plan.records {
        let name = stream.names.record_module(record.id);
        files.push((format!("{name}.rs"), record::module(stream, record.id)?));
    }
    let output = |(name, text)| Output { path: format!("{}/{name}", stream.names.module), text };
    Ok(files.into_iter().map(output).collect())
}

#[derive(Template)]
#[template(path = "rust/stream.rs.txt", escape = "none")]
struct StreamText<'f> {
    frame: Frame<'f>,
    module_doc: String,
    modules: Vec<String>,
    has_types: bool,
    versions: Vec<u32>,
    opening: u64,
    structures: String,
    records: Vec<RecordLine>,
    /// The arms for records of which something may have to be cleared.
    cleared: Vec<String>,
    /// Whether that is so of every record.
    cleared_covers_all: bool,
    has_instance: bool,
    has_large: bool,
    /// Whether there is no record but the last one, which has no handler.
    only_last: bool,
}

#[derive(Template)]
#[template(path = "rust/types.rs.txt", escape = "none")]
struct TypesText {
    title: String,
    source: String,
    uses: String,
    types: String,
}

#[derive(Template)]
#[template(path = "rust/rules.rs.txt", escape = "none")]
struct RulesText {
    title: String,
    source: String,
    stream: String,
    rules: Vec<RuleLine>,
    patterns: Vec<String>,
}

struct RuleLine {
    doc: String,
    constant: String,
    id: String,
    class: String,
    text: String,
}

#[derive(Template)]
#[template(path = "rust/state.rs.txt", escape = "none")]
struct StateText {
    ends_with_input: bool,
    title: String,
    source: String,
    uses: String,
    memory_decl: &'static str,
    memory_impl: &'static str,
    memory: &'static str,
    headers: Vec<(String, String)>,
    seen: &'static str,
    counted: Option<usize>,
    sections: bool,
    /// The sets, with what they hold.
    sets: Vec<(String, &'static str)>,
    looks_at_instance: bool,
    looks_at_framing: bool,
    has_layouts: bool,
    has_headers: bool,
    /// What the checksum of the stream so far is computed with, if one is kept.
    running: Option<&'static str>,
    earlier: Vec<String>,
    places: Vec<(String, String, String)>,
    has_instance: bool,
    instances: Vec<(String, String, String)>,
    required: Vec<(String, String, String)>,
    place_role: &'static str,
    instance_role: &'static str,
    instance_ty: &'static str,
    required_role: &'static str,
    knows_depth: bool,
}

#[derive(Template)]
#[template(path = "rust/format.rs.txt", escape = "none")]
struct FormatText<'f> {
    frame: Frame<'f>,
}

#[derive(Template)]
#[template(path = "rust/nested.rs.txt", escape = "none")]
struct NestedText<'f> {
    frame: Frame<'f>,
    /// Whether it can be written record by record, cleared: nothing goes on within it, and no record
    /// loses its layout.
    copies: bool,
}

framed!(NestedText);
framed!(StreamText);
framed!(FormatText);

impl<'a> Maker<'a> {
    fn source(&self) -> String {
        format!("spec/{}", self.stream.plan.stream.name)
    }

    fn has_types(&self) -> bool {
        let plan = self.stream.plan;
        let mut common = plan.stream.types.iter().enumerate().filter(|(_, ty)| ty.home.is_none());
        common.any(|(index, ty)| match ty.body {
            // Structures of strings have no type of their own.
            TypeBody::Structure(_) => plan.ty(TypeId(index)).fixed.is_some(),
            TypeBody::Enum { .. } | TypeBody::Bits { .. } => true,
        })
    }

    fn has_instance(&self) -> bool {
        self.stream.plan.stream.framing.instance_field.is_some()
    }

    fn module(&self) -> askama::Result<String> {
        let file = &self.file(Home::Module);
        let (plan, stream) = (self.stream.plan, self.stream.plan.stream);
        let mut structures = String::new();
        for (index, header) in plan.headers.iter().enumerate() {
            let owner = Owner::Header(index);
            let about = comment(&header.header.prose.doc, "/// ");
            let structure = Structure { file, owner, fixed: &header.fixed };
            structures += &structure.render(file.names.header(index), about)?;
            structures += &types::fixed_unions(file, owner, &header.fixed)?;
            structures += &header_rules(file, index).unwrap_or_default();
        }
        let about = comment(&stream.framing.prose.doc, "/// ");
        let framing = Structure { file, owner: Owner::Framing, fixed: &plan.record_header };
        structures += &framing.render("RecordHeader", about)?;
        structures += &types::fixed_unions(file, Owner::Framing, &plan.record_header)?;
        let frame = Frame::new(self, file);
        file.import("crate", "Rule");
        file.import("crate::names", "kinds");
        file.payloads();
        let records = frame.records();
        let large = |r: &crate::plan::RecordPlan| {
            matches!(r.shape, Shape::Parts | Shape::Whole) && r.fixed.size > 160
        };
        let mut cleared: Vec<String> = plan
            .records
            .iter()
            .zip(&records)
            .filter_map(|(record, line)| cleared_body::arm(record, line))
            .collect();
        let inner = frame.inner.iter().map(|inner| &inner.variant);
        cleared.extend(
            inner.map(|inner| format!("Self::{inner}(record) => Self::{inner}(record.cleared()),")),
        );
        let mut text = StreamText {
            module_doc: comment(&format!("{}. {}", stream.title, stream.prose.doc), "//! "),
            modules: plan
                .records
                .iter()
                .map(|r| file.names.record_module(r.id).to_owned())
                .collect(),
            has_types: self.has_types(),
            opening: plan.opening,
            versions: stream.versions.iter().map(|v| v.number).collect(),
            structures,
            cleared_covers_all: !frame.has_optional
                && cleared.len() == records.len() + frame.inner.len(),
            cleared,
            records,
            has_instance: self.has_instance(),
            has_large: plan.records.iter().any(large),
            only_last: plan.records.iter().all(|record| record.is_last && record.is_bare()),
            frame,
        };
        text.frame.uses = file.uses();
        text.render()
    }

    fn types(&self) -> askama::Result<String> {
        let file = &self.file(Home::Types);
        let mut types = String::new();
        for (index, ty) in self.stream.plan.stream.types.iter().enumerate() {
            if ty.home.is_none() {
                types += &types::named(file, TypeId(index))?;
            }
        }
        TypesText {
            title: self.stream.plan.stream.title.clone(),
            source: format!("{}/stream.yaml", self.source()),
            uses: file.uses(),
            types,
        }
        .render()
    }

    /// Every rule that code can break; those that no machine checks are in the book alone.
    fn rules(&self) -> RulesText {
        let stream = self.stream.plan.stream;
        let rules = stream.rules.iter().enumerate().filter(|(_, rule)| rule.reported);
        let rules = rules.map(|(index, rule)| RuleLine {
            doc: comment(&rule.text, "/// "),
            constant: self.stream.names.rule(RuleId(index)).to_owned(),
            id: rule.id.clone(),
            class: super::names::camel(rule.class.name()),
            text: format!("{:?}", rule.text),
        });
        let patterns = self.stream.plan.patterns.iter();
        let patterns = patterns.map(|p| super::patterns::function(self.stream.names, p));
        RulesText {
            title: stream.title.clone(),
            source: self.source(),
            stream: stream.name.clone(),
            rules: rules.collect(),
            patterns: patterns.collect(),
        }
    }

    fn state(&self) -> askama::Result<String> {
        let file = &self.file(Home::Elsewhere);
        let frame = Frame::new(self, file);
        let plan = self.stream.plan;
        file.of_stream("Kind");
        file.import_all("crate", &["Endian", "Rule"]);
        if !plan.state.sets.is_empty() {
            file.import("crate::remember", "Runs");
        }
        let known = Known { file };
        let role = |takes: bool| if takes { ", role: Role" } else { "" };
        let roles =
            [frame.place_takes_role(), frame.instance_takes_role(), frame.required_takes_role()];
        if roles.contains(&true) || super::layouts::any(plan) {
            file.import("crate::error", "Role");
        }
        for (_, ty) in &frame.state_headers {
            file.of_stream(ty);
        }
        if plan.state.framing {
            file.of_stream("RecordHeader");
        }
        if let Some(crc) = frame.running {
            file.import_all("crate::checksum", &["Running", crc]);
        }
        let earlier = plan.state.earlier.iter();
        let set = |(index, set): (usize, &RememberedSet)| {
            let wide = *set == RememberedSet::TypeAndInstance && frame.unique_is_wide();
            let of = if wide { "Runs<MEMORY, u128>" } else { "Runs<MEMORY>" };
            (file.names.set(SetId(index)).to_owned(), of)
        };
        let mut text = StateText {
            ends_with_input: plan.stream.framing.end.is_none(),
            title: plan.stream.title.clone(),
            source: self.source(),
            uses: String::new(),
            memory_decl: file.memory_parameter(),
            memory_impl: file.memory_parameter(),
            memory: file.memory(),
            headers: frame.state_headers.clone(),
            seen: if plan.records.len() <= 32 { "u32" } else { "u64" },
            sections: plan.sections().is_some(),
            counted: (!plan.state.counted.is_empty()).then_some(plan.records.len()),
            sets: plan.state.sets.iter().enumerate().map(set).collect(),
            looks_at_instance: plan.state.instance,
            looks_at_framing: plan.state.framing,
            has_layouts: super::layouts::any(plan),
            has_headers: !plan.headers.is_empty(),
            running: frame.running,
            earlier: earlier.map(|(r, f)| file.names.earlier(*r, *f).to_owned()).collect(),
            places: known.places(),
            has_instance: self.has_instance(),
            instances: known.instances(),
            required: known.required(),
            place_role: role(roles[0]),
            instance_role: role(roles[1]),
            instance_ty: frame.instance_ty,
            required_role: role(roles[2]),
            knows_depth: plan.knows_depth(),
        };
        text.uses = file.uses();
        text.render()
    }

    fn nested(&self) -> askama::Result<String> {
        let file = &self.file(Home::Elsewhere);
        let frame = Frame::new(self, file);
        let mut records = self.stream.plan.records.iter();
        let copies = frame.inner.is_empty() && !records.any(super::layouts::layouts_matter);
        NestedText { frame, copies }.render()
    }

    fn format(&self) -> askama::Result<String> {
        let file = &self.file(Home::Elsewhere);
        FormatText { frame: Frame::new(self, file) }.render()
    }
}
