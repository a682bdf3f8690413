//! W1: 100,000 records of 8 + 32 octets, every field visited.

use std::convert::Infallible;
use std::hint::black_box;

use streams::ticks::{Reader, Record, Stream, Tick, TickKind, Visitor, Writer};
use streams::{Decoder, Growing, Plain, Receiver};

use crate::peers::{self, RawTick};
use crate::{Contender, Numbers, compare};

const RECORDS: usize = 100_000;

/// Measures decoding and encoding.
pub fn measure(rounds: usize) {
    let ticks = ticks();
    let mut stream = Vec::new();
    write(&mut stream, &ticks);
    let mut copy = vec![0; stream.len()];
    let expected: u64 = ticks.iter().map(sum).fold(0, u64::wrapping_add);
    assert_eq!(read(&stream), expected);
    assert_eq!(visit(&stream), expected);
    assert_eq!(in_pieces(&stream), expected);
    assert_eq!(peers::zerocopy_decode(&stream), expected);
    assert_eq!(peers::binrw_decode(&stream), expected);
    let input = &stream;
    compare(
        "W1 decode",
        RECORDS,
        rounds,
        vec![
            Contender::new("memcpy", || {
                copy.copy_from_slice(black_box(input));
                u64::from(copy[7])
            }),
            Contender::new("generated, iterator, every rule", || read(black_box(input))),
            Contender::new("generated, visitor, every rule", || visit(black_box(input))),
            Contender::new("generated, in pieces of 64 KiB, every rule", || {
                in_pieces(black_box(input))
            }),
            Contender::new("zerocopy, type dispatch and length", || {
                peers::zerocopy_decode(black_box(input))
            }),
            Contender::new("binrw, type dispatch and length", || {
                peers::binrw_decode(black_box(input))
            }),
        ],
    );
    encode(rounds, &ticks, &stream);
}

fn encode(rounds: usize, ticks: &[Tick], stream: &[u8]) {
    let raw: Vec<RawTick> = ticks.iter().map(peers::raw).collect();
    let mut outputs: [Vec<u8>; 4] = std::array::from_fn(|_| Vec::with_capacity(stream.len()));
    let [reused, zero, bin, copied] = &mut outputs;
    copied.extend_from_slice(stream);
    write(reused, ticks);
    assert_eq!(*reused, stream);
    peers::zerocopy_encode(zero, &raw);
    assert_eq!(*zero, stream);
    peers::binrw_encode(bin, &raw);
    assert_eq!(*bin, stream);
    compare(
        "W1 encode",
        RECORDS,
        rounds,
        vec![
            Contender::new("memcpy", || {
                copied.copy_from_slice(black_box(stream));
                u64::from(copied[7])
            }),
            Contender::new("generated, into a reused buffer", || {
                reused.clear();
                write(reused, black_box(ticks));
                reused.len() as u64
            }),
            Contender::new("generated, streamed by 64 KiB", || stream_out(black_box(ticks))),
            Contender::new("zerocopy, into a reused buffer", || {
                zero.clear();
                peers::zerocopy_encode(zero, black_box(&raw));
                zero.len() as u64
            }),
            Contender::new("binrw, into a reused buffer", || {
                bin.clear();
                peers::binrw_encode(bin, black_box(&raw));
                bin.len() as u64
            }),
        ],
    );
}

fn ticks() -> Vec<Tick> {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let tick = |_| {
        let n = numbers.next();
        Tick {
            time: n,
            source: (n >> 32) as u32 | 1,
            count: n as u32,
            kind: TickKind((n % 3) as u16),
            flags: (n & 1023) as u16,
            cpu: n as u8,
            level: (n >> 8) as u8,
            value: n.rotate_left(17),
            ..Tick::default()
        }
    };
    (0..RECORDS).map(tick).collect()
}

/// Every field of a tick.
#[inline(always)]
pub fn sum(t: &Tick) -> u64 {
    let narrow = u64::from(t.source)
        + u64::from(t.count)
        + u64::from(t.kind.0)
        + u64::from(t.flags)
        + u64::from(t.cpu)
        + u64::from(t.level);
    t.time.wrapping_add(t.value).wrapping_add(narrow)
}

fn read(input: &[u8]) -> u64 {
    let mut total = 0u64;
    for record in Reader::new(input).expect("the stream is valid") {
        if let Record::Tick(tick) = record.expect("the stream is valid") {
            total = total.wrapping_add(sum(&tick.get()));
        }
    }
    total
}

struct Sum(u64);

impl<'a> Visitor<'a> for Sum {
    type Error = Infallible;
    #[inline(always)]
    fn tick(&mut self, body: streams::View<'a, Tick>) -> Result<(), Infallible> {
        self.0 = self.0.wrapping_add(sum(&body.get()));
        Ok(())
    }
}

fn visit(input: &[u8]) -> u64 {
    let mut total = Sum(0);
    let reader = Reader::new(input).expect("the stream is valid");
    reader.visit(&mut total).expect("the stream is valid");
    total.0
}

impl Receiver<Stream> for Sum {
    type Error = Infallible;
    #[inline(always)]
    fn record(&mut self, record: Record<'_>) -> Result<(), Infallible> {
        if let Record::Tick(tick) = record {
            self.0 = self.0.wrapping_add(sum(&tick.get()));
        }
        Ok(())
    }
    fn begin(&mut self, _: Record<'_>, _: u64) -> Result<(), Infallible> {
        Ok(())
    }
    fn piece(&mut self, _: &[u8]) -> Result<(), Infallible> {
        Ok(())
    }
    fn end(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}

fn in_pieces(input: &[u8]) -> u64 {
    let mut total = Sum(0);
    let mut decoder = Decoder::<Stream, _>::new(Growing::default());
    for piece in input.chunks(1 << 16) {
        decoder.push(piece, &mut total).expect("the stream is valid");
    }
    decoder.finish().expect("the stream is valid");
    total.0
}

fn write(output: &mut Vec<u8>, ticks: &[Tick]) {
    let mut writer = Writer::new(output).expect("a Vec takes everything");
    for tick in ticks {
        writer.write_tick(tick).expect("the ticks are valid");
    }
    writer.write_end().expect("a Vec takes everything");
}

fn stream_out(ticks: &[Tick]) -> u64 {
    let sink = streams::Chunked::new(std::io::sink());
    let mut writer = Writer::new(sink).expect("the sink takes everything");
    for tick in ticks {
        writer.write_tick(tick).expect("the ticks are valid");
    }
    writer.write_end().expect("the sink takes everything");
    let written = writer.offset();
    writer.into_sink().finish().expect("the sink takes everything");
    written
}

const _: () = assert!(<Tick as Plain>::SIZE == 32);
