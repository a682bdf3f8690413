//! What is saved is what a reader takes, however it is saved.

use std::io::Cursor;

use crate::common::{Domain, Failure, Faulty, Handlers, Power};
use xen_streams::domain_context::*;
use xen_streams::{
    Buffer, BufferFull, Chunked, LoadError, Misuse, SaveError, Seekable, Stopped, WriteError,
};

fn check<T: quickcheck::Testable>(property: T) {
    quickcheck::QuickCheck::new().tests(200).quickcheck(property);
}

/// The pieces that a test chose, none of them empty.
fn sizes(pieces: &[u8]) -> Vec<usize> {
    let sizes: Vec<usize> = pieces.iter().map(|size| usize::from(*size)).collect();
    if sizes.iter().all(|size| *size == 0) { vec![1] } else { sizes }
}

#[test]
fn a_dry_run_tells_the_size() {
    fn property(domain: Domain, pieces: Vec<u8>) -> bool {
        let (image, header) = domain.headers();
        let size = domain.saved().len() as u64;
        let mut pieces = Handlers::in_pieces(&domain, &sizes(&pieces));
        dry_run(&mut Handlers::new(&domain), &image, &header) == Ok(size)
            && dry_run(&mut pieces, &image, &header) == Ok(size)
            && pieces.ended == 0
    }
    check(property as fn(Domain, Vec<u8>) -> bool);
}

#[test]
fn pieces_and_sinks_change_no_octet() {
    fn property(domain: Domain, pieces: Vec<u8>) -> bool {
        let whole = domain.saved();
        let pieces = sizes(&pieces);
        let handlers = || Handlers::in_pieces(&domain, &pieces);
        let mut held = Vec::new();
        let mut buffer = vec![0; whole.len()];
        let mut chunked = Chunked::new(Vec::new());
        let mut file = Seekable::new(Cursor::new(Vec::new()));
        let size = Ok(whole.len() as u64);
        let sizes = [
            domain.save(&mut handlers(), &mut held).map_err(drop) == size,
            domain.save(&mut handlers(), Buffer::new(&mut buffer)).map_err(drop) == size,
            domain.save(&mut handlers(), &mut chunked).map_err(drop) == size,
            domain.save(&mut handlers(), &mut file).map_err(drop) == size,
        ];
        let octets = [
            held,
            buffer,
            chunked.finish().expect("a Vec takes everything"),
            file.into_inner().into_inner(),
        ];
        sizes == [true; 4] && octets.iter().all(|octets| *octets == whole)
    }
    check(property as fn(Domain, Vec<u8>) -> bool);
}

#[test]
fn what_is_loaded_is_what_was_saved() {
    fn property(domain: Domain) -> bool {
        let octets = domain.saved();
        let mut loaded = Domain::default();
        let size = load(&octets, &mut loaded);
        let read: Result<Vec<_>, _> = Reader::new(&octets).expect("headers are right").collect();
        size == Ok(octets.len() as u64) && loaded == domain && read.is_ok()
    }
    check(property as fn(Domain) -> bool);
}

#[test]
fn no_prefix_is_a_stream() {
    let octets = Domain::small().saved();
    for end in 0..octets.len() {
        let loaded = load(&octets[..end], &mut Domain::default());
        assert!(matches!(loaded, Err(LoadError::Rule(_))), "{end} octets: {loaded:?}");
    }
}

#[test]
fn a_stream_within_other_octets_tells_its_length() {
    let mut octets = Domain::small().saved();
    let size = octets.len() as u64;
    octets.extend_from_slice(b"and more");
    let reader = Reader::new(&octets).expect("headers are right").prefix();
    assert_eq!(load_from(reader, &mut Domain::default()), Ok(size));
    assert!(load(&octets, &mut Domain::default()).is_err());
}

#[test]
fn a_length_that_changes_after_the_dry_run_is_refused() {
    let domain = Domain::small();
    for longer in [-11, -1, 1, 500] {
        let mut sink = Faulty::new(Power::Nothing);
        let mut handlers = Handlers { longer, ..Handlers::in_pieces(&domain, &[4]) };
        let error = domain.save(&mut handlers, &mut sink).expect_err("lengths differ");
        let SaveError::Write(WriteError::Misuse(Misuse::Length { expected, .. })) = error else {
            panic!("{error:?}");
        };
        assert_eq!(expected, 19);
        let mut reader = Reader::new(&sink.octets).expect("headers are right");
        assert!(reader.next().is_some_and(|record| record.is_err()), "longer by {longer}");
    }
}

