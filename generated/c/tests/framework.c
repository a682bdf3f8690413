/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Saving and loading: sizes, sinks of every kind, pieces of every size, and failures at every call.
 * Says what is wrong, and ends with 1 if anything is.
 */

#include <stdio.h>
#include <stdlib.h>

#include <xen_streams/domain_context_load.h>
#include <xen_streams/domain_context_save.h>
#include <xen_streams/domain_context_v10_save.h>
#include <xen_streams/hvm_context_load.h>
#include <xen_streams/libxl_load.h>
#include <xen_streams/libxl_save.h>
#include <xen_streams/xenstore_load.h>
#include <xen_streams/xenstore_save.h>

static int failures;

static void expect(bool holds, const char *what, uint64_t a, uint64_t b)
{
    if (holds || failures++ > 20)
        return;
    printf("wrong: %s (%llu, %llu)\n", what, (unsigned long long)a, (unsigned long long)b);
}

#define STREAM_MAX 16384
#define RUNS 16
#define LENGTHS 8
#define PAGE_MAX 4096

/* Where a saved stream goes; fails at one call, if told to. */
struct sink {
    uint8_t octets[STREAM_MAX];
    size_t used;
    unsigned int calls;
    unsigned int fails_at;
};

static bool fails(struct sink *sink)
{
    return ++sink->calls == sink->fails_at;
}

static int put(void *context, const uint8_t *octets, size_t length)
{
    struct sink *sink = context;

    if (fails(sink) || length > STREAM_MAX - sink->used)
        return 1;
    memcpy(sink->octets + sink->used, octets, length);
    sink->used += length;
    return 0;
}

static int patch(void *context, uint64_t offset, const uint8_t *octets, size_t length)
{
    struct sink *sink = context;

    if (fails(sink))
        return 1;
    expect(offset + length <= sink->used, "a patch lies within what was taken", offset, length);
    if (offset + length <= sink->used)
        memcpy(sink->octets + offset, octets, length);
    return 0;
}

/* A domain, and how it is saved. */
struct domain {
    uint8_t page[PAGE_MAX];
    size_t page_length;
    size_t channels;
    size_t grants;
    /* Octets of the page that are appended at once. */
    size_t piece;
    /* Whether lengths are said. */
    bool said;
    /* Whether what can come in pieces is written as a whole. */
    bool whole;
    /* The step of the handlers that fails, and how many there were. */
    unsigned int fails_at;
    unsigned int steps;
    /* Records that were saved, dry runs aside. */
    unsigned int saved;
};

static bool step(struct domain *domain)
{
    return ++domain->steps == domain->fails_at;
}

static int count(struct domain *domain, const struct xen_domain_context_saver *saver, int status)
{
    if (!status && !xen_domain_context_save_is_dry_run(saver))
        domain->saved++;
    return status;
}

static int save_shared_info(void *context, struct xen_domain_context_saver *saver)
{
    struct domain *domain = context;
    const struct xen_domain_context_shared_info head = { 0 };
    const bool dry = xen_domain_context_save_is_dry_run(saver);
    struct xen_domain_context_shared_info_body body;
    size_t at = 0;

    if (step(domain))
        return 77;
    if (domain->whole) {
        body.fixed = &head;
        body.page = domain->page;
        body.page_length = domain->page_length;
        return count(domain, saver, xen_domain_context_save_shared_info(saver, &body));
    }
    if (domain->said)
        xen_domain_context_save_begin_with_length(saver, XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO, 0,
                                                  8 + domain->page_length);
    else
        xen_domain_context_save_begin(saver, XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO, 0);
    if (step(domain))
        return 77;
    xen_domain_context_save_fixed_shared_info(saver, &head);
    while (at < domain->page_length) {
        const size_t left = domain->page_length - at;
        const size_t length = left < domain->piece ? left : domain->piece;

        if (step(domain))
            return 77;
        if (xen_domain_context_save_append(saver, dry ? NULL : domain->page + at, length))
            return 1;
        at += length;
    }
    if (step(domain))
        return 77;
    return count(domain, saver, xen_domain_context_save_end(saver));
}

static int save_tsc(void *context, struct xen_domain_context_saver *saver)
{
    static const uint8_t zeros[24];
    struct domain *domain = context;
    struct xen_domain_context_x86_tsc_info tsc;
    size_t i;

    if (step(domain))
        return 77;
    memset(&tsc, 0, sizeof tsc);
    if (domain->whole)
        return count(domain, saver, xen_domain_context_save_x86_tsc_info(saver, &tsc));
    xen_domain_context_save_begin_with_length(saver, XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO, 0, 24);
    for (i = 0; i < 24; i++)
        xen_domain_context_save_append(saver, zeros + i, 1);
    if (step(domain))
        return 77;
    return count(domain, saver, xen_domain_context_save_end(saver));
}

static int save_channels(void *context, struct xen_domain_context_saver *saver)
{
    struct domain *domain = context;
    struct xen_domain_context_event_channel channel;
    uint32_t i;

    memset(&channel, 0, sizeof channel);
    channel.state = XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_VIRQ;
    for (i = 0; i < domain->channels; i++) {
        if (step(domain))
            return 77;
        channel.binding.virq.virq = i;
        if (count(domain, saver, xen_domain_context_save_event_channel(saver, i + 1, &channel)))
            return 1;
    }
    return 0;
}

static int save_grants(void *context, struct xen_domain_context_saver *saver)
{
    struct domain *domain = context;
    struct xen_domain_context_grant_entry_v1 entries[8];
    struct xen_domain_context_grant_entries_v1 head;
    struct xen_domain_context_grant_entries_v1_body body;
    size_t i;

    memset(entries, 0, sizeof entries);
    for (i = 0; i < domain->grants; i++)
        entries[i].frame = (uint32_t)i;
    head.first_ref = 8;
    head.count = (uint32_t)domain->grants;
    if (step(domain))
        return 77;
    body.fixed = &head;
    body.entries = entries;
    body.entries_count = domain->grants;
    return count(domain, saver, xen_domain_context_save_grant_entries_v1(saver, 0, &body));
}

static void make_domain(struct domain *domain)
{
    size_t i;

    memset(domain, 0, sizeof *domain);
    for (i = 0; i < PAGE_MAX; i++)
        domain->page[i] = (uint8_t)(i * 7 + 1);
    domain->page_length = PAGE_MAX;
    domain->channels = 3;
    domain->grants = 2;
    domain->piece = PAGE_MAX;
}

