// Code generated from spec/xenstore by `cargo codegen`. DO NOT EDIT.

package xenstore

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

	// connectionDataConnIDValues are remembered of earlier records.
	connectionDataConnIDValues wire.Runs

	// domainDataDomainIDValues are remembered of earlier records.
	domainDataDomainIDValues wire.Runs
}

// newState is what is known before anything was read or written.
func newState(context wire.Context) state {
	s := state{Context: context, version: 1}
	s.connectionDataConnIDValues = wire.NewRuns(context.Runs)
	s.domainDataDomainIDValues = wire.NewRuns(context.Runs)
	return s
}

// misplaced gives the rule that a record of this kind breaks by standing here.
func (s *state) misplaced(kind Kind) *streamspec.Rule {
	switch kind {
	case KindGlobalData:
		if s.seen[KindGlobalData] {
			return &ruleGlobalDataOnce
		}
	case KindGlobalQuotaData:
		if s.seen[KindGlobalQuotaData] {
			return &ruleGlobalQuotaDataOnce
		}
	case KindWatchDataExtended:
		if s.version < 2 {
			return &ruleWatchDataExtendedSince
		}
	}
	return nil
}

// missing gives the rule that the stream breaks by ending here.
func (s *state) missing() *streamspec.Rule {
	return nil
}
