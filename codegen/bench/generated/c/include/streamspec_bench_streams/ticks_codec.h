/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: reader and writer. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_TICKS_CODEC_H
#define STREAMSPEC_BENCH_STREAMS_TICKS_CODEC_H

#include "ticks.h"
#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The rules of the format that an error can name. */
enum bench_ticks_rule {
    BENCH_TICKS_RULE_FRAMING_LENGTH_MAX,
    BENCH_TICKS_RULE_FRAMING_HEADER_COMPLETE,
    BENCH_TICKS_RULE_FRAMING_BODY_COMPLETE,
    BENCH_TICKS_RULE_FRAMING_END,
    BENCH_TICKS_RULE_FRAMING_NOTHING_AFTER_END,
    BENCH_TICKS_RULE_FRAMING_TYPE,
    BENCH_TICKS_RULE_FRAMING_PADDING_COMPLETE,
    BENCH_TICKS_RULE_FRAMING_PADDING_ZERO,
    BENCH_TICKS_RULE_END_LENGTH,
    BENCH_TICKS_RULE_TICK_SOURCE_MIN,
    BENCH_TICKS_RULE_TICK_KIND_NAMED,
    BENCH_TICKS_RULE_TICK_FLAGS_MAX,
    BENCH_TICKS_RULE_TICK_RESERVED_ZERO,
    BENCH_TICKS_RULE_TICK_LENGTH,
    BENCH_TICKS_RULE_NOTE_TEXT_FITS,
    BENCH_TICKS_RULE_NOTE_LENGTH,
    BENCH_TICKS_RULES,
};

extern const struct streamspec_rule bench_ticks_rules[BENCH_TICKS_RULES];

/* What is known of a stream so far. */
struct bench_ticks_state {
    /* How many records there were. */
    uint64_t number;
    /* The version of the stream. */
    uint32_t version;
    /* Whose rules are checked. */
    enum streamspec_mode mode;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    /* How many streams this one stands in. */
    uint8_t depth;
    uint8_t unused[3];
};

/* The parts of a NOTE after the fixed part. */
struct bench_ticks_note_view {
    /* The text. */
    const uint8_t *text;
    size_t text_length;
};

/* The parts of a record, by its type. */
union bench_ticks_parts {
    struct bench_ticks_note_view note;
};

/* A record that was read and breaks no rule. It shows the input, and lives as long as that. */
struct bench_ticks_record {
    /* The body, as it stands in the stream. */
    const uint8_t *body;
    /* Octets of the body, without padding. */
    size_t length;
    /* What follows the fixed part of the body. */
    union bench_ticks_parts parts;
    /* The type code. An unknown one is that of an optional record. */
    uint32_t type;
    uint8_t unused[4];
};

/* Reads a stream from octets in memory. */
struct bench_ticks_reader {
    /* What is known of the stream, its headers included. */
    struct bench_ticks_state state;
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
void bench_ticks_turn_record_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void bench_ticks_load_record_header(const uint8_t *octets, bool turned,
            struct bench_ticks_record_header *to)
{
    to->type = streamspec_load32(octets, turned);
    to->length = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void bench_ticks_turn_tick(uint8_t *octets);

/* The body of a TICK. */
static inline void bench_ticks_get_tick(const struct bench_ticks_record *record,
                                        struct bench_ticks_tick *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->time = streamspec_load64(octets, turned);
    to->source = streamspec_load32(octets + 8, turned);
    to->count = streamspec_load32(octets + 12, turned);
    to->kind = streamspec_load16(octets + 16, turned);
    to->flags = streamspec_load16(octets + 18, turned);
    to->cpu = octets[20];
    to->level = octets[21];
    memcpy(to->reserved, octets + 22, sizeof to->reserved);
    to->value = streamspec_load64(octets + 24, turned);
}

/* Reads the headers of a stream. Where it returns STREAMSPEC_BROKEN, there is no record to read. */
STREAMSPEC_CHECKED
enum streamspec_status bench_ticks_reader_init(struct bench_ticks_reader *reader,
                                               const void *octets, size_t length);

/* The same, by the rules that bind whoever wrote the stream. */
STREAMSPEC_CHECKED
enum streamspec_status bench_ticks_judge_init(struct bench_ticks_reader *reader, const void *octets,
                                              size_t length);

/* The same for a stream that stands in others, so many of them; `base` octets stand before it. */
STREAMSPEC_CHECKED
enum streamspec_status
bench_ticks_reader_init_within(struct bench_ticks_reader *reader, enum streamspec_mode mode,
                               uint64_t base, unsigned int depth, const void *octets,
                               size_t length);

/*
 * Reads one record and checks every rule. Returns STREAMSPEC_OK; STREAMSPEC_END after the last
 * record; or STREAMSPEC_BROKEN, once and for all.
 */
STREAMSPEC_CHECKED
enum streamspec_status bench_ticks_reader_next(struct bench_ticks_reader *reader,
                                               struct bench_ticks_record *record);

/* Octets read so far. */
static inline uint64_t bench_ticks_reader_offset(const struct bench_ticks_reader *reader)
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
struct bench_ticks_writer {
    /* What is known of the stream, its headers included. */
    struct bench_ticks_state state;
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

/* A NOTE that is to be written. */
struct bench_ticks_note_body {
    /* The text. */
    const uint8_t *text;
    size_t text_length;
};

/* Begins a stream. */
STREAMSPEC_CHECKED
enum streamspec_status bench_ticks_writer_init(struct bench_ticks_writer *writer,
                                               struct streamspec_output *output);

/* Writes an END. */
STREAMSPEC_CHECKED
enum streamspec_status bench_ticks_write_end(struct bench_ticks_writer *writer);

/* Writes a TICK. */
STREAMSPEC_CHECKED
enum streamspec_status bench_ticks_write_tick(struct bench_ticks_writer *writer,
                                              const struct bench_ticks_tick *body);

/* Writes a NOTE. */
STREAMSPEC_CHECKED
enum streamspec_status bench_ticks_write_note(struct bench_ticks_writer *writer,
                                              const struct bench_ticks_note_body *from);

/*
 * Tells whether the stream is whole: STREAMSPEC_BROKEN where its last record has not been written.
 * It writes nothing.
 */
STREAMSPEC_CHECKED
enum streamspec_status bench_ticks_writer_finish(struct bench_ticks_writer *writer);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_BENCH_STREAMS_TICKS_CODEC_H */
