/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: every record, in every state of the reader. */

#include <xen_streams/domain_context_codec.h>

#define READER struct xen_domain_context_reader
#define RECORD struct xen_domain_context_record
#define NEXT xen_domain_context_reader_next
#define HEADER 16
#define PADDED_TO 8
#define GREATEST_LENGTH UINT64_MAX
#define BOUND 40
#define SIZE (BEFORE + HEADER + 56)
#include "proof.h"

static struct streamspec_run runs[2];

static void any_state(READER *reader)
{
    Frama_C_make_unknown((char *)runs, sizeof runs);
    Frama_C_make_unknown((char *)&reader->state.image_header, sizeof reader->state.image_header);
    Frama_C_make_unknown((char *)&reader->state.domain_header, sizeof reader->state.domain_header);
    reader->state.number = within(0, UINT64_MAX);
    reader->state.instances.runs = runs;
    reader->state.instances.size = 2;
    reader->state.instances.used = within(0, 2);
    reader->state.version = 2;
    reader->state.mode = any_mode();
    reader->state.seen = within(0, UINT32_MAX);
    reader->state.depth = within(0, STREAMSPEC_DEPTH);
    reader->state.turned = either();
}

static void put_header(uint8_t *octets, uint64_t least_type, uint64_t greatest_type,
                       uint64_t least_length, uint64_t greatest_length)
{
    struct xen_domain_context_record_header header;

    header.type = within(least_type, greatest_type);
    header.instance = within(0, UINT32_MAX);
    header.length = within(least_length, greatest_length);
    memcpy(octets, &header, sizeof header);
}

static void touch(const RECORD *record)
{
    look(record->body, record->length);
    switch (record->type) {
    case XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO:
        GET(domain_context, shared_info);
        LOOK(shared_info, page);
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO:
        GET(domain_context, x86_tsc_info);
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL:
        GET(domain_context, event_channel);
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1:
        GET(domain_context, grant_entries_v1);
        LOOK_ELEMENT(domain_context, grant_entries_v1, entries, grant_entry_v1);
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2:
        GET(domain_context, grant_entries_v2);
        LOOK_ELEMENT(domain_context, grant_entries_v2, entries, grant_entry_v2);
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO:
        GET(domain_context, vcpu_info);
        break;
    case XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE:
        GET(domain_context, vcpu_runstate);
        break;
    }
}

static void headers(void)
{
    READER reader;
    size_t length;

    /*@ loop unroll 64; */
    for (length = 0; length <= 40; length++) {
        if (xen_domain_context_reader_init_within(&reader,
                                                  any_mode(),
                                                  within(0, UINT64_MAX),
                                                  within(0, STREAMSPEC_DEPTH), any_octets(length),
                                                  length, runs, within(0, 2)) == STREAMSPEC_OK) {
            /*@ assert within: reader.at <= reader.length; */
        }
    }
    if (xen_domain_context_reader_init_within(&reader,
                                              any_mode(),
                                              within(0, UINT64_MAX), within(0, STREAMSPEC_DEPTH),
                                              any_octets(40), within(40, GREATEST), runs,
                                              within(0, 2)) == STREAMSPEC_OK) {
        /*@ assert within: reader.at <= reader.length; */
        /*@ assert room: reader.state.instances.used <= reader.state.instances.size; */
    }
}

void main(void)
{
    static const struct count entries[] = { { 4, 4, 8 } };
    static const struct count entries_v2[] = { { 4, 4, 16 } };

    headers();
    no_header();
    FIXED(XEN_DOMAIN_CONTEXT_TYPE_END, 0);
    FIXED(XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO, 24);
    FIXED(XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL, 24);
    FIXED(XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO, 16);
    FIXED(XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE, 56);
    variable(XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO, BOUND, 8, NULL, 0);
    variable(XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1, BOUND, 8, entries, 1);
    variable(XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2, BOUND, 8, entries_v2, 1);
    unknown(0, 0, BOUND);
    unknown(4, 0xf, BOUND);
    unknown(0x15, UINT32_MAX, BOUND);
}
