//! Bits types: integers whose bits have names.

use super::keys;
use super::resolver::Resolver;
use super::types::Pending;
use crate::diagnostics::At;
use crate::model::*;
use crate::words::count;
use crate::yaml::source::{FieldEntry, MarkEntry, OnRead};

impl Resolver<'_> {
    pub(super) fn bits_type(&mut self, p: &Pending, carrier: &str) {
        self.check_type_keys(p.entry, "a bits type", &["bits", "fields"], &p.at);
        let Some(primitive) = self.integer(carrier, "a bits type", &p.at.key("bits")) else {
            return;
        };
        let width = primitive.size() as u32 * 8;
        let entries = p.entry.fields.as_deref().unwrap_or_default();
        let mut parts: Vec<(BitPart, At)> = Vec::new();
        let mut sound = true;
        for (i, entry) in entries.iter().enumerate() {
            let at = p.at.key("fields").index(i);
            let Some(part) = self.part(entry, width, Place::Type(p.id), &at) else {
                sound = false;
                continue;
            };
            sound &= self.check_beside(&part, &parts, sound, &at);
            parts.push((part, at));
        }
        parts.sort_by_key(|(part, _)| part.low);
        if !sound {
            self.unsound_parts.push(p.id);
        } else {
            self.check_bit_holes(&parts, width, &p.at.key("fields"));
        }
        let parts = parts.into_iter().map(|(part, _)| part).collect();
        self.put(p, TypeBody::Bits { primitive, parts });
    }

    /// Whether a part has a name, bits and a mark of its own. A type that has gone wrong already is
    /// not asked for overlaps: one slip shifts many parts.
    fn check_beside(
        &mut self,
        part: &BitPart,
        parts: &[(BitPart, At)],
        sound: bool,
        at: &At,
    ) -> bool {
        if part.name.is_some() && parts.iter().any(|(o, _)| o.name == part.name) {
            let remedy = "give each part a name of its own";
            self.diagnostics.report(
                &at.key("name"),
                "there is already a part with this name",
                remedy,
            );
            return false;
        }
        if part.mark.is_some() && parts.iter().any(|(o, _)| o.mark == part.mark) {
            let message = "there is already a bit with `is: big-endian`";
            self.diagnostics.report(&at.key("is"), message, "mark only one bit");
        }
        let overlapping = parts.iter().find(|(o, _)| o.mask() & part.mask() != 0);
        let Some((other, _)) = overlapping else { return true };
        if sound {
            let what = other.name.as_ref().map(|name| format!("`{name}`"));
            let what = what.unwrap_or_else(|| "bits that are reserved".into());
            let message = format!("these bits overlap with {what}");
            self.diagnostics.report(at, message, "a bit belongs to only one part");
        }
        false
    }

    fn check_bit_holes(&mut self, parts: &[(BitPart, At)], width: u32, fields: &At) {
        let mut next = 0;
        for (part, at) in parts {
            if part.low > next {
                self.report_bit_hole(next, part.low - 1, at);
            }
            next = part.low + part.width;
        }
        if next < width {
            let at = parts.last().map_or(fields, |(_, at)| at);
            self.report_bit_hole(next, width - 1, at);
        }
    }

    fn report_bit_hole(&mut self, first: u32, last: u32, at: &At) {
        let (bits, range) = if first == last {
            ("bit", first.to_string())
        } else {
            ("bits", format!("{first}-{last}"))
        };
        self.diagnostics.report(
            at,
            format!("missing description of {bits} {range}"),
            format!("say what they are, or add `- {{ reserved: {range} }}`"),
        );
    }

    fn part(&mut self, entry: &FieldEntry, width: u32, place: Place, at: &At) -> Option<BitPart> {
        let (span, key) = match (&entry.bits, &entry.reserved) {
            (Some(span), None) => (span, "bits"),
            (None, Some(span)) => (span, "reserved"),
            _ => {
                let remedy = "write `{ name: …, bits: 0-3, doc: … }` or `{ reserved: 4-7 }`";
                self.diagnostics.report(at, "this is not a valid part of a bits type", remedy);
                return None;
            }
        };
        let (what, allowed) = match key {
            "bits" => ("a part of a bits type", keys::PART),
            _ => ("reserved bits", keys::RESERVED_BITS),
        };
        self.check_field_keys(entry, what, allowed, at);
        let (low, high) = self.span(span, &at.key(key))?;
        if high >= u64::from(width) {
            let message = format!("an integer of {width} bits has no bit {high}");
            let remedy =
                format!("bits are counted from 0, the least significant, to {}", width - 1);
            self.diagnostics.report(&at.key(key), message, remedy);
            return None;
        }
        let name = entry.name.clone().filter(|_| key == "bits");
        match &name {
            Some(name) => self.check_name(name, &at.key("name")),
            None if key == "bits" => {
                let remedy = "add `name: …`, or make it `reserved`";
                self.diagnostics.report(at, "the part has no name", remedy);
            }
            None => {}
        }
        if name.is_some() && entry.doc.is_none() {
            self.report_undocumented(at);
        }
        let width = high - low + 1;
        if let Some(mark) = entry.is {
            self.check_part_mark(mark, width, at);
        }
        let ty = entry.ty.as_ref().filter(|_| key == "bits");
        Some(BitPart {
            name,
            low: low as u32,
            width: width as u32,
            of: ty.and_then(|ty| self.part_enum(ty, width, place, &at.key("type"))),
            // The only mark that there is for a bit: any other has been reported.
            mark: entry.is.map(|_| Mark::BigEndian),
            verified: entry.on_read.unwrap_or(self.reserved_on_read) == OnRead::Verified,
            doc: entry.doc.as_deref().cloned().unwrap_or_default(),
        })
    }

    fn check_part_mark(&mut self, mark: MarkEntry, width: u64, at: &At) {
        if mark == MarkEntry::BigEndian && width == 1 {
            return;
        }
        self.diagnostics.report(
            &at.key("is"),
            format!("{} cannot have this mark", count(width, "bit")),
            "a single bit can have `is: big-endian`; all other marks belong to whole fields",
        );
    }

    fn part_enum(&mut self, name: &str, width: u64, place: Place, at: &At) -> Option<TypeId> {
        if super::types::primitive(name).is_some() {
            let remedy = "remove the type: the bits already give the width of the part";
            self.diagnostics.report(at, format!("`{name}` is not an enum"), remedy);
            return None;
        }
        let id = self.type_id(name, place, at)?;
        // Enums are resolved before all other types.
        let ty = self.types[id.0].as_ref().map(|ty| &ty.body);
        let Some(TypeBody::Enum { primitive, values, .. }) = ty else {
            let remedy = "only an enum can name the values of a part";
            self.diagnostics.report(at, format!("`{name}` is not an enum"), remedy);
            return None;
        };
        let most = u64::MAX >> (64 - width);
        if let Some(value) = values.iter().find(|v| v.value > most) {
            let message =
                format!("`{}` of `{name}` does not fit into {}", value.name, count(width, "bit"));
            self.diagnostics.report(at, message, "widen the part or correct the value");
        }
        let bits = primitive.size() * 8;
        if width > bits {
            let message = format!("`{name}` has {bits} bits, fewer than the part");
            self.diagnostics.report(at, message, "narrow the part, or widen the enum");
        }
        Some(id)
    }
}
