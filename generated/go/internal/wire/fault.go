// Package wire is what the packages of all streams have in common.
package wire

import (
	"errors"
	"strconv"
	"strings"

	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// Broken is the error for a rule that a field of the item at hand breaks. The offset counts from
// the start of the item.
func Broken(rule *streamspec.Rule, offset int, field string) *streamspec.Error {
	return &streamspec.Error{Rule: rule, Offset: uint64(offset), Path: field}
}

// BrokenElement is the error for a rule that an element of an array breaks.
func BrokenElement(rule *streamspec.Rule, offset int, field string, index int) *streamspec.Error {
	return Element(Broken(rule, 0, ""), offset, field, index)
}

// Within is the error as the item around sees it, in which the broken one is a field.
func Within(e *streamspec.Error, offset int, field string) *streamspec.Error {
	e.Offset += uint64(offset)
	e.Path = join(field, e.Path)
	return e
}

// Element is the error as the item around sees it, in which the broken one is an element.
func Element(e *streamspec.Error, offset int, field string, index int) *streamspec.Error {
	return Within(e, offset, field+"["+strconv.Itoa(index)+"]")
}

// InStream is the error of a stream that a field holds.
func InStream(err error, offset int, field string) *streamspec.Error {
	var e *streamspec.Error
	if !errors.As(err, &e) {
		panic("octets in memory cannot fail to be read: " + err.Error())
	}
	e.Offset += uint64(offset)
	e.Path = field + "/" + e.Path
	return e
}

// Foreign is the error of a stream that goes on within another one, with the id of that stream; nil
// where its source failed.
func Foreign(err error, id string) *streamspec.Error {
	var e *streamspec.Error
	if errors.As(err, &e) {
		e.Path = id + "/" + e.Path
	}
	return e
}

// In is the error with the record that it happened in, unless it already has that of a stream
// within, and with the name of the item.
func In(e *streamspec.Error, offset uint64, record *streamspec.Record, item string) *streamspec.Error {
	e.Offset += offset
	if !strings.Contains(e.Path, "/") {
		e.Record = record
	}
	e.Path = join(item, e.Path)
	return e
}

func join(item, path string) string {
	if path == "" {
		return item
	}
	return item + "." + path
}
