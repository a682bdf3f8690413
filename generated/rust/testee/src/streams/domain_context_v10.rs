//! Domain context, tenth draft to canonical JSON and back.
//!
//! Generated from spec/domain-context-v10 by `cargo codegen`; do not edit.

use serde_json::{Map, Value, json};
use xen_streams::Error;
use xen_streams::domain_context_v10::*;

use crate::codec::Refusal;
use crate::json::*;

/// From octets to a document.
pub fn decode(input: &[u8]) -> Result<Value, Error> {
    let mut reader = Reader::new(input)?;
    let mut document = opening(&reader);
    let mut records = Vec::new();
    while let Some(record) = reader.next() {
        let record = record?;
        records.push(record_to_json(&record, reader.version()));
    }
    document.insert("records".into(), records.into());
    Ok(Value::Object(document))
}

/// What a document has before its records.
pub fn opening(reader: &Reader) -> Map<String, Value> {
    let mut document = Map::new();
    document.insert("stream".into(), "domain-context-v10".into());
    document.insert("version".into(), reader.version().into());
    let headers = json!({});
    document.insert("headers".into(), headers);
    document
}

/// A record as JSON.
pub fn record_to_json(record: &Record, version: u32) -> Value {
    let (name, instance, body): (&str, u32, Value) = match record {
        Record::End => ("END", 0, json!({})),
        Record::Start(body) => ("START", 0, body.get().to_json(version)),
        Record::SharedInfo(body) => ("SHARED_INFO", 0, shared_info_to_json(body, version)),
        Record::TscInfo(body) => ("TSC_INFO", 0, body.get().to_json(version)),
    };
    json!({"record": name, "instance": instance, "body": body})
}

/// From a document to octets.
pub fn encode(document: &Value) -> Result<Vec<u8>, Refusal> {
    let mut members = Members::of(document)?;
    members.take("stream", |v| match v.as_str() {
        Some("domain-context-v10") => Ok(()),
        _ => Err(Mismatch::new("this is another stream")),
    })?;
    let version = members.take("version", |v| u32::from_json(v, 0))?;
    members.take("headers", |v| Members::of(v)?.end())?;
    let records = members.take("records", |v| list_from_json(v, |record| Ok(record.clone())))?;
    members.end()?;
    let mut writer = Writer::new(Vec::new())?;
    for (number, record) in records.iter().enumerate() {
        write_record(&mut writer, record, version).map_err(|refusal| match refusal {
            Refusal::Document(wrong) => {
                Refusal::Document(wrong.within(format!("[{number}]")).within("records"))
            }
            rule => rule,
        })?;
    }
    Ok(writer.into_sink())
}

type Output = Writer<Vec<u8>>;

fn write_record(writer: &mut Output, record: &Value, version: u32) -> Result<(), Refusal> {
    let mut members = Members::of(record)?;
    let name =
        members.take("record", |v| v.as_str().ok_or_else(|| Mismatch::new("this is no string")))?;
    let _instance = members.take("instance", |v| u32::from_json(v, 0))?;
    let value = members.take("body", Ok)?;
    members.end()?;
    match name {
        "END" => {
            Members::of(value).and_then(Members::end).map_err(|m| m.within("body"))?;
            writer.write_end()?;
        }
        "START" => {
            let body = Start::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_start(&body)?;
        }
        "SHARED_INFO" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let flags = members.take("flags", |v| SharedInfoFlags::from_json(v, version))?;
                let buffer = members.take("buffer", octets_from_json)?;
                members.end()?;
                writer.write_shared_info(&SharedInfo {
                    head: SharedInfoHead { flags },
                    buffer: &buffer,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "TSC_INFO" => {
            let body = TscInfo::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_tsc_info(&body)?;
        }
        _ => return Err(Mismatch::new("there is no such record").within("record").into()),
    }
    Ok(())
}

impl Json for SharedInfoFlags {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("compat".into(), Value::Bool(self.compat()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let compat = members.take("compat", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if compat { SharedInfoFlags::COMPAT } else { SharedInfoFlags(0) })
    }
}
impl Json for Start {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("xen_major".into(), {
            let value = self.xen_major;
            value.to_json(version)
        });
        members.insert("xen_minor".into(), {
            let value = self.xen_minor;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let xen_major = members.take("xen_major", |v| u32::from_json(v, version))?;
        let xen_minor = members.take("xen_minor", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(Start { xen_major, xen_minor })
    }
}
fn shared_info_head_to_json(head: &SharedInfoHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("flags".into(), {
        let value = head.flags;
        value.to_json(version)
    });
    members
}

fn shared_info_to_json(body: &SharedInfo, version: u32) -> Value {
    let mut members = shared_info_head_to_json(&body.head, version);
    members.insert("buffer".into(), octets_to_json(body.buffer));
    Value::Object(members)
}

impl Json for TscInfo {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("mode".into(), {
            let value = self.mode;
            value.to_json(version)
        });
        members.insert("khz".into(), {
            let value = self.khz;
            value.to_json(version)
        });
        members.insert("nsec".into(), {
            let value = self.nsec;
            value.to_json(version)
        });
        members.insert("incarnation".into(), {
            let value = self.incarnation;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let mode = members.take("mode", |v| u32::from_json(v, version))?;
        let khz = members.take("khz", |v| u32::from_json(v, version))?;
        let nsec = members.take("nsec", |v| u64::from_json(v, version))?;
        let incarnation = members.take("incarnation", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(TscInfo { mode, khz, nsec, incarnation })
    }
}
