// Generated from spec/hvm-context by `cargo codegen`; do not edit.

/**
 * HVM context (x86)
 *
 * The state of a hardware-virtualised x86 domain that Xen itself holds: registers of the vCPUs,
 * interrupt controllers, timers and the enlightenments of Viridian. Toolstacks fetch it whole
 * and give it back whole; in a migration it is the body of one record of the libxc stream.
 */
import type { Bits, Integers, Nested, Octets, Record, Sequence, Sink, Source } from "./streamspec/index.js";
import { StreamReader, StreamWriter, Structure } from "./streamspec/index.js";

/** Flags of a vCPU. */
export declare class CpuFlags implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** `fpu_regs` holds a state. Otherwise the FPU is reset. */
  get fpuInitialised(): boolean;
  /** The integer of these bits. */
  static of(parts?: { fpuInitialised?: boolean }): CpuFlags;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): CpuFlags;
  valueOf(): number;
  toString(): string;
}

/** Control register 0. */
export declare class Cr0 implements Bits {
  constructor(bits: bigint);
  readonly bits: bigint;
  /** Protected mode. */
  get pe(): boolean;
  /** Monitor the coprocessor. */
  get mp(): boolean;
  /** Emulate the coprocessor. */
  get em(): boolean;
  /** Task switched. */
  get ts(): boolean;
  /** Type of the coprocessor; always set. */
  get et(): boolean;
  /** Bit NE: errors of x87 are exceptions. */
  get numericError(): boolean;
  /** Write protection. */
  get wp(): boolean;
  /** Alignment mask. */
  get am(): boolean;
  /** Not write-through. */
  get nw(): boolean;
  /** Cache disabled. */
  get cd(): boolean;
  /** Paging. */
  get pg(): boolean;
  /** The integer of these bits. */
  static of(parts?: { pe?: boolean; mp?: boolean; em?: boolean; ts?: boolean; et?: boolean; numericError?: boolean; wp?: boolean; am?: boolean; nw?: boolean; cd?: boolean; pg?: boolean }): Cr0;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): Cr0;
  valueOf(): bigint;
  toString(): string;
}

/** An event that is to be injected when the vCPU runs next, as VMX and SVM both lay it out. */
export declare class PendingEvent implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** Vector of the event. */
  get vector(): number;
  /** Kind of the event, as the processor numbers it. */
  get type(): number;
  /** The event has an error code. */
  get errorValid(): boolean;
  /** There is an event. */
  get valid(): boolean;
  /** The integer of these bits. */
  static of(parts?: { vector?: number; type?: number; errorValid?: boolean; valid?: boolean }): PendingEvent;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): PendingEvent;
  valueOf(): number;
  toString(): string;
}

/** One bit for each input of a PIC. */
export declare class PicLines implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** Line 0. */
  get line0(): boolean;
  /** Line 1. */
  get line1(): boolean;
  /** Line 2. */
  get line2(): boolean;
  /** Line 3. */
  get line3(): boolean;
  /** Line 4. */
  get line4(): boolean;
  /** Line 5. */
  get line5(): boolean;
  /** Line 6. */
  get line6(): boolean;
  /** Line 7. */
  get line7(): boolean;
  /** The integer of these bits. */
  static of(parts?: { line0?: boolean; line1?: boolean; line2?: boolean; line3?: boolean; line4?: boolean; line5?: boolean; line6?: boolean; line7?: boolean }): PicLines;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): PicLines;
  valueOf(): number;
  toString(): string;
}

/** Modes of a PIC. */
export declare class PicModes implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** Reads of the command port return the in-service register, not the requests. */
  get readselIsr(): boolean;
  /** The next read polls. */
  get poll(): boolean;
  /** The acknowledgement ends the interrupt. */
  get autoEoi(): boolean;
  /** Priorities rotate when the acknowledgement ends an interrupt. */
  get rotateOnAutoEoi(): boolean;
  /** Inputs from the slave do not count as in service. */
  get specialFullyNestedMode(): boolean;
  /** Masked lines take no part in priorities. */
  get specialMaskMode(): boolean;
  /** This is the master. */
  get isMaster(): boolean;
  /** The integer of these bits. */
  static of(parts?: { readselIsr?: boolean; poll?: boolean; autoEoi?: boolean; rotateOnAutoEoi?: boolean; specialFullyNestedMode?: boolean; specialMaskMode?: boolean; isMaster?: boolean }): PicModes;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): PicModes;
  valueOf(): number;
  toString(): string;
}

