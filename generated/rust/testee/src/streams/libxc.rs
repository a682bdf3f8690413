//! Libxc domain image to canonical JSON and back.
//!
//! Generated from spec/libxc by `cargo codegen`; do not edit.

use serde_json::{Map, Value, json};
use xen_streams::Error;
use xen_streams::libxc::*;

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
    document.insert("stream".into(), "libxc".into());
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
    let (name, body): (&str, Value) = match record {
        Record::End => ("END", json!({})),
        Record::PageData(body) => ("PAGE_DATA", page_data_to_json(body, version)),
        Record::X86PvInfo(body) => ("X86_PV_INFO", body.get().to_json(version)),
        Record::X86PvP2mFrames(body) => {
            ("X86_PV_P2M_FRAMES", x86_pv_p2m_frames_to_json(body, version))
        }
        Record::X86PvVcpuBasic(body) => {
            ("X86_PV_VCPU_BASIC", x86_pv_vcpu_basic_to_json(body, version))
        }
        Record::X86PvVcpuExtended(body) => {
            ("X86_PV_VCPU_EXTENDED", x86_pv_vcpu_extended_to_json(body, version))
        }
        Record::X86PvVcpuXsave(body) => {
            ("X86_PV_VCPU_XSAVE", x86_pv_vcpu_xsave_to_json(body, version))
        }
        Record::SharedInfo(body) => ("SHARED_INFO", shared_info_to_json(body, version)),
        Record::X86TscInfo(body) => ("X86_TSC_INFO", body.get().to_json(version)),
        Record::HvmContext(body) => ("HVM_CONTEXT", hvm_context_to_json(body, version)),
        Record::HvmParams(body) => ("HVM_PARAMS", hvm_params_to_json(body, version)),
        Record::Toolstack(body) => ("TOOLSTACK", toolstack_to_json(body, version)),
        Record::X86PvVcpuMsrs(body) => {
            ("X86_PV_VCPU_MSRS", x86_pv_vcpu_msrs_to_json(body, version))
        }
        Record::Verify => ("VERIFY", json!({})),
        Record::Checkpoint => ("CHECKPOINT", json!({})),
        Record::CheckpointDirtyPfnList(body) => {
            ("CHECKPOINT_DIRTY_PFN_LIST", checkpoint_dirty_pfn_list_to_json(body, version))
        }
        Record::StaticDataEnd => ("STATIC_DATA_END", json!({})),
        Record::X86CpuidPolicy(body) => {
            ("X86_CPUID_POLICY", x86_cpuid_policy_to_json(body, version))
        }
        Record::X86MsrPolicy(body) => ("X86_MSR_POLICY", x86_msr_policy_to_json(body, version)),
        Record::Unknown { type_code, body } => {
            return json!({
                "record": format!("{type_code:#x}"),
                "body": octets_to_json(body),
            });
        }
    };
    json!({"record": name, "body": body})
}

