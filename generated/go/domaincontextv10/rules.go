// Code generated from spec/domain-context-v10 by `cargo codegen`. DO NOT EDIT.

package domaincontextv10

import "xenstreams"

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = xenstreams.Rule{
	ID:    "domain-context-v10.framing.header-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = xenstreams.Rule{
	ID:    "domain-context-v10.framing.body-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = xenstreams.Rule{
	ID:    "domain-context-v10.framing.end",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = xenstreams.Rule{
	ID:    "domain-context-v10.framing.nothing-after-end",
	Class: xenstreams.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = xenstreams.Rule{
	ID:    "domain-context-v10.framing.type",
	Class: xenstreams.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = xenstreams.Rule{
	ID:    "domain-context-v10.framing.padding-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero.
var ruleFramingPaddingZero = xenstreams.Rule{
	ID:    "domain-context-v10.framing.padding.zero",
	Class: xenstreams.ClassPadding,
	Text:  "The octets of the padding are zero.",
}

// ruleEndInstance: The instance of END is 0.
var ruleEndInstance = xenstreams.Rule{
	ID:    "domain-context-v10.end.instance",
	Class: xenstreams.ClassInstance,
	Text:  "The instance of END is 0.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = xenstreams.Rule{
	ID:    "domain-context-v10.end.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleStartFirst: A stream begins with START.
var ruleStartFirst = xenstreams.Rule{
	ID:    "domain-context-v10.start.first",
	Class: xenstreams.ClassOrder,
	Text:  "A stream begins with START.",
}

// ruleStartOnce: A stream has no second START.
var ruleStartOnce = xenstreams.Rule{
	ID:    "domain-context-v10.start.once",
	Class: xenstreams.ClassDuplicate,
	Text:  "A stream has no second START.",
}

// ruleStartInstance: The instance of START is 0.
var ruleStartInstance = xenstreams.Rule{
	ID:    "domain-context-v10.start.instance",
	Class: xenstreams.ClassInstance,
	Text:  "The instance of START is 0.",
}

// ruleStartLength: The length of START is 8.
var ruleStartLength = xenstreams.Rule{
	ID:    "domain-context-v10.start.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of START is 8.",
}

// ruleSharedInfoFlagsZero: The reserved bits of `flags` are zero.
var ruleSharedInfoFlagsZero = xenstreams.Rule{
	ID:    "domain-context-v10.shared_info.flags.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The reserved bits of `flags` are zero.",
}

// ruleSharedInfoBufferFits: `buffer` lies within the body of its record.
var ruleSharedInfoBufferFits = xenstreams.Rule{
	ID:    "domain-context-v10.shared_info.buffer.fits",
	Class: xenstreams.ClassLength,
	Text:  "`buffer` lies within the body of its record.",
}

// ruleSharedInfoOnce: A stream has no second SHARED_INFO.
var ruleSharedInfoOnce = xenstreams.Rule{
	ID:    "domain-context-v10.shared_info.once",
	Class: xenstreams.ClassDuplicate,
	Text:  "A stream has no second SHARED_INFO.",
}

// ruleSharedInfoInstance: The instance of SHARED_INFO is 0.
var ruleSharedInfoInstance = xenstreams.Rule{
	ID:    "domain-context-v10.shared_info.instance",
	Class: xenstreams.ClassInstance,
	Text:  "The instance of SHARED_INFO is 0.",
}

// ruleSharedInfoLength: The length of SHARED_INFO is the sum of its fields.
var ruleSharedInfoLength = xenstreams.Rule{
	ID:    "domain-context-v10.shared_info.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of SHARED_INFO is the sum of its fields.",
}

// ruleTSCInfoOnce: A stream has no second TSC_INFO.
var ruleTSCInfoOnce = xenstreams.Rule{
	ID:    "domain-context-v10.tsc_info.once",
	Class: xenstreams.ClassDuplicate,
	Text:  "A stream has no second TSC_INFO.",
}

// ruleTSCInfoInstance: The instance of TSC_INFO is 0.
var ruleTSCInfoInstance = xenstreams.Rule{
	ID:    "domain-context-v10.tsc_info.instance",
	Class: xenstreams.ClassInstance,
	Text:  "The instance of TSC_INFO is 0.",
}

// ruleTSCInfoLength: The length of TSC_INFO is 20.
var ruleTSCInfoLength = xenstreams.Rule{
	ID:    "domain-context-v10.tsc_info.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of TSC_INFO is 20.",
}
