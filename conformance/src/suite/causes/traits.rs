//! What cases have in common: the stream and its version, the rule that is broken, and what a reader
//! comes across before it has read all or breaks a rule.

use std::collections::BTreeSet;
use std::fmt;

use streamspec_codegen::model::{Endian, Role};

use super::super::{Case, Expected, Suite};
use crate::interpreter::{Decoder, Item};
use crate::testee::Operation;

/// Octets that a pipe gives at once; longer inputs come in several reads.
const PIPE: usize = 1 << 16;

/// What a case may share with others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Trait {
    /// Nothing but that it was asked.
    Any,
    /// The stream, as `ID@VERSION`.
    Stream(String),
    /// The rule that it breaks.
    Rule(String),
    /// The order of octets, in a stream that may have either.
    Big(bool),
    /// A record of a description.
    Record(String, String),
    /// A record of a type that is not described.
    Unknown,
    /// A record of a layout with fewer fields.
    Layout,
    /// Octets of padding.
    Padding,
    /// A stream that follows a record of another one.
    Inner,
    /// More than a pipe holds.
    Long,
}

impl fmt::Display for Trait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trait::Any => f.write_str("all cases"),
            Trait::Stream(stream) => f.write_str(stream),
            Trait::Rule(rule) => write!(f, "the rule {rule} broken"),
            Trait::Big(true) => f.write_str("octets most significant first"),
            Trait::Big(false) => f.write_str("octets least significant first"),
            Trait::Record(stream, record) => write!(f, "a record {record} of {stream}"),
            Trait::Unknown => f.write_str("a record of unknown type"),
            Trait::Layout => f.write_str("a record of an older layout"),
            Trait::Padding => f.write_str("padding"),
            Trait::Inner => f.write_str("a stream that follows a record of another"),
            Trait::Long => f.write_str("more than 64 KiB"),
        }
    }
}

/// What a case may share with others.
pub(super) fn traits(suite: &Suite, case: &Case) -> BTreeSet<Trait> {
    let mut traits = BTreeSet::from([Trait::Any, Trait::Stream(case.stream.to_string())]);
    traits.extend(case.broken_rule().map(|rule| Trait::Rule(rule.to_owned())));
    if case.input.len() > PIPE {
        traits.insert(Trait::Long);
    }
    let octets = match (&case.expected, case.operation) {
        (Expected::Octets(octets), _) => Some(octets),
        (_, Operation::Encode) => None,
        _ => Some(&case.input),
    };
    if let Some(octets) = octets {
        read(suite, case, octets, &mut traits);
    }
    traits
}

/// What a reader comes across.
fn read(suite: &Suite, case: &Case, octets: &[u8], traits: &mut BTreeSet<Trait>) {
    let Some(description) = case.stream.description(suite.family) else { return };
    let version = Some(case.stream.version);
    let mut decoder = Decoder::new(suite.family, description, Role::Reader, version, octets);
    loop {
        match decoder.next_item() {
            Ok(Some(Item::Headers(headers))) if headers.depth > 0 => {
                traits.insert(Trait::Inner);
            }
            Ok(Some(Item::Headers(_))) => {}
            Ok(Some(Item::Record(record))) => {
                traits.insert(match record.description {
                    Some(of) => Trait::Record(record.stream.name.clone(), of.name.clone()),
                    None => Trait::Unknown,
                });
                traits.extend(record.layout.map(|_| Trait::Layout));
                traits.extend((record.padding.length > 0).then_some(Trait::Padding));
            }
            Ok(None) | Err(_) => return,
        }
        if decoder.stream().framing.endian == Endian::Declared {
            traits.insert(Trait::Big(decoder.is_big(Endian::Declared)));
        }
    }
}
