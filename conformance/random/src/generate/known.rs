//! What the generator knows of what it has made: enough to refer to it, and to lay it out.

use crate::description::Field;
use crate::yaml::Yaml;

/// A named type.
#[derive(Debug, Clone)]
pub struct KnownType {
    pub name: String,
    pub sort: TypeSort,
}

/// What a named type is.
#[derive(Debug, Clone)]
pub enum TypeSort {
    Enum {
        octets: u64,
        open: bool,
        values: Vec<(String, u64)>,
    },
    Bits {
        octets: u64,
        parts: Vec<Part>,
    },
    Structure {
        size: Option<u64>,
        align: u64,
        fields: Vec<Known>,
    },
    /// A structure that tells its own size, which is a multiple of `to`.
    Varying {
        align: u64,
        to: u64,
    },
}

/// A named part of a bits type.
#[derive(Debug, Clone)]
pub struct Part {
    pub name: String,
    pub width: u64,
    pub of: Option<usize>,
}

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    Unsigned,
    Signed,
    Float,
}

/// A number, and the enum or bits type that gives it a meaning.
#[derive(Debug, Clone, Copy)]
pub struct Scalar {
    pub octets: u64,
    pub number: Number,
    pub of: Option<usize>,
}

/// What elements are.
#[derive(Debug, Clone, Copy)]
pub enum Element {
    Scalar(Scalar),
    Structure(usize),
    Text,
}

/// What a field is, as far as expressions are concerned.
#[derive(Debug, Clone, Copy)]
pub enum Sort {
    Scalar(Scalar),
    Array(Element),
    /// So many elements.
    Row(Element, u64),
    Other,
}

/// A field.
#[derive(Debug, Clone)]
pub struct Known {
    pub name: String,
    pub sort: Sort,
    pub gated: bool,
    pub size: Option<u64>,
}

/// A field that is about to be laid out.
pub struct New {
    pub field: Field,
    pub sort: Sort,
    pub size: Option<u64>,
    pub align: u64,
    /// What its size is a multiple of, where it varies.
    pub step: u64,
    pub gated: bool,
}

/// Fields that follow one another without holes.
#[derive(Debug, Clone)]
pub struct Body {
    pub fields: Vec<Field>,
    pub known: Vec<Known>,
    pub offset: Option<u64>,
    pub packed: Option<u64>,
    /// Greatest alignment so far.
    pub align: u64,
    guarantee: u64,
}

impl Body {
    pub fn new(packed: Option<u64>) -> Self {
        let (fields, known) = (Vec::new(), Vec::new());
        Self { fields, known, offset: Some(0), packed, align: 1, guarantee: 8 }
    }

    /// Appends a field, behind what closes the hole before it.
    pub fn push(&mut self, new: New) {
        let align = self.cap(new.align);
        let varies = new.size.is_none() || new.gated;
        if varies && self.offset.is_some() {
            self.pad_to(self.align);
        }
        match self.offset {
            Some(at) if at % align != 0 => self.reserve(align - at % align),
            None if !self.guarantee.is_multiple_of(align) => self.align_to(align),
            _ => {}
        }
        self.put(new, align, varies);
    }

    fn put(&mut self, new: New, align: u64, varies: bool) {
        let before = match self.offset {
            Some(0) => 8,
            Some(offset) => power(offset),
            None => self.guarantee,
        };
        let step = new.size.unwrap_or(new.step);
        self.guarantee = before.min(if step == 0 { 8 } else { power(step) });
        self.align = self.align.max(align);
        let name = match (&new.field.name, new.field.has("reserved")) {
            (Some(name), _) => name.clone(),
            (None, true) => self.reserved_name(),
            (None, false) => String::new(),
        };
        self.known.push(Known { name, sort: new.sort, gated: new.gated, size: new.size });
        self.fields.push(new.field);
        self.offset = match (self.offset, new.size) {
            (Some(at), Some(size)) if !varies => Some(at + size),
            _ => None,
        };
    }

    fn reserved_name(&self) -> String {
        let before = self.known.iter().filter(|k| k.name.starts_with("reserved")).count();
        if before == 0 { "reserved".into() } else { format!("reserved{}", before + 1) }
    }

    pub fn reserve(&mut self, octets: u64) {
        let field = Field::reserved(octets);
        let size = Some(octets);
        let new = New { field, sort: Sort::Other, size, align: 1, step: 1, gated: false };
        self.put(new, 1, false);
    }

    fn align_to(&mut self, to: u64) {
        let field = Field { name: None, keys: vec![("align", Yaml::number(to))] };
        let new = New { field, sort: Sort::Other, size: None, align: 1, step: 1, gated: false };
        self.put(new, 1, true);
        self.guarantee = to;
    }

    /// Closes the hole at the end of the fixed part.
    pub fn pad_to(&mut self, align: u64) {
        if let Some(at) = self.offset
            && at % align != 0
        {
            self.reserve(align - at % align);
        }
    }

    /// Closes the hole at the end, where the size is fixed.
    pub fn finish(&mut self) {
        self.pad_to(self.align);
    }

    pub fn cap(&self, align: u64) -> u64 {
        self.packed.map_or(align, |packed| align.min(packed))
    }
}

fn power(number: u64) -> u64 {
    1 << number.trailing_zeros().min(3)
}
