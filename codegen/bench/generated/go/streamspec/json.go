package streamspec

import "encoding/json"

// MarshalJSON gives a list of the elements.
func (a Array[T]) MarshalJSON() ([]byte, error) {
	return json.Marshal(a.Slice())
}

// UnmarshalJSON takes a list of elements.
func (a *Array[T]) UnmarshalJSON(text []byte) error {
	var values []T
	err := json.Unmarshal(text, &values)
	*a = ArrayOf(values...)
	return err
}

// MarshalJSON gives a list of the elements.
func (c Chain[T]) MarshalJSON() ([]byte, error) {
	return json.Marshal(append([]T{}, c.Slice()...))
}

// UnmarshalJSON takes a list of elements.
func (c *Chain[T]) UnmarshalJSON(text []byte) error {
	var values []T
	err := json.Unmarshal(text, &values)
	*c = ChainOf(values...)
	return err
}

// MarshalJSON gives a list of the strings, each in base 64, as octets are: they need not be UTF-8.
func (s Strings) MarshalJSON() ([]byte, error) {
	values := [][]byte{}
	s.All(func(_ int, value []byte) bool {
		values = append(values, value)
		return true
	})
	return json.Marshal(values)
}

// UnmarshalJSON takes a list of strings in base 64.
func (s *Strings) UnmarshalJSON(text []byte) error {
	var values [][]byte
	err := json.Unmarshal(text, &values)
	s.octets = nil
	for _, value := range values {
		s.octets = append(append(s.octets, value...), 0)
	}
	return err
}

// MarshalJSON gives the value, or null where it is absent.
func (o Optional[T]) MarshalJSON() ([]byte, error) {
	if !o.Present {
		return []byte("null"), nil
	}
	return json.Marshal(o.Value)
}

// UnmarshalJSON takes a value, or null.
func (o *Optional[T]) UnmarshalJSON(text []byte) error {
	*o = Optional[T]{Present: string(text) != "null"}
	if !o.Present {
		return nil
	}
	return json.Unmarshal(text, &o.Value)
}
