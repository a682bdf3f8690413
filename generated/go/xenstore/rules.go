// Code generated from spec/xenstore by `cargo codegen`. DO NOT EDIT.

package xenstore

import "github.com/streamspec/streamspec/generated/go/streamspec"

// ruleNodePermissionPermNamed: `perm` is one of the values of `permission`.
var ruleNodePermissionPermNamed = streamspec.Rule{
	ID:    "xenstore.node_permission.perm.named",
	Class: streamspec.ClassValue,
	Text:  "`perm` is one of the values of `permission`.",
}

// ruleNodePermissionFlagsZero: The reserved bits of `flags` are zero when they are written.
var ruleNodePermissionFlagsZero = streamspec.Rule{
	ID:    "xenstore.node_permission.flags.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `flags` are zero when they are written.",
}

// ruleSocketReservedZero: The 4 reserved octets are zero when they are written.
var ruleSocketReservedZero = streamspec.Rule{
	ID:    "xenstore.socket.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 4 reserved octets are zero when they are written.",
}

// ruleImageHeaderComplete: A stream holds all octets of its `image_header`.
var ruleImageHeaderComplete = streamspec.Rule{
	ID:    "xenstore.image_header.complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of its `image_header`.",
}

// ruleImageHeaderIdentConst: `ident` is 0x78656e73746f7265.
var ruleImageHeaderIdentConst = streamspec.Rule{
	ID:    "xenstore.image_header.ident.const",
	Class: streamspec.ClassMagic,
	Text:  "`ident` is 0x78656e73746f7265.",
}

// ruleImageHeaderVersionKnown: `version` is 1 or 2.
var ruleImageHeaderVersionKnown = streamspec.Rule{
	ID:    "xenstore.image_header.version.known",
	Class: streamspec.ClassVersion,
	Text:  "`version` is 1 or 2.",
}

// ruleImageHeaderFlagsZero: The reserved bits of `flags` are zero.
var ruleImageHeaderFlagsZero = streamspec.Rule{
	ID:    "xenstore.image_header.flags.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `flags` are zero.",
}

// ruleFramingHeaderComplete: A stream holds all octets of a record's header.
var ruleFramingHeaderComplete = streamspec.Rule{
	ID:    "xenstore.framing.header-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds all octets of a record's header.",
}

// ruleFramingBodyComplete: A stream holds as many octets of a body as the record's length says.
var ruleFramingBodyComplete = streamspec.Rule{
	ID:    "xenstore.framing.body-complete",
	Class: streamspec.ClassTruncated,
	Text:  "A stream holds as many octets of a body as the record's length says.",
}

// ruleFramingEnd: A stream does not stop before its last record.
var ruleFramingEnd = streamspec.Rule{
	ID:    "xenstore.framing.end",
	Class: streamspec.ClassTruncated,
	Text:  "A stream does not stop before its last record.",
}

// ruleFramingNothingAfterEnd: Nothing follows the last record.
var ruleFramingNothingAfterEnd = streamspec.Rule{
	ID:    "xenstore.framing.nothing-after-end",
	Class: streamspec.ClassTrailing,
	Text:  "Nothing follows the last record.",
}

// ruleFramingType: The type of a record is one of those described.
var ruleFramingType = streamspec.Rule{
	ID:    "xenstore.framing.type",
	Class: streamspec.ClassType,
	Text:  "The type of a record is one of those described.",
}

// ruleFramingPaddingZero: The octets of the padding are zero when they are written.
var ruleFramingPaddingZero = streamspec.Rule{
	ID:    "xenstore.framing.padding.zero",
	Class: streamspec.ClassPadding,
	Text:  "The octets of the padding are zero when they are written.",
}

// ruleFramingLengthAligned: The length of a record is a multiple of 8.
var ruleFramingLengthAligned = streamspec.Rule{
	ID:    "xenstore.framing.length-aligned",
	Class: streamspec.ClassLength,
	Text:  "The length of a record is a multiple of 8.",
}

