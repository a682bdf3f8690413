/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream to canonical JSON and back. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */

#include "streams.h"

#include <stdio.h>

static const struct named names_emulator_id[] = {
    { 0x0, "unknown" },
    { 0x1, "qemu_traditional" },
    { 0x2, "qemu_upstream" },
};

static const struct shape shape_emulator_id = {
    SHAPE_ENUM,
    4,
    false,
    names_emulator_id,
    NULL,
    NULL,
    3,
};

static const struct named names_control_id[] = {
    { 0x0, "new" },
    { 0x1, "svm_suspended" },
    { 0x2, "svm_ready" },
    { 0x3, "svm_resumed" },
};

static const struct shape shape_control_id = {
    SHAPE_ENUM,
    4,
    false,
    names_control_id,
    NULL,
    NULL,
    4,
};

static const struct part parts_options[] = {
    { "big_endian", NULL, 0, 1 },
    { "legacy", NULL, 1, 1 },
};

static const struct shape shape_options = {
    SHAPE_BITS,
    4,
    false,
    NULL,
    parts_options,
    NULL,
    2,
};

static const struct member members_header[] = {
    { "ident", &shape_u64, offsetof(struct xen_libxl_header, ident), 0, 0, NULL, 0, 0, 0 },
    { "version", &shape_u32, offsetof(struct xen_libxl_header, version), 0, 0, NULL, 0, 0, 0 },
    { "options", &shape_options, offsetof(struct xen_libxl_header, options), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_header = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxl_header),
    false,
    NULL,
    NULL,
    members_header,
    3,
};

static const struct member members_emulator_xenstore_data[] = {
    { "emulator_id", &shape_emulator_id,
     offsetof(struct xen_libxl_emulator_xenstore_data, emulator_id), 0, 0, NULL, 0, 0, 0 },
    { "index", &shape_u32, offsetof(struct xen_libxl_emulator_xenstore_data, index), 0, 0, NULL, 0,
     0, 0 },
};

static const struct shape shape_emulator_xenstore_data = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxl_emulator_xenstore_data),
    false,
    NULL,
    NULL,
    members_emulator_xenstore_data,
    2,
};

static const struct member members_emulator_context[] = {
    { "emulator_id", &shape_emulator_id, offsetof(struct xen_libxl_emulator_context, emulator_id),
     0, 0, NULL, 0, 0, 0 },
    { "index", &shape_u32, offsetof(struct xen_libxl_emulator_context, index), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_emulator_context = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxl_emulator_context),
    false,
    NULL,
    NULL,
    members_emulator_context,
    2,
};

static const struct member members_checkpoint_state[] = {
    { "control_id", &shape_control_id, offsetof(struct xen_libxl_checkpoint_state, control_id), 0,
     0, NULL, 0, 0, 0 },
};

static const struct shape shape_checkpoint_state = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_libxl_checkpoint_state),
    false,
    NULL,
    NULL,
    members_checkpoint_state,
    1,
};

/* What a document has before its records; the object stays open. */
void show_libxl_opening(struct text *text, const struct xen_libxl_state *state)
{
    show_next(text);
    text_string(text, "{\"stream\":\"libxl\",\"version\":");
    text_number(text, state->version);
    text_string(text, ",\"headers\":{");
    show_name(text, "header");
    show_value(text, &shape_header, &state->header, state->version);
    text_string(text, "}");
}

