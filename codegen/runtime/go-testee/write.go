package main

import (
	"bytes"
	"errors"
	"reflect"
	"strconv"
	"strings"

	"MODULE/streamspec"
)

// encode turns a document into octets.
func (t *table) encode(document value) ([]byte, error) {
	var octets bytes.Buffer
	s, err := t.write(document, func(headers []any) []reflect.Value {
		arguments := append([]any{&octets}, headers...)
		return call(t.writer, append(arguments, streamspec.Runs(memory))...)
	})
	if err != nil {
		return nil, err
	}
	return octets.Bytes(), s.w.Close()
}

// session is a stream that is being written.
type session struct {
	*table
	w writer

	// version is that which the document states, until the stream has told its own.
	version *value

	// within is the stream that follows a record of this one, or has followed one.
	within *session
}

// write writes the stream that a document is. open opens its writer: it takes the
// order of octets, where the magic tells that, and the headers.
func (t *table) write(document value, open func(headers []any) []reflect.Value) (*session, error) {
	m := document.members()
	if id := m.take("stream"); id.string() != t.id {
		id.fail("this is another stream")
	}
	var stated *value
	if m.has("version") {
		version := m.take("version")
		stated = &version
	}
	var order []any
	if t.toldOrder {
		order = []any{takeOrder(m)}
	}
	given := value{map[string]any{}, "headers", document.failure}
	if len(t.headers) > 0 || m.has("headers") {
		given = m.take("headers")
	}
	records := value{path: "records", failure: document.failure}
	listed := m.has("records")
	if listed {
		records = m.take("records")
	}
	m.end()
	if err := document.err(); err != nil {
		return nil, err
	}
	document.failure.version = t.versions[0]
	headers, sound := t.takeHeaders(given)
	opened := open(append(order, headers...))
	if err, failed := opened[1].Interface().(error); failed && (document.err() == nil || among(sound, headerOf(err))) {
		return nil, err
	}
	if err := document.err(); err != nil {
		return nil, err
	}
	s := &session{table: t, w: opened[0].Interface().(writer), version: stated}
	if !t.versionInRecord {
		s.told()
	}
	if err := document.err(); err != nil {
		return nil, err
	}
	if !listed {
		records.fail("this is missing")
	}
	all := records.list()
	if err := document.err(); err != nil {
		return nil, err
	}
	return s, s.records(all)
}

// takeHeaders gives the headers, and the names of those before the first that does not fit.
func (t *table) takeHeaders(given value) (headers, sound []any) {
	m := given.members()
	for name := range m.content {
		if !t.hasHeader(name) {
			m.fail("a member is not known")
		}
	}
	for _, h := range t.headers {
		header := reflect.New(reflect.TypeOf(h.read).Out(0).Elem())
		take(m.take(h.name), header.Elem(), header.Elem())
		headers = append(headers, header.Interface())
		if given.err() == nil {
			sound = append(sound, h.name)
		}
	}
	return headers, sound
}

// takeOrder gives the order of octets; without a member, the least significant comes first.
func takeOrder(m *members) streamspec.ByteOrder {
	if !m.has("endian") {
		return streamspec.LittleEndian
	}
	switch stated := m.take("endian"); stated.string() {
	case "big":
		return streamspec.BigEndian
	case "little":
	default:
		stated.fail("this is not an order of octets")
	}
	return streamspec.LittleEndian
}

func (t *table) hasHeader(name string) bool {
	for _, h := range t.headers {
		if h.name == name {
			return true
		}
	}
	return false
}

// headerOf gives the name of the header that an error is about.
func headerOf(err error) any {
	var broken *streamspec.Error
	if !errors.As(err, &broken) {
		return nil
	}
	name, _, _ := strings.Cut(broken.Path, ".")
	return name
}

// told takes note that the stream has told its version, which the document states.
func (s *session) told() {
	if s.version != nil && s.version.unsigned(32) != uint64(s.w.Version()) {
		s.version.fail("the stream has another one")
	}
	s.version = nil
}

func (s *session) records(records []value) error {
	for _, given := range records {
		if err := s.record(given); err != nil {
			return err
		}
		if err := given.err(); err != nil {
			return err
		}
	}
	return nil
}

