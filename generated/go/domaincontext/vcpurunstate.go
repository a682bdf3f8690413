// Code generated from spec/domain-context/records by `cargo codegen`. DO NOT EDIT.

package domaincontext

import (
	"encoding/binary"
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeVCPURunstate is the type code of a record VCPU_RUNSTATE.
const TypeVCPURunstate uint32 = 0x14

// VCPURunstate: How long a vCPU has spent in each state.
type VCPURunstate struct {
	// Offset 0: Guest virtual address of the registered runstate area, or 0 for none.
	Area uint64

	// Offset 8: The state when the domain was saved. [domain-context.vcpu_runstate.state.named]
	State Runstate

	// Offset 12: Reserved.
	_ [4]byte

	// Offset 16: System time at which the state was entered, in nanoseconds.
	EntryTime uint64

	// Offset 24: Time spent in each state, in nanoseconds, in the order of the states' values.
	Time [4]uint64
}

// VCPURunstateSize is the size of VCPURunstate in octets.
const VCPURunstateSize = 56

// Decode sets v to what the first 56 octets of b stand for, and checks nothing but that they
// are there.
func (v *VCPURunstate) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:56:56]
	if order == streamspec.BigEndian {
		v.Area = binary.BigEndian.Uint64(b[0:8])
		v.State = Runstate(binary.BigEndian.Uint32(b[8:12]))
		v.EntryTime = binary.BigEndian.Uint64(b[16:24])
		for i, o := 0, b[24:]; i < len(v.Time); i, o = i+1, o[8:] {
			v.Time[i] = binary.BigEndian.Uint64(o)
		}
		return
	}
	v.Area = binary.LittleEndian.Uint64(b[0:8])
	v.State = Runstate(binary.LittleEndian.Uint32(b[8:12]))
	v.EntryTime = binary.LittleEndian.Uint64(b[16:24])
	for i, o := 0, b[24:]; i < len(v.Time); i, o = i+1, o[8:] {
		v.Time[i] = binary.LittleEndian.Uint64(o)
	}
}

// Append appends the 56 octets that v stands for.
func (v *VCPURunstate) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 56)...)
	v.put(b[len(b)-56:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *VCPURunstate) put(o []byte, order streamspec.ByteOrder) {
	o = o[:56:56]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint64(o[0:8], v.Area)
		binary.BigEndian.PutUint32(o[8:12], uint32(v.State))
		binary.BigEndian.PutUint64(o[16:24], v.EntryTime)
		for i, e := range v.Time {
			binary.BigEndian.PutUint64(o[24+8*i:], e)
		}
		return
	}
	binary.LittleEndian.PutUint64(o[0:8], v.Area)
	binary.LittleEndian.PutUint32(o[8:12], uint32(v.State))
	binary.LittleEndian.PutUint64(o[16:24], v.EntryTime)
	for i, e := range v.Time {
		binary.LittleEndian.PutUint64(o[24+8*i:], e)
	}
}

// check checks the fields, in their order.
func (v *VCPURunstate) check(b []byte) *streamspec.Error {
	if !v.State.Known() {
		return wire.Broken(&ruleVCPURunstateStateNamed, 8, "state")
	}
	if binary.LittleEndian.Uint32(b[12:16]) != 0 {
		return wire.Broken(&ruleVCPURunstateReservedZero, 12, "reserved")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v VCPURunstate) Cleared() VCPURunstate {
	return v
}

// Runstate: What a vCPU is doing.
type Runstate uint32

const (
	// RunstateRunning: On a physical CPU.
	RunstateRunning Runstate = 0

	// RunstateRunnable: Waits for a physical CPU.
	RunstateRunnable Runstate = 1

	// RunstateBlocked: Waits for an event.
	RunstateBlocked Runstate = 2

	// RunstateOffline: Can neither run nor wait.
	RunstateOffline Runstate = 3
)

// Known tells whether the value has a name.
func (v Runstate) Known() bool {
	return v <= RunstateOffline
}

// String gives the name of the value, or its number if it has none.
func (v Runstate) String() string {
	switch v {
	case RunstateRunning:
		return "running"
	case RunstateRunnable:
		return "runnable"
	case RunstateBlocked:
		return "blocked"
	case RunstateOffline:
		return "offline"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseRunstate gives the value with a name.
func ParseRunstate(name string) (value Runstate, ok bool) {
	switch name {
	case "running":
		return RunstateRunning, true
	case "runnable":
		return RunstateRunnable, true
	case "blocked":
		return RunstateBlocked, true
	case "offline":
		return RunstateOffline, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v Runstate) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *Runstate) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseRunstate)
	return err
}
