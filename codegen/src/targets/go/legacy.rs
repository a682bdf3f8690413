//! What the testee's conversions still ask for, until they are data: names by themselves, and views
//! of fields. Nothing that is generated for users goes through it.

use std::collections::BTreeSet;

use super::spelling::{exported, joined};
use crate::model::{Endian, Family, Field, Header, Kind, Record, Scalar, Stream, Type, UnionCase};

pub mod expression {
    //! Types and single bits.

    pub use crate::targets::go::types::integer;

    use super::{field, named, part_method};
    use crate::model::expression::{Base, Condition, Reference};
    use crate::model::{Element, Kind, Scalar, Stream, Structure, TypeBody};

    /// The fields that a condition sees.
    pub struct Scope<'a>(&'a Stream, &'a Structure);

    impl<'a> Scope<'a> {
        /// The fields of a structure.
        pub fn new(stream: &'a Stream, structure: &'a Structure) -> Self {
            Self(stream, structure)
        }

        /// A single bit of a field; nothing for other conditions.
        pub fn condition(&self, condition: &Condition) -> String {
            let Condition::Bit(Reference { base: Base::Sibling(index), part: Some(part) }) =
                condition
            else {
                return String::new();
            };
            let of = &self.1.fields[*index];
            let Kind::Scalar(Scalar { of: Some(id), .. }) = of.kind else { return String::new() };
            let TypeBody::Bits { parts, .. } = &self.0.ty(id).body else { return String::new() };
            let method = part_method(parts[*part].name.as_deref().unwrap_or_default());
            format!("v.{}.{method}()", field(&of.name))
        }
    }

    /// The type of an integer.
    pub fn scalar_type(stream: &Stream, scalar: Scalar) -> String {
        scalar.of.map_or_else(|| integer(scalar.primitive).into(), |id| named(stream.ty(id)))
    }

    /// The type of an element.
    pub fn element_type(stream: &Stream, element: Element) -> String {
        match element {
            Element::Scalar(scalar) => scalar_type(stream, scalar),
            Element::Structure(id) => named(stream.ty(id)),
            Element::Text => "[]byte".into(),
        }
    }
}

pub mod record {
    //! Shapes of records.

    use super::structure::View;
    use crate::model::{Record, Stream};

    /// What a record's body looks like.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Shape {
        /// No fields.
        Empty,
        /// Fields.
        Fields,
    }

    /// The shape of a record.
    pub fn shape(record: &Record) -> Shape {
        if record.body.fields.is_empty() { Shape::Empty } else { Shape::Fields }
    }

    /// The fixed part of a record.
    pub fn head<'a>(stream: &'a Stream, record: &'a Record) -> View<'a> {
        let fields = &record.body.fields[..record.body.head_fields];
        View { stream, item: &record.name, fields, endian: stream.framing.endian }
    }
}

pub mod structure {
    //! Fields.

    pub use super::View;
    use crate::model::{Endian, Stream, TypeId};

    /// No order: conversions need none.
    pub fn endian_of_type(stream: &Stream, _: TypeId) -> Endian {
        stream.framing.endian
    }
}

pub mod framed {
    //! The stream within.

    use super::{exported, package};
    use crate::model::{Control, Family, Stream};

    /// The stream that goes on within another.
    pub struct InnerLine {
        /// Its id.
        pub id: String,
        /// The kind that stands for its records.
        pub kind: String,
        /// The method that gives it.
        pub accessor: String,
    }

    /// Looks for it.
    pub struct Framer<'a> {
        /// The descriptions.
        pub family: &'a Family,
        /// The stream.
        pub stream: &'a Stream,
    }

    impl Framer<'_> {
        /// The stream that goes on within this one, if one does.
        pub fn inner(&self) -> Option<InnerLine> {
            let id = self.stream.records.iter().find_map(|r| match &r.control {
                Some(Control::Begins(id)) => Some(id),
                _ => None,
            })?;
            let inner = self.family.by_id(id).last()?;
            let _ = package(&inner.name);
            Some(InnerLine {
                id: inner.id.clone(),
                kind: format!("Kind{}", exported(&inner.id)),
                accessor: exported(&inner.id),
            })
        }
    }
}

/// Fields of fixed size, seen from within one item of a stream.
pub struct View<'a> {
    /// The stream.
    pub stream: &'a Stream,
    /// The record, header or type.
    pub item: &'a str,
    /// The fields.
    pub fields: &'a [Field],
    /// Order of the octets.
    pub endian: Endian,
}

impl View<'_> {
    /// The constant for the tag of a case.
    pub fn tag_value(&self, tag: usize, case: &UnionCase) -> String {
        let _ = (self.item, self.endian);
        let Kind::Scalar(Scalar { of: Some(id), .. }) = self.fields[tag].kind else {
            unreachable!("a tag is a scalar of an enum type")
        };
        named(self.stream.ty(id)) + &exported(&case.name)
    }
}

/// A package.
pub fn package(stream: &str) -> String {
    joined(stream)
}

/// A named type.
pub fn named(ty: &Type) -> String {
    exported(&ty.name)
}

/// A header's structure.
pub fn header(stream: &Stream, name: &str) -> String {
    let _: Option<&Header> = stream.headers.first();
    exported(name)
}

/// The method of a reader that gives a record or header.
pub fn accessor(name: &str) -> String {
    name.to_owned()
}

/// A record's structure.
pub fn record(_: &Stream, record: &Record) -> String {
    exported(&record.name)
}

/// A field of a structure.
pub fn field(name: &str) -> String {
    exported(name)
}

/// The method that gives a part of a bits type.
pub fn part_method(name: &str) -> String {
    exported(name)
}

/// A generated file: with the imports that its code needs, in the form of `gofmt`.
pub fn source(text: &str, family: &Family) -> String {
    let standard = ["bytes", "encoding/binary", "fmt", "io", "strconv", "strings"];
    let own: BTreeSet<String> = ["xenstreams", "xenstreams/internal/wire"]
        .into_iter()
        .map(str::to_owned)
        .chain(family.streams.iter().map(|s| format!("xenstreams/{}", package(&s.name))))
        .collect();
    let used = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        super::tidy::mentions(text, name).then(|| format!("\"{path}\"\n"))
    };
    let standard: Vec<String> = standard.into_iter().filter_map(used).collect();
    let own: Vec<String> = own.iter().filter_map(|path| used(path)).collect();
    let imports = match (standard.as_slice(), own.as_slice()) {
        ([], []) => String::new(),
        ([only], []) | ([], [only]) => format!("import {only}\n"),
        (standard, own) => format!("import (\n{}\n{})\n", standard.concat(), own.concat()),
    };
    let start = text.find("\npackage ").map_or(0, |at| at + 1);
    let end = text[start..].find('\n').map_or(text.len(), |end| start + end);
    let (head, body) = text.split_at(end);
    super::tidy::tidy(&format!("{head}\n\n{imports}\n{body}"))
}
