// Code generated from spec/hvm-context by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import "github.com/streamspec/streamspec/generated/go/streamspec"

// ruleHPETTimerReservedZero: The 8 reserved octets are zero when they are written.
var ruleHPETTimerReservedZero = streamspec.Rule{
	ID:    "hvm-context.hpet_timer.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 8 reserved octets are zero when they are written.",
}

// ruleOneMSRReservedZero: The 4 reserved octets are zero.
var ruleOneMSRReservedZero = streamspec.Rule{
	ID:    "hvm-context.one_msr.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = streamspec.Rule{
	ID:    "hvm-context.framing.header-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = streamspec.Rule{
	ID:    "hvm-context.framing.body-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = streamspec.Rule{
	ID:    "hvm-context.framing.end",
	Class: streamspec.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = streamspec.Rule{
	ID:    "hvm-context.framing.nothing-after-end",
	Class: streamspec.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = streamspec.Rule{
	ID:    "hvm-context.framing.type",
	Class: streamspec.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleEndInstance: The instance of END is 0.
var ruleEndInstance = streamspec.Rule{
	ID:    "hvm-context.end.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of END is 0.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = streamspec.Rule{
	ID:    "hvm-context.end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleHeaderMagicConst: `magic` is 0x54381286.
var ruleHeaderMagicConst = streamspec.Rule{
	ID:    "hvm-context.header.magic.const",
	Class: streamspec.ClassMagic,
	Text:  "`magic` is 0x54381286.",
}

// ruleHeaderVersionKnown: `version` is 1.
var ruleHeaderVersionKnown = streamspec.Rule{
	ID:    "hvm-context.header.version.known",
	Class: streamspec.ClassVersion,
	Text:  "`version` is 1.",
}

// ruleHeaderFirst: A stream begins with HEADER.
var ruleHeaderFirst = streamspec.Rule{
	ID:    "hvm-context.header.first",
	Class: streamspec.ClassOrder,
	Text:  "A stream begins with HEADER.",
}

// ruleHeaderOnce: A stream has no second HEADER.
var ruleHeaderOnce = streamspec.Rule{
	ID:    "hvm-context.header.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second HEADER.",
}

// ruleHeaderInstance: The instance of HEADER is 0.
var ruleHeaderInstance = streamspec.Rule{
	ID:    "hvm-context.header.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of HEADER is 0.",
}

// ruleHeaderLength: The length of HEADER is 24.
var ruleHeaderLength = streamspec.Rule{
	ID:    "hvm-context.header.length",
	Class: streamspec.ClassLength,
	Text:  "The length of HEADER is 24.",
}

// ruleCPUCr0Zero: The reserved bits of `cr0` are zero.
var ruleCPUCr0Zero = streamspec.Rule{
	ID:    "hvm-context.cpu.cr0.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `cr0` are zero.",
}

// ruleCPUCr3Max: `cr3` is at most 0xfffffffffffff.
var ruleCPUCr3Max = streamspec.Rule{
	ID:    "hvm-context.cpu.cr3.max",
	Class: streamspec.ClassValue,
	Text:  "`cr3` is at most 0xfffffffffffff.",
}

// ruleCPUDr6Max: `dr6` is at most 0xffffffff.
var ruleCPUDr6Max = streamspec.Rule{
	ID:    "hvm-context.cpu.dr6.max",
	Class: streamspec.ClassValue,
	Text:  "`dr6` is at most 0xffffffff.",
}

// ruleCPUDr7Max: `dr7` is at most 0xffffffff.
var ruleCPUDr7Max = streamspec.Rule{
	ID:    "hvm-context.cpu.dr7.max",
	Class: streamspec.ClassValue,
	Text:  "`dr7` is at most 0xffffffff.",
}

// ruleCPUMSRTSCAuxMax: `msr_tsc_aux` is at most 0xffffffff.
var ruleCPUMSRTSCAuxMax = streamspec.Rule{
	ID:    "hvm-context.cpu.msr_tsc_aux.max",
	Class: streamspec.ClassValue,
	Text:  "`msr_tsc_aux` is at most 0xffffffff.",
}

// ruleCPUPendingEventZero: The reserved bits of `pending_event` are zero when they are written.
var ruleCPUPendingEventZero = streamspec.Rule{
	ID:    "hvm-context.cpu.pending_event.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `pending_event` are zero when they are written.",
}

// ruleCPUFlagsZero: The reserved bits of `flags` are zero.
var ruleCPUFlagsZero = streamspec.Rule{
	ID:    "hvm-context.cpu.flags.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `flags` are zero.",
}

// ruleCPUReservedZero: The 4 reserved octets are zero.
var ruleCPUReservedZero = streamspec.Rule{
	ID:    "hvm-context.cpu.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleCPULength: The length of CPU is 1032; a reader also takes 1016 or 1024.
var ruleCPULength = streamspec.Rule{
	ID:    "hvm-context.cpu.length",
	Class: streamspec.ClassLength,
	Text:  "The length of CPU is 1032; a reader also takes 1016 or 1024.",
}

// ruleCPUMSRFlagsObsolete: The obsolete `msr_flags` is written as 0.
var ruleCPUMSRFlagsObsolete = streamspec.Rule{
	ID:    "hvm-context.cpu.msr-flags.obsolete",
	Class: streamspec.ClassValue,
	Text:  "The obsolete `msr_flags` is written as 0.",
}

// ruleCPUCr0Et: Bit ET of `cr0` is set.
var ruleCPUCr0Et = streamspec.Rule{
	ID:    "hvm-context.cpu.cr0.et",
	Class: streamspec.ClassValue,
	Text:  "Bit ET of `cr0` is set.",
}

// ruleCPUCr0Paging: Where paging is on, so is protected mode.
var ruleCPUCr0Paging = streamspec.Rule{
	ID:    "hvm-context.cpu.cr0.paging",
	Class: streamspec.ClassValue,
	Text:  "Where paging is on, so is protected mode.",
}

// ruleCPUCr4Known: `cr4` has no bits but those that some domain may set: 0 to 11, 13, 16 to 18,
// 20 to 24 and 27.
var ruleCPUCr4Known = streamspec.Rule{
	ID:    "hvm-context.cpu.cr4.known",
	Class: streamspec.ClassValue,
	Text:  "`cr4` has no bits but those that some domain may set: 0 to 11, 13, 16 to 18, 20 to 24 and 27.",
}

// ruleCPUEferKnown: `msr_efer` has no bits but SCE, LME, LMA, NXE, SVME, FFXSE and AIBRSE: 0,
// 8, 10 to 12, 14 and 21.
var ruleCPUEferKnown = streamspec.Rule{
	ID:    "hvm-context.cpu.efer.known",
	Class: streamspec.ClassValue,
	Text:  "`msr_efer` has no bits but SCE, LME, LMA, NXE, SVME, FFXSE and AIBRSE: 0, 8, 10 to 12, 14 and 21.",
}

// ruleCPUEferLongMode: Long mode is active (LMA, bit 10) only where it is enabled (LME, bit 8)
// and paging is on.
var ruleCPUEferLongMode = streamspec.Rule{
	ID:    "hvm-context.cpu.efer.long-mode",
	Class: streamspec.ClassValue,
	Text:  "Long mode is active (LMA, bit 10) only where it is enabled (LME, bit 8) and paging is on.",
}

// rulePICModesZero: The reserved bits of `modes` are zero when they are written.
var rulePICModesZero = streamspec.Rule{
	ID:    "hvm-context.pic.modes.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `modes` are zero when they are written.",
}

// rulePICIntOutputMax: `int_output` is at most 1.
var rulePICIntOutputMax = streamspec.Rule{
	ID:    "hvm-context.pic.int_output.max",
	Class: streamspec.ClassValue,
	Text:  "`int_output` is at most 1.",
}

// rulePICInstance: The instance of PIC is at most 1.
var rulePICInstance = streamspec.Rule{
	ID:    "hvm-context.pic.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of PIC is at most 1.",
}

// rulePICLength: The length of PIC is 8.
var rulePICLength = streamspec.Rule{
	ID:    "hvm-context.pic.length",
	Class: streamspec.ClassLength,
	Text:  "The length of PIC is 8.",
}

// rulePICElcrEdge: The timer, the keyboard and the clock are triggered by edge: lines 0 and 1
// of the master, lines 0 and 5 of the slave.
var rulePICElcrEdge = streamspec.Rule{
	ID:    "hvm-context.pic.elcr.edge",
	Class: streamspec.ClassValue,
	Text:  "The timer, the keyboard and the clock are triggered by edge: lines 0 and 1 of the master, lines 0 and 5 of the slave.",
}

// rulePICOutputDuringInit: The output is low while an initialisation goes on.
var rulePICOutputDuringInit = streamspec.Rule{
	ID:    "hvm-context.pic.output-during-init",
	Class: streamspec.ClassValue,
	Text:  "The output is low while an initialisation goes on.",
}

// rulePICMaster: Instance 0 is the master, instance 1 is not.
var rulePICMaster = streamspec.Rule{
	ID:    "hvm-context.pic.master",
	Class: streamspec.ClassValue,
	Text:  "Instance 0 is the master, instance 1 is not.",
}

// ruleIOAPICOnce: A stream has no second IOAPIC.
var ruleIOAPICOnce = streamspec.Rule{
	ID:    "hvm-context.ioapic.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second IOAPIC.",
}

// ruleIOAPICInstance: The instance of IOAPIC is 0.
var ruleIOAPICInstance = streamspec.Rule{
	ID:    "hvm-context.ioapic.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of IOAPIC is 0.",
}

// ruleIOAPICLength: The length of IOAPIC is 400.
var ruleIOAPICLength = streamspec.Rule{
	ID:    "hvm-context.ioapic.length",
	Class: streamspec.ClassLength,
	Text:  "The length of IOAPIC is 400.",
}

// ruleLAPICApicBaseMSRZero: The reserved bits of `apic_base_msr` are zero when they are
// written.
var ruleLAPICApicBaseMSRZero = streamspec.Rule{
	ID:    "hvm-context.lapic.apic_base_msr.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `apic_base_msr` are zero when they are written.",
}

// ruleLAPICDisabledZero: The reserved bits of `disabled` are zero when they are written.
var ruleLAPICDisabledZero = streamspec.Rule{
	ID:    "hvm-context.lapic.disabled.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `disabled` are zero when they are written.",
}

// ruleLAPICReservedZero: The 4 reserved octets are zero when they are written.
var ruleLAPICReservedZero = streamspec.Rule{
	ID:    "hvm-context.lapic.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleLAPICLength: The length of LAPIC is 32; a reader also takes 16 or 24 or 28.
var ruleLAPICLength = streamspec.Rule{
	ID:    "hvm-context.lapic.length",
	Class: streamspec.ClassLength,
	Text:  "The length of LAPIC is 32; a reader also takes 16 or 24 or 28.",
}

// ruleLAPICX2apicEnabled: An APIC in x2APIC mode is on.
var ruleLAPICX2apicEnabled = streamspec.Rule{
	ID:    "hvm-context.lapic.x2apic-enabled",
	Class: streamspec.ClassValue,
	Text:  "An APIC in x2APIC mode is on.",
}

// ruleLAPICRegsLength: The length of LAPIC_REGS is 1024.
var ruleLAPICRegsLength = streamspec.Rule{
	ID:    "hvm-context.lapic_regs.length",
	Class: streamspec.ClassLength,
	Text:  "The length of LAPIC_REGS is 1024.",
}

// rulePCIIRQOnce: A stream has no second PCI_IRQ.
var rulePCIIRQOnce = streamspec.Rule{
	ID:    "hvm-context.pci_irq.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second PCI_IRQ.",
}

// rulePCIIRQInstance: The instance of PCI_IRQ is 0.
var rulePCIIRQInstance = streamspec.Rule{
	ID:    "hvm-context.pci_irq.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of PCI_IRQ is 0.",
}

// rulePCIIRQLength: The length of PCI_IRQ is 16.
var rulePCIIRQLength = streamspec.Rule{
	ID:    "hvm-context.pci_irq.length",
	Class: streamspec.ClassLength,
	Text:  "The length of PCI_IRQ is 16.",
}

// rulePCIIRQBeforeISAIRQ: PCI_IRQ comes before ISA_IRQ.
var rulePCIIRQBeforeISAIRQ = streamspec.Rule{
	ID:    "hvm-context.pci_irq.before-isa-irq",
	Class: streamspec.ClassConflict,
	Text:  "PCI_IRQ comes before ISA_IRQ.",
}

// rulePCIIRQBeforeLink: PCI_IRQ comes before PCI_LINK.
var rulePCIIRQBeforeLink = streamspec.Rule{
	ID:    "hvm-context.pci_irq.before-link",
	Class: streamspec.ClassConflict,
	Text:  "PCI_IRQ comes before PCI_LINK.",
}

// ruleISAIRQOnce: A stream has no second ISA_IRQ.
var ruleISAIRQOnce = streamspec.Rule{
	ID:    "hvm-context.isa_irq.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second ISA_IRQ.",
}

// ruleISAIRQInstance: The instance of ISA_IRQ is 0.
var ruleISAIRQInstance = streamspec.Rule{
	ID:    "hvm-context.isa_irq.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of ISA_IRQ is 0.",
}

// ruleISAIRQLength: The length of ISA_IRQ is 8.
var ruleISAIRQLength = streamspec.Rule{
	ID:    "hvm-context.isa_irq.length",
	Class: streamspec.ClassLength,
	Text:  "The length of ISA_IRQ is 8.",
}

// ruleISAIRQBeforeLink: ISA_IRQ comes before PCI_LINK.
var ruleISAIRQBeforeLink = streamspec.Rule{
	ID:    "hvm-context.isa_irq.before-link",
	Class: streamspec.ClassConflict,
	Text:  "ISA_IRQ comes before PCI_LINK.",
}

// rulePCILinkRouteMax: `route` is at most 15.
var rulePCILinkRouteMax = streamspec.Rule{
	ID:    "hvm-context.pci_link.route.max",
	Class: streamspec.ClassValue,
	Text:  "`route` is at most 15.",
}

// rulePCILinkReservedZero: The 4 reserved octets are zero.
var rulePCILinkReservedZero = streamspec.Rule{
	ID:    "hvm-context.pci_link.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// rulePCILinkOnce: A stream has no second PCI_LINK.
var rulePCILinkOnce = streamspec.Rule{
	ID:    "hvm-context.pci_link.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second PCI_LINK.",
}

// rulePCILinkInstance: The instance of PCI_LINK is 0.
var rulePCILinkInstance = streamspec.Rule{
	ID:    "hvm-context.pci_link.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of PCI_LINK is 0.",
}

// rulePCILinkLength: The length of PCI_LINK is 8.
var rulePCILinkLength = streamspec.Rule{
	ID:    "hvm-context.pci_link.length",
	Class: streamspec.ClassLength,
	Text:  "The length of PCI_LINK is 8.",
}

// rulePITSpeakerDataOnMax: `speaker_data_on` is at most 1.
var rulePITSpeakerDataOnMax = streamspec.Rule{
	ID:    "hvm-context.pit.speaker_data_on.max",
	Class: streamspec.ClassValue,
	Text:  "`speaker_data_on` is at most 1.",
}

// rulePITReservedZero: The 4 reserved octets are zero.
var rulePITReservedZero = streamspec.Rule{
	ID:    "hvm-context.pit.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// rulePITOnce: A stream has no second PIT.
var rulePITOnce = streamspec.Rule{
	ID:    "hvm-context.pit.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second PIT.",
}

// rulePITInstance: The instance of PIT is 0.
var rulePITInstance = streamspec.Rule{
	ID:    "hvm-context.pit.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of PIT is 0.",
}

// rulePITLength: The length of PIT is 56.
var rulePITLength = streamspec.Rule{
	ID:    "hvm-context.pit.length",
	Class: streamspec.ClassLength,
	Text:  "The length of PIT is 56.",
}

// rulePITChannelsCount: The count of a channel is at most 65536.
var rulePITChannelsCount = streamspec.Rule{
	ID:    "hvm-context.pit.channels.count",
	Class: streamspec.ClassValue,
	Text:  "The count of a channel is at most 65536.",
}

// rulePITChannelsStates: The state of reading, of writing and of the latched count is at most
// 4, and the way to read and write at most 3.
var rulePITChannelsStates = streamspec.Rule{
	ID:    "hvm-context.pit.channels.states",
	Class: streamspec.ClassValue,
	Text:  "The state of reading, of writing and of the latched count is at most 4, and the way to read and write at most 3.",
}

// rulePITChannelsFlags: The gate and the decimal flag of a channel are 0 or 1.
var rulePITChannelsFlags = streamspec.Rule{
	ID:    "hvm-context.pit.channels.flags",
	Class: streamspec.ClassValue,
	Text:  "The gate and the decimal flag of a channel are 0 or 1.",
}

// rulePITChannelsGates: The gates of channels 0 and 1 are high.
var rulePITChannelsGates = streamspec.Rule{
	ID:    "hvm-context.pit.channels.gates",
	Class: streamspec.ClassValue,
	Text:  "The gates of channels 0 and 1 are high.",
}

// ruleRTCReservedZero: All bits of the reserved octet are zero when they are written.
var ruleRTCReservedZero = streamspec.Rule{
	ID:    "hvm-context.rtc.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "All bits of the reserved octet are zero when they are written.",
}

// ruleRTCOnce: A stream has no second RTC.
var ruleRTCOnce = streamspec.Rule{
	ID:    "hvm-context.rtc.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second RTC.",
}

// ruleRTCInstance: The instance of RTC is 0.
var ruleRTCInstance = streamspec.Rule{
	ID:    "hvm-context.rtc.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of RTC is 0.",
}

// ruleRTCLength: The length of RTC is 24; a reader also takes 16.
var ruleRTCLength = streamspec.Rule{
	ID:    "hvm-context.rtc.length",
	Class: streamspec.ClassLength,
	Text:  "The length of RTC is 24; a reader also takes 16.",
}

// ruleHPETReservedZero: The 8 reserved octets are zero when they are written.
var ruleHPETReservedZero = streamspec.Rule{
	ID:    "hvm-context.hpet.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 8 reserved octets are zero when they are written.",
}

// ruleHPETReserved2Zero: The 8 reserved octets are zero when they are written.
var ruleHPETReserved2Zero = streamspec.Rule{
	ID:    "hvm-context.hpet.reserved2.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 8 reserved octets are zero when they are written.",
}

// ruleHPETReserved3Zero: The 200 reserved octets are zero when they are written.
var ruleHPETReserved3Zero = streamspec.Rule{
	ID:    "hvm-context.hpet.reserved3.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 200 reserved octets are zero when they are written.",
}

// ruleHPETReserved4Zero: The 8 reserved octets are zero when they are written.
var ruleHPETReserved4Zero = streamspec.Rule{
	ID:    "hvm-context.hpet.reserved4.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 8 reserved octets are zero when they are written.",
}

// ruleHPETReserved5Zero: The 672 reserved octets are zero when they are written.
var ruleHPETReserved5Zero = streamspec.Rule{
	ID:    "hvm-context.hpet.reserved5.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 672 reserved octets are zero when they are written.",
}

// ruleHPETOnce: A stream has no second HPET.
var ruleHPETOnce = streamspec.Rule{
	ID:    "hvm-context.hpet.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second HPET.",
}

// ruleHPETInstance: The instance of HPET is 0.
var ruleHPETInstance = streamspec.Rule{
	ID:    "hvm-context.hpet.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of HPET is 0.",
}

// ruleHPETLength: The length of HPET is 1048.
var ruleHPETLength = streamspec.Rule{
	ID:    "hvm-context.hpet.length",
	Class: streamspec.ClassLength,
	Text:  "The length of HPET is 1048.",
}

// rulePmtimerOnce: A stream has no second PMTIMER.
var rulePmtimerOnce = streamspec.Rule{
	ID:    "hvm-context.pmtimer.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second PMTIMER.",
}

// rulePmtimerInstance: The instance of PMTIMER is 0.
var rulePmtimerInstance = streamspec.Rule{
	ID:    "hvm-context.pmtimer.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of PMTIMER is 0.",
}

// rulePmtimerLength: The length of PMTIMER is 8.
var rulePmtimerLength = streamspec.Rule{
	ID:    "hvm-context.pmtimer.length",
	Class: streamspec.ClassLength,
	Text:  "The length of PMTIMER is 8.",
}

// ruleMTRRLength: The length of MTRR is 240.
var ruleMTRRLength = streamspec.Rule{
	ID:    "hvm-context.mtrr.length",
	Class: streamspec.ClassLength,
	Text:  "The length of MTRR is 240.",
}

// ruleMTRRVcntMax: There are at most 8 variable ranges.
var ruleMTRRVcntMax = streamspec.Rule{
	ID:    "hvm-context.mtrr.vcnt.max",
	Class: streamspec.ClassValue,
	Text:  "There are at most 8 variable ranges.",
}

// ruleViridianDomainOnce: A stream has no second VIRIDIAN_DOMAIN.
var ruleViridianDomainOnce = streamspec.Rule{
	ID:    "hvm-context.viridian_domain.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second VIRIDIAN_DOMAIN.",
}

// ruleViridianDomainInstance: The instance of VIRIDIAN_DOMAIN is 0.
var ruleViridianDomainInstance = streamspec.Rule{
	ID:    "hvm-context.viridian_domain.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of VIRIDIAN_DOMAIN is 0.",
}

// ruleViridianDomainLength: The length of VIRIDIAN_DOMAIN is 32; a reader also takes 16 or 24.
var ruleViridianDomainLength = streamspec.Rule{
	ID:    "hvm-context.viridian_domain.length",
	Class: streamspec.ClassLength,
	Text:  "The length of VIRIDIAN_DOMAIN is 32; a reader also takes 16 or 24.",
}

// ruleCPUXSAVEXcompBvConst: `xcomp_bv` is 0x0.
var ruleCPUXSAVEXcompBvConst = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.xcomp_bv.const",
	Class: streamspec.ClassValue,
	Text:  "`xcomp_bv` is 0x0.",
}

// ruleCPUXSAVEReservedZero: The 48 reserved octets are zero.
var ruleCPUXSAVEReservedZero = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 48 reserved octets are zero.",
}

// ruleCPUXSAVEExtendedFits: `extended` lies within the body of its record.
var ruleCPUXSAVEExtendedFits = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.extended.fits",
	Class: streamspec.ClassLength,
	Text:  "`extended` lies within the body of its record.",
}

// ruleCPUXSAVELength: The length of CPU_XSAVE is the sum of its fields.
var ruleCPUXSAVELength = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.length",
	Class: streamspec.ClassLength,
	Text:  "The length of CPU_XSAVE is the sum of its fields.",
}

// ruleCPUXSAVEXstateBvWithin: `xstate_bv` is within `xcr0_accum`.
var ruleCPUXSAVEXstateBvWithin = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.xstate-bv.within",
	Class: streamspec.ClassValue,
	Text:  "`xstate_bv` is within `xcr0_accum`.",
}

// ruleCPUXSAVEXcr0Within: `xcr0` is within `xcr0_accum`.
var ruleCPUXSAVEXcr0Within = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.xcr0.within",
	Class: streamspec.ClassValue,
	Text:  "`xcr0` is within `xcr0_accum`.",
}

// ruleCPUXSAVEXcr0X87: The state of x87, bit 0, is always on.
var ruleCPUXSAVEXcr0X87 = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.xcr0.x87",
	Class: streamspec.ClassValue,
	Text:  "The state of x87, bit 0, is always on.",
}

// ruleCPUXSAVEXcr0Avx: Where that of AVX, bit 2, is on in `xcr0` or `xcr0_accum`, so is that of
// SSE, bit 1.
var ruleCPUXSAVEXcr0Avx = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.xcr0.avx",
	Class: streamspec.ClassValue,
	Text:  "Where that of AVX, bit 2, is on in `xcr0` or `xcr0_accum`, so is that of SSE, bit 1.",
}