static void make_headers(struct xen_domain_context_image_header *image,
                         struct xen_domain_context_domain_header *header, bool big)
{
    memset(image, 0, sizeof *image);
    image->marker = XEN_DOMAIN_CONTEXT_IMAGE_HEADER_MARKER;
    image->id = XEN_DOMAIN_CONTEXT_IMAGE_HEADER_ID;
    image->version = XEN_DOMAIN_CONTEXT_VERSION_2;
    image->options = big ? XEN_DOMAIN_CONTEXT_IMAGE_OPTIONS_BIG_ENDIAN : 0;
    memset(header, 0, sizeof *header);
    header->arch = XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_X86_HVM;
    header->xen_major = 4;
}

static struct xen_domain_context_save_handlers handlers_for(struct domain *domain)
{
    struct xen_domain_context_save_handlers handlers;

    memset(&handlers, 0, sizeof handlers);
    handlers.shared_info.save = save_shared_info;
    handlers.shared_info.context = domain;
    handlers.x86_tsc_info.save = save_tsc;
    handlers.x86_tsc_info.context = domain;
    handlers.event_channel.save = save_channels;
    handlers.event_channel.context = domain;
    handlers.grant_entries_v1.save = save_grants;
    handlers.grant_entries_v1.context = domain;
    return handlers;
}

/* What a save goes to. */
enum kind { BUFFER, HOLDING, MEASURED, SEEKING, KINDS };

static uint8_t chunk[STREAM_MAX];

/* Saves a domain; what the sink then has, and what a buffer holds, is in the sink. */
static enum streamspec_status save(struct domain *domain, struct sink *sink, enum kind kind,
                                   size_t chunk_size, bool big,
                                   struct xen_domain_context_saver *saver)
{
    const struct xen_domain_context_save_handlers handlers = handlers_for(domain);
    struct xen_domain_context_image_header image;
    struct xen_domain_context_domain_header header;
    struct streamspec_length lengths[LENGTHS];
    struct streamspec_run runs[RUNS];
    struct streamspec_output output;
    enum streamspec_status status;

    make_headers(&image, &header, big);
    if (kind == BUFFER)
        streamspec_output_init(&output, chunk, chunk_size);
    else
        streamspec_output_sink(&output, chunk, chunk_size, put, sink);
    if (kind == SEEKING)
        output.patch = patch;
    xen_domain_context_saver_init(saver, runs, RUNS, lengths, kind == MEASURED ? LENGTHS : 0);
    domain->steps = 0;
    domain->saved = 0;
    sink->used = 0;
    sink->calls = 0;
    status = xen_domain_context_save(saver, &handlers, &output, &image, &header);
    if (kind == BUFFER) {
        memcpy(sink->octets, chunk, output.used);
        sink->used = output.used;
    }
    expect((status == STREAMSPEC_OK) == (saver->save.status == STREAMSPEC_END),
           "a saver that has not ended has failed", status, saver->save.status);
    /* Nothing can be saved any more. */
    expect(xen_domain_context_save_append(saver, "", 1) != STREAMSPEC_OK, "append after all", 0, 0);
    expect(xen_domain_context_save_begin(saver, XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO, 0), "begin", 0, 0);
    expect(xen_domain_context_save_finish(saver) != STREAMSPEC_OK, "finish after all", 0, 0);
    return status;
}

/* Reads what there is: how many whole records there are, and whether the stream is. */
static unsigned int whole_records(const uint8_t *octets, size_t length, bool *ended)
{
    struct xen_domain_context_reader reader;
    struct xen_domain_context_record record;
    struct streamspec_run runs[RUNS];
    enum streamspec_status status;
    unsigned int records = 0;

    status = xen_domain_context_reader_init(&reader, octets, length, runs, RUNS);
    while (status == STREAMSPEC_OK) {
        status = xen_domain_context_reader_next(&reader, &record);
        if (status == STREAMSPEC_OK)
            records++;
    }
    *ended = status == STREAMSPEC_END;
    /* The header of a record that waits for its length has one that no record can have. */
    if (!*ended)
        expect(reader.error.rule->error_class == STREAMSPEC_CLASS_TRUNCATED
                   || reader.error.rule->index == XEN_DOMAIN_CONTEXT_RULE_FRAMING_LENGTH_MAX,
               reader.error.rule->id, reader.error.offset, length);
    return records;
}

static struct sink sink, other;

static void test_padding(void)
{
    const uint64_t limits[] = { UINT8_MAX, UINT16_MAX, INT32_MAX, UINT32_MAX,
                                SIZE_MAX,  INT64_MAX,  UINT64_MAX };
    uint64_t length, to;
    size_t i;

    for (to = 1; to <= 64; to *= 2) {
        for (length = 0; length <= 64; length++) {
            const uint64_t pads = streamspec_pads(length, to);

            expect(pads < to && (length + pads) % to == 0, "padding", length, to);
        }
        for (i = 0; i < sizeof limits / sizeof *limits; i++) {
            for (length = limits[i] - 64; length != limits[i]; length++)
                expect(streamspec_pads(length, to) == (to - length % to) % to, "padding near limits",
                       length, to);
            expect(streamspec_pads(limits[i], to) == (to > 1), "padding at a limit", limits[i], to);
        }
    }
}

static void test_sinks(void)
{
    static const size_t pieces[] = { 1, 3, 7, 64, 500, PAGE_MAX };
    static const size_t chunks[] = { 80, 81, 128, 1000, 4120, 4127, 4128, STREAM_MAX };
    struct xen_domain_context_saver saver;
    struct domain domain;
    enum kind kind;
    size_t i, j, k;

    make_domain(&domain);
    for (k = 0; k < 2; k++) {
        domain.whole = true;
        expect(save(&domain, &sink, BUFFER, STREAM_MAX, k, &saver) == STREAMSPEC_OK, "save", 0, k);
        domain.whole = false;
        for (i = 0; i < sizeof pieces / sizeof *pieces; i++) {
            domain.piece = pieces[i];
            for (j = 0; j < sizeof chunks / sizeof *chunks; j++) {
                for (kind = HOLDING; kind < KINDS; kind++) {
                    const bool holds = kind != HOLDING || chunks[j] >= 16 + 8 + PAGE_MAX;
                    enum streamspec_status status;

                    status = save(&domain, &other, kind, chunks[j], k, &saver);
                    expect(status == (holds ? STREAMSPEC_OK : STREAMSPEC_UNMEASURED), "sink",
                           chunks[j], status);
                    if (holds)
                        expect(sink.used == other.used
                                   && !memcmp(sink.octets, other.octets, sink.used),
                               "pieces change nothing", pieces[i], chunks[j]);
                    domain.said = !domain.said;
                    status = save(&domain, &other, kind, chunks[j], k, &saver);
                    expect(!domain.said || status == STREAMSPEC_OK, "a said length", status, kind);
                    domain.said = !domain.said;
                }
            }
        }
        domain.piece = PAGE_MAX;
        expect(save(&domain, &other, BUFFER, sink.used - 1, k, &saver) == STREAMSPEC_FULL,
               "a buffer that is too small", sink.used, k);
        expect(save(&domain, &other, BUFFER, sink.used, k, &saver) == STREAMSPEC_OK,
               "a buffer that just does", sink.used, k);
    }
}

