// Code generated from spec/libxl/records by `cargo codegen`. DO NOT EDIT.

package libxl

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeEmulatorXenstoreData is the type code of a record EMULATOR_XENSTORE_DATA.
const TypeEmulatorXenstoreData uint32 = 0x2

// EmulatorXenstoreData: What an emulator of the domain keeps in xenstore.
type EmulatorXenstoreData struct {
	// Offset 0: The emulator. [libxl.emulator_xenstore_data.emulator_id.named]
	EmulatorID EmulatorID

	// Offset 4: Which one, where the domain has several.
	Index uint32

	// Keys and their values. The strings of all elements, one after another.
	Pairs streamspec.Strings
}

// decodeHead sets the fields of the first 8 octets.
func (v *EmulatorXenstoreData) decodeHead(b []byte, order streamspec.ByteOrder) {
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
func (v *EmulatorXenstoreData) putHead(o []byte, order streamspec.ByteOrder) {
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
func (v *EmulatorXenstoreData) checkHead() *streamspec.Error {
	if !v.EmulatorID.Known() {
		return wire.Broken(&ruleEmulatorXenstoreDataEmulatorIDNamed, 0, "emulator_id")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *EmulatorXenstoreData) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if err := v.checkHead(); err != nil {
		return 0, err
	}
	c := wire.Cursor{Body: b, At: 8}
	c.Mark()
	for i := 0; c.Remaining() > 0; i++ {
		switch text, unread := c.String(); unread {
		case wire.Missing:
			return 0, wire.Element(wire.Broken(&ruleKeyValueKeyFits, 0, "key"), c.Start, "pairs", i)
		case wire.Unterminated:
			return 0, wire.Element(wire.Broken(&ruleKeyValueKeyTerminated, 0, "key"), c.Start, "pairs", i)
		case wire.Taken:
			if !matchesKeyValueKeyCharacters(text) {
				return 0, wire.Element(wire.Broken(&ruleKeyValueKeyCharacters, 0, "key"), c.Start, "pairs", i)
			}
			if !matchesKeyValueKeyRelative(text) {
				return 0, wire.Element(wire.Broken(&ruleKeyValueKeyRelative, 0, "key"), c.Start, "pairs", i)
			}
		}
		switch _, unread := c.String(); unread {
		case wire.Missing:
			return 0, wire.Element(wire.Broken(&ruleKeyValueValueFits, 0, "value"), c.Start, "pairs", i)
		case wire.Unterminated:
			return 0, wire.Element(wire.Broken(&ruleKeyValueValueTerminated, 0, "value"), c.Start, "pairs", i)
		}
	}
	v.Pairs = streamspec.StringsView(c.Since())
	return c.At, nil
}

// append appends the octets of a body.
func (v *EmulatorXenstoreData) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:], s.order)
	b = append(b, v.Pairs.Octets()...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *EmulatorXenstoreData) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(); err != nil {
		return err
	}
	at := 8
	if v.Pairs.Len()%2 != 0 {
		return wire.Broken(&ruleEmulatorXenstoreDataPairsFits, at, "pairs")
	}
	if o := v.Pairs.Octets(); len(o) > 0 && o[len(o)-1] != 0 {
		return wire.Broken(&ruleEmulatorXenstoreDataPairsFits, at, "pairs")
	}
	for i, place, rest := 0, at, v.Pairs; len(rest.Octets()) > 0; i++ {
		text, tail, _ := rest.Cut()
		if i%2 == 0 && !matchesKeyValueKeyCharacters(text) {
			return wire.Element(wire.Broken(&ruleKeyValueKeyCharacters, 0, "key"), place, "pairs", i/2)
		}
		if i%2 == 0 && !matchesKeyValueKeyRelative(text) {
			return wire.Element(wire.Broken(&ruleKeyValueKeyRelative, 0, "key"), place, "pairs", i/2)
		}
		place += len(text) + 1
		rest = tail
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v EmulatorXenstoreData) Cleared() EmulatorXenstoreData {
	return v
}
