// Generated from spec/libxc by `cargo codegen`; do not edit.

import { Class } from "./streamspec/classes.js";
import { add, div, mul, shl, sub } from "./streamspec/errors.js";
import { StreamReader, check as judge, checkLater as judgeLater } from "./streamspec/reader.js";
import { ALL, Stream } from "./streamspec/stream.js";
import { Bits, Pattern, Structure, any, changed, cleared, count, enumOf } from "./streamspec/values.js";
import { every, has, holds, join, latin, raw, same, some, terminated } from "./streamspec/values.js";
import { unsigned, withoutNul } from "./streamspec/values.js";
import { StreamWriter } from "./streamspec/writer.js";
import * as hvmContext from "./hvm-context.js";

/** Kind of a domain. */
export const DomainType = enumOf({
  /** A paravirtual x86 domain. */
  X86_PV: 1,
  /** A hardware-virtualised x86 domain. */
  X86_HVM: 2,
});

/** Properties of the whole image. */
export class ImageOptions extends Bits {
  /** The endianness after the image header: 0 little, 1 big. */
  get bigEndian() {
    return (this.bits & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ bigEndian = false } = {}) {
    return new ImageOptions(Number(join([bigEndian, 1, 0])));
  }
}
ImageOptions._parts = new Map([["big_endian", "bigEndian"]]);

/** A guest frame and its type. */
export class Frame extends Bits {
  /** Number of the frame. */
  get pfn() {
    return this.bits & 0xfffffffffffffn;
  }

  /** What the frame is used for. */
  get type() {
    return Number((this.bits >> 60n) & 0xfn);
  }

  /** The integer of these bits. */
  static of({ pfn = 0n, type = 0 } = {}) {
    return new Frame(join([pfn, 52, 0], [type, 4, 60]));
  }
}
Frame._parts = new Map([["pfn", "pfn"], ["type", "type"]]);

/** What a guest frame is used for; the numbers are those of XEN_DOMCTL_PFINFO, shifted right. */
export const FrameType = enumOf({
  /** An ordinary page. */
  NOTAB: 0,
  /** A page table of level 1. */
  L1TAB: 1,
  /** A page table of level 2. */
  L2TAB: 2,
  /** A page table of level 3. */
  L3TAB: 3,
  /** A page table of level 4. */
  L4TAB: 4,
  /** A page table of level 1, pinned. */
  L1TAB_PIN: 9,
  /** A page table of level 2, pinned. */
  L2TAB_PIN: 10,
  /** A page table of level 3, pinned. */
  L3TAB_PIN: 11,
  /** A page table of level 4, pinned. */
  L4TAB_PIN: 12,
  /** A broken page; it has no content. */
  BROKEN: 13,
  /** A page that is to be allocated and nothing more; it has no content. */
  XALLOC: 14,
  /** No page, or no longer one; it has no content. */
  XTAB: 15,
});

/** Width of a guest, in octets. */
export const GuestWidth = enumOf({
  /** A guest of 32 bits. */
  NARROW: 4,
  /** A guest of 64 bits. */
  WIDE: 8,
});

/** Number of levels of page tables. */
export const PtLevels = enumOf({
  /** Three levels: a guest of 32 bits with PAE. */
  THREE: 3,
  /** Four levels: a guest of 64 bits. */
  FOUR: 4,
});

/** How a time stamp counter is provided, a TSC_MODE constant. */
export const TscMode = enumOf({
  /** The counter of the host where that is safe, and an emulated one elsewhere. */
  DEFAULT: 0,
  /** Always an emulated one. */
  ALWAYS_EMULATE: 1,
  /** The counter of the host, safe or not. */
  NEVER_EMULATE: 2,
  /**
   * The counter of the host, and a number in TSC_AUX by which a guest could tell that it had
   * been moved.
   */
  PVRDTSCP: 3,
});

/** Which parameter of an HVM domain, an HVM_PARAM constant. */
export const HvmParamIndex = enumOf({
  /** How the guest is told of an event. */
  CALLBACK_IRQ: 0n,
  /** Frame of the ring of xenstore. */
  STORE_PFN: 1n,
  /** Event channel of xenstore. */
  STORE_EVTCHN: 2n,
  /** No longer in use. */
  PAE_ENABLED: 4n,
  /** Frame of requests to the default emulator. */
  IOREQ_PFN: 5n,
  /** Frame of buffered requests to the default emulator. */
  BUFIOREQ_PFN: 6n,
  /** Enlightenments for Windows that the domain has. */
  VIRIDIAN: 9n,
  /** What becomes of ticks that were missed. */
  TIMER_MODE: 10n,
  /** There is an HPET. */
  HPET_ENABLED: 11n,
  /** Address of the page tables for a vCPU without paging. */
  IDENT_PT: 12n,
  /** No longer in use. */
  DM_DOMAIN: 13n,
  /** Sleep state of ACPI. */
  ACPI_S_STATE: 14n,
  /** Address of the task state segment for real mode. */
  VM86_TSS: 15n,
  /** Periodic timers are aligned to one another. */
  VPT_ALIGN: 16n,
  /** Frame of the ring of the console. */
  CONSOLE_PFN: 17n,
  /** Event channel of the console. */
  CONSOLE_EVTCHN: 18n,
  /** Where the ports of ACPI are. */
  ACPI_IOPORTS_LOCATION: 19n,
  /** No longer in use. */
  MEMORY_EVENT_CR0: 20n,
  /** No longer in use. */
  MEMORY_EVENT_CR3: 21n,
  /** No longer in use. */
  MEMORY_EVENT_CR4: 22n,
  /** No longer in use. */
  MEMORY_EVENT_INT3: 23n,
  /** No longer in use. */
  NESTEDHVM: 24n,
  /** No longer in use. */
  MEMORY_EVENT_SINGLE_STEP: 25n,
  /** No longer in use. */
  BUFIOREQ_EVTCHN: 26n,
  /** Frame of the ring on paging. */
  PAGING_RING_PFN: 27n,
  /** Frame of the ring on what is monitored. */
  MONITOR_RING_PFN: 28n,
  /** Frame of the ring on shared memory. */
  SHARING_RING_PFN: 29n,
  /** No longer in use. */
  MEMORY_EVENT_MSR: 30n,
  /** What a triple fault does to the domain. */
  TRIPLE_FAULT_REASON: 31n,
  /** First frame for further emulators. */
  IOREQ_SERVER_PFN: 32n,
  /** Number of frames for further emulators. */
  NR_IOREQ_SERVER_PAGES: 33n,
  /** Address of the generation id. */
  VM_GENERATION_ID_ADDR: 34n,
  /** Who may use alternative tables of the memory. */
  ALTP2M: 35n,
  /** Octets of the instruction pointer of x87 that are kept. */
  X87_FIP_WIDTH: 36n,
  /** Address and size of the task state segment for real mode. */
  VM86_TSS_SIZED: 37n,
  /** Capabilities of the machine check architecture. */
  MCA_CAP: 38n,
});

