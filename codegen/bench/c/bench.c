/* What the generated C costs: medians of interleaved rounds, as ratios to a memcpy. */
#define _POSIX_C_SOURCE 199309L

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <streamspec_bench_streams/beats_inline.h>
#include <streamspec_bench_streams/mixed_inline.h>
#include <streamspec_bench_streams/ticks_inline.h>

#define RECORDS 100000
#define ROOM (RECORDS * 80u)

static struct bench_ticks_tick ticks[RECORDS];
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

static void must(enum streamspec_status status, enum streamspec_status wanted)
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

static void write_ticks(struct streamspec_output *output)
{
    struct bench_ticks_writer writer;
    size_t i;

    must(bench_ticks_writer_init(&writer, output), STREAMSPEC_OK);
    for (i = 0; i < RECORDS; i++)
        must(bench_ticks_write_tick_inline(&writer, &ticks[i]), STREAMSPEC_OK);
    must(bench_ticks_write_end(&writer), STREAMSPEC_OK);
    must(streamspec_output_flush(output), STREAMSPEC_OK);
}

static void w1_encode(void)
{
    struct streamspec_output output;

    streamspec_output_init(&output, written, ROOM);
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
    struct streamspec_output output;
    uint64_t taken = 0;

    streamspec_output_sink(&output, chunk, sizeof chunk, take, &taken);
    write_ticks(&output);
    result = taken;
}

static void w1_decode(void)
{
    struct bench_ticks_reader reader;
    struct bench_ticks_walk walk;
    struct bench_ticks_record record;
    uint64_t total = 0;
    enum streamspec_status status = bench_ticks_reader_init(&reader, stream, length);

    bench_ticks_walk_begin(&walk, &reader);
    while (status == STREAMSPEC_OK) {
        struct bench_ticks_tick t;

        status = bench_ticks_walk_next(&walk, &record);
        if (status != STREAMSPEC_OK || record.type != BENCH_TICKS_TYPE_TICK)
            continue;
        bench_ticks_get_tick(&record, &t);
        total += t.time + t.value + t.source + t.count + t.kind + t.flags + t.cpu + t.level;
    }
    must(status, STREAMSPEC_END);
    result = total;
}

static void w1_decode_by_calls(void)
{
    struct bench_ticks_reader reader;
    struct bench_ticks_record record;
    uint64_t total = 0;
    enum streamspec_status status = bench_ticks_reader_init(&reader, stream, length);

    while (status == STREAMSPEC_OK) {
        struct bench_ticks_tick t;

        status = bench_ticks_reader_next(&reader, &record);
        if (status != STREAMSPEC_OK || record.type != BENCH_TICKS_TYPE_TICK)
            continue;
        bench_ticks_get_tick(&record, &t);
        total += t.time + t.value + t.source + t.count + t.kind + t.flags + t.cpu + t.level;
    }
    must(status, STREAMSPEC_END);
    result = total;
}

/* The same records in a stream with an order of its own, instances and rules on their place. */
static void beats_encode(void)
{
    const struct bench_beats_order order = { .magic = BENCH_BEATS_ORDER_MAGIC };
    const struct bench_beats_tempo tempo = { .tempo = 120 };
    struct streamspec_output output;
    struct bench_beats_writer writer;
    size_t i;

    streamspec_output_init(&output, written, ROOM);
    must(bench_beats_writer_init(&writer, &output, &order), STREAMSPEC_OK);
    must(bench_beats_write_start_(&writer), STREAMSPEC_OK);
    must(bench_beats_write_tempo(&writer, &tempo), STREAMSPEC_OK);
    for (i = 0; i < RECORDS; i++) {
        const struct bench_ticks_tick *t = &ticks[i];
        const struct bench_beats_beat beat = {
            .time = t->time, .source = t->source, .count = t->count, .kind = t->kind,
            .flags = t->flags, .cpu = t->cpu, .level = t->level, .value = t->value,
        };

        must(bench_beats_write_beat_inline(&writer, i % 256, &beat), STREAMSPEC_OK);
    }
    must(bench_beats_write_end(&writer), STREAMSPEC_OK);
    result = length = output.used;
}

static void beats_decode(void)
{
    struct bench_beats_reader reader;
    struct bench_beats_walk walk;
    struct bench_beats_record record;
    uint64_t total = 0;
    enum streamspec_status status = bench_beats_reader_init(&reader, stream, length);

    bench_beats_walk_begin(&walk, &reader);
    while (status == STREAMSPEC_OK) {
        struct bench_beats_beat b;

        status = bench_beats_walk_next(&walk, &record);
        if (status != STREAMSPEC_OK || record.type != BENCH_BEATS_TYPE_BEAT)
            continue;
        bench_beats_get_beat(&record, &b);
        total += b.time + b.value + b.source + b.count + b.kind + b.flags + b.cpu + b.level;
    }
    must(status, STREAMSPEC_END);
    result = total;
}

static void beats_decode_by_calls(void)
{
    struct bench_beats_reader reader;
    struct bench_beats_record record;
    uint64_t total = 0;
    enum streamspec_status status = bench_beats_reader_init(&reader, stream, length);

    while (status == STREAMSPEC_OK) {
        struct bench_beats_beat b;

        status = bench_beats_reader_next(&reader, &record);
        if (status != STREAMSPEC_OK || record.type != BENCH_BEATS_TYPE_BEAT)
            continue;
        bench_beats_get_beat(&record, &b);
        total += b.time + b.value + b.source + b.count + b.kind + b.flags + b.cpu + b.level;
    }
    must(status, STREAMSPEC_END);
    result = total;
}


