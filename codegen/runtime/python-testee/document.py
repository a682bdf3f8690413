"""Turns streams into documents and back."""

import io
import json

from PACKAGE.streamspec.cursor import SIZES
from PACKAGE.streamspec.errors import Misfit, StreamError, join
from PACKAGE.streamspec.reader import StreamReader
from PACKAGE.streamspec.stream import ALL, ENDED, RECORDS, Nested, Refused
from PACKAGE.streamspec.writer import StreamWriter

from literals import integer, need, number, octets, of_name, text
from tables import FIELDS, FURTHER, HEADERS, RECORDS as BODIES, STREAMS
from text import parse

#: The integers that a record header may have, by their octets.
UNSIGNED = {1: "B", 2: "H", 3: "U24", 4: "I", 6: "U48", 8: "Q"}


def described(id):
    """The modules of a stream, the oldest first."""
    of = [module for module in STREAMS if module._Stream.ID == id]
    return sorted(of, key=lambda module: module._Stream.VERSIONS[0])


def module_of(stream):
    """The module that describes a stream."""
    return next(module for module in STREAMS if module._Stream is type(stream))


# From values to documents.


def show(shape, value, of=None):
    """A value as it stands in a document."""
    kind = shape[0]
    if kind == "integer":
        return int(value) if SIZES[shape[1]] <= 4 else str(int(value))
    if kind == "enum":
        name = shape[2].get(int(value))
        return show(("integer", shape[1]), value) if name is None else name
    if kind == "bits":
        return {name: show_part(part, getattr(value, part[0])) for name, *part in shape[2]}
    if kind == "octets":
        return bytes(value).hex()
    if kind == "text":
        return value.decode("latin-1")
    if kind == "array":
        return [show(shape[1], one) for one in value]
    if kind == "stream" and isinstance(value, Nested):
        return read(value.reader())
    if isinstance(value, memoryview):
        return bytes(value).hex()
    return fields(FIELDS[type(value)], value)


def show_part(part, value):
    """A part of bits as it stands in a document."""
    _, width, values = part
    if values is not None:
        return values.get(int(value), int(value) if width <= 32 else str(int(value)))
    return bool(value) if width == 1 else int(value) if width <= 32 else str(value)


def fields(rows, of):
    """The fields of a structure that are there."""
    values = ((name, shape, getattr(of, attribute)) for name, attribute, shape in rows)
    return {name: show(shape, value, of) for name, shape, value in values if value is not None}


def start(stream, headers):
    """A document before its records."""
    module = module_of(stream)
    document = {"stream": stream.ID}
    if stream.declared or len(stream.VERSIONS) == 1:
        document["version"] = stream.version
    if stream._ORDER_MAGIC:
        document["endian"] = "big" if stream.big else "little"
    rows = ((name, of, getattr(headers, attribute)) for name, attribute, of in HEADERS[module])
    document["headers"] = {name: fields(FIELDS[of], header) for name, of, header in rows}
    document["records"] = []
    return document


def read(reader):
    """The document of a stream."""
    document = start(reader._stream, reader.headers)
    lists = [document["records"]]
    outermost = reader._stream.depth
    for record in reader:
        stream = record.stream
        depth = stream.depth - outermost
        if depth >= len(lists):
            # The record before it began the stream, or resumed it.
            inner = {"records": []} if record.number else start(stream, stream.headers)
            lists[-1][-1]["stream"] = inner
            lists.append(inner["records"])
        del lists[depth + 1 :]
        lists[depth].append(one(record))
    return document


def one(record):
    """A record as it stands in a document."""
    stream = record.stream
    module = module_of(stream)
    known = hasattr(record.body, "_FORM")
    shown = {"record": record.body._FORM.name if known else hex(record.type)}
    if stream._FRAMING.instance:
        big = ("integer", UNSIGNED[stream._FRAMING.instance[1]])
        shown["instance"] = show(big, record.instance)
    if record.layout is not None:
        shown["layout"] = record.layout
    if FURTHER[module]:
        shown["header"] = fields(FURTHER[module], record.header)
    body = record.body
    shown["body"] = fields(FIELDS[type(body)], body) if known else bytes(body).hex()
    return shown