static void test_dry_run(void)
{
    struct xen_domain_context_image_header image;
    struct xen_domain_context_domain_header header;
    struct xen_domain_context_saver saver;
    struct xen_domain_context_save_handlers handlers;
    struct streamspec_run runs[RUNS];
    struct domain domain;
    uint64_t size;

    make_domain(&domain);
    handlers = handlers_for(&domain);
    make_headers(&image, &header, false);
    for (domain.page_length = 0; domain.page_length <= 64; domain.page_length++) {
        for (domain.piece = 1; domain.piece < 9; domain.piece++) {
            domain.whole = domain.piece == 8;
            xen_domain_context_saver_init(&saver, runs, RUNS, NULL, 0);
            expect(xen_domain_context_dry_run(&saver, &handlers, &image, &header, &size)
                       == STREAMSPEC_OK, "dry run", domain.page_length, 0);
            expect(save(&domain, &sink, BUFFER, STREAM_MAX, false, &saver) == STREAMSPEC_OK,
                   "save", domain.page_length, 0);
            expect(size == sink.used, "a dry run tells the size", size, sink.used);
        }
    }
}

/* A handler that changes its mind between the runs. */
static int save_changing(void *context, struct xen_domain_context_saver *saver)
{
    struct domain *domain = context;

    domain->page_length++;
    return save_shared_info(context, saver);
}

static int save_nothing_measured(void *context, struct xen_domain_context_saver *saver)
{
    struct domain *domain = context;

    if (xen_domain_context_save_is_dry_run(saver))
        domain->channels = 0;
    else
        domain->channels = 1;
    return save_channels(context, saver);
}

static void test_changes(void)
{
    struct xen_domain_context_image_header image;
    struct xen_domain_context_domain_header header;
    struct xen_domain_context_save_handlers handlers;
    struct xen_domain_context_saver saver;
    struct streamspec_length lengths[LENGTHS];
    struct streamspec_run runs[RUNS];
    struct streamspec_output output;
    struct domain domain;
    bool ended;
    int i;

    for (i = 0; i < 2; i++) {
        make_domain(&domain);
        make_headers(&image, &header, false);
        domain.page_length = 9;
        memset(&handlers, 0, sizeof handlers);
        handlers.shared_info.context = &domain;
        handlers.event_channel.context = &domain;
        if (i)
            handlers.shared_info.save = save_changing;
        else
            handlers.event_channel.save = save_nothing_measured;
        memset(&sink, 0, sizeof sink);
        streamspec_output_sink(&output, chunk, 80, put, &sink);
        xen_domain_context_saver_init(&saver, runs, RUNS, lengths, LENGTHS);
        expect(xen_domain_context_save(&saver, &handlers, &output, &image, &header)
                   == STREAMSPEC_CHANGED, "a change between the runs", (uint64_t)i, 0);
        whole_records(sink.octets, sink.used, &ended);
        expect(!ended, "no whole stream", 0, 0);
    }
}

static void test_prefixes(void)
{
    struct xen_domain_context_saver saver;
    struct domain domain;
    bool ended;
    size_t length;

    make_domain(&domain);
    expect(save(&domain, &sink, MEASURED, 100, true, &saver) == STREAMSPEC_OK, "save", 0, 0);
    for (length = 0; length < sink.used; length++) {
        uint8_t *exact = malloc(length ? length : 1);

        /* Of a size that a sanitizer knows. */
        memcpy(exact, sink.octets, length);
        whole_records(exact, length, &ended);
        expect(!ended, "a prefix is refused", length, 0);
        free(exact);
    }
    whole_records(sink.octets, sink.used, &ended);
    expect(ended, "the whole is accepted", sink.used, 0);
}

static void fault(struct domain *domain, enum kind kind, size_t chunk_size, unsigned int at,
                  enum streamspec_status expected, bool *reached)
{
    struct xen_domain_context_saver saver;
    const enum streamspec_status status = save(domain, &sink, kind, chunk_size, at & 1, &saver);
    unsigned int records;
    bool ended;

    *reached = status != STREAMSPEC_OK;
    if (!*reached)
        return;
    expect(status == expected, "what failed is told", status, expected);
    if (status == STREAMSPEC_HANDLER)
        expect(saver.save.result == 77, "so is what the handler returned", at, 0);
    records = whole_records(sink.octets, sink.used, &ended);
    expect(!ended, "what failed is no whole stream", kind, at);
    expect(records <= domain->saved, "what failed has no record that was not saved", records,
           domain->saved);
}

static void test_faults(void)
{
    static const size_t chunks[] = { 80, 100, 400, 4200 };
    struct domain domain;
    enum kind kind;
    bool reached;
    size_t i;
    unsigned int at, mode;

    make_domain(&domain);
    domain.piece = 300;
    for (mode = 0; mode < 3; mode++) {
        domain.whole = mode == 0;
        domain.said = mode == 1;
        for (kind = BUFFER; kind < KINDS; kind++) {
            for (i = 0; i < sizeof chunks / sizeof *chunks; i++) {
                if (kind == BUFFER)
                    i = sizeof chunks / sizeof *chunks - 1;
                /* Where a length is neither said nor measured, it has to fit. */
                if (kind == HOLDING && mode == 2 && chunks[i] < 4200)
                    continue;
                for (at = 1, reached = true; reached; at++) {
                    domain.fails_at = at;
                    fault(&domain, kind, kind == BUFFER ? STREAM_MAX : chunks[i], at,
                          STREAMSPEC_HANDLER, &reached);
                }
                domain.fails_at = 0;
                expect(at > 5, "handlers were made to fail", at, 0);
                for (at = 1, reached = true; reached && kind != BUFFER; at++) {
                    sink.fails_at = at;
                    fault(&domain, kind, chunks[i], at, STREAMSPEC_FULL, &reached);
                }
                sink.fails_at = 0;
                expect(kind == BUFFER || at > 2, "sinks were made to fail", at, 0);
            }
        }
        for (i = 40; i < 4300; i += 37)
            fault(&domain, BUFFER, i, 0, STREAMSPEC_FULL, &reached);
    }
}

