package main

import (
	"fmt"
	"reflect"
	"strings"

	"MODULE/streamspec"
)

// decode turns octets into a document.
func (t *table) decode(octets []byte) ([]byte, error) {
	r := t.octets(octets, streamspec.Runs(memory))
	var records output
	follows := false
	for r.Next() {
		if t.inner != nil && property(r, "Kind") == t.inner.kind {
			within, inner := t.inner.at(r)
			if !follows {
				follows = true
				records.key("stream")
				within.open(&records, inner)
			}
			within.put(&records, inner)
			continue
		}
		if follows {
			follows = false
			records.append("]}}")
		}
		t.put(&records, r)
		if t.inner == nil || !property(r, "Inside").(bool) {
			continue
		}
		records.reopen()
		if t.inner.resumesAfter(property(r, "Kind")) {
			follows = true
			records.key("stream")
			records.open('{')
			records.key("records")
			records.open('[')
		}
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	var o output
	t.open(&o, r)
	o.append(string(records.text))
	o.append("]}")
	return o.text, nil
}

// open puts what a document has before its records.
func (t *table) open(o *output, r reader) {
	o.open('{')
	o.key("stream")
	o.string(t.id)
	o.key("version")
	o.unsigned(uint64(r.Version()), 32)
	if t.toldOrder {
		o.key("endian")
		o.string(strings.TrimSuffix(property(r, "ByteOrder").(streamspec.ByteOrder).String(), "-endian"))
	}
	o.key("headers")
	o.open('{')
	for _, h := range t.headers {
		o.key(h.name)
		header := call(h.read, r)[0].Elem()
		o.place(r.Version(), -1)
		put(o, header, header)
	}
	o.close('}')
	o.key("records")
	o.open('[')
}

// put puts the record at hand.
func (t *table) put(o *output, r reader) {
	known := t.byKind(property(r, "Kind"))
	o.open('{')
	o.key("record")
	if known == nil {
		code := reflect.ValueOf(property(r, "RecordHeader")).Elem().FieldByName(t.code)
		o.string(fmt.Sprintf("%#x", code.Uint()))
	} else {
		o.string(known.name)
	}
	if t.instanceBits != 0 {
		o.key("instance")
		o.unsigned(reflect.ValueOf(property(r, "Instance")).Uint(), t.instanceBits)
	}
	if known != nil {
		for _, layout := range known.layouts {
			if layout.length == len(r.Body()) {
				o.key("layout")
				o.unsigned(uint64(layout.octets), 32)
			}
		}
	}
	if t.further != nil {
		o.key("header")
		header := reflect.ValueOf(property(r, "RecordHeader")).Elem()
		o.place(r.Version(), -1)
		t.further.put(o, header, header)
	}
	o.key("body")
	switch {
	case known == nil:
		o.octets(r.Body())
	case known.read == nil:
		o.raw([]byte("{}"))
	default:
		body := call(known.read, r)[0].Elem()
		o.place(r.Version(), len(r.Body()))
		put(o, body, body)
	}
	o.close('}')
}

// byKind gives the record that a reader calls so; nil for one of unknown type.
func (t *table) byKind(kind any) *record {
	for i := range t.records {
		if t.records[i].kind == kind {
			return &t.records[i]
		}
	}
	return nil
}

// at gives the stream that follows, and its reader.
func (i *inner) at(outer reader) (*table, reader) {
	for n, t := range described(i.descriptions) {
		if r := call(i.reads[n], outer)[0]; !r.IsNil() {
			return t, r.Interface().(reader)
		}
	}
	panic("a stream that follows is of one of its descriptions")
}

// resumesAfter tells whether the stream goes on after a record of this kind, where it was left.
func (i *inner) resumesAfter(kind any) bool {
	return among(i.resumes, kind)
}

func among(kinds []any, kind any) bool {
	for _, one := range kinds {
		if one == kind {
			return true
		}
	}
	return false
}
