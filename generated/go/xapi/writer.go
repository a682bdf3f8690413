// Code generated from spec/xapi by `cargo codegen`. DO NOT EDIT.

package xapi

import (
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
func NewWriter(out io.Writer, head *Head, options ...streamspec.Option) (*Writer, error) {
	return newWriter(wire.NewOutput(out), wire.NewContext(options), head)
}

func newWriter(out *wire.Output, context wire.Context, head *Head) (*Writer, error) {
	context.Writer = true
	w := &Writer{out: out, state: newState(context)}
	w.buffer = head.Append(w.buffer[:0])
	if err := head.check(w.buffer); err != nil {
		out.Err = wire.In(err, out.Offset, nil, "head")
		return nil, out.Err
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
	if w.out.Err != nil || w.state.seen[KindEndOfImage] {
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

// ready tells why no record can be written now, if none can.
func (w *Writer) ready() error {
	if w.out.Err != nil {
		return w.out.Err
	}
	if w.settle(); w.inside {
		return wire.ErrTurn
	}
	if w.state.seen[KindEndOfImage] {
		return w.trailing()
	}
	return nil
}

// trailing is the error for a record after the last one.
func (w *Writer) trailing() error {
	return wire.In(wire.Broken(&ruleFramingNothingAfterEnd, 0, ""), w.out.Offset, nil, "framing")
}

// begin checks that a record of this kind may stand here.
func (w *Writer) begin(kind Kind, code uint64) error {
	if err := w.ready(); err != nil {
		return err
	}
	w.buffer = append(w.buffer[:0], make([]byte, 16)...)
	w.header = RecordHeader{}
	w.header.Type = code
	if rule := w.state.misplaced(kind); rule != nil {
		return w.refuse(rule, 0, "framing.type")
	}
	return nil
}

// measure puts the length of the body into the header, if it is allowed; it gives the
// octets that the length counts.
func (w *Writer) measure() ([]byte, error) {
	length := uint64(len(w.buffer) - 16)
	w.header.Length = length
	w.state.framing = w.header
	w.header.put(w.buffer)
	return w.buffer[16 : 16+length], nil
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
	return wire.In(err, w.out.Offset+16, w.place(), item)
}

// place tells which record is at hand, for errors.
func (w *Writer) place() *streamspec.Record {
	return &streamspec.Record{
		Number: w.state.number,
		Type:   w.header.Type,
	}
}

// WriteXenops writes a record XENOPS.
func (w *Writer) WriteXenops(v *Xenops) error {
	if err := w.begin(KindXenops, TypeXenops); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "xenops")
	}
	return w.end(KindXenops)
}

// WriteLibxcImage writes a record LIBXC_IMAGE.
func (w *Writer) WriteLibxcImage() error {
	if err := w.begin(KindLibxcImage, TypeLibxcImage); err != nil {
		return err
	}
	if _, err := w.measure(); err != nil {
		return err
	}
	if err := w.unended(); err != nil {
		return err
	}
	if w.state.Depth >= wire.Deepest {
		return w.inBody(wire.Broken(&ruleLibxcImageLength, 0, ""), "libxc_image")
	}
	if err := w.end(KindLibxcImage); err != nil {
		return err
	}
	w.inside = true
	return nil
}

// WriteQemuTrad writes a record QEMU_TRAD.
func (w *Writer) WriteQemuTrad(v *QemuTrad) error {
	if err := w.begin(KindQemuTrad, TypeQemuTrad); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "qemu_trad")
	}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "qemu_trad")
	}
	return w.end(KindQemuTrad)
}

// WriteVarstored writes a record VARSTORED.
func (w *Writer) WriteVarstored(v *Varstored) error {
	if err := w.begin(KindVarstored, TypeVarstored); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "varstored")
	}
	return w.end(KindVarstored)
}

// WriteSwtpm0 writes a record SWTPM0.
func (w *Writer) WriteSwtpm0(v *Swtpm0) error {
	if err := w.begin(KindSwtpm0, TypeSwtpm0); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "swtpm0")
	}
	return w.end(KindSwtpm0)
}

// WriteSwtpm writes a record SWTPM.
func (w *Writer) WriteSwtpm(v *Swtpm) error {
	if err := w.begin(KindSwtpm, TypeSwtpm); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "swtpm")
	}
	return w.end(KindSwtpm)
}

// WriteEndOfImage writes a record END_OF_IMAGE.
func (w *Writer) WriteEndOfImage() error {
	if err := w.begin(KindEndOfImage, TypeEndOfImage); err != nil {
		return err
	}
	if _, err := w.measure(); err != nil {
		return err
	}
	w.state.seen[KindEndOfImage] = true
	if rule := w.state.missing(); rule != nil {
		w.state.seen[KindEndOfImage] = false
		return w.refuse(rule, 0, "framing")
	}
	if err := w.unended(); err != nil {
		w.state.seen[KindEndOfImage] = false
		return err
	}
	return w.end(KindEndOfImage)
}