#[test]
fn a_stream_that_changes_after_the_dry_run_has_no_end() {
    struct Changing(u32);
    impl Save for Changing {
        type Error = Stopped;
        fn event_channel(
            &mut self,
            records: &mut Records<'_, EventChannel>,
        ) -> Result<(), Stopped> {
            let (_, channel) = Domain::small().channels[0];
            self.0 += 1;
            (0..self.0).try_for_each(|port| records.write(port, &channel))
        }
    }
    let (image, header) = Domain::small().headers();
    let mut sink = Faulty::new(Power::Nothing);
    let error = save(&mut Changing(0), &mut sink, &image, &header);
    let length = Misuse::Length { expected: 40 + 40 + 16, found: 40 + 2 * 40 + 16 };
    assert_eq!(error, Err(SaveError::Write(length.into())));
    let read: Vec<_> = Reader::new(&sink.octets).expect("headers are right").collect();
    assert!(matches!(read.as_slice(), [Ok(_), Ok(_), Err(_)]), "{read:?}");
}

/// Saves one record in pieces, and tells by which rule it is refused.
fn refused(octets: &[u8], power: Power) -> Option<&'static str> {
    let (image, header) = Domain::small().headers();
    let mut writer = Writer::new(Faulty::new(power), &image, &header).expect("headers are right");
    let mut saver = writer.saver();
    let mut records = saver.records::<GrantEntriesV1<'_>>();
    let mut body = records.begin(0).expect("the record may stand here");
    let _ = octets.chunks(3).try_for_each(|piece| body.append(piece)).and_then(|()| body.end());
    let result = saver.finish();
    let held = writer.into_sink().octets;
    match result {
        Ok(()) => None,
        Err(WriteError::Rule(error)) => {
            let kept = if power == Power::Holds { held.len() == 40 } else { held.len() > 40 };
            assert!(kept, "only a record that is held is taken back");
            Some(error.rule.id)
        }
        Err(error) => panic!("{error:?}"),
    }
}

#[test]
fn a_body_in_pieces_is_checked_where_the_sink_holds_it() {
    let head = |first_ref, count| GrantEntriesV1Head { first_ref, count }.to_le();
    let entry = GrantEntryV1 { flags: GrantFlags(1), domid: 0, frame: 0 };
    let wrong = GrantEntryV1 { flags: GrantFlags(3), ..entry };
    let cases = [
        ([&head(0, 1)[..], &entry.to_le()].concat(), None, None),
        (head(0, 1)[..7].to_vec(), Some("length"), Some("length")),
        (head(0, 0).to_vec(), Some("count.min"), None),
        ([&head(0, 1)[..], &wrong.to_le()].concat(), Some("flags.kind.named"), None),
        ([&head(0, 2)[..], &entry.to_le()].concat(), Some("entries.fits"), None),
        ([&head(0, 1)[..], &entry.to_le(), &[0]].concat(), Some("length"), None),
        ([&head(u32::MAX, 2)[..], &[entry.to_le(); 2].concat()].concat(), Some("range"), None),
    ];
    for (octets, held, passed) in cases {
        let ends = |id: Option<&str>, with: Option<&str>| match (id, with) {
            (Some(id), Some(with)) => id.ends_with(with),
            (id, with) => id == with,
        };
        assert!(ends(refused(&octets, Power::Holds), held), "{octets:x?}");
        assert!(ends(refused(&octets, Power::GoesBack), passed), "{octets:x?}");
    }
}

#[test]
fn lengths_near_the_limits_are_refused() {
    let (image, header) = Domain::small().headers();
    let most = 0x800_0000;
    for (length, allowed) in
        [(most, true), (most + 1, false), (u32::MAX.into(), false), (u64::MAX, false)]
    {
        for power in [Power::Nothing, Power::GoesBack, Power::Holds] {
            let mut writer =
                Writer::new(Faulty::new(power), &image, &header).expect("headers are right");
            let mut saver = writer.saver();
            let begun = saver.records::<SharedInfo<'_>>().begin_with_length(length).is_ok();
            assert_eq!(begun, allowed, "{length:#x}");
            let Err(error) = saver.finish() else { panic!("the record has not been ended") };
            match error {
                WriteError::Misuse(Misuse::Unended) => assert!(allowed),
                WriteError::Rule(error) => {
                    assert_eq!(error.rule.id, "domain-context.framing.length.max");
                    assert_eq!(error.offset, 40 + 8);
                }
                error => panic!("{error:?}"),
            }
        }
    }
}

