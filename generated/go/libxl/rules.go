// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

package libxl

import "github.com/streamspec/streamspec/generated/go/streamspec"

// ruleKeyValueKeyFits: `key` lies within the body of its record.
var ruleKeyValueKeyFits = streamspec.Rule{
	ID:    "libxl.key_value.key.fits",
	Class: streamspec.ClassLength,
	Text:  "`key` lies within the body of its record.",
}

// ruleKeyValueKeyTerminated: `key` ends in a NUL and holds no other.
var ruleKeyValueKeyTerminated = streamspec.Rule{
	ID:    "libxl.key_value.key.terminated",
	Class: streamspec.ClassText,
	Text:  "`key` ends in a NUL and holds no other.",
}

// ruleKeyValueKeyCharacters: `key` matches `[-A-Za-z0-9/_@]*`.
var ruleKeyValueKeyCharacters = streamspec.Rule{
	ID:    "libxl.key_value.key.characters",
	Class: streamspec.ClassText,
	Text:  "`key` matches `[-A-Za-z0-9/_@]*`.",
}

// ruleKeyValueKeyRelative: `key` matches `([^/].*)?`.
var ruleKeyValueKeyRelative = streamspec.Rule{
	ID:    "libxl.key_value.key.relative",
	Class: streamspec.ClassText,
	Text:  "`key` matches `([^/].*)?`.",
}

// ruleKeyValueValueFits: `value` lies within the body of its record.
var ruleKeyValueValueFits = streamspec.Rule{
	ID:    "libxl.key_value.value.fits",
	Class: streamspec.ClassLength,
	Text:  "`value` lies within the body of its record.",
}

// ruleKeyValueValueTerminated: `value` ends in a NUL and holds no other.
var ruleKeyValueValueTerminated = streamspec.Rule{
	ID:    "libxl.key_value.value.terminated",
	Class: streamspec.ClassText,
	Text:  "`value` ends in a NUL and holds no other.",
}

// ruleKeyValueValueReadable: `value` matches `[ -~]*`.
var ruleKeyValueValueReadable = streamspec.Rule{
	ID:    "libxl.key_value.value.readable",
	Class: streamspec.ClassText,
	Text:  "`value` matches `[ -~]*`.",
}

// ruleHeaderComplete: A stream holds all octets of its `header`.
var ruleHeaderComplete = streamspec.Rule{
	ID:    "libxl.header.complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of its `header`.",
}

// ruleHeaderIdentConst: `ident` is 0x4c6962786c466d74.
var ruleHeaderIdentConst = streamspec.Rule{
	ID:    "libxl.header.ident.const",
	Class: streamspec.ClassMagic,
	Text:  "`ident` is 0x4c6962786c466d74.",
}

// ruleHeaderVersionKnown: `version` is 2.
var ruleHeaderVersionKnown = streamspec.Rule{
	ID:    "libxl.header.version.known",
	Class: streamspec.ClassVersion,
	Text:  "`version` is 2.",
}

