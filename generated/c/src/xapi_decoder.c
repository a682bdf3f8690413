/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: decoding a stream that comes in pieces. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */

#include <xen_streams/xapi_decoder.h>
#include "internal.h"

/* Octets of all headers. */
#define HEADERS 15U

static const struct streamspec_rule memory_rule = {
    "xapi.memory", "The reader has no memory left for what it must remember.",
        STREAMSPEC_CLASS_MEMORY, XEN_XAPI_RULES,
};

static void xen_xapi_survey(const struct xen_xapi_reader *reader, const uint8_t *octets,
                            size_t length, size_t size, struct streamspec_survey *survey)
{
    struct xen_xapi_record_header header;
    uint64_t wanted;

    memset(survey, 0, sizeof *survey);
    survey->whole = 16;
    survey->wanted = 16;
    (void)reader;
    if (length < 16)
        return;
    xen_xapi_load_record_header(octets, streamspec_big_host(), &header);
    survey->length = header.length;
    survey->whole = streamspec_grown(16, survey->length, 1);
    /* The headers of the stream that follows are looked at along with it. */
    if (header.type == XEN_XAPI_TYPE_LIBXC_IMAGE)
        survey->whole = streamspec_grown(survey->whole, 40, 1);
    survey->wanted = survey->whole;
    if (survey->whole <= size)
        return;
    switch (header.type) {
    case XEN_XAPI_TYPE_XENOPS:
        wanted = 0;
        break;
    case XEN_XAPI_TYPE_QEMU_TRAD:
        wanted = 0;
        break;
    case XEN_XAPI_TYPE_VARSTORED:
        wanted = 0;
        break;
    case XEN_XAPI_TYPE_SWTPM0:
        wanted = 0;
        break;
    case XEN_XAPI_TYPE_SWTPM:
        wanted = 0;
        break;
    case XEN_XAPI_TYPE_LIBXC_IMAGE:
    case XEN_XAPI_TYPE_END_OF_IMAGE:
        return;
    default:
        return;
    }
    survey->wanted = 16 + wanted;
    survey->pieces = survey->whole <= SIZE_MAX;
    if (!survey->pieces)
        survey->wanted = survey->whole;
}

static void xen_xapi_cut(struct xen_xapi_record *record, size_t length)
{
    record->length = length;
    switch (record->type) {
    case XEN_XAPI_TYPE_XENOPS:
        record->parts.xenops.metadata_length = 0;
        break;
    case XEN_XAPI_TYPE_QEMU_TRAD:
        record->parts.qemu_trad.state_length = 0;
        break;
    case XEN_XAPI_TYPE_VARSTORED:
        record->parts.varstored.variables_length = 0;
        break;
    case XEN_XAPI_TYPE_SWTPM0:
        record->parts.swtpm0.state_length = 0;
        break;
    case XEN_XAPI_TYPE_SWTPM:
        record->parts.swtpm.state_length = 0;
        break;
    default:
        break;
    }
}

/* Shows octets to the reader, and so many more that are not here. */
static void show(struct xen_xapi_decoder *decoder, const uint8_t *octets, size_t length,
                 bool partial)
{
    struct xen_xapi_reader *reader = &decoder->reader;

    reader->octets = octets;
    reader->length = length;
    reader->base = decoder->offset;
    reader->at = 0;
    reader->prefix = true;
    reader->partial = partial;
    reader->libxc.octets = octets;
    reader->libxc.length = length;
    reader->libxc.base = decoder->offset;
    reader->libxc.at = 0;
    reader->libxc.partial = partial;
}

static STREAMSPEC_COLD enum streamspec_status fail(struct xen_xapi_decoder *decoder,
            enum streamspec_status status)
{
    decoder->status = status;
    return status;
}

/* Something is wrong with the tail of a record that has begun, or with the whole of one. */
static STREAMSPEC_COLD enum streamspec_status wrong(struct xen_xapi_decoder *decoder,
            const struct streamspec_rule *rule, uint64_t offset, const char *field)
{
    struct streamspec_error *error = &decoder->reader.error;
    const struct streamspec_tail *tail = &decoder->tail;

    streamspec_fault(error, rule, offset, field);
    error->path.item = "framing";
    error->in_record = true;
    error->record = tail->number;
    error->type = tail->type;
    if (decoder->reader.inside) {
        struct streamspec_error own = *error;

        streamspec_enclose(error, &own, 0, "libxc");
    }
    return fail(decoder, STREAMSPEC_BROKEN);
}

