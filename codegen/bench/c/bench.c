/* What the generated C costs: medians of interleaved rounds, as ratios to a memcpy. */
#define _POSIX_C_SOURCE 199309L

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <xen_streams/mixed_inline.h>
#include <xen_streams/ticks_inline.h>

#define RECORDS 100000
#define ROOM (RECORDS * 80u)

static struct xen_ticks_tick ticks[RECORDS];
/* One for each purpose, as in the benchmarks of other languages: they compete for the cache. */
static uint8_t *stream, *copied, *written;
static uint8_t chunk[65536];
static size_t length;
static volatile uint64_t result;

static uint64_t next(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static void must(enum xen_stream_status status, enum xen_stream_status wanted)
{
    if (status == wanted)
        return;
    fputs("a stream of the benchmark breaks a rule\n", stderr);
    exit(1);
}

static uint8_t *allocate(void)
{
    uint8_t *room = (uint8_t *)malloc(ROOM);

    if (!room)
        exit(1);
    memset(room, 0, ROOM);
    return room;
}

static void make_ticks(void)
{
    uint64_t state = 0x9e3779b97f4a7c15;
    size_t i;

    for (i = 0; i < RECORDS; i++) {
        const uint64_t n = next(&state);

        ticks[i].time = n;
        ticks[i].source = (uint32_t)(n >> 32) | 1;
        ticks[i].count = (uint32_t)n;
        ticks[i].kind = (uint16_t)(n % 3);
        ticks[i].flags = n & 1023;
        ticks[i].cpu = (uint8_t)n;
        ticks[i].level = (uint8_t)(n >> 8);
        ticks[i].value = n << 17 | n >> 47;
    }
}

static void write_ticks(struct xen_stream_output *output)
{
    struct xen_ticks_writer writer;
    size_t i;

    must(xen_ticks_writer_init(&writer, output), XEN_STREAM_OK);
    for (i = 0; i < RECORDS; i++)
        must(xen_ticks_write_tick_inline(&writer, &ticks[i]), XEN_STREAM_OK);
    must(xen_ticks_write_end(&writer), XEN_STREAM_OK);
    must(xen_stream_output_flush(output), XEN_STREAM_OK);
}

static void w1_encode(void)
{
    struct xen_stream_output output;

    xen_stream_output_init(&output, written, ROOM);
    write_ticks(&output);
    result = length = output.used;
}

static int take(void *context, const uint8_t *octets, size_t count)
{
    *(uint64_t *)context += octets[count / 2];
    return 0;
}

static void w1_stream(void)
{
    struct xen_stream_output output;
    uint64_t taken = 0;

    xen_stream_output_sink(&output, chunk, sizeof chunk, take, &taken);
    write_ticks(&output);
    result = taken;
}

static void w1_decode(void)
{
    struct xen_ticks_reader reader;
    struct xen_ticks_walk walk;
    struct xen_ticks_record record;
    uint64_t total = 0;
    enum xen_stream_status status = xen_ticks_reader_init(&reader, stream, length);

    xen_ticks_walk_begin(&walk, &reader);
    while (status == XEN_STREAM_OK) {
        struct xen_ticks_tick t;

        status = xen_ticks_walk_next(&walk, &record);
        if (status != XEN_STREAM_OK || record.type != XEN_TICKS_TYPE_TICK)
            continue;
        xen_ticks_get_tick(&record, &t);
        total += t.time + t.value + t.source + t.count + t.kind + t.flags + t.cpu + t.level;
    }
    must(status, XEN_STREAM_END);
    result = total;
}

static void w1_decode_by_calls(void)
{
    struct xen_ticks_reader reader;
    struct xen_ticks_record record;
    uint64_t total = 0;
    enum xen_stream_status status = xen_ticks_reader_init(&reader, stream, length);

    while (status == XEN_STREAM_OK) {
        struct xen_ticks_tick t;

        status = xen_ticks_reader_next(&reader, &record);
        if (status != XEN_STREAM_OK || record.type != XEN_TICKS_TYPE_TICK)
            continue;
        xen_ticks_get_tick(&record, &t);
        total += t.time + t.value + t.source + t.count + t.kind + t.flags + t.cpu + t.level;
    }
    must(status, XEN_STREAM_END);
    result = total;
}

static enum xen_stream_status write_one(struct xen_mixed_writer *w, uint64_t n)
{
    const uint32_t b = (uint32_t)n;
    const uint16_t c = (uint16_t)n;
    const unsigned int kind = n >> 32 & 63;
    size_t i;

    if (kind == 0) {
        struct xen_mixed_theta theta;

        theta.a = n;
        for (i = 0; i < 127; i++)
            theta.b[i] = n;
        return xen_mixed_write_theta_inline(w, &theta);
    }
    if (kind < 9)
        return xen_mixed_write_alpha_inline(w, &(struct xen_mixed_alpha){ n | 1, n });
    if (kind < 18)
        return xen_mixed_write_beta_inline(w, &(struct xen_mixed_beta){ b, b, n, n });
    if (kind < 27)
        return xen_mixed_write_gamma_inline(w, &(struct xen_mixed_gamma){ c, c, b });
    if (kind < 36)
        return xen_mixed_write_delta_inline(w, &(struct xen_mixed_delta){ n, b, c, 1, 2, n, n });
    if (kind < 45)
        return xen_mixed_write_epsilon_inline(w, &(struct xen_mixed_epsilon){ b, b });
    if (kind < 54)
        return xen_mixed_write_zeta_inline(w, &(struct xen_mixed_zeta){ n, n, n, n });
    return xen_mixed_write_eta_inline(w, &(struct xen_mixed_eta){ 1, 2, c, b, n });
}

static void mixed_encode(void)
{
    struct xen_stream_output output;
    struct xen_mixed_writer writer;
    uint64_t state = 0x2545f4914f6cdd1d;
    size_t i;

    xen_stream_output_init(&output, written, ROOM);
    must(xen_mixed_writer_init(&writer, &output), XEN_STREAM_OK);
    for (i = 0; i < RECORDS; i++)
        must(write_one(&writer, next(&state)), XEN_STREAM_OK);
    must(xen_mixed_write_end(&writer), XEN_STREAM_OK);
    result = length = output.used;
}

static uint64_t look(const struct xen_mixed_record *record)
{
    union {
        struct xen_mixed_alpha alpha;
        struct xen_mixed_beta beta;
        struct xen_mixed_gamma gamma;
        struct xen_mixed_delta delta;
        struct xen_mixed_epsilon epsilon;
        struct xen_mixed_zeta zeta;
        struct xen_mixed_eta eta;
        struct xen_mixed_theta theta;
    } r;

    switch (record->type) {
    case XEN_MIXED_TYPE_ALPHA:
        xen_mixed_get_alpha(record, &r.alpha);
        return r.alpha.a + r.alpha.b;
    case XEN_MIXED_TYPE_BETA:
        xen_mixed_get_beta(record, &r.beta);
        return r.beta.c + r.beta.a;
    case XEN_MIXED_TYPE_GAMMA:
        xen_mixed_get_gamma(record, &r.gamma);
        return r.gamma.c;
    case XEN_MIXED_TYPE_DELTA:
        xen_mixed_get_delta(record, &r.delta);
        return r.delta.a + r.delta.g;
    case XEN_MIXED_TYPE_EPSILON:
        xen_mixed_get_epsilon(record, &r.epsilon);
        return r.epsilon.a;
    case XEN_MIXED_TYPE_ZETA:
        xen_mixed_get_zeta(record, &r.zeta);
        return r.zeta.a + r.zeta.d;
    case XEN_MIXED_TYPE_ETA:
        xen_mixed_get_eta(record, &r.eta);
        return r.eta.e;
    case XEN_MIXED_TYPE_THETA:
        xen_mixed_get_theta(record, &r.theta);
        return r.theta.a + r.theta.b[126];
    default:
        return 0;
    }
}

static void mixed_decode(void)
{
    struct xen_mixed_reader reader;
    struct xen_mixed_walk walk;
    struct xen_mixed_record record;
    uint64_t total = 0;
    enum xen_stream_status status = xen_mixed_reader_init(&reader, stream, length);

    xen_mixed_walk_begin(&walk, &reader);
    while (status == XEN_STREAM_OK && (status = xen_mixed_walk_next(&walk, &record)) == XEN_STREAM_OK)
        total += look(&record);
    must(status, XEN_STREAM_END);
    result = total;
}

static void mixed_decode_by_calls(void)
{
    struct xen_mixed_reader reader;
    struct xen_mixed_record record;
    uint64_t total = 0;
    enum xen_stream_status status = xen_mixed_reader_init(&reader, stream, length);

    while (status == XEN_STREAM_OK && (status = xen_mixed_reader_next(&reader, &record)) == XEN_STREAM_OK)
        total += look(&record);
    must(status, XEN_STREAM_END);
    result = total;
}

static void copy(void)
{
    memcpy(copied, stream, length);
    result = copied[length / 2];
}

struct contender {
    const char *name;
    void (*run)(void);
};

static int by_value(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static void compare(const char *title, size_t rounds, const struct contender *contenders, size_t count)
{
    double *times = (double *)malloc(rounds * count * sizeof *times);
    size_t i, j;

    if (!times)
        exit(1);
    for (i = 0; i < rounds; i++) {
        for (j = 0; j < count; j++) {
            struct timespec from, to;

            clock_gettime(CLOCK_MONOTONIC, &from);
            contenders[j].run();
            clock_gettime(CLOCK_MONOTONIC, &to);
            times[j * rounds + i] = (double)(to.tv_sec - from.tv_sec) * 1e9 +
                                    (double)(to.tv_nsec - from.tv_nsec);
        }
    }
    printf("\n%s\n%-44s %10s %10s\n", title, "", "ns/record", "x memcpy");
    for (j = 0; j < count; j++) {
        double *mine = times + j * rounds;

        qsort(mine, rounds, sizeof *mine, by_value);
        printf("%-44s %10.2f %10.2f\n", contenders[j].name, mine[rounds / 2] / RECORDS,
               mine[rounds / 2] / times[rounds / 2]);
    }
    free(times);
}

int main(int argc, char **argv)
{
    static const struct contender w1_decoders[] = {
        { "memcpy", copy },
        { "generated, inline, every rule", w1_decode },
        { "generated, a call a record, every rule", w1_decode_by_calls },
    };
    static const struct contender w1_encoders[] = {
        { "memcpy", copy },
        { "generated, inline, into a reused buffer", w1_encode },
        { "generated, inline, streamed by 64 KiB", w1_stream },
    };
    static const struct contender mixed_decoders[] = {
        { "memcpy", copy },
        { "generated, inline", mixed_decode },
        { "generated, a call a record", mixed_decode_by_calls },
    };
    static const struct contender mixed_encoders[] = {
        { "memcpy", copy },
        { "generated, inline, into a reused buffer", mixed_encode },
    };
    const size_t rounds = argc > 1 ? strtoul(argv[1], NULL, 10) : 61;

    stream = allocate();
    copied = allocate();
    written = allocate();
    make_ticks();
    w1_encode();
    memcpy(stream, written, length);
    compare("C, W1 decode", rounds, w1_decoders, 3);
    compare("C, W1 encode", rounds, w1_encoders, 3);
    mixed_encode();
    memcpy(stream, written, length);
    compare("C, Mixed decode", rounds, mixed_decoders, 3);
    compare("C, Mixed encode", rounds, mixed_encoders, 2);
    return 0;
}