// ruleCPUXSAVEXcr0Avx512: The three components of AVX-512, bits 5 to 7, are on in `xcr0` or
// `xcr0_accum` together, and with that of AVX.
var ruleCPUXSAVEXcr0Avx512 = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.xcr0.avx512",
	Class: streamspec.ClassValue,
	Text:  "The three components of AVX-512, bits 5 to 7, are on in `xcr0` or `xcr0_accum` together, and with that of AVX.",
}

// ruleCPUXSAVEXcr0Mpx: The two components of MPX, bits 3 and 4, are on in `xcr0` or
// `xcr0_accum` together.
var ruleCPUXSAVEXcr0Mpx = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.xcr0.mpx",
	Class: streamspec.ClassValue,
	Text:  "The two components of MPX, bits 3 and 4, are on in `xcr0` or `xcr0_accum` together.",
}

// ruleCPUXSAVEXcr0Amx: The two components of AMX, bits 17 and 18, are on in `xcr0` or
// `xcr0_accum` together.
var ruleCPUXSAVEXcr0Amx = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.xcr0.amx",
	Class: streamspec.ClassValue,
	Text:  "The two components of AMX, bits 17 and 18, are on in `xcr0` or `xcr0_accum` together.",
}

// ruleCPUXSAVEComponentsUser: `xcr0_accum` names no component of the supervisor: bit 8 and bits
// 10 to 16.
var ruleCPUXSAVEComponentsUser = streamspec.Rule{
	ID:    "hvm-context.cpu_xsave.components.user",
	Class: streamspec.ClassValue,
	Text:  "`xcr0_accum` names no component of the supervisor: bit 8 and bits 10 to 16.",
}

