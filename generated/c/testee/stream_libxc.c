/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image to canonical JSON and back. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */

#include "streams.h"

#include <stdio.h>

static const struct named names_domain_type[] = {
    { 0x1, "x86_pv" },
    { 0x2, "x86_hvm" },
};

static const struct shape shape_domain_type = {
    SHAPE_ENUM,
    4,
    false,
    names_domain_type,
    NULL,
    NULL,
    2,
};

static const struct named names_frame_type[] = {
    { 0x0, "notab" },
    { 0x1, "l1tab" },
    { 0x2, "l2tab" },
    { 0x3, "l3tab" },
    { 0x4, "l4tab" },
    { 0x9, "l1tab_pin" },
    { 0xa, "l2tab_pin" },
    { 0xb, "l3tab_pin" },
    { 0xc, "l4tab_pin" },
    { 0xd, "broken" },
    { 0xe, "xalloc" },
    { 0xf, "xtab" },
};

static const struct shape shape_frame_type = {
    SHAPE_ENUM,
    1,
    false,
    names_frame_type,
    NULL,
    NULL,
    12,
};

static const struct named names_guest_width[] = {
    { 0x4, "narrow" },
    { 0x8, "wide" },
};

static const struct shape shape_guest_width = {
    SHAPE_ENUM,
    1,
    false,
    names_guest_width,
    NULL,
    NULL,
    2,
};

static const struct named names_pt_levels[] = {
    { 0x3, "three" },
    { 0x4, "four" },
};

static const struct shape shape_pt_levels = {
    SHAPE_ENUM,
    1,
    false,
    names_pt_levels,
    NULL,
    NULL,
    2,
};

static const struct part parts_image_options[] = {
    { "big_endian", NULL, 0, 1 },
};

static const struct shape shape_image_options = {
    SHAPE_BITS,
    2,
    false,
    NULL,
    parts_image_options,
    NULL,
    1,
};

static const struct part parts_frame[] = {
    { "pfn", NULL, 0, 52 },
    { "type", &shape_frame_type, 60, 4 },
};

static const struct shape shape_frame = {
    SHAPE_BITS,
    8,
    false,
    NULL,
    parts_frame,
    NULL,
    2,
};

static const struct member members_hvm_param[] = {
    { "index", &shape_u64, offsetof(struct xen_libxc_hvm_param, index), 0, 0, NULL, 0, 0, 0 },
    { "value", &shape_u64, offsetof(struct xen_libxc_hvm_param, value), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_hvm_param = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_hvm_param),
    false,
    NULL,
    NULL,
    members_hvm_param,
    2,
};

static const struct member members_cpuid_leaf[] = {
    { "leaf", &shape_u32, offsetof(struct xen_libxc_cpuid_leaf, leaf), 0, 0, NULL, 0, 0, 0 },
    { "subleaf", &shape_u32, offsetof(struct xen_libxc_cpuid_leaf, subleaf), 0, 0, NULL, 0, 0, 0 },
    { "a", &shape_u32, offsetof(struct xen_libxc_cpuid_leaf, a), 0, 0, NULL, 0, 0, 0 },
    { "b", &shape_u32, offsetof(struct xen_libxc_cpuid_leaf, b), 0, 0, NULL, 0, 0, 0 },
    { "c", &shape_u32, offsetof(struct xen_libxc_cpuid_leaf, c), 0, 0, NULL, 0, 0, 0 },
    { "d", &shape_u32, offsetof(struct xen_libxc_cpuid_leaf, d), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_cpuid_leaf = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_cpuid_leaf),
    false,
    NULL,
    NULL,
    members_cpuid_leaf,
    6,
};

static const struct member members_msr_entry[] = {
    { "idx", &shape_u32, offsetof(struct xen_libxc_msr_entry, idx), 0, 0, NULL, 0, 0, 0 },
    { "val", &shape_u64, offsetof(struct xen_libxc_msr_entry, val), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_msr_entry = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_msr_entry),
    false,
    NULL,
    NULL,
    members_msr_entry,
    2,
};

