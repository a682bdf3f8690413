# Generated from spec/hvm-context by `cargo codegen`; do not edit.
"""HVM context (x86)

The state of a hardware-virtualised x86 domain that Xen itself holds: registers of the vCPUs,
interrupt controllers, timers and the enlightenments of Viridian. Toolstacks fetch it whole and
give it back whole; in a migration it is the body of one record of the libxc stream."""

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


class CpuFlags(Bits):
    """Flags of a vCPU."""

    _PARTS = {
        "fpu_initialised": (0, 0x1),
    }

    @property
    def fpu_initialised(self) -> bool:
        """`fpu_regs` holds a state. Otherwise the FPU is reset."""
        return self & 0x1 != 0

    @classmethod
    def of(cls, *, fpu_initialised: bool = False) -> CpuFlags:
        """The integer of these bits."""
        return cls(part(fpu_initialised, 1, 0))


class Cr0(Bits):
    """Control register 0."""

    _PARTS = {
        "pe": (0, 0x1),
        "mp": (1, 0x1),
        "em": (2, 0x1),
        "ts": (3, 0x1),
        "et": (4, 0x1),
        "numeric_error": (5, 0x1),
        "wp": (16, 0x1),
        "am": (18, 0x1),
        "nw": (29, 0x1),
        "cd": (30, 0x1),
        "pg": (31, 0x1),
    }

    @property
    def pe(self) -> bool:
        """Protected mode."""
        return self & 0x1 != 0

    @property
    def mp(self) -> bool:
        """Monitor the coprocessor."""
        return self >> 1 & 0x1 != 0

    @property
    def em(self) -> bool:
        """Emulate the coprocessor."""
        return self >> 2 & 0x1 != 0

    @property
    def ts(self) -> bool:
        """Task switched."""
        return self >> 3 & 0x1 != 0

    @property
    def et(self) -> bool:
        """Type of the coprocessor; always set."""
        return self >> 4 & 0x1 != 0

    @property
    def numeric_error(self) -> bool:
        """Bit NE: errors of x87 are exceptions."""
        return self >> 5 & 0x1 != 0

    @property
    def wp(self) -> bool:
        """Write protection."""
        return self >> 16 & 0x1 != 0

    @property
    def am(self) -> bool:
        """Alignment mask."""
        return self >> 18 & 0x1 != 0

    @property
    def nw(self) -> bool:
        """Not write-through."""
        return self >> 29 & 0x1 != 0

    @property
    def cd(self) -> bool:
        """Cache disabled."""
        return self >> 30 & 0x1 != 0

    @property
    def pg(self) -> bool:
        """Paging."""
        return self >> 31 & 0x1 != 0

    @classmethod
    def of(
        cls,
        *,
        pe: bool = False,
        mp: bool = False,
        em: bool = False,
        ts: bool = False,
        et: bool = False,
        numeric_error: bool = False,
        wp: bool = False,
        am: bool = False,
        nw: bool = False,
        cd: bool = False,
        pg: bool = False,
    ) -> Cr0:
        """The integer of these bits."""
        return cls((
            part(pe, 1, 0)
            | part(mp, 1, 1)
            | part(em, 1, 2)
            | part(ts, 1, 3)
            | part(et, 1, 4)
            | part(numeric_error, 1, 5)
            | part(wp, 1, 16)
            | part(am, 1, 18)
            | part(nw, 1, 29)
            | part(cd, 1, 30)
            | part(pg, 1, 31)
        ))


class PendingEvent(Bits):
    """An event that is to be injected when the vCPU runs next, as VMX and SVM both lay it out."""

    _PARTS = {
        "vector": (0, 0xff),
        "type": (8, 0x7),
        "error_valid": (11, 0x1),
        "valid": (31, 0x1),
    }

    @property
    def vector(self) -> int:
        """Vector of the event."""
        return self & 0xff

    @property
    def type(self) -> int:
        """Kind of the event, as the processor numbers it."""
        return self >> 8 & 0x7

    @property
    def error_valid(self) -> bool:
        """The event has an error code."""
        return self >> 11 & 0x1 != 0

    @property
    def valid(self) -> bool:
        """There is an event."""
        return self >> 31 & 0x1 != 0

    @classmethod
    def of(
        cls,
        *,
        vector: int = 0,
        type: int = 0,
        error_valid: bool = False,
        valid: bool = False,
    ) -> PendingEvent:
        """The integer of these bits."""
        return cls((
            part(vector, 8, 0)
            | part(type, 3, 8)
            | part(error_valid, 1, 11)
            | part(valid, 1, 31)
        ))


class PicLines(Bits):
    """One bit for each input of a PIC."""

    _PARTS = {
        "line0": (0, 0x1),
        "line1": (1, 0x1),
        "line2": (2, 0x1),
        "line3": (3, 0x1),
        "line4": (4, 0x1),
        "line5": (5, 0x1),
        "line6": (6, 0x1),
        "line7": (7, 0x1),
    }

    @property
    def line0(self) -> bool:
        """Line 0."""
        return self & 0x1 != 0

    @property
    def line1(self) -> bool:
        """Line 1."""
        return self >> 1 & 0x1 != 0

    @property
    def line2(self) -> bool:
        """Line 2."""
        return self >> 2 & 0x1 != 0

    @property
    def line3(self) -> bool:
        """Line 3."""
        return self >> 3 & 0x1 != 0

    @property
    def line4(self) -> bool:
        """Line 4."""
        return self >> 4 & 0x1 != 0

    @property
    def line5(self) -> bool:
        """Line 5."""
        return self >> 5 & 0x1 != 0

    @property
    def line6(self) -> bool:
        """Line 6."""
        return self >> 6 & 0x1 != 0

    @property
    def line7(self) -> bool:
        """Line 7."""
        return self >> 7 & 0x1 != 0

    @classmethod
    def of(
        cls,
        *,
        line0: bool = False,
        line1: bool = False,
        line2: bool = False,
        line3: bool = False,
        line4: bool = False,
        line5: bool = False,
        line6: bool = False,
        line7: bool = False,
    ) -> PicLines:
        """The integer of these bits."""
        return cls((
            part(line0, 1, 0)
            | part(line1, 1, 1)
            | part(line2, 1, 2)
            | part(line3, 1, 3)
            | part(line4, 1, 4)
            | part(line5, 1, 5)
            | part(line6, 1, 6)
            | part(line7, 1, 7)
        ))


class PicModes(Bits):
    """Modes of a PIC."""

    _PARTS = {
        "readsel_isr": (0, 0x1),
        "poll": (1, 0x1),
        "auto_eoi": (2, 0x1),
        "rotate_on_auto_eoi": (3, 0x1),
        "special_fully_nested_mode": (4, 0x1),
        "special_mask_mode": (5, 0x1),
        "is_master": (6, 0x1),
    }

    @property
    def readsel_isr(self) -> bool:
        """Reads of the command port return the in-service register, not the requests."""
        return self & 0x1 != 0

    @property
    def poll(self) -> bool:
        """The next read polls."""
        return self >> 1 & 0x1 != 0

    @property
    def auto_eoi(self) -> bool:
        """The acknowledgement ends the interrupt."""
        return self >> 2 & 0x1 != 0

    @property
    def rotate_on_auto_eoi(self) -> bool:
        """Priorities rotate when the acknowledgement ends an interrupt."""
        return self >> 3 & 0x1 != 0

    @property
    def special_fully_nested_mode(self) -> bool:
        """Inputs from the slave do not count as in service."""
        return self >> 4 & 0x1 != 0

    @property
    def special_mask_mode(self) -> bool:
        """Masked lines take no part in priorities."""
        return self >> 5 & 0x1 != 0

    @property
    def is_master(self) -> bool:
        """This is the master."""
        return self >> 6 & 0x1 != 0

    @classmethod
    def of(
        cls,
        *,
        readsel_isr: bool = False,
        poll: bool = False,
        auto_eoi: bool = False,
        rotate_on_auto_eoi: bool = False,
        special_fully_nested_mode: bool = False,
        special_mask_mode: bool = False,
        is_master: bool = False,
    ) -> PicModes:
        """The integer of these bits."""
        return cls((
            part(readsel_isr, 1, 0)
            | part(poll, 1, 1)
            | part(auto_eoi, 1, 2)
            | part(rotate_on_auto_eoi, 1, 3)
            | part(special_fully_nested_mode, 1, 4)
            | part(special_mask_mode, 1, 5)
            | part(is_master, 1, 6)
        ))


class PicSequence(Bits):
    """Progress of the initialisation, and rotation of the priorities."""

    _PARTS = {
        "init_next": (0, 0x3),
        "init_ic4": (2, 0x1),
        "init_sngl": (3, 0x1),
        "priority_add": (4, 0xf),
    }

    @property
    def init_next(self) -> int:
        """The next write to the data port sets ICW(n+1); 0 where no initialisation goes on."""
        return self & 0x3

    @property
    def init_ic4(self) -> bool:
        """ICW4 is part of the initialisation."""
        return self >> 2 & 0x1 != 0

    @property
    def init_sngl(self) -> bool:
        """ICW3 is not part of the initialisation."""
        return self >> 3 & 0x1 != 0

    @property
    def priority_add(self) -> int:
        """The line of highest priority."""
        return self >> 4 & 0xf

    @classmethod
    def of(
        cls,
        *,
        init_next: int = 0,
        init_ic4: bool = False,
        init_sngl: bool = False,
        priority_add: int = 0,
    ) -> PicSequence:
        """The integer of these bits."""
        return cls((
            part(init_next, 2, 0)
            | part(init_ic4, 1, 2)
            | part(init_sngl, 1, 3)
            | part(priority_add, 4, 4)
        ))


