/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* A stream as a table: what its description calls things, and where they are in C. */
#ifndef STREAM_H
#define STREAM_H

#include "testee.h"

enum part_kind {
    PART_OCTETS,
    PART_TEXT,
    PART_STRINGS,
    /* Structures of strings, and one alone. */
    PART_ROUNDS,
    PART_ROUND,
    PART_ARRAY,
    /* Elements that tell their own size. */
    PART_CHAIN,
    PART_VALUE,
    PART_STREAM
};

/* A field after the fixed part of a body. */
struct body_part {
    const char *name;
    enum part_kind kind;
    /* Where a reader shows it, and how many octets or elements it has. */
    size_t shown, shown_count;
    /* Where a writer takes it, and how many. */
    size_t written, written_count;
    /* Of its elements, or of its value. */
    const struct shape *shape;
    /* Gives an element, or the value. */
    void (*get)(const void *record, size_t index, void *to);
    /* Of elements that tell their own size: what follows their fixed part; gives the next. */
    const struct chain *chain;
    bool (*next)(const void *record, size_t *at, void *to);
    /* Where the value is a union: its cases, by a tag of the fixed part. */
    const struct union_case *cases;
    size_t case_count;
    size_t tag_offset;
    size_t tag_size;
    /* The tag, where that is itself a part. */
    const struct body_part *tag;
    /* Whether it tells the version of the stream. */
    bool tells_version;
    /* The names of strings that make up a structure. */
    const char *const *names;
    size_t name_count;
    /* The descriptions that a stream may have, in the order in which they are tried, up to NULL. */
    const struct stream *const *streams;
    /* Whether it may be absent. */
    bool optional;
    /* The first version that has it. */
    uint32_t since;
    const size_t *lacking;
};

struct header {
    const char *name;
    const struct shape *shape;
    /* Where it is in what is known of a stream. */
    size_t offset;
};

struct record {
    const char *name;
    uint64_t type;
    /* Writes it; `from` is its body, or its fixed part where nothing follows that. */
    enum streamspec_status (*write)(void *writer, uint64_t instance, const void *from);
    /* Passes it on in a layout with fewer fields, which a record header tells by its length; NULL where
       there is none. */
    enum streamspec_status (*relay)(void *writer, uint64_t length, uint64_t instance,
                                    const void *from);
    const struct laid_out *layouts;
    size_t layout_count;
    /* The fixed part, and what gives it; NULL if there is none. */
    const struct shape *fixed;
    void (*get)(const void *record, void *to);
    /* What follows it. */
    const struct body_part *parts;
    size_t part_count;
    /* The structure of which a body is written, and where the fixed part is in it. */
    size_t body_size;
    size_t fixed_at;
    /* The streams that begin after it, or go on; NULL if none does. */
    const struct inner *begins;
    const struct inner *resumes;
    /* The rule that its instance is 0; NULL if it varies. */
    const struct streamspec_rule *no_instance;
};

/* A layout with fewer fields: its octets, and the length that tells it. */
struct laid_out {
    size_t octets, length;
};

/* What there is to know of a record that has been read. */
struct seen {
    uint64_t type;
    uint64_t instance;
    const void *header;
    const uint8_t *body;
    size_t length;
    /* Whether it has a layout with fewer fields. */
    bool laid_out;
    /* What shows the parts after the fixed part. */
    const void *parts;
    /* Whether it is a record of the stream within, and whether the next one is. */
    bool inside, goes_on;
    const struct stream *inner;
    const void *inner_reader;
    const void *inner_record;
};

/* What may follow a record: a stream, and what begins to write it. In tables up to NULL. */
struct inner {
    const struct stream *stream;
    enum streamspec_status (*begin)(void *outer, void *writer, enum streamspec_endian endian,
                                    const void *const *headers);
};

struct stream {
    const char *id;
    const uint32_t *versions;
    size_t version_count;
    const struct header *headers;
    size_t header_count;
    const struct record *records;
    size_t record_count;
    /* The type in the record header, and the instance; NULL if there is none. */
    const struct shape *type;
    const struct shape *instance;
    /* The further fields of the record header, and where it is in a writer; NULL if there are none. */
    const struct shape *further;
    size_t writer_header;
    /* Where the instance is in a record header, and what it is called; and what the length is called. */
    size_t instance_offset;
    const char *instance_name;
    const char *length_name;
    /* Sets that are remembered. */
    size_t sets;

    size_t reader_size, record_size, writer_size;
    /* Where a reader or a writer has its error, how a writer is, what is known of a stream, and its
       version. */
    size_t reader_error, writer_error, writer_status, reader_state;
    size_t writer_state, version;
    /* Whether its magic tells the order of octets, and where the state says whether they are turned. */
    bool told_order;
    size_t turned;

