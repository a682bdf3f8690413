// Generated from spec/xenstore by `cargo codegen`; do not edit.

/**
 * Xenstore state
 *
 * The state of the xenstore daemon: its connections, watches, transactions and nodes. It is
 * written for a live update (one daemon hands over to the next) and for the migration of one
 * domain.
 */
import type { Bits, Integers, Nested, Octets, Record, Sequence, Sink, Source } from "./streamspec/index.js";
import { StreamReader, StreamWriter, Structure } from "./streamspec/index.js";

/** Which additional fields follow the pending data. */
export declare class ConnectionFields implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** The unique id is present. */
  get uniqueId(): boolean;
  /** The integer of these bits. */
  static of(parts?: { uniqueId?: boolean }): ConnectionFields;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): ConnectionFields;
  valueOf(): number;
  toString(): string;
}

/** How the client is connected. */
export declare const ConnectionType: {
  /** A page shared with a domain. */
  readonly SHARED_RING: 0;
  /** A local socket. */
  readonly SOCKET: 1;
};
export type ConnectionType = number;

/** A domain id as it stands in 16 bits. */
export declare const DomainId: {
  /** Stands for no domain. */
  readonly INVALID: 32756;
  /** Stands for every domain, in a permission. */
  readonly ANY: 32757;
};
export type DomainId = number;

/** Properties of the whole stream. */
export declare class HeaderFlags implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** The endianness after the image header: 0 little, 1 big. */
  get bigEndian(): boolean;
  /** The integer of these bits. */
  static of(parts?: { bigEndian?: boolean }): HeaderFlags;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): HeaderFlags;
  valueOf(): number;
  toString(): string;
}

/** What a pending transaction did with a node. */
export declare class NodeAccess implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** The node was read. */
  get read(): boolean;
  /** The node was written. */
  get written(): boolean;
  /** The integer of these bits. */
  static of(parts?: { read?: boolean; written?: boolean }): NodeAccess;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): NodeAccess;
  valueOf(): number;
  toString(): string;
}

/** The permission of one domain on a node; the first one names the owner. */
export declare class NodePermission extends Structure {
  private readonly _NodePermission;
  constructor(fields?: Partial<NodePermission>);
  /** What the domain may do. */
  perm: Permission;
  /** State of the permission. */
  flags: PermissionFlags;
  /** The domain, or `any`. */
  domid: DomainId;
}

/** What a domain may do with a node, as an ASCII letter. */
export declare const Permission: {
  /** `b`: may read and write. */
  readonly BOTH: 98;
  /** `n`: may do neither. */
  readonly NONE: 110;
  /** `r`: may read. */
  readonly READ: 114;
  /** `w`: may write. */
  readonly WRITE: 119;
};
export type Permission = number;

/** State of a permission. */
export declare class PermissionFlags implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** The permission is stale and plays no part in checks. */
  get stale(): boolean;
  /** The integer of these bits. */
  static of(parts?: { stale?: boolean }): PermissionFlags;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): PermissionFlags;
  valueOf(): number;
  toString(): string;
}

/** A domain connected by a shared ring. */
export declare class SharedRing extends Structure {
  private readonly _SharedRing;
  constructor(fields?: Partial<SharedRing>);
  /** The domain that owns the shared page. */
  domid: DomainId;
  /** The domain on whose behalf `domid` acts, or `invalid`. */
  tdomid: DomainId;
  /** Port of the interdomain event channel to `domid`. */
  evtchn: number;
}

/** A client connected by a local socket. */
export declare class Socket extends Structure {
  private readonly _Socket;
  constructor(fields?: Partial<Socket>);
  /** File descriptor of the connected socket. */
  socketFd: number;
}

/** Features of the daemon that are offered to a domain. */
export declare class ServerFeatures implements Bits {
  constructor(bits: number);
  readonly bits: number;
  /** The domain may connect its ring anew. */
  get reconnection(): boolean;
  /** The ring page has a field for errors of the connection. */
  get error(): boolean;
  /** A watch may have a depth. */
  get watchDepth(): boolean;
  /** A permission may be that of `any` domain. */
  get domidAny(): boolean;
  /** Features that came later. */
  get later(): number;
  /** The integer of these bits. */
  static of(parts?: { reconnection?: boolean; error?: boolean; watchDepth?: boolean; domidAny?: boolean; later?: number }): ServerFeatures;
  /** Parts by their names in the description. */
  readonly parts: { readonly [name: string]: number | bigint | boolean };
  /** The integer of such parts. */
  static ofParts(parts: { [name: string]: number | bigint | boolean }): ServerFeatures;
  valueOf(): number;
  toString(): string;
}

/** Identifies the stream and its version, and declares the endianness of all that follows. */
export declare class ImageHeader extends Structure {
  private readonly _ImageHeader;
  constructor(fields?: Partial<ImageHeader>);
  /** The ASCII letters "xenstore". */
  ident: bigint;
  /** Version of the format. */
  version: number;
  /** Properties of the whole stream. */
  flags: HeaderFlags;
}

/** Precedes every record. */
export declare class RecordHeader extends Structure {
  private readonly _RecordHeader;
  constructor(fields?: Partial<RecordHeader>);
  /** Type code of the record. */
  type: number;
  /** Octets of body and padding together. */
  length: number;
}

/** Marks the end of the stream. */
export declare class End extends Structure {
  private readonly _End;
}

/** File descriptors of the daemon itself. */
export declare class GlobalData extends Structure {
  private readonly _GlobalData;
  constructor(fields?: Partial<GlobalData>);
  /** Socket that accepts read-write connections, or -1 where sockets are not used. */
  rwSocketFd: number;
  /** Descriptor of the event channel driver. */
  evtchnFd: number;
}

