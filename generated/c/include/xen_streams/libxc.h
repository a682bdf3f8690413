/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Libxc domain image: structures and constants of the format. The image of a domain as libxc saves,
 * sends and restores it: its memory, and the state of its vCPUs and its platform. It stands alone,
 * within a libxl stream after a LIBXC_CONTEXT, or within a suspend image of xapi after a
 * LIBXC_IMAGE.
 */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXC_H
#define XEN_STREAMS_LIBXC_H

#include <stdint.h>

/* Versions of the format. */
#define XEN_LIBXC_VERSION_2 2U
#define XEN_LIBXC_VERSION_3 3U

/* Type codes of the records. */
#define XEN_LIBXC_TYPE_END 0x0U
#define XEN_LIBXC_TYPE_PAGE_DATA 0x1U
#define XEN_LIBXC_TYPE_X86_PV_INFO 0x2U
#define XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES 0x3U
#define XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC 0x4U
#define XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED 0x5U
#define XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE 0x6U
#define XEN_LIBXC_TYPE_SHARED_INFO 0x7U
#define XEN_LIBXC_TYPE_X86_TSC_INFO 0x8U
#define XEN_LIBXC_TYPE_HVM_CONTEXT 0x9U
#define XEN_LIBXC_TYPE_HVM_PARAMS 0xaU
#define XEN_LIBXC_TYPE_TOOLSTACK 0xbU
#define XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS 0xcU
#define XEN_LIBXC_TYPE_VERIFY 0xdU
#define XEN_LIBXC_TYPE_CHECKPOINT 0xeU
#define XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST 0xfU
#define XEN_LIBXC_TYPE_STATIC_DATA_END 0x10U
#define XEN_LIBXC_TYPE_X86_CPUID_POLICY 0x11U
#define XEN_LIBXC_TYPE_X86_MSR_POLICY 0x12U

/* Marks the type code of a record that a reader may pass over. */
#define XEN_LIBXC_OPTIONAL 0x80000000U
/* The greatest length of a body. */
#define XEN_LIBXC_LENGTH_MAX 0x8000000U
/* Records end at a multiple of this many octets. */
#define XEN_LIBXC_ALIGNMENT 8U

/* All ones; an image in the legacy format has a zero bit among them. */
#define XEN_LIBXC_IMAGE_HEADER_MARKER 0xffffffffffffffffULL

/* The ASCII letters "XENF". */
#define XEN_LIBXC_IMAGE_HEADER_ID 0x58454e46U

/* Kind of a domain. */
/* A paravirtual x86 domain. */
#define XEN_LIBXC_DOMAIN_TYPE_X86_PV 1U
/* A hardware-virtualised x86 domain. */
#define XEN_LIBXC_DOMAIN_TYPE_X86_HVM 2U

/* Properties of the whole image. */
/* The endianness after the image header: 0 little, 1 big. */
#define XEN_LIBXC_IMAGE_OPTIONS_BIG_ENDIAN 0x1U

/* A guest frame and its type. */
/* Number of the frame. */
#define XEN_LIBXC_FRAME_PFN_MASK 0xfffffffffffffULL
#define XEN_LIBXC_FRAME_PFN_SHIFT 0
/* What the frame is used for. */
#define XEN_LIBXC_FRAME_TYPE_MASK 0xf000000000000000ULL
#define XEN_LIBXC_FRAME_TYPE_SHIFT 60

/* What a guest frame is used for; the numbers are those of XEN_DOMCTL_PFINFO, shifted right. */
/* An ordinary page. */
#define XEN_LIBXC_FRAME_TYPE_NOTAB 0U
/* A page table of level 1. */
#define XEN_LIBXC_FRAME_TYPE_L1TAB 1U
/* A page table of level 2. */
#define XEN_LIBXC_FRAME_TYPE_L2TAB 2U
/* A page table of level 3. */
#define XEN_LIBXC_FRAME_TYPE_L3TAB 3U
/* A page table of level 4. */
#define XEN_LIBXC_FRAME_TYPE_L4TAB 4U
/* A page table of level 1, pinned. */
#define XEN_LIBXC_FRAME_TYPE_L1TAB_PIN 9U
/* A page table of level 2, pinned. */
#define XEN_LIBXC_FRAME_TYPE_L2TAB_PIN 10U
/* A page table of level 3, pinned. */
#define XEN_LIBXC_FRAME_TYPE_L3TAB_PIN 11U
/* A page table of level 4, pinned. */
#define XEN_LIBXC_FRAME_TYPE_L4TAB_PIN 12U
/* A broken page; it has no content. */
#define XEN_LIBXC_FRAME_TYPE_BROKEN 13U
/* A page that is to be allocated and nothing more; it has no content. */
#define XEN_LIBXC_FRAME_TYPE_XALLOC 14U
/* No page, or no longer one; it has no content. */
#define XEN_LIBXC_FRAME_TYPE_XTAB 15U

