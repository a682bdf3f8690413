/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, version 1: octets in the other order than the machine's. */
/* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_v1_codec.h>

#include "internal.h"

void xen_domain_context_v1_turn_record_header(uint8_t *octets)
{
    streamspec_turn16(octets);
    streamspec_turn16(octets + 2);
    streamspec_turn32(octets + 4);
}

void xen_domain_context_v1_turn_header(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn16(octets + 4);
    streamspec_turn16(octets + 6);
    streamspec_turn32(octets + 8);
}

void xen_domain_context_v1_turn_shared_info(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void xen_domain_context_v1_turn_tsc_info(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
    streamspec_turn64(octets + 8);
    streamspec_turn32(octets + 16);
}
