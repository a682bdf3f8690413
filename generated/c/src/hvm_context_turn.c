/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86): octets in the other order than the machine's. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */

#include <xen_streams/hvm_context_codec.h>

#include "internal.h"

void xen_hvm_context_turn_pit_channel(uint8_t *octets)
{
    xen_stream_turn32(octets);
    xen_stream_turn16(octets + 4);
}

void xen_hvm_context_turn_hpet_timer(uint8_t *octets)
{
    xen_stream_turn64(octets);
    xen_stream_turn64(octets + 8);
    xen_stream_turn64(octets + 16);
}

void xen_hvm_context_turn_xsave_header(uint8_t *octets)
{
    xen_stream_turn64(octets);
    xen_stream_turn64(octets + 8);
}

void xen_hvm_context_turn_one_msr(uint8_t *octets)
{
    xen_stream_turn32(octets);
    xen_stream_turn64(octets + 8);
}

void xen_hvm_context_turn_record_header(uint8_t *octets)
{
    xen_stream_turn16(octets);
    xen_stream_turn16(octets + 2);
    xen_stream_turn32(octets + 4);
}

void xen_hvm_context_turn_header(uint8_t *octets)
{
    xen_stream_turn32(octets);
    xen_stream_turn32(octets + 4);
    xen_stream_turn64(octets + 8);
    xen_stream_turn32(octets + 16);
    xen_stream_turn32(octets + 20);
}

void xen_hvm_context_turn_cpu(uint8_t *octets)
{
    xen_stream_turn64(octets + 512);
    xen_stream_turn64(octets + 520);
    xen_stream_turn64(octets + 528);
    xen_stream_turn64(octets + 536);
    xen_stream_turn64(octets + 544);
    xen_stream_turn64(octets + 552);
    xen_stream_turn64(octets + 560);
    xen_stream_turn64(octets + 568);
    xen_stream_turn64(octets + 576);
    xen_stream_turn64(octets + 584);
    xen_stream_turn64(octets + 592);
    xen_stream_turn64(octets + 600);
    xen_stream_turn64(octets + 608);
    xen_stream_turn64(octets + 616);
    xen_stream_turn64(octets + 624);
    xen_stream_turn64(octets + 632);
    xen_stream_turn64(octets + 640);
    xen_stream_turn64(octets + 648);
    xen_stream_turn64(octets + 656);
    xen_stream_turn64(octets + 664);
    xen_stream_turn64(octets + 672);
    xen_stream_turn64(octets + 680);
    xen_stream_turn64(octets + 688);
    xen_stream_turn64(octets + 696);
    xen_stream_turn64(octets + 704);
    xen_stream_turn64(octets + 712);
    xen_stream_turn64(octets + 720);
    xen_stream_turn64(octets + 728);
    xen_stream_turn32(octets + 736);
    xen_stream_turn32(octets + 740);
    xen_stream_turn32(octets + 744);
    xen_stream_turn32(octets + 748);
    xen_stream_turn32(octets + 752);
    xen_stream_turn32(octets + 756);
    xen_stream_turn32(octets + 760);
    xen_stream_turn32(octets + 764);
    xen_stream_turn32(octets + 768);
    xen_stream_turn32(octets + 772);
    xen_stream_turn32(octets + 776);
    xen_stream_turn32(octets + 780);
    xen_stream_turn32(octets + 784);
    xen_stream_turn32(octets + 788);
    xen_stream_turn32(octets + 792);
    xen_stream_turn32(octets + 796);
    xen_stream_turn32(octets + 800);
    xen_stream_turn32(octets + 804);
    xen_stream_turn64(octets + 808);
    xen_stream_turn64(octets + 816);
    xen_stream_turn64(octets + 824);
    xen_stream_turn64(octets + 832);
    xen_stream_turn64(octets + 840);
    xen_stream_turn64(octets + 848);
    xen_stream_turn64(octets + 856);
    xen_stream_turn64(octets + 864);
    xen_stream_turn64(octets + 872);
    xen_stream_turn64(octets + 880);
    xen_stream_turn32(octets + 888);
    xen_stream_turn32(octets + 892);
    xen_stream_turn32(octets + 896);
    xen_stream_turn32(octets + 900);
    xen_stream_turn32(octets + 904);
    xen_stream_turn32(octets + 908);
    xen_stream_turn32(octets + 912);
    xen_stream_turn32(octets + 916);
    xen_stream_turn64(octets + 920);
    xen_stream_turn64(octets + 928);
    xen_stream_turn64(octets + 936);
    xen_stream_turn64(octets + 944);
    xen_stream_turn64(octets + 952);
    xen_stream_turn64(octets + 960);
    xen_stream_turn64(octets + 968);
    xen_stream_turn64(octets + 976);
    xen_stream_turn64(octets + 984);
    xen_stream_turn64(octets + 992);
    xen_stream_turn64(octets + 1000);
    xen_stream_turn64(octets + 1008);
    xen_stream_turn32(octets + 1016);
    xen_stream_turn32(octets + 1020);
    xen_stream_turn32(octets + 1024);
}

