# Generated from spec/domain-context-v10 by `cargo codegen`; do not edit.
"""Domain context, tenth draft

A later draft of the domain context, which answered the review in part. It was never released."""

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


class SharedInfoFlags(Bits):
    """How a shared info page is laid out."""

    _PARTS = {
        "compat": (0, 0x1),
    }

    @property
    def compat(self) -> bool:
        """The 32-bit layout."""
        return self & 0x1 != 0

    @classmethod
    def of(cls, *, compat: bool = False) -> SharedInfoFlags:
        """The integer of these bits."""
        return cls(part(compat, 1, 0))


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
    #: Tells apart several records of one type.
    instance: int = 0
    #: Octets of the body without its padding.
    length: int = 0

    _FIXED = orders("IIQ")

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
    """Marks the end of the stream."""

    _FORM = Form(
        "END",
        0,
        0,
        True,
        "domain-context-v10.end.length",
        instance=(0, "domain-context-v10.end.instance", "both"),
        last=True,
    )


@dataclass(**SLOTS)
class Start(Structure):
    """Begins the stream and tells which release wrote it."""

    #: Major version of the Xen that saved the domain.
    xen_major: int = 0
    #: Minor version of the Xen that saved the domain.
    xen_minor: int = 0
    _FORM = Form(
        "START",
        1,
        8,
        True,
        "domain-context-v10.start.length",
        instance=(0, "domain-context-v10.start.instance", "both"),
        first="domain-context-v10.start.first",
    )

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Start:
        (xen_major, xen_minor) = told
        self = new(cls)
        self.xen_major = xen_major
        self.xen_minor = xen_minor
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.xen_major, self.xen_minor)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(1):
            raise c.fault("domain-context-v10.start.once", at, path)


@dataclass(**SLOTS)
class SharedInfo(Structure):
    """The shared info page of the domain."""

    #: How the page is laid out.
    flags: SharedInfoFlags = SharedInfoFlags(0)
    #: Content of the page: 3136 octets in the 64-bit layout, 2344 in the 32-bit one.
    buffer: Octets = b""
    _FORM = Form(
        "SHARED_INFO",
        2,
        4,
        False,
        "domain-context-v10.shared_info.length",
        instance=(0, "domain-context-v10.shared_info.instance", "both"),
    )

    _FIXED = orders("I")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> SharedInfo:
        (flags,) = told
        if flags & 0xfffffffe:
            raise c.fault("domain-context-v10.shared_info.flags.zero", at, "flags")
        c.at = 4
        c.part("buffer", "domain-context-v10.shared_info.buffer.fits")
        buffer = c.octets(sub(3136, (792 * (flags & 0x1))))
        self = new(cls)
        self.flags = SharedInfoFlags(flags)
        self.buffer = buffer
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(4)
        self._FIXED[c.big].pack_into(c.data, at, self.flags)
        c.part("buffer")
        c.agree(self.buffer, lambda: sub(3136, (792 * (self.flags & 0x1))))
        c.octets(self.buffer)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(2):
            raise c.fault("domain-context-v10.shared_info.once", at, path)


