//! Mixed: eight types at random, one record in 64 of a kibioctet.

use std::convert::Infallible;
use std::hint::black_box;

use streams::View;
use streams::mixed::{
    Alpha, Beta, Delta, Epsilon, Eta, Gamma, Reader, Record, Theta, Visitor, Writer, Zeta,
};

use crate::{Contender, Numbers, compare};

const RECORDS: usize = 100_000;

/// Measures the two ways of decoding, and encoding.
pub fn measure(rounds: usize) {
    let mut stream = Vec::new();
    write(&mut stream);
    let mut copy = vec![0; stream.len()];
    assert_eq!(iterate(&stream), visit(&stream));
    let input = &stream;
    compare(
        "Mixed decode",
        RECORDS,
        rounds,
        vec![
            Contender::new("memcpy", || {
                copy.copy_from_slice(black_box(input));
                u64::from(copy[7])
            }),
            Contender::new("generated, visitor", || visit(black_box(input))),
            Contender::new("generated, iterator", || iterate(black_box(input))),
        ],
    );
    let mut output = Vec::with_capacity(stream.len());
    compare(
        "Mixed encode",
        RECORDS,
        rounds,
        vec![
            Contender::new("memcpy", || {
                copy.copy_from_slice(black_box(input));
                u64::from(copy[7])
            }),
            Contender::new("generated, into a reused buffer", || {
                output.clear();
                write(&mut output);
                output.len() as u64
            }),
        ],
    );
}

fn write(output: &mut Vec<u8>) {
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    let mut w = Writer::new(output).expect("a Vec takes everything");
    for _ in 0..RECORDS {
        let n = numbers.next();
        let (a, b, c) = (n, n as u32, n as u16);
        let written = match (n >> 32) & 63 {
            0 => w.write_theta(&Theta { a, b: [n; 127] }),
            1..9 => w.write_alpha(&Alpha { a: a | 1, b: n }),
            9..18 => w.write_beta(&Beta { a: b, b, c: n, d: n }),
            18..27 => w.write_gamma(&Gamma { a: c, b: c, c: b }),
            27..36 => w.write_delta(&Delta { a, b, c, d: 1, e: 2, f: n, g: n }),
            36..45 => w.write_epsilon(&Epsilon { a: b, b }),
            45..54 => w.write_zeta(&Zeta { a, b: a, c: a, d: a }),
            _ => w.write_eta(&Eta { a: 1, b: 2, c, d: b, e: a }),
        };
        written.expect("the records are valid");
    }
    w.write_end().expect("a Vec takes everything");
}

/// One field of each record, so that the record is looked at and not merely passed over.
#[derive(Default)]
struct First(u64);

impl<'a> Visitor<'a> for First {
    type Error = Infallible;
    #[inline(always)]
    fn alpha(&mut self, body: View<'a, Alpha>) -> Result<(), Infallible> {
        let r = body.get();
        self.0 = self.0.wrapping_add(r.a).wrapping_add(r.b);
        Ok(())
    }
    #[inline(always)]
    fn beta(&mut self, body: View<'a, Beta>) -> Result<(), Infallible> {
        let r = body.get();
        self.0 = self.0.wrapping_add(r.c).wrapping_add(u64::from(r.a));
        Ok(())
    }
    #[inline(always)]
    fn gamma(&mut self, body: View<'a, Gamma>) -> Result<(), Infallible> {
        self.0 = self.0.wrapping_add(u64::from(body.get().c));
        Ok(())
    }
    #[inline(always)]
    fn delta(&mut self, body: View<'a, Delta>) -> Result<(), Infallible> {
        let r = body.get();
        self.0 = self.0.wrapping_add(r.a).wrapping_add(r.g);
        Ok(())
    }
    #[inline(always)]
    fn epsilon(&mut self, body: View<'a, Epsilon>) -> Result<(), Infallible> {
        self.0 = self.0.wrapping_add(u64::from(body.get().a));
        Ok(())
    }
    #[inline(always)]
    fn zeta(&mut self, body: View<'a, Zeta>) -> Result<(), Infallible> {
        let r = body.get();
        self.0 = self.0.wrapping_add(r.a).wrapping_add(r.d);
        Ok(())
    }
    #[inline(always)]
    fn eta(&mut self, body: View<'a, Eta>) -> Result<(), Infallible> {
        self.0 = self.0.wrapping_add(body.get().e);
        Ok(())
    }
    #[inline(always)]
    fn theta(&mut self, body: View<'a, Theta>) -> Result<(), Infallible> {
        let r = body.get();
        self.0 = self.0.wrapping_add(r.a).wrapping_add(r.b[126]);
        Ok(())
    }
}

fn visit(input: &[u8]) -> u64 {
    let mut first = First::default();
    let reader = Reader::new(input).expect("the stream is valid");
    reader.visit(&mut first).expect("the stream is valid");
    first.0
}

fn iterate(input: &[u8]) -> u64 {
    let mut first = First::default();
    for record in Reader::new(input).expect("the stream is valid") {
        let Ok(()) = match record.expect("the stream is valid") {
            Record::End => Ok(()),
            Record::Alpha(body) => first.alpha(body),
            Record::Beta(body) => first.beta(body),
            Record::Gamma(body) => first.gamma(body),
            Record::Delta(body) => first.delta(body),
            Record::Epsilon(body) => first.epsilon(body),
            Record::Zeta(body) => first.zeta(body),
            Record::Eta(body) => first.eta(body),
            Record::Theta(body) => first.theta(body),
            record => panic!("{record:?} is not measured"),
        };
    }
    first.0
}
