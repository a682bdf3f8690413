// Turns documents into streams.

import { Misfit, StreamError, pathOf } from "../streamspec/errors.js";
import { Refused } from "../streamspec/nested.js";
import { ENDED, RECORDS, Stream } from "../streamspec/stream.js";
import { raw } from "../streamspec/values.js";
import { Collector, StreamWriter } from "../streamspec/writer.js";

import { integer, need, number, octets, ofName, text } from "./literals.js";
import { FIELDS, STREAMS } from "./tables.js";
import { parse } from "./text.js";

/** The descriptions of a stream, the oldest first. */
export function described(id) {
  const of = [...STREAMS.keys()].filter((format) => format.id === id);
  return of.sort((a, b) => a.versions[0] - b.versions[0]);
}

/** A member that must be there. */
function member(members, name) {
  if (!members.has(name)) throw new Misfit(name, "is missing");
  return pop(members, name);
}

/** A member, which is then taken out. */
function pop(members, name) {
  const value = members.get(name);
  members.delete(name);
  return value;
}

/** What is taken of a member. */
function within(name, take) {
  try {
    return take();
  } catch (error) {
    throw error instanceof Misfit ? new Misfit(pathOf(name, error.path), error.message) : error;
  }
}

/** Nothing else is there. */
function end(members) {
  for (const name of members.keys()) throw new Misfit(name, "unknown member");
}

function object(value) {
  return new Map(need("object", value));
}

/** A value of a document as it is in JavaScript. */
function take(shape, value, of) {
  const [kind, type, more] = shape;
  if (kind === "integer") return integer(type, value);
  if (kind === "enum") return integer(type, ofName(more, value));
  if (kind === "octets") return octets(value);
  if (kind === "text") return text(value);
  if (kind === "stream") return stream(type, value);
  if (kind === "array") {
    return need("array", value).map((one, i) => within(`[${i}]`, () => take(type, one, of)));
  }
  if (kind === "bits") {
    const [members, parts] = [object(value), {}];
    for (const [name, property, ...part] of more) {
      parts[property] = within(name, () => takePart(part, member(members, name)));
    }
    end(members);
    return type.of(parts);
  }
  if (kind === "union") {
    const which = more.get(BigInt.asUintN(64, BigInt(raw(of[type] ?? 0))));
    return which ? inner(which, value) : new Uint8Array(0);
  }
  return inner(type, value);
}

/** A part of bits. */
function takePart([width, values, wide], value) {
  if (values === null && width === 1) return need("boolean", value);
  const found = number(values ? ofName(values, value) : value, 0n, (1n << BigInt(width)) - 1n);
  return wide ? found : Number(found);
}

/** A structure within another; each string of one of strings ends at its NUL alone. */
function inner(of, value) {
  const found = filled(FIELDS.get(of), new of(), value);
  if (!FIELDS.get(of).every(([, , [kind]]) => kind === "text")) return found;
  for (const [name, property] of FIELDS.get(of)) {
    if ((found[property] || []).includes(0)) {
      throw new Misfit(name, "a string of several cannot hold a NUL");
    }
  }
  return found;
}

/** A structure with the fields that a document has; what it lacks is null. */
function filled(rows, of, value) {
  const members = object(value);
  for (const [name, property, shape] of rows) {
    const given = members.has(name);
    of[property] = given ? within(name, () => take(shape, pop(members, name), of)) : null;
  }
  end(members);
  return of;
}

/** A stream in the body of a record. */
function stream(id, value) {
  const candidates = described(id);
  if (candidates.length === 0) return octets(value);
  const format = byVersion(candidates, need("object", value).get("version"));
  const sink = new Collector();
  try {
    write(new Stream(format, true, null, 1), value, sink);
  } catch (error) {
    if (error instanceof StreamError) return new Refused(sink.octets(), error);
    throw error;
  }
  return sink.octets();
}

/** The description of a version; the newest, if none is. */
function byVersion(candidates, version) {
  let found;
  try {
    found = integer("u32", version);
  } catch {
    found = null;
  }
  const of = candidates.find((format) => format.versions.includes(found));
  return of || candidates[candidates.length - 1];
}

/** Writes the stream that a document is. */
function write(of, document, sink) {
  const session = new Session(new StreamWriter(of, sink, null));
  session.begin(document);
  session.writer.close();
}

/** An order of octets. */
function order(value) {
  if (!["big", "little"].includes(need("string", value))) throw new Misfit("", "is not an order of octets");
  return value;
}

/** A stream that is being written. */
class Session {
  constructor(writer) {
    this.writer = writer;
    this.courses = writer._courses;
  }

