"""Readers: records from octets at hand, or from whatever can be read from."""

from __future__ import annotations

from copy import copy
from typing import Any, Callable, Generic, Iterator, Mapping, Optional, Protocol, Tuple, TypeVar
from typing import Union

from .cursor import NO_OCTETS, cleared
from .errors import Fault, StreamError
from .forms import Heading
from .runs import behind
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
        self._source: Optional[Source] = None
        #: Octets at hand, and where the next one stands among them.
        self.data = memoryview(b"")
        self.at = 0
        #: Where the first of them stands in the stream.
        self.base = offset
        if hasattr(source, "read"):
            self._source = source
        else:
            self.data = memoryview(source).cast("B")

    @property
    def offset(self) -> int:
        """Where the next octet stands in the stream."""
        return self.base + self.at

    def peek(self, size: int) -> memoryview:
        """The next octets, as many as there are up to a number; they stay where they are."""
        if self.at + size > len(self.data) and self._source is not None:
            self._fetch(self._source, size)
        return self.data[self.at : self.at + size]

    def take(self, size: int) -> memoryview:
        """The next octets; fewer at the end."""
        if self.at + size > len(self.data) and self._source is not None:
            self._fetch(self._source, size)
        octets = self.data[self.at : self.at + size]
        self.at += len(octets)
        return octets

    def _fetch(self, source: Source, size: int) -> None:
        octets: Union[bytes, bytearray] = bytearray(self.data[self.at :])
        while len(octets) < size:
            piece = source.read(min(size - len(octets), self.PIECE))
            if not piece:
                break
            if len(piece) == size:
                # Nothing was at hand, and all came at once.
                octets = bytes(piece)
            else:
                octets += piece
        self.base += self.at
        self.data, self.at = memoryview(octets), 0


T = TypeVar("T")


class Said(Generic[T]):
    """What a record header says. It is looked up in what is known of all records with the same one,
    and then is the record's own."""

    def __init__(self, look_up: Callable[[Heading], T]) -> None:
        self._look_up = look_up

    def __set_name__(self, of: Any, name: str) -> None:
        self._name = name

    def __get__(self, record: Record, of: Any = None) -> T:
        said = record.__dict__[self._name] = self._look_up(record._heading)
        return said


