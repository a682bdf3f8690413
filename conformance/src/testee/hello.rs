//! Who a testee is, and what it can do.

use super::{Gives, Operation, one_line};
use crate::vector::StreamVersion;

/// Who a testee is, and what it can do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hello {
    /// Its name.
    pub name: String,
    /// The language it is written in.
    pub language: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// The streams that it knows, as `ID` or `ID@VERSION`; any, if it does not say.
    pub streams: Option<Vec<String>>,
    /// The operations that it knows, by name; any, if it does not say.
    pub operations: Option<Vec<String>>,
    /// The words that it can serve (`profile`); any, if it does not say.
    pub profile: Option<Vec<String>>,
    /// What its answers hold; nothing else is compared.
    pub gives: Gives,
}

impl Hello {
    /// A testee of which only the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: one_line(&name.into()), ..Self::default() }
    }

    /// Restricts the streams that it knows to these, of those that it says it knows.
    pub(crate) fn restrict(&mut self, wanted: &[String]) {
        let id = |stream: &str| stream.split('@').next().unwrap_or_default().to_owned();
        let both = |one: &String, other: &String| {
            let narrower = if one.contains('@') { one } else { other };
            let same = one == other || *one == id(other) || id(one) == *other;
            same.then(|| narrower.clone())
        };
        self.streams = Some(match &self.streams {
            None => wanted.to_vec(),
            Some(known) => {
                known.iter().flat_map(|k| wanted.iter().filter_map(|w| both(k, w))).collect()
            }
        });
    }

    /// Whether a question makes sense at all.
    pub fn knows(&self, operation: Operation, stream: &StreamVersion) -> bool {
        let named = |names: &[String]| names.iter().any(|name| stream.is_named(name));
        self.streams.as_deref().is_none_or(named) && self.offers(operation)
    }

    /// Whether it does this at all.
    pub fn offers(&self, operation: Operation) -> bool {
        let known = self.operations.as_deref();
        let able = operation != Operation::Encode || self.gives.octets;
        able && known.is_none_or(|known| known.iter().any(|name| name == operation.name()))
    }
}

#[cfg(test)]
mod tests {
    use super::Hello;

    #[test]
    fn nobody_is_asked_for_more_than_it_knows() {
        let restricted = |known: Option<&[&str]>, wanted: &[&str]| {
            let texts = |list: &[&str]| list.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
            let mut hello = Hello { streams: known.map(texts), ..Hello::default() };
            hello.restrict(&texts(wanted));
            hello.streams.unwrap()
        };
        assert_eq!(restricted(None, &["jukebox"]), ["jukebox"]);
        assert_eq!(restricted(Some(&["jukebox@3", "lamp"]), &["jukebox"]), ["jukebox@3"]);
        assert_eq!(restricted(Some(&["jukebox"]), &["jukebox@3", "lamp"]), ["jukebox@3"]);
        assert!(restricted(Some(&["jukebox@3"]), &["jukebox@2"]).is_empty());
    }
}
