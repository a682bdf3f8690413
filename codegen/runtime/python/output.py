"""A body as it is written, field by field."""

from __future__ import annotations

from struct import error as StructError
from struct import pack
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

from .cursor import ODD, Place
from .errors import Misfit, NoValue, StreamError, Untold
from .stream import Nested, Refused, Stream
from .values import holds, plain


class Output(Place):
    """A header or a body that is written. Whether it keeps the rules is seen when it is read."""

    def __init__(self, stream: Stream, big: bool) -> None:
        super().__init__(stream, big)
        self.data = bytearray()
        self.name = self.item = ""
        self.stop: Optional[Tuple[str, Optional[StreamError]]] = None

    def part(self, name: str) -> None:
        """Begins with a field after the fixed part."""
        self.name = name
        self.marks.append(len(self.data))

    def piece(self, name: str) -> None:
        """Begins with what follows the fixed part of an element that tells its own size."""
        self.name = f"{self.item}.{name}"

    def remaining(self) -> int:
        """Nothing tells yet what is left of the body."""
        raise Untold

    def align(self, to: int) -> int:
        """Octets up to the next multiple."""
        return (self.lacking - len(self.data)) % to

    def extend(self, size: int) -> int:
        """Appends zeros, and gives their offset."""
        self.data.extend(bytes(size))
        return len(self.data) - size

    def known(self, name: str, value: Any, there: bool = True) -> int:
        """An integer of the fixed part, which is there or is not."""
        if there and value is None:
            raise Misfit(name, "is missing")
        if not there and value is not None and name not in self.given:
            raise Misfit(name, "is not there, by the version or the layout")
        return value or 0

    def has(self, name: str, value: Any, test: Optional[Callable[[], bool]] = None) -> bool:
        """Whether a field after the fixed part is there; one whose gate nobody knows is, if it is given."""
        try:
            there = test() if test else True
        except (NoValue, Untold):
            there = value is not None
        self.known(name, value, there)
        return there

    def agree(self, value: Any, amount: Callable[[], int], more: int = 0) -> None:
        """Something is as long as what announces it, with what follows it."""
        try:
            announced = amount()
        except (NoValue, Untold):
            return
        if announced != len(value) + more and self.stop is None:
            self.stop = (self.name, None)

    def gated(self, test: Callable[[], bool]) -> bool:
        """Whether octets without meaning are there."""
        try:
            return holds(test)
        except Untold:
            return False

    def octets(self, value: Any) -> None:
        """Octets of whatever content."""
        self.data.extend(value)

    def scalar(self, form: str, value: Any) -> None:
        """An integer."""
        self.integers(form, (value,))

    def integers(self, form: str, values: Any) -> None:
        """Integers, one behind another."""
        self.data.extend(self._packed(form, values))

    def _packed(self, form: str, values: Sequence[int]) -> bytes:
        values = plain(values)
        if form in ODD:
            return b"".join(self.to_octets(form, value) for value in values)
        return pack(f"{'>' if self.big else '<'}{len(values)}{form}", *values)

    def put(self, at: int, name: str, octets: Any, size: int) -> None:
        """Octets at an offset, which are as many as they always are."""
        if len(octets) != size:
            raise Misfit(name, f"has {len(octets)} octets, where there are {size}")
        self.data[at : at + size] = octets

    def put_integers(self, at: int, name: str, form: str, values: Any, count: int) -> None:
        """Integers at an offset, which are as many as they always are."""
        if len(values) != count:
            raise Misfit(name, f"has {len(values)} elements, where there are {count}")
        octets = self._packed(form, values)
        self.data[at : at + len(octets)] = octets

    def put_structure(self, at: int, name: str, value: Any) -> None:
        """A structure at an offset."""
        try:
            value._write(self, at)
        except (AttributeError, TypeError, StructError) as error:
            raise Misfit(name, str(error))
        except Misfit as error:
            raise Misfit(f"{name}.{error.path}", str(error))

    def put_structures(self, at: int, name: str, values: Any, size: int, count: int) -> None:
        """Structures at an offset, which are as many as they always are."""
        if len(values) != count:
            raise Misfit(name, f"has {len(values)} elements, where there are {count}")
        for index, value in enumerate(values):
            self.put_structure(at + index * size, f"{name}[{index}]", value)

    def structures(self, values: Any, size: int) -> None:
        """Structures, one behind another."""
        at = self.extend(size * len(values))
        self.put_structures(at, self.name, values, size, len(values))

    def varying(self, values: Any, size: int) -> None:
        """Structures that tell their own size, one behind another."""
        name = self.name
        for index, value in enumerate(values):
            self.item = f"{name}[{index}]"
            self.put_structure(self.extend(size), self.item, value)

    def case(
        self, at: int, name: str, value: Any, cases: Dict[int, Any], tag: Optional[int], size: int
    ) -> None:
        """A case of a union; zeros, if nothing says which."""
        of = cases.get(tag or 0)
        if of is not None:
            if not isinstance(value, of):
                raise Misfit(name, f"is no {of.__name__}")
            self.put_structure(at, name, value)

    def string(self, value: Any, alone: bool = True) -> None:
        """A string and its NUL."""
        if not alone and 0 in value:
            raise Misfit(self.name, "a string of several cannot hold a NUL")
        self.data.extend(value)
        self.data.append(0)

    def nested(self, value: Any) -> None:
        """A stream in the body."""
        if isinstance(value, Nested):
            value = value.octets
        if isinstance(value, Refused):
            value.error.offset += len(self.data) - self.lacking + self.base
            self.stop = self.stop or (self.name, value.error)
            value = value.octets
        self.data.extend(value)

    #: Where the first octet stands in the stream.
    base = 0
