//! How parts are taken from a body, and checked.

use super::record::{Number, Parts, narrow};
use crate::model::*;
use crate::plan::Check;
use crate::plan::{Amount, OneString, Part, Strings, Take};
use crate::targets::c::checks::{Checker, Subject};
use crate::targets::c::context::Frame;
use crate::targets::c::fixed::{array_checker, call_type, switch, type_checker};
use crate::targets::c::items;
use crate::targets::c::loops::element_at;
use crate::targets::c::names::Of;
use crate::targets::c::output::{Code, Function, Given};
use crate::targets::c::signatures::Parameters;
use crate::targets::c::value::{Expr, Place, load};
use crate::targets::c::varying::Varying;

const FRAME: Frame<'static> =
    Frame { mode: "", remaining: "cursor->length - cursor->at", ..Frame::TAKES };

impl Parts<'_> {
    /// The function that takes all parts from `cursor` into `view`; `turned` is whether octets are
    /// turned around, by the state if need be.
    pub fn take(&self, turned: &str) -> Function {
        let names = self.context.names;
        let mut code = Code::default();
        if self.record.parts.iter().any(|part| part.has_value() && self.may_lack(part)) {
            code.ask(Given::View);
            code.line("memset(view, 0, sizeof *view);");
        }
        for part in &self.record.parts {
            self.take_part(part, &mut code);
        }
        if code.asks(Given::Turned) {
            code.local_first(format!("const bool turned = {turned};"));
            code.has(Given::Turned);
            if self.context.stream().framing.endian == Endian::Declared {
                code.ask(Given::State);
            }
        }
        code.has(Given::Remaining);
        let fails = code.asks(Given::Error);
        if fails {
            code.line("return true;");
        }
        // What is taken is written to the view.
        let name = format!("take_{}", self.item());
        let parameters = Parameters::of_filling(names, self.of(), &code);
        let text = format!(
            "\n//Takes the parts of {}, each of which lies within the body and keeps its rules.\n\
             static {} {name}(struct streamspec_cursor *cursor{})\n{{\n{}}}\n",
            self.record.record.one(),
            if fails { "bool" } else { "void" },
            parameters.text(),
            code.text()
        );
        Function { name, code, text }
    }

    /// Whether a record can be without a part.
    fn may_lack(&self, part: &Part) -> bool {
        part.gate.is_some() || part.since.is_some() || !self.lacking(part).is_empty()
    }

    fn take_part(&self, part: &Part, out: &mut Code) {
        let mut taken = Code::default();
        match &part.since {
            None => self.take_value(part, &mut taken),
            Some(since) => {
                let state = FRAME.give(Given::State, &mut taken);
                let mut earlier = Code::default();
                let size = self.fixed_size(part);
                let take = format!("streamspec_take(cursor, 1, {size})");
                let before = since.before.as_slice();
                self.take_reserved(part, before, &take, &size.to_string(), &mut earlier);
                taken.block(format_args!("if ({state}->version < {})", since.version), earlier);
                let mut value = Code::default();
                self.take_value(part, &mut value);
                taken.block("else", value);
            }
        }
        let mut gated = Code::default();
        match &part.gate {
            None => gated.append(taken),
            Some(gate) => {
                let unsure = gate.test.can_fail();
                let test = self.scope(FRAME);
                if unsure {
                    gated.local("bool sure;");
                    gated.local("bool present;");
                    gated.line("sure = true;");
                    let test = test.test(&gate.test, &mut gated);
                    gated.line(format_args!("present = {};", test.code));
                    self.fault("!sure", part.fits, "cursor->at", part.label(), &mut gated);
                    gated.block("if (present)", taken);
                } else {
                    let test = test.test(&gate.test, &mut gated);
                    gated.block(format_args!("if ({})", test.code), taken);
                }
            }
        }
        self.where_there(part, FRAME, gated, out);
    }

    /// A statement that breaks a rule where something holds.
    pub(super) fn fault(&self, holds: &str, rule: RuleId, at: &str, label: &str, out: &mut Code) {
        let error = FRAME.give(Given::Error, out);
        let rule = self.rule(rule);
        out.when(holds, format_args!("return broken({error}, {rule}, {at}, \"{label}\");"));
    }

    fn view_of(&self, part: &Part, out: &mut Code) -> String {
        format!("{}->{}", FRAME.give(Given::View, out), self.part_name(part))
    }

    pub(super) fn part_name(&self, part: &Part) -> &str {
        self.context.names.part(self.record.id, part.index)
    }

    fn view_length(&self, part: &Part) -> String {
        format!("view->{}", self.context.names.length(self.record.id, part.index))
    }

    fn view_count(&self, part: &Part) -> String {
        format!("view->{}", self.context.names.count(self.record.id, part.index))
    }

    fn take_value(&self, part: &Part, out: &mut Code) {
        match &part.take {
            Take::Scalar(scalar) => self.take_scalar(part, *scalar, out),
            Take::Reserved(octets) => {
                let take = format!("streamspec_take(cursor, 1, {octets})");
                self.take_reserved(part, &part.checks, &take, &octets.to_string(), out);
            }
            Take::Align(to) => {
                let take = format!("streamspec_take_alignment(cursor, {to})");
                self.take_reserved(part, &part.checks, &take, "cursor->at - at", out);
            }
            Take::Octets(Amount::Rest) | Take::Stream(_) => self.take_rest(part, out),
            Take::Octets(amount) => {
                let Some(number) = self.amount(amount, FRAME, out) else { return };
                let count = self.taken(part, &number, 1, "cursor->at", out);
                out.line(format_args!("{} = {count};", self.view_length(part)));
                let (view, offset) = (self.view_of(part, out), format!("cursor->at - {count}"));
                self.constant(part, view, offset, out);
            }
            Take::Text(size) => {
                out.local("size_t at;");
                out.line("at = cursor->at;");
                let number = self.number(size, FRAME, out);
                self.taken(part, &number, 1, "at", out);
                self.check_text(part, out);
                let (view, length) = (self.view_of(part, out), self.view_length(part));
                match part.terminated().is_some_and(|check| check.role == Role::Both) {
                    true => out.line(format_args!("{length} = cursor->at - at - 1;")),
                    false => {
                        let taken = format!("streamspec_text_length({view}, cursor->at - at)");
                        out.line(format_args!("{length} = {taken};"));
                    }
                }
                for check in part.patterns() {
                    self.matching(check, (&view, &length, "at"), part.label(), out);
                }
            }
            Take::Strings(strings) => self.take_strings(part, strings, out),
            Take::Scalars(scalar, amount) => {
                self.take_array(part, Element::Scalar(*scalar), amount, out);
            }
            Take::Structures(id, amount) => {
                self.take_array(part, Element::Structure(*id), amount, out);
            }
            Take::Varying(id, amount) => self.take_varying(part, (*id, amount), out),
            Take::Structure(id) => self.take_structure(part, *id, out),
            Take::Union { tag, cases, size } => self.take_union(part, (*tag, cases, *size), out),
        }
    }

    /// The checks on raw octets, which stand at an offset.
    pub(super) fn constant(&self, part: &Part, octets: String, offset: String, out: &mut Code) {
        let subject = Subject {
            value: Expr::tight(octets),
            scalar: None,
            offset,
            field: part.label(),
            index: None,
            reserved: None,
            made_zero: false,
        };
        let checker = Checker { context: self.context, frame: FRAME, start: "" };
        checker.checks(&part.checks, &subject, out);
    }

    /// Takes elements of a size into the view; code for how many.
    fn taken(&self, part: &Part, number: &Number, size: u64, at: &str, out: &mut Code) -> String {
        let view = self.view_of(part, out);
        let take = format!("streamspec_take(cursor, {}, {size})", number.code);
        match number.unsure {
            true => out.line(format_args!("{view} = sure ? {take} : NULL;")),
            false => out.line(format_args!("{view} = {take};")),
        }
        self.fault(&format!("!{view}"), part.fits, at, part.label(), out);
        narrow(&number.code)
    }

    fn take_scalar(&self, part: &Part, scalar: Scalar, out: &mut Code) {
        let size = scalar.primitive.size();
        self.taken(part, &Number { code: "1".into(), unsure: false }, size, "cursor->at", out);
        let mut checks = Code::default();
        let view = self.view_of(part, out);
        let turned = if size == 1 { "" } else { "turned" };
        let subject = Subject {
            value: load(scalar.primitive, &Place::at(view), turned),
            scalar: Some(scalar),
            offset: format!("cursor->at - {size}"),
            field: part.label(),
            index: None,
            reserved: None,
            made_zero: false,
        };
        let checker = Checker { context: self.context, frame: FRAME, start: "" };
        checker.checks(&part.checks, &subject, &mut checks);
        if !checks.is_empty() && size > 1 {
            checks.ask(Given::Turned);
        }
        out.append(checks);
    }

    fn take_reserved(
        &self,
        part: &Part,
        checks: &[crate::plan::Check],
        take: &str,
        length: &str,
        out: &mut Code,
    ) {
        let subject = Subject {
            value: Expr::tight("octets"),
            scalar: None,
            offset: "at".into(),
            field: part.label(),
            index: None,
            reserved: Some(length.to_owned()),
            made_zero: false,
        };
        let mut zero = Code::default();
        let checker = Checker { context: self.context, frame: FRAME, start: "" };
        checker.checks(checks, &subject, &mut zero);
        if zero.is_empty() {
            self.fault(&format!("!{take}"), part.fits, "cursor->at", part.label(), out);
            return;
        }
        out.local("const uint8_t *octets;");
        out.local("size_t at;");
        out.line("at = cursor->at;");
        out.line(format_args!("octets = {take};"));
        self.fault("!octets", part.fits, "at", part.label(), out);
        out.append(zero);
    }

    fn take_rest(&self, part: &Part, out: &mut Code) {
        let view = self.view_of(part, out);
        let length = self.view_length(part);
        out.line(format_args!("{view} = cursor->octets + cursor->at;"));
        out.line(format_args!("{length} = cursor->length - cursor->at;"));
        self.nested(part, (&view, &length, "cursor->at"), out);
        out.line("cursor->at = cursor->length;");
    }

    /// The check that a text ends in its only NUL.
    fn check_text(&self, part: &Part, out: &mut Code) {
        let Some(check) = part.terminated() else { return };
        let view = self.view_of(part, out);
        let broken = format!("!streamspec_is_text({view}, cursor->at - at)");
        let broken = match crate::targets::c::checks::mode(check.role, false) {
            None => broken,
            Some(mode) => format!("{} {mode} && {broken}", FRAME.give(Given::Mode, out)),
        };
        self.fault(&broken, check.rule, "at", part.label(), out);
    }

    fn take_array(&self, part: &Part, element: Element, amount: &Amount, out: &mut Code) {
        let size = self.context.stream().size_of_element(element).unwrap_or(1);
        let checker = array_checker(self.context, self.record, part, element);
        if checker.is_some() {
            out.local("size_t at;");
            out.line("at = cursor->at;");
        }
        let (view, count) = (self.view_of(part, out), self.view_count(part));
        match self.amount(amount, FRAME, out) {
            None => {
                let left = "cursor->length - cursor->at";
                match size {
                    1 => out.line(format_args!("{count} = {left};")),
                    size => out.line(format_args!("{count} = ({left}) / {size};")),
                }
                out.line(format_args!("{view} = streamspec_take(cursor, {count}, {size});"));
            }
            Some(number) => {
                let taken = self.taken(part, &number, size, "cursor->at", out);
                out.line(format_args!("{count} = {taken};"));
            }
        }
        if let Some(callee) = checker {
            let mut arguments = vec![view, count, "at".into()];
            arguments.extend(FRAME.arguments(&callee, out));
            let call = format!("!{}({})", callee.name, arguments.join(", "));
            out.when(call, "return false;");
        }
    }

    /// Elements are taken one by one, since each tells where the next begins.
    fn take_varying(&self, part: &Part, (id, amount): (TypeId, &Amount), out: &mut Code) {
        let number = self.amount(amount, FRAME, out);
        if number.as_ref().is_some_and(|number| number.unsure) {
            self.fault("!sure", part.fits, "cursor->at", part.label(), out);
        }
        let more = match number {
            None => "cursor->at < cursor->length".to_owned(),
            Some(number) => format!("i < {}", number.code),
        };
        let callee = Varying::of_type(self.context, id).take();
        out.local("size_t at;");
        out.local("size_t i;");
        let (view, length) = (self.view_of(part, out), self.view_length(part));
        out.line(format_args!("{view} = cursor->octets + cursor->at;"));
        let mut arguments = vec!["cursor".to_owned(), self.rule(part.fits)];
        arguments.extend(FRAME.arguments(&callee, out));
        let error = FRAME.give(Given::Error, out);
        let mut each = Code::default();
        each.line("at = cursor->at;");
        each.when(
            format_args!("!{}({})", callee.name, arguments.join(", ")),
            format_args!("return streamspec_element({error}, at, \"{}\", i);", part.label()),
        );
        out.block(format_args!("for (i = 0; {more}; i++)"), each);
        out.line(format_args!("{length} = (size_t)(cursor->octets + cursor->at - {view});"));
        out.line(format_args!("{} = i;", self.view_count(part)));
    }

    /// Strings are taken one by one, so that each has its own rules.
    fn take_strings(&self, part: &Part, strings: &Strings, out: &mut Code) {
        let (view, length) = (self.view_of(part, out), self.view_length(part));
        let label = part.label();
        if let (None, None, [string]) = (&strings.amount, strings.of, strings.each.as_slice()) {
            out.line(format_args!("{view} = streamspec_take_string(cursor, &{length});"));
            self.fault(&format!("!{view}"), string.fits, "cursor->at", label, out);
            let rule = self.ended(string, out);
            let error = FRAME.give(Given::Error, out);
            out.when(
                format_args!("{length} == SIZE_MAX"),
                format_args!("return broken({error}, {rule}, cursor->at, \"{label}\");"),
            );
            for check in &string.patterns {
                let at = format!("cursor->at - {length} - 1");
                self.matching(check, (&view, &length, &at), label, out);
            }
            return;
        }
        let number = match &strings.amount {
            None => Some(Number { code: "1".into(), unsure: false }),
            Some(amount) => self.amount(amount, FRAME, out),
        };
        if number.as_ref().is_some_and(|number| number.unsure) {
            self.fault("!sure", part.fits, "cursor->at", label, out);
        }
        let more = match number {
            None => "cursor->at < cursor->length".to_owned(),
            Some(number) => format!("i < {}", number.code),
        };
        out.local("size_t at;");
        out.local("size_t i;");
        out.line("at = cursor->at;");
        let mut each = Code::default();
        strings.each.iter().for_each(|string| self.take_string(part, strings, string, &mut each));
        let mut round = Code::default();
        if strings.have_patterns() {
            round.line("const uint8_t *text;");
        }
        round.line("size_t length;\n");
        round.append(each);
        out.block(format_args!("for (i = 0; {more}; i++)"), round);
        out.line(format_args!("{view} = cursor->octets + at;"));
        out.line(format_args!("{length} = cursor->at - at;"));
        out.line(format_args!("{} = i;", self.view_count(part)));
    }

    /// The rule that is broken where there is no NUL.
    fn ended(&self, string: &OneString, out: &mut Code) -> String {
        let fits = self.rule(string.fits);
        match &string.terminated {
            None => fits,
            Some(bound) => {
                let rule = self.rule(bound.rule);
                match crate::targets::c::checks::mode(bound.role, false) {
                    None => rule,
                    Some(mode) => {
                        let given = FRAME.give(Given::Mode, out);
                        format!("{given} {mode} ? {rule} : {fits}")
                    }
                }
            }
        }
    }

    fn take_string(&self, part: &Part, strings: &Strings, string: &OneString, out: &mut Code) {
        let label = part.label();
        let error = FRAME.give(Given::Error, out);
        let within = match strings.amount {
            Some(_) => format!("return streamspec_element({error}, cursor->at, \"{label}\", i);"),
            None => format!("return streamspec_within({error}, cursor->at, \"{label}\");"),
        };
        let inner = string.field.map_or("", |field| field.name.as_str());
        let missing = match string.patterns.is_empty() {
            true => "!streamspec_take_string(cursor, &length)",
            false => {
                out.line("text = streamspec_take_string(cursor, &length);");
                "!text"
            }
        };
        match string.field {
            None => self.fault(missing, string.fits, "at", label, out),
            Some(_) => {
                let mut fault = Code::default();
                let rule = self.rule(string.fits);
                fault.line(format_args!("broken({error}, {rule}, 0, \"{inner}\");"));
                fault.line(&within);
                out.block(format_args!("if ({missing})"), fault);
            }
        }
        let mut fault = Code::default();
        let rule = self.ended(string, &mut fault);
        fault.line(format_args!("broken({error}, {rule}, 0, \"{inner}\");"));
        fault.line(&within);
        out.block("if (length == SIZE_MAX)", fault);
        for check in &string.patterns {
            let at = "cursor->at - length - 1";
            let within = match strings.amount {
                Some(_) => format!("return streamspec_element({error}, {at}, \"{label}\", i);"),
                None => format!("return streamspec_within({error}, {at}, \"{label}\");"),
            };
            let rule = self.rule(check.rule);
            let differs = self.differing(check, "text", "length", out);
            let mut fault = Code::default();
            fault.line(format_args!("broken({error}, {rule}, 0, \"{inner}\");"));
            fault.line(&within);
            out.block(format_args!("if ({differs})"), fault);
        }
    }

    /// That a text does not match what a rule asks, where the rule is checked.
    pub(super) fn differing(
        &self,
        check: &Check,
        text: &str,
        length: &str,
        out: &mut Code,
    ) -> String {
        let differs = format!("!{}({text}, {length})", self.context.names.matches(check.rule));
        match crate::targets::c::checks::mode(check.role, false) {
            None => differs,
            Some(mode) => format!("{} {mode} && {differs}", FRAME.give(Given::Mode, out)),
        }
    }

    /// The check that a text matches what a rule asks.
    pub(super) fn matching(
        &self,
        check: &Check,
        (text, length, at): (&str, &str, &str),
        label: &str,
        out: &mut Code,
    ) {
        let differs = self.differing(check, text, length, out);
        self.fault(&differs, check.rule, at, label, out);
    }

    fn take_structure(&self, part: &Part, id: TypeId, out: &mut Code) {
        let size = self.size_of(id);
        self.taken(part, &Number { code: "1".into(), unsure: false }, size, "cursor->at", out);
        self.check_structure(part, id, size, out);
    }

    fn check_structure(&self, part: &Part, id: TypeId, size: u64, out: &mut Code) {
        if type_checker(self.context, id).is_none() {
            return;
        }
        let view = self.view_of(part, out);
        let scope = self.scope(FRAME);
        let mut inner = element_at(&scope, Element::Structure(id), &Place::at(view));
        let fault =
            format!("return streamspec_within(error, cursor->at - {size}, \"{}\");", part.label());
        let checker = Checker { context: self.context, frame: FRAME, start: "" };
        call_type(&checker, id, "&it", &fault, &mut inner);
        out.scoped(inner);
    }

    fn take_union(
        &self,
        part: &Part,
        (tag, cases, size): (usize, &[UnionCase], u64),
        out: &mut Code,
    ) {
        self.taken(part, &Number { code: "1".into(), unsure: false }, size, "cursor->at", out);
        let arms = cases.iter().filter_map(|case| {
            let mut arm = Code::default();
            self.check_structure(part, case.of, size, &mut arm);
            (!arm.is_empty()).then_some((case.value, arm))
        });
        let arms: Vec<_> = arms.collect();
        if !arms.is_empty() {
            let (tag, of) = self.tag(tag, FRAME, out);
            switch(self.context, of, &tag, arms, out);
        }
    }

    /// Statements that turn the structure of a union around where it stands, by its tag.
    pub fn turn_union(
        &self,
        cases: &[UnionCase],
        (tag, of): (&Expr, Option<TypeId>),
        (place, from_host): (&str, bool),
        out: &mut Code,
    ) {
        let names = self.context.names;
        let stream = self.context.stream();
        let arms = cases.iter().filter_map(|case| {
            let structure = stream.structure(case.of);
            let host = if items::has_union(stream, structure) {
                format!(", {from_host}")
            } else {
                String::new()
            };
            let mut arm = Code::default();
            if items::turnable(stream, structure) {
                arm.line(format_args!(
                    "{}_turn_{}({place}{host});",
                    names.prefix(),
                    names.item(Of::Type(case.of))
                ));
            }
            (!arm.is_empty()).then_some((case.value, arm))
        });
        switch(self.context, of, tag, arms.collect(), out);
    }
}