# From documents to values.


def member(members, name):
    """A member that must be there."""
    if name not in members:
        raise Misfit(name, "is missing")
    return members.pop(name)


def within(name, take, *arguments):
    """What is taken of a member."""
    try:
        return take(*arguments)
    except Misfit as error:
        raise Misfit(join(name, error.path), str(error))


def take(shape, value, of):
    """A value of a document as it is in Python."""
    kind = shape[0]
    if kind == "integer":
        return integer(shape[1], value)
    if kind == "enum":
        return integer(shape[1], of_name(shape[2], value))
    if kind == "bits":
        members = dict(need(dict, value))
        parts = {}
        for name, attribute, width, values in shape[2]:
            parts[attribute] = within(name, take_part, width, values, member(members, name))
        end(members)
        return shape[1].of(**parts)
    if kind == "octets":
        return octets(value)
    if kind == "text":
        return text(value)
    if kind == "array":
        found = enumerate(need(list, value))
        return [within(f"[{index}]", take, shape[1], one, of) for index, one in found]
    if kind == "stream":
        return stream(shape[1], value)
    if kind == "union":
        case = shape[2].get(int(getattr(of, shape[1]) or 0))
        return b"" if case is None else inner(case, value)
    return inner(shape[1], value)


def take_part(width, values, value):
    """A part of bits."""
    if values is None and width == 1:
        return need(bool, value)
    return number(of_name(values, value) if values else value, 0, (1 << width) - 1)


def end(members):
    """Nothing else is there."""
    for name in members:
        raise Misfit(name, "unknown member")


def inner(of, value):
    """A structure within another; each string of one of strings ends at its NUL alone."""
    found = structure(of, value)
    strings = all(shape == ("text",) for _, _, shape in FIELDS[of])
    for name, attribute, _ in FIELDS[of] if strings else ():
        if b"\0" in (getattr(found, attribute) or b""):
            raise Misfit(name, "a string of several cannot hold a NUL")
    return found


def structure(of, value):
    """A structure; what it lacks is None."""
    return filled(FIELDS[of], of(), value)


def filled(rows, of, value):
    """A structure with the fields that a document has."""
    members = dict(need(dict, value))
    for name, attribute, shape in rows:
        given = within(name, take, shape, members.pop(name), of) if name in members else None
        setattr(of, attribute, given)
    end(members)
    return of


def stream(id, value):
    """A stream in the body of a record."""
    modules = described(id)
    if not modules:
        return octets(value)
    module = by_version(modules, need(dict, value).get("version"))
    sink = io.BytesIO()
    writing = module._Stream(True, None, 1)
    try:
        write(writing, value, sink)
    except StreamError as error:
        return Refused(sink.getvalue(), error)
    return sink.getvalue()


def by_version(modules, version):
    """The description of a version; the newest, if none is."""
    try:
        version = integer("I", version)
    except Misfit:
        return modules[-1]
    of = (module for module in modules if version in module._Stream.VERSIONS)
    return next(of, modules[-1])


def write(stream, document, sink):
    """Writes the stream that a document is."""
    Session(StreamWriter(stream, sink, None)).document(document)


