//! The search for a stream that two readers take differently: streams as they come, then streams with a
//! value that the difference speaks of, then with records in another order, then streams with another octet.

use crate::compose;
use crate::testee::{Answer, Interpreter, Testee};
use crate::vector::StreamVersion;
use serde_json::Value;
use streamspec_codegen::compat::Difference;
use streamspec_codegen::model::{Family, Stream};

use super::{Hurt, Reader, Witness, document, judged};
use crate::compose::rng::Rng;
/// So many streams are made, of which a part is accepted.
const STREAMS: usize = 100;
/// Values are put into so many of them.
const ALTERED: usize = 40;
/// So many streams with another octet are tried.
const OCTETS: usize = 1200;

/// A stream that its reader accepts, and what the other one makes of it.
struct Made {
    octets: Vec<u8>,
    document: Value,
    hurt: Option<Hurt>,
}

/// Streams of one description in one version, the shortest first.
pub(super) struct Pool {
    stream: StreamVersion,
    reader: Reader,
    made: Vec<Made>,
}

impl Pool {
    /// Streams of a family, judged by another.
    pub(super) fn new(
        writer: &Family,
        judge: &Family,
        reader: Reader,
        stream: &StreamVersion,
    ) -> Self {
        let mut pool = Self { stream: stream.clone(), reader, made: Vec::new() };
        let Some(description) = stream.description(writer) else { return pool };
        let mut rng = Rng::new(1);
        for _ in 0..STREAMS {
            let octets = compose::stream(writer, description, &mut rng);
            let Some(document) = document(writer, stream, &octets) else { continue };
            let version = document["version"].as_u64() == Some(u64::from(stream.version));
            if version && !has_undescribed(&document, stream.description(judge)) {
                let hurt = judged(judge, reader, stream, &octets, &document);
                pool.made.push(Made { octets, document, hurt });
            }
        }
        pool.made.sort_by_key(|made| made.octets.len());
        pool
    }

    /// Any stream that hurts the reader.
    pub(super) fn any(&self) -> Option<Witness> {
        self.made.iter().find_map(|made| self.told(&made.octets, made.hurt.as_ref()?))
    }

    fn told(&self, octets: &[u8], hurt: &Hurt) -> Option<Witness> {
        let (octets, answer) = (octets.to_vec(), hurt.clone());
        Some(Witness { stream: self.stream.clone(), octets, answer })
    }

    /// A stream that hurts the reader because of a difference.
    pub(super) fn witness(
        &self,
        writer: &Family,
        judge: &Family,
        stream: &StreamVersion,
        difference: &Difference,
    ) -> Option<Witness> {
        let proves = |hurt: &Hurt| is_about(hurt, difference);
        let found = self.made.iter().find_map(|made| {
            let hurt = made.hurt.as_ref().filter(|hurt| proves(hurt))?;
            self.told(&made.octets, hurt)
        });
        let tried = |octets: &[u8]| {
            let document = document(writer, stream, octets)?;
            let hurt = judged(judge, self.reader, stream, octets, &document)
                .filter(|hurt| proves(hurt))?;
            self.told(octets, &hurt)
        };
        found
            .or_else(|| self.altered(writer, difference, &tried))
            .or_else(|| self.rearranged(writer, &tried))
            .or_else(|| self.mutated(&tried))
    }

    /// Streams in which two records have changed places, or one is left out or there twice.
    fn rearranged(
        &self,
        writer: &Family,
        tried: &dyn Fn(&[u8]) -> Option<Witness>,
    ) -> Option<Witness> {
        let step = (self.made.len() / ALTERED).max(1);
        for made in self.made.iter().step_by(step) {
            let records = made.document["records"].as_array().map_or(&[][..], Vec::as_slice);
            let last = records.len();
            let pairs = (0..last).flat_map(|at| (at..=last).map(move |other| (at, other)));
            for (at, other) in pairs {
                let mut records = records.to_vec();
                if other < last && other > at {
                    records.swap(at, other);
                } else if other == at {
                    records.insert(at, records[at].clone());
                } else {
                    records.remove(at);
                }
                let mut document = made.document.clone();
                document["records"] = records.into();
                let text = document.to_string();
                let answer = Interpreter::new(writer).encode(&self.stream, text.as_bytes());
                if let Answer::Accepted(octets) = answer
                    && let Some(witness) = tried(&octets)
                {
                    return Some(witness);
                }
            }
        }
        None
    }

