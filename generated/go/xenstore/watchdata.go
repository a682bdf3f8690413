// Code generated from spec/xenstore/records by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"bytes"
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeWatchData is the type code of a record WATCH_DATA.
const TypeWatchData uint32 = 0x3

// WatchData: A watch that a connection has registered.
type WatchData struct {
	// Offset 0: The connection that registered the watch. [xenstore.watch_data.conn_id.refers]
	ConnID uint32

	// Offset 4: Octets of `wpath`, its NUL included.
	WpathLen uint16

	// Offset 6: Octets of `token`, its NUL included.
	TokenLen uint16

	// The watched path, or a special name that begins with `@`.
	// [xenstore.watch_data.wpath.terminated] Without its NUL.
	Wpath []byte

	// The token that the client gave. [xenstore.watch_data.token.terminated] Without its NUL.
	Token []byte
}

// Counted gives the same record with the fields set that count others. What is too long for the
// field that counts it is refused when the record is written.
func (v WatchData) Counted() WatchData {
	v.WpathLen = uint16(len(v.Wpath) + 1)
	v.TokenLen = uint16(len(v.Token) + 1)
	return v
}

// decodeHead sets the fields of the first 8 octets.
func (v *WatchData) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.ConnID = binary.BigEndian.Uint32(b[0:4])
		v.WpathLen = binary.BigEndian.Uint16(b[4:6])
		v.TokenLen = binary.BigEndian.Uint16(b[6:8])
		return
	}
	v.ConnID = binary.LittleEndian.Uint32(b[0:4])
	v.WpathLen = binary.LittleEndian.Uint16(b[4:6])
	v.TokenLen = binary.LittleEndian.Uint16(b[6:8])
}

// putHead sets octets that are zero to those of the first fields.
func (v *WatchData) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.ConnID)
		binary.BigEndian.PutUint16(o[4:6], v.WpathLen)
		binary.BigEndian.PutUint16(o[6:8], v.TokenLen)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.ConnID)
	binary.LittleEndian.PutUint16(o[4:6], v.WpathLen)
	binary.LittleEndian.PutUint16(o[6:8], v.TokenLen)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *WatchData) checkHead(s *state) *streamspec.Error {
	if !s.connectionDataConnIDValues.Has(uint64(v.ConnID)) {
		return wire.Broken(&ruleWatchDataConnIDRefers, 0, "conn_id")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *WatchData) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if err := v.checkHead(s); err != nil {
		return 0, err
	}
	var octets []byte
	var ok bool
	c := wire.Cursor{Body: b, At: 8}
	octets, ok = c.Take(uint64(v.WpathLen))
	if !ok {
		return 0, wire.Broken(&ruleWatchDataWpathFits, c.Start, "wpath")
	}
	v.Wpath, ok = wire.Text(octets)
	if !ok {
		return 0, wire.Broken(&ruleWatchDataWpathTerminated, c.Start, "wpath")
	}
	octets, ok = c.Take(uint64(v.TokenLen))
	if !ok {
		return 0, wire.Broken(&ruleWatchDataTokenFits, c.Start, "token")
	}
	v.Token, ok = wire.Text(octets)
	if !ok {
		return 0, wire.Broken(&ruleWatchDataTokenTerminated, c.Start, "token")
	}
	return c.At, nil
}

// append appends the octets of a body.
func (v *WatchData) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:], s.order)
	b = append(append(b, v.Wpath...), 0)
	b = append(append(b, v.Token...), 0)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *WatchData) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(s); err != nil {
		return err
	}
	at := 8
	if uint64(v.WpathLen) != uint64(len(v.Wpath)+1) {
		return wire.Broken(&ruleWatchDataWpathFits, at, "wpath")
	}
	if bytes.IndexByte(v.Wpath, 0) >= 0 {
		return wire.Broken(&ruleWatchDataWpathTerminated, at, "wpath")
	}
	at += len(v.Wpath) + 1
	if uint64(v.TokenLen) != uint64(len(v.Token)+1) {
		return wire.Broken(&ruleWatchDataTokenFits, at, "token")
	}
	if bytes.IndexByte(v.Token, 0) >= 0 {
		return wire.Broken(&ruleWatchDataTokenTerminated, at, "token")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v WatchData) Cleared() WatchData {
	return v
}
