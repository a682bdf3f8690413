/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * HVM context (x86): structures and constants of the format. The state of a hardware-virtualised
 * x86 domain that Xen itself holds: registers of the vCPUs, interrupt controllers, timers and the
 * enlightenments of Viridian. Toolstacks fetch it whole and give it back whole; in a migration it
 * is the body of one record of the libxc stream.
 */
/* Generated from spec/hvm-context by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_HVM_CONTEXT_H
#define XEN_STREAMS_HVM_CONTEXT_H

#include <stdint.h>

/* Versions of the format. */
#define XEN_HVM_CONTEXT_VERSION_1 1U

/* Type codes of the records. */
#define XEN_HVM_CONTEXT_TYPE_END 0x0U
#define XEN_HVM_CONTEXT_TYPE_HEADER 0x1U
#define XEN_HVM_CONTEXT_TYPE_CPU 0x2U
#define XEN_HVM_CONTEXT_TYPE_PIC 0x3U
#define XEN_HVM_CONTEXT_TYPE_IOAPIC 0x4U
#define XEN_HVM_CONTEXT_TYPE_LAPIC 0x5U
#define XEN_HVM_CONTEXT_TYPE_LAPIC_REGS 0x6U
#define XEN_HVM_CONTEXT_TYPE_PCI_IRQ 0x7U
#define XEN_HVM_CONTEXT_TYPE_ISA_IRQ 0x8U
#define XEN_HVM_CONTEXT_TYPE_PCI_LINK 0x9U
#define XEN_HVM_CONTEXT_TYPE_PIT 0xaU
#define XEN_HVM_CONTEXT_TYPE_RTC 0xbU
#define XEN_HVM_CONTEXT_TYPE_HPET 0xcU
#define XEN_HVM_CONTEXT_TYPE_PMTIMER 0xdU
#define XEN_HVM_CONTEXT_TYPE_MTRR 0xeU
#define XEN_HVM_CONTEXT_TYPE_VIRIDIAN_DOMAIN 0xfU
#define XEN_HVM_CONTEXT_TYPE_CPU_XSAVE 0x10U
#define XEN_HVM_CONTEXT_TYPE_VIRIDIAN_VCPU 0x11U
#define XEN_HVM_CONTEXT_TYPE_VMCE_VCPU 0x12U
#define XEN_HVM_CONTEXT_TYPE_TSC_ADJUST 0x13U
#define XEN_HVM_CONTEXT_TYPE_CPU_MSR 0x14U

/* Identifies the format. */
#define XEN_HVM_CONTEXT_HEADER_MAGIC 0x54381286U

/* Header of the area: other values belong to the compressed form, which nobody reads. */
#define XEN_HVM_CONTEXT_CPU_XSAVE_XCOMP_BV 0ULL

/* Flags of a vCPU. */
/* `fpu_regs` holds a state. Otherwise the FPU is reset. */
#define XEN_HVM_CONTEXT_CPU_FLAGS_FPU_INITIALISED 0x1U

/* Control register 0. */
/* Protected mode. */
#define XEN_HVM_CONTEXT_CR0_PE 0x1ULL
/* Monitor the coprocessor. */
#define XEN_HVM_CONTEXT_CR0_MP 0x2ULL
/* Emulate the coprocessor. */
#define XEN_HVM_CONTEXT_CR0_EM 0x4ULL
/* Task switched. */
#define XEN_HVM_CONTEXT_CR0_TS 0x8ULL
/* Type of the coprocessor; always set. */
#define XEN_HVM_CONTEXT_CR0_ET 0x10ULL
/* Bit NE: errors of x87 are exceptions. */
#define XEN_HVM_CONTEXT_CR0_NUMERIC_ERROR 0x20ULL
/* Write protection. */
#define XEN_HVM_CONTEXT_CR0_WP 0x10000ULL
/* Alignment mask. */
#define XEN_HVM_CONTEXT_CR0_AM 0x40000ULL
/* Not write-through. */
#define XEN_HVM_CONTEXT_CR0_NW 0x20000000ULL
/* Cache disabled. */
#define XEN_HVM_CONTEXT_CR0_CD 0x40000000ULL
/* Paging. */
#define XEN_HVM_CONTEXT_CR0_PG 0x80000000ULL

