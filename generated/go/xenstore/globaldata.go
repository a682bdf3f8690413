// Code generated from spec/xenstore/records by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeGlobalData is the type code of a record GLOBAL_DATA.
const TypeGlobalData uint32 = 0x1

// GlobalData: File descriptors of the daemon itself.
type GlobalData struct {
	// Offset 0: Socket that accepts read-write connections, or -1 where sockets are not used.
	RwSocketFd int32

	// Offset 4: Descriptor of the event channel driver.
	EvtchnFd int32
}

// GlobalDataSize is the size of GlobalData in octets.
const GlobalDataSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *GlobalData) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.RwSocketFd = int32(binary.BigEndian.Uint32(b[0:4]))
		v.EvtchnFd = int32(binary.BigEndian.Uint32(b[4:8]))
		return
	}
	v.RwSocketFd = int32(binary.LittleEndian.Uint32(b[0:4]))
	v.EvtchnFd = int32(binary.LittleEndian.Uint32(b[4:8]))
}

// Append appends the 8 octets that v stands for.
func (v *GlobalData) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *GlobalData) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], uint32(v.RwSocketFd))
		binary.BigEndian.PutUint32(o[4:8], uint32(v.EvtchnFd))
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], uint32(v.RwSocketFd))
	binary.LittleEndian.PutUint32(o[4:8], uint32(v.EvtchnFd))
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v GlobalData) Cleared() GlobalData {
	return v
}
