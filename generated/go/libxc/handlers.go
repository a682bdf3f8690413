// Code generated from spec/libxc by `cargo codegen`. DO NOT EDIT.

package libxc

// Handlers are what Reader.Load gives each record to, by its type. What a handler is given
// holds until it returns; an error that it returns ends the loading. A record is passed over,
// once it has been checked, where its handler is nil.
type Handlers struct {
	// End: Marks the end of the image.
	End func(header *RecordHeader) error

	// PageData: Guest frames, their types, and the content of those that have any. Most of an image
	// consists of such records; a later one replaces what an earlier one said of the same frame.
	PageData func(header *RecordHeader, v *PageData) error

	// X86PVInfo: Width of a PV guest, and depth of its page tables.
	X86PVInfo func(header *RecordHeader, v *X86PVInfo) error

	// X86PVP2mFrames: The frames that hold the guest's own table from guest frames to machine
	// frames.
	X86PVP2mFrames func(header *RecordHeader, v *X86PVP2mFrames) error

	// X86PVVCPUBasic: The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them.
	X86PVVCPUBasic func(header *RecordHeader, v *X86PVVCPUBasic) error

	// X86PVVCPUExtended: The entry points of a vCPU and its machine check state, as
	// XEN_DOMCTL_get_ext_vcpucontext has them.
	X86PVVCPUExtended func(header *RecordHeader, v *X86PVVCPUExtended) error

	// X86PVVCPUXSAVE: The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it.
	X86PVVCPUXSAVE func(header *RecordHeader, v *X86PVVCPUXSAVE) error

	// SharedInfo: The shared info page of a PV domain.
	SharedInfo func(header *RecordHeader, v *SharedInfo) error

	// X86TSCInfo: The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it.
	X86TSCInfo func(header *RecordHeader, v *X86TSCInfo) error

	// HVMContext: The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has
	// it.
	HVMContext func(header *RecordHeader, v *HVMContext) error

	// HVMParams: Parameters of an HVM domain, as HVMOP_get_param has them.
	HVMParams func(header *RecordHeader, v *HVMParams) error

	// Toolstack: Data of the higher layers of the toolstack, which libxc handed through.
	Toolstack func(header *RecordHeader, v *Toolstack) error

	// X86PVVCPUMSRs: Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them.
	X86PVVCPUMSRs func(header *RecordHeader, v *X86PVVCPUMSRs) error

	// Verify: All memory has been sent. What follows is sent a second time, so that the reader can
	// compare it with what it has.
	Verify func(header *RecordHeader) error

	// Checkpoint: Marks the end of a consistent view of the domain: what stands before it can be
	// restored by itself. Further records bring the view up to date, until the next CHECKPOINT or
	// the END.
	Checkpoint func(header *RecordHeader) error

	// CheckpointDirtyPFNList: Frames that the mirrored domain has changed by itself, in any order.
	CheckpointDirtyPFNList func(header *RecordHeader, v *CheckpointDirtyPFNList) error

	// StaticDataEnd: Marks the end of the static data: of what does not change while the domain
	// runs. A reader completes the domain before it takes its memory.
	StaticDataEnd func(header *RecordHeader) error

	// X86CPUIDPolicy: What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it.
	X86CPUIDPolicy func(header *RecordHeader, v *X86CPUIDPolicy) error

	// X86MSRPolicy: What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has
	// it.
	X86MSRPolicy func(header *RecordHeader, v *X86MSRPolicy) error

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
	case KindPageData:
		if h.PageData != nil {
			return h.PageData(&r.header, &r.records.pageData)
		}
	case KindX86PVInfo:
		if h.X86PVInfo != nil {
			return h.X86PVInfo(&r.header, &r.records.x86PVInfo)
		}
	case KindX86PVP2mFrames:
		if h.X86PVP2mFrames != nil {
			return h.X86PVP2mFrames(&r.header, &r.records.x86PVP2mFrames)
		}
	case KindX86PVVCPUBasic:
		if h.X86PVVCPUBasic != nil {
			return h.X86PVVCPUBasic(&r.header, &r.records.x86PVVCPUBasic)
		}
	case KindX86PVVCPUExtended:
		if h.X86PVVCPUExtended != nil {
			return h.X86PVVCPUExtended(&r.header, &r.records.x86PVVCPUExtended)
		}
	case KindX86PVVCPUXSAVE:
		if h.X86PVVCPUXSAVE != nil {
			return h.X86PVVCPUXSAVE(&r.header, &r.records.x86PVVCPUXSAVE)
		}
	case KindSharedInfo:
		if h.SharedInfo != nil {
			return h.SharedInfo(&r.header, &r.records.sharedInfo)
		}
	case KindX86TSCInfo:
		if h.X86TSCInfo != nil {
			return h.X86TSCInfo(&r.header, &r.records.x86TSCInfo)
		}
	case KindHVMContext:
		if h.HVMContext != nil {
			return h.HVMContext(&r.header, &r.records.hvmContext)
		}
	case KindHVMParams:
		if h.HVMParams != nil {
			return h.HVMParams(&r.header, &r.records.hvmParams)
		}
	case KindToolstack:
		if h.Toolstack != nil {
			return h.Toolstack(&r.header, &r.records.toolstack)
		}
	case KindX86PVVCPUMSRs:
		if h.X86PVVCPUMSRs != nil {
			return h.X86PVVCPUMSRs(&r.header, &r.records.x86PVVCPUMSRs)
		}
	case KindVerify:
		if h.Verify != nil {
			return h.Verify(&r.header)
		}
	case KindCheckpoint:
		if h.Checkpoint != nil {
			return h.Checkpoint(&r.header)
		}
	case KindCheckpointDirtyPFNList:
		if h.CheckpointDirtyPFNList != nil {
			return h.CheckpointDirtyPFNList(&r.header, &r.records.checkpointDirtyPFNList)
		}
	case KindStaticDataEnd:
		if h.StaticDataEnd != nil {
			return h.StaticDataEnd(&r.header)
		}
	case KindX86CPUIDPolicy:
		if h.X86CPUIDPolicy != nil {
			return h.X86CPUIDPolicy(&r.header, &r.records.x86CPUIDPolicy)
		}
	case KindX86MSRPolicy:
		if h.X86MSRPolicy != nil {
			return h.X86MSRPolicy(&r.header, &r.records.x86MSRPolicy)
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
	// X86PVInfo: Width of a PV guest, and depth of its page tables.
	X86PVInfo func(w *Writer) error

	// SharedInfo: The shared info page of a PV domain.
	SharedInfo func(w *Writer) error

	// X86TSCInfo: The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it.
	X86TSCInfo func(w *Writer) error

	// HVMParams: Parameters of an HVM domain, as HVMOP_get_param has them.
	HVMParams func(w *Writer) error

	// Toolstack: Data of the higher layers of the toolstack, which libxc handed through.
	Toolstack func(w *Writer) error

	// CheckpointDirtyPFNList: Frames that the mirrored domain has changed by itself, in any order.
	CheckpointDirtyPFNList func(w *Writer) error

	// X86CPUIDPolicy: What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it.
	X86CPUIDPolicy func(w *Writer) error

	// X86MSRPolicy: What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has
	// it.
	X86MSRPolicy func(w *Writer) error

	// StaticDataEnd: Marks the end of the static data: of what does not change while the domain
	// runs. A reader completes the domain before it takes its memory.
	StaticDataEnd func(w *Writer) error

	// X86PVP2mFrames: The frames that hold the guest's own table from guest frames to machine
	// frames.
	X86PVP2mFrames func(w *Writer) error

	// PageData: Guest frames, their types, and the content of those that have any. Most of an image
	// consists of such records; a later one replaces what an earlier one said of the same frame.
	PageData func(w *Writer) error

	// X86PVVCPUBasic: The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them.
	X86PVVCPUBasic func(w *Writer) error

	// X86PVVCPUExtended: The entry points of a vCPU and its machine check state, as
	// XEN_DOMCTL_get_ext_vcpucontext has them.
	X86PVVCPUExtended func(w *Writer) error

	// X86PVVCPUXSAVE: The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it.
	X86PVVCPUXSAVE func(w *Writer) error

	// HVMContext: The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext has
	// it.
	HVMContext func(w *Writer) error

	// X86PVVCPUMSRs: Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them.
	X86PVVCPUMSRs func(w *Writer) error

	// Verify: All memory has been sent. What follows is sent a second time, so that the reader can
	// compare it with what it has.
	Verify func(w *Writer) error

	// Checkpoint: Marks the end of a consistent view of the domain: what stands before it can be
	// restored by itself. Further records bring the view up to date, until the next CHECKPOINT or
	// the END.
	Checkpoint func(w *Writer) error
}

// Save writes the records of all savers, then the last record. The stream is whole if nothing
// fails.
func (w *Writer) Save(savers Savers) error {
	for _, save := range []func(*Writer) error{
		savers.X86PVInfo,
		savers.SharedInfo,
		savers.X86TSCInfo,
		savers.HVMParams,
		savers.Toolstack,
		savers.CheckpointDirtyPFNList,
		savers.X86CPUIDPolicy,
		savers.X86MSRPolicy,
		savers.StaticDataEnd,
		savers.X86PVP2mFrames,
		savers.PageData,
		savers.X86PVVCPUBasic,
		savers.X86PVVCPUExtended,
		savers.X86PVVCPUXSAVE,
		savers.HVMContext,
		savers.X86PVVCPUMSRs,
		savers.Verify,
		savers.Checkpoint,
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
