//! The module of a stream: the modules within, headers and records together, readers and writers.

use super::lines::Lines;
use super::names::{self, quoted};
use super::package::{Package, has_fields, list, truth};
use crate::model::{Endian, State, TypeBody};
use crate::plan::{Candidate, Sign, StreamPlan};
use crate::targets::literal::literal_of_octets;

/// The module of a stream.
pub fn module(plan: &StreamPlan, modules: &[String]) -> String {
    let package = Package::new(plan, modules);
    let stream = plan.stream;
    let mut out = Lines::default();
    out.line(format!("(* Generated from spec/{} by `cargo codegen`; do not edit. *)", stream.name));
    out.blank();
    out.doc(&format!("{}.\n\n{}", stream.title, stream.prose.doc));
    out.blank();
    package.inner(&mut out);
    package.patterns(&mut out);
    // Parts of bits are of enums.
    for is_enum in [true, false] {
        for (ty, name) in stream.types.iter().zip(&package.types) {
            if matches!(ty.body, TypeBody::Enum { .. }) == is_enum {
                package.scalar_type(&mut out, ty, name);
            }
        }
    }
    for ty in &plan.types {
        let TypeBody::Structure(structure) = &ty.ty.body else { continue };
        let name = &package.types[ty.id.0];
        package.structure(
            &mut out,
            structure,
            &ty.ty.prose.doc,
            (name, ty.fixed.as_ref(), &ty.tail),
        );
    }
    for (header, name) in plan.headers.iter().zip(&package.headers) {
        let of = (name.as_str(), Some(&header.fixed), &[][..]);
        package.structure(&mut out, &header.header.body, &header.header.prose.doc, of);
    }
    package.all_headers(&mut out);
    let framing = &stream.framing;
    let of = ("Record_header", Some(&plan.record_header), &[][..]);
    package.structure(&mut out, &framing.header, &framing.prose.doc, of);
    package.further(&mut out);
    for (record, name) in plan.records.iter().zip(&package.records) {
        package.record(&mut out, record, name);
    }
    package.all_records(&mut out);
    package.forms(&mut out);
    package.description(&mut out);
    package.ends(&mut out);
    out.into_text()
}

