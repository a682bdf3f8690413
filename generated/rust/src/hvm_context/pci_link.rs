//! PCI_LINK: Where the router of the PCI bus leads its four links.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use crate::error::Fault;
use crate::octets::{part, plain};
use crate::{Endian, Plain};

/// Where the router of the PCI bus leads its four links.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PciLink {
    /// Offset 0: ISA interrupt that a link leads to, or 0 for none.
    pub route: [u8; 4],
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<PciLink>() == 8);
    assert!(core::mem::offset_of!(PciLink, route) == 0);
    assert!(core::mem::offset_of!(PciLink, reserved) == 4);
};

impl PciLink {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { route: core::array::from_fn(|i| u8::from_le_bytes(part(o, i))), reserved: [0; 4] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { route: core::array::from_fn(|i| u8::from_be_bytes(part(o, i))), reserved: [0; 4] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        for (i, value) in self.route.iter().enumerate() {
            let at = i;
            o[at..at + 1].copy_from_slice(&value.to_le_bytes());
        }
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        for (i, value) in self.route.iter().enumerate() {
            let at = i;
            o[at..at + 1].copy_from_slice(&value.to_be_bytes());
        }
        o
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], endian: Endian) -> Result<(), Fault> {
        for i in 0..4 {
            let at = i;
            if u8::read(&part(o, at), endian) > 15 {
                return Err(Fault::new(&rules::PCI_LINK_ROUTE_MAX, 0, "").element(at, "route", i));
            }
        }
        if part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::PCI_LINK_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(PciLink, 8);

impl PciLink {
    /// Type code of the record.
    pub const TYPE: u16 = 0x9;
}
