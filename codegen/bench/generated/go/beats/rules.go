// Code generated from spec/beats by `cargo codegen`. DO NOT EDIT.

package beats

import "bench-streams/streamspec"

// ruleOrderComplete: A stream holds all octets of its `order`.
var ruleOrderComplete = streamspec.Rule{
	ID:    "beats.order.complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of its `order`.",
}

// ruleOrderMagicConst: `magic` is 0x73746162.
var ruleOrderMagicConst = streamspec.Rule{
	ID:    "beats.order.magic.const",
	Class: streamspec.ClassMagic,
	Text:  "`magic` is 0x73746162.",
}

// ruleOrderOptionsZero: The reserved bits of `options` are zero.
var ruleOrderOptionsZero = streamspec.Rule{
	ID:    "beats.order.options.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `options` are zero.",
}

// ruleFramingLengthMax: `length` is at most 0x8000000.
var ruleFramingLengthMax = streamspec.Rule{
	ID:    "beats.framing.length.max",
	Class: streamspec.ClassLimit,
	Text:  "`length` is at most 0x8000000.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = streamspec.Rule{
	ID:    "beats.framing.header-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = streamspec.Rule{
	ID:    "beats.framing.body-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = streamspec.Rule{
	ID:    "beats.framing.end",
	Class: streamspec.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = streamspec.Rule{
	ID:    "beats.framing.nothing-after-end",
	Class: streamspec.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = streamspec.Rule{
	ID:    "beats.framing.type",
	Class: streamspec.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = streamspec.Rule{
	ID:    "beats.framing.padding-complete",
	Class: streamspec.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero.
var ruleFramingPaddingZero = streamspec.Rule{
	ID:    "beats.framing.padding.zero",
	Class: streamspec.ClassPadding,
	Text:  "The octets of the padding are zero.",
}

// ruleEndInstance: The instance of END is 0.
var ruleEndInstance = streamspec.Rule{
	ID:    "beats.end.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of END is 0.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = streamspec.Rule{
	ID:    "beats.end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleBeatSourceMin: `source` is at least 1.
var ruleBeatSourceMin = streamspec.Rule{
	ID:    "beats.beat.source.min",
	Class: streamspec.ClassValue,
	Text:  "`source` is at least 1.",
}

// ruleBeatKindNamed: `kind` is one of the values of `beat_kind`.
var ruleBeatKindNamed = streamspec.Rule{
	ID:    "beats.beat.kind.named",
	Class: streamspec.ClassValue,
	Text:  "`kind` is one of the values of `beat_kind`.",
}

// ruleBeatFlagsMax: `flags` is at most 1023.
var ruleBeatFlagsMax = streamspec.Rule{
	ID:    "beats.beat.flags.max",
	Class: streamspec.ClassValue,
	Text:  "`flags` is at most 1023.",
}

// ruleBeatReservedZero: The 2 reserved octets are zero.
var ruleBeatReservedZero = streamspec.Rule{
	ID:    "beats.beat.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 2 reserved octets are zero.",
}

// ruleBeatFollowsTempo: BEAT follows an earlier TEMPO.
var ruleBeatFollowsTempo = streamspec.Rule{
	ID:    "beats.beat.follows-tempo",
	Class: streamspec.ClassOrder,
	Text:  "BEAT follows an earlier TEMPO.",
}

// ruleBeatInstance: The instance of BEAT is at most 255.
var ruleBeatInstance = streamspec.Rule{
	ID:    "beats.beat.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of BEAT is at most 255.",
}

// ruleBeatLength: The length of BEAT is 32.
var ruleBeatLength = streamspec.Rule{
	ID:    "beats.beat.length",
	Class: streamspec.ClassLength,
	Text:  "The length of BEAT is 32.",
}

// ruleStartFirst: A stream begins with START.
var ruleStartFirst = streamspec.Rule{
	ID:    "beats.start.first",
	Class: streamspec.ClassOrder,
	Text:  "A stream begins with START.",
}

// ruleStartOnce: A stream has no second START.
var ruleStartOnce = streamspec.Rule{
	ID:    "beats.start.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second START.",
}

// ruleStartInstance: The instance of START is 0.
var ruleStartInstance = streamspec.Rule{
	ID:    "beats.start.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of START is 0.",
}

// ruleStartLength: The length of START is 0.
var ruleStartLength = streamspec.Rule{
	ID:    "beats.start.length",
	Class: streamspec.ClassLength,
	Text:  "The length of START is 0.",
}

// ruleTempoRequired: A stream has a record TEMPO.
var ruleTempoRequired = streamspec.Rule{
	ID:    "beats.tempo.required",
	Class: streamspec.ClassMissing,
	Text:  "A stream has a record TEMPO.",
}

// ruleTempoOnce: A stream has no second TEMPO.
var ruleTempoOnce = streamspec.Rule{
	ID:    "beats.tempo.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second TEMPO.",
}

// ruleTempoInstance: The instance of TEMPO is 0.
var ruleTempoInstance = streamspec.Rule{
	ID:    "beats.tempo.instance",
	Class: streamspec.ClassInstance,
	Text:  "The instance of TEMPO is 0.",
}

// ruleTempoLength: The length of TEMPO is 8.
var ruleTempoLength = streamspec.Rule{
	ID:    "beats.tempo.length",
	Class: streamspec.ClassLength,
	Text:  "The length of TEMPO is 8.",
}
