//! Domain context to canonical JSON and back.
//!
//! Generated from spec/domain-context by `cargo codegen`; do not edit.

use serde_json::{Map, Value, json};
use xen_streams::Error;
use xen_streams::domain_context::*;

use crate::codec::Refusal;
use crate::json::*;

/// From octets to a document.
pub fn decode(input: &[u8]) -> Result<Value, Error> {
    let mut reader = Reader::<2048>::with_memory(input)?;
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
pub fn opening(reader: &Reader<2048>) -> Map<String, Value> {
    let mut document = Map::new();
    document.insert("stream".into(), "domain-context".into());
    document.insert("version".into(), reader.version().into());
    let headers = json!({
        "image_header": reader.image_header().to_json(reader.version()),
        "domain_header": reader.domain_header().to_json(reader.version()),
    });
    document.insert("headers".into(), headers);
    document
}

/// A record as JSON.
pub fn record_to_json(record: &Record, version: u32) -> Value {
    let (name, instance, body): (&str, u32, Value) = match record {
        Record::End => ("END", 0, json!({})),
        Record::SharedInfo(body) => ("SHARED_INFO", 0, shared_info_to_json(body, version)),
        Record::X86TscInfo(body) => ("X86_TSC_INFO", 0, body.get().to_json(version)),
        Record::EventChannel(instance, body) => ("EVENT_CHANNEL", *instance, body.to_json(version)),
        Record::GrantEntriesV1(instance, body) => {
            ("GRANT_ENTRIES_V1", *instance, grant_entries_v1_to_json(body, version))
        }
        Record::GrantEntriesV2(instance, body) => {
            ("GRANT_ENTRIES_V2", *instance, grant_entries_v2_to_json(body, version))
        }
        Record::VcpuInfo(instance, body) => ("VCPU_INFO", *instance, body.get().to_json(version)),
        Record::VcpuRunstate(instance, body) => {
            ("VCPU_RUNSTATE", *instance, body.get().to_json(version))
        }
        Record::Unknown { type_code, instance, body } => {
            return json!({
                "record": format!("{type_code:#x}"),
                "instance": instance,
                "body": octets_to_json(body),
            });
        }
    };
    json!({"record": name, "instance": instance, "body": body})
}

/// From a document to octets.
pub fn encode(document: &Value) -> Result<Vec<u8>, Refusal> {
    let mut members = Members::of(document)?;
    members.take("stream", |v| match v.as_str() {
        Some("domain-context") => Ok(()),
        _ => Err(Mismatch::new("this is another stream")),
    })?;
    let version = members.take("version", |v| u32::from_json(v, 0))?;
    let headers = members.take("headers", |v| {
        let mut headers = Members::of(v)?;
        let image_header = headers.take("image_header", |v| ImageHeader::from_json(v, version))?;
        let domain_header =
            headers.take("domain_header", |v| DomainHeader::from_json(v, version))?;
        headers.end()?;
        Ok((image_header, domain_header))
    })?;
    let records = members.take("records", |v| list_from_json(v, |record| Ok(record.clone())))?;
    members.end()?;
    let (image_header, domain_header) = headers;
    let mut writer = Writer::<_, 2048>::with_memory(Vec::new(), &image_header, &domain_header)?;
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

type Output = Writer<Vec<u8>, 2048>;

fn write_record(writer: &mut Output, record: &Value, version: u32) -> Result<(), Refusal> {
    let mut members = Members::of(record)?;
    let name =
        members.take("record", |v| v.as_str().ok_or_else(|| Mismatch::new("this is no string")))?;
    let instance = members.take("instance", |v| u32::from_json(v, 0))?;
    let value = members.take("body", Ok)?;
    members.end()?;
    match name {
        "END" => {
            Members::of(value).and_then(Members::end).map_err(|m| m.within("body"))?;
            writer.write_end()?;
        }
        "SHARED_INFO" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let flags = members.take("flags", |v| SharedInfoFlags::from_json(v, version))?;
                let page = members.take("page", octets_from_json)?;
                members.end()?;
                writer.write_shared_info(&SharedInfo {
                    head: SharedInfoHead { flags, reserved: [0; 4] },
                    page: &page,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "X86_TSC_INFO" => {
            let body = X86TscInfo::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_x86_tsc_info(&body)?;
        }
        "EVENT_CHANNEL" => {
            let body = EventChannel::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_event_channel(instance, &body)?;
        }
        "GRANT_ENTRIES_V1" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let first_ref = members.take("first_ref", |v| u32::from_json(v, version))?;
                let count = members.take("count", |v| u32::from_json(v, version))?;
                let entries = members.take("entries", |v| {
                    list_from_json(v, |v| GrantEntryV1::from_json(v, version))
                })?;
                members.end()?;
                writer.write_grant_entries_v1(
                    instance,
                    &GrantEntriesV1 {
                        head: GrantEntriesV1Head { first_ref, count },
                        entries: entries.as_slice().into(),
                    },
                )?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "GRANT_ENTRIES_V2" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let first_ref = members.take("first_ref", |v| u32::from_json(v, version))?;
                let count = members.take("count", |v| u32::from_json(v, version))?;
                let entries = members.take("entries", |v| {
                    list_from_json(v, |v| GrantEntryV2::from_json(v, version))
                })?;
                members.end()?;
                writer.write_grant_entries_v2(
                    instance,
                    &GrantEntriesV2 {
                        head: GrantEntriesV2Head { first_ref, count },
                        entries: entries.as_slice().into(),
                    },
                )?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "VCPU_INFO" => {
            let body = VcpuInfo::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_vcpu_info(instance, &body)?;
        }
        "VCPU_RUNSTATE" => {
            let body = VcpuRunstate::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_vcpu_runstate(instance, &body)?;
        }
        code => {
            let digits = code.strip_prefix("0x").and_then(|d| u32::from_str_radix(d, 16).ok());
            let code =
                digits.ok_or_else(|| Mismatch::new("there is no such record").within("record"))?;
            let octets = octets_from_json(value).map_err(|m| m.within("body"))?;
            writer.write_unknown(code, instance, &octets)?;
        }
    }
    Ok(())
}

impl Json for DomainArch {
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

impl Json for GrantFlags {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("kind".into(), self.kind().to_json(version));
        members.insert("readonly".into(), Value::Bool(self.readonly()));
        members.insert("reading".into(), Value::Bool(self.reading()));
        members.insert("writing".into(), Value::Bool(self.writing()));
        members.insert("cache".into(), part_to_json(self.cache(), 3));
        members.insert("sub_page".into(), Value::Bool(self.sub_page()));

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let kind = members.take("kind", |v| GrantKind::from_json(v, version))?;
        let readonly = members.take("readonly", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let reading = members.take("reading", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let writing = members.take("writing", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let cache = members.take("cache", |v| part_from_json(v, 3))?;
        let sub_page = members.take("sub_page", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(GrantFlags(0).with_kind(kind)
            | if readonly { GrantFlags::READONLY } else { GrantFlags(0) }
            | if reading { GrantFlags::READING } else { GrantFlags(0) }
            | if writing { GrantFlags::WRITING } else { GrantFlags(0) }
            | GrantFlags(0).with_cache(cache as _)
            | if sub_page { GrantFlags::SUB_PAGE } else { GrantFlags(0) })
    }
}
impl Json for GrantKind {
    fn to_json(&self, version: u32) -> Value {
        self.name().map_or_else(|| self.0.to_json(version), Value::from)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        match value.as_str().and_then(Self::from_name) {
            Some(named) => Ok(named),
            None => u16::from_json(value, version).map(Self),
        }
    }
}

impl Json for ImageOptions {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("big_endian".into(), Value::Bool(self.big_endian()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let big_endian = members.take("big_endian", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if big_endian { ImageOptions::BIG_ENDIAN } else { ImageOptions(0) })
    }
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
impl Json for EventChannelFlags {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("pending".into(), Value::Bool(self.pending()));
        members.insert("masked".into(), Value::Bool(self.masked()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let pending = members.take("pending", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let masked = members.take("masked", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if pending { EventChannelFlags::PENDING } else { EventChannelFlags(0) }
            | if masked { EventChannelFlags::MASKED } else { EventChannelFlags(0) })
    }
}
impl Json for EventChannelState {
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

impl Json for InterdomainChannel {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("remote_domid".into(), {
            let value = self.remote_domid;
            value.to_json(version)
        });
        members.insert("remote_port".into(), {
            let value = self.remote_port;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let remote_domid = members.take("remote_domid", |v| u32::from_json(v, version))?;
        let remote_port = members.take("remote_port", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(InterdomainChannel { remote_domid, remote_port })
    }
}
impl Json for IpiChannel {
    fn to_json(&self, _version: u32) -> Value {
        let members = Map::new();

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let members = Members::of(value)?;

        members.end()?;
        Ok(IpiChannel { reserved: [0; 8] })
    }
}
impl Json for PirqChannel {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("pirq".into(), {
            let value = self.pirq;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let pirq = members.take("pirq", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(PirqChannel { pirq, reserved: [0; 4] })
    }
}
impl Json for UnboundChannel {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("remote_domid".into(), {
            let value = self.remote_domid;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let remote_domid = members.take("remote_domid", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(UnboundChannel { remote_domid, reserved: [0; 4] })
    }
}
impl Json for VirqChannel {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("virq".into(), {
            let value = self.virq;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let virq = members.take("virq", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(VirqChannel { virq, reserved: [0; 4] })
    }
}
impl Json for GrantEntryV1 {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("flags".into(), {
            let value = self.flags;
            value.to_json(version)
        });
        members.insert("domid".into(), {
            let value = self.domid;
            value.to_json(version)
        });
        members.insert("frame".into(), {
            let value = self.frame;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let flags = members.take("flags", |v| GrantFlags::from_json(v, version))?;
        let domid = members.take("domid", |v| u16::from_json(v, version))?;
        let frame = members.take("frame", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(GrantEntryV1 { flags, domid, frame })
    }
}
impl Json for GrantEntryV2 {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("flags".into(), {
            let value = self.flags;
            value.to_json(version)
        });
        members.insert("domid".into(), {
            let value = self.domid;
            value.to_json(version)
        });
        members.insert("page_offset".into(), {
            let value = self.page_offset;
            value.to_json(version)
        });
        members.insert("page_length".into(), {
            let value = self.page_length;
            value.to_json(version)
        });
        members.insert("frame".into(), {
            let value = self.frame;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let flags = members.take("flags", |v| GrantFlags::from_json(v, version))?;
        let domid = members.take("domid", |v| u16::from_json(v, version))?;
        let page_offset = members.take("page_offset", |v| u16::from_json(v, version))?;
        let page_length = members.take("page_length", |v| u16::from_json(v, version))?;
        let frame = members.take("frame", |v| u64::from_json(v, version))?;

        members.end()?;
        Ok(GrantEntryV2 { flags, domid, page_offset, page_length, frame })
    }
}
impl Json for Runstate {
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

impl Json for ImageHeader {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("marker".into(), {
            let value = self.marker;
            value.to_json(version)
        });
        members.insert("id".into(), {
            let value = self.id;
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
        let marker = members.take("marker", |v| u64::from_json(v, version))?;
        let id = members.take("id", |v| u32::from_json(v, version))?;
        let version = members.take("version", |v| u32::from_json(v, version))?;
        let options = members.take("options", |v| ImageOptions::from_json(v, version))?;

        members.end()?;
        Ok(ImageHeader { marker, id, version, options, reserved: [0; 2], reserved2: [0; 4] })
    }
}
impl Json for DomainHeader {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("arch".into(), {
            let value = self.arch;
            value.to_json(version)
        });
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
        let arch = members.take("arch", |v| DomainArch::from_json(v, version))?;
        let xen_major = members.take("xen_major", |v| u32::from_json(v, version))?;
        let xen_minor = members.take("xen_minor", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(DomainHeader { arch, reserved: [0; 4], xen_major, xen_minor })
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
    members.insert("page".into(), octets_to_json(body.page));
    Value::Object(members)
}

impl Json for X86TscInfo {
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
        Ok(X86TscInfo { mode, khz, nsec, incarnation, reserved: [0; 4] })
    }
}
impl Json for EventChannel {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("state".into(), {
            let value = self.state();
            value.to_json(version)
        });
        members.insert("flags".into(), {
            let value = self.flags;
            value.to_json(version)
        });
        members.insert("vcpu".into(), {
            let value = self.vcpu;
            value.to_json(version)
        });
        members.insert("priority".into(), {
            let value = self.priority;
            value.to_json(version)
        });
        members.insert("binding".into(), event_channel_binding_to_json(&self.binding, version));

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let state = members.take("state", |v| EventChannelState::from_json(v, version))?;
        let flags = members.take("flags", |v| EventChannelFlags::from_json(v, version))?;
        let vcpu = members.take("vcpu", |v| u32::from_json(v, version))?;
        let priority = members.take("priority", |v| u32::from_json(v, version))?;
        let binding = members.take("binding", Ok)?;

        members.end()?;
        Ok(EventChannel {
            flags,
            vcpu,
            priority,
            binding: union_from_json_binding(state, binding, version)?,
        })
    }
}
fn event_channel_binding_to_json(value: &EventChannelBinding, version: u32) -> Value {
    match value {
        EventChannelBinding::Unbound(case) => case.to_json(version),
        EventChannelBinding::Interdomain(case) => case.to_json(version),
        EventChannelBinding::Pirq(case) => case.to_json(version),
        EventChannelBinding::Virq(case) => case.to_json(version),
        EventChannelBinding::Ipi(case) => case.to_json(version),
        EventChannelBinding::Other(_, octets) => octets_to_json(octets),
    }
}

fn union_from_json_binding(
    tag: EventChannelState,
    value: &Value,
    version: u32,
) -> Result<EventChannelBinding, Mismatch> {
    Ok(match tag {
        EventChannelState::UNBOUND => EventChannelBinding::Unbound(
            UnboundChannel::from_json(value, version).map_err(|m| m.within("binding"))?,
        ),
        EventChannelState::INTERDOMAIN => EventChannelBinding::Interdomain(
            InterdomainChannel::from_json(value, version).map_err(|m| m.within("binding"))?,
        ),
        EventChannelState::PIRQ => EventChannelBinding::Pirq(
            PirqChannel::from_json(value, version).map_err(|m| m.within("binding"))?,
        ),
        EventChannelState::VIRQ => EventChannelBinding::Virq(
            VirqChannel::from_json(value, version).map_err(|m| m.within("binding"))?,
        ),
        EventChannelState::IPI => EventChannelBinding::Ipi(
            IpiChannel::from_json(value, version).map_err(|m| m.within("binding"))?,
        ),
        _ => return Err(Mismatch::new("the tag names no case").within("binding")),
    })
}

fn grant_entries_v1_head_to_json(head: &GrantEntriesV1Head, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("first_ref".into(), {
        let value = head.first_ref;
        value.to_json(version)
    });
    members.insert("count".into(), {
        let value = head.count;
        value.to_json(version)
    });
    members
}

fn grant_entries_v1_to_json(body: &GrantEntriesV1, version: u32) -> Value {
    let mut members = grant_entries_v1_head_to_json(&body.head, version);
    members.insert("entries".into(), array_to_json(&body.entries, version));
    Value::Object(members)
}

fn grant_entries_v2_head_to_json(head: &GrantEntriesV2Head, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("first_ref".into(), {
        let value = head.first_ref;
        value.to_json(version)
    });
    members.insert("count".into(), {
        let value = head.count;
        value.to_json(version)
    });
    members
}

fn grant_entries_v2_to_json(body: &GrantEntriesV2, version: u32) -> Value {
    let mut members = grant_entries_v2_head_to_json(&body.head, version);
    members.insert("entries".into(), array_to_json(&body.entries, version));
    Value::Object(members)
}

impl Json for VcpuInfo {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("gfn".into(), {
            let value = self.gfn;
            value.to_json(version)
        });
        members.insert("page_offset".into(), {
            let value = self.page_offset;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let gfn = members.take("gfn", |v| u64::from_json(v, version))?;
        let page_offset = members.take("page_offset", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(VcpuInfo { gfn, page_offset, reserved: [0; 4] })
    }
}
impl Json for VcpuRunstate {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("area".into(), {
            let value = self.area;
            value.to_json(version)
        });
        members.insert("state".into(), {
            let value = self.state;
            value.to_json(version)
        });
        members.insert("entry_time".into(), {
            let value = self.entry_time;
            value.to_json(version)
        });
        members.insert("time".into(), list_to_json(&self.time, version));

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let area = members.take("area", |v| u64::from_json(v, version))?;
        let state = members.take("state", |v| Runstate::from_json(v, version))?;
        let entry_time = members.take("entry_time", |v| u64::from_json(v, version))?;
        let time = members.take("time", |v| fixed_list_from_json(v, version))?;

        members.end()?;
        Ok(VcpuRunstate { area, state, reserved: [0; 4], entry_time, time })
    }
}
