# Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.
"""Domain context, version 1

The first form of the domain context, as it was posted in September 2020 and never released. It
is described from what the posted code does, for those who meet such a stream; version 2 is the
one to use."""

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
    #: Octets of body and padding together.
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
    """Marks the end of the stream."""

    _FORM = Form(
        "END",
        0,
        0,
        True,
        "domain-context-v1.end.length",
        instance=(0, "domain-context-v1.end.instance", "both"),
        last=True,
    )


@dataclass(**SLOTS)
class Header(Structure):
    """Identifies the stream and its version."""

    #: The number whose digits spell "SAVE" in ASCII.
    magic: int = 1396790853
    #: Major version of the Xen that saved the domain.
    xen_major: int = 0
    #: Minor version of the Xen that saved the domain.
    xen_minor: int = 0
    #: Version of the format.
    version: int = 1
    _FORM = Form(
        "HEADER",
        1,
        12,
        True,
        "domain-context-v1.header.length",
        instance=(0, "domain-context-v1.header.instance", "both"),
        first="domain-context-v1.header.first",
    )

    _FIXED = orders("IHHI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Header:
        (magic, xen_major, xen_minor, version) = told
        if magic != 1396790853:
            raise c.fault("domain-context-v1.header.magic.const", at, "magic")
        if version != 1:
            raise c.fault("domain-context-v1.header.version.known", at + 8, "version")
        c.version = version
        self = new(cls)
        self.magic = magic
        self.xen_major = xen_major
        self.xen_minor = xen_minor
        self.version = version
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(12)
        c.version = self.version
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.magic,
            self.xen_major,
            self.xen_minor,
            self.version,
        )

    def _remember(self, stream: Stream, c: Cursor) -> None:
        stream.version = self.version or 0
        stream.declared = True

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(1):
            raise c.fault("domain-context-v1.header.once", at, path)


@dataclass(**SLOTS)
class SharedInfo(Structure):
    """The shared info page of the domain."""

    #: How the page is laid out.
    flags: SharedInfoFlags = SharedInfoFlags(0)
    #: Octets of `buffer`.
    buffer_size: int = 0
    #: Content of the page.
    buffer: Octets = b""
    _FORM = Form("SHARED_INFO", 2, 8, False, "domain-context-v1.shared_info.length")

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> SharedInfo:
        (flags, buffer_size) = told
        if flags & 0xfffffffe:
            raise c.fault("domain-context-v1.shared_info.flags.zero", at, "flags")
        c.at = 8
        c.part("buffer", "domain-context-v1.shared_info.buffer.fits")
        buffer = c.octets(buffer_size)
        self = new(cls)
        self.flags = SharedInfoFlags(flags)
        self.buffer_size = buffer_size
        self.buffer = buffer
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.flags, self.buffer_size)
        c.part("buffer")
        c.agree(self.buffer, lambda: self.buffer_size)
        c.octets(self.buffer)


@dataclass(**SLOTS)
class TscInfo(Structure):
    """The virtual time stamp counter of an x86 domain."""

    #: TSC mode, as XEN_DOMCTL_settscinfo takes it.
    mode: int = 0
    #: Number of times that the domain has been moved.
    incarnation: int = 0
    #: Time that has passed for the domain, in nanoseconds.
    nsec: int = 0
    #: Frequency of the counter, in kHz.
    khz: int = 0
    _FORM = Form(
        "TSC_INFO",
        3,
        24,
        True,
        "domain-context-v1.tsc_info.length",
        instance=(0, "domain-context-v1.tsc_info.instance", "both"),
    )

    _FIXED = orders("IIQII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> TscInfo:
        (mode, incarnation, nsec, khz, reserved) = told
        if reserved:
            raise c.fault("domain-context-v1.tsc_info.reserved.zero", at + 20, "reserved")
        self = new(cls)
        self.mode = mode
        self.incarnation = incarnation
        self.nsec = nsec
        self.khz = khz
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(24)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.mode,
            self.incarnation,
            self.nsec,
            self.khz,
            0,
        )

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(3):
            raise c.fault("domain-context-v1.tsc_info.once", at, path)


