//! The generated Rust as a testee in this process: the same code as its program, without pipes.

use streamspec_conformance::testee::InProcess;
use testee::codec;

/// The generated Rust.
pub const GENERATED_RUST: InProcess = InProcess {
    hello: || codec::hello().to_string().into_bytes(),
    decode: |stream, octets| codec::decode(stream, octets).said(),
    encode: |stream, document| codec::encode(stream, document).said(),
    check: |stream, octets| codec::check(stream, octets).said(),
};
