//! W1 with all that a stream can ask of a record without looking into others: an order that the stream
//! declares, instances, a first record, and a record that has to be there before.

use std::convert::Infallible;
use std::hint::black_box;

use streams::beats::{Beat, BeatKind, Options, Order, Reader, Record, Tempo, Visitor, Writer};

use crate::{Contender, Numbers, compare};

const RECORDS: usize = 100_000;

/// Measures decoding and encoding.
pub fn measure(rounds: usize) {
    let beats = beats();
    let mut stream = Vec::new();
    write(&mut stream, &beats);
    let mut copy = vec![0; stream.len()];
    let mut reused = Vec::with_capacity(stream.len());
    let expected: u64 = beats.iter().map(sum).fold(0, u64::wrapping_add);
    assert_eq!(read(&stream), expected);
    assert_eq!(visit(&stream), expected);
    let input = &stream;
    compare(
        "W1 with rules on place, decode",
        RECORDS,
        rounds,
        vec![
            Contender::new("memcpy", || {
                copy.copy_from_slice(black_box(input));
                u64::from(copy[7])
            }),
            Contender::new("generated, iterator, every rule", || read(black_box(input))),
            Contender::new("generated, visitor, every rule", || visit(black_box(input))),
            Contender::new("encode, into a reused buffer", || {
                reused.clear();
                write(&mut reused, black_box(&beats));
                reused.len() as u64
            }),
        ],
    );
}

fn beats() -> Vec<Beat> {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let beat = |_| {
        let n = numbers.next();
        Beat {
            time: n,
            source: (n >> 32) as u32 | 1,
            count: n as u32,
            kind: BeatKind((n % 3) as u16),
            flags: (n & 1023) as u16,
            cpu: n as u8,
            level: (n >> 8) as u8,
            value: n.rotate_left(17),
            ..Beat::default()
        }
    };
    (0..RECORDS).map(beat).collect()
}

#[inline(always)]
fn sum(b: &Beat) -> u64 {
    let narrow = u64::from(b.source)
        + u64::from(b.count)
        + u64::from(b.kind.0)
        + u64::from(b.flags)
        + u64::from(b.cpu)
        + u64::from(b.level);
    b.time.wrapping_add(b.value).wrapping_add(narrow)
}

fn read(input: &[u8]) -> u64 {
    let mut total = 0u64;
    for record in Reader::new(input).expect("the stream is valid") {
        if let Record::Beat(_, body) = record.expect("the stream is valid") {
            total = total.wrapping_add(sum(&body.get()));
        }
    }
    total
}

fn visit(input: &[u8]) -> u64 {
    let mut total = Sum(0);
    let reader = Reader::new(input).expect("the stream is valid");
    reader.visit(&mut total).expect("the stream is valid");
    total.0
}

struct Sum(u64);

impl<'a> Visitor<'a> for Sum {
    type Error = Infallible;
    #[inline(always)]
    fn beat(&mut self, _: u16, body: streams::View<'a, Beat>) -> Result<(), Infallible> {
        self.0 = self.0.wrapping_add(sum(&body.get()));
        Ok(())
    }
}

fn write(output: &mut Vec<u8>, beats: &[Beat]) {
    let order = Order { options: Options(0), ..Order::default() };
    let mut writer = Writer::new(output, &order).expect("a Vec takes everything");
    writer.write_start().expect("it comes first");
    writer.write_tempo(&Tempo { tempo: 120 }).expect("it comes before the beats");
    for (number, beat) in beats.iter().enumerate() {
        writer.write_beat(number as u16 % 256, beat).expect("the beats are valid");
    }
    writer.write_end().expect("a Vec takes everything");
}
