/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: reader and writer. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXC_CODEC_H
#define XEN_STREAMS_LIBXC_CODEC_H

#include "libxc.h"
#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The rules of the format that an error can name. */
enum xen_libxc_rule {
    XEN_LIBXC_RULE_MSR_ENTRY_RESERVED_ZERO,
    XEN_LIBXC_RULE_IMAGE_HEADER_COMPLETE,
    XEN_LIBXC_RULE_IMAGE_HEADER_MARKER_CONST,
    XEN_LIBXC_RULE_IMAGE_HEADER_ID_CONST,
    XEN_LIBXC_RULE_IMAGE_HEADER_VERSION_KNOWN,
    XEN_LIBXC_RULE_IMAGE_HEADER_OPTIONS_ZERO,
    XEN_LIBXC_RULE_IMAGE_HEADER_RESERVED_ZERO,
    XEN_LIBXC_RULE_IMAGE_HEADER_RESERVED2_ZERO,
    XEN_LIBXC_RULE_DOMAIN_HEADER_COMPLETE,
    XEN_LIBXC_RULE_DOMAIN_HEADER_TYPE_NAMED,
    XEN_LIBXC_RULE_DOMAIN_HEADER_RESERVED_ZERO,
    XEN_LIBXC_RULE_DOMAIN_HEADER_PAGE_SIZE,
    XEN_LIBXC_RULE_FRAMING_LENGTH_MAX,
    XEN_LIBXC_RULE_FRAMING_HEADER_COMPLETE,
    XEN_LIBXC_RULE_FRAMING_BODY_COMPLETE,
    XEN_LIBXC_RULE_FRAMING_END,
    XEN_LIBXC_RULE_FRAMING_NOTHING_AFTER_END,
    XEN_LIBXC_RULE_FRAMING_TYPE,
    XEN_LIBXC_RULE_FRAMING_PADDING_COMPLETE,
    XEN_LIBXC_RULE_FRAMING_PADDING_ZERO,
    XEN_LIBXC_RULE_END_LENGTH,
    XEN_LIBXC_RULE_PAGE_DATA_COUNT_MIN,
    XEN_LIBXC_RULE_PAGE_DATA_RESERVED_ZERO,
    XEN_LIBXC_RULE_PAGE_DATA_PFN_FITS,
    XEN_LIBXC_RULE_PAGE_DATA_PFN_ZERO,
    XEN_LIBXC_RULE_PAGE_DATA_PFN_TYPE_NAMED,
    XEN_LIBXC_RULE_PAGE_DATA_PAGES_FITS,
    XEN_LIBXC_RULE_PAGE_DATA_LENGTH,
    XEN_LIBXC_RULE_PAGE_DATA_FOLLOWS_STATIC_DATA,
    XEN_LIBXC_RULE_PAGE_DATA_FOLLOWS_P2M,
    XEN_LIBXC_RULE_X86_PV_INFO_GUEST_WIDTH_NAMED,
    XEN_LIBXC_RULE_X86_PV_INFO_PT_LEVELS_NAMED,
    XEN_LIBXC_RULE_X86_PV_INFO_RESERVED_ZERO,
    XEN_LIBXC_RULE_X86_PV_INFO_WHEN,
    XEN_LIBXC_RULE_X86_PV_INFO_ONCE,
    XEN_LIBXC_RULE_X86_PV_INFO_PRECEDES_STATIC_DATA_END,
    XEN_LIBXC_RULE_X86_PV_INFO_LENGTH,
    XEN_LIBXC_RULE_X86_PV_INFO_COMBINATION,
    XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_P2M_PFN_FITS,
    XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_WHEN,
    XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_FOLLOWS_X86_PV_INFO,
    XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_LENGTH,
    XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_RANGE,
    XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_FOLLOWS_STATIC_DATA,
    XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_RESERVED_ZERO,
    XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_CONTEXT_FITS,
    XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_REQUIRED,
    XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_WHEN,
    XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_FOLLOWS_PAGE_DATA,
    XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_LENGTH,
    XEN_LIBXC_RULE_X86_PV_VCPU_EXTENDED_RESERVED_ZERO,
    XEN_LIBXC_RULE_X86_PV_VCPU_EXTENDED_CONTEXT_FITS,
    XEN_LIBXC_RULE_X86_PV_VCPU_EXTENDED_WHEN,
    XEN_LIBXC_RULE_X86_PV_VCPU_EXTENDED_FOLLOWS_PAGE_DATA,
    XEN_LIBXC_RULE_X86_PV_VCPU_EXTENDED_LENGTH,
    XEN_LIBXC_RULE_X86_PV_VCPU_XSAVE_RESERVED_ZERO,
    XEN_LIBXC_RULE_X86_PV_VCPU_XSAVE_CONTEXT_FITS,
    XEN_LIBXC_RULE_X86_PV_VCPU_XSAVE_WHEN,
    XEN_LIBXC_RULE_X86_PV_VCPU_XSAVE_FOLLOWS_PAGE_DATA,
    XEN_LIBXC_RULE_X86_PV_VCPU_XSAVE_LENGTH,
    XEN_LIBXC_RULE_SHARED_INFO_PAGE_FITS,
    XEN_LIBXC_RULE_SHARED_INFO_WHEN,
    XEN_LIBXC_RULE_SHARED_INFO_FOLLOWS_X86_PV_INFO,
    XEN_LIBXC_RULE_SHARED_INFO_LENGTH,
    XEN_LIBXC_RULE_X86_TSC_INFO_RESERVED_ZERO,
    XEN_LIBXC_RULE_X86_TSC_INFO_LENGTH,
    XEN_LIBXC_RULE_HVM_CONTEXT_HVM_CTX_FITS,
    XEN_LIBXC_RULE_HVM_CONTEXT_WHEN,
    XEN_LIBXC_RULE_HVM_CONTEXT_LENGTH,
    XEN_LIBXC_RULE_HVM_CONTEXT_FOLLOWS_STATIC_DATA,
    XEN_LIBXC_RULE_HVM_PARAMS_RESERVED_ZERO,
    XEN_LIBXC_RULE_HVM_PARAMS_PARAM_FITS,
    XEN_LIBXC_RULE_HVM_PARAMS_WHEN,
    XEN_LIBXC_RULE_HVM_PARAMS_LENGTH,
    XEN_LIBXC_RULE_HVM_PARAMS_PRECEDES_HVM_CONTEXT,
    XEN_LIBXC_RULE_HVM_PARAMS_ELIDED,
    XEN_LIBXC_RULE_TOOLSTACK_DATA_FITS,
    XEN_LIBXC_RULE_TOOLSTACK_LENGTH,
    XEN_LIBXC_RULE_TOOLSTACK_UNUSED,
    XEN_LIBXC_RULE_X86_PV_VCPU_MSRS_RESERVED_ZERO,
    XEN_LIBXC_RULE_X86_PV_VCPU_MSRS_CONTEXT_FITS,
    XEN_LIBXC_RULE_X86_PV_VCPU_MSRS_WHEN,
    XEN_LIBXC_RULE_X86_PV_VCPU_MSRS_FOLLOWS_PAGE_DATA,
    XEN_LIBXC_RULE_X86_PV_VCPU_MSRS_LENGTH,
    XEN_LIBXC_RULE_VERIFY_LENGTH,
    XEN_LIBXC_RULE_VERIFY_AFTER_MEMORY,
    XEN_LIBXC_RULE_CHECKPOINT_LENGTH,
    XEN_LIBXC_RULE_CHECKPOINT_WHOLE,
    XEN_LIBXC_RULE_CHECKPOINT_DIRTY_PFN_LIST_PFN_FITS,
    XEN_LIBXC_RULE_CHECKPOINT_DIRTY_PFN_LIST_LENGTH,
    XEN_LIBXC_RULE_CHECKPOINT_DIRTY_PFN_LIST_BACK_CHANNEL,
    XEN_LIBXC_RULE_STATIC_DATA_END_REQUIRED,
    XEN_LIBXC_RULE_STATIC_DATA_END_SINCE,
    XEN_LIBXC_RULE_STATIC_DATA_END_ONCE,
    XEN_LIBXC_RULE_STATIC_DATA_END_LENGTH,
    XEN_LIBXC_RULE_X86_CPUID_POLICY_LEAVES_FITS,
    XEN_LIBXC_RULE_X86_CPUID_POLICY_SINCE,
    XEN_LIBXC_RULE_X86_CPUID_POLICY_PRECEDES_STATIC_DATA_END,
    XEN_LIBXC_RULE_X86_CPUID_POLICY_LENGTH,
    XEN_LIBXC_RULE_X86_CPUID_POLICY_CONTENT,
    XEN_LIBXC_RULE_X86_MSR_POLICY_ENTRIES_FITS,
    XEN_LIBXC_RULE_X86_MSR_POLICY_SINCE,
    XEN_LIBXC_RULE_X86_MSR_POLICY_PRECEDES_STATIC_DATA_END,
    XEN_LIBXC_RULE_X86_MSR_POLICY_LENGTH,
    XEN_LIBXC_RULE_X86_MSR_POLICY_CONTENT,
    XEN_LIBXC_RULES,
};

