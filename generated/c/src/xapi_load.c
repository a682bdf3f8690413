/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: loading a stream. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */

#include <xen_streams/xapi_load.h>
#include "loading.h"

int xen_xapi_load_ignored(void *context, const struct xen_xapi_record *record,
                          struct streamspec_body *body)
{
    (void)context;
    (void)record;
    (void)body;
    return 0;
}

/* The load has failed. What comes first counts. */
static enum streamspec_status fail(struct xen_xapi_loader *loader, enum streamspec_status status)
{
    if (loader->status == STREAMSPEC_OK || loader->status == STREAMSPEC_END)
        loader->status = status;
    return loader->status;
}

static enum streamspec_status
xen_xapi_load_record(const struct xen_xapi_load_handlers *handlers,
                     const struct xen_xapi_record *record, struct streamspec_body *body,
                     int *result, const char **unhandled)
{
    const struct xen_xapi_load_handler *handler;
    const char *name;

    switch (record->type) {
    case XEN_XAPI_TYPE_XENOPS:
        handler = &handlers->xenops;
        name = "XENOPS";
        break;
    case XEN_XAPI_TYPE_LIBXC_IMAGE:
        handler = &handlers->libxc_image;
        name = "LIBXC_IMAGE";
        break;
    case XEN_XAPI_TYPE_QEMU_TRAD:
        handler = &handlers->qemu_trad;
        name = "QEMU_TRAD";
        break;
    case XEN_XAPI_TYPE_VARSTORED:
        handler = &handlers->varstored;
        name = "VARSTORED";
        break;
    case XEN_XAPI_TYPE_SWTPM0:
        handler = &handlers->swtpm0;
        name = "SWTPM0";
        break;
    case XEN_XAPI_TYPE_SWTPM:
        handler = &handlers->swtpm;
        name = "SWTPM";
        break;
    case XEN_XAPI_TYPE_END_OF_IMAGE:
        handler = &handlers->end_of_image;
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
xen_xapi_load_start(struct xen_xapi_loader *loader, const void *octets, size_t length)
{
    memset(loader, 0, sizeof *loader);
    loader->status = xen_xapi_reader_init(&loader->reader, octets, length);
    return loader->status;
}

enum streamspec_status xen_xapi_load_begin(struct xen_xapi_loader *loader,
                                           struct xen_xapi_record *record)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    if (loader->body.open)
        return fail(loader, STREAMSPEC_MISUSE);
    status = xen_xapi_reader_next(&loader->reader, record);
    if (status != STREAMSPEC_OK)
        return fail(loader, status);
    if (record->inside)
        streamspec_body_begin(&loader->body, record->libxc.body, record->libxc.length);
    else
        streamspec_body_begin(&loader->body, record->body, record->length);
    return STREAMSPEC_OK;
}

enum streamspec_status xen_xapi_load_read(struct xen_xapi_loader *loader, void *to, size_t length)
{
    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    return streamspec_body_read(&loader->body, to, length);
}

void xen_xapi_load_ignore_rest(struct xen_xapi_loader *loader)
{
    streamspec_body_ignore_rest(&loader->body);
}

enum streamspec_status xen_xapi_load_end(struct xen_xapi_loader *loader)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    status = streamspec_body_end(&loader->body);
    return status == STREAMSPEC_OK ? status : fail(loader, status);
}

/* Loads the record that has begun. */
static enum streamspec_status dispatch(struct xen_xapi_loader *loader,
                                       const struct xen_xapi_load_handlers *handlers,
                                       const struct xen_xapi_record *record)
{
    if (record->inside) {
        if (handlers->libxc)
            return xen_libxc_load_record(handlers->libxc, &record->libxc, &loader->body,
                                         &loader->result, &loader->unhandled);
        loader->unhandled = "libxc";
        return STREAMSPEC_NO_HANDLER;
    }
    return xen_xapi_load_record(handlers, record, &loader->body, &loader->result,
                                &loader->unhandled);
}

enum streamspec_status
xen_xapi_load_rest(struct xen_xapi_loader *loader, const struct xen_xapi_load_handlers *handlers)
{
    struct xen_xapi_record record;
    enum streamspec_status status;

    for (;;) {
        status = xen_xapi_load_begin(loader, &record);
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
xen_xapi_load(struct xen_xapi_loader *loader, const struct xen_xapi_load_handlers *handlers,
              const void *octets, size_t length)
{
    if (xen_xapi_load_start(loader, octets, length) != STREAMSPEC_OK)
        return loader->status;
    if (handlers->headers.load) {
        loader->result =
            handlers->headers.load(handlers->headers.context, &loader->reader.state.head);
        if (loader->result)
            return fail(loader, STREAMSPEC_HANDLER);
    }
    return xen_xapi_load_rest(loader, handlers);
}
