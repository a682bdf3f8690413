// Code generated from spec/xenstore/records by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeConnectionData is the type code of a record CONNECTION_DATA.
const TypeConnectionData uint32 = 0x2

// ConnectionData: A client of the daemon, with its pending input and output.
type ConnectionData struct {
	// Offset 0: Identifies the connection to the records that follow.
	// [xenstore.connection_data.conn_id.min] [xenstore.connection_data.conn-id.unique]
	ConnID uint32

	// Offset 4: How the client is connected. [xenstore.connection_data.conn_type.named]
	ConnType ConnectionType

	// Offset 6: Which additional fields follow `out_data`. [xenstore.connection_data.fields.zero]
	Fields ConnectionFields

	// Offset 8: The other end of the connection.
	ConnSpec ConnectionDataConnSpec

	// Offset 16: Octets of `in_data`.
	InDataLen uint16

	// Offset 18: Octets of `out_data` that belong to a response sent in part.
	OutRespLen uint16

	// Offset 20: Octets of `out_data`.
	OutDataLen uint32

	// Read from the client and not yet processed.
	InData []byte

	// Not yet written to the client.
	OutData []byte

	// Unique identifier of the domain. Absent where its gate does not hold.
	UniqueID streamspec.Optional[uint64]
}

// Counted gives the same record with the fields set that count others. What is too long for the
// field that counts it is refused when the record is written.
func (v ConnectionData) Counted() ConnectionData {
	v.InDataLen = uint16(len(v.InData))
	v.OutDataLen = uint32(len(v.OutData))
	return v
}

// decodeHead sets the fields of the first 24 octets.
func (v *ConnectionData) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:24:24]
	if order == streamspec.BigEndian {
		v.ConnID = binary.BigEndian.Uint32(b[0:4])
		v.ConnType = ConnectionType(binary.BigEndian.Uint16(b[4:6]))
		v.Fields = ConnectionFields(binary.BigEndian.Uint16(b[6:8]))
		v.ConnSpec = ConnectionDataConnSpec{}
		switch v.ConnType {
		case ConnectionTypeSharedRing:
			v.ConnSpec.SharedRing.Decode(b[8:16], order)
		case ConnectionTypeSocket:
			v.ConnSpec.Socket.Decode(b[8:16], order)
		}
		v.InDataLen = binary.BigEndian.Uint16(b[16:18])
		v.OutRespLen = binary.BigEndian.Uint16(b[18:20])
		v.OutDataLen = binary.BigEndian.Uint32(b[20:24])
		return
	}
	v.ConnID = binary.LittleEndian.Uint32(b[0:4])
	v.ConnType = ConnectionType(binary.LittleEndian.Uint16(b[4:6]))
	v.Fields = ConnectionFields(binary.LittleEndian.Uint16(b[6:8]))
	v.ConnSpec = ConnectionDataConnSpec{}
	switch v.ConnType {
	case ConnectionTypeSharedRing:
		v.ConnSpec.SharedRing.Decode(b[8:16], order)
	case ConnectionTypeSocket:
		v.ConnSpec.Socket.Decode(b[8:16], order)
	}
	v.InDataLen = binary.LittleEndian.Uint16(b[16:18])
	v.OutRespLen = binary.LittleEndian.Uint16(b[18:20])
	v.OutDataLen = binary.LittleEndian.Uint32(b[20:24])
}

