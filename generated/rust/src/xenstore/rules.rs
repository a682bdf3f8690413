//! The rules of Xenstore state.
//!
//! Generated from spec/xenstore by `cargo codegen`; do not edit.

use crate::{Class, Rule};

/// `perm` is one of the values of `permission`.
pub static NODE_PERMISSION_PERM_NAMED: Rule = Rule {
    id: "xenstore.node_permission.perm.named",
    class: Class::Value,
    text: "`perm` is one of the values of `permission`.",
};

/// The reserved bits of `flags` are zero when they are written.
pub static NODE_PERMISSION_FLAGS_ZERO: Rule = Rule {
    id: "xenstore.node_permission.flags.zero",
    class: Class::Reserved,
    text: "The reserved bits of `flags` are zero when they are written.",
};

/// The 4 reserved octets are zero when they are written.
pub static SOCKET_RESERVED_ZERO: Rule = Rule {
    id: "xenstore.socket.reserved.zero",
    class: Class::Reserved,
    text: "The 4 reserved octets are zero when they are written.",
};

/// A stream holds all octets of its `image_header`.
pub static IMAGE_HEADER_COMPLETE: Rule = Rule {
    id: "xenstore.image_header.complete",
    class: Class::Truncated,
    text: "A stream holds all octets of its `image_header`.",
};

/// `ident` is 0x78656e73746f7265.
pub static IMAGE_HEADER_IDENT_CONST: Rule = Rule {
    id: "xenstore.image_header.ident.const",
    class: Class::Magic,
    text: "`ident` is 0x78656e73746f7265.",
};

/// `version` is 1 or 2.
pub static IMAGE_HEADER_VERSION_KNOWN: Rule = Rule {
    id: "xenstore.image_header.version.known",
    class: Class::Version,
    text: "`version` is 1 or 2.",
};

/// The reserved bits of `flags` are zero.
pub static IMAGE_HEADER_FLAGS_ZERO: Rule = Rule {
    id: "xenstore.image_header.flags.zero",
    class: Class::Reserved,
    text: "The reserved bits of `flags` are zero.",
};

/// A stream holds all octets of a record's header.
pub static FRAMING_HEADER_COMPLETE: Rule = Rule {
    id: "xenstore.framing.header-complete",
    class: Class::Truncated,
    text: "A stream holds all octets of a record's header.",
};

/// A stream holds as many octets of a body as the record's length says.
pub static FRAMING_BODY_COMPLETE: Rule = Rule {
    id: "xenstore.framing.body-complete",
    class: Class::Truncated,
    text: "A stream holds as many octets of a body as the record's length says.",
};

/// A stream does not stop before its last record.
pub static FRAMING_END: Rule = Rule {
    id: "xenstore.framing.end",
    class: Class::Truncated,
    text: "A stream does not stop before its last record.",
};

/// Nothing follows the last record.
pub static FRAMING_NOTHING_AFTER_END: Rule = Rule {
    id: "xenstore.framing.nothing-after-end",
    class: Class::Trailing,
    text: "Nothing follows the last record.",
};

/// The type of a record is one of those described.
pub static FRAMING_TYPE: Rule = Rule {
    id: "xenstore.framing.type",
    class: Class::Type,
    text: "The type of a record is one of those described.",
};

/// The octets of the padding are zero when they are written.
pub static FRAMING_PADDING_ZERO: Rule = Rule {
    id: "xenstore.framing.padding.zero",
    class: Class::Padding,
    text: "The octets of the padding are zero when they are written.",
};

/// The length of a record is a multiple of 8.
pub static FRAMING_LENGTH_ALIGNED: Rule = Rule {
    id: "xenstore.framing.length-aligned",
    class: Class::Length,
    text: "The length of a record is a multiple of 8.",
};

/// The length of END is 0.
pub static END_LENGTH: Rule =
    Rule { id: "xenstore.end.length", class: Class::Length, text: "The length of END is 0." };

/// A stream has no second GLOBAL_DATA.
pub static GLOBAL_DATA_ONCE: Rule = Rule {
    id: "xenstore.global_data.once",
    class: Class::Duplicate,
    text: "A stream has no second GLOBAL_DATA.",
};

