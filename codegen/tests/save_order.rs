//! The order in which records are saved keeps the rules on their sequence.

use streamspec_codegen::load;
use streamspec_codegen::model::{Position, SequenceTest, Stream};

use crate::support;

fn streams() -> Vec<Stream> {
    let spec = support::path("../spec");
    load(&spec).unwrap_or_else(|diagnostics| panic!("{diagnostics}")).streams
}

fn names(stream: &Stream) -> Vec<&str> {
    stream.save_order().into_iter().map(|id| stream.record(id).name.as_str()).collect()
}

#[test]
fn every_record_has_one_place() {
    for stream in streams() {
        let mut order = stream.save_order();
        let last = order.last().map(|id| stream.record(*id).position);
        assert_eq!(last, Some(Some(Position::Last)), "{}", stream.name);
        for (at, id) in order.iter().enumerate() {
            let record = stream.record(*id);
            assert!(at == 0 || record.position != Some(Position::First), "{}", record.name);
            let place = |other| order.iter().position(|id| *id == other);
            for check in &record.sequence {
                let kept = match &check.test {
                    SequenceTest::Follows(other) => place(*other) < Some(at),
                    SequenceTest::Precedes(other) => place(*other) > Some(at),
                    _ => true,
                };
                assert!(kept, "{}: {}", record.name, stream.rule(check.rule).text);
            }
        }
        order.sort();
        assert!(order.iter().enumerate().all(|(at, id)| id.0 == at), "{}", stream.name);
    }
}

#[test]
fn ties_go_by_type_code() {
    let streams = streams();
    let domain = streams.iter().find(|s| s.name == "domain-context").expect("it is described");
    let expected = [
        "SHARED_INFO",
        "X86_TSC_INFO",
        "EVENT_CHANNEL",
        "GRANT_ENTRIES_V1",
        "GRANT_ENTRIES_V2",
        "VCPU_INFO",
        "VCPU_RUNSTATE",
        "END",
    ];
    assert_eq!(names(domain), expected);
}

#[test]
fn rules_on_the_records_seen_are_kept() {
    let streams = streams();
    let libxc = streams.iter().find(|s| s.name == "libxc").expect("it is described");
    let order = names(libxc);
    let place = |name| order.iter().position(|n| *n == name).expect("it is a record");
    let pairs = [
        ("X86_CPUID_POLICY", "STATIC_DATA_END"),
        ("STATIC_DATA_END", "X86_PV_P2M_FRAMES"),
        ("X86_PV_P2M_FRAMES", "PAGE_DATA"),
        ("PAGE_DATA", "X86_PV_VCPU_BASIC"),
        ("HVM_PARAMS", "HVM_CONTEXT"),
        ("STATIC_DATA_END", "HVM_CONTEXT"),
    ];
    for (first, second) in pairs {
        assert!(place(first) < place(second), "{first} before {second}: {order:?}");
    }
}
