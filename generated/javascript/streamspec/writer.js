// Writers: streams from records.

import { checksumOf } from "./checksums.js";
import { Courses } from "./courses.js";
import { Misfit } from "./errors.js";
import { Output } from "./output.js";
import { Record } from "./reader.js";
import { ALL, ENDED, RECORDS, lacking, repeatedIn, upTo } from "./stream.js";
import { INTEGERS, concat, raw } from "./values.js";

/** Something to write to that keeps all octets. */
export class Collector {
  constructor() {
    this._pieces = [];
  }

  write(octets) {
    this._pieces.push(octets);
  }

  /** All that was written. */
  octets() {
    const octets = this._pieces.length > 0 ? concat(this._pieces) : new Uint8Array(0);
    this._pieces = [octets];
    return octets;
  }
}

/**
 * Writes a stream, and those that follow its records, one record after another.
 *
 * Every rule that binds a writer is checked before anything of a record is written: after one that was
 * refused, others may follow. After a header that was refused or a sink that failed nothing may: whatever
 * follows throws that first error again. Only `close` tells whether the stream is complete: nothing can say
 * so of a writer that is dropped without it.
 */
export class StreamWriter {
  constructor(stream, sink, headers = null, offset = 0) {
    // What failed within the stream, so that nothing can follow.
    this._failure = null;
    this._courses = new Courses(stream);
    this._sink = sink;
    /** Where the next octet stands. */
    this.offset = offset;
    // The id of the stream that is to begin, and the record that it follows.
    this._begins = null;
    this._latest = null;
    if (headers !== null || stream.of.headers.length === 0) this._writeHeaders(headers);
  }

  /** The version of the current stream. */
  get version() {
    return this._courses.current.version;
  }

  /** Does a step whose failure leaves the stream without something of it. */
  _within(step) {
    try {
      step();
    } catch (error) {
      this._failure = { error };
      throw error;
    }
  }

  /** Throws what failed before, after which nothing can follow. */
  _throwFailure() {
    if (this._failure !== null) throw this._failure.error;
  }

  _give(octets) {
    this._sink.write(octets);
    this.offset += octets.length;
  }

  _writeHeaders(headers) {
    for (const form of this._courses.current.of.headers) {
      this._writeHeader(form, headers[form.attribute]);
    }
    this._courses.current.phase = RECORDS;
  }

  _writeHeader(form, header) {
    const stream = this._courses.current;
    const out = new Output(stream, form.big === null ? stream.big : form.big);
    out.putStructure(out.extend(form.size), form.name, header);
    stream.header(form, out.data, this.offset);
    this._give(out.data);
  }

  /**
   * Begins the stream that follows the record written last; `of` is its module. `endian` is the order of
   * octets, `"big"` or `"little"`, where the magic of the stream tells that.
   */
  begin(of, headers = new of.Headers(), endian = "little") {
    this._throwFailure();
    if (this._begins === null || of.format.id !== this._begins) {
      throw new Misfit("stream", "does not follow the record");
    }
    this._follow(of.format, headers, endian);
  }

  _follow(of, headers, endian) {
    this._within(() => {
      this._begins = null;
      this._courses.begin(of, this._latest);
      this._courses.current.inOrder(endian);
      this._writeHeaders(headers);
    });
  }

  /**
   * Writes a record: a body, with what the record header says of it; or a record that was read, which
   * says that itself.
   *
   * `type` is that of a body of octets; `header` holds the further fields of the record header;
   * `layout` is how many octets a layout with fewer fields has.
   */
  write(record, options = {}) {
    this._throwFailure();
    if (record instanceof Record) {
      if (this._begins !== null) {
        const { of, big } = record.stream;
        this._follow(of, record.headers, big ? "big" : "little");
      }
      return this._write(record.body, record);
    }
    return this._write(record, options);
  }

  _write(record, { type = null, instance = 0, header = null, layout = null }) {
    this._goOn();
    const stream = this._courses.current;
    const { framing } = stream.of;
    const form = record && record.constructor && record.constructor._form;
    stream.byType = !form;
    const out = new Output(stream, stream.order());
    out.base = this.offset + framing.size;
    const told = form ? this._body(out, record, form, layout) : this._plain(out, record, layout);
    const size = upTo(out.size, framing.padTo);
    const length = out.size + (framing.padCounts ? size : 0);
    out.extend(size);
    const of = { type: form ? form.type : type, instance, length };
    const head = this._heading(header, of, out.data.subarray(0, length));
    stream.layouts = told;
    const heading = stream.heading(head, this.offset);
    if (form && form.sum !== undefined) {
      out.integer("u32", form.sum, "body", stream.sumBefore(heading, out.data));
    }
    const compare = (back, { marks }) => {
      const same = heading.layout || sameThere(back, record);
      if (!same || `${marks}` !== `${out.marks}`) {
        throw new Misfit("body", "would not be read back as it is written");
      }
    };
    const padding = out.data.subarray(length);
    stream.body(heading, out.data.subarray(0, length), padding, out.stop, compare);
    this._within(() => {
      this._give(head);
      this._give(out.data);
      if (framing.trailer) this._give(repeatedIn(framing, head));
      this._latest = heading;
      this._begins = this._courses.turn(heading);
    });
  }

