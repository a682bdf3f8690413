// Code generated from spec/libxc by `cargo codegen`. DO NOT EDIT.

package libxc

import "github.com/streamspec/streamspec/generated/go/streamspec"

// ruleMSREntryReservedZero: The 4 reserved octets are zero.
var ruleMSREntryReservedZero = streamspec.Rule{
	ID:    "libxc.msr_entry.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleImageHeaderComplete: A stream holds all octets of its `image_header`.
var ruleImageHeaderComplete = streamspec.Rule{
	ID:    "libxc.image_header.complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of its `image_header`.",
}

// ruleImageHeaderMarkerConst: `marker` is 0xffffffffffffffff.
var ruleImageHeaderMarkerConst = streamspec.Rule{
	ID:    "libxc.image_header.marker.const",
	Class: streamspec.ClassMagic,
	Text:  "`marker` is 0xffffffffffffffff.",
}

// ruleImageHeaderIDConst: `id` is 0x58454e46.
var ruleImageHeaderIDConst = streamspec.Rule{
	ID:    "libxc.image_header.id.const",
	Class: streamspec.ClassMagic,
	Text:  "`id` is 0x58454e46.",
}

// ruleImageHeaderVersionKnown: `version` is 2 or 3.
var ruleImageHeaderVersionKnown = streamspec.Rule{
	ID:    "libxc.image_header.version.known",
	Class: streamspec.ClassVersion,
	Text:  "`version` is 2 or 3.",
}

// ruleImageHeaderOptionsZero: The reserved bits of `options` are zero when they are written.
var ruleImageHeaderOptionsZero = streamspec.Rule{
	ID:    "libxc.image_header.options.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `options` are zero when they are written.",
}

// ruleImageHeaderReservedZero: The 2 reserved octets are zero when they are written.
var ruleImageHeaderReservedZero = streamspec.Rule{
	ID:    "libxc.image_header.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 2 reserved octets are zero when they are written.",
}

// ruleImageHeaderReserved2Zero: The 4 reserved octets are zero when they are written.
var ruleImageHeaderReserved2Zero = streamspec.Rule{
	ID:    "libxc.image_header.reserved2.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleDomainHeaderComplete: A stream holds all octets of its `domain_header`.
var ruleDomainHeaderComplete = streamspec.Rule{
	ID:    "libxc.domain_header.complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of its `domain_header`.",
}

// ruleDomainHeaderTypeNamed: `type` is one of the values of `domain_type`.
var ruleDomainHeaderTypeNamed = streamspec.Rule{
	ID:    "libxc.domain_header.type.named",
	Class: streamspec.ClassValue,
	Text:  "`type` is one of the values of `domain_type`.",
}

// ruleDomainHeaderReservedZero: The 2 reserved octets are zero when they are written.
var ruleDomainHeaderReservedZero = streamspec.Rule{
	ID:    "libxc.domain_header.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 2 reserved octets are zero when they are written.",
}

// ruleDomainHeaderPageSize: The pages of an x86 domain have 4096 octets.
var ruleDomainHeaderPageSize = streamspec.Rule{
	ID:    "libxc.domain_header.page-size",
	Class: streamspec.ClassValue,
	Text:  "The pages of an x86 domain have 4096 octets.",
}

// ruleFramingLengthMax: `length` is at most 0x8000000.
var ruleFramingLengthMax = streamspec.Rule{
	ID:    "libxc.framing.length.max",
	Class: streamspec.ClassLimit,
	Text:  "`length` is at most 0x8000000.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = streamspec.Rule{
	ID:    "libxc.framing.header-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = streamspec.Rule{
	ID:    "libxc.framing.body-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = streamspec.Rule{
	ID:    "libxc.framing.end",
	Class: streamspec.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = streamspec.Rule{
	ID:    "libxc.framing.nothing-after-end",
	Class: streamspec.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described, unless bit 31 marks it as
// optional; a reader passes over an optional record that it does not know.
var ruleFramingType = streamspec.Rule{
	ID:    "libxc.framing.type",
	Class: streamspec.ClassType,
	Text:  "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = streamspec.Rule{
	ID:    "libxc.framing.padding-complete",
	Class: streamspec.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero when they are written.
var ruleFramingPaddingZero = streamspec.Rule{
	ID:    "libxc.framing.padding.zero",
	Class: streamspec.ClassPadding,
	Text:  "The octets of the padding are zero when they are written.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = streamspec.Rule{
	ID:    "libxc.end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of END is 0.",
}

// rulePageDataCountMin: `count` is at least 1.
var rulePageDataCountMin = streamspec.Rule{
	ID:    "libxc.page_data.count.min",
	Class: streamspec.ClassValue,
	Text:  "`count` is at least 1.",
}

// rulePageDataReservedZero: The 4 reserved octets are zero when they are written.
var rulePageDataReservedZero = streamspec.Rule{
	ID:    "libxc.page_data.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// rulePageDataPFNFits: `pfn` lies within the body of its record.
var rulePageDataPFNFits = streamspec.Rule{
	ID:    "libxc.page_data.pfn.fits",
	Class: streamspec.ClassLength,
	Text:  "`pfn` lies within the body of its record.",
}

// rulePageDataPFNZero: The reserved bits of `pfn` are zero when they are written.
var rulePageDataPFNZero = streamspec.Rule{
	ID:    "libxc.page_data.pfn.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `pfn` are zero when they are written.",
}

// rulePageDataPFNTypeNamed: `type` of `pfn` is one of the values of `frame_type`.
var rulePageDataPFNTypeNamed = streamspec.Rule{
	ID:    "libxc.page_data.pfn.type.named",
	Class: streamspec.ClassValue,
	Text:  "`type` of `pfn` is one of the values of `frame_type`.",
}

// rulePageDataPagesFits: `pages` lies within the body of its record.
var rulePageDataPagesFits = streamspec.Rule{
	ID:    "libxc.page_data.pages.fits",
	Class: streamspec.ClassLength,
	Text:  "`pages` lies within the body of its record.",
}

// rulePageDataLength: The length of PAGE_DATA is the sum of its fields.
var rulePageDataLength = streamspec.Rule{
	ID:    "libxc.page_data.length",
	Class: streamspec.ClassLength,
	Text:  "The length of PAGE_DATA is the sum of its fields.",
}

// rulePageDataFollowsStaticData: In version 3, memory follows the end of the static data.
var rulePageDataFollowsStaticData = streamspec.Rule{
	ID:    "libxc.page_data.follows-static-data",
	Class: streamspec.ClassConflict,
	Text:  "In version 3, memory follows the end of the static data.",
}

// rulePageDataFollowsP2m: The memory of a PV domain follows an X86_PV_P2M_FRAMES.
var rulePageDataFollowsP2m = streamspec.Rule{
	ID:    "libxc.page_data.follows-p2m",
	Class: streamspec.ClassConflict,
	Text:  "The memory of a PV domain follows an X86_PV_P2M_FRAMES.",
}

// ruleX86PVInfoGuestWidthNamed: `guest_width` is one of the values of `guest_width`.
var ruleX86PVInfoGuestWidthNamed = streamspec.Rule{
	ID:    "libxc.x86_pv_info.guest_width.named",
	Class: streamspec.ClassValue,
	Text:  "`guest_width` is one of the values of `guest_width`.",
}

// ruleX86PVInfoPtLevelsNamed: `pt_levels` is one of the values of `pt_levels`.
var ruleX86PVInfoPtLevelsNamed = streamspec.Rule{
	ID:    "libxc.x86_pv_info.pt_levels.named",
	Class: streamspec.ClassValue,
	Text:  "`pt_levels` is one of the values of `pt_levels`.",
}

// ruleX86PVInfoReservedZero: The 6 reserved octets are zero when they are written.
var ruleX86PVInfoReservedZero = streamspec.Rule{
	ID:    "libxc.x86_pv_info.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 6 reserved octets are zero when they are written.",
}

// ruleX86PVInfoWhen: A stream has X86_PV_INFO only where `domain_header.type == x86_pv`.
var ruleX86PVInfoWhen = streamspec.Rule{
	ID:    "libxc.x86_pv_info.when",
	Class: streamspec.ClassConflict,
	Text:  "A stream has X86_PV_INFO only where `domain_header.type == x86_pv`.",
}

// ruleX86PVInfoOnce: A stream has no second X86_PV_INFO.
var ruleX86PVInfoOnce = streamspec.Rule{
	ID:    "libxc.x86_pv_info.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second X86_PV_INFO.",
}

// ruleX86PVInfoPrecedesStaticDataEnd: No X86_PV_INFO follows a record STATIC_DATA_END.
var ruleX86PVInfoPrecedesStaticDataEnd = streamspec.Rule{
	ID:    "libxc.x86_pv_info.precedes-static_data_end",
	Class: streamspec.ClassOrder,
	Text:  "No X86_PV_INFO follows a record STATIC_DATA_END.",
}

// ruleX86PVInfoLength: The length of X86_PV_INFO is 8.
var ruleX86PVInfoLength = streamspec.Rule{
	ID:    "libxc.x86_pv_info.length",
	Class: streamspec.ClassLength,
	Text:  "The length of X86_PV_INFO is 8.",
}

// ruleX86PVInfoCombination: A guest of 32 bits has three levels of page tables, and one of 64
// bits has four.
var ruleX86PVInfoCombination = streamspec.Rule{
	ID:    "libxc.x86_pv_info.combination",
	Class: streamspec.ClassValue,
	Text:  "A guest of 32 bits has three levels of page tables, and one of 64 bits has four.",
}

// ruleX86PVP2mFramesP2mPFNFits: `p2m_pfn` lies within the body of its record.
var ruleX86PVP2mFramesP2mPFNFits = streamspec.Rule{
	ID:    "libxc.x86_pv_p2m_frames.p2m_pfn.fits",
	Class: streamspec.ClassLength,
	Text:  "`p2m_pfn` lies within the body of its record.",
}

// ruleX86PVP2mFramesWhen: A stream has X86_PV_P2M_FRAMES only where `domain_header.type ==
// x86_pv`.
var ruleX86PVP2mFramesWhen = streamspec.Rule{
	ID:    "libxc.x86_pv_p2m_frames.when",
	Class: streamspec.ClassConflict,
	Text:  "A stream has X86_PV_P2M_FRAMES only where `domain_header.type == x86_pv`.",
}

// ruleX86PVP2mFramesFollowsX86PVInfo: X86_PV_P2M_FRAMES follows an earlier X86_PV_INFO.
var ruleX86PVP2mFramesFollowsX86PVInfo = streamspec.Rule{
	ID:    "libxc.x86_pv_p2m_frames.follows-x86_pv_info",
	Class: streamspec.ClassOrder,
	Text:  "X86_PV_P2M_FRAMES follows an earlier X86_PV_INFO.",
}

// ruleX86PVP2mFramesLength: The length of X86_PV_P2M_FRAMES is the sum of its fields.
var ruleX86PVP2mFramesLength = streamspec.Rule{
	ID:    "libxc.x86_pv_p2m_frames.length",
	Class: streamspec.ClassLength,
	Text:  "The length of X86_PV_P2M_FRAMES is the sum of its fields.",
}

// ruleX86PVP2mFramesRange: The last entry is not before the first.
var ruleX86PVP2mFramesRange = streamspec.Rule{
	ID:    "libxc.x86_pv_p2m_frames.range",
	Class: streamspec.ClassValue,
	Text:  "The last entry is not before the first.",
}

// ruleX86PVP2mFramesFollowsStaticData: In version 3, the table follows the end of the static
// data.
var ruleX86PVP2mFramesFollowsStaticData = streamspec.Rule{
	ID:    "libxc.x86_pv_p2m_frames.follows-static-data",
	Class: streamspec.ClassConflict,
	Text:  "In version 3, the table follows the end of the static data.",
}

// ruleX86PVVCPUBasicReservedZero: The 4 reserved octets are zero when they are written.
var ruleX86PVVCPUBasicReservedZero = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_basic.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleX86PVVCPUBasicContextFits: `context` lies within the body of its record.
var ruleX86PVVCPUBasicContextFits = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_basic.context.fits",
	Class: streamspec.ClassLength,
	Text:  "`context` lies within the body of its record.",
}

// ruleX86PVVCPUBasicRequired: A stream has a record X86_PV_VCPU_BASIC where `domain_header.type
// == x86_pv`.
var ruleX86PVVCPUBasicRequired = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_basic.required",
	Class: streamspec.ClassMissing,
	Text:  "A stream has a record X86_PV_VCPU_BASIC where `domain_header.type == x86_pv`.",
}

// ruleX86PVVCPUBasicWhen: A stream has X86_PV_VCPU_BASIC only where `domain_header.type ==
// x86_pv`.
var ruleX86PVVCPUBasicWhen = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_basic.when",
	Class: streamspec.ClassConflict,
	Text:  "A stream has X86_PV_VCPU_BASIC only where `domain_header.type == x86_pv`.",
}

// ruleX86PVVCPUBasicFollowsPageData: X86_PV_VCPU_BASIC follows an earlier PAGE_DATA.
var ruleX86PVVCPUBasicFollowsPageData = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_basic.follows-page_data",
	Class: streamspec.ClassOrder,
	Text:  "X86_PV_VCPU_BASIC follows an earlier PAGE_DATA.",
}

// ruleX86PVVCPUBasicLength: The length of X86_PV_VCPU_BASIC is the sum of its fields.
var ruleX86PVVCPUBasicLength = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_basic.length",
	Class: streamspec.ClassLength,
	Text:  "The length of X86_PV_VCPU_BASIC is the sum of its fields.",
}

// ruleX86PVVCPUExtendedReservedZero: The 4 reserved octets are zero when they are written.
var ruleX86PVVCPUExtendedReservedZero = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_extended.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleX86PVVCPUExtendedContextFits: `context` lies within the body of its record.
var ruleX86PVVCPUExtendedContextFits = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_extended.context.fits",
	Class: streamspec.ClassLength,
	Text:  "`context` lies within the body of its record.",
}