/* An event that is to be injected when the vCPU runs next, as VMX and SVM both lay it out. */
/* Vector of the event. */
#define XEN_HVM_CONTEXT_PENDING_EVENT_VECTOR_MASK 0xffU
#define XEN_HVM_CONTEXT_PENDING_EVENT_VECTOR_SHIFT 0
/* Kind of the event, as the processor numbers it. */
#define XEN_HVM_CONTEXT_PENDING_EVENT_TYPE_MASK 0x700U
#define XEN_HVM_CONTEXT_PENDING_EVENT_TYPE_SHIFT 8
/* The event has an error code. */
#define XEN_HVM_CONTEXT_PENDING_EVENT_ERROR_VALID 0x800U
/* There is an event. */
#define XEN_HVM_CONTEXT_PENDING_EVENT_VALID 0x80000000U

/* One bit for each input of a PIC. */
/* Line 0. */
#define XEN_HVM_CONTEXT_PIC_LINES_LINE0 0x1U
/* Line 1. */
#define XEN_HVM_CONTEXT_PIC_LINES_LINE1 0x2U
/* Line 2. */
#define XEN_HVM_CONTEXT_PIC_LINES_LINE2 0x4U
/* Line 3. */
#define XEN_HVM_CONTEXT_PIC_LINES_LINE3 0x8U
/* Line 4. */
#define XEN_HVM_CONTEXT_PIC_LINES_LINE4 0x10U
/* Line 5. */
#define XEN_HVM_CONTEXT_PIC_LINES_LINE5 0x20U
/* Line 6. */
#define XEN_HVM_CONTEXT_PIC_LINES_LINE6 0x40U
/* Line 7. */
#define XEN_HVM_CONTEXT_PIC_LINES_LINE7 0x80U

/* Modes of a PIC. */
/* Reads of the command port return the in-service register, not the requests. */
#define XEN_HVM_CONTEXT_PIC_MODES_READSEL_ISR 0x1U
/* The next read polls. */
#define XEN_HVM_CONTEXT_PIC_MODES_POLL 0x2U
/* The acknowledgement ends the interrupt. */
#define XEN_HVM_CONTEXT_PIC_MODES_AUTO_EOI 0x4U
/* Priorities rotate when the acknowledgement ends an interrupt. */
#define XEN_HVM_CONTEXT_PIC_MODES_ROTATE_ON_AUTO_EOI 0x8U
/* Inputs from the slave do not count as in service. */
#define XEN_HVM_CONTEXT_PIC_MODES_SPECIAL_FULLY_NESTED_MODE 0x10U
/* Masked lines take no part in priorities. */
#define XEN_HVM_CONTEXT_PIC_MODES_SPECIAL_MASK_MODE 0x20U
/* This is the master. */
#define XEN_HVM_CONTEXT_PIC_MODES_IS_MASTER 0x40U

/* Progress of the initialisation, and rotation of the priorities. */
/* The next write to the data port sets ICW(n+1); 0 where no initialisation goes on. */
#define XEN_HVM_CONTEXT_PIC_SEQUENCE_INIT_NEXT_MASK 0x3U
#define XEN_HVM_CONTEXT_PIC_SEQUENCE_INIT_NEXT_SHIFT 0
/* ICW4 is part of the initialisation. */
#define XEN_HVM_CONTEXT_PIC_SEQUENCE_INIT_IC4 0x4U
/* ICW3 is not part of the initialisation. */
#define XEN_HVM_CONTEXT_PIC_SEQUENCE_INIT_SNGL 0x8U
/* The line of highest priority. */
#define XEN_HVM_CONTEXT_PIC_SEQUENCE_PRIORITY_ADD_MASK 0xf0U
#define XEN_HVM_CONTEXT_PIC_SEQUENCE_PRIORITY_ADD_SHIFT 4

/* What becomes of an interrupt at one pin. */
/* Vector to deliver. */
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_VECTOR_MASK 0xffULL
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_VECTOR_SHIFT 0
/* How it is delivered. */
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_DELIVERY_MODE_MASK 0x700ULL
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_DELIVERY_MODE_SHIFT 8
/* The destination is logical, not physical. */
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_DEST_MODE 0x800ULL
/* The delivery is under way. */
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_DELIVERY_STATUS 0x1000ULL
/* Active low. */
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_POLARITY 0x2000ULL
/* A local APIC has accepted an interrupt by level, and has not ended it. */
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_REMOTE_IRR 0x4000ULL
/* Triggered by level, not by edge. */
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_TRIG_MODE 0x8000ULL
/* Masked. */
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_MASK 0x10000ULL
/* No meaning; holds what the guest has written. */
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_RESERVE_MASK 0xfe0000ULL
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_RESERVE_SHIFT 17
/* No meaning; holds what the guest has written. */
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_RESERVED_HIGH_MASK 0xffffffff000000ULL
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_RESERVED_HIGH_SHIFT 24
/* Destination. */
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_DEST_ID_MASK 0xff00000000000000ULL
#define XEN_HVM_CONTEXT_REDIRECTION_ENTRY_DEST_ID_SHIFT 56

