//! What is checked of a part before it is written, and how many octets it takes.

use super::checks::{Read, Subject};
use super::inner;
use super::output::Code;
use super::parts::{Body, is_single};
use super::types::tag_of;
use super::written::is_left_out;
use crate::model::*;
use crate::plan::{Part, Strings, Take};

impl<'b> Body<'b> {
    pub(super) fn measured(&self, part: &Part, code: &mut Code) {
        let name = self.name(part);
        let own = format!("self.{name}");
        let Some(gate) = &part.gate else { return self.versioned(part, &own, code) };
        let fault = self.file.fault(part.fits, "size", part.label());
        let test = self.written().test(&gate.test);
        let there = match gate.needs.can_fail {
            true => format!("(|| Some({test}))().ok_or_else(|| {fault})?"),
            false => test.clone(),
        };
        if is_left_out(part) {
            return self.refuse(&there, part.fits, part, code);
        }
        if !part.has_value() {
            code.open(&format!("if {there}"));
            self.versioned(part, &own, code);
            code.close();
            return;
        }
        if let Some(since) = &part.since {
            // Until then it is reserved, whatever is given.
            code.open(&format!("if state.version < {}", since.version));
            code.open(&format!("if {there}"));
            code.line(&format!("size += {};", self.fixed_size(part)));
            code.close();
            code.turn("else");
        }
        code.open(&match gate.needs.can_fail {
            true => format!("if (|| Some({test}))() != Some({own}.is_some())"),
            false => format!("if {}", self.written().against_gate(&own, &gate.test)),
        });
        let by_rest = gate.needs.remaining && !gate.needs.can_fail;
        match by_rest && !self.record.is_followed_by_rest(part) {
            // What is too much makes the body too long.
            true => {
                let length = self.file.fault(self.record.length.rule, "size", "");
                code.line(&format!(
                    "return Err(if {own}.is_some() {{ {length} }} else {{ {fault} }});"
                ));
            }
            false => code.line(&format!("return Err({fault});")),
        }
        code.close();
        let mut inner = Code::default();
        self.measured_value(part, name, &mut inner);
        code.open(&match self.looks_at_value(part) {
            true => format!("if let Some({name}) = {own}"),
            false => format!("if {own}.is_some()"),
        });
        code.append(inner);
        code.close();
        if part.since.is_some() {
            code.close();
        }
    }

    /// Whether measuring a part looks at its value.
    pub(super) fn looks_at_value(&self, part: &Part) -> bool {
        let checked = |id: &TypeId| self.file.plan.needs_of_type(*id).checks;
        match &part.take {
            Take::Scalar(_) => part.checks.iter().any(|check| check.role.binds(Role::Writer)),
            Take::Structure(id) => checked(id),
            Take::Reserved(_) | Take::Align(_) => false,
            Take::Octets(_)
            | Take::Text(_)
            | Take::Strings(_)
            | Take::Scalars(..)
            | Take::Structures(..)
            | Take::Varying(..)
            | Take::Union { .. }
            | Take::Stream(_) => true,
        }
    }

    fn measured_value(&self, part: &Part, value: &str, code: &mut Code) {
        self.value_checks(part, value, code);
        code.line(&format!("size += {};", self.size(part, value)));
    }

    fn versioned(&self, part: &Part, value: &str, code: &mut Code) {
        let Some(since) = &part.since else { return self.measured_value(part, value, code) };
        let mut checks = Code::default();
        self.value_checks(part, value, &mut checks);
        if !checks.is_empty() {
            code.open(&format!("if state.version >= {}", since.version));
            code.append(checks);
            code.close();
        }
        code.line(&format!("size += {};", self.fixed_size(part)));
    }

