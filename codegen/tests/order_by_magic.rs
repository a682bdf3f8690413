//! A stream whose magic tells its order of octets behind what stands in that order: readers of pieces wait for
//! it, in the first record, in a stream that follows a record and in one in a body, each with its own order.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::package;

/// A stream in an order of octets.
#[derive(Clone, Copy)]
struct Order {
    big: bool,
}

impl Order {
    fn u16(self, value: u16) -> [u8; 2] {
        if self.big { value.to_be_bytes() } else { value.to_le_bytes() }
    }

    fn u32(self, value: u32) -> [u8; 4] {
        if self.big { value.to_be_bytes() } else { value.to_le_bytes() }
    }

    fn record(self, code: u16, body: &[u8]) -> Vec<u8> {
        [&self.u16(code), &self.u16(body.len() as u16), body].concat()
    }

    fn disc(self) -> Vec<u8> {
        let track = [self.u16(180), self.u16(7), self.u16(0x102)].concat();
        let label = self.record(1, &self.u32(0x4449_5343));
        [label, self.record(2, &track), self.record(3, &[])].concat()
    }

    /// A shelf with a disc on a board and one that plays.
    fn shelf(self, lies: Order, plays: Order) -> Vec<u8> {
        let label = 7_u32.to_be_bytes().to_vec();
        let open = self.record(1, &[self.u16(2), self.u16(0x5348)].concat());
        let board = self.record(2, &[&self.u32(1), &*lies.disc()].concat());
        let play = self.record(3, &self.u16(1));
        [label, open, board, play, plays.disc(), self.record(4, &[])].concat()
    }
}

const BIG: Order = Order { big: true };
const LITTLE: Order = Order { big: false };

fn shelves() -> Vec<Vec<u8>> {
    let orders = [BIG, LITTLE];
    let all = orders.into_iter().flat_map(move |shelf| {
        let discs = orders.into_iter().flat_map(move |lies| orders.map(|plays| (lies, plays)));
        discs.map(move |(lies, plays)| shelf.shelf(lies, plays))
    });
    all.collect()
}

const NAME: &str = "order-by-magic";

fn run(program: &Path, input: &[u8]) -> Vec<u8> {
    let mut command = Command::new(program);
    let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = child.expect("the program was built");
    child.stdin.take().expect("it is piped").write_all(input).expect("the program reads");
    let output = child.wait_with_output().expect("the program ends");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{input:02x?}\n{said}");
    output.stdout
}

/// Streams that end early, or hold another magic, are refused in the same way however they are cut.
fn refuses_alike(program: &Path) {
    for shelf in shelves() {
        for end in 0..shelf.len() {
            let said = run(program, &shelf[..end]);
            assert!(!said.starts_with(&shelf[..4]), "{end}: what ends early is refused");
        }
        for at in 4..shelf.len() {
            let mut broken = shelf.clone();
            broken[at] ^= 0x11;
            run(program, &broken);
        }
    }
}

#[test]
fn in_rust_pieces_and_sources_say_what_the_whole_does() {
    let program = package::in_rust(NAME, "read.rs");
    for shelf in shelves() {
        assert_eq!(run(&program, &shelf), shelf, "it comes back octet for octet");
    }
    refuses_alike(&program);
}

#[test]
fn in_c_pieces_say_what_the_whole_does() {
    let program = package::in_c(NAME, "read.c", "-std=c99");
    for shelf in shelves() {
        assert_eq!(run(&program, &shelf), &shelf[..12], "its beginning comes back");
    }
    refuses_alike(&program);
}
