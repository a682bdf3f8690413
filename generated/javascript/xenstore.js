// Generated from spec/xenstore by `cargo codegen`; do not edit.

import { Class } from "./streamspec/classes.js";
import { add, div, mul, shl, sub } from "./streamspec/errors.js";
import { StreamReader, check as judge, checkLater as judgeLater } from "./streamspec/reader.js";
import { ALL, Stream } from "./streamspec/stream.js";
import { Bits, Pattern, Structure, any, changed, cleared, count, enumOf } from "./streamspec/values.js";
import { every, has, holds, join, latin, raw, same, some, terminated } from "./streamspec/values.js";
import { unsigned, withoutNul } from "./streamspec/values.js";
import { StreamWriter } from "./streamspec/writer.js";

/** Which additional fields follow the pending data. */
export class ConnectionFields extends Bits {
  /** The unique id is present. */
  get uniqueId() {
    return (this.bits & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ uniqueId = false } = {}) {
    return new ConnectionFields(Number(join([uniqueId, 1, 0])));
  }
}
ConnectionFields._parts = new Map([["unique_id", "uniqueId"]]);

/** How the client is connected. */
export const ConnectionType = enumOf({
  /** A page shared with a domain. */
  SHARED_RING: 0,
  /** A local socket. */
  SOCKET: 1,
});

/** A domain id as it stands in 16 bits. */
export const DomainId = enumOf({
  /** Stands for no domain. */
  INVALID: 32756,
  /** Stands for every domain, in a permission. */
  ANY: 32757,
});

/** Properties of the whole stream. */
export class HeaderFlags extends Bits {
  /** The endianness after the image header: 0 little, 1 big. */
  get bigEndian() {
    return (this.bits & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ bigEndian = false } = {}) {
    return new HeaderFlags(Number(join([bigEndian, 1, 0])));
  }
}
HeaderFlags._parts = new Map([["big_endian", "bigEndian"]]);

/** What a pending transaction did with a node. */
export class NodeAccess extends Bits {
  /** The node was read. */
  get read() {
    return (this.bits & 0x1) !== 0;
  }

  /** The node was written. */
  get written() {
    return ((this.bits >>> 1) & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ read = false, written = false } = {}) {
    return new NodeAccess(Number(join([read, 1, 0], [written, 1, 1])));
  }
}
NodeAccess._parts = new Map([["read", "read"], ["written", "written"]]);

/** What a domain may do with a node, as an ASCII letter. */
export const Permission = enumOf({
  /** `b`: may read and write. */
  BOTH: 98,
  /** `n`: may do neither. */
  NONE: 110,
  /** `r`: may read. */
  READ: 114,
  /** `w`: may write. */
  WRITE: 119,
});

/** State of a permission. */
export class PermissionFlags extends Bits {
  /** The permission is stale and plays no part in checks. */
  get stale() {
    return (this.bits & 0x1) !== 0;
  }

  /** The integer of these bits. */
  static of({ stale = false } = {}) {
    return new PermissionFlags(Number(join([stale, 1, 0])));
  }
}
PermissionFlags._parts = new Map([["stale", "stale"]]);

/** Features of the daemon that are offered to a domain. */
export class ServerFeatures extends Bits {
  /** The domain may connect its ring anew. */
  get reconnection() {
    return (this.bits & 0x1) !== 0;
  }

  /** The ring page has a field for errors of the connection. */
  get error() {
    return ((this.bits >>> 1) & 0x1) !== 0;
  }

  /** A watch may have a depth. */
  get watchDepth() {
    return ((this.bits >>> 2) & 0x1) !== 0;
  }

  /** A permission may be that of `any` domain. */
  get domidAny() {
    return ((this.bits >>> 3) & 0x1) !== 0;
  }

  /** Features that came later. */
  get later() {
    return (this.bits >>> 4) & 0xfffffff;
  }

  /** The integer of these bits. */
  static of({
    reconnection = false,
    error = false,
    watchDepth = false,
    domidAny = false,
    later = 0,
  } = {}) {
    return new ServerFeatures(Number(join(
      [reconnection, 1, 0],
      [error, 1, 1],
      [watchDepth, 1, 2],
      [domidAny, 1, 3],
      [later, 28, 4],
    )));
  }
}
ServerFeatures._parts = new Map([
  ["reconnection", "reconnection"],
  ["error", "error"],
  ["watch_depth", "watchDepth"],
  ["domid_any", "domidAny"],
  ["later", "later"],
]);

/** The permission of one domain on a node; the first one names the owner. */
export class NodePermission extends Structure {
  constructor({ perm = 0, flags = new PermissionFlags(0), domid = 0 } = {}) {
    super();
    this.perm = perm;
    this.flags = flags;
    this.domid = domid;
  }

  static _read(c, at) {
    const { view, little } = c;
    const perm = view.getUint8(at);
    if (!has(Permission, perm)) throw c.fault("xenstore.node_permission.perm.named", at, "perm");
    const flags = view.getUint8(at + 1);
    if (c.writing && (flags & 0xfe) !== 0) {
      throw c.fault("xenstore.node_permission.flags.zero", at + 1, "flags");
    }
    const domid = view.getUint16(at + 2, little);
    return new NodePermission({ perm, flags: new PermissionFlags(flags), domid });
  }

