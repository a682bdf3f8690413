/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: reader and writer. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */
#ifndef STREAMSPEC_BENCH_STREAMS_MIXED_CODEC_H
#define STREAMSPEC_BENCH_STREAMS_MIXED_CODEC_H

#include "mixed.h"
#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The rules of the format that an error can name. */
enum bench_mixed_rule {
    BENCH_MIXED_RULE_FRAMING_LENGTH_MAX,
    BENCH_MIXED_RULE_FRAMING_HEADER_COMPLETE,
    BENCH_MIXED_RULE_FRAMING_BODY_COMPLETE,
    BENCH_MIXED_RULE_FRAMING_END,
    BENCH_MIXED_RULE_FRAMING_NOTHING_AFTER_END,
    BENCH_MIXED_RULE_FRAMING_TYPE,
    BENCH_MIXED_RULE_FRAMING_PADDING_COMPLETE,
    BENCH_MIXED_RULE_FRAMING_PADDING_ZERO,
    BENCH_MIXED_RULE_END_LENGTH,
    BENCH_MIXED_RULE_ALPHA_A_MIN,
    BENCH_MIXED_RULE_ALPHA_LENGTH,
    BENCH_MIXED_RULE_BETA_LENGTH,
    BENCH_MIXED_RULE_GAMMA_LENGTH,
    BENCH_MIXED_RULE_DELTA_LENGTH,
    BENCH_MIXED_RULE_EPSILON_LENGTH,
    BENCH_MIXED_RULE_ZETA_LENGTH,
    BENCH_MIXED_RULE_ETA_LENGTH,
    BENCH_MIXED_RULE_THETA_LENGTH,
    BENCH_MIXED_RULES,
};

extern const struct streamspec_rule bench_mixed_rules[BENCH_MIXED_RULES];

