/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: reader and writer. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_XENSTORE_CODEC_H
#define XEN_STREAMS_XENSTORE_CODEC_H

#include "xenstore.h"
#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The rules of the format that an error can name. */
enum xen_xenstore_rule {
    XEN_XENSTORE_RULE_NODE_PERMISSION_PERM_NAMED,
    XEN_XENSTORE_RULE_NODE_PERMISSION_FLAGS_ZERO,
    XEN_XENSTORE_RULE_SOCKET_RESERVED_ZERO,
    XEN_XENSTORE_RULE_IMAGE_HEADER_COMPLETE,
    XEN_XENSTORE_RULE_IMAGE_HEADER_IDENT_CONST,
    XEN_XENSTORE_RULE_IMAGE_HEADER_VERSION_KNOWN,
    XEN_XENSTORE_RULE_IMAGE_HEADER_FLAGS_ZERO,
    XEN_XENSTORE_RULE_FRAMING_HEADER_COMPLETE,
    XEN_XENSTORE_RULE_FRAMING_BODY_COMPLETE,
    XEN_XENSTORE_RULE_FRAMING_END,
    XEN_XENSTORE_RULE_FRAMING_NOTHING_AFTER_END,
    XEN_XENSTORE_RULE_FRAMING_TYPE,
    XEN_XENSTORE_RULE_FRAMING_PADDING_ZERO,
    XEN_XENSTORE_RULE_FRAMING_LENGTH_ALIGNED,
    XEN_XENSTORE_RULE_END_LENGTH,
    XEN_XENSTORE_RULE_GLOBAL_DATA_ONCE,
    XEN_XENSTORE_RULE_GLOBAL_DATA_LENGTH,
    XEN_XENSTORE_RULE_CONNECTION_DATA_CONN_ID_MIN,
    XEN_XENSTORE_RULE_CONNECTION_DATA_CONN_TYPE_NAMED,
    XEN_XENSTORE_RULE_CONNECTION_DATA_FIELDS_ZERO,
    XEN_XENSTORE_RULE_CONNECTION_DATA_IN_DATA_FITS,
    XEN_XENSTORE_RULE_CONNECTION_DATA_OUT_DATA_FITS,
    XEN_XENSTORE_RULE_CONNECTION_DATA_ALIGN_FITS,
    XEN_XENSTORE_RULE_CONNECTION_DATA_ALIGN_ZERO,
    XEN_XENSTORE_RULE_CONNECTION_DATA_UNIQUE_ID_FITS,
    XEN_XENSTORE_RULE_CONNECTION_DATA_LENGTH,
    XEN_XENSTORE_RULE_CONNECTION_DATA_OUT_RESP_LEN_WITHIN,
    XEN_XENSTORE_RULE_CONNECTION_DATA_CONN_ID_UNIQUE,
    XEN_XENSTORE_RULE_WATCH_DATA_CONN_ID_REFERS,
    XEN_XENSTORE_RULE_WATCH_DATA_WPATH_FITS,
    XEN_XENSTORE_RULE_WATCH_DATA_WPATH_TERMINATED,
    XEN_XENSTORE_RULE_WATCH_DATA_TOKEN_FITS,
    XEN_XENSTORE_RULE_WATCH_DATA_TOKEN_TERMINATED,
    XEN_XENSTORE_RULE_WATCH_DATA_LENGTH,
    XEN_XENSTORE_RULE_TRANSACTION_DATA_CONN_ID_REFERS,
    XEN_XENSTORE_RULE_TRANSACTION_DATA_LENGTH,
    XEN_XENSTORE_RULE_NODE_DATA_CONN_ID_REFERS,
    XEN_XENSTORE_RULE_NODE_DATA_ACCESS_ZERO,
    XEN_XENSTORE_RULE_NODE_DATA_PERMS_FITS,
    XEN_XENSTORE_RULE_NODE_DATA_PATH_FITS,
    XEN_XENSTORE_RULE_NODE_DATA_PATH_TERMINATED,
    XEN_XENSTORE_RULE_NODE_DATA_PATH_FORM,
    XEN_XENSTORE_RULE_NODE_DATA_VALUE_FITS,
    XEN_XENSTORE_RULE_NODE_DATA_LENGTH,
    XEN_XENSTORE_RULE_NODE_DATA_PERMITTED,
    XEN_XENSTORE_RULE_NODE_DATA_DELETED,
    XEN_XENSTORE_RULE_NODE_DATA_ANNOUNCED,
    XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_DOM_QUOTA_FITS,
    XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_GLOB_QUOTA_FITS,
    XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_QUOTA_NAMES_FITS,
    XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_QUOTA_NAMES_TERMINATED,
    XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_ONCE,
    XEN_XENSTORE_RULE_GLOBAL_QUOTA_DATA_LENGTH,
    XEN_XENSTORE_RULE_DOMAIN_DATA_FEATURES_ZERO,
    XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_VAL_FITS,
    XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_NAMES_FITS,
    XEN_XENSTORE_RULE_DOMAIN_DATA_QUOTA_NAMES_TERMINATED,
    XEN_XENSTORE_RULE_DOMAIN_DATA_LENGTH,
    XEN_XENSTORE_RULE_DOMAIN_DATA_DOMAIN_ID_UNIQUE,
    XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_CONN_ID_REFERS,
    XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_RESERVED_ZERO,
    XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_WPATH_FITS,
    XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_WPATH_TERMINATED,
    XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_TOKEN_FITS,
    XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_TOKEN_TERMINATED,
    XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_SINCE,
    XEN_XENSTORE_RULE_WATCH_DATA_EXTENDED_LENGTH,
    XEN_XENSTORE_RULE_MEMORY,
    XEN_XENSTORE_RULES,
};