// ruleEndLength: The length of END is 0.
var ruleEndLength = streamspec.Rule{
	ID:    "xenstore.end.length",
	Class: streamspec.ClassLength,
	Text:  "The length of END is 0.",
}

// ruleGlobalDataOnce: A stream has no second GLOBAL_DATA.
var ruleGlobalDataOnce = streamspec.Rule{
	ID:    "xenstore.global_data.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second GLOBAL_DATA.",
}

// ruleGlobalDataLength: The length of GLOBAL_DATA is 8: 8 octets of fields, and their padding.
var ruleGlobalDataLength = streamspec.Rule{
	ID:    "xenstore.global_data.length",
	Class: streamspec.ClassLength,
	Text:  "The length of GLOBAL_DATA is 8: 8 octets of fields, and their padding.",
}

// ruleConnectionDataConnIDMin: `conn_id` is at least 1.
var ruleConnectionDataConnIDMin = streamspec.Rule{
	ID:    "xenstore.connection_data.conn_id.min",
	Class: streamspec.ClassValue,
	Text:  "`conn_id` is at least 1.",
}

// ruleConnectionDataConnTypeNamed: `conn_type` is one of the values of `connection_type`.
var ruleConnectionDataConnTypeNamed = streamspec.Rule{
	ID:    "xenstore.connection_data.conn_type.named",
	Class: streamspec.ClassValue,
	Text:  "`conn_type` is one of the values of `connection_type`.",
}

// ruleConnectionDataFieldsZero: The reserved bits of `fields` are zero when they are written.
var ruleConnectionDataFieldsZero = streamspec.Rule{
	ID:    "xenstore.connection_data.fields.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `fields` are zero when they are written.",
}

// ruleConnectionDataInDataFits: `in_data` lies within the body of its record.
var ruleConnectionDataInDataFits = streamspec.Rule{
	ID:    "xenstore.connection_data.in_data.fits",
	Class: streamspec.ClassLength,
	Text:  "`in_data` lies within the body of its record.",
}

// ruleConnectionDataOutDataFits: `out_data` lies within the body of its record.
var ruleConnectionDataOutDataFits = streamspec.Rule{
	ID:    "xenstore.connection_data.out_data.fits",
	Class: streamspec.ClassLength,
	Text:  "`out_data` lies within the body of its record.",
}

// ruleConnectionDataAlignFits: The alignment lies within the body of its record.
var ruleConnectionDataAlignFits = streamspec.Rule{
	ID:    "xenstore.connection_data.align.fits",
	Class: streamspec.ClassLength,
	Text:  "The alignment lies within the body of its record.",
}

// ruleConnectionDataAlignZero: The octets that an alignment skips are zero when they are
// written.
var ruleConnectionDataAlignZero = streamspec.Rule{
	ID:    "xenstore.connection_data.align.zero",
	Class: streamspec.ClassReserved,
	Text:  "The octets that an alignment skips are zero when they are written.",
}

// ruleConnectionDataUniqueIDFits: `unique_id` lies within the body of its record.
var ruleConnectionDataUniqueIDFits = streamspec.Rule{
	ID:    "xenstore.connection_data.unique_id.fits",
	Class: streamspec.ClassLength,
	Text:  "`unique_id` lies within the body of its record.",
}

// ruleConnectionDataLength: The length of CONNECTION_DATA is the sum of its fields, rounded up
// to a multiple of 8.
var ruleConnectionDataLength = streamspec.Rule{
	ID:    "xenstore.connection_data.length",
	Class: streamspec.ClassLength,
	Text:  "The length of CONNECTION_DATA is the sum of its fields, rounded up to a multiple of 8.",
}

// ruleConnectionDataOutRespLenWithin: The response sent in part is part of the pending output.
var ruleConnectionDataOutRespLenWithin = streamspec.Rule{
	ID:    "xenstore.connection_data.out-resp-len.within",
	Class: streamspec.ClassValue,
	Text:  "The response sent in part is part of the pending output.",
}

