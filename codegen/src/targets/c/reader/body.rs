//! How bodies are read: of fixed size, with fields left out, and of variable size.

use super::stream::{PaddingText, Reader};
use crate::plan::RecordPlan;
use crate::targets::c::fixed::checker;
use crate::targets::c::get;
use crate::targets::c::items;
use crate::targets::c::names::Of;
use crate::targets::c::output::{Code, Function, Given, Support};
use crate::targets::c::parts::Parts;
use crate::targets::c::place::{address, record_rules};
use crate::targets::c::stream::turned;

/// What is done with a body, and what stands around it.
struct Steps {
    check: Code,
    rules: Code,
}

impl Reader<'_> {
    /// Statements that make a structure of the body, as it stands in the stream: fields that the
    /// version does not have are octets like others.
    fn raw(&self, record: &RecordPlan, out: &mut Code) {
        let names = self.names;
        let Some(item) = items::body(names, record) else { return };
        out.local(&format!("{} body;", item.tag(names)));
        match record.fixed.has_later_fields {
            true => get::statements(self.context, &item, record, "&body", "body", out),
            false => out.line(format_args!(
                "{}_get_{}(record, &body);",
                names.prefix(),
                item.function(names)
            )),
        }
    }

    /// Checks of the fields at known offsets, and rules on several; the checksum of the stream so far begins
    /// again with a section.
    fn steps(&self, record: &RecordPlan) -> Steps {
        let item = items::body(self.names, record);
        let check = item.and_then(|item| checker(self.context, &item, item.fixed));
        let rules = record_rules(self.context, record);
        let step = |callee: Option<Function>| {
            let mut code = Code::default();
            if let Some(callee) = callee {
                let view = format!("&record->parts.{}", self.names.record_member(record.id));
                let order = turned(self.names.stream.framing.endian, "record->");
                let frame = self.frame(&view, &order);
                let arguments = frame.arguments(&callee, &mut code).join(", ");
                let fault = self.fault(record, &mut code);
                let head = format!("if (!{}({arguments}))", callee.name);
                code.append_fault(&head, fault);
            }
            code
        };
        let mut checked = Code::default();
        if record.summed && record.begins_a_section {
            checked.line("streamspec_sum_again(&reader->state.running.sum);");
        }
        if let Some(sum) = record.sum {
            checked.line(format_args!(
                "streamspec_running_expect(&reader->state.running, reader->octets + reader->at, {});",
                sum.offset
            ));
        }
        checked.append(step(check));
        Steps { check: checked, rules: step(rules) }
    }

    /// What follows a fault at an offset of the whole structure.
    fn fault(&self, record: &RecordPlan, out: &mut Code) -> Vec<String> {
        let in_body = self.in_body(record, out);
        if record.length.layouts.is_empty() {
            return vec![in_body];
        }
        let place =
            "reader->error.offset = streamspec_place(record->layout, reader->error.offset);";
        vec![place.to_owned(), in_body]
    }

    pub(super) fn fixed(&self, record: &RecordPlan, remembered: Code, out: &mut Code) {
        let names = self.names;
        let framing = &names.stream.framing;
        let size = record.length.octets;
        let padded = size.next_multiple_of(framing.padding.to);
        let length = if framing.padding.in_length { padded } else { size };
        let header = framing.header.head;
        out.call(Support::WrongLength);
        out.call(Support::IncompleteBody);
        out.when(
            format_args!("header->{} != {length}", self.length_field),
            format_args!(
                "return wrong_length(reader, header, {});",
                address(names, record.length.rule)
            ),
        );
        out.when(
            format_args!(
                "reader->length - reader->at < {}",
                header + padded + framing.trailer_size()
            ),
            "return incomplete_body(reader, header);",
        );
        if framing.trailer.is_some() {
            out.when("!check_trailer(reader, header)", "return STREAMSPEC_BROKEN;");
        }
        if framing.checksum.is_some() {
            out.when("!check_sum(reader, header)", "return STREAMSPEC_BROKEN;");
        }
        out.line(format_args!("record->body = reader->octets + reader->at + {header};"));
        out.line(format_args!("record->length = {size};"));
        let Steps { check, rules } = self.steps(record);
        if [&check, &rules, &remembered].iter().any(|code| code.asks(Given::Body)) {
            self.raw(record, out);
        }
        out.append(check);
        if padded > size {
            let place = format!("record->body + {size}");
            self.padding_check(&place, &(padded - size).to_string(), false, out);
        }
        out.append(rules);
        out.append(remembered);
    }

    fn padding_check(&self, place: &str, length: &str, partial: bool, out: &mut Code) {
        let Some(PaddingText { zero: Some(_), mode }) = self.padding() else {
            return;
        };
        out.call(Support::DirtyPadding);
        let partial = if partial { "!reader->partial && " } else { "" };
        out.when(
            format_args!(
                "{}{partial}!streamspec_zero({place}, {length})",
                mode.unwrap_or_default()
            ),
            format_args!("return dirty_padding(reader, header, {place});"),
        );
    }

    /// Statements that find the layout of a body by its length.
    fn find_layout(&self, record: &RecordPlan, out: &mut Code) {
        let item = self.names.item(Of::Record(record.id));
        out.when(
            "reader->state.layouts",
            format_args!(
                "record->layout = streamspec_find_layout({item}_layouts, {}, header->{});",
                record.length.layouts.len(),
                self.length_field
            ),
        );
    }

    fn take_body(&self, out: &mut Code) {
        if !self.length_checks().is_empty() {
            out.call(Support::CheckLength);
            out.when("!check_length(reader, header)", "return STREAMSPEC_BROKEN;");
        }
    }

    /// A structure of which some writers left out fields: known by its length.
    pub(super) fn laid_out(&self, record: &RecordPlan, remembered: Code, out: &mut Code) {
        let names = self.names;
        let framing = &names.stream.framing;
        let (size, to) = (record.length.octets, framing.padding.to);
        let in_length = framing.padding.in_length;
        let whole = if in_length { size.next_multiple_of(to) } else { size };
        let rule = address(names, record.length.rule);
        let mut other = Code::default();
        self.find_layout(record, &mut other);
        other.call(Support::WrongLength);
        other.when("!record->layout", format_args!("return wrong_length(reader, header, {rule});"));
        out.block(format_args!("if (header->{} != {whole})", self.length_field), other);
        self.take_body(out);
        out.call(Support::TakeBody);
        out.when("!take_body(reader, header, record)", "return STREAMSPEC_BROKEN;");
        if in_length && to > 1 {
            out.line(format_args!(
                "record->length = (size_t)streamspec_place(record->layout, {size});"
            ));
        }
        let Steps { check, rules } = self.steps(record);
        if [&check, &rules, &remembered].iter().any(|code| code.asks(Given::Body)) {
            self.raw(record, out);
        }
        out.append(check);
        if to > 1 {
            self.variable_padding("record->length", out);
        }
        out.append(rules);
        out.append(remembered);
    }

    fn variable_padding(&self, length: &str, out: &mut Code) {
        let to = self.names.stream.framing.padding.to;
        let padding = format!("streamspec_padding({length}, {to})");
        self.padding_check(&format!("record->body + {length}"), &padding, true, out);
    }

    pub(super) fn variable(&self, record: &RecordPlan, remembered: Code, out: &mut Code) {
        let names = self.names;
        let framing = &names.stream.framing;
        let to = framing.padding.to;
        let head = record.fixed.size;
        let laid_out = !record.length.layouts.is_empty();
        self.take_body(out);
        let rule = address(names, record.length.rule);
        if laid_out {
            self.find_layout(record, out);
        }
        if head > 0 {
            out.call(Support::AtLength);
            let whole = if laid_out { "!record->layout && " } else { "" };
            out.when(
                format_args!("{whole}header->{} < {head}", self.length_field),
                format_args!("return at_length(reader, header, {rule});"),
            );
        }
        out.call(Support::TakeBody);
        out.when("!take_body(reader, header, record)", "return STREAMSPEC_BROKEN;");
        let mut taken = Code::default();
        self.take(record, &mut taken);
        let Steps { check, rules } = self.steps(record);
        if [&check, &rules, &remembered, &taken].iter().any(|code| code.asks(Given::Body)) {
            self.raw(record, out);
        }
        out.append(check);
        out.local("struct streamspec_cursor cursor;");
        out.line("cursor.octets = record->body;");
        out.line("cursor.length = record->length;");
        match laid_out && head > 0 {
            true => out.line(format_args!(
                "cursor.at = (size_t)streamspec_place(record->layout, {head});"
            )),
            false => out.line(format_args!("cursor.at = {head};")),
        }
        out.append(taken);
        let wrong = match framing.padding.in_length && to > 1 {
            true => format!("cursor.at + streamspec_padding(cursor.at, {to}) != cursor.length"),
            false => "cursor.at != cursor.length".into(),
        };
        let mut left = Code::default();
        left.line(format_args!("streamspec_fault(&reader->error, {rule}, cursor.at, \"\");"));
        let in_body = self.in_body(record, &mut left);
        left.line(in_body);
        out.block(format_args!("if ({wrong})"), left);
        if framing.padding.in_length {
            out.line("record->length = cursor.at;");
        }
        if to > 1 {
            self.variable_padding("cursor.at", out);
        }
        out.append(rules);
        out.append(remembered);
    }

    /// The call of the function that takes parts.
    fn take(&self, record: &RecordPlan, out: &mut Code) {
        let callee = Parts { context: self.context, record }.take(&self.take_turned());
        let view = format!("&record->parts.{}", self.names.record_member(record.id));
        let frame = self.frame(&view, "");
        let mut arguments = vec!["&cursor"];
        arguments.extend(callee.code.given().map(|given| frame.give(given, out)));
        let call = format!("{}({})", callee.name, arguments.join(", "));
        match callee.code.asks(Given::Error) {
            true => {
                let in_body = self.in_body(record, out);
                out.when(format_args!("!{call}"), in_body);
            }
            false => out.line(format_args!("{call};")),
        }
    }
}
