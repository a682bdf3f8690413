// Generated from spec/libxl by `cargo codegen`; do not edit.

import { Class } from "./streamspec/classes.js";
import { add, div, mul, shl, sub } from "./streamspec/errors.js";
import { StreamReader, check as judge, checkLater as judgeLater } from "./streamspec/reader.js";
import { ALL, Stream } from "./streamspec/stream.js";
import { Bits, Pattern, Structure, any, changed, cleared, count, enumOf } from "./streamspec/values.js";
import { every, has, holds, join, latin, raw, same, some, terminated } from "./streamspec/values.js";
import { unsigned, withoutNul } from "./streamspec/values.js";
import { StreamWriter } from "./streamspec/writer.js";
import * as libxc from "./libxc.js";

/** A device emulator. */
export const EmulatorId = enumOf({
  /** Not known, as in a stream converted from the legacy format. */
  UNKNOWN: 0,
  /** Xen's own branch of QEMU. */
  QEMU_TRADITIONAL: 1,
  /** QEMU. */
  QEMU_UPSTREAM: 2,
});

/** Properties of the whole stream. */
export class Options extends Bits {
  /** The endianness after the header: 0 little, 1 big. */
  get bigEndian() {
    return (this.bits & 0x1) !== 0;
  }

  /** The stream was converted from the legacy format. */
  get legacy() {
    return ((this.bits >>> 1) & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ bigEndian = false, legacy = false } = {}) {
    return new Options(Number(join([bigEndian, 1, 0], [legacy, 1, 1])));
  }
}
Options._parts = new Map([["big_endian", "bigEndian"], ["legacy", "legacy"]]);

/** What one host tells the other. */
export const ControlId = enumOf({
  /** The secondary is out of sync: a new checkpoint begins. Sent by the primary. */
  NEW: 0,
  /** The secondary is suspended. Sent by the secondary. */
  SVM_SUSPENDED: 1,
  /** The secondary is ready. Sent by the secondary. */
  SVM_READY: 2,
  /** The secondary runs again. Sent by the secondary. */
  SVM_RESUMED: 3,
});

/** A key and its value. */
export class KeyValue extends Structure {
  constructor({ key = new Uint8Array(0), value = new Uint8Array(0) } = {}) {
    super();
    this.key = key;
    this.value = value;
  }
}

/** Identifies the stream and its version, and declares the endianness of all that follows. */
export class Header extends Structure {
  constructor({ ident = 5506040288789294452n, version = 2, options = new Options(0) } = {}) {
    super();
    this.ident = ident;
    this.version = version;
    this.options = options;
  }

  static _read(c, at) {
    const { view, little } = c;
    const ident = view.getBigUint64(at, little);
    if (ident !== 5506040288789294452n) throw c.fault("libxl.header.ident.const", at, "ident");
    const version = view.getUint32(at + 8, little);
    if (version !== 2) throw c.fault("libxl.header.version.known", at + 8, "version");
    c.version = version;
    const options = view.getUint32(at + 12, little);
    if (c.writing && (options & 0xfffffffc) !== 0) {
      throw c.fault("libxl.header.options.zero", at + 12, "options");
    }
    return new Header({ ident, version, options: new Options(options) });
  }

  _write(c, at) {
    c.version = Number(this.version);
    c.integer("u64", at, "ident", this.ident);
    c.integer("u32", at + 8, "version", this.version);
    c.integer("u32", at + 12, "options", this.options.bits);
  }

  cleared() {
    return changed(this, { options: new Options(this.options.bits & 0x3) });
  }
}

/** What stands before the first record. */
export class Headers {
  constructor({ header = new Header() } = {}) {
    this.header = header;
  }