static const struct member members_image_header[] = {
    { "marker", &shape_u64, offsetof(struct xen_libxc_image_header, marker), 0, 0, NULL, 0, 0, 0 },
    { "id", &shape_u32, offsetof(struct xen_libxc_image_header, id), 0, 0, NULL, 0, 0, 0 },
    { "version", &shape_u32, offsetof(struct xen_libxc_image_header, version), 0, 0, NULL, 0, 0,
     0 },
    { "options", &shape_image_options, offsetof(struct xen_libxc_image_header, options), 0, 0, NULL,
     0, 0, 0 },
};

static const struct shape shape_image_header = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_image_header),
    false,
    NULL,
    NULL,
    members_image_header,
    4,
};

static const struct member members_domain_header[] = {
    { "type", &shape_domain_type, offsetof(struct xen_libxc_domain_header, type), 0, 0, NULL, 0, 0,
     0 },
    { "page_shift", &shape_u16, offsetof(struct xen_libxc_domain_header, page_shift), 0, 0, NULL, 0,
     0, 0 },
    { "xen_major", &shape_u32, offsetof(struct xen_libxc_domain_header, xen_major), 0, 0, NULL, 0,
     0, 0 },
    { "xen_minor", &shape_u32, offsetof(struct xen_libxc_domain_header, xen_minor), 0, 0, NULL, 0,
     0, 0 },
};

static const struct shape shape_domain_header = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_domain_header),
    false,
    NULL,
    NULL,
    members_domain_header,
    4,
};

static const struct member members_page_data[] = {
    { "count", &shape_u32, offsetof(struct xen_libxc_page_data, count), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_page_data = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_page_data),
    false,
    NULL,
    NULL,
    members_page_data,
    1,
};

static const struct member members_x86_pv_info[] = {
    { "guest_width", &shape_guest_width, offsetof(struct xen_libxc_x86_pv_info, guest_width), 0, 0,
     NULL, 0, 0, 0 },
    { "pt_levels", &shape_pt_levels, offsetof(struct xen_libxc_x86_pv_info, pt_levels), 0, 0, NULL,
     0, 0, 0 },
};

static const struct shape shape_x86_pv_info = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_x86_pv_info),
    false,
    NULL,
    NULL,
    members_x86_pv_info,
    2,
};

static const struct member members_x86_pv_p2m_frames[] = {
    { "p2m_start_pfn", &shape_u32, offsetof(struct xen_libxc_x86_pv_p2m_frames, p2m_start_pfn), 0,
     0, NULL, 0, 0, 0 },
    { "p2m_end_pfn", &shape_u32, offsetof(struct xen_libxc_x86_pv_p2m_frames, p2m_end_pfn), 0, 0,
     NULL, 0, 0, 0 },
};

static const struct shape shape_x86_pv_p2m_frames = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_x86_pv_p2m_frames),
    false,
    NULL,
    NULL,
    members_x86_pv_p2m_frames,
    2,
};

static const struct member members_x86_pv_vcpu_basic[] = {
    { "vcpu_id", &shape_u32, offsetof(struct xen_libxc_x86_pv_vcpu_basic, vcpu_id), 0, 0, NULL, 0,
     0, 0 },
};

static const struct shape shape_x86_pv_vcpu_basic = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_x86_pv_vcpu_basic),
    false,
    NULL,
    NULL,
    members_x86_pv_vcpu_basic,
    1,
};

static const struct member members_x86_pv_vcpu_extended[] = {
    { "vcpu_id", &shape_u32, offsetof(struct xen_libxc_x86_pv_vcpu_extended, vcpu_id), 0, 0, NULL,
     0, 0, 0 },
};

static const struct shape shape_x86_pv_vcpu_extended = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_x86_pv_vcpu_extended),
    false,
    NULL,
    NULL,
    members_x86_pv_vcpu_extended,
    1,
};

