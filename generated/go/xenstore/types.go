// Code generated from spec/xenstore/stream.yaml by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"encoding/binary"
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// ConnectionFields: Which additional fields follow the pending data.
type ConnectionFields uint16

const (
	// ConnectionFieldsUniqueID: The unique id is present.
	ConnectionFieldsUniqueID ConnectionFields = 1 << 0
)

// UniqueID: The unique id is present.
func (v ConnectionFields) UniqueID() bool {
	return v&ConnectionFieldsUniqueID != 0
}

// WithUniqueID gives the same bits, but for UniqueID.
func (v ConnectionFields) WithUniqueID(value bool) ConnectionFields {
	if value {
		return v | ConnectionFieldsUniqueID
	}
	return v &^ ConnectionFieldsUniqueID
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v ConnectionFields) String() string {
	return wire.BitsText(uint64(v), connectionFieldsParts)
}

// ParseConnectionFields gives what String makes into a text.
func ParseConnectionFields(text string) (value ConnectionFields, ok bool) {
	bits, ok := wire.ParseBits(text, connectionFieldsParts)
	value = ConnectionFields(bits)
	return value, ok && uint64(value) == bits
}

// connectionFieldsParts are what the parts are called.
var connectionFieldsParts = []wire.Part{
	{Name: "unique_id", Low: 0, Width: 1},
}

// ConnectionType: How the client is connected.
type ConnectionType uint16

const (
	// ConnectionTypeSharedRing: A page shared with a domain.
	ConnectionTypeSharedRing ConnectionType = 0

	// ConnectionTypeSocket: A local socket.
	ConnectionTypeSocket ConnectionType = 1
)

// Known tells whether the value has a name.
func (v ConnectionType) Known() bool {
	return v <= ConnectionTypeSocket
}

// String gives the name of the value, or its number if it has none.
func (v ConnectionType) String() string {
	switch v {
	case ConnectionTypeSharedRing:
		return "shared_ring"
	case ConnectionTypeSocket:
		return "socket"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseConnectionType gives the value with a name.
func ParseConnectionType(name string) (value ConnectionType, ok bool) {
	switch name {
	case "shared_ring":
		return ConnectionTypeSharedRing, true
	case "socket":
		return ConnectionTypeSocket, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v ConnectionType) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *ConnectionType) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseConnectionType)
	return err
}

// DomainID: A domain id as it stands in 16 bits.
type DomainID uint16

const (
	// DomainIDInvalid: Stands for no domain.
	DomainIDInvalid DomainID = 0x7ff4

	// DomainIDAny: Stands for every domain, in a permission.
	DomainIDAny DomainID = 0x7ff5
)

// Known tells whether the value has a name.
func (v DomainID) Known() bool {
	return v >= DomainIDInvalid && v <= DomainIDAny
}

// String gives the name of the value, or its number if it has none.
func (v DomainID) String() string {
	switch v {
	case DomainIDInvalid:
		return "invalid"
	case DomainIDAny:
		return "any"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseDomainID gives the value with a name.
func ParseDomainID(name string) (value DomainID, ok bool) {
	switch name {
	case "invalid":
		return DomainIDInvalid, true
	case "any":
		return DomainIDAny, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v DomainID) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *DomainID) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseDomainID)
	return err
}

// HeaderFlags: Properties of the whole stream.
type HeaderFlags uint32

const (
	// HeaderFlagsBigEndian: The endianness after the image header: 0 little, 1 big.
	HeaderFlagsBigEndian HeaderFlags = 1 << 0
)

// BigEndian: The endianness after the image header: 0 little, 1 big.
func (v HeaderFlags) BigEndian() bool {
	return v&HeaderFlagsBigEndian != 0
}

// WithBigEndian gives the same bits, but for BigEndian.
func (v HeaderFlags) WithBigEndian(value bool) HeaderFlags {
	if value {
		return v | HeaderFlagsBigEndian
	}
	return v &^ HeaderFlagsBigEndian
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v HeaderFlags) String() string {
	return wire.BitsText(uint64(v), headerFlagsParts)
}

// ParseHeaderFlags gives what String makes into a text.
func ParseHeaderFlags(text string) (value HeaderFlags, ok bool) {
	bits, ok := wire.ParseBits(text, headerFlagsParts)
	value = HeaderFlags(bits)
	return value, ok && uint64(value) == bits
}

