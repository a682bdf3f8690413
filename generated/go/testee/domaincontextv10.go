// Code generated from spec/domain-context-v10 by `cargo codegen`. DO NOT EDIT.

package main

import (
	"bytes"

	"xenstreams/domaincontextv10"
)

// decodeDomainContextV10 turns octets into a document.
func decodeDomainContextV10(octets []byte) ([]byte, error) {
	r := domaincontextv10.NewReader(octets)
	var records output
	for r.Next() {
		putDomainContextV10Record(&records, r)
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	var o output
	openDomainContextV10(&o, r)
	o.text = append(o.text, records.text...)
	o.text = append(o.text, "]}"...)
	return o.text, nil
}

// openDomainContextV10 puts what a document has before its records.
func openDomainContextV10(o *output, r *domaincontextv10.Reader) {
	o.open('{')
	o.key("stream")
	o.string(domaincontextv10.ID)
	o.key("version")
	o.unsigned(uint64(r.Version()), 32)
	o.key("headers")
	o.open('{')
	o.close('}')
	o.key("records")
	o.open('[')
}

// putDomainContextV10Record puts the record at hand.
func putDomainContextV10Record(o *output, r *domaincontextv10.Reader) {
	o.open('{')
	o.key("record")
	o.string(r.Kind().String())
	o.key("instance")
	o.unsigned(uint64(r.Instance()), 32)
	o.key("body")
	switch r.Kind() {
	case domaincontextv10.KindStart:
		putDomainContextV10Start(o, r.Start())
	case domaincontextv10.KindSharedInfo:
		putDomainContextV10SharedInfo(o, r.SharedInfo())
	case domaincontextv10.KindTSCInfo:
		putDomainContextV10TSCInfo(o, r.TSCInfo())
	default:
		o.raw([]byte("{}"))
	}
	o.close('}')
}

// encodeDomainContextV10 turns a document into octets.
func encodeDomainContextV10(document value) ([]byte, error) {
	m := document.members()
	if stream := m.take("stream"); stream.string() != domaincontextv10.ID {
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
	w, err := domaincontextv10.NewWriter(&octets)
	if err != nil {
		return nil, err
	}
	if number != w.Version() {
		version.fail("the stream has another one")
		return nil, version.err()
	}
	for _, record := range records {
		if err := writeDomainContextV10Record(w, record, number); err != nil {
			return nil, err
		}
	}
	return octets.Bytes(), w.Close()
}

// writeDomainContextV10Record writes the record that a part of a document is.
func writeDomainContextV10Record(w *domaincontextv10.Writer, record value, version uint32) error {
	record.failure.base = w.Offset() + domaincontextv10.RecordHeaderSize
	m := record.members()
	name := m.take("record")
	m.take("instance").unsigned(32)
	body := m.take("body")
	m.end()
	var write func() error
	switch name.string() {
	case "END":
		body.members().end()
		write = func() error { return w.WriteEnd() }
	case "START":
		v := readDomainContextV10Start(body)
		write = func() error { return w.WriteStart(&v) }
	case "SHARED_INFO":
		v := readDomainContextV10SharedInfo(body)
		write = func() error { return w.WriteSharedInfo(&v) }
	case "TSC_INFO":
		v := readDomainContextV10TSCInfo(body)
		write = func() error { return w.WriteTSCInfo(&v) }
	default:
		name.fail("there is no such record")
	}
	if err := record.err(); err != nil {
		return err
	}
	return write()
}

func putDomainContextV10SharedInfoFlags(o *output, v domaincontextv10.SharedInfoFlags) {
	o.open('{')
	o.key("compat")
	o.boolean(v.Compat())
	o.close('}')
}

func readDomainContextV10SharedInfoFlags(document value) (v domaincontextv10.SharedInfoFlags) {
	m := document.members()
	v = v.WithCompat(m.take("compat").boolean())
	m.end()
	return v
}

func putDomainContextV10Start(o *output, v *domaincontextv10.Start) {
	o.open('{')
	o.key("xen_major")
	o.unsigned(uint64(v.XenMajor), 32)
	o.key("xen_minor")
	o.unsigned(uint64(v.XenMinor), 32)
	o.close('}')
}

func readDomainContextV10Start(document value) (v domaincontextv10.Start) {
	m := document.members()
	v.XenMajor = uint32(m.take("xen_major").unsigned(32))
	v.XenMinor = uint32(m.take("xen_minor").unsigned(32))
	m.end()
	return v
}

func putDomainContextV10SharedInfo(o *output, v *domaincontextv10.SharedInfo) {
	o.open('{')
	o.key("flags")
	putDomainContextV10SharedInfoFlags(o, v.Flags)
	o.key("buffer")
	o.octets(v.Buffer)
	o.close('}')
}

func readDomainContextV10SharedInfo(document value) (v domaincontextv10.SharedInfo) {
	m := document.members()
	v.Flags = readDomainContextV10SharedInfoFlags(m.take("flags"))
	v.Buffer = m.take("buffer").octets()
	m.end()
	return v
}

func putDomainContextV10TSCInfo(o *output, v *domaincontextv10.TSCInfo) {
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

func readDomainContextV10TSCInfo(document value) (v domaincontextv10.TSCInfo) {
	m := document.members()
	v.Mode = uint32(m.take("mode").unsigned(32))
	v.KHZ = uint32(m.take("khz").unsigned(32))
	v.Nsec = m.take("nsec").unsigned(64)
	v.Incarnation = uint32(m.take("incarnation").unsigned(32))
	m.end()
	return v
}
