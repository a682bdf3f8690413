package xenstreams_test

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"strings"
	"testing"

	"xenstreams"
	"xenstreams/xenstore"
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
		Perms: xenstreams.ArrayOf(xenstore.NodePermission{Perm: xenstore.PermissionRead}),
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

// TestREADME finds the code of the README in the example.
func TestREADME(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), "```go\n")
	code, _, ok := strings.Cut(rest, "```")
	if !ok || code == "" {
		t.Fatal("the README has no example")
	}
	indented := "\t" + strings.ReplaceAll(strings.TrimSuffix(code, "\n"), "\n", "\n\t")
	if !strings.Contains(string(source), indented+"\n") {
		t.Errorf("the README has another example:\n%s", code)
	}
}
