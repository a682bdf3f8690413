package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// outcome is what becomes of a stream, in a form that can be compared.
func outcome(r reader) string {
	var text strings.Builder
	for r.Next() {
		fmt.Fprintf(&text, "%d:%x\n", r.Offset(), r.Body())
	}
	fmt.Fprintf(&text, "%v", r.Err())
	return text.String()
}

// seeds gives the octets of all vectors of a description.
func seeds(t *testing.T, description string) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("../../../conformance/vectors", description, "*.hex"))
	if err != nil || len(names) == 0 {
		t.Skip("there are no vectors here")
	}
	found := map[string][]byte{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		octets, err := parseVector(string(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		found[filepath.Base(name)] = octets
	}
	return found
}

// TestSources reads every vector from memory and from sources that give their octets in pieces.
func TestSources(t *testing.T) {
	for _, b := range tables {
		for name, octets := range seeds(t, b.description) {
			want := outcome(b.octets(octets))
			sources := map[string]io.Reader{
				"whole":         bytes.NewReader(octets),
				"octet":         iotest.OneByteReader(bytes.NewReader(octets)),
				"half":          iotest.HalfReader(bytes.NewReader(octets)),
				"data with EOF": iotest.DataErrReader(bytes.NewReader(octets)),
			}
			for kind, source := range sources {
				if got := outcome(b.source(source)); got != want {
					t.Errorf("%s/%s, %s: %s, not %s", b.description, name, kind, got, want)
				}
			}
		}
	}
}

// TestPrefix leaves in the source what follows a stream.
func TestPrefix(t *testing.T) {
	for _, b := range tables {
		for name, octets := range seeds(t, b.description) {
			if b.octets(octets).Err() != nil || !strings.HasSuffix(outcome(b.octets(octets)), "<nil>") {
				continue
			}
			source := bytes.NewReader(append(append([]byte{}, octets...), "after"...))
			if got := outcome(b.source(source, streamspec.Prefix())); !strings.HasSuffix(got, "<nil>") {
				t.Errorf("%s/%s: %s", b.description, name, got)
			}
			if source.Len() != len("after") {
				t.Errorf("%s/%s: %d octets are left", b.description, name, source.Len())
			}
		}
	}
}

// TestTruncation cuts every vector at every offset: it is refused, and in the same way from a source.
func TestTruncation(t *testing.T) {
	for _, b := range tables {
		for name, octets := range seeds(t, b.description) {
			if !strings.HasSuffix(outcome(b.octets(octets)), "<nil>") {
				continue
			}
			step := 1 + len(octets)/512
			for end := 0; end < len(octets); end += step {
				r := b.octets(octets[:end:end])
				got := outcome(r)
				if !errors.Is(r.Err(), streamspec.ClassTruncated) && !errors.Is(r.Err(), streamspec.ClassLength) {
					t.Fatalf("%s/%s cut at %d: %s", b.description, name, end, got)
				}
				if other := outcome(b.source(bytes.NewReader(octets[:end]))); other != got {
					t.Fatalf("%s/%s cut at %d: %s from a source, not %s", b.description, name, end, other, got)
				}
			}
		}
	}
}

// TestMutations changes vectors at random: nothing panics, and both readers say the same.
func TestMutations(t *testing.T) {
	rounds := 400
	if testing.Short() {
		rounds = 40
	}
	random := rand.New(rand.NewSource(1))
	for _, b := range tables {
		for _, octets := range seeds(t, b.description) {
			if len(octets) > 1<<14 {
				octets = octets[:1<<14]
			}
			for i := 0; i < rounds; i++ {
				mutated := mutate(random, octets)
				want := outcome(b.octets(mutated[:len(mutated):len(mutated)]))
				if got := outcome(b.source(bytes.NewReader(mutated))); got != want {
					t.Fatalf("%s: %x: %s from a source, not %s", b.description, mutated, got, want)
				}
			}
		}
	}
}

// mutate changes some octets, or claims lengths that are not there.
func mutate(random *rand.Rand, octets []byte) []byte {
	lies := []uint32{0, 1, 7, 8, 9, 0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff, 0x08000000, 0x08000001}
	mutated := append([]byte{}, octets...)
	for n := 1 + random.Intn(4); n > 0 && len(mutated) > 8; n-- {
		at := random.Intn(len(mutated) - 4)
		switch random.Intn(4) {
		case 0:
			mutated[at] = byte(random.Int())
		case 1:
			mutated[at] ^= 1 << random.Intn(8)
		case 2:
			lie := lies[random.Intn(len(lies))]
			for i := 0; i < 4; i++ {
				mutated[at&^3+i] = byte(lie >> (8 * i))
			}
		case 3:
			mutated = append(mutated[:at], mutated[at+random.Intn(4):]...)
		}
	}
	return mutated
}

// TestLyingLengths reads headers that claim long bodies from a source that has none: no memory is
// reserved for them.
func TestLyingLengths(t *testing.T) {
	for _, b := range tables {
		for name, octets := range seeds(t, b.description) {
			if len(octets) > 4096 {
				continue
			}
			lying := append([]byte{}, octets...)
			for at := 0; at+4 <= len(lying); at += 4 {
				saved := append([]byte{}, lying[at:at+4]...)
				copy(lying[at:], "\xff\xff\xff\x07")
				if grown := growth(func() { outcome(b.source(bytes.NewReader(lying))) }); grown > 8<<20 {
					t.Fatalf("%s/%s: %d octets of memory for a lie at %d", b.description, name, grown, at)
				}
				copy(lying[at:], saved)
			}
		}
	}
}

// growth counts the octets of memory that are reserved by a function.
func growth(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestFailures keeps what is wrong with a source apart from what is wrong with a stream.
func TestFailures(t *testing.T) {
	failure := errors.New("the disk is gone")
	for _, b := range tables {
		for name, octets := range seeds(t, b.description) {
			if !strings.HasSuffix(outcome(b.octets(octets)), "<nil>") {
				continue
			}
			source := io.MultiReader(bytes.NewReader(octets[:len(octets)/2]), iotest.ErrReader(failure))
			r := b.source(source)
			outcome(r)
			var broken *streamspec.Error
			if !errors.Is(r.Err(), failure) || errors.As(r.Err(), &broken) {
				t.Errorf("%s/%s: %v", b.description, name, r.Err())
			}
		}
	}
}

// TestRoundTrip encodes what was decoded; it decodes to the same document.
func TestRoundTrip(t *testing.T) {
	trips := 0
	for _, b := range tables {
		for name, octets := range seeds(t, b.description) {
			document, err := b.decode(octets)
			if err != nil || b.inner != nil && b.inner.begin == nil {
				continue
			}
			parsed, err := parse(document)
			if err != nil {
				t.Fatalf("%s/%s: %v", b.description, name, err)
			}
			again, err := b.encode(parsed)
			if err != nil {
				continue // What readers take in a shorter layout, writers do not write.
			}
			trips++
			if other, err := b.decode(again); err != nil || !bytes.Equal(document, other) {
				t.Errorf("%s/%s: %v, %s, not %s", b.description, name, err, other, document)
			}
		}
	}
	if trips < 50 {
		t.Errorf("only %d streams went to and fro", trips)
	}
}

// TestAllocations reads records without a trace in memory.
func TestAllocations(t *testing.T) {
	for _, b := range tables {
		for name, octets := range seeds(t, b.description) {
			r := b.octets(octets)
			if !strings.HasPrefix(name, "minimal") || r.Err() != nil {
				continue
			}
			if n := testing.AllocsPerRun(10, func() {
				for r := b.octets(octets); r.Next(); {
				}
			}); n > 6 {
				t.Errorf("%s/%s: %v allocations", b.description, name, n)
			}
		}
	}
}
