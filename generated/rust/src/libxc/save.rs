//! Saves Libxc domain image: a handler for each type of record, called in an order that keeps every rule
//! on their sequence.
//!
//! Generated from spec/libxc by `cargo codegen`; do not edit.

use super::{
    Checkpoint, CheckpointDirtyPfnList, DomainHeader, HvmContext, HvmParams, ImageHeader, Kind,
    PageData, SharedInfo, StaticDataEnd, Toolstack, Verify, Writer, X86CpuidPolicy, X86MsrPolicy,
    X86PvInfo, X86PvP2mFrames, X86PvVcpuBasic, X86PvVcpuExtended, X86PvVcpuMsrs, X86PvVcpuXsave,
    X86TscInfo,
};
use crate::save::{Lengths, Nowhere, Opened, Pass};
use crate::{Body, Endian, SaveError, Sink, Stopped};
use core::convert::Infallible;
use core::marker::PhantomData;

/// Saves the records of a stream, a method for each type of record.
///
/// The methods are called in this order. One that is not written saves nothing. Where the sink
/// cannot go back they are called twice, first in a dry run that measures.
#[allow(unused_variables, reason = "the methods of the trait save nothing")]
pub trait Save {
    /// Why a handler fails; [`Stopped`] itself, where only the save can fail.
    type Error: From<Stopped>;

    /// Saves the records X86_PV_INFO.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn x86_pv_info(&mut self, records: &mut Records<'_, X86PvInfo>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records SHARED_INFO.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn shared_info(
        &mut self,
        records: &mut Records<'_, SharedInfo<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records X86_TSC_INFO.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn x86_tsc_info(&mut self, records: &mut Records<'_, X86TscInfo>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records HVM_PARAMS.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn hvm_params(&mut self, records: &mut Records<'_, HvmParams<'_>>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records TOOLSTACK.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn toolstack(&mut self, records: &mut Records<'_, Toolstack<'_>>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records CHECKPOINT_DIRTY_PFN_LIST.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn checkpoint_dirty_pfn_list(
        &mut self,
        records: &mut Records<'_, CheckpointDirtyPfnList<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records X86_CPUID_POLICY.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn x86_cpuid_policy(
        &mut self,
        records: &mut Records<'_, X86CpuidPolicy<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records X86_MSR_POLICY.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn x86_msr_policy(
        &mut self,
        records: &mut Records<'_, X86MsrPolicy<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records STATIC_DATA_END.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn static_data_end(
        &mut self,
        records: &mut Records<'_, StaticDataEnd>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records X86_PV_P2M_FRAMES.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn x86_pv_p2m_frames(
        &mut self,
        records: &mut Records<'_, X86PvP2mFrames<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records PAGE_DATA.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn page_data(&mut self, records: &mut Records<'_, PageData<'_>>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records X86_PV_VCPU_BASIC.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn x86_pv_vcpu_basic(
        &mut self,
        records: &mut Records<'_, X86PvVcpuBasic<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records X86_PV_VCPU_EXTENDED.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn x86_pv_vcpu_extended(
        &mut self,
        records: &mut Records<'_, X86PvVcpuExtended<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records X86_PV_VCPU_XSAVE.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn x86_pv_vcpu_xsave(
        &mut self,
        records: &mut Records<'_, X86PvVcpuXsave<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records HVM_CONTEXT.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn hvm_context(
        &mut self,
        records: &mut Records<'_, HvmContext<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records X86_PV_VCPU_MSRS.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn x86_pv_vcpu_msrs(
        &mut self,
        records: &mut Records<'_, X86PvVcpuMsrs<'_>>,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records VERIFY.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn verify(&mut self, records: &mut Records<'_, Verify>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Saves the records CHECKPOINT.
    ///
    /// # Errors
    /// If it cannot, or the save has stopped.
    fn checkpoint(&mut self, records: &mut Records<'_, Checkpoint>) -> Result<(), Self::Error> {
        Ok(())
    }
}

/// Takes the records of one type, any number of them, whole or in pieces.
pub struct Records<'w, R> {
    target: &'w mut dyn Target,
    of: PhantomData<fn() -> R>,
}

impl<'w, R> Records<'w, R> {
    pub(super) fn new(target: &'w mut dyn Target) -> Self {
        Self { target, of: PhantomData }
    }

    /// Whether lengths alone count, so that a body may hold anything.
    pub fn is_dry_run(&self) -> bool {
        self.target.is_dry_run()
    }

    /// The order of octets, for what is appended in pieces.
    pub fn endian(&self) -> Endian {
        self.target.endian()
    }
}

impl Records<'_, X86PvInfo> {
    /// Writes a record X86_PV_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &X86PvInfo) -> Result<(), Stopped> {
        self.target.write_x86_pv_info(body)
    }

    /// Begins a record X86_PV_INFO, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvInfo, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvInfo, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, SharedInfo<'_>> {
    /// Writes a record SHARED_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &SharedInfo<'_>) -> Result<(), Stopped> {
        self.target.write_shared_info(body)
    }

