/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, version 1: reader and writer. */
/* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_DOMAIN_CONTEXT_V1_CODEC_H
#define XEN_STREAMS_DOMAIN_CONTEXT_V1_CODEC_H

#include "domain_context_v1.h"
#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The rules of the format that an error can name. */
enum xen_domain_context_v1_rule {
    XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_HEADER_COMPLETE,
    XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_BODY_COMPLETE,
    XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_END,
    XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_NOTHING_AFTER_END,
    XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_TYPE,
    XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_PADDING_ZERO,
    XEN_DOMAIN_CONTEXT_V1_RULE_FRAMING_LENGTH_ALIGNED,
    XEN_DOMAIN_CONTEXT_V1_RULE_END_INSTANCE,
    XEN_DOMAIN_CONTEXT_V1_RULE_END_LENGTH,
    XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_MAGIC_CONST,
    XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_VERSION_KNOWN,
    XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_FIRST,
    XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_ONCE,
    XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_INSTANCE,
    XEN_DOMAIN_CONTEXT_V1_RULE_HEADER_LENGTH,
    XEN_DOMAIN_CONTEXT_V1_RULE_SHARED_INFO_FLAGS_ZERO,
    XEN_DOMAIN_CONTEXT_V1_RULE_SHARED_INFO_BUFFER_FITS,
    XEN_DOMAIN_CONTEXT_V1_RULE_SHARED_INFO_LENGTH,
    XEN_DOMAIN_CONTEXT_V1_RULE_TSC_INFO_RESERVED_ZERO,
    XEN_DOMAIN_CONTEXT_V1_RULE_TSC_INFO_ONCE,
    XEN_DOMAIN_CONTEXT_V1_RULE_TSC_INFO_INSTANCE,
    XEN_DOMAIN_CONTEXT_V1_RULE_TSC_INFO_LENGTH,
    XEN_DOMAIN_CONTEXT_V1_RULES,
};

extern const struct streamspec_rule xen_domain_context_v1_rules[XEN_DOMAIN_CONTEXT_V1_RULES];

/* What is known of a stream so far. */
struct xen_domain_context_v1_state {
    /* How many records there were. */
    uint64_t number;
    /* The version of the stream. */
    uint32_t version;
    /* Whose rules are checked. */
    enum streamspec_mode mode;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    /* How many streams this one stands in. */
    uint8_t depth;
    uint8_t unused[3];
};

/* The parts of a SHARED_INFO after the fixed part. */
struct xen_domain_context_v1_shared_info_view {
    /* Content of the page. */
    const uint8_t *buffer;
    size_t buffer_length;
};

/* The parts of a record, by its type. */
union xen_domain_context_v1_parts {
    struct xen_domain_context_v1_shared_info_view shared_info;
};

/* A record that was read and breaks no rule. It shows the input, and lives as long as that. */
struct xen_domain_context_v1_record {
    /* The body, as it stands in the stream. */
    const uint8_t *body;
    /* Octets of the body, without padding. */
    size_t length;
    /* What follows the fixed part of the body. */
    union xen_domain_context_v1_parts parts;
    /* The type code. An unknown one is that of an optional record. */
    uint32_t type;
    /* The instance. */
    uint32_t instance;
};

