//! What the table of a stream expands to where it reads: `decode`, from octets to a document.

use library::Endian;

use crate::body::Body;
use crate::json::Json;
use crate::print::{self, Object};

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

/// What an order of octets is called.
pub fn name_of(endian: Endian) -> &'static str {
    match endian {
        Endian::Big => "big",
        Endian::Little => "little",
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