/** A parameter of an HVM domain. */
export class HvmParam extends Structure {
  constructor({ index = 0n, value = 0n } = {}) {
    super();
    this.index = index;
    this.value = value;
  }

  static _read(c, at) {
    const { view, little } = c;
    const index = view.getBigUint64(at, little);
    const value = view.getBigUint64(at + 8, little);
    return new HvmParam({ index, value });
  }

  _write(c, at) {
    c.integer("u64", at, "index", this.index);
    c.integer("u64", at + 8, "value", this.value);
  }
}

/** What CPUID returns for one leaf. */
export class CpuidLeaf extends Structure {
  constructor({ leaf = 0, subleaf = 0, a = 0, b = 0, c_ = 0, d = 0 } = {}) {
    super();
    this.leaf = leaf;
    this.subleaf = subleaf;
    this.a = a;
    this.b = b;
    this.c_ = c_;
    this.d = d;
  }

  static _read(c, at) {
    const { view, little } = c;
    const leaf = view.getUint32(at, little);
    const subleaf = view.getUint32(at + 4, little);
    const a = view.getUint32(at + 8, little);
    const b = view.getUint32(at + 12, little);
    const c_ = view.getUint32(at + 16, little);
    const d = view.getUint32(at + 20, little);
    return new CpuidLeaf({ leaf, subleaf, a, b, c_, d });
  }

  _write(c, at) {
    c.integer("u32", at, "leaf", this.leaf);
    c.integer("u32", at + 4, "subleaf", this.subleaf);
    c.integer("u32", at + 8, "a", this.a);
    c.integer("u32", at + 12, "b", this.b);
    c.integer("u32", at + 16, "c_", this.c_);
    c.integer("u32", at + 20, "d", this.d);
  }
}

/** The value of one register. */
export class MsrEntry extends Structure {
  constructor({ idx = 0, val = 0n } = {}) {
    super();
    this.idx = idx;
    this.val = val;
  }

  static _read(c, at) {
    const { view, little } = c;
    const idx = view.getUint32(at, little);
    if (any(c.data, at + 4, at + 8)) {
      throw c.fault("libxc.msr_entry.reserved.zero", at + 4, "reserved");
    }
    const val = view.getBigUint64(at + 8, little);
    return new MsrEntry({ idx, val });
  }

  _write(c, at) {
    c.integer("u32", at, "idx", this.idx);
    c.integer("u64", at + 8, "val", this.val);
  }
}

/** Identifies the image and its version, and declares the endianness of all that follows. */
export class ImageHeader extends Structure {
  constructor({
    marker = 18446744073709551615n,
    id = 1480937030,
    version = 3,
    options = new ImageOptions(0),
  } = {}) {
    super();
    this.marker = marker;
    this.id = id;
    this.version = version;
    this.options = options;
  }

  static _read(c, at) {
    const { view, little } = c;
    const marker = view.getBigUint64(at, little);
    if (marker !== 18446744073709551615n) {
      throw c.fault("libxc.image_header.marker.const", at, "marker");
    }
    const id = view.getUint32(at + 8, little);
    if (id !== 1480937030) throw c.fault("libxc.image_header.id.const", at + 8, "id");
    const version = view.getUint32(at + 12, little);
    if (version !== 2 && version !== 3) {
      throw c.fault("libxc.image_header.version.known", at + 12, "version");
    }
    c.version = version;
    const options = view.getUint16(at + 16, little);
    if (c.writing && (options & 0xfffe) !== 0) {
      throw c.fault("libxc.image_header.options.zero", at + 16, "options");
    }
    if (c.writing && any(c.data, at + 18, at + 20)) {
      throw c.fault("libxc.image_header.reserved.zero", at + 18, "reserved");
    }
    if (c.writing && any(c.data, at + 20, at + 24)) {
      throw c.fault("libxc.image_header.reserved2.zero", at + 20, "reserved2");
    }
    return new ImageHeader({ marker, id, version, options: new ImageOptions(options) });
  }

  _write(c, at) {
    c.version = Number(this.version);
    c.integer("u64", at, "marker", this.marker);
    c.integer("u32", at + 8, "id", this.id);
    c.integer("u32", at + 12, "version", this.version);
    c.integer("u16", at + 16, "options", this.options.bits);
  }

  cleared() {
    return changed(this, { options: new ImageOptions(this.options.bits & 0x1) });
  }
}

/** What kind of domain was saved, and by which release. */
export class DomainHeader extends Structure {
  constructor({ type = 0, pageShift = 0, xenMajor = 0, xenMinor = 0 } = {}) {
    super();
    this.type = type;
    this.pageShift = pageShift;
    this.xenMajor = xenMajor;
    this.xenMinor = xenMinor;
  }

  static _read(c, at) {
    const { view, little } = c;
    const type = view.getUint32(at, little);
    if (!has(DomainType, type)) throw c.fault("libxc.domain_header.type.named", at, "type");
    const pageShift = view.getUint16(at + 4, little);
    if (c.writing && any(c.data, at + 6, at + 8)) {
      throw c.fault("libxc.domain_header.reserved.zero", at + 6, "reserved");
    }
    const xenMajor = view.getUint32(at + 8, little);
    const xenMinor = view.getUint32(at + 12, little);
    return new DomainHeader({ type, pageShift, xenMajor, xenMinor });
  }

  _write(c, at) {
    c.integer("u32", at, "type", this.type);
    c.integer("u16", at + 4, "pageShift", this.pageShift);
    c.integer("u32", at + 8, "xenMajor", this.xenMajor);
    c.integer("u32", at + 12, "xenMinor", this.xenMinor);
  }
}

/** What stands before the first record. */
export class Headers {
  constructor({ imageHeader = new ImageHeader(), domainHeader = new DomainHeader() } = {}) {
    this.imageHeader = imageHeader;
    this.domainHeader = domainHeader;
  }

  /** The same with zeros where readers pass over what writers refuse. */
  cleared() {
    return new Headers({
      imageHeader: this.imageHeader.cleared(),
      domainHeader: this.domainHeader.cleared(),
    });
  }
}

/** Precedes every record. */
export class RecordHeader extends Structure {
  constructor({ type = 0, length = 0 } = {}) {
    super();
    this.type = type;
    this.length = length;
  }

  static _read(c, at) {
    const { view, little } = c;
    const type = view.getUint32(at, little);
    const length = view.getUint32(at + 4, little);
    return new RecordHeader({ type, length });
  }

  _write(c, at) {
    c.integer("u32", at, "type", this.type);
    c.integer("u32", at + 4, "length", this.length);
  }
}

/** Marks the end of the image. */
export class End extends Structure {}
End._form = { name: "END", type: 0, size: 0, exact: true, length: "libxc.end.length", last: true };

