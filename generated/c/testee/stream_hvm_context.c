/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* HVM context (x86) to canonical JSON and back. */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */

#include "streams.h"

#include <stdio.h>

static const struct named names_msr_index[] = {
    { 0x48, "spec_ctrl" },
    { 0x140, "misc_features_enables" },
    { 0x6e1, "pkrs" },
    { 0xd90, "bndcfgs" },
    { 0xda0, "xss" },
    { 0xc001011f, "virt_spec_ctrl" },
    { 0xc0011019, "dr1_address_mask" },
    { 0xc001101a, "dr2_address_mask" },
    { 0xc001101b, "dr3_address_mask" },
    { 0xc0011027, "dr0_address_mask" },
};

static const struct shape shape_msr_index = {
    SHAPE_ENUM,
    4,
    false,
    names_msr_index,
    NULL,
    NULL,
    10,
};

static const struct part parts_cpu_flags[] = {
    { "fpu_initialised", NULL, 0, 1 },
};

static const struct shape shape_cpu_flags = {
    SHAPE_BITS,
    4,
    false,
    NULL,
    parts_cpu_flags,
    NULL,
    1,
};

static const struct part parts_cr0[] = {
    { "pe", NULL, 0, 1 },
    { "mp", NULL, 1, 1 },
    { "em", NULL, 2, 1 },
    { "ts", NULL, 3, 1 },
    { "et", NULL, 4, 1 },
    { "numeric_error", NULL, 5, 1 },
    { "wp", NULL, 16, 1 },
    { "am", NULL, 18, 1 },
    { "nw", NULL, 29, 1 },
    { "cd", NULL, 30, 1 },
    { "pg", NULL, 31, 1 },
};

static const struct shape shape_cr0 = {
    SHAPE_BITS,
    8,
    false,
    NULL,
    parts_cr0,
    NULL,
    11,
};

static const struct part parts_pending_event[] = {
    { "vector", NULL, 0, 8 },
    { "type", NULL, 8, 3 },
    { "error_valid", NULL, 11, 1 },
    { "valid", NULL, 31, 1 },
};

static const struct shape shape_pending_event = {
    SHAPE_BITS,
    4,
    false,
    NULL,
    parts_pending_event,
    NULL,
    4,
};

static const struct part parts_pic_lines[] = {
    { "line0", NULL, 0, 1 },
    { "line1", NULL, 1, 1 },
    { "line2", NULL, 2, 1 },
    { "line3", NULL, 3, 1 },
    { "line4", NULL, 4, 1 },
    { "line5", NULL, 5, 1 },
    { "line6", NULL, 6, 1 },
    { "line7", NULL, 7, 1 },
};

static const struct shape shape_pic_lines = {
    SHAPE_BITS,
    1,
    false,
    NULL,
    parts_pic_lines,
    NULL,
    8,
};

static const struct part parts_pic_modes[] = {
    { "readsel_isr", NULL, 0, 1 },
    { "poll", NULL, 1, 1 },
    { "auto_eoi", NULL, 2, 1 },
    { "rotate_on_auto_eoi", NULL, 3, 1 },
    { "special_fully_nested_mode", NULL, 4, 1 },
    { "special_mask_mode", NULL, 5, 1 },
    { "is_master", NULL, 6, 1 },
};

static const struct shape shape_pic_modes = {
    SHAPE_BITS,
    1,
    false,
    NULL,
    parts_pic_modes,
    NULL,
    7,
};

static const struct part parts_pic_sequence[] = {
    { "init_next", NULL, 0, 2 },
    { "init_ic4", NULL, 2, 1 },
    { "init_sngl", NULL, 3, 1 },
    { "priority_add", NULL, 4, 4 },
};

static const struct shape shape_pic_sequence = {
    SHAPE_BITS,
    1,
    false,
    NULL,
    parts_pic_sequence,
    NULL,
    4,
};

static const struct part parts_redirection_entry[] = {
    { "vector", NULL, 0, 8 },
    { "delivery_mode", NULL, 8, 3 },
    { "dest_mode", NULL, 11, 1 },
    { "delivery_status", NULL, 12, 1 },
    { "polarity", NULL, 13, 1 },
    { "remote_irr", NULL, 14, 1 },
    { "trig_mode", NULL, 15, 1 },
    { "mask", NULL, 16, 1 },
    { "reserve", NULL, 17, 7 },
    { "reserved_high", NULL, 24, 32 },
    { "dest_id", NULL, 56, 8 },
};

static const struct shape shape_redirection_entry = {
    SHAPE_BITS,
    8,
    false,
    NULL,
    parts_redirection_entry,
    NULL,
    11,
};

static const struct part parts_apic_base[] = {
    { "bsp", NULL, 8, 1 },
    { "extd", NULL, 10, 1 },
    { "enable", NULL, 11, 1 },
    { "base", NULL, 12, 52 },
};

static const struct shape shape_apic_base = {
    SHAPE_BITS,
    8,
    false,
    NULL,
    parts_apic_base,
    NULL,
    4,
};

static const struct part parts_apic_disabled[] = {
    { "hardware", NULL, 0, 1 },
    { "software", NULL, 1, 1 },
};

static const struct shape shape_apic_disabled = {
    SHAPE_BITS,
    4,
    false,
    NULL,
    parts_apic_disabled,
    NULL,
    2,
};

static const struct part parts_mtrr_cap[] = {
    { "vcnt", NULL, 0, 8 },
    { "features", NULL, 8, 56 },
};

static const struct shape shape_mtrr_cap = {
    SHAPE_BITS,
    8,
    false,
    NULL,
    parts_mtrr_cap,
    NULL,
    2,
};

