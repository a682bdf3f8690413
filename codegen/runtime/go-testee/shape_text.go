package main

import (
	"bytes"
	"reflect"

	"MODULE/streamspec"
)

// text is octets of a text, without its NUL.
type text struct{}

func (text) put(o *output, v, _ reflect.Value) {
	o.latin(v.Bytes())
}

func (text) take(from value, v, _ reflect.Value) {
	v.SetBytes(from.latin())
}

// texts are strings that their NULs delimit.
type texts struct{}

func (texts) put(o *output, v, _ reflect.Value) {
	o.open('[')
	rest := v.Interface().(streamspec.Strings)
	for first, rest, ok := rest.Cut(); ok; first, rest, ok = rest.Cut() {
		o.latin(first)
	}
	o.close(']')
}

func (texts) take(from value, v, _ reflect.Value) {
	var octets []byte
	for _, element := range from.list() {
		octets = append(octets, element.ended()...)
	}
	v.Set(reflect.ValueOf(streamspec.StringsView(octets)))
}

// ended gives a text with the NUL that alone tells where it ends.
func (v value) ended() []byte {
	text := v.latin()
	if bytes.IndexByte(text, 0) >= 0 {
		v.fail("a string of several cannot hold a NUL")
	}
	return append(text, 0)
}

// rounds are structures of strings, which have these names.
type rounds []string

func (s rounds) put(o *output, v, _ reflect.Value) {
	o.open('[')
	for rest := v.Interface().(streamspec.Strings); rest.Len() > 0; {
		rest = s.putOne(o, rest)
	}
	o.close(']')
}

// putOne puts the strings of one structure, and gives those behind it.
func (s rounds) putOne(o *output, rest streamspec.Strings) streamspec.Strings {
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
	v.Set(reflect.ValueOf(streamspec.StringsView(octets)))
}

// takeOne appends the strings of one structure.
func (s rounds) takeOne(from value, octets []byte) []byte {
	m := from.members()
	for _, name := range s {
		octets = append(octets, m.take(name).ended()...)
	}
	m.end()
	return octets
}

// round is one structure of strings.
type round []string

func (s round) put(o *output, v, _ reflect.Value) {
	rounds(s).putOne(o, v.Interface().(streamspec.Strings))
}

func (s round) take(from value, v, _ reflect.Value) {
	v.Set(reflect.ValueOf(streamspec.StringsView(rounds(s).takeOne(from, nil))))
}
