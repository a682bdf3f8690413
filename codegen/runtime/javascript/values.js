// Values of fields: enums, bits, strings, and what conditions ask of arrays.

import { attempt } from "./errors.js";

/** The integers that fields consist of: octets, least and greatest value, and whose methods they are. */
export const INTEGERS = {
  u8: integer(1, 0, 0xff, "Uint8", Uint8Array),
  u16: integer(2, 0, 0xffff, "Uint16", Uint16Array),
  u24: integer(3, 0, 0xffffff, "Uint24", Uint32Array),
  u32: integer(4, 0, 0xffffffff, "Uint32", Uint32Array),
  u48: integer(6, 0n, (1n << 48n) - 1n, "BigUint48", BigUint64Array),
  u64: integer(8, 0n, (1n << 64n) - 1n, "BigUint64", BigUint64Array),
  i8: integer(1, -0x80, 0x7f, "Int8", Int8Array),
  i16: integer(2, -0x8000, 0x7fff, "Int16", Int16Array),
  i24: integer(3, -0x800000, 0x7fffff, "Int24", Int32Array),
  i32: integer(4, -0x80000000, 0x7fffffff, "Int32", Int32Array),
  i48: integer(6, -(1n << 47n), (1n << 47n) - 1n, "BigInt48", BigInt64Array),
  i64: integer(8, -(1n << 63n), (1n << 63n) - 1n, "BigInt64", BigInt64Array),
};

function integer(size, least, most, name, array) {
  return { size, least, most, get: `get${name}`, set: `set${name}`, array };
}

/** Octets, with the integers that a `DataView` does not know: those of 24 and of 48 bits. */
export class OctetView extends DataView {
  getUint24(at, little) {
    const [low, high] = little ? [at, at + 1] : [at + 2, at];
    return (this.getUint16(high, little) << 8) | this.getUint8(low);
  }

  getInt24(at, little) {
    return (this.getUint24(at, little) << 8) >> 8;
  }

  getBigUint48(at, little) {
    const [low, high] = little ? [at, at + 2] : [at + 4, at];
    return (BigInt(this.getUint32(high, little)) << 16n) | BigInt(this.getUint16(low, little));
  }

  getBigInt48(at, little) {
    return BigInt.asIntN(48, this.getBigUint48(at, little));
  }

  setUint24(at, value, little) {
    const [low, high] = little ? [at, at + 1] : [at + 2, at];
    this.setUint16(high, value >> 8, little);
    this.setUint8(low, value);
  }

  setInt24(at, value, little) {
    this.setUint24(at, value, little);
  }

  setBigUint48(at, value, little) {
    const [low, high] = little ? [at, at + 2] : [at + 4, at];
    this.setUint32(high, Number(BigInt.asUintN(32, value >> 16n)), little);
    this.setUint16(low, Number(BigInt.asUintN(16, value)), little);
  }

  setBigInt48(at, value, little) {
    this.setBigUint48(at, value, little);
  }
}

/** Fields that follow one another. What a structure has nothing to do for is done here. */
export class Structure {
  static _read() {
    return new this();
  }

  /** The same with zeros where readers pass over what writers refuse. */
  cleared() {
    return this;
  }

  _write() {}

  _rules() {}

  _remember() {}

  static _admit() {}

  static _isRequired() {
    return true;
  }
}

/** A structure with other values of some fields. */
export function changed(structure, fields) {
  const whole = Object.create(Object.getPrototypeOf(structure));
  return Object.assign(whole, structure, fields);
}

/** A structure or a stream cleared; whatever else as it is. */
export function cleared(value) {
  return value && value.cleared ? value.cleared() : value;
}

const NAMES = Symbol("names");

/** An enum, which knows the names of its values. */
export function enumOf(values) {
  const names = new Map();
  for (const [name, value] of Object.entries(values)) names.set(small(value), name);
  return Object.freeze(Object.defineProperty(values, NAMES, { value: names }));
}

/** Whether a number is a value of an enum. */
export function has(of, value) {
  return of[NAMES].has(small(value));
}

/** The name of a value of an enum; undefined where it has none. */
export function nameOf(of, value) {
  return of[NAMES].get(small(value));
}

/** What the description calls a value of an enum; undefined where it has no name. */
export function labelOf(of, value) {
  return nameOf(of, value)?.toLowerCase();
}

/** The value of an enum that the description calls so; undefined where there is none. */
export function ofLabel(of, label) {
  const name = label.toUpperCase();
  return name.toLowerCase() === label && Object.hasOwn(of, name) ? of[name] : undefined;
}

