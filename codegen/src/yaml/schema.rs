//! The JSON Schema of the description language, made from the types that serde reads it into.
//!
//! Editors take it from `spec/schema.json`; the loader itself checks every file against it, so that
//! an editor and the loader cannot disagree.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::source::{FamilyFile, LedgerFile, RecordFile, StreamFile};

/// A file of a description: `family.yaml` begins with `family:`, `stream.yaml` with `stream:`, each
/// of `records/*.yaml` with `record:`, each of `ledger/*.yaml` with `ledger:`.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(title = "streamspec")]
#[allow(dead_code, reason = "only its schema is wanted")]
enum DescriptionFile {
    Family(FamilyFile),
    Stream(StreamFile),
    Record(RecordFile),
    Ledger(LedgerFile),
}

/// The text of `spec/schema.json`.
pub fn schema() -> String {
    let mut schema = of::<DescriptionFile>();
    if let Some(root) = schema.as_object_mut() {
        // The kinds of file exclude one another, since each has a key that the others lack.
        let kinds = root.remove("anyOf");
        root.extend(kinds.map(|kinds| ("oneOf".to_owned(), kinds)));
    }
    format!("{schema:#}\n")
}

/// The schema of one kind of file.
pub(super) fn of<T: JsonSchema>() -> Value {
    // The draft that every editor understands.
    SchemaSettings::draft07()
        .with_transform(RecursiveTransform(present))
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

/// A key that stands there has a value: neither null nor an empty text.
fn present(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    if let Some(Value::Array(types)) = object.get("type") {
        let other = types.iter().find(|ty| *ty != "null").cloned();
        object.extend(other.map(|other| ("type".to_owned(), other)));
    }
    if let Some(Value::Array(mut options)) = object.remove("anyOf") {
        options.retain(|option| option.get("type") != Some(&"null".into()));
        let key = if options.len() == 1 { "allOf" } else { "anyOf" };
        object.insert(key.into(), options.into());
    }
    if is_free_text(object) {
        object.insert("minLength".into(), 1.into());
    }
}

fn is_free_text(object: &Map<String, Value>) -> bool {
    object.get("type") == Some(&"string".into())
        && !object.contains_key("const")
        && !object.contains_key("enum")
}
