//! The header of a stream's codec, and what its reader and writer share.

use askama::Template;

use super::checks::{array_checker, checker, record_rules};
use super::expression::{Helpers, has_union, helpers_text, turnable};
use super::items::{self, Item, integer, items};
use super::members::{Member, arrange};
use super::names::{self, Names};
use super::parts::{Parts, Shape, shape};
use super::tidy::{literal, tidy};
use crate::model::*;

#[derive(Template)]
#[template(path = "c/codec.h.txt", escape = "none")]
struct CodecText {
    title: String,
    source: String,
    guard: String,
    module: String,
    prefix: String,
    upper: String,
    inner: Option<String>,
    rules: Vec<(String, String)>,
    sets: usize,
    has_memory: bool,
    state: String,
    views: String,
    parts: String,
    record: String,
    functions: String,
    reader: String,
    writer: String,
    header_parameters: String,
    bodies: String,
    writes: String,
}

#[derive(Template)]
#[template(path = "c/rules.c.txt", escape = "none")]
struct RulesText {
    title: String,
    source: String,
    module: String,
    prefix: String,
    upper: String,
    stream: String,
    has_memory: bool,
    rules: Vec<RuleLine>,
}

struct RuleLine {
    index: String,
    id: String,
    text: String,
    class: String,
}

#[derive(Template)]
#[template(path = "c/turn.c.txt", escape = "none")]
struct TurnText {
    title: String,
    source: String,
    module: String,
    functions: String,
}

#[derive(Template)]
#[template(path = "c/checks.h.txt", escape = "none")]
struct ChecksText {
    title: String,
    source: String,
    module: String,
    guard: String,
    prefix: String,
    kinds: Vec<String>,
    known: String,
    nested: String,
    nested_modules: Vec<String>,
    checks: String,
    places: String,
    stores: String,
    required: String,
}

/// The stream that goes on within another one, after a record of it.
pub fn inner<'a>(names: Names<'a>) -> Option<Names<'a>> {
    let id = names.stream.records.iter().find_map(|r| match &r.control {
        Some(Control::Begins(id)) => Some(id),
        _ => None,
    })?;
    names.described(id)
}

/// How many sets a reader has to remember, those of the stream within it included.
pub fn sets(names: Names) -> usize {
    names.stream.sets.len() + inner(names).map_or(0, sets)
}

/// Code for whether octets of an order are turned around.
pub fn turned(endian: Endian, state: &str) -> String {
    match endian {
        Endian::Big => "!xen_stream_big_host()".into(),
        Endian::Little => "xen_stream_big_host()".into(),
        Endian::Declared => format!("{state}turned"),
    }
}

/// The parts of a record; `turned` is what accessors look at.
pub fn parts<'a>(
    names: Names<'a>,
    record: &'a Record,
    turned: &'a str,
    helpers: &'a Helpers,
) -> Parts<'a> {
    Parts { names, record, turned, helpers }
}

/// Whether some part follows the fixed part of a record's body.
pub fn has_parts(record: &Record) -> bool {
    record.body.size.is_none()
}