class RedirectionEntry(Bits):
    """What becomes of an interrupt at one pin."""

    _PARTS = {
        "vector": (0, 0xff),
        "delivery_mode": (8, 0x7),
        "dest_mode": (11, 0x1),
        "delivery_status": (12, 0x1),
        "polarity": (13, 0x1),
        "remote_irr": (14, 0x1),
        "trig_mode": (15, 0x1),
        "mask": (16, 0x1),
        "reserve": (17, 0x7f),
        "reserved_high": (24, 0xffffffff),
        "dest_id": (56, 0xff),
    }

    @property
    def vector(self) -> int:
        """Vector to deliver."""
        return self & 0xff

    @property
    def delivery_mode(self) -> int:
        """How it is delivered."""
        return self >> 8 & 0x7

    @property
    def dest_mode(self) -> bool:
        """The destination is logical, not physical."""
        return self >> 11 & 0x1 != 0

    @property
    def delivery_status(self) -> bool:
        """The delivery is under way."""
        return self >> 12 & 0x1 != 0

    @property
    def polarity(self) -> bool:
        """Active low."""
        return self >> 13 & 0x1 != 0

    @property
    def remote_irr(self) -> bool:
        """A local APIC has accepted an interrupt by level, and has not ended it."""
        return self >> 14 & 0x1 != 0

    @property
    def trig_mode(self) -> bool:
        """Triggered by level, not by edge."""
        return self >> 15 & 0x1 != 0

    @property
    def mask(self) -> bool:
        """Masked."""
        return self >> 16 & 0x1 != 0

    @property
    def reserve(self) -> int:
        """No meaning; holds what the guest has written."""
        return self >> 17 & 0x7f

    @property
    def reserved_high(self) -> int:
        """No meaning; holds what the guest has written."""
        return self >> 24 & 0xffffffff

    @property
    def dest_id(self) -> int:
        """Destination."""
        return self >> 56 & 0xff

    @classmethod
    def of(
        cls,
        *,
        vector: int = 0,
        delivery_mode: int = 0,
        dest_mode: bool = False,
        delivery_status: bool = False,
        polarity: bool = False,
        remote_irr: bool = False,
        trig_mode: bool = False,
        mask: bool = False,
        reserve: int = 0,
        reserved_high: int = 0,
        dest_id: int = 0,
    ) -> RedirectionEntry:
        """The integer of these bits."""
        return cls((
            part(vector, 8, 0)
            | part(delivery_mode, 3, 8)
            | part(dest_mode, 1, 11)
            | part(delivery_status, 1, 12)
            | part(polarity, 1, 13)
            | part(remote_irr, 1, 14)
            | part(trig_mode, 1, 15)
            | part(mask, 1, 16)
            | part(reserve, 7, 17)
            | part(reserved_high, 32, 24)
            | part(dest_id, 8, 56)
        ))


class ApicBase(Bits):
    """MSR APIC_BASE."""

    _PARTS = {
        "bsp": (8, 0x1),
        "extd": (10, 0x1),
        "enable": (11, 0x1),
        "base": (12, 0xfffffffffffff),
    }

    @property
    def bsp(self) -> bool:
        """This is the boot processor."""
        return self >> 8 & 0x1 != 0

    @property
    def extd(self) -> bool:
        """x2APIC mode."""
        return self >> 10 & 0x1 != 0

    @property
    def enable(self) -> bool:
        """The APIC is on."""
        return self >> 11 & 0x1 != 0

    @property
    def base(self) -> int:
        """Frame of the registers."""
        return self >> 12 & 0xfffffffffffff

    @classmethod
    def of(
        cls,
        *,
        bsp: bool = False,
        extd: bool = False,
        enable: bool = False,
        base: int = 0,
    ) -> ApicBase:
        """The integer of these bits."""
        return cls(part(bsp, 1, 8) | part(extd, 1, 10) | part(enable, 1, 11) | part(base, 52, 12))


class ApicDisabled(Bits):
    """Why a local APIC is off."""

    _PARTS = {
        "hardware": (0, 0x1),
        "software": (1, 0x1),
    }

    @property
    def hardware(self) -> bool:
        """MSR APIC_BASE turns it off."""
        return self & 0x1 != 0

    @property
    def software(self) -> bool:
        """The spurious interrupt vector register turns it off."""
        return self >> 1 & 0x1 != 0

    @classmethod
    def of(cls, *, hardware: bool = False, software: bool = False) -> ApicDisabled:
        """The integer of these bits."""
        return cls(part(hardware, 1, 0) | part(software, 1, 1))


class MtrrCap(Bits):
    """MSR MTRRCAP."""

    _PARTS = {
        "vcnt": (0, 0xff),
        "features": (8, 0xffffffffffffff),
    }

    @property
    def vcnt(self) -> int:
        """Number of variable ranges."""
        return self & 0xff

    @property
    def features(self) -> int:
        """What else there is, as the processor has it."""
        return self >> 8 & 0xffffffffffffff

    @classmethod
    def of(cls, *, vcnt: int = 0, features: int = 0) -> MtrrCap:
        """The integer of these bits."""
        return cls(part(vcnt, 8, 0) | part(features, 56, 8))


class MsrIndex(Named):
    """Number of an MSR."""

    #: Control of speculation.
    SPEC_CTRL = 72
    #: Features of Intel that may be turned on, such as faults for CPUID.
    MISC_FEATURES_ENABLES = 320
    #: Protection keys of the supervisor.
    PKRS = 1761
    #: Bounds checks of the supervisor.
    BNDCFGS = 3472
    #: Extended states of the supervisor.
    XSS = 3488
    #: Control of speculation that hypervisors offer.
    VIRT_SPEC_CTRL = 3221291295
    #: Mask of debug register 1.
    DR1_ADDRESS_MASK = 3221295129
    #: Mask of debug register 2.
    DR2_ADDRESS_MASK = 3221295130
    #: Mask of debug register 3.
    DR3_ADDRESS_MASK = 3221295131
    #: Mask of debug register 0.
    DR0_ADDRESS_MASK = 3221295143


_MsrIndex = values_of(MsrIndex)


@dataclass(**SLOTS)
class PitChannel(Structure):
    """One channel of the timer."""

    #: Reload value; 65536 is allowed.
    count_: int = 0
    #: The count that was latched.
    latched_count: int = 0
    #: What is left to read of the latched count; 0 where none is latched.
    count_latched: int = 0
    #: Not 0 where the status is latched.
    status_latched: int = 0
    #: The status that was latched.
    status: int = 0
    #: What the next read returns.
    read_state: int = 0
    #: What the next write sets.
    write_state: int = 0
    #: The low octet, until the high one is written.
    write_latch: int = 0
    #: How a count is read and written.
    rw_mode: int = 0
    #: Mode of the channel.
    mode: int = 0
    #: 1 where the channel counts in binary-coded decimal. Never used.
    bcd: int = 0
    #: Level of the gate.
    gate: int = 0

    _FIXED = orders("IHBBBBBBBBBB")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> PitChannel:
        (
            count_,
            latched_count,
            count_latched,
            status_latched,
            status,
            read_state,
            write_state,
            write_latch,
            rw_mode,
            mode,
            bcd,
            gate,
        ) = told
        self = new(cls)
        self.count_ = count_
        self.latched_count = latched_count
        self.count_latched = count_latched
        self.status_latched = status_latched
        self.status = status
        self.read_state = read_state
        self.write_state = write_state
        self.write_latch = write_latch
        self.rw_mode = rw_mode
        self.mode = mode
        self.bcd = bcd
        self.gate = gate
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.count_,
            self.latched_count,
            self.count_latched,
            self.status_latched,
            self.status,
            self.read_state,
            self.write_state,
            self.write_latch,
            self.rw_mode,
            self.mode,
            self.bcd,
            self.gate,
        )


@dataclass(**SLOTS)
class HpetTimer(Structure):
    """Registers of one timer."""

    #: Configuration and capabilities.
    config: int = 0
    #: Comparator: all 64 bits, in the mode of 32 bits as well.
    cmp: int = 0
    #: Route of the message interrupt. Not in use.
    fsb: int = 0

    _FIXED = orders("QQQQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> HpetTimer:
        (config, cmp, fsb, reserved) = told
        if c.writing and reserved:
            raise c.fault("hvm-context.hpet_timer.reserved.zero", at + 24, "reserved")
        self = new(cls)
        self.config = config
        self.cmp = cmp
        self.fsb = fsb
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.config, self.cmp, self.fsb, 0)


@dataclass(**SLOTS)
class OneMsr(Structure):
    """One MSR."""

    #: Which one it is.
    index_: Union[MsrIndex, int] = named(MsrIndex, 0)
    #: Its value.
    val: int = 0

    _FIXED = orders("IIQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> OneMsr:
        (index_, reserved, val) = told
        if reserved:
            raise c.fault("hvm-context.one_msr.reserved.zero", at + 4, "reserved")
        self = new(cls)
        self.index_ = _MsrIndex.get(index_, index_)
        self.val = val
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.index_, 0, self.val)


@dataclass(**SLOTS)
class Headers:
    """What stands before the first record."""


    def cleared(self) -> Headers:
        """The same with zeros where readers pass over what writers refuse."""
        return Headers()


@dataclass(**SLOTS)
class RecordHeader(Structure):
    """Precedes every record."""

    #: Type code of the record.
    type: int = 0
    #: Tells apart several records of one type: number of the vCPU or of the device.
    instance: int = 0
    #: Octets of the body.
    length: int = 0

    _FIXED = orders("HHI")

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
        0,
        0,
        True,
        "hvm-context.end.length",
        instance=(0, "hvm-context.end.instance", "both"),
        last=True,
    )


@dataclass(**SLOTS)
class Header(Structure):
    """Identifies the stream and its version."""

    #: Identifies the format.
    magic: int = 1412960902
    #: Version of the format.
    version: int = 1
    #: Changeset of the Xen that saved the domain, or all ones if it did not know.
    changeset: int = 0
    #: EAX of CPUID leaf 1 on the machine that saved the domain.
    cpuid: int = 0
    #: Frequency of the guest's time stamp counter in kHz, or 0 to leave it as it is.
    gtsc_khz: int = 0
    _FORM = Form(
        "HEADER",
        1,
        24,
        True,
        "hvm-context.header.length",
        instance=(0, "hvm-context.header.instance", "both"),
        first="hvm-context.header.first",
    )

    _FIXED = orders("IIQII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Header:
        (magic, version, changeset, cpuid, gtsc_khz) = told
        if magic != 1412960902:
            raise c.fault("hvm-context.header.magic.const", at, "magic")
        if version != 1:
            raise c.fault("hvm-context.header.version.known", at + 4, "version")
        c.version = version
        self = new(cls)
        self.magic = magic
        self.version = version
        self.changeset = changeset
        self.cpuid = cpuid
        self.gtsc_khz = gtsc_khz
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(24)
        c.version = self.version
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.magic,
            self.version,
            self.changeset,
            self.cpuid,
            self.gtsc_khz,
        )

    def _remember(self, stream: Stream, c: Cursor) -> None:
        stream.version = self.version or 0
        stream.declared = True

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(1):
            raise c.fault("hvm-context.header.once", at, path)


