/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: octets in the other order than the machine's. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include <xen_streams/mixed_codec.h>

#include "internal.h"

void xen_mixed_turn_record_header(uint8_t *octets)
{
    xen_stream_turn32(octets);
    xen_stream_turn32(octets + 4);
}

void xen_mixed_turn_alpha(uint8_t *octets)
{
    xen_stream_turn64(octets);
    xen_stream_turn64(octets + 8);
}

void xen_mixed_turn_beta(uint8_t *octets)
{
    xen_stream_turn32(octets);
    xen_stream_turn32(octets + 4);
    xen_stream_turn64(octets + 8);
    xen_stream_turn64(octets + 16);
}

void xen_mixed_turn_gamma(uint8_t *octets)
{
    xen_stream_turn16(octets);
    xen_stream_turn16(octets + 2);
    xen_stream_turn32(octets + 4);
}

void xen_mixed_turn_delta(uint8_t *octets)
{
    xen_stream_turn64(octets);
    xen_stream_turn32(octets + 8);
    xen_stream_turn16(octets + 12);
    xen_stream_turn64(octets + 16);
    xen_stream_turn64(octets + 24);
}

void xen_mixed_turn_epsilon(uint8_t *octets)
{
    xen_stream_turn32(octets);
    xen_stream_turn32(octets + 4);
}

void xen_mixed_turn_zeta(uint8_t *octets)
{
    xen_stream_turn64(octets);
    xen_stream_turn64(octets + 8);
    xen_stream_turn64(octets + 16);
    xen_stream_turn64(octets + 24);
}

void xen_mixed_turn_eta(uint8_t *octets)
{
    xen_stream_turn16(octets + 2);
    xen_stream_turn32(octets + 4);
    xen_stream_turn64(octets + 8);
}

void xen_mixed_turn_theta(uint8_t *octets)
{
    size_t i;

    xen_stream_turn64(octets);
    for (i = 0; i < 127; i++)
        xen_stream_turn64(octets + 8 + 8 * i);
}
