// Code generated from spec/domain-context by `cargo codegen`. DO NOT EDIT.

package domaincontext

import "github.com/streamspec/streamspec/generated/go/streamspec"

// ruleIPIChannelReservedZero: The 8 reserved octets are zero.
var ruleIPIChannelReservedZero = streamspec.Rule{
	ID:    "domain-context.ipi_channel.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 8 reserved octets are zero.",
}

// rulePIRQChannelReservedZero: The 4 reserved octets are zero.
var rulePIRQChannelReservedZero = streamspec.Rule{
	ID:    "domain-context.pirq_channel.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleUnboundChannelReservedZero: The 4 reserved octets are zero.
var ruleUnboundChannelReservedZero = streamspec.Rule{
	ID:    "domain-context.unbound_channel.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleVIRQChannelReservedZero: The 4 reserved octets are zero.
var ruleVIRQChannelReservedZero = streamspec.Rule{
	ID:    "domain-context.virq_channel.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleGrantEntryV1FlagsZero: The reserved bits of `flags` are zero.
var ruleGrantEntryV1FlagsZero = streamspec.Rule{
	ID:    "domain-context.grant_entry_v1.flags.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `flags` are zero.",
}

// ruleGrantEntryV1FlagsKindNamed: `kind` of `flags` is one of the values of `grant_kind`.
var ruleGrantEntryV1FlagsKindNamed = streamspec.Rule{
	ID:    "domain-context.grant_entry_v1.flags.kind.named",
	Class: streamspec.ClassValue,
	Text:  "`kind` of `flags` is one of the values of `grant_kind`.",
}

// ruleGrantEntryV2FlagsZero: The reserved bits of `flags` are zero.
var ruleGrantEntryV2FlagsZero = streamspec.Rule{
	ID:    "domain-context.grant_entry_v2.flags.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `flags` are zero.",
}

// ruleGrantEntryV2FlagsKindNamed: `kind` of `flags` is one of the values of `grant_kind`.
var ruleGrantEntryV2FlagsKindNamed = streamspec.Rule{
	ID:    "domain-context.grant_entry_v2.flags.kind.named",
	Class: streamspec.ClassValue,
	Text:  "`kind` of `flags` is one of the values of `grant_kind`.",
}

// ruleGrantEntryV2PageOffsetMax: `page_offset` is at most 4095.
var ruleGrantEntryV2PageOffsetMax = streamspec.Rule{
	ID:    "domain-context.grant_entry_v2.page_offset.max",
	Class: streamspec.ClassValue,
	Text:  "`page_offset` is at most 4095.",
}

// ruleImageHeaderComplete: A stream holds all octets of its `image_header`.
var ruleImageHeaderComplete = streamspec.Rule{
	ID:    "domain-context.image_header.complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of its `image_header`.",
}

// ruleImageHeaderMarkerConst: `marker` is 0xffffffffffffffff.
var ruleImageHeaderMarkerConst = streamspec.Rule{
	ID:    "domain-context.image_header.marker.const",
	Class: streamspec.ClassMagic,
	Text:  "`marker` is 0xffffffffffffffff.",
}

// ruleImageHeaderIDConst: `id` is 0x53415645.
var ruleImageHeaderIDConst = streamspec.Rule{
	ID:    "domain-context.image_header.id.const",
	Class: streamspec.ClassMagic,
	Text:  "`id` is 0x53415645.",
}

// ruleImageHeaderVersionKnown: `version` is 2.
var ruleImageHeaderVersionKnown = streamspec.Rule{
	ID:    "domain-context.image_header.version.known",
	Class: streamspec.ClassVersion,
	Text:  "`version` is 2.",
}

// ruleImageHeaderOptionsZero: The reserved bits of `options` are zero.
var ruleImageHeaderOptionsZero = streamspec.Rule{
	ID:    "domain-context.image_header.options.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `options` are zero.",
}

// ruleImageHeaderReservedZero: The 2 reserved octets are zero.
var ruleImageHeaderReservedZero = streamspec.Rule{
	ID:    "domain-context.image_header.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 2 reserved octets are zero.",
}

// ruleImageHeaderReserved2Zero: The 4 reserved octets are zero.
var ruleImageHeaderReserved2Zero = streamspec.Rule{
	ID:    "domain-context.image_header.reserved2.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleDomainHeaderComplete: A stream holds all octets of its `domain_header`.
var ruleDomainHeaderComplete = streamspec.Rule{
	ID:    "domain-context.domain_header.complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of its `domain_header`.",
}

// ruleDomainHeaderArchNamed: `arch` is one of the values of `domain_arch`.
var ruleDomainHeaderArchNamed = streamspec.Rule{
	ID:    "domain-context.domain_header.arch.named",
	Class: streamspec.ClassValue,
	Text:  "`arch` is one of the values of `domain_arch`.",
}

// ruleDomainHeaderReservedZero: The 4 reserved octets are zero.
var ruleDomainHeaderReservedZero = streamspec.Rule{
	ID:    "domain-context.domain_header.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleFramingLengthMax: `length` is at most 0x8000000.
var ruleFramingLengthMax = streamspec.Rule{
	ID:    "domain-context.framing.length.max",
	Class: streamspec.ClassLimit,
	Text:  "`length` is at most 0x8000000.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = streamspec.Rule{
	ID:    "domain-context.framing.header-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = streamspec.Rule{
	ID:    "domain-context.framing.body-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = streamspec.Rule{
	ID:    "domain-context.framing.end",
	Class: streamspec.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = streamspec.Rule{
	ID:    "domain-context.framing.nothing-after-end",
	Class: streamspec.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described, unless bit 31 marks it as
// optional; a reader passes over an optional record that it does not know.
var ruleFramingType = streamspec.Rule{
	ID:    "domain-context.framing.type",
	Class: streamspec.ClassType,
	Text:  "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = streamspec.Rule{
	ID:    "domain-context.framing.padding-complete",
	Class: streamspec.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero.
var ruleFramingPaddingZero = streamspec.Rule{
	ID:    "domain-context.framing.padding.zero",
	Class: streamspec.ClassPadding,
	Text:  "The octets of the padding are zero.",
}

// ruleFramingUnique: No two records of a stream have the same type and the same instance.
var ruleFramingUnique = streamspec.Rule{
	ID:    "domain-context.framing.unique",
	Class: streamspec.ClassDuplicate,
	Text:  "No two records of a stream have the same type and the same instance.",
}

// ruleEndInstance: The instance of END is 0.
var ruleEndInstance = streamspec.Rule{
	ID:    "domain-context.end.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of END is 0.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = streamspec.Rule{
	ID:    "domain-context.end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleSharedInfoFlagsZero: The reserved bits of `flags` are zero.
var ruleSharedInfoFlagsZero = streamspec.Rule{
	ID:    "domain-context.shared_info.flags.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `flags` are zero.",
}

// ruleSharedInfoReservedZero: The 4 reserved octets are zero.
var ruleSharedInfoReservedZero = streamspec.Rule{
	ID:    "domain-context.shared_info.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleSharedInfoPageFits: `page` lies within the body of its record.
var ruleSharedInfoPageFits = streamspec.Rule{
	ID:    "domain-context.shared_info.page.fits",
	Class: streamspec.ClassLength,
	Text:  "`page` lies within the body of its record.",
}

// ruleSharedInfoOnce: A stream has no second SHARED_INFO.
var ruleSharedInfoOnce = streamspec.Rule{
	ID:    "domain-context.shared_info.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second SHARED_INFO.",
}

// ruleSharedInfoInstance: The instance of SHARED_INFO is 0.
var ruleSharedInfoInstance = streamspec.Rule{
	ID:    "domain-context.shared_info.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of SHARED_INFO is 0.",
}

// ruleSharedInfoLength: The length of SHARED_INFO is the sum of its fields.
var ruleSharedInfoLength = streamspec.Rule{
	ID:    "domain-context.shared_info.length",
	Class: streamspec.ClassLength,
	Text:  "The length of SHARED_INFO is the sum of its fields.",
}

// ruleX86TSCInfoReservedZero: The 4 reserved octets are zero.
var ruleX86TSCInfoReservedZero = streamspec.Rule{
	ID:    "domain-context.x86_tsc_info.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleX86TSCInfoWhen: A stream has X86_TSC_INFO only where `domain_header.arch == x86_pv or
// domain_header.arch == x86_hvm`.
var ruleX86TSCInfoWhen = streamspec.Rule{
	ID:    "domain-context.x86_tsc_info.when",
	Class: streamspec.ClassConflict,
	Text:  "A stream has X86_TSC_INFO only where `domain_header.arch == x86_pv or domain_header.arch == x86_hvm`.",
}

// ruleX86TSCInfoOnce: A stream has no second X86_TSC_INFO.
var ruleX86TSCInfoOnce = streamspec.Rule{
	ID:    "domain-context.x86_tsc_info.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second X86_TSC_INFO.",
}

// ruleX86TSCInfoInstance: The instance of X86_TSC_INFO is 0.
var ruleX86TSCInfoInstance = streamspec.Rule{
	ID:    "domain-context.x86_tsc_info.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of X86_TSC_INFO is 0.",
}

// ruleX86TSCInfoLength: The length of X86_TSC_INFO is 24.
var ruleX86TSCInfoLength = streamspec.Rule{
	ID:    "domain-context.x86_tsc_info.length",
	Class: streamspec.ClassLength,
	Text:  "The length of X86_TSC_INFO is 24.",
}

// ruleEventChannelStateNamed: `state` is one of the values of `event_channel_state`.
var ruleEventChannelStateNamed = streamspec.Rule{
	ID:    "domain-context.event_channel.state.named",
	Class: streamspec.ClassValue,
	Text:  "`state` is one of the values of `event_channel_state`.",
}

// ruleEventChannelFlagsZero: The reserved bits of `flags` are zero.
var ruleEventChannelFlagsZero = streamspec.Rule{
	ID:    "domain-context.event_channel.flags.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `flags` are zero.",
}

// ruleEventChannelPriorityMax: `priority` is at most 15.
var ruleEventChannelPriorityMax = streamspec.Rule{
	ID:    "domain-context.event_channel.priority.max",
	Class: streamspec.ClassValue,
	Text:  "`priority` is at most 15.",
}

// ruleEventChannelLength: The length of EVENT_CHANNEL is 24.
var ruleEventChannelLength = streamspec.Rule{
	ID:    "domain-context.event_channel.length",
	Class: streamspec.ClassLength,
	Text:  "The length of EVENT_CHANNEL is 24.",
}

// ruleGrantEntriesV1CountMin: `count` is at least 1.
var ruleGrantEntriesV1CountMin = streamspec.Rule{
	ID:    "domain-context.grant_entries_v1.count.min",
	Class: streamspec.ClassValue,
	Text:  "`count` is at least 1.",
}

// ruleGrantEntriesV1EntriesFits: `entries` lies within the body of its record.
var ruleGrantEntriesV1EntriesFits = streamspec.Rule{
	ID:    "domain-context.grant_entries_v1.entries.fits",
	Class: streamspec.ClassLength,
	Text:  "`entries` lies within the body of its record.",
}

// ruleGrantEntriesV1Length: The length of GRANT_ENTRIES_V1 is the sum of its fields.
var ruleGrantEntriesV1Length = streamspec.Rule{
	ID:    "domain-context.grant_entries_v1.length",
	Class: streamspec.ClassLength,
	Text:  "The length of GRANT_ENTRIES_V1 is the sum of its fields.",
}

// ruleGrantEntriesV1Range: The references of a run fit into 32 bits.
var ruleGrantEntriesV1Range = streamspec.Rule{
	ID:    "domain-context.grant_entries_v1.range",
	Class: streamspec.ClassValue,
	Text:  "The references of a run fit into 32 bits.",
}

// ruleGrantEntriesV1Exclusive: A grant table has one version, and a stream holds the entries of
// that version alone.
var ruleGrantEntriesV1Exclusive = streamspec.Rule{
	ID:    "domain-context.grant_entries_v1.exclusive",
	Class: streamspec.ClassConflict,
	Text:  "A grant table has one version, and a stream holds the entries of that version alone.",
}

// ruleGrantEntriesV2CountMin: `count` is at least 1.
var ruleGrantEntriesV2CountMin = streamspec.Rule{
	ID:    "domain-context.grant_entries_v2.count.min",
	Class: streamspec.ClassValue,
	Text:  "`count` is at least 1.",
}

// ruleGrantEntriesV2EntriesFits: `entries` lies within the body of its record.
var ruleGrantEntriesV2EntriesFits = streamspec.Rule{
	ID:    "domain-context.grant_entries_v2.entries.fits",
	Class: streamspec.ClassLength,
	Text:  "`entries` lies within the body of its record.",
}

// ruleGrantEntriesV2Length: The length of GRANT_ENTRIES_V2 is the sum of its fields.
var ruleGrantEntriesV2Length = streamspec.Rule{
	ID:    "domain-context.grant_entries_v2.length",
	Class: streamspec.ClassLength,
	Text:  "The length of GRANT_ENTRIES_V2 is the sum of its fields.",
}

// ruleGrantEntriesV2Range: The references of a run fit into 32 bits.
var ruleGrantEntriesV2Range = streamspec.Rule{
	ID:    "domain-context.grant_entries_v2.range",
	Class: streamspec.ClassValue,
	Text:  "The references of a run fit into 32 bits.",
}

// ruleGrantEntriesV2Exclusive: A grant table has one version, and a stream holds the entries of
// that version alone.
var ruleGrantEntriesV2Exclusive = streamspec.Rule{
	ID:    "domain-context.grant_entries_v2.exclusive",
	Class: streamspec.ClassConflict,
	Text:  "A grant table has one version, and a stream holds the entries of that version alone.",
}

// ruleGrantEntriesV2PartOfPage: A part of a page lies within the page.
var ruleGrantEntriesV2PartOfPage = streamspec.Rule{
	ID:    "domain-context.grant_entries_v2.part-of-page",
	Class: streamspec.ClassValue,
	Text:  "A part of a page lies within the page.",
}

// ruleGrantEntriesV2WholePage: An entry for a whole page names no part of it.
var ruleGrantEntriesV2WholePage = streamspec.Rule{
	ID:    "domain-context.grant_entries_v2.whole-page",
	Class: streamspec.ClassValue,
	Text:  "An entry for a whole page names no part of it.",
}

// ruleVCPUInfoReservedZero: The 4 reserved octets are zero.
var ruleVCPUInfoReservedZero = streamspec.Rule{
	ID:    "domain-context.vcpu_info.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleVCPUInfoLength: The length of VCPU_INFO is 16.
var ruleVCPUInfoLength = streamspec.Rule{
	ID:    "domain-context.vcpu_info.length",
	Class: streamspec.ClassLength,
	Text:  "The length of VCPU_INFO is 16.",
}

// ruleVCPUInfoWithinFrame: The area, of 64 octets, does not cross the end of its frame.
var ruleVCPUInfoWithinFrame = streamspec.Rule{
	ID:    "domain-context.vcpu_info.within-frame",
	Class: streamspec.ClassValue,
	Text:  "The area, of 64 octets, does not cross the end of its frame.",
}

// ruleVCPURunstateStateNamed: `state` is one of the values of `runstate`.
var ruleVCPURunstateStateNamed = streamspec.Rule{
	ID:    "domain-context.vcpu_runstate.state.named",
	Class: streamspec.ClassValue,
	Text:  "`state` is one of the values of `runstate`.",
}

// ruleVCPURunstateReservedZero: The 4 reserved octets are zero.
var ruleVCPURunstateReservedZero = streamspec.Rule{
	ID:    "domain-context.vcpu_runstate.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleVCPURunstateLength: The length of VCPU_RUNSTATE is 56.
var ruleVCPURunstateLength = streamspec.Rule{
	ID:    "domain-context.vcpu_runstate.length",
	Class: streamspec.ClassLength,
	Text:  "The length of VCPU_RUNSTATE is 56.",
}

// ruleMemory: The reader has no memory left for what it must remember.
var ruleMemory = streamspec.Rule{
	ID:    "domain-context.memory",
	Class: streamspec.ClassMemory,
	Text:  "The reader has no memory left for what it must remember.",
}
