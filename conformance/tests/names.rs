//! Names of the description in both directions: of records, of the values of enums, of bits.

use std::io;

use xen_streams::domain_context::{GrantFlags, GrantKind};
use xen_streams::libxc::{DomainType, ImageOptions, Kind};
use xen_streams::{Error, Misuse, UnknownName, UnknownValue, WriteError};

#[test]
fn names_are_those_of_the_description() {
    assert_eq!("x86_hvm".parse(), Ok(DomainType::X86_HVM));
    assert_eq!("x86_arm".parse::<DomainType>(), Err(UnknownName));
    assert_eq!(DomainType::try_from(2), Ok(DomainType::X86_HVM));
    assert_eq!(DomainType::try_from(3), Err(UnknownValue));
    assert_eq!(format!("{} {}", DomainType::X86_PV, DomainType(3)), "x86_pv 3");

    assert_eq!("PAGE_DATA".parse(), Ok(Kind::PageData));
    assert_eq!(
        (Kind::try_from(1), Kind::PageData.to_string()),
        (Ok(Kind::PageData), "PAGE_DATA".into())
    );
    assert!(Kind::try_from(0x7fff_ffff).is_err() && "page_data".parse::<Kind>().is_err());
}

#[test]
fn bits_are_shown_by_their_names() {
    let flags = GrantFlags::READONLY.with_kind(GrantKind::ACCESS);
    for (value, text) in [
        (flags, "kind=1|readonly"),
        (GrantFlags(0), "0"),
        (GrantFlags(1 << 15), "0x8000"),
        (GrantFlags::READING, "reading"),
    ] {
        assert_eq!(value.to_string(), text);
        assert_eq!(text.parse(), Ok(value));
    }
    assert_eq!(ImageOptions::from_name("big_endian"), Some(ImageOptions::BIG_ENDIAN));
    assert_eq!(ImageOptions::NAMES, [("big_endian", 1)]);
    for wrong in ["kind=4", "kind=", "readonly|", "0x10000", "writeonly", "kind=x"] {
        assert_eq!(wrong.parse::<GrantFlags>(), Err(UnknownName), "{wrong}");
    }
}

/// What broke a rule is found from an error of the standard library, and by its sources.
#[test]
fn errors_tell_their_source() {
    let error = xen_streams::libxc::check(&[]).expect_err("a stream is not empty");
    let written = io::Error::from(WriteError::<io::Error>::Rule(error));
    assert_eq!(written.kind(), io::ErrorKind::InvalidData);
    let held = written.get_ref().and_then(|held| held.downcast_ref::<Error>());
    assert_eq!(held, Some(&error));
    let misuse = WriteError::<io::Error>::Misuse(Misuse::Unended);
    let source = std::error::Error::source(&misuse).and_then(|source| source.downcast_ref());
    assert_eq!(source, Some(&Misuse::Unended));
}
