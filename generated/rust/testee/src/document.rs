//! A document as `encode` takes it apart: its headers, its records, and the body of each.

use std::cell::Cell;

use library::{Endian, Layout};
use serde_json::{Map, Value};

use crate::json::{Json, Members, Mismatch, list_from_json, octets_from_json};
use crate::table::Fields;

/// A document.
pub struct Document<'d> {
    /// Its headers.
    pub headers: Members<'d>,
    records: Result<Vec<&'d Value>, Mismatch>,
    version: Option<&'d Value>,
    endian: Option<&'d Value>,
}

impl<'d> Document<'d> {
    /// The members of a document, which may have the order of octets; if headers are missing, they are
    /// none.
    ///
    /// # Errors
    /// If it is of another stream, or members are missing or not known.
    pub fn of(
        (id, has_order): (&str, bool),
        document: &'d Value,
        none: &'d Value,
    ) -> Result<Self, Mismatch> {
        let mut members = Members::of(document)?;
        members.take("stream", |v| match v.as_str() {
            Some(stated) if stated == id => Ok(()),
            _ => Err(Mismatch::new("this is another stream")),
        })?;
        let version = members.take_any("version", Ok)?;
        let endian = if has_order { members.take_any("endian", Ok)? } else { None };
        let headers = members.take_any("headers", Ok)?.unwrap_or(none);
        let headers = Members::of(headers).map_err(|m| m.within("headers"))?;
        let records = members.take("records", |v| list_from_json(v, Ok));
        members.end()?;
        Ok(Self { headers, records, version, endian })
    }

    /// The order of octets that it states; without a statement, the least significant comes first.
    ///
    /// # Errors
    /// If it is none.
    pub fn endian(&self) -> Result<Endian, Mismatch> {
        match self.endian.map(Value::as_str) {
            None | Some(Some("little")) => Ok(Endian::Little),
            Some(Some("big")) => Ok(Endian::Big),
            Some(_) => Err(Mismatch::new("this is not an order of octets").within("endian")),
        }
    }

    /// Its records.
    ///
    /// # Errors
    /// If there are none.
    pub fn records(&mut self) -> Result<Vec<&'d Value>, Mismatch> {
        std::mem::replace(&mut self.records, Ok(Vec::new()))
    }

    /// Whether the version that it states is that of the stream.
    ///
    /// # Errors
    /// If not.
    pub fn check_version(&mut self, version: u32) -> Result<(), Mismatch> {
        let Some(stated) = self.version.take() else { return Ok(()) };
        match u32::from_json(stated, 0).map_err(|m| m.within("version"))? {
            stated if stated == version => Ok(()),
            _ => Err(Mismatch::new(format!("the stream has {version}")).within("version")),
        }
    }
}

/// A record of a document.
pub struct RecordJson<'d> {
    /// Its name, or its type code.
    pub name: &'d str,
    /// Its body.
    pub body: &'d Value,
    instance: Option<&'d Value>,
    layout: Option<&'d Value>,
    header: Option<&'d Value>,
    following: Cell<Option<&'d Value>>,
}

impl<'d> RecordJson<'d> {
    /// The members of a record, which may have an instance and further fields in its header.
    ///
    /// # Errors
    /// If one is missing, or not known.
    pub fn of(record: &'d Value, has_instance: bool, has_more: bool) -> Result<Self, Mismatch> {
        let mut members = Members::of(record)?;
        let name = |v: &'d Value| v.as_str().ok_or_else(|| Mismatch::new("this is not a string"));
        let name = members.take("record", name)?;
        let instance = match has_instance {
            true => Some(members.take("instance", Ok)?),
            false => None,
        };
        let layout = members.take_any("layout", Ok)?;
        let header = if has_more { members.take_any("header", Ok)? } else { None };
        let body = members.take("body", Ok)?;
        let following = Cell::new(members.take_any("stream", Ok)?);
        members.end()?;
        Ok(Self { name, body, instance, layout, header, following })
    }

    /// Its instance.
    ///
    /// # Errors
    /// If it does not fit.
    pub fn instance<I: Json>(&self) -> Result<I, Mismatch> {
        let missing = || Mismatch::new("this is missing");
        let instance = self.instance.ok_or_else(missing).and_then(|v| I::from_json(v, 0));
        instance.map_err(|m| m.within("instance"))
    }

