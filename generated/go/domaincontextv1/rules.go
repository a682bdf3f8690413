// Code generated from spec/domain-context-v1 by `cargo codegen`. DO NOT EDIT.

package domaincontextv1

import "github.com/streamspec/streamspec/generated/go/streamspec"

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = streamspec.Rule{
	ID:    "domain-context-v1.framing.header-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = streamspec.Rule{
	ID:    "domain-context-v1.framing.body-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = streamspec.Rule{
	ID:    "domain-context-v1.framing.end",
	Class: streamspec.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = streamspec.Rule{
	ID:    "domain-context-v1.framing.nothing-after-end",
	Class: streamspec.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = streamspec.Rule{
	ID:    "domain-context-v1.framing.type",
	Class: streamspec.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleFramingPaddingZero: The octets of the padding are zero.
var ruleFramingPaddingZero = streamspec.Rule{
	ID:    "domain-context-v1.framing.padding.zero",
	Class: streamspec.ClassPadding,
	Text:  "The octets of the padding are zero.",
}

// ruleFramingLengthAligned: The length of a record is a multiple of 8.
var ruleFramingLengthAligned = streamspec.Rule{
	ID:    "domain-context-v1.framing.length-aligned",
	Class: streamspec.ClassLength,
	Text:  "The length of a record is a multiple of 8.",
}

// ruleEndInstance: The instance of END is 0.
var ruleEndInstance = streamspec.Rule{
	ID:    "domain-context-v1.end.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of END is 0.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = streamspec.Rule{
	ID:    "domain-context-v1.end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleHeaderMagicConst: `magic` is 0x53415645.
var ruleHeaderMagicConst = streamspec.Rule{
	ID:    "domain-context-v1.header.magic.const",
	Class: streamspec.ClassMagic,
	Text:  "`magic` is 0x53415645.",
}

// ruleHeaderVersionKnown: `version` is 1.
var ruleHeaderVersionKnown = streamspec.Rule{
	ID:    "domain-context-v1.header.version.known",
	Class: streamspec.ClassVersion,
	Text:  "`version` is 1.",
}

// ruleHeaderFirst: A stream begins with HEADER.
var ruleHeaderFirst = streamspec.Rule{
	ID:    "domain-context-v1.header.first",
	Class: streamspec.ClassOrder,
	Text:  "A stream begins with HEADER.",
}

// ruleHeaderOnce: A stream has no second HEADER.
var ruleHeaderOnce = streamspec.Rule{
	ID:    "domain-context-v1.header.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second HEADER.",
}

// ruleHeaderInstance: The instance of HEADER is 0.
var ruleHeaderInstance = streamspec.Rule{
	ID:    "domain-context-v1.header.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of HEADER is 0.",
}

// ruleHeaderLength: The length of HEADER is 16: 12 octets of fields, and their padding.
var ruleHeaderLength = streamspec.Rule{
	ID:    "domain-context-v1.header.length",
	Class: streamspec.ClassLength,
	Text:  "The length of HEADER is 16: 12 octets of fields, and their padding.",
}

// ruleSharedInfoFlagsZero: The reserved bits of `flags` are zero.
var ruleSharedInfoFlagsZero = streamspec.Rule{
	ID:    "domain-context-v1.shared_info.flags.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `flags` are zero.",
}

// ruleSharedInfoBufferFits: `buffer` lies within the body of its record.
var ruleSharedInfoBufferFits = streamspec.Rule{
	ID:    "domain-context-v1.shared_info.buffer.fits",
	Class: streamspec.ClassLength,
	Text:  "`buffer` lies within the body of its record.",
}

// ruleSharedInfoLength: The length of SHARED_INFO is the sum of its fields, rounded up to a
// multiple of 8.
var ruleSharedInfoLength = streamspec.Rule{
	ID:    "domain-context-v1.shared_info.length",
	Class: streamspec.ClassLength,
	Text:  "The length of SHARED_INFO is the sum of its fields, rounded up to a multiple of 8.",
}

// ruleTSCInfoReservedZero: The 4 reserved octets are zero.
var ruleTSCInfoReservedZero = streamspec.Rule{
	ID:    "domain-context-v1.tsc_info.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero.",
}

// ruleTSCInfoOnce: A stream has no second TSC_INFO.
var ruleTSCInfoOnce = streamspec.Rule{
	ID:    "domain-context-v1.tsc_info.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second TSC_INFO.",
}

// ruleTSCInfoInstance: The instance of TSC_INFO is 0.
var ruleTSCInfoInstance = streamspec.Rule{
	ID:    "domain-context-v1.tsc_info.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of TSC_INFO is 0.",
}

// ruleTSCInfoLength: The length of TSC_INFO is 24: 24 octets of fields, and their padding.
var ruleTSCInfoLength = streamspec.Rule{
	ID:    "domain-context-v1.tsc_info.length",
	Class: streamspec.ClassLength,
	Text:  "The length of TSC_INFO is 24: 24 octets of fields, and their padding.",
}
