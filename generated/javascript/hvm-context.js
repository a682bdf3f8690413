// Generated from spec/hvm-context by `cargo codegen`; do not edit.

import { Class } from "./streamspec/classes.js";
import { add, div, mul, shl, sub } from "./streamspec/errors.js";
import { StreamReader, check as judge, checkLater as judgeLater } from "./streamspec/reader.js";
import { ALL, Stream } from "./streamspec/stream.js";
import { Bits, Pattern, Structure, any, changed, cleared, count, enumOf } from "./streamspec/values.js";
import { every, has, holds, join, latin, raw, same, some, terminated } from "./streamspec/values.js";
import { unsigned, withoutNul } from "./streamspec/values.js";
import { StreamWriter } from "./streamspec/writer.js";

/** Flags of a vCPU. */
export class CpuFlags extends Bits {
  /** `fpu_regs` holds a state. Otherwise the FPU is reset. */
  get fpuInitialised() {
    return (this.bits & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ fpuInitialised = false } = {}) {
    return new CpuFlags(Number(join([fpuInitialised, 1, 0])));
  }
}
CpuFlags._parts = new Map([["fpu_initialised", "fpuInitialised"]]);

/** Control register 0. */
export class Cr0 extends Bits {
  /** Protected mode. */
  get pe() {
    return (this.bits & 0x1n) !== 0n;
  }

  /** Monitor the coprocessor. */
  get mp() {
    return ((this.bits >> 1n) & 0x1n) !== 0n;
  }

  /** Emulate the coprocessor. */
  get em() {
    return ((this.bits >> 2n) & 0x1n) !== 0n;
  }

  /** Task switched. */
  get ts() {
    return ((this.bits >> 3n) & 0x1n) !== 0n;
  }

  /** Type of the coprocessor; always set. */
  get et() {
    return ((this.bits >> 4n) & 0x1n) !== 0n;
  }

  /** Bit NE: errors of x87 are exceptions. */
  get numericError() {
    return ((this.bits >> 5n) & 0x1n) !== 0n;
  }

  /** Write protection. */
  get wp() {
    return ((this.bits >> 16n) & 0x1n) !== 0n;
  }

  /** Alignment mask. */
  get am() {
    return ((this.bits >> 18n) & 0x1n) !== 0n;
  }

  /** Not write-through. */
  get nw() {
    return ((this.bits >> 29n) & 0x1n) !== 0n;
  }

  /** Cache disabled. */
  get cd() {
    return ((this.bits >> 30n) & 0x1n) !== 0n;
  }

  /** Paging. */
  get pg() {
    return ((this.bits >> 31n) & 0x1n) !== 0n;
  }

  /** The integer of these bits. */
  static of({
    pe = false,
    mp = false,
    em = false,
    ts = false,
    et = false,
    numericError = false,
    wp = false,
    am = false,
    nw = false,
    cd = false,
    pg = false,
  } = {}) {
    return new Cr0(join(
      [pe, 1, 0],
      [mp, 1, 1],
      [em, 1, 2],
      [ts, 1, 3],
      [et, 1, 4],
      [numericError, 1, 5],
      [wp, 1, 16],
      [am, 1, 18],
      [nw, 1, 29],
      [cd, 1, 30],
      [pg, 1, 31],
    ));
  }
}
Cr0._parts = new Map([
  ["pe", "pe"],
  ["mp", "mp"],
  ["em", "em"],
  ["ts", "ts"],
  ["et", "et"],
  ["numeric_error", "numericError"],
  ["wp", "wp"],
  ["am", "am"],
  ["nw", "nw"],
  ["cd", "cd"],
  ["pg", "pg"],
]);

/** An event that is to be injected when the vCPU runs next, as VMX and SVM both lay it out. */
export class PendingEvent extends Bits {
  /** Vector of the event. */
  get vector() {
    return this.bits & 0xff;
  }

  /** Kind of the event, as the processor numbers it. */
  get type() {
    return (this.bits >>> 8) & 0x7;
  }

  /** The event has an error code. */
  get errorValid() {
    return ((this.bits >>> 11) & 0x1) !== 0;
  }

  /** There is an event. */
  get valid() {
    return ((this.bits >>> 31) & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ vector = 0, type = 0, errorValid = false, valid = false } = {}) {
    return new PendingEvent(Number(join(
      [vector, 8, 0],
      [type, 3, 8],
      [errorValid, 1, 11],
      [valid, 1, 31],
    )));
  }
}
PendingEvent._parts = new Map([
  ["vector", "vector"],
  ["type", "type"],
  ["error_valid", "errorValid"],
  ["valid", "valid"],
]);

/** One bit for each input of a PIC. */
export class PicLines extends Bits {
  /** Line 0. */
  get line0() {
    return (this.bits & 0x1) !== 0;
  }

  /** Line 1. */
  get line1() {
    return ((this.bits >>> 1) & 0x1) !== 0;
  }

  /** Line 2. */
  get line2() {
    return ((this.bits >>> 2) & 0x1) !== 0;
  }

  /** Line 3. */
  get line3() {
    return ((this.bits >>> 3) & 0x1) !== 0;
  }

  /** Line 4. */
  get line4() {
    return ((this.bits >>> 4) & 0x1) !== 0;
  }

  /** Line 5. */
  get line5() {
    return ((this.bits >>> 5) & 0x1) !== 0;
  }

  /** Line 6. */
  get line6() {
    return ((this.bits >>> 6) & 0x1) !== 0;
  }

