//! How parts are written.

use super::record::Parts;
use crate::model::*;
use crate::plan::{Part, Strings, Take};
use crate::targets::c::context::Frame;
use crate::targets::c::items::{turnable, turnable_kind};
use crate::targets::c::names::Of;
use crate::targets::c::output::{Code, Function, Given};
use crate::targets::c::signatures::Parameters;
use crate::targets::c::varying::Varying;

/// What is looked at stands as the machine has it; what is written may not.
const FRAME: Frame<'static> = Frame::MEASURES;

impl Parts<'_> {
    /// The function that writes the parts.
    pub fn put(&self) -> Function {
        let mut code = Code::default();
        if !self.has_view() {
            code.line("(void)from;");
        }
        for part in &self.record.parts {
            let mut put = Code::default();
            self.put_part(part, &mut put);
            self.where_there(part, FRAME, put, &mut code);
        }
        code.line("return true;");
        let name = format!("put_{}", self.item());
        let text = format!(
            "\nstatic bool {name}(const struct {}_{}_body *from, struct streamspec_output *output{})\n\
             {{\n{}}}\n",
            self.context.names.prefix(),
            self.item(),
            Parameters::of(self.context.names, self.of(), &code).text(),
            code.text()
        );
        Function { name, code, text }
    }

    fn put_part(&self, part: &Part, out: &mut Code) {
        let mut put = Code::default();
        match &part.since {
            None => self.put_value(part, &mut put),
            Some(since) => {
                let state = FRAME.give(Given::State, &mut put);
                let mut earlier = Code::default();
                zeros(&self.fixed_size(part).to_string(), &mut earlier);
                put.block(format_args!("if ({state}->version < {})", since.version), earlier);
                let mut value = Code::default();
                self.put_value(part, &mut value);
                put.block("else", value);
            }
        }
        match &part.gate {
            None => out.append(put),
            Some(_) if part.has_value() => {
                out.block(format_args!("if ({})", self.written(part)), put)
            }
            // How much is left is not known before all of it is written.
            Some(gate) if gate.needs.remaining => {}
            Some(gate) => {
                if gate.test.can_fail() {
                    out.local("bool sure = true;");
                }
                let test = self.scope(FRAME).test(&gate.test, out);
                out.block(format_args!("if ({})", test.code), put);
            }
        }
    }

    fn put_value(&self, part: &Part, out: &mut Code) {
        let from = self.written(part);
        match &part.take {
            Take::Text(_) | Take::Strings(Strings { amount: None, of: None, .. }) => {
                self.octets(part, out);
                zeros("1", out);
            }
            Take::Octets(_) | Take::Stream(_) | Take::Strings(_) => self.octets(part, out),
            Take::Align(to) => {
                out.local(&format!(
                    "const uint64_t start = streamspec_output_offset(output) - {};",
                    self.record.fixed.size
                ));
                let at = "streamspec_output_offset(output) - start";
                zeros(&format!("streamspec_padding({at}, {to})"), out);
            }
            Take::Reserved(octets) => zeros(&octets.to_string(), out),
            Take::Scalar(scalar) => self.integers(*scalar, &from, "1", out),
            Take::Scalars(scalar, _) => {
                self.integers(*scalar, &from, &self.written_count(part), out)
            }
            Take::Structures(id, _) => {
                let mut each = Code::default();
                self.put_structure(*id, &format!("&{from}[i]"), &mut each);
                out.local("size_t i;");
                out.block(format_args!("for (i = 0; i < {}; i++)", self.written_count(part)), each);
            }
            Take::Varying(id, _) => {
                let callee = Varying::of_type(self.context, *id).put();
                let mut arguments = vec![format!("&{from}[i]"), "output".to_owned()];
                // What is written stands in the order of the stream.
                if callee.code.asks(Given::Turned) {
                    out.ask(Given::Turned);
                    arguments.push("turned".into());
                }
                let mut each = Code::default();
                unless(format!("{}({})", callee.name, arguments.join(", ")), &mut each);
                out.local("size_t i;");
                out.block(format_args!("for (i = 0; i < {}; i++)", self.written_count(part)), each);
            }
            Take::Structure(id) => self.put_structure(*id, &from, out),
            Take::Union { tag, size, .. } => {
                room(*size, out);
                let mut arguments = vec!["o".to_owned(), from];
                arguments.push(self.tag(*tag, FRAME, out).0.code);
                if turnable_kind(self.context.stream(), &part.field.kind) {
                    out.ask(Given::Turned);
                    arguments.push("turned".into());
                }
                out.line(format_args!(
                    "store_{}({});",
                    self.context.names.accessor(self.record.id, part.index),
                    arguments.join(", ")
                ));
            }
        }
    }

    fn octets(&self, part: &Part, out: &mut Code) {
        unless(
            format!(
                "streamspec_put(output, {}, {})",
                self.written(part),
                self.written_length(part)
            ),
            out,
        );
    }

    fn integers(&self, scalar: Scalar, from: &str, count: &str, out: &mut Code) {
        let size = scalar.primitive.size();
        if size == 1 {
            unless(format!("streamspec_put(output, {from}, {count})"), out);
            return;
        }
        out.ask(Given::Turned);
        unless(format!("streamspec_put_integers(output, {from}, {count}, {size}, turned)"), out);
    }

    fn put_structure(&self, id: TypeId, place: &str, out: &mut Code) {
        let stream = self.context.stream();
        room(self.size_of(id), out);
        let turned = match turnable(stream, stream.structure(id)) {
            true => {
                out.ask(Given::Turned);
                ", turned"
            }
            false => "",
        };
        let item = self.context.names.item(Of::Type(id));
        out.line(format_args!("store_{item}(o, {place}{turned});"));
    }
}

fn unless(call: String, out: &mut Code) {
    out.when(format_args!("!{call}"), "return false;");
}

fn zeros(octets: &str, out: &mut Code) {
    unless(format!("streamspec_put_zeros(output, {octets})"), out);
}

fn room(size: u64, out: &mut Code) {
    out.local("uint8_t *o;");
    out.line(format_args!("o = streamspec_room(output, {size});"));
    out.when("!o", "return false;");
}
