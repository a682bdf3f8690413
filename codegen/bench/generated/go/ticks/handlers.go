// Code generated from spec/ticks by `cargo codegen`. DO NOT EDIT.

package ticks

// Handlers are what Reader.Load gives each record to, by its type. What a handler is given
// holds until it returns; an error that it returns ends the loading. A record is passed over,
// once it has been checked, where its handler is nil.
type Handlers struct {
	// End: Ends the stream.
	End func(header *RecordHeader) error

	// Tick: A sample of mixed integers.
	Tick func(header *RecordHeader, v *Tick) error

	// Note: A text, so that there is a choice of types.
	Note func(header *RecordHeader, v *Note) error
}

// Load reads the stream to its end, and gives each record to its handler.
func (r *Reader) Load(handlers Handlers) error {
	for r.Next() {
		if err := handlers.handle(r); err != nil {
			return err
		}
	}
	return r.Err()
}

// handle gives the record at hand to its handler.
func (h *Handlers) handle(r *Reader) error {
	switch r.kind {
	case KindEnd:
		if h.End != nil {
			return h.End(&r.header)
		}
	case KindTick:
		if h.Tick != nil {
			return h.Tick(&r.header, &r.records.tick)
		}
	case KindNote:
		if h.Note != nil {
			return h.Note(&r.header, &r.records.note)
		}
	}
	return nil
}

// Savers are what Writer.Save calls, one after another: each writes all records of its type.
// The order is one that keeps every rule on the sequence of records. An error that one of them
// returns ends the saving.
type Savers struct {
	// Tick: A sample of mixed integers.
	Tick func(w *Writer) error

	// Note: A text, so that there is a choice of types.
	Note func(w *Writer) error
}

// Save writes the records of all savers, then the last record. The stream is whole if nothing
// fails.
func (w *Writer) Save(savers Savers) error {
	for _, save := range []func(*Writer) error{
		savers.Tick,
		savers.Note,
	} {
		if save != nil {
			if err := save(w); err != nil {
				return err
			}
		}
	}
	if err := w.WriteEnd(); err != nil {
		return err
	}
	return w.Close()
}
