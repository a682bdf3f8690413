#!/usr/bin/env python3
"""A station that writes a log by hand, with the standard library alone: it made samples/.

It knows the format from its description, and nothing of what is generated from that.
"""

import math
import struct
import sys

STATION, SENSOR, TEMPERATURE, PRESSURE, SAMPLES = range(1, 6)


def record(out, type, layout, *values, more=b""):
    body = struct.pack("<" + layout, *values) + more
    out.write(struct.pack("<BH", type, len(body)) + body)


def main(out):
    out.write(struct.pack("<IHdB", 0x474F4C53, 1, 1_800_000_000.5, 60))
    record(out, SENSOR, "BB", 1, 1, more=b"north wall\0")
    record(out, SENSOR, "BB", 2, 2, more=b"barometer\0")
    record(out, SENSOR, "BB", 200, 3, more=b"anemometer\0")
    for minute in range(90):
        celsius = 7.5 - 9.25 * math.cos(minute / 29)
        record(out, TEMPERATURE, "Bh", 1, round(100 * celsius))
        if minute == 12:
            # Only now it is known where the station stands.
            record(out, STATION, "hdd", -28, 52.379, 4.9)
        # The barometer fails for a while.
        pascals = math.nan if 40 <= minute < 44 else 101_325 - 12.75 * minute
        record(out, PRESSURE, "Bf", 2, pascals)
        if minute % 30 == 29:
            gusts = struct.pack("<20f", *(4 + 3 * math.sin(i * minute) for i in range(20)))
            record(out, SAMPLES, "Bd", 200, 0.05, more=gusts)


if __name__ == "__main__":
    with open(sys.argv[1], "wb") as out:
        main(out)
