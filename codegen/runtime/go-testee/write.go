package main

import (
	"bytes"
	"errors"
	"reflect"
	"strconv"
	"strings"

	"xenstreams"
)

// encode turns a document into octets.
func (t *table) encode(document value) ([]byte, error) {
	var octets bytes.Buffer
	s, err := t.write(document, func(headers []any) []reflect.Value {
		arguments := append([]any{&octets}, headers...)
		return call(t.writer, append(arguments, xenstreams.Runs(memory))...)
	})
	if err != nil {
		return nil, err
	}
	return octets.Bytes(), s.w.Close()
}

// session is a stream that is being written.
type session struct {
	*table
	w       writer
	version uint32

	// within is the stream that follows a record of this one, or has followed one.
	within *session
}

// write writes the stream that a document is. open opens its writer.
func (t *table) write(document value, open func(headers []any) []reflect.Value) (*session, error) {
	m := document.members()
	if id := m.take("stream"); id.string() != t.id {
		id.fail("this is another stream")
	}
	stated := m.take("version")
	s := &session{table: t, version: uint32(stated.unsigned(32))}
	document.failure.version = s.version
	headers := t.takeHeaders(m.take("headers"))
	records := m.take("records").list()
	m.end()
	if err := document.err(); err != nil {
		return nil, err
	}
	opened := open(headers)
	if err, failed := opened[1].Interface().(error); failed {
		return nil, err
	}
	s.w = opened[0].Interface().(writer)
	if !t.versionInRecord && s.version != s.w.Version() {
		stated.fail("the stream has another one")
		return nil, stated.err()
	}
	if err := s.records(records); err != nil {
		return nil, err
	}
	if s.version != s.w.Version() {
		stated.fail("the stream has another one")
	}
	return s, stated.err()
}

func (t *table) takeHeaders(given value) []any {
	m := given.members()
	var headers []any
	for _, h := range t.headers {
		header := reflect.New(reflect.TypeOf(h.read).Out(0).Elem())
		take(m.take(h.name), header.Elem(), header.Elem())
		headers = append(headers, header.Interface())
	}
	m.end()
	return headers
}

func (s *session) records(records []value) error {
	for _, given := range records {
		if err := s.record(given); err != nil {
			return err
		}
	}
	return nil
}

// record writes a record, and the stream that follows it.
func (s *session) record(given value) error {
	given.failure.base, given.failure.version = s.w.Offset()+s.recordHeader, s.version
	m := given.members()
	name := m.take("record")
	var instance uint64
	if s.instance != 0 {
		instance = m.take("instance").unsigned(s.instance)
	}
	if s.further != nil {
		header := reflect.ValueOf(property(s.w, "Header")).Elem()
		s.further.take(m.take("header"), header, header)
	}
	body := m.take("body")
	known := s.byName(name.string())
	follows := s.follows(known)
	var following value
	if follows {
		following = m.take("stream")
	}
	m.end()
	var write func() error
	if known == nil {
		write = s.unknown(name, instance, body)
	} else {
		write = s.known(known, instance, body)
	}
	if err := given.err(); err != nil {
		return err
	}
	if err := write(); err != nil || !follows {
		return err
	}
	return s.follow(known, following)
}

// known gives what writes a record that is described.
func (s *session) known(r *record, instance uint64, body value) func() error {
	of := reflect.TypeOf(r.write)
	arguments := []any{s.w}
	for i := 1; i < of.NumIn(); i++ {
		if of.In(i).Kind() != reflect.Pointer {
			arguments = append(arguments, reflect.ValueOf(instance).Convert(of.In(i)).Interface())
			continue
		}
		v := reflect.New(of.In(i).Elem())
		take(body, v.Elem(), v.Elem())
		arguments = append(arguments, v.Interface())
	}
	if r.read == nil {
		body.members().end()
	}
	return func() error {
		err := failed(call(r.write, arguments...))
		if member := misgiven(arguments, body, err); member != "" {
			body.fail("whether it has " + member + " does not agree with the condition of that")
			return body.err()
		}
		return err
	}
}

// misgiven names the member that is there against its condition, or lacks though that holds. A writer
// reports it as a field that does not fit, as it does a wrong count; only where there is something can
// it be that.
func misgiven(arguments []any, body value, err error) string {
	var broken *xenstreams.Error
	if !errors.As(err, &broken) || !strings.HasSuffix(broken.Rule.ID, ".fits") {
		return ""
	}
	_, path, _ := strings.Cut(broken.Path, ".")
	for _, argument := range arguments {
		of := reflect.TypeOf(argument)
		if of.Kind() != reflect.Pointer {
			continue
		}
		structure, _ := shapes[of.Elem()].(fields)
		for _, f := range structure {
			gated, ok := f.shape.(optional)
			if ok && f.name == path && (!gated.counted() || !body.members().has(f.name)) {
				return f.name
			}
		}
	}
	return ""
}

// unknown gives what writes an optional record that is given by its type.
func (s *session) unknown(name value, instance uint64, body value) func() error {
	write := reflect.ValueOf(s.w).MethodByName("WriteUnknown")
	digits := strings.TrimPrefix(name.string(), "0x")
	if !write.IsValid() || digits == name.string() {
		name.fail("there is no such record")
		return nil
	}
	code, err := strconv.ParseUint(digits, 16, write.Type().In(0).Bits())
	if err != nil {
		name.fail("there is no such record")
	}
	values := []uint64{code, instance}[:write.Type().NumIn()-1]
	var arguments []any
	for i, value := range values {
		arguments = append(arguments, reflect.ValueOf(value).Convert(write.Type().In(i)).Interface())
	}
	arguments = append(arguments, body.octets())
	return func() error { return failed(call(write.Interface(), arguments...)) }
}

// failed gives the error that a function gave.
func failed(results []reflect.Value) error {
	err, _ := results[0].Interface().(error)
	return err
}

func (s *session) byName(name string) *record {
	for i := range s.table.records {
		if s.table.records[i].name == name {
			return &s.table.records[i]
		}
	}
	return nil
}

// follows tells whether another stream begins or goes on after a record.
func (s *session) follows(r *record) bool {
	if s.inner == nil || r == nil {
		return false
	}
	if s.inner.resumesAfter(r.kind) {
		return s.within != nil && s.within.w.Close() != nil
	}
	return among(s.inner.begins, r.kind)
}

// follow writes the stream that begins or goes on after a record.
func (s *session) follow(r *record, given value) error {
	if s.inner.resumesAfter(r.kind) {
		m := given.members()
		records := m.take("records").list()
		m.end()
		if err := given.err(); err != nil {
			return err
		}
		return s.within.records(records)
	}
	descriptions := described(s.inner.descriptions)
	n := byVersion(descriptions, given)
	within, err := descriptions[n].write(given, func(headers []any) []reflect.Value {
		return call(s.inner.begin[n], append([]any{s.w}, headers...)...)
	})
	s.within = within
	return err
}

// byVersion gives the index of the description that a document is of; the first if it is of none.
func byVersion(descriptions []*table, document value) int {
	content, _ := document.content.(map[string]any)
	version := value{content: content["version"], failure: new(failure)}.unsigned(32)
	for n, t := range descriptions {
		for _, described := range t.versions {
			if uint64(described) == version {
				return n
			}
		}
	}
	return 0
}
