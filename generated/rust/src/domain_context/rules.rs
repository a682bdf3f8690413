//! The rules of Domain context.
//!
//! Generated from spec/domain-context by `cargo codegen`; do not edit.

use crate::{Class, Rule};

/// The 8 reserved octets are zero.
pub static IPI_CHANNEL_RESERVED_ZERO: Rule = Rule {
    id: "domain-context.ipi_channel.reserved.zero",
    class: Class::Reserved,
    text: "The 8 reserved octets are zero.",
};

/// The 4 reserved octets are zero.
pub static PIRQ_CHANNEL_RESERVED_ZERO: Rule = Rule {
    id: "domain-context.pirq_channel.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// The 4 reserved octets are zero.
pub static UNBOUND_CHANNEL_RESERVED_ZERO: Rule = Rule {
    id: "domain-context.unbound_channel.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// The 4 reserved octets are zero.
pub static VIRQ_CHANNEL_RESERVED_ZERO: Rule = Rule {
    id: "domain-context.virq_channel.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// The reserved bits of `flags` are zero.
pub static GRANT_ENTRY_V1_FLAGS_ZERO: Rule = Rule {
    id: "domain-context.grant_entry_v1.flags.zero",
    class: Class::Reserved,
    text: "The reserved bits of `flags` are zero.",
};

/// `kind` of `flags` is one of the values of `grant_kind`.
pub static GRANT_ENTRY_V1_FLAGS_KIND_NAMED: Rule = Rule {
    id: "domain-context.grant_entry_v1.flags.kind.named",
    class: Class::Value,
    text: "`kind` of `flags` is one of the values of `grant_kind`.",
};

/// The reserved bits of `flags` are zero.
pub static GRANT_ENTRY_V2_FLAGS_ZERO: Rule = Rule {
    id: "domain-context.grant_entry_v2.flags.zero",
    class: Class::Reserved,
    text: "The reserved bits of `flags` are zero.",
};

/// `kind` of `flags` is one of the values of `grant_kind`.
pub static GRANT_ENTRY_V2_FLAGS_KIND_NAMED: Rule = Rule {
    id: "domain-context.grant_entry_v2.flags.kind.named",
    class: Class::Value,
    text: "`kind` of `flags` is one of the values of `grant_kind`.",
};

/// `page_offset` is at most 4095.
pub static GRANT_ENTRY_V2_PAGE_OFFSET_MAX: Rule = Rule {
    id: "domain-context.grant_entry_v2.page_offset.max",
    class: Class::Value,
    text: "`page_offset` is at most 4095.",
};

/// A stream holds all octets of its `image_header`.
pub static IMAGE_HEADER_COMPLETE: Rule = Rule {
    id: "domain-context.image_header.complete",
    class: Class::Truncated,
    text: "A stream holds all octets of its `image_header`.",
};

/// `marker` is 0xffffffffffffffff.
pub static IMAGE_HEADER_MARKER_CONST: Rule = Rule {
    id: "domain-context.image_header.marker.const",
    class: Class::Magic,
    text: "`marker` is 0xffffffffffffffff.",
};

/// `id` is 0x53415645.
pub static IMAGE_HEADER_ID_CONST: Rule = Rule {
    id: "domain-context.image_header.id.const",
    class: Class::Magic,
    text: "`id` is 0x53415645.",
};

/// `version` is 2.
pub static IMAGE_HEADER_VERSION_KNOWN: Rule = Rule {
    id: "domain-context.image_header.version.known",
    class: Class::Version,
    text: "`version` is 2.",
};

/// The reserved bits of `options` are zero.
pub static IMAGE_HEADER_OPTIONS_ZERO: Rule = Rule {
    id: "domain-context.image_header.options.zero",
    class: Class::Reserved,
    text: "The reserved bits of `options` are zero.",
};

/// The 2 reserved octets are zero.
pub static IMAGE_HEADER_RESERVED_ZERO: Rule = Rule {
    id: "domain-context.image_header.reserved.zero",
    class: Class::Reserved,
    text: "The 2 reserved octets are zero.",
};

/// The 4 reserved octets are zero.
pub static IMAGE_HEADER_RESERVED2_ZERO: Rule = Rule {
    id: "domain-context.image_header.reserved2.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// A stream holds all octets of its `domain_header`.
pub static DOMAIN_HEADER_COMPLETE: Rule = Rule {
    id: "domain-context.domain_header.complete",
    class: Class::Truncated,
    text: "A stream holds all octets of its `domain_header`.",
};

/// `arch` is one of the values of `domain_arch`.
pub static DOMAIN_HEADER_ARCH_NAMED: Rule = Rule {
    id: "domain-context.domain_header.arch.named",
    class: Class::Value,
    text: "`arch` is one of the values of `domain_arch`.",
};

/// The 4 reserved octets are zero.
pub static DOMAIN_HEADER_RESERVED_ZERO: Rule = Rule {
    id: "domain-context.domain_header.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// `length` is at most 0x8000000.
pub static FRAMING_LENGTH_MAX: Rule = Rule {
    id: "domain-context.framing.length.max",
    class: Class::Limit,
    text: "`length` is at most 0x8000000.",
};

/// A stream holds all octets of a record's header.
pub static FRAMING_HEADER_COMPLETE: Rule = Rule {
    id: "domain-context.framing.header-complete",
    class: Class::Truncated,
    text: "A stream holds all octets of a record's header.",
};

/// A stream holds as many octets of a body as the record's length says.
pub static FRAMING_BODY_COMPLETE: Rule = Rule {
    id: "domain-context.framing.body-complete",
    class: Class::Truncated,
    text: "A stream holds as many octets of a body as the record's length says.",
};

/// A stream does not stop before its last record.
pub static FRAMING_END: Rule = Rule {
    id: "domain-context.framing.end",
    class: Class::Truncated,
    text: "A stream does not stop before its last record.",
};

/// Nothing follows the last record.
pub static FRAMING_NOTHING_AFTER_END: Rule = Rule {
    id: "domain-context.framing.nothing-after-end",
    class: Class::Trailing,
    text: "Nothing follows the last record.",
};

/// The type of a record is one of those described, unless bit 31 marks it as optional; a reader
/// passes over an optional record that it does not know.
pub static FRAMING_TYPE: Rule = Rule {
    id: "domain-context.framing.type",
    class: Class::Type,
    text: "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know.",
};

/// Octets up to a multiple of 8 follow the body of a record.
pub static FRAMING_PADDING_COMPLETE: Rule = Rule {
    id: "domain-context.framing.padding-complete",
    class: Class::Truncated,
    text: "Octets up to a multiple of 8 follow the body of a record.",
};

/// The octets of the padding are zero.
pub static FRAMING_PADDING_ZERO: Rule = Rule {
    id: "domain-context.framing.padding.zero",
    class: Class::Padding,
    text: "The octets of the padding are zero.",
};

/// No two records of a stream have the same type and the same instance.
pub static FRAMING_UNIQUE: Rule = Rule {
    id: "domain-context.framing.unique",
    class: Class::Duplicate,
    text: "No two records of a stream have the same type and the same instance.",
};

/// The instance of END is 0.
pub static END_INSTANCE: Rule = Rule {
    id: "domain-context.end.instance",
    class: Class::Instance,
    text: "The instance of END is 0.",
};

/// The length of END is 0.
pub static END_LENGTH: Rule =
    Rule { id: "domain-context.end.length", class: Class::Length, text: "The length of END is 0." };

/// The reserved bits of `flags` are zero.
pub static SHARED_INFO_FLAGS_ZERO: Rule = Rule {
    id: "domain-context.shared_info.flags.zero",
    class: Class::Reserved,
    text: "The reserved bits of `flags` are zero.",
};

/// The 4 reserved octets are zero.
pub static SHARED_INFO_RESERVED_ZERO: Rule = Rule {
    id: "domain-context.shared_info.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// `page` lies within the body of its record.
pub static SHARED_INFO_PAGE_FITS: Rule = Rule {
    id: "domain-context.shared_info.page.fits",
    class: Class::Length,
    text: "`page` lies within the body of its record.",
};

/// A stream has no second SHARED_INFO.
pub static SHARED_INFO_ONCE: Rule = Rule {
    id: "domain-context.shared_info.once",
    class: Class::Duplicate,
    text: "A stream has no second SHARED_INFO.",
};

/// The instance of SHARED_INFO is 0.
pub static SHARED_INFO_INSTANCE: Rule = Rule {
    id: "domain-context.shared_info.instance",
    class: Class::Instance,
    text: "The instance of SHARED_INFO is 0.",
};

/// The length of SHARED_INFO is the sum of its fields.
pub static SHARED_INFO_LENGTH: Rule = Rule {
    id: "domain-context.shared_info.length",
    class: Class::Length,
    text: "The length of SHARED_INFO is the sum of its fields.",
};

/// The 4 reserved octets are zero.
pub static X86_TSC_INFO_RESERVED_ZERO: Rule = Rule {
    id: "domain-context.x86_tsc_info.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// A stream has X86_TSC_INFO only where `domain_header.arch == x86_pv or domain_header.arch ==
/// x86_hvm`.
pub static X86_TSC_INFO_WHEN: Rule = Rule {
    id: "domain-context.x86_tsc_info.when",
    class: Class::Conflict,
    text: "A stream has X86_TSC_INFO only where `domain_header.arch == x86_pv or domain_header.arch == x86_hvm`.",
};

/// A stream has no second X86_TSC_INFO.
pub static X86_TSC_INFO_ONCE: Rule = Rule {
    id: "domain-context.x86_tsc_info.once",
    class: Class::Duplicate,
    text: "A stream has no second X86_TSC_INFO.",
};

/// The instance of X86_TSC_INFO is 0.
pub static X86_TSC_INFO_INSTANCE: Rule = Rule {
    id: "domain-context.x86_tsc_info.instance",
    class: Class::Instance,
    text: "The instance of X86_TSC_INFO is 0.",
};

/// The length of X86_TSC_INFO is 24.
pub static X86_TSC_INFO_LENGTH: Rule = Rule {
    id: "domain-context.x86_tsc_info.length",
    class: Class::Length,
    text: "The length of X86_TSC_INFO is 24.",
};

/// `state` is one of the values of `event_channel_state`.
pub static EVENT_CHANNEL_STATE_NAMED: Rule = Rule {
    id: "domain-context.event_channel.state.named",
    class: Class::Value,
    text: "`state` is one of the values of `event_channel_state`.",
};

/// The reserved bits of `flags` are zero.
pub static EVENT_CHANNEL_FLAGS_ZERO: Rule = Rule {
    id: "domain-context.event_channel.flags.zero",
    class: Class::Reserved,
    text: "The reserved bits of `flags` are zero.",
};

/// `priority` is at most 15.
pub static EVENT_CHANNEL_PRIORITY_MAX: Rule = Rule {
    id: "domain-context.event_channel.priority.max",
    class: Class::Value,
    text: "`priority` is at most 15.",
};

/// The length of EVENT_CHANNEL is 24.
pub static EVENT_CHANNEL_LENGTH: Rule = Rule {
    id: "domain-context.event_channel.length",
    class: Class::Length,
    text: "The length of EVENT_CHANNEL is 24.",
};

/// `count` is at least 1.
pub static GRANT_ENTRIES_V1_COUNT_MIN: Rule = Rule {
    id: "domain-context.grant_entries_v1.count.min",
    class: Class::Value,
    text: "`count` is at least 1.",
};

/// `entries` lies within the body of its record.
pub static GRANT_ENTRIES_V1_ENTRIES_FITS: Rule = Rule {
    id: "domain-context.grant_entries_v1.entries.fits",
    class: Class::Length,
    text: "`entries` lies within the body of its record.",
};

/// The length of GRANT_ENTRIES_V1 is the sum of its fields.
pub static GRANT_ENTRIES_V1_LENGTH: Rule = Rule {
    id: "domain-context.grant_entries_v1.length",
    class: Class::Length,
    text: "The length of GRANT_ENTRIES_V1 is the sum of its fields.",
};

/// The references of a run fit into 32 bits.
pub static GRANT_ENTRIES_V1_RANGE: Rule = Rule {
    id: "domain-context.grant_entries_v1.range",
    class: Class::Value,
    text: "The references of a run fit into 32 bits.",
};

/// A grant table has one version, and a stream holds the entries of that version alone.
pub static GRANT_ENTRIES_V1_EXCLUSIVE: Rule = Rule {
    id: "domain-context.grant_entries_v1.exclusive",
    class: Class::Conflict,
    text: "A grant table has one version, and a stream holds the entries of that version alone.",
};

/// `count` is at least 1.
pub static GRANT_ENTRIES_V2_COUNT_MIN: Rule = Rule {
    id: "domain-context.grant_entries_v2.count.min",
    class: Class::Value,
    text: "`count` is at least 1.",
};

/// `entries` lies within the body of its record.
pub static GRANT_ENTRIES_V2_ENTRIES_FITS: Rule = Rule {
    id: "domain-context.grant_entries_v2.entries.fits",
    class: Class::Length,
    text: "`entries` lies within the body of its record.",
};

/// The length of GRANT_ENTRIES_V2 is the sum of its fields.
pub static GRANT_ENTRIES_V2_LENGTH: Rule = Rule {
    id: "domain-context.grant_entries_v2.length",
    class: Class::Length,
    text: "The length of GRANT_ENTRIES_V2 is the sum of its fields.",
};

/// The references of a run fit into 32 bits.
pub static GRANT_ENTRIES_V2_RANGE: Rule = Rule {
    id: "domain-context.grant_entries_v2.range",
    class: Class::Value,
    text: "The references of a run fit into 32 bits.",
};

/// A grant table has one version, and a stream holds the entries of that version alone.
pub static GRANT_ENTRIES_V2_EXCLUSIVE: Rule = Rule {
    id: "domain-context.grant_entries_v2.exclusive",
    class: Class::Conflict,
    text: "A grant table has one version, and a stream holds the entries of that version alone.",
};

/// A part of a page lies within the page.
pub static GRANT_ENTRIES_V2_PART_OF_PAGE: Rule = Rule {
    id: "domain-context.grant_entries_v2.part-of-page",
    class: Class::Value,
    text: "A part of a page lies within the page.",
};

/// An entry for a whole page names no part of it.
pub static GRANT_ENTRIES_V2_WHOLE_PAGE: Rule = Rule {
    id: "domain-context.grant_entries_v2.whole-page",
    class: Class::Value,
    text: "An entry for a whole page names no part of it.",
};

/// The 4 reserved octets are zero.
pub static VCPU_INFO_RESERVED_ZERO: Rule = Rule {
    id: "domain-context.vcpu_info.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// The length of VCPU_INFO is 16.
pub static VCPU_INFO_LENGTH: Rule = Rule {
    id: "domain-context.vcpu_info.length",
    class: Class::Length,
    text: "The length of VCPU_INFO is 16.",
};

/// The area, of 64 octets, does not cross the end of its frame.
pub static VCPU_INFO_WITHIN_FRAME: Rule = Rule {
    id: "domain-context.vcpu_info.within-frame",
    class: Class::Value,
    text: "The area, of 64 octets, does not cross the end of its frame.",
};

/// `state` is one of the values of `runstate`.
pub static VCPU_RUNSTATE_STATE_NAMED: Rule = Rule {
    id: "domain-context.vcpu_runstate.state.named",
    class: Class::Value,
    text: "`state` is one of the values of `runstate`.",
};

/// The 4 reserved octets are zero.
pub static VCPU_RUNSTATE_RESERVED_ZERO: Rule = Rule {
    id: "domain-context.vcpu_runstate.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// The length of VCPU_RUNSTATE is 56.
pub static VCPU_RUNSTATE_LENGTH: Rule = Rule {
    id: "domain-context.vcpu_runstate.length",
    class: Class::Length,
    text: "The length of VCPU_RUNSTATE is 56.",
};

/// A reader remembers and holds what it must, as far as its memory goes.
pub static MEMORY: Rule = Rule {
    id: "domain-context.memory",
    class: Class::Memory,
    text: "The reader has no memory left for what it must remember or hold.",
};
