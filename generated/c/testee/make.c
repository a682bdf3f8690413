/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Values from JSON. */

#include "testee.h"

#include <stdio.h>

void fail(struct making *making, const char *message)
{
    if (making->failed)
        return;
    making->failed = true;
    making->message = message;
    making->path[0] = '\0';
}

static void prepend(struct making *making, const char *step)
{
    char path[sizeof making->path];
    const char *dot = making->path[0] && making->path[0] != '[' ? "." : "";

    snprintf(path, sizeof path, "%s%s%.200s", step, dot, making->path);
    memcpy(making->path, path, sizeof path);
}

void fail_within(struct making *making, const char *name)
{
    if (making->message)
        prepend(making, name);
}

void fail_at(struct making *making, size_t index)
{
    char step[32];

    snprintf(step, sizeof step, "[%lu]", (unsigned long)index);
    if (making->message)
        prepend(making, step);
}

struct object object_of(struct making *making, const struct json *json)
{
    struct object object = { making, json, 0 };

    if (json && json->kind != JSON_OBJECT)
        fail(making, "this is not an object");
    return object;
}

const struct json *take_any(struct object *object, const char *name)
{
    const struct json *member;

    if (object->making->failed || !object->json)
        return NULL;
    for (member = object->json->first; member; member = member->next) {
        if (strcmp(member->name, name) == 0) {
            object->taken++;
            return member;
        }
    }
    return NULL;
}

const struct json *take(struct object *object, const char *name)
{
    const struct json *member = take_any(object, name);

    if (!member && !object->making->failed) {
        fail(object->making, "this is missing");
        fail_within(object->making, name);
    }
    return member;
}

void take_end(struct object *object)
{
    if (!object->making->failed && object->taken != object->json->count)
        fail(object->making, "a member is not known");
}

bool is_string(const struct json *json, const char *string)
{
    return json && json->kind == JSON_STRING && json->length == strlen(string) &&
           memcmp(json->octets, string, json->length) == 0;
}

/* An integer in decimal digits; whether it is one that fits. */
static bool parse(const struct json *json, size_t size, bool is_signed, uint64_t *value)
{
    const bool negative = is_signed && json->length && json->octets[0] == '-';
    const uint64_t greatest = UINT64_MAX >> (64 - 8 * size + (is_signed ? 1 : 0));
    uint64_t number = 0;
    size_t i = negative ? 1 : 0;

    if ((json->kind != JSON_NUMBER && json->kind != JSON_STRING) || i == json->length)
        return false;
    /* One integer has one spelling. */
    if (json->octets[i] == '0' && json->length > 1)
        return false;
    for (; i < json->length; i++) {
        const uint8_t digit = (uint8_t)(json->octets[i] - '0');

        if (digit > 9 || number > (UINT64_MAX - digit) / 10)
            return false;
        number = number * 10 + digit;
    }
    if (number > greatest + (negative ? 1 : 0))
        return false;
    *value = negative ? 0 - number : number;
    return true;
}

static void store(void *to, size_t size, uint64_t value)
{
    const uint8_t one = (uint8_t)value;
    const uint16_t two = (uint16_t)value;
    const uint32_t four = (uint32_t)value;

    switch (size) {
    case 1:
        memcpy(to, &one, 1);
        break;
    case 2:
        memcpy(to, &two, 2);
        break;
    case 4:
        memcpy(to, &four, 4);
        break;
    case 3:
    case 6:
        streamspec_store_octets(to, size, value);
        break;
    default:
        memcpy(to, &value, 8);
        break;
    }
}

static uint64_t make_enum(struct making *making, const struct shape *shape, const struct json *json)
{
    uint64_t value = 0;
    size_t i;

    for (i = 0; i < shape->count; i++) {
        if (is_string(json, shape->names[i].name))
            return shape->names[i].value;
    }
    if (!parse(json, shape->size, shape->is_signed, &value))
        fail(making, "this is neither a name nor an integer that fits");
    return value;
}

static uint64_t make_part(struct making *making, const struct part *part, const struct json *json)
{
    uint64_t value = 0;

    if (part->of)
        return make_enum(making, part->of, json);
    if (part->width == 1) {
        if (json->kind != JSON_TRUE && json->kind != JSON_FALSE)
            fail(making, "this is neither true nor false");
        return json->kind == JSON_TRUE;
    }
    if (!parse(json, 8, false, &value))
        fail(making, "this is not an integer");
    return value;
}

static uint64_t make_bits(struct making *making, const struct shape *shape, const struct json *json)
{
    struct object object = object_of(making, json);
    uint64_t value = 0;
    size_t i;

    for (i = 0; i < shape->count; i++) {
        const struct part *part = &shape->parts[i];
        const uint64_t ones = UINT64_MAX >> (64 - part->width);
        const struct json *member = take(&object, part->name);
        uint64_t bits;

        if (making->failed)
            return 0;
        bits = make_part(making, part, member);
        if (bits > ones)
            fail(making, "this does not fit into its bits");
        if (making->failed)
            fail_within(making, part->name);
        value |= (bits & ones) << part->low;
    }
    take_end(&object);
    return value;
}

void make_value(struct making *making, const struct shape *shape, const struct json *json,
                void *value)
{
    struct object object;
    uint64_t number = 0;

    if (making->failed)
        return;
    switch (shape->kind) {
    case SHAPE_INTEGER:
        if (!parse(json, shape->size, shape->is_signed, &number))
            fail(making, "this is not an integer that fits");
        store(value, shape->size, number);
        break;
    case SHAPE_ENUM:
        store(value, shape->size, make_enum(making, shape, json));
        break;
    case SHAPE_BITS:
        store(value, shape->size, make_bits(making, shape, json));
        break;
    case SHAPE_STRUCTURE:
        object = object_of(making, json);
        take_members(&object, shape, value, SIZE_MAX);
        take_end(&object);
        break;
    case SHAPE_OCTETS:
        break;
    }
}

