package main

import "reflect"

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
