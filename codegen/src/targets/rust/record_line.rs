//! A record as the files of its stream see it.

use super::file::File;
use super::parts::borrows;
use super::record::item;
use crate::model::{Primitive, Stream};
use crate::plan::{RecordPlan, Shape};
use crate::targets::wrap::comment;

/// A record, as a line of a list.
pub struct RecordLine {
    /// Its name in the format.
    pub name: String,
    /// What it is called in paths.
    pub item: String,
    pub camel: String,
    /// The methods that take it.
    pub snake: String,
    /// What stands behind `write_`.
    pub bare: String,
    pub doc: String,
    pub variant_doc: String,
    /// What its variant holds, as types in parentheses.
    pub payload: String,
    /// The same, as a pattern.
    pub bindings: String,
    /// The same, as arguments.
    pub arguments: String,
    /// The same, as parameters, with the lifetime `'a`.
    pub parameters: String,
    /// The same, with any lifetime.
    pub parameters_any: String,
    /// The same, as a pattern that ignores it.
    pub pattern: &'static str,
    pub length_rule: String,
    pub has_body: bool,
    /// Whether some field of it stands only where a gate holds.
    pub has_gates: bool,
    /// The body as a further parameter.
    pub body_param: String,
    pub has_parts: bool,
    /// The parameters of the method that writes it.
    pub write_params: String,
    pub write_arguments: &'static str,
    /// The instance as a further parameter.
    pub instance_param: String,
}

/// A record after which another stream goes on.
#[derive(Clone)]
pub struct BeginsLine {
    pub camel: String,
    pub bare: String,
    /// What distinguishes the method, where there are several such records.
    pub suffix: String,
    pub params: String,
    pub arguments: String,
}

impl RecordLine {
    /// The line of a record.
    pub fn of(file: &File, record: &RecordPlan) -> Self {
        let names = file.names;
        let camel = names.record(record.id).to_owned();
        let with_instance = record.instance_varies;
        let body = |life: &str| match record.shape {
            Shape::Empty => None,
            Shape::Plain => Some(format!("View<{life}, {camel}>")),
            Shape::Layouts => Some(format!("LayoutView<{life}, {camel}>")),
            Shape::Whole => Some(camel.clone()),
            Shape::Parts => {
                let life = if borrows(record) { format!("<{life}>") } else { String::new() };
                Some(match record.may_be_empty() {
                    true => format!("Option<{camel}{life}>"),
                    false => format!("{camel}{life}"),
                })
            }
        };
        let ty = instance_type(file.plan.stream).filter(|_| record.instance_varies);
        let own_instance = ty.map(|ty| format!(", instance: {}", ty.name())).unwrap_or_default();
        let parameters = |life: &str| {
            let instance = own_instance.as_str();
            let body = body(life).map(|ty| format!(", body: {ty}")).unwrap_or_default();
            format!("{instance}{body}")
        };
        let has_body = record.shape.has_body();
        let instance = ty.map(|ty| ty.name().to_owned());
        let payload: Vec<String> = instance.into_iter().chain(body("'a")).collect();
        let write_arguments = match (with_instance, has_body) {
            (false, false) => "",
            (false, true) => "body",
            (true, false) => "instance",
            (true, true) => "instance, body",
        };
        let has_payload = !payload.is_empty();
        let mut about = record.record.prose.doc.clone();
        if with_instance {
            about += " With its instance.";
        }
        if record.shape == Shape::Parts && record.may_be_empty() {
            about += " None where the body is empty.";
        }
        let life = if borrows(record) { "<'_>" } else { "" };
        let own_body = if has_body { format!(", body: &{camel}{life}") } else { String::new() };
        Self {
            name: record.record.name.clone(),
            item: item(record.record),
            snake: names.handler(record.id).to_owned(),
            bare: names.bare(record.id).to_owned(),
            doc: comment(&record.record.prose.doc, "    /// "),
            variant_doc: comment(&about, "    /// "),
            payload: if has_payload { format!("({})", payload.join(", ")) } else { String::new() },
            bindings: if has_payload { format!("({write_arguments})") } else { String::new() },
            arguments: format!("({write_arguments})"),
            parameters: parameters("'a"),
            parameters_any: parameters("'_"),
            pattern: if has_payload { "(..)" } else { "" },
            length_rule: names.rule(record.length.rule).to_owned(),
            has_body,
            has_gates: record.parts.iter().any(|part| part.gate.is_some() && part.has_value()),
            body_param: own_body.clone(),
            has_parts: record.shape == Shape::Parts,
            write_params: format!("{own_instance}{own_body}"),
            write_arguments,
            instance_param: own_instance,
            camel,
        }
    }

    /// The record as one after which another stream goes on.
    pub fn begins(self) -> BeginsLine {
        BeginsLine {
            camel: self.camel,
            bare: self.bare,
            suffix: String::new(),
            params: self.write_params,
            arguments: self.write_arguments.to_owned(),
        }
    }
}

/// The type of the instances of records, where they have one.
pub fn instance_type(stream: &Stream) -> Option<Primitive> {
    stream.framing.instance_field.map(|index| stream.framing.integer(index).holder())
}
