//! Loads Libxc domain image: a handler for each type of record, called in the order of the stream.
//!
//! Generated from spec/libxc by `cargo codegen`; do not edit.

use super::{
    CheckpointDirtyPfnList, DomainHeader, HvmContext, HvmParams, ImageHeader, Kind, PageData,
    Reader, Record, RecordHeader, SharedInfo, Toolstack, X86CpuidPolicy, X86MsrPolicy, X86PvInfo,
    X86PvP2mFrames, X86PvVcpuBasic, X86PvVcpuExtended, X86PvVcpuMsrs, X86PvVcpuXsave, X86TscInfo,
};
use crate::load::Octets;
use crate::{BodyError, Endian, Error, LoadError, NoHandler, Plain, View};
use core::convert::Infallible;

/// Loads the records of a stream, a method for each type of record.
///
/// The methods are called in the order of the stream. A record has been checked, its octets and
/// its place among those before it, before its method is called; what can be wrong then is what no
/// format can tell, and that the stream goes wrong later.
#[allow(unused_variables, reason = "the methods of the trait look at nothing")]
pub trait Load {
    /// Why a handler fails; [`NoHandler`] itself, where nothing else can.
    type Error: From<NoHandler>;

    /// Whether records of a type are passed over that no other method is written for.
    fn ignores(&self, kind: Kind) -> bool {
        false
    }

    /// Takes the headers, before any record.
    ///
    /// # Errors
    /// If the domain cannot be loaded.
    fn headers(
        &mut self,
        image_header: &ImageHeader,
        domain_header: &DomainHeader,
    ) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Guest frames, their types, and the content of those that have any. Most of an image
    /// consists of such records; a later one replaces what an earlier one said of the same
    /// frame.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn page_data(&mut self, body: PageData<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::PageData)
    }

    /// Width of a PV guest, and depth of its page tables.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn x86_pv_info(&mut self, body: View<'_, X86PvInfo>) -> Result<(), Self::Error> {
        unhandled(self, Kind::X86PvInfo)
    }

    /// The frames that hold the guest's own table from guest frames to machine frames.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn x86_pv_p2m_frames(&mut self, body: X86PvP2mFrames<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::X86PvP2mFrames)
    }

    /// The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn x86_pv_vcpu_basic(&mut self, body: X86PvVcpuBasic<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::X86PvVcpuBasic)
    }

    /// The entry points of a vCPU and its machine check state, as
    /// XEN_DOMCTL_get_ext_vcpucontext has them.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn x86_pv_vcpu_extended(&mut self, body: X86PvVcpuExtended<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::X86PvVcpuExtended)
    }

    /// The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn x86_pv_vcpu_xsave(&mut self, body: X86PvVcpuXsave<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::X86PvVcpuXsave)
    }

    /// The shared info page of a PV domain.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn shared_info(&mut self, body: SharedInfo<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::SharedInfo)
    }

    /// The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn x86_tsc_info(&mut self, body: View<'_, X86TscInfo>) -> Result<(), Self::Error> {
        unhandled(self, Kind::X86TscInfo)
    }

    /// The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn hvm_context(&mut self, body: HvmContext<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::HvmContext)
    }

    /// Parameters of an HVM domain, as HVMOP_get_param has them.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn hvm_params(&mut self, body: HvmParams<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::HvmParams)
    }

    /// Data of the higher layers of the toolstack, which libxc handed through.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn toolstack(&mut self, body: Toolstack<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::Toolstack)
    }

    /// Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn x86_pv_vcpu_msrs(&mut self, body: X86PvVcpuMsrs<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::X86PvVcpuMsrs)
    }

    /// All memory has been sent. What follows is sent a second time, so that the reader can
    /// compare it with what it has.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn verify(&mut self) -> Result<(), Self::Error> {
        unhandled(self, Kind::Verify)
    }

    /// Marks the end of a consistent view of the domain: what stands before it can be restored
    /// by itself. Further records bring the view up to date, until the next CHECKPOINT or the
    /// END.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn checkpoint(&mut self) -> Result<(), Self::Error> {
        unhandled(self, Kind::Checkpoint)
    }

    /// Frames that the mirrored domain has changed by itself, in any order.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn checkpoint_dirty_pfn_list(
        &mut self,
        body: CheckpointDirtyPfnList<'_>,
    ) -> Result<(), Self::Error> {
        unhandled(self, Kind::CheckpointDirtyPfnList)
    }

    /// Marks the end of the static data: of what does not change while the domain runs. A
    /// reader completes the domain before it takes its memory.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn static_data_end(&mut self) -> Result<(), Self::Error> {
        unhandled(self, Kind::StaticDataEnd)
    }

    /// What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn x86_cpuid_policy(&mut self, body: X86CpuidPolicy<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::X86CpuidPolicy)
    }

    /// What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it.
    ///
    /// # Errors
    /// If it cannot be loaded; [`NoHandler`] unless this is written, or such records are ignored.
    fn x86_msr_policy(&mut self, body: X86MsrPolicy<'_>) -> Result<(), Self::Error> {
        unhandled(self, Kind::X86MsrPolicy)
    }

    /// An optional record of unknown type.
    ///
    /// # Errors
    /// If it cannot be loaded; unless this is written, it is passed over.
    fn unknown(&mut self, type_code: u32, body: &[u8]) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The stream is whole: its last record has been there, and all that are required.
    ///
    /// # Errors
    /// If the domain cannot be loaded.
    fn end(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }
}

