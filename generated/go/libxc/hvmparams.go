// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"encoding/binary"
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeHVMParams is the type code of a record HVM_PARAMS.
const TypeHVMParams uint32 = 0xa

// HVMParams: Parameters of an HVM domain, as HVMOP_get_param has them.
type HVMParams struct {
	// Offset 0: Number of parameters.
	Count uint32

	// Offset 4: Reserved.
	_ [4]byte

	// The parameters.
	Param streamspec.Array[HVMParam]
}

// Counted gives the same record with the fields set that count others. What is too long for the
// field that counts it is refused when the record is written.
func (v HVMParams) Counted() HVMParams {
	v.Count = uint32(v.Param.Len())
	return v
}

// decodeHead sets the fields of the first 8 octets.
func (v *HVMParams) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.Count = binary.BigEndian.Uint32(b[0:4])
		return
	}
	v.Count = binary.LittleEndian.Uint32(b[0:4])
}

// putHead sets octets that are zero to those of the first fields.
func (v *HVMParams) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.Count)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.Count)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *HVMParams) checkHead(b []byte, s *state) *streamspec.Error {
	if s.Writer && binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&ruleHVMParamsReservedZero, 4, "reserved")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *HVMParams) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if err := v.checkHead(b, s); err != nil {
		return 0, err
	}
	var octets []byte
	var ok bool
	c := wire.Cursor{Body: b, At: 8}
	octets, ok = c.Elements(uint64(v.Count), 16)
	if !ok {
		return 0, wire.Broken(&ruleHVMParamsParamFits, c.Start, "param")
	}
	v.Param = streamspec.ArrayView(octets, 16, s.order, decodeHVMParam)
	return c.At, nil
}

// append appends the octets of a body.
func (v *HVMParams) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:], s.order)
	for i := 0; i < v.Param.Len(); i++ {
		e := v.Param.At(i)
		b = e.Append(b, s.order)
	}
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *HVMParams) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(b, s); err != nil {
		return err
	}
	at := 8
	if uint64(v.Count) != uint64(v.Param.Len()) {
		return wire.Broken(&ruleHVMParamsParamFits, at, "param")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v HVMParams) Cleared() HVMParams {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *HVMParams) checkRules(s *state) *streamspec.Error {
	if s.seen[KindHVMContext] && !s.seen[KindCheckpoint] {
		return wire.Broken(&ruleHVMParamsPrecedesHVMContext, 0, "")
	}
	return nil
}

// HVMParam: A parameter of an HVM domain.
type HVMParam struct {
	// Offset 0: Which parameter.
	Index HVMParamIndex

	// Offset 8: Its value.
	Value uint64
}

// HVMParamSize is the size of HVMParam in octets.
const HVMParamSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *HVMParam) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:16:16]
	if order == streamspec.BigEndian {
		v.Index = HVMParamIndex(binary.BigEndian.Uint64(b[0:8]))
		v.Value = binary.BigEndian.Uint64(b[8:16])
		return
	}
	v.Index = HVMParamIndex(binary.LittleEndian.Uint64(b[0:8]))
	v.Value = binary.LittleEndian.Uint64(b[8:16])
}

// Append appends the 16 octets that v stands for.
func (v *HVMParam) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *HVMParam) put(o []byte, order streamspec.ByteOrder) {
	o = o[:16:16]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint64(o[0:8], uint64(v.Index))
		binary.BigEndian.PutUint64(o[8:16], v.Value)
		return
	}
	binary.LittleEndian.PutUint64(o[0:8], uint64(v.Index))
	binary.LittleEndian.PutUint64(o[8:16], v.Value)
}

// HVMParamIndex: Which parameter of an HVM domain, an HVM_PARAM constant.
type HVMParamIndex uint64

