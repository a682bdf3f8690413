/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, version 10: every record, in every state of the reader. */

#include <xen_streams/domain_context_v10_codec.h>

#define READER struct xen_domain_context_v10_reader
#define RECORD struct xen_domain_context_v10_record
#define NEXT xen_domain_context_v10_reader_next
#define HEADER 16
#define PADDED_TO 8
#define GREATEST_LENGTH UINT64_MAX
#define BOUND 64
#define SIZE (BEFORE + HEADER + BOUND)
#include "proof.h"

static void any_state(READER *reader)
{
    reader->state.number = within(0, UINT64_MAX);
    reader->state.version = 10;
    reader->state.mode = any_mode();
    reader->state.seen = within(0, UINT32_MAX);
    reader->state.depth = within(0, STREAMSPEC_DEPTH);
}

static void put_header(uint8_t *octets, uint64_t least_type, uint64_t greatest_type,
                       uint64_t least_length, uint64_t greatest_length)
{
    struct xen_domain_context_v10_record_header header;

    header.type = within(least_type, greatest_type);
    header.instance = within(0, UINT32_MAX);
    header.length = within(least_length, greatest_length);
    memcpy(octets, &header, sizeof header);
}

static void touch(const RECORD *record)
{
    look(record->body, record->length);
    switch (record->type) {
    case XEN_DOMAIN_CONTEXT_V10_TYPE_START:
        GET(domain_context_v10, start_);
        break;
    case XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO:
        GET(domain_context_v10, shared_info);
        LOOK(shared_info, buffer);
        break;
    case XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO:
        GET(domain_context_v10, tsc_info);
        break;
    }
}

static void headers(void)
{
    READER reader;

    xen_domain_context_v10_reader_init_within(&reader,
                                             any_mode(),
                                             within(0, UINT64_MAX), within(0, STREAMSPEC_DEPTH),
                                             any_octets(0), within(0, GREATEST));
    /*@ assert within: reader.at <= reader.length; */
}

void main(void)
{
    headers();
    no_header();
    FIXED(XEN_DOMAIN_CONTEXT_V10_TYPE_END, 0);
    FIXED(XEN_DOMAIN_CONTEXT_V10_TYPE_START, 8);
    FIXED(XEN_DOMAIN_CONTEXT_V10_TYPE_TSC_INFO, 20);
    variable(XEN_DOMAIN_CONTEXT_V10_TYPE_SHARED_INFO, BOUND, 4, NULL, 0);
    unknown(4, UINT32_MAX, BOUND);
}