// ruleConnectionDataConnIDUnique: No two connections share an identifier.
var ruleConnectionDataConnIDUnique = streamspec.Rule{
	ID:    "xenstore.connection_data.conn-id.unique",
	Class: streamspec.ClassDuplicate,
	Text:  "No two connections share an identifier.",
}

// ruleWatchDataConnIDRefers: `conn_id` is the `conn_id` of an earlier CONNECTION_DATA.
var ruleWatchDataConnIDRefers = streamspec.Rule{
	ID:    "xenstore.watch_data.conn_id.refers",
	Class: streamspec.ClassReference,
	Text:  "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.",
}

// ruleWatchDataWpathFits: `wpath` lies within the body of its record.
var ruleWatchDataWpathFits = streamspec.Rule{
	ID:    "xenstore.watch_data.wpath.fits",
	Class: streamspec.ClassLength,
	Text:  "`wpath` lies within the body of its record.",
}

// ruleWatchDataWpathTerminated: `wpath` ends in a NUL and holds no other.
var ruleWatchDataWpathTerminated = streamspec.Rule{
	ID:    "xenstore.watch_data.wpath.terminated",
	Class: streamspec.ClassText,
	Text:  "`wpath` ends in a NUL and holds no other.",
}

// ruleWatchDataTokenFits: `token` lies within the body of its record.
var ruleWatchDataTokenFits = streamspec.Rule{
	ID:    "xenstore.watch_data.token.fits",
	Class: streamspec.ClassLength,
	Text:  "`token` lies within the body of its record.",
}

// ruleWatchDataTokenTerminated: `token` ends in a NUL and holds no other.
var ruleWatchDataTokenTerminated = streamspec.Rule{
	ID:    "xenstore.watch_data.token.terminated",
	Class: streamspec.ClassText,
	Text:  "`token` ends in a NUL and holds no other.",
}

// ruleWatchDataLength: The length of WATCH_DATA is the sum of its fields, rounded up to a
// multiple of 8.
var ruleWatchDataLength = streamspec.Rule{
	ID:    "xenstore.watch_data.length",
	Class: streamspec.ClassLength,
	Text:  "The length of WATCH_DATA is the sum of its fields, rounded up to a multiple of 8.",
}

// ruleTransactionDataConnIDRefers: `conn_id` is the `conn_id` of an earlier CONNECTION_DATA.
var ruleTransactionDataConnIDRefers = streamspec.Rule{
	ID:    "xenstore.transaction_data.conn_id.refers",
	Class: streamspec.ClassReference,
	Text:  "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.",
}

// ruleTransactionDataLength: The length of TRANSACTION_DATA is 8: 8 octets of fields, and their
// padding.
var ruleTransactionDataLength = streamspec.Rule{
	ID:    "xenstore.transaction_data.length",
	Class: streamspec.ClassLength,
	Text:  "The length of TRANSACTION_DATA is 8: 8 octets of fields, and their padding.",
}

// ruleNodeDataConnIDRefers: `conn_id` is the `conn_id` of an earlier CONNECTION_DATA, or 0.
var ruleNodeDataConnIDRefers = streamspec.Rule{
	ID:    "xenstore.node_data.conn_id.refers",
	Class: streamspec.ClassReference,
	Text:  "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA, or 0.",
}

// ruleNodeDataAccessZero: The reserved bits of `access` are zero when they are written.
var ruleNodeDataAccessZero = streamspec.Rule{
	ID:    "xenstore.node_data.access.zero",
	Class: streamspec.ClassReserved,
	Text:  "The reserved bits of `access` are zero when they are written.",
}

// ruleNodeDataPermsFits: `perms` lies within the body of its record.
var ruleNodeDataPermsFits = streamspec.Rule{
	ID:    "xenstore.node_data.perms.fits",
	Class: streamspec.ClassLength,
	Text:  "`perms` lies within the body of its record.",
}