/* A record; the object stays open. */
void show_libxl_record(struct text *text, const struct xen_libxl_record *record, uint32_t version)
{
    char code[24];

    show_next(text);
    switch (record->type) {
    case XEN_LIBXL_TYPE_END: {
            text_string(text, "{\"record\":\"END\"");
            show_name(text, "body");
            text_string(text, "{");
            text_string(text, "}");
            break;
        }
    case XEN_LIBXL_TYPE_LIBXC_CONTEXT: {
            text_string(text, "{\"record\":\"LIBXC_CONTEXT\"");
            show_name(text, "body");
            text_string(text, "{");
            text_string(text, "}");
            break;
        }
    case XEN_LIBXL_TYPE_EMULATOR_XENSTORE_DATA: {
            struct xen_libxl_emulator_xenstore_data body;

            text_string(text, "{\"record\":\"EMULATOR_XENSTORE_DATA\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxl_get_emulator_xenstore_data(record, &body);
            show_members(text, &shape_emulator_xenstore_data, &body, version, NULL);
            show_name(text, "pairs");
            {
                static const char *const names[] = { "key", "value" };

                show_runs(text, record->parts.emulator_xenstore_data.pairs,
                          record->parts.emulator_xenstore_data.pairs_length, names, 2);
            }
            text_string(text, "}");
            break;
        }
    case XEN_LIBXL_TYPE_EMULATOR_CONTEXT: {
            struct xen_libxl_emulator_context body;

            text_string(text, "{\"record\":\"EMULATOR_CONTEXT\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxl_get_emulator_context(record, &body);
            show_members(text, &shape_emulator_context, &body, version, NULL);
            show_name(text, "emulator_ctx");
            show_octets(text, record->parts.emulator_context.emulator_ctx,
                        record->parts.emulator_context.emulator_ctx_length);
            text_string(text, "}");
            break;
        }
    case XEN_LIBXL_TYPE_CHECKPOINT_END: {
            text_string(text, "{\"record\":\"CHECKPOINT_END\"");
            show_name(text, "body");
            text_string(text, "{");
            text_string(text, "}");
            break;
        }
    case XEN_LIBXL_TYPE_CHECKPOINT_STATE: {
            struct xen_libxl_checkpoint_state body;

            text_string(text, "{\"record\":\"CHECKPOINT_STATE\"");
            show_name(text, "body");
            text_string(text, "{");
            xen_libxl_get_checkpoint_state(record, &body);
            show_members(text, &shape_checkpoint_state, &body, version, record->layout);
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

bool decode_libxl(const uint8_t *octets, size_t length, struct text *text,
                  struct xen_stream_error *error)
{
    struct xen_libxl_reader reader;
    struct xen_libxl_record record;
    struct text records = { NULL, 0, 0 };
    enum xen_stream_status status;
    bool open = false;

    status = xen_libxl_reader_init(&reader, octets, length);
    while (status == XEN_STREAM_OK && (status = xen_libxl_reader_next(&reader, &record)) ==
           XEN_STREAM_OK) {
        if (record.inside) {
            show_libxc_record(&records, &record.libxc, reader.libxc.state.version);
            text_string(&records, "}");
            continue;
        }
        if (open)
            text_string(&records, "]}}");
        show_libxl_record(&records, &record, reader.state.version);
        open = reader.inside;
        if (!open) {
            text_string(&records, "}");
        } else if (record.type == XEN_LIBXL_TYPE_LIBXC_CONTEXT) {
            text_string(&records, ",\"stream\":");
            show_libxc_opening(&records, &reader.libxc.state);
            text_string(&records, ",\"records\":[");
        } else {
            text_string(&records, ",\"stream\":{\"records\":[");
        }
    }
    if (open)
        text_string(&records, "]}}");
    if (status == XEN_STREAM_END) {
        show_libxl_opening(text, &reader.state);
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
    struct xen_libxl_reader reader;
    struct xen_libxl_record record;
    enum xen_stream_status status;

    status = xen_libxl_judge_init(&reader, octets, length);
    while (status == XEN_STREAM_OK)
        status = xen_libxl_reader_next(&reader, &record);
    *error = reader.error;
    return status == XEN_STREAM_END;
}

static const uint32_t versions[] = { 2 };

const struct codec codec_libxl = {
    "libxl",
    versions,
    sizeof versions / sizeof *versions,
    decode_libxl,
    check,
    NULL,
};
