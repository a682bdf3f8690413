"""Prints the nodes of a xenstore dump as a tree: xs_tree.py FILE."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from xen_streams import xenstore  # noqa: E402
from xen_streams.streamspec import StreamError  # noqa: E402


def main(file: str) -> int:
    with open(file, "rb") as source:
        try:
            for record in xenstore.Reader(source):
                node = record.body
                # Nodes of a transaction that is pending are not in the tree yet.
                if isinstance(node, xenstore.NodeData) and node.conn_id == 0:
                    print(line(node))
        except StreamError as error:
            print(f"{file}: {error}", file=sys.stderr)
            return 1
    return 0


def line(node: xenstore.NodeData) -> str:
    path = bytes(node.path)
    depth, name = (path.count(b"/"), path.rpartition(b"/")[2]) if path != b"/" else (0, path)
    value = f" = {escaped(node.value)}" if node.value else ""
    return "  " * depth + escaped(name) + value


def escaped(octets: "bytes | memoryview") -> str:
    """Octets other than printable ASCII as \\x and two digits."""
    printable = set(range(0x20, 0x7F)) - {ord("\\")}
    return "".join(chr(octet) if octet in printable else f"\\x{octet:02x}" for octet in octets)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
