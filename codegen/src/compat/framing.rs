//! Headers, record header, padding and type codes.

use super::catalogue::Kind;
use super::comparison::{Comparison, Here};
use super::difference::{Hurts, Remedy};
use crate::release::Framing;

fn here(place: &str) -> Here {
    Here {
        place: place.to_owned(),
        remedy: Remedy::NewVersion,
        allowed: None,
        spares: Hurts::NOBODY,
    }
}

impl Comparison<'_> {
    pub(super) fn headers(&mut self) {
        let (olds, news) = (&self.old.headers, &self.new.headers);
        let lacks =
            |all: &[crate::release::Header], name: &str| !all.iter().any(|h| h.header == name);
        for (index, old) in olds.iter().enumerate() {
            let place = here(&format!("header {}", old.header));
            let renamed =
                news.get(index).filter(|new| lacks(news, &old.header) && lacks(olds, &new.header));
            let found = news.iter().position(|new| new.header == old.header);
            let Some(new) = found.map(|at| &news[at]).or(renamed) else {
                let detail = format!("is gone, with its {} octets", old.size);
                self.note(Kind::HeaderRemoved, &place, Hurts::READERS.and(Hurts::SOURCE), detail);
                continue;
            };
            if found.is_some_and(|at| at != index) {
                let detail = "stands at another place among the headers".to_owned();
                self.note(Kind::HeaderMoved, &place, Hurts::READERS, detail);
            }
            if old.header != new.header {
                let detail = format!("is called {}", new.header);
                self.ask(Kind::FieldRenamed, &place, Hurts::SOURCE, Remedy::Announce, detail);
            }
            if old.endian != new.endian {
                let detail = format!("is {}, was {}", in_order(&new.endian), old.endian);
                self.note(Kind::Endian, &place, Hurts::READERS, detail);
            }
            self.fields(&place, &old.fields, &new.fields);
            self.size(&place, Some(old.size), Some(new.size));
            self.body_checks(&place, &old.checks, &new.checks);
        }
        for (index, new) in news.iter().enumerate() {
            let renamed = olds.get(index).is_some_and(|old| lacks(news, &old.header));
            if lacks(olds, &new.header) && !renamed {
                let place = here(&format!("header {}", new.header));
                let detail = format!("is new, with {} octets", new.size);
                self.note(Kind::HeaderAdded, &place, Hurts::READERS, detail);
            }
        }
    }

    pub(super) fn framing(&mut self) {
        let (Some(old), Some(new)) = (&self.old.framing, &self.new.framing) else { return };
        let place = here("record header");
        if old.endian != new.endian {
            let detail = format!("and bodies are {}, were {}", in_order(&new.endian), old.endian);
            self.note(Kind::Endian, &place, Hurts::READERS, detail);
        }
        self.fields(&place, &old.fields, &new.fields);
        self.size(&place, Some(old.size), Some(new.size));
        self.checks_of_value(
            &here("length of a record"),
            old.limit.as_slice(),
            new.limit.as_slice(),
        );
        self.trailer(old, new);
        self.end(old, new);
        self.padding(old, new);
        self.codes(old, new);
    }

    fn trailer(&mut self, old: &Framing, new: &Framing) {
        if old.trailer != new.trailer {
            let detail = match new.trailer {
                true => "repeats the length behind the padding, and did not",
                false => "no longer repeats the length behind the padding",
            };
            let place = here("record trailer");
            self.note(Kind::Trailer, &place, Hurts::READERS, detail.into());
        }
    }

    fn end(&mut self, old: &Framing, new: &Framing) {
        if old.ends_with_input == new.ends_with_input {
            return;
        }
        // What was the last record is any one for a reader that needs none.
        let (detail, hurts) = match new.ends_with_input {
            true => ("end with the input, ended with the last of them", Hurts::OLD),
            false => ("end with the last of them, ended with the input", Hurts::NEW),
        };
        self.note(Kind::Position, &here("records"), hurts, detail.to_owned());
    }

    fn padding(&mut self, old: &Framing, new: &Framing) {
        let place = here("padding");
        let (was, is) = (&old.padding, &new.padding);
        if was.to != is.to {
            let detail = format!("goes to multiples of {} octets, went to {}", is.to, was.to);
            self.note(Kind::PaddingAlignment, &place, Hurts::READERS, detail);
            return;
        }
        if was.in_length != is.in_length {
            let detail = match is.in_length {
                true => "is counted by the length of a record, and was not",
                false => "is no longer counted by the length of a record",
            };
            self.note(Kind::PaddingLength, &place, Hurts::READERS, detail.into());
        }
        if was.verified != is.verified {
            let (hurts, detail) = read_policy(was.verified);
            self.note(Kind::PaddingRead, &place, hurts, detail.into());
        }
    }

    fn codes(&mut self, old: &Framing, new: &Framing) {
        let place = here("type codes");
        if old.passes_unknown != new.passes_unknown {
            let (hurts, detail) = match new.passes_unknown {
                true => {
                    (Hurts::OLD, "are passed over where they are unknown, old readers refuse them")
                }
                false => {
                    (Hurts::NEW, "are refused where they are unknown, old readers pass over them")
                }
            };
            self.note(Kind::OptionalBit, &place, hurts, detail.into());
        } else if old.optional_bit != new.optional_bit {
            let bit = |bit: Option<u32>| bit.map_or("no bit".into(), |bit| format!("bit {bit}"));
            let detail = format!(
                "{} marks records as optional, {} did",
                bit(new.optional_bit),
                bit(old.optional_bit)
            );
            self.note(Kind::OptionalBit, &place, Hurts::READERS, detail);
        }
        if old.unique != new.unique {
            let (hurts, detail) = match new.unique {
                true => (Hurts::NEW, "may no longer occur twice with the same instance"),
                false => (Hurts::OLD, "may occur twice with the same instance"),
            };
            self.note(Kind::Unique, &place, hurts, detail.into());
        }
        let range = |codes: &(u64, u64)| format!("{:#x} to {:#x}", codes.0, codes.1);
        for codes in old.reserved.iter().filter(|codes| !new.reserved.contains(codes)) {
            let detail = format!("{} are no longer set aside as they were", range(codes));
            self.ask(Kind::CodesReserved, &place, Hurts::NOBODY, Remedy::Keep, detail);
        }
        for codes in new.reserved.iter().filter(|codes| !old.reserved.contains(codes)) {
            let detail = format!("{} are set aside", range(codes));
            self.ask(Kind::CodesReserved, &place, Hurts::NOBODY, Remedy::None, detail);
        }
    }
}

/// Whom it hurts that octets or bits are verified no longer, or now, and what it is in words.
pub(super) fn read_policy(were_verified: bool) -> (Hurts, &'static str) {
    match were_verified {
        true => (Hurts::OLD, "is no longer verified to be zero"),
        false => (Hurts::NEW, "is now verified to be zero"),
    }
}

/// The order of octets, as something is in it.
fn in_order(endian: &str) -> String {
    match endian {
        "big" | "little" => format!("{endian}-endian"),
        "declared" => "in the order that is declared".into(),
        _ => "in the order that the magic tells".into(),
    }
}