extern const struct streamspec_rule xen_libxc_rules[XEN_LIBXC_RULES];

/* What is known of a stream so far. */
struct xen_libxc_state {
    /* How many records there were. */
    uint64_t number;
    /* Identifies the image and its version, and declares the endianness of all that follows. */
    struct xen_libxc_image_header image_header;
    /* `guest_width` of the latest X86_PV_INFO. */
    uint64_t x86_pv_info_guest_width;
    /* The version of the stream. */
    uint32_t version;
    /* Whose rules are checked. */
    enum streamspec_mode mode;
    /* A bit for each kind of record that was there. */
    uint32_t seen;
    /* What kind of domain was saved, and by which release. */
    struct xen_libxc_domain_header domain_header;
    /* How many streams this one stands in. */
    uint8_t depth;
    /* Whether integers stand in the other order than the machine's. */
    bool turned;
    uint8_t unused[2];
};

/* The parts of a PAGE_DATA after the fixed part. */
struct xen_libxc_page_data_view {
    /* The frames and their types. The elements, as they stand in the stream. */
    const uint8_t *pfn;
    size_t pfn_count;
    /* One page for each frame whose type is below `broken`, in the order of the frames. */
    const uint8_t *pages;
    size_t pages_length;
};

/* The parts of an X86_PV_P2M_FRAMES after the fixed part. */
struct xen_libxc_x86_pv_p2m_frames_view {
    /*
     * The guest frames that hold the table, from the one with the first entry to the one with the
     * last. A frame holds as many entries as a page has room for, of the guest's width each. The
     * elements, as they stand in the stream.
     */
    const uint8_t *p2m_pfn;
    size_t p2m_pfn_count;
};

