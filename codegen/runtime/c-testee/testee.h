/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Canonical JSON to structures and back. */
#ifndef TESTEE_H
#define TESTEE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <streamspec/streamspec.h>

/* So many runs a reader or writer remembers for each set. */
#define RUNS 2048

/* Octets that grow. */
struct text {
    uint8_t *octets;
    size_t length;
    size_t size;
};

void text_add(struct text *text, const void *octets, size_t length);
void text_string(struct text *text, const char *string);
void text_number(struct text *text, uint64_t number);
void text_free(struct text *text);
/* Takes octets from a writer. */
int text_put(void *context, const uint8_t *octets, size_t length);

/* Memory that is given back all at once. */
void *allocate(size_t count, size_t size);
void release_all(void);

enum json_kind { JSON_NULL, JSON_TRUE, JSON_FALSE, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

/* A value: part of a tree. */
struct json {
    enum json_kind kind;
    /* Of a string: a character is beyond U+00FF. */
    bool beyond;
    /* The name, where it is a member of an object. */
    const char *name;
    /* Of a string, or the digits of a number: one octet for each character. */
    const uint8_t *octets;
    size_t length;
    /* Of an array or an object. */
    const struct json *first;
    const struct json *next;
    size_t count;
};

/* Reads a document; NULL if it is none. */
const struct json *json_parse(const uint8_t *octets, size_t length);

/* What an integer, or a structure of integers, is in JSON. */
enum shape_kind { SHAPE_INTEGER, SHAPE_ENUM, SHAPE_BITS, SHAPE_STRUCTURE, SHAPE_OCTETS };

struct named {
    uint64_t value;
    const char *name;
};

struct part {
    const char *name;
    /* The enum that names its values, or NULL. */
    const struct shape *of;
    unsigned int low;
    unsigned int width;
};

struct union_case {
    uint64_t value;
    const struct shape *shape;
};

struct member {
    const char *name;
    const struct shape *shape;
    size_t offset;
    /* Number of elements, where it is an array; of octets. */
    size_t count;
    /* The first version that has it. */
    uint32_t since;
    /* Where it is a union: its cases, by the value of the tag. */
    const struct union_case *cases;
    size_t case_count;
    size_t tag_offset;
    size_t tag_size;
    /* Lengths of bodies that lack it, up to LACKING_END; NULL if there are none. */
    const size_t *lacking;
    /* Whether it tells the version of the stream. */
    bool tells_version;
};

#define LACKING_END SIZE_MAX

struct shape {
    enum shape_kind kind;
    size_t size;
    bool is_signed;
    const struct named *names;
    const struct part *parts;
    const struct member *members;
    /* How many of them there are. */
    size_t count;
};

/* An element that tells its own size: its octets have a name, and follow a fixed part. */
struct chain {
    const char *name;
    size_t size;
    /* Where the fixed part is, the octets, and their number. */
    size_t fixed, octets, length;
};

extern const struct shape shape_u8, shape_u16, shape_u24, shape_u32, shape_u48, shape_u64;
extern const struct shape shape_i8, shape_i16, shape_i24, shape_i32, shape_i48, shape_i64;
extern const struct shape shape_octets;

/* Begins a member or an element: with a comma, if it is not the first. */
void show_next(struct text *text);
void show_name(struct text *text, const char *name);
void show_integer(struct text *text, uint64_t value, bool is_signed, bool quoted);
void show_octets(struct text *text, const uint8_t *octets, size_t length);
void show_text(struct text *text, const uint8_t *octets, size_t length);
void show_strings(struct text *text, const uint8_t *octets, size_t length);
/* Strings that make up one structure, or elements, with these members. */
void show_run(struct text *text, const uint8_t *octets, size_t length, const char *const *names,
              size_t count);
void show_runs(struct text *text, const uint8_t *octets, size_t length, const char *const *names,
               size_t count);
void show_value(struct text *text, const struct shape *shape, const void *value, uint32_t version);
/* The members of a structure, but for those that bodies of this length lack; one may tell a version. */
void show_members(struct text *text, const struct shape *shape, const void *value,
                  uint32_t *version, size_t length);
uint64_t unsigned_value(const void *value, size_t size);
/* The case that a tag of a union chooses; NULL if there is none. */
const struct shape *case_shape(const struct union_case *cases, size_t count, const void *tag,
                               size_t size);
bool lacks(const size_t *lacking, size_t length);

/* A document that is made into a stream. */
struct making {
    /* The version that holds, and whether a member has told it. */
    uint32_t version;
    bool told;
    /* Whether something failed: the document, if there is a message; else a rule. */
    bool failed;
    const char *message;
    char path[256];
    struct streamspec_error error;
    /* Whether a stream in a field of the record breaks a rule, which; offsets are those within it. */
    bool breaks_within;
    struct streamspec_error within;
};

/* An object of which members are taken. */
struct object {
    struct making *making;
    const struct json *json;
    size_t taken;
};

void fail(struct making *making, const char *message);
/* The failure was found within a member or an element. */
void fail_within(struct making *making, const char *name);
void fail_at(struct making *making, size_t index);

struct object object_of(struct making *making, const struct json *json);
/* NULL if there is no such member. */
const struct json *take_any(struct object *object, const char *name);
const struct json *take(struct object *object, const char *name);
void take_end(struct object *object);

/* A member that tells the version has this value. */
void tell_version(struct making *making, const void *value, size_t size);
uint64_t take_integer(struct object *object, const char *name, const struct shape *shape);
void take_members(struct object *object, const struct shape *shape, void *value, size_t length);
void make_value(struct making *making, const struct shape *shape, const struct json *json,
                void *value);

/* Octets from hexadecimal digits, in memory of the arena. */
const uint8_t *make_octets(struct making *making, const struct json *json, size_t *length);

/* The value of a member, in memory of the arena; never NULL unless the member may be absent and is. */
const void *take_value(struct object *object, const char *name, bool optional,
                       const struct shape *shape);

bool is_string(const struct json *json, const char *string);

#endif /* TESTEE_H */
