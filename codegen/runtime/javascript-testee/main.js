// The package as a testee of the conformance suite: decode, encode and check once, serve for as many
// questions as come.

import { readSync, writeSync } from "node:fs";

import { Misfit, StreamError } from "../streamspec/errors.js";
import { check } from "../streamspec/reader.js";

import { decode } from "./show.js";
import { STREAMS } from "./tables.js";
import { described, encode } from "./take.js";

const [ACCEPTED, REJECTED, UNIMPLEMENTED] = [0, 1, 89];
const OPERATIONS = ["hello", "decode", "encode", "check"];
const NOTHING = new Uint8Array(0);

function octetsOf(text) {
  return new TextEncoder().encode(text);
}

/** Who the testee is. */
function hello() {
  const streams = [...STREAMS.keys()].flatMap(({ id, versions }) =>
    versions.map((version) => `${id}@${version}`),
  );
  const operations = ["decode", "encode", "check"];
  const told = { name: "javascript", language: "JavaScript", version: "0.1.0", streams, operations };
  return JSON.stringify(told);
}

/** Members as JSON, which holds integers of any size. */
function json(members) {
  const one = ([name, value]) =>
    `"${name}":${typeof value === "bigint" ? value : JSON.stringify(value)}`;
  return `{${Object.entries(members).map(one).join(",")}}`;
}

/** The answer to a question: a status, and what stands behind it. */
function ask(operation, stream, octets) {
  if (operation === "hello") return [ACCEPTED, octetsOf(hello())];
  const [id, version] = stream.split("@");
  const of = described(id).filter(({ versions }) => !version || versions.map(String).includes(version));
  if (of.length === 0 || !OPERATIONS.includes(operation)) return [UNIMPLEMENTED, NOTHING];
  const format = of[of.length - 1];
  try {
    if (operation === "decode") return [ACCEPTED, decode(format, octets)];
    if (operation === "encode") return [ACCEPTED, encode(format, octets)];
    check(format, octets);
    return [ACCEPTED, NOTHING];
  } catch (error) {
    if (error instanceof StreamError) {
      const { class: kind, offset, rule, record, type, instance, path } = error;
      return [REJECTED, octetsOf(json({ class: kind, offset, rule, record, type, instance, path }))];
    }
    if (!(error instanceof Misfit)) throw error;
    const { path, message } = error;
    return [REJECTED, octetsOf(json({ class: "document", path, message }))];
  }
}

/** Tries again while a pipe has nothing, or takes nothing. */
function patiently(step) {
  for (;;) {
    try {
      return step();
    } catch (error) {
      if (error.code === "EOF") return 0;
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

/** Octets from standard input: so many, or fewer at its end. */
function take(size) {
  const octets = new Uint8Array(size);
  let have = 0;
  while (have < size) {
    const got = patiently(() => readSync(0, octets, have, size - have));
    if (got === 0) break;
    have += got;
  }
  return octets.subarray(0, have);
}

/** All of standard input. */
function takeAll() {
  const pieces = [];
  for (let piece = take(1 << 16); piece.length > 0; piece = take(1 << 16)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

function give(octets) {
  for (let done = 0; done < octets.length; ) {
    done += patiently(() => writeSync(1, octets, done));
  }
}

/** Answers frames, until standard input ends. */
function serve() {
  for (let head = take(4); head.length === 4; head = take(4)) {
    const frame = take(new DataView(head.buffer).getUint32(0, true));
    const end = 2 + frame[1];
    const stream = new TextDecoder().decode(frame.subarray(2, end));
    const [status, content] = ask(OPERATIONS[frame[0]] || "", stream, frame.subarray(end));
    const answer = new Uint8Array(5 + content.length);
    new DataView(answer.buffer).setUint32(0, content.length + 1, true);
    answer[4] = status;
    answer.set(content, 5);
    give(answer);
  }
}

/** Does what the arguments say, and gives the exit status. */
function main([operation, stream = ""]) {
  if (operation === "serve") {
    serve();
    return ACCEPTED;
  }
  if (!OPERATIONS.includes(operation)) return UNIMPLEMENTED;
  const [status, content] = ask(operation, stream, operation === "hello" ? NOTHING : takeAll());
  give(content);
  return status;
}

process.exitCode = main(process.argv.slice(2));
