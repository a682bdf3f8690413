// Generated from spec/domain-context-v10 by `cargo codegen`; do not edit.

import { Class } from "./streamspec/classes.js";
import { add, div, mul, shl, sub } from "./streamspec/errors.js";
import { StreamReader, check as judge, checkLater as judgeLater } from "./streamspec/reader.js";
import { ALL, Stream } from "./streamspec/stream.js";
import { Bits, Pattern, Structure, any, changed, cleared, count, enumOf } from "./streamspec/values.js";
import { every, has, holds, join, latin, raw, same, some, terminated } from "./streamspec/values.js";
import { unsigned, withoutNul } from "./streamspec/values.js";
import { StreamWriter } from "./streamspec/writer.js";

/** How a shared info page is laid out. */
export class SharedInfoFlags extends Bits {
  /** The 32-bit layout. */
  get compat() {
    return (this.bits & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ compat = false } = {}) {
    return new SharedInfoFlags(Number(join([compat, 1, 0])));
  }
}
SharedInfoFlags._parts = new Map([["compat", "compat"]]);

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
  constructor({ type = 0, instance = 0, length = 0n } = {}) {
    super();
    this.type = type;
    this.instance = instance;
    this.length = length;
  }

  static _read(c, at) {
    const { view, little } = c;
    const type = view.getUint32(at, little);
    const instance = view.getUint32(at + 4, little);
    const length = view.getBigUint64(at + 8, little);
    return new RecordHeader({ type, instance, length });
  }

  _write(c, at) {
    c.integer("u32", at, "type", this.type);
    c.integer("u32", at + 4, "instance", this.instance);
    c.integer("u64", at + 8, "length", this.length);
  }
}

/** Marks the end of the stream. */
export class End extends Structure {}
End._form = {
  name: "END",
  type: 0,
  size: 0,
  exact: true,
  length: "domain-context-v10.end.length",
  instance: { most: 0, rule: "domain-context-v10.end.instance", binds: "both" },
  last: true,
};

/** Begins the stream and tells which release wrote it. */
export class Start extends Structure {
  constructor({ xenMajor = 0, xenMinor = 0 } = {}) {
    super();
    this.xenMajor = xenMajor;
    this.xenMinor = xenMinor;
  }

  static _read(c, at) {
    const { view, little } = c;
    const xenMajor = view.getUint32(at, little);
    const xenMinor = view.getUint32(at + 4, little);
    return new Start({ xenMajor, xenMinor });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "xenMajor", this.xenMajor);
    c.integer("u32", at + 4, "xenMinor", this.xenMinor);
  }

  static _admit(c, at, path) {
    if (c.seen(1)) throw c.fault("domain-context-v10.start.once", at, path);
  }
}
Start._form = {
  name: "START",
  type: 1,
  size: 8,
  exact: true,
  length: "domain-context-v10.start.length",
  instance: { most: 0, rule: "domain-context-v10.start.instance", binds: "both" },
  first: "domain-context-v10.start.first",
};

/** The shared info page of the domain. */
export class SharedInfo extends Structure {
  constructor({ flags = new SharedInfoFlags(0), buffer = new Uint8Array(0) } = {}) {
    super();
    this.flags = flags;
    this.buffer = buffer;
  }

  static _read(c, at) {
    const { view, little } = c;
    const flags = view.getUint32(at, little);
    if ((flags & 0xfffffffe) !== 0) {
      throw c.fault("domain-context-v10.shared_info.flags.zero", at, "flags");
    }
    c.at = 4;
    c.part("buffer", "domain-context-v10.shared_info.buffer.fits");
    const buffer = c.octets(sub(3136, (792 * (flags & 0x1))));
    return new SharedInfo({ flags: new SharedInfoFlags(flags), buffer });
  }

  _write(c, at) {
    c.extend(4);
    c.integer("u32", at, "flags", this.flags.bits);
    c.part("buffer");
    c.agree(this.buffer.length, () => sub(3136, (792 * (this.flags.bits & 0x1))));
    c.octets(this.buffer);
  }

  static _admit(c, at, path) {
    if (c.seen(2)) throw c.fault("domain-context-v10.shared_info.once", at, path);
  }
}
SharedInfo._form = {
  name: "SHARED_INFO",
  type: 2,
  size: 4,
  exact: false,
  length: "domain-context-v10.shared_info.length",
  instance: { most: 0, rule: "domain-context-v10.shared_info.instance", binds: "both" },
};

/** The virtual time stamp counter of an x86 domain. */
export class TscInfo extends Structure {
  constructor({ mode = 0, khz = 0, nsec = 0n, incarnation = 0 } = {}) {
    super();
    this.mode = mode;
    this.khz = khz;
    this.nsec = nsec;
    this.incarnation = incarnation;
  }

  static _read(c, at) {
    const { view, little } = c;
    const mode = view.getUint32(at, little);
    const khz = view.getUint32(at + 4, little);
    const nsec = view.getBigUint64(at + 8, little);
    const incarnation = view.getUint32(at + 16, little);
    return new TscInfo({ mode, khz, nsec, incarnation });
  }