/* The parts of an X86_PV_VCPU_BASIC after the fixed part. */
struct xen_libxc_x86_pv_vcpu_basic_view {
    /* What the hypercall returned. */
    const uint8_t *context;
    size_t context_length;
};

/* The parts of an X86_PV_VCPU_EXTENDED after the fixed part. */
struct xen_libxc_x86_pv_vcpu_extended_view {
    /* What the hypercall returned. */
    const uint8_t *context;
    size_t context_length;
};

/* The parts of an X86_PV_VCPU_XSAVE after the fixed part. */
struct xen_libxc_x86_pv_vcpu_xsave_view {
    /* What the hypercall returned. */
    const uint8_t *context;
    size_t context_length;
};

/* The parts of a SHARED_INFO after the fixed part. */
struct xen_libxc_shared_info_view {
    /* Content of the page. */
    const uint8_t *page;
    size_t page_length;
};

/* The parts of an HVM_CONTEXT after the fixed part. */
struct xen_libxc_hvm_context_view {
    /* The HVM context, a stream of its own. */
    const uint8_t *hvm_ctx;
    size_t hvm_ctx_length;
};

/* The parts of an HVM_PARAMS after the fixed part. */
struct xen_libxc_hvm_params_view {
    /* The parameters. The elements, as they stand in the stream. */
    const uint8_t *param;
    size_t param_count;
};

/* The parts of a TOOLSTACK after the fixed part. */
struct xen_libxc_toolstack_view {
    /* What the higher layers gave. */
    const uint8_t *data;
    size_t data_length;
};

/* The parts of an X86_PV_VCPU_MSRS after the fixed part. */
struct xen_libxc_x86_pv_vcpu_msrs_view {
    /* What the hypercall returned. */
    const uint8_t *context;
    size_t context_length;
};

