//! Streams within streams: which description one goes by, and how far they nest.

use streamspec_codegen::model::{Family, Role, Stream};

use super::checked::Checked;
use super::cursor::Stop;
use super::decode::{Decoder, verify};
use super::error::Failure;
use crate::select;

/// So many streams a stream can stand in.
const DEEPEST: usize = 8;

/// What reading a stream within another takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nesting<'a> {
    /// Where its description is.
    pub(super) family: &'a Family,
    /// Whose rules are checked.
    pub(super) role: Role,
    /// Which rules are checked.
    pub(super) checked: Checked<'a>,
    /// Whether records may have layouts with fewer fields.
    pub(super) layouts: bool,
    /// How many streams it stands in.
    pub(super) depth: usize,
}

impl<'a> Nesting<'a> {
    /// What a stream that stands in no other takes.
    pub(super) fn outermost(family: &'a Family, role: Role) -> Self {
        Self { family, role, checked: Checked::default(), layouts: role == Role::Reader, depth: 0 }
    }

    /// Whether streams nest too deep for another one.
    pub(super) fn too_deep(self) -> bool {
        self.depth > DEEPEST
    }

    /// Whether a stream is described at all.
    pub(super) fn knows(self, id: &str) -> bool {
        self.family.by_id(id).next().is_some()
    }

    /// The stream with this id that some octets are; none if nothing describes it.
    pub(super) fn stream(
        self,
        id: &str,
        octets: &'a [u8],
        offset: u64,
    ) -> Result<Option<Nested<'a>>, Stop> {
        if !self.knows(id) {
            return Ok(None);
        }
        if self.too_deep() {
            return Err(Stop::Short);
        }
        let selected = select::by_octets(self.family, id, octets).ok();
        Ok(selected.map(|selected| Nested {
            nesting: self,
            stream: selected.stream,
            octets,
            offset,
        }))
    }
}

/// A whole stream in the body of a record. It stays octets until somebody walks over its records,
/// so that it takes no more memory than they do.
#[derive(Debug, Clone, Copy)]
pub struct Nested<'a> {
    nesting: Nesting<'a>,
    stream: &'a Stream,
    octets: &'a [u8],
    offset: u64,
}

impl<'a> Nested<'a> {
    /// Its description.
    pub fn stream(&self) -> &'a Stream {
        self.stream
    }

    /// Number of its octets.
    pub fn length(&self) -> u64 {
        self.octets.len() as u64
    }

    /// A decoder of it, whose offsets are those of the outermost stream.
    pub fn decoder(&self) -> Decoder<'a, &'a [u8]> {
        Decoder::nested(self.nesting, self.stream, self.octets, self.offset)
    }

    /// Puts all of it before its rules.
    pub(super) fn judge(&self) -> Result<(), Stop> {
        match verify(self.decoder()) {
            Err(Failure::Rejected(mut error)) => {
                error.path.insert(0, '/');
                Err(Stop::Nested(error))
            }
            // Octets at hand can be read, and there is no document.
            Ok(_) | Err(Failure::Document(_) | Failure::Io(_)) => Ok(()),
        }
    }
}
