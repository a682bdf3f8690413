//! The rules of Libxc domain image.
//!
//! Generated from spec/libxc by `cargo codegen`; do not edit.

use crate::{Class, Rule};

/// The 4 reserved octets are zero.
pub static MSR_ENTRY_RESERVED_ZERO: Rule = Rule {
    id: "libxc.msr_entry.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero.",
};

/// A stream holds all octets of its `image_header`.
pub static IMAGE_HEADER_COMPLETE: Rule = Rule {
    id: "libxc.image_header.complete",
    class: Class::Truncated,
    text: "A stream holds all octets of its `image_header`.",
};

/// `marker` is 0xffffffffffffffff.
pub static IMAGE_HEADER_MARKER_CONST: Rule = Rule {
    id: "libxc.image_header.marker.const",
    class: Class::Magic,
    text: "`marker` is 0xffffffffffffffff.",
};

/// `id` is 0x58454e46.
pub static IMAGE_HEADER_ID_CONST: Rule =
    Rule { id: "libxc.image_header.id.const", class: Class::Magic, text: "`id` is 0x58454e46." };

/// `version` is 2 or 3.
pub static IMAGE_HEADER_VERSION_KNOWN: Rule = Rule {
    id: "libxc.image_header.version.known",
    class: Class::Version,
    text: "`version` is 2 or 3.",
};

/// The reserved bits of `options` are zero when they are written.
pub static IMAGE_HEADER_OPTIONS_ZERO: Rule = Rule {
    id: "libxc.image_header.options.zero",
    class: Class::Reserved,
    text: "The reserved bits of `options` are zero when they are written.",
};

/// The 2 reserved octets are zero when they are written.
pub static IMAGE_HEADER_RESERVED_ZERO: Rule = Rule {
    id: "libxc.image_header.reserved.zero",
    class: Class::Reserved,
    text: "The 2 reserved octets are zero when they are written.",
};

