/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xenstore state: octets in the other order than the machine's. */
/* Generated from spec/xenstore by `cargo codegen`; do not edit. */

#include <xen_streams/xenstore_codec.h>

#include "internal.h"

void xen_xenstore_turn_node_permission(uint8_t *octets)
{
    streamspec_turn16(octets + 2);
}

void xen_xenstore_turn_shared_ring(uint8_t *octets)
{
    streamspec_turn16(octets);
    streamspec_turn16(octets + 2);
    streamspec_turn32(octets + 4);
}

void xen_xenstore_turn_socket(uint8_t *octets)
{
    streamspec_turn32(octets);
}

void xen_xenstore_turn_image_header(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
}

void xen_xenstore_turn_record_header(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void xen_xenstore_turn_global_data(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

struct xen_xenstore_global_data xen_xenstore_turned_global_data(const uint8_t *octets)
{
    struct xen_xenstore_global_data to;

    memcpy(&to, octets, sizeof to);
    xen_xenstore_turn_global_data((uint8_t *)&to);
    return to;
}

void xen_xenstore_turn_connection_data(uint8_t *octets, bool from_host)
{
    const uint16_t tag3 = streamspec_load16(octets + 4, !from_host);

    streamspec_turn32(octets);
    streamspec_turn16(octets + 4);
    streamspec_turn16(octets + 6);
    switch (tag3) {
    case XEN_XENSTORE_CONNECTION_TYPE_SHARED_RING:
        xen_xenstore_turn_shared_ring(octets + 8);
        break;
    case XEN_XENSTORE_CONNECTION_TYPE_SOCKET:
        xen_xenstore_turn_socket(octets + 8);
        break;
    }
    streamspec_turn16(octets + 16);
    streamspec_turn16(octets + 18);
    streamspec_turn32(octets + 20);
}

void xen_xenstore_turn_watch_data(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn16(octets + 4);
    streamspec_turn16(octets + 6);
}

void xen_xenstore_turn_transaction_data(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

struct xen_xenstore_transaction_data xen_xenstore_turned_transaction_data(const uint8_t *octets)
{
    struct xen_xenstore_transaction_data to;

    memcpy(&to, octets, sizeof to);
    xen_xenstore_turn_transaction_data((uint8_t *)&to);
    return to;
}

void xen_xenstore_turn_node_data(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
    streamspec_turn16(octets + 8);
    streamspec_turn16(octets + 10);
    streamspec_turn16(octets + 12);
    streamspec_turn16(octets + 14);
}

void xen_xenstore_turn_global_quota_data(uint8_t *octets)
{
    streamspec_turn16(octets);
    streamspec_turn16(octets + 2);
}

void xen_xenstore_turn_domain_data(uint8_t *octets)
{
    streamspec_turn16(octets);
    streamspec_turn16(octets + 2);
    streamspec_turn32(octets + 4);
}

void xen_xenstore_turn_watch_data_extended(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn16(octets + 4);
    streamspec_turn16(octets + 6);
    streamspec_turn16(octets + 8);
}