  _write(c, at) {
    c.integer("u8", at, "perm", this.perm);
    c.integer("u8", at + 1, "flags", this.flags.bits);
    c.integer("u16", at + 2, "domid", this.domid);
  }

  cleared() {
    return changed(this, { flags: new PermissionFlags(this.flags.bits & 0x1) });
  }
}

/** A domain connected by a shared ring. */
export class SharedRing extends Structure {
  constructor({ domid = 0, tdomid = 0, evtchn = 0 } = {}) {
    super();
    this.domid = domid;
    this.tdomid = tdomid;
    this.evtchn = evtchn;
  }

  static _read(c, at) {
    const { view, little } = c;
    const domid = view.getUint16(at, little);
    const tdomid = view.getUint16(at + 2, little);
    const evtchn = view.getUint32(at + 4, little);
    return new SharedRing({ domid, tdomid, evtchn });
  }

  _write(c, at) {
    c.integer("u16", at, "domid", this.domid);
    c.integer("u16", at + 2, "tdomid", this.tdomid);
    c.integer("u32", at + 4, "evtchn", this.evtchn);
  }
}

/** A client connected by a local socket. */
export class Socket extends Structure {
  constructor({ socketFd = 0 } = {}) {
    super();
    this.socketFd = socketFd;
  }

  static _read(c, at) {
    const { view, little } = c;
    const socketFd = view.getInt32(at, little);
    if (c.writing && any(c.data, at + 4, at + 8)) {
      throw c.fault("xenstore.socket.reserved.zero", at + 4, "reserved");
    }
    return new Socket({ socketFd });
  }

  _write(c, at) {
    c.integer("i32", at, "socketFd", this.socketFd);
  }
}

/** Identifies the stream and its version, and declares the endianness of all that follows. */
export class ImageHeader extends Structure {
  constructor({ ident = 8675461699352883813n, version = 2, flags = new HeaderFlags(0) } = {}) {
    super();
    this.ident = ident;
    this.version = version;
    this.flags = flags;
  }

  static _read(c, at) {
    const { view, little } = c;
    const ident = view.getBigUint64(at, little);
    if (ident !== 8675461699352883813n) {
      throw c.fault("xenstore.image_header.ident.const", at, "ident");
    }
    const version = view.getUint32(at + 8, little);
    if (version !== 1 && version !== 2) {
      throw c.fault("xenstore.image_header.version.known", at + 8, "version");
    }
    c.version = version;
    const flags = view.getUint32(at + 12, little);
    if ((flags & 0xfffffffe) !== 0) {
      throw c.fault("xenstore.image_header.flags.zero", at + 12, "flags");
    }
    return new ImageHeader({ ident, version, flags: new HeaderFlags(flags) });
  }

  _write(c, at) {
    c.version = Number(this.version);
    c.integer("u64", at, "ident", this.ident);
    c.integer("u32", at + 8, "version", this.version);
    c.integer("u32", at + 12, "flags", this.flags.bits);
  }
}

/** What stands before the first record. */
export class Headers {
  constructor({ imageHeader = new ImageHeader() } = {}) {
    this.imageHeader = imageHeader;
  }

