/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state as a table. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */

#include <xen_streams/xenstore_codec.h>

#include "stream.h"

#define FAMILY(name) xen_##name
#define PREFIXED(name) xen_xenstore_##name
#define MEMORY , runs, RUNS * XEN_XENSTORE_SETS

ENUMERATION(connection_type, 2, false,
    { 0x0, "shared_ring" },
    { 0x1, "socket" })
ENUMERATION(domain_id, 2, false,
    { 0x7ff4, "invalid" },
    { 0x7ff5, "any" })
ENUMERATION(permission, 1, false,
    { 0x62, "both" },
    { 0x6e, "none" },
    { 0x72, "read" },
    { 0x77, "write" })
BITS(connection_fields, 2,
    { "unique_id", NULL, 0, 1 })
BITS(header_flags, 4,
    { "big_endian", NULL, 0, 1 })
BITS(node_access, 2,
    { "read", NULL, 0, 1 },
    { "written", NULL, 1, 1 })
BITS(permission_flags, 1,
    { "stale", NULL, 0, 1 })
BITS(server_features, 4,
    { "reconnection", NULL, 0, 1 },
    { "error", NULL, 1, 1 },
    { "watch_depth", NULL, 2, 1 },
    { "domid_any", NULL, 3, 1 },
    { "later", NULL, 4, 28 })
STRUCTURE(node_permission,
    { FIELD(node_permission, "perm", perm, permission) },
    { FIELD(node_permission, "flags", flags, permission_flags) },
    { FIELD(node_permission, "domid", domid, domain_id) })
STRUCTURE(shared_ring,
    { FIELD(shared_ring, "domid", domid, domain_id) },
    { FIELD(shared_ring, "tdomid", tdomid, domain_id) },
    { FIELD(shared_ring, "evtchn", evtchn, u32) })
STRUCTURE(socket,
    { FIELD(socket, "socket_fd", socket_fd, i32) })
STRUCTURE(image_header,
    { FIELD(image_header, "ident", ident, u64) },
    { FIELD(image_header, "version", version, u32), .tells_version = true },
    { FIELD(image_header, "flags", flags, header_flags) })

WRITE(end, TO)

STRUCTURE(global_data,
    { FIELD(global_data, "rw_socket_fd", rw_socket_fd, i32) },
    { FIELD(global_data, "evtchn_fd", evtchn_fd, i32) })
GET(global_data)
WRITE(global_data, TO, FROM(global_data))

CASES(connection_data_conn_spec,
    { 0x0, &shape_shared_ring },
    { 0x1, &shape_socket })
STRUCTURE(connection_data,
    { FIELD(connection_data, "conn_id", conn_id, u32) },
    { FIELD(connection_data, "conn_type", conn_type, connection_type) },
    { FIELD(connection_data, "fields", fields, connection_fields) },
    { FIELD(connection_data, "conn_spec", conn_spec, shared_ring), UNION(connection_data, conn_type, connection_data_conn_spec) },
    { FIELD(connection_data, "in_data_len", in_data_len, u16) },
    { FIELD(connection_data, "out_resp_len", out_resp_len, u16) },
    { FIELD(connection_data, "out_data_len", out_data_len, u32) })
GET(connection_data)
GET_VALUE(connection_data_unique_id, uint64_t)
BODY_PARTS(connection_data,
    { COUNTED(connection_data, "in_data", OCTETS, in_data, in_data_length) },
    { COUNTED(connection_data, "out_data", OCTETS, out_data, out_data_length) },
    { SINGLE(connection_data, "unique_id", unique_id), OF(u64, connection_data_unique_id), .optional = true })
WRITE(connection_data, TO, FROM(connection_data_body))

STRUCTURE(watch_data,
    { FIELD(watch_data, "conn_id", conn_id, u32) },
    { FIELD(watch_data, "wpath_len", wpath_len, u16) },
    { FIELD(watch_data, "token_len", token_len, u16) })
GET(watch_data)
BODY_PARTS(watch_data,
    { COUNTED(watch_data, "wpath", TEXT, wpath, wpath_length) },
    { COUNTED(watch_data, "token", TEXT, token, token_length) })
WRITE(watch_data, TO, FROM(watch_data_body))

STRUCTURE(transaction_data,
    { FIELD(transaction_data, "conn_id", conn_id, u32) },
    { FIELD(transaction_data, "tx_id", tx_id, u32) })
GET(transaction_data)
WRITE(transaction_data, TO, FROM(transaction_data))

STRUCTURE(node_data,
    { FIELD(node_data, "conn_id", conn_id, u32) },
    { FIELD(node_data, "tx_id", tx_id, u32) },
    { FIELD(node_data, "path_len", path_len, u16) },
    { FIELD(node_data, "value_len", value_len, u16) },
    { FIELD(node_data, "access", access, node_access) },
    { FIELD(node_data, "perm_count", perm_count, u16) })