/// From a document to octets.
pub fn encode(document: &Value) -> Result<Vec<u8>, Refusal> {
    let mut members = Members::of(document)?;
    members.take("stream", |v| match v.as_str() {
        Some("libxc") => Ok(()),
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
    let mut writer = Writer::new(Vec::new(), &image_header, &domain_header)?;
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
    let value = members.take("body", Ok)?;
    members.end()?;
    match name {
        "END" => {
            Members::of(value).and_then(Members::end).map_err(|m| m.within("body"))?;
            writer.write_end()?;
        }
        "PAGE_DATA" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let count = members.take("count", |v| u32::from_json(v, version))?;
                let pfn =
                    members.take("pfn", |v| list_from_json(v, |v| Frame::from_json(v, version)))?;
                let pages = members.take("pages", octets_from_json)?;
                members.end()?;
                writer.write_page_data(&PageData {
                    head: PageDataHead { count, reserved: [0; 4] },
                    pfn: pfn.as_slice().into(),
                    pages: &pages,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "X86_PV_INFO" => {
            let body = X86PvInfo::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_x86_pv_info(&body)?;
        }
        "X86_PV_P2M_FRAMES" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let p2m_start_pfn =
                    members.take("p2m_start_pfn", |v| u32::from_json(v, version))?;
                let p2m_end_pfn = members.take("p2m_end_pfn", |v| u32::from_json(v, version))?;
                let p2m_pfn = members
                    .take("p2m_pfn", |v| list_from_json(v, |v| u64::from_json(v, version)))?;
                members.end()?;
                writer.write_x86_pv_p2m_frames(&X86PvP2mFrames {
                    head: X86PvP2mFramesHead { p2m_start_pfn, p2m_end_pfn },
                    p2m_pfn: p2m_pfn.as_slice().into(),
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "X86_PV_VCPU_BASIC" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let vcpu_id = members.take("vcpu_id", |v| u32::from_json(v, version))?;
                let context = members.take("context", octets_from_json)?;
                members.end()?;
                writer.write_x86_pv_vcpu_basic(&X86PvVcpuBasic {
                    head: X86PvVcpuBasicHead { vcpu_id, reserved: [0; 4] },
                    context: &context,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "X86_PV_VCPU_EXTENDED" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let vcpu_id = members.take("vcpu_id", |v| u32::from_json(v, version))?;
                let context = members.take("context", octets_from_json)?;
                members.end()?;
                writer.write_x86_pv_vcpu_extended(&X86PvVcpuExtended {
                    head: X86PvVcpuExtendedHead { vcpu_id, reserved: [0; 4] },
                    context: &context,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "X86_PV_VCPU_XSAVE" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let vcpu_id = members.take("vcpu_id", |v| u32::from_json(v, version))?;
                let context = members.take("context", octets_from_json)?;
                members.end()?;
                writer.write_x86_pv_vcpu_xsave(&X86PvVcpuXsave {
                    head: X86PvVcpuXsaveHead { vcpu_id, reserved: [0; 4] },
                    context: &context,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "SHARED_INFO" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let page = members.take("page", octets_from_json)?;
                members.end()?;
                writer.write_shared_info(&SharedInfo { page: &page })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "X86_TSC_INFO" => {
            let body = X86TscInfo::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_x86_tsc_info(&body)?;
        }
        "HVM_CONTEXT" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let hvm_ctx = members.take("hvm_ctx", Ok)?;
                members.end()?;
                writer.write_hvm_context(&HvmContext {
                    hvm_ctx: &super::hvm_context::encode(hvm_ctx)?,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "HVM_PARAMS" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let count = members.take("count", |v| u32::from_json(v, version))?;
                let param = members
                    .take("param", |v| list_from_json(v, |v| HvmParam::from_json(v, version)))?;
                members.end()?;
                writer.write_hvm_params(&HvmParams {
                    head: HvmParamsHead { count, reserved: [0; 4] },
                    param: param.as_slice().into(),
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "TOOLSTACK" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let data = members.take("data", octets_from_json)?;
                members.end()?;
                writer.write_toolstack(&Toolstack { data: &data })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "X86_PV_VCPU_MSRS" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let vcpu_id = members.take("vcpu_id", |v| u32::from_json(v, version))?;
                let context = members.take("context", octets_from_json)?;
                members.end()?;
                writer.write_x86_pv_vcpu_msrs(&X86PvVcpuMsrs {
                    head: X86PvVcpuMsrsHead { vcpu_id, reserved: [0; 4] },
                    context: &context,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "VERIFY" => {
            Members::of(value).and_then(Members::end).map_err(|m| m.within("body"))?;
            writer.write_verify()?;
        }
        "CHECKPOINT" => {
            Members::of(value).and_then(Members::end).map_err(|m| m.within("body"))?;
            writer.write_checkpoint()?;
        }
        "CHECKPOINT_DIRTY_PFN_LIST" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let pfn =
                    members.take("pfn", |v| list_from_json(v, |v| u64::from_json(v, version)))?;
                members.end()?;
                writer.write_checkpoint_dirty_pfn_list(&CheckpointDirtyPfnList {
                    pfn: pfn.as_slice().into(),
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "STATIC_DATA_END" => {
            Members::of(value).and_then(Members::end).map_err(|m| m.within("body"))?;
            writer.write_static_data_end()?;
        }
        "X86_CPUID_POLICY" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let leaves = members
                    .take("leaves", |v| list_from_json(v, |v| CpuidLeaf::from_json(v, version)))?;
                members.end()?;
                writer
                    .write_x86_cpuid_policy(&X86CpuidPolicy { leaves: leaves.as_slice().into() })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "X86_MSR_POLICY" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let entries = members
                    .take("entries", |v| list_from_json(v, |v| MsrEntry::from_json(v, version)))?;
                members.end()?;
                writer
                    .write_x86_msr_policy(&X86MsrPolicy { entries: entries.as_slice().into() })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        code => {
            let digits = code.strip_prefix("0x").and_then(|d| u32::from_str_radix(d, 16).ok());
            let code =
                digits.ok_or_else(|| Mismatch::new("there is no such record").within("record"))?;
            let octets = octets_from_json(value).map_err(|m| m.within("body"))?;
            writer.write_unknown(code, &octets)?;
        }
    }
    Ok(())
}

impl Json for DomainType {
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
impl Json for Frame {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("pfn".into(), part_to_json(self.pfn(), 52));
        members.insert("type".into(), self.type_().to_json(version));

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let pfn = members.take("pfn", |v| part_from_json(v, 52))?;
        let type_ = members.take("type", |v| FrameType::from_json(v, version))?;

        members.end()?;
        Ok(Frame(0).with_pfn(pfn as _) | Frame(0).with_type(type_))
    }
}
impl Json for FrameType {
    fn to_json(&self, version: u32) -> Value {
        self.name().map_or_else(|| self.0.to_json(version), Value::from)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        match value.as_str().and_then(Self::from_name) {
            Some(named) => Ok(named),
            None => u8::from_json(value, version).map(Self),
        }
    }
}

impl Json for GuestWidth {
    fn to_json(&self, version: u32) -> Value {
        self.name().map_or_else(|| self.0.to_json(version), Value::from)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        match value.as_str().and_then(Self::from_name) {
            Some(named) => Ok(named),
            None => u8::from_json(value, version).map(Self),
        }
    }
}

impl Json for PtLevels {
    fn to_json(&self, version: u32) -> Value {
        self.name().map_or_else(|| self.0.to_json(version), Value::from)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        match value.as_str().and_then(Self::from_name) {
            Some(named) => Ok(named),
            None => u8::from_json(value, version).map(Self),
        }
    }
}

impl Json for HvmParam {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("index".into(), {
            let value = self.index;
            value.to_json(version)
        });
        members.insert("value".into(), {
            let value = self.value;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let index = members.take("index", |v| u64::from_json(v, version))?;
        let value = members.take("value", |v| u64::from_json(v, version))?;

        members.end()?;
        Ok(HvmParam { index, value })
    }
}
impl Json for CpuidLeaf {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("leaf".into(), {
            let value = self.leaf;
            value.to_json(version)
        });
        members.insert("subleaf".into(), {
            let value = self.subleaf;
            value.to_json(version)
        });
        members.insert("a".into(), {
            let value = self.a;
            value.to_json(version)
        });
        members.insert("b".into(), {
            let value = self.b;
            value.to_json(version)
        });
        members.insert("c".into(), {
            let value = self.c;
            value.to_json(version)
        });
        members.insert("d".into(), {
            let value = self.d;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let leaf = members.take("leaf", |v| u32::from_json(v, version))?;
        let subleaf = members.take("subleaf", |v| u32::from_json(v, version))?;
        let a = members.take("a", |v| u32::from_json(v, version))?;
        let b = members.take("b", |v| u32::from_json(v, version))?;
        let c = members.take("c", |v| u32::from_json(v, version))?;
        let d = members.take("d", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(CpuidLeaf { leaf, subleaf, a, b, c, d })
    }
}
impl Json for MsrEntry {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("idx".into(), {
            let value = self.idx;
            value.to_json(version)
        });
        members.insert("val".into(), {
            let value = self.val;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let idx = members.take("idx", |v| u32::from_json(v, version))?;
        let val = members.take("val", |v| u64::from_json(v, version))?;

        members.end()?;
        Ok(MsrEntry { idx, reserved: [0; 4], val })
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
        members.insert("type".into(), {
            let value = self.type_;
            value.to_json(version)
        });
        members.insert("page_shift".into(), {
            let value = self.page_shift;
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
        let type_ = members.take("type", |v| DomainType::from_json(v, version))?;
        let page_shift = members.take("page_shift", |v| u16::from_json(v, version))?;
        let xen_major = members.take("xen_major", |v| u32::from_json(v, version))?;
        let xen_minor = members.take("xen_minor", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(DomainHeader { type_, page_shift, reserved: [0; 2], xen_major, xen_minor })
    }
}
fn page_data_head_to_json(head: &PageDataHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("count".into(), {
        let value = head.count;
        value.to_json(version)
    });
    members
}

fn page_data_to_json(body: &PageData, version: u32) -> Value {
    let mut members = page_data_head_to_json(&body.head, version);
    members.insert("pfn".into(), array_to_json(&body.pfn, version));
    members.insert("pages".into(), octets_to_json(body.pages));
    Value::Object(members)
}

impl Json for X86PvInfo {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("guest_width".into(), {
            let value = self.guest_width;
            value.to_json(version)
        });
        members.insert("pt_levels".into(), {
            let value = self.pt_levels;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let guest_width = members.take("guest_width", |v| GuestWidth::from_json(v, version))?;
        let pt_levels = members.take("pt_levels", |v| PtLevels::from_json(v, version))?;

        members.end()?;
        Ok(X86PvInfo { guest_width, pt_levels, reserved: [0; 6] })
    }
}
fn x86_pv_p2m_frames_head_to_json(head: &X86PvP2mFramesHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("p2m_start_pfn".into(), {
        let value = head.p2m_start_pfn;
        value.to_json(version)
    });
    members.insert("p2m_end_pfn".into(), {
        let value = head.p2m_end_pfn;
        value.to_json(version)
    });
    members
}

fn x86_pv_p2m_frames_to_json(body: &X86PvP2mFrames, version: u32) -> Value {
    let mut members = x86_pv_p2m_frames_head_to_json(&body.head, version);
    members.insert("p2m_pfn".into(), array_to_json(&body.p2m_pfn, version));
    Value::Object(members)
}

fn x86_pv_vcpu_basic_head_to_json(head: &X86PvVcpuBasicHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("vcpu_id".into(), {
        let value = head.vcpu_id;
        value.to_json(version)
    });
    members
}

fn x86_pv_vcpu_basic_to_json(body: &X86PvVcpuBasic, version: u32) -> Value {
    let mut members = x86_pv_vcpu_basic_head_to_json(&body.head, version);
    members.insert("context".into(), octets_to_json(body.context));
    Value::Object(members)
}

fn x86_pv_vcpu_extended_head_to_json(
    head: &X86PvVcpuExtendedHead,
    version: u32,
) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("vcpu_id".into(), {
        let value = head.vcpu_id;
        value.to_json(version)
    });
    members
}

fn x86_pv_vcpu_extended_to_json(body: &X86PvVcpuExtended, version: u32) -> Value {
    let mut members = x86_pv_vcpu_extended_head_to_json(&body.head, version);
    members.insert("context".into(), octets_to_json(body.context));
    Value::Object(members)
}

fn x86_pv_vcpu_xsave_head_to_json(head: &X86PvVcpuXsaveHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("vcpu_id".into(), {
        let value = head.vcpu_id;
        value.to_json(version)
    });
    members
}

fn x86_pv_vcpu_xsave_to_json(body: &X86PvVcpuXsave, version: u32) -> Value {
    let mut members = x86_pv_vcpu_xsave_head_to_json(&body.head, version);
    members.insert("context".into(), octets_to_json(body.context));
    Value::Object(members)
}
fn shared_info_to_json(body: &SharedInfo, _version: u32) -> Value {
    let mut members = Map::new();
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
fn hvm_context_to_json(body: &HvmContext, _version: u32) -> Value {
    let mut members = Map::new();
    members.insert("hvm_ctx".into(), super::hvm_context::decode(body.hvm_ctx).unwrap_or_default());
    Value::Object(members)
}

fn hvm_params_head_to_json(head: &HvmParamsHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("count".into(), {
        let value = head.count;
        value.to_json(version)
    });
    members
}

fn hvm_params_to_json(body: &HvmParams, version: u32) -> Value {
    let mut members = hvm_params_head_to_json(&body.head, version);
    members.insert("param".into(), array_to_json(&body.param, version));
    Value::Object(members)
}
fn toolstack_to_json(body: &Toolstack, _version: u32) -> Value {
    let mut members = Map::new();
    members.insert("data".into(), octets_to_json(body.data));
    Value::Object(members)
}

fn x86_pv_vcpu_msrs_head_to_json(head: &X86PvVcpuMsrsHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("vcpu_id".into(), {
        let value = head.vcpu_id;
        value.to_json(version)
    });
    members
}

fn x86_pv_vcpu_msrs_to_json(body: &X86PvVcpuMsrs, version: u32) -> Value {
    let mut members = x86_pv_vcpu_msrs_head_to_json(&body.head, version);
    members.insert("context".into(), octets_to_json(body.context));
    Value::Object(members)
}
fn checkpoint_dirty_pfn_list_to_json(body: &CheckpointDirtyPfnList, version: u32) -> Value {
    let mut members = Map::new();
    members.insert("pfn".into(), array_to_json(&body.pfn, version));
    Value::Object(members)
}
fn x86_cpuid_policy_to_json(body: &X86CpuidPolicy, version: u32) -> Value {
    let mut members = Map::new();
    members.insert("leaves".into(), array_to_json(&body.leaves, version));
    Value::Object(members)
}
fn x86_msr_policy_to_json(body: &X86MsrPolicy, version: u32) -> Value {
    let mut members = Map::new();
    members.insert("entries".into(), array_to_json(&body.entries, version));
    Value::Object(members)
}