  /** The same with zeros where readers pass over what writers refuse. */
  cleared() {
    return new Headers({ imageHeader: this.imageHeader.cleared() });
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

/** Marks the end of the stream. */
export class End extends Structure {}
End._form = {
  name: "END",
  type: 0,
  size: 0,
  exact: true,
  length: "xenstore.end.length",
  last: true,
};

/** File descriptors of the daemon itself. */
export class GlobalData extends Structure {
  constructor({ rwSocketFd = 0, evtchnFd = 0 } = {}) {
    super();
    this.rwSocketFd = rwSocketFd;
    this.evtchnFd = evtchnFd;
  }

  static _read(c, at) {
    const { view, little } = c;
    const rwSocketFd = view.getInt32(at, little);
    const evtchnFd = view.getInt32(at + 4, little);
    return new GlobalData({ rwSocketFd, evtchnFd });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("i32", at, "rwSocketFd", this.rwSocketFd);
    c.integer("i32", at + 4, "evtchnFd", this.evtchnFd);
  }

  static _admit(c, at, path) {
    if (c.seen(1)) throw c.fault("xenstore.global_data.once", at, path);
  }
}
GlobalData._form = {
  name: "GLOBAL_DATA",
  type: 1,
  size: 8,
  exact: true,
  length: "xenstore.global_data.length",
};

/** A client of the daemon, with its pending input and output. */
export class ConnectionData extends Structure {
  constructor({
    connId = 0,
    connType = 0,
    fields = new ConnectionFields(0),
    connSpec = new SharedRing(),
    inDataLen = 0,
    outRespLen = 0,
    outDataLen = 0,
    inData = new Uint8Array(0),
    outData = new Uint8Array(0),
    uniqueId = null,
  } = {}) {
    super();
    this.connId = connId;
    this.connType = connType;
    this.fields = fields;
    this.connSpec = connSpec;
    this.inDataLen = inDataLen;
    this.outRespLen = outRespLen;
    this.outDataLen = outDataLen;
    this.inData = inData;
    this.outData = outData;
    this.uniqueId = uniqueId;
  }

  static _read(c, at) {
    const { view, little } = c;
    const connId = view.getUint32(at, little);
    if (connId < 1) throw c.fault("xenstore.connection_data.conn_id.min", at, "conn_id");
    if (c.held("CONNECTION_DATA.conn_id", connId)) {
      throw c.fault("xenstore.connection_data.conn-id.unique", at, "conn_id");
    }
    const connType = view.getUint16(at + 4, little);
    if (!has(ConnectionType, connType)) {
      throw c.fault("xenstore.connection_data.conn_type.named", at + 4, "conn_type");
    }
    const fields = view.getUint16(at + 6, little);
    if (c.writing && (fields & 0xfffe) !== 0) {
      throw c.fault("xenstore.connection_data.fields.zero", at + 6, "fields");
    }
    const connSpec = c.choice("conn_spec", ConnectionData._connSpec, connType, at + 8, 8);
    const inDataLen = view.getUint16(at + 16, little);
    const outRespLen = view.getUint16(at + 18, little);
    const outDataLen = view.getUint32(at + 20, little);
    c.at = 24;
    c.part("in_data", "xenstore.connection_data.in_data.fits");
    const inData = c.octets(inDataLen);
    c.part("out_data", "xenstore.connection_data.out_data.fits");
    const outData = c.octets(outDataLen);
    c.part("align", "xenstore.connection_data.align.fits");
    if ((fields & 0x1) !== 0) {
      c.take(c.align(8));
      if (c.writing && any(c.data.subarray(c.start, c.at))) {
        throw c.fault("xenstore.connection_data.align.zero", c.start, "align");
      }
    }
    let uniqueId = null;
    c.part("unique_id", "xenstore.connection_data.unique_id.fits");
    if ((fields & 0x1) !== 0) {
      uniqueId = c.integer("u64");
    }
    return new ConnectionData({
      connId,
      connType,
      fields: new ConnectionFields(fields),
      connSpec,
      inDataLen,
      outRespLen,
      outDataLen,
      inData,
      outData,
      uniqueId,
    });
  }

  _write(c, at) {
    c.extend(24);
    c.integer("u32", at, "connId", this.connId);
    c.integer("u16", at + 4, "connType", this.connType);
    c.integer("u16", at + 6, "fields", this.fields.bits);
    c.choice(at + 8, "conn_spec", this.connSpec, ConnectionData._connSpec, this.connType);
    c.integer("u16", at + 16, "inDataLen", this.inDataLen);
    c.integer("u16", at + 18, "outRespLen", this.outRespLen);
    c.integer("u32", at + 20, "outDataLen", this.outDataLen);
    c.part("in_data");
    c.agree(this.inData.length, () => this.inDataLen);
    c.octets(this.inData);
    c.part("out_data");
    c.agree(this.outData.length, () => this.outDataLen);
    c.octets(this.outData);
    c.part("align");
    if (c.gated(() => (this.fields.bits & 0x1) !== 0)) {
      c.extend(c.align(8));
    }
    c.part("unique_id");
    if (c.has("uniqueId", this.uniqueId, () => (this.fields.bits & 0x1) !== 0)) {
      c.scalar("u64", this.uniqueId);
    }
  }

  cleared() {
    return changed(this, { fields: new ConnectionFields(this.fields.bits & 0x1) });
  }

  _rules(c) {
    if (this.outRespLen > this.outDataLen) {
      throw c.fault("xenstore.connection_data.out-resp-len.within", 18, "out_resp_len");
    }
  }

  _remember(stream, c) {
    if (this.connId !== null && !c.without.has("connId")) stream.note("CONNECTION_DATA.conn_id", this.connId ?? 0);
  }
}
ConnectionData._connSpec = new Map([[0, SharedRing], [1, Socket]]);
ConnectionData._form = {
  name: "CONNECTION_DATA",
  type: 2,
  size: 24,
  exact: false,
  length: "xenstore.connection_data.length",
};

/** A watch that a connection has registered. */
export class WatchData extends Structure {
  constructor({
    connId = 0,
    wpathLen = 0,
    tokenLen = 0,
    wpath = new Uint8Array(0),
    token = new Uint8Array(0),
  } = {}) {
    super();
    this.connId = connId;
    this.wpathLen = wpathLen;
    this.tokenLen = tokenLen;
    this.wpath = wpath;
    this.token = token;
  }

  static _read(c, at) {
    const { view, little } = c;
    const connId = view.getUint32(at, little);
    if (!c.held("CONNECTION_DATA.conn_id", connId)) {
      throw c.fault("xenstore.watch_data.conn_id.refers", at, "conn_id");
    }
    const wpathLen = view.getUint16(at + 4, little);
    const tokenLen = view.getUint16(at + 6, little);
    c.at = 8;
    c.part("wpath", "xenstore.watch_data.wpath.fits");
    const wpath_ = c.octets(wpathLen);
    if (!terminated(wpath_)) {
      throw c.fault("xenstore.watch_data.wpath.terminated", c.start, "wpath");
    }
    const wpath = withoutNul(wpath_);
    c.part("token", "xenstore.watch_data.token.fits");
    const token_ = c.octets(tokenLen);
    if (!terminated(token_)) {
      throw c.fault("xenstore.watch_data.token.terminated", c.start, "token");
    }
    const token = withoutNul(token_);
    return new WatchData({ connId, wpathLen, tokenLen, wpath, token });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "connId", this.connId);
    c.integer("u16", at + 4, "wpathLen", this.wpathLen);
    c.integer("u16", at + 6, "tokenLen", this.tokenLen);
    c.part("wpath");
    c.agree(this.wpath.length + 1, () => this.wpathLen);
    c.string(this.wpath);
    c.part("token");
    c.agree(this.token.length + 1, () => this.tokenLen);
    c.string(this.token);
  }
}
WatchData._form = {
  name: "WATCH_DATA",
  type: 3,
  size: 8,
  exact: false,
  length: "xenstore.watch_data.length",
};

/** A transaction that is pending on a connection. */
export class TransactionData extends Structure {
  constructor({ connId = 0, txId = 0 } = {}) {
    super();
    this.connId = connId;
    this.txId = txId;
  }

