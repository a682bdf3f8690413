//! From the model to the ABI of a version.

use std::collections::BTreeMap;

use super::abi::{Abi, Binding, Field, Framing, Header, Layout, Padding, Record};
use super::checks::Tests;
use super::place::Calling;
use crate::model::{
    self, Control, Endian, Family, Instance, Occurs, Position, SequenceTest, Stream, Tier,
};

/// The ABIs of all versions of all streams.
pub fn freeze_all(family: &Family) -> Vec<Abi> {
    let streams = family.streams.iter();
    streams.flat_map(|s| s.versions.iter().filter_map(|v| freeze(s, v.number))).collect()
}

/// The ABI of a version of a stream; none if the stream does not have the version.
pub fn freeze(stream: &Stream, version: u32) -> Option<Abi> {
    let described = stream.versions.iter().find(|v| v.number == version)?;
    let tests = Tests { stream, calling: Calling::Names };
    let records = stream.records.iter().filter(|record| is_in(record, version));
    Some(Abi {
        stream: stream.id.clone(),
        description: stream.name.clone(),
        version,
        tier: tier(described.tier).into(),
        release: None,
        only: None,
        sources: Vec::new(),
        corrections: Vec::new(),
        headers: stream.headers.iter().map(|header| tests.header(header, version)).collect(),
        framing: Some(tests.framing(version)),
        records: records.map(|record| tests.record(record, version)).collect(),
        rules: tests.rules(version),
    })
}

/// Whether a version has a record.
fn is_in(record: &model::Record, version: u32) -> bool {
    record.sequence.iter().all(|check| match check.test {
        SequenceTest::Since(since) => since <= version,
        SequenceTest::Until(until) => until >= version,
        _ => true,
    })
}

impl<'m> Tests<'m> {
    fn header(&self, header: &'m model::Header, version: u32) -> Header {
        let checks = header.checks.iter().map(|check| self.of_body(check, &header.body));
        Header {
            header: header.name.clone(),
            endian: endian(self.stream, header.endian).into(),
            size: header.size(),
            fields: self.fields(&header.body, version),
            checks: checks.collect(),
        }
    }

    fn framing(&self, version: u32) -> Framing {
        let framing = &self.stream.framing;
        let mut reserved: Vec<_> =
            framing.reserved_codes.iter().map(|codes| (codes.first, codes.last)).collect();
        reserved.sort_unstable();
        Framing {
            endian: endian(self.stream, framing.endian).into(),
            size: framing.header_size(),
            fields: self.fields(&framing.header, version),
            limit: self.limit(),
            padding: Padding {
                to: framing.padding.to,
                in_length: framing.padding.in_length,
                verified: framing.padding.verified,
            },
            trailer: framing.trailer.is_some(),
            ends_with_input: framing.end.is_none(),
            optional_bit: framing.optional_bit,
            passes_unknown: framing.passes_unknown,
            unique: framing.unique.is_some(),
            reserved,
        }
    }

    fn record(&self, record: &'m model::Record, version: u32) -> Record {
        let fields = self.fields(&record.body, version);
        // Octets without a name are called by their place, at which the description may have others.
        let name = |index: &usize| {
            let Field { name, at, .. } = &fields[*index];
            name.clone().unwrap_or_else(|| format!("@{}", at.unwrap_or_default()))
        };
        let layout = |layout: &model::Layout| Layout {
            length: layout.length,
            without: layout.without.iter().map(name).collect(),
            defaults: layout.defaults.iter().map(|(field, v)| (name(field), *v)).collect(),
        };
        let placed = record.sequence.iter().filter(|check| {
            // The version is one that has the record.
            !matches!(check.test, SequenceTest::Since(_) | SequenceTest::Until(_))
        });
        Record {
            record: record.name.clone(),
            code: record.code,
            tier: tier(record.tier).into(),
            position: record.position.map(|position| match position {
                Position::First => "first".into(),
                Position::Last => "last".into(),
            }),
            occurs: match record.occurs {
                Occurs::Once => "once".into(),
                Occurs::AtMostOnce => "at-most-once".into(),
                Occurs::Any => "any".into(),
            },
            instance: match record.instance {
                Instance::None => None,
                Instance::UpTo(0) => Some("0".into()),
                Instance::UpTo(last) => Some(format!("0-{last}")),
                Instance::Vcpu => Some("vcpu".into()),
                Instance::Any => Some("any".into()),
            },
            control: record.control.as_ref().map(|control| match control {
                Control::Begins(id) => format!("begins {id}"),
                Control::Resumes(id) => format!("resumes {id}"),
                Control::Returns => "returns".into(),
            }),
            size: record.body.size,
            place: placed.map(|check| self.of_place(check)).collect(),
            required: record.required.as_ref().map(|required| self.required(required)),
            layouts: record.layouts.iter().map(layout).collect(),
            fields,
            checks: record.checks.iter().map(|c| self.of_body(c, &record.body)).collect(),
        }
    }

    /// The rules that the version has: not those of records that it does not have.
    fn rules(&self, version: u32) -> BTreeMap<String, Binding> {
        let indices = (0..self.stream.rules.len()).map(model::RuleId);
        let of_version = indices.filter(|id| match self.stream.rule(*id).place {
            model::Place::Record(record) => is_in(self.stream.record(record), version),
            _ => true,
        });
        let bound = of_version.map(|id| {
            let rule = self.stream.rule(id);
            (self.id(id), binding(rule))
        });
        bound.collect()
    }
}

/// How a rule binds.
pub(super) fn binding(rule: &model::Rule) -> Binding {
    Binding {
        class: rule.class.name().into(),
        level: rule.level.name().into(),
        role: rule.role.name().into(),
        unchecked: rule.uncheckable.is_some() && !rule.reported,
    }
}

fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Stable => "stable",
        Tier::Experimental => "experimental",
        Tier::Deprecated => "deprecated",
        Tier::Historic => "historic",
    }
}

fn endian(stream: &Stream, endian: Endian) -> &'static str {
    match endian {
        Endian::Big => "big",
        Endian::Little => "little",
        Endian::Declared => match stream.order_magic {
            Some(_) => "by-magic",
            None => "declared",
        },
    }
}
