// Generated from spec/domain-context by `cargo codegen`; do not edit.

/**
 * Domain context
 *
 * The state of a domain that the hypervisor holds, other than its memory and its devices: what
 * a toolstack asks the hypervisor for when a domain is saved, and gives back when it is
 * restored. This description is the authoritative text of the format.
 */
import type { Bits, Integers, Nested, Octets, Record, Sequence, Sink, Source } from "./streamspec/index.js";
import { StreamReader, StreamWriter, Structure } from "./streamspec/index.js";

/** Architecture and kind of a domain; 0 is reserved, so that a header of zeros is not a header. */
export declare const DomainArch: {
  /** A paravirtual x86 domain. */
  readonly X86_PV: 1;
  /** A hardware-virtualised x86 domain. */
  readonly X86_HVM: 2;
  /** An Arm domain. */
  readonly ARM: 3;
};
export type DomainArch = number;

/** What a grant table entry grants. */
export declare class GrantFlags implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** Kind of the grant. */
  get kind(): GrantKind;
  /** The page may be read and not written. */
  get readonly(): boolean;
  /** The page is mapped for reading, or was; set by the hypervisor. */
  get reading(): boolean;
  /** The page is mapped for writing, or was; set by the hypervisor. */
  get writing(): boolean;
  /** Cache attributes of the mapping. */
  get cache(): number;
  /** Only a part of the page is granted. */
  get subPage(): boolean;
  /** The integer of these bits. */
  static of(parts?: { kind?: GrantKind; readonly?: boolean; reading?: boolean; writing?: boolean; cache?: number; subPage?: boolean }): GrantFlags;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): GrantFlags;
  valueOf(): number;
  toString(): string;
}

/** Kind of a grant. */
export declare const GrantKind: {
  /** Nothing is granted. */
  readonly NONE: 0;
  /** The page may be mapped or copied. */
  readonly ACCESS: 1;
  /** A page is accepted in exchange. */
  readonly TRANSFER: 2;
};
export type GrantKind = number;

/** Properties of the whole stream. */
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

/** How a shared info page is laid out. */
export declare class SharedInfoFlags implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** The 32-bit layout. */
  get compat(): boolean;
  /** The integer of these bits. */
  static of(parts?: { compat?: boolean }): SharedInfoFlags;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): SharedInfoFlags;
  valueOf(): number;
  toString(): string;
}

/** Delivery state of an event channel. */
export declare class EventChannelFlags implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** An event waits to be handled. */
  get pending(): boolean;
  /** The guest has masked the channel. */
  get masked(): boolean;
  /** The integer of these bits. */
  static of(parts?: { pending?: boolean; masked?: boolean }): EventChannelFlags;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): EventChannelFlags;
  valueOf(): number;
  toString(): string;
}

/** What an event channel is bound to. A closed channel has no record. */
export declare const EventChannelState: {
  /** Waits for a remote domain to bind to it. */
  readonly UNBOUND: 1;
  /** Bound to a channel of another domain. */
  readonly INTERDOMAIN: 2;
  /** Bound to a physical interrupt. */
  readonly PIRQ: 3;
  /** Bound to a virtual interrupt. */
  readonly VIRQ: 4;
  /** Bound to an interrupt between the domain's own vCPUs. */
  readonly IPI: 5;
};
export type EventChannelState = number;

/** Bound to a channel of another domain. */
export declare class InterdomainChannel extends Structure {
  private readonly _InterdomainChannel;
  constructor(fields?: Partial<InterdomainChannel>);
  /** The other domain. */
  remoteDomid: number;
  /** The other domain's port. */
  remotePort: number;
}

/** Bound to an interrupt between vCPUs; has no other end. */
export declare class IpiChannel extends Structure {
  private readonly _IpiChannel;
}

/** Bound to a physical interrupt. */
export declare class PirqChannel extends Structure {
  private readonly _PirqChannel;
  constructor(fields?: Partial<PirqChannel>);
  /** The interrupt, by its guest number. */
  pirq: number;
}

/** Waits for a remote domain. */
export declare class UnboundChannel extends Structure {
  private readonly _UnboundChannel;
  constructor(fields?: Partial<UnboundChannel>);
  /** The domain that may bind to the channel. */
  remoteDomid: number;
}

/** Bound to a virtual interrupt. */
export declare class VirqChannel extends Structure {
  private readonly _VirqChannel;
  constructor(fields?: Partial<VirqChannel>);
  /** The interrupt. */
  virq: number;
}

/** A grant table entry of version 1. */
export declare class GrantEntryV1 extends Structure {
  private readonly _GrantEntryV1;
  constructor(fields?: Partial<GrantEntryV1>);
  /** What is granted. */
  flags: GrantFlags;
  /** The domain that it is granted to. */
  domid: number;
  /** The frame that is granted. */
  frame: number;
}

/** A grant table entry of version 2, for a whole page or a part of one. */
export declare class GrantEntryV2 extends Structure {
  private readonly _GrantEntryV2;
  constructor(fields?: Partial<GrantEntryV2>);
  /** What is granted. */
  flags: GrantFlags;
  /** The domain that it is granted to. */
  domid: number;
  /** First octet of the page that is granted. */
  pageOffset: number;
  /** Octets granted, where only a part of the page is. */
  pageLength: number;
  /** The frame that is granted. */
  frame: bigint;
}

/** What a vCPU is doing. */
export declare const Runstate: {
  /** On a physical CPU. */
  readonly RUNNING: 0;
  /** Waits for a physical CPU. */
  readonly RUNNABLE: 1;
  /** Waits for an event. */
  readonly BLOCKED: 2;
  /** Can neither run nor wait. */
  readonly OFFLINE: 3;
};
export type Runstate = number;

