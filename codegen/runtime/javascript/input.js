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

  /** How many octets are ahead. */
  get left() {
    return this.ahead.length - this.at;
  }

  /** Whether it has fewer octets than so many ahead, and may get more. */
  lacks(size) {
    return this._more !== null && this.left < size;
  }

  /** Has so many octets ahead, if there are. */
  fill(size) {
    if (this.comesLater) throw new TypeError("the source gives its octets later: use `for await`");
    let lacking = size - this.left;
    const pieces = this._pieces();
    while (lacking > 0 && this._more !== null) lacking -= this._add(pieces, this._more(lacking));
    this._hold(pieces);
  }

  /** The same, once they have come. */
  async fillLater(size) {
    let lacking = size - this.left;
    const pieces = this._pieces();
    while (lacking > 0 && this._more !== null) lacking -= this._add(pieces, await this._more(lacking));
    this._hold(pieces);
  }

  /** What is left ahead, as the first of several pieces. */
  _pieces() {
    return this.left > 0 ? [this.ahead.subarray(this.at)] : [];
  }

  /** Adds what a source gave, which may have ended; how many octets that is. */
  _add(pieces, piece) {
    const octets = piece ? view(piece) : new Uint8Array(0);
    if (octets.length > 0) pieces.push(octets);
    else if (!piece || !this.comesLater) this._more = null;
    return octets.length;
  }

  /** Has pieces ahead; a single one is taken as it is. */
  _hold(pieces) {
    this.ahead = concat(pieces);
    this.at = 0;
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
