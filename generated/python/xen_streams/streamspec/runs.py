"""Runs: records of one kind behind one another, which are unpacked together.

Most of what a reader does for a record, it does for the record header. A record with the same header as the
one before needs none of that again, if no rule on it looks further than its own octets.
"""

from __future__ import annotations

from struct import iter_unpack
from typing import Any, Callable, Iterable, Tuple

from .forms import Heading
from .stream import Stream

#: So many octets are looked at together.
AHEAD = 1 << 14


def behind(
    stream: Stream, latest: Heading, data: memoryview, at: int
) -> Tuple[int, Callable[..., Any], Iterable[Tuple[Any, ...]]]:
    """What begins at an offset, behind the record read last, and has the same record header and padding.

    Given is how many octets a record takes, what makes a body, and the integers of each.
    """
    framing, of = stream._FRAMING, latest.of
    size = framing.size + latest.length + latest.padding
    count = min(AHEAD, len(data) - at) // size
    uncommon = latest.layout or framing.checksum or framing.trailer or framing.unique
    if uncommon or count < 1 or at < size:
        return size, of._of, ()
    body_end = framing.size + of._FORM.size
    judged = framing.pad_zero and (stream.writing or framing.pad_verified)
    places = [*range(framing.size), *range(body_end, size if judged else body_end)]
    count = alike(bytes(data[at - size : at + count * size]), size, places) - 1
    fixed = of._FIXED[latest.cursor.big].format
    form = f"{fixed[:1]}{framing.size}x{fixed[1:]}{size - body_end}x"
    return size, of._of, iter_unpack(form, data[at : at + count * size])


def alike(octets: bytes, size: int, places: Iterable[int]) -> int:
    """How many pieces of a size have the octets of the first one in some places, up to one that has not."""
    columns = (octets[place::size] for place in places)
    return min(len(column) - len(column.lstrip(column[:1])) for column in columns)
