//! What the testee's tables still ask for: names by themselves. They are to come from `names`, as
//! those of the module do.

use super::names::{exported, joined};
use crate::model::{Record, Stream, Type};

pub mod expression {
    //! Types of elements.

    use super::named;
    use crate::model::{Element, Scalar, Stream};
    use crate::targets::go::types::integer;

    fn scalar_type(stream: &Stream, scalar: Scalar) -> String {
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

pub mod framed {
    //! The stream within.

    use super::exported;
    use crate::model::{Control, Family, Stream};

    /// The stream that goes on within another.
    pub struct InnerLine {
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
            Some(InnerLine {
                kind: format!("Kind{}", exported(&inner.id)),
                accessor: exported(&inner.id),
            })
        }
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
pub fn header(_: &Stream, name: &str) -> String {
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
