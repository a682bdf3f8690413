//! What generated code costs: ratios to a memcpy of the same octets, in one run.
//!
//! Rounds are interleaved, so that a machine that slows down slows all contenders down; each
//! contender is given by its median.

mod beats;
mod c;
mod go;
mod languages;
mod mixed;
mod peers;
mod ticks;

use std::hint::black_box;
use std::time::Instant;

/// Something that is measured.
struct Contender<'a> {
    name: &'static str,
    run: Box<dyn FnMut() -> u64 + 'a>,
}

impl<'a> Contender<'a> {
    fn new(name: &'static str, run: impl FnMut() -> u64 + 'a) -> Self {
        Self { name, run: Box::new(run) }
    }
}

/// What measures something in so many rounds.
type Measure = fn(usize);

/// What can be measured, by its name on the command line.
const MEASURES: [(&str, Measure); 8] = [
    ("ticks", ticks::measure),
    ("beats", beats::measure),
    ("mixed", mixed::measure),
    ("c", c::measure),
    ("go", go::measure),
    ("python", languages::python),
    ("javascript", languages::javascript),
    ("ocaml", languages::ocaml),
];

/// The number of rounds, and what is measured: all, where nothing is named.
fn main() {
    let mut arguments = std::env::args().skip(1);
    let rounds = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(61);
    let wanted: Vec<String> = arguments.collect();
    for (name, measure) in MEASURES {
        if wanted.is_empty() || wanted.iter().any(|one| one == name) {
            measure(rounds);
        }
    }
}

/// Runs the contenders in turn, and prints the median of each and its ratio to the first.
fn compare(title: &str, records: usize, rounds: usize, mut contenders: Vec<Contender>) {
    let mut times = vec![Vec::with_capacity(rounds); contenders.len()];
    for _ in 0..rounds {
        for (contender, times) in contenders.iter_mut().zip(&mut times) {
            let start = Instant::now();
            black_box((contender.run)());
            times.push(start.elapsed().as_secs_f64());
        }
    }
    println!("\n{title}");
    println!("{:<44} {:>10} {:>10}", "", "ns/record", "x memcpy");
    let base = median(&times[0]);
    for (contender, times) in contenders.iter().zip(&times) {
        let time = median(times);
        let each = time * 1e9 / records as f64;
        println!("{:<44} {each:>10.2} {:>10.2}", contender.name, time / base);
    }
}

fn median(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}
