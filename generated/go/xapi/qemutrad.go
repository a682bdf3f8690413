// Code generated from spec/xapi/records by `cargo codegen`. DO NOT EDIT.

package xapi

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeQemuTrad is the type code of a record QEMU_TRAD.
const TypeQemuTrad uint64 = 0xf00

// QemuTrad: The state of the device emulator, as QEMU saves it.
type QemuTrad struct {
	// What QEMU has written; it means something to QEMU alone.
	State []byte
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *QemuTrad) decode(b []byte, s *state) (int, *streamspec.Error) {
	c := wire.Cursor{Body: b, At: 0}
	v.State = c.Rest()
	return c.At, nil
}

// append appends the octets of a body.
func (v *QemuTrad) append(b []byte, s *state) []byte {
	b = append(b, v.State...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *QemuTrad) checkWrite(b []byte, s *state) *streamspec.Error {
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v QemuTrad) Cleared() QemuTrad {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *QemuTrad) checkRules(s *state) *streamspec.Error {
	if s.framing.Length > uint64(1024)*1024 {
		return wire.Broken(&ruleQemuTradLimit, 0, "")
	}
	return nil
}
