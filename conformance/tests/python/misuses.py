"""Mistakes that mypy finds in a program that uses the package: those lines that end in `# wrong`, and no others."""

from typing import BinaryIO, Callable

from xen_streams import libxc, xenstore
from xen_streams.streamspec import Record


def mistakes(source: BinaryIO, sink: BinaryIO) -> None:
    for record in xenstore.Reader(source):
        record.body.path  # wrong
        record.headers.image_headers  # wrong
        if isinstance(record.body, xenstore.NodeData):
            record.body.paths  # wrong
            text: str = record.body.path  # wrong
    xenstore.Reader("octets")  # wrong
    reader = xenstore.Reader(source)
    headers: libxc.Headers = reader.headers  # wrong
    body: libxc.PageData = next(reader.bodies())  # wrong
    writer = xenstore.Writer(sink, libxc.Headers())  # wrong
    writer.write(libxc.PageData())  # wrong
    writer.write(next(iter(libxc.Reader(source))))  # wrong
    writer.write("octets")  # wrong
    xenstore.NodeData(paths=b"/")  # wrong
    xenstore.NodeData(path="/")  # wrong
    handler: Callable[[Record[libxc.Body, libxc.Headers]], None] = lambda record: None
    reader.load({xenstore.NodeData: handler})  # wrong
