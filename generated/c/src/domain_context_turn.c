/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: octets in the other order than the machine's. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_codec.h>

#include "internal.h"

void xen_domain_context_turn_interdomain_channel(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void xen_domain_context_turn_pirq_channel(uint8_t *octets)
{
    streamspec_turn32(octets);
}

void xen_domain_context_turn_unbound_channel(uint8_t *octets)
{
    streamspec_turn32(octets);
}

void xen_domain_context_turn_virq_channel(uint8_t *octets)
{
    streamspec_turn32(octets);
}

void xen_domain_context_turn_grant_entry_v1(uint8_t *octets)
{
    streamspec_turn16(octets);
    streamspec_turn16(octets + 2);
    streamspec_turn32(octets + 4);
}

void xen_domain_context_turn_grant_entry_v2(uint8_t *octets)
{
    streamspec_turn16(octets);
    streamspec_turn16(octets + 2);
    streamspec_turn16(octets + 4);
    streamspec_turn16(octets + 6);
    streamspec_turn64(octets + 8);
}

void xen_domain_context_turn_image_header(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
    streamspec_turn16(octets + 16);
}

void xen_domain_context_turn_domain_header(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
}

void xen_domain_context_turn_record_header(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
    streamspec_turn64(octets + 8);
}

void xen_domain_context_turn_shared_info(uint8_t *octets)
{
    streamspec_turn32(octets);
}

void xen_domain_context_turn_x86_tsc_info(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
    streamspec_turn64(octets + 8);
    streamspec_turn32(octets + 16);
}

struct xen_domain_context_x86_tsc_info xen_domain_context_turned_x86_tsc_info(const uint8_t *octets)
{
    struct xen_domain_context_x86_tsc_info to;

    memcpy(&to, octets, sizeof to);
    xen_domain_context_turn_x86_tsc_info((uint8_t *)&to);
    return to;
}

void xen_domain_context_turn_event_channel(uint8_t *octets, bool from_host)
{
    const uint32_t tag4 = streamspec_load32(octets, !from_host);

    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
    switch (tag4) {
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_UNBOUND:
        xen_domain_context_turn_unbound_channel(octets + 16);
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_INTERDOMAIN:
        xen_domain_context_turn_interdomain_channel(octets + 16);
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_PIRQ:
        xen_domain_context_turn_pirq_channel(octets + 16);
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_VIRQ:
        xen_domain_context_turn_virq_channel(octets + 16);
        break;
    }
}

void xen_domain_context_turn_grant_entries_v1(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void xen_domain_context_turn_grant_entries_v2(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void xen_domain_context_turn_vcpu_info(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn32(octets + 8);
}

struct xen_domain_context_vcpu_info xen_domain_context_turned_vcpu_info(const uint8_t *octets)
{
    struct xen_domain_context_vcpu_info to;

    memcpy(&to, octets, sizeof to);
    xen_domain_context_turn_vcpu_info((uint8_t *)&to);
    return to;
}

void xen_domain_context_turn_vcpu_runstate(uint8_t *octets)
{
    size_t i;

    streamspec_turn64(octets);
    streamspec_turn32(octets + 8);
    streamspec_turn64(octets + 16);
    for (i = 0; i < 4; i++)
        streamspec_turn64(octets + 24 + 8 * i);
}