// ruleX86PVVCPUExtendedWhen: A stream has X86_PV_VCPU_EXTENDED only where `domain_header.type
// == x86_pv`.
var ruleX86PVVCPUExtendedWhen = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_extended.when",
	Class: streamspec.ClassConflict,
	Text:  "A stream has X86_PV_VCPU_EXTENDED only where `domain_header.type == x86_pv`.",
}

// ruleX86PVVCPUExtendedFollowsPageData: X86_PV_VCPU_EXTENDED follows an earlier PAGE_DATA.
var ruleX86PVVCPUExtendedFollowsPageData = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_extended.follows-page_data",
	Class: streamspec.ClassOrder,
	Text:  "X86_PV_VCPU_EXTENDED follows an earlier PAGE_DATA.",
}

// ruleX86PVVCPUExtendedLength: The length of X86_PV_VCPU_EXTENDED is the sum of its fields.
var ruleX86PVVCPUExtendedLength = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_extended.length",
	Class: streamspec.ClassLength,
	Text:  "The length of X86_PV_VCPU_EXTENDED is the sum of its fields.",
}

// ruleX86PVVCPUXSAVEReservedZero: The 4 reserved octets are zero when they are written.
var ruleX86PVVCPUXSAVEReservedZero = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_xsave.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleX86PVVCPUXSAVEContextFits: `context` lies within the body of its record.
var ruleX86PVVCPUXSAVEContextFits = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_xsave.context.fits",
	Class: streamspec.ClassLength,
	Text:  "`context` lies within the body of its record.",
}

