// Drop_optional leaves the optional records out of a libxc image that comes through a pipe.
//
//	go run ./examples/drop_optional < IMAGE > SMALLER
package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/streamspec/streamspec/generated/go/libxc"
)

func main() {
	if len(os.Args) > 1 {
		fmt.Fprintln(os.Stderr, "usage: drop_optional < IMAGE > SMALLER")
		os.Exit(2)
	}
	out := bufio.NewWriter(os.Stdout)
	err := copyTo(out)
	if failed := out.Flush(); err == nil {
		err = failed
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "drop-optional: standard input: %v\n", err)
		os.Exit(1)
	}
}

func copyTo(out *bufio.Writer) error {
	r := libxc.NewStreamReader(os.Stdin)
	if err := r.Err(); err != nil {
		return err
	}
	// The same headers, and with them the same version and order of octets.
	image, domain := r.ImageHeader().Cleared(), r.DomainHeader().Cleared()
	w, err := libxc.NewWriter(out, &image, &domain)
	if err != nil {
		return err
	}
	for r.Next() {
		if r.Kind().Optional() {
			continue
		}
		// What readers pass over may be anything; a writer wants zeros there.
		if err := w.Write(r.Record().Cleared()); err != nil {
			return err
		}
	}
	if err := r.Err(); err != nil {
		return err
	}
	return w.Close()
}
