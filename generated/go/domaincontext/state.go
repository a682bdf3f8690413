// Code generated from spec/domain-context by `cargo codegen`. DO NOT EDIT.

package domaincontext

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

	// domainHeader is looked at by rules.
	domainHeader DomainHeader

	// seen tells which kinds of records there were.
	seen [kinds]bool

	// number counts the records.
	number uint64

	// instances are remembered of earlier records.
	instances wire.Runs
}

// newState is what is known before anything was read or written.
func newState(context wire.Context) state {
	s := state{Context: context, version: 2}
	s.instances = wire.NewRuns(context.Runs)
	return s
}

// misplaced gives the rule that a record of this kind breaks by standing here.
func (s *state) misplaced(kind Kind) *streamspec.Rule {
	switch kind {
	case KindSharedInfo:
		if s.seen[KindSharedInfo] {
			return &ruleSharedInfoOnce
		}
	case KindX86TSCInfo:
		if s.domainHeader.Arch != DomainArchX86PV && s.domainHeader.Arch != DomainArchX86HVM {
			return &ruleX86TSCInfoWhen
		}
		if s.seen[KindX86TSCInfo] {
			return &ruleX86TSCInfoOnce
		}
	}
	return nil
}

// missing gives the rule that the stream breaks by ending here.
func (s *state) missing() *streamspec.Rule {
	return nil
}
