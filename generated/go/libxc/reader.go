// Code generated from spec/libxc by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"io"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// Reader reads a stream record by record, and checks every rule that binds a reader.
//
// What its methods give holds until the next call of Next: it stands in the reader, or borrows from
// the octets that are read.
type Reader struct {
	in      *wire.Input
	state   state
	err     error
	done    bool
	kind    Kind
	from    int
	to      int
	header  RecordHeader
	headers headers
	records records
	turn    wire.Turn
}

// headers holds what stands before the first record.
type headers struct {
	imageHeader  ImageHeader
	domainHeader DomainHeader
}

// records holds the latest record of each type.
type records struct {
	pageData               PageData
	x86PVInfo              X86PVInfo
	x86PVP2mFrames         X86PVP2mFrames
	x86PVVCPUBasic         X86PVVCPUBasic
	x86PVVCPUExtended      X86PVVCPUExtended
	x86PVVCPUXSAVE         X86PVVCPUXSAVE
	sharedInfo             SharedInfo
	x86TSCInfo             X86TSCInfo
	hvmContext             HVMContext
	hvmParams              HVMParams
	toolstack              Toolstack
	x86PVVCPUMSRs          X86PVVCPUMSRs
	checkpointDirtyPFNList CheckpointDirtyPFNList
	x86CPUIDPolicy         X86CPUIDPolicy
	x86MSRPolicy           X86MSRPolicy
}

// NewReader reads a stream in memory. What is wrong with its headers, Err tells.
func NewReader(octets []byte, options ...streamspec.Option) *Reader {
	return newReader(wire.FromOctets(octets), wire.NewContext(options))
}

// NewStreamReader reads a stream from a source, and holds one record of it at a time. Its buffer grows
// as octets arrive, whatever a length claims.
func NewStreamReader(source io.Reader, options ...streamspec.Option) *Reader {
	context := wire.NewContext(options)
	return newReader(wire.FromReader(source, context.Prefix), context)
}

// Within reads a stream that goes on within another one. It is for the packages of such streams.
func Within(in *wire.Input, context wire.Context) *Reader {
	return newReader(in, context)
}

// Turn tells which stream goes on after the record at hand. It is for the packages of such streams.
func (r *Reader) Turn() wire.Turn {
	return r.turn
}

// Unended is the error where the stream around this one leaves it without an end. It is for the
// packages of such streams.
func (r *Reader) Unended(offset uint64) *streamspec.Error {
	return wire.In(wire.Broken(&ruleFramingEnd, 0, ""), offset, nil, "framing")
}

func newReader(in *wire.Input, context wire.Context) *Reader {
	r := &Reader{in: in, state: newState(context)}
	if err := r.readHeaders(); err != nil || r.in.Err != nil {
		r.stop(err)
	}
	return r
}

// Next reads the next record. It gives false after the last one, and where the stream is wrong or its
// source fails; then Err tells.
func (r *Reader) Next() bool {
	if r.done {
		return false
	}
	if err := r.step(); err != nil || r.in.Err != nil {
		r.stop(err)
		return false
	}
	return true
}

// Err tells why there are no more records: an *streamspec.Error if the stream breaks a rule, the error
// of the source if that failed, and nil after the last record.
func (r *Reader) Err() error {
	return r.err
}

// stop ends the reading. That the source failed goes before what its failure looks like.
func (r *Reader) stop(err *streamspec.Error) {
	r.done, r.kind, r.from, r.to = true, 0, 0, 0
	r.err = err
	if r.in.Err != nil {
		r.err = r.in.Err
	}
}

// Kind tells which record is at hand.
func (r *Reader) Kind() Kind {
	return r.kind
}

// Body gives the octets of the record at hand, without its header and padding.
func (r *Reader) Body() []byte {
	return r.in.Octets[r.from:r.to:r.to]
}

// RecordHeader gives the header of the record at hand.
func (r *Reader) RecordHeader() *RecordHeader {
	return &r.header
}