/// The text of the codec's header.
pub fn header(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let prefix = names.prefix();
    let helpers = Helpers::default();
    let order = turned(stream.framing.endian, "");
    let all: Vec<Parts> = stream
        .records
        .iter()
        .filter(|r| has_parts(r))
        .map(|r| parts(names, r, &order, &helpers))
        .collect();
    let mut views = String::new();
    let mut members = String::new();
    let mut bodies = String::new();
    for parts in &all {
        let (item, name) = (parts.item(), &parts.record.name);
        if parts.has_view() {
            views += &format!(
                "\n//The parts of a {name} after the fixed part.\nstruct {prefix}_{item}_view {{\n{}}};\n",
                parts.view()
            );
            members += &format!("struct {prefix}_{item}_view {item};\n");
        }
        bodies += &format!(
            "\n//A {name} that is to be written.\nstruct {prefix}_{item}_body {{\n{}}};\n",
            parts.body()
        );
    }
    let functions = functions(names) + &all.iter().map(Parts::accessors).collect::<String>();
    let text = CodecText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        guard: format!("XEN_STREAMS_{}_CODEC_H", names::constant(&stream.name)),
        module: names.module(),
        upper: names.upper(),
        inner: inner(names).map(Names::module),
        rules: rules(names)
            .into_iter()
            .map(|(id, rule)| (names.rule(id), rule.id.clone()))
            .collect(),
        sets: sets(names),
        has_memory: !stream.sets.is_empty(),
        state: state(names),
        views,
        parts: if members.is_empty() {
            String::new()
        } else {
            format!(
                "\n//The parts of a record, by its type.\nunion {prefix}_parts {{\n{members}}};\n"
            )
        },
        record: record(names, !members.is_empty()),
        functions,
        reader: reader(names),
        writer: writer(names),
        header_parameters: header_parameters(names),
        bodies,
        writes: writes(names),
        prefix,
    };
    Ok(tidy(&text.render()?))
}

/// The rules that an error can name, with their indices.
fn rules(names: Names<'_>) -> Vec<(RuleId, &Rule)> {
    let all = names.stream.rules.iter().enumerate().map(|(i, rule)| (RuleId(i), rule));
    all.filter(|(_, rule)| rule.reported).collect()
}

/// The members that tell what is known of a stream so far.
fn state(names: Names) -> String {
    let stream = names.stream;
    let mut members = vec![
        Member::wide("uint64_t number", "How many records there were."),
        Member::four("uint32_t version", "The version of the stream."),
        Member::four("enum xen_stream_mode mode", "Whose rules are checked."),
        Member::one("uint8_t depth", "How many streams this one stands in."),
    ];
    let seen = "A bit for each kind of record that was there.";
    members.push(if stream.records.len() > 32 {
        Member::wide("uint64_t seen", seen)
    } else {
        Member::four("uint32_t seen", seen)
    });
    for header in &stream.headers {
        let item = items::header(header);
        let declaration = format!("{} {}", item.tag(names), names::field(&header.name));
        members.push(Member::of(
            &declaration,
            &header.prose.doc,
            header.body.align,
            header.body.head,
        ));
    }
    if stream.framing.endian == Endian::Declared {
        let doc = "Whether integers stand in the other order than the machine's.";
        members.push(Member::one("bool turned", doc));
    }
    for set in 0..stream.sets.len() {
        let name = names.set(SetId(set));
        members.push(Member::wide(&format!("struct xen_stream_runs {name}"), "What was there."));
    }
    for (id, field) in stream.captured() {
        let record = stream.record(id);
        let field = &record.body.fields[field].name;
        let doc = format!("`{field}` of the latest {}.", record.name);
        let name = format!("uint64_t {}_{field}", names::snake(&record.name));
        members.push(Member::wide(&name, &doc));
    }
    arrange(members)
}

fn record(names: Names, parts: bool) -> String {
    let stream = names.stream;
    let mut members = vec![
        Member::wide("const uint8_t *body", "The body, as it stands in the stream."),
        Member::wide("size_t length", "Octets of the body, without padding."),
        Member::four(
            "uint32_t type",
            "The type code. An unknown one is that of an optional record.",
        ),
    ];
    if stream.framing.instance_field.is_some() {
        members.push(Member::four("uint32_t instance", "The instance."));
    }
    if parts {
        let name = format!("union {}_parts parts", names.prefix());
        members.push(Member::wide(&name, "What follows the fixed part of the body."));
    }
    if stream.records.iter().any(has_layouts) {
        let doc = "Which fields are missing; NULL where none are.";
        members.push(Member::wide("const struct xen_stream_layout *layout", doc));
    }
    if stream.records.iter().any(has_later_fields) {
        members.push(Member::four("uint32_t version", "The version of the stream."));
    }
    if stream.framing.endian == Endian::Declared {
        let doc = "Whether integers stand in the other order than the machine's.";
        members.push(Member::one("bool turned", doc));
    }
    if let Some(inner) = inner(names) {
        let name = format!("struct {}_record {}", inner.prefix(), inner.module());
        let doc = format!("Where `inside`: a record of {}.", inner.stream.title);
        members.push(Member::wide(&name, &doc));
        let doc = "Whether it is a record of the stream within this one; the other members then have no meaning.";
        members.push(Member::one("bool inside", doc));
    }
    arrange(members)
}

