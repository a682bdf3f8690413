/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, version 1: octets in the other order than the machine's. */
/* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_v1_codec.h>

#include "internal.h"

void xen_domain_context_v1_turn_record_header(uint8_t *octets)
{
    xen_stream_turn16(octets);
    xen_stream_turn16(octets + 2);
    xen_stream_turn32(octets + 4);
}

void xen_domain_context_v1_turn_header(uint8_t *octets)
{
    xen_stream_turn32(octets);
    xen_stream_turn16(octets + 4);
    xen_stream_turn16(octets + 6);
    xen_stream_turn32(octets + 8);
}

void xen_domain_context_v1_turn_shared_info(uint8_t *octets)
{
    xen_stream_turn32(octets);
    xen_stream_turn32(octets + 4);
}

void xen_domain_context_v1_turn_tsc_info(uint8_t *octets)
{
    xen_stream_turn32(octets);
    xen_stream_turn32(octets + 4);
    xen_stream_turn64(octets + 8);
    xen_stream_turn32(octets + 16);
}
