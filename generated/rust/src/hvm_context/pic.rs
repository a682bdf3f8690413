//! PIC: One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave.
//!
//! Generated from spec/hvm-context/records by `cargo codegen`; do not edit.

use super::rules;
use super::state::State;
use crate::error::{Fault, Role};
use crate::names::flags;
use crate::octets::{part, plain, plain_newtype};
use crate::{Endian, Plain};

/// One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pic {
    /// Offset 0: Interrupt request register: one bit for each line.
    pub irr: u8,
    /// Offset 1: Interrupt mask register: one bit for each line.
    pub imr: u8,
    /// Offset 2: In-service register: one bit for each line.
    pub isr: u8,
    /// Offset 3: Vector of line 0.
    pub irq_base: u8,
    /// Offset 4: Progress of the initialisation; rotation of priorities.
    pub sequence: PicSequence,
    /// Offset 5: Modes of operation.
    pub modes: PicModes,
    /// Offset 6: Lines that are triggered by level.
    pub elcr: PicLines,
    /// Offset 7: Level of the INT output.
    pub int_output: u8,
}

const _: () = {
    assert!(core::mem::size_of::<Pic>() == 8);
    assert!(core::mem::offset_of!(Pic, irr) == 0);
    assert!(core::mem::offset_of!(Pic, imr) == 1);
    assert!(core::mem::offset_of!(Pic, isr) == 2);
    assert!(core::mem::offset_of!(Pic, irq_base) == 3);
    assert!(core::mem::offset_of!(Pic, sequence) == 4);
    assert!(core::mem::offset_of!(Pic, modes) == 5);
    assert!(core::mem::offset_of!(Pic, elcr) == 6);
    assert!(core::mem::offset_of!(Pic, int_output) == 7);
};

impl Pic {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self {
            irr: u8::from_le_bytes(part(o, 0)),
            imr: u8::from_le_bytes(part(o, 1)),
            isr: u8::from_le_bytes(part(o, 2)),
            irq_base: u8::from_le_bytes(part(o, 3)),
            sequence: PicSequence(u8::from_le_bytes(part(o, 4))),
            modes: PicModes(u8::from_le_bytes(part(o, 5))),
            elcr: PicLines(u8::from_le_bytes(part(o, 6))),
            int_output: u8::from_le_bytes(part(o, 7)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self {
            irr: u8::from_be_bytes(part(o, 0)),
            imr: u8::from_be_bytes(part(o, 1)),
            isr: u8::from_be_bytes(part(o, 2)),
            irq_base: u8::from_be_bytes(part(o, 3)),
            sequence: PicSequence(u8::from_be_bytes(part(o, 4))),
            modes: PicModes(u8::from_be_bytes(part(o, 5))),
            elcr: PicLines(u8::from_be_bytes(part(o, 6))),
            int_output: u8::from_be_bytes(part(o, 7)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..1].copy_from_slice(&self.irr.to_le_bytes());
        o[1..2].copy_from_slice(&self.imr.to_le_bytes());
        o[2..3].copy_from_slice(&self.isr.to_le_bytes());
        o[3..4].copy_from_slice(&self.irq_base.to_le_bytes());
        o[4..5].copy_from_slice(&self.sequence.0.to_le_bytes());
        o[5..6].copy_from_slice(&self.modes.0.to_le_bytes());
        o[6..7].copy_from_slice(&self.elcr.0.to_le_bytes());
        o[7..8].copy_from_slice(&self.int_output.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..1].copy_from_slice(&self.irr.to_be_bytes());
        o[1..2].copy_from_slice(&self.imr.to_be_bytes());
        o[2..3].copy_from_slice(&self.isr.to_be_bytes());
        o[3..4].copy_from_slice(&self.irq_base.to_be_bytes());
        o[4..5].copy_from_slice(&self.sequence.0.to_be_bytes());
        o[5..6].copy_from_slice(&self.modes.0.to_be_bytes());
        o[6..7].copy_from_slice(&self.elcr.0.to_be_bytes());
        o[7..8].copy_from_slice(&self.int_output.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.modes = self.modes.cleared();
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], endian: Endian, role: Role) -> Result<(), Fault> {
        if role == Role::Writer && u8::read(&part(o, 5), endian) & 128 != 0 {
            return Err(Fault::new(&rules::PIC_MODES_ZERO, 5, "modes"));
        }
        if u8::read(&part(o, 7), endian) > 1 {
            return Err(Fault::new(&rules::PIC_INT_OUTPUT_MAX, 7, "int_output"));
        }
        Ok(())
    }
}

plain!(Pic, 8, clears);

/// One bit for each input of a PIC.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PicLines(pub u8);

impl PicLines {
    /// Line 0.
    pub const LINE0: Self = Self(1);
    /// Line 1.
    pub const LINE1: Self = Self(2);
    /// Line 2.
    pub const LINE2: Self = Self(4);
    /// Line 3.
    pub const LINE3: Self = Self(8);
    /// Line 4.
    pub const LINE4: Self = Self(16);
    /// Line 5.
    pub const LINE5: Self = Self(32);
    /// Line 6.
    pub const LINE6: Self = Self(64);
    /// Line 7.
    pub const LINE7: Self = Self(128);

