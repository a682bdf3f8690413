//! What the table of a stream expands to: `decode` and `encode`.

use std::cell::Cell;
use std::convert::Infallible;

use library::{Endian, Error, Layout, WriteError};
use serde_json::{Map, Value};

use crate::codec::Refusal;
use crate::json::{Json, Members, Mismatch, list_from_json, octets_from_json};
use crate::print::{self, Object};
use crate::table::{Body, Fields};

/// Records of a stream without instances have none.
pub const NO_INSTANCE: Option<u32> = None;

/// A record that is being printed.
pub struct Shown<'s, 'o> {
    /// Its members.
    pub members: &'s mut Object<'o>,
    /// The version of the stream.
    pub version: u32,
    /// The length of its body, where something depends on it.
    pub length: usize,
    /// Prints what else its header has, if that is anything.
    pub header: Option<&'s Print<'s>>,
}

/// Prints something.
pub type Print<'p> = dyn Fn(&mut Vec<u8>) + 'p;

impl Shown<'_, '_> {
    /// Its name or type code, its instance if records have one, the length of its layout if that has
    /// fewer fields, what else its header has, and its body.
    pub fn record(
        self,
        name: &str,
        instance: Option<impl Json>,
        layout: Option<usize>,
        body: &impl Body,
    ) {
        let Self { members, version, length, header } = self;
        print::text(name, members.member("record"));
        if let Some(instance) = instance {
            instance.print(version, members.member("instance"));
        }
        if let Some(length) = layout {
            print::number(length, false, members.member("layout"));
        }
        if let Some(header) = header {
            header(members.member("header"));
        }
        body.print_body(version, length, members.member("body"));
    }
}

/// The body of a record without fields.
pub struct Nothing;

impl Body for Nothing {
    fn print_body(&self, _: u32, _: usize, output: &mut Vec<u8>) {
        Object::begin(output).end();
    }
}

/// The body of a record that nothing describes.
pub struct Unknown<'b>(pub &'b [u8]);

impl Body for Unknown<'_> {
    fn print_body(&self, _: u32, _: usize, output: &mut Vec<u8>) {
        print::hexadecimal(self.0, output);
    }
}

/// Records that are being printed, the latest of which stays open for the stream that may follow it.
#[derive(Default)]
pub struct Records {
    printed: Vec<u8>,
    /// Whether records of a stream that follows the latest one were printed, if one follows.
    inner: Option<bool>,
}

impl Records {
    /// The next record.
    pub fn add(&mut self, show: impl FnOnce(&mut Object)) {
        self.close();
        if !self.printed.is_empty() {
            self.printed.push(b',');
        }
        show(&mut Object::begin(&mut self.printed));
    }

    /// A stream follows the latest record; what it has before its records.
    pub fn follow(&mut self, opening: impl FnOnce(&mut Object)) {
        if self.inner.is_none() {
            self.printed.extend_from_slice(b",\"stream\":");
            let mut stream = Object::begin(&mut self.printed);
            opening(&mut stream);
            stream.member("records").push(b'[');
            self.inner = Some(false);
        }
    }

    /// A record of that stream.
    pub fn add_inner(&mut self, show: impl FnOnce(&mut Object)) {
        let Some(any) = &mut self.inner else { return };
        if std::mem::replace(any, true) {
            self.printed.push(b',');
        }
        let mut record = Object::begin(&mut self.printed);
        show(&mut record);
        record.end();
    }

    /// All of them.
    pub fn end(mut self) -> Vec<u8> {
        self.close();
        self.printed
    }

    fn close(&mut self) {
        if self.inner.take().is_some() {
            self.printed.extend_from_slice(b"]}");
        }
        if !self.printed.is_empty() {
            self.printed.push(b'}');
        }
    }
}

/// A refusal of something in the body of a record.
pub fn in_body(refusal: Refusal) -> Refusal {
    refusal.within("body")
}

