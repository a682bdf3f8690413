// Integers, octets and texts as they stand in a document.

import { Misfit } from "../streamspec/errors.js";
import { INTEGERS } from "../streamspec/values.js";

/** A value of a document, which is of a kind; integers are `bigint`s, objects are maps. */
export function need(kind, value) {
  const is = value instanceof Map ? "object" : Array.isArray(value) ? "array" : typeof value;
  if (is !== kind || value === null) throw new Misfit("", `this is no ${kind}`);
  return value;
}

/** An integer within a range, which may be in decimal digits. */
export function number(value, least, most) {
  let found = value;
  if (typeof value === "string") {
    if (!/^-?(0|[1-9][0-9]*)$/.test(value) || value === "-0" || value.replace("-", "").length > 40) {
      throw new Misfit("", "these are no decimal digits");
    }
    found = BigInt(value);
  }
  need("bigint", found);
  if (found < least || found > most) throw new Misfit("", "is out of range");
  return found;
}

/** An integer of a kind, as JavaScript has it. */
export function integer(kind, value) {
  const { least, most } = INTEGERS[kind];
  const found = number(value, least, most);
  return typeof most === "bigint" ? found : Number(found);
}

/** The value of an enum that a name stands for. */
export function ofName(values, value) {
  for (const [code, name] of values) if (name === value) return code;
  return value;
}

/** Octets of hexadecimal digits. */
export function octets(value) {
  const digits = need("string", value);
  if (digits.length % 2 || !/^[0-9a-fA-F]*$/.test(digits)) {
    throw new Misfit("", "these are no pairs of hexadecimal digits");
  }
  const octet = (_, index) => parseInt(digits.slice(2 * index, 2 * index + 2), 16);
  return Uint8Array.from({ length: digits.length / 2 }, octet);
}

/** A text, of one character for each octet. */
export function text(value) {
  const letters = need("string", value);
  if (/[^\u0000-\u00ff]/.test(letters)) throw new Misfit("", "this is no octet");
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