/** Progress of the initialisation, and rotation of the priorities. */
export declare class PicSequence implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** The next write to the data port sets ICW(n+1); 0 where no initialisation goes on. */
  get initNext(): number;
  /** ICW4 is part of the initialisation. */
  get initIc4(): boolean;
  /** ICW3 is not part of the initialisation. */
  get initSngl(): boolean;
  /** The line of highest priority. */
  get priorityAdd(): number;
  /** The integer of these bits. */
  static of(parts?: { initNext?: number; initIc4?: boolean; initSngl?: boolean; priorityAdd?: number }): PicSequence;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): PicSequence;
  valueOf(): number;
  toString(): string;
}

/** What becomes of an interrupt at one pin. */
export declare class RedirectionEntry implements Bits {
  constructor(bits: bigint);
  readonly bits: bigint;
  /** Vector to deliver. */
  get vector(): number;
  /** How it is delivered. */
  get deliveryMode(): number;
  /** The destination is logical, not physical. */
  get destMode(): boolean;
  /** The delivery is under way. */
  get deliveryStatus(): boolean;
  /** Active low. */
  get polarity(): boolean;
  /** A local APIC has accepted an interrupt by level, and has not ended it. */
  get remoteIrr(): boolean;
  /** Triggered by level, not by edge. */
  get trigMode(): boolean;
  /** Masked. */
  get mask(): boolean;
  /** No meaning; holds what the guest has written. */
  get reserve(): number;
  /** No meaning; holds what the guest has written. */
  get reservedHigh(): number;
  /** Destination. */
  get destId(): number;
  /** The integer of these bits. */
  static of(parts?: { vector?: number; deliveryMode?: number; destMode?: boolean; deliveryStatus?: boolean; polarity?: boolean; remoteIrr?: boolean; trigMode?: boolean; mask?: boolean; reserve?: number; reservedHigh?: number; destId?: number }): RedirectionEntry;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): RedirectionEntry;
  valueOf(): bigint;
  toString(): string;
}

/** MSR APIC_BASE. */
export declare class ApicBase implements Bits {
  constructor(bits: bigint);
  readonly bits: bigint;
  /** This is the boot processor. */
  get bsp(): boolean;
  /** x2APIC mode. */
  get extd(): boolean;
  /** The APIC is on. */
  get enable(): boolean;
  /** Frame of the registers. */
  get base(): bigint;
  /** The integer of these bits. */
  static of(parts?: { bsp?: boolean; extd?: boolean; enable?: boolean; base?: bigint }): ApicBase;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): ApicBase;
  valueOf(): bigint;
  toString(): string;
}

/** Why a local APIC is off. */
export declare class ApicDisabled implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** MSR APIC_BASE turns it off. */
  get hardware(): boolean;
  /** The spurious interrupt vector register turns it off. */
  get software(): boolean;
  /** The integer of these bits. */
  static of(parts?: { hardware?: boolean; software?: boolean }): ApicDisabled;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): ApicDisabled;
  valueOf(): number;
  toString(): string;
}

/** One channel of the timer. */
export declare class PitChannel extends Structure {
  private readonly _PitChannel;
  constructor(fields?: Partial<PitChannel>);
  /** Reload value; 65536 is allowed. */
  count_: number;
  /** The count that was latched. */
  latchedCount: number;
  /** What is left to read of the latched count; 0 where none is latched. */
  countLatched: number;
  /** Not 0 where the status is latched. */
  statusLatched: number;
  /** The status that was latched. */
  status: number;
  /** What the next read returns. */
  readState: number;
  /** What the next write sets. */
  writeState: number;
  /** The low octet, until the high one is written. */
  writeLatch: number;
  /** How a count is read and written. */
  rwMode: number;
  /** Mode of the channel. */
  mode: number;
  /** 1 where the channel counts in binary-coded decimal. Never used. */
  bcd: number;
  /** Level of the gate. */
  gate: number;
}

/** Registers of one timer. */
export declare class HpetTimer extends Structure {
  private readonly _HpetTimer;
  constructor(fields?: Partial<HpetTimer>);
  /** Configuration and capabilities. */
  config: bigint;
  /** Comparator: all 64 bits, in the mode of 32 bits as well. */
  cmp: bigint;
  /** Route of the message interrupt. Not in use. */
  fsb: bigint;
}