/* MSR APIC_BASE. */
/* This is the boot processor. */
#define XEN_HVM_CONTEXT_APIC_BASE_BSP 0x100ULL
/* x2APIC mode. */
#define XEN_HVM_CONTEXT_APIC_BASE_EXTD 0x400ULL
/* The APIC is on. */
#define XEN_HVM_CONTEXT_APIC_BASE_ENABLE 0x800ULL
/* Frame of the registers. */
#define XEN_HVM_CONTEXT_APIC_BASE_BASE_MASK 0xfffffffffffff000ULL
#define XEN_HVM_CONTEXT_APIC_BASE_BASE_SHIFT 12

/* Why a local APIC is off. */
/* MSR APIC_BASE turns it off. */
#define XEN_HVM_CONTEXT_APIC_DISABLED_HARDWARE 0x1U
/* The spurious interrupt vector register turns it off. */
#define XEN_HVM_CONTEXT_APIC_DISABLED_SOFTWARE 0x2U

/* MSR MTRRCAP. */
/* Number of variable ranges. */
#define XEN_HVM_CONTEXT_MTRR_CAP_VCNT_MASK 0xffULL
#define XEN_HVM_CONTEXT_MTRR_CAP_VCNT_SHIFT 0
/* What else there is, as the processor has it. */
#define XEN_HVM_CONTEXT_MTRR_CAP_FEATURES_MASK 0xffffffffffffff00ULL
#define XEN_HVM_CONTEXT_MTRR_CAP_FEATURES_SHIFT 8

/* Number of an MSR. */
/* Control of speculation. */
#define XEN_HVM_CONTEXT_MSR_INDEX_SPEC_CTRL 72U
/* Features of Intel that may be turned on, such as faults for CPUID. */
#define XEN_HVM_CONTEXT_MSR_INDEX_MISC_FEATURES_ENABLES 320U
/* Protection keys of the supervisor. */
#define XEN_HVM_CONTEXT_MSR_INDEX_PKRS 1761U
/* Bounds checks of the supervisor. */
#define XEN_HVM_CONTEXT_MSR_INDEX_BNDCFGS 3472U
/* Extended states of the supervisor. */
#define XEN_HVM_CONTEXT_MSR_INDEX_XSS 3488U
/* Control of speculation that hypervisors offer. */
#define XEN_HVM_CONTEXT_MSR_INDEX_VIRT_SPEC_CTRL 0xc001011fU
/* Mask of debug register 1. */
#define XEN_HVM_CONTEXT_MSR_INDEX_DR1_ADDRESS_MASK 0xc0011019U
/* Mask of debug register 2. */
#define XEN_HVM_CONTEXT_MSR_INDEX_DR2_ADDRESS_MASK 0xc001101aU
/* Mask of debug register 3. */
#define XEN_HVM_CONTEXT_MSR_INDEX_DR3_ADDRESS_MASK 0xc001101bU
/* Mask of debug register 0. */
#define XEN_HVM_CONTEXT_MSR_INDEX_DR0_ADDRESS_MASK 0xc0011027U

/* One channel of the timer. */
struct xen_hvm_context_pit_channel {
    /* Offset 0: Reload value; 65536 is allowed. */
    uint32_t count;
    /* Offset 4: The count that was latched. */
    uint16_t latched_count;
    /* Offset 6: What is left to read of the latched count; 0 where none is latched. */
    uint8_t count_latched;
    /* Offset 7: Not 0 where the status is latched. */
    uint8_t status_latched;
    /* Offset 8: The status that was latched. */
    uint8_t status;
    /* Offset 9: What the next read returns. */
    uint8_t read_state;
    /* Offset 10: What the next write sets. */
    uint8_t write_state;
    /* Offset 11: The low octet, until the high one is written. */
    uint8_t write_latch;
    /* Offset 12: How a count is read and written. */
    uint8_t rw_mode;
    /* Offset 13: Mode of the channel. */
    uint8_t mode;
    /* Offset 14: 1 where the channel counts in binary-coded decimal. Never used. */
    uint8_t bcd;
    /* Offset 15: Level of the gate. */
    uint8_t gate;
};

