// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeHVMParams is the type code of a record HVM_PARAMS.
const TypeHVMParams uint32 = 0xa

// HVMParams: Parameters of an HVM domain, as HVMOP_get_param has them.
type HVMParams struct {
	// Offset 0: Number of parameters.
	Count uint32

	// Offset 4: Reserved.
	_ [4]byte

	// The parameters.
	Param streamspec.Array[HVMParam]
}

// Counted gives the same record with the fields set that count others. What is too long for the
// field that counts it is refused when the record is written.
func (v HVMParams) Counted() HVMParams {
	v.Count = uint32(v.Param.Len())
	return v
}

// decodeHead sets the fields of the first 8 octets.
func (v *HVMParams) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.Count = binary.BigEndian.Uint32(b[0:4])
		return
	}
	v.Count = binary.LittleEndian.Uint32(b[0:4])
}

// putHead sets octets that are zero to those of the first fields.
func (v *HVMParams) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.Count)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.Count)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *HVMParams) checkHead(b []byte, s *state) *streamspec.Error {
	if s.Writer && binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&ruleHVMParamsReservedZero, 4, "reserved")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *HVMParams) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if err := v.checkHead(b, s); err != nil {
		return 0, err
	}
	var octets []byte
	var ok bool
	c := wire.Cursor{Body: b, At: 8}
	octets, ok = c.Elements(uint64(v.Count), 16)
	if !ok {
		return 0, wire.Broken(&ruleHVMParamsParamFits, c.Start, "param")
	}
	v.Param = streamspec.ArrayView(octets, 16, s.order, decodeHVMParam)
	return c.At, nil
}

// append appends the octets of a body.
func (v *HVMParams) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:], s.order)
	for i := 0; i < v.Param.Len(); i++ {
		e := v.Param.At(i)
		b = e.Append(b, s.order)
	}
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *HVMParams) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(b, s); err != nil {
		return err
	}
	at := 8
	if uint64(v.Count) != uint64(v.Param.Len()) {
		return wire.Broken(&ruleHVMParamsParamFits, at, "param")
	}
	return nil
}

// checkRules checks the rules on several fields and records, in their order.
func (v *HVMParams) checkRules(s *state) *streamspec.Error {
	if s.seen[KindHVMContext] && !s.seen[KindCheckpoint] {
		return wire.Broken(&ruleHVMParamsPrecedesHVMContext, 0, "")
	}
	return nil
}

// HVMParam: A parameter of an HVM domain.
type HVMParam struct {
	// Offset 0: Which parameter, an HVM_PARAM constant.
	Index uint64

	// Offset 8: Its value.
	Value uint64
}

// HVMParamSize is the size of HVMParam in octets.
const HVMParamSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *HVMParam) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:16:16]
	if order == streamspec.BigEndian {
		v.Index = binary.BigEndian.Uint64(b[0:8])
		v.Value = binary.BigEndian.Uint64(b[8:16])
		return
	}
	v.Index = binary.LittleEndian.Uint64(b[0:8])
	v.Value = binary.LittleEndian.Uint64(b[8:16])
}

// Append appends the 16 octets that v stands for.
func (v *HVMParam) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *HVMParam) put(o []byte, order streamspec.ByteOrder) {
	o = o[:16:16]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint64(o[0:8], v.Index)
		binary.BigEndian.PutUint64(o[8:16], v.Value)
		return
	}
	binary.LittleEndian.PutUint64(o[0:8], v.Index)
	binary.LittleEndian.PutUint64(o[8:16], v.Value)
}