@dataclass(**SLOTS)
class Cpu(Structure):
    """Registers of one vCPU. A vCPU that is down has no record, and stays down."""

    #: State of x87 and SSE as FXSAVE stores it.
    fpu_regs: Octets = bytes(512)
    #: Register RAX.
    rax: int = 0
    #: Register RBX.
    rbx: int = 0
    #: Register RCX.
    rcx: int = 0
    #: Register RDX.
    rdx: int = 0
    #: Register RBP.
    rbp: int = 0
    #: Register RSI.
    rsi: int = 0
    #: Register RDI.
    rdi: int = 0
    #: Register RSP.
    rsp: int = 0
    #: Register R8.
    r8: int = 0
    #: Register R9.
    r9: int = 0
    #: Register R10.
    r10: int = 0
    #: Register R11.
    r11: int = 0
    #: Register R12.
    r12: int = 0
    #: Register R13.
    r13: int = 0
    #: Register R14.
    r14: int = 0
    #: Register R15.
    r15: int = 0
    #: Instruction pointer.
    rip: int = 0
    #: Flags register.
    rflags: int = 0
    #: Control register 0.
    cr0: Cr0 = Cr0(0)
    #: Control register 2: address of the last page fault.
    cr2: int = 0
    #: Control register 3: root of the page tables.
    cr3: int = 0
    #: Control register 4.
    cr4: int = 0
    #: Debug register 0.
    dr0: int = 0
    #: Debug register 1.
    dr1: int = 0
    #: Debug register 2.
    dr2: int = 0
    #: Debug register 3.
    dr3: int = 0
    #: Debug register 6: status.
    dr6: int = 0
    #: Debug register 7: control.
    dr7: int = 0
    #: Selector of CS.
    cs_sel: int = 0
    #: Selector of DS.
    ds_sel: int = 0
    #: Selector of ES.
    es_sel: int = 0
    #: Selector of FS.
    fs_sel: int = 0
    #: Selector of GS.
    gs_sel: int = 0
    #: Selector of SS.
    ss_sel: int = 0
    #: Selector of the task register.
    tr_sel: int = 0
    #: Selector of the local descriptor table.
    ldtr_sel: int = 0
    #: Limit of CS.
    cs_limit: int = 0
    #: Limit of DS.
    ds_limit: int = 0
    #: Limit of ES.
    es_limit: int = 0
    #: Limit of FS.
    fs_limit: int = 0
    #: Limit of GS.
    gs_limit: int = 0
    #: Limit of SS.
    ss_limit: int = 0
    #: Limit of the task register.
    tr_limit: int = 0
    #: Limit of the local descriptor table.
    ldtr_limit: int = 0
    #: Limit of the interrupt descriptor table.
    idtr_limit: int = 0
    #: Limit of the global descriptor table.
    gdtr_limit: int = 0
    #: Base of CS.
    cs_base: int = 0
    #: Base of DS.
    ds_base: int = 0
    #: Base of ES.
    es_base: int = 0
    #: Base of FS.
    fs_base: int = 0
    #: Base of GS.
    gs_base: int = 0
    #: Base of SS.
    ss_base: int = 0
    #: Base of the task register.
    tr_base: int = 0
    #: Base of the local descriptor table.
    ldtr_base: int = 0
    #: Base of the interrupt descriptor table.
    idtr_base: int = 0
    #: Base of the global descriptor table.
    gdtr_base: int = 0
    #: Attributes of CS.
    cs_arbytes: int = 0
    #: Attributes of DS.
    ds_arbytes: int = 0
    #: Attributes of ES.
    es_arbytes: int = 0
    #: Attributes of FS.
    fs_arbytes: int = 0
    #: Attributes of GS.
    gs_arbytes: int = 0
    #: Attributes of SS.
    ss_arbytes: int = 0
    #: Attributes of the task register.
    tr_arbytes: int = 0
    #: Attributes of the local descriptor table.
    ldtr_arbytes: int = 0
    #: MSR SYSENTER_CS.
    sysenter_cs: int = 0
    #: MSR SYSENTER_ESP.
    sysenter_esp: int = 0
    #: MSR SYSENTER_EIP.
    sysenter_eip: int = 0
    #: MSR KERNEL_GS_BASE, which SWAPGS exchanges.
    shadow_gs: int = 0
    #: Obsolete; readers do not look at it.
    msr_flags: int = 0
    #: MSR LSTAR.
    msr_lstar: int = 0
    #: MSR STAR.
    msr_star: int = 0
    #: MSR CSTAR.
    msr_cstar: int = 0
    #: MSR SFMASK.
    msr_syscall_mask: int = 0
    #: MSR EFER.
    msr_efer: int = 0
    #: MSR TSC_AUX, which RDTSCP returns.
    msr_tsc_aux: Optional[int] = None
    #: What the guest would read from its time stamp counter.
    tsc: int = 0
    #: The event that is to be injected.
    pending_event: PendingEvent = PendingEvent(0)
    #: Error code of the pending event.
    error_code: int = 0
    #: Flags.
    flags: Optional[CpuFlags] = None
    _FORM = Form(
        "CPU",
        2,
        1032,
        True,
        "hvm-context.cpu.length",
        layouts=[Layout(1024, frozenset(["flags", "reserved"]), {"flags": 1}, [(1024, 8)], [(1024, 4, 1)]), Layout(1016, frozenset(["msr_tsc_aux", "flags", "reserved"]), {"flags": 1}, [(1000, 8), (1024, 8)], [(1024, 4, 1)])],
    )

    _FIXED = orders("512xQQQQQQQQQQQQQQQQQQQQQQQQQQQQIIIIIIIIIIIIIIIIIIQQQQQQQQQQIIIIIIIIQQQQQQQQQQQQIIII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Cpu:
        (
            rax,
            rbx,
            rcx,
            rdx,
            rbp,
            rsi,
            rdi,
            rsp,
            r8,
            r9,
            r10,
            r11,
            r12,
            r13,
            r14,
            r15,
            rip,
            rflags,
            cr0,
            cr2,
            cr3,
            cr4,
            dr0,
            dr1,
            dr2,
            dr3,
            dr6,
            dr7,
            cs_sel,
            ds_sel,
            es_sel,
            fs_sel,
            gs_sel,
            ss_sel,
            tr_sel,
            ldtr_sel,
            cs_limit,
            ds_limit,
            es_limit,
            fs_limit,
            gs_limit,
            ss_limit,
            tr_limit,
            ldtr_limit,
            idtr_limit,
            gdtr_limit,
            cs_base,
            ds_base,
            es_base,
            fs_base,
            gs_base,
            ss_base,
            tr_base,
            ldtr_base,
            idtr_base,
            gdtr_base,
            cs_arbytes,
            ds_arbytes,
            es_arbytes,
            fs_arbytes,
            gs_arbytes,
            ss_arbytes,
            tr_arbytes,
            ldtr_arbytes,
            sysenter_cs,
            sysenter_esp,
            sysenter_eip,
            shadow_gs,
            msr_flags,
            msr_lstar,
            msr_star,
            msr_cstar,
            msr_syscall_mask,
            msr_efer,
            msr_tsc_aux,
            tsc,
            pending_event,
            error_code,
            flags,
            reserved,
        ) = told
        fpu_regs = c.data[at : at + 512]
        if cr0 & 0xffffffff1ffaffc0:
            raise c.fault("hvm-context.cpu.cr0.zero", at + 656, "cr0")
        if cr3 > 4503599627370495:
            raise c.fault("hvm-context.cpu.cr3.max", at + 672, "cr3")
        if dr6 > 4294967295:
            raise c.fault("hvm-context.cpu.dr6.max", at + 720, "dr6")
        if dr7 > 4294967295:
            raise c.fault("hvm-context.cpu.dr7.max", at + 728, "dr7")
        if "msr_tsc_aux" not in c.without:
            if msr_tsc_aux > 4294967295:
                raise c.fault("hvm-context.cpu.msr_tsc_aux.max", at + 1000, "msr_tsc_aux")
        elif "msr_tsc_aux" not in c.given:
            msr_tsc_aux = None
        if c.writing and pending_event & 0x7ffff000:
            raise c.fault("hvm-context.cpu.pending_event.zero", at + 1016, "pending_event")
        if "flags" not in c.without:
            if flags & 0xfffffffe:
                raise c.fault("hvm-context.cpu.flags.zero", at + 1024, "flags")
        elif "flags" not in c.given:
            flags = None
        if "reserved" not in c.without:
            if reserved:
                raise c.fault("hvm-context.cpu.reserved.zero", at + 1028, "reserved")
        self = new(cls)
        self.fpu_regs = fpu_regs
        self.rax = rax
        self.rbx = rbx
        self.rcx = rcx
        self.rdx = rdx
        self.rbp = rbp
        self.rsi = rsi
        self.rdi = rdi
        self.rsp = rsp
        self.r8 = r8
        self.r9 = r9
        self.r10 = r10
        self.r11 = r11
        self.r12 = r12
        self.r13 = r13
        self.r14 = r14
        self.r15 = r15
        self.rip = rip
        self.rflags = rflags
        self.cr0 = Cr0(cr0)
        self.cr2 = cr2
        self.cr3 = cr3
        self.cr4 = cr4
        self.dr0 = dr0
        self.dr1 = dr1
        self.dr2 = dr2
        self.dr3 = dr3
        self.dr6 = dr6
        self.dr7 = dr7
        self.cs_sel = cs_sel
        self.ds_sel = ds_sel
        self.es_sel = es_sel
        self.fs_sel = fs_sel
        self.gs_sel = gs_sel
        self.ss_sel = ss_sel
        self.tr_sel = tr_sel
        self.ldtr_sel = ldtr_sel
        self.cs_limit = cs_limit
        self.ds_limit = ds_limit
        self.es_limit = es_limit
        self.fs_limit = fs_limit
        self.gs_limit = gs_limit
        self.ss_limit = ss_limit
        self.tr_limit = tr_limit
        self.ldtr_limit = ldtr_limit
        self.idtr_limit = idtr_limit
        self.gdtr_limit = gdtr_limit
        self.cs_base = cs_base
        self.ds_base = ds_base
        self.es_base = es_base
        self.fs_base = fs_base
        self.gs_base = gs_base
        self.ss_base = ss_base
        self.tr_base = tr_base
        self.ldtr_base = ldtr_base
        self.idtr_base = idtr_base
        self.gdtr_base = gdtr_base
        self.cs_arbytes = cs_arbytes
        self.ds_arbytes = ds_arbytes
        self.es_arbytes = es_arbytes
        self.fs_arbytes = fs_arbytes
        self.gs_arbytes = gs_arbytes
        self.ss_arbytes = ss_arbytes
        self.tr_arbytes = tr_arbytes
        self.ldtr_arbytes = ldtr_arbytes
        self.sysenter_cs = sysenter_cs
        self.sysenter_esp = sysenter_esp
        self.sysenter_eip = sysenter_eip
        self.shadow_gs = shadow_gs
        self.msr_flags = msr_flags
        self.msr_lstar = msr_lstar
        self.msr_star = msr_star
        self.msr_cstar = msr_cstar
        self.msr_syscall_mask = msr_syscall_mask
        self.msr_efer = msr_efer
        self.msr_tsc_aux = msr_tsc_aux
        self.tsc = tsc
        self.pending_event = PendingEvent(pending_event)
        self.error_code = error_code
        self.flags = None if flags is None else CpuFlags(flags)
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(1032)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.rax,
            self.rbx,
            self.rcx,
            self.rdx,
            self.rbp,
            self.rsi,
            self.rdi,
            self.rsp,
            self.r8,
            self.r9,
            self.r10,
            self.r11,
            self.r12,
            self.r13,
            self.r14,
            self.r15,
            self.rip,
            self.rflags,
            self.cr0,
            self.cr2,
            self.cr3,
            self.cr4,
            self.dr0,
            self.dr1,
            self.dr2,
            self.dr3,
            self.dr6,
            self.dr7,
            self.cs_sel,
            self.ds_sel,
            self.es_sel,
            self.fs_sel,
            self.gs_sel,
            self.ss_sel,
            self.tr_sel,
            self.ldtr_sel,
            self.cs_limit,
            self.ds_limit,
            self.es_limit,
            self.fs_limit,
            self.gs_limit,
            self.ss_limit,
            self.tr_limit,
            self.ldtr_limit,
            self.idtr_limit,
            self.gdtr_limit,
            self.cs_base,
            self.ds_base,
            self.es_base,
            self.fs_base,
            self.gs_base,
            self.ss_base,
            self.tr_base,
            self.ldtr_base,
            self.idtr_base,
            self.gdtr_base,
            self.cs_arbytes,
            self.ds_arbytes,
            self.es_arbytes,
            self.fs_arbytes,
            self.gs_arbytes,
            self.ss_arbytes,
            self.tr_arbytes,
            self.ldtr_arbytes,
            self.sysenter_cs,
            self.sysenter_esp,
            self.sysenter_eip,
            self.shadow_gs,
            self.msr_flags,
            self.msr_lstar,
            self.msr_star,
            self.msr_cstar,
            self.msr_syscall_mask,
            self.msr_efer,
            c.known("msr_tsc_aux", self.msr_tsc_aux, "msr_tsc_aux" not in c.without),
            self.tsc,
            self.pending_event,
            self.error_code,
            c.known("flags", self.flags, "flags" not in c.without),
            0,
        )
        c.put(at, "fpu_regs", self.fpu_regs, 512)

    def cleared(self) -> Cpu:
        """The same with zeros where readers pass over what writers refuse."""
        return replace(self, pending_event=PendingEvent(self.pending_event & 0x80000fff))

    def _rules(self, c: Cursor) -> None:
        if c.writing and self.msr_flags != 0:
            raise c.fault("hvm-context.cpu.msr-flags.obsolete", 952, "msr_flags")
        if (self.cr0 >> 4 & 0x1) == 0:
            raise c.fault("hvm-context.cpu.cr0.et", 656, "cr0")
        if (self.cr0 & 0x1) == 0 and (self.cr0 >> 31 & 0x1) != 0:
            raise c.fault("hvm-context.cpu.cr0.paging", 656, "cr0")
        if (self.cr4 & 167194623) != self.cr4:
            raise c.fault("hvm-context.cpu.cr4.known", 680, "cr4")
        if (self.msr_efer & 2120961) != self.msr_efer:
            raise c.fault("hvm-context.cpu.efer.known", 992, "msr_efer")
        if (
            (self.msr_efer & 1024) != 0
            and ((self.msr_efer & 256) == 0 or (self.cr0 >> 31 & 0x1) == 0)
        ):
            raise c.fault("hvm-context.cpu.efer.long-mode", 992, "msr_efer")