// ruleX86PVVCPUXSAVEWhen: A stream has X86_PV_VCPU_XSAVE only where `domain_header.type ==
// x86_pv`.
var ruleX86PVVCPUXSAVEWhen = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_xsave.when",
	Class: streamspec.ClassConflict,
	Text:  "A stream has X86_PV_VCPU_XSAVE only where `domain_header.type == x86_pv`.",
}

// ruleX86PVVCPUXSAVEFollowsPageData: X86_PV_VCPU_XSAVE follows an earlier PAGE_DATA.
var ruleX86PVVCPUXSAVEFollowsPageData = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_xsave.follows-page_data",
	Class: streamspec.ClassOrder,
	Text:  "X86_PV_VCPU_XSAVE follows an earlier PAGE_DATA.",
}

// ruleX86PVVCPUXSAVELength: The length of X86_PV_VCPU_XSAVE is the sum of its fields.
var ruleX86PVVCPUXSAVELength = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_xsave.length",
	Class: streamspec.ClassLength,
	Text:  "The length of X86_PV_VCPU_XSAVE is the sum of its fields.",
}

// ruleSharedInfoPageFits: `page` lies within the body of its record.
var ruleSharedInfoPageFits = streamspec.Rule{
	ID:    "libxc.shared_info.page.fits",
	Class: streamspec.ClassLength,
	Text:  "`page` lies within the body of its record.",
}