/* The parts of a CHECKPOINT_DIRTY_PFN_LIST after the fixed part. */
struct xen_libxc_checkpoint_dirty_pfn_list_view {
    /* Numbers of the frames. The elements, as they stand in the stream. */
    const uint8_t *pfn;
    size_t pfn_count;
};

/* The parts of an X86_CPUID_POLICY after the fixed part. */
struct xen_libxc_x86_cpuid_policy_view {
    /* The leaves. The elements, as they stand in the stream. */
    const uint8_t *leaves;
    size_t leaves_count;
};

/* The parts of an X86_MSR_POLICY after the fixed part. */
struct xen_libxc_x86_msr_policy_view {
    /* The registers. The elements, as they stand in the stream. */
    const uint8_t *entries;
    size_t entries_count;
};

/* The parts of a record, by its type. */
union xen_libxc_parts {
    struct xen_libxc_page_data_view page_data;
    struct xen_libxc_x86_pv_p2m_frames_view x86_pv_p2m_frames;
    struct xen_libxc_x86_pv_vcpu_basic_view x86_pv_vcpu_basic;
    struct xen_libxc_x86_pv_vcpu_extended_view x86_pv_vcpu_extended;
    struct xen_libxc_x86_pv_vcpu_xsave_view x86_pv_vcpu_xsave;
    struct xen_libxc_shared_info_view shared_info;
    struct xen_libxc_hvm_context_view hvm_context;
    struct xen_libxc_hvm_params_view hvm_params;
    struct xen_libxc_toolstack_view toolstack;
    struct xen_libxc_x86_pv_vcpu_msrs_view x86_pv_vcpu_msrs;
    struct xen_libxc_checkpoint_dirty_pfn_list_view checkpoint_dirty_pfn_list;
    struct xen_libxc_x86_cpuid_policy_view x86_cpuid_policy;
    struct xen_libxc_x86_msr_policy_view x86_msr_policy;
};

/* A record that was read and breaks no rule. It shows the input, and lives as long as that. */
struct xen_libxc_record {
    /* The body, as it stands in the stream. */
    const uint8_t *body;
    /* Octets of the body, without padding. */
    size_t length;
    /* What follows the fixed part of the body. */
    union xen_libxc_parts parts;
    /* The type code. An unknown one is that of an optional record. */
    uint32_t type;
    /* Whether integers stand in the other order than the machine's. */
    bool turned;
    uint8_t unused[3];
};

/* Reads a stream from octets in memory. */
struct xen_libxc_reader {
    /* What is known of the stream, its headers included. */
    struct xen_libxc_state state;
    /* What is wrong, if something is. */
    struct streamspec_error error;
    /* Octets before the stream, where it follows a record of another. */
    uint64_t base;
    /* The input. */
    const uint8_t *octets;
    /* Octets of the input. */
    size_t length;
    /* Octets of the input that have been read. */
    size_t at;
    /* To be set by the caller: octets may follow the last record. */
    bool prefix;
    /* Whether the last record has been read, or an error found. */
    bool done;
    /* Whether the last field of the next record is not here. */
    bool partial;
    uint8_t unused[5];
};

