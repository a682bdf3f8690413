//! Reads Libxc domain image from octets in memory.
//!
//! Generated from spec/libxc by `cargo codegen`; do not edit.

use super::state::State;
use super::{
    Checkpoint, CheckpointDirtyPfnList, DomainHeader, End, HvmContext, HvmParams, ImageHeader,
    Kind, PageData, Record, RecordHeader, SharedInfo, StaticDataEnd, Toolstack, Verify, Visitor,
    X86CpuidPolicy, X86MsrPolicy, X86PvInfo, X86PvP2mFrames, X86PvVcpuBasic, X86PvVcpuExtended,
    X86PvVcpuMsrs, X86PvVcpuXsave, X86TscInfo, rules,
};
use crate::error::{Fault, Role};
use crate::parts::Parts;
use crate::pieces::{Begun, Tail};
use crate::{Class, Endian, Error, Plain, ReadError, RecordPlace, Rule, View};

/// Reads a stream, record by record, and checks every rule that binds a reader.
///
/// Records borrow from the input. After an error, and after the last record, there are no more.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
    /// Octets of the stream up to the end of `rest`, from which offsets are reckoned.
    end: u64,
    state: State,
    image_header: ImageHeader,
    domain_header: DomainHeader,
    prefix: bool,
    done: bool,
}

/// A body, its padding, and what follows them.
type Cut<'a, Body, Padding> = (&'a Body, &'a Padding, &'a [u8]);

impl<'a> Reader<'a> {
    /// Reads the headers of a stream.
    ///
    /// # Errors
    /// If a header breaks a rule.
    pub fn new(input: &'a [u8]) -> Result<Self, Error> {
        Self::open(input, Role::Reader)
    }

    /// Reads the headers of a stream by the rules for a role.
    pub(crate) fn open(input: &'a [u8], role: Role) -> Result<Self, Error> {
        let mut rest = input;
        let at = input.len() - rest.len();
        let Some((octets, after)) = rest.split_first_chunk() else {
            return Err(in_header(
                Fault::new(&rules::IMAGE_HEADER_COMPLETE, 0, ""),
                at,
                "image_header",
            ));
        };
        ImageHeader::check(octets, Endian::Big, role)
            .map_err(|f| in_header(f, at, "image_header"))?;
        let image_header = ImageHeader::read(octets, Endian::Big);
        let endian = if image_header.options.big_endian() { Endian::Big } else { Endian::Little };
        rest = after;
        let at = input.len() - rest.len();
        let Some((octets, after)) = rest.split_first_chunk() else {
            return Err(in_header(
                Fault::new(&rules::DOMAIN_HEADER_COMPLETE, 0, ""),
                at,
                "domain_header",
            ));
        };
        DomainHeader::check(octets, endian, role).map_err(|f| in_header(f, at, "domain_header"))?;
        let domain_header = DomainHeader::read(octets, endian);
        rest = after;
        Ok(Self {
            rest,
            end: input.len() as u64,
            state: State::new(image_header.version, endian, domain_header),
            image_header,
            domain_header,
            prefix: false,
            done: false,
        })
    }

    /// Reads the headers of a stream that goes on within another one, after `base` octets of it.
    pub(crate) fn within(input: &'a [u8], base: u64, role: Role) -> Result<Self, Error> {
        let reader = Self::open(input, role);
        let reader = reader.map_err(|e| Error { offset: e.offset + base, ..e })?;
        Ok(Self { end: base + reader.end, prefix: true, ..reader })
    }

    /// Goes on where the outer stream has come to.
    pub(crate) fn resume(&mut self, rest: &'a [u8]) {
        self.rest = rest;
    }

    /// Allows octets after the last record.
    #[must_use]
    pub fn prefix(mut self) -> Self {
        self.prefix = true;
        self
    }

    /// The image header.
    pub fn image_header(&self) -> &ImageHeader {
        &self.image_header
    }

    /// The domain header.
    pub fn domain_header(&self) -> &DomainHeader {
        &self.domain_header
    }

    /// The version of the stream.
    pub fn version(&self) -> u32 {
        self.state.version
    }

    /// The order of octets after the headers.
    pub fn endian(&self) -> Endian {
        self.state.endian
    }

    /// Octets read so far.
    pub fn offset(&self) -> u64 {
        self.here().offset
    }

