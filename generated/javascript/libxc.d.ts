// Generated from spec/libxc by `cargo codegen`; do not edit.

/**
 * Libxc domain image
 *
 * The image of a domain as libxc saves, sends and restores it: its memory, and the state of its
 * vCPUs and its platform. It stands alone, within a libxl stream after a LIBXC_CONTEXT, or
 * within a suspend image of xapi after a LIBXC_IMAGE.
 */
import type { Bits, Integers, Nested, Octets, Record, Sequence, Sink, Source } from "./streamspec/index.js";
import { StreamReader, StreamWriter, Structure } from "./streamspec/index.js";

/** Kind of a domain. */
export declare const DomainType: {
  /** A paravirtual x86 domain. */
  readonly X86_PV: 1;
  /** A hardware-virtualised x86 domain. */
  readonly X86_HVM: 2;
};
export type DomainType = number;

/** Properties of the whole image. */
export declare class ImageOptions implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** The endianness after the image header: 0 little, 1 big. */
  get bigEndian(): boolean;
  /** The integer of these bits. */
  static of(parts?: { bigEndian?: boolean }): ImageOptions;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): ImageOptions;
  valueOf(): number;
  toString(): string;
}

/** A guest frame and its type. */
export declare class Frame implements Bits {
  constructor(bits: bigint);
  readonly bits: bigint;
  /** Number of the frame. */
  get pfn(): bigint;
  /** What the frame is used for. */
  get type(): FrameType;
  /** The integer of these bits. */
  static of(parts?: { pfn?: bigint; type?: FrameType }): Frame;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): Frame;
  valueOf(): bigint;
  toString(): string;
}

/** What a guest frame is used for; the numbers are those of XEN_DOMCTL_PFINFO, shifted right. */
export declare const FrameType: {
  /** An ordinary page. */
  readonly NOTAB: 0;
  /** A page table of level 1. */
  readonly L1TAB: 1;
  /** A page table of level 2. */
  readonly L2TAB: 2;
  /** A page table of level 3. */
  readonly L3TAB: 3;
  /** A page table of level 4. */
  readonly L4TAB: 4;
  /** A page table of level 1, pinned. */
  readonly L1TAB_PIN: 9;
  /** A page table of level 2, pinned. */
  readonly L2TAB_PIN: 10;
  /** A page table of level 3, pinned. */
  readonly L3TAB_PIN: 11;
  /** A page table of level 4, pinned. */
  readonly L4TAB_PIN: 12;
  /** A broken page; it has no content. */
  readonly BROKEN: 13;
  /** A page that is to be allocated and nothing more; it has no content. */
  readonly XALLOC: 14;
  /** No page, or no longer one; it has no content. */
  readonly XTAB: 15;
};
export type FrameType = number;

/** Width of a guest, in octets. */
export declare const GuestWidth: {
  /** A guest of 32 bits. */
  readonly NARROW: 4;
  /** A guest of 64 bits. */
  readonly WIDE: 8;
};
export type GuestWidth = number;

/** Number of levels of page tables. */
export declare const PtLevels: {
  /** Three levels: a guest of 32 bits with PAE. */
  readonly THREE: 3;
  /** Four levels: a guest of 64 bits. */
  readonly FOUR: 4;
};
export type PtLevels = number;

/** How a time stamp counter is provided, a TSC_MODE constant. */
export declare const TscMode: {
  /** The counter of the host where that is safe, and an emulated one elsewhere. */
  readonly DEFAULT: 0;
  /** Always an emulated one. */
  readonly ALWAYS_EMULATE: 1;
  /** The counter of the host, safe or not. */
  readonly NEVER_EMULATE: 2;
  /**
   * The counter of the host, and a number in TSC_AUX by which a guest could tell that it had
   * been moved.
   */
  readonly PVRDTSCP: 3;
};
export type TscMode = number;

/** A parameter of an HVM domain. */
export declare class HvmParam extends Structure {
  private readonly _HvmParam;
  constructor(fields?: Partial<HvmParam>);
  /** Which parameter. */
  index: HvmParamIndex;
  /** Its value. */
  value: bigint;
}

