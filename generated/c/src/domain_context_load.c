/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: loading a stream. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_load.h>
#include "loading.h"

int xen_domain_context_load_ignored(void *context, const struct xen_domain_context_record *record,
                                    struct streamspec_body *body)
{
    (void)context;
    (void)record;
    (void)body;
    return 0;
}

/* The load has failed. What comes first counts. */
static enum streamspec_status fail(struct xen_domain_context_loader *loader,
                                   enum streamspec_status status)
{
    if (loader->status == STREAMSPEC_OK || loader->status == STREAMSPEC_END)
        loader->status = status;
    return loader->status;
}

static enum streamspec_status
xen_domain_context_load_record(const struct xen_domain_context_load_handlers *handlers,
                               const struct xen_domain_context_record *record,
                               struct streamspec_body *body, int *result, const char **unhandled)
{
    const struct xen_domain_context_load_handler *handler;
    const char *name;

    switch (record->type) {
    case XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO:
        handler = &handlers->shared_info;
        name = "SHARED_INFO";
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO:
        handler = &handlers->x86_tsc_info;
        name = "X86_TSC_INFO";
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL:
        handler = &handlers->event_channel;
        name = "EVENT_CHANNEL";
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1:
        handler = &handlers->grant_entries_v1;
        name = "GRANT_ENTRIES_V1";
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2:
        handler = &handlers->grant_entries_v2;
        name = "GRANT_ENTRIES_V2";
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO:
        handler = &handlers->vcpu_info;
        name = "VCPU_INFO";
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE:
        handler = &handlers->vcpu_runstate;
        name = "VCPU_RUNSTATE";
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_END:
        handler = &handlers->end;
        name = NULL;
        break;
    default:
        handler = &handlers->unknown;
        name = NULL;
        break;
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
xen_domain_context_load_start(struct xen_domain_context_loader *loader, const void *octets,
                              size_t length, struct streamspec_run *runs, size_t count)
{
    memset(loader, 0, sizeof *loader);
    loader->status = xen_domain_context_reader_init(&loader->reader, octets, length, runs, count);
    return loader->status;
}

enum streamspec_status
xen_domain_context_load_begin(struct xen_domain_context_loader *loader,
                              struct xen_domain_context_record *record)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    if (loader->body.open)
        return fail(loader, STREAMSPEC_MISUSE);
    status = xen_domain_context_reader_next(&loader->reader, record);
    if (status != STREAMSPEC_OK)
        return fail(loader, status);
    streamspec_body_begin(&loader->body, record->body, record->length);
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_domain_context_load_read(struct xen_domain_context_loader *loader, void *to, size_t length)
{
    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    return streamspec_body_read(&loader->body, to, length);
}

void xen_domain_context_load_ignore_rest(struct xen_domain_context_loader *loader)
{
    streamspec_body_ignore_rest(&loader->body);
}

enum streamspec_status xen_domain_context_load_end(struct xen_domain_context_loader *loader)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    status = streamspec_body_end(&loader->body);
    return status == STREAMSPEC_OK ? status : fail(loader, status);
}

/* Loads the record that has begun. */
static enum streamspec_status dispatch(struct xen_domain_context_loader *loader,
                                       const struct xen_domain_context_load_handlers *handlers,
                                       const struct xen_domain_context_record *record)
{
    return xen_domain_context_load_record(handlers, record, &loader->body, &loader->result,
                                          &loader->unhandled);
}

enum streamspec_status
xen_domain_context_load_rest(struct xen_domain_context_loader *loader,
                             const struct xen_domain_context_load_handlers *handlers)
{
    struct xen_domain_context_record record;
    enum streamspec_status status;

    for (;;) {
        status = xen_domain_context_load_begin(loader, &record);
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
xen_domain_context_load(struct xen_domain_context_loader *loader,
                        const struct xen_domain_context_load_handlers *handlers, const void *octets,
                        size_t length, struct streamspec_run *runs, size_t count)
{
    if (xen_domain_context_load_start(loader, octets, length, runs, count) != STREAMSPEC_OK)
        return loader->status;
    if (handlers->headers.load) {
        loader->result =
            handlers->headers.load(handlers->headers.context, &loader->reader.state.image_header,
                                   &loader->reader.state.domain_header);
        if (loader->result)
            return fail(loader, STREAMSPEC_HANDLER);
    }
    return xen_domain_context_load_rest(loader, handlers);
}
