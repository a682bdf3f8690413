// A body as it is written, field by field.

import { Misfit, UNTOLD, attempt } from "./errors.js";
import { Nested, Refused } from "./nested.js";
import { Place } from "./place.js";
import { upTo } from "./stream.js";
import { INTEGERS, OctetView, Structure, caseOf, holds, raw, view } from "./values.js";

/** A header or a body that is written. Whether it keeps the rules is seen when it is read. */
export class Output extends Place {
  constructor(stream, big) {
    super(stream, big);
    this.size = 0;
    this._octets = new Uint8Array(64);
    this._view = new OctetView(this._octets.buffer);
  }

  /** What has been written. */
  get data() {
    return this._octets.subarray(0, this.size);
  }

  /** Begins with a field after the fixed part. */
  part(name) {
    this.name = name;
    this.marks.push(this.size);
  }

  /** Begins with what follows the fixed part of an element that tells its own size. */
  piece(name) {
    this.name = `${this.item}.${name}`;
  }

  /** Nothing tells yet what is left of the body. */
  remaining() {
    throw UNTOLD;
  }

  /** Octets up to the next multiple. */
  align(to) {
    return upTo(this.size - this.lacking, to);
  }

  /** Appends zeros, and gives their offset. */
  extend(size) {
    const at = this.size;
    this.size += size;
    if (this.size > this._octets.length) {
      const larger = new Uint8Array(2 * this.size);
      larger.set(this._octets.subarray(0, at));
      this._octets = larger;
      this._view = new OctetView(larger.buffer);
    }
    return at;
  }

  /** Takes octets out again. */
  remove(at, size) {
    this._octets.copyWithin(at, at + size, this.size);
    this.size -= size;
    this._octets.fill(0, this.size, this.size + size);
  }

  /** The value of a field that is there or is not. */
  known(name, value, there) {
    const isGiven = value !== null && value !== undefined;
    if (there && !isGiven) throw new Misfit(name, "is missing");
    if (!there && isGiven && !this.given.has(name)) {
      throw new Misfit(name, "is not there, by the version or the layout");
    }
    return isGiven ? value : null;
  }

  /** Whether a field is there; one whose gate nobody knows is, if it is given. */
  has(name, value, test) {
    const there = told(test, value !== null && value !== undefined);
    this.known(name, value, there);
    return there;
  }

  /** Something is as long as what announces it. */
  agree(length, amount) {
    const announced = told(amount, length);
    // Not strictly, since it may be a number or a bigint.
    if (announced != length && this.stop === null) this.stop = { name: this.name, error: null };
  }

  /** Whether octets without meaning are there. */
  gated(test) {
    return told(() => holds(test), false);
  }

  /** Octets of whatever content. */
  octets(value) {
    const octets = this._whole(this.name, value);
    const at = this.extend(octets.length);
    this._octets.set(octets, at);
  }

  _whole(name, value) {
    if (!ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer)) {
      throw new Misfit(name, "is no octets");
    }
    return view(value);
  }

  /** An integer of the fixed part. */
  integer(kind, at, name, value) {
    const { least, most, set } = INTEGERS[kind];
    const isOne = typeof value === typeof most && (typeof value === "bigint" || Number.isInteger(value));
    if (!isOne || value < least || value > most) throw new Misfit(name, `is no ${kind}: ${value}`);
    this._view[set](at, value, this.little);
  }

  /** An integer of the fixed part, which is there or is not. */
  optional(kind, at, name, value, there) {
    const given = this.known(name, value, there);
    if (given !== null) this.integer(kind, at, name, raw(given));
  }

  /** An integer after the fixed part. */
  scalar(kind, value) {
    this.integer(kind, this.extend(INTEGERS[kind].size), this.name, value);
  }

  /** Integers, one behind another. */
  integers(kind, values) {
    const at = this.extend(INTEGERS[kind].size * values.length);
    this.putIntegers(at, this.name, kind, values, values.length);
  }

  /** Octets at an offset, which are as many as they always are. */
  put(at, name, value, size) {
    const octets = this._whole(name, value);
    asMany(name, octets, size);
    this._octets.set(octets, at);
  }

  /** Integers at an offset, which are as many as they always are. */
  putIntegers(at, name, kind, values, count) {
    const { size } = INTEGERS[kind];
    asMany(name, values, count);
    let index = 0;
    for (const value of values) {
      this.integer(kind, at + index * size, `${name}[${index}]`, value);
      index += 1;
    }
  }

  /** A structure at an offset. */
  putStructure(at, name, value) {
    if (!(value instanceof Structure)) throw new Misfit(name, "is no structure");
    try {
      value._write(this, at);
    } catch (error) {
      if (error instanceof Misfit) throw new Misfit(`${name}.${error.path}`, error.message);
      throw error instanceof TypeError ? new Misfit(name, error.message) : error;
    }
  }

  /** Structures at an offset, which are as many as they always are. */
  putStructures(at, name, values, size, count) {
    asMany(name, values, count);
    let index = 0;
    for (const value of values) {
      this.putStructure(at + index * size, `${name}[${index}]`, value);
      index += 1;
    }
  }

  /** Structures, one behind another. */
  structures(values, size) {
    const at = this.extend(size * values.length);
    this.putStructures(at, this.name, values, size, values.length);
  }

  /** Structures that tell their own size, one behind another. */
  varying(values, size) {
    const { name } = this;
    let index = 0;
    for (const value of values) {
      this.item = `${name}[${index}]`;
      this.putStructure(this.extend(size), this.item, value);
      index += 1;
    }
  }

  /** A case of a union; zeros, if nothing says which. */
  choice(at, name, value, cases, tag) {
    const of = caseOf(cases, tag);
    if (of === undefined) return;
    if (!(value instanceof of)) throw new Misfit(name, `is no ${of.name}`);
    this.putStructure(at, name, value);
  }

  /** A string and its NUL; one of several holds no NUL itself. */
  string(value, isAlone = true) {
    this.octets(value);
    if (!isAlone && view(value).includes(0)) {
      throw new Misfit(this.name, "a string of several cannot hold a NUL");
    }
    this.extend(1);
    this._octets[this.size - 1] = 0;
  }

  /** A stream in the body. */
  nested(value) {
    if (value instanceof Refused && this.stop === null) {
      value.error.offset += this.size - this.lacking + this.base;
      this.stop = { name: this.name, error: value.error };
    }
    const isHeld = value instanceof Refused || value instanceof Nested;
    this.octets(isHeld ? value.octets : value);
  }
}

/** What a step gives; something else where that cannot be computed, or not yet. */
function told(step, otherwise) {
  try {
    return attempt(step, otherwise);
  } catch (error) {
    if (error === UNTOLD) return otherwise;
    throw error;
  }
}

function asMany(name, values, count) {
  if (values.length !== count) {
    throw new Misfit(name, `has ${values.length} elements, where there are ${count}`);
  }
}
