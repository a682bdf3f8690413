package wire

import (
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// Input is where a reader takes its octets from: all of them in memory, or those of one record at a
// time from an io.Reader.
type Input struct {
	// Octets are those in memory; At counts the ones among them that have been passed over.
	Octets []byte
	At     int

	// Err is why the source failed. The end of the source is not a failure.
	Err error

	source io.Reader
	buffer []byte
	before uint64
	exact  bool
	ended  bool
}

const (
	// window is how many octets are read ahead.
	window = 1 << 16

	// growth bounds by how much the buffer grows before its octets have arrived.
	growth = 1 << 20

	// patience is how often in a row a source may give nothing.
	patience = 100
)

var errTooLarge = errors.New("streamspec: a record is too large for the memory of this machine")

// FromOctets takes octets in memory.
func FromOctets(octets []byte) *Input {
	return &Input{Octets: octets, ended: true}
}

// FromReader takes octets from a source; where exact, none that is not asked for.
func FromReader(source io.Reader, exact bool) *Input {
	return &Input{source: source, exact: exact}
}

// Offset counts the octets that have been passed over.
func (in *Input) Offset() uint64 {
	return in.before + uint64(in.At)
}

// Has tells whether n more octets are there, and brings them into memory.
func (in *Input) Has(n int) bool {
	return len(in.Octets)-in.At >= n || in.fill(n)
}

// Order tells the order of octets of a stream that begins here: whether its magic, of which the octets are
// given with the most significant first, stands so at an offset.
func (in *Input) Order(offset int, magic string) streamspec.ByteOrder {
	end := offset + len(magic)
	if in.Has(end) && string(in.Span(offset, end)) == magic {
		return streamspec.BigEndian
	}
	return streamspec.LittleEndian
}

// Rest gives the octets ahead that are in memory.
func (in *Input) Rest() []byte {
	return in.Octets[in.At:]
}

// Span gives some of the octets ahead, which are in memory.
func (in *Input) Span(from, to int) []byte {
	return in.Octets[in.At+from : in.At+to : in.At+to]
}

// HasBeyond tells whether n more octets are there beyond the first start ones, which are.
func (in *Input) HasBeyond(start int, n uint64) bool {
	if uint64(len(in.Octets)-in.At-start) >= n {
		return true
	}
	if in.ended {
		return false
	}
	if n > uint64(math.MaxInt-start-growth) {
		return in.exhaust(start, n)
	}
	return in.fill(start + int(n))
}

// fill reads until n octets are ahead. The buffer grows no faster than octets arrive.
func (in *Input) fill(n int) bool {
	for len(in.Octets)-in.At < n {
		if in.ended || in.Err != nil {
			return false
		}
		in.read(in.room(n))
	}
	return true
}

// room gives the space behind the octets for those that are missing of n ahead. If there is too
// little, the ones ahead move to the start of the buffer, or to a larger one.
func (in *Input) room(n int) []byte {
	rest := in.Rest()
	missing := n - len(rest)
	if missing > growth {
		missing = growth
	}
	if cap(rest)-len(rest) < missing {
		if len(rest)+missing > len(in.buffer) {
			in.buffer = append(make([]byte, 0, in.size(len(rest), missing)), rest...)
			in.buffer = in.buffer[:cap(in.buffer)]
		} else {
			copy(in.buffer, rest)
		}
		in.before += uint64(in.At)
		in.Octets, in.At = in.buffer[:len(rest)], 0
	}
	have := len(in.Octets)
	if in.exact {
		return in.Octets[have : have+missing]
	}
	return in.Octets[have:cap(in.Octets)]
}

// size is that of a new buffer.
func (in *Input) size(have, missing int) int {
	size := have + missing
	if size < 2*have {
		size = 2 * have
	}
	if !in.exact && size < window {
		size = window
	}
	return size
}

// read reads once into the space behind the octets.
func (in *Input) read(space []byte) {
	for tries := 0; tries < patience; tries++ {
		n, err := in.source.Read(space)
		if n < 0 || n > len(space) {
			in.Err = errors.New("streamspec: the source claims to have read more than it was asked for")
			return
		}
		in.Octets = in.Octets[:len(in.Octets)+n]
		switch {
		case err == io.EOF:
			in.ended = true
			return
		case err != nil:
			in.Err = fmt.Errorf("streamspec: read at offset %#x: %w", in.before+uint64(len(in.Octets)), err)
			return
		case n > 0:
			return
		}
	}
	in.Err = io.ErrNoProgress
}

// exhaust passes over octets where a length exceeds all memory: the source may well end before it.
func (in *Input) exhaust(start int, n uint64) bool {
	have := uint64(len(in.Octets) - in.At - start)
	for have < n && !in.ended && in.Err == nil {
		space := in.room(len(in.Octets) - in.At + 1)
		before := len(in.Octets)
		in.read(space)
		have += uint64(len(in.Octets) - before)
		in.Octets = in.Octets[:before]
	}
	if have >= n && in.Err == nil {
		in.Err = errTooLarge
	}
	return false
}