    /// The layout that it is to be written in, of those that it has.
    ///
    /// # Errors
    /// If it has no such layout.
    pub fn layout(&self, layouts: &[Layout]) -> Result<Option<Layout>, Mismatch> {
        let Some(stated) = self.layout else { return Ok(None) };
        let length = u64::from_json(stated, 0).map_err(|m| m.within("layout"))?;
        let found = layouts.iter().find(|layout| layout.length as u64 == length).copied();
        let unknown = || Mismatch::new("the record has no such layout").within("layout");
        found.ok_or_else(unknown).map(Some)
    }

    /// The further fields of its header.
    ///
    /// # Errors
    /// If they do not fit.
    pub fn header<H: Json>(&self, version: u32) -> Result<H, Mismatch> {
        let none = Value::Object(Map::new());
        let header = H::from_json(self.header.unwrap_or(&none), version);
        header.map_err(|m| m.within("header"))
    }

    /// The stream that follows it.
    pub fn follow(&self) -> Option<&'d Value> {
        self.following.take()
    }

    /// No stream follows it.
    ///
    /// # Errors
    /// If one does.
    pub fn goes_on(&self) -> Result<(), Mismatch> {
        let superfluous = |_| Err(Mismatch::new("no stream follows here").within("stream"));
        self.following.take().map_or(Ok(()), superfluous)
    }
}

/// The body of a record without fields.
///
/// # Errors
/// If it has some.
pub fn nothing(value: &Value) -> Result<(), Mismatch> {
    Members::of(value).and_then(Members::end).map_err(|m| m.within("body"))
}

/// The body of a record of fixed size.
///
/// # Errors
/// If it does not fit.
pub fn whole<T: Json>(value: &Value, version: u32) -> Result<T, Mismatch> {
    T::from_json(value, version).map_err(|m| m.within("body"))
}

/// The body of a record of fixed size, in a layout of this length.
///
/// # Errors
/// If it does not fit.
pub fn in_layout<T: Fields>(value: &Value, version: u32, length: usize) -> Result<T, Mismatch> {
    let made = Members::of(value).and_then(|mut members| {
        let made = T::take(&mut members, version, length)?;
        members.end()?;
        Ok(made)
    });
    made.map_err(|m| m.within("body"))
}

/// The layout that a body has of any length, if that tells one: of those known by their lengths.
pub fn told(length: usize, layouts: &[(usize, usize)]) -> Option<usize> {
    layouts.iter().find(|(counted, _)| *counted == length).map(|(_, length)| *length)
}

/// The body of a record that is given by its type code.
///
/// # Errors
/// If it is not octets.
pub fn octets(value: &Value) -> Result<Vec<u8>, Mismatch> {
    octets_from_json(value).map_err(|m| m.within("body"))
}

/// A field is there against its gate, or is not there.
///
/// # Errors
/// If so.
pub fn gates_hold(against: Option<&str>) -> Result<(), Mismatch> {
    let wrong = |name| Mismatch::new("this is there, or is missing, against its gate").within(name);
    against.map_or(Ok(()), |name| Err(wrong(name)))
}

/// No record has such a name.
pub fn no_such_record() -> Mismatch {
    Mismatch::new("there is no such record").within("record")
}

/// The type code that stands for an optional record.
///
/// # Errors
/// If it is none.
pub fn type_code<T: TryFrom<u64>>(name: &str) -> Result<T, Mismatch> {
    let digits = name.strip_prefix("0x").filter(|digits| !digits.starts_with('+'));
    let code = digits.and_then(|digits| u64::from_str_radix(digits, 16).ok());
    code.and_then(|code| T::try_from(code).ok()).ok_or_else(no_such_record)
}

/// The records of a stream that goes on.
///
/// # Errors
/// If they are missing, or there are other members.
pub fn rest(document: &Value) -> Result<Vec<&Value>, Mismatch> {
    let mut members = Members::of(document)?;
    let records = members.take("records", |v| list_from_json(v, Ok))?;
    members.end()?;
    Ok(records)
}

/// Which description the document of an inner stream is of: the first that has its version, or else
/// the first of all.
pub fn meant(document: &Value, descriptions: &[&[u32]]) -> usize {
    let version = document.get("version").and_then(|v| u32::from_json(v, 0).ok());
    let has = |versions: &&[u32]| version.is_some_and(|version| versions.contains(&version));
    descriptions.iter().position(has).unwrap_or(0)
}
