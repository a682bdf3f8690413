/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Documents to streams. */

#include "session.h"

static bool has_version(const struct stream *stream, uint64_t version)
{
    size_t i;

    for (i = 0; i < stream->version_count; i++) {
        if (stream->versions[i] == version)
            return true;
    }
    return false;
}

/* The version that a document states; 0 if it states none. */
static uint64_t version_of(const struct json *document)
{
    struct making unmade;
    struct object object;

    memset(&unmade, 0, sizeof unmade);
    object = object_of(&unmade, document);
    return take_integer(&object, "version", &shape_u32);
}

const struct stream *described(const struct stream *const *candidates, const struct json *document)
{
    const uint64_t version = version_of(document);
    const struct stream *newest = *candidates;
    const struct stream *const *stream;

    for (stream = candidates; *stream; stream++) {
        if (has_version(*stream, version))
            return *stream;
        if ((*stream)->versions[0] > newest->versions[0])
            newest = *stream;
    }
    return newest;
}

static const struct inner *described_within(const struct inner *candidates,
                                            const struct json *document)
{
    const uint64_t version = version_of(document);
    const struct inner *newest = candidates;
    const struct inner *inner;

    for (inner = candidates; inner->stream; inner++) {
        if (has_version(inner->stream, version))
            return inner;
        if (inner->stream->versions[0] > newest->stream->versions[0])
            newest = inner;
    }
    return newest;
}

static void write_records(struct session *session, struct making *making,
                          const struct json *records);
static void write_document(struct session *session, struct making *making,
                           const struct json *document, struct session *outer,
                           const struct inner *inner, struct streamspec_output *output);

static uint32_t version_within(const struct session *session)
{
    const struct stream *stream = session->stream;

    return *(const uint32_t *)((const uint8_t *)session->writer + stream->writer_state +
                               stream->version);
}

/* The version that the document states is that of the stream, as soon as that is known. */
static void check_version(struct session *session, struct making *making)
{
    uint32_t version = 0;

    if (!session->stated || (!session->told && session->stream->version_count > 1))
        return;
    make_value(making, &shape_u32, session->stated, &version);
    if (!making->failed && version != version_within(session))
        fail(making, "the stream has another version");
    if (making->failed)
        fail_within(making, "version");
    session->stated = NULL;
}

void follow(struct session *session, struct making *making, const struct inner *begins,
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
    if (!making->failed && status_of(session->within) != STREAMSPEC_MISUSE)
        judge(session->within, making, session->within->stream->finish(session->within->writer));
}

static void write_records(struct session *session, struct making *making,
                          const struct json *records)
{
    const struct json *record;
    size_t number = 0;

    if (records->kind != JSON_ARRAY)
        fail(making, "no records can be here");
    for (record = records->first; record && !making->failed; record = record->next, number++) {
        making->version = version_within(session);
        making->told = false;
        if (status_of(session) == STREAMSPEC_END)
            judge(session, making, write_nothing(session));
        else
            write_record(session, making, record);
        session->told = session->told || making->told;
        if (!making->failed)
            check_version(session, making);
        if (making->failed) {
            fail_at(making, number);
            fail_within(making, "records");
        }
    }
}

/* Whether each member is a header. */
static bool all_known(const struct stream *stream, const struct json *json)
{
    const struct json *member;
    size_t i;

    for (member = json->kind == JSON_OBJECT ? json->first : NULL; member; member = member->next) {
        for (i = 0; i < stream->header_count; i++) {
            if (!strcmp(member->name, stream->headers[i].name))
                break;
        }
        if (i == stream->header_count)
            return false;
    }
    return true;
}

