/*
 * What is compiled into the caller does what the reader and the writer do: on streams, valid and
 * hostile, and on records, good and bad.
 */
#include <stdio.h>
#include <stdlib.h>
#include <streamspec_bench_streams/ticks_inline.h>

#define ROOM 4096

static uint64_t state = 0x9e3779b97f4a7c15;

static uint32_t below(uint32_t limit)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state % limit);
}

static void must(bool holds, const char *what)
{
    if (holds)
        return;
    fprintf(stderr, "they differ: %s\n", what);
    exit(1);
}

/* A record that breaks a rule now and then. */
static struct bench_ticks_tick tick(bool hostile)
{
    struct bench_ticks_tick tick;

    memset(&tick, 0, sizeof tick);
    tick.time = state;
    tick.source = hostile && below(8) == 0 ? 0 : 1 + below(9);
    tick.kind = (uint16_t)below(hostile && below(8) == 0 ? 6 : 3);
    tick.flags = (uint16_t)below(hostile && below(8) == 0 ? 1040 : 1024);
    tick.reserved[1] = hostile;
    tick.value = below(1000);
    return tick;
}

static bool same_error(const struct streamspec_error *a, const struct streamspec_error *b)
{
    return a->rule == b->rule && a->offset == b->offset && a->record == b->record &&
           a->type == b->type && a->in_record == b->in_record;
}

/* Writes records in both ways, into buffers that may be too small. */
static size_t write(uint8_t *octets, size_t size, bool hostile)
{
    static uint8_t other[ROOM];
    struct streamspec_output called_output, inline_output;
    struct bench_ticks_writer called, inlined;
    const uint8_t text[3] = { 'a', 'b', 'c' };
    const struct bench_ticks_note_body note = { text, 1 + below(3) };
    enum streamspec_status status;
    uint32_t left;

    streamspec_output_init(&called_output, other, size);
    streamspec_output_init(&inline_output, octets, size);
    must(bench_ticks_writer_init(&called, &called_output) == STREAMSPEC_OK, "it begins");
    must(bench_ticks_writer_init(&inlined, &inline_output) == STREAMSPEC_OK, "it begins");
    for (left = below(20); left; left--) {
        const struct bench_ticks_tick body = tick(hostile);

        status = bench_ticks_write_tick(&called, &body);
        must(bench_ticks_write_tick_inline(&inlined, &body) == status, "the status of a tick");
        must(same_error(&called.error, &inlined.error), "the error of a tick");
        if (below(4))
            continue;
        status = bench_ticks_write_note(&called, &note);
        must(bench_ticks_write_note(&inlined, &note) == status, "the status of a note");
    }
    status = bench_ticks_write_end(&called);
    must(bench_ticks_write_end(&inlined) == status, "the status of the end");
    if (status == STREAMSPEC_OK) {
        const struct bench_ticks_tick body = tick(false);

        must(bench_ticks_write_tick_inline(&inlined, &body) == STREAMSPEC_BROKEN, "after the end");
    }
    must(called.state.number == inlined.state.number, "how many records were written");
    must(called.state.seen == inlined.state.seen, "which records were written");
    must(called_output.used == inline_output.used, "how much was written");
    must(!memcmp(other, octets, called_output.used), "what was written");
    return called_output.used;
}

/* Reads a stream in both ways. */
static bool read(const uint8_t *octets, size_t length, bool judge, bool prefix)
{
    struct bench_ticks_reader called, inlined;
    struct bench_ticks_record record, other;
    struct bench_ticks_walk walk;
    enum streamspec_status status;

    if (judge) {
        must(bench_ticks_judge_init(&called, octets, length) == STREAMSPEC_OK, "it begins");
        must(bench_ticks_judge_init(&inlined, octets, length) == STREAMSPEC_OK, "it begins");
    } else {
        must(bench_ticks_reader_init(&called, octets, length) == STREAMSPEC_OK, "it begins");
        must(bench_ticks_reader_init(&inlined, octets, length) == STREAMSPEC_OK, "it begins");
    }
    called.prefix = prefix;
    inlined.prefix = prefix;
    bench_ticks_walk_begin(&walk, &inlined);
    do {
        status = bench_ticks_reader_next(&called, &record);
        must(bench_ticks_walk_next(&walk, &other) == status, "the status of a record");
        if (below(2)) {
            bench_ticks_walk_settle(&walk);
            must(called.at == inlined.at, "how much was read");
            must(called.state.number == inlined.state.number, "how many records were read");
            must(called.state.seen == inlined.state.seen, "which records were read");
        }
        if (status != STREAMSPEC_OK)
            continue;
        must(record.type == other.type, "the type of a record");
        must(record.body == other.body, "where a body is");
        must(record.length == other.length, "the length of a body");
    } while (status == STREAMSPEC_OK);
    must(bench_ticks_walk_next(&walk, &other) == status, "the status after the last record");
    must(same_error(&called.error, &inlined.error), "the error");
    return status == STREAMSPEC_END;
}

int main(void)
{
    uint8_t octets[2 * ROOM];
    unsigned int round, valid = 0, broken = 0;

    for (round = 0; round < 20000; round++) {
        size_t length = write(octets, round % 3 ? ROOM : below(400), round % 2);
        const unsigned int faults = below(3);
        unsigned int i;

        for (i = 0; length && i < faults; i++)
            octets[below((uint32_t)length)] = (uint8_t)(below(2) ? below(4) : below(256));
        if (length && below(4) == 0) {
            length = below((uint32_t)length);
        } else if (length && below(4) == 0) {
            /* What follows looks like more of it. */
            memcpy(octets + length, octets, length);
            length *= 2;
        }
        if (read(octets, length, round % 5 == 0, round % 7 == 0))
            valid++;
        else
            broken++;
    }
    must(valid > 1000 && broken > 1000, "nothing, but too few streams are of one kind");
    return 0;
}
