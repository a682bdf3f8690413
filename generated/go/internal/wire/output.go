package wire

import (
	"errors"
	"fmt"
	"io"
)

// ErrTurn is the error of a writer that writes where another stream goes on.
var ErrTurn = errors.New("streamspec: another stream goes on here")

// ErrReadBack is the error of a writer that is given a record which would be read as another one.
var ErrReadBack = errors.New("streamspec: the record would not be read as it is written")

// ErrLayout is the error of a writer that is to write a record in a layout that it does not have, or that
// has no place for one of its values.
var ErrLayout = errors.New("streamspec: the record does not go with the layout")

// ErrBody is the error of a writer that is given a record whose body is none of the stream's.
var ErrBody = errors.New("streamspec: the body is that of no record of the stream")

// Misplaced is the error of a writer that is given a field against its condition, or not given it
// though that holds.
func Misplaced(field string) error {
	return errors.New("streamspec: " + field + " is there against its condition, or is missing")
}

// Output is where writers put a stream, and those within it. After a failure it takes nothing more.
type Output struct {
	// Offset counts the octets that have been written.
	Offset uint64

	// Err is the first failure.
	Err error

	sink io.Writer
}

// NewOutput puts a stream into a sink.
func NewOutput(sink io.Writer) *Output {
	return &Output{sink: sink}
}

// Write writes octets at once. Nobody calls it after a failure.
func (o *Output) Write(octets []byte) error {
	n, err := o.sink.Write(octets)
	if err != nil || n < len(octets) {
		return o.fail(err)
	}
	o.Offset += uint64(n)
	return nil
}

// fail keeps the failure of the sink.
func (o *Output) fail(err error) error {
	if err == nil {
		err = io.ErrShortWrite
	}
	o.Err = fmt.Errorf("streamspec: write at offset %#x: %w", o.Offset, err)
	return o.Err
}