  _write(c, at) {
    c.extend(20);
    c.integer("u32", at, "mode", this.mode);
    c.integer("u32", at + 4, "khz", this.khz);
    c.integer("u64", at + 8, "nsec", this.nsec);
    c.integer("u32", at + 16, "incarnation", this.incarnation);
  }

  static _admit(c, at, path) {
    if (c.seen(3)) throw c.fault("domain-context-v10.tsc_info.once", at, path);
  }
}
TscInfo._form = {
  name: "TSC_INFO",
  type: 3,
  size: 20,
  exact: true,
  length: "domain-context-v10.tsc_info.length",
  instance: { most: 0, rule: "domain-context-v10.tsc_info.instance", binds: "both" },
};

/** What there is to know of the stream besides the fields of its structures. */
export const format = {
  id: "domain-context-v10",
  name: "domain-context-v10",
  versions: [10],
  headers: [],
  headersOf: Headers,
  framing: {
    size: 16,
    big: false,
    of: RecordHeader,
    type: { at: 0, kind: "u32", size: 4, name: "type" },
    length: { at: 8, kind: "u64", size: 8, name: "length" },
    instance: { at: 4, kind: "u32", size: 4, name: "instance" },
    headerComplete: "domain-context-v10.framing.header-complete",
    bodyComplete: "domain-context-v10.framing.body-complete",
    end: "domain-context-v10.framing.end",
    nothingAfter: "domain-context-v10.framing.nothing-after-end",
    typeKnown: "domain-context-v10.framing.type",
    optionalBit: null,
    passesUnknown: false,
    least: null,
    limit: null,
    aligned: null,
    unique: null,
    padTo: 8,
    padCounts: false,
    padComplete: "domain-context-v10.framing.padding-complete",
    padZero: "domain-context-v10.framing.padding.zero",
    padVerified: true,
    checksum: null,
    trailer: null,
  },
  records: new Map([
    [0, End],
    [1, Start],
    [2, SharedInfo],
    [3, TscInfo],
  ]),
  saved: [Start, SharedInfo, TscInfo, End],
  endsWith: End,
  first: Start,
  inner: () => ({}),
  patterns: {},
  rules: {
    "domain-context-v10.framing.header-complete": [Class.TRUNCATED, "A stream holds all octets of a record's header."],
    "domain-context-v10.framing.body-complete": [Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."],
    "domain-context-v10.framing.end": [Class.TRUNCATED, "A stream does not stop before its last record."],
    "domain-context-v10.framing.nothing-after-end": [Class.TRAILING, "Nothing follows the last record."],
    "domain-context-v10.framing.type": [Class.TYPE, "The type of a record is one of those described."],
    "domain-context-v10.framing.padding-complete": [Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."],
    "domain-context-v10.framing.padding.zero": [Class.PADDING, "The octets of the padding are zero."],
    "domain-context-v10.end.instance": [Class.INSTANCE, "The instance of END is 0."],
    "domain-context-v10.end.length": [Class.LENGTH, "The length of END is 0."],
    "domain-context-v10.start.first": [Class.ORDER, "A stream begins with START."],
    "domain-context-v10.start.once": [Class.DUPLICATE, "A stream has no second START."],
    "domain-context-v10.start.instance": [Class.INSTANCE, "The instance of START is 0."],
    "domain-context-v10.start.length": [Class.LENGTH, "The length of START is 8."],
    "domain-context-v10.shared_info.flags.zero": [Class.RESERVED, "The reserved bits of `flags` are zero."],
    "domain-context-v10.shared_info.buffer.fits": [Class.LENGTH, "`buffer` lies within the body of its record."],
    "domain-context-v10.shared_info.once": [Class.DUPLICATE, "A stream has no second SHARED_INFO."],
    "domain-context-v10.shared_info.instance": [Class.INSTANCE, "The instance of SHARED_INFO is 0."],
    "domain-context-v10.shared_info.length": [Class.LENGTH, "The length of SHARED_INFO is the sum of its fields."],
    "domain-context-v10.tsc_info.once": [Class.DUPLICATE, "A stream has no second TSC_INFO."],
    "domain-context-v10.tsc_info.instance": [Class.INSTANCE, "The instance of TSC_INFO is 0."],
    "domain-context-v10.tsc_info.length": [Class.LENGTH, "The length of TSC_INFO is 20."],
  },
};

/** The classes of the records, by the names of these in the description. */
export const records = new Map([
  ["END", End],
  ["START", Start],
  ["SHARED_INFO", SharedInfo],
  ["TSC_INFO", TscInfo],
]);

/** Reads a stream: Domain context, tenth draft. */
export class Reader extends StreamReader {
  constructor(source) {
    super(new Stream(format, false, ALL), source);
  }
}

/** Writes a stream: Domain context, tenth draft. */
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