  /** Line 7. */
  get line7() {
    return ((this.bits >>> 7) & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({
    line0 = false,
    line1 = false,
    line2 = false,
    line3 = false,
    line4 = false,
    line5 = false,
    line6 = false,
    line7 = false,
  } = {}) {
    return new PicLines(Number(join(
      [line0, 1, 0],
      [line1, 1, 1],
      [line2, 1, 2],
      [line3, 1, 3],
      [line4, 1, 4],
      [line5, 1, 5],
      [line6, 1, 6],
      [line7, 1, 7],
    )));
  }
}
PicLines._parts = new Map([
  ["line0", "line0"],
  ["line1", "line1"],
  ["line2", "line2"],
  ["line3", "line3"],
  ["line4", "line4"],
  ["line5", "line5"],
  ["line6", "line6"],
  ["line7", "line7"],
]);

/** Modes of a PIC. */
export class PicModes extends Bits {
  /** Reads of the command port return the in-service register, not the requests. */
  get readselIsr() {
    return (this.bits & 0x1) !== 0;
  }

  /** The next read polls. */
  get poll() {
    return ((this.bits >>> 1) & 0x1) !== 0;
  }

  /** The acknowledgement ends the interrupt. */
  get autoEoi() {
    return ((this.bits >>> 2) & 0x1) !== 0;
  }

  /** Priorities rotate when the acknowledgement ends an interrupt. */
  get rotateOnAutoEoi() {
    return ((this.bits >>> 3) & 0x1) !== 0;
  }

  /** Inputs from the slave do not count as in service. */
  get specialFullyNestedMode() {
    return ((this.bits >>> 4) & 0x1) !== 0;
  }

  /** Masked lines take no part in priorities. */
  get specialMaskMode() {
    return ((this.bits >>> 5) & 0x1) !== 0;
  }

  /** This is the master. */
  get isMaster() {
    return ((this.bits >>> 6) & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({
    readselIsr = false,
    poll = false,
    autoEoi = false,
    rotateOnAutoEoi = false,
    specialFullyNestedMode = false,
    specialMaskMode = false,
    isMaster = false,
  } = {}) {
    return new PicModes(Number(join(
      [readselIsr, 1, 0],
      [poll, 1, 1],
      [autoEoi, 1, 2],
      [rotateOnAutoEoi, 1, 3],
      [specialFullyNestedMode, 1, 4],
      [specialMaskMode, 1, 5],
      [isMaster, 1, 6],
    )));
  }
}
PicModes._parts = new Map([
  ["readsel_isr", "readselIsr"],
  ["poll", "poll"],
  ["auto_eoi", "autoEoi"],
  ["rotate_on_auto_eoi", "rotateOnAutoEoi"],
  ["special_fully_nested_mode", "specialFullyNestedMode"],
  ["special_mask_mode", "specialMaskMode"],
  ["is_master", "isMaster"],
]);

/** Progress of the initialisation, and rotation of the priorities. */
export class PicSequence extends Bits {
  /** The next write to the data port sets ICW(n+1); 0 where no initialisation goes on. */
  get initNext() {
    return this.bits & 0x3;
  }

  /** ICW4 is part of the initialisation. */
  get initIc4() {
    return ((this.bits >>> 2) & 0x1) !== 0;
  }

  /** ICW3 is not part of the initialisation. */
  get initSngl() {
    return ((this.bits >>> 3) & 0x1) !== 0;
  }

  /** The line of highest priority. */
  get priorityAdd() {
    return (this.bits >>> 4) & 0xf;
  }

  /** The integer of these bits. */
  static of({ initNext = 0, initIc4 = false, initSngl = false, priorityAdd = 0 } = {}) {
    return new PicSequence(Number(join(
      [initNext, 2, 0],
      [initIc4, 1, 2],
      [initSngl, 1, 3],
      [priorityAdd, 4, 4],
    )));
  }
}
PicSequence._parts = new Map([
  ["init_next", "initNext"],
  ["init_ic4", "initIc4"],
  ["init_sngl", "initSngl"],
  ["priority_add", "priorityAdd"],
]);

/** What becomes of an interrupt at one pin. */
export class RedirectionEntry extends Bits {
  /** Vector to deliver. */
  get vector() {
    return Number(this.bits & 0xffn);
  }

  /** How it is delivered. */
  get deliveryMode() {
    return Number((this.bits >> 8n) & 0x7n);
  }

  /** The destination is logical, not physical. */
  get destMode() {
    return ((this.bits >> 11n) & 0x1n) !== 0n;
  }

  /** The delivery is under way. */
  get deliveryStatus() {
    return ((this.bits >> 12n) & 0x1n) !== 0n;
  }

  /** Active low. */
  get polarity() {
    return ((this.bits >> 13n) & 0x1n) !== 0n;
  }

  /** A local APIC has accepted an interrupt by level, and has not ended it. */
  get remoteIrr() {
    return ((this.bits >> 14n) & 0x1n) !== 0n;
  }

  /** Triggered by level, not by edge. */
  get trigMode() {
    return ((this.bits >> 15n) & 0x1n) !== 0n;
  }

  /** Masked. */
  get mask() {
    return ((this.bits >> 16n) & 0x1n) !== 0n;
  }

  /** No meaning; holds what the guest has written. */
  get reserve() {
    return Number((this.bits >> 17n) & 0x7fn);
  }

  /** No meaning; holds what the guest has written. */
  get reservedHigh() {
    return Number((this.bits >> 24n) & 0xffffffffn);
  }

  /** Destination. */
  get destId() {
    return Number((this.bits >> 56n) & 0xffn);
  }

  /** The integer of these bits. */
  static of({
    vector = 0,
    deliveryMode = 0,
    destMode = false,
    deliveryStatus = false,
    polarity = false,
    remoteIrr = false,
    trigMode = false,
    mask = false,
    reserve = 0,
    reservedHigh = 0,
    destId = 0,
  } = {}) {
    return new RedirectionEntry(join(
      [vector, 8, 0],
      [deliveryMode, 3, 8],
      [destMode, 1, 11],
      [deliveryStatus, 1, 12],
      [polarity, 1, 13],
      [remoteIrr, 1, 14],
      [trigMode, 1, 15],
      [mask, 1, 16],
      [reserve, 7, 17],
      [reservedHigh, 32, 24],
      [destId, 8, 56],
    ));
  }
}
RedirectionEntry._parts = new Map([
  ["vector", "vector"],
  ["delivery_mode", "deliveryMode"],
  ["dest_mode", "destMode"],
  ["delivery_status", "deliveryStatus"],
  ["polarity", "polarity"],
  ["remote_irr", "remoteIrr"],
  ["trig_mode", "trigMode"],
  ["mask", "mask"],
  ["reserve", "reserve"],
  ["reserved_high", "reservedHigh"],
  ["dest_id", "destId"],
]);

/** MSR APIC_BASE. */
export class ApicBase extends Bits {
  /** This is the boot processor. */
  get bsp() {
    return ((this.bits >> 8n) & 0x1n) !== 0n;
  }

  /** x2APIC mode. */
  get extd() {
    return ((this.bits >> 10n) & 0x1n) !== 0n;
  }

  /** The APIC is on. */
  get enable() {
    return ((this.bits >> 11n) & 0x1n) !== 0n;
  }

  /** Frame of the registers. */
  get base() {
    return (this.bits >> 12n) & 0xfffffffffffffn;
  }

  /** The integer of these bits. */
  static of({ bsp = false, extd = false, enable = false, base = 0n } = {}) {
    return new ApicBase(join([bsp, 1, 8], [extd, 1, 10], [enable, 1, 11], [base, 52, 12]));
  }
}
ApicBase._parts = new Map([
  ["bsp", "bsp"],
  ["extd", "extd"],
  ["enable", "enable"],
  ["base", "base"],
]);

/** Why a local APIC is off. */
export class ApicDisabled extends Bits {
  /** MSR APIC_BASE turns it off. */
  get hardware() {
    return (this.bits & 0x1) !== 0;
  }

  /** The spurious interrupt vector register turns it off. */
  get software() {
    return ((this.bits >>> 1) & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ hardware = false, software = false } = {}) {
    return new ApicDisabled(Number(join([hardware, 1, 0], [software, 1, 1])));
  }
}
ApicDisabled._parts = new Map([["hardware", "hardware"], ["software", "software"]]);

/** MSR MTRRCAP. */
export class MtrrCap extends Bits {
  /** Number of variable ranges. */
  get vcnt() {
    return Number(this.bits & 0xffn);
  }

  /** What else there is, as the processor has it. */
  get features() {
    return (this.bits >> 8n) & 0xffffffffffffffn;
  }

  /** The integer of these bits. */
  static of({ vcnt = 0, features = 0n } = {}) {
    return new MtrrCap(join([vcnt, 8, 0], [features, 56, 8]));
  }
}
MtrrCap._parts = new Map([["vcnt", "vcnt"], ["features", "features"]]);

/** Number of an MSR. */
export const MsrIndex = enumOf({
  /** Control of speculation. */
  SPEC_CTRL: 72,
  /** Features of Intel that may be turned on, such as faults for CPUID. */
  MISC_FEATURES_ENABLES: 320,
  /** Protection keys of the supervisor. */
  PKRS: 1761,
  /** Bounds checks of the supervisor. */
  BNDCFGS: 3472,
  /** Extended states of the supervisor. */
  XSS: 3488,
  /** Control of speculation that hypervisors offer. */
  VIRT_SPEC_CTRL: 3221291295,
  /** Mask of debug register 1. */
  DR1_ADDRESS_MASK: 3221295129,
  /** Mask of debug register 2. */
  DR2_ADDRESS_MASK: 3221295130,
  /** Mask of debug register 3. */
  DR3_ADDRESS_MASK: 3221295131,
  /** Mask of debug register 0. */
  DR0_ADDRESS_MASK: 3221295143,
});

/** One channel of the timer. */
export class PitChannel extends Structure {
  constructor({
    count_ = 0,
    latchedCount = 0,
    countLatched = 0,
    statusLatched = 0,
    status = 0,
    readState = 0,
    writeState = 0,
    writeLatch = 0,
    rwMode = 0,
    mode = 0,
    bcd = 0,
    gate = 0,
  } = {}) {
    super();
    this.count_ = count_;
    this.latchedCount = latchedCount;
    this.countLatched = countLatched;
    this.statusLatched = statusLatched;
    this.status = status;
    this.readState = readState;
    this.writeState = writeState;
    this.writeLatch = writeLatch;
    this.rwMode = rwMode;
    this.mode = mode;
    this.bcd = bcd;
    this.gate = gate;
  }

  static _read(c, at) {
    const { view, little } = c;
    const count_ = view.getUint32(at, little);
    const latchedCount = view.getUint16(at + 4, little);
    const countLatched = view.getUint8(at + 6);
    const statusLatched = view.getUint8(at + 7);
    const status = view.getUint8(at + 8);
    const readState = view.getUint8(at + 9);
    const writeState = view.getUint8(at + 10);
    const writeLatch = view.getUint8(at + 11);
    const rwMode = view.getUint8(at + 12);
    const mode = view.getUint8(at + 13);
    const bcd = view.getUint8(at + 14);
    const gate = view.getUint8(at + 15);
    return new PitChannel({
      count_,
      latchedCount,
      countLatched,
      statusLatched,
      status,
      readState,
      writeState,
      writeLatch,
      rwMode,
      mode,
      bcd,
      gate,
    });
  }

  _write(c, at) {
    c.integer("u32", at, "count_", this.count_);
    c.integer("u16", at + 4, "latchedCount", this.latchedCount);
    c.integer("u8", at + 6, "countLatched", this.countLatched);
    c.integer("u8", at + 7, "statusLatched", this.statusLatched);
    c.integer("u8", at + 8, "status", this.status);
    c.integer("u8", at + 9, "readState", this.readState);
    c.integer("u8", at + 10, "writeState", this.writeState);
    c.integer("u8", at + 11, "writeLatch", this.writeLatch);
    c.integer("u8", at + 12, "rwMode", this.rwMode);
    c.integer("u8", at + 13, "mode", this.mode);
    c.integer("u8", at + 14, "bcd", this.bcd);
    c.integer("u8", at + 15, "gate", this.gate);
  }
}

/** Registers of one timer. */
export class HpetTimer extends Structure {
  constructor({ config = 0n, cmp = 0n, fsb = 0n } = {}) {
    super();
    this.config = config;
    this.cmp = cmp;
    this.fsb = fsb;
  }

  static _read(c, at) {
    const { view, little } = c;
    const config = view.getBigUint64(at, little);
    const cmp = view.getBigUint64(at + 8, little);
    const fsb = view.getBigUint64(at + 16, little);
    if (c.writing && any(c.data, at + 24, at + 32)) {
      throw c.fault("hvm-context.hpet_timer.reserved.zero", at + 24, "reserved");
    }
    return new HpetTimer({ config, cmp, fsb });
  }

  _write(c, at) {
    c.integer("u64", at, "config", this.config);
    c.integer("u64", at + 8, "cmp", this.cmp);
    c.integer("u64", at + 16, "fsb", this.fsb);
  }
}

/** One MSR. */
export class OneMsr extends Structure {
  constructor({ index = 0, val = 0n } = {}) {
    super();
    this.index = index;
    this.val = val;
  }

  static _read(c, at) {
    const { view, little } = c;
    const index = view.getUint32(at, little);
    if (any(c.data, at + 4, at + 8)) {
      throw c.fault("hvm-context.one_msr.reserved.zero", at + 4, "reserved");
    }
    const val = view.getBigUint64(at + 8, little);
    return new OneMsr({ index, val });
  }

  _write(c, at) {
    c.integer("u32", at, "index", this.index);
    c.integer("u64", at + 8, "val", this.val);
  }
}

/** What stands before the first record. */
export class Headers {
  constructor({} = {}) {
  }

  /** The same with zeros where readers pass over what writers refuse. */
  cleared() {
    return new Headers({});
  }
}

/** Precedes every record. */
export class RecordHeader extends Structure {
  constructor({ type = 0, instance = 0, length = 0 } = {}) {
    super();
    this.type = type;
    this.instance = instance;
    this.length = length;
  }

  static _read(c, at) {
    const { view, little } = c;
    const type = view.getUint16(at, little);
    const instance = view.getUint16(at + 2, little);
    const length = view.getUint32(at + 4, little);
    return new RecordHeader({ type, instance, length });
  }

  _write(c, at) {
    c.integer("u16", at, "type", this.type);
    c.integer("u16", at + 2, "instance", this.instance);
    c.integer("u32", at + 4, "length", this.length);
  }
}

/** Marks the end of the stream. */
export class End extends Structure {}
End._form = {
  name: "END",
  type: 0,
  size: 0,
  exact: true,
  length: "hvm-context.end.length",
  instance: { most: 0, rule: "hvm-context.end.instance", binds: "both" },
  last: true,
};

/** Identifies the stream and its version. */
export class Header extends Structure {
  constructor({ magic = 1412960902, version = 1, changeset = 0n, cpuid = 0, gtscKhz = 0 } = {}) {
    super();
    this.magic = magic;
    this.version = version;
    this.changeset = changeset;
    this.cpuid = cpuid;
    this.gtscKhz = gtscKhz;
  }

  static _read(c, at) {
    const { view, little } = c;
    const magic = view.getUint32(at, little);
    if (magic !== 1412960902) throw c.fault("hvm-context.header.magic.const", at, "magic");
    const version = view.getUint32(at + 4, little);
    if (version !== 1) throw c.fault("hvm-context.header.version.known", at + 4, "version");
    c.version = version;
    const changeset = view.getBigUint64(at + 8, little);
    const cpuid = view.getUint32(at + 16, little);
    const gtscKhz = view.getUint32(at + 20, little);
    return new Header({ magic, version, changeset, cpuid, gtscKhz });
  }

  _write(c, at) {
    c.extend(24);
    c.version = Number(this.version);
    c.integer("u32", at, "magic", this.magic);
    c.integer("u32", at + 4, "version", this.version);
    c.integer("u64", at + 8, "changeset", this.changeset);
    c.integer("u32", at + 16, "cpuid", this.cpuid);
    c.integer("u32", at + 20, "gtscKhz", this.gtscKhz);
  }

  _remember(stream, c) {
    stream.version = Number(this.version ?? 0);
    stream.declared = true;
  }

  static _admit(c, at, path) {
    if (c.seen(1)) throw c.fault("hvm-context.header.once", at, path);
  }
}
Header._form = {
  name: "HEADER",
  type: 1,
  size: 24,
  exact: true,
  length: "hvm-context.header.length",
  instance: { most: 0, rule: "hvm-context.header.instance", binds: "both" },
  first: "hvm-context.header.first",
};

/** Registers of one vCPU. A vCPU that is down has no record, and stays down. */
export class Cpu extends Structure {
  constructor({
    fpuRegs = new Uint8Array(512),
    rax = 0n,
    rbx = 0n,
    rcx = 0n,
    rdx = 0n,
    rbp = 0n,
    rsi = 0n,
    rdi = 0n,
    rsp = 0n,
    r8 = 0n,
    r9 = 0n,
    r10 = 0n,
    r11 = 0n,
    r12 = 0n,
    r13 = 0n,
    r14 = 0n,
    r15 = 0n,
    rip = 0n,
    rflags = 0n,
    cr0 = new Cr0(0n),
    cr2 = 0n,
    cr3 = 0n,
    cr4 = 0n,
    dr0 = 0n,
    dr1 = 0n,
    dr2 = 0n,
    dr3 = 0n,
    dr6 = 0n,
    dr7 = 0n,
    csSel = 0,
    dsSel = 0,
    esSel = 0,
    fsSel = 0,
    gsSel = 0,
    ssSel = 0,
    trSel = 0,
    ldtrSel = 0,
    csLimit = 0,
    dsLimit = 0,
    esLimit = 0,
    fsLimit = 0,
    gsLimit = 0,
    ssLimit = 0,
    trLimit = 0,
    ldtrLimit = 0,
    idtrLimit = 0,
    gdtrLimit = 0,
    csBase = 0n,
    dsBase = 0n,
    esBase = 0n,
    fsBase = 0n,
    gsBase = 0n,
    ssBase = 0n,
    trBase = 0n,
    ldtrBase = 0n,
    idtrBase = 0n,
    gdtrBase = 0n,
    csArbytes = 0,
    dsArbytes = 0,
    esArbytes = 0,
    fsArbytes = 0,
    gsArbytes = 0,
    ssArbytes = 0,
    trArbytes = 0,
    ldtrArbytes = 0,
    sysenterCs = 0n,
    sysenterEsp = 0n,
    sysenterEip = 0n,
    shadowGs = 0n,
    msrFlags = 0n,
    msrLstar = 0n,
    msrStar = 0n,
    msrCstar = 0n,
    msrSyscallMask = 0n,
    msrEfer = 0n,
    msrTscAux = null,
    tsc = 0n,
    pendingEvent = new PendingEvent(0),
    errorCode = 0,
    flags = null,
  } = {}) {
    super();
    this.fpuRegs = fpuRegs;
    this.rax = rax;
    this.rbx = rbx;
    this.rcx = rcx;
    this.rdx = rdx;
    this.rbp = rbp;
    this.rsi = rsi;
    this.rdi = rdi;
    this.rsp = rsp;
    this.r8 = r8;
    this.r9 = r9;
    this.r10 = r10;
    this.r11 = r11;
    this.r12 = r12;
    this.r13 = r13;
    this.r14 = r14;
    this.r15 = r15;
    this.rip = rip;
    this.rflags = rflags;
    this.cr0 = cr0;
    this.cr2 = cr2;
    this.cr3 = cr3;
    this.cr4 = cr4;
    this.dr0 = dr0;
    this.dr1 = dr1;
    this.dr2 = dr2;
    this.dr3 = dr3;
    this.dr6 = dr6;
    this.dr7 = dr7;
    this.csSel = csSel;
    this.dsSel = dsSel;
    this.esSel = esSel;
    this.fsSel = fsSel;
    this.gsSel = gsSel;
    this.ssSel = ssSel;
    this.trSel = trSel;
    this.ldtrSel = ldtrSel;
    this.csLimit = csLimit;
    this.dsLimit = dsLimit;
    this.esLimit = esLimit;
    this.fsLimit = fsLimit;
    this.gsLimit = gsLimit;
    this.ssLimit = ssLimit;
    this.trLimit = trLimit;
    this.ldtrLimit = ldtrLimit;
    this.idtrLimit = idtrLimit;
    this.gdtrLimit = gdtrLimit;
    this.csBase = csBase;
    this.dsBase = dsBase;
    this.esBase = esBase;
    this.fsBase = fsBase;
    this.gsBase = gsBase;
    this.ssBase = ssBase;
    this.trBase = trBase;
    this.ldtrBase = ldtrBase;
    this.idtrBase = idtrBase;
    this.gdtrBase = gdtrBase;
    this.csArbytes = csArbytes;
    this.dsArbytes = dsArbytes;
    this.esArbytes = esArbytes;
    this.fsArbytes = fsArbytes;
    this.gsArbytes = gsArbytes;
    this.ssArbytes = ssArbytes;
    this.trArbytes = trArbytes;
    this.ldtrArbytes = ldtrArbytes;
    this.sysenterCs = sysenterCs;
    this.sysenterEsp = sysenterEsp;
    this.sysenterEip = sysenterEip;
    this.shadowGs = shadowGs;
    this.msrFlags = msrFlags;
    this.msrLstar = msrLstar;
    this.msrStar = msrStar;
    this.msrCstar = msrCstar;
    this.msrSyscallMask = msrSyscallMask;
    this.msrEfer = msrEfer;
    this.msrTscAux = msrTscAux;
    this.tsc = tsc;
    this.pendingEvent = pendingEvent;
    this.errorCode = errorCode;
    this.flags = flags;
  }

  static _read(c, at) {
    const { view, little } = c;
    const fpuRegs = c.data.subarray(at, at + 512);
    const rax = view.getBigUint64(at + 512, little);
    const rbx = view.getBigUint64(at + 520, little);
    const rcx = view.getBigUint64(at + 528, little);
    const rdx = view.getBigUint64(at + 536, little);
    const rbp = view.getBigUint64(at + 544, little);
    const rsi = view.getBigUint64(at + 552, little);
    const rdi = view.getBigUint64(at + 560, little);
    const rsp = view.getBigUint64(at + 568, little);
    const r8 = view.getBigUint64(at + 576, little);
    const r9 = view.getBigUint64(at + 584, little);
    const r10 = view.getBigUint64(at + 592, little);
    const r11 = view.getBigUint64(at + 600, little);
    const r12 = view.getBigUint64(at + 608, little);
    const r13 = view.getBigUint64(at + 616, little);
    const r14 = view.getBigUint64(at + 624, little);
    const r15 = view.getBigUint64(at + 632, little);
    const rip = view.getBigUint64(at + 640, little);
    const rflags = view.getBigUint64(at + 648, little);
    const cr0 = view.getBigUint64(at + 656, little);
    if ((cr0 & 0xffffffff1ffaffc0n) !== 0n) {
      throw c.fault("hvm-context.cpu.cr0.zero", at + 656, "cr0");
    }
    const cr2 = view.getBigUint64(at + 664, little);
    const cr3 = view.getBigUint64(at + 672, little);
    if (cr3 > 4503599627370495) throw c.fault("hvm-context.cpu.cr3.max", at + 672, "cr3");
    const cr4 = view.getBigUint64(at + 680, little);
    const dr0 = view.getBigUint64(at + 688, little);
    const dr1 = view.getBigUint64(at + 696, little);
    const dr2 = view.getBigUint64(at + 704, little);
    const dr3 = view.getBigUint64(at + 712, little);
    const dr6 = view.getBigUint64(at + 720, little);
    if (dr6 > 4294967295) throw c.fault("hvm-context.cpu.dr6.max", at + 720, "dr6");
    const dr7 = view.getBigUint64(at + 728, little);
    if (dr7 > 4294967295) throw c.fault("hvm-context.cpu.dr7.max", at + 728, "dr7");
    const csSel = view.getUint32(at + 736, little);
    const dsSel = view.getUint32(at + 740, little);
    const esSel = view.getUint32(at + 744, little);
    const fsSel = view.getUint32(at + 748, little);
    const gsSel = view.getUint32(at + 752, little);
    const ssSel = view.getUint32(at + 756, little);
    const trSel = view.getUint32(at + 760, little);
    const ldtrSel = view.getUint32(at + 764, little);
    const csLimit = view.getUint32(at + 768, little);
    const dsLimit = view.getUint32(at + 772, little);
    const esLimit = view.getUint32(at + 776, little);
    const fsLimit = view.getUint32(at + 780, little);
    const gsLimit = view.getUint32(at + 784, little);
    const ssLimit = view.getUint32(at + 788, little);
    const trLimit = view.getUint32(at + 792, little);
    const ldtrLimit = view.getUint32(at + 796, little);
    const idtrLimit = view.getUint32(at + 800, little);
    const gdtrLimit = view.getUint32(at + 804, little);
    const csBase = view.getBigUint64(at + 808, little);
    const dsBase = view.getBigUint64(at + 816, little);
    const esBase = view.getBigUint64(at + 824, little);
    const fsBase = view.getBigUint64(at + 832, little);
    const gsBase = view.getBigUint64(at + 840, little);
    const ssBase = view.getBigUint64(at + 848, little);
    const trBase = view.getBigUint64(at + 856, little);
    const ldtrBase = view.getBigUint64(at + 864, little);
    const idtrBase = view.getBigUint64(at + 872, little);
    const gdtrBase = view.getBigUint64(at + 880, little);
    const csArbytes = view.getUint32(at + 888, little);
    const dsArbytes = view.getUint32(at + 892, little);
    const esArbytes = view.getUint32(at + 896, little);
    const fsArbytes = view.getUint32(at + 900, little);
    const gsArbytes = view.getUint32(at + 904, little);
    const ssArbytes = view.getUint32(at + 908, little);
    const trArbytes = view.getUint32(at + 912, little);
    const ldtrArbytes = view.getUint32(at + 916, little);
    const sysenterCs = view.getBigUint64(at + 920, little);
    const sysenterEsp = view.getBigUint64(at + 928, little);
    const sysenterEip = view.getBigUint64(at + 936, little);
    const shadowGs = view.getBigUint64(at + 944, little);
    const msrFlags = view.getBigUint64(at + 952, little);
    const msrLstar = view.getBigUint64(at + 960, little);
    const msrStar = view.getBigUint64(at + 968, little);
    const msrCstar = view.getBigUint64(at + 976, little);
    const msrSyscallMask = view.getBigUint64(at + 984, little);
    const msrEfer = view.getBigUint64(at + 992, little);
    let msrTscAux = view.getBigUint64(at + 1000, little);
    if (c.without.has("msrTscAux") && !c.given.has("msrTscAux")) msrTscAux = null;
    if (!c.without.has("msrTscAux")) {
      if (msrTscAux > 4294967295) {
        throw c.fault("hvm-context.cpu.msr_tsc_aux.max", at + 1000, "msr_tsc_aux");
      }
    }
    const tsc = view.getBigUint64(at + 1008, little);
    const pendingEvent = view.getUint32(at + 1016, little);
    if (c.writing && (pendingEvent & 0x7ffff000) !== 0) {
      throw c.fault("hvm-context.cpu.pending_event.zero", at + 1016, "pending_event");
    }
    const errorCode = view.getUint32(at + 1020, little);
    let flags = view.getUint32(at + 1024, little);
    if (c.without.has("flags") && !c.given.has("flags")) flags = null;
    if (!c.without.has("flags")) {
      if ((flags & 0xfffffffe) !== 0) {
        throw c.fault("hvm-context.cpu.flags.zero", at + 1024, "flags");
      }
    }
    if (!c.without.has("reserved")) {
      if (any(c.data, at + 1028, at + 1032)) {
        throw c.fault("hvm-context.cpu.reserved.zero", at + 1028, "reserved");
      }
    }
    return new Cpu({
      fpuRegs,
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
      cr0: new Cr0(cr0),
      cr2,
      cr3,
      cr4,
      dr0,
      dr1,
      dr2,
      dr3,
      dr6,
      dr7,
      csSel,
      dsSel,
      esSel,
      fsSel,
      gsSel,
      ssSel,
      trSel,
      ldtrSel,
      csLimit,
      dsLimit,
      esLimit,
      fsLimit,
      gsLimit,
      ssLimit,
      trLimit,
      ldtrLimit,
      idtrLimit,
      gdtrLimit,
      csBase,
      dsBase,
      esBase,
      fsBase,
      gsBase,
      ssBase,
      trBase,
      ldtrBase,
      idtrBase,
      gdtrBase,
      csArbytes,
      dsArbytes,
      esArbytes,
      fsArbytes,
      gsArbytes,
      ssArbytes,
      trArbytes,
      ldtrArbytes,
      sysenterCs,
      sysenterEsp,
      sysenterEip,
      shadowGs,
      msrFlags,
      msrLstar,
      msrStar,
      msrCstar,
      msrSyscallMask,
      msrEfer,
      msrTscAux,
      tsc,
      pendingEvent: new PendingEvent(pendingEvent),
      errorCode,
      flags: flags === null ? null : new CpuFlags(flags),
    });
  }

  _write(c, at) {
    c.extend(1032);
    c.put(at, "fpu_regs", this.fpuRegs, 512);
    c.integer("u64", at + 512, "rax", this.rax);
    c.integer("u64", at + 520, "rbx", this.rbx);
    c.integer("u64", at + 528, "rcx", this.rcx);
    c.integer("u64", at + 536, "rdx", this.rdx);
    c.integer("u64", at + 544, "rbp", this.rbp);
    c.integer("u64", at + 552, "rsi", this.rsi);
    c.integer("u64", at + 560, "rdi", this.rdi);
    c.integer("u64", at + 568, "rsp", this.rsp);
    c.integer("u64", at + 576, "r8", this.r8);
    c.integer("u64", at + 584, "r9", this.r9);
    c.integer("u64", at + 592, "r10", this.r10);
    c.integer("u64", at + 600, "r11", this.r11);
    c.integer("u64", at + 608, "r12", this.r12);
    c.integer("u64", at + 616, "r13", this.r13);
    c.integer("u64", at + 624, "r14", this.r14);
    c.integer("u64", at + 632, "r15", this.r15);
    c.integer("u64", at + 640, "rip", this.rip);
    c.integer("u64", at + 648, "rflags", this.rflags);
    c.integer("u64", at + 656, "cr0", this.cr0.bits);
    c.integer("u64", at + 664, "cr2", this.cr2);
    c.integer("u64", at + 672, "cr3", this.cr3);
    c.integer("u64", at + 680, "cr4", this.cr4);
    c.integer("u64", at + 688, "dr0", this.dr0);
    c.integer("u64", at + 696, "dr1", this.dr1);
    c.integer("u64", at + 704, "dr2", this.dr2);
    c.integer("u64", at + 712, "dr3", this.dr3);
    c.integer("u64", at + 720, "dr6", this.dr6);
    c.integer("u64", at + 728, "dr7", this.dr7);
    c.integer("u32", at + 736, "csSel", this.csSel);
    c.integer("u32", at + 740, "dsSel", this.dsSel);
    c.integer("u32", at + 744, "esSel", this.esSel);
    c.integer("u32", at + 748, "fsSel", this.fsSel);
    c.integer("u32", at + 752, "gsSel", this.gsSel);
    c.integer("u32", at + 756, "ssSel", this.ssSel);
    c.integer("u32", at + 760, "trSel", this.trSel);
    c.integer("u32", at + 764, "ldtrSel", this.ldtrSel);
    c.integer("u32", at + 768, "csLimit", this.csLimit);
    c.integer("u32", at + 772, "dsLimit", this.dsLimit);
    c.integer("u32", at + 776, "esLimit", this.esLimit);
    c.integer("u32", at + 780, "fsLimit", this.fsLimit);
    c.integer("u32", at + 784, "gsLimit", this.gsLimit);
    c.integer("u32", at + 788, "ssLimit", this.ssLimit);
    c.integer("u32", at + 792, "trLimit", this.trLimit);
    c.integer("u32", at + 796, "ldtrLimit", this.ldtrLimit);
    c.integer("u32", at + 800, "idtrLimit", this.idtrLimit);
    c.integer("u32", at + 804, "gdtrLimit", this.gdtrLimit);
    c.integer("u64", at + 808, "csBase", this.csBase);
    c.integer("u64", at + 816, "dsBase", this.dsBase);
    c.integer("u64", at + 824, "esBase", this.esBase);
    c.integer("u64", at + 832, "fsBase", this.fsBase);
    c.integer("u64", at + 840, "gsBase", this.gsBase);
    c.integer("u64", at + 848, "ssBase", this.ssBase);
    c.integer("u64", at + 856, "trBase", this.trBase);
    c.integer("u64", at + 864, "ldtrBase", this.ldtrBase);
    c.integer("u64", at + 872, "idtrBase", this.idtrBase);
    c.integer("u64", at + 880, "gdtrBase", this.gdtrBase);
    c.integer("u32", at + 888, "csArbytes", this.csArbytes);
    c.integer("u32", at + 892, "dsArbytes", this.dsArbytes);
    c.integer("u32", at + 896, "esArbytes", this.esArbytes);
    c.integer("u32", at + 900, "fsArbytes", this.fsArbytes);
    c.integer("u32", at + 904, "gsArbytes", this.gsArbytes);
    c.integer("u32", at + 908, "ssArbytes", this.ssArbytes);
    c.integer("u32", at + 912, "trArbytes", this.trArbytes);
    c.integer("u32", at + 916, "ldtrArbytes", this.ldtrArbytes);
    c.integer("u64", at + 920, "sysenterCs", this.sysenterCs);
    c.integer("u64", at + 928, "sysenterEsp", this.sysenterEsp);
    c.integer("u64", at + 936, "sysenterEip", this.sysenterEip);
    c.integer("u64", at + 944, "shadowGs", this.shadowGs);
    c.integer("u64", at + 952, "msrFlags", this.msrFlags);
    c.integer("u64", at + 960, "msrLstar", this.msrLstar);
    c.integer("u64", at + 968, "msrStar", this.msrStar);
    c.integer("u64", at + 976, "msrCstar", this.msrCstar);
    c.integer("u64", at + 984, "msrSyscallMask", this.msrSyscallMask);
    c.integer("u64", at + 992, "msrEfer", this.msrEfer);
    c.optional("u64", at + 1000, "msrTscAux", this.msrTscAux, !c.without.has("msrTscAux"));
    c.integer("u64", at + 1008, "tsc", this.tsc);
    c.integer("u32", at + 1016, "pendingEvent", this.pendingEvent.bits);
    c.integer("u32", at + 1020, "errorCode", this.errorCode);
    c.optional("u32", at + 1024, "flags", this.flags, !c.without.has("flags"));
  }

  cleared() {
    return changed(this, {
      pendingEvent: new PendingEvent((this.pendingEvent.bits & 0x80000fff) >>> 0),
    });
  }

  _rules(c) {
    if (c.writing && this.msrFlags !== 0n) {
      throw c.fault("hvm-context.cpu.msr-flags.obsolete", 952, "msr_flags");
    }
    if (((this.cr0.bits >> 4n) & 0x1n) === 0n) throw c.fault("hvm-context.cpu.cr0.et", 656, "cr0");
    if ((this.cr0.bits & 0x1n) === 0n && ((this.cr0.bits >> 31n) & 0x1n) !== 0n) {
      throw c.fault("hvm-context.cpu.cr0.paging", 656, "cr0");
    }
    if ((this.cr4 & 167194623n) !== this.cr4) {
      throw c.fault("hvm-context.cpu.cr4.known", 680, "cr4");
    }
    if ((this.msrEfer & 2120961n) !== this.msrEfer) {
      throw c.fault("hvm-context.cpu.efer.known", 992, "msr_efer");
    }
    if (
      (this.msrEfer & 1024n) !== 0n &&
      ((this.msrEfer & 256n) === 0n || ((this.cr0.bits >> 31n) & 0x1n) === 0n)
    ) {
      throw c.fault("hvm-context.cpu.efer.long-mode", 992, "msr_efer");
    }
  }
}
Cpu._form = {
  name: "CPU",
  type: 2,
  size: 1032,
  exact: true,
  length: "hvm-context.cpu.length",
  layouts: [{ length: 1024, without: new Set(["flags", "reserved"]), defaults: {flags: 1}, gaps: [[1024, 8]], fill: [[1024, "u32", 1]] }, { length: 1016, without: new Set(["msrTscAux", "flags", "reserved"]), defaults: {flags: 1}, gaps: [[1000, 8], [1024, 8]], fill: [[1024, "u32", 1]] }],
};

/** One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave. */
export class Pic extends Structure {
  constructor({
    irr = 0,
    imr = 0,
    isr = 0,
    irqBase = 0,
    sequence = new PicSequence(0),
    modes = new PicModes(0),
    elcr = new PicLines(0),
    intOutput = 0,
  } = {}) {
    super();
    this.irr = irr;
    this.imr = imr;
    this.isr = isr;
    this.irqBase = irqBase;
    this.sequence = sequence;
    this.modes = modes;
    this.elcr = elcr;
    this.intOutput = intOutput;
  }

  static _read(c, at) {
    const { view } = c;
    const irr = view.getUint8(at);
    const imr = view.getUint8(at + 1);
    const isr = view.getUint8(at + 2);
    const irqBase = view.getUint8(at + 3);
    const sequence = view.getUint8(at + 4);
    const modes = view.getUint8(at + 5);
    if (c.writing && (modes & 0x80) !== 0) {
      throw c.fault("hvm-context.pic.modes.zero", at + 5, "modes");
    }
    const elcr = view.getUint8(at + 6);
    const intOutput = view.getUint8(at + 7);
    if (intOutput > 1) throw c.fault("hvm-context.pic.int_output.max", at + 7, "int_output");
    return new Pic({
      irr,
      imr,
      isr,
      irqBase,
      sequence: new PicSequence(sequence),
      modes: new PicModes(modes),
      elcr: new PicLines(elcr),
      intOutput,
    });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u8", at, "irr", this.irr);
    c.integer("u8", at + 1, "imr", this.imr);
    c.integer("u8", at + 2, "isr", this.isr);
    c.integer("u8", at + 3, "irqBase", this.irqBase);
    c.integer("u8", at + 4, "sequence", this.sequence.bits);
    c.integer("u8", at + 5, "modes", this.modes.bits);
    c.integer("u8", at + 6, "elcr", this.elcr.bits);
    c.integer("u8", at + 7, "intOutput", this.intOutput);
  }

  cleared() {
    return changed(this, { modes: new PicModes(this.modes.bits & 0x7f) });
  }

  _rules(c) {
    if (
      (this.elcr.bits & 0x1) !== 0 ||
      (((this.elcr.bits >>> 1) & 0x1) !== 0 && ((this.modes.bits >>> 6) & 0x1) !== 0) ||
      (((this.elcr.bits >>> 5) & 0x1) !== 0 && ((this.modes.bits >>> 6) & 0x1) !== 1)
    ) {
      throw c.fault("hvm-context.pic.elcr.edge", 6, "elcr");
    }
    if (
      this.intOutput !== 0 &&
      ((this.sequence.bits & 0x3) !== 0 || ((this.sequence.bits >>> 2) & 0x1) !== 0 || ((this.sequence.bits >>> 3) & 0x1) !== 0)
    ) {
      throw c.fault("hvm-context.pic.output-during-init", 7, "int_output");
    }
    if (
      (((this.modes.bits >>> 6) & 0x1) === 0 || c.instance !== 0) &&
      (((this.modes.bits >>> 6) & 0x1) !== 0 || c.instance !== 1)
    ) {
      throw c.fault("hvm-context.pic.master", 5, "modes");
    }
  }
}
Pic._form = {
  name: "PIC",
  type: 3,
  size: 8,
  exact: true,
  length: "hvm-context.pic.length",
  instance: { most: 1, rule: "hvm-context.pic.instance", binds: "both" },
};

/** The I/O APIC. */
export class Ioapic extends Structure {
  constructor({
    baseAddress = 0n,
    ioregsel = 0,
    id = 0,
    redirtbl = new Array(48).fill(new RedirectionEntry(0n)),
  } = {}) {
    super();
    this.baseAddress = baseAddress;
    this.ioregsel = ioregsel;
    this.id = id;
    this.redirtbl = redirtbl;
  }

  static _read(c, at) {
    const { view, little } = c;
    const baseAddress = view.getBigUint64(at, little);
    const ioregsel = view.getUint32(at + 8, little);
    const id = view.getUint32(at + 12, little);
    const redirtbl = c.integers("u64", at + 16, 48);
    return new Ioapic({
      baseAddress,
      ioregsel,
      id,
      redirtbl: Array.from(redirtbl, (it) => new RedirectionEntry(it)),
    });
  }

  _write(c, at) {
    c.extend(400);
    c.integer("u64", at, "baseAddress", this.baseAddress);
    c.integer("u32", at + 8, "ioregsel", this.ioregsel);
    c.integer("u32", at + 12, "id", this.id);
    c.putIntegers(at + 16, "redirtbl", "u64", Array.from(this.redirtbl, raw), 48);
  }

  static _admit(c, at, path) {
    if (c.seen(4)) throw c.fault("hvm-context.ioapic.once", at, path);
  }
}
Ioapic._form = {
  name: "IOAPIC",
  type: 4,
  size: 400,
  exact: true,
  length: "hvm-context.ioapic.length",
  instance: { most: 0, rule: "hvm-context.ioapic.instance", binds: "both" },
};

/** State of one vCPU's local APIC that its registers do not show. */
export class Lapic extends Structure {
  constructor({
    apicBaseMsr = new ApicBase(0n),
    disabled = new ApicDisabled(0),
    timerDivisor = 0,
    tdtMsr = null,
    pendingEsr = null,
  } = {}) {
    super();
    this.apicBaseMsr = apicBaseMsr;
    this.disabled = disabled;
    this.timerDivisor = timerDivisor;
    this.tdtMsr = tdtMsr;
    this.pendingEsr = pendingEsr;
  }

  static _read(c, at) {
    const { view, little } = c;
    const apicBaseMsr = view.getBigUint64(at, little);
    if (c.writing && (apicBaseMsr & 0x2ffn) !== 0n) {
      throw c.fault("hvm-context.lapic.apic_base_msr.zero", at, "apic_base_msr");
    }
    const disabled = view.getUint32(at + 8, little);
    if (c.writing && (disabled & 0xfffffffc) !== 0) {
      throw c.fault("hvm-context.lapic.disabled.zero", at + 8, "disabled");
    }
    const timerDivisor = view.getUint32(at + 12, little);
    let tdtMsr = view.getBigUint64(at + 16, little);
    if (c.without.has("tdtMsr") && !c.given.has("tdtMsr")) tdtMsr = null;
    let pendingEsr = view.getUint32(at + 24, little);
    if (c.without.has("pendingEsr") && !c.given.has("pendingEsr")) pendingEsr = null;
    if (!c.without.has("reserved")) {
      if (c.writing && any(c.data, at + 28, at + 32)) {
        throw c.fault("hvm-context.lapic.reserved.zero", at + 28, "reserved");
      }
    }
    return new Lapic({
      apicBaseMsr: new ApicBase(apicBaseMsr),
      disabled: new ApicDisabled(disabled),
      timerDivisor,
      tdtMsr,
      pendingEsr,
    });
  }

  _write(c, at) {
    c.extend(32);
    c.integer("u64", at, "apicBaseMsr", this.apicBaseMsr.bits);
    c.integer("u32", at + 8, "disabled", this.disabled.bits);
    c.integer("u32", at + 12, "timerDivisor", this.timerDivisor);
    c.optional("u64", at + 16, "tdtMsr", this.tdtMsr, !c.without.has("tdtMsr"));
    c.optional("u32", at + 24, "pendingEsr", this.pendingEsr, !c.without.has("pendingEsr"));
  }

  cleared() {
    return changed(this, {
      apicBaseMsr: new ApicBase(this.apicBaseMsr.bits & 0xfffffffffffffd00n),
      disabled: new ApicDisabled(this.disabled.bits & 0x3),
    });
  }

  _rules(c) {
    if (
      ((this.apicBaseMsr.bits >> 11n) & 0x1n) === 0n &&
      ((this.apicBaseMsr.bits >> 10n) & 0x1n) !== 0n
    ) {
      throw c.fault("hvm-context.lapic.x2apic-enabled", 0, "apic_base_msr");
    }
  }
}
Lapic._form = {
  name: "LAPIC",
  type: 5,
  size: 32,
  exact: true,
  length: "hvm-context.lapic.length",
  layouts: [{ length: 28, without: new Set(["reserved"]), defaults: {}, gaps: [[28, 4]], fill: [] }, { length: 24, without: new Set(["pendingEsr", "reserved"]), defaults: {}, gaps: [[24, 8]], fill: [] }, { length: 16, without: new Set(["tdtMsr", "pendingEsr", "reserved"]), defaults: {}, gaps: [[16, 16]], fill: [] }],
};

/** Registers of one vCPU's local APIC. */
export class LapicRegs extends Structure {
  constructor({ data = new Uint8Array(1024) } = {}) {
    super();
    this.data = data;
  }

  static _read(c, at) {
    const data = c.data.subarray(at, at + 1024);
    return new LapicRegs({ data });
  }

  _write(c, at) {
    c.extend(1024);
    c.put(at, "data", this.data, 1024);
  }
}
LapicRegs._form = {
  name: "LAPIC_REGS",
  type: 6,
  size: 1024,
  exact: true,
  length: "hvm-context.lapic_regs.length",
  alone: true,
};

/** Interrupt lines of the PCI bus. */
export class PciIrq extends Structure {
  constructor({ pad = new Array(2).fill(0n) } = {}) {
    super();
    this.pad = pad;
  }

  static _read(c, at) {
    const pad = c.integers("u64", at, 2);
    return new PciIrq({ pad });
  }

  _write(c, at) {
    c.extend(16);
    c.putIntegers(at, "pad", "u64", this.pad, 2);
  }

  static _admit(c, at, path) {
    if (c.seen(7)) throw c.fault("hvm-context.pci_irq.once", at, path);
  }
}
PciIrq._form = {
  name: "PCI_IRQ",
  type: 7,
  size: 16,
  exact: true,
  length: "hvm-context.pci_irq.length",
  instance: { most: 0, rule: "hvm-context.pci_irq.instance", binds: "both" },
};

/** Interrupt lines of the ISA bus. */
export class IsaIrq extends Structure {
  constructor({ pad = 0n } = {}) {
    super();
    this.pad = pad;
  }

  static _read(c, at) {
    const { view, little } = c;
    const pad = view.getBigUint64(at, little);
    return new IsaIrq({ pad });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u64", at, "pad", this.pad);
  }

  static _admit(c, at, path) {
    if (c.seen(8)) throw c.fault("hvm-context.isa_irq.once", at, path);
  }
}
IsaIrq._form = {
  name: "ISA_IRQ",
  type: 8,
  size: 8,
  exact: true,
  length: "hvm-context.isa_irq.length",
  instance: { most: 0, rule: "hvm-context.isa_irq.instance", binds: "both" },
};

/** Where the router of the PCI bus leads its four links. */
export class PciLink extends Structure {
  constructor({ route = new Array(4).fill(0) } = {}) {
    super();
    this.route = route;
  }

  static _read(c, at) {
    const route = c.integers("u8", at, 4);
    route.forEach((it, index) => {
      if (it > 15) throw c.fault("hvm-context.pci_link.route.max", at + index, `route[${index}]`);
    });
    if (any(c.data, at + 4, at + 8)) {
      throw c.fault("hvm-context.pci_link.reserved.zero", at + 4, "reserved");
    }
    return new PciLink({ route });
  }

  _write(c, at) {
    c.extend(8);
    c.putIntegers(at, "route", "u8", this.route, 4);
  }

  static _admit(c, at, path) {
    if (c.seen(9)) throw c.fault("hvm-context.pci_link.once", at, path);
  }
}
PciLink._form = {
  name: "PCI_LINK",
  type: 9,
  size: 8,
  exact: true,
  length: "hvm-context.pci_link.length",
  instance: { most: 0, rule: "hvm-context.pci_link.instance", binds: "both" },
};

/** The programmable interval timer. */
export class Pit extends Structure {
  constructor({
    channels = Array.from({ length: 3 }, () => new PitChannel()),
    speakerDataOn = 0,
  } = {}) {
    super();
    this.channels = channels;
    this.speakerDataOn = speakerDataOn;
  }

  static _read(c, at) {
    const { view, little } = c;
    const channels = c.structures("channels", PitChannel, at, 16, 3);
    const speakerDataOn = view.getUint32(at + 48, little);
    if (speakerDataOn > 1) {
      throw c.fault("hvm-context.pit.speaker_data_on.max", at + 48, "speaker_data_on");
    }
    if (any(c.data, at + 52, at + 56)) {
      throw c.fault("hvm-context.pit.reserved.zero", at + 52, "reserved");
    }
    return new Pit({ channels, speakerDataOn });
  }

  _write(c, at) {
    c.extend(56);
    c.putStructures(at, "channels", this.channels, 16, 3);
    c.integer("u32", at + 48, "speakerDataOn", this.speakerDataOn);
  }

  _rules(c) {
    if (this.channels.some((it) => it.count_ > 65536)) {
      throw c.fault("hvm-context.pit.channels.count", 0, "channels");
    }
    if (
      this.channels.some((it) => it.countLatched > 4 || it.readState > 4 || it.writeState > 4 || it.rwMode > 3)
    ) {
      throw c.fault("hvm-context.pit.channels.states", 0, "channels");
    }
    if (this.channels.some((it) => it.gate > 1 || it.bcd > 1)) {
      throw c.fault("hvm-context.pit.channels.flags", 0, "channels");
    }
    if (this.channels.slice(0, 2).some((it) => it.gate !== 1)) {
      throw c.fault("hvm-context.pit.channels.gates", 0, "channels");
    }
  }

  static _admit(c, at, path) {
    if (c.seen(10)) throw c.fault("hvm-context.pit.once", at, path);
  }
}
Pit._form = {
  name: "PIT",
  type: 10,
  size: 56,
  exact: true,
  length: "hvm-context.pit.length",
  instance: { most: 0, rule: "hvm-context.pit.instance", binds: "both" },
};

/** The real-time clock. */
export class Rtc extends Structure {
  constructor({ cmosData = new Uint8Array(14), cmosIndex = 0, rtcOffset = null } = {}) {
    super();
    this.cmosData = cmosData;
    this.cmosIndex = cmosIndex;
    this.rtcOffset = rtcOffset;
  }

  static _read(c, at) {
    const { view, little } = c;
    const cmosData = c.data.subarray(at, at + 14);
    const cmosIndex = view.getUint8(at + 14);
    if (c.writing && any(c.data, at + 15, at + 16)) {
      throw c.fault("hvm-context.rtc.reserved.zero", at + 15, "reserved");
    }
    let rtcOffset = view.getBigInt64(at + 16, little);
    if (c.without.has("rtcOffset") && !c.given.has("rtcOffset")) rtcOffset = null;
    return new Rtc({ cmosData, cmosIndex, rtcOffset });
  }

  _write(c, at) {
    c.extend(24);
    c.put(at, "cmos_data", this.cmosData, 14);
    c.integer("u8", at + 14, "cmosIndex", this.cmosIndex);
    c.optional("i64", at + 16, "rtcOffset", this.rtcOffset, !c.without.has("rtcOffset"));
  }

  static _admit(c, at, path) {
    if (c.seen(11)) throw c.fault("hvm-context.rtc.once", at, path);
  }
}
Rtc._form = {
  name: "RTC",
  type: 11,
  size: 24,
  exact: true,
  length: "hvm-context.rtc.length",
  layouts: [{ length: 16, without: new Set(["rtcOffset"]), defaults: {}, gaps: [[16, 8]], fill: [] }],
  instance: { most: 0, rule: "hvm-context.rtc.instance", binds: "both" },
};

/** The high precision event timer. */
export class Hpet extends Structure {
  constructor({
    capability = 0n,
    config = 0n,
    isr = 0n,
    mc64 = 0n,
    timers = Array.from({ length: 3 }, () => new HpetTimer()),
    period = new Array(3).fill(0n),
  } = {}) {
    super();
    this.capability = capability;
    this.config = config;
    this.isr = isr;
    this.mc64 = mc64;
    this.timers = timers;
    this.period = period;
  }

  static _read(c, at) {
    const { view, little } = c;
    const capability = view.getBigUint64(at, little);
    if (c.writing && any(c.data, at + 8, at + 16)) {
      throw c.fault("hvm-context.hpet.reserved.zero", at + 8, "reserved");
    }
    const config = view.getBigUint64(at + 16, little);
    if (c.writing && any(c.data, at + 24, at + 32)) {
      throw c.fault("hvm-context.hpet.reserved2.zero", at + 24, "reserved2");
    }
    const isr = view.getBigUint64(at + 32, little);
    if (c.writing && any(c.data, at + 40, at + 240)) {
      throw c.fault("hvm-context.hpet.reserved3.zero", at + 40, "reserved3");
    }
    const mc64 = view.getBigUint64(at + 240, little);
    if (c.writing && any(c.data, at + 248, at + 256)) {
      throw c.fault("hvm-context.hpet.reserved4.zero", at + 248, "reserved4");
    }
    const timers = c.structures("timers", HpetTimer, at + 256, 32, 3);
    if (c.writing && any(c.data, at + 352, at + 1024)) {
      throw c.fault("hvm-context.hpet.reserved5.zero", at + 352, "reserved5");
    }
    const period = c.integers("u64", at + 1024, 3);
    return new Hpet({ capability, config, isr, mc64, timers, period });
  }

  _write(c, at) {
    c.extend(1048);
    c.integer("u64", at, "capability", this.capability);
    c.integer("u64", at + 16, "config", this.config);
    c.integer("u64", at + 32, "isr", this.isr);
    c.integer("u64", at + 240, "mc64", this.mc64);
    c.putStructures(at + 256, "timers", this.timers, 32, 3);
    c.putIntegers(at + 1024, "period", "u64", this.period, 3);
  }

  static _admit(c, at, path) {
    if (c.seen(12)) throw c.fault("hvm-context.hpet.once", at, path);
  }
}
Hpet._form = {
  name: "HPET",
  type: 12,
  size: 1048,
  exact: true,
  length: "hvm-context.hpet.length",
  instance: { most: 0, rule: "hvm-context.hpet.instance", binds: "both" },
};

/** The power management timer of ACPI, and the event registers beside it. */
export class Pmtimer extends Structure {
  constructor({ tmrVal = 0, pm1aSts = 0, pm1aEn = 0 } = {}) {
    super();
    this.tmrVal = tmrVal;
    this.pm1aSts = pm1aSts;
    this.pm1aEn = pm1aEn;
  }

  static _read(c, at) {
    const { view, little } = c;
    const tmrVal = view.getUint32(at, little);
    const pm1aSts = view.getUint16(at + 4, little);
    const pm1aEn = view.getUint16(at + 6, little);
    return new Pmtimer({ tmrVal, pm1aSts, pm1aEn });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "tmrVal", this.tmrVal);
    c.integer("u16", at + 4, "pm1aSts", this.pm1aSts);
    c.integer("u16", at + 6, "pm1aEn", this.pm1aEn);
  }

  static _admit(c, at, path) {
    if (c.seen(13)) throw c.fault("hvm-context.pmtimer.once", at, path);
  }
}
Pmtimer._form = {
  name: "PMTIMER",
  type: 13,
  size: 8,
  exact: true,
  length: "hvm-context.pmtimer.length",
  instance: { most: 0, rule: "hvm-context.pmtimer.instance", binds: "both" },
};

/** Memory type range registers of one vCPU, and its PAT. */
export class Mtrr extends Structure {
  constructor({
    msrPatCr = 0n,
    msrMtrrVar = new Array(16).fill(0n),
    msrMtrrFixed = new Array(11).fill(0n),
    msrMtrrCap = new MtrrCap(0n),
    msrMtrrDefType = 0n,
  } = {}) {
    super();
    this.msrPatCr = msrPatCr;
    this.msrMtrrVar = msrMtrrVar;
    this.msrMtrrFixed = msrMtrrFixed;
    this.msrMtrrCap = msrMtrrCap;
    this.msrMtrrDefType = msrMtrrDefType;
  }

  static _read(c, at) {
    const { view, little } = c;
    const msrPatCr = view.getBigUint64(at, little);
    const msrMtrrVar = c.integers("u64", at + 8, 16);
    const msrMtrrFixed = c.integers("u64", at + 136, 11);
    const msrMtrrCap = view.getBigUint64(at + 224, little);
    const msrMtrrDefType = view.getBigUint64(at + 232, little);
    return new Mtrr({
      msrPatCr,
      msrMtrrVar,
      msrMtrrFixed,
      msrMtrrCap: new MtrrCap(msrMtrrCap),
      msrMtrrDefType,
    });
  }

  _write(c, at) {
    c.extend(240);
    c.integer("u64", at, "msrPatCr", this.msrPatCr);
    c.putIntegers(at + 8, "msr_mtrr_var", "u64", this.msrMtrrVar, 16);
    c.putIntegers(at + 136, "msr_mtrr_fixed", "u64", this.msrMtrrFixed, 11);
    c.integer("u64", at + 224, "msrMtrrCap", this.msrMtrrCap.bits);
    c.integer("u64", at + 232, "msrMtrrDefType", this.msrMtrrDefType);
  }

  _rules(c) {
    if ((this.msrMtrrCap.bits & 0xffn) > 8n) {
      throw c.fault("hvm-context.mtrr.vcnt.max", 224, "msr_mtrr_cap");
    }
  }
}
Mtrr._form = { name: "MTRR", type: 14, size: 240, exact: true, length: "hvm-context.mtrr.length" };

/** Enlightenments for Windows that hold for the whole domain. */
export class ViridianDomain extends Structure {
  constructor({
    hypercallGpa = 0n,
    guestOsId = 0n,
    timeRefCount = null,
    referenceTsc = null,
  } = {}) {
    super();
    this.hypercallGpa = hypercallGpa;
    this.guestOsId = guestOsId;
    this.timeRefCount = timeRefCount;
    this.referenceTsc = referenceTsc;
  }

  static _read(c, at) {
    const { view, little } = c;
    const hypercallGpa = view.getBigUint64(at, little);
    const guestOsId = view.getBigUint64(at + 8, little);
    let timeRefCount = view.getBigUint64(at + 16, little);
    if (c.without.has("timeRefCount") && !c.given.has("timeRefCount")) timeRefCount = null;
    let referenceTsc = view.getBigUint64(at + 24, little);
    if (c.without.has("referenceTsc") && !c.given.has("referenceTsc")) referenceTsc = null;
    return new ViridianDomain({ hypercallGpa, guestOsId, timeRefCount, referenceTsc });
  }

  _write(c, at) {
    c.extend(32);
    c.integer("u64", at, "hypercallGpa", this.hypercallGpa);
    c.integer("u64", at + 8, "guestOsId", this.guestOsId);
    c.optional("u64", at + 16, "timeRefCount", this.timeRefCount, !c.without.has("timeRefCount"));
    c.optional("u64", at + 24, "referenceTsc", this.referenceTsc, !c.without.has("referenceTsc"));
  }

  static _admit(c, at, path) {
    if (c.seen(15)) throw c.fault("hvm-context.viridian_domain.once", at, path);
  }
}
ViridianDomain._form = {
  name: "VIRIDIAN_DOMAIN",
  type: 15,
  size: 32,
  exact: true,
  length: "hvm-context.viridian_domain.length",
  layouts: [{ length: 24, without: new Set(["referenceTsc"]), defaults: {}, gaps: [[24, 8]], fill: [] }, { length: 16, without: new Set(["timeRefCount", "referenceTsc"]), defaults: {}, gaps: [[16, 16]], fill: [] }],
  instance: { most: 0, rule: "hvm-context.viridian_domain.instance", binds: "both" },
};

/**
 * Extended state of one vCPU, as XSAVE stores it. The components that follow the header depend
 * on `xcr0_accum`.
 */
export class CpuXsave extends Structure {
  constructor({
    xfeatureMask = 0n,
    xcr0 = 0n,
    xcr0Accum = 0n,
    fpuSse = new Uint8Array(512),
    xstateBv = 0n,
    xcompBv = 0n,
    extended = new Uint8Array(0),
  } = {}) {
    super();
    this.xfeatureMask = xfeatureMask;
    this.xcr0 = xcr0;
    this.xcr0Accum = xcr0Accum;
    this.fpuSse = fpuSse;
    this.xstateBv = xstateBv;
    this.xcompBv = xcompBv;
    this.extended = extended;
  }

  static _read(c, at) {
    const { view, little } = c;
    const xfeatureMask = view.getBigUint64(at, little);
    const xcr0 = view.getBigUint64(at + 8, little);
    const xcr0Accum = view.getBigUint64(at + 16, little);
    const fpuSse = c.data.subarray(at + 24, at + 536);
    const xstateBv = view.getBigUint64(at + 536, little);
    const xcompBv = view.getBigUint64(at + 544, little);
    if (xcompBv !== 0n) throw c.fault("hvm-context.cpu_xsave.xcomp_bv.const", at + 544, "xcomp_bv");
    if (any(c.data, at + 552, at + 600)) {
      throw c.fault("hvm-context.cpu_xsave.reserved.zero", at + 552, "reserved");
    }
    c.at = 600;
    c.part("extended", "hvm-context.cpu_xsave.extended.fits");
    const extended = c.octets(c.remaining());
    return new CpuXsave({ xfeatureMask, xcr0, xcr0Accum, fpuSse, xstateBv, xcompBv, extended });
  }

  _write(c, at) {
    c.extend(600);
    c.integer("u64", at, "xfeatureMask", this.xfeatureMask);
    c.integer("u64", at + 8, "xcr0", this.xcr0);
    c.integer("u64", at + 16, "xcr0Accum", this.xcr0Accum);
    c.put(at + 24, "fpu_sse", this.fpuSse, 512);
    c.integer("u64", at + 536, "xstateBv", this.xstateBv);
    c.integer("u64", at + 544, "xcompBv", this.xcompBv);
    c.part("extended");
    c.octets(this.extended);
  }

  _rules(c) {
    if ((this.xstateBv & this.xcr0Accum) !== this.xstateBv) {
      throw c.fault("hvm-context.cpu_xsave.xstate-bv.within", 536, "xstate_bv");
    }
    if ((this.xcr0 & this.xcr0Accum) !== this.xcr0) {
      throw c.fault("hvm-context.cpu_xsave.xcr0.within", 8, "xcr0");
    }
    if ((this.xcr0 & 1n) !== 1n) throw c.fault("hvm-context.cpu_xsave.xcr0.x87", 8, "xcr0");
    if ((this.xcr0 & 6n) === 4n || (this.xcr0Accum & 6n) === 4n) {
      throw c.fault("hvm-context.cpu_xsave.xcr0.avx", 8, "xcr0");
    }
    if (
      ((this.xcr0 & 224n) !== 0n && (this.xcr0 & 228n) !== 228n) ||
      ((this.xcr0Accum & 224n) !== 0n && (this.xcr0Accum & 228n) !== 228n)
    ) {
      throw c.fault("hvm-context.cpu_xsave.xcr0.avx512", 8, "xcr0");
    }
    if (
      ((this.xcr0 & 24n) !== 0n && (this.xcr0 & 24n) !== 24n) ||
      ((this.xcr0Accum & 24n) !== 0n && (this.xcr0Accum & 24n) !== 24n)
    ) {
      throw c.fault("hvm-context.cpu_xsave.xcr0.mpx", 8, "xcr0");
    }
    if (
      ((this.xcr0 & 393216n) !== 0n && (this.xcr0 & 393216n) !== 393216n) ||
      ((this.xcr0Accum & 393216n) !== 0n && (this.xcr0Accum & 393216n) !== 393216n)
    ) {
      throw c.fault("hvm-context.cpu_xsave.xcr0.amx", 8, "xcr0");
    }
    if ((this.xcr0Accum & 130304n) !== 0n) {
      throw c.fault("hvm-context.cpu_xsave.components.user", 16, "xcr0_accum");
    }
  }
}
CpuXsave._form = {
  name: "CPU_XSAVE",
  type: 16,
  size: 600,
  exact: false,
  length: "hvm-context.cpu_xsave.length",
};

/** Enlightenments for Windows of one vCPU. */
export class ViridianVcpu extends Structure {
  constructor({
    vpAssistMsr = 0n,
    apicAssistPending = null,
    simpMsr = null,
    sintMsr = null,
    stimerConfigMsr = null,
    stimerCountMsr = null,
  } = {}) {
    super();
    this.vpAssistMsr = vpAssistMsr;
    this.apicAssistPending = apicAssistPending;
    this.simpMsr = simpMsr;
    this.sintMsr = sintMsr;
    this.stimerConfigMsr = stimerConfigMsr;
    this.stimerCountMsr = stimerCountMsr;
  }

  static _read(c, at) {
    const { view, little } = c;
    const vpAssistMsr = view.getBigUint64(at, little);
    let apicAssistPending = view.getUint8(at + 8);
    if (c.without.has("apicAssistPending") && !c.given.has("apicAssistPending")) apicAssistPending = null;
    if (!c.without.has("reserved")) {
      if (any(c.data, at + 9, at + 16)) {
        throw c.fault("hvm-context.viridian_vcpu.reserved.zero", at + 9, "reserved");
      }
    }
    let simpMsr = view.getBigUint64(at + 16, little);
    if (c.without.has("simpMsr") && !c.given.has("simpMsr")) simpMsr = null;
    let sintMsr = null;
    if (!c.without.has("sintMsr")) {
      sintMsr = c.integers("u64", at + 24, 16);
    }
    let stimerConfigMsr = null;
    if (!c.without.has("stimerConfigMsr")) {
      stimerConfigMsr = c.integers("u64", at + 152, 4);
    }
    let stimerCountMsr = null;
    if (!c.without.has("stimerCountMsr")) {
      stimerCountMsr = c.integers("u64", at + 184, 4);
    }
    return new ViridianVcpu({
      vpAssistMsr,
      apicAssistPending,
      simpMsr,
      sintMsr,
      stimerConfigMsr,
      stimerCountMsr,
    });
  }

  _write(c, at) {
    c.extend(216);
    c.integer("u64", at, "vpAssistMsr", this.vpAssistMsr);
    c.optional("u8", at + 8, "apicAssistPending", this.apicAssistPending, !c.without.has("apicAssistPending"));
    c.optional("u64", at + 16, "simpMsr", this.simpMsr, !c.without.has("simpMsr"));
    if (c.has("sintMsr", this.sintMsr, () => !c.without.has("sintMsr"))) {
      c.putIntegers(at + 24, "sint_msr", "u64", this.sintMsr, 16);
    }
    if (c.has("stimerConfigMsr", this.stimerConfigMsr, () => !c.without.has("stimerConfigMsr"))) {
      c.putIntegers(at + 152, "stimer_config_msr", "u64", this.stimerConfigMsr, 4);
    }
    if (c.has("stimerCountMsr", this.stimerCountMsr, () => !c.without.has("stimerCountMsr"))) {
      c.putIntegers(at + 184, "stimer_count_msr", "u64", this.stimerCountMsr, 4);
    }
  }
}
ViridianVcpu._form = {
  name: "VIRIDIAN_VCPU",
  type: 17,
  size: 216,
  exact: true,
  length: "hvm-context.viridian_vcpu.length",
  layouts: [{ length: 16, without: new Set(["simpMsr", "sintMsr", "stimerConfigMsr", "stimerCountMsr"]), defaults: {}, gaps: [[16, 200]], fill: [] }, { length: 8, without: new Set(["apicAssistPending", "reserved", "simpMsr", "sintMsr", "stimerConfigMsr", "stimerCountMsr"]), defaults: {}, gaps: [[8, 208]], fill: [] }],
  alone: true,
};

/** Machine check state of one vCPU. */
export class VmceVcpu extends Structure {
  constructor({ caps = 0n, mciCtl2Bank0 = null, mciCtl2Bank1 = null, mcgExtCtl = null } = {}) {
    super();
    this.caps = caps;
    this.mciCtl2Bank0 = mciCtl2Bank0;
    this.mciCtl2Bank1 = mciCtl2Bank1;
    this.mcgExtCtl = mcgExtCtl;
  }

  static _read(c, at) {
    const { view, little } = c;
    const caps = view.getBigUint64(at, little);
    let mciCtl2Bank0 = view.getBigUint64(at + 8, little);
    if (c.without.has("mciCtl2Bank0") && !c.given.has("mciCtl2Bank0")) mciCtl2Bank0 = null;
    let mciCtl2Bank1 = view.getBigUint64(at + 16, little);
    if (c.without.has("mciCtl2Bank1") && !c.given.has("mciCtl2Bank1")) mciCtl2Bank1 = null;
    let mcgExtCtl = view.getBigUint64(at + 24, little);
    if (c.without.has("mcgExtCtl") && !c.given.has("mcgExtCtl")) mcgExtCtl = null;
    return new VmceVcpu({ caps, mciCtl2Bank0, mciCtl2Bank1, mcgExtCtl });
  }

  _write(c, at) {
    c.extend(32);
    c.integer("u64", at, "caps", this.caps);
    c.optional("u64", at + 8, "mciCtl2Bank0", this.mciCtl2Bank0, !c.without.has("mciCtl2Bank0"));
    c.optional("u64", at + 16, "mciCtl2Bank1", this.mciCtl2Bank1, !c.without.has("mciCtl2Bank1"));
    c.optional("u64", at + 24, "mcgExtCtl", this.mcgExtCtl, !c.without.has("mcgExtCtl"));
  }

  _rules(c) {
    if ((this.caps & 150998527n) !== this.caps) {
      throw c.fault("hvm-context.vmce_vcpu.caps.known", 0, "caps");
    }
  }
}
VmceVcpu._form = {
  name: "VMCE_VCPU",
  type: 18,
  size: 32,
  exact: true,
  length: "hvm-context.vmce_vcpu.length",
  layouts: [{ length: 24, without: new Set(["mcgExtCtl"]), defaults: {}, gaps: [[24, 8]], fill: [] }, { length: 8, without: new Set(["mciCtl2Bank0", "mciCtl2Bank1", "mcgExtCtl"]), defaults: {}, gaps: [[8, 24]], fill: [] }],
};

/** What one vCPU has added to its time stamp counter. */
export class TscAdjust extends Structure {
  constructor({ tscAdjust = 0n } = {}) {
    super();
    this.tscAdjust = tscAdjust;
  }

  static _read(c, at) {
    const { view, little } = c;
    const tscAdjust = view.getBigUint64(at, little);
    return new TscAdjust({ tscAdjust });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u64", at, "tscAdjust", this.tscAdjust);
  }
}
TscAdjust._form = {
  name: "TSC_ADJUST",
  type: 19,
  size: 8,
  exact: true,
  length: "hvm-context.tsc_adjust.length",
  alone: true,
};

/** Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any. */
export class CpuMsr extends Structure {
  constructor({ count_ = 0, msr = [] } = {}) {
    super();
    this.count_ = count_;
    this.msr = msr;
  }

  static _read(c, at) {
    const { view, little } = c;
    const count_ = view.getUint32(at, little);
    if (count_ < 1) throw c.fault("hvm-context.cpu_msr.count.min", at, "count");
    c.at = 8;
    c.part("msr", "hvm-context.cpu_msr.msr.fits");
    c.take(count_, 16);
    const msr = c.structures("msr", OneMsr, c.start, 16, (c.at - c.start) / 16);
    return new CpuMsr({ count_, msr });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "count_", this.count_);
    c.part("msr");
    c.agree(this.msr.length, () => this.count_);
    c.structures(this.msr, 16);
  }
}
CpuMsr._form = {
  name: "CPU_MSR",
  type: 20,
  size: 8,
  exact: false,
  length: "hvm-context.cpu_msr.length",
};

/** What there is to know of the stream besides the fields of its structures. */
export const format = {
  id: "hvm-context",
  name: "hvm-context",
  versions: [1],
  headers: [],
  headersOf: Headers,
  framing: {
    size: 8,
    big: false,
    of: RecordHeader,
    type: { at: 0, kind: "u16", size: 2, name: "type" },
    length: { at: 4, kind: "u32", size: 4, name: "length" },
    instance: { at: 2, kind: "u16", size: 2, name: "instance" },
    headerComplete: "hvm-context.framing.header-complete",
    bodyComplete: "hvm-context.framing.body-complete",
    end: "hvm-context.framing.end",
    nothingAfter: "hvm-context.framing.nothing-after-end",
    typeKnown: "hvm-context.framing.type",
    optionalBit: null,
    passesUnknown: false,
    least: null,
    limit: null,
    aligned: null,
    unique: null,
    padTo: 1,
    padCounts: false,
    padComplete: "hvm-context.framing.body-complete",
    padZero: null,
    padVerified: false,
    checksum: null,
    trailer: null,
  },
  records: new Map([
    [0, End],
    [1, Header],
    [2, Cpu],
    [3, Pic],
    [4, Ioapic],
    [5, Lapic],
    [6, LapicRegs],
    [7, PciIrq],
    [8, IsaIrq],
    [9, PciLink],
    [10, Pit],
    [11, Rtc],
    [12, Hpet],
    [13, Pmtimer],
    [14, Mtrr],
    [15, ViridianDomain],
    [16, CpuXsave],
    [17, ViridianVcpu],
    [18, VmceVcpu],
    [19, TscAdjust],
    [20, CpuMsr],
  ]),
  saved: [
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
    End,
  ],
  endsWith: End,
  first: Header,
  inner: () => ({}),
  patterns: {},
  rules: {
    "hvm-context.hpet_timer.reserved.zero": [Class.RESERVED, "The 8 reserved octets are zero when they are written."],
    "hvm-context.one_msr.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "hvm-context.framing.header-complete": [Class.TRUNCATED, "A stream holds all octets of a record's header."],
    "hvm-context.framing.body-complete": [Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."],
    "hvm-context.framing.end": [Class.TRUNCATED, "A stream does not stop before its last record."],
    "hvm-context.framing.nothing-after-end": [Class.TRAILING, "Nothing follows the last record."],
    "hvm-context.framing.type": [Class.TYPE, "The type of a record is one of those described."],
    "hvm-context.end.instance": [Class.INSTANCE, "The instance of END is 0."],
    "hvm-context.end.length": [Class.LENGTH, "The length of END is 0."],
    "hvm-context.header.magic.const": [Class.MAGIC, "`magic` is 0x54381286."],
    "hvm-context.header.version.known": [Class.VERSION, "`version` is 1."],
    "hvm-context.header.first": [Class.ORDER, "A stream begins with HEADER."],
    "hvm-context.header.once": [Class.DUPLICATE, "A stream has no second HEADER."],
    "hvm-context.header.instance": [Class.INSTANCE, "The instance of HEADER is 0."],
    "hvm-context.header.length": [Class.LENGTH, "The length of HEADER is 24."],
    "hvm-context.cpu.cr0.zero": [Class.RESERVED, "The reserved bits of `cr0` are zero."],
    "hvm-context.cpu.cr3.max": [Class.VALUE, "`cr3` is at most 0xfffffffffffff."],
    "hvm-context.cpu.dr6.max": [Class.VALUE, "`dr6` is at most 0xffffffff."],
    "hvm-context.cpu.dr7.max": [Class.VALUE, "`dr7` is at most 0xffffffff."],
    "hvm-context.cpu.msr_tsc_aux.max": [Class.VALUE, "`msr_tsc_aux` is at most 0xffffffff."],
    "hvm-context.cpu.pending_event.zero": [Class.RESERVED, "The reserved bits of `pending_event` are zero when they are written."],
    "hvm-context.cpu.flags.zero": [Class.RESERVED, "The reserved bits of `flags` are zero."],
    "hvm-context.cpu.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "hvm-context.cpu.length": [Class.LENGTH, "The length of CPU is 1032; a reader also takes 1016 or 1024."],
    "hvm-context.cpu.msr-flags.obsolete": [Class.VALUE, "The obsolete `msr_flags` is written as 0."],
    "hvm-context.cpu.cr0.et": [Class.VALUE, "Bit ET of `cr0` is set."],
    "hvm-context.cpu.cr0.paging": [Class.VALUE, "Where paging is on, so is protected mode."],
    "hvm-context.cpu.cr4.known": [Class.VALUE, "`cr4` has no bits but those that some domain may set: 0 to 11, 13, 16 to 18, 20 to 24 and 27."],
    "hvm-context.cpu.efer.known": [Class.VALUE, "`msr_efer` has no bits but SCE, LME, LMA, NXE, SVME, FFXSE and AIBRSE: 0, 8, 10 to 12, 14 and 21."],
    "hvm-context.cpu.efer.long-mode": [Class.VALUE, "Long mode is active (LMA, bit 10) only where it is enabled (LME, bit 8) and paging is on."],
    "hvm-context.pic.modes.zero": [Class.RESERVED, "The reserved bits of `modes` are zero when they are written."],
    "hvm-context.pic.int_output.max": [Class.VALUE, "`int_output` is at most 1."],
    "hvm-context.pic.instance": [Class.INSTANCE, "The instance of PIC is at most 1."],
    "hvm-context.pic.length": [Class.LENGTH, "The length of PIC is 8."],
    "hvm-context.pic.elcr.edge": [Class.VALUE, "The timer, the keyboard and the clock are triggered by edge: lines 0 and 1 of the master, lines 0 and 5 of the slave."],
    "hvm-context.pic.output-during-init": [Class.VALUE, "The output is low while an initialisation goes on."],
    "hvm-context.pic.master": [Class.VALUE, "Instance 0 is the master, instance 1 is not."],
    "hvm-context.ioapic.once": [Class.DUPLICATE, "A stream has no second IOAPIC."],
    "hvm-context.ioapic.instance": [Class.INSTANCE, "The instance of IOAPIC is 0."],
    "hvm-context.ioapic.length": [Class.LENGTH, "The length of IOAPIC is 400."],
    "hvm-context.lapic.apic_base_msr.zero": [Class.RESERVED, "The reserved bits of `apic_base_msr` are zero when they are written."],
    "hvm-context.lapic.disabled.zero": [Class.RESERVED, "The reserved bits of `disabled` are zero when they are written."],
    "hvm-context.lapic.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "hvm-context.lapic.length": [Class.LENGTH, "The length of LAPIC is 32; a reader also takes 16 or 24 or 28."],
    "hvm-context.lapic.x2apic-enabled": [Class.VALUE, "An APIC in x2APIC mode is on."],
    "hvm-context.lapic_regs.length": [Class.LENGTH, "The length of LAPIC_REGS is 1024."],
    "hvm-context.pci_irq.once": [Class.DUPLICATE, "A stream has no second PCI_IRQ."],
    "hvm-context.pci_irq.instance": [Class.INSTANCE, "The instance of PCI_IRQ is 0."],
    "hvm-context.pci_irq.length": [Class.LENGTH, "The length of PCI_IRQ is 16."],
    "hvm-context.pci_irq.before-isa-irq": [Class.CONFLICT, "PCI_IRQ comes before ISA_IRQ."],
    "hvm-context.pci_irq.before-link": [Class.CONFLICT, "PCI_IRQ comes before PCI_LINK."],
    "hvm-context.isa_irq.once": [Class.DUPLICATE, "A stream has no second ISA_IRQ."],
    "hvm-context.isa_irq.instance": [Class.INSTANCE, "The instance of ISA_IRQ is 0."],
    "hvm-context.isa_irq.length": [Class.LENGTH, "The length of ISA_IRQ is 8."],
    "hvm-context.isa_irq.before-link": [Class.CONFLICT, "ISA_IRQ comes before PCI_LINK."],
    "hvm-context.pci_link.route.max": [Class.VALUE, "`route` is at most 15."],
    "hvm-context.pci_link.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "hvm-context.pci_link.once": [Class.DUPLICATE, "A stream has no second PCI_LINK."],
    "hvm-context.pci_link.instance": [Class.INSTANCE, "The instance of PCI_LINK is 0."],
    "hvm-context.pci_link.length": [Class.LENGTH, "The length of PCI_LINK is 8."],
    "hvm-context.pit.speaker_data_on.max": [Class.VALUE, "`speaker_data_on` is at most 1."],
    "hvm-context.pit.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero."],
    "hvm-context.pit.once": [Class.DUPLICATE, "A stream has no second PIT."],
    "hvm-context.pit.instance": [Class.INSTANCE, "The instance of PIT is 0."],
    "hvm-context.pit.length": [Class.LENGTH, "The length of PIT is 56."],
    "hvm-context.pit.channels.count": [Class.VALUE, "The count of a channel is at most 65536."],
    "hvm-context.pit.channels.states": [Class.VALUE, "The state of reading, of writing and of the latched count is at most 4, and the way to read and write at most 3."],
    "hvm-context.pit.channels.flags": [Class.VALUE, "The gate and the decimal flag of a channel are 0 or 1."],
    "hvm-context.pit.channels.gates": [Class.VALUE, "The gates of channels 0 and 1 are high."],
    "hvm-context.rtc.reserved.zero": [Class.RESERVED, "All bits of the reserved octet are zero when they are written."],
    "hvm-context.rtc.once": [Class.DUPLICATE, "A stream has no second RTC."],
    "hvm-context.rtc.instance": [Class.INSTANCE, "The instance of RTC is 0."],
    "hvm-context.rtc.length": [Class.LENGTH, "The length of RTC is 24; a reader also takes 16."],
    "hvm-context.hpet.reserved.zero": [Class.RESERVED, "The 8 reserved octets are zero when they are written."],
    "hvm-context.hpet.reserved2.zero": [Class.RESERVED, "The 8 reserved octets are zero when they are written."],
    "hvm-context.hpet.reserved3.zero": [Class.RESERVED, "The 200 reserved octets are zero when they are written."],
    "hvm-context.hpet.reserved4.zero": [Class.RESERVED, "The 8 reserved octets are zero when they are written."],
    "hvm-context.hpet.reserved5.zero": [Class.RESERVED, "The 672 reserved octets are zero when they are written."],
    "hvm-context.hpet.once": [Class.DUPLICATE, "A stream has no second HPET."],
    "hvm-context.hpet.instance": [Class.INSTANCE, "The instance of HPET is 0."],
    "hvm-context.hpet.length": [Class.LENGTH, "The length of HPET is 1048."],
    "hvm-context.pmtimer.once": [Class.DUPLICATE, "A stream has no second PMTIMER."],
    "hvm-context.pmtimer.instance": [Class.INSTANCE, "The instance of PMTIMER is 0."],
    "hvm-context.pmtimer.length": [Class.LENGTH, "The length of PMTIMER is 8."],
    "hvm-context.mtrr.length": [Class.LENGTH, "The length of MTRR is 240."],
    "hvm-context.mtrr.vcnt.max": [Class.VALUE, "There are at most 8 variable ranges."],
    "hvm-context.viridian_domain.once": [Class.DUPLICATE, "A stream has no second VIRIDIAN_DOMAIN."],
    "hvm-context.viridian_domain.instance": [Class.INSTANCE, "The instance of VIRIDIAN_DOMAIN is 0."],
    "hvm-context.viridian_domain.length": [Class.LENGTH, "The length of VIRIDIAN_DOMAIN is 32; a reader also takes 16 or 24."],
    "hvm-context.cpu_xsave.xcomp_bv.const": [Class.VALUE, "`xcomp_bv` is 0x0."],
    "hvm-context.cpu_xsave.reserved.zero": [Class.RESERVED, "The 48 reserved octets are zero."],
    "hvm-context.cpu_xsave.extended.fits": [Class.LENGTH, "`extended` lies within the body of its record."],
    "hvm-context.cpu_xsave.length": [Class.LENGTH, "The length of CPU_XSAVE is the sum of its fields."],
    "hvm-context.cpu_xsave.xstate-bv.within": [Class.VALUE, "`xstate_bv` is within `xcr0_accum`."],
    "hvm-context.cpu_xsave.xcr0.within": [Class.VALUE, "`xcr0` is within `xcr0_accum`."],
    "hvm-context.cpu_xsave.xcr0.x87": [Class.VALUE, "The state of x87, bit 0, is always on."],
    "hvm-context.cpu_xsave.xcr0.avx": [Class.VALUE, "Where that of AVX, bit 2, is on in `xcr0` or `xcr0_accum`, so is that of SSE, bit 1."],
    "hvm-context.cpu_xsave.xcr0.avx512": [Class.VALUE, "The three components of AVX-512, bits 5 to 7, are on in `xcr0` or `xcr0_accum` together, and with that of AVX."],
    "hvm-context.cpu_xsave.xcr0.mpx": [Class.VALUE, "The two components of MPX, bits 3 and 4, are on in `xcr0` or `xcr0_accum` together."],
    "hvm-context.cpu_xsave.xcr0.amx": [Class.VALUE, "The two components of AMX, bits 17 and 18, are on in `xcr0` or `xcr0_accum` together."],
    "hvm-context.cpu_xsave.components.user": [Class.VALUE, "`xcr0_accum` names no component of the supervisor: bit 8 and bits 10 to 16."],
    "hvm-context.viridian_vcpu.reserved.zero": [Class.RESERVED, "The 7 reserved octets are zero."],
    "hvm-context.viridian_vcpu.length": [Class.LENGTH, "The length of VIRIDIAN_VCPU is 216; a reader also takes 8 or 16."],
    "hvm-context.vmce_vcpu.length": [Class.LENGTH, "The length of VMCE_VCPU is 32; a reader also takes 8 or 24."],
    "hvm-context.vmce_vcpu.caps.known": [Class.VALUE, "`caps` names no capability but those that Xen offers on some processor: bits 0 to 8, 10, 11, 24 and 27."],
    "hvm-context.tsc_adjust.length": [Class.LENGTH, "The length of TSC_ADJUST is 8."],
    "hvm-context.cpu_msr.count.min": [Class.VALUE, "`count` is at least 1."],
    "hvm-context.cpu_msr.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "hvm-context.cpu_msr.msr.fits": [Class.LENGTH, "`msr` lies within the body of its record."],
    "hvm-context.cpu_msr.length": [Class.LENGTH, "The length of CPU_MSR is the sum of its fields."],
  },
};

/** The classes of the records, by the names of these in the description. */
export const records = new Map([
  ["END", End],
  ["HEADER", Header],
  ["CPU", Cpu],
  ["PIC", Pic],
  ["IOAPIC", Ioapic],
  ["LAPIC", Lapic],
  ["LAPIC_REGS", LapicRegs],
  ["PCI_IRQ", PciIrq],
  ["ISA_IRQ", IsaIrq],
  ["PCI_LINK", PciLink],
  ["PIT", Pit],
  ["RTC", Rtc],
  ["HPET", Hpet],
  ["PMTIMER", Pmtimer],
  ["MTRR", Mtrr],
  ["VIRIDIAN_DOMAIN", ViridianDomain],
  ["CPU_XSAVE", CpuXsave],
  ["VIRIDIAN_VCPU", ViridianVcpu],
  ["VMCE_VCPU", VmceVcpu],
  ["TSC_ADJUST", TscAdjust],
  ["CPU_MSR", CpuMsr],
]);

/** Reads a stream: HVM context (x86). */
export class Reader extends StreamReader {
  constructor(source) {
    super(new Stream(format, false, ALL), source);
  }
}

/** Writes a stream: HVM context (x86). */
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
