/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: decoding a stream that comes in pieces. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_XAPI_DECODER_H
#define XEN_STREAMS_XAPI_DECODER_H

#include "xapi_codec.h"
#include <streamspec/decoder.h>
#include "libxc_decoder.h"

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* The least window: it holds the headers, those of the stream within this one too. */
#define XEN_XAPI_WINDOW_MIN 56U

/*
 * Takes what a decoder finds. Each of these may be NULL; each returns 0 to go on, anything else to
 * stop for good.
 */
struct xen_xapi_receiver {
    /* A record, all of it. It shows octets that are gone afterwards. */
    int (*record)(void *context, const struct xen_xapi_record *record);
    /*
     * A record that is larger than the window. Its last field is empty here; its octets follow in
     * pieces. All other fields have been checked.
     */
    int (*begin)(void *context, const struct xen_xapi_record *record, uint64_t octets);
    /* The next octets of that field, which may end anywhere. */
    int (*piece)(void *context, const uint8_t *octets, size_t length);
    /* The record that has begun is complete, and so is its padding. */
    int (*end)(void *context);
    void *context;
};

/*
 * Decodes a stream from pieces of any size. How it is cut changes nothing. It holds no more than
 * its window does: a record that fits is held until all of it is there; of a larger one the last
 * field comes in pieces. A larger one that can only be judged as a whole ends in an error of class
 * `memory`.
 */
struct xen_xapi_decoder {
    /* Has the headers; its error tells of a rule that is broken. */
    struct xen_xapi_reader reader;
    struct streamspec_tail tail;
    /* Octets decoded so far, without those that are held. */
    uint64_t offset;
    const struct xen_xapi_receiver *receiver;
    uint8_t *window;
    size_t size;
    size_t held;
    /* What the receiver returned that stopped. */
    int result;
    /* STREAMSPEC_OK, or what failed, once and for all. */
    enum streamspec_status status;
    /* To be set by the caller: octets may follow the last record. */
    bool prefix;
    /* Whether the headers have been read. */
    bool started;
    /* Whether a record has begun and not ended. */
    bool open;
    uint8_t unused[5];
};

/*
 * Begins a stream of which nothing has come yet. A window of less than XEN_XAPI_WINDOW_MIN octets
 * ends in an error of class `memory`.
 */
void xen_xapi_decoder_init(struct xen_xapi_decoder *decoder,
                           const struct xen_xapi_receiver *receiver, void *window, size_t size);

/*
 * Takes the next octets of the stream, and hands over what they complete. `taken` says how many
 * were taken: all of them, unless the stream ended before; it may be NULL. Returns STREAMSPEC_OK;
 * STREAMSPEC_BROKEN where the stream breaks a rule; or STREAMSPEC_HANDLER where the receiver
 * stopped.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_decoder_push(struct xen_xapi_decoder *decoder, const void *octets,
                                             size_t length, size_t *taken);

/*
 * Says that no more octets come. Returns what xen_xapi_decoder_push() does; of some rules only now
 * it is known whether they are broken.
 */
STREAMSPEC_CHECKED
enum streamspec_status xen_xapi_decoder_finish(struct xen_xapi_decoder *decoder);

/* Whether the last record has been decoded. */
static inline bool xen_xapi_decoder_is_done(const struct xen_xapi_decoder *decoder)
{
    return decoder->started && decoder->reader.done && decoder->status == STREAMSPEC_OK;
}

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_XAPI_DECODER_H */
