// The nodes of a real xenstore dump, many times over: small records with a text, a list and octets.

import { readFileSync } from "node:fs";

import { End, NodeData, Reader, Writer } from "../../../generated/javascript/xenstore.js";
import { compare } from "./measure.js";

const RECORDS = 20_000;
const SAMPLE = "../../../conformance/samples/xenstore@1/xenstored-4.17.7-live-update.bin";

/** Measures decoding. */
export function measure(rounds, kaitai) {
  const stream = write();
  const contenders = [
    ["generated", () => read(new Reader(stream))],
    ["by hand, every rule, nothing kept", () => byHand(stream)],
  ];
  if (kaitai) {
    const KaitaiStream = kaitai("kaitai-struct/KaitaiStream");
    const { Xenstore } = kaitai("./Xenstore.js");
    const open = () => new Xenstore(new KaitaiStream(stream.slice().buffer));
    contenders.unshift(["Kaitai Struct, bounds alone", () => readKaitai(open())]);
  }
  compare("xenstore nodes, JavaScript", RECORDS, rounds, contenders);
}

/** A stream by the generated writer. */
function write() {
  const sample = readFileSync(new URL(SAMPLE, import.meta.url));
  const reader = new Reader(sample);
  const nodes = [...reader].map((record) => record.body).filter((body) => body instanceof NodeData);
  const pieces = [];
  const writer = new Writer({ write: (octets) => pieces.push(Buffer.from(octets)) }, reader.headers);
  for (let index = 0; index < RECORDS; index++) writer.write(nodes[index % nodes.length]);
  writer.write(new End());
  writer.close();
  return new Uint8Array(Buffer.concat(pieces));
}

/** Path, value and permissions of every node, by the generated reader. */
function read(reader) {
  let total = 0;
  for (const { body: node } of reader) {
    if (node instanceof NodeData) {
      total += node.path.length + node.value.length;
      for (const perm of node.perms) total += perm.perm + perm.domid;
    }
  }
  return total;
}

/** The same by what Kaitai Struct makes of the description. */
function readKaitai(stream) {
  let total = 0;
  for (const { type, recordBody: node } of stream.records) {
    if (type === 5) {
      total += node.pathLen - 1 + node.value.length;
      for (const perm of node.perms) total += perm.perm + perm.domid;
    }
  }
  return total;
}

/** What one would write for such a stream alone: of this version, in this order, with nodes alone. */
function byHand(stream) {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const size = stream.length;
  const isHere =
    size >= 16 &&
    view.getBigUint64(0) === 0x78656e73746f7265n &&
    view.getUint32(8) === 1 &&
    view.getUint32(12) === 0;
  if (!isHere) throw new Error("header");
  let [at, total] = [16, 0];
  for (;;) {
    if (size - at < 8) throw new Error("no END");
    const type = view.getUint32(at, true);
    const length = view.getUint32(at + 4, true);
    at += 8;
    if (length % 8 !== 0 || size - at < length) throw new Error("length");
    if (type === 5) {
      if (length < 16) throw new Error("length");
      total += nodeByHand(stream, view, at, at + length);
      at += length;
    } else if (type === 0) {
      if (length !== 0 || at !== size) throw new Error("END");
      return total;
    } else {
      throw new Error("type");
    }
  }
}

const SPECIAL = 0x40;
const SLASH = 0x2f;
const PLAIN = new Uint8Array(256);
for (const letter of "-@_") PLAIN[letter.charCodeAt(0)] = 1;
for (const [first, last] of ["09", "AZ", "az"]) {
  PLAIN.fill(1, first.charCodeAt(0), last.charCodeAt(0) + 1);
}

/** Whether octets are a path, or the name of a special node. */
function isPath(path) {
  if (path.length === 0) return false;
  if (path[0] === SPECIAL) {
    if (path.length === 1) return false;
    for (let index = 1; index < path.length; index++) {
      if (path[index] !== SLASH && PLAIN[path[index]] === 0) return false;
    }
    return true;
  }
  if (path[0] !== SLASH) return false;
  for (let index = 1; index < path.length; index++) {
    const isEnd = path[index] === SLASH;
    if (isEnd ? path[index - 1] === SLASH : PLAIN[path[index]] === 0) return false;
  }
  return path.length === 1 || path[path.length - 1] !== SLASH;
}

/** A node, and every rule about it. */
function nodeByHand(stream, view, at, end) {
  if (view.getUint32(at, true) !== 0) throw new Error("conn_id");
  const pathLen = view.getUint16(at + 8, true);
  const valueLen = view.getUint16(at + 10, true);
  const permCount = view.getUint16(at + 14, true);
  if (permCount === 0) throw new Error("perms");
  at += 16;
  if (end - at < 4 * permCount) throw new Error("perms");
  let total = 0;
  for (let index = 0; index < permCount; index++, at += 4) {
    const perm = view.getUint8(at);
    if (perm !== 0x62 && perm !== 0x6e && perm !== 0x72 && perm !== 0x77) throw new Error("perm");
    total += perm + view.getUint16(at + 2, true);
  }
  if (pathLen === 0 || end - at < pathLen) throw new Error("path");
  const text = stream.subarray(at, at + pathLen);
  if (text.indexOf(0) !== pathLen - 1) throw new Error("path");
  const path = text.subarray(0, pathLen - 1);
  if (!isPath(path)) throw new Error("path");
  at += pathLen;
  if (end - at < valueLen) throw new Error("value");
  const value = stream.subarray(at, at + valueLen);
  if (end - at - valueLen > 7) throw new Error("length");
  return total + path.length + value.length;
}
