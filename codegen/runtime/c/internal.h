/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the codecs share among themselves. */
#ifndef XEN_STREAMS_INTERNAL_H
#define XEN_STREAMS_INTERNAL_H

#include <xen_streams/xen_streams.h>

/* What happens once at most. */
#ifdef __GNUC__
#define XEN_STREAM_COLD __attribute__((cold, noinline))
#else
#define XEN_STREAM_COLD
#endif

/* A rule is broken, at an offset from the start of the structure that was looked at. */
XEN_STREAM_COLD void xen_stream_fault(struct xen_stream_error *error,
                                      const struct xen_stream_rule *rule, uint64_t offset,
                                      const char *field);

/* The structure is a field of another one, at an offset. */
XEN_STREAM_COLD void xen_stream_move(struct xen_stream_error *error, uint64_t offset,
                                     const char *field);

/* The rule is broken by a stream that stands in another one, at an offset. */
XEN_STREAM_COLD void xen_stream_enclose(struct xen_stream_error *error,
                                        const struct xen_stream_error *inner, uint64_t offset,
                                        const char *around);

/* The error is one of a stream that stands in these. */
XEN_STREAM_COLD void xen_stream_enclose_in(struct xen_stream_error *error,
                                           const struct xen_stream_around *around);

/* A stream has to begin next; which one, counted from 1, and what paths call it. */
void xen_stream_await(struct xen_stream_around *around, uint32_t stream, const char *id);

/* It begins. The rule is broken if it stops before its end. */
void xen_stream_begin_within(struct xen_stream_around *around, enum xen_stream_status *status,
                             const struct xen_stream_rule *end);

/* It goes on, if it is the one that has begun. */
void xen_stream_resume_within(struct xen_stream_around *around, uint32_t stream);

/* It gives back control for now, or has ended; nothing happens where it stands in no other. */
void xen_stream_return(struct xen_stream_around *around);
void xen_stream_leave(struct xen_stream_around *around);

/* It has failed, and with it all that it stands in. */
XEN_STREAM_COLD void xen_stream_fail_around(const struct xen_stream_around *around,
                                            enum xen_stream_status status,
                                            const struct xen_stream_error *error);

/* Checks return what these return, which is false. */
static inline bool xen_stream_within(struct xen_stream_error *error, uint64_t offset,
                                     const char *field)
{
    xen_stream_move(error, offset, field);
    return false;
}

static inline bool xen_stream_misgiven(struct xen_stream_error *error,
                                       const struct xen_stream_rule *rule, uint64_t offset,
                                       const char *field)
{
    xen_stream_fault(error, rule, offset, field);
    error->misgiven = true;
    return false;
}

static inline bool xen_stream_element(struct xen_stream_error *error, uint64_t offset,
                                      const char *field, size_t index)
{
    xen_stream_move(error, offset, field);
    error->path.indexed = true;
    error->path.index = (uint32_t)index;
    return false;
}

static inline bool xen_stream_nested(struct xen_stream_error *error,
                                     const struct xen_stream_error *inner, uint64_t offset,
                                     const char *around)
{
    xen_stream_enclose(error, inner, offset, around);
    return false;
}

/* Whether an integer is in a set. */
bool xen_stream_runs_contain(const struct xen_stream_runs *runs, uint64_t value);

/* The layout with a length; NULL if there is none. */
const struct xen_stream_layout *xen_stream_find_layout(const struct xen_stream_layout *layouts,
                                                       size_t count, uint64_t length);

/* Where an octet of the whole structure stands in the layout. */
uint64_t xen_stream_place(const struct xen_stream_layout *layout, uint64_t offset);

/* What became of an integer that was to be remembered. */
enum xen_stream_insertion {
    XEN_STREAM_NEW,
    XEN_STREAM_KNOWN,
    XEN_STREAM_NO_MEMORY,
};

enum xen_stream_insertion xen_stream_runs_insert(struct xen_stream_runs *runs, uint64_t value);

/* A body, of which the fields are taken one after another. */
struct xen_stream_cursor {
    const uint8_t *octets;
    size_t length;
    size_t at;
};

