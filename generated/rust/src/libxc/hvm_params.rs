//! HVM_PARAMS: Parameters of an HVM domain, as HVMOP_get_param has them.
//!
//! Generated from spec/libxc/records by `cargo codegen`; do not edit.

use super::state::State;
use super::{Kind, rules};
use crate::error::{Fault, Role};
use crate::names::named;
use crate::octets::{part, plain, plain_newtype};
use crate::parts::Parts;
use crate::{Array, Endian, Plain, Sink};

/// The fixed part of a [`HvmParams`].
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HvmParamsHead {
    /// Offset 0: Number of parameters.
    pub count: u32,
    /// Offset 4: Reserved; written as zero, whatever it holds.
    pub reserved: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<HvmParamsHead>() == 8);
    assert!(core::mem::offset_of!(HvmParamsHead, count) == 0);
    assert!(core::mem::offset_of!(HvmParamsHead, reserved) == 4);
};

impl HvmParamsHead {
    /// Number of octets.
    pub const SIZE: usize = 8;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 8]) -> Self {
        Self { count: u32::from_le_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 8]) -> Self {
        Self { count: u32::from_be_bytes(part(o, 0)), reserved: [0; 4] }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.count.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 8] {
        let mut o = [0; 8];
        o[0..4].copy_from_slice(&self.count.to_be_bytes());
        o
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[inline]
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.reserved = [0; 4];
        self
    }

    /// Checks the fields, in their order.
    #[inline]
    pub(super) fn check(o: &[u8; 8], role: Role) -> Result<(), Fault> {
        if role == Role::Writer && part::<4, _>(o, 4) != [0; 4] {
            return Err(Fault::new(&rules::HVM_PARAMS_RESERVED_ZERO, 4, "reserved"));
        }
        Ok(())
    }
}

plain!(HvmParamsHead, 8, clears);

/// A parameter of an HVM domain.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HvmParam {
    /// Offset 0: Which parameter.
    pub index: HvmParamIndex,
    /// Offset 8: Its value.
    pub value: u64,
}

const _: () = {
    assert!(core::mem::size_of::<HvmParam>() == 16);
    assert!(core::mem::offset_of!(HvmParam, index) == 0);
    assert!(core::mem::offset_of!(HvmParam, value) == 8);
};

impl HvmParam {
    /// Number of octets.
    pub const SIZE: usize = 16;

    /// From little-endian octets.
    #[inline]
    pub fn from_le(o: &[u8; 16]) -> Self {
        Self {
            index: HvmParamIndex(u64::from_le_bytes(part(o, 0))),
            value: u64::from_le_bytes(part(o, 8)),
        }
    }

    /// From big-endian octets.
    #[inline]
    pub fn from_be(o: &[u8; 16]) -> Self {
        Self {
            index: HvmParamIndex(u64::from_be_bytes(part(o, 0))),
            value: u64::from_be_bytes(part(o, 8)),
        }
    }

    /// To little-endian octets.
    #[inline]
    pub fn to_le(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.index.0.to_le_bytes());
        o[8..16].copy_from_slice(&self.value.to_le_bytes());
        o
    }

    /// To big-endian octets.
    #[inline]
    pub fn to_be(&self) -> [u8; 16] {
        let mut o = [0; 16];
        o[0..8].copy_from_slice(&self.index.0.to_be_bytes());
        o[8..16].copy_from_slice(&self.value.to_be_bytes());
        o
    }
}

plain!(HvmParam, 16);

/// Which parameter of an HVM domain, an HVM_PARAM constant.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct HvmParamIndex(pub u64);

