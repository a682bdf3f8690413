/* Reads a lamp stream from standard input and writes it anew, or tells what is wrong with it. */

#include <stdio.h>
#include <stdlib.h>
#include <lamp_streams/lamp_codec.h>

static enum streamspec_status copy(const struct lamp_lamp_record *record,
                                   struct lamp_lamp_writer *writer)
{
    static struct lamp_lamp_entry entries[1024];
    struct lamp_lamp_schedule schedule;
    struct lamp_lamp_schedule_body body;
    struct lamp_lamp_switch lamp_switch;
    size_t i;

    switch (record->type) {
    case LAMP_LAMP_TYPE_SCHEDULE:
        lamp_lamp_get_schedule(record, &schedule);
        body.fixed = &schedule;
        body.entries = entries;
        body.entries_count = record->parts.schedule.entries_count;
        for (i = 0; i < body.entries_count; i++)
            lamp_lamp_schedule_entries(record, i, &entries[i]);
        return lamp_lamp_write_schedule(writer, &body);
    case LAMP_LAMP_TYPE_SWITCH:
        lamp_lamp_get_switch(record, &lamp_switch);
        return lamp_lamp_write_switch(writer, &lamp_switch);
    case LAMP_LAMP_TYPE_END:
        return lamp_lamp_write_end(writer);
    default:
        return lamp_lamp_write_unknown(writer, (uint16_t)record->type, record->body, record->length);
    }
}

int main(void)
{
    static uint8_t input[4096], written[4096];
    struct streamspec_output output;
    struct lamp_lamp_reader reader;
    struct lamp_lamp_writer writer;
    struct lamp_lamp_record record;
    char message[512];
    const size_t length = fread(input, 1, sizeof input, stdin);

    streamspec_output_init(&output, written, sizeof written);
    if (lamp_lamp_reader_init(&reader, input, length) == STREAMSPEC_OK &&
        lamp_lamp_writer_init(&writer, &output, &reader.state.lamp_header) != STREAMSPEC_OK)
        return 2;
    while (lamp_lamp_reader_next(&reader, &record) == STREAMSPEC_OK) {
        if (copy(&record, &writer) != STREAMSPEC_OK)
            return 3;
    }
    if (reader.error.rule) {
        streamspec_error_format(&reader.error, message, sizeof message);
        fputs(message, stdout);
        return 0;
    }
    fwrite(written, 1, output.used, stdout);
    return 0;
}
