/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: saving a stream. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/mixed_save.h>
#include "mixed_checks.h"
#include "saving.h"

/* The greatest length of a body. */
#define MOST 0x8000000

/* The kind of a record of which the body may come in pieces; returns whether it may. */
static bool in_pieces(uint64_t type, enum kind *kind)
{
    switch (type) {
    case BENCH_MIXED_TYPE_ALPHA:
        *kind = KIND_ALPHA;
        return true;
    case BENCH_MIXED_TYPE_BETA:
        *kind = KIND_BETA;
        return true;
    case BENCH_MIXED_TYPE_GAMMA:
        *kind = KIND_GAMMA;
        return true;
    case BENCH_MIXED_TYPE_DELTA:
        *kind = KIND_DELTA;
        return true;
    case BENCH_MIXED_TYPE_EPSILON:
        *kind = KIND_EPSILON;
        return true;
    case BENCH_MIXED_TYPE_ZETA:
        *kind = KIND_ZETA;
        return true;
    case BENCH_MIXED_TYPE_ETA:
        *kind = KIND_ETA;
        return true;
    case BENCH_MIXED_TYPE_THETA:
        *kind = KIND_THETA;
        return true;
    default:
        return false;
    }
}

/* A body would be longer than any can be. */
static STREAMSPEC_COLD enum streamspec_status too_long(struct bench_mixed_saver *saver)
{
    struct streamspec_error *error = &saver->writer.error;

    streamspec_fault(error, &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_LENGTH_MAX],
                     saver->save.start - saver->writer.start + 4, "length");
    error->path.item = "framing";
    error->in_record = true;
    error->record = saver->writer.state.number;
    error->type = saver->save.opened;
    return streamspec_save_fail(&saver->save, STREAMSPEC_BROKEN);
}

/* Makes the header of the record that has begun, with the length of its body. */
static void make_header(const struct bench_mixed_saver *saver, uint8_t *octets, uint64_t length)
{
    struct bench_mixed_record_header record_header;
    struct bench_mixed_record_header *header = &record_header;

    memset(header, 0, sizeof *header);
    header->type = (uint32_t)saver->save.opened;
    header->length = (uint32_t)length;
    store_record_header(octets, header, streamspec_big_host());
}

/* Lets a reader judge a record, or its header alone, as if it stood where it is going to stand. */
static enum streamspec_status judge(struct bench_mixed_saver *saver, const uint8_t *octets,
                                    size_t length)
{
    struct bench_mixed_state *state = &saver->writer.state;
    struct bench_mixed_reader reader;
    struct bench_mixed_record record;
    enum kind kind;

    memset(&reader, 0, sizeof reader);
    reader.state = *state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = saver->save.start - saver->writer.start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (bench_mixed_reader_next(&reader, &record) == STREAMSPEC_OK) {
        *state = reader.state;
    } else if (length == 8 && in_pieces(saver->save.opened, &kind) && reader.error.rule ==
               &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_BODY_COMPLETE]) {
        /* Nothing is wrong with the header; the body is not here to be looked at. */
        *state = reader.state;
        state->seen |= 1u << kind;
        state->number++;
    } else {
        saver->writer.error = reader.error;
        return STREAMSPEC_BROKEN;
    }
    state->mode = STREAMSPEC_WRITE;
    return STREAMSPEC_OK;
}

void bench_mixed_saver_init(struct bench_mixed_saver *saver, struct streamspec_length *lengths,
                            size_t size)
{
    memset(saver, 0, sizeof *saver);
    saver->save.lengths = &saver->lengths;
    saver->save.status = STREAMSPEC_END;
    saver->lengths.runs = lengths;
    saver->lengths.size = size;
}

static enum streamspec_status
start(struct bench_mixed_saver *saver, struct streamspec_output *output, enum streamspec_pass pass)
{
    streamspec_save_start(&saver->save, output, pass);
    return streamspec_save_leave(&saver->save, bench_mixed_writer_init(&saver->writer, output));
}

enum streamspec_status bench_mixed_save_start(struct bench_mixed_saver *saver,
                                              struct streamspec_output *output)
{
    return start(saver, output, STREAMSPEC_SINGLE);
}

enum streamspec_status bench_mixed_save_finish(struct bench_mixed_saver *saver)
{
    struct streamspec_save *save = &saver->save;

