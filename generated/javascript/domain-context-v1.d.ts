// Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.

/**
 * Domain context, version 1
 *
 * The first form of the domain context, as it was posted in September 2020 and never released.
 * It is described from what the posted code does, for those who meet such a stream; version 2
 * is the one to use.
 */
import type { Bits, Integers, Nested, Octets, Record, Sequence, Sink, Source } from "./streamspec/index.js";
import { StreamReader, StreamWriter, Structure } from "./streamspec/index.js";

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

/** Precedes every record. */
export declare class RecordHeader extends Structure {
  private readonly _RecordHeader;
  constructor(fields?: Partial<RecordHeader>);
  /** Type code of the record. */
  type: number;
  /** Tells apart several records of one type. */
  instance: number;
  /** Octets of body and padding together. */
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
  /** The number whose digits spell "SAVE" in ASCII. */
  magic: number;
  /** Major version of the Xen that saved the domain. */
  xenMajor: number;
  /** Minor version of the Xen that saved the domain. */
  xenMinor: number;
  /** Version of the format. */
  version: number;
}

/** The shared info page of the domain. */
export declare class SharedInfo extends Structure {
  private readonly _SharedInfo;
  constructor(fields?: Partial<SharedInfo>);
  /** How the page is laid out. */
  flags: SharedInfoFlags;
  /** Octets of `buffer`. */
  bufferSize: number;
  /** Content of the page. */
  buffer: Octets;
}

/** The virtual time stamp counter of an x86 domain. */
export declare class TscInfo extends Structure {
  private readonly _TscInfo;
  constructor(fields?: Partial<TscInfo>);
  /** TSC mode, as XEN_DOMCTL_settscinfo takes it. */
  mode: number;
  /** Number of times that the domain has been moved. */
  incarnation: number;
  /** Time that has passed for the domain, in nanoseconds. */
  nsec: bigint;
  /** Frequency of the counter, in kHz. */
  khz: number;
}

/** What stands before the first record. */
export declare class Headers {
  constructor(headers?: Partial<Headers>);
  /** The same with zeros where readers pass over what writers refuse. */
  cleared(): Headers;
}

/** The body of a record; octets, where its type is optional and unknown. */
export type Body = End | Header | SharedInfo | TscInfo | Uint8Array;

/** The classes of the records, by the names of these in the description. */
export declare const records: ReadonlyMap<string, new () => Structure>;

/** Reads a stream: Domain context, version 1. */
export declare class Reader extends StreamReader<Headers> {
  constructor(source: Source);
}

/** Writes a stream: Domain context, version 1. */
export declare class Writer extends StreamWriter {
  constructor(sink: Sink, headers?: Headers);
}

/** Judges a whole stream as what a writer has written. */
export declare function check(source: Octets): void;

/** The same, of a source that gives its octets later. */
export declare function checkLater(source: Source): Promise<void>;
