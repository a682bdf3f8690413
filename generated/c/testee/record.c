/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Records of documents to records of a stream. */

#include "session.h"

static struct streamspec_error *error_of(const struct session *session)
{
    return (struct streamspec_error *)((uint8_t *)session->writer + session->stream->writer_error);
}

enum streamspec_status status_of(const struct session *session)
{
    return *(const enum streamspec_status *)((const uint8_t *)session->writer +
                                             session->stream->writer_status);
}

void judge(struct session *session, struct making *making, enum streamspec_status status)
{
    if (status == STREAMSPEC_OK)
        return;
    if (status == STREAMSPEC_MISUSE) {
        fail(making, "it stands after a record with which the stream gives back control");
        return;
    }
    making->failed = true;
    making->error = *error_of(session);
}

/*
 * The writer takes no instance where a record has none but 0. What is wrong with the place of the
 * record comes before its instance, all else after it.
 */
static enum streamspec_status refuse_instance(struct session *session,
                                              const struct streamspec_rule *rule, uint64_t start,
                                              enum streamspec_status status)
{
    struct streamspec_error *error = error_of(session);
    const uint64_t offset = start + session->stream->instance_offset;
    const bool broken = status == STREAMSPEC_BROKEN;
    const bool before = broken && !strcmp(error->path.item, "framing") && *error->path.field &&
                        strcmp(error->path.field, session->stream->length_name) != 0;

    if (status != STREAMSPEC_OK && (!broken || (before && error->offset != offset)))
        return status;
    if (broken && error->misgiven)
        return status;
    memset(error, 0, sizeof *error);
    error->rule = rule;
    error->offset = offset;
    error->path.item = "framing";
    error->path.field = session->stream->instance_name;
    error->path.inner = "";
    return STREAMSPEC_BROKEN;
}

/*
 * A stream in the record breaks a rule. It was written as if it were empty, which another rule forbids,
 * at the place where it begins.
 */
static void tell_within(struct session *session, struct making *making)
{
    struct streamspec_error *error = error_of(session);
    const struct streamspec_error *within = &making->within;

    making->breaks_within = false;
    if (error->path.depth <= session->depth)
        return;
    error->rule = within->rule;
    error->offset += within->offset;
    error->path.item = within->path.item;
    error->path.field = within->path.field;
    error->path.inner = within->path.inner;
    error->path.index = within->path.index;
    error->path.indexed = within->path.indexed;
}

static enum streamspec_status write_known(struct session *session, struct making *making,
                                          const struct record *record,
                                          const struct laid_out *laid_out, uint64_t instance,
                                          const struct json *json)
{
    struct object object = object_of(making, json);
    enum streamspec_status status;
    uint8_t *fixed = NULL, *body = NULL;
    const uint64_t start = streamspec_output_offset(session->output);
    const bool ended = status_of(session) == STREAMSPEC_END;
    size_t i;

    if (record->fixed) {
        fixed = (uint8_t *)allocate(1, record->fixed->size);
        take_members(&object, record->fixed, fixed, laid_out ? laid_out->octets : SIZE_MAX);
    }
    if (record->body_size) {
        body = (uint8_t *)allocate(1, record->body_size);
        if (fixed)
            memcpy(body + record->fixed_at, &fixed, sizeof fixed);
        for (i = 0; i < record->part_count; i++) {
            if (!laid_out || !lacks(record->parts[i].lacking, laid_out->octets))
                take_part(&object, &record->parts[i], fixed, body);
        }
    }
    take_end(&object);
    if (making->failed) {
        fail_within(making, "body");
        return STREAMSPEC_OK;
    }
    if (laid_out)
        status = record->relay(session->writer, laid_out->length, instance, body ? body : fixed);
    else
        status = record->write(session->writer, instance, body ? body : fixed);
    if (making->breaks_within)
        tell_within(session, making);
    if (record->no_instance && instance && !ended)
        status = refuse_instance(session, record->no_instance, start, status);
    if (status != STREAMSPEC_BROKEN || !error_of(session)->misgiven)
        return status;
    fail(making, "whether it is there does not agree with its condition");
    fail_within(making, error_of(session)->path.field);
    fail_within(making, "body");
    return STREAMSPEC_OK;
}