    if (save->status != STREAMSPEC_OK || save->open || save->handled)
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    save->start = streamspec_output_offset(save->output);
    if (save->total && save->start - saver->writer.start + 8 != save->total)
        return streamspec_save_fail(save, STREAMSPEC_CHANGED);
    if (streamspec_save_leave(save, bench_mixed_write_end(&saver->writer)) != STREAMSPEC_OK)
        return save->status;
    if (streamspec_output_flush(save->output) != STREAMSPEC_OK)
        return streamspec_save_fail(save, STREAMSPEC_FULL);
    save->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

/* Calls a handler; returns whether it saved all that it has to. */
static bool handle(struct bench_mixed_saver *saver, const struct bench_mixed_save_handler *handler,
                   uint64_t type)
{
    if (!handler->save)
        return true;
    saver->save.type = type;
    saver->save.handled = true;
    return streamspec_save_handled(&saver->save, handler->save(handler->context, saver)) ==
           STREAMSPEC_OK;
}

static enum streamspec_status
bench_mixed_save_pass(struct bench_mixed_saver *saver,
                      const struct bench_mixed_save_handlers *handlers,
                      struct streamspec_output *output, enum streamspec_pass pass, uint64_t total)
{
    if (start(saver, output, pass) != STREAMSPEC_OK)
        return saver->save.status;
    saver->save.total = total;
    if (!handle(saver, &handlers->alpha, BENCH_MIXED_TYPE_ALPHA)
        || !handle(saver, &handlers->beta, BENCH_MIXED_TYPE_BETA)
        || !handle(saver, &handlers->gamma, BENCH_MIXED_TYPE_GAMMA)
        || !handle(saver, &handlers->delta, BENCH_MIXED_TYPE_DELTA)
        || !handle(saver, &handlers->epsilon, BENCH_MIXED_TYPE_EPSILON)
        || !handle(saver, &handlers->zeta, BENCH_MIXED_TYPE_ZETA)
        || !handle(saver, &handlers->eta, BENCH_MIXED_TYPE_ETA)
        || !handle(saver, &handlers->theta, BENCH_MIXED_TYPE_THETA))
        return saver->save.status;
    return bench_mixed_save_finish(saver);
}

enum streamspec_status
bench_mixed_dry_run(struct bench_mixed_saver *saver,
                    const struct bench_mixed_save_handlers *handlers, uint64_t *size)
{
    struct streamspec_output nowhere;
    enum streamspec_status status;

    streamspec_output_sink(&nowhere, saver->scratch, sizeof saver->scratch, streamspec_put_nowhere,
                           NULL);
    saver->lengths.used = 0;
    saver->lengths.at = 0;
    saver->lengths.taken = 0;
    status = bench_mixed_save_pass(saver, handlers, &nowhere, STREAMSPEC_DRY, 0);
    *size = streamspec_output_offset(&nowhere);
    /* What was here is no more. */
    saver->save.output = NULL;
    saver->writer.output = NULL;
    return status;
}

enum streamspec_status
bench_mixed_save(struct bench_mixed_saver *saver, const struct bench_mixed_save_handlers *handlers,
                 struct streamspec_output *output)
{
    enum streamspec_status status;
    uint64_t size;

    if (!output->put || output->patch || !saver->lengths.size)
        return bench_mixed_save_pass(saver, handlers, output, STREAMSPEC_SINGLE, 0);
    status = bench_mixed_dry_run(saver, handlers, &size);
    if (status != STREAMSPEC_OK)
        return status;
    return bench_mixed_save_pass(saver, handlers, output, STREAMSPEC_MEASURED, size);
}

static enum streamspec_status begin(struct bench_mixed_saver *saver, uint32_t type)
{
    struct streamspec_save *save = &saver->save;
    uint8_t octets[8];
    enum kind kind;

