# Generated from spec/xenstore by `cargo codegen`; do not edit.
"""Xenstore state

The state of the xenstore daemon: its connections, watches, transactions and nodes. It is
written for a live update (one daemon hands over to the next) and for the migration of one
domain."""

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

#: What strings must be like: states of an automaton.
_PATTERNS = {
    "xenstore.node_data.path.form": Pattern([(False, [(47, 47, 1), (64, 64, 2)]), (True, [(45, 45, 3), (48, 57, 3), (64, 90, 3), (95, 95, 3), (97, 122, 3)]), (False, [(45, 45, 4), (47, 57, 4), (64, 90, 4), (95, 95, 4), (97, 122, 4)]), (True, [(45, 45, 3), (48, 57, 3), (64, 90, 3), (95, 95, 3), (97, 122, 3), (47, 47, 5)]), (True, [(45, 45, 4), (47, 57, 4), (64, 90, 4), (95, 95, 4), (97, 122, 4)]), (False, [(45, 45, 3), (48, 57, 3), (64, 90, 3), (95, 95, 3), (97, 122, 3)])]),
}


class ConnectionFields(Bits):
    """Which additional fields follow the pending data."""

    _PARTS = {
        "unique_id": (0, 0x1),
    }

    @property
    def unique_id(self) -> bool:
        """The unique id is present."""
        return self & 0x1 != 0

    @classmethod
    def of(cls, *, unique_id: bool = False) -> ConnectionFields:
        """The integer of these bits."""
        return cls(part(unique_id, 1, 0))


class ConnectionType(Named):
    """How the client is connected."""

    #: A page shared with a domain.
    SHARED_RING = 0
    #: A local socket.
    SOCKET = 1


_ConnectionType = values_of(ConnectionType)


class DomainId(Named):
    """A domain id as it stands in 16 bits."""

    #: Stands for no domain.
    INVALID = 32756
    #: Stands for every domain, in a permission.
    ANY = 32757


_DomainId = values_of(DomainId)


class HeaderFlags(Bits):
    """Properties of the whole stream."""

    _PARTS = {
        "big_endian": (0, 0x1),
    }

    @property
    def big_endian(self) -> bool:
        """The endianness after the image header: 0 little, 1 big."""
        return self & 0x1 != 0

    @classmethod
    def of(cls, *, big_endian: bool = False) -> HeaderFlags:
        """The integer of these bits."""
        return cls(part(big_endian, 1, 0))


class NodeAccess(Bits):
    """What a pending transaction did with a node."""

    _PARTS = {
        "read": (0, 0x1),
        "written": (1, 0x1),
    }

    @property
    def read(self) -> bool:
        """The node was read."""
        return self & 0x1 != 0

    @property
    def written(self) -> bool:
        """The node was written."""
        return self >> 1 & 0x1 != 0

    @classmethod
    def of(cls, *, read: bool = False, written: bool = False) -> NodeAccess:
        """The integer of these bits."""
        return cls(part(read, 1, 0) | part(written, 1, 1))


class Permission(Named):
    """What a domain may do with a node, as an ASCII letter."""

    #: `b`: may read and write.
    BOTH = 98
    #: `n`: may do neither.
    NONE = 110
    #: `r`: may read.
    READ = 114
    #: `w`: may write.
    WRITE = 119


_Permission = values_of(Permission)


class PermissionFlags(Bits):
    """State of a permission."""

    _PARTS = {
        "stale": (0, 0x1),
    }

    @property
    def stale(self) -> bool:
        """The permission is stale and plays no part in checks."""
        return self & 0x1 != 0

    @classmethod
    def of(cls, *, stale: bool = False) -> PermissionFlags:
        """The integer of these bits."""
        return cls(part(stale, 1, 0))


class ServerFeatures(Bits):
    """Features of the daemon that are offered to a domain."""

    _PARTS = {
        "reconnection": (0, 0x1),
        "error": (1, 0x1),
        "watch_depth": (2, 0x1),
        "domid_any": (3, 0x1),
        "later": (4, 0xfffffff),
    }

    @property
    def reconnection(self) -> bool:
        """The domain may connect its ring anew."""
        return self & 0x1 != 0

    @property
    def error(self) -> bool:
        """The ring page has a field for errors of the connection."""
        return self >> 1 & 0x1 != 0

    @property
    def watch_depth(self) -> bool:
        """A watch may have a depth."""
        return self >> 2 & 0x1 != 0

    @property
    def domid_any(self) -> bool:
        """A permission may be that of `any` domain."""
        return self >> 3 & 0x1 != 0

    @property
    def later(self) -> int:
        """Features that came later."""
        return self >> 4 & 0xfffffff

    @classmethod
    def of(
        cls,
        *,
        reconnection: bool = False,
        error: bool = False,
        watch_depth: bool = False,
        domid_any: bool = False,
        later: int = 0,
    ) -> ServerFeatures:
        """The integer of these bits."""
        return cls((
            part(reconnection, 1, 0)
            | part(error, 1, 1)
            | part(watch_depth, 1, 2)
            | part(domid_any, 1, 3)
            | part(later, 28, 4)
        ))


