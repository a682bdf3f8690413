/* Reads a stream from standard input, and prints the names of its records. */
#include <stdio.h>
#include <streamspec_bench_streams/beats_codec.h>

int main(void)
{
    static uint8_t octets[1 << 20];
    struct bench_beats_reader reader;
    struct bench_beats_record record;
    char message[512];
    size_t length = fread(octets, 1, sizeof octets, stdin);
    enum streamspec_status status;

    status = bench_beats_reader_init(&reader, octets, length);
    while (status == STREAMSPEC_OK) {
        status = bench_beats_reader_next(&reader, &record);
        if (status == STREAMSPEC_OK)
            printf("type %#lx, %lu octets\n", (unsigned long)record.type, (unsigned long)record.length);
    }
    if (!reader.error.rule)
        return 0;
    streamspec_error_format(&reader.error, message, sizeof message);
    return puts(message) < 0 ? 2 : 1;
}