/// The 4 reserved octets are zero when they are written.
pub static IMAGE_HEADER_RESERVED2_ZERO: Rule = Rule {
    id: "libxc.image_header.reserved2.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// A stream holds all octets of its `domain_header`.
pub static DOMAIN_HEADER_COMPLETE: Rule = Rule {
    id: "libxc.domain_header.complete",
    class: Class::Truncated,
    text: "A stream holds all octets of its `domain_header`.",
};

/// `type` is one of the values of `domain_type`.
pub static DOMAIN_HEADER_TYPE_NAMED: Rule = Rule {
    id: "libxc.domain_header.type.named",
    class: Class::Value,
    text: "`type` is one of the values of `domain_type`.",
};

/// The 2 reserved octets are zero when they are written.
pub static DOMAIN_HEADER_RESERVED_ZERO: Rule = Rule {
    id: "libxc.domain_header.reserved.zero",
    class: Class::Reserved,
    text: "The 2 reserved octets are zero when they are written.",
};

/// The pages of an x86 domain have 4096 octets.
pub static DOMAIN_HEADER_PAGE_SIZE: Rule = Rule {
    id: "libxc.domain_header.page-size",
    class: Class::Value,
    text: "The pages of an x86 domain have 4096 octets.",
};

/// `length` is at most 0x8000000.
pub static FRAMING_LENGTH_MAX: Rule = Rule {
    id: "libxc.framing.length.max",
    class: Class::Limit,
    text: "`length` is at most 0x8000000.",
};

/// A stream holds all octets of a record's header.
pub static FRAMING_HEADER_COMPLETE: Rule = Rule {
    id: "libxc.framing.header-complete",
    class: Class::Truncated,
    text: "A stream holds all octets of a record's header.",
};

/// A stream holds as many octets of a body as the record's length says.
pub static FRAMING_BODY_COMPLETE: Rule = Rule {
    id: "libxc.framing.body-complete",
    class: Class::Truncated,
    text: "A stream holds as many octets of a body as the record's length says.",
};

/// A stream does not stop before its last record.
pub static FRAMING_END: Rule = Rule {
    id: "libxc.framing.end",
    class: Class::Truncated,
    text: "A stream does not stop before its last record.",
};

/// Nothing follows the last record.
pub static FRAMING_NOTHING_AFTER_END: Rule = Rule {
    id: "libxc.framing.nothing-after-end",
    class: Class::Trailing,
    text: "Nothing follows the last record.",
};

/// The type of a record is one of those described, unless bit 31 marks it as optional; a reader
/// passes over an optional record that it does not know.
pub static FRAMING_TYPE: Rule = Rule {
    id: "libxc.framing.type",
    class: Class::Type,
    text: "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know.",
};

/// Octets up to a multiple of 8 follow the body of a record.
pub static FRAMING_PADDING_COMPLETE: Rule = Rule {
    id: "libxc.framing.padding-complete",
    class: Class::Truncated,
    text: "Octets up to a multiple of 8 follow the body of a record.",
};

/// The octets of the padding are zero when they are written.
pub static FRAMING_PADDING_ZERO: Rule = Rule {
    id: "libxc.framing.padding.zero",
    class: Class::Padding,
    text: "The octets of the padding are zero when they are written.",
};

/// The length of END is 0.
pub static END_LENGTH: Rule =
    Rule { id: "libxc.end.length", class: Class::Length, text: "The length of END is 0." };

/// `count` is at least 1.
pub static PAGE_DATA_COUNT_MIN: Rule =
    Rule { id: "libxc.page_data.count.min", class: Class::Value, text: "`count` is at least 1." };

/// The 4 reserved octets are zero when they are written.
pub static PAGE_DATA_RESERVED_ZERO: Rule = Rule {
    id: "libxc.page_data.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// `pfn` lies within the body of its record.
pub static PAGE_DATA_PFN_FITS: Rule = Rule {
    id: "libxc.page_data.pfn.fits",
    class: Class::Length,
    text: "`pfn` lies within the body of its record.",
};

/// The reserved bits of `pfn` are zero when they are written.
pub static PAGE_DATA_PFN_ZERO: Rule = Rule {
    id: "libxc.page_data.pfn.zero",
    class: Class::Reserved,
    text: "The reserved bits of `pfn` are zero when they are written.",
};

/// `type` of `pfn` is one of the values of `frame_type`.
pub static PAGE_DATA_PFN_TYPE_NAMED: Rule = Rule {
    id: "libxc.page_data.pfn.type.named",
    class: Class::Value,
    text: "`type` of `pfn` is one of the values of `frame_type`.",
};

/// `pages` lies within the body of its record.
pub static PAGE_DATA_PAGES_FITS: Rule = Rule {
    id: "libxc.page_data.pages.fits",
    class: Class::Length,
    text: "`pages` lies within the body of its record.",
};

/// The length of PAGE_DATA is the sum of its fields.
pub static PAGE_DATA_LENGTH: Rule = Rule {
    id: "libxc.page_data.length",
    class: Class::Length,
    text: "The length of PAGE_DATA is the sum of its fields.",
};

/// In version 3, memory follows the end of the static data.
pub static PAGE_DATA_FOLLOWS_STATIC_DATA: Rule = Rule {
    id: "libxc.page_data.follows-static-data",
    class: Class::Conflict,
    text: "In version 3, memory follows the end of the static data.",
};

/// The memory of a PV domain follows an X86_PV_P2M_FRAMES.
pub static PAGE_DATA_FOLLOWS_P2M: Rule = Rule {
    id: "libxc.page_data.follows-p2m",
    class: Class::Conflict,
    text: "The memory of a PV domain follows an X86_PV_P2M_FRAMES.",
};

/// `guest_width` is one of the values of `guest_width`.
pub static X86_PV_INFO_GUEST_WIDTH_NAMED: Rule = Rule {
    id: "libxc.x86_pv_info.guest_width.named",
    class: Class::Value,
    text: "`guest_width` is one of the values of `guest_width`.",
};

/// `pt_levels` is one of the values of `pt_levels`.
pub static X86_PV_INFO_PT_LEVELS_NAMED: Rule = Rule {
    id: "libxc.x86_pv_info.pt_levels.named",
    class: Class::Value,
    text: "`pt_levels` is one of the values of `pt_levels`.",
};

/// The 6 reserved octets are zero when they are written.
pub static X86_PV_INFO_RESERVED_ZERO: Rule = Rule {
    id: "libxc.x86_pv_info.reserved.zero",
    class: Class::Reserved,
    text: "The 6 reserved octets are zero when they are written.",
};

/// A stream has X86_PV_INFO only where `domain_header.type == x86_pv`.
pub static X86_PV_INFO_WHEN: Rule = Rule {
    id: "libxc.x86_pv_info.when",
    class: Class::Conflict,
    text: "A stream has X86_PV_INFO only where `domain_header.type == x86_pv`.",
};

/// A stream has no second X86_PV_INFO.
pub static X86_PV_INFO_ONCE: Rule = Rule {
    id: "libxc.x86_pv_info.once",
    class: Class::Duplicate,
    text: "A stream has no second X86_PV_INFO.",
};

/// No X86_PV_INFO follows a record STATIC_DATA_END.
pub static X86_PV_INFO_PRECEDES_STATIC_DATA_END: Rule = Rule {
    id: "libxc.x86_pv_info.precedes-static_data_end",
    class: Class::Order,
    text: "No X86_PV_INFO follows a record STATIC_DATA_END.",
};

/// The length of X86_PV_INFO is 8.
pub static X86_PV_INFO_LENGTH: Rule = Rule {
    id: "libxc.x86_pv_info.length",
    class: Class::Length,
    text: "The length of X86_PV_INFO is 8.",
};

/// A guest of 32 bits has three levels of page tables, and one of 64 bits has four.
pub static X86_PV_INFO_COMBINATION: Rule = Rule {
    id: "libxc.x86_pv_info.combination",
    class: Class::Value,
    text: "A guest of 32 bits has three levels of page tables, and one of 64 bits has four.",
};

/// `p2m_pfn` lies within the body of its record.
pub static X86_PV_P2M_FRAMES_P2M_PFN_FITS: Rule = Rule {
    id: "libxc.x86_pv_p2m_frames.p2m_pfn.fits",
    class: Class::Length,
    text: "`p2m_pfn` lies within the body of its record.",
};

/// A stream has X86_PV_P2M_FRAMES only where `domain_header.type == x86_pv`.
pub static X86_PV_P2M_FRAMES_WHEN: Rule = Rule {
    id: "libxc.x86_pv_p2m_frames.when",
    class: Class::Conflict,
    text: "A stream has X86_PV_P2M_FRAMES only where `domain_header.type == x86_pv`.",
};

/// X86_PV_P2M_FRAMES follows an earlier X86_PV_INFO.
pub static X86_PV_P2M_FRAMES_FOLLOWS_X86_PV_INFO: Rule = Rule {
    id: "libxc.x86_pv_p2m_frames.follows-x86_pv_info",
    class: Class::Order,
    text: "X86_PV_P2M_FRAMES follows an earlier X86_PV_INFO.",
};

/// The length of X86_PV_P2M_FRAMES is the sum of its fields.
pub static X86_PV_P2M_FRAMES_LENGTH: Rule = Rule {
    id: "libxc.x86_pv_p2m_frames.length",
    class: Class::Length,
    text: "The length of X86_PV_P2M_FRAMES is the sum of its fields.",
};

/// The last entry is not before the first.
pub static X86_PV_P2M_FRAMES_RANGE: Rule = Rule {
    id: "libxc.x86_pv_p2m_frames.range",
    class: Class::Value,
    text: "The last entry is not before the first.",
};

/// In version 3, the table follows the end of the static data.
pub static X86_PV_P2M_FRAMES_FOLLOWS_STATIC_DATA: Rule = Rule {
    id: "libxc.x86_pv_p2m_frames.follows-static-data",
    class: Class::Conflict,
    text: "In version 3, the table follows the end of the static data.",
};

/// The 4 reserved octets are zero when they are written.
pub static X86_PV_VCPU_BASIC_RESERVED_ZERO: Rule = Rule {
    id: "libxc.x86_pv_vcpu_basic.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// `context` lies within the body of its record.
pub static X86_PV_VCPU_BASIC_CONTEXT_FITS: Rule = Rule {
    id: "libxc.x86_pv_vcpu_basic.context.fits",
    class: Class::Length,
    text: "`context` lies within the body of its record.",
};

/// A stream has a record X86_PV_VCPU_BASIC where `domain_header.type == x86_pv`.
pub static X86_PV_VCPU_BASIC_REQUIRED: Rule = Rule {
    id: "libxc.x86_pv_vcpu_basic.required",
    class: Class::Missing,
    text: "A stream has a record X86_PV_VCPU_BASIC where `domain_header.type == x86_pv`.",
};

/// A stream has X86_PV_VCPU_BASIC only where `domain_header.type == x86_pv`.
pub static X86_PV_VCPU_BASIC_WHEN: Rule = Rule {
    id: "libxc.x86_pv_vcpu_basic.when",
    class: Class::Conflict,
    text: "A stream has X86_PV_VCPU_BASIC only where `domain_header.type == x86_pv`.",
};

/// X86_PV_VCPU_BASIC follows an earlier PAGE_DATA.
pub static X86_PV_VCPU_BASIC_FOLLOWS_PAGE_DATA: Rule = Rule {
    id: "libxc.x86_pv_vcpu_basic.follows-page_data",
    class: Class::Order,
    text: "X86_PV_VCPU_BASIC follows an earlier PAGE_DATA.",
};

/// The length of X86_PV_VCPU_BASIC is the sum of its fields.
pub static X86_PV_VCPU_BASIC_LENGTH: Rule = Rule {
    id: "libxc.x86_pv_vcpu_basic.length",
    class: Class::Length,
    text: "The length of X86_PV_VCPU_BASIC is the sum of its fields.",
};

/// The 4 reserved octets are zero when they are written.
pub static X86_PV_VCPU_EXTENDED_RESERVED_ZERO: Rule = Rule {
    id: "libxc.x86_pv_vcpu_extended.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// `context` lies within the body of its record.
pub static X86_PV_VCPU_EXTENDED_CONTEXT_FITS: Rule = Rule {
    id: "libxc.x86_pv_vcpu_extended.context.fits",
    class: Class::Length,
    text: "`context` lies within the body of its record.",
};

/// A stream has X86_PV_VCPU_EXTENDED only where `domain_header.type == x86_pv`.
pub static X86_PV_VCPU_EXTENDED_WHEN: Rule = Rule {
    id: "libxc.x86_pv_vcpu_extended.when",
    class: Class::Conflict,
    text: "A stream has X86_PV_VCPU_EXTENDED only where `domain_header.type == x86_pv`.",
};

/// X86_PV_VCPU_EXTENDED follows an earlier PAGE_DATA.
pub static X86_PV_VCPU_EXTENDED_FOLLOWS_PAGE_DATA: Rule = Rule {
    id: "libxc.x86_pv_vcpu_extended.follows-page_data",
    class: Class::Order,
    text: "X86_PV_VCPU_EXTENDED follows an earlier PAGE_DATA.",
};

/// The length of X86_PV_VCPU_EXTENDED is the sum of its fields.
pub static X86_PV_VCPU_EXTENDED_LENGTH: Rule = Rule {
    id: "libxc.x86_pv_vcpu_extended.length",
    class: Class::Length,
    text: "The length of X86_PV_VCPU_EXTENDED is the sum of its fields.",
};

/// The 4 reserved octets are zero when they are written.
pub static X86_PV_VCPU_XSAVE_RESERVED_ZERO: Rule = Rule {
    id: "libxc.x86_pv_vcpu_xsave.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// `context` lies within the body of its record.
pub static X86_PV_VCPU_XSAVE_CONTEXT_FITS: Rule = Rule {
    id: "libxc.x86_pv_vcpu_xsave.context.fits",
    class: Class::Length,
    text: "`context` lies within the body of its record.",
};

/// A stream has X86_PV_VCPU_XSAVE only where `domain_header.type == x86_pv`.
pub static X86_PV_VCPU_XSAVE_WHEN: Rule = Rule {
    id: "libxc.x86_pv_vcpu_xsave.when",
    class: Class::Conflict,
    text: "A stream has X86_PV_VCPU_XSAVE only where `domain_header.type == x86_pv`.",
};

/// X86_PV_VCPU_XSAVE follows an earlier PAGE_DATA.
pub static X86_PV_VCPU_XSAVE_FOLLOWS_PAGE_DATA: Rule = Rule {
    id: "libxc.x86_pv_vcpu_xsave.follows-page_data",
    class: Class::Order,
    text: "X86_PV_VCPU_XSAVE follows an earlier PAGE_DATA.",
};

/// The length of X86_PV_VCPU_XSAVE is the sum of its fields.
pub static X86_PV_VCPU_XSAVE_LENGTH: Rule = Rule {
    id: "libxc.x86_pv_vcpu_xsave.length",
    class: Class::Length,
    text: "The length of X86_PV_VCPU_XSAVE is the sum of its fields.",
};

/// `page` lies within the body of its record.
pub static SHARED_INFO_PAGE_FITS: Rule = Rule {
    id: "libxc.shared_info.page.fits",
    class: Class::Length,
    text: "`page` lies within the body of its record.",
};

/// A stream has SHARED_INFO only where `domain_header.type == x86_pv`.
pub static SHARED_INFO_WHEN: Rule = Rule {
    id: "libxc.shared_info.when",
    class: Class::Conflict,
    text: "A stream has SHARED_INFO only where `domain_header.type == x86_pv`.",
};

/// SHARED_INFO follows an earlier X86_PV_INFO.
pub static SHARED_INFO_FOLLOWS_X86_PV_INFO: Rule = Rule {
    id: "libxc.shared_info.follows-x86_pv_info",
    class: Class::Order,
    text: "SHARED_INFO follows an earlier X86_PV_INFO.",
};

/// The length of SHARED_INFO is the sum of its fields.
pub static SHARED_INFO_LENGTH: Rule = Rule {
    id: "libxc.shared_info.length",
    class: Class::Length,
    text: "The length of SHARED_INFO is the sum of its fields.",
};

/// The 4 reserved octets are zero when they are written.
pub static X86_TSC_INFO_RESERVED_ZERO: Rule = Rule {
    id: "libxc.x86_tsc_info.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// The length of X86_TSC_INFO is 24.
pub static X86_TSC_INFO_LENGTH: Rule = Rule {
    id: "libxc.x86_tsc_info.length",
    class: Class::Length,
    text: "The length of X86_TSC_INFO is 24.",
};

/// `hvm_ctx` lies within the body of its record.
pub static HVM_CONTEXT_HVM_CTX_FITS: Rule = Rule {
    id: "libxc.hvm_context.hvm_ctx.fits",
    class: Class::Length,
    text: "`hvm_ctx` lies within the body of its record.",
};

/// A stream has HVM_CONTEXT only where `domain_header.type == x86_hvm`.
pub static HVM_CONTEXT_WHEN: Rule = Rule {
    id: "libxc.hvm_context.when",
    class: Class::Conflict,
    text: "A stream has HVM_CONTEXT only where `domain_header.type == x86_hvm`.",
};

/// The length of HVM_CONTEXT is the sum of its fields.
pub static HVM_CONTEXT_LENGTH: Rule = Rule {
    id: "libxc.hvm_context.length",
    class: Class::Length,
    text: "The length of HVM_CONTEXT is the sum of its fields.",
};

/// In version 3, registers follow the end of the static data.
pub static HVM_CONTEXT_FOLLOWS_STATIC_DATA: Rule = Rule {
    id: "libxc.hvm_context.follows-static-data",
    class: Class::Conflict,
    text: "In version 3, registers follow the end of the static data.",
};

/// The 4 reserved octets are zero when they are written.
pub static HVM_PARAMS_RESERVED_ZERO: Rule = Rule {
    id: "libxc.hvm_params.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// `param` lies within the body of its record.
pub static HVM_PARAMS_PARAM_FITS: Rule = Rule {
    id: "libxc.hvm_params.param.fits",
    class: Class::Length,
    text: "`param` lies within the body of its record.",
};

/// A stream has HVM_PARAMS only where `domain_header.type == x86_hvm`.
pub static HVM_PARAMS_WHEN: Rule = Rule {
    id: "libxc.hvm_params.when",
    class: Class::Conflict,
    text: "A stream has HVM_PARAMS only where `domain_header.type == x86_hvm`.",
};

/// The length of HVM_PARAMS is the sum of its fields.
pub static HVM_PARAMS_LENGTH: Rule = Rule {
    id: "libxc.hvm_params.length",
    class: Class::Length,
    text: "The length of HVM_PARAMS is the sum of its fields.",
};

/// Parameters precede the HVM_CONTEXT; after a CHECKPOINT the sequence begins anew.
pub static HVM_PARAMS_PRECEDES_HVM_CONTEXT: Rule = Rule {
    id: "libxc.hvm_params.precedes-hvm-context",
    class: Class::Conflict,
    text: "Parameters precede the HVM_CONTEXT; after a CHECKPOINT the sequence begins anew.",
};

/// A record without parameters is left out.
pub static HVM_PARAMS_ELIDED: Rule = Rule {
    id: "libxc.hvm_params.elided",
    class: Class::Value,
    text: "A record without parameters is left out.",
};

/// `data` lies within the body of its record.
pub static TOOLSTACK_DATA_FITS: Rule = Rule {
    id: "libxc.toolstack.data.fits",
    class: Class::Length,
    text: "`data` lies within the body of its record.",
};

/// The length of TOOLSTACK is the sum of its fields.
pub static TOOLSTACK_LENGTH: Rule = Rule {
    id: "libxc.toolstack.length",
    class: Class::Length,
    text: "The length of TOOLSTACK is the sum of its fields.",
};

/// Nobody writes the record any more.
pub static TOOLSTACK_UNUSED: Rule = Rule {
    id: "libxc.toolstack.unused",
    class: Class::Conflict,
    text: "Nobody writes the record any more.",
};

/// The 4 reserved octets are zero when they are written.
pub static X86_PV_VCPU_MSRS_RESERVED_ZERO: Rule = Rule {
    id: "libxc.x86_pv_vcpu_msrs.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// `context` lies within the body of its record.
pub static X86_PV_VCPU_MSRS_CONTEXT_FITS: Rule = Rule {
    id: "libxc.x86_pv_vcpu_msrs.context.fits",
    class: Class::Length,
    text: "`context` lies within the body of its record.",
};

/// A stream has X86_PV_VCPU_MSRS only where `domain_header.type == x86_pv`.
pub static X86_PV_VCPU_MSRS_WHEN: Rule = Rule {
    id: "libxc.x86_pv_vcpu_msrs.when",
    class: Class::Conflict,
    text: "A stream has X86_PV_VCPU_MSRS only where `domain_header.type == x86_pv`.",
};

/// X86_PV_VCPU_MSRS follows an earlier PAGE_DATA.
pub static X86_PV_VCPU_MSRS_FOLLOWS_PAGE_DATA: Rule = Rule {
    id: "libxc.x86_pv_vcpu_msrs.follows-page_data",
    class: Class::Order,
    text: "X86_PV_VCPU_MSRS follows an earlier PAGE_DATA.",
};

/// The length of X86_PV_VCPU_MSRS is the sum of its fields.
pub static X86_PV_VCPU_MSRS_LENGTH: Rule = Rule {
    id: "libxc.x86_pv_vcpu_msrs.length",
    class: Class::Length,
    text: "The length of X86_PV_VCPU_MSRS is the sum of its fields.",
};

/// The length of VERIFY is 0.
pub static VERIFY_LENGTH: Rule =
    Rule { id: "libxc.verify.length", class: Class::Length, text: "The length of VERIFY is 0." };

/// Memory has been sent before the record.
pub static VERIFY_AFTER_MEMORY: Rule = Rule {
    id: "libxc.verify.after-memory",
    class: Class::Conflict,
    text: "Memory has been sent before the record.",
};

/// The length of CHECKPOINT is 0.
pub static CHECKPOINT_LENGTH: Rule = Rule {
    id: "libxc.checkpoint.length",
    class: Class::Length,
    text: "The length of CHECKPOINT is 0.",
};

/// What must be present in the image of a PV domain has been sent before it.
pub static CHECKPOINT_WHOLE: Rule = Rule {
    id: "libxc.checkpoint.whole",
    class: Class::Conflict,
    text: "What must be present in the image of a PV domain has been sent before it.",
};

/// `pfn` lies within the body of its record.
pub static CHECKPOINT_DIRTY_PFN_LIST_PFN_FITS: Rule = Rule {
    id: "libxc.checkpoint_dirty_pfn_list.pfn.fits",
    class: Class::Length,
    text: "`pfn` lies within the body of its record.",
};

/// The length of CHECKPOINT_DIRTY_PFN_LIST is the sum of its fields.
pub static CHECKPOINT_DIRTY_PFN_LIST_LENGTH: Rule = Rule {
    id: "libxc.checkpoint_dirty_pfn_list.length",
    class: Class::Length,
    text: "The length of CHECKPOINT_DIRTY_PFN_LIST is the sum of its fields.",
};

/// The record goes from the secondary host to the primary one, on the back channel of a
/// mirrored domain, and is in no image.
pub static CHECKPOINT_DIRTY_PFN_LIST_BACK_CHANNEL: Rule = Rule {
    id: "libxc.checkpoint_dirty_pfn_list.back-channel",
    class: Class::Conflict,
    text: "The record goes from the secondary host to the primary one, on the back channel of a mirrored domain, and is in no image.",
};

/// A stream has a record STATIC_DATA_END where `version >= 3`.
pub static STATIC_DATA_END_REQUIRED: Rule = Rule {
    id: "libxc.static_data_end.required",
    class: Class::Missing,
    text: "A stream has a record STATIC_DATA_END where `version >= 3`.",
};

/// A stream of a version before 3 has no STATIC_DATA_END.
pub static STATIC_DATA_END_SINCE: Rule = Rule {
    id: "libxc.static_data_end.since",
    class: Class::Version,
    text: "A stream of a version before 3 has no STATIC_DATA_END.",
};

/// A stream has no second STATIC_DATA_END.
pub static STATIC_DATA_END_ONCE: Rule = Rule {
    id: "libxc.static_data_end.once",
    class: Class::Duplicate,
    text: "A stream has no second STATIC_DATA_END.",
};

/// The length of STATIC_DATA_END is 0.
pub static STATIC_DATA_END_LENGTH: Rule = Rule {
    id: "libxc.static_data_end.length",
    class: Class::Length,
    text: "The length of STATIC_DATA_END is 0.",
};

/// `leaves` lies within the body of its record.
pub static X86_CPUID_POLICY_LEAVES_FITS: Rule = Rule {
    id: "libxc.x86_cpuid_policy.leaves.fits",
    class: Class::Length,
    text: "`leaves` lies within the body of its record.",
};

/// A stream of a version before 3 has no X86_CPUID_POLICY.
pub static X86_CPUID_POLICY_SINCE: Rule = Rule {
    id: "libxc.x86_cpuid_policy.since",
    class: Class::Version,
    text: "A stream of a version before 3 has no X86_CPUID_POLICY.",
};

/// No X86_CPUID_POLICY follows a record STATIC_DATA_END.
pub static X86_CPUID_POLICY_PRECEDES_STATIC_DATA_END: Rule = Rule {
    id: "libxc.x86_cpuid_policy.precedes-static_data_end",
    class: Class::Order,
    text: "No X86_CPUID_POLICY follows a record STATIC_DATA_END.",
};

/// The length of X86_CPUID_POLICY is the sum of its fields.
pub static X86_CPUID_POLICY_LENGTH: Rule = Rule {
    id: "libxc.x86_cpuid_policy.length",
    class: Class::Length,
    text: "The length of X86_CPUID_POLICY is the sum of its fields.",
};

/// There is at least one leaf.
pub static X86_CPUID_POLICY_CONTENT: Rule = Rule {
    id: "libxc.x86_cpuid_policy.content",
    class: Class::Value,
    text: "There is at least one leaf.",
};

/// `entries` lies within the body of its record.
pub static X86_MSR_POLICY_ENTRIES_FITS: Rule = Rule {
    id: "libxc.x86_msr_policy.entries.fits",
    class: Class::Length,
    text: "`entries` lies within the body of its record.",
};

/// A stream of a version before 3 has no X86_MSR_POLICY.
pub static X86_MSR_POLICY_SINCE: Rule = Rule {
    id: "libxc.x86_msr_policy.since",
    class: Class::Version,
    text: "A stream of a version before 3 has no X86_MSR_POLICY.",
};

/// No X86_MSR_POLICY follows a record STATIC_DATA_END.
pub static X86_MSR_POLICY_PRECEDES_STATIC_DATA_END: Rule = Rule {
    id: "libxc.x86_msr_policy.precedes-static_data_end",
    class: Class::Order,
    text: "No X86_MSR_POLICY follows a record STATIC_DATA_END.",
};

/// The length of X86_MSR_POLICY is the sum of its fields.
pub static X86_MSR_POLICY_LENGTH: Rule = Rule {
    id: "libxc.x86_msr_policy.length",
    class: Class::Length,
    text: "The length of X86_MSR_POLICY is the sum of its fields.",
};

/// There is at least one register.
pub static X86_MSR_POLICY_CONTENT: Rule = Rule {
    id: "libxc.x86_msr_policy.content",
    class: Class::Value,
    text: "There is at least one register.",
};

/// A reader remembers and holds what it must, as far as its memory goes.
pub static MEMORY: Rule = Rule {
    id: "libxc.memory",
    class: Class::Memory,
    text: "The reader has no memory left for what it must remember or hold.",
};
