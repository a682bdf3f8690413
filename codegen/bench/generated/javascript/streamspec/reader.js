// Readers: records from octets at hand, or from whatever can be read from.

import { Courses } from "./courses.js";
import { NO_OCTETS } from "./cursor.js";
import { NoHandler } from "./errors.js";
import { Input } from "./input.js";
import { Run } from "./runs.js";
import { HEADERS, RECORDS, Stream, repeatedIn } from "./stream.js";
import { changed, cleared } from "./values.js";

const NO_MARKS = Object.freeze([]);

/** A record as it was read. */
export class Record {
  constructor(body, header, type, layout, number, offset, stream, marks = null) {
    this.body = body;
    this._header = header;
    this._isOfRun = marks === null;
    this.type = type;
    this.instance = stream.instance;
    this.layout = layout;
    this.number = number;
    this.offset = offset;
    this.stream = stream;
    this.headers = stream.headers;
    this.marks = marks || NO_MARKS;
  }

  /** What the description calls it; null where it describes no record of the type. */
  get name() {
    return this.body.constructor._form?.name ?? null;
  }

  /** Whether its type is marked as one that a reader may pass over. */
  get optional() {
    return this.stream.isOptional(this.type);
  }

  /** The same with zeros where readers pass over what writers refuse, also in a stream in the body. */
  cleared() {
    const { body, header, headers } = this;
    return changed(this, {
      body: cleared(body),
      header: header.cleared(),
      headers: headers.cleared(),
    });
  }

  /** The record header. Those of a run have that of its first record until they are asked for it. */
  get header() {
    if (this._isOfRun) {
      this.header = Object.assign(new this._header.constructor(), this._header);
    }
    return this._header;
  }

  set header(header) {
    this._header = header;
    this._isOfRun = false;
  }
}

/**
 * Gives the records of a stream, and of those that follow its records, one after another.
 *
 * Every rule that binds a reader is checked before a record is given. Its steps say how many octets they
 * need ahead, and are taken again when these are there: they serve sources that wait and those that do not.
 */
export class StreamReader {
  constructor(stream, source, offset = 0) {
    this._courses = new Courses(stream);
    this._input = new Input(source, offset);
    this._stream = stream;
    this._latest = null;
    this._over = false;
    // What is under way: the headers that have been read, a record whose body is still to come, and what
    // begins after the latest one.
    this._headersRead = 0;
    this._heading = null;
    this._begins = null;
    // Records alike that may follow.
    this._run = null;
  }

  /** The headers of the stream, which are read now if they were not before. */
  get headers() {
    if (this._stream.phase === HEADERS && !this._over) this._now(() => this._headers());
    return this._stream.headers;
  }

  /** The version of the stream; the oldest described, until the stream has told it. */
  get version() {
    return this._stream.version;
  }

  /** The order of octets in records, `"big"` or `"little"`; the headers are read now as well. */
  get endian() {
    return this.headers && this._stream.order() ? "big" : "little";
  }

  /** Where the next octet stands. */
  get offset() {
    return this._input.offset;
  }

  /** The headers, of a source that gives its octets later. */
  async start() {
    if (this._stream.phase === HEADERS && !this._over) await this._later(() => this._headers());
    return this._stream.headers;
  }

  [Symbol.iterator]() {
    const next = () => {
      const value = this.next();
      return { value, done: value === null };
    };
    return { next, [Symbol.iterator]: () => this[Symbol.iterator]() };
  }

  async *[Symbol.asyncIterator]() {
    while (!this._over) {
      const record = this._alike() || (await this._later(() => this._next()));
      if (record === null) this._over = true;
      else yield record;
    }
  }

  /** The next record; null after the last one. */
  next() {
    const alike = this._alike();
    if (alike !== null) return alike;
    const record = this._over ? null : this._now(() => this._next());
    this._over = record === null;
    return record;
  }

  /**
   * Gives each record to the handler of the class of its body, in their order, to the end.
   *
   * A record whose class has none goes to `otherwise`. If that is missing as well, loading stops with a
   * `NoHandler`, but for records that have nothing to say: last ones without fields, and optional ones of
   * unknown type, whose class is `Uint8Array`. A handler stops it with an error of its own.
   */
  load(handlers, otherwise = null) {
    for (const record of this) handlerOf(record, handlers, otherwise)(record);
  }

  /** The same, of a source that gives its octets later; handlers may take their time as well. */
  async loadLater(handlers, otherwise = null) {
    for await (const record of this) await handlerOf(record, handlers, otherwise)(record);
  }