/// Whether some programs wrote a record of fixed size with fewer fields.
pub fn has_layouts(record: &Record) -> bool {
    record.body.size.is_some() && !record.layouts.is_empty()
}

/// Whether a version lacks a field of the record's fixed part.
pub fn has_later_fields(record: &Record) -> bool {
    record.body.fields[..record.body.head_fields].iter().any(|f| f.since.is_some())
}

fn reader(names: Names) -> String {
    let mut members = vec![
        Member::wide(
            &format!("struct {}_state state", names.prefix()),
            "What is known of the stream, its headers included.",
        ),
        Member::wide("struct xen_stream_error error", "What is wrong, if something is."),
        Member::wide(
            "uint64_t base",
            "Octets before the stream, where it follows a record of another.",
        ),
        Member::wide("const uint8_t *octets", "The input."),
        Member::wide("size_t length", "Octets of the input."),
        Member::wide("size_t at", "Octets of the input that have been read."),
        Member::one("bool prefix", "To be set by the caller: octets may follow the last record."),
        Member::one("bool done", "Whether the last record has been read, or an error found."),
        Member::one("bool partial", "Whether the last field of the next record is not here."),
    ];
    if let Some(inner) = inner(names) {
        let name = format!("struct {}_reader {}", inner.prefix(), inner.module());
        members.push(Member::wide(&name, "The stream that goes on within this one."));
        members.push(Member::one("bool begun", "Whether that stream has begun, and not ended."));
        members.push(Member::one("bool inside", "Whether the next record is one of that stream."));
    }
    if sets(names) > names.stream.sets.len() {
        members.push(Member::wide(
            "struct xen_stream_run *runs",
            "Memory for the stream within this one.",
        ));
        members.push(Member::wide("size_t count", "How much of it."));
    }
    arrange(members)
}

fn writer(names: Names) -> String {
    arrange(vec![
        Member::wide(
            &format!("struct {}_state state", names.prefix()),
            "What is known of the stream, its headers included.",
        ),
        Member::wide(
            "struct xen_stream_error error",
            "Which rule a record would break, if one would.",
        ),
        Member::wide("struct xen_stream_output *output", "Where octets go."),
        Member::wide("uint64_t start", "Octets in the output before the stream."),
    ])
}

/// The headers as parameters of a function.
pub fn header_parameters(names: Names) -> String {
    let headers = names.stream.headers.iter();
    headers
        .map(|h| format!(", const {} *{}", names.structure(&h.name), names::field(&h.name)))
        .collect()
}

/// The parameters of the function that writes a record.
pub fn write_parameters(names: Names, record: &Record) -> String {
    let stream = names.stream;
    let mut parameters = format!("struct {}_writer *writer", names.prefix());
    if record.instance.varies() {
        let field = stream.framing.instance_field.map(|i| &stream.framing.header.fields[i].kind);
        if let Some(Kind::Scalar(scalar)) = field {
            parameters += &format!(", {} instance", integer(scalar.primitive));
        }
    }
    let item = names::item_name(&record.name);
    if has_parts(record) {
        parameters += &format!(", const struct {}_{item}_body *from", names.prefix());
    } else if !record.body.fields.is_empty() {
        parameters += &format!(", const {} *body", names.structure(&record.name));
    }
    parameters
}

