//! Bodies with fields after the fixed part, as a writer checks them before it writes them.

use super::body::{Body, is_one};
use super::check::{Result, Subject};
use super::expr::{Binary, atom};
use super::expressions::Scope;
use super::octets::element_at;
use super::output::Output;
use super::read_back::depends_on_rest;
use super::types;
use crate::model::{FieldTest, Role};
use crate::plan::{Amount, Arithmetic, Check, Needs, Part, Strings, Take};

impl Body<'_> {
    /// The method that checks a body before it is written.
    pub fn check_write(&self, out: &mut Output) {
        let name = self.name;
        let parts = &self.record.parts;
        let doc = "checkWrite checks the fields for a writer, in their order; b are the octets of \
                   the body.";
        let signature = format!("(v *{name}) checkWrite(b []byte, s *state) *streamspec.Error");
        out.function(doc, &signature, |out| {
            if self.view.fixed.needs.checks {
                let given = self.view.parameters().given("b", "nil", "s");
                out.refuse(format!("err := v.checkHead({given}); err != nil"), "err");
            }
            let Some(last) = parts.iter().rposition(|p| self.is_checked(p)) else {
                return out.line("return nil");
            };
            let fails = |part: &Part| {
                let known = |needs: Needs| needs.can_fail && !needs.remaining;
                let amount = part.take.arithmetic().map(Needs::of_arithmetic);
                amount.into_iter().chain(part.gate.as_ref().map(|gate| gate.needs)).any(known)
            };
            if parts.iter().any(fails) {
                out.line("var a wire.Arithmetic");
            }
            out.line(format!("at := {}", self.view.fixed.size));
            let version = self.view.version_at(self.view.fixed.fields.len(), "s");
            let scope = self.scope("uint64(len(b)-at)", &version);
            for (i, part) in parts.iter().enumerate().take(last + 1) {
                self.check_part(out, part, &scope, i < last);
            }
            out.line("return nil");
        });
    }

    /// Whether a writer checks something of a part.
    fn is_checked(&self, part: &Part) -> bool {
        let gate = part.gate.as_ref();
        let by_gate = gate.is_some_and(|gate| gate.needs.can_fail && !gate.needs.remaining);
        by_gate || part.since.is_some() || self.is_checked_itself(part)
    }

    /// Whether a part is checked beside its gate.
    fn is_checked_itself(&self, part: &Part) -> bool {
        part.has_value()
            && (!part.checks.is_empty()
                || match &part.take {
                    Take::Octets(amount) | Take::Scalars(_, amount) => is_known(amount),
                    Take::Text(size) => !depends_on_rest(size) || part.terminated().is_some(),
                    Take::Strings(_) | Take::Varying(..) => true,
                    Take::Structures(id, amount) => {
                        is_known(amount) || self.view.plan.needs_of_type(*id).checks
                    }
                    Take::Structure(id) => self.view.plan.needs_of_type(*id).checks,
                    Take::Union { cases, .. } => {
                        cases.iter().any(|case| self.view.plan.needs_of_type(case.of).checks)
                    }
                    Take::Stream(id) => !self.view.plan.inner(*id).candidates.is_empty(),
                    Take::Scalar(_) | Take::Reserved(_) | Take::Align(_) => false,
                })
    }

    /// Checks a part; where more is checked behind it, adds its size to `at`.
    fn check_part(&self, out: &mut Output, part: &Part, scope: &Scope, more: bool) {
        let Some(since) = &part.since else {
            return self.check_gated(out, part, scope, more);
        };
        out.open(format!("if {} < {} {{", scope.version, since.version));
        if part.has_value() {
            let rule = since.before.as_ref().map_or(part.fits, |before| before.rule);
            out.refuse(self.is_given(part), self.view.broken(rule, "at", part.label()));
        }
        if more {
            out.line(format!("at += {}", self.size_before(part)));
        }
        out.reopen("} else {");
        self.check_gated(out, part, scope, more);
        out.close("}");
    }

    /// Whether a part has a value that is not zero.
    fn is_given(&self, part: &Part) -> String {
        let own = format!("v.{}", self.view.fields[part.index]);
        match &part.take {
            Take::Scalar(scalar) => format!("{} != 0", types::plain(*scalar, &own)),
            Take::Structure(_) | Take::Union { .. } => {
                format!("{own} != ({}{{}})", self.type_of(part))
            }
            Take::Scalars(..) | Take::Structures(..) => format!("{own}.Len() > 0"),
            Take::Octets(_) => format!("len({own}) > 0"),
            _ => unreachable!("what a version may lack has one size"),
        }
    }

    /// Checks a part where its gate holds; one of which the arithmetic fails breaks its rule. Where a
    /// gate depends on what is left, reading the body tells.
    fn check_gated(&self, out: &mut Output, part: &Part, scope: &Scope, more: bool) {
        let field = format!("v.{}", self.view.fields[part.index]);
        let Some(gate) = &part.gate else {
            return self.check_present(out, part, scope, &field, more);
        };
        let fails = gate.needs.can_fail && !gate.needs.remaining;
        let holds = || scope.test(&gate.test);
        let misfit = || self.view.broken(part.fits, "at", part.label());
        if part.has_value() {
            if fails {
                let differs = format!("holds := {}; a.Failed || holds != {field}.Present", holds());
                out.refuse(differs, misfit());
            }
            if self.is_checked_itself(part) || more {
                out.block(format!("if {field}.Present {{"), |out| {
                    self.check_present(out, part, scope, &format!("{field}.Value"), more);
                });
            }
        } else if !gate.needs.remaining {
            match fails {
                true => {
                    out.open(format!("if holds := {}; a.Failed {{", holds()));
                    out.line(format!("return {}", misfit()));
                    out.reopen("} else if holds {");
                }
                false => out.open(format!("if {} {{", holds())),
            }
            self.check_present(out, part, scope, &field, more);
            out.close("}");
        }
    }

    fn check_present(&self, out: &mut Output, part: &Part, scope: &Scope, own: &str, more: bool) {
        self.check_value(out, part, scope, own);
        // Elements that tell their own size have been added one by one.
        if more && !matches!(part.take, Take::Varying(..)) {
            out.line(self.size(part, own));
        }
    }

    /// The statement that adds the size of a part to `at`.
    fn size(&self, part: &Part, own: &str) -> String {
        let times = |size: u64| match size {
            1 => format!("{own}.Len()"),
            size => format!("{size} * {own}.Len()"),
        };
        let size = match &part.take {
            Take::Octets(_) | Take::Stream(_) => format!("len({own})"),
            Take::Text(_) => format!("len({own}) + 1"),
            Take::Strings(strings) if is_one(strings) => format!("len({own}) + 1"),
            Take::Strings(_) => format!("len({own}.Octets())"),
            Take::Scalars(scalar, _) => times(scalar.primitive.size()),
            Take::Structures(id, _) => times(self.view.plan.stream.structure(*id).head),
            Take::Varying(..) => unreachable!("it is added one by one"),
            Take::Align(to) => format!("int(wire.Padding(uint64(at), {to}))"),
            Take::Reserved(size) | Take::Union { size, .. } => size.to_string(),
            Take::Scalar(scalar) => scalar.primitive.size().to_string(),
            Take::Structure(id) => self.view.plan.stream.structure(*id).head.to_string(),
        };
        format!("at += {size}")
    }

    fn check_value(&self, out: &mut Output, part: &Part, scope: &Scope, own: &str) {
        let label = part.label();
        let misfit = self.view.broken(part.fits, "at", label);
        match &part.take {
            Take::Reserved(_) | Take::Align(_) => {}
            Take::Octets(amount) => {
                self.differs(out, scope, amount, &format!("len({own})"), &misfit);
                self.view.octets(out, &part.checks, own, ("at", label), Result::Error);
            }
            Take::Text(size) => {
                self.differs_from(out, scope, size, &format!("len({own})+1"), &misfit);
                if let Some(check) = part.terminated() {
                    out.import("bytes");
                    let error = self.view.broken(check.rule, "at", label);
                    out.refuse(format!("bytes.IndexByte({own}, 0) >= 0"), error);
                }
                self.text_matches(out, part.patterns(), label, own);
            }
            Take::Strings(strings) => self.check_strings(out, part, strings, scope, own),
            Take::Scalar(scalar) => {
                let (value, offset) = (own, "at");
                let subject =
                    Subject { value, scalar: *scalar, offset, field: label, element: false };
                self.view.check_scalar(out, &part.checks, &subject, Result::Error);
            }
            Take::Scalars(_, amount) | Take::Structures(_, amount) => {
                self.differs(out, scope, amount, &format!("{own}.Len()"), &misfit);
                self.check_written_elements(out, part, own);
            }
            Take::Varying(_, amount) => {
                self.differs(out, scope, amount, &format!("{own}.Len()"), &misfit);
                out.block(format!("for i, left := 0, {own}; ; i++ {{"), |out| {
                    out.line("e, rest, ok := left.Cut()");
                    out.block("if !ok {", |out| out.line("break"));
                    let error = format!("wire.Element(err, at, \"{label}\", i)");
                    out.refuse("err := e.checkWrite(b[at:], s); err != nil", error);
                    out.line("at += e.size()");
                    out.line("left = rest");
                });
            }
            Take::Structure(id) => {
                if let Some(check) = self.view.check_of(*id, own, "b[at:]") {
                    out.refuse(check, format!("wire.Within(err, at, \"{label}\")"));
                }
            }
            Take::Union { tag, cases, .. } => {
                self.view.each_case(out, (*tag, cases), |id, member| {
                    let check = self.view.check_of(id, &format!("{own}.{member}"), "b[at:]")?;
                    let error = format!("wire.Within(err, at, \"{label}\")");
                    Some(format!("if {check} {{\n\treturn {error}\n}}"))
                });
            }
            Take::Stream(id) => {
                if !self.view.plan.inner(*id).candidates.is_empty() {
                    out.refuse("s.Depth >= wire.Deepest", misfit);
                    let judge = &self.view.names.inner[id.0].judge;
                    let check = format!("err := {judge}({own}, s); err != nil");
                    out.refuse(check, format!("wire.InStream(err, at, \"{label}\")"));
                }
            }
        }
    }

    fn differs(&self, out: &mut Output, scope: &Scope, amount: &Amount, length: &str, error: &str) {
        match amount {
            Amount::Rest => {}
            Amount::Fixed(amount) => out.refuse(format!("{length} != {amount}"), error),
            Amount::Counted(arithmetic) => {
                self.differs_from(out, scope, arithmetic, length, error);
            }
        }
    }

    fn differs_from(
        &self,
        out: &mut Output,
        scope: &Scope,
        arithmetic: &Arithmetic,
        length: &str,
        error: &str,
    ) {
        if depends_on_rest(arithmetic) {
            return;
        }
        let amount = scope.integer(arithmetic);
        let mut differs = amount.with(Binary::NotEqual, atom(format!("uint64({length})")));
        if arithmetic.can_fail() {
            differs = differs.with(Binary::Or, atom("a.Failed"));
        }
        out.refuse(differs, error);
    }

    fn check_strings(
        &self,
        out: &mut Output,
        part: &Part,
        strings: &Strings,
        scope: &Scope,
        own: &str,
    ) {
        let label = part.label();
        let first = &strings.each[0];
        let rule = first.terminated.as_ref().map_or(first.fits, |bound| bound.rule);
        if is_one(strings) {
            out.import("bytes");
            let error = self.view.broken(rule, "at", label);
            out.refuse(format!("bytes.IndexByte({own}, 0) >= 0"), error);
            return self.text_matches(out, first.patterns.iter(), label, own);
        }
        let each = strings.each.len();
        let misfit = self.view.broken(part.fits, "at", label);
        let length = match each {
            1 => format!("{own}.Len()"),
            each => format!("{own}.Len()/{each}"),
        };
        match &strings.amount {
            Some(amount) => self.differs(out, scope, amount, &length, &misfit),
            None => out.refuse(format!("{own}.Len() != {each}"), &misfit),
        }
        if strings.amount.is_some() && each > 1 {
            out.refuse(format!("{own}.Len()%{each} != 0"), &misfit);
        }
        let rule = if strings.of.is_some() { part.fits } else { rule };
        let error = self.view.broken(rule, "at", label);
        out.refuse(format!("o := {own}.Octets(); len(o) > 0 && o[len(o)-1] != 0"), error);
        self.strings_match(out, strings, label, own);
    }

    /// Refuses a text that does not match patterns.
    fn text_matches<'c>(
        &self,
        out: &mut Output,
        patterns: impl Iterator<Item = &'c Check<'c>>,
        label: &str,
        own: &str,
    ) {
        for check in patterns.filter(|check| check.role.binds(Role::Writer)) {
            let error = self.view.broken(check.rule, "at", label);
            out.refuse(format!("!{}({own})", self.view.names.matches(check.rule)), error);
        }
    }

    /// Goes through strings, each of which must match the patterns of its turn.
    fn strings_match(&self, out: &mut Output, strings: &Strings, label: &str, own: &str) {
        let each = strings.each.len();
        let mut refusals = Vec::new();
        for (turn, string) in strings.each.iter().enumerate() {
            let inner = string.field.map_or("", |field| field.name.as_str());
            for check in string.patterns.iter().filter(|check| check.role.binds(Role::Writer)) {
                let (its_turn, index) = match each {
                    1 => (String::new(), "i".to_owned()),
                    each => (format!("i%{each} == {turn} && "), format!("i/{each}")),
                };
                let error = match (strings.amount.is_some(), string.field) {
                    (false, _) => {
                        let broken = self.view.broken(check.rule, "0", inner);
                        format!("wire.Within({broken}, place, \"{label}\")")
                    }
                    (true, Some(_)) => {
                        let broken = self.view.broken(check.rule, "0", inner);
                        format!("wire.Element({broken}, place, \"{label}\", {index})")
                    }
                    (true, None) => {
                        let rule = self.view.names.rule(check.rule);
                        format!("wire.BrokenElement(&{rule}, place, \"{label}\", {index})")
                    }
                };
                let matches = self.view.names.matches(check.rule);
                refusals.push((format!("{its_turn}!{matches}(text)"), error));
            }
        }
        if refusals.is_empty() {
            return;
        }
        let head = format!("i, place, rest := 0, at, {own}; len(rest.Octets()) > 0; i++");
        out.block(format!("for {head} {{"), |out| {
            out.line("text, tail, _ := rest.Cut()");
            refusals.iter().for_each(|(differs, error)| out.refuse(differs, error));
            out.line("place += len(text) + 1");
            out.line("rest = tail");
        });
    }

    fn check_written_elements(&self, out: &mut Output, part: &Part, own: &str) {
        let label = part.label();
        let each = format!("for i := 0; i < {own}.Len(); i++ {{");
        match &part.take {
            Take::Structures(id, _) => {
                let size = self.view.plan.stream.structure(*id).head;
                let octets = format!("b[at+{size}*i:]");
                let Some(check) = self.view.check_of(*id, "e", &octets) else { return };
                out.block(each, |out| {
                    out.line(format!("e := {own}.At(i)"));
                    out.refuse(check, format!("wire.Element(err, at+{size}*i, \"{label}\", i)"));
                });
            }
            Take::Scalars(scalar, _) if part.checks.iter().any(|c| !is_form(c.what)) => {
                let offset = element_at("at", scalar.primitive.size());
                out.block(each, |out| {
                    out.line(format!("e := {own}.At(i)"));
                    let (value, offset) = ("e", offset.as_str());
                    let subject =
                        Subject { value, scalar: *scalar, offset, field: label, element: true };
                    self.view.check_scalar(out, &part.checks, &subject, Result::Error);
                });
            }
            _ => {}
        }
    }
}

/// Whether it is known before all of a body is how much there has to be.
fn is_known(amount: &Amount) -> bool {
    match amount {
        Amount::Fixed(_) => true,
        Amount::Counted(arithmetic) => !depends_on_rest(arithmetic),
        Amount::Rest => false,
    }
}

fn is_form(test: &FieldTest) -> bool {
    matches!(test, FieldTest::Terminated)
}