/* Registers of one timer. */
struct xen_hvm_context_hpet_timer {
    /* Offset 0: Configuration and capabilities. */
    uint64_t config;
    /* Offset 8: Comparator: all 64 bits, in the mode of 32 bits as well. */
    uint64_t cmp;
    /* Offset 16: Route of the message interrupt. Not in use. */
    uint64_t fsb;
    /* Offset 24: Reserved; zero. */
    uint8_t reserved[8];
};

/* One MSR. */
struct xen_hvm_context_one_msr {
    /* Offset 0: Which one it is. */
    uint32_t index;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
    /* Offset 8: Its value. */
    uint64_t val;
};

/* Precedes every record. */
struct xen_hvm_context_record_header {
    /* Offset 0: Type code of the record. */
    uint16_t type;
    /* Offset 2: Tells apart several records of one type: number of the vCPU or of the device. */
    uint16_t instance;
    /* Offset 4: Octets of the body. */
    uint32_t length;
};

/* Identifies the stream and its version. */
struct xen_hvm_context_header {
    /* Offset 0: Identifies the format. */
    uint32_t magic;
    /* Offset 4: Version of the format. */
    uint32_t version;
    /* Offset 8: Changeset of the Xen that saved the domain, or all ones if it did not know. */
    uint64_t changeset;
    /* Offset 16: EAX of CPUID leaf 1 on the machine that saved the domain. */
    uint32_t cpuid;
    /* Offset 20: Frequency of the guest's time stamp counter in kHz, or 0 to leave it as it is. */
    uint32_t gtsc_khz;
};

