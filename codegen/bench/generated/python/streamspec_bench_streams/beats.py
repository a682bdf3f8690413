# Generated from spec/beats by `cargo codegen`; do not edit.
"""Beats

Records like ticks, in a stream with an order of its own, instances and rules on their place."""

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


class Options(Bits):
    """Options of the stream."""

    _PARTS = {
        "big_endian": (0, 0x1),
    }

    @property
    def big_endian(self) -> bool:
        """The order of what follows: 0 little, 1 big."""
        return self & 0x1 != 0

    @classmethod
    def of(cls, *, big_endian: bool = False) -> Options:
        """The integer of these bits."""
        return cls(part(big_endian, 1, 0))


class BeatKind(Named):
    """What a beat is."""

    #: The first kind.
    FIRST = 0
    #: The second kind.
    SECOND = 1
    #: The third kind.
    THIRD = 2


_BeatKind = values_of(BeatKind)


@dataclass(**SLOTS)
class Order(Structure):
    """Declares the order of what follows."""

    #: Identifies the stream.
    magic: int = 1937006946
    #: How the stream is written.
    options: Options = Options(0)

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Order:
        (magic, options) = told
        if magic != 1937006946:
            raise c.fault("beats.order.magic.const", at, "magic")
        if options & 0xfffffffe:
            raise c.fault("beats.order.options.zero", at + 4, "options")
        self = new(cls)
        self.magic = magic
        self.options = Options(options)
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.magic, self.options)


@dataclass(**SLOTS)
class Headers:
    """What stands before the first record."""

    #: Declares the order of what follows.
    order: Order = field(default_factory=Order)

    def cleared(self) -> Headers:
        """The same with zeros where readers pass over what writers refuse."""
        return Headers(order=self.order.cleared())


@dataclass(**SLOTS)
class RecordHeader(Structure):
    """Precedes every record."""

    #: Type code of the record.
    type: int = 0
    #: Which of several sources.
    instance: int = 0
    #: Octets of the body.
    length: int = 0

    _FIXED = orders("HHI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> RecordHeader:
        (type, instance, length) = told
        self = new(cls)
        self.type = type
        self.instance = instance
        self.length = length
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.type, self.instance, self.length)


@dataclass(**SLOTS)
class End(Structure):
    """Ends the stream."""

    _FORM = Form(
        "END",
        1,
        0,
        True,
        "beats.end.length",
        instance=(0, "beats.end.instance", "both"),
        last=True,
    )


@dataclass(**SLOTS)
class Beat(Structure):
    """A sample of mixed integers."""

    #: When.
    time: int = 0
    #: Where from.
    source: int = 0
    #: How often.
    count_: int = 0
    #: What.
    kind: Union[BeatKind, int] = named(BeatKind, 0)
    #: How.
    flags: int = 0
    #: On which CPU.
    cpu: int = 0
    #: At which level.
    level: int = 0
    #: How much.
    value: int = 0
    _FORM = Form(
        "BEAT",
        2,
        32,
        True,
        "beats.beat.length",
        instance=(255, "beats.beat.instance", "both"),
    )

    _FIXED = orders("QIIHHBBHQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Beat:
        (time, source, count_, kind, flags, cpu, level, reserved, value) = told
        if source < 1:
            raise c.fault("beats.beat.source.min", at + 8, "source")
        try:
            kind = _BeatKind[kind]
        except KeyError:
            raise c.fault("beats.beat.kind.named", at + 16, "kind") from None
        if flags > 1023:
            raise c.fault("beats.beat.flags.max", at + 18, "flags")
        if reserved:
            raise c.fault("beats.beat.reserved.zero", at + 22, "reserved")
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

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if not c.seen(4):
            raise c.fault("beats.beat.follows-tempo", at, path)


@dataclass(**SLOTS)
class Start(Structure):
    """Begins the stream."""

    _FORM = Form(
        "START",
        3,
        0,
        True,
        "beats.start.length",
        instance=(0, "beats.start.instance", "both"),
        first="beats.start.first",
    )

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(3):
            raise c.fault("beats.start.once", at, path)


@dataclass(**SLOTS)
class Tempo(Structure):
    """The beats that follow are in this tempo."""

    #: Beats a minute.
    tempo: int = 0
    _FORM = Form(
        "TEMPO",
        4,
        8,
        True,
        "beats.tempo.length",
        instance=(0, "beats.tempo.instance", "both"),
        required="beats.tempo.required",
    )

    _FIXED = orders("Q")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Tempo:
        (tempo,) = told
        self = new(cls)
        self.tempo = tempo
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.tempo)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(4):
            raise c.fault("beats.tempo.once", at, path)


