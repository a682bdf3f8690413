package xenstore_test

import (
	"bytes"
	"fmt"
	"log"

	"github.com/streamspec/streamspec/generated/go/streamspec"
	"github.com/streamspec/streamspec/generated/go/xenstore"
)

// stream writes a stream with one node.
func stream() ([]byte, error) {
	header := xenstore.NewImageHeader()
	var out bytes.Buffer
	w, err := xenstore.NewWriter(&out, &header)
	if err != nil {
		return nil, err
	}
	node := xenstore.NodeData{
		Perms: streamspec.ArrayOf(xenstore.NodePermission{Perm: xenstore.PermissionRead}),
		Path:  []byte("/local/domain/0/name"),
		Value: []byte("Domain-0"),
	}.Counted()
	if err := w.WriteNodeData(&node); err != nil {
		return nil, err
	}
	if err := w.WriteEnd(); err != nil {
		return nil, err
	}
	return out.Bytes(), w.Close()
}

func Example() {
	octets, err := stream()
	if err != nil {
		log.Fatal(err)
	}
	r := xenstore.NewReader(octets)
	for r.Next() {
		if node := r.NodeData(); node != nil {
			fmt.Printf("%s = %s\n", node.Path, node.Value)
		}
	}
	if err := r.Err(); err != nil {
		log.Fatal(err)
	}
	// Output: /local/domain/0/name = Domain-0
}
