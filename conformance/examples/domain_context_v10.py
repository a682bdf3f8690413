#!/usr/bin/env python3
"""A testee in a few lines: it reads the stream domain-context-v10, and does nothing else.

cargo conformance run --testee "python3 conformance/examples/domain_context_v10.py"
"""
import json, struct, sys

RECORDS = {0: ("END", 0), 1: ("START", 8), 2: ("SHARED_INFO", None), 3: ("TSC_INFO", 20)}


class Rejected(Exception):
    pass


def check(holds, error, offset, rule):
    if not holds:
        raise Rejected({"class": error, "offset": offset, "rule": "domain-context-v10." + rule})


def fields(code, octets, at):
    if code == 2:
        (flags,) = struct.unpack_from("<I", octets)
        check(flags < 2, "reserved", at, "shared_info.flags.zero")
        return {"flags": {"compat": flags == 1}, "buffer": octets[4:].hex()}
    names = {0: (), 1: ("xen_major", "xen_minor"), 3: ("mode", "khz", "nsec", "incarnation")}
    values = struct.unpack({0: "<", 1: "<II", 3: "<IIQI"}[code], octets)
    body = dict(zip(names[code], values))
    return body | {"nsec": str(body["nsec"])} if code == 3 else body  # 64 bits are a string


def decode(stream):
    records, seen, at, code = [], set(), 0, None
    while code != 0:
        check(at < len(stream), "truncated", at, "framing.end")
        check(at + 16 <= len(stream), "truncated", at, "framing.header-complete")
        code, instance, length = struct.unpack_from("<IIQ", stream, at)
        check(records or code == 1, "order", at, "start.first")
        check(code in RECORDS, "type", at, "framing.type")
        name, size = RECORDS[code]
        check(code not in seen, "duplicate", at, name.lower() + ".once")
        check(instance == 0, "instance", at + 4, name.lower() + ".instance")
        fits = length >= 4 if size is None else length == size
        check(fits, "length", at + 8, name.lower() + ".length")
        body, end, next_at = at + 16, at + 16 + length, at + 16 + (length + 7) // 8 * 8
        check(end <= len(stream), "truncated", body, "framing.body-complete")
        check(next_at <= len(stream), "truncated", end, "framing.padding-complete")
        content = fields(code, stream[body:end], body)
        check(not any(stream[end:next_at]), "padding", end, "framing.padding.zero")
        records.append({"record": name, "instance": 0, "body": content})
        seen.add(code)
        at = next_at
    check(at == len(stream), "trailing", at, "framing.nothing-after-end")
    return {"stream": "domain-context-v10", "version": 10, "headers": {}, "records": records}


if sys.argv[1:] == ["hello"]:
    abilities = {"streams": ["domain-context-v10"], "operations": ["decode"]}
    print(json.dumps({"name": "example", "language": "Python"} | abilities))
    sys.exit(0)
if sys.argv[1:] != ["decode", "domain-context-v10@10"]:
    sys.exit(89)  # unimplemented
try:
    print(json.dumps(decode(sys.stdin.buffer.read())))
except Rejected as rejected:
    print(json.dumps(rejected.args[0]))
    sys.exit(1)