extern const struct streamspec_rule xen_xenstore_rules[XEN_XENSTORE_RULES];

/* Sets of integers that have to be remembered; the memory for runs is divided between them. */
#define XEN_XENSTORE_SETS 2

/* What is known of a stream so far. */
struct xen_xenstore_state {
    /* How many records there were. */
    uint64_t number;
    /* Identifies the stream and its version, and declares the endianness of all that follows. */
    struct xen_xenstore_image_header image_header;
    /* What was there. */
    struct streamspec_runs connection_data_conn_id;
    /* What was there. */
    struct streamspec_runs domain_data_domain_id;
    /* The version of the stream. */
    uint32_t version;
    /* Whose rules are checked. */
    enum streamspec_mode mode;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    /* How many streams this one stands in. */
    uint8_t depth;
    /* Whether integers stand in the other order than the machine's. */
    bool turned;
    uint8_t unused[2];
};

/* The parts of a CONNECTION_DATA after the fixed part. */
struct xen_xenstore_connection_data_view {
    /* Read from the client and not yet processed. */
    const uint8_t *in_data;
    size_t in_data_length;
    /* Not yet written to the client. */
    const uint8_t *out_data;
    size_t out_data_length;
    /* Unique identifier of the domain. NULL where it is absent. */
    const uint8_t *unique_id;
};

/* The parts of a WATCH_DATA after the fixed part. */
struct xen_xenstore_watch_data_view {
    /* The watched path, or a special name that begins with `@`. The length leaves the NUL out. */
    const uint8_t *wpath;
    size_t wpath_length;
    /* The token that the client gave. The length leaves the NUL out. */
    const uint8_t *token;
    size_t token_length;
};

/* The parts of a NODE_DATA after the fixed part. */
struct xen_xenstore_node_data_view {
    /* The permissions, the owner's first. The elements, as they stand in the stream. */
    const uint8_t *perms;
    size_t perms_count;
    /*
     * Absolute path of the node, or the name of a special node, which begins with `@`. The length
     * leaves the NUL out.
     */
    const uint8_t *path;
    size_t path_length;
    /* Value of the node: any octets, with no NUL added. */
    const uint8_t *value;
    size_t value_length;
};

/* The parts of a GLOBAL_QUOTA_DATA after the fixed part. */
struct xen_xenstore_global_quota_data_view {
    /* Default quota for each domain, 0 for unlimited. The elements, as they stand in the stream. */
    const uint8_t *dom_quota;
    size_t dom_quota_count;
    /*
     * Quota for all domains together, 0 for unlimited. The elements, as they stand in the stream.
     */
    const uint8_t *glob_quota;
    size_t glob_quota_count;
    /* Names of the quota, in the order of their values. The strings, each with its NUL. */
    const uint8_t *quota_names;
    size_t quota_names_length;
    size_t quota_names_count;
};