/// The length of GLOBAL_DATA is 8: 8 octets of fields, and their padding.
pub static GLOBAL_DATA_LENGTH: Rule = Rule {
    id: "xenstore.global_data.length",
    class: Class::Length,
    text: "The length of GLOBAL_DATA is 8: 8 octets of fields, and their padding.",
};

/// `conn_id` is at least 1.
pub static CONNECTION_DATA_CONN_ID_MIN: Rule = Rule {
    id: "xenstore.connection_data.conn_id.min",
    class: Class::Value,
    text: "`conn_id` is at least 1.",
};

/// `conn_type` is one of the values of `connection_type`.
pub static CONNECTION_DATA_CONN_TYPE_NAMED: Rule = Rule {
    id: "xenstore.connection_data.conn_type.named",
    class: Class::Value,
    text: "`conn_type` is one of the values of `connection_type`.",
};

/// The reserved bits of `fields` are zero when they are written.
pub static CONNECTION_DATA_FIELDS_ZERO: Rule = Rule {
    id: "xenstore.connection_data.fields.zero",
    class: Class::Reserved,
    text: "The reserved bits of `fields` are zero when they are written.",
};

/// `in_data` lies within the body of its record.
pub static CONNECTION_DATA_IN_DATA_FITS: Rule = Rule {
    id: "xenstore.connection_data.in_data.fits",
    class: Class::Length,
    text: "`in_data` lies within the body of its record.",
};

/// `out_data` lies within the body of its record.
pub static CONNECTION_DATA_OUT_DATA_FITS: Rule = Rule {
    id: "xenstore.connection_data.out_data.fits",
    class: Class::Length,
    text: "`out_data` lies within the body of its record.",
};

/// The alignment lies within the body of its record.
pub static CONNECTION_DATA_ALIGN_FITS: Rule = Rule {
    id: "xenstore.connection_data.align.fits",
    class: Class::Length,
    text: "The alignment lies within the body of its record.",
};

/// The octets that an alignment skips are zero when they are written.
pub static CONNECTION_DATA_ALIGN_ZERO: Rule = Rule {
    id: "xenstore.connection_data.align.zero",
    class: Class::Reserved,
    text: "The octets that an alignment skips are zero when they are written.",
};

/// `unique_id` lies within the body of its record.
pub static CONNECTION_DATA_UNIQUE_ID_FITS: Rule = Rule {
    id: "xenstore.connection_data.unique_id.fits",
    class: Class::Length,
    text: "`unique_id` lies within the body of its record.",
};

/// The length of CONNECTION_DATA is the sum of its fields, rounded up to a multiple of 8.
pub static CONNECTION_DATA_LENGTH: Rule = Rule {
    id: "xenstore.connection_data.length",
    class: Class::Length,
    text: "The length of CONNECTION_DATA is the sum of its fields, rounded up to a multiple of 8.",
};

/// The response sent in part is part of the pending output.
pub static CONNECTION_DATA_OUT_RESP_LEN_WITHIN: Rule = Rule {
    id: "xenstore.connection_data.out-resp-len.within",
    class: Class::Value,
    text: "The response sent in part is part of the pending output.",
};

/// No two connections share an identifier.
pub static CONNECTION_DATA_CONN_ID_UNIQUE: Rule = Rule {
    id: "xenstore.connection_data.conn-id.unique",
    class: Class::Duplicate,
    text: "No two connections share an identifier.",
};

/// `conn_id` is the `conn_id` of an earlier CONNECTION_DATA.
pub static WATCH_DATA_CONN_ID_REFERS: Rule = Rule {
    id: "xenstore.watch_data.conn_id.refers",
    class: Class::Reference,
    text: "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.",
};

/// `wpath` lies within the body of its record.
pub static WATCH_DATA_WPATH_FITS: Rule = Rule {
    id: "xenstore.watch_data.wpath.fits",
    class: Class::Length,
    text: "`wpath` lies within the body of its record.",
};

