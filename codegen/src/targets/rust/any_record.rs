//! The arms of the method that writes whatever record a reader gives.

use super::framed::Framing;
use super::record_line::RecordLine;
use crate::plan::{RecordPlan, Shape};

/// The arms for a record.
pub fn arms(record: &RecordPlan, line: &RecordLine) -> Vec<String> {
    let (camel, bare) = (&line.camel, &line.bare);
    let instance = if record.instance_varies { "instance, " } else { "" };
    match record.shape {
        Shape::Empty => {
            let bindings = &line.bindings;
            vec![format!("Record::{camel}{bindings} => self.write_{bare}{},", line.arguments)]
        }
        Shape::Plain => vec![format!(
            "Record::{camel}{} => self.write_{bare}({instance}&body.get()),",
            line.bindings
        )],
        Shape::Layouts => vec![format!(
            "Record::{camel}{} => match body.layout() {{\n\
             None => self.write_{bare}({instance}&body.get()),\n\
             Some(layout) => self.relay_{bare}(layout, {instance}&body.get()),\n}},",
            line.bindings
        )],
        Shape::Parts if record.may_be_empty() => {
            let empty = record.length.layouts.iter().position(|layout| layout.length == 0);
            let layout = empty.map(|index| format!("{camel}::LAYOUTS[{index}]"));
            vec![
                format!(
                    "Record::{camel}({instance}Some(ref body)) => self.write_{bare}({instance}body),"
                ),
                format!(
                    "Record::{camel}({instance}None) => self.relay_{bare}({}, {instance}&Default::default()),",
                    layout.unwrap_or_default()
                ),
            ]
        }
        Shape::Whole | Shape::Parts => {
            vec![format!(
                "Record::{camel}({instance}ref body) => self.write_{bare}({instance}body),"
            )]
        }
    }
}

/// The arm for an optional record that is not described, if the stream has such records.
pub fn unknown(framing: &Framing) -> Option<String> {
    framing.has_optional.then(|| match framing.instance_field {
        Some(_) => "Record::Unknown { type_code, instance, body } => {\n\
                    self.write_unknown(type_code, instance, body)\n}"
            .to_owned(),
        None => {
            "Record::Unknown { type_code, body } => self.write_unknown(type_code, body),".to_owned()
        }
    })
}
