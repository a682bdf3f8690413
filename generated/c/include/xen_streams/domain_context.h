/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Domain context: structures and constants of the format. The state of a domain that the hypervisor
 * holds, other than its memory and its devices: what a toolstack asks the hypervisor for when a
 * domain is saved, and gives back when it is restored. This description is the authoritative text
 * of the format.
 */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_DOMAIN_CONTEXT_H
#define XEN_STREAMS_DOMAIN_CONTEXT_H

#include <stdint.h>

/* Versions of the format. */
#define XEN_DOMAIN_CONTEXT_VERSION_2 2U

/* Type codes of the records. */
#define XEN_DOMAIN_CONTEXT_TYPE_END 0x1U
#define XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO 0x2U
#define XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO 0x3U
#define XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL 0x10U
#define XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1 0x11U
#define XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2 0x12U
#define XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO 0x13U
#define XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE 0x14U

/* Marks the type code of a record that a reader may pass over. */
#define XEN_DOMAIN_CONTEXT_OPTIONAL 0x80000000U
/* The greatest length of a body. */
#define XEN_DOMAIN_CONTEXT_LENGTH_MAX 0x8000000U
/* Records end at a multiple of this many octets. */
#define XEN_DOMAIN_CONTEXT_ALIGNMENT 8U

/* All ones, which no record of an older stream can begin with. */
#define XEN_DOMAIN_CONTEXT_IMAGE_HEADER_MARKER 0xffffffffffffffffULL

/* The ASCII letters "SAVE". */
#define XEN_DOMAIN_CONTEXT_IMAGE_HEADER_ID 0x53415645U

/* Architecture and kind of a domain; 0 is reserved, so that a header of zeros is not a header. */
/* A paravirtual x86 domain. */
#define XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_X86_PV 1U
/* A hardware-virtualised x86 domain. */
#define XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_X86_HVM 2U
/* An Arm domain. */
#define XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_ARM 3U

/* What a grant table entry grants. */
/* Kind of the grant. */
#define XEN_DOMAIN_CONTEXT_GRANT_FLAGS_KIND_MASK 0x3U
#define XEN_DOMAIN_CONTEXT_GRANT_FLAGS_KIND_SHIFT 0
/* The page may be read and not written. */
#define XEN_DOMAIN_CONTEXT_GRANT_FLAGS_READONLY 0x4U
/* The page is mapped for reading, or was; set by the hypervisor. */
#define XEN_DOMAIN_CONTEXT_GRANT_FLAGS_READING 0x8U
/* The page is mapped for writing, or was; set by the hypervisor. */
#define XEN_DOMAIN_CONTEXT_GRANT_FLAGS_WRITING 0x10U
/* Cache attributes of the mapping. */
#define XEN_DOMAIN_CONTEXT_GRANT_FLAGS_CACHE_MASK 0xe0U
#define XEN_DOMAIN_CONTEXT_GRANT_FLAGS_CACHE_SHIFT 5
/* Only a part of the page is granted. */
#define XEN_DOMAIN_CONTEXT_GRANT_FLAGS_SUB_PAGE 0x100U

/* Kind of a grant. */
/* Nothing is granted. */
#define XEN_DOMAIN_CONTEXT_GRANT_KIND_NONE 0U
/* The page may be mapped or copied. */
#define XEN_DOMAIN_CONTEXT_GRANT_KIND_ACCESS 1U
/* A page is accepted in exchange. */
#define XEN_DOMAIN_CONTEXT_GRANT_KIND_TRANSFER 2U

/* Properties of the whole stream. */
/* The endianness after the image header: 0 little, 1 big. */
#define XEN_DOMAIN_CONTEXT_IMAGE_OPTIONS_BIG_ENDIAN 0x1U

/* How a shared info page is laid out. */
/* The 32-bit layout. */
#define XEN_DOMAIN_CONTEXT_SHARED_INFO_FLAGS_COMPAT 0x1U

