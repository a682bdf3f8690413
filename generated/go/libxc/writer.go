// Code generated from spec/libxc by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"io"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// Writer writes a stream record by record, and checks every rule that binds a writer before it writes
// anything of a record. Each record is written at once. After a failure it writes nothing more.
type Writer struct {
	out    *wire.Output
	state  state
	header RecordHeader
	buffer []byte
	turn   wire.Turn
	within bool
}

// NewWriter begins a stream by writing its headers.
func NewWriter(out io.Writer, imageHeader *ImageHeader, domainHeader *DomainHeader, options ...streamspec.Option) (*Writer, error) {
	return newWriter(wire.NewOutput(out), wire.NewContext(options), imageHeader, domainHeader)
}

// WithinWriter writes a stream that goes on within another one. It is for the packages of such streams.
func WithinWriter(out *wire.Output, context wire.Context, imageHeader *ImageHeader, domainHeader *DomainHeader) (*Writer, error) {
	w, err := newWriter(out, context, imageHeader, domainHeader)
	if err == nil {
		w.within = true
	}
	return w, err
}

// Turn tells which stream goes on after the record that was written last. It is for the packages of
// such streams.
func (w *Writer) Turn() wire.Turn {
	return w.turn
}

// Resume lets the stream go on. It is for the packages of such streams.
func (w *Writer) Resume() {
	w.turn = wire.Stays
}

// Unended is the error where the stream around this one leaves it without an end. It is for the
// packages of such streams.
func (w *Writer) Unended(offset uint64) *streamspec.Error {
	return wire.In(wire.Broken(&ruleFramingEnd, 0, ""), offset, nil, "framing")
}

func newWriter(out *wire.Output, context wire.Context, imageHeader *ImageHeader, domainHeader *DomainHeader) (*Writer, error) {
	context.Writer = true
	w := &Writer{out: out, state: newState(context)}
	w.buffer = imageHeader.Append(w.buffer[:0])
	w.state.version = imageHeader.Version
	if err := imageHeader.check(w.buffer, &w.state); err != nil {
		out.Err = wire.In(err, out.Offset, nil, "image_header")
		return nil, out.Err
	}
	if imageHeader.Options.BigEndian() {
		w.state.order = streamspec.BigEndian
	}
	if err := out.Write(w.buffer); err != nil {
		return nil, err
	}
	w.buffer = domainHeader.Append(w.buffer[:0], w.state.order)
	if err := domainHeader.check(w.buffer, &w.state); err != nil {
		out.Err = wire.In(err, out.Offset, nil, "domain_header")
		return nil, out.Err
	}
	w.state.domainHeader = *domainHeader
	if err := out.Write(w.buffer); err != nil {
		return nil, err
	}
	return w, nil
}

// Version gives the version of the stream.
func (w *Writer) Version() uint32 {
	return w.state.version
}

// Offset counts the octets written so far.
func (w *Writer) Offset() uint64 {
	return w.out.Offset
}

// Close tells whether the stream is whole: whether its last record has been written. It writes nothing.
func (w *Writer) Close() error {
	if w.out.Err != nil || w.state.seen[KindEnd] {
		return w.out.Err
	}
	return wire.In(wire.Broken(&ruleFramingEnd, 0, ""), w.out.Offset, nil, "framing")
}

// WriteUnknown writes an optional record that is not described here.
func (w *Writer) WriteUnknown(code uint32, body []byte) error {
	if err := w.begin(KindUnknown, code); err != nil {
		return err
	}
	switch code {
	case TypeEnd, TypePageData, TypeX86PVInfo, TypeX86PVP2mFrames, TypeX86PVVCPUBasic, TypeX86PVVCPUExtended, TypeX86PVVCPUXSAVE, TypeSharedInfo, TypeX86TSCInfo, TypeHVMContext, TypeHVMParams, TypeToolstack, TypeX86PVVCPUMSRs, TypeVerify, TypeCheckpoint, TypeCheckpointDirtyPFNList, TypeStaticDataEnd, TypeX86CPUIDPolicy, TypeX86MSRPolicy:
		return w.refuse(&ruleFramingType, 0, "framing.type")
	}
	if code>>31&1 == 0 {
		return w.refuse(&ruleFramingType, 0, "framing.type")
	}
	w.buffer = append(w.buffer, body...)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindUnknown)
}

// ready tells why no record can be written now, if none can.
func (w *Writer) ready() error {
	if w.out.Err != nil {
		return w.out.Err
	}
	if w.within && w.turn == wire.Returns {
		return wire.ErrTurn
	}
	if w.state.seen[KindEnd] {
		return w.trailing()
	}
	return nil
}

// trailing is the error for a record after the last one.
func (w *Writer) trailing() error {
	return wire.In(wire.Broken(&ruleFramingNothingAfterEnd, 0, ""), w.out.Offset, nil, "framing")
}

