# Generated from spec/xapi by `cargo codegen`; do not edit.
"""Xapi suspend image

A domain as xapi's xenopsd suspends, moves and resumes it: the libxc image, and around it what
xenopsd, the device emulator, the UEFI variables and the virtual TPMs have to keep."""

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

if TYPE_CHECKING:
    from . import libxc


@dataclass(**SLOTS)
class Head(Structure):
    """Tells the image from others, and its version."""

    #: A line of ASCII letters, with its line feed.
    signature: Octets = b"XenSavedDomv2-\x0a"

    _FIXED = orders("15x")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Head:
        signature = c.data[at : at + 15]
        if bytes(signature) != b"XenSavedDomv2-\x0a":
            raise c.fault("xapi.head.signature.const", at, "signature")
        self = new(cls)
        self.signature = signature
        return self

    def _write(self, c: Output, at: int) -> None:
        c.put(at, "signature", self.signature, 15)


@dataclass(**SLOTS)
class Headers:
    """What stands before the first record."""

    #: Tells the image from others, and its version.
    head: Head = field(default_factory=Head)

    def cleared(self) -> Headers:
        """The same with zeros where readers pass over what writers refuse."""
        return Headers(head=self.head.cleared())


@dataclass(**SLOTS)
class RecordHeader(Structure):
    """Precedes every part of the image."""

    #: What the part is.
    type: int = 0
    #: Octets of the body.
    length: int = 0

    _FIXED = orders("QQ")

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
class Xenops(Structure):
    """What xenopsd writes down of the image and of the domain."""

    #: An S-expression: fields in brackets, each with its name and its value.
    metadata: Octets = b""
    _FORM = Form("XENOPS", 15, 0, False, "xapi.xenops.length")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Xenops:
        c.at = 0
        c.part("metadata", "xapi.xenops.metadata.fits")
        metadata = c.octets(c.remaining())
        self = new(cls)
        self.metadata = metadata
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("metadata")
        c.octets(self.metadata)


@dataclass(**SLOTS)
class LibxcImage(Structure):
    """A libxc image follows, headers and all, up to its END. After that come records of this
    stream again."""

    _FORM = Form(
        "LIBXC_IMAGE",
        240,
        0,
        True,
        "xapi.libxc_image.length",
        required="xapi.libxc_image.required",
        begins="libxc",
    )

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(240):
            raise c.fault("xapi.libxc_image.once", at, path)


@dataclass(**SLOTS)
class QemuTrad(Structure):
    """The state of the device emulator, as QEMU saves it."""

    #: What QEMU has written; it means something to QEMU alone.
    state: Octets = b""
    _FORM = Form("QEMU_TRAD", 3840, 0, False, "xapi.qemu_trad.length")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> QemuTrad:
        c.at = 0
        c.part("state", "xapi.qemu_trad.state.fits")
        state = c.octets(c.remaining())
        self = new(cls)
        self.state = state
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("state")
        c.octets(self.state)

    def _rules(self, c: Cursor) -> None:
        if c.framing.length > (1024 * 1024):
            raise c.fault("xapi.qemu_trad.limit", 0, "")


@dataclass(**SLOTS)
class Varstored(Structure):
    """The UEFI variables of the domain."""

    #: What varstored has written; it means something to varstored alone.
    variables: Octets = b""
    _FORM = Form("VARSTORED", 3857, 0, False, "xapi.varstored.length")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Varstored:
        c.at = 0
        c.part("variables", "xapi.varstored.variables.fits")
        variables = c.octets(c.remaining())
        self = new(cls)
        self.variables = variables
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("variables")
        c.octets(self.variables)


@dataclass(**SLOTS)
class Swtpm0(Structure):
    """The state of a virtual TPM, as its octets are."""

    #: What swtpm has written.
    state: Octets = b""
    _FORM = Form("SWTPM0", 3858, 0, False, "xapi.swtpm0.length")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Swtpm0:
        c.at = 0
        c.part("state", "xapi.swtpm0.state.fits")
        state = c.octets(c.remaining())
        self = new(cls)
        self.state = state
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("state")
        c.octets(self.state)


@dataclass(**SLOTS)
class Swtpm(Structure):
    """The state of a virtual TPM."""

    #: What swtpm has written, in Base64.
    state: Octets = b""
    _FORM = Form("SWTPM", 3859, 0, False, "xapi.swtpm.length")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Swtpm:
        c.at = 0
        c.part("state", "xapi.swtpm.state.fits")
        state = c.octets(c.remaining())
        self = new(cls)
        self.state = state
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("state")
        c.octets(self.state)


@dataclass(**SLOTS)
class EndOfImage(Structure):
    """Marks the end of the image."""

    _FORM = Form("END_OF_IMAGE", 65535, 0, True, "xapi.end_of_image.length", last=True)