  /** The same with zeros where readers pass over what writers refuse. */
  cleared() {
    return new Headers({ header: this.header.cleared() });
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

/** Marks the end of the stream. */
export class End extends Structure {}
End._form = { name: "END", type: 0, size: 0, exact: true, length: "libxl.end.length", last: true };

/**
 * A libxc image follows, headers and all. It goes on to its END, or to a CHECKPOINT, after
 * which records of libxl follow again.
 */
export class LibxcContext extends Structure {}
LibxcContext._form = {
  name: "LIBXC_CONTEXT",
  type: 1,
  size: 0,
  exact: true,
  length: "libxl.libxc_context.length",
  begins: "libxc",
};

/** What an emulator of the domain keeps in xenstore. */
export class EmulatorXenstoreData extends Structure {
  constructor({ emulatorId = 0, index = 0, pairs = [] } = {}) {
    super();
    this.emulatorId = emulatorId;
    this.index = index;
    this.pairs = pairs;
  }

  static _read(c, at) {
    const { view, little } = c;
    const emulatorId = view.getUint32(at, little);
    if (!has(EmulatorId, emulatorId)) {
      throw c.fault("libxl.emulator_xenstore_data.emulator_id.named", at, "emulator_id");
    }
    const index = view.getUint32(at + 4, little);
    c.at = 8;
    c.part("pairs", "libxl.emulator_xenstore_data.pairs.fits");
    const pairs = [];
    while (c.remaining() > 0) {
      pairs.push(new KeyValue({
        key: c.string(`pairs[${pairs.length}].key`, { terminated: "libxl.key_value.key.terminated", patterns: ["libxl.key_value.key.characters", "libxl.key_value.key.relative"], fits: "libxl.key_value.key.fits" }),
        value: c.string(`pairs[${pairs.length}].value`, { terminated: "libxl.key_value.value.terminated", fits: "libxl.key_value.value.fits" }),
      }));
    }
    return new EmulatorXenstoreData({ emulatorId, index, pairs });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "emulatorId", this.emulatorId);
    c.integer("u32", at + 4, "index", this.index);
    c.part("pairs");
    for (const it of this.pairs) {
      c.string(it.key);
      c.string(it.value);
    }
  }
}
EmulatorXenstoreData._form = {
  name: "EMULATOR_XENSTORE_DATA",
  type: 2,
  size: 8,
  exact: false,
  length: "libxl.emulator_xenstore_data.length",
};

/** The state of an emulator of the domain. */
export class EmulatorContext extends Structure {
  constructor({ emulatorId = 0, index = 0, emulatorCtx = new Uint8Array(0) } = {}) {
    super();
    this.emulatorId = emulatorId;
    this.index = index;
    this.emulatorCtx = emulatorCtx;
  }

  static _read(c, at) {
    const { view, little } = c;
    const emulatorId = view.getUint32(at, little);
    if (!has(EmulatorId, emulatorId)) {
      throw c.fault("libxl.emulator_context.emulator_id.named", at, "emulator_id");
    }
    const index = view.getUint32(at + 4, little);
    c.at = 8;
    c.part("emulator_ctx", "libxl.emulator_context.emulator_ctx.fits");
    const emulatorCtx = c.octets(c.remaining());
    return new EmulatorContext({ emulatorId, index, emulatorCtx });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "emulatorId", this.emulatorId);
    c.integer("u32", at + 4, "index", this.index);
    c.part("emulator_ctx");
    c.octets(this.emulatorCtx);
  }
}
EmulatorContext._form = {
  name: "EMULATOR_CONTEXT",
  type: 3,
  size: 8,
  exact: false,
  length: "libxl.emulator_context.length",
};

/** Ends the records of a checkpoint. The libxc image goes on where it was left, without headers. */
export class CheckpointEnd extends Structure {}
CheckpointEnd._form = {
  name: "CHECKPOINT_END",
  type: 4,
  size: 0,
  exact: true,
  length: "libxl.checkpoint_end.length",
  resumes: "libxc",
};

/** How far the two hosts of a mirrored domain have come. COLO alone uses it. */
export class CheckpointState extends Structure {
  constructor({ controlId = 0 } = {}) {
    super();
    this.controlId = controlId;
  }

  static _read(c, at) {
    const { view, little } = c;
    const controlId = view.getUint32(at, little);
    if (!has(ControlId, controlId)) {
      throw c.fault("libxl.checkpoint_state.control_id.named", at, "control_id");
    }
    if (!c.without.has("reserved")) {
      if (c.writing && any(c.data, at + 4, at + 8)) {
        throw c.fault("libxl.checkpoint_state.reserved.zero", at + 4, "reserved");
      }
    }
    return new CheckpointState({ controlId });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "controlId", this.controlId);
  }
}
CheckpointState._form = {
  name: "CHECKPOINT_STATE",
  type: 5,
  size: 8,
  exact: true,
  length: "libxl.checkpoint_state.length",
  layouts: [{ length: 4, without: new Set(["reserved"]), defaults: {}, gaps: [[4, 4]], fill: [] }],
  alone: true,
};