  /** Headers and records of the stream at hand. */
  begin(document) {
    const { current: of } = this.courses;
    const members = object(document);
    const version = members.has("version") ? [pop(members, "version")] : [];
    if (member(members, "stream") !== of.of.id) throw new Misfit("stream", "is another one");
    if (of.of.orderMagic && members.has("endian")) {
      within("endian", () => of.inOrder(order(pop(members, "endian"))));
    }
    const rows = STREAMS.get(of.of).headers;
    const asked = rows.length > 0 || members.has("headers");
    const headers = object(asked ? member(members, "headers") : new Map());
    const records = pop(members, "records");
    end(members);
    end(new Map([...headers].filter(([name]) => !rows.some(([known]) => known === name))));
    of.of.headers.forEach((form, index) => {
      const [name, , type] = rows[index];
      const header = within(`headers.${name}`, () =>
        filled(FIELDS.get(type), new type(), member(headers, name)),
      );
      this.writer._writeHeader(form, header);
    });
    of.phase = RECORDS;
    this.version(of, version);
    this.records(records, version);
  }

  /** The document states the version that the stream has. */
  version(of, stated) {
    if (stated.length === 0 || (!of.declared && of.of.versions.length > 1)) return;
    if (within("version", () => integer("u32", stated.pop())) !== of.version) {
      throw new Misfit("version", "the stream has another one");
    }
  }

  /** Records of the stream at hand. */
  records(records, version) {
    const { current: of } = this.courses;
    need("array", records).forEach((record, index) => {
      within(`records[${index}]`, () => this.record(of, record));
      if (this.courses.current === of) this.version(of, version);
    });
  }

  /** A record, and the stream that follows it. */
  record(of, record) {
    const { courses, writer } = this;
    if (courses.current !== of && courses.suspended.includes(of)) {
      throw new Misfit("", "stands after a record that gives back control");
    }
    if (of.phase === ENDED) {
      const error = of.trailing(writer.offset);
      courses.close();
      throw error;
    }
    const members = object(record);
    const name = need("string", member(members, "record"));
    const type = STREAMS.get(of.of).records.get(name);
    const heading = this.heading(of, members, type ? null : name);
    const value = member(members, "body");
    const body = within("body", () =>
      type ? filled(FIELDS.get(type), new type(), value) : octets(value),
    );
    const following = members.has("stream") ? [pop(members, "stream")] : [];
    end(members);
    const depth = courses.outer.length;
    writer.write(body, heading);
    this.turn(following, depth);
  }

  /** What the record header says; the name stands for the type where nothing describes that. */
  heading(of, members, name) {
    const { framing } = of.of;
    const heading = {};
    if (name !== null) {
      if (framing.optionalBit === null && !framing.passesUnknown) throw new Misfit("record", "there is no such record");
      heading.type = within("record", () => code(name, framing.type.kind));
    }
    if (framing.instance) {
      const given = member(members, "instance");
      heading.instance = within("instance", () => integer(framing.instance.kind, given));
    }
    if (members.has("layout")) {
      heading.layout = within("layout", () => Number(integer("u64", pop(members, "layout"))));
    }
    const { further } = STREAMS.get(of.of);
    if (further.length > 0) {
      const given = members.has("header") ? pop(members, "header") : new Map();
      heading.header = within("header", () => filled(further, new framing.of(), given));
    }
    return heading;
  }

  /** The stream that follows a record, or goes on after it. */
  turn(following, depth) {
    const { courses, writer } = this;
    const { _begins: begins } = writer;
    if (begins === null && courses.outer.length <= depth) {
      if (following.length > 0) throw new Misfit("stream", "unknown member");
      return;
    }
    if (following.length === 0) throw new Misfit("stream", "is missing");
    const members = object(following[0]);
    if (begins !== null) {
      writer._begins = null;
      courses.begin(byVersion(described(begins), members.get("version")), writer._latest);
      within("stream", () => this.begin(following[0]));
    } else {
      end(new Map([...members].filter(([name]) => name !== "records")));
      within("stream", () => this.records(member(members, "records"), []));
    }
    if (courses.current.phase === ENDED && courses.outer.length > depth) courses.close();
    if (courses.outer.length > depth) throw courses.current.unended(writer.offset);
  }
}

/** A type code. */
function code(name, kind) {
  if (!/^0x[0-9a-fA-F]+$/.test(name)) throw new Misfit("", "there is no such record");
  return integer(kind, BigInt(name));
}

/** The octets of a document. */
export function encode(format, document) {
  const sink = new Collector();
  write(new Stream(format, true, null), parse(document), sink);
  return sink.octets();
}