    /// Statements that check the value of a part.
    fn value_checks(&self, part: &Part, value: &str, code: &mut Code) {
        let (file, label) = (self.file, part.label());
        let checks = self.writer_checks();
        match &part.take {
            Take::Scalar(scalar) => {
                let inner = if scalar.of.is_some() { ".0" } else { "" };
                let value = format!("{value}{inner}");
                let value = Read::Now(&value);
                checks.scalar(&part.checks, *scalar, value, ("size", label, None), code);
            }
            Take::Octets(_) => {
                self.counted_right(part, &format!("{value}.len()"), code);
                let subject = Subject { value, offset: "size", field: label, index: None };
                checks.octets(&part.checks, &subject, "", code);
            }
            Take::Text(_) => {
                self.counted_right(part, &format!("({value}.len() + 1)"), code);
                let check = part.terminated().filter(|check| check.role.binds(Role::Writer));
                let rule = check.map_or(part.fits, |check| check.rule);
                self.refuse(&format!("{value}.contains(&0)"), rule, part, code);
                self.text_matches(part.patterns(), value, part, code);
            }
            Take::Strings(strings) => {
                self.strings_checked(part, strings, value, code);
                self.strings_match(part, strings, value, code);
            }
            Take::Scalars(scalar, _) => {
                self.counted_right(part, &format!("{value}.len()"), code);
                if part.checks.iter().any(|check| check.role.binds(Role::Writer)) {
                    let inner = if scalar.of.is_some() { ".0" } else { "" };
                    let element = format!("element{inner}");
                    let offset = match scalar.primitive.size() {
                        1 => "size + i".to_owned(),
                        size => format!("size + {size} * i"),
                    };
                    code.open(&format!("for (i, element) in {value}.iter().enumerate()"));
                    let place = (offset.as_str(), label, Some("i"));
                    checks.scalar(&part.checks, *scalar, Read::Before(&element), place, code);
                    code.close();
                }
            }
            Take::Structures(id, _) => {
                self.counted_right(part, &format!("{value}.len()"), code);
                if file.plan.needs_of_type(*id).checks {
                    self.import_for_check(*id);
                    let size = file.plan.stream.structure(*id).head;
                    let check = checks.call(*id, "&element.write(state.endian)");
                    code.open(&format!("for (i, element) in {value}.iter().enumerate()"));
                    let times = if size == 1 { String::new() } else { format!("{size} * ") };
                    let place = format!("size + {times}i, \"{label}\", i");
                    code.line(&format!("{check}.map_err(|f| f.element({place}))?;"));
                    code.close();
                }
            }
            Take::Varying(id, _) => {
                self.counted_right(part, &format!("{value}.len()"), code);
                self.varying_checked(part, *id, value, code);
            }
            Take::Structure(id) if file.plan.needs_of_type(*id).checks => {
                self.import_for_check(*id);
                let check = checks.call(*id, &format!("&{value}.write(state.endian)"));
                code.line(&format!("{check}.map_err(|f| f.within(size, \"{label}\"))?;"));
            }
            Take::Union { tag, cases, .. } => {
                let of = tag_of(file, self.record.id, *tag);
                let tag = self.compared_tag(*tag, "self.head.", "self.");
                self.refuse(&format!("{value}.tag() != {tag}"), part.fits, part, code);
                let checked = cases.iter().filter(|c| file.plan.needs_of_type(c.of).checks);
                for case in checked.clone() {
                    self.import_for_check(case.of);
                }
                if checked.count() > 0 {
                    let octets = format!("&{value}.write(state.endian)");
                    checks.cases((*cases, of), &tag, (&octets, "size", label), code);
                }
            }
            Take::Stream(id) => {
                inner::judged(file, *id, part, (value, "size", None), code);
            }
            Take::Structure(_) | Take::Reserved(_) | Take::Align(_) => {}
        }
    }

    fn import_for_check(&self, id: TypeId) {
        self.file.import("crate", "Plain");
        if self.file.plan.needs_of_type(id).role {
            self.file.import("crate::error", "Role");
        }
    }

    fn refuse(&self, broken: &str, rule: RuleId, part: &Part, code: &mut Code) {
        code.open(&format!("if {broken}"));
        code.line(&format!("return Err({});", self.file.fault(rule, "size", part.label())));
        code.close();
    }

    /// Checks that there are as many as an amount says.
    fn counted_right(&self, part: &Part, length: &str, code: &mut Code) {
        let differs = match (&part.take, part.take.amount()) {
            (Take::Text(size), _) => match size.can_fail() {
                true => format!("{} != Some({length} as u64)", self.written().optional(size)),
                false => format!("{} != {length} as u64", self.plain(size)),
            },
            (_, Some(crate::plan::Amount::Counted(count))) if !count.can_fail() => {
                format!("{} != {length} as u64", self.plain(count))
            }
            (_, Some(amount)) => match self.written().amount(amount) {
                Some(amount) => format!("{amount} != Some({length} as u64)"),
                None => return,
            },
            (_, None) => return,
        };
        self.refuse(&differs, part.fits, part, code);
    }

    /// An integer beside a comparison.
    fn plain(&self, count: &crate::plan::Arithmetic) -> String {
        let code = self.written().integer(count);
        match count {
            crate::plan::Arithmetic::Count { .. } => format!("({code})"),
            crate::plan::Arithmetic::Value(operand) if operand.scalar.primitive.signed() => {
                format!("({code})")
            }
            _ => code,
        }
    }