/** MSR MTRRCAP. */
export declare class MtrrCap implements Bits {
  constructor(bits: bigint);
  readonly bits: bigint;
  /** Number of variable ranges. */
  get vcnt(): number;
  /** What else there is, as the processor has it. */
  get features(): bigint;
  /** The integer of these bits. */
  static of(parts?: { vcnt?: number; features?: bigint }): MtrrCap;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): MtrrCap;
  valueOf(): bigint;
  toString(): string;
}

/** Number of an MSR. */
export declare const MsrIndex: {
  /** Control of speculation. */
  readonly SPEC_CTRL: 72;
  /** Features of Intel that may be turned on, such as faults for CPUID. */
  readonly MISC_FEATURES_ENABLES: 320;
  /** Protection keys of the supervisor. */
  readonly PKRS: 1761;
  /** Bounds checks of the supervisor. */
  readonly BNDCFGS: 3472;
  /** Extended states of the supervisor. */
  readonly XSS: 3488;
  /** Control of speculation that hypervisors offer. */
  readonly VIRT_SPEC_CTRL: 3221291295;
  /** Mask of debug register 1. */
  readonly DR1_ADDRESS_MASK: 3221295129;
  /** Mask of debug register 2. */
  readonly DR2_ADDRESS_MASK: 3221295130;
  /** Mask of debug register 3. */
  readonly DR3_ADDRESS_MASK: 3221295131;
  /** Mask of debug register 0. */
  readonly DR0_ADDRESS_MASK: 3221295143;
};
export type MsrIndex = number;

/** One MSR. */
export declare class OneMsr extends Structure {
  private readonly _OneMsr;
  constructor(fields?: Partial<OneMsr>);
  /** Which one it is. */
  index: MsrIndex;
  /** Its value. */
  val: bigint;
}

/** Precedes every record. */
export declare class RecordHeader extends Structure {
  private readonly _RecordHeader;
  constructor(fields?: Partial<RecordHeader>);
  /** Type code of the record. */
  type: number;
  /** Tells apart several records of one type: number of the vCPU or of the device. */
  instance: number;
  /** Octets of the body. */
  length: number;
}

/** Marks the end of the stream. */
export declare class End extends Structure {
  private readonly _End;
}

/** Identifies the stream and its version. */
export declare class Header extends Structure {
  private readonly _Header;
  constructor(fields?: Partial<Header>);
  /** Identifies the format. */
  magic: number;
  /** Version of the format. */
  version: number;
  /** Changeset of the Xen that saved the domain, or all ones if it did not know. */
  changeset: bigint;
  /** EAX of CPUID leaf 1 on the machine that saved the domain. */
  cpuid: number;
  /** Frequency of the guest's time stamp counter in kHz, or 0 to leave it as it is. */
  gtscKhz: number;
}

