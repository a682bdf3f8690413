//! The reader of a stream, and of those that follow its records.

use super::file::Home;
pub(super) use super::followers::followers;
use super::frame::{Frame, Maker, framed};
use super::output::Code;
use super::read::Reading;
use super::record_line::RecordLine;
use super::writer::uses_oldest;
use crate::plan::Shape;
use askama::Template;
use std::ops::Deref;

framed!(ReaderText);
framed!(InnerText);

impl<'a> Maker<'a> {
    pub(super) fn reader(&self) -> askama::Result<String> {
        let file = &self.file(Home::Elsewhere);
        let frame = Frame::new(self, file);
        let plan = self.stream.plan;
        let records: Vec<ReadLine> = plan
            .records
            .iter()
            .map(|record| {
                file.of_stream(file.names.record(record.id));
                let reading = Reading { framing: &frame, record };
                let line = RecordLine::of(file, record);
                ReadLine { read: reading.read(), begin: reading.begin(), line }
            })
            .collect();
        for header in &frame.headers {
            file.of_stream(&header.ty);
        }
        for name in ["Kind", "Record", "RecordHeader", "Visitor", "rules"] {
            file.of_stream(name);
        }
        file.import("super::state", "State");
        file.import_all("crate::error", &["Fault", "Role"]);
        file.import_all("crate::pieces", &["Begun"]);
        if frame.begins_some {
            file.import("crate::pieces", "Tail");
        }
        if frame.begins_known_ {
            file.import("crate::parts", "Parts");
        }
        file.import_all(
            "crate",
            &["Class", "Endian", "Error", "Plain", "ReadError", "RecordPlace", "Rule"],
        );
        if let Some(checksum) = &frame.checksum {
            file.import_all("crate::checksum", &["Sum", checksum.crc]);
        }
        if let Some(crc) = frame.running.filter(|_| !frame.headers.is_empty()) {
            file.import_all("crate::checksum", &["Running", crc]);
        }
        if frame.unique.is_some() {
            file.import("crate::remember", "Insertion");
        }
        if uses_oldest(plan) {
            file.of_stream("VERSIONS");
        }
        if !frame.inner.is_empty() {
            file.import("super::inner", "Inner");
        }
        let mut padding = Code::default();
        frame.check_padding("padding", &mut padding);
        let open_takes_role = super::layouts::any(plan)
            || plan.headers.iter().any(|h| h.fixed.needs.role || h.rules_need.role);
        let mut text = ReaderText {
            records,
            open_takes_role,
            step_takes_role: step_takes_role(&frame),
            faults_in_bodies: plan.records.iter().any(|record| {
                let checks = record.fixed.needs.checks || !record.rules.is_empty();
                record.shape == Shape::Parts || checks
            }),
            padding_check: padding.finish(),
            lends_state: super::load::sizes_take_state(file),
            has_layouts: super::layouts::any(plan),
            frame,
        };
        text.frame.uses = file.uses();
        text.render()
    }

    pub(super) fn inner(&self) -> askama::Result<String> {
        let file = &self.file(Home::Elsewhere);
        let frame = Frame::new(self, file);
        file.of_stream("Record");
        file.import("crate::error", "Role");
        file.import("crate::pieces", "Begun");
        file.import_all("crate", &["Endian", "Error", "Rule"]);
        let lines = frame.inner.iter().map(|line| {
            let module = self.all.iter().find(|of| of.names.module == line.module);
            let follows = module
                .is_some_and(|of| followers(of.plan).any(|(_, inner)| inner.newest().is_some()));
            InnerReader {
                id: line.id,
                module: line.module.clone(),
                variant: line.variant.clone(),
                condition: line.condition.clone(),
                unended: line.unended.clone(),
                advance: if follows { "advance" } else { "step" },
            }
        });
        let inner: Vec<InnerReader> = lines.collect();
        let returns = frame.inner.iter().filter(|line| !line.returns.is_empty());
        let returns =
            returns.map(|line| format!("Record::{}({})", line.variant, line.returns.join(" | ")));
        let mut text = InnerText {
            inner,
            returns: returns.collect::<Vec<_>>().join(" | "),
            resumed: frame.begins.iter().any(|group| group.resumed),
            frame,
        };
        text.frame.uses = file.uses();
        text.render()
    }
}

#[derive(Template)]
#[template(path = "rust/reader.rs.txt", escape = "none")]
pub(super) struct ReaderText<'f> {
    frame: Frame<'f>,
    records: Vec<ReadLine>,
    open_takes_role: bool,
    step_takes_role: bool,
    /// Whether something can be wrong within a body.
    faults_in_bodies: bool,
    padding_check: String,
    /// Whether the loader looks at the state.
    lends_state: bool,
    has_layouts: bool,
}

/// A record, and what the reader does with it.
pub(super) struct ReadLine {
    line: RecordLine,
    read: String,
    begin: Option<String>,
}

#[derive(Template)]
#[template(path = "rust/inner.rs.txt", escape = "none")]
pub(super) struct InnerText<'f> {
    frame: Frame<'f>,
    inner: Vec<InnerReader>,
    returns: String,
    resumed: bool,
}

/// A description of an inner stream, as the file sees it that reads all of them.
pub(super) struct InnerReader {
    id: usize,
    module: String,
    variant: String,
    condition: Option<String>,
    unended: String,
    advance: &'static str,
}

/// Whether reading a record depends on the role.
pub(super) fn step_takes_role(frame: &Frame) -> bool {
    let plan = frame.file.plan;
    let padding = frame.padding();
    let ignored = frame.zero_rule.is_some() && !padding.verified;
    let of_record = |record: &crate::plan::RecordPlan| {
        let padded = record.shape == Shape::Layouts || padding.after(record.length.octets) > 0;
        record.shape == Shape::Parts
            || record.fixed.needs.role
            || record.rules_need.role
            || ignored && padded
    };
    !frame.admit_role.is_empty()
        || !frame.finish_role.is_empty()
        || plan.record_header.needs.role
        || !frame.begins.is_empty()
        || frame.zero_rule.is_some() && frame.has_optional
        || plan.records.iter().any(of_record)
}

impl Deref for ReadLine {
    type Target = RecordLine;
    fn deref(&self) -> &RecordLine {
        &self.line
    }
}
