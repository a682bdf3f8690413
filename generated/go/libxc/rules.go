// Code generated from spec/libxc by `cargo codegen`. DO NOT EDIT.

package libxc

import "xenstreams"

// ruleMSREntryReservedZero: The 4 reserved octets are zero.
var ruleMSREntryReservedZero = xenstreams.Rule{
	ID:    "libxc.msr_entry.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleImageHeaderComplete: A stream holds all octets of its `image_header`.
var ruleImageHeaderComplete = xenstreams.Rule{
	ID:    "libxc.image_header.complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds all octets of its `image_header`.",
}

// ruleImageHeaderMarkerConst: `marker` is 0xffffffffffffffff.
var ruleImageHeaderMarkerConst = xenstreams.Rule{
	ID:    "libxc.image_header.marker.const",
	Class: xenstreams.ClassMagic,
	Text:  "`marker` is 0xffffffffffffffff.",
}

// ruleImageHeaderIDConst: `id` is 0x58454e46.
var ruleImageHeaderIDConst = xenstreams.Rule{
	ID:    "libxc.image_header.id.const",
	Class: xenstreams.ClassMagic,
	Text:  "`id` is 0x58454e46.",
}

// ruleImageHeaderVersionKnown: `version` is 2 or 3.
var ruleImageHeaderVersionKnown = xenstreams.Rule{
	ID:    "libxc.image_header.version.known",
	Class: xenstreams.ClassVersion,
	Text:  "`version` is 2 or 3.",
}

// ruleImageHeaderOptionsZero: The reserved bits of `options` are zero when they are written.
var ruleImageHeaderOptionsZero = xenstreams.Rule{
	ID:    "libxc.image_header.options.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The reserved bits of `options` are zero when they are written.",
}

// ruleImageHeaderReservedZero: The 2 reserved octets are zero when they are written.
var ruleImageHeaderReservedZero = xenstreams.Rule{
	ID:    "libxc.image_header.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 2 reserved octets are zero when they are written.",
}

// ruleImageHeaderReserved2Zero: The 4 reserved octets are zero when they are written.
var ruleImageHeaderReserved2Zero = xenstreams.Rule{
	ID:    "libxc.image_header.reserved2.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleDomainHeaderComplete: A stream holds all octets of its `domain_header`.
var ruleDomainHeaderComplete = xenstreams.Rule{
	ID:    "libxc.domain_header.complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds all octets of its `domain_header`.",
}

// ruleDomainHeaderTypeNamed: `type` is one of the values of `domain_type`.
var ruleDomainHeaderTypeNamed = xenstreams.Rule{
	ID:    "libxc.domain_header.type.named",
	Class: xenstreams.ClassValue,
	Text:  "`type` is one of the values of `domain_type`.",
}

// ruleDomainHeaderReservedZero: The 2 reserved octets are zero when they are written.
var ruleDomainHeaderReservedZero = xenstreams.Rule{
	ID:    "libxc.domain_header.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 2 reserved octets are zero when they are written.",
}

// ruleDomainHeaderPageSize: The pages of an x86 domain have 4096 octets.
var ruleDomainHeaderPageSize = xenstreams.Rule{
	ID:    "libxc.domain_header.page-size",
	Class: xenstreams.ClassValue,
	Text:  "The pages of an x86 domain have 4096 octets.",
}

// ruleFramingLengthMax: `length` is at most 134217728.
var ruleFramingLengthMax = xenstreams.Rule{
	ID:    "libxc.framing.length.max",
	Class: xenstreams.ClassLimit,
	Text:  "`length` is at most 134217728.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = xenstreams.Rule{
	ID:    "libxc.framing.header-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = xenstreams.Rule{
	ID:    "libxc.framing.body-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = xenstreams.Rule{
	ID:    "libxc.framing.end",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = xenstreams.Rule{
	ID:    "libxc.framing.nothing-after-end",
	Class: xenstreams.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described, unless bit 31 marks it as
// optional; a reader passes over an optional record that it does not know.
var ruleFramingType = xenstreams.Rule{
	ID:    "libxc.framing.type",
	Class: xenstreams.ClassType,
	Text:  "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = xenstreams.Rule{
	ID:    "libxc.framing.padding-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero when they are written.
var ruleFramingPaddingZero = xenstreams.Rule{
	ID:    "libxc.framing.padding.zero",
	Class: xenstreams.ClassPadding,
	Text:  "The octets of the padding are zero when they are written.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = xenstreams.Rule{
	ID:    "libxc.end.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of END is 0.",
}

// rulePageDataCountMin: `count` is at least 1.
var rulePageDataCountMin = xenstreams.Rule{
	ID:    "libxc.page_data.count.min",
	Class: xenstreams.ClassValue,
	Text:  "`count` is at least 1.",
}

// rulePageDataReservedZero: The 4 reserved octets are zero when they are written.
var rulePageDataReservedZero = xenstreams.Rule{
	ID:    "libxc.page_data.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// rulePageDataPFNFits: `pfn` lies within the body of its record.
var rulePageDataPFNFits = xenstreams.Rule{
	ID:    "libxc.page_data.pfn.fits",
	Class: xenstreams.ClassLength,
	Text:  "`pfn` lies within the body of its record.",
}

// rulePageDataPFNZero: The reserved bits of `pfn` are zero when they are written.
var rulePageDataPFNZero = xenstreams.Rule{
	ID:    "libxc.page_data.pfn.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The reserved bits of `pfn` are zero when they are written.",
}

// rulePageDataPFNTypeNamed: `type` of `pfn` is one of the values of `frame_type`.
var rulePageDataPFNTypeNamed = xenstreams.Rule{
	ID:    "libxc.page_data.pfn.type.named",
	Class: xenstreams.ClassValue,
	Text:  "`type` of `pfn` is one of the values of `frame_type`.",
}

// rulePageDataPagesFits: `pages` lies within the body of its record.
var rulePageDataPagesFits = xenstreams.Rule{
	ID:    "libxc.page_data.pages.fits",
	Class: xenstreams.ClassLength,
	Text:  "`pages` lies within the body of its record.",
}

// rulePageDataLength: The length of PAGE_DATA is the sum of its fields.
var rulePageDataLength = xenstreams.Rule{
	ID:    "libxc.page_data.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of PAGE_DATA is the sum of its fields.",
}

// rulePageDataFollowsStaticData: In version 3, memory follows the end of the static data.
var rulePageDataFollowsStaticData = xenstreams.Rule{
	ID:    "libxc.page_data.follows-static-data",
	Class: xenstreams.ClassConflict,
	Text:  "In version 3, memory follows the end of the static data.",
}

// rulePageDataFollowsP2m: The memory of a PV domain follows an X86_PV_P2M_FRAMES.
var rulePageDataFollowsP2m = xenstreams.Rule{
	ID:    "libxc.page_data.follows-p2m",
	Class: xenstreams.ClassConflict,
	Text:  "The memory of a PV domain follows an X86_PV_P2M_FRAMES.",
}

// ruleX86PVInfoGuestWidthNamed: `guest_width` is one of the values of `guest_width`.
var ruleX86PVInfoGuestWidthNamed = xenstreams.Rule{
	ID:    "libxc.x86_pv_info.guest_width.named",
	Class: xenstreams.ClassValue,
	Text:  "`guest_width` is one of the values of `guest_width`.",
}

// ruleX86PVInfoPtLevelsNamed: `pt_levels` is one of the values of `pt_levels`.
var ruleX86PVInfoPtLevelsNamed = xenstreams.Rule{
	ID:    "libxc.x86_pv_info.pt_levels.named",
	Class: xenstreams.ClassValue,
	Text:  "`pt_levels` is one of the values of `pt_levels`.",
}

// ruleX86PVInfoReservedZero: The 6 reserved octets are zero when they are written.
var ruleX86PVInfoReservedZero = xenstreams.Rule{
	ID:    "libxc.x86_pv_info.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 6 reserved octets are zero when they are written.",
}

// ruleX86PVInfoWhen: A stream has X86_PV_INFO only where `domain_header.type == x86_pv`.
var ruleX86PVInfoWhen = xenstreams.Rule{
	ID:    "libxc.x86_pv_info.when",
	Class: xenstreams.ClassConflict,
	Text:  "A stream has X86_PV_INFO only where `domain_header.type == x86_pv`.",
}

// ruleX86PVInfoOnce: A stream has no second X86_PV_INFO.
var ruleX86PVInfoOnce = xenstreams.Rule{
	ID:    "libxc.x86_pv_info.once",
	Class: xenstreams.ClassDuplicate,
	Text:  "A stream has no second X86_PV_INFO.",
}

// ruleX86PVInfoPrecedesStaticDataEnd: No X86_PV_INFO follows a record STATIC_DATA_END.
var ruleX86PVInfoPrecedesStaticDataEnd = xenstreams.Rule{
	ID:    "libxc.x86_pv_info.precedes-static_data_end",
	Class: xenstreams.ClassOrder,
	Text:  "No X86_PV_INFO follows a record STATIC_DATA_END.",
}

// ruleX86PVInfoLength: The length of X86_PV_INFO is 8.
var ruleX86PVInfoLength = xenstreams.Rule{
	ID:    "libxc.x86_pv_info.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of X86_PV_INFO is 8.",
}

// ruleX86PVInfoCombination: A guest of 32 bits has three levels of page tables, and one of 64
// bits has four.
var ruleX86PVInfoCombination = xenstreams.Rule{
	ID:    "libxc.x86_pv_info.combination",
	Class: xenstreams.ClassValue,
	Text:  "A guest of 32 bits has three levels of page tables, and one of 64 bits has four.",
}

// ruleX86PVP2mFramesP2mPFNFits: `p2m_pfn` lies within the body of its record.
var ruleX86PVP2mFramesP2mPFNFits = xenstreams.Rule{
	ID:    "libxc.x86_pv_p2m_frames.p2m_pfn.fits",
	Class: xenstreams.ClassLength,
	Text:  "`p2m_pfn` lies within the body of its record.",
}

// ruleX86PVP2mFramesWhen: A stream has X86_PV_P2M_FRAMES only where `domain_header.type ==
// x86_pv`.
var ruleX86PVP2mFramesWhen = xenstreams.Rule{
	ID:    "libxc.x86_pv_p2m_frames.when",
	Class: xenstreams.ClassConflict,
	Text:  "A stream has X86_PV_P2M_FRAMES only where `domain_header.type == x86_pv`.",
}

// ruleX86PVP2mFramesFollowsX86PVInfo: X86_PV_P2M_FRAMES follows an earlier X86_PV_INFO.
var ruleX86PVP2mFramesFollowsX86PVInfo = xenstreams.Rule{
	ID:    "libxc.x86_pv_p2m_frames.follows-x86_pv_info",
	Class: xenstreams.ClassOrder,
	Text:  "X86_PV_P2M_FRAMES follows an earlier X86_PV_INFO.",
}

// ruleX86PVP2mFramesLength: The length of X86_PV_P2M_FRAMES is the sum of its fields.
var ruleX86PVP2mFramesLength = xenstreams.Rule{
	ID:    "libxc.x86_pv_p2m_frames.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of X86_PV_P2M_FRAMES is the sum of its fields.",
}

// ruleX86PVP2mFramesRange: The last entry is not before the first.
var ruleX86PVP2mFramesRange = xenstreams.Rule{
	ID:    "libxc.x86_pv_p2m_frames.range",
	Class: xenstreams.ClassValue,
	Text:  "The last entry is not before the first.",
}

// ruleX86PVP2mFramesFollowsStaticData: In version 3, the table follows the end of the static
// data.
var ruleX86PVP2mFramesFollowsStaticData = xenstreams.Rule{
	ID:    "libxc.x86_pv_p2m_frames.follows-static-data",
	Class: xenstreams.ClassConflict,
	Text:  "In version 3, the table follows the end of the static data.",
}

// ruleX86PVVCPUBasicReservedZero: The 4 reserved octets are zero when they are written.
var ruleX86PVVCPUBasicReservedZero = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_basic.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleX86PVVCPUBasicContextFits: `context` lies within the body of its record.
var ruleX86PVVCPUBasicContextFits = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_basic.context.fits",
	Class: xenstreams.ClassLength,
	Text:  "`context` lies within the body of its record.",
}

// ruleX86PVVCPUBasicWhen: A stream has X86_PV_VCPU_BASIC only where `domain_header.type ==
// x86_pv`.
var ruleX86PVVCPUBasicWhen = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_basic.when",
	Class: xenstreams.ClassConflict,
	Text:  "A stream has X86_PV_VCPU_BASIC only where `domain_header.type == x86_pv`.",
}

// ruleX86PVVCPUBasicFollowsPageData: X86_PV_VCPU_BASIC follows an earlier PAGE_DATA.
var ruleX86PVVCPUBasicFollowsPageData = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_basic.follows-page_data",
	Class: xenstreams.ClassOrder,
	Text:  "X86_PV_VCPU_BASIC follows an earlier PAGE_DATA.",
}

// ruleX86PVVCPUBasicLength: The length of X86_PV_VCPU_BASIC is the sum of its fields.
var ruleX86PVVCPUBasicLength = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_basic.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of X86_PV_VCPU_BASIC is the sum of its fields.",
}

// ruleX86PVVCPUExtendedReservedZero: The 4 reserved octets are zero when they are written.
var ruleX86PVVCPUExtendedReservedZero = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_extended.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleX86PVVCPUExtendedContextFits: `context` lies within the body of its record.
var ruleX86PVVCPUExtendedContextFits = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_extended.context.fits",
	Class: xenstreams.ClassLength,
	Text:  "`context` lies within the body of its record.",
}

// ruleX86PVVCPUExtendedWhen: A stream has X86_PV_VCPU_EXTENDED only where `domain_header.type
// == x86_pv`.
var ruleX86PVVCPUExtendedWhen = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_extended.when",
	Class: xenstreams.ClassConflict,
	Text:  "A stream has X86_PV_VCPU_EXTENDED only where `domain_header.type == x86_pv`.",
}