// ruleNodeDataPathFits: `path` lies within the body of its record.
var ruleNodeDataPathFits = streamspec.Rule{
	ID:    "xenstore.node_data.path.fits",
	Class: streamspec.ClassLength,
	Text:  "`path` lies within the body of its record.",
}

// ruleNodeDataPathTerminated: `path` ends in a NUL and holds no other.
var ruleNodeDataPathTerminated = streamspec.Rule{
	ID:    "xenstore.node_data.path.terminated",
	Class: streamspec.ClassText,
	Text:  "`path` ends in a NUL and holds no other.",
}

// ruleNodeDataPathForm: `path` matches `/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+`.
var ruleNodeDataPathForm = streamspec.Rule{
	ID:    "xenstore.node_data.path.form",
	Class: streamspec.ClassText,
	Text:  "`path` matches `/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+`.",
}

// ruleNodeDataValueFits: `value` lies within the body of its record.
var ruleNodeDataValueFits = streamspec.Rule{
	ID:    "xenstore.node_data.value.fits",
	Class: streamspec.ClassLength,
	Text:  "`value` lies within the body of its record.",
}

// ruleNodeDataLength: The length of NODE_DATA is the sum of its fields, rounded up to a
// multiple of 8.
var ruleNodeDataLength = streamspec.Rule{
	ID:    "xenstore.node_data.length",
	Class: streamspec.ClassLength,
	Text:  "The length of NODE_DATA is the sum of its fields, rounded up to a multiple of 8.",
}

// ruleNodeDataPermitted: A node has at least one permission, unless a pending transaction
// deleted it, in which case `access` says that it was neither read nor written.
var ruleNodeDataPermitted = streamspec.Rule{
	ID:    "xenstore.node_data.permitted",
	Class: streamspec.ClassValue,
	Text:  "A node has at least one permission, unless a pending transaction deleted it, in which case `access` says that it was neither read nor written.",
}

// ruleNodeDataDeleted: A node that a pending transaction deleted has neither permissions nor a
// value. Its `access` says that it was neither read nor written, as that of no other node of
// the transaction does.
var ruleNodeDataDeleted = streamspec.Rule{
	ID:    "xenstore.node_data.deleted",
	Class: streamspec.ClassValue,
	Text:  "A node that a pending transaction deleted has neither permissions nor a value. Its `access` says that it was neither read nor written, as that of no other node of the transaction does.",
}

// ruleNodeDataAnnounced: Before a pending node there is a TRANSACTION_DATA.
var ruleNodeDataAnnounced = streamspec.Rule{
	ID:    "xenstore.node_data.announced",
	Class: streamspec.ClassValue,
	Text:  "Before a pending node there is a TRANSACTION_DATA.",
}

// ruleGlobalQuotaDataDomQuotaFits: `dom_quota` lies within the body of its record.
var ruleGlobalQuotaDataDomQuotaFits = streamspec.Rule{
	ID:    "xenstore.global_quota_data.dom_quota.fits",
	Class: streamspec.ClassLength,
	Text:  "`dom_quota` lies within the body of its record.",
}

// ruleGlobalQuotaDataGlobQuotaFits: `glob_quota` lies within the body of its record.
var ruleGlobalQuotaDataGlobQuotaFits = streamspec.Rule{
	ID:    "xenstore.global_quota_data.glob_quota.fits",
	Class: streamspec.ClassLength,
	Text:  "`glob_quota` lies within the body of its record.",
}

// ruleGlobalQuotaDataQuotaNamesFits: `quota_names` lies within the body of its record.
var ruleGlobalQuotaDataQuotaNamesFits = streamspec.Rule{
	ID:    "xenstore.global_quota_data.quota_names.fits",
	Class: streamspec.ClassLength,
	Text:  "`quota_names` lies within the body of its record.",
}

