// A stream in the body of a record.

import { StreamReader } from "./reader.js";
import { ALL, Stream } from "./stream.js";

/** A stream in the body of a record. */
export class Nested {
  constructor(octets, of, offset = 0, depth = 1, writing = false) {
    this.octets = octets;
    this._of = of;
    this._offset = offset;
    this._depth = depth;
    this._writing = writing;
  }

  /** A reader of it; offsets count from the start of the outermost stream. */
  reader() {
    const stream = new Stream(this._of, this._writing, ALL, this._depth);
    return new StreamReader(stream, this.octets, this._offset);
  }
}

/** A stream for a body that was refused while it was written, and what is wrong with it. */
export class Refused {
  constructor(octets, error) {
    this.octets = octets;
    this.error = error;
  }
}