/** Registers of one vCPU. A vCPU that is down has no record, and stays down. */
export declare class Cpu extends Structure {
  private readonly _Cpu;
  constructor(fields?: Partial<Cpu>);
  /** State of x87 and SSE as FXSAVE stores it. */
  fpuRegs: Octets;
  /** Register RAX. */
  rax: bigint;
  /** Register RBX. */
  rbx: bigint;
  /** Register RCX. */
  rcx: bigint;
  /** Register RDX. */
  rdx: bigint;
  /** Register RBP. */
  rbp: bigint;
  /** Register RSI. */
  rsi: bigint;
  /** Register RDI. */
  rdi: bigint;
  /** Register RSP. */
  rsp: bigint;
  /** Register R8. */
  r8: bigint;
  /** Register R9. */
  r9: bigint;
  /** Register R10. */
  r10: bigint;
  /** Register R11. */
  r11: bigint;
  /** Register R12. */
  r12: bigint;
  /** Register R13. */
  r13: bigint;
  /** Register R14. */
  r14: bigint;
  /** Register R15. */
  r15: bigint;
  /** Instruction pointer. */
  rip: bigint;
  /** Flags register. */
  rflags: bigint;
  /** Control register 0. */
  cr0: Cr0;
  /** Control register 2: address of the last page fault. */
  cr2: bigint;
  /** Control register 3: root of the page tables. */
  cr3: bigint;
  /** Control register 4. */
  cr4: bigint;
  /** Debug register 0. */
  dr0: bigint;
  /** Debug register 1. */
  dr1: bigint;
  /** Debug register 2. */
  dr2: bigint;
  /** Debug register 3. */
  dr3: bigint;
  /** Debug register 6: status. */
  dr6: bigint;
  /** Debug register 7: control. */
  dr7: bigint;
  /** Selector of CS. */
  csSel: number;
  /** Selector of DS. */
  dsSel: number;
  /** Selector of ES. */
  esSel: number;
  /** Selector of FS. */
  fsSel: number;
  /** Selector of GS. */
  gsSel: number;
  /** Selector of SS. */
  ssSel: number;
  /** Selector of the task register. */
  trSel: number;
  /** Selector of the local descriptor table. */
  ldtrSel: number;
  /** Limit of CS. */
  csLimit: number;
  /** Limit of DS. */
  dsLimit: number;
  /** Limit of ES. */
  esLimit: number;
  /** Limit of FS. */
  fsLimit: number;
  /** Limit of GS. */
  gsLimit: number;
  /** Limit of SS. */
  ssLimit: number;
  /** Limit of the task register. */
  trLimit: number;
  /** Limit of the local descriptor table. */
  ldtrLimit: number;
  /** Limit of the interrupt descriptor table. */
  idtrLimit: number;
  /** Limit of the global descriptor table. */
  gdtrLimit: number;
  /** Base of CS. */
  csBase: bigint;
  /** Base of DS. */
  dsBase: bigint;
  /** Base of ES. */
  esBase: bigint;
  /** Base of FS. */
  fsBase: bigint;
  /** Base of GS. */
  gsBase: bigint;
  /** Base of SS. */
  ssBase: bigint;
  /** Base of the task register. */
  trBase: bigint;
  /** Base of the local descriptor table. */
  ldtrBase: bigint;
  /** Base of the interrupt descriptor table. */
  idtrBase: bigint;
  /** Base of the global descriptor table. */
  gdtrBase: bigint;
  /** Attributes of CS. */
  csArbytes: number;
  /** Attributes of DS. */
  dsArbytes: number;
  /** Attributes of ES. */
  esArbytes: number;
  /** Attributes of FS. */
  fsArbytes: number;
  /** Attributes of GS. */
  gsArbytes: number;
  /** Attributes of SS. */
  ssArbytes: number;
  /** Attributes of the task register. */
  trArbytes: number;
  /** Attributes of the local descriptor table. */
  ldtrArbytes: number;
  /** MSR SYSENTER_CS. */
  sysenterCs: bigint;
  /** MSR SYSENTER_ESP. */
  sysenterEsp: bigint;
  /** MSR SYSENTER_EIP. */
  sysenterEip: bigint;
  /** MSR KERNEL_GS_BASE, which SWAPGS exchanges. */
  shadowGs: bigint;
  /** Obsolete; readers do not look at it. */
  msrFlags: bigint;
  /** MSR LSTAR. */
  msrLstar: bigint;
  /** MSR STAR. */
  msrStar: bigint;
  /** MSR CSTAR. */
  msrCstar: bigint;
  /** MSR SFMASK. */
  msrSyscallMask: bigint;
  /** MSR EFER. */
  msrEfer: bigint;
  /** MSR TSC_AUX, which RDTSCP returns. */
  msrTscAux: bigint | null;
  /** What the guest would read from its time stamp counter. */
  tsc: bigint;
  /** The event that is to be injected. */
  pendingEvent: PendingEvent;
  /** Error code of the pending event. */
  errorCode: number;
  /** Flags. */
  flags: CpuFlags | null;
}

/** One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave. */
export declare class Pic extends Structure {
  private readonly _Pic;
  constructor(fields?: Partial<Pic>);
  /** Interrupt request register: one bit for each line. */
  irr: number;
  /** Interrupt mask register: one bit for each line. */
  imr: number;
  /** In-service register: one bit for each line. */
  isr: number;
  /** Vector of line 0. */
  irqBase: number;
  /** Progress of the initialisation; rotation of priorities. */
  sequence: PicSequence;
  /** Modes of operation. */
  modes: PicModes;
  /** Lines that are triggered by level. */
  elcr: PicLines;
  /** Level of the INT output. */
  intOutput: number;
}

