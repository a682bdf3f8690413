//! Writes Libxc domain image to any sink.
//!
//! Generated from spec/libxc by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    Checkpoint, CheckpointDirtyPfnList, DomainHeader, End, HvmContext, HvmParams, ImageHeader,
    Kind, PageData, Record, RecordHeader, SharedInfo, StaticDataEnd, Toolstack, Verify,
    X86CpuidPolicy, X86MsrPolicy, X86PvInfo, X86PvP2mFrames, X86PvVcpuBasic, X86PvVcpuExtended,
    X86PvVcpuMsrs, X86PvVcpuXsave, X86TscInfo, rules,
};
use crate::error::{Fault, Role};
use crate::sink::Filled;
use crate::{Endian, Error, Misuse, Plain, RecordPlace, Sink, WriteError, padding};

/// Writes a stream, record by record, and checks every rule that binds a writer before anything
/// of a record is written. After its sink has failed it writes nothing more.
#[derive(Debug)]
#[must_use = "a stream is not whole until its writer has finished"]
pub struct Writer<S: Sink> {
    pub(super) sink: S,
    pub(super) state: State,
    pub(super) written: u64,
    /// Whether no record may follow: after the last one.
    pub(super) closed: bool,
    /// Whether the outer stream has the sink, until this one is resumed.
    pub(super) returned: bool,
}

impl<S: Sink> Writer<S> {
    /// Begins a stream by writing its headers.
    ///
    /// # Errors
    /// If a header would break a rule, or the sink fails.
    pub fn new(
        sink: S,
        image_header: &ImageHeader,
        domain_header: &DomainHeader,
    ) -> Result<Self, WriteError<S::Error>> {
        Self::within(sink, 0, image_header, domain_header)
    }

    /// Begins a stream within another one, which has so many octets already.
    pub(crate) fn within(
        mut sink: S,
        mut written: u64,
        image_header: &ImageHeader,
        domain_header: &DomainHeader,
    ) -> Result<Self, WriteError<S::Error>> {
        let role = Role::Writer;
        let octets = image_header.write(Endian::Big);
        ImageHeader::check(&octets, Endian::Big, role)
            .map_err(|f| in_header(f, written, "image_header"))?;
        let endian = if image_header.options.big_endian() { Endian::Big } else { Endian::Little };
        sink.put(&octets).map_err(WriteError::Sink)?;
        written += octets.len() as u64;
        let octets = domain_header.write(endian);
        DomainHeader::check(&octets, endian, role)
            .map_err(|f| in_header(f, written, "domain_header"))?;
        sink.put(&octets).map_err(WriteError::Sink)?;
        written += octets.len() as u64;
        Ok(Self {
            sink,
            state: State::new(image_header.version, endian, *domain_header),
            written,
            closed: false,
            returned: false,
        })
    }

    /// The version of the stream.
    pub fn version(&self) -> u32 {
        self.state.version
    }

    /// Octets written so far.
    pub fn offset(&self) -> u64 {
        self.written
    }

    /// Whether the last record has been written.
    pub fn is_ended(&self) -> bool {
        self.state.seen(Kind::End)
    }

    /// Whether the stream may stop here: after its last record, or after one that gives control back.
    ///
    /// # Errors
    /// If not.
    pub fn check_end(&self) -> Result<(), WriteError<S::Error>> {
        if self.is_ended() || self.returned { Ok(()) } else { Err(self.unended()) }
    }

    /// The error that the stream stops before its last record.
    #[cold]
    pub(super) fn unended(&self) -> WriteError<S::Error> {
        let path = Fault::new(&rules::FRAMING_END, 0, "").path("framing");
        WriteError::Rule(Error {
            rule: &rules::FRAMING_END,
            offset: self.written,
            record: None,
            path,
        })
    }

