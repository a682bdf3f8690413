/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: octets in the other order than the machine's. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */

#include <xen_streams/xapi_codec.h>

#include "internal.h"

void xen_xapi_turn_record_header(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn64(octets + 8);
}