/* Registers of one vCPU. A vCPU that is down has no record, and stays down. */
struct xen_hvm_context_cpu {
    /* Offset 0: State of x87 and SSE as FXSAVE stores it. */
    uint8_t fpu_regs[512];
    /* Offset 512: Register RAX. */
    uint64_t rax;
    /* Offset 520: Register RBX. */
    uint64_t rbx;
    /* Offset 528: Register RCX. */
    uint64_t rcx;
    /* Offset 536: Register RDX. */
    uint64_t rdx;
    /* Offset 544: Register RBP. */
    uint64_t rbp;
    /* Offset 552: Register RSI. */
    uint64_t rsi;
    /* Offset 560: Register RDI. */
    uint64_t rdi;
    /* Offset 568: Register RSP. */
    uint64_t rsp;
    /* Offset 576: Register R8. */
    uint64_t r8;
    /* Offset 584: Register R9. */
    uint64_t r9;
    /* Offset 592: Register R10. */
    uint64_t r10;
    /* Offset 600: Register R11. */
    uint64_t r11;
    /* Offset 608: Register R12. */
    uint64_t r12;
    /* Offset 616: Register R13. */
    uint64_t r13;
    /* Offset 624: Register R14. */
    uint64_t r14;
    /* Offset 632: Register R15. */
    uint64_t r15;
    /* Offset 640: Instruction pointer. */
    uint64_t rip;
    /* Offset 648: Flags register. */
    uint64_t rflags;
    /* Offset 656: Control register 0. */
    uint64_t cr0;
    /* Offset 664: Control register 2: address of the last page fault. */
    uint64_t cr2;
    /* Offset 672: Control register 3: root of the page tables. */
    uint64_t cr3;
    /* Offset 680: Control register 4. */
    uint64_t cr4;
    /* Offset 688: Debug register 0. */
    uint64_t dr0;
    /* Offset 696: Debug register 1. */
    uint64_t dr1;
    /* Offset 704: Debug register 2. */
    uint64_t dr2;
    /* Offset 712: Debug register 3. */
    uint64_t dr3;
    /* Offset 720: Debug register 6: status. */
    uint64_t dr6;
    /* Offset 728: Debug register 7: control. */
    uint64_t dr7;
    /* Offset 736: Selector of CS. */
    uint32_t cs_sel;
    /* Offset 740: Selector of DS. */
    uint32_t ds_sel;
    /* Offset 744: Selector of ES. */
    uint32_t es_sel;
    /* Offset 748: Selector of FS. */
    uint32_t fs_sel;
    /* Offset 752: Selector of GS. */
    uint32_t gs_sel;
    /* Offset 756: Selector of SS. */
    uint32_t ss_sel;
    /* Offset 760: Selector of the task register. */
    uint32_t tr_sel;
    /* Offset 764: Selector of the local descriptor table. */
    uint32_t ldtr_sel;
    /* Offset 768: Limit of CS. */
    uint32_t cs_limit;
    /* Offset 772: Limit of DS. */
    uint32_t ds_limit;
    /* Offset 776: Limit of ES. */
    uint32_t es_limit;
    /* Offset 780: Limit of FS. */
    uint32_t fs_limit;
    /* Offset 784: Limit of GS. */
    uint32_t gs_limit;
    /* Offset 788: Limit of SS. */
    uint32_t ss_limit;
    /* Offset 792: Limit of the task register. */
    uint32_t tr_limit;
    /* Offset 796: Limit of the local descriptor table. */
    uint32_t ldtr_limit;
    /* Offset 800: Limit of the interrupt descriptor table. */
    uint32_t idtr_limit;
    /* Offset 804: Limit of the global descriptor table. */
    uint32_t gdtr_limit;
    /* Offset 808: Base of CS. */
    uint64_t cs_base;
    /* Offset 816: Base of DS. */
    uint64_t ds_base;
    /* Offset 824: Base of ES. */
    uint64_t es_base;
    /* Offset 832: Base of FS. */
    uint64_t fs_base;
    /* Offset 840: Base of GS. */
    uint64_t gs_base;
    /* Offset 848: Base of SS. */
    uint64_t ss_base;
    /* Offset 856: Base of the task register. */
    uint64_t tr_base;
    /* Offset 864: Base of the local descriptor table. */
    uint64_t ldtr_base;
    /* Offset 872: Base of the interrupt descriptor table. */
    uint64_t idtr_base;
    /* Offset 880: Base of the global descriptor table. */
    uint64_t gdtr_base;
    /* Offset 888: Attributes of CS. */
    uint32_t cs_arbytes;
    /* Offset 892: Attributes of DS. */
    uint32_t ds_arbytes;
    /* Offset 896: Attributes of ES. */
    uint32_t es_arbytes;
    /* Offset 900: Attributes of FS. */
    uint32_t fs_arbytes;
    /* Offset 904: Attributes of GS. */
    uint32_t gs_arbytes;
    /* Offset 908: Attributes of SS. */
    uint32_t ss_arbytes;
    /* Offset 912: Attributes of the task register. */
    uint32_t tr_arbytes;
    /* Offset 916: Attributes of the local descriptor table. */
    uint32_t ldtr_arbytes;
    /* Offset 920: MSR SYSENTER_CS. */
    uint64_t sysenter_cs;
    /* Offset 928: MSR SYSENTER_ESP. */
    uint64_t sysenter_esp;
    /* Offset 936: MSR SYSENTER_EIP. */
    uint64_t sysenter_eip;
    /* Offset 944: MSR KERNEL_GS_BASE, which SWAPGS exchanges. */
    uint64_t shadow_gs;
    /* Offset 952: Obsolete; readers do not look at it. */
    uint64_t msr_flags;
    /* Offset 960: MSR LSTAR. */
    uint64_t msr_lstar;
    /* Offset 968: MSR STAR. */
    uint64_t msr_star;
    /* Offset 976: MSR CSTAR. */
    uint64_t msr_cstar;
    /* Offset 984: MSR SFMASK. */
    uint64_t msr_syscall_mask;
    /* Offset 992: MSR EFER. */
    uint64_t msr_efer;
    /* Offset 1000: MSR TSC_AUX, which RDTSCP returns. */
    uint64_t msr_tsc_aux;
    /* Offset 1008: What the guest would read from its time stamp counter. */
    uint64_t tsc;
    /* Offset 1016: The event that is to be injected. */
    uint32_t pending_event;
    /* Offset 1020: Error code of the pending event. */
    uint32_t error_code;
    /* Offset 1024: Flags. */
    uint32_t flags;
    /* Offset 1028: Reserved; zero. */
    uint8_t reserved[4];
};

