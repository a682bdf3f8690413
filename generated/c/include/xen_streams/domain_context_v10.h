/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Domain context, tenth draft: structures and constants of the format. A later draft of the domain
 * context, which answered the review in part. It was never released.
 */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_DOMAIN_CONTEXT_V10_H
#define XEN_STREAMS_DOMAIN_CONTEXT_V10_H

#include <stdint.h>

/* Versions of the format. */
#define XEN_DOMAIN_CONTEXT_V10_VERSION_10 10U

/* Type codes of the records. */
#define XEN_DOMAIN_CONTEXT_V10_TYPE_END 0x0U
#define XEN_DOMAIN_CONTEXT_V10_TYPE_START 0x1U
#define XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO 0x2U
#define XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO 0x3U

/* Records end at a multiple of this many octets. */
#define XEN_DOMAIN_CONTEXT_V10_ALIGNMENT 8U

/* How a shared info page is laid out. */
/* The 32-bit layout. */
#define XEN_DOMAIN_CONTEXT_V10_SHARED_INFO_FLAGS_COMPAT 0x1U

/* Precedes every record. */
struct xen_domain_context_v10_record_header {
    /* Offset 0: Type code of the record. */
    uint32_t type;
    /* Offset 4: Tells apart several records of one type. */
    uint32_t instance;
    /* Offset 8: Octets of the body without its padding. */
    uint64_t length;
};

/* Begins the stream and tells which release wrote it. */
struct xen_domain_context_v10_start_ {
    /* Offset 0: Major version of the Xen that saved the domain. */
    uint32_t xen_major;
    /* Offset 4: Minor version of the Xen that saved the domain. */
    uint32_t xen_minor;
};

/* The shared info page of the domain. */
struct xen_domain_context_v10_shared_info {
    /* Offset 0: How the page is laid out. */
    uint32_t flags;
#ifndef __cplusplus
    /* Offset 4: Content of the page: 3136 octets in the 64-bit layout, 2344 in the 32-bit one. */
    uint8_t buffer[];
#endif
};

/* The virtual time stamp counter of an x86 domain. */
struct xen_domain_context_v10_tsc_info {
    /* Offset 0: TSC mode, as XEN_DOMCTL_settscinfo takes it. */
    uint32_t mode;
    /* Offset 4: Frequency of the counter, in kHz. */
    uint32_t khz;
    /*
     * Offset 8: Time that has passed for the domain, in nanoseconds. A uint64_t that is not aligned
     * as such: copy it with memcpy.
     */
    uint32_t nsec[2];
    /* Offset 16: Number of times that the domain has been moved. */
    uint32_t incarnation;
};

#endif /* XEN_STREAMS_DOMAIN_CONTEXT_V10_H */
