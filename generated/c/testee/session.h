/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Streams that are being written. */
#ifndef SESSION_H
#define SESSION_H

#include "stream.h"

/* A stream that is being written. */
struct session {
    const struct stream *stream;
    void *writer;
    struct streamspec_output *output;
    /* The version that the document states, until it has been compared; and whether one was told. */
    const struct json *stated;
    bool told;
    /* The stream that follows a record, as soon as one has; and how many this one is in. */
    struct session *within;
    unsigned int depth;
};

/* How its writer is. */
enum streamspec_status status_of(const struct session *session);
/* Fails where a rule is broken; the writer knows which. */
void judge(struct session *session, struct making *making, enum streamspec_status status);

/* Writes a record of a document, and the stream that follows it. */
void write_record(struct session *session, struct making *making, const struct json *json);
/* What the writer says of any record after the last one. */
enum streamspec_status write_nothing(struct session *session);

/* Writes the stream that follows a record: it begins there, or goes on. */
void follow(struct session *session, struct making *making, const struct inner *begins,
            const struct json *json);

#endif /* SESSION_H */
