// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

package libxl

import (
	"io"

	"xenstreams"
	"xenstreams/internal/wire"
	"xenstreams/libxc"
)

// Reader reads a stream record by record, and checks every rule that binds a reader.
//
// What its methods give holds until the next call of Next: it stands in the reader, or borrows from
// the octets that are read.
type Reader struct {
	in        *wire.Input
	state     state
	err       error
	prefix    bool
	done      bool
	headers   headers
	kind      Kind
	header    RecordHeader
	body      []byte
	records   records
	options   xenstreams.Options
	inner     *libxc.Reader
	inside    bool
	suspended bool
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
func NewReader(octets []byte, options ...xenstreams.Option) *Reader {
	return newReader(wire.FromOctets(octets), wire.Choose(options))
}

// NewStreamReader reads a stream from a source, and holds one record of it at a time. Its buffer grows
// as octets arrive, whatever a length claims.
func NewStreamReader(source io.Reader, options ...xenstreams.Option) *Reader {
	chosen := wire.Choose(options)
	return newReader(wire.FromReader(source, chosen.Prefix), chosen)
}

func newReader(in *wire.Input, options xenstreams.Options) *Reader {
	r := &Reader{in: in, prefix: options.Prefix, options: options, state: newState()}
	if err := r.readHeaders(); err != nil {
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

// Err tells why there are no more records: an *xenstreams.Error if the stream breaks a rule, the error
// of the source if that failed, and nil after the last record.
func (r *Reader) Err() error {
	return r.err
}

// stop ends the reading. That the source failed goes before what its failure looks like.
func (r *Reader) stop(err *xenstreams.Error) {
	r.done, r.kind, r.body = true, 0, nil
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
	return r.body
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
	return r.in.Offset
}

// Header gives the header.
func (r *Reader) Header() *Header {
	return &r.headers.header
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

// Libxc gives the stream that goes on within this one, at its record; nil before it has begun.
// Its Next is called by that of this reader.
func (r *Reader) Libxc() *libxc.Reader {
	return r.inner
}

// Inside tells whether the next record is one of the stream within this one.
func (r *Reader) Inside() bool {
	return r.inside
}

// nextWithin reads a record of the stream that goes on within this one.
func (r *Reader) nextWithin() bool {
	if !r.suspended {
		r.inner = libxc.Within(r.in, r.options)
		r.suspended = true
	}
	if !r.inner.Next() {
		r.stop(wire.Foreign(r.inner.Err(), libxc.ID))
		return false
	}
	r.kind, r.body = KindLibxc, nil
	switch r.inner.Kind() {
	case libxc.KindCheckpoint:
		r.inside = false
	case libxc.KindEnd:
		r.inside, r.suspended = false, false
	}
	return true
}

// unended is the error for the stream within this one, if it has begun and not ended.
func (r *Reader) unended() *xenstreams.Error {
	if !r.suspended {
		return nil
	}
	return wire.Foreign(libxc.Unended(r.in.Offset), libxc.ID)
}

// readHeaders reads what stands before the first record.
func (r *Reader) readHeaders() *xenstreams.Error {
	if !r.in.Has(16) {
		return wire.In(wire.Broken(&ruleHeaderComplete, 0, ""), r.in.Offset, nil, "header")
	}
	r.headers.header.Decode(r.in.Rest)
	if err := r.headers.header.checkRead(); err != nil {
		return wire.In(err, r.in.Offset, nil, "header")
	}
	r.state.version = r.headers.header.Version
	if r.headers.header.Options.BigEndian() {
		r.state.order = xenstreams.BigEndian
	}
	r.in.Advance(16)

	return nil
}

// step reads one record.
func (r *Reader) step() *xenstreams.Error {
	if !r.in.Has(8) {
		return r.cutShort()
	}
	r.header.Decode(r.in.Rest, r.state.order)
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

func (r *Reader) readEnd() *xenstreams.Error {
	if r.header.Length != 0 {
		return r.wrongLength(&ruleEndLength)
	}
	r.state.seen[KindEnd] = true
	if err := r.finish(8); err != nil {
		return err
	}
	r.accept(KindEnd, nil, 8)
	return nil
}

func (r *Reader) readLibxcContext() *xenstreams.Error {
	if r.header.Length != 0 {
		return r.wrongLength(&ruleLibxcContextLength)
	}
	if err := r.unended(); err != nil {
		return err
	}
	r.accept(KindLibxcContext, nil, 8)
	r.inside = true
	return nil
}

func (r *Reader) readEmulatorXenstoreData() *xenstreams.Error {
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
	r.accept(KindEmulatorXenstoreData, b, size)
	return nil
}

func (r *Reader) readEmulatorContext() *xenstreams.Error {
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
	r.accept(KindEmulatorContext, b, size)
	return nil
}

func (r *Reader) readCheckpointEnd() *xenstreams.Error {
	if r.header.Length != 0 {
		return r.wrongLength(&ruleCheckpointEndLength)
	}
	r.accept(KindCheckpointEnd, nil, 8)
	r.inside = r.suspended
	return nil
}

func (r *Reader) readCheckpointState() *xenstreams.Error {
	if r.header.Length != 4 && r.header.Length != 8 {
		return r.wrongLength(&ruleCheckpointStateLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	var o [8]byte
	layout := wire.LayoutOf(checkpointStateLayouts, len(b), 1)
	layout.Expand(o[:], b[:layout.Length])
	v := &r.records.checkpointState
	v.Decode(o[:], r.state.order)
	if err := v.check(); err != nil {
		err.Offset = layout.Place(err.Offset)
		return r.inBody(err, "checkpoint_state")
	}
	r.accept(KindCheckpointState, b, size)
	return nil
}

// readUnknown passes over an optional record of unknown type.
func (r *Reader) readUnknown() *xenstreams.Error {
	if r.header.Type>>31&1 == 0 {
		return r.refuse(&ruleFramingType, 0, "framing.type")
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	r.accept(KindUnknown, b, size)
	return nil
}

// wrongLength is the error for a length that breaks a rule, if not one that holds of every length.
func (r *Reader) wrongLength(rule *xenstreams.Rule) *xenstreams.Error {
	return r.refuse(rule, 4, "framing.length")
}

// cut gives the body of the record at hand, and counts the octets of the record with its padding.
func (r *Reader) cut() (body []byte, size int, err *xenstreams.Error) {
	length := uint64(r.header.Length)
	if !r.in.HasBeyond(8, length) {
		return nil, 0, r.refuse(&ruleFramingBodyComplete, 8, "framing")
	}
	end := 8 + int(length)
	size = end + int(wire.Padding(length, 8))
	if !r.in.Has(size) {
		return nil, 0, r.refuse(&ruleFramingPaddingComplete, end, "framing")
	}
	return r.in.Rest[8:end:end], size, nil
}

// accept makes a record of so many octets the one at hand, and passes over it.
func (r *Reader) accept(kind Kind, body []byte, size int) {
	r.kind, r.body = kind, body
	r.state.seen[kind] = true
	r.state.number++
	r.in.Advance(size)
}

// finish checks what holds at the end of the stream, whose last record has so many octets.
func (r *Reader) finish(size int) *xenstreams.Error {
	if rule := r.state.missing(); rule != nil {
		return r.refuse(rule, 0, "framing")
	}
	if err := r.unended(); err != nil {
		return err
	}
	if !r.prefix && r.in.Has(size+1) {
		return wire.In(wire.Broken(&ruleFramingNothingAfterEnd, size, ""), r.in.Offset, nil, "framing")
	}
	r.done = true
	return nil
}

// cutShort is the error for a record header that is not, or not all, there.
func (r *Reader) cutShort() *xenstreams.Error {
	rule := &ruleFramingHeaderComplete
	if len(r.in.Rest) == 0 {
		rule = &ruleFramingEnd
	}
	return wire.In(wire.Broken(rule, 0, ""), r.in.Offset, nil, "framing")
}

// refuse is the error for a rule that is broken at an offset from the start of the record.
func (r *Reader) refuse(rule *xenstreams.Rule, offset int, path string) *xenstreams.Error {
	return wire.In(wire.Broken(rule, offset, ""), r.in.Offset, r.place(), path)
}

// inBody is an error at an offset from the start of the body, as seen from the stream.
func (r *Reader) inBody(err *xenstreams.Error, item string) *xenstreams.Error {
	return wire.In(err, r.in.Offset+8, r.place(), item)
}

// place tells which record is at hand, for errors.
func (r *Reader) place() *xenstreams.Record {
	return &xenstreams.Record{
		Number: r.state.number,
		Type:   r.header.Type,
	}
}
