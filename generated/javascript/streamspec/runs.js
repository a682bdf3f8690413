// Runs: records of one kind behind one another.
//
// Most of what a reader does for a record, it does for the record header. A record with the same header
// as the one before needs none of that again, if no rule on it looks further than its own octets.

/** What records that follow the one read last have in common with it, if they do. */
export class Run {
  constructor(stream, { header, form, of, type, length, cursor }, at) {
    const { framing } = stream.of;
    this.stream = stream;
    this.type = type;
    this.header = header;
    this._at = at;
    this._size = framing.size + length + stream.padding(length);
    this._start = framing.size;
    this._end = framing.size + form.size;
    // Up to where the octets behind the body are judged.
    this._judged = framing.padZero && (stream.writing || framing.padVerified) ? this._size : 0;
    this._of = of;
    this._cursor = cursor;
  }

  /** A run behind a record, after which the input stands; null where its rules look further. */
  static behind(stream, heading, { at }) {
    const { checksum, trailer, unique } = stream.of.framing;
    const { form, layout } = heading;
    const isAlone = form !== null && form.alone === true && layout === null;
    return isAlone && !checksum && !trailer && !unique ? new Run(stream, heading, at) : null;
  }

  /** Whether the octets that follow are of a record that has the same header and padding. */
  follows({ ahead, at }) {
    const { _size: size, _cursor: c } = this;
    if (at !== this._at || at < size || ahead.length - at < size) return false;
    for (let place = at; place < at + this._start; place++) {
      if (ahead[place] !== ahead[place - size]) return false;
    }
    for (let place = at + this._end; place < at + this._judged; place++) {
      if (ahead[place] !== ahead[place - size]) return false;
    }
    if (c.data !== ahead) c.over(ahead, 0);
    return true;
  }

  /** The body of that record, behind which the input goes on; null where a rule is broken. */
  read(input) {
    const { _cursor: c } = this;
    try {
      const body = this._of._read(c, input.at + this._start);
      this._at = input.at + this._size;
      input.pass(this._size);
      return body;
    } catch (error) {
      // All steps, one by one, tell what is wrong.
      return null;
    }
  }
}
