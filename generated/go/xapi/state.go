// Code generated from spec/xapi by `cargo codegen`. DO NOT EDIT.

package xapi

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// state is what a reader or writer knows of the stream so far.
type state struct {
	wire.Context

	// version is that of the stream.
	version uint32

	// seen tells which kinds of records there were.
	seen [kinds]bool

	// number counts the records.
	number uint64

	// framing is the header of the record at hand.
	framing RecordHeader
}

// newState is what is known before anything was read or written.
func newState(context wire.Context) state {
	s := state{Context: context, version: 2}
	return s
}

// misplaced gives the rule that a record of this kind breaks by standing here.
func (s *state) misplaced(kind Kind) *streamspec.Rule {
	switch kind {
	case KindLibxcImage:
		if s.seen[KindLibxcImage] {
			return &ruleLibxcImageOnce
		}
	}
	return nil
}

// missing gives the rule that the stream breaks by ending here.
func (s *state) missing() *streamspec.Rule {
	if !s.seen[KindLibxcImage] {
		return &ruleLibxcImageRequired
	}
	return nil
}
