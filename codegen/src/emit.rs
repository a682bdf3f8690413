//! The model as JSON, for generators that are not part of this program: `--emit model`.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

use crate::model::Family;

/// Raised with every change after which a program that reads the JSON might go wrong. A new member is not such
/// a change while it is `null` in descriptions that do not use what it stands for.
const VERSION: u32 = 1;

/// All that is known of a family of streams when its descriptions have been read: names are resolved, sizes
/// and offsets computed, and the rules that follow from keys are written out.
///
/// A type, a record, a rule or a set is named by its index in the list of its stream. What is absent is
/// `null`. Integers may take all of 64 bits: a reader that keeps numbers as doubles loses some of a constant
/// or a mask.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "streamspec-model")]
struct Emitted<'m> {
    /// Always `streamspec-model`.
    format: &'static str,
    /// Of this format.
    version: u32,
    /// The streams, and what the family says of itself.
    family: &'m Family,
}

/// The JSON of a family, with a line feed at its end.
///
/// # Errors
/// As of [`serde_json::to_string_pretty`]; the model has nothing that JSON lacks.
pub fn model(family: &Family) -> serde_json::Result<String> {
    let emitted = Emitted { format: "streamspec-model", version: VERSION, family };
    serde_json::to_string_pretty(&emitted).map(|text| text + "\n")
}

/// Its JSON Schema, with a line feed at its end.
pub fn schema() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Emitted<'_>>().to_value();
    without_links(&mut schema);
    format!("{schema:#}\n")
}

/// Comments of the code link to other code; to a reader in another language a name says as much.
fn without_links(schema: &mut Value) {
    match schema {
        Value::String(text) if text.contains("[`") => *text = unlinked(text),
        Value::Array(items) => items.iter_mut().for_each(without_links),
        Value::Object(members) => members.values_mut().for_each(without_links),
        _ => {}
    }
}

/// A text in which ``[`Base::Item`](super::Base::Item)`` is `Item`.
fn unlinked(text: &str) -> String {
    let mut parts = text.split("[`");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once("`]").unwrap_or((part, ""));
        let last = name.rsplit("::").next().unwrap_or(name);
        let rest = rest
            .strip_prefix('(')
            .and_then(|target| target.split_once(')'))
            .map_or(rest, |(_, rest)| rest);
        whole += &format!("`{last}`{rest}");
    }
    whole
}