/// What becomes of a record that there is no handler for.
fn unhandled<H: Load + ?Sized>(handlers: &H, kind: Kind) -> Result<(), H::Error> {
    if handlers.ignores(kind) { Ok(()) } else { Err(NoHandler { record: kind.name() }.into()) }
}

impl Record<'_> {
    /// Hands itself to the handler for it.
    ///
    /// # Errors
    /// If the handler fails, or there is none.
    pub fn load<H: Load + ?Sized>(self, handlers: &mut H) -> Result<(), H::Error> {
        match self {
            Self::End => handlers.end(),
            Self::PageData(body) => handlers.page_data(body),
            Self::X86PvInfo(body) => handlers.x86_pv_info(body),
            Self::X86PvP2mFrames(body) => handlers.x86_pv_p2m_frames(body),
            Self::X86PvVcpuBasic(body) => handlers.x86_pv_vcpu_basic(body),
            Self::X86PvVcpuExtended(body) => handlers.x86_pv_vcpu_extended(body),
            Self::X86PvVcpuXsave(body) => handlers.x86_pv_vcpu_xsave(body),
            Self::SharedInfo(body) => handlers.shared_info(body),
            Self::X86TscInfo(body) => handlers.x86_tsc_info(body),
            Self::HvmContext(body) => handlers.hvm_context(body),
            Self::HvmParams(body) => handlers.hvm_params(body),
            Self::Toolstack(body) => handlers.toolstack(body),
            Self::X86PvVcpuMsrs(body) => handlers.x86_pv_vcpu_msrs(body),
            Self::Verify => handlers.verify(),
            Self::Checkpoint => handlers.checkpoint(),
            Self::CheckpointDirtyPfnList(body) => handlers.checkpoint_dirty_pfn_list(body),
            Self::StaticDataEnd => handlers.static_data_end(),
            Self::X86CpuidPolicy(body) => handlers.x86_cpuid_policy(body),
            Self::X86MsrPolicy(body) => handlers.x86_msr_policy(body),
            Self::Unknown { type_code, body } => handlers.unknown(type_code, body),
        }
    }
}

/// Loads a stream; tells how many octets it has.
///
/// # Errors
/// If the stream breaks a rule, or a handler fails. The handlers have then seen the records before
/// the error.
pub fn load<H: Load + ?Sized>(input: &[u8], handlers: &mut H) -> Result<u64, LoadError<H::Error>> {
    load_from(Reader::new(input)?, handlers)
}

