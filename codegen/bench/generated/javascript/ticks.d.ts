// Generated from spec/ticks by `cargo codegen`; do not edit.

/**
 * Ticks
 *
 * Many small records of one type, to measure what a record costs.
 */
import type { Bits, Integers, Nested, Octets, Record, Sequence, Sink, Source } from "./streamspec/index.js";
import { StreamReader, StreamWriter, Structure } from "./streamspec/index.js";

/** What a tick is. */
export declare const TickKind: {
  /** The first kind. */
  readonly FIRST: 0;
  /** The second kind. */
  readonly SECOND: 1;
  /** The third kind. */
  readonly THIRD: 2;
};
export type TickKind = number;

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

/** A sample of mixed integers. */
export declare class Tick extends Structure {
  private readonly _Tick;
  constructor(fields?: Partial<Tick>);
  /** When. */
  time: bigint;
  /** Where from. */
  source: number;
  /** How often. */
  count_: number;
  /** What. */
  kind: TickKind;
  /** How. */
  flags: number;
  /** On which CPU. */
  cpu: number;
  /** At which level. */
  level: number;
  /** How much. */
  value: bigint;
}

/** A text, so that there is a choice of types. */
export declare class Note extends Structure {
  private readonly _Note;
  constructor(fields?: Partial<Note>);
  /** The text. */
  text: Octets;
}

/** What stands before the first record. */
export declare class Headers {
  constructor(headers?: Partial<Headers>);
  /** The same with zeros where readers pass over what writers refuse. */
  cleared(): Headers;
}

/** The body of a record; octets, where its type is optional and unknown. */
export type Body = End | Tick | Note | Uint8Array;

/** The classes of the records, by the names of these in the description. */
export declare const records: ReadonlyMap<string, new () => Structure>;

/** Reads a stream: Ticks. */
export declare class Reader extends StreamReader<Headers> {
  constructor(source: Source);
}

/** Writes a stream: Ticks. */
export declare class Writer extends StreamWriter {
  constructor(sink: Sink, headers?: Headers);
}

/** Judges a whole stream as what a writer has written. */
export declare function check(source: Octets): void;

/** The same, of a source that gives its octets later. */
export declare function checkLater(source: Source): Promise<void>;