@dataclass(**SLOTS)
class NodePermission(Structure):
    """The permission of one domain on a node; the first one names the owner."""

    #: What the domain may do.
    perm: Union[Permission, int] = named(Permission, 0)
    #: State of the permission.
    flags: PermissionFlags = PermissionFlags(0)
    #: The domain, or `any`.
    domid: Union[DomainId, int] = named(DomainId, 0)

    _FIXED = orders("BBH")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> NodePermission:
        (perm, flags, domid) = told
        try:
            perm = _Permission[perm]
        except KeyError:
            raise c.fault("xenstore.node_permission.perm.named", at, "perm") from None
        if c.writing and flags & 0xfe:
            raise c.fault("xenstore.node_permission.flags.zero", at + 1, "flags")
        self = new(cls)
        self.perm = perm
        self.flags = PermissionFlags(flags)
        self.domid = _DomainId.get(domid, domid)
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.perm, self.flags, self.domid)

    def cleared(self) -> NodePermission:
        """The same with zeros where readers pass over what writers refuse."""
        return replace(self, flags=PermissionFlags(self.flags & 0x1))


@dataclass(**SLOTS)
class SharedRing(Structure):
    """A domain connected by a shared ring."""

    #: The domain that owns the shared page.
    domid: Union[DomainId, int] = named(DomainId, 0)
    #: The domain on whose behalf `domid` acts, or `invalid`.
    tdomid: Union[DomainId, int] = named(DomainId, 0)
    #: Port of the interdomain event channel to `domid`.
    evtchn: int = 0

    _FIXED = orders("HHI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> SharedRing:
        (domid, tdomid, evtchn) = told
        self = new(cls)
        self.domid = _DomainId.get(domid, domid)
        self.tdomid = _DomainId.get(tdomid, tdomid)
        self.evtchn = evtchn
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.domid, self.tdomid, self.evtchn)


@dataclass(**SLOTS)
class Socket(Structure):
    """A client connected by a local socket."""

    #: File descriptor of the connected socket.
    socket_fd: int = 0

    _FIXED = orders("iI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> Socket:
        (socket_fd, reserved) = told
        if c.writing and reserved:
            raise c.fault("xenstore.socket.reserved.zero", at + 4, "reserved")
        self = new(cls)
        self.socket_fd = socket_fd
        return self

    def _write(self, c: Output, at: int) -> None:
        self._FIXED[c.big].pack_into(c.data, at, self.socket_fd, 0)


@dataclass(**SLOTS)
class ImageHeader(Structure):
    """Identifies the stream and its version, and declares the endianness of all that follows."""

    #: The ASCII letters "xenstore".
    ident: int = 8675461699352883813
    #: Version of the format.
    version: int = 2
    #: Properties of the whole stream.
    flags: HeaderFlags = HeaderFlags(0)

    _FIXED = orders("QII")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> ImageHeader:
        (ident, version, flags) = told
        if ident != 8675461699352883813:
            raise c.fault("xenstore.image_header.ident.const", at, "ident")
        if version not in (1, 2,):
            raise c.fault("xenstore.image_header.version.known", at + 8, "version")
        c.version = version
        if flags & 0xfffffffe:
            raise c.fault("xenstore.image_header.flags.zero", at + 12, "flags")
        self = new(cls)
        self.ident = ident
        self.version = version
        self.flags = HeaderFlags(flags)
        return self

    def _write(self, c: Output, at: int) -> None:
        c.version = self.version
        self._FIXED[c.big].pack_into(c.data, at, self.ident, self.version, self.flags)


@dataclass(**SLOTS)
class Headers:
    """What stands before the first record."""

    #: Identifies the stream and its version, and declares the endianness of all that follows.
    image_header: ImageHeader = field(default_factory=ImageHeader)

    def cleared(self) -> Headers:
        """The same with zeros where readers pass over what writers refuse."""
        return Headers(image_header=self.image_header.cleared())


@dataclass(**SLOTS)
class RecordHeader(Structure):
    """Precedes every record."""

    #: Type code of the record.
    type: int = 0
    #: Octets of body and padding together.
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
    """Marks the end of the stream."""

    _FORM = Form("END", 0, 0, True, "xenstore.end.length", last=True)


@dataclass(**SLOTS)
class GlobalData(Structure):
    """File descriptors of the daemon itself."""

    #: Socket that accepts read-write connections, or -1 where sockets are not used.
    rw_socket_fd: int = 0
    #: Descriptor of the event channel driver.
    evtchn_fd: int = 0
    _FORM = Form("GLOBAL_DATA", 1, 8, True, "xenstore.global_data.length")

    _FIXED = orders("ii")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> GlobalData:
        (rw_socket_fd, evtchn_fd) = told
        self = new(cls)
        self.rw_socket_fd = rw_socket_fd
        self.evtchn_fd = evtchn_fd
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.rw_socket_fd, self.evtchn_fd)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(1):
            raise c.fault("xenstore.global_data.once", at, path)


