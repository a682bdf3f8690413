//! The reader of a stream, statement by statement in the order of `spec/reading.md`.

use askama::Template;

use super::checks::checker;
use super::codec::{
    has_later_fields, has_layouts, has_parts, helpers, inner, parts, rules_call, sets, turned,
};
use super::expression::{Helpers, has_union, turnable};
use super::items::{self, Item};
use super::names::{self, Names};
use super::parts::Parts;
use super::place::{address, misplaced, required};
use super::tidy::tidy;
use crate::model::*;

#[derive(Template)]
#[template(path = "c/reader.c.txt", escape = "none")]
struct ReaderText {
    title: String,
    source: String,
    module: String,
    prefix: String,
    upper: String,
    sets: usize,
    own_sets: Vec<String>,
    headers: String,
    version: u32,
    header_size: u64,
    header_load: String,
    header_check: Option<String>,
    type_field: String,
    type_offset: u64,
    length_field: String,
    length_offset: u64,
    instance_field: Option<String>,
    instance_offset: u64,
    declared: bool,
    has_version: bool,
    first: Option<(String, String)>,
    cases: Vec<(String, String)>,
    length_checks: Vec<(String, String)>,
    unique: Option<String>,
    optional: Option<String>,
    padding: Option<PaddingText>,
    outer_padding: bool,
    pad_to: u64,
    required: bool,
    layouts: String,
    takes: String,
    records: String,
    inner: Option<InnerText>,
    uses: Uses,
    wide_length: bool,
}

struct PaddingText {
    zero: Option<String>,
    mode: Option<&'static str>,
}

struct InnerText {
    upper: String,
    module: String,
    prefix: String,
    returns: Vec<String>,
    memory: bool,
}

/// Which of the helpers the records need.
struct Uses {
    instance: bool,
    body: bool,
    fixed: bool,
    padding: bool,
    last: bool,
    layouts: bool,
}

/// Makes a reader.
struct Maker<'a> {
    names: Names<'a>,
}

/// The text of the reader.
pub fn reader(names: Names) -> askama::Result<String> {
    let maker = Maker { names };
    let stream = names.stream;
    let framing = &stream.framing;
    let records: String = stream.records.iter().map(|r| maker.record(r)).collect();
    let field = |index: usize| {
        let field = &framing.header.fields[index];
        (names::field(&field.name), field.offset.unwrap_or_default())
    };
    let ((type_field, type_offset), (length_field, length_offset)) =
        (field(framing.type_field), field(framing.length_field));
    let instance = framing.instance_field.map(field);
    let header = items::record_header(stream);
    let text = ReaderText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        prefix: names.prefix(),
        upper: names.upper(),
        sets: sets(names),
        own_sets: (0..stream.sets.len()).map(|i| names.set(SetId(i))).collect(),
        headers: maker.headers(),
        version: stream.versions[0].number,
        header_size: framing.header.head,
        header_load: maker.load(&header, &turned(framing.endian, "reader->state.")),
        header_check: checker(names, &header, &[])
            .map(|c| c.arguments("&reader->state", "reader->state.mode", "NULL")),
        wide_length: matches!(
            framing.header.fields[framing.length_field].kind,
            Kind::Scalar(Scalar { primitive: Primitive::U64, .. })
        ),
        type_offset,
        length_checks: maker.length_checks(&length_field),
        length_offset,
        instance_offset: instance.as_ref().map_or(0, |i| i.1),
        instance_field: instance.map(|i| i.0),
        declared: framing.endian == Endian::Declared,
        has_version: stream.records.iter().any(has_later_fields),
        first: stream.first_record().and_then(|id| {
            let record = stream.record(id);
            Some((names.code(&record.name), address(names, record.first?)))
        }),
        cases: stream
            .records
            .iter()
            .map(|r| (names.code(&r.name), names::item_name(&r.name)))
            .collect(),
        unique: framing.unique.map(|(rule, _)| address(names, rule)),
        optional: framing.optional_bit.map(|_| names.constant("optional")),
        padding: maker.padding(),
        outer_padding: !framing.padding.in_length && framing.padding.to > 1,
        pad_to: framing.padding.to,
        required: !required(names).is_empty(),
        layouts: stream.records.iter().map(|r| maker.layouts(r)).collect(),
        takes: maker.takes(),
        inner: maker.inner(),
        uses: Uses {
            instance: records.contains("at_instance(") || framing.unique.is_some(),
            body: records.contains("take_body(") || framing.optional_bit.is_some(),
            fixed: records.contains("incomplete_body("),
            padding: records.contains("dirty_padding(")
                || framing.optional_bit.is_some()
                    && !framing.padding.in_length
                    && framing.padding.zero.is_some(),
            last: records.contains("finish("),
            layouts: stream.records.iter().any(has_layouts),
        },
        records,
        type_field,
        length_field,
    };
    Ok(tidy(&text.render()?))
}

