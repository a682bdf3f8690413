// Checksums: of records, and of a stream so far.

/** A cyclic redundancy check of 32 bits; its mask is what it begins with, and what inverts its end. */
class Crc {
  constructor(polynomial, mask) {
    this._mask = mask;
    // The remainder of each octet.
    this._table = Uint32Array.from({ length: 256 }, (_, octet) => {
      let rest = octet;
      for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? polynomial : 0);
      return rest;
    });
  }

  /** That of octets, which follow one another. */
  of(...pieces) {
    return this.value(this.further(this._mask, pieces));
  }

  /** What is left of the division before the first octet. */
  begin() {
    return this._mask;
  }

  /** What is left of it after further octets. */
  further(rest, pieces) {
    for (const piece of pieces) {
      for (let index = 0; index < piece.length; index++) {
        rest = (rest >>> 8) ^ this._table[(rest ^ piece[index]) & 0xff];
      }
    }
    return rest;
  }

  /** The checksum of all octets after which so much is left. */
  value(rest) {
    return (rest ^ this._mask) >>> 0;
  }
}

const CRCS = {
  crc32: new Crc(0xedb88320, 0xffffffff),
  crc32c: new Crc(0x82f63b78, 0xffffffff),
  "crc32c-from-0": new Crc(0x82f63b78, 0),
};

/** The checksum of a record, in whose header it counts as zeros itself. */
export function checksumOf(checksum, header, body) {
  const { at, size } = checksum.field;
  const after = header.subarray(at + size);
  return CRCS[checksum.crc].of(header.subarray(0, at), new Uint8Array(size), after, body);
}

/** The checksum of a stream so far, as its octets come. */
export class Running {
  constructor(crc) {
    this._crc = CRCS[crc];
    this._rest = this._crc.begin();
  }

  /** Takes octets of a header of the stream. */
  header(octets) {
    this._rest = this._crc.further(this._rest, [octets]);
  }

  /** Takes octets of a record, which may begin a section; the checksum then begins again. */
  record(form, pieces) {
    this._rest = this._crc.further(this._before(form), pieces);
  }

  /** The checksum of all before a record, and of its octets up to the place where it holds that. */
  upTo(form, pieces) {
    return this._crc.value(this._crc.further(this._before(form), pieces));
  }

  _before(form) {
    return form !== null && form.section ? this._crc.begin() : this._rest;
  }
}
