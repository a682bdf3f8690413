"""What there is to know of a stream besides the fields of its structures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, FrozenSet, Optional, Sequence, Tuple

from .checksums import Checksum


@dataclass
class HeaderForm:
    """A header: what it is called, and how it is read."""

    name: str
    attribute: str
    size: int
    #: Whether its most significant octet is first; None where the stream says it.
    big: Optional[bool]
    complete: str
    of: Any
    #: The field that tells the version.
    version: Optional[str]
    #: The field that tells the order of octets, and the bit in it.
    order: Optional[Tuple[str, int]]


@dataclass
class Framing:
    """What all records of a stream have in common, and the rules about that."""

    size: int
    big: Optional[bool]
    of: Any
    #: Offset, size and name of the fields with type, length and instance.
    type: Tuple[int, int, str]
    length: Tuple[int, int, str]
    instance: Optional[Tuple[int, int, str]]
    header_complete: str
    body_complete: str
    #: That the last record is there, and nothing after it; None where the stream ends with its input.
    end: Optional[str]
    nothing_after: Optional[str]
    type_known: str
    optional_bit: Optional[int]
    passes_unknown: bool
    #: The greatest length, and that it is aligned.
    limit: Optional[Tuple[int, str]]
    aligned: Optional[str]
    #: That type and instance are not there twice.
    unique: Optional[str]
    pad_to: int
    pad_counts: bool
    pad_complete: str
    #: That the padding is zero, and whether a reader looks at it.
    pad_zero: Optional[str]
    pad_verified: bool
    #: How many octets a length counts beside a body, and that it is no less.
    counts: int = 0
    least: Optional[str] = None
    #: The length once more behind the padding: that it is there, and that it is the length.
    trailer: Optional[Tuple[str, str]] = None
    #: The checksum of a record.
    checksum: Optional[Checksum] = None

    def repeated(self, header: memoryview) -> memoryview:
        """The octets of the length in a record header."""
        at, size, _ = self.length
        return header[at : at + size]


@dataclass
class Layout:
    """A body with fewer fields, which some programs wrote."""

    length: int
    without: FrozenSet[str]
    #: What a reader takes some of these fields for.
    defaults: Dict[str, int]
    #: Octets that it lacks of the whole body: offset, size, and the value of a field with a default.
    gaps: Sequence[Tuple[int, int]]
    fill: Sequence[Tuple[int, int, int]]

    def lacking(self) -> int:
        """How many octets it lacks of the fixed part."""
        return sum(size for _, size in self.gaps)


@dataclass
class Form:
    """What there is to know of a record besides its fields."""

    name: str
    type: int
    #: Octets of the fields, exactly or at least; and the rule on the length.
    size: int
    exact: bool
    length: str
    layouts: Sequence[Layout] = ()
    #: The greatest instance, the rule, and whom it binds.
    instance: Optional[Tuple[int, str, str]] = None
    #: Whether it is judged by its own octets alone, if it has the header of the record before.
    alone: bool = False
    #: How many octets of the body stand before the checksum of the stream so far, if it holds that.
    sum: Optional[int] = None
    #: Whether that checksum begins again with it.
    section: bool = False
    last: bool = False
    #: The rule that a stream begins with it, or has it.
    first: Optional[str] = None
    required: Optional[str] = None
    begins: Optional[str] = None
    resumes: Optional[str] = None
    returns: bool = False

    def __post_init__(self) -> None:
        #: Whether its stream ends with it, or another one may go on.
        self.turns = bool(self.last or self.begins or self.resumes or self.returns)


class Heading:
    """What a record header says."""

    type = 0
    length = 0
    instance: Optional[int] = None
    of: Any = None
    layout: Optional[Layout] = None
    #: How many octets of padding its length does not count.
    padding = 0
    header: Any = None
    #: Its octets, where a checksum of the stream so far is kept.
    octets: memoryview = memoryview(b"")
    #: What has read the header, and reads the body.
    cursor: Any = None

    def __init__(self, number: int, start: int) -> None:
        self.number = number
        self.start = start