impl HvmParamIndex {
    /// How the guest is told of an event.
    pub const CALLBACK_IRQ: Self = Self(0);
    /// Frame of the ring of xenstore.
    pub const STORE_PFN: Self = Self(1);
    /// Event channel of xenstore.
    pub const STORE_EVTCHN: Self = Self(2);
    /// No longer in use.
    pub const PAE_ENABLED: Self = Self(4);
    /// Frame of requests to the default emulator.
    pub const IOREQ_PFN: Self = Self(5);
    /// Frame of buffered requests to the default emulator.
    pub const BUFIOREQ_PFN: Self = Self(6);
    /// Enlightenments for Windows that the domain has.
    pub const VIRIDIAN: Self = Self(9);
    /// What becomes of ticks that were missed.
    pub const TIMER_MODE: Self = Self(10);
    /// There is an HPET.
    pub const HPET_ENABLED: Self = Self(11);
    /// Address of the page tables for a vCPU without paging.
    pub const IDENT_PT: Self = Self(12);
    /// No longer in use.
    pub const DM_DOMAIN: Self = Self(13);
    /// Sleep state of ACPI.
    pub const ACPI_S_STATE: Self = Self(14);
    /// Address of the task state segment for real mode.
    pub const VM86_TSS: Self = Self(15);
    /// Periodic timers are aligned to one another.
    pub const VPT_ALIGN: Self = Self(16);
    /// Frame of the ring of the console.
    pub const CONSOLE_PFN: Self = Self(17);
    /// Event channel of the console.
    pub const CONSOLE_EVTCHN: Self = Self(18);
    /// Where the ports of ACPI are.
    pub const ACPI_IOPORTS_LOCATION: Self = Self(19);
    /// No longer in use.
    pub const MEMORY_EVENT_CR0: Self = Self(20);
    /// No longer in use.
    pub const MEMORY_EVENT_CR3: Self = Self(21);
    /// No longer in use.
    pub const MEMORY_EVENT_CR4: Self = Self(22);
    /// No longer in use.
    pub const MEMORY_EVENT_INT3: Self = Self(23);
    /// No longer in use.
    pub const NESTEDHVM: Self = Self(24);
    /// No longer in use.
    pub const MEMORY_EVENT_SINGLE_STEP: Self = Self(25);
    /// No longer in use.
    pub const BUFIOREQ_EVTCHN: Self = Self(26);
    /// Frame of the ring on paging.
    pub const PAGING_RING_PFN: Self = Self(27);
    /// Frame of the ring on what is monitored.
    pub const MONITOR_RING_PFN: Self = Self(28);
    /// Frame of the ring on shared memory.
    pub const SHARING_RING_PFN: Self = Self(29);
    /// No longer in use.
    pub const MEMORY_EVENT_MSR: Self = Self(30);
    /// What a triple fault does to the domain.
    pub const TRIPLE_FAULT_REASON: Self = Self(31);
    /// First frame for further emulators.
    pub const IOREQ_SERVER_PFN: Self = Self(32);
    /// Number of frames for further emulators.
    pub const NR_IOREQ_SERVER_PAGES: Self = Self(33);
    /// Address of the generation id.
    pub const VM_GENERATION_ID_ADDR: Self = Self(34);
    /// Who may use alternative tables of the memory.
    pub const ALTP2M: Self = Self(35);
    /// Octets of the instruction pointer of x87 that are kept.
    pub const X87_FIP_WIDTH: Self = Self(36);
    /// Address and size of the task state segment for real mode.
    pub const VM86_TSS_SIZED: Self = Self(37);
    /// Capabilities of the machine check architecture.
    pub const MCA_CAP: Self = Self(38);

    /// The name of the value, if it has one.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::CALLBACK_IRQ => "callback_irq",
            Self::STORE_PFN => "store_pfn",
            Self::STORE_EVTCHN => "store_evtchn",
            Self::PAE_ENABLED => "pae_enabled",
            Self::IOREQ_PFN => "ioreq_pfn",
            Self::BUFIOREQ_PFN => "bufioreq_pfn",
            Self::VIRIDIAN => "viridian",
            Self::TIMER_MODE => "timer_mode",
            Self::HPET_ENABLED => "hpet_enabled",
            Self::IDENT_PT => "ident_pt",
            Self::DM_DOMAIN => "dm_domain",
            Self::ACPI_S_STATE => "acpi_s_state",
            Self::VM86_TSS => "vm86_tss",
            Self::VPT_ALIGN => "vpt_align",
            Self::CONSOLE_PFN => "console_pfn",
            Self::CONSOLE_EVTCHN => "console_evtchn",
            Self::ACPI_IOPORTS_LOCATION => "acpi_ioports_location",
            Self::MEMORY_EVENT_CR0 => "memory_event_cr0",
            Self::MEMORY_EVENT_CR3 => "memory_event_cr3",
            Self::MEMORY_EVENT_CR4 => "memory_event_cr4",
            Self::MEMORY_EVENT_INT3 => "memory_event_int3",
            Self::NESTEDHVM => "nestedhvm",
            Self::MEMORY_EVENT_SINGLE_STEP => "memory_event_single_step",
            Self::BUFIOREQ_EVTCHN => "bufioreq_evtchn",
            Self::PAGING_RING_PFN => "paging_ring_pfn",
            Self::MONITOR_RING_PFN => "monitor_ring_pfn",
            Self::SHARING_RING_PFN => "sharing_ring_pfn",
            Self::MEMORY_EVENT_MSR => "memory_event_msr",
            Self::TRIPLE_FAULT_REASON => "triple_fault_reason",
            Self::IOREQ_SERVER_PFN => "ioreq_server_pfn",
            Self::NR_IOREQ_SERVER_PAGES => "nr_ioreq_server_pages",
            Self::VM_GENERATION_ID_ADDR => "vm_generation_id_addr",
            Self::ALTP2M => "altp2m",
            Self::X87_FIP_WIDTH => "x87_fip_width",
            Self::VM86_TSS_SIZED => "vm86_tss_sized",
            Self::MCA_CAP => "mca_cap",
            _ => return None,
        })
    }

    /// The value with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "callback_irq" => Self::CALLBACK_IRQ,
            "store_pfn" => Self::STORE_PFN,
            "store_evtchn" => Self::STORE_EVTCHN,
            "pae_enabled" => Self::PAE_ENABLED,
            "ioreq_pfn" => Self::IOREQ_PFN,
            "bufioreq_pfn" => Self::BUFIOREQ_PFN,
            "viridian" => Self::VIRIDIAN,
            "timer_mode" => Self::TIMER_MODE,
            "hpet_enabled" => Self::HPET_ENABLED,
            "ident_pt" => Self::IDENT_PT,
            "dm_domain" => Self::DM_DOMAIN,
            "acpi_s_state" => Self::ACPI_S_STATE,
            "vm86_tss" => Self::VM86_TSS,
            "vpt_align" => Self::VPT_ALIGN,
            "console_pfn" => Self::CONSOLE_PFN,
            "console_evtchn" => Self::CONSOLE_EVTCHN,
            "acpi_ioports_location" => Self::ACPI_IOPORTS_LOCATION,
            "memory_event_cr0" => Self::MEMORY_EVENT_CR0,
            "memory_event_cr3" => Self::MEMORY_EVENT_CR3,
            "memory_event_cr4" => Self::MEMORY_EVENT_CR4,
            "memory_event_int3" => Self::MEMORY_EVENT_INT3,
            "nestedhvm" => Self::NESTEDHVM,
            "memory_event_single_step" => Self::MEMORY_EVENT_SINGLE_STEP,
            "bufioreq_evtchn" => Self::BUFIOREQ_EVTCHN,
            "paging_ring_pfn" => Self::PAGING_RING_PFN,
            "monitor_ring_pfn" => Self::MONITOR_RING_PFN,
            "sharing_ring_pfn" => Self::SHARING_RING_PFN,
            "memory_event_msr" => Self::MEMORY_EVENT_MSR,
            "triple_fault_reason" => Self::TRIPLE_FAULT_REASON,
            "ioreq_server_pfn" => Self::IOREQ_SERVER_PFN,
            "nr_ioreq_server_pages" => Self::NR_IOREQ_SERVER_PAGES,
            "vm_generation_id_addr" => Self::VM_GENERATION_ID_ADDR,
            "altp2m" => Self::ALTP2M,
            "x87_fip_width" => Self::X87_FIP_WIDTH,
            "vm86_tss_sized" => Self::VM86_TSS_SIZED,
            "mca_cap" => Self::MCA_CAP,
            _ => return None,
        })
    }
}