    /// Whether [`PicLines::LINE0`] is set.
    #[inline]
    pub const fn line0(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether [`PicLines::LINE1`] is set.
    #[inline]
    pub const fn line1(self) -> bool {
        self.0 & 2 != 0
    }

    /// Whether [`PicLines::LINE2`] is set.
    #[inline]
    pub const fn line2(self) -> bool {
        self.0 & 4 != 0
    }

    /// Whether [`PicLines::LINE3`] is set.
    #[inline]
    pub const fn line3(self) -> bool {
        self.0 & 8 != 0
    }

    /// Whether [`PicLines::LINE4`] is set.
    #[inline]
    pub const fn line4(self) -> bool {
        self.0 & 16 != 0
    }

    /// Whether [`PicLines::LINE5`] is set.
    #[inline]
    pub const fn line5(self) -> bool {
        self.0 & 32 != 0
    }

    /// Whether [`PicLines::LINE6`] is set.
    #[inline]
    pub const fn line6(self) -> bool {
        self.0 & 64 != 0
    }

    /// Whether [`PicLines::LINE7`] is set.
    #[inline]
    pub const fn line7(self) -> bool {
        self.0 & 128 != 0
    }
}

impl core::ops::BitOr for PicLines {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(PicLines, u8, 1);
flags!(
    PicLines,
    u8,
    [
        ("line0", 1),
        ("line1", 2),
        ("line2", 4),
        ("line3", 8),
        ("line4", 16),
        ("line5", 32),
        ("line6", 64),
        ("line7", 128)
    ]
);

/// Modes of a PIC.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PicModes(pub u8);

impl PicModes {
    /// Reads of the command port return the in-service register, not the requests.
    pub const READSEL_ISR: Self = Self(1);
    /// The next read polls.
    pub const POLL: Self = Self(2);
    /// The acknowledgement ends the interrupt.
    pub const AUTO_EOI: Self = Self(4);
    /// Priorities rotate when the acknowledgement ends an interrupt.
    pub const ROTATE_ON_AUTO_EOI: Self = Self(8);
    /// Inputs from the slave do not count as in service.
    pub const SPECIAL_FULLY_NESTED_MODE: Self = Self(16);
    /// Masked lines take no part in priorities.
    pub const SPECIAL_MASK_MODE: Self = Self(32);
    /// This is the master.
    pub const IS_MASTER: Self = Self(64);

