//! Streams within streams, and records that later ones look at.

use crate::common::{Faulty, Power};
use xen_streams::{Misuse, Plain, SaveError, Stopped, WriteError, libxc, libxl, xenstore};

const POWERS: [Power; 3] = [Power::Nothing, Power::GoesBack, Power::Holds];

fn headers() -> (libxc::ImageHeader, libxc::DomainHeader) {
    let image = libxc::ImageHeader::default();
    let domain = libxc::DomainHeader {
        type_: libxc::DomainType::X86_PV,
        page_shift: 12,
        ..Default::default()
    };
    (image, domain)
}

/// Saves a guest's width in pieces, and what has to go with it.
#[derive(Default)]
struct Guest {
    broken: bool,
}

impl libxc::Save for Guest {
    type Error = Stopped;

    fn x86_pv_info(
        &mut self,
        records: &mut libxc::Records<'_, libxc::X86PvInfo>,
    ) -> Result<(), Stopped> {
        let mut body = records.begin()?;
        let width = if self.broken { [8, 3] } else { [8, 4] };
        body.append(&width)?;
        body.append(&[0; 6])?;
        body.end()
    }

    fn x86_pv_p2m_frames(
        &mut self,
        records: &mut libxc::Records<'_, libxc::X86PvP2mFrames<'_>>,
    ) -> Result<(), Stopped> {
        let head = libxc::X86PvP2mFramesHead { p2m_start_pfn: 0, p2m_end_pfn: 511 };
        let pfns = [7_u64];
        records.write(&libxc::X86PvP2mFrames { head, p2m_pfn: (&pfns).into() })
    }

    fn page_data(
        &mut self,
        records: &mut libxc::Records<'_, libxc::PageData<'_>>,
    ) -> Result<(), Stopped> {
        let mut body = records.begin()?;
        body.append(&[1, 0, 0, 0, 0, 0, 0, 0])?;
        body.append(&[5, 0, 0, 0, 0, 0, 0, 0xf0])?;
        body.end()
    }

    fn x86_pv_vcpu_basic(
        &mut self,
        records: &mut libxc::Records<'_, libxc::X86PvVcpuBasic<'_>>,
    ) -> Result<(), Stopped> {
        let mut body = records.begin()?;
        body.append(&[0; 8])?;
        body.end()
    }

    fn toolstack(
        &mut self,
        records: &mut libxc::Records<'_, libxc::Toolstack<'_>>,
    ) -> Result<(), Stopped> {
        let mut body = records.begin()?;
        body.append(b"tool")?;
        body.append(b"stack")?;
        body.end()
    }

    fn static_data_end(
        &mut self,
        records: &mut libxc::Records<'_, libxc::StaticDataEnd>,
    ) -> Result<(), Stopped> {
        records.write()
    }
}

/// Saves a guest within a libxl stream.
#[derive(Default)]
struct Toolstack {
    guest: Guest,
}

impl libxl::Save for Toolstack {
    type Error = Stopped;

    fn libxc_context(
        &mut self,
        records: &mut libxl::Records<'_, libxl::LibxcContext>,
    ) -> Result<(), Stopped> {
        let (image, domain) = headers();
        records.save_libxc(&mut self.guest, &image, &domain)
    }

    fn emulator_context(
        &mut self,
        records: &mut libxl::Records<'_, libxl::EmulatorContext<'_>>,
    ) -> Result<(), Stopped> {
        let mut body = records.begin()?;
        body.append(&[1, 0, 0, 0, 0, 0, 0, 0])?;
        body.append(b"state")?;
        body.end()
    }
}

fn libxl_reader(octets: &[u8]) -> Vec<Result<libxl::Record<'_>, xen_streams::Error>> {
    libxl::Reader::new(octets).expect("the header is right").collect()
}

#[test]
fn a_stream_is_saved_within_another_one() {
    let mut whole = Vec::new();
    let header = libxl::Header::default();
    let size = libxl::save(&mut Toolstack::default(), &mut whole, &header);
    assert_eq!(size, Ok(whole.len() as u64));
    assert_eq!(libxl::dry_run(&mut Toolstack::default(), &header), Ok(whole.len() as u64));
    let records = libxl_reader(&whole);
    assert!(records.iter().all(Result::is_ok), "{records:?}");
    assert_eq!(records.len(), 1 + 7 + 2);
    for power in POWERS {
        let mut sink = Faulty::new(power);
        let size = libxl::save(&mut Toolstack::default(), &mut sink, &header);
        assert_eq!(size, Ok(whole.len() as u64), "{power:?}");
        assert_eq!(sink.octets, whole, "{power:?}");
        for budget in 0..whole.len() {
            let mut sink = Faulty { budget, ..Faulty::new(power) };
            let error = libxl::save(&mut Toolstack::default(), &mut sink, &header);
            let failed = matches!(error, Err(SaveError::Write(WriteError::Sink(_))));
            assert!(failed, "{power:?} with {budget} octets: {error:?}");
            let whole = libxl::Reader::new(&sink.octets).is_ok_and(|mut r| r.all(|r| r.is_ok()));
            assert!(!whole, "{power:?} with {budget} octets");
        }
    }
}

#[test]
fn an_error_within_counts_from_the_start_of_the_outermost_stream() {
    let mut toolstack = Toolstack { guest: Guest { broken: true } };
    let mut octets = Vec::new();
    let error = libxl::save(&mut toolstack, &mut octets, &libxl::Header::default());
    let Err(SaveError::Write(WriteError::Rule(error))) = error else { panic!("{error:?}") };
    let (header, record) = (libxl::Header::SIZE, libxl::RecordHeader::SIZE);
    let inner = libxc::ImageHeader::SIZE + libxc::DomainHeader::SIZE;
    let start = (header + record + inner) as u64;
    assert!(error.offset >= start && error.offset < start + 16, "{error}");
    assert_eq!(octets.len() as u64, start, "the record is taken back");
}

