// What is wrong with a stream, and the arithmetic that tells it.

const U64 = (1n << 64n) - 1n;

/** A stream breaks a rule of its format. */
export class StreamError extends Error {
  constructor(kind, rule, sentence, offset, path, told = {}) {
    super(`${path} at ${offset}: ${rule}: ${sentence}`);
    this.name = "StreamError";
    this.class = kind;
    this.rule = rule;
    this.sentence = sentence;
    this.offset = offset;
    this.path = path;
    const { record = null, type = null, instance = null } = told;
    this.record = record;
    this.type = type;
    this.instance = instance;
  }
}

/** What is to be written is no such structure: a field is missing, or of another size or kind. */
export class Misfit extends Error {
  constructor(path, message) {
    super(`${path}: ${message}`);
    this.name = "Misfit";
    this.path = path;
  }
}

/** A stream has a record that nothing is there to load. */
export class NoHandler extends Error {
  constructor(record, offset) {
    super(`there is no handler for the record ${record} at ${offset}`);
    this.name = "NoHandler";
    this.record = record;
    this.offset = offset;
  }
}

/** A rule is broken within a record or header; whoever reads that makes a StreamError of it. */
export class Fault extends Error {
  constructor(rule, offset, path, inner = null) {
    super(rule);
    this.rule = rule;
    this.offset = offset;
    this.path = path;
    // The error, where it is one of a stream in the body.
    this.inner = inner;
  }

  /** The same fault, of an item within another. */
  within(name) {
    this.path = pathOf(name, this.path);
    return this;
  }
}

/** An amount that cannot be computed, or that the body does not hold. */
export const NO_VALUE = Object.freeze({ message: "there is no such amount" });

/** What cannot be known yet while a body is written: how much of it is left. */
export const UNTOLD = Object.freeze({ message: "nothing tells yet what is left" });

/** What a step gives; something else where an amount in it cannot be computed. */
export function attempt(step, otherwise) {
  try {
    return step();
  } catch (error) {
    if (error === NO_VALUE) return otherwise;
    throw error;
  }
}

/** The path of an item within another one. */
export function pathOf(name, path) {
  const bare = name === "" || path === "" || path[0] === "[" || path[0] === "/";
  return bare ? name + path : `${name}.${path}`;
}

/** The sum, where it is one of 64 bits. */
export function add(a, b) {
  return within(a + b);
}

/** The difference, where it is not below zero. */
export function sub(a, b) {
  if (a < b) throw NO_VALUE;
  return a - b;
}

/** The product, where it is one of 64 bits. */
export function mul(a, b) {
  return within(a * b);
}

/** The quotient, rounded down. */
export function div(a, b) {
  // Not strictly, since it may be a number or a bigint.
  if (b == 0) throw NO_VALUE;
  return typeof a === "bigint" ? a / b : Math.floor(a / b);
}

/** The bits of one number moved up, where none is lost. */
export function shl(a, b) {
  if (a === 0n) return a;
  if (b > 63n) throw NO_VALUE;
  return within(a << b);
}

function within(value) {
  if (value > U64) throw NO_VALUE;
  return value;
}