uint64_t take_integer(struct object *object, const char *name, const struct shape *shape)
{
    const struct json *json = take(object, name);
    uint64_t value = 0;

    if (json && !parse(json, shape->size, shape->is_signed, &value)) {
        fail(object->making, "this is not an integer that fits");
        fail_within(object->making, name);
    }
    return value;
}

const uint8_t *make_octets(struct making *making, const struct json *json, size_t *length)
{
    uint8_t *octets = (uint8_t *)allocate(json->length / 2 + 1, 1);
    size_t i;

    *length = json->length / 2;
    if (json->kind != JSON_STRING || json->length % 2)
        fail(making, "these are not octets in hexadecimal digits");
    for (i = 0; i < json->length && !making->failed; i++) {
        static const char digits[] = "0123456789abcdefABCDEF";
        const char *found = json->octets[i] ? strchr(digits, json->octets[i]) : NULL;
        size_t digit;

        if (!found) {
            fail(making, "these are not octets in hexadecimal digits");
            break;
        }
        digit = (size_t)(found - digits);
        octets[i / 2] = (uint8_t)(octets[i / 2] << 4 | (digit < 16 ? digit : digit - 6));
    }
    return octets;
}

static void make_member(struct making *making, const struct member *member, const struct json *json,
                        uint8_t *structure)
{
    uint8_t *at = structure + member->offset;
    const struct shape *shape = member->shape;
    const struct json *element;
    size_t length, i = 0;

    if (member->cases)
        shape = case_shape(member->cases, member->case_count, structure + member->tag_offset,
                           member->tag_size);
    /* The tag names no case, which the writer says. */
    if (!shape || making->failed)
        return;
    if (shape->kind == SHAPE_OCTETS) {
        const uint8_t *octets = make_octets(making, json, &length);

        if (length != member->count)
            fail(making, "these are too few or too many octets");
        if (!making->failed)
            memcpy(at, octets, length);
        return;
    }
    if (!member->count) {
        make_value(making, shape, json, at);
        return;
    }
    if (json->kind != JSON_ARRAY || json->count != member->count) {
        fail(making, "this is not an array of the right length");
        return;
    }
    for (element = json->first; element; element = element->next, i++) {
        make_value(making, shape, element, at + i * shape->size);
        if (making->failed) {
            fail_at(making, i);
            return;
        }
    }
}

void tell_version(struct making *making, const void *value, size_t size)
{
    making->version = (uint32_t)unsigned_value(value, size);
    making->told = true;
}

void take_members(struct object *object, const struct shape *shape, void *value, size_t length)
{
    struct making *making = object->making;
    size_t i;

    for (i = 0; i < shape->count && !making->failed; i++) {
        const struct member *member = &shape->members[i];
        const struct json *json;

        if (making->version < member->since || lacks(member->lacking, length))
            continue;
        json = take(object, member->name);
        if (!json)
            return;
        make_member(making, member, json, (uint8_t *)value);
        if (making->failed)
            fail_within(making, member->name);
        else if (member->tells_version)
            tell_version(making, (uint8_t *)value + member->offset, member->shape->size);
    }
}

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

const uint8_t *take_octets(struct object *object, const char *name, bool optional, size_t *length)
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

const uint8_t *take_text(struct object *object, const char *name, bool optional, size_t *length)
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

const uint8_t *keep(struct text *text, size_t *length)
{
    uint8_t *octets = (uint8_t *)allocate(text->length + 1, 1);

    if (text->length)
        memcpy(octets, text->octets, text->length);
    *length = text->length;
    text_free(text);
    return octets;
}

const uint8_t *take_strings(struct object *object, const char *name, bool optional, size_t *length)
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

const uint8_t *take_run(struct object *object, const char *name, bool optional,
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

const uint8_t *take_runs(struct object *object, const char *name, bool optional,
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

const void *take_array(struct object *object, const char *name, bool optional,
                       const struct shape *shape, size_t *count)
{
    const struct json *json = present(object, name, optional);
    const struct json *element;
    uint8_t *values;
    size_t i = 0;

    *count = 0;
    if (!json)
        return NULL;
    if (json->kind != JSON_ARRAY)
        fail(object->making, "this is not an array");
    values = (uint8_t *)allocate(json->count + 1, shape->size);
    for (element = json->first; element && !object->making->failed; element = element->next, i++) {
        make_value(object->making, shape, element, values + i * shape->size);
        if (object->making->failed)
            fail_at(object->making, i);
    }
    *count = json->count;
    done(object, name);
    return values;
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

const void *take_chain(struct object *object, const char *name, bool optional,
                       const struct shape *shape, const struct chain *chain, size_t *count)
{
    const struct json *json = present(object, name, optional);
    const struct json *element;
    uint8_t *links;
    size_t i = 0;

    *count = 0;
    if (!json)
        return NULL;
    if (json->kind != JSON_ARRAY)
        fail(object->making, "this is not an array");
    links = (uint8_t *)allocate(json->count + 1, chain->size);
    for (element = json->first; element && !object->making->failed; element = element->next, i++) {
        make_link(object->making, shape, chain, element, links + i * chain->size);
        if (object->making->failed)
            fail_at(object->making, i);
    }
    *count = json->count;
    done(object, name);
    return links;
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

bool unknown_code(const struct json *name, uint64_t *code)
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
