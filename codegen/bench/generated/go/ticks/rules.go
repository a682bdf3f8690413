// Code generated from spec/ticks by `cargo codegen`. DO NOT EDIT.

package ticks

import "bench-streams/streamspec"

// ruleFramingLengthMax: `length` is at most 0x8000000.
var ruleFramingLengthMax = streamspec.Rule{
	ID:    "ticks.framing.length.max",
	Class: streamspec.ClassLimit,
	Text:  "`length` is at most 0x8000000.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = streamspec.Rule{
	ID:    "ticks.framing.header-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = streamspec.Rule{
	ID:    "ticks.framing.body-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = streamspec.Rule{
	ID:    "ticks.framing.end",
	Class: streamspec.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = streamspec.Rule{
	ID:    "ticks.framing.nothing-after-end",
	Class: streamspec.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = streamspec.Rule{
	ID:    "ticks.framing.type",
	Class: streamspec.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = streamspec.Rule{
	ID:    "ticks.framing.padding-complete",
	Class: streamspec.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero.
var ruleFramingPaddingZero = streamspec.Rule{
	ID:    "ticks.framing.padding.zero",
	Class: streamspec.ClassPadding,
	Text:  "The octets of the padding are zero.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = streamspec.Rule{
	ID:    "ticks.end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleTickSourceMin: `source` is at least 1.
var ruleTickSourceMin = streamspec.Rule{
	ID:    "ticks.tick.source.min",
	Class: streamspec.ClassValue,
	Text:  "`source` is at least 1.",
}

// ruleTickKindNamed: `kind` is one of the values of `tick_kind`.
var ruleTickKindNamed = streamspec.Rule{
	ID:    "ticks.tick.kind.named",
	Class: streamspec.ClassValue,
	Text:  "`kind` is one of the values of `tick_kind`.",
}

// ruleTickFlagsMax: `flags` is at most 1023.
var ruleTickFlagsMax = streamspec.Rule{
	ID:    "ticks.tick.flags.max",
	Class: streamspec.ClassValue,
	Text:  "`flags` is at most 1023.",
}

// ruleTickReservedZero: The 2 reserved octets are zero.
var ruleTickReservedZero = streamspec.Rule{
	ID:    "ticks.tick.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 2 reserved octets are zero.",
}

// ruleTickLength: The length of TICK is 32.
var ruleTickLength = streamspec.Rule{
	ID:    "ticks.tick.length",
	Class: streamspec.ClassLength,
	Text:  "The length of TICK is 32.",
}

// ruleNoteTextFits: `text` lies within the body of its record.
var ruleNoteTextFits = streamspec.Rule{
	ID:    "ticks.note.text.fits",
	Class: streamspec.ClassLength,
	Text:  "`text` lies within the body of its record.",
}

// ruleNoteLength: The length of NOTE is the sum of its fields.
var ruleNoteLength = streamspec.Rule{
	ID:    "ticks.note.length",
	Class: streamspec.ClassLength,
	Text:  "The length of NOTE is the sum of its fields.",
}
