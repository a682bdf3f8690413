// A body as it is read, field by field.

import { Fault, NO_VALUE, StreamError } from "./errors.js";
import { Nested } from "./nested.js";
import { Place } from "./place.js";
import { INTEGERS, OctetView, caseOf } from "./values.js";

/** The order of octets in the arrays of this machine. */
const LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

export const NO_OCTETS = new Uint8Array(0);
const NO_VIEW = new OctetView(NO_OCTETS.buffer);

/** A header or a body that is read. */
export class Cursor extends Place {
  constructor(stream, octets, base, big) {
    super(stream, big);
    this.writing = stream.writing;
    this.over(octets, base);
    this.fits = "";
    this.start = 0;
    // What a layout lacks of the octets: offsets and sizes.
    this.gaps = [];
  }

  /** Goes on with other octets. */
  over(octets, base) {
    this.data = octets;
    this.view = new OctetView(octets.buffer, octets.byteOffset, octets.byteLength);
    this.base = base;
    // Where the next field after the fixed part stands.
    this.at = 0;
  }

  /** Has no octets any more. */
  rest() {
    this.data = NO_OCTETS;
    this.view = NO_VIEW;
  }

  /** That a rule is broken. */
  fault(rule, at, path) {
    // What lies within a gap stands where that is.
    const before = ([start, size]) => Math.max(0, Math.min(size, at - start));
    const lacking = this.gaps.reduce((sum, gap) => sum + before(gap), 0);
    return new Fault(rule, this.base + at - lacking, path);
  }

  /** Begins with a field after the fixed part. */
  part(name, fits) {
    this.name = name;
    this.fits = fits;
    this.start = this.at;
    this.marks.push(this.at);
    if (this.stop && this.stop.name === name) {
      throw this.stop.error ? this.inner(this.stop.error) : this.fault(fits, this.at, name);
    }
  }

  /** Begins with what follows the fixed part of an element that tells its own size. */
  piece(name, fits) {
    this.name = `${this.item}.${name}`;
    this.fits = fits;
    this.start = this.at;
    if (this.stop && this.stop.name === this.name) throw NO_VALUE;
  }

  /** That a rule of a stream in the field at hand is broken. */
  inner(error) {
    return new Fault(error.rule, error.offset, `${this.name}/${error.path}`, error);
  }

  /** Octets that are left of the body. */
  remaining() {
    return this.data.length - this.at;
  }

  /** Passes over so many elements, which are there, and gives the offset of the first. */
  take(count, size = 1) {
    if (count > Math.floor(this.remaining() / size)) throw NO_VALUE;
    const at = this.at;
    this.at = at + Number(count) * size;
    return at;
  }

  /** So many octets. */
  octets(count) {
    const at = this.take(count);
    return this.data.subarray(at, this.at);
  }

  /** Octets up to the next multiple. */
  align(to) {
    const beyond = (this.at - this.lacking) % to;
    return beyond === 0 ? 0 : to - beyond;
  }

  /** An integer. */
  integer(kind) {
    const { size, get } = INTEGERS[kind];
    return this.view[get](this.take(1, size), this.little);
  }

  /** So many integers at an offset; they stay where they are if the machine has them like that. */
  integers(kind, at, count) {
    const { size, get, array } = INTEGERS[kind];
    const start = this.data.byteOffset + at;
    if (size === array.BYTES_PER_ELEMENT && (size === 1 || this.little === LITTLE)) {
      if (start % size === 0) return new array(this.data.buffer, start, count);
      return new array(this.data.buffer.slice(start, start + count * size));
    }
    const { view, little } = this;
    return array.from({ length: count }, (_, index) => view[get](at + index * size, little));
  }

  /** A structure at an offset. */
  structure(name, of, at) {
    try {
      return of._read(this, at);
    } catch (error) {
      throw error instanceof Fault ? error.within(name) : error;
    }
  }

  /** So many structures at an offset. */
  structures(name, of, at, size, count) {
    const found = [];
    try {
      while (found.length < count) found.push(of._read(this, at + found.length * size));
    } catch (error) {
      throw error instanceof Fault ? error.within(`${name}[${found.length}]`) : error;
    }
    return found;
  }

  /**
   * So many structures that tell their own size, or as many as there are; each begins with a fixed
   * part.
   */
  varying(name, of, size, count = null) {
    const found = [];
    const { fits } = this;
    while (count === null ? this.remaining() > 0 : found.length < count) {
      const item = `${name}[${found.length}]`;
      this.item = item;
      this.name = item;
      this.fits = fits;
      this.start = this.at;
      found.push(this.structure(item, of, this.take(size)));
    }
    return found;
  }

  /** A case of a union at an offset; octets, if nothing says which. */
  choice(name, cases, tag, at, size) {
    const of = caseOf(cases, tag);
    return of ? this.structure(name, of, at) : this.data.subarray(at, at + size);
  }

  /** A string up to its NUL, which is as rules want it. */
  string(path, { terminated = null, patterns = [], fits = null } = {}) {
    const start = this.at;
    const end = this.data.indexOf(0, start);
    if (end < 0) {
      if (terminated && this.remaining() > 0) throw this.fault(terminated, start, path);
      if (fits) throw this.fault(fits, start, path);
      throw NO_VALUE;
    }
    const text = this.data.subarray(start, end);
    for (const rule of patterns) {
      if (rule && !this.matches(rule, text)) throw this.fault(rule, start, path);
    }
    this.at = end + 1;
    return text;
  }

  /** A stream in the body; octets, where nothing describes it. */
  nested(id, octets) {
    const { stream } = this;
    const of = stream.candidate(id, octets);
    if (of === null) return octets;
    if (stream.depth + 1 > 8) throw NO_VALUE;
    const offset = this.base + this.start - this.lacking;
    const nested = new Nested(octets, of, offset, stream.depth + 1, stream.writing);
    try {
      for (const _ of nested.reader());
    } catch (error) {
      throw error instanceof StreamError ? this.inner(error) : error;
    }
    return nested;
  }
}
