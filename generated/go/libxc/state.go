// Code generated from spec/libxc by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"github.com/streamspec/streamspec/generated/go/hvmcontext"
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

	// x86PVInfoGuestWidth is that of the latest record that has it.
	x86PVInfoGuestWidth uint64
}

// newState is what is known before anything was read or written.
func newState(context wire.Context) state {
	s := state{Context: context, version: 2}
	return s
}

// misplaced gives the rule that a record of this kind breaks by standing here.
func (s *state) misplaced(kind Kind) *streamspec.Rule {
	switch kind {
	case KindX86PVInfo:
		if s.domainHeader.Type != DomainTypeX86PV {
			return &ruleX86PVInfoWhen
		}
		if s.seen[KindX86PVInfo] {
			return &ruleX86PVInfoOnce
		}
		if s.seen[KindStaticDataEnd] {
			return &ruleX86PVInfoPrecedesStaticDataEnd
		}
	case KindX86PVP2mFrames:
		if s.domainHeader.Type != DomainTypeX86PV {
			return &ruleX86PVP2mFramesWhen
		}
		if !s.seen[KindX86PVInfo] {
			return &ruleX86PVP2mFramesFollowsX86PVInfo
		}
	case KindX86PVVCPUBasic:
		if s.domainHeader.Type != DomainTypeX86PV {
			return &ruleX86PVVCPUBasicWhen
		}
		if !s.seen[KindPageData] {
			return &ruleX86PVVCPUBasicFollowsPageData
		}
	case KindX86PVVCPUExtended:
		if s.domainHeader.Type != DomainTypeX86PV {
			return &ruleX86PVVCPUExtendedWhen
		}
		if !s.seen[KindPageData] {
			return &ruleX86PVVCPUExtendedFollowsPageData
		}
	case KindX86PVVCPUXSAVE:
		if s.domainHeader.Type != DomainTypeX86PV {
			return &ruleX86PVVCPUXSAVEWhen
		}
		if !s.seen[KindPageData] {
			return &ruleX86PVVCPUXSAVEFollowsPageData
		}
	case KindSharedInfo:
		if s.domainHeader.Type != DomainTypeX86PV {
			return &ruleSharedInfoWhen
		}
		if !s.seen[KindX86PVInfo] {
			return &ruleSharedInfoFollowsX86PVInfo
		}
	case KindHVMContext:
		if s.domainHeader.Type != DomainTypeX86HVM {
			return &ruleHVMContextWhen
		}
	case KindHVMParams:
		if s.domainHeader.Type != DomainTypeX86HVM {
			return &ruleHVMParamsWhen
		}
	case KindX86PVVCPUMSRs:
		if s.domainHeader.Type != DomainTypeX86PV {
			return &ruleX86PVVCPUMSRsWhen
		}
		if !s.seen[KindPageData] {
			return &ruleX86PVVCPUMSRsFollowsPageData
		}
	case KindStaticDataEnd:
		if s.version < 3 {
			return &ruleStaticDataEndSince
		}
		if s.seen[KindStaticDataEnd] {
			return &ruleStaticDataEndOnce
		}
	case KindX86CPUIDPolicy:
		if s.version < 3 {
			return &ruleX86CPUIDPolicySince
		}
		if s.seen[KindStaticDataEnd] {
			return &ruleX86CPUIDPolicyPrecedesStaticDataEnd
		}
	case KindX86MSRPolicy:
		if s.version < 3 {
			return &ruleX86MSRPolicySince
		}
		if s.seen[KindStaticDataEnd] {
			return &ruleX86MSRPolicyPrecedesStaticDataEnd
		}
	}
	return nil
}

// missing gives the rule that the stream breaks by ending here.
func (s *state) missing() *streamspec.Rule {
	if s.domainHeader.Type == DomainTypeX86PV && !s.seen[KindX86PVVCPUBasic] {
		return &ruleX86PVVCPUBasicRequired
	}
	if s.version >= 3 && !s.seen[KindStaticDataEnd] {
		return &ruleStaticDataEndRequired
	}
	return nil
}

// judgeHVMContext judges a stream that stands in the body of a record.
func judgeHVMContext(octets []byte, s *state) error {
	return hvmcontext.Judge(octets, s.Within())
}

// clearHVMContext clears a stream that stands in the body of a record.
func clearHVMContext(octets []byte) []byte {
	return hvmcontext.Cleared(octets)
}
