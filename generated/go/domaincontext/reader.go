// Code generated from spec/domain-context by `cargo codegen`. DO NOT EDIT.

package domaincontext

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
}

// headers holds what stands before the first record.
type headers struct {
	imageHeader  ImageHeader
	domainHeader DomainHeader
}

// records holds the latest record of each type.
type records struct {
	sharedInfo     SharedInfo
	x86TSCInfo     X86TSCInfo
	eventChannel   EventChannel
	grantEntriesV1 GrantEntriesV1
	grantEntriesV2 GrantEntriesV2
	vcpuInfo       VCPUInfo
	vcpuRunstate   VCPURunstate
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

// Instance gives the instance of the record at hand.
func (r *Reader) Instance() uint32 {
	return r.header.Instance
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

// once checks that type and instance were not there before, and remembers them.
func (r *Reader) once() *streamspec.Error {
	switch r.state.instances.Insert(uint64(r.header.Type)<<32 | uint64(r.header.Instance)) {
	case wire.Known:
		return r.refuse(&ruleFramingUnique, 4, "framing.instance")
	case wire.Full:
		return r.refuse(&ruleMemory, 4, "framing.instance")
	}
	return nil
}

// checkLength checks what holds of the length of every record.
func (r *Reader) checkLength() *streamspec.Error {
	if r.header.Length > 0x8000000 {
		return r.refuse(&ruleFramingLengthMax, 8, "framing.length")
	}
	return nil
}

// wrongLength is the error for a length that breaks a rule, if not one that holds of every length.
func (r *Reader) wrongLength(rule *streamspec.Rule) *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
	return r.refuse(rule, 8, "framing.length")
}

// cut gives the body of the record at hand, and counts the octets of the record with its padding.
func (r *Reader) cut() (body []byte, size int, err *streamspec.Error) {
	length := r.header.Length
	if !r.in.HasBeyond(16, length) {
		return nil, 0, r.refuse(&ruleFramingBodyComplete, 16, "framing")
	}
	end := 16 + int(length)
	size = end + int(wire.Padding(length, 8))
	if !r.in.Has(size) {
		return nil, 0, r.refuse(&ruleFramingPaddingComplete, end, "framing")
	}
	return r.in.Span(16, end), size, nil
}

// checkPadding checks that octets of the record at hand are zero.
func (r *Reader) checkPadding(from, to int) *streamspec.Error {
	if !wire.IsZero(r.in.Span(from, to)) {
		return r.refuse(&ruleFramingPaddingZero, from, "framing")
	}
	return nil
}

// accept makes the record of so many octets, up to the end of its body and in all, the one at hand,
// and passes over it.
func (r *Reader) accept(kind Kind, end, size int) {
	r.kind, r.from, r.to = kind, r.in.At+16, r.in.At+end
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
	return wire.In(err, r.in.Offset()+16, r.place(), item)
}

// place tells which record is at hand, for errors.
func (r *Reader) place() *streamspec.Record {
	return &streamspec.Record{
		Number:      r.state.number,
		Type:        uint64(r.header.Type),
		Instance:    uint64(r.header.Instance),
		HasInstance: true,
	}
}

// readHeaders reads what stands before the first record.
func (r *Reader) readHeaders() *streamspec.Error {
	if !r.in.Has(24) {
		return wire.In(wire.Broken(&ruleImageHeaderComplete, 0, ""), r.in.Offset(), nil, "image_header")
	}
	r.headers.imageHeader.Decode(r.in.Rest())
	r.state.version = r.headers.imageHeader.Version
	if err := r.headers.imageHeader.check(r.in.Rest()); err != nil {
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
	if err := r.headers.domainHeader.check(r.in.Rest()); err != nil {
		return wire.In(err, r.in.Offset(), nil, "domain_header")
	}
	r.state.domainHeader = r.headers.domainHeader
	r.in.At += 16

	return nil
}

// step reads one record.
func (r *Reader) step() *streamspec.Error {
	if !r.in.Has(16) {
		return r.cutShort()
	}
	r.header.Decode(r.in.Rest(), r.state.order)
	switch r.header.Type {
	case TypeEnd:
		return r.readEnd()
	case TypeSharedInfo:
		return r.readSharedInfo()
	case TypeX86TSCInfo:
		return r.readX86TSCInfo()
	case TypeEventChannel:
		return r.readEventChannel()
	case TypeGrantEntriesV1:
		return r.readGrantEntriesV1()
	case TypeGrantEntriesV2:
		return r.readGrantEntriesV2()
	case TypeVCPUInfo:
		return r.readVCPUInfo()
	case TypeVCPURunstate:
		return r.readVCPURunstate()
	}
	return r.readUnknown()
}

// SharedInfo: The shared info page of the domain. Nil where another record is at hand.
func (r *Reader) SharedInfo() *SharedInfo {
	if r.kind != KindSharedInfo {
		return nil
	}
	return &r.records.sharedInfo
}

// X86TSCInfo: The virtual time stamp counter of an x86 domain. Nil where another record is at
// hand.
func (r *Reader) X86TSCInfo() *X86TSCInfo {
	if r.kind != KindX86TSCInfo {
		return nil
	}
	return &r.records.x86TSCInfo
}

// EventChannel: One event channel of the domain; its instance is the local port. Nil where
// another record is at hand.
func (r *Reader) EventChannel() *EventChannel {
	if r.kind != KindEventChannel {
		return nil
	}
	return &r.records.eventChannel
}

// GrantEntriesV1: A run of grant table entries in the layout of version 1. Nil where another
// record is at hand.
func (r *Reader) GrantEntriesV1() *GrantEntriesV1 {
	if r.kind != KindGrantEntriesV1 {
		return nil
	}
	return &r.records.grantEntriesV1
}

// GrantEntriesV2: A run of grant table entries in the layout of version 2. Nil where another
// record is at hand.
func (r *Reader) GrantEntriesV2() *GrantEntriesV2 {
	if r.kind != KindGrantEntriesV2 {
		return nil
	}
	return &r.records.grantEntriesV2
}

// VCPUInfo: Where a vCPU has registered its info area. Nil where another record is at hand.
func (r *Reader) VCPUInfo() *VCPUInfo {
	if r.kind != KindVCPUInfo {
		return nil
	}
	return &r.records.vcpuInfo
}

// VCPURunstate: How long a vCPU has spent in each state. Nil where another record is at hand.
func (r *Reader) VCPURunstate() *VCPURunstate {
	if r.kind != KindVCPURunstate {
		return nil
	}
	return &r.records.vcpuRunstate
}

func (r *Reader) readEnd() *streamspec.Error {
	if r.header.Instance != 0 {
		return r.refuse(&ruleEndInstance, 4, "framing.instance")
	}
	if err := r.once(); err != nil {
		return err
	}
	if r.header.Length != 0 {
		return r.wrongLength(&ruleEndLength)
	}
	r.state.seen[KindEnd] = true
	if err := r.finish(16); err != nil {
		return err
	}
	r.accept(KindEnd, 16, 16)
	return nil
}

func (r *Reader) readSharedInfo() *streamspec.Error {
	if rule := r.state.misplaced(KindSharedInfo); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&ruleSharedInfoInstance, 4, "framing.instance")
	}
	if err := r.once(); err != nil {
		return err
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&ruleSharedInfoLength)
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
	if err := r.checkPadding(16+len(b), size); err != nil {
		return err
	}
	r.accept(KindSharedInfo, 16+len(b), size)
	return nil
}

