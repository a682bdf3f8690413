// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeCheckpoint: Marks the end of a consistent view of the domain: what stands before it can
// be restored by itself. Further records bring the view up to date, until the next CHECKPOINT
// or the END.
//
// TypeCheckpoint is the type code of a record CHECKPOINT.
const TypeCheckpoint uint32 = 0xe

// Checkpoint: Marks the end of a consistent view of the domain: what stands before it can be
// restored by itself. Further records bring the view up to date, until the next CHECKPOINT or
// the END.
type Checkpoint struct{}

// checkRules checks the rules on several fields and records, in their order.
func (v *Checkpoint) checkRules(s *state) *streamspec.Error {
	if s.Writer && s.domainHeader.Type == DomainTypeX86PV && !s.seen[KindX86PVVCPUBasic] {
		return wire.Broken(&ruleCheckpointWhole, 0, "")
	}
	return nil
}