static enum streamspec_status write_one(struct bench_mixed_writer *w, uint64_t n)
{
    const uint32_t b = (uint32_t)n;
    const uint16_t c = (uint16_t)n;
    const unsigned int kind = n >> 32 & 63;
    size_t i;

    if (kind == 0) {
        struct bench_mixed_theta theta;

        theta.a = n;
        for (i = 0; i < 127; i++)
            theta.b[i] = n;
        return bench_mixed_write_theta_inline(w, &theta);
    }
    if (kind < 9)
        return bench_mixed_write_alpha_inline(w, &(struct bench_mixed_alpha){ n | 1, n });
    if (kind < 18)
        return bench_mixed_write_beta_inline(w, &(struct bench_mixed_beta){ b, b, n, n });
    if (kind < 27)
        return bench_mixed_write_gamma_inline(w, &(struct bench_mixed_gamma){ c, c, b });
    if (kind < 36)
        return bench_mixed_write_delta_inline(w, &(struct bench_mixed_delta){ n, b, c, 1, 2, n, n });
    if (kind < 45)
        return bench_mixed_write_epsilon_inline(w, &(struct bench_mixed_epsilon){ b, b });
    if (kind < 54)
        return bench_mixed_write_zeta_inline(w, &(struct bench_mixed_zeta){ n, n, n, n });
    return bench_mixed_write_eta_inline(w, &(struct bench_mixed_eta){ 1, 2, c, b, n });
}

static void mixed_encode(void)
{
    struct streamspec_output output;
    struct bench_mixed_writer writer;
    uint64_t state = 0x2545f4914f6cdd1d;
    size_t i;

    streamspec_output_init(&output, written, ROOM);
    must(bench_mixed_writer_init(&writer, &output), STREAMSPEC_OK);
    for (i = 0; i < RECORDS; i++)
        must(write_one(&writer, next(&state)), STREAMSPEC_OK);
    must(bench_mixed_write_end(&writer), STREAMSPEC_OK);
    result = length = output.used;
}

static uint64_t look(const struct bench_mixed_record *record)
{
    union {
        struct bench_mixed_alpha alpha;
        struct bench_mixed_beta beta;
        struct bench_mixed_gamma gamma;
        struct bench_mixed_delta delta;
        struct bench_mixed_epsilon epsilon;
        struct bench_mixed_zeta zeta;
        struct bench_mixed_eta eta;
        struct bench_mixed_theta theta;
    } r;

    switch (record->type) {
    case BENCH_MIXED_TYPE_ALPHA:
        bench_mixed_get_alpha(record, &r.alpha);
        return r.alpha.a + r.alpha.b;
    case BENCH_MIXED_TYPE_BETA:
        bench_mixed_get_beta(record, &r.beta);
        return r.beta.c + r.beta.a;
    case BENCH_MIXED_TYPE_GAMMA:
        bench_mixed_get_gamma(record, &r.gamma);
        return r.gamma.c;
    case BENCH_MIXED_TYPE_DELTA:
        bench_mixed_get_delta(record, &r.delta);
        return r.delta.a + r.delta.g;
    case BENCH_MIXED_TYPE_EPSILON:
        bench_mixed_get_epsilon(record, &r.epsilon);
        return r.epsilon.a;
    case BENCH_MIXED_TYPE_ZETA:
        bench_mixed_get_zeta(record, &r.zeta);
        return r.zeta.a + r.zeta.d;
    case BENCH_MIXED_TYPE_ETA:
        bench_mixed_get_eta(record, &r.eta);
        return r.eta.e;
    case BENCH_MIXED_TYPE_THETA:
        bench_mixed_get_theta(record, &r.theta);
        return r.theta.a + r.theta.b[126];
    default:
        return 0;
    }
}

static void mixed_decode(void)
{
    struct bench_mixed_reader reader;
    struct bench_mixed_walk walk;
    struct bench_mixed_record record;
    uint64_t total = 0;
    enum streamspec_status status = bench_mixed_reader_init(&reader, stream, length);

    bench_mixed_walk_begin(&walk, &reader);
    while (status == STREAMSPEC_OK && (status = bench_mixed_walk_next(&walk, &record)) == STREAMSPEC_OK)
        total += look(&record);
    must(status, STREAMSPEC_END);
    result = total;
}

static void mixed_decode_by_calls(void)
{
    struct bench_mixed_reader reader;
    struct bench_mixed_record record;
    uint64_t total = 0;
    enum streamspec_status status = bench_mixed_reader_init(&reader, stream, length);

    while (status == STREAMSPEC_OK && (status = bench_mixed_reader_next(&reader, &record)) == STREAMSPEC_OK)
        total += look(&record);
    must(status, STREAMSPEC_END);
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
    static const struct contender beats_decoders[] = {
        { "memcpy", copy },
        { "generated, inline, every rule", beats_decode },
        { "generated, a call a record, every rule", beats_decode_by_calls },
        { "encode, inline, into a reused buffer", beats_encode },
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
    beats_encode();
    memcpy(stream, written, length);
    compare("C, W1 with rules on place", rounds, beats_decoders, 4);
    mixed_encode();
    memcpy(stream, written, length);
    compare("C, Mixed decode", rounds, mixed_decoders, 3);
    compare("C, Mixed encode", rounds, mixed_encoders, 2);
    return 0;
}
