//! What precedes and follows the body of every record, and how type codes are given out.

use super::entries::{endian, prose};
use super::resolver::Resolver;
use super::rules::About;
use crate::diagnostics::At;
use crate::model::*;
use crate::words::count;
use crate::yaml::source::{self, FieldEntry, MarkEntry, Number, OnRead, RecordTrailerEntry};

impl Resolver<'_> {
    /// The framing of records; none if nobody could find a record's type and length.
    pub(super) fn framing(&mut self, file: &source::StreamFile, at: &At) -> Option<Framing> {
        let entry = &file.record_header;
        let header_at = at.key("record-header");
        let (place, packed) = (Place::Framing, entry.packed);
        let mut header = self.structure(&entry.fields, packed, "framing", place, &header_at);
        self.check_fixed(&header, Place::Framing, &entry.fields, &header_at);
        let (type_field, instance_field, length_field) =
            self.framing_fields(&entry.fields, &header_at)?;
        let header_complete = self.framing_rule(Derived::RecordHeaderHeld, &[]);
        let body_complete = self.framing_rule(Derived::BodyHeld, &[]);
        let end = file.ends.is_none().then(|| End {
            present: self.framing_rule(Derived::EndHeld, &[]),
            nothing_after: self.framing_rule(Derived::NothingAfterEnd, &[]),
        });
        let types = &file.record_types;
        let types_at = at.key("record-types");
        let type_known = self.type_known(types);
        let trailer = file.record_trailer.map(|RecordTrailerEntry::Length| {
            let size = size_of(&header.fields[length_field]);
            let words = [("length", header.fields[length_field].name.as_str())];
            Trailer {
                size,
                complete: self.framing_rule(Derived::TrailerHeld, &[]),
                repeats: self.framing_rule(Derived::TrailerRepeats, &words),
            }
        });
        let length_least = self.length_least(&header, length_field, trailer);
        let beside = length_least.map_or(0, |(octets, _)| octets);
        let (length_entry, length) = (&entry.fields[length_field], &header.fields[length_field]);
        let max_at = header_at.key("fields").index(length_field).key("max");
        let length_max = self.length_max(length_entry, length, beside, &max_at);
        header.fields[length_field].checks.clear();
        let padding = self.padding(file.padding.as_ref(), &at.key("padding"));
        self.check_alignment(&header, trailer, padding, at);
        let length_aligned = padding.in_length.then(|| {
            let alignment = padding.to.to_string();
            self.framing_rule(Derived::LengthAligned, &[("alignment", &alignment)])
        });
        let checksum = self.checksum(&header);
        let unique = types.distinct.then(|| self.unique_instances(instance_field, &types_at));
        self.record_header = Some(header.clone());
        let about = About { body: &header, entries: &entry.fields, name: "framing", place };
        self.common_checks = self.rule_entries(&entry.rules, &about, &header_at);
        let most = greatest_value(&header.fields[type_field]);
        self.check_optional_bit(types, most, &types_at.key("optional-bit"));
        Some(Framing {
            prose: prose(&entry.doc, entry.why.as_ref(), entry.history.as_ref()),
            endian: endian(entry.endian),
            header,
            type_field,
            instance_field,
            length_field,
            padding,
            optional_bit: types.optional_bit,
            passes_unknown: types.unknown.is_some(),
            reserved_codes: self.reserved_codes(&types.reserved, most, &types_at.key("reserved")),
            header_complete,
            body_complete,
            end,
            type_known,
            length_least,
            length_max,
            length_aligned,
            trailer,
            checksum,
            running: None,
            unique,
        })
    }

    fn framing_rule(&mut self, kind: Derived, words: &[(&str, &str)]) -> RuleId {
        self.derive(Place::Framing, "framing", kind, words)
    }

    fn type_known(&mut self, types: &source::RecordTypesEntry) -> RuleId {
        let bit = types.optional_bit.map(|bit| bit.to_string()).unwrap_or_default();
        let sentence = match (types.optional_bit, types.unknown) {
            (_, Some(_)) => 2,
            (Some(_), None) => 1,
            (None, None) => 0,
        };
        let words = [("bit", bit.as_str())];
        self.derive_as(Place::Framing, "framing", Derived::TypeKnown, sentence, &words)
    }

    /// The checksum of each record, and the rule that it is right.
    fn checksum(&mut self, header: &Structure) -> Option<Checksum> {
        let found = header.fields.iter().enumerate().find_map(|(index, field)| match field.mark {
            Some(Mark::Checksum(sum)) => Some((index, field.name.clone(), sum)),
            _ => None,
        });
        let (field, name, sum) = found?;
        let words = [("checksum", name.as_str()), ("sum", sum.title())];
        Some(Checksum { field, sum, rule: self.framing_rule(Derived::Checksum, &words) })
    }

    fn unique_instances(&mut self, instance: Option<usize>, at: &At) -> (RuleId, SetId) {
        if instance.is_none() && !self.records_have_instances() {
            let remedy = "write `occurs: at-most-once` in each record, or mark a field with `is: \
                          instance`";
            let message = "`distinct` needs an instance, which the records of this stream do not \
                           have";
            self.diagnostics.report(&at.key("distinct").itself(), message, remedy);
        }
        let rule = self.framing_rule(Derived::UniqueInstance, &[]);
        (rule, self.set(RememberedSet::TypeAndInstance))
    }

    /// Padding would be in vain if what is in front of the bodies misaligned them.
    fn check_alignment(
        &mut self,
        header: &Structure,
        trailer: Option<Trailer>,
        padding: Padding,
        at: &At,
    ) {
        if let Some(Trailer { size, .. }) = trailer.filter(|t| !t.size.is_multiple_of(padding.to)) {
            self.diagnostics.report(
                &at.key("record-trailer"),
                format!(
                    "the trailer has {}, which is not a multiple of the padding",
                    count(size, "octet")
                ),
                format!("correct `padding`, or use a length of {}", count(padding.to, "octet")),
            );
        }
        let headers: Option<u64> = self.headers.iter().map(|h| h.body.size).sum();
        let sound = self.is_sound();
        let parts = [
            ("the headers have", headers, at.key("headers")),
            ("the record header has", header.size, at.key("record-header").key("fields")),
        ];
        for (what, size, at) in parts {
            let (Some(size), true) = (size, sound) else { continue };
            if !size.is_multiple_of(padding.to) {
                self.diagnostics.report(
                    &at,
                    format!(
                        "{what} {}, which is not a multiple of the padding",
                        count(size, "octet")
                    ),
                    format!(
                        "add `- {{ reserved: {} }}`, or correct `padding`",
                        padding.to - size % padding.to
                    ),
                );
            }
        }
    }

    fn check_optional_bit(&mut self, types: &source::RecordTypesEntry, most: u64, at: &At) {
        let bits = u64::from(64 - most.leading_zeros());
        let bit = types.optional_bit;
        if bit.is_some() && types.unknown.is_some() {
            let message = "every record of unknown type is passed over, with and without this bit";
            let remedy = "remove `optional-bit`, or `unknown`";
            self.diagnostics.report(&at.itself(), message, remedy);
        }
        if let Some(bit) = bit.filter(|bit| u64::from(*bit) >= bits) {
            let remedy = format!("bits are counted from 0, the least significant, to {}", bits - 1);
            let message = format!("a type code of {bits} bits has no bit {bit}");
            self.diagnostics.report(at, message, remedy);
        }
    }

    /// The fields that hold type, instance and length of a record.
    fn framing_fields(
        &mut self,
        entries: &[FieldEntry],
        at: &At,
    ) -> Option<(usize, Option<usize>, usize)> {
        let marked = |mark| entries.iter().position(|entry| entry.is == Some(mark));
        let length = marked(MarkEntry::Length).or_else(|| marked(MarkEntry::RecordLength));
        let ty = marked(MarkEntry::Type);
        let whole = ", or with `is: record-length` if it counts the record header";
        for (found, word, or) in [(ty, "type", ""), (length, "length", whole)] {
            if found.is_none() && !entries.is_empty() {
                self.diagnostics.report(
                    &at.key("fields"),
                    format!("the record header has no field with `is: {word}`"),
                    format!("mark one field with `is: {word}`{or}"),
                );
            }
        }
        let instance = marked(MarkEntry::Instance);
        if instance.is_none() && !entries.is_empty() && self.records_have_instances() {
            self.diagnostics.report(
                &at.key("fields"),
                "all records have an `instance`, but the record header has no field with `is: \
                 instance`",
                "mark one field with `is: instance`, or remove `instance` from the records",
            );
        }
        Some((ty?, instance, length?))
    }

    /// Whether all records say which instances they have.
    pub(super) fn records_have_instances(&self) -> bool {
        !self.sources.is_empty() && self.sources.iter().all(|s| s.content.instance.is_some())
    }

    /// What the length counts beside the body, where it is that of the whole record, and the rule that
    /// it is no less.
    fn length_least(
        &mut self,
        header: &Structure,
        length: usize,
        trailer: Option<Trailer>,
    ) -> Option<(u64, RuleId)> {
        let whole = header.fields[length].mark == Some(Mark::RecordLength);
        let octets = header.size.filter(|_| whole)? + trailer.map_or(0, |trailer| trailer.size);
        let words = [("octets", octets.to_string())];
        let words = words.each_ref().map(|(word, octets)| (*word, octets.as_str()));
        let sentence = usize::from(trailer.is_some());
        let (place, kind) = (Place::Framing, Derived::LengthLeast);
        Some((octets, self.derive_as(place, "framing", kind, sentence, &words)))
    }

    /// The limit on the length is checked with the length, not with the header's fields; its rule
    /// was derived with the field. What the length counts `beside` the body is taken off.
    fn length_max(
        &mut self,
        entry: &FieldEntry,
        field: &Field,
        beside: u64,
        at: &At,
    ) -> Option<(u64, RuleId)> {
        let limit = |check: &&FieldCheck| matches!(check.test, FieldTest::AtMost(_));
        let rule = field.checks.iter().find(limit)?.rule;
        let made = &mut self.rules[rule.0];
        (made.class, made.derived) = (Class::Limit, Some(Derived::LengthLimit));
        let Number(most) = entry.max?;
        let most = (most as u64).checked_sub(beside);
        if most.is_none() {
            self.diagnostics.report(
                at,
                format!(
                    "the greatest `{}` is less than that of a record without a body",
                    field.name
                ),
                format!(
                    "raise `max`: with `is: record-length`, a record without a body has {beside}"
                ),
            );
        }
        Some((most.unwrap_or_default(), rule))
    }

    fn padding(&mut self, entry: Option<&source::PaddingEntry>, at: &At) -> Padding {
        let none = Padding { to: 1, in_length: false, complete: None, zero: None, verified: false };
        let Some(entry) = entry else { return none };
        if !matches!(entry.to, 2 | 4 | 8) {
            self.diagnostics.report(
                &at.key("to"),
                "this is not a valid value for `to`",
                "write 2, 4 or 8; remove `padding` if nothing follows a body",
            );
            return none;
        }
        let verified = entry.on_read == OnRead::Verified;
        let complete = (!entry.in_length).then(|| {
            let alignment = entry.to.to_string();
            self.framing_rule(Derived::PaddingHeld, &[("alignment", &alignment)])
        });
        let zero = match verified {
            true => self.framing_rule(Derived::PaddingZero, &[]),
            false => {
                let zero = self.framing_rule(Derived::PaddingZeroWritten, &[]);
                self.framing_rule(Derived::PaddingIgnored, &[]);
                zero
            }
        };
        Padding { to: entry.to, in_length: entry.in_length, complete, zero: Some(zero), verified }
    }

    fn reserved_codes(
        &mut self,
        entries: &[source::ReservedCodesEntry],
        most: u64,
        at: &At,
    ) -> Vec<ReservedCodes> {
        let mut reserved = Vec::new();
        for (i, entry) in entries.iter().enumerate() {
            let codes_at = at.index(i).key("codes");
            let Some((first, last)) = self.span(&entry.codes, &codes_at) else {
                continue;
            };
            if last > most {
                let message = format!("type code {last:#x} does not fit into the record header");
                let remedy = format!("the greatest code is {most:#x}");
                self.diagnostics.report(&codes_at, message, remedy);
            }
            let sources = self.sources.clone();
            let taken = sources.iter().filter(|s| (first..=last).contains(&s.content.code));
            for record in taken {
                self.diagnostics.report(
                    &At::file(record.file).key("type"),
                    format!(
                        "type code {:#x} is reserved for {}",
                        record.content.code, entry.holder
                    ),
                    "give the record an unused code",
                );
            }
            if reserved.iter().any(|r: &ReservedCodes| first <= r.last && r.first <= last) {
                self.diagnostics.report(
                    &codes_at,
                    "these codes overlap with reserved codes above",
                    "reserve each code once",
                );
            }
            reserved.push(ReservedCodes {
                first,
                last,
                holder: entry.holder.clone(),
                why: entry.why.as_deref().cloned(),
            });
        }
        reserved
    }
}

/// Number of octets of a field of the record header that is a scalar.
fn size_of(field: &Field) -> u64 {
    match field.kind {
        Kind::Scalar(scalar) => scalar.primitive.size(),
        _ => 0,
    }
}

/// The greatest value of a field of the record header.
pub(super) fn greatest_value(field: &Field) -> u64 {
    match field.kind {
        Kind::Scalar(scalar) => scalar.primitive.greatest(),
        _ => u64::MAX,
    }
}
