//! The function that writes one kind of record.

use super::stream::Writer;
use crate::plan::{Control, InnerId, RecordPlan, Shape};
use crate::targets::c::checksum::{ChecksumText, chunk};
use crate::targets::c::context::Frame;
use crate::targets::c::fixed::checker;
use crate::targets::c::items;
use crate::targets::c::names::Of;
use crate::targets::c::output::{Code, Function, Given, Support};
use crate::targets::c::parts::Parts;
use crate::targets::c::place::{address, incomplete, memory_rule, misplaced, record_rules};
use crate::targets::c::remember::remember;
use crate::targets::c::signatures::write_parameters;
use crate::targets::c::stream::{beginnings, following, is_inner};

impl Writer<'_> {
    pub(super) fn in_body(&self, record: &RecordPlan, out: &mut Code) -> String {
        out.call(Support::InBody);
        format!("return in_body(writer, &header, \"{}\");", self.names.path(Of::Record(record.id)))
    }

    /// The function that writes one kind of record.
    pub(super) fn record(&self, record: &RecordPlan) -> Function {
        let names = self.names;
        let mut code = Code::default();
        code.local(&format!("struct {}_record_header header;", names.prefix()));
        self.given(record, &mut code);
        self.admit(record, &mut code);
        match record.shape {
            Shape::Parts => self.variable(record, &mut code),
            Shape::Empty | Shape::Plain | Shape::Whole | Shape::Layouts => {
                self.fixed(record, &mut code);
            }
        }
        self.end(record, &mut code);
        code.line("return STREAMSPEC_OK;");
        let name = format!("{}_write_{}", names.prefix(), names.item(Of::Record(record.id)));
        let text = format!(
            "\nenum streamspec_status {name}({})\n{{\n{}}}\n",
            write_parameters(names, record),
            code.text()
        );
        Function { name, code, text }
    }

    /// Statements that look at what is given before anything is asked of the stream.
    fn given(&self, record: &RecordPlan, out: &mut Code) {
        let parts = Parts { context: self.context, record };
        let Some(callee) = parts.given() else { return };
        let mut code = Code::default();
        let frame = Frame { body: "from->fixed", ..self.frame() };
        let mut arguments = vec!["from".to_owned()];
        arguments.extend(frame.arguments(&callee, &mut code));
        if code.asks(Given::View) {
            out.local(&self.view(record));
        }
        out.call(Support::Misgiven);
        out.when(
            format_args!(
                "writer->status == STREAMSPEC_OK && !{}({})",
                callee.name,
                arguments.join(", ")
            ),
            format_args!(
                "return misgiven(writer, \"{}\");",
                self.names.path(Of::Record(record.id))
            ),
        );
    }

    /// The variable that shows the parts of a record.
    pub(super) fn view(&self, record: &RecordPlan) -> String {
        let item = self.names.item(Of::Record(record.id));
        format!("struct {}_{item}_view view;", self.names.prefix())
    }

    pub(super) fn admit(&self, record: &RecordPlan, out: &mut Code) {
        let names = self.names;
        let framing = &names.stream.framing;
        let instance = match (framing.instance_field, record.instance_varies) {
            (None, _) => "",
            (Some(_), true) => ", instance",
            (Some(_), false) => ", 0",
        };
        out.when(
            format_args!("!begins(writer, &header, {}{instance})", names.code(record.id)),
            "return refused(writer);",
        );
        if let Some(callee) = misplaced(self.context, record) {
            out.local("const struct streamspec_rule *rule;");
            out.line(format_args!("rule = {}(&writer->state);", callee.name));
            let offset = framing.offset(framing.type_field);
            out.call(Support::InFraming);
            out.when(
                "rule",
                format_args!("return in_framing(writer, &header, rule, {offset}, \"type\");"),
            );
        }
        let field = framing.instance_field.map(|i| &framing.header.fields[i]);
        if let (Some(field), Some(instance), true) =
            (field, &record.instance, record.instance_varies)
        {
            out.call(Support::InFraming);
            out.when(
                format_args!("instance > {}", instance.what.0),
                format_args!(
                    "return in_framing(writer, &header, {}, {}, \"{}\");",
                    address(names, instance.rule),
                    field.offset.unwrap_or_default(),
                    field.name
                ),
            );
        }
        if framing.unique.is_some() {
            out.when("!is_new(writer, &header)", "return STREAMSPEC_BROKEN;");
        }
    }

    /// Statements that check the fixed part.
    fn check(&self, record: &RecordPlan, out: &mut Code) {
        let Some(item) = items::body(self.names, record) else { return };
        let Some(callee) = checker(self.context, &item, item.fixed) else { return };
        self.call(record, &callee, out);
    }

    /// A statement that keeps the header, length and all, where rules of the record may look at it.
    pub(super) fn head(&self, record: &RecordPlan, out: &mut Code) {
        if self.names.plan.state.framing && !record.rules.is_empty() {
            out.line("writer->state.framing = header;");
        }
    }

    fn rules(&self, record: &RecordPlan, out: &mut Code) {
        if let Some(callee) = record_rules(self.context, record) {
            self.call(record, &callee, out);
        }
    }

    fn call(&self, record: &RecordPlan, callee: &Function, out: &mut Code) {
        let arguments = self.frame().arguments(callee, out).join(", ");
        let in_body = self.in_body(record, out);
        out.when(format_args!("!{}({arguments})", callee.name), in_body);
    }

    /// Statements that check what has to be done with when the stream ends, or another one begins.
    pub(super) fn complete(&self, record: &RecordPlan, out: &mut Code) {
        if record.is_last && incomplete(self.context).is_some() {
            out.local("const struct streamspec_rule *rule;");
            out.line("rule = incomplete(&writer->state);");
            out.call(Support::InFraming);
            out.when("rule", "return in_framing(writer, &header, rule, 0, \"\");");
        }
        let begins = self.begins(record).is_some();
        if begins || (record.is_last && !following(self.names).is_empty()) {
            out.when(
                "writer->within.inner",
                "return unended(writer, writer->within.end, &writer->within);",
            );
        }
        if begins && self.names.plan.nests_too_deep {
            let mut deep = Code::default();
            let rule = address(self.names, record.length.rule);
            deep.line(format_args!("streamspec_fault(&writer->error, {rule}, 0, \"\");"));
            let in_body = self.in_body(record, &mut deep);
            deep.line(in_body);
            out.block("if (writer->state.depth == STREAMSPEC_DEPTH)", deep);
        }
    }

    /// The stream that begins after a record, if a description of it is there.
    fn begins(&self, record: &RecordPlan) -> Option<InnerId> {
        match record.control {
            Some(Control::Begins(id)) => Some(id).filter(|id| beginnings(self.names).contains(id)),
            _ => None,
        }
    }

    /// The codes of records before which no stream within this one may go on.
    pub(super) fn ending(&self) -> Vec<String> {
        let records = self.names.plan.records.iter();
        let ending = records.filter(|record| record.is_last || self.begins(record).is_some());
        ending.map(|record| self.names.code(record.id)).collect()
    }

    /// The codes of records after which control is handed on, with the statements for that.
    pub(super) fn handing_on(&self) -> Vec<(String, String)> {
        let of = |record: &RecordPlan| {
            let mut code = Code::default();
            self.hand_on(record, &mut code);
            (!code.is_empty()).then(|| (self.names.code(record.id), code.text()))
        };
        self.names.plan.records.iter().filter_map(of).collect()
    }

    /// Statements that hand control on.
    fn hand_on(&self, record: &RecordPlan, out: &mut Code) {
        match record.control {
            Some(Control::Begins(_)) => {
                let Some(id) = self.begins(record) else { return };
                out.line(format_args!(
                    "streamspec_await(&writer->within, {}, \"{}\");",
                    id.0 + 1,
                    self.names.plan.inner(id).id
                ));
            }
            Some(Control::Resumes(id)) if !following(self.names).is_empty() => {
                let number = id.0 + 1;
                out.line(format_args!("streamspec_resume_within(&writer->within, {number});"));
            }
            Some(Control::Returns) if is_inner(self.names) => {
                out.line("streamspec_return(writer->around);");
            }
            _ => {}
        }
        if record.is_last {
            out.line("writer->status = STREAMSPEC_END;");
            if is_inner(self.names) {
                out.line("streamspec_leave(writer->around);");
            }
        }
    }

    /// Statements that remember type and instance, if they must not occur again.
    pub(super) fn keep(&self, out: &mut Code) {
        if self.names.stream.framing.unique.is_some() {
            out.when("!keep(writer, &header)", "return STREAMSPEC_BROKEN;");
        }
    }

    /// Statements that write the header, and leave room for so many octets in all.
    fn room(&self, octets: u64, output: &str, out: &mut Code) {
        out.local("uint8_t *o;");
        out.line(format_args!("o = streamspec_room({output}, {octets});"));
        out.when("!o", "return full(writer);");
        self.store_header(out);
    }

    fn store_header(&self, out: &mut Code) {
        out.line(self.store(&items::record_header(self.names), "o", "&header"));
    }

    /// Statements that write what follows the padding, if anything does.
    pub(super) fn trailer(&self, out: &mut Code) {
        if self.names.stream.framing.trailer.is_some() {
            out.when("!put_trailer(writer, &header)", "return full(writer);");
        }
    }

    /// Statements that put the checksum into the header of a record that stands at `o`, if it has one; so
    /// many octets follow the header there, which the length counts.
    pub(super) fn sum_of(&self, counted: &str, out: &mut Code) {
        let Some(ChecksumText { crc, member, offset, .. }) = ChecksumText::of(self.names) else {
            return;
        };
        let head = self.names.stream.framing.header.head;
        let octets = match counted {
            "0" => head.to_string(),
            counted => format!("{head} + {counted}"),
        };
        let sum = format!("streamspec_sum_of({crc}, o, {octets}, {offset})");
        out.line(format_args!("header.{member} = {sum};"));
        self.store_header(out);
    }

    /// Statements that put the checksum of the stream so far into a record of which so many octets stand at
    /// `o`, if it holds that.
    pub(super) fn put_running(&self, record: &RecordPlan, out: &mut Code) {
        let Some(sum) = record.sum else { return };
        out.line(format_args!(
            "streamspec_sum_put(&writer->state.running.sum, o, {}, {});",
            sum.offset,
            self.turned()
        ));
    }

    /// Statements after which the checksum of the stream so far begins again, if it does with the record.
    pub(super) fn begin_running(&self, record: &RecordPlan, out: &mut Code) {
        if record.summed && record.begins_a_section {
            out.line("streamspec_sum_again(&writer->state.running.sum);");
        }
    }

    /// Statements that take a record into it, of which so many octets stand at `o`.
    pub(super) fn run_on(&self, record: &RecordPlan, octets: &str, out: &mut Code) {
        self.begin_running(record, out);
        self.put_running(record, out);
        if record.summed {
            out.line(format_args!("streamspec_sum_add(&writer->state.running.sum, o, {octets});"));
        }
    }

    /// Statements that write a record of parts; they are repeated where a checksum stands before what it
    /// covers. `write` writes to an output, the padding too if the last argument says so.
    pub(super) fn written(
        &self,
        record: &RecordPlan,
        write: impl Fn(&str, bool, &mut Code),
        out: &mut Code,
    ) {
        self.keep(out);
        if record.summed {
            out.local("struct streamspec_sum sum;");
            out.local("struct streamspec_output summing;");
            out.local(&format!("uint8_t chunk[{}];", chunk(self.names)));
            self.begin_running(record, out);
            out.line("sum = writer->state.running.sum;");
            out.line("streamspec_output_sum(&summing, chunk, sizeof chunk, &sum);");
            write("&summing", true, out);
            out.when("streamspec_output_flush(&summing)", "return full(writer);");
        }
        if let Some(ChecksumText { crc, member, .. }) = ChecksumText::of(self.names) {
            out.local("struct streamspec_sum sum;");
            out.local("struct streamspec_output summing;");
            out.local(&format!("uint8_t chunk[{}];", chunk(self.names)));
            out.line(format_args!("streamspec_sum_begin(&sum, {crc});"));
            out.line("streamspec_output_sum(&summing, chunk, sizeof chunk, &sum);");
            write("&summing", self.names.stream.framing.padding.in_length, out);
            out.when("streamspec_output_flush(&summing)", "return full(writer);");
            out.line(format_args!("header.{member} = streamspec_sum_value(&sum);"));
        }
        write("writer->output", true, out);
        if record.summed {
            out.line("writer->state.running.sum = sum;");
        }
        self.trailer(out);
    }

    fn fixed(&self, record: &RecordPlan, out: &mut Code) {
        let framing = &self.names.stream.framing;
        let field = self.names.member(Of::RecordHeader, framing.length_field);
        let size = record.length.octets;
        let padded = size.next_multiple_of(framing.padding.to);
        let length = if framing.padding.in_length { padded } else { size };
        if length > 0 {
            out.line(format_args!("header.{field} = {length};"));
        }
        self.head(record, out);
        self.check(record, out);
        self.rules(record, out);
        self.complete(record, out);
        let head = framing.header.head;
        self.keep(out);
        self.room(head + padded, "writer->output", out);
        if let Some(item) = items::body(self.names, record) {
            out.line(self.store(&item, &format!("o + {head}"), "body"));
        }
        if padded > size {
            out.line(format_args!("memset(o + {}, 0, {});", head + size, padded - size));
        }
        self.sum_of(&length.to_string(), out);
        self.run_on(record, &(head + padded).to_string(), out);
        self.trailer(out);
        self.remember(record, out);
    }

    fn variable(&self, record: &RecordPlan, out: &mut Code) {
        let names = self.names;
        let framing = &names.stream.framing;
        let item = items::body(names, record);
        let mut code = Code::default();
        code.local(&format!("uint64_t size = {};", record.fixed.size));
        self.check(record, &mut code);
        let rules = record_rules(self.context, record);
        self.measure_parts(record, rules.as_ref(), self.frame(), &mut code);
        code.call(Support::SetLength);
        code.when("!set_length(writer, &header, size)", "return STREAMSPEC_BROKEN;");
        self.head(record, &mut code);
        self.rules(record, &mut code);
        self.complete(record, &mut code);
        let write = |output: &str, padded: bool, code: &mut Code| {
            self.room(framing.header.head + record.fixed.size, output, code);
            if let Some(item) = &item {
                code.ask(Given::Body);
                code.line(self.store(item, &format!("o + {}", framing.header.head), "body"));
            }
            self.put_running(record, code);
            self.put_parts(record, self.frame(), (output, padded), code);
        };
        self.written(record, write, &mut code);
        self.remember(record, &mut code);
        if code.asks(Given::View) {
            code.local(&self.view(record));
        }
        if code.asks(Given::Body) {
            let tag = names.structure(Of::Record(record.id));
            code.local_first(format!("const {tag} *body = from->fixed;"));
        }
        out.append(code);
    }

    /// Statements that check what follows the fixed part, and add its octets to `size`.
    pub(super) fn measure_parts(
        &self,
        record: &RecordPlan,
        rules: Option<&Function>,
        frame: Frame,
        out: &mut Code,
    ) {
        let measure = Parts { context: self.context, record }.measure(rules);
        let mut arguments = vec!["from".to_owned(), "&size".into()];
        arguments.extend(frame.arguments(&measure, out));
        let call = format!("{}({})", measure.name, arguments.join(", "));
        match measure.code.asks(Given::Error) {
            true => {
                let in_body = self.in_body(record, out);
                out.when(format_args!("!{call}"), in_body);
            }
            false => out.line(format_args!("{call};")),
        }
    }

    /// Statements that write what follows the fixed part to an output, and the padding if it is to be.
    pub(super) fn put_parts(
        &self,
        record: &RecordPlan,
        frame: Frame,
        (output, padded): (&str, bool),
        out: &mut Code,
    ) {
        let put = Parts { context: self.context, record }.put();
        let mut arguments = vec!["from".to_owned(), output.into()];
        let order = self.turned();
        arguments.extend(put.code.given().map(|given| match given {
            Given::Turned => order.clone(),
            given => frame.give(given, out).to_owned(),
        }));
        out.when(format_args!("!{}({})", put.name, arguments.join(", ")), "return full(writer);");
        let to = self.names.stream.framing.padding.to;
        if to > 1 && padded {
            out.when(
                format_args!("!streamspec_put_zeros({output}, streamspec_padding(size, {to}))"),
                "return full(writer);",
            );
        }
    }

    fn remember(&self, record: &RecordPlan, out: &mut Code) {
        self.remember_in(record, self.frame(), false, out);
    }

    /// Statements that remember what later records look at; `layout` is whether fields may be lacking.
    pub(super) fn remember_in(
        &self,
        record: &RecordPlan,
        frame: Frame,
        layout: bool,
        out: &mut Code,
    ) {
        let full =
            format!("return in_framing(writer, &header, {}, 0, \"\");", memory_rule(self.names));
        remember(self.context, record, frame, "writer->state.", (&full, layout), out);
    }

    pub(super) fn end(&self, record: &RecordPlan, out: &mut Code) {
        let one = if self.names.stream.records.len() > 32 { "(uint64_t)1" } else { "1u" };
        let kind = self.names.kind(record.id);
        out.line(format_args!("writer->state.seen |= {one} << {kind};"));
        if record.counted {
            out.line(format_args!("writer->state.counts[{kind}]++;"));
        }
        out.line("writer->state.number++;");
        self.hand_on(record, out);
    }
}
