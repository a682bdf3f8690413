//! Xapi suspend image. A domain as xapi's xenopsd suspends, moves and resumes it: the libxc
//! image, and around it what xenopsd, the device emulator, the UEFI variables and the virtual
//! TPMs have to keep.
//!
//! Generated from spec/xapi by `cargo codegen`; do not edit.

mod end_of_image;
mod format;
mod inner;
mod libxc_image;
mod load;
mod qemu_trad;
mod reader;
pub mod rules;
mod save;
mod saver;
mod state;
mod swtpm;
mod swtpm0;
mod varstored;
mod writer;
mod xenops;

use crate::Rule;
use crate::error::Fault;
use crate::names::kinds;
use crate::octets::{part, plain};
pub use end_of_image::*;
pub use format::Stream;
pub use libxc_image::*;
pub use load::{Load, Loader, OpenRecord, load, load_from};
pub use qemu_trad::*;
pub use reader::{Reader, check};
pub use save::{Records, Save, dry_run, save};
pub use saver::Saver;
pub use swtpm::*;
pub use swtpm0::*;
pub use varstored::*;
pub use writer::Writer;
pub use xenops::*;

/// Versions of the format that are described here.
pub const VERSIONS: [u32; 1] = [2];

/// Tells the image from others, and its version.
#[repr(C, packed(1))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Offset 0: A line of ASCII letters, with its line feed.
    pub signature: [u8; 15],
}

const _: () = {
    assert!(core::mem::size_of::<Head>() == 15);
    assert!(core::mem::offset_of!(Head, signature) == 0);
};

impl Default for Head {
    /// Zeros, but for what the format fixes.
    fn default() -> Self {
        Self { signature: *b"XenSavedDomv2-\x0a" }
    }
}

impl Head {
    /// Number of octets.
    pub const SIZE: usize = 15;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 15]) -> Self {
        Self { signature: part(o, 0) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 15]) -> Self {
        Self { signature: part(o, 0) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 15] {
        let mut o = [0; 15];
        o[0..15].copy_from_slice(&self.signature);
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 15] {
        let mut o = [0; 15];
        o[0..15].copy_from_slice(&self.signature);
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 15]) -> Result<(), Fault> {
        if part::<15, _>(o, 0) != *b"XenSavedDomv2-\x0a" {
            return Err(Fault::new(&rules::HEAD_SIGNATURE_CONST, 0, "signature"));
        }
        Ok(())
    }
}

plain!(Head, 15);

/// Precedes every part of the image.
#[repr(C, packed(1))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordHeader {
    /// Offset 0: What the part is.
    pub type_: u64,
    /// Offset 8: Octets of the body.
    pub length: u64,
}

const _: () = {
    assert!(core::mem::size_of::<RecordHeader>() == 16);
    assert!(core::mem::offset_of!(RecordHeader, type_) == 0);
    assert!(core::mem::offset_of!(RecordHeader, length) == 8);
};

impl RecordHeader {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self { type_: u64::from_le_bytes(part(o, 0)), length: u64::from_le_bytes(part(o, 8)) }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self { type_: u64::from_be_bytes(part(o, 0)), length: u64::from_be_bytes(part(o, 8)) }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.type_.to_le_bytes());
        o[8..16].copy_from_slice(&self.length.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.type_.to_be_bytes());
        o[8..16].copy_from_slice(&self.length.to_be_bytes());
        o
    }
}

plain!(RecordHeader, 16);

/// Octets of all headers together.
pub const HEADERS: usize = 15;

/// Which record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// What xenopsd writes down of the image and of the domain.
    Xenops,
    /// A libxc image follows, headers and all, up to its END. After that come records of this
    /// stream again.
    LibxcImage,
    /// The state of the device emulator, as QEMU saves it.
    QemuTrad,
    /// The UEFI variables of the domain.
    Varstored,
    /// The state of a virtual TPM, as its octets are.
    Swtpm0,
    /// The state of a virtual TPM.
    Swtpm,
    /// Marks the end of the image.
    EndOfImage,
}