@dataclass(**SLOTS)
class ConnectionData(Structure):
    """A client of the daemon, with its pending input and output."""

    #: Identifies the connection to the records that follow.
    conn_id: int = 0
    #: How the client is connected.
    conn_type: Union[ConnectionType, int] = named(ConnectionType, 0)
    #: Which additional fields follow `out_data`.
    fields: ConnectionFields = ConnectionFields(0)
    #: The other end of the connection.
    conn_spec: Union[SharedRing, Socket, Octets] = field(default_factory=SharedRing)
    #: Octets of `in_data`.
    in_data_len: int = 0
    #: Octets of `out_data` that belong to a response sent in part.
    out_resp_len: int = 0
    #: Octets of `out_data`.
    out_data_len: int = 0
    #: Read from the client and not yet processed.
    in_data: Octets = b""
    #: Not yet written to the client.
    out_data: Octets = b""
    #: Unique identifier of the domain.
    unique_id: Optional[int] = None
    _FORM = Form("CONNECTION_DATA", 2, 24, False, "xenstore.connection_data.length")

    _FIXED = orders("IHH8xHHI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> ConnectionData:
        (conn_id, conn_type, fields, in_data_len, out_resp_len, out_data_len) = told
        if conn_id < 1:
            raise c.fault("xenstore.connection_data.conn_id.min", at, "conn_id")
        if c.held("CONNECTION_DATA.conn_id", conn_id):
            raise c.fault("xenstore.connection_data.conn-id.unique", at, "conn_id")
        try:
            conn_type = _ConnectionType[conn_type]
        except KeyError:
            raise c.fault("xenstore.connection_data.conn_type.named", at + 4, "conn_type") from None
        if c.writing and fields & 0xfffe:
            raise c.fault("xenstore.connection_data.fields.zero", at + 6, "fields")
        conn_spec = c.case("conn_spec", {0: SharedRing, 1: Socket}, conn_type, at + 8, 8)
        c.at = 24
        c.part("in_data", "xenstore.connection_data.in_data.fits")
        in_data = c.octets(in_data_len)
        c.part("out_data", "xenstore.connection_data.out_data.fits")
        out_data = c.octets(out_data_len)
        c.part("align", "xenstore.connection_data.align.fits")
        if (fields & 0x1) != 0:
            align = c.octets(c.align(8))
            if c.writing and any(align):
                raise c.fault("xenstore.connection_data.align.zero", c.start, "align")
        unique_id: Optional[int] = None
        c.part("unique_id", "xenstore.connection_data.unique_id.fits")
        if (fields & 0x1) != 0:
            unique_id = c.scalar("Q")
        self = new(cls)
        self.conn_id = conn_id
        self.conn_type = conn_type
        self.fields = ConnectionFields(fields)
        self.conn_spec = conn_spec
        self.in_data_len = in_data_len
        self.out_resp_len = out_resp_len
        self.out_data_len = out_data_len
        self.in_data = in_data
        self.out_data = out_data
        self.unique_id = unique_id
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(24)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.conn_id,
            self.conn_type,
            self.fields,
            self.in_data_len,
            self.out_resp_len,
            self.out_data_len,
        )
        c.case(at + 8, "conn_spec", self.conn_spec, {0: SharedRing, 1: Socket}, self.conn_type, 8)
        c.part("in_data")
        c.agree(self.in_data, lambda: self.in_data_len)
        c.octets(self.in_data)
        c.part("out_data")
        c.agree(self.out_data, lambda: self.out_data_len)
        c.octets(self.out_data)
        c.part("align")
        if c.gated(lambda: (self.fields & 0x1) != 0):
            c.extend(c.align(8))
        c.part("unique_id")
        if c.has("unique_id", self.unique_id, lambda: (self.fields & 0x1) != 0):
            c.scalar("Q", self.unique_id)

    def cleared(self) -> ConnectionData:
        """The same with zeros where readers pass over what writers refuse."""
        return replace(self, fields=ConnectionFields(self.fields & 0x1))

    def _rules(self, c: Cursor) -> None:
        if self.out_resp_len > self.out_data_len:
            raise c.fault("xenstore.connection_data.out-resp-len.within", 18, "out_resp_len")

    def _remember(self, stream: Stream, c: Cursor) -> None:
        if self.conn_id is not None and "conn_id" not in c.without:
            stream.note("CONNECTION_DATA.conn_id", self.conn_id or 0)


