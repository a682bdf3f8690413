//! Named types, and what types a field can have.

use super::Maker;
use super::known::{Body, Element, Known, KnownType, New, Number, Part, Scalar, Sort, TypeSort};
use super::records::derived_of_fields;
use crate::description::{Field, Type, TypeBody};
use crate::yaml::Yaml;

/// The integers that can hold an enum, by their octets.
pub(super) const UNSIGNED: [(u64, &str); 4] = [(1, "u8"), (2, "u16"), (4, "u32"), (8, "u64")];
/// Those of them that no computer has, and that nothing is aligned for.
pub(super) const ODD: [(u64, &str); 2] = [(3, "u24"), (6, "u48")];
/// What a field may be that is neither an enum nor bits.
pub(super) const PLAIN: [(u64, &str); 6] =
    [UNSIGNED[0], UNSIGNED[1], ODD[0], UNSIGNED[2], ODD[1], UNSIGNED[3]];
const SIGNED: [(u64, &str); 6] =
    [(1, "i8"), (2, "i16"), (3, "i24"), (4, "i32"), (6, "i48"), (8, "i64")];
const FLOATS: [(u64, &str); 2] = [(4, "f32"), (8, "f64")];

/// A type that a field can have by itself or as an element.
pub(super) struct Choice {
    pub text: String,
    pub element: Element,
    pub size: Option<u64>,
    pub align: u64,
}

