package main

import (
	"reflect"

	"MODULE/streamspec"
)

// The tables call them so.
type (
	uint24 = streamspec.Uint24
	uint48 = streamspec.Uint48
	int24  = streamspec.Int24
	int48  = streamspec.Int48
)

func init() {
	shapes[reflect.TypeOf(uint24{})] = unsigned[uint24, uint32]{24, streamspec.NewUint24}
	shapes[reflect.TypeOf(uint48{})] = unsigned[uint48, uint64]{48, streamspec.NewUint48}
	shapes[reflect.TypeOf(int24{})] = signed[int24, int32]{24, streamspec.NewInt24}
	shapes[reflect.TypeOf(int48{})] = signed[int48, int64]{48, streamspec.NewInt48}
}

// unsigned is an unsigned integer that Go has not, of so many bits.
type unsigned[T interface{ Value() V }, V uint32 | uint64] struct {
	bits int
	of   func(value V) (T, bool)
}

func (s unsigned[T, V]) put(o *output, v, _ reflect.Value) {
	o.unsigned(uint64(v.Interface().(T).Value()), s.bits)
}

func (s unsigned[T, V]) take(from value, v, _ reflect.Value) {
	taken, _ := s.of(V(from.unsigned(s.bits)))
	v.Set(reflect.ValueOf(taken))
}

// signed is a signed integer that Go has not, of so many bits.
type signed[T interface{ Value() V }, V int32 | int64] struct {
	bits int
	of   func(value V) (T, bool)
}

func (s signed[T, V]) put(o *output, v, _ reflect.Value) {
	o.signed(int64(v.Interface().(T).Value()), s.bits)
}

func (s signed[T, V]) take(from value, v, _ reflect.Value) {
	taken, _ := s.of(V(from.signed(s.bits)))
	v.Set(reflect.ValueOf(taken))
}

// number gives the value of an unsigned integer, which Go may not have.
func number(v reflect.Value) uint64 {
	switch of := v.Interface().(type) {
	case uint24:
		return uint64(of.Value())
	case uint48:
		return of.Value()
	default:
		return v.Uint()
	}
}
