// Code generated from spec/ticks/records by `cargo codegen`. DO NOT EDIT.

package ticks

import (
	"bench-streams/internal/wire"
	"bench-streams/streamspec"
)

// TypeNote is the type code of a record NOTE.
const TypeNote uint32 = 0x3

// Note: A text, so that there is a choice of types.
type Note struct {
	// The text.
	Text []byte
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *Note) decode(b []byte, s *state) (int, *streamspec.Error) {
	c := wire.Cursor{Body: b, At: 0}
	v.Text = c.Rest()
	return c.At, nil
}

// append appends the octets of a body.
func (v *Note) append(b []byte, s *state) []byte {
	b = append(b, v.Text...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *Note) checkWrite(b []byte, s *state) *streamspec.Error {
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Note) Cleared() Note {
	return v
}
