// Code generated from spec/xapi by `cargo codegen`. DO NOT EDIT.

package xapi

import (
	"io"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/libxc"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// Reader reads a stream record by record, and checks every rule that binds a reader.
//
// What its methods give holds until the next call of Next: it stands in the reader, or borrows from
// the octets that are read.
type Reader struct {
	in        *wire.Input
	state     state
	err       error
	done      bool
	kind      Kind
	from      int
	to        int
	header    RecordHeader
	headers   headers
	records   records
	inner     wire.InnerReader
	suspended wire.InnerReader
	inside    bool
}

// headers holds what stands before the first record.
type headers struct {
	head Head
}

// records holds the latest record of each type.
type records struct {
	xenops    Xenops
	qemuTrad  QemuTrad
	varstored Varstored
	swtpm0    Swtpm0
	swtpm     Swtpm
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
	if r.inside {
		return r.nextWithin()
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

// Body gives the octets of the record at hand, without its header.
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

// Head gives the head.
func (r *Reader) Head() *Head {
	return &r.headers.head
}

// Libxc gives the stream that goes on within this one; nil before it has begun. Its Next is
// called by that of this reader.
func (r *Reader) Libxc() *libxc.Reader {
	inner, _ := r.inner.(*libxc.Reader)
	return inner
}

// Inside tells whether the next record is one of the stream within this one.
func (r *Reader) Inside() bool {
	return r.inside
}

// nextWithin reads a record of the stream that goes on within this one.
func (r *Reader) nextWithin() bool {
	if r.suspended == nil {
		r.inner = r.begin()
		r.suspended = r.inner
	}
	if !r.inner.Next() {
		r.stop(wire.Foreign(r.inner.Err(), "libxc"))
		return false
	}
	r.kind, r.from, r.to = KindLibxc, 0, 0
	switch r.inner.Turn() {
	case wire.Returns:
		r.inside = false
	case wire.Ended:
		r.inside, r.suspended = false, nil
	}
	return true
}

// begin begins the stream within this one.
func (r *Reader) begin() wire.InnerReader {
	return libxc.Within(r.in, r.state.After())
}

// unended is the error for the stream within this one, if it has begun and not ended.
func (r *Reader) unended() *streamspec.Error {
	if r.suspended == nil {
		return nil
	}
	return wire.Foreign(r.suspended.Unended(r.in.Offset()), "libxc")
}

// wrongLength is the error for a length that breaks a rule, if not one that holds of every length.
func (r *Reader) wrongLength(rule *streamspec.Rule) *streamspec.Error {
	return r.refuse(rule, 8, "framing.length")
}

// cut gives the body of the record at hand, and counts the octets of the record.
func (r *Reader) cut() (body []byte, size int, err *streamspec.Error) {
	length := r.header.Length
	if !r.in.HasBeyond(16, length) {
		return nil, 0, r.refuse(&ruleFramingBodyComplete, 16, "framing")
	}
	end := 16 + int(length)
	return r.in.Span(16, end), end, nil
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
	if err := r.unended(); err != nil {
		return err
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
		Number: r.state.number,
		Type:   r.header.Type,
	}
}

// readHeaders reads what stands before the first record.
func (r *Reader) readHeaders() *streamspec.Error {
	if !r.in.Has(15) {
		return wire.In(wire.Broken(&ruleHeadComplete, 0, ""), r.in.Offset(), nil, "head")
	}
	r.headers.head.Decode(r.in.Rest())
	if err := r.headers.head.check(r.in.Rest()); err != nil {
		return wire.In(err, r.in.Offset(), nil, "head")
	}
	r.in.At += 15

	return nil
}

// step reads one record.
func (r *Reader) step() *streamspec.Error {
	if !r.in.Has(16) {
		return r.cutShort()
	}
	r.header.Decode(r.in.Rest())
	r.state.framing = r.header
	switch r.header.Type {
	case TypeXenops:
		return r.readXenops()
	case TypeLibxcImage:
		return r.readLibxcImage()
	case TypeQemuTrad:
		return r.readQemuTrad()
	case TypeVarstored:
		return r.readVarstored()
	case TypeSwtpm0:
		return r.readSwtpm0()
	case TypeSwtpm:
		return r.readSwtpm()
	case TypeEndOfImage:
		return r.readEndOfImage()
	}
	return r.readUnknown()
}

// Xenops: What xenopsd writes down of the image and of the domain. Nil where another record is
// at hand.
func (r *Reader) Xenops() *Xenops {
	if r.kind != KindXenops {
		return nil
	}
	return &r.records.xenops
}

// QemuTrad: The state of the device emulator, as QEMU saves it. Nil where another record is at
// hand.
func (r *Reader) QemuTrad() *QemuTrad {
	if r.kind != KindQemuTrad {
		return nil
	}
	return &r.records.qemuTrad
}

// Varstored: The UEFI variables of the domain. Nil where another record is at hand.
func (r *Reader) Varstored() *Varstored {
	if r.kind != KindVarstored {
		return nil
	}
	return &r.records.varstored
}

// Swtpm0: The state of a virtual TPM, as its octets are. Nil where another record is at hand.
func (r *Reader) Swtpm0() *Swtpm0 {
	if r.kind != KindSwtpm0 {
		return nil
	}
	return &r.records.swtpm0
}

// Swtpm: The state of a virtual TPM. Nil where another record is at hand.
func (r *Reader) Swtpm() *Swtpm {
	if r.kind != KindSwtpm {
		return nil
	}
	return &r.records.swtpm
}

func (r *Reader) readXenops() *streamspec.Error {
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.xenops
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "xenops")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleXenopsLength, used, ""), "xenops")
	}
	r.accept(KindXenops, 16+len(b), size)
	return nil
}

