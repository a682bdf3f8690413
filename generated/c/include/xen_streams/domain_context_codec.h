/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: reader and writer. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_DOMAIN_CONTEXT_CODEC_H
#define XEN_STREAMS_DOMAIN_CONTEXT_CODEC_H

#include "domain_context.h"
#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The rules of the format that an error can name. */
enum xen_domain_context_rule {
    XEN_DOMAIN_CONTEXT_RULE_IPI_CHANNEL_RESERVED_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_PIRQ_CHANNEL_RESERVED_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_UNBOUND_CHANNEL_RESERVED_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_VIRQ_CHANNEL_RESERVED_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRY_V1_FLAGS_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRY_V1_FLAGS_KIND_NAMED,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRY_V2_FLAGS_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRY_V2_FLAGS_KIND_NAMED,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRY_V2_PAGE_OFFSET_MAX,
    XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_COMPLETE,
    XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_MARKER_CONST,
    XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_ID_CONST,
    XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_VERSION_KNOWN,
    XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_OPTIONS_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_RESERVED_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_IMAGE_HEADER_RESERVED2_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_DOMAIN_HEADER_COMPLETE,
    XEN_DOMAIN_CONTEXT_RULE_DOMAIN_HEADER_ARCH_NAMED,
    XEN_DOMAIN_CONTEXT_RULE_DOMAIN_HEADER_RESERVED_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_FRAMING_LENGTH_MAX,
    XEN_DOMAIN_CONTEXT_RULE_FRAMING_HEADER_COMPLETE,
    XEN_DOMAIN_CONTEXT_RULE_FRAMING_BODY_COMPLETE,
    XEN_DOMAIN_CONTEXT_RULE_FRAMING_END,
    XEN_DOMAIN_CONTEXT_RULE_FRAMING_NOTHING_AFTER_END,
    XEN_DOMAIN_CONTEXT_RULE_FRAMING_TYPE,
    XEN_DOMAIN_CONTEXT_RULE_FRAMING_PADDING_COMPLETE,
    XEN_DOMAIN_CONTEXT_RULE_FRAMING_PADDING_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_FRAMING_UNIQUE,
    XEN_DOMAIN_CONTEXT_RULE_END_INSTANCE,
    XEN_DOMAIN_CONTEXT_RULE_END_LENGTH,
    XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_FLAGS_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_RESERVED_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_PAGE_FITS,
    XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_ONCE,
    XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_INSTANCE,
    XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_LENGTH,
    XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_RESERVED_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_WHEN,
    XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_ONCE,
    XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_INSTANCE,
    XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_LENGTH,
    XEN_DOMAIN_CONTEXT_RULE_EVENT_CHANNEL_STATE_NAMED,
    XEN_DOMAIN_CONTEXT_RULE_EVENT_CHANNEL_FLAGS_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_EVENT_CHANNEL_PRIORITY_MAX,
    XEN_DOMAIN_CONTEXT_RULE_EVENT_CHANNEL_LENGTH,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_COUNT_MIN,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_ENTRIES_FITS,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_LENGTH,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_RANGE,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V1_EXCLUSIVE,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_COUNT_MIN,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_ENTRIES_FITS,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_LENGTH,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_RANGE,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_EXCLUSIVE,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_PART_OF_PAGE,
    XEN_DOMAIN_CONTEXT_RULE_GRANT_ENTRIES_V2_WHOLE_PAGE,
    XEN_DOMAIN_CONTEXT_RULE_VCPU_INFO_RESERVED_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_VCPU_INFO_LENGTH,
    XEN_DOMAIN_CONTEXT_RULE_VCPU_INFO_WITHIN_FRAME,
    XEN_DOMAIN_CONTEXT_RULE_VCPU_RUNSTATE_STATE_NAMED,
    XEN_DOMAIN_CONTEXT_RULE_VCPU_RUNSTATE_RESERVED_ZERO,
    XEN_DOMAIN_CONTEXT_RULE_VCPU_RUNSTATE_LENGTH,
    XEN_DOMAIN_CONTEXT_RULE_MEMORY,
    XEN_DOMAIN_CONTEXT_RULES,
};

extern const struct streamspec_rule xen_domain_context_rules[XEN_DOMAIN_CONTEXT_RULES];

/* Sets of integers that have to be remembered; the memory for runs is divided between them. */
#define XEN_DOMAIN_CONTEXT_SETS 1

