// Generated from spec/domain-context by `cargo codegen`; do not edit.

import { Class } from "./streamspec/classes.js";
import { add, div, mul, shl, sub } from "./streamspec/errors.js";
import { StreamReader, check as judge, checkLater as judgeLater } from "./streamspec/reader.js";
import { ALL, Stream } from "./streamspec/stream.js";
import { Bits, Pattern, Structure, any, changed, cleared, count, enumOf } from "./streamspec/values.js";
import { every, has, holds, join, latin, raw, same, some, terminated } from "./streamspec/values.js";
import { unsigned, withoutNul } from "./streamspec/values.js";
import { StreamWriter } from "./streamspec/writer.js";

/** Architecture and kind of a domain; 0 is reserved, so that a header of zeros is not a header. */
export const DomainArch = enumOf({
  /** A paravirtual x86 domain. */
  X86_PV: 1,
  /** A hardware-virtualised x86 domain. */
  X86_HVM: 2,
  /** An Arm domain. */
  ARM: 3,
});

/** What a grant table entry grants. */
export class GrantFlags extends Bits {
  /** Kind of the grant. */
  get kind() {
    return this.bits & 0x3;
  }

  /** The page may be read and not written. */
  get readonly() {
    return ((this.bits >>> 2) & 0x1) !== 0;
  }

  /** The page is mapped for reading, or was; set by the hypervisor. */
  get reading() {
    return ((this.bits >>> 3) & 0x1) !== 0;
  }

  /** The page is mapped for writing, or was; set by the hypervisor. */
  get writing() {
    return ((this.bits >>> 4) & 0x1) !== 0;
  }

  /** Cache attributes of the mapping. */
  get cache() {
    return (this.bits >>> 5) & 0x7;
  }