static const struct member members_x86_pv_vcpu_xsave[] = {
    { "vcpu_id", &shape_u32, offsetof(struct xen_libxc_x86_pv_vcpu_xsave, vcpu_id), 0, 0, NULL, 0,
     0, 0 },
};

static const struct shape shape_x86_pv_vcpu_xsave = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_x86_pv_vcpu_xsave),
    false,
    NULL,
    NULL,
    members_x86_pv_vcpu_xsave,
    1,
};

static const struct member members_x86_tsc_info[] = {
    { "mode", &shape_u32, offsetof(struct xen_libxc_x86_tsc_info, mode), 0, 0, NULL, 0, 0, 0 },
    { "khz", &shape_u32, offsetof(struct xen_libxc_x86_tsc_info, khz), 0, 0, NULL, 0, 0, 0 },
    { "nsec", &shape_u64, offsetof(struct xen_libxc_x86_tsc_info, nsec), 0, 0, NULL, 0, 0, 0 },
    { "incarnation", &shape_u32, offsetof(struct xen_libxc_x86_tsc_info, incarnation), 0, 0, NULL,
     0, 0, 0 },
};

static const struct shape shape_x86_tsc_info = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_x86_tsc_info),
    false,
    NULL,
    NULL,
    members_x86_tsc_info,
    4,
};

static const struct member members_hvm_params[] = {
    { "count", &shape_u32, offsetof(struct xen_libxc_hvm_params, count), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_hvm_params = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_hvm_params),
    false,
    NULL,
    NULL,
    members_hvm_params,
    1,
};

static const struct member members_x86_pv_vcpu_msrs[] = {
    { "vcpu_id", &shape_u32, offsetof(struct xen_libxc_x86_pv_vcpu_msrs, vcpu_id), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_x86_pv_vcpu_msrs = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxc_x86_pv_vcpu_msrs),
    false,
    NULL,
    NULL,
    members_x86_pv_vcpu_msrs,
    1,
};

/* What a document has before its records; the object stays open. */
void show_libxc_opening(struct text *text, const struct xen_libxc_state *state)
{
    show_next(text);
    text_string(text, "{\"stream\":\"libxc\",\"version\":");
    text_number(text, state->version);
    text_string(text, ",\"headers\":{");
    show_name(text, "image_header");
    show_value(text, &shape_image_header, &state->image_header, state->version);
    show_name(text, "domain_header");
    show_value(text, &shape_domain_header, &state->domain_header, state->version);
    text_string(text, "}");
}

