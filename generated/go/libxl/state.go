// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

package libxl

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// state is what a reader or writer knows of the stream so far.
type state struct {
	wire.Context

	// version is that of the stream.
	version uint32

	// order is that of the octets after the headers.
	order streamspec.ByteOrder

	// seen tells which kinds of records there were.
	seen [kinds]bool

	// number counts the records.
	number uint64
}

// newState is what is known before anything was read or written.
func newState(context wire.Context) state {
	s := state{Context: context, version: 2}
	return s
}

// missing gives the rule that the stream breaks by ending here.
func (s *state) missing() *streamspec.Rule {
	return nil
}