  /** Only a part of the page is granted. */
  get subPage() {
    return ((this.bits >>> 8) & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({
    kind = 0,
    readonly = false,
    reading = false,
    writing = false,
    cache = 0,
    subPage = false,
  } = {}) {
    return new GrantFlags(Number(join(
      [kind, 2, 0],
      [readonly, 1, 2],
      [reading, 1, 3],
      [writing, 1, 4],
      [cache, 3, 5],
      [subPage, 1, 8],
    )));
  }
}
GrantFlags._parts = new Map([
  ["kind", "kind"],
  ["readonly", "readonly"],
  ["reading", "reading"],
  ["writing", "writing"],
  ["cache", "cache"],
  ["sub_page", "subPage"],
]);

/** Kind of a grant. */
export const GrantKind = enumOf({
  /** Nothing is granted. */
  NONE: 0,
  /** The page may be mapped or copied. */
  ACCESS: 1,
  /** A page is accepted in exchange. */
  TRANSFER: 2,
});

/** Properties of the whole stream. */
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

/** How a shared info page is laid out. */
export class SharedInfoFlags extends Bits {
  /** The 32-bit layout. */
  get compat() {
    return (this.bits & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ compat = false } = {}) {
    return new SharedInfoFlags(Number(join([compat, 1, 0])));
  }
}
SharedInfoFlags._parts = new Map([["compat", "compat"]]);

/** Delivery state of an event channel. */
export class EventChannelFlags extends Bits {
  /** An event waits to be handled. */
  get pending() {
    return (this.bits & 0x1) !== 0;
  }

  /** The guest has masked the channel. */
  get masked() {
    return ((this.bits >>> 1) & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ pending = false, masked = false } = {}) {
    return new EventChannelFlags(Number(join([pending, 1, 0], [masked, 1, 1])));
  }
}
EventChannelFlags._parts = new Map([["pending", "pending"], ["masked", "masked"]]);

/** What an event channel is bound to. A closed channel has no record. */
export const EventChannelState = enumOf({
  /** Waits for a remote domain to bind to it. */
  UNBOUND: 1,
  /** Bound to a channel of another domain. */
  INTERDOMAIN: 2,
  /** Bound to a physical interrupt. */
  PIRQ: 3,
  /** Bound to a virtual interrupt. */
  VIRQ: 4,
  /** Bound to an interrupt between the domain's own vCPUs. */
  IPI: 5,
});

/** What a vCPU is doing. */
export const Runstate = enumOf({
  /** On a physical CPU. */
  RUNNING: 0,
  /** Waits for a physical CPU. */
  RUNNABLE: 1,
  /** Waits for an event. */
  BLOCKED: 2,
  /** Can neither run nor wait. */
  OFFLINE: 3,
});

/** Bound to a channel of another domain. */
export class InterdomainChannel extends Structure {
  constructor({ remoteDomid = 0, remotePort = 0 } = {}) {
    super();
    this.remoteDomid = remoteDomid;
    this.remotePort = remotePort;
  }

  static _read(c, at) {
    const { view, little } = c;
    const remoteDomid = view.getUint32(at, little);
    const remotePort = view.getUint32(at + 4, little);
    return new InterdomainChannel({ remoteDomid, remotePort });
  }

  _write(c, at) {
    c.integer("u32", at, "remoteDomid", this.remoteDomid);
    c.integer("u32", at + 4, "remotePort", this.remotePort);
  }
}

/** Bound to an interrupt between vCPUs; has no other end. */
export class IpiChannel extends Structure {
  static _read(c, at) {
    if (any(c.data, at, at + 8)) {
      throw c.fault("domain-context.ipi_channel.reserved.zero", at, "reserved");
    }
    return new IpiChannel({});
  }

  _write(c, at) {}
}

/** Bound to a physical interrupt. */
export class PirqChannel extends Structure {
  constructor({ pirq = 0 } = {}) {
    super();
    this.pirq = pirq;
  }

  static _read(c, at) {
    const { view, little } = c;
    const pirq = view.getUint32(at, little);
    if (any(c.data, at + 4, at + 8)) {
      throw c.fault("domain-context.pirq_channel.reserved.zero", at + 4, "reserved");
    }
    return new PirqChannel({ pirq });
  }

  _write(c, at) {
    c.integer("u32", at, "pirq", this.pirq);
  }
}

/** Waits for a remote domain. */
export class UnboundChannel extends Structure {
  constructor({ remoteDomid = 0 } = {}) {
    super();
    this.remoteDomid = remoteDomid;
  }

  static _read(c, at) {
    const { view, little } = c;
    const remoteDomid = view.getUint32(at, little);
    if (any(c.data, at + 4, at + 8)) {
      throw c.fault("domain-context.unbound_channel.reserved.zero", at + 4, "reserved");
    }
    return new UnboundChannel({ remoteDomid });
  }

  _write(c, at) {
    c.integer("u32", at, "remoteDomid", this.remoteDomid);
  }
}

/** Bound to a virtual interrupt. */
export class VirqChannel extends Structure {
  constructor({ virq = 0 } = {}) {
    super();
    this.virq = virq;
  }

  static _read(c, at) {
    const { view, little } = c;
    const virq = view.getUint32(at, little);
    if (any(c.data, at + 4, at + 8)) {
      throw c.fault("domain-context.virq_channel.reserved.zero", at + 4, "reserved");
    }
    return new VirqChannel({ virq });
  }

  _write(c, at) {
    c.integer("u32", at, "virq", this.virq);
  }
}

/** A grant table entry of version 1. */
export class GrantEntryV1 extends Structure {
  constructor({ flags = new GrantFlags(0), domid = 0, frame = 0 } = {}) {
    super();
    this.flags = flags;
    this.domid = domid;
    this.frame = frame;
  }

  static _read(c, at) {
    const { view, little } = c;
    const flags = view.getUint16(at, little);
    if ((flags & 0xfe00) !== 0) {
      throw c.fault("domain-context.grant_entry_v1.flags.zero", at, "flags");
    }
    if (!has(GrantKind, flags & 0x3)) {
      throw c.fault("domain-context.grant_entry_v1.flags.kind.named", at, "flags");
    }
    const domid = view.getUint16(at + 2, little);
    const frame = view.getUint32(at + 4, little);
    return new GrantEntryV1({ flags: new GrantFlags(flags), domid, frame });
  }

  _write(c, at) {
    c.integer("u16", at, "flags", this.flags.bits);
    c.integer("u16", at + 2, "domid", this.domid);
    c.integer("u32", at + 4, "frame", this.frame);
  }
}

/** A grant table entry of version 2, for a whole page or a part of one. */
export class GrantEntryV2 extends Structure {
  constructor({
    flags = new GrantFlags(0),
    domid = 0,
    pageOffset = 0,
    pageLength = 0,
    frame = 0n,
  } = {}) {
    super();
    this.flags = flags;
    this.domid = domid;
    this.pageOffset = pageOffset;
    this.pageLength = pageLength;
    this.frame = frame;
  }

  static _read(c, at) {
    const { view, little } = c;
    const flags = view.getUint16(at, little);
    if ((flags & 0xfe00) !== 0) {
      throw c.fault("domain-context.grant_entry_v2.flags.zero", at, "flags");
    }
    if (!has(GrantKind, flags & 0x3)) {
      throw c.fault("domain-context.grant_entry_v2.flags.kind.named", at, "flags");
    }
    const domid = view.getUint16(at + 2, little);
    const pageOffset = view.getUint16(at + 4, little);
    if (pageOffset > 4095) {
      throw c.fault("domain-context.grant_entry_v2.page_offset.max", at + 4, "page_offset");
    }
    const pageLength = view.getUint16(at + 6, little);
    const frame = view.getBigUint64(at + 8, little);
    return new GrantEntryV2({ flags: new GrantFlags(flags), domid, pageOffset, pageLength, frame });
  }

  _write(c, at) {
    c.integer("u16", at, "flags", this.flags.bits);
    c.integer("u16", at + 2, "domid", this.domid);
    c.integer("u16", at + 4, "pageOffset", this.pageOffset);
    c.integer("u16", at + 6, "pageLength", this.pageLength);
    c.integer("u64", at + 8, "frame", this.frame);
  }
}

/** Identifies the stream and its version, and declares the endianness of all that follows. */
export class ImageHeader extends Structure {
  constructor({
    marker = 18446744073709551615n,
    id = 1396790853,
    version = 2,
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
      throw c.fault("domain-context.image_header.marker.const", at, "marker");
    }
    const id = view.getUint32(at + 8, little);
    if (id !== 1396790853) throw c.fault("domain-context.image_header.id.const", at + 8, "id");
    const version = view.getUint32(at + 12, little);
    if (version !== 2) {
      throw c.fault("domain-context.image_header.version.known", at + 12, "version");
    }
    c.version = version;
    const options = view.getUint16(at + 16, little);
    if ((options & 0xfffe) !== 0) {
      throw c.fault("domain-context.image_header.options.zero", at + 16, "options");
    }
    if (any(c.data, at + 18, at + 20)) {
      throw c.fault("domain-context.image_header.reserved.zero", at + 18, "reserved");
    }
    if (any(c.data, at + 20, at + 24)) {
      throw c.fault("domain-context.image_header.reserved2.zero", at + 20, "reserved2");
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
}

/** What kind of domain was saved, and by which release. */
export class DomainHeader extends Structure {
  constructor({ arch = 0, xenMajor = 0, xenMinor = 0 } = {}) {
    super();
    this.arch = arch;
    this.xenMajor = xenMajor;
    this.xenMinor = xenMinor;
  }

  static _read(c, at) {
    const { view, little } = c;
    const arch = view.getUint32(at, little);
    if (!has(DomainArch, arch)) {
      throw c.fault("domain-context.domain_header.arch.named", at, "arch");
    }
    if (any(c.data, at + 4, at + 8)) {
      throw c.fault("domain-context.domain_header.reserved.zero", at + 4, "reserved");
    }
    const xenMajor = view.getUint32(at + 8, little);
    const xenMinor = view.getUint32(at + 12, little);
    return new DomainHeader({ arch, xenMajor, xenMinor });
  }

  _write(c, at) {
    c.integer("u32", at, "arch", this.arch);
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
  constructor({ type = 0, instance = 0, length = 0n } = {}) {
    super();
    this.type = type;
    this.instance = instance;
    this.length = length;
  }

  static _read(c, at) {
    const { view, little } = c;
    const type = view.getUint32(at, little);
    const instance = view.getUint32(at + 4, little);
    const length = view.getBigUint64(at + 8, little);
    return new RecordHeader({ type, instance, length });
  }

  _write(c, at) {
    c.integer("u32", at, "type", this.type);
    c.integer("u32", at + 4, "instance", this.instance);
    c.integer("u64", at + 8, "length", this.length);
  }
}

/** Marks the end of the stream. */
export class End extends Structure {}
End._form = {
  name: "END",
  type: 1,
  size: 0,
  exact: true,
  length: "domain-context.end.length",
  instance: { most: 0, rule: "domain-context.end.instance", binds: "both" },
  last: true,
};

/** The shared info page of the domain. */
export class SharedInfo extends Structure {
  constructor({ flags = new SharedInfoFlags(0), page = new Uint8Array(0) } = {}) {
    super();
    this.flags = flags;
    this.page = page;
  }

  static _read(c, at) {
    const { view, little } = c;
    const flags = view.getUint32(at, little);
    if ((flags & 0xfffffffe) !== 0) {
      throw c.fault("domain-context.shared_info.flags.zero", at, "flags");
    }
    if (any(c.data, at + 4, at + 8)) {
      throw c.fault("domain-context.shared_info.reserved.zero", at + 4, "reserved");
    }
    c.at = 8;
    c.part("page", "domain-context.shared_info.page.fits");
    const page = c.octets(c.remaining());
    return new SharedInfo({ flags: new SharedInfoFlags(flags), page });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "flags", this.flags.bits);
    c.part("page");
    c.octets(this.page);
  }

  static _admit(c, at, path) {
    if (c.seen(2)) throw c.fault("domain-context.shared_info.once", at, path);
  }
}
SharedInfo._form = {
  name: "SHARED_INFO",
  type: 2,
  size: 8,
  exact: false,
  length: "domain-context.shared_info.length",
  instance: { most: 0, rule: "domain-context.shared_info.instance", binds: "both" },
};

/** The virtual time stamp counter of an x86 domain. */
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
    if (any(c.data, at + 20, at + 24)) {
      throw c.fault("domain-context.x86_tsc_info.reserved.zero", at + 20, "reserved");
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

  static _admit(c, at, path) {
    if (!(c.headers.domainHeader.arch === 1 || c.headers.domainHeader.arch === 2)) {
      throw c.fault("domain-context.x86_tsc_info.when", at, path);
    }
    if (c.seen(3)) throw c.fault("domain-context.x86_tsc_info.once", at, path);
  }
}
X86TscInfo._form = {
  name: "X86_TSC_INFO",
  type: 3,
  size: 24,
  exact: true,
  length: "domain-context.x86_tsc_info.length",
  instance: { most: 0, rule: "domain-context.x86_tsc_info.instance", binds: "both" },
};

/** One event channel of the domain; its instance is the local port. */
export class EventChannel extends Structure {
  constructor({
    state = 0,
    flags = new EventChannelFlags(0),
    vcpu = 0,
    priority = 0,
    binding = new UnboundChannel(),
  } = {}) {
    super();
    this.state = state;
    this.flags = flags;
    this.vcpu = vcpu;
    this.priority = priority;
    this.binding = binding;
  }

  static _read(c, at) {
    const { view, little } = c;
    const state = view.getUint32(at, little);
    if (!has(EventChannelState, state)) {
      throw c.fault("domain-context.event_channel.state.named", at, "state");
    }
    const flags = view.getUint32(at + 4, little);
    if ((flags & 0xfffffffc) !== 0) {
      throw c.fault("domain-context.event_channel.flags.zero", at + 4, "flags");
    }
    const vcpu = view.getUint32(at + 8, little);
    const priority = view.getUint32(at + 12, little);
    if (priority > 15) {
      throw c.fault("domain-context.event_channel.priority.max", at + 12, "priority");
    }
    const binding = c.choice("binding", EventChannel._binding, state, at + 16, 8);
    return new EventChannel({
      state,
      flags: new EventChannelFlags(flags),
      vcpu,
      priority,
      binding,
    });
  }

  _write(c, at) {
    c.extend(24);
    c.integer("u32", at, "state", this.state);
    c.integer("u32", at + 4, "flags", this.flags.bits);
    c.integer("u32", at + 8, "vcpu", this.vcpu);
    c.integer("u32", at + 12, "priority", this.priority);
    c.choice(at + 16, "binding", this.binding, EventChannel._binding, this.state);
  }
}
EventChannel._binding = new Map([
  [1, UnboundChannel],
  [2, InterdomainChannel],
  [3, PirqChannel],
  [4, VirqChannel],
  [5, IpiChannel],
]);
EventChannel._form = {
  name: "EVENT_CHANNEL",
  type: 16,
  size: 24,
  exact: true,
  length: "domain-context.event_channel.length",
  alone: true,
};

/** A run of grant table entries in the layout of version 1. */
export class GrantEntriesV1 extends Structure {
  constructor({ firstRef = 0, count_ = 0, entries = [] } = {}) {
    super();
    this.firstRef = firstRef;
    this.count_ = count_;
    this.entries = entries;
  }

  static _read(c, at) {
    const { view, little } = c;
    const firstRef = view.getUint32(at, little);
    const count_ = view.getUint32(at + 4, little);
    if (count_ < 1) throw c.fault("domain-context.grant_entries_v1.count.min", at + 4, "count");
    c.at = 8;
    c.part("entries", "domain-context.grant_entries_v1.entries.fits");
    c.take(count_, 8);
    const entries = c.structures("entries", GrantEntryV1, c.start, 8, (c.at - c.start) / 8);
    return new GrantEntriesV1({ firstRef, count_, entries });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "firstRef", this.firstRef);
    c.integer("u32", at + 4, "count_", this.count_);
    c.part("entries");
    c.agree(this.entries.length, () => this.count_);
    c.structures(this.entries, 8);
  }

  _rules(c) {
    if ((this.firstRef + this.count_) > 4294967296) {
      throw c.fault("domain-context.grant_entries_v1.range", 0, "first_ref");
    }
    if (c.seen(18)) throw c.fault("domain-context.grant_entries_v1.exclusive", 0, "");
  }
}
GrantEntriesV1._form = {
  name: "GRANT_ENTRIES_V1",
  type: 17,
  size: 8,
  exact: false,
  length: "domain-context.grant_entries_v1.length",
};

/** A run of grant table entries in the layout of version 2. */
export class GrantEntriesV2 extends Structure {
  constructor({ firstRef = 0, count_ = 0, entries = [] } = {}) {
    super();
    this.firstRef = firstRef;
    this.count_ = count_;
    this.entries = entries;
  }

  static _read(c, at) {
    const { view, little } = c;
    const firstRef = view.getUint32(at, little);
    const count_ = view.getUint32(at + 4, little);
    if (count_ < 1) throw c.fault("domain-context.grant_entries_v2.count.min", at + 4, "count");
    c.at = 8;
    c.part("entries", "domain-context.grant_entries_v2.entries.fits");
    c.take(count_, 16);
    const entries = c.structures("entries", GrantEntryV2, c.start, 16, (c.at - c.start) / 16);
    return new GrantEntriesV2({ firstRef, count_, entries });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "firstRef", this.firstRef);
    c.integer("u32", at + 4, "count_", this.count_);
    c.part("entries");
    c.agree(this.entries.length, () => this.count_);
    c.structures(this.entries, 16);
  }

  _rules(c) {
    if ((this.firstRef + this.count_) > 4294967296) {
      throw c.fault("domain-context.grant_entries_v2.range", 0, "first_ref");
    }
    if (c.seen(17)) throw c.fault("domain-context.grant_entries_v2.exclusive", 0, "");
    if (this.entries.some((it) => (it.pageOffset + it.pageLength) > 4096)) {
      throw c.fault("domain-context.grant_entries_v2.part-of-page", 8, "entries");
    }
    if (
      this.entries.some((it) => ((it.flags.bits >>> 8) & 0x1) === 0 && (it.pageOffset + it.pageLength) !== 0)
    ) {
      throw c.fault("domain-context.grant_entries_v2.whole-page", 8, "entries");
    }
  }
}
GrantEntriesV2._form = {
  name: "GRANT_ENTRIES_V2",
  type: 18,
  size: 8,
  exact: false,
  length: "domain-context.grant_entries_v2.length",
};

/** Where a vCPU has registered its info area. */
export class VcpuInfo extends Structure {
  constructor({ gfn = 0n, pageOffset = 0 } = {}) {
    super();
    this.gfn = gfn;
    this.pageOffset = pageOffset;
  }

  static _read(c, at) {
    const { view, little } = c;
    const gfn = view.getBigUint64(at, little);
    const pageOffset = view.getUint32(at + 8, little);
    if (any(c.data, at + 12, at + 16)) {
      throw c.fault("domain-context.vcpu_info.reserved.zero", at + 12, "reserved");
    }
    return new VcpuInfo({ gfn, pageOffset });
  }

  _write(c, at) {
    c.extend(16);
    c.integer("u64", at, "gfn", this.gfn);
    c.integer("u32", at + 8, "pageOffset", this.pageOffset);
  }

  _rules(c) {
    if ((this.pageOffset + 64) > 4096) {
      throw c.fault("domain-context.vcpu_info.within-frame", 8, "page_offset");
    }
  }
}
VcpuInfo._form = {
  name: "VCPU_INFO",
  type: 19,
  size: 16,
  exact: true,
  length: "domain-context.vcpu_info.length",
};

/** How long a vCPU has spent in each state. */
export class VcpuRunstate extends Structure {
  constructor({ area = 0n, state = 0, entryTime = 0n, time = new Array(4).fill(0n) } = {}) {
    super();
    this.area = area;
    this.state = state;
    this.entryTime = entryTime;
    this.time = time;
  }

  static _read(c, at) {
    const { view, little } = c;
    const area = view.getBigUint64(at, little);
    const state = view.getUint32(at + 8, little);
    if (!has(Runstate, state)) {
      throw c.fault("domain-context.vcpu_runstate.state.named", at + 8, "state");
    }
    if (any(c.data, at + 12, at + 16)) {
      throw c.fault("domain-context.vcpu_runstate.reserved.zero", at + 12, "reserved");
    }
    const entryTime = view.getBigUint64(at + 16, little);
    const time = c.integers("u64", at + 24, 4);
    return new VcpuRunstate({ area, state, entryTime, time });
  }

  _write(c, at) {
    c.extend(56);
    c.integer("u64", at, "area", this.area);
    c.integer("u32", at + 8, "state", this.state);
    c.integer("u64", at + 16, "entryTime", this.entryTime);
    c.putIntegers(at + 24, "time", "u64", this.time, 4);
  }
}
VcpuRunstate._form = {
  name: "VCPU_RUNSTATE",
  type: 20,
  size: 56,
  exact: true,
  length: "domain-context.vcpu_runstate.length",
  alone: true,
};

/** What there is to know of the stream besides the fields of its structures. */
export const format = {
  id: "domain-context",
  name: "domain-context",
  versions: [2],
  headers: [
    {
      name: "image_header",
      attribute: "imageHeader",
      of: ImageHeader,
      size: 24,
      big: true,
      complete: "domain-context.image_header.complete",
      version: "version",
      order: { name: "options", mask: 0x1n },
    },
    {
      name: "domain_header",
      attribute: "domainHeader",
      of: DomainHeader,
      size: 16,
      big: null,
      complete: "domain-context.domain_header.complete",
      version: null,
      order: null,
    },
  ],
  headersOf: Headers,
  framing: {
    size: 16,
    big: null,
    of: RecordHeader,
    type: { at: 0, kind: "u32", size: 4, name: "type" },
    length: { at: 8, kind: "u64", size: 8, name: "length" },
    instance: { at: 4, kind: "u32", size: 4, name: "instance" },
    headerComplete: "domain-context.framing.header-complete",
    bodyComplete: "domain-context.framing.body-complete",
    end: "domain-context.framing.end",
    nothingAfter: "domain-context.framing.nothing-after-end",
    typeKnown: "domain-context.framing.type",
    optionalBit: 31,
    passesUnknown: false,
    least: null,
    limit: { most: 134217728, rule: "domain-context.framing.length.max" },
    aligned: null,
    unique: "domain-context.framing.unique",
    padTo: 8,
    padCounts: false,
    padComplete: "domain-context.framing.padding-complete",
    padZero: "domain-context.framing.padding.zero",
    padVerified: true,
    checksum: null,
    trailer: null,
  },
  records: new Map([
    [1, End],
    [2, SharedInfo],
    [3, X86TscInfo],
    [16, EventChannel],
    [17, GrantEntriesV1],
    [18, GrantEntriesV2],
    [19, VcpuInfo],
    [20, VcpuRunstate],
  ]),
  saved: [
    SharedInfo,
    X86TscInfo,
    EventChannel,
    GrantEntriesV1,
    GrantEntriesV2,
    VcpuInfo,
    VcpuRunstate,
    End,
  ],
  endsWith: End,
  first: null,
  inner: () => ({}),
  patterns: {},
  rules: {
    "domain-context.ipi_channel.reserved.zero": [Class.RESERVED, "The 8 reserved octets are zero."],
    "domain-context.pirq_channel.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "domain-context.unbound_channel.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "domain-context.virq_channel.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "domain-context.grant_entry_v1.flags.zero": [Class.RESERVED, "The reserved bits of `flags` are zero."],
    "domain-context.grant_entry_v1.flags.kind.named": [Class.VALUE, "`kind` of `flags` is one of the values of `grant_kind`."],
    "domain-context.grant_entry_v2.flags.zero": [Class.RESERVED, "The reserved bits of `flags` are zero."],
    "domain-context.grant_entry_v2.flags.kind.named": [Class.VALUE, "`kind` of `flags` is one of the values of `grant_kind`."],
    "domain-context.grant_entry_v2.page_offset.max": [Class.VALUE, "`page_offset` is at most 4095."],
    "domain-context.image_header.complete": [Class.TRUNCATED, "A stream holds all octets of its `image_header`."],
    "domain-context.image_header.marker.const": [Class.MAGIC, "`marker` is 0xffffffffffffffff."],
    "domain-context.image_header.id.const": [Class.MAGIC, "`id` is 0x53415645."],
    "domain-context.image_header.version.known": [Class.VERSION, "`version` is 2."],
    "domain-context.image_header.options.zero": [Class.RESERVED, "The reserved bits of `options` are zero."],
    "domain-context.image_header.reserved.zero": [Class.RESERVED, "The 2 reserved octets are zero."],
    "domain-context.image_header.reserved2.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "domain-context.domain_header.complete": [Class.TRUNCATED, "A stream holds all octets of its `domain_header`."],
    "domain-context.domain_header.arch.named": [Class.VALUE, "`arch` is one of the values of `domain_arch`."],
    "domain-context.domain_header.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "domain-context.framing.length.max": [Class.LIMIT, "`length` is at most 0x8000000."],
    "domain-context.framing.header-complete": [Class.TRUNCATED, "A stream holds all octets of a record's header."],
    "domain-context.framing.body-complete": [Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."],
    "domain-context.framing.end": [Class.TRUNCATED, "A stream does not stop before its last record."],
    "domain-context.framing.nothing-after-end": [Class.TRAILING, "Nothing follows the last record."],
    "domain-context.framing.type": [Class.TYPE, "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know."],
    "domain-context.framing.padding-complete": [Class.TRUNCATED, "Octets up to a multiple of 8 follow the body of a record."],
    "domain-context.framing.padding.zero": [Class.PADDING, "The octets of the padding are zero."],
    "domain-context.framing.unique": [Class.DUPLICATE, "No two records of a stream have the same type and the same instance."],
    "domain-context.end.instance": [Class.INSTANCE, "The instance of END is 0."],
    "domain-context.end.length": [Class.LENGTH, "The length of END is 0."],
    "domain-context.shared_info.flags.zero": [Class.RESERVED, "The reserved bits of `flags` are zero."],
    "domain-context.shared_info.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "domain-context.shared_info.page.fits": [Class.LENGTH, "`page` lies within the body of its record."],
    "domain-context.shared_info.once": [Class.DUPLICATE, "A stream has no second SHARED_INFO."],
    "domain-context.shared_info.instance": [Class.INSTANCE, "The instance of SHARED_INFO is 0."],
    "domain-context.shared_info.length": [Class.LENGTH, "The length of SHARED_INFO is the sum of its fields."],
    "domain-context.x86_tsc_info.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "domain-context.x86_tsc_info.when": [Class.CONFLICT, "A stream has X86_TSC_INFO only where `domain_header.arch == x86_pv or domain_header.arch == x86_hvm`."],
    "domain-context.x86_tsc_info.once": [Class.DUPLICATE, "A stream has no second X86_TSC_INFO."],
    "domain-context.x86_tsc_info.instance": [Class.INSTANCE, "The instance of X86_TSC_INFO is 0."],
    "domain-context.x86_tsc_info.length": [Class.LENGTH, "The length of X86_TSC_INFO is 24."],
    "domain-context.event_channel.state.named": [Class.VALUE, "`state` is one of the values of `event_channel_state`."],
    "domain-context.event_channel.flags.zero": [Class.RESERVED, "The reserved bits of `flags` are zero."],
    "domain-context.event_channel.priority.max": [Class.VALUE, "`priority` is at most 15."],
    "domain-context.event_channel.length": [Class.LENGTH, "The length of EVENT_CHANNEL is 24."],
    "domain-context.grant_entries_v1.count.min": [Class.VALUE, "`count` is at least 1."],
    "domain-context.grant_entries_v1.entries.fits": [Class.LENGTH, "`entries` lies within the body of its record."],
    "domain-context.grant_entries_v1.length": [Class.LENGTH, "The length of GRANT_ENTRIES_V1 is the sum of its fields."],
    "domain-context.grant_entries_v1.range": [Class.VALUE, "The references of a run fit into 32 bits."],
    "domain-context.grant_entries_v1.exclusive": [Class.CONFLICT, "A grant table has one version, and a stream holds the entries of that version alone."],
    "domain-context.grant_entries_v2.count.min": [Class.VALUE, "`count` is at least 1."],
    "domain-context.grant_entries_v2.entries.fits": [Class.LENGTH, "`entries` lies within the body of its record."],
    "domain-context.grant_entries_v2.length": [Class.LENGTH, "The length of GRANT_ENTRIES_V2 is the sum of its fields."],
    "domain-context.grant_entries_v2.range": [Class.VALUE, "The references of a run fit into 32 bits."],
    "domain-context.grant_entries_v2.exclusive": [Class.CONFLICT, "A grant table has one version, and a stream holds the entries of that version alone."],
    "domain-context.grant_entries_v2.part-of-page": [Class.VALUE, "A part of a page lies within the page."],
    "domain-context.grant_entries_v2.whole-page": [Class.VALUE, "An entry for a whole page names no part of it."],
    "domain-context.vcpu_info.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "domain-context.vcpu_info.length": [Class.LENGTH, "The length of VCPU_INFO is 16."],
    "domain-context.vcpu_info.within-frame": [Class.VALUE, "The area, of 64 octets, does not cross the end of its frame."],
    "domain-context.vcpu_runstate.state.named": [Class.VALUE, "`state` is one of the values of `runstate`."],
    "domain-context.vcpu_runstate.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "domain-context.vcpu_runstate.length": [Class.LENGTH, "The length of VCPU_RUNSTATE is 56."],
  },
};

/** The classes of the records, by the names of these in the description. */
export const records = new Map([
  ["END", End],
  ["SHARED_INFO", SharedInfo],
  ["X86_TSC_INFO", X86TscInfo],
  ["EVENT_CHANNEL", EventChannel],
  ["GRANT_ENTRIES_V1", GrantEntriesV1],
  ["GRANT_ENTRIES_V2", GrantEntriesV2],
  ["VCPU_INFO", VcpuInfo],
  ["VCPU_RUNSTATE", VcpuRunstate],
]);

/** Reads a stream: Domain context. */
export class Reader extends StreamReader {
  constructor(source) {
    super(new Stream(format, false, ALL), source);
  }
}

/** Writes a stream: Domain context. */
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
