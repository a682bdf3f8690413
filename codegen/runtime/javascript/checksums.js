// Checksums of records.

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
    let rest = this._mask;
    for (const piece of pieces) {
      for (let index = 0; index < piece.length; index++) {
        rest = (rest >>> 8) ^ this._table[(rest ^ piece[index]) & 0xff];
      }
    }
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
