//! A toy domain, saved to standard output and loaded from standard input:
//!
//! ```text
//! toy_domain save [little|big] | toy_domain load
//! ```
//!
//! The domain is always the same, so that programs in other languages can save and load it too. It
//! is an x86 HVM domain (arch 2) of Xen 4.22, little-endian unless `big` is asked for.
//!
//! | record           | instance | content |
//! |------------------|----------|---------|
//! | SHARED_INFO      | 0        | flags 0 (the native layout); a page of 4096 octets, of which octet i is (i + i / 256) mod 256 |
//! | X86_TSC_INFO     | 0        | mode 2, khz 2400000, nsec 123456789012345, incarnation 3 |
//! | EVENT_CHANNEL    | 1        | unbound: remote domain 7; no flags, vCPU 0, priority 7 |
//! |                  | 2        | interdomain: domain 0, port 42; pending, vCPU 1, priority 7 |
//! |                  | 3        | virq 1; masked, vCPU 0, priority 3 |
//! |                  | 4        | ipi; pending and masked, vCPU 1, priority 0 |
//! | GRANT_ENTRIES_V1 | 0        | first reference 8, three entries: |
//! |                  |          | access, for domain 0, frame 0x1000 |
//! |                  |          | access, read-only and being read (flags 0xd), for domain 0, frame 0x1001 |
//! |                  |          | nothing granted (flags 0), for domain 0, frame 0 |
//! | END              | 0        | |
//!
//! That makes 4424 octets. Standard output may be a pipe, which cannot go back to write a length:
//! the shared info page, which is saved in pieces, is measured in a dry run first.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use xen_streams::domain_context::*;
use xen_streams::{Chunked, LoadError, NoHandler, Plain, Stopped, View};

/// What there is of the domain.
#[derive(Debug, Default, PartialEq)]
struct Domain {
    page: Vec<u8>,
    tsc: X86TscInfo,
    channels: Vec<(u32, EventChannel)>,
    first_ref: u32,
    grants: Vec<GrantEntryV1>,
}

impl Domain {
    fn toy() -> Self {
        let channel = |flags: u32, vcpu, priority, binding| EventChannel {
            flags: EventChannelFlags(flags),
            vcpu,
            priority,
            binding,
        };
        let unbound = UnboundChannel { remote_domid: 7, ..Default::default() };
        let interdomain = InterdomainChannel { remote_domid: 0, remote_port: 42 };
        let virq = VirqChannel { virq: 1, ..Default::default() };
        let access = GrantFlags::default().with_kind(GrantKind::ACCESS);
        let read = access | GrantFlags::READONLY | GrantFlags::READING;
        Self {
            page: (0..4096_u32).map(|i| (i + i / 256) as u8).collect(),
            tsc: X86TscInfo {
                mode: 2,
                khz: 2_400_000,
                nsec: 123_456_789_012_345,
                incarnation: 3,
                ..Default::default()
            },
            channels: vec![
                (1, channel(0, 0, 7, EventChannelBinding::Unbound(unbound))),
                (2, channel(1, 1, 7, EventChannelBinding::Interdomain(interdomain))),
                (3, channel(2, 0, 3, EventChannelBinding::Virq(virq))),
                (4, channel(3, 1, 0, EventChannelBinding::Ipi(IpiChannel::default()))),
            ],
            first_ref: 8,
            grants: vec![
                GrantEntryV1 { flags: access, domid: 0, frame: 0x1000 },
                GrantEntryV1 { flags: read, domid: 0, frame: 0x1001 },
                GrantEntryV1::default(),
            ],
        }
    }
}

impl Save for Domain {
    type Error = Stopped;

    fn shared_info(&mut self, records: &mut Records<'_, SharedInfo<'_>>) -> Result<(), Stopped> {
        let head = SharedInfoHead::default().write(records.endian());
        let mut body = records.begin()?;
        body.append(&head)?;
        // A dry run does not look at the page: it does not call this.
        let mut rest = self.page.as_slice();
        body.append_with(4096, |chunk| {
            let (octets, after) = rest.split_at(chunk.len());
            chunk.copy_from_slice(octets);
            rest = after;
            Ok::<(), Stopped>(())
        })?;
        body.end()
    }

    fn x86_tsc_info(&mut self, records: &mut Records<'_, X86TscInfo>) -> Result<(), Stopped> {
        records.write(&self.tsc)
    }

    fn event_channel(&mut self, records: &mut Records<'_, EventChannel>) -> Result<(), Stopped> {
        self.channels.iter().try_for_each(|(port, channel)| records.write(*port, channel))
    }

    fn grant_entries_v1(
        &mut self,
        records: &mut Records<'_, GrantEntriesV1<'_>>,
    ) -> Result<(), Stopped> {
        let head = GrantEntriesV1Head { first_ref: self.first_ref, count: 0 };
        let entries = self.grants.as_slice().into();
        records.write(0, &GrantEntriesV1 { head, entries }.counted())
    }
}

