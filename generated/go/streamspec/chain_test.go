package streamspec

import (
	"encoding/json"
	"reflect"
	"testing"
)

// row takes an octet, and as many behind it as that says.
func row(b []byte, _ ByteOrder) (string, int) {
	size := 1 + int(b[0])
	return string(b[1:size]), size
}

func TestChain(t *testing.T) {
	rows := []string{"a", "", "bc"}
	for name, chain := range map[string]Chain[string]{
		"of octets": ChainView([]byte("\x01a\x00\x02bc"), LittleEndian, row),
		"of values": ChainOf(rows...),
	} {
		var all []string
		chain.All(func(i int, value string) bool {
			if value != chain.At(i) {
				t.Errorf("%s: element %d is %q, and %q by its index", name, i, value, chain.At(i))
			}
			all = append(all, value)
			return len(all) < 2
		})
		if !reflect.DeepEqual(all, rows[:2]) || !reflect.DeepEqual(chain.Slice(), rows) {
			t.Errorf("%s: %q, and %q one by one", name, chain.Slice(), all)
		}
		text, err := json.Marshal(chain)
		if err != nil || string(text) != `["a","","bc"]` {
			t.Errorf("%s: %s, %v", name, text, err)
		}
		var back Chain[string]
		if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(back.Slice(), rows) {
			t.Errorf("%s: %q, %v", name, back.Slice(), err)
		}
	}
	if text, err := json.Marshal(Chain[string]{}); err != nil || string(text) != "[]" {
		t.Errorf("of nothing: %s, %v", text, err)
	}
	for _, i := range []int{-1, 3} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("there is an element %d", i)
				}
			}()
			ChainOf(rows...).At(i)
		}()
	}
}