const (
	// HVMParamIndexCallbackIRQ: How the guest is told of an event.
	HVMParamIndexCallbackIRQ HVMParamIndex = 0

	// HVMParamIndexStorePFN: Frame of the ring of xenstore.
	HVMParamIndexStorePFN HVMParamIndex = 1

	// HVMParamIndexStoreEvtchn: Event channel of xenstore.
	HVMParamIndexStoreEvtchn HVMParamIndex = 2

	// HVMParamIndexPaeEnabled: No longer in use.
	HVMParamIndexPaeEnabled HVMParamIndex = 4

	// HVMParamIndexIoreqPFN: Frame of requests to the default emulator.
	HVMParamIndexIoreqPFN HVMParamIndex = 5

	// HVMParamIndexBufioreqPFN: Frame of buffered requests to the default emulator.
	HVMParamIndexBufioreqPFN HVMParamIndex = 6

	// HVMParamIndexViridian: Enlightenments for Windows that the domain has.
	HVMParamIndexViridian HVMParamIndex = 9

	// HVMParamIndexTimerMode: What becomes of ticks that were missed.
	HVMParamIndexTimerMode HVMParamIndex = 10

	// HVMParamIndexHPETEnabled: There is an HPET.
	HVMParamIndexHPETEnabled HVMParamIndex = 11

	// HVMParamIndexIdentPt: Address of the page tables for a vCPU without paging.
	HVMParamIndexIdentPt HVMParamIndex = 12

	// HVMParamIndexDmDomain: No longer in use.
	HVMParamIndexDmDomain HVMParamIndex = 13

	// HVMParamIndexACPISState: Sleep state of ACPI.
	HVMParamIndexACPISState HVMParamIndex = 14

	// HVMParamIndexVm86Tss: Address of the task state segment for real mode.
	HVMParamIndexVm86Tss HVMParamIndex = 15

	// HVMParamIndexVptAlign: Periodic timers are aligned to one another.
	HVMParamIndexVptAlign HVMParamIndex = 16

	// HVMParamIndexConsolePFN: Frame of the ring of the console.
	HVMParamIndexConsolePFN HVMParamIndex = 17

	// HVMParamIndexConsoleEvtchn: Event channel of the console.
	HVMParamIndexConsoleEvtchn HVMParamIndex = 18

	// HVMParamIndexACPIIoportsLocation: Where the ports of ACPI are.
	HVMParamIndexACPIIoportsLocation HVMParamIndex = 19

	// HVMParamIndexMemoryEventCr0: No longer in use.
	HVMParamIndexMemoryEventCr0 HVMParamIndex = 20

	// HVMParamIndexMemoryEventCr3: No longer in use.
	HVMParamIndexMemoryEventCr3 HVMParamIndex = 21

	// HVMParamIndexMemoryEventCr4: No longer in use.
	HVMParamIndexMemoryEventCr4 HVMParamIndex = 22

	// HVMParamIndexMemoryEventInt3: No longer in use.
	HVMParamIndexMemoryEventInt3 HVMParamIndex = 23

	// HVMParamIndexNestedhvm: No longer in use.
	HVMParamIndexNestedhvm HVMParamIndex = 24

	// HVMParamIndexMemoryEventSingleStep: No longer in use.
	HVMParamIndexMemoryEventSingleStep HVMParamIndex = 25

	// HVMParamIndexBufioreqEvtchn: No longer in use.
	HVMParamIndexBufioreqEvtchn HVMParamIndex = 26

	// HVMParamIndexPagingRingPFN: Frame of the ring on paging.
	HVMParamIndexPagingRingPFN HVMParamIndex = 27

	// HVMParamIndexMonitorRingPFN: Frame of the ring on what is monitored.
	HVMParamIndexMonitorRingPFN HVMParamIndex = 28

	// HVMParamIndexSharingRingPFN: Frame of the ring on shared memory.
	HVMParamIndexSharingRingPFN HVMParamIndex = 29

	// HVMParamIndexMemoryEventMSR: No longer in use.
	HVMParamIndexMemoryEventMSR HVMParamIndex = 30

	// HVMParamIndexTripleFaultReason: What a triple fault does to the domain.
	HVMParamIndexTripleFaultReason HVMParamIndex = 31

	// HVMParamIndexIoreqServerPFN: First frame for further emulators.
	HVMParamIndexIoreqServerPFN HVMParamIndex = 32

	// HVMParamIndexNrIoreqServerPages: Number of frames for further emulators.
	HVMParamIndexNrIoreqServerPages HVMParamIndex = 33

	// HVMParamIndexVMGenerationIDAddr: Address of the generation id.
	HVMParamIndexVMGenerationIDAddr HVMParamIndex = 34

	// HVMParamIndexAltp2m: Who may use alternative tables of the memory.
	HVMParamIndexAltp2m HVMParamIndex = 35

	// HVMParamIndexX87FipWidth: Octets of the instruction pointer of x87 that are kept.
	HVMParamIndexX87FipWidth HVMParamIndex = 36

	// HVMParamIndexVm86TssSized: Address and size of the task state segment for real mode.
	HVMParamIndexVm86TssSized HVMParamIndex = 37

	// HVMParamIndexMcaCap: Capabilities of the machine check architecture.
	HVMParamIndexMcaCap HVMParamIndex = 38
)

