/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the codecs share among themselves. */
#ifndef STREAMSPEC_INTERNAL_H
#define STREAMSPEC_INTERNAL_H

#include <streamspec/streamspec.h>

/* What happens once at most. */
#ifdef __GNUC__
#define STREAMSPEC_COLD __attribute__((cold, noinline))
#else
#define STREAMSPEC_COLD
#endif

/* A rule is broken, at an offset from the start of the structure that was looked at. */
STREAMSPEC_COLD void streamspec_fault(struct streamspec_error *error,
                                      const struct streamspec_rule *rule, uint64_t offset,
                                      const char *field);

/* The structure is a field of another one, at an offset. */
STREAMSPEC_COLD void streamspec_move(struct streamspec_error *error, uint64_t offset,
                                     const char *field);

/* The rule is broken by a stream that stands in another one, at an offset. */
STREAMSPEC_COLD void streamspec_enclose(struct streamspec_error *error,
                                        const struct streamspec_error *inner, uint64_t offset,
                                        const char *around);

/* The error is one of a stream that stands in these. */
STREAMSPEC_COLD void streamspec_enclose_in(struct streamspec_error *error,
                                           const struct streamspec_around *around);

/* A stream has to begin next; which one, counted from 1, and what paths call it. */
void streamspec_await(struct streamspec_around *around, uint32_t stream, const char *id);

/* It begins. The rule is broken if it stops before its end. */
void streamspec_begin_within(struct streamspec_around *around, enum streamspec_status *status,
                             const struct streamspec_rule *end);

/* It goes on, if it is the one that has begun. */
void streamspec_resume_within(struct streamspec_around *around, uint32_t stream);

/* It gives back control for now, or has ended; nothing happens where it stands in no other. */
void streamspec_return(struct streamspec_around *around);
void streamspec_leave(struct streamspec_around *around);

/* It has failed, and with it all that it stands in. */
STREAMSPEC_COLD void streamspec_fail_around(const struct streamspec_around *around,
                                            enum streamspec_status status,
                                            const struct streamspec_error *error);

/* Checks return what these return, which is false. */
static inline bool streamspec_within(struct streamspec_error *error, uint64_t offset,
                                     const char *field)
{
    streamspec_move(error, offset, field);
    return false;
}

static inline bool streamspec_misgiven(struct streamspec_error *error,
                                       const struct streamspec_rule *rule, uint64_t offset,
                                       const char *field)
{
    streamspec_fault(error, rule, offset, field);
    error->misgiven = true;
    return false;
}

static inline bool streamspec_element(struct streamspec_error *error, uint64_t offset,
                                      const char *field, size_t index)
{
    streamspec_move(error, offset, field);
    error->path.indexed = true;
    error->path.index = (uint32_t)index;
    return false;
}

static inline bool streamspec_nested(struct streamspec_error *error,
                                     const struct streamspec_error *inner, uint64_t offset,
                                     const char *around)
{
    streamspec_enclose(error, inner, offset, around);
    return false;
}

/* A value with a name. */
struct streamspec_name {
    const char *name;
    uint64_t value;
};

/* The name of a value; NULL if it has none. */
const char *streamspec_name_of(const struct streamspec_name *names, size_t count, uint64_t value);

/* The value with a name; returns whether there is one. */
bool streamspec_value_of(const struct streamspec_name *names, size_t count, const char *name,
                         uint64_t *value);

/* Whether an integer is in a set. */
bool streamspec_runs_contain(const struct streamspec_runs *runs, uint64_t value);

/* The layout with a length; NULL if there is none. */
const struct streamspec_layout *streamspec_find_layout(const struct streamspec_layout *layouts,
                                                       size_t count, uint64_t length);

/* Makes the fields of a structure zero that a layout lacks. */
void streamspec_clear(void *structure, const struct streamspec_layout *layout);

/* Puts the octets of a whole structure where a layout has them. */
void streamspec_gather(uint8_t *octets, const uint8_t *whole, size_t size,
                       const struct streamspec_layout *layout);

/* Where an octet of the whole structure stands in the layout. */
uint64_t streamspec_place(const struct streamspec_layout *layout, uint64_t offset);