// ruleX86PVVCPUExtendedFollowsPageData: X86_PV_VCPU_EXTENDED follows an earlier PAGE_DATA.
var ruleX86PVVCPUExtendedFollowsPageData = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_extended.follows-page_data",
	Class: xenstreams.ClassOrder,
	Text:  "X86_PV_VCPU_EXTENDED follows an earlier PAGE_DATA.",
}

// ruleX86PVVCPUExtendedLength: The length of X86_PV_VCPU_EXTENDED is the sum of its fields.
var ruleX86PVVCPUExtendedLength = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_extended.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of X86_PV_VCPU_EXTENDED is the sum of its fields.",
}

// ruleX86PVVCPUXSAVEReservedZero: The 4 reserved octets are zero when they are written.
var ruleX86PVVCPUXSAVEReservedZero = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_xsave.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleX86PVVCPUXSAVEContextFits: `context` lies within the body of its record.
var ruleX86PVVCPUXSAVEContextFits = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_xsave.context.fits",
	Class: xenstreams.ClassLength,
	Text:  "`context` lies within the body of its record.",
}

// ruleX86PVVCPUXSAVEWhen: A stream has X86_PV_VCPU_XSAVE only where `domain_header.type ==
// x86_pv`.
var ruleX86PVVCPUXSAVEWhen = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_xsave.when",
	Class: xenstreams.ClassConflict,
	Text:  "A stream has X86_PV_VCPU_XSAVE only where `domain_header.type == x86_pv`.",
}