/// `wpath` ends in a NUL and holds no other.
pub static WATCH_DATA_WPATH_TERMINATED: Rule = Rule {
    id: "xenstore.watch_data.wpath.terminated",
    class: Class::Text,
    text: "`wpath` ends in a NUL and holds no other.",
};

/// `token` lies within the body of its record.
pub static WATCH_DATA_TOKEN_FITS: Rule = Rule {
    id: "xenstore.watch_data.token.fits",
    class: Class::Length,
    text: "`token` lies within the body of its record.",
};

/// `token` ends in a NUL and holds no other.
pub static WATCH_DATA_TOKEN_TERMINATED: Rule = Rule {
    id: "xenstore.watch_data.token.terminated",
    class: Class::Text,
    text: "`token` ends in a NUL and holds no other.",
};

/// The length of WATCH_DATA is the sum of its fields, rounded up to a multiple of 8.
pub static WATCH_DATA_LENGTH: Rule = Rule {
    id: "xenstore.watch_data.length",
    class: Class::Length,
    text: "The length of WATCH_DATA is the sum of its fields, rounded up to a multiple of 8.",
};

/// `conn_id` is the `conn_id` of an earlier CONNECTION_DATA.
pub static TRANSACTION_DATA_CONN_ID_REFERS: Rule = Rule {
    id: "xenstore.transaction_data.conn_id.refers",
    class: Class::Reference,
    text: "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.",
};

/// The length of TRANSACTION_DATA is 8: 8 octets of fields, and their padding.
pub static TRANSACTION_DATA_LENGTH: Rule = Rule {
    id: "xenstore.transaction_data.length",
    class: Class::Length,
    text: "The length of TRANSACTION_DATA is 8: 8 octets of fields, and their padding.",
};

/// `conn_id` is the `conn_id` of an earlier CONNECTION_DATA, or 0.
pub static NODE_DATA_CONN_ID_REFERS: Rule = Rule {
    id: "xenstore.node_data.conn_id.refers",
    class: Class::Reference,
    text: "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA, or 0.",
};

/// The reserved bits of `access` are zero when they are written.
pub static NODE_DATA_ACCESS_ZERO: Rule = Rule {
    id: "xenstore.node_data.access.zero",
    class: Class::Reserved,
    text: "The reserved bits of `access` are zero when they are written.",
};

/// `perms` lies within the body of its record.
pub static NODE_DATA_PERMS_FITS: Rule = Rule {
    id: "xenstore.node_data.perms.fits",
    class: Class::Length,
    text: "`perms` lies within the body of its record.",
};

/// `path` lies within the body of its record.
pub static NODE_DATA_PATH_FITS: Rule = Rule {
    id: "xenstore.node_data.path.fits",
    class: Class::Length,
    text: "`path` lies within the body of its record.",
};

/// `path` ends in a NUL and holds no other.
pub static NODE_DATA_PATH_TERMINATED: Rule = Rule {
    id: "xenstore.node_data.path.terminated",
    class: Class::Text,
    text: "`path` ends in a NUL and holds no other.",
};

/// `path` matches `/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+`.
pub static NODE_DATA_PATH_FORM: Rule = Rule {
    id: "xenstore.node_data.path.form",
    class: Class::Text,
    text: "`path` matches `/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+`.",
};

/// `value` lies within the body of its record.
pub static NODE_DATA_VALUE_FITS: Rule = Rule {
    id: "xenstore.node_data.value.fits",
    class: Class::Length,
    text: "`value` lies within the body of its record.",
};

/// The length of NODE_DATA is the sum of its fields, rounded up to a multiple of 8.
pub static NODE_DATA_LENGTH: Rule = Rule {
    id: "xenstore.node_data.length",
    class: Class::Length,
    text: "The length of NODE_DATA is the sum of its fields, rounded up to a multiple of 8.",
};

/// A node has at least one permission, unless a pending transaction deleted it, in which case
/// `access` says that it was neither read nor written.
pub static NODE_DATA_PERMITTED: Rule = Rule {
    id: "xenstore.node_data.permitted",
    class: Class::Value,
    text: "A node has at least one permission, unless a pending transaction deleted it, in which case `access` says that it was neither read nor written.",
};

