//! Xapi suspend image to canonical JSON and back.
//!
//! Generated from spec/xapi by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::xapi as abi;
use library::{Error, Sink, WriteError};
use serde_json::{Map, Value};

use crate::body::*;
use crate::codec::{Refusal, Refused};
use crate::decode::*;
use crate::document::*;
use crate::encode::*;
use crate::json::*;
use crate::print::Object;
use crate::table::*;

reads! { "xapi", abi::Reader::new, Reader, [] [] [] {
    "head": head;
} (libxc Libxc [LibxcImage] []) }

writes! { "xapi", abi::Writer::new, Writer, [] [] [] {
    "head": head Head ;
} Never Suspended suspended }

/// The streams that have begun within this one and not ended.
#[derive(Default)]
struct Suspended {
    libxc: Option<library::libxc::Suspended>,
}

/// Prints a record.
#[rustfmt::skip]
fn show_record(of: &abi::Record, shown: Shown) {
    match of {
        abi::Record::Xenops(body) => shown.record("XENOPS", NO_INSTANCE, None, body),
        abi::Record::LibxcImage => shown.record("LIBXC_IMAGE", NO_INSTANCE, None, &Nothing),
        abi::Record::QemuTrad(body) => shown.record("QEMU_TRAD", NO_INSTANCE, None, body),
        abi::Record::Varstored(body) => shown.record("VARSTORED", NO_INSTANCE, None, body),
        abi::Record::Swtpm0(body) => shown.record("SWTPM0", NO_INSTANCE, None, body),
        abi::Record::Swtpm(body) => shown.record("SWTPM", NO_INSTANCE, None, body),
        abi::Record::EndOfImage => shown.record("END_OF_IMAGE", NO_INSTANCE, None, &Nothing),
        abi::Record::Libxc(_) => {}

        // The crate may get records that this program does not know.
        _ => {}
    }
}

/// The error about a record that stands after the last one.
fn after_last<S: Sink<Error = Infallible>>(writer: &mut abi::Writer<S>) -> Result<(), Refusal> {
    Ok(writer.write_end_of_image()?)
}

/// Writes a record.
#[rustfmt::skip]
fn write<S: Sink<Error = Infallible>>(
    writer: &mut abi::Writer<S>, record: &RecordJson, suspended: &mut Suspended,
) -> Result<(), Refusal> {
    let (value, version) = (record.body, writer.version());
    let _ = version;
    record.layout(&[])?;
    match record.name {
        "XENOPS" => with_xenops(value, version, usize::MAX, |body| { writer.write_xenops(body)?; Ok(()) }).map_err(in_body)?,
        "LIBXC_IMAGE" => { nothing(value)?; let Some(following) = record.follow() else { writer.write_libxc_image()?; return Err(no_stream()) }; suspended.libxc = super::libxc::follow(following, |headers| writer.begin_libxc(&headers.image_header, &headers.domain_header)).map_err(in_stream)?; }
        "QEMU_TRAD" => with_qemu_trad(value, version, usize::MAX, |body| { writer.write_qemu_trad(body)?; Ok(()) }).map_err(in_body)?,
        "VARSTORED" => with_varstored(value, version, usize::MAX, |body| { writer.write_varstored(body)?; Ok(()) }).map_err(in_body)?,
        "SWTPM0" => with_swtpm0(value, version, usize::MAX, |body| { writer.write_swtpm0(body)?; Ok(()) }).map_err(in_body)?,
        "SWTPM" => with_swtpm(value, version, usize::MAX, |body| { writer.write_swtpm(body)?; Ok(()) }).map_err(in_body)?,
        "END_OF_IMAGE" => { nothing(value)?; writer.write_end_of_image()?; }
        _ => return Err(no_such_record().into()),
    }
    Ok(())
}

structure! { Head {
    "signature": signature as octets;
} }
body! { with_xenops: Xenops<'_> {
    "metadata": metadata as octets [] [] [];
} }
body! { with_qemu_trad: QemuTrad<'_> {
    "state": state_ as octets [] [] [];
} }
body! { with_varstored: Varstored<'_> {
    "variables": variables as octets [] [] [];
} }
body! { with_swtpm0: Swtpm0<'_> {
    "state": state_ as octets [] [] [];
} }
body! { with_swtpm: Swtpm<'_> {
    "state": state_ as octets [] [] [];
} }
