// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

package libxl

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
	layout    int
	headers   headers
	records   records
	inner     wire.InnerReader
	suspended wire.InnerReader
	inside    bool
}

// headers holds what stands before the first record.
type headers struct {
	header Header
}

// records holds the latest record of each type.
type records struct {
	emulatorXenstoreData EmulatorXenstoreData
	emulatorContext      EmulatorContext
	checkpointState      CheckpointState
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

// Body gives the octets of the record at hand, without its header and padding.
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

// Header gives the header.
func (r *Reader) Header() *Header {
	return &r.headers.header
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
	return r.refuse(rule, 4, "framing.length")
}

// cut gives the body of the record at hand, and counts the octets of the record with its padding.
func (r *Reader) cut() (body []byte, size int, err *streamspec.Error) {
	length := uint64(r.header.Length)
	if !r.in.HasBeyond(8, length) {
		return nil, 0, r.refuse(&ruleFramingBodyComplete, 8, "framing")
	}
	end := 8 + int(length)
	size = end + int(wire.Padding(length, 8))
	if !r.in.Has(size) {
		return nil, 0, r.refuse(&ruleFramingPaddingComplete, end, "framing")
	}
	return r.in.Span(8, end), size, nil
}

// checkPadding checks that octets of the record at hand are zero.
func (r *Reader) checkPadding(from, to int) *streamspec.Error {
	if r.state.Writer && !wire.IsZero(r.in.Span(from, to)) {
		return r.refuse(&ruleFramingPaddingZero, from, "framing")
	}
	return nil
}

// accept makes the record of so many octets, up to the end of its body and in all, the one at hand,
// and passes over it.
func (r *Reader) accept(kind Kind, end, size int) {
	r.kind, r.from, r.to = kind, r.in.At+8, r.in.At+end
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
	return wire.In(err, r.in.Offset()+8, r.place(), item)
}

// place tells which record is at hand, for errors.
func (r *Reader) place() *streamspec.Record {
	return &streamspec.Record{
		Number: r.state.number,
		Type:   uint64(r.header.Type),
	}
}

// readHeaders reads what stands before the first record.
func (r *Reader) readHeaders() *streamspec.Error {
	if !r.in.Has(16) {
		return wire.In(wire.Broken(&ruleHeaderComplete, 0, ""), r.in.Offset(), nil, "header")
	}
	r.headers.header.Decode(r.in.Rest())
	r.state.version = r.headers.header.Version
	if err := r.headers.header.check(&r.state); err != nil {
		return wire.In(err, r.in.Offset(), nil, "header")
	}
	if r.headers.header.Options.BigEndian() {
		r.state.order = streamspec.BigEndian
	}
	r.in.At += 16

	return nil
}

// step reads one record.
func (r *Reader) step() *streamspec.Error {
	if !r.in.Has(8) {
		return r.cutShort()
	}
	r.header.Decode(r.in.Rest(), r.state.order)
	r.layout = -1
	switch r.header.Type {
	case TypeEnd:
		return r.readEnd()
	case TypeLibxcContext:
		return r.readLibxcContext()
	case TypeEmulatorXenstoreData:
		return r.readEmulatorXenstoreData()
	case TypeEmulatorContext:
		return r.readEmulatorContext()
	case TypeCheckpointEnd:
		return r.readCheckpointEnd()
	case TypeCheckpointState:
		return r.readCheckpointState()
	}
	return r.readUnknown()
}

// EmulatorXenstoreData: What an emulator of the domain keeps in xenstore. Nil where another
// record is at hand.
func (r *Reader) EmulatorXenstoreData() *EmulatorXenstoreData {
	if r.kind != KindEmulatorXenstoreData {
		return nil
	}
	return &r.records.emulatorXenstoreData
}

// EmulatorContext: The state of an emulator of the domain. Nil where another record is at hand.
func (r *Reader) EmulatorContext() *EmulatorContext {
	if r.kind != KindEmulatorContext {
		return nil
	}
	return &r.records.emulatorContext
}

// CheckpointState: How far the two hosts of a mirrored domain have come. COLO alone uses it.
// Nil where another record is at hand.
func (r *Reader) CheckpointState() *CheckpointState {
	if r.kind != KindCheckpointState {
		return nil
	}
	return &r.records.checkpointState
}

func (r *Reader) readEnd() *streamspec.Error {
	if r.header.Length != 0 {
		return r.wrongLength(&ruleEndLength)
	}
	r.state.seen[KindEnd] = true
	if err := r.finish(8); err != nil {
		return err
	}
	r.accept(KindEnd, 8, 8)
	return nil
}

func (r *Reader) readLibxcContext() *streamspec.Error {
	if r.header.Length != 0 {
		return r.wrongLength(&ruleLibxcContextLength)
	}
	if err := r.unended(); err != nil {
		return err
	}
	if r.state.Depth >= wire.Deepest {
		return r.inBody(wire.Broken(&ruleLibxcContextLength, 0, ""), "libxc_context")
	}
	r.accept(KindLibxcContext, 8, 8)
	r.inside = true
	return nil
}

func (r *Reader) readEmulatorXenstoreData() *streamspec.Error {
	if r.header.Length < 8 {
		return r.wrongLength(&ruleEmulatorXenstoreDataLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.emulatorXenstoreData
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "emulator_xenstore_data")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleEmulatorXenstoreDataLength, used, ""), "emulator_xenstore_data")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindEmulatorXenstoreData, 8+len(b), size)
	return nil
}

func (r *Reader) readEmulatorContext() *streamspec.Error {
	if r.header.Length < 8 {
		return r.wrongLength(&ruleEmulatorContextLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.emulatorContext
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "emulator_context")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleEmulatorContextLength, used, ""), "emulator_context")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindEmulatorContext, 8+len(b), size)
	return nil
}

func (r *Reader) readCheckpointEnd() *streamspec.Error {
	if r.header.Length != 0 {
		return r.wrongLength(&ruleCheckpointEndLength)
	}
	r.accept(KindCheckpointEnd, 8, 8)
	r.inside = r.suspended != nil
	return nil
}

func (r *Reader) readCheckpointState() *streamspec.Error {
	var l *wire.Layout
	if r.header.Length != 8 {
		l = r.state.Layout(checkpointStateLayouts, uint64(r.header.Length), 1)
		if l == nil {
			return r.wrongLength(&ruleCheckpointStateLength)
		}
		r.layout = l.Length
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	var whole [8]byte
	o := l.Whole(whole[:], b)
	v := &r.records.checkpointState
	v.Decode(o, r.state.order)
	if err := v.check(o, l, &r.state); err != nil {
		err.Offset = l.Place(err.Offset)
		return r.inBody(err, "checkpoint_state")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindCheckpointState, 8+len(b), size)
	return nil
}

// readUnknown passes over an optional record of unknown type.
func (r *Reader) readUnknown() *streamspec.Error {
	if r.header.Type>>31&1 == 0 {
		return r.refuse(&ruleFramingType, 0, "framing.type")
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindUnknown, 8+len(b), size)
	return nil
}