/// A node that a pending transaction deleted has neither permissions nor a value. Its `access`
/// says that it was neither read nor written, as that of no other node of the transaction does.
pub static NODE_DATA_DELETED: Rule = Rule {
    id: "xenstore.node_data.deleted",
    class: Class::Value,
    text: "A node that a pending transaction deleted has neither permissions nor a value. Its `access` says that it was neither read nor written, as that of no other node of the transaction does.",
};

/// Before a pending node there is a TRANSACTION_DATA.
pub static NODE_DATA_ANNOUNCED: Rule = Rule {
    id: "xenstore.node_data.announced",
    class: Class::Value,
    text: "Before a pending node there is a TRANSACTION_DATA.",
};

/// `dom_quota` lies within the body of its record.
pub static GLOBAL_QUOTA_DATA_DOM_QUOTA_FITS: Rule = Rule {
    id: "xenstore.global_quota_data.dom_quota.fits",
    class: Class::Length,
    text: "`dom_quota` lies within the body of its record.",
};

/// `glob_quota` lies within the body of its record.
pub static GLOBAL_QUOTA_DATA_GLOB_QUOTA_FITS: Rule = Rule {
    id: "xenstore.global_quota_data.glob_quota.fits",
    class: Class::Length,
    text: "`glob_quota` lies within the body of its record.",
};

/// `quota_names` lies within the body of its record.
pub static GLOBAL_QUOTA_DATA_QUOTA_NAMES_FITS: Rule = Rule {
    id: "xenstore.global_quota_data.quota_names.fits",
    class: Class::Length,
    text: "`quota_names` lies within the body of its record.",
};

/// Every string of `quota_names` ends in a NUL.
pub static GLOBAL_QUOTA_DATA_QUOTA_NAMES_TERMINATED: Rule = Rule {
    id: "xenstore.global_quota_data.quota_names.terminated",
    class: Class::Text,
    text: "Every string of `quota_names` ends in a NUL.",
};

/// A stream has no second GLOBAL_QUOTA_DATA.
pub static GLOBAL_QUOTA_DATA_ONCE: Rule = Rule {
    id: "xenstore.global_quota_data.once",
    class: Class::Duplicate,
    text: "A stream has no second GLOBAL_QUOTA_DATA.",
};

/// The length of GLOBAL_QUOTA_DATA is the sum of its fields, rounded up to a multiple of 8.
pub static GLOBAL_QUOTA_DATA_LENGTH: Rule = Rule {
    id: "xenstore.global_quota_data.length",
    class: Class::Length,
    text: "The length of GLOBAL_QUOTA_DATA is the sum of its fields, rounded up to a multiple of 8.",
};

/// In a version before 2, the octets of `features` are zero when they are written.
pub static DOMAIN_DATA_FEATURES_ZERO: Rule = Rule {
    id: "xenstore.domain_data.features.zero",
    class: Class::Reserved,
    text: "In a version before 2, the octets of `features` are zero when they are written.",
};

/// `quota_val` lies within the body of its record.
pub static DOMAIN_DATA_QUOTA_VAL_FITS: Rule = Rule {
    id: "xenstore.domain_data.quota_val.fits",
    class: Class::Length,
    text: "`quota_val` lies within the body of its record.",
};

/// `quota_names` lies within the body of its record.
pub static DOMAIN_DATA_QUOTA_NAMES_FITS: Rule = Rule {
    id: "xenstore.domain_data.quota_names.fits",
    class: Class::Length,
    text: "`quota_names` lies within the body of its record.",
};

/// Every string of `quota_names` ends in a NUL.
pub static DOMAIN_DATA_QUOTA_NAMES_TERMINATED: Rule = Rule {
    id: "xenstore.domain_data.quota_names.terminated",
    class: Class::Text,
    text: "Every string of `quota_names` ends in a NUL.",
};

/// The length of DOMAIN_DATA is the sum of its fields, rounded up to a multiple of 8.
pub static DOMAIN_DATA_LENGTH: Rule = Rule {
    id: "xenstore.domain_data.length",
    class: Class::Length,
    text: "The length of DOMAIN_DATA is the sum of its fields, rounded up to a multiple of 8.",
};

