// Code generated from spec/ticks by `cargo codegen`. DO NOT EDIT.

package ticks

import (
	"io"

	"bench-streams/internal/wire"
	"bench-streams/streamspec"
)

// Reader reads a stream record by record, and checks every rule that binds a reader.
//
// What its methods give holds until the next call of Next: it stands in the reader, or borrows from
// the octets that are read.
type Reader struct {
	in      *wire.Input
	state   state
	err     error
	done    bool
	kind    Kind
	from    int
	to      int
	header  RecordHeader
	records records
}

// records holds the latest record of each type.
type records struct {
	tick Tick
	note Note
}

// NewReader reads a stream in memory.
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
	return r
}

// Next reads the next record. It gives false after the last one, and where the stream is wrong or its
// source fails; then Err tells.
func (r *Reader) Next() bool {
	if r.done {
		return false
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

// checkLength checks what holds of the length of every record.
func (r *Reader) checkLength() *streamspec.Error {
	if r.header.Length > 0x8000000 {
		return r.refuse(&ruleFramingLengthMax, 4, "framing.length")
	}
	return nil
}

// wrongLength is the error for a length that breaks a rule, if not one that holds of every length.
func (r *Reader) wrongLength(rule *streamspec.Rule) *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
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
	if !wire.IsZero(r.in.Span(from, to)) {
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

// step reads one record.
func (r *Reader) step() *streamspec.Error {
	if !r.in.Has(8) {
		return r.cutShort()
	}
	r.header.Decode(r.in.Rest())
	switch r.header.Type {
	case TypeEnd:
		return r.readEnd()
	case TypeTick:
		return r.readTick()
	case TypeNote:
		return r.readNote()
	}
	return r.readUnknown()
}

// Tick: A sample of mixed integers. Nil where another record is at hand.
func (r *Reader) Tick() *Tick {
	if r.kind != KindTick {
		return nil
	}
	return &r.records.tick
}

// Note: A text, so that there is a choice of types. Nil where another record is at hand.
func (r *Reader) Note() *Note {
	if r.kind != KindNote {
		return nil
	}
	return &r.records.note
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

func (r *Reader) readTick() *streamspec.Error {
	if r.header.Length != 32 {
		return r.wrongLength(&ruleTickLength)
	}
	if !r.in.Has(40) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 40)
	v := &r.records.tick
	v.Decode(b)
	if err := v.check(b); err != nil {
		return r.inBody(err, "tick")
	}
	r.accept(KindTick, 40, 40)
	return nil
}

func (r *Reader) readNote() *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.note
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "note")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleNoteLength, used, ""), "note")
	}
	if err := r.checkPadding(8+len(b), size); err != nil {
		return err
	}
	r.accept(KindNote, 8+len(b), size)
	return nil
}

// readUnknown refuses a record of unknown type.
func (r *Reader) readUnknown() *streamspec.Error {
	return r.refuse(&ruleFramingType, 0, "framing.type")
}