impl Maker<'_> {
    fn load(&self, item: &Item, turned: &str) -> String {
        let turned = if turnable(self.names.stream, item.structure) {
            format!(", {turned}")
        } else {
            String::new()
        };
        format!("{}_load_{}(octets{turned}, ", self.names.prefix(), item.function())
    }

    fn headers(&self) -> String {
        let names = self.names;
        let mut code = String::new();
        for header in &names.stream.headers {
            let item = items::header(header);
            let (name, size) = (&header.name, header.body.head);
            let member = format!("reader->state.{}", names::field(name));
            let load = self.load(&item, &turned(header.endian, "reader->state."));
            code += &format!(
                "\nif (reader->length - reader->at < {size})\n\
                 return in_header(reader, {}, \"{name}\");\noctets = reader->octets + reader->at;\n{load}&{member});\n",
                address(names, header.complete)
            );
            if let Some(check) = checker(names, &item, &header.checks) {
                let arguments = check.arguments("&reader->state", "mode", "NULL");
                code += &format!(
                    "if (!check_{}(&{member}{arguments}, &reader->error))\n\
                     return located(reader, NULL, \"{name}\");\n",
                    item.function()
                );
            }
            code += &declared(names, header, &member, "reader->state.");
            code += &format!("reader->at += {size};\n");
        }
        code
    }

    fn length_checks(&self, length_field: &str) -> Vec<(String, String)> {
        let framing = &self.names.stream.framing;
        let mut checks = Vec::new();
        if let Some((_, rule)) = framing.length_max {
            let limit = self.names.constant("length_max");
            checks.push((format!("header->{length_field} > {limit}"), address(self.names, rule)));
        }
        if let Some(rule) = framing.length_aligned {
            let to = framing.padding.to;
            checks.push((format!("header->{length_field} % {to}"), address(self.names, rule)));
        }
        checks
    }

    fn padding(&self) -> Option<PaddingText> {
        let padding = self.names.stream.framing.padding;
        if padding.to == 1 {
            return None;
        }
        Some(PaddingText {
            zero: padding.zero.map(|rule| address(self.names, rule)),
            mode: (!padding.verified).then_some("reader->state.mode != XEN_STREAM_READ && "),
        })
    }

    fn inner(&self) -> Option<InnerText> {
        let inner = inner(self.names)?;
        let returning = inner.stream.records.iter().filter(|r| r.control == Some(Control::Returns));
        Some(InnerText {
            upper: inner.upper(),
            module: inner.module(),
            prefix: inner.prefix(),
            returns: returning.map(|r| inner.code(&r.name)).collect(),
            memory: sets(inner) > 0,
        })
    }

    /// The tables of the layouts of a record.
    fn layouts(&self, record: &Record) -> String {
        if !has_layouts(record) {
            return String::new();
        }
        let item = names::item_name(&record.name);
        let mut code = String::new();
        let mut table = String::new();
        for (i, layout) in record.layouts.iter().enumerate() {
            let gaps = gaps(record, layout);
            let each: Vec<String> =
                gaps.iter().map(|(at, length)| format!("{{ {at}, {length} }}")).collect();
            code += &format!(
                "\nstatic const struct xen_stream_gap {item}_gaps{i}[] = {{ {} }};\n",
                each.join(", ")
            );
            table += &format!(
                "//{}\n{{ {item}_gaps{i}, {}, {} }},\n",
                layout.doc,
                gaps.len(),
                layout.length
            );
        }
        code + &format!(
            "\n//Layouts of {} with fewer fields.\nstatic const struct xen_stream_layout {item}_layouts[] = {{\n{table}}};\n",
            record.name
        )
    }

    fn parts<'b>(&self, record: &'b Record, helpers: &'b Helpers) -> Parts<'b>
    where
        Self: 'b,
    {
        parts(self.names, record, "turned", helpers)
    }

    /// The functions that take the parts of bodies.
    fn takes(&self) -> String {
        let names = self.names;
        let mut code = String::new();
        for record in names.stream.records.iter().filter(|r| has_parts(r)) {
            let helpers = helpers(names, record);
            let parts = self.parts(record, &helpers);
            let taken = parts.take();
            let fails = names::uses(&taken, "error");
            let mut locals = String::new();
            if names::uses(&taken, "turned") {
                locals += &format!(
                    "const bool turned = {};\n",
                    turned(names.stream.framing.endian, "state->")
                );
            }
            if names::uses(&taken, "mode") {
                locals += "const enum xen_stream_mode mode = state->mode;\n";
            }
            for (word, declaration) in [
                ("&inner", "struct xen_stream_error inner;\n"),
                ("octets = ", "const uint8_t *octets;\n"),
                ("amount = ", "uint64_t amount;\n"),
                ("at = cursor", "size_t at;\n"),
                ("i++", "size_t i;\n"),
                ("&sure", "bool sure;\n"),
                ("present", "bool present;\n"),
            ] {
                let used = match word {
                    "at = cursor" => taken.lines().any(|l| l.starts_with("at = cursor")),
                    "octets = " => taken.lines().any(|l| l.starts_with("octets = ")),
                    word => taken.contains(word),
                };
                if used {
                    locals += declaration;
                }
            }
            if !locals.is_empty() {
                locals.push('\n');
            }
            let head = if taken.contains("body->") {
                format!(", const {} *body", names.structure(&record.name))
            } else {
                String::new()
            };
            let state = if names::uses(&taken, "state") || names::uses(&locals, "state") {
                format!(", const struct {}_state *state", names.prefix())
            } else {
                String::new()
            };
            let view = if parts.has_view() {
                format!(", struct {}_{}_view *view", names.prefix(), parts.item())
            } else {
                String::new()
            };
            code += &format!(
                "\n//Takes the parts of a {}, each of which lies within the body and keeps its rules.\n\
                 static {} take_{}(struct xen_stream_cursor *cursor{head}{state}{view}{})\n\
                 {{\n{locals}{taken}{}}}\n",
                record.name,
                if fails { "bool" } else { "void" },
                parts.item(),
                if fails { ", struct xen_stream_error *error" } else { "" },
                if fails { "return true;\n" } else { "" },
            );
        }
        code
    }

    /// The call of the function that takes parts.
    fn take_call(&self, record: &Record) -> String {
        let helpers = helpers(self.names, record);
        let parts = self.parts(record, &helpers);
        let taken = parts.take();
        let declared = self.names.stream.framing.endian == Endian::Declared;
        let mut arguments = String::from("&cursor");
        if taken.contains("body->") {
            arguments += ", &body";
        }
        let mode = names::uses(&taken, "mode");
        if names::uses(&taken, "state") || mode || (names::uses(&taken, "turned") && declared) {
            arguments += ", &reader->state";
        }
        if parts.has_view() {
            arguments += &format!(", &record->parts.{}", parts.item());
        }
        let call = format!("take_{}({arguments}", parts.item());
        match names::uses(&taken, "error") {
            true => format!("if (!{call}, &reader->error))\nreturn {};\n", self.in_body(record)),
            false => format!("{call});\n"),
        }
    }

    /// The function that reads one kind of record.
    fn record(&self, record: &Record) -> String {
        let names = self.names;
        let item = names::item_name(&record.name);
        let fixed = record.body.size;
        let code = match fixed {
            Some(_) if has_layouts(record) => self.laid_out(record),
            Some(size) => self.fixed(record, size),
            None => self.variable(record),
        };
        let end = self.end(record);
        let code = format!("{}{code}{end}return XEN_STREAM_OK;\n", self.admit(record));
        let mut locals = String::new();
        if code.contains("&body") || code.contains("body.") {
            locals += &format!("{} body;\n", names.structure(&record.name));
        }
        if code.contains("&cursor") {
            locals += "struct xen_stream_cursor cursor;\n";
        }
        if code.contains("rule = ") {
            locals += "const struct xen_stream_rule *rule;\n";
        }
        if code.contains("insertion = ") {
            locals += "enum xen_stream_insertion insertion;\n";
        }
        if !locals.is_empty() {
            locals.push('\n');
        }
        let prefix = names.prefix();
        format!(
            "\nstatic inline enum xen_stream_status read_{item}(struct {prefix}_reader *reader, \
             const struct {prefix}_record_header *header, struct {prefix}_record *record)\n{{\n{locals}{code}}}\n"
        )
    }

    /// Statements that check the place and the instance of a record.
    fn admit(&self, record: &Record) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let item = names::item_name(&record.name);
        let mut code = String::new();
        if !misplaced(names, record).is_empty() {
            code += &format!(
                "rule = misplaced_{item}(&reader->state);\nif (rule)\nreturn at_type(reader, header, rule);\n"
            );
        }
        let field = framing.instance_field.map(|i| names::field(&framing.header.fields[i].name));
        if let (Some(field), Instance::UpTo(last), Some(rule)) =
            (field, record.instance, record.instance_rule)
        {
            let test = if last == 0 {
                format!("header->{field}")
            } else {
                format!("header->{field} > {last}")
            };
            code += &format!(
                "if ({test})\nreturn at_instance(reader, header, {});\n",
                address(names, rule)
            );
        }
        if framing.unique.is_some() {
            code += "if (!is_new(reader, header))\nreturn XEN_STREAM_BROKEN;\n";
        }
        code
    }

    fn in_body(&self, record: &Record) -> String {
        format!("in_body(reader, header, \"{}\")", names::snake(&record.name))
    }

    fn get(&self, record: &Record) -> String {
        let item = names::item_name(&record.name);
        format!("{}_get_{item}(record, &body);\n", self.names.prefix())
    }

    /// The fixed part as it stands in the stream, for checks: fields that the version does not have
    /// are octets like others.
    fn get_raw(&self, record: &Record) -> String {
        let names = self.names;
        let Some(item) = items::body(record).filter(|_| has_later_fields(record)) else {
            return self.get(record);
        };
        let mut code = "memcpy(&body, record->body, sizeof body);\n".to_owned();
        if turnable(names.stream, item.structure) {
            let host = if has_union(names.stream, item.structure) { ", false" } else { "" };
            code += &format!(
                "if ({})\n{}_turn_{}((uint8_t *)&body{host});\n",
                turned(names.stream.framing.endian, "record->"),
                names.prefix(),
                item.function()
            );
        }
        code
    }

    /// The fixed part as the version has it, after its checks.
    fn get_again(&self, record: &Record) -> String {
        if has_later_fields(record) { self.get(record) } else { String::new() }
    }

    fn check(&self, record: &Record) -> Option<String> {
        let item = items::body(record)?;
        let check = checker(self.names, &item, &[])?;
        let arguments = check.arguments("&reader->state", "reader->state.mode", "record->layout");
        Some(format!("check_{}(&body{arguments}, &reader->error)", item.function()))
    }

    fn rules(&self, record: &Record) -> Option<String> {
        let item = names::item_name(&record.name);
        let view = format!("&record->parts.{item}");
        let order = turned(self.names.stream.framing.endian, "record->");
        let call = rules_call(self.names, record, ["&body", &view, "&reader->state", &order])?;
        Some(format!("{call}&reader->error)"))
    }

    fn fixed(&self, record: &Record, size: u64) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let padded = size.next_multiple_of(framing.padding.to);
        let length = if framing.padding.in_length { padded } else { size };
        let header = framing.header.head;
        let field = names::field(&framing.header.fields[framing.length_field].name);
        let mut code = format!(
            "if (header->{field} != {length})\nreturn wrong_length(reader, header, {});\n\
             if (reader->length - reader->at < {})\nreturn incomplete_body(reader, header);\n\
             record->body = reader->octets + reader->at + {header};\nrecord->length = {size};\n",
            address(names, record.length),
            header + padded
        );
        let (check, rules) = (self.check(record), self.rules(record));
        if check.is_some() || rules.is_some() || self.looked_at(record) {
            code += &self.get_raw(record);
        }
        let in_body = self.in_body(record);
        if let Some(check) = check {
            code += &format!("if (!{check})\nreturn {in_body};\n");
        }
        if rules.is_some() || self.looked_at(record) {
            code += &self.get_again(record);
        }
        if padded > size {
            code += &self.padding_check(&format!("record->body + {size}"), padded - size);
        }
        if let Some(rules) = rules {
            code += &format!("if (!{rules})\nreturn {in_body};\n");
        }
        code
    }

    fn padding_check(&self, place: &str, length: u64) -> String {
        let Some(PaddingText { zero: Some(_), mode }) = self.padding() else {
            return String::new();
        };
        format!(
            "if ({}!xen_stream_zero({place}, {length}))\n\
             return dirty_padding(reader, header, {place});\n",
            mode.unwrap_or_default()
        )
    }

    /// A structure of which some writers left out fields: known by its length.
    fn laid_out(&self, record: &Record) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let item = names::item_name(&record.name);
        let field = names::field(&framing.header.fields[framing.length_field].name);
        let size = record.body.size.unwrap_or_default();
        let rule = address(names, record.length);
        let in_length = framing.padding.in_length;
        let whole = if in_length { size.next_multiple_of(framing.padding.to) } else { size };
        let mut code = format!(
            "record->layout = NULL;\nif (header->{field} != {whole}) {{\n\
             if (reader->state.mode == XEN_STREAM_READ)\n\
             record->layout = xen_stream_find_layout({item}_layouts, {}, header->{field});\n\
             if (!record->layout)\nreturn wrong_length(reader, header, {rule});\n}}\n\
             if (!check_length(reader, header))\nreturn XEN_STREAM_BROKEN;\n\
             if (!take_body(reader, header, record))\nreturn XEN_STREAM_BROKEN;\n",
            record.layouts.len()
        );
        if self.length_checks(&field).is_empty() {
            code =
                code.replace("if (!check_length(reader, header))\nreturn XEN_STREAM_BROKEN;\n", "");
        }
        let (check, rules) = (self.check(record), self.rules(record));
        if check.is_some() || rules.is_some() || self.looked_at(record) {
            code += &self.get(record);
        }
        let fault = format!(
            "{{\nreader->error.offset = xen_stream_place(record->layout, reader->error.offset);\nreturn {};\n}}\n",
            self.in_body(record)
        );
        if let Some(check) = check {
            code += &format!("if (!{check}) {fault}");
        }
        if framing.padding.to > 1 && !in_length {
            code += &self.variable_padding("record->length");
        }
        if let Some(rules) = rules {
            code += &format!("if (!{rules}) {fault}");
        }
        code
    }

    fn variable_padding(&self, length: &str) -> String {
        let to = self.names.stream.framing.padding.to;
        let Some(PaddingText { zero: Some(_), mode }) = self.padding() else {
            return String::new();
        };
        format!(
            "if ({}!reader->partial && !xen_stream_zero(record->body + {length}, xen_stream_padding({length}, {to})))\n\
             return dirty_padding(reader, header, record->body + {length});\n",
            mode.unwrap_or_default()
        )
    }

    fn variable(&self, record: &Record) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let item = names::item_name(&record.name);
        let field = names::field(&framing.header.fields[framing.length_field].name);
        let rule = address(names, record.length);
        let head = record.body.head;
        let mut code = String::new();
        if !self.length_checks(&field).is_empty() {
            code += "if (!check_length(reader, header))\nreturn XEN_STREAM_BROKEN;\n";
        }
        let mut filled = String::new();
        if head > 0 {
            filled += &format!(
                "if (header->{field} < {head})\nreturn at_length(reader, header, {rule});\n"
            );
        }
        filled += "if (!take_body(reader, header, record))\nreturn XEN_STREAM_BROKEN;\n";
        let (check, rules) = (self.check(record), self.rules(record));
        let take = self.take_call(record);
        let value = format!("{take} {}", rules.clone().unwrap_or_default());
        if check.is_some() || value.contains("&body") || self.looked_at(record) {
            filled += &self.get_raw(record);
        }
        let in_body = self.in_body(record);
        if let Some(check) = check {
            filled += &format!("if (!{check})\nreturn {in_body};\n");
        }
        if value.contains("&body") || self.looked_at(record) {
            filled += &self.get_again(record);
        }
        filled += &format!(
            "cursor.octets = record->body;\ncursor.length = record->length;\ncursor.at = {head};\n{take}"
        );
        let used = match framing.padding.in_length {
            true => format!(
                "cursor.at + xen_stream_padding(cursor.at, {}) != cursor.length",
                framing.padding.to
            ),
            false => "cursor.at != cursor.length".into(),
        };
        filled += &format!(
            "if ({used}) {{\nxen_stream_fault(&reader->error, {rule}, cursor.at, \"\");\nreturn {in_body};\n}}\n"
        );
        if framing.padding.in_length {
            filled += "record->length = cursor.at;\n";
        }
        if framing.padding.to > 1 {
            filled += &self.variable_padding("cursor.at");
        }
        if let Some(rules) = rules {
            filled += &format!("if (!{rules})\nreturn {in_body};\n");
        }
        filled += &self.remember(record);
        if !record.may_be_empty() {
            return code + &filled;
        }
        let view = format!("record->parts.{item}");
        format!(
            "{code}if (header->{field} == 0 && reader->state.mode == XEN_STREAM_READ) {{\n\
             record->body = reader->octets + reader->at;\nrecord->length = 0;\n\
             memset(&{view}, 0, sizeof {view});\n}} else {{\n{filled}}}\n"
        )
    }

    /// Whether the value of the body is remembered.
    fn looked_at(&self, record: &Record) -> bool {
        !self.remember(record).is_empty()
    }

    /// Statements that remember what later records look at.
    fn remember(&self, record: &Record) -> String {
        remember(
            self.names,
            record,
            "body.",
            "reader->state.",
            "record->layout",
            &format!(
                "return at_type(reader, header, &{}_rules[{}_RULE_MEMORY]);\n",
                self.names.prefix(),
                self.names.upper()
            ),
        )
    }

    /// Statements that go on behind a record.
    fn end(&self, record: &Record) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let mut code = String::new();
        if record.body.size.is_some() {
            code += &self.remember(record);
        }
        let one = if names.stream.records.len() > 32 { "(uint64_t)1" } else { "1u" };
        code +=
            &format!("reader->state.seen |= {one} << KIND_{};\n", names::constant(&record.name));
        let header = framing.header.head;
        let advance = match record.body.size {
            Some(size) if !has_layouts(record) => {
                format!("reader->at += {};\n", header + size.next_multiple_of(framing.padding.to))
            }
            _ => {
                let to = framing.padding.to;
                let padding = if to > 1 {
                    format!(" + xen_stream_padding(record->length, {to})")
                } else {
                    String::new()
                };
                format!("reader->at += {header} + record->length{padding};\n")
            }
        };
        if record.position == Some(Position::Last) {
            let size = record.body.size.unwrap_or_default().next_multiple_of(framing.padding.to);
            let length = match record.body.size {
                Some(_) if !has_layouts(record) => (header + size).to_string(),
                _ => format!(
                    "{header} + record->length + xen_stream_padding(record->length, {})",
                    framing.padding.to
                ),
            };
            code += &format!("if (!finish(reader, header, {length}))\nreturn XEN_STREAM_BROKEN;\n");
        }
        if matches!(record.control, Some(Control::Begins(_))) && inner(names).is_some() {
            code += "if (!inner_ended(reader))\nreturn XEN_STREAM_BROKEN;\n";
        }
        code += &advance;
        code += "reader->state.number++;\n";
        code += match &record.control {
            Some(Control::Begins(_)) if inner(names).is_some() => {
                "if (!begin_inner(reader))\nreturn XEN_STREAM_BROKEN;\n"
            }
            Some(Control::Resumes(_)) if inner(names).is_some() => {
                "reader->inside = reader->begun;\n"
            }
            _ => "",
        };
        code
    }
}

