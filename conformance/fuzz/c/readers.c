/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * The C readers on anything, through the testee's conversions, which look at every field: no fault of
 * memory or arithmetic; an error lies within the input; and what is accepted is made again from its
 * document, and accepted again with the same document.
 */

#include "stream.h"

#include <stdlib.h>
#include <string.h>

static void again(const struct stream *stream, const struct text *document)
{
    struct text made = { NULL, 0, 0 }, shown = { NULL, 0, 0 };
    struct streamspec_error error;
    struct making making;
    const struct json *json = json_parse(document->octets, document->length);

    if (!json)
        abort();
    memset(&making, 0, sizeof making);
    encode_stream(stream, &making, json, &made);
    /* A body that lacks fields, as old programs wrote it, is not written. */
    if (!making.failed) {
        if (!decode_stream(stream, made.octets, made.length, &shown, &error))
            abort();
        if (shown.length != document->length ||
            memcmp(shown.octets, document->octets, shown.length) != 0)
            abort();
    }
    text_free(&made);
    text_free(&shown);
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t length)
{
    const struct stream *stream;
    struct text document = { NULL, 0, 0 };
    struct streamspec_error error;
    char message[1024];

    if (!length)
        return 0;
    stream = streams[input[0] % stream_count];
    input++;
    length--;
    if (decode_stream(stream, input, length, &document, &error)) {
        again(stream, &document);
    } else {
        if (error.offset > length)
            abort();
        streamspec_error_format(&error, message, sizeof message);
    }
    check_stream(stream, input, length, &error);
    text_free(&document);
    release_all();
    return 0;
}
