//! A domain of any content, how it is saved, and sinks that fail.

use quickcheck::{Arbitrary, Gen};
use xen_streams::domain_context::*;
use xen_streams::{NoHandler, Plain, Sink, Stopped, View};

/// What a test saves.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Domain {
    pub big_endian: bool,
    pub page: Vec<u8>,
    pub tsc: Option<X86TscInfo>,
    pub channels: Vec<(u32, EventChannel)>,
    pub grants: Vec<(u32, Vec<GrantEntryV1>)>,
}

impl Domain {
    pub fn headers(&self) -> (ImageHeader, DomainHeader) {
        let options = ImageOptions(u16::from(self.big_endian));
        let image = ImageHeader { options, ..Default::default() };
        let domain = DomainHeader { arch: DomainArch::X86_PV, xen_major: 4, ..Default::default() };
        (image, domain)
    }

    /// Saves it with handlers that write whole records.
    pub fn saved(&self) -> Vec<u8> {
        let mut octets = Vec::new();
        self.save(&mut Handlers::new(self), &mut octets).expect("the domain keeps every rule");
        octets
    }

    pub fn save<S: Sink>(
        &self,
        handlers: &mut Handlers,
        sink: S,
    ) -> Result<u64, xen_streams::SaveError<S::Error, Failure>> {
        let (image, domain) = self.headers();
        save(handlers, sink, &image, &domain)
    }

    /// A small domain with a record of each shape.
    pub fn small() -> Self {
        let virq = EventChannelBinding::Virq(VirqChannel { virq: 3, ..Default::default() });
        let channel =
            EventChannel { flags: EventChannelFlags::PENDING, vcpu: 1, priority: 7, binding: virq };
        let entry = GrantEntryV1 { flags: GrantFlags(1), domid: 5, frame: 0x77 };
        Self {
            big_endian: false,
            page: (1..=11).collect(),
            tsc: Some(X86TscInfo { khz: 1_000_000, nsec: 5, ..Default::default() }),
            channels: vec![(1, channel), (9, channel)],
            grants: vec![(0, vec![entry, entry]), (1, vec![entry])],
        }
    }
}

impl Arbitrary for Domain {
    fn arbitrary(g: &mut Gen) -> Self {
        let channel = |g: &mut Gen| EventChannel {
            flags: EventChannelFlags(u32::arbitrary(g) & 3),
            vcpu: u32::arbitrary(g),
            priority: u32::arbitrary(g) % 16,
            binding: match u8::arbitrary(g) % 3 {
                0 => EventChannelBinding::Ipi(IpiChannel::default()),
                1 => EventChannelBinding::Virq(VirqChannel {
                    virq: u32::arbitrary(g),
                    ..Default::default()
                }),
                _ => EventChannelBinding::Interdomain(InterdomainChannel {
                    remote_domid: u32::arbitrary(g),
                    remote_port: u32::arbitrary(g),
                }),
            },
        };
        let entry = |g: &mut Gen| GrantEntryV1 {
            flags: GrantFlags((u16::arbitrary(g) & 0x1fc) | (u16::arbitrary(g) % 3)),
            domid: u16::arbitrary(g),
            frame: u32::arbitrary(g),
        };
        let ports = u32::arbitrary(g) % 20;
        let runs = u32::arbitrary(g) % 4;
        let mut grants = Vec::new();
        for run in 0..runs {
            let count = u8::arbitrary(g) % 9 + 1;
            grants.push((run * 2, (0..count).map(|_| entry(g)).collect()));
        }
        Self {
            big_endian: bool::arbitrary(g),
            page: Vec::arbitrary(g),
            tsc: bool::arbitrary(g).then(|| X86TscInfo {
                mode: u32::arbitrary(g),
                nsec: u64::arbitrary(g),
                ..Default::default()
            }),
            channels: (0..ports).map(|port| (port * 3, channel(g))).collect(),
            grants,
        }
    }
}

/// Why a handler of a test fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    Stopped,
    Own,
}

impl From<Stopped> for Failure {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// How a test saves a domain.
#[derive(Debug, Clone)]
pub struct Handlers<'d> {
    pub domain: &'d Domain,
    /// The sizes of the pieces in which bodies are appended, over and over; none to write records
    /// whole.
    pub pieces: Vec<usize>,
    /// Which call fails, of all that handlers make.
    pub fails_at: Option<usize>,
    pub calls: usize,
    /// How many records have been ended outside of a dry run.
    pub ended: u64,
    /// How much longer bodies are outside of a dry run.
    pub longer: isize,
}

impl<'d> Handlers<'d> {
    pub fn new(domain: &'d Domain) -> Self {
        Self { domain, pieces: Vec::new(), fails_at: None, calls: 0, ended: 0, longer: 0 }
    }

    pub fn in_pieces(domain: &'d Domain, pieces: &[usize]) -> Self {
        Self { pieces: pieces.to_vec(), ..Self::new(domain) }
    }

    fn call(&mut self) -> Result<(), Failure> {
        self.calls += 1;
        if self.fails_at == Some(self.calls) { Err(Failure::Own) } else { Ok(()) }
    }

    /// Appends octets in pieces, and ends the record.
    fn pieces(&mut self, mut body: xen_streams::Body<'_>, octets: &[u8]) -> Result<(), Failure> {
        let dry = body.is_dry_run();
        let mut octets = octets.to_vec();
        if !dry && self.longer != 0 {
            octets.resize(octets.len().saturating_add_signed(self.longer), 0);
        }
        let (mut rest, sizes) = (octets.as_slice(), self.pieces.clone());
        for size in sizes.iter().cycle().take(10_000) {
            self.call()?;
            let (piece, after) = rest.split_at((*size).min(rest.len()));
            if dry {
                body.skip(piece.len() as u64)?;
            } else {
                body.append(piece)?;
            }
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
        self.call()?;
        body.append(rest)?;
        self.call()?;
        body.end()?;
        self.ended += u64::from(!dry);
        Ok(())
    }
}

impl Save for Handlers<'_> {
    type Error = Failure;

