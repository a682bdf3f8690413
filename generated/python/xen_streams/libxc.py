# Generated from spec/libxc by `cargo codegen`; do not edit.
"""Libxc domain image

The image of a domain as libxc saves, sends and restores it: its memory, and the state of its
vCPUs and its platform. It stands alone, within a libxl stream after a LIBXC_CONTEXT, or within
a suspend image of xapi after a LIBXC_IMAGE."""

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


class DomainType(Named):
    """Kind of a domain."""

    #: A paravirtual x86 domain.
    X86_PV = 1
    #: A hardware-virtualised x86 domain.
    X86_HVM = 2


_DomainType = values_of(DomainType)


class ImageOptions(Bits):
    """Properties of the whole image."""

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


class Frame(Bits):
    """A guest frame and its type."""

    _PARTS = {
        "pfn": (0, 0xfffffffffffff),
        "type": (60, 0xf),
    }

    @property
    def pfn(self) -> int:
        """Number of the frame."""
        return self & 0xfffffffffffff

    @property
    def type(self) -> Union[FrameType, int]:
        """What the frame is used for."""
        return named(FrameType, self >> 60 & 0xf)

    @classmethod
    def of(cls, *, pfn: int = 0, type: int = 0) -> Frame:
        """The integer of these bits."""
        return cls(part(pfn, 52, 0) | part(type, 4, 60))


class FrameType(Named):
    """What a guest frame is used for; the numbers are those of XEN_DOMCTL_PFINFO, shifted right."""

    #: An ordinary page.
    NOTAB = 0
    #: A page table of level 1.
    L1TAB = 1
    #: A page table of level 2.
    L2TAB = 2
    #: A page table of level 3.
    L3TAB = 3
    #: A page table of level 4.
    L4TAB = 4
    #: A page table of level 1, pinned.
    L1TAB_PIN = 9
    #: A page table of level 2, pinned.
    L2TAB_PIN = 10
    #: A page table of level 3, pinned.
    L3TAB_PIN = 11
    #: A page table of level 4, pinned.
    L4TAB_PIN = 12
    #: A broken page; it has no content.
    BROKEN = 13
    #: A page that is to be allocated and nothing more; it has no content.
    XALLOC = 14
    #: No page, or no longer one; it has no content.
    XTAB = 15


_FrameType = values_of(FrameType)


class GuestWidth(Named):
    """Width of a guest, in octets."""

    #: A guest of 32 bits.
    NARROW = 4
    #: A guest of 64 bits.
    WIDE = 8


_GuestWidth = values_of(GuestWidth)


class PtLevels(Named):
    """Number of levels of page tables."""

    #: Three levels: a guest of 32 bits with PAE.
    THREE = 3
    #: Four levels: a guest of 64 bits.
    FOUR = 4


_PtLevels = values_of(PtLevels)


class TscMode(Named):
    """How a time stamp counter is provided, a TSC_MODE constant."""

    #: The counter of the host where that is safe, and an emulated one elsewhere.
    DEFAULT = 0
    #: Always an emulated one.
    ALWAYS_EMULATE = 1
    #: The counter of the host, safe or not.
    NEVER_EMULATE = 2
    #: The counter of the host, and a number in TSC_AUX by which a guest could tell that it had
    #: been moved.
    PVRDTSCP = 3


_TscMode = values_of(TscMode)


class HvmParamIndex(Named):
    """Which parameter of an HVM domain, an HVM_PARAM constant."""

    #: How the guest is told of an event.
    CALLBACK_IRQ = 0
    #: Frame of the ring of xenstore.
    STORE_PFN = 1
    #: Event channel of xenstore.
    STORE_EVTCHN = 2
    #: No longer in use.
    PAE_ENABLED = 4
    #: Frame of requests to the default emulator.
    IOREQ_PFN = 5
    #: Frame of buffered requests to the default emulator.
    BUFIOREQ_PFN = 6
    #: Enlightenments for Windows that the domain has.
    VIRIDIAN = 9
    #: What becomes of ticks that were missed.
    TIMER_MODE = 10
    #: There is an HPET.
    HPET_ENABLED = 11
    #: Address of the page tables for a vCPU without paging.
    IDENT_PT = 12
    #: No longer in use.
    DM_DOMAIN = 13
    #: Sleep state of ACPI.
    ACPI_S_STATE = 14
    #: Address of the task state segment for real mode.
    VM86_TSS = 15
    #: Periodic timers are aligned to one another.
    VPT_ALIGN = 16
    #: Frame of the ring of the console.
    CONSOLE_PFN = 17
    #: Event channel of the console.
    CONSOLE_EVTCHN = 18
    #: Where the ports of ACPI are.
    ACPI_IOPORTS_LOCATION = 19
    #: No longer in use.
    MEMORY_EVENT_CR0 = 20
    #: No longer in use.
    MEMORY_EVENT_CR3 = 21
    #: No longer in use.
    MEMORY_EVENT_CR4 = 22
    #: No longer in use.
    MEMORY_EVENT_INT3 = 23
    #: No longer in use.
    NESTEDHVM = 24
    #: No longer in use.
    MEMORY_EVENT_SINGLE_STEP = 25
    #: No longer in use.
    BUFIOREQ_EVTCHN = 26
    #: Frame of the ring on paging.
    PAGING_RING_PFN = 27
    #: Frame of the ring on what is monitored.
    MONITOR_RING_PFN = 28
    #: Frame of the ring on shared memory.
    SHARING_RING_PFN = 29
    #: No longer in use.
    MEMORY_EVENT_MSR = 30
    #: What a triple fault does to the domain.
    TRIPLE_FAULT_REASON = 31
    #: First frame for further emulators.
    IOREQ_SERVER_PFN = 32
    #: Number of frames for further emulators.
    NR_IOREQ_SERVER_PAGES = 33
    #: Address of the generation id.
    VM_GENERATION_ID_ADDR = 34
    #: Who may use alternative tables of the memory.
    ALTP2M = 35
    #: Octets of the instruction pointer of x87 that are kept.
    X87_FIP_WIDTH = 36
    #: Address and size of the task state segment for real mode.
    VM86_TSS_SIZED = 37
    #: Capabilities of the machine check architecture.
    MCA_CAP = 38


