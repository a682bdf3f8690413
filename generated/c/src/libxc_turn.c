/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: octets in the other order than the machine's. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */

#include <xen_streams/libxc_codec.h>

#include "internal.h"

void xen_libxc_turn_hvm_param(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn64(octets + 8);
}

void xen_libxc_turn_cpuid_leaf(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
    streamspec_turn32(octets + 16);
    streamspec_turn32(octets + 20);
}

void xen_libxc_turn_msr_entry(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn64(octets + 8);
}

void xen_libxc_turn_image_header(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
    streamspec_turn16(octets + 16);
}

void xen_libxc_turn_domain_header(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn16(octets + 4);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
}

void xen_libxc_turn_record_header(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void xen_libxc_turn_page_data(uint8_t *octets)
{
    streamspec_turn32(octets);
}

void xen_libxc_turn_x86_pv_p2m_frames(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
}

void xen_libxc_turn_x86_pv_vcpu_basic(uint8_t *octets)
{
    streamspec_turn32(octets);
}

void xen_libxc_turn_x86_pv_vcpu_extended(uint8_t *octets)
{
    streamspec_turn32(octets);
}

void xen_libxc_turn_x86_pv_vcpu_xsave(uint8_t *octets)
{
    streamspec_turn32(octets);
}

void xen_libxc_turn_x86_tsc_info(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
    streamspec_turn64(octets + 8);
    streamspec_turn32(octets + 16);
}

struct xen_libxc_x86_tsc_info xen_libxc_turned_x86_tsc_info(const uint8_t *octets)
{
    struct xen_libxc_x86_tsc_info to;

    memcpy(&to, octets, sizeof to);
    xen_libxc_turn_x86_tsc_info((uint8_t *)&to);
    return to;
}

void xen_libxc_turn_hvm_params(uint8_t *octets)
{
    streamspec_turn32(octets);
}

void xen_libxc_turn_x86_pv_vcpu_msrs(uint8_t *octets)
{
    streamspec_turn32(octets);
}
