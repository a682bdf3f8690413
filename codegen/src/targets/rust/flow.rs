//! What reader and writer do with one record, statement by statement, in the order of
//! `spec/reading.md`.

use super::checks::set_name;
use super::names;
use super::record::{Shape, head_checked, shape, without_later_fields};
use crate::model::*;

/// The statements of the reader's arm for a record.
pub fn read(stream: &Stream, record: &Record, with_instance: bool) -> Vec<String> {
    let framing = &stream.framing;
    let camel = names::camel(&record.name);
    let kind = format!("Kind::{camel}");
    let mut code = Vec::new();
    let checked = head_checked(stream, record);
    let verified = framing.padding.zero.is_some() && framing.padding.verified;
    let in_body = format!("map_err(|f| in_body(self.here(), f, {kind}, header))?");
    let shape = shape(record);
    if shape == Shape::Parts {
        code.extend(read_parts(stream, record, &camel, &kind, &in_body));
    } else if shape == Shape::Layouts {
        code.extend(read_layouts(stream, record, &camel, &kind));
    } else {
        let size = record.body.size.unwrap_or_default();
        let padding = size.next_multiple_of(framing.padding.to) - size;
        let body_used = shape != Shape::Empty;
        let padding_used = verified && padding > 0;
        code.push(format!(
            "let ({}, {}, rest) = self.fixed::<{size}, {padding}>({kind}, header, rest)?;",
            if body_used { "body" } else { "_" },
            if padding_used { "padding" } else { "_" },
        ));
        if checked {
            code.push(format!("{camel}::check(body, &self.state, Role::Reader).{in_body};"));
        }
        if padding_used {
            code.push("self.check_padding(padding, header, rest)?;".into());
        }
        code.extend(read_fixed(stream, record, &camel, shape, &in_body));
    }
    code.extend(remember(stream, record, "at_type(self.here(), &rules::MEMORY, header)"));
    code.push(format!("self.state.saw({kind});"));
    if record.position == Some(Position::Last) {
        code.push("self.finish(header, rest)?;".into());
    }
    match &record.control {
        Some(Control::Begins(_)) => code.push("self.begin_inner(rest)?;".into()),
        Some(Control::Resumes(_)) => {
            code.push("self.rest = rest;\nself.resume_inner();".into());
        }
        Some(Control::Returns) | None => code.push("self.rest = rest;".into()),
    }
    let instance = with_instance.then(|| instance(stream));
    let body = match shape {
        Shape::Empty => None,
        Shape::Plain => Some("View::new(body, self.state.endian)".to_owned()),
        Shape::Layouts => Some("view".to_owned()),
        Shape::Parts if record.may_be_empty() => Some("Some(record)".to_owned()),
        Shape::Whole | Shape::Parts => Some("record".to_owned()),
    };
    let payload: Vec<String> = instance.into_iter().chain(body).collect();
    code.push(match payload.as_slice() {
        [] => format!("Ok(Record::{camel})"),
        payload => format!("Ok(Record::{camel}({}))", payload.join(", ")),
    });
    code
}

/// A structure of fixed size as a value, where the value is needed.
fn read_fixed(
    stream: &Stream,
    record: &Record,
    camel: &str,
    shape: Shape,
    in_body: &str,
) -> Vec<String> {
    let mut code = Vec::new();
    let later = without_later_fields(record, "record");
    let has_union = record.body.fields.iter().any(|f| matches!(f.kind, Kind::Union { .. }));
    let looked_at = needs_value(stream, record);
    if shape == Shape::Whole || (shape == Shape::Plain && looked_at) {
        let mutable = if later.is_empty() { "" } else { "mut " };
        let read = format!("{camel}::read(body, self.state.endian)");
        code.push(if has_union {
            let rule = format!("Kind::{camel}.length_rule()");
            format!(
                "let Some({mutable}record) = {read} else {{\n\
                 return Err(at_length(self.here(), {rule}, header));\n}};"
            )
        } else {
            format!("let {mutable}record = {read};")
        });
        if !later.is_empty() {
            code.push("let state = &self.state;".into());
        }
        code.extend(later);
    }
    if has_rules(stream, record) {
        code.push(format!("record.check_rules(&self.state).{in_body};"));
    }
    code
}

