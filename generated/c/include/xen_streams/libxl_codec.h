/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: reader and writer. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXL_CODEC_H
#define XEN_STREAMS_LIBXL_CODEC_H

#include "libxl.h"
#include "libxc_codec.h"
#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The rules of the format that an error can name. */
enum xen_libxl_rule {
    XEN_LIBXL_RULE_KEY_VALUE_KEY_FITS,
    XEN_LIBXL_RULE_KEY_VALUE_KEY_TERMINATED,
    XEN_LIBXL_RULE_KEY_VALUE_KEY_CHARACTERS,
    XEN_LIBXL_RULE_KEY_VALUE_KEY_RELATIVE,
    XEN_LIBXL_RULE_KEY_VALUE_VALUE_FITS,
    XEN_LIBXL_RULE_KEY_VALUE_VALUE_TERMINATED,
    XEN_LIBXL_RULE_KEY_VALUE_VALUE_READABLE,
    XEN_LIBXL_RULE_HEADER_COMPLETE,
    XEN_LIBXL_RULE_HEADER_IDENT_CONST,
    XEN_LIBXL_RULE_HEADER_VERSION_KNOWN,
    XEN_LIBXL_RULE_HEADER_OPTIONS_ZERO,
    XEN_LIBXL_RULE_FRAMING_HEADER_COMPLETE,
    XEN_LIBXL_RULE_FRAMING_BODY_COMPLETE,
    XEN_LIBXL_RULE_FRAMING_END,
    XEN_LIBXL_RULE_FRAMING_NOTHING_AFTER_END,
    XEN_LIBXL_RULE_FRAMING_TYPE,
    XEN_LIBXL_RULE_FRAMING_PADDING_COMPLETE,
    XEN_LIBXL_RULE_FRAMING_PADDING_ZERO,
    XEN_LIBXL_RULE_END_LENGTH,
    XEN_LIBXL_RULE_LIBXC_CONTEXT_LENGTH,
    XEN_LIBXL_RULE_EMULATOR_XENSTORE_DATA_EMULATOR_ID_NAMED,
    XEN_LIBXL_RULE_EMULATOR_XENSTORE_DATA_PAIRS_FITS,
    XEN_LIBXL_RULE_EMULATOR_XENSTORE_DATA_LENGTH,
    XEN_LIBXL_RULE_EMULATOR_CONTEXT_EMULATOR_ID_NAMED,
    XEN_LIBXL_RULE_EMULATOR_CONTEXT_EMULATOR_CTX_FITS,
    XEN_LIBXL_RULE_EMULATOR_CONTEXT_LENGTH,
    XEN_LIBXL_RULE_CHECKPOINT_END_LENGTH,
    XEN_LIBXL_RULE_CHECKPOINT_STATE_CONTROL_ID_NAMED,
    XEN_LIBXL_RULE_CHECKPOINT_STATE_RESERVED_ZERO,
    XEN_LIBXL_RULE_CHECKPOINT_STATE_LENGTH,
    XEN_LIBXL_RULE_CHECKPOINT_STATE_DIRECTION,
    XEN_LIBXL_RULES,
};

extern const struct streamspec_rule xen_libxl_rules[XEN_LIBXL_RULES];

/* What is known of a stream so far. */
struct xen_libxl_state {
    /* How many records there were. */
    uint64_t number;
    /* Identifies the stream and its version, and declares the endianness of all that follows. */
    struct xen_libxl_header header;
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
    /* Whether bodies may have layouts with fewer fields. */
    bool layouts;
    uint8_t unused;
};

/* The parts of an EMULATOR_XENSTORE_DATA after the fixed part. */
struct xen_libxl_emulator_xenstore_data_view {
    /* Keys and their values. The strings of all elements, each with its NUL. */
    const uint8_t *pairs;
    size_t pairs_length;
    size_t pairs_count;
};

/* The parts of an EMULATOR_CONTEXT after the fixed part. */
struct xen_libxl_emulator_context_view {
    /* Its state, which means something to the emulator alone. */
    const uint8_t *emulator_ctx;
    size_t emulator_ctx_length;
};