class Record:
    """A record as it was read."""

    #: The structure that its type names; octets, where the type is optional and unknown.
    body: Any
    #: Its number in its stream, and where it begins.
    number: int
    offset: int
    _heading: Heading

    #: The record header.
    header: Said[Any] = Said(lambda heading: copy(heading.header))
    type: Said[int] = Said(lambda heading: heading.type)
    instance: Said[int] = Said(lambda heading: heading.instance or 0)
    #: Where it has a layout with fewer fields: how many octets that has.
    layout: Said[Optional[int]] = Said(
        lambda heading: heading.layout.length if heading.layout else None
    )
    #: Its stream, which may be one that followed a record of another, and the headers of that.
    stream: Said[Stream] = Said(lambda heading: heading.cursor.stream)
    headers: Said[Any] = Said(lambda heading: heading.cursor.stream.headers)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record):
            return NotImplemented
        said = ("number", "offset", "header", "instance", "layout", "body")
        return all(getattr(self, name) == getattr(other, name) for name in said)

    def __repr__(self) -> str:
        return f"Record(body={self.body!r}, header={self.header!r}, number={self.number}, offset={self.offset})"

    @property
    def name(self) -> Optional[str]:
        """What the description calls it; None where it describes no record of the type."""
        of = self.stream._RECORDS.get(self.type)
        return str(of._FORM.name) if of else None

    def cleared(self) -> Record:
        """The same with zeros where readers pass over what writers refuse, also in a stream in the body."""
        record = copy(self)
        record.body = cleared(self.body)
        record.header, record.headers = self.header.cleared(), self.headers.cleared()
        return record

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
            try:
                self._read_headers()
            except StreamError:
                self._over = True
                raise
        return self._stream.headers

    @property
    def version(self) -> int:
        """The version of the stream; the oldest described, until the stream has told it."""
        return self._stream.version

    @property
    def endian(self) -> str:
        """The order of octets in records, `"big"` or `"little"`; the headers are read now as well."""
        _ = self.headers
        return "big" if self._stream.order() else "little"

    @property
    def offset(self) -> int:
        """Where the next octet stands."""
        return self._input.offset

    def __iter__(self) -> Iterator[Record]:
        return self._each(True)

    def bodies(self) -> Iterator[Any]:
        """The bodies of the records alone, for those who need not know where these stand: it is the faster."""
        return self._each(False)

    def _each(self, whole: bool) -> Iterator[Any]:
        """The records, as a whole or their bodies."""
        latest: Optional[Heading] = None
        while True:
            record = self._step()
            if record is None:
                return
            yield record if whole else record.body
            before, latest = latest, self._latest
            if latest is None or latest is not before or not latest.of or not latest.of._FORM.alone:
                continue
            stream, input, c = self._courses.current, self._input, latest.cursor
            if input.at == len(input.data):
                continue
            # More of its kind may follow, which need not go through all steps one by one.
            at, base, header, number = input.at, input.base, stream._FRAMING.size, stream.records
            size, read, bodies = behind(stream, latest, input.data, at)
            c.data = input.data
            for told in bodies:
                try:
                    given = read(c, at + header, told)
                except Fault:
                    # Those steps tell what is wrong.
                    break
                if whole:
                    record = Record()
                    record.body = given
                    record.number = number
                    record.offset = base + at
                    record._heading = latest
                    given = record
                stream.records = number = number + 1
                input.at = at = at + size
                yield given
                if input.at != at:
                    # Somebody has read on by other means.
                    break

    def __next__(self) -> Record:
        record = self._step()
        if record is None:
            raise StopIteration
        return record

    def _step(self) -> Optional[Record]:
        """The next record; none at the end."""
        if self._over:
            return None
        try:
            record = self._next()
        except StreamError:
            self._over = True
            raise
        self._over = record is None
        return record

    def load(self, handlers: Mapping[type, Callable[[Record], Any]]) -> None:
        """Gives each record to the handler of its class, where that has one, to the end."""
        for record in self:
            handler = handlers.get(type(record.body))
            if handler is not None:
                handler(record)

    def _next(self) -> Optional[Record]:
        courses = self._courses
        latest, self._latest = self._latest, None
        if latest is not None and latest.of and latest.of._FORM.turns:
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
        stream.tell_order(self._input)
        for form in stream._HEADERS:
            start = self.offset
            octets = self._input.take(form.size)
            if len(octets) < form.size:
                raise stream.error(form.complete, start, form.name)
            stream.header(form, octets, start)
        stream.phase = RECORDS

    def _read_record(self) -> Optional[Record]:
        stream, input = self._courses.current, self._input
        framing, start = stream._FRAMING, input.offset
        octets = input.take(framing.size)
        if not octets:
            stream.stop(start)
            return None
        if len(octets) < framing.size:
            raise stream.error(framing.header_complete, start, "framing")
        heading = stream.heading(octets, start)
        at = start + framing.size
        body = input.take(heading.length)
        if len(body) < heading.length:
            raise stream.error(framing.body_complete, at, "framing", heading)
        padding = input.take(heading.padding) if heading.padding else NO_OCTETS
        if len(padding) < heading.padding:
            at += heading.length
            raise stream.error(framing.pad_complete, at, "framing", heading)
        if framing.trailer:
            self._read_trailer(heading, framing.trailer, framing.repeated(octets))
        if framing.checksum:
            stream.checksum(heading, octets, body)
        self._latest = heading
        record = Record()
        record.body, _ = stream.body(heading, body, padding)
        record.number = heading.number
        record.offset = start
        record._heading = heading
        return record

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