_HvmParamIndex = values_of(HvmParamIndex)


@dataclass(**SLOTS)
class HvmParam(Structure):
    """A parameter of an HVM domain."""

    #: Which parameter.
    index_: Union[HvmParamIndex, int] = named(HvmParamIndex, 0)
    #: Its value.
    value: int = 0

    _FIXED = orders("QQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> HvmParam:
        (index_, value) = told
        self = new(cls)
        self.index_ = _HvmParamIndex.get(index_, index_)
        self.value = value
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.index_, self.value)


@dataclass(**SLOTS)
class CpuidLeaf(Structure):
    """What CPUID returns for one leaf."""

    #: The leaf.
    leaf: int = 0
    #: The subleaf, or 0xffffffff where the leaf has none.
    subleaf: int = 0
    #: Value of EAX.
    a: int = 0
    #: Value of EBX.
    b: int = 0
    #: Value of ECX.
    c_: int = 0
    #: Value of EDX.
    d: int = 0

    _FIXED = orders("IIIIII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> CpuidLeaf:
        (leaf, subleaf, a, b, c_, d) = told
        self = new(cls)
        self.leaf = leaf
        self.subleaf = subleaf
        self.a = a
        self.b = b
        self.c_ = c_
        self.d = d
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.leaf,
            self.subleaf,
            self.a,
            self.b,
            self.c_,
            self.d,
        )


@dataclass(**SLOTS)
class MsrEntry(Structure):
    """The value of one register."""

    #: The register.
    idx: int = 0
    #: Its value.
    val: int = 0

    _FIXED = orders("IIQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> MsrEntry:
        (idx, reserved, val) = told
        if reserved:
            raise c.fault("libxc.msr_entry.reserved.zero", at + 4, "reserved")
        self = new(cls)
        self.idx = idx
        self.val = val
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.idx, 0, self.val)


@dataclass(**SLOTS)
class ImageHeader(Structure):
    """Identifies the image and its version, and declares the endianness of all that follows."""

    #: All ones; an image in the legacy format has a zero bit among them.
    marker: int = 18446744073709551615
    #: The ASCII letters "XENF".
    id: int = 1480937030
    #: Version of the format.
    version: int = 3
    #: Properties of the whole image.
    options: ImageOptions = ImageOptions(0)

    _FIXED = orders("QIIHHI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> ImageHeader:
        (marker, id, version, options, reserved, reserved2) = told
        if marker != 18446744073709551615:
            raise c.fault("libxc.image_header.marker.const", at, "marker")
        if id != 1480937030:
            raise c.fault("libxc.image_header.id.const", at + 8, "id")
        if version not in (2, 3,):
            raise c.fault("libxc.image_header.version.known", at + 12, "version")
        c.version = version
        if c.writing and options & 0xfffe:
            raise c.fault("libxc.image_header.options.zero", at + 16, "options")
        if c.writing and reserved:
            raise c.fault("libxc.image_header.reserved.zero", at + 18, "reserved")
        if c.writing and reserved2:
            raise c.fault("libxc.image_header.reserved2.zero", at + 20, "reserved2")
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

    def cleared(self) -> ImageHeader:
        """The same with zeros where readers pass over what writers refuse."""
        return replace(self, options=ImageOptions(self.options & 0x1))


@dataclass(**SLOTS)
class DomainHeader(Structure):
    """What kind of domain was saved, and by which release."""

    #: Kind of the domain.
    type: Union[DomainType, int] = named(DomainType, 0)
    #: Base-2 logarithm of the size of a guest page in octets.
    page_shift: int = 0
    #: Major version of the Xen that saved the domain; 0 where the image was converted from the
    #: legacy format.
    xen_major: int = 0
    #: Minor version of the Xen that saved the domain; after a conversion, the version of the
    #: converter.
    xen_minor: int = 0

    _FIXED = orders("IHHII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> DomainHeader:
        (type, page_shift, reserved, xen_major, xen_minor) = told
        try:
            type = _DomainType[type]
        except KeyError:
            raise c.fault("libxc.domain_header.type.named", at, "type") from None
        if c.writing and reserved:
            raise c.fault("libxc.domain_header.reserved.zero", at + 6, "reserved")
        self = new(cls)
        self.type = type
        self.page_shift = page_shift
        self.xen_major = xen_major
        self.xen_minor = xen_minor
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.type,
            self.page_shift,
            0,
            self.xen_major,
            self.xen_minor,
        )


@dataclass(**SLOTS)
class Headers:
    """What stands before the first record."""

    #: Identifies the image and its version, and declares the endianness of all that follows.
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
    #: Octets of the body without its padding.
    length: int = 0

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> RecordHeader:
        (type, length) = told
        self = new(cls)
        self.type = type
        self.length = length
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.type, self.length)


@dataclass(**SLOTS)
class End(Structure):
    """Marks the end of the image."""

    _FORM = Form("END", 0, 0, True, "libxc.end.length", last=True)


@dataclass(**SLOTS)
class PageData(Structure):
    """Guest frames, their types, and the content of those that have any. Most of an image consists
    of such records; a later one replaces what an earlier one said of the same frame."""

    #: Number of frames described.
    count_: int = 0
    #: The frames and their types.
    pfn: Sequence[Frame] = ()
    #: One page for each frame whose type is below `broken`, in the order of the frames.
    pages: Octets = b""
    _FORM = Form("PAGE_DATA", 1, 8, False, "libxc.page_data.length")

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> PageData:
        (count_, reserved) = told
        if count_ < 1:
            raise c.fault("libxc.page_data.count.min", at, "count")
        if c.writing and reserved:
            raise c.fault("libxc.page_data.reserved.zero", at + 4, "reserved")
        c.at = 8
        c.part("pfn", "libxc.page_data.pfn.fits")
        c.take(count_ * 8)
        pfn = c.integers("Q", c.start, (c.at - c.start) // 8)
        for index, it in enumerate(pfn):
            if c.writing and it & 0xff0000000000000:
                raise c.fault("libxc.page_data.pfn.zero", c.start + 8 * index, f"pfn[{index}]")
            if it >> 60 & 0xf not in _FrameType:
                raise c.fault("libxc.page_data.pfn.type.named", c.start + 8 * index, f"pfn[{index}]")
        c.part("pages", "libxc.page_data.pages.fits")
        pages = c.octets(shl(count(pfn, lambda it: (it >> 60 & 0xf) < 13), c.headers.domain_header.page_shift))
        self = new(cls)
        self.count_ = count_
        self.pfn = Elements(Frame, pfn)
        self.pages = pages
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.count_, 0)
        c.part("pfn")
        c.agree(self.pfn, lambda: self.count_)
        c.integers("Q", self.pfn)
        c.part("pages")
        c.agree(self.pages, lambda: shl(count(self.pfn, lambda it: (it >> 60 & 0xf) < 13), c.headers.domain_header.page_shift))
        c.octets(self.pages)

    def cleared(self) -> PageData:
        """The same with zeros where readers pass over what writers refuse."""
        return replace(self, pfn=[Frame(it & 0xf00fffffffffffff) for it in self.pfn])

    def _rules(self, c: Cursor) -> None:
        if c.version >= 3 and not c.seen(16):
            raise c.fault("libxc.page_data.follows-static-data", 0, "")
        if c.headers.domain_header.type == 1 and not c.seen(3):
            raise c.fault("libxc.page_data.follows-p2m", 0, "")


