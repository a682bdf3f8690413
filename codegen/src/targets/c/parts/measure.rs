//! How parts are checked and measured before they are written.

use std::collections::BTreeSet;

use super::record::Parts;
use crate::model::*;
use crate::plan::{Amount, Arithmetic, Needs, Part, Strings, Take};
use crate::targets::c::checks::{Checker, Subject};
use crate::targets::c::context::Frame;
use crate::targets::c::fixed::{array_checker, call_type, switch};
use crate::targets::c::items;
use crate::targets::c::output::{Code, Function, Given};
use crate::targets::c::signatures::Parameters;
use crate::targets::c::value::Expr;
use crate::targets::c::varying::Varying;

const FRAME: Frame<'static> = Frame::MEASURES;

impl Parts<'_> {
    /// The function that checks parts before they are written, shows in `view` those that something
    /// looks at, and adds their size to `size`; `rules` are those on the whole record.
    pub fn measure(&self, rules: Option<&Function>) -> Function {
        let mut looked_at = rules.map(|f| f.code.parts().clone()).unwrap_or_default();
        for remember in &self.record.remember {
            use crate::plan::Remember;
            let (Remember::InSet(_, index) | Remember::Latest(index) | Remember::Version(index)) =
                *remember;
            looked_at.insert(index);
        }
        looked_at.extend(self.measured(&BTreeSet::new()).parts());
        looked_at.extend(self.put().code.parts());
        let code = self.measured(&looked_at);
        let name = format!("measure_{}", self.item());
        let fails = code.asks(Given::Error);
        let parameters = Parameters::of_filling(self.context.names, self.of(), &code);
        let text = format!(
            "\n//Checks the parts of {} before they are written, and adds their size.\n\
             static {} {name}(const struct {}_{}_body *from, uint64_t *size{})\n{{\n{}}}\n",
            self.record.record.one(),
            if fails { "bool" } else { "void" },
            self.context.names.prefix(),
            self.item(),
            parameters.text(),
            code.text()
        );
        Function { name, code, text }
    }

    fn measured(&self, looked_at: &BTreeSet<usize>) -> Code {
        let mut code = Code::default();
        let shown = |part: &Part| part.has_value() && looked_at.contains(&part.index);
        if self.record.parts.iter().any(shown) {
            code.ask(Given::View);
            code.line("memset(view, 0, sizeof *view);");
        }
        if !self.record.parts.iter().any(|part| shown(part) || surely_used(part)) {
            code.line("(void)from;");
        }
        for part in &self.record.parts {
            self.note_place(part, &mut code);
            let mut measured = Code::default();
            self.measure_part(part, looked_at.contains(&part.index), &mut measured);
            self.where_there(part, FRAME, measured, &mut code);
        }
        let mut compared = Code::default();
        self.compare_with_rest(&mut compared);
        match self.record.length.layouts.is_empty() || compared.is_empty() {
            true => code.append(compared),
            // No part of a layout goes by what is left.
            false => {
                let layout = FRAME.give(Given::Layout, &mut compared);
                code.block(format_args!("if (!{layout})"), compared);
            }
        }
        if code.asks(Given::Error) {
            code.line("return true;");
        }
        code
    }

    fn measure_part(&self, part: &Part, looked_at: bool, out: &mut Code) {
        let mut measured = Code::default();
        match &part.since {
            None => self.measure_value(part, looked_at, &mut measured),
            Some(since) => {
                let state = FRAME.give(Given::State, &mut measured);
                let mut earlier = Code::default();
                grow(&self.fixed_size(part).to_string(), "1", &mut earlier);
                measured.block(format_args!("if ({state}->version < {})", since.version), earlier);
                let mut value = Code::default();
                self.measure_value(part, looked_at, &mut value);
                measured.block("else", value);
            }
        }
        let Some(gate) = &part.gate else {
            out.append(measured);
            return;
        };
        let from = self.written(part);
        if gate.needs.remaining {
            // How much is left is not known before all of it is written.
            if part.has_value() {
                out.block(format_args!("if ({from})"), measured);
            }
            return;
        }
        if !part.has_value() && !gate.test.can_fail() {
            let test = self.scope(FRAME).test(&gate.test, out);
            out.block(format_args!("if ({})", test.code), measured);
            return;
        }
        if !gate.test.can_fail() {
            // The gate was looked at before; it says the same as what is there.
            out.block(format_args!("if ({from})"), measured);
            return;
        }
        out.local("bool present;");
        out.local("bool sure;");
        out.line("sure = true;");
        let test = self.scope(FRAME).test(&gate.test, out);
        out.line(format_args!("present = {};", test.code));
        self.fault("!sure", part.fits, "*size", part.label(), out);
        out.block("if (present)", measured);
    }

    pub(super) fn written(&self, part: &Part) -> String {
        match part.has_value() {
            true => format!("from->{}", self.part_name(part)),
            false => String::new(),
        }
    }

    pub(super) fn written_length(&self, part: &Part) -> String {
        format!("from->{}", self.context.names.length(self.record.id, part.index))
    }

    pub(super) fn written_count(&self, part: &Part) -> String {
        format!("from->{}", self.context.names.count(self.record.id, part.index))
    }

    fn measure_value(&self, part: &Part, looked_at: bool, out: &mut Code) {
        let from = self.written(part);
        if looked_at {
            self.show_given(part, out);
        }
        match &part.take {
            Take::Scalar(scalar) => self.measure_scalar(part, *scalar, out),
            Take::Reserved(octets) => grow(&octets.to_string(), "1", out),
            Take::Align(to) => grow(&format!("streamspec_padding(*size, {to})"), "1", out),
            Take::Octets(amount) => {
                self.same_amount(part, amount, &self.written_length(part), out);
                self.constant(part, from, "*size".into(), out);
                grow(&self.written_length(part), "1", out);
            }
            Take::Stream(_) => {
                let length = self.written_length(part);
                self.nested(part, (&from, &length, "*size"), out);
                grow(&length, "1", out);
            }
            Take::Text(size) => self.measure_text(part, Some(size), out),
            Take::Strings(Strings { amount: None, of: None, .. }) => {
                self.measure_text(part, None, out);
            }
            Take::Strings(strings) => self.measure_strings(part, strings, out),
            Take::Scalars(scalar, amount) => {
                self.measure_array(part, Element::Scalar(*scalar), amount, out);
            }
            Take::Structures(id, amount) => {
                self.measure_array(part, Element::Structure(*id), amount, out);
            }
            Take::Varying(id, amount) => {
                let count = self.written_count(part);
                self.same_amount(part, amount, &count, out);
                let callee = Varying::of_type(self.context, *id).measure();
                let mut arguments = vec![format!("&{from}[i]"), "size".to_owned()];
                arguments.extend(FRAME.arguments(&callee, out));
                let fault = format!("streamspec_element(error, *size, \"{}\", i)", part.label());
                let mut each = Code::default();
                each.when(
                    format_args!("!{}({})", callee.name, arguments.join(", ")),
                    format_args!("return {fault};"),
                );
                out.local("size_t i;");
                out.block(format_args!("for (i = 0; i < {count}; i++)"), each);
            }
            Take::Structure(id) => {
                self.measure_structure(part, *id, &from, out);
                grow(&self.size_of(*id).to_string(), "1", out);
            }
            Take::Union { tag, cases, size } => {
                let arms = cases.iter().enumerate().filter_map(|(number, case)| {
                    let member = self.context.names.case(self.of(), part.index, number);
                    let mut arm = Code::default();
                    self.measure_structure(part, case.of, &format!("&{from}->{member}"), &mut arm);
                    (!arm.is_empty()).then_some((case.value, arm))
                });
                let arms: Vec<_> = arms.collect();
                if !arms.is_empty() {
                    let (tag, of) = self.tag(*tag, FRAME, out);
                    switch(self.context, of, &tag, arms, out);
                }
                grow(&size.to_string(), "1", out);
            }
        }
    }

    /// A statement that there are as many as something says, as far as one can tell.
    fn same(&self, part: &Part, number: &Arithmetic, length: &str, out: &mut Code) {
        if Needs::of_arithmetic(number).remaining {
            return;
        }
        let number = self.number(number, FRAME, out);
        let unsure = if number.unsure { "!sure || " } else { "" };
        let differs = format!("{unsure}{} != {length}", number.code);
        self.fault(&differs, part.fits, "*size", part.label(), out);
    }

    fn same_amount(&self, part: &Part, amount: &Amount, length: &str, out: &mut Code) {
        match amount {
            Amount::Fixed(n) => self.same(part, &Arithmetic::Integer(*n), length, out),
            Amount::Counted(arithmetic) => self.same(part, arithmetic, length, out),
            Amount::Rest => {}
        }
    }

    /// The rule that a text ends in its only NUL.
    fn terminated(&self, part: &Part) -> RuleId {
        let checks = &part.field.checks;
        let check = checks.iter().find(|check| matches!(check.test, FieldTest::Terminated));
        check.map_or(part.fits, |check| check.rule)
    }

    fn measure_text(&self, part: &Part, size: Option<&Arithmetic>, out: &mut Code) {
        let (from, length) = (self.written(part), self.written_length(part));
        if let Some(size) = size {
            self.same(part, size, &format!("(uint64_t){length} + 1"), out);
        }
        let has_nul = format!("streamspec_has_nul({from}, {length})");
        self.fault(&has_nul, self.terminated(part), "*size", part.label(), out);
        let patterns = match &part.take {
            Take::Strings(strings) => &strings.each[0].patterns,
            _ => &part.checks,
        };
        for check in patterns.iter().filter(|check| matches!(check.what, FieldTest::Matches(_))) {
            self.matching(check, (&from, &length, "*size"), part.label(), out);
        }
        grow(&length, "1", out);
        grow("1", "1", out);
    }

    fn measure_array(&self, part: &Part, element: Element, amount: &Amount, out: &mut Code) {
        let count = self.written_count(part);
        self.same_amount(part, amount, &count, out);
        if let Some(callee) = array_checker(self.context, self.record, part, element) {
            let octets = format!("(const uint8_t *){}", self.written(part));
            let mut arguments = vec![octets, count.clone(), "*size".into()];
            arguments.extend(FRAME.arguments(&callee, out));
            let call = format!("!{}({})", callee.name, arguments.join(", "));
            out.when(call, "return false;");
        }
        let size = self.context.stream().size_of_element(element).unwrap_or(1);
        grow(&count, &size.to_string(), out);
    }

    fn measure_scalar(&self, part: &Part, scalar: Scalar, out: &mut Code) {
        let subject = Subject {
            value: Expr {
                wide: items::is_wide(scalar.primitive) && !scalar.primitive.signed(),
                ..Expr::tight(items::pointed_to(scalar, &self.written(part)))
            },
            scalar: Some(scalar),
            offset: "*size".into(),
            field: part.label(),
            index: None,
            reserved: None,
            made_zero: false,
        };
        Checker { context: self.context, frame: FRAME, start: "" }.checks(
            &part.checks,
            &subject,
            out,
        );
        grow(&scalar.primitive.size().to_string(), "1", out);
    }

    fn measure_structure(&self, part: &Part, id: TypeId, place: &str, out: &mut Code) {
        let fault = format!("return streamspec_within(error, *size, \"{}\");", part.label());
        let checker = Checker { context: self.context, frame: FRAME, start: "" };
        call_type(&checker, id, place, &fault, out);
    }

    fn measure_strings(&self, part: &Part, strings: &Strings, out: &mut Code) {
        let (from, length) = (self.written(part), self.written_length(part));
        let each = strings.each.len();
        let nuls = format!("streamspec_count_nuls({from}, {length})");
        match &strings.amount {
            Some(Amount::Rest) if each == 1 => {}
            Some(Amount::Rest) => {
                let odd = format!("{nuls} % {each}");
                self.fault(&odd, part.fits, "*size", part.label(), out);
            }
            None => {
                let differs = format!("{nuls} != {each}");
                self.fault(&differs, part.fits, "*size", part.label(), out);
            }
            Some(Amount::Fixed(n)) => self.same_strings(part, &Arithmetic::Integer(*n), each, out),
            Some(Amount::Counted(count)) => self.same_strings(part, count, each, out),
        }
        let ended = match (&strings.of, &strings.amount) {
            (None, Some(_)) => self.terminated(part),
            _ => part.fits,
        };
        let open = format!("{length} && {from}[{length} - 1]");
        self.fault(&open, ended, "*size", part.label(), out);
        if strings.have_patterns() {
            self.strings_match(part, strings, out);
        }
        grow(&length, "1", out);
    }

    /// Statements that go through strings, each of which must match the patterns of its turn.
    fn strings_match(&self, part: &Part, strings: &Strings, out: &mut Code) {
        let (from, length, label) = (self.written(part), self.written_length(part), part.label());
        let (error, each) = (FRAME.give(Given::Error, out), strings.each.len());
        for local in
            ["struct streamspec_strings strings;", "const uint8_t *text;", "size_t text_length;"]
        {
            out.local(local);
        }
        let counted = each > 1 || strings.amount.is_some();
        let mut round = Code::default();
        for (turn, string) in strings.each.iter().enumerate() {
            let inner = string.field.map_or("", |field| field.name.as_str());
            for check in &string.patterns {
                let at = format!("*size + (size_t)(text - {from})");
                let (its_turn, index) = match each {
                    1 => (String::new(), "i".to_owned()),
                    each => (format!("i % {each} == {turn} && "), format!("i / {each}")),
                };
                let mut fault = Code::default();
                let rule = self.rule(check.rule);
                fault.line(format_args!("broken({error}, {rule}, 0, \"{inner}\");"));
                fault.line(match strings.amount {
                    Some(_) => {
                        format!("return streamspec_element({error}, {at}, \"{label}\", {index});")
                    }
                    None => format!("return streamspec_within({error}, {at}, \"{label}\");"),
                });
                let differs = self.differing(check, "text", "text_length", out);
                round.block(format_args!("if ({its_turn}{differs})"), fault);
            }
        }
        out.line(format_args!("strings.octets = {from};"));
        out.line(format_args!("strings.length = {length};"));
        let next = "(text = streamspec_next_string(&strings, &text_length))";
        match counted {
            true => {
                out.local("size_t i;");
                out.block(format_args!("for (i = 0; {next}; i++)"), round);
            }
            false => out.block(format_args!("while ({next})"), round),
        }
    }

    fn same_strings(&self, part: &Part, count: &Arithmetic, each: usize, out: &mut Code) {
        if Needs::of_arithmetic(count).remaining {
            return;
        }
        let (from, length) = (self.written(part), self.written_length(part));
        let number = self.number(count, FRAME, out);
        let all = match each {
            1 => number.code,
            each => format!("(uint64_t){} * {each}", number.code),
        };
        let unsure = if number.unsure { "!sure || " } else { "" };
        let differs = format!("{unsure}{all} != streamspec_count_nuls({from}, {length})");
        self.fault(&differs, part.fits, "*size", part.label(), out);
    }
}

/// Whether measuring a part takes what has been given, whatever its rules are.
fn surely_used(part: &Part) -> bool {
    let gated = part.gate.as_ref().is_some_and(|gate| !gate.test.can_fail());
    match part.take {
        Take::Reserved(_) | Take::Align(_) => false,
        Take::Scalar(_) | Take::Structure(_) | Take::Union { .. } => gated,
        Take::Octets(_)
        | Take::Text(_)
        | Take::Strings(_)
        | Take::Scalars(..)
        | Take::Structures(..)
        | Take::Varying(..)
        | Take::Stream(_) => true,
    }
}

fn grow(count: &str, each: &str, out: &mut Code) {
    out.line(format_args!("*size = streamspec_grown(*size, {count}, {each});"));
}
