// Code generated from spec/beats by `cargo codegen`. DO NOT EDIT.

package beats

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
	headers headers
	records records
}

// headers holds what stands before the first record.
type headers struct {
	order_ Order
}

// records holds the latest record of each type.
type records struct {
	beat  Beat
	tempo Tempo
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

// Instance gives the instance of the record at hand.
func (r *Reader) Instance() uint16 {
	return r.header.Instance
}

// Version gives the version of the stream.
func (r *Reader) Version() uint32 {
	return r.state.version
}

// Offset counts the octets read so far.
func (r *Reader) Offset() uint64 {
	return r.in.Offset()
}

// Order gives the order.
func (r *Reader) Order() *Order {
	return &r.headers.order_
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
		Number:      r.state.number,
		Type:        uint64(r.header.Type),
		Instance:    uint64(r.header.Instance),
		HasInstance: true,
	}
}

// readHeaders reads what stands before the first record.
func (r *Reader) readHeaders() *streamspec.Error {
	if !r.in.Has(8) {
		return wire.In(wire.Broken(&ruleOrderComplete, 0, ""), r.in.Offset(), nil, "order")
	}
	r.headers.order_.Decode(r.in.Rest())
	if err := r.headers.order_.check(); err != nil {
		return wire.In(err, r.in.Offset(), nil, "order")
	}
	if r.headers.order_.Options.BigEndian() {
		r.state.order = streamspec.BigEndian
	}
	r.in.At += 8

	return nil
}

// step reads one record.
func (r *Reader) step() *streamspec.Error {
	if !r.in.Has(8) {
		return r.cutShort()
	}
	r.header.Decode(r.in.Rest(), r.state.order)
	if r.state.number == 0 && r.header.Type != TypeStart {
		return r.refuse(&ruleStartFirst, 0, "framing.type")
	}
	switch r.header.Type {
	case TypeEnd:
		return r.readEnd()
	case TypeBeat:
		return r.readBeat()
	case TypeStart:
		return r.readStart()
	case TypeTempo:
		return r.readTempo()
	}
	return r.readUnknown()
}

// Beat: A sample of mixed integers. Nil where another record is at hand.
func (r *Reader) Beat() *Beat {
	if r.kind != KindBeat {
		return nil
	}
	return &r.records.beat
}

// Tempo: The beats that follow are in this tempo. Nil where another record is at hand.
func (r *Reader) Tempo() *Tempo {
	if r.kind != KindTempo {
		return nil
	}
	return &r.records.tempo
}

func (r *Reader) readEnd() *streamspec.Error {
	if r.header.Instance != 0 {
		return r.refuse(&ruleEndInstance, 2, "framing.instance")
	}
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

func (r *Reader) readBeat() *streamspec.Error {
	if rule := r.state.misplaced(KindBeat); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance > 255 {
		return r.refuse(&ruleBeatInstance, 2, "framing.instance")
	}
	if r.header.Length != 32 {
		return r.wrongLength(&ruleBeatLength)
	}
	if !r.in.Has(40) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 40)
	v := &r.records.beat
	v.Decode(b, r.state.order)
	if err := v.check(b); err != nil {
		return r.inBody(err, "beat")
	}
	r.accept(KindBeat, 40, 40)
	return nil
}

func (r *Reader) readStart() *streamspec.Error {
	if rule := r.state.misplaced(KindStart); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&ruleStartInstance, 2, "framing.instance")
	}
	if r.header.Length != 0 {
		return r.wrongLength(&ruleStartLength)
	}
	r.accept(KindStart, 8, 8)
	return nil
}

func (r *Reader) readTempo() *streamspec.Error {
	if rule := r.state.misplaced(KindTempo); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&ruleTempoInstance, 2, "framing.instance")
	}
	if r.header.Length != 8 {
		return r.wrongLength(&ruleTempoLength)
	}
	if !r.in.Has(16) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 16)
	v := &r.records.tempo
	v.Decode(b, r.state.order)
	r.accept(KindTempo, 16, 16)
	return nil
}

// readUnknown refuses a record of unknown type.
func (r *Reader) readUnknown() *streamspec.Error {
	return r.refuse(&ruleFramingType, 0, "framing.type")
}
