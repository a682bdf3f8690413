// Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.

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
  constructor({ type = 0, instance = 0, length = 0 } = {}) {
    super();
    this.type = type;
    this.instance = instance;
    this.length = length;
  }

  static _read(c, at) {
    const { view, little } = c;
    const type = view.getUint16(at, little);
    const instance = view.getUint16(at + 2, little);
    const length = view.getUint32(at + 4, little);
    return new RecordHeader({ type, instance, length });
  }

  _write(c, at) {
    c.integer("u16", at, "type", this.type);
    c.integer("u16", at + 2, "instance", this.instance);
    c.integer("u32", at + 4, "length", this.length);
  }
}

/** Marks the end of the stream. */
export class End extends Structure {}
End._form = {
  name: "END",
  type: 0,
  size: 0,
  exact: true,
  length: "domain-context-v1.end.length",
  instance: { most: 0, rule: "domain-context-v1.end.instance", binds: "both" },
  last: true,
};

/** Identifies the stream and its version. */
export class Header extends Structure {
  constructor({ magic = 1396790853, xenMajor = 0, xenMinor = 0, version = 1 } = {}) {
    super();
    this.magic = magic;
    this.xenMajor = xenMajor;
    this.xenMinor = xenMinor;
    this.version = version;
  }

  static _read(c, at) {
    const { view, little } = c;
    const magic = view.getUint32(at, little);
    if (magic !== 1396790853) throw c.fault("domain-context-v1.header.magic.const", at, "magic");
    const xenMajor = view.getUint16(at + 4, little);
    const xenMinor = view.getUint16(at + 6, little);
    const version = view.getUint32(at + 8, little);
    if (version !== 1) throw c.fault("domain-context-v1.header.version.known", at + 8, "version");
    c.version = version;
    return new Header({ magic, xenMajor, xenMinor, version });
  }

  _write(c, at) {
    c.extend(12);
    c.version = Number(this.version);
    c.integer("u32", at, "magic", this.magic);
    c.integer("u16", at + 4, "xenMajor", this.xenMajor);
    c.integer("u16", at + 6, "xenMinor", this.xenMinor);
    c.integer("u32", at + 8, "version", this.version);
  }

  _remember(stream, c) {
    stream.version = Number(this.version ?? 0);
    stream.declared = true;
  }

  static _admit(c, at, path) {
    if (c.seen(1)) throw c.fault("domain-context-v1.header.once", at, path);
  }
}
Header._form = {
  name: "HEADER",
  type: 1,
  size: 12,
  exact: true,
  length: "domain-context-v1.header.length",
  instance: { most: 0, rule: "domain-context-v1.header.instance", binds: "both" },
  first: "domain-context-v1.header.first",
};

/** The shared info page of the domain. */
export class SharedInfo extends Structure {
  constructor({ flags = new SharedInfoFlags(0), bufferSize = 0, buffer = new Uint8Array(0) } = {}) {
    super();
    this.flags = flags;
    this.bufferSize = bufferSize;
    this.buffer = buffer;
  }

  static _read(c, at) {
    const { view, little } = c;
    const flags = view.getUint32(at, little);
    if ((flags & 0xfffffffe) !== 0) {
      throw c.fault("domain-context-v1.shared_info.flags.zero", at, "flags");
    }
    const bufferSize = view.getUint32(at + 4, little);
    c.at = 8;
    c.part("buffer", "domain-context-v1.shared_info.buffer.fits");
    const buffer = c.octets(bufferSize);
    return new SharedInfo({ flags: new SharedInfoFlags(flags), bufferSize, buffer });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "flags", this.flags.bits);
    c.integer("u32", at + 4, "bufferSize", this.bufferSize);
    c.part("buffer");
    c.agree(this.buffer.length, () => this.bufferSize);
    c.octets(this.buffer);
  }
}
SharedInfo._form = {
  name: "SHARED_INFO",
  type: 2,
  size: 8,
  exact: false,
  length: "domain-context-v1.shared_info.length",
};

/** The virtual time stamp counter of an x86 domain. */
export class TscInfo extends Structure {
  constructor({ mode = 0, incarnation = 0, nsec = 0n, khz = 0 } = {}) {
    super();
    this.mode = mode;
    this.incarnation = incarnation;
    this.nsec = nsec;
    this.khz = khz;
  }

  static _read(c, at) {
    const { view, little } = c;
    const mode = view.getUint32(at, little);
    const incarnation = view.getUint32(at + 4, little);
    const nsec = view.getBigUint64(at + 8, little);
    const khz = view.getUint32(at + 16, little);
    if (any(c.data, at + 20, at + 24)) {
      throw c.fault("domain-context-v1.tsc_info.reserved.zero", at + 20, "reserved");
    }
    return new TscInfo({ mode, incarnation, nsec, khz });
  }

