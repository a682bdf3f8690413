// Generated from spec/beats by `cargo codegen`; do not edit.

import { Class } from "./streamspec/classes.js";
import { add, div, mul, shl, sub } from "./streamspec/errors.js";
import { StreamReader, check as judge, checkLater as judgeLater } from "./streamspec/reader.js";
import { ALL, Stream } from "./streamspec/stream.js";
import { Bits, Pattern, Structure, any, changed, cleared, count, enumOf } from "./streamspec/values.js";
import { every, has, holds, join, latin, raw, same, some, terminated } from "./streamspec/values.js";
import { unsigned, withoutNul } from "./streamspec/values.js";
import { StreamWriter } from "./streamspec/writer.js";

/** Options of the stream. */
export class Options extends Bits {
  /** The order of what follows: 0 little, 1 big. */
  get bigEndian() {
    return (this.bits & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ bigEndian = false } = {}) {
    return new Options(Number(join([bigEndian, 1, 0])));
  }
}
Options._parts = new Map([["big_endian", "bigEndian"]]);

/** What a beat is. */
export const BeatKind = enumOf({
  /** The first kind. */
  FIRST: 0,
  /** The second kind. */
  SECOND: 1,
  /** The third kind. */
  THIRD: 2,
});

/** Declares the order of what follows. */
export class Order extends Structure {
  constructor({ magic = 1937006946, options = new Options(0) } = {}) {
    super();
    this.magic = magic;
    this.options = options;
  }

  static _read(c, at) {
    const { view, little } = c;
    const magic = view.getUint32(at, little);
    if (magic !== 1937006946) throw c.fault("beats.order.magic.const", at, "magic");
    const options = view.getUint32(at + 4, little);
    if ((options & 0xfffffffe) !== 0) throw c.fault("beats.order.options.zero", at + 4, "options");
    return new Order({ magic, options: new Options(options) });
  }

  _write(c, at) {
    c.integer("u32", at, "magic", this.magic);
    c.integer("u32", at + 4, "options", this.options.bits);
  }
}

/** What stands before the first record. */
export class Headers {
  constructor({ order = new Order() } = {}) {
    this.order = order;
  }

