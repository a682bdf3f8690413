# Generated from spec/libxl by `cargo codegen`; do not edit.
"""Libxl stream

A domain as libxl saves, sends and restores it: the libxc image, and around it the data of libxl
and the state of the device emulators."""

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

#: What strings must be like: states of an automaton.
_PATTERNS = {
    "libxl.key_value.key.characters": Pattern([(True, [(45, 45, 0), (47, 57, 0), (64, 90, 0), (95, 95, 0), (97, 122, 0)])]),
    "libxl.key_value.key.relative": Pattern([(True, [(1, 46, 1), (48, 255, 1)]), (True, [(1, 255, 1)])]),
}


class EmulatorId(Named):
    """A device emulator."""

    #: Not known, as in a stream converted from the legacy format.
    UNKNOWN = 0
    #: Xen's own branch of QEMU.
    QEMU_TRADITIONAL = 1
    #: QEMU.
    QEMU_UPSTREAM = 2


_EmulatorId = values_of(EmulatorId)


class Options(Bits):
    """Properties of the whole stream."""

    _PARTS = {
        "big_endian": (0, 0x1),
        "legacy": (1, 0x1),
    }

    @property
    def big_endian(self) -> bool:
        """The endianness after the header: 0 little, 1 big."""
        return self & 0x1 != 0

    @property
    def legacy(self) -> bool:
        """The stream was converted from the legacy format."""
        return self >> 1 & 0x1 != 0

    @classmethod
    def of(cls, *, big_endian: bool = False, legacy: bool = False) -> Options:
        """The integer of these bits."""
        return cls(part(big_endian, 1, 0) | part(legacy, 1, 1))


class ControlId(Named):
    """What one host tells the other."""

    #: The secondary is out of sync: a new checkpoint begins. Sent by the primary.
    NEW = 0
    #: The secondary is suspended. Sent by the secondary.
    SVM_SUSPENDED = 1
    #: The secondary is ready. Sent by the secondary.
    SVM_READY = 2
    #: The secondary runs again. Sent by the secondary.
    SVM_RESUMED = 3


_ControlId = values_of(ControlId)


@dataclass(**SLOTS)
class KeyValue(Structure):
    """A key and its value."""

    #: Path of the key below the emulator's directory in xenstore.
    key: bytes = b""
    #: Value of the key.
    value: bytes = b""


@dataclass(**SLOTS)
class Header(Structure):
    """Identifies the stream and its version, and declares the endianness of all that follows."""

    #: The ASCII letters "LibxlFmt".
    ident: int = 5506040288789294452
    #: Version of the format.
    version: int = 2
    #: Properties of the whole stream.
    options: Options = Options(0)

    _FIXED = orders("QII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Header:
        (ident, version, options) = told
        if ident != 5506040288789294452:
            raise c.fault("libxl.header.ident.const", at, "ident")
        if version != 2:
            raise c.fault("libxl.header.version.known", at + 8, "version")
        c.version = version
        if c.writing and options & 0xfffffffc:
            raise c.fault("libxl.header.options.zero", at + 12, "options")
        self = new(cls)
        self.ident = ident
        self.version = version
        self.options = Options(options)
        return self

    def _write(self, c: Output, at: int) -> None:
        c.version = self.version
        self._FIXED[c.big].pack_into(c.data, at, self.ident, self.version, self.options)

    def cleared(self) -> Header:
        """The same with zeros where readers pass over what writers refuse."""
        return replace(self, options=Options(self.options & 0x3))


@dataclass(**SLOTS)
class Headers:
    """What stands before the first record."""

    #: Identifies the stream and its version, and declares the endianness of all that follows.
    header: Header = field(default_factory=Header)

    def cleared(self) -> Headers:
        """The same with zeros where readers pass over what writers refuse."""
        return Headers(header=self.header.cleared())


@dataclass(**SLOTS)
class RecordHeader(Structure):
    """Precedes every record."""

    #: Type code of the record.
    type: int = 0
    #: Octets of the body without its padding.
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
    """Marks the end of the stream."""

    _FORM = Form("END", 0, 0, True, "libxl.end.length", last=True)


@dataclass(**SLOTS)
class LibxcContext(Structure):
    """A libxc image follows, headers and all. It goes on to its END, or to a CHECKPOINT, after
    which records of libxl follow again."""

    _FORM = Form("LIBXC_CONTEXT", 1, 0, True, "libxl.libxc_context.length", begins="libxc")


@dataclass(**SLOTS)
class EmulatorXenstoreData(Structure):
    """What an emulator of the domain keeps in xenstore."""

    #: The emulator.
    emulator_id: Union[EmulatorId, int] = named(EmulatorId, 0)
    #: Which one, where the domain has several.
    index_: int = 0
    #: Keys and their values.
    pairs: Sequence[KeyValue] = ()
    _FORM = Form("EMULATOR_XENSTORE_DATA", 2, 8, False, "libxl.emulator_xenstore_data.length")

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> EmulatorXenstoreData:
        (emulator_id, index_) = told
        try:
            emulator_id = _EmulatorId[emulator_id]
        except KeyError:
            raise c.fault("libxl.emulator_xenstore_data.emulator_id.named", at, "emulator_id") from None
        c.at = 8
        c.part("pairs", "libxl.emulator_xenstore_data.pairs.fits")
        pairs_: List[KeyValue] = []
        while c.remaining():
            pairs_.append(KeyValue(c.string(f"pairs[{len(pairs_)}].key", "libxl.key_value.key.terminated", [("libxl.key_value.key.characters", _PATTERNS["libxl.key_value.key.characters"]), ("libxl.key_value.key.relative", _PATTERNS["libxl.key_value.key.relative"])], "libxl.key_value.key.fits"), c.string(f"pairs[{len(pairs_)}].value", "libxl.key_value.value.terminated", [], "libxl.key_value.value.fits")))
        pairs = pairs_
        self = new(cls)
        self.emulator_id = emulator_id
        self.index_ = index_
        self.pairs = pairs
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.emulator_id, self.index_)
        c.part("pairs")
        for pairs_ in self.pairs:
            c.string(pairs_.key)
            c.string(pairs_.value)