// ruleGlobalQuotaDataQuotaNamesTerminated: Every string of `quota_names` ends in a NUL.
var ruleGlobalQuotaDataQuotaNamesTerminated = streamspec.Rule{
	ID:    "xenstore.global_quota_data.quota_names.terminated",
	Class: streamspec.ClassText,
	Text:  "Every string of `quota_names` ends in a NUL.",
}

// ruleGlobalQuotaDataOnce: A stream has no second GLOBAL_QUOTA_DATA.
var ruleGlobalQuotaDataOnce = streamspec.Rule{
	ID:    "xenstore.global_quota_data.once",
	Class: streamspec.ClassDuplicate,
	Text:  "A stream has no second GLOBAL_QUOTA_DATA.",
}

// ruleGlobalQuotaDataLength: The length of GLOBAL_QUOTA_DATA is the sum of its fields, rounded
// up to a multiple of 8.
var ruleGlobalQuotaDataLength = streamspec.Rule{
	ID:    "xenstore.global_quota_data.length",
	Class: streamspec.ClassLength,
	Text:  "The length of GLOBAL_QUOTA_DATA is the sum of its fields, rounded up to a multiple of 8.",
}

// ruleDomainDataFeaturesZero: In a version before 2, the octets of `features` are zero when
// they are written.
var ruleDomainDataFeaturesZero = streamspec.Rule{
	ID:    "xenstore.domain_data.features.zero",
	Class: streamspec.ClassReserved,
	Text:  "In a version before 2, the octets of `features` are zero when they are written.",
}

// ruleDomainDataQuotaValFits: `quota_val` lies within the body of its record.
var ruleDomainDataQuotaValFits = streamspec.Rule{
	ID:    "xenstore.domain_data.quota_val.fits",
	Class: streamspec.ClassLength,
	Text:  "`quota_val` lies within the body of its record.",
}

// ruleDomainDataQuotaNamesFits: `quota_names` lies within the body of its record.
var ruleDomainDataQuotaNamesFits = streamspec.Rule{
	ID:    "xenstore.domain_data.quota_names.fits",
	Class: streamspec.ClassLength,
	Text:  "`quota_names` lies within the body of its record.",
}

// ruleDomainDataQuotaNamesTerminated: Every string of `quota_names` ends in a NUL.
var ruleDomainDataQuotaNamesTerminated = streamspec.Rule{
	ID:    "xenstore.domain_data.quota_names.terminated",
	Class: streamspec.ClassText,
	Text:  "Every string of `quota_names` ends in a NUL.",
}

// ruleDomainDataLength: The length of DOMAIN_DATA is the sum of its fields, rounded up to a
// multiple of 8.
var ruleDomainDataLength = streamspec.Rule{
	ID:    "xenstore.domain_data.length",
	Class: streamspec.ClassLength,
	Text:  "The length of DOMAIN_DATA is the sum of its fields, rounded up to a multiple of 8.",
}

// ruleDomainDataDomainIDUnique: A domain has at most one DOMAIN_DATA.
var ruleDomainDataDomainIDUnique = streamspec.Rule{
	ID:    "xenstore.domain_data.domain-id.unique",
	Class: streamspec.ClassDuplicate,
	Text:  "A domain has at most one DOMAIN_DATA.",
}

// ruleWatchDataExtendedConnIDRefers: `conn_id` is the `conn_id` of an earlier CONNECTION_DATA.
var ruleWatchDataExtendedConnIDRefers = streamspec.Rule{
	ID:    "xenstore.watch_data_extended.conn_id.refers",
	Class: streamspec.ClassReference,
	Text:  "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.",
}

// ruleWatchDataExtendedReservedZero: The 2 reserved octets are zero when they are written.
var ruleWatchDataExtendedReservedZero = streamspec.Rule{
	ID:    "xenstore.watch_data_extended.reserved.zero",
	Class: streamspec.ClassReserved,
	Text:  "The 2 reserved octets are zero when they are written.",
}

