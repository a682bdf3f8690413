#!/usr/bin/env python3
"""A testee in a few lines: it reads the stream domain-context-v10, and does nothing else.

cargo conformance run --testee "python3 conformance/examples/domain_context_v10.py"
"""
import json, struct, sys

RECORDS = {  # by type code: the name, the layout of the fields, their names
    0: ("END", "<"),
    1: ("START", "<II", "xen_major", "xen_minor"),
    2: ("SHARED_INFO", "<I", "flags"),  # and the buffer
    3: ("TSC_INFO", "<IIQI", "mode", "khz", "nsec", "incarnation"),
}

def check(holds, error, offset, rule):
    if not holds:
        print(json.dumps({"class": error, "offset": offset, "rule": "domain-context-v10." + rule}))
        sys.exit(1)

def decode(stream):
    records, seen, at, code = [], set(), 0, None
    while code != 0:
        check(at < len(stream), "truncated", at, "framing.end")
        check(at + 16 <= len(stream), "truncated", at, "framing.header-complete")
        code, instance, length = struct.unpack_from("<IIQ", stream, at)
        check(records or code == 1, "order", at, "start.first")
        check(code in RECORDS, "type", at, "framing.type")
        name, layout, *fields = RECORDS[code]
        size, start = struct.calcsize(layout), at + 16
        check(code not in seen, "duplicate", at, name.lower() + ".once")
        check(instance == 0, "instance", at + 4, name.lower() + ".instance")
        fits = length >= size if code == 2 else length == size
        check(fits, "length", at + 8, name.lower() + ".length")
        end, at = start + length, start + (length + 7) // 8 * 8
        check(end <= len(stream), "truncated", start, "framing.body-complete")
        check(at <= len(stream), "truncated", end, "framing.padding-complete")
        body = dict(zip(fields, struct.unpack_from(layout, stream, start)))
        if code == 2:
            check(body["flags"] <= 1, "reserved", start, "shared_info.flags.zero")
            buffer = 2344 if body["flags"] else 3136
            check(length - 4 >= buffer, "length", start + 4, "shared_info.buffer.fits")
            check(length - 4 == buffer, "length", start + 4 + buffer, "shared_info.length")
            body = {"flags": {"compat": body["flags"] == 1}, "buffer": stream[start + 4:end].hex()}
        if code == 3:
            body["nsec"] = str(body["nsec"])  # integers of 64 bits are strings
        check(not any(stream[end:at]), "padding", end, "framing.padding.zero")
        records.append({"record": name, "instance": 0, "body": body})
        seen.add(code)
    check(at == len(stream), "trailing", at, "framing.nothing-after-end")
    return {"stream": "domain-context-v10", "version": 10, "headers": {}, "records": records}

match sys.argv[1:]:
    case ["hello"]:
        print('{"name": "example", "streams": ["domain-context-v10"], "operations": ["decode"]}')
    case ["decode", "domain-context-v10@10"]:
        print(json.dumps(decode(sys.stdin.buffer.read())))
    case _:
        sys.exit(89)  # unimplemented