// Known tells whether the value has a name.
func (v HVMParamIndex) Known() bool {
	switch v {
	case HVMParamIndexCallbackIRQ, HVMParamIndexStorePFN, HVMParamIndexStoreEvtchn, HVMParamIndexPaeEnabled, HVMParamIndexIoreqPFN, HVMParamIndexBufioreqPFN, HVMParamIndexViridian, HVMParamIndexTimerMode, HVMParamIndexHPETEnabled, HVMParamIndexIdentPt, HVMParamIndexDmDomain, HVMParamIndexACPISState, HVMParamIndexVm86Tss, HVMParamIndexVptAlign, HVMParamIndexConsolePFN, HVMParamIndexConsoleEvtchn, HVMParamIndexACPIIoportsLocation, HVMParamIndexMemoryEventCr0, HVMParamIndexMemoryEventCr3, HVMParamIndexMemoryEventCr4, HVMParamIndexMemoryEventInt3, HVMParamIndexNestedhvm, HVMParamIndexMemoryEventSingleStep, HVMParamIndexBufioreqEvtchn, HVMParamIndexPagingRingPFN, HVMParamIndexMonitorRingPFN, HVMParamIndexSharingRingPFN, HVMParamIndexMemoryEventMSR, HVMParamIndexTripleFaultReason, HVMParamIndexIoreqServerPFN, HVMParamIndexNrIoreqServerPages, HVMParamIndexVMGenerationIDAddr, HVMParamIndexAltp2m, HVMParamIndexX87FipWidth, HVMParamIndexVm86TssSized, HVMParamIndexMcaCap:
		return true
	}
	return false
}

