//! What the table of a stream expands to: `decode` and `encode`.

use serde_json::{Map, Value, json};

use crate::codec::Refusal;
use crate::json::{Json, Members, Mismatch, list_from_json, octets_from_json};

/// A record as JSON: its name or type code, its instance if records have one, and its body.
pub fn record(name: impl Into<Value>, instance: Option<u32>, body: Value) -> Value {
    let mut members = Map::new();
    members.insert("record".into(), name.into());
    members.extend(instance.map(|instance| ("instance".to_owned(), instance.into())));
    members.insert("body".into(), body);
    Value::Object(members)
}

/// A record of the inner stream belongs to the latest record that gave it control.
pub fn push_inner(records: &mut [Value], record: Value) {
    let holder = records.iter_mut().rev().find_map(|r| r.get_mut("stream"));
    if let Some(Value::Array(inner)) = holder.and_then(|stream| stream.get_mut("records")) {
        inner.push(record);
    }
}

/// What a document has before its records.
pub fn opening(id: &str, version: u32, headers: Map<String, Value>) -> Map<String, Value> {
    let document = json!({"stream": id, "version": version, "headers": headers, "records": []});
    match document {
        Value::Object(document) => document,
        _ => Map::new(),
    }
}

/// A refusal of something in the body of a record.
pub fn in_body(refusal: Refusal) -> Refusal {
    refusal.within("body")
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

/// The body of a record that is given by its type code.
///
/// # Errors
/// If it is no octets.
pub fn octets(value: &Value) -> Result<Vec<u8>, Mismatch> {
    octets_from_json(value).map_err(|m| m.within("body"))
}

/// No record has such a name.
pub fn no_such_record() -> Mismatch {
    Mismatch::new("there is no such record").within("record")
}

/// The type code that stands for an optional record.
///
/// # Errors
/// If it is none.
pub fn type_code(name: &str) -> Result<u32, Mismatch> {
    let digits = name.strip_prefix("0x").and_then(|d| u32::from_str_radix(d, 16).ok());
    digits.ok_or_else(no_such_record)
}

/// A record of a document.
pub struct RecordJson<'d> {
    /// Its name, or its type code.
    pub name: &'d str,
    /// Its instance; 0 where records have none.
    pub instance: u32,
    /// Its body.
    pub body: &'d Value,
    /// The stream that follows it.
    pub following: Option<&'d Value>,
}

impl<'d> RecordJson<'d> {
    /// The members of a record.
    ///
    /// # Errors
    /// If one is missing, or not known.
    pub fn of(record: &'d Value, has_instance: bool, may_lead: bool) -> Result<Self, Mismatch> {
        let mut members = Members::of(record)?;
        let name = |v: &'d Value| v.as_str().ok_or_else(|| Mismatch::new("this is no string"));
        let name = members.take("record", name)?;
        let instance = match has_instance {
            true => members.take("instance", |v| u32::from_json(v, 0))?,
            false => 0,
        };
        let body = members.take("body", Ok)?;
        let following = if may_lead { members.take_any("stream", Ok)? } else { None };
        members.end()?;
        Ok(Self { name, instance, body, following })
    }
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

/// The members of a whole stream: its version, its headers, its records.
///
/// # Errors
/// If it is another stream, or members are missing or not known.
pub fn document<'d>(
    id: &str,
    document: &'d Value,
) -> Result<(u32, &'d Value, Vec<&'d Value>), Mismatch> {
    let mut members = Members::of(document)?;
    members.take("stream", |v| match v.as_str() {
        Some(stated) if stated == id => Ok(()),
        _ => Err(Mismatch::new("this is another stream")),
    })?;
    let version = members.take("version", |v| u32::from_json(v, 0))?;
    let headers = members.take("headers", Ok)?;
    let records = members.take("records", |v| list_from_json(v, Ok))?;
    members.end()?;
    Ok((version, headers, records))
}

/// The reader's half: `decode`, and `opening` for a stream that this one follows.
macro_rules! reads {
    ($id:literal, $open:expr, $reader:ty {
        $($header:literal: $get:ident;)*
    } $($inner:tt)?) => {
        /// From octets to a document.
        pub fn decode(input: &[u8]) -> Result<Value, Error> {
            let mut reader = $open(input)?;
            let mut records = Vec::new();
            while let Some(record) = reader.next() {
                let record = record?;
                $(crate::stream::inner!(show $inner record, reader, records);)?
                #[allow(unused_mut, reason = "a stream may follow")]
                let mut json = show(&record, reader.version());
                $(crate::stream::inner!(open $inner record, reader, json);)?
                records.push(json);
            }
            let mut document = opening(&reader);
            document.insert("records".into(), records.into());
            Ok(Value::Object(document))
        }

        /// What a document has before its records.
        pub fn opening(reader: &$reader) -> Map<String, Value> {
            #[allow(unused_mut, reason = "there may be no header")]
            let mut headers = Map::new();
            $(headers.insert($header.into(), reader.$get().to_json(reader.version()));)*
            crate::stream::opening($id, reader.version(), headers)
        }
    };
}
pub(crate) use reads;

