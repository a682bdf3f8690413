/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: octets in the other order than the machine's. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/mixed_codec.h>

#include "internal.h"

void bench_mixed_turn_record_header(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void bench_mixed_turn_alpha(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn64(octets + 8);
}

void bench_mixed_turn_beta(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
    streamspec_turn64(octets + 8);
    streamspec_turn64(octets + 16);
}

void bench_mixed_turn_gamma(uint8_t *octets)
{
    streamspec_turn16(octets);
    streamspec_turn16(octets + 2);
    streamspec_turn32(octets + 4);
}

void bench_mixed_turn_delta(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn32(octets + 8);
    streamspec_turn16(octets + 12);
    streamspec_turn64(octets + 16);
    streamspec_turn64(octets + 24);
}

void bench_mixed_turn_epsilon(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void bench_mixed_turn_zeta(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn64(octets + 8);
    streamspec_turn64(octets + 16);
    streamspec_turn64(octets + 24);
}

void bench_mixed_turn_eta(uint8_t *octets)
{
    streamspec_turn16(octets + 2);
    streamspec_turn32(octets + 4);
    streamspec_turn64(octets + 8);
}

void bench_mixed_turn_theta(uint8_t *octets)
{
    size_t i;

    streamspec_turn64(octets);
    for (i = 0; i < 127; i++)
        streamspec_turn64(octets + 8 + 8 * i);
}