static const struct member members_pit_channel[] = {
    { "count", &shape_u32, offsetof(struct xen_hvm_context_pit_channel, count), 0, 0, NULL, 0, 0,
     0 },
    { "latched_count", &shape_u16, offsetof(struct xen_hvm_context_pit_channel, latched_count), 0,
     0, NULL, 0, 0, 0 },
    { "count_latched", &shape_u8, offsetof(struct xen_hvm_context_pit_channel, count_latched), 0, 0,
     NULL, 0, 0, 0 },
    { "status_latched", &shape_u8, offsetof(struct xen_hvm_context_pit_channel, status_latched), 0,
     0, NULL, 0, 0, 0 },
    { "status", &shape_u8, offsetof(struct xen_hvm_context_pit_channel, status), 0, 0, NULL, 0, 0,
     0 },
    { "read_state", &shape_u8, offsetof(struct xen_hvm_context_pit_channel, read_state), 0, 0, NULL,
     0, 0, 0 },
    { "write_state", &shape_u8, offsetof(struct xen_hvm_context_pit_channel, write_state), 0, 0,
     NULL, 0, 0, 0 },
    { "write_latch", &shape_u8, offsetof(struct xen_hvm_context_pit_channel, write_latch), 0, 0,
     NULL, 0, 0, 0 },
    { "rw_mode", &shape_u8, offsetof(struct xen_hvm_context_pit_channel, rw_mode), 0, 0, NULL, 0, 0,
     0 },
    { "mode", &shape_u8, offsetof(struct xen_hvm_context_pit_channel, mode), 0, 0, NULL, 0, 0, 0 },
    { "bcd", &shape_u8, offsetof(struct xen_hvm_context_pit_channel, bcd), 0, 0, NULL, 0, 0, 0 },
    { "gate", &shape_u8, offsetof(struct xen_hvm_context_pit_channel, gate), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_pit_channel = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_pit_channel),
    false,
    NULL,
    NULL,
    members_pit_channel,
    12,
};

static const struct member members_hpet_timer[] = {
    { "config", &shape_u64, offsetof(struct xen_hvm_context_hpet_timer, config), 0, 0, NULL, 0, 0,
     0 },
    { "cmp", &shape_u64, offsetof(struct xen_hvm_context_hpet_timer, cmp), 0, 0, NULL, 0, 0, 0 },
    { "fsb", &shape_u64, offsetof(struct xen_hvm_context_hpet_timer, fsb), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_hpet_timer = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_hpet_timer),
    false,
    NULL,
    NULL,
    members_hpet_timer,
    3,
};

static const struct member members_xsave_header[] = {
    { "xstate_bv", &shape_u64, offsetof(struct xen_hvm_context_xsave_header, xstate_bv), 0, 0, NULL,
     0, 0, 0 },
    { "xcomp_bv", &shape_u64, offsetof(struct xen_hvm_context_xsave_header, xcomp_bv), 0, 0, NULL,
     0, 0, 0 },
};

static const struct shape shape_xsave_header = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_xsave_header),
    false,
    NULL,
    NULL,
    members_xsave_header,
    2,
};

static const struct member members_one_msr[] = {
    { "index", &shape_msr_index, offsetof(struct xen_hvm_context_one_msr, index), 0, 0, NULL, 0, 0,
     0 },
    { "val", &shape_u64, offsetof(struct xen_hvm_context_one_msr, val), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_one_msr = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_one_msr),
    false,
    NULL,
    NULL,
    members_one_msr,
    2,
};

static const struct member members_header[] = {
    { "magic", &shape_u32, offsetof(struct xen_hvm_context_header, magic), 0, 0, NULL, 0, 0, 0 },
    { "version", &shape_u32, offsetof(struct xen_hvm_context_header, version), 0, 0, NULL, 0, 0,
     0 },
    { "changeset", &shape_u64, offsetof(struct xen_hvm_context_header, changeset), 0, 0, NULL, 0, 0,
     0 },
    { "cpuid", &shape_u32, offsetof(struct xen_hvm_context_header, cpuid), 0, 0, NULL, 0, 0, 0 },
    { "gtsc_khz", &shape_u32, offsetof(struct xen_hvm_context_header, gtsc_khz), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_header = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_header),
    false,
    NULL,
    NULL,
    members_header,
    5,
};

