// What the streams share: readers, writers, errors.

export { Class } from "./classes.js";
export { Misfit, StreamError } from "./errors.js";
export { Nested } from "./nested.js";
export { Record, StreamReader } from "./reader.js";
export { Bits, Structure, nameOf, octetsOf, textOf } from "./values.js";
export { Collector, StreamWriter } from "./writer.js";
