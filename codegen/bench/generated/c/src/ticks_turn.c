/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: octets in the other order than the machine's. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */

#include <xen_streams/ticks_codec.h>

#include "internal.h"

void xen_ticks_turn_record_header(uint8_t *octets)
{
    xen_stream_turn32(octets);
    xen_stream_turn32(octets + 4);
}

void xen_ticks_turn_tick(uint8_t *octets)
{
    xen_stream_turn64(octets);
    xen_stream_turn32(octets + 8);
    xen_stream_turn32(octets + 12);
    xen_stream_turn16(octets + 16);
    xen_stream_turn16(octets + 18);
    xen_stream_turn64(octets + 24);
}