class _Stream(Stream):
    ID = "beats"
    NAME = "beats"
    VERSIONS = (1,)
    _HEADERS = [
        HeaderForm("order", "order", 8, False, "beats.order.complete", Order, None, ("options", 0x1)),
    ]
    _HEADER_TYPE = Headers
    _FRAMING = Framing(
        size=8,
        big=None,
        of=RecordHeader,
        type=(0, 2, "type"),
        length=(4, 4, "length"),
        instance=(2, 2, "instance"),
        header_complete="beats.framing.header-complete",
        body_complete="beats.framing.body-complete",
        end="beats.framing.end",
        nothing_after="beats.framing.nothing-after-end",
        type_known="beats.framing.type",
        optional_bit=None,
        passes_unknown=False,
        limit=(134217728, "beats.framing.length.max"),
        aligned=None,
        unique=None,
        pad_to=8,
        pad_counts=False,
        pad_complete="beats.framing.padding-complete",
        pad_zero="beats.framing.padding.zero",
        pad_verified=True,
    )
    _RECORDS = {
        1: End,
        2: Beat,
        3: Start,
        4: Tempo,
    }
    _SAVED = (Start, Tempo, Beat, End,)
    _ENDS_WITH = End
    _FIRST = Start._FORM
    _INNER = {
    }
    RULES = {
        "beats.order.complete": (Class.TRUNCATED, "A stream holds all octets of its `order`."),
        "beats.order.magic.const": (Class.MAGIC, "`magic` is 0x73746162."),
        "beats.order.options.zero": (Class.RESERVED, "The reserved bits of `options` are zero."),
        "beats.framing.length.max": (Class.LIMIT, "`length` is at most 0x8000000."),
        "beats.framing.header-complete": (Class.TRUNCATED, "A stream holds all octets of a record's header."),
        "beats.framing.body-complete": (Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."),
        "beats.framing.end": (Class.TRUNCATED, "A stream does not stop before its last record."),
        "beats.framing.nothing-after-end": (Class.TRAILING, "Nothing follows the last record."),
        "beats.framing.type": (Class.TYPE, "The type of a record is one of those described."),
        "beats.framing.padding-complete": (Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."),
        "beats.framing.padding.zero": (Class.PADDING, "The octets of the padding are zero."),
        "beats.end.instance": (Class.INSTANCE, "The instance of END is 0."),
        "beats.end.length": (Class.LENGTH, "The length of END is 0."),
        "beats.beat.source.min": (Class.VALUE, "`source` is at least 1."),
        "beats.beat.kind.named": (Class.VALUE, "`kind` is one of the values of `beat_kind`."),
        "beats.beat.flags.max": (Class.VALUE, "`flags` is at most 1023."),
        "beats.beat.reserved.zero": (Class.RESERVED, "The 2 reserved octets are zero."),
        "beats.beat.follows-tempo": (Class.ORDER, "BEAT follows an earlier TEMPO."),
        "beats.beat.instance": (Class.INSTANCE, "The instance of BEAT is at most 255."),
        "beats.beat.length": (Class.LENGTH, "The length of BEAT is 32."),
        "beats.start.first": (Class.ORDER, "A stream begins with START."),
        "beats.start.once": (Class.DUPLICATE, "A stream has no second START."),
        "beats.start.instance": (Class.INSTANCE, "The instance of START is 0."),
        "beats.start.length": (Class.LENGTH, "The length of START is 0."),
        "beats.tempo.required": (Class.MISSING, "A stream has a record TEMPO."),
        "beats.tempo.once": (Class.DUPLICATE, "A stream has no second TEMPO."),
        "beats.tempo.instance": (Class.INSTANCE, "The instance of TEMPO is 0."),
        "beats.tempo.length": (Class.LENGTH, "The length of TEMPO is 8."),
    }


#: The classes of the records, by the names of these in the description.
RECORDS: Dict[str, Type[Structure]] = {
    "END": End,
    "BEAT": Beat,
    "START": Start,
    "TEMPO": Tempo,
}


#: The body of a record; octets, where its type is optional and unknown.
Body = Union[End, Beat, Start, Tempo, memoryview]
#: The headers of the stream of a record.
AllHeaders = Union[Headers]


class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):
    """Reads a stream: Beats."""

    def __init__(self, source: From) -> None:
        super().__init__(_Stream(False, ALL), source)


class Writer(StreamWriter[Body]):
    """Writes a stream: Beats."""

    def __init__(self, sink: Sink, headers: Optional[Headers] = None) -> None:
        super().__init__(_Stream(True, None), sink, headers or Headers())


def check(source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    _check(_Stream, source)