// begin checks that a record of this kind may stand here.
func (w *Writer) begin(kind Kind, code uint32) error {
	if err := w.ready(); err != nil {
		return err
	}
	w.buffer = append(w.buffer[:0], make([]byte, 8)...)
	w.header = RecordHeader{}
	w.header.Type = code
	if rule := w.state.misplaced(kind); rule != nil {
		return w.refuse(rule, 0, "framing.type")
	}
	return nil
}

// measure puts the length of the body into the header, if it is allowed, and pads the body; it gives the
// octets that the length counts.
func (w *Writer) measure() ([]byte, error) {
	length := uint64(len(w.buffer) - 8)
	if length > 0x8000000 {
		return nil, w.refuse(&ruleFramingLengthMax, 4, "framing.length")
	}
	w.header.Length = uint32(length)
	w.header.put(w.buffer, w.state.order)
	w.buffer = wire.Pad(w.buffer, 8, 8)
	return w.buffer[8 : 8+length], nil
}

// end writes a record that breaks no rule.
func (w *Writer) end(kind Kind) error {
	if err := w.out.Write(w.buffer); err != nil {
		return err
	}
	w.state.seen[kind] = true
	w.state.number++
	return nil
}

// refuse is the error for a rule that would be broken at an offset from the start of the record.
func (w *Writer) refuse(rule *streamspec.Rule, offset int, path string) *streamspec.Error {
	return wire.In(wire.Broken(rule, offset, ""), w.out.Offset, w.place(), path)
}

// inBody is an error at an offset from the start of the body, as seen from the stream.
func (w *Writer) inBody(err *streamspec.Error, item string) error {
	return wire.In(err, w.out.Offset+8, w.place(), item)
}

// place tells which record is at hand, for errors.
func (w *Writer) place() *streamspec.Record {
	return &streamspec.Record{
		Number: w.state.number,
		Type:   uint64(w.header.Type),
	}
}

// WriteEnd writes a record END.
func (w *Writer) WriteEnd() error {
	if err := w.begin(KindEnd, TypeEnd); err != nil {
		return err
	}
	if _, err := w.measure(); err != nil {
		return err
	}
	w.state.seen[KindEnd] = true
	if rule := w.state.missing(); rule != nil {
		w.state.seen[KindEnd] = false
		return w.refuse(rule, 0, "framing")
	}
	if err := w.end(KindEnd); err != nil {
		return err
	}
	w.turn = wire.Ended
	return nil
}

// WritePageData writes a record PAGE_DATA.
func (w *Writer) WritePageData(v *PageData) error {
	if err := w.begin(KindPageData, TypePageData); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "page_data")
	}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "page_data")
	}
	return w.end(KindPageData)
}

// WriteX86PVInfo writes a record X86_PV_INFO.
func (w *Writer) WriteX86PVInfo(v *X86PVInfo) error {
	if err := w.begin(KindX86PVInfo, TypeX86PVInfo); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b, &w.state); err != nil {
		return w.inBody(err, "x86_pv_info")
	}
	if err := v.checkRules(); err != nil {
		return w.inBody(err, "x86_pv_info")
	}
	if err := w.end(KindX86PVInfo); err != nil {
		return err
	}
	w.state.x86PVInfoGuestWidth = uint64(v.GuestWidth)
	return nil
}

// WriteX86PVP2mFrames writes a record X86_PV_P2M_FRAMES.
func (w *Writer) WriteX86PVP2mFrames(v *X86PVP2mFrames) error {
	if err := w.begin(KindX86PVP2mFrames, TypeX86PVP2mFrames); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "x86_pv_p2m_frames")
	}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "x86_pv_p2m_frames")
	}
	return w.end(KindX86PVP2mFrames)
}

// WriteX86PVVCPUBasic writes a record X86_PV_VCPU_BASIC.
func (w *Writer) WriteX86PVVCPUBasic(v *X86PVVCPUBasic) error {
	if err := w.begin(KindX86PVVCPUBasic, TypeX86PVVCPUBasic); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "x86_pv_vcpu_basic")
	}
	return w.end(KindX86PVVCPUBasic)
}

// WriteX86PVVCPUExtended writes a record X86_PV_VCPU_EXTENDED.
func (w *Writer) WriteX86PVVCPUExtended(v *X86PVVCPUExtended) error {
	if err := w.begin(KindX86PVVCPUExtended, TypeX86PVVCPUExtended); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "x86_pv_vcpu_extended")
	}
	return w.end(KindX86PVVCPUExtended)
}

