package wire

import "bytes"

// Cursor takes the parts of a body one after another, and never more than there is.
type Cursor struct {
	// Body is the body of a record.
	Body []byte

	// At counts the octets that have been taken.
	At int

	// Start is where the part begins that was taken last, or could not be taken.
	Start int

	// Marked is where the strings begin that are being taken.
	Marked int
}

// Mark begins a row of strings.
func (c *Cursor) Mark() {
	c.Marked = c.At
}

// Since gives the octets from the mark on.
func (c *Cursor) Since() []byte {
	return c.Body[c.Marked:c.At:c.At]
}

// Remaining counts the octets that are left.
func (c *Cursor) Remaining() uint64 {
	return uint64(len(c.Body) - c.At)
}

// Take takes as many octets, if they are there.
func (c *Cursor) Take(n uint64) ([]byte, bool) {
	c.Start = c.At
	if n > c.Remaining() {
		return nil, false
	}
	c.At += int(n)
	return c.Body[c.Start:c.At:c.At], true
}

// Elements takes the octets of as many elements, each of them size octets long.
func (c *Cursor) Elements(count uint64, size int) ([]byte, bool) {
	c.Start = c.At
	if count > c.Remaining()/uint64(size) {
		return nil, false
	}
	return c.Take(count * uint64(size))
}

// Rest takes all octets that are left.
func (c *Cursor) Rest() []byte {
	octets, _ := c.Take(c.Remaining())
	return octets
}

// WholeElements takes the octets of as many elements as are left; size octets each.
func (c *Cursor) WholeElements(size int) []byte {
	octets, _ := c.Elements(c.Remaining()/uint64(size), size)
	return octets
}

// Align takes the octets up to the next multiple of to.
func (c *Cursor) Align(to int) ([]byte, bool) {
	return c.Take(Padding(uint64(c.At), uint64(to)))
}

// Unread says why a string could not be taken.
type Unread int

const (
	// Taken means that it was taken.
	Taken Unread = iota

	// Missing means that no octet is left for it.
	Missing

	// Unterminated means that no NUL is left for it.
	Unterminated
)

// String takes one string with its NUL, and gives it without.
func (c *Cursor) String() ([]byte, Unread) {
	c.Start = c.At
	rest := c.Body[c.At:]
	if len(rest) == 0 {
		return nil, Missing
	}
	end := bytes.IndexByte(rest, 0)
	if end < 0 {
		return nil, Unterminated
	}
	c.At += end + 1
	return rest[:end:end], Taken
}

// Text gives a string without its NUL, if it ends in one and holds no other.
func Text(octets []byte) ([]byte, bool) {
	end := len(octets) - 1
	if end < 0 || bytes.IndexByte(octets, 0) != end {
		return nil, false
	}
	return octets[:end:end], true
}

// IsZero tells whether all octets are zero.
func IsZero(octets []byte) bool {
	for _, octet := range octets {
		if octet != 0 {
			return false
		}
	}
	return true
}

// Padding counts the octets from n to the next multiple of to.
func Padding(n, to uint64) uint64 {
	return (to - n%to) % to
}

// Pad appends zeros to b until it has a multiple of to octets from start on.
func Pad(b []byte, start, to int) []byte {
	for (len(b)-start)%to != 0 {
		b = append(b, 0)
	}
	return b
}
