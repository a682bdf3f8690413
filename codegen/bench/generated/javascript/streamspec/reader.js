// Readers: records from octets at hand, or from whatever can be read from.

import { Courses } from "./courses.js";
import { Input } from "./input.js";
import { HEADERS, RECORDS, Stream, repeatedIn } from "./stream.js";
import { changed, cleared } from "./values.js";

const NO_OCTETS = new Uint8Array(0);

/** A record as it was read. */
export class Record {
  constructor(body, heading, stream) {
    this.body = body;
    this.header = heading.header;
    this.type = heading.type;
    this.instance = stream.instance;
    this.layout = heading.layout ? heading.layout.length : null;
    this.number = heading.number;
    this.offset = heading.start;
    this.stream = stream;
    this.headers = stream.headers;
  }

  /** What the description calls it; null where it describes no record of the type. */
  get name() {
    return this.body.constructor._form?.name ?? null;
  }

  /** Whether its type is marked as one that a reader may pass over. */
  get optional() {
    return this.stream.isOptional(this.type);
  }

  /**
   * The same with zeros where readers pass over what writers refuse. A stream in the body stays as it
   * is.
   */
  cleared() {
    const { body, header, headers } = this;
    return changed(this, {
      body: cleared(body),
      header: header.cleared(),
      headers: headers.cleared(),
    });
  }
}

/**
 * Gives the records of a stream, and of those that follow its records, one after another.
 *
 * Every rule that binds a reader is checked before a record is given. Its steps are generators: they
 * yield how many octets they need ahead, and so serve sources that have these and those that wait.
 */
export class StreamReader {
  constructor(stream, source, offset = 0) {
    this._courses = new Courses(stream);
    this._input = new Input(source, offset);
    this._stream = stream;
    this._latest = null;
    this._over = false;
  }

  /** The headers of the stream, which are read now if they were not before. */
  get headers() {
    if (this._stream.phase === HEADERS && !this._over) this._now(this._headers());
    return this._stream.headers;
  }

  /** The version of the stream; the oldest described, until the stream has told it. */
  get version() {
    return this._stream.version;
  }

  /** Where the next octet stands. */
  get offset() {
    return this._input.offset;
  }

  /** The headers, of a source that gives its octets later. */
  async start() {
    if (this._stream.phase === HEADERS && !this._over) await this._later(this._headers());
    return this._stream.headers;
  }

  *[Symbol.iterator]() {
    for (let record = this.next(); record; record = this.next()) yield record;
  }

  async *[Symbol.asyncIterator]() {
    while (!this._over) {
      const record = await this._later(this._next());
      if (record === null) this._over = true;
      else yield record;
    }
  }

  /** The next record; null after the last one. */
  next() {
    const record = this._over ? null : this._now(this._next());
    this._over = record === null;
    return record;
  }

  /** Gives each record to the handler of its class, where that has one, to the end. */
  load(handlers) {
    for (const record of this) handle(handlers, record);
  }

  /** The same, of a source that gives its octets later. */
  async loadLater(handlers) {
    for await (const record of this) await handle(handlers, record);
  }

  _now(steps) {
    try {
      let step = steps.next();
      for (; !step.done; step = steps.next()) this._input.fill(step.value);
      return step.value;
    } catch (error) {
      this._over = true;
      throw error;
    }
  }

  async _later(steps) {
    try {
      let step = steps.next();
      for (; !step.done; step = steps.next()) await this._input.fillLater(step.value);
      return step.value;
    } catch (error) {
      this._over = true;
      throw error;
    }
  }

  *_next() {
    const { _courses: courses, _input: input, _latest: latest } = this;
    this._latest = null;
    const id = latest && courses.turn(latest);
    if (id !== null) {
      if (input.lacks(512)) yield 512;
      courses.begin(courses.current.candidate(id, input.peek(512)), latest);
    }
    while (courses.current.phase !== RECORDS) {
      if (courses.current.phase === HEADERS) {
        yield* this._headers();
      } else if (!courses.close()) {
        if (input.lacks(1)) yield 1;
        if (input.take(1).length > 0) throw courses.current.trailing(this.offset - 1);
        return null;
      }
    }
    return yield* this._record();
  }

  *_headers() {
    const { _courses: courses, _input: input } = this;
    const stream = courses.current;
    for (const form of stream.of.headers) {
      const start = this.offset;
      if (input.lacks(form.size)) yield form.size;
      const octets = input.take(form.size);
      if (octets.length < form.size) throw stream.error(form.complete, start, form.name);
      stream.header(form, octets, start);
    }
    stream.phase = RECORDS;
  }

  *_record() {
    const { _input: input, offset: start } = this;
    const stream = this._courses.current;
    const { framing } = stream.of;
    if (input.lacks(framing.size)) yield framing.size;
    const header = input.take(framing.size);
    if (header.length === 0) {
      stream.stop(start);
      return null;
    }
    if (header.length < framing.size) {
      throw stream.error(framing.headerComplete, start, "framing");
    }
    const heading = stream.heading(header, start);
    const at = this.offset;
    const length = Number(heading.length);
    if (input.lacks(length)) yield length;
    const body = input.take(length);
    if (body.length < length) throw stream.error(framing.bodyComplete, at, "framing", heading);
    const size = stream.padding(length);
    if (input.lacks(size)) yield size;
    const padding = size > 0 ? input.take(size) : NO_OCTETS;
    if (padding.length < size) {
      throw stream.error(framing.padComplete, at + length, "framing", heading);
    }
    if (framing.trailer) {
      const repeated = repeatedIn(framing, header);
      if (input.lacks(repeated.length)) yield repeated.length;
      const trailer = input.take(repeated.length);
      stream.trailer(heading, repeated, trailer, at + length + size);
    }
    stream.checksum(heading, header, body);
    const value = stream.body(heading, body, padding);
    this._latest = heading;
    return new Record(value, heading, stream);
  }
}

function handle(handlers, record) {
  const handler = handlers.get(record.body.constructor);
  return handler && handler(record);
}

/** Judges a whole stream as what a writer has written. */
export function check(of, source) {
  const reader = new StreamReader(new Stream(of, true, null), source);
  while (reader.next());
}
