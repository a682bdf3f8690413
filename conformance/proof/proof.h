/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * What the drivers have in common. A driver says by what names a stream goes, and includes this; see
 * README.md for what is shown, and how.
 */
#ifndef PROOF_H
#define PROOF_H

#include <__fc_builtin.h>
#include <limits.h>
#include "internal.h"

/* As many octets as any input has. */
#define GREATEST ((size_t)PTRDIFF_MAX)

/* How many records stand before is not known; so many octets do. */
#define BEFORE 24

/* Octets of any content; a record ends where they end, so that none after it is looked at. */
static uint8_t input[SIZE];

/* One case of a set. */
static inline uint64_t within(uint64_t least, uint64_t greatest)
{
    return Frama_C_unsigned_long_long_interval(least, greatest);
}

static inline bool either(void)
{
    return Frama_C_interval(0, 1);
}

/* The rules of readers or those that bind whoever wrote the stream. */
static inline enum streamspec_mode any_mode(void)
{
    return Frama_C_interval(STREAMSPEC_READ, STREAMSPEC_JUDGE);
}

/* A caller may look at so many octets. */
static inline void look(const uint8_t *octets, size_t length)
{
    /*@ assert there: length == 0 || \valid_read(octets + (0 .. length - 1)); */
    /*@ assert written: length == 0 || \initialized(octets + (0 .. length - 1)); */
}

/* The index of any element; there is one. */
#define ANY_OF(count) ((size_t)within(0, (count) - 1))

/* Looks at the fixed part of a body, at octets of it, at any element of an array of it. */
#define GET(stream, name)                                                                          \
    do {                                                                                           \
        struct xen_##stream##_##name body;                                                         \
                                                                                                   \
        xen_##stream##_get_##name(record, &body);                                                  \
    } while (0)
