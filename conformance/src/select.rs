//! Which description a stream goes by: from what was asked for, and from its first octets.

use std::fmt;

use streamspec_codegen::model::{
    Endian, Family, Field, FieldTest, Kind, Mark, Position, Stream, Structure,
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
                write!(f, "there is no stream `{name}`; there are {}", known.join(", "))
            }
            Unselected::NoVersion { name, version, known } => {
                let known: Vec<String> = known.iter().map(u32::to_string).collect();
                write!(f, "`{name}` has no version {version}; it has {}", known.join(", "))
            }
            Unselected::Unrecognised => {
                f.write_str("the input begins like none of the streams; name one with --stream")
            }
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

fn likeness_of(stream: &Stream, start: &[u8]) -> Likeness {
    let mut offset = 0;
    let mut magic = Vec::new();
    for header in &stream.headers {
        let constants = constants(&header.body, Mark::Magic);
        magic
            .extend(constants.map(|(field, at, value)| (header.endian, field, offset + at, value)));
        offset += header.body.size.unwrap_or(header.body.head);
    }
    let framing = &stream.framing;
    let first = stream.records.iter().find(|record| record.position == Some(Position::First));
    let mut opening = None;
    if let Some(record) = first {
        let field = &framing.header.fields[framing.type_field];
        opening = field.offset.map(|at| (framing.endian, field, offset + at, record.code));
        if magic.is_empty() {
            let body = offset + framing.header.size.unwrap_or(framing.header.head);
            let constants = constants(&record.body, Mark::Magic);
            magic.extend(
                constants.map(|(field, at, value)| (framing.endian, field, body + at, value)),
            );
            if !magic.is_empty() {
                magic.extend(opening);
            }
        }
    }
    let holds = |&(endian, field, at, value)| holds(stream, endian, field, at, value, start);
    if !magic.is_empty() {
        return if magic.iter().all(holds) { Likeness::Magic } else { Likeness::None };
    }
    match opening {
        Some(opening) if holds(&opening) => Likeness::FirstRecord,
        _ => Likeness::None,
    }
}

/// The constants of the marked fields of a structure, and their offsets.
fn constants(structure: &Structure, mark: Mark) -> impl Iterator<Item = (&Field, u64, u64)> {
    let marked = structure.fields.iter().filter(move |field| field.mark == Some(mark));
    marked.filter_map(|field| {
        let constant = field.checks.iter().find_map(|check| match check.test {
            FieldTest::Equals(value) => Some(value),
            _ => None,
        });
        Some((field, field.offset?, constant?))
    })
}

/// Whether a field at an offset has a value; in either order of octets, where the stream itself
/// declares the order.
fn holds(
    stream: &Stream,
    endian: Endian,
    field: &Field,
    offset: u64,
    value: u64,
    start: &[u8],
) -> bool {
    let Kind::Scalar(scalar) = field.kind else {
        return false;
    };
    let Some(octets) = usize::try_from(offset).ok().and_then(|offset| start.get(offset..)) else {
        return false;
    };
    let orders: &[Endian] = match endian {
        Endian::Big => &[Endian::Big],
        Endian::Little => &[Endian::Little],
        Endian::Declared => &[Endian::Big, Endian::Little],
    };
    orders.iter().any(|order| {
        Layout::in_order(stream, *order).integer(scalar.primitive, octets) == Some(value)
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn selected(wanted: &str, start: &[u8]) -> Result<(String, Option<u32>), Unselected> {
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        let family = streamspec_codegen::load(&spec).expect("the descriptions are fine");
        let Selection { stream, version } = by_octets(&family, wanted, start)?;
        Ok((stream.name.clone(), version))
    }

    const OLD: &[u8] = &[1, 0, 0, 0, 16, 0, 0, 0, 0x45, 0x56, 0x41, 0x53];
    const TENTH: &[u8] = &[1, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0];
    const NEW: &[u8] = b"\xff\xff\xff\xff\xff\xff\xff\xffSAVE\x00\x00\x00\x09";

    #[test]
    fn descriptions_of_one_stream_are_told_apart_by_magic() {
        let name = |wanted, start| selected(wanted, start).map(|(name, _)| name);
        assert_eq!(name("domain-context", OLD), Ok("domain-context-v1".into()));
        assert_eq!(name("domain-context", NEW), Ok("domain-context".into()));
        assert_eq!(name("domain-context", b""), Ok("domain-context".into()));
        assert_eq!(name("domain-context-v1", NEW), Ok("domain-context-v1".into()));
        assert_eq!(selected("domain-context@1", NEW), Ok(("domain-context-v1".into(), Some(1))));
    }

    #[test]
    fn a_stream_is_recognised_by_its_first_octets() {
        let name = |start| selected("auto", start).map(|(name, _)| name);
        assert_eq!(name(b"xenstore and more"), Ok("xenstore".into()));
        assert_eq!(name(OLD), Ok("domain-context-v1".into()));
        assert_eq!(name(NEW), Ok("domain-context".into()));
        assert_eq!(name(TENTH), Ok("domain-context-v10".into()));
        assert_eq!(name(b"xenstor"), Err(Unselected::Unrecognised));
    }

    #[test]
    fn what_is_not_described_is_not_selected() {
        assert!(matches!(selected("nothing", b""), Err(Unselected::Unknown { .. })));
        assert!(matches!(selected("xenstore@9", b""), Err(Unselected::NoVersion { .. })));
    }
}