  /** The same with zeros where readers pass over what writers refuse. */
  cleared() {
    return new Headers({ order: this.order.cleared() });
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

/** Ends the stream. */
export class End extends Structure {}
End._form = {
  name: "END",
  type: 1,
  size: 0,
  exact: true,
  length: "beats.end.length",
  instance: { most: 0, rule: "beats.end.instance", binds: "both" },
  last: true,
};

/** A sample of mixed integers. */
export class Beat extends Structure {
  constructor({
    time = 0n,
    source = 0,
    count_ = 0,
    kind = 0,
    flags = 0,
    cpu = 0,
    level = 0,
    value = 0n,
  } = {}) {
    super();
    this.time = time;
    this.source = source;
    this.count_ = count_;
    this.kind = kind;
    this.flags = flags;
    this.cpu = cpu;
    this.level = level;
    this.value = value;
  }

  static _read(c, at) {
    const { view, little } = c;
    const time = view.getBigUint64(at, little);
    const source = view.getUint32(at + 8, little);
    if (source < 1) throw c.fault("beats.beat.source.min", at + 8, "source");
    const count_ = view.getUint32(at + 12, little);
    const kind = view.getUint16(at + 16, little);
    if (!has(BeatKind, kind)) throw c.fault("beats.beat.kind.named", at + 16, "kind");
    const flags = view.getUint16(at + 18, little);
    if (flags > 1023) throw c.fault("beats.beat.flags.max", at + 18, "flags");
    const cpu = view.getUint8(at + 20);
    const level = view.getUint8(at + 21);
    if (any(c.data, at + 22, at + 24)) {
      throw c.fault("beats.beat.reserved.zero", at + 22, "reserved");
    }
    const value = view.getBigUint64(at + 24, little);
    return new Beat({ time, source, count_, kind, flags, cpu, level, value });
  }

  _write(c, at) {
    c.extend(32);
    c.integer("u64", at, "time", this.time);
    c.integer("u32", at + 8, "source", this.source);
    c.integer("u32", at + 12, "count_", this.count_);
    c.integer("u16", at + 16, "kind", this.kind);
    c.integer("u16", at + 18, "flags", this.flags);
    c.integer("u8", at + 20, "cpu", this.cpu);
    c.integer("u8", at + 21, "level", this.level);
    c.integer("u64", at + 24, "value", this.value);
  }

  static _admit(c, at, path) {
    if (!c.seen(4)) throw c.fault("beats.beat.follows-tempo", at, path);
  }
}
Beat._form = {
  name: "BEAT",
  type: 2,
  size: 32,
  exact: true,
  length: "beats.beat.length",
  instance: { most: 255, rule: "beats.beat.instance", binds: "both" },
};

/** Begins the stream. */
export class Start extends Structure {
  static _admit(c, at, path) {
    if (c.seen(3)) throw c.fault("beats.start.once", at, path);
  }
}
Start._form = {
  name: "START",
  type: 3,
  size: 0,
  exact: true,
  length: "beats.start.length",
  instance: { most: 0, rule: "beats.start.instance", binds: "both" },
  first: "beats.start.first",
};

/** The beats that follow are in this tempo. */
export class Tempo extends Structure {
  constructor({ tempo = 0n } = {}) {
    super();
    this.tempo = tempo;
  }

  static _read(c, at) {
    const { view, little } = c;
    const tempo = view.getBigUint64(at, little);
    return new Tempo({ tempo });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u64", at, "tempo", this.tempo);
  }

  static _admit(c, at, path) {
    if (c.seen(4)) throw c.fault("beats.tempo.once", at, path);
  }
}
Tempo._form = {
  name: "TEMPO",
  type: 4,
  size: 8,
  exact: true,
  length: "beats.tempo.length",
  instance: { most: 0, rule: "beats.tempo.instance", binds: "both" },
  required: "beats.tempo.required",
};

/** What there is to know of the stream besides the fields of its structures. */
export const format = {
  id: "beats",
  name: "beats",
  versions: [1],
  headers: [
    {
      name: "order",
      attribute: "order",
      of: Order,
      size: 8,
      big: false,
      complete: "beats.order.complete",
      version: null,
      order: { name: "options", mask: 0x1n },
    },
  ],
  headersOf: Headers,
  framing: {
    size: 8,
    big: null,
    of: RecordHeader,
    type: { at: 0, kind: "u16", size: 2, name: "type" },
    length: { at: 4, kind: "u32", size: 4, name: "length" },
    instance: { at: 2, kind: "u16", size: 2, name: "instance" },
    headerComplete: "beats.framing.header-complete",
    bodyComplete: "beats.framing.body-complete",
    end: "beats.framing.end",
    nothingAfter: "beats.framing.nothing-after-end",
    typeKnown: "beats.framing.type",
    optionalBit: null,
    passesUnknown: false,
    least: null,
    limit: { most: 134217728, rule: "beats.framing.length.max" },
    aligned: null,
    unique: null,
    padTo: 8,
    padCounts: false,
    padComplete: "beats.framing.padding-complete",
    padZero: "beats.framing.padding.zero",
    padVerified: true,
    checksum: null,
    trailer: null,
  },
  records: new Map([
    [1, End],
    [2, Beat],
    [3, Start],
    [4, Tempo],
  ]),
  saved: [Start, Tempo, Beat, End],
  endsWith: End,
  first: Start,
  inner: () => ({}),
  patterns: {},
  rules: {
    "beats.order.complete": [Class.TRUNCATED, "A stream holds all octets of its `order`."],
    "beats.order.magic.const": [Class.MAGIC, "`magic` is 0x73746162."],
    "beats.order.options.zero": [Class.RESERVED, "The reserved bits of `options` are zero."],
    "beats.framing.length.max": [Class.LIMIT, "`length` is at most 0x8000000."],
    "beats.framing.header-complete": [Class.TRUNCATED, "A stream holds all octets of a record's header."],
    "beats.framing.body-complete": [Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."],
    "beats.framing.end": [Class.TRUNCATED, "A stream does not stop before its last record."],
    "beats.framing.nothing-after-end": [Class.TRAILING, "Nothing follows the last record."],
    "beats.framing.type": [Class.TYPE, "The type of a record is one of those described."],
    "beats.framing.padding-complete": [Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."],
    "beats.framing.padding.zero": [Class.PADDING, "The octets of the padding are zero."],
    "beats.end.instance": [Class.INSTANCE, "The instance of END is 0."],
    "beats.end.length": [Class.LENGTH, "The length of END is 0."],
    "beats.beat.source.min": [Class.VALUE, "`source` is at least 1."],
    "beats.beat.kind.named": [Class.VALUE, "`kind` is one of the values of `beat_kind`."],
    "beats.beat.flags.max": [Class.VALUE, "`flags` is at most 1023."],
    "beats.beat.reserved.zero": [Class.RESERVED, "The 2 reserved octets are zero."],
    "beats.beat.follows-tempo": [Class.ORDER, "BEAT follows an earlier TEMPO."],
    "beats.beat.instance": [Class.INSTANCE, "The instance of BEAT is at most 255."],
    "beats.beat.length": [Class.LENGTH, "The length of BEAT is 32."],
    "beats.start.first": [Class.ORDER, "A stream begins with START."],
    "beats.start.once": [Class.DUPLICATE, "A stream has no second START."],
    "beats.start.instance": [Class.INSTANCE, "The instance of START is 0."],
    "beats.start.length": [Class.LENGTH, "The length of START is 0."],
    "beats.tempo.required": [Class.MISSING, "A stream has a record TEMPO."],
    "beats.tempo.once": [Class.DUPLICATE, "A stream has no second TEMPO."],
    "beats.tempo.instance": [Class.INSTANCE, "The instance of TEMPO is 0."],
    "beats.tempo.length": [Class.LENGTH, "The length of TEMPO is 8."],
  },
};

/** The classes of the records, by the names of these in the description. */
export const records = new Map([["END", End], ["BEAT", Beat], ["START", Start], ["TEMPO", Tempo]]);

/** Reads a stream: Beats. */
export class Reader extends StreamReader {
  constructor(source) {
    super(new Stream(format, false, ALL), source);
  }
}

/** Writes a stream: Beats. */
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
