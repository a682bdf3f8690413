//! The rules of HVM context (x86).
//!
//! Generated from spec/hvm-context by `cargo codegen`; do not edit.

use crate::{Class, Rule};

/// The 8 reserved octets are zero when they are written.
pub static HPET_TIMER_RESERVED_ZERO: Rule = Rule {
    id: "hvm-context.hpet_timer.reserved.zero",
    class: Class::Reserved,
    text: "The 8 reserved octets are zero when they are written.",
};

/// The 4 reserved octets are zero.
pub static ONE_MSR_RESERVED_ZERO: Rule = Rule {
    id: "hvm-context.one_msr.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// A stream holds all octets of a record's header.
pub static FRAMING_HEADER_COMPLETE: Rule = Rule {
    id: "hvm-context.framing.header-complete",
    class: Class::Truncated,
    text: "A stream holds all octets of a record's header.",
};

/// A stream holds as many octets of a body as the record's length says.
pub static FRAMING_BODY_COMPLETE: Rule = Rule {
    id: "hvm-context.framing.body-complete",
    class: Class::Truncated,
    text: "A stream holds as many octets of a body as the record's length says.",
};

/// A stream does not stop before its last record.
pub static FRAMING_END: Rule = Rule {
    id: "hvm-context.framing.end",
    class: Class::Truncated,
    text: "A stream does not stop before its last record.",
};

/// Nothing follows the last record.
pub static FRAMING_NOTHING_AFTER_END: Rule = Rule {
    id: "hvm-context.framing.nothing-after-end",
    class: Class::Trailing,
    text: "Nothing follows the last record.",
};

/// The type of a record is one of those described.
pub static FRAMING_TYPE: Rule = Rule {
    id: "hvm-context.framing.type",
    class: Class::Type,
    text: "The type of a record is one of those described.",
};

/// The instance of END is 0.
pub static END_INSTANCE: Rule = Rule {
    id: "hvm-context.end.instance",
    class: Class::Instance,
    text: "The instance of END is 0.",
};

/// The length of END is 0.
pub static END_LENGTH: Rule =
    Rule { id: "hvm-context.end.length", class: Class::Length, text: "The length of END is 0." };

/// `magic` is 0x54381286.
pub static HEADER_MAGIC_CONST: Rule = Rule {
    id: "hvm-context.header.magic.const",
    class: Class::Magic,
    text: "`magic` is 0x54381286.",
};

/// `version` is 1.
pub static HEADER_VERSION_KNOWN: Rule =
    Rule { id: "hvm-context.header.version.known", class: Class::Version, text: "`version` is 1." };

/// A stream begins with HEADER.
pub static HEADER_FIRST: Rule = Rule {
    id: "hvm-context.header.first",
    class: Class::Order,
    text: "A stream begins with HEADER.",
};

/// A stream has no second HEADER.
pub static HEADER_ONCE: Rule = Rule {
    id: "hvm-context.header.once",
    class: Class::Duplicate,
    text: "A stream has no second HEADER.",
};

/// The instance of HEADER is 0.
pub static HEADER_INSTANCE: Rule = Rule {
    id: "hvm-context.header.instance",
    class: Class::Instance,
    text: "The instance of HEADER is 0.",
};

/// The length of HEADER is 24.
pub static HEADER_LENGTH: Rule = Rule {
    id: "hvm-context.header.length",
    class: Class::Length,
    text: "The length of HEADER is 24.",
};

/// The reserved bits of `cr0` are zero.
pub static CPU_CR0_ZERO: Rule = Rule {
    id: "hvm-context.cpu.cr0.zero",
    class: Class::Reserved,
    text: "The reserved bits of `cr0` are zero.",
};

/// `cr3` is at most 0xfffffffffffff.
pub static CPU_CR3_MAX: Rule = Rule {
    id: "hvm-context.cpu.cr3.max",
    class: Class::Value,
    text: "`cr3` is at most 0xfffffffffffff.",
};

/// `dr6` is at most 0xffffffff.
pub static CPU_DR6_MAX: Rule = Rule {
    id: "hvm-context.cpu.dr6.max",
    class: Class::Value,
    text: "`dr6` is at most 0xffffffff.",
};

/// `dr7` is at most 0xffffffff.
pub static CPU_DR7_MAX: Rule = Rule {
    id: "hvm-context.cpu.dr7.max",
    class: Class::Value,
    text: "`dr7` is at most 0xffffffff.",
};

/// `msr_tsc_aux` is at most 0xffffffff.
pub static CPU_MSR_TSC_AUX_MAX: Rule = Rule {
    id: "hvm-context.cpu.msr_tsc_aux.max",
    class: Class::Value,
    text: "`msr_tsc_aux` is at most 0xffffffff.",
};

/// The reserved bits of `pending_event` are zero when they are written.
pub static CPU_PENDING_EVENT_ZERO: Rule = Rule {
    id: "hvm-context.cpu.pending_event.zero",
    class: Class::Reserved,
    text: "The reserved bits of `pending_event` are zero when they are written.",
};

/// The reserved bits of `flags` are zero.
pub static CPU_FLAGS_ZERO: Rule = Rule {
    id: "hvm-context.cpu.flags.zero",
    class: Class::Reserved,
    text: "The reserved bits of `flags` are zero.",
};

/// The 4 reserved octets are zero.
pub static CPU_RESERVED_ZERO: Rule = Rule {
    id: "hvm-context.cpu.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// The length of CPU is 1032; a reader also takes 1016 or 1024.
pub static CPU_LENGTH: Rule = Rule {
    id: "hvm-context.cpu.length",
    class: Class::Length,
    text: "The length of CPU is 1032; a reader also takes 1016 or 1024.",
};

/// The obsolete `msr_flags` is written as 0.
pub static CPU_MSR_FLAGS_OBSOLETE: Rule = Rule {
    id: "hvm-context.cpu.msr-flags.obsolete",
    class: Class::Value,
    text: "The obsolete `msr_flags` is written as 0.",
};

/// Bit ET of `cr0` is set.
pub static CPU_CR0_ET: Rule =
    Rule { id: "hvm-context.cpu.cr0.et", class: Class::Value, text: "Bit ET of `cr0` is set." };

/// Where paging is on, so is protected mode.
pub static CPU_CR0_PAGING: Rule = Rule {
    id: "hvm-context.cpu.cr0.paging",
    class: Class::Value,
    text: "Where paging is on, so is protected mode.",
};

/// `cr4` has no bits but those that some domain may set: 0 to 11, 13, 16 to 18, 20 to 24 and
/// 27.
pub static CPU_CR4_KNOWN: Rule = Rule {
    id: "hvm-context.cpu.cr4.known",
    class: Class::Value,
    text: "`cr4` has no bits but those that some domain may set: 0 to 11, 13, 16 to 18, 20 to 24 and 27.",
};

/// `msr_efer` has no bits but SCE, LME, LMA, NXE, SVME, FFXSE and AIBRSE: 0, 8, 10 to 12, 14
/// and 21.
pub static CPU_EFER_KNOWN: Rule = Rule {
    id: "hvm-context.cpu.efer.known",
    class: Class::Value,
    text: "`msr_efer` has no bits but SCE, LME, LMA, NXE, SVME, FFXSE and AIBRSE: 0, 8, 10 to 12, 14 and 21.",
};

/// Long mode is active (LMA, bit 10) only where it is enabled (LME, bit 8) and paging is on.
pub static CPU_EFER_LONG_MODE: Rule = Rule {
    id: "hvm-context.cpu.efer.long-mode",
    class: Class::Value,
    text: "Long mode is active (LMA, bit 10) only where it is enabled (LME, bit 8) and paging is on.",
};

/// The reserved bits of `modes` are zero when they are written.
pub static PIC_MODES_ZERO: Rule = Rule {
    id: "hvm-context.pic.modes.zero",
    class: Class::Reserved,
    text: "The reserved bits of `modes` are zero when they are written.",
};

/// `int_output` is at most 1.
pub static PIC_INT_OUTPUT_MAX: Rule = Rule {
    id: "hvm-context.pic.int_output.max",
    class: Class::Value,
    text: "`int_output` is at most 1.",
};

/// The instance of PIC is at most 1.
pub static PIC_INSTANCE: Rule = Rule {
    id: "hvm-context.pic.instance",
    class: Class::Instance,
    text: "The instance of PIC is at most 1.",
};

/// The length of PIC is 8.
pub static PIC_LENGTH: Rule =
    Rule { id: "hvm-context.pic.length", class: Class::Length, text: "The length of PIC is 8." };

/// The timer, the keyboard and the clock are triggered by edge: lines 0 and 1 of the master,
/// lines 0 and 5 of the slave.
pub static PIC_ELCR_EDGE: Rule = Rule {
    id: "hvm-context.pic.elcr.edge",
    class: Class::Value,
    text: "The timer, the keyboard and the clock are triggered by edge: lines 0 and 1 of the master, lines 0 and 5 of the slave.",
};

/// The output is low while an initialisation goes on.
pub static PIC_OUTPUT_DURING_INIT: Rule = Rule {
    id: "hvm-context.pic.output-during-init",
    class: Class::Value,
    text: "The output is low while an initialisation goes on.",
};

/// Instance 0 is the master, instance 1 is not.
pub static PIC_MASTER: Rule = Rule {
    id: "hvm-context.pic.master",
    class: Class::Value,
    text: "Instance 0 is the master, instance 1 is not.",
};

/// A stream has no second IOAPIC.
pub static IOAPIC_ONCE: Rule = Rule {
    id: "hvm-context.ioapic.once",
    class: Class::Duplicate,
    text: "A stream has no second IOAPIC.",
};

/// The instance of IOAPIC is 0.
pub static IOAPIC_INSTANCE: Rule = Rule {
    id: "hvm-context.ioapic.instance",
    class: Class::Instance,
    text: "The instance of IOAPIC is 0.",
};

/// The length of IOAPIC is 400.
pub static IOAPIC_LENGTH: Rule = Rule {
    id: "hvm-context.ioapic.length",
    class: Class::Length,
    text: "The length of IOAPIC is 400.",
};

/// The reserved bits of `apic_base_msr` are zero when they are written.
pub static LAPIC_APIC_BASE_MSR_ZERO: Rule = Rule {
    id: "hvm-context.lapic.apic_base_msr.zero",
    class: Class::Reserved,
    text: "The reserved bits of `apic_base_msr` are zero when they are written.",
};

/// The reserved bits of `disabled` are zero when they are written.
pub static LAPIC_DISABLED_ZERO: Rule = Rule {
    id: "hvm-context.lapic.disabled.zero",
    class: Class::Reserved,
    text: "The reserved bits of `disabled` are zero when they are written.",
};

/// The 4 reserved octets are zero when they are written.
pub static LAPIC_RESERVED_ZERO: Rule = Rule {
    id: "hvm-context.lapic.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// The length of LAPIC is 32; a reader also takes 16 or 24 or 28.
pub static LAPIC_LENGTH: Rule = Rule {
    id: "hvm-context.lapic.length",
    class: Class::Length,
    text: "The length of LAPIC is 32; a reader also takes 16 or 24 or 28.",
};

/// An APIC in x2APIC mode is on.
pub static LAPIC_X2APIC_ENABLED: Rule = Rule {
    id: "hvm-context.lapic.x2apic-enabled",
    class: Class::Value,
    text: "An APIC in x2APIC mode is on.",
};

/// The length of LAPIC_REGS is 1024.
pub static LAPIC_REGS_LENGTH: Rule = Rule {
    id: "hvm-context.lapic_regs.length",
    class: Class::Length,
    text: "The length of LAPIC_REGS is 1024.",
};

/// A stream has no second PCI_IRQ.
pub static PCI_IRQ_ONCE: Rule = Rule {
    id: "hvm-context.pci_irq.once",
    class: Class::Duplicate,
    text: "A stream has no second PCI_IRQ.",
};

/// The instance of PCI_IRQ is 0.
pub static PCI_IRQ_INSTANCE: Rule = Rule {
    id: "hvm-context.pci_irq.instance",
    class: Class::Instance,
    text: "The instance of PCI_IRQ is 0.",
};

/// The length of PCI_IRQ is 16.
pub static PCI_IRQ_LENGTH: Rule = Rule {
    id: "hvm-context.pci_irq.length",
    class: Class::Length,
    text: "The length of PCI_IRQ is 16.",
};

/// PCI_IRQ comes before ISA_IRQ.
pub static PCI_IRQ_BEFORE_ISA_IRQ: Rule = Rule {
    id: "hvm-context.pci_irq.before-isa-irq",
    class: Class::Conflict,
    text: "PCI_IRQ comes before ISA_IRQ.",
};

/// PCI_IRQ comes before PCI_LINK.
pub static PCI_IRQ_BEFORE_LINK: Rule = Rule {
    id: "hvm-context.pci_irq.before-link",
    class: Class::Conflict,
    text: "PCI_IRQ comes before PCI_LINK.",
};

/// A stream has no second ISA_IRQ.
pub static ISA_IRQ_ONCE: Rule = Rule {
    id: "hvm-context.isa_irq.once",
    class: Class::Duplicate,
    text: "A stream has no second ISA_IRQ.",
};

/// The instance of ISA_IRQ is 0.
pub static ISA_IRQ_INSTANCE: Rule = Rule {
    id: "hvm-context.isa_irq.instance",
    class: Class::Instance,
    text: "The instance of ISA_IRQ is 0.",
};

/// The length of ISA_IRQ is 8.
pub static ISA_IRQ_LENGTH: Rule = Rule {
    id: "hvm-context.isa_irq.length",
    class: Class::Length,
    text: "The length of ISA_IRQ is 8.",
};

/// ISA_IRQ comes before PCI_LINK.
pub static ISA_IRQ_BEFORE_LINK: Rule = Rule {
    id: "hvm-context.isa_irq.before-link",
    class: Class::Conflict,
    text: "ISA_IRQ comes before PCI_LINK.",
};

/// `route` is at most 15.
pub static PCI_LINK_ROUTE_MAX: Rule = Rule {
    id: "hvm-context.pci_link.route.max",
    class: Class::Value,
    text: "`route` is at most 15.",
};

/// The 4 reserved octets are zero.
pub static PCI_LINK_RESERVED_ZERO: Rule = Rule {
    id: "hvm-context.pci_link.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// A stream has no second PCI_LINK.
pub static PCI_LINK_ONCE: Rule = Rule {
    id: "hvm-context.pci_link.once",
    class: Class::Duplicate,
    text: "A stream has no second PCI_LINK.",
};

/// The instance of PCI_LINK is 0.
pub static PCI_LINK_INSTANCE: Rule = Rule {
    id: "hvm-context.pci_link.instance",
    class: Class::Instance,
    text: "The instance of PCI_LINK is 0.",
};

/// The length of PCI_LINK is 8.
pub static PCI_LINK_LENGTH: Rule = Rule {
    id: "hvm-context.pci_link.length",
    class: Class::Length,
    text: "The length of PCI_LINK is 8.",
};

/// `speaker_data_on` is at most 1.
pub static PIT_SPEAKER_DATA_ON_MAX: Rule = Rule {
    id: "hvm-context.pit.speaker_data_on.max",
    class: Class::Value,
    text: "`speaker_data_on` is at most 1.",
};

/// The 4 reserved octets are zero.
pub static PIT_RESERVED_ZERO: Rule = Rule {
    id: "hvm-context.pit.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// A stream has no second PIT.
pub static PIT_ONCE: Rule = Rule {
    id: "hvm-context.pit.once",
    class: Class::Duplicate,
    text: "A stream has no second PIT.",
};

/// The instance of PIT is 0.
pub static PIT_INSTANCE: Rule = Rule {
    id: "hvm-context.pit.instance",
    class: Class::Instance,
    text: "The instance of PIT is 0.",
};

/// The length of PIT is 56.
pub static PIT_LENGTH: Rule =
    Rule { id: "hvm-context.pit.length", class: Class::Length, text: "The length of PIT is 56." };

/// The count of a channel is at most 65536.
pub static PIT_CHANNELS_COUNT: Rule = Rule {
    id: "hvm-context.pit.channels.count",
    class: Class::Value,
    text: "The count of a channel is at most 65536.",
};

/// The state of reading, of writing and of the latched count is at most 4, and the way to read
/// and write at most 3.
pub static PIT_CHANNELS_STATES: Rule = Rule {
    id: "hvm-context.pit.channels.states",
    class: Class::Value,
    text: "The state of reading, of writing and of the latched count is at most 4, and the way to read and write at most 3.",
};

/// The gate and the decimal flag of a channel are 0 or 1.
pub static PIT_CHANNELS_FLAGS: Rule = Rule {
    id: "hvm-context.pit.channels.flags",
    class: Class::Value,
    text: "The gate and the decimal flag of a channel are 0 or 1.",
};

/// The gates of channels 0 and 1 are high.
pub static PIT_CHANNELS_GATES: Rule = Rule {
    id: "hvm-context.pit.channels.gates",
    class: Class::Value,
    text: "The gates of channels 0 and 1 are high.",
};

/// All bits of the reserved octet are zero when they are written.
pub static RTC_RESERVED_ZERO: Rule = Rule {
    id: "hvm-context.rtc.reserved.zero",
    class: Class::Reserved,
    text: "All bits of the reserved octet are zero when they are written.",
};

/// A stream has no second RTC.
pub static RTC_ONCE: Rule = Rule {
    id: "hvm-context.rtc.once",
    class: Class::Duplicate,
    text: "A stream has no second RTC.",
};

/// The instance of RTC is 0.
pub static RTC_INSTANCE: Rule = Rule {
    id: "hvm-context.rtc.instance",
    class: Class::Instance,
    text: "The instance of RTC is 0.",
};

/// The length of RTC is 24; a reader also takes 16.
pub static RTC_LENGTH: Rule = Rule {
    id: "hvm-context.rtc.length",
    class: Class::Length,
    text: "The length of RTC is 24; a reader also takes 16.",
};

/// The 8 reserved octets are zero when they are written.
pub static HPET_RESERVED_ZERO: Rule = Rule {
    id: "hvm-context.hpet.reserved.zero",
    class: Class::Reserved,
    text: "The 8 reserved octets are zero when they are written.",
};

/// The 8 reserved octets are zero when they are written.
pub static HPET_RESERVED2_ZERO: Rule = Rule {
    id: "hvm-context.hpet.reserved2.zero",
    class: Class::Reserved,
    text: "The 8 reserved octets are zero when they are written.",
};

/// The 200 reserved octets are zero when they are written.
pub static HPET_RESERVED3_ZERO: Rule = Rule {
    id: "hvm-context.hpet.reserved3.zero",
    class: Class::Reserved,
    text: "The 200 reserved octets are zero when they are written.",
};

/// The 8 reserved octets are zero when they are written.
pub static HPET_RESERVED4_ZERO: Rule = Rule {
    id: "hvm-context.hpet.reserved4.zero",
    class: Class::Reserved,
    text: "The 8 reserved octets are zero when they are written.",
};

/// The 672 reserved octets are zero when they are written.
pub static HPET_RESERVED5_ZERO: Rule = Rule {
    id: "hvm-context.hpet.reserved5.zero",
    class: Class::Reserved,
    text: "The 672 reserved octets are zero when they are written.",
};

/// A stream has no second HPET.
pub static HPET_ONCE: Rule = Rule {
    id: "hvm-context.hpet.once",
    class: Class::Duplicate,
    text: "A stream has no second HPET.",
};

/// The instance of HPET is 0.
pub static HPET_INSTANCE: Rule = Rule {
    id: "hvm-context.hpet.instance",
    class: Class::Instance,
    text: "The instance of HPET is 0.",
};

/// The length of HPET is 1048.
pub static HPET_LENGTH: Rule = Rule {
    id: "hvm-context.hpet.length",
    class: Class::Length,
    text: "The length of HPET is 1048.",
};

/// A stream has no second PMTIMER.
pub static PMTIMER_ONCE: Rule = Rule {
    id: "hvm-context.pmtimer.once",
    class: Class::Duplicate,
    text: "A stream has no second PMTIMER.",
};

/// The instance of PMTIMER is 0.
pub static PMTIMER_INSTANCE: Rule = Rule {
    id: "hvm-context.pmtimer.instance",
    class: Class::Instance,
    text: "The instance of PMTIMER is 0.",
};

/// The length of PMTIMER is 8.
pub static PMTIMER_LENGTH: Rule = Rule {
    id: "hvm-context.pmtimer.length",
    class: Class::Length,
    text: "The length of PMTIMER is 8.",
};

/// The length of MTRR is 240.
pub static MTRR_LENGTH: Rule = Rule {
    id: "hvm-context.mtrr.length",
    class: Class::Length,
    text: "The length of MTRR is 240.",
};

/// There are at most 8 variable ranges.
pub static MTRR_VCNT_MAX: Rule = Rule {
    id: "hvm-context.mtrr.vcnt.max",
    class: Class::Value,
    text: "There are at most 8 variable ranges.",
};

/// A stream has no second VIRIDIAN_DOMAIN.
pub static VIRIDIAN_DOMAIN_ONCE: Rule = Rule {
    id: "hvm-context.viridian_domain.once",
    class: Class::Duplicate,
    text: "A stream has no second VIRIDIAN_DOMAIN.",
};

/// The instance of VIRIDIAN_DOMAIN is 0.
pub static VIRIDIAN_DOMAIN_INSTANCE: Rule = Rule {
    id: "hvm-context.viridian_domain.instance",
    class: Class::Instance,
    text: "The instance of VIRIDIAN_DOMAIN is 0.",
};

/// The length of VIRIDIAN_DOMAIN is 32; a reader also takes 16 or 24.
pub static VIRIDIAN_DOMAIN_LENGTH: Rule = Rule {
    id: "hvm-context.viridian_domain.length",
    class: Class::Length,
    text: "The length of VIRIDIAN_DOMAIN is 32; a reader also takes 16 or 24.",
};

/// `xcomp_bv` is 0x0.
pub static CPU_XSAVE_XCOMP_BV_CONST: Rule = Rule {
    id: "hvm-context.cpu_xsave.xcomp_bv.const",
    class: Class::Value,
    text: "`xcomp_bv` is 0x0.",
};

/// The 48 reserved octets are zero.
pub static CPU_XSAVE_RESERVED_ZERO: Rule = Rule {
    id: "hvm-context.cpu_xsave.reserved.zero",
    class: Class::Reserved,
    text: "The 48 reserved octets are zero.",
};

/// `extended` lies within the body of its record.
pub static CPU_XSAVE_EXTENDED_FITS: Rule = Rule {
    id: "hvm-context.cpu_xsave.extended.fits",
    class: Class::Length,
    text: "`extended` lies within the body of its record.",
};

/// The length of CPU_XSAVE is the sum of its fields.
pub static CPU_XSAVE_LENGTH: Rule = Rule {
    id: "hvm-context.cpu_xsave.length",
    class: Class::Length,
    text: "The length of CPU_XSAVE is the sum of its fields.",
};

/// `xstate_bv` is within `xcr0_accum`.
pub static CPU_XSAVE_XSTATE_BV_WITHIN: Rule = Rule {
    id: "hvm-context.cpu_xsave.xstate-bv.within",
    class: Class::Value,
    text: "`xstate_bv` is within `xcr0_accum`.",
};

/// `xcr0` is within `xcr0_accum`.
pub static CPU_XSAVE_XCR0_WITHIN: Rule = Rule {
    id: "hvm-context.cpu_xsave.xcr0.within",
    class: Class::Value,
    text: "`xcr0` is within `xcr0_accum`.",
};

/// The state of x87, bit 0, is always on.
pub static CPU_XSAVE_XCR0_X87: Rule = Rule {
    id: "hvm-context.cpu_xsave.xcr0.x87",
    class: Class::Value,
    text: "The state of x87, bit 0, is always on.",
};

/// Where that of AVX, bit 2, is on in `xcr0` or `xcr0_accum`, so is that of SSE, bit 1.
pub static CPU_XSAVE_XCR0_AVX: Rule = Rule {
    id: "hvm-context.cpu_xsave.xcr0.avx",
    class: Class::Value,
    text: "Where that of AVX, bit 2, is on in `xcr0` or `xcr0_accum`, so is that of SSE, bit 1.",
};

/// The three components of AVX-512, bits 5 to 7, are on in `xcr0` or `xcr0_accum` together, and
/// with that of AVX.
pub static CPU_XSAVE_XCR0_AVX512: Rule = Rule {
    id: "hvm-context.cpu_xsave.xcr0.avx512",
    class: Class::Value,
    text: "The three components of AVX-512, bits 5 to 7, are on in `xcr0` or `xcr0_accum` together, and with that of AVX.",
};

/// The two components of MPX, bits 3 and 4, are on in `xcr0` or `xcr0_accum` together.
pub static CPU_XSAVE_XCR0_MPX: Rule = Rule {
    id: "hvm-context.cpu_xsave.xcr0.mpx",
    class: Class::Value,
    text: "The two components of MPX, bits 3 and 4, are on in `xcr0` or `xcr0_accum` together.",
};

/// The two components of AMX, bits 17 and 18, are on in `xcr0` or `xcr0_accum` together.
pub static CPU_XSAVE_XCR0_AMX: Rule = Rule {
    id: "hvm-context.cpu_xsave.xcr0.amx",
    class: Class::Value,
    text: "The two components of AMX, bits 17 and 18, are on in `xcr0` or `xcr0_accum` together.",
};

/// `xcr0_accum` names no component of the supervisor: bit 8 and bits 10 to 16.
pub static CPU_XSAVE_COMPONENTS_USER: Rule = Rule {
    id: "hvm-context.cpu_xsave.components.user",
    class: Class::Value,
    text: "`xcr0_accum` names no component of the supervisor: bit 8 and bits 10 to 16.",
};

/// The 7 reserved octets are zero.
pub static VIRIDIAN_VCPU_RESERVED_ZERO: Rule = Rule {
    id: "hvm-context.viridian_vcpu.reserved.zero",
    class: Class::Reserved,
    text: "The 7 reserved octets are zero.",
};

/// The length of VIRIDIAN_VCPU is 216; a reader also takes 8 or 16.
pub static VIRIDIAN_VCPU_LENGTH: Rule = Rule {
    id: "hvm-context.viridian_vcpu.length",
    class: Class::Length,
    text: "The length of VIRIDIAN_VCPU is 216; a reader also takes 8 or 16.",
};

/// The length of VMCE_VCPU is 32; a reader also takes 8 or 24.
pub static VMCE_VCPU_LENGTH: Rule = Rule {
    id: "hvm-context.vmce_vcpu.length",
    class: Class::Length,
    text: "The length of VMCE_VCPU is 32; a reader also takes 8 or 24.",
};

/// `caps` names no capability but those that Xen offers on some processor: bits 0 to 8, 10, 11,
/// 24 and 27.
pub static VMCE_VCPU_CAPS_KNOWN: Rule = Rule {
    id: "hvm-context.vmce_vcpu.caps.known",
    class: Class::Value,
    text: "`caps` names no capability but those that Xen offers on some processor: bits 0 to 8, 10, 11, 24 and 27.",
};

/// The length of TSC_ADJUST is 8.
pub static TSC_ADJUST_LENGTH: Rule = Rule {
    id: "hvm-context.tsc_adjust.length",
    class: Class::Length,
    text: "The length of TSC_ADJUST is 8.",
};

/// `count` is at least 1.
pub static CPU_MSR_COUNT_MIN: Rule = Rule {
    id: "hvm-context.cpu_msr.count.min",
    class: Class::Value,
    text: "`count` is at least 1.",
};

/// The 4 reserved octets are zero when they are written.
pub static CPU_MSR_RESERVED_ZERO: Rule = Rule {
    id: "hvm-context.cpu_msr.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// `msr` lies within the body of its record.
pub static CPU_MSR_MSR_FITS: Rule = Rule {
    id: "hvm-context.cpu_msr.msr.fits",
    class: Class::Length,
    text: "`msr` lies within the body of its record.",
};

/// The length of CPU_MSR is the sum of its fields.
pub static CPU_MSR_LENGTH: Rule = Rule {
    id: "hvm-context.cpu_msr.length",
    class: Class::Length,
    text: "The length of CPU_MSR is the sum of its fields.",
};

/// A reader remembers and holds what it must, as far as its memory goes.
pub static MEMORY: Rule = Rule {
    id: "hvm-context.memory",
    class: Class::Memory,
    text: "The reader has no memory left for what it must remember or hold.",
};
