// Code generated from spec/domain-context-v10 by `cargo codegen`. DO NOT EDIT.

package domaincontextv10

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
	if err := w.begin(KindEnd, TypeEnd, 0); err != nil {
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

// WriteStart writes a record START.
func (w *Writer) WriteStart(v *Start) error {
	if err := w.begin(KindStart, TypeStart, 0); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if err := w.measure(); err != nil {
		return err
	}
	return w.end(KindStart)
}

// WriteSharedInfo writes a record SHARED_INFO.
func (w *Writer) WriteSharedInfo(v *SharedInfo) error {
	if err := w.begin(KindSharedInfo, TypeSharedInfo, 0); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	if err := w.measure(); err != nil {
		return err
	}
	if err := v.checkWrite(&w.state); err != nil {
		return w.inBody(err, "shared_info")
	}
	return w.end(KindSharedInfo)
}

// WriteTSCInfo writes a record TSC_INFO.
func (w *Writer) WriteTSCInfo(v *TSCInfo) error {
	if err := w.begin(KindTSCInfo, TypeTSCInfo, 0); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if err := w.measure(); err != nil {
		return err
	}
	return w.end(KindTSCInfo)
}

// begin checks that a record of this kind may stand here, with its instance.
func (w *Writer) begin(kind Kind, code uint32, instance uint32) error {
	if w.err != nil {
		return w.err
	}
	w.buffer = append(w.buffer[:0], make([]byte, 16)...)
	w.header = RecordHeader{Type: code, Instance: instance}
	if w.state.seen[KindEnd] {
		return w.refuse(&ruleFramingNothingAfterEnd, 0, "framing")
	}
	if w.state.number == 0 && kind != KindStart {
		return w.refuse(&ruleStartFirst, 0, "framing.type")
	}
	if rule := w.state.misplaced(kind); rule != nil {
		return w.refuse(rule, 0, "framing.type")
	}
	return nil
}

// measure puts the length of the body into the header, if it is allowed, and pads the body.
func (w *Writer) measure() error {
	length := uint64(len(w.buffer) - 16)
	w.header.Length = length
	w.header.put(w.buffer)
	w.buffer = wire.Pad(w.buffer, 16, 8)
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
	return wire.In(err, w.offset+16, w.place(), item)
}

// place tells which record is at hand, for errors.
func (w *Writer) place() *xenstreams.Record {
	return &xenstreams.Record{
		Number:      w.state.number,
		Type:        w.header.Type,
		Instance:    w.header.Instance,
		HasInstance: true,
	}
}
