"""Reads JSON, more strictly than most: what two readers would read in two ways is refused."""

import json
import math

# Objects and arrays stand in one another so deep.
DEEPEST = 127


def parse(document):
    """The value that a document is; a ValueError, if it is none."""
    value = json.loads(
        document.decode("utf-8"),
        object_pairs_hook=members,
        parse_int=integer,
        parse_float=finite,
        parse_constant=constant,
    )
    look(value, 0)
    return value


def members(pairs):
    """The members of an object, of which no two have one name."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a member stands there twice")
    return found


def integer(digits):
    """An integer; what is spelt otherwise is a number of another kind."""
    number = finite(digits)
    return number if digits == "-0" else int(digits)


def finite(digits):
    """A number that is not beyond all that others may hold it in."""
    number = float(digits)
    if math.isinf(number):
        raise ValueError("a number is beyond everything")
    return number


def constant(name):
    """What is no JSON, although many take it."""
    raise ValueError(f"{name} is no number")


def look(value, depth):
    """Strings are text, and nothing is too deep."""
    if isinstance(value, str):
        value.encode("utf-8")
    elif isinstance(value, (dict, list)):
        if depth == DEEPEST:
            raise ValueError("this is nested too deeply")
        for name in value if isinstance(value, dict) else ():
            look(name, depth)
        for inner in value.values() if isinstance(value, dict) else value:
            look(inner, depth + 1)
