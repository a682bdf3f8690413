// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeToolstack is the type code of a record TOOLSTACK.
const TypeToolstack uint32 = 0xb

// Toolstack: Data of the higher layers of the toolstack, which libxc handed through.
type Toolstack struct {
	// What the higher layers gave.
	Data []byte
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *Toolstack) decode(b []byte, s *state) (int, *streamspec.Error) {
	c := wire.Cursor{Body: b, At: 0}
	v.Data = c.Rest()
	return c.At, nil
}

// append appends the octets of a body.
func (v *Toolstack) append(b []byte, s *state) []byte {
	b = append(b, v.Data...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *Toolstack) checkWrite(b []byte, s *state) *streamspec.Error {
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Toolstack) Cleared() Toolstack {
	return v
}
