"""What is wrong with a stream, and the arithmetic that tells it."""

from __future__ import annotations

from typing import Optional

from .classes import Class

U64 = (1 << 64) - 1


class StreamError(ValueError):
    """A stream breaks a rule of its format."""

    def __init__(
        self,
        class_: Class,
        rule: str,
        sentence: str,
        offset: int,
        path: str,
        record: Optional[int] = None,
        type: Optional[int] = None,
        instance: Optional[int] = None,
    ) -> None:
        super().__init__(rule)
        #: What kind of error it is.
        self.class_ = class_
        #: The id of the rule, as in the book.
        self.rule = rule
        #: What the rule says.
        self.sentence = sentence
        #: Octets from the start of the stream to the item that the rule is about.
        self.offset = offset
        #: That item.
        self.path = path
        #: The number of its record, from 0, and what that says of itself; None in a header.
        self.record = record
        self.type = type
        self.instance = instance

    def __str__(self) -> str:
        return f"{self.path} at {self.offset}: {self.rule}: {self.sentence}"


class Misfit(ValueError):
    """What is to be written is no such structure: a field is missing, or of another size or kind."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path


class NoHandler(LookupError):
    """A stream has a record that nothing is there to load."""

    def __init__(self, record: str, offset: int) -> None:
        super().__init__(f"there is no handler for the record {record} at {offset}")
        #: What the description calls it, and where it begins.
        self.record = record
        self.offset = offset


class Fault(Exception):
    """A rule is broken within a record or header; whoever reads that makes a StreamError of it."""

    def __init__(
        self, rule: str, offset: int, path: str, within: Optional[StreamError] = None
    ) -> None:
        super().__init__(rule)
        self.rule = rule
        self.offset = offset
        self.path = path
        #: The error, where it is one of a stream in the body.
        self.inner = within

    def within(self, name: str) -> Fault:
        """The same fault, of an item within another."""
        self.path = join(name, self.path)
        return self


class NoValue(Exception):
    """An amount that cannot be computed, or that the body does not hold."""


class Untold(Exception):
    """What cannot be known yet while a body is written: how much of it is left."""


def join(name: str, path: str) -> str:
    """The path of an item within another one."""
    if not name or not path or path[0] in "[/":
        return name + path
    return f"{name}.{path}"


def add(a: int, b: int) -> int:
    """The sum, where it is one of 64 bits."""
    if a + b > U64:
        raise NoValue
    return a + b


def sub(a: int, b: int) -> int:
    """The difference, where it is not below zero."""
    if a < b:
        raise NoValue
    return a - b


def mul(a: int, b: int) -> int:
    """The product, where it is one of 64 bits."""
    if a * b > U64:
        raise NoValue
    return a * b


def div(a: int, b: int) -> int:
    """The quotient, rounded down."""
    if b == 0:
        raise NoValue
    return a // b


def shl(a: int, b: int) -> int:
    """The bits of one number moved up, where none is lost."""
    if a and (b > 63 or a << b > U64):
        raise NoValue
    return a << b if a else 0