    fn strings_checked(&self, part: &Part, strings: &Strings, value: &str, code: &mut Code) {
        let terminated = strings.each[0].terminated.as_ref();
        let terminated = terminated.filter(|bound| bound.role.binds(Role::Writer));
        let terminated = terminated.map_or(part.fits, |bound| bound.rule);
        if is_single(strings) {
            return self.refuse(&format!("{value}.contains(&0)"), terminated, part, code);
        }
        let open = format!("{value}.octets().last().is_some_and(|octet| *octet != 0)");
        let each = strings.each.len();
        if strings.of.is_none() {
            self.counted_right(part, &format!("{value}.len()"), code);
            return self.refuse(&open, terminated, part, code);
        }
        match strings.amount {
            Some(_) => self.counted_right(part, &format!("({value}.len() / {each})"), code),
            None => self.refuse(&format!("{value}.len() != {each}"), part.fits, part, code),
        }
        let uneven = format!("!{value}.len().is_multiple_of({each}) || {open}");
        let uneven = if each == 1 { open } else { uneven };
        self.refuse(&uneven, part.fits, part, code);
    }

    /// Statements that check that a text matches patterns.
    fn text_matches<'c>(
        &self,
        patterns: impl Iterator<Item = &'c crate::plan::Check<'c>>,
        value: &str,
        part: &Part,
        code: &mut Code,
    ) {
        for check in patterns.filter(|check| check.role.binds(Role::Writer)) {
            let broken = format!("!{}({value})", self.file.matches(check.rule));
            self.refuse(&broken, check.rule, part, code);
        }
    }

    /// Statements that check that strings, each of them, match patterns.
    fn strings_match(&self, part: &Part, strings: &Strings, value: &str, code: &mut Code) {
        if is_single(strings) {
            return self.text_matches(strings.each[0].patterns.iter(), value, part, code);
        }
        let (each, label) = (strings.each.len(), part.label());
        let mut within = Code::default();
        for (turn, string) in strings.each.iter().enumerate() {
            let inner = string.field.map_or("", |field| field.name.as_str());
            for check in string.patterns.iter().filter(|check| check.role.binds(Role::Writer)) {
                let (its_turn, index) = match each {
                    1 => (String::new(), "i".to_owned()),
                    each => (format!("i % {each} == {turn} && "), format!("i / {each}")),
                };
                let place = match strings.amount {
                    Some(_) => format!("element(at, \"{label}\", {index})"),
                    None => format!("within(at, \"{label}\")"),
                };
                self.file.import("crate::error", "Fault");
                within.open(&format!("if {its_turn}!{}(string)", self.file.matches(check.rule)));
                let rule = self.file.rule(check.rule);
                within.line(&format!("return Err(Fault::new({rule}, 0, \"{inner}\").{place});"));
                within.close();
            }
        }
        if within.is_empty() {
            return;
        }
        let numbered = each > 1 || strings.amount.is_some();
        code.line("let mut at = size;");
        match numbered {
            true => code.open(&format!("for (i, string) in {value}.iter().enumerate()")),
            false => code.open(&format!("for string in {value}.iter()")),
        }
        code.append(within);
        code.line("at += string.len() + 1;");
        code.close();
    }

    /// Code for the octets that a part takes, in a body of which `size` octets stand before it.
    pub(super) fn size(&self, part: &Part, value: &str) -> String {
        match &part.take {
            Take::Octets(_) | Take::Stream(_) => format!("{value}.len()"),
            Take::Text(_) => format!("{value}.len() + 1"),
            Take::Strings(strings) if is_single(strings) => format!("{value}.len() + 1"),
            Take::Strings(_) => format!("{value}.octets().len()"),
            Take::Scalars(scalar, _) => match scalar.primitive.size() {
                1 => format!("{value}.len()"),
                size => format!("{value}.len() * {size}"),
            },
            Take::Structures(id, _) => {
                format!("{value}.len() * {}", self.file.plan.stream.structure(*id).head)
            }
            Take::Varying(..) => format!("{value}.size()"),
            Take::Align(to) => format!("size.next_multiple_of({to}) - size"),
            _ => self.fixed_size(part).to_string(),
        }
    }

    pub(super) fn fixed_size(&self, part: &Part) -> u64 {
        self.file.plan.stream.size_of(&part.field.kind).unwrap_or_default()
    }
}