  /** The record header of a body. */
  _heading(header, { type, instance, length }, body) {
    const stream = this._courses.current;
    const { framing } = stream.of;
    const further = Object.assign(new framing.of(), header);
    const out = new Output(stream, stream.order());
    further[framing.type.name] = fitting(framing.type, type);
    const counted = framing.least ? framing.least.counts : 0;
    further[framing.length.name] = fitting(framing.length, length + counted);
    if (framing.instance) further[framing.instance.name] = fitting(framing.instance, instance);
    if (framing.checksum) further[framing.checksum.field.name] = 0;
    out.putStructure(out.extend(framing.size), "header", further);
    if (framing.checksum) {
      const { at, name } = framing.checksum.field;
      further[name] = checksumOf(framing.checksum, out.data, body);
      out.integer("u32", at, name, further[name]);
    }
    return out.data;
  }

  /**
   * Writes a whole stream, and closes it.
   *
   * Given are its records, which may be those of a reader; or a map of what saves those of each class:
   * bodies, or a function that writes them. These are saved in an order that keeps the rules on it,
   * whatever the order of the map; then the last record, if it has no fields.
   */
  save(records) {
    const all = records instanceof Map ? this._inOrder(records) : records;
    for (const record of all) this.write(record);
    this.close();
  }

  /** What there is to be written, class by class. */
  *_inOrder(savers) {
    const { saved, endsWith } = this._courses.current.of;
    for (const of of savers.keys()) {
      if (!saved.includes(of)) throw new Misfit("savers", `the stream has no records ${of.name}`);
    }
    for (const of of saved) {
      const saver = savers.get(of) || (of === endsWith ? [new of()] : []);
      if (typeof saver === "function") saver(this);
      else yield* saver;
    }
  }

  /** Writes a body of octets. */
  _plain(out, octets, layout) {
    if (layout !== null) throw new Misfit("layout", "the record has none of that length");
    out.name = "body";
    out.octets(octets);
    return null;
  }

  /** Writes a body; the length of the layout that it has, if it has one. */
  _body(out, record, form, length) {
    const stream = this._courses.current;
    const layout = length === null ? null : stream.layout(form, stream.counted(length), ALL);
    if (length !== null && (layout === null || layout.length !== length)) {
      throw new Misfit("layout", "the record has none of that length");
    }
    if (layout) {
      out.without = layout.without;
      out.given = new Set(Object.keys(layout.defaults));
      out.lacking = lacking(layout);
      for (const [name, value] of Object.entries(layout.defaults)) {
        if (raw(record[name]) !== value) {
          throw new Misfit(name, `the layout lacks it, and a reader takes it for ${value}`);
        }
      }
    }
    try {
      record._write(out, out.extend(0));
    } catch (error) {
      throw error instanceof TypeError ? new Misfit(form.name.toLowerCase(), error.message) : error;
    }
    for (const [at, size] of layout ? [...layout.gaps].reverse() : []) out.remove(at, size);
    return length;
  }

  /** Closes the streams within that have come to their end, before a record is written. */
  _goOn() {
    if (this._begins !== null) {
      throw new Misfit("stream", `the record is followed by a stream ${this._begins}`);
    }
    while (this._courses.current.phase === ENDED) {
      const stream = this._courses.current;
      if (!this._courses.close()) throw stream.trailing(this.offset);
    }
  }

  /** The stream has ended, and has all that it must have. */
  close() {
    this._throwFailure();
    while (this._courses.current.phase === ENDED) {
      if (!this._courses.close()) return;
    }
    this._courses.current.stop(this.offset);
  }
}

/** An integer as a field of the record header has it. */
function fitting({ kind }, value) {
  const isWide = typeof INTEGERS[kind].most === "bigint";
  return isWide && Number.isInteger(value) ? BigInt(value) : value;
}

/** Whether the same fields of two records of a kind are there, those of no octets among them. */
function sameThere(one, other) {
  return Object.entries(one).every(([name, value]) => (value === null) === (other[name] === null));
}