/** What there is to know of the stream besides the fields of its structures. */
export const format = {
  id: "libxl",
  name: "libxl",
  versions: [2],
  headers: [
    {
      name: "header",
      attribute: "header",
      of: Header,
      size: 16,
      big: true,
      complete: "libxl.header.complete",
      version: "version",
      order: { name: "options", mask: 0x1n },
    },
  ],
  headersOf: Headers,
  framing: {
    size: 8,
    big: null,
    of: RecordHeader,
    type: { at: 0, kind: "u32", size: 4, name: "type" },
    length: { at: 4, kind: "u32", size: 4, name: "length" },
    instance: null,
    headerComplete: "libxl.framing.header-complete",
    bodyComplete: "libxl.framing.body-complete",
    end: "libxl.framing.end",
    nothingAfter: "libxl.framing.nothing-after-end",
    typeKnown: "libxl.framing.type",
    optionalBit: 31,
    passesUnknown: false,
    least: null,
    limit: null,
    aligned: null,
    unique: null,
    padTo: 8,
    padCounts: false,
    padComplete: "libxl.framing.padding-complete",
    padZero: "libxl.framing.padding.zero",
    padVerified: false,
    checksum: null,
    trailer: null,
  },
  records: new Map([
    [0, End],
    [1, LibxcContext],
    [2, EmulatorXenstoreData],
    [3, EmulatorContext],
    [4, CheckpointEnd],
    [5, CheckpointState],
  ]),
  saved: [LibxcContext, EmulatorXenstoreData, EmulatorContext, CheckpointEnd, CheckpointState, End],
  endsWith: End,
  first: null,
  inner: () => ({
    "libxc": [
      { of: libxc.format, signs: [[0, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]], [8, [0x58, 0x45, 0x4e, 0x46]]] },
    ],
  }),
  patterns: {
    "libxl.key_value.key.characters": new Pattern(
      [true, [45, 45, 0], [47, 57, 0], [64, 90, 0], [95, 95, 0], [97, 122, 0]],
    ),
    "libxl.key_value.key.relative": new Pattern(
      [true, [1, 46, 1], [48, 255, 1]],
      [true, [1, 255, 1]],
    ),
  },
  rules: {
    "libxl.key_value.key.fits": [Class.LENGTH, "`key` lies within the body of its record."],
    "libxl.key_value.key.terminated": [Class.TEXT, "`key` ends in a NUL and holds no other."],
    "libxl.key_value.key.characters": [Class.TEXT, "`key` matches `[-A-Za-z0-9/_@]*`."],
    "libxl.key_value.key.relative": [Class.TEXT, "`key` matches `([^/].*)?`."],
    "libxl.key_value.value.fits": [Class.LENGTH, "`value` lies within the body of its record."],
    "libxl.key_value.value.terminated": [Class.TEXT, "`value` ends in a NUL and holds no other."],
    "libxl.key_value.value.readable": [Class.TEXT, "`value` matches `[ -~]*`."],
    "libxl.header.complete": [Class.TRUNCATED, "A stream holds all octets of its `header`."],
    "libxl.header.ident.const": [Class.MAGIC, "`ident` is 0x4c6962786c466d74."],
    "libxl.header.version.known": [Class.VERSION, "`version` is 2."],
    "libxl.header.options.zero": [Class.RESERVED, "The reserved bits of `options` are zero when they are written."],
    "libxl.framing.header-complete": [Class.TRUNCATED, "A stream holds all octets of a record's header."],
    "libxl.framing.body-complete": [Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."],
    "libxl.framing.end": [Class.TRUNCATED, "A stream does not stop before its last record."],
    "libxl.framing.nothing-after-end": [Class.TRAILING, "Nothing follows the last record."],
    "libxl.framing.type": [Class.TYPE, "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know."],
    "libxl.framing.padding-complete": [Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."],
    "libxl.framing.padding.zero": [Class.PADDING, "The octets of the padding are zero when they are written."],
    "libxl.end.length": [Class.LENGTH, "The length of END is 0."],
    "libxl.libxc_context.length": [Class.LENGTH, "The length of LIBXC_CONTEXT is 0."],
    "libxl.emulator_xenstore_data.emulator_id.named": [Class.VALUE, "`emulator_id` is one of the values of `emulator_id`."],
    "libxl.emulator_xenstore_data.pairs.fits": [Class.LENGTH, "`pairs` lies within the body of its record."],
    "libxl.emulator_xenstore_data.length": [Class.LENGTH, "The length of EMULATOR_XENSTORE_DATA is the sum of its fields."],
    "libxl.emulator_context.emulator_id.named": [Class.VALUE, "`emulator_id` is one of the values of `emulator_id`."],
    "libxl.emulator_context.emulator_ctx.fits": [Class.LENGTH, "`emulator_ctx` lies within the body of its record."],
    "libxl.emulator_context.length": [Class.LENGTH, "The length of EMULATOR_CONTEXT is the sum of its fields."],
    "libxl.checkpoint_end.length": [Class.LENGTH, "The length of CHECKPOINT_END is 0."],
    "libxl.checkpoint_state.control_id.named": [Class.VALUE, "`control_id` is one of the values of `control_id`."],
    "libxl.checkpoint_state.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "libxl.checkpoint_state.length": [Class.LENGTH, "The length of CHECKPOINT_STATE is 8; a reader also takes 4."],
    "libxl.checkpoint_state.direction": [Class.VALUE, "A stream, which goes from the primary host to the secondary one, holds `new`; the secondary sends the others, on the back channel."],
  },
};

/** The classes of the records, by the names of these in the description. */
export const records = new Map([
  ["END", End],
  ["LIBXC_CONTEXT", LibxcContext],
  ["EMULATOR_XENSTORE_DATA", EmulatorXenstoreData],
  ["EMULATOR_CONTEXT", EmulatorContext],
  ["CHECKPOINT_END", CheckpointEnd],
  ["CHECKPOINT_STATE", CheckpointState],
]);

/** Reads a stream: Libxl stream. */
export class Reader extends StreamReader {
  constructor(source) {
    super(new Stream(format, false, ALL), source);
  }
}

/** Writes a stream: Libxl stream. */
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
