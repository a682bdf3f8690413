//! Fields after the fixed part of a body, which are taken one by one.

use super::expression::Scope;
use super::lines::Lines;
use super::names::{fields, quoted};
use super::package::{Package, accessor, role};
use crate::model::expression::Condition;
use crate::model::{Kind, Primitive, Scalar, Structure};
use crate::plan::{Amount, Check, OneString, Part, RecordPlan, Strings, Take};

/// A record, or a structure that tells its own size, and what its fields are called.
#[derive(Clone, Copy)]
pub struct Body<'p, 'm> {
    /// The structure.
    pub structure: &'p Structure,
    /// The record, some of whose layouts may lack fields.
    pub record: Option<&'p RecordPlan<'m>>,
    /// The names of its fields.
    pub names: &'p [String],
}

impl<'p, 'm> Body<'p, 'm> {
    fn name(&self, part: &Part) -> &'p str {
        &self.names[part.index]
    }

    /// Whether a part may be absent although the record is there.
    pub fn is_optional(&self, part: &Part) -> bool {
        part.gate.is_some() || part.since.is_some() || self.may_lack(part.index)
    }

    fn may_lack(&self, index: usize) -> bool {
        self.record.is_some_and(|record| record.may_lack(index))
    }

    /// What begins with a part.
    fn begin(&self) -> &'static str {
        if self.record.is_some() { "part" } else { "piece" }
    }

    /// The integer that an earlier field is, and whether it may be absent.
    fn chooser(&self, index: usize) -> (Scalar, bool) {
        let field = &self.structure.fields[index];
        let Kind::Scalar(scalar) = field.kind else { unreachable!("a tag is an integer") };
        let gated = field.condition.is_some() || field.since.is_some();
        (scalar, gated || self.may_lack(index))
    }
}

