// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeCPU is the type code of a record CPU.
const TypeCPU uint16 = 0x2

// CPU: Registers of one vCPU. A vCPU that is down has no record, and stays down.
type CPU struct {
	// Offset 0: State of x87 and SSE as FXSAVE stores it.
	FPURegs [512]byte

	// Offset 512: Register RAX.
	Rax uint64

	// Offset 520: Register RBX.
	Rbx uint64

	// Offset 528: Register RCX.
	Rcx uint64

	// Offset 536: Register RDX.
	Rdx uint64

	// Offset 544: Register RBP.
	Rbp uint64

	// Offset 552: Register RSI.
	Rsi uint64

	// Offset 560: Register RDI.
	Rdi uint64

	// Offset 568: Register RSP.
	Rsp uint64

	// Offset 576: Register R8.
	R8 uint64

	// Offset 584: Register R9.
	R9 uint64

	// Offset 592: Register R10.
	R10 uint64

	// Offset 600: Register R11.
	R11 uint64

	// Offset 608: Register R12.
	R12 uint64

	// Offset 616: Register R13.
	R13 uint64

	// Offset 624: Register R14.
	R14 uint64

	// Offset 632: Register R15.
	R15 uint64

	// Offset 640: Instruction pointer.
	Rip uint64

	// Offset 648: Flags register.
	Rflags uint64

	// Offset 656: Control register 0. [hvm-context.cpu.cr0.zero]
	Cr0 Cr0

	// Offset 664: Control register 2: address of the last page fault.
	Cr2 uint64

	// Offset 672: Control register 3: root of the page tables. [hvm-context.cpu.cr3.max]
	Cr3 uint64

	// Offset 680: Control register 4.
	Cr4 uint64

	// Offset 688: Debug register 0.
	Dr0 uint64

	// Offset 696: Debug register 1.
	Dr1 uint64

	// Offset 704: Debug register 2.
	Dr2 uint64

	// Offset 712: Debug register 3.
	Dr3 uint64

	// Offset 720: Debug register 6: status. [hvm-context.cpu.dr6.max]
	Dr6 uint64

	// Offset 728: Debug register 7: control. [hvm-context.cpu.dr7.max]
	Dr7 uint64

	// Offset 736: Selector of CS.
	CsSel uint32

	// Offset 740: Selector of DS.
	DsSel uint32

	// Offset 744: Selector of ES.
	EsSel uint32

	// Offset 748: Selector of FS.
	FsSel uint32

	// Offset 752: Selector of GS.
	GsSel uint32

	// Offset 756: Selector of SS.
	SsSel uint32

	// Offset 760: Selector of the task register.
	TrSel uint32

	// Offset 764: Selector of the local descriptor table.
	LdtrSel uint32

	// Offset 768: Limit of CS.
	CsLimit uint32

	// Offset 772: Limit of DS.
	DsLimit uint32

	// Offset 776: Limit of ES.
	EsLimit uint32

	// Offset 780: Limit of FS.
	FsLimit uint32

	// Offset 784: Limit of GS.
	GsLimit uint32

	// Offset 788: Limit of SS.
	SsLimit uint32

	// Offset 792: Limit of the task register.
	TrLimit uint32

	// Offset 796: Limit of the local descriptor table.
	LdtrLimit uint32

	// Offset 800: Limit of the interrupt descriptor table.
	IdtrLimit uint32

	// Offset 804: Limit of the global descriptor table.
	GdtrLimit uint32

	// Offset 808: Base of CS.
	CsBase uint64

	// Offset 816: Base of DS.
	DsBase uint64

	// Offset 824: Base of ES.
	EsBase uint64

	// Offset 832: Base of FS.
	FsBase uint64

	// Offset 840: Base of GS.
	GsBase uint64

	// Offset 848: Base of SS.
	SsBase uint64

	// Offset 856: Base of the task register.
	TrBase uint64

	// Offset 864: Base of the local descriptor table.
	LdtrBase uint64

	// Offset 872: Base of the interrupt descriptor table.
	IdtrBase uint64

	// Offset 880: Base of the global descriptor table.
	GdtrBase uint64

	// Offset 888: Attributes of CS.
	CsArbytes uint32

	// Offset 892: Attributes of DS.
	DsArbytes uint32

	// Offset 896: Attributes of ES.
	EsArbytes uint32

	// Offset 900: Attributes of FS.
	FsArbytes uint32

	// Offset 904: Attributes of GS.
	GsArbytes uint32

	// Offset 908: Attributes of SS.
	SsArbytes uint32

	// Offset 912: Attributes of the task register.
	TrArbytes uint32

	// Offset 916: Attributes of the local descriptor table.
	LdtrArbytes uint32

	// Offset 920: MSR SYSENTER_CS.
	SysenterCs uint64

	// Offset 928: MSR SYSENTER_ESP.
	SysenterEsp uint64

	// Offset 936: MSR SYSENTER_EIP.
	SysenterEip uint64

	// Offset 944: MSR KERNEL_GS_BASE, which SWAPGS exchanges.
	ShadowGs uint64

	// Offset 952: Obsolete; readers do not look at it.
	MSRFlags uint64

	// Offset 960: MSR LSTAR.
	MSRLstar uint64

	// Offset 968: MSR STAR.
	MSRStar uint64

	// Offset 976: MSR CSTAR.
	MSRCstar uint64

	// Offset 984: MSR SFMASK.
	MSRSyscallMask uint64

	// Offset 992: MSR EFER.
	MSREfer uint64

	// Offset 1000: MSR TSC_AUX, which RDTSCP returns. [hvm-context.cpu.msr_tsc_aux.max]
	MSRTSCAux uint64

	// Offset 1008: What the guest would read from its time stamp counter.
	TSC uint64

	// Offset 1016: The event that is to be injected. [hvm-context.cpu.pending_event.zero]
	PendingEvent PendingEvent

	// Offset 1020: Error code of the pending event.
	ErrorCode uint32

	// Offset 1024: Flags. [hvm-context.cpu.flags.zero]
	Flags CPUFlags

	// Offset 1028: Reserved.
	_ [4]byte
}