func (r *Reader) readLibxcImage() *streamspec.Error {
	if rule := r.state.misplaced(KindLibxcImage); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Length != 0 {
		return r.wrongLength(&ruleLibxcImageLength)
	}
	if err := r.unended(); err != nil {
		return err
	}
	if r.state.Depth >= wire.Deepest {
		return r.inBody(wire.Broken(&ruleLibxcImageLength, 0, ""), "libxc_image")
	}
	r.accept(KindLibxcImage, 16, 16)
	r.inside = true
	return nil
}

func (r *Reader) readQemuTrad() *streamspec.Error {
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.qemuTrad
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "qemu_trad")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleQemuTradLength, used, ""), "qemu_trad")
	}
	if err := v.checkRules(&r.state); err != nil {
		return r.inBody(err, "qemu_trad")
	}
	r.accept(KindQemuTrad, 16+len(b), size)
	return nil
}

func (r *Reader) readVarstored() *streamspec.Error {
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.varstored
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "varstored")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleVarstoredLength, used, ""), "varstored")
	}
	r.accept(KindVarstored, 16+len(b), size)
	return nil
}

func (r *Reader) readSwtpm0() *streamspec.Error {
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.swtpm0
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "swtpm0")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleSwtpm0Length, used, ""), "swtpm0")
	}
	r.accept(KindSwtpm0, 16+len(b), size)
	return nil
}

func (r *Reader) readSwtpm() *streamspec.Error {
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.swtpm
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "swtpm")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleSwtpmLength, used, ""), "swtpm")
	}
	r.accept(KindSwtpm, 16+len(b), size)
	return nil
}

func (r *Reader) readEndOfImage() *streamspec.Error {
	if r.header.Length != 0 {
		return r.wrongLength(&ruleEndOfImageLength)
	}
	r.state.seen[KindEndOfImage] = true
	if err := r.finish(16); err != nil {
		return err
	}
	r.accept(KindEndOfImage, 16, 16)
	return nil
}

// readUnknown refuses a record of unknown type.
func (r *Reader) readUnknown() *streamspec.Error {
	return r.refuse(&ruleFramingType, 0, "framing.type")
}