// putHead sets octets that are zero to those of the first fields.
func (v *ConnectionData) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:24:24]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.ConnID)
		binary.BigEndian.PutUint16(o[4:6], uint16(v.ConnType))
		binary.BigEndian.PutUint16(o[6:8], uint16(v.Fields))
		switch v.ConnType {
		case ConnectionTypeSharedRing:
			v.ConnSpec.SharedRing.put(o[8:16], order)
		case ConnectionTypeSocket:
			v.ConnSpec.Socket.put(o[8:16], order)
		}
		binary.BigEndian.PutUint16(o[16:18], v.InDataLen)
		binary.BigEndian.PutUint16(o[18:20], v.OutRespLen)
		binary.BigEndian.PutUint32(o[20:24], v.OutDataLen)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.ConnID)
	binary.LittleEndian.PutUint16(o[4:6], uint16(v.ConnType))
	binary.LittleEndian.PutUint16(o[6:8], uint16(v.Fields))
	switch v.ConnType {
	case ConnectionTypeSharedRing:
		v.ConnSpec.SharedRing.put(o[8:16], order)
	case ConnectionTypeSocket:
		v.ConnSpec.Socket.put(o[8:16], order)
	}
	binary.LittleEndian.PutUint16(o[16:18], v.InDataLen)
	binary.LittleEndian.PutUint16(o[18:20], v.OutRespLen)
	binary.LittleEndian.PutUint32(o[20:24], v.OutDataLen)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *ConnectionData) checkHead(b []byte, s *state) *streamspec.Error {
	if v.ConnID == 0 {
		return wire.Broken(&ruleConnectionDataConnIDMin, 0, "conn_id")
	}
	if s.connectionDataConnIDValues.Has(uint64(v.ConnID)) {
		return wire.Broken(&ruleConnectionDataConnIDUnique, 0, "conn_id")
	}
	if !v.ConnType.Known() {
		return wire.Broken(&ruleConnectionDataConnTypeNamed, 4, "conn_type")
	}
	if s.Writer && v.Fields&0xfffe != 0 {
		return wire.Broken(&ruleConnectionDataFieldsZero, 6, "fields")
	}
	switch v.ConnType {
	case ConnectionTypeSocket:
		if err := v.ConnSpec.Socket.check(b[8:16], s); err != nil {
			return wire.Within(err, 8, "conn_spec")
		}
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *ConnectionData) decode(b []byte, s *state) (int, *streamspec.Error) {
	*v = ConnectionData{}
	v.decodeHead(b, s.order)
	if err := v.checkHead(b, s); err != nil {
		return 0, err
	}
	var octets []byte
	var ok bool
	c := wire.Cursor{Body: b, At: 24}
	v.InData, ok = c.Take(uint64(v.InDataLen))
	if !ok {
		return 0, wire.Broken(&ruleConnectionDataInDataFits, c.Start, "in_data")
	}
	v.OutData, ok = c.Take(uint64(v.OutDataLen))
	if !ok {
		return 0, wire.Broken(&ruleConnectionDataOutDataFits, c.Start, "out_data")
	}
	if v.Fields.UniqueID() {
		octets, ok = c.Align(8)
		if !ok {
			return 0, wire.Broken(&ruleConnectionDataAlignFits, c.Start, "align")
		}
		if s.Writer && !wire.IsZero(octets) {
			return 0, wire.Broken(&ruleConnectionDataAlignZero, c.Start, "align")
		}
	}
	if v.Fields.UniqueID() {
		octets, ok = c.Take(8)
		if !ok {
			return 0, wire.Broken(&ruleConnectionDataUniqueIDFits, c.Start, "unique_id")
		}
		v.UniqueID.Value = s.order.Uint64(octets)
		v.UniqueID.Present = true
	}
	return c.At, nil
}

// agree checks that fields are there where their conditions hold, and only there.
func (v *ConnectionData) agree(s *state) error {
	if v.UniqueID.Present != v.Fields.UniqueID() {
		return wire.Misplaced("connection_data.unique_id")
	}
	return nil
}

// append appends the octets of a body.
func (v *ConnectionData) append(b []byte, s *state) []byte {
	start := len(b)
	b = append(b, make([]byte, 24)...)
	v.putHead(b[len(b)-24:], s.order)
	b = append(b, v.InData...)
	b = append(b, v.OutData...)
	if v.Fields.UniqueID() {
		b = wire.Pad(b, start, 8)
	}
	if v.UniqueID.Present {
		b = s.order.AppendUint64(b, v.UniqueID.Value)
	}
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *ConnectionData) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(b, s); err != nil {
		return err
	}
	at := 24
	if uint64(v.InDataLen) != uint64(len(v.InData)) {
		return wire.Broken(&ruleConnectionDataInDataFits, at, "in_data")
	}
	at += len(v.InData)
	if uint64(v.OutDataLen) != uint64(len(v.OutData)) {
		return wire.Broken(&ruleConnectionDataOutDataFits, at, "out_data")
	}
	return nil
}

// ConnectionDataConnSpec: The other end of the connection. One member counts, as the field
// ConnType says.
type ConnectionDataConnSpec struct {
	// For ConnectionTypeSharedRing: A domain connected by a shared ring.
	SharedRing SharedRing

	// For ConnectionTypeSocket: A client connected by a local socket.
	Socket Socket
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v ConnectionData) Cleared() ConnectionData {
	v.Fields &^= 0xfffe
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *ConnectionData) checkRules() *streamspec.Error {
	if uint64(v.OutRespLen) > uint64(v.OutDataLen) {
		return wire.Broken(&ruleConnectionDataOutRespLenWithin, 18, "out_resp_len")
	}
	return nil
}
