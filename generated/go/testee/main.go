// Command testee is the module streamspec as a testee of the conformance suite: decode, encode and
// check once, serve for as many questions as come.
package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

func main() {
	status, err := run(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "testee:", err)
	}
	os.Exit(status)
}

// run does what the arguments say, and gives the exit status.
func run(arguments []string) (int, error) {
	switch {
	case len(arguments) == 1 && arguments[0] == "hello":
		return once(func([]byte) answer { return hello() }, nil)
	case len(arguments) == 1 && arguments[0] == "serve":
		if err := serve(os.Stdin, os.Stdout); err != nil {
			return 2, err
		}
		return 0, nil
	case len(arguments) == 2 && arguments[0] == "decode":
		return once(func(input []byte) answer { return decode(arguments[1], input) }, os.Stdin)
	case len(arguments) == 2 && arguments[0] == "encode":
		return once(func(input []byte) answer { return encode(arguments[1], input) }, os.Stdin)
	case len(arguments) == 2 && arguments[0] == "check":
		return once(func(input []byte) answer { return check(arguments[1], input) }, os.Stdin)
	}
	return 2, errors.New("usage: testee hello | decode STREAM | encode STREAM | check STREAM | serve")
}

// once answers one question: the input to standard output, and the status.
func once(question func(input []byte) answer, source io.Reader) (int, error) {
	var input []byte
	if source != nil {
		var err error
		if input, err = io.ReadAll(source); err != nil {
			return 2, err
		}
	}
	given := question(input)
	if _, err := os.Stdout.Write(given.content); err != nil {
		return 2, err
	}
	return int(given.status), nil
}

// serve answers frames, until the source ends.
func serve(source io.Reader, sink io.Writer) error {
	in, out := bufio.NewReaderSize(source, 1<<16), bufio.NewWriterSize(sink, 1<<16)
	var frame []byte
	for {
		var length [4]byte
		if _, err := io.ReadFull(in, length[:]); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		var err error
		if frame, err = fill(frame[:0], in, binary.LittleEndian.Uint32(length[:])); err != nil {
			return err
		}
		given := ask(frame)
		binary.LittleEndian.PutUint32(length[:], uint32(len(given.content)+1))
		out.Write(length[:])
		out.WriteByte(byte(given.status))
		out.Write(given.content)
		if err := out.Flush(); err != nil {
			return err
		}
	}
}

// fill appends as many octets as a frame claims, and reserves no memory before they arrive.
func fill(b []byte, in io.Reader, claimed uint32) ([]byte, error) {
	for left := int64(claimed); left > 0; {
		step := left
		if step > 1<<16 {
			step = 1 << 16
		}
		start := len(b)
		b = append(b, make([]byte, step)...)
		if _, err := io.ReadFull(in, b[start:]); err != nil {
			return nil, err
		}
		left -= step
	}
	return b, nil
}

// ask answers the question in a frame: operation, length of the stream's name, its name, input.
func ask(frame []byte) answer {
	if len(frame) < 2 || len(frame)-2 < int(frame[1]) {
		return answer{status: unimplemented}
	}
	stream, input := string(frame[2:2+frame[1]]), frame[2+int(frame[1]):]
	switch frame[0] {
	case 0:
		return hello()
	case 1:
		return decode(stream, input)
	case 2:
		return encode(stream, input)
	case 3:
		return check(stream, input)
	}
	return answer{status: unimplemented}
}