fn read_parts(
    stream: &Stream,
    record: &Record,
    camel: &str,
    kind: &str,
    in_body: &str,
) -> Vec<String> {
    let framing = &stream.framing;
    let length = names::field(&framing.header.fields[framing.length_field].name);
    let verified = framing.padding.zero.is_some() && framing.padding.verified;
    let mut code =
        vec![format!("self.admit({kind}, header)?;"), "self.check_length(header)?;".to_owned()];
    if record.may_be_empty() {
        let varies = record.instance.varies();
        let instance = if varies { format!("{}, ", instance(stream)) } else { String::new() };
        code.push(format!(
            "if header.{length} == 0 {{\nself.state.saw({kind});\nself.rest = rest;\n\
             return Ok(Record::{camel}({instance}None));\n}}"
        ));
    }
    if record.body.head > 0 {
        let head = record.body.head;
        code.push(format!(
            "if header.{length} < {head} {{\nreturn Err(at_length(self.here(), {kind}.length_rule(), header));\n}}"
        ));
    }
    let padding_used = verified && !framing.padding.in_length;
    let padding = if padding_used { "padding" } else { "_" };
    code.push(format!("let (body, {padding}, rest) = self.variable(header, rest)?;"));
    code.push(format!("let (record, used) = {camel}::decode(body, &self.state).{in_body};"));
    let rule = names::rule(stream, stream.rule(record.length));
    let left =
        format!("in_body(self.here(), Fault::new(&rules::{rule}, used, \"\"), {kind}, header)");
    let too_long = if framing.padding.in_length {
        format!("body.len() != used.next_multiple_of({})", framing.padding.to)
    } else {
        "body.len() != used".to_owned()
    };
    code.push(format!("if {too_long} {{\nreturn Err({left});\n}}"));
    if padding_used {
        code.push("self.check_padding(padding, header, rest)?;".into());
    } else if verified {
        code.push("self.check_padding(&body[used..], header, rest)?;".into());
    }
    if has_rules(stream, record) {
        code.push(format!("record.check_rules(&self.state).{in_body};"));
    }
    code
}

/// The statements of the writer's method for a record.
pub fn write(stream: &Stream, record: &Record, with_instance: bool) -> Vec<String> {
    let framing = &stream.framing;
    let camel = names::camel(&record.name);
    let kind = format!("Kind::{camel}");
    let in_body = format!("map_err(|f| in_body(self.here(), f, {kind}, header))?");
    let instance = match (framing.instance_field, with_instance) {
        (None, _) => "",
        (Some(_), true) => ", instance",
        (Some(_), false) => ", 0",
    };
    let mut code = Vec::new();
    let shape = shape(record);
    let to = framing.padding.to;
    let header = framing.header.head;
    if shape == Shape::Parts {
        code.push(format!("let header = self.admit({kind}{instance})?;"));
        code.push(format!("let size = body.measure(&self.state).{in_body};"));
        code.push("let header = self.sized(header, size)?;".into());
        code.push("self.put(&header.write(self.state.endian))?;".into());
        code.push("body.put(&mut self.sink, self.state.endian).map_err(WriteError::Sink)?;".into());
        code.push("self.written += size as u64;".into());
        if to > 1 {
            code.push(format!("self.put(&[0; {to}][..size.next_multiple_of({to}) - size])?;"));
        }
    } else {
        let size = record.body.size.unwrap_or_default();
        let used =
            head_checked(stream, record) || has_rules(stream, record) || shape != Shape::Empty;
        code.push(format!("let header = self.admit({kind}{instance})?;"));
        code.push(format!("let header = self.sized(header, {size})?;"));
        if used {
            code.push("let octets = body.write(self.state.endian);".into());
        }
        if head_checked(stream, record) {
            code.push(format!("{camel}::check(&octets, &self.state, Role::Writer).{in_body};"));
        }
        if has_rules(stream, record) {
            code.push(format!("body.check_rules(&self.state).{in_body};"));
        }
        if used {
            let total = header + size.next_multiple_of(to);
            code.push(format!("let mut o = [0; {total}];"));
            code.push(format!("o[..{header}].copy_from_slice(&header.write(self.state.endian));"));
            code.push(format!("o[{header}..{}].copy_from_slice(&octets);", header + size));
            code.push("self.put(&o)?;".into());
        } else {
            code.push("self.put(&header.write(self.state.endian))?;".into());
        }
    }
    if record.position == Some(Position::Last)
        && stream.records.iter().any(|r| r.required.is_some())
    {
        code.insert(code.len() - 1, "if let Err(rule) = self.state.complete() {\nreturn Err(error(self.here(), Fault::new(rule, 0, \"\"), \"framing\", header));\n}".to_owned());
    }
    let memory = "error(self.here(), Fault::new(&rules::MEMORY, 0, \"\"), \"framing\", header)";
    let remembered = remember(stream, record, memory);
    code.extend(remembered.into_iter().map(|line| line.replace("record.", "body.")));
    code.push(format!("self.state.saw({kind});"));
    code
}

