"""Readers: records from octets at hand, or from whatever can be read from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Callable, Iterator, Mapping, Optional, Protocol, Tuple, Union

from .cursor import cleared
from .errors import StreamError
from .forms import Heading
from .stream import HEADERS, RECORDS, Courses, Stream
from .values import Octets


class Source(Protocol):
    """Something to read from, such as a file or a socket's file."""

    def read(self, size: int) -> Optional[bytes]:
        """At most so many octets; none at the end."""


class Input:
    """Octets in the order of the stream. A length that lies reserves no memory."""

    PIECE = 1 << 20

    def __init__(self, source: Union[Octets, Source], offset: int) -> None:
        self.offset = offset
        self._source: Optional[Source] = None
        self._ahead = memoryview(b"")
        if hasattr(source, "read"):
            self._source = source
        else:
            self._ahead = memoryview(source).cast("B")

    def peek(self, size: int) -> memoryview:
        """The next octets, as many as there are up to a number; they stay where they are."""
        if self._source is not None and len(self._ahead) < size:
            octets = bytearray(self._ahead)
            while len(octets) < size:
                piece = self._source.read(min(size - len(octets), self.PIECE))
                if not piece:
                    break
                octets += piece
            self._ahead = memoryview(octets)
        return self._ahead[:size]

    def take(self, size: int) -> memoryview:
        """The next octets; fewer at the end."""
        octets = self._ahead[:size] if self._source is None else self.peek(size)
        size = len(octets)
        self._ahead = self._ahead[size:]
        self.offset += size
        return octets


NOTHING = memoryview(b"")


@dataclass
class Record:
    """A record as it was read."""

    #: The structure that its type names; octets, where the type is optional and unknown.
    body: Any
    #: The record header.
    header: Any
    type: int
    instance: int
    #: Where it has a layout with fewer fields: how many octets that has.
    layout: Optional[int]
    #: Its number in its stream, and where it begins.
    number: int
    offset: int
    #: Its stream, which may be one that followed a record of another, and the headers of that.
    stream: Stream
    headers: Any

    @property
    def name(self) -> Optional[str]:
        """What the description calls it; None where it describes no record of the type."""
        of = self.stream._RECORDS.get(self.type)
        return str(of._FORM.name) if of else None

    def cleared(self) -> Record:
        """The same with zeros where readers pass over what writers refuse.

        A stream in the body stays as it is.
        """
        header, headers = self.header.cleared(), self.headers.cleared()
        return replace(self, body=cleared(self.body), header=header, headers=headers)

    @property
    def optional(self) -> bool:
        """Whether its type is marked as one that a reader may pass over."""
        return self.stream.is_optional(self.type)


class StreamReader:
    """Gives the records of a stream, and of those that follow its records, one after another.

    Every rule that binds a reader is checked before a record is given.
    """

    def __init__(self, stream: Stream, source: Union[Octets, Source], offset: int = 0) -> None:
        self._courses = Courses(stream)
        self._input = Input(source, offset)
        self._stream = stream
        self._latest: Optional[Heading] = None
        self._over = False

    @property
    def headers(self) -> Any:
        """The headers of the stream, which are read now if they were not before."""
        if self._stream.phase == HEADERS and not self._over:
            self._guarded(self._read_headers)
        return self._stream.headers

    @property
    def version(self) -> int:
        """The version of the stream; the oldest described, until the stream has told it."""
        return self._stream.version

    @property
    def offset(self) -> int:
        """Where the next octet stands."""
        return self._input.offset

    def __iter__(self) -> Iterator[Record]:
        return self

    def __next__(self) -> Record:
        if self._over:
            raise StopIteration
        record: Optional[Record] = self._guarded(self._next)
        if record is None:
            self._over = True
            raise StopIteration
        return record

    def load(self, handlers: Mapping[type, Callable[[Record], Any]]) -> None:
        """Gives each record to the handler of its class, where that has one, to the end."""
        for record in self:
            handler = handlers.get(type(record.body))
            if handler is not None:
                handler(record)

    def _guarded(self, step: Any) -> Any:
        try:
            return step()
        except StreamError:
            self._over = True
            raise

    def _next(self) -> Optional[Record]:
        courses = self._courses
        latest, self._latest = self._latest, None
        if latest is not None:
            id = courses.turn(latest)
            if id is not None:
                of = courses.current.candidate(id, self._input.peek(512))
                assert of
                courses.begin(of, latest)
        while courses.current.phase != RECORDS:
            if courses.current.phase == HEADERS:
                self._read_headers()
            elif not courses.close():
                if len(self._input.take(1)):
                    raise courses.current.trailing(self.offset - 1)
                return None
        return self._read_record()

    def _read_headers(self) -> None:
        stream = self._courses.current
        for form in stream._HEADERS:
            start = self.offset
            octets = self._input.take(form.size)
            if len(octets) < form.size:
                raise stream.error(form.complete, start, form.name)
            stream.header(form, octets, start)
        stream.phase = RECORDS

    def _read_record(self) -> Optional[Record]:
        stream, start = self._courses.current, self.offset
        framing = stream._FRAMING
        octets = self._input.take(framing.size)
        if not octets:
            stream.stop(start)
            return None
        if len(octets) < framing.size:
            raise stream.error(framing.header_complete, start, "framing")
        heading = stream.heading(octets, start)
        at = self.offset
        body = self._input.take(heading.length)
        if len(body) < heading.length:
            raise stream.error(framing.body_complete, at, "framing", heading)
        size = stream.padding(heading.length)
        padding = self._input.take(size) if size else NOTHING
        if len(padding) < size:
            at += heading.length
            raise stream.error(framing.pad_complete, at, "framing", heading)
        if framing.trailer:
            self._read_trailer(heading, framing.trailer, framing.repeated(octets))
        stream.checksum(heading, octets, body)
        value, _ = stream.body(heading, body, padding)
        self._latest = heading
        layout = heading.layout.length if heading.layout else None
        instance = heading.instance or 0
        told = (heading.type, instance, layout, heading.number, start, stream, stream.headers)
        return Record(value, heading.header, *told)

    def _read_trailer(self, heading: Heading, rules: Tuple[str, str], length: memoryview) -> None:
        """Step 6: the octets of the length once more, behind body and padding."""
        stream, at = self._courses.current, self.offset
        octets = self._input.take(len(length))
        complete, repeats = rules
        if len(octets) < len(length):
            raise stream.error(complete, at, "framing", heading)
        if octets != length:
            raise stream.error(repeats, at, "framing", heading)


def check(of: Any, source: Union[Octets, Source]) -> None:
    """Judges a whole stream as what a writer has written."""
    for _ in StreamReader(of(True, None), source):
        pass