fn writes(names: Names) -> String {
    let prefix = names.prefix();
    let write = |record: &Record| {
        format!(
            "\n//Writes a {}.\nenum xen_stream_status {prefix}_write_{}({});\n",
            record.name,
            names::item_name(&record.name),
            write_parameters(names, record)
        )
    };
    let mut code: String = names.stream.records.iter().map(write).collect();
    if names.stream.framing.optional_bit.is_some() {
        code += &format!(
            "\n//Writes an optional record that is not described here.\n\
             enum xen_stream_status {prefix}_write_unknown({});\n",
            unknown_parameters(names)
        );
    }
    code
}

/// The parameters of the function that writes an unknown record.
pub fn unknown_parameters(names: Names) -> String {
    let framing = &names.stream.framing;
    let ty = |index: usize| match framing.header.fields[index].kind {
        Kind::Scalar(scalar) => integer(scalar.primitive),
        _ => "uint32_t",
    };
    let instance = framing.instance_field.map(|i| format!(", {} instance", ty(i)));
    format!(
        "struct {}_writer *writer, {} type{}, const uint8_t *octets, size_t length",
        names.prefix(),
        ty(framing.type_field),
        instance.unwrap_or_default()
    )
}

/// Functions that make structures of octets.
fn functions(names: Names) -> String {
    let stream = names.stream;
    let prefix = names.prefix();
    let mut code = String::new();
    for item in items(stream) {
        let (tag, function) = (item.tag(names), item.function());
        if turnable(stream, item.structure) {
            let host = if has_union(stream, item.structure) { ", bool from_host" } else { "" };
            code += &format!(
                "\n//Turns the octets of all integers around{}.\nvoid {prefix}_turn_{function}(uint8_t *octets{host});\n",
                if host.is_empty() {
                    ""
                } else {
                    "; `from_host` says that they were in the machine's order"
                }
            );
        }
        code += &match item.record {
            Some(record) => get(names, &item, record, &tag, &function),
            None => load(names, &item, &tag, &function),
        };
    }
    code
}

/// A call of the function that turns an item around, after its octets were copied.
fn turn(names: Names, item: &Item, place: &str) -> String {
    let host = if has_union(names.stream, item.structure) { ", false" } else { "" };
    format!("{}_turn_{}((uint8_t *){place}{host});\n", names.prefix(), item.function())
}

fn load(names: Names, item: &Item, tag: &str, function: &str) -> String {
    let turns = turnable(names.stream, item.structure);
    let (parameter, turn) = if turns {
        (", bool turned", format!("if (turned)\n{}", turn(names, item, "to")))
    } else {
        ("", String::new())
    };
    format!(
        "\n//Makes a structure of octets.\nstatic inline void {}_load_{function}(const uint8_t *octets{parameter}, {tag} *to)\n\
         {{\nmemcpy(to, octets, sizeof *to);\n{turn}}}\n",
        names.prefix()
    )
}

fn get(names: Names, item: &Item, record: &Record, tag: &str, function: &str) -> String {
    let mut code = "memcpy(to, record->body, sizeof *to);\n".to_owned();
    if has_layouts(record) {
        code = "if (record->layout)\nxen_stream_spread(to, sizeof *to, record->body, record->layout);\n\
                else\nmemcpy(to, record->body, sizeof *to);\n"
            .into();
    } else if record.may_be_empty() {
        code = "if (record->length)\nmemcpy(to, record->body, sizeof *to);\n\
                else\nmemset(to, 0, sizeof *to);\n"
            .into();
    }
    if turnable(names.stream, item.structure) {
        let turned = turned(names.stream.framing.endian, "record->");
        code += &format!("if ({turned})\n{}", turn(names, item, "to"));
    }
    for field in item.fields() {
        let Some(since) = field.since else { continue };
        let member = names::field(&field.name);
        code += &format!(
            "if (record->version < {since})\nmemset(&to->{member}, 0, sizeof to->{member});\n"
        );
    }
    let what = if has_parts(record) { "The fixed part of a" } else { "The body of a" };
    format!(
        "\n//{what} {}.\nstatic inline void {}_get_{function}(const struct {}_record *record, {tag} *to)\n{{\n{code}}}\n",
        record.name,
        names.prefix(),
        names.prefix()
    )
}

