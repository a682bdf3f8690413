//! The description of a stream that its readers and writers go by: headers, framing, records, rules.

use super::lines::Lines;
use super::names::{self, fields, file, quoted};
use super::package::{Package, has_fields, is_wide, list, truth, wide};
use crate::model::{Endian, Kind, Layout, Mark, Role, RuleId, Sum};
use crate::plan::{Control, HeaderPlan, InnerId, RecordPlan};
use crate::targets::literal::literal_of_octets;

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

/// A list that has a line for each item.
fn list_in_lines(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    if items.is_empty() { "[]".into() } else { format!("[\n    {};\n  ]", items.join(";\n    ")) }
}

impl<'m> Package<'_, 'm> {
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

    /// What there is to know of headers and records.
    pub fn forms(&self, out: &mut Lines) {
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
            let remember = match record.takes_note() {
                false => "ignore".to_owned(),
                true => format!("(fun c -> {name}.remember c v)"),
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
            let alone = match (record.stands_alone(), is_bare) {
                (false, _) => "None".to_owned(),
                (true, true) => {
                    format!("Some (fun c at -> ignore ({name}.read c at); Record ({name}))")
                }
                (true, false) => format!("Some (fun c at -> Record ({name} ({name}.read c at)))"),
            };
            out.line(format!("alone = {alone};"));
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
            let int = match (is_wide(scalar.primitive), self.enum_of(scalar.of)) {
                (true, _) => value.to_owned(),
                (false, Some(_)) => format!("(Int64.to_int {value})"),
                (false, None) => format!("Int64.to_int {value}"),
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
            add("passes_unknown", truth(framing.passes_unknown));
            let least = |(octets, of): (u64, RuleId)| format!("({}, {})", wide(octets), rule(of));
            add("least", optional(framing.length_least, least));
            let limit = |(most, of): (u64, RuleId)| format!("({}, {})", wide(most), rule(of));
            add("limit", optional(framing.length_max, limit));
            add("aligned", optional(framing.length_aligned, rule));
            add("unique", optional(framing.unique, |(of, _)| rule(of)));
            add("pad_to", padding.to.to_string());
            add("pad_counts", truth(padding.in_length));
            add("pad_complete", rule(padding.complete.unwrap_or(framing.body_complete)));
            add("pad_zero", optional(padding.zero, rule));
            add("pad_verified", truth(padding.verified));
            let trailer = |of: crate::model::Trailer| {
                format!("({}, {})", rule(of.complete), rule(of.repeats))
            };
            add("trailer", optional(framing.trailer, trailer));
            let of_record = framing.checksum.map(|of| {
                let (crc, place) = (crc(of.sum), self.place(of.field));
                format!("Of_record (Checksum.{crc}, {place}, {})", rule(of.rule))
            });
            let checksum = of_record.or_else(|| self.plan.running.map(|of| self.of_stream(of)));
            add("checksum", optional(checksum, |of| format!("({of})")));
        });
        out.blank();
    }

    /// The checksum of the stream so far, and the records that hold it.
    fn of_stream(&self, sum: Sum) -> String {
        let code = |record: &RecordPlan| wide(record.record.code);
        let place = |record: &RecordPlan| {
            record.sum.map(|sum| format!("({}, {})", code(record), sum.in_body))
        };
        let places: Vec<String> = self.plan.records.iter().filter_map(place).collect();
        let again = optional(self.plan.sections().map(code), |code| code);
        format!("Of_stream (Checksum.{}, [ {} ], {again})", crc(sum), places.join("; "))
    }

    /// What there is to know of the stream.
    pub fn description(&self, out: &mut Lines) {
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
            self.clearing(out);
            out.list("records = [", "];", |out| {
                self.records.iter().for_each(|name| out.line(format!("{};", form(name))));
            });
            let first = optional(self.plan.first, |id| form(&self.records[id.0]));
            out.line(format!("first = {first};"));
            let magic = optional(self.plan.order_magic, |magic| {
                format!("({}, {})", magic.offset, literal_of_octets(&magic.octets))
            });
            out.line(format!("order_magic = {magic};"));
            out.line("inner;");
        });
        out.blank();
    }
}

/// What computes a checksum.
fn crc(sum: Sum) -> &'static str {
    match sum {
        Sum::Crc32 => "crc32",
        Sum::Crc32c => "crc32c",
        Sum::Crc32cFrom0 => "crc32c_from_0",
    }
}