// record writes a record, and the stream that follows it.
func (s *session) record(given value) error {
	if !s.endsWithInput && s.w.Close() == nil {
		return s.trailing()
	}
	given.failure.broken, given.failure.version, given.failure.told = nil, s.w.Version(), false
	m := given.members()
	name := m.take("record")
	var instance uint64
	if s.instanceBits != 0 {
		instance = m.take("instance").unsigned(s.instanceBits)
	}
	laid := s.layout(s.byName(name.string()), m)
	if s.further != nil {
		header := reflect.ValueOf(property(s.w, "Header")).Elem()
		further := value{map[string]any{}, "header", given.failure}
		if m.has("header") {
			further = m.take("header")
		}
		s.further.take(further, header, header)
	}
	body := m.take("body")
	known := s.byName(name.string())
	follows := s.follows(known)
	following := value{path: "stream", failure: given.failure}
	told := m.has("stream")
	if told {
		following = m.take("stream")
	}
	m.end()
	var write func() error
	if known == nil {
		write = s.unknown(name, instance, body)
	} else {
		write = s.known(known, laid, instance, body)
	}
	if err := given.err(); err != nil {
		return err
	}
	if err := write(); err != nil {
		return err
	}
	if given.failure.told {
		defer s.told()
	}
	switch {
	case follows && told:
		if err := s.follow(known, following); err != nil {
			return err
		}
		return s.unended()
	case follows:
		following.fail("this is missing")
	case told:
		following.fail("no stream follows here")
	}
	return nil
}

// trailing is the error for a record after the last one, whatever it is.
func (s *session) trailing() error {
	write := reflect.TypeOf(s.table.records[0].write)
	arguments := []any{s.w}
	for i := 1; i < write.NumIn(); i++ {
		if argument := write.In(i); argument.Kind() == reflect.Pointer {
			arguments = append(arguments, reflect.New(argument.Elem()).Interface())
		} else {
			arguments = append(arguments, reflect.Zero(argument).Interface())
		}
	}
	return failed(call(s.table.records[0].write, arguments...))
}

// layout gives the layout that a record is to be written in, if its members name one.
func (s *session) layout(r *record, m *members) *layout {
	if !m.has("layout") {
		return nil
	}
	stated := m.take("layout")
	octets := stated.unsigned(64)
	if r != nil {
		for i := range r.layouts {
			if uint64(r.layouts[i].octets) == octets {
				return &r.layouts[i]
			}
		}
	}
	stated.fail("the record has no such layout")
	return nil
}

// known gives what writes a record that is described, in a layout with fewer fields if one is given.
func (s *session) known(r *record, laid *layout, instance uint64, body value) func() error {
	write := r.write
	arguments, given := []any{s.w}, s.instanceBits == 0
	body.failure.length = -1
	if laid != nil {
		write = r.relay
		arguments = append(arguments, laid.octets)
		body.failure.length = laid.length
	}
	of := reflect.TypeOf(write)
	for i := len(arguments); i < of.NumIn(); i++ {
		if of.In(i).Kind() != reflect.Pointer {
			arguments = append(arguments, reflect.ValueOf(instance).Convert(of.In(i)).Interface())
			given = true
			continue
		}
		v := reflect.New(of.In(i).Elem())
		take(body, v.Elem(), v.Elem())
		arguments = append(arguments, v.Interface())
	}
	if r.read == nil {
		body.members().end()
	}
	if !given {
		reflect.ValueOf(property(s.w, "Header")).Elem().FieldByName(s.instance).SetUint(instance)
	}
	return func() error { return body.failure.within(failed(call(write, arguments...))) }
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

// unended gives the error of a stream within that has neither ended nor given back control.
func (s *session) unended() error {
	var broken *streamspec.Error
	err := s.w.Close()
	if errors.As(err, &broken) && strings.HasPrefix(broken.Path, s.within.id+"/") {
		return err
	}
	return nil
}

// byVersion gives the index of the description that a document is of: the one that has the version
// that it states, else the newest.
func byVersion(descriptions []*table, document value) int {
	content, _ := document.content.(map[string]any)
	version := value{content: content["version"], failure: new(failure)}.unsigned(32)
	newest := 0
	for n, t := range descriptions {
		for _, described := range t.versions {
			if uint64(described) == version {
				return n
			}
		}
		if t.versions[0] > descriptions[newest].versions[0] {
			newest = n
		}
	}
	return newest
}