// CPUSize is the size of CPU in octets.
const CPUSize = 1032

// Decode sets v to what the first 1032 octets of b stand for, and checks nothing but that they
// are there.
func (v *CPU) Decode(b []byte) {
	b = b[:1032:1032]
	copy(v.FPURegs[:], b[0:512])
	v.Rax = binary.LittleEndian.Uint64(b[512:520])
	v.Rbx = binary.LittleEndian.Uint64(b[520:528])
	v.Rcx = binary.LittleEndian.Uint64(b[528:536])
	v.Rdx = binary.LittleEndian.Uint64(b[536:544])
	v.Rbp = binary.LittleEndian.Uint64(b[544:552])
	v.Rsi = binary.LittleEndian.Uint64(b[552:560])
	v.Rdi = binary.LittleEndian.Uint64(b[560:568])
	v.Rsp = binary.LittleEndian.Uint64(b[568:576])
	v.R8 = binary.LittleEndian.Uint64(b[576:584])
	v.R9 = binary.LittleEndian.Uint64(b[584:592])
	v.R10 = binary.LittleEndian.Uint64(b[592:600])
	v.R11 = binary.LittleEndian.Uint64(b[600:608])
	v.R12 = binary.LittleEndian.Uint64(b[608:616])
	v.R13 = binary.LittleEndian.Uint64(b[616:624])
	v.R14 = binary.LittleEndian.Uint64(b[624:632])
	v.R15 = binary.LittleEndian.Uint64(b[632:640])
	v.Rip = binary.LittleEndian.Uint64(b[640:648])
	v.Rflags = binary.LittleEndian.Uint64(b[648:656])
	v.Cr0 = Cr0(binary.LittleEndian.Uint64(b[656:664]))
	v.Cr2 = binary.LittleEndian.Uint64(b[664:672])
	v.Cr3 = binary.LittleEndian.Uint64(b[672:680])
	v.Cr4 = binary.LittleEndian.Uint64(b[680:688])
	v.Dr0 = binary.LittleEndian.Uint64(b[688:696])
	v.Dr1 = binary.LittleEndian.Uint64(b[696:704])
	v.Dr2 = binary.LittleEndian.Uint64(b[704:712])
	v.Dr3 = binary.LittleEndian.Uint64(b[712:720])
	v.Dr6 = binary.LittleEndian.Uint64(b[720:728])
	v.Dr7 = binary.LittleEndian.Uint64(b[728:736])
	v.CsSel = binary.LittleEndian.Uint32(b[736:740])
	v.DsSel = binary.LittleEndian.Uint32(b[740:744])
	v.EsSel = binary.LittleEndian.Uint32(b[744:748])
	v.FsSel = binary.LittleEndian.Uint32(b[748:752])
	v.GsSel = binary.LittleEndian.Uint32(b[752:756])
	v.SsSel = binary.LittleEndian.Uint32(b[756:760])
	v.TrSel = binary.LittleEndian.Uint32(b[760:764])
	v.LdtrSel = binary.LittleEndian.Uint32(b[764:768])
	v.CsLimit = binary.LittleEndian.Uint32(b[768:772])
	v.DsLimit = binary.LittleEndian.Uint32(b[772:776])
	v.EsLimit = binary.LittleEndian.Uint32(b[776:780])
	v.FsLimit = binary.LittleEndian.Uint32(b[780:784])
	v.GsLimit = binary.LittleEndian.Uint32(b[784:788])
	v.SsLimit = binary.LittleEndian.Uint32(b[788:792])
	v.TrLimit = binary.LittleEndian.Uint32(b[792:796])
	v.LdtrLimit = binary.LittleEndian.Uint32(b[796:800])
	v.IdtrLimit = binary.LittleEndian.Uint32(b[800:804])
	v.GdtrLimit = binary.LittleEndian.Uint32(b[804:808])
	v.CsBase = binary.LittleEndian.Uint64(b[808:816])
	v.DsBase = binary.LittleEndian.Uint64(b[816:824])
	v.EsBase = binary.LittleEndian.Uint64(b[824:832])
	v.FsBase = binary.LittleEndian.Uint64(b[832:840])
	v.GsBase = binary.LittleEndian.Uint64(b[840:848])
	v.SsBase = binary.LittleEndian.Uint64(b[848:856])
	v.TrBase = binary.LittleEndian.Uint64(b[856:864])
	v.LdtrBase = binary.LittleEndian.Uint64(b[864:872])
	v.IdtrBase = binary.LittleEndian.Uint64(b[872:880])
	v.GdtrBase = binary.LittleEndian.Uint64(b[880:888])
	v.CsArbytes = binary.LittleEndian.Uint32(b[888:892])
	v.DsArbytes = binary.LittleEndian.Uint32(b[892:896])
	v.EsArbytes = binary.LittleEndian.Uint32(b[896:900])
	v.FsArbytes = binary.LittleEndian.Uint32(b[900:904])
	v.GsArbytes = binary.LittleEndian.Uint32(b[904:908])
	v.SsArbytes = binary.LittleEndian.Uint32(b[908:912])
	v.TrArbytes = binary.LittleEndian.Uint32(b[912:916])
	v.LdtrArbytes = binary.LittleEndian.Uint32(b[916:920])
	v.SysenterCs = binary.LittleEndian.Uint64(b[920:928])
	v.SysenterEsp = binary.LittleEndian.Uint64(b[928:936])
	v.SysenterEip = binary.LittleEndian.Uint64(b[936:944])
	v.ShadowGs = binary.LittleEndian.Uint64(b[944:952])
	v.MSRFlags = binary.LittleEndian.Uint64(b[952:960])
	v.MSRLstar = binary.LittleEndian.Uint64(b[960:968])
	v.MSRStar = binary.LittleEndian.Uint64(b[968:976])
	v.MSRCstar = binary.LittleEndian.Uint64(b[976:984])
	v.MSRSyscallMask = binary.LittleEndian.Uint64(b[984:992])
	v.MSREfer = binary.LittleEndian.Uint64(b[992:1000])
	v.MSRTSCAux = binary.LittleEndian.Uint64(b[1000:1008])
	v.TSC = binary.LittleEndian.Uint64(b[1008:1016])
	v.PendingEvent = PendingEvent(binary.LittleEndian.Uint32(b[1016:1020]))
	v.ErrorCode = binary.LittleEndian.Uint32(b[1020:1024])
	v.Flags = CPUFlags(binary.LittleEndian.Uint32(b[1024:1028]))
}