static const struct member members_cpu[] = {
    { "fpu_regs", &shape_octets, offsetof(struct xen_hvm_context_cpu, fpu_regs), 512, 0, NULL, 0, 0,
     0 },
    { "rax", &shape_u64, offsetof(struct xen_hvm_context_cpu, rax), 0, 0, NULL, 0, 0, 0 },
    { "rbx", &shape_u64, offsetof(struct xen_hvm_context_cpu, rbx), 0, 0, NULL, 0, 0, 0 },
    { "rcx", &shape_u64, offsetof(struct xen_hvm_context_cpu, rcx), 0, 0, NULL, 0, 0, 0 },
    { "rdx", &shape_u64, offsetof(struct xen_hvm_context_cpu, rdx), 0, 0, NULL, 0, 0, 0 },
    { "rbp", &shape_u64, offsetof(struct xen_hvm_context_cpu, rbp), 0, 0, NULL, 0, 0, 0 },
    { "rsi", &shape_u64, offsetof(struct xen_hvm_context_cpu, rsi), 0, 0, NULL, 0, 0, 0 },
    { "rdi", &shape_u64, offsetof(struct xen_hvm_context_cpu, rdi), 0, 0, NULL, 0, 0, 0 },
    { "rsp", &shape_u64, offsetof(struct xen_hvm_context_cpu, rsp), 0, 0, NULL, 0, 0, 0 },
    { "r8", &shape_u64, offsetof(struct xen_hvm_context_cpu, r8), 0, 0, NULL, 0, 0, 0 },
    { "r9", &shape_u64, offsetof(struct xen_hvm_context_cpu, r9), 0, 0, NULL, 0, 0, 0 },
    { "r10", &shape_u64, offsetof(struct xen_hvm_context_cpu, r10), 0, 0, NULL, 0, 0, 0 },
    { "r11", &shape_u64, offsetof(struct xen_hvm_context_cpu, r11), 0, 0, NULL, 0, 0, 0 },
    { "r12", &shape_u64, offsetof(struct xen_hvm_context_cpu, r12), 0, 0, NULL, 0, 0, 0 },
    { "r13", &shape_u64, offsetof(struct xen_hvm_context_cpu, r13), 0, 0, NULL, 0, 0, 0 },
    { "r14", &shape_u64, offsetof(struct xen_hvm_context_cpu, r14), 0, 0, NULL, 0, 0, 0 },
    { "r15", &shape_u64, offsetof(struct xen_hvm_context_cpu, r15), 0, 0, NULL, 0, 0, 0 },
    { "rip", &shape_u64, offsetof(struct xen_hvm_context_cpu, rip), 0, 0, NULL, 0, 0, 0 },
    { "rflags", &shape_u64, offsetof(struct xen_hvm_context_cpu, rflags), 0, 0, NULL, 0, 0, 0 },
    { "cr0", &shape_cr0, offsetof(struct xen_hvm_context_cpu, cr0), 0, 0, NULL, 0, 0, 0 },
    { "cr2", &shape_u64, offsetof(struct xen_hvm_context_cpu, cr2), 0, 0, NULL, 0, 0, 0 },
    { "cr3", &shape_u64, offsetof(struct xen_hvm_context_cpu, cr3), 0, 0, NULL, 0, 0, 0 },
    { "cr4", &shape_u64, offsetof(struct xen_hvm_context_cpu, cr4), 0, 0, NULL, 0, 0, 0 },
    { "dr0", &shape_u64, offsetof(struct xen_hvm_context_cpu, dr0), 0, 0, NULL, 0, 0, 0 },
    { "dr1", &shape_u64, offsetof(struct xen_hvm_context_cpu, dr1), 0, 0, NULL, 0, 0, 0 },
    { "dr2", &shape_u64, offsetof(struct xen_hvm_context_cpu, dr2), 0, 0, NULL, 0, 0, 0 },
    { "dr3", &shape_u64, offsetof(struct xen_hvm_context_cpu, dr3), 0, 0, NULL, 0, 0, 0 },
    { "dr6", &shape_u64, offsetof(struct xen_hvm_context_cpu, dr6), 0, 0, NULL, 0, 0, 0 },
    { "dr7", &shape_u64, offsetof(struct xen_hvm_context_cpu, dr7), 0, 0, NULL, 0, 0, 0 },
    { "cs_sel", &shape_u32, offsetof(struct xen_hvm_context_cpu, cs_sel), 0, 0, NULL, 0, 0, 0 },
    { "ds_sel", &shape_u32, offsetof(struct xen_hvm_context_cpu, ds_sel), 0, 0, NULL, 0, 0, 0 },
    { "es_sel", &shape_u32, offsetof(struct xen_hvm_context_cpu, es_sel), 0, 0, NULL, 0, 0, 0 },
    { "fs_sel", &shape_u32, offsetof(struct xen_hvm_context_cpu, fs_sel), 0, 0, NULL, 0, 0, 0 },
    { "gs_sel", &shape_u32, offsetof(struct xen_hvm_context_cpu, gs_sel), 0, 0, NULL, 0, 0, 0 },
    { "ss_sel", &shape_u32, offsetof(struct xen_hvm_context_cpu, ss_sel), 0, 0, NULL, 0, 0, 0 },
    { "tr_sel", &shape_u32, offsetof(struct xen_hvm_context_cpu, tr_sel), 0, 0, NULL, 0, 0, 0 },
    { "ldtr_sel", &shape_u32, offsetof(struct xen_hvm_context_cpu, ldtr_sel), 0, 0, NULL, 0, 0, 0 },
    { "cs_limit", &shape_u32, offsetof(struct xen_hvm_context_cpu, cs_limit), 0, 0, NULL, 0, 0, 0 },
    { "ds_limit", &shape_u32, offsetof(struct xen_hvm_context_cpu, ds_limit), 0, 0, NULL, 0, 0, 0 },
    { "es_limit", &shape_u32, offsetof(struct xen_hvm_context_cpu, es_limit), 0, 0, NULL, 0, 0, 0 },
    { "fs_limit", &shape_u32, offsetof(struct xen_hvm_context_cpu, fs_limit), 0, 0, NULL, 0, 0, 0 },
    { "gs_limit", &shape_u32, offsetof(struct xen_hvm_context_cpu, gs_limit), 0, 0, NULL, 0, 0, 0 },
    { "ss_limit", &shape_u32, offsetof(struct xen_hvm_context_cpu, ss_limit), 0, 0, NULL, 0, 0, 0 },
    { "tr_limit", &shape_u32, offsetof(struct xen_hvm_context_cpu, tr_limit), 0, 0, NULL, 0, 0, 0 },
    { "ldtr_limit", &shape_u32, offsetof(struct xen_hvm_context_cpu, ldtr_limit), 0, 0, NULL, 0, 0,
     0 },
    { "idtr_limit", &shape_u32, offsetof(struct xen_hvm_context_cpu, idtr_limit), 0, 0, NULL, 0, 0,
     0 },
    { "gdtr_limit", &shape_u32, offsetof(struct xen_hvm_context_cpu, gdtr_limit), 0, 0, NULL, 0, 0,
     0 },
    { "cs_base", &shape_u64, offsetof(struct xen_hvm_context_cpu, cs_base), 0, 0, NULL, 0, 0, 0 },
    { "ds_base", &shape_u64, offsetof(struct xen_hvm_context_cpu, ds_base), 0, 0, NULL, 0, 0, 0 },
    { "es_base", &shape_u64, offsetof(struct xen_hvm_context_cpu, es_base), 0, 0, NULL, 0, 0, 0 },
    { "fs_base", &shape_u64, offsetof(struct xen_hvm_context_cpu, fs_base), 0, 0, NULL, 0, 0, 0 },
    { "gs_base", &shape_u64, offsetof(struct xen_hvm_context_cpu, gs_base), 0, 0, NULL, 0, 0, 0 },
    { "ss_base", &shape_u64, offsetof(struct xen_hvm_context_cpu, ss_base), 0, 0, NULL, 0, 0, 0 },
    { "tr_base", &shape_u64, offsetof(struct xen_hvm_context_cpu, tr_base), 0, 0, NULL, 0, 0, 0 },
    { "ldtr_base", &shape_u64, offsetof(struct xen_hvm_context_cpu, ldtr_base), 0, 0, NULL, 0, 0,
     0 },
    { "idtr_base", &shape_u64, offsetof(struct xen_hvm_context_cpu, idtr_base), 0, 0, NULL, 0, 0,
     0 },
    { "gdtr_base", &shape_u64, offsetof(struct xen_hvm_context_cpu, gdtr_base), 0, 0, NULL, 0, 0,
     0 },
    { "cs_arbytes", &shape_u32, offsetof(struct xen_hvm_context_cpu, cs_arbytes), 0, 0, NULL, 0, 0,
     0 },
    { "ds_arbytes", &shape_u32, offsetof(struct xen_hvm_context_cpu, ds_arbytes), 0, 0, NULL, 0, 0,
     0 },
    { "es_arbytes", &shape_u32, offsetof(struct xen_hvm_context_cpu, es_arbytes), 0, 0, NULL, 0, 0,
     0 },
    { "fs_arbytes", &shape_u32, offsetof(struct xen_hvm_context_cpu, fs_arbytes), 0, 0, NULL, 0, 0,
     0 },
    { "gs_arbytes", &shape_u32, offsetof(struct xen_hvm_context_cpu, gs_arbytes), 0, 0, NULL, 0, 0,
     0 },
    { "ss_arbytes", &shape_u32, offsetof(struct xen_hvm_context_cpu, ss_arbytes), 0, 0, NULL, 0, 0,
     0 },
    { "tr_arbytes", &shape_u32, offsetof(struct xen_hvm_context_cpu, tr_arbytes), 0, 0, NULL, 0, 0,
     0 },
    { "ldtr_arbytes", &shape_u32, offsetof(struct xen_hvm_context_cpu, ldtr_arbytes), 0, 0, NULL, 0,
     0, 0 },
    { "sysenter_cs", &shape_u64, offsetof(struct xen_hvm_context_cpu, sysenter_cs), 0, 0, NULL, 0,
     0, 0 },
    { "sysenter_esp", &shape_u64, offsetof(struct xen_hvm_context_cpu, sysenter_esp), 0, 0, NULL, 0,
     0, 0 },
    { "sysenter_eip", &shape_u64, offsetof(struct xen_hvm_context_cpu, sysenter_eip), 0, 0, NULL, 0,
     0, 0 },
    { "shadow_gs", &shape_u64, offsetof(struct xen_hvm_context_cpu, shadow_gs), 0, 0, NULL, 0, 0,
     0 },
    { "msr_flags", &shape_u64, offsetof(struct xen_hvm_context_cpu, msr_flags), 0, 0, NULL, 0, 0,
     0 },
    { "msr_lstar", &shape_u64, offsetof(struct xen_hvm_context_cpu, msr_lstar), 0, 0, NULL, 0, 0,
     0 },
    { "msr_star", &shape_u64, offsetof(struct xen_hvm_context_cpu, msr_star), 0, 0, NULL, 0, 0, 0 },
    { "msr_cstar", &shape_u64, offsetof(struct xen_hvm_context_cpu, msr_cstar), 0, 0, NULL, 0, 0,
     0 },
    { "msr_syscall_mask", &shape_u64, offsetof(struct xen_hvm_context_cpu, msr_syscall_mask), 0, 0,
     NULL, 0, 0, 0 },
    { "msr_efer", &shape_u64, offsetof(struct xen_hvm_context_cpu, msr_efer), 0, 0, NULL, 0, 0, 0 },
    { "msr_tsc_aux", &shape_u64, offsetof(struct xen_hvm_context_cpu, msr_tsc_aux), 0, 0, NULL, 0,
     0, 0 },
    { "tsc", &shape_u64, offsetof(struct xen_hvm_context_cpu, tsc), 0, 0, NULL, 0, 0, 0 },
    { "pending_event", &shape_pending_event, offsetof(struct xen_hvm_context_cpu, pending_event), 0,
     0, NULL, 0, 0, 0 },
    { "error_code", &shape_u32, offsetof(struct xen_hvm_context_cpu, error_code), 0, 0, NULL, 0, 0,
     0 },
    { "flags", &shape_cpu_flags, offsetof(struct xen_hvm_context_cpu, flags), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_cpu = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_cpu),
    false,
    NULL,
    NULL,
    members_cpu,
    80,
};