    /// Gives the sink back, if the stream may stop here.
    ///
    /// # Errors
    /// As for [`check_end`](Self::check_end).
    pub fn finish(self) -> Result<S, WriteError<S::Error>> {
        self.check_end().map(|()| self.sink)
    }

    /// Gives the sink back, whether the stream is whole or not.
    pub fn into_sink(self) -> S {
        self.sink
    }

    /// Leaves the stream after a record that gives control back to the outer one.
    pub fn suspend(self) -> Suspended {
        Suspended { state: self.state, closed: self.closed, returned: self.returned }
    }

    /// Writes whatever record a reader gives; [`cleared`](Record::cleared), if a reader has passed over
    /// something in it. A body of fixed size keeps the layout that it has.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, record: &Record<'_>) -> Result<(), WriteError<S::Error>> {
        match *record {
            Record::End => self.write_end(),
            Record::PageData(ref body) => self.write_page_data(body),
            Record::X86PvInfo(body) => self.write_x86_pv_info(&body.get()),
            Record::X86PvP2mFrames(ref body) => self.write_x86_pv_p2m_frames(body),
            Record::X86PvVcpuBasic(ref body) => self.write_x86_pv_vcpu_basic(body),
            Record::X86PvVcpuExtended(ref body) => self.write_x86_pv_vcpu_extended(body),
            Record::X86PvVcpuXsave(ref body) => self.write_x86_pv_vcpu_xsave(body),
            Record::SharedInfo(ref body) => self.write_shared_info(body),
            Record::X86TscInfo(body) => self.write_x86_tsc_info(&body.get()),
            Record::HvmContext(ref body) => self.write_hvm_context(body),
            Record::HvmParams(ref body) => self.write_hvm_params(body),
            Record::Toolstack(ref body) => self.write_toolstack(body),
            Record::X86PvVcpuMsrs(ref body) => self.write_x86_pv_vcpu_msrs(body),
            Record::Verify => self.write_verify(),
            Record::Checkpoint => self.write_checkpoint(),
            Record::CheckpointDirtyPfnList(ref body) => self.write_checkpoint_dirty_pfn_list(body),
            Record::StaticDataEnd => self.write_static_data_end(),
            Record::X86CpuidPolicy(ref body) => self.write_x86_cpuid_policy(body),
            Record::X86MsrPolicy(ref body) => self.write_x86_msr_policy(body),
            Record::Unknown { type_code, body } => self.write_unknown(type_code, body),
        }
    }

    /// Writes a record END.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_end(&mut self) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::End)?;
        let header = self.sized(header, 0)?;
        if let Err(rule) = self.state.complete() {
            return Err(error(self.here(), Fault::new(rule, 0, ""), "framing", header));
        }
        self.put(&header.write(self.state.endian))?;
        self.state.saw(Kind::End);
        self.closed = true;
        self.sink.hand_back(true);
        Ok(())
    }

    /// Writes a record PAGE_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_page_data(&mut self, body: &PageData<'_>) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::PageData)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::PageData, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::PageData, header))?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::PageData);
        Ok(())
    }

    /// Writes a record X86_PV_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_x86_pv_info(&mut self, body: &X86PvInfo) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::X86PvInfo)?;
        let header = self.sized(header, 8)?;
        let octets = body.write(self.state.endian);
        X86PvInfo::check(&octets, self.state.endian, Role::Writer)
            .map_err(|f| in_body(self.here(), f, Kind::X86PvInfo, header))?;
        body.check_rules().map_err(|f| in_body(self.here(), f, Kind::X86PvInfo, header))?;
        let mut o = [0; 16];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..16].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.x86_pv_info_guest_width = u64::from(body.guest_width.0);
        self.state.saw(Kind::X86PvInfo);
        Ok(())
    }

    /// Writes a record X86_PV_P2M_FRAMES.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_x86_pv_p2m_frames(
        &mut self,
        body: &X86PvP2mFrames<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::X86PvP2mFrames)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::X86PvP2mFrames, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::X86PvP2mFrames, header))?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::X86PvP2mFrames);
        Ok(())
    }

    /// Writes a record X86_PV_VCPU_BASIC.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_x86_pv_vcpu_basic(
        &mut self,
        body: &X86PvVcpuBasic<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::X86PvVcpuBasic)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuBasic, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::X86PvVcpuBasic);
        Ok(())
    }

    /// Writes a record X86_PV_VCPU_EXTENDED.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_x86_pv_vcpu_extended(
        &mut self,
        body: &X86PvVcpuExtended<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::X86PvVcpuExtended)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuExtended, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::X86PvVcpuExtended);
        Ok(())
    }

    /// Writes a record X86_PV_VCPU_XSAVE.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_x86_pv_vcpu_xsave(
        &mut self,
        body: &X86PvVcpuXsave<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::X86PvVcpuXsave)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuXsave, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::X86PvVcpuXsave);
        Ok(())
    }

    /// Writes a record SHARED_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_shared_info(&mut self, body: &SharedInfo<'_>) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::SharedInfo)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::SharedInfo, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::SharedInfo);
        Ok(())
    }

    /// Writes a record X86_TSC_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_x86_tsc_info(&mut self, body: &X86TscInfo) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::X86TscInfo)?;
        let header = self.sized(header, 24)?;
        let octets = body.write(self.state.endian);
        X86TscInfo::check(&octets, Role::Writer)
            .map_err(|f| in_body(self.here(), f, Kind::X86TscInfo, header))?;
        let mut o = [0; 32];
        o[..8].copy_from_slice(&header.write(self.state.endian));
        o[8..32].copy_from_slice(&octets);
        self.put(&o)?;
        self.state.saw(Kind::X86TscInfo);
        Ok(())
    }

    /// Writes a record HVM_CONTEXT.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_hvm_context(&mut self, body: &HvmContext<'_>) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::HvmContext)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::HvmContext, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::HvmContext, header))?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::HvmContext);
        Ok(())
    }

    /// Writes a record HVM_PARAMS.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_hvm_params(&mut self, body: &HvmParams<'_>) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::HvmParams)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::HvmParams, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::HvmParams, header))?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::HvmParams);
        Ok(())
    }

    /// Writes a record TOOLSTACK.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_toolstack(&mut self, body: &Toolstack<'_>) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Toolstack)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::Toolstack, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::Toolstack);
        Ok(())
    }

    /// Writes a record X86_PV_VCPU_MSRS.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_x86_pv_vcpu_msrs(
        &mut self,
        body: &X86PvVcpuMsrs<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::X86PvVcpuMsrs)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuMsrs, header))?;
        let header = self.sized(header, size as u64)?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::X86PvVcpuMsrs);
        Ok(())
    }

    /// Writes a record VERIFY.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_verify(&mut self) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Verify)?;
        let header = self.sized(header, 0)?;
        Verify
            .check_rules(&self.state, Role::Writer)
            .map_err(|f| in_body(self.here(), f, Kind::Verify, header))?;
        self.put(&header.write(self.state.endian))?;
        self.state.saw(Kind::Verify);
        Ok(())
    }

    /// Writes a record CHECKPOINT.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_checkpoint(&mut self) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::Checkpoint)?;
        let header = self.sized(header, 0)?;
        Checkpoint
            .check_rules(&self.state, Role::Writer)
            .map_err(|f| in_body(self.here(), f, Kind::Checkpoint, header))?;
        self.put(&header.write(self.state.endian))?;
        self.state.saw(Kind::Checkpoint);
        self.returned = self.sink.hand_back(false);
        self.closed = self.returned;
        Ok(())
    }

    /// Writes a record CHECKPOINT_DIRTY_PFN_LIST.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_checkpoint_dirty_pfn_list(
        &mut self,
        body: &CheckpointDirtyPfnList<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::CheckpointDirtyPfnList)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::CheckpointDirtyPfnList, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules()
            .map_err(|f| in_body(self.here(), f, Kind::CheckpointDirtyPfnList, header))?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::CheckpointDirtyPfnList);
        Ok(())
    }

    /// Writes a record STATIC_DATA_END.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    #[inline]
    pub fn write_static_data_end(&mut self) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::StaticDataEnd)?;
        let header = self.sized(header, 0)?;
        self.put(&header.write(self.state.endian))?;
        self.state.saw(Kind::StaticDataEnd);
        Ok(())
    }

    /// Writes a record X86_CPUID_POLICY.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_x86_cpuid_policy(
        &mut self,
        body: &X86CpuidPolicy<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::X86CpuidPolicy)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::X86CpuidPolicy, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules().map_err(|f| in_body(self.here(), f, Kind::X86CpuidPolicy, header))?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::X86CpuidPolicy);
        Ok(())
    }

    /// Writes a record X86_MSR_POLICY.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write_x86_msr_policy(
        &mut self,
        body: &X86MsrPolicy<'_>,
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.admit(Kind::X86MsrPolicy)?;
        let size = body
            .measure(&self.state)
            .map_err(|f| in_body(self.here(), f, Kind::X86MsrPolicy, header))?;
        let header = self.sized(header, size as u64)?;
        body.check_rules().map_err(|f| in_body(self.here(), f, Kind::X86MsrPolicy, header))?;
        self.put(&header.write(self.state.endian))?;
        if let Err(error) = body.put(&mut Filled(&mut self.sink), self.state.endian) {
            return Err(self.cut(error));
        }
        self.written += size as u64;
        self.put(&[0; 8][..padding(size as u64, 8) as usize])?;
        self.state.saw(Kind::X86MsrPolicy);
        Ok(())
    }

    /// Writes an optional record that is not described here.
    ///
    /// # Errors
    /// If its type is a known or a mandatory one, it would break a rule, or the sink fails.
    pub fn write_unknown(
        &mut self,
        type_code: u32,
        body: &[u8],
    ) -> Result<(), WriteError<S::Error>> {
        let header = self.heading(type_code)?;
        let known = [
            End::TYPE,
            PageData::TYPE,
            X86PvInfo::TYPE,
            X86PvP2mFrames::TYPE,
            X86PvVcpuBasic::TYPE,
            X86PvVcpuExtended::TYPE,
            X86PvVcpuXsave::TYPE,
            SharedInfo::TYPE,
            X86TscInfo::TYPE,
            HvmContext::TYPE,
            HvmParams::TYPE,
            Toolstack::TYPE,
            X86PvVcpuMsrs::TYPE,
            Verify::TYPE,
            Checkpoint::TYPE,
            CheckpointDirtyPfnList::TYPE,
            StaticDataEnd::TYPE,
            X86CpuidPolicy::TYPE,
            X86MsrPolicy::TYPE,
        ]
        .contains(&type_code);
        if known || type_code & (1 << 31) == 0 {
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_TYPE, 0, "type"),
                "framing",
                header,
            ));
        }
        let size = body.len() as u64;
        let header = self.sized(header, size)?;

        self.put(&header.write(self.state.endian))?;
        self.put(body)?;
        self.put(&[0; 8][..padding(size, 8) as usize])?;
        self.state.number += 1;
        Ok(())
    }

    /// The header of a record, in which the length is missing, if a record may follow at all.
    #[inline(always)]
    fn heading(&self, type_code: u32) -> Result<RecordHeader, WriteError<S::Error>> {
        let header = RecordHeader { type_: type_code, ..RecordHeader::default() };
        if self.closed {
            return Err(self.refused(header));
        }
        Ok(header)
    }

    /// Checks that a record of this kind may stand here, with its instance; gives its header, in
    /// which the length is missing.
    #[inline(always)]
    pub(super) fn admit(&self, kind: Kind) -> Result<RecordHeader, WriteError<S::Error>> {
        let header = self.heading(kind.code())?;
        if let Err(rule) = self.state.place(kind) {
            return Err(error(self.here(), Fault::new(rule, 0, "type"), "framing", header));
        }
        Ok(header)
    }

    /// Why no record may follow.
    #[cold]
    fn refused(&self, header: RecordHeader) -> WriteError<S::Error> {
        if !self.state.seen(Kind::End) {
            return WriteError::Misuse(Misuse::Stopped);
        }
        error(self.here(), Fault::new(&rules::FRAMING_NOTHING_AFTER_END, 0, ""), "framing", header)
    }

    /// Puts the length into a header, if it is allowed and fits into the field that holds it.
    #[inline(always)]
    pub(super) fn sized(
        &self,
        header: RecordHeader,
        size: u64,
    ) -> Result<RecordHeader, WriteError<S::Error>> {
        let length = size;
        if length > 0x8000000 {
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_LENGTH_MAX, 4, "length"),
                "framing",
                header,
            ));
        }
        Ok(RecordHeader { length: length as u32, ..header })
    }

    #[inline(always)]
    pub(super) fn put(&mut self, octets: &[u8]) -> Result<(), WriteError<S::Error>> {
        if octets.is_empty() {
            return Ok(());
        }
        if let Err(error) = self.sink.put(octets) {
            return Err(self.cut(error));
        }
        self.written += octets.len() as u64;
        Ok(())
    }

    /// The sink has failed within a record: nothing may follow that.
    #[cold]
    pub(super) fn cut(&mut self, error: S::Error) -> WriteError<S::Error> {
        self.closed = true;
        WriteError::Sink(error)
    }

    /// Where the writer is, for errors.
    #[inline(always)]
    pub(super) fn here(&self) -> Here {
        Here { offset: self.written, number: self.state.number }
    }
}

