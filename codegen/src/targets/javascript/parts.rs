//! Fields after the fixed part of a body, which are taken one by one.

use super::expression::Scope;
use super::fixed::{FixedPart, cases};
use super::lines::Lines;
use super::names::{properties, quoted};
use super::package::{Package, is_counted, kind, role};
use crate::model::Primitive;
use crate::plan::{Amount, Check, Part, Strings, Take};

/// What begins with a part: of a record, or of an element that tells its own size.
fn begin(whole: FixedPart) -> &'static str {
    if whole.record.is_some() { "c.part" } else { "c.piece" }
}

impl<'m> Package<'_, 'm> {
    fn scope<'n>(&'n self, names: &'n [String], of: &'static str) -> Scope<'n, 'm> {
        Scope { package: self, fields: names, of, element: None }
    }

    /// What must hold for a part to be there, if anything, but for the version.
    fn condition(&self, whole: FixedPart, part: &Part<'m>, of: &'static str) -> Option<String> {
        let lacking = whole.record.is_some_and(|record| record.may_lack(part.index));
        let lacking =
            lacking.then(|| format!("!c.without.has({})", quoted(&whole.names[part.index])));
        let gate = part.gate.as_ref().map(|gate| self.scope(whole.names, of).test(&gate.test));
        match (lacking, gate) {
            (Some(lacking), Some(gate)) => Some(format!("{lacking} && ({gate})")),
            (lacking, gate) => lacking.or(gate),
        }
    }

    /// Whether a part may be absent although the record is there.
    fn may_be_absent(&self, whole: FixedPart, part: &Part) -> bool {
        let lacking = whole.record.is_some_and(|record| record.may_lack(part.index));
        lacking || part.gate.is_some() || part.since.is_some()
    }

    /// The property of a structure that is made of a part's variable.
    pub fn part_argument(&self, whole: FixedPart, part: &Part) -> String {
        let (name, is_optional) = (&whole.names[part.index], self.may_be_absent(whole, part));
        match &part.take {
            Take::Scalar(scalar) => self.argument(name, *scalar, is_optional),
            Take::Scalars(scalar, _) => self.arguments_of(name, *scalar, is_optional),
            _ => name.clone(),
        }
    }

    /// Reads a part into a variable with its name.
    pub fn read_part(&self, out: &mut Lines, whole: FixedPart, part: &Part<'m>) {
        let fits = self.id(part.fits);
        if part.has_value() && self.may_be_absent(whole, part) {
            out.line(format!("let {} = null;", whole.names[part.index]));
        }
        out.line(format!("{}({}, {fits});", begin(whole), quoted(part.label())));
        out.only_if(self.condition(whole, part, ""), |out| {
            let Some(since) = &part.since else { return self.take(out, whole, part) };
            let size = self.plan.stream.size_of(&part.field.kind).unwrap_or_default();
            out.block(format!("if (c.version < {}) {{", since.version), |out| {
                out.line(format!("c.take({size});"));
                if let Some(before) = &since.before {
                    let octets = "any(c.data, c.start, c.at)";
                    let condition = format!("{}{octets}", role(before.role));
                    let path = quoted(part.label());
                    out.refuse(&condition, self.rule(before.rule), "c.start", &path);
                }
            });
            out.block("else {", |out| self.take(out, whole, part));
        });
    }

    fn count(&self, names: &[String], amount: &Amount<'m>, size: u64, of: &'static str) -> String {
        match amount {
            Amount::Fixed(count) => count.to_string(),
            Amount::Counted(arithmetic) => self.scope(names, of).arithmetic(arithmetic),
            Amount::Rest if size == 1 => "c.remaining()".into(),
            Amount::Rest => format!("Math.floor(c.remaining() / {size})"),
        }
    }

    fn take(&self, out: &mut Lines, whole: FixedPart, part: &Part<'m>) {
        let names = whole.names;
        let (name, path) = (&names[part.index], quoted(part.label()));
        let place = ("c.start", path.as_str());
        let word = if self.may_be_absent(whole, part) { "" } else { "const " };
        match &part.take {
            Take::Scalar(scalar) => {
                out.line(format!("{word}{name} = c.integer({});", kind(scalar.primitive)));
                self.checks(out, &part.checks, (name, scalar.primitive), place);
            }
            Take::Reserved(size) => self.take_reserved(out, part, &size.to_string()),
            Take::Align(to) => self.take_reserved(out, part, &format!("c.align({to})")),
            Take::Octets(amount) => {
                let count = self.count(names, amount, 1, "");
                out.line(format!("{word}{name} = c.octets({count});"));
                self.checks(out, &part.checks, (name, Primitive::U8), place);
            }
            Take::Text(size) => {
                let size = self.scope(names, "").arithmetic(size);
                let whole = format!("{name}_");
                out.line(format!("const {whole} = c.octets({size});"));
                self.checks(out, &part.checks, (&whole, Primitive::U8), place);
                out.line(format!("{word}{name} = withoutNul({whole});"));
            }
            Take::Strings(strings) => self.take_strings(out, whole, (part, strings), word),
            Take::Scalars(scalar, amount) => {
                let size = scalar.primitive.size();
                self.take_elements(out, names, (amount, size));
                let count = format!("(c.at - c.start) / {size}");
                let kind = kind(scalar.primitive);
                out.line(format!("{word}{name} = c.integers({kind}, c.start, {count});"));
                let named = (name.as_str(), part.label());
                self.check_elements(out, &part.checks, (named, *scalar), "c.start");
            }
            Take::Structures(id, amount) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                self.take_elements(out, names, (amount, size));
                let count = format!("(c.at - c.start) / {size}");
                let read = format!("c.structures({path}, {of}, c.start, {size}, {count})");
                out.line(format!("{word}{name} = {read};"));
            }
            Take::Varying(id, amount) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                let count = match amount {
                    Amount::Rest => String::new(),
                    amount => format!(", {}", self.count(names, amount, size, "")),
                };
                out.line(format!("{word}{name} = c.varying({path}, {of}, {size}{count});"));
            }
            Take::Structure(id) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                out.line(format!("{word}{name} = c.structure({path}, {of}, c.take({size}));"));
            }
            Take::Union { tag, size, .. } => {
                let of = format!("{}, {}", cases(whole.class, name), names[*tag]);
                out.line(format!("{word}{name} = c.choice({path}, {of}, c.take({size}), {size});"));
            }
            Take::Stream(inner) => {
                let id = quoted(self.plan.inner(*inner).id);
                out.line(format!("{word}{name} = c.nested({id}, c.octets(c.remaining()));"));
            }
        }
    }

    /// Passes over the elements of an array.
    fn take_elements(&self, out: &mut Lines, names: &[String], of: (&Amount<'m>, u64)) {
        let (amount, size) = of;
        let count = self.count(names, amount, size, "");
        match size {
            1 => out.line(format!("c.take({count});")),
            size => out.line(format!("c.take({count}, {size});")),
        }
    }

    fn take_reserved(&self, out: &mut Lines, part: &Part, size: &str) {
        out.line(format!("c.take({size});"));
        let octets = "c.data.subarray(c.start, c.at)";
        let path = quoted(part.label());
        self.checks(out, &part.checks, (octets, Primitive::U8), ("c.start", &path));
    }

    fn take_strings(
        &self,
        out: &mut Lines,
        whole: FixedPart,
        (part, strings): (&Part<'m>, &Strings<'m>),
        word: &str,
    ) {
        let (name, label) = (&whole.names[part.index], part.label());
        let Some(amount) = &strings.amount else {
            return match strings.of {
                None => {
                    let string = self.string(strings, 0);
                    out.line(format!("{word}{name} = c.string({}{string});", quoted(label)));
                }
                Some(id) => {
                    let fields = self.strings(strings, &format!("`{label}"));
                    out.object(&format!("{word}{name} = new {}(", self.types[id.0]), &fields, ");");
                }
            };
        };
        out.line(format!("{word}{name} = [];"));
        let condition = match amount {
            Amount::Rest => "c.remaining() > 0".into(),
            amount => format!("{name}.length < {}", self.count(whole.names, amount, 1, "")),
        };
        let path = format!("`{label}[${{{name}.length}}]");
        out.block(format!("while ({condition}) {{"), |out| match strings.of {
            None => {
                let string = self.string(strings, 0);
                out.line(format!("{name}.push(c.string({path}`{string}));"));
            }
            Some(id) => {
                let fields = self.strings(strings, &path);
                out.object(&format!("{name}.push(new {}(", self.types[id.0]), &fields, "));");
            }
        });
    }

    /// The fields of a structure of strings, each a call that reads one.
    fn strings(&self, strings: &Strings<'m>, path: &str) -> Vec<String> {
        let names = strings.of.map(|id| properties(self.plan.stream.structure(id)));
        let string = |(index, name): (usize, &String)| {
            let field = strings.each[index].field.map_or("", |field| &field.name);
            format!("{name}: c.string({path}.{field}`{})", self.string(strings, index))
        };
        names.iter().flatten().enumerate().map(string).collect()
    }

    /// What is asked of a string, as the last argument of a call.
    fn string(&self, strings: &Strings, index: usize) -> String {
        let one = &strings.each[index];
        let terminated = one
            .terminated
            .as_ref()
            .map(|bound| format!("terminated: {}{}", role(bound.role), self.id(bound.rule)));
        let pattern = |check: &Check| Some(format!("{}{}", role(check.role), self.pattern(check)?));
        let patterns: Vec<String> = one.patterns.iter().filter_map(pattern).collect();
        let patterns =
            (!patterns.is_empty()).then(|| format!("patterns: [{}]", patterns.join(", ")));
        let fits = one.field.map(|_| format!("fits: {}", self.id(one.fits)));
        let asked: Vec<String> = terminated.into_iter().chain(patterns).chain(fits).collect();
        if asked.is_empty() { String::new() } else { format!(", {{ {} }}", asked.join(", ")) }
    }

    /// Writes a part.
    pub fn write_part(&self, out: &mut Lines, whole: FixedPart, part: &Part<'m>) {
        let name = &whole.names[part.index];
        out.line(format!("{}({});", begin(whole), quoted(part.label())));
        let there = self.condition(whole, part, "this.");
        let has = |there: String| match part.has_value() {
            true => format!("c.has({}, this.{name}, () => {there})", quoted(name)),
            false => format!("c.gated(() => {there})"),
        };
        let Some(since) = part.since.as_ref().filter(|_| part.has_value()) else {
            return out.only_if(there.map(has), |out| self.put(out, whole, part));
        };
        let size = self.plan.stream.size_of(&part.field.kind).unwrap_or_default();
        let there = there.unwrap_or_else(|| "true".into());
        // In earlier versions its octets are there, and mean nothing.
        out.block(format!("if (c.version < {} && ({there})) {{", since.version), |out| {
            out.line(format!("c.known({}, this.{name}, false);", quoted(name)));
            out.line(format!("c.extend({size});"));
        });
        let present = has(format!("c.version >= {} && ({there})", since.version));
        out.block(format!("else if ({present}) {{"), |out| self.put(out, whole, part));
    }

    fn put(&self, out: &mut Lines, whole: FixedPart, part: &Part<'m>) {
        let names = whole.names;
        let name = &names[part.index];
        let value = format!("this.{name}");
        if let Some(amount) = part.take.amount().filter(|_| is_counted(&part.take)) {
            let count = self.count(names, amount, 1, "this.");
            out.line(format!("c.agree({value}.length, () => {count});"));
        }
        let put = match &part.take {
            Take::Scalar(scalar) => {
                let value = match self.bits(*scalar) {
                    Some(_) => format!("{value}.bits"),
                    None => value,
                };
                format!("scalar({}, {value})", kind(scalar.primitive))
            }
            Take::Reserved(size) => format!("extend({size})"),
            Take::Align(to) => format!("extend(c.align({to}))"),
            Take::Octets(_) => format!("octets({value})"),
            Take::Text(size) => {
                let size = self.scope(names, "this.").arithmetic(size);
                out.line(format!("c.agree({value}.length + 1, () => {size});"));
                format!("string({value})")
            }
            Take::Strings(strings) => return self.put_strings(out, &value, strings),
            Take::Scalars(scalar, _) => {
                let values = self.integers(name, *scalar);
                format!("integers({}, {values})", kind(scalar.primitive))
            }
            Take::Structures(id, _) => format!("structures({value}, {})", self.size(*id)),
            Take::Varying(id, _) => format!("varying({value}, {})", self.size(*id)),
            Take::Structure(id) => {
                let (size, label) = (self.size(*id), quoted(part.label()));
                format!("putStructure(c.extend({size}), {label}, {value})")
            }
            Take::Union { tag, size, .. } => {
                let of = format!("{}, this.{}", cases(whole.class, name), names[*tag]);
                let label = quoted(part.label());
                format!("choice(c.extend({size}), {label}, {value}, {of})")
            }
            Take::Stream(_) => format!("nested({value})"),
        };
        out.line(format!("c.{put};"));
    }

    fn put_strings(&self, out: &mut Lines, value: &str, strings: &Strings) {
        let of = strings.of.map(|id| properties(self.plan.stream.structure(id)));
        let alone = if strings.amount.is_some() { ", false" } else { "" };
        let each = |out: &mut Lines, value: &str| match &of {
            None => out.line(format!("c.string({value}{alone});")),
            Some(of) => of.iter().for_each(|name| out.line(format!("c.string({value}.{name});"))),
        };
        match strings.amount {
            None => each(out, value),
            Some(_) => {
                out.block(format!("for (const it of {value}) {{"), |out| each(out, "it"));
            }
        }
    }
}
