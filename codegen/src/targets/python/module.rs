//! The module of a stream: its classes, what there is to know of its framing, reader and writer.

use super::lines::Lines;
use super::names::{self, quoted};
use super::package::{Package, number, role};
use crate::model::{Endian, Field, Kind, Mark, RuleId, Scalar, Structure, TypeBody};
use crate::plan::{Control, HeaderPlan, RecordPlan, Sign, StreamPlan};
use crate::targets::literal::escaped_octets;

const IMPORTS: &str = "\
from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Sequence, Tuple, Type, Union

from .streamspec.checksums import Checksum
from .streamspec.classes import Class
from .streamspec.cursor import SLOTS, Cursor, Structure, cleared, new, orders, terminated, text_of
from .streamspec.errors import add, div, mul, shl, sub
from .streamspec.forms import Form, Framing, HeaderForm, Layout
from .streamspec.output import Output
from .streamspec.reader import From, Record, StreamReader
from .streamspec.reader import check as _check
from .streamspec.stream import ALL, Nested, Stream
from .streamspec.values import Bits, Elements, Named, Octets, Pattern
from .streamspec.values import count, every, holds, named, part, some, unsigned, values_of
from .streamspec.writer import Sink, StreamWriter
";

/// The module of a stream.
pub fn module(plan: &StreamPlan, modules: &[String]) -> String {
    let package = Package::new(plan, modules);
    let stream = plan.stream;
    let mut out = Lines::default();
    out.line(format!("# Generated from spec/{} by `cargo codegen`; do not edit.", stream.name));
    out.doc(&format!("{}\n\n{}", stream.title, stream.prose.doc));
    out.blank();
    IMPORTS.lines().for_each(|line| out.line(line));
    package.import_others(&mut out);
    package.patterns(&mut out);
    out.blank();
    out.blank();
    for (ty, class) in stream.types.iter().zip(&package.types) {
        package.scalar_type(&mut out, ty, class);
    }
    for ty in &plan.types {
        let TypeBody::Structure(structure) = &ty.ty.body else { continue };
        let class = &package.types[ty.id.0];
        package.structure(
            &mut out,
            structure,
            &ty.ty.prose.doc,
            (class, ty.fixed.as_ref(), &ty.tail),
        );
    }
    for (header, class) in plan.headers.iter().zip(&package.headers) {
        package.header(&mut out, header, class);
    }
    package.all_headers(&mut out);
    let framing = &stream.framing;
    let of = ("RecordHeader", Some(&plan.record_header), &[][..]);
    package.structure(&mut out, &framing.header, &framing.prose.doc, of);
    for (record, class) in plan.records.iter().zip(&package.records) {
        package.record(&mut out, record, class);
    }
    package.stream(&mut out);
    package.by_name(&mut out);
    package.bodies(&mut out);
    package.ends(&mut out);
    out.into_text()
}

fn big(endian: Endian) -> &'static str {
    match endian {
        Endian::Big => "True",
        Endian::Little => "False",
        Endian::Declared => "None",
    }
}

fn optional<T>(value: Option<T>, print: impl FnOnce(T) -> String) -> String {
    value.map_or_else(|| "None".into(), print)
}

