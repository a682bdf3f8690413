/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state to canonical JSON and back. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */

#include "streams.h"

#include <stdio.h>

static const struct named names_connection_type[] = {
    { 0x0, "shared_ring" },
    { 0x1, "socket" },
};

static const struct shape shape_connection_type = {
    SHAPE_ENUM,
    2,
    false,
    names_connection_type,
    NULL,
    NULL,
    2,
};

static const struct named names_domain_id[] = {
    { 0x7ff4, "invalid" },
};

static const struct shape shape_domain_id = {
    SHAPE_ENUM,
    2,
    false,
    names_domain_id,
    NULL,
    NULL,
    1,
};

static const struct named names_permission[] = {
    { 0x62, "both" },
    { 0x6e, "none" },
    { 0x72, "read" },
    { 0x77, "write" },
};

static const struct shape shape_permission = {
    SHAPE_ENUM,
    1,
    false,
    names_permission,
    NULL,
    NULL,
    4,
};

static const struct part parts_connection_fields[] = {
    { "unique_id", NULL, 0, 1 },
};

static const struct shape shape_connection_fields = {
    SHAPE_BITS,
    2,
    false,
    NULL,
    parts_connection_fields,
    NULL,
    1,
};

static const struct part parts_header_flags[] = {
    { "big_endian", NULL, 0, 1 },
};

static const struct shape shape_header_flags = {
    SHAPE_BITS,
    4,
    false,
    NULL,
    parts_header_flags,
    NULL,
    1,
};

static const struct part parts_node_access[] = {
    { "read", NULL, 0, 1 },
    { "written", NULL, 1, 1 },
};

static const struct shape shape_node_access = {
    SHAPE_BITS,
    2,
    false,
    NULL,
    parts_node_access,
    NULL,
    2,
};

static const struct part parts_permission_flags[] = {
    { "stale", NULL, 0, 1 },
};

static const struct shape shape_permission_flags = {
    SHAPE_BITS,
    1,
    false,
    NULL,
    parts_permission_flags,
    NULL,
    1,
};

static const struct member members_node_permission[] = {
    { "perm", &shape_permission, offsetof(struct xen_xenstore_node_permission, perm), 0, 0, NULL, 0,
     0, 0 },
    { "flags", &shape_permission_flags, offsetof(struct xen_xenstore_node_permission, flags), 0, 0,
     NULL, 0, 0, 0 },
    { "domid", &shape_u16, offsetof(struct xen_xenstore_node_permission, domid), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_node_permission = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_node_permission),
    false,
    NULL,
    NULL,
    members_node_permission,
    3,
};

static const struct member members_shared_ring[] = {
    { "domid", &shape_domain_id, offsetof(struct xen_xenstore_shared_ring, domid), 0, 0, NULL, 0, 0,
     0 },
    { "tdomid", &shape_domain_id, offsetof(struct xen_xenstore_shared_ring, tdomid), 0, 0, NULL, 0,
     0, 0 },
    { "evtchn", &shape_u32, offsetof(struct xen_xenstore_shared_ring, evtchn), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_shared_ring = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_shared_ring),
    false,
    NULL,
    NULL,
    members_shared_ring,
    3,
};

static const struct member members_socket[] = {
    { "socket_fd", &shape_i32, offsetof(struct xen_xenstore_socket, socket_fd), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_socket = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_socket),
    false,
    NULL,
    NULL,
    members_socket,
    1,
};

static const struct member members_image_header[] = {
    { "ident", &shape_u64, offsetof(struct xen_xenstore_image_header, ident), 0, 0, NULL, 0, 0, 0 },
    { "version", &shape_u32, offsetof(struct xen_xenstore_image_header, version), 0, 0, NULL, 0, 0,
     0 },
    { "flags", &shape_header_flags, offsetof(struct xen_xenstore_image_header, flags), 0, 0, NULL,
     0, 0, 0 },
};

static const struct shape shape_image_header = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_image_header),
    false,
    NULL,
    NULL,
    members_image_header,
    3,
};

static const struct member members_global_data[] = {
    { "rw_socket_fd", &shape_i32, offsetof(struct xen_xenstore_global_data, rw_socket_fd), 0, 0,
     NULL, 0, 0, 0 },
    { "evtchn_fd", &shape_i32, offsetof(struct xen_xenstore_global_data, evtchn_fd), 0, 0, NULL, 0,
     0, 0 },
};

