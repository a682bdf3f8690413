// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeCheckpointDirtyPFNList is the type code of a record CHECKPOINT_DIRTY_PFN_LIST.
const TypeCheckpointDirtyPFNList uint32 = 0xf

// CheckpointDirtyPFNList: Frames that the mirrored domain has changed by itself, in any order.
type CheckpointDirtyPFNList struct {
	// Numbers of the frames.
	PFN streamspec.Array[uint64]
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *CheckpointDirtyPFNList) decode(b []byte, s *state) (int, *streamspec.Error) {
	var octets []byte
	c := wire.Cursor{Body: b, At: 0}
	octets = c.WholeElements(8)
	v.PFN = streamspec.ArrayView(octets, 8, s.order, wire.Uint64)
	return c.At, nil
}

// append appends the octets of a body.
func (v *CheckpointDirtyPFNList) append(b []byte, s *state) []byte {
	for i := 0; i < v.PFN.Len(); i++ {
		b = s.order.AppendUint64(b, v.PFN.At(i))
	}
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *CheckpointDirtyPFNList) checkWrite(b []byte, s *state) *streamspec.Error {
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v CheckpointDirtyPFNList) Cleared() CheckpointDirtyPFNList {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *CheckpointDirtyPFNList) checkRules() *streamspec.Error {
	if uint64(1) != 0 {
		return wire.Broken(&ruleCheckpointDirtyPFNListBackChannel, 0, "")
	}
	return nil
}
