// Code generated from spec/domain-context-v10 by `cargo codegen`. DO NOT EDIT.

package domaincontextv10

import "github.com/streamspec/streamspec/generated/go/streamspec"

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = streamspec.Rule{
	ID:    "domain-context-v10.framing.header-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = streamspec.Rule{
	ID:    "domain-context-v10.framing.body-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = streamspec.Rule{
	ID:    "domain-context-v10.framing.end",
	Class: streamspec.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = streamspec.Rule{
	ID:    "domain-context-v10.framing.nothing-after-end",
	Class: streamspec.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = streamspec.Rule{
	ID:    "domain-context-v10.framing.type",
	Class: streamspec.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = streamspec.Rule{
	ID:    "domain-context-v10.framing.padding-complete",
	Class: streamspec.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero.
var ruleFramingPaddingZero = streamspec.Rule{
	ID:    "domain-context-v10.framing.padding.zero",
	Class: streamspec.ClassPadding,
	Text:  "The octets of the padding are zero.",
}

// ruleEndInstance: The instance of END is 0.
var ruleEndInstance = streamspec.Rule{
	ID:    "domain-context-v10.end.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of END is 0.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = streamspec.Rule{
	ID:    "domain-context-v10.end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleStartFirst: A stream begins with START.
var ruleStartFirst = streamspec.Rule{
	ID:    "domain-context-v10.start.first",
	Class: streamspec.ClassOrder,
	Text:  "A stream begins with START.",
}

// ruleStartOnce: A stream has no second START.
var ruleStartOnce = streamspec.Rule{
	ID:    "domain-context-v10.start.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second START.",
}

// ruleStartInstance: The instance of START is 0.
var ruleStartInstance = streamspec.Rule{
	ID:    "domain-context-v10.start.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of START is 0.",
}

// ruleStartLength: The length of START is 8.
var ruleStartLength = streamspec.Rule{
	ID:    "domain-context-v10.start.length",
	Class: streamspec.ClassLength,
	Text:  "The length of START is 8.",
}

// ruleSharedInfoFlagsZero: The reserved bits of `flags` are zero.
var ruleSharedInfoFlagsZero = streamspec.Rule{
	ID:    "domain-context-v10.shared_info.flags.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `flags` are zero.",
}

// ruleSharedInfoBufferFits: `buffer` lies within the body of its record.
var ruleSharedInfoBufferFits = streamspec.Rule{
	ID:    "domain-context-v10.shared_info.buffer.fits",
	Class: streamspec.ClassLength,
	Text:  "`buffer` lies within the body of its record.",
}

// ruleSharedInfoOnce: A stream has no second SHARED_INFO.
var ruleSharedInfoOnce = streamspec.Rule{
	ID:    "domain-context-v10.shared_info.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second SHARED_INFO.",
}

// ruleSharedInfoInstance: The instance of SHARED_INFO is 0.
var ruleSharedInfoInstance = streamspec.Rule{
	ID:    "domain-context-v10.shared_info.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of SHARED_INFO is 0.",
}

// ruleSharedInfoLength: The length of SHARED_INFO is the sum of its fields.
var ruleSharedInfoLength = streamspec.Rule{
	ID:    "domain-context-v10.shared_info.length",
	Class: streamspec.ClassLength,
	Text:  "The length of SHARED_INFO is the sum of its fields.",
}

// ruleTSCInfoOnce: A stream has no second TSC_INFO.
var ruleTSCInfoOnce = streamspec.Rule{
	ID:    "domain-context-v10.tsc_info.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second TSC_INFO.",
}

// ruleTSCInfoInstance: The instance of TSC_INFO is 0.
var ruleTSCInfoInstance = streamspec.Rule{
	ID:    "domain-context-v10.tsc_info.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of TSC_INFO is 0.",
}

// ruleTSCInfoLength: The length of TSC_INFO is 20.
var ruleTSCInfoLength = streamspec.Rule{
	ID:    "domain-context-v10.tsc_info.length",
	Class: streamspec.ClassLength,
	Text:  "The length of TSC_INFO is 20.",
}
