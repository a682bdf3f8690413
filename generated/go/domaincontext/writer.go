// Code generated from spec/domain-context by `cargo codegen`. DO NOT EDIT.

package domaincontext

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
	next   RecordHeader
	buffer []byte
}

// NewWriter begins a stream by writing its headers.
func NewWriter(out io.Writer, imageHeader *ImageHeader, domainHeader *DomainHeader, options ...streamspec.Option) (*Writer, error) {
	return newWriter(wire.NewOutput(out), wire.NewContext(options), imageHeader, domainHeader)
}

func newWriter(out *wire.Output, context wire.Context, imageHeader *ImageHeader, domainHeader *DomainHeader) (*Writer, error) {
	context.Writer = true
	w := &Writer{out: out, state: newState(context)}
	w.buffer = imageHeader.Append(w.buffer[:0])
	w.state.version = imageHeader.Version
	if err := imageHeader.check(w.buffer); err != nil {
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
	if err := domainHeader.check(w.buffer); err != nil {
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

// Header gives the header of the records that follow, to set what they are not told otherwise: neither
// type nor length, nor the instance where it is a parameter.
func (w *Writer) Header() *RecordHeader {
	return &w.next
}

// WriteUnknown writes an optional record that is not described here.
func (w *Writer) WriteUnknown(code uint32, instance uint32, body []byte) error {
	if err := w.begin(KindUnknown, code, instance); err != nil {
		return err
	}
	switch code {
	case TypeEnd, TypeSharedInfo, TypeX86TSCInfo, TypeEventChannel, TypeGrantEntriesV1, TypeGrantEntriesV2, TypeVCPUInfo, TypeVCPURunstate:
		return w.refuse(&ruleFramingType, 0, "framing.type")
	}
	if code>>31&1 == 0 {
		return w.refuse(&ruleFramingType, 0, "framing.type")
	}
	if err := w.once(); err != nil {
		return err
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
	if w.state.seen[KindEnd] {
		return w.trailing()
	}
	return nil
}

// trailing is the error for a record after the last one.
func (w *Writer) trailing() error {
	return wire.In(wire.Broken(&ruleFramingNothingAfterEnd, 0, ""), w.out.Offset, nil, "framing")
}

// begin checks that a record of this kind may stand here, with its instance.
func (w *Writer) begin(kind Kind, code uint32, instance uint32) error {
	if err := w.ready(); err != nil {
		return err
	}
	w.buffer = append(w.buffer[:0], make([]byte, 16)...)
	w.header = w.next
	w.header.Type = code
	w.header.Instance = instance
	if rule := w.state.misplaced(kind); rule != nil {
		return w.refuse(rule, 0, "framing.type")
	}
	return nil
}

// once checks that type and instance were not there before.
func (w *Writer) once() error {
	switch w.state.instances.Look(uint64(w.header.Type)<<32 | uint64(w.header.Instance)) {
	case wire.Known:
		return w.refuse(&ruleFramingUnique, 4, "framing.instance")
	case wire.Full:
		return w.refuse(&ruleMemory, 4, "framing.instance")
	}
	return nil
}

// measure puts the length of the body into the header, if it is allowed, and pads the body; it gives the
// octets that the length counts.
func (w *Writer) measure() ([]byte, error) {
	length := uint64(len(w.buffer) - 16)
	if length > 0x8000000 {
		return nil, w.refuse(&ruleFramingLengthMax, 8, "framing.length")
	}
	w.header.Length = length
	w.header.put(w.buffer, w.state.order)
	w.buffer = wire.Pad(w.buffer, 16, 8)
	return w.buffer[16 : 16+length], nil
}

// end writes a record that breaks no rule.
func (w *Writer) end(kind Kind) error {
	if err := w.out.Write(w.buffer); err != nil {
		return err
	}
	w.state.instances.Insert(uint64(w.header.Type)<<32 | uint64(w.header.Instance))
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
	return wire.In(err, w.out.Offset+16, w.place(), item)
}

// place tells which record is at hand, for errors.
func (w *Writer) place() *streamspec.Record {
	return &streamspec.Record{
		Number:      w.state.number,
		Type:        uint64(w.header.Type),
		Instance:    uint64(w.header.Instance),
		HasInstance: true,
	}
}

// WriteEnd writes a record END.
func (w *Writer) WriteEnd() error {
	if err := w.begin(KindEnd, TypeEnd, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleEndInstance, 4, "framing.instance")
	}
	if err := w.once(); err != nil {
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
	return w.end(KindEnd)
}

// WriteSharedInfo writes a record SHARED_INFO.
func (w *Writer) WriteSharedInfo(v *SharedInfo) error {
	if err := w.begin(KindSharedInfo, TypeSharedInfo, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleSharedInfoInstance, 4, "framing.instance")
	}
	if err := w.once(); err != nil {
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
	if err := w.begin(KindX86TSCInfo, TypeX86TSCInfo, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleX86TSCInfoInstance, 4, "framing.instance")
	}
	if err := w.once(); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b); err != nil {
		return w.inBody(err, "x86_tsc_info")
	}
	return w.end(KindX86TSCInfo)
}

// WriteEventChannel writes a record EVENT_CHANNEL.
func (w *Writer) WriteEventChannel(instance uint32, v *EventChannel) error {
	if err := w.begin(KindEventChannel, TypeEventChannel, instance); err != nil {
		return err
	}
	if err := w.once(); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b); err != nil {
		return w.inBody(err, "event_channel")
	}
	return w.end(KindEventChannel)
}

// WriteGrantEntriesV1 writes a record GRANT_ENTRIES_V1.
func (w *Writer) WriteGrantEntriesV1(instance uint32, v *GrantEntriesV1) error {
	if err := w.begin(KindGrantEntriesV1, TypeGrantEntriesV1, instance); err != nil {
		return err
	}
	if err := w.once(); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "grant_entries_v1")
	}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "grant_entries_v1")
	}
	return w.end(KindGrantEntriesV1)
}

// WriteGrantEntriesV2 writes a record GRANT_ENTRIES_V2.
func (w *Writer) WriteGrantEntriesV2(instance uint32, v *GrantEntriesV2) error {
	if err := w.begin(KindGrantEntriesV2, TypeGrantEntriesV2, instance); err != nil {
		return err
	}
	if err := w.once(); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "grant_entries_v2")
	}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "grant_entries_v2")
	}
	return w.end(KindGrantEntriesV2)
}

// WriteVCPUInfo writes a record VCPU_INFO.
func (w *Writer) WriteVCPUInfo(instance uint32, v *VCPUInfo) error {
	if err := w.begin(KindVCPUInfo, TypeVCPUInfo, instance); err != nil {
		return err
	}
	if err := w.once(); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b); err != nil {
		return w.inBody(err, "vcpu_info")
	}
	if err := v.checkRules(); err != nil {
		return w.inBody(err, "vcpu_info")
	}
	return w.end(KindVCPUInfo)
}

// WriteVCPURunstate writes a record VCPU_RUNSTATE.
func (w *Writer) WriteVCPURunstate(instance uint32, v *VCPURunstate) error {
	if err := w.begin(KindVCPURunstate, TypeVCPURunstate, instance); err != nil {
		return err
	}
	if err := w.once(); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b); err != nil {
		return w.inBody(err, "vcpu_runstate")
	}
	return w.end(KindVCPURunstate)
}