// Version gives the version of the stream.
func (r *Reader) Version() uint32 {
	return r.state.version
}

// Offset counts the octets read so far.
func (r *Reader) Offset() uint64 {
	return r.in.Offset()
}

// ImageHeader gives the image header.
func (r *Reader) ImageHeader() *ImageHeader {
	return &r.headers.imageHeader
}

// DomainHeader gives the domain header.
func (r *Reader) DomainHeader() *DomainHeader {
	return &r.headers.domainHeader
}

// checkLength checks what holds of the length of every record.
func (r *Reader) checkLength() *streamspec.Error {
	if r.header.Length > 0x8000000 {
		return r.refuse(&ruleFramingLengthMax, 4, "framing.length")
	}
	return nil
}

// wrongLength is the error for a length that breaks a rule, if not one that holds of every length.
func (r *Reader) wrongLength(rule *streamspec.Rule) *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
	return r.refuse(rule, 4, "framing.length")
}

// cut gives the body of the record at hand, and counts the octets of the record with its padding.
func (r *Reader) cut() (body []byte, size int, err *streamspec.Error) {
	length := uint64(r.header.Length)
	if !r.in.HasBeyond(8, length) {
		return nil, 0, r.refuse(&ruleFramingBodyComplete, 8, "framing")
	}
	end := 8 + int(length)
	size = end + int(wire.Padding(length, 8))
	if !r.in.Has(size) {
		return nil, 0, r.refuse(&ruleFramingPaddingComplete, end, "framing")
	}
	return r.in.Span(8, end), size, nil
}

// checkPadding checks that octets of the record at hand are zero.
func (r *Reader) checkPadding(from, to int) *streamspec.Error {
	if r.state.Writer && !wire.IsZero(r.in.Span(from, to)) {
		return r.refuse(&ruleFramingPaddingZero, from, "framing")
	}
	return nil
}

// accept makes the record of so many octets, up to the end of its body and in all, the one at hand,
// and passes over it.
func (r *Reader) accept(kind Kind, end, size int) {
	r.kind, r.from, r.to = kind, r.in.At+8, r.in.At+end
	r.state.seen[kind] = true
	r.state.number++
	r.in.At += size
}

// finish checks what holds at the end of the stream, whose last record has so many octets.
func (r *Reader) finish(size int) *streamspec.Error {
	if rule := r.state.missing(); rule != nil {
		return r.refuse(rule, 0, "framing")
	}
	if !r.state.Prefix && r.in.Has(size+1) {
		return wire.In(wire.Broken(&ruleFramingNothingAfterEnd, size, ""), r.in.Offset(), nil, "framing")
	}
	r.done = true
	r.turn = wire.Ended
	return nil
}

// cutShort is the error for a record header that is not, or not all, there.
func (r *Reader) cutShort() *streamspec.Error {
	rule := &ruleFramingHeaderComplete
	if len(r.in.Rest()) == 0 {
		rule = &ruleFramingEnd
	}
	return wire.In(wire.Broken(rule, 0, ""), r.in.Offset(), nil, "framing")
}

// refuse is the error for a rule that is broken at an offset from the start of the record.
func (r *Reader) refuse(rule *streamspec.Rule, offset int, path string) *streamspec.Error {
	return wire.In(wire.Broken(rule, offset, ""), r.in.Offset(), r.place(), path)
}

// inBody is an error at an offset from the start of the body, as seen from the stream.
func (r *Reader) inBody(err *streamspec.Error, item string) *streamspec.Error {
	return wire.In(err, r.in.Offset()+8, r.place(), item)
}

// place tells which record is at hand, for errors.
func (r *Reader) place() *streamspec.Record {
	return &streamspec.Record{
		Number: r.state.number,
		Type:   uint64(r.header.Type),
	}
}