    /* Begins to read, or to judge the output of a writer. */
    enum streamspec_status (*read)(void *reader, const uint8_t *octets, size_t length,
                                   struct streamspec_run *runs, bool judge);
    enum streamspec_status (*next)(void *reader, void *record);
    void (*look)(const void *reader, const void *record, struct seen *seen);
    enum streamspec_status (*begin)(void *writer, struct streamspec_output *output,
                                    enum streamspec_endian endian, const void *const *headers,
                                    struct streamspec_run *runs);
    /* Tells whether what has been written is a whole stream. */
    enum streamspec_status (*finish)(void *writer);
    /* Writes an optional record of unknown type; NULL where the stream has none. */
    enum streamspec_status (*write_unknown)(void *writer, uint64_t type, uint64_t instance,
                                            const uint8_t *octets, size_t length);
};

/* The streams that the testee knows. */
extern const struct stream *const streams[];
extern const size_t stream_count;

/* False where a rule is broken. */
bool decode_stream(const struct stream *stream, const uint8_t *octets, size_t length,
                   struct text *text, struct streamspec_error *error);
bool check_stream(const struct stream *stream, const uint8_t *octets, size_t length,
                  struct streamspec_error *error);
void encode_stream(const struct stream *stream, struct making *making, const struct json *document,
                   struct text *text);

/* The description that a document is of: the one that has the version that it states, else the newest. */
const struct stream *described(const struct stream *const *candidates, const struct json *document);

/* Takes a part of a body from a document. `fixed` is the fixed part; `body` has what was given so far. */
void take_part(struct object *object, const struct body_part *part, const uint8_t *fixed,
               uint8_t *body);

/* Memory for what a reader or writer remembers. */
struct streamspec_run *runs_of(const struct stream *stream);

/*
 * What follows makes the tables. FAMILY(name) is a name of the family, PREFIXED(name) one of the
 * stream at hand; MEMORY is what its readers and writers are given to remember things.
 */
#define RECORD struct PREFIXED(record)
#define READER struct PREFIXED(reader)
#define WRITER struct PREFIXED(writer)
#define COUNT(table) (sizeof(table) / sizeof *(table))

/* Shapes, each with the table of its values, bits or fields. */
#define ENUMERATION(name, size_, signed_, ...) \
    static const struct named values_of_##name[] = { __VA_ARGS__ }; \
    static const struct shape shape_##name = { \
        SHAPE_ENUM, size_, signed_, values_of_##name, NULL, NULL, COUNT(values_of_##name) \
    };
#define BITS(name, size_, ...) \
    static const struct part bits_of_##name[] = { __VA_ARGS__ }; \
    static const struct shape shape_##name = { \
        SHAPE_BITS, size_, false, NULL, bits_of_##name, NULL, COUNT(bits_of_##name) \
    };
#define STRUCTURE(item, ...) \
    static const struct member fields_of_##item[] = { __VA_ARGS__ }; \
    static const struct shape shape_##item = { \
        SHAPE_STRUCTURE, sizeof(struct PREFIXED(item)), false, NULL, NULL, fields_of_##item, \
        COUNT(fields_of_##item) \
    };
/* One without any. */
#define NOTHING(name, kind, size_) \
    static const struct shape shape_##name = { kind, size_, false, NULL, NULL, NULL, 0 };

/* The cases of a union, by the value of its tag. */
#define CASES(name, ...) static const struct union_case cases_of_##name[] = { __VA_ARGS__ };

