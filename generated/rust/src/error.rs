//! What is wrong with a stream, and where.

use core::fmt;

use crate::Class;

/// A rule of a format: its id, its sentence, and the class of the error when it is broken.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Unique id, which leads to the rule's place in the format book.
    pub id: &'static str,
    /// What is wrong when the rule is broken.
    pub class: Class,
    /// The rule as a sentence.
    pub text: &'static str,
}

/// A stream breaks a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Error {
    /// The rule that is broken.
    pub rule: &'static Rule,
    /// Octets from the start of the stream to the item that breaks it.
    pub offset: u64,
    /// The record, unless it happened in a header.
    pub record: Option<RecordPlace>,
    /// The field.
    pub path: Path,
}

impl Error {
    /// What is wrong.
    pub fn class(&self) -> Class {
        self.rule.class
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = self.rule.class.name();
        write!(f, "{class} at offset {:#x} ({})", self.offset, self.path)?;
        if let Some(record) = &self.record {
            write!(f, " in record {} of type {:#x}", record.number, record.type_code)?;
            if let Some(instance) = record.instance {
                write!(f, ", instance {instance}")?;
            }
        }
        write!(f, ": {} [{}]", self.rule.text, self.rule.id)
    }
}

impl core::error::Error for Error {}

/// Which record of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordPlace {
    /// How many records stand before it.
    pub number: u64,
    /// Its type code.
    pub type_code: u64,
    /// Its instance, where records have one.
    pub instance: Option<u64>,
}

/// A field: `node_data.perms[2].flags`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Path {
    /// The record or header.
    pub item: &'static str,
    /// The field of it; empty if the item as a whole is meant.
    pub field: &'static str,
    /// The element, where the field is an array.
    pub index: Option<u32>,
    /// The field of the structure that the field is or holds, or the record of the stream that it
    /// holds; empty if there is none.
    pub inner: &'static str,
    /// Where the field holds a stream: the field of the record in it, or empty.
    pub nested: Option<&'static str>,
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.item)?;
        if !self.field.is_empty() {
            write!(f, ".{}", self.field)?;
        }
        if let Some(index) = self.index {
            write!(f, "[{index}]")?;
        }
        match self.nested {
            Some("") => write!(f, "/{}", self.inner),
            Some(nested) => write!(f, "/{}.{nested}", self.inner),
            None if self.inner.is_empty() => Ok(()),
            None => write!(f, ".{}", self.inner),
        }
    }
}

/// A broken rule, before the record around it is known. The offset is relative to the structure
/// that was looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault {
    pub(crate) rule: &'static Rule,
    pub(crate) offset: usize,
    pub(crate) field: &'static str,
    pub(crate) index: Option<u32>,
    pub(crate) inner: &'static str,
    pub(crate) nested: Option<&'static str>,
}

impl Fault {
    #[cold]
    pub(crate) fn new(rule: &'static Rule, offset: usize, field: &'static str) -> Self {
        Self { rule, offset, field, index: None, inner: "", nested: None }
    }

    /// The fault of a stream that a field holds, which begins at this offset.
    #[cold]
    pub(crate) fn of_stream(error: Error, offset: usize, field: &'static str) -> Self {
        let Path { item, field: inner, .. } = error.path;
        let offset = offset.saturating_add(usize::try_from(error.offset).unwrap_or(usize::MAX));
        Self { rule: error.rule, offset, field, index: None, inner: item, nested: Some(inner) }
    }

    /// The path of an error within an item.
    pub(crate) fn path(&self, item: &'static str) -> Path {
        let Self { field, index, inner, nested, .. } = *self;
        Path { item, field, index, inner, nested }
    }

    /// The fault of a structure that is a field of another one, at this offset.
    #[cold]
    pub(crate) fn within(self, offset: usize, field: &'static str) -> Self {
        Self { offset: offset + self.offset, field, inner: self.field, ..self }
    }

    /// The fault of a body that lacks some octets, by the offsets that there would be with them.
    #[cold]
    pub(crate) fn moved(self, gaps: &[(usize, usize)]) -> Self {
        Self { offset: crate::octets::without(gaps, self.offset), ..self }
    }

    /// The fault of an element of an array, at this offset.
    #[cold]
    pub(crate) fn element(self, offset: usize, field: &'static str, index: usize) -> Self {
        Self { index: Some(index as u32), ..self.within(offset, field) }
    }
}

/// Whom the checks of a structure are made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Who reads a stream.
    Reader,
    /// Who writes one: reserved octets that readers ignore are zero.
    Writer,
}
