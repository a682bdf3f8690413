//! How the parts of a body are checked and measured before they are written, and then written.

use super::checks::{Checks, Given, Read, Takes};
use super::expression::{Remaining, Values};
use super::inner;
use super::output::Code;
use super::parts::{Body, is_single};
use super::types::tag_of;
use crate::model::*;
use crate::plan::{FixedKind, Gate, Needs, Part, Strings, Take};

/// What the code around it has, where a writer checks.
const WRITING: Given = Given {
    state: "state",
    state_reference: "state",
    version: "state.version",
    endian: "state.endian",
    role: "Role::Writer",
    short: "None",
};

impl<'b> Body<'b> {
    /// The values of expressions of a record that is there as a whole.
    pub fn whole(&self) -> Values<'b> {
        let shape = self.record.shape;
        let fixed = if shape == crate::plan::Shape::Parts { "self.head." } else { "self." };
        Values {
            file: self.file,
            owner: self.owner(),
            fixed: (&self.record.fixed, fixed),
            parts: (&self.record.parts, "self."),
            state: "state",
            header: "state.",
            version: None,
            remaining: Remaining::Difference("total - (size as u64)"),
            short: self.record.rules_need.layout.then_some("short"),
            element: None,
        }
    }

    fn written(&self) -> Values<'b> {
        Values { short: None, ..self.whole() }
    }

    fn writer_checks(&self) -> Checks<'b> {
        Checks {
            file: self.file,
            owner: self.owner(),
            given: WRITING,
            role: Some(Role::Writer),
            guard: "",
        }
    }

    /// Whether measuring looks at the state.
    pub fn measure_takes_state(&self) -> bool {
        let checked = |id: TypeId| self.file.plan.needs_of_type(id).checks;
        let writes = |part: &Part| match &part.take {
            Take::Structures(id, _) | Take::Structure(id) => checked(*id),
            Take::Union { cases, .. } => cases.iter().any(|case| checked(case.of)),
            _ => false,
        };
        let record = self.record;
        (self.has_head() && record.fixed.needs.checks)
            || record
                .parts
                .iter()
                .any(|part| self.part_takes_state(part) || part.since.is_some() && writes(part))
            || record.rules_need.state
            || record.parts.iter().any(writes)
            || self.needs_total()
    }

    fn part_takes_state(&self, part: &Part) -> bool {
        let sets = |check: &crate::plan::Check| {
            matches!(check.what, FieldTest::Unique(_) | FieldTest::Refers { .. })
                && check.role.binds(Role::Writer)
        };
        let computed = part.take.arithmetic();
        part.gate.as_ref().is_some_and(|gate| gate.needs.state)
            || computed.is_some_and(|amount| Needs::of_arithmetic(amount).state)
            || part.checks.iter().any(sets)
            || part.since.is_some()
                && (part.gate.is_some() || computed.is_some() || self.looks_at_value(part))
    }

    fn needs_total(&self) -> bool {
        self.record.parts_need.remaining && self.record.parts.iter().any(counts_what_is_left)
    }

    /// Statements that check a record before it is written, and tell how many octets it takes.
    pub fn measure(&self) -> Code {
        let (file, record) = (self.file, self.record);
        let mut code = Code::default();
        let name = file.names.head(record.id);
        if self.has_head() && record.fixed.needs.checks {
            file.import("crate", "Plain");
            let takes = Takes::of_record(record);
            if takes.role {
                file.import("crate::error", "Role");
            }
            let octets = "&self.head.write(state.endian)";
            let given = Given { short: self.short(), ..WRITING };
            let arguments = takes.arguments(given);
            code.line(&format!("{name}::check({octets}{arguments}){}?;", self.moved()));
        }
        if self.needs_total() {
            file.import("crate::save", "Counted");
            code.line("let mut counted = Counted::default();");
            let arguments = self.put_arguments("state", "state.endian", "short");
            code.line(&format!("let Ok(()) = self.put(&mut counted, {arguments});"));
            let padding = &file.plan.stream.framing.padding;
            code.line(&match padding.in_length && padding.to > 1 {
                true => format!("let total = counted.0.next_multiple_of({});", padding.to),
                false => "let total = counted.0;".into(),
            });
        }
        let mutable = if self.writes_parts() { "mut " } else { "" };
        code.line(&format!("let {mutable}size: usize = {};", self.size_of_head()));
        for part in &record.parts {
            self.where_there(part, &mut code, |code| self.measured(part, code));
        }
        if !record.rules.is_empty() {
            let arguments = self.rule_arguments("state", "Role::Writer", self.short());
            if record.rules_need.role {
                file.import("crate::error", "Role");
            }
            code.line(&format!("self.check_rules({arguments}){}?;", self.moved()));
        }
        code.line("Ok(size)");
        code
    }

    /// Code for the layout that a body is written in.
    fn short(&self) -> &'static str {
        if self.record.length.layouts.is_empty() { "None" } else { "short" }
    }

    /// What moves the place of a fault in the fixed part to where it stands in a layout.
    fn moved(&self) -> &'static str {
        match super::record::has_gaps(self.record) {
            true => ".map_err(|f| f.moved(Self::gaps(short)))",
            false => "",
        }
    }

    /// Code for the octets of the fixed part.
    fn size_of_head(&self) -> String {
        let size = self.record.fixed.size;
        match super::record::has_gaps(self.record) {
            true => {
                self.file.import("crate::octets", "without");
                format!("without(Self::gaps(short), {size})")
            }
            false => size.to_string(),
        }
    }

    /// Statements about a part, where no layout lacks it.
    fn where_there(&self, part: &Part, code: &mut Code, statements: impl FnOnce(&mut Code)) {
        if !self.record.may_lack(part.index) {
            return statements(code);
        }
        let mut inner = Code::default();
        statements(&mut inner);
        if !inner.is_empty() {
            code.open(&format!("if {}", super::layouts::there(self.record, "short", part.index)));
            code.append(inner);
            code.close();
        }
    }

    /// Statements that take away what a layout lacks.
    pub fn lays_out(&self) -> Code {
        let (file, record) = (self.file, self.record);
        let mut code = Code::default();
        if super::record::has_gaps(record) {
            file.import("crate", "Plain");
            file.import("crate::octets", "clear");
            let head = file.names.head(record.id);
            code.line("let mut octets = self.head.write(endian);");
            code.line("clear(&mut octets, Self::gaps(short));");
            code.line(&format!("self.head = {head}::read(&octets, endian);"));
        }
        for part in record.parts.iter().filter(|part| part.has_value()) {
            if record.may_lack(part.index) {
                let lacks = super::layouts::lacks(record, "short", part.index);
                code.open(&format!("if {lacks}"));
                code.line(&format!("self.{} = Default::default();", self.name(part)));
                code.close();
            }
        }
        code
    }

    fn measured(&self, part: &Part, code: &mut Code) {
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
            false => format!("if {own}.is_some() != ({test})"),
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

    /// Statements that find a field which is there against its gate, or is not there.
    pub fn against_gate(&self) -> Option<Code> {
        let mut code = Code::default();
        for (part, gate) in self.gated() {
            let own = format!("self.{}", self.name(part));
            let test = self.written().test(&gate.test);
            let not_yet = part.since.as_ref().map(|since| since.version);
            let told = not_yet.map(|version| format!("state.version >= {version} && "));
            let told = told.unwrap_or_default();
            let wrong = match gate.needs.can_fail {
                true => format!("(|| Some({test}))() == Some({own}.is_none())"),
                false => format!("{own}.is_some() != ({test})"),
            };
            code.open(&format!("if {told}{wrong}"));
            code.line(&format!("return Some(\"{}\");", part.field.name));
            code.close();
        }
        code.line("None");
        let any = self.record.parts.iter().any(|part| part.gate.is_some() && part.has_value());
        any.then_some(code)
    }

    /// The fields with gates that can be told before the body is written.
    fn gated(&self) -> Vec<(&'b Part<'b>, &'b Gate<'b>)> {
        let record = self.record;
        let parts = record.parts.iter().filter(|part| part.has_value());
        let gated = parts.filter_map(|part| Some((part, part.gate.as_ref()?)));
        gated.filter(|(_, gate)| !gate.needs.remaining).collect()
    }

    /// Whether telling them takes the state.
    pub fn gates_take_state(&self) -> bool {
        self.gated().iter().any(|(part, gate)| gate.needs.state || part.since.is_some())
    }

    /// Whether measuring a part looks at its value.
    fn looks_at_value(&self, part: &Part) -> bool {
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
            | Take::Union { .. }
            | Take::Stream(_) => true,
        }
    }

    /// Whether a field of the fixed part stands where its type may not.
    fn is_unaligned(&self, index: usize) -> bool {
        let fixed = &self.record.fixed;
        let field = fixed.field(index);
        match field.kind {
            FixedKind::Scalar(scalar) if field.chooses.is_none() => {
                fixed.packed.is_some_and(|to| scalar.primitive.size() > to)
            }
            _ => false,
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
            Take::Octets(_) => self.counted_right(part, &format!("{value}.len()"), code),
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
            Take::Structure(id) if file.plan.needs_of_type(*id).checks => {
                self.import_for_check(*id);
                let check = checks.call(*id, &format!("&{value}.write(state.endian)"));
                code.line(&format!("{check}.map_err(|f| f.within(size, \"{label}\"))?;"));
            }
            Take::Union { tag, cases, .. } => {
                let of = tag_of(file, self.record.id, *tag);
                let unaligned = *tag < self.record.fixed.fields.len() && self.is_unaligned(*tag);
                let tag = match self.tag(*tag, "self.head.", "self.") {
                    // A comparison takes a reference, which must not be to an unaligned field.
                    field if unaligned => format!("{{ {field} }}"),
                    tag => tag,
                };
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
                inner::judged(file, *id, part, (value, "size", "Role::Writer"), code);
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
    fn size(&self, part: &Part, value: &str) -> String {
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
            Take::Align(to) => format!("size.next_multiple_of({to}) - size"),
            _ => self.fixed_size(part).to_string(),
        }
    }

    fn fixed_size(&self, part: &Part) -> u64 {
        self.file.plan.stream.size_of(&part.field.kind).unwrap_or_default()
    }

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
                    | Take::Structure(_)
                    | Take::Union { .. }
            )
        };
        self.has_head() || self.record.parts.iter().any(integers)
    }

    /// Whether anything can be written after the fixed part.
    fn writes_parts(&self) -> bool {
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
            match super::record::has_gaps(self.record) {
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
            Take::Octets(_) | Take::Stream(_) => code.line(&format!("sink.put({value})?;")),
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

    /// The statement that sets the field that counts a part, where one field alone does.
    pub fn counts(&self) -> Vec<String> {
        let count = |part: &Part| {
            let counter = self.record.fixed.field(part.counted_by?);
            let crate::plan::FixedKind::Scalar(scalar) = counter.kind else { return None };
            let value = match part.gate {
                Some(_) => self.name(part).to_owned(),
                None => format!("self.{}", self.name(part)),
            };
            let length = match &part.take {
                Take::Text(_) => format!("({value}.len() + 1)"),
                Take::Strings(Strings { of: Some(_), each, .. }) => {
                    format!("({value}.len() / {})", each.len())
                }
                _ => format!("{value}.len()"),
            };
            let field = self.file.field(self.owner(), counter.index);
            let set = format!("self.head.{field} = {length} as {};", scalar.primitive.name());
            Some(match part.gate {
                Some(_) => format!("if let Some({value}) = self.{value} {{\n{set}\n}}"),
                None => set,
            })
        };
        self.record.parts.iter().filter_map(count).collect()
    }

    /// The arguments of the function that checks the rules on several fields.
    pub fn rule_arguments(&self, state: &str, role: &str, short: &str) -> String {
        let Needs { state: needs_state, role: needs_role, layout, .. } = self.record.rules_need;
        let all = [(needs_state, state), (needs_role, role), (layout, short)];
        let given: Vec<&str> = all.into_iter().filter(|(is, _)| *is).map(|(_, a)| a).collect();
        given.join(", ")
    }
}

/// Whether a writer has to leave out octets without meaning: before it has put them there, it does not
/// know what is left.
fn is_left_out(part: &Part) -> bool {
    !part.has_value() && part.gate.as_ref().is_some_and(|gate| gate.needs.remaining)
}

fn counts_what_is_left(part: &Part) -> bool {
    let amount = part.take.arithmetic().map(Needs::of_arithmetic);
    amount.is_some_and(|needs| needs.remaining)
        || part.gate.as_ref().is_some_and(|gate| gate.needs.remaining)
}
