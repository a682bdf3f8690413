//! Changes to a stream that know nothing of it but what numbers are dangerous.

use crate::compose::rng::Rng;

/// Values that are often at a bound of something.
const BOUNDS: [u64; 16] = [
    0,
    1,
    2,
    7,
    8,
    9,
    0x7f,
    0xff,
    0x1000,
    0xffff,
    0x7fff_ffff,
    0x8000_0000,
    0xffff_fff8,
    0xffff_ffff,
    0x8000_0000_0000_0000,
    u64::MAX,
];

/// Changes octets in one way; `donor` is another stream that some may be taken from.
pub(super) fn change(octets: &mut Vec<u8>, donor: &[u8], rng: &mut Rng) {
    let at = rng.index(octets.len().max(1));
    match rng.below(12) {
        _ if octets.is_empty() => octets.push(rng.next() as u8),
        0 => octets[at] ^= 1 << rng.below(8),
        1 => octets[at] = rng.next() as u8,
        2 => octets[at] = octets[at].wrapping_add(rng.one([1, 255])),
        3..=5 => number(octets, rng),
        6 => drop(octets.drain(at..(at + run(rng)).min(octets.len()))),
        7 => {
            let some = random(rng);
            drop(octets.splice(at..at, some));
        }
        8 => {
            let again = octets[at..(at + run(rng)).min(octets.len())].to_vec();
            drop(octets.splice(at..at, again));
        }
        9 => octets.truncate(at),
        10 => {
            let from = rng.index(donor.len().max(1)) & !7;
            let some = donor.get(from..(from + 8 * run(rng)).min(donor.len())).unwrap_or_default();
            let at = at & !7;
            drop(octets.splice(at..at, some.iter().copied()));
        }
        _ => octets.extend(random(rng)),
    }
}

/// How many octets a change is about.
fn run(rng: &mut Rng) -> usize {
    match rng.below(4) {
        0 => 1,
        1 => 8,
        _ => 1 + rng.index(24),
    }
}

fn random(rng: &mut Rng) -> Vec<u8> {
    let length = run(rng);
    (0..length).map(|_| if rng.chance(40) { 0 } else { rng.next() as u8 }).collect()
}

/// A number at a place where one could stand becomes another, or a little more or less.
fn number(octets: &mut [u8], rng: &mut Rng) {
    let size = rng.one([2usize, 3, 4, 4, 8]).min(octets.len());
    let at = rng.index(octets.len() - size + 1) / size * size;
    let Some(place) = octets.get_mut(at..at + size) else { return };
    let (big, little) = (rng.chance(50), rng.chance(60));
    let read = |octets: &[u8]| octets.iter().fold(0u64, |all, octet| all << 8 | u64::from(*octet));
    let mut held = place.to_vec();
    if !big {
        held.reverse();
    }
    let value = match little {
        true => read(&held).wrapping_add(rng.one([1, 2, 8, u64::MAX, u64::MAX - 7])),
        false => rng.one(BOUNDS),
    };
    let mut octets = value.to_be_bytes()[8 - size..].to_vec();
    if !big {
        octets.reverse();
    }
    place.copy_from_slice(&octets);
}
