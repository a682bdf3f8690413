//! What stands before the first record, and before every body.

use super::known::{Body, Known, New, Number, Scalar, Sort};
use super::types::{ODD, PLAIN, UNSIGNED, alignment, span};
use super::{Maker, Size};
use crate::description::{Description, Field, Header, TypeBody};
use crate::yaml::Yaml;

/// The marks of checksums.
const SUMS: [&str; 3] = ["crc32", "crc32c", "crc32c-from-0"];

/// Whether a field is a checksum.
pub(super) fn is_sum(field: &Field) -> bool {
    let marks = |of: &Yaml| SUMS.iter().any(|sum| *of == Yaml::text(*sum));
    field.keys.iter().any(|(key, of)| *key == "is" && marks(of))
}

/// How the order of octets is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    /// Nothing tells it: it is always the same.
    Known,
    /// A bit of the first header tells it.
    Bit,
    /// A magic tells it: of a header, by index, or else of the first record.
    Magic { header: Option<u64> },
}

impl Maker<'_> {
    pub(super) fn headers(&mut self, description: &mut Description) {
        let several = description.versions.len() > 1;
        let count = if several {
            self.rng.range(1, 2)
        } else {
            self.rng.weighted(&[(2, 0), (5, 1), (3, 2)])
        };
        let declared = count > 0 && self.rng.chance(35);
        let order = if declared { Order::Bit } else { self.order(count) };
        let multiple = description.padding.map_or(1, |p| p.to);
        for i in 0..count {
            let mut body = self.perhaps_packed();
            let endian = match (order, i) {
                (Order::Magic { header: Some(at) }, i) if at == i => "by-magic",
                (Order::Magic { .. }, _) => self.rng.one(["by-magic", "by-magic", "big", "little"]),
                (Order::Bit, 1..) => self.rng.one(["declared", "declared", "big"]),
                _ => self.rng.one(["big", "little"]),
            };
            if (order == Order::Magic { header: Some(i) }) {
                self.telling_magic(&mut body);
            } else if i == 0 && endian != "by-magic" && self.rng.chance(85) {
                self.magic(&mut body);
            }
            if i == 0 && (several || self.rng.chance(60)) {
                self.version(&mut body);
            }
            if i == 0 && declared {
                self.options(&mut body);
            }
            let most = if self.size == Size::Tiny { 1 } else { 3 };
            for _ in 0..self.rng.range(u64::from(body.fields.is_empty()), most) {
                self.field_of_header(&mut body);
            }
            body.pad_to(multiple.max(body.align));
            let name = self.names.global(self.rng);
            let rules = self.rules_of_header(&body.known, None);
            let (fields, packed) = (body.fields, body.packed);
            let header = Header { name: name.clone(), endian, fields, packed, rules };
            description.headers.push(header);
            self.headers.push((name, named(body.known)));
        }
        self.version_known |= several;
        let any = description.headers.iter().any(|h| h.endian == "declared");
        description.endian = match order {
            Order::Bit if !any => "declared",
            Order::Bit => self.rng.one(["declared", "declared", "little"]),
            Order::Magic { .. } => "by-magic",
            Order::Known => self.rng.one(["big", "little"]),
        };
        self.first_tells_order = order == Order::Magic { header: None };
    }

    /// What tells the order of octets, if no bit does.
    fn order(&mut self, headers: u64) -> Order {
        if !self.rng.chance(25) {
            return Order::Known;
        }
        let in_header = headers > 0 && self.rng.chance(60);
        Order::Magic { header: in_header.then(|| self.rng.below(headers)) }
    }

    /// A magic that tells the order of octets.
    pub(super) fn telling_magic(&mut self, body: &mut Body) {
        if self.rng.chance(30) {
            self.plain(body, 1);
        }
        let (octets, ty) = self.rng.one([UNSIGNED[1], UNSIGNED[2], UNSIGNED[2], UNSIGNED[3]]);
        // The first octet is another one than the last.
        let value = self.rng.next() >> (64 - octets * 8) & !0xff | 1;
        let value = value & !(0xff << (octets * 8 - 8)) | 0x5a << (octets * 8 - 8);
        let name = self.field_name(body);
        let field = Field::typed(&name, ty)
            .with("const", Yaml::Plain(format!("{value:#x}")))
            .with("is", Yaml::text("magic"));
        self.plain_integer(body, field, octets);
    }

    /// Fields that follow one another, in some cases closer than a C compiler would have them.
    fn perhaps_packed(&mut self) -> Body {
        Body::new(self.rng.chance(20).then(|| self.rng.one([1, 2, 4])))
    }

    fn magic(&mut self, body: &mut Body) {
        let (octets, ty) = self.rng.one([UNSIGNED[1], UNSIGNED[2], UNSIGNED[3], ODD[0], ODD[1]]);
        let name = self.field_name(body);
        if self.rng.chance(20) {
            let octets = self.rng.range(1, 21);
            let field = Field::typed(&name, format!("octets({octets})"))
                .with("const", self.constant_octets(octets))
                .with("is", Yaml::text("magic"));
            let (sort, size) = (Sort::Other, Some(octets));
            return body.push(New { field, sort, size, align: 1, step: 1, gated: false });
        }
        let value = self.rng.next() >> (64 - octets * 8);
        let field = Field::typed(&name, ty)
            .with("const", Yaml::Plain(format!("{value:#x}")))
            .with("is", Yaml::text("magic"));
        self.plain_integer(body, field, octets);
    }

    pub(super) fn version(&mut self, body: &mut Body) {
        let (octets, ty) = self.rng.one(PLAIN);
        let own = body.known.iter().any(|k| k.name == "version");
        let name =
            if own || self.rng.chance(40) { self.field_name(body) } else { "version".to_owned() };
        let field = Field::typed(&name, ty).with("is", Yaml::text("version"));
        self.plain_integer(body, field, octets);
        self.version_known = true;
    }

    fn plain_integer(&mut self, body: &mut Body, field: Field, octets: u64) {
        let sort = Sort::Scalar(Scalar { octets, number: Number::Unsigned, of: None });
        let size = Some(octets);
        let align = alignment(octets);
        body.push(New { field, sort, size, align, step: octets, gated: false });
    }

    /// A bits type of which one bit declares the endianness.
    fn options(&mut self, body: &mut Body) {
        let id = self.bits_type();
        let TypeBody::Bits(integer, parts) = &mut self.made[id].body else { return };
        let width = match *integer {
            "u8" => 8,
            "u16" => 16,
            "u32" => 32,
            _ => 64,
        };
        let bit = width - 1;
        let name = "big_endian".to_owned();
        let declaring = Field { name: Some(name.clone()), keys: vec![("bits", Yaml::number(bit))] }
            .with("is", Yaml::text("big-endian"));
        *parts = vec![Field { name: None, keys: vec![("reserved", span(0, bit - 1))] }, declaring];
        if let super::known::TypeSort::Bits { parts, .. } = &mut self.types[id].sort {
            *parts = vec![super::known::Part { name, width: 1, of: None }];
        }
        self.options = Some(id);
        let choice = self.choice_of(id);
        let name = self.field_name(body);
        let super::known::Element::Scalar(scalar) = choice.element else { return };
        body.push(New {
            field: Field::typed(&name, choice.text),
            sort: Sort::Scalar(scalar),
            size: choice.size,
            align: choice.align,
            step: choice.align,
            gated: false,
        });
    }

    fn field_of_header(&mut self, body: &mut Body) {
        match self.rng.below(10) {
            0 => self.fixed_array(body),
            1 => self.octets(body),
            2 => body.reserve(self.rng.range(1, 4)),
            3 if self.rng.chance(30) => self.union(body, None, 0),
            _ => self.plain(body, 1),
        }
    }

    pub(super) fn record_header(&mut self, description: &mut Description) {
        let mut body = self.perhaps_packed();
        let instances = self.rng.chance(40);
        let mut parts = vec![0, 1];
        if instances {
            parts.push(2);
        }
        if self.rng.chance(20) {
            parts.push(3);
        }
        if self.rng.chance(20) {
            parts.push(4);
        }
        for i in (1..parts.len()).rev() {
            parts.swap(i, self.rng.index(i + 1));
        }
        for part in parts {
            let (octets, ty) =
                if self.rng.chance(25) { self.rng.one(ODD) } else { self.rng.one(UNSIGNED) };
            let name = self.field_name(&body);
            let field = Field::typed(&name, ty);
            match part {
                0 => {
                    let field = Field::typed(&name, ty).with("is", Yaml::text("type"));
                    self.plain_integer(&mut body, field, octets);
                    if self.rng.chance(30) {
                        description.optional_bit = Some(octets * 8 - 1);
                    } else {
                        description.passes_unknown = self.rng.chance(20);
                    }
                }
                1 => {
                    // A length of one octet would leave room for little.
                    let (octets, ty) = if octets == 1 { UNSIGNED[1] } else { (octets, ty) };
                    let counts = if self.rng.chance(30) { "record-length" } else { "length" };
                    let mut field = Field::typed(&name, ty).with("is", Yaml::text(counts));
                    if self.rng.chance(70) {
                        field = field.with("max", Yaml::Plain("0x1000".into()));
                    }
                    self.plain_integer(&mut body, field, octets);
                    let to = description.padding.map_or(1, |p| p.to);
                    description.trailer = octets.is_multiple_of(to) && self.rng.chance(20);
                }
                2 => {
                    let field = field.with("is", Yaml::text("instance"));
                    self.plain_integer(&mut body, field, octets);
                }
                3 => self.field_of_record_header(&mut body),
                _ => {
                    let (octets, ty) = UNSIGNED[2];
                    let sum = self.rng.one(SUMS);
                    let field = Field::typed(&name, ty).with("is", Yaml::text(sum));
                    self.plain_integer(&mut body, field, octets);
                }
            }
        }
        body.pad_to(description.padding.map_or(1, |p| p.to).max(body.align));
        let known = without(&body, &SUMS);
        // It takes no number of those that make everything else.
        let mut rng = self.rng.clone();
        let running = !body.fields.iter().any(is_sum) && rng.chance(25);
        self.running = running.then(|| rng.one(SUMS));
        description.unique = instances && self.rng.chance(40);
        // A field hides the version.
        let version = known.iter().all(|k| k.name != "version").then_some(1);
        description.rules = self.rules_of_header(&known, version);
        self.framing = without(&body, &["type", "instance", "crc32", "crc32c", "crc32c-from-0"]);
        (description.record_header, description.packed) = (body.fields, body.packed);
    }

    /// A checksum of the stream so far, in some records of a stream that has one, where all that is before it
    /// has its place.
    pub(super) fn running_sum(&mut self, body: &mut Body) -> bool {
        let Some(sum) = self.running.filter(|_| body.offset.is_some()) else { return false };
        if !self.rng.chance(30) {
            return false;
        }
        let name = self.field_name(body);
        let (octets, ty) = UNSIGNED[2];
        let field = Field::typed(&name, ty).with("is", Yaml::text(sum));
        let (sort, size) = (Sort::Other, Some(octets));
        body.push(New { field, sort, size, align: alignment(octets), step: octets, gated: false });
        true
    }

    fn field_of_record_header(&mut self, body: &mut Body) {
        match self.rng.below(4) {
            0 => body.reserve(self.rng.range(1, 4)),
            1 => self.octets(body),
            _ => self.plain(body, 0),
        }
    }
}

/// Fields of the record header that a rule can name: those that are none of this.
fn without(body: &Body, marks: &[&str]) -> Vec<Known> {
    let marked = |field: &Field| {
        let mut keys = field.keys.iter().filter(|(key, _)| *key == "is");
        keys.any(|(_, mark)| marks.iter().any(|one| *mark == Yaml::text(*one)))
    };
    let other =
        |k: &Known| body.fields.iter().any(|f| f.name.as_deref() == Some(&*k.name) && !marked(f));
    named(body.known.clone()).into_iter().filter(other).collect()
}

/// Fields that can be named.
pub(super) fn named(known: Vec<Known>) -> Vec<Known> {
    known.into_iter().filter(|k| !k.name.is_empty() && !k.name.starts_with("reserved")).collect()
}
