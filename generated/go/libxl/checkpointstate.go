// Code generated from spec/libxl/records by `cargo codegen`. DO NOT EDIT.

package libxl

import (
	"encoding/binary"
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeCheckpointState is the type code of a record CHECKPOINT_STATE.
const TypeCheckpointState uint32 = 0x5

// CheckpointState: How far the two hosts of a mirrored domain have come. COLO alone uses it.
type CheckpointState struct {
	// Offset 0: What happened. [libxl.checkpoint_state.control_id.named]
	ControlID ControlID

	// Offset 4: Reserved.
	_ [4]byte
}

// CheckpointStateSize is the size of CheckpointState in octets.
const CheckpointStateSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *CheckpointState) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.ControlID = ControlID(binary.BigEndian.Uint32(b[0:4]))
		return
	}
	v.ControlID = ControlID(binary.LittleEndian.Uint32(b[0:4]))
}

// Append appends the 8 octets that v stands for.
func (v *CheckpointState) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *CheckpointState) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], uint32(v.ControlID))
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], uint32(v.ControlID))
}

// check checks the fields, in their order.
func (v *CheckpointState) check(b []byte, l *wire.Layout, s *state) *streamspec.Error {
	if !v.ControlID.Known() {
		return wire.Broken(&ruleCheckpointStateControlIDNamed, 0, "control_id")
	}
	if !l.Lacks(1) {
		if s.Writer && binary.LittleEndian.Uint32(b[4:8]) != 0 {
			return wire.Broken(&ruleCheckpointStateReservedZero, 4, "reserved")
		}
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v CheckpointState) Cleared() CheckpointState {
	return v
}

// checkpointStateLayouts are the layouts of the body in which fields are missing.
var checkpointStateLayouts = []wire.Layout{
	// Written by every shipping libxl, which has no reserved octets in its structure; padding
	// stands in their place.
	{
		Length:  4,
		Gaps:    []wire.Gap{{At: 4, Length: 4}},
		Without: []int{1},
	},
}

// ControlID: What one host tells the other.
type ControlID uint32

const (
	// ControlIDNew: The secondary is out of sync: a new checkpoint begins. Sent by the primary.
	ControlIDNew ControlID = 0

	// ControlIDSvmSuspended: The secondary is suspended. Sent by the secondary.
	ControlIDSvmSuspended ControlID = 1

	// ControlIDSvmReady: The secondary is ready. Sent by the secondary.
	ControlIDSvmReady ControlID = 2

	// ControlIDSvmResumed: The secondary runs again. Sent by the secondary.
	ControlIDSvmResumed ControlID = 3
)

// Known tells whether the value has a name.
func (v ControlID) Known() bool {
	return v <= ControlIDSvmResumed
}

// String gives the name of the value, or its number if it has none.
func (v ControlID) String() string {
	switch v {
	case ControlIDNew:
		return "new"
	case ControlIDSvmSuspended:
		return "svm_suspended"
	case ControlIDSvmReady:
		return "svm_ready"
	case ControlIDSvmResumed:
		return "svm_resumed"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseControlID gives the value with a name.
func ParseControlID(name string) (value ControlID, ok bool) {
	switch name {
	case "new":
		return ControlIDNew, true
	case "svm_suspended":
		return ControlIDSvmSuspended, true
	case "svm_ready":
		return ControlIDSvmReady, true
	case "svm_resumed":
		return ControlIDSvmResumed, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v ControlID) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *ControlID) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseControlID)
	return err
}
