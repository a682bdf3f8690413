/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context to canonical JSON and back. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */

#include "streams.h"

#include <stdio.h>

static const struct named names_domain_arch[] = {
    { 0x1, "x86_pv" },
    { 0x2, "x86_hvm" },
    { 0x3, "arm" },
};

static const struct shape shape_domain_arch = {
    SHAPE_ENUM,
    4,
    false,
    names_domain_arch,
    NULL,
    NULL,
    3,
};

static const struct named names_grant_kind[] = {
    { 0x0, "none" },
    { 0x1, "access" },
    { 0x2, "transfer" },
};

static const struct shape shape_grant_kind = {
    SHAPE_ENUM,
    2,
    false,
    names_grant_kind,
    NULL,
    NULL,
    3,
};

static const struct named names_event_channel_state[] = {
    { 0x1, "unbound" },
    { 0x2, "interdomain" },
    { 0x3, "pirq" },
    { 0x4, "virq" },
    { 0x5, "ipi" },
};

static const struct shape shape_event_channel_state = {
    SHAPE_ENUM,
    4,
    false,
    names_event_channel_state,
    NULL,
    NULL,
    5,
};

static const struct named names_runstate[] = {
    { 0x0, "running" },
    { 0x1, "runnable" },
    { 0x2, "blocked" },
    { 0x3, "offline" },
};

static const struct shape shape_runstate = {
    SHAPE_ENUM,
    4,
    false,
    names_runstate,
    NULL,
    NULL,
    4,
};

static const struct part parts_grant_flags[] = {
    { "kind", &shape_grant_kind, 0, 2 },
    { "readonly", NULL, 2, 1 },
    { "reading", NULL, 3, 1 },
    { "writing", NULL, 4, 1 },
    { "cache", NULL, 5, 3 },
    { "sub_page", NULL, 8, 1 },
};

static const struct shape shape_grant_flags = {
    SHAPE_BITS,
    2,
    false,
    NULL,
    parts_grant_flags,
    NULL,
    6,
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

static const struct part parts_shared_info_flags[] = {
    { "compat", NULL, 0, 1 },
};

static const struct shape shape_shared_info_flags = {
    SHAPE_BITS,
    4,
    false,
    NULL,
    parts_shared_info_flags,
    NULL,
    1,
};

static const struct part parts_event_channel_flags[] = {
    { "pending", NULL, 0, 1 },
    { "masked", NULL, 1, 1 },
};

static const struct shape shape_event_channel_flags = {
    SHAPE_BITS,
    4,
    false,
    NULL,
    parts_event_channel_flags,
    NULL,
    2,
};

static const struct member members_interdomain_channel[] = {
    { "remote_domid", &shape_u32,
     offsetof(struct xen_domain_context_interdomain_channel, remote_domid), 0, 0, NULL, 0, 0, 0 },
    { "remote_port", &shape_u32,
     offsetof(struct xen_domain_context_interdomain_channel, remote_port), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_interdomain_channel = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_interdomain_channel),
    false,
    NULL,
    NULL,
    members_interdomain_channel,
    2,
};

static const struct shape shape_ipi_channel = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_ipi_channel),
    false,
    NULL,
    NULL,
    NULL,
    0,
};

static const struct member members_pirq_channel[] = {
    { "pirq", &shape_u32, offsetof(struct xen_domain_context_pirq_channel, pirq), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_pirq_channel = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_pirq_channel),
    false,
    NULL,
    NULL,
    members_pirq_channel,
    1,
};

static const struct member members_unbound_channel[] = {
    { "remote_domid", &shape_u32, offsetof(struct xen_domain_context_unbound_channel, remote_domid),
     0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_unbound_channel = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_unbound_channel),
    false,
    NULL,
    NULL,
    members_unbound_channel,
    1,
};

static const struct member members_virq_channel[] = {
    { "virq", &shape_u32, offsetof(struct xen_domain_context_virq_channel, virq), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_virq_channel = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_virq_channel),
    false,
    NULL,
    NULL,
    members_virq_channel,
    1,
};

static const struct member members_grant_entry_v1[] = {
    { "flags", &shape_grant_flags, offsetof(struct xen_domain_context_grant_entry_v1, flags), 0, 0,
     NULL, 0, 0, 0 },
    { "domid", &shape_u16, offsetof(struct xen_domain_context_grant_entry_v1, domid), 0, 0, NULL, 0,
     0, 0 },
    { "frame", &shape_u32, offsetof(struct xen_domain_context_grant_entry_v1, frame), 0, 0, NULL, 0,
     0, 0 },
};

