//! What the reader does with one record, statement by statement, in the order of
//! `spec/reading.md`.

use super::flow::{has_rules, instance, needs_value, remember, rule_arguments};
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
        let arguments = rule_arguments(stream, record, "&self.state", "Role::Reader");
        code.push(format!("record.check_rules({arguments}).{in_body};"));
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
    code.extend(head_fits(stream, record, kind));
    let padding_used = verified && !framing.padding.in_length;
    let padding = if padding_used { "padding" } else { "_" };
    code.push(format!("let (body, {padding}, rest) = self.variable(header, rest)?;"));
    code.push("let mut parts = Parts::whole(body);".into());
    code.push(format!("let record = {camel}::decode(&mut parts, &self.state).{in_body};"));
    if padding_used {
        code.push("self.check_padding(padding, header, rest)?;".into());
    } else if verified {
        code.push("self.check_padding(&body[parts.at()..], header, rest)?;".into());
    }
    if has_rules(stream, record) {
        let arguments = rule_arguments(stream, record, "&self.state", "Role::Reader");
        code.push(format!("record.check_rules({arguments}).{in_body};"));
    }
    code
}

/// The statements of the arm for a record that is too large to be held: all but its last field is
/// decoded. None where all of a record has to be there.
pub fn begin(stream: &Stream, record: &Record, with_instance: bool) -> Option<Vec<String>> {
    record.last_in_pieces()?;
    let camel = names::camel(&record.name);
    let kind = format!("Kind::{camel}");
    let in_body = format!("map_err(|f| in_body(self.here(), f, {kind}, header))?");
    let mut code = vec![
        format!("let decoded = {camel}::decode(&mut parts, &self.state);"),
        "if parts.wanted() > 0 {\nreturn Ok(wanted(&parts));\n}".to_owned(),
        format!("self.admit({kind}, header)?;"),
    ];
    code.extend(head_fits(stream, record, &kind));
    code.push(format!("let record = decoded.{in_body};"));
    if has_rules(stream, record) {
        let arguments = rule_arguments(stream, record, "&self.state", "Role::Reader");
        code.push(format!("record.check_rules({arguments}).{in_body};"));
    }
    code.extend(remember(stream, record, "at_type(self.here(), &rules::MEMORY, header)"));
    let payload = match with_instance {
        true => format!("{}, record", instance(stream)),
        false => "record".into(),
    };
    code.push(format!("let tail = self.begun({kind}, header, &parts);"));
    code.push(format!("Ok(Begun::Record(Record::{camel}({payload}), tail))"));
    Some(code)
}

/// The check that a body has at least the octets of its fixed part.
fn head_fits(stream: &Stream, record: &Record, kind: &str) -> Option<String> {
    let framing = &stream.framing;
    let length = names::field(&framing.header.fields[framing.length_field].name);
    let head = record.body.head;
    (head > 0).then(|| {
        format!(
            "if header.{length} < {head} {{\n\
             return Err(at_length(self.here(), {kind}.length_rule(), header));\n}}"
        )
    })
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
        let arguments = rule_arguments(stream, record, "&self.state", "Role::Reader");
        code.push(format!("record.check_rules({arguments}).{moved};"));
    }
    code
}