/* A stream that is begun by hand, in a buffer of so many octets. */
static void start(struct xen_domain_context_saver *saver, struct streamspec_output *output,
                  struct streamspec_run *runs, size_t size)
{
    struct xen_domain_context_image_header image;
    struct xen_domain_context_domain_header header;

    make_headers(&image, &header, false);
    streamspec_output_init(output, chunk, size);
    xen_domain_context_saver_init(saver, runs, RUNS, NULL, 0);
    expect(xen_domain_context_save_start(saver, output, &image, &header) == STREAMSPEC_OK, "start",
           0, 0);
}

static void expect_rule(const struct xen_domain_context_saver *saver,
                        enum xen_domain_context_rule rule, uint64_t offset)
{
    const struct streamspec_error *error = &saver->writer.error;

    expect(saver->save.status == STREAMSPEC_BROKEN, "a rule is broken", saver->save.status, rule);
    expect(error->rule && error->rule->index == (uint32_t)rule, error->rule ? error->rule->id : "-",
           error->rule ? error->rule->index : 0, rule);
    expect(error->offset == offset, "the offset of a broken rule", error->offset, offset);
    expect(streamspec_output_offset(saver->save.output) <= 40, "what breaks a rule is taken back",
           streamspec_output_offset(saver->save.output), 40);
}

static void test_rules(void)
{
    const struct xen_domain_context_vcpu_info outside = { 1, 4095, { 0 } };
    const struct xen_domain_context_shared_info head = { 0 };
    struct xen_domain_context_saver saver;
    struct streamspec_output output;
    struct streamspec_run runs[RUNS];
    const uint32_t type = XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO;

    /* A body that is held is judged as a whole. */
    start(&saver, &output, runs, STREAM_MAX);
    xen_domain_context_save_begin(&saver, XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO, 0);
    xen_domain_context_save_append(&saver, &outside, sizeof outside);
    expect(xen_domain_context_save_end(&saver) != STREAMSPEC_OK, "a broken rule", 0, 0);
    expect(saver.save.status == STREAMSPEC_BROKEN && output.used == 40, "taken back", output.used, 0);
    start(&saver, &output, runs, STREAM_MAX);
    xen_domain_context_save_begin(&saver, XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO, 0);
    xen_domain_context_save_append(&saver, "1234567", 7);
    xen_domain_context_save_end(&saver);
    expect_rule(&saver, XEN_DOMAIN_CONTEXT_RULE_X86_TSC_INFO_LENGTH, 48);
    start(&saver, &output, runs, STREAM_MAX);
    xen_domain_context_save_begin(&saver, type, 1);
    xen_domain_context_save_fixed_shared_info(&saver, &head);
    xen_domain_context_save_end(&saver);
    expect_rule(&saver, XEN_DOMAIN_CONTEXT_RULE_SHARED_INFO_INSTANCE, 44);

    /* No length is too great to be noticed. */
    start(&saver, &output, runs, STREAM_MAX);
    xen_domain_context_save_begin_with_length(&saver, type, 0,
                                              (uint64_t)XEN_DOMAIN_CONTEXT_LENGTH_MAX + 1);
    expect_rule(&saver, XEN_DOMAIN_CONTEXT_RULE_FRAMING_LENGTH_MAX, 48);
    start(&saver, &output, runs, STREAM_MAX);
    xen_domain_context_save_begin_with_length(&saver, type, 0, UINT64_MAX);
    expect_rule(&saver, XEN_DOMAIN_CONTEXT_RULE_FRAMING_LENGTH_MAX, 48);
    start(&saver, &output, runs, STREAM_MAX);
    xen_domain_context_save_begin(&saver, type, 0);
    xen_domain_context_save_append(&saver, NULL, SIZE_MAX);
    expect_rule(&saver, XEN_DOMAIN_CONTEXT_RULE_FRAMING_LENGTH_MAX, 48);
    start(&saver, &output, runs, STREAM_MAX);
    xen_domain_context_save_begin(&saver, type, 0);
    expect(xen_domain_context_save_append(&saver, chunk, STREAM_MAX - 55) == STREAMSPEC_FULL,
           "a buffer overflows by one", 0, 0);

    /* A length that was said is kept. */
    start(&saver, &output, runs, STREAM_MAX);
    xen_domain_context_save_begin_with_length(&saver, type, 0, 9);
    expect(xen_domain_context_save_append(&saver, chunk, 10) == STREAMSPEC_CHANGED, "longer", 0, 0);
    start(&saver, &output, runs, STREAM_MAX);
    xen_domain_context_save_begin_with_length(&saver, type, 0, 9);
    xen_domain_context_save_fixed_shared_info(&saver, &head);
    expect(xen_domain_context_save_end(&saver) == STREAMSPEC_CHANGED, "shorter", 0, 0);

    /* A function is called where it cannot be. */
    start(&saver, &output, runs, STREAM_MAX);
    xen_domain_context_save_begin(&saver, type, 0);
    expect(xen_domain_context_save_begin(&saver, type, 0) == STREAMSPEC_MISUSE, "nested", 0, 0);
    start(&saver, &output, runs, STREAM_MAX);
    xen_domain_context_save_begin(&saver, type, 0);
    expect(xen_domain_context_save_finish(&saver) == STREAMSPEC_MISUSE, "unended", 0, 0);
    start(&saver, &output, runs, STREAM_MAX);
    expect(xen_domain_context_save_end(&saver) == STREAMSPEC_MISUSE, "not begun", 0, 0);
    start(&saver, &output, runs, STREAM_MAX);
    expect(xen_domain_context_save_begin(&saver, XEN_DOMAIN_CONTEXT_TYPE_END, 0)
               == STREAMSPEC_MISUSE, "the end is not begun", 0, 0);
    xen_domain_context_saver_init(&saver, runs, RUNS, NULL, 0);
    expect(xen_domain_context_save_finish(&saver) == STREAMSPEC_MISUSE, "not started", 0, 0);
}

/* A dry run of one body of a length. */
static int save_length(void *context, struct xen_libxl_saver *saver)
{
    uint64_t left = *(const uint64_t *)context;

    xen_libxl_save_begin(saver, XEN_LIBXL_TYPE_EMULATOR_CONTEXT);
    while (left) {
        const size_t length = left < SIZE_MAX ? (size_t)left : SIZE_MAX;

        if (xen_libxl_save_append(saver, NULL, length))
            return 1;
        left -= length;
    }
    return xen_libxl_save_end(saver);
}

