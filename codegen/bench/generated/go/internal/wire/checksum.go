package wire

import (
	"hash/crc32"

	"bench-streams/streamspec"
)

// Crc is a cyclic redundancy check of 32 bits.
type Crc struct {
	table *crc32.Table
	// from0 tells that it begins with 0 and is not inverted.
	from0 bool
}

// The checks that there are.
var (
	CRC32       = Crc{table: crc32.IEEETable}
	CRC32C      = Crc{table: crc32.MakeTable(crc32.Castagnoli)}
	CRC32CFrom0 = Crc{table: crc32.MakeTable(crc32.Castagnoli), from0: true}
)

// Of gives the checksum of a record; that which stands at an offset of it counts as zeros.
func (c Crc) Of(octets []byte, at int) uint32 {
	mask := c.mask()
	var zeros [4]byte
	sum := crc32.Update(mask, c.table, octets[:at])
	sum = crc32.Update(sum, c.table, zeros[:])
	return crc32.Update(sum, c.table, octets[at+len(zeros):]) ^ mask
}

// mask is what undoes that the library inverts what it is given and what it gives.
func (c Crc) mask() uint32 {
	if c.from0 {
		return ^uint32(0)
	}
	return 0
}

// Running is the checksum of a stream so far, as its octets come.
type Running struct {
	crc Crc
	// sum is that of the library.
	sum uint32
	// expected is what the record at hand has to hold, where somebody expects that.
	expected uint32
	expects  bool
}

// NewRunning is that of no octets.
func NewRunning(crc Crc) Running {
	return Running{crc: crc, sum: crc.mask()}
}

// Begin begins again, with a section of the stream.
func (r *Running) Begin() {
	r.sum = r.crc.mask()
}

// Add takes further octets.
func (r *Running) Add(octets []byte) {
	r.sum = crc32.Update(r.sum, r.crc.table, octets)
}

// behind gives the checksum behind further octets.
func (r *Running) behind(octets []byte) uint32 {
	return crc32.Update(r.sum, r.crc.table, octets) ^ r.crc.mask()
}

// Expect expects that the record at hand holds it behind these octets.
func (r *Running) Expect(octets []byte) {
	r.expected, r.expects = r.behind(octets), true
}

// Differs tells whether a record holds something else than is expected.
func (r *Running) Differs(held []byte, order streamspec.ByteOrder) bool {
	return r.expects && order.Uint32(held) != r.expected
}

// Put puts it into a record, behind so many octets of that.
func (r *Running) Put(record []byte, at int, order streamspec.ByteOrder) {
	copy(record[at:at+4], order.AppendUint32(nil, r.behind(record[:at])))
}