/* Takes as many elements of a size; NULL if they are not there. */
const uint8_t *xen_stream_take(struct xen_stream_cursor *cursor, uint64_t count, size_t size);

/* Takes the octets up to a multiple of `to`, which is a power of two; NULL if they are not there. */
const uint8_t *xen_stream_take_alignment(struct xen_stream_cursor *cursor, size_t to);

/*
 * Takes a string and its NUL. NULL if no octet is left; otherwise `length`, which leaves the NUL
 * out, is SIZE_MAX if there is no NUL.
 */
const uint8_t *xen_stream_take_string(struct xen_stream_cursor *cursor, size_t *length);

/* Whether octets are a string: the last of them is a NUL, and no other. */
bool xen_stream_is_text(const uint8_t *octets, size_t length);

/* Whether one of the octets is a NUL. */
bool xen_stream_has_nul(const uint8_t *octets, size_t length);

/* How many NULs there are. */
size_t xen_stream_count_nuls(const uint8_t *octets, size_t length);

/* Turns the octets of integers around, where they stand. */
static inline void xen_stream_turn16(uint8_t *octets)
{
    const uint16_t value = xen_stream_load16(octets, true);

    memcpy(octets, &value, sizeof value);
}

static inline void xen_stream_turn32(uint8_t *octets)
{
    const uint32_t value = xen_stream_load32(octets, true);

    memcpy(octets, &value, sizeof value);
}

static inline void xen_stream_turn64(uint8_t *octets)
{
    const uint64_t value = xen_stream_load64(octets, true);

    memcpy(octets, &value, sizeof value);
}

/* Arithmetic that tells when it goes wrong. */
static inline uint64_t xen_stream_add(uint64_t a, uint64_t b, bool *sure)
{
    if (a > UINT64_MAX - b)
        *sure = false;
    return a + b;
}

static inline uint64_t xen_stream_subtract(uint64_t a, uint64_t b, bool *sure)
{
    if (a < b)
        *sure = false;
    return a - b;
}

static inline uint64_t xen_stream_multiply(uint64_t a, uint64_t b, bool *sure)
{
    if (b && a > UINT64_MAX / b)
        *sure = false;
    return a * b;
}

static inline uint64_t xen_stream_divide(uint64_t a, uint64_t b, bool *sure)
{
    if (!b) {
        *sure = false;
        return 0;
    }
    return a / b;
}

static inline uint64_t xen_stream_shift_left(uint64_t a, uint64_t by, bool *sure)
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
static inline uint64_t xen_stream_grown(uint64_t size, uint64_t count, uint64_t each)
{
    bool sure = true;
    const uint64_t grown = xen_stream_add(size, xen_stream_multiply(count, each, &sure), &sure);

    return sure ? grown : UINT64_MAX;
}

/* Octets from a size to the next multiple of `to`, which is a power of two. */
static inline size_t xen_stream_padding(uint64_t size, size_t to)
{
    return (size_t)(0 - size) & (to - 1);
}

/* Makes room for octets by emptying the chunk; NULL if that does not do. */
XEN_STREAM_COLD uint8_t *xen_stream_make_room(struct xen_stream_output *output, size_t length);

/* Room for octets that are written right away; NULL if there is none. */
static inline uint8_t *xen_stream_room(struct xen_stream_output *output, size_t length)
{
    uint8_t *room;

    if (length > output->size - output->used)
        return xen_stream_make_room(output, length);
    room = output->buffer + output->used;
    output->used += length;
    return room;
}

/* Writes octets; returns whether it could be done. */
bool xen_stream_put(struct xen_stream_output *output, const void *octets, size_t length);

/* Writes as many zeros. */
bool xen_stream_put_zeros(struct xen_stream_output *output, size_t length);

/* Writes integers of a size, turned around if need be. */
bool xen_stream_put_integers(struct xen_stream_output *output, const void *integers, size_t count,
                             size_t size, bool turned);

#endif /* XEN_STREAMS_INTERNAL_H */
