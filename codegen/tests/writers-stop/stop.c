/* Writes a tally into a sink that fails once, for each of the times that it is asked. */
#include <stdio.h>
#include <stdlib.h>
#include <writers_stop/tally_codec.h>

/* Fails when it is asked for the so-many-th time, and never again. */
struct failing {
    int asked, fails;
};

static int put(void *context, const uint8_t *octets, size_t length)
{
    struct failing *sink = context;

    (void)octets;
    (void)length;
    return ++sink->asked == sink->fails;
}

static void stop(const char *why)
{
    fputs(why, stderr);
    exit(1);
}

/* Gives how often the sink was asked, and whether the stream was said to be whole. */
static int written(int fails, bool *whole)
{
    static const uint8_t remark[] = "a remark";
    const struct writers_stop_tally_cover cover = { .magic = 0x544c4c59 };
    const struct writers_stop_tally_note_body note = { .text = remark, .text_length = sizeof remark - 1 };
    struct writers_stop_tally_entry entry = { .amount = 100 };
    struct writers_stop_tally_writer writer;
    struct failing sink = { .asked = 0, .fails = fails };
    struct streamspec_output output;
    enum streamspec_status status, last = STREAMSPEC_OK;
    uint8_t chunk[8];
    int i;

    *whole = false;
    streamspec_output_sink(&output, chunk, sizeof chunk, put, &sink);
    if (writers_stop_tally_writer_init(&writer, &output, &cover))
        return sink.asked;
    /* It breaks a rule, so that nothing of it is written, and another may follow. */
    if (!writers_stop_tally_write_entry(&writer, &entry))
        stop("an entry that breaks a rule is written");
    entry.amount = 1;
    for (i = 0; i < 4; i++) {
        status = i % 2 ? writers_stop_tally_write_note(&writer, &note)
                       : writers_stop_tally_write_entry(&writer, &entry);
        if (last && status != last)
            stop("a record is written behind one that was not, or the status is another");
        last = status;
    }
    status = writers_stop_tally_writer_finish(&writer);
    if (last && status != last)
        stop("a stream is whole that lacks a record, or the status is another");
    *whole = !status && !streamspec_output_flush(&output);
    return sink.asked;
}

int main(void)
{
    bool whole;
    const int times = written(0, &whole);
    int fails;

    if (!whole || times < 5)
        stop("it was to be written whole");
    for (fails = 1; fails <= times; fails++)
        if (written(fails, &whole) != fails || whole)
            stop("a stream is whole that lacks octets, or the sink was asked again");
    return 0;
}
