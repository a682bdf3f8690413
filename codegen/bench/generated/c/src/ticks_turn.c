/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Ticks: octets in the other order than the machine's. */
/* Generated from spec/ticks by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/ticks_codec.h>

#include "internal.h"

void bench_ticks_turn_record_header(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void bench_ticks_turn_tick(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
    streamspec_turn16(octets + 16);
    streamspec_turn16(octets + 18);
    streamspec_turn64(octets + 24);
}