impl<'p, 'm> Package<'p, 'm> {
    fn scope<'n>(&'n self, names: &'n [String], of_value: bool) -> Scope<'n, 'm> {
        Scope { package: self, fields: names, of_value, element: None }
    }

    /// What must hold for a part to be there, if anything, but for the version.
    fn condition(&self, body: Body<'_, 'm>, part: &Part<'m>, of_value: bool) -> Option<String> {
        let lacking = body.may_lack(part.index);
        let there = format!("not (Cursor.lacks c {})", quoted(body.name(part)));
        let gate = part.gate.as_ref().map(|gate| self.scope(body.names, of_value).test(&gate.test));
        match (lacking, gate) {
            (true, Some(gate)) => Some(format!("{there} && ({gate})")),
            (true, None) => Some(there),
            (false, gate) => gate,
        }
    }

    /// Reads a part into a variable with its name.
    pub fn read_part(&self, out: &mut Lines, body: Body<'_, 'm>, part: &Part<'m>) {
        let name = body.name(part);
        let (label, fits) = (quoted(part.label()), self.rule(part.fits));
        out.statement(format!("Cursor.{} c {label} {fits}", body.begin()));
        let there = self.condition(body, part, false);
        match (part.has_value(), there) {
            (_, None) if part.since.is_none() => self.take(out, body, part),
            (true, there) => out.bind(name, |out| {
                let closed = there.as_ref().map(|there| format!("if {there} then begin"));
                self.gated(out, closed.as_deref(), Some("None"), |out| {
                    self.versioned(out, body, part, Some(name));
                });
            }),
            (false, there) => {
                let closed = there.as_ref().map(|there| format!("if {there} then begin"));
                self.gated(out, closed.as_deref(), None, |out| {
                    self.versioned(out, body, part, None)
                });
            }
        }
    }

    /// A block that is there under a condition, and what it is worth otherwise.
    fn gated(
        &self,
        out: &mut Lines,
        head: Option<&str>,
        otherwise: Option<&str>,
        inner: impl FnOnce(&mut Lines),
    ) {
        match (head, otherwise) {
            (None, _) => inner(out),
            (Some(head), None) => out.block(head, "end", inner),
            (Some(head), Some(otherwise)) => {
                out.block(head, "end", inner);
                out.close(&format!("else {otherwise}"));
            }
        }
    }

    /// Takes a part, or what stands in its place in early versions.
    fn versioned(&self, out: &mut Lines, body: Body<'_, 'm>, part: &Part<'m>, name: Option<&str>) {
        let take = |out: &mut Lines| {
            is_there(out, part);
            self.take(out, body, part);
            if let Some(name) = name {
                out.statement(format!("Some {name}"));
            }
        };
        let Some(since) = &part.since else { return take(out) };
        let size = self.plan.stream.size_of(&part.field.kind).unwrap_or_default();
        let head = format!("if Cursor.version c < {} then begin", since.version);
        out.block(head, "end", |out| {
            out.line(format!("let octets = Cursor.octets c {size} in"));
            let place = ("(Cursor.start c)", quoted(part.label()));
            if let Some(before) = &since.before {
                let condition = format!("{}Value.any octets", role(before.role));
                self.refuse(out, &condition, before.rule, (place.0, &place.1));
            } else {
                out.statement("ignore octets");
            }
            if name.is_some() {
                out.statement("None");
            }
        });
        out.otherwise("else begin", "end", take);
    }

    fn count(&self, body: Body<'_, 'm>, amount: &Amount<'m>, size: u64, of_value: bool) -> String {
        match amount {
            Amount::Fixed(count) => count.to_string(),
            Amount::Counted(arithmetic) => self.scope(body.names, of_value).amount(arithmetic),
            Amount::Rest => format!("(Cursor.rest c {size})"),
        }
    }

    fn take(&self, out: &mut Lines, body: Body<'_, 'm>, part: &Part<'m>) {
        let (name, path) = (body.name(part), quoted(part.label()));
        let place = ("(Cursor.start c)", path.as_str());
        let octets = |amount| format!("Cursor.octets c {}", self.count(body, amount, 1, false));
        let read = match &part.take {
            Take::Scalar(scalar) => {
                let (read, size) = (accessor(scalar.primitive), scalar.primitive.size());
                format!("Cursor.{read} c (Cursor.take c {size} 1)")
            }
            Take::Reserved(size) => format!("Cursor.octets c {size}"),
            Take::Align(to) => format!("Cursor.octets c (Cursor.align c {to})"),
            Take::Octets(amount) => octets(amount),
            Take::Text(size) => {
                let size = self.scope(body.names, false).amount(size);
                out.line(format!("let octets = Cursor.octets c {size} in"));
                self.checks(out, &part.checks, ("octets", Primitive::U8), place);
                out.line(format!("let {name} = Value.without_nul octets in"));
                return;
            }
            Take::Strings(strings) => return self.take_strings(out, body, part, strings),
            Take::Scalars(scalar, amount) => {
                let (read, size) = (accessor(scalar.primitive), scalar.primitive.size());
                let count = self.count(body, amount, size, false);
                out.let_in(name, &format!("Cursor.elements c {size} {count} Cursor.{read}"));
                let named = (name, part.label());
                return self.check_elements(out, &part.checks, (named, *scalar), "Cursor.start c");
            }
            Take::Structures(id, amount) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                let count = self.count(body, amount, size, false);
                format!("Cursor.structures c {path} {size} {count} {of}.read")
            }
            Take::Varying(id, amount) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                match amount {
                    Amount::Rest => format!("Cursor.varying c {path} {size} {of}.read"),
                    amount => {
                        let count = self.count(body, amount, 1, false);
                        format!("Cursor.so_many_varying c {path} {size} {of}.read {count}")
                    }
                }
            }
            Take::Structure(id) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                format!("Cursor.structure_at c {path} {of}.read (Cursor.take c {size} 1)")
            }
            Take::Union { tag, cases, size } => {
                let (scalar, is_optional) = body.chooser(*tag);
                let tag = self.tag(&body.names[*tag], scalar, is_optional);
                let start = format!("(Cursor.take c {size} 1)");
                let of = (tag.as_str(), scalar.primitive);
                return self.choose(out, (name, &path), of, cases, (&start, *size));
            }
            Take::Stream(inner) => {
                format!("Nested.read c {}", quoted(self.plan.inner(*inner).id))
            }
        };
        if !part.has_value() && part.checks.is_empty() {
            return out.statement(format!("ignore ({read})"));
        }
        out.let_in(name, &read);
        let primitive = match &part.take {
            Take::Scalar(scalar) => scalar.primitive,
            _ => Primitive::U8,
        };
        self.checks(out, &part.checks, (name, primitive), place);
    }

    fn take_strings(
        &self,
        out: &mut Lines,
        body: Body<'_, 'm>,
        part: &Part<'m>,
        strings: &Strings<'m>,
    ) {
        let name = body.name(part);
        match &strings.amount {
            None => out.bind(name, |out| self.one(out, part, strings, false)),
            Some(Amount::Rest) => {
                out.bind(&format!("read_{name} index"), |out| self.one(out, part, strings, true));
                out.line(format!("let {name} = Cursor.to_end c read_{name} in"));
            }
            Some(amount) => {
                out.bind(&format!("read_{name} index"), |out| self.one(out, part, strings, true));
                let count = self.count(body, amount, 1, false);
                out.line(format!("let {name} = Cursor.times {count} read_{name} in"));
            }
        }
    }

    /// Reads one string, or one structure of them.
    fn one(&self, out: &mut Lines, part: &Part<'m>, strings: &Strings<'m>, is_element: bool) {
        let label = quoted(part.label());
        let Some(id) = strings.of else {
            let path = match is_element {
                true => format!("(Cursor.nth {label} index)"),
                false => label,
            };
            return out.statement(self.string(&strings.each[0], &path));
        };
        let names = fields(self.plan.stream.structure(id));
        for (string, name) in strings.each.iter().zip(&names) {
            let field = string.field.map_or("", |field| &field.name);
            let path = match is_element {
                true => format!("(Cursor.nth {label} index ^ {})", quoted(&format!(".{field}"))),
                false => quoted(&format!("{}.{field}", part.label())),
            };
            out.let_in(name, &self.string(string, &path));
        }
        out.statement(format!("{{ {}.{} }}", self.types[id.0], names.join("; ")));
    }

    /// The call that reads a string.
    fn string(&self, string: &OneString, path: &str) -> String {
        let mut call = String::from("Cursor.string c");
        if let Some(bound) = &string.terminated {
            let rule = self.rule(bound.rule);
            call += &match bound.role {
                crate::model::Role::Both => format!(" ~terminated:{rule}"),
                crate::model::Role::Writer => {
                    format!(" ?terminated:(if Cursor.writing c then Some {rule} else None)")
                }
                crate::model::Role::Reader => {
                    format!(" ?terminated:(if Cursor.writing c then None else Some {rule})")
                }
            };
        }
        if string.field.is_some() {
            call += &format!(" ~fits:{}", self.rule(string.fits));
        }
        let pattern = |check: &Check| {
            let pattern = self.pattern(check)?;
            let whom = match check.role {
                crate::model::Role::Both => pattern,
                crate::model::Role::Writer => {
                    format!("if Cursor.writing c then {pattern} else Pattern.anything")
                }
                crate::model::Role::Reader => {
                    format!("if Cursor.writing c then Pattern.anything else {pattern}")
                }
            };
            Some(format!("({}, {whom})", self.rule(check.rule)))
        };
        let patterns: Vec<String> = string.patterns.iter().filter_map(pattern).collect();
        if !patterns.is_empty() {
            call += &format!(" ~patterns:[ {} ]", patterns.join("; "));
        }
        format!("{call} {path}")
    }

    /// Composes a part.
    pub fn write_part(&self, out: &mut Lines, body: Body<'_, 'm>, part: &Part<'m>) {
        let name = body.name(part);
        out.statement(format!("Output.{} c {}", body.begin(), quoted(part.label())));
        let there = self.condition(body, part, true);
        if !part.has_value() {
            let head = there.map(|there| format!("if Output.gated (fun () -> {there}) then begin"));
            return self.gated(out, head.as_deref(), None, |out| self.put(out, body, part, ""));
        }
        let head = format!("Output.present c {} v.{name}", quoted(name));
        let test = |there: &str| format!("(fun () -> {there})");
        let Some(since) = &part.since else {
            return match there {
                None => self.put(out, body, part, &format!("v.{name}")),
                Some(there) => {
                    self.if_there(out, (&head, &test(&there)), |out| {
                        is_there(out, part);
                        self.put(out, body, part, "it");
                    });
                }
            };
        };
        let size = self.plan.stream.size_of(&part.field.kind).unwrap_or_default();
        let there = there.unwrap_or_else(|| "true".into());
        // In earlier versions its octets are there, and mean nothing.
        let early = format!("Cursor.version c < {}", since.version);
        out.line(format!("if {early} && Output.gated (fun () -> {there}) then"));
        out.line(format!("  Output.before c {} v.{name} {size}", quoted(name)));
        out.line("else");
        let there = format!("Cursor.version c >= {} && ({there})", since.version);
        self.if_there(out, (&head, &test(&there)), |out| {
            is_there(out, part);
            self.put(out, body, part, "it");
        });
    }

    fn put(&self, out: &mut Lines, body: Body<'_, 'm>, part: &Part<'m>, value: &str) {
        let agree = |out: &mut Lines, length: &str, count: &str| {
            out.call(&format!("Output.agree c ({length})"), &format!("(fun () -> {count})"));
        };
        if let Some(amount) = part.take.amount().filter(|of| !matches!(of, Amount::Rest)) {
            let length = match part.take {
                Take::Octets(_) => format!("String.length {value}"),
                _ => format!("Array.length {value}"),
            };
            agree(out, &length, &self.count(body, amount, 1, true));
        }
        let put = match &part.take {
            Take::Scalar(scalar) => {
                let (put, size) = (accessor(scalar.primitive), scalar.primitive.size());
                format!("Output.scalar c Output.{put} {size} {}", self.code(*scalar, value))
            }
            Take::Reserved(size) => format!("Output.skip c {size}"),
            Take::Align(to) => format!("Output.align c {to}"),
            Take::Octets(_) => format!("Output.octets c {value}"),
            Take::Text(size) => {
                let size = self.scope(body.names, true).amount(size);
                agree(out, &format!("String.length {value} + 1"), &size);
                format!("Output.string c {value}")
            }
            Take::Strings(strings) => return self.put_strings(out, value, strings),
            Take::Scalars(scalar, _) => {
                let (put, size) = (accessor(scalar.primitive), scalar.primitive.size());
                format!("Output.integers c Output.{put} {size} {}", self.codes(*scalar, value))
            }
            Take::Structures(id, _) => {
                format!("Output.structures c {}.write {} {value}", self.types[id.0], self.size(*id))
            }
            Take::Varying(id, _) => {
                format!("Output.varying c {}.write {} {value}", self.types[id.0], self.size(*id))
            }
            Take::Structure(id) => {
                let at = format!("(Output.extend c {})", self.size(*id));
                let of = &self.types[id.0];
                format!("Output.structure_at c {at} {} {of}.write {value}", quoted(part.label()))
            }
            Take::Union { tag, cases, size } => {
                let (scalar, is_optional) = body.chooser(*tag);
                out.line(format!("let at = Output.extend c {size} in"));
                let label = quoted(part.label());
                let tag = (body.names[*tag].as_str(), scalar, is_optional);
                return self.write_union(out, (value, &label, "at"), tag, cases);
            }
            Take::Stream(_) => format!("Nested.write c {value}"),
        };
        out.statement(put);
    }

    fn put_strings(&self, out: &mut Lines, value: &str, strings: &Strings) {
        let put = if strings.amount.is_some() { "string_of_several" } else { "string" };
        let of = strings.of.map(|id| (&self.types[id.0], fields(self.plan.stream.structure(id))));
        match (&of, &strings.amount) {
            (None, None) => out.statement(format!("Output.{put} c {value}")),
            (None, Some(_)) => out.statement(format!("Array.iter (Output.{put} c) {value}")),
            (Some((of, fields)), None) => {
                for field in fields {
                    out.statement(format!("Output.{put} c {value}.{of}.{field}"));
                }
            }
            (Some((of, fields)), Some(_)) => {
                out.bind("put it", |out| {
                    for field in fields {
                        out.statement(format!("Output.{put} c it.{of}.{field}"));
                    }
                });
                out.statement(format!("Array.iter put {value}"));
            }
        }
    }
}

/// Notes that a part is there where what is left of the body decides about it: a writer compares what it took
/// to be there with what a reader finds.
fn is_there(out: &mut Lines, part: &Part<'_>) {
    if part.has_value() && part.field.condition.as_ref().is_some_and(Condition::looks_at_remaining)
    {
        out.statement("Cursor.is_there c");
    }
}
