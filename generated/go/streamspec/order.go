package streamspec

import "encoding/binary"

// ByteOrder is the order of the octets of integers.
type ByteOrder uint8

const (
	// LittleEndian has the least significant octet first.
	LittleEndian ByteOrder = iota

	// BigEndian has the most significant octet first.
	BigEndian
)

// String is the name of the order.
func (o ByteOrder) String() string {
	if o == BigEndian {
		return "big-endian"
	}
	return "little-endian"
}

// Uint16 gives the integer that the first two octets stand for.
func (o ByteOrder) Uint16(b []byte) uint16 {
	if o == BigEndian {
		return binary.BigEndian.Uint16(b)
	}
	return binary.LittleEndian.Uint16(b)
}

// Uint32 gives the integer that the first four octets stand for.
func (o ByteOrder) Uint32(b []byte) uint32 {
	if o == BigEndian {
		return binary.BigEndian.Uint32(b)
	}
	return binary.LittleEndian.Uint32(b)
}

// Uint64 gives the integer that the first eight octets stand for.
func (o ByteOrder) Uint64(b []byte) uint64 {
	if o == BigEndian {
		return binary.BigEndian.Uint64(b)
	}
	return binary.LittleEndian.Uint64(b)
}

// AppendUint16 appends the two octets of an integer.
func (o ByteOrder) AppendUint16(b []byte, v uint16) []byte {
	if o == BigEndian {
		return binary.BigEndian.AppendUint16(b, v)
	}
	return binary.LittleEndian.AppendUint16(b, v)
}

// AppendUint32 appends the four octets of an integer.
func (o ByteOrder) AppendUint32(b []byte, v uint32) []byte {
	if o == BigEndian {
		return binary.BigEndian.AppendUint32(b, v)
	}
	return binary.LittleEndian.AppendUint32(b, v)
}

// AppendUint64 appends the eight octets of an integer.
func (o ByteOrder) AppendUint64(b []byte, v uint64) []byte {
	if o == BigEndian {
		return binary.BigEndian.AppendUint64(b, v)
	}
	return binary.LittleEndian.AppendUint64(b, v)
}