/* Width of a guest, in octets. */
/* A guest of 32 bits. */
#define XEN_LIBXC_GUEST_WIDTH_NARROW 4U
/* A guest of 64 bits. */
#define XEN_LIBXC_GUEST_WIDTH_WIDE 8U

/* Number of levels of page tables. */
/* Three levels: a guest of 32 bits with PAE. */
#define XEN_LIBXC_PT_LEVELS_THREE 3U
/* Four levels: a guest of 64 bits. */
#define XEN_LIBXC_PT_LEVELS_FOUR 4U

/* How a time stamp counter is provided, a TSC_MODE constant. */
/* The counter of the host where that is safe, and an emulated one elsewhere. */
#define XEN_LIBXC_TSC_MODE_DEFAULT 0U
/* Always an emulated one. */
#define XEN_LIBXC_TSC_MODE_ALWAYS_EMULATE 1U
/* The counter of the host, safe or not. */
#define XEN_LIBXC_TSC_MODE_NEVER_EMULATE 2U
/*
 * The counter of the host, and a number in TSC_AUX by which a guest could tell that it had been
 * moved.
 */
#define XEN_LIBXC_TSC_MODE_PVRDTSCP 3U

/* Which parameter of an HVM domain, an HVM_PARAM constant. */
/* How the guest is told of an event. */
#define XEN_LIBXC_HVM_PARAM_INDEX_CALLBACK_IRQ 0ULL
/* Frame of the ring of xenstore. */
#define XEN_LIBXC_HVM_PARAM_INDEX_STORE_PFN 1ULL
/* Event channel of xenstore. */
#define XEN_LIBXC_HVM_PARAM_INDEX_STORE_EVTCHN 2ULL
/* No longer in use. */
#define XEN_LIBXC_HVM_PARAM_INDEX_PAE_ENABLED 4ULL
/* Frame of requests to the default emulator. */
#define XEN_LIBXC_HVM_PARAM_INDEX_IOREQ_PFN 5ULL
/* Frame of buffered requests to the default emulator. */
#define XEN_LIBXC_HVM_PARAM_INDEX_BUFIOREQ_PFN 6ULL
/* Enlightenments for Windows that the domain has. */
#define XEN_LIBXC_HVM_PARAM_INDEX_VIRIDIAN 9ULL
/* What becomes of ticks that were missed. */
#define XEN_LIBXC_HVM_PARAM_INDEX_TIMER_MODE 10ULL
/* There is an HPET. */
#define XEN_LIBXC_HVM_PARAM_INDEX_HPET_ENABLED 11ULL
/* Address of the page tables for a vCPU without paging. */
#define XEN_LIBXC_HVM_PARAM_INDEX_IDENT_PT 12ULL
/* No longer in use. */
#define XEN_LIBXC_HVM_PARAM_INDEX_DM_DOMAIN 13ULL
/* Sleep state of ACPI. */
#define XEN_LIBXC_HVM_PARAM_INDEX_ACPI_S_STATE 14ULL
/* Address of the task state segment for real mode. */
#define XEN_LIBXC_HVM_PARAM_INDEX_VM86_TSS 15ULL
/* Periodic timers are aligned to one another. */
#define XEN_LIBXC_HVM_PARAM_INDEX_VPT_ALIGN 16ULL
/* Frame of the ring of the console. */
#define XEN_LIBXC_HVM_PARAM_INDEX_CONSOLE_PFN 17ULL
/* Event channel of the console. */
#define XEN_LIBXC_HVM_PARAM_INDEX_CONSOLE_EVTCHN 18ULL
/* Where the ports of ACPI are. */
#define XEN_LIBXC_HVM_PARAM_INDEX_ACPI_IOPORTS_LOCATION 19ULL
/* No longer in use. */
#define XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_CR0 20ULL
/* No longer in use. */
#define XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_CR3 21ULL
/* No longer in use. */
#define XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_CR4 22ULL
/* No longer in use. */
#define XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_INT3 23ULL
/* No longer in use. */
#define XEN_LIBXC_HVM_PARAM_INDEX_NESTEDHVM 24ULL
/* No longer in use. */
#define XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_SINGLE_STEP 25ULL
/* No longer in use. */
#define XEN_LIBXC_HVM_PARAM_INDEX_BUFIOREQ_EVTCHN 26ULL
/* Frame of the ring on paging. */
#define XEN_LIBXC_HVM_PARAM_INDEX_PAGING_RING_PFN 27ULL
/* Frame of the ring on what is monitored. */
#define XEN_LIBXC_HVM_PARAM_INDEX_MONITOR_RING_PFN 28ULL
/* Frame of the ring on shared memory. */
#define XEN_LIBXC_HVM_PARAM_INDEX_SHARING_RING_PFN 29ULL
/* No longer in use. */
#define XEN_LIBXC_HVM_PARAM_INDEX_MEMORY_EVENT_MSR 30ULL
/* What a triple fault does to the domain. */
#define XEN_LIBXC_HVM_PARAM_INDEX_TRIPLE_FAULT_REASON 31ULL
/* First frame for further emulators. */
#define XEN_LIBXC_HVM_PARAM_INDEX_IOREQ_SERVER_PFN 32ULL
/* Number of frames for further emulators. */
#define XEN_LIBXC_HVM_PARAM_INDEX_NR_IOREQ_SERVER_PAGES 33ULL
/* Address of the generation id. */
#define XEN_LIBXC_HVM_PARAM_INDEX_VM_GENERATION_ID_ADDR 34ULL
/* Who may use alternative tables of the memory. */
#define XEN_LIBXC_HVM_PARAM_INDEX_ALTP2M 35ULL
/* Octets of the instruction pointer of x87 that are kept. */
#define XEN_LIBXC_HVM_PARAM_INDEX_X87_FIP_WIDTH 36ULL
/* Address and size of the task state segment for real mode. */
#define XEN_LIBXC_HVM_PARAM_INDEX_VM86_TSS_SIZED 37ULL
/* Capabilities of the machine check architecture. */
#define XEN_LIBXC_HVM_PARAM_INDEX_MCA_CAP 38ULL

