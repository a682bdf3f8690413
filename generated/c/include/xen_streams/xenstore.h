/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Xenstore state: structures and constants of the format. The state of the xenstore daemon: its
 * connections, watches, transactions and nodes. It is written for a live update (one daemon hands
 * over to the next) and for the migration of one domain.
 */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_XENSTORE_H
#define XEN_STREAMS_XENSTORE_H

#include <stdint.h>

/* Versions of the format. */
#define XEN_XENSTORE_VERSION_1 1U
#define XEN_XENSTORE_VERSION_2 2U

/* Type codes of the records. */
#define XEN_XENSTORE_TYPE_END 0x0U
#define XEN_XENSTORE_TYPE_GLOBAL_DATA 0x1U
#define XEN_XENSTORE_TYPE_CONNECTION_DATA 0x2U
#define XEN_XENSTORE_TYPE_WATCH_DATA 0x3U
#define XEN_XENSTORE_TYPE_TRANSACTION_DATA 0x4U
#define XEN_XENSTORE_TYPE_NODE_DATA 0x5U
#define XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA 0x6U
#define XEN_XENSTORE_TYPE_DOMAIN_DATA 0x7U
#define XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED 0x8U

/* Records end at a multiple of this many octets. */
#define XEN_XENSTORE_ALIGNMENT 8U

/* The ASCII letters "xenstore". */
#define XEN_XENSTORE_IMAGE_HEADER_IDENT 0x78656e73746f7265ULL

/* Which additional fields follow the pending data. */
/* The unique id is present. */
#define XEN_XENSTORE_CONNECTION_FIELDS_UNIQUE_ID 0x1U

/* How the client is connected. */
/* A page shared with a domain. */
#define XEN_XENSTORE_CONNECTION_TYPE_SHARED_RING 0U
/* A local socket. */
#define XEN_XENSTORE_CONNECTION_TYPE_SOCKET 1U

/* A domain id as it stands in 16 bits. */
/* Stands for no domain. */
#define XEN_XENSTORE_DOMAIN_ID_INVALID 0x7ff4U
/* Stands for every domain, in a permission. */
#define XEN_XENSTORE_DOMAIN_ID_ANY 0x7ff5U

/* Properties of the whole stream. */
/* The endianness after the image header: 0 little, 1 big. */
#define XEN_XENSTORE_HEADER_FLAGS_BIG_ENDIAN 0x1U

/* What a pending transaction did with a node. */
/* The node was read. */
#define XEN_XENSTORE_NODE_ACCESS_READ 0x1U
/* The node was written. */
#define XEN_XENSTORE_NODE_ACCESS_WRITTEN 0x2U

/* What a domain may do with a node, as an ASCII letter. */
/* `b`: may read and write. */
#define XEN_XENSTORE_PERMISSION_BOTH 98U
/* `n`: may do neither. */
#define XEN_XENSTORE_PERMISSION_NONE 110U
/* `r`: may read. */
#define XEN_XENSTORE_PERMISSION_READ 114U
/* `w`: may write. */
#define XEN_XENSTORE_PERMISSION_WRITE 119U

/* State of a permission. */
/* The permission is stale and plays no part in checks. */
#define XEN_XENSTORE_PERMISSION_FLAGS_STALE 0x1U

/* Features of the daemon that are offered to a domain. */
/* The domain may connect its ring anew. */
#define XEN_XENSTORE_SERVER_FEATURES_RECONNECTION 0x1U
/* The ring page has a field for errors of the connection. */
#define XEN_XENSTORE_SERVER_FEATURES_ERROR 0x2U
/* A watch may have a depth. */
#define XEN_XENSTORE_SERVER_FEATURES_WATCH_DEPTH 0x4U
/* A permission may be that of `any` domain. */
#define XEN_XENSTORE_SERVER_FEATURES_DOMID_ANY 0x8U
/* Features that came later. */
#define XEN_XENSTORE_SERVER_FEATURES_LATER_MASK 0xfffffff0U
#define XEN_XENSTORE_SERVER_FEATURES_LATER_SHIFT 4

/* The permission of one domain on a node; the first one names the owner. */
struct xen_xenstore_node_permission {
    /* Offset 0: What the domain may do. */
    uint8_t perm;
    /* Offset 1: State of the permission. */
    uint8_t flags;
    /* Offset 2: The domain, or `any`. */
    uint16_t domid;
};

/* A domain connected by a shared ring. */
struct xen_xenstore_shared_ring {
    /* Offset 0: The domain that owns the shared page. */
    uint16_t domid;
    /* Offset 2: The domain on whose behalf `domid` acts, or `invalid`. */
    uint16_t tdomid;
    /* Offset 4: Port of the interdomain event channel to `domid`. */
    uint32_t evtchn;
};

/* A client connected by a local socket. */
struct xen_xenstore_socket {
    /* Offset 0: File descriptor of the connected socket. */
    int32_t socket_fd;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
};

/* Identifies the stream and its version, and declares the endianness of all that follows. */
struct xen_xenstore_image_header {
    /* Offset 0: The ASCII letters "xenstore". */
    uint64_t ident;
    /* Offset 8: Version of the format. */
    uint32_t version;
    /* Offset 12: Properties of the whole stream. */
    uint32_t flags;
};

/* Precedes every record. */
struct xen_xenstore_record_header {
    /* Offset 0: Type code of the record. */
    uint32_t type;
    /* Offset 4: Octets of body and padding together. */
    uint32_t length;
};

