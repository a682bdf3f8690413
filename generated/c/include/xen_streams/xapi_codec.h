/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: reader and writer. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_XAPI_CODEC_H
#define XEN_STREAMS_XAPI_CODEC_H

#include "xapi.h"
#include "libxc_codec.h"
#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The rules of the format that an error can name. */
enum xen_xapi_rule {
    XEN_XAPI_RULE_HEAD_COMPLETE,
    XEN_XAPI_RULE_HEAD_SIGNATURE_CONST,
    XEN_XAPI_RULE_FRAMING_HEADER_COMPLETE,
    XEN_XAPI_RULE_FRAMING_BODY_COMPLETE,
    XEN_XAPI_RULE_FRAMING_END,
    XEN_XAPI_RULE_FRAMING_NOTHING_AFTER_END,
    XEN_XAPI_RULE_FRAMING_TYPE,
    XEN_XAPI_RULE_XENOPS_METADATA_FITS,
    XEN_XAPI_RULE_XENOPS_LENGTH,
    XEN_XAPI_RULE_XENOPS_AHEAD,
    XEN_XAPI_RULE_LIBXC_IMAGE_REQUIRED,
    XEN_XAPI_RULE_LIBXC_IMAGE_ONCE,
    XEN_XAPI_RULE_LIBXC_IMAGE_LENGTH,
    XEN_XAPI_RULE_QEMU_TRAD_STATE_FITS,
    XEN_XAPI_RULE_QEMU_TRAD_LENGTH,
    XEN_XAPI_RULE_QEMU_TRAD_LIMIT,
    XEN_XAPI_RULE_VARSTORED_VARIABLES_FITS,
    XEN_XAPI_RULE_VARSTORED_LENGTH,
    XEN_XAPI_RULE_SWTPM0_STATE_FITS,
    XEN_XAPI_RULE_SWTPM0_LENGTH,
    XEN_XAPI_RULE_SWTPM0_UNUSED,
    XEN_XAPI_RULE_SWTPM_STATE_FITS,
    XEN_XAPI_RULE_SWTPM_LENGTH,
    XEN_XAPI_RULE_SWTPM_UEFI,
    XEN_XAPI_RULE_END_OF_IMAGE_LENGTH,
    XEN_XAPI_RULES,
};

extern const struct streamspec_rule xen_xapi_rules[XEN_XAPI_RULES];

/* What is known of a stream so far. */
struct xen_xapi_state {
    /* How many records there were. */
    uint64_t number;
    /* The header of the record at hand. */
    struct xen_xapi_record_header framing;
    /* The version of the stream. */
    uint32_t version;
    /* Whose rules are checked. */
    enum streamspec_mode mode;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    /* How many streams this one stands in. */
    uint8_t depth;
    /* Tells the image from others, and its version. */
    struct xen_xapi_head head;
    uint8_t unused[4];
};

/* The parts of a XENOPS after the fixed part. */
struct xen_xapi_xenops_view {
    /* An S-expression: fields in brackets, each with its name and its value. */
    const uint8_t *metadata;
    size_t metadata_length;
};

/* The parts of a QEMU_TRAD after the fixed part. */
struct xen_xapi_qemu_trad_view {
    /* What QEMU has written; it means something to QEMU alone. */
    const uint8_t *state;
    size_t state_length;
};

/* The parts of a VARSTORED after the fixed part. */
struct xen_xapi_varstored_view {
    /* What varstored has written; it means something to varstored alone. */
    const uint8_t *variables;
    size_t variables_length;
};

/* The parts of an SWTPM0 after the fixed part. */
struct xen_xapi_swtpm0_view {
    /* What swtpm has written. */
    const uint8_t *state;
    size_t state_length;
};

/* The parts of an SWTPM after the fixed part. */
struct xen_xapi_swtpm_view {
    /* What swtpm has written, in Base64. */
    const uint8_t *state;
    size_t state_length;
};

/* The parts of a record, by its type. */
union xen_xapi_parts {
    struct xen_xapi_xenops_view xenops;
    struct xen_xapi_qemu_trad_view qemu_trad;
    struct xen_xapi_varstored_view varstored;
    struct xen_xapi_swtpm0_view swtpm0;
    struct xen_xapi_swtpm_view swtpm;
};

/* A record that was read and breaks no rule. It shows the input, and lives as long as that. */
struct xen_xapi_record {
    /* The body, as it stands in the stream. */
    const uint8_t *body;
    /* Octets of the body, without padding. */
    size_t length;
    /* The type code. An unknown one is that of an optional record. */
    uint64_t type;
    /* What follows the fixed part of the body. */
    union xen_xapi_parts parts;
    /* Where `inside`: a record of Libxc domain image. */
    struct xen_libxc_record libxc;
    /*
     * Whether it is a record of the stream within this one; the other members then have no meaning.
     */
    bool inside;
    uint8_t unused[7];
};