// ruleViridianVCPUReservedZero: The 7 reserved octets are zero.
var ruleViridianVCPUReservedZero = streamspec.Rule{
	ID:    "hvm-context.viridian_vcpu.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 7 reserved octets are zero.",
}

// ruleViridianVCPULength: The length of VIRIDIAN_VCPU is 216; a reader also takes 8 or 16.
var ruleViridianVCPULength = streamspec.Rule{
	ID:    "hvm-context.viridian_vcpu.length",
	Class: streamspec.ClassLength,
	Text:  "The length of VIRIDIAN_VCPU is 216; a reader also takes 8 or 16.",
}

// ruleVmceVCPULength: The length of VMCE_VCPU is 32; a reader also takes 8 or 24.
var ruleVmceVCPULength = streamspec.Rule{
	ID:    "hvm-context.vmce_vcpu.length",
	Class: streamspec.ClassLength,
	Text:  "The length of VMCE_VCPU is 32; a reader also takes 8 or 24.",
}

// ruleVmceVCPUCapsKnown: `caps` names no capability but those that Xen offers on some
// processor: bits 0 to 8, 10, 11, 24 and 27.
var ruleVmceVCPUCapsKnown = streamspec.Rule{
	ID:    "hvm-context.vmce_vcpu.caps.known",
	Class: streamspec.ClassValue,
	Text:  "`caps` names no capability but those that Xen offers on some processor: bits 0 to 8, 10, 11, 24 and 27.",
}

