/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Decoders say what readers say, however a stream is cut and however small the window is. Takes
 * streams from standard input: the number of a format, the length in four octets with the least
 * significant one first, and the octets. Says what differs, and ends with 1 if anything does.
 */

#include <stdio.h>
#include <stdlib.h>

#include <xen_streams/domain_context_decoder.h>
#include <xen_streams/domain_context_v10_decoder.h>
#include <xen_streams/domain_context_v1_decoder.h>
#include <xen_streams/hvm_context_decoder.h>
#include <xen_streams/libxl_decoder.h>
#include <xen_streams/xapi_decoder.h>
#include <xen_streams/xenstore_decoder.h>

#define RUNS 64
#define EVENTS 4096

/* What came of a stream: a sum for each record, and the rule that is broken. */
struct outcome {
    uint64_t records[EVENTS];
    size_t count;
    uint64_t sum;
    uint64_t to_come;
    struct streamspec_error error;
    bool open;
};

static struct outcome expected, found;
static unsigned long compared, in_pieces, wrong;

static uint64_t mix(uint64_t sum, const uint8_t *octets, size_t length)
{
    size_t i;

    for (i = 0; i < length; i++)
        sum = (sum ^ octets[i]) * 0x100000001b3;
    return sum;
}

static void add(struct outcome *outcome, uint64_t sum)
{
    if (outcome->count < EVENTS)
        outcome->records[outcome->count] = sum;
    outcome->count++;
}

static int take_piece(void *context, const uint8_t *octets, size_t length)
{
    struct outcome *outcome = context;

    if (!outcome->open || length > outcome->to_come) {
        printf("a piece that is none\n");
        wrong++;
        return 1;
    }
    outcome->sum = mix(outcome->sum, octets, length);
    outcome->to_come -= length;
    return 0;
}

static int take_end(void *context)
{
    struct outcome *outcome = context;

    if (!outcome->open || outcome->to_come) {
        printf("a record ends that has not come\n");
        wrong++;
    }
    outcome->open = false;
    add(outcome, outcome->sum);
    in_pieces++;
    return 0;
}

static bool same_error(const struct streamspec_error *a, const struct streamspec_error *b)
{
    char first[512] = "", second[512] = "";

    if (a->rule)
        streamspec_error_format(a, first, sizeof first);
    if (b->rule)
        streamspec_error_format(b, second, sizeof second);
    return !strcmp(first, second);
}

/* Whether a decoder may say something else: of a record that is larger than its window. */
static bool may_differ(size_t window)
{
    const struct streamspec_rule *rule = expected.error.rule;

    if (found.error.rule && found.error.rule->error_class == STREAMSPEC_CLASS_MEMORY)
        return window < 4096 || (rule && rule->error_class == STREAMSPEC_CLASS_TRUNCATED);
    /* A body that is not all there may claim to be larger than any window. */
    return rule && found.error.rule && found.error.record == expected.error.record
        && (window < 4096 || strstr(rule->id, "body-complete"))
        && (rule->error_class == STREAMSPEC_CLASS_TRUNCATED || strstr(rule->id, "padding"));
}

static void compare(const char *stream, size_t length, size_t chunk, size_t window)
{
    char text[512] = "nothing";
    size_t records;

    compared++;
    /* A decoder has handed over the last record before something follows it. */
    if (found.count == expected.count + 1 && found.error.rule
        && found.error.rule->error_class == STREAMSPEC_CLASS_TRAILING)
        found.count--;
    records = found.count < expected.count ? found.count : expected.count;
    if (found.count <= EVENTS && !memcmp(found.records, expected.records, 8 * records)
        && ((found.count == expected.count && same_error(&found.error, &expected.error))
            || (found.count <= expected.count && may_differ(window))))
        return;
    if (wrong++ > 10)
        return;
    printf("%s of %zu octets, in pieces of %zu, in a window of %zu: %zu records instead of %zu\n",
           stream, length, chunk, window, found.count, expected.count);
    if (expected.error.rule)
        streamspec_error_format(&expected.error, text, sizeof text);
    printf("  instead of %s\n", text);
    memcpy(text, "nothing", 8);
    if (found.error.rule)
        streamspec_error_format(&found.error, text, sizeof text);
    printf("  %s\n", text);
}