    if (!streamspec_save_enter(save, type))
        return save->status;
    if (saver->writer.status != STREAMSPEC_OK || !in_pieces(type, &kind))
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    save->open = true;
    save->length = 0;
    save->opened = type;
    if (!save->known && save->pass == STREAMSPEC_MEASURED && streamspec_save_expect(save) !=
        STREAMSPEC_OK)
        return save->status;
    if (save->known && save->expected > MOST)
        return too_long(saver);
    make_header(saver, octets, save->known ? save->expected : UINT64_MAX);
    return streamspec_save_put(save, octets, sizeof octets);
}

enum streamspec_status bench_mixed_save_begin(struct bench_mixed_saver *saver, uint32_t type)
{
    if (!saver->save.open)
        saver->save.known = false;
    return begin(saver, type);
}

enum streamspec_status
bench_mixed_save_begin_with_length(struct bench_mixed_saver *saver, uint32_t type, uint64_t length)
{
    if (!saver->save.open) {
        saver->save.known = true;
        saver->save.expected = length;
    }
    return begin(saver, type);
}

enum streamspec_status bench_mixed_save_append(struct bench_mixed_saver *saver, const void *octets,
                                               size_t length)
{
    if (saver->save.open && length > MOST - saver->save.length)
        return too_long(saver);
    return streamspec_save_append(&saver->save, octets, length);
}

enum streamspec_status bench_mixed_save_end(struct bench_mixed_saver *saver)
{
    struct streamspec_save *save = &saver->save;
    struct streamspec_output *output = save->output;
    uint8_t octets[8];
    uint8_t *held;
    static const uint8_t zeros[8] = { 0 };

    if (streamspec_save_measured(save) != STREAMSPEC_OK)
        return save->status;
    if (streamspec_save_put(save, zeros, (size_t)streamspec_pads(save->length, 8)) != STREAMSPEC_OK)
        return save->status;
    make_header(saver, octets, save->length);
    held = streamspec_save_held(save);
    if (held) {
        memcpy(held, octets, sizeof octets);
        return streamspec_save_leave(save, judge(saver, held, (size_t)streamspec_save_size(save)));
    }
    if (judge(saver, octets, sizeof octets) != STREAMSPEC_OK)
        return streamspec_save_fail(save, STREAMSPEC_BROKEN);
    if (!save->known && save->pass != STREAMSPEC_DRY
        && output->patch(output->context, save->start, octets, sizeof octets))
        return streamspec_save_fail(save, STREAMSPEC_FULL);
    return streamspec_save_leave(save, STREAMSPEC_OK);
}

enum streamspec_status bench_mixed_save_alpha(struct bench_mixed_saver *saver,
                                              const struct bench_mixed_alpha *body)
{
    if (!streamspec_save_enter(&saver->save, BENCH_MIXED_TYPE_ALPHA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, bench_mixed_write_alpha(&saver->writer, body));
}

enum streamspec_status bench_mixed_save_beta(struct bench_mixed_saver *saver,
                                             const struct bench_mixed_beta *body)
{
    if (!streamspec_save_enter(&saver->save, BENCH_MIXED_TYPE_BETA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, bench_mixed_write_beta(&saver->writer, body));
}

enum streamspec_status bench_mixed_save_gamma(struct bench_mixed_saver *saver,
                                              const struct bench_mixed_gamma *body)
{
    if (!streamspec_save_enter(&saver->save, BENCH_MIXED_TYPE_GAMMA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, bench_mixed_write_gamma(&saver->writer, body));
}

enum streamspec_status bench_mixed_save_delta(struct bench_mixed_saver *saver,
                                              const struct bench_mixed_delta *body)
{
    if (!streamspec_save_enter(&saver->save, BENCH_MIXED_TYPE_DELTA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, bench_mixed_write_delta(&saver->writer, body));
}

enum streamspec_status bench_mixed_save_epsilon(struct bench_mixed_saver *saver,
                                                const struct bench_mixed_epsilon *body)
{
    if (!streamspec_save_enter(&saver->save, BENCH_MIXED_TYPE_EPSILON))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, bench_mixed_write_epsilon(&saver->writer, body));
}

enum streamspec_status bench_mixed_save_zeta(struct bench_mixed_saver *saver,
                                             const struct bench_mixed_zeta *body)
{
    if (!streamspec_save_enter(&saver->save, BENCH_MIXED_TYPE_ZETA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, bench_mixed_write_zeta(&saver->writer, body));
}

enum streamspec_status bench_mixed_save_eta(struct bench_mixed_saver *saver,
                                            const struct bench_mixed_eta *body)
{
    if (!streamspec_save_enter(&saver->save, BENCH_MIXED_TYPE_ETA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, bench_mixed_write_eta(&saver->writer, body));
}

enum streamspec_status bench_mixed_save_theta(struct bench_mixed_saver *saver,
                                              const struct bench_mixed_theta *body)
{
    if (!streamspec_save_enter(&saver->save, BENCH_MIXED_TYPE_THETA))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, bench_mixed_write_theta(&saver->writer, body));
}