/* A parameter of an HVM domain. */
struct xen_libxc_hvm_param {
    /* Offset 0: Which parameter. */
    uint64_t index;
    /* Offset 8: Its value. */
    uint64_t value;
};

/* What CPUID returns for one leaf. */
struct xen_libxc_cpuid_leaf {
    /* Offset 0: The leaf. */
    uint32_t leaf;
    /* Offset 4: The subleaf, or 0xffffffff where the leaf has none. */
    uint32_t subleaf;
    /* Offset 8: Value of EAX. */
    uint32_t a;
    /* Offset 12: Value of EBX. */
    uint32_t b;
    /* Offset 16: Value of ECX. */
    uint32_t c;
    /* Offset 20: Value of EDX. */
    uint32_t d;
};

/* The value of one register. */
struct xen_libxc_msr_entry {
    /* Offset 0: The register. */
    uint32_t idx;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
    /* Offset 8: Its value. */
    uint64_t val;
};

/* Identifies the image and its version, and declares the endianness of all that follows. */
struct xen_libxc_image_header {
    /* Offset 0: All ones; an image in the legacy format has a zero bit among them. */
    uint64_t marker;
    /* Offset 8: The ASCII letters "XENF". */
    uint32_t id;
    /* Offset 12: Version of the format. */
    uint32_t version;
    /* Offset 16: Properties of the whole image. */
    uint16_t options;
    /* Offset 18: Reserved; zero. */
    uint8_t reserved[2];
    /* Offset 20: Reserved; zero. */
    uint8_t reserved2[4];
};

