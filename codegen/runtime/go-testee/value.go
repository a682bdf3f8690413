package main

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"MODULE/streamspec"
)

// mismatch says where a document does not fit, and why.
type mismatch struct {
	path    string
	message string
}

func (m *mismatch) Error() string {
	return m.path + ": " + m.message
}

// failure holds the first mismatch of a document. What is read after it counts as zero.
type failure struct {
	first error

	// broken is what is wrong with the stream in the body at hand, counted from its start.
	broken *streamspec.Error

	// version is that of the stream at hand, and told whether the record at hand tells it.
	version uint32
	told    bool

	// length is that of the body at hand where it has a layout with fewer fields; -1 where it has not.
	length int
}

// within gives the error of a writer, which was given no stream for one that is broken: what is wrong with
// that stream, where the writer gets as far.
func (f *failure) within(err error) error {
	var outer *streamspec.Error
	if f.broken == nil || !errors.As(err, &outer) {
		return err
	}
	path, _, found := strings.Cut(outer.Path, "/")
	if !found {
		return err
	}
	f.broken.Offset += outer.Offset
	f.broken.Path = path + "/" + f.broken.Path
	return f.broken
}

// tell takes up the version that a field tells.
func (f *failure) tell(version uint64) {
	f.told = true
	if version <= math.MaxUint32 {
		f.version = uint32(version)
	}
}

// value is a part of a document.
type value struct {
	content any
	path    string
	failure *failure
}

// fail keeps the mismatch, if it is the first one.
func (v value) fail(message string) {
	if v.failure.first == nil {
		v.failure.first = &mismatch{path: v.path, message: message}
	}
}

// err gives the first mismatch of the document.
func (v value) err() error {
	return v.failure.first
}

// unsigned gives an integer of so many bits, from a number or a string of digits.
func (v value) unsigned(bits int) uint64 {
	number, err := strconv.ParseUint(v.digits(), 10, bits)
	if err != nil {
		v.fail(fmt.Sprintf("this is not an unsigned integer of %d bits", bits))
		return 0
	}
	return number
}

// signed gives an integer of so many bits, from a number or a string of digits.
func (v value) signed(bits int) int64 {
	number, err := strconv.ParseInt(v.digits(), 10, bits)
	if err != nil {
		v.fail(fmt.Sprintf("this is not an integer of %d bits", bits))
		return 0
	}
	return number
}

// digits gives those of an integer in its one spelling; none where there is no integer.
func (v value) digits() string {
	digits := ""
	switch content := v.content.(type) {
	case json.Number:
		digits = content.String()
	case string:
		digits = content
	}
	first := strings.TrimPrefix(digits, "-")
	if digits != "0" && (first == "" || first[0] < '1' || first[0] > '9') {
		return ""
	}
	return digits
}

func (v value) boolean() bool {
	content, ok := v.content.(bool)
	if !ok {
		v.fail("this is neither true nor false")
	}
	return content
}

func (v value) string() string {
	content, ok := v.content.(string)
	if !ok {
		v.fail("this is not a string")
	}
	return content
}

// octets gives what hexadecimal digits stand for.
func (v value) octets() []byte {
	octets, err := hex.DecodeString(v.string())
	if err != nil {
		v.fail("these are not octets in hexadecimal digits")
		return nil
	}
	return octets
}

// fixed sets all of some octets to what hexadecimal digits stand for.
func (v value) fixed(octets []byte) {
	if copied := v.octets(); len(copied) == len(octets) {
		copy(octets, copied)
		return
	}
	v.fail(fmt.Sprintf("these are not %d octets", len(octets)))
}

// latin gives a text, with one octet for each character.
func (v value) latin() []byte {
	var octets []byte
	for _, character := range v.string() {
		if character > 0xff {
			v.fail("a character of this is not an octet")
			return nil
		}
		octets = append(octets, byte(character))
	}
	return octets
}

// list gives the elements of an array.
func (v value) list() []value {
	content, ok := v.content.([]any)
	if !ok {
		v.fail("this is not an array")
		return nil
	}
	elements := make([]value, len(content))
	for i, element := range content {
		elements[i] = value{element, fmt.Sprintf("%s[%d]", v.path, i), v.failure}
	}
	return elements
}

// nested gives the octets of a stream that stands in a body; where it is broken, octets that are no stream:
// none, or one where there may be none. It takes more for a record header.
func (v value) nested(descriptions []*table) []byte {
	version, told := v.failure.version, v.failure.told
	t := descriptions[byVersion(descriptions, v)]
	octets, err := t.encode(v)
	v.failure.version, v.failure.told = version, told
	if v.failure.broken = nil; errors.As(err, &v.failure.broken) {
		if len(t.headers) == 0 {
			return make([]byte, 1)
		}
		return nil
	}
	if err != nil && v.failure.first == nil {
		v.failure.first = err
	}
	return octets
}

// elements gives the elements of an array that has so many.
func (v value) elements(n int) []value {
	list := v.list()
	if len(list) != n {
		v.fail(fmt.Sprintf("these are not %d elements", n))
		return nil
	}
	return list
}

// members are those of an object, each of which has to be taken.
type members struct {
	value
	content map[string]any
	taken   int
}

func (v value) members() *members {
	content, ok := v.content.(map[string]any)
	if !ok {
		v.fail("this is not an object")
	}
	return &members{value: v, content: content}
}

// has tells whether there is such a member.
func (m *members) has(name string) bool {
	_, ok := m.content[name]
	return ok
}

// take gives the member with a name.
func (m *members) take(name string) value {
	content, ok := m.content[name]
	path := strings.TrimPrefix(m.path+"."+name, ".")
	taken := value{content, path, m.failure}
	if !ok {
		taken.fail("this is missing")
	}
	m.taken++
	return taken
}

// end tells whether a member is left.
func (m *members) end() {
	if m.failure.first == nil && m.taken != len(m.content) {
		m.fail("a member is not known")
	}
}
