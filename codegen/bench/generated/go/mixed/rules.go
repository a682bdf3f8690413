// Code generated from spec/mixed by `cargo codegen`. DO NOT EDIT.

package mixed

import "bench-streams/streamspec"

// ruleFramingLengthMax: `length` is at most 0x8000000.
var ruleFramingLengthMax = streamspec.Rule{
	ID:    "mixed.framing.length.max",
	Class: streamspec.ClassLimit,
	Text:  "`length` is at most 0x8000000.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = streamspec.Rule{
	ID:    "mixed.framing.header-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = streamspec.Rule{
	ID:    "mixed.framing.body-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = streamspec.Rule{
	ID:    "mixed.framing.end",
	Class: streamspec.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = streamspec.Rule{
	ID:    "mixed.framing.nothing-after-end",
	Class: streamspec.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = streamspec.Rule{
	ID:    "mixed.framing.type",
	Class: streamspec.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = streamspec.Rule{
	ID:    "mixed.framing.padding-complete",
	Class: streamspec.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero.
var ruleFramingPaddingZero = streamspec.Rule{
	ID:    "mixed.framing.padding.zero",
	Class: streamspec.ClassPadding,
	Text:  "The octets of the padding are zero.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = streamspec.Rule{
	ID:    "mixed.end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleAlphaAMin: `a` is at least 1.
var ruleAlphaAMin = streamspec.Rule{
	ID:    "mixed.alpha.a.min",
	Class: streamspec.ClassValue,
	Text:  "`a` is at least 1.",
}

// ruleAlphaLength: The length of ALPHA is 16.
var ruleAlphaLength = streamspec.Rule{
	ID:    "mixed.alpha.length",
	Class: streamspec.ClassLength,
	Text:  "The length of ALPHA is 16.",
}

// ruleBetaLength: The length of BETA is 24.
var ruleBetaLength = streamspec.Rule{
	ID:    "mixed.beta.length",
	Class: streamspec.ClassLength,
	Text:  "The length of BETA is 24.",
}

// ruleGammaLength: The length of GAMMA is 8.
var ruleGammaLength = streamspec.Rule{
	ID:    "mixed.gamma.length",
	Class: streamspec.ClassLength,
	Text:  "The length of GAMMA is 8.",
}

// ruleDeltaLength: The length of DELTA is 32.
var ruleDeltaLength = streamspec.Rule{
	ID:    "mixed.delta.length",
	Class: streamspec.ClassLength,
	Text:  "The length of DELTA is 32.",
}

// ruleEpsilonLength: The length of EPSILON is 8.
var ruleEpsilonLength = streamspec.Rule{
	ID:    "mixed.epsilon.length",
	Class: streamspec.ClassLength,
	Text:  "The length of EPSILON is 8.",
}

// ruleZetaLength: The length of ZETA is 32.
var ruleZetaLength = streamspec.Rule{
	ID:    "mixed.zeta.length",
	Class: streamspec.ClassLength,
	Text:  "The length of ZETA is 32.",
}

// ruleEtaLength: The length of ETA is 16.
var ruleEtaLength = streamspec.Rule{
	ID:    "mixed.eta.length",
	Class: streamspec.ClassLength,
	Text:  "The length of ETA is 16.",
}

// ruleThetaLength: The length of THETA is 1024.
var ruleThetaLength = streamspec.Rule{
	ID:    "mixed.theta.length",
	Class: streamspec.ClassLength,
	Text:  "The length of THETA is 1024.",
}
