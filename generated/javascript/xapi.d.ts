// Generated from spec/xapi by `cargo codegen`; do not edit.

/**
 * Xapi suspend image
 *
 * A domain as xapi's xenopsd suspends, moves and resumes it: the libxc image, and around it
 * what xenopsd, the device emulator, the UEFI variables and the virtual TPMs have to keep.
 */
import type { Bits, Integers, Nested, Octets, Record, Sequence, Sink, Source } from "./streamspec/index.js";
import { StreamReader, StreamWriter, Structure } from "./streamspec/index.js";

/** Tells the image from others, and its version. */
export declare class Head extends Structure {
  private readonly _Head;
  constructor(fields?: Partial<Head>);
  /** A line of ASCII letters, with its line feed. */
  signature: Octets;
}

/** Precedes every part of the image. */
export declare class RecordHeader extends Structure {
  private readonly _RecordHeader;
  constructor(fields?: Partial<RecordHeader>);
  /** What the part is. */
  type: bigint;
  /** Octets of the body. */
  length: bigint;
}

/** What xenopsd writes down of the image and of the domain. */
export declare class Xenops extends Structure {
  private readonly _Xenops;
  constructor(fields?: Partial<Xenops>);
  /** An S-expression: fields in brackets, each with its name and its value. */
  metadata: Octets;
}

/**
 * A libxc image follows, headers and all, up to its END. After that come records of this stream
 * again.
 */
export declare class LibxcImage extends Structure {
  private readonly _LibxcImage;
}

/** The state of the device emulator, as QEMU saves it. */
export declare class QemuTrad extends Structure {
  private readonly _QemuTrad;
  constructor(fields?: Partial<QemuTrad>);
  /** What QEMU has written; it means something to QEMU alone. */
  state: Octets;
}

/** The UEFI variables of the domain. */
export declare class Varstored extends Structure {
  private readonly _Varstored;
  constructor(fields?: Partial<Varstored>);
  /** What varstored has written; it means something to varstored alone. */
  variables: Octets;
}

/** The state of a virtual TPM, as its octets are. */
export declare class Swtpm0 extends Structure {
  private readonly _Swtpm0;
  constructor(fields?: Partial<Swtpm0>);
  /** What swtpm has written. */
  state: Octets;
}

/** The state of a virtual TPM. */
export declare class Swtpm extends Structure {
  private readonly _Swtpm;
  constructor(fields?: Partial<Swtpm>);
  /** What swtpm has written, in Base64. */
  state: Octets;
}

/** Marks the end of the image. */
export declare class EndOfImage extends Structure {
  private readonly _EndOfImage;
}

/** What stands before the first record. */
export declare class Headers {
  constructor(headers?: Partial<Headers>);
  /** Tells the image from others, and its version. */
  head: Head;
  /** The same with zeros where readers pass over what writers refuse. */
  cleared(): Headers;
}

/** The body of a record; octets, where its type is optional and unknown. */
export type Body = Xenops | LibxcImage | QemuTrad | Varstored | Swtpm0 | Swtpm | EndOfImage | Uint8Array;

/** The classes of the records, by the names of these in the description. */
export declare const records: ReadonlyMap<string, new () => Structure>;

/** Reads a stream: Xapi suspend image. */
export declare class Reader extends StreamReader<Headers> {
  constructor(source: Source);
}

/** Writes a stream: Xapi suspend image. */
export declare class Writer extends StreamWriter {
  constructor(sink: Sink, headers?: Headers);
}

/** Judges a whole stream as what a writer has written. */
export declare function check(source: Octets): void;

/** The same, of a source that gives its octets later. */
export declare function checkLater(source: Source): Promise<void>;
