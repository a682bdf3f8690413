// Copy copies a ledger as the README of the module says.
package main

import (
	"fmt"
	"io"
	"os"

	"readme-copies/ledger"
)

func copied() error {
	octets, err := io.ReadAll(os.Stdin)
	if err != nil {
		return err
	}
	r := ledger.NewReader(octets)
	w, err := ledger.NewWriter(os.Stdout, r.ByteOrder(), r.Cover())
	if err != nil {
		return err
	}
	for r.Next() {
		if err := w.Write(r.Record().Cleared()); err != nil {
			return err
		}
	}
	if err := r.Err(); err != nil {
		return err
	}
	return w.Close()
}

func main() {
	if err := copied(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
