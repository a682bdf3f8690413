"""Writers: streams from records."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import fields
from io import RawIOBase
from struct import error as StructError
from typing import Any, Callable, Generic, Iterable, Iterator, Mapping, Optional, Protocol, Type
from typing import TypeVar, Union
from warnings import warn

from .cursor import Cursor
from .errors import Misfit
from .forms import Heading
from .output import Output
from .reader import Record
from .stream import ALL, ENDED, RECORDS, Courses, Stream
from .values import Octets


class Sink(Protocol):
    """Something to write to."""

    def write(self, octets: bytes, /) -> Any:
        """Takes some octets: all of them, if it does not say how many."""


W = TypeVar("W", bound="StreamWriter[Any]")
#: What the records of a stream may have for a body.
B = TypeVar("B")
#: What saves the records of a type: bodies, or records; or a function that writes them.
Saver = Union[Iterable[Any], Callable[[W], Any]]


class StreamWriter(Generic[B]):
    """Writes a stream, and those that follow its records, one record after another.

    Every rule that binds a writer is checked before anything of a record is written: after one that was
    refused, others may follow. After a header that was refused or a sink that failed nothing may: whatever
    follows raises that first error again. `close` tells whether the stream is complete; who leaves it out
    is warned, as with files.
    """

    #: Whether it is to warn who leaves `close` out: there is something to be closed, and nobody has been told.
    _unsettled = False

    def __init__(self, stream: Stream, sink: Sink, headers: Any = None, offset: int = 0) -> None:
        #: What failed within the stream, so that nothing can follow.
        self._failed: Optional[BaseException] = None
        self._courses = Courses(stream)
        self._sink = sink
        #: Where the next octet stands.
        self.offset = offset
        #: The id of the stream that is to begin, and the record that it follows.
        self._begins: Optional[str] = None
        self._latest: Optional[Heading] = None
        if headers is not None or not stream._HEADERS:
            self._write_headers(headers)
        self._unsettled = True

    def __enter__(self: W) -> W:
        return self

    def __exit__(self, kind: Any, *_: Any) -> None:
        self._unsettled = False
        if kind is None:
            self.close()

    def __del__(self) -> None:
        if self._unsettled:
            warn(f"unclosed writer of {self._courses.current.NAME}", ResourceWarning, 2, self)

    @contextmanager
    def _within(self) -> Iterator[None]:
        """What fails here leaves the stream without something of it."""
        try:
            yield
        except BaseException as error:
            self._failed, self._unsettled = error, False
            raise

    def _raise_failure(self) -> None:
        """Raises what failed before, after which nothing can follow."""
        if self._failed is not None:
            raise self._failed

    @property
    def version(self) -> int:
        """The version of the current stream."""
        return self._courses.current.version

    def _give(self, octets: Union[bytes, bytearray]) -> None:
        left = bytes(octets)
        while left:
            taken = self._sink.write(left)
            if taken is None and isinstance(self._sink, RawIOBase):
                taken = 0
            # Files without a buffer may take less.
            taken = taken if type(taken) is int else len(left)
            if taken < 1:
                raise BlockingIOError(f"the sink takes no more, with {len(left)} octets to be written")
            left = left[taken:]
        self.offset += len(octets)

    def _write_headers(self, headers: Any) -> None:
        for form in self._courses.current._HEADERS:
            self._write_header(form, getattr(headers, form.attribute))
        self._courses.current.phase = RECORDS

    def _write_header(self, form: Any, header: Any) -> None:
        stream = self._courses.current
        out = Output(stream, stream.big if form.big is None else form.big)
        out.put_structure(out.extend(form.size), form.name, header)
        stream.header(form, memoryview(out.data), self.offset)
        self._give(out.data)

    def begin(self, of: Any, headers: Any = None, endian: str = "little") -> None:
        """Begins the stream that follows the record written last; `of` is its module.

        `endian` is the order of octets, `"big"` or `"little"`, where the magic of the stream tells that.
        """
        self._raise_failure()
        if self._begins is None or of._Stream.ID != self._begins:
            raise Misfit("stream", "does not follow the record")
        assert self._latest
        with self._within():
            self._begins = None
            self._courses.begin(of._Stream, self._latest)
            self._courses.current.in_order(endian)
            self._write_headers(of.Headers() if headers is None else headers)

    def write(
        self,
        record: Union[B, Octets, Record[B, Any]],
        *,
        type: Optional[int] = None,
        instance: int = 0,
        header: Any = None,
        layout: Optional[int] = None,
    ) -> None:
        """Writes a record: a body; or a record that was read, with what it says of itself.

        `type` is that of a body of octets; `header` holds the further fields of the record header;
        `layout` is how many octets a layout with fewer fields has.
        """
        self._raise_failure()
        body: Any = record
        if isinstance(record, Record):
            type, instance, layout = record.type, record.instance, record.layout
            if self._begins is not None:
                self._follow(record.stream, record.headers)
            body, header = record.body, record.header
        self._write(body, type, instance, header, layout)

    def _write(self, record: Any, type: Optional[int], instance: int, header: Any, layout: Optional[int]) -> None:
        """Writes a body."""
        self._go_on()
        stream = self._courses.current
        framing = stream._FRAMING
        start = self.offset
        stream.by_type = not hasattr(record, "_FORM")
        out = Output(stream, stream.order())
        out.base = start + framing.size
        told = self._body(out, record, layout)
        size = -len(out.data) % framing.pad_to
        length = len(out.data) + (size if framing.pad_counts else 0)
        head = Output(stream, stream.order())
        code = type if stream.by_type else record._FORM.type
        further = header if header is not None else framing.of()
        setattr(further, framing.type[2], code)
        setattr(further, framing.length[2], length + framing.counts)
        if framing.instance:
            setattr(further, framing.instance[2], instance)
        if framing.checksum:
            setattr(further, framing.checksum.name, 0)
        head.put_structure(head.extend(framing.size), "header", further)
        octets = memoryview(bytes(out.data) + bytes(size))
        if framing.checksum:
            framing.checksum.put(head.data, octets[:length], stream.order())
        stream.layouts = told
        heading = stream.heading(memoryview(head.data), start)
        at = None if stream.by_type else record._FORM.sum
        if at is not None:
            sum = stream.sum_before(heading, octets).to_bytes(4, "big" if stream.order() else "little")
            octets = memoryview(bytes(octets[:at]) + sum + bytes(octets[at + 4 :]))

        def compare(back: Any, c: Cursor) -> None:
            if c.marks != out.marks or not (layout or same_there(back, record)):
                raise Misfit("body", "would not be read back as it is written")

        stream.body(heading, octets[:length], octets[length:], out.stop, compare)
        with self._within():
            self._give(head.data)
            self._give(bytes(octets))
            if framing.trailer:
                self._give(bytes(framing.repeated(memoryview(head.data))))
            self._latest, self._begins = heading, self._courses.turn(heading)

    def save(self: W, records: Union[Iterable[Any], Mapping[Type[Any], Saver[W]]]) -> None:
        """Writes a whole stream, and closes it.

        Given are its records, which may be those of a reader; or what saves those of each class: bodies, or
        a function that writes them. These are saved in an order that keeps the rules on it, whatever the
        order of the mapping; then the last record, if it has no fields.
        """
        with self:
            for record in self._in_order(records) if isinstance(records, Mapping) else records:
                self.write(record)

    def _in_order(self: W, savers: Mapping[Type[Any], Saver[W]]) -> Iterator[Any]:
        """What there is to be written, class by class."""
        stream = self._courses.current
        for of in savers:
            if of not in stream._SAVED:
                raise Misfit("savers", f"the stream has no records {of.__name__}")
        for of in stream._SAVED:
            saver = savers.get(of, (of(),) if of is stream._ENDS_WITH else ())
            if callable(saver):
                saver(self)
            else:
                yield from saver

    def _body(self, out: Output, record: Any, length: Optional[int]) -> Optional[int]:
        """Writes a body; the length of the layout that it has, if it has one."""
        stream = self._courses.current
        if stream.by_type:
            if length is not None:
                raise Misfit("layout", "the record has none of that length")
            out.data.extend(record)
            return None
        form, layout = record._FORM, None
        if length is not None:
            layout = stream.layout(form, stream.counted(length), ALL)
            if layout is None or layout.length != length:
                raise Misfit("layout", "the record has none of that length")
            out.without, out.given = layout.without, frozenset(layout.defaults)
            out.lacking = layout.lacking()
            for name, value in layout.defaults.items():
                if getattr(record, name) != value:
                    raise Misfit(name, f"the layout lacks it, and a reader takes it for {value}")
        try:
            record._write(out, out.extend(0))
        except (AttributeError, TypeError, StructError) as error:
            raise Misfit(form.name.lower(), str(error))
        for at, size in reversed(layout.gaps if layout else ()):
            del out.data[at : at + size]
        return length

    def _follow(self, of: Stream, headers: Any) -> None:
        """A record that was read is the first of a stream that begins."""
        assert self._latest
        with self._within():
            self._begins = None
            self._courses.begin(type(of), self._latest)
            self._courses.current.big = of.big
            self._write_headers(headers)

    def _go_on(self) -> None:
        """Closes the streams within that have come to their end, before a record is written."""
        if self._begins is not None:
            raise Misfit("stream", f"the record is followed by a stream {self._begins}")
        while self._courses.current.phase == ENDED:
            stream = self._courses.current
            if not self._courses.close():
                raise stream.trailing(self.offset)

    def close(self) -> None:
        """The stream has ended, and has all that it must have."""
        self._unsettled = False
        self._raise_failure()
        while True:
            stream = self._courses.current
            if stream.phase != ENDED:
                stream.stop(self.offset)
                return
            if not self._courses.close():
                return


def same_there(one: Any, other: Any) -> bool:
    """Whether the same fields of two records of a kind are there, those of no octets among them."""
    names = (of.name for of in fields(one))
    return all((getattr(one, name) is None) == (getattr(other, name) is None) for name in names)
