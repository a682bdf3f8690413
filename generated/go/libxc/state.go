// Code generated from spec/libxc by `cargo codegen`. DO NOT EDIT.

package libxc

import "xenstreams"

// state is what a reader or writer knows of the stream so far.
type state struct {
	// version is that of the stream.
	version uint32

	// order is that of the octets after the headers.
	order xenstreams.ByteOrder

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
func newState() state {
	return state{
		version: 2,
	}
}

// misplaced gives the rule that a record of this kind breaks by standing here.
func (s *state) misplaced(kind Kind) *xenstreams.Rule {
	switch kind {
	case KindX86PVInfo:
		switch {
		case s.domainHeader.Type != DomainTypeX86PV:
			return &ruleX86PVInfoWhen
		case s.seen[KindX86PVInfo]:
			return &ruleX86PVInfoOnce
		case s.seen[KindStaticDataEnd]:
			return &ruleX86PVInfoPrecedesStaticDataEnd
		}
	case KindX86PVP2mFrames:
		switch {
		case s.domainHeader.Type != DomainTypeX86PV:
			return &ruleX86PVP2mFramesWhen
		case !s.seen[KindX86PVInfo]:
			return &ruleX86PVP2mFramesFollowsX86PVInfo
		}
	case KindX86PVVCPUBasic:
		switch {
		case s.domainHeader.Type != DomainTypeX86PV:
			return &ruleX86PVVCPUBasicWhen
		case !s.seen[KindPageData]:
			return &ruleX86PVVCPUBasicFollowsPageData
		}
	case KindX86PVVCPUExtended:
		switch {
		case s.domainHeader.Type != DomainTypeX86PV:
			return &ruleX86PVVCPUExtendedWhen
		case !s.seen[KindPageData]:
			return &ruleX86PVVCPUExtendedFollowsPageData
		}
	case KindX86PVVCPUXSAVE:
		switch {
		case s.domainHeader.Type != DomainTypeX86PV:
			return &ruleX86PVVCPUXSAVEWhen
		case !s.seen[KindPageData]:
			return &ruleX86PVVCPUXSAVEFollowsPageData
		}
	case KindSharedInfo:
		switch {
		case s.domainHeader.Type != DomainTypeX86PV:
			return &ruleSharedInfoWhen
		case !s.seen[KindX86PVInfo]:
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
		switch {
		case s.domainHeader.Type != DomainTypeX86PV:
			return &ruleX86PVVCPUMSRsWhen
		case !s.seen[KindPageData]:
			return &ruleX86PVVCPUMSRsFollowsPageData
		}
	case KindStaticDataEnd:
		switch {
		case s.version < 3:
			return &ruleStaticDataEndSince
		case s.seen[KindStaticDataEnd]:
			return &ruleStaticDataEndOnce
		}
	case KindX86CPUIDPolicy:
		switch {
		case s.version < 3:
			return &ruleX86CPUIDPolicySince
		case s.seen[KindStaticDataEnd]:
			return &ruleX86CPUIDPolicyPrecedesStaticDataEnd
		}
	case KindX86MSRPolicy:
		switch {
		case s.version < 3:
			return &ruleX86MSRPolicySince
		case s.seen[KindStaticDataEnd]:
			return &ruleX86MSRPolicyPrecedesStaticDataEnd
		}
	}
	return nil
}

// missing gives the rule that the stream breaks by ending here.
func (s *state) missing() *xenstreams.Rule {
	if s.version >= 3 && !s.seen[KindStaticDataEnd] {
		return &ruleStaticDataEndRequired
	}
	return nil
}
