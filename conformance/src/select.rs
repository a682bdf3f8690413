//! Which description a stream goes by: from what was asked for, and from its first octets.

use std::fmt;

use streamspec_codegen::model::{
    Endian, Extent, Family, Field, FieldTest, Kind, Mark, Position, Record, Stream, Structure,
};

use crate::interpreter::Layout;

/// So many octets at the start of a stream are enough to tell what it is.
pub const ENOUGH: u64 = 512;

/// A description, and the version that was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Selection<'f> {
    /// The description.
    pub stream: &'f Stream,
    /// The version, where one was given.
    pub version: Option<u32>,
}

/// Why no description could be selected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unselected {
    /// Nothing is called that.
    Unknown {
        /// What was asked for.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// The stream is not described in that version.
    NoVersion {
        /// The stream.
        name: String,
        /// What was asked for.
        version: String,
        /// The versions that are described.
        known: Vec<u32>,
    },
    /// The octets look like none of the streams.
    Unrecognised,
}

impl fmt::Display for Unselected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unselected::Unknown { name, known } => {
                write!(f, "unknown stream `{name}`; the streams are {}", known.join(", "))
            }
            Unselected::NoVersion { name, version, known } => {
                let known: Vec<String> = known.iter().map(u32::to_string).collect();
                write!(f, "`{name}` has no version {version}; it has {}", known.join(", "))
            }
            Unselected::Unrecognised => f.write_str(
                "the input does not begin like any of the streams; choose one with --stream",
            ),
        }
    }
}

impl std::error::Error for Unselected {}

/// Selects a description by `ID`, `ID@VERSION`, the name of a description, or `auto`.
///
/// Where several descriptions share an id, the one whose magic constants `start` holds is taken;
/// otherwise the newest, so that an error is one about that.
///
/// # Errors
/// Nothing is called that, or `auto` recognises nothing.
pub fn by_octets<'f>(
    family: &'f Family,
    wanted: &str,
    start: &[u8],
) -> Result<Selection<'f>, Unselected> {
    if wanted == "auto" {
        let of = |likeness| family.streams.iter().find(|s| likeness_of(s, start) == likeness);
        let stream = of(Likeness::Magic).or_else(|| of(Likeness::FirstRecord));
        let stream = stream.ok_or(Unselected::Unrecognised)?;
        return Ok(Selection { stream, version: None });
    }
    let (candidates, version) = candidates(family, wanted)?;
    let alike = candidates.iter().rev().find(|s| likeness_of(s, start) == Likeness::Magic);
    pick(alike.copied(), &candidates, version)
}

/// Selects a description for a document that states its version, or its stream for `auto`.
///
/// # Errors
/// Nothing is called that.
pub fn by_document<'f>(
    family: &'f Family,
    wanted: &str,
    stated: (Option<&str>, Option<u64>),
) -> Result<Selection<'f>, Unselected> {
    let wanted = match (wanted, stated.0) {
        ("auto", Some(stream)) => stream,
        ("auto", None) => return Err(Unselected::Unrecognised),
        (wanted, _) => wanted,
    };
    let (candidates, version) = candidates(family, wanted)?;
    let has = |s: &&&Stream| s.versions.iter().any(|v| Some(u64::from(v.number)) == stated.1);
    let stating = candidates.iter().find(has);
    pick(stating.copied(), &candidates, version)
}

fn pick<'f>(
    preferred: Option<&'f Stream>,
    candidates: &[&'f Stream],
    version: Option<u32>,
) -> Result<Selection<'f>, Unselected> {
    let stream = preferred.or(candidates.last().copied()).ok_or(Unselected::Unrecognised)?;
    Ok(Selection { stream, version })
}

/// The descriptions that something asked for may mean, oldest first.
fn candidates<'f>(
    family: &'f Family,
    wanted: &str,
) -> Result<(Vec<&'f Stream>, Option<u32>), Unselected> {
    let (name, version) = match wanted.split_once('@') {
        Some((name, version)) => (name, Some(version)),
        None => (wanted, None),
    };
    let mut found: Vec<&Stream> = family.streams.iter().filter(|s| s.id == name).collect();
    if found.is_empty() {
        found = family.streams.iter().filter(|s| s.name == name).collect();
    }
    found.sort_by_key(|stream| stream.versions.first().map(|version| version.number));
    if found.is_empty() {
        let mut known: Vec<String> = family.streams.iter().map(|s| s.id.clone()).collect();
        known.dedup();
        return Err(Unselected::Unknown { name: name.into(), known });
    }
    let Some(version) = version else {
        return Ok((found, None));
    };
    let number = version.parse().ok();
    let has = |s: &&&Stream| s.versions.iter().any(|v| Some(v.number) == number);
    match found.iter().find(has) {
        Some(stream) => Ok((vec![*stream], number)),
        None => Err(Unselected::NoVersion {
            name: name.into(),
            version: version.into(),
            known: found.iter().flat_map(|s| &s.versions).map(|v| v.number).collect(),
        }),
    }
}

