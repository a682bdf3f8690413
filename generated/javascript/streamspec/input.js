// Octets in the order of the stream, from wherever they come. A length that lies reserves no memory.

import { concat, view } from "./values.js";

const PIECE = 1 << 20;

/** What is read from: octets at hand, `read(size)`, or pieces that come later. */
export class Input {
  constructor(source, offset) {
    this.offset = offset;
    // Octets at hand, and where those begin that have not been taken.
    this.ahead = new Uint8Array(0);
    this.at = 0;
    // What gives the next piece, or a promise of it; null where all octets are at hand.
    this._more = null;
    this.comesLater = false;
    if (ArrayBuffer.isView(source) || source instanceof ArrayBuffer) this.ahead = view(source);
    else if (typeof source.read === "function" && !source[Symbol.asyncIterator]) {
      this._more = (size) => source.read(Math.min(size, PIECE));
    } else {
      this.comesLater = true;
      this._more = later(source);
    }
  }

  /** Whether it has fewer octets than so many ahead, and may get more. */
  lacks(size) {
    return this._more !== null && this.ahead.length - this.at < size;
  }

  /** Has so many octets ahead, if there are. */
  fill(size) {
    if (this.comesLater) throw new TypeError("the source gives its octets later: use `for await`");
    const first = this.at === this.ahead.length ? this._piece(this._more(size)) : null;
    if (first !== null && first.length >= size) {
      this._begin(first);
      return;
    }
    const pieces = first === null ? this._left() : [first];
    for (let have = pieces[0].length; have < size && this._more !== null; ) {
      const piece = this._piece(this._more(size - have));
      if (piece === null) break;
      have += piece.length;
      pieces.push(piece);
    }
    this._hold(pieces);
  }

  /** Has so many octets ahead, once they have come. */
  async fillLater(size) {
    const pieces = this._left();
    for (let have = pieces[0].length; have < size; ) {
      const piece = this._piece(await this._more(size - have));
      if (piece === null) break;
      have += piece.length;
      pieces.push(piece);
    }
    this._hold(pieces);
  }

  _left() {
    return [this.ahead.subarray(this.at)];
  }

  _hold(pieces) {
    this._begin(concat(pieces.filter((piece) => piece.length > 0)));
  }

  _begin(octets) {
    this.ahead = octets;
    this.at = 0;
  }

  _piece(piece) {
    const octets = piece ? view(piece) : null;
    const ends = octets === null || (octets.length === 0 && !this.comesLater);
    if (ends) this._more = null;
    return ends ? null : octets;
  }

  /** The next octets, as many as are ahead up to a number. */
  peek(size) {
    return this.ahead.subarray(this.at, this.at + size);
  }

  /** The same, and passes over them. */
  take(size) {
    const octets = this.peek(size);
    this.pass(octets.length);
    return octets;
  }

  /** Passes over octets that are ahead. */
  pass(size) {
    this.at += size;
    this.offset += size;
  }
}

/** The pieces of a stream of the web, or of whatever can be iterated over, one at a time. */
function later(source) {
  if (typeof source.getReader === "function") {
    const reader = source.getReader();
    return async () => (await reader.read()).value;
  }
  const pieces = (source[Symbol.asyncIterator] || source[Symbol.iterator]).call(source);
  return async () => (await pieces.next()).value;
}