/// The text of the file with the rules, and with the names of enum values.
pub fn rules_file(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let line = |(id, rule): (RuleId, &Rule)| RuleLine {
        index: names.rule(id),
        id: rule.id.clone(),
        text: literal(&rule.text.split_whitespace().collect::<Vec<_>>().join(" ")),
        class: rule.class.name().to_uppercase(),
    };
    let text = RulesText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        prefix: names.prefix(),
        upper: names.upper(),
        rules: rules(names).into_iter().map(line).collect(),
        stream: stream.name.clone(),
        has_memory: !stream.sets.is_empty(),
    };
    Ok(tidy(&text.render()?))
}

/// The text of the file that turns octets around.
pub fn turn_file(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let mut functions = String::new();
    for item in items(stream).iter().filter(|i| turnable(stream, i.structure)) {
        let host = if has_union(stream, item.structure) { ", bool from_host" } else { "" };
        let body = turn_fields(names, item);
        let index = if body.contains("i++") { "size_t i;\n" } else { "" };
        let tag = if body.contains("switch (") { tag_declaration(item) } else { String::new() };
        let gap = if index.is_empty() && tag.is_empty() { "" } else { "\n" };
        functions += &format!(
            "\nvoid {}_turn_{}(uint8_t *octets{host})\n{{\n{tag}{index}{gap}{}}}\n",
            names.prefix(),
            item.function(),
            body
        );
    }
    let text = TurnText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        functions,
    };
    Ok(tidy(&text.render()?))
}

/// The tag of the item's union, read before it is turned.
fn tag_declaration(item: &Item) -> String {
    let mut code = String::new();
    for field in item.fields() {
        let Kind::Union { tag, .. } = &field.kind else { continue };
        let tag = &item.structure.fields[*tag];
        let Kind::Scalar(scalar) = tag.kind else { continue };
        let place = format!("octets + {}", tag.offset.unwrap_or_default());
        let value = super::expression::load(scalar.primitive, &place, "!from_host");
        let name = names::field(&tag.name);
        code += &format!("const {} {name} = {value};\n", integer(scalar.primitive));
    }
    code
}

fn turn_fields(names: Names, item: &Item) -> String {
    let stream = names.stream;
    let mut code = String::new();
    for field in item.fields() {
        let offset = field.offset.unwrap_or_default();
        let place = if offset == 0 { "octets".to_owned() } else { format!("octets + {offset}") };
        code += &match &field.kind {
            Kind::Scalar(scalar) => turn_integer(*scalar, &place),
            Kind::Array { element: Element::Scalar(scalar), count: Extent::Fixed(count) } => {
                let size = scalar.primitive.size();
                match turn_integer(*scalar, &format!("{place} + {size} * i")) {
                    turn if turn.is_empty() => turn,
                    turn => format!("for (i = 0; i < {count}; i++)\n{turn}"),
                }
            }
            Kind::Structure(id) => turn_inner(names, *id, &place),
            Kind::Array { element: Element::Structure(id), count: Extent::Fixed(count) } => {
                let size = stream.structure(*id).head;
                match turn_inner(names, *id, &format!("{place} + {size} * i")) {
                    turn if turn.is_empty() => turn,
                    turn => format!("for (i = 0; i < {count}; i++)\n{turn}"),
                }
            }
            Kind::Union { tag, cases, .. } => turn_union(names, item, *tag, cases, &place),
            _ => String::new(),
        };
    }
    code
}

fn turn_integer(scalar: Scalar, place: &str) -> String {
    match scalar.primitive.size() {
        1 => String::new(),
        size => format!("xen_stream_turn{}({place});\n", 8 * size),
    }
}