/** Identifies the stream and its version, and declares the endianness of all that follows. */
export declare class ImageHeader extends Structure {
  private readonly _ImageHeader;
  constructor(fields?: Partial<ImageHeader>);
  /** All ones, which no record of an older stream can begin with. */
  marker: bigint;
  /** The ASCII letters "SAVE". */
  id: number;
  /** Version of the format. */
  version: number;
  /** Properties of the whole stream. */
  options: ImageOptions;
}

/** What kind of domain was saved, and by which release. */
export declare class DomainHeader extends Structure {
  private readonly _DomainHeader;
  constructor(fields?: Partial<DomainHeader>);
  /** Architecture and kind of the domain. */
  arch: DomainArch;
  /** Major version of the Xen that saved the domain. */
  xenMajor: number;
  /** Minor version of the Xen that saved the domain. */
  xenMinor: number;
}

/** Precedes every record. */
export declare class RecordHeader extends Structure {
  private readonly _RecordHeader;
  constructor(fields?: Partial<RecordHeader>);
  /** Type code of the record. */
  type: number;
  /** Tells apart several records of one type. */
  instance: number;
  /** Octets of the body without its padding. */
  length: bigint;
}

/** Marks the end of the stream. */
export declare class End extends Structure {
  private readonly _End;
}

/** The shared info page of the domain. */
export declare class SharedInfo extends Structure {
  private readonly _SharedInfo;
  constructor(fields?: Partial<SharedInfo>);
  /** How the page is laid out. */
  flags: SharedInfoFlags;
  /** Content of the page. */
  page: Octets;
}

/** The virtual time stamp counter of an x86 domain. */
export declare class X86TscInfo extends Structure {
  private readonly _X86TscInfo;
  constructor(fields?: Partial<X86TscInfo>);
  /** TSC mode, as XEN_DOMCTL_settscinfo takes it. */
  mode: number;
  /** Frequency of the counter, in kHz. */
  khz: number;
  /** Time that has passed for the domain, in nanoseconds. */
  nsec: bigint;
  /** Number of times that the domain has been moved. */
  incarnation: number;
}

/** One event channel of the domain; its instance is the local port. */
export declare class EventChannel extends Structure {
  private readonly _EventChannel;
  constructor(fields?: Partial<EventChannel>);
  /** What the channel is bound to. */
  state: EventChannelState;
  /** Whether the channel is pending, and whether it is masked. */
  flags: EventChannelFlags;
  /** The vCPU that is notified. */
  vcpu: number;
  /** Priority of the channel, 0 highest; 7 where the guest set none. */
  priority: number;
  /** The other end of the channel. */
  binding: UnboundChannel | InterdomainChannel | PirqChannel | VirqChannel | IpiChannel | Octets;
}

/** A run of grant table entries in the layout of version 1. */
export declare class GrantEntriesV1 extends Structure {
  private readonly _GrantEntriesV1;
  constructor(fields?: Partial<GrantEntriesV1>);
  /** Grant reference of the first entry. */
  firstRef: number;
  /** Number of entries. */
  count_: number;
  /** The entries, by ascending reference. */
  entries: Sequence<GrantEntryV1>;
}

/** A run of grant table entries in the layout of version 2. */
export declare class GrantEntriesV2 extends Structure {
  private readonly _GrantEntriesV2;
  constructor(fields?: Partial<GrantEntriesV2>);
  /** Grant reference of the first entry. */
  firstRef: number;
  /** Number of entries. */
  count_: number;
  /** The entries, by ascending reference. */
  entries: Sequence<GrantEntryV2>;
}

/** Where a vCPU has registered its info area. */
export declare class VcpuInfo extends Structure {
  private readonly _VcpuInfo;
  constructor(fields?: Partial<VcpuInfo>);
  /** Guest frame that holds the area. */
  gfn: bigint;
  /** First octet of the area within the frame. */
  pageOffset: number;
}

/** How long a vCPU has spent in each state. */
export declare class VcpuRunstate extends Structure {
  private readonly _VcpuRunstate;
  constructor(fields?: Partial<VcpuRunstate>);
  /** Guest virtual address of the registered runstate area, or 0 for none. */
  area: bigint;
  /** The state when the domain was saved. */
  state: Runstate;
  /** System time at which the state was entered, in nanoseconds. */
  entryTime: bigint;
  /** Time spent in each state, in nanoseconds, in the order of the states' values. */
  time: Integers<bigint>;
}

/** What stands before the first record. */
export declare class Headers {
  constructor(headers?: Partial<Headers>);
  /** Identifies the stream and its version, and declares the endianness of all that follows. */
  imageHeader: ImageHeader;
  /** What kind of domain was saved, and by which release. */
  domainHeader: DomainHeader;
  /** The same with zeros where readers pass over what writers refuse. */
  cleared(): Headers;
}

/** The body of a record; octets, where its type is optional and unknown. */
export type Body = End | SharedInfo | X86TscInfo | EventChannel | GrantEntriesV1 | GrantEntriesV2 | VcpuInfo | VcpuRunstate | Uint8Array;

/** The classes of the records, by the names of these in the description. */
export declare const records: ReadonlyMap<string, new () => Structure>;

/** Reads a stream: Domain context. */
export declare class Reader extends StreamReader<Headers> {
  constructor(source: Source);
}

/** Writes a stream: Domain context. */
export declare class Writer extends StreamWriter {
  constructor(sink: Sink, headers?: Headers);
}

/** Judges a whole stream as what a writer has written. */
export declare function check(source: Octets): void;

/** The same, of a source that gives its octets later. */
export declare function checkLater(source: Source): Promise<void>;