/* What became of an integer that was to be remembered. */
enum streamspec_insertion {
    STREAMSPEC_NEW,
    STREAMSPEC_KNOWN,
    STREAMSPEC_NO_MEMORY,
};

enum streamspec_insertion streamspec_runs_insert(struct streamspec_runs *runs, uint64_t value);

/*
 * The same for pairs of integers that take more than 64 bits together: each pair stands in a run of
 * its own, in order.
 */
bool streamspec_pairs_contain(const struct streamspec_runs *pairs, uint64_t first, uint64_t second);
enum streamspec_insertion streamspec_pairs_insert(struct streamspec_runs *pairs, uint64_t first,
                                                  uint64_t second);

/* A body, of which the fields are taken one after another. */
struct streamspec_cursor {
    const uint8_t *octets;
    size_t length;
    size_t at;
};

/* Takes as many elements of a size; NULL if they are not there. */
const uint8_t *streamspec_take(struct streamspec_cursor *cursor, uint64_t count, size_t size);

/* Takes the octets up to a multiple of `to`, which is a power of two; NULL if they are not there. */
const uint8_t *streamspec_take_alignment(struct streamspec_cursor *cursor, size_t to);

/*
 * Takes a string and its NUL. NULL if no octet is left; otherwise `length`, which leaves the NUL
 * out, is SIZE_MAX if there is no NUL.
 */
const uint8_t *streamspec_take_string(struct streamspec_cursor *cursor, size_t *length);

/* Whether octets are a string: the last of them is a NUL, and no other. */
bool streamspec_is_text(const uint8_t *octets, size_t length);

/* Octets of a text without the NUL at its end, if it has one. */
size_t streamspec_text_length(const uint8_t *octets, size_t length);

/* Whether one of the octets is a NUL. */
bool streamspec_has_nul(const uint8_t *octets, size_t length);

/* How many NULs there are. */
size_t streamspec_count_nuls(const uint8_t *octets, size_t length);

/* Turns the octets of integers around, where they stand. */
static inline void streamspec_turn16(uint8_t *octets)
{
    const uint16_t value = streamspec_load16(octets, true);

    memcpy(octets, &value, sizeof value);
}

static inline void streamspec_turn24(uint8_t *octets)
{
    const uint8_t first = octets[0];

    octets[0] = octets[2];
    octets[2] = first;
}

static inline void streamspec_turn48(uint8_t *octets)
{
    const uint64_t value = streamspec_load48(octets, true);

    (void)streamspec_store48(octets, value);
}

static inline void streamspec_turn32(uint8_t *octets)
{
    const uint32_t value = streamspec_load32(octets, true);

    memcpy(octets, &value, sizeof value);
}

static inline void streamspec_turn64(uint8_t *octets)
{
    const uint64_t value = streamspec_load64(octets, true);

    memcpy(octets, &value, sizeof value);
}

/* Makes bits of integers zero, where they stand; `turned` as for loads. */
static inline void streamspec_mask8(uint8_t *octets, uint8_t mask)
{
    *octets = (uint8_t)(*octets & ~mask);
}

static inline void streamspec_mask16(uint8_t *octets, uint16_t mask, bool turned)
{
    uint16_t value;

    memcpy(&value, octets, sizeof value);
    value = (uint16_t)(value & ~(turned ? streamspec_turned16(mask) : mask));
    memcpy(octets, &value, sizeof value);
}

static inline void streamspec_mask32(uint8_t *octets, uint32_t mask, bool turned)
{
    uint32_t value;

    memcpy(&value, octets, sizeof value);
    value &= ~(turned ? streamspec_turned32(mask) : mask);
    memcpy(octets, &value, sizeof value);
}

static inline void streamspec_mask64(uint8_t *octets, uint64_t mask, bool turned)
{
    uint64_t value;

    memcpy(&value, octets, sizeof value);
    value &= ~(turned ? streamspec_turned64(mask) : mask);
    memcpy(octets, &value, sizeof value);
}

/*
 * Where a part of a body stands in a copy of that; NULL if it is not there. What stands between it and
 * the part before, which ends at `at`, is reserved, and becomes zero in the copy.
 */
uint8_t *streamspec_copied(uint8_t *copy, const uint8_t *body, const uint8_t *part, size_t size,
                           size_t *at);