// ruleSharedInfoWhen: A stream has SHARED_INFO only where `domain_header.type == x86_pv`.
var ruleSharedInfoWhen = streamspec.Rule{
	ID:    "libxc.shared_info.when",
	Class: streamspec.ClassConflict,
	Text:  "A stream has SHARED_INFO only where `domain_header.type == x86_pv`.",
}

// ruleSharedInfoFollowsX86PVInfo: SHARED_INFO follows an earlier X86_PV_INFO.
var ruleSharedInfoFollowsX86PVInfo = streamspec.Rule{
	ID:    "libxc.shared_info.follows-x86_pv_info",
	Class: streamspec.ClassOrder,
	Text:  "SHARED_INFO follows an earlier X86_PV_INFO.",
}

// ruleSharedInfoLength: The length of SHARED_INFO is the sum of its fields.
var ruleSharedInfoLength = streamspec.Rule{
	ID:    "libxc.shared_info.length",
	Class: streamspec.ClassLength,
	Text:  "The length of SHARED_INFO is the sum of its fields.",
}

// ruleX86TSCInfoReservedZero: The 4 reserved octets are zero when they are written.
var ruleX86TSCInfoReservedZero = streamspec.Rule{
	ID:    "libxc.x86_tsc_info.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleX86TSCInfoLength: The length of X86_TSC_INFO is 24.
var ruleX86TSCInfoLength = streamspec.Rule{
	ID:    "libxc.x86_tsc_info.length",
	Class: streamspec.ClassLength,
	Text:  "The length of X86_TSC_INFO is 24.",
}

// ruleHVMContextHVMCtxFits: `hvm_ctx` lies within the body of its record.
var ruleHVMContextHVMCtxFits = streamspec.Rule{
	ID:    "libxc.hvm_context.hvm_ctx.fits",
	Class: streamspec.ClassLength,
	Text:  "`hvm_ctx` lies within the body of its record.",
}

// ruleHVMContextWhen: A stream has HVM_CONTEXT only where `domain_header.type == x86_hvm`.
var ruleHVMContextWhen = streamspec.Rule{
	ID:    "libxc.hvm_context.when",
	Class: streamspec.ClassConflict,
	Text:  "A stream has HVM_CONTEXT only where `domain_header.type == x86_hvm`.",
}

// ruleHVMContextLength: The length of HVM_CONTEXT is the sum of its fields.
var ruleHVMContextLength = streamspec.Rule{
	ID:    "libxc.hvm_context.length",
	Class: streamspec.ClassLength,
	Text:  "The length of HVM_CONTEXT is the sum of its fields.",
}

// ruleHVMContextFollowsStaticData: In version 3, registers follow the end of the static data.
var ruleHVMContextFollowsStaticData = streamspec.Rule{
	ID:    "libxc.hvm_context.follows-static-data",
	Class: streamspec.ClassConflict,
	Text:  "In version 3, registers follow the end of the static data.",
}

// ruleHVMParamsReservedZero: The 4 reserved octets are zero when they are written.
var ruleHVMParamsReservedZero = streamspec.Rule{
	ID:    "libxc.hvm_params.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleHVMParamsParamFits: `param` lies within the body of its record.
var ruleHVMParamsParamFits = streamspec.Rule{
	ID:    "libxc.hvm_params.param.fits",
	Class: streamspec.ClassLength,
	Text:  "`param` lies within the body of its record.",
}

// ruleHVMParamsWhen: A stream has HVM_PARAMS only where `domain_header.type == x86_hvm`.
var ruleHVMParamsWhen = streamspec.Rule{
	ID:    "libxc.hvm_params.when",
	Class: streamspec.ClassConflict,
	Text:  "A stream has HVM_PARAMS only where `domain_header.type == x86_hvm`.",
}

// ruleHVMParamsLength: The length of HVM_PARAMS is the sum of its fields.
var ruleHVMParamsLength = streamspec.Rule{
	ID:    "libxc.hvm_params.length",
	Class: streamspec.ClassLength,
	Text:  "The length of HVM_PARAMS is the sum of its fields.",
}

// ruleHVMParamsPrecedesHVMContext: Parameters precede the HVM_CONTEXT; after a CHECKPOINT the
// sequence begins anew.
var ruleHVMParamsPrecedesHVMContext = streamspec.Rule{
	ID:    "libxc.hvm_params.precedes-hvm-context",
	Class: streamspec.ClassConflict,
	Text:  "Parameters precede the HVM_CONTEXT; after a CHECKPOINT the sequence begins anew.",
}

// ruleHVMParamsElided: A record without parameters is left out.
var ruleHVMParamsElided = streamspec.Rule{
	ID:    "libxc.hvm_params.elided",
	Class: streamspec.ClassValue,
	Text:  "A record without parameters is left out.",
}

// ruleToolstackDataFits: `data` lies within the body of its record.
var ruleToolstackDataFits = streamspec.Rule{
	ID:    "libxc.toolstack.data.fits",
	Class: streamspec.ClassLength,
	Text:  "`data` lies within the body of its record.",
}

// ruleToolstackLength: The length of TOOLSTACK is the sum of its fields.
var ruleToolstackLength = streamspec.Rule{
	ID:    "libxc.toolstack.length",
	Class: streamspec.ClassLength,
	Text:  "The length of TOOLSTACK is the sum of its fields.",
}

// ruleToolstackUnused: Nobody writes the record any more.
var ruleToolstackUnused = streamspec.Rule{
	ID:    "libxc.toolstack.unused",
	Class: streamspec.ClassConflict,
	Text:  "Nobody writes the record any more.",
}

// ruleX86PVVCPUMSRsReservedZero: The 4 reserved octets are zero when they are written.
var ruleX86PVVCPUMSRsReservedZero = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_msrs.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleX86PVVCPUMSRsContextFits: `context` lies within the body of its record.
var ruleX86PVVCPUMSRsContextFits = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_msrs.context.fits",
	Class: streamspec.ClassLength,
	Text:  "`context` lies within the body of its record.",
}

// ruleX86PVVCPUMSRsWhen: A stream has X86_PV_VCPU_MSRS only where `domain_header.type ==
// x86_pv`.
var ruleX86PVVCPUMSRsWhen = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_msrs.when",
	Class: streamspec.ClassConflict,
	Text:  "A stream has X86_PV_VCPU_MSRS only where `domain_header.type == x86_pv`.",
}