static void make_libxl_header(struct xen_libxl_header *header)
{
    memset(header, 0, sizeof *header);
    header->ident = XEN_LIBXL_HEADER_IDENT;
    header->version = XEN_LIBXL_VERSION_2;
}

static int save_huge(void *context, struct xen_domain_context_v10_saver *saver)
{
    int i;

    (void)context;
    xen_domain_context_v10_save_begin(saver, XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO, 0);
    for (i = 0; i < 2; i++)
        if (xen_domain_context_v10_save_append(saver, NULL, SIZE_MAX))
            return 1;
    return xen_domain_context_v10_save_end(saver);
}

static void test_limits(void)
{
    const uint64_t lengths[] = { 8, 9, 0x7fffffff, 0xfffffff8, 0xffffffff, 0x100000000, UINT64_MAX };
    struct xen_libxl_save_handlers handlers;
    struct xen_libxl_header header;
    struct xen_libxl_saver saver;
    struct xen_domain_context_v10_save_handlers huge;
    struct xen_domain_context_v10_saver v10;
    enum streamspec_status status;
    uint64_t length, size;
    size_t i;

    make_libxl_header(&header);
    memset(&handlers, 0, sizeof handlers);
    handlers.emulator_context.save = save_length;
    handlers.emulator_context.context = &length;
    for (i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        length = lengths[i];
        xen_libxl_saver_init(&saver, NULL, 0);
        status = xen_libxl_dry_run(&saver, &handlers, &header, &size);
        if (length <= UINT32_MAX) {
            expect(status == STREAMSPEC_OK, "a length that can be", length, status);
            expect(size == 16 + 8 + length + (8 - length % 8) % 8 + 8, "its size", length, size);
        } else {
            expect(status == STREAMSPEC_BROKEN, "a length that cannot be", length, status);
        }
    }
    memset(&huge, 0, sizeof huge);
    huge.shared_info.save = save_huge;
    xen_domain_context_v10_saver_init(&v10, NULL, 0);
    status = xen_domain_context_v10_dry_run(&v10, &huge, &size);
    if (SIZE_MAX == UINT64_MAX)
        expect(status != STREAMSPEC_OK, "octets beyond all numbers", status, size);
}

/* What is loaded of a domain. */
static int load_shared_info(void *context, const struct xen_domain_context_record *record,
                            struct streamspec_body *body)
{
    struct domain *domain = context;
    struct xen_domain_context_shared_info head;

    (void)record;
    if (streamspec_body_read(body, &head, sizeof head))
        return 1;
    for (domain->page_length = 0; body->left; domain->page_length++)
        if (streamspec_body_read(body, domain->page + domain->page_length, 1))
            return 1;
    return 0;
}

static int load_tsc(void *context, const struct xen_domain_context_record *record,
                    struct streamspec_body *body)
{
    struct domain *domain = context;

    (void)record;
    if (domain->steps == 1)
        return 0;
    if (domain->steps == 2)
        return 78;
    if (domain->steps == 3)
        return streamspec_body_read(body, domain->page, 25);
    if (domain->steps >= 4)
        streamspec_body_read(body, domain->page, 23);
    if (domain->steps == 5)
        streamspec_body_ignore_rest(body);
    return 0;
}

static int load_channel(void *context, const struct xen_domain_context_record *record,
                        struct streamspec_body *body)
{
    struct domain *domain = context;
    struct xen_domain_context_event_channel channel;

    (void)body;
    xen_domain_context_get_event_channel(record, &channel);
    expect(channel.binding.virq.virq == domain->channels++, "a channel", record->instance, 0);
    return 0;
}

static int load_grants(void *context, const struct xen_domain_context_record *record,
                       struct streamspec_body *body)
{
    struct domain *domain = context;

    (void)body;
    domain->grants = record->parts.grant_entries_v1.entries_count;
    return 0;
}

static int load_end(void *context, const struct xen_domain_context_record *record,
                    struct streamspec_body *body)
{
    (void)record;
    (void)body;
    ((struct domain *)context)->saved = 1;
    return 0;
}

