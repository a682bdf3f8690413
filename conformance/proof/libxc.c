/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: every record, in every state of the reader. */

#include <xen_streams/libxc_codec.h>
#include <xen_streams/hvm_context_codec.h>

#define READER struct xen_libxc_reader
#define RECORD struct xen_libxc_record
#define NEXT xen_libxc_reader_next
#define HEADER 8
#define PADDED_TO 8
#define GREATEST_LENGTH UINT32_MAX
#define SIZE (BEFORE + HEADER + 56)
#include "proof.h"

static void any_state(READER *reader)
{
    Frama_C_make_unknown((char *)&reader->state.image_header, sizeof reader->state.image_header);
    Frama_C_make_unknown((char *)&reader->state.domain_header, sizeof reader->state.domain_header);
    reader->state.number = within(0, UINT64_MAX);
    reader->state.x86_pv_info_guest_width = within(0, UINT64_MAX);
    reader->state.version = within(2, 3);
    reader->state.mode = any_mode();
    reader->state.seen = within(0, UINT32_MAX);
    reader->state.depth = within(0, STREAMSPEC_DEPTH);
    reader->state.turned = either();
}

static void put_header(uint8_t *octets, uint64_t least_type, uint64_t greatest_type,
                       uint64_t least_length, uint64_t greatest_length)
{
    struct xen_libxc_record_header header;

    header.type = within(least_type, greatest_type);
    header.length = within(least_length, greatest_length);
    memcpy(octets, &header, sizeof header);
}

/* What the reader of the stream within promises; hvm_context.c shows that it keeps it. */

static const struct streamspec_rule any_rule = { "", "", STREAMSPEC_CLASS_VALUE, 0 };

static enum streamspec_status any_status(struct xen_hvm_context_reader *reader)
{
    memset(&reader->error, 0, sizeof reader->error);
    reader->error.rule = &any_rule;
    reader->error.path.item = reader->error.path.field = reader->error.path.inner = "";
    reader->error.offset = within(0, UINT64_MAX);
    reader->error.path.indexed = either();
    reader->error.in_record = either();
    reader->error.has_instance = either();
    return either() ? STREAMSPEC_OK : STREAMSPEC_BROKEN;
}

enum streamspec_status
xen_hvm_context_reader_init_within(struct xen_hvm_context_reader *reader, enum streamspec_mode mode,
                                   uint64_t base, unsigned int depth, const void *octets,
                                   size_t length)
{
    /*@ assert there: length == 0 || \valid_read((uint8_t *)octets + (0 .. length - 1)); */
    /*@ assert pointer: \object_pointer((uint8_t *)octets); */
    /*@ assert depth: depth <= STREAMSPEC_DEPTH; */
    memset(reader, 0, sizeof *reader);
    return any_status(reader);
}

enum streamspec_status xen_hvm_context_reader_next(struct xen_hvm_context_reader *reader,
                                                   struct xen_hvm_context_record *record)
{
    any_status(reader);
    return Frama_C_interval(STREAMSPEC_OK, STREAMSPEC_BROKEN);
}

