# Generated from spec/domain-context by `cargo codegen`; do not edit.
"""Domain context

The state of a domain that the hypervisor holds, other than its memory and its devices: what a
toolstack asks the hypervisor for when a domain is saved, and gives back when it is restored.
This description is the authoritative text of the format."""

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


class DomainArch(Named):
    """Architecture and kind of a domain; 0 is reserved, so that a header of zeros is not a header."""

    #: A paravirtual x86 domain.
    X86_PV = 1
    #: A hardware-virtualised x86 domain.
    X86_HVM = 2
    #: An Arm domain.
    ARM = 3


_DomainArch = values_of(DomainArch)


class GrantFlags(Bits):
    """What a grant table entry grants."""

    _PARTS = {
        "kind": (0, 0x3),
        "readonly": (2, 0x1),
        "reading": (3, 0x1),
        "writing": (4, 0x1),
        "cache": (5, 0x7),
        "sub_page": (8, 0x1),
    }

    @property
    def kind(self) -> Union[GrantKind, int]:
        """Kind of the grant."""
        return named(GrantKind, self & 0x3)

    @property
    def readonly(self) -> bool:
        """The page may be read and not written."""
        return self >> 2 & 0x1 != 0

    @property
    def reading(self) -> bool:
        """The page is mapped for reading, or was; set by the hypervisor."""
        return self >> 3 & 0x1 != 0

    @property
    def writing(self) -> bool:
        """The page is mapped for writing, or was; set by the hypervisor."""
        return self >> 4 & 0x1 != 0

    @property
    def cache(self) -> int:
        """Cache attributes of the mapping."""
        return self >> 5 & 0x7

    @property
    def sub_page(self) -> bool:
        """Only a part of the page is granted."""
        return self >> 8 & 0x1 != 0

    @classmethod
    def of(
        cls,
        *,
        kind: int = 0,
        readonly: bool = False,
        reading: bool = False,
        writing: bool = False,
        cache: int = 0,
        sub_page: bool = False,
    ) -> GrantFlags:
        """The integer of these bits."""
        return cls((
            part(kind, 2, 0)
            | part(readonly, 1, 2)
            | part(reading, 1, 3)
            | part(writing, 1, 4)
            | part(cache, 3, 5)
            | part(sub_page, 1, 8)
        ))


class GrantKind(Named):
    """Kind of a grant."""

    #: Nothing is granted.
    NONE = 0
    #: The page may be mapped or copied.
    ACCESS = 1
    #: A page is accepted in exchange.
    TRANSFER = 2


_GrantKind = values_of(GrantKind)


class ImageOptions(Bits):
    """Properties of the whole stream."""

    _PARTS = {
        "big_endian": (0, 0x1),
    }

    @property
    def big_endian(self) -> bool:
        """The endianness after the image header: 0 little, 1 big."""
        return self & 0x1 != 0

    @classmethod
    def of(cls, *, big_endian: bool = False) -> ImageOptions:
        """The integer of these bits."""
        return cls(part(big_endian, 1, 0))


class SharedInfoFlags(Bits):
    """How a shared info page is laid out."""

    _PARTS = {
        "compat": (0, 0x1),
    }

    @property
    def compat(self) -> bool:
        """The 32-bit layout."""
        return self & 0x1 != 0

    @classmethod
    def of(cls, *, compat: bool = False) -> SharedInfoFlags:
        """The integer of these bits."""
        return cls(part(compat, 1, 0))


class EventChannelFlags(Bits):
    """Delivery state of an event channel."""

    _PARTS = {
        "pending": (0, 0x1),
        "masked": (1, 0x1),
    }

    @property
    def pending(self) -> bool:
        """An event waits to be handled."""
        return self & 0x1 != 0

    @property
    def masked(self) -> bool:
        """The guest has masked the channel."""
        return self >> 1 & 0x1 != 0

    @classmethod
    def of(cls, *, pending: bool = False, masked: bool = False) -> EventChannelFlags:
        """The integer of these bits."""
        return cls(part(pending, 1, 0) | part(masked, 1, 1))


