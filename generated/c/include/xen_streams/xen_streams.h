/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * What the codecs of all streams have in common. Freestanding: it takes memcpy() and memset(), and
 * nothing else of a C library.
 */
#ifndef XEN_STREAMS_H
#define XEN_STREAMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#if __STDC_HOSTED__
#include <string.h>
#endif

#include <xen_streams/classes.h>

#ifdef __cplusplus
extern "C" {
#endif

#if !__STDC_HOSTED__
/* A freestanding compiler has no header that declares them. */
void *memcpy(void *to, const void *from, size_t size);
void *memset(void *to, int octet, size_t size);
#endif

/* Functions whose result says whether they did what they are for: who ignores it is warned. */
#ifdef __GNUC__
#define XEN_STREAM_CHECKED __attribute__((warn_unused_result))
#else
#define XEN_STREAM_CHECKED
#endif

/* Streams stand in one another at most so deep. */
#define XEN_STREAM_DEPTH 8

/* How an operation went. */
enum xen_stream_status {
    /* It did what it is for. */
    XEN_STREAM_OK,
    /* The stream has ended as it must: there is no record left. */
    XEN_STREAM_END,
    /* The stream breaks a rule; the error says which. */
    XEN_STREAM_BROKEN,
    /* The octets do not fit, or the sink failed. */
    XEN_STREAM_FULL,
    /* A handler failed. */
    XEN_STREAM_HANDLER,
    /* There is no handler for a record that was loaded. */
    XEN_STREAM_NO_HANDLER,
    /* Octets of a record were not read, or more than there are were to be. */
    XEN_STREAM_UNREAD,
    /* A length has to be known up front, and was neither said nor measured. */
    XEN_STREAM_UNMEASURED,
    /* A length is not the one that was said or measured. */
    XEN_STREAM_CHANGED,
    /* A function was called where it cannot be: within a record, or when another stream goes on. */
    XEN_STREAM_MISUSE,
};

/* Whose rules are checked, and on what. */
enum xen_stream_mode {
    /* Those that bind a reader, on octets. */
    XEN_STREAM_READ,
    /* Those that bind a writer, on octets that another writer has written. */
    XEN_STREAM_JUDGE,
    /* Those that bind a writer, on structures: reserved octets are going to be zero. */
    XEN_STREAM_WRITE,
};

/* A rule of a format. */
struct xen_stream_rule {
    /* Its id, which leads to its place in the book. */
    const char *id;
    /* What it says. */
    const char *text;
    /* What is wrong when it is broken. */
    enum xen_stream_class error_class;
    /* Index of the rule in the rules of its stream. */
    uint32_t index;
};

/* Which part of a stream is meant: `node_data.perms[2].flags`. */
struct xen_stream_path {
    /* The way to the stream, where it stands in others; the outermost first. */
    const char *around[XEN_STREAM_DEPTH];
    /* The record or header. */
    const char *item;
    /* The field of it; empty if all of it is meant. */
    const char *field;
    /* The field of the structure that the field is or holds; empty if there is none. */
    const char *inner;
    /* The element, where the field is an array. */
    uint32_t index;
    /* Whether there is an index. */
    bool indexed;
    /* How many others the stream stands in. */
    uint8_t depth;
    uint8_t unused[2];
};

/* A stream breaks a rule. */
struct xen_stream_error {
    /* The rule; NULL as long as none is broken. */
    const struct xen_stream_rule *rule;
    /* What breaks it. */
    struct xen_stream_path path;
    /* Octets from the start of the stream to what breaks it. */
    uint64_t offset;
    /* How many records stand before the one that breaks it. */
    uint64_t record;
    /* The instance of that record. */
    uint64_t instance;
    /* Its type code. */
    uint32_t type;
    /* Whether it happened in a record; otherwise the three members above have no meaning. */
    bool in_record;
    /* Whether records of the stream have instances. */
    bool has_instance;
    /*
     * Whether a structure to be written is at odds with itself: a part is in it against the condition
     * of that, or lacks though it holds. The rule is that the part fits; no stream could break it so.
     */
    bool misgiven;
    uint8_t unused[1];
};

/* The name of a class: `truncated`. */
const char *xen_stream_class_name(enum xen_stream_class error_class);

/*
 * Writes a path, or the whole error as a sentence, and a NUL into a buffer, as much as fits. Returns
 * how long the text is, without the NUL; it has been cut short if that is not less than the size.
 */
size_t xen_stream_path_format(const struct xen_stream_path *path, char *buffer, size_t size);
size_t xen_stream_error_format(const struct xen_stream_error *error, char *buffer, size_t size);

/* Integers that follow one another: what a reader remembers of earlier records. */
struct xen_stream_run {
    uint64_t first;
    uint64_t last;
};

/* A set of integers, in memory of the caller. */
struct xen_stream_runs {
    struct xen_stream_run *runs;
    size_t size;
    size_t used;
};

/* Octets that a layout of a structure lacks. */
struct xen_stream_gap {
    size_t at;
    size_t length;
};

/* A layout of a structure in which fields are missing. */
struct xen_stream_layout {
    const struct xen_stream_gap *gaps;
    size_t count;
    /* Octets that are there. */
    size_t length;
};

/* Whether a layout, if there is one, lacks the field at this offset of the whole structure. */
bool xen_stream_lacks(const struct xen_stream_layout *layout, size_t offset);

/* Fills a structure from a layout of it; what is missing is zero. */
void xen_stream_spread(void *structure, size_t size, const uint8_t *octets,
                       const struct xen_stream_layout *layout);

/* Where a writer's octets go: into a buffer, and from there into a sink, if there is one. */
struct xen_stream_output {
    /* Octets that the sink has taken. */
    uint64_t taken;
    uint8_t *buffer;
    size_t size;
    size_t used;
    /* Takes all of these octets, and returns 0; or fails. NULL where the buffer is all there is. */
    int (*put)(void *context, const uint8_t *octets, size_t length);
    /*
     * Overwrites octets that the sink has taken, so many octets after its first, and returns 0; or
     * fails. NULL where it cannot go back.
     */
    int (*patch)(void *context, uint64_t offset, const uint8_t *octets, size_t length);
    void *context;
};

/* Writes into a buffer alone. */
void xen_stream_output_init(struct xen_stream_output *output, void *buffer, size_t size);

/*
 * Writes into a sink, in chunks. The chunk holds at least the largest record of fixed size, with
 * its header; 64 KiB are fine for every stream. A sink that can go back gets its `patch` after this.
 */
void xen_stream_output_sink(struct xen_stream_output *output, void *chunk, size_t size,
                            int (*put)(void *context, const uint8_t *octets, size_t length),
                            void *context);

/* Gives to the sink what is still in the chunk. */
enum xen_stream_status xen_stream_output_flush(struct xen_stream_output *output);

/* Octets written so far. */
static inline uint64_t xen_stream_output_offset(const struct xen_stream_output *output)
{
    return output->taken + output->used;
}

/*
 * What the writer of a stream that follows a record knows of the stream around it, and that of the
 * stream within. Writers keep it; a writer is not moved while a stream within its own has not ended.
 */
struct xen_stream_around {
    /* Octets in the output before the outermost stream. */
    uint64_t start;
    /* What the stream around stands in itself; NULL if it stands in none. */
    const struct xen_stream_around *around;
    /* Where the writer of the stream around says how it is, and what is wrong. */
    enum xen_stream_status *status;
    struct xen_stream_error *error;
    /* The id of the stream within. */
    const char *id;
    /* Where its writer says how it is; NULL unless it has begun and not ended. */
    enum xen_stream_status *inner;
    /* The rule that it breaks if it stops before its end. */
    const struct xen_stream_rule *end;
    /* Which one it is, and which has to begin next, counted from 1; 0 if none has. */
    uint32_t stream;
    uint32_t awaited;
    /* How many streams the stream within stands in. */
    uint8_t depth;
    uint8_t unused[7];
};

/* Strings that follow one another, each with its NUL. */
struct xen_stream_strings {
    const uint8_t *octets;
    size_t length;
};

/* Takes the next string; its length leaves the NUL out. Returns NULL after the last one. */
const uint8_t *xen_stream_next_string(struct xen_stream_strings *strings, size_t *length);

/* Whether octets of any number are all zero. */
bool xen_stream_all_zero(const void *octets, size_t length);

/* The same; fast where they are few and their number is known beforehand. */
static inline bool xen_stream_zero(const void *octets, size_t length)
{
    uint64_t few = 0;

    if (length > sizeof few)
        return xen_stream_all_zero(octets, length);
    memcpy(&few, octets, length);
    return !few;
}

/* Whether the most significant octet of an integer comes first on this machine. */
static inline bool xen_stream_big_host(void)
{
    const uint16_t one = 1;
    uint8_t first;

    memcpy(&first, &one, 1);
    return first == 0;
}

/* Integers with their octets in the opposite order. */
static inline uint16_t xen_stream_turned16(uint16_t value)
{
    return (uint16_t)(value << 8 | value >> 8);
}

static inline uint32_t xen_stream_turned32(uint32_t value)
{
    return value << 24 | (value & 0xff00) << 8 | (value >> 8 & 0xff00) | value >> 24;
}

static inline uint64_t xen_stream_turned64(uint64_t value)
{
    const uint64_t low = xen_stream_turned32((uint32_t)value);

    return low << 32 | xen_stream_turned32((uint32_t)(value >> 32));
}

/* Integers from anywhere; `turned` says that they stand in the other order than the machine's. */
static inline uint16_t xen_stream_load16(const void *octets, bool turned)
{
    uint16_t value;

    memcpy(&value, octets, sizeof value);
    return turned ? xen_stream_turned16(value) : value;
}

static inline uint32_t xen_stream_load32(const void *octets, bool turned)
{
    uint32_t value;

    memcpy(&value, octets, sizeof value);
    return turned ? xen_stream_turned32(value) : value;
}

static inline uint64_t xen_stream_load64(const void *octets, bool turned)
{
    uint64_t value;

    memcpy(&value, octets, sizeof value);
    return turned ? xen_stream_turned64(value) : value;
}

#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_H */
