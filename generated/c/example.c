/* Reads a stream from standard input, and prints the names of its records. */
#include <stdio.h>
#include <xen_streams/domain_context_codec.h>

int main(void)
{
    static uint8_t octets[1 << 20];
    struct xen_domain_context_reader reader;
    struct xen_domain_context_record record;
    struct streamspec_run memory[64];
    char message[512];
    size_t length = fread(octets, 1, sizeof octets, stdin);
    enum streamspec_status status;

    status = xen_domain_context_reader_init(&reader, octets, length, memory, 64);
    while (status == STREAMSPEC_OK) {
        status = xen_domain_context_reader_next(&reader, &record);
        if (status == STREAMSPEC_OK)
            printf("type %#lx, %lu octets\n", (unsigned long)record.type, (unsigned long)record.length);
    }
    if (!reader.error.rule)
        return 0;
    streamspec_error_format(&reader.error, message, sizeof message);
    return puts(message) < 0 ? 2 : 1;
}