// ruleX86PVVCPUMSRsFollowsPageData: X86_PV_VCPU_MSRS follows an earlier PAGE_DATA.
var ruleX86PVVCPUMSRsFollowsPageData = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_msrs.follows-page_data",
	Class: streamspec.ClassOrder,
	Text:  "X86_PV_VCPU_MSRS follows an earlier PAGE_DATA.",
}

// ruleX86PVVCPUMSRsLength: The length of X86_PV_VCPU_MSRS is the sum of its fields.
var ruleX86PVVCPUMSRsLength = streamspec.Rule{
	ID:    "libxc.x86_pv_vcpu_msrs.length",
	Class: streamspec.ClassLength,
	Text:  "The length of X86_PV_VCPU_MSRS is the sum of its fields.",
}

// ruleVerifyLength: The length of VERIFY is 0.
var ruleVerifyLength = streamspec.Rule{
	ID:    "libxc.verify.length",
	Class: streamspec.ClassLength,
	Text:  "The length of VERIFY is 0.",
}

// ruleVerifyAfterMemory: Memory has been sent before the record.
var ruleVerifyAfterMemory = streamspec.Rule{
	ID:    "libxc.verify.after-memory",
	Class: streamspec.ClassConflict,
	Text:  "Memory has been sent before the record.",
}

