//! Frozen ABIs: what is written is read back as it was, for all descriptions that there are; and what was
//! released by others is compared as it happened.

use std::path::Path;

use streamspec_codegen::compat::{Hurts, Kind, compare};
use streamspec_codegen::load;
use streamspec_codegen::release::{Abi, freeze, frozen_in};
use streamspec_codegen::tree::Files;

use crate::support::path;

/// Directories of descriptions of all kinds.
const FAMILIES: [&str; 4] =
    ["../spec", "tests/third-stream", "bench/spec", "tests/diagnostics/base"];

fn each(directory: &Path, look: &mut dyn FnMut(Abi)) {
    let family = load(directory).unwrap_or_else(|e| panic!("{}", e.render(false)));
    for stream in &family.streams {
        for version in &stream.versions {
            look(freeze(stream, version.number).expect("the stream has the version"));
        }
        assert!(freeze(stream, 0xffff_ffff).is_none());
    }
}

#[test]
fn what_is_frozen_is_read_back() {
    let mut count = 0;
    for family in FAMILIES {
        each(&path(family), &mut |abi| {
            count += 1;
            let read = Abi::read(&abi.text());
            let read = read.unwrap_or_else(|error| panic!("{error}\n{}", abi.text()));
            assert_eq!(read, abi);
        });
    }
    assert!(count > 10, "only {count} versions were frozen");
}

/// Records whose number of octets a release of a program changed: the pair of releases, the record, and
/// the octets before and after.
const SILENT: [(&str, &str, &str, u64, u64); 11] = [
    ("3.4", "4.0", "CPU", 1016, 1024),
    ("4.0", "4.1", "LAPIC", 16, 24),
    ("4.2", "4.3-4.4", "VMCE_VCPU", 8, 24),
    ("4.3-4.4", "4.5", "VIRIDIAN_DOMAIN", 16, 24),
    ("4.5", "4.6", "VIRIDIAN_DOMAIN", 24, 32),
    ("4.6", "4.7-4.8", "CPU", 1024, 1032),
    ("4.6", "4.7-4.8", "VIRIDIAN_VCPU", 8, 16),
    ("4.9", "4.10", "VMCE_VCPU", 24, 32),
    ("4.12", "4.13", "VIRIDIAN_VCPU", 16, 216),
    ("4.13", "4.14-4.20", "RTC", 16, 24),
    ("4.14-4.20", "4.21", "LAPIC", 24, 32),
];

#[test]
fn no_silent_change_of_the_past_is_missed() {
    let releases = frozen_in(Files::Disk, &path("../spec/hvm-context/released/1"));
    let releases = releases.expect("the history is right");
    let mut found = Vec::new();
    for pair in releases.windows(2) {
        let differences = compare(&pair[0].abi, &pair[1].abi);
        for sized in differences.iter().filter(|d| d.kind == Kind::BodySize) {
            assert!(sized.is_break() && sized.hurts == Hurts::READERS, "{sized:?}");
            let (old, new) = sized.releases.clone().expect("these are releases");
            found.push(format!("{old} {new} {}: {}", sized.place, sized.detail));
        }
    }
    let expected = SILENT.map(|(old, new, record, was, is)| {
        format!("{old} {new} record {record}: has {is} octets, had {was} octets")
    });
    assert_eq!(found, expected);
}

/// What programs wrote in the past, the description takes: all fields, or one of its layouts.
#[test]
fn every_length_of_the_past_is_described() {
    let family = load(&path("../spec")).expect("the descriptions are right");
    let mut count = 0;
    for stream in &family.streams {
        for version in &stream.versions {
            let directory = format!("../spec/{}/released/{}", stream.name, version.number);
            let now = freeze(stream, version.number).expect("it has the version");
            for release in frozen_in(Files::Disk, &path(&directory)).expect("the history is right")
            {
                for record in release.abi.records.iter().filter(|r| r.size.is_some()) {
                    let known = now.records.iter().find(|now| now.code == record.code);
                    let known =
                        known.unwrap_or_else(|| panic!("{} is not described", record.record));
                    let lengths = known.layouts.iter().map(|l| Some(l.length)).chain([known.size]);
                    assert!(lengths.into_iter().any(|l| l == record.size), "{}", record.record);
                    count += 1;
                }
            }
        }
    }
    assert!(count > 200, "only {count} records were looked at");
}
