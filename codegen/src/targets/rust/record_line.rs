//! What the templates of a stream see of each record.

use super::record::{Shape, shape};
use super::stream::Maker;
use super::{doc, names, read, write};
use crate::model::*;

/// A record as the templates of a stream see it.
pub struct RecordLine {
    pub name: String,
    pub camel: String,
    pub snake: String,
    pub bare: String,
    pub doc: String,
    pub variant_doc: String,
    pub payload: String,
    pub pattern: String,
    pub bindings: String,
    pub arguments: String,
    pub parameters: String,
    pub length_rule: String,
    pub shape: &'static str,
    pub read: Vec<String>,
    pub begin: Option<Vec<String>>,
    pub write: Vec<String>,
    pub write_params: String,
}

impl Maker<'_> {
    pub(super) fn records(&self) -> Vec<RecordLine> {
        self.stream.records.iter().map(|r| self.record(r)).collect()
    }

    pub(super) fn record(&self, record: &Record) -> RecordLine {
        let camel = names::camel(&record.name);
        let shape = shape(record);
        let with_instance = record.instance.varies();
        let body = match shape {
            Shape::Empty => None,
            Shape::Plain => Some(format!("View<'a, {camel}>")),
            Shape::Layouts => Some(format!("LayoutView<'a, {camel}>")),
            Shape::Whole => Some(camel.clone()),
            Shape::Parts if record.may_be_empty() => Some(format!("Option<{camel}<'a>>")),
            Shape::Parts => Some(format!("{camel}<'a>")),
        };
        let parameter = |name: &str, ty: &str| format!(", {name}: {ty}");
        let parameters: String = with_instance
            .then(|| parameter("instance", "u32"))
            .into_iter()
            .chain(body.as_ref().map(|ty| parameter("body", ty)))
            .collect();
        let names: Vec<&str> = with_instance
            .then_some("instance")
            .into_iter()
            .chain(body.as_ref().map(|_| "body"))
            .collect();
        let payload: Vec<String> =
            with_instance.then(|| "u32".to_owned()).into_iter().chain(body).collect();
        let has_payload = !payload.is_empty();
        let arguments = format!("({})", names.join(", "));
        let mut about = record.prose.doc.clone();
        if with_instance {
            about += " With its instance.";
        }
        if shape == Shape::Parts && record.may_be_empty() {
            about += " None where the body is empty.";
        }
        RecordLine {
            name: record.name.clone(),
            snake: names::field(&names::snake(&record.name)),
            bare: names::snake(&record.name),
            doc: doc(&record.prose.doc, "    /// "),
            variant_doc: doc(&about, "    /// "),
            payload: if has_payload { format!("({})", payload.join(", ")) } else { String::new() },
            bindings: if has_payload { arguments.clone() } else { String::new() },
            arguments,
            parameters,
            pattern: if has_payload { "(..)".into() } else { String::new() },
            length_rule: self.rule(record.length),
            shape: match shape {
                Shape::Empty => "empty",
                Shape::Plain => "plain",
                Shape::Layouts => "layouts",
                Shape::Whole => "whole",
                Shape::Parts => "parts",
            },
            read: read::read(self.stream, record, with_instance),
            begin: read::begin(self.stream, record, with_instance),
            write: write::write(
                self.stream,
                record,
                with_instance,
                self.is_inner,
                self.inner().map(|inner| inner.module).as_deref(),
            ),
            write_params: {
                let instance = if with_instance { ", instance: u32" } else { "" };
                match shape {
                    Shape::Empty => instance.into(),
                    Shape::Plain | Shape::Layouts | Shape::Whole => {
                        format!("{instance}, body: &{camel}")
                    }
                    Shape::Parts => format!("{instance}, body: &{camel}<'_>"),
                }
            },
            camel,
        }
    }
}
