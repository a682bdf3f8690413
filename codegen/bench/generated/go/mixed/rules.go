// Code generated from spec/mixed by `cargo codegen`. DO NOT EDIT.

package mixed

import "xenstreams"

// ruleFramingLengthMax: `length` is at most 134217728.
var ruleFramingLengthMax = xenstreams.Rule{
	ID:    "mixed.framing.length.max",
	Class: xenstreams.ClassLimit,
	Text:  "`length` is at most 134217728.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = xenstreams.Rule{
	ID:    "mixed.framing.header-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = xenstreams.Rule{
	ID:    "mixed.framing.body-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = xenstreams.Rule{
	ID:    "mixed.framing.end",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = xenstreams.Rule{
	ID:    "mixed.framing.nothing-after-end",
	Class: xenstreams.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = xenstreams.Rule{
	ID:    "mixed.framing.type",
	Class: xenstreams.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = xenstreams.Rule{
	ID:    "mixed.framing.padding-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero.
var ruleFramingPaddingZero = xenstreams.Rule{
	ID:    "mixed.framing.padding.zero",
	Class: xenstreams.ClassPadding,
	Text:  "The octets of the padding are zero.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = xenstreams.Rule{
	ID:    "mixed.end.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleAlphaAMin: `a` is at least 1.
var ruleAlphaAMin = xenstreams.Rule{
	ID:    "mixed.alpha.a.min",
	Class: xenstreams.ClassValue,
	Text:  "`a` is at least 1.",
}

// ruleAlphaLength: The length of ALPHA is 16.
var ruleAlphaLength = xenstreams.Rule{
	ID:    "mixed.alpha.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of ALPHA is 16.",
}

// ruleBetaLength: The length of BETA is 24.
var ruleBetaLength = xenstreams.Rule{
	ID:    "mixed.beta.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of BETA is 24.",
}

// ruleGammaLength: The length of GAMMA is 8.
var ruleGammaLength = xenstreams.Rule{
	ID:    "mixed.gamma.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of GAMMA is 8.",
}

// ruleDeltaLength: The length of DELTA is 32.
var ruleDeltaLength = xenstreams.Rule{
	ID:    "mixed.delta.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of DELTA is 32.",
}

// ruleEpsilonLength: The length of EPSILON is 8.
var ruleEpsilonLength = xenstreams.Rule{
	ID:    "mixed.epsilon.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of EPSILON is 8.",
}

// ruleZetaLength: The length of ZETA is 32.
var ruleZetaLength = xenstreams.Rule{
	ID:    "mixed.zeta.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of ZETA is 32.",
}

// ruleEtaLength: The length of ETA is 16.
var ruleEtaLength = xenstreams.Rule{
	ID:    "mixed.eta.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of ETA is 16.",
}

// ruleThetaLength: The length of THETA is 1024.
var ruleThetaLength = xenstreams.Rule{
	ID:    "mixed.theta.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of THETA is 1024.",
}