class _Stream(Stream):
    ID = "domain-context"
    NAME = "domain-context-v1"
    VERSIONS = (1,)
    _HEADERS = [
    ]
    _HEADER_TYPE = Headers
    _FRAMING = Framing(
        size=8,
        big=False,
        of=RecordHeader,
        type=(0, 2, "type"),
        length=(4, 4, "length"),
        instance=(2, 2, "instance"),
        header_complete="domain-context-v1.framing.header-complete",
        body_complete="domain-context-v1.framing.body-complete",
        end="domain-context-v1.framing.end",
        nothing_after="domain-context-v1.framing.nothing-after-end",
        type_known="domain-context-v1.framing.type",
        optional_bit=None,
        passes_unknown=False,
        limit=None,
        aligned="domain-context-v1.framing.length-aligned",
        unique=None,
        pad_to=8,
        pad_counts=True,
        pad_complete="domain-context-v1.framing.body-complete",
        pad_zero="domain-context-v1.framing.padding.zero",
        pad_verified=True,
    )
    _RECORDS = {
        0: End,
        1: Header,
        2: SharedInfo,
        3: TscInfo,
    }
    _SAVED = (Header, SharedInfo, TscInfo, End,)
    _ENDS_WITH = End
    _FIRST = Header._FORM
    _INNER = {
    }
    RULES = {
        "domain-context-v1.framing.header-complete": (Class.TRUNCATED, "A stream holds all octets of a record's header."),
        "domain-context-v1.framing.body-complete": (Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."),
        "domain-context-v1.framing.end": (Class.TRUNCATED, "A stream does not stop before its last record."),
        "domain-context-v1.framing.nothing-after-end": (Class.TRAILING, "Nothing follows the last record."),
        "domain-context-v1.framing.type": (Class.TYPE, "The type of a record is one of those described."),
        "domain-context-v1.framing.padding.zero": (Class.PADDING, "The octets of the padding are zero."),
        "domain-context-v1.framing.length-aligned": (Class.LENGTH, "The length of a record is a multiple of 8."),
        "domain-context-v1.end.instance": (Class.INSTANCE, "The instance of END is 0."),
        "domain-context-v1.end.length": (Class.LENGTH, "The length of END is 0."),
        "domain-context-v1.header.magic.const": (Class.MAGIC, "`magic` is 0x53415645."),
        "domain-context-v1.header.version.known": (Class.VERSION, "`version` is 1."),
        "domain-context-v1.header.first": (Class.ORDER, "A stream begins with HEADER."),
        "domain-context-v1.header.once": (Class.DUPLICATE, "A stream has no second HEADER."),
        "domain-context-v1.header.instance": (Class.INSTANCE, "The instance of HEADER is 0."),
        "domain-context-v1.header.length": (Class.LENGTH, "The length of HEADER is 16: 12 octets of fields, and their padding."),
        "domain-context-v1.shared_info.flags.zero": (Class.RESERVED, "The reserved bits of `flags` are zero."),
        "domain-context-v1.shared_info.buffer.fits": (Class.LENGTH, "`buffer` lies within the body of its record."),
        "domain-context-v1.shared_info.length": (Class.LENGTH, "The length of SHARED_INFO is the sum of its fields, rounded up to a multiple of 8."),
        "domain-context-v1.tsc_info.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "domain-context-v1.tsc_info.once": (Class.DUPLICATE, "A stream has no second TSC_INFO."),
        "domain-context-v1.tsc_info.instance": (Class.INSTANCE, "The instance of TSC_INFO is 0."),
        "domain-context-v1.tsc_info.length": (Class.LENGTH, "The length of TSC_INFO is 24: 24 octets of fields, and their padding."),
    }


#: The classes of the records, by the names of these in the description.
RECORDS: Dict[str, Type[Structure]] = {
    "END": End,
    "HEADER": Header,
    "SHARED_INFO": SharedInfo,
    "TSC_INFO": TscInfo,
}


#: The body of a record; octets, where its type is optional and unknown.
Body = Union[End, Header, SharedInfo, TscInfo, memoryview]
#: The headers of the stream of a record.
AllHeaders = Union[Headers]


class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):
    """Reads a stream: Domain context, version 1."""

    def __init__(self, source: From) -> None:
        super().__init__(_Stream(False, ALL), source)


class Writer(StreamWriter[Body]):
    """Writes a stream: Domain context, version 1."""

    def __init__(self, sink: Sink, headers: Optional[Headers] = None) -> None:
        super().__init__(_Stream(True, None), sink, headers or Headers())


def check(source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    _check(_Stream, source)