/* Delivery state of an event channel. */
/* An event waits to be handled. */
#define XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_FLAGS_PENDING 0x1U
/* The guest has masked the channel. */
#define XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_FLAGS_MASKED 0x2U

/* What an event channel is bound to. A closed channel has no record. */
/* Waits for a remote domain to bind to it. */
#define XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_UNBOUND 1U
/* Bound to a channel of another domain. */
#define XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_INTERDOMAIN 2U
/* Bound to a physical interrupt. */
#define XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_PIRQ 3U
/* Bound to a virtual interrupt. */
#define XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_VIRQ 4U
/* Bound to an interrupt between the domain's own vCPUs. */
#define XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_IPI 5U

/* What a vCPU is doing. */
/* On a physical CPU. */
#define XEN_DOMAIN_CONTEXT_RUNSTATE_RUNNING 0U
/* Waits for a physical CPU. */
#define XEN_DOMAIN_CONTEXT_RUNSTATE_RUNNABLE 1U
/* Waits for an event. */
#define XEN_DOMAIN_CONTEXT_RUNSTATE_BLOCKED 2U
/* Can neither run nor wait. */
#define XEN_DOMAIN_CONTEXT_RUNSTATE_OFFLINE 3U

/* Bound to a channel of another domain. */
struct xen_domain_context_interdomain_channel {
    /* Offset 0: The other domain. */
    uint32_t remote_domid;
    /* Offset 4: The other domain's port. */
    uint32_t remote_port;
};

/* Bound to an interrupt between vCPUs; has no other end. */
struct xen_domain_context_ipi_channel {
    /* Offset 0: Reserved; zero. */
    uint8_t reserved[8];
};

/* Bound to a physical interrupt. */
struct xen_domain_context_pirq_channel {
    /* Offset 0: The interrupt, by its guest number. */
    uint32_t pirq;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
};

/* Waits for a remote domain. */
struct xen_domain_context_unbound_channel {
    /* Offset 0: The domain that may bind to the channel. */
    uint32_t remote_domid;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
};

/* Bound to a virtual interrupt. */
struct xen_domain_context_virq_channel {
    /* Offset 0: The interrupt. */
    uint32_t virq;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
};

/* A grant table entry of version 1. */
struct xen_domain_context_grant_entry_v1 {
    /* Offset 0: What is granted. */
    uint16_t flags;
    /* Offset 2: The domain that it is granted to. */
    uint16_t domid;
    /* Offset 4: The frame that is granted. */
    uint32_t frame;
};

/* A grant table entry of version 2, for a whole page or a part of one. */
struct xen_domain_context_grant_entry_v2 {
    /* Offset 0: What is granted. */
    uint16_t flags;
    /* Offset 2: The domain that it is granted to. */
    uint16_t domid;
    /* Offset 4: First octet of the page that is granted. */
    uint16_t page_offset;
    /* Offset 6: Octets granted, where only a part of the page is. */
    uint16_t page_length;
    /* Offset 8: The frame that is granted. */
    uint64_t frame;
};

/* Identifies the stream and its version, and declares the endianness of all that follows. */
struct xen_domain_context_image_header {
    /* Offset 0: All ones, which no record of an older stream can begin with. */
    uint64_t marker;
    /* Offset 8: The ASCII letters "SAVE". */
    uint32_t id;
    /* Offset 12: Version of the format. */
    uint32_t version;
    /* Offset 16: Properties of the whole stream. */
    uint16_t options;
    /* Offset 18: Reserved; zero. */
    uint8_t reserved[2];
    /* Offset 20: Reserved; zero. */
    uint8_t reserved2[4];
};

/* What kind of domain was saved, and by which release. */
struct xen_domain_context_domain_header {
    /* Offset 0: Architecture and kind of the domain. */
    uint32_t arch;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
    /* Offset 8: Major version of the Xen that saved the domain. */
    uint32_t xen_major;
    /* Offset 12: Minor version of the Xen that saved the domain. */
    uint32_t xen_minor;
};

