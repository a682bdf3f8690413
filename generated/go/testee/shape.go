package main

import (
	"reflect"

	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// shape is how a value of Go stands in a document. within is the structure that holds the value.
type shape interface {
	put(o *output, v, within reflect.Value)
	take(from value, v, within reflect.Value)
}

// put puts a value of which the type says all.
func put(o *output, v, within reflect.Value) {
	if named, ok := shapes[v.Type()]; ok {
		named.put(o, v, within)
		return
	}
	switch v.Kind() {
	case reflect.Array:
		o.open('[')
		for i := 0; i < v.Len(); i++ {
			put(o, v.Index(i), within)
		}
		o.close(']')
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		o.signed(v.Int(), v.Type().Bits())
	default:
		o.unsigned(v.Uint(), v.Type().Bits())
	}
}

// take sets a value of which the type says all.
func take(from value, v, within reflect.Value) {
	if named, ok := shapes[v.Type()]; ok {
		named.take(from, v, within)
		return
	}
	switch v.Kind() {
	case reflect.Array:
		for i, element := range from.elements(v.Len()) {
			take(element, v.Index(i), within)
		}
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(from.signed(v.Type().Bits()))
	default:
		v.SetUint(from.unsigned(v.Type().Bits()))
	}
}

// fields is a structure, in the order of the description.
type fields []field

// field is a field of a structure.
type field struct {
	// name is its name in the description, and member that in Go.
	name, member string

	// shape is nil where the type says all.
	shape shape

	// since is the first version that has it.
	since uint32

	// version is set where it tells the version.
	version bool

	// not are the lengths of bodies that lack it.
	not []int
}

func (s fields) put(o *output, v, _ reflect.Value) {
	length := o.length
	o.length = -1
	o.open('{')
	for i := range s {
		s[i].put(o, v, length)
	}
	o.close('}')
}

// lacks tells whether bodies of a length lack the field.
func (f *field) lacks(length int) bool {
	for _, lacking := range f.not {
		if length == lacking {
			return true
		}
	}
	return false
}

func (f *field) put(o *output, v reflect.Value, length int) {
	if f.lacks(length) {
		return
	}
	member := v.FieldByName(f.member)
	if _, gated := f.shape.(optional); o.version < f.since || gated && !member.FieldByName("Present").Bool() {
		return
	}
	o.key(f.name)
	if f.shape == nil {
		put(o, member, v)
	} else {
		f.shape.put(o, member, v)
	}
}

func (s fields) take(from value, v, _ reflect.Value) {
	length := from.failure.length
	from.failure.length = -1
	m := from.members()
	for i := range s {
		f := &s[i]
		member := v.FieldByName(f.member)
		if _, gated := f.shape.(optional); from.failure.version < f.since || gated && !m.has(f.name) || f.lacks(length) {
			member.Set(reflect.Zero(member.Type()))
			continue
		}
		if f.shape == nil {
			take(m.take(f.name), member, v)
		} else {
			f.shape.take(m.take(f.name), member, v)
		}
		if f.version {
			from.failure.tell(number(member))
		}
	}
	m.end()
}

// optional is a field that is not in every record of its type.
type optional struct {
	// shape is that of its value; nil where the type says all.
	shape shape
}

func (s optional) put(o *output, v, within reflect.Value) {
	if s.shape == nil {
		put(o, v.FieldByName("Value"), within)
	} else {
		s.shape.put(o, v.FieldByName("Value"), within)
	}
}

func (s optional) take(from value, v, within reflect.Value) {
	v.FieldByName("Present").SetBool(true)
	if s.shape == nil {
		take(from, v.FieldByName("Value"), within)
	} else {
		s.shape.take(from, v.FieldByName("Value"), within)
	}
}

// union is one of several structures, by the value of an earlier field. A value that names none is
// refused by its own rule.
type union struct {
	tag   string
	cases map[uint64]string
}

// member is the case that the value of the earlier field chooses; one that is absent counts as zero.
func (s union) member(within reflect.Value) (string, bool) {
	tag := within.FieldByName(s.tag)
	if tag.Kind() == reflect.Struct {
		tag = tag.FieldByName("Value")
	}
	member, ok := s.cases[tag.Uint()]
	return member, ok
}

func (s union) put(o *output, v, within reflect.Value) {
	if member, ok := s.member(within); ok {
		put(o, v.FieldByName(member), within)
	} else {
		o.raw([]byte("null"))
	}
}

func (s union) take(from value, v, within reflect.Value) {
	if member, ok := s.member(within); ok {
		take(from, v.FieldByName(member), within)
	}
}

// octets are raw octets: a slice or an array of them.
type octets struct{}

func (octets) put(o *output, v, _ reflect.Value) {
	o.octets(bytesOf(v))
}

func (octets) take(from value, v, _ reflect.Value) {
	if v.Kind() == reflect.Array {
		from.fixed(bytesOf(v))
	} else {
		v.SetBytes(from.octets())
	}
}

// bytesOf gives the octets of a slice, or of an array that can be set.
func bytesOf(v reflect.Value) []byte {
	if v.Kind() == reflect.Array {
		v = v.Slice(0, v.Len())
	}
	return v.Bytes()
}

// array is a row of elements.
type array[T any] struct{}

func (array[T]) put(o *output, v, within reflect.Value) {
	elements := v.Interface().(streamspec.Array[T])
	o.open('[')
	for i := 0; i < elements.Len(); i++ {
		element := elements.At(i)
		put(o, reflect.ValueOf(&element).Elem(), within)
	}
	o.close(']')
}

func (array[T]) take(from value, v, within reflect.Value) {
	list := from.list()
	elements := make([]T, len(list))
	for i, element := range list {
		take(element, reflect.ValueOf(&elements[i]).Elem(), within)
	}
	v.Set(reflect.ValueOf(streamspec.ArrayOf(elements...)))
}

// chain is a row of elements that tell their own size.
type chain[T any] struct{}

func (chain[T]) put(o *output, v, within reflect.Value) {
	o.open('[')
	elements := v.Interface().(streamspec.Chain[T])
	for element, rest, ok := elements.Cut(); ok; element, rest, ok = rest.Cut() {
		put(o, reflect.ValueOf(&element).Elem(), within)
	}
	o.close(']')
}

func (chain[T]) take(from value, v, within reflect.Value) {
	list := from.list()
	elements := make([]T, len(list))
	for i, element := range list {
		take(element, reflect.ValueOf(&elements[i]).Elem(), within)
	}
	v.Set(reflect.ValueOf(streamspec.ChainOf(elements...)))
}

// stream is a whole stream in a body.
type stream struct {
	// descriptions are the names of those that it may have, in the order in which they are tried.
	// If there is none, it is octets.
	descriptions []string
}

func (s stream) put(o *output, v, _ reflect.Value) {
	if len(s.descriptions) == 0 {
		o.octets(v.Bytes())
	}
	for _, t := range described(s.descriptions) {
		if document, err := t.decode(v.Bytes()); err == nil {
			o.raw(document)
			return
		}
	}
}

func (s stream) take(from value, v, _ reflect.Value) {
	if len(s.descriptions) == 0 {
		v.SetBytes(from.octets())
	} else {
		v.SetBytes(from.nested(described(s.descriptions)))
	}
}
