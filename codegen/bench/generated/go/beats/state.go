// Code generated from spec/beats by `cargo codegen`. DO NOT EDIT.

package beats

import (
	"bench-streams/internal/wire"
	"bench-streams/streamspec"
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
	s := state{Context: context, version: 1}
	return s
}

// misplaced gives the rule that a record of this kind breaks by standing here.
func (s *state) misplaced(kind Kind) *streamspec.Rule {
	switch kind {
	case KindBeat:
		if !s.seen[KindTempo] {
			return &ruleBeatFollowsTempo
		}
	case KindStart:
		if s.seen[KindStart] {
			return &ruleStartOnce
		}
	case KindTempo:
		if s.seen[KindTempo] {
			return &ruleTempoOnce
		}
	}
	return nil
}

// missing gives the rule that the stream breaks by ending here.
func (s *state) missing() *streamspec.Rule {
	if !s.seen[KindTempo] {
		return &ruleTempoRequired
	}
	return nil
}