fn turn_inner(names: Names, id: TypeId, place: &str) -> String {
    let structure = names.stream.structure(id);
    if !turnable(names.stream, structure) {
        return String::new();
    }
    let host = if has_union(names.stream, structure) { ", from_host" } else { "" };
    let name = names::item_name(&names.stream.ty(id).name);
    format!("{}_turn_{name}({place}{host});\n", names.prefix())
}

fn turn_union(names: Names, item: &Item, tag: usize, cases: &[UnionCase], place: &str) -> String {
    let stream = names.stream;
    let tag = &item.structure.fields[tag];
    let Kind::Scalar(Scalar { of: Some(of), .. }) = tag.kind else { return String::new() };
    let arms = cases.iter().filter_map(|case| {
        let turn = turn_inner(names, case.of, place);
        let constant = names.constant(&format!("{}_{}", stream.ty(of).name, case.name));
        (!turn.is_empty()).then(|| format!("case {constant}:\n{turn}break;\n"))
    });
    let arms: String = arms.collect();
    if arms.is_empty() {
        return arms;
    }
    format!("switch ({}) {{\n{arms}}}\n", names::field(&tag.name))
}

/// The text of the header that reader and writer share: checks, and what they look at.
pub fn checks_file(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let mut checks = String::new();
    for item in items(stream) {
        let rules = match stream.headers.iter().find(|h| h.name == item.name) {
            Some(header) if item.record.is_none() => header.checks.as_slice(),
            _ => &[],
        };
        checks += &checker(names, &item, rules).map(|c| c.text).unwrap_or_default();
    }
    let mut places = String::new();
    for record in &stream.records {
        for field in &record.body.fields[record.body.head_fields..] {
            let Shape::Array(element) = shape(stream, field) else { continue };
            let made = array_checker(names, &record.name, field, element);
            checks += &made.map(|c| c.text).unwrap_or_default();
        }
        checks += &helpers_text(&helpers(names, record));
        checks += &rules_function(names, record);
        places += &super::place::misplaced(names, record);
    }
    let required = super::place::required(names);
    let stores = super::store::stores(names);
    let nested = nested(names);
    let known = known(names, &checks);
    let text = ChecksText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        guard: format!("XEN_STREAMS_{}_CHECKS_H", names::constant(&stream.name)),
        prefix: names.prefix(),
        kinds: stream.records.iter().map(|r| names::constant(&r.name)).collect(),
        known,
        nested_modules: nested_ids(names).into_iter().map(Names::module).collect(),
        nested,
        checks,
        places,
        stores,
        required,
    };
    Ok(tidy(&text.render()?))
}

/// Functions that tell whether a value of an enum has a name, for those that are checked.
fn known(names: Names, checks: &str) -> String {
    let mut code = String::new();
    for ty in &names.stream.types {
        let TypeBody::Enum { values, .. } = &ty.body else { continue };
        if !checks.contains(&format!("known_{}(", ty.name)) {
            continue;
        }
        let cases: String = values
            .iter()
            .map(|v| format!("case {}:\n", names.constant(&format!("{}_{}", ty.name, v.name))))
            .collect();
        code += &format!(
            "\n//{}\nstatic inline bool known_{}(uint64_t value)\n{{\nswitch (value) {{\n{cases}return true;\n\
             default:\nreturn false;\n}}\n}}\n",
            ty.prose.doc, ty.name
        );
    }
    code
}

/// The streams that stand in bodies.
fn nested_ids<'a>(names: Names<'a>) -> Vec<Names<'a>> {
    let fields = names.stream.records.iter().flat_map(|r| &r.body.fields);
    let ids = fields.filter_map(|f| match &f.kind {
        Kind::Stream(id) => names.described(id),
        _ => None,
    });
    let mut found: Vec<Names> = ids.collect();
    found.sort_by_key(|n| n.module());
    found.dedup_by_key(|n| n.module());
    found
}

