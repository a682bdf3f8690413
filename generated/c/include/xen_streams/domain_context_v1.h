/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Domain context, version 1: structures and constants of the format. The first form of the domain
 * context, as it was posted in September 2020 and never released. It is described from what the
 * posted code does, for those who meet such a stream; version 2 is the one to use.
 */
/* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_DOMAIN_CONTEXT_V1_H
#define XEN_STREAMS_DOMAIN_CONTEXT_V1_H

#include <stdint.h>

/* Versions of the format. */
#define XEN_DOMAIN_CONTEXT_V1_VERSION_1 1U

/* Type codes of the records. */
#define XEN_DOMAIN_CONTEXT_V1_TYPE_END 0x0U
#define XEN_DOMAIN_CONTEXT_V1_TYPE_HEADER 0x1U
#define XEN_DOMAIN_CONTEXT_V1_TYPE_SHARED_INFO 0x2U
#define XEN_DOMAIN_CONTEXT_V1_TYPE_TSC_INFO 0x3U

/* Records end at a multiple of this many octets. */
#define XEN_DOMAIN_CONTEXT_V1_ALIGNMENT 8U

/* The number whose digits spell "SAVE" in ASCII. */
#define XEN_DOMAIN_CONTEXT_V1_HEADER_MAGIC 0x53415645U

/* How a shared info page is laid out. */
/* The 32-bit layout. */
#define XEN_DOMAIN_CONTEXT_V1_SHARED_INFO_FLAGS_COMPAT 0x1U

/* Precedes every record. */
struct xen_domain_context_v1_record_header {
    /* Offset 0: Type code of the record. */
    uint16_t type;
    /* Offset 2: Tells apart several records of one type. */
    uint16_t instance;
    /* Offset 4: Octets of body and padding together. */
    uint32_t length;
};

/* Identifies the stream and its version. */
struct xen_domain_context_v1_header {
    /* Offset 0: The number whose digits spell "SAVE" in ASCII. */
    uint32_t magic;
    /* Offset 4: Major version of the Xen that saved the domain. */
    uint16_t xen_major;
    /* Offset 6: Minor version of the Xen that saved the domain. */
    uint16_t xen_minor;
    /* Offset 8: Version of the format. */
    uint32_t version;
};

/* The shared info page of the domain. */
struct xen_domain_context_v1_shared_info {
    /* Offset 0: How the page is laid out. */
    uint32_t flags;
    /* Offset 4: Octets of `buffer`. */
    uint32_t buffer_size;
#ifndef __cplusplus
    /* Offset 8: Content of the page. */
    uint8_t buffer[];
#endif
};

/* The virtual time stamp counter of an x86 domain. */
struct xen_domain_context_v1_tsc_info {
    /* Offset 0: TSC mode, as XEN_DOMCTL_settscinfo takes it. */
    uint32_t mode;
    /* Offset 4: Number of times that the domain has been moved. */
    uint32_t incarnation;
    /* Offset 8: Time that has passed for the domain, in nanoseconds. */
    uint64_t nsec;
    /* Offset 16: Frequency of the counter, in kHz. */
    uint32_t khz;
    /* Offset 20: Reserved; zero. */
    uint8_t reserved[4];
};

#endif /* XEN_STREAMS_DOMAIN_CONTEXT_V1_H */
