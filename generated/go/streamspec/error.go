package streamspec

import (
	"fmt"
	"strings"
)

// Rule is a rule of a format.
type Rule struct {
	// ID is unique, and leads to the rule's place in the format book.
	ID string

	// Class says what is wrong when the rule is broken.
	Class Class

	// Text is the rule as a sentence.
	Text string
}

// Error says which rule a stream breaks, and where.
//
// errors.Is tells its class: errors.Is(err, streamspec.ClassTruncated).
type Error struct {
	// Rule is the rule that is broken.
	Rule *Rule

	// Offset counts octets from the start of the stream to the item that breaks the rule.
	Offset uint64

	// Record is the record at hand; nil in a header, and where no record could be read.
	Record *Record

	// Path names the item: "node_data.perms[2].flags".
	Path string
}

// Record says which record of a stream it is.
type Record struct {
	// Number is how many records stand before it.
	Number uint64

	// Type is its type code.
	Type uint64

	// Instance is its instance, where records have one.
	Instance uint64

	// HasInstance tells whether records of the stream have an instance.
	HasInstance bool
}

// Class says what is wrong.
func (e *Error) Class() Class {
	return e.Rule.Class
}

// Error names class, offset, path, record and rule.
func (e *Error) Error() string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s at offset %#x (%s)", e.Class().String(), e.Offset, e.Path)
	if r := e.Record; r != nil {
		fmt.Fprintf(&text, " in record %d of type %#x", r.Number, r.Type)
		if r.HasInstance {
			fmt.Fprintf(&text, ", instance %d", r.Instance)
		}
	}
	fmt.Fprintf(&text, ": %s [%s]", e.Rule.Text, e.Rule.ID)
	return text.String()
}

// Is tells whether the target is the class of the error.
func (e *Error) Is(target error) bool {
	class, ok := target.(Class)
	return ok && class == e.Class()
}
