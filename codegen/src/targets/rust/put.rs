//! How the parts of a body are written, one after another.

use super::inner;
use super::output::Code;
use super::parts::{Body, is_single};
use super::written::is_left_out;
use crate::plan::{Gate, Part, Take};

impl<'b> Body<'b> {
    /// Whether writing takes the state, and not the order of octets alone: some octets without
    /// meaning are there or not, or the version says what is.
    pub fn put_takes_state(&self) -> bool {
        self.record.parts.iter().any(|part| {
            let gate = part.gate.as_ref().filter(|_| !part.has_value() && !is_left_out(part));
            part.since.is_some() || gate.is_some_and(|gate| gate.needs.state)
        })
    }

    /// Whether writing takes the order of octets, where it does not take the state.
    pub fn put_takes_endian(&self) -> bool {
        let integers = |part: &Part| {
            matches!(
                part.take,
                Take::Scalar(_)
                    | Take::Scalars(..)
                    | Take::Structures(..)
                    | Take::Varying(..)
                    | Take::Structure(_)
                    | Take::Union { .. }
            )
        };
        self.has_head() || self.record.parts.iter().any(integers)
    }

    /// Whether anything can be written after the fixed part.
    pub(super) fn writes_parts(&self) -> bool {
        !self.record.parts.iter().all(is_left_out)
    }

    /// Whether anything can be written at all.
    pub fn writes(&self) -> bool {
        self.has_head() || self.writes_parts()
    }

    /// The arguments of a call of it, after the sink.
    pub fn put_arguments(&self, state: &str, endian: &str, short: &str) -> String {
        let given = if self.put_takes_state() { state } else { endian };
        match self.record.length.layouts.is_empty() {
            true => given.to_owned(),
            false => format!("{given}, {short}"),
        }
    }

    /// Statements that write the fields of a body.
    pub fn put(&self) -> Code {
        let mut code = Code::default();
        let endian = if self.put_takes_state() { "state.endian" } else { "endian" };
        if self.has_head() {
            self.file.import("crate", "Plain");
            match super::layouts::has_gaps(self.record) {
                false => code.line(&format!("sink.put(&self.head.write({endian}))?;")),
                true => {
                    self.file.import("crate::octets", "gather");
                    code.line(&format!("let whole = self.head.write({endian});"));
                    code.line("let mut octets = whole;");
                    code.line("let length = gather(&whole, Self::gaps(short), &mut octets);");
                    code.line("sink.put(&octets[..length])?;");
                }
            }
        }
        let parts = &self.record.parts;
        let sized = |part: &Part| matches!(part.take, Take::Align(_)) && !is_left_out(part);
        let last = parts.iter().rposition(sized);
        if let Some(last) = last {
            let mutable = if last > 0 { "mut " } else { "" };
            code.line(&format!("let {mutable}size: usize = {};", self.size_of_head()));
        }
        for (index, part) in parts.iter().enumerate() {
            let counts = last.is_some_and(|last| index < last);
            self.where_there(part, &mut code, |code| self.put_part(part, endian, counts, code));
        }
        code.line("Ok(())");
        code
    }

    fn put_part(&self, part: &Part, endian: &str, counts: bool, code: &mut Code) {
        if is_left_out(part) {
            return;
        }
        let name = self.name(part);
        let own = format!("self.{name}");
        match &part.gate {
            None => self.put_value(part, &own, (endian, counts), code),
            Some(gate) if part.has_value() => {
                if let Some(since) = &part.since {
                    code.open(&format!("if state.version < {}", since.version));
                    code.open(&format!("if {}", self.put_gate(gate)));
                    self.put_reserved(part, counts, code);
                    code.close();
                    code.turn("else");
                }
                code.open(&format!("if let Some({name}) = {own}"));
                self.put_present(part, name, (endian, counts), code);
                code.close();
                if part.since.is_some() {
                    code.close();
                }
            }
            Some(gate) => {
                code.open(&format!("if {}", self.put_gate(gate)));
                self.put_value(part, &own, (endian, counts), code);
                code.close();
            }
        }
    }

    fn put_gate(&self, gate: &Gate) -> String {
        let test = self.written().test(&gate.test);
        if gate.needs.can_fail { format!("(|| Some({test}))() == Some(true)") } else { test }
    }

    fn put_value(&self, part: &Part, value: &str, (endian, counts): (&str, bool), code: &mut Code) {
        let Some(since) = &part.since else {
            return self.put_present(part, value, (endian, counts), code);
        };
        code.open(&format!("if state.version < {}", since.version));
        self.put_reserved(part, counts, code);
        code.turn("else");
        self.put_present(part, value, (endian, counts), code);
        code.close();
    }

    /// Writes what stands in place of a part that the version does not have yet.
    fn put_reserved(&self, part: &Part, counts: bool, code: &mut Code) {
        let size = self.fixed_size(part);
        code.line(&format!("sink.put(&[0; {size}])?;"));
        if counts {
            code.line(&format!("size += {size};"));
        }
    }

    fn put_present(
        &self,
        part: &Part,
        value: &str,
        (endian, counts): (&str, bool),
        code: &mut Code,
    ) {
        match &part.take {
            Take::Octets(_) => code.line(&format!("sink.put({value})?;")),
            Take::Stream(id) => inner::put(self.file, *id, value, code),
            Take::Text(_) => self.put_string(value, code),
            Take::Strings(strings) if is_single(strings) => self.put_string(value, code),
            Take::Strings(_) => code.line(&format!("sink.put({value}.octets())?;")),
            Take::Scalars(scalar, _) => {
                self.file.import("crate", "Plain");
                let inner = if scalar.of.is_some() { ".0" } else { "" };
                code.open(&format!("for element in {value}.iter()"));
                code.line(&format!("sink.put(&element{inner}.write({endian}))?;"));
                code.close();
            }
            Take::Structures(..) => {
                self.file.import("crate", "Plain");
                code.open(&format!("for element in {value}.iter()"));
                code.line(&format!("sink.put(&element.write({endian}))?;"));
                code.close();
            }
            Take::Varying(..) => {
                code.open(&format!("for element in {value}.iter()"));
                code.line(&format!("element.put(sink, {endian})?;"));
                code.close();
            }
            Take::Align(to) => {
                code.line(&format!("sink.put(&[0; {to}][..size.next_multiple_of({to}) - size])?;"));
            }
            Take::Reserved(octets) => code.line(&format!("sink.put(&[0; {octets}])?;")),
            Take::Scalar(scalar) => {
                self.file.import("crate", "Plain");
                let inner = if scalar.of.is_some() { ".0" } else { "" };
                code.line(&format!("sink.put(&{value}{inner}.write({endian}))?;"));
            }
            Take::Structure(_) => {
                self.file.import("crate", "Plain");
                code.line(&format!("sink.put(&{value}.write({endian}))?;"));
            }
            Take::Union { .. } => code.line(&format!("sink.put(&{value}.write({endian}))?;")),
        }
        if counts {
            code.line(&format!("size += {};", self.size(part, value)));
        }
    }

    fn put_string(&self, value: &str, code: &mut Code) {
        code.line(&format!("sink.put({value})?;"));
        code.line("sink.put(&[0])?;");
    }
}
