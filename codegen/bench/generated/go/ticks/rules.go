// Code generated from spec/ticks by `cargo codegen`. DO NOT EDIT.

package ticks

import "xenstreams"

// ruleFramingLengthMax: `length` is at most 134217728.
var ruleFramingLengthMax = xenstreams.Rule{
	ID:    "ticks.framing.length.max",
	Class: xenstreams.ClassLimit,
	Text:  "`length` is at most 134217728.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = xenstreams.Rule{
	ID:    "ticks.framing.header-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = xenstreams.Rule{
	ID:    "ticks.framing.body-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = xenstreams.Rule{
	ID:    "ticks.framing.end",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = xenstreams.Rule{
	ID:    "ticks.framing.nothing-after-end",
	Class: xenstreams.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = xenstreams.Rule{
	ID:    "ticks.framing.type",
	Class: xenstreams.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = xenstreams.Rule{
	ID:    "ticks.framing.padding-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero.
var ruleFramingPaddingZero = xenstreams.Rule{
	ID:    "ticks.framing.padding.zero",
	Class: xenstreams.ClassPadding,
	Text:  "The octets of the padding are zero.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = xenstreams.Rule{
	ID:    "ticks.end.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleTickSourceMin: `source` is at least 1.
var ruleTickSourceMin = xenstreams.Rule{
	ID:    "ticks.tick.source.min",
	Class: xenstreams.ClassValue,
	Text:  "`source` is at least 1.",
}

// ruleTickKindNamed: `kind` is one of the values of `tick_kind`.
var ruleTickKindNamed = xenstreams.Rule{
	ID:    "ticks.tick.kind.named",
	Class: xenstreams.ClassValue,
	Text:  "`kind` is one of the values of `tick_kind`.",
}

// ruleTickFlagsMax: `flags` is at most 1023.
var ruleTickFlagsMax = xenstreams.Rule{
	ID:    "ticks.tick.flags.max",
	Class: xenstreams.ClassValue,
	Text:  "`flags` is at most 1023.",
}

// ruleTickReservedZero: The 2 reserved octets are zero.
var ruleTickReservedZero = xenstreams.Rule{
	ID:    "ticks.tick.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 2 reserved octets are zero.",
}

// ruleTickLength: The length of TICK is 32.
var ruleTickLength = xenstreams.Rule{
	ID:    "ticks.tick.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of TICK is 32.",
}

// ruleNoteTextFits: `text` lies within the body of its record.
var ruleNoteTextFits = xenstreams.Rule{
	ID:    "ticks.note.text.fits",
	Class: xenstreams.ClassLength,
	Text:  "`text` lies within the body of its record.",
}

// ruleNoteLength: The length of NOTE is the sum of its fields.
var ruleNoteLength = xenstreams.Rule{
	ID:    "ticks.note.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of NOTE is the sum of its fields.",
}
