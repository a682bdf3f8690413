//! From canonical JSON to octets: the fields of a structure.
//!
//! Only what would leave no octets to judge is refused here: a member that is missing or that
//! nothing describes, a value of another kind or out of its integer's range. Whether the octets
//! keep the rules is for the judge.

use std::fmt;
use std::ops::Range;

use serde::ser::{Serialize, SerializeStruct, Serializer};
use serde_json::{Map, Value as Json};
use streamspec_codegen::model::{
    Element, Extent, Field, Kind, Mark, RuleId, Structure, to_boundary,
};

use super::encode::encode_nested;
use super::error::{Failure, join};
use super::evaluate::{Context, Siblings};
use super::judge::Broken;
use super::literal::{append, hex, integer, kind, member, object, text, unknown};
use super::nested::Nesting;
use super::state::State;
use super::value::{Array, Layout};

/// What does not fit in a JSON document, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentError {
    /// The member: `records[3].body.perms[0].flags`; empty for the document as a whole.
    pub path: String,
    /// What does not fit.
    pub message: String,
}

impl DocumentError {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { path: String::new(), message: message.into() }
    }

    pub(super) fn within(mut self, name: &str) -> Self {
        self.path = join(name, &self.path);
        self
    }
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => write!(f, "the document: {}", self.message),
            path => write!(f, "{path}: {}", self.message),
        }
    }
}

impl std::error::Error for DocumentError {}

impl Serialize for DocumentError {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut error = serializer.serialize_struct("error", 3)?;
        error.serialize_field("class", "document")?;
        error.serialize_field("path", &self.path)?;
        error.serialize_field("message", &self.message)?;
        error.end()
    }
}

type Result<T> = std::result::Result<T, DocumentError>;

/// Writes structures.
#[derive(Clone, Copy)]
pub(super) struct Composer<'c> {
    pub(super) layout: Layout<'c>,
    pub(super) state: &'c State,
    /// How streams within the stream are written.
    pub(super) nesting: Nesting<'c>,
    /// Where the first octet stands in the output.
    pub(super) offset: u64,
}

/// A field that was written.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// Where its octets are.
    pub(super) range: Range<usize>,
    /// Its condition does not hold, or the layout lacks it.
    pub(super) absent: bool,
    /// What is broken because it does not agree with what announces it, or within it.
    pub(super) broken: Option<Broken>,
    integer: u64,
    array: Option<(Element, u64)>,
}

/// What is to be written for a field.
enum Plan {
    /// Nothing: its condition does not hold.
    Nothing,
    /// As many zeros: it carries nothing, or not in this version.
    Zeros(u64),
    /// What the document has.
    Member {
        /// Its size or count, where an earlier field tells it.
        measure: Option<u64>,
        /// The value that chooses the case of a union.
        tag: u64,
    },
}