@dataclass(**SLOTS)
class Pic(Structure):
    """One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave."""

    #: Interrupt request register: one bit for each line.
    irr: int = 0
    #: Interrupt mask register: one bit for each line.
    imr: int = 0
    #: In-service register: one bit for each line.
    isr: int = 0
    #: Vector of line 0.
    irq_base: int = 0
    #: Progress of the initialisation; rotation of priorities.
    sequence: PicSequence = PicSequence(0)
    #: Modes of operation.
    modes: PicModes = PicModes(0)
    #: Lines that are triggered by level.
    elcr: PicLines = PicLines(0)
    #: Level of the INT output.
    int_output: int = 0
    _FORM = Form(
        "PIC",
        3,
        8,
        True,
        "hvm-context.pic.length",
        instance=(1, "hvm-context.pic.instance", "both"),
    )

    _FIXED = orders("BBBBBBBB")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Pic:
        (irr, imr, isr, irq_base, sequence, modes, elcr, int_output) = told
        if c.writing and modes & 0x80:
            raise c.fault("hvm-context.pic.modes.zero", at + 5, "modes")
        if int_output > 1:
            raise c.fault("hvm-context.pic.int_output.max", at + 7, "int_output")
        self = new(cls)
        self.irr = irr
        self.imr = imr
        self.isr = isr
        self.irq_base = irq_base
        self.sequence = PicSequence(sequence)
        self.modes = PicModes(modes)
        self.elcr = PicLines(elcr)
        self.int_output = int_output
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.irr,
            self.imr,
            self.isr,
            self.irq_base,
            self.sequence,
            self.modes,
            self.elcr,
            self.int_output,
        )

    def cleared(self) -> Pic:
        """The same with zeros where readers pass over what writers refuse."""
        return replace(self, modes=PicModes(self.modes & 0x7f))

    def _rules(self, c: Cursor) -> None:
        if (
            (self.elcr & 0x1) != 0
            or ((self.elcr >> 1 & 0x1) != 0 and (self.modes >> 6 & 0x1) != 0)
            or ((self.elcr >> 5 & 0x1) != 0 and (self.modes >> 6 & 0x1) != 1)
        ):
            raise c.fault("hvm-context.pic.elcr.edge", 6, "elcr")
        if (
            self.int_output != 0
            and ((self.sequence & 0x3) != 0 or (self.sequence >> 2 & 0x1) != 0 or (self.sequence >> 3 & 0x1) != 0)
        ):
            raise c.fault("hvm-context.pic.output-during-init", 7, "int_output")
        if (
            ((self.modes >> 6 & 0x1) == 0 or c.instance != 0)
            and ((self.modes >> 6 & 0x1) != 0 or c.instance != 1)
        ):
            raise c.fault("hvm-context.pic.master", 5, "modes")


@dataclass(**SLOTS)
class Ioapic(Structure):
    """The I/O APIC."""

    #: Guest physical address of its registers.
    base_address: int = 0
    #: The register that is selected.
    ioregsel: int = 0
    #: Its APIC id.
    id: int = 0
    #: One entry for each pin.
    redirtbl: Sequence[RedirectionEntry] = (RedirectionEntry(0),) * 48
    _FORM = Form(
        "IOAPIC",
        4,
        400,
        True,
        "hvm-context.ioapic.length",
        instance=(0, "hvm-context.ioapic.instance", "both"),
    )

    _FIXED = orders("QII384x")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Ioapic:
        (base_address, ioregsel, id) = told
        redirtbl = c.integers("Q", at + 16, 48)
        self = new(cls)
        self.base_address = base_address
        self.ioregsel = ioregsel
        self.id = id
        self.redirtbl = Elements(RedirectionEntry, redirtbl)
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(400)
        self._FIXED[c.big].pack_into(c.data, at, self.base_address, self.ioregsel, self.id)
        c.put_integers(at + 16, "redirtbl", "Q", self.redirtbl, 48)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(4):
            raise c.fault("hvm-context.ioapic.once", at, path)


@dataclass(**SLOTS)
class Lapic(Structure):
    """State of one vCPU's local APIC that its registers do not show."""

    #: MSR APIC_BASE.
    apic_base_msr: ApicBase = ApicBase(0)
    #: Why the APIC is off.
    disabled: ApicDisabled = ApicDisabled(0)
    #: What the frequency of the timer is divided by.
    timer_divisor: int = 0
    #: MSR TSC_DEADLINE.
    tdt_msr: Optional[int] = None
    #: Errors that the error status register does not show yet.
    pending_esr: Optional[int] = None
    _FORM = Form(
        "LAPIC",
        5,
        32,
        True,
        "hvm-context.lapic.length",
        layouts=[Layout(28, frozenset(["reserved"]), {}, [(28, 4)], []), Layout(24, frozenset(["pending_esr", "reserved"]), {}, [(24, 8)], []), Layout(16, frozenset(["tdt_msr", "pending_esr", "reserved"]), {}, [(16, 16)], [])],
    )

    _FIXED = orders("QIIQII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Lapic:
        (apic_base_msr, disabled, timer_divisor, tdt_msr, pending_esr, reserved) = told
        if c.writing and apic_base_msr & 0x2ff:
            raise c.fault("hvm-context.lapic.apic_base_msr.zero", at, "apic_base_msr")
        if c.writing and disabled & 0xfffffffc:
            raise c.fault("hvm-context.lapic.disabled.zero", at + 8, "disabled")
        if "tdt_msr" not in c.without:
            pass
        elif "tdt_msr" not in c.given:
            tdt_msr = None
        if "pending_esr" not in c.without:
            pass
        elif "pending_esr" not in c.given:
            pending_esr = None
        if "reserved" not in c.without:
            if c.writing and reserved:
                raise c.fault("hvm-context.lapic.reserved.zero", at + 28, "reserved")
        self = new(cls)
        self.apic_base_msr = ApicBase(apic_base_msr)
        self.disabled = ApicDisabled(disabled)
        self.timer_divisor = timer_divisor
        self.tdt_msr = tdt_msr
        self.pending_esr = pending_esr
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(32)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.apic_base_msr,
            self.disabled,
            self.timer_divisor,
            c.known("tdt_msr", self.tdt_msr, "tdt_msr" not in c.without),
            c.known("pending_esr", self.pending_esr, "pending_esr" not in c.without),
            0,
        )

    def cleared(self) -> Lapic:
        """The same with zeros where readers pass over what writers refuse."""
        return replace(
            self,
            apic_base_msr=ApicBase(self.apic_base_msr & 0xfffffffffffffd00),
            disabled=ApicDisabled(self.disabled & 0x3),
        )

    def _rules(self, c: Cursor) -> None:
        if (self.apic_base_msr >> 11 & 0x1) == 0 and (self.apic_base_msr >> 10 & 0x1) != 0:
            raise c.fault("hvm-context.lapic.x2apic-enabled", 0, "apic_base_msr")