impl Kind {
    /// Its name in the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Xenops => "XENOPS",
            Self::LibxcImage => "LIBXC_IMAGE",
            Self::QemuTrad => "QEMU_TRAD",
            Self::Varstored => "VARSTORED",
            Self::Swtpm0 => "SWTPM0",
            Self::Swtpm => "SWTPM",
            Self::EndOfImage => "END_OF_IMAGE",
        }
    }

    /// The record with a name in the format.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "XENOPS" => Self::Xenops,
            "LIBXC_IMAGE" => Self::LibxcImage,
            "QEMU_TRAD" => Self::QemuTrad,
            "VARSTORED" => Self::Varstored,
            "SWTPM0" => Self::Swtpm0,
            "SWTPM" => Self::Swtpm,
            "END_OF_IMAGE" => Self::EndOfImage,
            _ => return None,
        })
    }

    /// Its type code.
    pub const fn code(self) -> u64 {
        match self {
            Self::Xenops => Xenops::TYPE,
            Self::LibxcImage => LibxcImage::TYPE,
            Self::QemuTrad => QemuTrad::TYPE,
            Self::Varstored => Varstored::TYPE,
            Self::Swtpm0 => Swtpm0::TYPE,
            Self::Swtpm => Swtpm::TYPE,
            Self::EndOfImage => EndOfImage::TYPE,
        }
    }

    /// The record with a type code.
    pub const fn of(code: u64) -> Option<Self> {
        Some(match code {
            Xenops::TYPE => Self::Xenops,
            LibxcImage::TYPE => Self::LibxcImage,
            QemuTrad::TYPE => Self::QemuTrad,
            Varstored::TYPE => Self::Varstored,
            Swtpm0::TYPE => Self::Swtpm0,
            Swtpm::TYPE => Self::Swtpm,
            EndOfImage::TYPE => Self::EndOfImage,
            _ => return None,
        })
    }

    /// Its name in paths.
    const fn item(self) -> &'static str {
        match self {
            Self::Xenops => "xenops",
            Self::LibxcImage => "libxc_image",
            Self::QemuTrad => "qemu_trad",
            Self::Varstored => "varstored",
            Self::Swtpm0 => "swtpm0",
            Self::Swtpm => "swtpm",
            Self::EndOfImage => "end_of_image",
        }
    }

    /// The rule on its length.
    const fn length_rule(self) -> &'static Rule {
        match self {
            Self::Xenops => &rules::XENOPS_LENGTH,
            Self::LibxcImage => &rules::LIBXC_IMAGE_LENGTH,
            Self::QemuTrad => &rules::QEMU_TRAD_LENGTH,
            Self::Varstored => &rules::VARSTORED_LENGTH,
            Self::Swtpm0 => &rules::SWTPM0_LENGTH,
            Self::Swtpm => &rules::SWTPM_LENGTH,
            Self::EndOfImage => &rules::END_OF_IMAGE_LENGTH,
        }
    }
}

kinds!(u64);

/// A record of the stream, as a reader gives it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Record<'a> {
    /// What xenopsd writes down of the image and of the domain.
    Xenops(Xenops<'a>),
    /// A libxc image follows, headers and all, up to its END. After that come records of this
    /// stream again.
    LibxcImage,
    /// The state of the device emulator, as QEMU saves it.
    QemuTrad(QemuTrad<'a>),
    /// The UEFI variables of the domain.
    Varstored(Varstored<'a>),
    /// The state of a virtual TPM, as its octets are.
    Swtpm0(Swtpm0<'a>),
    /// The state of a virtual TPM.
    Swtpm(Swtpm<'a>),
    /// Marks the end of the image.
    EndOfImage,
    /// A record of the libxc stream that goes on within this one.
    Libxc(crate::libxc::Record<'a>),
}

impl Record<'_> {
    /// Which record it is; none for an optional one of unknown type, or of another stream.
    pub const fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::Xenops(..) => Kind::Xenops,
            Self::LibxcImage => Kind::LibxcImage,
            Self::QemuTrad(..) => Kind::QemuTrad,
            Self::Varstored(..) => Kind::Varstored,
            Self::Swtpm0(..) => Kind::Swtpm0,
            Self::Swtpm(..) => Kind::Swtpm,
            Self::EndOfImage => Kind::EndOfImage,
            Self::Libxc(_) => return None,
        })
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits. A
    /// writer takes it, unless it breaks another rule that binds writers alone.
    #[must_use]
    pub fn cleared(self) -> Self {
        match self {
            Self::Libxc(record) => Self::Libxc(record.cleared()),
            other => other,
        }
    }
}

/// Takes the records of a stream, one method for each kind; what is not taken is passed over. What fails
/// stops the reader, which passes the error on.
#[allow(unused_variables, reason = "the methods of the trait do nothing")]
pub trait Visitor<'a> {
    /// Why it takes no more.
    type Error;

    /// What xenopsd writes down of the image and of the domain.
    fn xenops(&mut self, body: Xenops<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A libxc image follows, headers and all, up to its END. After that come records of this
    /// stream again.
    fn libxc_image(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The state of the device emulator, as QEMU saves it.
    fn qemu_trad(&mut self, body: QemuTrad<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The UEFI variables of the domain.
    fn varstored(&mut self, body: Varstored<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The state of a virtual TPM, as its octets are.
    fn swtpm0(&mut self, body: Swtpm0<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The state of a virtual TPM.
    fn swtpm(&mut self, body: Swtpm<'a>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Marks the end of the image.
    fn end_of_image(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// A record of the libxc stream that goes on within this one.
    fn libxc(&mut self, record: crate::libxc::Record<'a>) -> Result<(), Self::Error> {
        Ok(())
    }
}