// ruleTSCAdjustLength: The length of TSC_ADJUST is 8.
var ruleTSCAdjustLength = streamspec.Rule{
	ID:    "hvm-context.tsc_adjust.length",
	Class: streamspec.ClassLength,
	Text:  "The length of TSC_ADJUST is 8.",
}

// ruleCPUMSRCountMin: `count` is at least 1.
var ruleCPUMSRCountMin = streamspec.Rule{
	ID:    "hvm-context.cpu_msr.count.min",
	Class: streamspec.ClassValue,
	Text:  "`count` is at least 1.",
}

// ruleCPUMSRReservedZero: The 4 reserved octets are zero when they are written.
var ruleCPUMSRReservedZero = streamspec.Rule{
	ID:    "hvm-context.cpu_msr.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleCPUMSRMSRFits: `msr` lies within the body of its record.
var ruleCPUMSRMSRFits = streamspec.Rule{
	ID:    "hvm-context.cpu_msr.msr.fits",
	Class: streamspec.ClassLength,
	Text:  "`msr` lies within the body of its record.",
}

// ruleCPUMSRLength: The length of CPU_MSR is the sum of its fields.
var ruleCPUMSRLength = streamspec.Rule{
	ID:    "hvm-context.cpu_msr.length",
	Class: streamspec.ClassLength,
	Text:  "The length of CPU_MSR is the sum of its fields.",
}
