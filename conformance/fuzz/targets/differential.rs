//! The reference interpreter against the generated Rust and, where their compilers are installed, C and
//! Go: the same document, or the same class, rule and offset; and what all accept, the Rust and the
//! interpreter encode to the same octets.
#![no_main]

use std::cell::RefCell;

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use streamspec_conformance::testee::{
    self, Answer, BINDINGS, Interpreter, Limits, Sources, Testee,
};
use streamspec_fuzz::{FAMILY, GENERATED_RUST, repository, stream};

thread_local! {
    /// The bindings that can be built, as programs that stay.
    static BUILT: RefCell<Vec<Box<dyn Testee>>> = RefCell::new(
        BINDINGS
            .iter()
            .filter(|binding| binding.name != "rust")
            .filter_map(|binding| binding.build(&Sources::of_tree(&repository(), &FAMILY)).ok())
            .map(|line| testee::command(&line, Limits::default()).expect("a testee starts"))
            .collect(),
    );
}

fuzz_target!(|input: &[u8]| {
    let Some((stream, octets)) = stream(input) else { return };
    let reference = Interpreter::new(&FAMILY).decode(stream, octets);
    agree(&reference, &GENERATED_RUST.clone().decode(stream, octets));
    BUILT.with_borrow_mut(|built| {
        built.iter_mut().for_each(|testee| agree(&reference, &testee.decode(stream, octets)));
    });
    let Answer::Accepted(document) = &reference else { return };
    let generated = GENERATED_RUST.clone().encode(stream, document);
    match (Interpreter::new(&FAMILY).encode(stream, document), generated) {
        // A document of a body that lacks fields is refused, each in its own words.
        (_, Answer::Unimplemented) | (Answer::Rejected(_), Answer::Rejected(_)) => {}
        (reference, generated) => assert_eq!(reference, generated),
    }
});

fn agree(reference: &Answer, other: &Answer) {
    match (reference, other) {
        (Answer::Accepted(a), Answer::Accepted(b)) => {
            let json = |d: &[u8]| serde_json::from_slice::<Value>(d).expect("a document is JSON");
            assert_eq!(json(a), json(b));
        }
        (Answer::Rejected(a), Answer::Rejected(b)) => {
            assert_eq!((&a.class, a.offset, &a.rule), (&b.class, b.offset, &b.rule));
        }
        _ => panic!("{reference:?}\n{other:?}"),
    }
}