/* The parts of a record, by its type. */
union xen_libxl_parts {
    struct xen_libxl_emulator_xenstore_data_view emulator_xenstore_data;
    struct xen_libxl_emulator_context_view emulator_context;
};

/* A record that was read and breaks no rule. It shows the input, and lives as long as that. */
struct xen_libxl_record {
    /* The body, as it stands in the stream. */
    const uint8_t *body;
    /* Octets of the body, without padding. */
    size_t length;
    /* What follows the fixed part of the body. */
    union xen_libxl_parts parts;
    /* Which fields are missing; NULL where none are. */
    const struct streamspec_layout *layout;
    /* Where `inside`: a record of Libxc domain image. */
    struct xen_libxc_record libxc;
    /* The type code. An unknown one is that of an optional record. */
    uint32_t type;
    /* Whether integers stand in the other order than the machine's. */
    bool turned;
    /*
     * Whether it is a record of the stream within this one; the other members then have no meaning.
     */
    bool inside;
    uint8_t unused[2];
};

/* Reads a stream from octets in memory. */
struct xen_libxl_reader {
    /* What is known of the stream, its headers included. */
    struct xen_libxl_state state;
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
    /* The stream that goes on within this one. */
    struct xen_libxc_reader libxc;
    /* To be set by the caller: octets may follow the last record. */
    bool prefix;
    /* Whether the last record has been read, or an error found. */
    bool done;
    /* Whether the last field of the next record is not here. */
    bool partial;
    /* Whether that stream has begun, and not ended. */
    bool begun;
    /* Whether the next record is one of that stream. */
    bool inside;
    uint8_t unused[3];
};

/* Turns the octets of all integers around. */
void xen_libxl_turn_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_libxl_load_header(const uint8_t *octets, bool turned,
                                         struct xen_libxl_header *to)
{
    to->ident = streamspec_load64(octets, turned);
    to->version = streamspec_load32(octets + 8, turned);
    to->options = streamspec_load32(octets + 12, turned);
}