class _Stream(Stream):
    ID = "xapi"
    NAME = "xapi"
    VERSIONS = (2,)
    _HEADERS = [
        HeaderForm("head", "head", 15, False, "xapi.head.complete", Head, None, None),
    ]
    _HEADER_TYPE = Headers
    _FRAMING = Framing(
        size=16,
        big=False,
        of=RecordHeader,
        type=(0, 8, "type"),
        length=(8, 8, "length"),
        instance=None,
        header_complete="xapi.framing.header-complete",
        body_complete="xapi.framing.body-complete",
        end="xapi.framing.end",
        nothing_after="xapi.framing.nothing-after-end",
        type_known="xapi.framing.type",
        optional_bit=None,
        passes_unknown=False,
        limit=None,
        aligned=None,
        unique=None,
        pad_to=1,
        pad_counts=False,
        pad_complete="xapi.framing.body-complete",
        pad_zero=None,
        pad_verified=False,
    )
    _RECORDS = {
        15: Xenops,
        240: LibxcImage,
        3840: QemuTrad,
        3857: Varstored,
        3858: Swtpm0,
        3859: Swtpm,
        65535: EndOfImage,
    }
    _SAVED = (Xenops, LibxcImage, QemuTrad, Varstored, Swtpm0, Swtpm, EndOfImage,)
    _ENDS_WITH = EndOfImage
    _INNER = {
        "libxc": [(".libxc", [(0, (b"\xff\xff\xff\xff\xff\xff\xff\xff",)), (8, (b"\x58\x45\x4e\x46",))])],
    }
    RULES = {
        "xapi.head.complete": (Class.TRUNCATED, "A stream holds all octets of its `head`."),
        "xapi.head.signature.const": (Class.MAGIC, "`signature` is `XenSavedDomv2-\\x0a`."),
        "xapi.framing.header-complete": (Class.TRUNCATED, "A stream holds all octets of a record's header."),
        "xapi.framing.body-complete": (Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."),
        "xapi.framing.end": (Class.TRUNCATED, "A stream does not stop before its last record."),
        "xapi.framing.nothing-after-end": (Class.TRAILING, "Nothing follows the last record."),
        "xapi.framing.type": (Class.TYPE, "The type of a record is one of those described."),
        "xapi.xenops.metadata.fits": (Class.LENGTH, "`metadata` lies within the body of its record."),
        "xapi.xenops.length": (Class.LENGTH, "The length of XENOPS is the sum of its fields."),
        "xapi.xenops.ahead": (Class.CONFLICT, "There is one such record, ahead of all others."),
        "xapi.libxc_image.required": (Class.MISSING, "A stream has a record LIBXC_IMAGE."),
        "xapi.libxc_image.once": (Class.DUPLICATE, "A stream has no second LIBXC_IMAGE."),
        "xapi.libxc_image.length": (Class.LENGTH, "The length of LIBXC_IMAGE is 0."),
        "xapi.qemu_trad.state.fits": (Class.LENGTH, "`state` lies within the body of its record."),
        "xapi.qemu_trad.length": (Class.LENGTH, "The length of QEMU_TRAD is the sum of its fields."),
        "xapi.qemu_trad.limit": (Class.VALUE, "The state has at most 1 MiB."),
        "xapi.varstored.variables.fits": (Class.LENGTH, "`variables` lies within the body of its record."),
        "xapi.varstored.length": (Class.LENGTH, "The length of VARSTORED is the sum of its fields."),
        "xapi.swtpm0.state.fits": (Class.LENGTH, "`state` lies within the body of its record."),
        "xapi.swtpm0.length": (Class.LENGTH, "The length of SWTPM0 is the sum of its fields."),
        "xapi.swtpm0.unused": (Class.CONFLICT, "Nobody writes the record any more."),
        "xapi.swtpm.state.fits": (Class.LENGTH, "`state` lies within the body of its record."),
        "xapi.swtpm.length": (Class.LENGTH, "The length of SWTPM is the sum of its fields."),
        "xapi.swtpm.uefi": (Class.CONFLICT, "The UEFI variables stand before it."),
        "xapi.end_of_image.length": (Class.LENGTH, "The length of END_OF_IMAGE is 0."),
    }


#: The classes of the records, by the names of these in the description.
RECORDS: Dict[str, Type[Structure]] = {
    "XENOPS": Xenops,
    "LIBXC_IMAGE": LibxcImage,
    "QEMU_TRAD": QemuTrad,
    "VARSTORED": Varstored,
    "SWTPM0": Swtpm0,
    "SWTPM": Swtpm,
    "END_OF_IMAGE": EndOfImage,
}


#: The body of a record; octets, where its type is optional and unknown.
Body = Union[
    Xenops,
    LibxcImage,
    QemuTrad,
    Varstored,
    Swtpm0,
    Swtpm,
    EndOfImage,
    "libxc.Body",
    memoryview,
]
#: The headers of the stream of a record.
AllHeaders = Union[Headers, "libxc.AllHeaders"]


class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):
    """Reads a stream: Xapi suspend image."""

    def __init__(self, source: From) -> None:
        super().__init__(_Stream(False, ALL), source)


class Writer(StreamWriter[Body]):
    """Writes a stream: Xapi suspend image."""

    def __init__(self, sink: Sink, headers: Optional[Headers] = None) -> None:
        super().__init__(_Stream(True, None), sink, headers or Headers())


def check(source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    _check(_Stream, source)