// headerFlagsParts are what the parts are called.
var headerFlagsParts = []wire.Part{
	{Name: "big_endian", Low: 0, Width: 1},
}

// NodeAccess: What a pending transaction did with a node.
type NodeAccess uint16

const (
	// NodeAccessRead: The node was read.
	NodeAccessRead NodeAccess = 1 << 0

	// NodeAccessWritten: The node was written.
	NodeAccessWritten NodeAccess = 1 << 1
)

// Read: The node was read.
func (v NodeAccess) Read() bool {
	return v&NodeAccessRead != 0
}

// WithRead gives the same bits, but for Read.
func (v NodeAccess) WithRead(value bool) NodeAccess {
	if value {
		return v | NodeAccessRead
	}
	return v &^ NodeAccessRead
}

// Written: The node was written.
func (v NodeAccess) Written() bool {
	return v&NodeAccessWritten != 0
}

// WithWritten gives the same bits, but for Written.
func (v NodeAccess) WithWritten(value bool) NodeAccess {
	if value {
		return v | NodeAccessWritten
	}
	return v &^ NodeAccessWritten
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v NodeAccess) String() string {
	return wire.BitsText(uint64(v), nodeAccessParts)
}

// ParseNodeAccess gives what String makes into a text.
func ParseNodeAccess(text string) (value NodeAccess, ok bool) {
	bits, ok := wire.ParseBits(text, nodeAccessParts)
	value = NodeAccess(bits)
	return value, ok && uint64(value) == bits
}

// nodeAccessParts are what the parts are called.
var nodeAccessParts = []wire.Part{
	{Name: "read", Low: 0, Width: 1},
	{Name: "written", Low: 1, Width: 1},
}

// NodePermission: The permission of one domain on a node; the first one names the owner.
type NodePermission struct {
	// Offset 0: What the domain may do. [xenstore.node_permission.perm.named]
	Perm Permission

	// Offset 1: State of the permission. [xenstore.node_permission.flags.zero]
	Flags PermissionFlags

	// Offset 2: The domain, or `any`.
	Domid DomainID
}

// NodePermissionSize is the size of NodePermission in octets.
const NodePermissionSize = 4

// Decode sets v to what the first 4 octets of b stand for, and checks nothing but that they are
// there.
func (v *NodePermission) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:4:4]
	if order == streamspec.BigEndian {
		v.Perm = Permission(b[0])
		v.Flags = PermissionFlags(b[1])
		v.Domid = DomainID(binary.BigEndian.Uint16(b[2:4]))
		return
	}
	v.Perm = Permission(b[0])
	v.Flags = PermissionFlags(b[1])
	v.Domid = DomainID(binary.LittleEndian.Uint16(b[2:4]))
}

