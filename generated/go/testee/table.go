package main

import (
	"io"
	"reflect"

	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// table is what there is to know of a stream to turn it into a document and back: the names of its
// description, and what they are in Go. It is generated; what walks over it is not.
type table struct {
	// description is its name, and id that of the stream, which other descriptions may share.
	description, id string
	versions        []uint32

	// octets and source open a reader.
	octets func(octets []byte, options ...streamspec.Option) reader
	source func(source io.Reader, options ...streamspec.Option) reader

	// writer opens a writer: a function that takes the sink, the order of octets where the magic tells
	// that, the headers and options.
	writer any

	// check judges octets as the output of a writer.
	check func(octets []byte, options ...streamspec.Option) error

	// headers stand before the first record.
	headers []header

	// code is the field of a record header with the type, and instance the one with the instance,
	// which has so many bits; 0 where records have none.
	code, instance string
	instanceBits   int

	// further are the fields of a record header beside type, instance and length.
	further fields

	// versionInRecord is set where a record tells which of several versions the stream has.
	versionInRecord bool
	// endsWithInput is set where no record is the last.
	endsWithInput bool
	// toldOrder is set where the magic tells the order of octets.
	toldOrder bool

	records []record

	// inner is the stream that follows a record.
	inner *inner

	types []typed
}

// header is a header of a stream, and the method of a reader that gives it.
type header struct {
	name string
	read any
}

// record is a record: the methods that give it and write it. One without fields is not given.
type record struct {
	name  string
	kind  any
	read  any
	write any

	// relay passes it on in one of its layouts with fewer fields.
	relay   any
	layouts []layout
}

// layout is a layout with fewer fields: its octets, and the length that tells it.
type layout struct {
	octets, length int
}

// inner is a stream that follows a record of another one.
type inner struct {
	// descriptions are the names of those that it may have; reads are the methods that give its
	// reader, where it is of that description, and begin those that begin to write it: they take the
	// headers, and give its writer.
	descriptions []string
	reads, begin []any

	// kind is what the reader calls the records of it.
	kind any

	// begins are the kinds after which it begins; resumes are those after which it goes on.
	begins, resumes []any
}

// typed is a type of Go and what stands for its values in a document.
type typed struct {
	zero  any
	shape shape
}

// shapes are the shapes of all types that have a name.
var shapes = map[reflect.Type]shape{}

func init() {
	for _, t := range tables {
		for _, of := range t.types {
			shapes[reflect.TypeOf(of.zero)] = of.shape
		}
	}
}

// reader is what the readers of all streams have in common.
type reader interface {
	Next() bool
	Err() error
	Body() []byte
	Offset() uint64
	Version() uint32
}

// writer is what the writers of all streams have in common.
type writer interface {
	Version() uint32
	Offset() uint64
	Close() error
}

// opens turns a function that opens the reader of one stream into one that opens any.
func opens[S any, R reader](open func(source S, options ...streamspec.Option) R) func(S, ...streamspec.Option) reader {
	return func(source S, options ...streamspec.Option) reader { return open(source, options...) }
}

// call calls a function or method.
func call(function any, arguments ...any) []reflect.Value {
	values := make([]reflect.Value, len(arguments))
	for i, argument := range arguments {
		values[i] = reflect.ValueOf(argument)
	}
	return reflect.ValueOf(function).Call(values)
}

// property calls a method without parameters by its name, which all streams share.
func property(of any, method string) any {
	return reflect.ValueOf(of).MethodByName(method).Call(nil)[0].Interface()
}

// described gives the tables of descriptions.
func described(descriptions []string) []*table {
	var found []*table
	for _, description := range descriptions {
		for _, t := range tables {
			if t.description == description {
				found = append(found, t)
			}
		}
	}
	return found
}