// ruleX86PVVCPUXSAVEFollowsPageData: X86_PV_VCPU_XSAVE follows an earlier PAGE_DATA.
var ruleX86PVVCPUXSAVEFollowsPageData = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_xsave.follows-page_data",
	Class: xenstreams.ClassOrder,
	Text:  "X86_PV_VCPU_XSAVE follows an earlier PAGE_DATA.",
}

// ruleX86PVVCPUXSAVELength: The length of X86_PV_VCPU_XSAVE is the sum of its fields.
var ruleX86PVVCPUXSAVELength = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_xsave.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of X86_PV_VCPU_XSAVE is the sum of its fields.",
}

// ruleSharedInfoPageFits: `page` lies within the body of its record.
var ruleSharedInfoPageFits = xenstreams.Rule{
	ID:    "libxc.shared_info.page.fits",
	Class: xenstreams.ClassLength,
	Text:  "`page` lies within the body of its record.",
}

// ruleSharedInfoWhen: A stream has SHARED_INFO only where `domain_header.type == x86_pv`.
var ruleSharedInfoWhen = xenstreams.Rule{
	ID:    "libxc.shared_info.when",
	Class: xenstreams.ClassConflict,
	Text:  "A stream has SHARED_INFO only where `domain_header.type == x86_pv`.",
}