  /** The next record, if all that it needs is to be like the one before; else null. */
  _alike() {
    const { _run: run, _input: input } = this;
    if (run === null) return null;
    const { offset } = input;
    const body = run.follows(input) ? run.read(input) : null;
    if (body === null) {
      this._run = null;
      return null;
    }
    const { stream, type, header } = run;
    const number = stream.records++;
    return new Record(body, header, type, null, number, offset, stream);
  }

  _now(steps) {
    try {
      let step = steps();
      for (; typeof step === "number"; step = steps()) this._input.fill(step);
      return step;
    } catch (error) {
      this._over = true;
      throw error;
    }
  }

  async _later(steps) {
    try {
      let step = steps();
      for (; typeof step === "number"; step = steps()) await this._input.fillLater(step);
      return step;
    } catch (error) {
      this._over = true;
      throw error;
    }
  }

  _next() {
    const { _courses: courses, _input: input, _latest: latest } = this;
    if (this._heading === null && latest !== null) {
      if (this._begins === null) this._begins = courses.turn(latest);
      if (this._begins !== null) {
        if (input.lacks(512)) return 512;
        courses.begin(courses.current.candidate(this._begins, input.peek(512)), latest);
        this._begins = null;
      }
      this._latest = null;
    }
    while (courses.current.phase !== RECORDS) {
      if (courses.current.phase === HEADERS) {
        const wanted = this._headers();
        if (wanted !== null) return wanted;
      } else if (!courses.close()) {
        if (input.lacks(1)) return 1;
        if (input.take(1).length > 0) throw courses.current.trailing(this.offset - 1);
        return null;
      }
    }
    return this._record();
  }

  /** The headers of the stream at hand; null when all have been read. */
  _headers() {
    const { _courses: courses, _input: input } = this;
    const stream = courses.current;
    const { headers } = stream.of;
    if (this._headersRead === 0) {
      const lacks = stream.tellOrder(input);
      if (lacks > 0) return lacks;
    }
    for (; this._headersRead < headers.length; this._headersRead++) {
      const form = headers[this._headersRead];
      const start = this.offset;
      if (input.lacks(form.size)) return form.size;
      const octets = input.take(form.size);
      if (octets.length < form.size) throw stream.error(form.complete, start, form.name);
      stream.header(form, octets, start);
    }
    this._headersRead = 0;
    stream.phase = RECORDS;
    return null;
  }

  _record() {
    const { _input: input, offset: at } = this;
    const stream = this._courses.current;
    const { framing } = stream.of;
    if (this._heading === null) {
      if (input.lacks(framing.size)) return framing.size;
      const header = input.take(framing.size);
      if (header.length === 0) {
        stream.stop(at);
        return null;
      }
      if (header.length < framing.size) throw stream.error(framing.headerComplete, at, "framing");
      this._heading = stream.heading(header, at);
    }
    return this._body(stream, this._heading);
  }

  _body(stream, heading) {
    const { _input: input, offset: at } = this;
    const { framing } = stream.of;
    const length = Number(heading.length);
    const size = stream.padding(length);
    const behind = framing.trailer ? framing.length.size : 0;
    if (input.lacks(length + size + behind)) return length + size + behind;
    const body = input.take(length);
    if (body.length < length) throw stream.error(framing.bodyComplete, at, "framing", heading);
    const padding = size > 0 ? input.take(size) : NO_OCTETS;
    if (padding.length < size) {
      throw stream.error(framing.padComplete, at + length, "framing", heading);
    }
    if (framing.trailer) {
      const repeated = repeatedIn(framing, heading.octets);
      stream.trailer(heading, repeated, input.take(behind), at + length + size);
    }
    stream.checksum(heading, heading.octets, body);
    const value = stream.body(heading, body, padding);
    this._latest = heading;
    this._heading = null;
    this._run = Run.behind(stream, heading, input);
    const { header, type, layout, number, start, cursor } = heading;
    const { lacking } = cursor;
    const marks = lacking > 0 ? cursor.marks.map((mark) => mark - lacking) : cursor.marks;
    return new Record(value, header, type, layout && layout.length, number, start, stream, marks);
  }
}

/** What a record is given to. */
function handlerOf(record, handlers, otherwise) {
  const { name, offset, body, stream } = record;
  const handler = handlers.get(body.constructor) || otherwise;
  if (handler) return handler;
  if (name !== null && body.constructor !== stream.of.endsWith) throw new NoHandler(name, offset);
  return () => {};
}

/** Judges a whole stream as what a writer has written. */
export function check(of, source) {
  const reader = new StreamReader(new Stream(of, true, null), source);
  while (reader.next());
}

/** The same, of a source that gives its octets later. */
export async function checkLater(of, source) {
  const reader = new StreamReader(new Stream(of, true, null), source);
  for await (const _ of reader);
}