/* The parts of a DOMAIN_DATA after the fixed part. */
struct xen_xenstore_domain_data_view {
    /* Values of the quota, 0 for unlimited. The elements, as they stand in the stream. */
    const uint8_t *quota_val;
    size_t quota_val_count;
    /* Names of the quota, in the order of their values. The strings, each with its NUL. */
    const uint8_t *quota_names;
    size_t quota_names_length;
    size_t quota_names_count;
};

/* The parts of a WATCH_DATA_EXTENDED after the fixed part. */
struct xen_xenstore_watch_data_extended_view {
    /* The watched path, or a special name that begins with `@`. The length leaves the NUL out. */
    const uint8_t *wpath;
    size_t wpath_length;
    /* The token that the client gave. The length leaves the NUL out. */
    const uint8_t *token;
    size_t token_length;
};

/* The parts of a record, by its type. */
union xen_xenstore_parts {
    struct xen_xenstore_connection_data_view connection_data;
    struct xen_xenstore_watch_data_view watch_data;
    struct xen_xenstore_node_data_view node_data;
    struct xen_xenstore_global_quota_data_view global_quota_data;
    struct xen_xenstore_domain_data_view domain_data;
    struct xen_xenstore_watch_data_extended_view watch_data_extended;
};

/* A record that was read and breaks no rule. It shows the input, and lives as long as that. */
struct xen_xenstore_record {
    /* The body, as it stands in the stream. */
    const uint8_t *body;
    /* Octets of the body, without padding. */
    size_t length;
    /* What follows the fixed part of the body. */
    union xen_xenstore_parts parts;
    /* The type code. An unknown one is that of an optional record. */
    uint32_t type;
    /* The version of the stream. */
    uint32_t version;
    /* Whether integers stand in the other order than the machine's. */
    bool turned;
    uint8_t unused[7];
};

/* Reads a stream from octets in memory. */
struct xen_xenstore_reader {
    /* What is known of the stream, its headers included. */
    struct xen_xenstore_state state;
    /* What is wrong, if something is. */
    struct streamspec_error error;
    /* Octets before the stream, where it follows a record of another. */
    uint64_t base;
    /* The input. */
    const uint8_t *octets;
    /* Octets of the input. */
    size_t length;
    /* Octets of the input that have been read. */
    size_t at;
    /* To be set by the caller: octets may follow the last record. */
    bool prefix;
    /* Whether the last record has been read, or an error found. */
    bool done;
    /* Whether the last field of the next record is not here. */
    bool partial;
    uint8_t unused[5];
};

