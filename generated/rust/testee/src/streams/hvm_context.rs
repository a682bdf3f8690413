//! HVM context (x86) to canonical JSON and back.
//!
//! Generated from spec/hvm-context by `cargo codegen`; do not edit.

use serde_json::{Map, Value, json};
use xen_streams::Error;
use xen_streams::hvm_context::*;

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
    document.insert("version".into(), reader.version().into());
    document.insert("records".into(), records.into());
    Ok(Value::Object(document))
}

/// What a document has before its records.
pub fn opening(reader: &Reader) -> Map<String, Value> {
    let mut document = Map::new();
    document.insert("stream".into(), "hvm-context".into());
    document.insert("version".into(), reader.version().into());
    let headers = json!({});
    document.insert("headers".into(), headers);
    document
}

/// A record as JSON.
pub fn record_to_json(record: &Record, version: u32) -> Value {
    let (name, instance, body): (&str, u32, Value) = match record {
        Record::End => ("END", 0, json!({})),
        Record::Header(body) => ("HEADER", 0, body.get().to_json(version)),
        Record::Cpu(instance, body) => ("CPU", *instance, cpu_to_json(body, version)),
        Record::Pic(instance, body) => ("PIC", *instance, body.get().to_json(version)),
        Record::Ioapic(body) => ("IOAPIC", 0, body.get().to_json(version)),
        Record::Lapic(instance, body) => ("LAPIC", *instance, lapic_to_json(body, version)),
        Record::LapicRegs(instance, body) => ("LAPIC_REGS", *instance, body.get().to_json(version)),
        Record::PciIrq(body) => ("PCI_IRQ", 0, body.get().to_json(version)),
        Record::IsaIrq(body) => ("ISA_IRQ", 0, body.get().to_json(version)),
        Record::PciLink(body) => ("PCI_LINK", 0, body.get().to_json(version)),
        Record::Pit(body) => ("PIT", 0, body.get().to_json(version)),
        Record::Rtc(body) => ("RTC", 0, rtc_to_json(body, version)),
        Record::Hpet(body) => ("HPET", 0, body.get().to_json(version)),
        Record::Pmtimer(body) => ("PMTIMER", 0, body.get().to_json(version)),
        Record::Mtrr(instance, body) => ("MTRR", *instance, body.get().to_json(version)),
        Record::ViridianDomain(body) => {
            ("VIRIDIAN_DOMAIN", 0, viridian_domain_to_json(body, version))
        }
        Record::CpuXsave(instance, body) => {
            ("CPU_XSAVE", *instance, cpu_xsave_to_json(body, version))
        }
        Record::ViridianVcpu(instance, body) => {
            ("VIRIDIAN_VCPU", *instance, viridian_vcpu_to_json(body, version))
        }
        Record::VmceVcpu(instance, body) => {
            ("VMCE_VCPU", *instance, vmce_vcpu_to_json(body, version))
        }
        Record::TscAdjust(instance, body) => ("TSC_ADJUST", *instance, body.get().to_json(version)),
        Record::CpuMsr(instance, body) => ("CPU_MSR", *instance, cpu_msr_to_json(body, version)),
    };
    json!({"record": name, "instance": instance, "body": body})
}

