/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Documents to streams. */

#include "stream.h"

/* A stream that is being written. */
struct session {
    const struct stream *stream;
    void *writer;
    uint32_t version;
    /* The stream that follows a record, as soon as one has; and how many this one is in. */
    struct session *within;
    unsigned int depth;
};

static void put_count(uint8_t *body, size_t offset, size_t count)
{
    memcpy(body + offset, &count, sizeof count);
}

static bool has_version(const struct stream *stream, uint64_t version)
{
    size_t i;

    for (i = 0; i < stream->version_count; i++) {
        if (stream->versions[i] == version)
            return true;
    }
    return false;
}

static uint64_t version_of(const struct json *document)
{
    struct making unmade;
    struct object object;

    memset(&unmade, 0, sizeof unmade);
    object = object_of(&unmade, document);
    return take_integer(&object, "version", &shape_u32);
}

/* The description that a document is of; the first if it is of none. */
static const struct stream *described(const struct stream *const *candidates,
                                      const struct json *document)
{
    const uint64_t version = version_of(document);
    const struct stream *const *stream;

    for (stream = candidates; *stream; stream++) {
        if (has_version(*stream, version))
            return *stream;
    }
    return *candidates;
}

static const struct inner *described_within(const struct inner *candidates,
                                            const struct json *document)
{
    const uint64_t version = version_of(document);
    const struct inner *inner;

    for (inner = candidates; inner->stream; inner++) {
        if (has_version(inner->stream, version))
            return inner;
    }
    return candidates;
}

static const uint8_t *take_stream(struct object *object, const struct body_part *part, size_t *count)
{
    const struct json *document = part->optional ? take_any(object, part->name)
                                                 : take(object, part->name);
    struct text text = { NULL, 0, 0 };
    const uint8_t *octets = NULL;

    *count = 0;
    if (document) {
        encode_stream(described(part->streams, document), object->making, document, &text);
        octets = keep(&text, count);
    }
    if (object->making->failed)
        fail_within(object->making, part->name);
    return octets;
}

static void take_part(struct object *object, const struct body_part *part, const uint8_t *fixed,
                      uint8_t *body)
{
    const struct shape *shape = part->shape;
    const char *name = part->name;
    const bool optional = part->optional;
    const void *taken = NULL;
    size_t count = 0;

    if (object->making->version < part->since)
        return;
    switch (part->kind) {
    case PART_OCTETS:
        taken = take_octets(object, name, optional, &count);
        break;
    case PART_TEXT:
        taken = take_text(object, name, optional, &count);
        break;
    case PART_STRINGS:
        taken = take_strings(object, name, optional, &count);
        break;
    case PART_ROUNDS:
        taken = take_runs(object, name, optional, part->names, part->name_count, &count);
        break;
    case PART_ROUND:
        taken = take_run(object, name, optional, part->names, part->name_count, &count);
        break;
    case PART_ARRAY:
        taken = take_array(object, name, optional, part->shape, &count);
        break;
    case PART_VALUE:
        if (part->cases)
            shape = case_shape(part->cases, part->case_count, fixed + part->tag_offset,
                               part->tag_size);
        if (!shape)
            fail(object->making, "the tag names no case");
        taken = shape ? take_value(object, name, optional, shape) : NULL;
        break;
    case PART_STREAM:
        taken = part->streams ? take_stream(object, part, &count)
                              : take_octets(object, name, optional, &count);
        break;
    }
    memcpy(body + part->written, &taken, sizeof taken);
    if (part->kind != PART_VALUE)
        put_count(body, part->written_count, count);
}

/* Fails where a rule is broken; the writer knows which. */
static void judge(struct session *session, struct making *making, enum xen_stream_status status)
{
    if (status == XEN_STREAM_OK)
        return;
    if (status == XEN_STREAM_MISUSE) {
        fail(making, "it stands after a record with which the stream gives back control");
        return;
    }
    making->failed = true;
    memcpy(&making->error, (uint8_t *)session->writer + session->stream->writer_error,
           sizeof making->error);
}