impl Composer<'_> {
    /// Appends the fields of a structure to octets whose alignments count from `start`.
    pub(super) fn structure(
        self,
        structure: &Structure,
        json: &Json,
        out: &mut Vec<u8>,
        start: usize,
    ) -> Result<Vec<Written>> {
        self.lacking(structure, (&[], &[]), json, out, start)
    }

    /// The same of a structure within another. Of one of strings, each ends at its NUL alone.
    fn inner(
        &self,
        structure: &Structure,
        json: &Json,
        out: &mut Vec<u8>,
        start: usize,
    ) -> Result<Vec<Written>> {
        for field in structure.strings_alone().unwrap_or_default() {
            let text = json.get(&field.name).and_then(Json::as_str);
            if text.is_some_and(|text| text.contains('\0')) {
                let error = DocumentError::new("a string of several cannot hold a NUL");
                return Err(error.within(&field.name));
            }
        }
        self.structure(structure, json, out, start)
    }

    /// The same as [`Self::structure`], but for some fields, by index, which are not there.
    pub(super) fn lacking(
        mut self,
        structure: &Structure,
        (without, defaults): (&[usize], &[(usize, u64)]),
        json: &Json,
        out: &mut Vec<u8>,
        start: usize,
    ) -> Result<Vec<Written>> {
        let members = object(json)?;
        let mut written: Vec<Written> = Vec::with_capacity(structure.fields.len());
        let mut used = 0;
        for (index, field) in structure.fields.iter().enumerate() {
            let before = out.len();
            let given = members.contains_key(&field.name);
            if let Some((_, default)) = defaults.iter().find(|(of, _)| *of == index) {
                used += 1;
                let done = self.default(field, *default, members)?;
                written.push(Written { range: before..before, ..done });
                continue;
            }
            let plan = match without.contains(&index) {
                true => Plan::Nothing,
                false => self.plan(structure, field, given, &written, out, start),
            };
            let mut done = match plan {
                Plan::Nothing => Written { absent: true, ..Written::default() },
                Plan::Zeros(octets) => {
                    zeros(out, octets)?;
                    Written::default()
                }
                Plan::Member { measure, tag } => {
                    used += 1;
                    let json = member(members, &field.name)?;
                    self.member(field, json, (measure, tag), out, start)
                        .map_err(|error| error.within(&field.name))?
                }
            };
            if field.mark == Some(Mark::Version) {
                self.layout.version = done.integer.try_into().unwrap_or(self.layout.version);
            }
            done.range = before..out.len();
            written.push(done);
        }
        if used < members.len() {
            return Err(self.superfluous(structure, members));
        }
        Ok(written)
    }

    /// A field that the layout lacks: it has the value that a reader takes it for.
    fn default(&self, field: &Field, value: u64, members: &Map<String, Json>) -> Result<Written> {
        let json = member(members, &field.name)?;
        let Kind::Scalar(scalar) = field.kind else { return Ok(Written::default()) };
        let given = integer(self.layout.stream, scalar, json);
        let given = given.map_err(|error| error.within(&field.name))?;
        if given != value {
            let message = format!("the layout lacks it, and a reader takes it for {value:#x}");
            return Err(DocumentError::new(message).within(&field.name));
        }
        Ok(Written { integer: given, ..Written::default() })
    }

    fn plan(
        &self,
        structure: &Structure,
        field: &Field,
        given: bool,
        written: &[Written],
        out: &[u8],
        start: usize,
    ) -> Plan {
        let Self { layout, state, .. } = *self;
        let siblings = Composed { layout, written, out };
        let context = Context { layout, state: Some(state), structure, siblings: &siblings };
        if let Some(condition) = &field.condition {
            // A condition that has no value is left to the judge.
            if !context.holds(condition).unwrap_or(given) {
                return Plan::Nothing;
            }
        }
        let size = layout.stream.size_of(&field.kind);
        if field.since.is_some_and(|since| layout.version < since) {
            return Plan::Zeros(size.unwrap_or(0));
        }
        let extent = |extent: &Extent| match extent {
            Extent::Fixed(count) => Some(*count),
            Extent::Counted(expression) => context.value(expression).ok(),
            Extent::Rest => None,
        };
        let (mut measure, mut chosen) = (None, 0);
        match &field.kind {
            Kind::Reserved { octets } => return Plan::Zeros(*octets),
            Kind::Checksum(_) => return Plan::Zeros(size.unwrap_or(0)),
            Kind::Align { to } => return Plan::Zeros(to_boundary((out.len() - start) as u64, *to)),
            Kind::Octets { size } => measure = extent(size),
            Kind::Text { size: Some(size) } => measure = context.value(size).ok(),
            Kind::Array { count, .. } => measure = extent(count),
            Kind::Union { tag, .. } => chosen = siblings.integer(*tag),
            Kind::Scalar(_) | Kind::Structure(_) | Kind::Stream(_) | Kind::Text { size: None } => {}
        }
        Plan::Member { measure, tag: chosen }
    }

    fn member(
        &self,
        field: &Field,
        json: &Json,
        (measure, tag): (Option<u64>, u64),
        out: &mut Vec<u8>,
        start: usize,
    ) -> Result<Written> {
        let stream = self.layout.stream;
        let mut written = Written::default();
        match &field.kind {
            Kind::Reserved { .. } | Kind::Align { .. } | Kind::Checksum(_) => {}
            Kind::Scalar(scalar) => {
                written.integer = integer(stream, *scalar, json)?;
                append(out, scalar.primitive, self.layout.endianness, written.integer);
            }
            Kind::Stream(id) if self.nesting.knows(id) => {
                let at = self.offset.saturating_add(out.len() as u64);
                match encode_nested(self.nesting, id, json, at, out) {
                    Ok(()) => {}
                    Err(Failure::Rejected(mut error)) => {
                        error.path.insert(0, '/');
                        written.broken = Some(Broken::Nested(error));
                    }
                    Err(Failure::Document(error)) => return Err(error),
                    Err(Failure::Io(error)) => return Err(DocumentError::new(error.to_string())),
                }
            }
            Kind::Octets { .. } | Kind::Stream(_) => {
                let octets = hex(json)?;
                written.broken = agree(field, octets.len(), measure)?;
                out.extend(octets);
            }
            Kind::Text { .. } => {
                let text = text(json)?;
                written.broken = agree(field, text.len(), measure)?;
                out.extend(text);
            }
            Kind::Array { element, .. } => {
                let Json::Array(elements) = json else {
                    return Err(kind("an array", json));
                };
                written.broken = agree(field, elements.len(), measure)?;
                for (index, json) in elements.iter().enumerate() {
                    let broken = self
                        .element(*element, json, out)
                        .map_err(|error| error.within(&format!("[{index}]")))?;
                    let broken = broken.map(|rule| Broken::Element(index, rule));
                    written.broken = written.broken.take().or(broken);
                }
                written.array = Some((*element, elements.len() as u64));
            }
            Kind::Structure(id) => {
                let inner = self.inner(stream.structure(*id), json, out, start)?;
                written.broken = inner.into_iter().find_map(|inner| inner.broken);
            }
            Kind::Union { cases, size, .. } => match cases.iter().find(|case| case.value == tag) {
                Some(case) => {
                    let inner = self.inner(stream.structure(case.of), json, out, start)?;
                    written.broken = inner.into_iter().find_map(|inner| inner.broken);
                }
                None => {
                    // Nothing says what stands here; the judge will refuse the tag.
                    zeros(out, *size)?;
                }
            },
        }
        Ok(written)
    }

    /// An element; the rule that is broken because its last octets are not as many as it says.
    fn element(&self, element: Element, json: &Json, out: &mut Vec<u8>) -> Result<Option<RuleId>> {
        let stream = self.layout.stream;
        match element {
            Element::Scalar(scalar) => {
                let bits = integer(stream, scalar, json)?;
                append(out, scalar.primitive, self.layout.endianness, bits);
            }
            Element::Structure(id) => {
                let start = out.len();
                let inner = self.inner(stream.structure(id), json, out, start)?;
                let broken = inner.into_iter().find_map(|inner| inner.broken);
                return Ok(broken.and_then(|broken| match broken {
                    Broken::Rule(rule) => Some(rule),
                    Broken::Element(..) | Broken::Nested(_) => None,
                }));
            }
            Element::Text => match text(json)? {
                text if text.iter().filter(|octet| **octet == 0).count() == 1 => out.extend(text),
                _ => return Err(DocumentError::new("a string of several cannot hold a NUL")),
            },
        }
        Ok(None)
    }

    /// The error about a document that has more members than fields were written.
    fn superfluous(&self, structure: &Structure, members: &Map<String, Json>) -> DocumentError {
        let carried = |field: &&Field| field.kind.is_told();
        let find = |name: &str| structure.fields.iter().find(|f| f.name == name).filter(carried);
        if let Some(name) = members.keys().find(|name| find(name).is_none()) {
            return unknown(name);
        }
        let optional = |name: &&String| {
            find(name).is_some_and(|field| field.condition.is_some() || field.since.is_some())
        };
        let absent = "is not there, by its condition or by the version of the stream";
        let name = members.keys().find(optional).map_or("", String::as_str);
        DocumentError::new(absent).within(name)
    }
}

