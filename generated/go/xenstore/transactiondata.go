// Code generated from spec/xenstore/records by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeTransactionData is the type code of a record TRANSACTION_DATA.
const TypeTransactionData uint32 = 0x4

// TransactionData: A transaction that is pending on a connection.
type TransactionData struct {
	// Offset 0: The connection that started the transaction.
	// [xenstore.transaction_data.conn_id.refers]
	ConnID uint32

	// Offset 4: The id that the client was given.
	TxID uint32
}

// TransactionDataSize is the size of TransactionData in octets.
const TransactionDataSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *TransactionData) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.ConnID = binary.BigEndian.Uint32(b[0:4])
		v.TxID = binary.BigEndian.Uint32(b[4:8])
		return
	}
	v.ConnID = binary.LittleEndian.Uint32(b[0:4])
	v.TxID = binary.LittleEndian.Uint32(b[4:8])
}

// Append appends the 8 octets that v stands for.
func (v *TransactionData) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *TransactionData) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.ConnID)
		binary.BigEndian.PutUint32(o[4:8], v.TxID)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.ConnID)
	binary.LittleEndian.PutUint32(o[4:8], v.TxID)
}

// check checks the fields, in their order.
func (v *TransactionData) check(s *state) *streamspec.Error {
	if !s.connectionDataConnIDValues.Has(uint64(v.ConnID)) {
		return wire.Broken(&ruleTransactionDataConnIDRefers, 0, "conn_id")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v TransactionData) Cleared() TransactionData {
	return v
}
