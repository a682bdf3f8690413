"""Values of fields: enums, bits, strings, and what conditions ask of arrays."""

from __future__ import annotations

from enum import IntEnum
from importlib import import_module
from typing import Any, Callable, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple
from typing import Type, TypeVar, Union, overload

from .errors import U64, NoValue

E = TypeVar("E", bound=IntEnum)
T = TypeVar("T")
B = TypeVar("B", bound="Bits")
I = TypeVar("I", bound=int)


def named(of: Type[E], value: int) -> Union[E, int]:
    """The value of an enum by its name, or the integer where it has none."""
    member: Union[E, int] = of._value2member_map_.get(value, value)  # type: ignore[assignment]
    return member


def values_of(of: Type[E]) -> Dict[int, E]:
    """The values of an enum by their numbers."""
    return {int(value): value for value in of}


class Named(IntEnum):
    """An enum whose values have names in the description."""

    @property
    def label(self) -> str:
        """What the description calls the value."""
        return self.name.lower()

    @classmethod
    def of_label(cls: Type[E], label: str) -> E:
        """The value that the description calls so; a KeyError, if there is none."""
        if label != label.lower():
            raise KeyError(label)
        return cls[label.upper()]


def as_array(values: Sequence[int]) -> Any:
    """Integers as an array of numpy, which has to be there: without a loop, and without a copy where
    they are a view of the octets that were read."""
    numpy = import_module("numpy")
    values = plain(values)
    if isinstance(values, memoryview):
        return numpy.asarray(values)
    try:
        return numpy.array(values, dtype="i8")
    except OverflowError:
        return numpy.array(values, dtype="u8")


class Bits(int):
    """An integer whose bits have names."""

    #: The lowest bit of each part, and the greatest value, by its name in the description.
    _PARTS: Dict[str, Tuple[int, int]] = {}

    def parts(self) -> Dict[str, int]:
        """The value of each part, by its name in the description."""
        return {name: self >> low & most for name, (low, most) in self._PARTS.items()}

    @classmethod
    def of_parts(cls: Type[B], parts: Mapping[str, int]) -> B:
        """The integer of parts by their names in the description; a KeyError, if there is no such."""
        bits = 0
        for name, value in parts.items():
            low, most = cls._PARTS[name]
            bits |= part(value, most.bit_length(), low)
        return cls(bits)

    def __repr__(self) -> str:
        names = [name for name, of in vars(type(self)).items() if isinstance(of, property)]
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__name__}.of({parts})"


class Elements(Sequence[I]):
    """Bits or values of an enum that were read: integers, each of which becomes one when it is looked at."""

    __slots__ = ("_of", "integers")

    def __init__(self, of: Type[I], integers: Sequence[int]) -> None:
        self._of = of
        #: As they stand in the stream.
        self.integers = integers

    @overload
    def __getitem__(self, index: int) -> I: ...

    @overload
    def __getitem__(self, index: slice) -> Elements[I]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[I, Elements[I]]:
        if isinstance(index, slice):
            return Elements(self._of, self.integers[index])
        return next(self._made((self.integers[index],)))

    def __len__(self) -> int:
        return len(self.integers)

    def __iter__(self) -> Iterator[I]:
        return self._made(self.integers)

    def _made(self, integers: Iterable[int]) -> Iterator[I]:
        of: Any = self._of
        if issubclass(of, IntEnum):
            return (of._value2member_map_.get(one, one) for one in integers)  # type: ignore[misc]
        return map(of, integers)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (Elements, list, tuple, memoryview)):
            return NotImplemented
        return list(self.integers) == list(plain(other))

    def __repr__(self) -> str:
        return repr(list(self))


def plain(values: Any) -> Any:
    """Integers, where elements are nothing else."""
    return values.integers if isinstance(values, Elements) else values


def part(value: int, width: int, low: int) -> int:
    """A part of some bits, in its place."""
    if not 0 <= value < 1 << width:
        raise ValueError(f"{value} does not fit into {width} bits")
    return value << low


def unsigned(value: int) -> int:
    """A number as conditions see it: in 64 bits."""
    return value & U64


def every(elements: Optional[Iterable[T]], such: Callable[[T], bool]) -> bool:
    """Whether each element fulfils a condition whose arithmetic may fail."""
    try:
        return all(such(it) for it in plain(elements) or ())
    except NoValue:
        return False


def some(elements: Optional[Iterable[T]], such: Callable[[T], bool]) -> bool:
    """Whether some element fulfils a condition, or its arithmetic fails."""
    try:
        return any(such(it) for it in plain(elements) or ())
    except NoValue:
        return True


def count(elements: Optional[Iterable[T]], such: Callable[[T], bool]) -> int:
    """How many elements fulfil a condition; none does for which its arithmetic fails."""
    number = 0
    for it in plain(elements) or ():
        try:
            number += such(it)
        except NoValue:
            pass
    return number


def holds(test: Callable[[], bool]) -> bool:
    """Whether a condition holds; it does not where its arithmetic fails."""
    try:
        return test()
    except NoValue:
        return False


class Pattern:
    """What all octets of a string must be like.

    A state is whether a string may end there, and which octets lead where: the first, the last, the
    state.
    """

    def __init__(self, states: Sequence[Tuple[bool, Sequence[Tuple[int, int, int]]]]) -> None:
        # A row holds, for each octet, the row of the state that it leads to; then whether a string may end.
        rows: List[List[Any]] = [[] for _ in range(len(states) + 1)]
        dead = rows[-1]
        for row in rows:
            row.extend([dead] * 256)
        for row, (ends, steps) in zip(rows, states):
            for first, last, to in steps:
                row[first : last + 1] = [rows[to]] * (last + 1 - first)
            row.append(ends)
        dead.append(False)
        self._first = rows[0]
        # Most patterns are a set of octets, each of which may come anywhere.
        end = rows[len(states) - 1]
        allowed = [octet for octet in range(256) if rows[0][octet] is end]
        others = [octet for octet in range(256) if end[octet] is end]
        known = all(to is end or to is dead for row in rows[:-1] for to in row[:256])
        plain = len(states) <= 2 and allowed == others and known and end[256]
        self._allowed = bytes(allowed) if plain else None

    def matches(self, text: bytes) -> bool:
        """Whether a string is like that."""
        if self._allowed is not None:
            return not text.translate(None, self._allowed) and (self._first[256] or len(text) > 0)
        row = self._first
        for octet in text:
            row = row[octet]
        ends: bool = row[256]
        return ends


#: Whatever holds octets.
Octets = Union[bytes, bytearray, memoryview]