// ruleSharedInfoFollowsX86PVInfo: SHARED_INFO follows an earlier X86_PV_INFO.
var ruleSharedInfoFollowsX86PVInfo = xenstreams.Rule{
	ID:    "libxc.shared_info.follows-x86_pv_info",
	Class: xenstreams.ClassOrder,
	Text:  "SHARED_INFO follows an earlier X86_PV_INFO.",
}

// ruleSharedInfoLength: The length of SHARED_INFO is the sum of its fields.
var ruleSharedInfoLength = xenstreams.Rule{
	ID:    "libxc.shared_info.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of SHARED_INFO is the sum of its fields.",
}

// ruleX86TSCInfoReservedZero: The 4 reserved octets are zero when they are written.
var ruleX86TSCInfoReservedZero = xenstreams.Rule{
	ID:    "libxc.x86_tsc_info.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleX86TSCInfoLength: The length of X86_TSC_INFO is 24.
var ruleX86TSCInfoLength = xenstreams.Rule{
	ID:    "libxc.x86_tsc_info.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of X86_TSC_INFO is 24.",
}

// ruleHVMContextHVMCtxFits: `hvm_ctx` lies within the body of its record.
var ruleHVMContextHVMCtxFits = xenstreams.Rule{
	ID:    "libxc.hvm_context.hvm_ctx.fits",
	Class: xenstreams.ClassLength,
	Text:  "`hvm_ctx` lies within the body of its record.",
}

// ruleHVMContextWhen: A stream has HVM_CONTEXT only where `domain_header.type == x86_hvm`.
var ruleHVMContextWhen = xenstreams.Rule{
	ID:    "libxc.hvm_context.when",
	Class: xenstreams.ClassConflict,
	Text:  "A stream has HVM_CONTEXT only where `domain_header.type == x86_hvm`.",
}

// ruleHVMContextLength: The length of HVM_CONTEXT is the sum of its fields.
var ruleHVMContextLength = xenstreams.Rule{
	ID:    "libxc.hvm_context.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of HVM_CONTEXT is the sum of its fields.",
}

// ruleHVMContextFollowsStaticData: In version 3, registers follow the end of the static data.
var ruleHVMContextFollowsStaticData = xenstreams.Rule{
	ID:    "libxc.hvm_context.follows-static-data",
	Class: xenstreams.ClassConflict,
	Text:  "In version 3, registers follow the end of the static data.",
}

// ruleHVMParamsReservedZero: The 4 reserved octets are zero when they are written.
var ruleHVMParamsReservedZero = xenstreams.Rule{
	ID:    "libxc.hvm_params.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleHVMParamsParamFits: `param` lies within the body of its record.
var ruleHVMParamsParamFits = xenstreams.Rule{
	ID:    "libxc.hvm_params.param.fits",
	Class: xenstreams.ClassLength,
	Text:  "`param` lies within the body of its record.",
}

// ruleHVMParamsWhen: A stream has HVM_PARAMS only where `domain_header.type == x86_hvm`.
var ruleHVMParamsWhen = xenstreams.Rule{
	ID:    "libxc.hvm_params.when",
	Class: xenstreams.ClassConflict,
	Text:  "A stream has HVM_PARAMS only where `domain_header.type == x86_hvm`.",
}

// ruleHVMParamsLength: The length of HVM_PARAMS is the sum of its fields.
var ruleHVMParamsLength = xenstreams.Rule{
	ID:    "libxc.hvm_params.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of HVM_PARAMS is the sum of its fields.",
}

// ruleHVMParamsPrecedesHVMContext: Parameters precede the HVM_CONTEXT; after a CHECKPOINT the
// sequence begins anew.
var ruleHVMParamsPrecedesHVMContext = xenstreams.Rule{
	ID:    "libxc.hvm_params.precedes-hvm-context",
	Class: xenstreams.ClassConflict,
	Text:  "Parameters precede the HVM_CONTEXT; after a CHECKPOINT the sequence begins anew.",
}

// ruleHVMParamsElided: A record without parameters is left out.
var ruleHVMParamsElided = xenstreams.Rule{
	ID:    "libxc.hvm_params.elided",
	Class: xenstreams.ClassValue,
	Text:  "A record without parameters is left out.",
}

// ruleToolstackDataFits: `data` lies within the body of its record.
var ruleToolstackDataFits = xenstreams.Rule{
	ID:    "libxc.toolstack.data.fits",
	Class: xenstreams.ClassLength,
	Text:  "`data` lies within the body of its record.",
}

// ruleToolstackLength: The length of TOOLSTACK is the sum of its fields.
var ruleToolstackLength = xenstreams.Rule{
	ID:    "libxc.toolstack.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of TOOLSTACK is the sum of its fields.",
}

// ruleX86PVVCPUMSRsReservedZero: The 4 reserved octets are zero when they are written.
var ruleX86PVVCPUMSRsReservedZero = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_msrs.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleX86PVVCPUMSRsContextFits: `context` lies within the body of its record.
var ruleX86PVVCPUMSRsContextFits = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_msrs.context.fits",
	Class: xenstreams.ClassLength,
	Text:  "`context` lies within the body of its record.",
}

// ruleX86PVVCPUMSRsWhen: A stream has X86_PV_VCPU_MSRS only where `domain_header.type ==
// x86_pv`.
var ruleX86PVVCPUMSRsWhen = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_msrs.when",
	Class: xenstreams.ClassConflict,
	Text:  "A stream has X86_PV_VCPU_MSRS only where `domain_header.type == x86_pv`.",
}

