//! The module of a stream: the modules within, what there is to know of its framing, readers and writers.

use super::lines::Lines;
use super::names::{self, fields, file, quoted};
use super::package::{Package, carried, is_wide, wide};
use crate::model::{
    Endian, Field, Kind, Layout, Mark, Role, RuleId, State, Structure, Sum, TypeBody,
};
use crate::plan::{Candidate, Control, HeaderPlan, InnerId, RecordPlan, Sign, StreamPlan};
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
        package.structure(&mut out, structure, &ty.ty.prose.doc, (name, ty.fixed.as_ref()));
    }
    for (header, name) in plan.headers.iter().zip(&package.headers) {
        let of = (name.as_str(), Some(&header.fixed));
        package.structure(&mut out, &header.header.body, &header.header.prose.doc, of);
    }
    package.all_headers(&mut out);
    let framing = &stream.framing;
    let of = ("Record_header", Some(&plan.record_header));
    package.structure(&mut out, &framing.header, &framing.prose.doc, of);
    for (record, name) in plan.records.iter().zip(&package.records) {
        package.record(&mut out, record, name);
    }
    package.all_records(&mut out);
    package.forms(&mut out);
    package.description(&mut out);
    package.ends(&mut out);
    out.into_text()
}

fn big(endian: Endian) -> &'static str {
    match endian {
        Endian::Big => "Some true",
        Endian::Little => "Some false",
        Endian::Declared => "None",
    }
}

fn optional<T>(value: Option<T>, print: impl FnOnce(T) -> String) -> String {
    value.map_or_else(|| "None".into(), |value| format!("Some {}", print(value)))
}

fn truth(value: bool) -> String {
    if value { "true" } else { "false" }.into()
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    if items.is_empty() { "[]".into() } else { format!("[ {} ]", items.join("; ")) }
}

/// A list that has a line for each item.
fn list_in_lines(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    if items.is_empty() { "[]".into() } else { format!("[\n    {};\n  ]", items.join(";\n    ")) }
}

