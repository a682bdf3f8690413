# Generated from spec/mixed by `cargo codegen`; do not edit.
"""Mixed

Records of eight types, one in 64 of them a kibioctet."""

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

    _FORM = Form("END", 1, 0, True, "mixed.end.length", last=True)


@dataclass(**SLOTS)
class Alpha(Structure):
    """The record alpha."""

    #: A value.
    a: int = 0
    #: A value.
    b: int = 0
    _FORM = Form("ALPHA", 2, 16, True, "mixed.alpha.length", alone=True)

    _FIXED = orders("QQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Alpha:
        (a, b) = told
        if a < 1:
            raise c.fault("mixed.alpha.a.min", at, "a")
        self = new(cls)
        self.a = a
        self.b = b
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(16)
        self._FIXED[c.big].pack_into(c.data, at, self.a, self.b)


@dataclass(**SLOTS)
class Beta(Structure):
    """The record beta."""

    #: A value.
    a: int = 0
    #: A value.
    b: int = 0
    #: A value.
    c_: int = 0
    #: A value.
    d: int = 0
    _FORM = Form("BETA", 3, 24, True, "mixed.beta.length", alone=True)

    _FIXED = orders("IIQQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Beta:
        (a, b, c_, d) = told
        self = new(cls)
        self.a = a
        self.b = b
        self.c_ = c_
        self.d = d
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(24)
        self._FIXED[c.big].pack_into(c.data, at, self.a, self.b, self.c_, self.d)


@dataclass(**SLOTS)
class Gamma(Structure):
    """The record gamma."""

    #: A value.
    a: int = 0
    #: A value.
    b: int = 0
    #: A value.
    c_: int = 0
    _FORM = Form("GAMMA", 4, 8, True, "mixed.gamma.length", alone=True)

    _FIXED = orders("HHI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Gamma:
        (a, b, c_) = told
        self = new(cls)
        self.a = a
        self.b = b
        self.c_ = c_
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.a, self.b, self.c_)


@dataclass(**SLOTS)
class Delta(Structure):
    """The record delta."""

    #: A value.
    a: int = 0
    #: A value.
    b: int = 0
    #: A value.
    c_: int = 0
    #: A value.
    d: int = 0
    #: A value.
    e: int = 0
    #: A value.
    f: int = 0
    #: A value.
    g: int = 0
    _FORM = Form("DELTA", 5, 32, True, "mixed.delta.length", alone=True)

    _FIXED = orders("QIHBBQQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Delta:
        (a, b, c_, d, e, f, g) = told
        self = new(cls)
        self.a = a
        self.b = b
        self.c_ = c_
        self.d = d
        self.e = e
        self.f = f
        self.g = g
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(32)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.a,
            self.b,
            self.c_,
            self.d,
            self.e,
            self.f,
            self.g,
        )


@dataclass(**SLOTS)
class Epsilon(Structure):
    """The record epsilon."""

    #: A value.
    a: int = 0
    #: A value.
    b: int = 0
    _FORM = Form("EPSILON", 6, 8, True, "mixed.epsilon.length", alone=True)

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Epsilon:
        (a, b) = told
        self = new(cls)
        self.a = a
        self.b = b
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.a, self.b)


@dataclass(**SLOTS)
class Zeta(Structure):
    """The record zeta."""

    #: A value.
    a: int = 0
    #: A value.
    b: int = 0
    #: A value.
    c_: int = 0
    #: A value.
    d: int = 0
    _FORM = Form("ZETA", 7, 32, True, "mixed.zeta.length", alone=True)

    _FIXED = orders("QQQQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Zeta:
        (a, b, c_, d) = told
        self = new(cls)
        self.a = a
        self.b = b
        self.c_ = c_
        self.d = d
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(32)
        self._FIXED[c.big].pack_into(c.data, at, self.a, self.b, self.c_, self.d)


@dataclass(**SLOTS)
class Eta(Structure):
    """The record eta."""

    #: A value.
    a: int = 0
    #: A value.
    b: int = 0
    #: A value.
    c_: int = 0
    #: A value.
    d: int = 0
    #: A value.
    e: int = 0
    _FORM = Form("ETA", 8, 16, True, "mixed.eta.length", alone=True)

    _FIXED = orders("BBHIQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Eta:
        (a, b, c_, d, e) = told
        self = new(cls)
        self.a = a
        self.b = b
        self.c_ = c_
        self.d = d
        self.e = e
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(16)
        self._FIXED[c.big].pack_into(c.data, at, self.a, self.b, self.c_, self.d, self.e)


@dataclass(**SLOTS)
class Theta(Structure):
    """The record theta."""

    #: A value.
    a: int = 0
    #: A value.
    b: Sequence[int] = (0,) * 127
    _FORM = Form("THETA", 9, 1024, True, "mixed.theta.length", alone=True)

    _FIXED = orders("Q1016x")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Theta:
        (a,) = told
        b = c.integers("Q", at + 8, 127)
        self = new(cls)
        self.a = a
        self.b = b
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(1024)
        self._FIXED[c.big].pack_into(c.data, at, self.a)
        c.put_integers(at + 8, "b", "Q", self.b, 127)


class _Stream(Stream):
    ID = "mixed"
    NAME = "mixed"
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
        header_complete="mixed.framing.header-complete",
        body_complete="mixed.framing.body-complete",
        end="mixed.framing.end",
        nothing_after="mixed.framing.nothing-after-end",
        type_known="mixed.framing.type",
        optional_bit=None,
        passes_unknown=False,
        limit=(134217728, "mixed.framing.length.max"),
        aligned=None,
        unique=None,
        pad_to=8,
        pad_counts=False,
        pad_complete="mixed.framing.padding-complete",
        pad_zero="mixed.framing.padding.zero",
        pad_verified=True,
    )
    _RECORDS = {
        1: End,
        2: Alpha,
        3: Beta,
        4: Gamma,
        5: Delta,
        6: Epsilon,
        7: Zeta,
        8: Eta,
        9: Theta,
    }
    _SAVED = (Alpha, Beta, Gamma, Delta, Epsilon, Zeta, Eta, Theta, End,)
    _ENDS_WITH = End
    _INNER = {
    }
    RULES = {
        "mixed.framing.length.max": (Class.LIMIT, "`length` is at most 0x8000000."),
        "mixed.framing.header-complete": (Class.TRUNCATED, "A stream holds all octets of a record's header."),
        "mixed.framing.body-complete": (Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."),
        "mixed.framing.end": (Class.TRUNCATED, "A stream does not stop before its last record."),
        "mixed.framing.nothing-after-end": (Class.TRAILING, "Nothing follows the last record."),
        "mixed.framing.type": (Class.TYPE, "The type of a record is one of those described."),
        "mixed.framing.padding-complete": (Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."),
        "mixed.framing.padding.zero": (Class.PADDING, "The octets of the padding are zero."),
        "mixed.end.length": (Class.LENGTH, "The length of END is 0."),
        "mixed.alpha.a.min": (Class.VALUE, "`a` is at least 1."),
        "mixed.alpha.length": (Class.LENGTH, "The length of ALPHA is 16."),
        "mixed.beta.length": (Class.LENGTH, "The length of BETA is 24."),
        "mixed.gamma.length": (Class.LENGTH, "The length of GAMMA is 8."),
        "mixed.delta.length": (Class.LENGTH, "The length of DELTA is 32."),
        "mixed.epsilon.length": (Class.LENGTH, "The length of EPSILON is 8."),
        "mixed.zeta.length": (Class.LENGTH, "The length of ZETA is 32."),
        "mixed.eta.length": (Class.LENGTH, "The length of ETA is 16."),
        "mixed.theta.length": (Class.LENGTH, "The length of THETA is 1024."),
    }


#: The classes of the records, by the names of these in the description.
RECORDS: Dict[str, Type[Structure]] = {
    "END": End,
    "ALPHA": Alpha,
    "BETA": Beta,
    "GAMMA": Gamma,
    "DELTA": Delta,
    "EPSILON": Epsilon,
    "ZETA": Zeta,
    "ETA": Eta,
    "THETA": Theta,
}


#: The body of a record; octets, where its type is optional and unknown.
Body = Union[End, Alpha, Beta, Gamma, Delta, Epsilon, Zeta, Eta, Theta, memoryview]
#: The headers of the stream of a record.
AllHeaders = Union[Headers]


class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):
    """Reads a stream: Mixed."""

    def __init__(self, source: From) -> None:
        super().__init__(_Stream(False, ALL), source)


class Writer(StreamWriter[Body]):
    """Writes a stream: Mixed."""

    def __init__(self, sink: Sink, headers: Optional[Headers] = None) -> None:
        super().__init__(_Stream(True, None), sink, headers or Headers())


def check(source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    _check(_Stream, source)
