// Code generated from spec/mixed by `cargo codegen`. DO NOT EDIT.

package mixed

import (
	"io"

	"bench-streams/internal/wire"
	"bench-streams/streamspec"
)

// Writer writes a stream record by record, and checks every rule that binds a writer before it writes
// anything of a record. Each record is written at once. After a failure it writes nothing more.
type Writer struct {
	out    *wire.Output
	state  state
	header RecordHeader
	buffer []byte
}

// NewWriter begins a stream.
func NewWriter(out io.Writer, options ...streamspec.Option) (*Writer, error) {
	return newWriter(wire.NewOutput(out), wire.NewContext(options))
}

func newWriter(out *wire.Output, context wire.Context) (*Writer, error) {
	context.Writer = true
	w := &Writer{out: out, state: newState(context)}
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
	if length > 0x8000000 {
		return nil, w.refuse(&ruleFramingLengthMax, 4, "framing.length")
	}
	w.header.Length = uint32(length)
	w.header.put(w.buffer)
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
	return w.end(KindEnd)
}

// WriteAlpha writes a record ALPHA.
func (w *Writer) WriteAlpha(v *Alpha) error {
	if err := w.begin(KindAlpha, TypeAlpha); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	if err := v.check(); err != nil {
		return w.inBody(err, "alpha")
	}
	return w.end(KindAlpha)
}

// WriteBeta writes a record BETA.
func (w *Writer) WriteBeta(v *Beta) error {
	if err := w.begin(KindBeta, TypeBeta); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindBeta)
}

// WriteGamma writes a record GAMMA.
func (w *Writer) WriteGamma(v *Gamma) error {
	if err := w.begin(KindGamma, TypeGamma); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindGamma)
}

// WriteDelta writes a record DELTA.
func (w *Writer) WriteDelta(v *Delta) error {
	if err := w.begin(KindDelta, TypeDelta); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindDelta)
}

// WriteEpsilon writes a record EPSILON.
func (w *Writer) WriteEpsilon(v *Epsilon) error {
	if err := w.begin(KindEpsilon, TypeEpsilon); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindEpsilon)
}

// WriteZeta writes a record ZETA.
func (w *Writer) WriteZeta(v *Zeta) error {
	if err := w.begin(KindZeta, TypeZeta); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindZeta)
}

// WriteEta writes a record ETA.
func (w *Writer) WriteEta(v *Eta) error {
	if err := w.begin(KindEta, TypeEta); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindEta)
}

// WriteTheta writes a record THETA.
func (w *Writer) WriteTheta(v *Theta) error {
	if err := w.begin(KindTheta, TypeTheta); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindTheta)
}
