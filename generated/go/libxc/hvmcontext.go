// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeHVMContext is the type code of a record HVM_CONTEXT.
const TypeHVMContext uint32 = 0x9

// HVMContext: The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has
// it.
type HVMContext struct {
	// The HVM context, a stream of its own.
	HVMCtx []byte
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *HVMContext) decode(b []byte, s *state) (int, *streamspec.Error) {
	c := wire.Cursor{Body: b, At: 0}
	v.HVMCtx = c.Rest()
	if s.Depth >= wire.Deepest {
		return 0, wire.Broken(&ruleHVMContextHVMCtxFits, c.Start, "hvm_ctx")
	}
	if err := judgeHVMContext(v.HVMCtx, s); err != nil {
		return 0, wire.InStream(err, c.Start, "hvm_ctx")
	}
	return c.At, nil
}

// append appends the octets of a body.
func (v *HVMContext) append(b []byte, s *state) []byte {
	b = append(b, v.HVMCtx...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *HVMContext) checkWrite(b []byte, s *state) *streamspec.Error {
	at := 0
	if s.Depth >= wire.Deepest {
		return wire.Broken(&ruleHVMContextHVMCtxFits, at, "hvm_ctx")
	}
	if err := judgeHVMContext(v.HVMCtx, s); err != nil {
		return wire.InStream(err, at, "hvm_ctx")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v HVMContext) Cleared() HVMContext {
	v.HVMCtx = clearHVMContext(v.HVMCtx)
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *HVMContext) checkRules(s *state) *streamspec.Error {
	if s.version >= 3 && !s.seen[KindStaticDataEnd] {
		return wire.Broken(&ruleHVMContextFollowsStaticData, 0, "")
	}
	return nil
}
