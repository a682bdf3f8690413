// Code generated from spec/beats by `cargo codegen`. DO NOT EDIT.

package beats

// Handlers are what Reader.Load gives each record to, by its type. What a handler is given
// holds until it returns; an error that it returns ends the loading. A record is passed over,
// once it has been checked, where its handler is nil.
type Handlers struct {
	// End: Ends the stream.
	End func(header *RecordHeader) error

	// Beat: A sample of mixed integers.
	Beat func(header *RecordHeader, v *Beat) error

	// Start: Begins the stream.
	Start func(header *RecordHeader) error

	// Tempo: The beats that follow are in this tempo.
	Tempo func(header *RecordHeader, v *Tempo) error
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
	case KindBeat:
		if h.Beat != nil {
			return h.Beat(&r.header, &r.records.beat)
		}
	case KindStart:
		if h.Start != nil {
			return h.Start(&r.header)
		}
	case KindTempo:
		if h.Tempo != nil {
			return h.Tempo(&r.header, &r.records.tempo)
		}
	}
	return nil
}

// Savers are what Writer.Save calls, one after another: each writes all records of its type.
// The order is one that keeps every rule on the sequence of records. An error that one of them
// returns ends the saving.
type Savers struct {
	// Start: Begins the stream.
	Start func(w *Writer) error

	// Tempo: The beats that follow are in this tempo.
	Tempo func(w *Writer) error

	// Beat: A sample of mixed integers.
	Beat func(w *Writer) error
}

// Save writes the records of all savers, then the last record. The stream is whole if nothing
// fails.
func (w *Writer) Save(savers Savers) error {
	for _, save := range []func(*Writer) error{
		savers.Start,
		savers.Tempo,
		savers.Beat,
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