// ruleCheckpointLength: The length of CHECKPOINT is 0.
var ruleCheckpointLength = streamspec.Rule{
	ID:    "libxc.checkpoint.length",
	Class: streamspec.ClassLength,
	Text:  "The length of CHECKPOINT is 0.",
}

// ruleCheckpointWhole: What must be present in the image of a PV domain has been sent before
// it.
var ruleCheckpointWhole = streamspec.Rule{
	ID:    "libxc.checkpoint.whole",
	Class: streamspec.ClassConflict,
	Text:  "What must be present in the image of a PV domain has been sent before it.",
}

// ruleCheckpointDirtyPFNListPFNFits: `pfn` lies within the body of its record.
var ruleCheckpointDirtyPFNListPFNFits = streamspec.Rule{
	ID:    "libxc.checkpoint_dirty_pfn_list.pfn.fits",
	Class: streamspec.ClassLength,
	Text:  "`pfn` lies within the body of its record.",
}

// ruleCheckpointDirtyPFNListLength: The length of CHECKPOINT_DIRTY_PFN_LIST is the sum of its
// fields.
var ruleCheckpointDirtyPFNListLength = streamspec.Rule{
	ID:    "libxc.checkpoint_dirty_pfn_list.length",
	Class: streamspec.ClassLength,
	Text:  "The length of CHECKPOINT_DIRTY_PFN_LIST is the sum of its fields.",
}