/* One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave. */
struct xen_hvm_context_pic {
    /* Offset 0: Interrupt request register: one bit for each line. */
    uint8_t irr;
    /* Offset 1: Interrupt mask register: one bit for each line. */
    uint8_t imr;
    /* Offset 2: In-service register: one bit for each line. */
    uint8_t isr;
    /* Offset 3: Vector of line 0. */
    uint8_t irq_base;
    /* Offset 4: Progress of the initialisation; rotation of priorities. */
    uint8_t sequence;
    /* Offset 5: Modes of operation. */
    uint8_t modes;
    /* Offset 6: Lines that are triggered by level. */
    uint8_t elcr;
    /* Offset 7: Level of the INT output. */
    uint8_t int_output;
};

/* The I/O APIC. */
struct xen_hvm_context_ioapic {
    /* Offset 0: Guest physical address of its registers. */
    uint64_t base_address;
    /* Offset 8: The register that is selected. */
    uint32_t ioregsel;
    /* Offset 12: Its APIC id. */
    uint32_t id;
    /* Offset 16: One entry for each pin. */
    uint64_t redirtbl[48];
};

/* State of one vCPU's local APIC that its registers do not show. */
struct xen_hvm_context_lapic {
    /* Offset 0: MSR APIC_BASE. */
    uint64_t apic_base_msr;
    /* Offset 8: Why the APIC is off. */
    uint32_t disabled;
    /* Offset 12: What the frequency of the timer is divided by. */
    uint32_t timer_divisor;
    /* Offset 16: MSR TSC_DEADLINE. */
    uint64_t tdt_msr;
    /* Offset 24: Errors that the error status register does not show yet. */
    uint32_t pending_esr;
    /* Offset 28: Reserved; zero. */
    uint8_t reserved[4];
};

/* Registers of one vCPU's local APIC. */
struct xen_hvm_context_lapic_regs {
    /*
     * Offset 0: The register page up to the last register; each register stands at a multiple of
     * 16.
     */
    uint8_t data[1024];
};

/* Interrupt lines of the PCI bus. */
struct xen_hvm_context_pci_irq {
    /*
     * Offset 0: One bit for each line: bit 4 × device + pin, counted from bit 0 of the first word;
     * INTA is pin 0.
     */
    uint64_t pad[2];
};

/* Interrupt lines of the ISA bus. */
struct xen_hvm_context_isa_irq {
    /* Offset 0: One bit for each of the 16 interrupts. The rest has no meaning. */
    uint64_t pad;
};

/* Where the router of the PCI bus leads its four links. */
struct xen_hvm_context_pci_link {
    /* Offset 0: ISA interrupt that a link leads to, or 0 for none. */
    uint8_t route[4];
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
};

/* The programmable interval timer. */
struct xen_hvm_context_pit {
    /* Offset 0: The three channels. */
    struct xen_hvm_context_pit_channel channels[3];
    /* Offset 48: The speaker is on. */
    uint32_t speaker_data_on;
    /* Offset 52: Reserved; zero. */
    uint8_t reserved[4];
};

/* The real-time clock. */
struct xen_hvm_context_rtc {
    /* Offset 0: Its registers. */
    uint8_t cmos_data[14];
    /* Offset 14: The register that is selected. */
    uint8_t cmos_index;
    /* Offset 15: Reserved; zero. */
    uint8_t reserved[1];
    /* Offset 16: How far the guest's clock is ahead of the host's, in seconds. */
    int64_t rtc_offset;
};

/* The high precision event timer. */
struct xen_hvm_context_hpet {
    /* Offset 0: Capabilities. */
    uint64_t capability;
    /* Offset 8: Reserved; zero. */
    uint8_t reserved[8];
    /* Offset 16: Configuration. */
    uint64_t config;
    /* Offset 24: Reserved; zero. */
    uint8_t reserved2[8];
    /* Offset 32: Interrupt status. */
    uint64_t isr;
    /* Offset 40: Reserved; zero. */
    uint8_t reserved3[200];
    /* Offset 240: Main counter. */
    uint64_t mc64;
    /* Offset 248: Reserved; zero. */
    uint8_t reserved4[8];
    /* Offset 256: The three timers. */
    struct xen_hvm_context_hpet_timer timers[3];
    /* Offset 352: Reserved; zero. */
    uint8_t reserved5[672];
    /* Offset 1024: The value last written to each comparator, which no register shows. */
    uint64_t period[3];
};