static const struct shape shape_global_data = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_global_data),
    false,
    NULL,
    NULL,
    members_global_data,
    2,
};

static const struct union_case cases_connection_data_conn_spec[] = {
    { 0x0, &shape_shared_ring },
    { 0x1, &shape_socket },
};

static const struct member members_connection_data[] = {
    { "conn_id", &shape_u32, offsetof(struct xen_xenstore_connection_data, conn_id), 0, 0, NULL, 0,
     0, 0 },
    { "conn_type", &shape_connection_type, offsetof(struct xen_xenstore_connection_data, conn_type),
     0, 0, NULL, 0, 0, 0 },
    { "fields", &shape_connection_fields, offsetof(struct xen_xenstore_connection_data, fields), 0,
     0, NULL, 0, 0, 0 },
    { "conn_spec", &shape_shared_ring, offsetof(struct xen_xenstore_connection_data, conn_spec), 0,
     0, cases_connection_data_conn_spec, 2,
     offsetof(struct xen_xenstore_connection_data, conn_type), 2 },
    { "in_data_len", &shape_u16, offsetof(struct xen_xenstore_connection_data, in_data_len), 0, 0,
     NULL, 0, 0, 0 },
    { "out_resp_len", &shape_u16, offsetof(struct xen_xenstore_connection_data, out_resp_len), 0, 0,
     NULL, 0, 0, 0 },
    { "out_data_len", &shape_u32, offsetof(struct xen_xenstore_connection_data, out_data_len), 0, 0,
     NULL, 0, 0, 0 },
};

static const struct shape shape_connection_data = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_connection_data),
    false,
    NULL,
    NULL,
    members_connection_data,
    7,
};

static const struct member members_watch_data[] = {
    { "conn_id", &shape_u32, offsetof(struct xen_xenstore_watch_data, conn_id), 0, 0, NULL, 0, 0,
     0 },
    { "wpath_len", &shape_u16, offsetof(struct xen_xenstore_watch_data, wpath_len), 0, 0, NULL, 0,
     0, 0 },
    { "token_len", &shape_u16, offsetof(struct xen_xenstore_watch_data, token_len), 0, 0, NULL, 0,
     0, 0 },
};

static const struct shape shape_watch_data = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_watch_data),
    false,
    NULL,
    NULL,
    members_watch_data,
    3,
};

static const struct member members_transaction_data[] = {
    { "conn_id", &shape_u32, offsetof(struct xen_xenstore_transaction_data, conn_id), 0, 0, NULL, 0,
     0, 0 },
    { "tx_id", &shape_u32, offsetof(struct xen_xenstore_transaction_data, tx_id), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_transaction_data = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_transaction_data),
    false,
    NULL,
    NULL,
    members_transaction_data,
    2,
};

static const struct member members_node_data[] = {
    { "conn_id", &shape_u32, offsetof(struct xen_xenstore_node_data, conn_id), 0, 0, NULL, 0, 0,
     0 },
    { "tx_id", &shape_u32, offsetof(struct xen_xenstore_node_data, tx_id), 0, 0, NULL, 0, 0, 0 },
    { "path_len", &shape_u16, offsetof(struct xen_xenstore_node_data, path_len), 0, 0, NULL, 0, 0,
     0 },
    { "value_len", &shape_u16, offsetof(struct xen_xenstore_node_data, value_len), 0, 0, NULL, 0, 0,
     0 },
    { "access", &shape_node_access, offsetof(struct xen_xenstore_node_data, access), 0, 0, NULL, 0,
     0, 0 },
    { "perm_count", &shape_u16, offsetof(struct xen_xenstore_node_data, perm_count), 0, 0, NULL, 0,
     0, 0 },
};

static const struct shape shape_node_data = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_node_data),
    false,
    NULL,
    NULL,
    members_node_data,
    6,
};

static const struct member members_global_quota_data[] = {
    { "n_dom_quota", &shape_u16, offsetof(struct xen_xenstore_global_quota_data, n_dom_quota), 0, 0,
     NULL, 0, 0, 0 },
    { "n_glob_quota", &shape_u16, offsetof(struct xen_xenstore_global_quota_data, n_glob_quota), 0,
     0, NULL, 0, 0, 0 },
};

