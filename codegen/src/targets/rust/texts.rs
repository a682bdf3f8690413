//! Texts and arrays of strings, how they are read and checked.

use super::checks::Subject;
use super::output::Code;
use super::parts::{Body, Value};
use crate::model::*;
use crate::plan::{Part, Strings};

impl<'b> Body<'b> {
    /// Checks a text of so many octets; gives it without its NUL.
    pub(super) fn text(&self, part: &Part, code: &mut Code) -> String {
        let without = "octets.strip_suffix(&[0]).unwrap_or(octets)";
        let Some(check) = part.terminated() else { return without.into() };
        self.file.import("crate::parts", "text");
        let fault = self.file.fault(check.rule, "at", part.label());
        if check.role == Role::Both {
            code.open("let Some(octets) = text(octets) else");
            code.line(&format!("return Err({fault});"));
            code.close_with(";");
            return "octets".into();
        }
        let bound = self.checks().bound(check.role);
        code.open(&format!("if {bound}text(octets).is_none()"));
        code.line(&format!("return Err({fault});"));
        code.close();
        without.into()
    }

    /// Checks that a text, which code gives without its NUL, matches patterns; gives it.
    pub(super) fn matching<'c>(
        &self,
        text: &str,
        patterns: impl Iterator<Item = &'c crate::plan::Check<'c>>,
        part: &Part,
        code: &mut Code,
    ) -> String {
        let mut patterns = patterns.peekable();
        if patterns.peek().is_none() {
            return text.into();
        }
        if text != "octets" {
            code.line(&format!("let octets = {text};"));
        }
        let subject = Subject { value: "octets", offset: "at", field: part.label(), index: None };
        for check in patterns {
            let broken = format!("!{}(octets)", self.file.matches(check.rule));
            self.checks().refuse(&broken, check, &subject, code);
        }
        "octets".into()
    }

    /// Strings, one by one, so that each has its own rules.
    pub(super) fn strings(&self, part: &Part, strings: &Strings, code: &mut Code) -> Value {
        let (name, label) = (self.name(part), part.label());
        let single = strings.amount.is_none();
        if strings.of.is_some() || (strings.have_patterns() && !single) {
            code.open(&format!("let {name} ="));
            self.rounds(part, strings, code);
            code.close_with(";");
            return Value::Bound;
        }
        let string = &strings.each[0];
        let amount = strings.amount.as_ref().map(|amount| self.counted(part, amount, code));
        let amount = amount.unwrap_or_else(|| "Some(1)".into());
        code.line("let at = parts.at();");
        code.open(&format!("let octets = match parts.strings({amount})"));
        code.line("Ok(octets) => octets,");
        if let Some(terminated) = &string.terminated {
            let rule = self.file.rule(terminated.rule);
            let guard = self.guard(terminated.role);
            self.file.import("crate::error", "Fault");
            let (pattern, fault) = match single {
                true => ("at, ..", format!("Fault::new({rule}, at, \"{label}\")")),
                false => (
                    "at, index",
                    format!("Fault::new({rule}, 0, \"\").element(at, \"{label}\", index)"),
                ),
            };
            code.open(&format!("Err(Unread::Unterminated {{ {pattern} }}){guard} =>"));
            code.line(&format!("return Err({fault});"));
            code.close();
        }
        self.file.import("crate::parts", "Unread");
        let otherwise = match &string.terminated {
            Some(bound) if bound.role == Role::Both => "Err(Unread::Missing) =>",
            _ => "Err(Unread::Missing | Unread::Unterminated { .. }) =>",
        };
        code.open(otherwise);
        code.line(&format!("return Err({});", self.file.fault(string.fits, "at", label)));
        code.close();
        code.close_with(";");
        match single {
            true => {
                let text = "octets.strip_suffix(&[0]).unwrap_or(octets)";
                Value::Code(self.matching(text, string.patterns.iter(), part, code))
            }
            false => Value::Code("Strings::from_octets(octets)".into()),
        }
    }

    /// Structures of strings.
    fn rounds(&self, part: &Part, strings: &Strings, code: &mut Code) {
        let label = part.label();
        let count = strings.amount.as_ref().map(|amount| self.counted(part, amount, code));
        let many = count.is_some();
        match count.as_deref() {
            None => code.line("let start = parts.at();"),
            Some("None") => {
                code.line("let (start, mut index) = (parts.at(), 0);");
                code.open("while parts.remaining() > 0");
            }
            Some(count) => {
                code.line(&format!("let (start, mut index, count) = (parts.at(), 0, {count});"));
                code.open("while Some(index as u64) < count");
            }
        }
        self.file.import_all("crate::parts", &["Unread"]);
        self.file.import("crate::error", "Fault");
        for string in &strings.each {
            let inner = string.field.map_or("", |field| field.name.as_str());
            let around = |rule: RuleId| {
                let place = match many {
                    true => format!("element(at, \"{label}\", index)"),
                    false => format!("within(at, \"{label}\")"),
                };
                format!("Fault::new({}, 0, \"{inner}\").{place}", self.file.rule(rule))
            };
            code.line("let at = parts.at();");
            let missing = match string.field {
                Some(_) => around(string.fits),
                None => self.file.fault(string.fits, "start", label),
            };
            match string.patterns.is_empty() {
                true => {
                    code.open("match parts.strings(Some(1))");
                    code.line("Ok(_) => {}");
                }
                false => {
                    code.open("let octets = match parts.strings(Some(1))");
                    code.line("Ok(octets) => octets,");
                }
            }
            if let Some(bound) = &string.terminated {
                let guard = self.guard(bound.role);
                code.open(&format!("Err(Unread::Unterminated {{ at, .. }}){guard} =>"));
                code.line(&format!("return Err({});", around(bound.rule)));
                code.close();
            }
            code.line(&format!("Err(_) => return Err({missing}),"));
            code.close_with(if string.patterns.is_empty() { "" } else { ";" });
            for check in &string.patterns {
                let bound = self.checks().bound(check.role);
                let matches = self.file.matches(check.rule);
                code.open(&format!("if {bound}!{matches}(&octets[..octets.len() - 1])"));
                code.line(&format!("return Err({});", around(check.rule)));
                code.close();
            }
        }
        if many {
            code.line("index += 1;");
            code.close();
        }
        self.file.import("crate", "Strings");
        code.line("Strings::from_octets(parts.since(start))");
    }
}