static const struct shape shape_grant_entry_v1 = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_grant_entry_v1),
    false,
    NULL,
    NULL,
    members_grant_entry_v1,
    3,
};

static const struct member members_grant_entry_v2[] = {
    { "flags", &shape_grant_flags, offsetof(struct xen_domain_context_grant_entry_v2, flags), 0, 0,
     NULL, 0, 0, 0 },
    { "domid", &shape_u16, offsetof(struct xen_domain_context_grant_entry_v2, domid), 0, 0, NULL, 0,
     0, 0 },
    { "page_offset", &shape_u16, offsetof(struct xen_domain_context_grant_entry_v2, page_offset), 0,
     0, NULL, 0, 0, 0 },
    { "page_length", &shape_u16, offsetof(struct xen_domain_context_grant_entry_v2, page_length), 0,
     0, NULL, 0, 0, 0 },
    { "frame", &shape_u64, offsetof(struct xen_domain_context_grant_entry_v2, frame), 0, 0, NULL, 0,
     0, 0 },
};

static const struct shape shape_grant_entry_v2 = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_grant_entry_v2),
    false,
    NULL,
    NULL,
    members_grant_entry_v2,
    5,
};

static const struct member members_image_header[] = {
    { "marker", &shape_u64, offsetof(struct xen_domain_context_image_header, marker), 0, 0, NULL, 0,
     0, 0 },
    { "id", &shape_u32, offsetof(struct xen_domain_context_image_header, id), 0, 0, NULL, 0, 0, 0 },
    { "version", &shape_u32, offsetof(struct xen_domain_context_image_header, version), 0, 0, NULL,
     0, 0, 0 },
    { "options", &shape_image_options, offsetof(struct xen_domain_context_image_header, options), 0,
     0, NULL, 0, 0, 0 },
};

static const struct shape shape_image_header = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_image_header),
    false,
    NULL,
    NULL,
    members_image_header,
    4,
};

static const struct member members_domain_header[] = {
    { "arch", &shape_domain_arch, offsetof(struct xen_domain_context_domain_header, arch), 0, 0,
     NULL, 0, 0, 0 },
    { "xen_major", &shape_u32, offsetof(struct xen_domain_context_domain_header, xen_major), 0, 0,
     NULL, 0, 0, 0 },
    { "xen_minor", &shape_u32, offsetof(struct xen_domain_context_domain_header, xen_minor), 0, 0,
     NULL, 0, 0, 0 },
};

static const struct shape shape_domain_header = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_domain_header),
    false,
    NULL,
    NULL,
    members_domain_header,
    3,
};

static const struct member members_shared_info[] = {
    { "flags", &shape_shared_info_flags, offsetof(struct xen_domain_context_shared_info, flags), 0,
     0, NULL, 0, 0, 0 },
};

static const struct shape shape_shared_info = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_shared_info),
    false,
    NULL,
    NULL,
    members_shared_info,
    1,
};

static const struct member members_x86_tsc_info[] = {
    { "mode", &shape_u32, offsetof(struct xen_domain_context_x86_tsc_info, mode), 0, 0, NULL, 0, 0,
     0 },
    { "khz", &shape_u32, offsetof(struct xen_domain_context_x86_tsc_info, khz), 0, 0, NULL, 0, 0,
     0 },
    { "nsec", &shape_u64, offsetof(struct xen_domain_context_x86_tsc_info, nsec), 0, 0, NULL, 0, 0,
     0 },
    { "incarnation", &shape_u32, offsetof(struct xen_domain_context_x86_tsc_info, incarnation), 0,
     0, NULL, 0, 0, 0 },
};

static const struct shape shape_x86_tsc_info = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_x86_tsc_info),
    false,
    NULL,
    NULL,
    members_x86_tsc_info,
    4,
};

static const struct union_case cases_event_channel_binding[] = {
    { 0x1, &shape_unbound_channel },
    { 0x2, &shape_interdomain_channel },
    { 0x3, &shape_pirq_channel },
    { 0x4, &shape_virq_channel },
    { 0x5, &shape_ipi_channel },
};

static const struct member members_event_channel[] = {
    { "state", &shape_event_channel_state, offsetof(struct xen_domain_context_event_channel, state),
     0, 0, NULL, 0, 0, 0 },
    { "flags", &shape_event_channel_flags, offsetof(struct xen_domain_context_event_channel, flags),
     0, 0, NULL, 0, 0, 0 },
    { "vcpu", &shape_u32, offsetof(struct xen_domain_context_event_channel, vcpu), 0, 0, NULL, 0, 0,
     0 },
    { "priority", &shape_u32, offsetof(struct xen_domain_context_event_channel, priority), 0, 0,
     NULL, 0, 0, 0 },
    { "binding", &shape_unbound_channel, offsetof(struct xen_domain_context_event_channel, binding),
     0, 0, cases_event_channel_binding, 5, offsetof(struct xen_domain_context_event_channel, state),
     4 },
};