class EventChannelState(Named):
    """What an event channel is bound to. A closed channel has no record."""

    #: Waits for a remote domain to bind to it.
    UNBOUND = 1
    #: Bound to a channel of another domain.
    INTERDOMAIN = 2
    #: Bound to a physical interrupt.
    PIRQ = 3
    #: Bound to a virtual interrupt.
    VIRQ = 4
    #: Bound to an interrupt between the domain's own vCPUs.
    IPI = 5


_EventChannelState = values_of(EventChannelState)


class Runstate(Named):
    """What a vCPU is doing."""

    #: On a physical CPU.
    RUNNING = 0
    #: Waits for a physical CPU.
    RUNNABLE = 1
    #: Waits for an event.
    BLOCKED = 2
    #: Can neither run nor wait.
    OFFLINE = 3


_Runstate = values_of(Runstate)


@dataclass(**SLOTS)
class InterdomainChannel(Structure):
    """Bound to a channel of another domain."""

    #: The other domain.
    remote_domid: int = 0
    #: The other domain's port.
    remote_port: int = 0

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> InterdomainChannel:
        (remote_domid, remote_port) = told
        self = new(cls)
        self.remote_domid = remote_domid
        self.remote_port = remote_port
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.remote_domid, self.remote_port)


@dataclass(**SLOTS)
class IpiChannel(Structure):
    """Bound to an interrupt between vCPUs; has no other end."""


    _FIXED = orders("Q")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> IpiChannel:
        (reserved,) = told
        if reserved:
            raise c.fault("domain-context.ipi_channel.reserved.zero", at, "reserved")
        self = new(cls)
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, 0)
        pass


@dataclass(**SLOTS)
class PirqChannel(Structure):
    """Bound to a physical interrupt."""

    #: The interrupt, by its guest number.
    pirq: int = 0

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> PirqChannel:
        (pirq, reserved) = told
        if reserved:
            raise c.fault("domain-context.pirq_channel.reserved.zero", at + 4, "reserved")
        self = new(cls)
        self.pirq = pirq
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.pirq, 0)


@dataclass(**SLOTS)
class UnboundChannel(Structure):
    """Waits for a remote domain."""

    #: The domain that may bind to the channel.
    remote_domid: int = 0

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> UnboundChannel:
        (remote_domid, reserved) = told
        if reserved:
            raise c.fault("domain-context.unbound_channel.reserved.zero", at + 4, "reserved")
        self = new(cls)
        self.remote_domid = remote_domid
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.remote_domid, 0)


@dataclass(**SLOTS)
class VirqChannel(Structure):
    """Bound to a virtual interrupt."""

    #: The interrupt.
    virq: int = 0

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> VirqChannel:
        (virq, reserved) = told
        if reserved:
            raise c.fault("domain-context.virq_channel.reserved.zero", at + 4, "reserved")
        self = new(cls)
        self.virq = virq
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.virq, 0)


@dataclass(**SLOTS)
class GrantEntryV1(Structure):
    """A grant table entry of version 1."""

    #: What is granted.
    flags: GrantFlags = GrantFlags(0)
    #: The domain that it is granted to.
    domid: int = 0
    #: The frame that is granted.
    frame: int = 0

    _FIXED = orders("HHI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> GrantEntryV1:
        (flags, domid, frame) = told
        if flags & 0xfe00:
            raise c.fault("domain-context.grant_entry_v1.flags.zero", at, "flags")
        if flags >> 0 & 0x3 not in _GrantKind:
            raise c.fault("domain-context.grant_entry_v1.flags.kind.named", at, "flags")
        self = new(cls)
        self.flags = GrantFlags(flags)
        self.domid = domid
        self.frame = frame
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.flags, self.domid, self.frame)


