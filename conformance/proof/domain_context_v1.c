/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, version 1: every record, in every state of the reader. */

#include <xen_streams/domain_context_v1_codec.h>

#define READER struct xen_domain_context_v1_reader
#define RECORD struct xen_domain_context_v1_record
#define NEXT xen_domain_context_v1_reader_next
#define HEADER 8
#define PADDED_TO 1
#define GREATEST_LENGTH UINT32_MAX
#define BOUND 64
#define SIZE (BEFORE + HEADER + BOUND)
#include "proof.h"

static void any_state(READER *reader)
{
    reader->state.number = within(0, UINT64_MAX);
    reader->state.version = 1;
    reader->state.mode = any_mode();
    reader->state.seen = within(0, UINT32_MAX);
    reader->state.depth = within(0, STREAMSPEC_DEPTH);
}

static void put_header(uint8_t *octets, uint64_t least_type, uint64_t greatest_type,
                       uint64_t least_length, uint64_t greatest_length)
{
    struct xen_domain_context_v1_record_header header;

    header.type = within(least_type, greatest_type);
    header.instance = within(0, UINT16_MAX);
    header.length = within(least_length, greatest_length);
    memcpy(octets, &header, sizeof header);
}

static void touch(const RECORD *record)
{
    look(record->body, record->length);
    switch (record->type) {
    case XEN_DOMAIN_CONTEXT_V1_TYPE_HEADER:
        GET(domain_context_v1, header);
        break;
    case XEN_DOMAIN_CONTEXT_V1_TYPE_SHARED_INFO:
        GET(domain_context_v1, shared_info);
        LOOK(shared_info, buffer);
        break;
    case XEN_DOMAIN_CONTEXT_V1_TYPE_TSC_INFO:
        GET(domain_context_v1, tsc_info);
        break;
    }
}

static void headers(void)
{
    READER reader;

    xen_domain_context_v1_reader_init_within(&reader,
                                             any_mode(),
                                             within(0, UINT64_MAX), within(0, STREAMSPEC_DEPTH),
                                             any_octets(0), within(0, GREATEST));
    /*@ assert within: reader.at <= reader.length; */
}

void main(void)
{
    static const struct count shared_info[] = { { 4, 4, 1 } };

    headers();
    no_header();
    FIXED(XEN_DOMAIN_CONTEXT_V1_TYPE_END, 0);
    FIXED(XEN_DOMAIN_CONTEXT_V1_TYPE_HEADER, 16);
    FIXED(XEN_DOMAIN_CONTEXT_V1_TYPE_TSC_INFO, 24);
    variable(XEN_DOMAIN_CONTEXT_V1_TYPE_SHARED_INFO, BOUND, 8, shared_info, 1);
    unknown(4, UINT16_MAX, BOUND);
}
