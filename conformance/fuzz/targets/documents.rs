//! Any text as a document to be encoded: both encoders refuse it, or both give the same octets (JSON.md says
//! which, of whatever does not fit the description).
#![no_main]

use libfuzzer_sys::fuzz_target;
use streamspec_conformance::testee::{Answer, Interpreter, Testee};
use streamspec_fuzz::{FAMILY, GENERATED_RUST, stream};

fuzz_target!(|input: &[u8]| {
    let Some((stream, document)) = stream(input) else { return };
    let reference = Interpreter::new(&FAMILY).encode(stream, document);
    let generated = GENERATED_RUST.clone().encode(stream, document);
    match (&reference, &generated) {
        (_, Answer::Unimplemented) | (Answer::Rejected(_), Answer::Rejected(_)) => {}
        (Answer::Accepted(a), Answer::Accepted(b)) => assert_eq!(a, b),
        _ => panic!("{reference:?}\n{generated:?}"),
    }
});