/**
 * Guest frames, their types, and the content of those that have any. Most of an image consists
 * of such records; a later one replaces what an earlier one said of the same frame.
 */
export class PageData extends Structure {
  constructor({ count_ = 0, pfn = [], pages = new Uint8Array(0) } = {}) {
    super();
    this.count_ = count_;
    this.pfn = pfn;
    this.pages = pages;
  }

  static _read(c, at) {
    const { view, little } = c;
    const count_ = view.getUint32(at, little);
    if (count_ < 1) throw c.fault("libxc.page_data.count.min", at, "count");
    if (c.writing && any(c.data, at + 4, at + 8)) {
      throw c.fault("libxc.page_data.reserved.zero", at + 4, "reserved");
    }
    c.at = 8;
    c.part("pfn", "libxc.page_data.pfn.fits");
    c.take(count_, 8);
    const pfn = c.integers("u64", c.start, (c.at - c.start) / 8);
    pfn.forEach((it, index) => {
      if (c.writing && (it & 0xff0000000000000n) !== 0n) {
        throw c.fault("libxc.page_data.pfn.zero", c.start + 8 * index, `pfn[${index}]`);
      }
      if (!has(FrameType, (it >> 60n) & 0xfn)) {
        throw c.fault("libxc.page_data.pfn.type.named", c.start + 8 * index, `pfn[${index}]`);
      }
    });
    c.part("pages", "libxc.page_data.pages.fits");
    const pages = c.octets(shl(BigInt(count(pfn, (it) => ((it >> 60n) & 0xfn) < 13n)), BigInt(c.headers.domainHeader.pageShift)));
    return new PageData({ count_, pfn: Array.from(pfn, (it) => new Frame(it)), pages });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "count_", this.count_);
    c.part("pfn");
    c.agree(this.pfn.length, () => this.count_);
    c.integers("u64", Array.from(this.pfn, raw));
    c.part("pages");
    c.agree(this.pages.length, () => shl(BigInt(count(this.pfn, (it) => ((it.bits >> 60n) & 0xfn) < 13n)), BigInt(c.headers.domainHeader.pageShift)));
    c.octets(this.pages);
  }

  cleared() {
    return changed(this, {
      pfn: Array.from(this.pfn, (it) => new Frame(it.bits & 0xf00fffffffffffffn)),
    });
  }

  _rules(c) {
    if (c.version >= 3 && !c.seen(16)) throw c.fault("libxc.page_data.follows-static-data", 0, "");
    if (c.headers.domainHeader.type === 1 && !c.seen(3)) {
      throw c.fault("libxc.page_data.follows-p2m", 0, "");
    }
  }
}
PageData._form = {
  name: "PAGE_DATA",
  type: 1,
  size: 8,
  exact: false,
  length: "libxc.page_data.length",
};

/** Width of a PV guest, and depth of its page tables. */
export class X86PvInfo extends Structure {
  constructor({ guestWidth = 0, ptLevels = 0 } = {}) {
    super();
    this.guestWidth = guestWidth;
    this.ptLevels = ptLevels;
  }

  static _read(c, at) {
    const { view } = c;
    const guestWidth = view.getUint8(at);
    if (!has(GuestWidth, guestWidth)) {
      throw c.fault("libxc.x86_pv_info.guest_width.named", at, "guest_width");
    }
    const ptLevels = view.getUint8(at + 1);
    if (!has(PtLevels, ptLevels)) {
      throw c.fault("libxc.x86_pv_info.pt_levels.named", at + 1, "pt_levels");
    }
    if (c.writing && any(c.data, at + 2, at + 8)) {
      throw c.fault("libxc.x86_pv_info.reserved.zero", at + 2, "reserved");
    }
    return new X86PvInfo({ guestWidth, ptLevels });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u8", at, "guestWidth", this.guestWidth);
    c.integer("u8", at + 1, "ptLevels", this.ptLevels);
  }

  _rules(c) {
    if (
      (this.guestWidth !== 4 || this.ptLevels !== 3) &&
      (this.guestWidth !== 8 || this.ptLevels !== 4)
    ) {
      throw c.fault("libxc.x86_pv_info.combination", 0, "guest_width");
    }
  }

  _remember(stream, c) {
    stream.earlier.set("X86_PV_INFO.guest_width", this.guestWidth ?? 0);
  }

  static _admit(c, at, path) {
    if (!(c.headers.domainHeader.type === 1)) throw c.fault("libxc.x86_pv_info.when", at, path);
    if (c.seen(2)) throw c.fault("libxc.x86_pv_info.once", at, path);
    if (c.seen(16)) throw c.fault("libxc.x86_pv_info.precedes-static_data_end", at, path);
  }
}
X86PvInfo._form = {
  name: "X86_PV_INFO",
  type: 2,
  size: 8,
  exact: true,
  length: "libxc.x86_pv_info.length",
};

/** The frames that hold the guest's own table from guest frames to machine frames. */
export class X86PvP2mFrames extends Structure {
  constructor({ p2mStartPfn = 0, p2mEndPfn = 0, p2mPfn = [] } = {}) {
    super();
    this.p2mStartPfn = p2mStartPfn;
    this.p2mEndPfn = p2mEndPfn;
    this.p2mPfn = p2mPfn;
  }

  static _read(c, at) {
    const { view, little } = c;
    const p2mStartPfn = view.getUint32(at, little);
    const p2mEndPfn = view.getUint32(at + 4, little);
    c.at = 8;
    c.part("p2m_pfn", "libxc.x86_pv_p2m_frames.p2m_pfn.fits");
    c.take(add(sub(div(BigInt(p2mEndPfn), div(shl(1n, BigInt(c.headers.domainHeader.pageShift)), BigInt(c.earlier("X86_PV_INFO.guest_width")))), div(BigInt(p2mStartPfn), div(shl(1n, BigInt(c.headers.domainHeader.pageShift)), BigInt(c.earlier("X86_PV_INFO.guest_width"))))), 1n), 8);
    const p2mPfn = c.integers("u64", c.start, (c.at - c.start) / 8);
    return new X86PvP2mFrames({ p2mStartPfn, p2mEndPfn, p2mPfn });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "p2mStartPfn", this.p2mStartPfn);
    c.integer("u32", at + 4, "p2mEndPfn", this.p2mEndPfn);
    c.part("p2m_pfn");
    c.agree(this.p2mPfn.length, () => add(sub(div(BigInt(this.p2mEndPfn), div(shl(1n, BigInt(c.headers.domainHeader.pageShift)), BigInt(c.earlier("X86_PV_INFO.guest_width")))), div(BigInt(this.p2mStartPfn), div(shl(1n, BigInt(c.headers.domainHeader.pageShift)), BigInt(c.earlier("X86_PV_INFO.guest_width"))))), 1n));
    c.integers("u64", this.p2mPfn);
  }

  _rules(c) {
    if (this.p2mStartPfn > this.p2mEndPfn) {
      throw c.fault("libxc.x86_pv_p2m_frames.range", 0, "p2m_start_pfn");
    }
    if (c.version >= 3 && !c.seen(16)) {
      throw c.fault("libxc.x86_pv_p2m_frames.follows-static-data", 0, "");
    }
  }

  static _admit(c, at, path) {
    if (!(c.headers.domainHeader.type === 1)) {
      throw c.fault("libxc.x86_pv_p2m_frames.when", at, path);
    }
    if (!c.seen(2)) throw c.fault("libxc.x86_pv_p2m_frames.follows-x86_pv_info", at, path);
  }
}
X86PvP2mFrames._form = {
  name: "X86_PV_P2M_FRAMES",
  type: 3,
  size: 8,
  exact: false,
  length: "libxc.x86_pv_p2m_frames.length",
};

