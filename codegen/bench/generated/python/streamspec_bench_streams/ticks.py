# Generated from spec/ticks by `cargo codegen`; do not edit.
"""Ticks

Many small records of one type, to measure what a record costs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Sequence, Tuple, Type, Union

from .streamspec.checksums import Checksum
from .streamspec.classes import Class
from .streamspec.cursor import SLOTS, Cursor, Structure, cleared, new, orders, terminated, text_of
from .streamspec.errors import add, div, mul, shl, sub
from .streamspec.forms import Form, Framing, HeaderForm, Layout
from .streamspec.output import Output
from .streamspec.reader import From, Record, StreamReader
from .streamspec.reader import check as _check
from .streamspec.stream import ALL, Nested, Stream
from .streamspec.values import Bits, Elements, Named, Octets, Pattern
from .streamspec.values import count, every, holds, named, part, some, unsigned, values_of
from .streamspec.writer import Sink, StreamWriter


class TickKind(Named):
    """What a tick is."""

    #: The first kind.
    FIRST = 0
    #: The second kind.
    SECOND = 1
    #: The third kind.
    THIRD = 2


_TickKind = values_of(TickKind)


@dataclass(**SLOTS)
class Headers:
    """What stands before the first record."""


    def cleared(self) -> Headers:
        """The same with zeros where readers pass over what writers refuse."""
        return Headers()


@dataclass(**SLOTS)
class RecordHeader(Structure):
    """Precedes every record."""

    #: Type code of the record.
    type: int = 0
    #: Octets of the body.
    length: int = 0

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> RecordHeader:
        (type, length) = told
        self = new(cls)
        self.type = type
        self.length = length
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.type, self.length)


@dataclass(**SLOTS)
class End(Structure):
    """Ends the stream."""

    _FORM = Form("END", 1, 0, True, "ticks.end.length", last=True)


@dataclass(**SLOTS)
class Tick(Structure):
    """A sample of mixed integers."""

    #: When.
    time: int = 0
    #: Where from.
    source: int = 0
    #: How often.
    count_: int = 0
    #: What.
    kind: Union[TickKind, int] = named(TickKind, 0)
    #: How.
    flags: int = 0
    #: On which CPU.
    cpu: int = 0
    #: At which level.
    level: int = 0
    #: How much.
    value: int = 0
    _FORM = Form("TICK", 2, 32, True, "ticks.tick.length", alone=True)

    _FIXED = orders("QIIHHBBHQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Tick:
        (time, source, count_, kind, flags, cpu, level, reserved, value) = told
        if source < 1:
            raise c.fault("ticks.tick.source.min", at + 8, "source")
        try:
            kind = _TickKind[kind]
        except KeyError:
            raise c.fault("ticks.tick.kind.named", at + 16, "kind") from None
        if flags > 1023:
            raise c.fault("ticks.tick.flags.max", at + 18, "flags")
        if reserved:
            raise c.fault("ticks.tick.reserved.zero", at + 22, "reserved")
        self = new(cls)
        self.time = time
        self.source = source
        self.count_ = count_
        self.kind = kind
        self.flags = flags
        self.cpu = cpu
        self.level = level
        self.value = value
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(32)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.time,
            self.source,
            self.count_,
            self.kind,
            self.flags,
            self.cpu,
            self.level,
            0,
            self.value,
        )


@dataclass(**SLOTS)
class Note(Structure):
    """A text, so that there is a choice of types."""

    #: The text.
    text: Octets = b""
    _FORM = Form("NOTE", 3, 0, False, "ticks.note.length")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Note:
        c.at = 0
        c.part("text", "ticks.note.text.fits")
        text = c.octets(c.remaining())
        self = new(cls)
        self.text = text
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("text")
        c.octets(self.text)


class _Stream(Stream):
    ID = "ticks"
    NAME = "ticks"
    VERSIONS = (1,)
    _HEADERS = [
    ]
    _HEADER_TYPE = Headers
    _FRAMING = Framing(
        size=8,
        big=False,
        of=RecordHeader,
        type=(0, 4, "type"),
        length=(4, 4, "length"),
        instance=None,
        header_complete="ticks.framing.header-complete",
        body_complete="ticks.framing.body-complete",
        end="ticks.framing.end",
        nothing_after="ticks.framing.nothing-after-end",
        type_known="ticks.framing.type",
        optional_bit=None,
        passes_unknown=False,
        limit=(134217728, "ticks.framing.length.max"),
        aligned=None,
        unique=None,
        pad_to=8,
        pad_counts=False,
        pad_complete="ticks.framing.padding-complete",
        pad_zero="ticks.framing.padding.zero",
        pad_verified=True,
    )
    _RECORDS = {
        1: End,
        2: Tick,
        3: Note,
    }
    _SAVED = (Tick, Note, End,)
    _ENDS_WITH = End
    _INNER = {
    }
    RULES = {
        "ticks.framing.length.max": (Class.LIMIT, "`length` is at most 0x8000000."),
        "ticks.framing.header-complete": (Class.TRUNCATED, "A stream holds all octets of a record's header."),
        "ticks.framing.body-complete": (Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."),
        "ticks.framing.end": (Class.TRUNCATED, "A stream does not stop before its last record."),
        "ticks.framing.nothing-after-end": (Class.TRAILING, "Nothing follows the last record."),
        "ticks.framing.type": (Class.TYPE, "The type of a record is one of those described."),
        "ticks.framing.padding-complete": (Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."),
        "ticks.framing.padding.zero": (Class.PADDING, "The octets of the padding are zero."),
        "ticks.end.length": (Class.LENGTH, "The length of END is 0."),
        "ticks.tick.source.min": (Class.VALUE, "`source` is at least 1."),
        "ticks.tick.kind.named": (Class.VALUE, "`kind` is one of the values of `tick_kind`."),
        "ticks.tick.flags.max": (Class.VALUE, "`flags` is at most 1023."),
        "ticks.tick.reserved.zero": (Class.RESERVED, "The 2 reserved octets are zero."),
        "ticks.tick.length": (Class.LENGTH, "The length of TICK is 32."),
        "ticks.note.text.fits": (Class.LENGTH, "`text` lies within the body of its record."),
        "ticks.note.length": (Class.LENGTH, "The length of NOTE is the sum of its fields."),
    }


#: The classes of the records, by the names of these in the description.
RECORDS: Dict[str, Type[Structure]] = {
    "END": End,
    "TICK": Tick,
    "NOTE": Note,
}


#: The body of a record; octets, where its type is optional and unknown.
Body = Union[End, Tick, Note, memoryview]
#: The headers of the stream of a record.
AllHeaders = Union[Headers]


class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):
    """Reads a stream: Ticks."""

    def __init__(self, source: From) -> None:
        super().__init__(_Stream(False, ALL), source)


class Writer(StreamWriter[Body]):
    """Writes a stream: Ticks."""

    def __init__(self, sink: Sink, headers: Optional[Headers] = None) -> None:
        super().__init__(_Stream(True, None), sink, headers or Headers())


def check(source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    _check(_Stream, source)