/* Turns the octets of all integers around. */
void xen_libxc_turn_hvm_param(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_libxc_load_hvm_param(const uint8_t *octets, bool turned,
                                            struct xen_libxc_hvm_param *to)
{
    to->index = streamspec_load64(octets, turned);
    to->value = streamspec_load64(octets + 8, turned);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_cpuid_leaf(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_libxc_load_cpuid_leaf(const uint8_t *octets, bool turned,
                                             struct xen_libxc_cpuid_leaf *to)
{
    to->leaf = streamspec_load32(octets, turned);
    to->subleaf = streamspec_load32(octets + 4, turned);
    to->a = streamspec_load32(octets + 8, turned);
    to->b = streamspec_load32(octets + 12, turned);
    to->c = streamspec_load32(octets + 16, turned);
    to->d = streamspec_load32(octets + 20, turned);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_msr_entry(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_libxc_load_msr_entry(const uint8_t *octets, bool turned,
                                            struct xen_libxc_msr_entry *to)
{
    to->idx = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
    to->val = streamspec_load64(octets + 8, turned);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_image_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_libxc_load_image_header(const uint8_t *octets, bool turned,
                                               struct xen_libxc_image_header *to)
{
    to->marker = streamspec_load64(octets, turned);
    to->id = streamspec_load32(octets + 8, turned);
    to->version = streamspec_load32(octets + 12, turned);
    to->options = streamspec_load16(octets + 16, turned);
    memcpy(to->reserved, octets + 18, sizeof to->reserved);
    memcpy(to->reserved2, octets + 20, sizeof to->reserved2);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_domain_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_libxc_load_domain_header(const uint8_t *octets, bool turned,
                                                struct xen_libxc_domain_header *to)
{
    to->type = streamspec_load32(octets, turned);
    to->page_shift = streamspec_load16(octets + 4, turned);
    memcpy(to->reserved, octets + 6, sizeof to->reserved);
    to->xen_major = streamspec_load32(octets + 8, turned);
    to->xen_minor = streamspec_load32(octets + 12, turned);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_record_header(uint8_t *octets);

/* Makes a structure of octets. */
static inline void xen_libxc_load_record_header(const uint8_t *octets, bool turned,
                                                struct xen_libxc_record_header *to)
{
    to->type = streamspec_load32(octets, turned);
    to->length = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_page_data(uint8_t *octets);

/* The fixed part of a PAGE_DATA. */
static inline void xen_libxc_get_page_data(const struct xen_libxc_record *record,
                                           struct xen_libxc_page_data *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->count = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* The body of a X86_PV_INFO. */
static inline void xen_libxc_get_x86_pv_info(const struct xen_libxc_record *record,
                                             struct xen_libxc_x86_pv_info *to)
{
    const uint8_t *octets = record->body;

    to->guest_width = *octets;
    to->pt_levels = octets[1];
    memcpy(to->reserved, octets + 2, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_x86_pv_p2m_frames(uint8_t *octets);

/* The fixed part of a X86_PV_P2M_FRAMES. */
static inline void xen_libxc_get_x86_pv_p2m_frames(const struct xen_libxc_record *record,
            struct xen_libxc_x86_pv_p2m_frames *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->p2m_start_pfn = streamspec_load32(octets, turned);
    to->p2m_end_pfn = streamspec_load32(octets + 4, turned);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_x86_pv_vcpu_basic(uint8_t *octets);

/* The fixed part of a X86_PV_VCPU_BASIC. */
static inline void xen_libxc_get_x86_pv_vcpu_basic(const struct xen_libxc_record *record,
            struct xen_libxc_x86_pv_vcpu_basic *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->vcpu_id = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_x86_pv_vcpu_extended(uint8_t *octets);

/* The fixed part of a X86_PV_VCPU_EXTENDED. */
static inline void xen_libxc_get_x86_pv_vcpu_extended(const struct xen_libxc_record *record,
            struct xen_libxc_x86_pv_vcpu_extended *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->vcpu_id = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_x86_pv_vcpu_xsave(uint8_t *octets);

/* The fixed part of a X86_PV_VCPU_XSAVE. */
static inline void xen_libxc_get_x86_pv_vcpu_xsave(const struct xen_libxc_record *record,
            struct xen_libxc_x86_pv_vcpu_xsave *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->vcpu_id = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_x86_tsc_info(uint8_t *octets);

/* The structure of octets in the other order. */
struct xen_libxc_x86_tsc_info xen_libxc_turned_x86_tsc_info(const uint8_t *octets);

/* The body of a X86_TSC_INFO. */
static inline void xen_libxc_get_x86_tsc_info(const struct xen_libxc_record *record,
                                              struct xen_libxc_x86_tsc_info *to)
{
    const uint8_t *octets = record->body;

    if (record->turned) {
        *to = xen_libxc_turned_x86_tsc_info(octets);
        return;
    }
    to->mode = streamspec_load32(octets, false);
    to->khz = streamspec_load32(octets + 4, false);
    to->nsec = streamspec_load64(octets + 8, false);
    to->incarnation = streamspec_load32(octets + 16, false);
    memcpy(to->reserved, octets + 20, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_hvm_params(uint8_t *octets);

/* The fixed part of a HVM_PARAMS. */
static inline void xen_libxc_get_hvm_params(const struct xen_libxc_record *record,
                                            struct xen_libxc_hvm_params *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->count = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* Turns the octets of all integers around. */
void xen_libxc_turn_x86_pv_vcpu_msrs(uint8_t *octets);

/* The fixed part of a X86_PV_VCPU_MSRS. */
static inline void xen_libxc_get_x86_pv_vcpu_msrs(const struct xen_libxc_record *record,
            struct xen_libxc_x86_pv_vcpu_msrs *to)
{
    const uint8_t *octets = record->body;
    const bool turned = record->turned;

    to->vcpu_id = streamspec_load32(octets, turned);
    memcpy(to->reserved, octets + 4, sizeof to->reserved);
}

/* An element of `pfn`; the index is less than the count. */
static inline uint64_t xen_libxc_page_data_pfn(const struct xen_libxc_record *record, size_t index)
{
    return streamspec_load64(record->parts.page_data.pfn + 8 * index, record->turned);
}

/* An element of `p2m_pfn`; the index is less than the count. */
static inline uint64_t xen_libxc_x86_pv_p2m_frames_p2m_pfn(const struct xen_libxc_record *record,
            size_t index)
{
    return streamspec_load64(record->parts.x86_pv_p2m_frames.p2m_pfn + 8 * index, record->turned);
}

/* An element of `param`; the index is less than the count. */
static inline void xen_libxc_hvm_params_param(const struct xen_libxc_record *record, size_t index,
                                              struct xen_libxc_hvm_param *element)
{
    xen_libxc_load_hvm_param(record->parts.hvm_params.param + 16 * index, record->turned, element);
}

/* An element of `pfn`; the index is less than the count. */
static inline uint64_t xen_libxc_checkpoint_dirty_pfn_list_pfn(
            const struct xen_libxc_record *record, size_t index)
{
    return streamspec_load64(record->parts.checkpoint_dirty_pfn_list.pfn + 8 * index,
                             record->turned);
}

/* An element of `leaves`; the index is less than the count. */
static inline void xen_libxc_x86_cpuid_policy_leaves(const struct xen_libxc_record *record,
            size_t index, struct xen_libxc_cpuid_leaf *element)
{
    xen_libxc_load_cpuid_leaf(record->parts.x86_cpuid_policy.leaves + 24 * index, record->turned,
                              element);
}

/* An element of `entries`; the index is less than the count. */
static inline void xen_libxc_x86_msr_policy_entries(const struct xen_libxc_record *record,
            size_t index, struct xen_libxc_msr_entry *element)
{
    xen_libxc_load_msr_entry(record->parts.x86_msr_policy.entries + 16 * index, record->turned,
                             element);
}

/* Reads the headers of a stream. Where it returns STREAMSPEC_BROKEN, there is no record to read. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_reader_init(struct xen_libxc_reader *reader, const void *octets,
                                             size_t length);

/* The same, by the rules that bind whoever wrote the stream. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_judge_init(struct xen_libxc_reader *reader, const void *octets,
                                            size_t length);

/* The same for a stream that stands in others, so many of them; `base` octets stand before it. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_reader_init_within(struct xen_libxc_reader *reader, enum streamspec_mode mode,
                             uint64_t base, unsigned int depth, const void *octets, size_t length);

/*
 * Reads one record and checks every rule. Returns STREAMSPEC_OK; STREAMSPEC_END after the last
 * record; or STREAMSPEC_BROKEN, once and for all.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_reader_next(struct xen_libxc_reader *reader,
                                             struct xen_libxc_record *record);

/* Octets read so far. */
static inline uint64_t xen_libxc_reader_offset(const struct xen_libxc_reader *reader)
{
    return reader->base + reader->at;
}

/*
 * Writes a stream, and checks every rule that binds a writer before the first octet of a record is
 * written. Its functions return STREAMSPEC_OK; STREAMSPEC_BROKEN where a rule would be broken, so
 * that nothing was written; STREAMSPEC_FULL where the octets cannot be taken, so that what has been
 * written is unknown; or STREAMSPEC_MISUSE where it is the turn of another stream. Where a header
 * is refused, or octets cannot be taken, all that follows is refused with the same error.
 */
struct xen_libxc_writer {
    /* What is known of the stream, its headers included. */
    struct xen_libxc_state state;
    /* Which rule a record would break, if one would. */
    struct streamspec_error error;
    /* Where octets go. */
    struct streamspec_output *output;
    /* Octets in the output before the outermost stream. */
    uint64_t start;
    /* What the stream stands in; NULL if it follows no record. */
    struct streamspec_around *around;
    /*
     * STREAMSPEC_OK; STREAMSPEC_END after the last record; STREAMSPEC_MISUSE while another stream
     * goes on; or what failed, once and for all.
     */
    enum streamspec_status status;
    uint8_t unused[4];
};

/* A PAGE_DATA that is to be written. */
struct xen_libxc_page_data_body {
    /* The fixed part. */
    const struct xen_libxc_page_data *fixed;
    /* The frames and their types. */
    const uint64_t *pfn;
    size_t pfn_count;
    /* One page for each frame whose type is below `broken`, in the order of the frames. */
    const uint8_t *pages;
    size_t pages_length;
};

/* A X86_PV_P2M_FRAMES that is to be written. */
struct xen_libxc_x86_pv_p2m_frames_body {
    /* The fixed part. */
    const struct xen_libxc_x86_pv_p2m_frames *fixed;
    /*
     * The guest frames that hold the table, from the one with the first entry to the one with the
     * last. A frame holds as many entries as a page has room for, of the guest's width each.
     */
    const uint64_t *p2m_pfn;
    size_t p2m_pfn_count;
};

/* A X86_PV_VCPU_BASIC that is to be written. */
struct xen_libxc_x86_pv_vcpu_basic_body {
    /* The fixed part. */
    const struct xen_libxc_x86_pv_vcpu_basic *fixed;
    /* What the hypercall returned. */
    const uint8_t *context;
    size_t context_length;
};

/* A X86_PV_VCPU_EXTENDED that is to be written. */
struct xen_libxc_x86_pv_vcpu_extended_body {
    /* The fixed part. */
    const struct xen_libxc_x86_pv_vcpu_extended *fixed;
    /* What the hypercall returned. */
    const uint8_t *context;
    size_t context_length;
};

/* A X86_PV_VCPU_XSAVE that is to be written. */
struct xen_libxc_x86_pv_vcpu_xsave_body {
    /* The fixed part. */
    const struct xen_libxc_x86_pv_vcpu_xsave *fixed;
    /* What the hypercall returned. */
    const uint8_t *context;
    size_t context_length;
};

/* A SHARED_INFO that is to be written. */
struct xen_libxc_shared_info_body {
    /* Content of the page. */
    const uint8_t *page;
    size_t page_length;
};

/* A HVM_CONTEXT that is to be written. */
struct xen_libxc_hvm_context_body {
    /* The HVM context, a stream of its own. */
    const uint8_t *hvm_ctx;
    size_t hvm_ctx_length;
};

/* A HVM_PARAMS that is to be written. */
struct xen_libxc_hvm_params_body {
    /* The fixed part. */
    const struct xen_libxc_hvm_params *fixed;
    /* The parameters. */
    const struct xen_libxc_hvm_param *param;
    size_t param_count;
};

/* A TOOLSTACK that is to be written. */
struct xen_libxc_toolstack_body {
    /* What the higher layers gave. */
    const uint8_t *data;
    size_t data_length;
};

/* A X86_PV_VCPU_MSRS that is to be written. */
struct xen_libxc_x86_pv_vcpu_msrs_body {
    /* The fixed part. */
    const struct xen_libxc_x86_pv_vcpu_msrs *fixed;
    /* What the hypercall returned. */
    const uint8_t *context;
    size_t context_length;
};

/* A CHECKPOINT_DIRTY_PFN_LIST that is to be written. */
struct xen_libxc_checkpoint_dirty_pfn_list_body {
    /* Numbers of the frames. */
    const uint64_t *pfn;
    size_t pfn_count;
};

/* A X86_CPUID_POLICY that is to be written. */
struct xen_libxc_x86_cpuid_policy_body {
    /* The leaves. */
    const struct xen_libxc_cpuid_leaf *leaves;
    size_t leaves_count;
};

/* A X86_MSR_POLICY that is to be written. */
struct xen_libxc_x86_msr_policy_body {
    /* The registers. */
    const struct xen_libxc_msr_entry *entries;
    size_t entries_count;
};

/* Begins a stream. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_writer_init(struct xen_libxc_writer *writer,
                                             struct streamspec_output *output,
                                             const struct xen_libxc_image_header *image_header,
                                             const struct xen_libxc_domain_header *domain_header);

/* The same for a stream that stands in others. It is for the writers of those. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_writer_init_within(struct xen_libxc_writer *writer, struct streamspec_output *output,
                             struct streamspec_around *around,
                             const struct xen_libxc_image_header *image_header,
                             const struct xen_libxc_domain_header *domain_header);

/* Writes an END. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_write_end(struct xen_libxc_writer *writer);

/* Writes a PAGE_DATA. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_write_page_data(struct xen_libxc_writer *writer,
            const struct xen_libxc_page_data_body *from);

/* Writes an X86_PV_INFO. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_x86_pv_info(struct xen_libxc_writer *writer,
                            const struct xen_libxc_x86_pv_info *body);

/* Writes an X86_PV_P2M_FRAMES. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_x86_pv_p2m_frames(struct xen_libxc_writer *writer,
                                  const struct xen_libxc_x86_pv_p2m_frames_body *from);

/* Writes an X86_PV_VCPU_BASIC. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_x86_pv_vcpu_basic(struct xen_libxc_writer *writer,
                                  const struct xen_libxc_x86_pv_vcpu_basic_body *from);

/* Writes an X86_PV_VCPU_EXTENDED. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_x86_pv_vcpu_extended(struct xen_libxc_writer *writer,
                                     const struct xen_libxc_x86_pv_vcpu_extended_body *from);

/* Writes an X86_PV_VCPU_XSAVE. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_x86_pv_vcpu_xsave(struct xen_libxc_writer *writer,
                                  const struct xen_libxc_x86_pv_vcpu_xsave_body *from);

/* Writes a SHARED_INFO. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_shared_info(struct xen_libxc_writer *writer,
                            const struct xen_libxc_shared_info_body *from);

/* Writes an X86_TSC_INFO. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_x86_tsc_info(struct xen_libxc_writer *writer,
                             const struct xen_libxc_x86_tsc_info *body);

/* Writes an HVM_CONTEXT. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_hvm_context(struct xen_libxc_writer *writer,
                            const struct xen_libxc_hvm_context_body *from);

/* Writes an HVM_PARAMS. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_hvm_params(struct xen_libxc_writer *writer,
                           const struct xen_libxc_hvm_params_body *from);

/* Writes a TOOLSTACK. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_write_toolstack(struct xen_libxc_writer *writer,
            const struct xen_libxc_toolstack_body *from);

/* Writes an X86_PV_VCPU_MSRS. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_x86_pv_vcpu_msrs(struct xen_libxc_writer *writer,
                                 const struct xen_libxc_x86_pv_vcpu_msrs_body *from);

/* Writes a VERIFY. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_write_verify(struct xen_libxc_writer *writer);

/* Writes a CHECKPOINT. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_write_checkpoint(struct xen_libxc_writer *writer);

/* Writes a CHECKPOINT_DIRTY_PFN_LIST. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_checkpoint_dirty_pfn_list(struct xen_libxc_writer *writer,
                                          const struct xen_libxc_checkpoint_dirty_pfn_list_body *from);

/* Writes a STATIC_DATA_END. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_write_static_data_end(struct xen_libxc_writer *writer);

/* Writes an X86_CPUID_POLICY. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_x86_cpuid_policy(struct xen_libxc_writer *writer,
                                 const struct xen_libxc_x86_cpuid_policy_body *from);

/* Writes an X86_MSR_POLICY. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_write_x86_msr_policy(struct xen_libxc_writer *writer,
                               const struct xen_libxc_x86_msr_policy_body *from);

/* Writes an optional record that is not described here. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_write_unknown(struct xen_libxc_writer *writer, uint32_t type,
                                               const uint8_t *octets, size_t length);

/*
 * Tells whether the stream is whole: STREAMSPEC_BROKEN where its last record has not been written.
 * It writes nothing.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_writer_finish(struct xen_libxc_writer *writer);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_LIBXC_CODEC_H */
