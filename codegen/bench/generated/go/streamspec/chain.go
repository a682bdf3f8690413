package streamspec

// Chain is a row of elements, each of which tells its own size: octets of a stream, which are decoded
// as they are looked at, or a slice. The zero value is empty.
type Chain[T any] struct {
	octets []byte
	order  ByteOrder
	decode func(b []byte, order ByteOrder) (T, int)
	values []T
}

// ChainOf gives a chain of the values, which it does not copy.
func ChainOf[T any](values ...T) Chain[T] {
	return Chain[T]{values: values}
}

// ChainView gives a chain of the elements that octets stand for; decode gives the first of them, and
// how many octets it has.
func ChainView[T any](octets []byte, order ByteOrder, decode func(b []byte, order ByteOrder) (T, int)) Chain[T] {
	return Chain[T]{octets: octets, order: order, decode: decode}
}

// Cut gives the first element, and those behind it; ok tells whether there is one.
//
//	for value, rest, ok := c.Cut(); ok; value, rest, ok = rest.Cut() {
func (c Chain[T]) Cut() (first T, rest Chain[T], ok bool) {
	if c.decode == nil {
		if len(c.values) == 0 {
			return first, Chain[T]{}, false
		}
		return c.values[0], Chain[T]{values: c.values[1:]}, true
	}
	if len(c.octets) == 0 {
		return first, Chain[T]{}, false
	}
	first, size := c.decode(c.octets, c.order)
	c.octets = c.octets[size:]
	return first, c, true
}

// Len is the number of elements. It counts them one by one.
func (c Chain[T]) Len() int {
	length := 0
	for _, rest, ok := c.Cut(); ok; _, rest, ok = rest.Cut() {
		length++
	}
	return length
}

// At gives the element with an index, to which it goes one by one. It panics if there is none.
func (c Chain[T]) At(i int) T {
	for value, rest, ok := c.Cut(); ok && i >= 0; value, rest, ok = rest.Cut() {
		if i == 0 {
			return value
		}
		i--
	}
	panic("streamspec: a chain has no such element")
}

// All calls yield with each element and its index, until that gives false. From Go 1.23 on, it stands
// behind range:
//
//	for i, value := range chain.All {
func (c Chain[T]) All(yield func(i int, value T) bool) {
	i := 0
	for value, rest, ok := c.Cut(); ok && yield(i, value); value, rest, ok = rest.Cut() {
		i++
	}
}

// Map gives a chain of what change makes of each element, when that is looked at.
func (c Chain[T]) Map(change func(value T) T) Chain[T] {
	decode := c.decode
	if decode == nil {
		values := c.Slice()
		for i, value := range values {
			values[i] = change(value)
		}
		return ChainOf(values...)
	}
	c.decode = func(b []byte, order ByteOrder) (T, int) {
		value, size := decode(b, order)
		return change(value), size
	}
	return c
}

// Slice gives the elements as a slice of their own.
func (c Chain[T]) Slice() []T {
	var values []T
	for value, rest, ok := c.Cut(); ok; value, rest, ok = rest.Cut() {
		values = append(values, value)
	}
	return values
}
