/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, tenth draft to canonical JSON and back. */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */

#include "streams.h"

#include <stdio.h>

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

static const struct member members_start[] = {
    { "xen_major", &shape_u32, offsetof(struct xen_domain_context_v10_start, xen_major), 0, 0, NULL,
     0, 0, 0 },
    { "xen_minor", &shape_u32, offsetof(struct xen_domain_context_v10_start, xen_minor), 0, 0, NULL,
     0, 0, 0 },
};

static const struct shape shape_start = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_v10_start),
    false,
    NULL,
    NULL,
    members_start,
    2,
};

static const struct member members_shared_info[] = {
    { "flags", &shape_shared_info_flags, offsetof(struct xen_domain_context_v10_shared_info, flags),
     0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_shared_info = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_v10_shared_info),
    false,
    NULL,
    NULL,
    members_shared_info,
    1,
};

static const struct member members_tsc_info[] = {
    { "mode", &shape_u32, offsetof(struct xen_domain_context_v10_tsc_info, mode), 0, 0, NULL, 0, 0,
     0 },
    { "khz", &shape_u32, offsetof(struct xen_domain_context_v10_tsc_info, khz), 0, 0, NULL, 0, 0,
     0 },
    { "nsec", &shape_u64, offsetof(struct xen_domain_context_v10_tsc_info, nsec), 0, 0, NULL, 0, 0,
     0 },
    { "incarnation", &shape_u32, offsetof(struct xen_domain_context_v10_tsc_info, incarnation), 0,
     0, NULL, 0, 0, 0 },
};

static const struct shape shape_tsc_info = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_domain_context_v10_tsc_info),
    false,
    NULL,
    NULL,
    members_tsc_info,
    4,
};

/* What a document has before its records; the object stays open. */
void show_domain_context_v10_opening(struct text *text,
                                     const struct xen_domain_context_v10_state *state)
{
    show_next(text);
    text_string(text, "{\"stream\":\"domain-context-v10\",\"version\":");
    text_number(text, state->version);
    text_string(text, ",\"headers\":{");
    text_string(text, "}");
}

/* A record; the object stays open. */
void show_domain_context_v10_record(struct text *text,
                                    const struct xen_domain_context_v10_record *record,
                                    uint32_t version)
{
    show_next(text);
    switch (record->type) {
    case XEN_DOMAIN_CONTEXT_V10_TYPE_END: {
            text_string(text, "{\"record\":\"END\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            text_string(text, "}");
            break;
        }
    case XEN_DOMAIN_CONTEXT_V10_TYPE_START: {
            struct xen_domain_context_v10_start body;

            text_string(text, "{\"record\":\"START\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_domain_context_v10_get_start(record, &body);
            show_members(text, &shape_start, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO: {
            struct xen_domain_context_v10_shared_info body;

            text_string(text, "{\"record\":\"SHARED_INFO\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_domain_context_v10_get_shared_info(record, &body);
            show_members(text, &shape_shared_info, &body, version, NULL);
            show_name(text, "buffer");
            show_octets(text, record->parts.shared_info.buffer,
                        record->parts.shared_info.buffer_length);
            text_string(text, "}");
            break;
        }
    case XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO: {
            struct xen_domain_context_v10_tsc_info body;

            text_string(text, "{\"record\":\"TSC_INFO\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_domain_context_v10_get_tsc_info(record, &body);
            show_members(text, &shape_tsc_info, &body, version, NULL);
            text_string(text, "}");
            break;
        }

    default:
        break;
    }
}

bool decode_domain_context_v10(const uint8_t *octets, size_t length, struct text *text,
                               struct xen_stream_error *error)
{
    struct xen_domain_context_v10_reader reader;
    struct xen_domain_context_v10_record record;
    struct text records = { NULL, 0, 0 };
    enum xen_stream_status status;

    status = xen_domain_context_v10_reader_init(&reader, octets, length);
    while (status == XEN_STREAM_OK
           && (status = xen_domain_context_v10_reader_next(&reader, &record)) == XEN_STREAM_OK) {
        show_domain_context_v10_record(&records, &record, reader.state.version);
        text_string(&records, "}");
    }
    if (status == XEN_STREAM_END) {
        show_domain_context_v10_opening(text, &reader.state);
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
    struct xen_domain_context_v10_reader reader;
    struct xen_domain_context_v10_record record;
    enum xen_stream_status status;

    status = xen_domain_context_v10_judge_init(&reader, octets, length);
    while (status == XEN_STREAM_OK)
        status = xen_domain_context_v10_reader_next(&reader, &record);
    *error = reader.error;
    return status == XEN_STREAM_END;
}

static enum xen_stream_status write_end(struct xen_domain_context_v10_writer *writer,
                                        struct object *object)
{
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_v10_write_end(writer);
}

static enum xen_stream_status write_start(struct xen_domain_context_v10_writer *writer,
                                          struct object *object)
{
    struct xen_domain_context_v10_start body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_start, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_v10_write_start(writer, &body);
}

static enum xen_stream_status write_shared_info(struct xen_domain_context_v10_writer *writer,
                                                struct object *object)
{
    struct xen_domain_context_v10_shared_info body;
    struct xen_domain_context_v10_shared_info_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_shared_info, &body);
    from.fixed = &body;
    from.buffer = take_octets(object, "buffer", false, &from.buffer_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_v10_write_shared_info(writer, &from);
}

static enum xen_stream_status write_tsc_info(struct xen_domain_context_v10_writer *writer,
                                             struct object *object)
{
    struct xen_domain_context_v10_tsc_info body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_tsc_info, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_domain_context_v10_write_tsc_info(writer, &body);
}

static void write_record(struct making *making, struct xen_domain_context_v10_writer *writer,
                         const struct json *json)
{
    struct object object = object_of(making, json);
    const struct json *name = take(&object, "record");
    const struct json *value = take(&object, "body");
    enum xen_stream_status status = XEN_STREAM_OK;
    struct object body;
    take_integer(&object, "instance", &shape_u32);
    take_end(&object);
    if (making->failed)
        return;
    body = object_of(making, value);
    if (is_string(name, "END"))
        status = write_end(writer, &body);
    else if (is_string(name, "START"))
        status = write_start(writer, &body);
    else if (is_string(name, "SHARED_INFO"))
        status = write_shared_info(writer, &body);
    else if (is_string(name, "TSC_INFO"))
        status = write_tsc_info(writer, &body);
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

void encode_domain_context_v10(struct making *making, const struct json *document,
                               struct text *text)
{
    struct object object = object_of(making, document);
    struct xen_stream_output output;
    struct xen_domain_context_v10_writer writer;
    struct object members;
    const struct json *records, *record;
    const uint32_t outer = making->version;
    size_t number = 0;

    if (!is_string(take(&object, "stream"), "domain-context-v10"))
        fail(making, "this is another stream");
    making->version = (uint32_t)take_integer(&object, "version", &shape_u32);
    members = object_of(making, take(&object, "headers"));
    if (!making->failed)
        take_end(&members);
    records = take(&object, "records");
    take_end(&object);
    if (records && records->kind != JSON_ARRAY)
        fail(making, "this is no array");
    if (making->failed)
        return;
    xen_stream_output_sink(&output, allocate(65536, 1), 65536, text_put, text);
    if (xen_domain_context_v10_writer_init(&writer, &output) != XEN_STREAM_OK) {
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

static const uint32_t versions[] = { 10 };

const struct codec codec_domain_context_v10 = {
    "domain-context-v10",
    versions,
    sizeof versions / sizeof *versions,
    decode_domain_context_v10,
    check,
    encode_domain_context_v10,
};