@dataclass(**SLOTS)
class WatchData(Structure):
    """A watch that a connection has registered."""

    #: The connection that registered the watch.
    conn_id: int = 0
    #: Octets of `wpath`, its NUL included.
    wpath_len: int = 0
    #: Octets of `token`, its NUL included.
    token_len: int = 0
    #: The watched path, or a special name that begins with `@`.
    wpath: bytes = b""
    #: The token that the client gave.
    token: bytes = b""
    _FORM = Form("WATCH_DATA", 3, 8, False, "xenstore.watch_data.length")

    _FIXED = orders("IHH")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> WatchData:
        (conn_id, wpath_len, token_len) = told
        if not c.held("CONNECTION_DATA.conn_id", conn_id):
            raise c.fault("xenstore.watch_data.conn_id.refers", at, "conn_id")
        c.at = 8
        c.part("wpath", "xenstore.watch_data.wpath.fits")
        octets = bytes(c.octets(wpath_len))
        if not terminated(octets):
            raise c.fault("xenstore.watch_data.wpath.terminated", c.start, "wpath")
        wpath = text_of(octets)
        c.part("token", "xenstore.watch_data.token.fits")
        octets = bytes(c.octets(token_len))
        if not terminated(octets):
            raise c.fault("xenstore.watch_data.token.terminated", c.start, "token")
        token = text_of(octets)
        self = new(cls)
        self.conn_id = conn_id
        self.wpath_len = wpath_len
        self.token_len = token_len
        self.wpath = wpath
        self.token = token
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.conn_id, self.wpath_len, self.token_len)
        c.part("wpath")
        c.agree(self.wpath, lambda: self.wpath_len, 1)
        c.string(self.wpath)
        c.part("token")
        c.agree(self.token, lambda: self.token_len, 1)
        c.string(self.token)


@dataclass(**SLOTS)
class TransactionData(Structure):
    """A transaction that is pending on a connection."""

    #: The connection that started the transaction.
    conn_id: int = 0
    #: The id that the client was given.
    tx_id: int = 0
    _FORM = Form("TRANSACTION_DATA", 4, 8, True, "xenstore.transaction_data.length", alone=True)

    _FIXED = orders("II")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> TransactionData:
        (conn_id, tx_id) = told
        if not c.held("CONNECTION_DATA.conn_id", conn_id):
            raise c.fault("xenstore.transaction_data.conn_id.refers", at, "conn_id")
        self = new(cls)
        self.conn_id = conn_id
        self.tx_id = tx_id
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(c.data, at, self.conn_id, self.tx_id)


@dataclass(**SLOTS)
class NodeData(Structure):
    """A node of the tree, either committed or as a pending transaction sees it."""

    #: The connection of the pending transaction, or 0 for a committed node.
    conn_id: int = 0
    #: The pending transaction; no meaning where `conn_id` is 0.
    tx_id: int = 0
    #: Octets of `path`, its NUL included.
    path_len: int = 0
    #: Octets of `value`; 0 for a deleted node.
    value_len: int = 0
    #: What the transaction did; no meaning where `conn_id` is 0.
    access: NodeAccess = NodeAccess(0)
    #: Number of permissions; 0 for a node that the transaction deleted.
    perm_count: int = 0
    #: The permissions, the owner's first.
    perms: Sequence[NodePermission] = ()
    #: Absolute path of the node, or the name of a special node, which begins with `@`.
    path: bytes = b""
    #: Value of the node: any octets, with no NUL added.
    value: Octets = b""
    _FORM = Form("NODE_DATA", 5, 16, False, "xenstore.node_data.length")

    _FIXED = orders("IIHHHH")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> NodeData:
        (conn_id, tx_id, path_len, value_len, access, perm_count) = told
        if conn_id and not c.held("CONNECTION_DATA.conn_id", conn_id):
            raise c.fault("xenstore.node_data.conn_id.refers", at, "conn_id")
        if c.writing and access & 0xfffc:
            raise c.fault("xenstore.node_data.access.zero", at + 12, "access")
        c.at = 16
        c.part("perms", "xenstore.node_data.perms.fits")
        c.take(perm_count * 4)
        perms = c.structures("perms", NodePermission, c.start, 4, (c.at - c.start) // 4)
        c.part("path", "xenstore.node_data.path.fits")
        octets = bytes(c.octets(path_len))
        if not terminated(octets):
            raise c.fault("xenstore.node_data.path.terminated", c.start, "path")
        if not _PATTERNS["xenstore.node_data.path.form"].matches(text_of(octets)):
            raise c.fault("xenstore.node_data.path.form", c.start, "path")
        path = text_of(octets)
        c.part("value", "xenstore.node_data.value.fits")
        value = c.octets(value_len)
        self = new(cls)
        self.conn_id = conn_id
        self.tx_id = tx_id
        self.path_len = path_len
        self.value_len = value_len
        self.access = NodeAccess(access)
        self.perm_count = perm_count
        self.perms = perms
        self.path = path
        self.value = value
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(16)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.conn_id,
            self.tx_id,
            self.path_len,
            self.value_len,
            self.access,
            self.perm_count,
        )
        c.part("perms")
        c.agree(self.perms, lambda: self.perm_count)
        c.structures(self.perms, 4)
        c.part("path")
        c.agree(self.path, lambda: self.path_len, 1)
        c.string(self.path)
        c.part("value")
        c.agree(self.value, lambda: self.value_len)
        c.octets(self.value)

    def cleared(self) -> NodeData:
        """The same with zeros where readers pass over what writers refuse."""
        return replace(
            self,
            access=NodeAccess(self.access & 0x3),
            perms=[cleared(it) for it in self.perms],
        )

    def _rules(self, c: Cursor) -> None:
        if (
            self.perm_count == 0
            and (self.conn_id == 0 or (self.access & 0x1) != 0 or (self.access >> 1 & 0x1) != 0)
        ):
            raise c.fault("xenstore.node_data.permitted", 14, "perm_count")
        if (
            (self.perm_count != 0 or self.value_len != 0)
            and self.conn_id != 0
            and (self.access & 0x1) == 0
            and (self.access >> 1 & 0x1) == 0
        ):
            raise c.fault("xenstore.node_data.deleted", 14, "perm_count")
        if self.conn_id != 0 and not c.seen(4):
            raise c.fault("xenstore.node_data.announced", 0, "conn_id")


