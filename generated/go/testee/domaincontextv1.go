// Code generated from spec/domain-context-v1 by `cargo codegen`. DO NOT EDIT.

package main

import (
	"bytes"

	"xenstreams/domaincontextv1"
)

// decodeDomainContextV1 turns octets into a document.
func decodeDomainContextV1(octets []byte) ([]byte, error) {
	r := domaincontextv1.NewReader(octets)
	var records output
	for r.Next() {
		putDomainContextV1Record(&records, r)
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	var o output
	openDomainContextV1(&o, r)
	o.text = append(o.text, records.text...)
	o.text = append(o.text, "]}"...)
	return o.text, nil
}

// openDomainContextV1 puts what a document has before its records.
func openDomainContextV1(o *output, r *domaincontextv1.Reader) {
	o.open('{')
	o.key("stream")
	o.string(domaincontextv1.ID)
	o.key("version")
	o.unsigned(uint64(r.Version()), 32)
	o.key("headers")
	o.open('{')
	o.close('}')
	o.key("records")
	o.open('[')
}

// putDomainContextV1Record puts the record at hand.
func putDomainContextV1Record(o *output, r *domaincontextv1.Reader) {
	o.open('{')
	o.key("record")
	o.string(r.Kind().String())
	o.key("instance")
	o.unsigned(uint64(r.Instance()), 32)
	o.key("body")
	switch r.Kind() {
	case domaincontextv1.KindHeader:
		putDomainContextV1Header(o, r.Header())
	case domaincontextv1.KindSharedInfo:
		putDomainContextV1SharedInfo(o, r.SharedInfo())
	case domaincontextv1.KindTSCInfo:
		putDomainContextV1TSCInfo(o, r.TSCInfo())
	default:
		o.raw([]byte("{}"))
	}
	o.close('}')
}

// encodeDomainContextV1 turns a document into octets.
func encodeDomainContextV1(document value) ([]byte, error) {
	m := document.members()
	if stream := m.take("stream"); stream.string() != domaincontextv1.ID {
		stream.fail("this is another stream")
	}
	version := m.take("version")
	number := uint32(version.unsigned(32))
	headers := m.take("headers").members()
	headers.end()
	records := m.take("records").list()
	m.end()
	if err := document.err(); err != nil {
		return nil, err
	}
	var octets bytes.Buffer
	w, err := domaincontextv1.NewWriter(&octets)
	if err != nil {
		return nil, err
	}
	for _, record := range records {
		if err := writeDomainContextV1Record(w, record, number); err != nil {
			return nil, err
		}
	}
	if number != w.Version() {
		version.fail("the stream has another one")
		return nil, version.err()
	}
	return octets.Bytes(), w.Close()
}

// writeDomainContextV1Record writes the record that a part of a document is.
func writeDomainContextV1Record(w *domaincontextv1.Writer, record value, version uint32) error {
	record.failure.base = w.Offset() + domaincontextv1.RecordHeaderSize
	m := record.members()
	name := m.take("record")
	instance := uint32(m.take("instance").unsigned(16))
	body := m.take("body")
	m.end()
	var write func() error
	switch name.string() {
	case "END":
		body.members().end()
		write = func() error { return w.WriteEnd() }
	case "HEADER":
		v := readDomainContextV1Header(body)
		write = func() error { return w.WriteHeader(&v) }
	case "SHARED_INFO":
		v := readDomainContextV1SharedInfo(body)
		write = func() error { return w.WriteSharedInfo(instance, &v) }
	case "TSC_INFO":
		v := readDomainContextV1TSCInfo(body)
		write = func() error { return w.WriteTSCInfo(&v) }
	default:
		name.fail("there is no such record")
	}
	if err := record.err(); err != nil {
		return err
	}
	return write()
}

func putDomainContextV1SharedInfoFlags(o *output, v domaincontextv1.SharedInfoFlags) {
	o.open('{')
	o.key("compat")
	o.boolean(v.Compat())
	o.close('}')
}

func readDomainContextV1SharedInfoFlags(document value) (v domaincontextv1.SharedInfoFlags) {
	m := document.members()
	v = v.WithCompat(m.take("compat").boolean())
	m.end()
	return v
}

func putDomainContextV1Header(o *output, v *domaincontextv1.Header) {
	o.open('{')
	o.key("magic")
	o.unsigned(uint64(v.Magic), 32)
	o.key("xen_major")
	o.unsigned(uint64(v.XenMajor), 16)
	o.key("xen_minor")
	o.unsigned(uint64(v.XenMinor), 16)
	o.key("version")
	o.unsigned(uint64(v.Version), 32)
	o.close('}')
}

func readDomainContextV1Header(document value) (v domaincontextv1.Header) {
	m := document.members()
	v.Magic = uint32(m.take("magic").unsigned(32))
	v.XenMajor = uint16(m.take("xen_major").unsigned(16))
	v.XenMinor = uint16(m.take("xen_minor").unsigned(16))
	v.Version = uint32(m.take("version").unsigned(32))
	m.end()
	return v
}

func putDomainContextV1SharedInfo(o *output, v *domaincontextv1.SharedInfo) {
	o.open('{')
	o.key("flags")
	putDomainContextV1SharedInfoFlags(o, v.Flags)
	o.key("buffer_size")
	o.unsigned(uint64(v.BufferSize), 32)
	o.key("buffer")
	o.octets(v.Buffer)
	o.close('}')
}

func readDomainContextV1SharedInfo(document value) (v domaincontextv1.SharedInfo) {
	m := document.members()
	v.Flags = readDomainContextV1SharedInfoFlags(m.take("flags"))
	v.BufferSize = uint32(m.take("buffer_size").unsigned(32))
	v.Buffer = m.take("buffer").octets()
	m.end()
	return v
}

func putDomainContextV1TSCInfo(o *output, v *domaincontextv1.TSCInfo) {
	o.open('{')
	o.key("mode")
	o.unsigned(uint64(v.Mode), 32)
	o.key("incarnation")
	o.unsigned(uint64(v.Incarnation), 32)
	o.key("nsec")
	o.unsigned(v.Nsec, 64)
	o.key("khz")
	o.unsigned(uint64(v.KHZ), 32)
	o.close('}')
}

func readDomainContextV1TSCInfo(document value) (v domaincontextv1.TSCInfo) {
	m := document.members()
	v.Mode = uint32(m.take("mode").unsigned(32))
	v.Incarnation = uint32(m.take("incarnation").unsigned(32))
	v.Nsec = m.take("nsec").unsigned(64)
	v.KHZ = uint32(m.take("khz").unsigned(32))
	m.end()
	return v
}