  static _read(c, at) {
    const { view, little } = c;
    const connId = view.getUint32(at, little);
    if (!c.held("CONNECTION_DATA.conn_id", connId)) {
      throw c.fault("xenstore.transaction_data.conn_id.refers", at, "conn_id");
    }
    const txId = view.getUint32(at + 4, little);
    return new TransactionData({ connId, txId });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u32", at, "connId", this.connId);
    c.integer("u32", at + 4, "txId", this.txId);
  }
}
TransactionData._form = {
  name: "TRANSACTION_DATA",
  type: 4,
  size: 8,
  exact: true,
  length: "xenstore.transaction_data.length",
  alone: true,
};

/** A node of the tree, either committed or as a pending transaction sees it. */
export class NodeData extends Structure {
  constructor({
    connId = 0,
    txId = 0,
    pathLen = 0,
    valueLen = 0,
    access = new NodeAccess(0),
    permCount = 0,
    perms = [],
    path = new Uint8Array(0),
    value = new Uint8Array(0),
  } = {}) {
    super();
    this.connId = connId;
    this.txId = txId;
    this.pathLen = pathLen;
    this.valueLen = valueLen;
    this.access = access;
    this.permCount = permCount;
    this.perms = perms;
    this.path = path;
    this.value = value;
  }

  static _read(c, at) {
    const { view, little } = c;
    const connId = view.getUint32(at, little);
    if (connId !== 0 && !c.held("CONNECTION_DATA.conn_id", connId)) {
      throw c.fault("xenstore.node_data.conn_id.refers", at, "conn_id");
    }
    const txId = view.getUint32(at + 4, little);
    const pathLen = view.getUint16(at + 8, little);
    const valueLen = view.getUint16(at + 10, little);
    const access = view.getUint16(at + 12, little);
    if (c.writing && (access & 0xfffc) !== 0) {
      throw c.fault("xenstore.node_data.access.zero", at + 12, "access");
    }
    const permCount = view.getUint16(at + 14, little);
    c.at = 16;
    c.part("perms", "xenstore.node_data.perms.fits");
    c.take(permCount, 4);
    const perms = c.structures("perms", NodePermission, c.start, 4, (c.at - c.start) / 4);
    c.part("path", "xenstore.node_data.path.fits");
    const path_ = c.octets(pathLen);
    if (!terminated(path_)) throw c.fault("xenstore.node_data.path.terminated", c.start, "path");
    if (!c.matches("xenstore.node_data.path.form", withoutNul(path_))) {
      throw c.fault("xenstore.node_data.path.form", c.start, "path");
    }
    const path = withoutNul(path_);
    c.part("value", "xenstore.node_data.value.fits");
    const value = c.octets(valueLen);
    return new NodeData({
      connId,
      txId,
      pathLen,
      valueLen,
      access: new NodeAccess(access),
      permCount,
      perms,
      path,
      value,
    });
  }

  _write(c, at) {
    c.extend(16);
    c.integer("u32", at, "connId", this.connId);
    c.integer("u32", at + 4, "txId", this.txId);
    c.integer("u16", at + 8, "pathLen", this.pathLen);
    c.integer("u16", at + 10, "valueLen", this.valueLen);
    c.integer("u16", at + 12, "access", this.access.bits);
    c.integer("u16", at + 14, "permCount", this.permCount);
    c.part("perms");
    c.agree(this.perms.length, () => this.permCount);
    c.structures(this.perms, 4);
    c.part("path");
    c.agree(this.path.length + 1, () => this.pathLen);
    c.string(this.path);
    c.part("value");
    c.agree(this.value.length, () => this.valueLen);
    c.octets(this.value);
  }

