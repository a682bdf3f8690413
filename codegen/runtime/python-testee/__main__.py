"""The package as a testee of the conformance suite: decode, encode and check once, serve for as many
questions as come."""

import json
import struct
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import document  # noqa: E402
from PACKAGE.streamspec.errors import Misfit, StreamError  # noqa: E402
from PACKAGE.streamspec.reader import check  # noqa: E402

ACCEPTED, REJECTED, UNIMPLEMENTED = 0, 1, 89
OPERATIONS = ("hello", "decode", "encode", "check")


def hello():
    """Who the testee is."""
    of = (module._Stream for module in document.STREAMS)
    return {
        "name": "python",
        "language": "Python",
        "version": "0.1.0",
        "streams": [f"{stream.ID}@{version}" for stream in of for version in stream.VERSIONS],
        "operations": ["decode", "encode", "check"],
    }


def ask(operation, stream, octets):
    """The answer to a question: a status, and what stands behind it."""
    if operation == "hello":
        return ACCEPTED, json.dumps(hello()).encode()
    id, _, version = stream.partition("@")
    of = document.described(id)
    if version:
        of = [module for module in of if version in map(str, module._Stream.VERSIONS)]
    if not of or operation not in OPERATIONS:
        return UNIMPLEMENTED, b""
    module = of[-1]
    try:
        if operation == "decode":
            return ACCEPTED, document.decode(module, octets)
        if operation == "encode":
            return ACCEPTED, document.encode(module, octets)
        check(module._Stream, octets)
        return ACCEPTED, b""
    except StreamError as error:
        names = ("offset", "rule", "record", "type", "instance", "path")
        told = {name: getattr(error, name) for name in names}
        return REJECTED, json.dumps({"class": error.class_.value, **told}).encode()
    except Misfit as error:
        told = {"class": "document", "path": error.path, "message": str(error)}
        return REJECTED, json.dumps(told).encode()


def serve(source, sink):
    """Answers frames, until the source ends."""
    while len(head := source.read(4)) == 4:
        frame = source.read(struct.unpack("<I", head)[0])
        operation = OPERATIONS[frame[0]] if frame[0] < len(OPERATIONS) else ""
        end = 2 + frame[1]
        status, content = ask(operation, frame[2:end].decode(), frame[end:])
        sink.write(struct.pack("<IB", len(content) + 1, status) + content)
        sink.flush()


def main(arguments):
    """Does what the arguments say, and gives the exit status."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    if arguments == ["serve"]:
        serve(source, sink)
        return ACCEPTED
    if not arguments or arguments[0] not in OPERATIONS:
        return UNIMPLEMENTED
    octets = source.read() if arguments[0] != "hello" else b""
    status, content = ask(arguments[0], "".join(arguments[1:2]), octets)
    sink.write(content)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
