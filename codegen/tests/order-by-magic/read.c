/*
 * Reads a shelf from standard input: as a whole, and in pieces of every size. Both say the same, which is
 * printed; but for the record before a stream of which the order cannot be told, since it ends before its
 * magic: in pieces it is not handed over. Where it is sound, its label and its first record are written anew, in its own order of octets.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>
#include <order_by_magic/shelf_codec.h>
#include <order_by_magic/shelf_decoder.h>

struct said {
    char text[4096];
    size_t used;
    /* Where the last line begins, and the one before it. */
    size_t last, before;
};

static void say(struct said *said, const char *what, unsigned long number)
{
    const int used = snprintf(said->text + said->used, sizeof said->text - said->used, "%s %#lx\n",
                              what, number);

    said->before = said->last;
    said->last = said->used;
    said->used += (size_t)used;
}

static int record(void *context, const struct order_by_magic_shelf_record *record)
{
    struct said *said = (struct said *)context;

    if (record->inside)
        say(said, "disc", record->disc.type);
    else
        say(said, "shelf", record->type);
    return 0;
}

static void say_error(struct said *said, const struct streamspec_error *error)
{
    if (error->rule)
        say(said, error->rule->id, (unsigned long)error->offset);
}

static void read_whole(struct said *said, const uint8_t *octets, size_t length)
{
    struct order_by_magic_shelf_reader reader;
    struct order_by_magic_shelf_record one;
    enum streamspec_status status = order_by_magic_shelf_reader_init(&reader, octets, length);

    said->used = said->last = said->before = 0;
    while (status == STREAMSPEC_OK) {
        status = order_by_magic_shelf_reader_next(&reader, &one);
        if (status == STREAMSPEC_OK)
            record(said, &one);
    }
    say_error(said, &reader.error);
}

static void read_in_pieces(struct said *said, const uint8_t *octets, size_t length, size_t size)
{
    static uint8_t window[512];
    const struct order_by_magic_shelf_receiver receiver = { record, NULL, NULL, NULL, said };
    struct order_by_magic_shelf_decoder decoder;
    enum streamspec_status status = STREAMSPEC_OK;
    size_t at;

    said->used = said->last = said->before = 0;
    order_by_magic_shelf_decoder_init(&decoder, &receiver, window, sizeof window);
    for (at = 0; at < length && status == STREAMSPEC_OK; at += size)
        status = order_by_magic_shelf_decoder_push(&decoder, octets + at,
                                                   length - at < size ? length - at : size, NULL);
    if (status == STREAMSPEC_OK)
        status = order_by_magic_shelf_decoder_finish(&decoder);
    if (status != STREAMSPEC_OK)
        say_error(said, &decoder.reader.error);
}

static bool agree(const struct said *whole, const struct said *pieces)
{
    const size_t last = whole->used - whole->last;

    return pieces->used - pieces->last == last &&
           !memcmp(whole->text + whole->last, pieces->text + pieces->last, last) &&
           !memcmp(whole->text, pieces->text, pieces->last) &&
           (pieces->last == whole->last || pieces->last == whole->before);
}

static int write_beginning(const uint8_t *octets, size_t length)
{
    static uint8_t written[512];
    struct streamspec_output output;
    struct order_by_magic_shelf_reader reader;
    struct order_by_magic_shelf_writer writer;
    struct order_by_magic_shelf_record one;
    struct order_by_magic_shelf_open open;

    streamspec_output_init(&output, written, sizeof written);
    if (order_by_magic_shelf_reader_init(&reader, octets, length) != STREAMSPEC_OK ||
        order_by_magic_shelf_reader_next(&reader, &one) != STREAMSPEC_OK)
        return 2;
    if (order_by_magic_shelf_writer_init(&writer, &output,
                                         order_by_magic_shelf_reader_endian(&reader),
                                         &reader.state.label) != STREAMSPEC_OK)
        return 3;
    order_by_magic_shelf_get_open(&one, &open);
    if (order_by_magic_shelf_write_open(&writer, &open) != STREAMSPEC_OK)
        return 4;
    fwrite(written, 1, output.used, stdout);
    return 0;
}

int main(void)
{
    static uint8_t octets[4096];
    static struct said whole, pieces;
    const size_t length = fread(octets, 1, sizeof octets, stdin);
    size_t size;

    read_whole(&whole, octets, length);
    for (size = 1; size <= length; size++) {
        read_in_pieces(&pieces, octets, length, size);
        if (!agree(&whole, &pieces)) {
            printf("as a whole:\n%sin pieces of %lu:\n%s", whole.text, (unsigned long)size,
                   pieces.text);
            return 1;
        }
    }
    if (whole.used >= 10 && !memcmp(whole.text + whole.used - 10, "shelf 0x4\n", 10))
        return write_beginning(octets, length);
    fwrite(whole.text, 1, whole.used, stdout);
    return 0;
}