static const struct shape shape_event_channel = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_event_channel),
    false,
    NULL,
    NULL,
    members_event_channel,
    5,
};

static const struct member members_grant_entries_v1[] = {
    { "first_ref", &shape_u32, offsetof(struct xen_domain_context_grant_entries_v1, first_ref), 0,
     0, NULL, 0, 0, 0 },
    { "count", &shape_u32, offsetof(struct xen_domain_context_grant_entries_v1, count), 0, 0, NULL,
     0, 0, 0 },
};

static const struct shape shape_grant_entries_v1 = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_grant_entries_v1),
    false,
    NULL,
    NULL,
    members_grant_entries_v1,
    2,
};

static const struct member members_grant_entries_v2[] = {
    { "first_ref", &shape_u32, offsetof(struct xen_domain_context_grant_entries_v2, first_ref), 0,
     0, NULL, 0, 0, 0 },
    { "count", &shape_u32, offsetof(struct xen_domain_context_grant_entries_v2, count), 0, 0, NULL,
     0, 0, 0 },
};

static const struct shape shape_grant_entries_v2 = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_grant_entries_v2),
    false,
    NULL,
    NULL,
    members_grant_entries_v2,
    2,
};

static const struct member members_vcpu_info[] = {
    { "gfn", &shape_u64, offsetof(struct xen_domain_context_vcpu_info, gfn), 0, 0, NULL, 0, 0, 0 },
    { "page_offset", &shape_u32, offsetof(struct xen_domain_context_vcpu_info, page_offset), 0, 0,
     NULL, 0, 0, 0 },
};

static const struct shape shape_vcpu_info = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_vcpu_info),
    false,
    NULL,
    NULL,
    members_vcpu_info,
    2,
};

static const struct member members_vcpu_runstate[] = {
    { "area", &shape_u64, offsetof(struct xen_domain_context_vcpu_runstate, area), 0, 0, NULL, 0, 0,
     0 },
    { "state", &shape_runstate, offsetof(struct xen_domain_context_vcpu_runstate, state), 0, 0,
     NULL, 0, 0, 0 },
    { "entry_time", &shape_u64, offsetof(struct xen_domain_context_vcpu_runstate, entry_time), 0, 0,
     NULL, 0, 0, 0 },
    { "time", &shape_u64, offsetof(struct xen_domain_context_vcpu_runstate, time), 4, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_vcpu_runstate = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_vcpu_runstate),
    false,
    NULL,
    NULL,
    members_vcpu_runstate,
    4,
};

/* What a document has before its records; the object stays open. */
void show_domain_context_opening(struct text *text, const struct xen_domain_context_state *state)
{
    show_next(text);
    text_string(text, "{\"stream\":\"domain-context\",\"version\":");
    text_number(text, state->version);
    text_string(text, ",\"headers\":{");
    show_name(text, "image_header");
    show_value(text, &shape_image_header, &state->image_header, state->version);
    show_name(text, "domain_header");
    show_value(text, &shape_domain_header, &state->domain_header, state->version);
    text_string(text, "}");
}