@dataclass(**SLOTS)
class EmulatorContext(Structure):
    """The state of an emulator of the domain."""

    #: The emulator.
    emulator_id: Union[EmulatorId, int] = named(EmulatorId, 0)
    #: Which one, where the domain has several.
    index_: int = 0
    #: Its state, which means something to the emulator alone.
    emulator_ctx: Octets = b""
    _FORM = Form("EMULATOR_CONTEXT", 3, 8, False, "libxl.emulator_context.length")

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> EmulatorContext:
        (emulator_id, index_) = told
        try:
            emulator_id = _EmulatorId[emulator_id]
        except KeyError:
            raise c.fault("libxl.emulator_context.emulator_id.named", at, "emulator_id") from None
        c.at = 8
        c.part("emulator_ctx", "libxl.emulator_context.emulator_ctx.fits")
        emulator_ctx = c.octets(c.remaining())
        self = new(cls)
        self.emulator_id = emulator_id
        self.index_ = index_
        self.emulator_ctx = emulator_ctx
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.emulator_id, self.index_)
        c.part("emulator_ctx")
        c.octets(self.emulator_ctx)


@dataclass(**SLOTS)
class CheckpointEnd(Structure):
    """Ends the records of a checkpoint. The libxc image goes on where it was left, without
    headers."""

    _FORM = Form("CHECKPOINT_END", 4, 0, True, "libxl.checkpoint_end.length", resumes="libxc")


@dataclass(**SLOTS)
class CheckpointState(Structure):
    """How far the two hosts of a mirrored domain have come. COLO alone uses it."""

    #: What happened.
    control_id: Union[ControlId, int] = named(ControlId, 0)
    _FORM = Form(
        "CHECKPOINT_STATE",
        5,
        8,
        True,
        "libxl.checkpoint_state.length",
        layouts=[Layout(4, frozenset(["reserved"]), {}, [(4, 4)], [])],
        alone=True,
    )

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> CheckpointState:
        (control_id, reserved) = told
        try:
            control_id = _ControlId[control_id]
        except KeyError:
            raise c.fault("libxl.checkpoint_state.control_id.named", at, "control_id") from None
        if "reserved" not in c.without:
            if c.writing and reserved:
                raise c.fault("libxl.checkpoint_state.reserved.zero", at + 4, "reserved")
        self = new(cls)
        self.control_id = control_id
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.control_id, 0)