// ruleCheckpointDirtyPFNListBackChannel: The record goes from the secondary host to the primary
// one, on the back channel of a mirrored domain, and is in no image.
var ruleCheckpointDirtyPFNListBackChannel = streamspec.Rule{
	ID:    "libxc.checkpoint_dirty_pfn_list.back-channel",
	Class: streamspec.ClassConflict,
	Text:  "The record goes from the secondary host to the primary one, on the back channel of a mirrored domain, and is in no image.",
}

// ruleStaticDataEndRequired: A stream has a record STATIC_DATA_END where `version >= 3`.
var ruleStaticDataEndRequired = streamspec.Rule{
	ID:    "libxc.static_data_end.required",
	Class: streamspec.ClassMissing,
	Text:  "A stream has a record STATIC_DATA_END where `version >= 3`.",
}

// ruleStaticDataEndSince: A stream of a version before 3 has no STATIC_DATA_END.
var ruleStaticDataEndSince = streamspec.Rule{
	ID:    "libxc.static_data_end.since",
	Class: streamspec.ClassVersion,
	Text:  "A stream of a version before 3 has no STATIC_DATA_END.",
}

// ruleStaticDataEndOnce: A stream has no second STATIC_DATA_END.
var ruleStaticDataEndOnce = streamspec.Rule{
	ID:    "libxc.static_data_end.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second STATIC_DATA_END.",
}

