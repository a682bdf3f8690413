/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: the reader. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include "mixed_checks.h"

/* The error has an offset within a record or header; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct bench_mixed_reader *reader,
            const struct bench_mixed_record_header *header, const char *item)
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

static STREAMSPEC_COLD enum streamspec_status in_framing(struct bench_mixed_reader *reader,
            const struct bench_mixed_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&reader->error, rule, offset, field);
    return located(reader, header, "framing");
}

static STREAMSPEC_COLD enum streamspec_status at_type(struct bench_mixed_reader *reader,
            const struct bench_mixed_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 0, "type");
}

static STREAMSPEC_COLD enum streamspec_status at_length(struct bench_mixed_reader *reader,
            const struct bench_mixed_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 4, "length");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct bench_mixed_reader *reader,
            const struct bench_mixed_record_header *header, const char *item)
{
    reader->error.offset += 8;
    return located(reader, header, item);
}

/* No whole record header is left. */
static STREAMSPEC_COLD enum streamspec_status cut_short(struct bench_mixed_reader *reader)
{
    if (reader->at == reader->length)
        return in_framing(reader, NULL, &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_END], 0, "");
    return in_framing(reader, NULL, &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_HEADER_COMPLETE], 0,
                      "");
}

/* Not all octets of a body are there, or not all of its padding. */
static STREAMSPEC_COLD enum streamspec_status incomplete_body(struct bench_mixed_reader *reader,
            const struct bench_mixed_record_header *header)
{
    if (header->length <= reader->length - reader->at - 8)
        return in_framing(reader, header,
                          &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_PADDING_COMPLETE],
                          8 + header->length, "");
    return in_framing(reader, header, &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_BODY_COMPLETE], 8,
                      "");
}

/* Checks what holds of the length of every record. */
static inline bool check_length(struct bench_mixed_reader *reader,
                                const struct bench_mixed_record_header *header)
{
    if (header->length > BENCH_MIXED_LENGTH_MAX)
        return at_length(reader, header, &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_LENGTH_MAX]) ==
               STREAMSPEC_OK;
    return true;
}

/* What holds of every length holds of the right one; it is asked of wrong ones alone. */
static STREAMSPEC_COLD enum streamspec_status wrong_length(struct bench_mixed_reader *reader,
            const struct bench_mixed_record_header *header, const struct streamspec_rule *rule)
{
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    return at_length(reader, header, rule);
}

/* Checks what holds at the end of the stream; the last record has so many octets. */
static bool finish(struct bench_mixed_reader *reader,
                   const struct bench_mixed_record_header *header, size_t length)
{
    (void)header;
    if (!reader->prefix && reader->length - reader->at > length) {
        in_framing(reader, NULL, &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_NOTHING_AFTER_END],
                   length, "");
        return false;
    }
    reader->done = true;
    return true;
}

static inline enum streamspec_status read_end(struct bench_mixed_reader *reader,
                                              const struct bench_mixed_record_header *header,
                                              struct bench_mixed_record *record)
{
    if (header->length != 0)
        return wrong_length(reader, header, &bench_mixed_rules[BENCH_MIXED_RULE_END_LENGTH]);
    if (reader->length - reader->at < 8)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 0;
    reader->state.seen |= 1u << KIND_END;
    if (!finish(reader, header, 8))
        return STREAMSPEC_BROKEN;
    reader->at += 8;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_alpha(struct bench_mixed_reader *reader,
                                                const struct bench_mixed_record_header *header,
                                                struct bench_mixed_record *record)
{
    struct bench_mixed_alpha body;

