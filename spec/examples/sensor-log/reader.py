#!/usr/bin/env python3
"""A program that reads a log by hand, with the standard library alone, and prints a line for each record.

It knows the format from its description, and nothing of what is generated from that.
"""

import struct
import sys

NAMES = {1: "STATION", 2: "SENSOR", 3: "TEMPERATURE", 4: "PRESSURE", 5: "SAMPLES", 6: "COUNTS"}


def fields(type, body):
    if type == 1:
        return struct.unpack("<hdd", body)
    if type == 2:
        id, quantity = body[:2]
        name, end, more = body[2:].partition(b"\0")
        if not end or more:
            raise ValueError("a name does not end where its record does")
        return id, quantity, name.decode("ascii")
    if type == 3:
        return struct.unpack("<Bh", body)
    if type == 4:
        return struct.unpack("<Bf", body)
    if type == 5:
        return struct.unpack(f"<Bd{len(body) // 4 - 2}f", body)
    count, rest = divmod(len(body) - 4, 3)
    if type != 6 or rest:
        raise ValueError(f"no record has type {type} and {len(body)} octets")
    values = (body[4 + 3 * i : 7 + 3 * i] for i in range(count))
    return (body[0], int.from_bytes(body[1:4], "little"),
            *(int.from_bytes(value, "little", signed=True) for value in values))


def main(log):
    magic, version, started, period = struct.unpack("<IHdB", log.read(15))
    if (magic, version) != (0x474F4C53, 1):
        raise ValueError("this is no log")
    print("log", f"{started:.6f}", period)
    while header := log.read(3):
        type, length = struct.unpack("<BH", header)
        body = log.read(length)
        if len(body) < length:
            raise ValueError("the last record is cut short")
        told = (f"{value:.6f}" if isinstance(value, float) else str(value) for value in fields(type, body))
        print(NAMES[type], *told)


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as log:
        try:
            main(log)
        except (ValueError, struct.error) as error:
            sys.exit(f"{sys.argv[1]}: {error}")
