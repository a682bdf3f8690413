//! What the table of a stream expands to where it writes: `encode`, from a document to octets, and what is
//! refused meanwhile.

use std::convert::Infallible;

use library::{Error, WriteError};

use crate::codec::Refusal;
use crate::json::Mismatch;

/// A refusal of something in the body of a record.
pub fn in_body(refusal: Refusal) -> Refusal {
    refusal.within("body")
}

/// A refusal of something in the stream that follows a record.
pub fn in_stream(refusal: Refusal) -> Refusal {
    refusal.within("stream")
}

/// What is refused by one of these rules would not be read back as the document has it.
pub fn by_rest(error: WriteError<Infallible>, rules: &[&str]) -> Refusal {
    match error {
        WriteError::Rule(error) if rules.contains(&error.rule.id) => {
            Mismatch::new("a field of this goes with another length").within("body").into()
        }
        error => error.into(),
    }
}

/// The fault of an earlier header, if it is one; otherwise that the document does not fit.
pub fn earlier(error: Option<Refusal>, headers: &[&str], mismatch: Mismatch) -> Refusal {
    let is_earlier = |error: &Error| error.record.is_some() || headers.contains(&error.path.item);
    match error {
        Some(Refusal::Rule(error)) if is_earlier(&error) => Refusal::Rule(error),
        _ => mismatch.within("headers").into(),
    }
}

/// The fault of the record that a stream follows, if it has one; otherwise that the document of the
/// stream does not fit.
pub fn outside(error: Option<Refusal>, mismatch: Mismatch) -> Refusal {
    match error {
        Some(Refusal::Rule(error)) if error.record.is_some() => Refusal::Rule(error),
        _ => mismatch.into(),
    }
}

/// The stream that follows a record is missing.
pub fn no_stream() -> Refusal {
    Mismatch::new("this is missing").within("stream").into()
}

/// A record stands in a stream that has given control back to the outer one.
pub fn given_back() -> Refusal {
    Mismatch::new("this stands after a record with which the stream gives back control").into()
}

/// The version that a field says.
pub fn version_of(field: impl Into<u64>, otherwise: u32) -> u32 {
    field.into().try_into().unwrap_or(otherwise)
}

/// What says which version a stream has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Its headers, or that there is one version alone.
    Before,
    /// Its first record.
    First,
    /// Nothing.
    Never,
}

/// The writer's half: `encode`, and `follow` for a stream that this one follows.
macro_rules! writes {
    ($id:literal, $create:expr, $writer:ident $(<$memory:ident>)?, [$($instance:ty)?] [$($next:ident)?] [$($order:ident)?] {
        $($header:literal: $variable:ident $type:ident $($version:ident)?;)*
    } $told:ident $($suspended:ident $held:ident)?) => {
        /// The id of the stream, and whether its magic tells the order of octets.
        const OF: (&str, bool) = ($id, !<[&str]>::is_empty(&[$(stringify!($order))?]));

        /// From a document to octets.
        pub fn encode(document: &Value) -> Result<Vec<u8>, Refused> {
            let none = Value::Object(Map::new());
            let begun = Document::of(OF, document, &none).map_err(Refusal::from);
            let begun = begun.and_then(|mut document| {
                let create = |_headers: &Headers| {
                    $create(Vec::new() $(, _headers.$order)? $(, &_headers.$variable)*)
                };
                Ok((begin(&mut document, create)?, document))
            });
            let (mut writer, mut document) = begun.map_err(Refused::from)?;
            let written = document.records().map_err(Refusal::from);
            let written = written.and_then(|records| {
                write_records(&mut writer, &records, Some(&mut document), after_last)?;
                Ok(writer.check_end()?)
            });
            let octets = writer.into_sink();
            match written {
                Ok(()) => Ok(octets),
                Err(refusal) => Err(Refused { refusal, octets }),
            }
        }

        /// The headers of a stream, and its order of octets where its magic tells that.
        #[derive(Default)]
        pub struct Headers {
            $(pub $order: library::Endian,)?
            $(pub $variable: abi::$type,)*
        }

        /// Begins a stream with its headers, of which each is judged before the next is looked at.
        fn begin<W>(
            document: &mut Document,
            create: impl FnOnce(&Headers) -> Result<W, WriteError<Infallible>>,
        ) -> Result<W, Refusal>
        where
        W: Version,
        {
            #[allow(unused, reason = "there may be no header")]
            let (mut version, mut seen, mut made) =
            (abi::VERSIONS[0], Vec::<&str>::new(), Headers::default());
            $(match document.$order() {
                Ok(order) => made.$order = order,
                Err(wrong) => {
                    let error = create(&made).err().map(Refusal::from);
                    return Err(outside(error, wrong));
                }
            })?
            if let Err(wrong) = document.headers.only(&[$($header),*]) {
                let error = create(&made).err().map(Refusal::from);
                return Err(earlier(error, &seen, wrong));
            }
            $(
                match document.headers.take($header, |v| abi::$type::from_json(v, version)) {
                    Ok(header) => made.$variable = header,
                    Err(wrong) => {
                        let error = create(&made).err().map(Refusal::from);
                        return Err(earlier(error, &seen, wrong));
                    }
                }
                $(version = version_of(made.$variable.$version, version);)?
                let _ = version;
                seen.push($header);
            )*
            let writer = create(&made)?;
            if abi::VERSIONS.len() == 1 || Told::$told == Told::Before {
                document.check_version(writer.version())?;
            }
            Ok(writer)
        }

        impl<S: Sink $(, const $memory: usize)?> Version for abi::$writer<S $(, $memory)?> {
            fn version(&self) -> u32 {
                abi::$writer::version(self)
            }
        }

        /// Writes records. Where the stream is over before one of them, that one is not looked at.
        fn write_records<S: Sink<Error = Infallible> $(, const $memory: usize)?>(
            writer: &mut abi::$writer<S $(, $memory)?>,
            records: &[&Value],
            mut document: Option<&mut Document>,
            over: impl Fn(&mut abi::$writer<S $(, $memory)?>) -> Result<(), Refusal>,
        ) -> Result<(), Refusal> {
            let has_instance = !<[&str]>::is_empty(&[$(stringify!($instance))?]);
            let has_more = !<[&str]>::is_empty(&[$(stringify!($next))?]);
            $(let mut $held = $suspended::default();)?
            for (number, record) in records.iter().enumerate() {
                let mut written = || -> Result<(), Refusal> {
                    if writer.check_end().is_ok() {
                        over(writer)?;
                    }
                    let record = RecordJson::of(record, has_instance, has_more)?;
                    $(*writer.$next() = record.header(writer.version())?;)?
                    write(
                        writer,
                        &record,
                        $(record.instance::<$instance>()?,)?
                        $(&mut $held)?
                    )?;
                    record.goes_on()?;
                    match &mut document {
                        Some(document) if Told::$told == Told::First => {
                            Ok(document.check_version(writer.version())?)
                        }
                        _ => Ok(()),
                    }
                };
                written().map_err(|refusal| {
                    refusal.within(format!("[{number}]")).within("records")
                })?;
            }
            Ok(())
        }
    };
}

