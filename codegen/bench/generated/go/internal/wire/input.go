package wire

import (
	"errors"
	"fmt"
	"io"
	"math"
)

// Input is where a reader takes its octets from: all of them in memory, or those of one record at a
// time from an io.Reader.
type Input struct {
	// Rest holds the octets ahead that are in memory.
	Rest []byte

	// Offset counts the octets before Rest.
	Offset uint64

	// Err is why the source failed. The end of the source is no failure.
	Err error

	source io.Reader
	buffer []byte
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

var errTooLarge = errors.New("xenstreams: a record is too large for the memory of this machine")

// FromOctets takes octets in memory.
func FromOctets(octets []byte) *Input {
	return &Input{Rest: octets, ended: true}
}

// FromReader takes octets from a source; where exact, none that is not asked for.
func FromReader(source io.Reader, exact bool) *Input {
	return &Input{source: source, exact: exact}
}

// Has tells whether n more octets are there, and brings them into Rest.
func (in *Input) Has(n int) bool {
	return len(in.Rest) >= n || in.fill(n)
}

// HasBeyond tells whether n more octets are there beyond the first start ones, which are.
func (in *Input) HasBeyond(start int, n uint64) bool {
	if uint64(len(in.Rest)-start) >= n {
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

// Advance passes over octets in Rest.
func (in *Input) Advance(n int) {
	in.Rest = in.Rest[n:]
	in.Offset += uint64(n)
}

// fill reads until n octets are in Rest. The buffer grows no faster than octets arrive.
func (in *Input) fill(n int) bool {
	for len(in.Rest) < n {
		if in.ended || in.Err != nil {
			return false
		}
		in.read(in.room(n))
	}
	return true
}

// room gives the space behind Rest for the octets that are missing of n. If there is too little,
// Rest moves to the start of the buffer, or to a larger one.
func (in *Input) room(n int) []byte {
	have := len(in.Rest)
	missing := n - have
	if missing > growth {
		missing = growth
	}
	if cap(in.Rest)-have < missing {
		if have+missing > len(in.buffer) {
			in.buffer = append(make([]byte, 0, in.size(have, missing)), in.Rest...)
			in.buffer = in.buffer[:cap(in.buffer)]
		} else {
			copy(in.buffer, in.Rest)
		}
		in.Rest = in.buffer[:have]
	}
	if in.exact {
		return in.Rest[have : have+missing]
	}
	return in.Rest[have:cap(in.Rest)]
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

// read reads once into the space behind Rest.
func (in *Input) read(space []byte) {
	for tries := 0; tries < patience; tries++ {
		n, err := in.source.Read(space)
		if n < 0 || n > len(space) {
			in.Err = errors.New("xenstreams: the source claims to have read more than it was asked for")
			return
		}
		in.Rest = in.Rest[:len(in.Rest)+n]
		switch {
		case err == io.EOF:
			in.ended = true
			return
		case err != nil:
			in.Err = fmt.Errorf("xenstreams: read at offset %#x: %w", in.Offset+uint64(len(in.Rest)), err)
			return
		case n > 0:
			return
		}
	}
	in.Err = io.ErrNoProgress
}

// exhaust passes over octets where a length exceeds all memory: the source may well end before it.
func (in *Input) exhaust(start int, n uint64) bool {
	have := uint64(len(in.Rest) - start)
	for have < n && !in.ended && in.Err == nil {
		before := len(in.Rest)
		in.read(in.room(before + 1))
		have += uint64(len(in.Rest) - before)
		in.Rest = in.Rest[:before]
	}
	if have >= n && in.Err == nil {
		in.Err = errTooLarge
	}
	return false
}
