// Code generated from spec/libxc by `cargo codegen`. DO NOT EDIT.

package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"xenstreams"
	"xenstreams/libxc"
)

// decodeLibxc turns octets into a document.
func decodeLibxc(octets []byte) ([]byte, error) {
	r := libxc.NewReader(octets)
	var records output
	for r.Next() {
		putLibxcRecord(&records, r)
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	var o output
	openLibxc(&o, r)
	o.text = append(o.text, records.text...)
	o.text = append(o.text, "]}"...)
	return o.text, nil
}

// openLibxc puts what a document has before its records.
func openLibxc(o *output, r *libxc.Reader) {
	o.open('{')
	o.key("stream")
	o.string(libxc.ID)
	o.key("version")
	o.unsigned(uint64(r.Version()), 32)
	o.key("headers")
	o.open('{')
	o.key("image_header")
	putLibxcImageHeader(o, r.ImageHeader())
	o.key("domain_header")
	putLibxcDomainHeader(o, r.DomainHeader())
	o.close('}')
	o.key("records")
	o.open('[')
}

// putLibxcRecord puts the record at hand.
func putLibxcRecord(o *output, r *libxc.Reader) {
	o.open('{')
	o.key("record")
	if r.Kind() == libxc.KindUnknown {
		o.string(fmt.Sprintf("%#x", r.RecordHeader().Type))
	} else {
		o.string(r.Kind().String())
	}
	o.key("body")
	switch r.Kind() {
	case libxc.KindPageData:
		putLibxcPageData(o, r.PageData())
	case libxc.KindX86PVInfo:
		putLibxcX86PVInfo(o, r.X86PVInfo())
	case libxc.KindX86PVP2mFrames:
		putLibxcX86PVP2mFrames(o, r.X86PVP2mFrames())
	case libxc.KindX86PVVCPUBasic:
		putLibxcX86PVVCPUBasic(o, r.X86PVVCPUBasic())
	case libxc.KindX86PVVCPUExtended:
		putLibxcX86PVVCPUExtended(o, r.X86PVVCPUExtended())
	case libxc.KindX86PVVCPUXSAVE:
		putLibxcX86PVVCPUXSAVE(o, r.X86PVVCPUXSAVE())
	case libxc.KindSharedInfo:
		putLibxcSharedInfo(o, r.SharedInfo())
	case libxc.KindX86TSCInfo:
		putLibxcX86TSCInfo(o, r.X86TSCInfo())
	case libxc.KindHVMContext:
		putLibxcHVMContext(o, r.HVMContext())
	case libxc.KindHVMParams:
		putLibxcHVMParams(o, r.HVMParams())
	case libxc.KindToolstack:
		putLibxcToolstack(o, r.Toolstack())
	case libxc.KindX86PVVCPUMSRs:
		putLibxcX86PVVCPUMSRs(o, r.X86PVVCPUMSRs())
	case libxc.KindCheckpointDirtyPFNList:
		putLibxcCheckpointDirtyPFNList(o, r.CheckpointDirtyPFNList())
	case libxc.KindX86CPUIDPolicy:
		putLibxcX86CPUIDPolicy(o, r.X86CPUIDPolicy())
	case libxc.KindX86MSRPolicy:
		putLibxcX86MSRPolicy(o, r.X86MSRPolicy())
	case libxc.KindUnknown:
		o.octets(r.Body())
	default:
		o.raw([]byte("{}"))
	}
	o.close('}')
}

// encodeLibxc turns a document into octets.
func encodeLibxc(document value) ([]byte, error) {
	m := document.members()
	if stream := m.take("stream"); stream.string() != libxc.ID {
		stream.fail("this is another stream")
	}
	version := m.take("version")
	number := uint32(version.unsigned(32))
	headers := m.take("headers").members()
	hImageHeader := readLibxcImageHeader(headers.take("image_header"))
	hDomainHeader := readLibxcDomainHeader(headers.take("domain_header"))
	headers.end()
	records := m.take("records").list()
	m.end()
	if err := document.err(); err != nil {
		return nil, err
	}
	var octets bytes.Buffer
	w, err := libxc.NewWriter(&octets, &hImageHeader, &hDomainHeader)
	if err != nil {
		return nil, err
	}
	if number != w.Version() {
		version.fail("the stream has another one")
		return nil, version.err()
	}
	for _, record := range records {
		if err := writeLibxcRecord(w, record, number); err != nil {
			return nil, err
		}
	}
	return octets.Bytes(), w.Close()
}

// writeLibxcRecord writes the record that a part of a document is.
func writeLibxcRecord(w *libxc.Writer, record value, version uint32) error {
	record.failure.base = w.Offset() + libxc.RecordHeaderSize
	m := record.members()
	name := m.take("record")
	body := m.take("body")
	m.end()
	var write func() error
	switch name.string() {
	case "END":
		body.members().end()
		write = func() error { return w.WriteEnd() }
	case "PAGE_DATA":
		v := readLibxcPageData(body)
		write = func() error { return w.WritePageData(&v) }
	case "X86_PV_INFO":
		v := readLibxcX86PVInfo(body)
		write = func() error { return w.WriteX86PVInfo(&v) }
	case "X86_PV_P2M_FRAMES":
		v := readLibxcX86PVP2mFrames(body)
		write = func() error { return w.WriteX86PVP2mFrames(&v) }
	case "X86_PV_VCPU_BASIC":
		v := readLibxcX86PVVCPUBasic(body)
		write = func() error { return w.WriteX86PVVCPUBasic(&v) }
	case "X86_PV_VCPU_EXTENDED":
		v := readLibxcX86PVVCPUExtended(body)
		write = func() error { return w.WriteX86PVVCPUExtended(&v) }
	case "X86_PV_VCPU_XSAVE":
		v := readLibxcX86PVVCPUXSAVE(body)
		write = func() error { return w.WriteX86PVVCPUXSAVE(&v) }
	case "SHARED_INFO":
		v := readLibxcSharedInfo(body)
		write = func() error { return w.WriteSharedInfo(&v) }
	case "X86_TSC_INFO":
		v := readLibxcX86TSCInfo(body)
		write = func() error { return w.WriteX86TSCInfo(&v) }
	case "HVM_CONTEXT":
		v := readLibxcHVMContext(body)
		write = func() error { return w.WriteHVMContext(&v) }
	case "HVM_PARAMS":
		v := readLibxcHVMParams(body)
		write = func() error { return w.WriteHVMParams(&v) }
	case "TOOLSTACK":
		v := readLibxcToolstack(body)
		write = func() error { return w.WriteToolstack(&v) }
	case "X86_PV_VCPU_MSRS":
		v := readLibxcX86PVVCPUMSRs(body)
		write = func() error { return w.WriteX86PVVCPUMSRs(&v) }
	case "VERIFY":
		body.members().end()
		write = func() error { return w.WriteVerify() }
	case "CHECKPOINT":
		body.members().end()
		write = func() error { return w.WriteCheckpoint() }
	case "CHECKPOINT_DIRTY_PFN_LIST":
		v := readLibxcCheckpointDirtyPFNList(body)
		write = func() error { return w.WriteCheckpointDirtyPFNList(&v) }
	case "STATIC_DATA_END":
		body.members().end()
		write = func() error { return w.WriteStaticDataEnd() }
	case "X86_CPUID_POLICY":
		v := readLibxcX86CPUIDPolicy(body)
		write = func() error { return w.WriteX86CPUIDPolicy(&v) }
	case "X86_MSR_POLICY":
		v := readLibxcX86MSRPolicy(body)
		write = func() error { return w.WriteX86MSRPolicy(&v) }
	default:
		digits := strings.TrimPrefix(name.string(), "0x")
		code, err := strconv.ParseUint(digits, 16, 32)
		if err != nil || digits == name.string() {
			name.fail("there is no such record")
		}
		octets := body.octets()
		write = func() error { return w.WriteUnknown(uint32(code), octets) }
	}
	if err := record.err(); err != nil {
		return err
	}
	return write()
}

func putLibxcImageHeader(o *output, v *libxc.ImageHeader) {
	o.open('{')
	o.key("marker")
	o.unsigned(v.Marker, 64)
	o.key("id")
	o.unsigned(uint64(v.ID), 32)
	o.key("version")
	o.unsigned(uint64(v.Version), 32)
	o.key("options")
	putLibxcImageOptions(o, v.Options)
	o.close('}')
}

func readLibxcImageHeader(document value) (v libxc.ImageHeader) {
	m := document.members()
	v.Marker = m.take("marker").unsigned(64)
	v.ID = uint32(m.take("id").unsigned(32))
	v.Version = uint32(m.take("version").unsigned(32))
	v.Options = readLibxcImageOptions(m.take("options"))
	m.end()
	return v
}

func putLibxcDomainHeader(o *output, v *libxc.DomainHeader) {
	o.open('{')
	o.key("type")
	putEnum(o, v.Type, 32)
	o.key("page_shift")
	o.unsigned(uint64(v.PageShift), 16)
	o.key("xen_major")
	o.unsigned(uint64(v.XenMajor), 32)
	o.key("xen_minor")
	o.unsigned(uint64(v.XenMinor), 32)
	o.close('}')
}

func readLibxcDomainHeader(document value) (v libxc.DomainHeader) {
	m := document.members()
	v.Type = readEnum(m.take("type"), 32, libxc.ParseDomainType)
	v.PageShift = uint16(m.take("page_shift").unsigned(16))
	v.XenMajor = uint32(m.take("xen_major").unsigned(32))
	v.XenMinor = uint32(m.take("xen_minor").unsigned(32))
	m.end()
	return v
}

func putLibxcImageOptions(o *output, v libxc.ImageOptions) {
	o.open('{')
	o.key("big_endian")
	o.boolean(v.BigEndian())
	o.close('}')
}

func readLibxcImageOptions(document value) (v libxc.ImageOptions) {
	m := document.members()
	v = v.WithBigEndian(m.take("big_endian").boolean())
	m.end()
	return v
}

func putLibxcFrame(o *output, v libxc.Frame) {
	o.open('{')
	o.key("pfn")
	o.unsigned(uint64(v.PFN()), 52)
	o.key("type")
	putEnum(o, v.Type(), 4)
	o.close('}')
}

func readLibxcFrame(document value) (v libxc.Frame) {
	m := document.members()
	v = v.WithPFN(uint64(m.take("pfn").unsigned(52)))
	v = v.WithType(readEnum(m.take("type"), 4, libxc.ParseFrameType))
	m.end()
	return v
}

func putLibxcHVMParam(o *output, v *libxc.HVMParam) {
	o.open('{')
	o.key("index")
	o.unsigned(v.Index, 64)
	o.key("value")
	o.unsigned(v.Value, 64)
	o.close('}')
}

func readLibxcHVMParam(document value) (v libxc.HVMParam) {
	m := document.members()
	v.Index = m.take("index").unsigned(64)
	v.Value = m.take("value").unsigned(64)
	m.end()
	return v
}

func putLibxcCPUIDLeaf(o *output, v *libxc.CPUIDLeaf) {
	o.open('{')
	o.key("leaf")
	o.unsigned(uint64(v.Leaf), 32)
	o.key("subleaf")
	o.unsigned(uint64(v.Subleaf), 32)
	o.key("a")
	o.unsigned(uint64(v.A), 32)
	o.key("b")
	o.unsigned(uint64(v.B), 32)
	o.key("c")
	o.unsigned(uint64(v.C), 32)
	o.key("d")
	o.unsigned(uint64(v.D), 32)
	o.close('}')
}

func readLibxcCPUIDLeaf(document value) (v libxc.CPUIDLeaf) {
	m := document.members()
	v.Leaf = uint32(m.take("leaf").unsigned(32))
	v.Subleaf = uint32(m.take("subleaf").unsigned(32))
	v.A = uint32(m.take("a").unsigned(32))
	v.B = uint32(m.take("b").unsigned(32))
	v.C = uint32(m.take("c").unsigned(32))
	v.D = uint32(m.take("d").unsigned(32))
	m.end()
	return v
}

func putLibxcMSREntry(o *output, v *libxc.MSREntry) {
	o.open('{')
	o.key("idx")
	o.unsigned(uint64(v.Idx), 32)
	o.key("val")
	o.unsigned(v.Val, 64)
	o.close('}')
}

func readLibxcMSREntry(document value) (v libxc.MSREntry) {
	m := document.members()
	v.Idx = uint32(m.take("idx").unsigned(32))
	v.Val = m.take("val").unsigned(64)
	m.end()
	return v
}

func putLibxcPageData(o *output, v *libxc.PageData) {
	o.open('{')
	o.key("count")
	o.unsigned(uint64(v.Count), 32)
	o.key("pfn")
	o.open('[')
	for i := 0; i < v.PFN.Len(); i++ {
		e := v.PFN.At(i)
		putLibxcFrame(o, e)
	}
	o.close(']')
	o.key("pages")
	o.octets(v.Pages)
	o.close('}')
}

func readLibxcPageData(document value) (v libxc.PageData) {
	m := document.members()
	v.Count = uint32(m.take("count").unsigned(32))
	v.PFN = xenstreams.ArrayOf(each(m.take("pfn"), func(e value) libxc.Frame {
		return readLibxcFrame(e)
	})...)
	v.Pages = m.take("pages").octets()
	m.end()
	return v
}

func putLibxcX86PVInfo(o *output, v *libxc.X86PVInfo) {
	o.open('{')
	o.key("guest_width")
	putEnum(o, v.GuestWidth, 8)
	o.key("pt_levels")
	putEnum(o, v.PtLevels, 8)
	o.close('}')
}

func readLibxcX86PVInfo(document value) (v libxc.X86PVInfo) {
	m := document.members()
	v.GuestWidth = readEnum(m.take("guest_width"), 8, libxc.ParseGuestWidth)
	v.PtLevels = readEnum(m.take("pt_levels"), 8, libxc.ParsePtLevels)
	m.end()
	return v
}

func putLibxcX86PVP2mFrames(o *output, v *libxc.X86PVP2mFrames) {
	o.open('{')
	o.key("p2m_start_pfn")
	o.unsigned(uint64(v.P2mStartPFN), 32)
	o.key("p2m_end_pfn")
	o.unsigned(uint64(v.P2mEndPFN), 32)
	o.key("p2m_pfn")
	o.open('[')
	for i := 0; i < v.P2mPFN.Len(); i++ {
		e := v.P2mPFN.At(i)
		o.unsigned(e, 64)
	}
	o.close(']')
	o.close('}')
}

func readLibxcX86PVP2mFrames(document value) (v libxc.X86PVP2mFrames) {
	m := document.members()
	v.P2mStartPFN = uint32(m.take("p2m_start_pfn").unsigned(32))
	v.P2mEndPFN = uint32(m.take("p2m_end_pfn").unsigned(32))
	v.P2mPFN = xenstreams.ArrayOf(each(m.take("p2m_pfn"), func(e value) uint64 {
		return e.unsigned(64)
	})...)
	m.end()
	return v
}

func putLibxcX86PVVCPUBasic(o *output, v *libxc.X86PVVCPUBasic) {
	o.open('{')
	o.key("vcpu_id")
	o.unsigned(uint64(v.VCPUID), 32)
	o.key("context")
	o.octets(v.Context)
	o.close('}')
}

func readLibxcX86PVVCPUBasic(document value) (v libxc.X86PVVCPUBasic) {
	m := document.members()
	v.VCPUID = uint32(m.take("vcpu_id").unsigned(32))
	v.Context = m.take("context").octets()
	m.end()
	return v
}

func putLibxcX86PVVCPUExtended(o *output, v *libxc.X86PVVCPUExtended) {
	o.open('{')
	o.key("vcpu_id")
	o.unsigned(uint64(v.VCPUID), 32)
	o.key("context")
	o.octets(v.Context)
	o.close('}')
}

func readLibxcX86PVVCPUExtended(document value) (v libxc.X86PVVCPUExtended) {
	m := document.members()
	v.VCPUID = uint32(m.take("vcpu_id").unsigned(32))
	v.Context = m.take("context").octets()
	m.end()
	return v
}

func putLibxcX86PVVCPUXSAVE(o *output, v *libxc.X86PVVCPUXSAVE) {
	o.open('{')
	o.key("vcpu_id")
	o.unsigned(uint64(v.VCPUID), 32)
	o.key("context")
	o.octets(v.Context)
	o.close('}')
}

func readLibxcX86PVVCPUXSAVE(document value) (v libxc.X86PVVCPUXSAVE) {
	m := document.members()
	v.VCPUID = uint32(m.take("vcpu_id").unsigned(32))
	v.Context = m.take("context").octets()
	m.end()
	return v
}

func putLibxcSharedInfo(o *output, v *libxc.SharedInfo) {
	o.open('{')
	o.key("page")
	o.octets(v.Page)
	o.close('}')
}

func readLibxcSharedInfo(document value) (v libxc.SharedInfo) {
	m := document.members()
	v.Page = m.take("page").octets()
	m.end()
	return v
}

func putLibxcX86TSCInfo(o *output, v *libxc.X86TSCInfo) {
	o.open('{')
	o.key("mode")
	o.unsigned(uint64(v.Mode), 32)
	o.key("khz")
	o.unsigned(uint64(v.KHZ), 32)
	o.key("nsec")
	o.unsigned(v.Nsec, 64)
	o.key("incarnation")
	o.unsigned(uint64(v.Incarnation), 32)
	o.close('}')
}

func readLibxcX86TSCInfo(document value) (v libxc.X86TSCInfo) {
	m := document.members()
	v.Mode = uint32(m.take("mode").unsigned(32))
	v.KHZ = uint32(m.take("khz").unsigned(32))
	v.Nsec = m.take("nsec").unsigned(64)
	v.Incarnation = uint32(m.take("incarnation").unsigned(32))
	m.end()
	return v
}

func putLibxcHVMContext(o *output, v *libxc.HVMContext) {
	o.open('{')
	o.key("hvm_ctx")
	if nested, err := decodeHVMContext(v.HVMCtx); err == nil {
		o.raw(nested)
	}
	o.close('}')
}

func readLibxcHVMContext(document value) (v libxc.HVMContext) {
	m := document.members()
	v.HVMCtx = m.take("hvm_ctx").nested(encodeHVMContext, 0)
	m.end()
	return v
}

func putLibxcHVMParams(o *output, v *libxc.HVMParams) {
	o.open('{')
	o.key("count")
	o.unsigned(uint64(v.Count), 32)
	o.key("param")
	o.open('[')
	for i := 0; i < v.Param.Len(); i++ {
		e := v.Param.At(i)
		putLibxcHVMParam(o, &e)
	}
	o.close(']')
	o.close('}')
}

func readLibxcHVMParams(document value) (v libxc.HVMParams) {
	m := document.members()
	v.Count = uint32(m.take("count").unsigned(32))
	v.Param = xenstreams.ArrayOf(each(m.take("param"), readLibxcHVMParam)...)
	m.end()
	return v
}

func putLibxcToolstack(o *output, v *libxc.Toolstack) {
	o.open('{')
	o.key("data")
	o.octets(v.Data)
	o.close('}')
}

func readLibxcToolstack(document value) (v libxc.Toolstack) {
	m := document.members()
	v.Data = m.take("data").octets()
	m.end()
	return v
}

func putLibxcX86PVVCPUMSRs(o *output, v *libxc.X86PVVCPUMSRs) {
	o.open('{')
	o.key("vcpu_id")
	o.unsigned(uint64(v.VCPUID), 32)
	o.key("context")
	o.octets(v.Context)
	o.close('}')
}

func readLibxcX86PVVCPUMSRs(document value) (v libxc.X86PVVCPUMSRs) {
	m := document.members()
	v.VCPUID = uint32(m.take("vcpu_id").unsigned(32))
	v.Context = m.take("context").octets()
	m.end()
	return v
}

func putLibxcCheckpointDirtyPFNList(o *output, v *libxc.CheckpointDirtyPFNList) {
	o.open('{')
	o.key("pfn")
	o.open('[')
	for i := 0; i < v.PFN.Len(); i++ {
		e := v.PFN.At(i)
		o.unsigned(e, 64)
	}
	o.close(']')
	o.close('}')
}

func readLibxcCheckpointDirtyPFNList(document value) (v libxc.CheckpointDirtyPFNList) {
	m := document.members()
	v.PFN = xenstreams.ArrayOf(each(m.take("pfn"), func(e value) uint64 {
		return e.unsigned(64)
	})...)
	m.end()
	return v
}

func putLibxcX86CPUIDPolicy(o *output, v *libxc.X86CPUIDPolicy) {
	o.open('{')
	o.key("leaves")
	o.open('[')
	for i := 0; i < v.Leaves.Len(); i++ {
		e := v.Leaves.At(i)
		putLibxcCPUIDLeaf(o, &e)
	}
	o.close(']')
	o.close('}')
}

func readLibxcX86CPUIDPolicy(document value) (v libxc.X86CPUIDPolicy) {
	m := document.members()
	v.Leaves = xenstreams.ArrayOf(each(m.take("leaves"), readLibxcCPUIDLeaf)...)
	m.end()
	return v
}

func putLibxcX86MSRPolicy(o *output, v *libxc.X86MSRPolicy) {
	o.open('{')
	o.key("entries")
	o.open('[')
	for i := 0; i < v.Entries.Len(); i++ {
		e := v.Entries.At(i)
		putLibxcMSREntry(o, &e)
	}
	o.close(']')
	o.close('}')
}

func readLibxcX86MSRPolicy(document value) (v libxc.X86MSRPolicy) {
	m := document.members()
	v.Entries = xenstreams.ArrayOf(each(m.take("entries"), readLibxcMSREntry)...)
	m.end()
	return v
}
