/* Copies a tape without the records that nobody knows: shorten FROM TO. It reads a few octets at a time. */
#include <stdio.h>
#include <stdlib.h>

#include <tape_streams/tape_copy.h>
#include <tape_streams/tape_decoder.h>

/* No record has more octets. */
#define MOST (TAPE_TAPE_LENGTH_MAX + 64)

static uint8_t chunk[40], piece[7];
static struct tape_tape_decoder decoder;
static struct tape_tape_writer writer;
static struct streamspec_output output;
static FILE *to;

static int put(void *file, const uint8_t *octets, size_t length)
{
    return fwrite(octets, 1, length, (FILE *)file) != length;
}

static int copy(void *memory, const struct tape_tape_record *record)
{
    struct tape_tape_record cleared;

    if (!writer.output) {
        struct tape_tape_label label = decoder.reader.state.label;

        streamspec_output_sink(&output, chunk, sizeof chunk, put, to);
        if (tape_tape_writer_init(&writer, &output, &label) != STREAMSPEC_OK)
            return 1;
    }
    if (record->type & TAPE_TAPE_OPTIONAL)
        return 0;
    if (tape_tape_clear_record(record, memory, MOST, &cleared) != STREAMSPEC_OK)
        return 1;
    return tape_tape_write_record(&writer, &cleared) != STREAMSPEC_OK;
}

int main(int argc, char **argv)
{
    struct tape_tape_receiver receiver = { .record = copy, .context = malloc(MOST) };
    void *window = malloc(MOST);
    enum streamspec_status status = STREAMSPEC_OK;
    size_t length;
    FILE *from;

    if (argc != 3 || !receiver.context || !window)
        return 2;
    from = fopen(argv[1], "rb");
    to = fopen(argv[2], "wb");
    if (!from || !to)
        return 2;
    tape_tape_decoder_init(&decoder, &receiver, window, MOST);
    while (status == STREAMSPEC_OK && (length = fread(piece, 1, sizeof piece, from)) > 0)
        status = tape_tape_decoder_push(&decoder, piece, length, NULL);
    if (status == STREAMSPEC_OK)
        status = tape_tape_decoder_finish(&decoder);
    if (status == STREAMSPEC_OK)
        status = tape_tape_writer_finish(&writer);
    if (status == STREAMSPEC_OK && (streamspec_output_flush(&output) || fclose(to)))
        status = STREAMSPEC_FULL;
    fclose(from);
    free(receiver.context);
    free(window);
    return status != STREAMSPEC_OK;
}