/* What is known of a stream so far. */
struct xen_domain_context_state {
    /* How many records there were. */
    uint64_t number;
    /* Identifies the stream and its version, and declares the endianness of all that follows. */
    struct xen_domain_context_image_header image_header;
    /* What was there. */
    struct streamspec_runs instances;
    /* The version of the stream. */
    uint32_t version;
    /* Whose rules are checked. */
    enum streamspec_mode mode;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    /* What kind of domain was saved, and by which release. */
    struct xen_domain_context_domain_header domain_header;
    /* How many streams this one stands in. */
    uint8_t depth;
    /* Whether integers stand in the other order than the machine's. */
    bool turned;
    uint8_t unused[2];
};

/* The parts of a SHARED_INFO after the fixed part. */
struct xen_domain_context_shared_info_view {
    /* Content of the page. */
    const uint8_t *page;
    size_t page_length;
};

/* The parts of a GRANT_ENTRIES_V1 after the fixed part. */
struct xen_domain_context_grant_entries_v1_view {
    /* The entries, by ascending reference. The elements, as they stand in the stream. */
    const uint8_t *entries;
    size_t entries_count;
};

/* The parts of a GRANT_ENTRIES_V2 after the fixed part. */
struct xen_domain_context_grant_entries_v2_view {
    /* The entries, by ascending reference. The elements, as they stand in the stream. */
    const uint8_t *entries;
    size_t entries_count;
};

/* The parts of a record, by its type. */
union xen_domain_context_parts {
    struct xen_domain_context_shared_info_view shared_info;
    struct xen_domain_context_grant_entries_v1_view grant_entries_v1;
    struct xen_domain_context_grant_entries_v2_view grant_entries_v2;
};

/* A record that was read and breaks no rule. It shows the input, and lives as long as that. */
struct xen_domain_context_record {
    /* The body, as it stands in the stream. */
    const uint8_t *body;
    /* Octets of the body, without padding. */
    size_t length;
    /* What follows the fixed part of the body. */
    union xen_domain_context_parts parts;
    /* The type code. An unknown one is that of an optional record. */
    uint32_t type;
    /* The instance. */
    uint32_t instance;
    /* Whether integers stand in the other order than the machine's. */
    bool turned;
    uint8_t unused[7];
};