plain_newtype!(HvmParamIndex, u64, 8);
named!(HvmParamIndex, u64);

/// Parameters of an HVM domain, as HVMOP_get_param has them.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct HvmParams<'a> {
    /// The fixed part.
    pub head: HvmParamsHead,
    /// The parameters.
    pub param: Array<'a, HvmParam>,
}

impl<'a> HvmParams<'a> {
    /// Type code of the record.
    pub const TYPE: u32 = 0xa;

    /// Sets the fields of `head` that count the parts. A part too long for its field is refused
    /// when the record is written.
    #[must_use]
    pub fn counted(mut self) -> Self {
        self.head.count = self.param.len() as u32;
        self
    }

    /// The same, with zeros where readers pass over what writers refuse: reserved octets and bits.
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.head = self.head.cleared();
        self
    }

    /// Decodes and checks the fields of a body.
    #[inline(always)]
    pub(super) fn decode(parts: &mut Parts<'a>, state: &State, role: Role) -> Result<Self, Fault> {
        let endian = state.endian;
        let Some(octets) = parts.chunk() else {
            return Err(Fault::new(&rules::HVM_PARAMS_LENGTH, 0, ""));
        };
        HvmParamsHead::check(octets, role)?;
        let head = HvmParamsHead::read(octets, state.endian);

        let at = parts.at();
        let Some(octets) = parts.elements(Some(u64::from(head.count)), 16) else {
            return Err(Fault::new(&rules::HVM_PARAMS_PARAM_FITS, at, "param"));
        };
        let param = Array::<HvmParam>::from_octets(octets, endian);
        parts.end(1, &rules::HVM_PARAMS_LENGTH)?;

        Ok(Self { head, param })
    }

    /// Checks the record before it is written, and tells how many octets its fields take.
    pub(super) fn measure(&self, state: &State) -> Result<usize, Fault> {
        HvmParamsHead::check(&self.head.write(state.endian), Role::Writer)?;
        let mut size: usize = 8;
        if u64::from(self.head.count) != self.param.len() as u64 {
            return Err(Fault::new(&rules::HVM_PARAMS_PARAM_FITS, size, "param"));
        }
        size += self.param.len() * 16;
        Ok(size)
    }

    /// Writes the fields of a body.
    pub(super) fn put<S: Sink>(&self, sink: &mut S, endian: Endian) -> Result<(), S::Error> {
        sink.put(&self.head.write(endian))?;
        for element in self.param.iter() {
            sink.put(&element.write(endian))?;
        }
        Ok(())
    }

    /// Checks the rules on several fields.
    pub(super) fn check_rules(&self, state: &State) -> Result<(), Fault> {
        if state.seen(Kind::HvmContext) && !state.seen(Kind::Checkpoint) {
            return Err(Fault::new(&rules::HVM_PARAMS_PRECEDES_HVM_CONTEXT, 0, ""));
        }
        Ok(())
    }
}
