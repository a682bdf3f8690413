// Code generated from spec/xenstore/records by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"bytes"
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeNodeData is the type code of a record NODE_DATA.
const TypeNodeData uint32 = 0x5

// NodeData: A node of the tree, either committed or as a pending transaction sees it.
type NodeData struct {
	// Offset 0: The connection of the pending transaction, or 0 for a committed node.
	// [xenstore.node_data.conn_id.refers]
	ConnID uint32

	// Offset 4: The pending transaction; no meaning where `conn_id` is 0.
	TxID uint32

	// Offset 8: Octets of `path`, its NUL included.
	PathLen uint16

	// Offset 10: Octets of `value`; 0 for a deleted node.
	ValueLen uint16

	// Offset 12: What the transaction did; no meaning where `conn_id` is 0.
	// [xenstore.node_data.access.zero]
	Access NodeAccess

	// Offset 14: Number of permissions; 0 for a node that the transaction deleted.
	PermCount uint16

	// The permissions, the owner's first.
	Perms streamspec.Array[NodePermission]

	// Absolute path of the node, or the name of a special node, which begins with `@`.
	// [xenstore.node_data.path.terminated] [xenstore.node_data.path.form] Without its NUL.
	Path []byte

	// Value of the node: any octets, with no NUL added.
	Value []byte
}

// Counted gives the same record with the fields set that count others. What is too long for the
// field that counts it is refused when the record is written.
func (v NodeData) Counted() NodeData {
	v.PermCount = uint16(v.Perms.Len())
	v.PathLen = uint16(len(v.Path) + 1)
	v.ValueLen = uint16(len(v.Value))
	return v
}

// decodeHead sets the fields of the first 16 octets.
func (v *NodeData) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:16:16]
	if order == streamspec.BigEndian {
		v.ConnID = binary.BigEndian.Uint32(b[0:4])
		v.TxID = binary.BigEndian.Uint32(b[4:8])
		v.PathLen = binary.BigEndian.Uint16(b[8:10])
		v.ValueLen = binary.BigEndian.Uint16(b[10:12])
		v.Access = NodeAccess(binary.BigEndian.Uint16(b[12:14]))
		v.PermCount = binary.BigEndian.Uint16(b[14:16])
		return
	}
	v.ConnID = binary.LittleEndian.Uint32(b[0:4])
	v.TxID = binary.LittleEndian.Uint32(b[4:8])
	v.PathLen = binary.LittleEndian.Uint16(b[8:10])
	v.ValueLen = binary.LittleEndian.Uint16(b[10:12])
	v.Access = NodeAccess(binary.LittleEndian.Uint16(b[12:14]))
	v.PermCount = binary.LittleEndian.Uint16(b[14:16])
}