/** The I/O APIC. */
export declare class Ioapic extends Structure {
  private readonly _Ioapic;
  constructor(fields?: Partial<Ioapic>);
  /** Guest physical address of its registers. */
  baseAddress: bigint;
  /** The register that is selected. */
  ioregsel: number;
  /** Its APIC id. */
  id: number;
  /** One entry for each pin. */
  redirtbl: Sequence<RedirectionEntry>;
}

/** State of one vCPU's local APIC that its registers do not show. */
export declare class Lapic extends Structure {
  private readonly _Lapic;
  constructor(fields?: Partial<Lapic>);
  /** MSR APIC_BASE. */
  apicBaseMsr: ApicBase;
  /** Why the APIC is off. */
  disabled: ApicDisabled;
  /** What the frequency of the timer is divided by. */
  timerDivisor: number;
  /** MSR TSC_DEADLINE. */
  tdtMsr: bigint | null;
  /** Errors that the error status register does not show yet. */
  pendingEsr: number | null;
}

/** Registers of one vCPU's local APIC. */
export declare class LapicRegs extends Structure {
  private readonly _LapicRegs;
  constructor(fields?: Partial<LapicRegs>);
  /** The register page up to the last register; each register stands at a multiple of 16. */
  data: Octets;
}

/** Interrupt lines of the PCI bus. */
export declare class PciIrq extends Structure {
  private readonly _PciIrq;
  constructor(fields?: Partial<PciIrq>);
  /**
   * One bit for each line: bit 4 × device + pin, counted from bit 0 of the first word; INTA is
   * pin 0.
   */
  pad: Integers<bigint>;
}

/** Interrupt lines of the ISA bus. */
export declare class IsaIrq extends Structure {
  private readonly _IsaIrq;
  constructor(fields?: Partial<IsaIrq>);
  /** One bit for each of the 16 interrupts. The rest has no meaning. */
  pad: bigint;
}

/** Where the router of the PCI bus leads its four links. */
export declare class PciLink extends Structure {
  private readonly _PciLink;
  constructor(fields?: Partial<PciLink>);
  /** ISA interrupt that a link leads to, or 0 for none. */
  route: Integers<number>;
}

/** The programmable interval timer. */
export declare class Pit extends Structure {
  private readonly _Pit;
  constructor(fields?: Partial<Pit>);
  /** The three channels. */
  channels: Sequence<PitChannel>;
  /** The speaker is on. */
  speakerDataOn: number;
}

/** The real-time clock. */
export declare class Rtc extends Structure {
  private readonly _Rtc;
  constructor(fields?: Partial<Rtc>);
  /** Its registers. */
  cmosData: Octets;
  /** The register that is selected. */
  cmosIndex: number;
  /** How far the guest's clock is ahead of the host's, in seconds. */
  rtcOffset: bigint | null;
}

/** The high precision event timer. */
export declare class Hpet extends Structure {
  private readonly _Hpet;
  constructor(fields?: Partial<Hpet>);
  /** Capabilities. */
  capability: bigint;
  /** Configuration. */
  config: bigint;
  /** Interrupt status. */
  isr: bigint;
  /** Main counter. */
  mc64: bigint;
  /** The three timers. */
  timers: Sequence<HpetTimer>;
  /** The value last written to each comparator, which no register shows. */
  period: Integers<bigint>;
}

/** The power management timer of ACPI, and the event registers beside it. */
export declare class Pmtimer extends Structure {
  private readonly _Pmtimer;
  constructor(fields?: Partial<Pmtimer>);
  /** The free-running counter. */
  tmrVal: number;
  /** Status register. */
  pm1aSts: number;
  /** Enable register. */
  pm1aEn: number;
}

/** Memory type range registers of one vCPU, and its PAT. */
export declare class Mtrr extends Structure {
  private readonly _Mtrr;
  constructor(fields?: Partial<Mtrr>);
  /** MSR PAT. */
  msrPatCr: bigint;
  /** Pairs of base and mask for the variable ranges. */
  msrMtrrVar: Integers<bigint>;
  /** The fixed ranges. */
  msrMtrrFixed: Integers<bigint>;
  /** MSR MTRRCAP. */
  msrMtrrCap: MtrrCap;
  /** MSR MTRR_DEF_TYPE. */
  msrMtrrDefType: bigint;
}