@dataclass(**SLOTS)
class LapicRegs(Structure):
    """Registers of one vCPU's local APIC."""

    #: The register page up to the last register; each register stands at a multiple of 16.
    data: Octets = bytes(1024)
    _FORM = Form("LAPIC_REGS", 6, 1024, True, "hvm-context.lapic_regs.length", alone=True)

    _FIXED = orders("1024x")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> LapicRegs:
        data = c.data[at : at + 1024]
        self = new(cls)
        self.data = data
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(1024)
        c.put(at, "data", self.data, 1024)


@dataclass(**SLOTS)
class PciIrq(Structure):
    """Interrupt lines of the PCI bus."""

    #: One bit for each line: bit 4 × device + pin, counted from bit 0 of the first word; INTA
    #: is pin 0.
    pad: Sequence[int] = (0,) * 2
    _FORM = Form(
        "PCI_IRQ",
        7,
        16,
        True,
        "hvm-context.pci_irq.length",
        instance=(0, "hvm-context.pci_irq.instance", "both"),
    )

    _FIXED = orders("16x")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> PciIrq:
        pad = c.integers("Q", at, 2)
        self = new(cls)
        self.pad = pad
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(16)
        c.put_integers(at, "pad", "Q", self.pad, 2)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(7):
            raise c.fault("hvm-context.pci_irq.once", at, path)


@dataclass(**SLOTS)
class IsaIrq(Structure):
    """Interrupt lines of the ISA bus."""

    #: One bit for each of the 16 interrupts. The rest has no meaning.
    pad: int = 0
    _FORM = Form(
        "ISA_IRQ",
        8,
        8,
        True,
        "hvm-context.isa_irq.length",
        instance=(0, "hvm-context.isa_irq.instance", "both"),
    )

    _FIXED = orders("Q")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> IsaIrq:
        (pad,) = told
        self = new(cls)
        self.pad = pad
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.pad)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(8):
            raise c.fault("hvm-context.isa_irq.once", at, path)


@dataclass(**SLOTS)
class PciLink(Structure):
    """Where the router of the PCI bus leads its four links."""

    #: ISA interrupt that a link leads to, or 0 for none.
    route: Sequence[int] = (0,) * 4
    _FORM = Form(
        "PCI_LINK",
        9,
        8,
        True,
        "hvm-context.pci_link.length",
        instance=(0, "hvm-context.pci_link.instance", "both"),
    )

    _FIXED = orders("4xI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> PciLink:
        (reserved,) = told
        route = c.integers("B", at, 4)
        for index, it in enumerate(route):
            if it > 15:
                raise c.fault("hvm-context.pci_link.route.max", at + 1 * index, f"route[{index}]")
        if reserved:
            raise c.fault("hvm-context.pci_link.reserved.zero", at + 4, "reserved")
        self = new(cls)
        self.route = route
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, 0)
        c.put_integers(at, "route", "B", self.route, 4)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(9):
            raise c.fault("hvm-context.pci_link.once", at, path)


@dataclass(**SLOTS)
class Pit(Structure):
    """The programmable interval timer."""

    #: The three channels.
    channels: Sequence[PitChannel] = field(default_factory=lambda: [PitChannel() for _ in range(3)])
    #: The speaker is on.
    speaker_data_on: int = 0
    _FORM = Form(
        "PIT",
        10,
        56,
        True,
        "hvm-context.pit.length",
        instance=(0, "hvm-context.pit.instance", "both"),
    )

    _FIXED = orders("48xII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Pit:
        (speaker_data_on, reserved) = told
        channels = c.structures("channels", PitChannel, at, 16, 3)
        if speaker_data_on > 1:
            raise c.fault("hvm-context.pit.speaker_data_on.max", at + 48, "speaker_data_on")
        if reserved:
            raise c.fault("hvm-context.pit.reserved.zero", at + 52, "reserved")
        self = new(cls)
        self.channels = channels
        self.speaker_data_on = speaker_data_on
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(56)
        self._FIXED[c.big].pack_into(c.data, at, self.speaker_data_on, 0)
        c.put_structures(at, "channels", self.channels, 16, 3)

    def _rules(self, c: Cursor) -> None:
        if any(it.count_ > 65536 for it in self.channels):
            raise c.fault("hvm-context.pit.channels.count", 0, "channels")
        if (
            any(it.count_latched > 4 or it.read_state > 4 or it.write_state > 4 or it.rw_mode > 3 for it in self.channels)
        ):
            raise c.fault("hvm-context.pit.channels.states", 0, "channels")
        if any(it.gate > 1 or it.bcd > 1 for it in self.channels):
            raise c.fault("hvm-context.pit.channels.flags", 0, "channels")
        if any(it.gate != 1 for it in self.channels[:2]):
            raise c.fault("hvm-context.pit.channels.gates", 0, "channels")

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(10):
            raise c.fault("hvm-context.pit.once", at, path)


@dataclass(**SLOTS)
class Rtc(Structure):
    """The real-time clock."""

    #: Its registers.
    cmos_data: Octets = bytes(14)
    #: The register that is selected.
    cmos_index: int = 0
    #: How far the guest's clock is ahead of the host's, in seconds.
    rtc_offset: Optional[int] = None
    _FORM = Form(
        "RTC",
        11,
        24,
        True,
        "hvm-context.rtc.length",
        layouts=[Layout(16, frozenset(["rtc_offset"]), {}, [(16, 8)], [])],
        instance=(0, "hvm-context.rtc.instance", "both"),
    )

    _FIXED = orders("14xB1sq")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Rtc:
        (cmos_index, reserved, rtc_offset) = told
        cmos_data = c.data[at : at + 14]
        if c.writing and any(reserved):
            raise c.fault("hvm-context.rtc.reserved.zero", at + 15, "reserved")
        if "rtc_offset" not in c.without:
            pass
        elif "rtc_offset" not in c.given:
            rtc_offset = None
        self = new(cls)
        self.cmos_data = cmos_data
        self.cmos_index = cmos_index
        self.rtc_offset = rtc_offset
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(24)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.cmos_index,
            b"",
            c.known("rtc_offset", self.rtc_offset, "rtc_offset" not in c.without),
        )
        c.put(at, "cmos_data", self.cmos_data, 14)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(11):
            raise c.fault("hvm-context.rtc.once", at, path)


@dataclass(**SLOTS)
class Hpet(Structure):
    """The high precision event timer."""

    #: Capabilities.
    capability: int = 0
    #: Configuration.
    config: int = 0
    #: Interrupt status.
    isr: int = 0
    #: Main counter.
    mc64: int = 0
    #: The three timers.
    timers: Sequence[HpetTimer] = field(default_factory=lambda: [HpetTimer() for _ in range(3)])
    #: The value last written to each comparator, which no register shows.
    period: Sequence[int] = (0,) * 3
    _FORM = Form(
        "HPET",
        12,
        1048,
        True,
        "hvm-context.hpet.length",
        instance=(0, "hvm-context.hpet.instance", "both"),
    )

    _FIXED = orders("QQQQQ200sQQ96x672s24x")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Hpet:
        (capability, reserved, config, reserved2, isr, reserved3, mc64, reserved4, reserved5) = told
        if c.writing and reserved:
            raise c.fault("hvm-context.hpet.reserved.zero", at + 8, "reserved")
        if c.writing and reserved2:
            raise c.fault("hvm-context.hpet.reserved2.zero", at + 24, "reserved2")
        if c.writing and any(reserved3):
            raise c.fault("hvm-context.hpet.reserved3.zero", at + 40, "reserved3")
        if c.writing and reserved4:
            raise c.fault("hvm-context.hpet.reserved4.zero", at + 248, "reserved4")
        timers = c.structures("timers", HpetTimer, at + 256, 32, 3)
        if c.writing and any(reserved5):
            raise c.fault("hvm-context.hpet.reserved5.zero", at + 352, "reserved5")
        period = c.integers("Q", at + 1024, 3)
        self = new(cls)
        self.capability = capability
        self.config = config
        self.isr = isr
        self.mc64 = mc64
        self.timers = timers
        self.period = period
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(1048)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.capability,
            0,
            self.config,
            0,
            self.isr,
            b"",
            self.mc64,
            0,
            b"",
        )
        c.put_structures(at + 256, "timers", self.timers, 32, 3)
        c.put_integers(at + 1024, "period", "Q", self.period, 3)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(12):
            raise c.fault("hvm-context.hpet.once", at, path)


@dataclass(**SLOTS)
class Pmtimer(Structure):
    """The power management timer of ACPI, and the event registers beside it."""

    #: The free-running counter.
    tmr_val: int = 0
    #: Status register.
    pm1a_sts: int = 0
    #: Enable register.
    pm1a_en: int = 0
    _FORM = Form(
        "PMTIMER",
        13,
        8,
        True,
        "hvm-context.pmtimer.length",
        instance=(0, "hvm-context.pmtimer.instance", "both"),
    )

    _FIXED = orders("IHH")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Pmtimer:
        (tmr_val, pm1a_sts, pm1a_en) = told
        self = new(cls)
        self.tmr_val = tmr_val
        self.pm1a_sts = pm1a_sts
        self.pm1a_en = pm1a_en
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.tmr_val, self.pm1a_sts, self.pm1a_en)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(13):
            raise c.fault("hvm-context.pmtimer.once", at, path)


