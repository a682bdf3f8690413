/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: decoding a stream that comes in pieces. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */

#include <xen_streams/libxc_decoder.h>
#include "internal.h"

/* Octets of all headers. */
#define HEADERS 40U

static const struct streamspec_rule memory_rule = {
    "libxc.memory", "The reader has no memory left for what it must remember.",
        STREAMSPEC_CLASS_MEMORY, XEN_LIBXC_RULES,
};

/* Octets of a PAGE_DATA before its last field; if another one does not fit, those before that. */
static uint64_t wanted_page_data(const uint8_t *body, size_t here, uint64_t length, bool turned)
{
    uint64_t wanted = 8, next;

    if (length < 8)
        return 0;
    if (here < 8)
        return wanted;
    /* The frames and their types. */
    next = streamspec_grown(wanted, streamspec_load32(body, turned), 8);
    if (next > length)
        return wanted;
    wanted = next;
    return wanted;
}

void xen_libxc_survey(const struct xen_libxc_reader *reader, const uint8_t *octets, size_t length,
                      size_t size, struct streamspec_survey *survey)
{
    struct xen_libxc_record_header header;
    uint64_t wanted;

    memset(survey, 0, sizeof *survey);
    survey->whole = 8;
    survey->wanted = 8;
    if (length < 8)
        return;
    xen_libxc_load_record_header(octets, reader->state.turned, &header);
    survey->length = header.length;
    survey->whole = streamspec_grown(8, survey->length, 1);
    survey->whole = streamspec_grown(survey->whole, streamspec_padding(survey->length, 8), 1);
    survey->wanted = survey->whole;
    if (survey->whole <= size)
        return;
    switch (header.type) {
    case XEN_LIBXC_TYPE_PAGE_DATA:
        wanted = wanted_page_data(octets + 8, length - 8, survey->length, reader->state.turned);
        break;
    case XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES:
        wanted = survey->length < 8 ? 0 : 8;
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC:
        wanted = survey->length < 8 ? 0 : 8;
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED:
        wanted = survey->length < 8 ? 0 : 8;
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE:
        wanted = survey->length < 8 ? 0 : 8;
        break;
    case XEN_LIBXC_TYPE_SHARED_INFO:
        wanted = 0;
        break;
    case XEN_LIBXC_TYPE_TOOLSTACK:
        wanted = 0;
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS:
        wanted = survey->length < 8 ? 0 : 8;
        break;
    case XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST:
        wanted = 0;
        break;
    case XEN_LIBXC_TYPE_END:
    case XEN_LIBXC_TYPE_X86_PV_INFO:
    case XEN_LIBXC_TYPE_X86_TSC_INFO:
    case XEN_LIBXC_TYPE_HVM_CONTEXT:
    case XEN_LIBXC_TYPE_HVM_PARAMS:
    case XEN_LIBXC_TYPE_VERIFY:
    case XEN_LIBXC_TYPE_CHECKPOINT:
    case XEN_LIBXC_TYPE_STATIC_DATA_END:
    case XEN_LIBXC_TYPE_X86_CPUID_POLICY:
    case XEN_LIBXC_TYPE_X86_MSR_POLICY:
        return;
    default:
        if (!(header.type & XEN_LIBXC_OPTIONAL))
            return;
        wanted = 0;
        break;
    }
    survey->wanted = 8 + wanted;
    survey->pieces = survey->whole <= SIZE_MAX;
    if (!survey->pieces)
        survey->wanted = survey->whole;
}

void xen_libxc_cut(struct xen_libxc_record *record, size_t length)
{
    record->length = length;
    switch (record->type) {
    case XEN_LIBXC_TYPE_PAGE_DATA:
        record->parts.page_data.pages_length = 0;
        break;
    case XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES:
        record->parts.x86_pv_p2m_frames.p2m_pfn_count = 0;
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC:
        record->parts.x86_pv_vcpu_basic.context_length = 0;
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED:
        record->parts.x86_pv_vcpu_extended.context_length = 0;
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE:
        record->parts.x86_pv_vcpu_xsave.context_length = 0;
        break;
    case XEN_LIBXC_TYPE_SHARED_INFO:
        record->parts.shared_info.page_length = 0;
        break;
    case XEN_LIBXC_TYPE_TOOLSTACK:
        record->parts.toolstack.data_length = 0;
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS:
        record->parts.x86_pv_vcpu_msrs.context_length = 0;
        break;
    case XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST:
        record->parts.checkpoint_dirty_pfn_list.pfn_count = 0;
        break;
    default:
        break;
    }
}

/* Shows octets to the reader, and so many more that are not here. */
static void show(struct xen_libxc_decoder *decoder, const uint8_t *octets, size_t length,
                 bool partial)
{
    struct xen_libxc_reader *reader = &decoder->reader;

    reader->octets = octets;
    reader->length = length;
    reader->base = decoder->offset;
    reader->at = 0;
    reader->prefix = true;
    reader->partial = partial;
}

static STREAMSPEC_COLD enum streamspec_status fail(struct xen_libxc_decoder *decoder,
            enum streamspec_status status)
{
    decoder->status = status;
    return status;
}

