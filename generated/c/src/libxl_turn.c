/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: octets in the other order than the machine's. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */

#include <xen_streams/libxl_codec.h>

#include "internal.h"

void xen_libxl_turn_header(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
}

void xen_libxl_turn_record_header(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void xen_libxl_turn_emulator_xenstore_data(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void xen_libxl_turn_emulator_context(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void xen_libxl_turn_checkpoint_state(uint8_t *octets)
{
    streamspec_turn32(octets);
}