// ruleHeaderOptionsZero: The reserved bits of `options` are zero when they are written.
var ruleHeaderOptionsZero = streamspec.Rule{
	ID:    "libxl.header.options.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `options` are zero when they are written.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = streamspec.Rule{
	ID:    "libxl.framing.header-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = streamspec.Rule{
	ID:    "libxl.framing.body-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = streamspec.Rule{
	ID:    "libxl.framing.end",
	Class: streamspec.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = streamspec.Rule{
	ID:    "libxl.framing.nothing-after-end",
	Class: streamspec.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described, unless bit 31 marks it as
// optional; a reader passes over an optional record that it does not know.
var ruleFramingType = streamspec.Rule{
	ID:    "libxl.framing.type",
	Class: streamspec.ClassType,
	Text:  "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know.",
}

// ruleFramingPaddingComplete: Octets up to a multiple of 8 follow the body of a record.
var ruleFramingPaddingComplete = streamspec.Rule{
	ID:    "libxl.framing.padding-complete",
	Class: streamspec.ClassTruncated,
	Text:  "Octets up to a multiple of 8 follow the body of a record.",
}

// ruleFramingPaddingZero: The octets of the padding are zero when they are written.
var ruleFramingPaddingZero = streamspec.Rule{
	ID:    "libxl.framing.padding.zero",
	Class: streamspec.ClassPadding,
	Text:  "The octets of the padding are zero when they are written.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = streamspec.Rule{
	ID:    "libxl.end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleLibxcContextLength: The length of LIBXC_CONTEXT is 0.
var ruleLibxcContextLength = streamspec.Rule{
	ID:    "libxl.libxc_context.length",
	Class: streamspec.ClassLength,
	Text:  "The length of LIBXC_CONTEXT is 0.",
}

// ruleEmulatorXenstoreDataEmulatorIDNamed: `emulator_id` is one of the values of `emulator_id`.
var ruleEmulatorXenstoreDataEmulatorIDNamed = streamspec.Rule{
	ID:    "libxl.emulator_xenstore_data.emulator_id.named",
	Class: streamspec.ClassValue,
	Text:  "`emulator_id` is one of the values of `emulator_id`.",
}

// ruleEmulatorXenstoreDataPairsFits: `pairs` lies within the body of its record.
var ruleEmulatorXenstoreDataPairsFits = streamspec.Rule{
	ID:    "libxl.emulator_xenstore_data.pairs.fits",
	Class: streamspec.ClassLength,
	Text:  "`pairs` lies within the body of its record.",
}

// ruleEmulatorXenstoreDataLength: The length of EMULATOR_XENSTORE_DATA is the sum of its
// fields.
var ruleEmulatorXenstoreDataLength = streamspec.Rule{
	ID:    "libxl.emulator_xenstore_data.length",
	Class: streamspec.ClassLength,
	Text:  "The length of EMULATOR_XENSTORE_DATA is the sum of its fields.",
}

// ruleEmulatorContextEmulatorIDNamed: `emulator_id` is one of the values of `emulator_id`.
var ruleEmulatorContextEmulatorIDNamed = streamspec.Rule{
	ID:    "libxl.emulator_context.emulator_id.named",
	Class: streamspec.ClassValue,
	Text:  "`emulator_id` is one of the values of `emulator_id`.",
}

// ruleEmulatorContextEmulatorCtxFits: `emulator_ctx` lies within the body of its record.
var ruleEmulatorContextEmulatorCtxFits = streamspec.Rule{
	ID:    "libxl.emulator_context.emulator_ctx.fits",
	Class: streamspec.ClassLength,
	Text:  "`emulator_ctx` lies within the body of its record.",
}

// ruleEmulatorContextLength: The length of EMULATOR_CONTEXT is the sum of its fields.
var ruleEmulatorContextLength = streamspec.Rule{
	ID:    "libxl.emulator_context.length",
	Class: streamspec.ClassLength,
	Text:  "The length of EMULATOR_CONTEXT is the sum of its fields.",
}

// ruleCheckpointEndLength: The length of CHECKPOINT_END is 0.
var ruleCheckpointEndLength = streamspec.Rule{
	ID:    "libxl.checkpoint_end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of CHECKPOINT_END is 0.",
}

// ruleCheckpointStateControlIDNamed: `control_id` is one of the values of `control_id`.
var ruleCheckpointStateControlIDNamed = streamspec.Rule{
	ID:    "libxl.checkpoint_state.control_id.named",
	Class: streamspec.ClassValue,
	Text:  "`control_id` is one of the values of `control_id`.",
}

// ruleCheckpointStateReservedZero: The 4 reserved octets are zero when they are written.
var ruleCheckpointStateReservedZero = streamspec.Rule{
	ID:    "libxl.checkpoint_state.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleCheckpointStateLength: The length of CHECKPOINT_STATE is 8; a reader also takes 4.
var ruleCheckpointStateLength = streamspec.Rule{
	ID:    "libxl.checkpoint_state.length",
	Class: streamspec.ClassLength,
	Text:  "The length of CHECKPOINT_STATE is 8; a reader also takes 4.",
}

// ruleCheckpointStateDirection: A stream, which goes from the primary host to the secondary
// one, holds `new`; the secondary sends the others, on the back channel.
var ruleCheckpointStateDirection = streamspec.Rule{
	ID:    "libxl.checkpoint_state.direction",
	Class: streamspec.ClassValue,
	Text:  "A stream, which goes from the primary host to the secondary one, holds `new`; the secondary sends the others, on the back channel.",
}

// matchesKeyValueKeyCharacters tells whether a text, without its NUL, matches
// `[-A-Za-z0-9/_@]*`.
func matchesKeyValueKeyCharacters(text []byte) bool {
	for _, octet := range text {
		switch {
		case octet == '-', octet >= '/' && octet <= '9', octet >= '@' && octet <= 'Z', octet == '_', octet >= 'a' && octet <= 'z':
		default:
			return false
		}
	}
	return true
}

// matchesKeyValueKeyRelative tells whether a text, without its NUL, matches `([^/].*)?`.
func matchesKeyValueKeyRelative(text []byte) bool {
	state := 0
	for _, octet := range text {
		switch {
		case state == 0 && (octet >= 1 && octet <= '.' || octet >= '0'):
			state = 1
		case state == 1 && octet != 0:
			state = 1
		default:
			return false
		}
	}
	return state == 0 || state == 1
}