    /// Begins a record SHARED_INFO, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::SharedInfo, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::SharedInfo, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, X86TscInfo> {
    /// Writes a record X86_TSC_INFO.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &X86TscInfo) -> Result<(), Stopped> {
        self.target.write_x86_tsc_info(body)
    }

    /// Begins a record X86_TSC_INFO, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86TscInfo, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86TscInfo, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, HvmParams<'_>> {
    /// Writes a record HVM_PARAMS.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &HvmParams<'_>) -> Result<(), Stopped> {
        self.target.write_hvm_params(body)
    }

    /// Begins a record HVM_PARAMS, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::HvmParams, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::HvmParams, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Toolstack<'_>> {
    /// Writes a record TOOLSTACK.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &Toolstack<'_>) -> Result<(), Stopped> {
        self.target.write_toolstack(body)
    }

    /// Begins a record TOOLSTACK, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Toolstack, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::Toolstack, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, CheckpointDirtyPfnList<'_>> {
    /// Writes a record CHECKPOINT_DIRTY_PFN_LIST.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &CheckpointDirtyPfnList<'_>) -> Result<(), Stopped> {
        self.target.write_checkpoint_dirty_pfn_list(body)
    }

    /// Begins a record CHECKPOINT_DIRTY_PFN_LIST, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::CheckpointDirtyPfnList, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::CheckpointDirtyPfnList, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, X86CpuidPolicy<'_>> {
    /// Writes a record X86_CPUID_POLICY.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &X86CpuidPolicy<'_>) -> Result<(), Stopped> {
        self.target.write_x86_cpuid_policy(body)
    }

    /// Begins a record X86_CPUID_POLICY, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86CpuidPolicy, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86CpuidPolicy, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, X86MsrPolicy<'_>> {
    /// Writes a record X86_MSR_POLICY.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &X86MsrPolicy<'_>) -> Result<(), Stopped> {
        self.target.write_x86_msr_policy(body)
    }

    /// Begins a record X86_MSR_POLICY, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86MsrPolicy, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86MsrPolicy, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, StaticDataEnd> {
    /// Writes a record STATIC_DATA_END.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self) -> Result<(), Stopped> {
        self.target.write_static_data_end()
    }
}

impl Records<'_, X86PvP2mFrames<'_>> {
    /// Writes a record X86_PV_P2M_FRAMES.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &X86PvP2mFrames<'_>) -> Result<(), Stopped> {
        self.target.write_x86_pv_p2m_frames(body)
    }

    /// Begins a record X86_PV_P2M_FRAMES, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvP2mFrames, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvP2mFrames, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, PageData<'_>> {
    /// Writes a record PAGE_DATA.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &PageData<'_>) -> Result<(), Stopped> {
        self.target.write_page_data(body)
    }

    /// Begins a record PAGE_DATA, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::PageData, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::PageData, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, X86PvVcpuBasic<'_>> {
    /// Writes a record X86_PV_VCPU_BASIC.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &X86PvVcpuBasic<'_>) -> Result<(), Stopped> {
        self.target.write_x86_pv_vcpu_basic(body)
    }

    /// Begins a record X86_PV_VCPU_BASIC, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvVcpuBasic, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvVcpuBasic, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, X86PvVcpuExtended<'_>> {
    /// Writes a record X86_PV_VCPU_EXTENDED.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &X86PvVcpuExtended<'_>) -> Result<(), Stopped> {
        self.target.write_x86_pv_vcpu_extended(body)
    }

    /// Begins a record X86_PV_VCPU_EXTENDED, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvVcpuExtended, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvVcpuExtended, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, X86PvVcpuXsave<'_>> {
    /// Writes a record X86_PV_VCPU_XSAVE.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &X86PvVcpuXsave<'_>) -> Result<(), Stopped> {
        self.target.write_x86_pv_vcpu_xsave(body)
    }

    /// Begins a record X86_PV_VCPU_XSAVE, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvVcpuXsave, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvVcpuXsave, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, HvmContext<'_>> {
    /// Writes a record HVM_CONTEXT.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &HvmContext<'_>) -> Result<(), Stopped> {
        self.target.write_hvm_context(body)
    }

    /// Begins a record HVM_CONTEXT, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::HvmContext, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::HvmContext, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, X86PvVcpuMsrs<'_>> {
    /// Writes a record X86_PV_VCPU_MSRS.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self, body: &X86PvVcpuMsrs<'_>) -> Result<(), Stopped> {
        self.target.write_x86_pv_vcpu_msrs(body)
    }

    /// Begins a record X86_PV_VCPU_MSRS, of which the body comes in pieces. Where the sink does not
    /// hold them until the record ends, they are not checked but for their number.
    ///
    /// # Errors
    /// If it would break a rule, nothing tells its length and the sink cannot go back, or the sink
    /// fails.
    pub fn begin(&mut self) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvVcpuMsrs, None)?;
        Ok(Body::new(self.target))
    }

    /// The same with a body of this length, padding excluded.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn begin_with_length(&mut self, length: u64) -> Result<Body<'_>, Stopped> {
        self.target.begin(Kind::X86PvVcpuMsrs, Some(length))?;
        Ok(Body::new(self.target))
    }
}

