//! What the reader does with one record, statement by statement, in the order of
//! `spec/reading.md`.

use super::framed::Framing;
use super::later::Later;
use super::layouts::has_gaps;
use super::names::Owner;
use super::output::Code;
use super::parts::Body;
use super::rules::Remembering;
use super::takes::{Given, Takes};
use crate::plan::{Control, RecordPlan, Shape};

const READING: Given = Given {
    state: "self.state",
    state_reference: "&self.state",
    version: "self.state.version",
    endian: "self.state.endian",
    role: "role",
    short: "short",
};

/// Prints what a reader does with a record.
pub struct Reading<'r> {
    /// The framing of the stream.
    pub framing: &'r Framing<'r>,
    /// The record.
    pub record: &'r RecordPlan<'r>,
}

impl Reading<'_> {
    fn body(&self) -> Body<'_> {
        Body { file: self.framing.file, record: self.record }
    }

    fn name(&self) -> &str {
        self.framing.file.names.record(self.record.id)
    }

    /// What becomes of a fault in the body.
    fn in_body(&self) -> String {
        let kind = self.framing.file.kind(self.record.id);
        format!("map_err(|f| in_body(self.here(), f, {kind}, header))?")
    }

    fn has_layouts(&self) -> bool {
        !self.record.length.layouts.is_empty()
    }

    /// Whether something asks for the layout after the body has been decoded.
    fn asks_for_layout(&self) -> bool {
        let lacking = |remember: &crate::plan::Remember| match remember {
            crate::plan::Remember::InSet(_, field) => self.record.may_lack(*field),
            _ => false,
        };
        self.has_layouts()
            && (self.record.shape == Shape::Layouts
                || self.record.length.octets > 0
                || self.moves_errors()
                || self.record.rules_need.layout
                || self.record.remember.iter().any(lacking))
    }

    /// Whether errors of rules on several fields name fields that stand elsewhere in a layout.
    fn moves_errors(&self) -> bool {
        has_gaps(self.record) && self.record.rules.iter().any(|rule| rule.at.is_some())
    }

    /// The statements of the reader's arm for the record.
    pub fn read(&self) -> String {
        let (framing, record) = (self.framing, self.record);
        let kind = framing.file.kind(record.id);
        let mut code = Code::default();
        if record.summed && record.begins_a_section {
            code.line("self.state.running.begin();");
        }
        match record.shape {
            Shape::Parts => self.parts(&mut code),
            Shape::Layouts => self.layouts(&mut code),
            Shape::Empty | Shape::Plain | Shape::Whole => self.fixed(&mut code),
        }
        let full = "at_type(self.here(), &rules::MEMORY, header)";
        self.remember(full, &mut code);
        if record.summed {
            code.line("self.state.running.add(&self.rest[..self.rest.len() - rest.len()]);");
        }
        code.line(&format!("self.state.saw({kind});"));
        if record.is_last {
            code.line(&format!("self.finish(header, rest{})?;", framing.finish_role()));
        }
        match record.control {
            Some(Control::Begins(id)) if framing.file.plan.inner(id).newest().is_some() => {
                let header = if framing.deep { "header, " } else { "" };
                code.line(&format!("self.begin_inner_{}({header}rest, role)?;", id.0));
            }
            Some(Control::Resumes(id)) if framing.can_resume(id) => {
                code.line("self.rest = rest;");
                code.line(&format!("self.resume_inner_{}();", id.0));
            }
            Some(_) | None => code.line("self.rest = rest;"),
        }
        code.line(&self.result());
        code.finish()
    }

    /// The record, for the caller.
    fn result(&self) -> String {
        let record = self.record;
        let body = match record.shape {
            Shape::Empty => None,
            Shape::Plain => {
                self.framing.file.import("crate", "View");
                Some("View::new(body, self.state.endian)".to_owned())
            }
            Shape::Layouts => Some("view".to_owned()),
            Shape::Parts if record.may_be_empty() => {
                let length = &self.framing.length_field;
                Some(format!("Some(record).filter(|_| header.{length} > 0)"))
            }
            Shape::Whole | Shape::Parts => Some("record".to_owned()),
        };
        let instance = record.instance_varies.then(|| self.framing.instance());
        let payload: Vec<String> = instance.into_iter().chain(body).collect();
        match payload.as_slice() {
            [] => format!("Ok(Record::{})", self.name()),
            payload => format!("Ok(Record::{}({}))", self.name(), payload.join(", ")),
        }
    }

    fn remember(&self, full: &str, code: &mut Code) {
        let names = ("record.", "record.head.");
        let mut remembering = Remembering::of(self.framing.file, self.record, names, "self.state");
        remembering.short = self.has_layouts().then_some("short");
        if self.record.remember.iter().any(|r| matches!(r, crate::plan::Remember::InSet(..))) {
            self.framing.file.memory_rule();
        }
        if self.record.begins_a_section {
            code.line("self.state.begin_section();");
        }
        remembering.insert(full, code);
        remembering.keep(code);
    }

    /// The checksum of the stream so far is expected, if the record holds it.
    fn expect_sum(&self, code: &mut Code) {
        if let Some(sum) = self.record.sum {
            code.line(&format!("self.state.running.expect(&self.rest[..{}]);", sum.offset));
        }
    }

    fn later(&self) -> Later<'_> {
        let owner = Owner::Record(self.record.id);
        Later { file: self.framing.file, owner, fixed: &self.record.fixed }
    }

    fn check_fixed(&self, octets: &str, moved: &str, code: &mut Code) {
        if !self.record.fixed.needs.checks {
            return;
        }
        let takes = Takes::of_record(self.record);
        let arguments = takes.arguments(READING);
        code.line(&format!("{}::check({octets}{arguments}).{moved};", self.name()));
    }

    fn rules(&self, subject: &str, moved: &str, code: &mut Code) {
        if self.record.rules.is_empty() {
            return;
        }
        let arguments = self.body().rule_arguments("&self.state", "role", "short");
        code.line(&format!("{subject}.check_rules({arguments}).{moved};"));
    }

    /// A body that is always there as a whole.
    fn fixed(&self, code: &mut Code) {
        let (framing, record) = (self.framing, self.record);
        let kind = framing.file.kind(record.id);
        let size = record.length.octets;
        let padding = framing.padding().after(size);
        let body = if record.shape == Shape::Empty { "_" } else { "body" };
        let checked = padding > 0 && framing.checks_padding();
        let bound = if checked { "padding" } else { "_" };
        let role = framing.admit_role();
        code.line(&format!(
            "let ({body}, {bound}, rest) = self.fixed::<{size}, {padding}>({kind}, header, rest{role})?;"
        ));
        self.expect_sum(code);
        self.check_fixed("body", &self.in_body(), code);
        if checked {
            self.padding("padding", code);
        }
        let value = match record.shape {
            Shape::Whole => true,
            Shape::Empty => false,
            _ => record.needs_value(),
        };
        if value {
            framing.file.import("crate", "Plain");
            let read = (self.name(), "body", "self.state.endian");
            self.later().read("record", read, "self.state.version", code);
        }
        let subject = if record.shape == Shape::Empty { self.name() } else { "record" };
        self.rules(subject, &self.in_body(), code);
    }

    /// Checks padding, for whom it has to be zero.
    fn padding(&self, octets: &str, code: &mut Code) {
        self.framing.check_padding(octets, code);
    }

    /// A body of any length.
    fn parts(&self, code: &mut Code) {
        let (framing, record) = (self.framing, self.record);
        let kind = framing.file.kind(record.id);
        code.line(&format!("self.admit({kind}, header{})?;", framing.admit_role()));
        code.line("self.check_length(header)?;");
        self.layout_of(code);
        self.head_fits(code);
        let checked = framing.checks_padding() && !framing.padding().in_length;
        let checked = checked && framing.padding().to > 1;
        let bound = if checked { "padding" } else { "_" };
        code.line(&format!("let (body, {bound}, rest) = self.variable(header, rest)?;"));
        self.expect_sum(code);
        code.line("let mut parts = Parts::whole(body);");
        framing.file.import("crate::parts", "Parts");
        let name = self.name();
        let used = !matches!(record.shape, Shape::Empty);
        debug_assert!(used);
        let decode = format!("{name}::decode(&mut parts, &self.state, role)");
        code.line(&format!("let record = {decode}.{};", self.in_body()));
        if checked {
            self.padding("padding", code);
        } else if framing.padding().in_length && framing.checks_padding() {
            code.line("let padding = &body[parts.at()..];");
            self.padding("padding", code);
        }
        let moved = match self.moves_errors() {
            true => {
                let kind = framing.file.kind(record.id);
                format!(
                    "map_err(|f| in_body(self.here(), f.moved({name}::gaps(short)), {kind}, header))?"
                )
            }
            false => self.in_body(),
        };
        self.rules("record", &moved, code);
    }

    /// The layout that the length tells.
    fn layout_of(&self, code: &mut Code) {
        if self.asks_for_layout() {
            let length = &self.framing.length_usize;
            code.line(&format!(
                "let short = {}::short(self.state.layouts, {length});",
                self.name()
            ));
        }
    }

    /// The check that a body has at least the octets of its fixed part.
    fn head_fits(&self, code: &mut Code) {
        let head = self.record.length.octets;
        if head == 0 {
            return;
        }
        let length = &self.framing.length_field;
        let whole = if self.has_layouts() { "short.is_none() && " } else { "" };
        code.open(&format!("if {whole}header.{length} < {head}"));
        self.wrong_length(code);
        code.close();
    }

    fn wrong_length(&self, code: &mut Code) {
        let kind = self.framing.file.kind(self.record.id);
        code.line(&format!("return Err(at_length(self.here(), {kind}.length_rule(), header));"));
    }

    /// A structure of which some writers left out fields: known by its length.
    fn layouts(&self, code: &mut Code) {
        let (framing, record) = (self.framing, self.record);
        let kind = framing.file.kind(record.id);
        let (name, length) = (self.name(), &framing.length_field);
        framing.file.import("crate", "LayoutView");
        code.line(&format!("self.admit({kind}, header{})?;", framing.admit_role()));
        code.line("self.check_length(header)?;");
        self.layout_of(code);
        let padding = framing.padding();
        let counted = if padding.in_length { padding.after(record.length.octets) } else { 0 };
        let whole = record.length.octets + counted;
        code.open(&format!("if short.is_none() && header.{length} != {whole}"));
        self.wrong_length(code);
        code.close();
        let checked = framing.checks_padding() && padding.to > 1;
        let after = checked && !padding.in_length;
        let bound = if after { "padding" } else { "_" };
        code.line(&format!("let (body, {bound}, rest) = self.variable(header, rest)?;"));
        self.expect_sum(code);
        code.line(&format!("let layout = short.map(|index| {name}::LAYOUTS[index]);"));
        code.line(&format!(
            "let (view, {}) = LayoutView::<{name}>::new(body, layout, self.state.endian);",
            if checked && padding.in_length { "padding" } else { "_" }
        ));
        let moved = format!(
            "map_err(|f| {{\nlet offset = view.place(f.offset);\n\
             in_body(self.here(), Fault {{ offset, ..f }}, {kind}, header)\n}})?"
        );
        let checks = record.fixed.needs.checks || !record.rules.is_empty();
        if checks {
            framing.file.import("crate::error", "Fault");
        }
        self.check_fixed("&view.whole()", &moved, code);
        if checked {
            self.padding("padding", code);
        }
        if record.needs_value() {
            self.later().take_back("record", "view.get()", "self.state.version", code);
        }
        self.rules("record", &moved, code);
    }

    /// The statements that begin a record of which the last field comes in pieces.
    pub fn begin(&self) -> Option<String> {
        let (framing, record) = (self.framing, self.record);
        record.parts.last().filter(|part| part.in_pieces)?;
        let kind = framing.file.kind(record.id);
        framing.file.import("crate::parts", "Parts");
        let mut code = Code::default();
        let name = self.name();
        code.line(&format!("let decoded = {name}::decode(&mut parts, &self.state, role);"));
        code.open("if parts.wanted() > 0");
        code.line("return Ok(wanted(&parts));");
        code.close();
        code.line(&format!("self.admit({kind}, header{})?;", framing.admit_role()));
        self.head_fits(&mut code);
        code.line(&format!("let record = decoded.{};", self.in_body()));
        self.rules("record", &self.in_body(), &mut code);
        self.remember("at_type(self.here(), &rules::MEMORY, header)", &mut code);
        code.line(&format!("let tail = self.begun({kind}, header, &parts);"));
        let payload = match record.instance_varies {
            true => format!("{}, record", framing.instance()),
            false => "record".into(),
        };
        code.line(&format!("Ok(Begun::Record(Record::{name}({payload}), tail))"));
        Some(code.finish())
    }
}
