"""Checksums: of records, and of a stream so far."""

from __future__ import annotations

from typing import List, Tuple

from .values import Octets


class Crc:
    """A cyclic redundancy check of 32 bits."""

    def __init__(self, polynomial: int, mask: int) -> None:
        #: The bits with which it begins, and which are inverted at its end.
        self._mask = mask
        #: The remainder of each octet.
        self._table: List[int] = []
        for rest in range(256):
            for _ in range(8):
                rest = rest >> 1 ^ (polynomial if rest & 1 else 0)
            self._table.append(rest)

    def of(self, *pieces: Octets) -> int:
        """That of octets, which follow one another."""
        return self.value(self.further(self._mask, *pieces))

    def begin(self) -> int:
        """What is left of the division before the first octet."""
        return self._mask

    def further(self, rest: int, *pieces: Octets) -> int:
        """What is left of it after further octets."""
        table = self._table
        for piece in pieces:
            for octet in piece:
                rest = rest >> 8 ^ table[(rest ^ octet) & 0xFF]
        return rest

    def value(self, rest: int) -> int:
        """The checksum of all octets after which so much is left."""
        return rest ^ self._mask


CRCS = {
    "crc32": Crc(0xEDB88320, 0xFFFFFFFF),
    "crc32c": Crc(0x82F63B78, 0xFFFFFFFF),
    "crc32c-from-0": Crc(0x82F63B78, 0),
}


class Checksum:
    """The checksum in a record header: how it is computed, its field, and the rule that it is right."""

    def __init__(self, crc: str, field: Tuple[int, int, str], rule: str) -> None:
        self.at, self.size, self.name = field
        self.rule = rule
        self._crc = CRCS[crc]

    def of(self, header: Octets, body: Octets) -> int:
        """That of a record, in whose header it counts as zeros itself."""
        before, after = header[: self.at], header[self.at + self.size :]
        return self._crc.of(before, bytes(self.size), after, body)

    def put(self, header: bytearray, body: Octets, big: bool) -> None:
        """Puts it into the header of a record."""
        octets = self.of(header, body).to_bytes(self.size, "big" if big else "little")
        header[self.at : self.at + self.size] = octets


class Running:
    """The checksum of a stream so far, as its octets come."""

    def __init__(self, crc: str) -> None:
        self._crc = CRCS[crc]
        self._rest = self._crc.begin()

    def header(self, octets: Octets) -> None:
        """Takes a header of the stream."""
        self._rest = self._crc.further(self._rest, octets)

    def record(self, begins: bool, *pieces: Octets) -> None:
        """Takes a record; with one that begins a section, the checksum begins again."""
        self._rest = self._crc.further(self._before(begins), *pieces)

    def up_to(self, begins: bool, *pieces: Octets) -> int:
        """The checksum of all before a record, and of its octets up to the place where it holds that."""
        return self._crc.value(self._crc.further(self._before(begins), *pieces))

    def _before(self, begins: bool) -> int:
        return self._crc.begin() if begins else self._rest
