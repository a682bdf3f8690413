//! A namespace.

use std::collections::BTreeSet;

use super::reserved;

/// The names that are taken in a namespace.
#[derive(Debug, Clone, Default)]
pub struct Scope(BTreeSet<String>);

impl Scope {
    /// A namespace in which the generator's own names, between spaces, are taken.
    pub fn of(own: &str) -> Self {
        Self(own.split_whitespace().map(str::to_owned).collect())
    }

    /// Takes a name of the generator.
    pub fn take(&mut self, name: impl Into<String>) {
        self.0.insert(name.into());
    }

    /// A name that is nobody else's and stands by itself in code, as much like this one as can be.
    pub fn give(&mut self, wanted: &str) -> String {
        self.give_with(wanted, |name| vec![name.to_owned()], reserved::is_reserved)
    }

    /// A name of which others are made, none of which is anybody else's.
    pub fn give_all(&mut self, wanted: &str, made: impl Fn(&str) -> Vec<String>) -> String {
        self.give_with(wanted, made, |_| false)
    }

    fn give_with(
        &mut self,
        wanted: &str,
        made: impl Fn(&str) -> Vec<String>,
        kept: impl Fn(&str) -> bool,
    ) -> String {
        let mut name = wanted.to_owned();
        while kept(&name) || made(&name).iter().any(|made| self.0.contains(made)) {
            name.push('_');
        }
        self.0.extend(made(&name));
        name
    }
}
