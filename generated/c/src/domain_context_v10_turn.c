/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, tenth draft: octets in the other order than the machine's. */
/* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_v10_codec.h>

#include "internal.h"

void xen_domain_context_v10_turn_record_header(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
    streamspec_turn64(octets + 8);
}

void xen_domain_context_v10_turn_start_(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void xen_domain_context_v10_turn_shared_info(uint8_t *octets)
{
    streamspec_turn32(octets);
}

void xen_domain_context_v10_turn_tsc_info(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
    streamspec_turn64(octets + 8);
    streamspec_turn32(octets + 16);
}
