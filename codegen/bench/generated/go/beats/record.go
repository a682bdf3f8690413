// Code generated from spec/beats by `cargo codegen`. DO NOT EDIT.

package beats

import "bench-streams/internal/wire"

// Record is a record of any kind, as Reader.Record gives it and Writer.Write takes it.
type Record struct {
	// Header is the record header. A writer takes from it what the body does not tell, and sets
	// type and length itself where that does.
	Header RecordHeader

	// Body tells which record it is.
	Body Body
}

// Body is the body of a record: a pointer to the structure with its name; its Kind, where it
// has no fields.
type Body interface {
	kind() Kind
}

func (k Kind) kind() Kind {
	return k
}

func (v *Beat) kind() Kind {
	return KindBeat
}

func (v *Tempo) kind() Kind {
	return KindTempo
}

// Record gives the record at hand, whichever it is.
func (r *Reader) Record() Record {
	record := Record{Header: r.header, Body: r.kind}
	switch r.kind {
	case KindBeat:
		record.Body = &r.records.beat
	case KindTempo:
		record.Body = &r.records.tempo
	}
	return record
}

// Write writes a record of any kind, which may be one that was read.
func (w *Writer) Write(record Record) error {
	next := w.next
	w.next = record.Header
	defer func() { w.next = next }()
	switch v := record.Body.(type) {
	case *Beat:
		return w.WriteBeat(record.Header.Instance, v)
	case *Tempo:
		return w.WriteTempo(v)
	case Kind:
		switch v {
		case KindEnd:
			return w.WriteEnd()
		case KindStart:
			return w.WriteStart()
		}
	}
	return wire.ErrBody
}
