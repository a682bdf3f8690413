/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Values of fixed size from JSON. */

#include "testee.h"

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