  cleared() {
    return changed(this, {
      access: new NodeAccess(this.access.bits & 0x3),
      perms: Array.from(this.perms, cleared),
    });
  }

  _rules(c) {
    if (
      this.permCount === 0 &&
      (this.connId === 0 || (this.access.bits & 0x1) !== 0 || ((this.access.bits >>> 1) & 0x1) !== 0)
    ) {
      throw c.fault("xenstore.node_data.permitted", 14, "perm_count");
    }
    if (
      (this.permCount !== 0 || this.valueLen !== 0) &&
      this.connId !== 0 &&
      (this.access.bits & 0x1) === 0 &&
      ((this.access.bits >>> 1) & 0x1) === 0
    ) {
      throw c.fault("xenstore.node_data.deleted", 14, "perm_count");
    }
    if (this.connId !== 0 && !c.seen(4)) {
      throw c.fault("xenstore.node_data.announced", 0, "conn_id");
    }
  }
}
NodeData._form = {
  name: "NODE_DATA",
  type: 5,
  size: 16,
  exact: false,
  length: "xenstore.node_data.length",
};

/** The quota of every domain, and those of the daemon as a whole. */
export class GlobalQuotaData extends Structure {
  constructor({
    nDomQuota = 0,
    nGlobQuota = 0,
    domQuota = [],
    globQuota = [],
    quotaNames = [],
  } = {}) {
    super();
    this.nDomQuota = nDomQuota;
    this.nGlobQuota = nGlobQuota;
    this.domQuota = domQuota;
    this.globQuota = globQuota;
    this.quotaNames = quotaNames;
  }

  static _read(c, at) {
    const { view, little } = c;
    const nDomQuota = view.getUint16(at, little);
    const nGlobQuota = view.getUint16(at + 2, little);
    c.at = 4;
    c.part("dom_quota", "xenstore.global_quota_data.dom_quota.fits");
    c.take(nDomQuota, 4);
    const domQuota = c.integers("u32", c.start, (c.at - c.start) / 4);
    c.part("glob_quota", "xenstore.global_quota_data.glob_quota.fits");
    c.take(nGlobQuota, 4);
    const globQuota = c.integers("u32", c.start, (c.at - c.start) / 4);
    c.part("quota_names", "xenstore.global_quota_data.quota_names.fits");
    const quotaNames = [];
    while (quotaNames.length < (nDomQuota + nGlobQuota)) {
      quotaNames.push(c.string(`quota_names[${quotaNames.length}]`, { terminated: "xenstore.global_quota_data.quota_names.terminated" }));
    }
    return new GlobalQuotaData({ nDomQuota, nGlobQuota, domQuota, globQuota, quotaNames });
  }

  _write(c, at) {
    c.extend(4);
    c.integer("u16", at, "nDomQuota", this.nDomQuota);
    c.integer("u16", at + 2, "nGlobQuota", this.nGlobQuota);
    c.part("dom_quota");
    c.agree(this.domQuota.length, () => this.nDomQuota);
    c.integers("u32", this.domQuota);
    c.part("glob_quota");
    c.agree(this.globQuota.length, () => this.nGlobQuota);
    c.integers("u32", this.globQuota);
    c.part("quota_names");
    c.agree(this.quotaNames.length, () => (this.nDomQuota + this.nGlobQuota));
    for (const it of this.quotaNames) {
      c.string(it, false);
    }
  }

  static _admit(c, at, path) {
    if (c.seen(6)) throw c.fault("xenstore.global_quota_data.once", at, path);
  }
}
GlobalQuotaData._form = {
  name: "GLOBAL_QUOTA_DATA",
  type: 6,
  size: 4,
  exact: false,
  length: "xenstore.global_quota_data.length",
};

/** The quota and features of one domain. */
export class DomainData extends Structure {
  constructor({ domainId = 0, nQuota = 0, features = null, quotaVal = [], quotaNames = [] } = {}) {
    super();
    this.domainId = domainId;
    this.nQuota = nQuota;
    this.features = features;
    this.quotaVal = quotaVal;
    this.quotaNames = quotaNames;
  }

  static _read(c, at) {
    const { view, little } = c;
    const domainId = view.getUint16(at, little);
    if (c.held("DOMAIN_DATA.domain_id", domainId)) {
      throw c.fault("xenstore.domain_data.domain-id.unique", at, "domain_id");
    }
    const nQuota = view.getUint16(at + 2, little);
    let features = view.getUint32(at + 4, little);
    if (c.version < 2) {
      if (c.writing && any(c.data, at + 4, at + 8)) {
        throw c.fault("xenstore.domain_data.features.zero", at + 4, "features");
      }
      features = null;
    }
    else {}
    c.at = 8;
    c.part("quota_val", "xenstore.domain_data.quota_val.fits");
    c.take(nQuota, 4);
    const quotaVal = c.integers("u32", c.start, (c.at - c.start) / 4);
    c.part("quota_names", "xenstore.domain_data.quota_names.fits");
    const quotaNames = [];
    while (quotaNames.length < nQuota) {
      quotaNames.push(c.string(`quota_names[${quotaNames.length}]`, { terminated: "xenstore.domain_data.quota_names.terminated" }));
    }
    return new DomainData({
      domainId,
      nQuota,
      features: features === null ? null : new ServerFeatures(features),
      quotaVal,
      quotaNames,
    });
  }

