// Code generated from spec/beats/records by `cargo codegen`. DO NOT EDIT.

package beats

import (
	"encoding/binary"

	"bench-streams/streamspec"
)

// TypeTempo is the type code of a record TEMPO.
const TypeTempo uint16 = 0x4

// Tempo: The beats that follow are in this tempo.
type Tempo struct {
	// Offset 0: Beats a minute.
	Tempo uint64
}

// TempoSize is the size of Tempo in octets.
const TempoSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *Tempo) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.Tempo = binary.BigEndian.Uint64(b[0:8])
		return
	}
	v.Tempo = binary.LittleEndian.Uint64(b[0:8])
}

// Append appends the 8 octets that v stands for.
func (v *Tempo) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Tempo) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint64(o[0:8], v.Tempo)
		return
	}
	binary.LittleEndian.PutUint64(o[0:8], v.Tempo)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Tempo) Cleared() Tempo {
	return v
}
