#!/usr/bin/env python3
"""A recorder that writes a tape by hand, with the standard library alone: it made samples/.

It knows the format from its description, and nothing of what is generated from that.
"""

import struct
import sys
import zlib

FILE, MARK, END = range(1, 4)
NOTICE = 0x8001


class Tape:
    """What has been written."""

    def __init__(self):
        self.octets = struct.pack("<8sHHI", b"TAPE\r\n\x1a\0", 1, 0, 7)

    def record(self, type, body, more=b""):
        """Writes a record; with `more`, a checksum of all that is before it stands between the two."""
        length = len(body) + len(more) + (4 if type in (MARK, END) else 0)
        self.octets += struct.pack("<HHI", type, 0, length) + body
        if type in (MARK, END):
            self.octets += struct.pack("<I", zlib.crc32(self.octets)) + more
        self.octets += bytes(-len(self.octets) % 4)


def main(out):
    tape = Tape()
    texts = ["", "Call the tuner.", "Four discs are scratched: 12, 40, 41 and 77.\n" * 5]
    for index, text in enumerate(texts * 3):
        name = f"notes/{index:02}.txt".encode()
        tape.record(FILE, struct.pack("<Q", 1_800_000_000 + 60 * index) + name + b"\0" + text.encode())
        if index % 3 == 2:
            tape.record(MARK, struct.pack("<I", index + 1), struct.pack("<Q", 1_800_001_000 + index))
        if index == 4:
            tape.record(NOTICE, b"the tape was turned")
    tape.record(END, b"")
    out.write(tape.octets)


if __name__ == "__main__":
    with open(sys.argv[1], "wb") as out:
        main(out)
