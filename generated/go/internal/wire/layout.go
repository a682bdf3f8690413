package wire

import "github.com/streamspec/streamspec/generated/go/streamspec"

// Layout is a layout of a body in which fields are missing. None, where all fields are there.
type Layout struct {
	// Length is the number of octets.
	Length int

	// Gaps are the octets of the whole fixed part that are missing, in ascending order.
	Gaps []Gap

	// Without are the fields that are missing, by index.
	Without []int

	// Defaults are what missing fields are taken for that are not taken for 0.
	Defaults []Default
}

// Default is what a missing field is taken for.
type Default struct {
	// At is where it would stand, Size its number of octets.
	At, Size int

	// Value is the integer.
	Value uint64
}

// Gap is a run of octets.
type Gap struct {
	// At is where it begins.
	At int

	// Length is the number of octets.
	Length int
}

// Lacks tells whether a field is missing.
func (l *Layout) Lacks(field int) bool {
	if l == nil {
		return false
	}
	for _, without := range l.Without {
		if without == field {
			return true
		}
	}
	return false
}

// Whole gives the octets of the whole fixed part: those of the body where nothing is missing, else
// those of whole, which are zero, with those of the body spread over them.
func (l *Layout) Whole(whole, body []byte) []byte {
	if l == nil {
		return body
	}
	at := 0
	for _, gap := range l.Gaps {
		body = body[copy(whole[at:gap.At], body):]
		at = gap.At + gap.Length
	}
	copy(whole[at:], body)
	return whole
}

// End is where the fixed part ends that has so many octets if nothing is missing.
func (l *Layout) End(size int) int {
	if l != nil {
		for _, gap := range l.Gaps {
			size -= gap.Length
		}
	}
	return size
}

// Place gives where an octet of the whole body stands in this layout. What lies within a gap stands
// where that is.
func (l *Layout) Place(offset uint64) uint64 {
	place := offset
	if l == nil {
		return place
	}
	for _, gap := range l.Gaps {
		at, length := uint64(gap.At), uint64(gap.Length)
		if at >= offset {
			break
		}
		if within := offset - at; within < length {
			length = within
		}
		place -= length
	}
	return place
}

// LayoutOf gives the layout that has so many octets; nil where none does.
func LayoutOf(layouts []Layout, length int) *Layout {
	for i := range layouts {
		if layouts[i].Length == length {
			return &layouts[i]
		}
	}
	return nil
}

// Cut takes the octets that are missing out of b, which ends in the whole fixed part: so many octets.
func (l *Layout) Cut(b []byte, size int) []byte {
	if l == nil {
		return b
	}
	whole := b[len(b)-size:]
	b = b[:len(b)-size]
	at := 0
	for _, gap := range l.Gaps {
		b = append(b, whole[at:gap.At]...)
		at = gap.At + gap.Length
	}
	return append(b, whole[at:]...)
}

// Fill puts what missing fields are taken for into the octets of the whole fixed part.
func (l *Layout) Fill(whole []byte, order streamspec.ByteOrder) {
	if l == nil {
		return
	}
	for _, d := range l.Defaults {
		for i := 0; i < d.Size; i++ {
			place := d.At + i
			if order == streamspec.BigEndian {
				place = d.At + d.Size - 1 - i
			}
			whole[place] = byte(d.Value >> (8 * i))
		}
	}
}
