//! The module of a stream: its classes, what there is to know of its framing, reader and writer.

use super::fixed::FixedPart;
use super::lines::Lines;
use super::names::{self, Module, properties, quoted};
use super::package::{Package, literal, number, role};
use crate::model::{Endian, Kind, Layout, Mark, Primitive, Scalar, State, TypeBody};
use crate::plan::{Candidate, Control, HeaderPlan, InnerId, RecordPlan, Sign, StreamPlan};
use crate::targets::literal::list_of_octets;

const IMPORTS: &str = r#"
import { Class } from "./streamspec/classes.js";
import { add, div, mul, shl, sub } from "./streamspec/errors.js";
import { StreamReader, check as judge, checkLater as judgeLater } from "./streamspec/reader.js";
import { ALL, Stream } from "./streamspec/stream.js";
import { Bits, Pattern, Structure, any, changed, cleared, count, enumOf } from "./streamspec/values.js";
import { every, has, holds, join, latin, raw, same, some, terminated } from "./streamspec/values.js";
import { unsigned, withoutNul } from "./streamspec/values.js";
import { StreamWriter } from "./streamspec/writer.js";"#;

/// The module of a stream.
pub fn module(plan: &StreamPlan, modules: &[Module], own: &Module) -> String {
    let package = Package::new(plan, modules);
    let stream = plan.stream;
    let mut out = Lines::default();
    out.line(format!("// Generated from spec/{} by `cargo codegen`; do not edit.", stream.name));
    IMPORTS.lines().for_each(|line| out.line(line));
    package.import_others(&mut out, own);
    package.declarations(&mut out, own);
    out.into_text()
}

/// The same within a function of a classic script, which gives what others use.
pub fn closed(out: &mut Lines, plan: &StreamPlan, modules: &[Module], own: &Module) {
    let package = Package { export: "", ..Package::new(plan, modules) };
    package.declarations(out, own);
    let all = [&package.types, &package.headers, &package.records];
    let mut given: Vec<String> = all.into_iter().flatten().cloned().collect();
    given.extend(
        ["Headers", "RecordHeader", "format", "records", "Reader", "Writer", "check", "checkLater"]
            .map(str::to_owned),
    );
    out.blank();
    out.object("return Object.freeze(", &given, ");");
}

fn big(endian: Endian) -> String {
    match endian {
        Endian::Big => "true",
        Endian::Little => "false",
        Endian::Declared => "null",
    }
    .into()
}

fn optional<T>(value: Option<T>, print: impl FnOnce(T) -> String) -> String {
    value.map_or_else(|| "null".into(), print)
}

