/* A judge that is a library in C: it reads a stream from a file, or from standard input, through the
 * generated package, and ends with 0 if every rule is kept, and with 1 if one is broken, which it names.
 *
 * cc -I generated/c/include -o library conformance/examples/library.c generated/c/src/[a-z]*.c
 * cargo conformance run --judge "./library {file}" --unjudged-status 2 --stream domain-context-v10
 */
#include <stdio.h>
#include <stdlib.h>
#include <xen_streams/domain_context_v10_codec.h>

/* All octets of a file; NULL where there is no memory, or they cannot be read. */
static uint8_t *whole(FILE *file, size_t *length)
{
    size_t room = 1 << 16;
    uint8_t *octets = malloc(room), *more;

    *length = 0;
    while (octets && (*length += fread(octets + *length, 1, room - *length, file)) == room) {
        more = realloc(octets, room *= 2);
        if (!more)
            free(octets);
        octets = more;
    }
    if (octets && ferror(file)) {
        free(octets);
        return NULL;
    }
    return octets;
}

int main(int argc, char **argv)
{
    struct xen_domain_context_v10_reader reader;
    struct xen_domain_context_v10_record record;
    char message[512];
    size_t length;
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : stdin;
    uint8_t *octets = file ? whole(file, &length) : NULL;
    enum streamspec_status status;

    if (!octets)
        return 2;
    status = xen_domain_context_v10_reader_init(&reader, octets, length);
    while (status == STREAMSPEC_OK)
        status = xen_domain_context_v10_reader_next(&reader, &record);
    free(octets);
    if (!reader.error.rule)
        return 0;
    streamspec_error_format(&reader.error, message, sizeof message);
    puts(message);
    return 1;
}
