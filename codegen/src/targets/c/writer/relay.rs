//! The function that passes on a record in a layout with fewer fields, in which somebody else has
//! written it.

use super::stream::Writer;
use crate::plan::{FixedKind, RecordPlan, Shape};
use crate::targets::c::context::Frame;
use crate::targets::c::fixed::checker;
use crate::targets::c::items;
use crate::targets::c::names::Of;
use crate::targets::c::output::{Code, Function, Given, Support};
use crate::targets::c::parts::Parts;
use crate::targets::c::place::{address, record_rules};
use crate::targets::c::signatures::relay_parameters;

impl Writer<'_> {
    /// The function that passes on one kind of record, where that has layouts.
    pub(super) fn relay(&self, record: &RecordPlan) -> Option<Function> {
        if record.length.layouts.is_empty() {
            return None;
        }
        let names = self.names;
        let item = names.item(Of::Record(record.id));
        let mut code = Code::default();
        code.local(&format!("struct {}_record_header header;", names.prefix()));
        code.local("const struct streamspec_layout *layout;");
        code.line(format_args!(
            "layout = streamspec_find_layout({item}_layouts, {}, length);",
            record.length.layouts.len()
        ));
        self.no_layout(record, &mut code);
        self.admit(record, &mut code);
        match record.shape {
            Shape::Parts => self.relay_parts(record, &mut code),
            _ => self.relay_fixed(record, &mut code),
        }
        self.end(record, &mut code);
        code.line("return STREAMSPEC_OK;");
        let name = format!("{}_relay_{item}", names.prefix());
        let text = format!(
            "\nenum streamspec_status {name}({})\n{{\n{}}}\n",
            relay_parameters(names, record),
            code.text()
        );
        Some(Function { name, code, text })
    }

    fn laid_out(&self) -> Frame<'static> {
        Frame { layout: "layout", ..self.frame() }
    }

    fn no_layout(&self, record: &RecordPlan, out: &mut Code) {
        let mut unknown = Code::default();
        self.misgiven(record, &mut unknown);
        out.block("if (writer->status == STREAMSPEC_OK && !layout)", unknown);
    }

    fn misgiven(&self, record: &RecordPlan, out: &mut Code) {
        out.call(Support::Misgiven);
        out.line(format_args!(
            "streamspec_misgiven(&writer->error, {}, 0, \"\");",
            address(self.names, record.length.rule)
        ));
        let path = self.names.path(Of::Record(record.id));
        out.line(format_args!("return misgiven(writer, \"{path}\");"));
    }

    /// A statement that checks the whole structure; a fault in it stands elsewhere in the layout.
    fn check_moved(&self, record: &RecordPlan, callee: Option<Function>, out: &mut Code) {
        let Some(callee) = callee else { return };
        let arguments = self.laid_out().arguments(&callee, out).join(", ");
        let mut fault = Code::default();
        fault.line("writer->error.offset = streamspec_place(layout, writer->error.offset);");
        let in_body = self.in_body(record, &mut fault);
        fault.line(in_body);
        out.block(format_args!("if (!{}({arguments}))", callee.name), fault);
    }

    fn check_fixed(&self, record: &RecordPlan, out: &mut Code) {
        let item = items::body(self.names, record);
        let callee = item.and_then(|item| checker(self.context, &item, item.fixed));
        self.check_moved(record, callee, out);
    }

    /// Statements that write the header and what the layout has of the fixed part.
    fn gather(&self, record: &RecordPlan, padded: bool, output: &str, out: &mut Code) {
        let head = self.names.stream.framing.header.head;
        let to = self.names.stream.framing.padding.to;
        let size = record.fixed.size;
        out.local("uint8_t *o;");
        let item = items::body(self.names, record);
        let room = match (&item, padded && to > 1) {
            (None, _) => format!("{head}"),
            (Some(_), false) => format!("{head} + fixed_size"),
            (Some(_), true) => {
                format!("{head} + fixed_size + streamspec_padding(fixed_size, {to})")
            }
        };
        if item.is_some() {
            out.local("size_t fixed_size;");
            out.line(format_args!("fixed_size = (size_t)streamspec_place(layout, {size});"));
        }
        out.line(format_args!("o = streamspec_room({output}, {room});"));
        out.when("!o", "return full(writer);");
        out.line(self.store(&items::record_header(self.names), "o", "&header"));
        let Some(item) = item else { return };
        out.ask(Given::Body);
        out.local(&format!("uint8_t octets[{size}];"));
        out.line(self.store(&item, "octets", "body"));
        out.line(format_args!("streamspec_gather(o + {head}, octets, sizeof octets, layout);"));
        if padded && to > 1 {
            out.line(format_args!(
                "memset(o + {head} + fixed_size, 0, streamspec_padding(fixed_size, {to}));"
            ));
        }
    }

    fn relay_fixed(&self, record: &RecordPlan, out: &mut Code) {
        let names = self.names;
        let length = names.member(Of::RecordHeader, names.stream.framing.length_field);
        out.local(&format!("{} laid_out;", names.structure(Of::Record(record.id))));
        out.line("laid_out = *body;");
        out.line("streamspec_clear(&laid_out, layout);");
        if record.has_defaults() {
            out.line("streamspec_fill(&laid_out, layout);");
        }
        let mut other = Code::default();
        self.misgiven(record, &mut other);
        // What is reserved has no value.
        let reserved = record.fixed.fields.iter().filter(|f| matches!(f.kind, FixedKind::Reserved));
        // An alignment may need none.
        let held = reserved.filter(|field| field.size > 0 && record.may_lack(field.index));
        for field in held {
            let member = names.member(Of::Record(record.id), field.index);
            out.line(format_args!(
                "memcpy(&laid_out.{member}, &body->{member}, sizeof laid_out.{member});"
            ));
        }
        out.block("if (memcmp(&laid_out, body, sizeof laid_out))", other);
        out.line(format_args!("header.{length} = length;"));
        self.head(record, out);
        self.check_fixed(record, out);
        self.check_moved(record, record_rules(self.context, record), out);
        self.complete(record, out);
        self.keep(out);
        self.gather(record, true, "writer->output", out);
        let to = names.stream.framing.padding.to;
        let counted = match names.stream.framing.padding.in_length && to > 1 {
            true => format!("fixed_size + streamspec_padding(fixed_size, {to})"),
            false => "fixed_size".to_owned(),
        };
        self.sum_of(&counted, out);
        let head = names.stream.framing.header.head;
        let all = match to {
            1 => format!("{head} + fixed_size"),
            to => format!("{head} + fixed_size + streamspec_padding(fixed_size, {to})"),
        };
        self.run_on(record, &all, out);
        self.trailer(out);
        self.remember_in(record, self.laid_out(), true, out);
    }

    fn relay_parts(&self, record: &RecordPlan, out: &mut Code) {
        let names = self.names;
        let parts = Parts { context: self.context, record };
        let item = names.item(Of::Record(record.id));
        let mut code = Code::default();
        code.local("uint64_t size;");
        code.local(&format!("struct {}_{item}_body laid_out;", names.prefix()));
        code.line("laid_out = *from;");
        if items::body(names, record).is_some() {
            code.ask(Given::Body);
            code.local(&format!("{} fixed;", names.structure(Of::Record(record.id))));
            code.line("fixed = *from->fixed;");
            code.line("streamspec_clear(&fixed, layout);");
            code.line("laid_out.fixed = &fixed;");
            code.line("body = &fixed;");
        }
        parts.lay_out("laid_out.", &mut code);
        code.line("from = &laid_out;");
        match record.fixed.size {
            0 => code.line("size = 0;"),
            size => code.line(format_args!("size = streamspec_place(layout, {size});")),
        }
        self.check_fixed(record, &mut code);
        let rules = record_rules(self.context, record);
        self.measure_parts(record, rules.as_ref(), self.laid_out(), &mut code);
        code.call(Support::SetLength);
        code.when("!set_length(writer, &header, size)", "return STREAMSPEC_BROKEN;");
        self.head(record, &mut code);
        self.check_moved(record, rules, &mut code);
        self.complete(record, &mut code);
        let write = |output: &str, padded: bool, code: &mut Code| {
            self.gather(record, false, output, code);
            self.put_running(record, code);
            self.put_parts(record, self.laid_out(), (output, padded), code);
        };
        self.written(record, write, &mut code);
        self.remember_in(record, self.laid_out(), true, &mut code);
        if code.asks(Given::View) {
            code.local(&self.view(record));
        }
        if code.asks(Given::Body) {
            let tag = names.structure(Of::Record(record.id));
            code.local(&format!("const {tag} *body;"));
        }
        out.append(code);
    }
}