/* The next record neither fits into the window nor comes in pieces; its header may be wrong too. */
static STREAMSPEC_COLD enum streamspec_status too_large(struct xen_xapi_decoder *decoder,
            const uint8_t *octets)
{
    struct xen_xapi_record_header header;
    struct xen_xapi_record record;
    const struct xen_xapi_reader *reader = &decoder->reader;

    decoder->tail.number = reader->state.number;
    show(decoder, octets, reader->inside ? 8 : 16, false);
    if (xen_xapi_reader_next(&decoder->reader, &record) == STREAMSPEC_BROKEN
        && reader->error.rule->error_class != STREAMSPEC_CLASS_TRUNCATED)
        return fail(decoder, STREAMSPEC_BROKEN);
    if (reader->inside) {
        struct xen_libxc_record_header within;

        xen_libxc_load_record_header(octets, reader->libxc.state.turned, &within);
        decoder->tail.number = reader->libxc.state.number;
        decoder->tail.type = within.type;
        return wrong(decoder, &memory_rule, decoder->offset + 0, "type");
    }
    xen_xapi_load_record_header(octets, streamspec_big_host(), &header);
    decoder->tail.type = header.type;
    return wrong(decoder, &memory_rule, decoder->offset + 0, "type");
}

/* Ends the record that has begun, if nothing of it is to come. */
static enum streamspec_status end_tail(struct xen_xapi_decoder *decoder)
{
    const struct xen_xapi_receiver *receiver = decoder->receiver;

    if (decoder->tail.octets || decoder->tail.padding)
        return STREAMSPEC_OK;
    decoder->open = false;
    if (receiver->end)
        decoder->result = receiver->end(receiver->context);
    return decoder->result ? fail(decoder, STREAMSPEC_HANDLER) : STREAMSPEC_OK;
}

/* A record was read of which the last field is to come. */
static enum streamspec_status begin(struct xen_xapi_decoder *decoder,
                                    const struct streamspec_survey *survey,
                                    struct xen_xapi_record *record, uint64_t number)
{
    struct streamspec_tail *tail = &decoder->tail;
    const struct xen_xapi_receiver *receiver = decoder->receiver;
    uint64_t header = 16;
    uint64_t length = record->length;

    tail->start = decoder->offset - survey->wanted;
    tail->number = number;
    tail->type = record->type;
    if (record->inside) {
        header = 8;
        length = record->libxc.length;
        tail->type = record->libxc.type;
        xen_libxc_cut(&record->libxc, (size_t)(survey->wanted - header));
    } else {
        xen_xapi_cut(record, (size_t)(survey->wanted - header));
    }
    tail->body = tail->start + header;
    tail->end = tail->body + length;
    tail->octets = tail->end - decoder->offset;
    tail->padding = survey->whole - header - length;
    decoder->open = true;
    if (receiver->begin)
        decoder->result = receiver->begin(receiver->context, record, tail->octets);
    return decoder->result ? fail(decoder, STREAMSPEC_HANDLER) : end_tail(decoder);
}

/*
 * Decodes the headers or one record, if enough of it is here. `used` says how many octets that
 * took; if none, `wanted` says how many it takes.
 */
static enum streamspec_status step(struct xen_xapi_decoder *decoder, const uint8_t *octets,
                                   size_t length, size_t *used, size_t *wanted)
{
    const struct xen_xapi_receiver *receiver = decoder->receiver;
    struct xen_xapi_reader *reader = &decoder->reader;
    struct streamspec_survey survey;
    struct xen_xapi_record record;
    uint64_t number;

    *used = 0;
    if (!decoder->started) {
        *wanted = HEADERS;
        if (length < HEADERS)
            return STREAMSPEC_OK;
        if (xen_xapi_reader_init(reader, octets, HEADERS) != STREAMSPEC_OK)
            return fail(decoder, STREAMSPEC_BROKEN);
        decoder->started = true;
        decoder->offset = HEADERS;
        *used = HEADERS;
        return STREAMSPEC_OK;
    }
    if (reader->inside)
        xen_libxc_survey(&reader->libxc, octets, length, decoder->size, &survey);
    else
        xen_xapi_survey(reader, octets, length, decoder->size, &survey);
    number = reader->inside ? reader->libxc.state.number : reader->state.number;
    if (survey.wanted > decoder->size)
        return too_large(decoder, octets);
    *wanted = (size_t)survey.wanted;
    if (length < *wanted)
        return STREAMSPEC_OK;
    show(decoder, octets, survey.pieces ? (size_t)survey.whole : *wanted, survey.pieces);
    if (xen_xapi_reader_next(reader, &record) != STREAMSPEC_OK)
        return fail(decoder, STREAMSPEC_BROKEN);
    *used = *wanted;
    decoder->offset += *wanted;
    if (survey.pieces)
        return begin(decoder, &survey, &record, number);
    if (receiver->record)
        decoder->result = receiver->record(receiver->context, &record);
    return decoder->result ? fail(decoder, STREAMSPEC_HANDLER) : STREAMSPEC_OK;
}