/* What follows the fixed part of an element that tells its own size. */
#define CHAIN(item, name_, octets_, length_) \
    static const struct chain chain_of_##item = { \
        name_, sizeof(struct PREFIXED(item##_element)), \
        offsetof(struct PREFIXED(item##_element), fixed), \
        offsetof(struct PREFIXED(item##_element), octets_), \
        offsetof(struct PREFIXED(item##_element), length_) \
    };

/* A field at an offset. */
#define FIELD(item, name_, field, of) \
    .name = name_, .shape = &shape_##of, .offset = offsetof(struct PREFIXED(item), field)
#define UNION(item, tag, table) \
    .cases = cases_of_##table, .case_count = COUNT(cases_of_##table), \
    .tag_offset = offsetof(struct PREFIXED(item), tag), \
    .tag_size = sizeof ((struct PREFIXED(item) *)0)->tag
#define UNION_BY(item, index, table) \
    .cases = cases_of_##table, .case_count = COUNT(cases_of_##table), .tag = &parts_of_##item[index]
#define LACKING(...) .lacking = (const size_t[]){ __VA_ARGS__, LACKING_END }

/* What follows the fixed part of a body; GET is a field that has a function to give it. */
#define BODY_PARTS(item, ...) static const struct body_part parts_of_##item[] = { __VA_ARGS__ };
#define COUNTED(item, name_, kind_, part, count) \
    .name = name_, .kind = PART_##kind_, \
    .shown = offsetof(struct PREFIXED(item##_view), part), \
    .shown_count = offsetof(struct PREFIXED(item##_view), count), \
    .written = offsetof(struct PREFIXED(item##_body), part), \
    .written_count = offsetof(struct PREFIXED(item##_body), count)
#define SINGLE(item, name_, part) \
    .name = name_, .kind = PART_VALUE, .shown = offsetof(struct PREFIXED(item##_view), part), \
    .written = offsetof(struct PREFIXED(item##_body), part)
#define OF(of, name) .shape = &shape_##of, .get = get_##name
#define CHAIN_OF(item, name) \
    .shape = &shape_##item, .chain = &chain_of_##item, .next = next_##name
#define NAMES(...) \
    .names = (const char *const[]){ __VA_ARGS__ }, .name_count = COUNT(((const char *[]){ __VA_ARGS__ }))
#define STREAMS(...) .streams = (const struct stream *const[]){ __VA_ARGS__, NULL }

/* Functions that give the fixed part of a body, elements and values. */
#define GET(item) \
    static void get_##item(const void *record, void *to) \
    { \
        PREFIXED(get_##item)((const RECORD *)record, (struct PREFIXED(item) *)to); \
    }
#define GET_ELEMENT(name, type) \
    static void get_##name(const void *record, size_t index, void *to) \
    { \
        *(type *)to = PREFIXED(name)((const RECORD *)record, index); \
    }
/* The same of integers that C has not, of so many octets. */
#define GET_ODD_ELEMENT(name, size) \
    static void get_##name(const void *record, size_t index, void *to) \
    { \
        streamspec_store_octets(to, size, (uint64_t)PREFIXED(name)((const RECORD *)record, index)); \
    }
#define GET_STRUCTURE_ELEMENT(name, type) \
    static void get_##name(const void *record, size_t index, void *to) \
    { \
        PREFIXED(name)((const RECORD *)record, index, (type *)to); \
    }
#define NEXT_ELEMENT(name, item) \
    static bool next_##name(const void *record, size_t *at, void *to) \
    { \
        return PREFIXED(name)((const RECORD *)record, at, (struct PREFIXED(item##_element) *)to); \
    }
#define GET_VALUE(name, type) \
    static void get_##name(const void *record, size_t index, void *to) \
    { \
        (void)index; \
        *(type *)to = PREFIXED(name)((const RECORD *)record); \
    }
#define GET_ODD_VALUE(name, size) \
    static void get_##name(const void *record, size_t index, void *to) \
    { \
        (void)index; \
        streamspec_store_octets(to, size, (uint64_t)PREFIXED(name)((const RECORD *)record)); \
    }
#define GET_STRUCTURE_VALUE(name, type) \
    static void get_##name(const void *record, size_t index, void *to) \
    { \
        (void)index; \
        PREFIXED(name)((const RECORD *)record, (type *)to); \
    }

/* And one that writes a record: `...` is what it is made of. */
#define WRITE(item, ...) \
    static enum streamspec_status write_##item(void *writer, uint64_t instance, const void *from) \
    { \
        (void)instance; \
        (void)from; \
        return PREFIXED(write_##item)(__VA_ARGS__); \
    }
/* The same for a record that needs no call: every other one is written with one all the same. */
#define WRITE_INLINE(item, ...) \
    static enum streamspec_status write_##item(void *writer, uint64_t instance, const void *from) \
    { \
        (void)instance; \
        (void)from; \
        if (TO->state.number & 1) \
            return PREFIXED(write_##item)(__VA_ARGS__); \
        return PREFIXED(write_##item##_inline)(__VA_ARGS__); \
    }
/* And one that passes it on in a layout. */
#define RELAY(item, length_, ...) \
    static enum streamspec_status relay_##item(void *writer, uint64_t length, uint64_t instance, \
                                               const void *from) \
    { \
        (void)instance; \
        return PREFIXED(relay_##item)(TO, (length_)length, __VA_ARGS__); \
    }
#define LAYOUTS(item, ...) \
    static const struct laid_out layouts_of_##item[] = { __VA_ARGS__ };
#define RELAYED(item) \
    .relay = relay_##item, .layouts = layouts_of_##item, .layout_count = COUNT(layouts_of_##item)
#define TO ((WRITER *)writer)
#define FROM(item) ((const struct PREFIXED(item) *)from)

/* A record: its fixed part, what follows that, and the structure that holds both. */
#define FIXED(item) .fixed = &shape_##item, .get = get_##item
#define PARTS(item) .parts = parts_of_##item, .part_count = COUNT(parts_of_##item)
#define BODY(item) .body_size = sizeof(struct PREFIXED(item##_body))
#define FIXED_IN(item) .fixed_at = offsetof(struct PREFIXED(item##_body), fixed)

/* The functions of a stream. */
#define READS \
    static enum streamspec_status read(void *reader, const uint8_t *octets, size_t length, \
                                       struct streamspec_run *runs, bool judge) \
    { \
        (void)runs; \
        if (judge) \
            return PREFIXED(judge_init)((READER *)reader, octets, length MEMORY); \
        return PREFIXED(reader_init)((READER *)reader, octets, length MEMORY); \
    }
#define NEXT \
    static enum streamspec_status next(void *reader, void *record) \
    { \
        return PREFIXED(reader_next)((READER *)reader, (RECORD *)record); \
    }
/* Where some records need no call, about half of them are read with one all the same. */
#define NEXT_INLINE \
    static enum streamspec_status next(void *reader_, void *record) \
    { \
        READER *reader = (READER *)reader_; \
        struct PREFIXED(walk) walk; \
        enum streamspec_status status; \
        if ((reader->length - reader->at) & 8) \
            return PREFIXED(reader_next)(reader, (RECORD *)record); \
        PREFIXED(walk_begin)(&walk, reader); \
        status = PREFIXED(walk_next)(&walk, (RECORD *)record); \
        PREFIXED(walk_settle)(&walk); \
        return status; \
    }
#define BEGINS(...) \
    static enum streamspec_status begin(void *writer, struct streamspec_output *output, \
                                        enum streamspec_endian endian_, \
                                        const void *const *headers_, struct streamspec_run *runs) \
    { \
        (void)endian_; \
        (void)headers_; \
        (void)runs; \
        return PREFIXED(writer_init)((WRITER *)writer, output __VA_ARGS__ MEMORY); \
    } \
    static enum streamspec_status finish(void *writer) \
    { \
        return PREFIXED(writer_finish)((WRITER *)writer); \
    }
#define ENDIAN , endian_
#define TOLD_ORDER .told_order = true, .turned = offsetof(struct PREFIXED(state), turned)
#define HEADER(item, index) , (const struct PREFIXED(item) *)headers_[index]
#define WRITES_UNKNOWN(type_, ...) \
    static enum streamspec_status write_unknown(void *writer, uint64_t type, uint64_t instance, \
                                                const uint8_t *octets, size_t length) \
    { \
        (void)instance; \
        return PREFIXED(write_unknown)(TO, (type_)type __VA_ARGS__, octets, length); \
    }
#define LOOK(...) \
    static void look(const void *reader_, const void *record_, struct seen *seen) \
    { \
        const READER *reader = (const READER *)reader_; \
        const RECORD *record = (const RECORD *)record_; \
        (void)reader; \
        seen->type = record->type; \
        seen->body = record->body; \
        seen->length = record->length; \
        __VA_ARGS__ \
    }
#define LOOK_AT_LAYOUT seen->laid_out = record->layout != NULL;
#define FURTHER_HEADER \
    .further = &shape_record_header, .writer_header = offsetof(WRITER, header)
#define LOOK_INSIDE \
    seen->inside = record->inside; \
    seen->goes_on = reader->inside;
#define INSIDE(name, member) \
    seen->inner = &stream_##name; \
    seen->inner_reader = &reader->member; \
    seen->inner_record = &record->member;

/* What begins to write a stream within, and the streams that may follow a record. */
#define BEGINS_WITHIN(name, ...) \
    static enum streamspec_status begin_##name(void *outer, void *writer, \
                                               enum streamspec_endian endian_, \
                                               const void *const *headers_) \
    { \
        (void)endian_; \
        (void)headers_; \
        return PREFIXED(begin_##name)((WRITER *)outer, (struct FAMILY(name##_writer) *)writer \
                                      __VA_ARGS__); \
    }
#define INNER_HEADER(type, index) , (const struct type *)headers_[index]
#define WITHIN(number, ...) \
    static const struct inner within_##number[] = { __VA_ARGS__, { NULL, NULL } };
#define STREAM \
    .versions = versions, .version_count = COUNT(versions), .records = records, \
    .record_count = COUNT(records), .reader_size = sizeof(READER), .record_size = sizeof(RECORD), \
    .writer_size = sizeof(WRITER), .reader_error = offsetof(READER, error), \
    .writer_error = offsetof(WRITER, error), .writer_status = offsetof(WRITER, status), \
    .reader_state = offsetof(READER, state), .writer_state = offsetof(WRITER, state), \
    .version = offsetof(struct PREFIXED(state), version), .read = read, .next = next, \
    .look = look, .begin = begin, .finish = finish

#endif /* STREAM_H */