// ruleX86PVVCPUMSRsFollowsPageData: X86_PV_VCPU_MSRS follows an earlier PAGE_DATA.
var ruleX86PVVCPUMSRsFollowsPageData = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_msrs.follows-page_data",
	Class: xenstreams.ClassOrder,
	Text:  "X86_PV_VCPU_MSRS follows an earlier PAGE_DATA.",
}

// ruleX86PVVCPUMSRsLength: The length of X86_PV_VCPU_MSRS is the sum of its fields.
var ruleX86PVVCPUMSRsLength = xenstreams.Rule{
	ID:    "libxc.x86_pv_vcpu_msrs.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of X86_PV_VCPU_MSRS is the sum of its fields.",
}

// ruleVerifyLength: The length of VERIFY is 0.
var ruleVerifyLength = xenstreams.Rule{
	ID:    "libxc.verify.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of VERIFY is 0.",
}

// ruleCheckpointLength: The length of CHECKPOINT is 0.
var ruleCheckpointLength = xenstreams.Rule{
	ID:    "libxc.checkpoint.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of CHECKPOINT is 0.",
}

// ruleCheckpointDirtyPFNListPFNFits: `pfn` lies within the body of its record.
var ruleCheckpointDirtyPFNListPFNFits = xenstreams.Rule{
	ID:    "libxc.checkpoint_dirty_pfn_list.pfn.fits",
	Class: xenstreams.ClassLength,
	Text:  "`pfn` lies within the body of its record.",
}

