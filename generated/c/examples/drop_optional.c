/* Leaves the optional records out of a libxc image that comes through a pipe:
   drop_optional < IMAGE > SMALLER. */
#include <stdio.h>
#include <stdlib.h>

#include <xen_streams/libxc_copy.h>
#include <xen_streams/libxc_decoder.h>

/* No record has more octets, its header and its padding included. What is not touched of memory
   that is asked for is not there. */
#define MOST (XEN_LIBXC_LENGTH_MAX + 64)

static uint8_t chunk[1 << 16], piece[1 << 16];
static struct xen_libxc_decoder decoder;
static struct xen_libxc_writer writer;
static struct streamspec_output output;

static int put(void *file, const uint8_t *octets, size_t length)
{
    return fwrite(octets, 1, length, (FILE *)file) != length;
}

/* Begins the copy, in the version and the order of octets of what is read. */
static enum streamspec_status begin(void)
{
    struct xen_libxc_image_header image = decoder.reader.state.image_header;
    struct xen_libxc_domain_header domain = decoder.reader.state.domain_header;

    xen_libxc_clear_image_header(&image);
    xen_libxc_clear_domain_header(&domain);
    streamspec_output_sink(&output, chunk, sizeof chunk, put, stdout);
    return xen_libxc_writer_init(&writer, &output, &image, &domain);
}

static int copy(void *memory, const struct xen_libxc_record *record)
{
    struct xen_libxc_record cleared;

    if (!writer.output && begin() != STREAMSPEC_OK)
        return 1;
    if (record->type & XEN_LIBXC_OPTIONAL)
        return 0;
    /* What readers pass over may be anything; a writer wants zeros there. */
    if (xen_libxc_clear_record(record, memory, MOST, &cleared) != STREAMSPEC_OK)
        return 1;
    return xen_libxc_write_record(&writer, &cleared) != STREAMSPEC_OK;
}

static int refuse(enum streamspec_status status)
{
    const bool written = status == STREAMSPEC_HANDLER && writer.error.rule;
    char message[512] = "the output cannot be written";

    if (written || status == STREAMSPEC_BROKEN)
        streamspec_error_format(written ? &writer.error : &decoder.reader.error, message,
                                sizeof message);
    fprintf(stderr, "drop-optional: standard input: %s\n", message);
    return 1;
}

int main(int argc, char **argv)
{
    struct xen_libxc_receiver receiver = { .record = copy, .context = malloc(MOST) };
    void *window = malloc(MOST);
    enum streamspec_status status = STREAMSPEC_OK;
    size_t length;

    (void)argv;
    if (argc > 1 || !receiver.context || !window) {
        fprintf(stderr, "usage: drop_optional < IMAGE > SMALLER\n");
        return 2;
    }
    xen_libxc_decoder_init(&decoder, &receiver, window, MOST);
    while (status == STREAMSPEC_OK && (length = fread(piece, 1, sizeof piece, stdin)) > 0)
        status = xen_libxc_decoder_push(&decoder, piece, length, NULL);
    if (status == STREAMSPEC_OK)
        status = xen_libxc_decoder_finish(&decoder);
    if (status == STREAMSPEC_OK && (streamspec_output_flush(&output) || fflush(stdout)))
        status = STREAMSPEC_FULL;
    free(receiver.context);
    free(window);
    return status == STREAMSPEC_OK ? 0 : refuse(status);
}