// readHeaders reads what stands before the first record.
func (r *Reader) readHeaders() *streamspec.Error {
	if !r.in.Has(24) {
		return wire.In(wire.Broken(&ruleImageHeaderComplete, 0, ""), r.in.Offset(), nil, "image_header")
	}
	r.headers.imageHeader.Decode(r.in.Rest())
	r.state.version = r.headers.imageHeader.Version
	if err := r.headers.imageHeader.check(r.in.Rest(), &r.state); err != nil {
		return wire.In(err, r.in.Offset(), nil, "image_header")
	}
	if r.headers.imageHeader.Options.BigEndian() {
		r.state.order = streamspec.BigEndian
	}
	r.in.At += 24

	if !r.in.Has(16) {
		return wire.In(wire.Broken(&ruleDomainHeaderComplete, 0, ""), r.in.Offset(), nil, "domain_header")
	}
	r.headers.domainHeader.Decode(r.in.Rest(), r.state.order)
	if err := r.headers.domainHeader.check(r.in.Rest(), &r.state); err != nil {
		return wire.In(err, r.in.Offset(), nil, "domain_header")
	}
	r.state.domainHeader = r.headers.domainHeader
	r.in.At += 16

	return nil
}

// step reads one record.
func (r *Reader) step() *streamspec.Error {
	if !r.in.Has(8) {
		return r.cutShort()
	}
	r.header.Decode(r.in.Rest(), r.state.order)
	r.turn = wire.Stays
	switch r.header.Type {
	case TypeEnd:
		return r.readEnd()
	case TypePageData:
		return r.readPageData()
	case TypeX86PVInfo:
		return r.readX86PVInfo()
	case TypeX86PVP2mFrames:
		return r.readX86PVP2mFrames()
	case TypeX86PVVCPUBasic:
		return r.readX86PVVCPUBasic()
	case TypeX86PVVCPUExtended:
		return r.readX86PVVCPUExtended()
	case TypeX86PVVCPUXSAVE:
		return r.readX86PVVCPUXSAVE()
	case TypeSharedInfo:
		return r.readSharedInfo()
	case TypeX86TSCInfo:
		return r.readX86TSCInfo()
	case TypeHVMContext:
		return r.readHVMContext()
	case TypeHVMParams:
		return r.readHVMParams()
	case TypeToolstack:
		return r.readToolstack()
	case TypeX86PVVCPUMSRs:
		return r.readX86PVVCPUMSRs()
	case TypeVerify:
		return r.readVerify()
	case TypeCheckpoint:
		return r.readCheckpoint()
	case TypeCheckpointDirtyPFNList:
		return r.readCheckpointDirtyPFNList()
	case TypeStaticDataEnd:
		return r.readStaticDataEnd()
	case TypeX86CPUIDPolicy:
		return r.readX86CPUIDPolicy()
	case TypeX86MSRPolicy:
		return r.readX86MSRPolicy()
	}
	return r.readUnknown()
}

// PageData: Guest frames, their types, and the content of those that have any. Most of an image
// consists of such records; a later one replaces what an earlier one said of the same frame.
// Nil where another record is at hand.
func (r *Reader) PageData() *PageData {
	if r.kind != KindPageData {
		return nil
	}
	return &r.records.pageData
}

// X86PVInfo: Width of a PV guest, and depth of its page tables. Nil where another record is at
// hand.
func (r *Reader) X86PVInfo() *X86PVInfo {
	if r.kind != KindX86PVInfo {
		return nil
	}
	return &r.records.x86PVInfo
}

// X86PVP2mFrames: The frames that hold the guest's own table from guest frames to machine
// frames. Nil where another record is at hand.
func (r *Reader) X86PVP2mFrames() *X86PVP2mFrames {
	if r.kind != KindX86PVP2mFrames {
		return nil
	}
	return &r.records.x86PVP2mFrames
}