/** A client of the daemon, with its pending input and output. */
export declare class ConnectionData extends Structure {
  private readonly _ConnectionData;
  constructor(fields?: Partial<ConnectionData>);
  /** Identifies the connection to the records that follow. */
  connId: number;
  /** How the client is connected. */
  connType: ConnectionType;
  /** Which additional fields follow `out_data`. */
  fields: ConnectionFields;
  /** The other end of the connection. */
  connSpec: SharedRing | Socket | Octets;
  /** Octets of `in_data`. */
  inDataLen: number;
  /** Octets of `out_data` that belong to a response sent in part. */
  outRespLen: number;
  /** Octets of `out_data`. */
  outDataLen: number;
  /** Read from the client and not yet processed. */
  inData: Octets;
  /** Not yet written to the client. */
  outData: Octets;
  /** Unique identifier of the domain. */
  uniqueId: bigint | null;
}

/** A watch that a connection has registered. */
export declare class WatchData extends Structure {
  private readonly _WatchData;
  constructor(fields?: Partial<WatchData>);
  /** The connection that registered the watch. */
  connId: number;
  /** Octets of `wpath`, its NUL included. */
  wpathLen: number;
  /** Octets of `token`, its NUL included. */
  tokenLen: number;
  /** The watched path, or a special name that begins with `@`. */
  wpath: Octets;
  /** The token that the client gave. */
  token: Octets;
}

/** A transaction that is pending on a connection. */
export declare class TransactionData extends Structure {
  private readonly _TransactionData;
  constructor(fields?: Partial<TransactionData>);
  /** The connection that started the transaction. */
  connId: number;
  /** The id that the client was given. */
  txId: number;
}

/** A node of the tree, either committed or as a pending transaction sees it. */
export declare class NodeData extends Structure {
  private readonly _NodeData;
  constructor(fields?: Partial<NodeData>);
  /** The connection of the pending transaction, or 0 for a committed node. */
  connId: number;
  /** The pending transaction; no meaning where `conn_id` is 0. */
  txId: number;
  /** Octets of `path`, its NUL included. */
  pathLen: number;
  /** Octets of `value`; 0 for a deleted node. */
  valueLen: number;
  /** What the transaction did; no meaning where `conn_id` is 0. */
  access: NodeAccess;
  /** Number of permissions; 0 for a node that the transaction deleted. */
  permCount: number;
  /** The permissions, the owner's first. */
  perms: Sequence<NodePermission>;
  /** Absolute path of the node, or the name of a special node, which begins with `@`. */
  path: Octets;
  /** Value of the node: any octets, with no NUL added. */
  value: Octets;
}

/** The quota of every domain, and those of the daemon as a whole. */
export declare class GlobalQuotaData extends Structure {
  private readonly _GlobalQuotaData;
  constructor(fields?: Partial<GlobalQuotaData>);
  /** Number of quota that apply to each domain. */
  nDomQuota: number;
  /** Number of quota that apply to all domains together. */
  nGlobQuota: number;
  /** Default quota for each domain, 0 for unlimited. */
  domQuota: Integers<number>;
  /** Quota for all domains together, 0 for unlimited. */
  globQuota: Integers<number>;
  /** Names of the quota, in the order of their values. */
  quotaNames: Sequence<Octets>;
}

/** The quota and features of one domain. */
export declare class DomainData extends Structure {
  private readonly _DomainData;
  constructor(fields?: Partial<DomainData>);
  /** The domain. */
  domainId: number;
  /** Number of quota. */
  nQuota: number;
  /** Feature bits that the guest sees at offset 2064 of its ring page. */
  features: ServerFeatures | null;
  /** Values of the quota, 0 for unlimited. */
  quotaVal: Integers<number>;
  /** Names of the quota, in the order of their values. */
  quotaNames: Sequence<Octets>;
}

/** A watch of limited depth that a connection has registered. */
export declare class WatchDataExtended extends Structure {
  private readonly _WatchDataExtended;
  constructor(fields?: Partial<WatchDataExtended>);
  /** The connection that registered the watch. */
  connId: number;
  /** Octets of `wpath`, its NUL included. */
  wpathLen: number;
  /** Octets of `token`, its NUL included. */
  tokenLen: number;
  /** Levels below the watched path that match; 0xffff for all. */
  depth: number;
  /** The watched path, or a special name that begins with `@`. */
  wpath: Octets;
  /** The token that the client gave. */
  token: Octets;
}

/** What stands before the first record. */
export declare class Headers {
  constructor(headers?: Partial<Headers>);
  /** Identifies the stream and its version, and declares the endianness of all that follows. */
  imageHeader: ImageHeader;
  /** The same with zeros where readers pass over what writers refuse. */
  cleared(): Headers;
}

/** The body of a record; octets, where its type is optional and unknown. */
export type Body = End | GlobalData | ConnectionData | WatchData | TransactionData | NodeData | GlobalQuotaData | DomainData | WatchDataExtended | Uint8Array;

/** The classes of the records, by the names of these in the description. */
export declare const records: ReadonlyMap<string, new () => Structure>;

/** Reads a stream: Xenstore state. */
export declare class Reader extends StreamReader<Headers> {
  constructor(source: Source);
}

/** Writes a stream: Xenstore state. */
export declare class Writer extends StreamWriter {
  constructor(sink: Sink, headers?: Headers);
}

/** Judges a whole stream as what a writer has written. */
export declare function check(source: Octets): void;

/** The same, of a source that gives its octets later. */
export declare function checkLater(source: Source): Promise<void>;
