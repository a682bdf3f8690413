/*
 * Copies streams record by record, each cleared before it is written. It is asked on standard input:
 * the number of a description, the length of a stream and its octets, the integers as this machine has
 * them. The answer is 0, a length and the copy; or 1, a length and the id of the rule that is broken.
 */
#include <stdio.h>
#include <stdlib.h>

#include <xen_streams/domain_context_copy.h>
#include <xen_streams/domain_context_v10_copy.h>
#include <xen_streams/domain_context_v1_copy.h>
#include <xen_streams/hvm_context_copy.h>
#include <xen_streams/libxc_copy.h>
#include <xen_streams/libxl_copy.h>
#include <xen_streams/xapi_copy.h>
#include <xen_streams/xenstore_copy.h>

#define MOST (16u << 20)
#define RUNS 1024

static uint8_t input[MOST], copied[MOST], memory[MOST];
static struct streamspec_run read_runs[RUNS], written_runs[RUNS];

/* A header of what is read, cleared. */
#define HEADER(module, name)                                                                           \
    struct xen_##module##_##name name = reader.state.name;                                             \
    xen_##module##_clear_##name(&name);

/* How to copy a stream: `headers`, with which a writer begins by `arguments`; what follows the other
   arguments of a reader and a writer; and what is done with each record. */
#define COPIES(module, headers, arguments, to_read, to_write, within)                                  \
    static const char *copy_##module(size_t length, struct streamspec_output *output)                  \
    {                                                                                                  \
        struct xen_##module##_reader reader;                                                           \
        struct xen_##module##_writer writer;                                                           \
        struct xen_##module##_record record;                                                           \
        enum streamspec_status status;                                                                 \
                                                                                                       \
        status = xen_##module##_reader_init(&reader, input, length to_read);                           \
        if (status != STREAMSPEC_OK)                                                                   \
            return reader.error.rule->id;                                                              \
        headers                                                                                        \
        status = xen_##module##_writer_init(&writer, output arguments to_write);                       \
        if (status != STREAMSPEC_OK)                                                                   \
            return writer.error.rule->id;                                                              \
        while ((status = xen_##module##_reader_next(&reader, &record)) == STREAMSPEC_OK) {             \
            if (xen_##module##_clear_record(&record, memory, MOST, &record) != STREAMSPEC_OK)          \
                abort();                                                                               \
            within                                                                                     \
            if (xen_##module##_write_record(&writer, &record) != STREAMSPEC_OK)                        \
                return writer.error.rule->id;                                                          \
        }                                                                                              \
        if (status != STREAMSPEC_END)                                                                  \
            return reader.error.rule->id;                                                              \
        status = xen_##module##_writer_finish(&writer);                                                \
        return status == STREAMSPEC_OK ? NULL : writer.error.rule->id;                                 \
    }

/* A record of the stream of libxc within; with the first of them, a writer of that begins. */
#define WITHIN(module)                                                                                 \
    if (record.inside) {                                                                               \
        static struct xen_libxc_writer inner;                                                          \
        struct xen_libxc_image_header image = reader.libxc.state.image_header;                         \
        struct xen_libxc_domain_header domain = reader.libxc.state.domain_header;                      \
                                                                                                       \
        xen_libxc_clear_image_header(&image);                                                          \
        xen_libxc_clear_domain_header(&domain);                                                        \
        if (!writer.within.awaited)                                                                    \
            status = STREAMSPEC_OK;                                                                    \
        else                                                                                           \
            status = xen_##module##_begin_libxc(&writer, &inner, &image, &domain);                     \
        if (status != STREAMSPEC_OK || xen_libxc_write_record(&inner, &record.libxc) != STREAMSPEC_OK) \
            return inner.error.rule->id;                                                               \
        continue;                                                                                      \
    }

#define TWO_HEADERS , &image_header, &domain_header
#define ONE_HEADER , &image_header
#define LIBXL_HEADER , &header
#define XAPI_HEADER , &head
#define READ_RUNS , read_runs, RUNS
#define WRITTEN_RUNS , written_runs, RUNS

COPIES(domain_context,
       HEADER(domain_context, image_header) HEADER(domain_context, domain_header), TWO_HEADERS,
       READ_RUNS, WRITTEN_RUNS, )
COPIES(domain_context_v1, , , , , )
COPIES(domain_context_v10, , , , , )
COPIES(hvm_context, , , , , )
COPIES(libxc, HEADER(libxc, image_header) HEADER(libxc, domain_header), TWO_HEADERS, , , )
COPIES(libxl, HEADER(libxl, header), LIBXL_HEADER, , , WITHIN(libxl))
COPIES(xapi, HEADER(xapi, head), XAPI_HEADER, , , WITHIN(xapi))
COPIES(xenstore, HEADER(xenstore, image_header), ONE_HEADER, READ_RUNS, WRITTEN_RUNS, )

static const char *(*const copies[])(size_t length, struct streamspec_output *output) = {
    copy_domain_context, copy_domain_context_v1, copy_domain_context_v10, copy_hvm_context,
    copy_libxc,          copy_libxl,             copy_xapi,               copy_xenstore,
};

int main(void)
{
    struct streamspec_output output;
    uint32_t asked[2], answer[2];
    const char *rule;

    while (fread(asked, sizeof asked, 1, stdin) == 1) {
        if (asked[1] > MOST || fread(input, 1, asked[1], stdin) != asked[1])
            return 1;
        streamspec_output_init(&output, copied, sizeof copied);
        rule = copies[asked[0]](asked[1], &output);
        answer[0] = rule != NULL;
        answer[1] = (uint32_t)(rule ? strlen(rule) : output.used);
        fwrite(answer, sizeof answer, 1, stdout);
        fwrite(rule ? (const void *)rule : copied, 1, answer[1], stdout);
        fflush(stdout);
    }
    return 0;
}
