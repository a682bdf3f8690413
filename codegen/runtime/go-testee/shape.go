package main

import (
	"reflect"

	"xenstreams"
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

func (f *field) put(o *output, v reflect.Value, length int) {
	for _, lacking := range f.not {
		if length == lacking {
			return
		}
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
	m := from.members()
	for i := range s {
		f := &s[i]
		if _, gated := f.shape.(optional); from.failure.version < f.since || gated && !m.has(f.name) {
			continue
		}
		member := v.FieldByName(f.member)
		if f.shape == nil {
			take(m.take(f.name), member, v)
		} else {
			f.shape.take(m.take(f.name), member, v)
		}
		if f.version {
			from.failure.tell(member.Uint())
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

// enumeration is an integer whose values have names.
type enumeration struct {
	// parse is the function that gives the value with a name.
	parse any
}

func (s enumeration) put(o *output, v, _ reflect.Value) {
	s.putBits(o, v, v.Type().Bits())
}

// putBits puts a value of so many bits: its name; its number, if it has none.
func (s enumeration) putBits(o *output, v reflect.Value, bits int) {
	named := v.Interface().(interface {
		Known() bool
		String() string
	})
	if named.Known() {
		o.string(named.String())
	} else {
		o.unsigned(v.Uint(), bits)
	}
}

func (s enumeration) take(from value, v, _ reflect.Value) {
	s.takeBits(from, v, v.Type().Bits())
}

// takeBits sets a value of so many bits, from its name or its number.
func (s enumeration) takeBits(from value, v reflect.Value, bits int) {
	if name, ok := from.content.(string); ok {
		if found := call(s.parse, name); found[1].Bool() {
			v.Set(found[0].Convert(v.Type()))
			return
		}
	}
	v.SetUint(from.unsigned(bits))
}

// bits is an integer whose bits have names.
type bits []part

// part is a run of bits: how many there are, and the methods that give it and set it.
type part struct {
	name      string
	width     int
	get, with any

	// of is the enum that the part is of, where it has more bits than that.
	of any
}

// named gives what a part stands for, and what it is of; nothing where it has no names.
func (p *part) named(got reflect.Value) (reflect.Value, enumeration, bool) {
	if p.of != nil {
		of := reflect.New(reflect.TypeOf(p.of)).Elem()
		if of.OverflowUint(got.Uint()) {
			return got, enumeration{}, false
		}
		of.SetUint(got.Uint())
		got = of
	}
	named, ok := shapes[got.Type()].(enumeration)
	return got, named, ok
}

func (s bits) put(o *output, v, _ reflect.Value) {
	o.open('{')
	for _, p := range s {
		o.key(p.name)
		got := call(p.get, v.Interface())[0]
		if value, named, ok := p.named(got); ok {
			named.putBits(o, value, p.width)
		} else if got.Kind() == reflect.Bool {
			o.boolean(got.Bool())
		} else {
			o.unsigned(got.Uint(), p.width)
		}
	}
	o.close('}')
}

func (s bits) take(from value, v, _ reflect.Value) {
	m := from.members()
	for _, p := range s {
		given := m.take(p.name)
		got := reflect.New(reflect.TypeOf(p.with).In(1)).Elem()
		if _, named, ok := p.named(got); ok {
			named.takeBits(given, got, p.width)
		} else if got.Kind() == reflect.Bool {
			got.SetBool(given.boolean())
		} else {
			got.SetUint(given.unsigned(p.width))
		}
		v.Set(call(p.with, v.Interface(), got.Interface())[0])
	}
	m.end()
}

// union is one of several structures, by the value of an earlier field. A value that names none is
// refused by its own rule.
type union struct {
	tag   string
	cases map[uint64]string
}

func (s union) put(o *output, v, within reflect.Value) {
	if member, ok := s.cases[within.FieldByName(s.tag).Uint()]; ok {
		put(o, v.FieldByName(member), within)
	} else {
		o.raw([]byte("null"))
	}
}

func (s union) take(from value, v, within reflect.Value) {
	if member, ok := s.cases[within.FieldByName(s.tag).Uint()]; ok {
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

// text is octets of a text, without its NUL.
type text struct{}

func (text) put(o *output, v, _ reflect.Value) {
	o.latin(v.Bytes())
}

func (text) take(from value, v, _ reflect.Value) {
	v.SetBytes(from.latin())
}

// array is a row of elements.
type array[T any] struct{}

func (array[T]) put(o *output, v, within reflect.Value) {
	elements := v.Interface().(xenstreams.Array[T])
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
	v.Set(reflect.ValueOf(xenstreams.ArrayOf(elements...)))
}

// texts are strings that their NULs delimit.
type texts struct{}

func (texts) put(o *output, v, _ reflect.Value) {
	o.open('[')
	rest := v.Interface().(xenstreams.Strings)
	for first, rest, ok := rest.Cut(); ok; first, rest, ok = rest.Cut() {
		o.latin(first)
	}
	o.close(']')
}

func (texts) take(from value, v, _ reflect.Value) {
	var octets []byte
	for _, element := range from.list() {
		octets = append(append(octets, element.latin()...), 0)
	}
	v.Set(reflect.ValueOf(xenstreams.StringsView(octets)))
}

// rounds are structures of strings, which have these names.
type rounds []string

func (s rounds) put(o *output, v, _ reflect.Value) {
	o.open('[')
	for rest := v.Interface().(xenstreams.Strings); rest.Len() > 0; {
		rest = s.putOne(o, rest)
	}
	o.close(']')
}

// putOne puts the strings of one structure, and gives those behind it.
func (s rounds) putOne(o *output, rest xenstreams.Strings) xenstreams.Strings {
	o.open('{')
	for _, name := range s {
		var first []byte
		first, rest, _ = rest.Cut()
		o.key(name)
		o.latin(first)
	}
	o.close('}')
	return rest
}

func (s rounds) take(from value, v, _ reflect.Value) {
	var octets []byte
	for _, element := range from.list() {
		octets = s.takeOne(element, octets)
	}
	v.Set(reflect.ValueOf(xenstreams.StringsView(octets)))
}

// takeOne appends the strings of one structure.
func (s rounds) takeOne(from value, octets []byte) []byte {
	m := from.members()
	for _, name := range s {
		octets = append(append(octets, m.take(name).latin()...), 0)
	}
	m.end()
	return octets
}

// round is one structure of strings.
type round []string

func (s round) put(o *output, v, _ reflect.Value) {
	rounds(s).putOne(o, v.Interface().(xenstreams.Strings))
}

func (s round) take(from value, v, _ reflect.Value) {
	v.Set(reflect.ValueOf(xenstreams.StringsView(rounds(s).takeOne(from, nil))))
}

// stream is a whole stream in a body.
type stream struct {
	// descriptions are the names of those that it may have, in the order in which they are tried.
	// If there is none, it is octets.
	descriptions []string

	// offset is where it begins in the body.
	offset uint64
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
		v.SetBytes(from.nested(described(s.descriptions), s.offset))
	}
}