    /// Whether [`PicModes::READSEL_ISR`] is set.
    #[inline]
    pub const fn readsel_isr(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether [`PicModes::POLL`] is set.
    #[inline]
    pub const fn poll(self) -> bool {
        self.0 & 2 != 0
    }

    /// Whether [`PicModes::AUTO_EOI`] is set.
    #[inline]
    pub const fn auto_eoi(self) -> bool {
        self.0 & 4 != 0
    }

    /// Whether [`PicModes::ROTATE_ON_AUTO_EOI`] is set.
    #[inline]
    pub const fn rotate_on_auto_eoi(self) -> bool {
        self.0 & 8 != 0
    }

    /// Whether [`PicModes::SPECIAL_FULLY_NESTED_MODE`] is set.
    #[inline]
    pub const fn special_fully_nested_mode(self) -> bool {
        self.0 & 16 != 0
    }

    /// Whether [`PicModes::SPECIAL_MASK_MODE`] is set.
    #[inline]
    pub const fn special_mask_mode(self) -> bool {
        self.0 & 32 != 0
    }

    /// Whether [`PicModes::IS_MASTER`] is set.
    #[inline]
    pub const fn is_master(self) -> bool {
        self.0 & 64 != 0
    }
}

impl core::ops::BitOr for PicModes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(PicModes, u8, 1, ignores: 128);
flags!(
    PicModes,
    u8,
    [
        ("readsel_isr", 1),
        ("poll", 2),
        ("auto_eoi", 4),
        ("rotate_on_auto_eoi", 8),
        ("special_fully_nested_mode", 16),
        ("special_mask_mode", 32),
        ("is_master", 64)
    ]
);

/// Progress of the initialisation, and rotation of the priorities.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PicSequence(pub u8);

impl PicSequence {
    /// ICW4 is part of the initialisation.
    pub const INIT_IC4: Self = Self(4);
    /// ICW3 is not part of the initialisation.
    pub const INIT_SNGL: Self = Self(8);

    /// The next write to the data port sets ICW(n+1); 0 where no initialisation goes on.
    #[inline]
    pub const fn init_next(self) -> u8 {
        self.0 & 3
    }

    /// The same bits, but for `init_next`, of which the lowest 2 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_init_next(self, init_next: u8) -> Self {
        Self((self.0 & !3) | (init_next & 3))
    }

    /// Whether [`PicSequence::INIT_IC4`] is set.
    #[inline]
    pub const fn init_ic4(self) -> bool {
        self.0 & 4 != 0
    }

    /// Whether [`PicSequence::INIT_SNGL`] is set.
    #[inline]
    pub const fn init_sngl(self) -> bool {
        self.0 & 8 != 0
    }

    /// The line of highest priority.
    #[inline]
    pub const fn priority_add(self) -> u8 {
        (self.0 >> 4) & 15
    }

    /// The same bits, but for `priority_add`, of which the lowest 4 bits are taken.
    #[inline]
    #[must_use]
    pub const fn with_priority_add(self, priority_add: u8) -> Self {
        Self((self.0 & !240) | ((priority_add & 15) << 4))
    }
}

impl core::ops::BitOr for PicSequence {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

plain_newtype!(PicSequence, u8, 1);
flags!(
    PicSequence,
    u8,
    [("init_next", 3), ("init_ic4", 4), ("init_sngl", 8), ("priority_add", 240)]
);

impl Pic {
    /// Type code of the record.
    pub const TYPE: u16 = 0x3;

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self, state: &State) -> Result<(), Fault> {
        if self.elcr.line0()
            || ((u64::from(self.elcr.0) >> 1) & 1 != 0 && (u64::from(self.modes.0) >> 6) & 1 != 0)
            || ((u64::from(self.elcr.0) >> 5) & 1 != 0 && (u64::from(self.modes.0) >> 6) & 1 != 1)
        {
            return Err(Fault::new(&rules::PIC_ELCR_EDGE, 6, "elcr"));
        }
        if u64::from(self.int_output) != 0
            && (u64::from(self.sequence.0) & 3 != 0
                || (u64::from(self.sequence.0) >> 2) & 1 != 0
                || (u64::from(self.sequence.0) >> 3) & 1 != 0)
        {
            return Err(Fault::new(&rules::PIC_OUTPUT_DURING_INIT, 7, "int_output"));
        }
        if (!self.modes.is_master() || state.instance != 0)
            && (self.modes.is_master() || state.instance != 1)
        {
            return Err(Fault::new(&rules::PIC_MASTER, 5, "modes"));
        }
        Ok(())
    }
}
