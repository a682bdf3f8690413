package wire

import "hash/crc32"

// Crc is a cyclic redundancy check of 32 bits.
type Crc struct {
	table *crc32.Table
	// from0 tells that it begins with 0 and is not inverted.
	from0 bool
}

// The checks that a record can have.
var (
	CRC32       = Crc{table: crc32.IEEETable}
	CRC32C      = Crc{table: crc32.MakeTable(crc32.Castagnoli)}
	CRC32CFrom0 = Crc{table: crc32.MakeTable(crc32.Castagnoli), from0: true}
)

// Of gives the checksum of a record; that which stands at an offset of it counts as zeros.
func (c Crc) Of(octets []byte, at int) uint32 {
	var mask uint32
	if c.from0 {
		// The library inverts what it is given and what it gives.
		mask = ^mask
	}
	var zeros [4]byte
	sum := crc32.Update(mask, c.table, octets[:at])
	sum = crc32.Update(sum, c.table, zeros[:])
	return crc32.Update(sum, c.table, octets[at+len(zeros):]) ^ mask
}