/* Precedes every record. */
struct xen_domain_context_record_header {
    /* Offset 0: Type code of the record. */
    uint32_t type;
    /* Offset 4: Tells apart several records of one type. */
    uint32_t instance;
    /* Offset 8: Octets of the body without its padding. */
    uint64_t length;
};

/* The shared info page of the domain. */
struct xen_domain_context_shared_info {
    /* Offset 0: How the page is laid out. */
    uint32_t flags;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
#ifndef __cplusplus
    /* Offset 8: Content of the page. */
    uint8_t page[];
#endif
};

/* The virtual time stamp counter of an x86 domain. */
struct xen_domain_context_x86_tsc_info {
    /* Offset 0: TSC mode, as XEN_DOMCTL_settscinfo takes it. */
    uint32_t mode;
    /* Offset 4: Frequency of the counter, in kHz. */
    uint32_t khz;
    /* Offset 8: Time that has passed for the domain, in nanoseconds. */
    uint64_t nsec;
    /* Offset 16: Number of times that the domain has been moved. */
    uint32_t incarnation;
    /* Offset 20: Reserved; zero. */
    uint8_t reserved[4];
};

/* The other end of the channel. */
union xen_domain_context_event_channel_binding {
    struct xen_domain_context_unbound_channel unbound;
    struct xen_domain_context_interdomain_channel interdomain;
    struct xen_domain_context_pirq_channel pirq;
    struct xen_domain_context_virq_channel virq;
    struct xen_domain_context_ipi_channel ipi;
};

/* One event channel of the domain; its instance is the local port. */
struct xen_domain_context_event_channel {
    /* Offset 0: What the channel is bound to. */
    uint32_t state;
    /* Offset 4: Whether the channel is pending, and whether it is masked. */
    uint32_t flags;
    /* Offset 8: The vCPU that is notified. */
    uint32_t vcpu;
    /* Offset 12: Priority of the channel, 0 highest; 7 where the guest set none. */
    uint32_t priority;
    /* Offset 16: The other end of the channel. */
    union xen_domain_context_event_channel_binding binding;
};

/* A run of grant table entries in the layout of version 1. */
struct xen_domain_context_grant_entries_v1 {
    /* Offset 0: Grant reference of the first entry. */
    uint32_t first_ref;
    /* Offset 4: Number of entries. */
    uint32_t count;
#ifndef __cplusplus
    /* Offset 8: The entries, by ascending reference. */
    struct xen_domain_context_grant_entry_v1 entries[];
#endif
};

/* A run of grant table entries in the layout of version 2. */
struct xen_domain_context_grant_entries_v2 {
    /* Offset 0: Grant reference of the first entry. */
    uint32_t first_ref;
    /* Offset 4: Number of entries. */
    uint32_t count;
#ifndef __cplusplus
    /* Offset 8: The entries, by ascending reference. */
    struct xen_domain_context_grant_entry_v2 entries[];
#endif
};

/* Where a vCPU has registered its info area. */
struct xen_domain_context_vcpu_info {
    /* Offset 0: Guest frame that holds the area. */
    uint64_t gfn;
    /* Offset 8: First octet of the area within the frame. */
    uint32_t page_offset;
    /* Offset 12: Reserved; zero. */
    uint8_t reserved[4];
};

/* How long a vCPU has spent in each state. */
struct xen_domain_context_vcpu_runstate {
    /* Offset 0: Guest virtual address of the registered runstate area, or 0 for none. */
    uint64_t area;
    /* Offset 8: The state when the domain was saved. */
    uint32_t state;
    /* Offset 12: Reserved; zero. */
    uint8_t reserved[4];
    /* Offset 16: System time at which the state was entered, in nanoseconds. */
    uint64_t entry_time;
    /* Offset 24: Time spent in each state, in nanoseconds, in the order of the states' values. */
    uint64_t time[4];
};

#endif /* XEN_STREAMS_DOMAIN_CONTEXT_H */
