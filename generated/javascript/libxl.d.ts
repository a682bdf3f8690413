// Generated from spec/libxl by `cargo codegen`; do not edit.

/**
 * Libxl stream
 *
 * A domain as libxl saves, sends and restores it: the libxc image, and around it the data of
 * libxl and the state of the device emulators.
 */
import type { Bits, Integers, Nested, Octets, Record, Sequence, Sink, Source } from "./streamspec/index.js";
import { StreamReader, StreamWriter, Structure } from "./streamspec/index.js";

/** A device emulator. */
export declare const EmulatorId: {
  /** Not known, as in a stream converted from the legacy format. */
  readonly UNKNOWN: 0;
  /** Xen's own branch of QEMU. */
  readonly QEMU_TRADITIONAL: 1;
  /** QEMU. */
  readonly QEMU_UPSTREAM: 2;
};
export type EmulatorId = number;

/** Properties of the whole stream. */
export declare class Options implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** The endianness after the header: 0 little, 1 big. */
  get bigEndian(): boolean;
  /** The stream was converted from the legacy format. */
  get legacy(): boolean;
  /** The integer of these bits. */
  static of(parts?: { bigEndian?: boolean; legacy?: boolean }): Options;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): Options;
  valueOf(): number;
  toString(): string;
}

/** A key and its value. */
export declare class KeyValue extends Structure {
  private readonly _KeyValue;
  constructor(fields?: Partial<KeyValue>);
  /** Path of the key below the emulator's directory in xenstore. */
  key: Octets;
  /** Value of the key. */
  value: Octets;
}

/** What one host tells the other. */
export declare const ControlId: {
  /** The secondary is out of sync: a new checkpoint begins. Sent by the primary. */
  readonly NEW: 0;
  /** The secondary is suspended. Sent by the secondary. */
  readonly SVM_SUSPENDED: 1;
  /** The secondary is ready. Sent by the secondary. */
  readonly SVM_READY: 2;
  /** The secondary runs again. Sent by the secondary. */
  readonly SVM_RESUMED: 3;
};
export type ControlId = number;

/** Identifies the stream and its version, and declares the endianness of all that follows. */
export declare class Header extends Structure {
  private readonly _Header;
  constructor(fields?: Partial<Header>);
  /** The ASCII letters "LibxlFmt". */
  ident: bigint;
  /** Version of the format. */
  version: number;
  /** Properties of the whole stream. */
  options: Options;
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

/** Marks the end of the stream. */
export declare class End extends Structure {
  private readonly _End;
}

/**
 * A libxc image follows, headers and all. It goes on to its END, or to a CHECKPOINT, after
 * which records of libxl follow again.
 */
export declare class LibxcContext extends Structure {
  private readonly _LibxcContext;
}

/** What an emulator of the domain keeps in xenstore. */
export declare class EmulatorXenstoreData extends Structure {
  private readonly _EmulatorXenstoreData;
  constructor(fields?: Partial<EmulatorXenstoreData>);
  /** The emulator. */
  emulatorId: EmulatorId;
  /** Which one, where the domain has several. */
  index: number;
  /** Keys and their values. */
  pairs: Sequence<KeyValue>;
}

/** The state of an emulator of the domain. */
export declare class EmulatorContext extends Structure {
  private readonly _EmulatorContext;
  constructor(fields?: Partial<EmulatorContext>);
  /** The emulator. */
  emulatorId: EmulatorId;
  /** Which one, where the domain has several. */
  index: number;
  /** Its state, which means something to the emulator alone. */
  emulatorCtx: Octets;
}

/** Ends the records of a checkpoint. The libxc image goes on where it was left, without headers. */
export declare class CheckpointEnd extends Structure {
  private readonly _CheckpointEnd;
}

/** How far the two hosts of a mirrored domain have come. COLO alone uses it. */
export declare class CheckpointState extends Structure {
  private readonly _CheckpointState;
  constructor(fields?: Partial<CheckpointState>);
  /** What happened. */
  controlId: ControlId;
}

/** What stands before the first record. */
export declare class Headers {
  constructor(headers?: Partial<Headers>);
  /** Identifies the stream and its version, and declares the endianness of all that follows. */
  header: Header;
  /** The same with zeros where readers pass over what writers refuse. */
  cleared(): Headers;
}

/** The body of a record; octets, where its type is optional and unknown. */
export type Body = End | LibxcContext | EmulatorXenstoreData | EmulatorContext | CheckpointEnd | CheckpointState | Uint8Array;

/** The classes of the records, by the names of these in the description. */
export declare const records: ReadonlyMap<string, new () => Structure>;

/** Reads a stream: Libxl stream. */
export declare class Reader extends StreamReader<Headers> {
  constructor(source: Source);
}

/** Writes a stream: Libxl stream. */
export declare class Writer extends StreamWriter {
  constructor(sink: Sink, headers?: Headers);
}

/** Judges a whole stream as what a writer has written. */
export declare function check(source: Octets): void;

/** The same, of a source that gives its octets later. */
export declare function checkLater(source: Source): Promise<void>;
