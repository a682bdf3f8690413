// Code generated from spec/xenstore/records by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"bytes"
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeWatchDataExtended is the type code of a record WATCH_DATA_EXTENDED.
const TypeWatchDataExtended uint32 = 0x8

// WatchDataExtended: A watch of limited depth that a connection has registered.
type WatchDataExtended struct {
	// Offset 0: The connection that registered the watch.
	// [xenstore.watch_data_extended.conn_id.refers]
	ConnID uint32

	// Offset 4: Octets of `wpath`, its NUL included.
	WpathLen uint16

	// Offset 6: Octets of `token`, its NUL included.
	TokenLen uint16

	// Offset 8: Levels below the watched path that match; 0xffff for all.
	Depth uint16

	// Offset 10: Reserved.
	_ [2]byte

	// The watched path, or a special name that begins with `@`.
	// [xenstore.watch_data_extended.wpath.terminated] Without its NUL.
	Wpath []byte

	// The token that the client gave. [xenstore.watch_data_extended.token.terminated] Without its
	// NUL.
	Token []byte
}

// Counted gives the same record with the fields set that count others. What is too long for the
// field that counts it is refused when the record is written.
func (v WatchDataExtended) Counted() WatchDataExtended {
	v.WpathLen = uint16(len(v.Wpath) + 1)
	v.TokenLen = uint16(len(v.Token) + 1)
	return v
}

// decodeHead sets the fields of the first 12 octets.
func (v *WatchDataExtended) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:12:12]
	if order == streamspec.BigEndian {
		v.ConnID = binary.BigEndian.Uint32(b[0:4])
		v.WpathLen = binary.BigEndian.Uint16(b[4:6])
		v.TokenLen = binary.BigEndian.Uint16(b[6:8])
		v.Depth = binary.BigEndian.Uint16(b[8:10])
		return
	}
	v.ConnID = binary.LittleEndian.Uint32(b[0:4])
	v.WpathLen = binary.LittleEndian.Uint16(b[4:6])
	v.TokenLen = binary.LittleEndian.Uint16(b[6:8])
	v.Depth = binary.LittleEndian.Uint16(b[8:10])
}

// putHead sets octets that are zero to those of the first fields.
func (v *WatchDataExtended) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:12:12]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.ConnID)
		binary.BigEndian.PutUint16(o[4:6], v.WpathLen)
		binary.BigEndian.PutUint16(o[6:8], v.TokenLen)
		binary.BigEndian.PutUint16(o[8:10], v.Depth)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.ConnID)
	binary.LittleEndian.PutUint16(o[4:6], v.WpathLen)
	binary.LittleEndian.PutUint16(o[6:8], v.TokenLen)
	binary.LittleEndian.PutUint16(o[8:10], v.Depth)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *WatchDataExtended) checkHead(b []byte, s *state) *streamspec.Error {
	if !s.connectionDataConnIDValues.Has(uint64(v.ConnID)) {
		return wire.Broken(&ruleWatchDataExtendedConnIDRefers, 0, "conn_id")
	}
	if s.Writer && binary.LittleEndian.Uint16(b[10:12]) != 0 {
		return wire.Broken(&ruleWatchDataExtendedReservedZero, 10, "reserved")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *WatchDataExtended) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if err := v.checkHead(b, s); err != nil {
		return 0, err
	}
	var octets []byte
	var ok bool
	c := wire.Cursor{Body: b, At: 12}
	octets, ok = c.Take(uint64(v.WpathLen))
	if !ok {
		return 0, wire.Broken(&ruleWatchDataExtendedWpathFits, c.Start, "wpath")
	}
	v.Wpath, ok = wire.Text(octets)
	if !ok {
		return 0, wire.Broken(&ruleWatchDataExtendedWpathTerminated, c.Start, "wpath")
	}
	octets, ok = c.Take(uint64(v.TokenLen))
	if !ok {
		return 0, wire.Broken(&ruleWatchDataExtendedTokenFits, c.Start, "token")
	}
	v.Token, ok = wire.Text(octets)
	if !ok {
		return 0, wire.Broken(&ruleWatchDataExtendedTokenTerminated, c.Start, "token")
	}
	return c.At, nil
}

// append appends the octets of a body.
func (v *WatchDataExtended) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 12)...)
	v.putHead(b[len(b)-12:], s.order)
	b = append(append(b, v.Wpath...), 0)
	b = append(append(b, v.Token...), 0)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *WatchDataExtended) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(b, s); err != nil {
		return err
	}
	at := 12
	if uint64(v.WpathLen) != uint64(len(v.Wpath)+1) {
		return wire.Broken(&ruleWatchDataExtendedWpathFits, at, "wpath")
	}
	if bytes.IndexByte(v.Wpath, 0) >= 0 {
		return wire.Broken(&ruleWatchDataExtendedWpathTerminated, at, "wpath")
	}
	at += len(v.Wpath) + 1
	if uint64(v.TokenLen) != uint64(len(v.Token)+1) {
		return wire.Broken(&ruleWatchDataExtendedTokenFits, at, "token")
	}
	if bytes.IndexByte(v.Token, 0) >= 0 {
		return wire.Broken(&ruleWatchDataExtendedTokenTerminated, at, "token")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v WatchDataExtended) Cleared() WatchDataExtended {
	return v
}