/* The same functions for every stream; the list is memory for it, if it needs any. */
#define STREAM(name, record_sum, list)                                                             \
    static int name##_record(void *context, const struct xen_##name##_record *record)              \
    {                                                                                              \
        add(context, record_sum(record));                                                          \
        return 0;                                                                                  \
    }                                                                                              \
    static int name##_begin(void *context, const struct xen_##name##_record *record,               \
                            uint64_t octets)                                                       \
    {                                                                                              \
        struct outcome *outcome = context;                                                         \
                                                                                                   \
        outcome->sum = record_sum(record);                                                         \
        outcome->to_come = octets;                                                                 \
        outcome->open = true;                                                                      \
        return 0;                                                                                  \
    }                                                                                              \
    static void name##_test(const uint8_t *octets, size_t length)                                  \
    {                                                                                              \
        static const size_t chunks[] = { 1, 3, 64, 1 << 20 };                                      \
        static const size_t windows[] = { 0, 24, 40, 41, 64, 100, 700, 1 << 20 };                  \
        static uint8_t memory[1 << 20];                                                            \
        static struct streamspec_run runs[RUNS];                                                   \
        const struct xen_##name##_receiver receiver = { name##_record, name##_begin, take_piece,   \
                                                        take_end, &found };                        \
        struct xen_##name##_reader reader;                                                         \
        struct xen_##name##_record record;                                                         \
        struct xen_##name##_decoder decoder;                                                       \
        enum streamspec_status status;                                                             \
        size_t i, j, at;                                                                           \
                                                                                                   \
        (void)runs;                                                                                \
        memset(&expected, 0, sizeof expected);                                                     \
        status = xen_##name##_reader_init(&reader, octets, length list);                           \
        while (status == STREAMSPEC_OK) {                                                          \
            status = xen_##name##_reader_next(&reader, &record);                                   \
            if (status == STREAMSPEC_OK)                                                           \
                add(&expected, record_sum(&record));                                               \
        }                                                                                          \
        expected.error = reader.error;                                                             \
        for (i = 0; i < sizeof windows / sizeof *windows; i++) {                                   \
            for (j = 0; j < sizeof chunks / sizeof *chunks; j++) {                                 \
                uint8_t *window = windows[i] > 700 ? memory : malloc(windows[i] + 1);              \
                                                                                                   \
                memset(&found, 0, sizeof found);                                                   \
                xen_##name##_decoder_init(&decoder, &receiver, window, windows[i] list);           \
                for (at = 0, status = STREAMSPEC_OK; at < length && !status; at += chunks[j]) {    \
                    const size_t left = length - at;                                               \
                    const size_t size = left < chunks[j] ? left : chunks[j];                       \
                    uint8_t *chunk = malloc(size);                                                 \
                                                                                                   \
                    memcpy(chunk, octets + at, size);                                              \
                    status = xen_##name##_decoder_push(&decoder, chunk, size, NULL);               \
                    free(chunk);                                                                   \
                }                                                                                  \
                status = xen_##name##_decoder_finish(&decoder);                                    \
                found.error = decoder.reader.error;                                                \
                compare(#name, length, chunks[j], windows[i]);                                     \
                if (window != memory)                                                              \
                    free(window);                                                                  \
            }                                                                                      \
        }                                                                                          \
    }

#define PLAIN_SUM(record) mix((record)->type, (record)->body, (record)->length)
#define INSTANCE_SUM(record)                                                                       \
    mix((record)->type + ((uint64_t)(record)->instance << 32), (record)->body, (record)->length)
/* What tells an inner record from an outer one stands before the octets, which may come in pieces. */
#define INNER_SUM(record)                                                                          \
    ((record)->inside ? mix((record)->libxc.type + ((uint64_t)1 << 32), (record)->libxc.body,      \
                            (record)->libxc.length)                                                \
                      : PLAIN_SUM(record))

#define MEMORY , runs, RUNS
#define NO_MEMORY

STREAM(domain_context, INSTANCE_SUM, MEMORY)
STREAM(domain_context_v1, INSTANCE_SUM, NO_MEMORY)
STREAM(domain_context_v10, INSTANCE_SUM, NO_MEMORY)
STREAM(hvm_context, INSTANCE_SUM, NO_MEMORY)
STREAM(libxc, PLAIN_SUM, NO_MEMORY)
STREAM(libxl, INNER_SUM, NO_MEMORY)
STREAM(xapi, INNER_SUM, NO_MEMORY)
STREAM(xenstore, PLAIN_SUM, MEMORY)

int main(void)
{
    static void (*const tests[])(const uint8_t *, size_t) = {
        domain_context_test, domain_context_v1_test, domain_context_v10_test, hvm_context_test,
        libxc_test,          libxl_test,             xapi_test,               xenstore_test,
    };
    static uint8_t octets[1 << 22];
    uint8_t head[5];

    while (fread(head, 1, sizeof head, stdin) == sizeof head) {
        const size_t length = head[1] | (size_t)head[2] << 8 | (size_t)head[3] << 16;

        if (head[0] >= sizeof tests / sizeof *tests || length > sizeof octets
            || fread(octets, 1, length, stdin) != length)
            return 2;
        tests[head[0]](octets, length);
    }
    printf("%lu compared, %lu records in pieces, %lu wrong\n", compared, in_pieces, wrong);
    return wrong != 0;
}
