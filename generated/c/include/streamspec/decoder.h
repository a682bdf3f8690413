/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the decoders of all streams have in common. */
#ifndef STREAMSPEC_DECODER_H
#define STREAMSPEC_DECODER_H

#include <streamspec/streamspec.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* What is still to come of a record that has begun. */
struct streamspec_tail {
    /* Octets of its last field, and of the padding behind that. */
    uint64_t octets;
    uint64_t padding;
    /* Offsets of the record, of its body, and of the padding. */
    uint64_t start;
    uint64_t body;
    uint64_t end;
    /* How many records stand before it. */
    uint64_t number;
    uint64_t instance;
    uint64_t type;
};

/* How much of a record has to be here before it can be looked at. */
struct streamspec_survey {
    /* Octets of the whole record, its header and padding included. */
    uint64_t whole;
    /* Octets that have to be here. */
    uint64_t wanted;
    /* Octets of the body. */
    uint64_t length;
    /* Whether `wanted` ends where the last field begins, which comes in pieces. */
    bool pieces;
    uint8_t unused[7];
};

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* STREAMSPEC_DECODER_H */