// Append appends the 1032 octets that v stands for.
func (v *CPU) Append(b []byte) []byte {
	b = append(b, make([]byte, 1032)...)
	v.put(b[len(b)-1032:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *CPU) put(o []byte) {
	o = o[:1032:1032]
	copy(o[0:512], v.FPURegs[:])
	binary.LittleEndian.PutUint64(o[512:520], v.Rax)
	binary.LittleEndian.PutUint64(o[520:528], v.Rbx)
	binary.LittleEndian.PutUint64(o[528:536], v.Rcx)
	binary.LittleEndian.PutUint64(o[536:544], v.Rdx)
	binary.LittleEndian.PutUint64(o[544:552], v.Rbp)
	binary.LittleEndian.PutUint64(o[552:560], v.Rsi)
	binary.LittleEndian.PutUint64(o[560:568], v.Rdi)
	binary.LittleEndian.PutUint64(o[568:576], v.Rsp)
	binary.LittleEndian.PutUint64(o[576:584], v.R8)
	binary.LittleEndian.PutUint64(o[584:592], v.R9)
	binary.LittleEndian.PutUint64(o[592:600], v.R10)
	binary.LittleEndian.PutUint64(o[600:608], v.R11)
	binary.LittleEndian.PutUint64(o[608:616], v.R12)
	binary.LittleEndian.PutUint64(o[616:624], v.R13)
	binary.LittleEndian.PutUint64(o[624:632], v.R14)
	binary.LittleEndian.PutUint64(o[632:640], v.R15)
	binary.LittleEndian.PutUint64(o[640:648], v.Rip)
	binary.LittleEndian.PutUint64(o[648:656], v.Rflags)
	binary.LittleEndian.PutUint64(o[656:664], uint64(v.Cr0))
	binary.LittleEndian.PutUint64(o[664:672], v.Cr2)
	binary.LittleEndian.PutUint64(o[672:680], v.Cr3)
	binary.LittleEndian.PutUint64(o[680:688], v.Cr4)
	binary.LittleEndian.PutUint64(o[688:696], v.Dr0)
	binary.LittleEndian.PutUint64(o[696:704], v.Dr1)
	binary.LittleEndian.PutUint64(o[704:712], v.Dr2)
	binary.LittleEndian.PutUint64(o[712:720], v.Dr3)
	binary.LittleEndian.PutUint64(o[720:728], v.Dr6)
	binary.LittleEndian.PutUint64(o[728:736], v.Dr7)
	binary.LittleEndian.PutUint32(o[736:740], v.CsSel)
	binary.LittleEndian.PutUint32(o[740:744], v.DsSel)
	binary.LittleEndian.PutUint32(o[744:748], v.EsSel)
	binary.LittleEndian.PutUint32(o[748:752], v.FsSel)
	binary.LittleEndian.PutUint32(o[752:756], v.GsSel)
	binary.LittleEndian.PutUint32(o[756:760], v.SsSel)
	binary.LittleEndian.PutUint32(o[760:764], v.TrSel)
	binary.LittleEndian.PutUint32(o[764:768], v.LdtrSel)
	binary.LittleEndian.PutUint32(o[768:772], v.CsLimit)
	binary.LittleEndian.PutUint32(o[772:776], v.DsLimit)
	binary.LittleEndian.PutUint32(o[776:780], v.EsLimit)
	binary.LittleEndian.PutUint32(o[780:784], v.FsLimit)
	binary.LittleEndian.PutUint32(o[784:788], v.GsLimit)
	binary.LittleEndian.PutUint32(o[788:792], v.SsLimit)
	binary.LittleEndian.PutUint32(o[792:796], v.TrLimit)
	binary.LittleEndian.PutUint32(o[796:800], v.LdtrLimit)
	binary.LittleEndian.PutUint32(o[800:804], v.IdtrLimit)
	binary.LittleEndian.PutUint32(o[804:808], v.GdtrLimit)
	binary.LittleEndian.PutUint64(o[808:816], v.CsBase)
	binary.LittleEndian.PutUint64(o[816:824], v.DsBase)
	binary.LittleEndian.PutUint64(o[824:832], v.EsBase)
	binary.LittleEndian.PutUint64(o[832:840], v.FsBase)
	binary.LittleEndian.PutUint64(o[840:848], v.GsBase)
	binary.LittleEndian.PutUint64(o[848:856], v.SsBase)
	binary.LittleEndian.PutUint64(o[856:864], v.TrBase)
	binary.LittleEndian.PutUint64(o[864:872], v.LdtrBase)
	binary.LittleEndian.PutUint64(o[872:880], v.IdtrBase)
	binary.LittleEndian.PutUint64(o[880:888], v.GdtrBase)
	binary.LittleEndian.PutUint32(o[888:892], v.CsArbytes)
	binary.LittleEndian.PutUint32(o[892:896], v.DsArbytes)
	binary.LittleEndian.PutUint32(o[896:900], v.EsArbytes)
	binary.LittleEndian.PutUint32(o[900:904], v.FsArbytes)
	binary.LittleEndian.PutUint32(o[904:908], v.GsArbytes)
	binary.LittleEndian.PutUint32(o[908:912], v.SsArbytes)
	binary.LittleEndian.PutUint32(o[912:916], v.TrArbytes)
	binary.LittleEndian.PutUint32(o[916:920], v.LdtrArbytes)
	binary.LittleEndian.PutUint64(o[920:928], v.SysenterCs)
	binary.LittleEndian.PutUint64(o[928:936], v.SysenterEsp)
	binary.LittleEndian.PutUint64(o[936:944], v.SysenterEip)
	binary.LittleEndian.PutUint64(o[944:952], v.ShadowGs)
	binary.LittleEndian.PutUint64(o[952:960], v.MSRFlags)
	binary.LittleEndian.PutUint64(o[960:968], v.MSRLstar)
	binary.LittleEndian.PutUint64(o[968:976], v.MSRStar)
	binary.LittleEndian.PutUint64(o[976:984], v.MSRCstar)
	binary.LittleEndian.PutUint64(o[984:992], v.MSRSyscallMask)
	binary.LittleEndian.PutUint64(o[992:1000], v.MSREfer)
	binary.LittleEndian.PutUint64(o[1000:1008], v.MSRTSCAux)
	binary.LittleEndian.PutUint64(o[1008:1016], v.TSC)
	binary.LittleEndian.PutUint32(o[1016:1020], uint32(v.PendingEvent))
	binary.LittleEndian.PutUint32(o[1020:1024], v.ErrorCode)
	binary.LittleEndian.PutUint32(o[1024:1028], uint32(v.Flags))
}

// check checks the fields, in their order.
func (v *CPU) check(b []byte, l *wire.Layout, s *state) *streamspec.Error {
	if v.Cr0&0xffffffff1ffaffc0 != 0 {
		return wire.Broken(&ruleCPUCr0Zero, 656, "cr0")
	}
	if v.Cr3 > 0xfffffffffffff {
		return wire.Broken(&ruleCPUCr3Max, 672, "cr3")
	}
	if v.Dr6 > 0xffffffff {
		return wire.Broken(&ruleCPUDr6Max, 720, "dr6")
	}
	if v.Dr7 > 0xffffffff {
		return wire.Broken(&ruleCPUDr7Max, 728, "dr7")
	}
	if !l.Lacks(75) {
		if v.MSRTSCAux > 0xffffffff {
			return wire.Broken(&ruleCPUMSRTSCAuxMax, 1000, "msr_tsc_aux")
		}
	}
	if s.Writer && v.PendingEvent&0x7ffff000 != 0 {
		return wire.Broken(&ruleCPUPendingEventZero, 1016, "pending_event")
	}
	if !l.Lacks(79) {
		if v.Flags&0xfffffffe != 0 {
			return wire.Broken(&ruleCPUFlagsZero, 1024, "flags")
		}
	}
	if !l.Lacks(80) {
		if binary.LittleEndian.Uint32(b[1028:1032]) != 0 {
			return wire.Broken(&ruleCPUReservedZero, 1028, "reserved")
		}
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v CPU) Cleared() CPU {
	v.PendingEvent &^= 0x7ffff000
	return v
}

// cpuLayouts are the layouts of the body in which fields are missing.
var cpuLayouts = []wire.Layout{
	// 4.0 to 4.6.
	{
		Length:   1024,
		Gaps:     []wire.Gap{{At: 1024, Length: 8}},
		Without:  []int{79, 80},
		Defaults: []wire.Default{{At: 1024, Size: 4, Value: 1}},
	},
	// Up to 3.4.
	{
		Length:   1016,
		Gaps:     []wire.Gap{{At: 1000, Length: 8}, {At: 1024, Length: 8}},
		Without:  []int{75, 79, 80},
		Defaults: []wire.Default{{At: 1024, Size: 4, Value: 1}},
	},
}

// checkRules checks the rules on several fields and records, in their order.
func (v *CPU) checkRules(s *state) *streamspec.Error {
	if s.Writer && v.MSRFlags != 0 {
		return wire.Broken(&ruleCPUMSRFlagsObsolete, 952, "msr_flags")
	}
	if !v.Cr0.Et() {
		return wire.Broken(&ruleCPUCr0Et, 656, "cr0")
	}
	if !v.Cr0.Pe() && v.Cr0.Pg() {
		return wire.Broken(&ruleCPUCr0Paging, 656, "cr0")
	}
	if v.Cr4&0x9f72fff != v.Cr4 {
		return wire.Broken(&ruleCPUCr4Known, 680, "cr4")
	}
	if v.MSREfer&0x205d01 != v.MSREfer {
		return wire.Broken(&ruleCPUEferKnown, 992, "msr_efer")
	}
	if v.MSREfer&1024 != 0 && (v.MSREfer&256 == 0 || !v.Cr0.Pg()) {
		return wire.Broken(&ruleCPUEferLongMode, 992, "msr_efer")
	}
	return nil
}

// CPUFlags: Flags of a vCPU.
type CPUFlags uint32

const (
	// CPUFlagsFPUInitialised: `fpu_regs` holds a state. Otherwise the FPU is reset.
	CPUFlagsFPUInitialised CPUFlags = 1 << 0
)

// FPUInitialised: `fpu_regs` holds a state. Otherwise the FPU is reset.
func (v CPUFlags) FPUInitialised() bool {
	return v&CPUFlagsFPUInitialised != 0
}

// WithFPUInitialised gives the same bits, but for FPUInitialised.
func (v CPUFlags) WithFPUInitialised(value bool) CPUFlags {
	if value {
		return v | CPUFlagsFPUInitialised
	}
	return v &^ CPUFlagsFPUInitialised
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v CPUFlags) String() string {
	return wire.BitsText(uint64(v), cpuFlagsParts)
}

// ParseCPUFlags gives what String makes into a text.
func ParseCPUFlags(text string) (value CPUFlags, ok bool) {
	bits, ok := wire.ParseBits(text, cpuFlagsParts)
	value = CPUFlags(bits)
	return value, ok && uint64(value) == bits
}

// cpuFlagsParts are what the parts are called.
var cpuFlagsParts = []wire.Part{
	{Name: "fpu_initialised", Low: 0, Width: 1},
}

// Cr0: Control register 0.
type Cr0 uint64

const (
	// Cr0Pe: Protected mode.
	Cr0Pe Cr0 = 1 << 0

	// Cr0Mp: Monitor the coprocessor.
	Cr0Mp Cr0 = 1 << 1

	// Cr0Em: Emulate the coprocessor.
	Cr0Em Cr0 = 1 << 2

	// Cr0Ts: Task switched.
	Cr0Ts Cr0 = 1 << 3

	// Cr0Et: Type of the coprocessor; always set.
	Cr0Et Cr0 = 1 << 4

	// Cr0NumericError: Bit NE: errors of x87 are exceptions.
	Cr0NumericError Cr0 = 1 << 5

	// Cr0Wp: Write protection.
	Cr0Wp Cr0 = 1 << 16

	// Cr0Am: Alignment mask.
	Cr0Am Cr0 = 1 << 18

	// Cr0Nw: Not write-through.
	Cr0Nw Cr0 = 1 << 29

	// Cr0Cd: Cache disabled.
	Cr0Cd Cr0 = 1 << 30

	// Cr0Pg: Paging.
	Cr0Pg Cr0 = 1 << 31
)

// Pe: Protected mode.
func (v Cr0) Pe() bool {
	return v&Cr0Pe != 0
}

// WithPe gives the same bits, but for Pe.
func (v Cr0) WithPe(value bool) Cr0 {
	if value {
		return v | Cr0Pe
	}
	return v &^ Cr0Pe
}

// Mp: Monitor the coprocessor.
func (v Cr0) Mp() bool {
	return v&Cr0Mp != 0
}

// WithMp gives the same bits, but for Mp.
func (v Cr0) WithMp(value bool) Cr0 {
	if value {
		return v | Cr0Mp
	}
	return v &^ Cr0Mp
}

// Em: Emulate the coprocessor.
func (v Cr0) Em() bool {
	return v&Cr0Em != 0
}

// WithEm gives the same bits, but for Em.
func (v Cr0) WithEm(value bool) Cr0 {
	if value {
		return v | Cr0Em
	}
	return v &^ Cr0Em
}

// Ts: Task switched.
func (v Cr0) Ts() bool {
	return v&Cr0Ts != 0
}

// WithTs gives the same bits, but for Ts.
func (v Cr0) WithTs(value bool) Cr0 {
	if value {
		return v | Cr0Ts
	}
	return v &^ Cr0Ts
}

// Et: Type of the coprocessor; always set.
func (v Cr0) Et() bool {
	return v&Cr0Et != 0
}

// WithEt gives the same bits, but for Et.
func (v Cr0) WithEt(value bool) Cr0 {
	if value {
		return v | Cr0Et
	}
	return v &^ Cr0Et
}

// NumericError: Bit NE: errors of x87 are exceptions.
func (v Cr0) NumericError() bool {
	return v&Cr0NumericError != 0
}

// WithNumericError gives the same bits, but for NumericError.
func (v Cr0) WithNumericError(value bool) Cr0 {
	if value {
		return v | Cr0NumericError
	}
	return v &^ Cr0NumericError
}

// Wp: Write protection.
func (v Cr0) Wp() bool {
	return v&Cr0Wp != 0
}

// WithWp gives the same bits, but for Wp.
func (v Cr0) WithWp(value bool) Cr0 {
	if value {
		return v | Cr0Wp
	}
	return v &^ Cr0Wp
}

// Am: Alignment mask.
func (v Cr0) Am() bool {
	return v&Cr0Am != 0
}

// WithAm gives the same bits, but for Am.
func (v Cr0) WithAm(value bool) Cr0 {
	if value {
		return v | Cr0Am
	}
	return v &^ Cr0Am
}

// Nw: Not write-through.
func (v Cr0) Nw() bool {
	return v&Cr0Nw != 0
}

// WithNw gives the same bits, but for Nw.
func (v Cr0) WithNw(value bool) Cr0 {
	if value {
		return v | Cr0Nw
	}
	return v &^ Cr0Nw
}

// Cd: Cache disabled.
func (v Cr0) Cd() bool {
	return v&Cr0Cd != 0
}

// WithCd gives the same bits, but for Cd.
func (v Cr0) WithCd(value bool) Cr0 {
	if value {
		return v | Cr0Cd
	}
	return v &^ Cr0Cd
}

// Pg: Paging.
func (v Cr0) Pg() bool {
	return v&Cr0Pg != 0
}

// WithPg gives the same bits, but for Pg.
func (v Cr0) WithPg(value bool) Cr0 {
	if value {
		return v | Cr0Pg
	}
	return v &^ Cr0Pg
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v Cr0) String() string {
	return wire.BitsText(uint64(v), cr0Parts)
}

// ParseCr0 gives what String makes into a text.
func ParseCr0(text string) (value Cr0, ok bool) {
	bits, ok := wire.ParseBits(text, cr0Parts)
	value = Cr0(bits)
	return value, ok && uint64(value) == bits
}

// cr0Parts are what the parts are called.
var cr0Parts = []wire.Part{
	{Name: "pe", Low: 0, Width: 1},
	{Name: "mp", Low: 1, Width: 1},
	{Name: "em", Low: 2, Width: 1},
	{Name: "ts", Low: 3, Width: 1},
	{Name: "et", Low: 4, Width: 1},
	{Name: "numeric_error", Low: 5, Width: 1},
	{Name: "wp", Low: 16, Width: 1},
	{Name: "am", Low: 18, Width: 1},
	{Name: "nw", Low: 29, Width: 1},
	{Name: "cd", Low: 30, Width: 1},
	{Name: "pg", Low: 31, Width: 1},
}

// PendingEvent: An event that is to be injected when the vCPU runs next, as VMX and SVM both
// lay it out.
type PendingEvent uint32

const (
	// PendingEventErrorValid: The event has an error code.
	PendingEventErrorValid PendingEvent = 1 << 11

	// PendingEventValid: There is an event.
	PendingEventValid PendingEvent = 1 << 31
)

// Vector: Vector of the event.
func (v PendingEvent) Vector() uint32 {
	return uint32(v & 255)
}

// WithVector gives the same bits, but for Vector, of which the lowest 8 bits are taken.
func (v PendingEvent) WithVector(value uint32) PendingEvent {
	return v&^255 | PendingEvent(value)&255
}

// Type: Kind of the event, as the processor numbers it.
func (v PendingEvent) Type() uint32 {
	return uint32(v >> 8 & 7)
}

// WithType gives the same bits, but for Type, of which the lowest 3 bits are taken.
func (v PendingEvent) WithType(value uint32) PendingEvent {
	return v&^1792 | PendingEvent(value)&7<<8
}

// ErrorValid: The event has an error code.
func (v PendingEvent) ErrorValid() bool {
	return v&PendingEventErrorValid != 0
}

// WithErrorValid gives the same bits, but for ErrorValid.
func (v PendingEvent) WithErrorValid(value bool) PendingEvent {
	if value {
		return v | PendingEventErrorValid
	}
	return v &^ PendingEventErrorValid
}

// Valid: There is an event.
func (v PendingEvent) Valid() bool {
	return v&PendingEventValid != 0
}

// WithValid gives the same bits, but for Valid.
func (v PendingEvent) WithValid(value bool) PendingEvent {
	if value {
		return v | PendingEventValid
	}
	return v &^ PendingEventValid
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v PendingEvent) String() string {
	return wire.BitsText(uint64(v), pendingEventParts)
}

// ParsePendingEvent gives what String makes into a text.
func ParsePendingEvent(text string) (value PendingEvent, ok bool) {
	bits, ok := wire.ParseBits(text, pendingEventParts)
	value = PendingEvent(bits)
	return value, ok && uint64(value) == bits
}

// pendingEventParts are what the parts are called.
var pendingEventParts = []wire.Part{
	{Name: "vector", Low: 0, Width: 8},
	{Name: "type", Low: 8, Width: 3},
	{Name: "error_valid", Low: 11, Width: 1},
	{Name: "valid", Low: 31, Width: 1},
}
