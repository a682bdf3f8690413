/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* The testee as a program: one question, or with `serve` as many as come. */

#include "stream.h"

#include <stdio.h>
#include <stdlib.h>

enum operation { HELLO, DECODE, ENCODE, CHECK };

enum answer { ACCEPTED = 0, REJECTED = 1, UNIMPLEMENTED = 89 };

static void hello(struct text *text)
{
    size_t i, j;

    text_string(text, "{\"name\":\"c\",\"language\":\"C\",\"version\":\"0.1.0\",\"streams\":[");
    for (i = 0; i < stream_count; i++) {
        for (j = 0; j < streams[i]->version_count; j++) {
            show_next(text);
            text_string(text, "\"");
            text_string(text, streams[i]->id);
            text_string(text, "@");
            text_number(text, streams[i]->versions[j]);
            text_string(text, "\"");
        }
    }
    text_string(text, "],\"operations\":[\"decode\",\"encode\",\"check\"]}");
}

/* The stream named as ID@VERSION, or as ID alone. */
static const struct stream *find(const char *stream, size_t length)
{
    size_t i, j;

    for (i = 0; i < stream_count; i++) {
        const size_t id = strlen(streams[i]->id);

        if (length < id || memcmp(stream, streams[i]->id, id) != 0)
            continue;
        if (length == id)
            return streams[i];
        for (j = 0; j < streams[i]->version_count; j++) {
            char version[16];
            const int digits = snprintf(version, sizeof version, "@%lu",
                                        (unsigned long)streams[i]->versions[j]);

            if (length - id == (size_t)digits && memcmp(stream + id, version, length - id) == 0)
                return streams[i];
        }
    }
    return NULL;
}

static void reject(struct text *text, const struct streamspec_error *error)
{
    char path[512];

    text_free(text);
    streamspec_path_format(&error->path, path, sizeof path);
    text_string(text, "{\"class\":\"");
    text_string(text, streamspec_class_name(error->rule->error_class));
    text_string(text, "\",\"offset\":");
    text_number(text, error->offset);
    text_string(text, ",\"rule\":\"");
    text_string(text, error->rule->id);
    text_string(text, "\",\"path\":");
    show_text(text, (const uint8_t *)path, strlen(path));
    if (error->in_record) {
        text_string(text, ",\"record\":");
        text_number(text, error->record);
        text_string(text, ",\"type\":");
        text_number(text, error->type);
    }
    if (error->in_record && error->has_instance) {
        text_string(text, ",\"instance\":");
        text_number(text, error->instance);
    }
    text_string(text, "}");
}

static enum answer encode(const struct stream *of, const uint8_t *octets, size_t length,
                          struct text *text)
{
    struct making making;
    const struct json *document = json_parse(octets, length);

    memset(&making, 0, sizeof making);
    if (document)
        encode_stream(of, &making, document, text);
    else
        fail(&making, "this is no JSON");
    if (!making.failed)
        return ACCEPTED;
    if (!making.message) {
        reject(text, &making.error);
        return REJECTED;
    }
    text_free(text);
    text_string(text, "{\"class\":\"document\",\"path\":");
    show_text(text, (const uint8_t *)making.path, strlen(making.path));
    text_string(text, ",\"message\":");
    show_text(text, (const uint8_t *)making.message, strlen(making.message));
    text_string(text, "}");
    return REJECTED;
}

static enum answer ask(enum operation operation, const char *stream, size_t name,
                       const uint8_t *octets, size_t length, struct text *text)
{
    const struct stream *of = find(stream, name);
    struct streamspec_error error;

    if (!of)
        return UNIMPLEMENTED;
    switch (operation) {
    case DECODE:
        if (decode_stream(of, octets, length, text, &error))
            return ACCEPTED;
        break;
    case CHECK:
        if (check_stream(of, octets, length, &error))
            return ACCEPTED;
        break;
    case ENCODE:
        return encode(of, octets, length, text);
    default:
        return UNIMPLEMENTED;
    }
    reject(text, &error);
    return REJECTED;
}

/* All of standard input. */
static void read_all(struct text *text)
{
    uint8_t chunk[65536];
    size_t count;

    while ((count = fread(chunk, 1, sizeof chunk, stdin)) > 0)
        text_add(text, chunk, count);
}

static int once(enum operation operation, const char *stream)
{
    struct text input = { NULL, 0, 0 }, output = { NULL, 0, 0 };
    enum answer answer;

    read_all(&input);
    answer = ask(operation, stream, strlen(stream), input.octets, input.length, &output);
    if (output.length)
        fwrite(output.octets, 1, output.length, stdout);
    text_free(&input);
    text_free(&output);
    release_all();
    return (int)answer;
}

static bool read_exactly(uint8_t *octets, size_t length)
{
    return fread(octets, 1, length, stdin) == length;
}

/* One frame: operation, length of the stream's name, its name, input. */
static enum answer question(const uint8_t *frame, size_t length, struct text *output)
{
    static const enum operation operations[] = { HELLO, DECODE, ENCODE, CHECK };
    size_t name;

    if (length < 2 || frame[0] > 3)
        return UNIMPLEMENTED;
    if (operations[frame[0]] == HELLO) {
        hello(output);
        return ACCEPTED;
    }
    name = frame[1];
    if (length - 2 < name)
        return UNIMPLEMENTED;
    return ask(operations[frame[0]], (const char *)frame + 2, name, frame + 2 + name,
               length - 2 - name, output);
}

static int serve(void)
{
    uint8_t head[5];

    while (read_exactly(head, 4)) {
        const size_t length = (size_t)head[0] | (size_t)head[1] << 8 | (size_t)head[2] << 16 |
                              (size_t)head[3] << 24;
        uint8_t *frame = (uint8_t *)malloc(length + 1);
        struct text output = { NULL, 0, 0 };
        size_t claim, i;

        if (!frame || !read_exactly(frame, length)) {
            free(frame);
            return 2;
        }
        head[4] = (uint8_t)question(frame, length, &output);
        claim = output.length + 1;
        for (i = 0; i < 4; i++)
            head[i] = (uint8_t)(claim >> 8 * i);
        fwrite(head, 1, sizeof head, stdout);
        if (output.length)
            fwrite(output.octets, 1, output.length, stdout);
        fflush(stdout);
        text_free(&output);
        free(frame);
        release_all();
    }
    return 0;
}

int main(int argc, char **argv)
{
    struct text text = { NULL, 0, 0 };

    if (argc == 3 && strcmp(argv[1], "decode") == 0)
        return once(DECODE, argv[2]);
    if (argc == 3 && strcmp(argv[1], "encode") == 0)
        return once(ENCODE, argv[2]);
    if (argc == 3 && strcmp(argv[1], "check") == 0)
        return once(CHECK, argv[2]);
    if (argc == 2 && strcmp(argv[1], "serve") == 0)
        return serve();
    if (argc == 2 && strcmp(argv[1], "hello") == 0) {
        hello(&text);
        fwrite(text.octets, 1, text.length, stdout);
        text_free(&text);
        return 0;
    }
    fputs("usage: testee hello | serve | decode|encode|check STREAM\n", stderr);
    return 2;
}
