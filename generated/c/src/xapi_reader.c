/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: the reader. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */

#include "xapi_checks.h"

/* The error has an offset within a record or header; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, const char *item)
{
    struct streamspec_error *error = &reader->error;

    reader->done = true;
    error->offset += reader->base + reader->at;
    if (error->path.depth)
        return STREAMSPEC_BROKEN;
    error->path.item = item;
    if (header) {
        error->in_record = true;
        error->record = reader->state.number;
        error->type = header->type;
    }
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_header(struct xen_xapi_reader *reader,
            const struct streamspec_rule *rule, const char *item)
{
    streamspec_fault(&reader->error, rule, 0, "");
    return located(reader, NULL, item);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&reader->error, rule, offset, field);
    return located(reader, header, "framing");
}

static STREAMSPEC_COLD enum streamspec_status at_type(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 0, "type");
}

static STREAMSPEC_COLD enum streamspec_status at_length(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 8, "length");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, const char *item)
{
    reader->error.offset += 16;
    return located(reader, header, item);
}

/* No whole record header is left. */
static STREAMSPEC_COLD enum streamspec_status cut_short(struct xen_xapi_reader *reader)
{
    if (reader->at == reader->length)
        return in_framing(reader, NULL, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_END], 0, "");
    return in_framing(reader, NULL, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_HEADER_COMPLETE], 0, "");
}

/* Not all octets of a body are there. */
static STREAMSPEC_COLD enum streamspec_status incomplete_body(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header)
{
    return in_framing(reader, header, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_BODY_COMPLETE], 16, "");
}

/* What holds of every length holds of the right one; it is asked of wrong ones alone. */
static STREAMSPEC_COLD enum streamspec_status wrong_length(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, const struct streamspec_rule *rule)
{
    return at_length(reader, header, rule);
}

/* Shows a body of variable size, whose octets are there. */
static inline bool take_body(struct xen_xapi_reader *reader,
                             const struct xen_xapi_record_header *header,
                             struct xen_xapi_record *record)
{
    const size_t left = reader->length - reader->at - 16;

    if (header->length > left) {
        incomplete_body(reader, header);
        return false;
    }
    record->body = reader->octets + reader->at + 16;
    record->length = (size_t)header->length;
    return true;
}

/* The error is one of the stream within this one. */
static STREAMSPEC_COLD bool in_inner(struct xen_xapi_reader *reader,
                                     const struct streamspec_error *error, const char *around)
{
    reader->done = true;
    return streamspec_nested(&reader->error, error, 0, around);
}

/* Whether the stream within this one has ended, if it ever began. */
static bool inner_ended(struct xen_xapi_reader *reader)
{
    struct streamspec_error error;

    if (!reader->begun)
        return true;
    in_framing(reader, NULL, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_END], 0, "");
    error = reader->error;
    return streamspec_nested(&reader->error, &error, 0, "libxc");
}

/* The stream within this one begins. */
static bool begin_libxc(struct xen_xapi_reader *reader)
{
    struct xen_libxc_reader *inner = &reader->libxc;

    reader->begun = true;
    reader->inside = true;
    if (xen_libxc_reader_init_within(inner, reader->state.mode, reader->base + reader->at,
                                     reader->state.depth + 1u, reader->octets + reader->at,
                                     reader->length - reader->at) != STREAMSPEC_OK)
        return in_inner(reader, &inner->error, "libxc");
    inner->prefix = true;
    reader->at = (size_t)(xen_libxc_reader_offset(inner) - reader->base);
    return true;
}

/* The stream within this one begins. */
static bool begin_inner_libxc(struct xen_xapi_reader *reader)
{
    return begin_libxc(reader);
}

/* Reads one record of the stream within this one. */
static enum streamspec_status next_of_libxc(struct xen_xapi_reader *reader,
                                            struct xen_xapi_record *record)
{
    struct xen_libxc_reader *inner = &reader->libxc;

    /* It goes on where this one has come to. */
    inner->at = (size_t)(reader->base + reader->at - inner->base);
    if (xen_libxc_reader_next(inner, &record->libxc) != STREAMSPEC_OK) {
        in_inner(reader, &inner->error, "libxc");
        return STREAMSPEC_BROKEN;
    }
    record->inside = true;
    reader->at = (size_t)(xen_libxc_reader_offset(inner) - reader->base);
    if (inner->done)
        reader->begun = false;
    reader->inside = !inner->done && record->libxc.type != XEN_LIBXC_TYPE_CHECKPOINT;
    return STREAMSPEC_OK;
}