/* Fails within one header: after the rules of those before it, of which the number is `good`. */
static const void **make_headers(const struct stream *stream, struct making *making,
                                 const struct json *json, size_t *good)
{
    struct object members = object_of(making, json);
    const void **headers = (const void **)allocate(stream->header_count + 1, sizeof *headers);

    if (!json)
        return headers;
    if (!all_known(stream, json))
        fail(making, "a member is not known");
    for (*good = 0; !making->failed && *good < stream->header_count; ++*good) {
        const struct header *header = &stream->headers[*good];

        headers[*good] = take_value(&members, header->name, false, header->shape);
        if (making->failed)
            break;
    }
    if (making->failed)
        fail_within(making, "headers");
    return headers;
}

/*
 * A header cannot be made; but what breaks a rule in one before it comes first. The writer is given
 * nothing but zeros for those that are not there.
 */
static bool breaks_before(const struct session *session, const struct making *making, size_t good)
{
    size_t i;

    for (i = 0; i < good; i++) {
        if (!strcmp(making->error.path.item, session->stream->headers[i].name))
            return true;
    }
    return false;
}

static enum streamspec_status begin(struct session *session, struct session *outer,
                                    const struct inner *inner, enum streamspec_endian endian,
                                    const void **headers, struct streamspec_output *output)
{
    const struct stream *stream = session->stream;

    session->writer = allocate(1, stream->writer_size);
    session->output = outer ? outer->output : output;
    if (outer)
        return inner->begin(outer->writer, session->writer, endian, headers);
    return stream->begin(session->writer, output, endian, headers, runs_of(stream));
}

/* The order of octets that a document states; without one, the least significant comes first. */
static enum streamspec_endian take_endian(const struct stream *stream, struct object *object)
{
    const struct json *stated = stream->told_order ? take_any(object, "endian") : NULL;

    if (!stated || is_string(stated, "little"))
        return STREAMSPEC_LITTLE_ENDIAN;
    if (!is_string(stated, "big")) {
        fail(object->making, "this is not an order of octets");
        fail_within(object->making, "endian");
    }
    return STREAMSPEC_BIG_ENDIAN;
}

/* Writes a whole stream: to an output, or after a record of another one. */
static void write_document(struct session *session, struct making *making,
                           const struct json *document, struct session *outer,
                           const struct inner *inner, struct streamspec_output *output)
{
    const struct stream *stream = session->stream;
    struct object object = object_of(making, document);
    const struct json *headers_json, *records;
    const void **headers;
    enum streamspec_endian endian;
    struct making broken;
    size_t good = 0, i;

    if (!is_string(take(&object, "stream"), stream->id))
        fail(making, "this is another stream");
    session->stated = take_any(&object, "version");
    endian = take_endian(stream, &object);
    headers_json = stream->header_count ? take(&object, "headers") : take_any(&object, "headers");
    records = take_any(&object, "records");
    take_end(&object);
    if (making->failed)
        return;
    making->version = stream->versions[0];
    making->told = false;
    headers = make_headers(stream, making, headers_json, &good);
    for (i = good; i < stream->header_count; i++)
        headers[i] = allocate(1, stream->headers[i].shape->size);
    memset(&broken, 0, sizeof broken);
    judge(session, &broken, begin(session, outer, inner, endian, headers, output));
    if (broken.failed && (!making->failed || breaks_before(session, &broken, good)))
        *making = broken;
    if (making->failed)
        return;
    session->told = making->told;
    check_version(session, making);
    if (!making->failed && !records) {
        fail(making, "this is missing");
        fail_within(making, "records");
    }
    if (!making->failed)
        write_records(session, making, records);
}

void encode_stream(const struct stream *stream, struct making *making, const struct json *document,
                   struct text *text)
{
    const uint32_t outer = making->version;
    const bool told = making->told;
    struct streamspec_output output;
    struct session session;

    memset(&session, 0, sizeof session);
    session.stream = stream;
    streamspec_output_sink(&output, allocate(65536, 1), 65536, text_put, text);
    write_document(&session, making, document, NULL, NULL, &output);
    if (!making->failed)
        judge(&session, making, stream->finish(session.writer));
    if (!making->failed)
        judge(&session, making, streamspec_output_flush(&output));
    making->version = outer;
    making->told = told;
}
