// Code generated from spec/ticks by `cargo codegen`. DO NOT EDIT.

package ticks

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

// NewWriter begins a stream.
func NewWriter(out io.Writer, options ...xenstreams.Option) (*Writer, error) {
	w := &Writer{out: out, state: newState()}
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

// WriteTick writes a record TICK.
func (w *Writer) WriteTick(v *Tick) error {
	if err := w.begin(KindTick, TypeTick); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if err := w.measure(); err != nil {
		return err
	}
	if err := v.checkWrite(); err != nil {
		return w.inBody(err, "tick")
	}
	return w.end(KindTick)
}

// WriteNote writes a record NOTE.
func (w *Writer) WriteNote(v *Note) error {
	if err := w.begin(KindNote, TypeNote); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	if err := w.measure(); err != nil {
		return err
	}
	if err := v.checkWrite(&w.state); err != nil {
		return w.inBody(err, "note")
	}
	return w.end(KindNote)
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
	if length > 0x8000000 {
		return w.refuse(&ruleFramingLengthMax, 4, "framing.length")
	}
	w.header.Length = uint32(length)
	w.header.put(w.buffer)
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
