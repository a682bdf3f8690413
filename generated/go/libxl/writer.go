// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

package libxl

import (
	"fmt"
	"io"

	"xenstreams"
	"xenstreams/internal/wire"
)

// Writer writes a stream record by record, and checks every rule that binds a writer before it writes
// anything of a record. Each record is written at once.
type Writer struct {
	out    io.Writer
	state  state
	err    error
	offset uint64
	header RecordHeader
	buffer []byte
}

// NewWriter begins a stream by writing its headers.
func NewWriter(out io.Writer, header *Header, options ...xenstreams.Option) (*Writer, error) {
	w := &Writer{out: out, state: newState()}
	if err := header.checkWrite(); err != nil {
		return nil, wire.In(err, uint64(len(w.buffer)), nil, "header")
	}
	w.buffer = header.Append(w.buffer)
	w.state.version = header.Version
	if header.Options.BigEndian() {
		w.state.order = xenstreams.BigEndian
	}

	if err := w.flush(); err != nil {
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
	return w.offset
}

// Close tells whether the stream is whole: whether its last record has been written. It writes nothing.
func (w *Writer) Close() error {
	if w.err != nil || w.state.seen[KindEnd] {
		return w.err
	}
	return wire.In(wire.Broken(&ruleFramingEnd, 0, ""), w.offset, nil, "framing")
}

// WriteEnd writes a record END.
func (w *Writer) WriteEnd() error {
	if err := w.begin(KindEnd, TypeEnd); err != nil {
		return err
	}
	if err := w.measure(); err != nil {
		return err
	}
	if rule := w.state.missing(); rule != nil {
		return w.refuse(rule, 0, "framing")
	}
	return w.end(KindEnd)
}

// WriteLibxcContext writes a record LIBXC_CONTEXT.
func (w *Writer) WriteLibxcContext() error {
	if err := w.begin(KindLibxcContext, TypeLibxcContext); err != nil {
		return err
	}
	if err := w.measure(); err != nil {
		return err
	}
	return w.end(KindLibxcContext)
}

// WriteEmulatorXenstoreData writes a record EMULATOR_XENSTORE_DATA.
func (w *Writer) WriteEmulatorXenstoreData(v *EmulatorXenstoreData) error {
	if err := w.begin(KindEmulatorXenstoreData, TypeEmulatorXenstoreData); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	if err := w.measure(); err != nil {
		return err
	}
	if err := v.checkWrite(&w.state); err != nil {
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
	if err := w.measure(); err != nil {
		return err
	}
	if err := v.checkWrite(&w.state); err != nil {
		return w.inBody(err, "emulator_context")
	}
	return w.end(KindEmulatorContext)
}

// WriteCheckpointEnd writes a record CHECKPOINT_END.
func (w *Writer) WriteCheckpointEnd() error {
	if err := w.begin(KindCheckpointEnd, TypeCheckpointEnd); err != nil {
		return err
	}
	if err := w.measure(); err != nil {
		return err
	}
	return w.end(KindCheckpointEnd)
}

// WriteCheckpointState writes a record CHECKPOINT_STATE.
func (w *Writer) WriteCheckpointState(v *CheckpointState) error {
	if err := w.begin(KindCheckpointState, TypeCheckpointState); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	if err := w.measure(); err != nil {
		return err
	}
	if err := v.check(); err != nil {
		return w.inBody(err, "checkpoint_state")
	}
	return w.end(KindCheckpointState)
}

// WriteUnknown writes an optional record that is not described here.
func (w *Writer) WriteUnknown(code uint32, body []byte) error {
	w.buffer = append(w.buffer[:0], make([]byte, 8)...)
	w.header = RecordHeader{Type: code}
	if w.err != nil {
		return w.err
	}
	if w.state.seen[KindEnd] {
		return w.refuse(&ruleFramingNothingAfterEnd, 0, "framing")
	}
	switch code {
	case TypeEnd, TypeLibxcContext, TypeEmulatorXenstoreData, TypeEmulatorContext, TypeCheckpointEnd, TypeCheckpointState:
		return w.refuse(&ruleFramingType, 0, "framing.type")
	}
	if code>>31&1 == 0 {
		return w.refuse(&ruleFramingType, 0, "framing.type")
	}
	w.buffer = append(w.buffer, body...)
	if err := w.measure(); err != nil {
		return err
	}
	return w.end(KindUnknown)
}

// begin checks that a record of this kind may stand here.
func (w *Writer) begin(kind Kind, code uint32) error {
	if w.err != nil {
		return w.err
	}
	w.buffer = append(w.buffer[:0], make([]byte, 8)...)
	w.header = RecordHeader{Type: code}
	if w.state.seen[KindEnd] {
		return w.refuse(&ruleFramingNothingAfterEnd, 0, "framing")
	}
	return nil
}

// measure puts the length of the body into the header, if it is allowed, and pads the body.
func (w *Writer) measure() error {
	length := uint64(len(w.buffer) - 8)
	if length > 0xffffffff {
		return w.refuse(&ruleFramingBodyComplete, 4, "framing.length")
	}
	w.header.Length = uint32(length)
	w.header.put(w.buffer, w.state.order)
	w.buffer = wire.Pad(w.buffer, 8, 8)
	return nil
}

// end writes a record that breaks no rule.
func (w *Writer) end(kind Kind) error {
	if err := w.flush(); err != nil {
		return err
	}
	w.state.seen[kind] = true
	w.state.number++
	return nil
}

// flush writes what is in the buffer. After a failure nothing more is written.
func (w *Writer) flush() error {
	n, err := w.out.Write(w.buffer)
	if err == nil && n < len(w.buffer) {
		err = io.ErrShortWrite
	}
	if err != nil {
		w.err = fmt.Errorf("xenstreams: write at offset %#x: %w", w.offset, err)
		return w.err
	}
	w.offset += uint64(n)
	return nil
}

// refuse is the error for a rule that would be broken at an offset from the start of the record.
func (w *Writer) refuse(rule *xenstreams.Rule, offset int, path string) *xenstreams.Error {
	return wire.In(wire.Broken(rule, offset, ""), w.offset, w.place(), path)
}

// inBody is an error at an offset from the start of the body, as seen from the stream.
func (w *Writer) inBody(err *xenstreams.Error, item string) error {
	return wire.In(err, w.offset+8, w.place(), item)
}

// place tells which record is at hand, for errors.
func (w *Writer) place() *xenstreams.Record {
	return &xenstreams.Record{
		Number: w.state.number,
		Type:   w.header.Type,
	}
}
