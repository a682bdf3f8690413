/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * What follows the fixed part of a body, from JSON. Octets and elements are in memory of the arena; they
 * are never NULL unless the member may be absent and is.
 */

#include "stream.h"

/* The member, unless it is absent; in this case NULL. */
static const struct json *present(struct object *object, const char *name, bool optional)
{
    return optional ? take_any(object, name) : take(object, name);
}

/* The failure, if there is one, is in this member. */
static void done(struct object *object, const char *name)
{
    if (object->making->failed)
        fail_within(object->making, name);
}

static const uint8_t *take_octets(struct object *object, const char *name, bool optional,
                                  size_t *length)
{
    const struct json *json = present(object, name, optional);
    const uint8_t *octets;

    *length = 0;
    if (!json)
        return NULL;
    octets = make_octets(object->making, json, length);
    done(object, name);
    return octets;
}

static void make_text(struct making *making, const struct json *json)
{
    if (json->kind != JSON_STRING)
        fail(making, "this is not a string");
    else if (json->beyond)
        fail(making, "a character of this is not an octet");
}

static const uint8_t *take_text(struct object *object, const char *name, bool optional,
                                size_t *length)
{
    const struct json *json = present(object, name, optional);

    *length = 0;
    if (!json)
        return NULL;
    make_text(object->making, json);
    *length = json->length;
    done(object, name);
    return json->octets;
}

static const uint8_t *keep(struct text *text, size_t *length)
{
    uint8_t *octets = (uint8_t *)allocate(text->length + 1, 1);

    if (text->length)
        memcpy(octets, text->octets, text->length);
    *length = text->length;
    text_free(text);
    return octets;
}

static const uint8_t *take_strings(struct object *object, const char *name, bool optional,
                                   size_t *length)
{
    const struct json *json = present(object, name, optional);
    struct text text = { NULL, 0, 0 };
    const struct json *element;
    size_t i = 0;

    *length = 0;
    if (!json)
        return NULL;
    if (json->kind != JSON_ARRAY)
        fail(object->making, "this is not an array");
    for (element = json->first; element && !object->making->failed; element = element->next, i++) {
        make_text(object->making, element);
        if (!object->making->failed && memchr(element->octets, 0, element->length))
            fail(object->making, "a string of several cannot hold a NUL");
        if (object->making->failed)
            fail_at(object->making, i);
        text_add(&text, element->octets, element->length);
        text_add(&text, "", 1);
    }
    done(object, name);
    return keep(&text, length);
}

/* Adds the strings of one structure. */
static void add_run(struct making *making, const struct json *json, const char *const *names,
                    size_t count, struct text *text)
{
    struct object object = object_of(making, json);
    size_t i;

    for (i = 0; i < count && !making->failed; i++) {
        size_t length;
        const uint8_t *octets = take_text(&object, names[i], false, &length);

        if (octets && memchr(octets, 0, length)) {
            fail(making, "a string of several cannot hold a NUL");
            fail_within(making, names[i]);
        }
        if (octets)
            text_add(text, octets, length);
        text_add(text, "", 1);
    }
    take_end(&object);
}

static const uint8_t *take_run(struct object *object, const char *name, bool optional,
                               const char *const *names, size_t count, size_t *length)
{
    const struct json *json = present(object, name, optional);
    struct text text = { NULL, 0, 0 };

    *length = 0;
    if (!json)
        return NULL;
    add_run(object->making, json, names, count, &text);
    done(object, name);
    return keep(&text, length);
}

static const uint8_t *take_runs(struct object *object, const char *name, bool optional,
                                const char *const *names, size_t count, size_t *length)
{
    const struct json *json = present(object, name, optional);
    struct text text = { NULL, 0, 0 };
    const struct json *element;
    size_t i = 0;

    *length = 0;
    if (!json)
        return NULL;
    if (json->kind != JSON_ARRAY)
        fail(object->making, "this is not an array");
    for (element = json->first; element && !object->making->failed; element = element->next, i++) {
        add_run(object->making, element, names, count, &text);
        if (object->making->failed)
            fail_at(object->making, i);
    }
    done(object, name);
    return keep(&text, length);
}

static void make_link(struct making *making, const struct shape *shape, const struct chain *chain,
                      const struct json *json, uint8_t *link)
{
    struct object object = object_of(making, json);
    const uint8_t *octets;
    size_t length;

    take_members(&object, shape, link + chain->fixed, SIZE_MAX);
    octets = take_octets(&object, chain->name, false, &length);
    take_end(&object);
    memcpy(link + chain->octets, &octets, sizeof octets);
    memcpy(link + chain->length, &length, sizeof length);
}

/* An array of values; or of links, which tell their own size, if a chain says how they are held. */
static const void *take_array(struct object *object, const char *name, bool optional,
                              const struct shape *shape, const struct chain *chain, size_t *count)
{
    const struct json *json = present(object, name, optional);
    const size_t size = chain ? chain->size : shape->size;
    const struct json *element;
    uint8_t *values;
    size_t i = 0;

    *count = 0;
    if (!json)
        return NULL;
    if (json->kind != JSON_ARRAY)
        fail(object->making, "this is not an array");
    values = (uint8_t *)allocate(json->count + 1, size);
    for (element = json->first; element && !object->making->failed; element = element->next, i++) {
        if (chain)
            make_link(object->making, shape, chain, element, values + i * size);
        else
            make_value(object->making, shape, element, values + i * size);
        if (object->making->failed)
            fail_at(object->making, i);
    }
    *count = json->count;
    done(object, name);
    return values;
}

const void *take_value(struct object *object, const char *name, bool optional,
                       const struct shape *shape)
{
    const struct json *json = present(object, name, optional);
    uint8_t *value;

    if (!json)
        return NULL;
    value = (uint8_t *)allocate(1, shape->size);
    make_value(object->making, shape, json, value);
    done(object, name);
    return value;
}

static void put_count(uint8_t *body, size_t offset, size_t count)
{
    memcpy(body + offset, &count, sizeof count);
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

void take_part(struct object *object, const struct body_part *part, const uint8_t *fixed,
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
    case PART_CHAIN:
        taken = take_array(object, name, optional, part->shape, part->chain, &count);
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
