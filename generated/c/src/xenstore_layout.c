/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: the compiler lays structures out as the format does, or this does not compile. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */

#include <stddef.h>

#include <xen_streams/xenstore.h>

/* An array of negative size is an error. */
#define HOLDS(name, condition) typedef char holds_##name[(condition) ? 1 : -1]

HOLDS(size_of_node_permission, sizeof(struct xen_xenstore_node_permission) == 4);
HOLDS(node_permission__perm, offsetof(struct xen_xenstore_node_permission, perm) == 0);
HOLDS(node_permission__flags, offsetof(struct xen_xenstore_node_permission, flags) == 1);
HOLDS(node_permission__domid, offsetof(struct xen_xenstore_node_permission, domid) == 2);
HOLDS(size_of_shared_ring, sizeof(struct xen_xenstore_shared_ring) == 8);
HOLDS(shared_ring__domid, offsetof(struct xen_xenstore_shared_ring, domid) == 0);
HOLDS(shared_ring__tdomid, offsetof(struct xen_xenstore_shared_ring, tdomid) == 2);
HOLDS(shared_ring__evtchn, offsetof(struct xen_xenstore_shared_ring, evtchn) == 4);
HOLDS(size_of_socket, sizeof(struct xen_xenstore_socket) == 8);
HOLDS(socket__socket_fd, offsetof(struct xen_xenstore_socket, socket_fd) == 0);
HOLDS(socket__reserved, offsetof(struct xen_xenstore_socket, reserved) == 4);
HOLDS(size_of_image_header, sizeof(struct xen_xenstore_image_header) == 16);
HOLDS(image_header__ident, offsetof(struct xen_xenstore_image_header, ident) == 0);
HOLDS(image_header__version, offsetof(struct xen_xenstore_image_header, version) == 8);
HOLDS(image_header__flags, offsetof(struct xen_xenstore_image_header, flags) == 12);
HOLDS(size_of_record_header, sizeof(struct xen_xenstore_record_header) == 8);
HOLDS(record_header__type, offsetof(struct xen_xenstore_record_header, type) == 0);
HOLDS(record_header__length, offsetof(struct xen_xenstore_record_header, length) == 4);
HOLDS(size_of_global_data, sizeof(struct xen_xenstore_global_data) == 8);
HOLDS(global_data__rw_socket_fd, offsetof(struct xen_xenstore_global_data, rw_socket_fd) == 0);
HOLDS(global_data__evtchn_fd, offsetof(struct xen_xenstore_global_data, evtchn_fd) == 4);
HOLDS(size_of_connection_data, sizeof(struct xen_xenstore_connection_data) == 24);
HOLDS(connection_data__conn_id, offsetof(struct xen_xenstore_connection_data, conn_id) == 0);
HOLDS(connection_data__conn_type, offsetof(struct xen_xenstore_connection_data, conn_type) == 4);
HOLDS(connection_data__fields, offsetof(struct xen_xenstore_connection_data, fields) == 6);
HOLDS(connection_data__conn_spec, offsetof(struct xen_xenstore_connection_data, conn_spec) == 8);
HOLDS(connection_data__in_data_len, offsetof(struct xen_xenstore_connection_data, in_data_len) ==
      16);
HOLDS(connection_data__out_resp_len, offsetof(struct xen_xenstore_connection_data, out_resp_len) ==
      18);
HOLDS(connection_data__out_data_len, offsetof(struct xen_xenstore_connection_data, out_data_len) ==
      20);
HOLDS(size_of_watch_data, sizeof(struct xen_xenstore_watch_data) == 8);
HOLDS(watch_data__conn_id, offsetof(struct xen_xenstore_watch_data, conn_id) == 0);
HOLDS(watch_data__wpath_len, offsetof(struct xen_xenstore_watch_data, wpath_len) == 4);
HOLDS(watch_data__token_len, offsetof(struct xen_xenstore_watch_data, token_len) == 6);
HOLDS(size_of_transaction_data, sizeof(struct xen_xenstore_transaction_data) == 8);
HOLDS(transaction_data__conn_id, offsetof(struct xen_xenstore_transaction_data, conn_id) == 0);
HOLDS(transaction_data__tx_id, offsetof(struct xen_xenstore_transaction_data, tx_id) == 4);
HOLDS(size_of_node_data, sizeof(struct xen_xenstore_node_data) == 16);
HOLDS(node_data__conn_id, offsetof(struct xen_xenstore_node_data, conn_id) == 0);
HOLDS(node_data__tx_id, offsetof(struct xen_xenstore_node_data, tx_id) == 4);
HOLDS(node_data__path_len, offsetof(struct xen_xenstore_node_data, path_len) == 8);
HOLDS(node_data__value_len, offsetof(struct xen_xenstore_node_data, value_len) == 10);
HOLDS(node_data__access, offsetof(struct xen_xenstore_node_data, access) == 12);
HOLDS(node_data__perm_count, offsetof(struct xen_xenstore_node_data, perm_count) == 14);
HOLDS(size_of_global_quota_data, sizeof(struct xen_xenstore_global_quota_data) == 4);
HOLDS(global_quota_data__n_dom_quota,
      offsetof(struct xen_xenstore_global_quota_data, n_dom_quota) == 0);
HOLDS(global_quota_data__n_glob_quota,
      offsetof(struct xen_xenstore_global_quota_data, n_glob_quota) == 2);
HOLDS(size_of_domain_data, sizeof(struct xen_xenstore_domain_data) == 8);
HOLDS(domain_data__domain_id, offsetof(struct xen_xenstore_domain_data, domain_id) == 0);
HOLDS(domain_data__n_quota, offsetof(struct xen_xenstore_domain_data, n_quota) == 2);
HOLDS(domain_data__features, offsetof(struct xen_xenstore_domain_data, features) == 4);
HOLDS(size_of_watch_data_extended, sizeof(struct xen_xenstore_watch_data_extended) == 12);
HOLDS(watch_data_extended__conn_id, offsetof(struct xen_xenstore_watch_data_extended, conn_id) ==
      0);
HOLDS(watch_data_extended__wpath_len,
      offsetof(struct xen_xenstore_watch_data_extended, wpath_len) == 4);
HOLDS(watch_data_extended__token_len,
      offsetof(struct xen_xenstore_watch_data_extended, token_len) == 6);
HOLDS(watch_data_extended__depth, offsetof(struct xen_xenstore_watch_data_extended, depth) == 8);
HOLDS(watch_data_extended__reserved, offsetof(struct xen_xenstore_watch_data_extended, reserved) ==
      10);
