//! A decoder of pieces against a reader of the whole: how a stream is cut changes nothing.
#![no_main]

#[path = "../../tests/compare/mod.rs"]
mod compare;

use compare::{STREAMS, difference};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((number, octets)) = input.split_first() else { return };
    let (name, ..) = STREAMS[usize::from(*number) % STREAMS.len()];
    // The last octets also say how the stream is cut, and how much is held.
    let last = |i: usize| octets.iter().rev().nth(i).map_or(1, |o| usize::from(*o));
    let sizes = [1 + last(0) % 40, 1 + last(1) % 9, 1 + last(2) % 200];
    assert_eq!(difference(name, octets, &sizes, 16 + last(3)), None);
});
