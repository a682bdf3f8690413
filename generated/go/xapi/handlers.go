// Code generated from spec/xapi by `cargo codegen`. DO NOT EDIT.

package xapi

import "github.com/streamspec/streamspec/generated/go/libxc"

// Handlers are what Reader.Load gives each record to, by its type. What a handler is given
// holds until it returns; an error that it returns ends the loading. A record is passed over,
// once it has been checked, where its handler is nil.
type Handlers struct {
	// Xenops: What xenopsd writes down of the image and of the domain.
	Xenops func(header *RecordHeader, v *Xenops) error

	// LibxcImage: A libxc image follows, headers and all, up to its END. After that come records of
	// this stream again.
	LibxcImage func(header *RecordHeader) error

	// QemuTrad: The state of the device emulator, as QEMU saves it.
	QemuTrad func(header *RecordHeader, v *QemuTrad) error

	// Varstored: The UEFI variables of the domain.
	Varstored func(header *RecordHeader, v *Varstored) error

	// Swtpm0: The state of a virtual TPM, as its octets are.
	Swtpm0 func(header *RecordHeader, v *Swtpm0) error

	// Swtpm: The state of a virtual TPM.
	Swtpm func(header *RecordHeader, v *Swtpm) error

	// EndOfImage: Marks the end of the image.
	EndOfImage func(header *RecordHeader) error

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
	case KindXenops:
		if h.Xenops != nil {
			return h.Xenops(&r.header, &r.records.xenops)
		}
	case KindLibxcImage:
		if h.LibxcImage != nil {
			return h.LibxcImage(&r.header)
		}
	case KindQemuTrad:
		if h.QemuTrad != nil {
			return h.QemuTrad(&r.header, &r.records.qemuTrad)
		}
	case KindVarstored:
		if h.Varstored != nil {
			return h.Varstored(&r.header, &r.records.varstored)
		}
	case KindSwtpm0:
		if h.Swtpm0 != nil {
			return h.Swtpm0(&r.header, &r.records.swtpm0)
		}
	case KindSwtpm:
		if h.Swtpm != nil {
			return h.Swtpm(&r.header, &r.records.swtpm)
		}
	case KindEndOfImage:
		if h.EndOfImage != nil {
			return h.EndOfImage(&r.header)
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
	// Xenops: What xenopsd writes down of the image and of the domain.
	Xenops func(w *Writer) error

	// LibxcImage: A libxc image follows, headers and all, up to its END. After that come records of
	// this stream again.
	LibxcImage func(w *Writer) error

	// QemuTrad: The state of the device emulator, as QEMU saves it.
	QemuTrad func(w *Writer) error

	// Varstored: The UEFI variables of the domain.
	Varstored func(w *Writer) error

	// Swtpm0: The state of a virtual TPM, as its octets are.
	Swtpm0 func(w *Writer) error

	// Swtpm: The state of a virtual TPM.
	Swtpm func(w *Writer) error
}

// Save writes the records of all savers, then the last record. The stream is whole if nothing
// fails.
func (w *Writer) Save(savers Savers) error {
	for _, save := range []func(*Writer) error{
		savers.Xenops,
		savers.LibxcImage,
		savers.QemuTrad,
		savers.Varstored,
		savers.Swtpm0,
		savers.Swtpm,
	} {
		if save != nil {
			if err := save(w); err != nil {
				return err
			}
		}
	}
	if err := w.WriteEndOfImage(); err != nil {
		return err
	}
	return w.Close()
}