/// From a document to octets.
pub fn encode(document: &Value) -> Result<Vec<u8>, Refusal> {
    let mut members = Members::of(document)?;
    members.take("stream", |v| match v.as_str() {
        Some("hvm-context") => Ok(()),
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
    let instance = members.take("instance", |v| u32::from_json(v, 0))?;
    let value = members.take("body", Ok)?;
    members.end()?;
    match name {
        "END" => {
            Members::of(value).and_then(Members::end).map_err(|m| m.within("body"))?;
            writer.write_end()?;
        }
        "HEADER" => {
            let body = Header::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_header(&body)?;
        }
        "CPU" => {
            let body = Cpu::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_cpu(instance, &body)?;
        }
        "PIC" => {
            let body = Pic::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_pic(instance, &body)?;
        }
        "IOAPIC" => {
            let body = Ioapic::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_ioapic(&body)?;
        }
        "LAPIC" => {
            let body = Lapic::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_lapic(instance, &body)?;
        }
        "LAPIC_REGS" => {
            let body = LapicRegs::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_lapic_regs(instance, &body)?;
        }
        "PCI_IRQ" => {
            let body = PciIrq::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_pci_irq(&body)?;
        }
        "ISA_IRQ" => {
            let body = IsaIrq::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_isa_irq(&body)?;
        }
        "PCI_LINK" => {
            let body = PciLink::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_pci_link(&body)?;
        }
        "PIT" => {
            let body = Pit::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_pit(&body)?;
        }
        "RTC" => {
            let body = Rtc::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_rtc(&body)?;
        }
        "HPET" => {
            let body = Hpet::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_hpet(&body)?;
        }
        "PMTIMER" => {
            let body = Pmtimer::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_pmtimer(&body)?;
        }
        "MTRR" => {
            let body = Mtrr::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_mtrr(instance, &body)?;
        }
        "VIRIDIAN_DOMAIN" => {
            let body = ViridianDomain::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_viridian_domain(&body)?;
        }
        "CPU_XSAVE" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let xfeature_mask =
                    members.take("xfeature_mask", |v| u64::from_json(v, version))?;
                let xcr0 = members.take("xcr0", |v| u64::from_json(v, version))?;
                let xcr0_accum = members.take("xcr0_accum", |v| u64::from_json(v, version))?;
                let fpu_sse = members.take("fpu_sse", fixed_octets_from_json)?;
                let xsave_hdr =
                    members.take("xsave_hdr", |v| XsaveHeader::from_json(v, version))?;
                let extended = members.take("extended", octets_from_json)?;
                members.end()?;
                writer.write_cpu_xsave(
                    instance,
                    &CpuXsave {
                        head: CpuXsaveHead { xfeature_mask, xcr0, xcr0_accum, fpu_sse, xsave_hdr },
                        extended: &extended,
                    },
                )?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "VIRIDIAN_VCPU" => {
            let body = ViridianVcpu::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_viridian_vcpu(instance, &body)?;
        }
        "VMCE_VCPU" => {
            let body = VmceVcpu::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_vmce_vcpu(instance, &body)?;
        }
        "TSC_ADJUST" => {
            let body = TscAdjust::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_tsc_adjust(instance, &body)?;
        }
        "CPU_MSR" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let count = members.take("count", |v| u32::from_json(v, version))?;
                let msr = members
                    .take("msr", |v| list_from_json(v, |v| OneMsr::from_json(v, version)))?;
                members.end()?;
                writer.write_cpu_msr(
                    instance,
                    &CpuMsr {
                        head: CpuMsrHead { count, reserved: [0; 4] },
                        msr: msr.as_slice().into(),
                    },
                )?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        _ => return Err(Mismatch::new("there is no such record").within("record").into()),
    }
    Ok(())
}

impl Json for CpuFlags {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("fpu_initialised".into(), Value::Bool(self.fpu_initialised()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let fpu_initialised = members.take("fpu_initialised", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if fpu_initialised { CpuFlags::FPU_INITIALISED } else { CpuFlags(0) })
    }
}
impl Json for Cr0 {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("pe".into(), Value::Bool(self.pe()));
        members.insert("mp".into(), Value::Bool(self.mp()));
        members.insert("em".into(), Value::Bool(self.em()));
        members.insert("ts".into(), Value::Bool(self.ts()));
        members.insert("et".into(), Value::Bool(self.et()));
        members.insert("numeric_error".into(), Value::Bool(self.numeric_error()));
        members.insert("wp".into(), Value::Bool(self.wp()));
        members.insert("am".into(), Value::Bool(self.am()));
        members.insert("nw".into(), Value::Bool(self.nw()));
        members.insert("cd".into(), Value::Bool(self.cd()));
        members.insert("pg".into(), Value::Bool(self.pg()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let pe = members.take("pe", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let mp = members.take("mp", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let em = members.take("em", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let ts = members.take("ts", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let et = members.take("et", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let numeric_error = members.take("numeric_error", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let wp = members.take("wp", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let am = members.take("am", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let nw = members.take("nw", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let cd = members.take("cd", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let pg = members.take("pg", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if pe { Cr0::PE } else { Cr0(0) }
            | if mp { Cr0::MP } else { Cr0(0) }
            | if em { Cr0::EM } else { Cr0(0) }
            | if ts { Cr0::TS } else { Cr0(0) }
            | if et { Cr0::ET } else { Cr0(0) }
            | if numeric_error { Cr0::NUMERIC_ERROR } else { Cr0(0) }
            | if wp { Cr0::WP } else { Cr0(0) }
            | if am { Cr0::AM } else { Cr0(0) }
            | if nw { Cr0::NW } else { Cr0(0) }
            | if cd { Cr0::CD } else { Cr0(0) }
            | if pg { Cr0::PG } else { Cr0(0) })
    }
}
impl Json for PendingEvent {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("vector".into(), part_to_json(self.vector(), 8));
        members.insert("type".into(), part_to_json(self.type_(), 3));
        members.insert("error_valid".into(), Value::Bool(self.error_valid()));
        members.insert("valid".into(), Value::Bool(self.valid()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let vector = members.take("vector", |v| part_from_json(v, 8))?;
        let type_ = members.take("type", |v| part_from_json(v, 3))?;
        let error_valid = members.take("error_valid", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let valid = members.take("valid", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(PendingEvent(0).with_vector(vector as _)
            | PendingEvent(0).with_type(type_ as _)
            | if error_valid { PendingEvent::ERROR_VALID } else { PendingEvent(0) }
            | if valid { PendingEvent::VALID } else { PendingEvent(0) })
    }
}
impl Json for PicLines {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("line0".into(), Value::Bool(self.line0()));
        members.insert("line1".into(), Value::Bool(self.line1()));
        members.insert("line2".into(), Value::Bool(self.line2()));
        members.insert("line3".into(), Value::Bool(self.line3()));
        members.insert("line4".into(), Value::Bool(self.line4()));
        members.insert("line5".into(), Value::Bool(self.line5()));
        members.insert("line6".into(), Value::Bool(self.line6()));
        members.insert("line7".into(), Value::Bool(self.line7()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let line0 = members.take("line0", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let line1 = members.take("line1", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let line2 = members.take("line2", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let line3 = members.take("line3", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let line4 = members.take("line4", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let line5 = members.take("line5", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let line6 = members.take("line6", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let line7 = members.take("line7", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if line0 { PicLines::LINE0 } else { PicLines(0) }
            | if line1 { PicLines::LINE1 } else { PicLines(0) }
            | if line2 { PicLines::LINE2 } else { PicLines(0) }
            | if line3 { PicLines::LINE3 } else { PicLines(0) }
            | if line4 { PicLines::LINE4 } else { PicLines(0) }
            | if line5 { PicLines::LINE5 } else { PicLines(0) }
            | if line6 { PicLines::LINE6 } else { PicLines(0) }
            | if line7 { PicLines::LINE7 } else { PicLines(0) })
    }
}
impl Json for PicModes {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("readsel_isr".into(), Value::Bool(self.readsel_isr()));
        members.insert("poll".into(), Value::Bool(self.poll()));
        members.insert("auto_eoi".into(), Value::Bool(self.auto_eoi()));
        members.insert("rotate_on_auto_eoi".into(), Value::Bool(self.rotate_on_auto_eoi()));
        members.insert(
            "special_fully_nested_mode".into(),
            Value::Bool(self.special_fully_nested_mode()),
        );
        members.insert("special_mask_mode".into(), Value::Bool(self.special_mask_mode()));
        members.insert("is_master".into(), Value::Bool(self.is_master()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let readsel_isr = members.take("readsel_isr", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let poll = members.take("poll", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let auto_eoi = members.take("auto_eoi", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let rotate_on_auto_eoi = members.take("rotate_on_auto_eoi", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let special_fully_nested_mode = members.take("special_fully_nested_mode", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let special_mask_mode = members.take("special_mask_mode", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let is_master = members.take("is_master", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if readsel_isr { PicModes::READSEL_ISR } else { PicModes(0) }
            | if poll { PicModes::POLL } else { PicModes(0) }
            | if auto_eoi { PicModes::AUTO_EOI } else { PicModes(0) }
            | if rotate_on_auto_eoi { PicModes::ROTATE_ON_AUTO_EOI } else { PicModes(0) }
            | if special_fully_nested_mode {
                PicModes::SPECIAL_FULLY_NESTED_MODE
            } else {
                PicModes(0)
            }
            | if special_mask_mode { PicModes::SPECIAL_MASK_MODE } else { PicModes(0) }
            | if is_master { PicModes::IS_MASTER } else { PicModes(0) })
    }
}
impl Json for PicSequence {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("init_next".into(), part_to_json(self.init_next(), 2));
        members.insert("init_ic4".into(), Value::Bool(self.init_ic4()));
        members.insert("init_sngl".into(), Value::Bool(self.init_sngl()));
        members.insert("priority_add".into(), part_to_json(self.priority_add(), 4));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let init_next = members.take("init_next", |v| part_from_json(v, 2))?;
        let init_ic4 = members.take("init_ic4", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let init_sngl = members.take("init_sngl", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let priority_add = members.take("priority_add", |v| part_from_json(v, 4))?;

        members.end()?;
        Ok(PicSequence(0).with_init_next(init_next as _)
            | if init_ic4 { PicSequence::INIT_IC4 } else { PicSequence(0) }
            | if init_sngl { PicSequence::INIT_SNGL } else { PicSequence(0) }
            | PicSequence(0).with_priority_add(priority_add as _))
    }
}
impl Json for RedirectionEntry {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("vector".into(), part_to_json(self.vector(), 8));
        members.insert("delivery_mode".into(), part_to_json(self.delivery_mode(), 3));
        members.insert("dest_mode".into(), Value::Bool(self.dest_mode()));
        members.insert("delivery_status".into(), Value::Bool(self.delivery_status()));
        members.insert("polarity".into(), Value::Bool(self.polarity()));
        members.insert("remote_irr".into(), Value::Bool(self.remote_irr()));
        members.insert("trig_mode".into(), Value::Bool(self.trig_mode()));
        members.insert("mask".into(), Value::Bool(self.mask()));
        members.insert("reserve".into(), part_to_json(self.reserve(), 7));
        members.insert("reserved_high".into(), part_to_json(self.reserved_high(), 32));
        members.insert("dest_id".into(), part_to_json(self.dest_id(), 8));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let vector = members.take("vector", |v| part_from_json(v, 8))?;
        let delivery_mode = members.take("delivery_mode", |v| part_from_json(v, 3))?;
        let dest_mode = members.take("dest_mode", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let delivery_status = members.take("delivery_status", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let polarity = members.take("polarity", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let remote_irr = members.take("remote_irr", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let trig_mode = members.take("trig_mode", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let mask = members.take("mask", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let reserve = members.take("reserve", |v| part_from_json(v, 7))?;
        let reserved_high = members.take("reserved_high", |v| part_from_json(v, 32))?;
        let dest_id = members.take("dest_id", |v| part_from_json(v, 8))?;

        members.end()?;
        Ok(RedirectionEntry(0).with_vector(vector as _)
            | RedirectionEntry(0).with_delivery_mode(delivery_mode as _)
            | if dest_mode { RedirectionEntry::DEST_MODE } else { RedirectionEntry(0) }
            | if delivery_status { RedirectionEntry::DELIVERY_STATUS } else { RedirectionEntry(0) }
            | if polarity { RedirectionEntry::POLARITY } else { RedirectionEntry(0) }
            | if remote_irr { RedirectionEntry::REMOTE_IRR } else { RedirectionEntry(0) }
            | if trig_mode { RedirectionEntry::TRIG_MODE } else { RedirectionEntry(0) }
            | if mask { RedirectionEntry::MASK } else { RedirectionEntry(0) }
            | RedirectionEntry(0).with_reserve(reserve as _)
            | RedirectionEntry(0).with_reserved_high(reserved_high as _)
            | RedirectionEntry(0).with_dest_id(dest_id as _))
    }
}
impl Json for ApicBase {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("bsp".into(), Value::Bool(self.bsp()));
        members.insert("extd".into(), Value::Bool(self.extd()));
        members.insert("enable".into(), Value::Bool(self.enable()));
        members.insert("base".into(), part_to_json(self.base(), 52));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let bsp = members.take("bsp", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let extd = members.take("extd", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let enable = members.take("enable", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let base = members.take("base", |v| part_from_json(v, 52))?;

        members.end()?;
        Ok(if bsp { ApicBase::BSP } else { ApicBase(0) }
            | if extd { ApicBase::EXTD } else { ApicBase(0) }
            | if enable { ApicBase::ENABLE } else { ApicBase(0) }
            | ApicBase(0).with_base(base as _))
    }
}
impl Json for ApicDisabled {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("hardware".into(), Value::Bool(self.hardware()));
        members.insert("software".into(), Value::Bool(self.software()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let hardware = members.take("hardware", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let software = members.take("software", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if hardware { ApicDisabled::HARDWARE } else { ApicDisabled(0) }
            | if software { ApicDisabled::SOFTWARE } else { ApicDisabled(0) })
    }
}
impl Json for PitChannel {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("count".into(), {
            let value = self.count;
            value.to_json(version)
        });
        members.insert("latched_count".into(), {
            let value = self.latched_count;
            value.to_json(version)
        });
        members.insert("count_latched".into(), {
            let value = self.count_latched;
            value.to_json(version)
        });
        members.insert("status_latched".into(), {
            let value = self.status_latched;
            value.to_json(version)
        });
        members.insert("status".into(), {
            let value = self.status;
            value.to_json(version)
        });
        members.insert("read_state".into(), {
            let value = self.read_state;
            value.to_json(version)
        });
        members.insert("write_state".into(), {
            let value = self.write_state;
            value.to_json(version)
        });
        members.insert("write_latch".into(), {
            let value = self.write_latch;
            value.to_json(version)
        });
        members.insert("rw_mode".into(), {
            let value = self.rw_mode;
            value.to_json(version)
        });
        members.insert("mode".into(), {
            let value = self.mode;
            value.to_json(version)
        });
        members.insert("bcd".into(), {
            let value = self.bcd;
            value.to_json(version)
        });
        members.insert("gate".into(), {
            let value = self.gate;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let count = members.take("count", |v| u32::from_json(v, version))?;
        let latched_count = members.take("latched_count", |v| u16::from_json(v, version))?;
        let count_latched = members.take("count_latched", |v| u8::from_json(v, version))?;
        let status_latched = members.take("status_latched", |v| u8::from_json(v, version))?;
        let status = members.take("status", |v| u8::from_json(v, version))?;
        let read_state = members.take("read_state", |v| u8::from_json(v, version))?;
        let write_state = members.take("write_state", |v| u8::from_json(v, version))?;
        let write_latch = members.take("write_latch", |v| u8::from_json(v, version))?;
        let rw_mode = members.take("rw_mode", |v| u8::from_json(v, version))?;
        let mode = members.take("mode", |v| u8::from_json(v, version))?;
        let bcd = members.take("bcd", |v| u8::from_json(v, version))?;
        let gate = members.take("gate", |v| u8::from_json(v, version))?;

        members.end()?;
        Ok(PitChannel {
            count,
            latched_count,
            count_latched,
            status_latched,
            status,
            read_state,
            write_state,
            write_latch,
            rw_mode,
            mode,
            bcd,
            gate,
        })
    }
}
impl Json for HpetTimer {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("config".into(), {
            let value = self.config;
            value.to_json(version)
        });
        members.insert("cmp".into(), {
            let value = self.cmp;
            value.to_json(version)
        });
        members.insert("fsb".into(), {
            let value = self.fsb;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let config = members.take("config", |v| u64::from_json(v, version))?;
        let cmp = members.take("cmp", |v| u64::from_json(v, version))?;
        let fsb = members.take("fsb", |v| u64::from_json(v, version))?;

        members.end()?;
        Ok(HpetTimer { config, cmp, fsb, reserved: [0; 8] })
    }
}
impl Json for MtrrCap {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("vcnt".into(), part_to_json(self.vcnt(), 8));
        members.insert("features".into(), part_to_json(self.features(), 56));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let vcnt = members.take("vcnt", |v| part_from_json(v, 8))?;
        let features = members.take("features", |v| part_from_json(v, 56))?;

        members.end()?;
        Ok(MtrrCap(0).with_vcnt(vcnt as _) | MtrrCap(0).with_features(features as _))
    }
}
impl Json for XsaveHeader {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("xstate_bv".into(), {
            let value = self.xstate_bv;
            value.to_json(version)
        });
        members.insert("xcomp_bv".into(), {
            let value = self.xcomp_bv;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let xstate_bv = members.take("xstate_bv", |v| u64::from_json(v, version))?;
        let xcomp_bv = members.take("xcomp_bv", |v| u64::from_json(v, version))?;

        members.end()?;
        Ok(XsaveHeader { xstate_bv, xcomp_bv, reserved: [0; 48] })
    }
}
impl Json for MsrIndex {
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

impl Json for OneMsr {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("index".into(), {
            let value = self.index;
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
        let index = members.take("index", |v| MsrIndex::from_json(v, version))?;
        let val = members.take("val", |v| u64::from_json(v, version))?;

        members.end()?;
        Ok(OneMsr { index, reserved: [0; 4], val })
    }
}
impl Json for Header {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("magic".into(), {
            let value = self.magic;
            value.to_json(version)
        });
        members.insert("version".into(), {
            let value = self.version;
            value.to_json(version)
        });
        members.insert("changeset".into(), {
            let value = self.changeset;
            value.to_json(version)
        });
        members.insert("cpuid".into(), {
            let value = self.cpuid;
            value.to_json(version)
        });
        members.insert("gtsc_khz".into(), {
            let value = self.gtsc_khz;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let magic = members.take("magic", |v| u32::from_json(v, version))?;
        let version = members.take("version", |v| u32::from_json(v, version))?;
        let changeset = members.take("changeset", |v| u64::from_json(v, version))?;
        let cpuid = members.take("cpuid", |v| u32::from_json(v, version))?;
        let gtsc_khz = members.take("gtsc_khz", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(Header { magic, version, changeset, cpuid, gtsc_khz })
    }
}
impl Json for Cpu {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("fpu_regs".into(), octets_to_json(&self.fpu_regs));
        members.insert("rax".into(), {
            let value = self.rax;
            value.to_json(version)
        });
        members.insert("rbx".into(), {
            let value = self.rbx;
            value.to_json(version)
        });
        members.insert("rcx".into(), {
            let value = self.rcx;
            value.to_json(version)
        });
        members.insert("rdx".into(), {
            let value = self.rdx;
            value.to_json(version)
        });
        members.insert("rbp".into(), {
            let value = self.rbp;
            value.to_json(version)
        });
        members.insert("rsi".into(), {
            let value = self.rsi;
            value.to_json(version)
        });
        members.insert("rdi".into(), {
            let value = self.rdi;
            value.to_json(version)
        });
        members.insert("rsp".into(), {
            let value = self.rsp;
            value.to_json(version)
        });
        members.insert("r8".into(), {
            let value = self.r8;
            value.to_json(version)
        });
        members.insert("r9".into(), {
            let value = self.r9;
            value.to_json(version)
        });
        members.insert("r10".into(), {
            let value = self.r10;
            value.to_json(version)
        });
        members.insert("r11".into(), {
            let value = self.r11;
            value.to_json(version)
        });
        members.insert("r12".into(), {
            let value = self.r12;
            value.to_json(version)
        });
        members.insert("r13".into(), {
            let value = self.r13;
            value.to_json(version)
        });
        members.insert("r14".into(), {
            let value = self.r14;
            value.to_json(version)
        });
        members.insert("r15".into(), {
            let value = self.r15;
            value.to_json(version)
        });
        members.insert("rip".into(), {
            let value = self.rip;
            value.to_json(version)
        });
        members.insert("rflags".into(), {
            let value = self.rflags;
            value.to_json(version)
        });
        members.insert("cr0".into(), {
            let value = self.cr0;
            value.to_json(version)
        });
        members.insert("cr2".into(), {
            let value = self.cr2;
            value.to_json(version)
        });
        members.insert("cr3".into(), {
            let value = self.cr3;
            value.to_json(version)
        });
        members.insert("cr4".into(), {
            let value = self.cr4;
            value.to_json(version)
        });
        members.insert("dr0".into(), {
            let value = self.dr0;
            value.to_json(version)
        });
        members.insert("dr1".into(), {
            let value = self.dr1;
            value.to_json(version)
        });
        members.insert("dr2".into(), {
            let value = self.dr2;
            value.to_json(version)
        });
        members.insert("dr3".into(), {
            let value = self.dr3;
            value.to_json(version)
        });
        members.insert("dr6".into(), {
            let value = self.dr6;
            value.to_json(version)
        });
        members.insert("dr7".into(), {
            let value = self.dr7;
            value.to_json(version)
        });
        members.insert("cs_sel".into(), {
            let value = self.cs_sel;
            value.to_json(version)
        });
        members.insert("ds_sel".into(), {
            let value = self.ds_sel;
            value.to_json(version)
        });
        members.insert("es_sel".into(), {
            let value = self.es_sel;
            value.to_json(version)
        });
        members.insert("fs_sel".into(), {
            let value = self.fs_sel;
            value.to_json(version)
        });
        members.insert("gs_sel".into(), {
            let value = self.gs_sel;
            value.to_json(version)
        });
        members.insert("ss_sel".into(), {
            let value = self.ss_sel;
            value.to_json(version)
        });
        members.insert("tr_sel".into(), {
            let value = self.tr_sel;
            value.to_json(version)
        });
        members.insert("ldtr_sel".into(), {
            let value = self.ldtr_sel;
            value.to_json(version)
        });
        members.insert("cs_limit".into(), {
            let value = self.cs_limit;
            value.to_json(version)
        });
        members.insert("ds_limit".into(), {
            let value = self.ds_limit;
            value.to_json(version)
        });
        members.insert("es_limit".into(), {
            let value = self.es_limit;
            value.to_json(version)
        });
        members.insert("fs_limit".into(), {
            let value = self.fs_limit;
            value.to_json(version)
        });
        members.insert("gs_limit".into(), {
            let value = self.gs_limit;
            value.to_json(version)
        });
        members.insert("ss_limit".into(), {
            let value = self.ss_limit;
            value.to_json(version)
        });
        members.insert("tr_limit".into(), {
            let value = self.tr_limit;
            value.to_json(version)
        });
        members.insert("ldtr_limit".into(), {
            let value = self.ldtr_limit;
            value.to_json(version)
        });
        members.insert("idtr_limit".into(), {
            let value = self.idtr_limit;
            value.to_json(version)
        });
        members.insert("gdtr_limit".into(), {
            let value = self.gdtr_limit;
            value.to_json(version)
        });
        members.insert("cs_base".into(), {
            let value = self.cs_base;
            value.to_json(version)
        });
        members.insert("ds_base".into(), {
            let value = self.ds_base;
            value.to_json(version)
        });
        members.insert("es_base".into(), {
            let value = self.es_base;
            value.to_json(version)
        });
        members.insert("fs_base".into(), {
            let value = self.fs_base;
            value.to_json(version)
        });
        members.insert("gs_base".into(), {
            let value = self.gs_base;
            value.to_json(version)
        });
        members.insert("ss_base".into(), {
            let value = self.ss_base;
            value.to_json(version)
        });
        members.insert("tr_base".into(), {
            let value = self.tr_base;
            value.to_json(version)
        });
        members.insert("ldtr_base".into(), {
            let value = self.ldtr_base;
            value.to_json(version)
        });
        members.insert("idtr_base".into(), {
            let value = self.idtr_base;
            value.to_json(version)
        });
        members.insert("gdtr_base".into(), {
            let value = self.gdtr_base;
            value.to_json(version)
        });
        members.insert("cs_arbytes".into(), {
            let value = self.cs_arbytes;
            value.to_json(version)
        });
        members.insert("ds_arbytes".into(), {
            let value = self.ds_arbytes;
            value.to_json(version)
        });
        members.insert("es_arbytes".into(), {
            let value = self.es_arbytes;
            value.to_json(version)
        });
        members.insert("fs_arbytes".into(), {
            let value = self.fs_arbytes;
            value.to_json(version)
        });
        members.insert("gs_arbytes".into(), {
            let value = self.gs_arbytes;
            value.to_json(version)
        });
        members.insert("ss_arbytes".into(), {
            let value = self.ss_arbytes;
            value.to_json(version)
        });
        members.insert("tr_arbytes".into(), {
            let value = self.tr_arbytes;
            value.to_json(version)
        });
        members.insert("ldtr_arbytes".into(), {
            let value = self.ldtr_arbytes;
            value.to_json(version)
        });
        members.insert("sysenter_cs".into(), {
            let value = self.sysenter_cs;
            value.to_json(version)
        });
        members.insert("sysenter_esp".into(), {
            let value = self.sysenter_esp;
            value.to_json(version)
        });
        members.insert("sysenter_eip".into(), {
            let value = self.sysenter_eip;
            value.to_json(version)
        });
        members.insert("shadow_gs".into(), {
            let value = self.shadow_gs;
            value.to_json(version)
        });
        members.insert("msr_flags".into(), {
            let value = self.msr_flags;
            value.to_json(version)
        });
        members.insert("msr_lstar".into(), {
            let value = self.msr_lstar;
            value.to_json(version)
        });
        members.insert("msr_star".into(), {
            let value = self.msr_star;
            value.to_json(version)
        });
        members.insert("msr_cstar".into(), {
            let value = self.msr_cstar;
            value.to_json(version)
        });
        members.insert("msr_syscall_mask".into(), {
            let value = self.msr_syscall_mask;
            value.to_json(version)
        });
        members.insert("msr_efer".into(), {
            let value = self.msr_efer;
            value.to_json(version)
        });
        members.insert("msr_tsc_aux".into(), {
            let value = self.msr_tsc_aux;
            value.to_json(version)
        });
        members.insert("tsc".into(), {
            let value = self.tsc;
            value.to_json(version)
        });
        members.insert("pending_event".into(), {
            let value = self.pending_event;
            value.to_json(version)
        });
        members.insert("error_code".into(), {
            let value = self.error_code;
            value.to_json(version)
        });
        members.insert("flags".into(), {
            let value = self.flags;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let fpu_regs = members.take("fpu_regs", fixed_octets_from_json)?;
        let rax = members.take("rax", |v| u64::from_json(v, version))?;
        let rbx = members.take("rbx", |v| u64::from_json(v, version))?;
        let rcx = members.take("rcx", |v| u64::from_json(v, version))?;
        let rdx = members.take("rdx", |v| u64::from_json(v, version))?;
        let rbp = members.take("rbp", |v| u64::from_json(v, version))?;
        let rsi = members.take("rsi", |v| u64::from_json(v, version))?;
        let rdi = members.take("rdi", |v| u64::from_json(v, version))?;
        let rsp = members.take("rsp", |v| u64::from_json(v, version))?;
        let r8 = members.take("r8", |v| u64::from_json(v, version))?;
        let r9 = members.take("r9", |v| u64::from_json(v, version))?;
        let r10 = members.take("r10", |v| u64::from_json(v, version))?;
        let r11 = members.take("r11", |v| u64::from_json(v, version))?;
        let r12 = members.take("r12", |v| u64::from_json(v, version))?;
        let r13 = members.take("r13", |v| u64::from_json(v, version))?;
        let r14 = members.take("r14", |v| u64::from_json(v, version))?;
        let r15 = members.take("r15", |v| u64::from_json(v, version))?;
        let rip = members.take("rip", |v| u64::from_json(v, version))?;
        let rflags = members.take("rflags", |v| u64::from_json(v, version))?;
        let cr0 = members.take("cr0", |v| Cr0::from_json(v, version))?;
        let cr2 = members.take("cr2", |v| u64::from_json(v, version))?;
        let cr3 = members.take("cr3", |v| u64::from_json(v, version))?;
        let cr4 = members.take("cr4", |v| u64::from_json(v, version))?;
        let dr0 = members.take("dr0", |v| u64::from_json(v, version))?;
        let dr1 = members.take("dr1", |v| u64::from_json(v, version))?;
        let dr2 = members.take("dr2", |v| u64::from_json(v, version))?;
        let dr3 = members.take("dr3", |v| u64::from_json(v, version))?;
        let dr6 = members.take("dr6", |v| u64::from_json(v, version))?;
        let dr7 = members.take("dr7", |v| u64::from_json(v, version))?;
        let cs_sel = members.take("cs_sel", |v| u32::from_json(v, version))?;
        let ds_sel = members.take("ds_sel", |v| u32::from_json(v, version))?;
        let es_sel = members.take("es_sel", |v| u32::from_json(v, version))?;
        let fs_sel = members.take("fs_sel", |v| u32::from_json(v, version))?;
        let gs_sel = members.take("gs_sel", |v| u32::from_json(v, version))?;
        let ss_sel = members.take("ss_sel", |v| u32::from_json(v, version))?;
        let tr_sel = members.take("tr_sel", |v| u32::from_json(v, version))?;
        let ldtr_sel = members.take("ldtr_sel", |v| u32::from_json(v, version))?;
        let cs_limit = members.take("cs_limit", |v| u32::from_json(v, version))?;
        let ds_limit = members.take("ds_limit", |v| u32::from_json(v, version))?;
        let es_limit = members.take("es_limit", |v| u32::from_json(v, version))?;
        let fs_limit = members.take("fs_limit", |v| u32::from_json(v, version))?;
        let gs_limit = members.take("gs_limit", |v| u32::from_json(v, version))?;
        let ss_limit = members.take("ss_limit", |v| u32::from_json(v, version))?;
        let tr_limit = members.take("tr_limit", |v| u32::from_json(v, version))?;
        let ldtr_limit = members.take("ldtr_limit", |v| u32::from_json(v, version))?;
        let idtr_limit = members.take("idtr_limit", |v| u32::from_json(v, version))?;
        let gdtr_limit = members.take("gdtr_limit", |v| u32::from_json(v, version))?;
        let cs_base = members.take("cs_base", |v| u64::from_json(v, version))?;
        let ds_base = members.take("ds_base", |v| u64::from_json(v, version))?;
        let es_base = members.take("es_base", |v| u64::from_json(v, version))?;
        let fs_base = members.take("fs_base", |v| u64::from_json(v, version))?;
        let gs_base = members.take("gs_base", |v| u64::from_json(v, version))?;
        let ss_base = members.take("ss_base", |v| u64::from_json(v, version))?;
        let tr_base = members.take("tr_base", |v| u64::from_json(v, version))?;
        let ldtr_base = members.take("ldtr_base", |v| u64::from_json(v, version))?;
        let idtr_base = members.take("idtr_base", |v| u64::from_json(v, version))?;
        let gdtr_base = members.take("gdtr_base", |v| u64::from_json(v, version))?;
        let cs_arbytes = members.take("cs_arbytes", |v| u32::from_json(v, version))?;
        let ds_arbytes = members.take("ds_arbytes", |v| u32::from_json(v, version))?;
        let es_arbytes = members.take("es_arbytes", |v| u32::from_json(v, version))?;
        let fs_arbytes = members.take("fs_arbytes", |v| u32::from_json(v, version))?;
        let gs_arbytes = members.take("gs_arbytes", |v| u32::from_json(v, version))?;
        let ss_arbytes = members.take("ss_arbytes", |v| u32::from_json(v, version))?;
        let tr_arbytes = members.take("tr_arbytes", |v| u32::from_json(v, version))?;
        let ldtr_arbytes = members.take("ldtr_arbytes", |v| u32::from_json(v, version))?;
        let sysenter_cs = members.take("sysenter_cs", |v| u64::from_json(v, version))?;
        let sysenter_esp = members.take("sysenter_esp", |v| u64::from_json(v, version))?;
        let sysenter_eip = members.take("sysenter_eip", |v| u64::from_json(v, version))?;
        let shadow_gs = members.take("shadow_gs", |v| u64::from_json(v, version))?;
        let msr_flags = members.take("msr_flags", |v| u64::from_json(v, version))?;
        let msr_lstar = members.take("msr_lstar", |v| u64::from_json(v, version))?;
        let msr_star = members.take("msr_star", |v| u64::from_json(v, version))?;
        let msr_cstar = members.take("msr_cstar", |v| u64::from_json(v, version))?;
        let msr_syscall_mask = members.take("msr_syscall_mask", |v| u64::from_json(v, version))?;
        let msr_efer = members.take("msr_efer", |v| u64::from_json(v, version))?;
        let msr_tsc_aux = members.take("msr_tsc_aux", |v| u64::from_json(v, version))?;
        let tsc = members.take("tsc", |v| u64::from_json(v, version))?;
        let pending_event =
            members.take("pending_event", |v| PendingEvent::from_json(v, version))?;
        let error_code = members.take("error_code", |v| u32::from_json(v, version))?;
        let flags = members.take("flags", |v| CpuFlags::from_json(v, version))?;

        members.end()?;
        Ok(Cpu {
            fpu_regs,
            rax,
            rbx,
            rcx,
            rdx,
            rbp,
            rsi,
            rdi,
            rsp,
            r8,
            r9,
            r10,
            r11,
            r12,
            r13,
            r14,
            r15,
            rip,
            rflags,
            cr0,
            cr2,
            cr3,
            cr4,
            dr0,
            dr1,
            dr2,
            dr3,
            dr6,
            dr7,
            cs_sel,
            ds_sel,
            es_sel,
            fs_sel,
            gs_sel,
            ss_sel,
            tr_sel,
            ldtr_sel,
            cs_limit,
            ds_limit,
            es_limit,
            fs_limit,
            gs_limit,
            ss_limit,
            tr_limit,
            ldtr_limit,
            idtr_limit,
            gdtr_limit,
            cs_base,
            ds_base,
            es_base,
            fs_base,
            gs_base,
            ss_base,
            tr_base,
            ldtr_base,
            idtr_base,
            gdtr_base,
            cs_arbytes,
            ds_arbytes,
            es_arbytes,
            fs_arbytes,
            gs_arbytes,
            ss_arbytes,
            tr_arbytes,
            ldtr_arbytes,
            sysenter_cs,
            sysenter_esp,
            sysenter_eip,
            shadow_gs,
            msr_flags,
            msr_lstar,
            msr_star,
            msr_cstar,
            msr_syscall_mask,
            msr_efer,
            msr_tsc_aux,
            tsc,
            pending_event,
            error_code,
            flags,
            reserved: [0; 4],
        })
    }
}
fn cpu_to_json(body: &xen_streams::LayoutView<Cpu>, version: u32) -> Value {
    let mut members = body.get().to_json(version);
    let missing: &[&str] = match body.octets().len() {
        1024 => &["flags"],
        1016 => &["msr_tsc_aux", "flags"],
        _ => &[],
    };
    if let Value::Object(members) = &mut members {
        members.retain(|name, _| !missing.contains(&name.as_str()));
    }
    members
}

impl Json for Pic {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("irr".into(), {
            let value = self.irr;
            value.to_json(version)
        });
        members.insert("imr".into(), {
            let value = self.imr;
            value.to_json(version)
        });
        members.insert("isr".into(), {
            let value = self.isr;
            value.to_json(version)
        });
        members.insert("irq_base".into(), {
            let value = self.irq_base;
            value.to_json(version)
        });
        members.insert("sequence".into(), {
            let value = self.sequence;
            value.to_json(version)
        });
        members.insert("modes".into(), {
            let value = self.modes;
            value.to_json(version)
        });
        members.insert("elcr".into(), {
            let value = self.elcr;
            value.to_json(version)
        });
        members.insert("int_output".into(), {
            let value = self.int_output;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let irr = members.take("irr", |v| u8::from_json(v, version))?;
        let imr = members.take("imr", |v| u8::from_json(v, version))?;
        let isr = members.take("isr", |v| u8::from_json(v, version))?;
        let irq_base = members.take("irq_base", |v| u8::from_json(v, version))?;
        let sequence = members.take("sequence", |v| PicSequence::from_json(v, version))?;
        let modes = members.take("modes", |v| PicModes::from_json(v, version))?;
        let elcr = members.take("elcr", |v| PicLines::from_json(v, version))?;
        let int_output = members.take("int_output", |v| u8::from_json(v, version))?;

        members.end()?;
        Ok(Pic { irr, imr, isr, irq_base, sequence, modes, elcr, int_output })
    }
}
impl Json for Ioapic {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("base_address".into(), {
            let value = self.base_address;
            value.to_json(version)
        });
        members.insert("ioregsel".into(), {
            let value = self.ioregsel;
            value.to_json(version)
        });
        members.insert("id".into(), {
            let value = self.id;
            value.to_json(version)
        });
        members.insert("redirtbl".into(), list_to_json(&self.redirtbl, version));

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let base_address = members.take("base_address", |v| u64::from_json(v, version))?;
        let ioregsel = members.take("ioregsel", |v| u32::from_json(v, version))?;
        let id = members.take("id", |v| u32::from_json(v, version))?;
        let redirtbl = members.take("redirtbl", |v| fixed_list_from_json(v, version))?;

        members.end()?;
        Ok(Ioapic { base_address, ioregsel, id, redirtbl })
    }
}
impl Json for Lapic {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("apic_base_msr".into(), {
            let value = self.apic_base_msr;
            value.to_json(version)
        });
        members.insert("disabled".into(), {
            let value = self.disabled;
            value.to_json(version)
        });
        members.insert("timer_divisor".into(), {
            let value = self.timer_divisor;
            value.to_json(version)
        });
        members.insert("tdt_msr".into(), {
            let value = self.tdt_msr;
            value.to_json(version)
        });
        members.insert("pending_esr".into(), {
            let value = self.pending_esr;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let apic_base_msr = members.take("apic_base_msr", |v| ApicBase::from_json(v, version))?;
        let disabled = members.take("disabled", |v| ApicDisabled::from_json(v, version))?;
        let timer_divisor = members.take("timer_divisor", |v| u32::from_json(v, version))?;
        let tdt_msr = members.take("tdt_msr", |v| u64::from_json(v, version))?;
        let pending_esr = members.take("pending_esr", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(Lapic { apic_base_msr, disabled, timer_divisor, tdt_msr, pending_esr, reserved: [0; 4] })
    }
}
fn lapic_to_json(body: &xen_streams::LayoutView<Lapic>, version: u32) -> Value {
    let mut members = body.get().to_json(version);
    let missing: &[&str] = match body.octets().len() {
        28 => &[],
        24 => &["pending_esr"],
        16 => &["tdt_msr", "pending_esr"],
        _ => &[],
    };
    if let Value::Object(members) = &mut members {
        members.retain(|name, _| !missing.contains(&name.as_str()));
    }
    members
}

impl Json for LapicRegs {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("data".into(), octets_to_json(&self.data));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let data = members.take("data", fixed_octets_from_json)?;

        members.end()?;
        Ok(LapicRegs { data })
    }
}
impl Json for PciIrq {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("pad".into(), list_to_json(&self.pad, version));

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let pad = members.take("pad", |v| fixed_list_from_json(v, version))?;

        members.end()?;
        Ok(PciIrq { pad })
    }
}
impl Json for IsaIrq {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("pad".into(), {
            let value = self.pad;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let pad = members.take("pad", |v| u64::from_json(v, version))?;

        members.end()?;
        Ok(IsaIrq { pad })
    }
}
impl Json for PciLink {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("route".into(), list_to_json(&self.route, version));

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let route = members.take("route", |v| fixed_list_from_json(v, version))?;

        members.end()?;
        Ok(PciLink { route, reserved: [0; 4] })
    }
}
impl Json for Pit {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("channels".into(), list_to_json(&self.channels, version));
        members.insert("speaker_data_on".into(), {
            let value = self.speaker_data_on;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let channels = members.take("channels", |v| fixed_list_from_json(v, version))?;
        let speaker_data_on = members.take("speaker_data_on", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(Pit { channels, speaker_data_on, reserved: [0; 4] })
    }
}
impl Json for Rtc {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("cmos_data".into(), octets_to_json(&self.cmos_data));
        members.insert("cmos_index".into(), {
            let value = self.cmos_index;
            value.to_json(version)
        });
        members.insert("rtc_offset".into(), {
            let value = self.rtc_offset;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let cmos_data = members.take("cmos_data", fixed_octets_from_json)?;
        let cmos_index = members.take("cmos_index", |v| u8::from_json(v, version))?;
        let rtc_offset = members.take("rtc_offset", |v| i64::from_json(v, version))?;

        members.end()?;
        Ok(Rtc { cmos_data, cmos_index, reserved: [0; 1], rtc_offset })
    }
}
fn rtc_to_json(body: &xen_streams::LayoutView<Rtc>, version: u32) -> Value {
    let mut members = body.get().to_json(version);
    let missing: &[&str] = match body.octets().len() {
        16 => &["rtc_offset"],
        _ => &[],
    };
    if let Value::Object(members) = &mut members {
        members.retain(|name, _| !missing.contains(&name.as_str()));
    }
    members
}

impl Json for Hpet {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("capability".into(), {
            let value = self.capability;
            value.to_json(version)
        });
        members.insert("config".into(), {
            let value = self.config;
            value.to_json(version)
        });
        members.insert("isr".into(), {
            let value = self.isr;
            value.to_json(version)
        });
        members.insert("mc64".into(), {
            let value = self.mc64;
            value.to_json(version)
        });
        members.insert("timers".into(), list_to_json(&self.timers, version));
        members.insert("period".into(), list_to_json(&self.period, version));

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let capability = members.take("capability", |v| u64::from_json(v, version))?;
        let config = members.take("config", |v| u64::from_json(v, version))?;
        let isr = members.take("isr", |v| u64::from_json(v, version))?;
        let mc64 = members.take("mc64", |v| u64::from_json(v, version))?;
        let timers = members.take("timers", |v| fixed_list_from_json(v, version))?;
        let period = members.take("period", |v| fixed_list_from_json(v, version))?;

        members.end()?;
        Ok(Hpet {
            capability,
            reserved: [0; 8],
            config,
            reserved2: [0; 8],
            isr,
            reserved3: [0; 200],
            mc64,
            reserved4: [0; 8],
            timers,
            reserved5: [0; 672],
            period,
        })
    }
}
impl Json for Pmtimer {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("tmr_val".into(), {
            let value = self.tmr_val;
            value.to_json(version)
        });
        members.insert("pm1a_sts".into(), {
            let value = self.pm1a_sts;
            value.to_json(version)
        });
        members.insert("pm1a_en".into(), {
            let value = self.pm1a_en;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let tmr_val = members.take("tmr_val", |v| u32::from_json(v, version))?;
        let pm1a_sts = members.take("pm1a_sts", |v| u16::from_json(v, version))?;
        let pm1a_en = members.take("pm1a_en", |v| u16::from_json(v, version))?;

        members.end()?;
        Ok(Pmtimer { tmr_val, pm1a_sts, pm1a_en })
    }
}
impl Json for Mtrr {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("msr_pat_cr".into(), {
            let value = self.msr_pat_cr;
            value.to_json(version)
        });
        members.insert("msr_mtrr_var".into(), list_to_json(&self.msr_mtrr_var, version));
        members.insert("msr_mtrr_fixed".into(), list_to_json(&self.msr_mtrr_fixed, version));
        members.insert("msr_mtrr_cap".into(), {
            let value = self.msr_mtrr_cap;
            value.to_json(version)
        });
        members.insert("msr_mtrr_def_type".into(), {
            let value = self.msr_mtrr_def_type;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let msr_pat_cr = members.take("msr_pat_cr", |v| u64::from_json(v, version))?;
        let msr_mtrr_var = members.take("msr_mtrr_var", |v| fixed_list_from_json(v, version))?;
        let msr_mtrr_fixed =
            members.take("msr_mtrr_fixed", |v| fixed_list_from_json(v, version))?;
        let msr_mtrr_cap = members.take("msr_mtrr_cap", |v| MtrrCap::from_json(v, version))?;
        let msr_mtrr_def_type =
            members.take("msr_mtrr_def_type", |v| u64::from_json(v, version))?;

        members.end()?;
        Ok(Mtrr { msr_pat_cr, msr_mtrr_var, msr_mtrr_fixed, msr_mtrr_cap, msr_mtrr_def_type })
    }
}
impl Json for ViridianDomain {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("hypercall_gpa".into(), {
            let value = self.hypercall_gpa;
            value.to_json(version)
        });
        members.insert("guest_os_id".into(), {
            let value = self.guest_os_id;
            value.to_json(version)
        });
        members.insert("time_ref_count".into(), {
            let value = self.time_ref_count;
            value.to_json(version)
        });
        members.insert("reference_tsc".into(), {
            let value = self.reference_tsc;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let hypercall_gpa = members.take("hypercall_gpa", |v| u64::from_json(v, version))?;
        let guest_os_id = members.take("guest_os_id", |v| u64::from_json(v, version))?;
        let time_ref_count = members.take("time_ref_count", |v| u64::from_json(v, version))?;
        let reference_tsc = members.take("reference_tsc", |v| u64::from_json(v, version))?;

        members.end()?;
        Ok(ViridianDomain { hypercall_gpa, guest_os_id, time_ref_count, reference_tsc })
    }
}
fn viridian_domain_to_json(body: &xen_streams::LayoutView<ViridianDomain>, version: u32) -> Value {
    let mut members = body.get().to_json(version);
    let missing: &[&str] = match body.octets().len() {
        24 => &["reference_tsc"],
        16 => &["time_ref_count", "reference_tsc"],
        _ => &[],
    };
    if let Value::Object(members) = &mut members {
        members.retain(|name, _| !missing.contains(&name.as_str()));
    }
    members
}

fn cpu_xsave_head_to_json(head: &CpuXsaveHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("xfeature_mask".into(), {
        let value = head.xfeature_mask;
        value.to_json(version)
    });
    members.insert("xcr0".into(), {
        let value = head.xcr0;
        value.to_json(version)
    });
    members.insert("xcr0_accum".into(), {
        let value = head.xcr0_accum;
        value.to_json(version)
    });
    members.insert("fpu_sse".into(), octets_to_json(&head.fpu_sse));
    members.insert("xsave_hdr".into(), {
        let value = head.xsave_hdr;
        value.to_json(version)
    });
    members
}

fn cpu_xsave_to_json(body: &CpuXsave, version: u32) -> Value {
    let mut members = cpu_xsave_head_to_json(&body.head, version);
    members.insert("extended".into(), octets_to_json(body.extended));
    Value::Object(members)
}

impl Json for ViridianVcpu {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("vp_assist_msr".into(), {
            let value = self.vp_assist_msr;
            value.to_json(version)
        });
        members.insert("apic_assist_pending".into(), {
            let value = self.apic_assist_pending;
            value.to_json(version)
        });
        members.insert("simp_msr".into(), {
            let value = self.simp_msr;
            value.to_json(version)
        });
        members.insert("sint_msr".into(), list_to_json(&self.sint_msr, version));
        members.insert("stimer_config_msr".into(), list_to_json(&self.stimer_config_msr, version));
        members.insert("stimer_count_msr".into(), list_to_json(&self.stimer_count_msr, version));

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let vp_assist_msr = members.take("vp_assist_msr", |v| u64::from_json(v, version))?;
        let apic_assist_pending =
            members.take("apic_assist_pending", |v| u8::from_json(v, version))?;
        let simp_msr = members.take("simp_msr", |v| u64::from_json(v, version))?;
        let sint_msr = members.take("sint_msr", |v| fixed_list_from_json(v, version))?;
        let stimer_config_msr =
            members.take("stimer_config_msr", |v| fixed_list_from_json(v, version))?;
        let stimer_count_msr =
            members.take("stimer_count_msr", |v| fixed_list_from_json(v, version))?;

        members.end()?;
        Ok(ViridianVcpu {
            vp_assist_msr,
            apic_assist_pending,
            reserved: [0; 7],
            simp_msr,
            sint_msr,
            stimer_config_msr,
            stimer_count_msr,
        })
    }
}
fn viridian_vcpu_to_json(body: &xen_streams::LayoutView<ViridianVcpu>, version: u32) -> Value {
    let mut members = body.get().to_json(version);
    let missing: &[&str] = match body.octets().len() {
        16 => &["simp_msr", "sint_msr", "stimer_config_msr", "stimer_count_msr"],
        8 => &[
            "apic_assist_pending",
            "simp_msr",
            "sint_msr",
            "stimer_config_msr",
            "stimer_count_msr",
        ],
        _ => &[],
    };
    if let Value::Object(members) = &mut members {
        members.retain(|name, _| !missing.contains(&name.as_str()));
    }
    members
}

impl Json for VmceVcpu {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("caps".into(), {
            let value = self.caps;
            value.to_json(version)
        });
        members.insert("mci_ctl2_bank0".into(), {
            let value = self.mci_ctl2_bank0;
            value.to_json(version)
        });
        members.insert("mci_ctl2_bank1".into(), {
            let value = self.mci_ctl2_bank1;
            value.to_json(version)
        });
        members.insert("mcg_ext_ctl".into(), {
            let value = self.mcg_ext_ctl;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let caps = members.take("caps", |v| u64::from_json(v, version))?;
        let mci_ctl2_bank0 = members.take("mci_ctl2_bank0", |v| u64::from_json(v, version))?;
        let mci_ctl2_bank1 = members.take("mci_ctl2_bank1", |v| u64::from_json(v, version))?;
        let mcg_ext_ctl = members.take("mcg_ext_ctl", |v| u64::from_json(v, version))?;

        members.end()?;
        Ok(VmceVcpu { caps, mci_ctl2_bank0, mci_ctl2_bank1, mcg_ext_ctl })
    }
}
fn vmce_vcpu_to_json(body: &xen_streams::LayoutView<VmceVcpu>, version: u32) -> Value {
    let mut members = body.get().to_json(version);
    let missing: &[&str] = match body.octets().len() {
        24 => &["mcg_ext_ctl"],
        8 => &["mci_ctl2_bank0", "mci_ctl2_bank1", "mcg_ext_ctl"],
        _ => &[],
    };
    if let Value::Object(members) = &mut members {
        members.retain(|name, _| !missing.contains(&name.as_str()));
    }
    members
}

impl Json for TscAdjust {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("tsc_adjust".into(), {
            let value = self.tsc_adjust;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let tsc_adjust = members.take("tsc_adjust", |v| u64::from_json(v, version))?;

        members.end()?;
        Ok(TscAdjust { tsc_adjust })
    }
}
fn cpu_msr_head_to_json(head: &CpuMsrHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("count".into(), {
        let value = head.count;
        value.to_json(version)
    });
    members
}

fn cpu_msr_to_json(body: &CpuMsr, version: u32) -> Value {
    let mut members = cpu_msr_head_to_json(&body.head, version);
    members.insert("msr".into(), array_to_json(&body.msr, version));
    Value::Object(members)
}
