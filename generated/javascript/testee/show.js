// Turns streams into documents.

import { Nested } from "../streamspec/nested.js";
import { StreamReader } from "../streamspec/reader.js";
import { ALL, Stream } from "../streamspec/stream.js";
import { INTEGERS, raw } from "../streamspec/values.js";

import { FIELDS, STREAMS } from "./tables.js";

function hex(octets) {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");
}

/** A value as it stands in a document. */
function show(shape, value) {
  const [kind, of, more] = shape;
  if (kind === "integer") return INTEGERS[of].size <= 4 ? value : String(value);
  if (kind === "enum") return more.get(BigInt(value)) ?? show(["integer", of], value);
  if (kind === "bits") {
    return Object.fromEntries(more.map(([name, ...part]) => [name, showPart(part, value[part[0]])]));
  }
  if (kind === "octets") return hex(value);
  if (kind === "text") return Array.from(value, (octet) => String.fromCharCode(octet)).join("");
  if (kind === "array") return Array.from(value, (one) => show(of, one));
  if (value instanceof Nested) return read(value.reader());
  if (value instanceof Uint8Array) return hex(value);
  return fields(FIELDS.get(value.constructor), value);
}

/** A part of bits as it stands in a document. */
function showPart([, width, values], value) {
  const name = values && values.get(BigInt(value));
  if (name) return name;
  if (typeof value === "boolean") return value;
  return width <= 32 ? Number(value) : String(value);
}

/** The fields of a structure that are there. */
function fields(rows, of) {
  const there = rows.filter(([, property]) => of[property] !== null);
  return Object.fromEntries(there.map(([name, property, shape]) => [name, show(shape, of[property])]));
}

/** A document before its records. */
function start(stream, headers) {
  const document = { stream: stream.of.id };
  if (stream.declared || stream.of.versions.length === 1) document.version = stream.version;
  if (stream.of.orderMagic) document.endian = stream.big ? "big" : "little";
  const shown = STREAMS.get(stream.of).headers.map(([name, property, of]) => [
    name,
    fields(FIELDS.get(of), headers[property]),
  ]);
  document.headers = Object.fromEntries(shown);
  document.records = [];
  return document;
}

/** The document of a stream. */
function read(reader) {
  const document = start(reader._stream, reader.headers);
  const lists = [document.records];
  const outermost = reader._stream.depth;
  for (const record of reader) {
    const { stream } = record;
    const depth = stream.depth - outermost;
    if (depth >= lists.length) {
      // The record before it began the stream, or resumed it.
      const inner = record.number ? { records: [] } : start(stream, stream.headers);
      const last = lists[lists.length - 1];
      last[last.length - 1].stream = inner;
      lists.push(inner.records);
    }
    lists.length = depth + 1;
    lists[depth].push(one(record));
  }
  return document;
}

/** A record as it stands in a document. */
function one({ stream, body, header, type, instance, layout }) {
  const form = body.constructor._form;
  const { framing } = stream.of;
  const { further } = STREAMS.get(stream.of);
  const shown = { record: form ? form.name : `0x${type.toString(16)}` };
  if (framing.instance) shown.instance = show(["integer", framing.instance.kind], raw(instance));
  if (layout !== null) shown.layout = layout;
  if (further.length > 0) shown.header = fields(further, header);
  shown.body = form ? fields(FIELDS.get(body.constructor), body) : hex(body);
  return shown;
}

/** The document of some octets. */
export function decode(format, octets) {
  const document = read(new StreamReader(new Stream(format, false, ALL), octets));
  return new TextEncoder().encode(JSON.stringify(document));
}