// String gives the name of the value, or its number if it has none.
func (v HVMParamIndex) String() string {
	switch v {
	case HVMParamIndexCallbackIRQ:
		return "callback_irq"
	case HVMParamIndexStorePFN:
		return "store_pfn"
	case HVMParamIndexStoreEvtchn:
		return "store_evtchn"
	case HVMParamIndexPaeEnabled:
		return "pae_enabled"
	case HVMParamIndexIoreqPFN:
		return "ioreq_pfn"
	case HVMParamIndexBufioreqPFN:
		return "bufioreq_pfn"
	case HVMParamIndexViridian:
		return "viridian"
	case HVMParamIndexTimerMode:
		return "timer_mode"
	case HVMParamIndexHPETEnabled:
		return "hpet_enabled"
	case HVMParamIndexIdentPt:
		return "ident_pt"
	case HVMParamIndexDmDomain:
		return "dm_domain"
	case HVMParamIndexACPISState:
		return "acpi_s_state"
	case HVMParamIndexVm86Tss:
		return "vm86_tss"
	case HVMParamIndexVptAlign:
		return "vpt_align"
	case HVMParamIndexConsolePFN:
		return "console_pfn"
	case HVMParamIndexConsoleEvtchn:
		return "console_evtchn"
	case HVMParamIndexACPIIoportsLocation:
		return "acpi_ioports_location"
	case HVMParamIndexMemoryEventCr0:
		return "memory_event_cr0"
	case HVMParamIndexMemoryEventCr3:
		return "memory_event_cr3"
	case HVMParamIndexMemoryEventCr4:
		return "memory_event_cr4"
	case HVMParamIndexMemoryEventInt3:
		return "memory_event_int3"
	case HVMParamIndexNestedhvm:
		return "nestedhvm"
	case HVMParamIndexMemoryEventSingleStep:
		return "memory_event_single_step"
	case HVMParamIndexBufioreqEvtchn:
		return "bufioreq_evtchn"
	case HVMParamIndexPagingRingPFN:
		return "paging_ring_pfn"
	case HVMParamIndexMonitorRingPFN:
		return "monitor_ring_pfn"
	case HVMParamIndexSharingRingPFN:
		return "sharing_ring_pfn"
	case HVMParamIndexMemoryEventMSR:
		return "memory_event_msr"
	case HVMParamIndexTripleFaultReason:
		return "triple_fault_reason"
	case HVMParamIndexIoreqServerPFN:
		return "ioreq_server_pfn"
	case HVMParamIndexNrIoreqServerPages:
		return "nr_ioreq_server_pages"
	case HVMParamIndexVMGenerationIDAddr:
		return "vm_generation_id_addr"
	case HVMParamIndexAltp2m:
		return "altp2m"
	case HVMParamIndexX87FipWidth:
		return "x87_fip_width"
	case HVMParamIndexVm86TssSized:
		return "vm86_tss_sized"
	case HVMParamIndexMcaCap:
		return "mca_cap"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseHVMParamIndex gives the value with a name.
func ParseHVMParamIndex(name string) (value HVMParamIndex, ok bool) {
	switch name {
	case "callback_irq":
		return HVMParamIndexCallbackIRQ, true
	case "store_pfn":
		return HVMParamIndexStorePFN, true
	case "store_evtchn":
		return HVMParamIndexStoreEvtchn, true
	case "pae_enabled":
		return HVMParamIndexPaeEnabled, true
	case "ioreq_pfn":
		return HVMParamIndexIoreqPFN, true
	case "bufioreq_pfn":
		return HVMParamIndexBufioreqPFN, true
	case "viridian":
		return HVMParamIndexViridian, true
	case "timer_mode":
		return HVMParamIndexTimerMode, true
	case "hpet_enabled":
		return HVMParamIndexHPETEnabled, true
	case "ident_pt":
		return HVMParamIndexIdentPt, true
	case "dm_domain":
		return HVMParamIndexDmDomain, true
	case "acpi_s_state":
		return HVMParamIndexACPISState, true
	case "vm86_tss":
		return HVMParamIndexVm86Tss, true
	case "vpt_align":
		return HVMParamIndexVptAlign, true
	case "console_pfn":
		return HVMParamIndexConsolePFN, true
	case "console_evtchn":
		return HVMParamIndexConsoleEvtchn, true
	case "acpi_ioports_location":
		return HVMParamIndexACPIIoportsLocation, true
	case "memory_event_cr0":
		return HVMParamIndexMemoryEventCr0, true
	case "memory_event_cr3":
		return HVMParamIndexMemoryEventCr3, true
	case "memory_event_cr4":
		return HVMParamIndexMemoryEventCr4, true
	case "memory_event_int3":
		return HVMParamIndexMemoryEventInt3, true
	case "nestedhvm":
		return HVMParamIndexNestedhvm, true
	case "memory_event_single_step":
		return HVMParamIndexMemoryEventSingleStep, true
	case "bufioreq_evtchn":
		return HVMParamIndexBufioreqEvtchn, true
	case "paging_ring_pfn":
		return HVMParamIndexPagingRingPFN, true
	case "monitor_ring_pfn":
		return HVMParamIndexMonitorRingPFN, true
	case "sharing_ring_pfn":
		return HVMParamIndexSharingRingPFN, true
	case "memory_event_msr":
		return HVMParamIndexMemoryEventMSR, true
	case "triple_fault_reason":
		return HVMParamIndexTripleFaultReason, true
	case "ioreq_server_pfn":
		return HVMParamIndexIoreqServerPFN, true
	case "nr_ioreq_server_pages":
		return HVMParamIndexNrIoreqServerPages, true
	case "vm_generation_id_addr":
		return HVMParamIndexVMGenerationIDAddr, true
	case "altp2m":
		return HVMParamIndexAltp2m, true
	case "x87_fip_width":
		return HVMParamIndexX87FipWidth, true
	case "vm86_tss_sized":
		return HVMParamIndexVm86TssSized, true
	case "mca_cap":
		return HVMParamIndexMcaCap, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v HVMParamIndex) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *HVMParamIndex) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseHVMParamIndex)
	return err
}
