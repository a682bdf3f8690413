//! What of an old ABI is what of a new one: by name, else by code or place.

use std::collections::BTreeSet;

use crate::release::{Abi, Bits, Field, Record};

/// Something of the old ABI and the same of the new one.
pub(super) type Pair<'a, T> = (&'a T, &'a T);

/// Whether something of the old ABI is something of the new one.
type Same<'t, T> = &'t dyn Fn(&T, &T) -> bool;

/// What goes together, and what is there on one side alone.
#[derive(Debug)]
pub(super) struct Pairs<'a, T> {
    pub(super) both: Vec<Pair<'a, T>>,
    pub(super) old: Vec<&'a T>,
    pub(super) new: Vec<&'a T>,
}

impl<'a, T> Pairs<'a, T> {
    /// Pairs what the first test that any finds to be the same says is the same.
    fn of(
        old: impl IntoIterator<Item = &'a T>,
        new: impl IntoIterator<Item = &'a T>,
        tests: &[Same<T>],
    ) -> Self {
        let (mut olds, mut news): (Vec<&T>, Vec<&T>) =
            (old.into_iter().collect(), new.into_iter().collect());
        let mut both = Vec::new();
        for same in tests {
            olds.retain(|old| {
                let found = news.iter().position(|new| same(old, new));
                both.extend(found.map(|at| (*old, news.remove(at))));
                found.is_none()
            });
        }
        Self { both, old: olds, new: news }
    }
}

/// The fields with a name.
pub(super) fn fields<'a>(old: &'a [Field], new: &'a [Field]) -> Pairs<'a, Field> {
    let named = |all: &'a [Field]| all.iter().filter(|field| !field.is_filler());
    let index = |all: &[Field], field: &Field| all.iter().position(|f| std::ptr::eq(f, field));
    let same_octets = |a: &Field, b: &Field| match (a.at, b.at) {
        (Some(at), Some(other)) => at == other && a.size == b.size && a.ty == b.ty,
        (None, None) => index(old, a) == index(new, b) && a.parts().0 == b.parts().0,
        _ => false,
    };
    let pairs = Pairs::of(
        named(old),
        named(new),
        &[&|a: &Field, b: &Field| a.name == b.name, &same_octets],
    );
    in_order(pairs, new)
}

/// Pairs in the order of the new fields.
fn in_order<'a>(mut pairs: Pairs<'a, Field>, new: &[Field]) -> Pairs<'a, Field> {
    let index = |field: &Field| new.iter().position(|f| std::ptr::eq(f, field));
    pairs.both.sort_by_key(|(_, new)| index(new));
    pairs
}

/// The bits with a name.
pub(super) fn bits<'a>(old: &'a [Bits], new: &'a [Bits]) -> Pairs<'a, Bits> {
    let named = |all: &'a [Bits]| all.iter().filter(|bits| bits.name.is_some());
    Pairs::of(
        named(old),
        named(new),
        &[&|a: &Bits, b: &Bits| a.name == b.name, &|a: &Bits, b: &Bits| {
            (a.low, a.width) == (b.low, b.width)
        }],
    )
}

/// The records. One with another name is the same if code and octets are.
pub(super) fn records<'a>(old: &'a [Record], new: &'a [Record]) -> Pairs<'a, Record> {
    let octets = |record: &Record| -> Vec<(Option<u64>, String)> {
        record.fields.iter().map(|f| (f.at, f.parts().0.to_owned())).collect()
    };
    let alike = |a: &Record, b: &Record| a.code == b.code && octets(a) == octets(b);
    Pairs::of(old, new, &[&|a: &Record, b: &Record| a.record == b.record, &alike])
}

/// Names that stand for the same: old and new.
#[derive(Debug, Default)]
pub(super) struct Renames(BTreeSet<(String, String)>);

impl Renames {
    /// All names that were changed between two ABIs.
    pub(super) fn between(old: &Abi, new: &Abi) -> Self {
        let mut renames = Self::default();
        for (old, new) in old.headers.iter().zip(&new.headers) {
            renames.add(&old.header, &new.header);
            renames.of_fields(&old.fields, &new.fields);
        }
        for (old, new) in records(&old.records, &new.records).both {
            renames.add(&old.record, &new.record);
            renames.of_fields(&old.fields, &new.fields);
        }
        renames
    }

    fn add(&mut self, old: &str, new: &str) {
        if old != new {
            self.0.insert((old.to_owned(), new.to_owned()));
        }
    }

    fn of_fields(&mut self, old: &[Field], new: &[Field]) {
        for (old, new) in fields(old, new).both {
            self.add(old.name.as_deref().unwrap_or(""), new.name.as_deref().unwrap_or(""));
            self.of_fields(&old.fields, &new.fields);
            for (old, new) in bits(&old.bits, &new.bits).both {
                self.add(old.name.as_deref().unwrap_or(""), new.name.as_deref().unwrap_or(""));
            }
            for (old, new) in old.cases.iter().zip(&new.cases) {
                self.of_fields(&old.fields, &new.fields);
            }
        }
    }

    /// Whether two texts are the same, but for names that were changed.
    pub(super) fn same(&self, old: &str, new: &str) -> bool {
        if old == new {
            return true;
        }
        let (old, new) = (words(old), words(new));
        let same = |a: &&str, b: &&str| a == b || self.0.contains(&((*a).into(), (*b).into()));
        old.len() == new.len() && old.iter().zip(&new).all(|(a, b)| same(a, b))
    }
}

/// The names in a text, and what stands between them.
fn words(text: &str) -> Vec<&str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let name = is_name(first);
        let end = rest.find(|c| is_name(c) != name).unwrap_or(rest.len());
        words.push(&rest[..end]);
        rest = &rest[end..];
    }
    words
}