// X86PVVCPUBasic: The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them. Nil where
// another record is at hand.
func (r *Reader) X86PVVCPUBasic() *X86PVVCPUBasic {
	if r.kind != KindX86PVVCPUBasic {
		return nil
	}
	return &r.records.x86PVVCPUBasic
}

// X86PVVCPUExtended: The entry points of a vCPU and its machine check state, as
// XEN_DOMCTL_get_ext_vcpucontext has them. Nil where another record is at hand.
func (r *Reader) X86PVVCPUExtended() *X86PVVCPUExtended {
	if r.kind != KindX86PVVCPUExtended {
		return nil
	}
	return &r.records.x86PVVCPUExtended
}

// X86PVVCPUXSAVE: The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it. Nil where
// another record is at hand.
func (r *Reader) X86PVVCPUXSAVE() *X86PVVCPUXSAVE {
	if r.kind != KindX86PVVCPUXSAVE {
		return nil
	}
	return &r.records.x86PVVCPUXSAVE
}

// SharedInfo: The shared info page of a PV domain. Nil where another record is at hand.
func (r *Reader) SharedInfo() *SharedInfo {
	if r.kind != KindSharedInfo {
		return nil
	}
	return &r.records.sharedInfo
}

// X86TSCInfo: The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it.
// Nil where another record is at hand.
func (r *Reader) X86TSCInfo() *X86TSCInfo {
	if r.kind != KindX86TSCInfo {
		return nil
	}
	return &r.records.x86TSCInfo
}

// HVMContext: The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has
// it. Nil where another record is at hand.
func (r *Reader) HVMContext() *HVMContext {
	if r.kind != KindHVMContext {
		return nil
	}
	return &r.records.hvmContext
}

// HVMParams: Parameters of an HVM domain, as HVMOP_get_param has them. Nil where another record
// is at hand.
func (r *Reader) HVMParams() *HVMParams {
	if r.kind != KindHVMParams {
		return nil
	}
	return &r.records.hvmParams
}

// Toolstack: Data of the higher layers of the toolstack, which libxc handed through. Nil where
// another record is at hand.
func (r *Reader) Toolstack() *Toolstack {
	if r.kind != KindToolstack {
		return nil
	}
	return &r.records.toolstack
}

// X86PVVCPUMSRs: Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them. Nil
// where another record is at hand.
func (r *Reader) X86PVVCPUMSRs() *X86PVVCPUMSRs {
	if r.kind != KindX86PVVCPUMSRs {
		return nil
	}
	return &r.records.x86PVVCPUMSRs
}

// CheckpointDirtyPFNList: Frames that the mirrored domain has changed by itself, in any order.
// Nil where another record is at hand.
func (r *Reader) CheckpointDirtyPFNList() *CheckpointDirtyPFNList {
	if r.kind != KindCheckpointDirtyPFNList {
		return nil
	}
	return &r.records.checkpointDirtyPFNList
}

// X86CPUIDPolicy: What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it. Nil where
// another record is at hand.
func (r *Reader) X86CPUIDPolicy() *X86CPUIDPolicy {
	if r.kind != KindX86CPUIDPolicy {
		return nil
	}
	return &r.records.x86CPUIDPolicy
}

// X86MSRPolicy: What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has
// it. Nil where another record is at hand.
func (r *Reader) X86MSRPolicy() *X86MSRPolicy {
	if r.kind != KindX86MSRPolicy {
		return nil
	}
	return &r.records.x86MSRPolicy
}

func (r *Reader) readEnd() *streamspec.Error {
	if r.header.Length != 0 {
		return r.wrongLength(&ruleEndLength)
	}
	r.state.seen[KindEnd] = true
	if err := r.finish(8); err != nil {
		return err
	}
	r.accept(KindEnd, 8, 8)
	return nil
}

func (r *Reader) readPageData() *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&rulePageDataLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.pageData
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "page_data")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&rulePageDataLength, used, ""), "page_data")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	if err := v.checkRules(&r.state); err != nil {
		return r.inBody(err, "page_data")
	}
	r.accept(KindPageData, 8+len(b), size)
	return nil
}

