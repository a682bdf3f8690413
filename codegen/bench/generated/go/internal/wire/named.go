package wire

import (
	"fmt"
	"strconv"
	"strings"
)

// Part is a part of bits that has a name.
type Part struct {
	// Name is what the format calls it.
	Name string

	// Low is its lowest bit, Width how many bits it has.
	Low, Width int

	// Text gives the name of a value, or its number; Parse gives the value. Nil where none has a name.
	Text  func(value uint64) string
	Parse func(text string) (value uint64, ok bool)
}

// BitsText gives the parts that are not zero with | between them: a single bit by its name, others
// with their value behind =. Bits without a name follow as a number. It is 0 where there are none.
func BitsText(value uint64, parts []Part) string {
	var words []string
	for _, p := range parts {
		mask := uint64(1)<<p.Width - 1
		part := value >> p.Low & mask
		value &^= mask << p.Low
		switch {
		case part == 0:
		case p.Text != nil:
			words = append(words, p.Name+"="+p.Text(part))
		case p.Width == 1:
			words = append(words, p.Name)
		default:
			words = append(words, fmt.Sprintf("%s=%d", p.Name, part))
		}
	}
	if value != 0 || len(words) == 0 {
		words = append(words, fmt.Sprintf("%#x", value))
	}
	return strings.Join(words, "|")
}

// ParseBits gives what BitsText makes into a text.
func ParseBits(text string, parts []Part) (value uint64, ok bool) {
	for _, word := range strings.Split(text, "|") {
		bits, ok := parseWord(word, parts)
		if !ok || value&bits != 0 {
			return 0, false
		}
		value |= bits
	}
	return value, true
}

func parseWord(word string, parts []Part) (bits uint64, ok bool) {
	name, text, valued := strings.Cut(word, "=")
	for _, p := range parts {
		if p.Name != name {
			continue
		}
		part := uint64(1)
		if valued {
			if part, ok = p.parse(text); !ok {
				return 0, false
			}
		}
		return part << p.Low, part < 1<<p.Width || p.Width == 64
	}
	bits, err := strconv.ParseUint(word, 0, 64)
	return bits, err == nil
}

func (p *Part) parse(text string) (value uint64, ok bool) {
	if p.Parse != nil {
		if value, ok = p.Parse(text); ok {
			return value, true
		}
	}
	value, err := strconv.ParseUint(text, 10, 64)
	return value, err == nil
}

// Integer is whatever holds the values of an enum.
type Integer interface {
	~uint8 | ~uint16 | ~uint32 | ~uint64 | ~int8 | ~int16 | ~int32 | ~int64
}

// ParseValue gives a value of an enum by its name, or by its number where it has none.
func ParseValue[T Integer](text []byte, parse func(name string) (value T, ok bool)) (T, error) {
	if value, ok := parse(string(text)); ok {
		return value, nil
	}
	if number, err := strconv.ParseInt(string(text), 10, 64); err == nil {
		if value := T(number); int64(value) == number && (value < 0) == (number < 0) {
			return value, nil
		}
	}
	if number, err := strconv.ParseUint(string(text), 10, 64); err == nil && uint64(T(number)) == number {
		return T(number), nil
	}
	return 0, fmt.Errorf("streamspec: %q is no value", text)
}
