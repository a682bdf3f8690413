"""Leaves the optional records out of a libxc image that comes through a pipe.

$ drop_optional.py < IMAGE > SMALLER
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from xen_streams import libxc  # noqa: E402
from xen_streams.streamspec import StreamError  # noqa: E402


def main() -> int:
    if len(sys.argv) > 1:
        print("usage: drop_optional.py < IMAGE > SMALLER", file=sys.stderr)
        return 2
    try:
        copy()
    except StreamError as error:
        print(f"drop-optional: standard input: {error}", file=sys.stderr)
        return 1
    return 0


def copy() -> None:
    reader = libxc.Reader(sys.stdin.buffer)
    # The same headers, and with them the same version and order of octets.
    writer = libxc.Writer(sys.stdout.buffer, reader.headers.cleared())
    for record in reader:
        if not record.optional:
            # What readers pass over may be anything; a writer wants zeros there.
            writer.write(record.cleared())
    writer.close()


if __name__ == "__main__":
    sys.exit(main())
