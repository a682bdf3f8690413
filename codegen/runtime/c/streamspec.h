/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * What the codecs of all streams have in common. Freestanding: it takes memcpy(), memset() and memcmp(), and
 * nothing else of a C library.
 */
#ifndef STREAMSPEC_H
#define STREAMSPEC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#if __STDC_HOSTED__
#include <string.h>
#endif

#include <streamspec/classes.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

#if !__STDC_HOSTED__
/* A freestanding compiler has no header that declares them. */
void *memcpy(void *to, const void *from, size_t size);
void *memset(void *to, int octet, size_t size);
int memcmp(const void *one, const void *other, size_t size);
#endif

/* Functions whose result says whether they did what they are for: who ignores it is warned. */
#ifdef __GNUC__
#define STREAMSPEC_CHECKED __attribute__((warn_unused_result))
#else
#define STREAMSPEC_CHECKED
#endif

/* Streams stand in one another at most so deep. */
#define STREAMSPEC_DEPTH 8

/* How an operation went. */
enum streamspec_status {
    /* It did what it is for. */
    STREAMSPEC_OK,
    /* The stream has ended as it must: there is no record left. */
    STREAMSPEC_END,
    /* The stream breaks a rule; the error says which. */
    STREAMSPEC_BROKEN,
    /* The octets do not fit, or the sink failed. */
    STREAMSPEC_FULL,
    /* A handler failed. */
    STREAMSPEC_HANDLER,
    /* There is no handler for a record that was loaded. */
    STREAMSPEC_NO_HANDLER,
    /* Octets of a record were not read, or more than there are were to be. */
    STREAMSPEC_UNREAD,
    /* A length has to be known up front, and was neither said nor measured. */
    STREAMSPEC_UNMEASURED,
    /* A length is not the one that was said or measured. */
    STREAMSPEC_CHANGED,
    /* A function was called where it cannot be: within a record, or when another stream goes on. */
    STREAMSPEC_MISUSE,
};

/* Whose rules are checked, and on what. */
enum streamspec_mode {
    /* Those that bind a reader, on octets. */
    STREAMSPEC_READ,
    /* Those that bind a writer, on octets that another writer has written. */
    STREAMSPEC_JUDGE,
    /* Those that bind a writer, on structures: reserved octets are going to be zero. */
    STREAMSPEC_WRITE,
};

/* A rule of a format. */
struct streamspec_rule {
    /* Its id, which leads to its place in the book. */
    const char *id;
    /* What it says. */
    const char *text;
    /* What is wrong when it is broken. */
    enum streamspec_class error_class;
    /* Index of the rule in the rules of its stream. */
    uint32_t index;
};