// WriteX86PVVCPUXSAVE writes a record X86_PV_VCPU_XSAVE.
func (w *Writer) WriteX86PVVCPUXSAVE(v *X86PVVCPUXSAVE) error {
	if err := w.begin(KindX86PVVCPUXSAVE, TypeX86PVVCPUXSAVE); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "x86_pv_vcpu_xsave")
	}
	return w.end(KindX86PVVCPUXSAVE)
}

// WriteSharedInfo writes a record SHARED_INFO.
func (w *Writer) WriteSharedInfo(v *SharedInfo) error {
	if err := w.begin(KindSharedInfo, TypeSharedInfo); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "shared_info")
	}
	return w.end(KindSharedInfo)
}

// WriteX86TSCInfo writes a record X86_TSC_INFO.
func (w *Writer) WriteX86TSCInfo(v *X86TSCInfo) error {
	if err := w.begin(KindX86TSCInfo, TypeX86TSCInfo); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b, &w.state); err != nil {
		return w.inBody(err, "x86_tsc_info")
	}
	return w.end(KindX86TSCInfo)
}

// WriteHVMContext writes a record HVM_CONTEXT.
func (w *Writer) WriteHVMContext(v *HVMContext) error {
	if err := w.begin(KindHVMContext, TypeHVMContext); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "hvm_context")
	}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "hvm_context")
	}
	return w.end(KindHVMContext)
}

// WriteHVMParams writes a record HVM_PARAMS.
func (w *Writer) WriteHVMParams(v *HVMParams) error {
	if err := w.begin(KindHVMParams, TypeHVMParams); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "hvm_params")
	}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "hvm_params")
	}
	return w.end(KindHVMParams)
}

// WriteToolstack writes a record TOOLSTACK.
func (w *Writer) WriteToolstack(v *Toolstack) error {
	if err := w.begin(KindToolstack, TypeToolstack); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "toolstack")
	}
	return w.end(KindToolstack)
}

// WriteX86PVVCPUMSRs writes a record X86_PV_VCPU_MSRS.
func (w *Writer) WriteX86PVVCPUMSRs(v *X86PVVCPUMSRs) error {
	if err := w.begin(KindX86PVVCPUMSRs, TypeX86PVVCPUMSRs); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "x86_pv_vcpu_msrs")
	}
	return w.end(KindX86PVVCPUMSRs)
}

// WriteVerify writes a record VERIFY.
func (w *Writer) WriteVerify() error {
	if err := w.begin(KindVerify, TypeVerify); err != nil {
		return err
	}
	if _, err := w.measure(); err != nil {
		return err
	}
	v := Verify_{}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "verify")
	}
	return w.end(KindVerify)
}

// WriteCheckpoint writes a record CHECKPOINT.
func (w *Writer) WriteCheckpoint() error {
	if err := w.begin(KindCheckpoint, TypeCheckpoint); err != nil {
		return err
	}
	if _, err := w.measure(); err != nil {
		return err
	}
	v := Checkpoint{}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "checkpoint")
	}
	if err := w.end(KindCheckpoint); err != nil {
		return err
	}
	w.turn = wire.Returns
	return nil
}

// WriteCheckpointDirtyPFNList writes a record CHECKPOINT_DIRTY_PFN_LIST.
func (w *Writer) WriteCheckpointDirtyPFNList(v *CheckpointDirtyPFNList) error {
	if err := w.begin(KindCheckpointDirtyPFNList, TypeCheckpointDirtyPFNList); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "checkpoint_dirty_pfn_list")
	}
	if err := v.checkRules(); err != nil {
		return w.inBody(err, "checkpoint_dirty_pfn_list")
	}
	return w.end(KindCheckpointDirtyPFNList)
}

// WriteStaticDataEnd writes a record STATIC_DATA_END.
func (w *Writer) WriteStaticDataEnd() error {
	if err := w.begin(KindStaticDataEnd, TypeStaticDataEnd); err != nil {
		return err
	}
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindStaticDataEnd)
}

// WriteX86CPUIDPolicy writes a record X86_CPUID_POLICY.
func (w *Writer) WriteX86CPUIDPolicy(v *X86CPUIDPolicy) error {
	if err := w.begin(KindX86CPUIDPolicy, TypeX86CPUIDPolicy); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "x86_cpuid_policy")
	}
	if err := v.checkRules(); err != nil {
		return w.inBody(err, "x86_cpuid_policy")
	}
	return w.end(KindX86CPUIDPolicy)
}

// WriteX86MSRPolicy writes a record X86_MSR_POLICY.
func (w *Writer) WriteX86MSRPolicy(v *X86MSRPolicy) error {
	if err := w.begin(KindX86MSRPolicy, TypeX86MSRPolicy); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "x86_msr_policy")
	}
	if err := v.checkRules(); err != nil {
		return w.inBody(err, "x86_msr_policy")
	}
	return w.end(KindX86MSRPolicy)
}