/* Reads one record of the stream within this one. */
static enum streamspec_status next_inner(struct xen_xapi_reader *reader,
                                         struct xen_xapi_record *record)
{
    return next_of_libxc(reader, record);
}

/* Checks what holds at the end of the stream; the last record has so many octets. */
static bool finish(struct xen_xapi_reader *reader, const struct xen_xapi_record_header *header,
                   size_t length)
{
    const struct streamspec_rule *rule = incomplete(&reader->state);

    if (rule) {
        in_framing(reader, header, rule, 0, "");
        return false;
    }
    if (!inner_ended(reader))
        return false;
    if (!reader->prefix && reader->length - reader->at > length) {
        in_framing(reader, NULL, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_NOTHING_AFTER_END], length,
                   "");
        return false;
    }
    reader->done = true;
    return true;
}

/* Takes the parts of a XENOPS, each of which lies within the body and keeps its rules. */
static void take_xenops(struct streamspec_cursor *cursor, struct xen_xapi_xenops_view *view)
{
    view->metadata = cursor->octets + cursor->at;
    view->metadata_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

/* Takes the parts of a QEMU_TRAD, each of which lies within the body and keeps its rules. */
static void take_qemu_trad(struct streamspec_cursor *cursor, struct xen_xapi_qemu_trad_view *view)
{
    view->state = cursor->octets + cursor->at;
    view->state_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

/* Takes the parts of a VARSTORED, each of which lies within the body and keeps its rules. */
static void take_varstored(struct streamspec_cursor *cursor, struct xen_xapi_varstored_view *view)
{
    view->variables = cursor->octets + cursor->at;
    view->variables_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

/* Takes the parts of an SWTPM0, each of which lies within the body and keeps its rules. */
static void take_swtpm0(struct streamspec_cursor *cursor, struct xen_xapi_swtpm0_view *view)
{
    view->state = cursor->octets + cursor->at;
    view->state_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

/* Takes the parts of an SWTPM, each of which lies within the body and keeps its rules. */
static void take_swtpm(struct streamspec_cursor *cursor, struct xen_xapi_swtpm_view *view)
{
    view->state = cursor->octets + cursor->at;
    view->state_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

static inline enum streamspec_status read_xenops(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, struct xen_xapi_record *record)
{
    struct streamspec_cursor cursor;

    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    take_xenops(&cursor, &record->parts.xenops);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_xapi_rules[XEN_XAPI_RULE_XENOPS_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "xenops");
    }
    reader->state.seen |= 1u << KIND_XENOPS;
    reader->at += 16 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_libxc_image(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, struct xen_xapi_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_libxc_image(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->length != 0)
        return wrong_length(reader, header, &xen_xapi_rules[XEN_XAPI_RULE_LIBXC_IMAGE_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 16;
    record->length = 0;
    reader->state.seen |= 1u << KIND_LIBXC_IMAGE;
    if (!inner_ended(reader))
        return STREAMSPEC_BROKEN;
    if (reader->state.depth == STREAMSPEC_DEPTH) {
        streamspec_fault(&reader->error, &xen_xapi_rules[XEN_XAPI_RULE_LIBXC_IMAGE_LENGTH], 0, "");
        return in_body(reader, header, "libxc_image");
    }
    reader->at += 16;
    reader->state.number++;
    if (!begin_inner_libxc(reader))
        return STREAMSPEC_BROKEN;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_qemu_trad(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, struct xen_xapi_record *record)
{
    struct streamspec_cursor cursor;

    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    take_qemu_trad(&cursor, &record->parts.qemu_trad);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_xapi_rules[XEN_XAPI_RULE_QEMU_TRAD_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "qemu_trad");
    }
    if (!check_rules_of_qemu_trad(&reader->state, &reader->error))
        return in_body(reader, header, "qemu_trad");
    reader->state.seen |= 1u << KIND_QEMU_TRAD;
    reader->at += 16 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_varstored(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, struct xen_xapi_record *record)
{
    struct streamspec_cursor cursor;

    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    take_varstored(&cursor, &record->parts.varstored);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_xapi_rules[XEN_XAPI_RULE_VARSTORED_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "varstored");
    }
    reader->state.seen |= 1u << KIND_VARSTORED;
    reader->at += 16 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_swtpm0(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, struct xen_xapi_record *record)
{
    struct streamspec_cursor cursor;

    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    take_swtpm0(&cursor, &record->parts.swtpm0);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_xapi_rules[XEN_XAPI_RULE_SWTPM0_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "swtpm0");
    }
    reader->state.seen |= 1u << KIND_SWTPM0;
    reader->at += 16 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_swtpm(struct xen_xapi_reader *reader,
                                                const struct xen_xapi_record_header *header,
                                                struct xen_xapi_record *record)
{
    struct streamspec_cursor cursor;

    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    take_swtpm(&cursor, &record->parts.swtpm);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_xapi_rules[XEN_XAPI_RULE_SWTPM_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "swtpm");
    }
    reader->state.seen |= 1u << KIND_SWTPM;
    reader->at += 16 + record->length;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_end_of_image(struct xen_xapi_reader *reader,
            const struct xen_xapi_record_header *header, struct xen_xapi_record *record)
{
    if (header->length != 0)
        return wrong_length(reader, header, &xen_xapi_rules[XEN_XAPI_RULE_END_OF_IMAGE_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 16;
    record->length = 0;
    reader->state.seen |= 1u << KIND_END_OF_IMAGE;
    if (!finish(reader, header, 16))
        return STREAMSPEC_BROKEN;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_reader_next(struct xen_xapi_reader *reader,
                                            struct xen_xapi_record *record)
{
    const uint8_t *octets;
    struct xen_xapi_record_header header;

    if (reader->done)
        return reader->error.rule ? STREAMSPEC_BROKEN : STREAMSPEC_END;
    if (reader->inside)
        return next_inner(reader, record);
    record->inside = false;
    if (reader->length - reader->at < 16)
        return cut_short(reader);
    octets = reader->octets + reader->at;
    xen_xapi_load_record_header(octets, streamspec_big_host(), &header);
    record->type = header.type;
    reader->state.framing = header;
    switch (header.type) {
    case XEN_XAPI_TYPE_XENOPS:
        return read_xenops(reader, &header, record);
    case XEN_XAPI_TYPE_LIBXC_IMAGE:
        return read_libxc_image(reader, &header, record);
    case XEN_XAPI_TYPE_QEMU_TRAD:
        return read_qemu_trad(reader, &header, record);
    case XEN_XAPI_TYPE_VARSTORED:
        return read_varstored(reader, &header, record);
    case XEN_XAPI_TYPE_SWTPM0:
        return read_swtpm0(reader, &header, record);
    case XEN_XAPI_TYPE_SWTPM:
        return read_swtpm(reader, &header, record);
    case XEN_XAPI_TYPE_END_OF_IMAGE:
        return read_end_of_image(reader, &header, record);
    default:
        return at_type(reader, &header, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_TYPE]);
    }
}

enum streamspec_status
xen_xapi_reader_init_within(struct xen_xapi_reader *reader, enum streamspec_mode mode,
                            uint64_t base, unsigned int depth, const void *input, size_t length)
{
    const uint8_t *octets;

    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = (const uint8_t *)input;
    reader->length = length;
    reader->state.mode = mode;
    reader->state.depth = (uint8_t)depth;
    reader->state.version = 2;

    if (reader->length - reader->at < 15)
        return in_header(reader, &xen_xapi_rules[XEN_XAPI_RULE_HEAD_COMPLETE], "head");
    octets = reader->octets + reader->at;
    xen_xapi_load_head(octets, &reader->state.head);
    if (!check_head(&reader->state.head, &reader->error))
        return located(reader, NULL, "head");
    reader->at += 15;

    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_reader_init(struct xen_xapi_reader *reader, const void *octets,
                                            size_t length)
{
    return xen_xapi_reader_init_within(reader, STREAMSPEC_READ, 0, 0, octets, length);
}

enum streamspec_status xen_xapi_judge_init(struct xen_xapi_reader *reader, const void *octets,
                                           size_t length)
{
    return xen_xapi_reader_init_within(reader, STREAMSPEC_JUDGE, 0, 0, octets, length);
}