fn nested(names: Names) -> String {
    let function = |inner: Names| {
        let prefix = inner.prefix();
        let memory = sets(inner) > 0;
        let runs = if memory {
            format!("struct xen_stream_run runs[64 * {}_SETS];\n", inner.upper())
        } else {
            String::new()
        };
        let arguments = if memory { ", runs, sizeof runs / sizeof *runs" } else { "" };
        format!(
            "\n//Reads a whole stream that stands in a body.\n\
             static inline bool judge_{}(const uint8_t *octets, size_t length, unsigned int depth, \
             enum xen_stream_mode mode, struct xen_stream_error *error)\n{{\n\
             struct {prefix}_reader reader;\nstruct {prefix}_record record;\n{runs}enum xen_stream_status status;\n\n\
             if (mode == XEN_STREAM_WRITE)\nmode = XEN_STREAM_JUDGE;\n\
             status = {prefix}_reader_init_within(&reader, mode, 0, depth, octets, length{arguments});\n\
             while (status == XEN_STREAM_OK)\nstatus = {prefix}_reader_next(&reader, &record);\n\
             if (status == XEN_STREAM_END)\nreturn true;\n\
             *error = reader.error;\nreturn false;\n}}\n",
            inner.stream.id.replace('-', "_"),
        )
    };
    nested_ids(names).into_iter().map(function).collect()
}

/// The functions that go through arrays of a record, for whatever purpose.
pub fn helpers(names: Names, record: &Record) -> Helpers {
    let helpers = Helpers::default();
    if has_parts(record) {
        parts(names, record, "turned", &helpers).take();
        let writing = parts(names, record, "false", &helpers);
        writing.measure();
        writing.put();
    }
    record_rules(names, &record.name, &record.body, &record.checks, "turned", &helpers);
    helpers
}

/// The function that checks the rules on several fields of a record.
fn rules_function(names: Names, record: &Record) -> String {
    let helpers = helpers(names, record);
    let code = record_rules(names, &record.name, &record.body, &record.checks, "turned", &helpers);
    if code.is_empty() {
        return code;
    }
    let parameters = rules_parameters(names, record, &code);
    let sure = if code.contains("sure = true") { "bool sure;\n\n" } else { "" };
    let mode = if names::uses(&code, "mode") {
        "const enum xen_stream_mode mode = state->mode;\n"
    } else {
        ""
    };
    format!(
        "\n//The rules on several fields of a {}.\n\
         static inline bool check_rules_of_{}({parameters}struct xen_stream_error *error)\n{{\n{mode}{sure}{code}return true;\n}}\n",
        record.name,
        names::item_name(&record.name)
    )
}

fn rules_parameters(names: Names, record: &Record, code: &str) -> String {
    let item = names::item_name(&record.name);
    let prefix = names.prefix();
    let mut parameters = String::new();
    if code.contains("body->") {
        parameters += &format!("const {} *body, ", names.structure(&record.name));
    }
    if code.contains("view->") {
        parameters += &format!("const struct {prefix}_{item}_view *view, ");
    }
    if names::uses(code, "state") || names::uses(code, "mode") {
        parameters += &format!("const struct {prefix}_state *state, ");
    }
    if names::uses(code, "turned") {
        parameters += "bool turned, ";
    }
    parameters
}

/// A call of the function that checks the rules of a record; none if it has no such rules.
pub fn rules_call(
    names: Names,
    record: &Record,
    [body, view, state, turned]: [&str; 4],
) -> Option<String> {
    let helpers = helpers(names, record);
    let code = record_rules(names, &record.name, &record.body, &record.checks, "turned", &helpers);
    if code.is_empty() {
        return None;
    }
    let parameters = rules_parameters(names, record, &code);
    let mut arguments = String::new();
    for (word, argument) in
        [("*body", body), ("*view", view), ("*state", state), ("bool turned", turned)]
    {
        if parameters.contains(word) {
            arguments += &format!("{argument}, ");
        }
    }
    Some(format!("check_rules_of_{}({arguments}", names::item_name(&record.name)))
}