/* What is known of a stream so far. */
struct bench_mixed_state {
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

/* A record that was read and breaks no rule. It shows the input, and lives as long as that. */
struct bench_mixed_record {
    /* The body, as it stands in the stream. */
    const uint8_t *body;
    /* Octets of the body, without padding. */
    size_t length;
    /* The type code. An unknown one is that of an optional record. */
    uint32_t type;
    uint8_t unused[4];
};

/* Reads a stream from octets in memory. */
struct bench_mixed_reader {
    /* What is known of the stream, its headers included. */
    struct bench_mixed_state state;
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
void bench_mixed_turn_record_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void bench_mixed_load_record_header(const uint8_t *octets, bool turned,
            struct bench_mixed_record_header *to)
{
    to->type = streamspec_load32(octets, turned);
    to->length = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void bench_mixed_turn_alpha(uint8_t *octets);

/* The body of a ALPHA. */
static inline void bench_mixed_get_alpha(const struct bench_mixed_record *record,
                                         struct bench_mixed_alpha *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->a = streamspec_load64(octets, turned);
    to->b = streamspec_load64(octets + 8, turned);
}

/* Turns the octets of all integers around. */
void bench_mixed_turn_beta(uint8_t *octets);

/* The body of a BETA. */
static inline void bench_mixed_get_beta(const struct bench_mixed_record *record,
                                        struct bench_mixed_beta *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->a = streamspec_load32(octets, turned);
    to->b = streamspec_load32(octets + 4, turned);
    to->c = streamspec_load64(octets + 8, turned);
    to->d = streamspec_load64(octets + 16, turned);
}

/* Turns the octets of all integers around. */
void bench_mixed_turn_gamma(uint8_t *octets);

/* The body of a GAMMA. */
static inline void bench_mixed_get_gamma(const struct bench_mixed_record *record,
                                         struct bench_mixed_gamma *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->a = streamspec_load16(octets, turned);
    to->b = streamspec_load16(octets + 2, turned);
    to->c = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void bench_mixed_turn_delta(uint8_t *octets);

/* The body of a DELTA. */
static inline void bench_mixed_get_delta(const struct bench_mixed_record *record,
                                         struct bench_mixed_delta *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->a = streamspec_load64(octets, turned);
    to->b = streamspec_load32(octets + 8, turned);
    to->c = streamspec_load16(octets + 12, turned);
    to->d = octets[14];
    to->e = octets[15];
    to->f = streamspec_load64(octets + 16, turned);
    to->g = streamspec_load64(octets + 24, turned);
}

/* Turns the octets of all integers around. */
void bench_mixed_turn_epsilon(uint8_t *octets);

/* The body of a EPSILON. */
static inline void bench_mixed_get_epsilon(const struct bench_mixed_record *record,
                                           struct bench_mixed_epsilon *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->a = streamspec_load32(octets, turned);
    to->b = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void bench_mixed_turn_zeta(uint8_t *octets);

/* The body of a ZETA. */
static inline void bench_mixed_get_zeta(const struct bench_mixed_record *record,
                                        struct bench_mixed_zeta *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->a = streamspec_load64(octets, turned);
    to->b = streamspec_load64(octets + 8, turned);
    to->c = streamspec_load64(octets + 16, turned);
    to->d = streamspec_load64(octets + 24, turned);
}

/* Turns the octets of all integers around. */
void bench_mixed_turn_eta(uint8_t *octets);

/* The body of a ETA. */
static inline void bench_mixed_get_eta(const struct bench_mixed_record *record,
                                       struct bench_mixed_eta *to)
{
    const uint8_t *octets = record->body;
    const bool turned = streamspec_big_host();

    to->a = *octets;
    to->b = octets[1];
    to->c = streamspec_load16(octets + 2, turned);
    to->d = streamspec_load32(octets + 4, turned);
    to->e = streamspec_load64(octets + 8, turned);
}

/* Turns the octets of all integers around. */
void bench_mixed_turn_theta(uint8_t *octets);

/* The body of a THETA. */
static inline void bench_mixed_get_theta(const struct bench_mixed_record *record,
                                         struct bench_mixed_theta *to)
{
    memcpy(to, record->body, sizeof *to);
    if (streamspec_big_host())
        bench_mixed_turn_theta((uint8_t *)to);
}

/* Reads the headers of a stream. Where it returns STREAMSPEC_BROKEN, there is no record to read. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_reader_init(struct bench_mixed_reader *reader,
                                               const void *octets, size_t length);

/* The same, by the rules that bind whoever wrote the stream. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_judge_init(struct bench_mixed_reader *reader, const void *octets,
                                              size_t length);

/* The same for a stream that stands in others, so many of them; `base` octets stand before it. */
STREAMSPEC_CHECKED
enum streamspec_status
bench_mixed_reader_init_within(struct bench_mixed_reader *reader, enum streamspec_mode mode,
                               uint64_t base, unsigned int depth, const void *octets,
                               size_t length);

/*
 * Reads one record and checks every rule. Returns STREAMSPEC_OK; STREAMSPEC_END after the last
 * record; or STREAMSPEC_BROKEN, once and for all.
 */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_reader_next(struct bench_mixed_reader *reader,
                                               struct bench_mixed_record *record);

/* Octets read so far. */
static inline uint64_t bench_mixed_reader_offset(const struct bench_mixed_reader *reader)
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
struct bench_mixed_writer {
    /* What is known of the stream, its headers included. */
    struct bench_mixed_state state;
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
enum streamspec_status bench_mixed_writer_init(struct bench_mixed_writer *writer,
                                               struct streamspec_output *output);

/* Writes an END. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_write_end(struct bench_mixed_writer *writer);

/* Writes an ALPHA. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_write_alpha(struct bench_mixed_writer *writer,
                                               const struct bench_mixed_alpha *body);

/* Writes a BETA. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_write_beta(struct bench_mixed_writer *writer,
                                              const struct bench_mixed_beta *body);

/* Writes a GAMMA. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_write_gamma(struct bench_mixed_writer *writer,
                                               const struct bench_mixed_gamma *body);

/* Writes a DELTA. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_write_delta(struct bench_mixed_writer *writer,
                                               const struct bench_mixed_delta *body);

/* Writes an EPSILON. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_write_epsilon(struct bench_mixed_writer *writer,
            const struct bench_mixed_epsilon *body);

/* Writes a ZETA. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_write_zeta(struct bench_mixed_writer *writer,
                                              const struct bench_mixed_zeta *body);

/* Writes an ETA. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_write_eta(struct bench_mixed_writer *writer,
                                             const struct bench_mixed_eta *body);

/* Writes a THETA. */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_write_theta(struct bench_mixed_writer *writer,
                                               const struct bench_mixed_theta *body);

/*
 * Tells whether the stream is whole: STREAMSPEC_BROKEN where its last record has not been written.
 * It writes nothing.
 */
STREAMSPEC_CHECKED
enum streamspec_status bench_mixed_writer_finish(struct bench_mixed_writer *writer);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_BENCH_STREAMS_MIXED_CODEC_H */
