"""Readers: records from octets at hand, or from whatever can be read from."""

from __future__ import annotations

from copy import copy
from typing import Any, Callable, Generic, Iterator, Mapping, Optional, Protocol, Tuple, Type
from typing import TypeVar, Union, cast

from .cursor import NO_OCTETS, cleared
from .errors import Fault, NoHandler, StreamError
from .forms import Heading
from .runs import behind
from .stream import HEADERS, RECORDS, Courses, Stream
from .values import Octets


class Source(Protocol):
    """Something to read from, such as a file or a socket's file."""

    def read(self, size: int) -> Optional[bytes]:
        """At most so many octets; none at the end."""


#: Whatever a stream is read from: octets at hand, something that has `read`, or a function like that.
From = Union[Octets, Source, Callable[[int], Optional[bytes]]]


class Input:
    """Octets in the order of the stream. A length that lies reserves no memory."""

    PIECE = 1 << 20

    def __init__(self, source: From, offset: int) -> None:
        self._read: Optional[Callable[[int], Optional[bytes]]] = None
        #: Octets at hand, and where the next one stands among them.
        self.data = memoryview(b"")
        self.at = 0
        #: Where the first of them stands in the stream.
        self.base = offset
        if hasattr(source, "read"):
            self._read = source.read
        elif callable(source):
            self._read = source
        else:
            self.data = memoryview(source).cast("B")

    @property
    def offset(self) -> int:
        """Where the next octet stands in the stream."""
        return self.base + self.at

    def peek(self, size: int) -> memoryview:
        """The next octets, as many as there are up to a number; they stay where they are."""
        if self.at + size > len(self.data) and self._read is not None:
            self._fetch(self._read, size)
        return self.data[self.at : self.at + size]

    def take(self, size: int) -> memoryview:
        """The next octets; fewer at the end."""
        if self.at + size > len(self.data) and self._read is not None:
            self._fetch(self._read, size)
        octets = self.data[self.at : self.at + size]
        self.at += len(octets)
        return octets

    def _fetch(self, read: Callable[[int], Optional[bytes]], size: int) -> None:
        octets: Union[bytes, bytearray] = bytearray(self.data[self.at :])
        while len(octets) < size:
            piece = read(min(size - len(octets), self.PIECE))
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
#: What the records of a stream may have for a body, and for the headers of their stream.
B = TypeVar("B")
H = TypeVar("H")
#: A record with these, and the headers of the stream.
R = TypeVar("R", bound="Record[Any, Any]")
O = TypeVar("O")


class Said(Generic[T]):
    """What a record header says. It is looked up in what is known of all records with the same one,
    and then is the record's own."""

    def __init__(self, look_up: Callable[[Heading], T]) -> None:
        self._look_up = look_up

    def __set_name__(self, of: Any, name: str) -> None:
        self._name = name

    def __get__(self, record: Record[Any, Any], of: Any = None) -> T:
        said = record.__dict__[self._name] = self._look_up(record._heading)
        return said


class Record(Generic[B, H]):
    """A record as it was read."""

    #: The structure that its type names; octets, where the type is optional and unknown.
    body: B
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
    headers: Said[H] = Said(lambda heading: heading.cursor.stream.headers)

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

    def cleared(self) -> Record[B, H]:
        """The same with zeros where readers pass over what writers refuse, also in a stream in the body."""
        record: Any = copy(self)
        for name in ("body", "header", "headers"):
            setattr(record, name, cleared(getattr(self, name)))
        return cast("Record[B, H]", record)

    @property
    def optional(self) -> bool:
        """Whether its type is marked as one that a reader may pass over."""
        return self.stream.is_optional(self.type)

    @property
    def _mute(self) -> bool:
        """Whether it says nothing to who loads the stream: as a last record without fields, or one of unknown type."""
        of = self._heading.of
        return of is None or of is self.stream._ENDS_WITH


class StreamReader(Generic[R, B, O]):
    """Gives the records of a stream, and of those that follow its records, one after another.

    Every rule that binds a reader is checked before a record is given.
    """

    def __init__(self, stream: Stream, source: From, offset: int = 0) -> None:
        self._courses = Courses(stream)
        self._input = Input(source, offset)
        self._stream = stream
        self._latest: Optional[Heading] = None
        self._over = False

    @property
    def headers(self) -> O:
        """The headers of the stream, which are read now if they were not before."""
        if self._stream.phase == HEADERS and not self._over:
            try:
                self._read_headers()
            except StreamError:
                self._over = True
                raise
        return cast(O, self._stream.headers)

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

    def __iter__(self) -> Iterator[R]:
        return self._each(True)

    def bodies(self) -> Iterator[B]:
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

    def __next__(self) -> R:
        record = self._step()
        if record is None:
            raise StopIteration
        return cast(R, record)

    def _step(self) -> Optional[Record[Any, Any]]:
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

    def load(
        self, handlers: Mapping[Type[Any], Callable[[R], Any]], default: Optional[Callable[[R], Any]] = None
    ) -> None:
        """Gives each record to the handler of the class of its body, in their order, to the end.

        A record whose class has none goes to `default`. If that is missing as well, loading stops with
        `NoHandler`, but for records that have nothing to say: last ones without fields, and optional ones of
        unknown type, whose class is `memoryview`. A handler stops it with an exception of its own.
        """
        for record in self:
            handler = handlers.get(type(record.body), default)
            if handler is not None:
                handler(record)
            elif not record._mute:
                raise NoHandler(record.name or "", record.offset)

    def _next(self) -> Optional[Record[Any, Any]]:
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

    def _read_record(self) -> Optional[Record[Any, Any]]:
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
        record: Record[Any, Any] = Record()
        record.body = stream.body(heading, body, padding)
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


def check(of: Any, source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    reader: StreamReader[Any, Any, Any] = StreamReader(of(True, None), source)
    for _ in reader:
        pass