pub(crate) use writes;

/// What knows the version of its stream.
pub trait Version {
    /// The version.
    fn version(&self) -> u32;
}

/// For a stream that follows a record of another: writes it, or goes on with it, and tells what
/// is left of it.
macro_rules! leads {
    ($writer:ident $(<$memory:ident>)?) => {
        /// Writes a stream that follows a record.
        #[allow(dead_code, reason = "perhaps nothing tells that it follows")]
        pub fn follow<S: Sink<Error = Infallible> $(, const $memory: usize)?>(
            document: &Value,
            create: impl FnOnce(&Headers) -> Result<
            abi::$writer<S $(, $memory)?>,
            WriteError<Infallible>,
            >,
        ) -> Result<Option<abi::Suspended $(<$memory>)?>, Refusal> {
            let none = Value::Object(Map::new());
            let mut document = match Document::of(OF, document, &none) {
                Ok(document) => document,
                Err(wrong) => {
                    let error = create(&Headers::default()).err().map(Refusal::from);
                    return Err(outside(error, wrong));
                }
            };
            let mut writer = begin(&mut document, create)?;
            let records = document.records()?;
            write_records(&mut writer, &records, Some(&mut document), over)?;
            leave(writer)
        }

        /// Goes on with a stream that was suspended.
        #[allow(dead_code, reason = "perhaps no record resumes it")]
        pub fn go_on<S: Sink<Error = Infallible> $(, const $memory: usize)?>(
            document: Option<&Value>,
            mut writer: abi::$writer<S $(, $memory)?>,
        ) -> Result<Option<abi::Suspended $(<$memory>)?>, Refusal> {
            let missing = || Mismatch::new("this is missing");
            let records = crate::document::rest(document.ok_or_else(missing)?)?;
            write_records(&mut writer, &records, None, over)?;
            leave(writer)
        }

        /// Why no record may follow in the stream.
        fn over<S: Sink<Error = Infallible> $(, const $memory: usize)?>(
            writer: &mut abi::$writer<S $(, $memory)?>,
        ) -> Result<(), Refusal> {
            if writer.is_ended() { after_last(writer) } else { Err(given_back()) }
        }

        fn leave<S: Sink<Error = Infallible> $(, const $memory: usize)?>(
            writer: abi::$writer<S $(, $memory)?>,
        ) -> Result<Option<abi::Suspended $(<$memory>)?>, Refusal> {
            writer.check_end()?;
            Ok((!writer.is_ended()).then(|| writer.suspend()))
        }
    };
}

pub(crate) use leads;
