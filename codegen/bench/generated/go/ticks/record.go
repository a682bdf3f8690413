// Code generated from spec/ticks by `cargo codegen`. DO NOT EDIT.

package ticks

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

func (v *Tick) kind() Kind {
	return KindTick
}

func (v *Note) kind() Kind {
	return KindNote
}

// Record gives the record at hand, whichever it is.
func (r *Reader) Record() Record {
	record := Record{Header: r.header, Body: r.kind}
	switch r.kind {
	case KindTick:
		record.Body = &r.records.tick
	case KindNote:
		record.Body = &r.records.note
	}
	return record
}

// Write writes a record of any kind, which may be one that was read.
func (w *Writer) Write(record Record) error {
	switch v := record.Body.(type) {
	case *Tick:
		return w.WriteTick(v)
	case *Note:
		return w.WriteNote(v)
	case Kind:
		switch v {
		case KindEnd:
			return w.WriteEnd()
		}
	}
	return wire.ErrBody
}