/// A stream within another one, left after a record that gives control back to that one. The other
/// stream's writer resumes it.
#[derive(Debug, Clone)]
#[must_use]
pub struct Suspended {
    state: State,
    closed: bool,
    returned: bool,
}

impl Suspended {
    /// Goes on, after so many octets of the outer stream; to no avail, if it was not left after such
    /// a record.
    pub(crate) fn resume<S: Sink>(self, sink: S, written: u64) -> Writer<S> {
        Writer { sink, state: self.state, written, closed: !self.returned, returned: false }
    }

    /// Goes on with the next record, whether it was left after such a record or not.
    pub(crate) fn goes_on<S: Sink>(self, sink: S, written: u64) -> Writer<S> {
        let closed = self.closed && !self.returned;
        Writer { closed, ..self.resume(sink, written) }
    }
}

/// Where a record begins: octets and records before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Here {
    pub(super) offset: u64,
    number: u64,
}

/// The error for a fault within the body of a record.
#[cold]
pub(super) fn in_body<E>(
    here: Here,
    fault: Fault,
    kind: Kind,
    header: RecordHeader,
) -> WriteError<E> {
    let offset = fault.offset + 8;
    error(here, Fault { offset, ..fault }, kind.item(), header)
}

/// The error for a fault at an offset from the start of the record.
#[cold]
pub(super) fn error<E>(
    here: Here,
    fault: Fault,
    item: &'static str,
    header: RecordHeader,
) -> WriteError<E> {
    WriteError::Rule(Error {
        rule: fault.rule,
        offset: here.offset + fault.offset as u64,
        record: Some(RecordPlace {
            number: here.number,
            type_code: u64::from(header.type_),
            instance: None,
        }),
        path: fault.path(item),
    })
}

#[cold]
fn in_header<E>(fault: Fault, at: u64, item: &'static str) -> WriteError<E> {
    WriteError::Rule(Error {
        rule: fault.rule,
        offset: at + fault.offset as u64,
        record: None,
        path: fault.path(item),
    })
}