/* The power management timer of ACPI, and the event registers beside it. */
struct xen_hvm_context_pmtimer {
    /* Offset 0: The free-running counter. */
    uint32_t tmr_val;
    /* Offset 4: Status register. */
    uint16_t pm1a_sts;
    /* Offset 6: Enable register. */
    uint16_t pm1a_en;
};

/* Memory type range registers of one vCPU, and its PAT. */
struct xen_hvm_context_mtrr {
    /* Offset 0: MSR PAT. */
    uint64_t msr_pat_cr;
    /* Offset 8: Pairs of base and mask for the variable ranges. */
    uint64_t msr_mtrr_var[16];
    /* Offset 136: The fixed ranges. */
    uint64_t msr_mtrr_fixed[11];
    /* Offset 224: MSR MTRRCAP. */
    uint64_t msr_mtrr_cap;
    /* Offset 232: MSR MTRR_DEF_TYPE. */
    uint64_t msr_mtrr_def_type;
};

/* Enlightenments for Windows that hold for the whole domain. */
struct xen_hvm_context_viridian_domain {
    /* Offset 0: MSR HYPERCALL. */
    uint64_t hypercall_gpa;
    /* Offset 8: MSR GUEST_OS_ID. */
    uint64_t guest_os_id;
    /* Offset 16: The reference counter while the domain is paused. */
    uint64_t time_ref_count;
    /* Offset 24: MSR REFERENCE_TSC. */
    uint64_t reference_tsc;
};

/*
 * Extended state of one vCPU, as XSAVE stores it. The components that follow the header depend on
 * `xcr0_accum`.
 */
struct xen_hvm_context_cpu_xsave {
    /* Offset 0: Components that the saving Xen knows; readers do not look at it. */
    uint64_t xfeature_mask;
    /* Offset 8: Extended control register 0. */
    uint64_t xcr0;
    /* Offset 16: All components that the guest has ever turned on. */
    uint64_t xcr0_accum;
    /* Offset 24: State of x87 and SSE. */
    uint8_t fpu_sse[512];
    /* Offset 536: Header of the area: components that are not in their initial state. */
    uint64_t xstate_bv;
    /*
     * Offset 544: Header of the area: other values belong to the compressed form, which nobody
     * reads.
     */
    uint64_t xcomp_bv;
    /* Offset 552: Reserved; zero. */
    uint8_t reserved[48];
#ifndef __cplusplus
    /* Offset 600: The other components, at the offsets of the uncompressed form. */
    uint8_t extended[];
#endif
};

/* Enlightenments for Windows of one vCPU. */
struct xen_hvm_context_viridian_vcpu {
    /* Offset 0: MSR VP_ASSIST_PAGE. */
    uint64_t vp_assist_msr;
    /* Offset 8: Not 0 where the guest may leave out the end of an interrupt. */
    uint8_t apic_assist_pending;
    /* Offset 9: Reserved; zero. */
    uint8_t reserved[7];
    /* Offset 16: MSR SIMP. */
    uint64_t simp_msr;
    /* Offset 24: MSRs SINT0 to SINT15. */
    uint64_t sint_msr[16];
    /* Offset 152: MSRs STIMER_CONFIG of the four synthetic timers. */
    uint64_t stimer_config_msr[4];
    /* Offset 184: MSRs STIMER_COUNT of the four synthetic timers. */
    uint64_t stimer_count_msr[4];
};

/* Machine check state of one vCPU. */
struct xen_hvm_context_vmce_vcpu {
    /* Offset 0: MSR MCG_CAP. */
    uint64_t caps;
    /* Offset 8: MSR MC0_CTL2. */
    uint64_t mci_ctl2_bank0;
    /* Offset 16: MSR MC1_CTL2. */
    uint64_t mci_ctl2_bank1;
    /* Offset 24: MSR MCG_EXT_CTL. */
    uint64_t mcg_ext_ctl;
};

/* What one vCPU has added to its time stamp counter. */
struct xen_hvm_context_tsc_adjust {
    /* Offset 0: MSR TSC_ADJUST. */
    uint64_t tsc_adjust;
};

/* Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any. */
struct xen_hvm_context_cpu_msr {
    /* Offset 0: Number of MSRs. */
    uint32_t count;
    /* Offset 4: Reserved; zero. */
    uint8_t reserved[4];
#ifndef __cplusplus
    /* Offset 8: The MSRs. */
    struct xen_hvm_context_one_msr msr[];
#endif
};

#endif /* XEN_STREAMS_HVM_CONTEXT_H */
