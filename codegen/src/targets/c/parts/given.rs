//! Whether a structure to be written has the parts that it must have, and no other: asked before any
//! rule of the stream, so that a gate is not looked at again.

use super::record::Parts;
use crate::plan::{Part, Strings, Take};
use crate::targets::c::context::Frame;
use crate::targets::c::output::{Code, Function, Given};
use crate::targets::c::place::address;
use crate::targets::c::signatures::Parameters;

const FRAME: Frame<'static> = Frame::MEASURES;

impl Parts<'_> {
    /// The function that tells whether parts are there exactly where their gates hold; none if no
    /// part depends on a gate that can be looked at before all of the body is written.
    pub fn given(&self) -> Option<Function> {
        let gated = |part: &Part| {
            part.has_value() && part.gate.as_ref().is_some_and(|gate| !gate.needs.remaining)
        };
        if !self.record.parts.iter().any(gated) {
            return None;
        }
        let mut gates = Code::default();
        self.record.parts.iter().filter(|p| gated(p)).for_each(|p| self.gate(p, &mut gates));
        let looked_at = gates.parts().clone();
        let mut code = Code::default();
        if !looked_at.is_empty() {
            code.ask(Given::View);
            code.line("memset(view, 0, sizeof *view);");
        }
        let shown = self.record.parts.iter().filter(|p| looked_at.contains(&p.index));
        shown.for_each(|part| self.show_given(part, &mut code));
        code.append(gates);
        code.line("return true;");
        let name = format!("given_{}", self.item());
        let text = format!(
            "\n//Whether the parts of {} are there exactly where they have to be.\n\
             static bool {name}(const struct {}_{}_body *from{})\n{{\n{}}}\n",
            self.record.record.one(),
            self.context.names.prefix(),
            self.item(),
            Parameters::of_filling(self.context.names, self.of(), &code).text(),
            code.text()
        );
        Some(Function { name, code, text })
    }

    /// A part goes by its gate. What becomes of a gate whose arithmetic fails is a rule.
    fn gate(&self, part: &Part, out: &mut Code) {
        let Some(gate) = &part.gate else { return };
        let mut code = Code::default();
        let unsure = gate.test.can_fail();
        if unsure {
            code.local("bool sure;");
            code.line("sure = true;");
        }
        code.local("bool present;");
        let test = self.scope(FRAME).test(&gate.test, &mut code);
        code.line(format_args!("present = {};", test.code));
        code.ask(Given::Error);
        code.when(
            format_args!(
                "{}present != ({} != NULL)",
                if unsure { "sure && " } else { "" },
                self.written(part)
            ),
            format_args!(
                "return streamspec_misgiven(error, {}, 0, \"{}\");",
                address(self.context.names, part.fits),
                part.label()
            ),
        );
        match &part.since {
            None => out.append(code),
            Some(since) => {
                let state = FRAME.give(Given::State, &mut code);
                out.block(format_args!("if ({state}->version >= {})", since.version), code);
            }
        }
    }

    /// Shows in `view` what has been given for a part.
    pub(super) fn show_given(&self, part: &Part, out: &mut Code) {
        let (from, name) = (self.written(part), self.part_name(part));
        let view = FRAME.give(Given::View, out);
        out.line(format_args!("{view}->{name} = (const uint8_t *){from};"));
        let count = self.context.names.count(self.record.id, part.index);
        match part.take {
            Take::Scalars(..) | Take::Structures(..) => {
                out.line(format_args!("{view}->{count} = {};", self.written_count(part)));
            }
            Take::Strings(Strings { amount: Some(_), ref each, .. }) => {
                let (length, each) = (self.written_length(part), each.len());
                let nuls = format!("streamspec_count_nuls({from}, {length})");
                let rounds = if each > 1 { format!("{nuls} / {each}") } else { nuls };
                out.line(format_args!("{view}->{count} = {rounds};"));
            }
            _ => {}
        }
    }
}
