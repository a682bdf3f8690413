/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Beats: octets in the other order than the machine's. */
/* Generated from spec/beats by `cargo codegen`; do not edit. */

#include <streamspec_bench_streams/beats_codec.h>

#include "internal.h"

void bench_beats_turn_order(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void bench_beats_turn_record_header(uint8_t *octets)
{
    streamspec_turn16(octets);
    streamspec_turn16(octets + 2);
    streamspec_turn32(octets + 4);
}

void bench_beats_turn_beat(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
    streamspec_turn16(octets + 16);
    streamspec_turn16(octets + 18);
    streamspec_turn64(octets + 24);
}

struct bench_beats_beat bench_beats_turned_beat(const uint8_t *octets)
{
    struct bench_beats_beat to;

    memcpy(&to, octets, sizeof to);
    bench_beats_turn_beat((uint8_t *)&to);
    return to;
}

void bench_beats_turn_tempo(uint8_t *octets)
{
    streamspec_turn64(octets);
}

struct bench_beats_tempo bench_beats_turned_tempo(const uint8_t *octets)
{
    struct bench_beats_tempo to;

    memcpy(&to, octets, sizeof to);
    bench_beats_turn_tempo((uint8_t *)&to);
    return to;
}