@dataclass(**SLOTS)
class X86PvInfo(Structure):
    """Width of a PV guest, and depth of its page tables."""

    #: Width of the guest, in octets.
    guest_width: Union[GuestWidth, int] = named(GuestWidth, 0)
    #: Number of levels of the guest's page tables.
    pt_levels: Union[PtLevels, int] = named(PtLevels, 0)
    _FORM = Form("X86_PV_INFO", 2, 8, True, "libxc.x86_pv_info.length")

    _FIXED = orders("BB6s")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> X86PvInfo:
        (guest_width, pt_levels, reserved) = told
        try:
            guest_width = _GuestWidth[guest_width]
        except KeyError:
            raise c.fault("libxc.x86_pv_info.guest_width.named", at, "guest_width") from None
        try:
            pt_levels = _PtLevels[pt_levels]
        except KeyError:
            raise c.fault("libxc.x86_pv_info.pt_levels.named", at + 1, "pt_levels") from None
        if c.writing and any(reserved):
            raise c.fault("libxc.x86_pv_info.reserved.zero", at + 2, "reserved")
        self = new(cls)
        self.guest_width = guest_width
        self.pt_levels = pt_levels
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.guest_width, self.pt_levels, b"")

    def _rules(self, c: Cursor) -> None:
        if (
            (self.guest_width != 4 or self.pt_levels != 3)
            and (self.guest_width != 8 or self.pt_levels != 4)
        ):
            raise c.fault("libxc.x86_pv_info.combination", 0, "guest_width")

    def _remember(self, stream: Stream, c: Cursor) -> None:
        stream.earlier["X86_PV_INFO.guest_width"] = self.guest_width or 0

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if not (c.headers.domain_header.type == 1):
            raise c.fault("libxc.x86_pv_info.when", at, path)
        if c.seen(2):
            raise c.fault("libxc.x86_pv_info.once", at, path)
        if c.seen(16):
            raise c.fault("libxc.x86_pv_info.precedes-static_data_end", at, path)


@dataclass(**SLOTS)
class X86PvP2mFrames(Structure):
    """The frames that hold the guest's own table from guest frames to machine frames."""

    #: First entry of the table that is covered.
    p2m_start_pfn: int = 0
    #: Last entry of the table that is covered.
    p2m_end_pfn: int = 0
    #: The guest frames that hold the table, from the one with the first entry to the one with
    #: the last. A frame holds as many entries as a page has room for, of the guest's width
    #: each.
    p2m_pfn: Sequence[int] = ()
    _FORM = Form("X86_PV_P2M_FRAMES", 3, 8, False, "libxc.x86_pv_p2m_frames.length")

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> X86PvP2mFrames:
        (p2m_start_pfn, p2m_end_pfn) = told
        c.at = 8
        c.part("p2m_pfn", "libxc.x86_pv_p2m_frames.p2m_pfn.fits")
        c.take(add(sub(div(p2m_end_pfn, div(shl(1, c.headers.domain_header.page_shift), c.earlier("X86_PV_INFO.guest_width"))), div(p2m_start_pfn, div(shl(1, c.headers.domain_header.page_shift), c.earlier("X86_PV_INFO.guest_width")))), 1) * 8)
        p2m_pfn = c.integers("Q", c.start, (c.at - c.start) // 8)
        self = new(cls)
        self.p2m_start_pfn = p2m_start_pfn
        self.p2m_end_pfn = p2m_end_pfn
        self.p2m_pfn = p2m_pfn
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.p2m_start_pfn, self.p2m_end_pfn)
        c.part("p2m_pfn")
        c.agree(self.p2m_pfn, lambda: add(sub(div(self.p2m_end_pfn, div(shl(1, c.headers.domain_header.page_shift), c.earlier("X86_PV_INFO.guest_width"))), div(self.p2m_start_pfn, div(shl(1, c.headers.domain_header.page_shift), c.earlier("X86_PV_INFO.guest_width")))), 1))
        c.integers("Q", self.p2m_pfn)

    def _rules(self, c: Cursor) -> None:
        if self.p2m_start_pfn > self.p2m_end_pfn:
            raise c.fault("libxc.x86_pv_p2m_frames.range", 0, "p2m_start_pfn")
        if c.version >= 3 and not c.seen(16):
            raise c.fault("libxc.x86_pv_p2m_frames.follows-static-data", 0, "")

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if not (c.headers.domain_header.type == 1):
            raise c.fault("libxc.x86_pv_p2m_frames.when", at, path)
        if not c.seen(2):
            raise c.fault("libxc.x86_pv_p2m_frames.follows-x86_pv_info", at, path)


