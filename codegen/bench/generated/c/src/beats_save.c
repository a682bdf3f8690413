/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: saving a stream. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/beats_save.h>
#include "beats_checks.h"
#include "saving.h"

/* The greatest length of a body. */
#define MOST 0x8000000

/* The kind of a record of which the body may come in pieces; returns whether it may. */
static bool in_pieces(uint64_t type, enum kind *kind)
{
    switch (type) {
    case BENCH_BEATS_TYPE_BEAT:
        *kind = KIND_BEAT;
        return true;
    case BENCH_BEATS_TYPE_TEMPO:
        *kind = KIND_TEMPO;
        return true;
    default:
        return false;
    }
}

/* A body would be longer than any can be. */
static STREAMSPEC_COLD enum streamspec_status too_long(struct bench_beats_saver *saver)
{
    struct streamspec_error *error = &saver->writer.error;

    streamspec_fault(error, &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_LENGTH_MAX],
                     saver->save.start - saver->writer.start + 4, "length");
    error->path.item = "framing";
    error->in_record = true;
    error->record = saver->writer.state.number;
    error->type = saver->save.opened;
    error->has_instance = true;
    error->instance = saver->save.instance;
    return streamspec_save_fail(&saver->save, STREAMSPEC_BROKEN);
}

/* Makes the header of the record that has begun, with the length of its body. */
static void make_header(const struct bench_beats_saver *saver, uint8_t *octets, uint64_t length)
{
    struct bench_beats_record_header record_header;
    struct bench_beats_record_header *header = &record_header;

    memset(header, 0, sizeof *header);
    header->type = (uint16_t)saver->save.opened;
    header->instance = (uint16_t)saver->save.instance;
    header->length = (uint32_t)length;
    store_record_header(octets, header, saver->writer.state.turned);
}