/** Enlightenments for Windows that hold for the whole domain. */
export declare class ViridianDomain extends Structure {
  private readonly _ViridianDomain;
  constructor(fields?: Partial<ViridianDomain>);
  /** MSR HYPERCALL. */
  hypercallGpa: bigint;
  /** MSR GUEST_OS_ID. */
  guestOsId: bigint;
  /** The reference counter while the domain is paused. */
  timeRefCount: bigint | null;
  /** MSR REFERENCE_TSC. */
  referenceTsc: bigint | null;
}

/**
 * Extended state of one vCPU, as XSAVE stores it. The components that follow the header depend
 * on `xcr0_accum`.
 */
export declare class CpuXsave extends Structure {
  private readonly _CpuXsave;
  constructor(fields?: Partial<CpuXsave>);
  /** Components that the saving Xen knows; readers do not look at it. */
  xfeatureMask: bigint;
  /** Extended control register 0. */
  xcr0: bigint;
  /** All components that the guest has ever turned on. */
  xcr0Accum: bigint;
  /** State of x87 and SSE. */
  fpuSse: Octets;
  /** Header of the area: components that are not in their initial state. */
  xstateBv: bigint;
  /** Header of the area: other values belong to the compressed form, which nobody reads. */
  xcompBv: bigint;
  /** The other components, at the offsets of the uncompressed form. */
  extended: Octets;
}

/** Enlightenments for Windows of one vCPU. */
export declare class ViridianVcpu extends Structure {
  private readonly _ViridianVcpu;
  constructor(fields?: Partial<ViridianVcpu>);
  /** MSR VP_ASSIST_PAGE. */
  vpAssistMsr: bigint;
  /** Not 0 where the guest may leave out the end of an interrupt. */
  apicAssistPending: number | null;
  /** MSR SIMP. */
  simpMsr: bigint | null;
  /** MSRs SINT0 to SINT15. */
  sintMsr: Integers<bigint> | null;
  /** MSRs STIMER_CONFIG of the four synthetic timers. */
  stimerConfigMsr: Integers<bigint> | null;
  /** MSRs STIMER_COUNT of the four synthetic timers. */
  stimerCountMsr: Integers<bigint> | null;
}

/** Machine check state of one vCPU. */
export declare class VmceVcpu extends Structure {
  private readonly _VmceVcpu;
  constructor(fields?: Partial<VmceVcpu>);
  /** MSR MCG_CAP. */
  caps: bigint;
  /** MSR MC0_CTL2. */
  mciCtl2Bank0: bigint | null;
  /** MSR MC1_CTL2. */
  mciCtl2Bank1: bigint | null;
  /** MSR MCG_EXT_CTL. */
  mcgExtCtl: bigint | null;
}

/** What one vCPU has added to its time stamp counter. */
export declare class TscAdjust extends Structure {
  private readonly _TscAdjust;
  constructor(fields?: Partial<TscAdjust>);
  /** MSR TSC_ADJUST. */
  tscAdjust: bigint;
}

/** Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any. */
export declare class CpuMsr extends Structure {
  private readonly _CpuMsr;
  constructor(fields?: Partial<CpuMsr>);
  /** Number of MSRs. */
  count_: number;
  /** The MSRs. */
  msr: Sequence<OneMsr>;
}

/** What stands before the first record. */
export declare class Headers {
  constructor(headers?: Partial<Headers>);
  /** The same with zeros where readers pass over what writers refuse. */
  cleared(): Headers;
}

/** The body of a record; octets, where its type is optional and unknown. */
export type Body = End | Header | Cpu | Pic | Ioapic | Lapic | LapicRegs | PciIrq | IsaIrq | PciLink | Pit | Rtc | Hpet | Pmtimer | Mtrr | ViridianDomain | CpuXsave | ViridianVcpu | VmceVcpu | TscAdjust | CpuMsr | Uint8Array;

/** The classes of the records, by the names of these in the description. */
export declare const records: ReadonlyMap<string, new () => Structure>;

/** Reads a stream: HVM context (x86). */
export declare class Reader extends StreamReader<Headers> {
  constructor(source: Source);
}

/** Writes a stream: HVM context (x86). */
export declare class Writer extends StreamWriter {
  constructor(sink: Sink, headers?: Headers);
}

/** Judges a whole stream as what a writer has written. */
export declare function check(source: Octets): void;

/** The same, of a source that gives its octets later. */
export declare function checkLater(source: Source): Promise<void>;