/// A domain has at most one DOMAIN_DATA.
pub static DOMAIN_DATA_DOMAIN_ID_UNIQUE: Rule = Rule {
    id: "xenstore.domain_data.domain-id.unique",
    class: Class::Duplicate,
    text: "A domain has at most one DOMAIN_DATA.",
};

/// `conn_id` is the `conn_id` of an earlier CONNECTION_DATA.
pub static WATCH_DATA_EXTENDED_CONN_ID_REFERS: Rule = Rule {
    id: "xenstore.watch_data_extended.conn_id.refers",
    class: Class::Reference,
    text: "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.",
};

/// The 2 reserved octets are zero when they are written.
pub static WATCH_DATA_EXTENDED_RESERVED_ZERO: Rule = Rule {
    id: "xenstore.watch_data_extended.reserved.zero",
    class: Class::Reserved,
    text: "The 2 reserved octets are zero when they are written.",
};

/// `wpath` lies within the body of its record.
pub static WATCH_DATA_EXTENDED_WPATH_FITS: Rule = Rule {
    id: "xenstore.watch_data_extended.wpath.fits",
    class: Class::Length,
    text: "`wpath` lies within the body of its record.",
};

/// `wpath` ends in a NUL and holds no other.
pub static WATCH_DATA_EXTENDED_WPATH_TERMINATED: Rule = Rule {
    id: "xenstore.watch_data_extended.wpath.terminated",
    class: Class::Text,
    text: "`wpath` ends in a NUL and holds no other.",
};

/// `token` lies within the body of its record.
pub static WATCH_DATA_EXTENDED_TOKEN_FITS: Rule = Rule {
    id: "xenstore.watch_data_extended.token.fits",
    class: Class::Length,
    text: "`token` lies within the body of its record.",
};

/// `token` ends in a NUL and holds no other.
pub static WATCH_DATA_EXTENDED_TOKEN_TERMINATED: Rule = Rule {
    id: "xenstore.watch_data_extended.token.terminated",
    class: Class::Text,
    text: "`token` ends in a NUL and holds no other.",
};

/// A stream of a version before 2 has no WATCH_DATA_EXTENDED.
pub static WATCH_DATA_EXTENDED_SINCE: Rule = Rule {
    id: "xenstore.watch_data_extended.since",
    class: Class::Version,
    text: "A stream of a version before 2 has no WATCH_DATA_EXTENDED.",
};

/// The length of WATCH_DATA_EXTENDED is the sum of its fields, rounded up to a multiple of 8.
pub static WATCH_DATA_EXTENDED_LENGTH: Rule = Rule {
    id: "xenstore.watch_data_extended.length",
    class: Class::Length,
    text: "The length of WATCH_DATA_EXTENDED is the sum of its fields, rounded up to a multiple of 8.",
};

/// A reader remembers and holds what it must, as far as its memory goes.
pub static MEMORY: Rule = Rule {
    id: "xenstore.memory",
    class: Class::Memory,
    text: "The reader has no memory left for what it must remember or hold.",
};

/// Whether a text, without its NUL, matches `/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+`.
pub(super) fn node_data_path_form(text: &[u8]) -> bool {
    let mut state = 0;
    for octet in text {
        state = match (state, octet) {
            (0, b'/') => 1,
            (0, b'@') => 2,
            (1, b'-' | b'0'..=b'9' | b'@'..=b'Z' | b'_' | b'a'..=b'z') => 3,
            (2, b'-' | b'/'..=b'9' | b'@'..=b'Z' | b'_' | b'a'..=b'z') => 4,
            (3, b'-' | b'0'..=b'9' | b'@'..=b'Z' | b'_' | b'a'..=b'z') => 3,
            (3, b'/') => 5,
            (4, b'-' | b'/'..=b'9' | b'@'..=b'Z' | b'_' | b'a'..=b'z') => 4,
            (5, b'-' | b'0'..=b'9' | b'@'..=b'Z' | b'_' | b'a'..=b'z') => 3,
            _ => return false,
        };
    }
    matches!(state, 1 | 3 | 4)
}
