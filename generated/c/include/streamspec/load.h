/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the loaders of all streams have in common. */
#ifndef STREAMSPEC_LOAD_H
#define STREAMSPEC_LOAD_H

#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The body of a record that is being loaded, which can be read octet by octet. */
struct streamspec_body {
    /* What has not been read, as it stands in the stream. */
    const uint8_t *octets;
    size_t left;
    /* Whether the record has begun and not ended. */
    bool open;
    /* Whether something was read, so that all has to be. */
    bool read;
    /* Whether what is not read does not matter. */
    bool ignored;
    /* Whether more was wanted than there is. */
    bool wanted;
    uint8_t unused[4];
};

/*
 * Reads octets, as they stand in the stream. If not so many are left, none are read, and the record
 * is not loaded: STREAMSPEC_UNREAD.
 */
enum streamspec_status streamspec_body_read(struct streamspec_body *body, void *to, size_t length);

/* What is not read of the body does not matter. */
static inline void streamspec_body_ignore_rest(struct streamspec_body *body)
{
    body->ignored = true;
}

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_LOAD_H */