/* Reads a stream from octets in memory. */
struct xen_domain_context_reader {
    /* What is known of the stream, its headers included. */
    struct xen_domain_context_state state;
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
void xen_domain_context_turn_interdomain_channel(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_domain_context_load_interdomain_channel(const uint8_t *octets, bool turned,
            struct xen_domain_context_interdomain_channel *to)
{
    to->remote_domid = streamspec_load32(octets, turned);
    to->remote_port = streamspec_load32(octets + 4, turned);
}

/* Makes a structure of octets. */
static inline void xen_domain_context_load_ipi_channel(const uint8_t *octets,
            struct xen_domain_context_ipi_channel *to)
{
    memcpy(to->reserved, octets, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_pirq_channel(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_domain_context_load_pirq_channel(const uint8_t *octets, bool turned,
            struct xen_domain_context_pirq_channel *to)
{
    to->pirq = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_unbound_channel(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_domain_context_load_unbound_channel(const uint8_t *octets, bool turned,
            struct xen_domain_context_unbound_channel *to)
{
    to->remote_domid = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_virq_channel(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_domain_context_load_virq_channel(const uint8_t *octets, bool turned,
            struct xen_domain_context_virq_channel *to)
{
    to->virq = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_grant_entry_v1(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_domain_context_load_grant_entry_v1(const uint8_t *octets, bool turned,
            struct xen_domain_context_grant_entry_v1 *to)
{
    to->flags = streamspec_load16(octets, turned);
    to->domid = streamspec_load16(octets + 2, turned);
    to->frame = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_grant_entry_v2(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_domain_context_load_grant_entry_v2(const uint8_t *octets, bool turned,
            struct xen_domain_context_grant_entry_v2 *to)
{
    to->flags = streamspec_load16(octets, turned);
    to->domid = streamspec_load16(octets + 2, turned);
    to->page_offset = streamspec_load16(octets + 4, turned);
    to->page_length = streamspec_load16(octets + 6, turned);
    to->frame = streamspec_load64(octets + 8, turned);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_image_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_domain_context_load_image_header(const uint8_t *octets, bool turned,
            struct xen_domain_context_image_header *to)
{
    to->marker = streamspec_load64(octets, turned);
    to->id = streamspec_load32(octets + 8, turned);
    to->version = streamspec_load32(octets + 12, turned);
    to->options = streamspec_load16(octets + 16, turned);
    memcpy(to->reserved, octets + 18, sizeof to->reserved);
    memcpy(to->reserved2, octets + 20, sizeof to->reserved2);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_domain_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_domain_context_load_domain_header(const uint8_t *octets, bool turned,
            struct xen_domain_context_domain_header *to)
{
    to->arch = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
    to->xen_major = streamspec_load32(octets + 8, turned);
    to->xen_minor = streamspec_load32(octets + 12, turned);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_record_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_domain_context_load_record_header(const uint8_t *octets, bool turned,
            struct xen_domain_context_record_header *to)
{
    to->type = streamspec_load32(octets, turned);
    to->instance = streamspec_load32(octets + 4, turned);
    to->length = streamspec_load64(octets + 8, turned);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_shared_info(uint8_t *octets);

/* The fixed part of a SHARED_INFO. */
static inline void xen_domain_context_get_shared_info(
            const struct xen_domain_context_record *record,
            struct xen_domain_context_shared_info *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->flags = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_x86_tsc_info(uint8_t *octets);

/* The structure of octets in the other order. */
struct xen_domain_context_x86_tsc_info xen_domain_context_turned_x86_tsc_info(
            const uint8_t *octets);

/* The body of a X86_TSC_INFO. */
static inline void xen_domain_context_get_x86_tsc_info(
            const struct xen_domain_context_record *record,
            struct xen_domain_context_x86_tsc_info *to)
{
    const uint8_t *octets = record->body;

    if (record->turned) {
        *to = xen_domain_context_turned_x86_tsc_info(octets);
        return;
    }
    to->mode = streamspec_load32(octets, false);
    to->khz = streamspec_load32(octets + 4, false);
    to->nsec = streamspec_load64(octets + 8, false);
    to->incarnation = streamspec_load32(octets + 16, false);
    memcpy(to->reserved, octets + 20, sizeof to->reserved);
}

/*
 * Turns the octets of all integers around; `from_host` says that they were in the machine's order.
 */
void xen_domain_context_turn_event_channel(uint8_t *octets, bool from_host);

/* The body of a EVENT_CHANNEL. */
static inline void xen_domain_context_get_event_channel(
            const struct xen_domain_context_record *record,
            struct xen_domain_context_event_channel *to)
{
    memcpy(to, record->body, sizeof *to);
    if (record->turned)
        xen_domain_context_turn_event_channel((uint8_t *)to, false);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_grant_entries_v1(uint8_t *octets);

/* The fixed part of a GRANT_ENTRIES_V1. */
static inline void xen_domain_context_get_grant_entries_v1(
            const struct xen_domain_context_record *record,
            struct xen_domain_context_grant_entries_v1 *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->first_ref = streamspec_load32(octets, turned);
    to->count = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_grant_entries_v2(uint8_t *octets);

/* The fixed part of a GRANT_ENTRIES_V2. */
static inline void xen_domain_context_get_grant_entries_v2(
            const struct xen_domain_context_record *record,
            struct xen_domain_context_grant_entries_v2 *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->first_ref = streamspec_load32(octets, turned);
    to->count = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_vcpu_info(uint8_t *octets);

/* The structure of octets in the other order. */
struct xen_domain_context_vcpu_info xen_domain_context_turned_vcpu_info(const uint8_t *octets);

/* The body of a VCPU_INFO. */
static inline void xen_domain_context_get_vcpu_info(const struct xen_domain_context_record *record,
            struct xen_domain_context_vcpu_info *to)
{
    const uint8_t *octets = record->body;

    if (record->turned) {
        *to = xen_domain_context_turned_vcpu_info(octets);
        return;
    }
    to->gfn = streamspec_load64(octets, false);
    to->page_offset = streamspec_load32(octets + 8, false);
    memcpy(to->reserved, octets + 12, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_domain_context_turn_vcpu_runstate(uint8_t *octets);

/* The body of a VCPU_RUNSTATE. */
static inline void xen_domain_context_get_vcpu_runstate(
            const struct xen_domain_context_record *record,
            struct xen_domain_context_vcpu_runstate *to)
{
    memcpy(to, record->body, sizeof *to);
    if (record->turned)
        xen_domain_context_turn_vcpu_runstate((uint8_t *)to);
}

/* An element of `entries`; the index is less than the count. */
static inline void xen_domain_context_grant_entries_v1_entries(
            const struct xen_domain_context_record *record, size_t index,
            struct xen_domain_context_grant_entry_v1 *element)
{
    xen_domain_context_load_grant_entry_v1(record->parts.grant_entries_v1.entries + 8 * index,
                                           record->turned, element);
}

/* An element of `entries`; the index is less than the count. */
static inline void xen_domain_context_grant_entries_v2_entries(
            const struct xen_domain_context_record *record, size_t index,
            struct xen_domain_context_grant_entry_v2 *element)
{
    xen_domain_context_load_grant_entry_v2(record->parts.grant_entries_v2.entries + 16 * index,
                                           record->turned, element);
}

/*
 * Reads the headers of a stream. What has to be remembered of earlier records takes `count` runs of
 * consecutive numbers at most; a stream that needs more breaks off with an error of class `memory`.
 * Where it returns STREAMSPEC_BROKEN, there is no record to read.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_reader_init(struct xen_domain_context_reader *reader, const void *octets,
                               size_t length, struct streamspec_run *runs, size_t count);

/* The same, by the rules that bind whoever wrote the stream. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_judge_init(struct xen_domain_context_reader *reader, const void *octets,
                              size_t length, struct streamspec_run *runs, size_t count);

/* The same for a stream that stands in others, so many of them; `base` octets stand before it. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_reader_init_within(struct xen_domain_context_reader *reader,
                                      enum streamspec_mode mode, uint64_t base, unsigned int depth,
                                      const void *octets, size_t length,
                                      struct streamspec_run *runs, size_t count);

/*
 * Reads one record and checks every rule. Returns STREAMSPEC_OK; STREAMSPEC_END after the last
 * record; or STREAMSPEC_BROKEN, once and for all.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_reader_next(struct xen_domain_context_reader *reader,
                               struct xen_domain_context_record *record);

/* Octets read so far. */
static inline uint64_t xen_domain_context_reader_offset(
            const struct xen_domain_context_reader *reader)
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
struct xen_domain_context_writer {
    /* What is known of the stream, its headers included. */
    struct xen_domain_context_state state;
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
struct xen_domain_context_shared_info_body {
    /* The fixed part. */
    const struct xen_domain_context_shared_info *fixed;
    /* Content of the page. */
    const uint8_t *page;
    size_t page_length;
};

/* A GRANT_ENTRIES_V1 that is to be written. */
struct xen_domain_context_grant_entries_v1_body {
    /* The fixed part. */
    const struct xen_domain_context_grant_entries_v1 *fixed;
    /* The entries, by ascending reference. */
    const struct xen_domain_context_grant_entry_v1 *entries;
    size_t entries_count;
};

/* A GRANT_ENTRIES_V2 that is to be written. */
struct xen_domain_context_grant_entries_v2_body {
    /* The fixed part. */
    const struct xen_domain_context_grant_entries_v2 *fixed;
    /* The entries, by ascending reference. */
    const struct xen_domain_context_grant_entry_v2 *entries;
    size_t entries_count;
};

/* Begins a stream. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_writer_init(struct xen_domain_context_writer *writer,
                               struct streamspec_output *output,
                               const struct xen_domain_context_image_header *image_header,
                               const struct xen_domain_context_domain_header *domain_header,
                               struct streamspec_run *runs, size_t count);

/* Writes an END. */
STREAMSPEC_CHECKED
enum streamspec_status xen_domain_context_write_end(struct xen_domain_context_writer *writer);

/* Writes a SHARED_INFO. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_write_shared_info(struct xen_domain_context_writer *writer,
                                     const struct xen_domain_context_shared_info_body *from);

/* Writes an X86_TSC_INFO. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_write_x86_tsc_info(struct xen_domain_context_writer *writer,
                                      const struct xen_domain_context_x86_tsc_info *body);

/* Writes an EVENT_CHANNEL. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_write_event_channel(struct xen_domain_context_writer *writer, uint32_t instance,
                                       const struct xen_domain_context_event_channel *body);

/* Writes a GRANT_ENTRIES_V1. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_write_grant_entries_v1(struct xen_domain_context_writer *writer,
                                          uint32_t instance,
                                          const struct xen_domain_context_grant_entries_v1_body *from);

/* Writes a GRANT_ENTRIES_V2. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_write_grant_entries_v2(struct xen_domain_context_writer *writer,
                                          uint32_t instance,
                                          const struct xen_domain_context_grant_entries_v2_body *from);

/* Writes a VCPU_INFO. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_write_vcpu_info(struct xen_domain_context_writer *writer, uint32_t instance,
                                   const struct xen_domain_context_vcpu_info *body);

/* Writes a VCPU_RUNSTATE. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_write_vcpu_runstate(struct xen_domain_context_writer *writer, uint32_t instance,
                                       const struct xen_domain_context_vcpu_runstate *body);

/* Writes an optional record that is not described here. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_domain_context_write_unknown(struct xen_domain_context_writer *writer, uint32_t type,
                                 uint32_t instance, const uint8_t *octets, size_t length);

/*
 * Tells whether the stream is whole: STREAMSPEC_BROKEN where its last record has not been written.
 * It writes nothing.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_domain_context_writer_finish(struct xen_domain_context_writer *writer);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_DOMAIN_CONTEXT_CODEC_H */