/// The fields of a structure that have been written.
struct Composed<'c> {
    layout: Layout<'c>,
    written: &'c [Written],
    out: &'c [u8],
}

impl Siblings for Composed<'_> {
    fn integer(&self, field: usize) -> u64 {
        self.written.get(field).map_or(0, |written| written.integer)
    }

    fn array(&self, field: usize) -> Option<Array<'_>> {
        let Written { range, array, .. } = self.written.get(field)?;
        let ((element, count), octets) = ((*array)?, self.out.get(range.clone())?);
        Some(Array { layout: self.layout, element, octets, offset: 0, count })
    }

    fn remaining(&self) -> Option<u64> {
        None
    }
}

fn zeros(out: &mut Vec<u8>, octets: u64) -> Result<()> {
    let length = usize::try_from(octets).ok().and_then(|octets| out.len().checked_add(octets));
    let length = length
        .ok_or_else(|| DocumentError::new("is too long for the address space of this machine"))?;
    out.resize(length, 0);
    Ok(())
}

/// Whether something is as long as it is announced; otherwise the rule that is broken, or an error
/// where its length is the same in every stream.
fn agree(field: &Field, length: usize, measure: Option<u64>) -> Result<Option<Broken>> {
    let measure = measure.unwrap_or(length as u64);
    match field.fits {
        _ if measure == length as u64 => Ok(None),
        Some(rule) => Ok(Some(Broken::Rule(rule))),
        None => {
            let message = format!("has {length} octets or elements, where there are {measure}");
            Err(DocumentError::new(message))
        }
    }
}