@dataclass(**SLOTS)
class Mtrr(Structure):
    """Memory type range registers of one vCPU, and its PAT."""

    #: MSR PAT.
    msr_pat_cr: int = 0
    #: Pairs of base and mask for the variable ranges.
    msr_mtrr_var: Sequence[int] = (0,) * 16
    #: The fixed ranges.
    msr_mtrr_fixed: Sequence[int] = (0,) * 11
    #: MSR MTRRCAP.
    msr_mtrr_cap: MtrrCap = MtrrCap(0)
    #: MSR MTRR_DEF_TYPE.
    msr_mtrr_def_type: int = 0
    _FORM = Form("MTRR", 14, 240, True, "hvm-context.mtrr.length")

    _FIXED = orders("Q216xQQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Mtrr:
        (msr_pat_cr, msr_mtrr_cap, msr_mtrr_def_type) = told
        msr_mtrr_var = c.integers("Q", at + 8, 16)
        msr_mtrr_fixed = c.integers("Q", at + 136, 11)
        self = new(cls)
        self.msr_pat_cr = msr_pat_cr
        self.msr_mtrr_var = msr_mtrr_var
        self.msr_mtrr_fixed = msr_mtrr_fixed
        self.msr_mtrr_cap = MtrrCap(msr_mtrr_cap)
        self.msr_mtrr_def_type = msr_mtrr_def_type
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(240)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.msr_pat_cr,
            self.msr_mtrr_cap,
            self.msr_mtrr_def_type,
        )
        c.put_integers(at + 8, "msr_mtrr_var", "Q", self.msr_mtrr_var, 16)
        c.put_integers(at + 136, "msr_mtrr_fixed", "Q", self.msr_mtrr_fixed, 11)

    def _rules(self, c: Cursor) -> None:
        if (self.msr_mtrr_cap & 0xff) > 8:
            raise c.fault("hvm-context.mtrr.vcnt.max", 224, "msr_mtrr_cap")


@dataclass(**SLOTS)
class ViridianDomain(Structure):
    """Enlightenments for Windows that hold for the whole domain."""

    #: MSR HYPERCALL.
    hypercall_gpa: int = 0
    #: MSR GUEST_OS_ID.
    guest_os_id: int = 0
    #: The reference counter while the domain is paused.
    time_ref_count: Optional[int] = None
    #: MSR REFERENCE_TSC.
    reference_tsc: Optional[int] = None
    _FORM = Form(
        "VIRIDIAN_DOMAIN",
        15,
        32,
        True,
        "hvm-context.viridian_domain.length",
        layouts=[Layout(24, frozenset(["reference_tsc"]), {}, [(24, 8)], []), Layout(16, frozenset(["time_ref_count", "reference_tsc"]), {}, [(16, 16)], [])],
        instance=(0, "hvm-context.viridian_domain.instance", "both"),
    )

    _FIXED = orders("QQQQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> ViridianDomain:
        (hypercall_gpa, guest_os_id, time_ref_count, reference_tsc) = told
        if "time_ref_count" not in c.without:
            pass
        elif "time_ref_count" not in c.given:
            time_ref_count = None
        if "reference_tsc" not in c.without:
            pass
        elif "reference_tsc" not in c.given:
            reference_tsc = None
        self = new(cls)
        self.hypercall_gpa = hypercall_gpa
        self.guest_os_id = guest_os_id
        self.time_ref_count = time_ref_count
        self.reference_tsc = reference_tsc
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(32)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.hypercall_gpa,
            self.guest_os_id,
            c.known("time_ref_count", self.time_ref_count, "time_ref_count" not in c.without),
            c.known("reference_tsc", self.reference_tsc, "reference_tsc" not in c.without),
        )

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(15):
            raise c.fault("hvm-context.viridian_domain.once", at, path)


@dataclass(**SLOTS)
class CpuXsave(Structure):
    """Extended state of one vCPU, as XSAVE stores it. The components that follow the header depend
    on `xcr0_accum`."""

    #: Components that the saving Xen knows; readers do not look at it.
    xfeature_mask: int = 0
    #: Extended control register 0.
    xcr0: int = 0
    #: All components that the guest has ever turned on.
    xcr0_accum: int = 0
    #: State of x87 and SSE.
    fpu_sse: Octets = bytes(512)
    #: Header of the area: components that are not in their initial state.
    xstate_bv: int = 0
    #: Header of the area: other values belong to the compressed form, which nobody reads.
    xcomp_bv: int = 0
    #: The other components, at the offsets of the uncompressed form.
    extended: Octets = b""
    _FORM = Form("CPU_XSAVE", 16, 600, False, "hvm-context.cpu_xsave.length")

    _FIXED = orders("QQQ512xQQ48s")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> CpuXsave:
        (xfeature_mask, xcr0, xcr0_accum, xstate_bv, xcomp_bv, reserved) = told
        fpu_sse = c.data[at + 24 : at + 536]
        if xcomp_bv != 0:
            raise c.fault("hvm-context.cpu_xsave.xcomp_bv.const", at + 544, "xcomp_bv")
        if any(reserved):
            raise c.fault("hvm-context.cpu_xsave.reserved.zero", at + 552, "reserved")
        c.at = 600
        c.part("extended", "hvm-context.cpu_xsave.extended.fits")
        extended = c.octets(c.remaining())
        self = new(cls)
        self.xfeature_mask = xfeature_mask
        self.xcr0 = xcr0
        self.xcr0_accum = xcr0_accum
        self.fpu_sse = fpu_sse
        self.xstate_bv = xstate_bv
        self.xcomp_bv = xcomp_bv
        self.extended = extended
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(600)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.xfeature_mask,
            self.xcr0,
            self.xcr0_accum,
            self.xstate_bv,
            self.xcomp_bv,
            b"",
        )
        c.put(at + 24, "fpu_sse", self.fpu_sse, 512)
        c.part("extended")
        c.octets(self.extended)

    def _rules(self, c: Cursor) -> None:
        if (self.xstate_bv & self.xcr0_accum) != self.xstate_bv:
            raise c.fault("hvm-context.cpu_xsave.xstate-bv.within", 536, "xstate_bv")
        if (self.xcr0 & self.xcr0_accum) != self.xcr0:
            raise c.fault("hvm-context.cpu_xsave.xcr0.within", 8, "xcr0")
        if (self.xcr0 & 1) != 1:
            raise c.fault("hvm-context.cpu_xsave.xcr0.x87", 8, "xcr0")
        if (self.xcr0 & 6) == 4 or (self.xcr0_accum & 6) == 4:
            raise c.fault("hvm-context.cpu_xsave.xcr0.avx", 8, "xcr0")
        if (
            ((self.xcr0 & 224) != 0 and (self.xcr0 & 228) != 228)
            or ((self.xcr0_accum & 224) != 0 and (self.xcr0_accum & 228) != 228)
        ):
            raise c.fault("hvm-context.cpu_xsave.xcr0.avx512", 8, "xcr0")
        if (
            ((self.xcr0 & 24) != 0 and (self.xcr0 & 24) != 24)
            or ((self.xcr0_accum & 24) != 0 and (self.xcr0_accum & 24) != 24)
        ):
            raise c.fault("hvm-context.cpu_xsave.xcr0.mpx", 8, "xcr0")
        if (
            ((self.xcr0 & 393216) != 0 and (self.xcr0 & 393216) != 393216)
            or ((self.xcr0_accum & 393216) != 0 and (self.xcr0_accum & 393216) != 393216)
        ):
            raise c.fault("hvm-context.cpu_xsave.xcr0.amx", 8, "xcr0")
        if (self.xcr0_accum & 130304) != 0:
            raise c.fault("hvm-context.cpu_xsave.components.user", 16, "xcr0_accum")


@dataclass(**SLOTS)
class ViridianVcpu(Structure):
    """Enlightenments for Windows of one vCPU."""

    #: MSR VP_ASSIST_PAGE.
    vp_assist_msr: int = 0
    #: Not 0 where the guest may leave out the end of an interrupt.
    apic_assist_pending: Optional[int] = None
    #: MSR SIMP.
    simp_msr: Optional[int] = None
    #: MSRs SINT0 to SINT15.
    sint_msr: Optional[Sequence[int]] = None
    #: MSRs STIMER_CONFIG of the four synthetic timers.
    stimer_config_msr: Optional[Sequence[int]] = None
    #: MSRs STIMER_COUNT of the four synthetic timers.
    stimer_count_msr: Optional[Sequence[int]] = None
    _FORM = Form(
        "VIRIDIAN_VCPU",
        17,
        216,
        True,
        "hvm-context.viridian_vcpu.length",
        layouts=[Layout(16, frozenset(["simp_msr", "sint_msr", "stimer_config_msr", "stimer_count_msr"]), {}, [(16, 200)], []), Layout(8, frozenset(["apic_assist_pending", "reserved", "simp_msr", "sint_msr", "stimer_config_msr", "stimer_count_msr"]), {}, [(8, 208)], [])],
        alone=True,
    )

    _FIXED = orders("QB7sQ192x")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> ViridianVcpu:
        (vp_assist_msr, apic_assist_pending, reserved, simp_msr) = told
        if "apic_assist_pending" not in c.without:
            pass
        elif "apic_assist_pending" not in c.given:
            apic_assist_pending = None
        if "reserved" not in c.without:
            if any(reserved):
                raise c.fault("hvm-context.viridian_vcpu.reserved.zero", at + 9, "reserved")
        if "simp_msr" not in c.without:
            pass
        elif "simp_msr" not in c.given:
            simp_msr = None
        if "sint_msr" not in c.without:
            sint_msr = c.integers("Q", at + 24, 16)
        elif "sint_msr" not in c.given:
            sint_msr = None
        if "stimer_config_msr" not in c.without:
            stimer_config_msr = c.integers("Q", at + 152, 4)
        elif "stimer_config_msr" not in c.given:
            stimer_config_msr = None
        if "stimer_count_msr" not in c.without:
            stimer_count_msr = c.integers("Q", at + 184, 4)
        elif "stimer_count_msr" not in c.given:
            stimer_count_msr = None
        self = new(cls)
        self.vp_assist_msr = vp_assist_msr
        self.apic_assist_pending = apic_assist_pending
        self.simp_msr = simp_msr
        self.sint_msr = sint_msr
        self.stimer_config_msr = stimer_config_msr
        self.stimer_count_msr = stimer_count_msr
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(216)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.vp_assist_msr,
            c.known("apic_assist_pending", self.apic_assist_pending, "apic_assist_pending" not in c.without),
            b"",
            c.known("simp_msr", self.simp_msr, "simp_msr" not in c.without),
        )
        if c.has("sint_msr", self.sint_msr, lambda: "sint_msr" not in c.without):
            c.put_integers(at + 24, "sint_msr", "Q", self.sint_msr, 16)
        if c.has("stimer_config_msr", self.stimer_config_msr, lambda: "stimer_config_msr" not in c.without):
            c.put_integers(at + 152, "stimer_config_msr", "Q", self.stimer_config_msr, 4)
        if c.has("stimer_count_msr", self.stimer_count_msr, lambda: "stimer_count_msr" not in c.without):
            c.put_integers(at + 184, "stimer_count_msr", "Q", self.stimer_count_msr, 4)


