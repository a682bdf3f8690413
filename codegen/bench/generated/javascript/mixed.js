// Generated from spec/mixed by `cargo codegen`; do not edit.

import { Class } from "./streamspec/classes.js";
import { add, div, mul, shl, sub } from "./streamspec/errors.js";
import { StreamReader, check as judge, checkLater as judgeLater } from "./streamspec/reader.js";
import { ALL, Stream } from "./streamspec/stream.js";
import { Bits, Pattern, Structure, any, changed, cleared, count, enumOf } from "./streamspec/values.js";
import { every, has, holds, join, latin, raw, same, some, terminated } from "./streamspec/values.js";
import { unsigned, withoutNul } from "./streamspec/values.js";
import { StreamWriter } from "./streamspec/writer.js";

/** What stands before the first record. */
export class Headers {
  constructor({} = {}) {
  }

  /** The same with zeros where readers pass over what writers refuse. */
  cleared() {
    return new Headers({});
  }
}

/** Precedes every record. */
export class RecordHeader extends Structure {
  constructor({ type = 0, length = 0 } = {}) {
    super();
    this.type = type;
    this.length = length;
  }

  static _read(c, at) {
    const { view, little } = c;
    const type = view.getUint32(at, little);
    const length = view.getUint32(at + 4, little);
    return new RecordHeader({ type, length });
  }

  _write(c, at) {
    c.integer("u32", at, "type", this.type);
    c.integer("u32", at + 4, "length", this.length);
  }
}

/** Ends the stream. */
export class End extends Structure {}
End._form = { name: "END", type: 1, size: 0, exact: true, length: "mixed.end.length", last: true };

/** The record alpha. */
export class Alpha extends Structure {
  constructor({ a = 0n, b = 0n } = {}) {
    super();
    this.a = a;
    this.b = b;
  }

  static _read(c, at) {
    const { view, little } = c;
    const a = view.getBigUint64(at, little);
    if (a < 1) throw c.fault("mixed.alpha.a.min", at, "a");
    const b = view.getBigUint64(at + 8, little);
    return new Alpha({ a, b });
  }

  _write(c, at) {
    c.extend(16);
    c.integer("u64", at, "a", this.a);
    c.integer("u64", at + 8, "b", this.b);
  }
}
Alpha._form = {
  name: "ALPHA",
  type: 2,
  size: 16,
  exact: true,
  length: "mixed.alpha.length",
  alone: true,
};

/** The record beta. */
export class Beta extends Structure {
  constructor({ a = 0, b = 0, c_ = 0n, d = 0n } = {}) {
    super();
    this.a = a;
    this.b = b;
    this.c_ = c_;
    this.d = d;
  }

  static _read(c, at) {
    const { view, little } = c;
    const a = view.getUint32(at, little);
    const b = view.getUint32(at + 4, little);
    const c_ = view.getBigUint64(at + 8, little);
    const d = view.getBigUint64(at + 16, little);
    return new Beta({ a, b, c_, d });
  }

  _write(c, at) {
    c.extend(24);
    c.integer("u32", at, "a", this.a);
    c.integer("u32", at + 4, "b", this.b);
    c.integer("u64", at + 8, "c_", this.c_);
    c.integer("u64", at + 16, "d", this.d);
  }
}
Beta._form = {
  name: "BETA",
  type: 3,
  size: 24,
  exact: true,
  length: "mixed.beta.length",
  alone: true,
};

/** The record gamma. */
export class Gamma extends Structure {
  constructor({ a = 0, b = 0, c_ = 0 } = {}) {
    super();
    this.a = a;
    this.b = b;
    this.c_ = c_;
  }

  static _read(c, at) {
    const { view, little } = c;
    const a = view.getUint16(at, little);
    const b = view.getUint16(at + 2, little);
    const c_ = view.getUint32(at + 4, little);
    return new Gamma({ a, b, c_ });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u16", at, "a", this.a);
    c.integer("u16", at + 2, "b", this.b);
    c.integer("u32", at + 4, "c_", this.c_);
  }
}
Gamma._form = {
  name: "GAMMA",
  type: 4,
  size: 8,
  exact: true,
  length: "mixed.gamma.length",
  alone: true,
};