/*
 * The part that is there against its condition, or lacks though that holds. A writer reports it as a
 * part that does not fit, as it does a wrong count; only where there is something can it be that.
 */
static const struct body_part *misgiven(const struct record *record, const struct json *json,
                                        const struct xen_stream_error *error, unsigned int depth)
{
    const char *kind = strrchr(error->rule->id, '.');
    struct making unmade;
    struct object object;
    size_t i;

    memset(&unmade, 0, sizeof unmade);
    object = object_of(&unmade, json);
    for (i = 0; i < record->part_count; i++) {
        const struct body_part *part = &record->parts[i];

        if (part->optional && kind && !strcmp(kind, ".fits") && error->path.depth == depth &&
            !*error->path.inner && !strcmp(part->name, error->path.field) &&
            (part->kind == PART_VALUE || !take_any(&object, part->name)))
            return part;
    }
    return NULL;
}

static enum xen_stream_status write_known(struct session *session, struct making *making,
                                          const struct record *record, uint64_t instance,
                                          const struct json *json)
{
    struct object object = object_of(making, json);
    const struct body_part *part;
    struct xen_stream_error error;
    enum xen_stream_status status;
    uint8_t *fixed = NULL, *body = NULL;
    size_t i;

    if (record->fixed) {
        fixed = (uint8_t *)allocate(1, record->fixed->size);
        take_members(&object, record->fixed, fixed);
    }
    if (record->body_size) {
        body = (uint8_t *)allocate(1, record->body_size);
        if (fixed)
            memcpy(body + record->fixed_at, &fixed, sizeof fixed);
        for (i = 0; i < record->part_count; i++)
            take_part(&object, &record->parts[i], fixed, body);
    }
    take_end(&object);
    if (making->failed) {
        fail_within(making, "body");
        return XEN_STREAM_OK;
    }
    status = record->write(session->writer, instance, body ? body : fixed);
    if (status != XEN_STREAM_BROKEN)
        return status;
    memcpy(&error, (uint8_t *)session->writer + session->stream->writer_error, sizeof error);
    part = misgiven(record, json, &error, session->depth);
    if (!part)
        return status;
    fail(making, "whether it is there does not agree with its condition");
    fail_within(making, part->name);
    fail_within(making, "body");
    return XEN_STREAM_OK;
}

static enum xen_stream_status write_unknown(struct session *session, struct making *making,
                                            uint32_t type, uint64_t instance,
                                            const struct json *json)
{
    size_t length;
    const uint8_t *octets = make_octets(making, json, &length);

    if (making->failed) {
        fail_within(making, "body");
        return XEN_STREAM_OK;
    }
    return session->stream->write_unknown(session->writer, type, instance, octets, length);
}

static void write_records(struct session *session, struct making *making,
                          const struct json *records);
static void write_document(struct session *session, struct making *making,
                           const struct json *document, struct session *outer,
                           const struct inner *inner, struct xen_stream_output *output);

static enum xen_stream_status status_of(const struct session *session)
{
    enum xen_stream_status status;

    memcpy(&status, (const uint8_t *)session->writer + session->stream->writer_status,
           sizeof status);
    return status;
}

/* Whether the stream that begun last within this one waits for a record after which it goes on. */
static bool can_go_on(const struct session *session, const struct inner *resumes)
{
    const struct inner *inner;

    for (inner = resumes; inner && inner->stream && session->within; inner++) {
        if (inner->stream == session->within->stream)
            return status_of(session->within) == XEN_STREAM_MISUSE;
    }
    return false;
}

