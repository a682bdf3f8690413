// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypePIT is the type code of a record PIT.
const TypePIT uint16 = 0xa

// PIT: The programmable interval timer.
type PIT struct {
	// Offset 0: The three channels.
	Channels [3]PITChannel

	// Offset 48: The speaker is on. [hvm-context.pit.speaker_data_on.max]
	SpeakerDataOn uint32

	// Offset 52: Reserved.
	_ [4]byte
}

// PITSize is the size of PIT in octets.
const PITSize = 56

// Decode sets v to what the first 56 octets of b stand for, and checks nothing but that they
// are there.
func (v *PIT) Decode(b []byte) {
	b = b[:56:56]
	for i, o := 0, b[0:]; i < len(v.Channels); i, o = i+1, o[16:] {
		v.Channels[i].Decode(o)
	}
	v.SpeakerDataOn = binary.LittleEndian.Uint32(b[48:52])
}

// Append appends the 56 octets that v stands for.
func (v *PIT) Append(b []byte) []byte {
	b = append(b, make([]byte, 56)...)
	v.put(b[len(b)-56:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *PIT) put(o []byte) {
	o = o[:56:56]
	for i := range v.Channels {
		v.Channels[i].put(o[16*i:])
	}
	binary.LittleEndian.PutUint32(o[48:52], v.SpeakerDataOn)
}

// check checks the fields, in their order.
func (v *PIT) check(b []byte) *streamspec.Error {
	if v.SpeakerDataOn > 1 {
		return wire.Broken(&rulePITSpeakerDataOnMax, 48, "speaker_data_on")
	}
	if binary.LittleEndian.Uint32(b[52:56]) != 0 {
		return wire.Broken(&rulePITReservedZero, 52, "reserved")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v PIT) Cleared() PIT {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *PIT) checkRules() *streamspec.Error {
	if wire.Any(streamspec.ArrayOf(v.Channels[:]...), func(it PITChannel) bool {
		return it.Count > 0x10000
	}) {
		return wire.Broken(&rulePITChannelsCount, 0, "channels")
	}
	if wire.Any(streamspec.ArrayOf(v.Channels[:]...), func(it PITChannel) bool {
		return it.CountLatched > 4 || it.ReadState > 4 || it.WriteState > 4 || it.RwMode > 3
	}) {
		return wire.Broken(&rulePITChannelsStates, 0, "channels")
	}
	if wire.Any(streamspec.ArrayOf(v.Channels[:]...), func(it PITChannel) bool {
		return it.Gate > 1 || it.Bcd > 1
	}) {
		return wire.Broken(&rulePITChannelsFlags, 0, "channels")
	}
	if wire.Any(streamspec.ArrayOf(v.Channels[:2]...), func(it PITChannel) bool {
		return it.Gate != 1
	}) {
		return wire.Broken(&rulePITChannelsGates, 0, "channels")
	}
	return nil
}

// PITChannel: One channel of the timer.
type PITChannel struct {
	// Offset 0: Reload value; 65536 is allowed.
	Count uint32

	// Offset 4: The count that was latched.
	LatchedCount uint16

	// Offset 6: What is left to read of the latched count; 0 where none is latched.
	CountLatched uint8

	// Offset 7: Not 0 where the status is latched.
	StatusLatched uint8

	// Offset 8: The status that was latched.
	Status uint8

	// Offset 9: What the next read returns.
	ReadState uint8

	// Offset 10: What the next write sets.
	WriteState uint8

	// Offset 11: The low octet, until the high one is written.
	WriteLatch uint8

	// Offset 12: How a count is read and written.
	RwMode uint8

	// Offset 13: Mode of the channel.
	Mode uint8

	// Offset 14: 1 where the channel counts in binary-coded decimal. Never used.
	Bcd uint8

	// Offset 15: Level of the gate.
	Gate uint8
}

// PITChannelSize is the size of PITChannel in octets.
const PITChannelSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *PITChannel) Decode(b []byte) {
	b = b[:16:16]
	v.Count = binary.LittleEndian.Uint32(b[0:4])
	v.LatchedCount = binary.LittleEndian.Uint16(b[4:6])
	v.CountLatched = b[6]
	v.StatusLatched = b[7]
	v.Status = b[8]
	v.ReadState = b[9]
	v.WriteState = b[10]
	v.WriteLatch = b[11]
	v.RwMode = b[12]
	v.Mode = b[13]
	v.Bcd = b[14]
	v.Gate = b[15]
}

// Append appends the 16 octets that v stands for.
func (v *PITChannel) Append(b []byte) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *PITChannel) put(o []byte) {
	o = o[:16:16]
	binary.LittleEndian.PutUint32(o[0:4], v.Count)
	binary.LittleEndian.PutUint16(o[4:6], v.LatchedCount)
	o[6] = v.CountLatched
	o[7] = v.StatusLatched
	o[8] = v.Status
	o[9] = v.ReadState
	o[10] = v.WriteState
	o[11] = v.WriteLatch
	o[12] = v.RwMode
	o[13] = v.Mode
	o[14] = v.Bcd
	o[15] = v.Gate
}