impl Maker<'_> {
    pub(super) fn enum_type(&mut self) -> usize {
        let (octets, integer) = self.rng.weighted(&[
            (3, UNSIGNED[0]),
            (3, UNSIGNED[1]),
            (4, UNSIGNED[2]),
            (1, UNSIGNED[3]),
        ]);
        let mut values: Vec<(String, u64)> = Vec::new();
        let mut next = self.rng.below(2);
        for _ in 0..self.rng.range(1, 4) {
            let taken: Vec<String> = values.iter().map(|(name, _)| name.clone()).collect();
            values.push((self.names.local(self.rng, &taken), next));
            next += if self.rng.chance(70) { 1 } else { self.rng.range(2, 30) };
        }
        let open = self.rng.chance(30);
        let body = TypeBody::Enum(integer, open, values.clone());
        self.declare(body, TypeSort::Enum { octets, open, values })
    }

    pub(super) fn bits_type(&mut self) -> usize {
        let (octets, integer) = self.rng.weighted(&[
            (3, UNSIGNED[0]),
            (3, UNSIGNED[1]),
            (4, UNSIGNED[2]),
            (2, UNSIGNED[3]),
        ]);
        let (mut parts, mut known): (Vec<Field>, Vec<Part>) = (Vec::new(), Vec::new());
        let (mut low, width) = (0, octets * 8);
        while low < width && parts.len() < 5 {
            let wide = self.rng.weighted(&[(6, 1), (2, 2), (2, 3), (1, 8), (1, 33)]);
            let wide = wide.min(width - low);
            let span = span(low, low + wide - 1);
            low += wide;
            if self.rng.chance(20) {
                let mut field = Field { name: None, keys: vec![("reserved", span)] };
                if self.rng.chance(30) {
                    field = field.with("on-read", self.on_read());
                }
                parts.push(field);
                continue;
            }
            let taken: Vec<String> = known.iter().map(|p| p.name.clone()).collect();
            let name = self.names.local(self.rng, &taken);
            let mut field = Field { name: Some(name.clone()), keys: vec![("bits", span)] };
            let of = self.enum_within(wide).filter(|_| self.rng.chance(50));
            if let Some(of) = of {
                field = field.with("type", Yaml::text(&self.types[of].name));
            }
            parts.push(field);
            known.push(Part { name, width: wide, of });
        }
        if low < width {
            parts.push(Field { name: None, keys: vec![("reserved", span(low, width - 1))] });
        }
        self.declare(TypeBody::Bits(integer, parts), TypeSort::Bits { octets, parts: known })
    }

    /// An enum that has at least so many bits, and whose values fit into them.
    fn enum_within(&mut self, width: u64) -> Option<usize> {
        let fits = |ty: &KnownType| match &ty.sort {
            TypeSort::Enum { octets, values, .. } => {
                width <= octets * 8 && values.iter().all(|(_, v)| width >= 64 || *v < 1 << width)
            }
            _ => false,
        };
        let found: Vec<usize> =
            self.types.iter().enumerate().filter(|(_, t)| fits(t)).map(|(i, _)| i).collect();
        self.rng.pick(&found).copied()
    }

    /// A structure of fixed size.
    pub(super) fn structure_type(&mut self, depth: u64) -> usize {
        let packed = self.rng.chance(12).then(|| self.rng.one([1, 2, 4]));
        let gates = std::mem::replace(&mut self.gates, false);
        let in_type = std::mem::replace(&mut self.in_header_or_type, true);
        let mut body = Body::new(packed);
        for _ in 0..self.rng.range(1, 4) {
            self.field_of_type(&mut body, depth);
        }
        (self.gates, self.in_header_or_type) = (gates, in_type);
        self.finish_structure(body)
    }

    fn finish_structure(&mut self, mut body: Body) -> usize {
        body.finish();
        let Body { fields, known, offset, packed, align, .. } = body;
        let sort = TypeSort::Structure { size: offset, align, fields: known };
        self.declare(TypeBody::Structure(packed, fields), sort)
    }

    /// A structure of strings that end at their NULs.
    pub(super) fn strings_type(&mut self) -> usize {
        let mut body = Body::new(None);
        for _ in 0..self.rng.range(1, 3) {
            self.push_text(&mut body);
        }
        self.finish_structure(body)
    }

    fn push_text(&mut self, body: &mut Body) {
        let name = self.field_name(body);
        let field = self.patterned(Field::typed(&name, "string"));
        body.push(New { field, sort: Sort::Other, size: None, align: 1, step: 1, gated: false });
    }

    pub(super) fn field_of_type(&mut self, body: &mut Body, depth: u64) {
        match self.rng.below(10) {
            0 => body.reserve(self.rng.range(1, 4)),
            1 if depth > 0 => {
                self.union(body, None, depth - 1);
            }
            2 => self.octets(body),
            3 | 4 => self.fixed_array(body),
            _ => self.plain(body, depth),
        }
    }

    /// Structures of the same size for the values of an enum.
    pub(super) fn cases(
        &mut self,
        values: &[(String, u64)],
        depth: u64,
    ) -> (Vec<(String, String)>, u64, u64) {
        let target = self.rng.one([4, 8, 12, 16]);
        let (mut cases, mut align) = (Vec::new(), 1);
        let mut last = None;
        for (value, _) in values {
            if let Some(id) = last.filter(|_| self.rng.chance(25)) {
                let name = &self.types[id as usize].name;
                cases.push((value.clone(), name.clone()));
                continue;
            }
            let id = self.case(target, depth);
            if let TypeSort::Structure { align: of, .. } = self.types[id].sort {
                align = align.max(of);
            }
            cases.push((value.clone(), self.types[id].name.clone()));
            last = Some(id as u64);
        }
        (cases, target, align)
    }

    /// A structure of this size.
    fn case(&mut self, target: u64, depth: u64) -> usize {
        let gates = std::mem::replace(&mut self.gates, false);
        let in_type = std::mem::replace(&mut self.in_header_or_type, true);
        let mut body = Body::new(None);
        for _ in 0..self.rng.range(0, 3) {
            let before = body.clone();
            let types = (self.types.len(), self.made.len());
            if self.rng.chance(70) {
                self.plain(&mut body, depth)
            } else {
                self.fixed_array(&mut body)
            }
            let end = body.offset.unwrap_or(u64::MAX);
            let fits = end <= target && target.is_multiple_of(body.align);
            if !fits {
                body = before;
                self.types.truncate(types.0);
                self.made.truncate(types.1);
            }
        }
        (self.gates, self.in_header_or_type) = (gates, in_type);
        let end = body.offset.unwrap_or(0);
        if end < target {
            body.reserve(target - end);
        }
        self.finish_structure(body)
    }

    pub(super) fn declare(&mut self, body: TypeBody, sort: TypeSort) -> usize {
        let name = self.names.global(self.rng);
        let ids = match &body {
            TypeBody::Structure(_, fields) => derived_of_fields(fields),
            _ => Vec::new(),
        };
        let amended = self.rng.pick(&ids).filter(|_| self.rng.chance(15));
        let rules = amended.map(|id| self.amendment(id)).into_iter().collect();
        self.made.push(Type { name: name.clone(), body, rules });
        self.types.push(KnownType { name, sort });
        self.types.len() - 1
    }

    /// A type of fixed size: an integer, an enum, bits, or a structure.
    pub(super) fn choice(&mut self, depth: u64) -> Choice {
        let sort = self.rng.weighted(&[(5, 0), (2, 1), (3, 2), (3, 3), (3, 4)]);
        let depth_left = depth.saturating_sub(1);
        match sort {
            0 => self.integer(PLAIN),
            1 if self.rng.chance(40) => self.integer(FLOATS),
            1 => self.integer(SIGNED),
            2 => {
                let id = self.existing(|s| matches!(s, TypeSort::Enum { .. }));
                let id = id.unwrap_or_else(|| self.enum_type());
                self.choice_of(id)
            }
            3 => {
                let id = self.existing(|s| matches!(s, TypeSort::Bits { .. }));
                let id = id.unwrap_or_else(|| self.bits_type());
                self.choice_of(id)
            }
            _ if depth > 0 => {
                let id = self.existing(|s| matches!(s, TypeSort::Structure { size: Some(_), .. }));
                let id = id.unwrap_or_else(|| self.structure_type(depth_left));
                self.choice_of(id)
            }
            _ => self.integer(PLAIN),
        }
    }

    fn integer<const N: usize>(&mut self, from: [(u64, &'static str); N]) -> Choice {
        let (octets, text) = self.rng.one(from);
        let number = match text.as_bytes()[0] {
            b'i' => Number::Signed,
            b'f' => Number::Float,
            _ => Number::Unsigned,
        };
        let scalar = Scalar { octets, number, of: None };
        let element = Element::Scalar(scalar);
        let align = alignment(octets);
        Choice { text: text.into(), element, size: Some(octets), align }
    }

    pub(super) fn choice_of(&self, id: usize) -> Choice {
        let KnownType { name, sort } = &self.types[id];
        let (element, size, align) = match *sort {
            TypeSort::Enum { octets, .. } | TypeSort::Bits { octets, .. } => {
                let scalar = Scalar { octets, number: Number::Unsigned, of: Some(id) };
                (Element::Scalar(scalar), Some(octets), octets)
            }
            TypeSort::Structure { size, align, .. } => (Element::Structure(id), size, align),
            TypeSort::Varying { align, .. } => (Element::Structure(id), None, align),
        };
        Choice { text: name.clone(), element, size, align }
    }

    /// One of the types that there are already, more often than not.
    pub(super) fn existing(&mut self, fits: impl Fn(&TypeSort) -> bool) -> Option<usize> {
        let found: Vec<usize> = (0..self.types.len())
            .filter(|i| fits(&self.types[*i].sort) && Some(*i) != self.options)
            .collect();
        let found = self.rng.pick(&found).copied();
        found.filter(|_| self.rng.chance(60))
    }
}

/// What the offset of an integer of so many octets is a multiple of.
pub(super) fn alignment(octets: u64) -> u64 {
    if octets.is_power_of_two() { octets } else { 1 }
}

/// A range of bits.
pub(super) fn span(low: u64, high: u64) -> Yaml {
    if low == high { Yaml::number(low) } else { Yaml::text(format!("{low}-{high}")) }
}

/// The names of fields.
pub(super) fn names(known: &[Known]) -> Vec<String> {
    known.iter().map(|k| k.name.clone()).collect()
}
