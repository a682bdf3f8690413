/* Reads a lamp stream from standard input and writes it anew, or tells what is wrong with it. */

#include <stdio.h>
#include <stdlib.h>
#include <xen_streams/lamp_codec.h>

static enum xen_stream_status copy(const struct xen_lamp_record *record,
                                   struct xen_lamp_writer *writer)
{
    static struct xen_lamp_entry entries[1024];
    struct xen_lamp_schedule schedule;
    struct xen_lamp_schedule_body body;
    struct xen_lamp_switch lamp_switch;
    size_t i;

    switch (record->type) {
    case XEN_LAMP_TYPE_SCHEDULE:
        xen_lamp_get_schedule(record, &schedule);
        body.fixed = &schedule;
        body.entries = entries;
        body.entries_count = record->parts.schedule.entries_count;
        for (i = 0; i < body.entries_count; i++)
            xen_lamp_schedule_entries(record, i, &entries[i]);
        return xen_lamp_write_schedule(writer, &body);
    case XEN_LAMP_TYPE_SWITCH:
        xen_lamp_get_switch(record, &lamp_switch);
        return xen_lamp_write_switch(writer, &lamp_switch);
    case XEN_LAMP_TYPE_END:
        return xen_lamp_write_end(writer);
    default:
        return xen_lamp_write_unknown(writer, (uint16_t)record->type, record->body, record->length);
    }
}

int main(void)
{
    static uint8_t input[4096], written[4096];
    struct xen_stream_output output;
    struct xen_lamp_reader reader;
    struct xen_lamp_writer writer;
    struct xen_lamp_record record;
    char message[512];
    const size_t length = fread(input, 1, sizeof input, stdin);

    xen_stream_output_init(&output, written, sizeof written);
    if (xen_lamp_reader_init(&reader, input, length) == XEN_STREAM_OK &&
        xen_lamp_writer_init(&writer, &output, &reader.state.lamp_header) != XEN_STREAM_OK)
        return 2;
    while (xen_lamp_reader_next(&reader, &record) == XEN_STREAM_OK) {
        if (copy(&record, &writer) != XEN_STREAM_OK)
            return 3;
    }
    if (reader.error.rule) {
        xen_stream_error_format(&reader.error, message, sizeof message);
        fputs(message, stdout);
        return 0;
    }
    fwrite(written, 1, output.used, stdout);
    return 0;
}
