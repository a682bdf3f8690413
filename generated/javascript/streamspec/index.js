// What the streams share: readers, writers, errors.

export { Class } from "./classes.js";
export { Misfit, NoHandler, StreamError } from "./errors.js";
export { Nested } from "./nested.js";
export { Record, StreamReader } from "./reader.js";
export { Bits, Structure, labelOf, nameOf, octetsOf, ofLabel, textOf } from "./values.js";
export { Collector, StreamWriter } from "./writer.js";