    /// Reads the rest of the stream, and hands each record to the visitor's method for it.
    ///
    /// # Errors
    /// If the stream breaks a rule; the visitor has then seen the records before the error. Or what
    /// stopped the visitor.
    pub fn visit<V: Visitor<'a>>(mut self, visitor: &mut V) -> Result<(), ReadError<V::Error>> {
        while !self.done {
            let taken = match self.step(Role::Reader)? {
                Record::End => visitor.end(),
                Record::PageData(body) => visitor.page_data(body),
                Record::X86PvInfo(body) => visitor.x86_pv_info(body),
                Record::X86PvP2mFrames(body) => visitor.x86_pv_p2m_frames(body),
                Record::X86PvVcpuBasic(body) => visitor.x86_pv_vcpu_basic(body),
                Record::X86PvVcpuExtended(body) => visitor.x86_pv_vcpu_extended(body),
                Record::X86PvVcpuXsave(body) => visitor.x86_pv_vcpu_xsave(body),
                Record::SharedInfo(body) => visitor.shared_info(body),
                Record::X86TscInfo(body) => visitor.x86_tsc_info(body),
                Record::HvmContext(body) => visitor.hvm_context(body),
                Record::HvmParams(body) => visitor.hvm_params(body),
                Record::Toolstack(body) => visitor.toolstack(body),
                Record::X86PvVcpuMsrs(body) => visitor.x86_pv_vcpu_msrs(body),
                Record::Verify => visitor.verify(),
                Record::Checkpoint => visitor.checkpoint(),
                Record::CheckpointDirtyPfnList(body) => visitor.checkpoint_dirty_pfn_list(body),
                Record::StaticDataEnd => visitor.static_data_end(),
                Record::X86CpuidPolicy(body) => visitor.x86_cpuid_policy(body),
                Record::X86MsrPolicy(body) => visitor.x86_msr_policy(body),
                Record::Unknown { type_code, body } => visitor.unknown(type_code, body),
            };
            taken.map_err(ReadError::Handler)?;
        }
        Ok(())
    }

    /// Reads one record, by the rules for a role.
    #[inline(always)]
    pub(crate) fn step(&mut self, role: Role) -> Result<Record<'a>, Error> {
        let Some((octets, rest)) = self.rest.split_first_chunk::<8>() else {
            return Err(cut_short(self.here(), self.rest.is_empty()));
        };
        let header = RecordHeader::read(octets, self.state.endian);
        match header.type_ {
            End::TYPE => {
                let (_, _, rest) = self.fixed::<0, 0>(Kind::End, header, rest)?;
                self.state.saw(Kind::End);
                self.finish(header, rest)?;
                self.rest = rest;
                Ok(Record::End)
            }
            PageData::TYPE => {
                self.admit(Kind::PageData, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::PageData.length_rule(), header));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = PageData::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::PageData, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                record
                    .check_rules(&self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::PageData, header))?;
                self.state.saw(Kind::PageData);
                self.rest = rest;
                Ok(Record::PageData(record))
            }
            X86PvInfo::TYPE => {
                let (body, _, rest) = self.fixed::<8, 0>(Kind::X86PvInfo, header, rest)?;
                X86PvInfo::check(body, self.state.endian, role)
                    .map_err(|f| in_body(self.here(), f, Kind::X86PvInfo, header))?;
                let record = X86PvInfo::read(body, self.state.endian);
                record
                    .check_rules()
                    .map_err(|f| in_body(self.here(), f, Kind::X86PvInfo, header))?;
                self.state.x86_pv_info_guest_width = u64::from(record.guest_width.0);
                self.state.saw(Kind::X86PvInfo);
                self.rest = rest;
                Ok(Record::X86PvInfo(View::new(body, self.state.endian)))
            }
            X86PvP2mFrames::TYPE => {
                self.admit(Kind::X86PvP2mFrames, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::X86PvP2mFrames.length_rule(), header));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = X86PvP2mFrames::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::X86PvP2mFrames, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                record
                    .check_rules(&self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::X86PvP2mFrames, header))?;
                self.state.saw(Kind::X86PvP2mFrames);
                self.rest = rest;
                Ok(Record::X86PvP2mFrames(record))
            }
            X86PvVcpuBasic::TYPE => {
                self.admit(Kind::X86PvVcpuBasic, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::X86PvVcpuBasic.length_rule(), header));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = X86PvVcpuBasic::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuBasic, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::X86PvVcpuBasic);
                self.rest = rest;
                Ok(Record::X86PvVcpuBasic(record))
            }
            X86PvVcpuExtended::TYPE => {
                self.admit(Kind::X86PvVcpuExtended, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(
                        self.here(),
                        Kind::X86PvVcpuExtended.length_rule(),
                        header,
                    ));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = X86PvVcpuExtended::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuExtended, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::X86PvVcpuExtended);
                self.rest = rest;
                Ok(Record::X86PvVcpuExtended(record))
            }
            X86PvVcpuXsave::TYPE => {
                self.admit(Kind::X86PvVcpuXsave, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::X86PvVcpuXsave.length_rule(), header));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = X86PvVcpuXsave::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuXsave, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::X86PvVcpuXsave);
                self.rest = rest;
                Ok(Record::X86PvVcpuXsave(record))
            }
            SharedInfo::TYPE => {
                self.admit(Kind::SharedInfo, header)?;
                self.check_length(header)?;
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = SharedInfo::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::SharedInfo, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::SharedInfo);
                self.rest = rest;
                Ok(Record::SharedInfo(record))
            }
            X86TscInfo::TYPE => {
                let (body, _, rest) = self.fixed::<24, 0>(Kind::X86TscInfo, header, rest)?;
                X86TscInfo::check(body, role)
                    .map_err(|f| in_body(self.here(), f, Kind::X86TscInfo, header))?;
                self.state.saw(Kind::X86TscInfo);
                self.rest = rest;
                Ok(Record::X86TscInfo(View::new(body, self.state.endian)))
            }
            HvmContext::TYPE => {
                self.admit(Kind::HvmContext, header)?;
                self.check_length(header)?;
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = HvmContext::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::HvmContext, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                record
                    .check_rules(&self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::HvmContext, header))?;
                self.state.saw(Kind::HvmContext);
                self.rest = rest;
                Ok(Record::HvmContext(record))
            }
            HvmParams::TYPE => {
                self.admit(Kind::HvmParams, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::HvmParams.length_rule(), header));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = HvmParams::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::HvmParams, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                record
                    .check_rules(&self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::HvmParams, header))?;
                self.state.saw(Kind::HvmParams);
                self.rest = rest;
                Ok(Record::HvmParams(record))
            }
            Toolstack::TYPE => {
                self.admit(Kind::Toolstack, header)?;
                self.check_length(header)?;
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = Toolstack::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::Toolstack, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::Toolstack);
                self.rest = rest;
                Ok(Record::Toolstack(record))
            }
            X86PvVcpuMsrs::TYPE => {
                self.admit(Kind::X86PvVcpuMsrs, header)?;
                self.check_length(header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::X86PvVcpuMsrs.length_rule(), header));
                }
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = X86PvVcpuMsrs::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuMsrs, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                self.state.saw(Kind::X86PvVcpuMsrs);
                self.rest = rest;
                Ok(Record::X86PvVcpuMsrs(record))
            }
            Verify::TYPE => {
                let (_, _, rest) = self.fixed::<0, 0>(Kind::Verify, header, rest)?;
                Verify
                    .check_rules(&self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::Verify, header))?;
                self.state.saw(Kind::Verify);
                self.rest = rest;
                Ok(Record::Verify)
            }
            Checkpoint::TYPE => {
                let (_, _, rest) = self.fixed::<0, 0>(Kind::Checkpoint, header, rest)?;
                Checkpoint
                    .check_rules(&self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::Checkpoint, header))?;
                self.state.saw(Kind::Checkpoint);
                self.rest = rest;
                Ok(Record::Checkpoint)
            }
            CheckpointDirtyPfnList::TYPE => {
                self.admit(Kind::CheckpointDirtyPfnList, header)?;
                self.check_length(header)?;
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = CheckpointDirtyPfnList::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::CheckpointDirtyPfnList, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                record
                    .check_rules()
                    .map_err(|f| in_body(self.here(), f, Kind::CheckpointDirtyPfnList, header))?;
                self.state.saw(Kind::CheckpointDirtyPfnList);
                self.rest = rest;
                Ok(Record::CheckpointDirtyPfnList(record))
            }
            StaticDataEnd::TYPE => {
                let (_, _, rest) = self.fixed::<0, 0>(Kind::StaticDataEnd, header, rest)?;
                self.state.saw(Kind::StaticDataEnd);
                self.rest = rest;
                Ok(Record::StaticDataEnd)
            }
            X86CpuidPolicy::TYPE => {
                self.admit(Kind::X86CpuidPolicy, header)?;
                self.check_length(header)?;
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = X86CpuidPolicy::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::X86CpuidPolicy, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                record
                    .check_rules()
                    .map_err(|f| in_body(self.here(), f, Kind::X86CpuidPolicy, header))?;
                self.state.saw(Kind::X86CpuidPolicy);
                self.rest = rest;
                Ok(Record::X86CpuidPolicy(record))
            }
            X86MsrPolicy::TYPE => {
                self.admit(Kind::X86MsrPolicy, header)?;
                self.check_length(header)?;
                let (body, padding, rest) = self.variable(header, rest)?;
                let mut parts = Parts::whole(body);
                let record = X86MsrPolicy::decode(&mut parts, &self.state, role)
                    .map_err(|f| in_body(self.here(), f, Kind::X86MsrPolicy, header))?;
                if role == Role::Writer {
                    self.check_padding(padding, header, rest)?;
                }
                record
                    .check_rules()
                    .map_err(|f| in_body(self.here(), f, Kind::X86MsrPolicy, header))?;
                self.state.saw(Kind::X86MsrPolicy);
                self.rest = rest;
                Ok(Record::X86MsrPolicy(record))
            }
            _ => self.unknown(header, rest, role),
        }
    }

    /// Checks place, instance and length of a record of fixed size; gives body, padding and rest.
    #[inline(always)]
    fn fixed<const BODY: usize, const PADDING: usize>(
        &mut self,
        kind: Kind,
        header: RecordHeader,
        rest: &'a [u8],
    ) -> Result<Cut<'a, [u8; BODY], [u8; PADDING]>, Error> {
        self.admit(kind, header)?;
        if header.length != (BODY) as u32 {
            // What holds of every length holds of the right one; it is asked of wrong ones alone.
            self.check_length(header)?;
            return Err(at_length(self.here(), kind.length_rule(), header));
        }
        let Some((body, after)) = rest.split_first_chunk() else {
            return Err(no_body(self.here(), header));
        };
        let Some((padding, rest)) = after.split_first_chunk() else {
            return Err(no_padding(self.here(), header, self.rest.len() - after.len()));
        };
        Ok((body, padding, rest))
    }

    /// Checks the length of a record of variable size; gives body, padding and rest.
    fn variable(&self, header: RecordHeader, rest: &'a [u8]) -> Result<Cut<'a, [u8], [u8]>, Error> {
        let length = usize::try_from(header.length).unwrap_or(usize::MAX);
        let Some((body, after)) = rest.split_at_checked(length) else {
            return Err(no_body(self.here(), header));
        };
        let padding = length.next_multiple_of(8) - length;
        let Some((padding, rest)) = after.split_at_checked(padding) else {
            return Err(no_padding(self.here(), header, self.rest.len() - after.len()));
        };
        Ok((body, padding, rest))
    }

    /// Checks that a record of this kind may stand here, with its instance.
    #[inline(always)]
    fn admit(&mut self, kind: Kind, header: RecordHeader) -> Result<(), Error> {
        if let Err(rule) = self.state.place(kind) {
            return Err(at_type(self.here(), rule, header));
        }
        Ok(())
    }

    /// Checks what holds of the length of every record.
    #[inline(always)]
    fn check_length(&self, header: RecordHeader) -> Result<(), Error> {
        if header.length > 0x8000000 {
            return Err(at_length(self.here(), &rules::FRAMING_LENGTH_MAX, header));
        }
        Ok(())
    }

    /// Checks that padding is zero.
    #[inline(always)]
    fn check_padding(
        &self,
        padding: &[u8],
        header: RecordHeader,
        rest: &[u8],
    ) -> Result<(), Error> {
        if padding.iter().any(|octet| *octet != 0) {
            let at = self.rest.len() - rest.len() - padding.len();
            return Err(error(
                self.here(),
                Fault::new(&rules::FRAMING_PADDING_ZERO, at, ""),
                "framing",
                Some(header),
            ));
        }
        Ok(())
    }

    /// A record of unknown type.
    #[inline(always)]
    fn unknown(
        &mut self,
        header: RecordHeader,
        rest: &'a [u8],
        role: Role,
    ) -> Result<Record<'a>, Error> {
        if header.type_ & (1 << 31) == 0 {
            return Err(at_type(self.here(), &rules::FRAMING_TYPE, header));
        }
        self.check_length(header)?;
        let (body, padding, rest) = self.variable(header, rest)?;
        if role == Role::Writer {
            self.check_padding(padding, header, rest)?;
        }
        self.state.number += 1;
        self.rest = rest;
        Ok(Record::Unknown { type_code: header.type_, body })
    }

    /// Checks what holds at the end of the stream.
    #[inline(always)]
    fn finish(&mut self, header: RecordHeader, rest: &'a [u8]) -> Result<(), Error> {
        if let Err(rule) = self.state.complete() {
            return Err(error(self.here(), Fault::new(rule, 0, ""), "framing", Some(header)));
        }
        if !rest.is_empty() && !self.prefix {
            return Err(nothing_after_end(self.end - rest.len() as u64));
        }
        self.done = true;
        Ok(())
    }

    /// Goes on with other octets, which end after `end` octets of the stream.
    pub(crate) fn over<'b>(self, rest: &'b [u8], end: u64) -> Reader<'b> {
        Reader {
            rest,
            end,
            state: self.state,
            image_header: self.image_header,
            domain_header: self.domain_header,
            prefix: self.prefix,
            done: self.done,
        }
    }

    /// How many octets the next record takes, as its header says; those of its header, if that is
    /// not there.
    #[inline(always)]
    pub(crate) fn whole(&self) -> u64 {
        let Some(octets) = self.rest.first_chunk() else { return 8 };
        let header = RecordHeader::read(octets, self.state.endian);
        let length = u64::from(header.length);
        length.checked_next_multiple_of(8).unwrap_or(u64::MAX).saturating_add(8)
    }

    /// How many octets the next record takes; as many as its header, where its header is all it
    /// takes to refuse it.
    #[cold]
    pub(crate) fn need(&self) -> u64 {
        let Some(octets) = self.rest.first_chunk() else { return 8 };
        if self.refused(RecordHeader::read(octets, self.state.endian)) {
            return 8;
        }
        self.whole()
    }

    /// Whether a record's header shows that it has no place here.
    fn refused(&self, header: RecordHeader) -> bool {
        let Some(kind) = Kind::of(header.type_) else {
            return header.type_ & (1 << 31) == 0;
        };
        self.state.place(kind).is_err() || self.check_length(header).is_err()
    }

    /// Reads the beginning of a record, of which no more than `limit` octets can be held.
    pub(crate) fn begin(&mut self, limit: usize) -> Result<Begun<Record<'a>>, Error> {
        let Some((octets, rest)) = self.rest.split_first_chunk::<8>() else {
            return Ok(Begun::Wanted(8));
        };
        let header = RecordHeader::read(octets, self.state.endian);
        let Ok(length) = usize::try_from(header.length) else {
            return Err(at_type(self.here(), &rules::MEMORY, header));
        };
        let role = Role::Reader;
        let mut parts =
            Parts::begun(&rest[..rest.len().min(length).min(limit.saturating_sub(8))], length);
        let type_code = header.type_;
        match type_code {
            PageData::TYPE => {
                let decoded = PageData::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::PageData, header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::PageData.length_rule(), header));
                }
                let record =
                    decoded.map_err(|f| in_body(self.here(), f, Kind::PageData, header))?;
                record
                    .check_rules(&self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::PageData, header))?;
                let tail = self.begun(Kind::PageData, header, &parts);
                Ok(Begun::Record(Record::PageData(record), tail))
            }
            X86PvP2mFrames::TYPE => {
                let decoded = X86PvP2mFrames::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::X86PvP2mFrames, header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::X86PvP2mFrames.length_rule(), header));
                }
                let record =
                    decoded.map_err(|f| in_body(self.here(), f, Kind::X86PvP2mFrames, header))?;
                record
                    .check_rules(&self.state)
                    .map_err(|f| in_body(self.here(), f, Kind::X86PvP2mFrames, header))?;
                let tail = self.begun(Kind::X86PvP2mFrames, header, &parts);
                Ok(Begun::Record(Record::X86PvP2mFrames(record), tail))
            }
            X86PvVcpuBasic::TYPE => {
                let decoded = X86PvVcpuBasic::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::X86PvVcpuBasic, header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::X86PvVcpuBasic.length_rule(), header));
                }
                let record =
                    decoded.map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuBasic, header))?;
                let tail = self.begun(Kind::X86PvVcpuBasic, header, &parts);
                Ok(Begun::Record(Record::X86PvVcpuBasic(record), tail))
            }
            X86PvVcpuExtended::TYPE => {
                let decoded = X86PvVcpuExtended::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::X86PvVcpuExtended, header)?;
                if header.length < 8 {
                    return Err(at_length(
                        self.here(),
                        Kind::X86PvVcpuExtended.length_rule(),
                        header,
                    ));
                }
                let record = decoded
                    .map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuExtended, header))?;
                let tail = self.begun(Kind::X86PvVcpuExtended, header, &parts);
                Ok(Begun::Record(Record::X86PvVcpuExtended(record), tail))
            }
            X86PvVcpuXsave::TYPE => {
                let decoded = X86PvVcpuXsave::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::X86PvVcpuXsave, header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::X86PvVcpuXsave.length_rule(), header));
                }
                let record =
                    decoded.map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuXsave, header))?;
                let tail = self.begun(Kind::X86PvVcpuXsave, header, &parts);
                Ok(Begun::Record(Record::X86PvVcpuXsave(record), tail))
            }
            SharedInfo::TYPE => {
                let decoded = SharedInfo::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::SharedInfo, header)?;
                let record =
                    decoded.map_err(|f| in_body(self.here(), f, Kind::SharedInfo, header))?;
                let tail = self.begun(Kind::SharedInfo, header, &parts);
                Ok(Begun::Record(Record::SharedInfo(record), tail))
            }
            Toolstack::TYPE => {
                let decoded = Toolstack::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::Toolstack, header)?;
                let record =
                    decoded.map_err(|f| in_body(self.here(), f, Kind::Toolstack, header))?;
                let tail = self.begun(Kind::Toolstack, header, &parts);
                Ok(Begun::Record(Record::Toolstack(record), tail))
            }
            X86PvVcpuMsrs::TYPE => {
                let decoded = X86PvVcpuMsrs::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::X86PvVcpuMsrs, header)?;
                if header.length < 8 {
                    return Err(at_length(self.here(), Kind::X86PvVcpuMsrs.length_rule(), header));
                }
                let record =
                    decoded.map_err(|f| in_body(self.here(), f, Kind::X86PvVcpuMsrs, header))?;
                let tail = self.begun(Kind::X86PvVcpuMsrs, header, &parts);
                Ok(Begun::Record(Record::X86PvVcpuMsrs(record), tail))
            }
            CheckpointDirtyPfnList::TYPE => {
                let decoded = CheckpointDirtyPfnList::decode(&mut parts, &self.state, role);
                if parts.wanted() > 0 {
                    return Ok(wanted(&parts));
                }
                self.admit(Kind::CheckpointDirtyPfnList, header)?;
                let record = decoded
                    .map_err(|f| in_body(self.here(), f, Kind::CheckpointDirtyPfnList, header))?;
                record
                    .check_rules()
                    .map_err(|f| in_body(self.here(), f, Kind::CheckpointDirtyPfnList, header))?;
                let tail = self.begun(Kind::CheckpointDirtyPfnList, header, &parts);
                Ok(Begun::Record(Record::CheckpointDirtyPfnList(record), tail))
            }
            _ if Kind::of(type_code).is_none() && type_code & (1 << 31) != 0 => {
                self.check_length(header)?;
                let tail = self.tail(header, length, (8 - length % 8) % 8, length);
                self.state.number += 1;
                self.rest = rest;
                let record = Record::Unknown { type_code, body: &[] };
                Ok(Begun::Record(record, tail))
            }
            _ => Err(self.too_large()),
        }
    }

    /// The error for a record that does not fit into what holds it; that of its header, if that has
    /// one.
    pub(crate) fn too_large(&self) -> Error {
        let Some(heading) = self.rest.first_chunk::<8>() else {
            return cut_short(self.here(), self.rest.is_empty());
        };
        let end = self.here().offset + heading.len() as u64;
        match self.clone().over(heading, end).step(Role::Reader) {
            Err(error) if error.class() != Class::Truncated => error,
            _ => {
                at_type(self.here(), &rules::MEMORY, RecordHeader::read(heading, self.state.endian))
            }
        }
    }

    /// A record has begun, of which all but the last field is there.
    fn begun(&mut self, kind: Kind, header: RecordHeader, parts: &Parts) -> Tail {
        let tail = self.tail(header, parts.length(), parts.at(), parts.to_come());
        self.state.saw(kind);
        self.rest = &self.rest[8 + (parts.at() - parts.to_come())..];
        tail
    }

    /// What is still to come of a record, of whose body `used` octets are fields, and `to_come` of
    /// those are not here yet.
    fn tail(&self, header: RecordHeader, length: usize, used: usize, to_come: usize) -> Tail {
        let here = self.here();
        Tail {
            octets: to_come as u64,
            padding: (8 - length % 8) % 8,
            no_body: no_body(here, header),
            no_padding: no_padding(here, header, used.saturating_add(8)),
            not_zero: None,
        }
    }

    /// What follows the octets that have been read.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Whether the last record has been read.
    pub(crate) fn is_done(&self) -> bool {
        self.done
    }

    /// Where the reader is, for errors.
    #[inline(always)]
    fn here(&self) -> Here {
        Here { offset: self.end - self.rest.len() as u64, number: self.state.number }
    }
}