impl<'m> Package<'_, 'm> {
    fn patterns(&self, out: &mut Lines) {
        if self.plan.patterns.is_empty() {
            return;
        }
        out.doc("What strings must be like.");
        out.list("module Patterns = struct", "end", |out| {
            for (index, pattern) in self.plan.patterns.iter().enumerate() {
                let state = |state: &State| {
                    let steps = state.steps.iter().flat_map(|step| {
                        let range = |range: std::ops::RangeInclusive<u8>| {
                            format!("({}, {}, {})", range.start(), range.end(), step.to)
                        };
                        step.takes.ranges().into_iter().map(range).collect::<Vec<_>>()
                    });
                    format!("({}, {})", truth(state.ends), list(steps))
                };
                let states: Vec<String> = pattern.automaton.states.iter().map(state).collect();
                let head = format!("let p{} = Pattern.make [ ", index + 1);
                let text = out.chain((&head, " ]"), &states, ";");
                out.line(text);
            }
        });
        out.blank();
    }

    /// The streams within. They are named before anything of this stream can have their names.
    fn inner(&self, out: &mut Lines) {
        if self.plan.inner.is_empty() {
            out.line("let inner = []");
            return out.blank();
        }
        out.list("let inner : (string * Form.candidate list) list = [", "]", |out| {
            for inner in &self.plan.inner {
                let candidate = |candidate: &Candidate| {
                    let signs: Vec<String> = candidate.signs.iter().map(sign).collect();
                    let description = match candidate.stream.name == self.plan.stream.name {
                        true => "None".to_owned(),
                        false => format!("Some {}.description", self.modules[candidate.index]),
                    };
                    format!("{{ description = {description}; signs = {} }}", list(signs))
                };
                out.line(format!("({}, [", quoted(inner.id)));
                inner
                    .candidates
                    .iter()
                    .map(candidate)
                    .for_each(|one| out.line(format!("  {one};")));
                out.line("]);");
            }
        });
        out.blank();
    }

    fn all_headers(&self, out: &mut Lines) {
        let names = names::headers(self.plan.stream);
        let rows = || self.plan.headers.iter().zip(names.iter().zip(&self.headers));
        out.doc("What stands before the first record.");
        if self.headers.is_empty() {
            out.line("type headers = unit");
            out.blank();
            out.line("let default_headers : headers = ()");
        } else {
            out.list("type headers = {", "}", |out| {
                for (header, (name, of)) in rows() {
                    out.documented(&format!("{name} : {of}.t;"), &header.header.prose.doc);
                }
            });
            out.blank();
            let defaults = rows().map(|(_, (name, of))| format!("{name} = {of}.default"));
            let defaults: Vec<String> = defaults.collect();
            let text = out.chain(("let default_headers : headers = { ", " }"), &defaults, ";");
            out.line(text);
        }
        out.blank();
        out.doc("The same with zeros where readers pass over what writers refuse.");
        if self.headers.is_empty() {
            out.line("let cleared_headers (headers : headers) = headers");
        } else {
            let cleared =
                rows().map(|(_, (name, of))| format!("{name} = {of}.cleared headers.{name}"));
            let cleared: Vec<String> = cleared.collect();
            out.body("let cleared_headers (headers : headers) : headers =", |out| {
                let text = out.chain(("{ ", " }"), &cleared, ";");
                out.statement(text);
            });
        }
        out.blank();
        out.line("type Form.headers += Headers of headers");
        out.blank();
        out.line("let of_headers = function Headers headers -> headers | _ -> default_headers");
        out.line("let headers_of c = of_headers (Cursor.headers c)");
        out.blank();
    }

    /// What is known of the header of the record at hand.
    fn further(&self, out: &mut Lines) {
        out.line("type Form.further += Further of Record_header.t");
        out.blank();
        if !self.plan.state.framing {
            return;
        }
        out.line("let of_further = function Further v -> v | _ -> Record_header.default");
        out.line("let framing_of c = of_further (Cursor.framing c)");
        out.blank();
    }

    fn all_records(&self, out: &mut Lines) {
        out.doc("A record.");
        out.line("type record =");
        for (record, name) in self.plan.records.iter().zip(&self.records) {
            let of = if has_fields(&record.record.body) {
                format!(" of {name}.t")
            } else {
                String::new()
            };
            out.documented(&format!("  | {name}{of}"), &record.record.prose.doc);
        }
        out.blank();
        out.line("type Form.body += Record of record");
        out.line("(**/**)");
        out.blank();
    }

    fn ends(&self, out: &mut Lines) {
        let title = &self.plan.stream.title;
        out.doc(&format!("Reads a stream: {title}."));
        out.line("let reader input = Reader.make description input");
        out.blank();
        out.doc("Its headers, which are read now if they were not before.");
        out.line("let headers reader = Result.map of_headers (Reader.headers reader)");
        out.blank();
        let (order, endian) = match self.plan.stream.tells_order() {
            true => (" [endian] is their order, [`Little] if it is not given.", "?endian "),
            false => ("", ""),
        };
        out.doc(&format!("Writes a stream: {title}. Octets are handed to the function.{order}"));
        out.body(format!("let writer {endian}?(headers = default_headers) give ="), |out| {
            out.statement(format!("Writer.make {endian}description give (Headers headers)"));
        });
        out.blank();
        self.savers(out, endian);
        out.doc("Judges a whole stream as what a writer has written.");
        out.line("let check input = Reader.check description input");
    }

    /// What saves a stream with a function for each type of record.
    fn savers(&self, out: &mut Lines, endian: &str) {
        let last = self.plan.last.filter(|id| self.plan.record(*id).is_bare());
        let order = self.plan.stream.save_order().into_iter().filter(|id| Some(*id) != last);
        let order: Vec<usize> = order.map(|id| id.0).collect();
        let names = names::savers(&self.records);
        out.doc("What saves the records of each type.");
        if order.is_empty() {
            out.line("type savers = unit");
        } else {
            out.list("type savers = {", "}", |out| {
                for index in &order {
                    let doc = &self.plan.records[*index].record.prose.doc;
                    out.documented(&format!("{} : Writer.saver;", names[*index]), doc);
                }
            });
        }
        out.blank();
        out.doc("Saves nothing: whoever saves a stream says what it has.");
        let nothing = |index: &usize| format!("{} = Writer.nothing", names[*index]);
        let nothing: Vec<String> = order.iter().map(nothing).collect();
        let text = match order.is_empty() {
            true => "let no_savers : savers = ()".to_owned(),
            false => out.chain(("let no_savers : savers = { ", " }"), &nothing, ";"),
        };
        out.line(text);
        out.blank();
        out.doc(
            "Writes a whole stream, and closes it: the records of each type, in an order that keeps the \
             rules on it; then the last one, if it has no fields.",
        );
        let head =
            format!("let save {endian}?(headers = default_headers) give (savers : savers) =");
        let mut savers: Vec<String> =
            order.iter().map(|index| format!("savers.{}", names[*index])).collect();
        savers.extend(
            last.map(|last| format!("Writer.bodies [ Record ({}) ]", self.records[last.0])),
        );
        out.body(head, |out| {
            if order.is_empty() {
                out.statement("ignore savers");
            }
            let made = format!("Writer.save (writer {endian}~headers give) [ ");
            let text = out.chain((&made, " ]"), &savers, ";");
            out.statement(text);
        });
        out.blank();
    }
}

/// A constant that a stream begins with: its offset, and its octets in each order that will do.
fn sign(sign: &Sign) -> String {
    let size = sign.primitive.size() as usize;
    let big = literal_of_octets(&sign.value.to_be_bytes()[8 - size..]);
    let little = literal_of_octets(&sign.value.to_le_bytes()[..size]);
    let octets = match sign.endian {
        Endian::Big => vec![big],
        Endian::Little => vec![little],
        Endian::Declared => vec![little, big],
    };
    format!("({}, {})", sign.offset, list(octets))
}
