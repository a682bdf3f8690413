// Code generated from spec/hvm-context by `cargo codegen`. DO NOT EDIT.

package hvmcontext

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

	// instance is that of the record at hand.
	instance uint64
}

// newState is what is known before anything was read or written.
func newState(context wire.Context) state {
	s := state{Context: context, version: 1}
	return s
}

// misplaced gives the rule that a record of this kind breaks by standing here.
func (s *state) misplaced(kind Kind) *streamspec.Rule {
	switch kind {
	case KindHeader:
		if s.seen[KindHeader] {
			return &ruleHeaderOnce
		}
	case KindIOAPIC:
		if s.seen[KindIOAPIC] {
			return &ruleIOAPICOnce
		}
	case KindPCIIRQ:
		if s.seen[KindPCIIRQ] {
			return &rulePCIIRQOnce
		}
	case KindISAIRQ:
		if s.seen[KindISAIRQ] {
			return &ruleISAIRQOnce
		}
	case KindPCILink:
		if s.seen[KindPCILink] {
			return &rulePCILinkOnce
		}
	case KindPIT:
		if s.seen[KindPIT] {
			return &rulePITOnce
		}
	case KindRTC:
		if s.seen[KindRTC] {
			return &ruleRTCOnce
		}
	case KindHPET:
		if s.seen[KindHPET] {
			return &ruleHPETOnce
		}
	case KindPmtimer:
		if s.seen[KindPmtimer] {
			return &rulePmtimerOnce
		}
	case KindViridianDomain:
		if s.seen[KindViridianDomain] {
			return &ruleViridianDomainOnce
		}
	}
	return nil
}

// missing gives the rule that the stream breaks by ending here.
func (s *state) missing() *streamspec.Rule {
	return nil
}
