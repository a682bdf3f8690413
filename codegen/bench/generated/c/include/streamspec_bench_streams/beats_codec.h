/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: reader and writer. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_BEATS_CODEC_H
#define STREAMSPEC_BENCH_STREAMS_BEATS_CODEC_H

#include "beats.h"
#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The rules of the format that an error can name. */
enum bench_beats_rule {
    BENCH_BEATS_RULE_ORDER_COMPLETE,
    BENCH_BEATS_RULE_ORDER_MAGIC_CONST,
    BENCH_BEATS_RULE_ORDER_OPTIONS_ZERO,
    BENCH_BEATS_RULE_FRAMING_LENGTH_MAX,
    BENCH_BEATS_RULE_FRAMING_HEADER_COMPLETE,
    BENCH_BEATS_RULE_FRAMING_BODY_COMPLETE,
    BENCH_BEATS_RULE_FRAMING_END,
    BENCH_BEATS_RULE_FRAMING_NOTHING_AFTER_END,
    BENCH_BEATS_RULE_FRAMING_TYPE,
    BENCH_BEATS_RULE_FRAMING_PADDING_COMPLETE,
    BENCH_BEATS_RULE_FRAMING_PADDING_ZERO,
    BENCH_BEATS_RULE_END_INSTANCE,
    BENCH_BEATS_RULE_END_LENGTH,
    BENCH_BEATS_RULE_BEAT_SOURCE_MIN,
    BENCH_BEATS_RULE_BEAT_KIND_NAMED,
    BENCH_BEATS_RULE_BEAT_FLAGS_MAX,
    BENCH_BEATS_RULE_BEAT_RESERVED_ZERO,
    BENCH_BEATS_RULE_BEAT_FOLLOWS_TEMPO,
    BENCH_BEATS_RULE_BEAT_INSTANCE,
    BENCH_BEATS_RULE_BEAT_LENGTH,
    BENCH_BEATS_RULE_START_FIRST,
    BENCH_BEATS_RULE_START_ONCE,
    BENCH_BEATS_RULE_START_INSTANCE,
    BENCH_BEATS_RULE_START_LENGTH,
    BENCH_BEATS_RULE_TEMPO_REQUIRED,
    BENCH_BEATS_RULE_TEMPO_ONCE,
    BENCH_BEATS_RULE_TEMPO_INSTANCE,
    BENCH_BEATS_RULE_TEMPO_LENGTH,
    BENCH_BEATS_RULES,
};

extern const struct streamspec_rule bench_beats_rules[BENCH_BEATS_RULES];

/* What is known of a stream so far. */
struct bench_beats_state {
    /* How many records there were. */
    uint64_t number;
    /* The version of the stream. */
    uint32_t version;
    /* Whose rules are checked. */
    enum streamspec_mode mode;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    /* Declares the order of what follows. */
    struct bench_beats_order order;
    /* How many streams this one stands in. */
    uint8_t depth;
    /* Whether integers stand in the other order than the machine's. */
    bool turned;
    uint8_t unused[2];
};

/* A record that was read and breaks no rule. It shows the input, and lives as long as that. */
struct bench_beats_record {
    /* The body, as it stands in the stream. */
    const uint8_t *body;
    /* Octets of the body, without padding. */
    size_t length;
    /* The type code. An unknown one is that of an optional record. */
    uint32_t type;
    /* The instance. */
    uint32_t instance;
    /* Whether integers stand in the other order than the machine's. */
    bool turned;
    uint8_t unused[7];
};

/* Reads a stream from octets in memory. */
struct bench_beats_reader {
    /* What is known of the stream, its headers included. */
    struct bench_beats_state state;
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
void bench_beats_turn_order(uint8_t *octets);

/* Makes a structure of octets. */
static inline void bench_beats_load_order(const uint8_t *octets, bool turned,
                                          struct bench_beats_order *to)
{
    to->magic = streamspec_load32(octets, turned);
    to->options = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void bench_beats_turn_record_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void bench_beats_load_record_header(const uint8_t *octets, bool turned,
            struct bench_beats_record_header *to)
{
    to->type = streamspec_load16(octets, turned);
    to->instance = streamspec_load16(octets + 2, turned);
    to->length = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void bench_beats_turn_beat(uint8_t *octets);

/* The structure of octets in the other order. */
struct bench_beats_beat bench_beats_turned_beat(const uint8_t *octets);

/* The body of a BEAT. */
static inline void bench_beats_get_beat(const struct bench_beats_record *record,
                                        struct bench_beats_beat *to)
{
    const uint8_t *octets = record->body;

