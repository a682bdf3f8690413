"""Integers, octets and texts as they stand in a document."""

from PACKAGE.streamspec.cursor import SIZES
from PACKAGE.streamspec.errors import Misfit


def need(kind, value):
    """A value of a document, which is of a kind."""
    if not isinstance(value, kind) or kind is not bool and isinstance(value, bool):
        raise Misfit("", f"this is no {kind.__name__}")
    return value


def number(value, least, most):
    """An integer within a range, which may be in decimal digits."""
    if isinstance(value, str):
        digits = value[1:] if value.startswith("-") else value
        plain = digits.isascii() and digits.isdigit() and (digits[0] != "0" or value == "0")
        if not plain or len(digits) > 40:
            raise Misfit("", "these are no decimal digits")
        value = int(value)
    if not least <= need(int, value) <= most:
        raise Misfit("", "is out of range")
    return value


def integer(letter, value):
    """An integer of a kind."""
    bits = 8 * SIZES[letter]
    if letter.islower():
        return number(value, -(1 << bits - 1), (1 << bits - 1) - 1)
    return number(value, 0, (1 << bits) - 1)


def of_name(values, value):
    """The value of an enum that a name stands for."""
    return next((code for code, name in values.items() if name == value), value)


def octets(value):
    """Octets of hexadecimal digits."""
    digits = need(str, value)
    if len(digits) % 2 or not all(digit in "0123456789abcdefABCDEF" for digit in digits):
        raise Misfit("", "these are no pairs of hexadecimal digits")
    return bytes.fromhex(digits)


def text(value):
    """A text, of one character for each octet."""
    try:
        return need(str, value).encode("latin-1")
    except UnicodeEncodeError:
        raise Misfit("", "this is no octet")
