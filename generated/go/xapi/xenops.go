// Code generated from spec/xapi/records by `cargo codegen`. DO NOT EDIT.

package xapi

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeXenops is the type code of a record XENOPS.
const TypeXenops uint64 = 0xf

// Xenops: What xenopsd writes down of the image and of the domain.
type Xenops struct {
	// An S-expression: fields in brackets, each with its name and its value.
	Metadata []byte
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *Xenops) decode(b []byte, s *state) (int, *streamspec.Error) {
	c := wire.Cursor{Body: b, At: 0}
	v.Metadata = c.Rest()
	return c.At, nil
}

// append appends the octets of a body.
func (v *Xenops) append(b []byte, s *state) []byte {
	b = append(b, v.Metadata...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *Xenops) checkWrite(b []byte, s *state) *streamspec.Error {
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Xenops) Cleared() Xenops {
	return v
}
