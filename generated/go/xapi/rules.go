// Code generated from spec/xapi by `cargo codegen`. DO NOT EDIT.

package xapi

import "github.com/streamspec/streamspec/generated/go/streamspec"

// ruleHeadComplete: A stream holds all octets of its `head`.
var ruleHeadComplete = streamspec.Rule{
	ID:    "xapi.head.complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of its `head`.",
}

// ruleHeadSignatureConst: `signature` is `XenSavedDomv2-\x0a`.
var ruleHeadSignatureConst = streamspec.Rule{
	ID:    "xapi.head.signature.const",
	Class: streamspec.ClassMagic,
	Text:  "`signature` is `XenSavedDomv2-\\x0a`.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = streamspec.Rule{
	ID:    "xapi.framing.header-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = streamspec.Rule{
	ID:    "xapi.framing.body-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = streamspec.Rule{
	ID:    "xapi.framing.end",
	Class: streamspec.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = streamspec.Rule{
	ID:    "xapi.framing.nothing-after-end",
	Class: streamspec.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = streamspec.Rule{
	ID:    "xapi.framing.type",
	Class: streamspec.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleXenopsMetadataFits: `metadata` lies within the body of its record.
var ruleXenopsMetadataFits = streamspec.Rule{
	ID:    "xapi.xenops.metadata.fits",
	Class: streamspec.ClassLength,
	Text:  "`metadata` lies within the body of its record.",
}

// ruleXenopsLength: The length of XENOPS is the sum of its fields.
var ruleXenopsLength = streamspec.Rule{
	ID:    "xapi.xenops.length",
	Class: streamspec.ClassLength,
	Text:  "The length of XENOPS is the sum of its fields.",
}

// ruleXenopsAhead: There is one such record, ahead of all others.
var ruleXenopsAhead = streamspec.Rule{
	ID:    "xapi.xenops.ahead",
	Class: streamspec.ClassConflict,
	Text:  "There is one such record, ahead of all others.",
}

// ruleLibxcImageRequired: A stream has a record LIBXC_IMAGE.
var ruleLibxcImageRequired = streamspec.Rule{
	ID:    "xapi.libxc_image.required",
	Class: streamspec.ClassMissing,
	Text:  "A stream has a record LIBXC_IMAGE.",
}

// ruleLibxcImageOnce: A stream has no second LIBXC_IMAGE.
var ruleLibxcImageOnce = streamspec.Rule{
	ID:    "xapi.libxc_image.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second LIBXC_IMAGE.",
}

// ruleLibxcImageLength: The length of LIBXC_IMAGE is 0.
var ruleLibxcImageLength = streamspec.Rule{
	ID:    "xapi.libxc_image.length",
	Class: streamspec.ClassLength,
	Text:  "The length of LIBXC_IMAGE is 0.",
}

// ruleQemuTradStateFits: `state` lies within the body of its record.
var ruleQemuTradStateFits = streamspec.Rule{
	ID:    "xapi.qemu_trad.state.fits",
	Class: streamspec.ClassLength,
	Text:  "`state` lies within the body of its record.",
}

// ruleQemuTradLength: The length of QEMU_TRAD is the sum of its fields.
var ruleQemuTradLength = streamspec.Rule{
	ID:    "xapi.qemu_trad.length",
	Class: streamspec.ClassLength,
	Text:  "The length of QEMU_TRAD is the sum of its fields.",
}

// ruleQemuTradLimit: The state has at most 1 MiB.
var ruleQemuTradLimit = streamspec.Rule{
	ID:    "xapi.qemu_trad.limit",
	Class: streamspec.ClassValue,
	Text:  "The state has at most 1 MiB.",
}

// ruleVarstoredVariablesFits: `variables` lies within the body of its record.
var ruleVarstoredVariablesFits = streamspec.Rule{
	ID:    "xapi.varstored.variables.fits",
	Class: streamspec.ClassLength,
	Text:  "`variables` lies within the body of its record.",
}

// ruleVarstoredLength: The length of VARSTORED is the sum of its fields.
var ruleVarstoredLength = streamspec.Rule{
	ID:    "xapi.varstored.length",
	Class: streamspec.ClassLength,
	Text:  "The length of VARSTORED is the sum of its fields.",
}

// ruleSwtpm0StateFits: `state` lies within the body of its record.
var ruleSwtpm0StateFits = streamspec.Rule{
	ID:    "xapi.swtpm0.state.fits",
	Class: streamspec.ClassLength,
	Text:  "`state` lies within the body of its record.",
}

// ruleSwtpm0Length: The length of SWTPM0 is the sum of its fields.
var ruleSwtpm0Length = streamspec.Rule{
	ID:    "xapi.swtpm0.length",
	Class: streamspec.ClassLength,
	Text:  "The length of SWTPM0 is the sum of its fields.",
}

// ruleSwtpm0Unused: Nobody writes the record any more.
var ruleSwtpm0Unused = streamspec.Rule{
	ID:    "xapi.swtpm0.unused",
	Class: streamspec.ClassConflict,
	Text:  "Nobody writes the record any more.",
}

// ruleSwtpmStateFits: `state` lies within the body of its record.
var ruleSwtpmStateFits = streamspec.Rule{
	ID:    "xapi.swtpm.state.fits",
	Class: streamspec.ClassLength,
	Text:  "`state` lies within the body of its record.",
}

// ruleSwtpmLength: The length of SWTPM is the sum of its fields.
var ruleSwtpmLength = streamspec.Rule{
	ID:    "xapi.swtpm.length",
	Class: streamspec.ClassLength,
	Text:  "The length of SWTPM is the sum of its fields.",
}

// ruleSwtpmUefi: The UEFI variables stand before it.
var ruleSwtpmUefi = streamspec.Rule{
	ID:    "xapi.swtpm.uefi",
	Class: streamspec.ClassConflict,
	Text:  "The UEFI variables stand before it.",
}

// ruleEndOfImageLength: The length of END_OF_IMAGE is 0.
var ruleEndOfImageLength = streamspec.Rule{
	ID:    "xapi.end_of_image.length",
	Class: streamspec.ClassLength,
	Text:  "The length of END_OF_IMAGE is 0.",
}
