// Code generated from spec/beats by `cargo codegen`. DO NOT EDIT.

package beats

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
	next   RecordHeader
	buffer []byte
}

// NewWriter begins a stream by writing its headers.
func NewWriter(out io.Writer, order_ *Order, options ...streamspec.Option) (*Writer, error) {
	return newWriter(wire.NewOutput(out), wire.NewContext(options), order_)
}

func newWriter(out *wire.Output, context wire.Context, order_ *Order) (*Writer, error) {
	context.Writer = true
	w := &Writer{out: out, state: newState(context)}
	w.buffer = order_.Append(w.buffer[:0])
	if err := order_.check(); err != nil {
		out.Err = wire.In(err, out.Offset, nil, "order")
		return nil, out.Err
	}
	if order_.Options.BigEndian() {
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
func (w *Writer) begin(kind Kind, code uint16, instance uint16) error {
	if err := w.ready(); err != nil {
		return err
	}
	w.buffer = append(w.buffer[:0], make([]byte, 8)...)
	w.header = w.next
	w.header.Type = code
	w.header.Instance = instance
	if w.state.number == 0 && kind != KindStart {
		return w.refuse(&ruleStartFirst, 0, "framing.type")
	}
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
		return w.refuse(&ruleEndInstance, 2, "framing.instance")
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

// WriteBeat writes a record BEAT.
func (w *Writer) WriteBeat(instance uint16, v *Beat) error {
	if err := w.begin(KindBeat, TypeBeat, instance); err != nil {
		return err
	}
	if w.header.Instance > 255 {
		return w.refuse(&ruleBeatInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b); err != nil {
		return w.inBody(err, "beat")
	}
	return w.end(KindBeat)
}

// WriteStart writes a record START.
func (w *Writer) WriteStart() error {
	if err := w.begin(KindStart, TypeStart, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleStartInstance, 2, "framing.instance")
	}
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindStart)
}

// WriteTempo writes a record TEMPO.
func (w *Writer) WriteTempo(v *Tempo) error {
	if err := w.begin(KindTempo, TypeTempo, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleTempoInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindTempo)
}