/* What kind of domain was saved, and by which release. */
struct xen_libxc_domain_header {
    /* Offset 0: Kind of the domain. */
    uint32_t type;
    /* Offset 4: Base-2 logarithm of the size of a guest page in octets. */
    uint16_t page_shift;
    /* Offset 6: Reserved; zero. */
    uint8_t reserved[2];
    /*
     * Offset 8: Major version of the Xen that saved the domain; 0 where the image was converted
     * from the legacy format.
     */
    uint32_t xen_major;
    /*
     * Offset 12: Minor version of the Xen that saved the domain; after a conversion, the version of
     * the converter.
     */
    uint32_t xen_minor;
};

/* Precedes every record. */
struct xen_libxc_record_header {
    /* Offset 0: Type code of the record. */
    uint32_t type;
    /* Offset 4: Octets of the body without its padding. */
    uint32_t length;
};

/*
 * Guest frames, their types, and the content of those that have any. Most of an image consists of
 * such records; a later one replaces what an earlier one said of the same frame.
 */
struct xen_libxc_page_data {
    /* Offset 0: Number of frames described. */
    uint32_t count;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
#ifndef __cplusplus
    /* Offset 8: The frames and their types. */
    uint64_t pfn[];
#endif
    /*
     * Then `pages`: One page for each frame whose type is below `broken`, in the order of the
     * frames.
     */
};

/* Width of a PV guest, and depth of its page tables. */
struct xen_libxc_x86_pv_info {
    /* Offset 0: Width of the guest, in octets. */
    uint8_t guest_width;
    /* Offset 1: Number of levels of the guest's page tables. */
    uint8_t pt_levels;
    /* Offset 2: Reserved; zero. */
    uint8_t reserved[6];
};

/* The frames that hold the guest's own table from guest frames to machine frames. */
struct xen_libxc_x86_pv_p2m_frames {
    /* Offset 0: First entry of the table that is covered. */
    uint32_t p2m_start_pfn;
    /* Offset 4: Last entry of the table that is covered. */
    uint32_t p2m_end_pfn;
#ifndef __cplusplus
    /*
     * Offset 8: The guest frames that hold the table, from the one with the first entry to the one
     * with the last. A frame holds as many entries as a page has room for, of the guest's width
     * each.
     */
    uint64_t p2m_pfn[];
#endif
};

/* The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them. */
struct xen_libxc_x86_pv_vcpu_basic {
    /* Offset 0: The vCPU. */
    uint32_t vcpu_id;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
#ifndef __cplusplus
    /* Offset 8: What the hypercall returned. */
    uint8_t context[];
#endif
};

/*
 * The entry points of a vCPU and its machine check state, as XEN_DOMCTL_get_ext_vcpucontext has
 * them.
 */
struct xen_libxc_x86_pv_vcpu_extended {
    /* Offset 0: The vCPU. */
    uint32_t vcpu_id;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
#ifndef __cplusplus
    /* Offset 8: What the hypercall returned. */
    uint8_t context[];
#endif
};

/* The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it. */
struct xen_libxc_x86_pv_vcpu_xsave {
    /* Offset 0: The vCPU. */
    uint32_t vcpu_id;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
#ifndef __cplusplus
    /* Offset 8: What the hypercall returned. */
    uint8_t context[];
#endif
};

/* The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it. */
struct xen_libxc_x86_tsc_info {
    /* Offset 0: How the counter is provided. */
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

/* Parameters of an HVM domain, as HVMOP_get_param has them. */
struct xen_libxc_hvm_params {
    /* Offset 0: Number of parameters. */
    uint32_t count;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
#ifndef __cplusplus
    /* Offset 8: The parameters. */
    struct xen_libxc_hvm_param param[];
#endif
};

/* Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them. */
struct xen_libxc_x86_pv_vcpu_msrs {
    /* Offset 0: The vCPU. */
    uint32_t vcpu_id;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
#ifndef __cplusplus
    /* Offset 8: What the hypercall returned. */
    uint8_t context[];
#endif
};

#endif /* XEN_STREAMS_LIBXC_H */