/** The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them. */
export class X86PvVcpuBasic extends Structure {
  constructor({ vcpuId = 0, context = new Uint8Array(0) } = {}) {
    super();
    this.vcpuId = vcpuId;
    this.context = context;
  }

  static _read(c, at) {
    const { view, little } = c;
    const vcpuId = view.getUint32(at, little);
    if (c.writing && any(c.data, at + 4, at + 8)) {
      throw c.fault("libxc.x86_pv_vcpu_basic.reserved.zero", at + 4, "reserved");
    }
    c.at = 8;
    c.part("context", "libxc.x86_pv_vcpu_basic.context.fits");
    const context = c.octets(c.remaining());
    return new X86PvVcpuBasic({ vcpuId, context });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "vcpuId", this.vcpuId);
    c.part("context");
    c.octets(this.context);
  }

  static _admit(c, at, path) {
    if (!(c.headers.domainHeader.type === 1)) {
      throw c.fault("libxc.x86_pv_vcpu_basic.when", at, path);
    }
    if (!c.seen(1)) throw c.fault("libxc.x86_pv_vcpu_basic.follows-page_data", at, path);
  }

  static _isRequired(c) {
    return c.headers.domainHeader.type === 1;
  }
}
X86PvVcpuBasic._form = {
  name: "X86_PV_VCPU_BASIC",
  type: 4,
  size: 8,
  exact: false,
  length: "libxc.x86_pv_vcpu_basic.length",
  required: "libxc.x86_pv_vcpu_basic.required",
};

/**
 * The entry points of a vCPU and its machine check state, as XEN_DOMCTL_get_ext_vcpucontext has
 * them.
 */
export class X86PvVcpuExtended extends Structure {
  constructor({ vcpuId = 0, context = new Uint8Array(0) } = {}) {
    super();
    this.vcpuId = vcpuId;
    this.context = context;
  }

  static _read(c, at) {
    const { view, little } = c;
    const vcpuId = view.getUint32(at, little);
    if (c.writing && any(c.data, at + 4, at + 8)) {
      throw c.fault("libxc.x86_pv_vcpu_extended.reserved.zero", at + 4, "reserved");
    }
    c.at = 8;
    c.part("context", "libxc.x86_pv_vcpu_extended.context.fits");
    const context = c.octets(c.remaining());
    return new X86PvVcpuExtended({ vcpuId, context });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "vcpuId", this.vcpuId);
    c.part("context");
    c.octets(this.context);
  }

  static _admit(c, at, path) {
    if (!(c.headers.domainHeader.type === 1)) {
      throw c.fault("libxc.x86_pv_vcpu_extended.when", at, path);
    }
    if (!c.seen(1)) throw c.fault("libxc.x86_pv_vcpu_extended.follows-page_data", at, path);
  }
}
X86PvVcpuExtended._form = {
  name: "X86_PV_VCPU_EXTENDED",
  type: 5,
  size: 8,
  exact: false,
  length: "libxc.x86_pv_vcpu_extended.length",
};

/** The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it. */
export class X86PvVcpuXsave extends Structure {
  constructor({ vcpuId = 0, context = new Uint8Array(0) } = {}) {
    super();
    this.vcpuId = vcpuId;
    this.context = context;
  }

  static _read(c, at) {
    const { view, little } = c;
    const vcpuId = view.getUint32(at, little);
    if (c.writing && any(c.data, at + 4, at + 8)) {
      throw c.fault("libxc.x86_pv_vcpu_xsave.reserved.zero", at + 4, "reserved");
    }
    c.at = 8;
    c.part("context", "libxc.x86_pv_vcpu_xsave.context.fits");
    const context = c.octets(c.remaining());
    return new X86PvVcpuXsave({ vcpuId, context });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "vcpuId", this.vcpuId);
    c.part("context");
    c.octets(this.context);
  }

  static _admit(c, at, path) {
    if (!(c.headers.domainHeader.type === 1)) {
      throw c.fault("libxc.x86_pv_vcpu_xsave.when", at, path);
    }
    if (!c.seen(1)) throw c.fault("libxc.x86_pv_vcpu_xsave.follows-page_data", at, path);
  }
}
X86PvVcpuXsave._form = {
  name: "X86_PV_VCPU_XSAVE",
  type: 6,
  size: 8,
  exact: false,
  length: "libxc.x86_pv_vcpu_xsave.length",
};

/** The shared info page of a PV domain. */
export class SharedInfo extends Structure {
  constructor({ page = new Uint8Array(0) } = {}) {
    super();
    this.page = page;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("page", "libxc.shared_info.page.fits");
    const page = c.octets(shl(1n, BigInt(c.headers.domainHeader.pageShift)));
    return new SharedInfo({ page });
  }

  _write(c, at) {
    c.extend(0);
    c.part("page");
    c.agree(this.page.length, () => shl(1n, BigInt(c.headers.domainHeader.pageShift)));
    c.octets(this.page);
  }

  static _admit(c, at, path) {
    if (!(c.headers.domainHeader.type === 1)) throw c.fault("libxc.shared_info.when", at, path);
    if (!c.seen(2)) throw c.fault("libxc.shared_info.follows-x86_pv_info", at, path);
  }
}
SharedInfo._form = {
  name: "SHARED_INFO",
  type: 7,
  size: 0,
  exact: false,
  length: "libxc.shared_info.length",
};

/** The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it. */
export class X86TscInfo extends Structure {
  constructor({ mode = 0, khz = 0, nsec = 0n, incarnation = 0 } = {}) {
    super();
    this.mode = mode;
    this.khz = khz;
    this.nsec = nsec;
    this.incarnation = incarnation;
  }

  static _read(c, at) {
    const { view, little } = c;
    const mode = view.getUint32(at, little);
    const khz = view.getUint32(at + 4, little);
    const nsec = view.getBigUint64(at + 8, little);
    const incarnation = view.getUint32(at + 16, little);
    if (c.writing && any(c.data, at + 20, at + 24)) {
      throw c.fault("libxc.x86_tsc_info.reserved.zero", at + 20, "reserved");
    }
    return new X86TscInfo({ mode, khz, nsec, incarnation });
  }

