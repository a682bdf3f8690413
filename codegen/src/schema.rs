//! The JSON Schema of the description language, for editors.

use schemars::schema_for;

use crate::source::{RecordFile, StreamFile};

/// The schema, as the text of `spec/schema.json`: a file is a stream's or a record's.
pub fn schema() -> String {
    let stream = schema_for!(StreamFile).to_value();
    let record = schema_for!(RecordFile).to_value();
    let both = serde_json::json!({ "anyOf": [stream, record] });
    serde_json::to_string_pretty(&both).unwrap_or_default() + "\n"
}