@dataclass(**SLOTS)
class GrantEntryV2(Structure):
    """A grant table entry of version 2, for a whole page or a part of one."""

    #: What is granted.
    flags: GrantFlags = GrantFlags(0)
    #: The domain that it is granted to.
    domid: int = 0
    #: First octet of the page that is granted.
    page_offset: int = 0
    #: Octets granted, where only a part of the page is.
    page_length: int = 0
    #: The frame that is granted.
    frame: int = 0

    _FIXED = orders("HHHHQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> GrantEntryV2:
        (flags, domid, page_offset, page_length, frame) = told
        if flags & 0xfe00:
            raise c.fault("domain-context.grant_entry_v2.flags.zero", at, "flags")
        if flags >> 0 & 0x3 not in _GrantKind:
            raise c.fault("domain-context.grant_entry_v2.flags.kind.named", at, "flags")
        if page_offset > 4095:
            raise c.fault("domain-context.grant_entry_v2.page_offset.max", at + 4, "page_offset")
        self = new(cls)
        self.flags = GrantFlags(flags)
        self.domid = domid
        self.page_offset = page_offset
        self.page_length = page_length
        self.frame = frame
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.flags,
            self.domid,
            self.page_offset,
            self.page_length,
            self.frame,
        )


@dataclass(**SLOTS)
class ImageHeader(Structure):
    """Identifies the stream and its version, and declares the endianness of all that follows."""

    #: All ones, which no record of an older stream can begin with.
    marker: int = 18446744073709551615
    #: The ASCII letters "SAVE".
    id: int = 1396790853
    #: Version of the format.
    version: int = 2
    #: Properties of the whole stream.
    options: ImageOptions = ImageOptions(0)

    _FIXED = orders("QIIHHI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> ImageHeader:
        (marker, id, version, options, reserved, reserved2) = told
        if marker != 18446744073709551615:
            raise c.fault("domain-context.image_header.marker.const", at, "marker")
        if id != 1396790853:
            raise c.fault("domain-context.image_header.id.const", at + 8, "id")
        if version != 2:
            raise c.fault("domain-context.image_header.version.known", at + 12, "version")
        c.version = version
        if options & 0xfffe:
            raise c.fault("domain-context.image_header.options.zero", at + 16, "options")
        if reserved:
            raise c.fault("domain-context.image_header.reserved.zero", at + 18, "reserved")
        if reserved2:
            raise c.fault("domain-context.image_header.reserved2.zero", at + 20, "reserved2")
        self = new(cls)
        self.marker = marker
        self.id = id
        self.version = version
        self.options = ImageOptions(options)
        return self

    def _write(self, c: Output, at: int) -> None:
        c.version = self.version
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.marker,
            self.id,
            self.version,
            self.options,
            0,
            0,
        )


@dataclass(**SLOTS)
class DomainHeader(Structure):
    """What kind of domain was saved, and by which release."""

    #: Architecture and kind of the domain.
    arch: Union[DomainArch, int] = named(DomainArch, 0)
    #: Major version of the Xen that saved the domain.
    xen_major: int = 0
    #: Minor version of the Xen that saved the domain.
    xen_minor: int = 0

    _FIXED = orders("IIII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> DomainHeader:
        (arch, reserved, xen_major, xen_minor) = told
        try:
            arch = _DomainArch[arch]
        except KeyError:
            raise c.fault("domain-context.domain_header.arch.named", at, "arch") from None
        if reserved:
            raise c.fault("domain-context.domain_header.reserved.zero", at + 4, "reserved")
        self = new(cls)
        self.arch = arch
        self.xen_major = xen_major
        self.xen_minor = xen_minor
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.arch, 0, self.xen_major, self.xen_minor)


@dataclass(**SLOTS)
class Headers:
    """What stands before the first record."""

    #: Identifies the stream and its version, and declares the endianness of all that follows.
    image_header: ImageHeader = field(default_factory=ImageHeader)
    #: What kind of domain was saved, and by which release.
    domain_header: DomainHeader = field(default_factory=DomainHeader)

    def cleared(self) -> Headers:
        """The same with zeros where readers pass over what writers refuse."""
        return Headers(
            image_header=self.image_header.cleared(),
            domain_header=self.domain_header.cleared(),
        )


