//! Records: their place, their body, and what a decoder remembers of them.

use schemars::JsonSchema;
use serde::Serialize;

use super::expression::Condition;
use super::field::Structure;
use super::ids::{RecordId, RuleId};
use super::prose::Prose;
use super::version::Tier;

/// A record.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Record {
    /// Name in capitals: `NODE_DATA`.
    pub name: String,
    /// Type code.
    pub code: u64,
    /// What it is.
    pub prose: Prose,
    /// How far it may be relied upon.
    pub tier: Tier,
    /// The body.
    pub body: Structure,
    /// Where it stands.
    pub position: Option<Position>,
    /// Where it comes first: the rule that it does.
    pub first: Option<RuleId>,
    /// How often it occurs.
    pub occurs: Occurs,
    /// Which instances there are, and the rule that says so.
    pub instance: Instance,
    /// The rule that the instance is one of those.
    pub instance_rule: Option<RuleId>,
    /// What is checked before the body is looked at, in this order.
    pub sequence: Vec<SequenceCheck>,
    /// The rule that the length is that of the fields.
    pub length: RuleId,
    /// Rules on several fields or records, checked in this order after all fields.
    pub checks: Vec<RecordCheck>,
    /// The rule that the stream has such a record, checked at its end.
    pub required: Option<Required>,
    /// Bodies of other lengths, with fewer fields; the longest first.
    pub layouts: Vec<Layout>,
    /// Whom the stream goes on with after the record.
    pub control: Option<Control>,
}

impl Record {
    /// Whether the stream begins again with it: nothing is remembered of what was before, but how many records
    /// there were.
    pub fn begins_a_section(&self) -> bool {
        self.position == Some(Position::First) && self.occurs == Occurs::Any
    }

    /// Whether some programs wrote it with an empty body, although its body varies in size.
    pub fn may_be_empty(&self) -> bool {
        self.body.size.is_none() && self.layouts.iter().any(|l| l.length == 0)
    }

    /// The octets of the whole body that a layout lacks: offsets and lengths, ascending.
    pub fn gaps(&self, layout: &Layout) -> Vec<(u64, u64)> {
        let mut gaps: Vec<(u64, u64)> = Vec::new();
        for field in layout.without.iter().map(|i| &self.body.fields[*i]) {
            let start = field.offset.unwrap_or_default();
            let next = self.body.fields.iter().filter_map(|f| f.offset).find(|o| *o > start);
            let length = next.or(self.body.size).unwrap_or(start) - start;
            match gaps.last_mut() {
                Some((at, before)) if *at + *before == start => *before += length,
                _ => gaps.push((start, length)),
            }
        }
        gaps
    }
}

/// That a stream has a record.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Required {
    /// The rule it serves.
    pub rule: RuleId,
    /// The condition under which it must; always, if there is none.
    pub when: Option<Condition>,
}

/// A body with fewer fields than the record has now. The octets of the other fields are not there,
/// and the fields read as 0, or as their defaults. Readers know the layout by its length; writers do not write it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Layout {
    /// Octets of the body, padding excluded.
    pub length: u64,
    /// The fields that it lacks, by index, ascending.
    pub without: Vec<usize>,
    /// What those are taken for that are not taken for 0: the field, by index, and the value.
    pub defaults: Vec<(usize, u64)>,
    /// Who wrote it.
    pub doc: String,
}

impl Layout {
    /// Whether a field has no value in it: it is lacking, and taken for nothing but 0.
    pub fn leaves_out(&self, field: usize) -> bool {
        let default = self.defaults.iter().any(|(of, _)| *of == field);
        self.without.contains(&field) && !default
    }
}

/// Whom a stream goes on with after a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Control {
    /// A stream with this id begins, headers and all.
    Begins(String),
    /// The stream with this id goes on where it was left, without headers.
    Resumes(String),
    /// The outer stream, where there is one.
    Returns,
}

/// Where a record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// Before all others.
    First,
    /// After all others: it ends the stream.
    Last,
}

impl Record {
    /// The name with the article that goes before it: `a SONG`, `an INTERFACE`, `an HVM_CONTEXT`.
    pub fn one(&self) -> String {
        let lower = self.name.to_ascii_lowercase();
        let word = lower.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        let is_spelled_out = !word.contains(['a', 'e', 'i', 'o', 'u', 'y']);
        let begins_with_a_vowel = match word.as_bytes() {
            [] => false,
            // The letters whose names begin with one.
            [letter, ..] if is_spelled_out => b"fhlmnrsx".contains(letter),
            [b'u', b'n', b'i', ..] => false,
            [b'u', second, ..] => b"nplr".contains(second),
            [letter, ..] => b"aeio".contains(letter),
        };
        let article = if begins_with_a_vowel { "an" } else { "a" };
        format!("{article} {}", self.name)
    }
}

/// How often a record occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Occurs {
    /// Exactly once.
    Once,
    /// Once or not at all.
    AtMostOnce,
    /// Any number of times.
    Any,
}

/// Which instances of a record there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Instance {
    /// Records of this stream have none.
    None,
    /// From 0 to this one.
    UpTo(u64),
    /// The number of a vCPU.
    Vcpu,
    /// Any number.
    Any,
}

impl Instance {
    /// Whether there can be another instance than 0, so that a record has to say which it is.
    pub fn varies(self) -> bool {
        matches!(self, Instance::Any | Instance::Vcpu | Instance::UpTo(1..))
    }
}

/// A check on the place of a record among the others.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SequenceCheck {
    /// The rule it serves.
    pub rule: RuleId,
    /// What is tested.
    pub test: SequenceTest,
}

/// What is tested of the place of a record among the others.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SequenceTest {
    /// The version is at least this.
    Since(u32),
    /// The version is at most this.
    Until(u32),
    /// A property of the stream's headers.
    When(Condition),
    /// Where the record begins a section ([`Record::begins_a_section`]): the one before it has a record that
    /// it has to have, which is what the rule is about.
    Whole(Condition),
    /// There was none of this type before.
    NotBefore,
    /// There was one of that type before.
    Follows(RecordId),
    /// There was none of that type before.
    Precedes(RecordId),
}

/// A check on several fields or records together.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RecordCheck {
    /// The rule it serves.
    pub rule: RuleId,
    /// What must hold.
    pub holds: Condition,
    /// The field that an error points at; the record, if none.
    pub at: Option<usize>,
}

/// Values of a field, or of type and instance, that a decoder has to remember.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RememberedSet {
    /// Type and instance of every record.
    TypeAndInstance,
    /// The value of a field in every record of a type.
    Field {
        /// The record.
        record: RecordId,
        /// Index of the field in its body.
        field: usize,
    },
}
