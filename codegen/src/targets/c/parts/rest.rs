//! Parts that go by how much of the body is left: what was given is measured first, and then compared
//! with what a reader is going to find.

use super::record::Parts;
use crate::plan::{Amount, Arithmetic, Gate, Needs, Part, Take};
use crate::targets::c::context::Frame;
use crate::targets::c::output::{Code, Given};
use crate::targets::c::place::address;

/// What is left is a local variable.
const FRAME: Frame<'static> = Frame::MEASURES;

impl Parts<'_> {
    /// Whether a part goes by what is left of the body: whether it is there, or how much it is.
    fn goes_by_rest(&self, part: &Part) -> bool {
        let gated = part.gate.as_ref().is_some_and(|gate| gate.needs.remaining);
        gated || amount_by_rest(part).is_some()
    }

    /// Remembers where a part begins that goes by what is left.
    pub(super) fn note_place(&self, part: &Part, out: &mut Code) {
        if self.goes_by_rest(part) {
            let at = self.place(part);
            out.local(&format!("uint64_t {at};"));
            out.line(format_args!("{at} = *size;"));
        }
    }

    /// Statements that compare what was given with what a reader finds, once all has been measured.
    pub(super) fn compare_with_rest(&self, out: &mut Code) {
        let mut compared = Code::default();
        for part in self.record.parts.iter().filter(|part| self.goes_by_rest(part)) {
            self.compare(part, &mut compared);
        }
        if compared.is_empty() {
            return;
        }
        // A comparison that always comes out the same looks at nothing.
        if compared.asks(Given::Remaining) {
            compared.has(Given::Remaining);
            let padding = &self.context.stream().framing.padding;
            out.local("uint64_t whole;");
            out.local("size_t remaining;");
            match padding.in_length && padding.to > 1 {
                true => out.line(format_args!(
                    "whole = streamspec_grown(*size, streamspec_padding(*size, {}), 1);",
                    padding.to
                )),
                false => out.line("whole = *size;"),
            }
        }
        out.append(compared);
    }

    fn compare(&self, part: &Part, out: &mut Code) {
        let mut compared = Code::default();
        if let Some(gate) = part.gate.as_ref().filter(|gate| gate.needs.remaining) {
            self.compare_gate(part, gate, &mut compared);
        }
        if let Some(amount) = amount_by_rest(part) {
            let mut counted = Code::default();
            self.compare_amount(part, amount, &mut counted);
            match part.gate {
                Some(_) => compared.block(format_args!("if ({})", self.written(part)), counted),
                None => compared.append(counted),
            }
        }
        let mut code = Code::default();
        if compared.asks(Given::Remaining) {
            code.line(format_args!("remaining = (size_t)(whole - {});", self.place(part)));
        }
        code.append(compared);
        match &part.since {
            None => out.append(code),
            Some(since) => {
                let state = FRAME.give(Given::State, &mut code);
                out.block(format_args!("if ({state}->version >= {})", since.version), code);
            }
        }
    }

    fn compare_gate(&self, part: &Part, gate: &Gate, out: &mut Code) {
        let at = self.place(part);
        let unsure = gate.test.can_fail();
        out.local("bool present;");
        if unsure {
            out.local("bool sure;");
            out.line("sure = true;");
        }
        let test = self.scope(FRAME).test(&gate.test, out);
        out.line(format_args!("present = {};", test.code));
        if unsure {
            self.fault("!sure", part.fits, &at, part.label(), out);
        }
        if !part.has_value() {
            return self.fault("present", part.fits, &at, part.label(), out);
        }
        let from = self.written(part);
        let lacks = format!("present && !{from}");
        if self.record.is_followed_by_rest(part) {
            // A reader takes the part from what follows, if that is enough, and finds less of the rest.
            let least = self.fixed_size(part);
            if least > 0 {
                let remaining = FRAME.give(Given::Remaining, out);
                let short = format!("{lacks} && {remaining} < {least}");
                self.fault(&short, part.fits, &at, part.label(), out);
            }
            self.superfluous(&lacks, part, &at, out);
        } else {
            self.fault(&lacks, part.fits, &at, part.label(), out);
        }
        self.superfluous(&format!("!present && {from}"), part, &at, out);
    }

    fn compare_amount(&self, part: &Part, amount: &Arithmetic, out: &mut Code) {
        let at = self.place(part);
        let number = self.number(amount, FRAME, out);
        let fails = if number.unsure { "!sure || " } else { "" };
        let code = &number.code;
        let size = match part.take {
            Take::Scalars(scalar, _) => scalar.primitive.size(),
            Take::Structures(id, _) => self.size_of(id),
            _ => 1,
        };
        let given = match &part.take {
            Take::Scalars(..) | Take::Structures(..) => self.written_count(part),
            Take::Varying(..) => {
                let differs = format!("{fails}{code} != {}", self.written_count(part));
                return self.fault(&differs, part.fits, &at, part.label(), out);
            }
            Take::Text(_) => format!("(uint64_t){} + 1", self.written_length(part)),
            Take::Strings(strings) => {
                let nuls = format!(
                    "streamspec_count_nuls({}, {})",
                    self.written(part),
                    self.written_length(part)
                );
                let each = strings.each.len();
                let all =
                    if each > 1 { format!("(uint64_t){code} * {each}") } else { code.clone() };
                self.fault(&format!("{fails}{all} != {nuls}"), part.fits, &at, part.label(), out);
                return;
            }
            _ => self.written_length(part),
        };
        let remaining = FRAME.give(Given::Remaining, out);
        let (room, taken) = match size {
            1 => (remaining.to_owned(), format!("{at} + {code}")),
            size => (format!("{remaining} / {size}"), format!("{at} + {code} * {size}")),
        };
        self.fault(&format!("{fails}{code} > {room}"), part.fits, &at, part.label(), out);
        self.superfluous(&format!("{code} != {given}"), part, &taken, out);
    }

    /// More is given than a reader takes for a part: the body is too long, or what is too much would
    /// be taken for something else.
    fn superfluous(&self, holds: &str, part: &Part, at: &str, out: &mut Code) {
        if !self.record.is_followed_by_rest(part) {
            return self.fault(holds, self.record.length.rule, at, "", out);
        }
        let error = FRAME.give(Given::Error, out);
        let rule = address(self.context.names, part.fits);
        out.when(
            holds,
            format_args!(
                "return streamspec_misgiven({error}, {rule}, {at}, \"{}\");",
                part.label()
            ),
        );
    }

    fn place(&self, part: &Part) -> String {
        let name = match part.has_value() {
            true => self.part_name(part).to_owned(),
            false => part.index.to_string(),
        };
        format!("at_{name}")
    }
}

/// The amount of a part, where it is counted by what is left.
fn amount_by_rest<'m, 'p>(part: &'p Part<'m>) -> Option<&'p Arithmetic<'m>> {
    let amount = match &part.take {
        Take::Octets(amount)
        | Take::Scalars(_, amount)
        | Take::Structures(_, amount)
        | Take::Varying(_, amount) => amount,
        Take::Strings(strings) => strings.amount.as_ref()?,
        Take::Text(size) => return Some(size).filter(|size| Needs::of_arithmetic(size).remaining),
        _ => return None,
    };
    match amount {
        Amount::Counted(arithmetic) if Needs::of_arithmetic(arithmetic).remaining => {
            Some(arithmetic)
        }
        _ => None,
    }
}