// ruleStaticDataEndLength: The length of STATIC_DATA_END is 0.
var ruleStaticDataEndLength = streamspec.Rule{
	ID:    "libxc.static_data_end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of STATIC_DATA_END is 0.",
}

// ruleX86CPUIDPolicyLeavesFits: `leaves` lies within the body of its record.
var ruleX86CPUIDPolicyLeavesFits = streamspec.Rule{
	ID:    "libxc.x86_cpuid_policy.leaves.fits",
	Class: streamspec.ClassLength,
	Text:  "`leaves` lies within the body of its record.",
}

// ruleX86CPUIDPolicySince: A stream of a version before 3 has no X86_CPUID_POLICY.
var ruleX86CPUIDPolicySince = streamspec.Rule{
	ID:    "libxc.x86_cpuid_policy.since",
	Class: streamspec.ClassVersion,
	Text:  "A stream of a version before 3 has no X86_CPUID_POLICY.",
}

// ruleX86CPUIDPolicyPrecedesStaticDataEnd: No X86_CPUID_POLICY follows a record
// STATIC_DATA_END.
var ruleX86CPUIDPolicyPrecedesStaticDataEnd = streamspec.Rule{
	ID:    "libxc.x86_cpuid_policy.precedes-static_data_end",
	Class: streamspec.ClassOrder,
	Text:  "No X86_CPUID_POLICY follows a record STATIC_DATA_END.",
}

// ruleX86CPUIDPolicyLength: The length of X86_CPUID_POLICY is the sum of its fields.
var ruleX86CPUIDPolicyLength = streamspec.Rule{
	ID:    "libxc.x86_cpuid_policy.length",
	Class: streamspec.ClassLength,
	Text:  "The length of X86_CPUID_POLICY is the sum of its fields.",
}

// ruleX86CPUIDPolicyContent: There is at least one leaf.
var ruleX86CPUIDPolicyContent = streamspec.Rule{
	ID:    "libxc.x86_cpuid_policy.content",
	Class: streamspec.ClassValue,
	Text:  "There is at least one leaf.",
}

// ruleX86MSRPolicyEntriesFits: `entries` lies within the body of its record.
var ruleX86MSRPolicyEntriesFits = streamspec.Rule{
	ID:    "libxc.x86_msr_policy.entries.fits",
	Class: streamspec.ClassLength,
	Text:  "`entries` lies within the body of its record.",
}

// ruleX86MSRPolicySince: A stream of a version before 3 has no X86_MSR_POLICY.
var ruleX86MSRPolicySince = streamspec.Rule{
	ID:    "libxc.x86_msr_policy.since",
	Class: streamspec.ClassVersion,
	Text:  "A stream of a version before 3 has no X86_MSR_POLICY.",
}

// ruleX86MSRPolicyPrecedesStaticDataEnd: No X86_MSR_POLICY follows a record STATIC_DATA_END.
var ruleX86MSRPolicyPrecedesStaticDataEnd = streamspec.Rule{
	ID:    "libxc.x86_msr_policy.precedes-static_data_end",
	Class: streamspec.ClassOrder,
	Text:  "No X86_MSR_POLICY follows a record STATIC_DATA_END.",
}

// ruleX86MSRPolicyLength: The length of X86_MSR_POLICY is the sum of its fields.
var ruleX86MSRPolicyLength = streamspec.Rule{
	ID:    "libxc.x86_msr_policy.length",
	Class: streamspec.ClassLength,
	Text:  "The length of X86_MSR_POLICY is the sum of its fields.",
}

// ruleX86MSRPolicyContent: There is at least one register.
var ruleX86MSRPolicyContent = streamspec.Rule{
	ID:    "libxc.x86_msr_policy.content",
	Class: streamspec.ClassValue,
	Text:  "There is at least one register.",
}