/* Arithmetic that tells when it goes wrong. */
static inline uint64_t streamspec_add(uint64_t a, uint64_t b, bool *sure)
{
    if (a > UINT64_MAX - b)
        *sure = false;
    return a + b;
}

static inline uint64_t streamspec_subtract(uint64_t a, uint64_t b, bool *sure)
{
    if (a < b)
        *sure = false;
    return a - b;
}

static inline uint64_t streamspec_multiply(uint64_t a, uint64_t b, bool *sure)
{
    if (b && a > UINT64_MAX / b)
        *sure = false;
    return a * b;
}

static inline uint64_t streamspec_divide(uint64_t a, uint64_t b, bool *sure)
{
    if (!b) {
        *sure = false;
        return 0;
    }
    return a / b;
}

static inline uint64_t streamspec_shift_left(uint64_t a, uint64_t by, bool *sure)
{
    if (by > 63) {
        *sure = *sure && !a;
        return 0;
    }
    if (a << by >> by != a)
        *sure = false;
    return a << by;
}

/* A size with that of further elements; the greatest number, if it would be greater. */
static inline uint64_t streamspec_grown(uint64_t size, uint64_t count, uint64_t each)
{
    bool sure = true;
    const uint64_t grown = streamspec_add(size, streamspec_multiply(count, each, &sure), &sure);

    return sure ? grown : UINT64_MAX;
}

/* Octets from a size to the next multiple of `to`, which is a power of two. */
static inline size_t streamspec_padding(uint64_t size, size_t to)
{
    return (size_t)(0 - size) & (to - 1);
}

/* Makes room for octets by emptying the chunk; NULL if that does not do. */
STREAMSPEC_COLD uint8_t *streamspec_make_room(struct streamspec_output *output, size_t length);

/* Room for octets that are written right away; NULL if there is none. */
static inline uint8_t *streamspec_room(struct streamspec_output *output, size_t length)
{
    uint8_t *room;

    if (length > output->size - output->used)
        return streamspec_make_room(output, length);
    room = output->buffer + output->used;
    output->used += length;
    return room;
}

/* Writes octets; returns whether it could be done. */
bool streamspec_put(struct streamspec_output *output, const void *octets, size_t length);

/* Writes as many zeros. */
bool streamspec_put_zeros(struct streamspec_output *output, size_t length);

/* Writes integers of a size, turned around if need be. */
bool streamspec_put_integers(struct streamspec_output *output, const void *integers, size_t count,
                             size_t size, bool turned);

/* How a checksum is computed. */
enum streamspec_crc {
    STREAMSPEC_CRC32,
    STREAMSPEC_CRC32C,
    /* It begins with 0 and is not inverted. */
    STREAMSPEC_CRC32C_FROM_0,
};

/* The checksum of no octets; and the same once more, after others. */
void streamspec_sum_begin(struct streamspec_sum *sum, enum streamspec_crc crc);
void streamspec_sum_again(struct streamspec_sum *sum);
void streamspec_sum_add(struct streamspec_sum *sum, const void *octets, size_t length);
void streamspec_sum_zeros(struct streamspec_sum *sum, size_t length);
uint32_t streamspec_sum_value(const struct streamspec_sum *sum);

/* Puts it at an offset of octets that come next; it covers those before that offset as well. */
void streamspec_sum_put(const struct streamspec_sum *sum, uint8_t *octets, size_t at, bool turned);

/* The checksum of a record; that which stands at an offset of it counts as zeros. */
uint32_t streamspec_sum_of(enum streamspec_crc crc, const uint8_t *octets, size_t length, size_t at);

/* Adds to a checksum whatever is written and flushed. */
void streamspec_output_sum(struct streamspec_output *output, void *chunk, size_t size,
                           struct streamspec_sum *sum);

/* Expects that the record at hand holds the checksum of the stream so far behind these octets. */
void streamspec_running_expect(struct streamspec_running *running, const void *octets,
                               size_t length);

/* Whether a record holds something else than is expected. */
bool streamspec_running_differs(const struct streamspec_running *running, const void *held,
                                bool turned);

#endif /* STREAMSPEC_INTERNAL_H */