impl<'a> Iterator for Reader<'a> {
    type Item = Result<Record<'a>, Error>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let record = self.step(Role::Reader);
        if record.is_err() {
            self.done = true;
        }
        Some(record)
    }
}

/// Judges a stream as a writer's output: by the rules that bind a writer, and without the layouts
/// that readers alone take. Tells how many octets it has.
///
/// # Errors
/// The first rule that it breaks.
pub fn check(input: &[u8]) -> Result<u64, Error> {
    let mut reader = <Reader>::open(input, Role::Writer)?;
    while !reader.done {
        reader.step(Role::Writer)?;
    }
    Ok(reader.offset())
}

/// Where a record begins: octets and records before it.
#[derive(Clone, Copy)]
struct Here {
    offset: u64,
    number: u64,
}

#[cold]
fn cut_short(here: Here, at_end: bool) -> Error {
    let rule = if at_end { &rules::FRAMING_END } else { &rules::FRAMING_HEADER_COMPLETE };
    error(here, Fault::new(rule, 0, ""), "framing", None)
}

#[cold]
pub(super) fn nothing_after_end(offset: u64) -> Error {
    error(
        Here { offset, number: 0 },
        Fault::new(&rules::FRAMING_NOTHING_AFTER_END, 0, ""),
        "framing",
        None,
    )
}

