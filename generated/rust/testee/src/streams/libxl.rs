//! Libxl stream to canonical JSON and back.
//!
//! Generated from spec/libxl by `cargo codegen`; do not edit.

use serde_json::{Map, Value, json};
use xen_streams::Error;
use xen_streams::libxl::*;

use crate::codec::Refusal;
use crate::json::*;

/// From octets to a document.
pub fn decode(input: &[u8]) -> Result<Value, Error> {
    let mut reader = Reader::new(input)?;
    let mut document = opening(&reader);
    let mut records = Vec::new();
    while let Some(record) = reader.next() {
        let record = record?;
        if let Record::Libxc(record) = &record {
            let version = reader.libxc().map_or(0, |inner| inner.version());
            push_inner(&mut records, super::libxc::record_to_json(record, version));
            continue;
        }
        let mut json = record_to_json(&record, reader.version());
        match (record.kind(), reader.libxc()) {
            (Some(Kind::LibxcContext), Some(inner)) => {
                let mut opening = super::libxc::opening(inner);
                opening.insert("records".into(), json!([]));
                json["stream"] = Value::Object(opening);
            }
            (Some(Kind::CheckpointEnd), Some(_)) => json["stream"] = json!({"records": []}),
            _ => {}
        }
        records.push(json);
    }
    document.insert("records".into(), records.into());
    Ok(Value::Object(document))
}

/// What a document has before its records.
pub fn opening(reader: &Reader) -> Map<String, Value> {
    let mut document = Map::new();
    document.insert("stream".into(), "libxl".into());
    document.insert("version".into(), reader.version().into());
    let headers = json!({
        "header": reader.header().to_json(reader.version()),
    });
    document.insert("headers".into(), headers);
    document
}

/// A record of the inner stream belongs to the latest record that gave it control.
fn push_inner(records: &mut [Value], record: Value) {
    let holder = records.iter_mut().rev().find_map(|r| r.get_mut("stream"));
    if let Some(Value::Array(inner)) = holder.and_then(|stream| stream.get_mut("records")) {
        inner.push(record);
    }
}

/// A record as JSON.
pub fn record_to_json(record: &Record, version: u32) -> Value {
    let (name, body): (&str, Value) = match record {
        Record::End => ("END", json!({})),
        Record::LibxcContext => ("LIBXC_CONTEXT", json!({})),
        Record::EmulatorXenstoreData(body) => {
            ("EMULATOR_XENSTORE_DATA", emulator_xenstore_data_to_json(body, version))
        }
        Record::EmulatorContext(body) => {
            ("EMULATOR_CONTEXT", emulator_context_to_json(body, version))
        }
        Record::CheckpointEnd => ("CHECKPOINT_END", json!({})),
        Record::CheckpointState(body) => {
            ("CHECKPOINT_STATE", checkpoint_state_to_json(body, version))
        }
        // The records of the inner stream are put where they belong by `decode`.
        Record::Libxc(_) => return Value::Null,
        Record::Unknown { type_code, body } => {
            return json!({
                "record": format!("{type_code:#x}"),
                "body": octets_to_json(body),
            });
        }
    };
    json!({"record": name, "body": body})
}

/// Documents with inner streams are not encoded.
pub fn encode(_: &Value) -> Result<Vec<u8>, Refusal> {
    Err(Refusal::Unimplemented)
}

impl Json for EmulatorId {
    fn to_json(&self, version: u32) -> Value {
        self.name().map_or_else(|| self.0.to_json(version), Value::from)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        match value.as_str().and_then(Self::from_name) {
            Some(named) => Ok(named),
            None => u32::from_json(value, version).map(Self),
        }
    }
}

impl Json for Options {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("big_endian".into(), Value::Bool(self.big_endian()));
        members.insert("legacy".into(), Value::Bool(self.legacy()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let big_endian = members.take("big_endian", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let legacy = members.take("legacy", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if big_endian { Options::BIG_ENDIAN } else { Options(0) }
            | if legacy { Options::LEGACY } else { Options(0) })
    }
}
impl Json for ControlId {
    fn to_json(&self, version: u32) -> Value {
        self.name().map_or_else(|| self.0.to_json(version), Value::from)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        match value.as_str().and_then(Self::from_name) {
            Some(named) => Ok(named),
            None => u32::from_json(value, version).map(Self),
        }
    }
}

impl Json for Header {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("ident".into(), {
            let value = self.ident;
            value.to_json(version)
        });
        members.insert("version".into(), {
            let value = self.version;
            value.to_json(version)
        });
        members.insert("options".into(), {
            let value = self.options;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let ident = members.take("ident", |v| u64::from_json(v, version))?;
        let version = members.take("version", |v| u32::from_json(v, version))?;
        let options = members.take("options", |v| Options::from_json(v, version))?;

        members.end()?;
        Ok(Header { ident, version, options })
    }
}
fn emulator_xenstore_data_head_to_json(
    head: &EmulatorXenstoreDataHead,
    version: u32,
) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("emulator_id".into(), {
        let value = head.emulator_id;
        value.to_json(version)
    });
    members.insert("index".into(), {
        let value = head.index;
        value.to_json(version)
    });
    members
}

fn emulator_xenstore_data_to_json(body: &EmulatorXenstoreData, version: u32) -> Value {
    let mut members = emulator_xenstore_data_head_to_json(&body.head, version);
    members.insert("pairs".into(), runs_to_json(&body.pairs, &["key", "value"]));
    Value::Object(members)
}

fn emulator_context_head_to_json(head: &EmulatorContextHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("emulator_id".into(), {
        let value = head.emulator_id;
        value.to_json(version)
    });
    members.insert("index".into(), {
        let value = head.index;
        value.to_json(version)
    });
    members
}

fn emulator_context_to_json(body: &EmulatorContext, version: u32) -> Value {
    let mut members = emulator_context_head_to_json(&body.head, version);
    members.insert("emulator_ctx".into(), octets_to_json(body.emulator_ctx));
    Value::Object(members)
}

impl Json for CheckpointState {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("control_id".into(), {
            let value = self.control_id;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let control_id = members.take("control_id", |v| ControlId::from_json(v, version))?;

        members.end()?;
        Ok(CheckpointState { control_id, reserved: [0; 4] })
    }
}
fn checkpoint_state_to_json(
    body: &xen_streams::LayoutView<CheckpointState>,
    version: u32,
) -> Value {
    let mut members = body.get().to_json(version);
    let missing: &[&str] = match body.octets().len() {
        4 => &[],
        _ => &[],
    };
    if let Value::Object(members) = &mut members {
        members.retain(|name, _| !missing.contains(&name.as_str()));
    }
    members
}