#[test]
fn a_handler_within_fails_in_a_dry_run() {
    struct Failing;
    impl libxc::Save for Failing {
        type Error = Stopped;
        fn toolstack(
            &mut self,
            records: &mut libxc::Records<'_, libxc::Toolstack<'_>>,
        ) -> Result<(), Stopped> {
            let mut body = records.begin()?;
            body.append_with(1 << 20, |_| Ok::<(), Stopped>(()))?;
            Err(Stopped)
        }
    }
    impl libxl::Save for Failing {
        type Error = Stopped;
        fn libxc_context(
            &mut self,
            records: &mut libxl::Records<'_, libxl::LibxcContext>,
        ) -> Result<(), Stopped> {
            let (image, domain) = headers();
            records.save_libxc(&mut Failing, &image, &domain)
        }
    }
    let error = libxl::dry_run(&mut Failing, &libxl::Header::default());
    assert_eq!(error, Err(SaveError::Handler(Stopped)));
}

#[test]
fn a_checkpointed_stream_goes_back_and_forth() {
    let (image, domain) = headers();
    let mut writer = libxl::Writer::new(Vec::new(), &libxl::Header::default()).expect("right");
    let mut inner = writer.begin_libxc(&image, &domain).expect("the headers are right");
    inner.saver().records::<libxc::X86PvInfo>().begin().map(drop).expect("it may stand here");
    let stopped = inner.write_end();
    assert_eq!(stopped, Err(WriteError::Misuse(Misuse::Stopped)), "a record was not ended");
    assert_eq!(writer.write_end(), Err(WriteError::Misuse(Misuse::Stopped)));

    // An image of this type needs no records of its own.
    let domain = libxc::DomainHeader { type_: libxc::DomainType::X86_HVM, ..domain };
    let mut writer = libxl::Writer::new(Vec::new(), &libxl::Header::default()).expect("right");
    let mut inner = writer.begin_libxc(&image, &domain).expect("the headers are right");
    inner.write_static_data_end().expect("it may stand here");
    inner.write_checkpoint().expect("it may stand here");
    let early = inner.write_x86_tsc_info(&libxc::X86TscInfo::default());
    assert_eq!(early, Err(WriteError::Misuse(Misuse::Stopped)), "the outer stream is next");
    let suspended = inner.suspend();
    let Err(WriteError::Rule(error)) = writer.write_end() else { panic!("it is suspended") };
    assert_eq!(error.rule.id, "libxc.framing.end");
    assert!(matches!(writer.begin_libxc(&image, &domain), Err(WriteError::Rule(_))));
    let mut inner = writer.resume_libxc(suspended).expect("it is suspended");
    inner.write_x86_tsc_info(&libxc::X86TscInfo::default()).expect("it goes on");
    inner.write_end().expect("it may end");
    writer.write_end().expect("it may end");
    let octets = writer.into_sink();
    let records = libxl_reader(&octets);
    assert!(records.iter().all(Result::is_ok), "{records:?}");
    assert_eq!(records.len(), 7);
}

#[test]
fn an_inner_stream_that_is_left_stops_the_outer_one() {
    let (image, domain) = headers();
    let mut writer = libxl::Writer::new(Vec::new(), &libxl::Header::default()).expect("right");
    let inner = writer.begin_libxc(&image, &domain).expect("the headers are right");
    let suspended = inner.suspend();
    assert_eq!(writer.write_end(), Err(WriteError::Misuse(Misuse::Stopped)));
    assert!(writer.resume_libxc(suspended).is_err());
}

/// Saves a connection in pieces, and a watch that refers to it.
struct Store {
    refers_to: u32,
}

impl xenstore::Save for Store {
    type Error = Stopped;

    fn connection_data(
        &mut self,
        records: &mut xenstore::Records<'_, xenstore::ConnectionData<'_>>,
    ) -> Result<(), Stopped> {
        let socket = xenstore::Socket { socket_fd: 3, ..Default::default() };
        let head = xenstore::ConnectionDataHead {
            conn_id: 5,
            fields: Default::default(),
            conn_spec: xenstore::ConnectionDataConnSpec::Socket(socket),
            in_data_len: 0,
            out_resp_len: 0,
            out_data_len: 0,
        };
        let octets = head.write(records.endian());
        let mut body = records.begin()?;
        octets.chunks(5).try_for_each(|piece| body.append(piece))?;
        body.end()
    }

    fn watch_data(
        &mut self,
        records: &mut xenstore::Records<'_, xenstore::WatchData<'_>>,
    ) -> Result<(), Stopped> {
        let head = xenstore::WatchDataHead { conn_id: self.refers_to, ..Default::default() };
        records.write(&xenstore::WatchData { head, wpath: b"/a", token: b"t" }.counted())
    }
}

#[test]
fn what_later_records_look_at_is_remembered_however_it_was_saved() {
    let header = xenstore::ImageHeader::default();
    for power in POWERS {
        for (refers_to, allowed) in [(5, true), (6, false)] {
            let mut sink = Faulty::new(power);
            let saved = xenstore::save(&mut Store { refers_to }, &mut sink, &header);
            assert_eq!(saved.is_ok(), allowed, "{power:?}: {saved:?}");
            if !allowed {
                let Err(SaveError::Write(WriteError::Rule(error))) = saved else {
                    panic!("{saved:?}")
                };
                assert_eq!(error.rule.id, "xenstore.watch_data.conn_id.refers");
            }
        }
    }
}