/// Why the domain was not loaded.
#[derive(Debug)]
enum Refusal {
    /// There is a record that this program knows nothing of.
    NoHandler(NoHandler),
    /// The page is not that of a toy domain.
    Page,
}

impl From<NoHandler> for Refusal {
    fn from(error: NoHandler) -> Self {
        Self::NoHandler(error)
    }
}

impl Load for Domain {
    type Error = Refusal;

    fn ignores(&self, kind: Kind) -> bool {
        matches!(kind, Kind::VcpuInfo | Kind::VcpuRunstate)
    }

    fn headers(&mut self, _: &ImageHeader, domain: &DomainHeader) -> Result<(), Refusal> {
        let arch = domain.arch.name().unwrap_or_default();
        println!("{arch} domain of Xen {}.{}", domain.xen_major, domain.xen_minor);
        Ok(())
    }

    fn shared_info(&mut self, body: SharedInfo<'_>) -> Result<(), Refusal> {
        let compat = body.head.flags.compat();
        let layout = if compat { "32-bit" } else { "native" };
        println!("shared info page: {} octets in the {layout} layout", body.page.len());
        self.page = body.page.to_vec();
        if self.page == Self::toy().page && !compat { Ok(()) } else { Err(Refusal::Page) }
    }

    fn x86_tsc_info(&mut self, body: View<'_, X86TscInfo>) -> Result<(), Refusal> {
        self.tsc = body.get();
        let X86TscInfo { mode, khz, nsec, incarnation, .. } = self.tsc;
        println!("tsc: mode {mode}, {khz} kHz, {nsec} ns, incarnation {incarnation}");
        Ok(())
    }

    fn event_channel(&mut self, port: u32, body: EventChannel) -> Result<(), Refusal> {
        let EventChannel { flags, vcpu, priority, binding } = body;
        let kind = body.state().name().unwrap_or_default();
        let binding = match binding {
            EventChannelBinding::Unbound(to) => format!(", domain {}", to.remote_domid),
            EventChannelBinding::Interdomain(to) => {
                format!(", domain {}, port {}", to.remote_domid, to.remote_port)
            }
            EventChannelBinding::Pirq(to) => format!(" {}", to.pirq),
            EventChannelBinding::Virq(to) => format!(" {}", to.virq),
            // An IPI has none; a later version of the crate may know more.
            _ => String::new(),
        };
        let pending = if flags.pending() { ", pending" } else { "" };
        let masked = if flags.masked() { ", masked" } else { "" };
        println!("port {port}: {kind}{binding}; vCPU {vcpu}, priority {priority}{pending}{masked}");
        self.channels.push((port, body));
        Ok(())
    }

    fn grant_entries_v1(&mut self, _: u32, body: GrantEntriesV1<'_>) -> Result<(), Refusal> {
        self.first_ref = body.head.first_ref;
        for (reference, entry) in (body.head.first_ref..).zip(body.entries.iter()) {
            let GrantEntryV1 { flags, domid, frame } = entry;
            let kind = flags.kind().name().unwrap_or_default();
            let flags = flags.0;
            println!(
                "grant {reference}: {kind} (flags {flags:#x}), domain {domid}, frame {frame:#x}"
            );
            self.grants.push(entry);
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), Refusal> {
        let same = if *self == Self::toy() { "the" } else { "not the" };
        println!("this is {same} toy domain");
        Ok(())
    }
}

fn save(big_endian: bool) -> io::Result<u64> {
    let options = if big_endian { ImageOptions::BIG_ENDIAN } else { ImageOptions::default() };
    let image = ImageHeader { options, ..Default::default() };
    let domain = DomainHeader {
        arch: DomainArch::X86_HVM,
        xen_major: 4,
        xen_minor: 22,
        ..Default::default()
    };
    let mut sink = Chunked::new(io::stdout().lock());
    let saved = xen_streams::domain_context::save(&mut Domain::toy(), &mut sink, &image, &domain);
    let octets = saved.map_err(|error| io::Error::other(format!("{error}")))?;
    sink.finish()?.flush()?;
    Ok(octets)
}

fn load() -> io::Result<u64> {
    let mut input = Vec::new();
    io::stdin().lock().read_to_end(&mut input)?;
    xen_streams::domain_context::load(&input, &mut Domain::default()).map_err(|error| {
        io::Error::other(match error {
            LoadError::Handler(Refusal::NoHandler(error)) => error.to_string(),
            LoadError::Handler(Refusal::Page) => "the shared info page is another one".into(),
            LoadError::Rule(error) => error.to_string(),
            LoadError::Body(error) => error.to_string(),
            error => format!("{error:?}"),
        })
    })
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["save"] | ["save", "little"] => save(false),
        ["save", "big"] => save(true),
        ["load"] => load(),
        _ => {
            eprintln!("usage: toy_domain save [little|big] | toy_domain load");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(octets) => {
            eprintln!("{octets} octets");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