impl Records<'_, Verify> {
    /// Writes a record VERIFY.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self) -> Result<(), Stopped> {
        self.target.write_verify()
    }
}

impl Records<'_, Checkpoint> {
    /// Writes a record CHECKPOINT.
    ///
    /// # Errors
    /// If it would break a rule, or the sink fails.
    pub fn write(&mut self) -> Result<(), Stopped> {
        self.target.write_checkpoint()
    }
}

/// A writer, whatever its sink.
pub(super) trait Target: Opened {
    fn endian(&self) -> Endian;
    fn begin(&mut self, kind: Kind, length: Option<u64>) -> Result<(), Stopped>;
    fn write_x86_pv_info(&mut self, body: &X86PvInfo) -> Result<(), Stopped>;
    fn write_shared_info(&mut self, body: &SharedInfo<'_>) -> Result<(), Stopped>;
    fn write_x86_tsc_info(&mut self, body: &X86TscInfo) -> Result<(), Stopped>;
    fn write_hvm_params(&mut self, body: &HvmParams<'_>) -> Result<(), Stopped>;
    fn write_toolstack(&mut self, body: &Toolstack<'_>) -> Result<(), Stopped>;
    fn write_checkpoint_dirty_pfn_list(
        &mut self,
        body: &CheckpointDirtyPfnList<'_>,
    ) -> Result<(), Stopped>;
    fn write_x86_cpuid_policy(&mut self, body: &X86CpuidPolicy<'_>) -> Result<(), Stopped>;
    fn write_x86_msr_policy(&mut self, body: &X86MsrPolicy<'_>) -> Result<(), Stopped>;
    fn write_static_data_end(&mut self) -> Result<(), Stopped>;
    fn write_x86_pv_p2m_frames(&mut self, body: &X86PvP2mFrames<'_>) -> Result<(), Stopped>;
    fn write_page_data(&mut self, body: &PageData<'_>) -> Result<(), Stopped>;
    fn write_x86_pv_vcpu_basic(&mut self, body: &X86PvVcpuBasic<'_>) -> Result<(), Stopped>;
    fn write_x86_pv_vcpu_extended(&mut self, body: &X86PvVcpuExtended<'_>) -> Result<(), Stopped>;
    fn write_x86_pv_vcpu_xsave(&mut self, body: &X86PvVcpuXsave<'_>) -> Result<(), Stopped>;
    fn write_hvm_context(&mut self, body: &HvmContext<'_>) -> Result<(), Stopped>;
    fn write_x86_pv_vcpu_msrs(&mut self, body: &X86PvVcpuMsrs<'_>) -> Result<(), Stopped>;
    fn write_verify(&mut self) -> Result<(), Stopped>;
    fn write_checkpoint(&mut self) -> Result<(), Stopped>;
}

/// Saves a stream: its headers, the records of the handlers, then END. Tells how many octets
/// it has.
///
/// # Errors
/// If a record would break a rule, a handler fails, or the sink does. The sink then holds no whole
/// stream, and no record of which anything failed.
pub fn save<H: Save + ?Sized, S: Sink>(
    handlers: &mut H,
    sink: S,
    image_header: &ImageHeader,
    domain_header: &DomainHeader,
) -> Result<u64, SaveError<S::Error, H::Error>> {
    Writer::new(sink, image_header, domain_header)?.save(handlers)
}

/// Tells how many octets [`save`] would write, without the data.
///
/// # Errors
/// If a record would break a rule of framing or order, or a handler fails.
pub fn dry_run<H: Save + ?Sized>(
    handlers: &mut H,
    image_header: &ImageHeader,
    domain_header: &DomainHeader,
) -> Result<u64, SaveError<Infallible, H::Error>> {
    let mut writer = Writer::new(Nowhere, image_header, domain_header)?;
    writer.run(handlers, Pass::Dry(&mut Lengths::new()), None)
}
