/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Values to JSON. */

#include "testee.h"

#include <stdio.h>

const struct shape shape_u8 = { SHAPE_INTEGER, 1, false, NULL, NULL, NULL, 0 };
const struct shape shape_u16 = { SHAPE_INTEGER, 2, false, NULL, NULL, NULL, 0 };
const struct shape shape_u24 = { SHAPE_INTEGER, 3, false, NULL, NULL, NULL, 0 };
const struct shape shape_u32 = { SHAPE_INTEGER, 4, false, NULL, NULL, NULL, 0 };
const struct shape shape_u48 = { SHAPE_INTEGER, 6, false, NULL, NULL, NULL, 0 };
const struct shape shape_u64 = { SHAPE_INTEGER, 8, false, NULL, NULL, NULL, 0 };
const struct shape shape_i8 = { SHAPE_INTEGER, 1, true, NULL, NULL, NULL, 0 };
const struct shape shape_i16 = { SHAPE_INTEGER, 2, true, NULL, NULL, NULL, 0 };
const struct shape shape_i24 = { SHAPE_INTEGER, 3, true, NULL, NULL, NULL, 0 };
const struct shape shape_i32 = { SHAPE_INTEGER, 4, true, NULL, NULL, NULL, 0 };
const struct shape shape_i48 = { SHAPE_INTEGER, 6, true, NULL, NULL, NULL, 0 };
const struct shape shape_i64 = { SHAPE_INTEGER, 8, true, NULL, NULL, NULL, 0 };
const struct shape shape_octets = { SHAPE_OCTETS, 1, false, NULL, NULL, NULL, 0 };

void show_next(struct text *text)
{
    const uint8_t last = text->length ? text->octets[text->length - 1] : '[';

    if (last != '[' && last != '{' && last != ':')
        text_string(text, ",");
}

void show_name(struct text *text, const char *name)
{
    show_next(text);
    text_string(text, "\"");
    text_string(text, name);
    text_string(text, "\":");
}

void show_octets(struct text *text, const uint8_t *octets, size_t length)
{
    static const char digits[] = "0123456789abcdef";
    size_t i;

    text_string(text, "\"");
    for (i = 0; i < length; i++) {
        text_add(text, &digits[octets[i] >> 4], 1);
        text_add(text, &digits[octets[i] & 15], 1);
    }
    text_string(text, "\"");
}

void show_text(struct text *text, const uint8_t *octets, size_t length)
{
    size_t i;

    text_string(text, "\"");
    for (i = 0; i < length; i++) {
        const uint8_t c = octets[i];
        char escaped[8];

        if (c < 0x20) {
            snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned int)c);
            text_string(text, escaped);
        } else if (c >= 0x80) {
            const uint8_t pair[2] = { (uint8_t)(0xc0 | c >> 6), (uint8_t)(0x80 | (c & 0x3f)) };

            text_add(text, pair, 2);
        } else {
            if (c == '"' || c == '\\')
                text_string(text, "\\");
            text_add(text, &c, 1);
        }
    }
    text_string(text, "\"");
}

void show_strings(struct text *text, const uint8_t *octets, size_t length)
{
    struct streamspec_strings strings = { octets, length };
    const uint8_t *string;

    text_string(text, "[");
    while ((string = streamspec_next_string(&strings, &length)) != NULL) {
        show_next(text);
        show_text(text, string, length);
    }
    text_string(text, "]");
}

void show_run(struct text *text, const uint8_t *octets, size_t length, const char *const *names,
              size_t count)
{
    struct streamspec_strings strings = { octets, length };
    size_t i;

    text_string(text, "{");
    for (i = 0; i < count; i++) {
        const uint8_t *string = streamspec_next_string(&strings, &length);

        show_name(text, names[i]);
        show_text(text, string, string ? length : 0);
    }
    text_string(text, "}");
}

void show_runs(struct text *text, const uint8_t *octets, size_t length, const char *const *names,
               size_t count)
{
    struct streamspec_strings strings = { octets, length };
    const uint8_t *string;
    size_t i = 0;

    text_string(text, "[");
    while ((string = streamspec_next_string(&strings, &length)) != NULL) {
        if (i == 0) {
            show_next(text);
            text_string(text, "{");
        }
        show_name(text, names[i]);
        show_text(text, string, length);
        i = (i + 1) % count;
        if (i == 0)
            text_string(text, "}");
    }
    text_string(text, "]");
}