func (r *Reader) readX86TSCInfo() *streamspec.Error {
	if rule := r.state.misplaced(KindX86TSCInfo); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&ruleX86TSCInfoInstance, 4, "framing.instance")
	}
	if err := r.once(); err != nil {
		return err
	}
	if r.header.Length != 24 {
		return r.wrongLength(&ruleX86TSCInfoLength)
	}
	if !r.in.Has(40) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(16, 40)
	v := &r.records.x86TSCInfo
	v.Decode(b, r.state.order)
	if err := v.check(b); err != nil {
		return r.inBody(err, "x86_tsc_info")
	}
	r.accept(KindX86TSCInfo, 40, 40)
	return nil
}

func (r *Reader) readEventChannel() *streamspec.Error {
	if err := r.once(); err != nil {
		return err
	}
	if r.header.Length != 24 {
		return r.wrongLength(&ruleEventChannelLength)
	}
	if !r.in.Has(40) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(16, 40)
	v := &r.records.eventChannel
	v.Decode(b, r.state.order)
	if err := v.check(b); err != nil {
		return r.inBody(err, "event_channel")
	}
	r.accept(KindEventChannel, 40, 40)
	return nil
}

func (r *Reader) readGrantEntriesV1() *streamspec.Error {
	if err := r.once(); err != nil {
		return err
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&ruleGrantEntriesV1Length)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.grantEntriesV1
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "grant_entries_v1")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleGrantEntriesV1Length, used, ""), "grant_entries_v1")
	}
	if err := r.checkPadding(16+len(b), size); err != nil {
		return err
	}
	if err := v.checkRules(&r.state); err != nil {
		return r.inBody(err, "grant_entries_v1")
	}
	r.accept(KindGrantEntriesV1, 16+len(b), size)
	return nil
}

func (r *Reader) readGrantEntriesV2() *streamspec.Error {
	if err := r.once(); err != nil {
		return err
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&ruleGrantEntriesV2Length)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.grantEntriesV2
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "grant_entries_v2")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleGrantEntriesV2Length, used, ""), "grant_entries_v2")
	}
	if err := r.checkPadding(16+len(b), size); err != nil {
		return err
	}
	if err := v.checkRules(&r.state); err != nil {
		return r.inBody(err, "grant_entries_v2")
	}
	r.accept(KindGrantEntriesV2, 16+len(b), size)
	return nil
}

func (r *Reader) readVCPUInfo() *streamspec.Error {
	if err := r.once(); err != nil {
		return err
	}
	if r.header.Length != 16 {
		return r.wrongLength(&ruleVCPUInfoLength)
	}
	if !r.in.Has(32) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(16, 32)
	v := &r.records.vcpuInfo
	v.Decode(b, r.state.order)
	if err := v.check(b); err != nil {
		return r.inBody(err, "vcpu_info")
	}
	if err := v.checkRules(); err != nil {
		return r.inBody(err, "vcpu_info")
	}
	r.accept(KindVCPUInfo, 32, 32)
	return nil
}

func (r *Reader) readVCPURunstate() *streamspec.Error {
	if err := r.once(); err != nil {
		return err
	}
	if r.header.Length != 56 {
		return r.wrongLength(&ruleVCPURunstateLength)
	}
	if !r.in.Has(72) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(16, 72)
	v := &r.records.vcpuRunstate
	v.Decode(b, r.state.order)
	if err := v.check(b); err != nil {
		return r.inBody(err, "vcpu_runstate")
	}
	r.accept(KindVCPURunstate, 72, 72)
	return nil
}

// readUnknown passes over an optional record of unknown type.
func (r *Reader) readUnknown() *streamspec.Error {
	if r.header.Type>>31&1 == 0 {
		return r.refuse(&ruleFramingType, 0, "framing.type")
	}
	if err := r.once(); err != nil {
		return err
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	if err := r.checkPadding(16+len(b), size); err != nil {
		return err
	}
	r.accept(KindUnknown, 16+len(b), size)
	return nil
}