/// The stream that follows a record, for a reader.
macro_rules! inner {
    (show ($inner:ident $variant:ident $($rest:tt)*) $record:ident, $reader:ident, $records:ident) => {
        if let abi::Record::$variant(record) = &$record {
            let version = $reader.$inner().map_or(0, |inner| inner.version());
            crate::stream::push_inner(&mut $records, super::$inner::show(record, version));
            continue;
        }
    };
    (open ($inner:ident $variant:ident $begins:ident $($resumes:ident)*) $record:ident, $reader:ident, $json:ident) => {
        match ($record.kind(), $reader.$inner()) {
            (Some(abi::Kind::$begins), Some(inner)) => {
                $json["stream"] = Value::Object(super::$inner::opening(inner));
            }
            $((Some(abi::Kind::$resumes), Some(_)) => $json["stream"] = serde_json::json!({"records": []}),)*
            _ => {}
        }
    };
    (none ($inner:ident $($rest:tt)*)) => {
        None::<(library::$inner::Suspended, u32)>
    };
    (may_lead $inner:tt) => {
        true
    };
    (write ($inner:ident $id:literal $begins:literal $begin:ident $resume:ident ($($header:ident)*)) $writer:ident, $record:ident, $suspended:ident) => {
        if let Some(following) = $record.following {
            let within = |wrong: Mismatch| Refusal::from(wrong).within("stream");
            nothing($record.body)?;
            let (mut inner, records, version) = if $record.name == $begins {
                let (version, headers, records) =
                    crate::stream::document($id, following).map_err(within)?;
                let ($($header,)*) = super::$inner::headers_of(headers, version)?;
                ($writer.$begin($(&$header),*)?, records, version)
            } else {
                let records = crate::stream::rest(following).map_err(within)?;
                let nothing = || within(Mismatch::new("there is nothing that goes on"));
                let (resumed, version) = $suspended.take().ok_or_else(nothing)?;
                ($writer.$resume(resumed)?, records, version)
            };
            let written = super::$inner::write_records(&mut inner, &records, version);
            $suspended = Some((inner.suspend(), version));
            return written.map_err(|refusal| refusal.within("stream"));
        }
    };
}
pub(crate) use inner;

/// The writer's half: `encode`, and `write_records` for a stream that this one follows.
macro_rules! writes {
    ($id:literal, $create:expr, $writer:ident $(<_, $memory:literal>)?, $has_instance:literal {
        $($header:literal: $variable:ident $type:ident;)*
    } $($inner:tt)?) => {
        /// From a document to octets.
        pub fn encode(document: &Value) -> Result<Vec<u8>, Refusal> {
            let (version, headers, records) = crate::stream::document($id, document)?;
            let ($($variable,)*) = headers_of(headers, version)?;
            let mut writer = $create(Vec::new() $(, &$variable)*)?;
            write_records(&mut writer, &records, version)?;
            let octets = writer.into_sink();
            // A writer does not know that no record will follow.
            match abi::check(&octets) {
                Err(error) if error.class() == library::Class::Truncated => Err(error.into()),
                _ => Ok(octets),
            }
        }

        /// The headers, in the order in which a writer takes them.
        #[allow(clippy::unused_unit, reason = "there may be no header")]
        pub fn headers_of(headers: &Value, version: u32) -> Result<($(abi::$type,)*), Refusal> {
            let _ = version;
            #[allow(unused_mut, reason = "there may be no header")]
            let mut members = Members::of(headers).map_err(|m| m.within("headers"))?;
            $(
                let $variable = members.take($header, |v| abi::$type::from_json(v, version));
                let $variable = $variable.map_err(|m| m.within("headers"))?;
            )*
            members.end().map_err(|m| m.within("headers"))?;
            Ok(($($variable,)*))
        }

        /// Writes records.
        pub fn write_records<S: Sink<Error = Infallible>>(
            writer: &mut abi::$writer<S $(, $memory)?>,
            records: &[&Value],
            version: u32,
        ) -> Result<(), Refusal> {
            $(let mut suspended = crate::stream::inner!(none $inner);)?
            let may_lead = false $(|| crate::stream::inner!(may_lead $inner))?;
            for (number, record) in records.iter().enumerate() {
                let written = RecordJson::of(record, $has_instance, may_lead);
                let written = written.map_err(Refusal::from).and_then(|record| {
                    $(crate::stream::inner!(write $inner writer, record, suspended);)?
                    write(writer, record.name, record.instance, record.body, version)
                });
                written.map_err(|refusal| {
                    refusal.within(format!("[{number}]")).within("records")
                })?;
            }
            Ok(())
        }
    };
}
pub(crate) use writes;