    /// Streams in which the field has one of the values that the difference speaks of.
    fn altered(
        &self,
        writer: &Family,
        difference: &Difference,
        tried: &dyn Fn(&[u8]) -> Option<Witness>,
    ) -> Option<Witness> {
        let name = difference.place.rsplit([' ', '.']).next().unwrap_or_default();
        let values = spoken_of(&difference.detail);
        // The same documents over and over would find nothing new.
        let step = (self.made.len() / ALTERED).max(1);
        for made in self.made.iter().step_by(step) {
            for value in &values {
                let mut document = made.document.clone();
                if !put(&mut document["records"], name, value)
                    && !put(&mut document["headers"], name, value)
                {
                    continue;
                }
                let text = document.to_string();
                let answer = Interpreter::new(writer).encode(&self.stream, text.as_bytes());
                if let Answer::Accepted(octets) = answer
                    && let Some(witness) = tried(&octets)
                {
                    return Some(witness);
                }
            }
        }
        None
    }

    /// Streams in which an octet is another one.
    fn mutated(&self, tried: &dyn Fn(&[u8]) -> Option<Witness>) -> Option<Witness> {
        let mut rng = Rng::new(2);
        for _ in 0..OCTETS {
            let made = rng.pick(&self.made)?;
            let mut octets = made.octets.clone();
            let at = rng.index(octets.len());
            match octets.get_mut(at) {
                Some(octet) if rng.chance(50) => *octet ^= 1 << rng.below(8),
                Some(octet) => *octet = rng.next() as u8,
                None => continue,
            }
            if let Some(witness) = tried(&octets) {
                return Some(witness);
            }
        }
        None
    }
}

/// Whether a stream has a record that its own description does not know, and the other one does: nobody
/// writes that.
pub(crate) fn has_undescribed(document: &Value, judge: Option<&Stream>) -> bool {
    let names = document["records"].as_array().into_iter().flatten();
    let codes = names.filter_map(|record| record["record"].as_str()?.strip_prefix("0x"));
    let mut codes = codes.filter_map(|digits| u64::from_str_radix(digits, 16).ok());
    codes.any(|code| judge.is_some_and(|judge| judge.record_by_code(code).is_some()))
}

/// Whether what hurts a reader is where a difference is: in the same record, if it is in one.
fn is_about(hurt: &Hurt, difference: &Difference) -> bool {
    let place = difference.place.strip_prefix("record ");
    let record = place.and_then(|place| place.split([',', ' ']).next());
    let of_body = record.filter(|name| *name != "header" && difference.place.contains(", "));
    let Some(record) = of_body else { return true };
    let record = record.to_lowercase();
    let begins = |path: &str, at: usize| path.split('.').nth(at) == Some(record.as_str());
    match hurt {
        // A path may begin in a stream that stands in another one; an id begins with the description.
        Hurt::Refuses(why) => {
            let path = why.path.as_deref().unwrap_or_default();
            let innermost = path.rsplit('/').next().unwrap_or_default();
            begins(innermost, 0) || why.rule.as_deref().is_some_and(|rule| begins(rule, 1))
        }
        Hurt::Reads(otherwise) => otherwise.place == record,
    }
}

/// The numbers and names in a text, and what lies beside the numbers.
fn spoken_of(detail: &str) -> Vec<Value> {
    let words = detail.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let mut values: Vec<Value> = vec![true.into()];
    for word in words.filter(|word| !word.is_empty()) {
        let number = match word.strip_prefix("0x") {
            Some(digits) => u64::from_str_radix(digits, 16).ok(),
            None => word.parse::<u64>().ok(),
        };
        match number {
            Some(number) => {
                let near = [Some(number), number.checked_add(1), number.checked_sub(1)];
                values.extend(near.into_iter().flatten().map(|n| n.to_string().into()));
            }
            None => values.push(word.into()),
        }
    }
    let far = [0, 1, 2, 0xff, 0xffff, 0xffff_ffff, u64::MAX];
    values.extend(far.map(|number| number.to_string().into()));
    values.push(String::new().into());
    values
}

/// Puts a value into all members with a name; whether there was one.
fn put(document: &mut Value, name: &str, value: &Value) -> bool {
    match document {
        Value::Array(elements) => {
            // All of them, not only until one has the name.
            elements.iter_mut().filter_map(|e| put(e, name, value).then_some(())).count() > 0
        }
        Value::Object(members) => {
            let mut any = false;
            for (key, member) in members.iter_mut() {
                if key == name && !member.is_object() && !member.is_array() {
                    *member = value.clone();
                    any = true;
                } else {
                    any |= put(member, name, value);
                }
            }
            any
        }
        _ => false,
    }
}