/* Turns the octets of all integers around. */
void xen_xenstore_turn_node_permission(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_xenstore_load_node_permission(const uint8_t *octets, bool turned,
            struct xen_xenstore_node_permission *to)
{
    to->perm = *octets;
    to->flags = octets[1];
    to->domid = streamspec_load16(octets + 2, turned);
}

/* Turns the octets of all integers around. */
void xen_xenstore_turn_shared_ring(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_xenstore_load_shared_ring(const uint8_t *octets, bool turned,
            struct xen_xenstore_shared_ring *to)
{
    to->domid = streamspec_load16(octets, turned);
    to->tdomid = streamspec_load16(octets + 2, turned);
    to->evtchn = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_xenstore_turn_socket(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_xenstore_load_socket(const uint8_t *octets, bool turned,
                                            struct xen_xenstore_socket *to)
{
    to->socket_fd = (int32_t)streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_xenstore_turn_image_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_xenstore_load_image_header(const uint8_t *octets, bool turned,
            struct xen_xenstore_image_header *to)
{
    to->ident = streamspec_load64(octets, turned);
    to->version = streamspec_load32(octets + 8, turned);
    to->flags = streamspec_load32(octets + 12, turned);
}

/* Turns the octets of all integers around. */
void xen_xenstore_turn_record_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_xenstore_load_record_header(const uint8_t *octets, bool turned,
            struct xen_xenstore_record_header *to)
{
    to->type = streamspec_load32(octets, turned);
    to->length = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_xenstore_turn_global_data(uint8_t *octets);

/* The structure of octets in the other order. */
struct xen_xenstore_global_data xen_xenstore_turned_global_data(const uint8_t *octets);

/* The body of a GLOBAL_DATA. */
static inline void xen_xenstore_get_global_data(const struct xen_xenstore_record *record,
                                                struct xen_xenstore_global_data *to)
{
    const uint8_t *octets = record->body;

    if (record->turned) {
        *to = xen_xenstore_turned_global_data(octets);
        return;
    }
    to->rw_socket_fd = (int32_t)streamspec_load32(octets, false);
    to->evtchn_fd = (int32_t)streamspec_load32(octets + 4, false);
}

/*
 * Turns the octets of all integers around; `from_host` says that they were in the machine's order.
 */
void xen_xenstore_turn_connection_data(uint8_t *octets, bool from_host);

/* The fixed part of a CONNECTION_DATA. */
static inline void xen_xenstore_get_connection_data(const struct xen_xenstore_record *record,
            struct xen_xenstore_connection_data *to)
{
    memcpy(to, record->body, sizeof *to);
    if (record->turned)
        xen_xenstore_turn_connection_data((uint8_t *)to, false);
}

/* Turns the octets of all integers around. */
void xen_xenstore_turn_watch_data(uint8_t *octets);

/* The fixed part of a WATCH_DATA. */
static inline void xen_xenstore_get_watch_data(const struct xen_xenstore_record *record,
                                               struct xen_xenstore_watch_data *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->conn_id = streamspec_load32(octets, turned);
    to->wpath_len = streamspec_load16(octets + 4, turned);
    to->token_len = streamspec_load16(octets + 6, turned);
}

/* Turns the octets of all integers around. */
void xen_xenstore_turn_transaction_data(uint8_t *octets);

/* The structure of octets in the other order. */
struct xen_xenstore_transaction_data xen_xenstore_turned_transaction_data(const uint8_t *octets);

/* The body of a TRANSACTION_DATA. */
static inline void xen_xenstore_get_transaction_data(const struct xen_xenstore_record *record,
            struct xen_xenstore_transaction_data *to)
{
    const uint8_t *octets = record->body;

    if (record->turned) {
        *to = xen_xenstore_turned_transaction_data(octets);
        return;
    }
    to->conn_id = streamspec_load32(octets, false);
    to->tx_id = streamspec_load32(octets + 4, false);
}

/* Turns the octets of all integers around. */
void xen_xenstore_turn_node_data(uint8_t *octets);

/* The fixed part of a NODE_DATA. */
static inline void xen_xenstore_get_node_data(const struct xen_xenstore_record *record,
                                              struct xen_xenstore_node_data *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->conn_id = streamspec_load32(octets, turned);
    to->tx_id = streamspec_load32(octets + 4, turned);
    to->path_len = streamspec_load16(octets + 8, turned);
    to->value_len = streamspec_load16(octets + 10, turned);
    to->access = streamspec_load16(octets + 12, turned);
    to->perm_count = streamspec_load16(octets + 14, turned);
}

/* Turns the octets of all integers around. */
void xen_xenstore_turn_global_quota_data(uint8_t *octets);

/* The fixed part of a GLOBAL_QUOTA_DATA. */
static inline void xen_xenstore_get_global_quota_data(const struct xen_xenstore_record *record,
            struct xen_xenstore_global_quota_data *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->n_dom_quota = streamspec_load16(octets, turned);
    to->n_glob_quota = streamspec_load16(octets + 2, turned);
}

/* Turns the octets of all integers around. */
void xen_xenstore_turn_domain_data(uint8_t *octets);

/* The fixed part of a DOMAIN_DATA. */
static inline void xen_xenstore_get_domain_data(const struct xen_xenstore_record *record,
                                                struct xen_xenstore_domain_data *to)
{
    memcpy(to, record->body, sizeof *to);
    if (record->turned)
        xen_xenstore_turn_domain_data((uint8_t *)to);
    if (record->version < 2)
        memset(&to->features, 0, sizeof to->features);
}

/* Turns the octets of all integers around. */
void xen_xenstore_turn_watch_data_extended(uint8_t *octets);

/* The fixed part of a WATCH_DATA_EXTENDED. */
static inline void xen_xenstore_get_watch_data_extended(const struct xen_xenstore_record *record,
            struct xen_xenstore_watch_data_extended *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->conn_id = streamspec_load32(octets, turned);
    to->wpath_len = streamspec_load16(octets + 4, turned);
    to->token_len = streamspec_load16(octets + 6, turned);
    to->depth = streamspec_load16(octets + 8, turned);
    memcpy(to->reserved, octets + 10, sizeof to->reserved);
}

/* The value of `unique_id`, which is there. */
static inline uint64_t xen_xenstore_connection_data_unique_id(
            const struct xen_xenstore_record *record)
{
    return streamspec_load64(record->parts.connection_data.unique_id, record->turned);
}

/* An element of `perms`; the index is less than the count. */
static inline void xen_xenstore_node_data_perms(const struct xen_xenstore_record *record,
                                                size_t index,
                                                struct xen_xenstore_node_permission *element)
{
    xen_xenstore_load_node_permission(record->parts.node_data.perms + 4 * index, record->turned,
                                      element);
}

/* An element of `dom_quota`; the index is less than the count. */
static inline uint32_t xen_xenstore_global_quota_data_dom_quota(
            const struct xen_xenstore_record *record, size_t index)
{
    return streamspec_load32(record->parts.global_quota_data.dom_quota + 4 * index, record->turned);
}

/* An element of `glob_quota`; the index is less than the count. */
static inline uint32_t xen_xenstore_global_quota_data_glob_quota(
            const struct xen_xenstore_record *record, size_t index)
{
    return streamspec_load32(record->parts.global_quota_data.glob_quota + 4 * index,
                             record->turned);
}

/* An element of `quota_val`; the index is less than the count. */
static inline uint32_t xen_xenstore_domain_data_quota_val(const struct xen_xenstore_record *record,
            size_t index)
{
    return streamspec_load32(record->parts.domain_data.quota_val + 4 * index, record->turned);
}

/*
 * Reads the headers of a stream. What has to be remembered of earlier records takes `count` runs of
 * consecutive numbers at most; a stream that needs more breaks off with an error of class `memory`.
 * Where it returns STREAMSPEC_BROKEN, there is no record to read.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_xenstore_reader_init(struct xen_xenstore_reader *reader,
                                                const void *octets, size_t length,
                                                struct streamspec_run *runs, size_t count);

/* The same, by the rules that bind whoever wrote the stream. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xenstore_judge_init(struct xen_xenstore_reader *reader,
                                               const void *octets, size_t length,
                                               struct streamspec_run *runs, size_t count);

/* The same for a stream that stands in others, so many of them; `base` octets stand before it. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xenstore_reader_init_within(struct xen_xenstore_reader *reader, enum streamspec_mode mode,
                                uint64_t base, unsigned int depth, const void *octets,
                                size_t length, struct streamspec_run *runs, size_t count);

/*
 * Reads one record and checks every rule. Returns STREAMSPEC_OK; STREAMSPEC_END after the last
 * record; or STREAMSPEC_BROKEN, once and for all.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_xenstore_reader_next(struct xen_xenstore_reader *reader,
                                                struct xen_xenstore_record *record);

/* Octets read so far. */
static inline uint64_t xen_xenstore_reader_offset(const struct xen_xenstore_reader *reader)
{
    return reader->base + reader->at;
}

/*
 * Writes a stream, and checks every rule that binds a writer before the first octet of a record is
 * written. Its functions return STREAMSPEC_OK; STREAMSPEC_BROKEN where a rule would be broken, so
 * that nothing was written; STREAMSPEC_FULL where the octets cannot be taken, so that what has been
 * written is unknown; or STREAMSPEC_MISUSE where it is the turn of another stream. Where a header
 * is refused, or octets cannot be taken, all that follows is refused with the same error.
 */
struct xen_xenstore_writer {
    /* What is known of the stream, its headers included. */
    struct xen_xenstore_state state;
    /* Which rule a record would break, if one would. */
    struct streamspec_error error;
    /* Where octets go. */
    struct streamspec_output *output;
    /* Octets in the output before the outermost stream. */
    uint64_t start;
    /*
     * STREAMSPEC_OK; STREAMSPEC_END after the last record; STREAMSPEC_MISUSE while another stream
     * goes on; or what failed, once and for all.
     */
    enum streamspec_status status;
    uint8_t unused[4];
};

/* A CONNECTION_DATA that is to be written. */
struct xen_xenstore_connection_data_body {
    /* The fixed part. */
    const struct xen_xenstore_connection_data *fixed;
    /* Read from the client and not yet processed. */
    const uint8_t *in_data;
    size_t in_data_length;
    /* Not yet written to the client. */
    const uint8_t *out_data;
    size_t out_data_length;
    /* Unique identifier of the domain. NULL where it is absent. */
    const uint64_t *unique_id;
};

/* A WATCH_DATA that is to be written. */
struct xen_xenstore_watch_data_body {
    /* The fixed part. */
    const struct xen_xenstore_watch_data *fixed;
    /* The watched path, or a special name that begins with `@`. Without its NUL. */
    const uint8_t *wpath;
    size_t wpath_length;
    /* The token that the client gave. Without its NUL. */
    const uint8_t *token;
    size_t token_length;
};

/* A NODE_DATA that is to be written. */
struct xen_xenstore_node_data_body {
    /* The fixed part. */
    const struct xen_xenstore_node_data *fixed;
    /* The permissions, the owner's first. */
    const struct xen_xenstore_node_permission *perms;
    size_t perms_count;
    /*
     * Absolute path of the node, or the name of a special node, which begins with `@`. Without its
     * NUL.
     */
    const uint8_t *path;
    size_t path_length;
    /* Value of the node: any octets, with no NUL added. */
    const uint8_t *value;
    size_t value_length;
};

/* A GLOBAL_QUOTA_DATA that is to be written. */
struct xen_xenstore_global_quota_data_body {
    /* The fixed part. */
    const struct xen_xenstore_global_quota_data *fixed;
    /* Default quota for each domain, 0 for unlimited. */
    const uint32_t *dom_quota;
    size_t dom_quota_count;
    /* Quota for all domains together, 0 for unlimited. */
    const uint32_t *glob_quota;
    size_t glob_quota_count;
    /* Names of the quota, in the order of their values. The strings, each with its NUL. */
    const uint8_t *quota_names;
    size_t quota_names_length;
};

/* A DOMAIN_DATA that is to be written. */
struct xen_xenstore_domain_data_body {
    /* The fixed part. */
    const struct xen_xenstore_domain_data *fixed;
    /* Values of the quota, 0 for unlimited. */
    const uint32_t *quota_val;
    size_t quota_val_count;
    /* Names of the quota, in the order of their values. The strings, each with its NUL. */
    const uint8_t *quota_names;
    size_t quota_names_length;
};

/* A WATCH_DATA_EXTENDED that is to be written. */
struct xen_xenstore_watch_data_extended_body {
    /* The fixed part. */
    const struct xen_xenstore_watch_data_extended *fixed;
    /* The watched path, or a special name that begins with `@`. Without its NUL. */
    const uint8_t *wpath;
    size_t wpath_length;
    /* The token that the client gave. Without its NUL. */
    const uint8_t *token;
    size_t token_length;
};

/* Begins a stream. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xenstore_writer_init(struct xen_xenstore_writer *writer,
                                                struct streamspec_output *output,
                                                const struct xen_xenstore_image_header *image_header, struct streamspec_run *runs, size_t count);

/* Writes an END. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xenstore_write_end(struct xen_xenstore_writer *writer);

/* Writes a GLOBAL_DATA. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xenstore_write_global_data(struct xen_xenstore_writer *writer,
                               const struct xen_xenstore_global_data *body);

/* Writes a CONNECTION_DATA. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xenstore_write_connection_data(struct xen_xenstore_writer *writer,
                                   const struct xen_xenstore_connection_data_body *from);

/* Writes a WATCH_DATA. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xenstore_write_watch_data(struct xen_xenstore_writer *writer,
                              const struct xen_xenstore_watch_data_body *from);

/* Writes a TRANSACTION_DATA. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xenstore_write_transaction_data(struct xen_xenstore_writer *writer,
                                    const struct xen_xenstore_transaction_data *body);

/* Writes a NODE_DATA. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xenstore_write_node_data(struct xen_xenstore_writer *writer,
                             const struct xen_xenstore_node_data_body *from);

/* Writes a GLOBAL_QUOTA_DATA. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xenstore_write_global_quota_data(struct xen_xenstore_writer *writer,
                                     const struct xen_xenstore_global_quota_data_body *from);

/* Writes a DOMAIN_DATA. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xenstore_write_domain_data(struct xen_xenstore_writer *writer,
                               const struct xen_xenstore_domain_data_body *from);

/* Writes a WATCH_DATA_EXTENDED. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xenstore_write_watch_data_extended(struct xen_xenstore_writer *writer,
                                       const struct xen_xenstore_watch_data_extended_body *from);

/*
 * Tells whether the stream is whole: STREAMSPEC_BROKEN where its last record has not been written.
 * It writes nothing.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_xenstore_writer_finish(struct xen_xenstore_writer *writer);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_XENSTORE_CODEC_H */
