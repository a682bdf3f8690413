"""A body as it is read, field by field."""

from __future__ import annotations

import sys
from operator import index
from struct import Struct, unpack, unpack_from
from struct import error as StructError
from typing import TYPE_CHECKING, Any, Dict, FrozenSet, List, Optional, Sequence, Tuple, Type
from typing import TypeVar, Union

from .errors import Fault, NoValue, StreamError
from .values import Octets, Pattern

if TYPE_CHECKING:
    from .stream import Nested, Stream

NATIVE = sys.byteorder == "big"
#: Octets of the integers that `struct` does not know.
ODD = {"U24": 3, "U48": 6, "i24": 3, "i48": 6}
SIZES = {"B": 1, "H": 2, "I": 4, "Q": 8, "b": 1, "h": 2, "i": 4, "q": 8, **ODD}
NOTHING: FrozenSet[str] = frozenset()
NO_OCTETS = memoryview(b"")

#: Structures have their fields and no other attributes, where Python can make such classes (3.10):
#: they are smaller, and made sooner.
SLOTS: Dict[str, bool] = {"slots": True} if sys.version_info >= (3, 10) else {}
#: Makes a structure whose fields are set one by one, which takes half the time of a call with all of them.
new = object.__new__


def orders(form: str) -> Tuple[Struct, Struct]:
    """The fixed fields of a structure, least and most significant octet first."""
    return Struct("<" + form), Struct(">" + form)


class Place:
    """Where in a stream something is read or written: all that conditions can ask of it."""

    #: The fields that the layout of the record lacks, and those of them that have a value.
    without = NOTHING
    given = NOTHING
    #: How many octets that is in the fixed part.
    lacking = 0

    def __init__(self, stream: Stream, big: bool) -> None:
        self.stream = stream
        self.big = big
        self.version = stream.version
        self.instance = stream.instance
        self.headers = stream.headers
        #: The header of the record at hand.
        self.framing: Any = None
        #: Where each field after the fixed part begins.
        self.marks: List[int] = []

    def from_octets(self, form: str, octets: Octets) -> int:
        """An integer that `struct` does not know, from its octets."""
        return int.from_bytes(octets, "big" if self.big else "little", signed=form.islower())

    def to_octets(self, form: str, value: int) -> bytes:
        """The octets of an integer that `struct` does not know."""
        order: Any = "big" if self.big else "little"
        try:
            return index(value).to_bytes(ODD[form], order, signed=form.islower())
        except OverflowError:
            raise StructError(f"{value} does not fit into {8 * ODD[form]} bits")

    def earlier(self, field: str) -> int:
        """The value of a field in the latest record of its type; 0 if there was none."""
        return self.stream.earlier.get(field, 0)

    def seen(self, type: int) -> bool:
        """Whether a record of this type has been there."""
        return type in self.stream.counts

    def count(self, type: int) -> int:
        """How many records of a type were there."""
        return self.stream.counts.get(type, 0)

    def held(self, field: str, value: int) -> bool:
        """Whether an earlier record has this value in a field."""
        return value in self.stream.sets.get(field, ())


S = TypeVar("S", bound="Structure")


class Structure:
    """Fields that follow one another. What a structure has nothing to do for is done here."""

    __slots__ = ()

    #: The integers at known offsets.
    _FIXED = orders("")

    def cleared(self: S) -> S:
        """The same with zeros where readers pass over what writers refuse."""
        return self

    @classmethod
    def _read(cls, c: Cursor, at: int) -> Any:
        """Reads the structure at an offset."""
        return cls._of(c, at, cls._FIXED[c.big].unpack_from(c.data, at))

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Any:
        """The same, of its integers at known offsets."""
        return cls()

    def _write(self, c: Any, at: int) -> None:
        pass

    def _rules(self, c: Cursor) -> None:
        pass

    def _remember(self, stream: Stream, c: Cursor) -> None:
        pass

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        pass

    @staticmethod
    def _is_required(c: Cursor) -> bool:
        return True