static void test_load(void)
{
    static const enum streamspec_status expected[] = { STREAMSPEC_OK,     STREAMSPEC_OK,
                                                       STREAMSPEC_HANDLER, STREAMSPEC_UNREAD,
                                                       STREAMSPEC_UNREAD,  STREAMSPEC_OK };
    struct xen_domain_context_load_handlers handlers;
    struct xen_domain_context_loader loader;
    struct xen_domain_context_record record;
    struct xen_domain_context_saver saver;
    struct streamspec_run runs[RUNS];
    struct domain domain, loaded;
    enum streamspec_status status;
    uint8_t octets[STREAM_MAX];
    size_t length;
    int big;

    make_domain(&domain);
    for (big = 0; big < 2; big++) {
        for (domain.page_length = 0; domain.page_length < 40; domain.page_length++) {
            expect(save(&domain, &sink, SEEKING, 80, big, &saver) == STREAMSPEC_OK, "save", 0, 0);
            make_domain(&loaded);
            memset(loaded.page, 0, sizeof loaded.page);
            loaded.channels = 0;
            memset(&handlers, 0, sizeof handlers);
            handlers.shared_info.load = load_shared_info;
            handlers.shared_info.context = &loaded;
            handlers.event_channel.load = load_channel;
            handlers.event_channel.context = &loaded;
            handlers.grant_entries_v1.load = load_grants;
            handlers.grant_entries_v1.context = &loaded;
            handlers.end.load = load_end;
            handlers.end.context = &loaded;
            status = xen_domain_context_load(&loader, &handlers, sink.octets, sink.used, runs, RUNS);
            expect(status == STREAMSPEC_NO_HANDLER && !strcmp(loader.unhandled, "X86_TSC_INFO"),
                   "a missing handler is named", status, 0);
            handlers.x86_tsc_info.load = xen_domain_context_load_ignored;
            loaded.channels = 0;
            status = xen_domain_context_load(&loader, &handlers, sink.octets, sink.used, runs, RUNS);
            expect(status == STREAMSPEC_OK && loaded.saved == 1, "load", status, 0);
            expect(xen_domain_context_load_offset(&loader) == sink.used, "octets that were read",
                   xen_domain_context_load_offset(&loader), sink.used);
            expect(save(&loaded, &other, BUFFER, STREAM_MAX, big, &saver) == STREAMSPEC_OK, "again",
                   0, 0);
            expect(other.used == sink.used && !memcmp(other.octets, sink.octets, sink.used),
                   "what is loaded is what was saved", other.used, sink.used);
        }
    }
    handlers.x86_tsc_info.load = load_tsc;
    handlers.x86_tsc_info.context = &loaded;
    for (loaded.steps = 1; loaded.steps < 6; loaded.steps++) {
        loaded.channels = 0;
        status = xen_domain_context_load(&loader, &handlers, sink.octets, sink.used, runs, RUNS);
        expect(status == expected[loaded.steps], "a handler's way to read", loaded.steps, status);
        if (status == STREAMSPEC_HANDLER)
            expect(loader.result == 78, "what it returned", 0, 0);
        expect(status == STREAMSPEC_OK
                   || xen_domain_context_load_rest(&loader, &handlers) == status,
               "a failure stays", status, loaded.steps);
    }

    /* Record by record. */
    status = xen_domain_context_load_start(&loader, sink.octets, sink.used, runs, RUNS);
    for (length = 40; status == STREAMSPEC_OK; length += 16) {
        status = xen_domain_context_load_begin(&loader, &record);
        if (status != STREAMSPEC_OK)
            break;
        for (; loader.body.left; length++)
            expect(xen_domain_context_load_read(&loader, octets + length, 1) == STREAMSPEC_OK
                       && record.body[record.length - loader.body.left - 1] == octets[length],
                   "an octet", length, 0);
        expect(xen_domain_context_load_read(&loader, octets, 0) == STREAMSPEC_OK, "none", 0, 0);
        expect(xen_domain_context_load_end(&loader) == STREAMSPEC_OK, "end", length, 0);
        length += (size_t)streamspec_pads(record.length, 8);
    }
    expect(status == STREAMSPEC_END && length == sink.used, "record by record", length, sink.used);
    expect(xen_domain_context_load_start(&loader, sink.octets, sink.used, runs, RUNS)
                   == STREAMSPEC_OK
               && xen_domain_context_load_begin(&loader, &record) == STREAMSPEC_OK,
           "the first record", 0, 0);
    expect(xen_domain_context_load_begin(&loader, &record) == STREAMSPEC_MISUSE, "unended", 0, 0);
    expect(xen_domain_context_load_start(&loader, sink.octets, sink.used, runs, RUNS)
                   == STREAMSPEC_OK
               && xen_domain_context_load_begin(&loader, &record) == STREAMSPEC_OK,
           "the first record", 0, 0);
    expect(xen_domain_context_load_end(&loader) == STREAMSPEC_UNREAD, "unread", 0, 0);
    expect(xen_domain_context_load_start(&loader, sink.octets, sink.used, runs, RUNS)
                   == STREAMSPEC_OK
               && xen_domain_context_load_begin(&loader, &record) == STREAMSPEC_OK,
           "the first record", 0, 0);
    xen_domain_context_load_ignore_rest(&loader);
    expect(xen_domain_context_load_end(&loader) == STREAMSPEC_OK, "ignored", 0, 0);
    expect(xen_domain_context_load_start(&loader, sink.octets, sink.used, runs, RUNS)
                   == STREAMSPEC_OK
               && xen_domain_context_load_begin(&loader, &record) == STREAMSPEC_OK,
           "the first record", 0, 0);
    expect(xen_domain_context_load_read(&loader, octets, record.length + 1) == STREAMSPEC_UNREAD,
           "too much", 0, 0);
}

/* Nodes: parts of varying size, and padding that the length counts. */
static int save_nodes(void *context, struct xen_xenstore_saver *saver)
{
    static const struct xen_xenstore_node_permission permission = { 'n', 0, 0 };
    static const uint8_t value[64] = { 1, 2, 3 };
    const bool *pieces = context;
    struct xen_xenstore_node_data head;
    struct xen_xenstore_node_data_body body;
    uint16_t length;

    for (length = 0; length < 40; length++) {
        char path[] = "/node/xx";

        path[6] = (char)('a' + length / 10);
        path[7] = (char)('a' + length % 10);
        memset(&head, 0, sizeof head);
        head.path_len = sizeof path;
        head.value_len = length;
        head.perm_count = 1;
        if (*pieces) {
            xen_xenstore_save_begin(saver, XEN_XENSTORE_TYPE_NODE_DATA);
            xen_xenstore_save_fixed_node_data(saver, &head);
            xen_xenstore_save_append(saver, &permission, 4);
            xen_xenstore_save_append(saver, path, sizeof path);
            xen_xenstore_save_append(saver, value, length);
            if (xen_xenstore_save_end(saver))
                return 1;
            continue;
        }
        body.fixed = &head;
        body.perms = &permission;
        body.perms_count = 1;
        body.path = (const uint8_t *)path;
        body.path_length = sizeof path - 1;
        body.value = value;
        body.value_length = length;
        if (xen_xenstore_save_node_data(saver, &body))
            return 1;
    }
    return 0;
}

static int save_global(void *context, struct xen_xenstore_saver *saver)
{
    const struct xen_xenstore_global_data body = { -1, -1 };

    (void)context;
    return xen_xenstore_save_global_data(saver, &body);
}