static const struct shape shape_global_quota_data = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_global_quota_data),
    false,
    NULL,
    NULL,
    members_global_quota_data,
    2,
};

static const struct member members_domain_data[] = {
    { "domain_id", &shape_u16, offsetof(struct xen_xenstore_domain_data, domain_id), 0, 0, NULL, 0,
     0, 0 },
    { "n_quota", &shape_u16, offsetof(struct xen_xenstore_domain_data, n_quota), 0, 0, NULL, 0, 0,
     0 },
    { "features", &shape_u32, offsetof(struct xen_xenstore_domain_data, features), 0, 2, NULL, 0, 0,
     0 },
};

static const struct shape shape_domain_data = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_domain_data),
    false,
    NULL,
    NULL,
    members_domain_data,
    3,
};

static const struct member members_watch_data_extended[] = {
    { "conn_id", &shape_u32, offsetof(struct xen_xenstore_watch_data_extended, conn_id), 0, 0, NULL,
     0, 0, 0 },
    { "wpath_len", &shape_u16, offsetof(struct xen_xenstore_watch_data_extended, wpath_len), 0, 0,
     NULL, 0, 0, 0 },
    { "token_len", &shape_u16, offsetof(struct xen_xenstore_watch_data_extended, token_len), 0, 0,
     NULL, 0, 0, 0 },
    { "depth", &shape_u16, offsetof(struct xen_xenstore_watch_data_extended, depth), 0, 0, NULL, 0,
     0, 0 },
};

static const struct shape shape_watch_data_extended = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_xenstore_watch_data_extended),
    false,
    NULL,
    NULL,
    members_watch_data_extended,
    4,
};

/* What a document has before its records; the object stays open. */
void show_xenstore_opening(struct text *text, const struct xen_xenstore_state *state)
{
    show_next(text);
    text_string(text, "{\"stream\":\"xenstore\",\"version\":");
    text_number(text, state->version);
    text_string(text, ",\"headers\":{");
    show_name(text, "image_header");
    show_value(text, &shape_image_header, &state->image_header, state->version);
    text_string(text, "}");
}