/// Whether some field of a structure carries something.
pub fn has_fields(structure: &Structure) -> bool {
    structure.fields.iter().any(|field| carried(&field.kind))
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
        out.line("type Form.headers += Headers of headers");
        out.blank();
        out.line("let of_headers = function Headers headers -> headers | _ -> default_headers");
        out.line("let headers_of c = of_headers (Cursor.headers c)");
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
        out.line("type Form.further += Further of Record_header.t");
        out.blank();
        out.line("(**/**)");
        out.blank();
    }

    fn header_form(&self, out: &mut Lines, header: &HeaderPlan<'m>, (name, of): (&str, &str)) {
        let own = header.header;
        let names = fields(&own.body);
        let form = format!("let header_{} : Form.header = {{", file(of));
        out.list(form, "}", |out| {
            out.line(format!("title = {};", quoted(&own.name)));
            out.line(format!("size = {};", own.size()));
            out.line(format!("big = {};", big(own.endian)));
            out.line(format!("complete = {};", self.rule(own.complete)));
            out.block("read = (fun c ->", ")", |out| {
                out.line(format!("let v = {of}.read c 0 in"));
                let headers = match self.headers.as_slice() {
                    [_] => format!("{{ {name} = v }}"),
                    _ => format!("{{ (headers_of c) with {name} = v }}"),
                };
                out.statement(format!("Cursor.set_headers c (Headers {headers})"));
                let code = |index: usize| {
                    let Kind::Scalar(scalar) = own.body.fields[index].kind else {
                        unreachable!("an integer is marked")
                    };
                    let code = self.code(scalar, &format!("v.{}", names[index]));
                    (code, is_wide(scalar.primitive))
                };
                if let Some(at) = own.body.fields.iter().position(|f| f.mark == Some(Mark::Version))
                {
                    let version = match code(at) {
                        (code, true) => format!("(Int64.to_int {code})"),
                        (code, false) => code,
                    };
                    out.statement(format!("Cursor.tell_version c {version}"));
                }
                if let Some((at, mask)) = header.big_endian {
                    let bit = match code(at) {
                        (code, true) => format!("Int64.logand {code} {} <> 0L", wide(mask)),
                        (code, false) => format!("{code} land {mask:#x} <> 0"),
                    };
                    out.statement(format!("Cursor.set_big c ({bit})"));
                }
                // In rules, nothing is left.
                out.statement(format!("Cursor.begin_parts c {}", own.size()));
                self.rules(out, &names, &own.body.fields, &header.rules);
            });
            out.list("write = (fun c headers ->", ");", |out| {
                let at = format!("(Output.extend c {})", own.size());
                out.line(format!("{of}.write c {at} (of_headers headers).{name}"));
            });
        });
        out.blank();
    }

    fn layout(&self, record: &RecordPlan, layout: &Layout, names: &[String]) -> String {
        let name = |index: &usize| quoted(&names[*index]);
        let given = layout.defaults.iter().map(|(index, _)| name(index));
        let gaps = record.gaps(layout).into_iter().map(|(at, size)| format!("({at}, {size})"));
        let fill = record.defaults(layout).into_iter();
        let fill = fill.map(|(at, size, value)| format!("({at}, {size}, {})", wide(value)));
        format!(
            "{{ Form.length = {}; without = {}; given = {}; gaps = {}; fill = {} }}",
            layout.length,
            list(layout.without.iter().map(name)),
            list(given),
            list(gaps),
            list(fill)
        )
    }

    fn forms(&self, out: &mut Lines) {
        let names = names::headers(self.plan.stream);
        for (header, (name, of)) in self.plan.headers.iter().zip(names.iter().zip(&self.headers)) {
            self.header_form(out, header, (name, of));
        }
        for (record, name) in self.plan.records.iter().zip(&self.records) {
            self.form(out, record, name);
        }
    }

    /// What there is to know of a record besides its fields.
    fn form(&self, out: &mut Lines, record: &RecordPlan<'m>, name: &str) {
        let own = record.record;
        let names = fields(&own.body);
        let is_bare = !has_fields(&own.body);
        out.list(format!("let form_{} : Form.record = {{", file(name)), "}", |out| {
            let mut add = |name: &str, value: String| out.line(format!("{name} = {value};"));
            add("title", quoted(&own.name));
            add("code", wide(own.code));
            add("octets", record.length.octets.to_string());
            add("exact", truth(record.length.exact));
            add("length_rule", self.rule(record.length.rule));
            let layouts = own.layouts.iter().map(|one| self.layout(record, one, &names));
            add("layouts", list_in_lines(layouts));
            add(
                "last_instance",
                optional(record.instance.as_ref(), |bound| {
                    let role = match bound.role {
                        Role::Both => "Form.Both",
                        Role::Writer => "Form.Writer",
                        Role::Reader => "Form.Reader",
                    };
                    format!("({}, {}, {role})", wide(bound.what.0), self.rule(bound.rule))
                }),
            );
            add("last", truth(record.is_last));
            add("first_rule", optional(own.first, |rule| self.rule(rule)));
            add("required", optional(record.required.as_ref(), |bound| self.rule(bound.rule)));
            let id = |inner: &InnerId| quoted(self.plan.inner(*inner).id);
            add(
                "control",
                match &record.control {
                    Some(Control::Begins(inner)) => format!("Begins {}", id(inner)),
                    Some(Control::Resumes(inner)) => format!("Resumes {}", id(inner)),
                    Some(Control::Returns) => "Returns".into(),
                    None => "Stays".into(),
                },
            );
            let value = if is_bare { "" } else { " v" };
            let rules = match record.rules.is_empty() {
                true => "ignore".to_owned(),
                false => format!("(fun c -> {name}.rules c v)"),
            };
            let remember = match record.remember.is_empty() {
                true => "ignore".to_owned(),
                false => format!("(fun c -> {name}.remember c v)"),
            };
            out.block("read = (fun c ->", ")", |out| {
                out.line(format!("let v = {name}.read c 0 in"));
                if is_bare {
                    out.statement("ignore v");
                }
                out.value(&[
                    format!("body = Record ({name}{value})"),
                    format!("rules = {rules}"),
                    format!("remember = {remember}"),
                ]);
            });
            let unit = if is_bare { "()" } else { "v" };
            let at = format!("(Output.extend c {})", record.fixed.size);
            out.list("write = (fun c body ->", ");", |out| {
                out.line("match body with");
                out.line(format!("| Record ({name}{value}) -> {name}.write c {at} {unit}"));
                out.line("| _ -> ()");
            });
            let admit = match record.admission.is_empty() {
                true => "(fun _ _ _ -> ())".to_owned(),
                false => format!("{name}.admit"),
            };
            out.line(format!("admit = {admit};"));
            let when = record.required.as_ref().and_then(|bound| bound.what.as_ref());
            let when = when.map_or("(fun _ -> true)".into(), |test| {
                format!("(fun c -> ignore c; {})", self.headers_alone(test))
            });
            out.line(format!("is_required = {when};"));
        });
        out.blank();
    }

    fn place(&self, index: usize) -> String {
        let header = &self.plan.stream.framing.header;
        let field = &header.fields[index];
        let size = self.plan.stream.size_of(&field.kind).unwrap_or_default();
        let offset = field.offset.unwrap_or_default();
        let label = quoted(names::label(field));
        format!("{{ at = {offset}; octets = {size}; label = {label} }}")
    }

    /// How the record header is read, and composed.
    fn told(&self, out: &mut Lines) {
        let framing = &self.plan.stream.framing;
        let names = fields(&framing.header);
        let code = |index: usize| {
            let scalar = framing.scalar(index);
            let code = self.code(scalar, &format!("v.Record_header.{}", names[index]));
            if is_wide(scalar.primitive) { code } else { format!("Int64.of_int {code}") }
        };
        out.block("read_header = (fun c ->", ")", |out| {
            out.line("let v = Record_header.read c 0 in");
            let instance = framing.instance_field.map_or("0L".into(), code);
            let sum = framing
                .checksum
                .map_or("0".into(), |sum| format!("v.Record_header.{}", names[sum.field]));
            let told = [
                format!("type_ = {}", code(framing.type_field)),
                format!("length = {}", code(framing.length_field)),
                format!("instance = {instance}"),
                format!("sum = {sum}"),
                "further = Further v".to_owned(),
            ];
            out.value(&told);
        });
        let field = |index: usize, value: &str| {
            let scalar = framing.scalar(index);
            let int = if is_wide(scalar.primitive) {
                value.to_owned()
            } else {
                format!("(Int64.to_int {value})")
            };
            let int = match is_wide(scalar.primitive) && index == framing.length_field {
                true => value.to_owned(),
                false => int,
            };
            format!("{} = {}", names[index], self.converted(scalar, &int))
        };
        out.block("write_header = (fun c further told ->", ")", |out| {
            let mut values = vec![
                field(framing.type_field, "told.type_"),
                field(framing.length_field, "told.length"),
            ];
            values.extend(framing.instance_field.map(|index| field(index, "told.instance")));
            values.extend(framing.checksum.map(|sum| format!("{} = 0", names[sum.field])));
            let head = match self.plan.further().next() {
                Some(_) => {
                    out.line(
                        "let v = match further with Further v -> v | _ -> Record_header.default in",
                    );
                    "{ v with "
                }
                None => {
                    out.statement("ignore further");
                    "{ Record_header."
                }
            };
            let value = out.chain((head, " }"), &values, ";");
            out.line(format!("let v = {value} in"));
            let size = framing.header_size();
            out.statement(format!("Record_header.write c (Output.extend c {size}) v"));
        });
    }

    fn framing(&self, out: &mut Lines) {
        let framing = &self.plan.stream.framing;
        let padding = framing.padding;
        let rule = |rule: RuleId| self.rule(rule);
        out.list("let framing : Form.framing = {", "}", |out| {
            out.line(format!("header_size = {};", framing.header_size()));
            out.line(format!("big_endian = {};", big(framing.endian)));
            self.told(out);
            let mut add = |name: &str, value: String| out.line(format!("{name} = {value};"));
            add("type_at", self.place(framing.type_field));
            add("length_at", self.place(framing.length_field));
            add("instance_at", optional(framing.instance_field, |index| self.place(index)));
            add("header_complete", rule(framing.header_complete));
            add("body_complete", rule(framing.body_complete));
            add(
                "end_",
                optional(framing.end, |end| {
                    format!("({}, {})", rule(end.present), rule(end.nothing_after))
                }),
            );
            add("type_known", rule(framing.type_known));
            add("optional_bit", optional(framing.optional_bit, |bit| bit.to_string()));
            let limit = |(most, of): (u64, RuleId)| format!("({}, {})", wide(most), rule(of));
            add("limit", optional(framing.length_max, limit));
            add("aligned", optional(framing.length_aligned, rule));
            add("unique", optional(framing.unique, |(of, _)| rule(of)));
            add("pad_to", padding.to.to_string());
            add("pad_counts", truth(padding.in_length));
            add("pad_complete", rule(padding.complete.unwrap_or(framing.body_complete)));
            add("pad_zero", optional(padding.zero, rule));
            add("pad_verified", truth(padding.verified));
            let checksum = |sum: crate::model::Checksum| {
                let crc = match sum.sum {
                    Sum::Crc32 => "crc32",
                    Sum::Crc32c => "crc32c",
                    Sum::Crc32cFrom0 => "crc32c_from_0",
                };
                format!("(Checksum.{crc}, {}, {})", self.place(sum.field), rule(sum.rule))
            };
            add("checksum", optional(framing.checksum, checksum));
        });
        out.blank();
    }

    fn description(&self, out: &mut Lines) {
        let stream = self.plan.stream;
        self.framing(out);
        out.line("let rule = function");
        for rule in stream.rules.iter().filter(|rule| rule.reported) {
            let class = names::module(rule.class.name());
            out.line(format!("  | {} -> (Class.{class},", quoted(&rule.id)));
            out.line(format!("    {})", quoted(&rule.text)));
        }
        out.line("  | other -> (Class.Value, other)");
        out.blank();
        out.line("(**/**)");
        out.blank();
        out.doc("The stream, for readers and writers.");
        out.list("let description : Form.stream = {", "}", |out| {
            let form = |name: &String| format!("form_{}", file(name));
            let mut add = |name: &str, value: String| out.line(format!("{name} = {value};"));
            add("id", quoted(&stream.id));
            add("name", quoted(&stream.name));
            add("versions", list(stream.versions.iter().map(|v| v.number.to_string())));
            add("rule", "rule".into());
            add("headers", list(self.headers.iter().map(|name| format!("header_{}", file(name)))));
            add("framing", "framing".into());
            out.list("record = (function", ");", |out| {
                for (record, name) in self.plan.records.iter().zip(&self.records) {
                    out.line(format!("| {} -> Some {}", wide(record.record.code), form(name)));
                }
                out.line("| _ -> None");
            });
            out.list("of_body = (function", ");", |out| {
                for (record, name) in self.plan.records.iter().zip(&self.records) {
                    let any = if has_fields(&record.record.body) { " _" } else { "" };
                    out.line(format!("| Record ({name}{any}) -> Some {}", form(name)));
                }
                out.line("| _ -> None");
            });
            out.list("records = [", "];", |out| {
                self.records.iter().for_each(|name| out.line(format!("{};", form(name))));
            });
            let first = optional(self.plan.first, |id| form(&self.records[id.0]));
            out.line(format!("first = {first};"));
            out.line("inner;");
        });
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
        out.doc(&format!("Writes a stream: {title}. Octets are handed to the function."));
        out.body("let writer ?(headers = default_headers) give =", |out| {
            out.statement("Writer.make description give (Headers headers)");
        });
        out.blank();
        out.doc("Judges a whole stream as what a writer has written.");
        out.line("let check input = Reader.check description input");
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

/// Whether a field of a record header is neither type nor instance nor length, and carries something.
pub fn is_further(field: &Field) -> bool {
    carried(&field.kind) && !field.mark.is_some_and(Mark::of_framing)
}