/* Lets a reader judge a record, or its header alone, as if it stood where it is going to stand. */
static enum streamspec_status judge(struct bench_beats_saver *saver, const uint8_t *octets,
                                    size_t length)
{
    struct bench_beats_state *state = &saver->writer.state;
    struct bench_beats_reader reader;
    struct bench_beats_record record;
    enum kind kind;

    memset(&reader, 0, sizeof reader);
    reader.state = *state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = saver->save.start - saver->writer.start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (bench_beats_reader_next(&reader, &record) == STREAMSPEC_OK) {
        *state = reader.state;
    } else if (length == 8 && in_pieces(saver->save.opened, &kind) && reader.error.rule ==
               &bench_beats_rules[BENCH_BEATS_RULE_FRAMING_BODY_COMPLETE]) {
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

void bench_beats_saver_init(struct bench_beats_saver *saver, struct streamspec_length *lengths,
                            size_t size)
{
    memset(saver, 0, sizeof *saver);
    saver->save.lengths = &saver->lengths;
    saver->save.status = STREAMSPEC_END;
    saver->lengths.runs = lengths;
    saver->lengths.size = size;
}

static enum streamspec_status
start(struct bench_beats_saver *saver, struct streamspec_output *output, enum streamspec_pass pass,
      const struct bench_beats_order *order)
{
    streamspec_save_start(&saver->save, output, pass);
    return streamspec_save_leave(&saver->save,
                                 bench_beats_writer_init(&saver->writer, output, order));
}

enum streamspec_status bench_beats_save_start(struct bench_beats_saver *saver,
                                              struct streamspec_output *output,
                                              const struct bench_beats_order *order)
{
    return start(saver, output, STREAMSPEC_SINGLE, order);
}

enum streamspec_status bench_beats_save_finish(struct bench_beats_saver *saver)
{
    struct streamspec_save *save = &saver->save;

    if (save->status != STREAMSPEC_OK || save->open || save->handled)
        return streamspec_save_fail(save, STREAMSPEC_MISUSE);
    save->start = streamspec_output_offset(save->output);
    if (save->total && save->start - saver->writer.start + 8 != save->total)
        return streamspec_save_fail(save, STREAMSPEC_CHANGED);
    if (streamspec_save_leave(save, bench_beats_write_end(&saver->writer)) != STREAMSPEC_OK)
        return save->status;
    if (streamspec_output_flush(save->output) != STREAMSPEC_OK)
        return streamspec_save_fail(save, STREAMSPEC_FULL);
    save->status = STREAMSPEC_END;
    return STREAMSPEC_OK;
}

/* Calls a handler; returns whether it saved all that it has to. */
static bool handle(struct bench_beats_saver *saver, const struct bench_beats_save_handler *handler,
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
bench_beats_save_pass(struct bench_beats_saver *saver,
                      const struct bench_beats_save_handlers *handlers,
                      struct streamspec_output *output, enum streamspec_pass pass, uint64_t total,
                      const struct bench_beats_order *order)
{
    if (start(saver, output, pass, order) != STREAMSPEC_OK)
        return saver->save.status;
    saver->save.total = total;
    if (!handle(saver, &handlers->start_, BENCH_BEATS_TYPE_START)
        || !handle(saver, &handlers->tempo, BENCH_BEATS_TYPE_TEMPO)
        || !handle(saver, &handlers->beat, BENCH_BEATS_TYPE_BEAT))
        return saver->save.status;
    return bench_beats_save_finish(saver);
}

enum streamspec_status
bench_beats_dry_run(struct bench_beats_saver *saver,
                    const struct bench_beats_save_handlers *handlers,
                    const struct bench_beats_order *order, uint64_t *size)
{
    struct streamspec_output nowhere;
    enum streamspec_status status;

    streamspec_output_sink(&nowhere, saver->scratch, sizeof saver->scratch, streamspec_put_nowhere,
                           NULL);
    saver->lengths.used = 0;
    saver->lengths.at = 0;
    saver->lengths.taken = 0;
    status = bench_beats_save_pass(saver, handlers, &nowhere, STREAMSPEC_DRY, 0, order);
    *size = streamspec_output_offset(&nowhere);
    /* What was here is no more. */
    saver->save.output = NULL;
    saver->writer.output = NULL;
    return status;
}

enum streamspec_status
bench_beats_save(struct bench_beats_saver *saver, const struct bench_beats_save_handlers *handlers,
                 struct streamspec_output *output, const struct bench_beats_order *order)
{
    enum streamspec_status status;
    uint64_t size;

    if (!output->put || output->patch || !saver->lengths.size)
        return bench_beats_save_pass(saver, handlers, output, STREAMSPEC_SINGLE, 0, order);
    status = bench_beats_dry_run(saver, handlers, order, &size);
    if (status != STREAMSPEC_OK)
        return status;
    return bench_beats_save_pass(saver, handlers, output, STREAMSPEC_MEASURED, size, order);
}

static enum streamspec_status begin(struct bench_beats_saver *saver, uint16_t type,
                                    uint16_t instance)
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
    save->instance = instance;
    if (!save->known && save->pass == STREAMSPEC_MEASURED && streamspec_save_expect(save) !=
        STREAMSPEC_OK)
        return save->status;
    if (save->known && save->expected > MOST)
        return too_long(saver);
    make_header(saver, octets, save->known ? save->expected : UINT64_MAX);
    return streamspec_save_put(save, octets, sizeof octets);
}

enum streamspec_status bench_beats_save_begin(struct bench_beats_saver *saver, uint16_t type,
                                              uint16_t instance)
{
    if (!saver->save.open)
        saver->save.known = false;
    return begin(saver, type, instance);
}

enum streamspec_status
bench_beats_save_begin_with_length(struct bench_beats_saver *saver, uint16_t type,
                                   uint16_t instance, uint64_t length)
{
    if (!saver->save.open) {
        saver->save.known = true;
        saver->save.expected = length;
    }
    return begin(saver, type, instance);
}

enum streamspec_status bench_beats_save_append(struct bench_beats_saver *saver, const void *octets,
                                               size_t length)
{
    if (saver->save.open && length > MOST - saver->save.length)
        return too_long(saver);
    return streamspec_save_append(&saver->save, octets, length);
}

enum streamspec_status bench_beats_save_end(struct bench_beats_saver *saver)
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

enum streamspec_status bench_beats_save_start_(struct bench_beats_saver *saver)
{
    if (!streamspec_save_enter(&saver->save, BENCH_BEATS_TYPE_START))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, bench_beats_write_start_(&saver->writer));
}

enum streamspec_status bench_beats_save_tempo(struct bench_beats_saver *saver,
                                              const struct bench_beats_tempo *body)
{
    if (!streamspec_save_enter(&saver->save, BENCH_BEATS_TYPE_TEMPO))
        return saver->save.status;
    return streamspec_save_leave(&saver->save, bench_beats_write_tempo(&saver->writer, body));
}

enum streamspec_status bench_beats_save_beat(struct bench_beats_saver *saver, uint16_t instance,
                                             const struct bench_beats_beat *body)
{
    if (!streamspec_save_enter(&saver->save, BENCH_BEATS_TYPE_BEAT))
        return saver->save.status;
    return streamspec_save_leave(&saver->save,
                                 bench_beats_write_beat(&saver->writer, instance, body));
}
