"""Copies streams record by record, as the test `copies` asks for it."""

import io
import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "generated" / "python"))

from xen_streams.streamspec import StreamError  # noqa: E402


def copy(module, octets):
    reader, sink = module.Reader(octets), io.BytesIO()
    writer = module.Writer(sink, reader.headers.cleared())
    for record in reader:
        writer.write(record.cleared())
    writer.close()
    for _ in module.Reader(sink.getvalue()):
        pass
    return sink.getvalue()


def main():
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while line := source.readline().split():
        module = import_module("xen_streams." + line[0].decode().replace("-", "_"))
        octets = source.read(int(line[1]))
        try:
            answer = copy(module, octets)
            sink.write(b"copied %d\n" % len(answer) + answer)
        except StreamError as error:
            sink.write(f"refused {error.rule}\n".encode())


main()