/* A record; the object stays open. */
void show_libxc_record(struct text *text, const struct xen_libxc_record *record, uint32_t version)
{
    size_t i;
    char code[24];

    show_next(text);
    switch (record->type) {
    case XEN_LIBXC_TYPE_END: {
            text_string(text, "{\"record\":\"END\"");
            show_name(text, "body");
            text_string(text, "{");
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_PAGE_DATA: {
            struct xen_libxc_page_data body;

            text_string(text, "{\"record\":\"PAGE_DATA\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxc_get_page_data(record, &body);
            show_members(text, &shape_page_data, &body, version, NULL);
            show_name(text, "pfn");
            text_string(text, "[");
            for (i = 0; i < record->parts.page_data.pfn_count; i++) {
                const uint64_t it = xen_libxc_page_data_pfn(record, i);

                show_next(text);
                show_value(text, &shape_frame, &it, version);
            }
            text_string(text, "]");
            show_name(text, "pages");
            show_octets(text, record->parts.page_data.pages, record->parts.page_data.pages_length);
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_X86_PV_INFO: {
            struct xen_libxc_x86_pv_info body;

            text_string(text, "{\"record\":\"X86_PV_INFO\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxc_get_x86_pv_info(record, &body);
            show_members(text, &shape_x86_pv_info, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES: {
            struct xen_libxc_x86_pv_p2m_frames body;

            text_string(text, "{\"record\":\"X86_PV_P2M_FRAMES\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxc_get_x86_pv_p2m_frames(record, &body);
            show_members(text, &shape_x86_pv_p2m_frames, &body, version, NULL);
            show_name(text, "p2m_pfn");
            text_string(text, "[");
            for (i = 0; i < record->parts.x86_pv_p2m_frames.p2m_pfn_count; i++) {
                const uint64_t it = xen_libxc_x86_pv_p2m_frames_p2m_pfn(record, i);

                show_next(text);
                show_value(text, &shape_u64, &it, version);
            }
            text_string(text, "]");
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC: {
            struct xen_libxc_x86_pv_vcpu_basic body;

            text_string(text, "{\"record\":\"X86_PV_VCPU_BASIC\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxc_get_x86_pv_vcpu_basic(record, &body);
            show_members(text, &shape_x86_pv_vcpu_basic, &body, version, NULL);
            show_name(text, "context");
            show_octets(text, record->parts.x86_pv_vcpu_basic.context,
                        record->parts.x86_pv_vcpu_basic.context_length);
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED: {
            struct xen_libxc_x86_pv_vcpu_extended body;

            text_string(text, "{\"record\":\"X86_PV_VCPU_EXTENDED\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxc_get_x86_pv_vcpu_extended(record, &body);
            show_members(text, &shape_x86_pv_vcpu_extended, &body, version, NULL);
            show_name(text, "context");
            show_octets(text, record->parts.x86_pv_vcpu_extended.context,
                        record->parts.x86_pv_vcpu_extended.context_length);
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE: {
            struct xen_libxc_x86_pv_vcpu_xsave body;

            text_string(text, "{\"record\":\"X86_PV_VCPU_XSAVE\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxc_get_x86_pv_vcpu_xsave(record, &body);
            show_members(text, &shape_x86_pv_vcpu_xsave, &body, version, NULL);
            show_name(text, "context");
            show_octets(text, record->parts.x86_pv_vcpu_xsave.context,
                        record->parts.x86_pv_vcpu_xsave.context_length);
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_SHARED_INFO: {
            text_string(text, "{\"record\":\"SHARED_INFO\"");
            show_name(text, "body");
            text_string(text, "{");
            show_name(text, "page");
            show_octets(text, record->parts.shared_info.page,
                        record->parts.shared_info.page_length);
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_X86_TSC_INFO: {
            struct xen_libxc_x86_tsc_info body;

            text_string(text, "{\"record\":\"X86_TSC_INFO\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxc_get_x86_tsc_info(record, &body);
            show_members(text, &shape_x86_tsc_info, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_HVM_CONTEXT: {
            text_string(text, "{\"record\":\"HVM_CONTEXT\"");
            show_name(text, "body");
            text_string(text, "{");
            show_name(text, "hvm_ctx");
            {
                struct xen_stream_error error;

                decode_hvm_context(record->parts.hvm_context.hvm_ctx,
                                   record->parts.hvm_context.hvm_ctx_length, text, &error);
            }
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_HVM_PARAMS: {
            struct xen_libxc_hvm_params body;

            text_string(text, "{\"record\":\"HVM_PARAMS\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxc_get_hvm_params(record, &body);
            show_members(text, &shape_hvm_params, &body, version, NULL);
            show_name(text, "param");
            text_string(text, "[");
            for (i = 0; i < record->parts.hvm_params.param_count; i++) {
                struct xen_libxc_hvm_param it;

                xen_libxc_hvm_params_param(record, i, &it);
                show_next(text);
                show_value(text, &shape_hvm_param, &it, version);
            }
            text_string(text, "]");
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_TOOLSTACK: {
            text_string(text, "{\"record\":\"TOOLSTACK\"");
            show_name(text, "body");
            text_string(text, "{");
            show_name(text, "data");
            show_octets(text, record->parts.toolstack.data, record->parts.toolstack.data_length);
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS: {
            struct xen_libxc_x86_pv_vcpu_msrs body;

            text_string(text, "{\"record\":\"X86_PV_VCPU_MSRS\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxc_get_x86_pv_vcpu_msrs(record, &body);
            show_members(text, &shape_x86_pv_vcpu_msrs, &body, version, NULL);
            show_name(text, "context");
            show_octets(text, record->parts.x86_pv_vcpu_msrs.context,
                        record->parts.x86_pv_vcpu_msrs.context_length);
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_VERIFY: {
            text_string(text, "{\"record\":\"VERIFY\"");
            show_name(text, "body");
            text_string(text, "{");
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_CHECKPOINT: {
            text_string(text, "{\"record\":\"CHECKPOINT\"");
            show_name(text, "body");
            text_string(text, "{");
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST: {
            text_string(text, "{\"record\":\"CHECKPOINT_DIRTY_PFN_LIST\"");
            show_name(text, "body");
            text_string(text, "{");
            show_name(text, "pfn");
            text_string(text, "[");
            for (i = 0; i < record->parts.checkpoint_dirty_pfn_list.pfn_count; i++) {
                const uint64_t it = xen_libxc_checkpoint_dirty_pfn_list_pfn(record, i);

                show_next(text);
                show_value(text, &shape_u64, &it, version);
            }
            text_string(text, "]");
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_STATIC_DATA_END: {
            text_string(text, "{\"record\":\"STATIC_DATA_END\"");
            show_name(text, "body");
            text_string(text, "{");
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_X86_CPUID_POLICY: {
            text_string(text, "{\"record\":\"X86_CPUID_POLICY\"");
            show_name(text, "body");
            text_string(text, "{");
            show_name(text, "leaves");
            text_string(text, "[");
            for (i = 0; i < record->parts.x86_cpuid_policy.leaves_count; i++) {
                struct xen_libxc_cpuid_leaf it;

                xen_libxc_x86_cpuid_policy_leaves(record, i, &it);
                show_next(text);
                show_value(text, &shape_cpuid_leaf, &it, version);
            }
            text_string(text, "]");
            text_string(text, "}");
            break;
        }
    case XEN_LIBXC_TYPE_X86_MSR_POLICY: {
            text_string(text, "{\"record\":\"X86_MSR_POLICY\"");
            show_name(text, "body");
            text_string(text, "{");
            show_name(text, "entries");
            text_string(text, "[");
            for (i = 0; i < record->parts.x86_msr_policy.entries_count; i++) {
                struct xen_libxc_msr_entry it;

                xen_libxc_x86_msr_policy_entries(record, i, &it);
                show_next(text);
                show_value(text, &shape_msr_entry, &it, version);
            }
            text_string(text, "]");
            text_string(text, "}");
            break;
        }

    default:
        snprintf(code, sizeof code, "\"0x%lx\"", (unsigned long)record->type);
        text_string(text, "{\"record\":");
        text_string(text, code);
        show_name(text, "body");
        show_octets(text, record->body, record->length);
        break;
    }
}

bool decode_libxc(const uint8_t *octets, size_t length, struct text *text,
                  struct xen_stream_error *error)
{
    struct xen_libxc_reader reader;
    struct xen_libxc_record record;
    struct text records = { NULL, 0, 0 };
    enum xen_stream_status status;

    status = xen_libxc_reader_init(&reader, octets, length);
    while (status == XEN_STREAM_OK && (status = xen_libxc_reader_next(&reader, &record)) ==
           XEN_STREAM_OK) {
        show_libxc_record(&records, &record, reader.state.version);
        text_string(&records, "}");
    }
    if (status == XEN_STREAM_END) {
        show_libxc_opening(text, &reader.state);
        text_string(text, ",\"records\":[");
        text_add(text, records.octets, records.length);
        text_string(text, "]}");
    } else {
        *error = reader.error;
    }
    text_free(&records);
    return status == XEN_STREAM_END;
}

static bool check(const uint8_t *octets, size_t length, struct xen_stream_error *error)
{
    struct xen_libxc_reader reader;
    struct xen_libxc_record record;
    enum xen_stream_status status;

    status = xen_libxc_judge_init(&reader, octets, length);
    while (status == XEN_STREAM_OK)
        status = xen_libxc_reader_next(&reader, &record);
    *error = reader.error;
    return status == XEN_STREAM_END;
}

static enum xen_stream_status write_end(struct xen_libxc_writer *writer, struct object *object)
{
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_end(writer);
}

static enum xen_stream_status write_page_data(struct xen_libxc_writer *writer,
                                              struct object *object)
{
    struct xen_libxc_page_data body;
    struct xen_libxc_page_data_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_page_data, &body);
    from.fixed = &body;
    from.pfn = (const uint64_t *)take_array(object, "pfn", false, &shape_frame, &from.pfn_count);
    from.pages = take_octets(object, "pages", false, &from.pages_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_page_data(writer, &from);
}

static enum xen_stream_status write_x86_pv_info(struct xen_libxc_writer *writer,
                                                struct object *object)
{
    struct xen_libxc_x86_pv_info body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_x86_pv_info, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_x86_pv_info(writer, &body);
}

static enum xen_stream_status write_x86_pv_p2m_frames(struct xen_libxc_writer *writer,
            struct object *object)
{
    struct xen_libxc_x86_pv_p2m_frames body;
    struct xen_libxc_x86_pv_p2m_frames_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_x86_pv_p2m_frames, &body);
    from.fixed = &body;
    from.p2m_pfn =
        (const uint64_t *)take_array(object, "p2m_pfn", false, &shape_u64, &from.p2m_pfn_count);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_x86_pv_p2m_frames(writer, &from);
}

static enum xen_stream_status write_x86_pv_vcpu_basic(struct xen_libxc_writer *writer,
            struct object *object)
{
    struct xen_libxc_x86_pv_vcpu_basic body;
    struct xen_libxc_x86_pv_vcpu_basic_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_x86_pv_vcpu_basic, &body);
    from.fixed = &body;
    from.context = take_octets(object, "context", false, &from.context_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_x86_pv_vcpu_basic(writer, &from);
}

static enum xen_stream_status write_x86_pv_vcpu_extended(struct xen_libxc_writer *writer,
            struct object *object)
{
    struct xen_libxc_x86_pv_vcpu_extended body;
    struct xen_libxc_x86_pv_vcpu_extended_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_x86_pv_vcpu_extended, &body);
    from.fixed = &body;
    from.context = take_octets(object, "context", false, &from.context_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_x86_pv_vcpu_extended(writer, &from);
}

static enum xen_stream_status write_x86_pv_vcpu_xsave(struct xen_libxc_writer *writer,
            struct object *object)
{
    struct xen_libxc_x86_pv_vcpu_xsave body;
    struct xen_libxc_x86_pv_vcpu_xsave_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_x86_pv_vcpu_xsave, &body);
    from.fixed = &body;
    from.context = take_octets(object, "context", false, &from.context_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_x86_pv_vcpu_xsave(writer, &from);
}

static enum xen_stream_status write_shared_info(struct xen_libxc_writer *writer,
                                                struct object *object)
{
    struct xen_libxc_shared_info_body from;

    from.page = take_octets(object, "page", false, &from.page_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_shared_info(writer, &from);
}

static enum xen_stream_status write_x86_tsc_info(struct xen_libxc_writer *writer,
            struct object *object)
{
    struct xen_libxc_x86_tsc_info body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_x86_tsc_info, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_x86_tsc_info(writer, &body);
}

static enum xen_stream_status write_hvm_context(struct xen_libxc_writer *writer,
                                                struct object *object)
{
    struct xen_libxc_hvm_context_body from;

    {
        const struct json *document = take(object, "hvm_ctx");
        struct text text = { NULL, 0, 0 };

        if (document)
            encode_hvm_context(object->making, document, &text);
        from.hvm_ctx = keep(&text, &from.hvm_ctx_length);
        if (object->making->failed)
            fail_within(object->making, "hvm_ctx");
    }
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_hvm_context(writer, &from);
}

static enum xen_stream_status write_hvm_params(struct xen_libxc_writer *writer,
                                               struct object *object)
{
    struct xen_libxc_hvm_params body;
    struct xen_libxc_hvm_params_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_hvm_params, &body);
    from.fixed = &body;
    from.param =
        (const struct xen_libxc_hvm_param *)take_array(object, "param", false, &shape_hvm_param,
                &from.param_count);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_hvm_params(writer, &from);
}

static enum xen_stream_status write_toolstack(struct xen_libxc_writer *writer,
                                              struct object *object)
{
    struct xen_libxc_toolstack_body from;

    from.data = take_octets(object, "data", false, &from.data_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_toolstack(writer, &from);
}

static enum xen_stream_status write_x86_pv_vcpu_msrs(struct xen_libxc_writer *writer,
            struct object *object)
{
    struct xen_libxc_x86_pv_vcpu_msrs body;
    struct xen_libxc_x86_pv_vcpu_msrs_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_x86_pv_vcpu_msrs, &body);
    from.fixed = &body;
    from.context = take_octets(object, "context", false, &from.context_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_x86_pv_vcpu_msrs(writer, &from);
}

static enum xen_stream_status write_verify(struct xen_libxc_writer *writer, struct object *object)
{
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_verify(writer);
}

static enum xen_stream_status write_checkpoint(struct xen_libxc_writer *writer,
                                               struct object *object)
{
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_checkpoint(writer);
}

static enum xen_stream_status write_checkpoint_dirty_pfn_list(struct xen_libxc_writer *writer,
            struct object *object)
{
    struct xen_libxc_checkpoint_dirty_pfn_list_body from;

    from.pfn = (const uint64_t *)take_array(object, "pfn", false, &shape_u64, &from.pfn_count);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_checkpoint_dirty_pfn_list(writer, &from);
}

static enum xen_stream_status write_static_data_end(struct xen_libxc_writer *writer,
            struct object *object)
{
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_static_data_end(writer);
}

static enum xen_stream_status write_x86_cpuid_policy(struct xen_libxc_writer *writer,
            struct object *object)
{
    struct xen_libxc_x86_cpuid_policy_body from;

    from.leaves =
        (const struct xen_libxc_cpuid_leaf *)take_array(object, "leaves", false, &shape_cpuid_leaf,
                &from.leaves_count);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_x86_cpuid_policy(writer, &from);
}

static enum xen_stream_status write_x86_msr_policy(struct xen_libxc_writer *writer,
            struct object *object)
{
    struct xen_libxc_x86_msr_policy_body from;

    from.entries =
        (const struct xen_libxc_msr_entry *)take_array(object, "entries", false, &shape_msr_entry,
                &from.entries_count);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_libxc_write_x86_msr_policy(writer, &from);
}

static void write_record(struct making *making, struct xen_libxc_writer *writer,
                         const struct json *json)
{
    struct object object = object_of(making, json);
    const struct json *name = take(&object, "record");
    const struct json *value = take(&object, "body");
    enum xen_stream_status status = XEN_STREAM_OK;
    struct object body;
    const uint8_t *octets;
    uint32_t code;
    size_t length;
    take_end(&object);
    if (making->failed)
        return;
    if (unknown_code(name, &code)) {
        octets = make_octets(making, value, &length);
        if (making->failed)
            fail_within(making, "body");
        else
            status = xen_libxc_write_unknown(writer, code, octets, length);
        if (status != XEN_STREAM_OK) {
            making->failed = true;
            making->error = writer->error;
        }
        return;
    }
    body = object_of(making, value);
    if (is_string(name, "END"))
        status = write_end(writer, &body);
    else if (is_string(name, "PAGE_DATA"))
        status = write_page_data(writer, &body);
    else if (is_string(name, "X86_PV_INFO"))
        status = write_x86_pv_info(writer, &body);
    else if (is_string(name, "X86_PV_P2M_FRAMES"))
        status = write_x86_pv_p2m_frames(writer, &body);
    else if (is_string(name, "X86_PV_VCPU_BASIC"))
        status = write_x86_pv_vcpu_basic(writer, &body);
    else if (is_string(name, "X86_PV_VCPU_EXTENDED"))
        status = write_x86_pv_vcpu_extended(writer, &body);
    else if (is_string(name, "X86_PV_VCPU_XSAVE"))
        status = write_x86_pv_vcpu_xsave(writer, &body);
    else if (is_string(name, "SHARED_INFO"))
        status = write_shared_info(writer, &body);
    else if (is_string(name, "X86_TSC_INFO"))
        status = write_x86_tsc_info(writer, &body);
    else if (is_string(name, "HVM_CONTEXT"))
        status = write_hvm_context(writer, &body);
    else if (is_string(name, "HVM_PARAMS"))
        status = write_hvm_params(writer, &body);
    else if (is_string(name, "TOOLSTACK"))
        status = write_toolstack(writer, &body);
    else if (is_string(name, "X86_PV_VCPU_MSRS"))
        status = write_x86_pv_vcpu_msrs(writer, &body);
    else if (is_string(name, "VERIFY"))
        status = write_verify(writer, &body);
    else if (is_string(name, "CHECKPOINT"))
        status = write_checkpoint(writer, &body);
    else if (is_string(name, "CHECKPOINT_DIRTY_PFN_LIST"))
        status = write_checkpoint_dirty_pfn_list(writer, &body);
    else if (is_string(name, "STATIC_DATA_END"))
        status = write_static_data_end(writer, &body);
    else if (is_string(name, "X86_CPUID_POLICY"))
        status = write_x86_cpuid_policy(writer, &body);
    else if (is_string(name, "X86_MSR_POLICY"))
        status = write_x86_msr_policy(writer, &body);
    else {
        fail(making, "there is no such record");
        fail_within(making, "record");
        return;
    }
    if (making->failed)
        fail_within(making, "body");
    if (status != XEN_STREAM_OK) {
        making->failed = true;
        making->error = writer->error;
    }
}

void encode_libxc(struct making *making, const struct json *document, struct text *text)
{
    struct object object = object_of(making, document);
    struct xen_stream_output output;
    struct xen_libxc_writer writer;
    struct xen_libxc_image_header image_header;
    struct xen_libxc_domain_header domain_header;
    struct object members;
    const struct json *records, *record;
    const uint32_t outer = making->version;
    size_t number = 0;

    if (!is_string(take(&object, "stream"), "libxc"))
        fail(making, "this is another stream");
    making->version = (uint32_t)take_integer(&object, "version", &shape_u32);
    members = object_of(making, take(&object, "headers"));
    memset(&image_header, 0, sizeof image_header);
    record = take(&members, "image_header");
    if (record)
        make_value(making, &shape_image_header, record, &image_header);
    memset(&domain_header, 0, sizeof domain_header);
    record = take(&members, "domain_header");
    if (record)
        make_value(making, &shape_domain_header, record, &domain_header);
    if (!making->failed)
        take_end(&members);
    records = take(&object, "records");
    take_end(&object);
    if (records && records->kind != JSON_ARRAY)
        fail(making, "this is no array");
    if (making->failed)
        return;
    xen_stream_output_sink(&output, allocate(65536, 1), 65536, text_put, text);
    if (xen_libxc_writer_init(&writer, &output, &image_header, &domain_header) != XEN_STREAM_OK) {
        making->failed = true;
        making->error = writer.error;
        return;
    }
    for (record = records->first; record; record = record->next, number++) {
        write_record(making, &writer, record);
        if (making->failed) {
            fail_at(making, number);
            fail_within(making, "records");
            return;
        }
    }
    xen_stream_output_flush(&output);
    making->version = outer;
}

static const uint32_t versions[] = { 2, 3 };

const struct codec codec_libxc = {
    "libxc",
    versions,
    sizeof versions / sizeof *versions,
    decode_libxc,
    check,
    encode_libxc,
};
