/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: every record, in every state of the reader. */

#include <xen_streams/xenstore_codec.h>

#define READER struct xen_xenstore_reader
#define RECORD struct xen_xenstore_record
#define NEXT xen_xenstore_reader_next
#define HEADER 8
#define PADDED_TO 1
#define GREATEST_LENGTH UINT32_MAX
#define BOUND 24
#define SIZE (BEFORE + HEADER + 128)
#include "proof.h"

static struct streamspec_run runs[4];

static void any_state(READER *reader)
{
    Frama_C_make_unknown((char *)runs, sizeof runs);
    Frama_C_make_unknown((char *)&reader->state.image_header, sizeof reader->state.image_header);
    reader->state.number = within(0, UINT64_MAX);
    reader->state.connection_data_conn_id.runs = runs;
    reader->state.connection_data_conn_id.size = 2;
    reader->state.connection_data_conn_id.used = within(0, 2);
    reader->state.domain_data_domain_id.runs = runs + 2;
    reader->state.domain_data_domain_id.size = 2;
    reader->state.domain_data_domain_id.used = within(0, 2);
    reader->state.version = within(1, 2);
    reader->state.mode = any_mode();
    reader->state.seen = within(0, UINT32_MAX);
    reader->state.depth = within(0, STREAMSPEC_DEPTH);
    reader->state.turned = either();
}

static void put_header(uint8_t *octets, uint64_t least_type, uint64_t greatest_type,
                       uint64_t least_length, uint64_t greatest_length)
{
    struct xen_xenstore_record_header header;

    header.type = within(least_type, greatest_type);
    header.length = within(least_length, greatest_length);
    memcpy(octets, &header, sizeof header);
}

static void touch(const RECORD *record)
{
    look(record->body, record->length);
    switch (record->type) {
    case XEN_XENSTORE_TYPE_GLOBAL_DATA:
        GET(xenstore, global_data);
        break;
    case XEN_XENSTORE_TYPE_CONNECTION_DATA:
        GET(xenstore, connection_data);
        LOOK(connection_data, in_data);
        LOOK(connection_data, out_data);
        if (record->parts.connection_data.unique_id)
            xen_xenstore_connection_data_unique_id(record);
        break;
    case XEN_XENSTORE_TYPE_WATCH_DATA:
        GET(xenstore, watch_data);
        LOOK_TEXT(watch_data, wpath);
        LOOK_TEXT(watch_data, token);
        break;
    case XEN_XENSTORE_TYPE_TRANSACTION_DATA:
        GET(xenstore, transaction_data);
        break;
    case XEN_XENSTORE_TYPE_NODE_DATA:
        GET(xenstore, node_data);
        LOOK_ELEMENT(xenstore, node_data, perms, node_permission);
        LOOK_TEXT(node_data, path);
        LOOK(node_data, value);
        break;
    case XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA:
        GET(xenstore, global_quota_data);
        LOOK_INTEGER(xenstore, global_quota_data, dom_quota);
        LOOK_INTEGER(xenstore, global_quota_data, glob_quota);
        LOOK(global_quota_data, quota_names);
        break;
    case XEN_XENSTORE_TYPE_DOMAIN_DATA:
        GET(xenstore, domain_data);
        LOOK_INTEGER(xenstore, domain_data, quota_val);
        LOOK(domain_data, quota_names);
        break;
    case XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED:
        GET(xenstore, watch_data_extended);
        LOOK_TEXT(watch_data_extended, wpath);
        LOOK_TEXT(watch_data_extended, token);
        break;
    }
}

static void headers(void)
{
    READER reader;
    size_t length;

    /*@ loop unroll 64; */
    for (length = 0; length < 16; length++)
        xen_xenstore_reader_init_within(&reader, any_mode(),
                                        within(0, UINT64_MAX), within(0, STREAMSPEC_DEPTH),
                                        any_octets(length), length, runs, within(0, 4));
    if (xen_xenstore_reader_init_within(&reader, any_mode(),
                                        within(0, UINT64_MAX), within(0, STREAMSPEC_DEPTH),
                                        any_octets(16), within(16, GREATEST), runs,
                                        within(0, 4)) == STREAMSPEC_OK) {
        /*@ assert within: reader.at <= reader.length; */
        /*@ assert room: reader.state.domain_data_domain_id.used
                         <= reader.state.domain_data_domain_id.size; */
    }
}

void main(void)
{
    static const struct count connection_data[] = { { 16, 2, 1 }, { 20, 4, 1 } };
    static const struct count watch_data[] = { { 4, 2, 1 }, { 6, 2, 1 } };
    static const struct count node_data[] = { { 14, 2, 4 }, { 8, 2, 1 }, { 10, 2, 1 } };
    static const struct count global_quota_data[] = { { 0, 2, 4 }, { 2, 2, 4 } };
    static const struct count domain_data[] = { { 2, 2, 4 } };
    static const struct count watch_data_extended[] = { { 4, 2, 1 }, { 6, 2, 1 } };

    headers();
    no_header();
    FIXED(XEN_XENSTORE_TYPE_END, 0);
    FIXED(XEN_XENSTORE_TYPE_GLOBAL_DATA, 8);
    FIXED(XEN_XENSTORE_TYPE_TRANSACTION_DATA, 8);
    variable(XEN_XENSTORE_TYPE_CONNECTION_DATA, 40, 24, connection_data, 2);
    variable(XEN_XENSTORE_TYPE_WATCH_DATA, 24, 8, watch_data, 2);
    variable(XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA, BOUND, 4, global_quota_data, 2);
    variable(XEN_XENSTORE_TYPE_DOMAIN_DATA, BOUND, 8, domain_data, 1);
    variable(XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED, 24, 12, watch_data_extended, 2);
    variable(XEN_XENSTORE_TYPE_NODE_DATA, 32, 16, node_data, 3);
    unknown(9, UINT32_MAX, BOUND);
}