func (r *Reader) readX86PVInfo() *streamspec.Error {
	if rule := r.state.misplaced(KindX86PVInfo); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Length != 8 {
		return r.wrongLength(&ruleX86PVInfoLength)
	}
	if !r.in.Has(16) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 16)
	v := &r.records.x86PVInfo
	v.Decode(b, r.state.order)
	if err := v.check(b, &r.state); err != nil {
		return r.inBody(err, "x86_pv_info")
	}
	if err := v.checkRules(); err != nil {
		return r.inBody(err, "x86_pv_info")
	}
	r.state.x86PVInfoGuestWidth = uint64(v.GuestWidth)
	r.accept(KindX86PVInfo, 16, 16)
	return nil
}

func (r *Reader) readX86PVP2mFrames() *streamspec.Error {
	if rule := r.state.misplaced(KindX86PVP2mFrames); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&ruleX86PVP2mFramesLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.x86PVP2mFrames
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "x86_pv_p2m_frames")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleX86PVP2mFramesLength, used, ""), "x86_pv_p2m_frames")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	if err := v.checkRules(&r.state); err != nil {
		return r.inBody(err, "x86_pv_p2m_frames")
	}
	r.accept(KindX86PVP2mFrames, 8+len(b), size)
	return nil
}

func (r *Reader) readX86PVVCPUBasic() *streamspec.Error {
	if rule := r.state.misplaced(KindX86PVVCPUBasic); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&ruleX86PVVCPUBasicLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.x86PVVCPUBasic
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "x86_pv_vcpu_basic")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleX86PVVCPUBasicLength, used, ""), "x86_pv_vcpu_basic")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindX86PVVCPUBasic, 8+len(b), size)
	return nil
}

func (r *Reader) readX86PVVCPUExtended() *streamspec.Error {
	if rule := r.state.misplaced(KindX86PVVCPUExtended); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&ruleX86PVVCPUExtendedLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.x86PVVCPUExtended
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "x86_pv_vcpu_extended")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleX86PVVCPUExtendedLength, used, ""), "x86_pv_vcpu_extended")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindX86PVVCPUExtended, 8+len(b), size)
	return nil
}

func (r *Reader) readX86PVVCPUXSAVE() *streamspec.Error {
	if rule := r.state.misplaced(KindX86PVVCPUXSAVE); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&ruleX86PVVCPUXSAVELength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.x86PVVCPUXSAVE
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "x86_pv_vcpu_xsave")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleX86PVVCPUXSAVELength, used, ""), "x86_pv_vcpu_xsave")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindX86PVVCPUXSAVE, 8+len(b), size)
	return nil
}

func (r *Reader) readSharedInfo() *streamspec.Error {
	if rule := r.state.misplaced(KindSharedInfo); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.sharedInfo
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "shared_info")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleSharedInfoLength, used, ""), "shared_info")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindSharedInfo, 8+len(b), size)
	return nil
}

func (r *Reader) readX86TSCInfo() *streamspec.Error {
	if r.header.Length != 24 {
		return r.wrongLength(&ruleX86TSCInfoLength)
	}
	if !r.in.Has(32) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 32)
	v := &r.records.x86TSCInfo
	v.Decode(b, r.state.order)
	if err := v.check(b, &r.state); err != nil {
		return r.inBody(err, "x86_tsc_info")
	}
	r.accept(KindX86TSCInfo, 32, 32)
	return nil
}

func (r *Reader) readHVMContext() *streamspec.Error {
	if rule := r.state.misplaced(KindHVMContext); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.hvmContext
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "hvm_context")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleHVMContextLength, used, ""), "hvm_context")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	if err := v.checkRules(&r.state); err != nil {
		return r.inBody(err, "hvm_context")
	}
	r.accept(KindHVMContext, 8+len(b), size)
	return nil
}