#[cold]
fn at_type(here: Here, rule: &'static Rule, header: RecordHeader) -> Error {
    error(here, Fault::new(rule, 0, "type"), "framing", Some(header))
}

#[cold]
fn at_length(here: Here, rule: &'static Rule, header: RecordHeader) -> Error {
    error(here, Fault::new(rule, 4, "length"), "framing", Some(header))
}

#[cold]
fn no_body(here: Here, header: RecordHeader) -> Error {
    error(here, Fault::new(&rules::FRAMING_BODY_COMPLETE, 8, ""), "framing", Some(header))
}

/// How much of a record is wanted before it can begin.
fn wanted(parts: &Parts) -> Begun<Record<'static>> {
    Begun::Wanted(8 + parts.wanted())
}

#[cold]
fn no_padding(here: Here, header: RecordHeader, at: usize) -> Error {
    error(here, Fault::new(&rules::FRAMING_PADDING_COMPLETE, at, ""), "framing", Some(header))
}

/// The error for a fault within the body of a record.
#[cold]
fn in_body(here: Here, fault: Fault, kind: Kind, header: RecordHeader) -> Error {
    let offset = fault.offset + 8;
    error(here, Fault { offset, ..fault }, kind.item(), Some(header))
}

/// The error for a fault at an offset from the start of the record.
#[cold]
fn error(here: Here, fault: Fault, item: &'static str, header: Option<RecordHeader>) -> Error {
    Error {
        rule: fault.rule,
        offset: here.offset.saturating_add(fault.offset as u64),
        record: header.map(|header| RecordPlace {
            number: here.number,
            type_code: u64::from(header.type_),
            instance: None,
        }),
        path: fault.path(item),
    }
}

#[cold]
fn in_header(fault: Fault, at: usize, item: &'static str) -> Error {
    Error {
        rule: fault.rule,
        offset: (at + fault.offset) as u64,
        record: None,
        path: fault.path(item),
    }
}
