// Reads JSON, more strictly than most: what two readers would read in two ways is refused.

import { Misfit } from "../streamspec/errors.js";

// Objects and arrays stand in one another so deep.
const DEEPEST = 127;

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;

/** The value that a document is: objects are maps, and integers `bigint`s. */
export function parse(octets) {
  let document;
  try {
    document = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    throw new Misfit("", "this is no UTF-8");
  }
  return new Parser(document).whole();
}

class Parser {
  constructor(document) {
    this.document = document;
    this.at = 0;
  }

  whole() {
    const value = this.value(0);
    this.skip();
    if (this.at < this.document.length) this.refuse("something follows the value");
    return value;
  }

  refuse(message) {
    throw new Misfit("", `${message}, at ${this.at}`);
  }

  skip() {
    this.match(SPACE);
  }

  /** What a pattern matches here; null if it does not. */
  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.document);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** Whether a letter is next, which is then passed over. */
  next(letter) {
    this.skip();
    const is = this.document[this.at] === letter;
    if (is) this.at += 1;
    return is;
  }

  need(letter) {
    if (!this.next(letter)) this.refuse(`there is no ${letter}`);
  }

  value(depth) {
    if (this.next("{")) return this.object(this.within(depth));
    if (this.next("[")) return this.array(this.within(depth));
    if (this.document[this.at] === '"') return this.string();
    const word = this.match(WORD);
    if (word) return JSON.parse(word[0]);
    return this.number();
  }

  within(depth) {
    if (depth === DEEPEST) this.refuse("this is nested too deeply");
    return depth + 1;
  }

  object(depth) {
    const members = new Map();
    if (this.next("}")) return members;
    do {
      this.skip();
      const name = this.string();
      if (members.has(name)) this.refuse("a member stands there twice");
      this.need(":");
      members.set(name, this.value(depth));
    } while (this.next(","));
    this.need("}");
    return members;
  }

  array(depth) {
    const elements = [];
    if (this.next("]")) return elements;
    do {
      elements.push(this.value(depth));
    } while (this.next(","));
    this.need("]");
    return elements;
  }

  string() {
    const found = this.match(STRING);
    if (!found) this.refuse("there is no string");
    const text = JSON.parse(found[0]);
    if (/\p{Surrogate}/u.test(text)) this.refuse("half a character");
    return text;
  }

  number() {
    const found = this.match(NUMBER);
    if (!found) this.refuse("there is no value");
    const [digits, fraction, exponent] = found;
    const value = Number(digits);
    if (!Number.isFinite(value)) this.refuse("a number is beyond everything");
    const isInteger = fraction === undefined && exponent === undefined && digits !== "-0";
    return isInteger ? BigInt(digits) : value;
  }
}