  _write(c, at) {
    c.extend(24);
    c.integer("u32", at, "mode", this.mode);
    c.integer("u32", at + 4, "khz", this.khz);
    c.integer("u64", at + 8, "nsec", this.nsec);
    c.integer("u32", at + 16, "incarnation", this.incarnation);
  }
}
X86TscInfo._form = {
  name: "X86_TSC_INFO",
  type: 8,
  size: 24,
  exact: true,
  length: "libxc.x86_tsc_info.length",
  alone: true,
};

/** The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it. */
export class HvmContext extends Structure {
  constructor({ hvmCtx = new Uint8Array(0) } = {}) {
    super();
    this.hvmCtx = hvmCtx;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("hvm_ctx", "libxc.hvm_context.hvm_ctx.fits");
    const hvmCtx = c.nested("hvm-context", c.octets(c.remaining()));
    return new HvmContext({ hvmCtx });
  }

  _write(c, at) {
    c.extend(0);
    c.part("hvm_ctx");
    c.nested(this.hvmCtx);
  }

  cleared() {
    return changed(this, { hvmCtx: cleared(this.hvmCtx) });
  }

  _rules(c) {
    if (c.version >= 3 && !c.seen(16)) {
      throw c.fault("libxc.hvm_context.follows-static-data", 0, "");
    }
  }

  static _admit(c, at, path) {
    if (!(c.headers.domainHeader.type === 2)) throw c.fault("libxc.hvm_context.when", at, path);
  }
}
HvmContext._form = {
  name: "HVM_CONTEXT",
  type: 9,
  size: 0,
  exact: false,
  length: "libxc.hvm_context.length",
};

/** Parameters of an HVM domain, as HVMOP_get_param has them. */
export class HvmParams extends Structure {
  constructor({ count_ = 0, param = [] } = {}) {
    super();
    this.count_ = count_;
    this.param = param;
  }

  static _read(c, at) {
    const { view, little } = c;
    const count_ = view.getUint32(at, little);
    if (c.writing && any(c.data, at + 4, at + 8)) {
      throw c.fault("libxc.hvm_params.reserved.zero", at + 4, "reserved");
    }
    c.at = 8;
    c.part("param", "libxc.hvm_params.param.fits");
    c.take(count_, 16);
    const param = c.structures("param", HvmParam, c.start, 16, (c.at - c.start) / 16);
    return new HvmParams({ count_, param });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "count_", this.count_);
    c.part("param");
    c.agree(this.param.length, () => this.count_);
    c.structures(this.param, 16);
  }

  _rules(c) {
    if (c.seen(9) && !c.seen(14)) throw c.fault("libxc.hvm_params.precedes-hvm-context", 0, "");
  }

  static _admit(c, at, path) {
    if (!(c.headers.domainHeader.type === 2)) throw c.fault("libxc.hvm_params.when", at, path);
  }
}
HvmParams._form = {
  name: "HVM_PARAMS",
  type: 10,
  size: 8,
  exact: false,
  length: "libxc.hvm_params.length",
};

/** Data of the higher layers of the toolstack, which libxc handed through. */
export class Toolstack extends Structure {
  constructor({ data = new Uint8Array(0) } = {}) {
    super();
    this.data = data;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("data", "libxc.toolstack.data.fits");
    const data = c.octets(c.remaining());
    return new Toolstack({ data });
  }

  _write(c, at) {
    c.extend(0);
    c.part("data");
    c.octets(this.data);
  }
}
Toolstack._form = {
  name: "TOOLSTACK",
  type: 11,
  size: 0,
  exact: false,
  length: "libxc.toolstack.length",
};

/** Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them. */
export class X86PvVcpuMsrs extends Structure {
  constructor({ vcpuId = 0, context = new Uint8Array(0) } = {}) {
    super();
    this.vcpuId = vcpuId;
    this.context = context;
  }

  static _read(c, at) {
    const { view, little } = c;
    const vcpuId = view.getUint32(at, little);
    if (c.writing && any(c.data, at + 4, at + 8)) {
      throw c.fault("libxc.x86_pv_vcpu_msrs.reserved.zero", at + 4, "reserved");
    }
    c.at = 8;
    c.part("context", "libxc.x86_pv_vcpu_msrs.context.fits");
    const context = c.octets(c.remaining());
    return new X86PvVcpuMsrs({ vcpuId, context });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "vcpuId", this.vcpuId);
    c.part("context");
    c.octets(this.context);
  }

  static _admit(c, at, path) {
    if (!(c.headers.domainHeader.type === 1)) {
      throw c.fault("libxc.x86_pv_vcpu_msrs.when", at, path);
    }
    if (!c.seen(1)) throw c.fault("libxc.x86_pv_vcpu_msrs.follows-page_data", at, path);
  }
}
X86PvVcpuMsrs._form = {
  name: "X86_PV_VCPU_MSRS",
  type: 12,
  size: 8,
  exact: false,
  length: "libxc.x86_pv_vcpu_msrs.length",
};

/**
 * All memory has been sent. What follows is sent a second time, so that the reader can compare
 * it with what it has.
 */
export class Verify extends Structure {
  _rules(c) {
    if (c.writing && !c.seen(1)) throw c.fault("libxc.verify.after-memory", 0, "");
  }
}
Verify._form = { name: "VERIFY", type: 13, size: 0, exact: true, length: "libxc.verify.length" };

/**
 * Marks the end of a consistent view of the domain: what stands before it can be restored by
 * itself. Further records bring the view up to date, until the next CHECKPOINT or the END.
 */
export class Checkpoint extends Structure {
  _rules(c) {
    if (c.writing && c.headers.domainHeader.type === 1 && !c.seen(4)) {
      throw c.fault("libxc.checkpoint.whole", 0, "");
    }
  }
}
Checkpoint._form = {
  name: "CHECKPOINT",
  type: 14,
  size: 0,
  exact: true,
  length: "libxc.checkpoint.length",
  returns: true,
};

/** Frames that the mirrored domain has changed by itself, in any order. */
export class CheckpointDirtyPfnList extends Structure {
  constructor({ pfn = [] } = {}) {
    super();
    this.pfn = pfn;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("pfn", "libxc.checkpoint_dirty_pfn_list.pfn.fits");
    c.take(Math.floor(c.remaining() / 8), 8);
    const pfn = c.integers("u64", c.start, (c.at - c.start) / 8);
    return new CheckpointDirtyPfnList({ pfn });
  }

  _write(c, at) {
    c.extend(0);
    c.part("pfn");
    c.integers("u64", this.pfn);
  }

  _rules(c) {
    if (true) throw c.fault("libxc.checkpoint_dirty_pfn_list.back-channel", 0, "");
  }
}
CheckpointDirtyPfnList._form = {
  name: "CHECKPOINT_DIRTY_PFN_LIST",
  type: 15,
  size: 0,
  exact: false,
  length: "libxc.checkpoint_dirty_pfn_list.length",
};

