package wire

import (
	"math/bits"

	"bench-streams/streamspec"
)

// Arithmetic is arithmetic on unsigned integers that remembers whether it ever failed.
type Arithmetic struct {
	// Failed tells that a result was not an unsigned integer of 64 bits.
	Failed bool
}

// Add adds.
func (a *Arithmetic) Add(x, y uint64) uint64 {
	sum, carry := bits.Add64(x, y, 0)
	a.Failed = a.Failed || carry != 0
	return sum
}

// Subtract subtracts.
func (a *Arithmetic) Subtract(x, y uint64) uint64 {
	a.Failed = a.Failed || x < y
	return x - y
}

// Multiply multiplies.
func (a *Arithmetic) Multiply(x, y uint64) uint64 {
	high, low := bits.Mul64(x, y)
	a.Failed = a.Failed || high != 0
	return low
}

// Divide divides, rounding towards zero.
func (a *Arithmetic) Divide(x, y uint64) uint64 {
	if y == 0 {
		a.Failed = true
		return 0
	}
	return x / y
}

// ShiftLeft shifts to the left; it fails if a bit is lost.
func (a *Arithmetic) ShiftLeft(x, by uint64) uint64 {
	a.Failed = a.Failed || x<<by>>by != x
	return x << by
}

// All tells whether every element fulfils a condition.
func All[T any](array streamspec.Array[T], such func(it T) bool) bool {
	for i, n := 0, array.Len(); i < n; i++ {
		if !such(array.At(i)) {
			return false
		}
	}
	return true
}

// Any tells whether some element fulfils a condition.
func Any[T any](array streamspec.Array[T], such func(it T) bool) bool {
	for i, n := 0, array.Len(); i < n; i++ {
		if such(array.At(i)) {
			return true
		}
	}
	return false
}

// If gives the value of a field that is there, and 0 otherwise.
func If(present bool, value uint64) uint64 {
	if present {
		return value
	}
	return 0
}

// When gives an array that is there, and an empty one otherwise.
func When[T any](present bool, array streamspec.Array[T]) streamspec.Array[T] {
	if present {
		return array
	}
	return streamspec.Array[T]{}
}

// Rounds gives an element for each so many strings, for conditions that do not look into them.
func Rounds(strings streamspec.Strings, each int) streamspec.Array[struct{}] {
	return streamspec.ArrayOf(make([]struct{}, strings.Len()/each)...)
}

// Count tells how many elements fulfil a condition.
func Count[T any](array streamspec.Array[T], such func(it T) bool) uint64 {
	count := uint64(0)
	for i, n := 0, array.Len(); i < n; i++ {
		if such(array.At(i)) {
			count++
		}
	}
	return count
}
