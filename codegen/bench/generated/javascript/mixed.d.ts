// Generated from spec/mixed by `cargo codegen`; do not edit.

/**
 * Mixed
 *
 * Records of eight types, one in 64 of them a kibioctet.
 */
import type { Bits, Integers, Nested, Octets, Record, Sequence, Sink, Source } from "./streamspec/index.js";
import { StreamReader, StreamWriter, Structure } from "./streamspec/index.js";

/** Precedes every record. */
export declare class RecordHeader extends Structure {
  private readonly _RecordHeader;
  constructor(fields?: Partial<RecordHeader>);
  /** Type code of the record. */
  type: number;
  /** Octets of the body. */
  length: number;
}

/** Ends the stream. */
export declare class End extends Structure {
  private readonly _End;
}

/** The record alpha. */
export declare class Alpha extends Structure {
  private readonly _Alpha;
  constructor(fields?: Partial<Alpha>);
  /** A value. */
  a: bigint;
  /** A value. */
  b: bigint;
}

/** The record beta. */
export declare class Beta extends Structure {
  private readonly _Beta;
  constructor(fields?: Partial<Beta>);
  /** A value. */
  a: number;
  /** A value. */
  b: number;
  /** A value. */
  c_: bigint;
  /** A value. */
  d: bigint;
}

/** The record gamma. */
export declare class Gamma extends Structure {
  private readonly _Gamma;
  constructor(fields?: Partial<Gamma>);
  /** A value. */
  a: number;
  /** A value. */
  b: number;
  /** A value. */
  c_: number;
}

/** The record delta. */
export declare class Delta extends Structure {
  private readonly _Delta;
  constructor(fields?: Partial<Delta>);
  /** A value. */
  a: bigint;
  /** A value. */
  b: number;
  /** A value. */
  c_: number;
  /** A value. */
  d: number;
  /** A value. */
  e: number;
  /** A value. */
  f: bigint;
  /** A value. */
  g: bigint;
}

/** The record epsilon. */
export declare class Epsilon extends Structure {
  private readonly _Epsilon;
  constructor(fields?: Partial<Epsilon>);
  /** A value. */
  a: number;
  /** A value. */
  b: number;
}

/** The record zeta. */
export declare class Zeta extends Structure {
  private readonly _Zeta;
  constructor(fields?: Partial<Zeta>);
  /** A value. */
  a: bigint;
  /** A value. */
  b: bigint;
  /** A value. */
  c_: bigint;
  /** A value. */
  d: bigint;
}

/** The record eta. */
export declare class Eta extends Structure {
  private readonly _Eta;
  constructor(fields?: Partial<Eta>);
  /** A value. */
  a: number;
  /** A value. */
  b: number;
  /** A value. */
  c_: number;
  /** A value. */
  d: number;
  /** A value. */
  e: bigint;
}

/** The record theta. */
export declare class Theta extends Structure {
  private readonly _Theta;
  constructor(fields?: Partial<Theta>);
  /** A value. */
  a: bigint;
  /** A value. */
  b: Integers<bigint>;
}

/** What stands before the first record. */
export declare class Headers {
  constructor(headers?: Partial<Headers>);
  /** The same with zeros where readers pass over what writers refuse. */
  cleared(): Headers;
}

/** The body of a record; octets, where its type is optional and unknown. */
export type Body = End | Alpha | Beta | Gamma | Delta | Epsilon | Zeta | Eta | Theta | Uint8Array;

/** The classes of the records, by the names of these in the description. */
export declare const records: ReadonlyMap<string, new () => Structure>;

/** Reads a stream: Mixed. */
export declare class Reader extends StreamReader<Headers> {
  constructor(source: Source);
}

/** Writes a stream: Mixed. */
export declare class Writer extends StreamWriter {
  constructor(sink: Sink, headers?: Headers);
}

/** Judges a whole stream as what a writer has written. */
export declare function check(source: Octets): void;

/** The same, of a source that gives its octets later. */
export declare function checkLater(source: Source): Promise<void>;
