//! The function that reads one kind of record.

use super::stream::{Reader, beginning};
use crate::plan::{Control, InnerId, RecordPlan, Shape};
use crate::targets::c::context::Frame;
use crate::targets::c::names::Of;
use crate::targets::c::output::{Code, Function, Support};
use crate::targets::c::place::{address, memory_rule, misplaced};
use crate::targets::c::remember::remember;
use crate::targets::c::stream::{beginnings, followers, turned};

impl Reader<'_> {
    /// The function that reads one kind of record.
    pub(super) fn record(&self, record: &RecordPlan) -> Function {
        let names = self.names;
        let mut code = Code::default();
        self.admit(record, &mut code);
        let mut remembered = Code::default();
        self.remember(record, &mut remembered);
        match record.shape {
            Shape::Empty | Shape::Plain | Shape::Whole => self.fixed(record, remembered, &mut code),
            Shape::Layouts => self.laid_out(record, remembered, &mut code),
            Shape::Parts => self.variable(record, remembered, &mut code),
        }
        self.end(record, &mut code);
        code.line("return STREAMSPEC_OK;");
        let (prefix, item) = (names.prefix(), names.item(Of::Record(record.id)));
        let name = format!("read_{item}");
        let text = format!(
            "\nstatic inline enum streamspec_status {name}(struct {prefix}_reader *reader, \
             const struct {prefix}_record_header *header, struct {prefix}_record *record)\n{{\n{}}}\n",
            code.text()
        );
        Function { name, code, text }
    }

    /// Statements that check the place and the instance of a record.
    fn admit(&self, record: &RecordPlan, out: &mut Code) {
        let names = self.names;
        let framing = &names.stream.framing;
        if let Some(callee) = misplaced(self.context, record) {
            out.local("const struct streamspec_rule *rule;");
            out.line(format_args!("rule = {}(&reader->state);", callee.name));
            out.call(Support::AtType);
            out.when("rule", "return at_type(reader, header, rule);");
        }
        if let (Some(field), Some(instance)) = (framing.instance_field, &record.instance) {
            let field = names.member(Of::RecordHeader, field);
            let test = match instance.what.0 {
                0 => format!("header->{field}"),
                last => format!("header->{field} > {last}"),
            };
            let test = match super::super::checks::mode(instance.role, false) {
                None => test,
                Some(mode) => format!("reader->state.mode {mode} && {test}"),
            };
            out.call(Support::AtInstance);
            let rule = address(names, instance.rule);
            out.when(test, format_args!("return at_instance(reader, header, {rule});"));
        }
        if framing.unique.is_some() {
            out.when("!is_new(reader, header)", "return STREAMSPEC_BROKEN;");
        }
    }

    pub(super) fn in_body(&self, record: &RecordPlan, out: &mut Code) -> String {
        out.call(Support::InBody);
        let path = self.names.path(Of::Record(record.id));
        format!("return in_body(reader, header, \"{path}\");")
    }

    /// Statements that remember what later records look at.
    fn remember(&self, record: &RecordPlan, out: &mut Code) {
        let names = self.names;
        let order = turned(names.stream.framing.endian, "record->");
        let view = format!("record->parts.{}.", names.record_member(record.id));
        let frame = Frame { view_dot: &view, ..self.frame("", &order) };
        let full = format!("return at_type(reader, header, {});", memory_rule(names));
        remember(self.context, record, frame, "reader->state.", (&full, true), out);
    }

    /// Statements that go on behind a record.
    fn end(&self, record: &RecordPlan, out: &mut Code) {
        let names = self.names;
        let one = if names.stream.records.len() > 32 { "(uint64_t)1" } else { "1u" };
        let kind = names.kind(record.id);
        out.line(format_args!("reader->state.seen |= {one} << {kind};"));
        if record.counted {
            out.line(format_args!("reader->state.counts[{kind}]++;"));
        }
        let step = self.step(record);
        if record.is_last {
            out.call(Support::Finish);
            out.when(format_args!("!finish(reader, header, {step})"), "return STREAMSPEC_BROKEN;");
        }
        let begins = match record.control {
            Some(Control::Begins(id)) if beginnings(names).contains(&id) && !record.is_last => {
                Some(id)
            }
            _ => None,
        };
        if begins.is_some() {
            let mut deep = Code::default();
            let rule = address(names, record.length.rule);
            deep.line(format_args!("streamspec_fault(&reader->error, {rule}, 0, \"\");"));
            let in_body = self.in_body(record, &mut deep);
            deep.line(in_body);
            out.when("!inner_ended(reader)", "return STREAMSPEC_BROKEN;");
            out.block("if (reader->state.depth == STREAMSPEC_DEPTH)", deep);
        }
        if record.summed {
            out.line(format_args!(
                "streamspec_sum_add(&reader->state.running.sum, reader->octets + reader->at, {step});"
            ));
        }
        out.line(format_args!("reader->at += {step};"));
        out.line("reader->state.number++;");
        if let Some(id) = begins {
            let name = beginning(names, id);
            out.when(format_args!("!begin_{name}(reader)"), "return STREAMSPEC_BROKEN;");
        }
        if let Some(Control::Resumes(id)) = record.control
            && !record.is_last
        {
            self.resume(id, out);
        }
    }

    /// Statements that go on with a stream, if it is the one that has begun.
    fn resume(&self, id: InnerId, out: &mut Code) {
        let all = followers(self.names);
        let of: Vec<String> = all
            .iter()
            .enumerate()
            .filter(|(_, follower)| {
                self.names.plan.inner(follower.id).id == self.names.plan.inner(id).id
            })
            .map(|(i, _)| format!("reader->chosen == {i}"))
            .collect();
        if of.len() == all.len() && !all.is_empty() {
            out.line("reader->inside = reader->begun;");
        } else if !of.is_empty() {
            out.line(format_args!("reader->inside = reader->begun && ({});", of.join(" || ")));
        }
    }

    /// Octets of a record, its header, its padding and its trailer included.
    fn step(&self, record: &RecordPlan) -> String {
        let framing = &self.names.stream.framing;
        let (around, to) = (framing.header.head + framing.trailer_size(), framing.padding.to);
        match record.shape {
            Shape::Empty | Shape::Plain | Shape::Whole => {
                (around + record.length.octets.next_multiple_of(to)).to_string()
            }
            Shape::Layouts | Shape::Parts if to > 1 => {
                format!("{around} + record->length + streamspec_padding(record->length, {to})")
            }
            Shape::Layouts | Shape::Parts => format!("{around} + record->length"),
        }
    }
}