/// Loads what a reader has not read yet; tells how many octets have been read then. With
/// [`Reader::prefix`] other octets may follow the stream.
///
/// # Errors
/// If the stream breaks a rule, or a handler fails. The handlers have then seen the records before
/// the error.
pub fn load_from<H: Load + ?Sized>(
    mut reader: Reader<'_>,
    handlers: &mut H,
) -> Result<u64, LoadError<H::Error>> {
    handlers.headers(reader.image_header(), reader.domain_header()).map_err(LoadError::Handler)?;
    for record in &mut reader {
        record?.load(handlers).map_err(LoadError::Handler)?;
    }
    Ok(reader.offset())
}

/// Loads a stream record by record, each of them octet by octet.
#[derive(Debug, Clone)]
pub struct Loader<'a> {
    input: &'a [u8],
    reader: Reader<'a>,
    open: bool,
}

impl<'a> Loader<'a> {
    /// Reads the headers of a stream.
    ///
    /// # Errors
    /// If a header breaks a rule.
    pub fn new(input: &'a [u8]) -> Result<Self, Error> {
        Ok(Self { input, reader: Reader::new(input)?, open: false })
    }

    /// Allows octets after the last record.
    #[must_use]
    pub fn prefix(self) -> Self {
        Self { reader: self.reader.prefix(), ..self }
    }

    /// What reads the stream: it has the headers, and tells how many octets have been read.
    pub fn reader(&self) -> &Reader<'a> {
        &self.reader
    }

    /// Begins the next record, if there is one, after all of it has been checked.
    ///
    /// # Errors
    /// If the stream breaks a rule, or the record before has not been ended.
    pub fn begin(&mut self) -> Result<Option<OpenRecord<'_, 'a>>, LoadError<Infallible>> {
        if self.open {
            return Err(BodyError::Unended.into());
        }
        let start = self.reader.offset();
        let Some(record) = self.reader.next().transpose()? else { return Ok(None) };
        let octets = usize::try_from(start)
            .ok()
            .and_then(|start| self.input.get(start..))
            .unwrap_or_default();
        let left = body_of(octets, self.reader.endian());
        self.open = true;
        Ok(Some(OpenRecord {
            record,
            octets: Octets { left, ignored: false },
            open: &mut self.open,
        }))
    }
}

/// The body of the record that some octets begin with.
pub(crate) fn body_of(octets: &[u8], endian: Endian) -> &[u8] {
    let Some((header, rest)) = octets.split_first_chunk() else { return &[] };
    let length = usize::try_from(RecordHeader::read(header, endian).length);
    length.ok().and_then(|length| rest.get(..length)).unwrap_or(rest)
}

/// A record that has begun: all of it has been checked, and its octets are read one after another.
#[derive(Debug)]
pub struct OpenRecord<'l, 'a> {
    record: Record<'a>,
    octets: Octets<'a>,
    open: &'l mut bool,
}

impl<'a> OpenRecord<'_, 'a> {
    /// The record, as a reader gives it.
    pub fn record(&self) -> Record<'a> {
        self.record
    }

    /// Octets of the body that have not been read.
    pub fn left(&self) -> u64 {
        self.octets.left.len() as u64
    }

    /// Reads as many octets as fit.
    ///
    /// # Errors
    /// If the body has fewer left; none are read then.
    pub fn read(&mut self, into: &mut [u8]) -> Result<(), BodyError> {
        self.octets.read(into)
    }

    /// What is not read of the body does not matter.
    pub fn ignore_rest(&mut self) {
        self.octets.ignored = true;
    }

    /// Ends the record.
    ///
    /// # Errors
    /// If octets of the body have not been read, and are not to be ignored.
    pub fn end(self) -> Result<(), BodyError> {
        self.octets.end()?;
        *self.open = false;
        Ok(())
    }
}