    if (record->turned) {
        *to = bench_beats_turned_beat(octets);
        return;
    }
    to->time = streamspec_load64(octets, false);
    to->source = streamspec_load32(octets + 8, false);
    to->count = streamspec_load32(octets + 12, false);
    to->kind = streamspec_load16(octets + 16, false);
    to->flags = streamspec_load16(octets + 18, false);
    to->cpu = octets[20];
    to->level = octets[21];
    memcpy(to->reserved, octets + 22, sizeof to->reserved);
    to->value = streamspec_load64(octets + 24, false);
}

/* Turns the octets of all integers around. */
void bench_beats_turn_tempo(uint8_t *octets);

/* The structure of octets in the other order. */
struct bench_beats_tempo bench_beats_turned_tempo(const uint8_t *octets);

/* The body of a TEMPO. */
static inline void bench_beats_get_tempo(const struct bench_beats_record *record,
                                         struct bench_beats_tempo *to)
{
    const uint8_t *octets = record->body;

    if (record->turned) {
        *to = bench_beats_turned_tempo(octets);
        return;
    }
    to->tempo = streamspec_load64(octets, false);
}

/* Reads the headers of a stream. Where it returns STREAMSPEC_BROKEN, there is no record to read. */
STREAMSPEC_CHECKED
enum streamspec_status bench_beats_reader_init(struct bench_beats_reader *reader,
                                               const void *octets, size_t length);

/* The same, by the rules that bind whoever wrote the stream. */
STREAMSPEC_CHECKED
enum streamspec_status bench_beats_judge_init(struct bench_beats_reader *reader, const void *octets,
                                              size_t length);

/* The same for a stream that stands in others, so many of them; `base` octets stand before it. */
STREAMSPEC_CHECKED
enum streamspec_status
bench_beats_reader_init_within(struct bench_beats_reader *reader, enum streamspec_mode mode,
                               uint64_t base, unsigned int depth, const void *octets,
                               size_t length);

/*
 * Reads one record and checks every rule. Returns STREAMSPEC_OK; STREAMSPEC_END after the last
 * record; or STREAMSPEC_BROKEN, once and for all.
 */
STREAMSPEC_CHECKED
enum streamspec_status bench_beats_reader_next(struct bench_beats_reader *reader,
                                               struct bench_beats_record *record);

/* Octets read so far. */
static inline uint64_t bench_beats_reader_offset(const struct bench_beats_reader *reader)
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
struct bench_beats_writer {
    /* What is known of the stream, its headers included. */
    struct bench_beats_state state;
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

/* Begins a stream. */
STREAMSPEC_CHECKED
enum streamspec_status bench_beats_writer_init(struct bench_beats_writer *writer,
                                               struct streamspec_output *output,
                                               const struct bench_beats_order *order);

/* Writes an END. */
STREAMSPEC_CHECKED
enum streamspec_status bench_beats_write_end(struct bench_beats_writer *writer);

/* Writes a BEAT. */
STREAMSPEC_CHECKED
enum streamspec_status bench_beats_write_beat(struct bench_beats_writer *writer, uint16_t instance,
                                              const struct bench_beats_beat *body);

/* Writes a START. */
STREAMSPEC_CHECKED
enum streamspec_status bench_beats_write_start_(struct bench_beats_writer *writer);

/* Writes a TEMPO. */
STREAMSPEC_CHECKED
enum streamspec_status bench_beats_write_tempo(struct bench_beats_writer *writer,
                                               const struct bench_beats_tempo *body);

/*
 * Tells whether the stream is whole: STREAMSPEC_BROKEN where its last record has not been written.
 * It writes nothing.
 */
STREAMSPEC_CHECKED
enum streamspec_status bench_beats_writer_finish(struct bench_beats_writer *writer);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_BENCH_STREAMS_BEATS_CODEC_H */
