//! Wherever a save fails, what the sink then holds has no record that was not saved completely.

use crate::common::{Domain, Failure, Fault, Faulty, Handlers, Power};
use xen_streams::domain_context::*;
use xen_streams::{Misuse, SaveError, WriteError};

const POWERS: [Power; 3] = [Power::Nothing, Power::GoesBack, Power::Holds];

/// Headers and records that a reader takes from the start of some octets.
fn read(octets: &[u8]) -> Option<u64> {
    let reader = Reader::new(octets).ok()?;
    Some(reader.take_while(Result::is_ok).count() as u64)
}

/// Saves with a sink or a handler that fails; tells whether it failed.
fn fails(mut handlers: Handlers, sink: Faulty) -> bool {
    let (image, header) = handlers.domain.headers();
    let power = sink.power;
    let Ok(mut writer) = Writer::new(sink, &image, &header) else { return true };
    let what = format!("{power:?}, {handlers:?}");
    let error = match writer.save(&mut handlers) {
        Ok(_) => return false,
        Err(error) => error,
    };
    match error {
        SaveError::Handler(failure) => assert_eq!(failure, Failure::Own, "{what}"),
        SaveError::Write(error) => assert_eq!(error, WriteError::Sink(Fault), "{what}"),
        error => panic!("{what}: {error:?}"),
    }
    assert_eq!(writer.write_end(), Err(WriteError::Misuse(Misuse::Stopped)), "{what}");
    let again = writer.save(&mut Handlers::new(handlers.domain));
    assert_eq!(again, Err(SaveError::Write(Misuse::Stopped.into())), "{what}");
    let held = writer.into_sink().octets;
    // Records end at multiples of 8.
    for end in (0..=held.len()).step_by(8) {
        let records = read(&held[..end]).unwrap_or_default();
        assert!(records <= handlers.ended, "{what}: {records} records of {end} octets");
    }
    assert_eq!(read(&held), Some(handlers.ended), "{what}");
    true
}

/// Every way to save the small domain.
fn ways(domain: &Domain) -> impl Iterator<Item = (Handlers<'_>, Power)> {
    let pieces: [&[usize]; 4] = [&[], &[1], &[8], &[3, 1000]];
    let handlers = move |power| {
        pieces.into_iter().map(move |pieces| (Handlers::in_pieces(domain, pieces), power))
    };
    POWERS.into_iter().flat_map(handlers)
}

#[test]
fn a_sink_fails_at_every_call() {
    for big_endian in [false, true] {
        let domain = Domain { big_endian, ..Domain::small() };
        for (handlers, power) in ways(&domain) {
            let fails = |calls| fails(handlers.clone(), Faulty { calls, ..Faulty::new(power) });
            let calls = (0..10_000).take_while(|calls| fails(*calls)).count();
            assert!((8..5_000).contains(&calls), "{calls} calls");
        }
    }
}

#[test]
fn a_sink_fails_at_every_octet() {
    // The lengths of bodies meet every boundary of an octet of a length that is patched in part.
    for (page, big_endian) in [(11, false), (0, true), (247, true), (249, true)] {
        let domain = Domain { big_endian, page: vec![0; page], ..Domain::small() };
        for (handlers, power) in ways(&domain) {
            let fails = |budget| fails(handlers.clone(), Faulty { budget, ..Faulty::new(power) });
            let octets = (0..10_000).take_while(|octets| fails(*octets)).count();
            let whole = domain.saved().len();
            assert!(octets >= whole && octets < 2 * whole, "{octets} octets of {whole}");
        }
    }
}

#[test]
fn a_handler_fails_at_every_call() {
    let domain = Domain::small();
    for (handlers, power) in ways(&domain) {
        let fails = |call: usize| {
            fails(Handlers { fails_at: Some(call), ..handlers.clone() }, Faulty::new(power))
        };
        let calls = (1..10_000).take_while(|call| fails(*call)).count();
        assert!(calls >= 6, "{calls} calls");
    }
}

#[test]
fn a_record_that_is_not_ended_is_none() {
    struct Forgetful(usize);
    impl Save for Forgetful {
        type Error = Failure;
        fn shared_info(
            &mut self,
            records: &mut Records<'_, SharedInfo<'_>>,
        ) -> Result<(), Failure> {
            let mut body = records.begin_with_length(24)?;
            body.append(&vec![0; self.0])?;
            Ok(())
        }
    }
    let (image, header) = Domain::small().headers();
    for power in POWERS {
        for appended in [0, 8, 23, 24] {
            let mut sink = Faulty::new(power);
            let error = save(&mut Forgetful(appended), &mut sink, &image, &header);
            assert_eq!(error, Err(SaveError::Write(Misuse::Unended.into())));
            assert_eq!(read(&sink.octets), Some(0), "{power:?} with {appended} octets");
        }
    }
}

#[test]
fn a_saver_that_is_dropped_leaves_no_record() {
    let (image, header) = Domain::small().headers();
    for power in POWERS {
        let mut writer = Writer::new(Faulty::new(power), &image, &header).expect("right");
        {
            let mut saver = writer.saver();
            let mut records = saver.records::<SharedInfo<'_>>();
            let mut body = records.begin_with_length(8).expect("it may stand here");
            body.append(&[0; 8]).expect("the sink works");
        }
        assert_eq!(writer.write_end(), Err(WriteError::Misuse(Misuse::Stopped)));
        assert_eq!(read(&writer.into_sink().octets), Some(0), "{power:?}");
    }
}