@dataclass(**SLOTS)
class VmceVcpu(Structure):
    """Machine check state of one vCPU."""

    #: MSR MCG_CAP.
    caps: int = 0
    #: MSR MC0_CTL2.
    mci_ctl2_bank0: Optional[int] = None
    #: MSR MC1_CTL2.
    mci_ctl2_bank1: Optional[int] = None
    #: MSR MCG_EXT_CTL.
    mcg_ext_ctl: Optional[int] = None
    _FORM = Form(
        "VMCE_VCPU",
        18,
        32,
        True,
        "hvm-context.vmce_vcpu.length",
        layouts=[Layout(24, frozenset(["mcg_ext_ctl"]), {}, [(24, 8)], []), Layout(8, frozenset(["mci_ctl2_bank0", "mci_ctl2_bank1", "mcg_ext_ctl"]), {}, [(8, 24)], [])],
    )

    _FIXED = orders("QQQQ")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> VmceVcpu:
        (caps, mci_ctl2_bank0, mci_ctl2_bank1, mcg_ext_ctl) = told
        if "mci_ctl2_bank0" not in c.without:
            pass
        elif "mci_ctl2_bank0" not in c.given:
            mci_ctl2_bank0 = None
        if "mci_ctl2_bank1" not in c.without:
            pass
        elif "mci_ctl2_bank1" not in c.given:
            mci_ctl2_bank1 = None
        if "mcg_ext_ctl" not in c.without:
            pass
        elif "mcg_ext_ctl" not in c.given:
            mcg_ext_ctl = None
        self = new(cls)
        self.caps = caps
        self.mci_ctl2_bank0 = mci_ctl2_bank0
        self.mci_ctl2_bank1 = mci_ctl2_bank1
        self.mcg_ext_ctl = mcg_ext_ctl
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(32)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.caps,
            c.known("mci_ctl2_bank0", self.mci_ctl2_bank0, "mci_ctl2_bank0" not in c.without),
            c.known("mci_ctl2_bank1", self.mci_ctl2_bank1, "mci_ctl2_bank1" not in c.without),
            c.known("mcg_ext_ctl", self.mcg_ext_ctl, "mcg_ext_ctl" not in c.without),
        )

    def _rules(self, c: Cursor) -> None:
        if (self.caps & 150998527) != self.caps:
            raise c.fault("hvm-context.vmce_vcpu.caps.known", 0, "caps")


@dataclass(**SLOTS)
class TscAdjust(Structure):
    """What one vCPU has added to its time stamp counter."""

    #: MSR TSC_ADJUST.
    tsc_adjust: int = 0
    _FORM = Form("TSC_ADJUST", 19, 8, True, "hvm-context.tsc_adjust.length", alone=True)

    _FIXED = orders("Q")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> TscAdjust:
        (tsc_adjust,) = told
        self = new(cls)
        self.tsc_adjust = tsc_adjust
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.tsc_adjust)


@dataclass(**SLOTS)
class CpuMsr(Structure):
    """Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any."""

    #: Number of MSRs.
    count_: int = 0
    #: The MSRs.
    msr: Sequence[OneMsr] = ()
    _FORM = Form("CPU_MSR", 20, 8, False, "hvm-context.cpu_msr.length")

    _FIXED = orders("I4x")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> CpuMsr:
        (count_,) = told
        if count_ < 1:
            raise c.fault("hvm-context.cpu_msr.count.min", at, "count")
        c.at = 8
        c.part("msr", "hvm-context.cpu_msr.msr.fits")
        c.take(count_ * 16)
        msr = c.structures("msr", OneMsr, c.start, 16, (c.at - c.start) // 16)
        self = new(cls)
        self.count_ = count_
        self.msr = msr
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.count_)
        c.part("msr")
        c.agree(self.msr, lambda: self.count_)
        c.structures(self.msr, 16)


