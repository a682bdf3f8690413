// Reading in slices, so that the page answers meanwhile.

/** How long the page may stand still, in milliseconds, and how much of a source it judges at once. */
const SLICE = 20;
const PIECE = 1 << 18;

/** What is under way; once something else has been asked for, it goes no further. */
class Task {
  constructor() {
    this.isOver = false;
    this.since = performance.now();
  }

  /** Whether it is time to let the page answer. */
  get isDue() {
    return this.isOver || performance.now() - this.since > SLICE;
  }

  /** Lets the page answer; false once nobody wants the result any more. */
  async goesOn() {
    await new Promise((resolve) => setTimeout(resolve));
    this.since = performance.now();
    return !this.isOver;
  }
}

/** A stream that can be read from its beginning as often as somebody wants; its octets begin at an offset. */
class Source {
  constructor(open, octets, offset) {
    this._open = open;
    this._octets = octets;
    this._offset = offset;
    this._reader = null;
    // How many records the reader has given.
    this._at = 0;
  }

  /**
   * So many records from a number on: each with its number in all of the source, and its octets. Behind the
   * last, `fault` says what is wrong there. Null once the task is over.
   */
  async records(from, count, task) {
    if (this._reader === null || from < this._at) {
      this._reader = this._open();
      this._at = 0;
    }
    const found = { records: [], fault: null, ended: false };
    try {
      while (this._at < from + count) {
        const record = this._reader.next();
        if (record === null) {
          found.ended = true;
          break;
        }
        const number = this._at++;
        if (number >= from) found.records.push({ record, number, octets: this._octetsOf(record) });
        if (task.isDue && !(await task.goesOn())) return null;
      }
    } catch (error) {
      found.fault = faultOf(error);
      found.ended = true;
    }
    if (found.ended) this._reader = null;
    return found;
  }

  /** The octets of a record that was just read. */
  _octetsOf({ offset }) {
    return this._octets.subarray(offset - this._offset, this._reader.offset - this._offset);
  }
}

/** What is wrong with a stream; whatever else was thrown is a fault of the program. */
function faultOf(error) {
  if (error instanceof BINDING.StreamError) return error;
  throw error;
}

/** Reads a stream to its end: how many records there are of each name, and what is wrong, if anything is. */
async function judge(stream, octets, task, tell) {
  const reader = new stream.module.Reader(octets);
  const found = { headers: null, version: null, count: 0, names: new Map(), fault: null };
  try {
    found.headers = reader.headers;
    for (let record = reader.next(); record !== null; record = reader.next()) {
      found.count++;
      count(found.names, record);
      if (task.isDue) {
        tell(found.count, reader.offset);
        if (!(await task.goesOn())) return null;
      }
    }
  } catch (error) {
    found.fault = faultOf(error);
  }
  // Headers that cannot be read tell no version.
  if (found.headers !== null) found.version = reader.version;
  return found;
}

function count(names, record) {
  const name = record.name === null ? "" : record.name;
  const own = names.get(record.stream.of.name) || new Map();
  own.set(name, (own.get(name) || 0) + 1);
  names.set(record.stream.of.name, own);
}

/** What a writer did wrong; null if nothing. */
async function judgeAsWritten(stream, octets, task, tell) {
  async function* pieces() {
    for (let at = 0; at < octets.length; at += PIECE) {
      yield octets.subarray(at, at + PIECE);
      tell(at);
      if (!(await task.goesOn())) return;
    }
  }
  try {
    await stream.module.checkLater(pieces());
    return null;
  } catch (error) {
    return faultOf(error);
  }
}

/** How far a reader of a stream gets, in octets, and whether it has got past headers of the stream. */
function reach(stream, octets) {
  const reader = new stream.module.Reader(octets);
  let past = 0;
  try {
    reader.headers;
    past = stream.headers.length > 0 ? 1 : 0;
    for (let record = 0; record < 64 && reader.next() !== null; record++);
    return { past, octets: reader.offset };
  } catch (error) {
    const { class: kind, offset } = faultOf(error);
    const isOther = kind === BINDING.Class.MAGIC && past === 0;
    return { past, octets: isOther ? 0 : offset };
  }
}

/** The stream that octets are most likely of; null where no reader gets anywhere. */
function recognised(octets) {
  const reached = [...STREAMS.values()].map((stream) => ({ stream, ...reach(stream, octets) }));
  reached.sort((a, b) => b.past - a.past || b.octets - a.octets);
  return reached.length > 0 && reached[0].octets > 0 ? reached[0].stream : null;
}
