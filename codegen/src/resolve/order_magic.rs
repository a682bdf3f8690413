//! The order of octets that the magic tells: there is one magic that can, always in the same place.

use super::resolver::{Body, Resolver};
use crate::diagnostics::At;
use crate::model::*;
use crate::yaml::source::{EndianEntry, FieldEntry, MarkEntry, PositionEntry, StreamFile};

/// A field with `is: magic` whose octets stand in the order that it tells.
struct Telling<'s> {
    place: Place,
    index: usize,
    entry: &'s FieldEntry,
    at: At,
}

impl Resolver<'_> {
    /// The magic that tells the order of what is `by-magic`; none where nothing is, or something is wrong.
    pub(super) fn order_magic(
        &mut self,
        file: &StreamFile,
        records: &[Record],
        at: &At,
    ) -> Option<OrderMagic> {
        let endian_at = self.first_by_magic(file, at)?;
        let telling = self.telling(file, at);
        let sound = |this: &Self, t: &Telling| !this.is_unsound(t.place, t.index);
        if !self.complete || !telling.iter().all(|t| sound(self, t)) {
            return None;
        }
        let mut can_tell = telling.iter().filter_map(|t| Some((t, self.octets(t)?)));
        let (only, second) = (can_tell.next(), can_tell.next());
        if let Some((second, _)) = second {
            self.diagnostics.report(
                &second.at.key("is"),
                "the order of octets is told twice",
                "mark only one integer with `is: magic`",
            );
            return None;
        }
        let Some((magic, octets)) = only else {
            self.diagnostics.report(
                &endian_at,
                "no magic tells the order of octets",
                "mark an integer of at least two octets with `is: magic`, whose `const` is another one when \
                 its octets are turned around; it stands in a header with `endian: by-magic`, or, where that \
                 of the record header is, in the record with `position: first`",
            );
            return None;
        };
        let offset = self.offset(magic, records)?;
        self.is_kept(magic, records).then_some(OrderMagic { offset, octets })
    }

    /// Whether the magic must be there: neither is its value a mere wish, nor that its record comes first.
    fn is_kept(&mut self, magic: &Telling, records: &[Record]) -> bool {
        let field = self.body_of(magic.place).and_then(|body| body.fields.get(magic.index));
        let constant = field.and_then(|field| field.checks.first()).map(|check| check.rule);
        let first = match magic.place {
            Place::Record(id) => records.get(id.0).and_then(|record| record.first),
            _ => None,
        };
        let rules = constant.into_iter().chain(first).map(|id| &self.rules[id.0]);
        let kept = |rule: &&Rule| rule.is_checked_must() && rule.role == Role::Both;
        let Some(rule) = rules.into_iter().find(|rule| !kept(rule)) else { return true };
        let message = format!(
            "the magic tells the order of octets, but `{}` does not bind everybody",
            rule.id
        );
        let remedy = "leave it at `level: MUST` and `role: both`, without `uncheckable`";
        self.diagnostics.report(&magic.at, message, remedy);
        false
    }

    /// The first `endian: by-magic`. Nothing is `declared` beside it.
    fn first_by_magic(&mut self, file: &StreamFile, at: &At) -> Option<At> {
        let headers = file.headers.iter().enumerate();
        let headers = headers.map(|(i, h)| (h.endian, at.key("headers").index(i)));
        let all = headers.chain([(file.record_header.endian, at.key("record-header"))]);
        let all: Vec<_> = all.map(|(endian, at)| (endian, at.key("endian"))).collect();
        let by_magic = all.iter().find(|(endian, _)| matches!(endian, EndianEntry::ByMagic));
        let (_, by_magic) = by_magic?;
        if let Some((_, at)) =
            all.last().filter(|(e, _)| matches!(e, EndianEntry::Big | EndianEntry::Little))
        {
            self.diagnostics.report(
                at,
                "a header stands in the order of its magic, but the records do not",
                "write `by-magic` here too: who writes a stream says one order of octets",
            );
            return None;
        }
        if let Some((_, at)) = all.iter().find(|(e, _)| matches!(e, EndianEntry::Declared)) {
            self.diagnostics.report(
                at,
                "the order of octets is told by a bit, and by the magic as well",
                "write `by-magic` here too, or `declared` in place of it",
            );
            return None;
        }
        Some(by_magic.clone())
    }

    /// The fields with `is: magic` that stand where the order is `by-magic`.
    fn telling<'s>(&self, file: &'s StreamFile, at: &At) -> Vec<Telling<'s>>
    where
        Self: 's,
    {
        let by_magic = |endian| matches!(endian, EndianEntry::ByMagic);
        let headers = file.headers.iter().enumerate().filter(|(_, h)| by_magic(h.endian));
        let headers =
            headers.map(|(i, h)| (Place::Header(i), &h.fields, at.key("headers").index(i)));
        let sources = self.sources.iter().enumerate();
        let first = sources.filter(|(_, source)| {
            let is_first = source.content.position == Some(PositionEntry::First);
            is_first && by_magic(file.record_header.endian)
        });
        let first = first.map(|(i, source)| {
            (Place::Record(RecordId(i)), &source.content.fields, At::file(source.file))
        });
        let fields = headers.chain(first).flat_map(|(place, fields, at)| {
            fields.iter().enumerate().map(move |(index, entry)| Telling {
                place,
                index,
                entry,
                at: at.key("fields").index(index),
            })
        });
        fields.filter(|field| field.entry.is == Some(MarkEntry::Magic)).collect()
    }

    /// The octets of a magic, the most significant first; none where either order has the same.
    fn octets(&self, magic: &Telling) -> Option<Vec<u8>> {
        let field = self.body_of(magic.place)?.fields.get(magic.index)?;
        let Kind::Scalar(scalar) = field.kind else { return None };
        let constant = field.checks.iter().find_map(|check| match check.test {
            FieldTest::Equals(bits) => Some(bits),
            _ => None,
        })?;
        let size = usize::try_from(scalar.primitive.size()).ok()?;
        let octets = constant.to_be_bytes()[8 - size..].to_vec();
        let backwards = octets.iter().rev();
        (!octets.iter().eq(backwards)).then_some(octets)
    }

    fn body_of(&self, place: Place) -> Option<&Structure> {
        match place {
            Place::Header(i) => Some(&self.headers.get(i)?.body),
            Place::Record(id) => match self.bodies.get(id.0)? {
                Body::Done(body) => Some(body),
                Body::Waiting | Body::InProgress => None,
            },
            _ => None,
        }
    }

    /// Where the magic stands in the stream. It is always there, and always in the same place.
    fn offset(&mut self, magic: &Telling, records: &[Record]) -> Option<u64> {
        let size = |header: &Header| header.body.size.unwrap_or_default();
        let (before, layouts) = match magic.place {
            Place::Header(i) => (self.headers[..i].iter().map(size).sum(), &[][..]),
            Place::Record(id) => {
                let headers: u64 = self.headers.iter().map(size).sum();
                let layouts = &records.get(id.0)?.layouts[..];
                (headers + self.record_header.as_ref()?.size?, layouts)
            }
            _ => return None,
        };
        let body = self.body_of(magic.place)?;
        let field = body.fields.get(magic.index)?;
        let lacking = layouts.iter().any(|l| l.without.iter().any(|lacks| *lacks <= magic.index));
        let message = match field.offset.filter(|_| magic.index < body.head_fields) {
            None => {
                "the magic tells the order of octets, and does not always stand in the same place"
            }
            Some(_) if lacking => {
                "the magic tells the order of octets, and a layout lacks it or what is before it"
            }
            Some(_) if field.since.is_some() => {
                "the magic tells the order of octets, and some versions lack it"
            }
            Some(offset) => return Some(before + offset),
        };
        let remedy = "move it before all that may be absent or of another size";
        self.diagnostics.report(&magic.at, message, remedy);
        None
    }
}