/* Which part of a stream is meant: `node_data.perms[2].flags`. */
struct streamspec_path {
    /* The way to the stream, where it stands in others; the outermost first. */
    const char *around[STREAMSPEC_DEPTH];
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
struct streamspec_error {
    /* The rule; NULL as long as none is broken. */
    const struct streamspec_rule *rule;
    /* What breaks it. */
    struct streamspec_path path;
    /* Octets from the start of the stream to what breaks it. */
    uint64_t offset;
    /* How many records stand before the one that breaks it. */
    uint64_t record;
    /* The instance of that record. */
    uint64_t instance;
    /* Its type code. */
    uint64_t type;
    /* Whether it happened in a record; otherwise the three members above have no meaning. */
    bool in_record;
    /* Whether records of the stream have instances. */
    bool has_instance;
    /*
     * Whether a structure to be written is at odds with itself: a part is in it against the condition
     * of that, or lacks though it holds. The rule is that the part fits; no stream could break it so.
     */
    bool misgiven;
    uint8_t unused[5];
};

/* The name of a class: `truncated`. */
const char *streamspec_class_name(enum streamspec_class error_class);

/*
 * Writes a path, or the whole error as a sentence, and a NUL into a buffer, as much as fits. Returns
 * how long the text is, without the NUL; it has been cut short if that is not less than the size. Of
 * an operation that ended otherwise than with STREAMSPEC_BROKEN, the sentence says that no rule is
 * broken.
 */
size_t streamspec_path_format(const struct streamspec_path *path, char *buffer, size_t size);
size_t streamspec_error_format(const struct streamspec_error *error, char *buffer, size_t size);

/* Integers that follow one another: what a reader remembers of earlier records. */
struct streamspec_run {
    uint64_t first;
    uint64_t last;
};

/* A set of integers, in memory of the caller. */
struct streamspec_runs {
    struct streamspec_run *runs;
    size_t size;
    size_t used;
};

/* Octets that a layout of a structure lacks. */
struct streamspec_gap {
    size_t at;
    size_t length;
};

/* What a field that a layout lacks is taken for: an integer of so many octets. */
struct streamspec_default {
    size_t at;
    size_t size;
    uint64_t value;
};

/* A checksum as its octets come. */
struct streamspec_sum {
    /* How it is computed. */
    uint32_t crc;
    /* What is left of the division. */
    uint32_t rest;
};

/* The checksum of a stream so far. */
struct streamspec_running {
    struct streamspec_sum sum;
    /* The one that the record at hand has to hold. */
    uint32_t expected;
    /* 1 where nothing is expected: who writes the stream puts it there. */
    uint32_t puts;
};

/* A layout of a structure in which fields are missing. */
struct streamspec_layout {
    const struct streamspec_gap *gaps;
    size_t count;
    /* Octets that are there. */
    size_t length;
    /* What missing fields are taken for that are not taken for 0. */
    const struct streamspec_default *defaults;
    size_t default_count;
};

/* Whether a layout, if there is one, lacks the field at this offset of the whole structure. */
bool streamspec_lacks(const struct streamspec_layout *layout, size_t offset);

/* Gives the fields of a structure that a layout lacks, if there is one, the values that they are taken
   for. */
void streamspec_fill(void *structure, const struct streamspec_layout *layout);

/* Fills a structure from a layout of it; what is missing is zero. */
void streamspec_spread(void *structure, size_t size, const uint8_t *octets,
                       const struct streamspec_layout *layout);

/* Where a writer's octets go: into a buffer, and from there into a sink, if there is one. */
struct streamspec_output {
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
void streamspec_output_init(struct streamspec_output *output, void *buffer, size_t size);

/*
 * Writes into a sink, in chunks. The chunk holds at least the largest record of fixed size, with
 * its header; 64 KiB are fine for every stream. A sink that can go back gets its `patch` after this.
 */
void streamspec_output_sink(struct streamspec_output *output, void *chunk, size_t size,
                            int (*put)(void *context, const uint8_t *octets, size_t length),
                            void *context);

/* Gives to the sink what is still in the chunk. */
STREAMSPEC_CHECKED
enum streamspec_status streamspec_output_flush(struct streamspec_output *output);

/* Octets written so far. */
static inline uint64_t streamspec_output_offset(const struct streamspec_output *output)
{
    return output->taken + output->used;
}

/*
 * What the writer of a stream that follows a record knows of the stream around it, and that of the
 * stream within. Writers keep it; a writer is not moved while a stream within its own has not ended.
 */
struct streamspec_around {
    /* Octets in the output before the outermost stream. */
    uint64_t start;
    /* What the stream around stands in itself; NULL if it stands in none. */
    const struct streamspec_around *around;
    /* Where the writer of the stream around says how it is, and what is wrong. */
    enum streamspec_status *status;
    struct streamspec_error *error;
    /* The id of the stream within. */
    const char *id;
    /* Where its writer says how it is; NULL unless it has begun and not ended. */
    enum streamspec_status *inner;
    /* The rule that it breaks if it stops before its end. */
    const struct streamspec_rule *end;
    /* Which one it is, and which has to begin next, counted from 1; 0 if none has. */
    uint32_t stream;
    uint32_t awaited;
    /* How many streams the stream within stands in. */
    uint8_t depth;
    uint8_t unused[7];
};

/* Strings that follow one another, each with its NUL. */
struct streamspec_strings {
    const uint8_t *octets;
    size_t length;
};

/* Takes the next string; its length leaves the NUL out. Returns NULL after the last one. */
const uint8_t *streamspec_next_string(struct streamspec_strings *strings, size_t *length);

/* Whether octets of any number are all zero. */
bool streamspec_all_zero(const void *octets, size_t length);

/* The same; fast where they are few and their number is known beforehand. */
static inline bool streamspec_zero(const void *octets, size_t length)
{
    uint64_t few = 0;

    if (length > sizeof few)
        return streamspec_all_zero(octets, length);
    memcpy(&few, octets, length);
    return !few;
}

/* Whether octets are those of a constant. */
bool streamspec_same(const void *octets, const void *constant, size_t length);

/* Whether the most significant octet of an integer comes first on this machine. */
static inline bool streamspec_big_host(void)
{
    const uint16_t one = 1;
    uint8_t first;

    memcpy(&first, &one, 1);
    return first == 0;
}

/* The order of the octets of integers. */
enum streamspec_endian {
    STREAMSPEC_LITTLE_ENDIAN,
    STREAMSPEC_BIG_ENDIAN
};

/* Whether octets of an order stand in the other order than the machine's. */
static inline bool streamspec_turns(enum streamspec_endian endian)
{
    return (endian == STREAMSPEC_BIG_ENDIAN) != streamspec_big_host();
}

/* The order of octets of which `turned` says whether it is the other one than the machine's. */
static inline enum streamspec_endian streamspec_endian_of(bool turned)
{
    return turned == streamspec_big_host() ? STREAMSPEC_LITTLE_ENDIAN : STREAMSPEC_BIG_ENDIAN;
}

/* Integers with their octets in the opposite order. */
static inline uint16_t streamspec_turned16(uint16_t value)
{
    return (uint16_t)(value << 8 | value >> 8);
}

static inline uint32_t streamspec_turned32(uint32_t value)
{
    return value << 24 | (value & 0xff00) << 8 | (value >> 8 & 0xff00) | value >> 24;
}

static inline uint64_t streamspec_turned64(uint64_t value)
{
    const uint64_t low = streamspec_turned32((uint32_t)value);

    return low << 32 | streamspec_turned32((uint32_t)(value >> 32));
}

/* Integers from anywhere; `turned` says that they stand in the other order than the machine's. */
static inline uint16_t streamspec_load16(const void *octets, bool turned)
{
    uint16_t value;

    memcpy(&value, octets, sizeof value);
    return turned ? streamspec_turned16(value) : value;
}

static inline uint32_t streamspec_load32(const void *octets, bool turned)
{
    uint32_t value;

    memcpy(&value, octets, sizeof value);
    return turned ? streamspec_turned32(value) : value;
}

static inline uint64_t streamspec_load64(const void *octets, bool turned)
{
    uint64_t value;

    memcpy(&value, octets, sizeof value);
    return turned ? streamspec_turned64(value) : value;
}

#include <streamspec/integers.h>

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_H */
