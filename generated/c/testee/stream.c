/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Streams to documents. */

#include "stream.h"

#include <stdio.h>

static const void *at(const void *structure, size_t offset)
{
    return (const uint8_t *)structure + offset;
}

static size_t count_at(const void *structure, size_t offset)
{
    size_t count;

    memcpy(&count, at(structure, offset), sizeof count);
    return count;
}

static const uint8_t *octets_at(const void *structure, size_t offset)
{
    const uint8_t *octets;

    memcpy(&octets, at(structure, offset), sizeof octets);
    return octets;
}

static const void *state_of(const struct stream *stream, const void *reader)
{
    return at(reader, stream->reader_state);
}

static uint32_t version_of(const struct stream *stream, const void *reader)
{
    uint32_t version;

    memcpy(&version, at(state_of(stream, reader), stream->version), sizeof version);
    return version;
}

struct streamspec_run *runs_of(const struct stream *stream)
{
    return (struct streamspec_run *)allocate(RUNS * stream->sets + 1, sizeof(struct streamspec_run));
}

/* What a document has before its records; the object stays open. */
static void show_opening(struct text *text, const struct stream *stream, const void *reader)
{
    uint32_t version = stream->versions[0];
    size_t i;

    show_next(text);
    text_string(text, "{\"stream\":\"");
    text_string(text, stream->id);
    text_string(text, "\",\"version\":");
    text_number(text, version_of(stream, reader));
    if (stream->told_order) {
        const bool *turned = (const bool *)at(state_of(stream, reader), stream->turned);
        const bool big = streamspec_endian_of(*turned) == STREAMSPEC_BIG_ENDIAN;

        text_string(text, big ? ",\"endian\":\"big\"" : ",\"endian\":\"little\"");
    }
    text_string(text, ",\"headers\":{");
    for (i = 0; i < stream->header_count; i++) {
        const struct header *header = &stream->headers[i];

        show_name(text, header->name);
        text_string(text, "{");
        show_members(text, header->shape, at(state_of(stream, reader), header->offset), &version,
                     LACKING_END);
        text_string(text, "}");
    }
    text_string(text, "}");
}

static void show_stream(struct text *text, const struct body_part *part, const uint8_t *octets,
                        size_t length)
{
    const struct stream *const *stream;
    struct streamspec_error error;

    if (!part->streams)
        show_octets(text, octets, length);
    for (stream = part->streams; stream && *stream; stream++) {
        if (decode_stream(*stream, octets, length, text, &error))
            return;
    }
}

static void show_array(struct text *text, const struct body_part *part, const void *record,
                       size_t count, uint32_t version)
{
    void *element = allocate(1, part->shape->size);
    size_t i;

    text_string(text, "[");
    for (i = 0; i < count; i++) {
        part->get(record, i, element);
        show_next(text);
        show_value(text, part->shape, element, version);
    }
    text_string(text, "]");
}

static void show_chain(struct text *text, const struct body_part *part, const void *record,
                       uint32_t version)
{
    const struct chain *chain = part->chain;
    uint8_t *link = (uint8_t *)allocate(1, chain->size);
    const uint8_t *octets;
    size_t length, next = 0;

    text_string(text, "[");
    while (part->next(record, &next, link)) {
        uint32_t told = version;

        show_next(text);
        text_string(text, "{");
        show_members(text, part->shape, link + chain->fixed, &told, LACKING_END);
        memcpy(&octets, link + chain->octets, sizeof octets);
        memcpy(&length, link + chain->length, sizeof length);
        show_name(text, chain->name);
        show_octets(text, octets, length);
        text_string(text, "}");
    }
    text_string(text, "]");
}

/* The case of a union, by its tag. */
static const struct shape *case_of(const struct body_part *part, const void *record,
                                   const void *fixed, const struct seen *seen)
{
    void *tag;

    if (!part->tag)
        return case_shape(part->cases, part->case_count, at(fixed, part->tag_offset),
                          part->tag_size);
    tag = allocate(1, part->tag->shape->size);
    if (octets_at(seen->parts, part->tag->shown))
        part->tag->get(record, 0, tag);
    return case_shape(part->cases, part->case_count, tag, part->tag->shape->size);
}

static void show_part(struct text *text, const struct body_part *part, const void *record,
                      const void *fixed, const struct seen *seen, uint32_t *version)
{
    const struct shape *shape = part->shape;
    const uint8_t *octets = octets_at(seen->parts, part->shown);
    const size_t count = part->kind == PART_VALUE ? 0 : count_at(seen->parts, part->shown_count);
    void *value;

    if (*version < part->since || lacks(part->lacking, seen->length) || (part->optional && !octets))
        return;
    show_name(text, part->name);
    switch (part->kind) {
    case PART_OCTETS:
        show_octets(text, octets, count);
        break;
    case PART_TEXT:
        show_text(text, octets, count);
        break;
    case PART_STRINGS:
        show_strings(text, octets, count);
        break;
    case PART_ROUNDS:
        show_runs(text, octets, count, part->names, part->name_count);
        break;
    case PART_ROUND:
        show_run(text, octets, count, part->names, part->name_count);
        break;
    case PART_ARRAY:
        show_array(text, part, record, count, *version);
        break;
    case PART_CHAIN:
        show_chain(text, part, record, *version);
        break;
    case PART_VALUE:
        value = allocate(1, part->shape->size);
        part->get(record, 0, value);
        if (part->cases)
            shape = case_of(part, record, fixed, seen);
        if (shape)
            show_value(text, shape, value, *version);
        if (part->tells_version)
            *version = (uint32_t)unsigned_value(value, part->shape->size);
        break;
    case PART_STREAM:
        show_stream(text, part, octets, count);
        break;
    }
}