static const struct member members_pic[] = {
    { "irr", &shape_u8, offsetof(struct xen_hvm_context_pic, irr), 0, 0, NULL, 0, 0, 0 },
    { "imr", &shape_u8, offsetof(struct xen_hvm_context_pic, imr), 0, 0, NULL, 0, 0, 0 },
    { "isr", &shape_u8, offsetof(struct xen_hvm_context_pic, isr), 0, 0, NULL, 0, 0, 0 },
    { "irq_base", &shape_u8, offsetof(struct xen_hvm_context_pic, irq_base), 0, 0, NULL, 0, 0, 0 },
    { "sequence", &shape_pic_sequence, offsetof(struct xen_hvm_context_pic, sequence), 0, 0, NULL,
     0, 0, 0 },
    { "modes", &shape_pic_modes, offsetof(struct xen_hvm_context_pic, modes), 0, 0, NULL, 0, 0, 0 },
    { "elcr", &shape_pic_lines, offsetof(struct xen_hvm_context_pic, elcr), 0, 0, NULL, 0, 0, 0 },
    { "int_output", &shape_u8, offsetof(struct xen_hvm_context_pic, int_output), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_pic = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_pic),
    false,
    NULL,
    NULL,
    members_pic,
    8,
};

static const struct member members_ioapic[] = {
    { "base_address", &shape_u64, offsetof(struct xen_hvm_context_ioapic, base_address), 0, 0, NULL,
     0, 0, 0 },
    { "ioregsel", &shape_u32, offsetof(struct xen_hvm_context_ioapic, ioregsel), 0, 0, NULL, 0, 0,
     0 },
    { "id", &shape_u32, offsetof(struct xen_hvm_context_ioapic, id), 0, 0, NULL, 0, 0, 0 },
    { "redirtbl", &shape_redirection_entry, offsetof(struct xen_hvm_context_ioapic, redirtbl), 48,
     0, NULL, 0, 0, 0 },
};

static const struct shape shape_ioapic = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_ioapic),
    false,
    NULL,
    NULL,
    members_ioapic,
    4,
};

static const struct member members_lapic[] = {
    { "apic_base_msr", &shape_apic_base, offsetof(struct xen_hvm_context_lapic, apic_base_msr), 0,
     0, NULL, 0, 0, 0 },
    { "disabled", &shape_apic_disabled, offsetof(struct xen_hvm_context_lapic, disabled), 0, 0,
     NULL, 0, 0, 0 },
    { "timer_divisor", &shape_u32, offsetof(struct xen_hvm_context_lapic, timer_divisor), 0, 0,
     NULL, 0, 0, 0 },
    { "tdt_msr", &shape_u64, offsetof(struct xen_hvm_context_lapic, tdt_msr), 0, 0, NULL, 0, 0, 0 },
    { "pending_esr", &shape_u32, offsetof(struct xen_hvm_context_lapic, pending_esr), 0, 0, NULL, 0,
     0, 0 },
};

static const struct shape shape_lapic = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_lapic),
    false,
    NULL,
    NULL,
    members_lapic,
    5,
};

static const struct member members_lapic_regs[] = {
    { "data", &shape_octets, offsetof(struct xen_hvm_context_lapic_regs, data), 1024, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_lapic_regs = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_lapic_regs),
    false,
    NULL,
    NULL,
    members_lapic_regs,
    1,
};

static const struct member members_pci_irq[] = {
    { "pad", &shape_u64, offsetof(struct xen_hvm_context_pci_irq, pad), 2, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_pci_irq = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_pci_irq),
    false,
    NULL,
    NULL,
    members_pci_irq,
    1,
};

static const struct member members_isa_irq[] = {
    { "pad", &shape_u64, offsetof(struct xen_hvm_context_isa_irq, pad), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_isa_irq = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_isa_irq),
    false,
    NULL,
    NULL,
    members_isa_irq,
    1,
};

