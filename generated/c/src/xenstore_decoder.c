/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: decoding a stream that comes in pieces. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */

#include <xen_streams/xenstore_decoder.h>
#include "internal.h"

/* Octets of all headers. */
#define HEADERS 16U

/* Octets of a NODE_DATA before its last field; if another one does not fit, those before that. */
static uint64_t wanted_node_data(const uint8_t *body, size_t here, uint64_t length, bool turned)
{
    uint64_t wanted = 16, next;

    if (length < 16)
        return 0;
    if (here < 16)
        return wanted;
    /* The permissions, the owner's first. */
    next = streamspec_grown(wanted, streamspec_load16(body + 14, turned), 4);
    if (next > length)
        return wanted;
    wanted = next;
    /* Absolute path of the node, or the name of a special node, which begins with `@`. */
    next = streamspec_grown(wanted, streamspec_load16(body + 8, turned), 1);
    if (next > length)
        return wanted;
    wanted = next;
    return wanted;
}

static void xen_xenstore_survey(const struct xen_xenstore_reader *reader, const uint8_t *octets,
                                size_t length, size_t size, struct streamspec_survey *survey)
{
    struct xen_xenstore_record_header header;
    uint64_t wanted;

    memset(survey, 0, sizeof *survey);
    survey->whole = 8;
    survey->wanted = 8;
    if (length < 8)
        return;
    xen_xenstore_load_record_header(octets, reader->state.turned, &header);
    survey->length = header.length;
    survey->whole = streamspec_grown(8, survey->length, 1);
    survey->wanted = survey->whole;
    if (survey->whole <= size)
        return;
    switch (header.type) {
    case XEN_XENSTORE_TYPE_NODE_DATA:
        wanted = wanted_node_data(octets + 8, length - 8, survey->length, reader->state.turned);
        break;
    case XEN_XENSTORE_TYPE_END:
    case XEN_XENSTORE_TYPE_GLOBAL_DATA:
    case XEN_XENSTORE_TYPE_CONNECTION_DATA:
    case XEN_XENSTORE_TYPE_WATCH_DATA:
    case XEN_XENSTORE_TYPE_TRANSACTION_DATA:
    case XEN_XENSTORE_TYPE_GLOBAL_QUOTA_DATA:
    case XEN_XENSTORE_TYPE_DOMAIN_DATA:
    case XEN_XENSTORE_TYPE_WATCH_DATA_EXTENDED:
        return;
    default:
        return;
    }
    survey->wanted = 8 + wanted;
    survey->pieces = survey->whole <= SIZE_MAX;
    if (!survey->pieces)
        survey->wanted = survey->whole;
}

static void xen_xenstore_cut(struct xen_xenstore_record *record, size_t length)
{
    record->length = length;
    switch (record->type) {
    case XEN_XENSTORE_TYPE_NODE_DATA:
        record->parts.node_data.value_length = 0;
        break;
    default:
        break;
    }
}

/* Shows octets to the reader, and so many more that are not here. */
static void show(struct xen_xenstore_decoder *decoder, const uint8_t *octets, size_t length,
                 bool partial)
{
    struct xen_xenstore_reader *reader = &decoder->reader;

    reader->octets = octets;
    reader->length = length;
    reader->base = decoder->offset;
    reader->at = 0;
    reader->prefix = true;
    reader->partial = partial;
}

static STREAMSPEC_COLD enum streamspec_status fail(struct xen_xenstore_decoder *decoder,
            enum streamspec_status status)
{
    decoder->status = status;
    return status;
}

/* Something is wrong with the tail of a record that has begun, or with the whole of one. */
static STREAMSPEC_COLD enum streamspec_status wrong(struct xen_xenstore_decoder *decoder,
            const struct streamspec_rule *rule, uint64_t offset, const char *field)
{
    struct streamspec_error *error = &decoder->reader.error;
    const struct streamspec_tail *tail = &decoder->tail;

    streamspec_fault(error, rule, offset, field);
    error->path.item = "framing";
    error->in_record = true;
    error->record = tail->number;
    error->type = tail->type;
    return fail(decoder, STREAMSPEC_BROKEN);
}

/* The next record neither fits into the window nor comes in pieces; its header may be wrong too. */
static STREAMSPEC_COLD enum streamspec_status too_large(struct xen_xenstore_decoder *decoder,
            const uint8_t *octets)
{
    struct xen_xenstore_record_header header;
    struct xen_xenstore_record record;
    const struct xen_xenstore_reader *reader = &decoder->reader;

    decoder->tail.number = reader->state.number;
    show(decoder, octets, 8, false);
    if (xen_xenstore_reader_next(&decoder->reader, &record) == STREAMSPEC_BROKEN
        && reader->error.rule->error_class != STREAMSPEC_CLASS_TRUNCATED)
        return fail(decoder, STREAMSPEC_BROKEN);
    xen_xenstore_load_record_header(octets, reader->state.turned, &header);
    decoder->tail.type = header.type;
    return wrong(decoder, &xen_xenstore_rules[XEN_XENSTORE_RULE_MEMORY], decoder->offset + 0,
                 "type");
}

/* Ends the record that has begun, if nothing of it is to come. */
static enum streamspec_status end_tail(struct xen_xenstore_decoder *decoder)
{
    const struct xen_xenstore_receiver *receiver = decoder->receiver;

