//! What generators that are not part of this program start from, as JSON: the model (`--emit model`),
//! and with it the plan (`--emit plan`).

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

use crate::model::Family;
use crate::plan::{FamilyPlan, StreamPlan};

/// Raised with every change of the model after which a program that reads the JSON might go wrong. A new
/// member is not such a change while it is `null` in descriptions that do not use what it stands for.
const MODEL_VERSION: u32 = 1;

/// The same of the plan.
const PLAN_VERSION: u32 = 1;

/// All that is known of a family of streams when its descriptions have been read: names are resolved, sizes
/// and offsets computed, and the rules that follow from keys are written out.
///
/// A type, a record, a rule or a set is named by its index in the list of its stream. What is absent is
/// `null`. Integers may take all of 64 bits: a reader that keeps numbers as doubles loses some of a constant
/// or a mask.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "streamspec-model")]
struct EmittedModel<'m> {
    /// Always `streamspec-model`.
    format: &'static str,
    /// Of this format.
    version: u32,
    /// The streams, and what the family says of itself.
    family: &'m Family,
}

/// What a codec of each stream does, step by step in the order of the book's chapter on reading, beside the
/// model that it was worked out from.
///
/// Only what a codec checks is in the plan: rules of level MUST. A test holds no negation. Whatever the plan
/// says of a field, a type or a record stands beside the index of that in the model, where its name and all
/// else about it are; `streams` are in the order of the family's.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "streamspec-plan")]
struct EmittedPlan<'m> {
    /// Always `streamspec-plan`.
    format: &'static str,
    /// Of this format.
    version: u32,
    /// The model, as `--emit model` prints it.
    family: &'m Family,
    /// The plan of each stream.
    streams: &'m [StreamPlan<'m>],
}

/// The JSON of a family's model, with a line feed at its end.
///
/// # Errors
/// As of [`serde_json::to_string_pretty`]; the model has nothing that JSON lacks.
pub fn model(family: &Family) -> serde_json::Result<String> {
    printed(&EmittedModel { format: "streamspec-model", version: MODEL_VERSION, family })
}

/// The JSON of a family's plan, and of its model, with a line feed at its end.
///
/// # Errors
/// As of [`model`].
pub fn plan(family: &Family) -> serde_json::Result<String> {
    let streams = &FamilyPlan::new(family).streams;
    printed(&EmittedPlan { format: "streamspec-plan", version: PLAN_VERSION, family, streams })
}

fn printed(emitted: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(emitted).map(|text| text + "\n")
}

/// The JSON Schema of a model, with a line feed at its end.
pub fn model_schema() -> String {
    schema::<EmittedModel<'_>>()
}

/// The JSON Schema of a plan, with a line feed at its end.
pub fn plan_schema() -> String {
    schema::<EmittedPlan<'_>>()
}

fn schema<T: JsonSchema>() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
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
