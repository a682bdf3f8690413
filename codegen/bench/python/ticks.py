"""W1: records of 8 + 32 octets, every field visited, every rule checked."""

import io
import struct

from measure import compare, numbers
from streamspec_bench_streams import ticks

RECORDS = 20_000


def measure(rounds, kaitai):
    """Measures decoding."""
    stream = write()
    contenders = [
        ("generated, octets at hand", lambda: read(ticks.Reader(stream))),
        ("generated, from what has read(n)", lambda: read(ticks.Reader(io.BytesIO(stream)))),
        ("by hand, an object a record", lambda: read_objects(stream)),
        ("by hand, struct, every rule", lambda: by_hand(stream)),
    ]
    if kaitai:
        from ticks_kaitai import Ticks

        contenders.insert(0, ("Kaitai Struct, three rules", lambda: read_kaitai(Ticks.from_bytes(stream))))
    compare("W1 decode, Python", RECORDS, rounds, contenders)


def write():
    """A stream by the generated writer."""
    out = bytearray()
    writer = ticks.Writer(Appended(out))
    for _, n in zip(range(RECORDS), numbers()):
        time, value = n, (n << 17 | n >> 47) & 0xFFFFFFFFFFFFFFFF
        source, count = n >> 32 | 1, n & 0xFFFFFFFF
        writer.write(ticks.Tick(time, source, count, n % 3, n & 1023, n & 255, n >> 8 & 255, value))
    writer.write(ticks.End())
    writer.close()
    return bytes(out)
