// Generated from spec/ticks by `cargo codegen`; do not edit.

import { Class } from "./streamspec/classes.js";
import { add, div, mul, shl, sub } from "./streamspec/errors.js";
import { StreamReader, check as judge, checkLater as judgeLater } from "./streamspec/reader.js";
import { ALL, Stream } from "./streamspec/stream.js";
import { Bits, Pattern, Structure, any, changed, cleared, count, enumOf } from "./streamspec/values.js";
import { every, has, holds, join, latin, raw, same, some, terminated } from "./streamspec/values.js";
import { unsigned, withoutNul } from "./streamspec/values.js";
import { StreamWriter } from "./streamspec/writer.js";

/** What a tick is. */
export const TickKind = enumOf({
  /** The first kind. */
  FIRST: 0,
  /** The second kind. */
  SECOND: 1,
  /** The third kind. */
  THIRD: 2,
});

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
End._form = { name: "END", type: 1, size: 0, exact: true, length: "ticks.end.length", last: true };

/** A sample of mixed integers. */
export class Tick extends Structure {
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
    if (source < 1) throw c.fault("ticks.tick.source.min", at + 8, "source");
    const count_ = view.getUint32(at + 12, little);
    const kind = view.getUint16(at + 16, little);
    if (!has(TickKind, kind)) throw c.fault("ticks.tick.kind.named", at + 16, "kind");
    const flags = view.getUint16(at + 18, little);
    if (flags > 1023) throw c.fault("ticks.tick.flags.max", at + 18, "flags");
    const cpu = view.getUint8(at + 20);
    const level = view.getUint8(at + 21);
    if (any(c.data, at + 22, at + 24)) {
      throw c.fault("ticks.tick.reserved.zero", at + 22, "reserved");
    }
    const value = view.getBigUint64(at + 24, little);
    return new Tick({ time, source, count_, kind, flags, cpu, level, value });
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
}
Tick._form = {
  name: "TICK",
  type: 2,
  size: 32,
  exact: true,
  length: "ticks.tick.length",
  alone: true,
};

/** A text, so that there is a choice of types. */
export class Note extends Structure {
  constructor({ text = new Uint8Array(0) } = {}) {
    super();
    this.text = text;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("text", "ticks.note.text.fits");
    const text = c.octets(c.remaining());
    return new Note({ text });
  }

  _write(c, at) {
    c.extend(0);
    c.part("text");
    c.octets(this.text);
  }
}
Note._form = { name: "NOTE", type: 3, size: 0, exact: false, length: "ticks.note.length" };

/** What there is to know of the stream besides the fields of its structures. */
export const format = {
  id: "ticks",
  name: "ticks",
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
    headerComplete: "ticks.framing.header-complete",
    bodyComplete: "ticks.framing.body-complete",
    end: "ticks.framing.end",
    nothingAfter: "ticks.framing.nothing-after-end",
    typeKnown: "ticks.framing.type",
    optionalBit: null,
    passesUnknown: false,
    least: null,
    limit: { most: 134217728, rule: "ticks.framing.length.max" },
    aligned: null,
    unique: null,
    padTo: 8,
    padCounts: false,
    padComplete: "ticks.framing.padding-complete",
    padZero: "ticks.framing.padding.zero",
    padVerified: true,
    checksum: null,
    trailer: null,
  },
  records: new Map([
    [1, End],
    [2, Tick],
    [3, Note],
  ]),
  saved: [Tick, Note, End],
  endsWith: End,
  first: null,
  inner: () => ({}),
  patterns: {},
  rules: {
    "ticks.framing.length.max": [Class.LIMIT, "`length` is at most 0x8000000."],
    "ticks.framing.header-complete": [Class.TRUNCATED, "A stream holds all octets of a record's header."],
    "ticks.framing.body-complete": [Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."],
    "ticks.framing.end": [Class.TRUNCATED, "A stream does not stop before its last record."],
    "ticks.framing.nothing-after-end": [Class.TRAILING, "Nothing follows the last record."],
    "ticks.framing.type": [Class.TYPE, "The type of a record is one of those described."],
    "ticks.framing.padding-complete": [Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."],
    "ticks.framing.padding.zero": [Class.PADDING, "The octets of the padding are zero."],
    "ticks.end.length": [Class.LENGTH, "The length of END is 0."],
    "ticks.tick.source.min": [Class.VALUE, "`source` is at least 1."],
    "ticks.tick.kind.named": [Class.VALUE, "`kind` is one of the values of `tick_kind`."],
    "ticks.tick.flags.max": [Class.VALUE, "`flags` is at most 1023."],
    "ticks.tick.reserved.zero": [Class.RESERVED, "The 2 reserved octets are zero."],
    "ticks.tick.length": [Class.LENGTH, "The length of TICK is 32."],
    "ticks.note.text.fits": [Class.LENGTH, "`text` lies within the body of its record."],
    "ticks.note.length": [Class.LENGTH, "The length of NOTE is the sum of its fields."],
  },
};

/** The classes of the records, by the names of these in the description. */
export const records = new Map([["END", End], ["TICK", Tick], ["NOTE", Note]]);

/** Reads a stream: Ticks. */
export class Reader extends StreamReader {
  constructor(source) {
    super(new Stream(format, false, ALL), source);
  }
}

/** Writes a stream: Ticks. */
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