GET(node_data)
GET_STRUCTURE_ELEMENT(node_data_perms, struct xen_xenstore_node_permission)
BODY_PARTS(node_data,
    { COUNTED(node_data, "perms", ARRAY, perms, perms_count), OF(node_permission, node_data_perms) },
    { COUNTED(node_data, "path", TEXT, path, path_length) },
    { COUNTED(node_data, "value", OCTETS, value, value_length) })
WRITE(node_data, TO, FROM(node_data_body))

STRUCTURE(global_quota_data,
    { FIELD(global_quota_data, "n_dom_quota", n_dom_quota, u16) },
    { FIELD(global_quota_data, "n_glob_quota", n_glob_quota, u16) })
GET(global_quota_data)
GET_ELEMENT(global_quota_data_dom_quota, uint32_t)
GET_ELEMENT(global_quota_data_glob_quota, uint32_t)
BODY_PARTS(global_quota_data,
    { COUNTED(global_quota_data, "dom_quota", ARRAY, dom_quota, dom_quota_count), OF(u32, global_quota_data_dom_quota) },
    { COUNTED(global_quota_data, "glob_quota", ARRAY, glob_quota, glob_quota_count), OF(u32, global_quota_data_glob_quota) },
    { COUNTED(global_quota_data, "quota_names", STRINGS, quota_names, quota_names_length) })
WRITE(global_quota_data, TO, FROM(global_quota_data_body))

STRUCTURE(domain_data,
    { FIELD(domain_data, "domain_id", domain_id, u16) },
    { FIELD(domain_data, "n_quota", n_quota, u16) },
    { FIELD(domain_data, "features", features, server_features), .since = 2 })
GET(domain_data)
GET_ELEMENT(domain_data_quota_val, uint32_t)
BODY_PARTS(domain_data,
    { COUNTED(domain_data, "quota_val", ARRAY, quota_val, quota_val_count), OF(u32, domain_data_quota_val) },
    { COUNTED(domain_data, "quota_names", STRINGS, quota_names, quota_names_length) })
WRITE(domain_data, TO, FROM(domain_data_body))

STRUCTURE(watch_data_extended,
    { FIELD(watch_data_extended, "conn_id", conn_id, u32) },
    { FIELD(watch_data_extended, "wpath_len", wpath_len, u16) },
    { FIELD(watch_data_extended, "token_len", token_len, u16) },
    { FIELD(watch_data_extended, "depth", depth, u16) })
GET(watch_data_extended)
BODY_PARTS(watch_data_extended,
    { COUNTED(watch_data_extended, "wpath", TEXT, wpath, wpath_length) },
    { COUNTED(watch_data_extended, "token", TEXT, token, token_length) })
WRITE(watch_data_extended, TO, FROM(watch_data_extended_body))

static const struct record records[] = {
    { .name = "END", .type = XEN_XENSTORE_TYPE_END, .write = write_end },
    { .name = "GLOBAL_DATA", .type = XEN_XENSTORE_TYPE_GLOBAL_DATA, .write = write_global_data, FIXED(global_data) },
    { .name = "CONNECTION_DATA", .type = XEN_XENSTORE_TYPE_CONNECTION_DATA, .write = write_connection_data, FIXED(connection_data), PARTS(connection_data), BODY(connection_data), FIXED_IN(connection_data) },
    { .name = "WATCH_DATA", .type = XEN_XENSTORE_TYPE_WATCH_DATA, .write = write_watch_data, FIXED(watch_data), PARTS(watch_data), BODY(watch_data), FIXED_IN(watch_data) },
    { .name = "TRANSACTION_DATA", .type = XEN_XENSTORE_TYPE_TRANSACTION_DATA, .write = write_transaction_data, FIXED(transaction_data) },
    { .name = "NODE_DATA", .type = XEN_XENSTORE_TYPE_NODE_DATA, .write = write_node_data, FIXED(node_data), PARTS(node_data), BODY(node_data), FIXED_IN(node_data) },
    { .name = "GLOBAL_QUOTA_DATA", .type = XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA, .write = write_global_quota_data, FIXED(global_quota_data), PARTS(global_quota_data), BODY(global_quota_data), FIXED_IN(global_quota_data) },
    { .name = "DOMAIN_DATA", .type = XEN_XENSTORE_TYPE_DOMAIN_DATA, .write = write_domain_data, FIXED(domain_data), PARTS(domain_data), BODY(domain_data), FIXED_IN(domain_data) },
    { .name = "WATCH_DATA_EXTENDED", .type = XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED, .write = write_watch_data_extended, FIXED(watch_data_extended), PARTS(watch_data_extended), BODY(watch_data_extended), FIXED_IN(watch_data_extended) },
};
static const struct header headers[] = {
    { "image_header", &shape_image_header, offsetof(struct xen_xenstore_state, image_header) },
};
static const uint32_t versions[] = { 1, 2 };

READS
NEXT
BEGINS(HEADER(image_header, 0))
LOOK(seen->parts = &record->parts; )

const struct stream stream_xenstore = {
    STREAM,
    .id = "xenstore",
    .type = &shape_u32,
    .headers = headers,
    .header_count = COUNT(headers),
    .sets = XEN_XENSTORE_SETS,
};