@dataclass(**SLOTS)
class TscInfo(Structure):
    """The virtual time stamp counter of an x86 domain."""

    #: TSC mode, as XEN_DOMCTL_settscinfo takes it.
    mode: int = 0
    #: Frequency of the counter, in kHz.
    khz: int = 0
    #: Time that has passed for the domain, in nanoseconds.
    nsec: int = 0
    #: Number of times that the domain has been moved.
    incarnation: int = 0
    _FORM = Form(
        "TSC_INFO",
        3,
        20,
        True,
        "domain-context-v10.tsc_info.length",
        instance=(0, "domain-context-v10.tsc_info.instance", "both"),
    )

    _FIXED = orders("IIQI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> TscInfo:
        (mode, khz, nsec, incarnation) = told
        self = new(cls)
        self.mode = mode
        self.khz = khz
        self.nsec = nsec
        self.incarnation = incarnation
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(20)
        self._FIXED[c.big].pack_into(c.data, at, self.mode, self.khz, self.nsec, self.incarnation)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(3):
            raise c.fault("domain-context-v10.tsc_info.once", at, path)


class _Stream(Stream):
    ID = "domain-context-v10"
    NAME = "domain-context-v10"
    VERSIONS = (10,)
    _HEADERS = [
    ]
    _HEADER_TYPE = Headers
    _FRAMING = Framing(
        size=16,
        big=False,
        of=RecordHeader,
        type=(0, 4, "type"),
        length=(8, 8, "length"),
        instance=(4, 4, "instance"),
        header_complete="domain-context-v10.framing.header-complete",
        body_complete="domain-context-v10.framing.body-complete",
        end="domain-context-v10.framing.end",
        nothing_after="domain-context-v10.framing.nothing-after-end",
        type_known="domain-context-v10.framing.type",
        optional_bit=None,
        passes_unknown=False,
        limit=None,
        aligned=None,
        unique=None,
        pad_to=8,
        pad_counts=False,
        pad_complete="domain-context-v10.framing.padding-complete",
        pad_zero="domain-context-v10.framing.padding.zero",
        pad_verified=True,
    )
    _RECORDS = {
        0: End,
        1: Start,
        2: SharedInfo,
        3: TscInfo,
    }
    _SAVED = (Start, SharedInfo, TscInfo, End,)
    _ENDS_WITH = End
    _FIRST = Start._FORM
    _INNER = {
    }
    RULES = {
        "domain-context-v10.framing.header-complete": (Class.TRUNCATED, "A stream holds all octets of a record's header."),
        "domain-context-v10.framing.body-complete": (Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."),
        "domain-context-v10.framing.end": (Class.TRUNCATED, "A stream does not stop before its last record."),
        "domain-context-v10.framing.nothing-after-end": (Class.TRAILING, "Nothing follows the last record."),
        "domain-context-v10.framing.type": (Class.TYPE, "The type of a record is one of those described."),
        "domain-context-v10.framing.padding-complete": (Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."),
        "domain-context-v10.framing.padding.zero": (Class.PADDING, "The octets of the padding are zero."),
        "domain-context-v10.end.instance": (Class.INSTANCE, "The instance of END is 0."),
        "domain-context-v10.end.length": (Class.LENGTH, "The length of END is 0."),
        "domain-context-v10.start.first": (Class.ORDER, "A stream begins with START."),
        "domain-context-v10.start.once": (Class.DUPLICATE, "A stream has no second START."),
        "domain-context-v10.start.instance": (Class.INSTANCE, "The instance of START is 0."),
        "domain-context-v10.start.length": (Class.LENGTH, "The length of START is 8."),
        "domain-context-v10.shared_info.flags.zero": (Class.RESERVED, "The reserved bits of `flags` are zero."),
        "domain-context-v10.shared_info.buffer.fits": (Class.LENGTH, "`buffer` lies within the body of its record."),
        "domain-context-v10.shared_info.once": (Class.DUPLICATE, "A stream has no second SHARED_INFO."),
        "domain-context-v10.shared_info.instance": (Class.INSTANCE, "The instance of SHARED_INFO is 0."),
        "domain-context-v10.shared_info.length": (Class.LENGTH, "The length of SHARED_INFO is the sum of its fields."),
        "domain-context-v10.tsc_info.once": (Class.DUPLICATE, "A stream has no second TSC_INFO."),
        "domain-context-v10.tsc_info.instance": (Class.INSTANCE, "The instance of TSC_INFO is 0."),
        "domain-context-v10.tsc_info.length": (Class.LENGTH, "The length of TSC_INFO is 20."),
    }


#: The classes of the records, by the names of these in the description.
RECORDS: Dict[str, Type[Structure]] = {
    "END": End,
    "START": Start,
    "SHARED_INFO": SharedInfo,
    "TSC_INFO": TscInfo,
}


#: The body of a record; octets, where its type is optional and unknown.
Body = Union[End, Start, SharedInfo, TscInfo, memoryview]
#: The headers of the stream of a record.
AllHeaders = Union[Headers]


class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):
    """Reads a stream: Domain context, tenth draft."""

    def __init__(self, source: From) -> None:
        super().__init__(_Stream(False, ALL), source)


class Writer(StreamWriter[Body]):
    """Writes a stream: Domain context, tenth draft."""

    def __init__(self, sink: Sink, headers: Optional[Headers] = None) -> None:
        super().__init__(_Stream(True, None), sink, headers or Headers())


def check(source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    _check(_Stream, source)