/* A record; the object stays open. */
void show_domain_context_record(struct text *text, const struct xen_domain_context_record *record,
                                uint32_t version)
{
    size_t i;
    char code[24];

    show_next(text);
    switch (record->type) {
    case XEN_DOMAIN_CONTEXT_TYPE_END: {
            text_string(text, "{\"record\":\"END\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            text_string(text, "}");
            break;
        }
    case XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO: {
            struct xen_domain_context_shared_info body;

            text_string(text, "{\"record\":\"SHARED_INFO\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_domain_context_get_shared_info(record, &body);
            show_members(text, &shape_shared_info, &body, version, NULL);
            show_name(text, "page");
            show_octets(text, record->parts.shared_info.page,
                        record->parts.shared_info.page_length);
            text_string(text, "}");
            break;
        }
    case XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO: {
            struct xen_domain_context_x86_tsc_info body;

            text_string(text, "{\"record\":\"X86_TSC_INFO\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_domain_context_get_x86_tsc_info(record, &body);
            show_members(text, &shape_x86_tsc_info, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL: {
            struct xen_domain_context_event_channel body;

            text_string(text, "{\"record\":\"EVENT_CHANNEL\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_domain_context_get_event_channel(record, &body);
            show_members(text, &shape_event_channel, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1: {
            struct xen_domain_context_grant_entries_v1 body;

            text_string(text, "{\"record\":\"GRANT_ENTRIES_V1\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_domain_context_get_grant_entries_v1(record, &body);
            show_members(text, &shape_grant_entries_v1, &body, version, NULL);
            show_name(text, "entries");
            text_string(text, "[");
            for (i = 0; i < record->parts.grant_entries_v1.entries_count; i++) {
                struct xen_domain_context_grant_entry_v1 it;

                xen_domain_context_grant_entries_v1_entries(record, i, &it);
                show_next(text);
                show_value(text, &shape_grant_entry_v1, &it, version);
            }
            text_string(text, "]");
            text_string(text, "}");
            break;
        }
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2: {
            struct xen_domain_context_grant_entries_v2 body;

            text_string(text, "{\"record\":\"GRANT_ENTRIES_V2\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_domain_context_get_grant_entries_v2(record, &body);
            show_members(text, &shape_grant_entries_v2, &body, version, NULL);
            show_name(text, "entries");
            text_string(text, "[");
            for (i = 0; i < record->parts.grant_entries_v2.entries_count; i++) {
                struct xen_domain_context_grant_entry_v2 it;

                xen_domain_context_grant_entries_v2_entries(record, i, &it);
                show_next(text);
                show_value(text, &shape_grant_entry_v2, &it, version);
            }
            text_string(text, "]");
            text_string(text, "}");
            break;
        }
    case XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO: {
            struct xen_domain_context_vcpu_info body;

            text_string(text, "{\"record\":\"VCPU_INFO\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_domain_context_get_vcpu_info(record, &body);
            show_members(text, &shape_vcpu_info, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE: {
            struct xen_domain_context_vcpu_runstate body;

            text_string(text, "{\"record\":\"VCPU_RUNSTATE\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_domain_context_get_vcpu_runstate(record, &body);
            show_members(text, &shape_vcpu_runstate, &body, version, NULL);
            text_string(text, "}");
            break;
        }

    default:
        snprintf(code, sizeof code, "\"0x%lx\"", (unsigned long)record->type);
        text_string(text, "{\"record\":");
        text_string(text, code);
        show_name(text, "instance");
        text_number(text, record->instance);
        show_name(text, "body");
        show_octets(text, record->body, record->length);
        break;
    }
}

bool decode_domain_context(const uint8_t *octets, size_t length, struct text *text,
                           struct xen_stream_error *error)
{
    struct xen_domain_context_reader reader;
    struct xen_domain_context_record record;
    struct xen_stream_run *runs =
        (struct xen_stream_run *)allocate(RUNS * XEN_DOMAIN_CONTEXT_SETS, sizeof *runs);
    struct text records = { NULL, 0, 0 };
    enum xen_stream_status status;

    status = xen_domain_context_reader_init(&reader, octets, length, runs,
                                            RUNS * XEN_DOMAIN_CONTEXT_SETS);
    while (status == XEN_STREAM_OK && (status = xen_domain_context_reader_next(&reader, &record)) ==
           XEN_STREAM_OK) {
        show_domain_context_record(&records, &record, reader.state.version);
        text_string(&records, "}");
    }
    if (status == XEN_STREAM_END) {
        show_domain_context_opening(text, &reader.state);
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
    struct xen_domain_context_reader reader;
    struct xen_domain_context_record record;
    struct xen_stream_run *runs =
        (struct xen_stream_run *)allocate(RUNS * XEN_DOMAIN_CONTEXT_SETS, sizeof *runs);
    enum xen_stream_status status;

    status = xen_domain_context_judge_init(&reader, octets, length, runs,
                                           RUNS * XEN_DOMAIN_CONTEXT_SETS);
    while (status == XEN_STREAM_OK)
        status = xen_domain_context_reader_next(&reader, &record);
    *error = reader.error;
    return status == XEN_STREAM_END;
}

static enum xen_stream_status write_end(struct xen_domain_context_writer *writer,
                                        struct object *object)
{
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_write_end(writer);
}

static enum xen_stream_status write_shared_info(struct xen_domain_context_writer *writer,
                                                struct object *object)
{
    struct xen_domain_context_shared_info body;
    struct xen_domain_context_shared_info_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_shared_info, &body);
    from.fixed = &body;
    from.page = take_octets(object, "page", false, &from.page_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_write_shared_info(writer, &from);
}

static enum xen_stream_status write_x86_tsc_info(struct xen_domain_context_writer *writer,
            struct object *object)
{
    struct xen_domain_context_x86_tsc_info body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_x86_tsc_info, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_write_x86_tsc_info(writer, &body);
}

static enum xen_stream_status write_event_channel(struct xen_domain_context_writer *writer,
            uint32_t instance, struct object *object)
{
    struct xen_domain_context_event_channel body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_event_channel, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_write_event_channel(writer, instance, &body);
}

static enum xen_stream_status write_grant_entries_v1(struct xen_domain_context_writer *writer,
            uint32_t instance, struct object *object)
{
    struct xen_domain_context_grant_entries_v1 body;
    struct xen_domain_context_grant_entries_v1_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_grant_entries_v1, &body);
    from.fixed = &body;
    from.entries =
        (const struct xen_domain_context_grant_entry_v1 *)take_array(object, "entries", false,
                &shape_grant_entry_v1, &from.entries_count);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_write_grant_entries_v1(writer, instance, &from);
}

static enum xen_stream_status write_grant_entries_v2(struct xen_domain_context_writer *writer,
            uint32_t instance, struct object *object)
{
    struct xen_domain_context_grant_entries_v2 body;
    struct xen_domain_context_grant_entries_v2_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_grant_entries_v2, &body);
    from.fixed = &body;
    from.entries =
        (const struct xen_domain_context_grant_entry_v2 *)take_array(object, "entries", false,
                &shape_grant_entry_v2, &from.entries_count);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_write_grant_entries_v2(writer, instance, &from);
}

static enum xen_stream_status write_vcpu_info(struct xen_domain_context_writer *writer,
                                              uint32_t instance, struct object *object)
{
    struct xen_domain_context_vcpu_info body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_vcpu_info, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_write_vcpu_info(writer, instance, &body);
}

static enum xen_stream_status write_vcpu_runstate(struct xen_domain_context_writer *writer,
            uint32_t instance, struct object *object)
{
    struct xen_domain_context_vcpu_runstate body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_vcpu_runstate, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_write_vcpu_runstate(writer, instance, &body);
}

static void write_record(struct making *making, struct xen_domain_context_writer *writer,
                         const struct json *json)
{
    struct object object = object_of(making, json);
    const struct json *name = take(&object, "record");
    const uint32_t instance = (uint32_t)take_integer(&object, "instance", &shape_u32);
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
            status = xen_domain_context_write_unknown(writer, code, instance, octets, length);
        if (status != XEN_STREAM_OK) {
            making->failed = true;
            making->error = writer->error;
        }
        return;
    }
    body = object_of(making, value);
    if (is_string(name, "END"))
        status = write_end(writer, &body);
    else if (is_string(name, "SHARED_INFO"))
        status = write_shared_info(writer, &body);
    else if (is_string(name, "X86_TSC_INFO"))
        status = write_x86_tsc_info(writer, &body);
    else if (is_string(name, "EVENT_CHANNEL"))
        status = write_event_channel(writer, instance, &body);
    else if (is_string(name, "GRANT_ENTRIES_V1"))
        status = write_grant_entries_v1(writer, instance, &body);
    else if (is_string(name, "GRANT_ENTRIES_V2"))
        status = write_grant_entries_v2(writer, instance, &body);
    else if (is_string(name, "VCPU_INFO"))
        status = write_vcpu_info(writer, instance, &body);
    else if (is_string(name, "VCPU_RUNSTATE"))
        status = write_vcpu_runstate(writer, instance, &body);
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

void encode_domain_context(struct making *making, const struct json *document, struct text *text)
{
    struct object object = object_of(making, document);
    struct xen_stream_output output;
    struct xen_domain_context_writer writer;
    struct xen_domain_context_image_header image_header;
    struct xen_domain_context_domain_header domain_header;
    struct object members;
    struct xen_stream_run *runs =
        (struct xen_stream_run *)allocate(RUNS * XEN_DOMAIN_CONTEXT_SETS, sizeof *runs);
    const struct json *records, *record;
    const uint32_t outer = making->version;
    size_t number = 0;

    if (!is_string(take(&object, "stream"), "domain-context"))
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
    if (xen_domain_context_writer_init(&writer, &output, &image_header, &domain_header, runs,
                                       RUNS * XEN_DOMAIN_CONTEXT_SETS) != XEN_STREAM_OK) {
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

static const uint32_t versions[] = { 2 };

const struct codec codec_domain_context = {
    "domain-context",
    versions,
    sizeof versions / sizeof *versions,
    decode_domain_context,
    check,
    encode_domain_context,
};
