// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

package libxl

import "github.com/streamspec/streamspec/generated/go/libxc"

// Handlers are what Reader.Load gives each record to, by its type. What a handler is given
// holds until it returns; an error that it returns ends the loading. A record is passed over,
// once it has been checked, where its handler is nil.
type Handlers struct {
	// End: Marks the end of the stream.
	End func(header *RecordHeader) error

	// LibxcContext: A libxc image follows, headers and all. It goes on to its END, or to a
	// CHECKPOINT, after which records of libxl follow again.
	LibxcContext func(header *RecordHeader) error

	// EmulatorXenstoreData: What an emulator of the domain keeps in xenstore.
	EmulatorXenstoreData func(header *RecordHeader, v *EmulatorXenstoreData) error

	// EmulatorContext: The state of an emulator of the domain.
	EmulatorContext func(header *RecordHeader, v *EmulatorContext) error

	// CheckpointEnd: Ends the records of a checkpoint. The libxc image goes on where it was left,
	// without headers.
	CheckpointEnd func(header *RecordHeader) error

	// CheckpointState: How far the two hosts of a mirrored domain have come. COLO alone uses it.
	CheckpointState func(header *RecordHeader, v *CheckpointState) error

	// Unknown: An optional record that is not described here.
	Unknown func(header *RecordHeader, body []byte) error

	// Libxc: A record of the stream that goes on within this one, whose reader has it at hand.
	Libxc func(within *libxc.Reader) error
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
	case KindLibxcContext:
		if h.LibxcContext != nil {
			return h.LibxcContext(&r.header)
		}
	case KindEmulatorXenstoreData:
		if h.EmulatorXenstoreData != nil {
			return h.EmulatorXenstoreData(&r.header, &r.records.emulatorXenstoreData)
		}
	case KindEmulatorContext:
		if h.EmulatorContext != nil {
			return h.EmulatorContext(&r.header, &r.records.emulatorContext)
		}
	case KindCheckpointEnd:
		if h.CheckpointEnd != nil {
			return h.CheckpointEnd(&r.header)
		}
	case KindCheckpointState:
		if h.CheckpointState != nil {
			return h.CheckpointState(&r.header, &r.records.checkpointState)
		}
	case KindUnknown:
		if h.Unknown != nil {
			return h.Unknown(&r.header, r.Body())
		}
	case KindLibxc:
		switch within := r.inner.(type) {
		case *libxc.Reader:
			if h.Libxc != nil {
				return h.Libxc(within)
			}
		}
	}
	return nil
}

// Savers are what Writer.Save calls, one after another: each writes all records of its type.
// The order is one that keeps every rule on the sequence of records. An error that one of them
// returns ends the saving.
type Savers struct {
	// LibxcContext: A libxc image follows, headers and all. It goes on to its END, or to a
	// CHECKPOINT, after which records of libxl follow again.
	LibxcContext func(w *Writer) error

	// EmulatorXenstoreData: What an emulator of the domain keeps in xenstore.
	EmulatorXenstoreData func(w *Writer) error

	// EmulatorContext: The state of an emulator of the domain.
	EmulatorContext func(w *Writer) error

	// CheckpointEnd: Ends the records of a checkpoint. The libxc image goes on where it was left,
	// without headers.
	CheckpointEnd func(w *Writer) error

	// CheckpointState: How far the two hosts of a mirrored domain have come. COLO alone uses it.
	CheckpointState func(w *Writer) error
}

// Save writes the records of all savers, then the last record. The stream is whole if nothing
// fails.
func (w *Writer) Save(savers Savers) error {
	for _, save := range []func(*Writer) error{
		savers.LibxcContext,
		savers.EmulatorXenstoreData,
		savers.EmulatorContext,
		savers.CheckpointEnd,
		savers.CheckpointState,
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