static void test_padding_in_the_length(void)
{
    struct xen_xenstore_image_header header;
    struct xen_xenstore_save_handlers handlers;
    struct xen_xenstore_load_handlers loads;
    struct xen_xenstore_saver saver;
    struct xen_xenstore_loader loader;
    struct streamspec_length lengths[64];
    struct streamspec_run runs[RUNS];
    struct streamspec_output output;
    enum streamspec_status status;
    char text[256] = "";
    uint64_t size;
    bool pieces;
    int big, kind;

    memset(&handlers, 0, sizeof handlers);
    handlers.global_data.save = save_global;
    handlers.node_data.save = save_nodes;
    handlers.node_data.context = &pieces;
    memset(&loads, 0, sizeof loads);
    loads.global_data.load = xen_xenstore_load_ignored;
    loads.node_data.load = xen_xenstore_load_ignored;
    for (big = 0; big < 2; big++) {
        memset(&header, 0, sizeof header);
        header.ident = XEN_XENSTORE_IMAGE_HEADER_IDENT;
        header.version = 1;
        header.flags = big ? XEN_XENSTORE_HEADER_FLAGS_BIG_ENDIAN : 0;
        pieces = false;
        memset(&sink, 0, sizeof sink);
        streamspec_output_sink(&output, chunk, 64, put, &sink);
        xen_xenstore_saver_init(&saver, runs, RUNS, lengths, 64);
        status = xen_xenstore_save(&saver, &handlers, &output, &header);
        if (status == STREAMSPEC_BROKEN)
            streamspec_error_format(&saver.writer.error, text, sizeof text);
        expect(status == STREAMSPEC_OK, text, status, 0);
        expect(xen_xenstore_load(&loader, &loads, sink.octets, sink.used, runs, RUNS)
                   == STREAMSPEC_OK, "load nodes", 0, 0);
        pieces = true;
        for (kind = 0; kind < 3; kind++) {
            memset(&other, 0, sizeof other);
            streamspec_output_sink(&output, chunk, 64, put, &other);
            if (kind == 0)
                output.patch = patch;
            else if (kind == 1)
                streamspec_output_sink(&output, chunk, STREAM_MAX, put, &other);
            xen_xenstore_saver_init(&saver, runs, RUNS, lengths, kind == 2 ? 64 : 0);
            status = xen_xenstore_save(&saver, &handlers, &output, &header);
            expect(status == STREAMSPEC_OK, "nodes in pieces", status, (uint64_t)kind);
            expect(sink.used == other.used && !memcmp(sink.octets, other.octets, sink.used),
                   "nodes are the same in pieces", sink.used, other.used);
        }
        status = xen_xenstore_dry_run(&saver, &handlers, &header, &size);
        expect(status == STREAMSPEC_OK && size == sink.used, "nodes in a dry run", size, sink.used);
        xen_xenstore_saver_init(&saver, runs, RUNS, lengths, 3);
        streamspec_output_sink(&output, chunk, 64, put, &other);
        expect(xen_xenstore_save(&saver, &handlers, &output, &header) == STREAMSPEC_UNMEASURED,
               "more lengths than fit", 0, 0);
    }
}

/* A stream that follows a record of another one. */
struct outer {
    struct xen_libxc_saver inner;
    struct xen_libxc_save_handlers handlers;
    unsigned int fails_at;
    unsigned int steps;
    uint64_t loaded;
};

static int save_static_data_end(void *context, struct xen_libxc_saver *saver)
{
    struct outer *outer = context;

    return ++outer->steps == outer->fails_at ? 77 : xen_libxc_save_static_data_end(saver);
}

static int save_pages(void *context, struct xen_libxc_saver *saver)
{
    const struct xen_libxc_page_data head = { 1, { 0 } };
    const uint8_t pfn[8] = { 0 };
    static const uint8_t page[4096] = { 9 };
    struct outer *outer = context;
    int i;

    if (++outer->steps == outer->fails_at)
        return 77;
    for (i = 0; i < 2; i++) {
        xen_libxc_save_begin(saver, XEN_LIBXC_TYPE_PAGE_DATA);
        xen_libxc_save_fixed_page_data(saver, &head);
        xen_libxc_save_append(saver, pfn, sizeof pfn);
        xen_libxc_save_append(saver, page, sizeof page);
        if (xen_libxc_save_end(saver))
            return 1;
    }
    return 0;
}

static void make_libxc_headers(struct xen_libxc_image_header *image,
                               struct xen_libxc_domain_header *domain)
{
    memset(image, 0, sizeof *image);
    image->marker = XEN_LIBXC_IMAGE_HEADER_MARKER;
    image->id = XEN_LIBXC_IMAGE_HEADER_ID;
    image->version = 3;
    memset(domain, 0, sizeof *domain);
    domain->type = XEN_LIBXC_DOMAIN_TYPE_X86_HVM;
    domain->page_shift = 12;
}

static int save_libxc(void *context, struct xen_libxl_saver *saver)
{
    struct xen_libxc_image_header image;
    struct xen_libxc_domain_header domain;
    struct outer *outer = context;

    if (++outer->steps == outer->fails_at)
        return 77;
    make_libxc_headers(&image, &domain);
    return xen_libxl_save_libxc(saver, &outer->inner, &outer->handlers, &image, &domain);
}

static int save_emulator(void *context, struct xen_libxl_saver *saver)
{
    const struct xen_libxl_emulator_context head = { 2, 0 };
    struct outer *outer = context;

    if (++outer->steps == outer->fails_at)
        return 77;
    xen_libxl_save_begin(saver, XEN_LIBXL_TYPE_EMULATOR_CONTEXT);
    xen_libxl_save_fixed_emulator_context(saver, &head);
    xen_libxl_save_append(saver, "QEVM!", 5);
    return xen_libxl_save_end(saver);
}

static int load_page(void *context, const struct xen_libxc_record *record,
                     struct streamspec_body *body)
{
    struct outer *outer = context;

    (void)body;
    outer->loaded += record->parts.page_data.pages_length;
    return 0;
}

static void test_streams_within(void)
{
    struct xen_libxl_save_handlers handlers;
    struct xen_libxl_load_handlers loads;
    struct xen_libxc_load_handlers inner;
    struct xen_libxl_saver saver;
    struct xen_libxl_loader loader;
    struct xen_libxl_header header;
    struct streamspec_length lengths[LENGTHS];
    struct streamspec_output output;
    enum streamspec_status status;
    struct outer outer;
    uint64_t size;
    size_t expected = 0;
    char text[256] = "";
    int kind;

    make_libxl_header(&header);
    memset(&outer, 0, sizeof outer);
    outer.handlers.static_data_end.save = save_static_data_end;
    outer.handlers.static_data_end.context = &outer;
    outer.handlers.page_data.save = save_pages;
    outer.handlers.page_data.context = &outer;
    memset(&handlers, 0, sizeof handlers);
    handlers.libxc_context.save = save_libxc;
    handlers.libxc_context.context = &outer;
    handlers.emulator_context.save = save_emulator;
    handlers.emulator_context.context = &outer;
    memset(&inner, 0, sizeof inner);
    inner.static_data_end.load = xen_libxc_load_ignored;
    inner.page_data.load = load_page;
    inner.page_data.context = &outer;
    memset(&loads, 0, sizeof loads);
    loads.libxc_context.load = xen_libxl_load_ignored;
    loads.emulator_context.load = xen_libxl_load_ignored;
    for (kind = 0; kind < 3; kind++) {
        memset(&sink, 0, sizeof sink);
        streamspec_output_sink(&output, chunk, kind == 1 ? STREAM_MAX : 64, put, &sink);
        if (kind == 0)
            output.patch = patch;
        xen_libxl_saver_init(&saver, lengths, kind == 2 ? LENGTHS : 0);
        xen_libxc_saver_init(&outer.inner, NULL, 0);
        for (outer.fails_at = 1; outer.fails_at < 40; outer.fails_at++) {
            outer.steps = 0;
            sink.used = 0;
            output.taken = 0;
            output.used = 0;
            status = xen_libxl_save(&saver, &handlers, &output, &header);
            if (status == STREAMSPEC_OK)
                break;
            if (status == STREAMSPEC_BROKEN)
                streamspec_error_format(&saver.writer.error, text, sizeof text);
            expect(status == STREAMSPEC_HANDLER, *text ? text : "within", status, outer.fails_at);
        }
        expect(outer.fails_at == (kind == 2 ? 9 : 5), "each handler failed once", outer.fails_at, 0);
        outer.fails_at = 0;
        status = xen_libxl_dry_run(&saver, &handlers, &header, &size);
        expect(status == STREAMSPEC_OK && size == sink.used, "a dry run of both", size, sink.used);
        expect(!kind || sink.used == expected, "all sinks get the same", sink.used, expected);
        expected = sink.used;
        outer.loaded = 0;
        loads.libxc = NULL;
        status = xen_libxl_load(&loader, &loads, sink.octets, sink.used);
        expect(status == STREAMSPEC_NO_HANDLER && !strcmp(loader.unhandled, "libxc"),
               "no handlers for the stream within", status, 0);
        loads.libxc = &inner;
        status = xen_libxl_load(&loader, &loads, sink.octets, sink.used);
        expect(status == STREAMSPEC_OK && outer.loaded == 8192, "load both", status, outer.loaded);
    }
}