/*
 * Takes what there is of the tail of a record that has begun; `used` says how many octets that are.
 */
static enum streamspec_status take_tail(struct xen_xapi_decoder *decoder, const uint8_t *octets,
                                        size_t length, size_t *used)
{
    const struct xen_xapi_receiver *receiver = decoder->receiver;
    struct streamspec_tail *tail = &decoder->tail;
    const size_t piece = tail->octets < length ? (size_t)tail->octets : length;
    const size_t left = length - piece;
    const size_t padding = tail->padding < left ? (size_t)tail->padding : left;

    if (piece && receiver->piece)
        decoder->result = receiver->piece(receiver->context, octets, piece);
    if (decoder->result)
        return fail(decoder, STREAMSPEC_HANDLER);
    tail->octets -= piece;
    tail->padding -= padding;
    decoder->offset += piece + padding;
    *used = piece + padding;
    return end_tail(decoder);
}

void xen_xapi_decoder_init(struct xen_xapi_decoder *decoder,
                           const struct xen_xapi_receiver *receiver, void *window, size_t size)
{
    memset(decoder, 0, sizeof *decoder);
    decoder->receiver = receiver;
    decoder->window = (uint8_t *)window;
    decoder->size = size;
}

/* Octets follow the last record, or the window is too small for what is not in a record. */
static STREAMSPEC_COLD enum streamspec_status outside(struct xen_xapi_decoder *decoder,
            const struct streamspec_rule *rule)
{
    streamspec_fault(&decoder->reader.error, rule, decoder->offset, "");
    decoder->reader.error.path.item = "framing";
    return fail(decoder, STREAMSPEC_BROKEN);
}

enum streamspec_status xen_xapi_decoder_push(struct xen_xapi_decoder *decoder, const void *input,
                                             size_t length, size_t *taken)
{
    const uint8_t *octets = (const uint8_t *)input;
    size_t left = length;
    size_t used, wanted;
    enum streamspec_status status;

    if (taken)
        *taken = 0;
    if (decoder->status != STREAMSPEC_OK)
        return decoder->status;
    if (decoder->size < XEN_XAPI_WINDOW_MIN)
        return outside(decoder, &memory_rule);
    for (;;) {
        if (decoder->open) {
            if (!left)
                break;
            status = take_tail(decoder, octets, left, &used);
            if (status != STREAMSPEC_OK)
                return status;
            octets += used;
            left -= used;
            continue;
        }
        if (xen_xapi_decoder_is_done(decoder)) {
            if (left && !decoder->prefix)
                return outside(decoder, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_NOTHING_AFTER_END]);
            break;
        }
        if (decoder->held)
            status = step(decoder, decoder->window, decoder->held, &used, &wanted);
        else
            status = step(decoder, octets, left, &used, &wanted);
        if (status != STREAMSPEC_OK)
            return status;
        if (used && decoder->held) {
            /* No more is held than is wanted. */
            decoder->held = 0;
        } else if (used) {
            octets += used;
            left -= used;
        } else {
            size_t held = wanted - decoder->held;

            if (held > left)
                held = left;
            if (!held)
                break;
            memcpy(decoder->window + decoder->held, octets, held);
            decoder->held += held;
            octets += held;
            left -= held;
        }
    }
    if (taken)
        *taken = length - left;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_decoder_finish(struct xen_xapi_decoder *decoder)
{
    const struct streamspec_tail *tail = &decoder->tail;
    struct xen_xapi_record record;

    if (decoder->status != STREAMSPEC_OK || xen_xapi_decoder_is_done(decoder))
        return decoder->status;
    if (decoder->open) {
        return wrong(decoder, &xen_xapi_rules[XEN_XAPI_RULE_FRAMING_BODY_COMPLETE], tail->body, "");
    }
    if (!decoder->started) {
        return fail(decoder,
                    xen_xapi_reader_init(&decoder->reader, decoder->window, decoder->held));
    }
    /* What is held is less than a record, so that a reader says what is missing. */
    show(decoder, decoder->window, decoder->held, false);
    while (xen_xapi_reader_next(&decoder->reader, &record) == STREAMSPEC_OK)
        continue;
    return fail(decoder, STREAMSPEC_BROKEN);
}