impl<'m> Package<'_, 'm> {
    /// All that the module holds.
    fn declarations(&self, out: &mut Lines, own: &Module) {
        for (ty, class) in self.plan.stream.types.iter().zip(&self.types) {
            self.scalar_type(out, ty, class);
        }
        for ty in &self.plan.types {
            let TypeBody::Structure(structure) = &ty.ty.body else { continue };
            let (class, doc) = (&self.types[ty.id.0], &ty.ty.prose.doc);
            let names = properties(structure);
            match &ty.fixed {
                None => self.strings_alone(out, structure, doc, class),
                Some(fixed) => {
                    let part = FixedPart { fixed, class, names: &names, record: None };
                    self.structure(out, (structure, doc), part, &ty.tail);
                }
            }
        }
        for (header, class) in self.plan.headers.iter().zip(&self.headers) {
            self.header(out, header, class);
        }
        self.all_headers(out);
        let header = &self.plan.stream.framing.header;
        let names = properties(header);
        let part = FixedPart {
            fixed: &self.plan.record_header,
            class: "RecordHeader",
            names: &names,
            record: None,
        };
        self.structure(out, (header, &self.plan.stream.framing.prose.doc), part, &[]);
        for (record, class) in self.plan.records.iter().zip(&self.records) {
            self.record(out, record, class);
        }
        self.format(out, own);
        self.by_name(out);
        self.ends(out);
    }

    /// The other streams that stand within this one.
    fn import_others(&self, out: &mut Lines, own: &Module) {
        let candidates = self.plan.inner.iter().flat_map(|inner| &inner.candidates);
        let mut others: Vec<&Module> =
            candidates.map(|one| &self.modules[one.index]).filter(|m| m.file != own.file).collect();
        others.sort_by_key(|module| &module.file);
        others.dedup_by_key(|module| &module.file);
        for module in others {
            out.line(format!("import * as {} from \"./{}.js\";", module.name, module.file));
        }
    }

    fn all_headers(&self, out: &mut Lines) {
        let attributes = names::headers(self.plan.stream);
        out.blank();
        out.doc("What stands before the first record.");
        out.block(format!("{}class Headers {{", self.export), |out| {
            let default = |(name, class): (&String, &String)| format!("{name} = new {class}()");
            let defaults: Vec<String> = attributes.iter().zip(&self.headers).map(default).collect();
            out.object("constructor(", &defaults, " = {}) {");
            out.indented(|out| {
                attributes.iter().for_each(|name| out.line(format!("this.{name} = {name};")));
            });
            out.line("}");
            let value = |name: &String| format!("{name}: this.{name}.cleared()");
            let values: Vec<String> = attributes.iter().map(value).collect();
            out.blank();
            out.doc("The same with zeros where readers pass over what writers refuse.");
            out.block("cleared() {", |out| out.object("return new Headers(", &values, ");"));
        });
    }

    fn by_name(&self, out: &mut Lines) {
        let both = self.plan.records.iter().zip(&self.records);
        let all: Vec<String> =
            both.map(|(of, class)| format!("[{}, {class}]", quoted(&of.record.name))).collect();
        out.blank();
        out.doc("The classes of the records, by the names of these in the description.");
        out.list(&format!("{}const records = new Map([", self.export), &all, "]);");
    }

    /// What there is to know of a record besides its fields.
    pub fn form(&self, record: &RecordPlan, fields: &[String]) -> Vec<String> {
        let of = record.record;
        let mut form = vec![
            format!("name: {}", quoted(&of.name)),
            format!("type: {}", self.code(of.code)),
            format!("size: {}", record.length.octets),
            format!("exact: {}", record.length.exact),
            format!("length: {}", self.id(record.length.rule)),
        ];
        let mut add = |name: &str, value: Option<String>| {
            form.extend(value.map(|value| format!("{name}: {value}")));
        };
        let layouts: Vec<String> =
            of.layouts.iter().map(|layout| layout_of(record, layout, fields)).collect();
        add("layouts", (!layouts.is_empty()).then(|| format!("[{}]", layouts.join(", "))));
        let instance = record.instance.as_ref().map(|bound| {
            let whom = match role(bound.role) {
                "" => "both",
                "c.writing && " => "writer",
                _ => "reader",
            };
            let (most, rule) = (bound.what.0, self.id(bound.rule));
            format!("{{ most: {}, rule: {rule}, binds: \"{whom}\" }}", literal(most))
        });
        add("instance", instance);
        add("alone", record.stands_alone().then(|| "true".into()));
        add("sum", record.sum.map(|sum| sum.in_body.to_string()));
        let section = record.summed && record.begins_a_section;
        add("section", section.then(|| "true".into()));
        add("last", record.is_last.then(|| "true".into()));
        add("first", of.first.map(|rule| self.id(rule)));
        add("required", record.required.as_ref().map(|bound| self.id(bound.rule)));
        let id = |inner: &InnerId| quoted(self.plan.inner(*inner).id);
        match &record.control {
            Some(Control::Begins(inner)) => add("begins", Some(id(inner))),
            Some(Control::Resumes(inner)) => add("resumes", Some(id(inner))),
            Some(Control::Returns) => add("returns", Some("true".into())),
            None => {}
        }
        form
    }

    /// What there is to know of the stream.
    fn format(&self, out: &mut Lines, own: &Module) {
        let stream = self.plan.stream;
        out.blank();
        out.doc("What there is to know of the stream besides the fields of its structures.");
        out.enclosed(format!("{}const format = {{", self.export), "};", |out| {
            out.line(format!("id: {},", quoted(&stream.id)));
            out.line(format!("name: {},", quoted(&stream.name)));
            let versions: Vec<String> =
                stream.versions.iter().map(|v| v.number.to_string()).collect();
            out.line(format!("versions: [{}],", versions.join(", ")));
            out.enclosed("headers: [", "],", |out| {
                let attributes = names::headers(stream);
                let classes = attributes.iter().zip(&self.headers);
                for (header, (attribute, class)) in self.plan.headers.iter().zip(classes) {
                    out.object("", &self.header_form(header, attribute, class), ",");
                }
            });
            out.line("headersOf: Headers,");
            out.enclosed("framing: {", "},", |out| self.framing(out));
            out.enclosed("records: new Map([", "]),", |out| {
                for (record, class) in self.plan.records.iter().zip(&self.records) {
                    out.line(format!("[{}, {class}],", self.code(record.record.code)));
                }
            });
            let order = stream.save_order();
            let order: Vec<String> =
                order.into_iter().map(|id| self.records[id.0].clone()).collect();
            out.list("saved: [", &order, "],");
            let bare = self.plan.last.filter(|id| self.plan.record(*id).is_bare());
            let last = optional(bare, |last| self.records[last.0].clone());
            out.line(format!("endsWith: {last},"));
            if let Some(magic) = self.plan.order_magic {
                let (at, octets) = (magic.offset, list(&magic.octets));
                out.line(format!("orderMagic: {{ at: {at}, octets: {octets} }},"));
            }
            if let Some(sum) = self.plan.running {
                out.line(format!("running: {},", quoted(sum.name())));
            }
            let first = optional(self.plan.first, |first| self.records[first.0].clone());
            out.line(format!("first: {first},"));
            // Two modules may hold each other's streams.
            out.enclosed("inner: () => ({", "}),", |out| self.inner(out, own));
            out.enclosed("patterns: {", "},", |out| self.patterns(out));
            out.enclosed("rules: {", "},", |out| {
                for rule in stream.rules.iter().filter(|rule| rule.reported) {
                    let class = rule.class.name().to_uppercase();
                    let (id, text) = (quoted(&rule.id), quoted(&rule.text));
                    out.line(format!("{id}: [Class.{class}, {text}],"));
                }
            });
        });
    }

    fn header_form(&self, header: &HeaderPlan, attribute: &str, class: &str) -> Vec<String> {
        let of = header.header;
        let fields = properties(&of.body);
        let version = of.body.fields.iter().position(|f| f.mark == Some(Mark::Version));
        let order = optional(header.big_endian, |(index, mask)| {
            format!("{{ name: {}, mask: {mask:#x}n }}", quoted(&fields[index]))
        });
        vec![
            format!("name: {}", quoted(&of.name)),
            format!("attribute: {}", quoted(attribute)),
            format!("of: {class}"),
            format!("size: {}", of.size()),
            format!("big: {}", big(of.endian)),
            format!("complete: {}", self.id(of.complete)),
            format!("version: {}", optional(version, |index| quoted(&fields[index]))),
            format!("order: {order}"),
        ]
    }

    fn framing(&self, out: &mut Lines) {
        let framing = &self.plan.stream.framing;
        let padding = framing.padding;
        let names = properties(&framing.header);
        let field = |index: usize| {
            let primitive = framing.integer(index);
            format!(
                "{{ at: {}, kind: {}, size: {}, name: {} }}",
                framing.offset(index),
                super::package::kind(primitive),
                primitive.size(),
                quoted(&names[index])
            )
        };
        let mut add = |name: &str, value: String| out.line(format!("{name}: {value},"));
        add("size", framing.header_size().to_string());
        add("big", big(framing.endian));
        add("of", "RecordHeader".into());
        add("type", field(framing.type_field));
        add("length", field(framing.length_field));
        add("instance", optional(framing.instance_field, field));
        add("headerComplete", self.id(framing.header_complete));
        add("bodyComplete", self.id(framing.body_complete));
        add("end", optional(framing.end, |end| self.id(end.present)));
        add("nothingAfter", optional(framing.end, |end| self.id(end.nothing_after)));
        add("typeKnown", self.id(framing.type_known));
        add("optionalBit", optional(framing.optional_bit, |bit| bit.to_string()));
        add("passesUnknown", framing.passes_unknown.to_string());
        let limit = optional(framing.length_max, |(most, rule)| {
            format!("{{ most: {}, rule: {} }}", literal(most), self.id(rule))
        });
        let least = optional(framing.length_least, |(counts, rule)| {
            format!("{{ counts: {counts}, rule: {} }}", self.id(rule))
        });
        add("least", least);
        add("limit", limit);
        add("aligned", optional(framing.length_aligned, |rule| self.id(rule)));
        add("unique", optional(framing.unique, |(rule, _)| self.id(rule)));
        add("padTo", padding.to.to_string());
        add("padCounts", padding.in_length.to_string());
        add("padComplete", self.id(padding.complete.unwrap_or(framing.body_complete)));
        add("padZero", optional(padding.zero, |rule| self.id(rule)));
        add("padVerified", padding.verified.to_string());
        let checksum = optional(framing.checksum, |checksum| {
            let (crc, of) = (quoted(checksum.sum.name()), field(checksum.field));
            format!("{{ crc: {crc}, field: {of}, rule: {} }}", self.id(checksum.rule))
        });
        add("checksum", checksum);
        let trailer = optional(framing.trailer, |trailer| {
            let (complete, repeats) = (self.id(trailer.complete), self.id(trailer.repeats));
            format!("{{ complete: {complete}, repeats: {repeats} }}")
        });
        add("trailer", trailer);
    }

    fn inner(&self, out: &mut Lines, own: &Module) {
        for inner in &self.plan.inner {
            let candidate = |candidate: &Candidate| {
                let module = &self.modules[candidate.index];
                let of = match module.file == own.file {
                    true => "format".to_owned(),
                    false => format!("{}.format", module.name),
                };
                let signs: Vec<String> = candidate.signs.iter().map(sign).collect();
                format!("{{ of: {of}, signs: [{}] }}", signs.join(", "))
            };
            let candidates: Vec<String> = inner.candidates.iter().map(candidate).collect();
            out.list(&format!("{}: [", quoted(inner.id)), &candidates, "],");
        }
    }

    /// What strings must be like: states of an automaton.
    fn patterns(&self, out: &mut Lines) {
        for pattern in &self.plan.patterns {
            let state = |state: &State| {
                let ends = std::iter::once(state.ends.to_string());
                let steps = state.steps.iter().flat_map(|step| {
                    let ranges = step.takes.ranges().into_iter();
                    ranges.map(|r| format!("[{}, {}, {}]", r.start(), r.end(), step.to))
                });
                format!("[{}]", ends.chain(steps).collect::<Vec<_>>().join(", "))
            };
            let states: Vec<String> = pattern.automaton.states.iter().map(state).collect();
            out.list(&format!("{}: new Pattern(", self.id(pattern.rule)), &states, "),");
        }
    }

    fn ends(&self, out: &mut Lines) {
        let title = &self.plan.stream.title;
        out.blank();
        out.doc(&format!("Reads a stream: {title}."));
        out.block(format!("{}class Reader extends StreamReader {{", self.export), |out| {
            out.block("constructor(source) {", |out| {
                out.line("super(new Stream(format, false, ALL), source);");
            });
        });
        out.blank();
        out.doc(&format!("Writes a stream: {title}."));
        out.block(format!("{}class Writer extends StreamWriter {{", self.export), |out| {
            let (endian, in_order) = match self.plan.order_magic {
                Some(_) => (", endian = \"little\"", ".inOrder(endian)"),
                None => ("", ""),
            };
            out.block(format!("constructor(sink, headers = new Headers(){endian}) {{"), |out| {
                out.line(format!(
                    "super(new Stream(format, true, null){in_order}, sink, headers);"
                ));
            });
        });
        out.blank();
        out.doc("Judges a whole stream as what a writer has written.");
        let head = format!("{}function check(source) {{", self.export);
        out.block(head, |out| out.line("judge(format, source);"));
        out.blank();
        out.doc("The same, of a source that gives its octets later.");
        let head = format!("{}async function checkLater(source) {{", self.export);
        out.block(head, |out| out.line("await judgeLater(format, source);"));
    }
}

