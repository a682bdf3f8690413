// Generated from spec/xapi by `cargo codegen`; do not edit.

import { Class } from "./streamspec/classes.js";
import { add, div, mul, shl, sub } from "./streamspec/errors.js";
import { StreamReader, check as judge, checkLater as judgeLater } from "./streamspec/reader.js";
import { ALL, Stream } from "./streamspec/stream.js";
import { Bits, Pattern, Structure, any, changed, cleared, count, enumOf } from "./streamspec/values.js";
import { every, has, holds, join, latin, raw, same, some, terminated } from "./streamspec/values.js";
import { unsigned, withoutNul } from "./streamspec/values.js";
import { StreamWriter } from "./streamspec/writer.js";
import * as libxc from "./libxc.js";

/** Tells the image from others, and its version. */
export class Head extends Structure {
  constructor({ signature = latin("XenSavedDomv2-\x0a") } = {}) {
    super();
    this.signature = signature;
  }

  static _read(c, at) {
    const signature = c.data.subarray(at, at + 15);
    if (!same(signature, latin("XenSavedDomv2-\x0a"))) {
      throw c.fault("xapi.head.signature.const", at, "signature");
    }
    return new Head({ signature });
  }

  _write(c, at) {
    c.put(at, "signature", this.signature, 15);
  }
}

/** What stands before the first record. */
export class Headers {
  constructor({ head = new Head() } = {}) {
    this.head = head;
  }

  /** The same with zeros where readers pass over what writers refuse. */
  cleared() {
    return new Headers({ head: this.head.cleared() });
  }
}

/** Precedes every part of the image. */
export class RecordHeader extends Structure {
  constructor({ type = 0n, length = 0n } = {}) {
    super();
    this.type = type;
    this.length = length;
  }

  static _read(c, at) {
    const { view, little } = c;
    const type = view.getBigUint64(at, little);
    const length = view.getBigUint64(at + 8, little);
    return new RecordHeader({ type, length });
  }

  _write(c, at) {
    c.integer("u64", at, "type", this.type);
    c.integer("u64", at + 8, "length", this.length);
  }
}

/** What xenopsd writes down of the image and of the domain. */
export class Xenops extends Structure {
  constructor({ metadata = new Uint8Array(0) } = {}) {
    super();
    this.metadata = metadata;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("metadata", "xapi.xenops.metadata.fits");
    const metadata = c.octets(c.remaining());
    return new Xenops({ metadata });
  }

  _write(c, at) {
    c.extend(0);
    c.part("metadata");
    c.octets(this.metadata);
  }
}
Xenops._form = { name: "XENOPS", type: 15n, size: 0, exact: false, length: "xapi.xenops.length" };

/**
 * A libxc image follows, headers and all, up to its END. After that come records of this stream
 * again.
 */
export class LibxcImage extends Structure {
  static _admit(c, at, path) {
    if (c.seen(240n)) throw c.fault("xapi.libxc_image.once", at, path);
  }
}
LibxcImage._form = {
  name: "LIBXC_IMAGE",
  type: 240n,
  size: 0,
  exact: true,
  length: "xapi.libxc_image.length",
  required: "xapi.libxc_image.required",
  begins: "libxc",
};

/** The state of the device emulator, as QEMU saves it. */
export class QemuTrad extends Structure {
  constructor({ state = new Uint8Array(0) } = {}) {
    super();
    this.state = state;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("state", "xapi.qemu_trad.state.fits");
    const state = c.octets(c.remaining());
    return new QemuTrad({ state });
  }

  _write(c, at) {
    c.extend(0);
    c.part("state");
    c.octets(this.state);
  }

  _rules(c) {
    if (c.framing.length > BigInt((1024 * 1024))) throw c.fault("xapi.qemu_trad.limit", 0, "");
  }
}
QemuTrad._form = {
  name: "QEMU_TRAD",
  type: 3840n,
  size: 0,
  exact: false,
  length: "xapi.qemu_trad.length",
};

/** The UEFI variables of the domain. */
export class Varstored extends Structure {
  constructor({ variables = new Uint8Array(0) } = {}) {
    super();
    this.variables = variables;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("variables", "xapi.varstored.variables.fits");
    const variables = c.octets(c.remaining());
    return new Varstored({ variables });
  }

  _write(c, at) {
    c.extend(0);
    c.part("variables");
    c.octets(this.variables);
  }
}
Varstored._form = {
  name: "VARSTORED",
  type: 3857n,
  size: 0,
  exact: false,
  length: "xapi.varstored.length",
};

/** The state of a virtual TPM, as its octets are. */
export class Swtpm0 extends Structure {
  constructor({ state = new Uint8Array(0) } = {}) {
    super();
    this.state = state;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("state", "xapi.swtpm0.state.fits");
    const state = c.octets(c.remaining());
    return new Swtpm0({ state });
  }

  _write(c, at) {
    c.extend(0);
    c.part("state");
    c.octets(this.state);
  }
}
Swtpm0._form = { name: "SWTPM0", type: 3858n, size: 0, exact: false, length: "xapi.swtpm0.length" };

/** The state of a virtual TPM. */
export class Swtpm extends Structure {
  constructor({ state = new Uint8Array(0) } = {}) {
    super();
    this.state = state;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("state", "xapi.swtpm.state.fits");
    const state = c.octets(c.remaining());
    return new Swtpm({ state });
  }

  _write(c, at) {
    c.extend(0);
    c.part("state");
    c.octets(this.state);
  }
}
Swtpm._form = { name: "SWTPM", type: 3859n, size: 0, exact: false, length: "xapi.swtpm.length" };