class _Stream(Stream):
    ID = "hvm-context"
    NAME = "hvm-context"
    VERSIONS = (1,)
    _HEADERS = [
    ]
    _HEADER_TYPE = Headers
    _FRAMING = Framing(
        size=8,
        big=False,
        of=RecordHeader,
        type=(0, 2, "type"),
        length=(4, 4, "length"),
        instance=(2, 2, "instance"),
        header_complete="hvm-context.framing.header-complete",
        body_complete="hvm-context.framing.body-complete",
        end="hvm-context.framing.end",
        nothing_after="hvm-context.framing.nothing-after-end",
        type_known="hvm-context.framing.type",
        optional_bit=None,
        passes_unknown=False,
        limit=None,
        aligned=None,
        unique=None,
        pad_to=1,
        pad_counts=False,
        pad_complete="hvm-context.framing.body-complete",
        pad_zero=None,
        pad_verified=False,
    )
    _RECORDS = {
        0: End,
        1: Header,
        2: Cpu,
        3: Pic,
        4: Ioapic,
        5: Lapic,
        6: LapicRegs,
        7: PciIrq,
        8: IsaIrq,
        9: PciLink,
        10: Pit,
        11: Rtc,
        12: Hpet,
        13: Pmtimer,
        14: Mtrr,
        15: ViridianDomain,
        16: CpuXsave,
        17: ViridianVcpu,
        18: VmceVcpu,
        19: TscAdjust,
        20: CpuMsr,
    }
    _SAVED = (Header, Cpu, Pic, Ioapic, Lapic, LapicRegs, PciIrq, IsaIrq, PciLink, Pit, Rtc, Hpet, Pmtimer, Mtrr, ViridianDomain, CpuXsave, ViridianVcpu, VmceVcpu, TscAdjust, CpuMsr, End,)
    _ENDS_WITH = End
    _FIRST = Header._FORM
    _INNER = {
    }
    RULES = {
        "hvm-context.hpet_timer.reserved.zero": (Class.RESERVED, "The 8 reserved octets are zero when they are written."),
        "hvm-context.one_msr.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "hvm-context.framing.header-complete": (Class.TRUNCATED, "A stream holds all octets of a record's header."),
        "hvm-context.framing.body-complete": (Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."),
        "hvm-context.framing.end": (Class.TRUNCATED, "A stream does not stop before its last record."),
        "hvm-context.framing.nothing-after-end": (Class.TRAILING, "Nothing follows the last record."),
        "hvm-context.framing.type": (Class.TYPE, "The type of a record is one of those described."),
        "hvm-context.end.instance": (Class.INSTANCE, "The instance of END is 0."),
        "hvm-context.end.length": (Class.LENGTH, "The length of END is 0."),
        "hvm-context.header.magic.const": (Class.MAGIC, "`magic` is 0x54381286."),
        "hvm-context.header.version.known": (Class.VERSION, "`version` is 1."),
        "hvm-context.header.first": (Class.ORDER, "A stream begins with HEADER."),
        "hvm-context.header.once": (Class.DUPLICATE, "A stream has no second HEADER."),
        "hvm-context.header.instance": (Class.INSTANCE, "The instance of HEADER is 0."),
        "hvm-context.header.length": (Class.LENGTH, "The length of HEADER is 24."),
        "hvm-context.cpu.cr0.zero": (Class.RESERVED, "The reserved bits of `cr0` are zero."),
        "hvm-context.cpu.cr3.max": (Class.VALUE, "`cr3` is at most 0xfffffffffffff."),
        "hvm-context.cpu.dr6.max": (Class.VALUE, "`dr6` is at most 0xffffffff."),
        "hvm-context.cpu.dr7.max": (Class.VALUE, "`dr7` is at most 0xffffffff."),
        "hvm-context.cpu.msr_tsc_aux.max": (Class.VALUE, "`msr_tsc_aux` is at most 0xffffffff."),
        "hvm-context.cpu.pending_event.zero": (Class.RESERVED, "The reserved bits of `pending_event` are zero when they are written."),
        "hvm-context.cpu.flags.zero": (Class.RESERVED, "The reserved bits of `flags` are zero."),
        "hvm-context.cpu.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "hvm-context.cpu.length": (Class.LENGTH, "The length of CPU is 1032; a reader also takes 1016 or 1024."),
        "hvm-context.cpu.msr-flags.obsolete": (Class.VALUE, "The obsolete `msr_flags` is written as 0."),
        "hvm-context.cpu.cr0.et": (Class.VALUE, "Bit ET of `cr0` is set."),
        "hvm-context.cpu.cr0.paging": (Class.VALUE, "Where paging is on, so is protected mode."),
        "hvm-context.cpu.cr4.known": (Class.VALUE, "`cr4` has no bits but those that some domain may set: 0 to 11, 13, 16 to 18, 20 to 24 and 27."),
        "hvm-context.cpu.efer.known": (Class.VALUE, "`msr_efer` has no bits but SCE, LME, LMA, NXE, SVME, FFXSE and AIBRSE: 0, 8, 10 to 12, 14 and 21."),
        "hvm-context.cpu.efer.long-mode": (Class.VALUE, "Long mode is active (LMA, bit 10) only where it is enabled (LME, bit 8) and paging is on."),
        "hvm-context.pic.modes.zero": (Class.RESERVED, "The reserved bits of `modes` are zero when they are written."),
        "hvm-context.pic.int_output.max": (Class.VALUE, "`int_output` is at most 1."),
        "hvm-context.pic.instance": (Class.INSTANCE, "The instance of PIC is at most 1."),
        "hvm-context.pic.length": (Class.LENGTH, "The length of PIC is 8."),
        "hvm-context.pic.elcr.edge": (Class.VALUE, "The timer, the keyboard and the clock are triggered by edge: lines 0 and 1 of the master, lines 0 and 5 of the slave."),
        "hvm-context.pic.output-during-init": (Class.VALUE, "The output is low while an initialisation goes on."),
        "hvm-context.pic.master": (Class.VALUE, "Instance 0 is the master, instance 1 is not."),
        "hvm-context.ioapic.once": (Class.DUPLICATE, "A stream has no second IOAPIC."),
        "hvm-context.ioapic.instance": (Class.INSTANCE, "The instance of IOAPIC is 0."),
        "hvm-context.ioapic.length": (Class.LENGTH, "The length of IOAPIC is 400."),
        "hvm-context.lapic.apic_base_msr.zero": (Class.RESERVED, "The reserved bits of `apic_base_msr` are zero when they are written."),
        "hvm-context.lapic.disabled.zero": (Class.RESERVED, "The reserved bits of `disabled` are zero when they are written."),
        "hvm-context.lapic.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "hvm-context.lapic.length": (Class.LENGTH, "The length of LAPIC is 32; a reader also takes 16 or 24 or 28."),
        "hvm-context.lapic.x2apic-enabled": (Class.VALUE, "An APIC in x2APIC mode is on."),
        "hvm-context.lapic_regs.length": (Class.LENGTH, "The length of LAPIC_REGS is 1024."),
        "hvm-context.pci_irq.once": (Class.DUPLICATE, "A stream has no second PCI_IRQ."),
        "hvm-context.pci_irq.instance": (Class.INSTANCE, "The instance of PCI_IRQ is 0."),
        "hvm-context.pci_irq.length": (Class.LENGTH, "The length of PCI_IRQ is 16."),
        "hvm-context.pci_irq.before-isa-irq": (Class.CONFLICT, "PCI_IRQ comes before ISA_IRQ."),
        "hvm-context.pci_irq.before-link": (Class.CONFLICT, "PCI_IRQ comes before PCI_LINK."),
        "hvm-context.isa_irq.once": (Class.DUPLICATE, "A stream has no second ISA_IRQ."),
        "hvm-context.isa_irq.instance": (Class.INSTANCE, "The instance of ISA_IRQ is 0."),
        "hvm-context.isa_irq.length": (Class.LENGTH, "The length of ISA_IRQ is 8."),
        "hvm-context.isa_irq.before-link": (Class.CONFLICT, "ISA_IRQ comes before PCI_LINK."),
        "hvm-context.pci_link.route.max": (Class.VALUE, "`route` is at most 15."),
        "hvm-context.pci_link.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "hvm-context.pci_link.once": (Class.DUPLICATE, "A stream has no second PCI_LINK."),
        "hvm-context.pci_link.instance": (Class.INSTANCE, "The instance of PCI_LINK is 0."),
        "hvm-context.pci_link.length": (Class.LENGTH, "The length of PCI_LINK is 8."),
        "hvm-context.pit.speaker_data_on.max": (Class.VALUE, "`speaker_data_on` is at most 1."),
        "hvm-context.pit.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero."),
        "hvm-context.pit.once": (Class.DUPLICATE, "A stream has no second PIT."),
        "hvm-context.pit.instance": (Class.INSTANCE, "The instance of PIT is 0."),
        "hvm-context.pit.length": (Class.LENGTH, "The length of PIT is 56."),
        "hvm-context.pit.channels.count": (Class.VALUE, "The count of a channel is at most 65536."),
        "hvm-context.pit.channels.states": (Class.VALUE, "The state of reading, of writing and of the latched count is at most 4, and the way to read and write at most 3."),
        "hvm-context.pit.channels.flags": (Class.VALUE, "The gate and the decimal flag of a channel are 0 or 1."),
        "hvm-context.pit.channels.gates": (Class.VALUE, "The gates of channels 0 and 1 are high."),
        "hvm-context.rtc.reserved.zero": (Class.RESERVED, "All bits of the reserved octet are zero when they are written."),
        "hvm-context.rtc.once": (Class.DUPLICATE, "A stream has no second RTC."),
        "hvm-context.rtc.instance": (Class.INSTANCE, "The instance of RTC is 0."),
        "hvm-context.rtc.length": (Class.LENGTH, "The length of RTC is 24; a reader also takes 16."),
        "hvm-context.hpet.reserved.zero": (Class.RESERVED, "The 8 reserved octets are zero when they are written."),
        "hvm-context.hpet.reserved2.zero": (Class.RESERVED, "The 8 reserved octets are zero when they are written."),
        "hvm-context.hpet.reserved3.zero": (Class.RESERVED, "The 200 reserved octets are zero when they are written."),
        "hvm-context.hpet.reserved4.zero": (Class.RESERVED, "The 8 reserved octets are zero when they are written."),
        "hvm-context.hpet.reserved5.zero": (Class.RESERVED, "The 672 reserved octets are zero when they are written."),
        "hvm-context.hpet.once": (Class.DUPLICATE, "A stream has no second HPET."),
        "hvm-context.hpet.instance": (Class.INSTANCE, "The instance of HPET is 0."),
        "hvm-context.hpet.length": (Class.LENGTH, "The length of HPET is 1048."),
        "hvm-context.pmtimer.once": (Class.DUPLICATE, "A stream has no second PMTIMER."),
        "hvm-context.pmtimer.instance": (Class.INSTANCE, "The instance of PMTIMER is 0."),
        "hvm-context.pmtimer.length": (Class.LENGTH, "The length of PMTIMER is 8."),
        "hvm-context.mtrr.length": (Class.LENGTH, "The length of MTRR is 240."),
        "hvm-context.mtrr.vcnt.max": (Class.VALUE, "There are at most 8 variable ranges."),
        "hvm-context.viridian_domain.once": (Class.DUPLICATE, "A stream has no second VIRIDIAN_DOMAIN."),
        "hvm-context.viridian_domain.instance": (Class.INSTANCE, "The instance of VIRIDIAN_DOMAIN is 0."),
        "hvm-context.viridian_domain.length": (Class.LENGTH, "The length of VIRIDIAN_DOMAIN is 32; a reader also takes 16 or 24."),
        "hvm-context.cpu_xsave.xcomp_bv.const": (Class.VALUE, "`xcomp_bv` is 0x0."),
        "hvm-context.cpu_xsave.reserved.zero": (Class.RESERVED, "The 48 reserved octets are zero."),
        "hvm-context.cpu_xsave.extended.fits": (Class.LENGTH, "`extended` lies within the body of its record."),
        "hvm-context.cpu_xsave.length": (Class.LENGTH, "The length of CPU_XSAVE is the sum of its fields."),
        "hvm-context.cpu_xsave.xstate-bv.within": (Class.VALUE, "`xstate_bv` is within `xcr0_accum`."),
        "hvm-context.cpu_xsave.xcr0.within": (Class.VALUE, "`xcr0` is within `xcr0_accum`."),
        "hvm-context.cpu_xsave.xcr0.x87": (Class.VALUE, "The state of x87, bit 0, is always on."),
        "hvm-context.cpu_xsave.xcr0.avx": (Class.VALUE, "Where that of AVX, bit 2, is on in `xcr0` or `xcr0_accum`, so is that of SSE, bit 1."),
        "hvm-context.cpu_xsave.xcr0.avx512": (Class.VALUE, "The three components of AVX-512, bits 5 to 7, are on in `xcr0` or `xcr0_accum` together, and with that of AVX."),
        "hvm-context.cpu_xsave.xcr0.mpx": (Class.VALUE, "The two components of MPX, bits 3 and 4, are on in `xcr0` or `xcr0_accum` together."),
        "hvm-context.cpu_xsave.xcr0.amx": (Class.VALUE, "The two components of AMX, bits 17 and 18, are on in `xcr0` or `xcr0_accum` together."),
        "hvm-context.cpu_xsave.components.user": (Class.VALUE, "`xcr0_accum` names no component of the supervisor: bit 8 and bits 10 to 16."),
        "hvm-context.viridian_vcpu.reserved.zero": (Class.RESERVED, "The 7 reserved octets are zero."),
        "hvm-context.viridian_vcpu.length": (Class.LENGTH, "The length of VIRIDIAN_VCPU is 216; a reader also takes 8 or 16."),
        "hvm-context.vmce_vcpu.length": (Class.LENGTH, "The length of VMCE_VCPU is 32; a reader also takes 8 or 24."),
        "hvm-context.vmce_vcpu.caps.known": (Class.VALUE, "`caps` names no capability but those that Xen offers on some processor: bits 0 to 8, 10, 11, 24 and 27."),
        "hvm-context.tsc_adjust.length": (Class.LENGTH, "The length of TSC_ADJUST is 8."),
        "hvm-context.cpu_msr.count.min": (Class.VALUE, "`count` is at least 1."),
        "hvm-context.cpu_msr.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "hvm-context.cpu_msr.msr.fits": (Class.LENGTH, "`msr` lies within the body of its record."),
        "hvm-context.cpu_msr.length": (Class.LENGTH, "The length of CPU_MSR is the sum of its fields."),
    }


#: The classes of the records, by the names of these in the description.
RECORDS: Dict[str, Type[Structure]] = {
    "END": End,
    "HEADER": Header,
    "CPU": Cpu,
    "PIC": Pic,
    "IOAPIC": Ioapic,
    "LAPIC": Lapic,
    "LAPIC_REGS": LapicRegs,
    "PCI_IRQ": PciIrq,
    "ISA_IRQ": IsaIrq,
    "PCI_LINK": PciLink,
    "PIT": Pit,
    "RTC": Rtc,
    "HPET": Hpet,
    "PMTIMER": Pmtimer,
    "MTRR": Mtrr,
    "VIRIDIAN_DOMAIN": ViridianDomain,
    "CPU_XSAVE": CpuXsave,
    "VIRIDIAN_VCPU": ViridianVcpu,
    "VMCE_VCPU": VmceVcpu,
    "TSC_ADJUST": TscAdjust,
    "CPU_MSR": CpuMsr,
}


#: The body of a record; octets, where its type is optional and unknown.
Body = Union[
    End,
    Header,
    Cpu,
    Pic,
    Ioapic,
    Lapic,
    LapicRegs,
    PciIrq,
    IsaIrq,
    PciLink,
    Pit,
    Rtc,
    Hpet,
    Pmtimer,
    Mtrr,
    ViridianDomain,
    CpuXsave,
    ViridianVcpu,
    VmceVcpu,
    TscAdjust,
    CpuMsr,
    memoryview,
]
#: The headers of the stream of a record.
AllHeaders = Union[Headers]


class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):
    """Reads a stream: HVM context (x86)."""

    def __init__(self, source: From) -> None:
        super().__init__(_Stream(False, ALL), source)


class Writer(StreamWriter[Body]):
    """Writes a stream: HVM context (x86)."""

    def __init__(self, sink: Sink, headers: Optional[Headers] = None) -> None:
        super().__init__(_Stream(True, None), sink, headers or Headers())


def check(source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    _check(_Stream, source)