/** The record delta. */
export class Delta extends Structure {
  constructor({ a = 0n, b = 0, c_ = 0, d = 0, e = 0, f = 0n, g = 0n } = {}) {
    super();
    this.a = a;
    this.b = b;
    this.c_ = c_;
    this.d = d;
    this.e = e;
    this.f = f;
    this.g = g;
  }

  static _read(c, at) {
    const { view, little } = c;
    const a = view.getBigUint64(at, little);
    const b = view.getUint32(at + 8, little);
    const c_ = view.getUint16(at + 12, little);
    const d = view.getUint8(at + 14);
    const e = view.getUint8(at + 15);
    const f = view.getBigUint64(at + 16, little);
    const g = view.getBigUint64(at + 24, little);
    return new Delta({ a, b, c_, d, e, f, g });
  }

  _write(c, at) {
    c.extend(32);
    c.integer("u64", at, "a", this.a);
    c.integer("u32", at + 8, "b", this.b);
    c.integer("u16", at + 12, "c_", this.c_);
    c.integer("u8", at + 14, "d", this.d);
    c.integer("u8", at + 15, "e", this.e);
    c.integer("u64", at + 16, "f", this.f);
    c.integer("u64", at + 24, "g", this.g);
  }
}
Delta._form = {
  name: "DELTA",
  type: 5,
  size: 32,
  exact: true,
  length: "mixed.delta.length",
  alone: true,
};

/** The record epsilon. */
export class Epsilon extends Structure {
  constructor({ a = 0, b = 0 } = {}) {
    super();
    this.a = a;
    this.b = b;
  }

  static _read(c, at) {
    const { view, little } = c;
    const a = view.getUint32(at, little);
    const b = view.getUint32(at + 4, little);
    return new Epsilon({ a, b });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "a", this.a);
    c.integer("u32", at + 4, "b", this.b);
  }
}
Epsilon._form = {
  name: "EPSILON",
  type: 6,
  size: 8,
  exact: true,
  length: "mixed.epsilon.length",
  alone: true,
};

/** The record zeta. */
export class Zeta extends Structure {
  constructor({ a = 0n, b = 0n, c_ = 0n, d = 0n } = {}) {
    super();
    this.a = a;
    this.b = b;
    this.c_ = c_;
    this.d = d;
  }

  static _read(c, at) {
    const { view, little } = c;
    const a = view.getBigUint64(at, little);
    const b = view.getBigUint64(at + 8, little);
    const c_ = view.getBigUint64(at + 16, little);
    const d = view.getBigUint64(at + 24, little);
    return new Zeta({ a, b, c_, d });
  }

  _write(c, at) {
    c.extend(32);
    c.integer("u64", at, "a", this.a);
    c.integer("u64", at + 8, "b", this.b);
    c.integer("u64", at + 16, "c_", this.c_);
    c.integer("u64", at + 24, "d", this.d);
  }
}
Zeta._form = {
  name: "ZETA",
  type: 7,
  size: 32,
  exact: true,
  length: "mixed.zeta.length",
  alone: true,
};

/** The record eta. */
export class Eta extends Structure {
  constructor({ a = 0, b = 0, c_ = 0, d = 0, e = 0n } = {}) {
    super();
    this.a = a;
    this.b = b;
    this.c_ = c_;
    this.d = d;
    this.e = e;
  }

  static _read(c, at) {
    const { view, little } = c;
    const a = view.getUint8(at);
    const b = view.getUint8(at + 1);
    const c_ = view.getUint16(at + 2, little);
    const d = view.getUint32(at + 4, little);
    const e = view.getBigUint64(at + 8, little);
    return new Eta({ a, b, c_, d, e });
  }

  _write(c, at) {
    c.extend(16);
    c.integer("u8", at, "a", this.a);
    c.integer("u8", at + 1, "b", this.b);
    c.integer("u16", at + 2, "c_", this.c_);
    c.integer("u32", at + 4, "d", this.d);
    c.integer("u64", at + 8, "e", this.e);
  }
}
Eta._form = {
  name: "ETA",
  type: 8,
  size: 16,
  exact: true,
  length: "mixed.eta.length",
  alone: true,
};

/** The record theta. */
export class Theta extends Structure {
  constructor({ a = 0n, b = new Array(127).fill(0n) } = {}) {
    super();
    this.a = a;
    this.b = b;
  }