void xen_hvm_context_turn_ioapic(uint8_t *octets)
{
    size_t i;

    xen_stream_turn64(octets);
    xen_stream_turn32(octets + 8);
    xen_stream_turn32(octets + 12);
    for (i = 0; i < 48; i++)
        xen_stream_turn64(octets + 16 + 8 * i);
}

void xen_hvm_context_turn_lapic(uint8_t *octets)
{
    xen_stream_turn64(octets);
    xen_stream_turn32(octets + 8);
    xen_stream_turn32(octets + 12);
    xen_stream_turn64(octets + 16);
    xen_stream_turn32(octets + 24);
}

void xen_hvm_context_turn_pci_irq(uint8_t *octets)
{
    size_t i;

    for (i = 0; i < 2; i++)
        xen_stream_turn64(octets + 8 * i);
}

void xen_hvm_context_turn_isa_irq(uint8_t *octets)
{
    xen_stream_turn64(octets);
}

void xen_hvm_context_turn_pit(uint8_t *octets)
{
    size_t i;

    for (i = 0; i < 3; i++)
        xen_hvm_context_turn_pit_channel(octets + 16 * i);
    xen_stream_turn32(octets + 48);
}

void xen_hvm_context_turn_rtc(uint8_t *octets)
{
    xen_stream_turn64(octets + 16);
}

void xen_hvm_context_turn_hpet(uint8_t *octets)
{
    size_t i;

    xen_stream_turn64(octets);
    xen_stream_turn64(octets + 16);
    xen_stream_turn64(octets + 32);
    xen_stream_turn64(octets + 240);
    for (i = 0; i < 3; i++)
        xen_hvm_context_turn_hpet_timer(octets + 256 + 32 * i);
    for (i = 0; i < 3; i++)
        xen_stream_turn64(octets + 1024 + 8 * i);
}

void xen_hvm_context_turn_pmtimer(uint8_t *octets)
{
    xen_stream_turn32(octets);
    xen_stream_turn16(octets + 4);
    xen_stream_turn16(octets + 6);
}

void xen_hvm_context_turn_mtrr(uint8_t *octets)
{
    size_t i;

    xen_stream_turn64(octets);
    for (i = 0; i < 16; i++)
        xen_stream_turn64(octets + 8 + 8 * i);
    for (i = 0; i < 11; i++)
        xen_stream_turn64(octets + 136 + 8 * i);
    xen_stream_turn64(octets + 224);
    xen_stream_turn64(octets + 232);
}

void xen_hvm_context_turn_viridian_domain(uint8_t *octets)
{
    xen_stream_turn64(octets);
    xen_stream_turn64(octets + 8);
    xen_stream_turn64(octets + 16);
    xen_stream_turn64(octets + 24);
}

void xen_hvm_context_turn_cpu_xsave(uint8_t *octets)
{
    xen_stream_turn64(octets);
    xen_stream_turn64(octets + 8);
    xen_stream_turn64(octets + 16);
    xen_hvm_context_turn_xsave_header(octets + 536);
}

void xen_hvm_context_turn_viridian_vcpu(uint8_t *octets)
{
    size_t i;

    xen_stream_turn64(octets);
    xen_stream_turn64(octets + 16);
    for (i = 0; i < 16; i++)
        xen_stream_turn64(octets + 24 + 8 * i);
    for (i = 0; i < 4; i++)
        xen_stream_turn64(octets + 152 + 8 * i);
    for (i = 0; i < 4; i++)
        xen_stream_turn64(octets + 184 + 8 * i);
}

void xen_hvm_context_turn_vmce_vcpu(uint8_t *octets)
{
    xen_stream_turn64(octets);
    xen_stream_turn64(octets + 8);
    xen_stream_turn64(octets + 16);
    xen_stream_turn64(octets + 24);
}

void xen_hvm_context_turn_tsc_adjust(uint8_t *octets)
{
    xen_stream_turn64(octets);
}

void xen_hvm_context_turn_cpu_msr(uint8_t *octets)
{
    xen_stream_turn32(octets);
}