#[test]
fn a_dry_run_measures_what_no_memory_holds() {
    struct Page(u64);
    impl Save for Page {
        type Error = Stopped;
        fn shared_info(
            &mut self,
            records: &mut Records<'_, SharedInfo<'_>>,
        ) -> Result<(), Stopped> {
            let mut body = records.begin()?;
            body.skip(8)?;
            body.append_with(self.0, |_| -> Result<(), Stopped> {
                panic!("no data is asked for")
            })?;
            body.end()
        }
    }
    let (image, header) = Domain::small().headers();
    let most = 0x800_0000 - 8;
    assert_eq!(dry_run(&mut Page(most), &image, &header), Ok(40 + 16 + 8 + most + 16));
    assert_eq!(dry_run(&mut Page(most - 1), &image, &header), Ok(40 + 16 + 8 + most + 16));
    for length in [most + 1, u64::from(u32::MAX), u64::MAX - 8, u64::MAX] {
        let error = dry_run(&mut Page(length), &image, &header).expect_err("no body is so long");
        let SaveError::Write(WriteError::Rule(error)) = error else { panic!("{error:?}") };
        assert_eq!(error.rule.id, "domain-context.framing.length.max");
    }
}

#[test]
fn what_is_skipped_in_earnest_is_refused() {
    let (image, header) = Domain::small().headers();
    let mut writer = Writer::new(Vec::new(), &image, &header).expect("headers are right");
    let mut saver = writer.saver();
    let skipped = saver.records::<SharedInfo<'_>>().begin().and_then(|mut body| body.skip(8));
    assert_eq!(skipped, Err(Stopped));
    assert_eq!(saver.finish(), Err(WriteError::Misuse(Misuse::Skipped)));
    assert_eq!(writer.write_end(), Err(WriteError::Misuse(Misuse::Stopped)));
    assert_eq!(writer.into_sink().len(), 40);
}

#[test]
fn a_pipe_needs_lengths() {
    let (image, header) = Domain::small().headers();
    let mut writer = Writer::new(Faulty::new(Power::Nothing), &image, &header).expect("right");
    let mut saver = writer.saver();
    let body = [7; 8];
    let mut record = || -> Result<(), Stopped> {
        let mut records = saver.records::<SharedInfo<'_>>();
        let mut opened = records.begin_with_length(16)?;
        opened.append(&[0; 8])?;
        opened.append(&body)?;
        opened.end()?;
        saver.records::<GrantEntriesV1<'_>>().begin(0).map(drop)
    };
    assert_eq!(record(), Err(Stopped));
    assert_eq!(saver.finish(), Err(WriteError::Misuse(Misuse::Unmeasured)));
    assert_eq!(writer.offset(), 40 + 16 + 16);
}

#[test]
fn a_handler_cannot_hide_that_the_save_has_stopped() {
    struct Careless;
    impl Save for Careless {
        type Error = Failure;
        fn shared_info(
            &mut self,
            records: &mut Records<'_, SharedInfo<'_>>,
        ) -> Result<(), Failure> {
            let _ = records.write(&SharedInfo::default());
            let _ = records.write(&SharedInfo::default());
            Ok(())
        }
    }
    let (image, header) = Domain::small().headers();
    let mut octets = Vec::new();
    let error = save(&mut Careless, &mut octets, &image, &header);
    let Err(SaveError::Write(WriteError::Rule(error))) = error else { panic!("{error:?}") };
    assert_eq!(error.rule.id, "domain-context.shared_info.once");
    assert_eq!(octets.len(), 40 + 24, "the first record was whole");
}

#[test]
fn a_buffer_that_is_full_keeps_whole_records() {
    let domain = Domain::small();
    let whole = domain.saved();
    for size in 40..whole.len() {
        let mut octets = vec![0; size];
        let (image, header) = domain.headers();
        let mut writer = Writer::new(Buffer::new(&mut octets), &image, &header).expect("right");
        let error = writer.save(&mut Handlers::in_pieces(&domain, &[5]));
        assert_eq!(error, Err(SaveError::Write(WriteError::Sink(BufferFull))));
        let used = writer.into_sink().len();
        assert_eq!(octets[..used], whole[..used]);
        let read: Vec<_> = Reader::new(&octets[..used]).expect("headers are right").collect();
        let Some(Err(error)) = read.last() else { panic!("there is no end") };
        assert_eq!(error.rule.id, "domain-context.framing.end", "{size} octets");
    }
}