  static _read(c, at) {
    const { view, little } = c;
    const a = view.getBigUint64(at, little);
    const b = c.integers("u64", at + 8, 127);
    return new Theta({ a, b });
  }

  _write(c, at) {
    c.extend(1024);
    c.integer("u64", at, "a", this.a);
    c.putIntegers(at + 8, "b", "u64", this.b, 127);
  }
}
Theta._form = {
  name: "THETA",
  type: 9,
  size: 1024,
  exact: true,
  length: "mixed.theta.length",
  alone: true,
};

/** What there is to know of the stream besides the fields of its structures. */
export const format = {
  id: "mixed",
  name: "mixed",
  versions: [1],
  headers: [],
  headersOf: Headers,
  framing: {
    size: 8,
    big: false,
    of: RecordHeader,
    type: { at: 0, kind: "u32", size: 4, name: "type" },
    length: { at: 4, kind: "u32", size: 4, name: "length" },
    instance: null,
    headerComplete: "mixed.framing.header-complete",
    bodyComplete: "mixed.framing.body-complete",
    end: "mixed.framing.end",
    nothingAfter: "mixed.framing.nothing-after-end",
    typeKnown: "mixed.framing.type",
    optionalBit: null,
    passesUnknown: false,
    least: null,
    limit: { most: 134217728, rule: "mixed.framing.length.max" },
    aligned: null,
    unique: null,
    padTo: 8,
    padCounts: false,
    padComplete: "mixed.framing.padding-complete",
    padZero: "mixed.framing.padding.zero",
    padVerified: true,
    checksum: null,
    trailer: null,
  },
  records: new Map([
    [1, End],
    [2, Alpha],
    [3, Beta],
    [4, Gamma],
    [5, Delta],
    [6, Epsilon],
    [7, Zeta],
    [8, Eta],
    [9, Theta],
  ]),
  saved: [Alpha, Beta, Gamma, Delta, Epsilon, Zeta, Eta, Theta, End],
  endsWith: End,
  first: null,
  inner: () => ({}),
  patterns: {},
  rules: {
    "mixed.framing.length.max": [Class.LIMIT, "`length` is at most 0x8000000."],
    "mixed.framing.header-complete": [Class.TRUNCATED, "A stream holds all octets of a record's header."],
    "mixed.framing.body-complete": [Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."],
    "mixed.framing.end": [Class.TRUNCATED, "A stream does not stop before its last record."],
    "mixed.framing.nothing-after-end": [Class.TRAILING, "Nothing follows the last record."],
    "mixed.framing.type": [Class.TYPE, "The type of a record is one of those described."],
    "mixed.framing.padding-complete": [Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."],
    "mixed.framing.padding.zero": [Class.PADDING, "The octets of the padding are zero."],
    "mixed.end.length": [Class.LENGTH, "The length of END is 0."],
    "mixed.alpha.a.min": [Class.VALUE, "`a` is at least 1."],
    "mixed.alpha.length": [Class.LENGTH, "The length of ALPHA is 16."],
    "mixed.beta.length": [Class.LENGTH, "The length of BETA is 24."],
    "mixed.gamma.length": [Class.LENGTH, "The length of GAMMA is 8."],
    "mixed.delta.length": [Class.LENGTH, "The length of DELTA is 32."],
    "mixed.epsilon.length": [Class.LENGTH, "The length of EPSILON is 8."],
    "mixed.zeta.length": [Class.LENGTH, "The length of ZETA is 32."],
    "mixed.eta.length": [Class.LENGTH, "The length of ETA is 16."],
    "mixed.theta.length": [Class.LENGTH, "The length of THETA is 1024."],
  },
};

/** The classes of the records, by the names of these in the description. */
export const records = new Map([
  ["END", End],
  ["ALPHA", Alpha],
  ["BETA", Beta],
  ["GAMMA", Gamma],
  ["DELTA", Delta],
  ["EPSILON", Epsilon],
  ["ZETA", Zeta],
  ["ETA", Eta],
  ["THETA", Theta],
]);

/** Reads a stream: Mixed. */
export class Reader extends StreamReader {
  constructor(source) {
    super(new Stream(format, false, ALL), source);
  }
}

/** Writes a stream: Mixed. */
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