/// A body with fewer fields.
fn layout_of(record: &RecordPlan, layout: &Layout, fields: &[String]) -> String {
    let name = |index: &usize| quoted(&fields[*index]);
    let without: Vec<String> = layout.without.iter().map(name).collect();
    let default = |(index, value): &(usize, u64)| {
        let Kind::Scalar(Scalar { primitive, .. }) = record.record.body.fields[*index].kind else {
            return String::new();
        };
        format!("{}: {}", fields[*index], number(*value, primitive))
    };
    let defaults: Vec<String> = layout.defaults.iter().map(default).collect();
    let gap = |(at, size): (u64, u64)| format!("[{at}, {size}]");
    let gaps: Vec<String> = record.gaps(layout).into_iter().map(gap).collect();
    let fill = |(at, size, value): (u64, u64, u64)| {
        let is_of_size = |p: &Primitive| p.unsigned() && p.size() == size;
        let primitive = Primitive::ALL.into_iter().find(is_of_size).unwrap_or(Primitive::U64);
        format!("[{at}, \"{}\", {}]", primitive.name(), number(value, primitive))
    };
    let fill: Vec<String> = record.defaults(layout).into_iter().map(fill).collect();
    let of = [
        format!("length: {}", layout.length),
        format!("without: new Set([{}])", without.join(", ")),
        format!("defaults: {{{}}}", defaults.join(", ")),
        format!("gaps: [{}]", gaps.join(", ")),
        format!("fill: [{}]", fill.join(", ")),
    ];
    format!("{{ {} }}", of.join(", "))
}

/// Octets.
fn list(octets: &[u8]) -> String {
    format!("[{}]", list_of_octets(octets))
}

/// A constant that a stream begins with: its offset, and its octets in each order that will do.
fn sign(sign: &Sign) -> String {
    let size = sign.primitive.size() as usize;
    let big = list(&sign.value.to_be_bytes()[8 - size..]);
    let little = list(&sign.value.to_le_bytes()[..size]);
    let octets = match sign.endian {
        Endian::Big => big,
        Endian::Little => little,
        Endian::Declared => format!("{little}, {big}"),
    };
    format!("[{}, {octets}]", sign.offset)
}