/* An integer of any size, with its sign extended. */
static uint64_t load(const void *value, size_t size, bool is_signed)
{
    uint8_t one;
    uint16_t two;
    uint32_t four;
    uint64_t eight;

    switch (size) {
    case 1:
        memcpy(&one, value, 1);
        return is_signed ? (uint64_t)(int8_t)one : one;
    case 2:
        memcpy(&two, value, 2);
        return is_signed ? (uint64_t)(int16_t)two : two;
    case 3:
        return is_signed ? (uint64_t)streamspec_load_signed24(value, false)
                         : streamspec_load24(value, false);
    case 4:
        memcpy(&four, value, 4);
        return is_signed ? (uint64_t)(int32_t)four : four;
    case 6:
        return is_signed ? (uint64_t)streamspec_load_signed48(value, false)
                         : streamspec_load48(value, false);
    default:
        memcpy(&eight, value, 8);
        return eight;
    }
}

void show_integer(struct text *text, uint64_t value, bool is_signed, bool quoted)
{
    if (quoted)
        text_string(text, "\"");
    if (is_signed && value >> 63) {
        text_string(text, "-");
        value = 0 - value;
    }
    text_number(text, value);
    if (quoted)
        text_string(text, "\"");
}

static void show_enum(struct text *text, const struct shape *shape, uint64_t value, bool quoted)
{
    size_t i;

    for (i = 0; i < shape->count; i++) {
        if (shape->names[i].value == value) {
            text_string(text, "\"");
            text_string(text, shape->names[i].name);
            text_string(text, "\"");
            return;
        }
    }
    show_integer(text, value, shape->is_signed, quoted);
}

static void show_bits(struct text *text, const struct shape *shape, uint64_t value)
{
    size_t i;

    text_string(text, "{");
    for (i = 0; i < shape->count; i++) {
        const struct part *part = &shape->parts[i];
        const uint64_t ones = UINT64_MAX >> (64 - part->width);
        const uint64_t bits = value >> part->low & ones;

        show_name(text, part->name);
        if (part->of)
            show_enum(text, part->of, bits, part->width > 32);
        else if (part->width == 1)
            text_string(text, bits ? "true" : "false");
        else
            show_integer(text, bits, false, part->width > 32);
    }
    text_string(text, "}");
}

void show_value(struct text *text, const struct shape *shape, const void *value, uint32_t version)
{
    switch (shape->kind) {
    case SHAPE_INTEGER:
        show_integer(text, load(value, shape->size, shape->is_signed), shape->is_signed,
                     shape->size > 4);
        break;
    case SHAPE_ENUM:
        show_enum(text, shape, load(value, shape->size, shape->is_signed), shape->size > 4);
        break;
    case SHAPE_BITS:
        show_bits(text, shape, load(value, shape->size, false));
        break;
    case SHAPE_STRUCTURE:
        text_string(text, "{");
        show_members(text, shape, value, &version, LACKING_END);
        text_string(text, "}");
        break;
    case SHAPE_OCTETS:
        break;
    }
}

uint64_t unsigned_value(const void *value, size_t size)
{
    return load(value, size, false);
}

const struct shape *case_shape(const struct union_case *cases, size_t count, const void *tag,
                               size_t size)
{
    const uint64_t value = load(tag, size, false);
    size_t i;

    for (i = 0; i < count; i++) {
        if (cases[i].value == value)
            return cases[i].shape;
    }
    return NULL;
}

static const struct shape *shape_of(const struct member *member, const void *structure)
{
    const uint8_t *tag = (const uint8_t *)structure + member->tag_offset;
    const struct shape *shape = NULL;

    if (member->cases)
        shape = case_shape(member->cases, member->case_count, tag, member->tag_size);
    return shape ? shape : member->shape;
}

bool lacks(const size_t *lacking, size_t length)
{
    for (; lacking && *lacking != LACKING_END; lacking++) {
        if (*lacking == length)
            return true;
    }
    return false;
}

void show_members(struct text *text, const struct shape *shape, const void *value,
                  uint32_t *version, size_t length)
{
    size_t i, j;

    for (i = 0; i < shape->count; i++) {
        const struct member *member = &shape->members[i];
        const uint8_t *at = (const uint8_t *)value + member->offset;
        const struct shape *inner = shape_of(member, value);

        if (*version < member->since || lacks(member->lacking, length))
            continue;
        show_name(text, member->name);
        if (inner->kind == SHAPE_OCTETS) {
            show_octets(text, at, member->count);
        } else if (!member->count) {
            show_value(text, inner, at, *version);
        } else {
            text_string(text, "[");
            for (j = 0; j < member->count; j++) {
                show_next(text);
                show_value(text, inner, at + j * inner->size, *version);
            }
            text_string(text, "]");
        }
        if (member->tells_version)
            *version = (uint32_t)unsigned_value(at, inner->size);
    }
}
