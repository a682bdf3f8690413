//! How a part of a body is taken from its octets and checked, as a reader does it (step 7 of
//! `spec/reading.md`).

use super::body::{Body, is_one};
use super::check::{Result, Subject};
use super::expr::{Expr, atom};
use super::expressions::{Scope, bound};
use super::octets::element_at;
use super::output::Output;
use super::types::integer;
use crate::model::{Element, RuleId, Scalar, UnionCase};
use crate::plan::{Amount, Arithmetic, Check, OneString, Part, Strings, Take};

impl Body<'_> {
    /// Code for an amount; and when it does not fit, as a condition.
    fn amount(&self, amount: &Amount, scope: &Scope) -> (Expr, &'static str) {
        match amount {
            Amount::Fixed(amount) => (atom(amount.to_string()), "!ok"),
            Amount::Rest => (atom("c.Remaining()"), "!ok"),
            Amount::Counted(arithmetic) => self.counted_amount(arithmetic, scope),
        }
    }

    fn counted_amount(&self, arithmetic: &Arithmetic, scope: &Scope) -> (Expr, &'static str) {
        let failed = if arithmetic.can_fail() { "!ok || a.Failed" } else { "!ok" };
        (scope.integer(arithmetic), failed)
    }

    /// Statements that take a part from `c` into `v`, and check it.
    pub fn take(&self, out: &mut Output, part: &Part, scope: &Scope) {
        let field = format!("v.{}", self.view.fields[part.index]);
        let own = if part.gate.is_some() { format!("{field}.Value") } else { field.clone() };
        let take = |out: &mut Output, target: &str, call: String, failed: &str| {
            out.line(format!("{target}, ok = {call}"));
            out.refuse(failed, self.misfit(part, "c.Start"));
        };
        let label = part.label();
        match &part.take {
            Take::Reserved(_) | Take::Align(_) => {
                let call = match part.take {
                    Take::Align(to) => format!("c.Align({to})"),
                    Take::Reserved(size) => format!("c.Take({size})"),
                    _ => unreachable!("of the two alone"),
                };
                take(out, if part.checks.is_empty() { "_" } else { "octets" }, call, "!ok");
                part.checks.iter().for_each(|check| self.zero(out, part, check));
                return;
            }
            Take::Scalar(scalar) => {
                take(out, "octets", format!("c.Take({})", scalar.primitive.size()), "!ok");
                self.import_for(out, *scalar);
                out.line(format!("{own} = {}", self.read(*scalar, "octets")));
                self.check_scalar(out, part, *scalar, &own, "c.Start", Result::Octets);
            }
            Take::Octets(Amount::Rest) => out.line(format!("{own} = c.Rest()")),
            Take::Octets(amount) => {
                let (amount, failed) = self.amount(amount, scope);
                take(out, &own, format!("c.Take({amount})"), failed);
                self.view.octets(out, &part.checks, &own, ("c.Start", label), Result::Octets);
            }
            Take::Text(size) => {
                let (amount, failed) = self.counted_amount(size, scope);
                take(out, "octets", format!("c.Take({amount})"), failed);
                self.take_text(out, part, &own);
            }
            Take::Strings(strings) => self.take_strings(out, part, strings, scope, &own),
            Take::Scalars(scalar, amount) => {
                let element = Element::Scalar(*scalar);
                self.take_elements(out, part, (element, scalar.primitive.size(), amount), scope);
                self.check_elements(out, part, element);
                self.view_elements(out, &own, element, scalar.primitive.size());
            }
            Take::Structures(id, amount) => {
                let (element, size) =
                    (Element::Structure(*id), self.view.plan.stream.structure(*id).head);
                self.take_elements(out, part, (element, size, amount), scope);
                self.check_elements(out, part, element);
                self.view_elements(out, &own, element, size);
            }
            Take::Varying(id, amount) => self.take_varying(out, part, (*id, amount), scope, &own),
            Take::Structure(id) => {
                let size = self.view.plan.stream.structure(*id).head;
                take(out, "octets", format!("c.Take({size})"), "!ok");
                if self.view.says(*id) {
                    out.line(format!("{own}.Decode(octets{})", self.order_of(*id)));
                }
                if let Some(check) = self.view.check_of(*id, &own, "octets") {
                    let error = format!("wire.Within(err, c.Start, \"{}\")", part.label());
                    out.refuse(check, format!("0, {error}"));
                }
            }
            Take::Union { tag, cases, size } => {
                take(out, "octets", format!("c.Take({size})"), "!ok");
                self.take_union(out, part, (*tag, cases), &own);
            }
            Take::Stream(id) => {
                out.line(format!("{own} = c.Rest()"));
                let judge = &self.view.names.inner[id.0].judge;
                if !self.view.plan.inner(*id).candidates.is_empty() {
                    out.refuse("s.Depth >= wire.Deepest", self.misfit(part, "c.Start"));
                    let check = format!("err := {judge}({own}, s); err != nil");
                    let error = format!("wire.InStream(err, c.Start, \"{}\")", part.label());
                    out.refuse(check, format!("0, {error}"));
                }
            }
        }
        if part.gate.is_some() {
            out.line(format!("{field}.Present = true"));
        }
    }

    fn take_text(&self, out: &mut Output, part: &Part, own: &str) {
        match part.terminated() {
            Some(check) => {
                out.line(format!("{own}, ok = wire.Text(octets)"));
                let error = self.view.broken(check.rule, "c.Start", part.label());
                out.refuse("!ok", format!("0, {error}"));
            }
            None => out.line(format!("{own} = bytes.TrimSuffix(octets, []byte{{0}})")),
        }
        if part.terminated().is_none() {
            out.import("bytes");
        }
        for check in part.patterns() {
            self.matching(out, check, own, self.view.broken(check.rule, "c.Start", part.label()));
        }
    }

    /// Strings one by one, so that each has its own rules.
    fn take_strings(
        &self,
        out: &mut Output,
        part: &Part,
        strings: &Strings,
        scope: &Scope,
        own: &str,
    ) {
        let label = part.label();
        if is_one(strings) {
            out.line("octets, unread = c.String()");
            self.unread(out, &strings.each[0], |rule| self.view.broken(rule, "c.Start", label));
            for check in &strings.each[0].patterns {
                let error = self.view.broken(check.rule, "c.Start", label);
                self.matching(out, check, "octets", error);
            }
            out.line(format!("{own} = octets"));
            return;
        }
        out.line("c.Mark()");
        let element = strings.amount.is_some();
        match &strings.amount {
            None => {}
            Some(Amount::Rest) => out.open("for i := 0; c.Remaining() > 0; i++ {"),
            Some(Amount::Fixed(count)) => out.open(format!("for i := 0; i < {count}; i++ {{")),
            Some(Amount::Counted(arithmetic)) => {
                let count = scope.integer(arithmetic).in_list();
                if arithmetic.can_fail() {
                    let head = format!(
                        "for i, count := uint64(0), {count}; i < count || a.Failed; i++ {{"
                    );
                    out.open(head);
                    out.refuse("a.Failed", self.misfit(part, "c.At"));
                } else {
                    out.open(format!("for i, count := uint64(0), {count}; i < count; i++ {{"));
                }
            }
        }
        let index = match &strings.amount {
            Some(Amount::Counted(_)) => "int(i)",
            _ => "i",
        };
        for string in &strings.each {
            let text = if string.patterns.is_empty() { "_" } else { "text" };
            out.open(format!("switch {text}, unread := c.String(); unread {{"));
            let missing = match string.field {
                None => self.view.broken(string.fits, "c.Marked", label),
                Some(_) => self.in_element(string.fits, string, label, element.then_some(index)),
            };
            out.reopen("case wire.Missing:");
            out.line(format!("return 0, {missing}"));
            out.reopen("case wire.Unterminated:");
            let unterminated = match (&string.terminated, string.field) {
                (None, _) => missing,
                (Some(bound), None) => format!(
                    "wire.BrokenElement(&{}, c.Start, \"{label}\", {index})",
                    self.view.names.rule(bound.rule)
                ),
                (Some(bound), Some(_)) => {
                    self.in_element(bound.rule, string, label, element.then_some(index))
                }
            };
            out.line(format!("return 0, {unterminated}"));
            if !string.patterns.is_empty() {
                out.reopen("case wire.Taken:");
            }
            for check in &string.patterns {
                let error = match string.field {
                    None => format!(
                        "wire.BrokenElement(&{}, c.Start, \"{label}\", {index})",
                        self.view.names.rule(check.rule)
                    ),
                    Some(_) => self.in_element(check.rule, string, label, element.then_some(index)),
                };
                self.matching(out, check, "text", error);
            }
            out.close("}");
        }
        if element {
            out.close("}");
        }
        out.line(format!("{own} = streamspec.StringsView(c.Since())"));
    }

    /// Refuses a text that does not match what a rule asks.
    fn matching(&self, out: &mut Output, check: &Check, text: &str, error: String) {
        let differs = atom(format!("!{}({text})", self.view.names.matches(check.rule)));
        out.refuse(differs.after(bound(check.role)), format!("0, {error}"));
    }

    fn in_element(
        &self,
        rule: RuleId,
        string: &OneString,
        label: &str,
        index: Option<&str>,
    ) -> String {
        let name = string.field.map_or("", |field| field.name.as_str());
        let broken = self.view.broken(rule, "0", name);
        match index {
            Some(index) => format!("wire.Element({broken}, c.Start, \"{label}\", {index})"),
            None => format!("wire.Within({broken}, c.Start, \"{label}\")"),
        }
    }

    fn unread(&self, out: &mut Output, string: &OneString, error: impl Fn(RuleId) -> String) {
        out.open("switch unread {");
        out.reopen("case wire.Missing:");
        out.line(format!("return 0, {}", error(string.fits)));
        out.reopen("case wire.Unterminated:");
        let rule = string.terminated.as_ref().map_or(string.fits, |bound| bound.rule);
        out.line(format!("return 0, {}", error(rule)));
        out.close("}");
    }

    fn take_elements(
        &self,
        out: &mut Output,
        part: &Part,
        (_, size, amount): (Element, u64, &Amount),
        scope: &Scope,
    ) {
        match amount {
            Amount::Rest => out.line(format!("octets = c.WholeElements({size})")),
            amount => {
                let (amount, failed) = self.amount(amount, scope);
                out.line(format!("octets, ok = c.Elements({}, {size})", amount.in_list()));
                out.refuse(failed, self.misfit(part, "c.Start"));
            }
        }
    }

    /// The checks of elements that stand in `octets`.
    fn check_elements(&self, out: &mut Output, part: &Part, element: Element) {
        let label = part.label();
        let each =
            |size: u64| format!("for i, o := 0, octets; len(o) > 0; i, o = i+1, o[{size}:] {{");
        match element {
            Element::Scalar(scalar) if !part.checks.is_empty() => {
                let size = scalar.primitive.size();
                self.import_for(out, scalar);
                let value = self.read(scalar, "o");
                out.block(each(size), |out| {
                    out.line(format!("e := {value}"));
                    let offset = element_at("c.Start", size);
                    let subject = Subject {
                        value: "e",
                        scalar,
                        offset: &offset,
                        field: label,
                        element: true,
                    };
                    self.view.check_scalar(out, &part.checks, &subject, Result::Octets);
                });
            }
            Element::Structure(id) => {
                let Some(check) = self.view.check_of(id, "e", "o") else { return };
                let size = self.view.plan.stream.structure(id).head;
                out.block(each(size), |out| {
                    out.line(format!("var e {}", self.view.names.ty(id)));
                    if self.view.says(id) {
                        out.line(format!("e.Decode(o{})", self.order_of(id)));
                    }
                    let error = format!("wire.Element(err, c.Start+{size}*i, \"{label}\", i)");
                    out.refuse(check, format!("0, {error}"));
                });
            }
            Element::Scalar(_) | Element::Text => {}
        }
    }

    fn view_elements(&self, out: &mut Output, own: &str, element: Element, size: u64) {
        let decode = match element {
            Element::Scalar(Scalar { primitive, of: None }) if primitive.odd() => {
                format!("wire.{}", super::types::method(primitive))
            }
            Element::Scalar(Scalar { primitive, of: None }) => {
                format!("wire.{}", super::names::exported(integer(primitive)))
            }
            Element::Scalar(Scalar { of: Some(id), .. }) | Element::Structure(id) => {
                self.view.names.types[id.0].decode.clone()
            }
            Element::Text => unreachable!("strings are not elements of fixed size"),
        };
        let order = self.order();
        out.line(format!("{own} = streamspec.ArrayView(octets, {size}, {order}, {decode})"));
    }

    fn take_union(
        &self,
        out: &mut Output,
        part: &Part,
        (tag, cases): (usize, &[UnionCase]),
        own: &str,
    ) {
        if part.gate.is_none() {
            out.line(format!("{own} = {}{{}}", self.type_of(part)));
        }
        self.view.each_case(out, (tag, cases), |id, member| {
            let member = format!("{own}.{member}");
            let decode = format!("{member}.Decode(octets{})", self.order_of(id));
            let check = self.view.check_of(id, &member, "octets").map(|check| {
                let error = format!("wire.Within(err, c.Start, \"{}\")", part.label());
                format!("if {check} {{\n\treturn 0, {error}\n}}")
            });
            let decode = self.view.says(id).then_some(decode);
            let all: Vec<String> = decode.into_iter().chain(check).collect();
            (!all.is_empty()).then(|| all.join("\n"))
        });
    }

    fn check_scalar(
        &self,
        out: &mut Output,
        part: &Part,
        scalar: Scalar,
        value: &str,
        offset: &str,
        result: Result,
    ) {
        let subject = Subject { value, scalar, offset, field: part.label(), element: false };
        self.view.check_scalar(out, &part.checks, &subject, result);
    }
}