/** Marks the end of the image. */
export class EndOfImage extends Structure {}
EndOfImage._form = {
  name: "END_OF_IMAGE",
  type: 65535n,
  size: 0,
  exact: true,
  length: "xapi.end_of_image.length",
  last: true,
};

/** What there is to know of the stream besides the fields of its structures. */
export const format = {
  id: "xapi",
  name: "xapi",
  versions: [2],
  headers: [
    {
      name: "head",
      attribute: "head",
      of: Head,
      size: 15,
      big: false,
      complete: "xapi.head.complete",
      version: null,
      order: null,
    },
  ],
  headersOf: Headers,
  framing: {
    size: 16,
    big: false,
    of: RecordHeader,
    type: { at: 0, kind: "u64", size: 8, name: "type" },
    length: { at: 8, kind: "u64", size: 8, name: "length" },
    instance: null,
    headerComplete: "xapi.framing.header-complete",
    bodyComplete: "xapi.framing.body-complete",
    end: "xapi.framing.end",
    nothingAfter: "xapi.framing.nothing-after-end",
    typeKnown: "xapi.framing.type",
    optionalBit: null,
    passesUnknown: false,
    least: null,
    limit: null,
    aligned: null,
    unique: null,
    padTo: 1,
    padCounts: false,
    padComplete: "xapi.framing.body-complete",
    padZero: null,
    padVerified: false,
    checksum: null,
    trailer: null,
  },
  records: new Map([
    [15n, Xenops],
    [240n, LibxcImage],
    [3840n, QemuTrad],
    [3857n, Varstored],
    [3858n, Swtpm0],
    [3859n, Swtpm],
    [65535n, EndOfImage],
  ]),
  saved: [Xenops, LibxcImage, QemuTrad, Varstored, Swtpm0, Swtpm, EndOfImage],
  endsWith: EndOfImage,
  first: null,
  inner: () => ({
    "libxc": [
      { of: libxc.format, signs: [[0, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]], [8, [0x58, 0x45, 0x4e, 0x46]]] },
    ],
  }),
  patterns: {},
  rules: {
    "xapi.head.complete": [Class.TRUNCATED, "A stream holds all octets of its `head`."],
    "xapi.head.signature.const": [Class.MAGIC, "`signature` is `XenSavedDomv2-\\x0a`."],
    "xapi.framing.header-complete": [Class.TRUNCATED, "A stream holds all octets of a record's header."],
    "xapi.framing.body-complete": [Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."],
    "xapi.framing.end": [Class.TRUNCATED, "A stream does not stop before its last record."],
    "xapi.framing.nothing-after-end": [Class.TRAILING, "Nothing follows the last record."],
    "xapi.framing.type": [Class.TYPE, "The type of a record is one of those described."],
    "xapi.xenops.metadata.fits": [Class.LENGTH, "`metadata` lies within the body of its record."],
    "xapi.xenops.length": [Class.LENGTH, "The length of XENOPS is the sum of its fields."],
    "xapi.xenops.ahead": [Class.CONFLICT, "There is one such record, ahead of all others."],
    "xapi.libxc_image.required": [Class.MISSING, "A stream has a record LIBXC_IMAGE."],
    "xapi.libxc_image.once": [Class.DUPLICATE, "A stream has no second LIBXC_IMAGE."],
    "xapi.libxc_image.length": [Class.LENGTH, "The length of LIBXC_IMAGE is 0."],
    "xapi.qemu_trad.state.fits": [Class.LENGTH, "`state` lies within the body of its record."],
    "xapi.qemu_trad.length": [Class.LENGTH, "The length of QEMU_TRAD is the sum of its fields."],
    "xapi.qemu_trad.limit": [Class.VALUE, "The state has at most 1 MiB."],
    "xapi.varstored.variables.fits": [Class.LENGTH, "`variables` lies within the body of its record."],
    "xapi.varstored.length": [Class.LENGTH, "The length of VARSTORED is the sum of its fields."],
    "xapi.swtpm0.state.fits": [Class.LENGTH, "`state` lies within the body of its record."],
    "xapi.swtpm0.length": [Class.LENGTH, "The length of SWTPM0 is the sum of its fields."],
    "xapi.swtpm0.unused": [Class.CONFLICT, "Nobody writes the record any more."],
    "xapi.swtpm.state.fits": [Class.LENGTH, "`state` lies within the body of its record."],
    "xapi.swtpm.length": [Class.LENGTH, "The length of SWTPM is the sum of its fields."],
    "xapi.swtpm.uefi": [Class.CONFLICT, "The UEFI variables stand before it."],
    "xapi.end_of_image.length": [Class.LENGTH, "The length of END_OF_IMAGE is 0."],
  },
};

/** The classes of the records, by the names of these in the description. */
export const records = new Map([
  ["XENOPS", Xenops],
  ["LIBXC_IMAGE", LibxcImage],
  ["QEMU_TRAD", QemuTrad],
  ["VARSTORED", Varstored],
  ["SWTPM0", Swtpm0],
  ["SWTPM", Swtpm],
  ["END_OF_IMAGE", EndOfImage],
]);

/** Reads a stream: Xapi suspend image. */
export class Reader extends StreamReader {
  constructor(source) {
    super(new Stream(format, false, ALL), source);
  }
}

/** Writes a stream: Xapi suspend image. */
export class Writer extends StreamWriter {
  constructor(sink, headers = new Headers()) {
    super(new Stream(format, true, null), sink, headers);
  }
}

/** Judges a whole stream as what a writer has written. */
export function check(source) {
  judge(format, source);
}

/** The same, of a source that gives its octets later. */
export async function checkLater(source) {
  await judgeLater(format, source);
}
