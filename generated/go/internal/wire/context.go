package wire

import "github.com/streamspec/streamspec/generated/go/streamspec"

// Deepest is how deep streams stand in one another, in bodies and after records together.
const Deepest = 8

// Context is how a stream is gone through.
type Context struct {
	streamspec.Options

	// Writer tells that the rules are checked which bind a writer, not those which bind a reader.
	Writer bool

	// InBody tells that the stream stands in the body of a record. Whoever puts it there need not have
	// written it.
	InBody bool

	// Depth is how many streams the stream stands in.
	Depth int
}

// NewContext is the context of a stream that stands in no other.
func NewContext(options []streamspec.Option) Context {
	var context Context
	for _, option := range options {
		option(&context.Options)
	}
	return context
}

// Within is the context of a stream in the body of a record of this one.
func (c Context) Within() Context {
	c.Prefix = false
	c.InBody = true
	c.Depth++
	return c
}

// After is the context of a stream that follows a record of this one.
func (c Context) After() Context {
	c.Prefix = true
	c.Depth++
	return c
}

// Layout gives the layout that a body of this length has, padded to a multiple of to; nil where it
// has none. Who has written a stream has written all fields.
func (c *Context) Layout(layouts []Layout, length uint64, to int) *Layout {
	if c.Writer && !c.InBody {
		return nil
	}
	for i := range layouts {
		l := &layouts[i]
		if size := uint64(l.Length); size+Padding(size, uint64(to)) == length {
			return l
		}
	}
	return nil
}

// Turn says which stream goes on after a record of one that follows a record of another.
type Turn uint8

const (
	// Stays means that it goes on itself.
	Stays Turn = iota

	// Returns means that the stream around it goes on.
	Returns

	// Ended means that the stream around it goes on, since this one has its last record.
	Ended
)

// InnerReader is the reader of a stream that goes on within another one.
type InnerReader interface {
	Next() bool
	Err() error
	Turn() Turn
	Unended(offset uint64) *streamspec.Error
}

// InnerWriter is the writer of a stream that goes on within another one.
type InnerWriter interface {
	Turn() Turn
	Resume()
	Unended(offset uint64) *streamspec.Error
}

// Sign is a constant that a stream begins with.
type Sign struct {
	// At is its offset, Size its number of octets.
	At, Size int

	// Value is the integer.
	Value uint64

	// Big and Little tell in which orders its octets may stand.
	Big, Little bool
}

// Has tells whether octets have all these signs.
func Has(octets []byte, signs ...Sign) bool {
	for _, s := range signs {
		if len(octets) < s.At+s.Size {
			return false
		}
		var big, little uint64
		for i, octet := range octets[s.At : s.At+s.Size] {
			big = big<<8 | uint64(octet)
			little |= uint64(octet) << (8 * i)
		}
		if !(s.Big && big == s.Value || s.Little && little == s.Value) {
			return false
		}
	}
	return true
}