// putHead sets octets that are zero to those of the first fields.
func (v *NodeData) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:16:16]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.ConnID)
		binary.BigEndian.PutUint32(o[4:8], v.TxID)
		binary.BigEndian.PutUint16(o[8:10], v.PathLen)
		binary.BigEndian.PutUint16(o[10:12], v.ValueLen)
		binary.BigEndian.PutUint16(o[12:14], uint16(v.Access))
		binary.BigEndian.PutUint16(o[14:16], v.PermCount)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.ConnID)
	binary.LittleEndian.PutUint32(o[4:8], v.TxID)
	binary.LittleEndian.PutUint16(o[8:10], v.PathLen)
	binary.LittleEndian.PutUint16(o[10:12], v.ValueLen)
	binary.LittleEndian.PutUint16(o[12:14], uint16(v.Access))
	binary.LittleEndian.PutUint16(o[14:16], v.PermCount)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *NodeData) checkHead(s *state) *streamspec.Error {
	if v.ConnID != 0 && !s.connectionDataConnIDValues.Has(uint64(v.ConnID)) {
		return wire.Broken(&ruleNodeDataConnIDRefers, 0, "conn_id")
	}
	if s.Writer && v.Access&0xfffc != 0 {
		return wire.Broken(&ruleNodeDataAccessZero, 12, "access")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *NodeData) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if err := v.checkHead(s); err != nil {
		return 0, err
	}
	var octets []byte
	var ok bool
	c := wire.Cursor{Body: b, At: 16}
	octets, ok = c.Elements(uint64(v.PermCount), 4)
	if !ok {
		return 0, wire.Broken(&ruleNodeDataPermsFits, c.Start, "perms")
	}
	for i, o := 0, octets; len(o) > 0; i, o = i+1, o[4:] {
		var e NodePermission
		e.Decode(o, s.order)
		if err := e.check(s); err != nil {
			return 0, wire.Element(err, c.Start+4*i, "perms", i)
		}
	}
	v.Perms = streamspec.ArrayView(octets, 4, s.order, decodeNodePermission)
	octets, ok = c.Take(uint64(v.PathLen))
	if !ok {
		return 0, wire.Broken(&ruleNodeDataPathFits, c.Start, "path")
	}
	v.Path, ok = wire.Text(octets)
	if !ok {
		return 0, wire.Broken(&ruleNodeDataPathTerminated, c.Start, "path")
	}
	if !matchesNodeDataPathForm(v.Path) {
		return 0, wire.Broken(&ruleNodeDataPathForm, c.Start, "path")
	}
	v.Value, ok = c.Take(uint64(v.ValueLen))
	if !ok {
		return 0, wire.Broken(&ruleNodeDataValueFits, c.Start, "value")
	}
	return c.At, nil
}

// append appends the octets of a body.
func (v *NodeData) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 16)...)
	v.putHead(b[len(b)-16:], s.order)
	for i := 0; i < v.Perms.Len(); i++ {
		e := v.Perms.At(i)
		b = e.Append(b, s.order)
	}
	b = append(append(b, v.Path...), 0)
	b = append(b, v.Value...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *NodeData) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(s); err != nil {
		return err
	}
	at := 16
	if uint64(v.PermCount) != uint64(v.Perms.Len()) {
		return wire.Broken(&ruleNodeDataPermsFits, at, "perms")
	}
	for i := 0; i < v.Perms.Len(); i++ {
		e := v.Perms.At(i)
		if err := e.check(s); err != nil {
			return wire.Element(err, at+4*i, "perms", i)
		}
	}
	at += 4 * v.Perms.Len()
	if uint64(v.PathLen) != uint64(len(v.Path)+1) {
		return wire.Broken(&ruleNodeDataPathFits, at, "path")
	}
	if bytes.IndexByte(v.Path, 0) >= 0 {
		return wire.Broken(&ruleNodeDataPathTerminated, at, "path")
	}
	if !matchesNodeDataPathForm(v.Path) {
		return wire.Broken(&ruleNodeDataPathForm, at, "path")
	}
	at += len(v.Path) + 1
	if uint64(v.ValueLen) != uint64(len(v.Value)) {
		return wire.Broken(&ruleNodeDataValueFits, at, "value")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v NodeData) Cleared() NodeData {
	v.Access &^= 0xfffc
	v.Perms = v.Perms.Map(NodePermission.Cleared)
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *NodeData) checkRules(s *state) *streamspec.Error {
	if v.PermCount == 0 && (v.ConnID == 0 || v.Access.Read() || v.Access.Written()) {
		return wire.Broken(&ruleNodeDataPermitted, 14, "perm_count")
	}
	if (v.PermCount != 0 || v.ValueLen != 0) && v.ConnID != 0 && !v.Access.Read() && !v.Access.Written() {
		return wire.Broken(&ruleNodeDataDeleted, 14, "perm_count")
	}
	if v.ConnID != 0 && !s.seen[KindTransactionData] {
		return wire.Broken(&ruleNodeDataAnnounced, 0, "conn_id")
	}
	return nil
}