/* The fields of a body. */
static void show_body(struct text *text, const struct record *record, const void *read,
                      const struct seen *seen, uint32_t version)
{
    void *fixed = NULL;
    size_t i;

    text_string(text, "{");
    if (record->fixed) {
        fixed = allocate(1, record->fixed->size);
        record->get(read, fixed);
        show_members(text, record->fixed, fixed, &version, seen->length);
    }
    for (i = 0; i < record->part_count; i++)
        show_part(text, &record->parts[i], read, fixed, seen, &version);
    text_string(text, "}");
}

static const struct record *record_of(const struct stream *stream, uint64_t type)
{
    size_t i;

    for (i = 0; i < stream->record_count; i++) {
        if (stream->records[i].type == type)
            return &stream->records[i];
    }
    return NULL;
}

/* A record; the object stays open. */
static void show_record(struct text *text, const struct stream *stream, const void *read,
                        const struct seen *seen, uint32_t version)
{
    const struct record *record = record_of(stream, seen->type);
    char code[32];

    snprintf(code, sizeof code, "0x%llx", (unsigned long long)seen->type);
    show_next(text);
    text_string(text, "{\"record\":\"");
    text_string(text, record ? record->name : code);
    text_string(text, "\"");
    if (stream->instance) {
        show_name(text, "instance");
        show_integer(text, seen->instance, false, stream->instance->size > 4);
    }
    if (seen->laid_out) {
        show_name(text, "layout");
        show_integer(text, seen->length, false, false);
    }
    if (stream->further) {
        show_name(text, "header");
        text_string(text, "{");
        show_members(text, stream->further, seen->header, &version, LACKING_END);
        text_string(text, "}");
    }
    show_name(text, "body");
    if (record)
        show_body(text, record, read, seen, version);
    else
        show_octets(text, seen->body, seen->length);
}

/* A stream, of those that stand in one another: whether one follows its latest record, and the
   version that holds for the next one. */
struct level {
    bool open;
    uint32_t version;
};

/* Ends the streams that follow the latest record, the innermost first. */
static void show_end(struct text *text, struct level *level)
{
    if (!level->open)
        return;
    show_end(text, level + 1);
    text_string(text, "]}}");
    level->open = false;
}

/* What has been read: a record, or one of the stream that follows a record and is open. */
static void show_read(struct text *text, const struct stream *stream, const void *reader,
                      const void *read, struct level *level)
{
    struct seen seen;

    memset(&seen, 0, sizeof seen);
    stream->look(reader, read, &seen);
    if (seen.inside) {
        show_read(text, seen.inner, seen.inner_reader, seen.inner_record, level + 1);
        return;
    }
    show_end(text, level);
    show_record(text, stream, read, &seen, level->version);
    level->version = version_of(stream, reader);
    level->open = seen.goes_on;
    if (!level->open) {
        text_string(text, "}");
    } else if (record_of(stream, seen.type)->begins) {
        text_string(text, ",\"stream\":");
        show_opening(text, seen.inner, seen.inner_reader);
        level[1].version = version_of(seen.inner, seen.inner_reader);
        text_string(text, ",\"records\":[");
    } else {
        text_string(text, ",\"stream\":{\"records\":[");
    }
}

/* The records of a stream, and those of the streams that follow records. */
static enum streamspec_status show_records(struct text *text, const struct stream *stream,
                                           void *reader, enum streamspec_status status)
{
    struct level levels[STREAMSPEC_DEPTH + 2] = { { false, version_of(stream, reader) } };
    void *record = allocate(1, stream->record_size);

    while (status == STREAMSPEC_OK && (status = stream->next(reader, record)) == STREAMSPEC_OK)
        show_read(text, stream, reader, record, levels);
    show_end(text, levels);
    return status;
}

bool decode_stream(const struct stream *stream, const uint8_t *octets, size_t length,
                   struct text *text, struct streamspec_error *error)
{
    void *reader = allocate(1, stream->reader_size);
    struct text records = { NULL, 0, 0 };
    enum streamspec_status status;

    status = stream->read(reader, octets, length, runs_of(stream), false);
    status = show_records(&records, stream, reader, status);
    if (status == STREAMSPEC_END) {
        show_opening(text, stream, reader);
        text_string(text, ",\"records\":[");
        text_add(text, records.octets, records.length);
        text_string(text, "]}");
    } else {
        memcpy(error, at(reader, stream->reader_error), sizeof *error);
    }
    text_free(&records);
    return status == STREAMSPEC_END;
}

bool check_stream(const struct stream *stream, const uint8_t *octets, size_t length,
                  struct streamspec_error *error)
{
    void *reader = allocate(1, stream->reader_size);
    void *record = allocate(1, stream->record_size);
    enum streamspec_status status = stream->read(reader, octets, length, runs_of(stream), true);

    while (status == STREAMSPEC_OK)
        status = stream->next(reader, record);
    memcpy(error, at(reader, stream->reader_error), sizeof *error);
    return status == STREAMSPEC_END;
}
