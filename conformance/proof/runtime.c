/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* The runtime: that it keeps what contracts.c promises, and all else that readers take from it. */

#define SIZE 24
#include "proof.h"

static const uint8_t *any_octets(size_t count)
{
    Frama_C_make_unknown((char *)input, sizeof input);
    return input + SIZE - count;
}

/* A cursor at a place in a body of a length. */
static void cursor_at(size_t length, size_t at)
{
    static const size_t sizes[] = { 1, 2, 4, 8, 16, 24 };
    struct streamspec_cursor cursor = { any_octets(length), length, at };
    const uint8_t *octets;
    size_t i;

    /*@ loop unroll 8; */
    for (i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        cursor.at = at;
        octets = streamspec_take(&cursor, within(0, UINT64_MAX), sizes[i]);
        /*@ assert end: cursor.at <= length; */
        if (octets) {
            /*@ assert where: octets == cursor.octets + at; */
        }
    }
    cursor.at = at;
    streamspec_take_alignment(&cursor, 8);
    /*@ assert end: cursor.at <= length; */
}

static void string_at(size_t length, size_t at)
{
    struct streamspec_cursor cursor = { any_octets(length), length, at };
    const uint8_t *octets;
    size_t string;

    octets = streamspec_take_string(&cursor, &string);
    /*@ assert kept: cursor.length == length && cursor.octets == input + SIZE - length; */
    if (octets) {
        /*@ assert where: octets == cursor.octets + at; */
        if (string == SIZE_MAX) {
            /*@ assert stays: cursor.at == at; */
        } else {
            /*@ assert size: string <= length - at - 1; */
            /*@ assert after: cursor.at == at + string + 1; */
        }
    } else {
        /*@ assert empty: at == length; */
    }
}

static void cursors(void)
{
    size_t length, at;

    /*@ loop unroll 100; */
    for (length = 0; length <= SIZE; length++) {
        /*@ loop unroll 100; */
        for (at = 0; at <= length; at++) {
            cursor_at(length, at);
            string_at(length, at);
        }
    }
}

static void octets_of(size_t length)
{
    const uint8_t *it = any_octets(length);
    struct streamspec_strings strings = { it, length };
    size_t string;

    streamspec_all_zero(it, length);
    streamspec_zero(it, length);
    streamspec_is_text(it, length);
    streamspec_has_nul(it, length);
    streamspec_count_nuls(it, length);
    if (streamspec_next_string(&strings, &string)) {
        /*@ assert end: string < length; */
        /*@ assert left: strings.length == length - string - 1; */
        /*@ assert after: strings.octets == it + string + 1; */
    }
}

/* Octets of any number up to a bound. */
static void octets(void)
{
    size_t length;

    /*@ loop unroll 100; */
    for (length = 0; length <= SIZE; length++)
        octets_of(length);
}

/* Sets of any integers, also ones that are out of order. */
static void sets(void)
{
    static struct streamspec_run memory[8];
    size_t size, used;

    /*@ loop unroll 16; */
    for (size = 0; size <= 8; size++) {
        /*@ loop unroll 16; */
        for (used = 0; used <= size; used++) {
            struct streamspec_runs runs = { memory + 8 - size, size, used };

            Frama_C_make_unknown((char *)memory, sizeof memory);
            streamspec_runs_contain(&runs, within(0, UINT64_MAX));
            streamspec_runs_insert(&runs, within(0, UINT64_MAX));
            /*@ assert room: runs.used <= size; */
            /*@ assert kept: runs.size == size && runs.runs == memory + 8 - size; */
        }
    }
}

/* An error of any content is told in any room. */
static void errors(void)
{
    static const char *const texts[] = { "", "item", "field" };
    static char buffer[64];
    static struct streamspec_rule rule;
    struct streamspec_error error;
    size_t i, size;

    memset(&error, 0, sizeof error);
    rule.id = "a.rule";
    rule.text = "It says.";
    rule.error_class = within(STREAMSPEC_CLASS_TRUNCATED, STREAMSPEC_CLASS_MEMORY);
    error.rule = &rule;
    /*@ loop unroll 8; */
    for (i = 0; i < STREAMSPEC_DEPTH; i++)
        error.path.around[i] = texts[within(0, 2)];
    error.path.item = texts[within(0, 2)];
    error.path.field = texts[within(0, 2)];
    error.path.inner = texts[within(0, 2)];
    error.path.index = within(0, UINT32_MAX);
    error.path.indexed = either();
    error.path.depth = within(0, STREAMSPEC_DEPTH);
    error.offset = within(0, UINT64_MAX);
    error.record = within(0, UINT64_MAX);
    error.type = within(0, UINT32_MAX);
    error.instance = within(0, UINT32_MAX);
    error.in_record = either();
    error.has_instance = either();
    /*@ loop unroll 8; */
    for (size = 0; size <= sizeof buffer; size += size ? 63 : 1) {
        streamspec_error_format(&error, buffer + sizeof buffer - size, size);
        streamspec_path_format(&error.path, buffer + sizeof buffer - size, size);
    }
}

void main(void)
{
    cursors();
    octets();
    sets();
    errors();
}