/**
 * Marks the end of the static data: of what does not change while the domain runs. A reader
 * completes the domain before it takes its memory.
 */
export class StaticDataEnd extends Structure {
  static _admit(c, at, path) {
    if (c.version < 3) throw c.fault("libxc.static_data_end.since", at, path);
    if (c.seen(16)) throw c.fault("libxc.static_data_end.once", at, path);
  }

  static _isRequired(c) {
    return c.version >= 3;
  }
}
StaticDataEnd._form = {
  name: "STATIC_DATA_END",
  type: 16,
  size: 0,
  exact: true,
  length: "libxc.static_data_end.length",
  required: "libxc.static_data_end.required",
};

/** What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it. */
export class X86CpuidPolicy extends Structure {
  constructor({ leaves = [] } = {}) {
    super();
    this.leaves = leaves;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("leaves", "libxc.x86_cpuid_policy.leaves.fits");
    c.take(Math.floor(c.remaining() / 24), 24);
    const leaves = c.structures("leaves", CpuidLeaf, c.start, 24, (c.at - c.start) / 24);
    return new X86CpuidPolicy({ leaves });
  }

  _write(c, at) {
    c.extend(0);
    c.part("leaves");
    c.structures(this.leaves, 24);
  }

  _rules(c) {
    if (count(this.leaves, (it) => it.leaf <= 4294967295) === 0) {
      throw c.fault("libxc.x86_cpuid_policy.content", 0, "leaves");
    }
  }

  static _admit(c, at, path) {
    if (c.version < 3) throw c.fault("libxc.x86_cpuid_policy.since", at, path);
    if (c.seen(16)) throw c.fault("libxc.x86_cpuid_policy.precedes-static_data_end", at, path);
  }
}
X86CpuidPolicy._form = {
  name: "X86_CPUID_POLICY",
  type: 17,
  size: 0,
  exact: false,
  length: "libxc.x86_cpuid_policy.length",
};

/** What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it. */
export class X86MsrPolicy extends Structure {
  constructor({ entries = [] } = {}) {
    super();
    this.entries = entries;
  }

  static _read(c, at) {
    c.at = 0;
    c.part("entries", "libxc.x86_msr_policy.entries.fits");
    c.take(Math.floor(c.remaining() / 16), 16);
    const entries = c.structures("entries", MsrEntry, c.start, 16, (c.at - c.start) / 16);
    return new X86MsrPolicy({ entries });
  }

  _write(c, at) {
    c.extend(0);
    c.part("entries");
    c.structures(this.entries, 16);
  }

  _rules(c) {
    if (count(this.entries, (it) => it.idx <= 4294967295) === 0) {
      throw c.fault("libxc.x86_msr_policy.content", 0, "entries");
    }
  }

  static _admit(c, at, path) {
    if (c.version < 3) throw c.fault("libxc.x86_msr_policy.since", at, path);
    if (c.seen(16)) throw c.fault("libxc.x86_msr_policy.precedes-static_data_end", at, path);
  }
}
X86MsrPolicy._form = {
  name: "X86_MSR_POLICY",
  type: 18,
  size: 0,
  exact: false,
  length: "libxc.x86_msr_policy.length",
};