  _write(c, at) {
    c.extend(8);
    c.integer("u16", at, "domainId", this.domainId);
    c.integer("u16", at + 2, "nQuota", this.nQuota);
    c.optional("u32", at + 4, "features", this.features, c.version >= 2);
    c.part("quota_val");
    c.agree(this.quotaVal.length, () => this.nQuota);
    c.integers("u32", this.quotaVal);
    c.part("quota_names");
    c.agree(this.quotaNames.length, () => this.nQuota);
    for (const it of this.quotaNames) {
      c.string(it, false);
    }
  }

  _remember(stream, c) {
    if (this.domainId !== null && !c.without.has("domainId")) stream.note("DOMAIN_DATA.domain_id", this.domainId ?? 0);
  }
}
DomainData._form = {
  name: "DOMAIN_DATA",
  type: 7,
  size: 8,
  exact: false,
  length: "xenstore.domain_data.length",
};

/** A watch of limited depth that a connection has registered. */
export class WatchDataExtended extends Structure {
  constructor({
    connId = 0,
    wpathLen = 0,
    tokenLen = 0,
    depth = 0,
    wpath = new Uint8Array(0),
    token = new Uint8Array(0),
  } = {}) {
    super();
    this.connId = connId;
    this.wpathLen = wpathLen;
    this.tokenLen = tokenLen;
    this.depth = depth;
    this.wpath = wpath;
    this.token = token;
  }

  static _read(c, at) {
    const { view, little } = c;
    const connId = view.getUint32(at, little);
    if (!c.held("CONNECTION_DATA.conn_id", connId)) {
      throw c.fault("xenstore.watch_data_extended.conn_id.refers", at, "conn_id");
    }
    const wpathLen = view.getUint16(at + 4, little);
    const tokenLen = view.getUint16(at + 6, little);
    const depth = view.getUint16(at + 8, little);
    if (c.writing && any(c.data, at + 10, at + 12)) {
      throw c.fault("xenstore.watch_data_extended.reserved.zero", at + 10, "reserved");
    }
    c.at = 12;
    c.part("wpath", "xenstore.watch_data_extended.wpath.fits");
    const wpath_ = c.octets(wpathLen);
    if (!terminated(wpath_)) {
      throw c.fault("xenstore.watch_data_extended.wpath.terminated", c.start, "wpath");
    }
    const wpath = withoutNul(wpath_);
    c.part("token", "xenstore.watch_data_extended.token.fits");
    const token_ = c.octets(tokenLen);
    if (!terminated(token_)) {
      throw c.fault("xenstore.watch_data_extended.token.terminated", c.start, "token");
    }
    const token = withoutNul(token_);
    return new WatchDataExtended({ connId, wpathLen, tokenLen, depth, wpath, token });
  }

  _write(c, at) {
    c.extend(12);
    c.integer("u32", at, "connId", this.connId);
    c.integer("u16", at + 4, "wpathLen", this.wpathLen);
    c.integer("u16", at + 6, "tokenLen", this.tokenLen);
    c.integer("u16", at + 8, "depth", this.depth);
    c.part("wpath");
    c.agree(this.wpath.length + 1, () => this.wpathLen);
    c.string(this.wpath);
    c.part("token");
    c.agree(this.token.length + 1, () => this.tokenLen);
    c.string(this.token);
  }

