//! Records are handed on after they have been checked, and are read to their end.

use crate::common::Domain;
use xen_streams::domain_context::*;
use xen_streams::{BodyError, LoadError, NoHandler, xenstore};

#[test]
fn a_record_without_a_handler_is_refused_by_name() {
    struct Nothing {
        ignored: Vec<Kind>,
    }
    impl Load for Nothing {
        type Error = NoHandler;
        fn ignores(&self, kind: Kind) -> bool {
            self.ignored.contains(&kind)
        }
    }
    let octets = Domain::small().saved();
    let mut nothing = Nothing { ignored: Vec::new() };
    let kinds = [Kind::SharedInfo, Kind::X86TscInfo, Kind::EventChannel, Kind::GrantEntriesV1];
    for kind in kinds {
        let error = load(&octets, &mut nothing);
        assert_eq!(error, Err(LoadError::Handler(NoHandler { record: kind.name() })));
        nothing.ignored.push(kind);
    }
    assert_eq!(load(&octets, &mut nothing), Ok(octets.len() as u64));
}

#[test]
fn an_optional_record_of_unknown_type_is_passed_over() {
    let domain = Domain::small();
    let (image, header) = domain.headers();
    let mut writer = Writer::new(Vec::new(), &image, &header).expect("headers are right");
    writer.write_unknown(0x8000_0001, 3, b"whatever").expect("it is an optional one");
    writer.write_end().expect("nothing is required");
    let octets = writer.into_sink();
    assert_eq!(load(&octets, &mut Domain::default()), Ok(octets.len() as u64));
}

#[test]
fn nothing_reaches_a_handler_before_it_has_been_checked() {
    let domain = Domain::small();
    let octets = domain.saved();
    for at in 40..octets.len() {
        let mut wrong = octets.clone();
        wrong[at] ^= 0x80;
        let mut loaded = Domain::default();
        if load(&wrong, &mut loaded).is_ok() {
            continue;
        }
        let reader = Reader::new(&wrong).expect("headers are right");
        let good = reader.take_while(Result::is_ok).count();
        let loaded = loaded.channels.len()
            + loaded.grants.len()
            + usize::from(loaded.tsc.is_some())
            + usize::from(!loaded.page.is_empty());
        assert!(loaded <= good, "octet {at}");
    }
}

#[test]
fn a_record_is_read_octet_by_octet() {
    let domain = Domain::small();
    let octets = domain.saved();
    let mut loader = Loader::new(&octets).expect("headers are right");
    let mut bodies = Vec::new();
    while let Some(mut record) = loader.begin().expect("the stream is right") {
        let mut body = Vec::new();
        while record.left() > 0 {
            let mut piece = vec![0; 5.min(record.left() as usize)];
            record.read(&mut piece).expect("there are as many");
            body.extend(piece);
        }
        let too_far = record.read(&mut [0]);
        assert_eq!(too_far, Err(BodyError::Short { wanted: 1, left: 0 }), "nothing is extended");
        let kind = record.record().kind();
        record.end().expect("all has been read");
        bodies.push((kind, body));
    }
    assert_eq!(loader.reader().offset(), octets.len() as u64);
    assert_eq!(bodies[0].1, [&[0; 8][..], &domain.page].concat());
    assert_eq!(bodies[1].1, domain.tsc.expect("there is one").to_le());
    assert_eq!(bodies.last().map(|b| b.0), Some(Some(Kind::End)));
}

#[test]
fn what_is_left_unread_is_an_error() {
    let octets = Domain::small().saved();
    let mut loader = Loader::new(&octets).expect("headers are right");
    let mut record = loader.begin().expect("right").expect("there is one");
    record.read(&mut [0; 16]).expect("there are 19");
    assert_eq!(record.end(), Err(BodyError::Left(3)));
    assert!(matches!(loader.begin(), Err(LoadError::Body(BodyError::Unended))));

    let mut loader = Loader::new(&octets).expect("headers are right");
    let mut record = loader.begin().expect("right").expect("there is one");
    record.ignore_rest();
    record.end().expect("the rest is ignored");
    assert!(matches!(loader.begin(), Ok(Some(_))));
    assert!(matches!(loader.begin(), Err(LoadError::Body(BodyError::Unended))));
}

#[test]
fn padding_that_the_length_counts_is_no_octet_of_the_body() {
    let mut octets = Vec::new();
    let header = xenstore::ImageHeader::default();
    let mut writer = xenstore::Writer::new(&mut octets, &header).expect("the header is right");
    let perms =
        [xenstore::NodePermission { perm: xenstore::Permission::NONE, ..Default::default() }];
    let node = xenstore::NodeData {
        path: b"/a",
        value: b"value",
        perms: (&perms).into(),
        ..Default::default()
    };
    let written = writer.write_node_data(&node.counted());
    assert_eq!(written, Ok(()));
    writer.write_end().expect("nothing is required");
    let mut loader = xenstore::Loader::new(&octets).expect("the header is right");
    let record = loader.begin().expect("right").expect("there is one");
    assert_eq!(record.left(), 16 + 4 + 3 + 5);
}