/* Two writers in one output: the inner one gives back control, goes on, and ends. */
static void test_writers_within(void)
{
    const struct xen_libxl_checkpoint_state state = { XEN_LIBXL_CONTROL_ID_NEW };
    struct xen_libxc_image_header image;
    struct xen_libxc_domain_header domain;
    struct xen_libxl_header header;
    struct xen_libxl_writer outer;
    struct xen_libxc_writer inner;
    struct streamspec_output output;
    char text[256];

    make_libxl_header(&header);
    make_libxc_headers(&image, &domain);
    streamspec_output_init(&output, chunk, STREAM_MAX);
    expect(xen_libxl_writer_init(&outer, &output, &header) == STREAMSPEC_OK, "outer", 0, 0);
    expect(xen_libxl_begin_libxc(&outer, &inner, &image, &domain) == STREAMSPEC_MISUSE,
           "nothing begins yet", 0, 0);
    streamspec_error_format(&outer.error, text, sizeof text);
    expect(!strcmp(text, "no rule is broken"), text, 0, 0);
    expect(xen_libxl_write_libxc_context(&outer) == STREAMSPEC_OK, "it may begin", 0, 0);
    expect(xen_libxl_write_checkpoint_state(&outer, &state) == STREAMSPEC_MISUSE,
           "it has to begin", 0, 0);
    expect(xen_libxl_begin_libxc(&outer, &inner, &image, &domain) == STREAMSPEC_OK, "begin", 0, 0);
    expect(xen_libxl_begin_libxc(&outer, &inner, &image, &domain) == STREAMSPEC_MISUSE,
           "it begins once", 0, 0);
    expect(xen_libxl_write_end(&outer) == STREAMSPEC_MISUSE, "it has its turn", 0, 0);
    expect(xen_libxc_write_static_data_end(&inner) == STREAMSPEC_OK, "within", 0, 0);
    expect(xen_libxc_write_static_data_end(&inner) == STREAMSPEC_BROKEN, "within, again", 0, 0);
    streamspec_error_format(&inner.error, text, sizeof text);
    expect(strstr(text, "offset 0x48 (libxc/framing.type) in record 1 of type"), text,
           inner.error.offset, 0);
    expect(xen_libxc_write_checkpoint(&inner) == STREAMSPEC_OK, "it gives back control", 0, 0);
    expect(xen_libxc_write_checkpoint(&inner) == STREAMSPEC_MISUSE, "it has to wait", 0, 0);
    expect(xen_libxl_write_checkpoint_state(&outer, &state) == STREAMSPEC_OK, "between", 0, 0);
    expect(xen_libxl_write_libxc_context(&outer) == STREAMSPEC_BROKEN, "a second one", 0, 0);
    expect(xen_libxl_write_end(&outer) == STREAMSPEC_BROKEN, "one has not ended", 0, 0);
    streamspec_error_format(&outer.error, text, sizeof text);
    expect(strstr(text, "(libxc/framing)") && strstr(text, "[libxc.framing.end]"), text, 0, 0);
    expect(xen_libxl_write_checkpoint_end(&outer) == STREAMSPEC_OK, "it goes on", 0, 0);
    expect(xen_libxl_writer_finish(&outer) == STREAMSPEC_MISUSE, "it goes on and on", 0, 0);
    expect(xen_libxc_writer_finish(&inner) == STREAMSPEC_BROKEN, "not ended", 0, 0);
    expect(xen_libxc_write_end(&inner) == STREAMSPEC_OK, "inner end", 0, 0);
    expect(xen_libxc_write_end(&inner) == STREAMSPEC_BROKEN, "inner end, again", 0, 0);
    expect(xen_libxc_writer_finish(&inner) == STREAMSPEC_OK, "ended", 0, 0);
    expect(xen_libxl_write_end(&outer) == STREAMSPEC_OK, "outer end", 0, 0);
    expect(xen_libxl_write_end(&outer) == STREAMSPEC_BROKEN, "outer end, again", 0, 0);
    expect(xen_libxl_writer_finish(&outer) == STREAMSPEC_OK, "both ended", 0, 0);

    /* What fails within fails around, with the same error. */
    streamspec_output_init(&output, chunk, STREAM_MAX);
    expect(xen_libxl_writer_init(&outer, &output, &header) == STREAMSPEC_OK, "outer", 0, 0);
    expect(xen_libxl_write_libxc_context(&outer) == STREAMSPEC_OK, "it may begin", 0, 0);
    image.id = 0;
    expect(xen_libxl_begin_libxc(&outer, &inner, &image, &domain) == STREAMSPEC_BROKEN, "id", 0, 0);
    expect(xen_libxl_write_end(&outer) == STREAMSPEC_BROKEN, "nothing follows", 0, 0);
    streamspec_error_format(&outer.error, text, sizeof text);
    expect(strstr(text, "offset 0x20 (libxc/image_header.id)"), text, 0, 0);
}

int main(void)
{
    test_padding();
    test_sinks();
    test_dry_run();
    test_changes();
    test_prefixes();
    test_faults();
    test_rules();
    test_limits();
    test_load();
    test_padding_in_the_length();
    test_streams_within();
    test_writers_within();
    if (failures)
        printf("%d wrong\n", failures);
    return failures != 0;
}