/* Reads a stream from octets in memory. */
struct xen_domain_context_v1_reader {
    /* What is known of the stream, its headers included. */
    struct xen_domain_context_v1_state state;
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
void xen_domain_context_v1_turn_record_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_domain_context_v1_load_record_header(const uint8_t *octets, bool turned,
            struct xen_domain_context_v1_record_header *to)
{
    to->type = streamspec_load16(octets, turned);
    to->instance = streamspec_load16(octets + 2, turned);
    to->length = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_domain_context_v1_turn_header(uint8_t *octets);

/* The body of a HEADER. */
static inline void xen_domain_context_v1_get_header(
            const struct xen_domain_context_v1_record *record,
            struct xen_domain_context_v1_header *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->magic = streamspec_load32(octets, turned);
    to->xen_major = streamspec_load16(octets + 4, turned);
    to->xen_minor = streamspec_load16(octets + 6, turned);
    to->version = streamspec_load32(octets + 8, turned);
}

/* Turns the octets of all integers around. */
void xen_domain_context_v1_turn_shared_info(uint8_t *octets);

/* The fixed part of a SHARED_INFO. */
static inline void xen_domain_context_v1_get_shared_info(
            const struct xen_domain_context_v1_record *record,
            struct xen_domain_context_v1_shared_info *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->flags = streamspec_load32(octets, turned);
    to->buffer_size = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_domain_context_v1_turn_tsc_info(uint8_t *octets);

/* The body of a TSC_INFO. */
static inline void xen_domain_context_v1_get_tsc_info(
            const struct xen_domain_context_v1_record *record,
            struct xen_domain_context_v1_tsc_info *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->mode = streamspec_load32(octets, turned);
    to->incarnation = streamspec_load32(octets + 4, turned);
    to->nsec = streamspec_load64(octets + 8, turned);
    to->khz = streamspec_load32(octets + 16, turned);
    memcpy(to->reserved, octets + 20, sizeof to->reserved);
}

/* Reads the headers of a stream. Where it returns STREAMSPEC_BROKEN, there is no record to read. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_v1_reader_init(struct xen_domain_context_v1_reader *reader, const void *octets,
                                  size_t length);

/* The same, by the rules that bind whoever wrote the stream. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_v1_judge_init(struct xen_domain_context_v1_reader *reader, const void *octets,
                                 size_t length);

/* The same for a stream that stands in others, so many of them; `base` octets stand before it. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_v1_reader_init_within(struct xen_domain_context_v1_reader *reader,
                                         enum streamspec_mode mode, uint64_t base,
                                         unsigned int depth, const void *octets, size_t length);

/*
 * Reads one record and checks every rule. Returns STREAMSPEC_OK; STREAMSPEC_END after the last
 * record; or STREAMSPEC_BROKEN, once and for all.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_v1_reader_next(struct xen_domain_context_v1_reader *reader,
                                  struct xen_domain_context_v1_record *record);

/* Octets read so far. */
static inline uint64_t xen_domain_context_v1_reader_offset(
            const struct xen_domain_context_v1_reader *reader)
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
struct xen_domain_context_v1_writer {
    /* What is known of the stream, its headers included. */
    struct xen_domain_context_v1_state state;
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

/* A SHARED_INFO that is to be written. */
struct xen_domain_context_v1_shared_info_body {
    /* The fixed part. */
    const struct xen_domain_context_v1_shared_info *fixed;
    /* Content of the page. */
    const uint8_t *buffer;
    size_t buffer_length;
};

/* Begins a stream. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_v1_writer_init(struct xen_domain_context_v1_writer *writer,
                                  struct streamspec_output *output);

/* Writes an END. */
STREAMSPEC_CHECKED
enum streamspec_status xen_domain_context_v1_write_end(struct xen_domain_context_v1_writer *writer);

/* Writes a HEADER. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_v1_write_header(struct xen_domain_context_v1_writer *writer,
                                   const struct xen_domain_context_v1_header *body);

/* Writes a SHARED_INFO. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_v1_write_shared_info(struct xen_domain_context_v1_writer *writer,
                                        uint16_t instance,
                                        const struct xen_domain_context_v1_shared_info_body *from);

/* Writes a TSC_INFO. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_v1_write_tsc_info(struct xen_domain_context_v1_writer *writer,
                                     const struct xen_domain_context_v1_tsc_info *body);

/*
 * Tells whether the stream is whole: STREAMSPEC_BROKEN where its last record has not been written.
 * It writes nothing.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_v1_writer_finish(struct xen_domain_context_v1_writer *writer);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_DOMAIN_CONTEXT_V1_CODEC_H */