    if (header->length != 16)
        return wrong_length(reader, header, &bench_mixed_rules[BENCH_MIXED_RULE_ALPHA_LENGTH]);
    if (reader->length - reader->at < 24)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 16;
    bench_mixed_get_alpha(record, &body);
    if (!check_alpha(&body, &reader->error))
        return in_body(reader, header, "alpha");
    reader->state.seen |= 1u << KIND_ALPHA;
    reader->at += 24;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_beta(struct bench_mixed_reader *reader,
                                               const struct bench_mixed_record_header *header,
                                               struct bench_mixed_record *record)
{
    if (header->length != 24)
        return wrong_length(reader, header, &bench_mixed_rules[BENCH_MIXED_RULE_BETA_LENGTH]);
    if (reader->length - reader->at < 32)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 24;
    reader->state.seen |= 1u << KIND_BETA;
    reader->at += 32;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_gamma(struct bench_mixed_reader *reader,
                                                const struct bench_mixed_record_header *header,
                                                struct bench_mixed_record *record)
{
    if (header->length != 8)
        return wrong_length(reader, header, &bench_mixed_rules[BENCH_MIXED_RULE_GAMMA_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 8;
    reader->state.seen |= 1u << KIND_GAMMA;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_delta(struct bench_mixed_reader *reader,
                                                const struct bench_mixed_record_header *header,
                                                struct bench_mixed_record *record)
{
    if (header->length != 32)
        return wrong_length(reader, header, &bench_mixed_rules[BENCH_MIXED_RULE_DELTA_LENGTH]);
    if (reader->length - reader->at < 40)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 32;
    reader->state.seen |= 1u << KIND_DELTA;
    reader->at += 40;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_epsilon(struct bench_mixed_reader *reader,
            const struct bench_mixed_record_header *header, struct bench_mixed_record *record)
{
    if (header->length != 8)
        return wrong_length(reader, header, &bench_mixed_rules[BENCH_MIXED_RULE_EPSILON_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 8;
    reader->state.seen |= 1u << KIND_EPSILON;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_zeta(struct bench_mixed_reader *reader,
                                               const struct bench_mixed_record_header *header,
                                               struct bench_mixed_record *record)
{
    if (header->length != 32)
        return wrong_length(reader, header, &bench_mixed_rules[BENCH_MIXED_RULE_ZETA_LENGTH]);
    if (reader->length - reader->at < 40)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 32;
    reader->state.seen |= 1u << KIND_ZETA;
    reader->at += 40;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_eta(struct bench_mixed_reader *reader,
                                              const struct bench_mixed_record_header *header,
                                              struct bench_mixed_record *record)
{
    if (header->length != 16)
        return wrong_length(reader, header, &bench_mixed_rules[BENCH_MIXED_RULE_ETA_LENGTH]);
    if (reader->length - reader->at < 24)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 16;
    reader->state.seen |= 1u << KIND_ETA;
    reader->at += 24;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_theta(struct bench_mixed_reader *reader,
                                                const struct bench_mixed_record_header *header,
                                                struct bench_mixed_record *record)
{
    if (header->length != 1024)
        return wrong_length(reader, header, &bench_mixed_rules[BENCH_MIXED_RULE_THETA_LENGTH]);
    if (reader->length - reader->at < 1032)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 1024;
    reader->state.seen |= 1u << KIND_THETA;
    reader->at += 1032;
    reader->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status bench_mixed_reader_next(struct bench_mixed_reader *reader,
                                               struct bench_mixed_record *record)
{
    const uint8_t *octets;
    struct bench_mixed_record_header header;

    if (reader->done)
        return reader->error.rule ? STREAMSPEC_BROKEN : STREAMSPEC_END;
    if (reader->length - reader->at < 8)
        return cut_short(reader);
    octets = reader->octets + reader->at;
    bench_mixed_load_record_header(octets, streamspec_big_host(), &header);
    record->type = header.type;
    switch (header.type) {
    case BENCH_MIXED_TYPE_END:
        return read_end(reader, &header, record);
    case BENCH_MIXED_TYPE_ALPHA:
        return read_alpha(reader, &header, record);
    case BENCH_MIXED_TYPE_BETA:
        return read_beta(reader, &header, record);
    case BENCH_MIXED_TYPE_GAMMA:
        return read_gamma(reader, &header, record);
    case BENCH_MIXED_TYPE_DELTA:
        return read_delta(reader, &header, record);
    case BENCH_MIXED_TYPE_EPSILON:
        return read_epsilon(reader, &header, record);
    case BENCH_MIXED_TYPE_ZETA:
        return read_zeta(reader, &header, record);
    case BENCH_MIXED_TYPE_ETA:
        return read_eta(reader, &header, record);
    case BENCH_MIXED_TYPE_THETA:
        return read_theta(reader, &header, record);
    default:
        return at_type(reader, &header, &bench_mixed_rules[BENCH_MIXED_RULE_FRAMING_TYPE]);
    }
}

enum streamspec_status
bench_mixed_reader_init_within(struct bench_mixed_reader *reader, enum streamspec_mode mode,
                               uint64_t base, unsigned int depth, const void *input, size_t length)
{
    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = (const uint8_t *)input;
    reader->length = length;
    reader->state.mode = mode;
    reader->state.depth = (uint8_t)depth;
    reader->state.version = 1;

    return STREAMSPEC_OK;
}

enum streamspec_status bench_mixed_reader_init(struct bench_mixed_reader *reader,
                                               const void *octets, size_t length)
{
    return bench_mixed_reader_init_within(reader, STREAMSPEC_READ, 0, 0, octets, length);
}

enum streamspec_status bench_mixed_judge_init(struct bench_mixed_reader *reader, const void *octets,
                                              size_t length)
{
    return bench_mixed_reader_init_within(reader, STREAMSPEC_JUDGE, 0, 0, octets, length);
}