  static _admit(c, at, path) {
    if (c.version < 2) throw c.fault("xenstore.watch_data_extended.since", at, path);
  }
}
WatchDataExtended._form = {
  name: "WATCH_DATA_EXTENDED",
  type: 8,
  size: 12,
  exact: false,
  length: "xenstore.watch_data_extended.length",
};

/** What there is to know of the stream besides the fields of its structures. */
export const format = {
  id: "xenstore",
  name: "xenstore",
  versions: [1, 2],
  headers: [
    {
      name: "image_header",
      attribute: "imageHeader",
      of: ImageHeader,
      size: 16,
      big: true,
      complete: "xenstore.image_header.complete",
      version: "version",
      order: { name: "flags", mask: 0x1n },
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
    headerComplete: "xenstore.framing.header-complete",
    bodyComplete: "xenstore.framing.body-complete",
    end: "xenstore.framing.end",
    nothingAfter: "xenstore.framing.nothing-after-end",
    typeKnown: "xenstore.framing.type",
    optionalBit: null,
    passesUnknown: false,
    least: null,
    limit: null,
    aligned: "xenstore.framing.length-aligned",
    unique: null,
    padTo: 8,
    padCounts: true,
    padComplete: "xenstore.framing.body-complete",
    padZero: "xenstore.framing.padding.zero",
    padVerified: false,
    checksum: null,
    trailer: null,
  },
  records: new Map([
    [0, End],
    [1, GlobalData],
    [2, ConnectionData],
    [3, WatchData],
    [4, TransactionData],
    [5, NodeData],
    [6, GlobalQuotaData],
    [7, DomainData],
    [8, WatchDataExtended],
  ]),
  saved: [
    GlobalData,
    ConnectionData,
    WatchData,
    TransactionData,
    NodeData,
    GlobalQuotaData,
    DomainData,
    WatchDataExtended,
    End,
  ],
  endsWith: End,
  first: null,
  inner: () => ({}),
  patterns: {
    "xenstore.node_data.path.form": new Pattern(
      [false, [47, 47, 1], [64, 64, 2]],
      [true, [45, 45, 3], [48, 57, 3], [64, 90, 3], [95, 95, 3], [97, 122, 3]],
      [false, [45, 45, 4], [47, 57, 4], [64, 90, 4], [95, 95, 4], [97, 122, 4]],
      [true, [45, 45, 3], [48, 57, 3], [64, 90, 3], [95, 95, 3], [97, 122, 3], [47, 47, 5]],
      [true, [45, 45, 4], [47, 57, 4], [64, 90, 4], [95, 95, 4], [97, 122, 4]],
      [false, [45, 45, 3], [48, 57, 3], [64, 90, 3], [95, 95, 3], [97, 122, 3]],
    ),
  },
  rules: {
    "xenstore.node_permission.perm.named": [Class.VALUE, "`perm` is one of the values of `permission`."],
    "xenstore.node_permission.flags.zero": [Class.RESERVED, "The reserved bits of `flags` are zero when they are written."],
    "xenstore.socket.reserved.zero": [Class.RESERVED, "The 4 reserved octets are zero when they are written."],
    "xenstore.image_header.complete": [Class.TRUNCATED, "A stream holds all octets of its `image_header`."],
    "xenstore.image_header.ident.const": [Class.MAGIC, "`ident` is 0x78656e73746f7265."],
    "xenstore.image_header.version.known": [Class.VERSION, "`version` is 1 or 2."],
    "xenstore.image_header.flags.zero": [Class.RESERVED, "The reserved bits of `flags` are zero."],
    "xenstore.framing.header-complete": [Class.TRUNCATED, "A stream holds all octets of a record's header."],
    "xenstore.framing.body-complete": [Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."],
    "xenstore.framing.end": [Class.TRUNCATED, "A stream does not stop before its last record."],
    "xenstore.framing.nothing-after-end": [Class.TRAILING, "Nothing follows the last record."],
    "xenstore.framing.type": [Class.TYPE, "The type of a record is one of those described."],
    "xenstore.framing.padding.zero": [Class.PADDING, "The octets of the padding are zero when they are written."],
    "xenstore.framing.length-aligned": [Class.LENGTH, "The length of a record is a multiple of 8."],
    "xenstore.end.length": [Class.LENGTH, "The length of END is 0."],
    "xenstore.global_data.once": [Class.DUPLICATE, "A stream has no second GLOBAL_DATA."],
    "xenstore.global_data.length": [Class.LENGTH, "The length of GLOBAL_DATA is 8: 8 octets of fields, and their padding."],
    "xenstore.connection_data.conn_id.min": [Class.VALUE, "`conn_id` is at least 1."],
    "xenstore.connection_data.conn_type.named": [Class.VALUE, "`conn_type` is one of the values of `connection_type`."],
    "xenstore.connection_data.fields.zero": [Class.RESERVED, "The reserved bits of `fields` are zero when they are written."],
    "xenstore.connection_data.in_data.fits": [Class.LENGTH, "`in_data` lies within the body of its record."],
    "xenstore.connection_data.out_data.fits": [Class.LENGTH, "`out_data` lies within the body of its record."],
    "xenstore.connection_data.align.fits": [Class.LENGTH, "The alignment lies within the body of its record."],
    "xenstore.connection_data.align.zero": [Class.RESERVED, "The octets that an alignment skips are zero when they are written."],
    "xenstore.connection_data.unique_id.fits": [Class.LENGTH, "`unique_id` lies within the body of its record."],
    "xenstore.connection_data.length": [Class.LENGTH, "The length of CONNECTION_DATA is the sum of its fields, rounded up to a multiple of 8."],
    "xenstore.connection_data.out-resp-len.within": [Class.VALUE, "The response sent in part is part of the pending output."],
    "xenstore.connection_data.conn-id.unique": [Class.DUPLICATE, "No two connections share an identifier."],
    "xenstore.watch_data.conn_id.refers": [Class.REFERENCE, "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA."],
    "xenstore.watch_data.wpath.fits": [Class.LENGTH, "`wpath` lies within the body of its record."],
    "xenstore.watch_data.wpath.terminated": [Class.TEXT, "`wpath` ends in a NUL and holds no other."],
    "xenstore.watch_data.token.fits": [Class.LENGTH, "`token` lies within the body of its record."],
    "xenstore.watch_data.token.terminated": [Class.TEXT, "`token` ends in a NUL and holds no other."],
    "xenstore.watch_data.length": [Class.LENGTH, "The length of WATCH_DATA is the sum of its fields, rounded up to a multiple of 8."],
    "xenstore.transaction_data.conn_id.refers": [Class.REFERENCE, "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA."],
    "xenstore.transaction_data.length": [Class.LENGTH, "The length of TRANSACTION_DATA is 8: 8 octets of fields, and their padding."],
    "xenstore.node_data.conn_id.refers": [Class.REFERENCE, "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA, or 0."],
    "xenstore.node_data.access.zero": [Class.RESERVED, "The reserved bits of `access` are zero when they are written."],
    "xenstore.node_data.perms.fits": [Class.LENGTH, "`perms` lies within the body of its record."],
    "xenstore.node_data.path.fits": [Class.LENGTH, "`path` lies within the body of its record."],
    "xenstore.node_data.path.terminated": [Class.TEXT, "`path` ends in a NUL and holds no other."],
    "xenstore.node_data.path.form": [Class.TEXT, "`path` matches `/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+`."],
    "xenstore.node_data.value.fits": [Class.LENGTH, "`value` lies within the body of its record."],
    "xenstore.node_data.length": [Class.LENGTH, "The length of NODE_DATA is the sum of its fields, rounded up to a multiple of 8."],
    "xenstore.node_data.permitted": [Class.VALUE, "A node has at least one permission, unless a pending transaction deleted it, in which case `access` says that it was neither read nor written."],
    "xenstore.node_data.deleted": [Class.VALUE, "A node that a pending transaction deleted has neither permissions nor a value. Its `access` says that it was neither read nor written, as that of no other node of the transaction does."],
    "xenstore.node_data.announced": [Class.VALUE, "Before a pending node there is a TRANSACTION_DATA."],
    "xenstore.global_quota_data.dom_quota.fits": [Class.LENGTH, "`dom_quota` lies within the body of its record."],
    "xenstore.global_quota_data.glob_quota.fits": [Class.LENGTH, "`glob_quota` lies within the body of its record."],
    "xenstore.global_quota_data.quota_names.fits": [Class.LENGTH, "`quota_names` lies within the body of its record."],
    "xenstore.global_quota_data.quota_names.terminated": [Class.TEXT, "Every string of `quota_names` ends in a NUL."],
    "xenstore.global_quota_data.once": [Class.DUPLICATE, "A stream has no second GLOBAL_QUOTA_DATA."],
    "xenstore.global_quota_data.length": [Class.LENGTH, "The length of GLOBAL_QUOTA_DATA is the sum of its fields, rounded up to a multiple of 8."],
    "xenstore.domain_data.features.zero": [Class.RESERVED, "In a version before 2, the octets of `features` are zero when they are written."],
    "xenstore.domain_data.quota_val.fits": [Class.LENGTH, "`quota_val` lies within the body of its record."],
    "xenstore.domain_data.quota_names.fits": [Class.LENGTH, "`quota_names` lies within the body of its record."],
    "xenstore.domain_data.quota_names.terminated": [Class.TEXT, "Every string of `quota_names` ends in a NUL."],
    "xenstore.domain_data.length": [Class.LENGTH, "The length of DOMAIN_DATA is the sum of its fields, rounded up to a multiple of 8."],
    "xenstore.domain_data.domain-id.unique": [Class.DUPLICATE, "A domain has at most one DOMAIN_DATA."],
    "xenstore.watch_data_extended.conn_id.refers": [Class.REFERENCE, "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA."],
    "xenstore.watch_data_extended.reserved.zero": [Class.RESERVED, "The 2 reserved octets are zero when they are written."],
    "xenstore.watch_data_extended.wpath.fits": [Class.LENGTH, "`wpath` lies within the body of its record."],
    "xenstore.watch_data_extended.wpath.terminated": [Class.TEXT, "`wpath` ends in a NUL and holds no other."],
    "xenstore.watch_data_extended.token.fits": [Class.LENGTH, "`token` lies within the body of its record."],
    "xenstore.watch_data_extended.token.terminated": [Class.TEXT, "`token` ends in a NUL and holds no other."],
    "xenstore.watch_data_extended.since": [Class.VERSION, "A stream of a version before 2 has no WATCH_DATA_EXTENDED."],
    "xenstore.watch_data_extended.length": [Class.LENGTH, "The length of WATCH_DATA_EXTENDED is the sum of its fields, rounded up to a multiple of 8."],
  },
};

/** The classes of the records, by the names of these in the description. */
export const records = new Map([
  ["END", End],
  ["GLOBAL_DATA", GlobalData],
  ["CONNECTION_DATA", ConnectionData],
  ["WATCH_DATA", WatchData],
  ["TRANSACTION_DATA", TransactionData],
  ["NODE_DATA", NodeData],
  ["GLOBAL_QUOTA_DATA", GlobalQuotaData],
  ["DOMAIN_DATA", DomainData],
  ["WATCH_DATA_EXTENDED", WatchDataExtended],
]);

/** Reads a stream: Xenstore state. */
export class Reader extends StreamReader {
  constructor(source) {
    super(new Stream(format, false, ALL), source);
  }
}

/** Writes a stream: Xenstore state. */
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
