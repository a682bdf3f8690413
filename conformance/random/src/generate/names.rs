//! Names: of things as they might be called, some of them awkward for a language.

use std::collections::BTreeSet;

use crate::rng::Rng;

/// Names as descriptions have them.
const COMMON: [&str; 48] = [
    "alpha", "beta", "gamma", "delta", "num", "count", "flags", "kind", "mode", "level", "first",
    "second", "third", "length", "width", "height", "left", "right", "start", "stop", "total",
    "extra", "more", "data", "name", "title", "key", "value", "label", "code", "cpu", "page",
    "pages", "list", "items", "entries", "entry", "block", "blocks", "offset", "address", "time",
    "seconds", "port", "ports", "id", "owner", "group",
];

/// Names that mean something to a language, its library or the generated code around them.
const AWKWARD: [&str; 48] = [
    "gen",
    "self",
    "super",
    "crate",
    "typeof",
    "class",
    "func",
    "range",
    "match",
    "async",
    "final",
    "try",
    "linux",
    "unix",
    "errno",
    "present",
    "amount",
    "fixed",
    "role",
    "endian",
    "size",
    "state",
    "body",
    "header",
    "reader",
    "writer",
    "rules",
    "records",
    "record",
    "stream",
    "index",
    "result",
    "error",
    "some",
    "none",
    "default",
    "byte",
    "len",
    "nil",
    "new",
    "restrict",
    "entries_count",
    "type",
    "loop",
    "union",
    "int",
    "use",
    "at",
];

/// Gives each thing a name of its own.
#[derive(Debug)]
pub struct Names {
    taken: BTreeSet<String>,
    awkward: bool,
}

impl Names {
    pub fn new(awkward: bool) -> Self {
        Self { taken: BTreeSet::from(["framing".to_owned()]), awkward }
    }

    /// A name that differs from those in `beside`.
    pub fn local(&self, rng: &mut Rng, beside: &[String]) -> String {
        let base = self.base(rng);
        let free = |name: &str| beside.iter().all(|b| b != name);
        unused(base, rng, free)
    }

    /// A name that no header, type or record has.
    pub fn global(&mut self, rng: &mut Rng) -> String {
        let base = self.base(rng);
        // A type of the language is called so already.
        let builtin = |name: &str| matches!(name, "stream" | "string" | "octets");
        let name = unused(base, rng, |name| !self.taken.contains(name) && !builtin(name));
        self.taken.insert(name.clone());
        name
    }

    fn base(&self, rng: &mut Rng) -> String {
        let pool = if self.awkward && rng.chance(30) { &AWKWARD } else { &COMMON };
        rng.one(*pool).to_owned()
    }
}

fn unused(base: String, rng: &mut Rng, free: impl Fn(&str) -> bool) -> String {
    if free(&base) {
        return base;
    }
    let mut number = rng.range(2, 9);
    loop {
        let name = format!("{base}_{number}");
        if free(&name) {
            return name;
        }
        number += 1;
    }
}