/* Writes the stream that follows a record: it begins there, or goes on. */
static void follow(struct session *session, struct making *making, const struct inner *begins,
                   const struct json *json)
{
    const struct inner *inner;
    struct object object;
    const struct json *records;

    if (begins) {
        inner = described_within(begins, json);
        session->within = (struct session *)allocate(1, sizeof *session->within);
        session->within->stream = inner->stream;
        session->within->depth = session->depth + 1;
        write_document(session->within, making, json, session, inner, NULL);
    } else {
        object = object_of(making, json);
        records = take(&object, "records");
        take_end(&object);
        if (!making->failed)
            write_records(session->within, making, records);
    }
    if (!making->failed && status_of(session->within) != XEN_STREAM_MISUSE)
        judge(session->within, making, session->within->stream->finish(session->within->writer));
}

static void write_record(struct session *session, struct making *making, const struct json *json)
{
    const struct stream *stream = session->stream;
    struct object object = object_of(making, json);
    const struct json *name = take(&object, "record");
    const uint64_t instance =
        stream->instance ? take_integer(&object, "instance", stream->instance) : 0;
    const struct json *body = take(&object, "body");
    const struct json *following = take_any(&object, "stream");
    const struct record *record = NULL;
    enum xen_stream_status status = XEN_STREAM_OK;
    bool goes_on;
    uint32_t type;
    size_t i;

    take_end(&object);
    if (making->failed)
        return;
    for (i = 0; i < stream->record_count; i++) {
        if (is_string(name, stream->records[i].name))
            record = &stream->records[i];
    }
    goes_on = record && can_go_on(session, record->resumes);
    if (record) {
        status = write_known(session, making, record, instance, body);
    } else if (stream->write_unknown && unknown_code(name, &type)) {
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

static void write_records(struct session *session, struct making *making,
                          const struct json *records)
{
    const struct json *record;
    size_t number = 0;

    if (records->kind != JSON_ARRAY)
        fail(making, "no records can be here");
    for (record = records->first; record && !making->failed; record = record->next, number++) {
        making->version = session->version;
        write_record(session, making, record);
        if (making->failed) {
            fail_at(making, number);
            fail_within(making, "records");
        }
    }
}

static const void **make_headers(const struct stream *stream, struct making *making,
                                 const struct json *json)
{
    struct object members = object_of(making, json);
    const void **headers = (const void **)allocate(stream->header_count + 1, sizeof *headers);
    size_t i;

    for (i = 0; i < stream->header_count; i++) {
        headers[i] = take_value(&members, stream->headers[i].name, false, stream->headers[i].shape);
        if (making->failed)
            fail_within(making, "headers");
    }
    take_end(&members);
    return headers;
}

/* Writes a whole stream: to an output, or after a record of another one. */
static void write_document(struct session *session, struct making *making,
                           const struct json *document, struct session *outer,
                           const struct inner *inner, struct xen_stream_output *output)
{
    const struct stream *stream = session->stream;
    struct object object = object_of(making, document);
    const struct json *records;
    const void **headers;
    enum xen_stream_status status;

    if (!is_string(take(&object, "stream"), stream->id))
        fail(making, "this is another stream");
    session->version = (uint32_t)take_integer(&object, "version", &shape_u32);
    making->version = session->version;
    headers = make_headers(stream, making, take(&object, "headers"));
    records = take(&object, "records");
    take_end(&object);
    if (making->failed)
        return;
    session->writer = allocate(1, stream->writer_size);
    if (outer)
        status = inner->begin(outer->writer, session->writer, headers);
    else
        status = stream->begin(session->writer, output, headers, runs_of(stream));
    judge(session, making, status);
    if (making->failed)
        return;
    write_records(session, making, records);
}

void encode_stream(const struct stream *stream, struct making *making, const struct json *document,
                   struct text *text)
{
    const uint32_t outer = making->version;
    struct xen_stream_output output;
    struct session session;

    memset(&session, 0, sizeof session);
    session.stream = stream;
    xen_stream_output_sink(&output, allocate(65536, 1), 65536, text_put, text);
    write_document(&session, making, document, NULL, NULL, &output);
    if (!making->failed)
        judge(&session, making, stream->finish(session.writer));
    if (!making->failed)
        xen_stream_output_flush(&output);
    making->version = outer;
}