func (r *Reader) readHVMParams() *streamspec.Error {
	if rule := r.state.misplaced(KindHVMParams); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&ruleHVMParamsLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.hvmParams
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "hvm_params")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleHVMParamsLength, used, ""), "hvm_params")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	if err := v.checkRules(&r.state); err != nil {
		return r.inBody(err, "hvm_params")
	}
	r.accept(KindHVMParams, 8+len(b), size)
	return nil
}

func (r *Reader) readToolstack() *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.toolstack
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "toolstack")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleToolstackLength, used, ""), "toolstack")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindToolstack, 8+len(b), size)
	return nil
}

func (r *Reader) readX86PVVCPUMSRs() *streamspec.Error {
	if rule := r.state.misplaced(KindX86PVVCPUMSRs); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&ruleX86PVVCPUMSRsLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.x86PVVCPUMSRs
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "x86_pv_vcpu_msrs")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleX86PVVCPUMSRsLength, used, ""), "x86_pv_vcpu_msrs")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindX86PVVCPUMSRs, 8+len(b), size)
	return nil
}

func (r *Reader) readVerify() *streamspec.Error {
	if r.header.Length != 0 {
		return r.wrongLength(&ruleVerifyLength)
	}
	v := Verify_{}
	if err := v.checkRules(&r.state); err != nil {
		return r.inBody(err, "verify")
	}
	r.accept(KindVerify, 8, 8)
	return nil
}

func (r *Reader) readCheckpoint() *streamspec.Error {
	if r.header.Length != 0 {
		return r.wrongLength(&ruleCheckpointLength)
	}
	v := Checkpoint{}
	if err := v.checkRules(&r.state); err != nil {
		return r.inBody(err, "checkpoint")
	}
	r.accept(KindCheckpoint, 8, 8)
	r.turn = wire.Returns
	return nil
}

func (r *Reader) readCheckpointDirtyPFNList() *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.checkpointDirtyPFNList
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "checkpoint_dirty_pfn_list")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleCheckpointDirtyPFNListLength, used, ""), "checkpoint_dirty_pfn_list")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	if err := v.checkRules(); err != nil {
		return r.inBody(err, "checkpoint_dirty_pfn_list")
	}
	r.accept(KindCheckpointDirtyPFNList, 8+len(b), size)
	return nil
}

func (r *Reader) readStaticDataEnd() *streamspec.Error {
	if rule := r.state.misplaced(KindStaticDataEnd); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Length != 0 {
		return r.wrongLength(&ruleStaticDataEndLength)
	}
	r.accept(KindStaticDataEnd, 8, 8)
	return nil
}

func (r *Reader) readX86CPUIDPolicy() *streamspec.Error {
	if rule := r.state.misplaced(KindX86CPUIDPolicy); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.x86CPUIDPolicy
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "x86_cpuid_policy")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleX86CPUIDPolicyLength, used, ""), "x86_cpuid_policy")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	if err := v.checkRules(); err != nil {
		return r.inBody(err, "x86_cpuid_policy")
	}
	r.accept(KindX86CPUIDPolicy, 8+len(b), size)
	return nil
}

func (r *Reader) readX86MSRPolicy() *streamspec.Error {
	if rule := r.state.misplaced(KindX86MSRPolicy); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.x86MSRPolicy
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "x86_msr_policy")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleX86MSRPolicyLength, used, ""), "x86_msr_policy")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	if err := v.checkRules(); err != nil {
		return r.inBody(err, "x86_msr_policy")
	}
	r.accept(KindX86MSRPolicy, 8+len(b), size)
	return nil
}

// readUnknown passes over an optional record of unknown type.
func (r *Reader) readUnknown() *streamspec.Error {
	if r.header.Type>>31&1 == 0 {
		return r.refuse(&ruleFramingType, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindUnknown, 8+len(b), size)
	return nil
}