/* Something is wrong with the tail of a record that has begun, or with the whole of one. */
static STREAMSPEC_COLD enum streamspec_status wrong(struct xen_libxc_decoder *decoder,
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
static STREAMSPEC_COLD enum streamspec_status too_large(struct xen_libxc_decoder *decoder,
            const uint8_t *octets)
{
    struct xen_libxc_record_header header;
    struct xen_libxc_record record;
    const struct xen_libxc_reader *reader = &decoder->reader;

    decoder->tail.number = reader->state.number;
    show(decoder, octets, 8, false);
    if (xen_libxc_reader_next(&decoder->reader, &record) == STREAMSPEC_BROKEN
        && reader->error.rule->error_class != STREAMSPEC_CLASS_TRUNCATED)
        return fail(decoder, STREAMSPEC_BROKEN);
    xen_libxc_load_record_header(octets, reader->state.turned, &header);
    decoder->tail.type = header.type;
    return wrong(decoder, &memory_rule, decoder->offset + 0, "type");
}

/* Ends the record that has begun, if nothing of it is to come. */
static enum streamspec_status end_tail(struct xen_libxc_decoder *decoder)
{
    const struct xen_libxc_receiver *receiver = decoder->receiver;

    if (decoder->tail.octets || decoder->tail.padding)
        return STREAMSPEC_OK;
    decoder->open = false;
    if (receiver->end)
        decoder->result = receiver->end(receiver->context);
    return decoder->result ? fail(decoder, STREAMSPEC_HANDLER) : STREAMSPEC_OK;
}

/* A record was read of which the last field is to come. */
static enum streamspec_status begin(struct xen_libxc_decoder *decoder,
                                    const struct streamspec_survey *survey,
                                    struct xen_libxc_record *record, uint64_t number)
{
    struct streamspec_tail *tail = &decoder->tail;
    const struct xen_libxc_receiver *receiver = decoder->receiver;
    uint64_t header = 8;
    uint64_t length = record->length;

    tail->start = decoder->offset - survey->wanted;
    tail->number = number;
    tail->type = record->type;
    {
        xen_libxc_cut(record, (size_t)(survey->wanted - header));
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
static enum streamspec_status step(struct xen_libxc_decoder *decoder, const uint8_t *octets,
                                   size_t length, size_t *used, size_t *wanted)
{
    const struct xen_libxc_receiver *receiver = decoder->receiver;
    struct xen_libxc_reader *reader = &decoder->reader;
    struct streamspec_survey survey;
    struct xen_libxc_record record;
    uint64_t number;

    *used = 0;
    if (!decoder->started) {
        *wanted = HEADERS;
        if (length < HEADERS)
            return STREAMSPEC_OK;
        if (xen_libxc_reader_init(reader, octets, HEADERS) != STREAMSPEC_OK)
            return fail(decoder, STREAMSPEC_BROKEN);
        decoder->started = true;
        decoder->offset = HEADERS;
        *used = HEADERS;
        return STREAMSPEC_OK;
    }
    xen_libxc_survey(reader, octets, length, decoder->size, &survey);
    number = reader->state.number;
    if (survey.wanted > decoder->size)
        return too_large(decoder, octets);
    *wanted = (size_t)survey.wanted;
    if (length < *wanted)
        return STREAMSPEC_OK;
    show(decoder, octets, survey.pieces ? (size_t)survey.whole : *wanted, survey.pieces);
    if (xen_libxc_reader_next(reader, &record) != STREAMSPEC_OK)
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
static enum streamspec_status take_tail(struct xen_libxc_decoder *decoder, const uint8_t *octets,
                                        size_t length, size_t *used)
{
    const struct xen_libxc_receiver *receiver = decoder->receiver;
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

void xen_libxc_decoder_init(struct xen_libxc_decoder *decoder,
                            const struct xen_libxc_receiver *receiver, void *window, size_t size)
{
    memset(decoder, 0, sizeof *decoder);
    decoder->receiver = receiver;
    decoder->window = (uint8_t *)window;
    decoder->size = size;
}

/* Octets follow the last record, or the window is too small for what is not in a record. */
static STREAMSPEC_COLD enum streamspec_status outside(struct xen_libxc_decoder *decoder,
            const struct streamspec_rule *rule)
{
    streamspec_fault(&decoder->reader.error, rule, decoder->offset, "");
    decoder->reader.error.path.item = "framing";
    return fail(decoder, STREAMSPEC_BROKEN);
}

enum streamspec_status xen_libxc_decoder_push(struct xen_libxc_decoder *decoder, const void *input,
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
    if (decoder->size < XEN_LIBXC_WINDOW_MIN)
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
        if (xen_libxc_decoder_is_done(decoder)) {
            if (left && !decoder->prefix)
                return outside(decoder, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_NOTHING_AFTER_END]);
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

enum streamspec_status xen_libxc_decoder_finish(struct xen_libxc_decoder *decoder)
{
    const struct streamspec_tail *tail = &decoder->tail;
    struct xen_libxc_record record;

    if (decoder->status != STREAMSPEC_OK || xen_libxc_decoder_is_done(decoder))
        return decoder->status;
    if (decoder->open) {
        if (!tail->octets)
            return wrong(decoder, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_PADDING_COMPLETE],
                         tail->end, "");
        return wrong(decoder, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_BODY_COMPLETE], tail->body,
                     "");
    }
    if (!decoder->started) {
        return fail(decoder,
                    xen_libxc_reader_init(&decoder->reader, decoder->window, decoder->held));
    }
    /* What is held is less than a record, so that a reader says what is missing. */
    show(decoder, decoder->window, decoder->held, false);
    while (xen_libxc_reader_next(&decoder->reader, &record) == STREAMSPEC_OK)
        continue;
    return fail(decoder, STREAMSPEC_BROKEN);
}
