//! Which meaning each rule has that was ever released: an id is never given to another one.
//!
//! The ids of rules that are gone stay in the lock.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::abi::Check;
use super::checks::Tests;
use super::freeze::binding;
use super::place::Calling;
use crate::model::{Place, RuleId, Stream, Structure, Tier, TypeBody};

/// Rule ids, each with a hash of the rule's meaning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lock {
    meanings: BTreeMap<String, String>,
}

/// A rule whose id was released with another meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its id.
    pub id: String,
    /// Hash of the meaning that was released.
    pub was: String,
    /// Hash of what it means now.
    pub is: String,
}

const HEAD: &str = "\
# Rules that were released, each with a hash of its meaning: class, level, role and test, not its sentence.
# `cargo codegen release` adds to this file. An id stays here for ever, also when its rule is gone.
";

impl Lock {
    /// The rules of a description, but those of experimental records, which may still change.
    pub fn of(stream: &Stream) -> Self {
        let tests = tests_by_rule(stream);
        let settled = (0..stream.rules.len()).map(RuleId).filter(|id| {
            !matches!(stream.rule(*id).place, Place::Record(record)
                if stream.record(record).tier == Tier::Experimental)
        });
        let meaning = |id: RuleId| {
            let rule = stream.rule(id);
            let bound = binding(rule);
            let tests = tests.get(own_id(stream, id).as_str());
            let mut tests = tests.map_or(&[][..], Vec::as_slice).to_vec();
            tests.sort();
            tests.dedup();
            let said = [bound.class, bound.level, bound.role, tests.join("\n")].join("\n");
            (rule.id.clone(), format!("{:016x}", hash(said.as_bytes())))
        };
        Self { meanings: settled.map(meaning).collect() }
    }

    /// Reads a lock.
    ///
    /// # Errors
    /// The number of a line that is none of a lock.
    pub fn read(text: &str) -> Result<Self, usize> {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
        let read = lines.map(|(number, line)| {
            let (id, hash) = line.split_once(' ').ok_or(number + 1)?;
            Ok((id.to_owned(), hash.to_owned()))
        });
        read.collect::<Result<_, usize>>().map(|meanings| Self { meanings })
    }

    /// The text of the lock.
    pub fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (id, hash) in &self.meanings {
            let _ = writeln!(text, "{id} {hash}");
        }
        text
    }

    /// The rules whose id was released with another meaning.
    pub fn changed(&self, now: &Self) -> Vec<Changed> {
        let both =
            now.meanings.iter().filter_map(|(id, is)| Some((id, self.meanings.get(id)?, is)));
        let changed = both.filter(|(_, was, is)| was != is).map(|(id, was, is)| Changed {
            id: id.clone(),
            was: was.clone(),
            is: is.clone(),
        });
        changed.collect()
    }

    /// Adds what is released now; keeps what is gone.
    pub fn add(&mut self, now: &Self) {
        self.meanings.extend(now.meanings.clone());
    }
}

/// What each rule tests, by places instead of names: a field that is renamed means what it meant.
fn tests_by_rule(stream: &Stream) -> BTreeMap<String, Vec<String>> {
    let tests = Tests { stream, calling: Calling::Places };
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut add = |check: Check| found.entry(check.rule).or_default().push(check.test);
    let of_fields = |body: &Structure| -> Vec<Check> {
        let checks = body.fields.iter().flat_map(|field| field.checks.iter().chain(&field.before));
        checks.map(|check| tests.of_field(check)).collect()
    };
    for header in &stream.headers {
        of_fields(&header.body).into_iter().for_each(&mut add);
        header.checks.iter().for_each(|check| add(tests.of_body(check, &header.body)));
    }
    of_fields(&stream.framing.header).into_iter().chain(tests.limit()).for_each(&mut add);
    for record in &stream.records {
        record.sequence.iter().for_each(|check| add(tests.of_place(check)));
        record.required.iter().for_each(|required| add(tests.required(required)));
        of_fields(&record.body).into_iter().for_each(&mut add);
        record.checks.iter().for_each(|check| add(tests.of_body(check, &record.body)));
    }
    for ty in &stream.types {
        if let TypeBody::Structure(structure) = &ty.body {
            of_fields(structure).into_iter().for_each(&mut add);
        }
    }
    found
}

fn own_id(stream: &Stream, id: RuleId) -> String {
    Tests { stream, calling: Calling::Places }.id(id)
}

/// FNV-1a: the same for ever and everywhere, which is all that is asked of it.
fn hash(octets: &[u8]) -> u64 {
    octets.iter().fold(0xcbf2_9ce4_8422_2325, |hash, octet| {
        (hash ^ u64::from(*octet)).wrapping_mul(0x100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::{Lock, hash};

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(hash(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn what_is_gone_stays() {
        let mut lock = Lock::read("# text\na.b 1\na.c 2\n").unwrap();
        let now = Lock::read("a.c 3\na.d 4\n").unwrap();
        assert_eq!(lock.changed(&now).iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), ["a.c"]);
        lock.add(&now);
        assert!(lock.text().ends_with("a.b 1\na.c 3\na.d 4\n"), "{}", lock.text());
        assert_eq!(Lock::read("a.b\n"), Err(1));
    }
}