    fn shared_info(&mut self, records: &mut Records<'_, SharedInfo<'_>>) -> Result<(), Failure> {
        self.call()?;
        let (head, page) = (SharedInfoHead::default(), self.domain.page.as_slice());
        if self.pieces.is_empty() {
            records.write(&SharedInfo { head, page })?;
            self.ended += u64::from(!records.is_dry_run());
            return Ok(());
        }
        let octets = [&head.write(records.endian())[..], page].concat();
        self.pieces(records.begin()?, &octets)
    }

    fn x86_tsc_info(&mut self, records: &mut Records<'_, X86TscInfo>) -> Result<(), Failure> {
        let Some(tsc) = self.domain.tsc else { return Ok(()) };
        self.call()?;
        records.write(&tsc)?;
        self.ended += u64::from(!records.is_dry_run());
        Ok(())
    }

    fn event_channel(&mut self, records: &mut Records<'_, EventChannel>) -> Result<(), Failure> {
        for (port, channel) in &self.domain.channels {
            self.call()?;
            if self.pieces.is_empty() {
                records.write(*port, channel)?;
                self.ended += u64::from(!records.is_dry_run());
                continue;
            }
            let octets = channel.write(records.endian());
            self.pieces(records.begin(*port)?, &octets)?;
        }
        Ok(())
    }

    fn grant_entries_v1(
        &mut self,
        records: &mut Records<'_, GrantEntriesV1<'_>>,
    ) -> Result<(), Failure> {
        for (run, entries) in &self.domain.grants {
            self.call()?;
            let head = GrantEntriesV1Head { first_ref: *run, count: entries.len() as u32 };
            if self.pieces.is_empty() {
                records
                    .write(*run, &GrantEntriesV1 { head, entries: entries.as_slice().into() })?;
                self.ended += u64::from(!records.is_dry_run());
                continue;
            }
            let mut octets = head.write(records.endian()).to_vec();
            entries.iter().for_each(|e| octets.extend(e.write(records.endian())));
            self.pieces(records.begin(*run)?, &octets)?;
        }
        Ok(())
    }
}

impl Load for Domain {
    type Error = NoHandler;

    fn headers(&mut self, image: &ImageHeader, _: &DomainHeader) -> Result<(), NoHandler> {
        self.big_endian = image.options.big_endian();
        Ok(())
    }

    fn shared_info(&mut self, body: SharedInfo<'_>) -> Result<(), NoHandler> {
        self.page = body.page.to_vec();
        Ok(())
    }

    fn x86_tsc_info(&mut self, body: View<'_, X86TscInfo>) -> Result<(), NoHandler> {
        self.tsc = Some(body.get());
        Ok(())
    }

    fn event_channel(&mut self, port: u32, body: EventChannel) -> Result<(), NoHandler> {
        self.channels.push((port, body));
        Ok(())
    }

    fn grant_entries_v1(&mut self, run: u32, body: GrantEntriesV1<'_>) -> Result<(), NoHandler> {
        self.grants.push((run, body.entries.iter().collect()));
        Ok(())
    }
}

/// What a sink can do besides taking octets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    Nothing,
    GoesBack,
    Holds,
}

/// A sink that fails after so many calls, or within the call that reaches so many octets.
#[derive(Debug, Clone)]
pub struct Faulty {
    pub octets: Vec<u8>,
    pub power: Power,
    pub calls: usize,
    pub budget: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault;

impl Faulty {
    pub fn new(power: Power) -> Self {
        Self { octets: Vec::new(), power, calls: usize::MAX, budget: usize::MAX }
    }

    /// How many of some octets get through.
    fn allowed(&mut self, count: usize) -> usize {
        if self.calls == 0 {
            return 0;
        }
        self.calls -= 1;
        let allowed = count.min(self.budget);
        self.budget -= allowed;
        if allowed < count {
            self.calls = 0;
        }
        allowed
    }
}

impl Sink for Faulty {
    type Error = Fault;

    fn put(&mut self, octets: &[u8]) -> Result<(), Fault> {
        let working = self.calls > 0;
        let allowed = self.allowed(octets.len());
        self.octets.extend_from_slice(&octets[..allowed]);
        if working && allowed == octets.len() { Ok(()) } else { Err(Fault) }
    }

    fn patch(&mut self, back: u64, octets: &[u8]) -> Result<bool, Fault> {
        if self.power == Power::Nothing || octets.is_empty() {
            return Ok(self.power != Power::Nothing);
        }
        let working = self.calls > 0;
        let allowed = self.allowed(octets.len());
        let start = self.octets.len() - back as usize;
        self.octets[start..start + allowed].copy_from_slice(&octets[..allowed]);
        if working && allowed == octets.len() { Ok(true) } else { Err(Fault) }
    }

    fn held(&self, count: u64) -> Option<&[u8]> {
        let start = self.octets.len().checked_sub(count as usize)?;
        (self.power == Power::Holds).then(|| &self.octets[start..])
    }

    fn take_back(&mut self, count: u64) -> bool {
        let kept = self.octets.len().checked_sub(count as usize);
        match kept.filter(|_| self.power == Power::Holds) {
            Some(kept) => self.octets.truncate(kept),
            None => return false,
        }
        true
    }
}