/* Reads a stream from octets in memory. */
struct xen_xapi_reader {
    /* What is known of the stream, its headers included. */
    struct xen_xapi_state state;
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

/* Makes a structure of octets. */
static inline void xen_xapi_load_head(const uint8_t *octets, struct xen_xapi_head *to)
{
    memcpy(to, octets, sizeof *to);
}

/* Turns the octets of all integers around. */
void xen_xapi_turn_record_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_xapi_load_record_header(const uint8_t *octets, bool turned,
                                               struct xen_xapi_record_header *to)
{
    to->type = streamspec_load64(octets, turned);
    to->length = streamspec_load64(octets + 8, turned);
}

/* Reads the headers of a stream. Where it returns STREAMSPEC_BROKEN, there is no record to read. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_reader_init(struct xen_xapi_reader *reader, const void *octets,
                                            size_t length);

/* The same, by the rules that bind whoever wrote the stream. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_judge_init(struct xen_xapi_reader *reader, const void *octets,
                                           size_t length);

/* The same for a stream that stands in others, so many of them; `base` octets stand before it. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_xapi_reader_init_within(struct xen_xapi_reader *reader, enum streamspec_mode mode,
                            uint64_t base, unsigned int depth, const void *octets, size_t length);

/*
 * Reads one record and checks every rule. Returns STREAMSPEC_OK; STREAMSPEC_END after the last
 * record; or STREAMSPEC_BROKEN, once and for all.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_reader_next(struct xen_xapi_reader *reader,
                                            struct xen_xapi_record *record);

/* Octets read so far. */
static inline uint64_t xen_xapi_reader_offset(const struct xen_xapi_reader *reader)
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
struct xen_xapi_writer {
    /* What is known of the stream, its headers included. */
    struct xen_xapi_state state;
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

/* A XENOPS that is to be written. */
struct xen_xapi_xenops_body {
    /* An S-expression: fields in brackets, each with its name and its value. */
    const uint8_t *metadata;
    size_t metadata_length;
};

/* A QEMU_TRAD that is to be written. */
struct xen_xapi_qemu_trad_body {
    /* What QEMU has written; it means something to QEMU alone. */
    const uint8_t *state;
    size_t state_length;
};

/* A VARSTORED that is to be written. */
struct xen_xapi_varstored_body {
    /* What varstored has written; it means something to varstored alone. */
    const uint8_t *variables;
    size_t variables_length;
};

/* A SWTPM0 that is to be written. */
struct xen_xapi_swtpm0_body {
    /* What swtpm has written. */
    const uint8_t *state;
    size_t state_length;
};

/* A SWTPM that is to be written. */
struct xen_xapi_swtpm_body {
    /* What swtpm has written, in Base64. */
    const uint8_t *state;
    size_t state_length;
};

/* Begins a stream. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_writer_init(struct xen_xapi_writer *writer,
                                            struct streamspec_output *output,
                                            const struct xen_xapi_head *head);

/* Writes a XENOPS. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_write_xenops(struct xen_xapi_writer *writer,
                                             const struct xen_xapi_xenops_body *from);

/* Writes a LIBXC_IMAGE. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_write_libxc_image(struct xen_xapi_writer *writer);

/* Writes a QEMU_TRAD. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_write_qemu_trad(struct xen_xapi_writer *writer,
                                                const struct xen_xapi_qemu_trad_body *from);

/* Writes a VARSTORED. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_write_varstored(struct xen_xapi_writer *writer,
                                                const struct xen_xapi_varstored_body *from);

/* Writes an SWTPM0. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_write_swtpm0(struct xen_xapi_writer *writer,
                                             const struct xen_xapi_swtpm0_body *from);

/* Writes an SWTPM. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_write_swtpm(struct xen_xapi_writer *writer,
                                            const struct xen_xapi_swtpm_body *from);

/* Writes an END_OF_IMAGE. */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_write_end_of_image(struct xen_xapi_writer *writer);

/*
 * Begins the stream that follows a LIBXC_IMAGE, once that has been written. Until it has ended, or
 * given back control, nothing but it can be written; its errors say where it stands. `inner` stays
 * where it is until then.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_begin_libxc(struct xen_xapi_writer *writer,
                                            struct xen_libxc_writer *inner,
                                            const struct xen_libxc_image_header *image_header,
                                            const struct xen_libxc_domain_header *domain_header);

/*
 * Tells whether the stream is whole: STREAMSPEC_BROKEN where its last record has not been written.
 * It writes nothing.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_writer_finish(struct xen_xapi_writer *writer);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_XAPI_CODEC_H */