@dataclass(**SLOTS)
class RecordHeader(Structure):
    """Precedes every record."""

    #: Type code of the record.
    type: int = 0
    #: Tells apart several records of one type.
    instance: int = 0
    #: Octets of the body without its padding.
    length: int = 0

    _FIXED = orders("IIQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> RecordHeader:
        (type, instance, length) = told
        self = new(cls)
        self.type = type
        self.instance = instance
        self.length = length
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.type, self.instance, self.length)


@dataclass(**SLOTS)
class End(Structure):
    """Marks the end of the stream."""

    _FORM = Form(
        "END",
        1,
        0,
        True,
        "domain-context.end.length",
        instance=(0, "domain-context.end.instance", "both"),
        last=True,
    )


@dataclass(**SLOTS)
class SharedInfo(Structure):
    """The shared info page of the domain."""

    #: How the page is laid out.
    flags: SharedInfoFlags = SharedInfoFlags(0)
    #: Content of the page.
    page: Octets = b""
    _FORM = Form(
        "SHARED_INFO",
        2,
        8,
        False,
        "domain-context.shared_info.length",
        instance=(0, "domain-context.shared_info.instance", "both"),
    )

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> SharedInfo:
        (flags, reserved) = told
        if flags & 0xfffffffe:
            raise c.fault("domain-context.shared_info.flags.zero", at, "flags")
        if reserved:
            raise c.fault("domain-context.shared_info.reserved.zero", at + 4, "reserved")
        c.at = 8
        c.part("page", "domain-context.shared_info.page.fits")
        page = c.octets(c.remaining())
        self = new(cls)
        self.flags = SharedInfoFlags(flags)
        self.page = page
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.flags, 0)
        c.part("page")
        c.octets(self.page)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(2):
            raise c.fault("domain-context.shared_info.once", at, path)


@dataclass(**SLOTS)
class X86TscInfo(Structure):
    """The virtual time stamp counter of an x86 domain."""

    #: TSC mode, as XEN_DOMCTL_settscinfo takes it.
    mode: int = 0
    #: Frequency of the counter, in kHz.
    khz: int = 0
    #: Time that has passed for the domain, in nanoseconds.
    nsec: int = 0
    #: Number of times that the domain has been moved.
    incarnation: int = 0
    _FORM = Form(
        "X86_TSC_INFO",
        3,
        24,
        True,
        "domain-context.x86_tsc_info.length",
        instance=(0, "domain-context.x86_tsc_info.instance", "both"),
    )

    _FIXED = orders("IIQII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> X86TscInfo:
        (mode, khz, nsec, incarnation, reserved) = told
        if reserved:
            raise c.fault("domain-context.x86_tsc_info.reserved.zero", at + 20, "reserved")
        self = new(cls)
        self.mode = mode
        self.khz = khz
        self.nsec = nsec
        self.incarnation = incarnation
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(24)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.mode,
            self.khz,
            self.nsec,
            self.incarnation,
            0,
        )

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if not (c.headers.domain_header.arch == 1 or c.headers.domain_header.arch == 2):
            raise c.fault("domain-context.x86_tsc_info.when", at, path)
        if c.seen(3):
            raise c.fault("domain-context.x86_tsc_info.once", at, path)


