/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: the rules that an error can name. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */

#include <xen_streams/xenstore_codec.h>

const struct streamspec_rule xen_xenstore_rules[XEN_XENSTORE_RULES] = {
    {
        "xenstore.node_permission.perm.named",
        "`perm` is one of the values of `permission`.",
        STREAMSPEC_CLASS_VALUE,
        XEN_XENSTORE_RULE_NODE_PERMISSION_PERM_NAMED,
    },
    {
        "xenstore.node_permission.flags.zero",
        "The reserved bits of `flags` are zero when they are written.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_XENSTORE_RULE_NODE_PERMISSION_FLAGS_ZERO,
    },
    {
        "xenstore.socket.reserved.zero",
        "The 4 reserved octets are zero when they are written.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_XENSTORE_RULE_SOCKET_RESERVED_ZERO,
    },
    {
        "xenstore.image_header.complete",
        "A stream holds all octets of its `image_header`.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_XENSTORE_RULE_IMAGE_HEADER_COMPLETE,
    },
    {
        "xenstore.image_header.ident.const",
        "`ident` is 0x78656e73746f7265.",
        STREAMSPEC_CLASS_MAGIC,
        XEN_XENSTORE_RULE_IMAGE_HEADER_IDENT_CONST,
    },
    {
        "xenstore.image_header.version.known",
        "`version` is 1 or 2.",
        STREAMSPEC_CLASS_VERSION,
        XEN_XENSTORE_RULE_IMAGE_HEADER_VERSION_KNOWN,
    },
    {
        "xenstore.image_header.flags.zero",
        "The reserved bits of `flags` are zero.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_XENSTORE_RULE_IMAGE_HEADER_FLAGS_ZERO,
    },
    {
        "xenstore.framing.header-complete",
        "A stream holds all octets of a record's header.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_XENSTORE_RULE_FRAMING_HEADER_COMPLETE,
    },
    {
        "xenstore.framing.body-complete",
        "A stream holds as many octets of a body as the record's length says.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_XENSTORE_RULE_FRAMING_BODY_COMPLETE,
    },
    {
        "xenstore.framing.end",
        "A stream does not stop before its last record.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_XENSTORE_RULE_FRAMING_END,
    },
    {
        "xenstore.framing.nothing-after-end",
        "Nothing follows the last record.",
        STREAMSPEC_CLASS_TRAILING,
        XEN_XENSTORE_RULE_FRAMING_NOTHING_AFTER_END,
    },
    {
        "xenstore.framing.type",
        "The type of a record is one of those described.",
        STREAMSPEC_CLASS_TYPE,
        XEN_XENSTORE_RULE_FRAMING_TYPE,
    },
    {
        "xenstore.framing.padding.zero",
        "The octets of the padding are zero when they are written.",
        STREAMSPEC_CLASS_PADDING,
        XEN_XENSTORE_RULE_FRAMING_PADDING_ZERO,
    },
    {
        "xenstore.framing.length-aligned",
        "The length of a record is a multiple of 8.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_FRAMING_LENGTH_ALIGNED,
    },
    {
        "xenstore.end.length",
        "The length of END is 0.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_END_LENGTH,
    },
    {
        "xenstore.global_data.once",
        "A stream has no second GLOBAL_DATA.",
        STREAMSPEC_CLASS_DUPLICATE,
        XEN_XENSTORE_RULE_GLOBAL_DATA_ONCE,
    },
    {
        "xenstore.global_data.length",
        "The length of GLOBAL_DATA is 8: 8 octets of fields, and their padding.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_GLOBAL_DATA_LENGTH,
    },
    {
        "xenstore.connection_data.conn_id.min",
        "`conn_id` is at least 1.",
        STREAMSPEC_CLASS_VALUE,
        XEN_XENSTORE_RULE_CONNECTION_DATA_CONN_ID_MIN,
    },
    {
        "xenstore.connection_data.conn_type.named",
        "`conn_type` is one of the values of `connection_type`.",
        STREAMSPEC_CLASS_VALUE,
        XEN_XENSTORE_RULE_CONNECTION_DATA_CONN_TYPE_NAMED,
    },
    {
        "xenstore.connection_data.fields.zero",
        "The reserved bits of `fields` are zero when they are written.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_XENSTORE_RULE_CONNECTION_DATA_FIELDS_ZERO,
    },
    {
        "xenstore.connection_data.in_data.fits",
        "`in_data` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_CONNECTION_DATA_IN_DATA_FITS,
    },
    {
        "xenstore.connection_data.out_data.fits",
        "`out_data` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_CONNECTION_DATA_OUT_DATA_FITS,
    },
    {
        "xenstore.connection_data.align.fits",
        "The alignment lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_CONNECTION_DATA_ALIGN_FITS,
    },
    {
        "xenstore.connection_data.align.zero",
        "The octets that an alignment skips are zero when they are written.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_XENSTORE_RULE_CONNECTION_DATA_ALIGN_ZERO,
    },
    {
        "xenstore.connection_data.unique_id.fits",
        "`unique_id` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_CONNECTION_DATA_UNIQUE_ID_FITS,
    },
    {
        "xenstore.connection_data.length",
        "The length of CONNECTION_DATA is the sum of its fields, rounded up to a "
        "multiple of 8.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_CONNECTION_DATA_LENGTH,
    },
    {
        "xenstore.connection_data.out-resp-len.within",
        "The response sent in part is part of the pending output.",
        STREAMSPEC_CLASS_VALUE,
        XEN_XENSTORE_RULE_CONNECTION_DATA_OUT_RESP_LEN_WITHIN,
    },
    {
        "xenstore.connection_data.conn-id.unique",
        "No two connections share an identifier.",
        STREAMSPEC_CLASS_DUPLICATE,
        XEN_XENSTORE_RULE_CONNECTION_DATA_CONN_ID_UNIQUE,
    },
    {
        "xenstore.watch_data.conn_id.refers",
        "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.",
        STREAMSPEC_CLASS_REFERENCE,
        XEN_XENSTORE_RULE_WATCH_DATA_CONN_ID_REFERS,
    },
    {
        "xenstore.watch_data.wpath.fits",
        "`wpath` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_WATCH_DATA_WPATH_FITS,
    },
    {
        "xenstore.watch_data.wpath.terminated",
        "`wpath` ends in a NUL and holds no other.",
        STREAMSPEC_CLASS_TEXT,
        XEN_XENSTORE_RULE_WATCH_DATA_WPATH_TERMINATED,
    },
    {
        "xenstore.watch_data.token.fits",
        "`token` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_WATCH_DATA_TOKEN_FITS,
    },
    {
        "xenstore.watch_data.token.terminated",
        "`token` ends in a NUL and holds no other.",
        STREAMSPEC_CLASS_TEXT,
        XEN_XENSTORE_RULE_WATCH_DATA_TOKEN_TERMINATED,
    },
    {
        "xenstore.watch_data.length",
        "The length of WATCH_DATA is the sum of its fields, rounded up to a multiple of "
        "8.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_WATCH_DATA_LENGTH,
    },
    {
        "xenstore.transaction_data.conn_id.refers",
        "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.",
        STREAMSPEC_CLASS_REFERENCE,
        XEN_XENSTORE_RULE_TRANSACTION_DATA_CONN_ID_REFERS,
    },
    {
        "xenstore.transaction_data.length",
        "The length of TRANSACTION_DATA is 8: 8 octets of fields, and their padding.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_TRANSACTION_DATA_LENGTH,
    },
    {
        "xenstore.node_data.conn_id.refers",
        "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA, or 0.",
        STREAMSPEC_CLASS_REFERENCE,
        XEN_XENSTORE_RULE_NODE_DATA_CONN_ID_REFERS,
    },
    {
        "xenstore.node_data.access.zero",
        "The reserved bits of `access` are zero when they are written.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_XENSTORE_RULE_NODE_DATA_ACCESS_ZERO,
    },
    {
        "xenstore.node_data.perms.fits",
        "`perms` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_NODE_DATA_PERMS_FITS,
    },
    {
        "xenstore.node_data.path.fits",
        "`path` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_NODE_DATA_PATH_FITS,
    },
    {
        "xenstore.node_data.path.terminated",
        "`path` ends in a NUL and holds no other.",
        STREAMSPEC_CLASS_TEXT,
        XEN_XENSTORE_RULE_NODE_DATA_PATH_TERMINATED,
    },
    {
        "xenstore.node_data.path.form",
        "`path` matches `/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+`.",
        STREAMSPEC_CLASS_TEXT,
        XEN_XENSTORE_RULE_NODE_DATA_PATH_FORM,
    },
    {
        "xenstore.node_data.value.fits",
        "`value` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_NODE_DATA_VALUE_FITS,
    },
    {
        "xenstore.node_data.length",
        "The length of NODE_DATA is the sum of its fields, rounded up to a multiple of 8.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_NODE_DATA_LENGTH,
    },
    {
        "xenstore.node_data.permitted",
        "A node has at least one permission, unless a pending transaction deleted it, in "
        "which case `access` says that it was neither read nor written.",
        STREAMSPEC_CLASS_VALUE,
        XEN_XENSTORE_RULE_NODE_DATA_PERMITTED,
    },
    {
        "xenstore.node_data.deleted",
        "A node that a pending transaction deleted has neither permissions nor a value. "
        "Its `access` says that it was neither read nor written, as that of no other "
        "node of the transaction does.",
        STREAMSPEC_CLASS_VALUE,
        XEN_XENSTORE_RULE_NODE_DATA_DELETED,
    },
    {
        "xenstore.node_data.announced",
        "Before a pending node there is a TRANSACTION_DATA.",
        STREAMSPEC_CLASS_VALUE,
        XEN_XENSTORE_RULE_NODE_DATA_ANNOUNCED,
    },
    {
        "xenstore.global_quota_data.dom_quota.fits",
        "`dom_quota` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_DOM_QUOTA_FITS,
    },
    {
        "xenstore.global_quota_data.glob_quota.fits",
        "`glob_quota` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_GLOB_QUOTA_FITS,
    },
    {
        "xenstore.global_quota_data.quota_names.fits",
        "`quota_names` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_QUOTA_NAMES_FITS,
    },
    {
        "xenstore.global_quota_data.quota_names.terminated",
        "Every string of `quota_names` ends in a NUL.",
        STREAMSPEC_CLASS_TEXT,
        XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_QUOTA_NAMES_TERMINATED,
    },
    {
        "xenstore.global_quota_data.once",
        "A stream has no second GLOBAL_QUOTA_DATA.",
        STREAMSPEC_CLASS_DUPLICATE,
        XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_ONCE,
    },
    {
        "xenstore.global_quota_data.length",
        "The length of GLOBAL_QUOTA_DATA is the sum of its fields, rounded up to a "
        "multiple of 8.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_LENGTH,
    },
    {
        "xenstore.domain_data.features.zero",
        "In a version before 2, the octets of `features` are zero when they are written.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_XENSTORE_RULE_DOMAIN_DATA_FEATURES_ZERO,
    },
    {
        "xenstore.domain_data.quota_val.fits",
        "`quota_val` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_VAL_FITS,
    },
    {
        "xenstore.domain_data.quota_names.fits",
        "`quota_names` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_NAMES_FITS,
    },
    {
        "xenstore.domain_data.quota_names.terminated",
        "Every string of `quota_names` ends in a NUL.",
        STREAMSPEC_CLASS_TEXT,
        XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_NAMES_TERMINATED,
    },
    {
        "xenstore.domain_data.length",
        "The length of DOMAIN_DATA is the sum of its fields, rounded up to a multiple of "
        "8.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_DOMAIN_DATA_LENGTH,
    },
    {
        "xenstore.domain_data.domain-id.unique",
        "A domain has at most one DOMAIN_DATA.",
        STREAMSPEC_CLASS_DUPLICATE,
        XEN_XENSTORE_RULE_DOMAIN_DATA_DOMAIN_ID_UNIQUE,
    },
    {
        "xenstore.watch_data_extended.conn_id.refers",
        "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.",
        STREAMSPEC_CLASS_REFERENCE,
        XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_CONN_ID_REFERS,
    },
    {
        "xenstore.watch_data_extended.reserved.zero",
        "The 2 reserved octets are zero when they are written.",
        STREAMSPEC_CLASS_RESERVED,
        XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_RESERVED_ZERO,
    },
    {
        "xenstore.watch_data_extended.wpath.fits",
        "`wpath` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_WPATH_FITS,
    },
    {
        "xenstore.watch_data_extended.wpath.terminated",
        "`wpath` ends in a NUL and holds no other.",
        STREAMSPEC_CLASS_TEXT,
        XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_WPATH_TERMINATED,
    },
    {
        "xenstore.watch_data_extended.token.fits",
        "`token` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_TOKEN_FITS,
    },
    {
        "xenstore.watch_data_extended.token.terminated",
        "`token` ends in a NUL and holds no other.",
        STREAMSPEC_CLASS_TEXT,
        XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_TOKEN_TERMINATED,
    },
    {
        "xenstore.watch_data_extended.since",
        "A stream of a version before 2 has no WATCH_DATA_EXTENDED.",
        STREAMSPEC_CLASS_VERSION,
        XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_SINCE,
    },
    {
        "xenstore.watch_data_extended.length",
        "The length of WATCH_DATA_EXTENDED is the sum of its fields, rounded up to a "
        "multiple of 8.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_LENGTH,
    },
    {
        "xenstore.memory",
        "The reader has no memory left for what it must remember.",
        STREAMSPEC_CLASS_MEMORY,
        XEN_XENSTORE_RULE_MEMORY,
    },
};