/* Turns the octets of all integers around. */
void xen_libxl_turn_record_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_libxl_load_record_header(const uint8_t *octets, bool turned,
                                                struct xen_libxl_record_header *to)
{
    to->type = streamspec_load32(octets, turned);
    to->length = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_libxl_turn_emulator_xenstore_data(uint8_t *octets);

/* The fixed part of a EMULATOR_XENSTORE_DATA. */
static inline void xen_libxl_get_emulator_xenstore_data(const struct xen_libxl_record *record,
            struct xen_libxl_emulator_xenstore_data *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->emulator_id = streamspec_load32(octets, turned);
    to->index = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_libxl_turn_emulator_context(uint8_t *octets);

/* The fixed part of a EMULATOR_CONTEXT. */
static inline void xen_libxl_get_emulator_context(const struct xen_libxl_record *record,
            struct xen_libxl_emulator_context *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->emulator_id = streamspec_load32(octets, turned);
    to->index = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_libxl_turn_checkpoint_state(uint8_t *octets);

/* The body of a CHECKPOINT_STATE. */
static inline void xen_libxl_get_checkpoint_state(const struct xen_libxl_record *record,
            struct xen_libxl_checkpoint_state *to)
{
    if (record->layout)
        streamspec_spread(to, sizeof *to, record->body, record->layout);
    else
        memcpy(to, record->body, sizeof *to);
    if (record->turned)
        xen_libxl_turn_checkpoint_state((uint8_t *)to);
}

/* Reads the headers of a stream. Where it returns STREAMSPEC_BROKEN, there is no record to read. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_reader_init(struct xen_libxl_reader *reader, const void *octets,
                                             size_t length);

/* The same, by the rules that bind whoever wrote the stream. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_judge_init(struct xen_libxl_reader *reader, const void *octets,
                                            size_t length);

/* The same for a stream that stands in others, so many of them; `base` octets stand before it. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxl_reader_init_within(struct xen_libxl_reader *reader, enum streamspec_mode mode,
                             uint64_t base, unsigned int depth, const void *octets, size_t length);

/*
 * Reads one record and checks every rule. Returns STREAMSPEC_OK; STREAMSPEC_END after the last
 * record; or STREAMSPEC_BROKEN, once and for all.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_reader_next(struct xen_libxl_reader *reader,
                                             struct xen_libxl_record *record);

/* Octets read so far. */
static inline uint64_t xen_libxl_reader_offset(const struct xen_libxl_reader *reader)
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
struct xen_libxl_writer {
    /* What is known of the stream, its headers included. */
    struct xen_libxl_state state;
    /* Which rule a record would break, if one would. */
    struct streamspec_error error;
    /* Where octets go. */
    struct streamspec_output *output;
    /* Octets in the output before the outermost stream. */
    uint64_t start;
    /* The stream that goes on within this one. */
    struct streamspec_around within;
    /*
     * STREAMSPEC_OK; STREAMSPEC_END after the last record; STREAMSPEC_MISUSE while another stream
     * goes on; or what failed, once and for all.
     */
    enum streamspec_status status;
    uint8_t unused[4];
};

/* A EMULATOR_XENSTORE_DATA that is to be written. */
struct xen_libxl_emulator_xenstore_data_body {
    /* The fixed part. */
    const struct xen_libxl_emulator_xenstore_data *fixed;
    /* Keys and their values. The strings of all elements, each with its NUL. */
    const uint8_t *pairs;
    size_t pairs_length;
};

/* A EMULATOR_CONTEXT that is to be written. */
struct xen_libxl_emulator_context_body {
    /* The fixed part. */
    const struct xen_libxl_emulator_context *fixed;
    /* Its state, which means something to the emulator alone. */
    const uint8_t *emulator_ctx;
    size_t emulator_ctx_length;
};

/* Begins a stream. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_writer_init(struct xen_libxl_writer *writer,
                                             struct streamspec_output *output,
                                             const struct xen_libxl_header *header);

/* Writes an END. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_write_end(struct xen_libxl_writer *writer);

/* Writes a LIBXC_CONTEXT. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_write_libxc_context(struct xen_libxl_writer *writer);

/* Writes an EMULATOR_XENSTORE_DATA. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxl_write_emulator_xenstore_data(struct xen_libxl_writer *writer,
                                       const struct xen_libxl_emulator_xenstore_data_body *from);

/* Writes an EMULATOR_CONTEXT. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxl_write_emulator_context(struct xen_libxl_writer *writer,
                                 const struct xen_libxl_emulator_context_body *from);

/* Writes a CHECKPOINT_END. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_write_checkpoint_end(struct xen_libxl_writer *writer);

/* Writes a CHECKPOINT_STATE. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxl_write_checkpoint_state(struct xen_libxl_writer *writer,
                                 const struct xen_libxl_checkpoint_state *body);

/*
 * Passes on a CHECKPOINT_STATE in a layout with fewer fields, in which somebody else has written it
 * and which a record header tells by this length. The fields that it lacks are what a reader takes
 * them for; other values, and a length that tells no layout, are misgiven.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxl_relay_checkpoint_state(struct xen_libxl_writer *writer, uint32_t length,
                                 const struct xen_libxl_checkpoint_state *body);

/* Writes an optional record that is not described here. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_write_unknown(struct xen_libxl_writer *writer, uint32_t type,
                                               const uint8_t *octets, size_t length);

/*
 * Begins the stream that follows a LIBXC_CONTEXT, once that has been written. Until it has ended,
 * or given back control, nothing but it can be written; its errors say where it stands. `inner`
 * stays where it is until then.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_begin_libxc(struct xen_libxl_writer *writer,
                                             struct xen_libxc_writer *inner,
                                             const struct xen_libxc_image_header *image_header,
                                             const struct xen_libxc_domain_header *domain_header);

/*
 * Tells whether the stream is whole: STREAMSPEC_BROKEN where its last record has not been written.
 * It writes nothing.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxl_writer_finish(struct xen_libxl_writer *writer);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_LIBXL_CODEC_H */
