// Code generated from spec/domain-context-v1 by `cargo codegen`. DO NOT EDIT.

package domaincontextv1

import "xenstreams"

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = xenstreams.Rule{
	ID:    "domain-context-v1.framing.header-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = xenstreams.Rule{
	ID:    "domain-context-v1.framing.body-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = xenstreams.Rule{
	ID:    "domain-context-v1.framing.end",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = xenstreams.Rule{
	ID:    "domain-context-v1.framing.nothing-after-end",
	Class: xenstreams.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = xenstreams.Rule{
	ID:    "domain-context-v1.framing.type",
	Class: xenstreams.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleFramingPaddingZero: The octets of the padding are zero.
var ruleFramingPaddingZero = xenstreams.Rule{
	ID:    "domain-context-v1.framing.padding.zero",
	Class: xenstreams.ClassPadding,
	Text:  "The octets of the padding are zero.",
}

// ruleFramingLengthAligned: The length of a record is a multiple of 8.
var ruleFramingLengthAligned = xenstreams.Rule{
	ID:    "domain-context-v1.framing.length-aligned",
	Class: xenstreams.ClassLength,
	Text:  "The length of a record is a multiple of 8.",
}

// ruleEndInstance: The instance of END is 0.
var ruleEndInstance = xenstreams.Rule{
	ID:    "domain-context-v1.end.instance",
	Class: xenstreams.ClassInstance,
	Text:  "The instance of END is 0.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = xenstreams.Rule{
	ID:    "domain-context-v1.end.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleHeaderMagicConst: `magic` is 0x53415645.
var ruleHeaderMagicConst = xenstreams.Rule{
	ID:    "domain-context-v1.header.magic.const",
	Class: xenstreams.ClassMagic,
	Text:  "`magic` is 0x53415645.",
}

// ruleHeaderVersionKnown: `version` is 1.
var ruleHeaderVersionKnown = xenstreams.Rule{
	ID:    "domain-context-v1.header.version.known",
	Class: xenstreams.ClassVersion,
	Text:  "`version` is 1.",
}

// ruleHeaderFirst: A stream begins with HEADER.
var ruleHeaderFirst = xenstreams.Rule{
	ID:    "domain-context-v1.header.first",
	Class: xenstreams.ClassOrder,
	Text:  "A stream begins with HEADER.",
}

// ruleHeaderOnce: A stream has no second HEADER.
var ruleHeaderOnce = xenstreams.Rule{
	ID:    "domain-context-v1.header.once",
	Class: xenstreams.ClassDuplicate,
	Text:  "A stream has no second HEADER.",
}

// ruleHeaderInstance: The instance of HEADER is 0.
var ruleHeaderInstance = xenstreams.Rule{
	ID:    "domain-context-v1.header.instance",
	Class: xenstreams.ClassInstance,
	Text:  "The instance of HEADER is 0.",
}

// ruleHeaderLength: The length of HEADER is 16: 12 octets of fields, and their padding.
var ruleHeaderLength = xenstreams.Rule{
	ID:    "domain-context-v1.header.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of HEADER is 16: 12 octets of fields, and their padding.",
}

// ruleSharedInfoFlagsZero: The reserved bits of `flags` are zero.
var ruleSharedInfoFlagsZero = xenstreams.Rule{
	ID:    "domain-context-v1.shared_info.flags.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The reserved bits of `flags` are zero.",
}

// ruleSharedInfoBufferFits: `buffer` lies within the body of its record.
var ruleSharedInfoBufferFits = xenstreams.Rule{
	ID:    "domain-context-v1.shared_info.buffer.fits",
	Class: xenstreams.ClassLength,
	Text:  "`buffer` lies within the body of its record.",
}

// ruleSharedInfoLength: The length of SHARED_INFO is the sum of its fields, rounded up to a
// multiple of 8.
var ruleSharedInfoLength = xenstreams.Rule{
	ID:    "domain-context-v1.shared_info.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of SHARED_INFO is the sum of its fields, rounded up to a multiple of 8.",
}

// ruleTSCInfoReservedZero: The 4 reserved octets are zero.
var ruleTSCInfoReservedZero = xenstreams.Rule{
	ID:    "domain-context-v1.tsc_info.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleTSCInfoOnce: A stream has no second TSC_INFO.
var ruleTSCInfoOnce = xenstreams.Rule{
	ID:    "domain-context-v1.tsc_info.once",
	Class: xenstreams.ClassDuplicate,
	Text:  "A stream has no second TSC_INFO.",
}

// ruleTSCInfoInstance: The instance of TSC_INFO is 0.
var ruleTSCInfoInstance = xenstreams.Rule{
	ID:    "domain-context-v1.tsc_info.instance",
	Class: xenstreams.ClassInstance,
	Text:  "The instance of TSC_INFO is 0.",
}

// ruleTSCInfoLength: The length of TSC_INFO is 24: 24 octets of fields, and their padding.
var ruleTSCInfoLength = xenstreams.Rule{
	ID:    "domain-context-v1.tsc_info.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of TSC_INFO is 24: 24 octets of fields, and their padding.",
}