// ruleCheckpointDirtyPFNListLength: The length of CHECKPOINT_DIRTY_PFN_LIST is the sum of its
// fields.
var ruleCheckpointDirtyPFNListLength = xenstreams.Rule{
	ID:    "libxc.checkpoint_dirty_pfn_list.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of CHECKPOINT_DIRTY_PFN_LIST is the sum of its fields.",
}

// ruleStaticDataEndRequired: A stream has a record STATIC_DATA_END where `version >= 3`.
var ruleStaticDataEndRequired = xenstreams.Rule{
	ID:    "libxc.static_data_end.required",
	Class: xenstreams.ClassMissing,
	Text:  "A stream has a record STATIC_DATA_END where `version >= 3`.",
}

// ruleStaticDataEndSince: A stream of a version before 3 has no STATIC_DATA_END.
var ruleStaticDataEndSince = xenstreams.Rule{
	ID:    "libxc.static_data_end.since",
	Class: xenstreams.ClassVersion,
	Text:  "A stream of a version before 3 has no STATIC_DATA_END.",
}

// ruleStaticDataEndOnce: A stream has no second STATIC_DATA_END.
var ruleStaticDataEndOnce = xenstreams.Rule{
	ID:    "libxc.static_data_end.once",
	Class: xenstreams.ClassDuplicate,
	Text:  "A stream has no second STATIC_DATA_END.",
}