class Cursor(Place):
    """A header or a body that is read."""

    #: Where the next field after the fixed part stands.
    at = 0
    #: The field at hand, the rule that it fits, and where it begins.
    name = ""
    fits = ""
    start = 0
    #: The element at hand, where it tells its own size.
    item = ""
    #: The field whose size is not what announces it, and the error within it.
    stop: Optional[Tuple[str, Optional[StreamError]]] = None
    #: What a layout lacks of the octets: offsets and sizes.
    gaps: Sequence[Tuple[int, int]] = ()
    #: The checksum of the stream so far, in a record that holds it.
    sum = 0
    _octets: Optional[bytes] = None

    def __init__(self, stream: Stream, data: memoryview, base: int, big: bool) -> None:
        super().__init__(stream, big)
        self.data = data
        self.base = base
        self.writing = stream.writing

    def begin(
        self, data: memoryview, base: int, stop: Optional[Tuple[str, Optional[StreamError]]]
    ) -> None:
        """Turns to a body."""
        self.data, self.base, self.at, self.stop = data, base, 0, stop
        self.marks = []
        self._octets = None

    def fault(self, rule: str, at: int, path: str) -> Fault:
        """That a rule is broken."""
        # What lies within a gap stands where that is.
        lacking = sum(max(0, min(size, at - start)) for start, size in self.gaps)
        return Fault(rule, self.base + at - lacking, path)

    def part(self, name: str, fits: str) -> None:
        """Begins with a field after the fixed part."""
        self.name, self.fits, self.start = name, fits, self.at
        self.marks.append(self.at)
        if self.stop and self.stop[0] == name:
            raise self.inner(self.stop[1]) if self.stop[1] else self.fault(fits, self.at, name)

    def piece(self, name: str, fits: str) -> None:
        """Begins with what follows the fixed part of an element that tells its own size."""
        self.name, self.fits, self.start = f"{self.item}.{name}", fits, self.at
        if self.stop and self.stop[0] == self.name:
            raise NoValue

    def inner(self, error: StreamError) -> Fault:
        """That a rule of a stream in the field at hand is broken."""
        return Fault(error.rule, error.offset, f"{self.name}/{error.path}", error)

    def remaining(self) -> int:
        """Octets that are left of the body."""
        return len(self.data) - self.at

    def take(self, size: int) -> int:
        """Passes over so many octets, which are there, and gives their offset."""
        at = self.at
        if size > len(self.data) - at:
            raise NoValue
        self.at = at + size
        return at

    def octets(self, size: int) -> memoryview:
        """So many octets."""
        at = self.take(size)
        return self.data[at : self.at]

    def align(self, to: int) -> int:
        """Octets up to the next multiple."""
        return (self.lacking - self.at) % to

    def scalar(self, form: str) -> int:
        """An integer."""
        at = self.take(SIZES[form])
        if form in ODD:
            return self.from_octets(form, self.data[at : self.at])
        value: int = unpack_from((">" if self.big else "<") + form, self.data, at)[0]
        return value

    def integers(self, form: str, at: int, count: int) -> Sequence[int]:
        """So many integers at an offset; they stay where they are if the machine has their order."""
        size = SIZES[form]
        octets = self.data[at : at + count * size]
        if form in ODD:
            starts = range(0, len(octets), size)
            return [self.from_octets(form, octets[at : at + size]) for at in starts]
        if self.big == NATIVE or size == 1:
            integers: Sequence[int] = octets.cast(form)  # type: ignore[call-overload]
            return integers
        return unpack(f"{'>' if self.big else '<'}{count}{form}", octets)

    def structure(self, name: str, of: Type[S], at: int) -> S:
        """A structure at an offset."""
        try:
            structure: S = of._read(self, at)
            return structure
        except Fault as fault:
            raise fault.within(name)

    def structures(self, name: str, of: Type[S], at: int, size: int, count: int) -> List[S]:
        """So many structures at an offset."""
        found: List[S] = []
        try:
            for told in of._FIXED[self.big].iter_unpack(self.data[at : at + size * count]):
                found.append(of._of(self, at, told))
                at += size
        except Fault as fault:
            raise fault.within(f"{name}[{len(found)}]")
        return found

    def varying(self, name: str, of: Type[S], size: int, count: Optional[int]) -> List[S]:
        """So many structures that tell their own size, or as many as there are; each begins with a
        fixed part."""
        found: List[S] = []
        fits = self.fits
        while self.remaining() if count is None else len(found) < count:
            self.item = self.name = item = f"{name}[{len(found)}]"
            self.fits, self.start = fits, self.at
            at = self.take(size)
            try:
                found.append(of._read(self, at))
            except Fault as fault:
                raise fault.within(item)
        return found

    def case(self, name: str, cases: Dict[int, Any], tag: Optional[int], at: int, size: int) -> Any:
        """A case of a union at an offset; octets, if nothing says which."""
        of = cases.get(tag or 0)
        if of is None:
            return self.data[at : at + size]
        return self.structure(name, of, at)

    def string(
        self,
        path: str,
        terminated: Optional[str],
        pattern: Sequence[Tuple[Optional[str], Pattern]],
        fits: Optional[str] = None,
    ) -> bytes:
        """A string up to its NUL."""
        if self._octets is None:
            self._octets = bytes(self.data)
        start = self.at
        end = self._octets.find(0, start)
        if end < 0:
            if terminated and self.remaining():
                raise self.fault(terminated, start, path)
            if fits:
                raise self.fault(fits, start, path)
            raise NoValue
        text = self._octets[start:end]
        for rule, form in pattern:
            if rule and not form.matches(text):
                raise self.fault(rule, start, path)
        self.at = end + 1
        return text

    def nested(self, name: str, id: str, octets: memoryview) -> Union[Nested, memoryview]:
        """A stream in the body; octets, where nothing describes it."""
        from .stream import Nested

        stream = self.stream
        candidate = stream.candidate(id, octets)
        if candidate is None:
            return octets
        if stream.depth + 1 > 8:
            raise NoValue
        nested = Nested(octets, candidate, self.base + self.start - self.lacking, stream.depth + 1, stream.writing)
        try:
            for _ in nested.reader():
                pass
        except StreamError as error:
            raise self.inner(error)
        return nested


def cleared(value: Any) -> Any:
    """A structure or a stream cleared; whatever else as it is."""
    return value.cleared() if hasattr(value, "cleared") else value


def text_of(octets: bytes) -> bytes:
    """A text of so many octets, without the NUL at its end."""
    return octets[:-1] if octets[-1:] == b"\0" else octets


def terminated(octets: bytes) -> bool:
    """Whether the last octet and no other is a NUL."""
    return octets.find(0) == len(octets) - 1 if octets else False
