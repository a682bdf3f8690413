//! The writer of a stream.

use super::any_record;
use super::file::Home;
use super::frame::{Frame, Maker, framed};
use super::output::Code;
use super::record_line::RecordLine;
use super::write;
use crate::model::*;
use crate::plan::VersionSource;
use askama::Template;
use std::ops::Deref;

framed!(WriterText);

impl<'a> Maker<'a> {
    pub(super) fn writer(&self) -> askama::Result<String> {
        let file = &self.file(Home::Elsewhere);
        let frame = Frame::new(self, file);
        let plan = self.stream.plan;
        let records: Vec<WriteLine> = plan
            .records
            .iter()
            .map(|record| {
                if record.shape.has_body() || !record.rules.is_empty() {
                    file.of_stream(file.names.record(record.id));
                }
                if frame.has_optional {
                    file.of_stream(file.names.record(record.id));
                }
                let line = RecordLine::of(&self.file(Home::Elsewhere), record);
                let relay = write::relay(&frame, record);
                WriteLine { write: write::write(&frame, record), relay, line }
            })
            .collect();
        for header in &frame.headers {
            file.of_stream(&header.ty);
        }
        for name in ["Kind", "RecordHeader", "rules"] {
            file.of_stream(name);
        }
        file.import("super::state", "State");
        file.import("crate::error", "Fault");
        let headers_take_role =
            plan.headers.iter().any(|h| h.fixed.needs.role || h.rules_need.role);
        if headers_take_role
            || !frame.place_role.is_empty()
            || !frame.instance_role.is_empty()
            || !frame.finish_role.is_empty()
            || plan.record_header.needs.role
        {
            file.import("crate::error", "Role");
        }
        file.import_all(
            "crate",
            &["Endian", "Error", "Misuse", "Plain", "RecordPlace", "Sink", "WriteError"],
        );
        if frame.unique.is_some() {
            file.import("crate::remember", "Insertion");
        }
        if frame.pad_to > 1 && (frame.in_length || frame.has_optional) {
            file.import("crate", "padding");
        }
        if uses_oldest(plan) {
            file.of_stream("VERSIONS");
        }
        if !frame.inner.is_empty() {
            file.import("crate", "Within");
        }
        if let Some(crc) = frame.running.filter(|_| !frame.headers.is_empty()) {
            file.import_all("crate::checksum", &["Running", crc]);
        }
        let headers_checked =
            frame.headers.iter().any(|h| h.checked.is_some() || h.rules.is_some());
        let unknown_summed = unknown_summed(&frame);
        file.of_stream("Record");
        let lines = plan.records.iter().zip(&records);
        let arms = lines.flat_map(|(record, line)| any_record::arms(record, line));
        let arms = arms.chain(any_record::unknown(&frame)).collect();
        let mut text =
            WriterText { records, headers_take_role, headers_checked, unknown_summed, arms, frame };
        text.frame.uses = file.uses();
        text.render()
    }
}

#[derive(Template)]
#[template(path = "rust/writer.rs.txt", escape = "none")]
pub(super) struct WriterText<'f> {
    frame: Frame<'f>,
    records: Vec<WriteLine>,
    headers_take_role: bool,
    /// Whether something can be wrong with a header.
    headers_checked: bool,
    /// Puts the checksum of a record that is not described into its header.
    unknown_summed: String,
    /// The arms of the method that writes whatever record a reader gives.
    arms: Vec<String>,
}

fn unknown_summed(frame: &Frame) -> String {
    let mut code = Code::default();
    if frame.has_optional {
        let padding = format!("&[0; {to}][..padding(size, {to}) as usize]", to = frame.pad_to);
        let pieces = ["body", &padding];
        let counted = if frame.in_length { 2 } else { 1 };
        write::summed(frame, &pieces[..counted], &mut code);
    }
    code.finish()
}

/// A record, and what the writer does with it.
pub(super) struct WriteLine {
    line: RecordLine,
    write: String,
    /// What passes it on in a layout, where it has any.
    relay: Option<String>,
}

/// Whether something asks for the oldest version: no header tells the version, or it is read
/// before a header does.
pub(super) fn uses_oldest(plan: &crate::plan::StreamPlan) -> bool {
    let VersionSource::Header(header, field) = plan.state.version else { return true };
    let scalar = match plan.headers[header].fixed.field(field).kind {
        crate::plan::FixedKind::Scalar(scalar) => scalar,
        _ => return false,
    };
    scalar.primitive.holder() == Primitive::U64
        || plan
            .headers
            .iter()
            .take(header)
            .any(|h| h.fixed.needs.state || h.rules_need.state || h.fixed.has_later_fields)
}

impl Deref for WriteLine {
    type Target = RecordLine;
    fn deref(&self) -> &RecordLine {
        &self.line
    }
}