/// How much some octets look like the start of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Likeness {
    None,
    /// The type of the first record, of a stream that has no magic constant.
    FirstRecord,
    Magic,
}

/// A constant that a stream begins with.
struct Sign<'f> {
    endian: Endian,
    field: &'f Field,
    offset: u64,
    value: Constant<'f>,
}

/// What stands there.
#[derive(Clone, Copy)]
enum Constant<'f> {
    Integer(u64),
    Octets(&'f [u8]),
}

/// The magic constants of a stream, and the type of its first record.
fn signs(stream: &Stream) -> (Vec<Sign<'_>>, Option<Sign<'_>>) {
    let mut offset = 0;
    let mut magic = Vec::new();
    for header in &stream.headers {
        magic.extend(constants(&header.body, header.endian, offset));
        offset += header.size();
    }
    let framing = &stream.framing;
    let first = stream.records.iter().find(|record| record.position == Some(Position::First));
    let opening = |record: &Record| {
        let field = framing.header.fields.get(framing.type_field)?;
        let offset = offset + field.offset?;
        Some(Sign { endian: framing.endian, field, offset, value: Constant::Integer(record.code) })
    };
    let opening = first.and_then(opening);
    if let Some(record) = first.filter(|_| magic.is_empty()) {
        let body = offset + framing.header_size();
        magic.extend(constants(&record.body, framing.endian, body));
    }
    (magic, opening)
}

/// So many octets at the start of a stream tell the descriptions of an id apart.
pub fn telling(family: &Family, id: &str) -> u64 {
    let described: Vec<&Stream> = family.by_id(id).collect();
    if described.len() < 2 {
        return 0;
    }
    let ends = described.into_iter().flat_map(|stream| {
        let (magic, opening) = signs(stream);
        magic.into_iter().chain(opening).map(|sign| sign.offset + size(sign.field))
    });
    ends.max().unwrap_or(0).min(ENOUGH)
}

fn size(field: &Field) -> u64 {
    match field.kind {
        Kind::Scalar(scalar) => scalar.primitive.size(),
        Kind::Octets { size: Extent::Fixed(size) } => size,
        _ => 0,
    }
}

fn likeness_of(stream: &Stream, start: &[u8]) -> Likeness {
    let (magic, opening) = signs(stream);
    let holds = |sign: &Sign| holds(stream, sign, start);
    let opens = opening.as_ref().is_none_or(holds);
    match magic.as_slice() {
        // The type of the first record counts where the constants stand in that record.
        [] if opening.is_some() && opens => Likeness::FirstRecord,
        [] => Likeness::None,
        magic if magic.iter().all(holds) && (opens || in_headers(stream)) => Likeness::Magic,
        _ => Likeness::None,
    }
}

/// Whether the headers hold the magic constants.
fn in_headers(stream: &Stream) -> bool {
    stream.headers.iter().any(|header| constants(&header.body, header.endian, 0).next().is_some())
}

/// The magic constants of a structure that begins at an offset.
fn constants(structure: &Structure, endian: Endian, start: u64) -> impl Iterator<Item = Sign<'_>> {
    let marked = structure.fields.iter().filter(|field| field.mark == Some(Mark::Magic));
    marked.filter_map(move |field| {
        let constant = field.checks.iter().find_map(|check| match &check.test {
            FieldTest::Equals(value) => Some(Constant::Integer(*value)),
            FieldTest::Octets(octets) => Some(Constant::Octets(octets)),
            _ => None,
        });
        Some(Sign { endian, field, offset: start + field.offset?, value: constant? })
    })
}

/// Whether a constant is where it should be; in either order of octets, where the stream itself
/// declares the order.
fn holds(stream: &Stream, sign: &Sign, start: &[u8]) -> bool {
    let Some(octets) = usize::try_from(sign.offset).ok().and_then(|offset| start.get(offset..))
    else {
        return false;
    };
    let (Kind::Scalar(scalar), Constant::Integer(value)) = (&sign.field.kind, sign.value) else {
        return matches!(sign.value, Constant::Octets(constant) if octets.starts_with(constant));
    };
    let orders: &[Endian] = match sign.endian {
        Endian::Big => &[Endian::Big],
        Endian::Little => &[Endian::Little],
        Endian::Declared => &[Endian::Big, Endian::Little],
    };
    orders.iter().any(|order| {
        Layout::in_order(stream, *order).integer(scalar.primitive, octets) == Some(value)
    })
}
