"""Puts headers and records before the rules of their stream, in the order of the specification.

A stream does no input or output: readers and writers hand it octets, and share it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from importlib import import_module
from io import BytesIO
from typing import Any, Callable, DefaultDict, Dict, List, Optional, Sequence, Set, Tuple, Type

from .checksums import Running
from .classes import Class
from .cursor import NO_OCTETS, Cursor, Structure
from .errors import Fault, Misfit, NoValue, StreamError, join
from .forms import Form, Framing, HeaderForm, Heading, Layout
from .values import Octets

#: Layouts with fewer fields that a stream may have, beside the length of one: all of them.
ALL = -1
#: So many record headers are known at once.
MOST_KNOWN = 64
#: Where a stream is: before its headers, before a record, after its last one.
HEADERS, RECORDS, ENDED = range(3)


class Stream:
    """A stream under way: its headers, its version, and what later rules need of it."""

    #: The id of the stream, the name of its description, and the versions that this describes.
    ID: str
    NAME: str
    VERSIONS: Tuple[int, ...]
    #: Its rules: their class, and what they say.
    RULES: Dict[str, Tuple[Class, str]]
    _HEADERS: Sequence[HeaderForm]
    _HEADER_TYPE: Any
    _FRAMING: Framing
    _RECORDS: Dict[int, Any]
    #: The classes of records in an order that keeps the rules on it, and the last one, if it has no fields.
    _SAVED: Sequence[Any]
    _ENDS_WITH: Any = None
    #: The modules that describe the streams within, by id, and the octets by which these are known.
    _INNER: Dict[str, Sequence[Tuple[str, Sequence[Tuple[int, Tuple[bytes, ...]]]]]]
    _VERSION_IN: str
    #: Where the magic stands that tells the order of octets, if one does, and its octets, the most
    #: significant first.
    _ORDER_MAGIC: Optional[Tuple[int, bytes]] = None
    #: The checksum that is kept of all octets so far, if a record holds it.
    _RUNNING: Optional[str] = None

    def __init__(
        self, writing: bool, layouts: Optional[int], depth: int = 0, prefix: str = ""
    ) -> None:
        self.writing = writing
        self.layouts = layouts
        self.depth = depth
        self.prefix = prefix
        self.phase = HEADERS
        self.version = self.VERSIONS[0]
        #: Whether the stream has told its version.
        self.declared = False
        self.headers = self._HEADER_TYPE()
        self.big = False
        self.records = 0
        self.instance = 0
        #: Whether the record at hand is given by its type alone.
        self.by_type = False
        self.counts: DefaultDict[int, int] = defaultdict(int)
        self.earlier: Dict[str, int] = {}
        self.sets: Dict[str, Set[Any]] = {}
        self.last: Optional[Heading] = None
        self.running = Running(self._RUNNING) if self._RUNNING else None
        #: What record headers say that were read.
        self.known: Dict[bytes, Heading] = {}

    def inner(self, of: Type[Stream]) -> Stream:
        """A stream that follows a record of this one."""
        layouts = ALL if self.layouts == ALL else None
        return of(self.writing, layouts, self.depth + 1, f"{self.prefix}{of.ID}/")

    @classmethod
    def candidate(cls, id: str, octets: memoryview) -> Optional[Type[Stream]]:
        """The description of a stream within that some octets are; None if nothing describes it."""
        modules = cls._INNER[id]
        for module, signs in modules:
            held = (bytes(octets[at : at + len(one[0])]) in one for at, one in signs)
            if len(modules) == 1 or signs and all(held):
                return load(module)
        return load(modules[0][0]) if modules else None

    def error(self, rule: str, offset: int, path: str, heading: Optional[Heading] = None) -> StreamError:
        """That a rule is broken."""
        class_, sentence = self.RULES[rule]
        path = self.prefix + path
        if heading is None:
            return StreamError(class_, rule, sentence, offset, path)
        of = (heading.number, heading.type, heading.instance)
        return StreamError(class_, rule, sentence, offset, path, *of)

    def faulty(self, fault: Fault, name: str, heading: Optional[Heading] = None) -> StreamError:
        """The error that a fault in a header or record is."""
        path = join(name, fault.path)
        if fault.inner is None:
            return self.error(fault.rule, fault.offset, path, heading)
        fault.inner.path = self.prefix + path
        return fault.inner

    def unended(self, offset: int) -> StreamError:
        """That the stream goes no further."""
        assert self._FRAMING.end
        return self.error(self._FRAMING.end, offset, "framing")

    def trailing(self, offset: int) -> StreamError:
        """The error for what follows the last record."""
        assert self._FRAMING.nothing_after
        return self.error(self._FRAMING.nothing_after, offset, "framing")

    def stop(self, offset: int) -> None:
        """The stream goes no further, without a last record; it may end with its input."""
        if self._FRAMING.end:
            raise self.unended(offset)
        self.complete(offset, None)

    def tell_order(self, input: Any) -> None:
        """Step 0: looks at the magic of a stream that begins here, where that tells the order of octets."""
        if self._ORDER_MAGIC is not None:
            at, magic = self._ORDER_MAGIC
            end = at + len(magic)
            self.big = bytes(input.peek(end)[at:end]) == magic

    def in_order(self, endian: str) -> Stream:
        """The same, to be written in an order of octets, `"big"` or `"little"`, which its magic will tell."""
        if endian not in ("big", "little"):
            raise ValueError(f"{endian!r} is not an order of octets")
        self.big = endian == "big"
        return self

    def header(self, form: HeaderForm, octets: memoryview, start: int) -> None:
        """Step 1: a header, all of which is there."""
        big = self.big if form.big is None else form.big
        c = Cursor(self, octets, start, big)
        try:
            header = form.of._read(c, 0)
            setattr(self.headers, form.attribute, header)
            if form.version:
                self.version, self.declared = getattr(header, form.version), True
            if form.order:
                self.big = bool(getattr(header, form.order[0]) & form.order[1])
            # In rules, nothing is left.
            c.at = form.size
            header._rules(c)
        except Fault as fault:
            raise self.faulty(fault, form.name)
        if self.running:
            self.running.header(octets)

    def order(self) -> bool:
        """Whether the most significant octet of an integer in a body is first."""
        return self.big if self._FRAMING.big is None else self._FRAMING.big

    def heading(self, octets: memoryview, start: int) -> Heading:
        """Steps 2 to 5: a record header, all of which is there.

        What was found of the same octets before holds again, if no rule on them looks further.
        """
        said = bytes(octets)
        heading = None if self.by_type else self.known.get(said)
        if heading:
            heading.number, heading.start = self.records, start
            self.instance = heading.instance or 0
            return heading
        heading = self._judge_heading(octets, start)
        of = heading.of
        looks_back = of and (of._admit is not Structure._admit or of._FORM.turns or of._FORM.layouts)
        if not (self.by_type or self._FRAMING.unique or looks_back):
            if len(self.known) == MOST_KNOWN:
                self.known.clear()
            self.known[said] = heading
        return heading

    def _judge_heading(self, octets: memoryview, start: int) -> Heading:
        framing = self._FRAMING
        heading = Heading(self.records, start)
        c = heading.cursor = Cursor(self, octets, start, self.order())
        if self.running:
            heading.octets = memoryview(bytes(octets))
        try:
            header = heading.header = framing.of._read(c, 0)
        except Fault as fault:
            # What it says of itself is in the error all the same.
            def told(at: int, size: int, _: str) -> int:
                return int.from_bytes(octets[at : at + size], "big" if c.big else "little")

            heading.type = told(*framing.type)
            heading.instance = told(*framing.instance) if framing.instance else None
            raise self.faulty(fault, "framing", heading)
        type = heading.type = getattr(header, framing.type[2])
        heading.length = getattr(header, framing.length[2]) - framing.counts
        if framing.instance:
            heading.instance = getattr(header, framing.instance[2])
        of = heading.of = None if self.by_type else self._RECORDS.get(type)
        try:
            self.instance = c.instance = heading.instance or 0
            c.framing = header
            c.at = framing.size
            form: Optional[Form] = of._FORM if of else None
            if self.records == 0 and self._FIRST and form is not self._FIRST:
                assert self._FIRST.first
                raise c.fault(self._FIRST.first, framing.type[0], framing.type[2])
            if of:
                of._admit(c, framing.type[0], framing.type[2])
            else:
                if not self.is_optional(type) or type in self._RECORDS:
                    raise c.fault(framing.type_known, framing.type[0], framing.type[2])
            at, _, name = framing.instance or framing.type
            if form and form.instance and self.instance > form.instance[0]:
                if form.instance[2] in ("both", "writer" if self.writing else "reader"):
                    raise c.fault(form.instance[1], at, name)
            if framing.unique and (type, self.instance) in self.sets.get("", ()):
                raise c.fault(framing.unique, at, name)
            rule = self.length(heading)
            if rule:
                raise c.fault(rule, framing.length[0], framing.length[2])
        except Fault as fault:
            raise self.faulty(fault, "framing", heading)
        heading.padding = self.padding(heading.length)
        return heading

    @classmethod
    def is_optional(cls, type: int) -> bool:
        """Whether a type code is one that a reader may pass over."""
        framing = cls._FRAMING
        bit = framing.optional_bit
        return framing.passes_unknown or bit is not None and type >> bit & 1 == 1

    #: The record that every stream begins with.
    _FIRST: Optional[Form] = None

    def length(self, heading: Heading) -> Optional[str]:
        """Step 5: the rule that a length breaks; and the layout that it tells."""
        framing, length = self._FRAMING, heading.length
        if framing.least and length < 0:
            return framing.least
        if framing.limit and length > framing.limit[0]:
            return framing.limit[1]
        if framing.aligned and length % framing.pad_to:
            return framing.aligned
        if heading.of is None:
            return None
        form = heading.of._FORM
        if form.layouts:
            heading.layout = self.layout(form, length, self.layouts)
        whole = length == self.counted(form.size) if form.exact else length >= form.size
        return None if whole or heading.layout else str(form.length)

    def layout(self, form: Form, length: int, allowed: Optional[int]) -> Optional[Layout]:
        """The layout with fewer fields that a length tells, if it does."""
        if allowed is None or form.exact and length == self.counted(form.size):
            return None
        told = (one for one in form.layouts if self.counted(one.length) == length)
        layout = next(told, None)
        return layout if layout and allowed in (ALL, layout.length) else None

    def counted(self, size: int) -> int:
        """The length of a body with so many octets of fields."""
        framing = self._FRAMING
        return size + (-size % framing.pad_to if framing.pad_counts else 0)

    def padding(self, length: int) -> int:
        """Octets that follow a body, and that its length does not count."""
        framing = self._FRAMING
        return 0 if framing.pad_counts else -length % framing.pad_to

    def checksum(self, heading: Heading, header: memoryview, body: memoryview) -> None:
        """Step 6: the checksum of a record, all of which is there."""
        checksum = self._FRAMING.checksum
        if checksum and getattr(heading.header, checksum.name) != checksum.of(header, body):
            offset = heading.start + checksum.at
            raise self.error(checksum.rule, offset, f"framing.{checksum.name}", heading)

    def body(
        self,
        heading: Heading,
        octets: memoryview,
        padding: memoryview,
        stop: Optional[Tuple[str, Optional[StreamError]]] = None,
        compare: Optional[Callable[[Any, Cursor], None]] = None,
    ) -> Any:
        """Steps 7 to 10: body and padding, all of which are there.

        A writer compares what was read with what it wrote, before anything is remembered of it.
        """
        framing, of, layout = self._FRAMING, heading.of, heading.layout
        start = heading.start + framing.size
        c = heading.cursor
        if of is None:
            self.zeros(heading, padding, start + len(octets))
            if self.running:
                self.running.record(False, *self.pieces(heading, octets, padding))
            self.remember(heading)
            return octets
        form = of._FORM
        if form.sum is not None:
            c.sum = self.sum_before(heading, octets)
        c.begin(octets, start, stop)
        if layout:
            c.without, c.given = layout.without, frozenset(layout.defaults)
            c.gaps, c.lacking = layout.gaps, layout.lacking()
            c.data = filled(octets, layout, c.big)
        try:
            value = of._read(c, 0)
            read = (form.size if form.exact else c.at) - c.lacking
            left = len(octets) - read
            if left > (-read % framing.pad_to if framing.pad_counts else 0):
                raise self.error(form.length, start + read, form.name.lower(), heading)
            if left > 0:
                self.zeros(heading, octets[read:], start + read)
            elif padding:
                self.zeros(heading, padding, start + len(octets))
            c.at = len(c.data)
            value._rules(c)
        except NoValue:
            raise self.faulty(c.fault(c.fits, c.start, c.name), form.name.lower(), heading)
        except Fault as fault:
            raise self.faulty(fault, form.name.lower(), heading)
        if compare is not None:
            compare(value, c)
        if self.running:
            self.running.record(form.section, *self.pieces(heading, octets, padding))
        value._remember(self, c)
        # What is known of a record header outlives its body.
        c.data, c._octets = NO_OCTETS, None
        self.counts[heading.type] += 1
        self.remember(heading)
        return value

    def pieces(self, heading: Heading, body: memoryview, padding: memoryview) -> List[memoryview]:
        """All octets of a record."""
        trailer = [self._FRAMING.repeated(heading.octets)] if self._FRAMING.trailer else []
        return [heading.octets, body, padding, *trailer]

    def sum_before(self, heading: Heading, body: memoryview) -> int:
        """The checksum of the stream so far that a record with this body holds."""
        assert self.running
        form = heading.of._FORM
        return self.running.up_to(form.section, heading.octets, body[: form.sum])

    def zeros(self, heading: Heading, padding: memoryview, offset: int) -> None:
        """The padding is zero."""
        framing = self._FRAMING
        if padding and framing.pad_zero and (self.writing or framing.pad_verified) and any(padding):
            raise self.error(framing.pad_zero, offset, "framing", heading)

    def remember(self, heading: Heading) -> None:
        """Step 10: what is remembered of every record."""
        self.records += 1
        if self._FRAMING.unique:
            self.note("", (heading.type, heading.instance or 0))

    def begin_section(self) -> None:
        """Forgets the section before: the stream begins again."""
        self.counts.clear()
        self.earlier.clear()
        self.sets.clear()

    def note(self, field: str, value: Any) -> None:
        """Remembers a value of a field."""
        self.sets.setdefault(field, set()).add(value)

    def complete(self, start: int, last: Optional[Heading]) -> None:
        """Step 11: every required record has been there."""
        c = Cursor(self, memoryview(b""), start, False)
        for of in self._RECORDS.values():
            rule = of._FORM.required
            if rule and of._FORM.type not in self.counts and of._is_required(c):
                raise self.error(rule, start, "framing", last)


def filled(octets: memoryview, layout: Layout, big: bool) -> memoryview:
    """The octets of a whole body, with zeros or defaults for what a layout lacks."""
    whole = bytearray(octets)
    for at, size in layout.gaps:
        whole[at:at] = bytes(size)
    for at, size, value in layout.fill:
        whole[at : at + size] = value.to_bytes(size, "big" if big else "little")
    return memoryview(whole)


def load(module: str) -> Type[Stream]:
    """The stream that a module describes."""
    of: Type[Stream] = import_module(module, __package__.rpartition(".")[0])._Stream
    return of


class Courses:
    """All streams under way: one goes on, those outside it wait, those inside it are suspended."""

    def __init__(self, current: Stream) -> None:
        self.current = current
        self.outer: List[Stream] = []
        self.suspended: List[Stream] = []

    def turn(self, heading: Heading) -> Optional[str]:
        """Hands control on after a record: the id of a stream that begins, if one does."""
        current = self.current
        form: Optional[Form] = heading.of._FORM if heading.of else None
        if form is None:
            return None
        if form.last:
            current.phase, current.last = ENDED, heading
        elif form.begins:
            if current._INNER[form.begins]:
                self.none_suspended(heading)
                return form.begins
        elif form.resumes:
            if self.suspended and self.suspended[-1].ID == form.resumes:
                self.outer.append(current)
                self.current = self.suspended.pop()
        elif form.returns and self.outer:
            self.suspended.append(current)
            self.current = self.outer.pop()
        return None

    def begin(self, of: Type[Stream], heading: Heading) -> None:
        """A stream begins after a record."""
        current = self.current
        if current.depth + 1 > 8:
            form, at = heading.of._FORM, heading.start + current._FRAMING.size
            raise current.error(form.length, at, form.name.lower(), heading)
        self.outer.append(current)
        self.current = current.inner(of)

    def close(self) -> bool:
        """Step 11 after the last record of a stream; whether it was within another one."""
        last = self.current.last
        assert last
        self.current.complete(last.start, last)
        self.none_suspended(last)
        if self.outer:
            self.current = self.outer.pop()
            return True
        return False

    def none_suspended(self, heading: Heading) -> None:
        """No stream within is suspended."""
        if self.suspended:
            raise self.suspended[-1].unended(heading.start)


@dataclass
class Nested:
    """A stream in the body of a record."""

    octets: memoryview
    of: Type[Stream]
    offset: int = 0
    depth: int = 1
    _writing: bool = False

    def reader(self) -> Any:
        """A reader of it; offsets count from the start of the outermost stream."""
        from .reader import StreamReader

        stream = self.of(self._writing, ALL, self.depth)
        return StreamReader(stream, self.octets, self.offset)


    def cleared(self) -> Nested:
        """The same with zeros where readers pass over what writers refuse; as it is, if it breaks their rules."""
        from .writer import StreamWriter

        out = BytesIO()
        reader = self.reader()
        try:
            headers = reader.headers.cleared()
            stream = self.of(True, ALL, self.depth).in_order(reader.endian)
            writer: StreamWriter[Any] = StreamWriter(stream, out, headers)
            writer.save(record.cleared() for record in reader)
        except (StreamError, Misfit):
            return self
        return replace(self, octets=memoryview(out.getvalue()))


@dataclass
class Refused:
    """A stream for a body that was refused while it was written, and what is wrong with it."""

    octets: Octets
    error: StreamError
