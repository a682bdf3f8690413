/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Documents to streams. */

#include "stream.h"

/* A stream that is being written. */
struct session {
    const struct stream *stream;
    void *writer;
    struct streamspec_output *output;
    /* The version that the document states, until it has been compared; and whether one was told. */
    const struct json *stated;
    bool told;
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

/* The version that a document states; 0 if it states none. */
static uint64_t version_of(const struct json *document)
{
    struct making unmade;
    struct object object;

    memset(&unmade, 0, sizeof unmade);
    object = object_of(&unmade, document);
    return take_integer(&object, "version", &shape_u32);
}

/* The description that a document is of: the one that has the version that it states, else the
   newest. */
static const struct stream *described(const struct stream *const *candidates,
                                      const struct json *document)
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

/*
 * Octets that are no stream, which stand for one that is broken: none, or one where there may be none. It
 * takes more for a record header.
 */
static const uint8_t *no_stream(const struct stream *stream, size_t *count)
{
    static const uint8_t octet = 0;

    *count = stream->header_count ? 0 : sizeof octet;
    return &octet;
}

static const uint8_t *take_stream(struct object *object, const struct body_part *part, size_t *count)
{
    const struct json *document = part->optional ? take_any(object, part->name)
                                                 : take(object, part->name);
    const struct stream *stream = NULL;
    struct text text = { NULL, 0, 0 };
    const uint8_t *octets = NULL;

    *count = 0;
    if (document) {
        stream = described(part->streams, document);
        encode_stream(stream, object->making, document, &text);
        octets = keep(&text, count);
    }
    /* Whatever else is wrong with the document comes first; and only the record tells where this is. */
    if (object->making->failed && !object->making->message) {
        object->making->failed = false;
        object->making->breaks_within = true;
        object->making->within = object->making->error;
        octets = no_stream(stream, count);
    }
    if (object->making->failed)
        fail_within(object->making, part->name);
    return octets;
}

/* What has been given for a part. */
static const void *given(const uint8_t *body, const struct body_part *part)
{
    const void *given;

    memcpy(&given, body + part->written, sizeof given);
    return given;
}

/* The case of a union, by its tag. */
static const struct shape *case_of(const struct body_part *part, const uint8_t *fixed,
                                   const uint8_t *body)
{
    static const uint64_t absent = 0;
    const void *tag;

    if (!part->tag)
        return case_shape(part->cases, part->case_count, fixed + part->tag_offset, part->tag_size);
    tag = given(body, part->tag);
    return case_shape(part->cases, part->case_count, tag ? tag : &absent, part->tag->shape->size);
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
    case PART_CHAIN:
        taken = take_chain(object, name, optional, part->shape, part->chain, &count);
        break;
    case PART_VALUE:
        if (part->cases)
            shape = case_of(part, fixed, body);
        if (shape)
            taken = take_value(object, name, optional, shape);
        else if (take_any(object, name))
            /* The tag names no case, which the writer says. */
            taken = allocate(1, part->shape->size);
        if (taken && part->tells_version)
            tell_version(object->making, taken, shape->size);
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

static struct streamspec_error *error_of(const struct session *session)
{
    return (struct streamspec_error *)((uint8_t *)session->writer + session->stream->writer_error);
}

static enum streamspec_status status_of(const struct session *session)
{
    return *(const enum streamspec_status *)((const uint8_t *)session->writer +
                                             session->stream->writer_status);
}

/* Fails where a rule is broken; the writer knows which. */
static void judge(struct session *session, struct making *making, enum streamspec_status status)
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

/* What the writer says of any record after the last one. */
static enum streamspec_status write_nothing(struct session *session)
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
    if (!making->failed && status_of(session->within) != STREAMSPEC_MISUSE)
        judge(session->within, making, session->within->stream->finish(session->within->writer));
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

static void write_record(struct session *session, struct making *making, const struct json *json)
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
        streamspec_output_flush(&output);
    making->version = outer;
    making->told = told;
}