class Session:
    """A stream that is being written."""

    def __init__(self, writer):
        self.writer = writer
        self.courses = writer._courses

    def document(self, document):
        """All of the outermost stream."""
        self.begin(document)
        self.writer.close()

    def begin(self, document):
        """Headers and records of the stream at hand."""
        stream = self.courses.current
        members = dict(need(dict, document))
        version = [members.pop("version")] if "version" in members else []
        if member(members, "stream") != stream.ID:
            raise Misfit("stream", "is another one")
        if stream._ORDER_MAGIC and "endian" in members:
            stream.big = within("endian", order, members.pop("endian"))
        rows = HEADERS[module_of(stream)]
        headers = member(members, "headers") if rows or "headers" in members else {}
        records = members.pop("records", None)
        end(members)
        headers = dict(need(dict, headers))
        end(headers.keys() - {name for name, *_ in rows})
        for form, (name, _, of) in zip(stream._HEADERS, rows):
            header = within(f"headers.{name}", structure, of, member(headers, name))
            self.writer._write_header(form, header)
        stream.phase = RECORDS
        self.version(stream, version)
        self.records(records, version)

    def version(self, stream, stated):
        """The document states the version that the stream has."""
        if not stated or not stream.declared and len(stream.VERSIONS) > 1:
            return
        if within("version", integer, "I", stated.pop()) != stream.version:
            raise Misfit("version", "the stream has another one")

    def records(self, records, version):
        """Records of the stream at hand."""
        stream = self.courses.current
        for index, record in enumerate(need(list, records)):
            within(f"records[{index}]", self.record, stream, record)
            if self.courses.current is stream:
                self.version(stream, version)

    def record(self, stream, record):
        """A record, and the stream that follows it."""
        if self.courses.current is not stream and stream in self.courses.suspended:
            raise Misfit("", "stands after a record that gives back control")
        if stream.phase == ENDED:
            error = stream.trailing(self.writer.offset)
            self.courses.close()
            raise error
        module, members = module_of(stream), dict(need(dict, record))
        name = need(str, member(members, "record"))
        arguments = {"type": None}
        of = BODIES[module].get(name)
        if of is None:
            if stream._FRAMING.optional_bit is None and not stream._FRAMING.passes_unknown:
                raise Misfit("record", "there is no such record")
            arguments["type"] = within("record", code, name)
            if arguments["type"] >> 8 * stream._FRAMING.type[1]:
                raise Misfit("record", "is out of range")
        framing = stream._FRAMING
        if framing.instance:
            letter = UNSIGNED[framing.instance[1]]
            given = member(members, "instance")
            arguments["instance"] = within("instance", integer, letter, given)
        if "layout" in members:
            arguments["layout"] = within("layout", integer, "Q", members.pop("layout"))
        if FURTHER[module]:
            given = members.pop("header", {})
            rows = FURTHER[module]
            arguments["header"] = within("header", filled, rows, framing.of(), given)
        body = member(members, "body")
        body = within("body", octets, body) if of is None else within("body", structure, of, body)
        following = [members.pop("stream")] if "stream" in members else []
        end(members)
        depth = len(self.courses.outer)
        self.writer.write(body, **arguments)
        self.turn(following, depth)

    def turn(self, following, depth):
        """The stream that follows a record, or goes on after it."""
        courses, begins = self.courses, self.writer._begins
        if begins is None and len(courses.outer) <= depth:
            if following:
                raise Misfit("stream", "unknown member")
            return
        if not following:
            raise Misfit("stream", "is missing")
        members = dict(need(dict, following[0]))
        if begins is not None:
            self.writer._begins = None
            module = by_version(described(begins), members.get("version"))
            courses.begin(module._Stream, self.writer._latest)
            within("stream", self.begin, following[0])
        else:
            end(members.keys() - {"records"})
            within("stream", self.records, member(members, "records"), [])
        if courses.current.phase == ENDED and len(courses.outer) > depth:
            courses.close()
        if len(courses.outer) > depth:
            raise courses.current.unended(self.writer.offset)


def order(value):
    """Whether an order of octets has the most significant first."""
    if need(str, value) not in ("big", "little"):
        raise Misfit("", "is not an order of octets")
    return value == "big"


def code(name):
    """A type code."""
    digits = name[2:] if name.startswith("0x") else ""
    if not digits or not all(digit in "0123456789abcdefABCDEF" for digit in digits):
        raise Misfit("", "there is no such record")
    return int(digits, 16)


def decode(module, octets):
    """The document of some octets."""
    document = read(StreamReader(module._Stream(False, ALL), octets))
    return json.dumps(document).encode()


def encode(module, document):
    """The octets of a document."""
    try:
        document = parse(document)
    except (ValueError, RecursionError) as error:
        raise Misfit("", str(error))
    sink = io.BytesIO()
    write(module._Stream(True, None), document, sink)
    return sink.getvalue()
