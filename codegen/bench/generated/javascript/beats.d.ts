// Generated from spec/beats by `cargo codegen`; do not edit.

/**
 * Beats
 *
 * Records like ticks, in a stream with an order of its own, instances and rules on their place.
 */
import type { Bits, Integers, Nested, Octets, Record, Sequence, Sink, Source } from "./streamspec/index.js";
import { StreamReader, StreamWriter, Structure } from "./streamspec/index.js";

/** Options of the stream. */
export declare class Options implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** The order of what follows: 0 little, 1 big. */
  get bigEndian(): boolean;
  /** The integer of these bits. */
  static of(parts?: { bigEndian?: boolean }): Options;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): Options;
  valueOf(): number;
  toString(): string;
}

/** What a beat is. */
export declare const BeatKind: {
  /** The first kind. */
  readonly FIRST: 0;
  /** The second kind. */
  readonly SECOND: 1;
  /** The third kind. */
  readonly THIRD: 2;
};
export type BeatKind = number;

/** Declares the order of what follows. */
export declare class Order extends Structure {
  private readonly _Order;
  constructor(fields?: Partial<Order>);
  /** Identifies the stream. */
  magic: number;
  /** How the stream is written. */
  options: Options;
}

/** Precedes every record. */
export declare class RecordHeader extends Structure {
  private readonly _RecordHeader;
  constructor(fields?: Partial<RecordHeader>);
  /** Type code of the record. */
  type: number;
  /** Which of several sources. */
  instance: number;
  /** Octets of the body. */
  length: number;
}

/** Ends the stream. */
export declare class End extends Structure {
  private readonly _End;
}

/** A sample of mixed integers. */
export declare class Beat extends Structure {
  private readonly _Beat;
  constructor(fields?: Partial<Beat>);
  /** When. */
  time: bigint;
  /** Where from. */
  source: number;
  /** How often. */
  count_: number;
  /** What. */
  kind: BeatKind;
  /** How. */
  flags: number;
  /** On which CPU. */
  cpu: number;
  /** At which level. */
  level: number;
  /** How much. */
  value: bigint;
}

/** Begins the stream. */
export declare class Start extends Structure {
  private readonly _Start;
}

/** The beats that follow are in this tempo. */
export declare class Tempo extends Structure {
  private readonly _Tempo;
  constructor(fields?: Partial<Tempo>);
  /** Beats a minute. */
  tempo: bigint;
}

/** What stands before the first record. */
export declare class Headers {
  constructor(headers?: Partial<Headers>);
  /** Declares the order of what follows. */
  order: Order;
  /** The same with zeros where readers pass over what writers refuse. */
  cleared(): Headers;
}

/** The body of a record; octets, where its type is optional and unknown. */
export type Body = End | Beat | Start | Tempo | Uint8Array;

/** The classes of the records, by the names of these in the description. */
export declare const records: ReadonlyMap<string, new () => Structure>;

/** Reads a stream: Beats. */
export declare class Reader extends StreamReader<Headers> {
  constructor(source: Source);
}

/** Writes a stream: Beats. */
export declare class Writer extends StreamWriter {
  constructor(sink: Sink, headers?: Headers);
}

/** Judges a whole stream as what a writer has written. */
export declare function check(source: Octets): void;

/** The same, of a source that gives its octets later. */
export declare function checkLater(source: Source): Promise<void>;