static const struct member members_pci_link[] = {
    { "route", &shape_u8, offsetof(struct xen_hvm_context_pci_link, route), 4, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_pci_link = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_pci_link),
    false,
    NULL,
    NULL,
    members_pci_link,
    1,
};

static const struct member members_pit[] = {
    { "channels", &shape_pit_channel, offsetof(struct xen_hvm_context_pit, channels), 3, 0, NULL, 0,
     0, 0 },
    { "speaker_data_on", &shape_u32, offsetof(struct xen_hvm_context_pit, speaker_data_on), 0, 0,
     NULL, 0, 0, 0 },
};

static const struct shape shape_pit = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_pit),
    false,
    NULL,
    NULL,
    members_pit,
    2,
};

static const struct member members_rtc[] = {
    { "cmos_data", &shape_octets, offsetof(struct xen_hvm_context_rtc, cmos_data), 14, 0, NULL, 0,
     0, 0 },
    { "cmos_index", &shape_u8, offsetof(struct xen_hvm_context_rtc, cmos_index), 0, 0, NULL, 0, 0,
     0 },
    { "rtc_offset", &shape_i64, offsetof(struct xen_hvm_context_rtc, rtc_offset), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_rtc = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_rtc),
    false,
    NULL,
    NULL,
    members_rtc,
    3,
};

static const struct member members_hpet[] = {
    { "capability", &shape_u64, offsetof(struct xen_hvm_context_hpet, capability), 0, 0, NULL, 0, 0,
     0 },
    { "config", &shape_u64, offsetof(struct xen_hvm_context_hpet, config), 0, 0, NULL, 0, 0, 0 },
    { "isr", &shape_u64, offsetof(struct xen_hvm_context_hpet, isr), 0, 0, NULL, 0, 0, 0 },
    { "mc64", &shape_u64, offsetof(struct xen_hvm_context_hpet, mc64), 0, 0, NULL, 0, 0, 0 },
    { "timers", &shape_hpet_timer, offsetof(struct xen_hvm_context_hpet, timers), 3, 0, NULL, 0, 0,
     0 },
    { "period", &shape_u64, offsetof(struct xen_hvm_context_hpet, period), 3, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_hpet = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_hpet),
    false,
    NULL,
    NULL,
    members_hpet,
    6,
};

static const struct member members_pmtimer[] = {
    { "tmr_val", &shape_u32, offsetof(struct xen_hvm_context_pmtimer, tmr_val), 0, 0, NULL, 0, 0,
     0 },
    { "pm1a_sts", &shape_u16, offsetof(struct xen_hvm_context_pmtimer, pm1a_sts), 0, 0, NULL, 0, 0,
     0 },
    { "pm1a_en", &shape_u16, offsetof(struct xen_hvm_context_pmtimer, pm1a_en), 0, 0, NULL, 0, 0,
     0 },
};

static const struct shape shape_pmtimer = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_pmtimer),
    false,
    NULL,
    NULL,
    members_pmtimer,
    3,
};

static const struct member members_mtrr[] = {
    { "msr_pat_cr", &shape_u64, offsetof(struct xen_hvm_context_mtrr, msr_pat_cr), 0, 0, NULL, 0, 0,
     0 },
    { "msr_mtrr_var", &shape_u64, offsetof(struct xen_hvm_context_mtrr, msr_mtrr_var), 16, 0, NULL,
     0, 0, 0 },
    { "msr_mtrr_fixed", &shape_u64, offsetof(struct xen_hvm_context_mtrr, msr_mtrr_fixed), 11, 0,
     NULL, 0, 0, 0 },
    { "msr_mtrr_cap", &shape_mtrr_cap, offsetof(struct xen_hvm_context_mtrr, msr_mtrr_cap), 0, 0,
     NULL, 0, 0, 0 },
    { "msr_mtrr_def_type", &shape_u64, offsetof(struct xen_hvm_context_mtrr, msr_mtrr_def_type), 0,
     0, NULL, 0, 0, 0 },
};

static const struct shape shape_mtrr = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_mtrr),
    false,
    NULL,
    NULL,
    members_mtrr,
    5,
};

static const struct member members_viridian_domain[] = {
    { "hypercall_gpa", &shape_u64, offsetof(struct xen_hvm_context_viridian_domain, hypercall_gpa),
     0, 0, NULL, 0, 0, 0 },
    { "guest_os_id", &shape_u64, offsetof(struct xen_hvm_context_viridian_domain, guest_os_id), 0,
     0, NULL, 0, 0, 0 },
    { "time_ref_count", &shape_u64,
     offsetof(struct xen_hvm_context_viridian_domain, time_ref_count), 0, 0, NULL, 0, 0, 0 },
    { "reference_tsc", &shape_u64, offsetof(struct xen_hvm_context_viridian_domain, reference_tsc),
     0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_viridian_domain = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_viridian_domain),
    false,
    NULL,
    NULL,
    members_viridian_domain,
    4,
};

static const struct member members_cpu_xsave[] = {
    { "xfeature_mask", &shape_u64, offsetof(struct xen_hvm_context_cpu_xsave, xfeature_mask), 0, 0,
     NULL, 0, 0, 0 },
    { "xcr0", &shape_u64, offsetof(struct xen_hvm_context_cpu_xsave, xcr0), 0, 0, NULL, 0, 0, 0 },
    { "xcr0_accum", &shape_u64, offsetof(struct xen_hvm_context_cpu_xsave, xcr0_accum), 0, 0, NULL,
     0, 0, 0 },
    { "fpu_sse", &shape_octets, offsetof(struct xen_hvm_context_cpu_xsave, fpu_sse), 512, 0, NULL,
     0, 0, 0 },
    { "xsave_hdr", &shape_xsave_header, offsetof(struct xen_hvm_context_cpu_xsave, xsave_hdr), 0, 0,
     NULL, 0, 0, 0 },
};

static const struct shape shape_cpu_xsave = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_cpu_xsave),
    false,
    NULL,
    NULL,
    members_cpu_xsave,
    5,
};