/** An integer as one that is equal to those of other widths: a number wherever that holds it. */
export function small(value) {
  if (typeof value !== "bigint") return value;
  const isSmall = value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;
  return isSmall ? Number(value) : value;
}

/** An integer whose bits have names. */
export class Bits {
  constructor(bits) {
    this.bits = bits;
  }

  /** Its parts by their names in the description. */
  get parts() {
    const { _parts: parts } = this.constructor;
    return Object.fromEntries([...parts].map(([name, property]) => [name, this[property]]));
  }

  /** The integer of parts by their names in the description. */
  static ofParts(parts) {
    const own = ([name, value]) => {
      if (!this._parts.has(name)) throw new RangeError(`there is no part ${name}`);
      return [this._parts.get(name), value];
    };
    return this.of(Object.fromEntries(Object.entries(parts).map(own)));
  }

  valueOf() {
    return this.bits;
  }

  toString() {
    return `0x${this.bits.toString(16)}`;
  }
}

/** The integer, whether or not its bits have names. */
export function raw(value) {
  return value instanceof Bits ? value.bits : value;
}

/** The class of a union for a tag, which counts as 0 where it is absent. */
export function caseOf(cases, tag) {
  return cases.get(small(raw(tag ?? 0)));
}

/** Parts of some bits, each with its width and lowest bit, as one integer. */
export function join(...parts) {
  let bits = 0n;
  for (const [value, width, low] of parts) {
    const part = BigInt(value);
    if (part < 0n || part >> BigInt(width)) {
      throw new RangeError(`${value} does not fit into ${width} bits`);
    }
    bits |= part << BigInt(low);
  }
  return bits;
}

/** A number as conditions see it: in 64 bits. */
export function unsigned(value) {
  return BigInt.asUintN(64, BigInt(value));
}

/** Whether some octet is not zero, of those in a range. */
export function any(octets, start = 0, end = octets.length) {
  for (let at = start; at < end; at++) if (octets[at] !== 0) return true;
  return false;
}

/** Whether two pieces have the same octets. */
export function same(a, b) {
  return a.length === b.length && a.every((octet, index) => octet === b[index]);
}

/** Whether each element fulfils a condition whose arithmetic may fail. */
export function every(elements, such) {
  return attempt(() => elements.every(such), false);
}

/** Whether some element fulfils a condition, or its arithmetic fails. */
export function some(elements, such) {
  return attempt(() => elements.some(such), true);
}

/** How many elements fulfil a condition; none does for which its arithmetic fails. */
export function count(elements, such) {
  let number = 0;
  for (const it of elements) number += attempt(() => such(it), false) ? 1 : 0;
  return number;
}

/** Whether a condition holds; it does not where its arithmetic fails. */
export function holds(test) {
  return attempt(test, false);
}

/** The octets of a text in UTF-8. */
export function octetsOf(text) {
  return new TextEncoder().encode(text);
}

/** Octets as a text; U+FFFD stands for what is no UTF-8. */
export function textOf(octets) {
  return new TextDecoder().decode(octets);
}

/** The octets that ASCII letters and `\x` escapes stand for, as descriptions write constants. */
export function latin(text) {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A text of so many octets, without the NUL at its end. */
export function withoutNul(octets) {
  const end = octets.length - 1;
  return octets[end] === 0 ? octets.subarray(0, end) : octets;
}

/** Whether the last octet and no other is a NUL. */
export function terminated(octets) {
  return octets.length > 0 && octets.indexOf(0) === octets.length - 1;
}

/**
 * What all octets of a string must be like.
 *
 * A state is whether a string may end there, and which octets lead where: the first, the last, the
 * state.
 */
export class Pattern {
  constructor(...states) {
    const dead = states.length;
    this._ends = [...states.map(([ends]) => ends), false];
    this._next = new Uint8Array(256 * (dead + 1)).fill(dead);
    states.forEach(([, ...steps], state) => {
      for (const [first, last, to] of steps) {
        this._next.fill(to, 256 * state + first, 256 * state + last + 1);
      }
    });
  }

  /** Whether a string is like that. */
  matches(octets) {
    let state = 0;
    for (let index = 0; index < octets.length; index++) {
      state = this._next[256 * state + octets[index]];
    }
    return this._ends[state];
  }
}

/** Whatever holds octets, as octets; they stay where they are. */
export function view(octets) {
  if (octets instanceof Uint8Array) return octets;
  if (ArrayBuffer.isView(octets)) {
    return new Uint8Array(octets.buffer, octets.byteOffset, octets.byteLength);
  }
  return new Uint8Array(octets);
}

/** Several pieces behind one another. */
export function concat(pieces) {
  if (pieces.length === 1) return pieces[0];
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
