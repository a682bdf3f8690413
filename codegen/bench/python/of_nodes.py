"""The nodes of a real xenstore dump, many times over: small records with a text, a list and octets."""

import io
import pathlib
import re
import struct

from measure import compare
from xen_streams import xenstore

RECORDS = 10_000
SAMPLE = "conformance/samples/xenstore@1/xenstored-4.17.7-live-update.bin"


def measure(rounds, kaitai):
    """Measures decoding."""
    stream = write()
    contenders = [
        ("generated", lambda: read(xenstore.Reader(stream))),
        ("generated, from what has read(n)", lambda: read(xenstore.Reader(io.BytesIO(stream)))),
        ("by hand, every rule, nothing kept", lambda: by_hand(stream)),
    ]
    if kaitai:
        from kaitai_python.xenstore import Xenstore

        contenders.insert(0, ("Kaitai Struct, bounds alone", lambda: read_kaitai(Xenstore.from_bytes(stream))))
    compare("xenstore nodes, Python", RECORDS, rounds, contenders)


def write():
    """A stream by the generated writer."""
    sample = pathlib.Path(__file__).parents[3].joinpath(SAMPLE).read_bytes()
    reader = xenstore.Reader(sample)
    nodes = [record.body for record in reader if isinstance(record.body, xenstore.NodeData)]
    out = io.BytesIO()
    writer = xenstore.Writer(out, reader.headers)
    for index in range(RECORDS):
        writer.write(nodes[index % len(nodes)])
    writer.write(xenstore.End())
    writer.close()
    return out.getvalue()


def read(reader):
    """Path, value and permissions of every node, by the generated reader."""
    total = 0
    for record in reader:
        node = record.body
        if isinstance(node, xenstore.NodeData):
            total += len(node.path) + len(node.value)
            for perm in node.perms:
                total += perm.perm + perm.domid
    return total


def read_kaitai(stream):
    """The same by what Kaitai Struct makes of the description."""
    total = 0
    for record in stream.records:
        if record.type == 5:
            node = record.record_body
            total += node.path_len - 1 + len(node.value)
            for perm in node.perms:
                # What has a name is a value of an enum, what has none is an integer.
                total += perm.perm.value + getattr(perm.domid, "value", perm.domid)
    return total


HEADER = struct.Struct("<II")
NODE = struct.Struct("<IIHHHH")
PERM = struct.Struct("<BBH")
PATH = re.compile(rb"/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+")


def by_hand(stream):
    """What one would write for such a stream alone: of this version, in this order, with nodes alone."""
    if stream[:8] != b"xenstore" or stream[8:16] != b"\0\0\0\1\0\0\0\0":
        raise ValueError("header")
    total, at, size = 0, 16, len(stream)
    while True:
        if size - at < 8:
            raise ValueError("no END")
        type, length = HEADER.unpack_from(stream, at)
        at += 8
        if length % 8 or size - at < length:
            raise ValueError("length")
        if type == 5:
            if length < 16:
                raise ValueError("length")
            total += node_by_hand(stream, at, length)
            at += length
        elif type == 0:
            if length != 0 or at != size:
                raise ValueError("END")
            return total
        else:
            raise ValueError("type")


def node_by_hand(stream, at, length):
    """A node, and every rule about it."""
    conn, _, path_len, value_len, access, perm_count = NODE.unpack_from(stream, at)
    if conn != 0:
        raise ValueError("conn_id")
    if perm_count == 0:
        raise ValueError("perms")
    total, end = 0, at + length
    at += 16
    if end - at < 4 * perm_count:
        raise ValueError("perms")
    for at in range(at, at + 4 * perm_count, 4):
        perm, _, domid = PERM.unpack_from(stream, at)
        if perm not in b"bnrw":
            raise ValueError("perm")
        total += perm + domid
    at += 4
    if end - at < path_len:
        raise ValueError("path")
    path = stream[at : at + path_len]
    if path.find(0) != path_len - 1:
        raise ValueError("path")
    path = path[:-1]
    if not PATH.fullmatch(path):
        raise ValueError("path")
    at += path_len
    if end - at < value_len:
        raise ValueError("value")
    value = stream[at : at + value_len]
    if end - at - value_len > 7:
        raise ValueError("length")
    return total + len(path) + len(value)