@dataclass(**SLOTS)
class X86PvVcpuBasic(Structure):
    """The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them."""

    #: The vCPU.
    vcpu_id: int = 0
    #: What the hypercall returned.
    context: Octets = b""
    _FORM = Form(
        "X86_PV_VCPU_BASIC",
        4,
        8,
        False,
        "libxc.x86_pv_vcpu_basic.length",
        required="libxc.x86_pv_vcpu_basic.required",
    )

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> X86PvVcpuBasic:
        (vcpu_id, reserved) = told
        if c.writing and reserved:
            raise c.fault("libxc.x86_pv_vcpu_basic.reserved.zero", at + 4, "reserved")
        c.at = 8
        c.part("context", "libxc.x86_pv_vcpu_basic.context.fits")
        context = c.octets(c.remaining())
        self = new(cls)
        self.vcpu_id = vcpu_id
        self.context = context
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.vcpu_id, 0)
        c.part("context")
        c.octets(self.context)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if not (c.headers.domain_header.type == 1):
            raise c.fault("libxc.x86_pv_vcpu_basic.when", at, path)
        if not c.seen(1):
            raise c.fault("libxc.x86_pv_vcpu_basic.follows-page_data", at, path)

    @staticmethod
    def _is_required(c: Cursor) -> bool:
        return bool(c.headers.domain_header.type == 1)


@dataclass(**SLOTS)
class X86PvVcpuExtended(Structure):
    """The entry points of a vCPU and its machine check state, as XEN_DOMCTL_get_ext_vcpucontext
    has them."""

    #: The vCPU.
    vcpu_id: int = 0
    #: What the hypercall returned.
    context: Octets = b""
    _FORM = Form("X86_PV_VCPU_EXTENDED", 5, 8, False, "libxc.x86_pv_vcpu_extended.length")

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> X86PvVcpuExtended:
        (vcpu_id, reserved) = told
        if c.writing and reserved:
            raise c.fault("libxc.x86_pv_vcpu_extended.reserved.zero", at + 4, "reserved")
        c.at = 8
        c.part("context", "libxc.x86_pv_vcpu_extended.context.fits")
        context = c.octets(c.remaining())
        self = new(cls)
        self.vcpu_id = vcpu_id
        self.context = context
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.vcpu_id, 0)
        c.part("context")
        c.octets(self.context)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if not (c.headers.domain_header.type == 1):
            raise c.fault("libxc.x86_pv_vcpu_extended.when", at, path)
        if not c.seen(1):
            raise c.fault("libxc.x86_pv_vcpu_extended.follows-page_data", at, path)


@dataclass(**SLOTS)
class X86PvVcpuXsave(Structure):
    """The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it."""

    #: The vCPU.
    vcpu_id: int = 0
    #: What the hypercall returned.
    context: Octets = b""
    _FORM = Form("X86_PV_VCPU_XSAVE", 6, 8, False, "libxc.x86_pv_vcpu_xsave.length")

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> X86PvVcpuXsave:
        (vcpu_id, reserved) = told
        if c.writing and reserved:
            raise c.fault("libxc.x86_pv_vcpu_xsave.reserved.zero", at + 4, "reserved")
        c.at = 8
        c.part("context", "libxc.x86_pv_vcpu_xsave.context.fits")
        context = c.octets(c.remaining())
        self = new(cls)
        self.vcpu_id = vcpu_id
        self.context = context
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.vcpu_id, 0)
        c.part("context")
        c.octets(self.context)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if not (c.headers.domain_header.type == 1):
            raise c.fault("libxc.x86_pv_vcpu_xsave.when", at, path)
        if not c.seen(1):
            raise c.fault("libxc.x86_pv_vcpu_xsave.follows-page_data", at, path)


@dataclass(**SLOTS)
class SharedInfo(Structure):
    """The shared info page of a PV domain."""

    #: Content of the page.
    page: Octets = b""
    _FORM = Form("SHARED_INFO", 7, 0, False, "libxc.shared_info.length")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> SharedInfo:
        c.at = 0
        c.part("page", "libxc.shared_info.page.fits")
        page = c.octets(shl(1, c.headers.domain_header.page_shift))
        self = new(cls)
        self.page = page
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("page")
        c.agree(self.page, lambda: shl(1, c.headers.domain_header.page_shift))
        c.octets(self.page)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if not (c.headers.domain_header.type == 1):
            raise c.fault("libxc.shared_info.when", at, path)
        if not c.seen(2):
            raise c.fault("libxc.shared_info.follows-x86_pv_info", at, path)


