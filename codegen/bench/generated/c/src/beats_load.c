/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: loading a stream. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/beats_load.h>
#include "loading.h"

int bench_beats_load_ignored(void *context, const struct bench_beats_record *record,
                             struct streamspec_body *body)
{
    (void)context;
    (void)record;
    (void)body;
    return 0;
}

/* The load has failed. What comes first counts. */
static enum streamspec_status fail(struct bench_beats_loader *loader, enum streamspec_status status)
{
    if (loader->status == STREAMSPEC_OK || loader->status == STREAMSPEC_END)
        loader->status = status;
    return loader->status;
}

static enum streamspec_status
bench_beats_load_record(const struct bench_beats_load_handlers *handlers,
                        const struct bench_beats_record *record, struct streamspec_body *body,
                        int *result, const char **unhandled)
{
    const struct bench_beats_load_handler *handler;
    const char *name;

    switch (record->type) {
    case BENCH_BEATS_TYPE_BEAT:
        handler = &handlers->beat;
        name = "BEAT";
        break;
    case BENCH_BEATS_TYPE_START:
        handler = &handlers->start_;
        name = "START";
        break;
    case BENCH_BEATS_TYPE_TEMPO:
        handler = &handlers->tempo;
        name = "TEMPO";
        break;
    case BENCH_BEATS_TYPE_END:
        handler = &handlers->end;
        name = NULL;
        break;
    default:
        /* A reader accepts no other type. */
        return STREAMSPEC_MISUSE;
    }
    if (!handler->load) {
        *unhandled = name;
        return name ? STREAMSPEC_NO_HANDLER : STREAMSPEC_OK;
    }
    streamspec_body_begin(body, record->body, record->length);
    *result = handler->load(handler->context, record, body);
    if (*result)
        return body->wanted ? STREAMSPEC_UNREAD : STREAMSPEC_HANDLER;
    /* A handler that took the record apart read no octets, and left none. */
    if (!body->read)
        streamspec_body_ignore_rest(body);
    return streamspec_body_end(body);
}

enum streamspec_status
bench_beats_load_start(struct bench_beats_loader *loader, const void *octets, size_t length)
{
    memset(loader, 0, sizeof *loader);
    loader->status = bench_beats_reader_init(&loader->reader, octets, length);
    return loader->status;
}

enum streamspec_status bench_beats_load_begin(struct bench_beats_loader *loader,
                                              struct bench_beats_record *record)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    if (loader->body.open)
        return fail(loader, STREAMSPEC_MISUSE);
    status = bench_beats_reader_next(&loader->reader, record);
    if (status != STREAMSPEC_OK)
        return fail(loader, status);
    streamspec_body_begin(&loader->body, record->body, record->length);
    return STREAMSPEC_OK;
}

enum streamspec_status bench_beats_load_read(struct bench_beats_loader *loader, void *to,
                                             size_t length)
{
    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    return streamspec_body_read(&loader->body, to, length);
}

void bench_beats_load_ignore_rest(struct bench_beats_loader *loader)
{
    streamspec_body_ignore_rest(&loader->body);
}

enum streamspec_status bench_beats_load_end(struct bench_beats_loader *loader)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    status = streamspec_body_end(&loader->body);
    return status == STREAMSPEC_OK ? status : fail(loader, status);
}

/* Loads the record that has begun. */
static enum streamspec_status dispatch(struct bench_beats_loader *loader,
                                       const struct bench_beats_load_handlers *handlers,
                                       const struct bench_beats_record *record)
{
    return bench_beats_load_record(handlers, record, &loader->body, &loader->result,
                                   &loader->unhandled);
}

enum streamspec_status
bench_beats_load_rest(struct bench_beats_loader *loader,
                      const struct bench_beats_load_handlers *handlers)
{
    struct bench_beats_record record;
    enum streamspec_status status;

    for (;;) {
        status = bench_beats_load_begin(loader, &record);
        if (status != STREAMSPEC_OK)
            break;
        status = dispatch(loader, handlers, &record);
        loader->body.open = false;
        if (status != STREAMSPEC_OK)
            return fail(loader, status);
    }
    return status == STREAMSPEC_END ? STREAMSPEC_OK : status;
}

enum streamspec_status
bench_beats_load(struct bench_beats_loader *loader,
                 const struct bench_beats_load_handlers *handlers, const void *octets,
                 size_t length)
{
    if (bench_beats_load_start(loader, octets, length) != STREAMSPEC_OK)
        return loader->status;
    if (handlers->headers.load) {
        loader->result =
            handlers->headers.load(handlers->headers.context, &loader->reader.state.order);
        if (loader->result)
            return fail(loader, STREAMSPEC_HANDLER);
    }
    return bench_beats_load_rest(loader, handlers);
}