static const struct member members_viridian_vcpu[] = {
    { "vp_assist_msr", &shape_u64, offsetof(struct xen_hvm_context_viridian_vcpu, vp_assist_msr), 0,
     0, NULL, 0, 0, 0 },
    { "apic_assist_pending", &shape_u8,
     offsetof(struct xen_hvm_context_viridian_vcpu, apic_assist_pending), 0, 0, NULL, 0, 0, 0 },
    { "simp_msr", &shape_u64, offsetof(struct xen_hvm_context_viridian_vcpu, simp_msr), 0, 0, NULL,
     0, 0, 0 },
    { "sint_msr", &shape_u64, offsetof(struct xen_hvm_context_viridian_vcpu, sint_msr), 16, 0, NULL,
     0, 0, 0 },
    { "stimer_config_msr", &shape_u64,
     offsetof(struct xen_hvm_context_viridian_vcpu, stimer_config_msr), 4, 0, NULL, 0, 0, 0 },
    { "stimer_count_msr", &shape_u64,
     offsetof(struct xen_hvm_context_viridian_vcpu, stimer_count_msr), 4, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_viridian_vcpu = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_viridian_vcpu),
    false,
    NULL,
    NULL,
    members_viridian_vcpu,
    6,
};

static const struct member members_vmce_vcpu[] = {
    { "caps", &shape_u64, offsetof(struct xen_hvm_context_vmce_vcpu, caps), 0, 0, NULL, 0, 0, 0 },
    { "mci_ctl2_bank0", &shape_u64, offsetof(struct xen_hvm_context_vmce_vcpu, mci_ctl2_bank0), 0,
     0, NULL, 0, 0, 0 },
    { "mci_ctl2_bank1", &shape_u64, offsetof(struct xen_hvm_context_vmce_vcpu, mci_ctl2_bank1), 0,
     0, NULL, 0, 0, 0 },
    { "mcg_ext_ctl", &shape_u64, offsetof(struct xen_hvm_context_vmce_vcpu, mcg_ext_ctl), 0, 0,
     NULL, 0, 0, 0 },
};

static const struct shape shape_vmce_vcpu = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_vmce_vcpu),
    false,
    NULL,
    NULL,
    members_vmce_vcpu,
    4,
};

static const struct member members_tsc_adjust[] = {
    { "tsc_adjust", &shape_u64, offsetof(struct xen_hvm_context_tsc_adjust, tsc_adjust), 0, 0, NULL,
     0, 0, 0 },
};

static const struct shape shape_tsc_adjust = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_tsc_adjust),
    false,
    NULL,
    NULL,
    members_tsc_adjust,
    1,
};

static const struct member members_cpu_msr[] = {
    { "count", &shape_u32, offsetof(struct xen_hvm_context_cpu_msr, count), 0, 0, NULL, 0, 0, 0 },
};

static const struct shape shape_cpu_msr = {
    SHAPE_STRUCTURE,
    sizeof(struct xen_hvm_context_cpu_msr),
    false,
    NULL,
    NULL,
    members_cpu_msr,
    1,
};

/* What a document has before its records; the object stays open. */
void show_hvm_context_opening(struct text *text, const struct xen_hvm_context_state *state)
{
    show_next(text);
    text_string(text, "{\"stream\":\"hvm-context\",\"version\":");
    text_number(text, state->version);
    text_string(text, ",\"headers\":{");
    text_string(text, "}");
}

