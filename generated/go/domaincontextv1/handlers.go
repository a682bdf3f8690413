// Code generated from spec/domain-context-v1 by `cargo codegen`. DO NOT EDIT.

package domaincontextv1

// Handlers are what Reader.Load gives each record to, by its type. What a handler is given
// holds until it returns; an error that it returns ends the loading. A record is passed over,
// once it has been checked, where its handler is nil.
type Handlers struct {
	// End: Marks the end of the stream.
	End func(header *RecordHeader) error

	// Header: Identifies the stream and its version.
	Header func(header *RecordHeader, v *Header) error

	// SharedInfo: The shared info page of the domain.
	SharedInfo func(header *RecordHeader, v *SharedInfo) error

	// TSCInfo: The virtual time stamp counter of an x86 domain.
	TSCInfo func(header *RecordHeader, v *TSCInfo) error
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
	case KindHeader:
		if h.Header != nil {
			return h.Header(&r.header, &r.records.header)
		}
	case KindSharedInfo:
		if h.SharedInfo != nil {
			return h.SharedInfo(&r.header, &r.records.sharedInfo)
		}
	case KindTSCInfo:
		if h.TSCInfo != nil {
			return h.TSCInfo(&r.header, &r.records.tscInfo)
		}
	}
	return nil
}

// Savers are what Writer.Save calls, one after another: each writes all records of its type.
// The order is one that keeps every rule on the sequence of records. An error that one of them
// returns ends the saving.
type Savers struct {
	// Header: Identifies the stream and its version.
	Header func(w *Writer) error

	// SharedInfo: The shared info page of the domain.
	SharedInfo func(w *Writer) error

	// TSCInfo: The virtual time stamp counter of an x86 domain.
	TSCInfo func(w *Writer) error
}

// Save writes the records of all savers, then the last record. The stream is whole if nothing
// fails.
func (w *Writer) Save(savers Savers) error {
	for _, save := range []func(*Writer) error{
		savers.Header,
		savers.SharedInfo,
		savers.TSCInfo,
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
