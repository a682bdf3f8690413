/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): octets in the other order than the machine's. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */

#include <xen_streams/hvm_context_codec.h>

#include "internal.h"

void xen_hvm_context_turn_pit_channel(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn16(octets + 4);
}

void xen_hvm_context_turn_hpet_timer(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn64(octets + 8);
    streamspec_turn64(octets + 16);
}

void xen_hvm_context_turn_one_msr(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn64(octets + 8);
}

void xen_hvm_context_turn_record_header(uint8_t *octets)
{
    streamspec_turn16(octets);
    streamspec_turn16(octets + 2);
    streamspec_turn32(octets + 4);
}

void xen_hvm_context_turn_header(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn32(octets + 4);
    streamspec_turn64(octets + 8);
    streamspec_turn32(octets + 16);
    streamspec_turn32(octets + 20);
}

void xen_hvm_context_turn_cpu(uint8_t *octets)
{
    streamspec_turn64(octets + 512);
    streamspec_turn64(octets + 520);
    streamspec_turn64(octets + 528);
    streamspec_turn64(octets + 536);
    streamspec_turn64(octets + 544);
    streamspec_turn64(octets + 552);
    streamspec_turn64(octets + 560);
    streamspec_turn64(octets + 568);
    streamspec_turn64(octets + 576);
    streamspec_turn64(octets + 584);
    streamspec_turn64(octets + 592);
    streamspec_turn64(octets + 600);
    streamspec_turn64(octets + 608);
    streamspec_turn64(octets + 616);
    streamspec_turn64(octets + 624);
    streamspec_turn64(octets + 632);
    streamspec_turn64(octets + 640);
    streamspec_turn64(octets + 648);
    streamspec_turn64(octets + 656);
    streamspec_turn64(octets + 664);
    streamspec_turn64(octets + 672);
    streamspec_turn64(octets + 680);
    streamspec_turn64(octets + 688);
    streamspec_turn64(octets + 696);
    streamspec_turn64(octets + 704);
    streamspec_turn64(octets + 712);
    streamspec_turn64(octets + 720);
    streamspec_turn64(octets + 728);
    streamspec_turn32(octets + 736);
    streamspec_turn32(octets + 740);
    streamspec_turn32(octets + 744);
    streamspec_turn32(octets + 748);
    streamspec_turn32(octets + 752);
    streamspec_turn32(octets + 756);
    streamspec_turn32(octets + 760);
    streamspec_turn32(octets + 764);
    streamspec_turn32(octets + 768);
    streamspec_turn32(octets + 772);
    streamspec_turn32(octets + 776);
    streamspec_turn32(octets + 780);
    streamspec_turn32(octets + 784);
    streamspec_turn32(octets + 788);
    streamspec_turn32(octets + 792);
    streamspec_turn32(octets + 796);
    streamspec_turn32(octets + 800);
    streamspec_turn32(octets + 804);
    streamspec_turn64(octets + 808);
    streamspec_turn64(octets + 816);
    streamspec_turn64(octets + 824);
    streamspec_turn64(octets + 832);
    streamspec_turn64(octets + 840);
    streamspec_turn64(octets + 848);
    streamspec_turn64(octets + 856);
    streamspec_turn64(octets + 864);
    streamspec_turn64(octets + 872);
    streamspec_turn64(octets + 880);
    streamspec_turn32(octets + 888);
    streamspec_turn32(octets + 892);
    streamspec_turn32(octets + 896);
    streamspec_turn32(octets + 900);
    streamspec_turn32(octets + 904);
    streamspec_turn32(octets + 908);
    streamspec_turn32(octets + 912);
    streamspec_turn32(octets + 916);
    streamspec_turn64(octets + 920);
    streamspec_turn64(octets + 928);
    streamspec_turn64(octets + 936);
    streamspec_turn64(octets + 944);
    streamspec_turn64(octets + 952);
    streamspec_turn64(octets + 960);
    streamspec_turn64(octets + 968);
    streamspec_turn64(octets + 976);
    streamspec_turn64(octets + 984);
    streamspec_turn64(octets + 992);
    streamspec_turn64(octets + 1000);
    streamspec_turn64(octets + 1008);
    streamspec_turn32(octets + 1016);
    streamspec_turn32(octets + 1020);
    streamspec_turn32(octets + 1024);
}

