"""What mypy has to know of the package: this has correct types, as a program of its user."""

from typing import BinaryIO, Dict, Iterator, List, Optional

from xen_streams import libxc, libxl, xenstore
from xen_streams.streamspec import Class, NoHandler, Record, StreamError


def paths(source: BinaryIO) -> List[bytes]:
    """A match over the bodies, each of which has its own fields."""
    found: List[bytes] = []
    for record in xenstore.Reader(source):
        body = record.body
        if isinstance(body, xenstore.NodeData):
            found.append(bytes(body.path))
            flags: List[bool] = [perm.flags.stale for perm in body.perms]
            found.append(str(flags).encode())
        elif isinstance(body, xenstore.GlobalData):
            descriptor: int = body.rw_socket_fd
            found.append(str(descriptor).encode())
        elif isinstance(body, memoryview):
            found.append(body.tobytes())
    return found


def version(octets: bytes) -> int:
    """What stands before the records has types as well."""
    reader = xenstore.Reader(memoryview(octets))
    headers: xenstore.Headers = reader.headers
    first: xenstore.Headers = next(reader).headers
    return headers.image_header.version + first.image_header.ident


def bodies(octets: bytes) -> Iterator[xenstore.Body]:
    """The bodies alone."""
    return xenstore.Reader(octets).bodies()


def copy(source: BinaryIO, sink: BinaryIO) -> None:
    """A writer takes what a reader gives, and bodies of its own."""
    reader = xenstore.Reader(source.read)
    with xenstore.Writer(sink, reader.headers.cleared()) as writer:
        for record in reader:
            if not record.optional:
                writer.write(record.cleared())
        writer.write(xenstore.End())


def load(octets: bytes) -> Dict[str, int]:
    """Handlers are given whole records."""
    counts: Dict[str, int] = {}

    def count(record: Record[xenstore.Body, xenstore.Headers]) -> None:
        name: Optional[str] = record.name
        counts[name or ""] = counts.get(name or "", 0) + record.number

    try:
        xenstore.Reader(octets).load({xenstore.NodeData: count}, default=count)
    except NoHandler as error:
        counts[error.record] = error.offset
    except StreamError as error:
        counts[error.rule] = error.offset if error.class_ is Class.TRUNCATED else 0
    return counts


def save(sink: BinaryIO, nodes: List[xenstore.NodeData]) -> None:
    """Savers are bodies, or functions that write them."""

    def quotas(writer: xenstore.Writer) -> None:
        writer.write(xenstore.GlobalQuotaData(), instance=0)

    xenstore.Writer(sink).save({xenstore.NodeData: nodes, xenstore.GlobalQuotaData: quotas})


def within(octets: bytes, sink: BinaryIO) -> int:
    """A record may be of a stream that follows one."""
    writer = libxl.Writer(sink)
    writer.write(libxl.LibxcContext())
    writer.begin(libxc, libxc.Headers())
    writer.write(libxc.X86TscInfo(khz=1))
    pages = 0
    for record in libxl.Reader(octets):
        if isinstance(record.headers, libxc.Headers):
            pages += record.headers.domain_header.page_shift
        if isinstance(record.body, libxc.PageData):
            pages += len(record.body.pfn)
        elif isinstance(record.body, libxl.CheckpointState):
            pages -= 1
    return pages
