// Code generated from spec/domain-context by `cargo codegen`. DO NOT EDIT.

package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"xenstreams"
	"xenstreams/domaincontext"
)

// decodeDomainContext turns octets into a document.
func decodeDomainContext(octets []byte) ([]byte, error) {
	r := domaincontext.NewReader(octets, xenstreams.Runs(memory))
	var records output
	for r.Next() {
		putDomainContextRecord(&records, r)
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	var o output
	openDomainContext(&o, r)
	o.text = append(o.text, records.text...)
	o.text = append(o.text, "]}"...)
	return o.text, nil
}

// openDomainContext puts what a document has before its records.
func openDomainContext(o *output, r *domaincontext.Reader) {
	o.open('{')
	o.key("stream")
	o.string(domaincontext.ID)
	o.key("version")
	o.unsigned(uint64(r.Version()), 32)
	o.key("headers")
	o.open('{')
	o.key("image_header")
	putDomainContextImageHeader(o, r.ImageHeader())
	o.key("domain_header")
	putDomainContextDomainHeader(o, r.DomainHeader())
	o.close('}')
	o.key("records")
	o.open('[')
}

// putDomainContextRecord puts the record at hand.
func putDomainContextRecord(o *output, r *domaincontext.Reader) {
	o.open('{')
	o.key("record")
	if r.Kind() == domaincontext.KindUnknown {
		o.string(fmt.Sprintf("%#x", r.RecordHeader().Type))
	} else {
		o.string(r.Kind().String())
	}
	o.key("instance")
	o.unsigned(uint64(r.Instance()), 32)
	o.key("body")
	switch r.Kind() {
	case domaincontext.KindSharedInfo:
		putDomainContextSharedInfo(o, r.SharedInfo())
	case domaincontext.KindX86TSCInfo:
		putDomainContextX86TSCInfo(o, r.X86TSCInfo())
	case domaincontext.KindEventChannel:
		putDomainContextEventChannel(o, r.EventChannel())
	case domaincontext.KindGrantEntriesV1:
		putDomainContextGrantEntriesV1(o, r.GrantEntriesV1())
	case domaincontext.KindGrantEntriesV2:
		putDomainContextGrantEntriesV2(o, r.GrantEntriesV2())
	case domaincontext.KindVCPUInfo:
		putDomainContextVCPUInfo(o, r.VCPUInfo())
	case domaincontext.KindVCPURunstate:
		putDomainContextVCPURunstate(o, r.VCPURunstate())
	case domaincontext.KindUnknown:
		o.octets(r.Body())
	default:
		o.raw([]byte("{}"))
	}
	o.close('}')
}

// encodeDomainContext turns a document into octets.
func encodeDomainContext(document value) ([]byte, error) {
	m := document.members()
	if stream := m.take("stream"); stream.string() != domaincontext.ID {
		stream.fail("this is another stream")
	}
	version := m.take("version")
	number := uint32(version.unsigned(32))
	headers := m.take("headers").members()
	hImageHeader := readDomainContextImageHeader(headers.take("image_header"))
	hDomainHeader := readDomainContextDomainHeader(headers.take("domain_header"))
	headers.end()
	records := m.take("records").list()
	m.end()
	if err := document.err(); err != nil {
		return nil, err
	}
	var octets bytes.Buffer
	w, err := domaincontext.NewWriter(&octets, &hImageHeader, &hDomainHeader, xenstreams.Runs(memory))
	if err != nil {
		return nil, err
	}
	if number != w.Version() {
		version.fail("the stream has another one")
		return nil, version.err()
	}
	for _, record := range records {
		if err := writeDomainContextRecord(w, record, number); err != nil {
			return nil, err
		}
	}
	return octets.Bytes(), w.Close()
}

// writeDomainContextRecord writes the record that a part of a document is.
func writeDomainContextRecord(w *domaincontext.Writer, record value, version uint32) error {
	record.failure.base = w.Offset() + domaincontext.RecordHeaderSize
	m := record.members()
	name := m.take("record")
	instance := uint32(m.take("instance").unsigned(32))
	body := m.take("body")
	m.end()
	var write func() error
	switch name.string() {
	case "END":
		body.members().end()
		write = func() error { return w.WriteEnd() }
	case "SHARED_INFO":
		v := readDomainContextSharedInfo(body)
		write = func() error { return w.WriteSharedInfo(&v) }
	case "X86_TSC_INFO":
		v := readDomainContextX86TSCInfo(body)
		write = func() error { return w.WriteX86TSCInfo(&v) }
	case "EVENT_CHANNEL":
		v := readDomainContextEventChannel(body)
		write = func() error { return w.WriteEventChannel(instance, &v) }
	case "GRANT_ENTRIES_V1":
		v := readDomainContextGrantEntriesV1(body)
		write = func() error { return w.WriteGrantEntriesV1(instance, &v) }
	case "GRANT_ENTRIES_V2":
		v := readDomainContextGrantEntriesV2(body)
		write = func() error { return w.WriteGrantEntriesV2(instance, &v) }
	case "VCPU_INFO":
		v := readDomainContextVCPUInfo(body)
		write = func() error { return w.WriteVCPUInfo(instance, &v) }
	case "VCPU_RUNSTATE":
		v := readDomainContextVCPURunstate(body)
		write = func() error { return w.WriteVCPURunstate(instance, &v) }
	default:
		digits := strings.TrimPrefix(name.string(), "0x")
		code, err := strconv.ParseUint(digits, 16, 32)
		if err != nil || digits == name.string() {
			name.fail("there is no such record")
		}
		octets := body.octets()
		write = func() error { return w.WriteUnknown(uint32(code), instance, octets) }
	}
	if err := record.err(); err != nil {
		return err
	}
	return write()
}

func putDomainContextImageHeader(o *output, v *domaincontext.ImageHeader) {
	o.open('{')
	o.key("marker")
	o.unsigned(v.Marker, 64)
	o.key("id")
	o.unsigned(uint64(v.ID), 32)
	o.key("version")
	o.unsigned(uint64(v.Version), 32)
	o.key("options")
	putDomainContextImageOptions(o, v.Options)
	o.close('}')
}

func readDomainContextImageHeader(document value) (v domaincontext.ImageHeader) {
	m := document.members()
	v.Marker = m.take("marker").unsigned(64)
	v.ID = uint32(m.take("id").unsigned(32))
	v.Version = uint32(m.take("version").unsigned(32))
	v.Options = readDomainContextImageOptions(m.take("options"))
	m.end()
	return v
}

func putDomainContextDomainHeader(o *output, v *domaincontext.DomainHeader) {
	o.open('{')
	o.key("arch")
	putEnum(o, v.Arch, 32)
	o.key("xen_major")
	o.unsigned(uint64(v.XenMajor), 32)
	o.key("xen_minor")
	o.unsigned(uint64(v.XenMinor), 32)
	o.close('}')
}

func readDomainContextDomainHeader(document value) (v domaincontext.DomainHeader) {
	m := document.members()
	v.Arch = readEnum(m.take("arch"), 32, domaincontext.ParseDomainArch)
	v.XenMajor = uint32(m.take("xen_major").unsigned(32))
	v.XenMinor = uint32(m.take("xen_minor").unsigned(32))
	m.end()
	return v
}

func putDomainContextGrantFlags(o *output, v domaincontext.GrantFlags) {
	o.open('{')
	o.key("kind")
	putEnum(o, v.Kind(), 2)
	o.key("readonly")
	o.boolean(v.Readonly())
	o.key("reading")
	o.boolean(v.Reading())
	o.key("writing")
	o.boolean(v.Writing())
	o.key("cache")
	o.unsigned(uint64(v.Cache()), 3)
	o.key("sub_page")
	o.boolean(v.SubPage())
	o.close('}')
}

func readDomainContextGrantFlags(document value) (v domaincontext.GrantFlags) {
	m := document.members()
	v = v.WithKind(readEnum(m.take("kind"), 2, domaincontext.ParseGrantKind))
	v = v.WithReadonly(m.take("readonly").boolean())
	v = v.WithReading(m.take("reading").boolean())
	v = v.WithWriting(m.take("writing").boolean())
	v = v.WithCache(uint16(m.take("cache").unsigned(3)))
	v = v.WithSubPage(m.take("sub_page").boolean())
	m.end()
	return v
}

func putDomainContextImageOptions(o *output, v domaincontext.ImageOptions) {
	o.open('{')
	o.key("big_endian")
	o.boolean(v.BigEndian())
	o.close('}')
}

func readDomainContextImageOptions(document value) (v domaincontext.ImageOptions) {
	m := document.members()
	v = v.WithBigEndian(m.take("big_endian").boolean())
	m.end()
	return v
}

func putDomainContextSharedInfoFlags(o *output, v domaincontext.SharedInfoFlags) {
	o.open('{')
	o.key("compat")
	o.boolean(v.Compat())
	o.close('}')
}

func readDomainContextSharedInfoFlags(document value) (v domaincontext.SharedInfoFlags) {
	m := document.members()
	v = v.WithCompat(m.take("compat").boolean())
	m.end()
	return v
}

func putDomainContextEventChannelFlags(o *output, v domaincontext.EventChannelFlags) {
	o.open('{')
	o.key("pending")
	o.boolean(v.Pending())
	o.key("masked")
	o.boolean(v.Masked())
	o.close('}')
}

func readDomainContextEventChannelFlags(document value) (v domaincontext.EventChannelFlags) {
	m := document.members()
	v = v.WithPending(m.take("pending").boolean())
	v = v.WithMasked(m.take("masked").boolean())
	m.end()
	return v
}

func putDomainContextInterdomainChannel(o *output, v *domaincontext.InterdomainChannel) {
	o.open('{')
	o.key("remote_domid")
	o.unsigned(uint64(v.RemoteDomid), 32)
	o.key("remote_port")
	o.unsigned(uint64(v.RemotePort), 32)
	o.close('}')
}

func readDomainContextInterdomainChannel(document value) (v domaincontext.InterdomainChannel) {
	m := document.members()
	v.RemoteDomid = uint32(m.take("remote_domid").unsigned(32))
	v.RemotePort = uint32(m.take("remote_port").unsigned(32))
	m.end()
	return v
}

func putDomainContextIPIChannel(o *output, v *domaincontext.IPIChannel) {
	o.open('{')
	o.close('}')
}

func readDomainContextIPIChannel(document value) (v domaincontext.IPIChannel) {
	m := document.members()
	m.end()
	return v
}

func putDomainContextPIRQChannel(o *output, v *domaincontext.PIRQChannel) {
	o.open('{')
	o.key("pirq")
	o.unsigned(uint64(v.PIRQ), 32)
	o.close('}')
}

func readDomainContextPIRQChannel(document value) (v domaincontext.PIRQChannel) {
	m := document.members()
	v.PIRQ = uint32(m.take("pirq").unsigned(32))
	m.end()
	return v
}

func putDomainContextUnboundChannel(o *output, v *domaincontext.UnboundChannel) {
	o.open('{')
	o.key("remote_domid")
	o.unsigned(uint64(v.RemoteDomid), 32)
	o.close('}')
}

func readDomainContextUnboundChannel(document value) (v domaincontext.UnboundChannel) {
	m := document.members()
	v.RemoteDomid = uint32(m.take("remote_domid").unsigned(32))
	m.end()
	return v
}

func putDomainContextVIRQChannel(o *output, v *domaincontext.VIRQChannel) {
	o.open('{')
	o.key("virq")
	o.unsigned(uint64(v.VIRQ), 32)
	o.close('}')
}

func readDomainContextVIRQChannel(document value) (v domaincontext.VIRQChannel) {
	m := document.members()
	v.VIRQ = uint32(m.take("virq").unsigned(32))
	m.end()
	return v
}

func putDomainContextGrantEntryV1(o *output, v *domaincontext.GrantEntryV1) {
	o.open('{')
	o.key("flags")
	putDomainContextGrantFlags(o, v.Flags)
	o.key("domid")
	o.unsigned(uint64(v.Domid), 16)
	o.key("frame")
	o.unsigned(uint64(v.Frame), 32)
	o.close('}')
}

func readDomainContextGrantEntryV1(document value) (v domaincontext.GrantEntryV1) {
	m := document.members()
	v.Flags = readDomainContextGrantFlags(m.take("flags"))
	v.Domid = uint16(m.take("domid").unsigned(16))
	v.Frame = uint32(m.take("frame").unsigned(32))
	m.end()
	return v
}

func putDomainContextGrantEntryV2(o *output, v *domaincontext.GrantEntryV2) {
	o.open('{')
	o.key("flags")
	putDomainContextGrantFlags(o, v.Flags)
	o.key("domid")
	o.unsigned(uint64(v.Domid), 16)
	o.key("page_offset")
	o.unsigned(uint64(v.PageOffset), 16)
	o.key("page_length")
	o.unsigned(uint64(v.PageLength), 16)
	o.key("frame")
	o.unsigned(v.Frame, 64)
	o.close('}')
}

func readDomainContextGrantEntryV2(document value) (v domaincontext.GrantEntryV2) {
	m := document.members()
	v.Flags = readDomainContextGrantFlags(m.take("flags"))
	v.Domid = uint16(m.take("domid").unsigned(16))
	v.PageOffset = uint16(m.take("page_offset").unsigned(16))
	v.PageLength = uint16(m.take("page_length").unsigned(16))
	v.Frame = m.take("frame").unsigned(64)
	m.end()
	return v
}

func putDomainContextSharedInfo(o *output, v *domaincontext.SharedInfo) {
	o.open('{')
	o.key("flags")
	putDomainContextSharedInfoFlags(o, v.Flags)
	o.key("page")
	o.octets(v.Page)
	o.close('}')
}

func readDomainContextSharedInfo(document value) (v domaincontext.SharedInfo) {
	m := document.members()
	v.Flags = readDomainContextSharedInfoFlags(m.take("flags"))
	v.Page = m.take("page").octets()
	m.end()
	return v
}

func putDomainContextX86TSCInfo(o *output, v *domaincontext.X86TSCInfo) {
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

func readDomainContextX86TSCInfo(document value) (v domaincontext.X86TSCInfo) {
	m := document.members()
	v.Mode = uint32(m.take("mode").unsigned(32))
	v.KHZ = uint32(m.take("khz").unsigned(32))
	v.Nsec = m.take("nsec").unsigned(64)
	v.Incarnation = uint32(m.take("incarnation").unsigned(32))
	m.end()
	return v
}

func putDomainContextEventChannel(o *output, v *domaincontext.EventChannel) {
	o.open('{')
	o.key("state")
	putEnum(o, v.State, 32)
	o.key("flags")
	putDomainContextEventChannelFlags(o, v.Flags)
	o.key("vcpu")
	o.unsigned(uint64(v.VCPU), 32)
	o.key("priority")
	o.unsigned(uint64(v.Priority), 32)
	o.key("binding")
	switch v.State {
	case domaincontext.EventChannelStateUnbound:
		putDomainContextUnboundChannel(o, &v.Binding.Unbound)
	case domaincontext.EventChannelStateInterdomain:
		putDomainContextInterdomainChannel(o, &v.Binding.Interdomain)
	case domaincontext.EventChannelStatePIRQ:
		putDomainContextPIRQChannel(o, &v.Binding.PIRQ)
	case domaincontext.EventChannelStateVIRQ:
		putDomainContextVIRQChannel(o, &v.Binding.VIRQ)
	case domaincontext.EventChannelStateIPI:
		putDomainContextIPIChannel(o, &v.Binding.IPI)
	}
	o.close('}')
}

func readDomainContextEventChannel(document value) (v domaincontext.EventChannel) {
	m := document.members()
	v.State = readEnum(m.take("state"), 32, domaincontext.ParseEventChannelState)
	v.Flags = readDomainContextEventChannelFlags(m.take("flags"))
	v.VCPU = uint32(m.take("vcpu").unsigned(32))
	v.Priority = uint32(m.take("priority").unsigned(32))
	switch v.State {
	case domaincontext.EventChannelStateUnbound:
		v.Binding.Unbound = readDomainContextUnboundChannel(m.take("binding"))
	case domaincontext.EventChannelStateInterdomain:
		v.Binding.Interdomain = readDomainContextInterdomainChannel(m.take("binding"))
	case domaincontext.EventChannelStatePIRQ:
		v.Binding.PIRQ = readDomainContextPIRQChannel(m.take("binding"))
	case domaincontext.EventChannelStateVIRQ:
		v.Binding.VIRQ = readDomainContextVIRQChannel(m.take("binding"))
	case domaincontext.EventChannelStateIPI:
		v.Binding.IPI = readDomainContextIPIChannel(m.take("binding"))
	default:
		m.take("binding").fail("the tag names no case")
	}
	m.end()
	return v
}

func putDomainContextGrantEntriesV1(o *output, v *domaincontext.GrantEntriesV1) {
	o.open('{')
	o.key("first_ref")
	o.unsigned(uint64(v.FirstRef), 32)
	o.key("count")
	o.unsigned(uint64(v.Count), 32)
	o.key("entries")
	o.open('[')
	for i := 0; i < v.Entries.Len(); i++ {
		e := v.Entries.At(i)
		putDomainContextGrantEntryV1(o, &e)
	}
	o.close(']')
	o.close('}')
}

func readDomainContextGrantEntriesV1(document value) (v domaincontext.GrantEntriesV1) {
	m := document.members()
	v.FirstRef = uint32(m.take("first_ref").unsigned(32))
	v.Count = uint32(m.take("count").unsigned(32))
	v.Entries = xenstreams.ArrayOf(each(m.take("entries"), readDomainContextGrantEntryV1)...)
	m.end()
	return v
}

func putDomainContextGrantEntriesV2(o *output, v *domaincontext.GrantEntriesV2) {
	o.open('{')
	o.key("first_ref")
	o.unsigned(uint64(v.FirstRef), 32)
	o.key("count")
	o.unsigned(uint64(v.Count), 32)
	o.key("entries")
	o.open('[')
	for i := 0; i < v.Entries.Len(); i++ {
		e := v.Entries.At(i)
		putDomainContextGrantEntryV2(o, &e)
	}
	o.close(']')
	o.close('}')
}

func readDomainContextGrantEntriesV2(document value) (v domaincontext.GrantEntriesV2) {
	m := document.members()
	v.FirstRef = uint32(m.take("first_ref").unsigned(32))
	v.Count = uint32(m.take("count").unsigned(32))
	v.Entries = xenstreams.ArrayOf(each(m.take("entries"), readDomainContextGrantEntryV2)...)
	m.end()
	return v
}

func putDomainContextVCPUInfo(o *output, v *domaincontext.VCPUInfo) {
	o.open('{')
	o.key("gfn")
	o.unsigned(v.GFN, 64)
	o.key("page_offset")
	o.unsigned(uint64(v.PageOffset), 32)
	o.close('}')
}

func readDomainContextVCPUInfo(document value) (v domaincontext.VCPUInfo) {
	m := document.members()
	v.GFN = m.take("gfn").unsigned(64)
	v.PageOffset = uint32(m.take("page_offset").unsigned(32))
	m.end()
	return v
}

func putDomainContextVCPURunstate(o *output, v *domaincontext.VCPURunstate) {
	o.open('{')
	o.key("area")
	o.unsigned(v.Area, 64)
	o.key("state")
	putEnum(o, v.State, 32)
	o.key("entry_time")
	o.unsigned(v.EntryTime, 64)
	o.key("time")
	o.open('[')
	for i := range v.Time {
		o.unsigned(v.Time[i], 64)
	}
	o.close(']')
	o.close('}')
}

func readDomainContextVCPURunstate(document value) (v domaincontext.VCPURunstate) {
	m := document.members()
	v.Area = m.take("area").unsigned(64)
	v.State = readEnum(m.take("state"), 32, domaincontext.ParseRunstate)
	v.EntryTime = m.take("entry_time").unsigned(64)
	for i, e := range m.take("time").elements(len(v.Time)) {
		v.Time[i] = e.unsigned(64)
	}
	m.end()
	return v
}