  _write(c, at) {
    c.extend(24);
    c.integer("u32", at, "mode", this.mode);
    c.integer("u32", at + 4, "incarnation", this.incarnation);
    c.integer("u64", at + 8, "nsec", this.nsec);
    c.integer("u32", at + 16, "khz", this.khz);
  }

  static _admit(c, at, path) {
    if (c.seen(3)) throw c.fault("domain-context-v1.tsc_info.once", at, path);
  }
}
TscInfo._form = {
  name: "TSC_INFO",
  type: 3,
  size: 24,
  exact: true,
  length: "domain-context-v1.tsc_info.length",
  instance: { most: 0, rule: "domain-context-v1.tsc_info.instance", binds: "both" },
};

/** What there is to know of the stream besides the fields of its structures. */
export const format = {
  id: "domain-context",
  name: "domain-context-v1",
  versions: [1],
  headers: [],
  headersOf: Headers,
  framing: {
    size: 8,
    big: false,
    of: RecordHeader,
    type: { at: 0, kind: "u16", size: 2, name: "type" },
    length: { at: 4, kind: "u32", size: 4, name: "length" },
    instance: { at: 2, kind: "u16", size: 2, name: "instance" },
    headerComplete: "domain-context-v1.framing.header-complete",
    bodyComplete: "domain-context-v1.framing.body-complete",
    end: "domain-context-v1.framing.end",
    nothingAfter: "domain-context-v1.framing.nothing-after-end",
    typeKnown: "domain-context-v1.framing.type",
    optionalBit: null,
    passesUnknown: false,
    least: null,
    limit: null,
    aligned: "domain-context-v1.framing.length-aligned",
    unique: null,
    padTo: 8,
    padCounts: true,
    padComplete: "domain-context-v1.framing.body-complete",
    padZero: "domain-context-v1.framing.padding.zero",
    padVerified: true,
    checksum: null,
    trailer: null,
  },
  records: new Map([
    [0, End],
    [1, Header],
    [2, SharedInfo],
    [3, TscInfo],
  ]),
  saved: [Header, SharedInfo, TscInfo, End],
  endsWith: End,
  first: Header,
  inner: () => ({}),
  patterns: {},
  rules: {
    "domain-context-v1.framing.header-complete": [Class.TRUNCATED, "A stream holds all octets of a record's header."],
    "domain-context-v1.framing.body-complete": [Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."],
    "domain-context-v1.framing.end": [Class.TRUNCATED, "A stream does not stop before its last record."],
    "domain-context-v1.framing.nothing-after-end": [Class.TRAILING, "Nothing follows the last record."],
    "domain-context-v1.framing.type": [Class.TYPE, "The type of a record is one of those described."],
    "domain-context-v1.framing.padding.zero": [Class.PADDING, "The octets of the padding are zero."],
    "domain-context-v1.framing.length-aligned": [Class.LENGTH, "The length of a record is a multiple of 8."],
    "domain-context-v1.end.instance": [Class.INSTANCE, "The instance of END is 0."],
    "domain-context-v1.end.length": [Class.LENGTH, "The length of END is 0."],
    "domain-context-v1.header.magic.const": [Class.MAGIC, "`magic` is 0x53415645."],
    "domain-context-v1.header.version.known": [Class.VERSION, "`version` is 1."],
    "domain-context-v1.header.first": [Class.ORDER, "A stream begins with HEADER."],
    "domain-context-v1.header.once": [Class.DUPLICATE, "A stream has no second HEADER."],
    "domain-context-v1.header.instance": [Class.INSTANCE, "The instance of HEADER is 0."],
    "domain-context-v1.header.length": [Class.LENGTH, "The length of HEADER is 16: 12 octets of fields, and their padding."],
    "domain-context-v1.shared_info.flags.zero": [Class.RESERVED, "The reserved bits of `flags` are zero."],
    "domain-context-v1.shared_info.buffer.fits": [Class.LENGTH, "`buffer` lies within the body of its record."],
    "domain-context-v1.shared_info.length": [Class.LENGTH, "The length of SHARED_INFO is the sum of its fields, rounded up to a multiple of 8."],
    "domain-context-v1.tsc_info.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "domain-context-v1.tsc_info.once": [Class.DUPLICATE, "A stream has no second TSC_INFO."],
    "domain-context-v1.tsc_info.instance": [Class.INSTANCE, "The instance of TSC_INFO is 0."],
    "domain-context-v1.tsc_info.length": [Class.LENGTH, "The length of TSC_INFO is 24: 24 octets of fields, and their padding."],
  },
};

/** The classes of the records, by the names of these in the description. */
export const records = new Map([
  ["END", End],
  ["HEADER", Header],
  ["SHARED_INFO", SharedInfo],
  ["TSC_INFO", TscInfo],
]);

/** Reads a stream: Domain context, version 1. */
export class Reader extends StreamReader {
  constructor(source) {
    super(new Stream(format, false, ALL), source);
  }
}

/** Writes a stream: Domain context, version 1. */
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