/* A record; the object stays open. */
void show_xenstore_record(struct text *text, const struct xen_xenstore_record *record,
                          uint32_t version)
{
    size_t i;

    show_next(text);
    switch (record->type) {
    case XEN_XENSTORE_TYPE_END: {
            text_string(text, "{\"record\":\"END\"");
            show_name(text, "body");
            text_string(text, "{");
            text_string(text, "}");
            break;
        }
    case XEN_XENSTORE_TYPE_GLOBAL_DATA: {
            struct xen_xenstore_global_data body;

            text_string(text, "{\"record\":\"GLOBAL_DATA\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_xenstore_get_global_data(record, &body);
            show_members(text, &shape_global_data, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_XENSTORE_TYPE_CONNECTION_DATA: {
            struct xen_xenstore_connection_data body;

            text_string(text, "{\"record\":\"CONNECTION_DATA\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_xenstore_get_connection_data(record, &body);
            show_members(text, &shape_connection_data, &body, version, NULL);
            show_name(text, "in_data");
            show_octets(text, record->parts.connection_data.in_data,
                        record->parts.connection_data.in_data_length);
            show_name(text, "out_data");
            show_octets(text, record->parts.connection_data.out_data,
                        record->parts.connection_data.out_data_length);
            if (record->parts.connection_data.unique_id) {
                show_name(text, "unique_id");
                {
                    const uint64_t it = xen_xenstore_connection_data_unique_id(record);

                    show_value(text, &shape_u64, &it, version);
                }
            }
            text_string(text, "}");
            break;
        }
    case XEN_XENSTORE_TYPE_WATCH_DATA: {
            struct xen_xenstore_watch_data body;

            text_string(text, "{\"record\":\"WATCH_DATA\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_xenstore_get_watch_data(record, &body);
            show_members(text, &shape_watch_data, &body, version, NULL);
            show_name(text, "wpath");
            show_text(text, record->parts.watch_data.wpath, record->parts.watch_data.wpath_length);
            show_name(text, "token");
            show_text(text, record->parts.watch_data.token, record->parts.watch_data.token_length);
            text_string(text, "}");
            break;
        }
    case XEN_XENSTORE_TYPE_TRANSACTION_DATA: {
            struct xen_xenstore_transaction_data body;

            text_string(text, "{\"record\":\"TRANSACTION_DATA\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_xenstore_get_transaction_data(record, &body);
            show_members(text, &shape_transaction_data, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_XENSTORE_TYPE_NODE_DATA: {
            struct xen_xenstore_node_data body;

            text_string(text, "{\"record\":\"NODE_DATA\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_xenstore_get_node_data(record, &body);
            show_members(text, &shape_node_data, &body, version, NULL);
            show_name(text, "perms");
            text_string(text, "[");
            for (i = 0; i < record->parts.node_data.perms_count; i++) {
                struct xen_xenstore_node_permission it;

                xen_xenstore_node_data_perms(record, i, &it);
                show_next(text);
                show_value(text, &shape_node_permission, &it, version);
            }
            text_string(text, "]");
            show_name(text, "path");
            show_text(text, record->parts.node_data.path, record->parts.node_data.path_length);
            show_name(text, "value");
            show_octets(text, record->parts.node_data.value, record->parts.node_data.value_length);
            text_string(text, "}");
            break;
        }
    case XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA: {
            struct xen_xenstore_global_quota_data body;

            text_string(text, "{\"record\":\"GLOBAL_QUOTA_DATA\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_xenstore_get_global_quota_data(record, &body);
            show_members(text, &shape_global_quota_data, &body, version, NULL);
            show_name(text, "dom_quota");
            text_string(text, "[");
            for (i = 0; i < record->parts.global_quota_data.dom_quota_count; i++) {
                const uint32_t it = xen_xenstore_global_quota_data_dom_quota(record, i);

                show_next(text);
                show_value(text, &shape_u32, &it, version);
            }
            text_string(text, "]");
            show_name(text, "glob_quota");
            text_string(text, "[");
            for (i = 0; i < record->parts.global_quota_data.glob_quota_count; i++) {
                const uint32_t it = xen_xenstore_global_quota_data_glob_quota(record, i);

                show_next(text);
                show_value(text, &shape_u32, &it, version);
            }
            text_string(text, "]");
            show_name(text, "quota_names");
            show_strings(text, record->parts.global_quota_data.quota_names,
                         record->parts.global_quota_data.quota_names_length);
            text_string(text, "}");
            break;
        }
    case XEN_XENSTORE_TYPE_DOMAIN_DATA: {
            struct xen_xenstore_domain_data body;

            text_string(text, "{\"record\":\"DOMAIN_DATA\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_xenstore_get_domain_data(record, &body);
            show_members(text, &shape_domain_data, &body, version, NULL);
            show_name(text, "quota_val");
            text_string(text, "[");
            for (i = 0; i < record->parts.domain_data.quota_val_count; i++) {
                const uint32_t it = xen_xenstore_domain_data_quota_val(record, i);

                show_next(text);
                show_value(text, &shape_u32, &it, version);
            }
            text_string(text, "]");
            show_name(text, "quota_names");
            show_strings(text, record->parts.domain_data.quota_names,
                         record->parts.domain_data.quota_names_length);
            text_string(text, "}");
            break;
        }
    case XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED: {
            struct xen_xenstore_watch_data_extended body;

            text_string(text, "{\"record\":\"WATCH_DATA_EXTENDED\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_xenstore_get_watch_data_extended(record, &body);
            show_members(text, &shape_watch_data_extended, &body, version, NULL);
            show_name(text, "wpath");
            show_text(text, record->parts.watch_data_extended.wpath,
                      record->parts.watch_data_extended.wpath_length);
            show_name(text, "token");
            show_text(text, record->parts.watch_data_extended.token,
                      record->parts.watch_data_extended.token_length);
            text_string(text, "}");
            break;
        }

    default:
        break;
    }
}

bool decode_xenstore(const uint8_t *octets, size_t length, struct text *text,
                     struct xen_stream_error *error)
{
    struct xen_xenstore_reader reader;
    struct xen_xenstore_record record;
    struct xen_stream_run *runs =
        (struct xen_stream_run *)allocate(RUNS * XEN_XENSTORE_SETS, sizeof *runs);
    struct text records = { NULL, 0, 0 };
    enum xen_stream_status status;

    status = xen_xenstore_reader_init(&reader, octets, length, runs, RUNS * XEN_XENSTORE_SETS);
    while (status == XEN_STREAM_OK && (status = xen_xenstore_reader_next(&reader, &record)) ==
           XEN_STREAM_OK) {
        show_xenstore_record(&records, &record, reader.state.version);
        text_string(&records, "}");
    }
    if (status == XEN_STREAM_END) {
        show_xenstore_opening(text, &reader.state);
        text_string(text, ",\"records\":[");
        text_add(text, records.octets, records.length);
        text_string(text, "]}");
    } else {
        *error = reader.error;
    }
    text_free(&records);
    return status == XEN_STREAM_END;
}

static bool check(const uint8_t *octets, size_t length, struct xen_stream_error *error)
{
    struct xen_xenstore_reader reader;
    struct xen_xenstore_record record;
    struct xen_stream_run *runs =
        (struct xen_stream_run *)allocate(RUNS * XEN_XENSTORE_SETS, sizeof *runs);
    enum xen_stream_status status;

    status = xen_xenstore_judge_init(&reader, octets, length, runs, RUNS * XEN_XENSTORE_SETS);
    while (status == XEN_STREAM_OK)
        status = xen_xenstore_reader_next(&reader, &record);
    *error = reader.error;
    return status == XEN_STREAM_END;
}

static enum xen_stream_status write_end(struct xen_xenstore_writer *writer, struct object *object)
{
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_xenstore_write_end(writer);
}

static enum xen_stream_status write_global_data(struct xen_xenstore_writer *writer,
                                                struct object *object)
{
    struct xen_xenstore_global_data body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_global_data, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_xenstore_write_global_data(writer, &body);
}

static enum xen_stream_status write_connection_data(struct xen_xenstore_writer *writer,
            struct object *object)
{
    struct xen_xenstore_connection_data body;
    struct xen_xenstore_connection_data_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_connection_data, &body);
    from.fixed = &body;
    from.in_data = take_octets(object, "in_data", false, &from.in_data_length);
    from.out_data = take_octets(object, "out_data", false, &from.out_data_length);
    from.unique_id = (const uint64_t *)take_value(object, "unique_id", true, &shape_u64);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_xenstore_write_connection_data(writer, &from);
}

static enum xen_stream_status write_watch_data(struct xen_xenstore_writer *writer,
                                               struct object *object)
{
    struct xen_xenstore_watch_data body;
    struct xen_xenstore_watch_data_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_watch_data, &body);
    from.fixed = &body;
    from.wpath = take_text(object, "wpath", false, &from.wpath_length);
    from.token = take_text(object, "token", false, &from.token_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_xenstore_write_watch_data(writer, &from);
}

static enum xen_stream_status write_transaction_data(struct xen_xenstore_writer *writer,
            struct object *object)
{
    struct xen_xenstore_transaction_data body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_transaction_data, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_xenstore_write_transaction_data(writer, &body);
}

static enum xen_stream_status write_node_data(struct xen_xenstore_writer *writer,
                                              struct object *object)
{
    struct xen_xenstore_node_data body;
    struct xen_xenstore_node_data_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_node_data, &body);
    from.fixed = &body;
    from.perms =
        (const struct xen_xenstore_node_permission *)take_array(object, "perms", false,
                &shape_node_permission, &from.perms_count);
    from.path = take_text(object, "path", false, &from.path_length);
    from.value = take_octets(object, "value", false, &from.value_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_xenstore_write_node_data(writer, &from);
}

static enum xen_stream_status write_global_quota_data(struct xen_xenstore_writer *writer,
            struct object *object)
{
    struct xen_xenstore_global_quota_data body;
    struct xen_xenstore_global_quota_data_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_global_quota_data, &body);
    from.fixed = &body;
    from.dom_quota =
        (const uint32_t *)take_array(object, "dom_quota", false, &shape_u32, &from.dom_quota_count);
    from.glob_quota =
        (const uint32_t *)take_array(object, "glob_quota", false, &shape_u32,
                                     &from.glob_quota_count);
    from.quota_names = take_strings(object, "quota_names", false, &from.quota_names_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_xenstore_write_global_quota_data(writer, &from);
}

static enum xen_stream_status write_domain_data(struct xen_xenstore_writer *writer,
                                                struct object *object)
{
    struct xen_xenstore_domain_data body;
    struct xen_xenstore_domain_data_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_domain_data, &body);
    from.fixed = &body;
    from.quota_val =
        (const uint32_t *)take_array(object, "quota_val", false, &shape_u32, &from.quota_val_count);
    from.quota_names = take_strings(object, "quota_names", false, &from.quota_names_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_xenstore_write_domain_data(writer, &from);
}

static enum xen_stream_status write_watch_data_extended(struct xen_xenstore_writer *writer,
            struct object *object)
{
    struct xen_xenstore_watch_data_extended body;
    struct xen_xenstore_watch_data_extended_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_watch_data_extended, &body);
    from.fixed = &body;
    from.wpath = take_text(object, "wpath", false, &from.wpath_length);
    from.token = take_text(object, "token", false, &from.token_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_xenstore_write_watch_data_extended(writer, &from);
}

static void write_record(struct making *making, struct xen_xenstore_writer *writer,
                         const struct json *json)
{
    struct object object = object_of(making, json);
    const struct json *name = take(&object, "record");
    const struct json *value = take(&object, "body");
    enum xen_stream_status status = XEN_STREAM_OK;
    struct object body;
    take_end(&object);
    if (making->failed)
        return;
    body = object_of(making, value);
    if (is_string(name, "END"))
        status = write_end(writer, &body);
    else if (is_string(name, "GLOBAL_DATA"))
        status = write_global_data(writer, &body);
    else if (is_string(name, "CONNECTION_DATA"))
        status = write_connection_data(writer, &body);
    else if (is_string(name, "WATCH_DATA"))
        status = write_watch_data(writer, &body);
    else if (is_string(name, "TRANSACTION_DATA"))
        status = write_transaction_data(writer, &body);
    else if (is_string(name, "NODE_DATA"))
        status = write_node_data(writer, &body);
    else if (is_string(name, "GLOBAL_QUOTA_DATA"))
        status = write_global_quota_data(writer, &body);
    else if (is_string(name, "DOMAIN_DATA"))
        status = write_domain_data(writer, &body);
    else if (is_string(name, "WATCH_DATA_EXTENDED"))
        status = write_watch_data_extended(writer, &body);
    else {
        fail(making, "there is no such record");
        fail_within(making, "record");
        return;
    }
    if (making->failed)
        fail_within(making, "body");
    if (status != XEN_STREAM_OK) {
        making->failed = true;
        making->error = writer->error;
    }
}

void encode_xenstore(struct making *making, const struct json *document, struct text *text)
{
    struct object object = object_of(making, document);
    struct xen_stream_output output;
    struct xen_xenstore_writer writer;
    struct xen_xenstore_image_header image_header;
    struct object members;
    struct xen_stream_run *runs =
        (struct xen_stream_run *)allocate(RUNS * XEN_XENSTORE_SETS, sizeof *runs);
    const struct json *records, *record;
    const uint32_t outer = making->version;
    size_t number = 0;

    if (!is_string(take(&object, "stream"), "xenstore"))
        fail(making, "this is another stream");
    making->version = (uint32_t)take_integer(&object, "version", &shape_u32);
    members = object_of(making, take(&object, "headers"));
    memset(&image_header, 0, sizeof image_header);
    record = take(&members, "image_header");
    if (record)
        make_value(making, &shape_image_header, record, &image_header);
    if (!making->failed)
        take_end(&members);
    records = take(&object, "records");
    take_end(&object);
    if (records && records->kind != JSON_ARRAY)
        fail(making, "this is no array");
    if (making->failed)
        return;
    xen_stream_output_sink(&output, allocate(65536, 1), 65536, text_put, text);
    if (xen_xenstore_writer_init(&writer, &output, &image_header, runs, RUNS * XEN_XENSTORE_SETS) !=
        XEN_STREAM_OK) {
        making->failed = true;
        making->error = writer.error;
        return;
    }
    for (record = records->first; record; record = record->next, number++) {
        write_record(making, &writer, record);
        if (making->failed) {
            fail_at(making, number);
            fail_within(making, "records");
            return;
        }
    }
    xen_stream_output_flush(&output);
    making->version = outer;
}

static const uint32_t versions[] = { 1, 2 };

const struct codec codec_xenstore = {
    "xenstore",
    versions,
    sizeof versions / sizeof *versions,
    decode_xenstore,
    check,
    encode_xenstore,
};
