package main

import (
	"encoding/hex"
	"strconv"
)

// output is canonical JSON in the making. Its methods put commas where they belong.
type output struct {
	text []byte

	// version is that of the stream at hand, and length that of the body; -1 outside of one.
	version uint32
	length  int
}

// place tells of which version the stream is, and how long the body.
func (o *output) place(version uint32, length int) {
	o.version, o.length = version, length
}

// append puts text as it is.
func (o *output) append(text string) {
	o.text = append(o.text, text...)
}

// reopen takes back the bracket that closed an object.
func (o *output) reopen() {
	o.text = o.text[:len(o.text)-1]
}

// begin puts the comma before a value or a key, unless it is the first of its kind.
func (o *output) begin() {
	if n := len(o.text); n > 0 && o.text[n-1] != '{' && o.text[n-1] != '[' && o.text[n-1] != ':' {
		o.text = append(o.text, ',')
	}
}

// open begins an object or an array, which close ends.
func (o *output) open(bracket byte) {
	o.begin()
	o.text = append(o.text, bracket)
}

func (o *output) close(bracket byte) {
	o.text = append(o.text, bracket)
}

// key begins a member.
func (o *output) key(name string) {
	o.string(name)
	o.text = append(o.text, ':')
}

// string puts a string that needs no escapes.
func (o *output) string(value string) {
	o.begin()
	o.text = append(o.text, '"')
	o.text = append(o.text, value...)
	o.text = append(o.text, '"')
}

// raw puts a value that is JSON already.
func (o *output) raw(value []byte) {
	o.begin()
	o.text = append(o.text, value...)
}

// unsigned puts an integer of so many bits: as digits, if it is wide.
func (o *output) unsigned(value uint64, bits int) {
	if bits > 32 {
		o.string(strconv.FormatUint(value, 10))
		return
	}
	o.begin()
	o.text = strconv.AppendUint(o.text, value, 10)
}

// signed puts an integer of so many bits: as digits, if it is wide.
func (o *output) signed(value int64, bits int) {
	if bits > 32 {
		o.string(strconv.FormatInt(value, 10))
		return
	}
	o.begin()
	o.text = strconv.AppendInt(o.text, value, 10)
}

func (o *output) boolean(value bool) {
	o.begin()
	o.text = strconv.AppendBool(o.text, value)
}

// octets puts octets as hexadecimal digits.
func (o *output) octets(value []byte) {
	o.string(hex.EncodeToString(value))
}

// latin puts a text, with one character for each octet.
func (o *output) latin(value []byte) {
	o.begin()
	o.text = append(o.text, '"')
	for _, octet := range value {
		switch {
		case octet == '"' || octet == '\\':
			o.text = append(o.text, '\\', octet)
		case octet < ' ':
			o.text = append(o.text, `\u00`...)
			o.text = append(o.text, hex.EncodeToString([]byte{octet})...)
		default:
			o.text = append(o.text, string(rune(octet))...)
		}
	}
	o.text = append(o.text, '"')
}