#define LOOK(name, field) look(record->parts.name.field, record->parts.name.field##_length)
#define LOOK_TEXT(name, field) look(record->parts.name.field, record->parts.name.field##_length + 1)
#define LOOK_INTEGER(stream, name, field)                                                          \
    do {                                                                                           \
        if (record->parts.name.field##_count)                                                      \
            xen_##stream##_##name##_##field(record, ANY_OF(record->parts.name.field##_count));     \
    } while (0)
#define LOOK_ELEMENT(stream, name, field, type)                                                    \
    do {                                                                                           \
        struct xen_##stream##_##type element;                                                      \
                                                                                                   \
        if (record->parts.name.field##_count)                                                      \
            xen_##stream##_##name##_##field(record, ANY_OF(record->parts.name.field##_count),      \
                                            &element);                                             \
    } while (0)

/*
 * A stream: its reader and record, the function that reads a record, the octets of a record header,
 * the alignment of records where the length does not count the padding, otherwise 1.
 */
#ifdef READER

/* A reader that may have read anything; it is at a record. */
static void any_state(READER *reader);
/* Stores a record header; the instance may be any. */
static void put_header(uint8_t *octets, uint64_t least_type, uint64_t greatest_type,
                       uint64_t least_length, uint64_t greatest_length);
/* Looks at all that a record shows. */
static void touch(const RECORD *record);

/*
 * Reads a record of which as many octets are in memory. The reader has been told that from so many
 * to so many are left.
 */
static void read_record(size_t there, size_t least, size_t greatest)
{
    READER reader;
    RECORD record;

    memset(&reader, 0, sizeof reader);
    any_state(&reader);
#ifdef BASE
    reader.base = BASE;
#else
    reader.base = within(0, UINT64_MAX);
#endif
    reader.octets = input + SIZE - there - BEFORE;
    reader.at = BEFORE;
    reader.length = BEFORE + within(least, greatest);
    reader.prefix = either();
    switch (NEXT(&reader, &record)) {
    case STREAMSPEC_OK:
        /*@ assert within: reader.at <= reader.length; */
        touch(&record);
        break;
    case STREAMSPEC_BROKEN:
        /*@ assert told: reader.error.rule != \null && reader.done; */
        break;
    default:
        /*@ assert never: \false; */
        break;
    }
}

/* The last record has been read, or an error found. */
static void done(void)
{
    static const struct streamspec_rule rule = { "", "", STREAMSPEC_CLASS_TRUNCATED, 0 };
    READER reader;
    RECORD record;

    memset(&reader, 0, sizeof reader);
    any_state(&reader);
    reader.done = true;
    reader.error.rule = either() ? &rule : NULL;
    NEXT(&reader, &record);
}

/* No whole record header is left. */
static void no_header(void)
{
    done();
    read_record(0, 0, HEADER - 1);
}

static uint8_t *any_octets(size_t count)
{
    Frama_C_make_unknown((char *)input, sizeof input);
    return input + SIZE - count;
}

/*
 * Records of these types whose body has a length of these, and of which some octets are missing:
 * nothing after the record header is looked at.
 */
static void cut_off(uint64_t least_type, uint64_t greatest_type, size_t length)
{
    const size_t needed = HEADER + length + streamspec_padding(length, PADDED_TO);
    uint8_t *octets = any_octets(HEADER);

    if (needed == HEADER)
        return;
    put_header(octets, least_type, greatest_type, length, length);
    read_record(HEADER, HEADER, needed - 1);
}

/* The length is greater than that of any body that is looked at here, and than what is left. */
static void too_long(uint64_t least_type, uint64_t greatest_type, size_t least)
{
    uint8_t *octets = any_octets(HEADER);

    put_header(octets, least_type, greatest_type, least, GREATEST_LENGTH);
    read_record(HEADER, HEADER, HEADER + least - 1);
}

/* All octets of a record are there, however many follow. */
static void whole(uint8_t *octets, uint64_t least_type, uint64_t greatest_type, size_t length)
{
    const size_t needed = HEADER + length + streamspec_padding(length, PADDED_TO);

    put_header(octets, least_type, greatest_type, length, length);
    read_record(needed, needed, GREATEST - BEFORE);
}

/* A field that counts elements: where it stands in the body, its octets, those of an element. */
struct count {
    size_t at;
    size_t width;
    size_t size;
};

static void put_count(uint8_t *body, const struct count *count, uint64_t least, uint64_t greatest)
{
    if (count->width == 2) {
        const uint16_t value = (uint16_t)within(least, greatest);

        memcpy(body + count->at, &value, sizeof value);
    } else {
        const uint32_t value = (uint32_t)within(least, greatest);

        memcpy(body + count->at, &value, sizeof value);
    }
}

/* Bodies of a length, with any numbers of elements. */
static void bodies(uint64_t type, size_t length, size_t fixed, const struct count *counts,
                   size_t number)
{
    const size_t needed = HEADER + length + streamspec_padding(length, PADDED_TO);
    size_t chosen[3] = { 0, 0, 0 };

    if (!number || length < fixed) {
        whole(any_octets(needed), type, type, length);
        return;
    }
    /*@ loop unroll 1000000; */
    for (;;) {
        size_t at = fixed, i;
        uint8_t *octets = any_octets(needed);

        /*@ loop unroll 4; */
        for (i = 0; i < number; i++) {
            const size_t fit = (length - at) / counts[i].size;

            if (chosen[i] > fit) {
                put_count(octets + HEADER, &counts[i], fit + 1,
                          counts[i].width == 2 ? UINT16_MAX : UINT32_MAX);
                break;
            }
            put_count(octets + HEADER, &counts[i], chosen[i], chosen[i]);
            at += chosen[i] * counts[i].size;
        }
        whole(octets, type, type, length);
        /* The next numbers: those before one that is too great have had all of those after it. */
        if (i == number)
            i--;
        else if (i == 0)
            return;
        else
            chosen[i--] = 0;
        chosen[i]++;
    }
}

/* A record with a body of any length up to a bound. */
static void variable(uint64_t type, size_t bound, size_t fixed, const struct count *counts,
                     size_t number)
{
    size_t length;

    /*@ loop unroll 100000; */
    for (length = 0; length <= bound; length++) {
        cut_off(type, type, length);
        bodies(type, length, fixed, counts, number);
    }
    /*@ loop unroll 100000; */
    for (length = 1; length <= bound + 1; length++)
        too_long(type, type, length);
}

/* A record with bodies of a few lengths, and of others, which are wrong. */
static void fixed(uint64_t type, const size_t *lengths, size_t number)
{
    size_t i;

    /*@ loop unroll 8; */
    for (i = 0; i < number; i++) {
        const uint64_t last = i + 1 < number ? lengths[i + 1] - 1 : GREATEST_LENGTH;

        cut_off(type, type, lengths[i]);
        whole(any_octets(HEADER + lengths[i] + streamspec_padding(lengths[i], PADDED_TO)), type,
              type, lengths[i]);
        if (last > lengths[i]) {
            put_header(any_octets(HEADER), type, type, lengths[i] + 1, last);
            read_record(HEADER, HEADER, GREATEST - BEFORE);
        }
    }
    if (lengths[0] > 0) {
        put_header(any_octets(HEADER), type, type, 0, lengths[0] - 1);
        read_record(HEADER, HEADER, GREATEST - BEFORE);
    }
}

#define FIXED(type, ...)                                                                           \
    do {                                                                                           \
        static const size_t lengths[] = { __VA_ARGS__ };                                           \
                                                                                                   \
        fixed(type, lengths, sizeof lengths / sizeof lengths[0]);                                  \
    } while (0)

/* Types that nothing describes. */
static void unknown(uint64_t least, uint64_t greatest, size_t bound)
{
    size_t length;

    /*@ loop unroll 100000; */
    for (length = 0; length <= bound; length++) {
        cut_off(least, greatest, length);
        whole(any_octets(HEADER + length + streamspec_padding(length, PADDED_TO)), least, greatest,
              length);
    }
    /*@ loop unroll 100000; */
    for (length = 1; length <= bound + 1; length++)
        too_long(least, greatest, length);
}

#endif /* READER */

#endif /* PROOF_H */
