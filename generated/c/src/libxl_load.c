/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: loading a stream. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */

#include <xen_streams/libxl_load.h>
#include "loading.h"

int xen_libxl_load_ignored(void *context, const struct xen_libxl_record *record,
                           struct streamspec_body *body)
{
    (void)context;
    (void)record;
    (void)body;
    return 0;
}

/* The load has failed. What comes first counts. */
static enum streamspec_status fail(struct xen_libxl_loader *loader, enum streamspec_status status)
{
    if (loader->status == STREAMSPEC_OK || loader->status == STREAMSPEC_END)
        loader->status = status;
    return loader->status;
}

static enum streamspec_status
xen_libxl_load_record(const struct xen_libxl_load_handlers *handlers,
                      const struct xen_libxl_record *record, struct streamspec_body *body,
                      int *result, const char **unhandled)
{
    const struct xen_libxl_load_handler *handler;
    const char *name;

    switch (record->type) {
    case XEN_LIBXL_TYPE_LIBXC_CONTEXT:
        handler = &handlers->libxc_context;
        name = "LIBXC_CONTEXT";
        break;
    case XEN_LIBXL_TYPE_EMULATOR_XENSTORE_DATA:
        handler = &handlers->emulator_xenstore_data;
        name = "EMULATOR_XENSTORE_DATA";
        break;
    case XEN_LIBXL_TYPE_EMULATOR_CONTEXT:
        handler = &handlers->emulator_context;
        name = "EMULATOR_CONTEXT";
        break;
    case XEN_LIBXL_TYPE_CHECKPOINT_END:
        handler = &handlers->checkpoint_end;
        name = "CHECKPOINT_END";
        break;
    case XEN_LIBXL_TYPE_CHECKPOINT_STATE:
        handler = &handlers->checkpoint_state;
        name = "CHECKPOINT_STATE";
        break;
    case XEN_LIBXL_TYPE_END:
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
xen_libxl_load_start(struct xen_libxl_loader *loader, const void *octets, size_t length)
{
    memset(loader, 0, sizeof *loader);
    loader->status = xen_libxl_reader_init(&loader->reader, octets, length);
    return loader->status;
}

enum streamspec_status xen_libxl_load_begin(struct xen_libxl_loader *loader,
                                            struct xen_libxl_record *record)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    if (loader->body.open)
        return fail(loader, STREAMSPEC_MISUSE);
    status = xen_libxl_reader_next(&loader->reader, record);
    if (status != STREAMSPEC_OK)
        return fail(loader, status);
    if (record->inside)
        streamspec_body_begin(&loader->body, record->libxc.body, record->libxc.length);
    else
        streamspec_body_begin(&loader->body, record->body, record->length);
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxl_load_read(struct xen_libxl_loader *loader, void *to, size_t length)
{
    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    return streamspec_body_read(&loader->body, to, length);
}

void xen_libxl_load_ignore_rest(struct xen_libxl_loader *loader)
{
    streamspec_body_ignore_rest(&loader->body);
}

enum streamspec_status xen_libxl_load_end(struct xen_libxl_loader *loader)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    status = streamspec_body_end(&loader->body);
    return status == STREAMSPEC_OK ? status : fail(loader, status);
}

/* Loads the record that has begun. */
static enum streamspec_status dispatch(struct xen_libxl_loader *loader,
                                       const struct xen_libxl_load_handlers *handlers,
                                       const struct xen_libxl_record *record)
{
    if (record->inside) {
        if (handlers->libxc)
            return xen_libxc_load_record(handlers->libxc, &record->libxc, &loader->body,
                                         &loader->result, &loader->unhandled);
        loader->unhandled = "libxc";
        return STREAMSPEC_NO_HANDLER;
    }
    return xen_libxl_load_record(handlers, record, &loader->body, &loader->result,
                                 &loader->unhandled);
}

enum streamspec_status
xen_libxl_load_rest(struct xen_libxl_loader *loader, const struct xen_libxl_load_handlers *handlers)
{
    struct xen_libxl_record record;
    enum streamspec_status status;

    for (;;) {
        status = xen_libxl_load_begin(loader, &record);
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
xen_libxl_load(struct xen_libxl_loader *loader, const struct xen_libxl_load_handlers *handlers,
               const void *octets, size_t length)
{
    if (xen_libxl_load_start(loader, octets, length) != STREAMSPEC_OK)
        return loader->status;
    if (handlers->headers.load) {
        loader->result =
            handlers->headers.load(handlers->headers.context, &loader->reader.state.header);
        if (loader->result)
            return fail(loader, STREAMSPEC_HANDLER);
    }
    return xen_libxl_load_rest(loader, handlers);
}
