// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

package libxl

import (
	"bytes"
	"io"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/libxc"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// Writer writes a stream record by record, and checks every rule that binds a writer before it writes
// anything of a record. Each record is written at once. After a failure it writes nothing more.
type Writer struct {
	out    *wire.Output
	state  state
	header RecordHeader
	buffer []byte
	inner  wire.InnerWriter
	inside bool
}

// NewWriter begins a stream by writing its headers.
func NewWriter(out io.Writer, header *Header, options ...streamspec.Option) (*Writer, error) {
	return newWriter(wire.NewOutput(out), wire.NewContext(options), header)
}

func newWriter(out *wire.Output, context wire.Context, header *Header) (*Writer, error) {
	context.Writer = true
	w := &Writer{out: out, state: newState(context)}
	w.buffer = header.Append(w.buffer[:0])
	w.state.version = header.Version
	if err := header.check(&w.state); err != nil {
		out.Err = wire.In(err, out.Offset, nil, "header")
		return nil, out.Err
	}
	if header.Options.BigEndian() {
		w.state.order = streamspec.BigEndian
	}
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
	if w.settle(); w.inside && w.inner != nil && w.out.Err == nil {
		return w.unended()
	}
	if w.out.Err != nil || w.state.seen[KindEnd] {
		return w.out.Err
	}
	return wire.In(wire.Broken(&ruleFramingEnd, 0, ""), w.out.Offset, nil, "framing")
}

// BeginLibxc begins the stream within this one, after the record that says so.
func (w *Writer) BeginLibxc(imageHeader *libxc.ImageHeader, domainHeader *libxc.DomainHeader) (*libxc.Writer, error) {
	if w.out.Err != nil {
		return nil, w.out.Err
	}
	if !w.inside || w.inner != nil {
		return nil, wire.ErrTurn
	}
	inner, err := libxc.WithinWriter(w.out, w.state.After(), imageHeader, domainHeader)
	if err != nil {
		return nil, err
	}
	w.inner = inner
	return inner, nil
}

// unended is the error for the stream within this one, if it has begun and not ended.
func (w *Writer) unended() error {
	if w.inner == nil {
		return nil
	}
	return wire.Foreign(w.inner.Unended(w.out.Offset), "libxc")
}

// settle takes note of what the stream within this one has come to.
func (w *Writer) settle() {
	if w.inside && w.inner != nil {
		switch w.inner.Turn() {
		case wire.Returns:
			w.inside = false
		case wire.Ended:
			w.inside, w.inner = false, nil
		}
	}
}

// WriteUnknown writes an optional record that is not described here.
func (w *Writer) WriteUnknown(code uint32, body []byte) error {
	if err := w.begin(KindUnknown, code); err != nil {
		return err
	}
	switch code {
	case TypeEnd, TypeLibxcContext, TypeEmulatorXenstoreData, TypeEmulatorContext, TypeCheckpointEnd, TypeCheckpointState:
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
	if w.settle(); w.inside {
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
	return nil
}

// measure puts the length of the body into the header, if it is allowed, and pads the body; it gives the
// octets that the length counts.
func (w *Writer) measure() ([]byte, error) {
	length := uint64(len(w.buffer) - 8)
	if length > 0xffffffff {
		return nil, w.refuse(&ruleFramingBodyComplete, 4, "framing.length")
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
	if err := w.unended(); err != nil {
		w.state.seen[KindEnd] = false
		return err
	}
	return w.end(KindEnd)
}

// WriteLibxcContext writes a record LIBXC_CONTEXT.
func (w *Writer) WriteLibxcContext() error {
	if err := w.begin(KindLibxcContext, TypeLibxcContext); err != nil {
		return err
	}
	if _, err := w.measure(); err != nil {
		return err
	}
	if err := w.unended(); err != nil {
		return err
	}
	if w.state.Depth >= wire.Deepest {
		return w.inBody(wire.Broken(&ruleLibxcContextLength, 0, ""), "libxc_context")
	}
	if err := w.end(KindLibxcContext); err != nil {
		return err
	}
	w.inside = true
	return nil
}

// WriteEmulatorXenstoreData writes a record EMULATOR_XENSTORE_DATA.
func (w *Writer) WriteEmulatorXenstoreData(v *EmulatorXenstoreData) error {
	if err := w.begin(KindEmulatorXenstoreData, TypeEmulatorXenstoreData); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "emulator_xenstore_data")
	}
	return w.end(KindEmulatorXenstoreData)
}

// WriteEmulatorContext writes a record EMULATOR_CONTEXT.
func (w *Writer) WriteEmulatorContext(v *EmulatorContext) error {
	if err := w.begin(KindEmulatorContext, TypeEmulatorContext); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "emulator_context")
	}
	return w.end(KindEmulatorContext)
}

// WriteCheckpointEnd writes a record CHECKPOINT_END.
func (w *Writer) WriteCheckpointEnd() error {
	if err := w.begin(KindCheckpointEnd, TypeCheckpointEnd); err != nil {
		return err
	}
	if _, err := w.measure(); err != nil {
		return err
	}
	if err := w.end(KindCheckpointEnd); err != nil {
		return err
	}
	if w.inner != nil {
		w.inner.Resume()
		w.inside = true
	}
	return nil
}

// WriteCheckpointState writes a record CHECKPOINT_STATE.
func (w *Writer) WriteCheckpointState(v *CheckpointState) error {
	if err := w.begin(KindCheckpointState, TypeCheckpointState); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b, nil, &w.state); err != nil {
		return w.inBody(err, "checkpoint_state")
	}
	return w.end(KindCheckpointState)
}

// RelayCheckpointState passes on a record CHECKPOINT_STATE in the layout with fewer fields that
// has so many octets, in which somebody else has written it. The fields that it lacks are in v
// what a reader takes them for.
func (w *Writer) RelayCheckpointState(length int, v *CheckpointState) error {
	l := wire.LayoutOf(checkpointStateLayouts, length)
	if l == nil {
		return wire.ErrLayout
	}
	if err := w.begin(KindCheckpointState, TypeCheckpointState); err != nil {
		return err
	}
	w.buffer = l.Cut(v.Append(w.buffer, w.state.order), 8)
	b, err := w.measure()
	if err != nil {
		return err
	}
	var whole [8]byte
	o := l.Whole(whole[:], b)
	if !bytes.Equal(o, v.Append(nil, w.state.order)) {
		return wire.ErrLayout
	}
	if err := v.check(o, l, &w.state); err != nil {
		err.Offset = l.Place(err.Offset)
		return w.inBody(err, "checkpoint_state")
	}
	return w.end(KindCheckpointState)
}