/* A record; the object stays open. */
void show_hvm_context_record(struct text *text, const struct xen_hvm_context_record *record,
                             uint32_t version)
{
    size_t i;

    show_next(text);
    switch (record->type) {
    case XEN_HVM_CONTEXT_TYPE_END: {
            text_string(text, "{\"record\":\"END\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_HEADER: {
            struct xen_hvm_context_header body;

            text_string(text, "{\"record\":\"HEADER\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_header(record, &body);
            show_members(text, &shape_header, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_CPU: {
            struct xen_hvm_context_cpu body;

            text_string(text, "{\"record\":\"CPU\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_cpu(record, &body);
            show_members(text, &shape_cpu, &body, version, record->layout);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_PIC: {
            struct xen_hvm_context_pic body;

            text_string(text, "{\"record\":\"PIC\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_pic(record, &body);
            show_members(text, &shape_pic, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_IOAPIC: {
            struct xen_hvm_context_ioapic body;

            text_string(text, "{\"record\":\"IOAPIC\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_ioapic(record, &body);
            show_members(text, &shape_ioapic, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_LAPIC: {
            struct xen_hvm_context_lapic body;

            text_string(text, "{\"record\":\"LAPIC\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_lapic(record, &body);
            show_members(text, &shape_lapic, &body, version, record->layout);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_LAPIC_REGS: {
            struct xen_hvm_context_lapic_regs body;

            text_string(text, "{\"record\":\"LAPIC_REGS\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_lapic_regs(record, &body);
            show_members(text, &shape_lapic_regs, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_PCI_IRQ: {
            struct xen_hvm_context_pci_irq body;

            text_string(text, "{\"record\":\"PCI_IRQ\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_pci_irq(record, &body);
            show_members(text, &shape_pci_irq, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_ISA_IRQ: {
            struct xen_hvm_context_isa_irq body;

            text_string(text, "{\"record\":\"ISA_IRQ\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_isa_irq(record, &body);
            show_members(text, &shape_isa_irq, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_PCI_LINK: {
            struct xen_hvm_context_pci_link body;

            text_string(text, "{\"record\":\"PCI_LINK\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_pci_link(record, &body);
            show_members(text, &shape_pci_link, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_PIT: {
            struct xen_hvm_context_pit body;

            text_string(text, "{\"record\":\"PIT\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_pit(record, &body);
            show_members(text, &shape_pit, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_RTC: {
            struct xen_hvm_context_rtc body;

            text_string(text, "{\"record\":\"RTC\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_rtc(record, &body);
            show_members(text, &shape_rtc, &body, version, record->layout);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_HPET: {
            struct xen_hvm_context_hpet body;

            text_string(text, "{\"record\":\"HPET\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_hpet(record, &body);
            show_members(text, &shape_hpet, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_PMTIMER: {
            struct xen_hvm_context_pmtimer body;

            text_string(text, "{\"record\":\"PMTIMER\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_pmtimer(record, &body);
            show_members(text, &shape_pmtimer, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_MTRR: {
            struct xen_hvm_context_mtrr body;

            text_string(text, "{\"record\":\"MTRR\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_mtrr(record, &body);
            show_members(text, &shape_mtrr, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN: {
            struct xen_hvm_context_viridian_domain body;

            text_string(text, "{\"record\":\"VIRIDIAN_DOMAIN\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_viridian_domain(record, &body);
            show_members(text, &shape_viridian_domain, &body, version, record->layout);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_CPU_XSAVE: {
            struct xen_hvm_context_cpu_xsave body;

            text_string(text, "{\"record\":\"CPU_XSAVE\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_cpu_xsave(record, &body);
            show_members(text, &shape_cpu_xsave, &body, version, NULL);
            show_name(text, "extended");
            show_octets(text, record->parts.cpu_xsave.extended,
                        record->parts.cpu_xsave.extended_length);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU: {
            struct xen_hvm_context_viridian_vcpu body;

            text_string(text, "{\"record\":\"VIRIDIAN_VCPU\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_viridian_vcpu(record, &body);
            show_members(text, &shape_viridian_vcpu, &body, version, record->layout);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_VMCE_VCPU: {
            struct xen_hvm_context_vmce_vcpu body;

            text_string(text, "{\"record\":\"VMCE_VCPU\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_vmce_vcpu(record, &body);
            show_members(text, &shape_vmce_vcpu, &body, version, record->layout);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_TSC_ADJUST: {
            struct xen_hvm_context_tsc_adjust body;

            text_string(text, "{\"record\":\"TSC_ADJUST\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_tsc_adjust(record, &body);
            show_members(text, &shape_tsc_adjust, &body, version, NULL);
            text_string(text, "}");
            break;
        }
    case XEN_HVM_CONTEXT_TYPE_CPU_MSR: {
            struct xen_hvm_context_cpu_msr body;

            text_string(text, "{\"record\":\"CPU_MSR\"");
            show_name(text, "instance");
            text_number(text, record->instance);
            show_name(text, "body");
            text_string(text, "{");
            xen_hvm_context_get_cpu_msr(record, &body);
            show_members(text, &shape_cpu_msr, &body, version, NULL);
            show_name(text, "msr");
            text_string(text, "[");
            for (i = 0; i < record->parts.cpu_msr.msr_count; i++) {
                struct xen_hvm_context_one_msr it;

                xen_hvm_context_cpu_msr_msr(record, i, &it);
                show_next(text);
                show_value(text, &shape_one_msr, &it, version);
            }
            text_string(text, "]");
            text_string(text, "}");
            break;
        }

    default:
        break;
    }
}

bool decode_hvm_context(const uint8_t *octets, size_t length, struct text *text,
                        struct xen_stream_error *error)
{
    struct xen_hvm_context_reader reader;
    struct xen_hvm_context_record record;
    struct text records = { NULL, 0, 0 };
    enum xen_stream_status status;

    status = xen_hvm_context_reader_init(&reader, octets, length);
    while (status == XEN_STREAM_OK && (status = xen_hvm_context_reader_next(&reader, &record)) ==
           XEN_STREAM_OK) {
        show_hvm_context_record(&records, &record, reader.state.version);
        text_string(&records, "}");
    }
    if (status == XEN_STREAM_END) {
        show_hvm_context_opening(text, &reader.state);
        text_string(text, ",\"records\":[");
        text_add(text, records.octets, records.length);
        text_string(text, "]}");
    } else {
        *error = reader.error;
    }
    text_free(&records);
    return status == XEN_STREAM_END;
}

static bool check(const uint8_t *octets, size_t length, struct xen_stream_error *error)
{
    struct xen_hvm_context_reader reader;
    struct xen_hvm_context_record record;
    enum xen_stream_status status;

    status = xen_hvm_context_judge_init(&reader, octets, length);
    while (status == XEN_STREAM_OK)
        status = xen_hvm_context_reader_next(&reader, &record);
    *error = reader.error;
    return status == XEN_STREAM_END;
}

static enum xen_stream_status write_end(struct xen_hvm_context_writer *writer,
                                        struct object *object)
{
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_end(writer);
}

static enum xen_stream_status write_header(struct xen_hvm_context_writer *writer,
                                           struct object *object)
{
    struct xen_hvm_context_header body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_header, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_header(writer, &body);
}

static enum xen_stream_status write_cpu(struct xen_hvm_context_writer *writer, uint16_t instance,
                                        struct object *object)
{
    struct xen_hvm_context_cpu body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_cpu, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_cpu(writer, instance, &body);
}

static enum xen_stream_status write_pic(struct xen_hvm_context_writer *writer, uint16_t instance,
                                        struct object *object)
{
    struct xen_hvm_context_pic body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_pic, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_pic(writer, instance, &body);
}

static enum xen_stream_status write_ioapic(struct xen_hvm_context_writer *writer,
                                           struct object *object)
{
    struct xen_hvm_context_ioapic body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_ioapic, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_ioapic(writer, &body);
}

static enum xen_stream_status write_lapic(struct xen_hvm_context_writer *writer, uint16_t instance,
                                          struct object *object)
{
    struct xen_hvm_context_lapic body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_lapic, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_lapic(writer, instance, &body);
}

static enum xen_stream_status write_lapic_regs(struct xen_hvm_context_writer *writer,
                                               uint16_t instance, struct object *object)
{
    struct xen_hvm_context_lapic_regs body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_lapic_regs, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_lapic_regs(writer, instance, &body);
}

static enum xen_stream_status write_pci_irq(struct xen_hvm_context_writer *writer,
                                            struct object *object)
{
    struct xen_hvm_context_pci_irq body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_pci_irq, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_pci_irq(writer, &body);
}

static enum xen_stream_status write_isa_irq(struct xen_hvm_context_writer *writer,
                                            struct object *object)
{
    struct xen_hvm_context_isa_irq body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_isa_irq, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_isa_irq(writer, &body);
}

static enum xen_stream_status write_pci_link(struct xen_hvm_context_writer *writer,
                                             struct object *object)
{
    struct xen_hvm_context_pci_link body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_pci_link, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_pci_link(writer, &body);
}

static enum xen_stream_status write_pit(struct xen_hvm_context_writer *writer,
                                        struct object *object)
{
    struct xen_hvm_context_pit body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_pit, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_pit(writer, &body);
}

static enum xen_stream_status write_rtc(struct xen_hvm_context_writer *writer,
                                        struct object *object)
{
    struct xen_hvm_context_rtc body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_rtc, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_rtc(writer, &body);
}

static enum xen_stream_status write_hpet(struct xen_hvm_context_writer *writer,
                                         struct object *object)
{
    struct xen_hvm_context_hpet body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_hpet, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_hpet(writer, &body);
}

static enum xen_stream_status write_pmtimer(struct xen_hvm_context_writer *writer,
                                            struct object *object)
{
    struct xen_hvm_context_pmtimer body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_pmtimer, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_pmtimer(writer, &body);
}

static enum xen_stream_status write_mtrr(struct xen_hvm_context_writer *writer, uint16_t instance,
                                         struct object *object)
{
    struct xen_hvm_context_mtrr body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_mtrr, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_mtrr(writer, instance, &body);
}

static enum xen_stream_status write_viridian_domain(struct xen_hvm_context_writer *writer,
            struct object *object)
{
    struct xen_hvm_context_viridian_domain body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_viridian_domain, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_viridian_domain(writer, &body);
}

static enum xen_stream_status write_cpu_xsave(struct xen_hvm_context_writer *writer,
                                              uint16_t instance, struct object *object)
{
    struct xen_hvm_context_cpu_xsave body;
    struct xen_hvm_context_cpu_xsave_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_cpu_xsave, &body);
    from.fixed = &body;
    from.extended = take_octets(object, "extended", false, &from.extended_length);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_cpu_xsave(writer, instance, &from);
}

static enum xen_stream_status write_viridian_vcpu(struct xen_hvm_context_writer *writer,
            uint16_t instance, struct object *object)
{
    struct xen_hvm_context_viridian_vcpu body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_viridian_vcpu, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_viridian_vcpu(writer, instance, &body);
}

static enum xen_stream_status write_vmce_vcpu(struct xen_hvm_context_writer *writer,
                                              uint16_t instance, struct object *object)
{
    struct xen_hvm_context_vmce_vcpu body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_vmce_vcpu, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_vmce_vcpu(writer, instance, &body);
}

static enum xen_stream_status write_tsc_adjust(struct xen_hvm_context_writer *writer,
                                               uint16_t instance, struct object *object)
{
    struct xen_hvm_context_tsc_adjust body;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_tsc_adjust, &body);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_tsc_adjust(writer, instance, &body);
}

static enum xen_stream_status write_cpu_msr(struct xen_hvm_context_writer *writer,
                                            uint16_t instance, struct object *object)
{
    struct xen_hvm_context_cpu_msr body;
    struct xen_hvm_context_cpu_msr_body from;

    memset(&body, 0, sizeof body);
    take_members(object, &shape_cpu_msr, &body);
    from.fixed = &body;
    from.msr =
        (const struct xen_hvm_context_one_msr *)take_array(object, "msr", false, &shape_one_msr,
                &from.msr_count);
    take_end(object);
    if (object->making->failed)
        return XEN_STREAM_OK;
    return xen_hvm_context_write_cpu_msr(writer, instance, &from);
}

static void write_record(struct making *making, struct xen_hvm_context_writer *writer,
                         const struct json *json)
{
    struct object object = object_of(making, json);
    const struct json *name = take(&object, "record");
    const uint16_t instance = (uint16_t)take_integer(&object, "instance", &shape_u16);
    const struct json *value = take(&object, "body");
    enum xen_stream_status status = XEN_STREAM_OK;
    struct object body;
    take_end(&object);
    if (making->failed)
        return;
    body = object_of(making, value);
    if (is_string(name, "END"))
        status = write_end(writer, &body);
    else if (is_string(name, "HEADER"))
        status = write_header(writer, &body);
    else if (is_string(name, "CPU"))
        status = write_cpu(writer, instance, &body);
    else if (is_string(name, "PIC"))
        status = write_pic(writer, instance, &body);
    else if (is_string(name, "IOAPIC"))
        status = write_ioapic(writer, &body);
    else if (is_string(name, "LAPIC"))
        status = write_lapic(writer, instance, &body);
    else if (is_string(name, "LAPIC_REGS"))
        status = write_lapic_regs(writer, instance, &body);
    else if (is_string(name, "PCI_IRQ"))
        status = write_pci_irq(writer, &body);
    else if (is_string(name, "ISA_IRQ"))
        status = write_isa_irq(writer, &body);
    else if (is_string(name, "PCI_LINK"))
        status = write_pci_link(writer, &body);
    else if (is_string(name, "PIT"))
        status = write_pit(writer, &body);
    else if (is_string(name, "RTC"))
        status = write_rtc(writer, &body);
    else if (is_string(name, "HPET"))
        status = write_hpet(writer, &body);
    else if (is_string(name, "PMTIMER"))
        status = write_pmtimer(writer, &body);
    else if (is_string(name, "MTRR"))
        status = write_mtrr(writer, instance, &body);
    else if (is_string(name, "VIRIDIAN_DOMAIN"))
        status = write_viridian_domain(writer, &body);
    else if (is_string(name, "CPU_XSAVE"))
        status = write_cpu_xsave(writer, instance, &body);
    else if (is_string(name, "VIRIDIAN_VCPU"))
        status = write_viridian_vcpu(writer, instance, &body);
    else if (is_string(name, "VMCE_VCPU"))
        status = write_vmce_vcpu(writer, instance, &body);
    else if (is_string(name, "TSC_ADJUST"))
        status = write_tsc_adjust(writer, instance, &body);
    else if (is_string(name, "CPU_MSR"))
        status = write_cpu_msr(writer, instance, &body);
    else {
        fail(making, "there is no such record");
        fail_within(making, "record");
        return;
    }
    if (making->failed)
        fail_within(making, "body");
    if (status != XEN_STREAM_OK) {
        making->failed = true;
        making->error = writer->error;
    }
}

void encode_hvm_context(struct making *making, const struct json *document, struct text *text)
{
    struct object object = object_of(making, document);
    struct xen_stream_output output;
    struct xen_hvm_context_writer writer;
    struct object members;
    const struct json *records, *record;
    const uint32_t outer = making->version;
    size_t number = 0;

    if (!is_string(take(&object, "stream"), "hvm-context"))
        fail(making, "this is another stream");
    making->version = (uint32_t)take_integer(&object, "version", &shape_u32);
    members = object_of(making, take(&object, "headers"));
    if (!making->failed)
        take_end(&members);
    records = take(&object, "records");
    take_end(&object);
    if (records && records->kind != JSON_ARRAY)
        fail(making, "this is no array");
    if (making->failed)
        return;
    xen_stream_output_sink(&output, allocate(65536, 1), 65536, text_put, text);
    if (xen_hvm_context_writer_init(&writer, &output) != XEN_STREAM_OK) {
        making->failed = true;
        making->error = writer.error;
        return;
    }
    for (record = records->first; record; record = record->next, number++) {
        write_record(making, &writer, record);
        if (making->failed) {
            fail_at(making, number);
            fail_within(making, "records");
            return;
        }
    }
    xen_stream_output_flush(&output);
    making->version = outer;
}

static const uint32_t versions[] = { 1 };

const struct codec codec_hvm_context = {
    "hvm-context",
    versions,
    sizeof versions / sizeof *versions,
    decode_hvm_context,
    check,
    encode_hvm_context,
};