/// A refusal of something in the stream that follows a record.
pub fn in_stream(refusal: Refusal) -> Refusal {
    refusal.within("stream")
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

/// What is refused by one of these rules would not be read back as the document has it.
pub fn by_rest(error: WriteError<Infallible>, rules: &[&str]) -> Refusal {
    match error {
        WriteError::Rule(error) if rules.contains(&error.rule.id) => {
            Mismatch::new("a field of this goes with another length").within("body").into()
        }
        error => error.into(),
    }
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

/// The version that a field says.
pub fn version_of(field: impl Into<u64>, otherwise: u32) -> u32 {
    field.into().try_into().unwrap_or(otherwise)
}

/// Which description the document of an inner stream is of: the first that has its version, or else
/// the first of all.
pub fn meant(document: &Value, descriptions: &[&[u32]]) -> usize {
    let version = document.get("version").and_then(|v| u32::from_json(v, 0).ok());
    let has = |versions: &&[u32]| version.is_some_and(|version| versions.contains(&version));
    descriptions.iter().position(has).unwrap_or(0)
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

/// The stream that follows a record is missing.
pub fn no_stream() -> Refusal {
    Mismatch::new("this is missing").within("stream").into()
}

/// A record stands in a stream that has given control back to the outer one.
pub fn given_back() -> Refusal {
    Mismatch::new("this stands after a record with which the stream gives back control").into()
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

/// What an order of octets is called.
pub fn name_of(endian: Endian) -> &'static str {
    match endian {
        Endian::Big => "big",
        Endian::Little => "little",
    }
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

/// The reader's half: `decode`, and `opening` for a stream that this one follows. For each
/// description of a stream that follows a record: its module, its variant, and the records that it
/// follows and that resume it.
macro_rules! reads {
    ($id:literal, $open:expr, $reader:ident $(<$memory:ident>)?, [$($more:ident)?] [$($length:ident)?] [$($order:ident)?] {
        $($header:literal: $get:ident;)*
    } $(($inner:ident $variant:ident [$($begins:ident)*] [$($resumes:ident)*]))*) => {
        /// From octets to a document.
        pub fn decode(input: &[u8], output: &mut Vec<u8>) -> Result<(), Error> {
            let mut reader = $open(input)?;
            let mut records = Records::default();
            loop {
                $(let $inner = reader.$inner().cloned();)*
                let Some(record) = reader.next().transpose()? else { break };
                $(if let (abi::Record::$variant(record), Some(mut inner)) = (&record, $inner) {
                    // The inner stream may have ended with this record, and be no more.
                    let _ = inner.next();
                    records.add_inner(|members| super::$inner::show(record, &inner, members));
                    continue;
                })*
                records.add(|members| show(&record, &reader, members));
                $(if let Some(inner) = reader.$inner() {
                    match record.kind() {
                        $(Some(abi::Kind::$begins) => {
                            records.follow(|members| super::$inner::opening(inner, members));
                        })*
                        $(Some(abi::Kind::$resumes) => records.follow(|_| {}),)*
                        _ => {}
                    }
                })*
            }
            // Only now is the version known of a stream whose first record tells it.
            let mut document = Object::begin(output);
            opening(&reader, &mut document);
            let list = document.member("records");
            list.push(b'[');
            list.extend(records.end());
            list.push(b']');
            document.end();
            Ok(())
        }

        /// What a document has before its records.
        pub fn opening $(<const $memory: usize>)? (
            reader: &abi::$reader $(<'_, $memory>)?,
            members: &mut Object,
        ) {
            let version = reader.version();
            crate::print::text($id, members.member("stream"));
            crate::print::number(version, false, members.member("version"));
            $(crate::print::text(name_of(reader.$order()), members.member("endian"));)?
            #[allow(unused_mut, reason = "there may be no header")]
            let mut headers = Object::begin(members.member("headers"));
            $(reader.$get().print(version, headers.member($header));)*
            headers.end();
        }

        /// Prints the members of a record.
        pub fn show $(<const $memory: usize>)? (
            record: &abi::Record,
            reader: &abi::$reader $(<'_, $memory>)?,
            members: &mut Object,
        ) {
            #[allow(unused_mut, reason = "few bodies depend on it")]
            let mut length = usize::MAX;
            $(length = usize::try_from(reader.record_header().$length).unwrap_or(length);)?
            let version = reader.version();
            let header: Option<&Print> = None;
            $(
                let more = |output: &mut Vec<u8>| reader.$more().print(version, output);
                let header = header.or(Some(&more));
            )?
            show_record(record, Shown { members, version, length, header });
        }
    };
}

pub(crate) use reads;

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
            let records = crate::stream::rest(document.ok_or_else(missing)?)?;
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
