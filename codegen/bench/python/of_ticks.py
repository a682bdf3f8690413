"""W1: records of 8 + 32 octets, every field visited, every rule checked."""

import io
import struct

from measure import compare, numbers
from streamspec_bench_streams import ticks

RECORDS = 10_000


def measure(rounds, kaitai):
    """Measures decoding."""
    stream = write()
    contenders = [
        ("generated", lambda: read(ticks.Reader(stream))),
        ("generated, bodies alone", lambda: read_bodies(ticks.Reader(stream).bodies())),
        ("generated, from what has read(n)", lambda: read(ticks.Reader(io.BytesIO(stream)))),
        ("by hand, an object a record", lambda: read_objects(stream)),
        ("by hand, every rule, nothing kept", lambda: by_hand(stream)),
    ]
    if kaitai:
        from kaitai_python.ticks import Ticks

        contenders.insert(0, ("Kaitai Struct, bounds alone", lambda: read_kaitai(Ticks.from_bytes(stream))))
    compare("W1 decode, Python", RECORDS, rounds, contenders)


def write():
    """A stream by the generated writer."""
    out = io.BytesIO()
    writer = ticks.Writer(out)
    for _, n in zip(range(RECORDS), numbers()):
        value = (n << 17 | n >> 47) & 0xFFFFFFFFFFFFFFFF
        source, count = n >> 32 | 1, n & 0xFFFFFFFF
        writer.write(ticks.Tick(n, source, count, n % 3, n & 1023, n & 255, n >> 8 & 255, value))
    writer.write(ticks.End())
    writer.close()
    return out.getvalue()


def read(reader):
    """Every field of every tick, by the generated reader."""
    total = 0
    for record in reader:
        t = record.body
        if isinstance(t, ticks.Tick):
            total += t.time + t.source + t.count_ + t.kind + t.flags + t.cpu + t.level + t.value
    return total


def read_bodies(bodies):
    """The same, where it does not matter where a tick stands."""
    total = 0
    for t in bodies:
        if isinstance(t, ticks.Tick):
            total += t.time + t.source + t.count_ + t.kind + t.flags + t.cpu + t.level + t.value
    return total


def read_kaitai(stream):
    """The same by what Kaitai Struct makes of the description."""
    total = 0
    for record in stream.records:
        t = record.record_body
        if record.type == 2:
            total += t.time + t.source + t.count + t.kind.value + t.flags + t.cpu + t.level + t.value
    return total


HEADER = struct.Struct("<II")
TICK = struct.Struct("<QIIHHBB2sQ")


def by_hand(stream):
    """What one would write for this stream alone."""
    total, at, size = 0, 0, len(stream)
    while True:
        if size - at < 8:
            raise ValueError("no END")
        type, length = HEADER.unpack_from(stream, at)
        if length > 0x8000000:
            raise ValueError("length")
        at += 8
        if type == 2:
            if length != 32 or size - at < 32:
                raise ValueError("TICK")
            time, source, count, kind, flags, cpu, level, reserved, value = TICK.unpack_from(stream, at)
            if source < 1:
                raise ValueError("source")
            if kind > 2:
                raise ValueError("kind")
            if flags > 1023:
                raise ValueError("flags")
            if reserved != b"\0\0":
                raise ValueError("reserved")
            total += time + source + count + kind + flags + cpu + level + value
            at += 32
        elif type == 3:
            end = at + length + -length % 8
            if end > size or any(stream[at + length : end]):
                raise ValueError("NOTE")
            at = end
        elif type == 1:
            if length != 0 or at != size:
                raise ValueError("END")
            return total
        else:
            raise ValueError("type")


class Tick:
    """What the loop below gives."""

    __slots__ = ("time", "source", "count", "kind", "flags", "cpu", "level", "value")


def objects(stream):
    """The same loop as an iterator over objects."""
    at, size = 0, len(stream)
    while True:
        if size - at < 8:
            raise ValueError("no END")
        type, length = HEADER.unpack_from(stream, at)
        if length > 0x8000000:
            raise ValueError("length")
        at += 8
        if type == 2:
            if length != 32 or size - at < 32:
                raise ValueError("TICK")
            t = Tick()
            (
                t.time, t.source, t.count, t.kind, t.flags, t.cpu, t.level, reserved, t.value
            ) = TICK.unpack_from(stream, at)
            if t.source < 1:
                raise ValueError("source")
            if t.kind > 2:
                raise ValueError("kind")
            if t.flags > 1023:
                raise ValueError("flags")
            if reserved != b"\0\0":
                raise ValueError("reserved")
            yield t
            at += 32
        elif type == 3:
            end = at + length + -length % 8
            if end > size or any(stream[at + length : end]):
                raise ValueError("NOTE")
            yield stream[at : at + length]
            at = end
        elif type == 1:
            if length != 0 or at != size:
                raise ValueError("END")
            return
        else:
            raise ValueError("type")


def read_objects(stream):
    """Every field of every object."""
    total = 0
    for t in objects(stream):
        if isinstance(t, Tick):
            total += t.time + t.source + t.count + t.kind + t.flags + t.cpu + t.level + t.value
    return total