@dataclass(**SLOTS)
class EventChannel(Structure):
    """One event channel of the domain; its instance is the local port."""

    #: What the channel is bound to.
    state: Union[EventChannelState, int] = named(EventChannelState, 0)
    #: Whether the channel is pending, and whether it is masked.
    flags: EventChannelFlags = EventChannelFlags(0)
    #: The vCPU that is notified.
    vcpu: int = 0
    #: Priority of the channel, 0 highest; 7 where the guest set none.
    priority: int = 0
    #: The other end of the channel.
    binding: Union[UnboundChannel, InterdomainChannel, PirqChannel, VirqChannel, IpiChannel, Octets] = field(default_factory=UnboundChannel)
    _FORM = Form("EVENT_CHANNEL", 16, 24, True, "domain-context.event_channel.length", alone=True)

    _FIXED = orders("IIII8x")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> EventChannel:
        (state, flags, vcpu, priority) = told
        try:
            state = _EventChannelState[state]
        except KeyError:
            raise c.fault("domain-context.event_channel.state.named", at, "state") from None
        if flags & 0xfffffffc:
            raise c.fault("domain-context.event_channel.flags.zero", at + 4, "flags")
        if priority > 15:
            raise c.fault("domain-context.event_channel.priority.max", at + 12, "priority")
        binding = c.case("binding", {1: UnboundChannel, 2: InterdomainChannel, 3: PirqChannel, 4: VirqChannel, 5: IpiChannel}, state, at + 16, 8)
        self = new(cls)
        self.state = state
        self.flags = EventChannelFlags(flags)
        self.vcpu = vcpu
        self.priority = priority
        self.binding = binding
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(24)
        self._FIXED[c.big].pack_into(c.data, at, self.state, self.flags, self.vcpu, self.priority)
        c.case(at + 16, "binding", self.binding, {1: UnboundChannel, 2: InterdomainChannel, 3: PirqChannel, 4: VirqChannel, 5: IpiChannel}, self.state, 8)


@dataclass(**SLOTS)
class GrantEntriesV1(Structure):
    """A run of grant table entries in the layout of version 1."""

    #: Grant reference of the first entry.
    first_ref: int = 0
    #: Number of entries.
    count_: int = 0
    #: The entries, by ascending reference.
    entries: Sequence[GrantEntryV1] = ()
    _FORM = Form("GRANT_ENTRIES_V1", 17, 8, False, "domain-context.grant_entries_v1.length")

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> GrantEntriesV1:
        (first_ref, count_) = told
        if count_ < 1:
            raise c.fault("domain-context.grant_entries_v1.count.min", at + 4, "count")
        c.at = 8
        c.part("entries", "domain-context.grant_entries_v1.entries.fits")
        c.take(count_ * 8)
        entries = c.structures("entries", GrantEntryV1, c.start, 8, (c.at - c.start) // 8)
        self = new(cls)
        self.first_ref = first_ref
        self.count_ = count_
        self.entries = entries
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.first_ref, self.count_)
        c.part("entries")
        c.agree(self.entries, lambda: self.count_)
        c.structures(self.entries, 8)

    def _rules(self, c: Cursor) -> None:
        if (self.first_ref + self.count_) > 4294967296:
            raise c.fault("domain-context.grant_entries_v1.range", 0, "first_ref")
        if c.seen(18):
            raise c.fault("domain-context.grant_entries_v1.exclusive", 0, "")


@dataclass(**SLOTS)
class GrantEntriesV2(Structure):
    """A run of grant table entries in the layout of version 2."""

    #: Grant reference of the first entry.
    first_ref: int = 0
    #: Number of entries.
    count_: int = 0
    #: The entries, by ascending reference.
    entries: Sequence[GrantEntryV2] = ()
    _FORM = Form("GRANT_ENTRIES_V2", 18, 8, False, "domain-context.grant_entries_v2.length")

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> GrantEntriesV2:
        (first_ref, count_) = told
        if count_ < 1:
            raise c.fault("domain-context.grant_entries_v2.count.min", at + 4, "count")
        c.at = 8
        c.part("entries", "domain-context.grant_entries_v2.entries.fits")
        c.take(count_ * 16)
        entries = c.structures("entries", GrantEntryV2, c.start, 16, (c.at - c.start) // 16)
        self = new(cls)
        self.first_ref = first_ref
        self.count_ = count_
        self.entries = entries
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.first_ref, self.count_)
        c.part("entries")
        c.agree(self.entries, lambda: self.count_)
        c.structures(self.entries, 16)

    def _rules(self, c: Cursor) -> None:
        if (self.first_ref + self.count_) > 4294967296:
            raise c.fault("domain-context.grant_entries_v2.range", 0, "first_ref")
        if c.seen(17):
            raise c.fault("domain-context.grant_entries_v2.exclusive", 0, "")
        if any((it.page_offset + it.page_length) > 4096 for it in self.entries):
            raise c.fault("domain-context.grant_entries_v2.part-of-page", 8, "entries")
        if (
            any((it.flags >> 8 & 0x1) == 0 and (it.page_offset + it.page_length) != 0 for it in self.entries)
        ):
            raise c.fault("domain-context.grant_entries_v2.whole-page", 8, "entries")


