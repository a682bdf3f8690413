/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Reads JSON, more strictly than most: what two readers would read in two ways is refused. */

#include "testee.h"

#include <float.h>
#include <stdlib.h>

/* Objects and arrays stand in one another so deep. */
#define DEEPEST 127

/* What is left of a document. */
struct input {
    const uint8_t *at;
    const uint8_t *end;
    unsigned int depth;
};

static void skip_space(struct input *input)
{
    while (input->at < input->end && (*input->at == ' ' || *input->at == '\n' ||
                                      *input->at == '\r' || *input->at == '\t'))
        input->at++;
}

static bool accept(struct input *input, char c)
{
    skip_space(input);
    if (input->at == input->end || *input->at != (uint8_t)c)
        return false;
    input->at++;
    return true;
}

static bool word(struct input *input, const char *string)
{
    const size_t length = strlen(string);

    if ((size_t)(input->end - input->at) < length || memcmp(input->at, string, length) != 0)
        return false;
    input->at += length;
    return true;
}

static bool hex(struct input *input, uint32_t *code)
{
    unsigned int i;

    if (input->end - input->at < 4)
        return false;
    *code = 0;
    for (i = 0; i < 4; i++) {
        const uint8_t c = *input->at++;

        *code <<= 4;
        if (c >= '0' && c <= '9')
            *code |= (uint32_t)(c - '0');
        else if (c >= 'a' && c <= 'f')
            *code |= (uint32_t)(c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            *code |= (uint32_t)(c - 'A' + 10);
        else
            return false;
    }
    return true;
}

/* What follows `\u`: one character, which may take two escapes. */
static bool unicode(struct input *input, uint32_t *code)
{
    uint32_t low;

    if (!hex(input, code))
        return false;
    if (*code < 0xd800 || *code > 0xdfff)
        return true;
    if (*code > 0xdbff || !word(input, "\\u") || !hex(input, &low) || low < 0xdc00 || low > 0xdfff)
        return false;
    *code = 0x10000 + ((*code & 0x3ff) << 10 | (low & 0x3ff));
    return true;
}

/* What follows a backslash. */
static bool escape(struct input *input, uint32_t *code)
{
    static const char from[] = "\"\\/bfnrt";
    static const char to[] = "\"\\/\b\f\n\r\t";
    const char *found;

    if (input->at == input->end)
        return false;
    if (*input->at == 'u') {
        input->at++;
        return unicode(input, code);
    }
    found = *input->at ? strchr(from, *input->at) : NULL;
    if (!found)
        return false;
    input->at++;
    *code = (uint8_t)to[found - from];
    return true;
}

/* A character of UTF-8 beyond ASCII, of which the first octet is at hand. */
static bool character(struct input *input, uint32_t first, uint32_t *code)
{
    const unsigned int more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    static const uint32_t least[] = { 0, 0x80, 0x800, 0x10000 };
    unsigned int i;

    if (first < 0xc2 || first > 0xf4)
        return false;
    *code = first & (0x3f >> more);
    for (i = 0; i < more; i++) {
        if (input->at == input->end || (*input->at & 0xc0) != 0x80)
            return false;
        *code = *code << 6 | (*input->at++ & 0x3f);
    }
    return *code >= least[more] && *code <= 0x10ffff && (*code < 0xd800 || *code > 0xdfff);
}

/* At most so many characters stand before the end of a string. */
static size_t string_length(const struct input *input)
{
    const uint8_t *at;

    for (at = input->at; at < input->end && *at != '"'; at++) {
        if (*at == '\\' && at + 1 < input->end)
            at++;
    }
    return (size_t)(at - input->at);
}

/* The next character of a string; false if it is none. */
static bool next(struct input *input, uint32_t *code)
{
    if (input->at == input->end)
        return false;
    *code = *input->at++;
    if (*code >= 0x80)
        return character(input, *code, code);
    if (*code == '\\')
        return escape(input, code);
    return *code >= 0x20;
}

/* Whether a string ends here. */
static bool quote(struct input *input)
{
    if (input->at == input->end || *input->at != '"')
        return false;
    input->at++;
    return true;
}

static bool string(struct input *input, struct json *json)
{
    uint8_t *octets = (uint8_t *)allocate(string_length(input) + 1, 1);
    uint32_t code;

    json->kind = JSON_STRING;
    json->octets = octets;
    while (!quote(input)) {
        if (!next(input, &code))
            return false;
        if (code > 0xff)
            json->beyond = true;
        /* What is no octet is no part of a name or a number either. */
        octets[json->length++] = code > 0xff ? 0 : (uint8_t)code;
    }
    return true;
}

/* Adds a character in UTF-8; NUL takes two octets, so that nothing ends there. */
static uint8_t *add(uint8_t *to, uint32_t code)
{
    if (code && code < 0x80) {
        *to++ = (uint8_t)code;
        return to;
    }
    if (code < 0x800) {
        *to++ = (uint8_t)(0xc0 | code >> 6);
    } else {
        if (code < 0x10000) {
            *to++ = (uint8_t)(0xe0 | code >> 12);
        } else {
            *to++ = (uint8_t)(0xf0 | code >> 18);
            *to++ = (uint8_t)(0x80 | (code >> 12 & 0x3f));
        }
        *to++ = (uint8_t)(0x80 | (code >> 6 & 0x3f));
    }
    *to++ = (uint8_t)(0x80 | (code & 0x3f));
    return to;
}

/* The name of a member; NULL if it is none. No escape is shorter than its character. */
static const char *member_name(struct input *input)
{
    uint8_t *const name = (uint8_t *)allocate(string_length(input) + 1, 1);
    uint8_t *to = name;
    uint32_t code;

    while (!quote(input)) {
        if (!next(input, &code))
            return NULL;
        to = add(to, code);
    }
    return (const char *)name;
}

/* Whether a member with a name has been there. */
static bool has_member(const struct json *json, const char *name)
{
    const struct json *member;

    for (member = json->first; member; member = member->next) {
        if (!strcmp(member->name, name))
            return true;
    }
    return false;
}

static bool value(struct input *input, struct json *json);

static bool children(struct input *input, struct json *json, char close)
{
    const struct json **link = &json->first;

    if (++input->depth > DEEPEST)
        return false;
    while (!accept(input, close)) {
        struct json *child = (struct json *)allocate(1, sizeof *child);

        if (json->count && !accept(input, ','))
            return false;
        skip_space(input);
        if (json->kind == JSON_OBJECT) {
            child->name = accept(input, '"') ? member_name(input) : NULL;
            if (!child->name || has_member(json, child->name) || !accept(input, ':'))
                return false;
        }
        if (!value(input, child))
            return false;
        *link = child;
        link = &child->next;
        json->count++;
    }
    input->depth--;
    return true;
}

/* Goes over digits; how many there are. */
static size_t digits(struct input *input)
{
    const uint8_t *const start = input->at;

    while (input->at < input->end && *input->at >= '0' && *input->at <= '9')
        input->at++;
    return (size_t)(input->at - start);
}

static bool is_next(struct input *input, const char *characters)
{
    if (input->at == input->end || !*input->at || !strchr(characters, *input->at))
        return false;
    input->at++;
    return true;
}

/* Whether a number is not beyond all that others may hold it in. */
static bool is_finite(const struct json *json)
{
    char *const text = (char *)allocate(json->length + 1, 1);
    double number;

    memcpy(text, json->octets, json->length);
    number = strtod(text, NULL);
    return number >= -DBL_MAX && number <= DBL_MAX;
}

static bool number(struct input *input, struct json *json)
{
    json->kind = JSON_NUMBER;
    json->octets = input->at;
    (void)is_next(input, "-");
    if (!is_next(input, "0") && !digits(input))
        return false;
    if (is_next(input, ".") && !digits(input))
        return false;
    if (is_next(input, "eE")) {
        (void)is_next(input, "+-");
        if (!digits(input))
            return false;
    }
    json->length = (size_t)(input->at - json->octets);
    return is_finite(json);
}

static bool value(struct input *input, struct json *json)
{
    skip_space(input);
    if (accept(input, '{')) {
        json->kind = JSON_OBJECT;
        return children(input, json, '}');
    }
    if (accept(input, '[')) {
        json->kind = JSON_ARRAY;
        return children(input, json, ']');
    }
    if (accept(input, '"'))
        return string(input, json);
    if (word(input, "true")) {
        json->kind = JSON_TRUE;
        return true;
    }
    if (word(input, "false")) {
        json->kind = JSON_FALSE;
        return true;
    }
    if (word(input, "null"))
        return true;
    return number(input, json);
}

const struct json *json_parse(const uint8_t *octets, size_t length)
{
    struct input input = { octets, octets + length, 0 };
    struct json *json = (struct json *)allocate(1, sizeof *json);

    if (!value(&input, json))
        return NULL;
    skip_space(&input);
    return input.at == input.end ? json : NULL;
}