/** Which parameter of an HVM domain, an HVM_PARAM constant. */
export declare const HvmParamIndex: {
  /** How the guest is told of an event. */
  readonly CALLBACK_IRQ: 0n;
  /** Frame of the ring of xenstore. */
  readonly STORE_PFN: 1n;
  /** Event channel of xenstore. */
  readonly STORE_EVTCHN: 2n;
  /** No longer in use. */
  readonly PAE_ENABLED: 4n;
  /** Frame of requests to the default emulator. */
  readonly IOREQ_PFN: 5n;
  /** Frame of buffered requests to the default emulator. */
  readonly BUFIOREQ_PFN: 6n;
  /** Enlightenments for Windows that the domain has. */
  readonly VIRIDIAN: 9n;
  /** What becomes of ticks that were missed. */
  readonly TIMER_MODE: 10n;
  /** There is an HPET. */
  readonly HPET_ENABLED: 11n;
  /** Address of the page tables for a vCPU without paging. */
  readonly IDENT_PT: 12n;
  /** No longer in use. */
  readonly DM_DOMAIN: 13n;
  /** Sleep state of ACPI. */
  readonly ACPI_S_STATE: 14n;
  /** Address of the task state segment for real mode. */
  readonly VM86_TSS: 15n;
  /** Periodic timers are aligned to one another. */
  readonly VPT_ALIGN: 16n;
  /** Frame of the ring of the console. */
  readonly CONSOLE_PFN: 17n;
  /** Event channel of the console. */
  readonly CONSOLE_EVTCHN: 18n;
  /** Where the ports of ACPI are. */
  readonly ACPI_IOPORTS_LOCATION: 19n;
  /** No longer in use. */
  readonly MEMORY_EVENT_CR0: 20n;
  /** No longer in use. */
  readonly MEMORY_EVENT_CR3: 21n;
  /** No longer in use. */
  readonly MEMORY_EVENT_CR4: 22n;
  /** No longer in use. */
  readonly MEMORY_EVENT_INT3: 23n;
  /** No longer in use. */
  readonly NESTEDHVM: 24n;
  /** No longer in use. */
  readonly MEMORY_EVENT_SINGLE_STEP: 25n;
  /** No longer in use. */
  readonly BUFIOREQ_EVTCHN: 26n;
  /** Frame of the ring on paging. */
  readonly PAGING_RING_PFN: 27n;
  /** Frame of the ring on what is monitored. */
  readonly MONITOR_RING_PFN: 28n;
  /** Frame of the ring on shared memory. */
  readonly SHARING_RING_PFN: 29n;
  /** No longer in use. */
  readonly MEMORY_EVENT_MSR: 30n;
  /** What a triple fault does to the domain. */
  readonly TRIPLE_FAULT_REASON: 31n;
  /** First frame for further emulators. */
  readonly IOREQ_SERVER_PFN: 32n;
  /** Number of frames for further emulators. */
  readonly NR_IOREQ_SERVER_PAGES: 33n;
  /** Address of the generation id. */
  readonly VM_GENERATION_ID_ADDR: 34n;
  /** Who may use alternative tables of the memory. */
  readonly ALTP2M: 35n;
  /** Octets of the instruction pointer of x87 that are kept. */
  readonly X87_FIP_WIDTH: 36n;
  /** Address and size of the task state segment for real mode. */
  readonly VM86_TSS_SIZED: 37n;
  /** Capabilities of the machine check architecture. */
  readonly MCA_CAP: 38n;
};
export type HvmParamIndex = bigint;

/** What CPUID returns for one leaf. */
export declare class CpuidLeaf extends Structure {
  private readonly _CpuidLeaf;
  constructor(fields?: Partial<CpuidLeaf>);
  /** The leaf. */
  leaf: number;
  /** The subleaf, or 0xffffffff where the leaf has none. */
  subleaf: number;
  /** Value of EAX. */
  a: number;
  /** Value of EBX. */
  b: number;
  /** Value of ECX. */
  c_: number;
  /** Value of EDX. */
  d: number;
}

/** The value of one register. */
export declare class MsrEntry extends Structure {
  private readonly _MsrEntry;
  constructor(fields?: Partial<MsrEntry>);
  /** The register. */
  idx: number;
  /** Its value. */
  val: bigint;
}