@dataclass(**SLOTS)
class VcpuInfo(Structure):
    """Where a vCPU has registered its info area."""

    #: Guest frame that holds the area.
    gfn: int = 0
    #: First octet of the area within the frame.
    page_offset: int = 0
    _FORM = Form("VCPU_INFO", 19, 16, True, "domain-context.vcpu_info.length")

    _FIXED = orders("QII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> VcpuInfo:
        (gfn, page_offset, reserved) = told
        if reserved:
            raise c.fault("domain-context.vcpu_info.reserved.zero", at + 12, "reserved")
        self = new(cls)
        self.gfn = gfn
        self.page_offset = page_offset
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(16)
        self._FIXED[c.big].pack_into(c.data, at, self.gfn, self.page_offset, 0)

    def _rules(self, c: Cursor) -> None:
        if (self.page_offset + 64) > 4096:
            raise c.fault("domain-context.vcpu_info.within-frame", 8, "page_offset")


@dataclass(**SLOTS)
class VcpuRunstate(Structure):
    """How long a vCPU has spent in each state."""

    #: Guest virtual address of the registered runstate area, or 0 for none.
    area: int = 0
    #: The state when the domain was saved.
    state: Union[Runstate, int] = named(Runstate, 0)
    #: System time at which the state was entered, in nanoseconds.
    entry_time: int = 0
    #: Time spent in each state, in nanoseconds, in the order of the states' values.
    time: Sequence[int] = (0,) * 4
    _FORM = Form("VCPU_RUNSTATE", 20, 56, True, "domain-context.vcpu_runstate.length", alone=True)

    _FIXED = orders("QIIQ32x")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> VcpuRunstate:
        (area, state, reserved, entry_time) = told
        try:
            state = _Runstate[state]
        except KeyError:
            raise c.fault("domain-context.vcpu_runstate.state.named", at + 8, "state") from None
        if reserved:
            raise c.fault("domain-context.vcpu_runstate.reserved.zero", at + 12, "reserved")
        time = c.integers("Q", at + 24, 4)
        self = new(cls)
        self.area = area
        self.state = state
        self.entry_time = entry_time
        self.time = time
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(56)
        self._FIXED[c.big].pack_into(c.data, at, self.area, self.state, 0, self.entry_time)
        c.put_integers(at + 24, "time", "Q", self.time, 4)


class _Stream(Stream):
    ID = "domain-context"
    NAME = "domain-context"
    VERSIONS = (2,)
    _HEADERS = [
        HeaderForm("image_header", "image_header", 24, True, "domain-context.image_header.complete", ImageHeader, "version", ("options", 0x1)),
        HeaderForm("domain_header", "domain_header", 16, None, "domain-context.domain_header.complete", DomainHeader, None, None),
    ]
    _HEADER_TYPE = Headers
    _FRAMING = Framing(
        size=16,
        big=None,
        of=RecordHeader,
        type=(0, 4, "type"),
        length=(8, 8, "length"),
        instance=(4, 4, "instance"),
        header_complete="domain-context.framing.header-complete",
        body_complete="domain-context.framing.body-complete",
        end="domain-context.framing.end",
        nothing_after="domain-context.framing.nothing-after-end",
        type_known="domain-context.framing.type",
        optional_bit=31,
        passes_unknown=False,
        limit=(134217728, "domain-context.framing.length.max"),
        aligned=None,
        unique="domain-context.framing.unique",
        pad_to=8,
        pad_counts=False,
        pad_complete="domain-context.framing.padding-complete",
        pad_zero="domain-context.framing.padding.zero",
        pad_verified=True,
    )
    _RECORDS = {
        1: End,
        2: SharedInfo,
        3: X86TscInfo,
        16: EventChannel,
        17: GrantEntriesV1,
        18: GrantEntriesV2,
        19: VcpuInfo,
        20: VcpuRunstate,
    }
    _SAVED = (SharedInfo, X86TscInfo, EventChannel, GrantEntriesV1, GrantEntriesV2, VcpuInfo, VcpuRunstate, End,)
    _ENDS_WITH = End
    _INNER = {
    }
    RULES = {
        "domain-context.ipi_channel.reserved.zero": (Class.RESERVED, "The 8 reserved octets are zero."),
        "domain-context.pirq_channel.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "domain-context.unbound_channel.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "domain-context.virq_channel.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "domain-context.grant_entry_v1.flags.zero": (Class.RESERVED, "The reserved bits of `flags` are zero."),
        "domain-context.grant_entry_v1.flags.kind.named": (Class.VALUE, "`kind` of `flags` is one of the values of `grant_kind`."),
        "domain-context.grant_entry_v2.flags.zero": (Class.RESERVED, "The reserved bits of `flags` are zero."),
        "domain-context.grant_entry_v2.flags.kind.named": (Class.VALUE, "`kind` of `flags` is one of the values of `grant_kind`."),
        "domain-context.grant_entry_v2.page_offset.max": (Class.VALUE, "`page_offset` is at most 4095."),
        "domain-context.image_header.complete": (Class.TRUNCATED, "A stream holds all octets of its `image_header`."),
        "domain-context.image_header.marker.const": (Class.MAGIC, "`marker` is 0xffffffffffffffff."),
        "domain-context.image_header.id.const": (Class.MAGIC, "`id` is 0x53415645."),
        "domain-context.image_header.version.known": (Class.VERSION, "`version` is 2."),
        "domain-context.image_header.options.zero": (Class.RESERVED, "The reserved bits of `options` are zero."),
        "domain-context.image_header.reserved.zero": (Class.RESERVED, "The 2 reserved octets are zero."),
        "domain-context.image_header.reserved2.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "domain-context.domain_header.complete": (Class.TRUNCATED, "A stream holds all octets of its `domain_header`."),
        "domain-context.domain_header.arch.named": (Class.VALUE, "`arch` is one of the values of `domain_arch`."),
        "domain-context.domain_header.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "domain-context.framing.length.max": (Class.LIMIT, "`length` is at most 0x8000000."),
        "domain-context.framing.header-complete": (Class.TRUNCATED, "A stream holds all octets of a record's header."),
        "domain-context.framing.body-complete": (Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."),
        "domain-context.framing.end": (Class.TRUNCATED, "A stream does not stop before its last record."),
        "domain-context.framing.nothing-after-end": (Class.TRAILING, "Nothing follows the last record."),
        "domain-context.framing.type": (Class.TYPE, "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know."),
        "domain-context.framing.padding-complete": (Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."),
        "domain-context.framing.padding.zero": (Class.PADDING, "The octets of the padding are zero."),
        "domain-context.framing.unique": (Class.DUPLICATE, "No two records of a stream have the same type and the same instance."),
        "domain-context.end.instance": (Class.INSTANCE, "The instance of END is 0."),
        "domain-context.end.length": (Class.LENGTH, "The length of END is 0."),
        "domain-context.shared_info.flags.zero": (Class.RESERVED, "The reserved bits of `flags` are zero."),
        "domain-context.shared_info.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "domain-context.shared_info.page.fits": (Class.LENGTH, "`page` lies within the body of its record."),
        "domain-context.shared_info.once": (Class.DUPLICATE, "A stream has no second SHARED_INFO."),
        "domain-context.shared_info.instance": (Class.INSTANCE, "The instance of SHARED_INFO is 0."),
        "domain-context.shared_info.length": (Class.LENGTH, "The length of SHARED_INFO is the sum of its fields."),
        "domain-context.x86_tsc_info.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "domain-context.x86_tsc_info.when": (Class.CONFLICT, "A stream has X86_TSC_INFO only where `domain_header.arch == x86_pv or domain_header.arch == x86_hvm`."),
        "domain-context.x86_tsc_info.once": (Class.DUPLICATE, "A stream has no second X86_TSC_INFO."),
        "domain-context.x86_tsc_info.instance": (Class.INSTANCE, "The instance of X86_TSC_INFO is 0."),
        "domain-context.x86_tsc_info.length": (Class.LENGTH, "The length of X86_TSC_INFO is 24."),
        "domain-context.event_channel.state.named": (Class.VALUE, "`state` is one of the values of `event_channel_state`."),
        "domain-context.event_channel.flags.zero": (Class.RESERVED, "The reserved bits of `flags` are zero."),
        "domain-context.event_channel.priority.max": (Class.VALUE, "`priority` is at most 15."),
        "domain-context.event_channel.length": (Class.LENGTH, "The length of EVENT_CHANNEL is 24."),
        "domain-context.grant_entries_v1.count.min": (Class.VALUE, "`count` is at least 1."),
        "domain-context.grant_entries_v1.entries.fits": (Class.LENGTH, "`entries` lies within the body of its record."),
        "domain-context.grant_entries_v1.length": (Class.LENGTH, "The length of GRANT_ENTRIES_V1 is the sum of its fields."),
        "domain-context.grant_entries_v1.range": (Class.VALUE, "The references of a run fit into 32 bits."),
        "domain-context.grant_entries_v1.exclusive": (Class.CONFLICT, "A grant table has one version, and a stream holds the entries of that version alone."),
        "domain-context.grant_entries_v2.count.min": (Class.VALUE, "`count` is at least 1."),
        "domain-context.grant_entries_v2.entries.fits": (Class.LENGTH, "`entries` lies within the body of its record."),
        "domain-context.grant_entries_v2.length": (Class.LENGTH, "The length of GRANT_ENTRIES_V2 is the sum of its fields."),
        "domain-context.grant_entries_v2.range": (Class.VALUE, "The references of a run fit into 32 bits."),
        "domain-context.grant_entries_v2.exclusive": (Class.CONFLICT, "A grant table has one version, and a stream holds the entries of that version alone."),
        "domain-context.grant_entries_v2.part-of-page": (Class.VALUE, "A part of a page lies within the page."),
        "domain-context.grant_entries_v2.whole-page": (Class.VALUE, "An entry for a whole page names no part of it."),
        "domain-context.vcpu_info.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "domain-context.vcpu_info.length": (Class.LENGTH, "The length of VCPU_INFO is 16."),
        "domain-context.vcpu_info.within-frame": (Class.VALUE, "The area, of 64 octets, does not cross the end of its frame."),
        "domain-context.vcpu_runstate.state.named": (Class.VALUE, "`state` is one of the values of `runstate`."),
        "domain-context.vcpu_runstate.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "domain-context.vcpu_runstate.length": (Class.LENGTH, "The length of VCPU_RUNSTATE is 56."),
    }


#: The classes of the records, by the names of these in the description.
RECORDS: Dict[str, Type[Structure]] = {
    "END": End,
    "SHARED_INFO": SharedInfo,
    "X86_TSC_INFO": X86TscInfo,
    "EVENT_CHANNEL": EventChannel,
    "GRANT_ENTRIES_V1": GrantEntriesV1,
    "GRANT_ENTRIES_V2": GrantEntriesV2,
    "VCPU_INFO": VcpuInfo,
    "VCPU_RUNSTATE": VcpuRunstate,
}


#: The body of a record; octets, where its type is optional and unknown.
Body = Union[
    End,
    SharedInfo,
    X86TscInfo,
    EventChannel,
    GrantEntriesV1,
    GrantEntriesV2,
    VcpuInfo,
    VcpuRunstate,
    memoryview,
]
#: The headers of the stream of a record.
AllHeaders = Union[Headers]


class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):
    """Reads a stream: Domain context."""

    def __init__(self, source: From) -> None:
        super().__init__(_Stream(False, ALL), source)


class Writer(StreamWriter[Body]):
    """Writes a stream: Domain context."""

    def __init__(self, sink: Sink, headers: Optional[Headers] = None) -> None:
        super().__init__(_Stream(True, None), sink, headers or Headers())


def check(source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    _check(_Stream, source)
