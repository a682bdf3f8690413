// Code generated from spec/libxl/records by `cargo codegen`. DO NOT EDIT.

package libxl

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeEmulatorContext is the type code of a record EMULATOR_CONTEXT.
const TypeEmulatorContext uint32 = 0x3

// EmulatorContext: The state of an emulator of the domain.
type EmulatorContext struct {
	// Offset 0: The emulator. [libxl.emulator_context.emulator_id.named]
	EmulatorID EmulatorID

	// Offset 4: Which one, where the domain has several.
	Index uint32

	// Its state, which means something to the emulator alone.
	EmulatorCtx []byte
}

// decodeHead sets the fields of the first 8 octets.
func (v *EmulatorContext) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.EmulatorID = EmulatorID(binary.BigEndian.Uint32(b[0:4]))
		v.Index = binary.BigEndian.Uint32(b[4:8])
		return
	}
	v.EmulatorID = EmulatorID(binary.LittleEndian.Uint32(b[0:4]))
	v.Index = binary.LittleEndian.Uint32(b[4:8])
}

// putHead sets octets that are zero to those of the first fields.
func (v *EmulatorContext) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], uint32(v.EmulatorID))
		binary.BigEndian.PutUint32(o[4:8], v.Index)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], uint32(v.EmulatorID))
	binary.LittleEndian.PutUint32(o[4:8], v.Index)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *EmulatorContext) checkHead() *streamspec.Error {
	if !v.EmulatorID.Known() {
		return wire.Broken(&ruleEmulatorContextEmulatorIDNamed, 0, "emulator_id")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *EmulatorContext) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if err := v.checkHead(); err != nil {
		return 0, err
	}
	c := wire.Cursor{Body: b, At: 8}
	v.EmulatorCtx = c.Rest()
	return c.At, nil
}

// append appends the octets of a body.
func (v *EmulatorContext) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:], s.order)
	b = append(b, v.EmulatorCtx...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *EmulatorContext) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(); err != nil {
		return err
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v EmulatorContext) Cleared() EmulatorContext {
	return v
}