    if (decoder->tail.octets || decoder->tail.padding)
        return STREAMSPEC_OK;
    decoder->open = false;
    if (receiver->end)
        decoder->result = receiver->end(receiver->context);
    return decoder->result ? fail(decoder, STREAMSPEC_HANDLER) : STREAMSPEC_OK;
}

/* A record was read of which the last field is to come. */
static enum streamspec_status begin(struct xen_xenstore_decoder *decoder,
                                    const struct streamspec_survey *survey,
                                    struct xen_xenstore_record *record, uint64_t number)
{
    struct streamspec_tail *tail = &decoder->tail;
    const struct xen_xenstore_receiver *receiver = decoder->receiver;
    uint64_t header = 8;
    uint64_t length = record->length;

    tail->start = decoder->offset - survey->wanted;
    tail->number = number;
    tail->type = record->type;
    {
        xen_xenstore_cut(record, (size_t)(survey->wanted - header));
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
static enum streamspec_status step(struct xen_xenstore_decoder *decoder, const uint8_t *octets,
                                   size_t length, size_t *used, size_t *wanted)
{
    const struct xen_xenstore_receiver *receiver = decoder->receiver;
    struct xen_xenstore_reader *reader = &decoder->reader;
    struct streamspec_survey survey;
    struct xen_xenstore_record record;
    uint64_t number;

    *used = 0;
    if (!decoder->started) {
        *wanted = HEADERS;
        if (length < HEADERS)
            return STREAMSPEC_OK;
        if (xen_xenstore_reader_init(reader, octets, HEADERS, decoder->runs, decoder->count) !=
            STREAMSPEC_OK)
            return fail(decoder, STREAMSPEC_BROKEN);
        decoder->started = true;
        decoder->offset = HEADERS;
        *used = HEADERS;
        return STREAMSPEC_OK;
    }
    xen_xenstore_survey(reader, octets, length, decoder->size, &survey);
    number = reader->state.number;
    if (survey.wanted > decoder->size)
        return too_large(decoder, octets);
    *wanted = (size_t)survey.wanted;
    if (length < *wanted)
        return STREAMSPEC_OK;
    show(decoder, octets, survey.pieces ? (size_t)survey.whole : *wanted, survey.pieces);
    if (xen_xenstore_reader_next(reader, &record) != STREAMSPEC_OK)
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
static enum streamspec_status take_tail(struct xen_xenstore_decoder *decoder, const uint8_t *octets,
                                        size_t length, size_t *used)
{
    const struct xen_xenstore_receiver *receiver = decoder->receiver;
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

void xen_xenstore_decoder_init(struct xen_xenstore_decoder *decoder,
                               const struct xen_xenstore_receiver *receiver, void *window,
                               size_t size, struct streamspec_run *runs, size_t count)
{
    memset(decoder, 0, sizeof *decoder);
    decoder->receiver = receiver;
    decoder->window = (uint8_t *)window;
    decoder->size = size;
    decoder->runs = runs;
    decoder->count = count;
}

/* Octets follow the last record, or the window is too small for what is not in a record. */
static STREAMSPEC_COLD enum streamspec_status outside(struct xen_xenstore_decoder *decoder,
            const struct streamspec_rule *rule)
{
    streamspec_fault(&decoder->reader.error, rule, decoder->offset, "");
    decoder->reader.error.path.item = "framing";
    return fail(decoder, STREAMSPEC_BROKEN);
}

enum streamspec_status xen_xenstore_decoder_push(struct xen_xenstore_decoder *decoder,
            const void *input, size_t length, size_t *taken)
{
    const uint8_t *octets = (const uint8_t *)input;
    size_t left = length;
    size_t used, wanted;
    enum streamspec_status status;

    if (taken)
        *taken = 0;
    if (decoder->status != STREAMSPEC_OK)
        return decoder->status;
    if (decoder->size < XEN_XENSTORE_WINDOW_MIN)
        return outside(decoder, &xen_xenstore_rules[XEN_XENSTORE_RULE_MEMORY]);
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
        if (xen_xenstore_decoder_is_done(decoder)) {
            if (left && !decoder->prefix)
                return outside(decoder,
                               &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_NOTHING_AFTER_END]);
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

enum streamspec_status xen_xenstore_decoder_finish(struct xen_xenstore_decoder *decoder)
{
    const struct streamspec_tail *tail = &decoder->tail;
    struct xen_xenstore_record record;

    if (decoder->status != STREAMSPEC_OK || xen_xenstore_decoder_is_done(decoder))
        return decoder->status;
    if (decoder->open) {
        return wrong(decoder, &xen_xenstore_rules[XEN_XENSTORE_RULE_FRAMING_BODY_COMPLETE],
                     tail->body, "");
    }
    if (!decoder->started) {
        return fail(decoder,
                    xen_xenstore_reader_init(&decoder->reader, decoder->window, decoder->held,
                                             decoder->runs, decoder->count));
    }
    /* What is held is less than a record, so that a reader says what is missing. */
    show(decoder, decoder->window, decoder->held, false);
    while (xen_xenstore_reader_next(&decoder->reader, &record) == STREAMSPEC_OK)
        continue;
    return fail(decoder, STREAMSPEC_BROKEN);
}