@dataclass(**SLOTS)
class X86TscInfo(Structure):
    """The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it."""

    #: How the counter is provided.
    mode: Union[TscMode, int] = named(TscMode, 0)
    #: Frequency of the counter, in kHz.
    khz: int = 0
    #: Time that has passed for the domain, in nanoseconds.
    nsec: int = 0
    #: Number of times that the domain has been moved.
    incarnation: int = 0
    _FORM = Form("X86_TSC_INFO", 8, 24, True, "libxc.x86_tsc_info.length", alone=True)

    _FIXED = orders("IIQII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> X86TscInfo:
        (mode, khz, nsec, incarnation, reserved) = told
        if c.writing and reserved:
            raise c.fault("libxc.x86_tsc_info.reserved.zero", at + 20, "reserved")
        self = new(cls)
        self.mode = _TscMode.get(mode, mode)
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


@dataclass(**SLOTS)
class HvmContext(Structure):
    """The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it."""

    #: The HVM context, a stream of its own.
    hvm_ctx: Union[Nested, Octets] = b""
    _FORM = Form("HVM_CONTEXT", 9, 0, False, "libxc.hvm_context.length")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> HvmContext:
        c.at = 0
        c.part("hvm_ctx", "libxc.hvm_context.hvm_ctx.fits")
        hvm_ctx = c.nested("hvm_ctx", "hvm-context", c.octets(c.remaining()))
        self = new(cls)
        self.hvm_ctx = hvm_ctx
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("hvm_ctx")
        c.nested(self.hvm_ctx)

    def cleared(self) -> HvmContext:
        """The same with zeros where readers pass over what writers refuse."""
        return replace(self, hvm_ctx=cleared(self.hvm_ctx))

    def _rules(self, c: Cursor) -> None:
        if c.version >= 3 and not c.seen(16):
            raise c.fault("libxc.hvm_context.follows-static-data", 0, "")

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if not (c.headers.domain_header.type == 2):
            raise c.fault("libxc.hvm_context.when", at, path)


@dataclass(**SLOTS)
class HvmParams(Structure):
    """Parameters of an HVM domain, as HVMOP_get_param has them."""

    #: Number of parameters.
    count_: int = 0
    #: The parameters.
    param: Sequence[HvmParam] = ()
    _FORM = Form("HVM_PARAMS", 10, 8, False, "libxc.hvm_params.length")

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> HvmParams:
        (count_, reserved) = told
        if c.writing and reserved:
            raise c.fault("libxc.hvm_params.reserved.zero", at + 4, "reserved")
        c.at = 8
        c.part("param", "libxc.hvm_params.param.fits")
        c.take(count_ * 16)
        param = c.structures("param", HvmParam, c.start, 16, (c.at - c.start) // 16)
        self = new(cls)
        self.count_ = count_
        self.param = param
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.count_, 0)
        c.part("param")
        c.agree(self.param, lambda: self.count_)
        c.structures(self.param, 16)

    def _rules(self, c: Cursor) -> None:
        if c.seen(9) and not c.seen(14):
            raise c.fault("libxc.hvm_params.precedes-hvm-context", 0, "")

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if not (c.headers.domain_header.type == 2):
            raise c.fault("libxc.hvm_params.when", at, path)


@dataclass(**SLOTS)
class Toolstack(Structure):
    """Data of the higher layers of the toolstack, which libxc handed through."""

    #: What the higher layers gave.
    data: Octets = b""
    _FORM = Form("TOOLSTACK", 11, 0, False, "libxc.toolstack.length")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Toolstack:
        c.at = 0
        c.part("data", "libxc.toolstack.data.fits")
        data = c.octets(c.remaining())
        self = new(cls)
        self.data = data
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("data")
        c.octets(self.data)


@dataclass(**SLOTS)
class X86PvVcpuMsrs(Structure):
    """Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them."""

    #: The vCPU.
    vcpu_id: int = 0
    #: What the hypercall returned.
    context: Octets = b""
    _FORM = Form("X86_PV_VCPU_MSRS", 12, 8, False, "libxc.x86_pv_vcpu_msrs.length")

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> X86PvVcpuMsrs:
        (vcpu_id, reserved) = told
        if c.writing and reserved:
            raise c.fault("libxc.x86_pv_vcpu_msrs.reserved.zero", at + 4, "reserved")
        c.at = 8
        c.part("context", "libxc.x86_pv_vcpu_msrs.context.fits")
        context = c.octets(c.remaining())
        self = new(cls)
        self.vcpu_id = vcpu_id
        self.context = context
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.vcpu_id, 0)
        c.part("context")
        c.octets(self.context)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if not (c.headers.domain_header.type == 1):
            raise c.fault("libxc.x86_pv_vcpu_msrs.when", at, path)
        if not c.seen(1):
            raise c.fault("libxc.x86_pv_vcpu_msrs.follows-page_data", at, path)


@dataclass(**SLOTS)
class Verify(Structure):
    """All memory has been sent. What follows is sent a second time, so that the reader can compare
    it with what it has."""

    _FORM = Form("VERIFY", 13, 0, True, "libxc.verify.length")

    def _rules(self, c: Cursor) -> None:
        if c.writing and not c.seen(1):
            raise c.fault("libxc.verify.after-memory", 0, "")


@dataclass(**SLOTS)
class Checkpoint(Structure):
    """Marks the end of a consistent view of the domain: what stands before it can be restored by
    itself. Further records bring the view up to date, until the next CHECKPOINT or the END."""

    _FORM = Form("CHECKPOINT", 14, 0, True, "libxc.checkpoint.length", returns=True)

    def _rules(self, c: Cursor) -> None:
        if c.writing and c.headers.domain_header.type == 1 and not c.seen(4):
            raise c.fault("libxc.checkpoint.whole", 0, "")


