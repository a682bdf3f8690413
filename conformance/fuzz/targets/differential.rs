//! The reference interpreter against the generated Rust: the same document, or the same class, rule
//! and offset; and what both accept, both encode to the same octets.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use streamspec_conformance::testee::{Answer, GeneratedRust, Interpreter, Testee};
use streamspec_fuzz::{FAMILY, stream};

fuzz_target!(|input: &[u8]| {
    let Some((stream, octets)) = stream(input) else { return };
    let reference = Interpreter::new(&FAMILY).decode(stream, octets);
    let generated = GeneratedRust.decode(stream, octets);
    match (&reference, &generated) {
        (Answer::Accepted(a), Answer::Accepted(b)) => {
            let json = |d: &[u8]| serde_json::from_slice::<Value>(d).expect("a document is JSON");
            assert_eq!(json(a), json(b));
            let again =
                (Interpreter::new(&FAMILY).encode(stream, a), GeneratedRust.encode(stream, a));
            match again {
                // A document of a body that lacks fields is refused, each in its own words.
                (_, Answer::Unimplemented) | (Answer::Rejected(_), Answer::Rejected(_)) => {}
                (reference, generated) => assert_eq!(reference, generated),
            }
        }
        (Answer::Rejected(a), Answer::Rejected(b)) => {
            assert_eq!((&a.class, a.offset, &a.rule), (&b.class, b.offset, &b.rule));
        }
        _ => panic!("{reference:?}\n{generated:?}"),
    }
});
