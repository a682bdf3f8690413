// W1: records of 8 + 32 octets, every field visited, every rule checked.

import { End, Reader, Tick, Writer } from "../generated/javascript/ticks.js";
import { compare, numbers } from "./measure.js";

const RECORDS = 100_000;

/** Measures decoding. */
export function measure(rounds, kaitai) {
  const stream = write();
  const contenders = [
    ["generated", () => read(new Reader(stream))],
    ["generated, from what has read(n)", () => read(new Reader(reading(stream)))],
    ["by hand, an object a record", () => readObjects(stream)],
    ["by hand, every rule, nothing kept", () => byHand(stream)],
  ];
  if (kaitai) {
    const KaitaiStream = kaitai("kaitai-struct/KaitaiStream");
    const { Ticks } = kaitai("./Ticks.js");
    const open = () => new Ticks(new KaitaiStream(stream.slice().buffer));
    contenders.unshift(["Kaitai Struct, bounds alone", () => readKaitai(open())]);
  }
  compare("W1 decode, JavaScript", RECORDS, rounds, contenders);
}

/** A stream by the generated writer. */
function write() {
  const pieces = [];
  const writer = new Writer({ write: (octets) => pieces.push(Buffer.from(octets)) });
  const random = numbers();
  for (let index = 0; index < RECORDS; index++) {
    const time = random.next().value;
    const n = Number(time & 0xffffffffn);
    const value = BigInt.asUintN(64, (time << 17n) | (time >> 47n));
    const source = Number((time >> 32n) | 1n);
    const count_ = n;
    const [kind, flags, cpu, level] = [n % 3, n & 1023, n & 255, (n >> 8) & 255];
    writer.write(new Tick({ time, source, count_, kind, flags, cpu, level, value }));
  }
  writer.write(new End());
  writer.close();
  return new Uint8Array(Buffer.concat(pieces));
}

/** A source of a stream. */
function reading(stream) {
  let at = 0;
  return { read: (size) => stream.subarray(at, (at += size)) };
}

/** Every field of every tick, by the generated reader. */
function read(reader) {
  let [narrow, wide] = [0, 0n];
  for (const { body: t } of reader) {
    if (t instanceof Tick) {
      narrow += t.source + t.count_ + t.kind + t.flags + t.cpu + t.level;
      wide ^= t.time ^ t.value;
    }
  }
  return told(narrow, wide);
}

/** The same by what Kaitai Struct makes of the description: it has doubles for 64 bits. */
function readKaitai(stream) {
  let [narrow, wide] = [0, 0];
  for (const { type, recordBody: t } of stream.records) {
    if (type === 2) {
      narrow += t.source + t.count + t.kind + t.flags + t.cpu + t.level;
      wide += t.time + t.value;
    }
  }
  return told(narrow, wide);
}

/** What contenders are compared by; doubles lose some of 64 bits. */
function told(narrow, wide) {
  return wide === 0n || wide === 0 ? 0 : narrow;
}

/** What one would write for this stream alone. */
function byHand(stream) {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const size = stream.length;
  let [at, narrow, wide] = [0, 0, 0n];
  for (;;) {
    if (size - at < 8) throw new Error("no END");
    const type = view.getUint32(at, true);
    const length = view.getUint32(at + 4, true);
    if (length > 0x8000000) throw new Error("length");
    at += 8;
    if (type === 2) {
      if (length !== 32 || size - at < 32) throw new Error("TICK");
      const time = view.getBigUint64(at, true);
      const source = view.getUint32(at + 8, true);
      if (source < 1) throw new Error("source");
      const count = view.getUint32(at + 12, true);
      const kind = view.getUint16(at + 16, true);
      if (kind > 2) throw new Error("kind");
      const flags = view.getUint16(at + 18, true);
      if (flags > 1023) throw new Error("flags");
      const cpu = view.getUint8(at + 20);
      const level = view.getUint8(at + 21);
      if (view.getUint16(at + 22, true) !== 0) throw new Error("reserved");
      const value = view.getBigUint64(at + 24, true);
      narrow += source + count + kind + flags + cpu + level;
      wide ^= time ^ value;
      at += 32;
    } else if (type === 3) {
      const end = at + length + ((8 - (length % 8)) % 8);
      if (end > size) throw new Error("NOTE");
      for (let pad = at + length; pad < end; pad++) if (stream[pad] !== 0) throw new Error("padding");
      at = end;
    } else if (type === 1) {
      if (length !== 0 || at !== size) throw new Error("END");
      return told(narrow, wide);
    } else {
      throw new Error("type");
    }
  }
}

/** The same loop as an iterator over objects. */
function* objects(stream) {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const size = stream.length;
  let at = 0;
  for (;;) {
    if (size - at < 8) throw new Error("no END");
    const type = view.getUint32(at, true);
    const length = view.getUint32(at + 4, true);
    if (length > 0x8000000) throw new Error("length");
    at += 8;
    if (type === 2) {
      if (length !== 32 || size - at < 32) throw new Error("TICK");
      const time = view.getBigUint64(at, true);
      const source = view.getUint32(at + 8, true);
      if (source < 1) throw new Error("source");
      const count = view.getUint32(at + 12, true);
      const kind = view.getUint16(at + 16, true);
      if (kind > 2) throw new Error("kind");
      const flags = view.getUint16(at + 18, true);
      if (flags > 1023) throw new Error("flags");
      const cpu = view.getUint8(at + 20);
      const level = view.getUint8(at + 21);
      if (view.getUint16(at + 22, true) !== 0) throw new Error("reserved");
      const value = view.getBigUint64(at + 24, true);
      yield { time, source, count, kind, flags, cpu, level, value };
      at += 32;
    } else if (type === 3) {
      const end = at + length + ((8 - (length % 8)) % 8);
      if (end > size) throw new Error("NOTE");
      for (let pad = at + length; pad < end; pad++) if (stream[pad] !== 0) throw new Error("padding");
      yield { text: stream.subarray(at, at + length) };
      at = end;
    } else if (type === 1) {
      if (length !== 0 || at !== size) throw new Error("END");
      return;
    } else {
      throw new Error("type");
    }
  }
}

/** Every field of every object. */
function readObjects(stream) {
  let [narrow, wide] = [0, 0n];
  for (const t of objects(stream)) {
    if (t.text === undefined) {
      narrow += t.source + t.count + t.kind + t.flags + t.cpu + t.level;
      wide ^= t.time ^ t.value;
    }
  }
  return told(narrow, wide);
}