@dataclass(**SLOTS)
class CheckpointDirtyPfnList(Structure):
    """Frames that the mirrored domain has changed by itself, in any order."""

    #: Numbers of the frames.
    pfn: Sequence[int] = ()
    _FORM = Form(
        "CHECKPOINT_DIRTY_PFN_LIST",
        15,
        0,
        False,
        "libxc.checkpoint_dirty_pfn_list.length",
    )

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> CheckpointDirtyPfnList:
        c.at = 0
        c.part("pfn", "libxc.checkpoint_dirty_pfn_list.pfn.fits")
        c.take(c.remaining() // 8 * 8)
        pfn = c.integers("Q", c.start, (c.at - c.start) // 8)
        self = new(cls)
        self.pfn = pfn
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("pfn")
        c.integers("Q", self.pfn)

    def _rules(self, c: Cursor) -> None:
        if True:
            raise c.fault("libxc.checkpoint_dirty_pfn_list.back-channel", 0, "")


@dataclass(**SLOTS)
class StaticDataEnd(Structure):
    """Marks the end of the static data: of what does not change while the domain runs. A reader
    completes the domain before it takes its memory."""

    _FORM = Form(
        "STATIC_DATA_END",
        16,
        0,
        True,
        "libxc.static_data_end.length",
        required="libxc.static_data_end.required",
    )

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.version < 3:
            raise c.fault("libxc.static_data_end.since", at, path)
        if c.seen(16):
            raise c.fault("libxc.static_data_end.once", at, path)

    @staticmethod
    def _is_required(c: Cursor) -> bool:
        return bool(c.version >= 3)


@dataclass(**SLOTS)
class X86CpuidPolicy(Structure):
    """What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it."""

    #: The leaves.
    leaves: Sequence[CpuidLeaf] = ()
    _FORM = Form("X86_CPUID_POLICY", 17, 0, False, "libxc.x86_cpuid_policy.length")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> X86CpuidPolicy:
        c.at = 0
        c.part("leaves", "libxc.x86_cpuid_policy.leaves.fits")
        c.take(c.remaining() // 24 * 24)
        leaves = c.structures("leaves", CpuidLeaf, c.start, 24, (c.at - c.start) // 24)
        self = new(cls)
        self.leaves = leaves
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("leaves")
        c.structures(self.leaves, 24)

    def _rules(self, c: Cursor) -> None:
        if count(self.leaves, lambda it: it.leaf <= 4294967295) == 0:
            raise c.fault("libxc.x86_cpuid_policy.content", 0, "leaves")

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.version < 3:
            raise c.fault("libxc.x86_cpuid_policy.since", at, path)
        if c.seen(16):
            raise c.fault("libxc.x86_cpuid_policy.precedes-static_data_end", at, path)


@dataclass(**SLOTS)
class X86MsrPolicy(Structure):
    """What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it."""

    #: The registers.
    entries: Sequence[MsrEntry] = ()
    _FORM = Form("X86_MSR_POLICY", 18, 0, False, "libxc.x86_msr_policy.length")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> X86MsrPolicy:
        c.at = 0
        c.part("entries", "libxc.x86_msr_policy.entries.fits")
        c.take(c.remaining() // 16 * 16)
        entries = c.structures("entries", MsrEntry, c.start, 16, (c.at - c.start) // 16)
        self = new(cls)
        self.entries = entries
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(0)
        c.part("entries")
        c.structures(self.entries, 16)

    def _rules(self, c: Cursor) -> None:
        if count(self.entries, lambda it: it.idx <= 4294967295) == 0:
            raise c.fault("libxc.x86_msr_policy.content", 0, "entries")

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.version < 3:
            raise c.fault("libxc.x86_msr_policy.since", at, path)
        if c.seen(16):
            raise c.fault("libxc.x86_msr_policy.precedes-static_data_end", at, path)


class _Stream(Stream):
    ID = "libxc"
    NAME = "libxc"
    VERSIONS = (2, 3,)
    _HEADERS = [
        HeaderForm("image_header", "image_header", 24, True, "libxc.image_header.complete", ImageHeader, "version", ("options", 0x1)),
        HeaderForm("domain_header", "domain_header", 16, None, "libxc.domain_header.complete", DomainHeader, None, None),
    ]
    _HEADER_TYPE = Headers
    _FRAMING = Framing(
        size=8,
        big=None,
        of=RecordHeader,
        type=(0, 4, "type"),
        length=(4, 4, "length"),
        instance=None,
        header_complete="libxc.framing.header-complete",
        body_complete="libxc.framing.body-complete",
        end="libxc.framing.end",
        nothing_after="libxc.framing.nothing-after-end",
        type_known="libxc.framing.type",
        optional_bit=31,
        passes_unknown=False,
        limit=(134217728, "libxc.framing.length.max"),
        aligned=None,
        unique=None,
        pad_to=8,
        pad_counts=False,
        pad_complete="libxc.framing.padding-complete",
        pad_zero="libxc.framing.padding.zero",
        pad_verified=False,
    )
    _RECORDS = {
        0: End,
        1: PageData,
        2: X86PvInfo,
        3: X86PvP2mFrames,
        4: X86PvVcpuBasic,
        5: X86PvVcpuExtended,
        6: X86PvVcpuXsave,
        7: SharedInfo,
        8: X86TscInfo,
        9: HvmContext,
        10: HvmParams,
        11: Toolstack,
        12: X86PvVcpuMsrs,
        13: Verify,
        14: Checkpoint,
        15: CheckpointDirtyPfnList,
        16: StaticDataEnd,
        17: X86CpuidPolicy,
        18: X86MsrPolicy,
    }
    _SAVED = (X86PvInfo, SharedInfo, X86TscInfo, HvmParams, Toolstack, CheckpointDirtyPfnList, X86CpuidPolicy, X86MsrPolicy, StaticDataEnd, X86PvP2mFrames, PageData, X86PvVcpuBasic, X86PvVcpuExtended, X86PvVcpuXsave, HvmContext, X86PvVcpuMsrs, Verify, Checkpoint, End,)
    _ENDS_WITH = End
    _INNER = {
        "hvm-context": [(".hvm_context", [(8, (b"\x86\x12\x38\x54",)), (0, (b"\x01\x00",))])],
    }
    RULES = {
        "libxc.msr_entry.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "libxc.image_header.complete": (Class.TRUNCATED, "A stream holds all octets of its `image_header`."),
        "libxc.image_header.marker.const": (Class.MAGIC, "`marker` is 0xffffffffffffffff."),
        "libxc.image_header.id.const": (Class.MAGIC, "`id` is 0x58454e46."),
        "libxc.image_header.version.known": (Class.VERSION, "`version` is 2 or 3."),
        "libxc.image_header.options.zero": (Class.RESERVED, "The reserved bits of `options` are zero when they are written."),
        "libxc.image_header.reserved.zero": (Class.RESERVED, "The 2 reserved octets are zero when they are written."),
        "libxc.image_header.reserved2.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "libxc.domain_header.complete": (Class.TRUNCATED, "A stream holds all octets of its `domain_header`."),
        "libxc.domain_header.type.named": (Class.VALUE, "`type` is one of the values of `domain_type`."),
        "libxc.domain_header.reserved.zero": (Class.RESERVED, "The 2 reserved octets are zero when they are written."),
        "libxc.domain_header.page-size": (Class.VALUE, "The pages of an x86 domain have 4096 octets."),
        "libxc.framing.length.max": (Class.LIMIT, "`length` is at most 0x8000000."),
        "libxc.framing.header-complete": (Class.TRUNCATED, "A stream holds all octets of a record's header."),
        "libxc.framing.body-complete": (Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."),
        "libxc.framing.end": (Class.TRUNCATED, "A stream does not stop before its last record."),
        "libxc.framing.nothing-after-end": (Class.TRAILING, "Nothing follows the last record."),
        "libxc.framing.type": (Class.TYPE, "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know."),
        "libxc.framing.padding-complete": (Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."),
        "libxc.framing.padding.zero": (Class.PADDING, "The octets of the padding are zero when they are written."),
        "libxc.end.length": (Class.LENGTH, "The length of END is 0."),
        "libxc.page_data.count.min": (Class.VALUE, "`count` is at least 1."),
        "libxc.page_data.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "libxc.page_data.pfn.fits": (Class.LENGTH, "`pfn` lies within the body of its record."),
        "libxc.page_data.pfn.zero": (Class.RESERVED, "The reserved bits of `pfn` are zero when they are written."),
        "libxc.page_data.pfn.type.named": (Class.VALUE, "`type` of `pfn` is one of the values of `frame_type`."),
        "libxc.page_data.pages.fits": (Class.LENGTH, "`pages` lies within the body of its record."),
        "libxc.page_data.length": (Class.LENGTH, "The length of PAGE_DATA is the sum of its fields."),
        "libxc.page_data.follows-static-data": (Class.CONFLICT, "In version 3, memory follows the end of the static data."),
        "libxc.page_data.follows-p2m": (Class.CONFLICT, "The memory of a PV domain follows an X86_PV_P2M_FRAMES."),
        "libxc.x86_pv_info.guest_width.named": (Class.VALUE, "`guest_width` is one of the values of `guest_width`."),
        "libxc.x86_pv_info.pt_levels.named": (Class.VALUE, "`pt_levels` is one of the values of `pt_levels`."),
        "libxc.x86_pv_info.reserved.zero": (Class.RESERVED, "The 6 reserved octets are zero when they are written."),
        "libxc.x86_pv_info.when": (Class.CONFLICT, "A stream has X86_PV_INFO only where `domain_header.type == x86_pv`."),
        "libxc.x86_pv_info.once": (Class.DUPLICATE, "A stream has no second X86_PV_INFO."),
        "libxc.x86_pv_info.precedes-static_data_end": (Class.ORDER, "No X86_PV_INFO follows a record STATIC_DATA_END."),
        "libxc.x86_pv_info.length": (Class.LENGTH, "The length of X86_PV_INFO is 8."),
        "libxc.x86_pv_info.combination": (Class.VALUE, "A guest of 32 bits has three levels of page tables, and one of 64 bits has four."),
        "libxc.x86_pv_p2m_frames.p2m_pfn.fits": (Class.LENGTH, "`p2m_pfn` lies within the body of its record."),
        "libxc.x86_pv_p2m_frames.when": (Class.CONFLICT, "A stream has X86_PV_P2M_FRAMES only where `domain_header.type == x86_pv`."),
        "libxc.x86_pv_p2m_frames.follows-x86_pv_info": (Class.ORDER, "X86_PV_P2M_FRAMES follows an earlier X86_PV_INFO."),
        "libxc.x86_pv_p2m_frames.length": (Class.LENGTH, "The length of X86_PV_P2M_FRAMES is the sum of its fields."),
        "libxc.x86_pv_p2m_frames.range": (Class.VALUE, "The last entry is not before the first."),
        "libxc.x86_pv_p2m_frames.follows-static-data": (Class.CONFLICT, "In version 3, the table follows the end of the static data."),
        "libxc.x86_pv_vcpu_basic.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "libxc.x86_pv_vcpu_basic.context.fits": (Class.LENGTH, "`context` lies within the body of its record."),
        "libxc.x86_pv_vcpu_basic.required": (Class.MISSING, "A stream has a record X86_PV_VCPU_BASIC where `domain_header.type == x86_pv`."),
        "libxc.x86_pv_vcpu_basic.when": (Class.CONFLICT, "A stream has X86_PV_VCPU_BASIC only where `domain_header.type == x86_pv`."),
        "libxc.x86_pv_vcpu_basic.follows-page_data": (Class.ORDER, "X86_PV_VCPU_BASIC follows an earlier PAGE_DATA."),
        "libxc.x86_pv_vcpu_basic.length": (Class.LENGTH, "The length of X86_PV_VCPU_BASIC is the sum of its fields."),
        "libxc.x86_pv_vcpu_extended.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "libxc.x86_pv_vcpu_extended.context.fits": (Class.LENGTH, "`context` lies within the body of its record."),
        "libxc.x86_pv_vcpu_extended.when": (Class.CONFLICT, "A stream has X86_PV_VCPU_EXTENDED only where `domain_header.type == x86_pv`."),
        "libxc.x86_pv_vcpu_extended.follows-page_data": (Class.ORDER, "X86_PV_VCPU_EXTENDED follows an earlier PAGE_DATA."),
        "libxc.x86_pv_vcpu_extended.length": (Class.LENGTH, "The length of X86_PV_VCPU_EXTENDED is the sum of its fields."),
        "libxc.x86_pv_vcpu_xsave.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "libxc.x86_pv_vcpu_xsave.context.fits": (Class.LENGTH, "`context` lies within the body of its record."),
        "libxc.x86_pv_vcpu_xsave.when": (Class.CONFLICT, "A stream has X86_PV_VCPU_XSAVE only where `domain_header.type == x86_pv`."),
        "libxc.x86_pv_vcpu_xsave.follows-page_data": (Class.ORDER, "X86_PV_VCPU_XSAVE follows an earlier PAGE_DATA."),
        "libxc.x86_pv_vcpu_xsave.length": (Class.LENGTH, "The length of X86_PV_VCPU_XSAVE is the sum of its fields."),
        "libxc.shared_info.page.fits": (Class.LENGTH, "`page` lies within the body of its record."),
        "libxc.shared_info.when": (Class.CONFLICT, "A stream has SHARED_INFO only where `domain_header.type == x86_pv`."),
        "libxc.shared_info.follows-x86_pv_info": (Class.ORDER, "SHARED_INFO follows an earlier X86_PV_INFO."),
        "libxc.shared_info.length": (Class.LENGTH, "The length of SHARED_INFO is the sum of its fields."),
        "libxc.x86_tsc_info.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "libxc.x86_tsc_info.length": (Class.LENGTH, "The length of X86_TSC_INFO is 24."),
        "libxc.hvm_context.hvm_ctx.fits": (Class.LENGTH, "`hvm_ctx` lies within the body of its record."),
        "libxc.hvm_context.when": (Class.CONFLICT, "A stream has HVM_CONTEXT only where `domain_header.type == x86_hvm`."),
        "libxc.hvm_context.length": (Class.LENGTH, "The length of HVM_CONTEXT is the sum of its fields."),
        "libxc.hvm_context.follows-static-data": (Class.CONFLICT, "In version 3, registers follow the end of the static data."),
        "libxc.hvm_params.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "libxc.hvm_params.param.fits": (Class.LENGTH, "`param` lies within the body of its record."),
        "libxc.hvm_params.when": (Class.CONFLICT, "A stream has HVM_PARAMS only where `domain_header.type == x86_hvm`."),
        "libxc.hvm_params.length": (Class.LENGTH, "The length of HVM_PARAMS is the sum of its fields."),
        "libxc.hvm_params.precedes-hvm-context": (Class.CONFLICT, "Parameters precede the HVM_CONTEXT; after a CHECKPOINT the sequence begins anew."),
        "libxc.hvm_params.elided": (Class.VALUE, "A record without parameters is left out."),
        "libxc.toolstack.data.fits": (Class.LENGTH, "`data` lies within the body of its record."),
        "libxc.toolstack.length": (Class.LENGTH, "The length of TOOLSTACK is the sum of its fields."),
        "libxc.toolstack.unused": (Class.CONFLICT, "Nobody writes the record any more."),
        "libxc.x86_pv_vcpu_msrs.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "libxc.x86_pv_vcpu_msrs.context.fits": (Class.LENGTH, "`context` lies within the body of its record."),
        "libxc.x86_pv_vcpu_msrs.when": (Class.CONFLICT, "A stream has X86_PV_VCPU_MSRS only where `domain_header.type == x86_pv`."),
        "libxc.x86_pv_vcpu_msrs.follows-page_data": (Class.ORDER, "X86_PV_VCPU_MSRS follows an earlier PAGE_DATA."),
        "libxc.x86_pv_vcpu_msrs.length": (Class.LENGTH, "The length of X86_PV_VCPU_MSRS is the sum of its fields."),
        "libxc.verify.length": (Class.LENGTH, "The length of VERIFY is 0."),
        "libxc.verify.after-memory": (Class.CONFLICT, "Memory has been sent before the record."),
        "libxc.checkpoint.length": (Class.LENGTH, "The length of CHECKPOINT is 0."),
        "libxc.checkpoint.whole": (Class.CONFLICT, "What must be present in the image of a PV domain has been sent before it."),
        "libxc.checkpoint_dirty_pfn_list.pfn.fits": (Class.LENGTH, "`pfn` lies within the body of its record."),
        "libxc.checkpoint_dirty_pfn_list.length": (Class.LENGTH, "The length of CHECKPOINT_DIRTY_PFN_LIST is the sum of its fields."),
        "libxc.checkpoint_dirty_pfn_list.back-channel": (Class.CONFLICT, "The record goes from the secondary host to the primary one, on the back channel of a mirrored domain, and is in no image."),
        "libxc.static_data_end.required": (Class.MISSING, "A stream has a record STATIC_DATA_END where `version >= 3`."),
        "libxc.static_data_end.since": (Class.VERSION, "A stream of a version before 3 has no STATIC_DATA_END."),
        "libxc.static_data_end.once": (Class.DUPLICATE, "A stream has no second STATIC_DATA_END."),
        "libxc.static_data_end.length": (Class.LENGTH, "The length of STATIC_DATA_END is 0."),
        "libxc.x86_cpuid_policy.leaves.fits": (Class.LENGTH, "`leaves` lies within the body of its record."),
        "libxc.x86_cpuid_policy.since": (Class.VERSION, "A stream of a version before 3 has no X86_CPUID_POLICY."),
        "libxc.x86_cpuid_policy.precedes-static_data_end": (Class.ORDER, "No X86_CPUID_POLICY follows a record STATIC_DATA_END."),
        "libxc.x86_cpuid_policy.length": (Class.LENGTH, "The length of X86_CPUID_POLICY is the sum of its fields."),
        "libxc.x86_cpuid_policy.content": (Class.VALUE, "There is at least one leaf."),
        "libxc.x86_msr_policy.entries.fits": (Class.LENGTH, "`entries` lies within the body of its record."),
        "libxc.x86_msr_policy.since": (Class.VERSION, "A stream of a version before 3 has no X86_MSR_POLICY."),
        "libxc.x86_msr_policy.precedes-static_data_end": (Class.ORDER, "No X86_MSR_POLICY follows a record STATIC_DATA_END."),
        "libxc.x86_msr_policy.length": (Class.LENGTH, "The length of X86_MSR_POLICY is the sum of its fields."),
        "libxc.x86_msr_policy.content": (Class.VALUE, "There is at least one register."),
    }


#: The classes of the records, by the names of these in the description.
RECORDS: Dict[str, Type[Structure]] = {
    "END": End,
    "PAGE_DATA": PageData,
    "X86_PV_INFO": X86PvInfo,
    "X86_PV_P2M_FRAMES": X86PvP2mFrames,
    "X86_PV_VCPU_BASIC": X86PvVcpuBasic,
    "X86_PV_VCPU_EXTENDED": X86PvVcpuExtended,
    "X86_PV_VCPU_XSAVE": X86PvVcpuXsave,
    "SHARED_INFO": SharedInfo,
    "X86_TSC_INFO": X86TscInfo,
    "HVM_CONTEXT": HvmContext,
    "HVM_PARAMS": HvmParams,
    "TOOLSTACK": Toolstack,
    "X86_PV_VCPU_MSRS": X86PvVcpuMsrs,
    "VERIFY": Verify,
    "CHECKPOINT": Checkpoint,
    "CHECKPOINT_DIRTY_PFN_LIST": CheckpointDirtyPfnList,
    "STATIC_DATA_END": StaticDataEnd,
    "X86_CPUID_POLICY": X86CpuidPolicy,
    "X86_MSR_POLICY": X86MsrPolicy,
}


#: The body of a record; octets, where its type is optional and unknown.
Body = Union[
    End,
    PageData,
    X86PvInfo,
    X86PvP2mFrames,
    X86PvVcpuBasic,
    X86PvVcpuExtended,
    X86PvVcpuXsave,
    SharedInfo,
    X86TscInfo,
    HvmContext,
    HvmParams,
    Toolstack,
    X86PvVcpuMsrs,
    Verify,
    Checkpoint,
    CheckpointDirtyPfnList,
    StaticDataEnd,
    X86CpuidPolicy,
    X86MsrPolicy,
    memoryview,
]
#: The headers of the stream of a record.
AllHeaders = Union[Headers]


class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):
    """Reads a stream: Libxc domain image."""

    def __init__(self, source: From) -> None:
        super().__init__(_Stream(False, ALL), source)


class Writer(StreamWriter[Body]):
    """Writes a stream: Libxc domain image."""

    def __init__(self, sink: Sink, headers: Optional[Headers] = None) -> None:
        super().__init__(_Stream(True, None), sink, headers or Headers())


def check(source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    _check(_Stream, source)
