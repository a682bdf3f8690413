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
                    path = node.path.decode()
                    value = bytes(node.value).decode("latin-1")
                    depth = path.count("/") if path != "/" else 0
                    name = path.rpartition("/")[2] or "/"
                    print("  " * depth + name + (f" = {value!r}" if value else ""))
        except StreamError as error:
            print(f"{file}: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