/// A structure of which some writers left out fields: known by its length.
fn read_layouts(stream: &Stream, record: &Record, camel: &str, kind: &str) -> Vec<String> {
    let framing = &stream.framing;
    let length = names::field(&framing.header.fields[framing.length_field].name);
    let verified = framing.padding.zero.is_some() && framing.padding.verified;
    let padding_used = verified && !framing.padding.in_length && framing.padding.to > 1;
    let mut code = vec![
        format!("self.admit({kind}, header)?;"),
        "self.check_length(header)?;".to_owned(),
        format!(
            "let known = {camel}::LAYOUTS.iter().any(|layout| layout.length as u64 == u64::from(header.{length}));"
        ),
        format!(
            "if !known && header.{length} as usize != {camel}::SIZE {{\n\
             return Err(at_length(self.here(), {kind}.length_rule(), header));\n}}"
        ),
        format!(
            "let (body, {}, rest) = self.variable(header, rest)?;",
            if padding_used { "padding" } else { "_" }
        ),
        format!(
            "let Some(view) = LayoutView::<{camel}>::new(body, &{camel}::LAYOUTS, self.state.endian) else {{\n\
             return Err(at_length(self.here(), {kind}.length_rule(), header));\n}};"
        ),
    ];
    let moved = format!(
        "map_err(|f| {{\nlet offset = view.place(f.offset);\n\
         in_body(self.here(), Fault {{ offset, ..f }}, {kind}, header)\n}})?"
    );
    if head_checked(stream, record) {
        code.push(format!("{camel}::check(&view.whole(), &self.state, Role::Reader).{moved};"));
    }
    if padding_used {
        code.push("self.check_padding(padding, header, rest)?;".into());
    }
    if needs_value(stream, record) {
        code.push("let record = view.get();".into());
    }
    if has_rules(stream, record) {
        code.push(format!("record.check_rules(&self.state).{moved};"));
    }
    code
}

/// The instance in a record's header, as a `u32`.
pub fn instance(stream: &Stream) -> String {
    let framing = &stream.framing;
    let field = framing.instance_field.map(|i| &framing.header.fields[i]);
    match field.map(|f| (names::field(&f.name), &f.kind)) {
        Some((name, Kind::Scalar(scalar))) => super::stream::wide(&name, *scalar),
        _ => String::new(),
    }
}

/// A field that holds the version, as a `u32`.
pub fn as_version(code: &str, field: &Field) -> String {
    match field.kind {
        Kind::Scalar(Scalar { primitive: Primitive::U32, .. }) => code.to_owned(),
        _ => format!("u32::from({code})"),
    }
}

fn has_rules(stream: &Stream, record: &Record) -> bool {
    record.checks.iter().any(|c| stream.rule(c.rule).level == Level::Must)
}

/// Whether the decoded structure is looked at by rules, or remembered.
fn needs_value(stream: &Stream, record: &Record) -> bool {
    has_rules(stream, record) || !remember(stream, record, "").is_empty()
}

/// Statements that remember what later records look at.
fn remember(stream: &Stream, record: &Record, full: &str) -> Vec<String> {
    let Some(id) = stream.record_by_code(record.code) else { return Vec::new() };
    let head = if shape(record) == Shape::Parts { "record.head." } else { "record." };
    let field_code = |index: usize| {
        let field = &record.body.fields[index];
        let inner = match field.kind {
            Kind::Scalar(Scalar { of: Some(_), .. }) => ".0",
            _ => "",
        };
        let wide = matches!(field.kind, Kind::Scalar(s) if s.primitive.size() == 8);
        let code = format!("{head}{}{inner}", names::field(&field.name));
        if wide { code } else { format!("u64::from({code})") }
    };
    let mut code = Vec::new();
    for (i, set) in stream.sets.iter().enumerate() {
        let RememberedSet::Field { record: of, field } = set else { continue };
        if *of == id {
            let name = set_name(stream, SetId(i));
            code.push(format!(
                "if self.state.{name}.insert({}) == Insertion::Full {{\nreturn Err({full});\n}}",
                field_code(*field)
            ));
        }
    }
    for (of, field) in stream.captured() {
        if of == id {
            let name = format!("{}_{}", names::snake(&record.name), record.body.fields[field].name);
            code.push(format!("self.state.{name} = {};", field_code(field)));
        }
    }
    if let Some(field) = record.body.marked(Mark::Version) {
        let version = as_version(&format!("{head}{}", names::field(&field.name)), field);
        code.push(format!("self.state.version = {version};"));
    }
    code
}
