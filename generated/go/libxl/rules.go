// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

package libxl

import "xenstreams"

// ruleKeyValueKeyFits: `key` lies within the body of its record.
var ruleKeyValueKeyFits = xenstreams.Rule{
	ID:    "libxl.key_value.key.fits",
	Class: xenstreams.ClassLength,
	Text:  "`key` lies within the body of its record.",
}

// ruleKeyValueKeyTerminated: `key` ends in a NUL and holds no other.
var ruleKeyValueKeyTerminated = xenstreams.Rule{
	ID:    "libxl.key_value.key.terminated",
	Class: xenstreams.ClassText,
	Text:  "`key` ends in a NUL and holds no other.",
}

// ruleKeyValueValueFits: `value` lies within the body of its record.
var ruleKeyValueValueFits = xenstreams.Rule{
	ID:    "libxl.key_value.value.fits",
	Class: xenstreams.ClassLength,
	Text:  "`value` lies within the body of its record.",
}

// ruleKeyValueValueTerminated: `value` ends in a NUL and holds no other.
var ruleKeyValueValueTerminated = xenstreams.Rule{
	ID:    "libxl.key_value.value.terminated",
	Class: xenstreams.ClassText,
	Text:  "`value` ends in a NUL and holds no other.",
}

// ruleHeaderComplete: A stream holds all octets of its `header`.
var ruleHeaderComplete = xenstreams.Rule{
	ID:    "libxl.header.complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds all octets of its `header`.",
}

// ruleHeaderIdentConst: `ident` is 0x4c6962786c466d74.
var ruleHeaderIdentConst = xenstreams.Rule{
	ID:    "libxl.header.ident.const",
	Class: xenstreams.ClassMagic,
	Text:  "`ident` is 0x4c6962786c466d74.",
}

// ruleHeaderVersionKnown: `version` is 2.
var ruleHeaderVersionKnown = xenstreams.Rule{
	ID:    "libxl.header.version.known",
	Class: xenstreams.ClassVersion,
	Text:  "`version` is 2.",
}

// ruleHeaderOptionsZero: The reserved bits of `options` are zero when they are written.
var ruleHeaderOptionsZero = xenstreams.Rule{
	ID:    "libxl.header.options.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The reserved bits of `options` are zero when they are written.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = xenstreams.Rule{
	ID:    "libxl.framing.header-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = xenstreams.Rule{
	ID:    "libxl.framing.body-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = xenstreams.Rule{
	ID:    "libxl.framing.end",
	Class: xenstreams.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = xenstreams.Rule{
	ID:    "libxl.framing.nothing-after-end",
	Class: xenstreams.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described, unless bit 31 marks it as
// optional; a reader passes over an optional record that it does not know.
var ruleFramingType = xenstreams.Rule{
	ID:    "libxl.framing.type",
	Class: xenstreams.ClassType,
	Text:  "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = xenstreams.Rule{
	ID:    "libxl.framing.padding-complete",
	Class: xenstreams.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero when they are written.
var ruleFramingPaddingZero = xenstreams.Rule{
	ID:    "libxl.framing.padding.zero",
	Class: xenstreams.ClassPadding,
	Text:  "The octets of the padding are zero when they are written.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = xenstreams.Rule{
	ID:    "libxl.end.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleLibxcContextLength: The length of LIBXC_CONTEXT is 0.
var ruleLibxcContextLength = xenstreams.Rule{
	ID:    "libxl.libxc_context.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of LIBXC_CONTEXT is 0.",
}

// ruleEmulatorXenstoreDataEmulatorIDNamed: `emulator_id` is one of the values of `emulator_id`.
var ruleEmulatorXenstoreDataEmulatorIDNamed = xenstreams.Rule{
	ID:    "libxl.emulator_xenstore_data.emulator_id.named",
	Class: xenstreams.ClassValue,
	Text:  "`emulator_id` is one of the values of `emulator_id`.",
}

// ruleEmulatorXenstoreDataPairsFits: `pairs` lies within the body of its record.
var ruleEmulatorXenstoreDataPairsFits = xenstreams.Rule{
	ID:    "libxl.emulator_xenstore_data.pairs.fits",
	Class: xenstreams.ClassLength,
	Text:  "`pairs` lies within the body of its record.",
}

// ruleEmulatorXenstoreDataLength: The length of EMULATOR_XENSTORE_DATA is the sum of its
// fields.
var ruleEmulatorXenstoreDataLength = xenstreams.Rule{
	ID:    "libxl.emulator_xenstore_data.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of EMULATOR_XENSTORE_DATA is the sum of its fields.",
}

// ruleEmulatorContextEmulatorIDNamed: `emulator_id` is one of the values of `emulator_id`.
var ruleEmulatorContextEmulatorIDNamed = xenstreams.Rule{
	ID:    "libxl.emulator_context.emulator_id.named",
	Class: xenstreams.ClassValue,
	Text:  "`emulator_id` is one of the values of `emulator_id`.",
}

// ruleEmulatorContextEmulatorCtxFits: `emulator_ctx` lies within the body of its record.
var ruleEmulatorContextEmulatorCtxFits = xenstreams.Rule{
	ID:    "libxl.emulator_context.emulator_ctx.fits",
	Class: xenstreams.ClassLength,
	Text:  "`emulator_ctx` lies within the body of its record.",
}

// ruleEmulatorContextLength: The length of EMULATOR_CONTEXT is the sum of its fields.
var ruleEmulatorContextLength = xenstreams.Rule{
	ID:    "libxl.emulator_context.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of EMULATOR_CONTEXT is the sum of its fields.",
}

// ruleCheckpointEndLength: The length of CHECKPOINT_END is 0.
var ruleCheckpointEndLength = xenstreams.Rule{
	ID:    "libxl.checkpoint_end.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of CHECKPOINT_END is 0.",
}

// ruleCheckpointStateControlIDNamed: `control_id` is one of the values of `control_id`.
var ruleCheckpointStateControlIDNamed = xenstreams.Rule{
	ID:    "libxl.checkpoint_state.control_id.named",
	Class: xenstreams.ClassValue,
	Text:  "`control_id` is one of the values of `control_id`.",
}

// ruleCheckpointStateReservedZero: The 4 reserved octets are zero when they are written.
var ruleCheckpointStateReservedZero = xenstreams.Rule{
	ID:    "libxl.checkpoint_state.reserved.zero",
	Class: xenstreams.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleCheckpointStateLength: The length of CHECKPOINT_STATE is 8, or 4.
var ruleCheckpointStateLength = xenstreams.Rule{
	ID:    "libxl.checkpoint_state.length",
	Class: xenstreams.ClassLength,
	Text:  "The length of CHECKPOINT_STATE is 8, or 4.",
}
