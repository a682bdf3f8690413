// What record headers say, and what is known of those that were read.

/** So many record headers are known at once. */
const MOST_KNOWN = 64;

/** What a record header says. */
export class Heading {
  constructor(number, start) {
    this.number = number;
    this.start = start;
    this.type = 0;
    this.instance = null;
    this.length = 0;
    // The class of its body, and what there is to know of it.
    this.of = null;
    this.form = null;
    this.layout = null;
    this.header = null;
    this.octets = null;
    // What has read the header, and reads the body.
    this.cursor = null;
  }
}

/** Headings by the octets of their record headers: of those whose rules look no further than these. */
export class Headings {
  constructor() {
    this._byHash = new Map();
  }

  /** That of a record header with the same octets; null if there was none. */
  of(octets) {
    const heading = this._byHash.get(hash(octets));
    if (heading === undefined) return null;
    for (let at = 0; at < octets.length; at++) {
      if (octets[at] !== heading.octets[at]) return null;
    }
    return heading;
  }

  /** Keeps one. */
  keep(heading) {
    if (this._byHash.size >= MOST_KNOWN) this._byHash.clear();
    // Its octets may be somebody's whose they are no longer later on.
    heading.octets = heading.octets.slice();
    this._byHash.set(hash(heading.octets), heading);
  }
}

function hash(octets) {
  let hash = 0;
  for (let at = 0; at < octets.length; at++) hash = (Math.imul(hash, 31) + octets[at]) | 0;
  return hash;
}