/** Identifies the image and its version, and declares the endianness of all that follows. */
export declare class ImageHeader extends Structure {
  private readonly _ImageHeader;
  constructor(fields?: Partial<ImageHeader>);
  /** All ones; an image in the legacy format has a zero bit among them. */
  marker: bigint;
  /** The ASCII letters "XENF". */
  id: number;
  /** Version of the format. */
  version: number;
  /** Properties of the whole image. */
  options: ImageOptions;
}

/** What kind of domain was saved, and by which release. */
export declare class DomainHeader extends Structure {
  private readonly _DomainHeader;
  constructor(fields?: Partial<DomainHeader>);
  /** Kind of the domain. */
  type: DomainType;
  /** Base-2 logarithm of the size of a guest page in octets. */
  pageShift: number;
  /**
   * Major version of the Xen that saved the domain; 0 where the image was converted from the
   * legacy format.
   */
  xenMajor: number;
  /**
   * Minor version of the Xen that saved the domain; after a conversion, the version of the
   * converter.
   */
  xenMinor: number;
}

/** Precedes every record. */
export declare class RecordHeader extends Structure {
  private readonly _RecordHeader;
  constructor(fields?: Partial<RecordHeader>);
  /** Type code of the record. */
  type: number;
  /** Octets of the body without its padding. */
  length: number;
}

/** Marks the end of the image. */
export declare class End extends Structure {
  private readonly _End;
}

/**
 * Guest frames, their types, and the content of those that have any. Most of an image consists
 * of such records; a later one replaces what an earlier one said of the same frame.
 */
export declare class PageData extends Structure {
  private readonly _PageData;
  constructor(fields?: Partial<PageData>);
  /** Number of frames described. */
  count_: number;
  /** The frames and their types. */
  pfn: Sequence<Frame>;
  /** One page for each frame whose type is below `broken`, in the order of the frames. */
  pages: Octets;
}

/** Width of a PV guest, and depth of its page tables. */
export declare class X86PvInfo extends Structure {
  private readonly _X86PvInfo;
  constructor(fields?: Partial<X86PvInfo>);
  /** Width of the guest, in octets. */
  guestWidth: GuestWidth;
  /** Number of levels of the guest's page tables. */
  ptLevels: PtLevels;
}

/** The frames that hold the guest's own table from guest frames to machine frames. */
export declare class X86PvP2mFrames extends Structure {
  private readonly _X86PvP2mFrames;
  constructor(fields?: Partial<X86PvP2mFrames>);
  /** First entry of the table that is covered. */
  p2mStartPfn: number;
  /** Last entry of the table that is covered. */
  p2mEndPfn: number;
  /**
   * The guest frames that hold the table, from the one with the first entry to the one with the
   * last. A frame holds as many entries as a page has room for, of the guest's width each.
   */
  p2mPfn: Integers<bigint>;
}

/** The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them. */
export declare class X86PvVcpuBasic extends Structure {
  private readonly _X86PvVcpuBasic;
  constructor(fields?: Partial<X86PvVcpuBasic>);
  /** The vCPU. */
  vcpuId: number;
  /** What the hypercall returned. */
  context: Octets;
}

/**
 * The entry points of a vCPU and its machine check state, as XEN_DOMCTL_get_ext_vcpucontext has
 * them.
 */
export declare class X86PvVcpuExtended extends Structure {
  private readonly _X86PvVcpuExtended;
  constructor(fields?: Partial<X86PvVcpuExtended>);
  /** The vCPU. */
  vcpuId: number;
  /** What the hypercall returned. */
  context: Octets;
}

/** The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it. */
export declare class X86PvVcpuXsave extends Structure {
  private readonly _X86PvVcpuXsave;
  constructor(fields?: Partial<X86PvVcpuXsave>);
  /** The vCPU. */
  vcpuId: number;
  /** What the hypercall returned. */
  context: Octets;
}

/** The shared info page of a PV domain. */
export declare class SharedInfo extends Structure {
  private readonly _SharedInfo;
  constructor(fields?: Partial<SharedInfo>);
  /** Content of the page. */
  page: Octets;
}

/** The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it. */
export declare class X86TscInfo extends Structure {
  private readonly _X86TscInfo;
  constructor(fields?: Partial<X86TscInfo>);
  /** How the counter is provided. */
  mode: TscMode;
  /** Frequency of the counter, in kHz. */
  khz: number;
  /** Time that has passed for the domain, in nanoseconds. */
  nsec: bigint;
  /** Number of times that the domain has been moved. */
  incarnation: number;
}

