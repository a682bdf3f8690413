/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: loading a stream. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */

#include <xen_streams/libxc_load.h>
#include "loading.h"

int xen_libxc_load_ignored(void *context, const struct xen_libxc_record *record,
                           struct streamspec_body *body)
{
    (void)context;
    (void)record;
    (void)body;
    return 0;
}

/* The load has failed. What comes first counts. */
static enum streamspec_status fail(struct xen_libxc_loader *loader, enum streamspec_status status)
{
    if (loader->status == STREAMSPEC_OK || loader->status == STREAMSPEC_END)
        loader->status = status;
    return loader->status;
}

enum streamspec_status
xen_libxc_load_record(const struct xen_libxc_load_handlers *handlers,
                      const struct xen_libxc_record *record, struct streamspec_body *body,
                      int *result, const char **unhandled)
{
    const struct xen_libxc_load_handler *handler;
    const char *name;

    switch (record->type) {
    case XEN_LIBXC_TYPE_PAGE_DATA:
        handler = &handlers->page_data;
        name = "PAGE_DATA";
        break;
    case XEN_LIBXC_TYPE_X86_PV_INFO:
        handler = &handlers->x86_pv_info;
        name = "X86_PV_INFO";
        break;
    case XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES:
        handler = &handlers->x86_pv_p2m_frames;
        name = "X86_PV_P2M_FRAMES";
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC:
        handler = &handlers->x86_pv_vcpu_basic;
        name = "X86_PV_VCPU_BASIC";
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED:
        handler = &handlers->x86_pv_vcpu_extended;
        name = "X86_PV_VCPU_EXTENDED";
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE:
        handler = &handlers->x86_pv_vcpu_xsave;
        name = "X86_PV_VCPU_XSAVE";
        break;
    case XEN_LIBXC_TYPE_SHARED_INFO:
        handler = &handlers->shared_info;
        name = "SHARED_INFO";
        break;
    case XEN_LIBXC_TYPE_X86_TSC_INFO:
        handler = &handlers->x86_tsc_info;
        name = "X86_TSC_INFO";
        break;
    case XEN_LIBXC_TYPE_HVM_CONTEXT:
        handler = &handlers->hvm_context;
        name = "HVM_CONTEXT";
        break;
    case XEN_LIBXC_TYPE_HVM_PARAMS:
        handler = &handlers->hvm_params;
        name = "HVM_PARAMS";
        break;
    case XEN_LIBXC_TYPE_TOOLSTACK:
        handler = &handlers->toolstack;
        name = "TOOLSTACK";
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS:
        handler = &handlers->x86_pv_vcpu_msrs;
        name = "X86_PV_VCPU_MSRS";
        break;
    case XEN_LIBXC_TYPE_VERIFY:
        handler = &handlers->verify;
        name = "VERIFY";
        break;
    case XEN_LIBXC_TYPE_CHECKPOINT:
        handler = &handlers->checkpoint;
        name = "CHECKPOINT";
        break;
    case XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST:
        handler = &handlers->checkpoint_dirty_pfn_list;
        name = "CHECKPOINT_DIRTY_PFN_LIST";
        break;
    case XEN_LIBXC_TYPE_STATIC_DATA_END:
        handler = &handlers->static_data_end;
        name = "STATIC_DATA_END";
        break;
    case XEN_LIBXC_TYPE_X86_CPUID_POLICY:
        handler = &handlers->x86_cpuid_policy;
        name = "X86_CPUID_POLICY";
        break;
    case XEN_LIBXC_TYPE_X86_MSR_POLICY:
        handler = &handlers->x86_msr_policy;
        name = "X86_MSR_POLICY";
        break;
    case XEN_LIBXC_TYPE_END:
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
xen_libxc_load_start(struct xen_libxc_loader *loader, const void *octets, size_t length)
{
    memset(loader, 0, sizeof *loader);
    loader->status = xen_libxc_reader_init(&loader->reader, octets, length);
    return loader->status;
}

enum streamspec_status xen_libxc_load_begin(struct xen_libxc_loader *loader,
                                            struct xen_libxc_record *record)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    if (loader->body.open)
        return fail(loader, STREAMSPEC_MISUSE);
    status = xen_libxc_reader_next(&loader->reader, record);
    if (status != STREAMSPEC_OK)
        return fail(loader, status);
    streamspec_body_begin(&loader->body, record->body, record->length);
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_load_read(struct xen_libxc_loader *loader, void *to, size_t length)
{
    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    return streamspec_body_read(&loader->body, to, length);
}

void xen_libxc_load_ignore_rest(struct xen_libxc_loader *loader)
{
    streamspec_body_ignore_rest(&loader->body);
}

enum streamspec_status xen_libxc_load_end(struct xen_libxc_loader *loader)
{
    enum streamspec_status status;

    if (loader->status != STREAMSPEC_OK)
        return loader->status;
    status = streamspec_body_end(&loader->body);
    return status == STREAMSPEC_OK ? status : fail(loader, status);
}

/* Loads the record that has begun. */
static enum streamspec_status dispatch(struct xen_libxc_loader *loader,
                                       const struct xen_libxc_load_handlers *handlers,
                                       const struct xen_libxc_record *record)
{
    return xen_libxc_load_record(handlers, record, &loader->body, &loader->result,
                                 &loader->unhandled);
}

enum streamspec_status
xen_libxc_load_rest(struct xen_libxc_loader *loader, const struct xen_libxc_load_handlers *handlers)
{
    struct xen_libxc_record record;
    enum streamspec_status status;

    for (;;) {
        status = xen_libxc_load_begin(loader, &record);
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
xen_libxc_load(struct xen_libxc_loader *loader, const struct xen_libxc_load_handlers *handlers,
               const void *octets, size_t length)
{
    if (xen_libxc_load_start(loader, octets, length) != STREAMSPEC_OK)
        return loader->status;
    if (handlers->headers.load) {
        loader->result =
            handlers->headers.load(handlers->headers.context, &loader->reader.state.image_header,
                                   &loader->reader.state.domain_header);
        if (loader->result)
            return fail(loader, STREAMSPEC_HANDLER);
    }
    return xen_libxc_load_rest(loader, handlers);
}
