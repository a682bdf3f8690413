// What the streams share: readers, writers, errors.

import type { Class } from "./classes.js";

export { Class } from "./classes.js";

/** Octets; those that were read stay where they were. */
export type Octets = Uint8Array;
/** Elements that follow one another. */
export type Sequence<T> = ArrayLike<T> & Iterable<T>;
/** Integers that follow one another; those that were read are a typed array. */
export type Integers<T extends number | bigint> = ArrayLike<T> & Iterable<T>;

/** Something to read from: octets at hand, or pieces of them, which may come later. */
export type Source =
  | ArrayBuffer
  | ArrayBufferView
  | { read(size: number): Uint8Array | null | undefined }
  | { getReader(): { read(): Promise<{ value?: Uint8Array | undefined }> } }
  | AsyncIterable<Uint8Array>
  | Iterable<Uint8Array>;

/** Something to write to. */
export interface Sink {
  /** Takes all of some octets. */
  write(octets: Uint8Array): unknown;
}

/** A stream breaks a rule of its format. */
export declare class StreamError extends Error {
  /** What kind of error it is. */
  readonly class: Class;
  /** The id of the rule, as in the book. */
  readonly rule: string;
  /** What the rule says. */
  readonly sentence: string;
  /** Octets from the start of the stream to the item that the rule is about. */
  readonly offset: number;
  /** That item. */
  readonly path: string;
  /** The number of its record, from 0, and what that says of itself; null in a header. */
  readonly record: number | null;
  readonly type: number | bigint | null;
  readonly instance: number | bigint | null;
}

/** What is to be written is no such structure: a field is missing, or of another size or kind. */
export declare class Misfit extends Error {
  readonly path: string;
}

/** A stream has a record that nothing is there to load. */
export declare class NoHandler extends Error {
  /** What the description calls it, and where it begins. */
  readonly record: string;
  readonly offset: number;
}

/** Fields that follow one another. */
export declare class Structure {
  /** The same with zeros where readers pass over what writers refuse. */
  cleared(): this;
}

/** An integer whose bits have names. */
export interface Bits {
  readonly bits: number | bigint;
}

/** The name of a value of an enum; undefined where it has none. */
export declare function nameOf<E extends object>(of: E, value: number | bigint): string | undefined;

/** What the description calls a value of an enum; undefined where it has no name. */
export declare function labelOf<E extends object>(of: E, value: number | bigint): string | undefined;

/** The value of an enum that the description calls so; undefined where there is none. */
export declare function ofLabel<E extends object>(of: E, label: string): E[keyof E] | undefined;

/** The octets of a text in UTF-8. */
export declare function octetsOf(text: string): Uint8Array;

/** Octets as a text; U+FFFD stands for what is no UTF-8. */
export declare function textOf(octets: Uint8Array): string;

/** A record as it was read. */
export declare class Record<Body = Structure | Uint8Array> {
  /** The structure that its type names; octets, where the type is optional and unknown. */
  readonly body: Body;
  /** The record header. */
  readonly header: Structure;
  readonly type: number | bigint;
  readonly instance: number | bigint;
  /** Where it has a layout with fewer fields: how many octets that has. */
  readonly layout: number | null;
  /** Its number in its stream, and where it begins. */
  readonly number: number;
  readonly offset: number;
  /** Its stream, which may be one that followed a record of another. */
  readonly stream: {
    readonly of: { readonly id: string; readonly name: string };
    readonly version: number;
    /** How many others it stands within. */
    readonly depth: number;
  };
  /** The headers of that. */
  readonly headers: object;
  /** Where each field after the fixed part begins, or would begin: octets from the start of the body. */
  readonly marks: readonly number[];
  /** What the description calls it; null where it describes no record of the type. */
  readonly name: string | null;
  /** Whether its type is marked as one that a reader may pass over. */
  readonly optional: boolean;
  /** The same with zeros where readers pass over what writers refuse, also in a stream in the body. */
  cleared(): this;
}

/** The order of octets of an integer: with the most or the least significant first. */
export type Endian = "big" | "little";

/** What is done with a record. */
export type Handler = (record: Record<any>) => unknown;
/** What is done with the records of each class. */
export type Handlers = ReadonlyMap<Function, Handler>;
/** What saves the records of each class: bodies, or a function that writes them. */
export type Savers<Writer> = ReadonlyMap<Function, Iterable<Record<any> | Structure> | ((writer: Writer) => unknown)>;

/** Gives the records of a stream, and of those that follow its records, one after another. */
export declare class StreamReader<Headers = object> implements Iterable<Record>, AsyncIterable<Record> {
  protected constructor();
  /** The headers of the stream, which are read now if they were not before. */
  readonly headers: Headers;
  /** The version of the stream; the oldest described, until the stream has told it. */
  readonly version: number;
  /** The order of octets in records; the headers are read now as well. */
  readonly endian: Endian;
  /** Where the next octet stands. */
  readonly offset: number;
  /** The headers, of a source that gives its octets later. */
  start(): Promise<Headers>;
  /** The next record; null after the last one. */
  next(): Record | null;
  /**
   * Gives each record to the handler of the class of its body, in their order, to the end. A record whose
   * class has none goes to `otherwise`. If that is missing as well, loading stops with a `NoHandler`, but
   * for records that have nothing to say: last ones without fields, and optional ones of unknown type,
   * whose class is `Uint8Array`. A handler stops it with an error of its own.
   */
  load(handlers: Handlers, otherwise?: Handler | null): void;
  /** The same, of a source that gives its octets later; handlers may take their time as well. */
  loadLater(handlers: Handlers, otherwise?: Handler | null): Promise<void>;
  [Symbol.iterator](): Iterator<Record>;
  [Symbol.asyncIterator](): AsyncIterator<Record>;
}

/** A stream in the body of a record. */
export declare class Nested {
  readonly octets: Uint8Array;
  /** A reader of it; offsets count from the start of the outermost stream. */
  reader(): StreamReader;
}

/** What a record header says of a record besides its body. */
export interface Heading {
  /** The type of a body of octets. */
  type?: number | bigint;
  instance?: number | bigint;
  /** The further fields of the record header. */
  header?: Structure | null;
  /** How many octets a layout with fewer fields has. */
  layout?: number | null;
}

/**
 * Writes a stream, and those that follow its records, one record after another. After a record that was
 * refused, others may follow; after a header that was refused or a sink that failed nothing may: whatever
 * follows throws that first error again. Only `close` tells whether the stream is complete.
 */
export declare class StreamWriter {
  protected constructor();
  /** The version of the current stream. */
  readonly version: number;
  /** Where the next octet stands. */
  readonly offset: number;
  /**
   * Begins the stream that follows the record written last; `of` is its module. `endian` is the order of
   * octets where the magic of the stream tells that.
   */
  begin<Headers>(of: { Headers: new () => Headers }, headers?: Headers, endian?: Endian): void;
  /** Writes a body, with what its record header says; or a record that was read. */
  write(record: Record<any> | Structure | Uint8Array, heading?: Heading): void;
  /**
   * Writes a whole stream, and closes it. Given are its records, which may be those of a reader; or what
   * saves those of each class. These are saved in an order that keeps the rules on it, whatever the order
   * of the map; then the last record, if it has no fields.
   */
  save(records: Iterable<Record<any> | Structure> | Savers<this>): void;
  /** The stream has ended, and has all that it must have. */
  close(): void;
}

/** Something to write to that keeps all octets. */
export declare class Collector implements Sink {
  write(octets: Uint8Array): void;
  /** All that was written. */
  octets(): Uint8Array;
}
