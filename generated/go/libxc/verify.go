// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeVerify: All memory has been sent. What follows is sent a second time, so that the reader
// can compare it with what it has.
//
// TypeVerify is the type code of a record VERIFY.
const TypeVerify uint32 = 0xd

// Verify_: All memory has been sent. What follows is sent a second time, so that the reader can
// compare it with what it has.
type Verify_ struct{}

// checkRules checks the rules on several fields and records, in their order.
func (v *Verify_) checkRules(s *state) *streamspec.Error {
	if s.Writer && !s.seen[KindPageData] {
		return wire.Broken(&ruleVerifyAfterMemory, 0, "")
	}
	return nil
}