/** The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it. */
export declare class HvmContext extends Structure {
  private readonly _HvmContext;
  constructor(fields?: Partial<HvmContext>);
  /** The HVM context, a stream of its own. */
  hvmCtx: Nested | Octets;
}

/** Parameters of an HVM domain, as HVMOP_get_param has them. */
export declare class HvmParams extends Structure {
  private readonly _HvmParams;
  constructor(fields?: Partial<HvmParams>);
  /** Number of parameters. */
  count_: number;
  /** The parameters. */
  param: Sequence<HvmParam>;
}

/** Data of the higher layers of the toolstack, which libxc handed through. */
export declare class Toolstack extends Structure {
  private readonly _Toolstack;
  constructor(fields?: Partial<Toolstack>);
  /** What the higher layers gave. */
  data: Octets;
}

/** Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them. */
export declare class X86PvVcpuMsrs extends Structure {
  private readonly _X86PvVcpuMsrs;
  constructor(fields?: Partial<X86PvVcpuMsrs>);
  /** The vCPU. */
  vcpuId: number;
  /** What the hypercall returned. */
  context: Octets;
}

/**
 * All memory has been sent. What follows is sent a second time, so that the reader can compare
 * it with what it has.
 */
export declare class Verify extends Structure {
  private readonly _Verify;
}

/**
 * Marks the end of a consistent view of the domain: what stands before it can be restored by
 * itself. Further records bring the view up to date, until the next CHECKPOINT or the END.
 */
export declare class Checkpoint extends Structure {
  private readonly _Checkpoint;
}

/** Frames that the mirrored domain has changed by itself, in any order. */
export declare class CheckpointDirtyPfnList extends Structure {
  private readonly _CheckpointDirtyPfnList;
  constructor(fields?: Partial<CheckpointDirtyPfnList>);
  /** Numbers of the frames. */
  pfn: Integers<bigint>;
}

/**
 * Marks the end of the static data: of what does not change while the domain runs. A reader
 * completes the domain before it takes its memory.
 */
export declare class StaticDataEnd extends Structure {
  private readonly _StaticDataEnd;
}

/** What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it. */
export declare class X86CpuidPolicy extends Structure {
  private readonly _X86CpuidPolicy;
  constructor(fields?: Partial<X86CpuidPolicy>);
  /** The leaves. */
  leaves: Sequence<CpuidLeaf>;
}

/** What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it. */
export declare class X86MsrPolicy extends Structure {
  private readonly _X86MsrPolicy;
  constructor(fields?: Partial<X86MsrPolicy>);
  /** The registers. */
  entries: Sequence<MsrEntry>;
}

/** What stands before the first record. */
export declare class Headers {
  constructor(headers?: Partial<Headers>);
  /** Identifies the image and its version, and declares the endianness of all that follows. */
  imageHeader: ImageHeader;
  /** What kind of domain was saved, and by which release. */
  domainHeader: DomainHeader;
  /** The same with zeros where readers pass over what writers refuse. */
  cleared(): Headers;
}

/** The body of a record; octets, where its type is optional and unknown. */
export type Body = End | PageData | X86PvInfo | X86PvP2mFrames | X86PvVcpuBasic | X86PvVcpuExtended | X86PvVcpuXsave | SharedInfo | X86TscInfo | HvmContext | HvmParams | Toolstack | X86PvVcpuMsrs | Verify | Checkpoint | CheckpointDirtyPfnList | StaticDataEnd | X86CpuidPolicy | X86MsrPolicy | Uint8Array;

/** The classes of the records, by the names of these in the description. */
export declare const records: ReadonlyMap<string, new () => Structure>;

/** Reads a stream: Libxc domain image. */
export declare class Reader extends StreamReader<Headers> {
  constructor(source: Source);
}

/** Writes a stream: Libxc domain image. */
export declare class Writer extends StreamWriter {
  constructor(sink: Sink, headers?: Headers);
}

/** Judges a whole stream as what a writer has written. */
export declare function check(source: Octets): void;

/** The same, of a source that gives its octets later. */
export declare function checkLater(source: Source): Promise<void>;
