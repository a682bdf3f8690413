// Code generated from spec/ticks by `cargo codegen`. DO NOT EDIT.

package ticks

import "xenstreams"

// state is what a reader or writer knows of the stream so far.
type state struct {
	// version is that of the stream.
	version uint32

	// seen tells which kinds of records there were.
	seen [kinds]bool

	// number counts the records.
	number uint64
}

// newState is what is known before anything was read or written.
func newState() state {
	return state{
		version: 1,
	}
}

// missing gives the rule that the stream breaks by ending here.
func (s *state) missing() *xenstreams.Rule {
	return nil
}