// ruleWatchDataExtendedWpathFits: `wpath` lies within the body of its record.
var ruleWatchDataExtendedWpathFits = streamspec.Rule{
	ID:    "xenstore.watch_data_extended.wpath.fits",
	Class: streamspec.ClassLength,
	Text:  "`wpath` lies within the body of its record.",
}

// ruleWatchDataExtendedWpathTerminated: `wpath` ends in a NUL and holds no other.
var ruleWatchDataExtendedWpathTerminated = streamspec.Rule{
	ID:    "xenstore.watch_data_extended.wpath.terminated",
	Class: streamspec.ClassText,
	Text:  "`wpath` ends in a NUL and holds no other.",
}

// ruleWatchDataExtendedTokenFits: `token` lies within the body of its record.
var ruleWatchDataExtendedTokenFits = streamspec.Rule{
	ID:    "xenstore.watch_data_extended.token.fits",
	Class: streamspec.ClassLength,
	Text:  "`token` lies within the body of its record.",
}

// ruleWatchDataExtendedTokenTerminated: `token` ends in a NUL and holds no other.
var ruleWatchDataExtendedTokenTerminated = streamspec.Rule{
	ID:    "xenstore.watch_data_extended.token.terminated",
	Class: streamspec.ClassText,
	Text:  "`token` ends in a NUL and holds no other.",
}

// ruleWatchDataExtendedSince: A stream of a version before 2 has no WATCH_DATA_EXTENDED.
var ruleWatchDataExtendedSince = streamspec.Rule{
	ID:    "xenstore.watch_data_extended.since",
	Class: streamspec.ClassVersion,
	Text:  "A stream of a version before 2 has no WATCH_DATA_EXTENDED.",
}

// ruleWatchDataExtendedLength: The length of WATCH_DATA_EXTENDED is the sum of its fields,
// rounded up to a multiple of 8.
var ruleWatchDataExtendedLength = streamspec.Rule{
	ID:    "xenstore.watch_data_extended.length",
	Class: streamspec.ClassLength,
	Text:  "The length of WATCH_DATA_EXTENDED is the sum of its fields, rounded up to a multiple of 8.",
}

// ruleMemory: The reader has no memory left for what it must remember.
var ruleMemory = streamspec.Rule{
	ID:    "xenstore.memory",
	Class: streamspec.ClassMemory,
	Text:  "The reader has no memory left for what it must remember.",
}

// matchesNodeDataPathForm tells whether a text, without its NUL, matches
// `/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+`.
func matchesNodeDataPathForm(text []byte) bool {
	state := 0
	for _, octet := range text {
		switch {
		case state == 0 && octet == '/':
			state = 1
		case state == 0 && octet == '@':
			state = 2
		case state == 1 && (octet == '-' || octet >= '0' && octet <= '9' || octet >= '@' && octet <= 'Z' || octet == '_' || octet >= 'a' && octet <= 'z'):
			state = 3
		case state == 2 && (octet == '-' || octet >= '/' && octet <= '9' || octet >= '@' && octet <= 'Z' || octet == '_' || octet >= 'a' && octet <= 'z'):
			state = 4
		case state == 3 && (octet == '-' || octet >= '0' && octet <= '9' || octet >= '@' && octet <= 'Z' || octet == '_' || octet >= 'a' && octet <= 'z'):
			state = 3
		case state == 3 && octet == '/':
			state = 5
		case state == 4 && (octet == '-' || octet >= '/' && octet <= '9' || octet >= '@' && octet <= 'Z' || octet == '_' || octet >= 'a' && octet <= 'z'):
			state = 4
		case state == 5 && (octet == '-' || octet >= '0' && octet <= '9' || octet >= '@' && octet <= 'Z' || octet == '_' || octet >= 'a' && octet <= 'z'):
			state = 3
		default:
			return false
		}
	}
	return state == 1 || state == 3 || state == 4
}
