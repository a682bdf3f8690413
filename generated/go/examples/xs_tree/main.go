// Xs_tree prints the nodes of a xenstore dump as a tree.
//
//	go run ./examples/xs_tree FILE
package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/streamspec/streamspec/generated/go/xenstore"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: xs_tree FILE")
		os.Exit(2)
	}
	file, err := os.Open(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	defer file.Close()
	r := xenstore.NewStreamReader(file)
	for r.Next() {
		// Nodes of a transaction that is pending are not in the tree yet.
		if node := r.NodeData(); node != nil && node.ConnID == 0 {
			fmt.Println(line(node))
		}
	}
	if err := r.Err(); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", os.Args[1], err)
		os.Exit(1)
	}
}

func line(node *xenstore.NodeData) string {
	depth, name := bytes.Count(node.Path, []byte("/")), node.Path[bytes.LastIndexByte(node.Path, '/')+1:]
	if string(node.Path) == "/" {
		depth, name = 0, node.Path
	}
	line := strings.Repeat("  ", depth) + escaped(name)
	if len(node.Value) > 0 {
		line += " = " + escaped(node.Value)
	}
	return line
}

// escaped writes octets other than printable ASCII as \x and two digits.
func escaped(octets []byte) string {
	var text strings.Builder
	for _, octet := range octets {
		if octet < ' ' || octet > '~' || octet == '\\' {
			fmt.Fprintf(&text, "\\x%02x", octet)
		} else {
			text.WriteByte(octet)
		}
	}
	return text.String()
}
