"""Judges a stream, with the options and the exit status of Xen's verify-stream-v2."""

import argparse
import sys
import syslog
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from xen_streams.streamspec import StreamError  # noqa: E402

STREAMS = ("libxc", "libxl", "xenstore", "hvm-context", "domain-context")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-i", "--in", dest="input", metavar="FILE", help="instead of stdin")
    parser.add_argument("-f", "--format", choices=STREAMS, default="libxc")
    parser.add_argument("-v", "--verbose", action="store_true", help="name each record")
    parser.add_argument("--syslog", action="store_true", help="say it to syslog")
    asked = parser.parse_args()
    say = syslog.syslog if asked.syslog else print
    of = import_module("xen_streams." + asked.format.replace("-", "_"))
    try:
        with open(asked.input, "rb") if asked.input else sys.stdin.buffer as source:
            for record in of.Reader(source):
                if asked.verbose:
                    say(f"{record.offset}: {type(record.body).__name__}")
    except StreamError as error:
        say(f"Stream Error: {error}")
        return 1
    except OSError as error:
        say(str(error))
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
