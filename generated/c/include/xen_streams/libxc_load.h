/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: loading a stream, with a handler for each type of record. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXC_LOAD_H
#define XEN_STREAMS_LIBXC_LOAD_H

#include "libxc_codec.h"
#include <streamspec/load.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* Loads a stream from octets in memory. */
struct xen_libxc_loader {
    /* Reads the records, and has the headers; its error tells of a rule that is broken. */
    struct xen_libxc_reader reader;
    /* The body of the record that is being loaded. */
    struct streamspec_body body;
    /* What there is no handler for, by its name in the format; NULL if nothing is missing. */
    const char *unhandled;
    /* What the handler returned that failed. */
    int result;
    /* STREAMSPEC_OK; STREAMSPEC_END after the last record; or what failed, once and for all. */
    enum streamspec_status status;
};

/*
 * Loads a record, of which every rule has been checked, and returns 0; anything else if it cannot.
 * It takes the record apart by its accessors, or reads the octets of its body with
 * streamspec_body_read(): then it reads all of them, or calls streamspec_body_ignore_rest().
 */
struct xen_libxc_load_handler {
    int (*load)(void *context, const struct xen_libxc_record *record, struct streamspec_body *body);
    void *context;
};

/* Loads nothing: the handler for records that are to be ignored. */
int xen_libxc_load_ignored(void *context, const struct xen_libxc_record *record,
                           struct streamspec_body *body);

/*
 * Takes the headers before any record, and returns 0; anything else if such a stream cannot be
 * loaded.
 */
struct xen_libxc_headers_handler {
    int (*load)(void *context, const struct xen_libxc_image_header *image_header,
                const struct xen_libxc_domain_header *domain_header);
    void *context;
};

/* The handlers, which are called in the order of the stream. */
struct xen_libxc_load_handlers {
    /* May be missing. */
    struct xen_libxc_headers_handler headers;
    /*
     * Guest frames, their types, and the content of those that have any. Most of an image consists
     * of such records; a later one replaces what an earlier one said of the same frame.
     */
    struct xen_libxc_load_handler page_data;
    /* Width of a PV guest, and depth of its page tables. */
    struct xen_libxc_load_handler x86_pv_info;
    /* The frames that hold the guest's own table from guest frames to machine frames. */
    struct xen_libxc_load_handler x86_pv_p2m_frames;
    /* The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them. */
    struct xen_libxc_load_handler x86_pv_vcpu_basic;
    /*
     * The entry points of a vCPU and its machine check state, as XEN_DOMCTL_get_ext_vcpucontext has
     * them.
     */
    struct xen_libxc_load_handler x86_pv_vcpu_extended;
    /* The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it. */
    struct xen_libxc_load_handler x86_pv_vcpu_xsave;
    /* The shared info page of a PV domain. */
    struct xen_libxc_load_handler shared_info;
    /* The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it. */
    struct xen_libxc_load_handler x86_tsc_info;
    /* The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it. */
    struct xen_libxc_load_handler hvm_context;
    /* Parameters of an HVM domain, as HVMOP_get_param has them. */
    struct xen_libxc_load_handler hvm_params;
    /* Data of the higher layers of the toolstack, which libxc handed through. */
    struct xen_libxc_load_handler toolstack;
    /* Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them. */
    struct xen_libxc_load_handler x86_pv_vcpu_msrs;
    /*
     * All memory has been sent. What follows is sent a second time, so that the reader can compare
     * it with what it has.
     */
    struct xen_libxc_load_handler verify;
    /*
     * Marks the end of a consistent view of the domain: what stands before it can be restored by
     * itself. Further records bring the view up to date, until the next CHECKPOINT or the END.
     */
    struct xen_libxc_load_handler checkpoint;
    /* Frames that the mirrored domain has changed by itself, in any order. */
    struct xen_libxc_load_handler checkpoint_dirty_pfn_list;
    /*
     * Marks the end of the static data: of what does not change while the domain runs. A reader
     * completes the domain before it takes its memory.
     */
    struct xen_libxc_load_handler static_data_end;
    /* What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it. */
    struct xen_libxc_load_handler x86_cpuid_policy;
    /* What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it. */
    struct xen_libxc_load_handler x86_msr_policy;
    /* An optional record of unknown type; may be missing, so that it is passed over. */
    struct xen_libxc_load_handler unknown;
    /* The stream is whole; may be missing. */
    struct xen_libxc_load_handler end;
};

/*
 * Loads a stream. Returns STREAMSPEC_OK if it is whole and every record has been loaded. Otherwise
 * the handlers have seen the records before the error: STREAMSPEC_BROKEN where the stream breaks a
 * rule; STREAMSPEC_HANDLER where a handler failed, which `result` tells more of;
 * STREAMSPEC_NO_HANDLER where there is none for a record, which `unhandled` names;
 * STREAMSPEC_UNREAD where a handler did not read all octets of a body, or wanted more.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_load(struct xen_libxc_loader *loader, const struct xen_libxc_load_handlers *handlers,
               const void *octets, size_t length);

/* Loads what has not been read yet; with `reader.prefix`, octets may follow the stream. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_load_rest(struct xen_libxc_loader *loader,
                    const struct xen_libxc_load_handlers *handlers);

/* Octets that have been read. */
static inline uint64_t xen_libxc_load_offset(const struct xen_libxc_loader *loader)
{
    return xen_libxc_reader_offset(&loader->reader);
}

/* Reads the headers of a stream, of which the records are loaded without handlers. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_load_start(struct xen_libxc_loader *loader, const void *octets, size_t length);

/*
 * Begins the next record, after all of it has been checked. Returns STREAMSPEC_END if there is
 * none, or STREAMSPEC_MISUSE if the one before has not ended.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_load_begin(struct xen_libxc_loader *loader,
                                            struct xen_libxc_record *record);

/*
 * Reads octets of its body, as they stand in the stream. If not so many are left, none are read:
 * STREAMSPEC_UNREAD.
 */
enum streamspec_status xen_libxc_load_read(struct xen_libxc_loader *loader, void *to,
                                           size_t length);

/* What is not read of the body does not matter. */
void xen_libxc_load_ignore_rest(struct xen_libxc_loader *loader);

/*
 * Ends the record. Octets that were not read, and are not to be ignored, are an error:
 * STREAMSPEC_UNREAD.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_load_end(struct xen_libxc_loader *loader);

/* Hands a record of a stream that stands in another one to the handler for it. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_load_record(const struct xen_libxc_load_handlers *handlers,
                                             const struct xen_libxc_record *record,
                                             struct streamspec_body *body, int *result,
                                             const char **unhandled);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_LIBXC_LOAD_H */