impl<'m> Package<'_, 'm> {
    fn id(&self, rule: RuleId) -> String {
        quoted(self.rule(rule))
    }

    fn patterns(&self, out: &mut Lines) {
        if self.plan.patterns.is_empty() {
            return;
        }
        out.blank();
        out.line("#: What strings must be like: states of an automaton.");
        out.block("_PATTERNS = {", |out| {
            for pattern in &self.plan.patterns {
                let state = |state: &crate::model::State| {
                    let ends = if state.ends { "True" } else { "False" };
                    let steps = state.steps.iter().flat_map(|step| {
                        let range = |range: std::ops::RangeInclusive<u8>| {
                            format!("({}, {}, {})", range.start(), range.end(), step.to)
                        };
                        step.takes.ranges().into_iter().map(range).collect::<Vec<_>>()
                    });
                    format!("({ends}, [{}])", steps.collect::<Vec<_>>().join(", "))
                };
                let states: Vec<String> = pattern.automaton.states.iter().map(state).collect();
                let id = self.id(pattern.rule);
                out.line(format!("{id}: Pattern([{}]),", states.join(", ")));
            }
        });
        out.line("}");
    }

    fn all_headers(&self, out: &mut Lines) {
        out.line("@dataclass(**SLOTS)");
        out.block("class Headers:", |out| {
            out.doc("What stands before the first record.");
            out.blank();
            let attributes = names::headers(self.plan.stream);
            for (header, (name, class)) in
                self.plan.headers.iter().zip(attributes.iter().zip(&self.headers))
            {
                out.comment(&header.header.prose.doc);
                out.line(format!("{name}: {class} = field(default_factory={class})"));
            }
            let value = |name: &String| format!("{name}=self.{name}.cleared()");
            let values: Vec<String> = attributes.iter().map(value).collect();
            out.blank();
            out.block("def cleared(self) -> Headers:", |out| {
                out.doc("The same with zeros where readers pass over what writers refuse.");
                out.call("return Headers(", &values, ")");
            });
        });
        out.blank();
        out.blank();
    }

    fn header_form(&self, header: &HeaderPlan, attribute: &str, class: &str) -> String {
        let of = header.header;
        let fields = names::attributes(&of.body);
        let version = of.body.fields.iter().position(|f| f.mark == Some(Mark::Version));
        let version = optional(version, |index| quoted(&fields[index]));
        let order = optional(header.big_endian, |(index, mask)| {
            format!("({}, {mask:#x})", quoted(&fields[index]))
        });
        format!(
            "HeaderForm({}, {}, {}, {}, {}, {class}, {version}, {order}),",
            quoted(&of.name),
            quoted(attribute),
            of.size(),
            big(of.endian),
            self.id(of.complete)
        )
    }

    /// What there is to know of a record besides its fields.
    pub fn form(&self, record: &RecordPlan, fields: &[String]) -> Vec<String> {
        let of = record.record;
        let layout = |layout: &crate::model::Layout| {
            let name = |index: &usize| quoted(&fields[*index]);
            let without: Vec<String> = layout.without.iter().map(name).collect();
            let default = |(index, value): &(usize, u64)| {
                let Kind::Scalar(Scalar { primitive, .. }) = of.body.fields[*index].kind else {
                    return String::new();
                };
                format!("{}: {}", name(index), number(*value, primitive))
            };
            let defaults: Vec<String> = layout.defaults.iter().map(default).collect();
            let gaps = record.gaps(layout);
            format!(
                "Layout({}, frozenset([{}]), {{{}}}, {gaps:?}, {:?})",
                layout.length,
                without.join(", "),
                defaults.join(", "),
                record.defaults(layout)
            )
        };
        let mut form = vec![
            quoted(&of.name),
            of.code.to_string(),
            record.length.octets.to_string(),
            if record.length.exact { "True" } else { "False" }.to_owned(),
            self.id(record.length.rule),
        ];
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                form.push(format!("{name}={value}"));
            }
        };
        let layouts: Vec<String> = of.layouts.iter().map(layout).collect();
        add("layouts", (!layouts.is_empty()).then(|| format!("[{}]", layouts.join(", "))));
        add(
            "instance",
            record.instance.as_ref().map(|bound| {
                let whom = match role(bound.role) {
                    "" => "both",
                    "c.writing and " => "writer",
                    _ => "reader",
                };
                format!("({}, {}, \"{whom}\")", bound.what.0, self.id(bound.rule))
            }),
        );
        add("alone", record.stands_alone().then(|| "True".into()));
        add("sum", record.sum.map(|sum| sum.in_body.to_string()));
        add("section", (record.summed && record.begins_a_section).then(|| "True".into()));
        add("last", record.is_last.then(|| "True".into()));
        add("first", of.first.map(|rule| self.id(rule)));
        add("required", record.required.as_ref().map(|bound| self.id(bound.rule)));
        let id = |inner: &crate::plan::InnerId| quoted(self.plan.inner(*inner).id);
        match &record.control {
            Some(Control::Begins(inner)) => add("begins", Some(id(inner))),
            Some(Control::Resumes(inner)) => add("resumes", Some(id(inner))),
            Some(Control::Returns) => add("returns", Some("True".into())),
            None => {}
        }
        form
    }

    fn field(&self, structure: &Structure, index: usize) -> String {
        let field: &Field = &structure.fields[index];
        let size = self.plan.stream.size_of(&field.kind).unwrap_or_default();
        let offset = field.offset.unwrap_or_default();
        format!("({offset}, {size}, {})", quoted(&names::attributes(structure)[index]))
    }

    fn framing(&self, out: &mut Lines) {
        let framing = &self.plan.stream.framing;
        let padding = framing.padding;
        let field = |index| self.field(&framing.header, index);
        out.block("_FRAMING = Framing(", |out| {
            let mut add = |name: &str, value: String| out.line(format!("{name}={value},"));
            add("size", framing.header_size().to_string());
            add("big", big(framing.endian).into());
            add("of", "RecordHeader".into());
            add("type", field(framing.type_field));
            add("length", field(framing.length_field));
            add("instance", optional(framing.instance_field, field));
            add("header_complete", self.id(framing.header_complete));
            add("body_complete", self.id(framing.body_complete));
            add("end", optional(framing.end, |end| self.id(end.present)));
            add("nothing_after", optional(framing.end, |end| self.id(end.nothing_after)));
            add("type_known", self.id(framing.type_known));
            add("optional_bit", optional(framing.optional_bit, |bit| bit.to_string()));
            add("passes_unknown", if framing.passes_unknown { "True" } else { "False" }.into());
            add(
                "limit",
                optional(framing.length_max, |(most, rule)| format!("({most}, {})", self.id(rule))),
            );
            add("aligned", optional(framing.length_aligned, |rule| self.id(rule)));
            add("unique", optional(framing.unique, |(rule, _)| self.id(rule)));
            add("pad_to", padding.to.to_string());
            add("pad_counts", if padding.in_length { "True" } else { "False" }.into());
            add("pad_complete", self.id(padding.complete.unwrap_or(framing.body_complete)));
            add("pad_zero", optional(padding.zero, |rule| self.id(rule)));
            add("pad_verified", if padding.verified { "True" } else { "False" }.into());
            if let Some((counts, rule)) = framing.length_least {
                add("counts", counts.to_string());
                add("least", self.id(rule));
            }
            if let Some(trailer) = framing.trailer {
                let (complete, repeats) = (self.id(trailer.complete), self.id(trailer.repeats));
                add("trailer", format!("({complete}, {repeats})"));
            }
            if let Some(checksum) = framing.checksum {
                let (crc, of) = (quoted(checksum.sum.name()), field(checksum.field));
                add("checksum", format!("Checksum({crc}, {of}, {})", self.id(checksum.rule)));
            }
        });
        out.line(")");
    }

    fn stream(&self, out: &mut Lines) {
        let stream = self.plan.stream;
        out.block("class _Stream(Stream):", |out| {
            out.line(format!("ID = {}", quoted(&stream.id)));
            out.line(format!("NAME = {}", quoted(&stream.name)));
            let versions: Vec<String> =
                stream.versions.iter().map(|v| format!("{},", v.number)).collect();
            out.line(format!("VERSIONS = ({})", versions.join(" ")));
            out.block("_HEADERS = [", |out| {
                let attributes = names::headers(stream);
                let classes = attributes.iter().zip(&self.headers);
                for (header, (attribute, class)) in self.plan.headers.iter().zip(classes) {
                    out.line(self.header_form(header, attribute, class));
                }
            });
            out.line("]");
            out.line("_HEADER_TYPE = Headers");
            self.framing(out);
            out.block("_RECORDS = {", |out| {
                for (record, class) in self.plan.records.iter().zip(&self.records) {
                    out.line(format!("{}: {class},", record.record.code));
                }
            });
            out.line("}");
            let order = stream.save_order();
            let order: Vec<String> =
                order.into_iter().map(|id| format!("{},", self.records[id.0])).collect();
            out.line(format!("_SAVED = ({})", order.join(" ")));
            if let Some(last) = self.plan.last.filter(|id| self.plan.record(*id).is_bare()) {
                out.line(format!("_ENDS_WITH = {}", self.records[last.0]));
            }
            if let Some(magic) = self.plan.order_magic {
                let octets = literal(&magic.octets);
                out.line(format!("_ORDER_MAGIC = ({}, {octets})", magic.offset));
            }
            if let Some(sum) = self.plan.running {
                out.line(format!("_RUNNING = {}", quoted(sum.name())));
            }
            if let Some(first) = self.plan.first {
                out.line(format!("_FIRST = {}._FORM", self.records[first.0]));
            }
            out.block("_INNER = {", |out| self.inner(out));
            out.line("}");
            out.block("RULES = {", |out| {
                for rule in stream.rules.iter().filter(|rule| rule.reported) {
                    let class = rule.class.name().to_uppercase();
                    let (id, text) = (quoted(&rule.id), quoted(&rule.text));
                    out.line(format!("{id}: (Class.{class}, {text}),"));
                }
            });
            out.line("}");
        });
        out.blank();
        out.blank();
    }

    fn inner(&self, out: &mut Lines) {
        for inner in &self.plan.inner {
            let candidate = |candidate: &crate::plan::Candidate| {
                let signs: Vec<String> = candidate.signs.iter().map(sign).collect();
                format!("(\".{}\", [{}])", self.modules[candidate.index], signs.join(", "))
            };
            let candidates: Vec<String> = inner.candidates.iter().map(candidate).collect();
            out.line(format!("{}: [{}],", quoted(inner.id), candidates.join(", ")));
        }
    }

    fn by_name(&self, out: &mut Lines) {
        out.line("#: The classes of the records, by the names of these in the description.");
        out.block("RECORDS: Dict[str, Type[Structure]] = {", |out| {
            for (record, class) in self.plan.records.iter().zip(&self.records) {
                out.line(format!("{}: {class},", quoted(&record.record.name)));
            }
        });
        out.line("}");
        out.blank();
        out.blank();
    }

    /// The modules of streams that follow records of this one.
    fn followers(&self) -> Vec<&str> {
        let begun = self.plan.records.iter().filter_map(|record| match record.control {
            Some(Control::Begins(inner)) => Some(self.plan.inner(inner)),
            _ => None,
        });
        let candidates = begun.flat_map(|inner| &inner.candidates);
        let others = candidates.filter(|one| one.stream.name != self.plan.stream.name);
        let mut modules: Vec<&str> = others.map(|one| self.modules[one.index].as_str()).collect();
        modules.sort_unstable();
        modules.dedup();
        modules
    }

    /// Types alone need the other modules: two may hold each other's streams.
    fn import_others(&self, out: &mut Lines) {
        let modules = self.followers();
        if !modules.is_empty() {
            out.blank();
            out.line("if TYPE_CHECKING:");
            modules.iter().for_each(|module| out.line(format!("    from . import {module}")));
        }
    }

    /// What the records of a reader may be.
    fn bodies(&self, out: &mut Lines) {
        let modules = self.followers();
        let others = |of: &'static str| modules.iter().map(move |one| format!("\"{one}.{of}\""));
        let mut bodies = self.records.clone();
        bodies.extend(others("Body"));
        bodies.push("memoryview".into());
        out.line("#: The body of a record; octets, where its type is optional and unknown.");
        out.call("Body = Union[", &bodies, "]");
        let headers: Vec<String> =
            [String::from("Headers")].into_iter().chain(others("AllHeaders")).collect();
        out.line("#: The headers of the stream of a record.");
        out.call("AllHeaders = Union[", &headers, "]");
        out.blank();
        out.blank();
    }

    fn ends(&self, out: &mut Lines) {
        let title = &self.plan.stream.title;
        out.block("class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):", |out| {
            out.doc(&format!("Reads a stream: {title}."));
            out.blank();
            out.block("def __init__(self, source: From) -> None:", |out| {
                out.line("super().__init__(_Stream(False, ALL), source)");
            });
        });
        out.blank();
        out.blank();
        out.block("class Writer(StreamWriter[Body]):", |out| {
            out.doc(&format!("Writes a stream: {title}."));
            out.blank();
            let (endian, stream) = match self.plan.order_magic {
                Some(_) => (", endian: str = \"little\"", "_Stream(True, None).in_order(endian)"),
                None => ("", "_Stream(True, None)"),
            };
            let head = "def __init__(self, sink: Sink, headers: Optional[Headers] = None";
            out.block(format!("{head}{endian}) -> None:"), |out| {
                out.line(format!("super().__init__({stream}, sink, headers or Headers())"));
            });
        });
        out.blank();
        out.blank();
        out.block("def check(source: From) -> None:", |out| {
            out.doc("Judges a whole stream as what a writer has written.");
            out.line("_check(_Stream, source)");
        });
    }
}

/// Octets.
fn literal(octets: &[u8]) -> String {
    format!("b\"{}\"", escaped_octets(octets))
}

/// A constant that a stream begins with: its offset, and its octets in each order that will do.
fn sign(sign: &Sign) -> String {
    let size = sign.primitive.size() as usize;
    let literal = |octets: &[u8]| literal(octets) + ",";
    let big = literal(&sign.value.to_be_bytes()[8 - size..]);
    let little = literal(&sign.value.to_le_bytes()[..size]);
    let octets = match sign.endian {
        Endian::Big => big,
        Endian::Little => little,
        Endian::Declared => format!("{little} {big}"),
    };
    format!("({}, ({octets}))", sign.offset)
}
