"""Judges a stream, with the options and the exit status of Xen's verify-stream-v2.

The exit status is 0 for a stream that is right, 1 for one that is not or that cannot be read, and 2 for a
fault of this program or of its options.
"""

import argparse
import os
import sys
import syslog
import traceback
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from struct import unpack
from typing import BinaryIO

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import xen_streams  # noqa: E402
from xen_streams.streamspec import StreamError  # noqa: E402

#: The streams of the package, by the names of their modules.
STREAMS = [module.name.replace("_", "-") for module in iter_modules(xen_streams.__path__) if not module.ispkg]
XL_MAGIC = b"Xen saved domain, xl format\n \0 \r"


class NoXlHeader(Exception):
    """What a file of xl begins with is not there."""


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Verify a stream according to its specification")
    parser.add_argument("-i", "--in", dest="input", metavar="<FD or FILE>", default="0", help="instead of stdin")
    parser.add_argument("-v", "--verbose", action="store_true", help="name each record")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing, not even errors")
    parser.add_argument("-f", "--format", choices=[*STREAMS, "xl"], default="libxc", help="libxc if left out")
    parser.add_argument("--syslog", action="store_true", help="log to syslog")
    return parser.parse_args()


class Log:
    """Where things are said."""

    def __init__(self, asked: argparse.Namespace) -> None:
        self._tells, self._is_quiet, self._to_syslog = asked.verbose, asked.quiet, asked.syslog

    def info(self, text: str) -> None:
        if self._tells and not self._is_quiet:
            if self._to_syslog:
                syslog.syslog(syslog.LOG_INFO, text)
            else:
                print(text)

    def error(self, text: str) -> None:
        if not self._is_quiet:
            for line in text.splitlines() if self._to_syslog else ():
                syslog.syslog(syslog.LOG_ERR, line)
            print(text, file=sys.stderr)


def opened(name: str) -> BinaryIO:
    """A file, or a file descriptor that is open."""
    return os.fdopen(int(name), "rb") if name.isascii() and name.isdigit() else open(name, "rb")


def skip_xl_header(source: BinaryIO) -> str:
    """What follows the header of a file of xl."""
    header = source.read(48)
    if len(header) < 48 or not header.startswith(XL_MAGIC):
        raise NoXlHeader("there is no xl header")
    _, flags, _, left = unpack("=IIII", header[32:])
    while left:
        skipped = len(source.read(min(left, 1 << 20)))
        if not skipped:
            raise NoXlHeader("the optional data of the xl header is cut off")
        left -= skipped
    return "libxl" if flags & 2 else "libxc"


def verify(asked: argparse.Namespace, log: Log) -> None:
    with opened(asked.input) as source:
        stream = skip_xl_header(source) if asked.format == "xl" else asked.format
        for record in import_module("xen_streams." + stream.replace("-", "_")).Reader(source):
            log.info(f"{record.offset}: {record.name or 'optional record of unknown type'}")


def main() -> int:
    asked = options()
    log = Log(asked)
    try:
        verify(asked, log)
    except (StreamError, NoXlHeader, OSError) as error:
        log.error(f"Stream Error: {error}")
        return 1
    except Exception:
        log.error(f"Script Error:\n{traceback.format_exc()}")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
