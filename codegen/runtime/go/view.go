package streamspec

import "bytes"

// Array is a row of elements: octets of a stream, which are decoded as they are looked at, or a
// slice. The zero value is empty.
type Array[T any] struct {
	octets []byte
	size   int
	order  ByteOrder
	decode func(b []byte, order ByteOrder) T
	values []T
}

// ArrayOf gives an array of the values, which it does not copy.
func ArrayOf[T any](values ...T) Array[T] {
	return Array[T]{values: values}
}

// ArrayView gives an array of the elements that octets stand for, each of them size octets long.
func ArrayView[T any](octets []byte, size int, order ByteOrder, decode func(b []byte, order ByteOrder) T) Array[T] {
	return Array[T]{octets: octets, size: size, order: order, decode: decode}
}

// Len is the number of elements.
func (a Array[T]) Len() int {
	if a.decode == nil {
		return len(a.values)
	}
	return len(a.octets) / a.size
}

// At gives the element with an index. It panics if there is none.
func (a Array[T]) At(i int) T {
	if a.decode == nil {
		return a.values[i]
	}
	return a.decode(a.octets[i*a.size:][:a.size:a.size], a.order)
}

// Slice gives the elements as a slice of their own.
func (a Array[T]) Slice() []T {
	values := make([]T, a.Len())
	for i := range values {
		values[i] = a.At(i)
	}
	return values
}

// All calls yield with each element and its index, until that gives false. From Go 1.23 on, it stands
// behind range:
//
//	for i, value := range array.All {
func (a Array[T]) All(yield func(i int, value T) bool) {
	for i, n := 0, a.Len(); i < n; i++ {
		if !yield(i, a.At(i)) {
			return
		}
	}
}

// Map gives an array of what change makes of each element, when that is looked at.
func (a Array[T]) Map(change func(value T) T) Array[T] {
	decode := a.decode
	if decode == nil {
		values := a.Slice()
		for i, value := range values {
			values[i] = change(value)
		}
		return ArrayOf(values...)
	}
	a.decode = func(b []byte, order ByteOrder) T { return change(decode(b, order)) }
	return a
}

// Strings is a row of strings, each with its NUL. The zero value is empty.
type Strings struct {
	octets []byte
}

// StringsOf gives a row of these strings.
func StringsOf(values ...string) Strings {
	var octets []byte
	for _, value := range values {
		octets = append(append(octets, value...), 0)
	}
	return Strings{octets}
}

// StringsView gives the strings in these octets; what follows the last NUL is left out.
func StringsView(octets []byte) Strings {
	return Strings{octets}
}

// Octets gives the octets of all strings, with their NULs.
func (s Strings) Octets() []byte {
	return s.octets
}

// Len is the number of strings.
func (s Strings) Len() int {
	return bytes.Count(s.octets, []byte{0})
}

// Cut gives the first string, without its NUL, and those behind it; ok tells whether there is one.
//
//	for value, rest, ok := s.Cut(); ok; value, rest, ok = rest.Cut() {
func (s Strings) Cut() (first []byte, rest Strings, ok bool) {
	first, after, ok := bytes.Cut(s.octets, []byte{0})
	if !ok {
		return nil, Strings{}, false
	}
	return first, Strings{after}, true
}

// All calls yield with each string, without its NUL, and its index, until that gives false.
func (s Strings) All(yield func(i int, value []byte) bool) {
	value, rest, ok := s.Cut()
	for i := 0; ok && yield(i, value); i++ {
		value, rest, ok = rest.Cut()
	}
}

// At gives the string with an index, without its NUL. It panics if there is none.
func (s Strings) At(i int) []byte {
	var found []byte
	s.All(func(at int, value []byte) bool {
		found = value
		return at < i
	})
	if i < 0 || i >= s.Len() {
		panic("streamspec: no string has that index")
	}
	return found
}

// Optional is a field that is not in every record of its type.
type Optional[T any] struct {
	// Value is the value; zero where it is absent.
	Value T

	// Present tells whether it is there.
	Present bool
}

// Some is a field that is there.
func Some[T any](value T) Optional[T] {
	return Optional[T]{Value: value, Present: true}
}
