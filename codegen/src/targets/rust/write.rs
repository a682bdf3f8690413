//! What the writer does with one record, statement by statement.

use super::flow::{captures, has_rules, rule_arguments, sets};
use super::names;
use super::record::{Shape, head_checked, shape};
use crate::model::*;

/// The statements of the writer's method for a record.
pub fn write(
    stream: &Stream,
    record: &Record,
    with_instance: bool,
    is_inner: bool,
    inner: Option<&str>,
) -> Vec<String> {
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
        code.push("let header = self.sized(header, size as u64)?;".into());
        code.push("self.put(&header.write(self.state.endian))?;".into());
        code.push(
            "if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {\n\
             return Err(self.cut(error));\n}"
                .into(),
        );
        code.push("self.written += size as u64;".into());
        if to > 1 {
            code.push(format!("self.put(&[0; {to}][..padding(size as u64, {to}) as usize])?;"));
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
            let arguments = rule_arguments(stream, record, "&self.state", "Role::Writer");
            code.push(format!("body.check_rules({arguments}).{in_body};"));
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
    let put = code.iter().position(|line| line.starts_with("self.put(")).unwrap_or(code.len());
    if record.position == Some(Position::Last)
        && stream.records.iter().any(|r| r.required.is_some())
    {
        code.insert(put, "if let Err(rule) = self.state.complete() {\nreturn Err(error(self.here(), Fault::new(rule, 0, \"\"), \"framing\", header));\n}".to_owned());
    }
    let full = "error(self.here(), Fault::new(&rules::MEMORY, 0, \"\"), \"framing\", header)";
    for (set, value) in sets(stream, record, "body.") {
        code.insert(
            put,
            format!(
                "if self.state.{set}.check({value}) == Insertion::Full {{\nreturn Err({full});\n}}"
            ),
        );
        code.push(format!("self.state.{set}.insert({value});"));
    }
    code.extend(captures(stream, record, "body."));
    if framing.unique.is_some() {
        code.push("self.wrote(header);".into());
    }
    code.push(format!("self.state.saw({kind});"));
    if record.position == Some(Position::Last) {
        code.push("self.closed = true;".into());
    }
    if let (Some(inner), Some(Position::Last)) = (inner, record.position) {
        code.insert(put, format!("self.{inner}_ended({kind})?;"));
    }
    if let (Some(inner), Some(Control::Resumes(_))) = (inner, &record.control) {
        code.push(format!("self.closed = self.{inner}_begun;"));
    }
    if is_inner && record.position == Some(Position::Last) {
        code.push("self.sink.hand_back(true);".into());
    }
    if is_inner && record.control == Some(Control::Returns) {
        code.push(
            "self.returned = self.sink.hand_back(false);\nself.closed = self.returned;".into(),
        );
    }
    code
}