// ruleStaticDataEndLength: The length of STATIC_DATA_END is 0.
var ruleStaticDataEndLength = xenstreams.Rule{
	ID:    "libxc.static_data_end.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of STATIC_DATA_END is 0.",
}

// ruleX86CPUIDPolicyLeavesFits: `leaves` lies within the body of its record.
var ruleX86CPUIDPolicyLeavesFits = xenstreams.Rule{
	ID:    "libxc.x86_cpuid_policy.leaves.fits",
	Class: xenstreams.ClassLength,
	Text:  "`leaves` lies within the body of its record.",
}

// ruleX86CPUIDPolicySince: A stream of a version before 3 has no X86_CPUID_POLICY.
var ruleX86CPUIDPolicySince = xenstreams.Rule{
	ID:    "libxc.x86_cpuid_policy.since",
	Class: xenstreams.ClassVersion,
	Text:  "A stream of a version before 3 has no X86_CPUID_POLICY.",
}

// ruleX86CPUIDPolicyPrecedesStaticDataEnd: No X86_CPUID_POLICY follows a record
// STATIC_DATA_END.
var ruleX86CPUIDPolicyPrecedesStaticDataEnd = xenstreams.Rule{
	ID:    "libxc.x86_cpuid_policy.precedes-static_data_end",
	Class: xenstreams.ClassOrder,
	Text:  "No X86_CPUID_POLICY follows a record STATIC_DATA_END.",
}

// ruleX86CPUIDPolicyLength: The length of X86_CPUID_POLICY is the sum of its fields.
var ruleX86CPUIDPolicyLength = xenstreams.Rule{
	ID:    "libxc.x86_cpuid_policy.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of X86_CPUID_POLICY is the sum of its fields.",
}

// ruleX86CPUIDPolicyContent: There is at least one leaf.
var ruleX86CPUIDPolicyContent = xenstreams.Rule{
	ID:    "libxc.x86_cpuid_policy.content",
	Class: xenstreams.ClassValue,
	Text:  "There is at least one leaf.",
}

// ruleX86MSRPolicyEntriesFits: `entries` lies within the body of its record.
var ruleX86MSRPolicyEntriesFits = xenstreams.Rule{
	ID:    "libxc.x86_msr_policy.entries.fits",
	Class: xenstreams.ClassLength,
	Text:  "`entries` lies within the body of its record.",
}

// ruleX86MSRPolicySince: A stream of a version before 3 has no X86_MSR_POLICY.
var ruleX86MSRPolicySince = xenstreams.Rule{
	ID:    "libxc.x86_msr_policy.since",
	Class: xenstreams.ClassVersion,
	Text:  "A stream of a version before 3 has no X86_MSR_POLICY.",
}

// ruleX86MSRPolicyPrecedesStaticDataEnd: No X86_MSR_POLICY follows a record STATIC_DATA_END.
var ruleX86MSRPolicyPrecedesStaticDataEnd = xenstreams.Rule{
	ID:    "libxc.x86_msr_policy.precedes-static_data_end",
	Class: xenstreams.ClassOrder,
	Text:  "No X86_MSR_POLICY follows a record STATIC_DATA_END.",
}

// ruleX86MSRPolicyLength: The length of X86_MSR_POLICY is the sum of its fields.
var ruleX86MSRPolicyLength = xenstreams.Rule{
	ID:    "libxc.x86_msr_policy.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of X86_MSR_POLICY is the sum of its fields.",
}

// ruleX86MSRPolicyContent: There is at least one register.
var ruleX86MSRPolicyContent = xenstreams.Rule{
	ID:    "libxc.x86_msr_policy.content",
	Class: xenstreams.ClassValue,
	Text:  "There is at least one register.",
}