class _Stream(Stream):
    ID = "libxl"
    NAME = "libxl"
    VERSIONS = (2,)
    _HEADERS = [
        HeaderForm("header", "header", 16, True, "libxl.header.complete", Header, "version", ("options", 0x1)),
    ]
    _HEADER_TYPE = Headers
    _FRAMING = Framing(
        size=8,
        big=None,
        of=RecordHeader,
        type=(0, 4, "type"),
        length=(4, 4, "length"),
        instance=None,
        header_complete="libxl.framing.header-complete",
        body_complete="libxl.framing.body-complete",
        end="libxl.framing.end",
        nothing_after="libxl.framing.nothing-after-end",
        type_known="libxl.framing.type",
        optional_bit=31,
        passes_unknown=False,
        limit=None,
        aligned=None,
        unique=None,
        pad_to=8,
        pad_counts=False,
        pad_complete="libxl.framing.padding-complete",
        pad_zero="libxl.framing.padding.zero",
        pad_verified=False,
    )
    _RECORDS = {
        0: End,
        1: LibxcContext,
        2: EmulatorXenstoreData,
        3: EmulatorContext,
        4: CheckpointEnd,
        5: CheckpointState,
    }
    _SAVED = (LibxcContext, EmulatorXenstoreData, EmulatorContext, CheckpointEnd, CheckpointState, End,)
    _ENDS_WITH = End
    _INNER = {
        "libxc": [(".libxc", [(0, (b"\xff\xff\xff\xff\xff\xff\xff\xff",)), (8, (b"\x58\x45\x4e\x46",))])],
    }
    RULES = {
        "libxl.key_value.key.fits": (Class.LENGTH, "`key` lies within the body of its record."),
        "libxl.key_value.key.terminated": (Class.TEXT, "`key` ends in a NUL and holds no other."),
        "libxl.key_value.key.characters": (Class.TEXT, "`key` matches `[-A-Za-z0-9/_@]*`."),
        "libxl.key_value.key.relative": (Class.TEXT, "`key` matches `([^/].*)?`."),
        "libxl.key_value.value.fits": (Class.LENGTH, "`value` lies within the body of its record."),
        "libxl.key_value.value.terminated": (Class.TEXT, "`value` ends in a NUL and holds no other."),
        "libxl.key_value.value.readable": (Class.TEXT, "`value` matches `[ -~]*`."),
        "libxl.header.complete": (Class.TRUNCATED, "A stream holds all octets of its `header`."),
        "libxl.header.ident.const": (Class.MAGIC, "`ident` is 0x4c6962786c466d74."),
        "libxl.header.version.known": (Class.VERSION, "`version` is 2."),
        "libxl.header.options.zero": (Class.RESERVED, "The reserved bits of `options` are zero when they are written."),
        "libxl.framing.header-complete": (Class.TRUNCATED, "A stream holds all octets of a record's header."),
        "libxl.framing.body-complete": (Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."),
        "libxl.framing.end": (Class.TRUNCATED, "A stream does not stop before its last record."),
        "libxl.framing.nothing-after-end": (Class.TRAILING, "Nothing follows the last record."),
        "libxl.framing.type": (Class.TYPE, "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know."),
        "libxl.framing.padding-complete": (Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."),
        "libxl.framing.padding.zero": (Class.PADDING, "The octets of the padding are zero when they are written."),
        "libxl.end.length": (Class.LENGTH, "The length of END is 0."),
        "libxl.libxc_context.length": (Class.LENGTH, "The length of LIBXC_CONTEXT is 0."),
        "libxl.emulator_xenstore_data.emulator_id.named": (Class.VALUE, "`emulator_id` is one of the values of `emulator_id`."),
        "libxl.emulator_xenstore_data.pairs.fits": (Class.LENGTH, "`pairs` lies within the body of its record."),
        "libxl.emulator_xenstore_data.length": (Class.LENGTH, "The length of EMULATOR_XENSTORE_DATA is the sum of its fields."),
        "libxl.emulator_context.emulator_id.named": (Class.VALUE, "`emulator_id` is one of the values of `emulator_id`."),
        "libxl.emulator_context.emulator_ctx.fits": (Class.LENGTH, "`emulator_ctx` lies within the body of its record."),
        "libxl.emulator_context.length": (Class.LENGTH, "The length of EMULATOR_CONTEXT is the sum of its fields."),
        "libxl.checkpoint_end.length": (Class.LENGTH, "The length of CHECKPOINT_END is 0."),
        "libxl.checkpoint_state.control_id.named": (Class.VALUE, "`control_id` is one of the values of `control_id`."),
        "libxl.checkpoint_state.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "libxl.checkpoint_state.length": (Class.LENGTH, "The length of CHECKPOINT_STATE is 8; a reader also takes 4."),
        "libxl.checkpoint_state.direction": (Class.VALUE, "A stream, which goes from the primary host to the secondary one, holds `new`; the secondary sends the others, on the back channel."),
    }


#: The classes of the records, by the names of these in the description.
RECORDS: Dict[str, Type[Structure]] = {
    "END": End,
    "LIBXC_CONTEXT": LibxcContext,
    "EMULATOR_XENSTORE_DATA": EmulatorXenstoreData,
    "EMULATOR_CONTEXT": EmulatorContext,
    "CHECKPOINT_END": CheckpointEnd,
    "CHECKPOINT_STATE": CheckpointState,
}


#: The body of a record; octets, where its type is optional and unknown.
Body = Union[
    End,
    LibxcContext,
    EmulatorXenstoreData,
    EmulatorContext,
    CheckpointEnd,
    CheckpointState,
    "libxc.Body",
    memoryview,
]
#: The headers of the stream of a record.
AllHeaders = Union[Headers, "libxc.AllHeaders"]


class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):
    """Reads a stream: Libxl stream."""

    def __init__(self, source: From) -> None:
        super().__init__(_Stream(False, ALL), source)


class Writer(StreamWriter[Body]):
    """Writes a stream: Libxl stream."""

    def __init__(self, sink: Sink, headers: Optional[Headers] = None) -> None:
        super().__init__(_Stream(True, None), sink, headers or Headers())


def check(source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    _check(_Stream, source)