// Append appends the 4 octets that v stands for.
func (v *NodePermission) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 4)...)
	v.put(b[len(b)-4:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *NodePermission) put(o []byte, order streamspec.ByteOrder) {
	o = o[:4:4]
	if order == streamspec.BigEndian {
		o[0] = uint8(v.Perm)
		o[1] = uint8(v.Flags)
		binary.BigEndian.PutUint16(o[2:4], uint16(v.Domid))
		return
	}
	o[0] = uint8(v.Perm)
	o[1] = uint8(v.Flags)
	binary.LittleEndian.PutUint16(o[2:4], uint16(v.Domid))
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v NodePermission) Cleared() NodePermission {
	v.Flags &^= 254
	return v
}

// check checks the fields, in their order.
func (v *NodePermission) check(s *state) *streamspec.Error {
	if !v.Perm.Known() {
		return wire.Broken(&ruleNodePermissionPermNamed, 0, "perm")
	}
	if s.Writer && v.Flags&254 != 0 {
		return wire.Broken(&ruleNodePermissionFlagsZero, 1, "flags")
	}
	return nil
}

// Permission: What a domain may do with a node, as an ASCII letter.
type Permission uint8

const (
	// PermissionBoth: `b`: may read and write.
	PermissionBoth Permission = 98

	// PermissionNone: `n`: may do neither.
	PermissionNone Permission = 110

	// PermissionRead: `r`: may read.
	PermissionRead Permission = 114

	// PermissionWrite: `w`: may write.
	PermissionWrite Permission = 119
)

// Known tells whether the value has a name.
func (v Permission) Known() bool {
	switch v {
	case PermissionBoth, PermissionNone, PermissionRead, PermissionWrite:
		return true
	}
	return false
}

// String gives the name of the value, or its number if it has none.
func (v Permission) String() string {
	switch v {
	case PermissionBoth:
		return "both"
	case PermissionNone:
		return "none"
	case PermissionRead:
		return "read"
	case PermissionWrite:
		return "write"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParsePermission gives the value with a name.
func ParsePermission(name string) (value Permission, ok bool) {
	switch name {
	case "both":
		return PermissionBoth, true
	case "none":
		return PermissionNone, true
	case "read":
		return PermissionRead, true
	case "write":
		return PermissionWrite, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v Permission) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *Permission) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParsePermission)
	return err
}

// PermissionFlags: State of a permission.
type PermissionFlags uint8

const (
	// PermissionFlagsStale: The permission is stale and plays no part in checks.
	PermissionFlagsStale PermissionFlags = 1 << 0
)

// Stale: The permission is stale and plays no part in checks.
func (v PermissionFlags) Stale() bool {
	return v&PermissionFlagsStale != 0
}

// WithStale gives the same bits, but for Stale.
func (v PermissionFlags) WithStale(value bool) PermissionFlags {
	if value {
		return v | PermissionFlagsStale
	}
	return v &^ PermissionFlagsStale
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v PermissionFlags) String() string {
	return wire.BitsText(uint64(v), permissionFlagsParts)
}

// ParsePermissionFlags gives what String makes into a text.
func ParsePermissionFlags(text string) (value PermissionFlags, ok bool) {
	bits, ok := wire.ParseBits(text, permissionFlagsParts)
	value = PermissionFlags(bits)
	return value, ok && uint64(value) == bits
}

// permissionFlagsParts are what the parts are called.
var permissionFlagsParts = []wire.Part{
	{Name: "stale", Low: 0, Width: 1},
}

// SharedRing: A domain connected by a shared ring.
type SharedRing struct {
	// Offset 0: The domain that owns the shared page.
	Domid DomainID

	// Offset 2: The domain on whose behalf `domid` acts, or `invalid`.
	Tdomid DomainID

	// Offset 4: Port of the interdomain event channel to `domid`.
	Evtchn uint32
}

// SharedRingSize is the size of SharedRing in octets.
const SharedRingSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *SharedRing) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.Domid = DomainID(binary.BigEndian.Uint16(b[0:2]))
		v.Tdomid = DomainID(binary.BigEndian.Uint16(b[2:4]))
		v.Evtchn = binary.BigEndian.Uint32(b[4:8])
		return
	}
	v.Domid = DomainID(binary.LittleEndian.Uint16(b[0:2]))
	v.Tdomid = DomainID(binary.LittleEndian.Uint16(b[2:4]))
	v.Evtchn = binary.LittleEndian.Uint32(b[4:8])
}

// Append appends the 8 octets that v stands for.
func (v *SharedRing) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *SharedRing) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint16(o[0:2], uint16(v.Domid))
		binary.BigEndian.PutUint16(o[2:4], uint16(v.Tdomid))
		binary.BigEndian.PutUint32(o[4:8], v.Evtchn)
		return
	}
	binary.LittleEndian.PutUint16(o[0:2], uint16(v.Domid))
	binary.LittleEndian.PutUint16(o[2:4], uint16(v.Tdomid))
	binary.LittleEndian.PutUint32(o[4:8], v.Evtchn)
}

// Socket: A client connected by a local socket.
type Socket struct {
	// Offset 0: File descriptor of the connected socket.
	SocketFd int32

	// Offset 4: Reserved.
	_ [4]byte
}

// SocketSize is the size of Socket in octets.
const SocketSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *Socket) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.SocketFd = int32(binary.BigEndian.Uint32(b[0:4]))
		return
	}
	v.SocketFd = int32(binary.LittleEndian.Uint32(b[0:4]))
}

// Append appends the 8 octets that v stands for.
func (v *Socket) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Socket) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], uint32(v.SocketFd))
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], uint32(v.SocketFd))
}

// check checks the fields, in their order.
func (v *Socket) check(b []byte, s *state) *streamspec.Error {
	if s.Writer && binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&ruleSocketReservedZero, 4, "reserved")
	}
	return nil
}

// decodeNodePermission decodes an element.
func decodeNodePermission(b []byte, order streamspec.ByteOrder) (v NodePermission) {
	v.Decode(b, order)
	return v
}