/// What a header says about the stream.
pub fn declared(names: Names, header: &Header, member: &str, state: &str) -> String {
    let stream = names.stream;
    let mut code = String::new();
    for field in &header.body.fields {
        let Kind::Scalar(scalar) = field.kind else { continue };
        let value = format!("{member}.{}", names::field(&field.name));
        if field.mark == Some(Mark::Version) {
            code += &format!("{state}version = {value};\n");
        }
        let Some(TypeBody::Bits { parts, .. }) = scalar.of.map(|id| &stream.ty(id).body) else {
            continue;
        };
        let big = parts.iter().find(|p| p.mark == Some(Mark::BigEndian));
        let (Some(part), Some(id)) = (big, scalar.of) else { continue };
        let name = part.name.as_deref().unwrap_or_default();
        let bit = names.constant(&format!("{}_{name}", stream.ty(id).name));
        if stream.framing.endian == Endian::Declared {
            code +=
                &format!("{state}turned = (({value} & {bit}) != 0) != xen_stream_big_host();\n");
        }
    }
    code
}

/// Statements that remember what later records look at.
pub fn remember(
    names: Names,
    record: &Record,
    place: &str,
    state: &str,
    layout: &str,
    full: &str,
) -> String {
    let stream = names.stream;
    let Some(id) = stream.record_by_code(record.code) else { return String::new() };
    let value = |index: usize| {
        let field = &record.body.fields[index];
        let code = format!("{place}{}", names::field(&field.name));
        match field.kind {
            Kind::Scalar(scalar) if items::in_pieces(scalar, record.body.packed) => {
                format!("xen_stream_load{}({code}, false)", 8 * scalar.primitive.size())
            }
            _ => code,
        }
    };
    let mut code = String::new();
    for (i, set) in stream.sets.iter().enumerate() {
        let RememberedSet::Field { record: of, field } = set else { continue };
        if *of != id {
            continue;
        }
        let set = names.set(SetId(i));
        let insert = format!(
            "insertion = xen_stream_runs_insert(&{state}{set}, {});\n\
             if (insertion == XEN_STREAM_NO_MEMORY)\n{full}",
            value(*field)
        );
        let lacking = record.layouts.iter().any(|l| l.without.contains(field));
        code += &if lacking && has_layouts(record) && layout != "NULL" {
            let offset = record.body.fields[*field].offset.unwrap_or_default();
            format!("if (!xen_stream_lacks({layout}, {offset})) {{\n{insert}}}\n")
        } else {
            insert
        };
    }
    for (of, field) in stream.captured() {
        if of == id {
            let name = format!("{}_{}", names::snake(&record.name), record.body.fields[field].name);
            code += &format!("{state}{name} = {};\n", value(field));
        }
    }
    if let Some(field) = record.body.marked(Mark::Version) {
        let index = record.body.fields.iter().position(|f| std::ptr::eq(f, field));
        code += &format!("{state}version = {};\n", value(index.unwrap_or_default()));
    }
    code
}

/// Where octets are missing in a layout, and how many.
fn gaps(record: &Record, layout: &Layout) -> Vec<(u64, u64)> {
    let mut gaps: Vec<(u64, u64)> = Vec::new();
    for field in layout.without.iter().map(|i| &record.body.fields[*i]) {
        let start = field.offset.unwrap_or_default();
        let next = record.body.fields.iter().filter_map(|f| f.offset).find(|o| *o > start);
        let length = next.or(record.body.size).unwrap_or(start) - start;
        match gaps.last_mut() {
            Some((at, before)) if *at + *before == start => *before += length,
            _ => gaps.push((start, length)),
        }
    }
    gaps
}