void xen_hvm_context_turn_ioapic(uint8_t *octets)
{
    size_t i;

    streamspec_turn64(octets);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
    for (i = 0; i < 48; i++)
        streamspec_turn64(octets + 16 + 8 * i);
}

void xen_hvm_context_turn_lapic(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn32(octets + 8);
    streamspec_turn32(octets + 12);
    streamspec_turn64(octets + 16);
    streamspec_turn32(octets + 24);
}

void xen_hvm_context_turn_pci_irq(uint8_t *octets)
{
    size_t i;

    for (i = 0; i < 2; i++)
        streamspec_turn64(octets + 8 * i);
}

void xen_hvm_context_turn_isa_irq(uint8_t *octets)
{
    streamspec_turn64(octets);
}

void xen_hvm_context_turn_pit(uint8_t *octets)
{
    size_t i;

    for (i = 0; i < 3; i++)
        xen_hvm_context_turn_pit_channel(octets + 16 * i);
    streamspec_turn32(octets + 48);
}

void xen_hvm_context_turn_rtc(uint8_t *octets)
{
    streamspec_turn64(octets + 16);
}

void xen_hvm_context_turn_hpet(uint8_t *octets)
{
    size_t i;

    streamspec_turn64(octets);
    streamspec_turn64(octets + 16);
    streamspec_turn64(octets + 32);
    streamspec_turn64(octets + 240);
    for (i = 0; i < 3; i++)
        xen_hvm_context_turn_hpet_timer(octets + 256 + 32 * i);
    for (i = 0; i < 3; i++)
        streamspec_turn64(octets + 1024 + 8 * i);
}

void xen_hvm_context_turn_pmtimer(uint8_t *octets)
{
    streamspec_turn32(octets);
    streamspec_turn16(octets + 4);
    streamspec_turn16(octets + 6);
}

void xen_hvm_context_turn_mtrr(uint8_t *octets)
{
    size_t i;

    streamspec_turn64(octets);
    for (i = 0; i < 16; i++)
        streamspec_turn64(octets + 8 + 8 * i);
    for (i = 0; i < 11; i++)
        streamspec_turn64(octets + 136 + 8 * i);
    streamspec_turn64(octets + 224);
    streamspec_turn64(octets + 232);
}

void xen_hvm_context_turn_viridian_domain(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn64(octets + 8);
    streamspec_turn64(octets + 16);
    streamspec_turn64(octets + 24);
}

void xen_hvm_context_turn_cpu_xsave(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn64(octets + 8);
    streamspec_turn64(octets + 16);
    streamspec_turn64(octets + 536);
    streamspec_turn64(octets + 544);
}

void xen_hvm_context_turn_viridian_vcpu(uint8_t *octets)
{
    size_t i;

    streamspec_turn64(octets);
    streamspec_turn64(octets + 16);
    for (i = 0; i < 16; i++)
        streamspec_turn64(octets + 24 + 8 * i);
    for (i = 0; i < 4; i++)
        streamspec_turn64(octets + 152 + 8 * i);
    for (i = 0; i < 4; i++)
        streamspec_turn64(octets + 184 + 8 * i);
}

void xen_hvm_context_turn_vmce_vcpu(uint8_t *octets)
{
    streamspec_turn64(octets);
    streamspec_turn64(octets + 8);
    streamspec_turn64(octets + 16);
    streamspec_turn64(octets + 24);
}

void xen_hvm_context_turn_tsc_adjust(uint8_t *octets)
{
    streamspec_turn64(octets);
}

void xen_hvm_context_turn_cpu_msr(uint8_t *octets)
{
    streamspec_turn32(octets);
}