/** What there is to know of the stream besides the fields of its structures. */
export const format = {
  id: "libxc",
  name: "libxc",
  versions: [2, 3],
  headers: [
    {
      name: "image_header",
      attribute: "imageHeader",
      of: ImageHeader,
      size: 24,
      big: true,
      complete: "libxc.image_header.complete",
      version: "version",
      order: { name: "options", mask: 0x1n },
    },
    {
      name: "domain_header",
      attribute: "domainHeader",
      of: DomainHeader,
      size: 16,
      big: null,
      complete: "libxc.domain_header.complete",
      version: null,
      order: null,
    },
  ],
  headersOf: Headers,
  framing: {
    size: 8,
    big: null,
    of: RecordHeader,
    type: { at: 0, kind: "u32", size: 4, name: "type" },
    length: { at: 4, kind: "u32", size: 4, name: "length" },
    instance: null,
    headerComplete: "libxc.framing.header-complete",
    bodyComplete: "libxc.framing.body-complete",
    end: "libxc.framing.end",
    nothingAfter: "libxc.framing.nothing-after-end",
    typeKnown: "libxc.framing.type",
    optionalBit: 31,
    passesUnknown: false,
    least: null,
    limit: { most: 134217728, rule: "libxc.framing.length.max" },
    aligned: null,
    unique: null,
    padTo: 8,
    padCounts: false,
    padComplete: "libxc.framing.padding-complete",
    padZero: "libxc.framing.padding.zero",
    padVerified: false,
    checksum: null,
    trailer: null,
  },
  records: new Map([
    [0, End],
    [1, PageData],
    [2, X86PvInfo],
    [3, X86PvP2mFrames],
    [4, X86PvVcpuBasic],
    [5, X86PvVcpuExtended],
    [6, X86PvVcpuXsave],
    [7, SharedInfo],
    [8, X86TscInfo],
    [9, HvmContext],
    [10, HvmParams],
    [11, Toolstack],
    [12, X86PvVcpuMsrs],
    [13, Verify],
    [14, Checkpoint],
    [15, CheckpointDirtyPfnList],
    [16, StaticDataEnd],
    [17, X86CpuidPolicy],
    [18, X86MsrPolicy],
  ]),
  saved: [
    X86PvInfo,
    SharedInfo,
    X86TscInfo,
    HvmParams,
    Toolstack,
    CheckpointDirtyPfnList,
    X86CpuidPolicy,
    X86MsrPolicy,
    StaticDataEnd,
    X86PvP2mFrames,
    PageData,
    X86PvVcpuBasic,
    X86PvVcpuExtended,
    X86PvVcpuXsave,
    HvmContext,
    X86PvVcpuMsrs,
    Verify,
    Checkpoint,
    End,
  ],
  endsWith: End,
  first: null,
  inner: () => ({
    "hvm-context": [
      { of: hvmContext.format, signs: [[8, [0x86, 0x12, 0x38, 0x54]], [0, [0x01, 0x00]]] },
    ],
  }),
  patterns: {},
  rules: {
    "libxc.msr_entry.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "libxc.image_header.complete": [Class.TRUNCATED, "A stream holds all octets of its `image_header`."],
    "libxc.image_header.marker.const": [Class.MAGIC, "`marker` is 0xffffffffffffffff."],
    "libxc.image_header.id.const": [Class.MAGIC, "`id` is 0x58454e46."],
    "libxc.image_header.version.known": [Class.VERSION, "`version` is 2 or 3."],
    "libxc.image_header.options.zero": [Class.RESERVED, "The reserved bits of `options` are zero when they are written."],
    "libxc.image_header.reserved.zero": [Class.RESERVED, "The 2 reserved octets are zero when they are written."],
    "libxc.image_header.reserved2.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "libxc.domain_header.complete": [Class.TRUNCATED, "A stream holds all octets of its `domain_header`."],
    "libxc.domain_header.type.named": [Class.VALUE, "`type` is one of the values of `domain_type`."],
    "libxc.domain_header.reserved.zero": [Class.RESERVED, "The 2 reserved octets are zero when they are written."],
    "libxc.domain_header.page-size": [Class.VALUE, "The pages of an x86 domain have 4096 octets."],
    "libxc.framing.length.max": [Class.LIMIT, "`length` is at most 0x8000000."],
    "libxc.framing.header-complete": [Class.TRUNCATED, "A stream holds all octets of a record's header."],
    "libxc.framing.body-complete": [Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."],
    "libxc.framing.end": [Class.TRUNCATED, "A stream does not stop before its last record."],
    "libxc.framing.nothing-after-end": [Class.TRAILING, "Nothing follows the last record."],
    "libxc.framing.type": [Class.TYPE, "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know."],
    "libxc.framing.padding-complete": [Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."],
    "libxc.framing.padding.zero": [Class.PADDING, "The octets of the padding are zero when they are written."],
    "libxc.end.length": [Class.LENGTH, "The length of END is 0."],
    "libxc.page_data.count.min": [Class.VALUE, "`count` is at least 1."],
    "libxc.page_data.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "libxc.page_data.pfn.fits": [Class.LENGTH, "`pfn` lies within the body of its record."],
    "libxc.page_data.pfn.zero": [Class.RESERVED, "The reserved bits of `pfn` are zero when they are written."],
    "libxc.page_data.pfn.type.named": [Class.VALUE, "`type` of `pfn` is one of the values of `frame_type`."],
    "libxc.page_data.pages.fits": [Class.LENGTH, "`pages` lies within the body of its record."],
    "libxc.page_data.length": [Class.LENGTH, "The length of PAGE_DATA is the sum of its fields."],
    "libxc.page_data.follows-static-data": [Class.CONFLICT, "In version 3, memory follows the end of the static data."],
    "libxc.page_data.follows-p2m": [Class.CONFLICT, "The memory of a PV domain follows an X86_PV_P2M_FRAMES."],
    "libxc.x86_pv_info.guest_width.named": [Class.VALUE, "`guest_width` is one of the values of `guest_width`."],
    "libxc.x86_pv_info.pt_levels.named": [Class.VALUE, "`pt_levels` is one of the values of `pt_levels`."],
    "libxc.x86_pv_info.reserved.zero": [Class.RESERVED, "The 6 reserved octets are zero when they are written."],
    "libxc.x86_pv_info.when": [Class.CONFLICT, "A stream has X86_PV_INFO only where `domain_header.type == x86_pv`."],
    "libxc.x86_pv_info.once": [Class.DUPLICATE, "A stream has no second X86_PV_INFO."],
    "libxc.x86_pv_info.precedes-static_data_end": [Class.ORDER, "No X86_PV_INFO follows a record STATIC_DATA_END."],
    "libxc.x86_pv_info.length": [Class.LENGTH, "The length of X86_PV_INFO is 8."],
    "libxc.x86_pv_info.combination": [Class.VALUE, "A guest of 32 bits has three levels of page tables, and one of 64 bits has four."],
    "libxc.x86_pv_p2m_frames.p2m_pfn.fits": [Class.LENGTH, "`p2m_pfn` lies within the body of its record."],
    "libxc.x86_pv_p2m_frames.when": [Class.CONFLICT, "A stream has X86_PV_P2M_FRAMES only where `domain_header.type == x86_pv`."],
    "libxc.x86_pv_p2m_frames.follows-x86_pv_info": [Class.ORDER, "X86_PV_P2M_FRAMES follows an earlier X86_PV_INFO."],
    "libxc.x86_pv_p2m_frames.length": [Class.LENGTH, "The length of X86_PV_P2M_FRAMES is the sum of its fields."],
    "libxc.x86_pv_p2m_frames.range": [Class.VALUE, "The last entry is not before the first."],
    "libxc.x86_pv_p2m_frames.follows-static-data": [Class.CONFLICT, "In version 3, the table follows the end of the static data."],
    "libxc.x86_pv_vcpu_basic.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "libxc.x86_pv_vcpu_basic.context.fits": [Class.LENGTH, "`context` lies within the body of its record."],
    "libxc.x86_pv_vcpu_basic.required": [Class.MISSING, "A stream has a record X86_PV_VCPU_BASIC where `domain_header.type == x86_pv`."],
    "libxc.x86_pv_vcpu_basic.when": [Class.CONFLICT, "A stream has X86_PV_VCPU_BASIC only where `domain_header.type == x86_pv`."],
    "libxc.x86_pv_vcpu_basic.follows-page_data": [Class.ORDER, "X86_PV_VCPU_BASIC follows an earlier PAGE_DATA."],
    "libxc.x86_pv_vcpu_basic.length": [Class.LENGTH, "The length of X86_PV_VCPU_BASIC is the sum of its fields."],
    "libxc.x86_pv_vcpu_extended.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "libxc.x86_pv_vcpu_extended.context.fits": [Class.LENGTH, "`context` lies within the body of its record."],
    "libxc.x86_pv_vcpu_extended.when": [Class.CONFLICT, "A stream has X86_PV_VCPU_EXTENDED only where `domain_header.type == x86_pv`."],
    "libxc.x86_pv_vcpu_extended.follows-page_data": [Class.ORDER, "X86_PV_VCPU_EXTENDED follows an earlier PAGE_DATA."],
    "libxc.x86_pv_vcpu_extended.length": [Class.LENGTH, "The length of X86_PV_VCPU_EXTENDED is the sum of its fields."],
    "libxc.x86_pv_vcpu_xsave.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "libxc.x86_pv_vcpu_xsave.context.fits": [Class.LENGTH, "`context` lies within the body of its record."],
    "libxc.x86_pv_vcpu_xsave.when": [Class.CONFLICT, "A stream has X86_PV_VCPU_XSAVE only where `domain_header.type == x86_pv`."],
    "libxc.x86_pv_vcpu_xsave.follows-page_data": [Class.ORDER, "X86_PV_VCPU_XSAVE follows an earlier PAGE_DATA."],
    "libxc.x86_pv_vcpu_xsave.length": [Class.LENGTH, "The length of X86_PV_VCPU_XSAVE is the sum of its fields."],
    "libxc.shared_info.page.fits": [Class.LENGTH, "`page` lies within the body of its record."],
    "libxc.shared_info.when": [Class.CONFLICT, "A stream has SHARED_INFO only where `domain_header.type == x86_pv`."],
    "libxc.shared_info.follows-x86_pv_info": [Class.ORDER, "SHARED_INFO follows an earlier X86_PV_INFO."],
    "libxc.shared_info.length": [Class.LENGTH, "The length of SHARED_INFO is the sum of its fields."],
    "libxc.x86_tsc_info.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "libxc.x86_tsc_info.length": [Class.LENGTH, "The length of X86_TSC_INFO is 24."],
    "libxc.hvm_context.hvm_ctx.fits": [Class.LENGTH, "`hvm_ctx` lies within the body of its record."],
    "libxc.hvm_context.when": [Class.CONFLICT, "A stream has HVM_CONTEXT only where `domain_header.type == x86_hvm`."],
    "libxc.hvm_context.length": [Class.LENGTH, "The length of HVM_CONTEXT is the sum of its fields."],
    "libxc.hvm_context.follows-static-data": [Class.CONFLICT, "In version 3, registers follow the end of the static data."],
    "libxc.hvm_params.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "libxc.hvm_params.param.fits": [Class.LENGTH, "`param` lies within the body of its record."],
    "libxc.hvm_params.when": [Class.CONFLICT, "A stream has HVM_PARAMS only where `domain_header.type == x86_hvm`."],
    "libxc.hvm_params.length": [Class.LENGTH, "The length of HVM_PARAMS is the sum of its fields."],
    "libxc.hvm_params.precedes-hvm-context": [Class.CONFLICT, "Parameters precede the HVM_CONTEXT; after a CHECKPOINT the sequence begins anew."],
    "libxc.hvm_params.elided": [Class.VALUE, "A record without parameters is left out."],
    "libxc.toolstack.data.fits": [Class.LENGTH, "`data` lies within the body of its record."],
    "libxc.toolstack.length": [Class.LENGTH, "The length of TOOLSTACK is the sum of its fields."],
    "libxc.toolstack.unused": [Class.CONFLICT, "Nobody writes the record any more."],
    "libxc.x86_pv_vcpu_msrs.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "libxc.x86_pv_vcpu_msrs.context.fits": [Class.LENGTH, "`context` lies within the body of its record."],
    "libxc.x86_pv_vcpu_msrs.when": [Class.CONFLICT, "A stream has X86_PV_VCPU_MSRS only where `domain_header.type == x86_pv`."],
    "libxc.x86_pv_vcpu_msrs.follows-page_data": [Class.ORDER, "X86_PV_VCPU_MSRS follows an earlier PAGE_DATA."],
    "libxc.x86_pv_vcpu_msrs.length": [Class.LENGTH, "The length of X86_PV_VCPU_MSRS is the sum of its fields."],
    "libxc.verify.length": [Class.LENGTH, "The length of VERIFY is 0."],
    "libxc.verify.after-memory": [Class.CONFLICT, "Memory has been sent before the record."],
    "libxc.checkpoint.length": [Class.LENGTH, "The length of CHECKPOINT is 0."],
    "libxc.checkpoint.whole": [Class.CONFLICT, "What must be present in the image of a PV domain has been sent before it."],
    "libxc.checkpoint_dirty_pfn_list.pfn.fits": [Class.LENGTH, "`pfn` lies within the body of its record."],
    "libxc.checkpoint_dirty_pfn_list.length": [Class.LENGTH, "The length of CHECKPOINT_DIRTY_PFN_LIST is the sum of its fields."],
    "libxc.checkpoint_dirty_pfn_list.back-channel": [Class.CONFLICT, "The record goes from the secondary host to the primary one, on the back channel of a mirrored domain, and is in no image."],
    "libxc.static_data_end.required": [Class.MISSING, "A stream has a record STATIC_DATA_END where `version >= 3`."],
    "libxc.static_data_end.since": [Class.VERSION, "A stream of a version before 3 has no STATIC_DATA_END."],
    "libxc.static_data_end.once": [Class.DUPLICATE, "A stream has no second STATIC_DATA_END."],
    "libxc.static_data_end.length": [Class.LENGTH, "The length of STATIC_DATA_END is 0."],
    "libxc.x86_cpuid_policy.leaves.fits": [Class.LENGTH, "`leaves` lies within the body of its record."],
    "libxc.x86_cpuid_policy.since": [Class.VERSION, "A stream of a version before 3 has no X86_CPUID_POLICY."],
    "libxc.x86_cpuid_policy.precedes-static_data_end": [Class.ORDER, "No X86_CPUID_POLICY follows a record STATIC_DATA_END."],
    "libxc.x86_cpuid_policy.length": [Class.LENGTH, "The length of X86_CPUID_POLICY is the sum of its fields."],
    "libxc.x86_cpuid_policy.content": [Class.VALUE, "There is at least one leaf."],
    "libxc.x86_msr_policy.entries.fits": [Class.LENGTH, "`entries` lies within the body of its record."],
    "libxc.x86_msr_policy.since": [Class.VERSION, "A stream of a version before 3 has no X86_MSR_POLICY."],
    "libxc.x86_msr_policy.precedes-static_data_end": [Class.ORDER, "No X86_MSR_POLICY follows a record STATIC_DATA_END."],
    "libxc.x86_msr_policy.length": [Class.LENGTH, "The length of X86_MSR_POLICY is the sum of its fields."],
    "libxc.x86_msr_policy.content": [Class.VALUE, "There is at least one register."],
  },
};

/** The classes of the records, by the names of these in the description. */
export const records = new Map([
  ["END", End],
  ["PAGE_DATA", PageData],
  ["X86_PV_INFO", X86PvInfo],
  ["X86_PV_P2M_FRAMES", X86PvP2mFrames],
  ["X86_PV_VCPU_BASIC", X86PvVcpuBasic],
  ["X86_PV_VCPU_EXTENDED", X86PvVcpuExtended],
  ["X86_PV_VCPU_XSAVE", X86PvVcpuXsave],
  ["SHARED_INFO", SharedInfo],
  ["X86_TSC_INFO", X86TscInfo],
  ["HVM_CONTEXT", HvmContext],
  ["HVM_PARAMS", HvmParams],
  ["TOOLSTACK", Toolstack],
  ["X86_PV_VCPU_MSRS", X86PvVcpuMsrs],
  ["VERIFY", Verify],
  ["CHECKPOINT", Checkpoint],
  ["CHECKPOINT_DIRTY_PFN_LIST", CheckpointDirtyPfnList],
  ["STATIC_DATA_END", StaticDataEnd],
  ["X86_CPUID_POLICY", X86CpuidPolicy],
  ["X86_MSR_POLICY", X86MsrPolicy],
]);

/** Reads a stream: Libxc domain image. */
export class Reader extends StreamReader {
  constructor(source) {
    super(new Stream(format, false, ALL), source);
  }
}

/** Writes a stream: Libxc domain image. */
export class Writer extends StreamWriter {
  constructor(sink, headers = new Headers()) {
    super(new Stream(format, true, null), sink, headers);
  }
}

/** Judges a whole stream as what a writer has written. */
export function check(source) {
  judge(format, source);
}

/** The same, of a source that gives its octets later. */
export async function checkLater(source) {
  await judgeLater(format, source);
}
