//! Fields after the fixed part of a body, which are taken one by one.

use super::expression::Scope;
use super::lines::Lines;
use super::names::{attributes, quoted};
use super::package::{Package, is_counted, letter, role};
use crate::model::{Primitive, TypeBody};
use crate::plan::{Amount, Part, RecordPlan, Strings, Take};

/// A part, and the record some of whose layouts may lack it.
type Placed<'p, 'm> = (&'p Part<'m>, Option<&'p RecordPlan<'m>>);

/// What begins with a part: of a record, or of an element that tells its own size.
fn begin((_, record): Placed) -> &'static str {
    if record.is_some() { "c.part" } else { "c.piece" }
}

impl<'m> Package<'_, 'm> {
    fn scope<'n>(&'n self, names: &'n [String], of: &'static str) -> Scope<'n, 'm> {
        Scope { plan: self.plan, fields: names, of, element: None }
    }

    /// What must hold for a part to be there, if anything, but for the version.
    fn condition(
        &self,
        names: &[String],
        (part, record): Placed<'_, 'm>,
        of: &'static str,
    ) -> Option<String> {
        let lacking = record.is_some_and(|record| record.may_lack(part.index));
        let lacking = lacking.then(|| format!("{} not in c.without", quoted(&names[part.index])));
        let gate = part.gate.as_ref().map(|gate| self.scope(names, of).test(&gate.test));
        match (lacking, gate) {
            (Some(lacking), Some(gate)) => Some(format!("{lacking} and ({gate})")),
            (lacking, gate) => lacking.or(gate),
        }
    }

    /// Reads a part into a variable with its name.
    pub fn read_part(&self, out: &mut Lines, names: &[String], placed: Placed<'_, 'm>) {
        let (part, _) = placed;
        let name = &names[part.index];
        let fits = quoted(self.rule(part.fits));
        let there = self.condition(names, placed, "");
        if (there.is_some() || part.since.is_some()) && part.has_value() {
            let (hint, _) = self.hint(part.field, true);
            out.line(format!("{name}: {hint} = None"));
        }
        let begin = begin(placed);
        out.line(format!("{begin}({}, {fits})", quoted(part.label())));
        out.only_if(there, |out| {
            let Some(since) = &part.since else { return self.take(out, names, part) };
            let size = self.plan.stream.size_of(&part.field.kind).unwrap_or_default();
            out.block(format!("if c.version < {}:", since.version), |out| {
                out.line(format!("c.take({size})"));
                if let Some(before) = &since.before {
                    let condition = format!("{}any(c.data[c.start : c.at])", role(before.role));
                    let path = quoted(part.label());
                    out.refuse(&condition, self.rule(before.rule), "c.start", &path);
                }
            });
            out.block("else:", |out| self.take(out, names, part));
        });
    }

    fn count(&self, names: &[String], amount: &Amount<'m>, size: u64, of: &'static str) -> String {
        match amount {
            Amount::Fixed(count) => count.to_string(),
            Amount::Counted(arithmetic) => self.scope(names, of).arithmetic(arithmetic),
            Amount::Rest if size == 1 => "c.remaining()".into(),
            Amount::Rest => format!("c.remaining() // {size}"),
        }
    }

    fn take(&self, out: &mut Lines, names: &[String], part: &Part<'m>) {
        let (name, path) = (&names[part.index], quoted(part.label()));
        let place = ("c.start", path.as_str());
        let times = |count: &str, size: u64| match size {
            1 => count.to_owned(),
            size => format!("{count} * {size}"),
        };
        match &part.take {
            Take::Scalar(scalar) => {
                let read = format!("c.scalar(\"{}\")", letter(scalar.primitive));
                let ty = scalar.of.map(|of| &self.plan.stream.ty(of).body);
                let read = match ty {
                    Some(TypeBody::Bits { .. }) => self.converted(*scalar, &read),
                    _ => read,
                };
                out.line(format!("{name} = {read}"));
                // A value of an enum is looked up by what was read.
                if let Some(TypeBody::Enum { .. }) = ty {
                    out.line(format!("{name} = {}", self.converted(*scalar, name)));
                }
                self.checks(out, &part.checks, (name, scalar.primitive), place);
            }
            Take::Reserved(_) | Take::Align(_) => {
                let size = match part.take {
                    Take::Align(to) => format!("c.align({to})"),
                    Take::Reserved(size) => size.to_string(),
                    _ => String::new(),
                };
                out.line(format!("{name} = c.octets({size})"));
                self.checks(out, &part.checks, (name, Primitive::U8), place);
            }
            Take::Octets(amount) => {
                out.line(format!("{name} = c.octets({})", self.count(names, amount, 1, "")));
                self.checks(out, &part.checks, (name, Primitive::U8), place);
            }
            Take::Text(size) => {
                let size = self.scope(names, "").arithmetic(size);
                out.line(format!("octets = bytes(c.octets({size}))"));
                self.checks(out, &part.checks, ("octets", Primitive::U8), place);
                out.line(format!("{name} = text_of(octets)"));
            }
            Take::Strings(strings) => self.take_strings(out, names, part, strings),
            Take::Scalars(scalar, amount) => {
                let size = scalar.primitive.size();
                let count = self.count(names, amount, size, "");
                out.line(format!("c.take({})", times(&count, size)));
                let letter = letter(scalar.primitive);
                let count = format!("(c.at - c.start) // {size}");
                out.line(format!("{name} = c.integers(\"{letter}\", c.start, {count})"));
                let named = (name.as_str(), part.label());
                self.check_elements(out, &part.checks, (named, *scalar), "c.start");
            }
            Take::Structures(id, amount) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                let count = self.count(names, amount, size, "");
                out.line(format!("c.take({})", times(&count, size)));
                let count = format!("(c.at - c.start) // {size}");
                out.line(format!("{name} = c.structures({path}, {of}, c.start, {size}, {count})"));
            }
            Take::Varying(id, amount) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                let count = match amount {
                    Amount::Rest => "None".into(),
                    amount => self.count(names, amount, size, ""),
                };
                out.line(format!("{name} = c.varying({path}, {of}, {size}, {count})"));
            }
            Take::Structure(id) => {
                let of = &self.types[id.0];
                let at = format!("c.take({})", self.size(*id));
                out.line(format!("{name} = c.structure({path}, {of}, {at})"));
            }
            Take::Union { tag, cases, size } => {
                let read = self.cases(cases, &names[*tag]);
                out.line(format!("{name} = c.case({path}, {read}, c.take({size}), {size})"));
            }
            Take::Stream(inner) => {
                let id = quoted(self.plan.inner(*inner).id);
                out.line(format!("{name} = c.nested({path}, {id}, c.octets(c.remaining()))"));
            }
        }
    }

    fn take_strings(
        &self,
        out: &mut Lines,
        names: &[String],
        part: &Part<'m>,
        strings: &Strings<'m>,
    ) {
        let (name, label) = (&names[part.index], part.label());
        let one = |index: &str| match strings.of {
            None => match index {
                "" => self.string(strings, 0, &quoted(label)),
                index => self.string(strings, 0, &format!("f\"{label}[{{{index}}}]\"")),
            },
            Some(id) => {
                let string = |(i, field): (usize, &crate::plan::OneString)| {
                    let field = field.field.map_or("", |field| &field.name);
                    let path = match index {
                        "" => quoted(&format!("{label}.{field}")),
                        index => format!("f\"{label}[{{{index}}}].{field}\""),
                    };
                    self.string(strings, i, &path)
                };
                let all: Vec<String> = strings.each.iter().enumerate().map(string).collect();
                format!("{}({})", self.types[id.0], all.join(", "))
            }
        };
        let Some(amount) = &strings.amount else {
            return out.line(format!("{name} = {}", one("")));
        };
        // Not the field itself, which need not be a list.
        let of = strings.of.map_or("bytes", |id| &self.types[id.0]);
        let list = format!("{name}_");
        out.line(format!("{list}: List[{of}] = []"));
        let head = match amount {
            Amount::Rest => "while c.remaining():".into(),
            amount => format!("while len({list}) < {}:", self.count(names, amount, 1, "")),
        };
        out.block(head, |out| out.line(format!("{list}.append({})", one(&format!("len({list})")))));
        out.line(format!("{name} = {list}"));
    }

    /// Writes a part.
    pub fn write_part(&self, out: &mut Lines, names: &[String], placed: Placed<'_, 'm>) {
        let (part, _) = placed;
        let name = &names[part.index];
        out.line(format!("{}({})", begin(placed), quoted(part.label())));
        let there = self.condition(names, placed, "self.");
        let has = |there: String| match part.has_value() {
            true => format!("c.has({}, self.{name}, lambda: {there})", quoted(name)),
            false => format!("c.gated(lambda: {there})"),
        };
        let always = there.is_none();
        let Some(since) = part.since.as_ref().filter(|_| part.has_value()) else {
            return out.only_if(there.map(has), |out| self.put(out, names, part, always));
        };
        let size = self.plan.stream.size_of(&part.field.kind).unwrap_or_default();
        let there = there.unwrap_or_else(|| "True".into());
        // In earlier versions its octets are there, and mean nothing.
        out.block(format!("if c.version < {} and ({there}):", since.version), |out| {
            out.line(format!("c.known({}, self.{name}, False)", quoted(name)));
            out.line(format!("c.extend({size})"));
        });
        let present = has(format!("c.version >= {} and ({there})", since.version));
        out.block(format!("elif {present}:"), |out| self.put(out, names, part, false));
    }

    /// Writes a part that is there: always, or by what was asked before.
    fn put(&self, out: &mut Lines, names: &[String], part: &Part<'m>, always: bool) {
        let value = format!("self.{}", names[part.index]);
        let counted = |amount: &Amount<'m>| {
            let count = self.count(names, amount, 1, "self.");
            format!("c.agree({value}, lambda: {count})")
        };
        if let Some(amount) = part.take.amount().filter(|_| is_counted(&part.take)) {
            out.line(counted(amount));
        }
        match &part.take {
            Take::Scalar(scalar) => {
                out.line(format!("c.scalar(\"{}\", {value})", letter(scalar.primitive)));
            }
            Take::Reserved(size) => out.line(format!("c.extend({size})")),
            Take::Align(to) => out.line(format!("c.extend(c.align({to}))")),
            Take::Octets(_) => out.line(format!("c.octets({value})")),
            Take::Text(size) => {
                let size = self.scope(names, "self.").arithmetic(size);
                out.line(format!("c.agree({value}, lambda: {size}, 1)"));
                out.line(format!("c.string({value})"));
            }
            Take::Strings(strings) => self.put_strings(out, (&names[part.index], always), strings),
            Take::Scalars(scalar, _) => {
                out.line(format!("c.integers(\"{}\", {value})", letter(scalar.primitive)));
            }
            Take::Structures(id, _) => {
                out.line(format!("c.structures({value}, {})", self.size(*id)));
            }
            Take::Varying(id, _) => {
                out.line(format!("c.varying({value}, {})", self.size(*id)));
            }
            Take::Structure(id) => {
                let at = format!("c.extend({})", self.size(*id));
                out.line(format!("c.put_structure({at}, {}, {value})", quoted(part.label())));
            }
            Take::Union { tag, cases, size } => {
                let of = self.cases(cases, &format!("self.{}", names[*tag]));
                let label = quoted(part.label());
                let at = format!("c.extend({size})");
                out.line(format!("c.case({at}, {label}, {value}, {of}, {size})"));
            }
            Take::Stream(_) => out.line(format!("c.nested({value})")),
        }
    }

    fn put_strings(&self, out: &mut Lines, (name, always): (&str, bool), strings: &Strings) {
        let value = format!("self.{name}");
        let of = strings.of.map(|id| attributes(self.plan.stream.structure(id)));
        let alone = if strings.amount.is_some() { ", False" } else { "" };
        let each = |out: &mut Lines, value: &str| match &of {
            None => out.line(format!("c.string({value}{alone})")),
            Some(of) => of.iter().for_each(|field| out.line(format!("c.string({value}.{field})"))),
        };
        match strings.amount {
            None => each(out, &value),
            Some(_) => {
                // A name of its own: all loops of a function share their names, and mypy knows one type of each.
                let one = format!("{name}_");
                // That it was found to be there is nothing that mypy can know.
                let none = if always { "" } else { " or ()" };
                out.block(format!("for {one} in {value}{none}:"), |out| each(out, &one));
            }
        }
    }
}