static enum streamspec_status write_unknown(struct session *session, struct making *making,
                                            uint64_t type, uint64_t instance,
                                            const struct json *json)
{
    size_t length;
    const uint8_t *octets = make_octets(making, json, &length);

    if (making->failed) {
        fail_within(making, "body");
        return STREAMSPEC_OK;
    }
    return session->stream->write_unknown(session->writer, type, instance, octets, length);
}

enum streamspec_status write_nothing(struct session *session)
{
    const struct record *record = session->stream->records;
    const size_t size = record->body_size ? record->body_size : record->fixed ? record->fixed->size : 0;

    return record->write(session->writer, 0, allocate(1, size + 1));
}

/* The further fields of the record header; none are given, if there is no such member. */
static void take_header(struct session *session, struct making *making, const struct json *json)
{
    static const struct json none = { .kind = JSON_OBJECT };
    struct object object = object_of(making, json ? json : &none);
    uint8_t *header = (uint8_t *)session->writer + session->stream->writer_header;

    take_members(&object, session->stream->further, header, SIZE_MAX);
    take_end(&object);
    if (making->failed)
        fail_within(making, "header");
}

/* Whether the stream that begun last within this one waits for a record after which it goes on. */
static bool can_go_on(const struct session *session, const struct inner *resumes)
{
    const struct inner *inner;

    for (inner = resumes; inner && inner->stream && session->within; inner++) {
        if (inner->stream == session->within->stream)
            return status_of(session->within) == STREAMSPEC_MISUSE;
    }
    return false;
}

/* The layout of a record that has so many octets. */
static const struct laid_out *layout_of(struct making *making, const struct record *record,
                                        const struct json *json)
{
    uint64_t octets = 0;
    size_t i;

    make_value(making, &shape_u64, json, &octets);
    for (i = 0; !making->failed && record && i < record->layout_count; i++) {
        if (record->layouts[i].octets == octets)
            return &record->layouts[i];
    }
    if (!making->failed)
        fail(making, "the record has no such layout");
    fail_within(making, "layout");
    return NULL;
}

/* The type code of an optional record: `0x80000001`. Whether it is one. */
static bool unknown_code(const struct json *name, uint64_t *code)
{
    size_t i;

    *code = 0;
    if (!name || name->kind != JSON_STRING || name->length < 3 || name->length > 18 ||
        memcmp(name->octets, "0x", 2) != 0)
        return false;
    for (i = 2; i < name->length; i++) {
        static const char digits[] = "0123456789abcdefABCDEF";
        const char *found = name->octets[i] ? strchr(digits, name->octets[i]) : NULL;
        uint32_t digit;

        if (!found)
            return false;
        digit = (uint32_t)(found - digits);
        *code = *code << 4 | (digit < 16 ? digit : digit - 6);
    }
    return true;
}

void write_record(struct session *session, struct making *making, const struct json *json)
{
    const struct stream *stream = session->stream;
    struct object object = object_of(making, json);
    const struct json *name = take(&object, "record");
    const uint64_t instance =
        stream->instance ? take_integer(&object, "instance", stream->instance) : 0;
    const struct json *layout = take_any(&object, "layout");
    const struct json *body = take(&object, "body");
    const struct json *following = take_any(&object, "stream");
    const struct record *record = NULL;
    const struct laid_out *laid_out = NULL;
    enum streamspec_status status = STREAMSPEC_OK;
    bool goes_on;
    uint64_t type;
    size_t i;

    if (stream->further)
        take_header(session, making, take_any(&object, "header"));
    take_end(&object);
    if (making->failed)
        return;
    for (i = 0; i < stream->record_count; i++) {
        if (is_string(name, stream->records[i].name))
            record = &stream->records[i];
    }
    if (layout)
        laid_out = layout_of(making, record, layout);
    if (making->failed)
        return;
    goes_on = record && can_go_on(session, record->resumes);
    if (record) {
        status = write_known(session, making, record, laid_out, instance, body);
    } else if (stream->write_unknown && unknown_code(name, &type) &&
               (stream->type->size == 8 || type >> 8 * stream->type->size == 0)) {
        status = write_unknown(session, making, type, instance, body);
    } else {
        fail(making, "there is no such record");
        fail_within(making, "record");
    }
    judge(session, making, status);
    if (making->failed)
        return;
    if (goes_on || (record && record->begins)) {
        if (following)
            follow(session, making, record->begins, following);
        else
            fail(making, "it is missing");
    } else if (following) {
        fail(making, "no stream can be here");
    }
    if (making->failed)
        fail_within(making, "stream");
}