/* File descriptors of the daemon itself. */
struct xen_xenstore_global_data {
    /* Offset 0: Socket that accepts read-write connections, or -1 where sockets are not used. */
    int32_t rw_socket_fd;
    /* Offset 4: Descriptor of the event channel driver. */
    int32_t evtchn_fd;
};

/* The other end of the connection. */
union xen_xenstore_connection_data_conn_spec {
    struct xen_xenstore_shared_ring shared_ring;
    struct xen_xenstore_socket socket;
};

/* A client of the daemon, with its pending input and output. */
struct xen_xenstore_connection_data {
    /* Offset 0: Identifies the connection to the records that follow. */
    uint32_t conn_id;
    /* Offset 4: How the client is connected. */
    uint16_t conn_type;
    /* Offset 6: Which additional fields follow `out_data`. */
    uint16_t fields;
    /* Offset 8: The other end of the connection. */
    union xen_xenstore_connection_data_conn_spec conn_spec;
    /* Offset 16: Octets of `in_data`. */
    uint16_t in_data_len;
    /* Offset 18: Octets of `out_data` that belong to a response sent in part. */
    uint16_t out_resp_len;
    /* Offset 20: Octets of `out_data`. */
    uint32_t out_data_len;
#ifndef __cplusplus
    /* Offset 24: Read from the client and not yet processed. */
    uint8_t in_data[];
#endif
    /* Then `out_data`: Not yet written to the client. */
    /* Then `alignment`: Octets of zero to the next multiple of 8 from the start of the body. */
    /* Then `unique_id`: Unique identifier of the domain. */
};

/* A watch that a connection has registered. */
struct xen_xenstore_watch_data {
    /* Offset 0: The connection that registered the watch. */
    uint32_t conn_id;
    /* Offset 4: Octets of `wpath`, its NUL included. */
    uint16_t wpath_len;
    /* Offset 6: Octets of `token`, its NUL included. */
    uint16_t token_len;
#ifndef __cplusplus
    /* Offset 8: The watched path, or a special name that begins with `@`. */
    uint8_t wpath[];
#endif
    /* Then `token`: The token that the client gave. */
};

/* A transaction that is pending on a connection. */
struct xen_xenstore_transaction_data {
    /* Offset 0: The connection that started the transaction. */
    uint32_t conn_id;
    /* Offset 4: The id that the client was given. */
    uint32_t tx_id;
};

/* A node of the tree, either committed or as a pending transaction sees it. */
struct xen_xenstore_node_data {
    /* Offset 0: The connection of the pending transaction, or 0 for a committed node. */
    uint32_t conn_id;
    /* Offset 4: The pending transaction; no meaning where `conn_id` is 0. */
    uint32_t tx_id;
    /* Offset 8: Octets of `path`, its NUL included. */
    uint16_t path_len;
    /* Offset 10: Octets of `value`; 0 for a deleted node. */
    uint16_t value_len;
    /* Offset 12: What the transaction did; no meaning where `conn_id` is 0. */
    uint16_t access;
    /* Offset 14: Number of permissions; 0 for a node that the transaction deleted. */
    uint16_t perm_count;
#ifndef __cplusplus
    /* Offset 16: The permissions, the owner's first. */
    struct xen_xenstore_node_permission perms[];
#endif
    /*
     * Then `path`: Absolute path of the node, or the name of a special node, which begins with `@`.
     */
    /* Then `value`: Value of the node: any octets, with no NUL added. */
};

/* The quota of every domain, and those of the daemon as a whole. */
struct xen_xenstore_global_quota_data {
    /* Offset 0: Number of quota that apply to each domain. */
    uint16_t n_dom_quota;
    /* Offset 2: Number of quota that apply to all domains together. */
    uint16_t n_glob_quota;
#ifndef __cplusplus
    /* Offset 4: Default quota for each domain, 0 for unlimited. */
    uint32_t dom_quota[];
#endif
    /* Then `glob_quota`: Quota for all domains together, 0 for unlimited. */
    /* Then `quota_names`: Names of the quota, in the order of their values. */
};

/* The quota and features of one domain. */
struct xen_xenstore_domain_data {
    /* Offset 0: The domain. */
    uint16_t domain_id;
    /* Offset 2: Number of quota. */
    uint16_t n_quota;
    /*
     * Offset 4: Feature bits that the guest sees at offset 2064 of its ring page. Reserved before
     * version 2.
     */
    uint32_t features;
#ifndef __cplusplus
    /* Offset 8: Values of the quota, 0 for unlimited. */
    uint32_t quota_val[];
#endif
    /* Then `quota_names`: Names of the quota, in the order of their values. */
};

/* A watch of limited depth that a connection has registered. */
struct xen_xenstore_watch_data_extended {
    /* Offset 0: The connection that registered the watch. */
    uint32_t conn_id;
    /* Offset 4: Octets of `wpath`, its NUL included. */
    uint16_t wpath_len;
    /* Offset 6: Octets of `token`, its NUL included. */
    uint16_t token_len;
    /* Offset 8: Levels below the watched path that match; 0xffff for all. */
    uint16_t depth;
    /* Offset 10: Reserved; zero. */
    uint8_t reserved[2];
#ifndef __cplusplus
    /* Offset 12: The watched path, or a special name that begins with `@`. */
    uint8_t wpath[];
#endif
    /* Then `token`: The token that the client gave. */
};

#endif /* XEN_STREAMS_XENSTORE_H */