static void touch(const RECORD *record)
{
    look(record->body, record->length);
    switch (record->type) {
    case XEN_LIBXC_TYPE_PAGE_DATA:
        GET(libxc, page_data);
        LOOK_INTEGER(libxc, page_data, pfn);
        LOOK(page_data, pages);
        break;
    case XEN_LIBXC_TYPE_X86_PV_INFO:
        GET(libxc, x86_pv_info);
        break;
    case XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES:
        GET(libxc, x86_pv_p2m_frames);
        LOOK_INTEGER(libxc, x86_pv_p2m_frames, p2m_pfn);
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC:
        GET(libxc, x86_pv_vcpu_basic);
        LOOK(x86_pv_vcpu_basic, context);
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED:
        GET(libxc, x86_pv_vcpu_extended);
        LOOK(x86_pv_vcpu_extended, context);
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE:
        GET(libxc, x86_pv_vcpu_xsave);
        LOOK(x86_pv_vcpu_xsave, context);
        break;
    case XEN_LIBXC_TYPE_SHARED_INFO:
        LOOK(shared_info, page);
        break;
    case XEN_LIBXC_TYPE_X86_TSC_INFO:
        GET(libxc, x86_tsc_info);
        break;
    case XEN_LIBXC_TYPE_HVM_CONTEXT:
        LOOK(hvm_context, hvm_ctx);
        break;
    case XEN_LIBXC_TYPE_HVM_PARAMS:
        GET(libxc, hvm_params);
        LOOK_ELEMENT(libxc, hvm_params, param, hvm_param);
        break;
    case XEN_LIBXC_TYPE_TOOLSTACK:
        LOOK(toolstack, data);
        break;
    case XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS:
        GET(libxc, x86_pv_vcpu_msrs);
        LOOK(x86_pv_vcpu_msrs, context);
        break;
    case XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST:
        LOOK_INTEGER(libxc, checkpoint_dirty_pfn_list, pfn);
        break;
    case XEN_LIBXC_TYPE_X86_CPUID_POLICY:
        LOOK_ELEMENT(libxc, x86_cpuid_policy, leaves, cpuid_leaf);
        break;
    case XEN_LIBXC_TYPE_X86_MSR_POLICY:
        LOOK_ELEMENT(libxc, x86_msr_policy, entries, msr_entry);
        break;
    }
}

static void headers(void)
{
    READER reader;
    size_t length;

    /*@ loop unroll 64; */
    for (length = 0; length <= 40; length++) {
        if (xen_libxc_reader_init_within(&reader, any_mode(),
                                         within(0, UINT64_MAX), within(0, STREAMSPEC_DEPTH),
                                         any_octets(length), length) == STREAMSPEC_OK) {
            /*@ assert within: reader.at <= reader.length; */
        }
    }
    if (xen_libxc_reader_init_within(&reader, any_mode(),
                                     within(0, UINT64_MAX), within(0, STREAMSPEC_DEPTH),
                                     any_octets(40), within(40, GREATEST)) == STREAMSPEC_OK) {
        /*@ assert within: reader.at <= reader.length; */
    }
}

void main(void)
{
    static const struct count page_data[] = { { 0, 4, 8 } };
    static const struct count hvm_params[] = { { 0, 4, 16 } };

    headers();
    no_header();
    FIXED(XEN_LIBXC_TYPE_END, 0);
    FIXED(XEN_LIBXC_TYPE_X86_PV_INFO, 8);
    FIXED(XEN_LIBXC_TYPE_X86_TSC_INFO, 24);
    FIXED(XEN_LIBXC_TYPE_VERIFY, 0);
    FIXED(XEN_LIBXC_TYPE_CHECKPOINT, 0);
    FIXED(XEN_LIBXC_TYPE_STATIC_DATA_END, 0);
    variable(XEN_LIBXC_TYPE_PAGE_DATA, 32, 8, page_data, 1);
    variable(XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES, 24, 8, NULL, 0);
    variable(XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC, 16, 8, NULL, 0);
    variable(XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED, 16, 8, NULL, 0);
    variable(XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE, 16, 8, NULL, 0);
    variable(XEN_LIBXC_TYPE_SHARED_INFO, 16, 0, NULL, 0);
    variable(XEN_LIBXC_TYPE_HVM_CONTEXT, 16, 0, NULL, 0);
    variable(XEN_LIBXC_TYPE_HVM_PARAMS, 40, 8, hvm_params, 1);
    variable(XEN_LIBXC_TYPE_TOOLSTACK, 12, 0, NULL, 0);
    variable(XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS, 16, 8, NULL, 0);
    variable(XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST, 24, 0, NULL, 0);
    variable(XEN_LIBXC_TYPE_X86_CPUID_POLICY, 48, 0, NULL, 0);
    variable(XEN_LIBXC_TYPE_X86_MSR_POLICY, 32, 0, NULL, 0);
    unknown(0x13, UINT32_MAX, 12);
}
