// Code generated from spec/domain-context by `cargo codegen`. DO NOT EDIT.

package domaincontext

// Handlers are what Reader.Load gives each record to, by its type. What a handler is given
// holds until it returns; an error that it returns ends the loading. A record is passed over,
// once it has been checked, where its handler is nil.
type Handlers struct {
	// End: Marks the end of the stream.
	End func(header *RecordHeader) error

	// SharedInfo: The shared info page of the domain.
	SharedInfo func(header *RecordHeader, v *SharedInfo) error

	// X86TSCInfo: The virtual time stamp counter of an x86 domain.
	X86TSCInfo func(header *RecordHeader, v *X86TSCInfo) error

	// EventChannel: One event channel of the domain; its instance is the local port.
	EventChannel func(header *RecordHeader, v *EventChannel) error

	// GrantEntriesV1: A run of grant table entries in the layout of version 1.
	GrantEntriesV1 func(header *RecordHeader, v *GrantEntriesV1) error

	// GrantEntriesV2: A run of grant table entries in the layout of version 2.
	GrantEntriesV2 func(header *RecordHeader, v *GrantEntriesV2) error

	// VCPUInfo: Where a vCPU has registered its info area.
	VCPUInfo func(header *RecordHeader, v *VCPUInfo) error

	// VCPURunstate: How long a vCPU has spent in each state.
	VCPURunstate func(header *RecordHeader, v *VCPURunstate) error

	// Unknown: An optional record that is not described here.
	Unknown func(header *RecordHeader, body []byte) error
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
	case KindSharedInfo:
		if h.SharedInfo != nil {
			return h.SharedInfo(&r.header, &r.records.sharedInfo)
		}
	case KindX86TSCInfo:
		if h.X86TSCInfo != nil {
			return h.X86TSCInfo(&r.header, &r.records.x86TSCInfo)
		}
	case KindEventChannel:
		if h.EventChannel != nil {
			return h.EventChannel(&r.header, &r.records.eventChannel)
		}
	case KindGrantEntriesV1:
		if h.GrantEntriesV1 != nil {
			return h.GrantEntriesV1(&r.header, &r.records.grantEntriesV1)
		}
	case KindGrantEntriesV2:
		if h.GrantEntriesV2 != nil {
			return h.GrantEntriesV2(&r.header, &r.records.grantEntriesV2)
		}
	case KindVCPUInfo:
		if h.VCPUInfo != nil {
			return h.VCPUInfo(&r.header, &r.records.vcpuInfo)
		}
	case KindVCPURunstate:
		if h.VCPURunstate != nil {
			return h.VCPURunstate(&r.header, &r.records.vcpuRunstate)
		}
	case KindUnknown:
		if h.Unknown != nil {
			return h.Unknown(&r.header, r.Body())
		}
	}
	return nil
}

// Savers are what Writer.Save calls, one after another: each writes all records of its type.
// The order is one that keeps every rule on the sequence of records. An error that one of them
// returns ends the saving.
type Savers struct {
	// SharedInfo: The shared info page of the domain.
	SharedInfo func(w *Writer) error

	// X86TSCInfo: The virtual time stamp counter of an x86 domain.
	X86TSCInfo func(w *Writer) error

	// EventChannel: One event channel of the domain; its instance is the local port.
	EventChannel func(w *Writer) error

	// GrantEntriesV1: A run of grant table entries in the layout of version 1.
	GrantEntriesV1 func(w *Writer) error

	// GrantEntriesV2: A run of grant table entries in the layout of version 2.
	GrantEntriesV2 func(w *Writer) error

	// VCPUInfo: Where a vCPU has registered its info area.
	VCPUInfo func(w *Writer) error

	// VCPURunstate: How long a vCPU has spent in each state.
	VCPURunstate func(w *Writer) error
}

// Save writes the records of all savers, then the last record. The stream is whole if nothing
// fails.
func (w *Writer) Save(savers Savers) error {
	for _, save := range []func(*Writer) error{
		savers.SharedInfo,
		savers.X86TSCInfo,
		savers.EventChannel,
		savers.GrantEntriesV1,
		savers.GrantEntriesV2,
		savers.VCPUInfo,
		savers.VCPURunstate,
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
