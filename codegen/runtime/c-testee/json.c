/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Reads JSON. */

#include "testee.h"

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
        return hex(input, code);
    }
    found = *input->at ? strchr(from, *input->at) : NULL;
    if (!found)
        return false;
    input->at++;
    *code = (uint8_t)to[found - from];
    return true;
}

/* A character of UTF-8, of which the first octet is at hand. */
static uint32_t character(struct input *input, uint8_t first)
{
    uint32_t code = first;

    if (first >= 0x80) {
        code = first < 0xe0 ? first & 0x1f : 0x100;
        while (input->at < input->end && (*input->at & 0xc0) == 0x80)
            code = code << 6 | (*input->at++ & 0x3f);
    }
    return code;
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

static bool string(struct input *input, struct json *json)
{
    uint8_t *octets = (uint8_t *)allocate(string_length(input) + 1, 1);

    json->kind = JSON_STRING;
    json->octets = octets;
    while (input->at < input->end) {
        uint32_t code = *input->at++;

        if (code == '"')
            return true;
        if (code < 0x20)
            return false;
        if (code >= 0x80)
            code = character(input, (uint8_t)code);
        else if (code == '\\' && !escape(input, &code))
            return false;
        if (code > 0xff)
            json->beyond = true;
        octets[json->length++] = (uint8_t)code;
    }
    return false;
}

static bool value(struct input *input, struct json *json);

static bool children(struct input *input, struct json *json, char close)
{
    const struct json **link = &json->first;

    if (++input->depth > 64)
        return false;
    while (!accept(input, close)) {
        struct json *child = (struct json *)allocate(1, sizeof *child);

        if (json->count && !accept(input, ','))
            return false;
        skip_space(input);
        if (json->kind == JSON_OBJECT) {
            struct json name = { JSON_NULL, false, NULL, NULL, 0, NULL, NULL, 0 };

            if (!accept(input, '"') || !string(input, &name) || !accept(input, ':'))
                return false;
            child->name = (const char *)name.octets;
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

static bool number(struct input *input, struct json *json)
{
    json->kind = JSON_NUMBER;
    json->octets = input->at;
    while (input->at < input->end && strchr("+-.eE0123456789", *input->at) && *input->at)
        input->at++;
    json->length = (size_t)(input->at - json->octets);
    return json->length > 0;
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
