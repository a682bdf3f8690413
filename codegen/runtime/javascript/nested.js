// A stream in the body of a record.

import { Misfit, StreamError } from "./errors.js";
import { StreamReader } from "./reader.js";
import { ALL, Stream } from "./stream.js";
import { Collector, StreamWriter } from "./writer.js";

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

  /** The same with zeros where readers pass over what writers refuse; as it is, if it breaks their rules. */
  cleared() {
    const stream = new Stream(this._of, true, ALL, this._depth);
    const out = new Collector();
    try {
      const reader = this.reader();
      const writer = new StreamWriter(stream.inOrder(reader.endian), out, reader.headers.cleared());
      for (const record of reader) writer.write(record.cleared());
      writer.close();
    } catch (error) {
      if (error instanceof StreamError || error instanceof Misfit) return this;
      throw error;
    }
    return new Nested(out.octets(), this._of, this._offset, this._depth, this._writing);
  }
}

/** A stream for a body that was refused while it was written, and what is wrong with it. */
export class Refused {
  constructor(octets, error) {
    this.octets = octets;
    this.error = error;
  }
}
