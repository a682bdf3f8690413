// Where in a stream a header or body stands, for what reads it and what writes it.

import { small } from "./values.js";

const NOTHING = new Set();

/** Where in a stream something is read or written: all that conditions can ask of it. */
export class Place {
  constructor(stream, big) {
    this.stream = stream;
    this.little = !big;
    this.version = stream.version;
    this.instance = stream.instance;
    this.headers = stream.headers;
    // The header of the record at hand.
    this.framing = null;
    // The fields that the layout of the record lacks, and those of them that have a value.
    this.without = NOTHING;
    this.given = NOTHING;
    // How many octets that is in the fixed part.
    this.lacking = 0;
    // Where the first octet stands in the stream.
    this.base = 0;
    // Where each field after the fixed part begins.
    this.marks = [];
    // The field whose size is not what announces it, and the error within it.
    this.stop = null;
    this.name = "";
    // The element at hand, where it tells its own size.
    this.item = "";
  }

  /** The value of a field in the latest record of its type; 0 if there was none. */
  earlier(field, zero = 0) {
    const value = this.stream.earlier.get(field);
    return value === undefined ? zero : value;
  }

  /** Whether a record of this type has been there. */
  seen(type) {
    return this.stream.counts.has(type);
  }

  /** How many records of a type were there. */
  count(type) {
    return this.stream.counts.get(type) ?? 0;
  }

  /** Whether an earlier record has this value in a field. */
  held(field, value) {
    const values = this.stream.sets.get(field);
    return values !== undefined && values.has(small(value));
  }

  /** Whether a string is as a rule wants it. */
  matches(rule, octets) {
    return this.stream.of.patterns[rule].matches(octets);
  }
}