@dataclass(**SLOTS)
class GlobalQuotaData(Structure):
    """The quota of every domain, and those of the daemon as a whole."""

    #: Number of quota that apply to each domain.
    n_dom_quota: int = 0
    #: Number of quota that apply to all domains together.
    n_glob_quota: int = 0
    #: Default quota for each domain, 0 for unlimited.
    dom_quota: Sequence[int] = ()
    #: Quota for all domains together, 0 for unlimited.
    glob_quota: Sequence[int] = ()
    #: Names of the quota, in the order of their values.
    quota_names: Sequence[bytes] = ()
    _FORM = Form("GLOBAL_QUOTA_DATA", 6, 4, False, "xenstore.global_quota_data.length")

    _FIXED = orders("HH")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> GlobalQuotaData:
        (n_dom_quota, n_glob_quota) = told
        c.at = 4
        c.part("dom_quota", "xenstore.global_quota_data.dom_quota.fits")
        c.take(n_dom_quota * 4)
        dom_quota = c.integers("I", c.start, (c.at - c.start) // 4)
        c.part("glob_quota", "xenstore.global_quota_data.glob_quota.fits")
        c.take(n_glob_quota * 4)
        glob_quota = c.integers("I", c.start, (c.at - c.start) // 4)
        c.part("quota_names", "xenstore.global_quota_data.quota_names.fits")
        quota_names_: List[bytes] = []
        while len(quota_names_) < (n_dom_quota + n_glob_quota):
            quota_names_.append(c.string(f"quota_names[{len(quota_names_)}]", "xenstore.global_quota_data.quota_names.terminated", []))
        quota_names = quota_names_
        self = new(cls)
        self.n_dom_quota = n_dom_quota
        self.n_glob_quota = n_glob_quota
        self.dom_quota = dom_quota
        self.glob_quota = glob_quota
        self.quota_names = quota_names
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(4)
        self._FIXED[c.big].pack_into(c.data, at, self.n_dom_quota, self.n_glob_quota)
        c.part("dom_quota")
        c.agree(self.dom_quota, lambda: self.n_dom_quota)
        c.integers("I", self.dom_quota)
        c.part("glob_quota")
        c.agree(self.glob_quota, lambda: self.n_glob_quota)
        c.integers("I", self.glob_quota)
        c.part("quota_names")
        c.agree(self.quota_names, lambda: (self.n_dom_quota + self.n_glob_quota))
        for quota_names_ in self.quota_names:
            c.string(quota_names_, False)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.seen(6):
            raise c.fault("xenstore.global_quota_data.once", at, path)


@dataclass(**SLOTS)
class DomainData(Structure):
    """The quota and features of one domain."""

    #: The domain.
    domain_id: int = 0
    #: Number of quota.
    n_quota: int = 0
    #: Feature bits that the guest sees at offset 2064 of its ring page.
    features: Optional[ServerFeatures] = None
    #: Values of the quota, 0 for unlimited.
    quota_val: Sequence[int] = ()
    #: Names of the quota, in the order of their values.
    quota_names: Sequence[bytes] = ()
    _FORM = Form("DOMAIN_DATA", 7, 8, False, "xenstore.domain_data.length")

    _FIXED = orders("HHI")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> DomainData:
        (domain_id, n_quota, features) = told
        if c.held("DOMAIN_DATA.domain_id", domain_id):
            raise c.fault("xenstore.domain_data.domain-id.unique", at, "domain_id")
        if c.version < 2:
            if c.writing and any(c.data[at + 4 : at + 8]):
                raise c.fault("xenstore.domain_data.features.zero", at + 4, "features")
            features = None
        else:
            pass
        c.at = 8
        c.part("quota_val", "xenstore.domain_data.quota_val.fits")
        c.take(n_quota * 4)
        quota_val = c.integers("I", c.start, (c.at - c.start) // 4)
        c.part("quota_names", "xenstore.domain_data.quota_names.fits")
        quota_names_: List[bytes] = []
        while len(quota_names_) < n_quota:
            quota_names_.append(c.string(f"quota_names[{len(quota_names_)}]", "xenstore.domain_data.quota_names.terminated", []))
        quota_names = quota_names_
        self = new(cls)
        self.domain_id = domain_id
        self.n_quota = n_quota
        self.features = None if features is None else ServerFeatures(features)
        self.quota_val = quota_val
        self.quota_names = quota_names
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(8)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.domain_id,
            self.n_quota,
            c.known("features", self.features, c.version >= 2),
        )
        c.part("quota_val")
        c.agree(self.quota_val, lambda: self.n_quota)
        c.integers("I", self.quota_val)
        c.part("quota_names")
        c.agree(self.quota_names, lambda: self.n_quota)
        for quota_names_ in self.quota_names:
            c.string(quota_names_, False)

    def _remember(self, stream: Stream, c: Cursor) -> None:
        if self.domain_id is not None and "domain_id" not in c.without:
            stream.note("DOMAIN_DATA.domain_id", self.domain_id or 0)


@dataclass(**SLOTS)
class WatchDataExtended(Structure):
    """A watch of limited depth that a connection has registered."""

    #: The connection that registered the watch.
    conn_id: int = 0
    #: Octets of `wpath`, its NUL included.
    wpath_len: int = 0
    #: Octets of `token`, its NUL included.
    token_len: int = 0
    #: Levels below the watched path that match; 0xffff for all.
    depth: int = 0
    #: The watched path, or a special name that begins with `@`.
    wpath: bytes = b""
    #: The token that the client gave.
    token: bytes = b""
    _FORM = Form("WATCH_DATA_EXTENDED", 8, 12, False, "xenstore.watch_data_extended.length")

    _FIXED = orders("IHHHH")

    @classmethod
    def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> WatchDataExtended:
        (conn_id, wpath_len, token_len, depth, reserved) = told
        if not c.held("CONNECTION_DATA.conn_id", conn_id):
            raise c.fault("xenstore.watch_data_extended.conn_id.refers", at, "conn_id")
        if c.writing and reserved:
            raise c.fault("xenstore.watch_data_extended.reserved.zero", at + 10, "reserved")
        c.at = 12
        c.part("wpath", "xenstore.watch_data_extended.wpath.fits")
        octets = bytes(c.octets(wpath_len))
        if not terminated(octets):
            raise c.fault("xenstore.watch_data_extended.wpath.terminated", c.start, "wpath")
        wpath = text_of(octets)
        c.part("token", "xenstore.watch_data_extended.token.fits")
        octets = bytes(c.octets(token_len))
        if not terminated(octets):
            raise c.fault("xenstore.watch_data_extended.token.terminated", c.start, "token")
        token = text_of(octets)
        self = new(cls)
        self.conn_id = conn_id
        self.wpath_len = wpath_len
        self.token_len = token_len
        self.depth = depth
        self.wpath = wpath
        self.token = token
        return self

    def _write(self, c: Output, at: int) -> None:
        c.extend(12)
        self._FIXED[c.big].pack_into(
            c.data,
            at,
            self.conn_id,
            self.wpath_len,
            self.token_len,
            self.depth,
            0,
        )
        c.part("wpath")
        c.agree(self.wpath, lambda: self.wpath_len, 1)
        c.string(self.wpath)
        c.part("token")
        c.agree(self.token, lambda: self.token_len, 1)
        c.string(self.token)

    @staticmethod
    def _admit(c: Cursor, at: int, path: str) -> None:
        if c.version < 2:
            raise c.fault("xenstore.watch_data_extended.since", at, path)


class _Stream(Stream):
    ID = "xenstore"
    NAME = "xenstore"
    VERSIONS = (1, 2,)
    _HEADERS = [
        HeaderForm("image_header", "image_header", 16, True, "xenstore.image_header.complete", ImageHeader, "version", ("flags", 0x1)),
    ]
    _HEADER_TYPE = Headers
    _FRAMING = Framing(
        size=8,
        big=None,
        of=RecordHeader,
        type=(0, 4, "type"),
        length=(4, 4, "length"),
        instance=None,
        header_complete="xenstore.framing.header-complete",
        body_complete="xenstore.framing.body-complete",
        end="xenstore.framing.end",
        nothing_after="xenstore.framing.nothing-after-end",
        type_known="xenstore.framing.type",
        optional_bit=None,
        passes_unknown=False,
        limit=None,
        aligned="xenstore.framing.length-aligned",
        unique=None,
        pad_to=8,
        pad_counts=True,
        pad_complete="xenstore.framing.body-complete",
        pad_zero="xenstore.framing.padding.zero",
        pad_verified=False,
    )
    _RECORDS = {
        0: End,
        1: GlobalData,
        2: ConnectionData,
        3: WatchData,
        4: TransactionData,
        5: NodeData,
        6: GlobalQuotaData,
        7: DomainData,
        8: WatchDataExtended,
    }
    _SAVED = (GlobalData, ConnectionData, WatchData, TransactionData, NodeData, GlobalQuotaData, DomainData, WatchDataExtended, End,)
    _ENDS_WITH = End
    _INNER = {
    }
    RULES = {
        "xenstore.node_permission.perm.named": (Class.VALUE, "`perm` is one of the values of `permission`."),
        "xenstore.node_permission.flags.zero": (Class.RESERVED, "The reserved bits of `flags` are zero when they are written."),
        "xenstore.socket.reserved.zero": (Class.RESERVED, "The 4 reserved octets are zero when they are written."),
        "xenstore.image_header.complete": (Class.TRUNCATED, "A stream holds all octets of its `image_header`."),
        "xenstore.image_header.ident.const": (Class.MAGIC, "`ident` is 0x78656e73746f7265."),
        "xenstore.image_header.version.known": (Class.VERSION, "`version` is 1 or 2."),
        "xenstore.image_header.flags.zero": (Class.RESERVED, "The reserved bits of `flags` are zero."),
        "xenstore.framing.header-complete": (Class.TRUNCATED, "A stream holds all octets of a record's header."),
        "xenstore.framing.body-complete": (Class.TRUNCATED, "A stream holds as many octets of a body as the record's length says."),
        "xenstore.framing.end": (Class.TRUNCATED, "A stream does not stop before its last record."),
        "xenstore.framing.nothing-after-end": (Class.TRAILING, "Nothing follows the last record."),
        "xenstore.framing.type": (Class.TYPE, "The type of a record is one of those described."),
        "xenstore.framing.padding.zero": (Class.PADDING, "The octets of the padding are zero when they are written."),
        "xenstore.framing.length-aligned": (Class.LENGTH, "The length of a record is a multiple of 8."),
        "xenstore.end.length": (Class.LENGTH, "The length of END is 0."),
        "xenstore.global_data.once": (Class.DUPLICATE, "A stream has no second GLOBAL_DATA."),
        "xenstore.global_data.length": (Class.LENGTH, "The length of GLOBAL_DATA is 8: 8 octets of fields, and their padding."),
        "xenstore.connection_data.conn_id.min": (Class.VALUE, "`conn_id` is at least 1."),
        "xenstore.connection_data.conn_type.named": (Class.VALUE, "`conn_type` is one of the values of `connection_type`."),
        "xenstore.connection_data.fields.zero": (Class.RESERVED, "The reserved bits of `fields` are zero when they are written."),
        "xenstore.connection_data.in_data.fits": (Class.LENGTH, "`in_data` lies within the body of its record."),
        "xenstore.connection_data.out_data.fits": (Class.LENGTH, "`out_data` lies within the body of its record."),
        "xenstore.connection_data.align.fits": (Class.LENGTH, "The alignment lies within the body of its record."),
        "xenstore.connection_data.align.zero": (Class.RESERVED, "The octets that an alignment skips are zero when they are written."),
        "xenstore.connection_data.unique_id.fits": (Class.LENGTH, "`unique_id` lies within the body of its record."),
        "xenstore.connection_data.length": (Class.LENGTH, "The length of CONNECTION_DATA is the sum of its fields, rounded up to a multiple of 8."),
        "xenstore.connection_data.out-resp-len.within": (Class.VALUE, "The response sent in part is part of the pending output."),
        "xenstore.connection_data.conn-id.unique": (Class.DUPLICATE, "No two connections share an identifier."),
        "xenstore.watch_data.conn_id.refers": (Class.REFERENCE, "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA."),
        "xenstore.watch_data.wpath.fits": (Class.LENGTH, "`wpath` lies within the body of its record."),
        "xenstore.watch_data.wpath.terminated": (Class.TEXT, "`wpath` ends in a NUL and holds no other."),
        "xenstore.watch_data.token.fits": (Class.LENGTH, "`token` lies within the body of its record."),
        "xenstore.watch_data.token.terminated": (Class.TEXT, "`token` ends in a NUL and holds no other."),
        "xenstore.watch_data.length": (Class.LENGTH, "The length of WATCH_DATA is the sum of its fields, rounded up to a multiple of 8."),
        "xenstore.transaction_data.conn_id.refers": (Class.REFERENCE, "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA."),
        "xenstore.transaction_data.length": (Class.LENGTH, "The length of TRANSACTION_DATA is 8: 8 octets of fields, and their padding."),
        "xenstore.node_data.conn_id.refers": (Class.REFERENCE, "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA, or 0."),
        "xenstore.node_data.access.zero": (Class.RESERVED, "The reserved bits of `access` are zero when they are written."),
        "xenstore.node_data.perms.fits": (Class.LENGTH, "`perms` lies within the body of its record."),
        "xenstore.node_data.path.fits": (Class.LENGTH, "`path` lies within the body of its record."),
        "xenstore.node_data.path.terminated": (Class.TEXT, "`path` ends in a NUL and holds no other."),
        "xenstore.node_data.path.form": (Class.TEXT, "`path` matches `/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+`."),
        "xenstore.node_data.value.fits": (Class.LENGTH, "`value` lies within the body of its record."),
        "xenstore.node_data.length": (Class.LENGTH, "The length of NODE_DATA is the sum of its fields, rounded up to a multiple of 8."),
        "xenstore.node_data.permitted": (Class.VALUE, "A node has at least one permission, unless a pending transaction deleted it, in which case `access` says that it was neither read nor written."),
        "xenstore.node_data.deleted": (Class.VALUE, "A node that a pending transaction deleted has neither permissions nor a value. Its `access` says that it was neither read nor written, as that of no other node of the transaction does."),
        "xenstore.node_data.announced": (Class.VALUE, "Before a pending node there is a TRANSACTION_DATA."),
        "xenstore.global_quota_data.dom_quota.fits": (Class.LENGTH, "`dom_quota` lies within the body of its record."),
        "xenstore.global_quota_data.glob_quota.fits": (Class.LENGTH, "`glob_quota` lies within the body of its record."),
        "xenstore.global_quota_data.quota_names.fits": (Class.LENGTH, "`quota_names` lies within the body of its record."),
        "xenstore.global_quota_data.quota_names.terminated": (Class.TEXT, "Every string of `quota_names` ends in a NUL."),
        "xenstore.global_quota_data.once": (Class.DUPLICATE, "A stream has no second GLOBAL_QUOTA_DATA."),
        "xenstore.global_quota_data.length": (Class.LENGTH, "The length of GLOBAL_QUOTA_DATA is the sum of its fields, rounded up to a multiple of 8."),
        "xenstore.domain_data.features.zero": (Class.RESERVED, "In a version before 2, the octets of `features` are zero when they are written."),
        "xenstore.domain_data.quota_val.fits": (Class.LENGTH, "`quota_val` lies within the body of its record."),
        "xenstore.domain_data.quota_names.fits": (Class.LENGTH, "`quota_names` lies within the body of its record."),
        "xenstore.domain_data.quota_names.terminated": (Class.TEXT, "Every string of `quota_names` ends in a NUL."),
        "xenstore.domain_data.length": (Class.LENGTH, "The length of DOMAIN_DATA is the sum of its fields, rounded up to a multiple of 8."),
        "xenstore.domain_data.domain-id.unique": (Class.DUPLICATE, "A domain has at most one DOMAIN_DATA."),
        "xenstore.watch_data_extended.conn_id.refers": (Class.REFERENCE, "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA."),
        "xenstore.watch_data_extended.reserved.zero": (Class.RESERVED, "The 2 reserved octets are zero when they are written."),
        "xenstore.watch_data_extended.wpath.fits": (Class.LENGTH, "`wpath` lies within the body of its record."),
        "xenstore.watch_data_extended.wpath.terminated": (Class.TEXT, "`wpath` ends in a NUL and holds no other."),
        "xenstore.watch_data_extended.token.fits": (Class.LENGTH, "`token` lies within the body of its record."),
        "xenstore.watch_data_extended.token.terminated": (Class.TEXT, "`token` ends in a NUL and holds no other."),
        "xenstore.watch_data_extended.since": (Class.VERSION, "A stream of a version before 2 has no WATCH_DATA_EXTENDED."),
        "xenstore.watch_data_extended.length": (Class.LENGTH, "The length of WATCH_DATA_EXTENDED is the sum of its fields, rounded up to a multiple of 8."),
    }


#: The classes of the records, by the names of these in the description.
RECORDS: Dict[str, Type[Structure]] = {
    "END": End,
    "GLOBAL_DATA": GlobalData,
    "CONNECTION_DATA": ConnectionData,
    "WATCH_DATA": WatchData,
    "TRANSACTION_DATA": TransactionData,
    "NODE_DATA": NodeData,
    "GLOBAL_QUOTA_DATA": GlobalQuotaData,
    "DOMAIN_DATA": DomainData,
    "WATCH_DATA_EXTENDED": WatchDataExtended,
}


#: The body of a record; octets, where its type is optional and unknown.
Body = Union[
    End,
    GlobalData,
    ConnectionData,
    WatchData,
    TransactionData,
    NodeData,
    GlobalQuotaData,
    DomainData,
    WatchDataExtended,
    memoryview,
]
#: The headers of the stream of a record.
AllHeaders = Union[Headers]


class Reader(StreamReader[Record[Body, AllHeaders], Body, Headers]):
    """Reads a stream: Xenstore state."""

    def __init__(self, source: From) -> None:
        super().__init__(_Stream(False, ALL), source)


class Writer(StreamWriter[Body]):
    """Writes a stream: Xenstore state."""

    def __init__(self, sink: Sink, headers: Optional[Headers] = None) -> None:
        super().__init__(_Stream(True, None), sink, headers or Headers())


def check(source: From) -> None:
    """Judges a whole stream as what a writer has written."""
    _check(_Stream, source)
