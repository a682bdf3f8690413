package wire

import (
	"bytes"
	"errors"
	"io"
	"math"
	"testing"
	"testing/iotest"

	"github.com/streamspec/streamspec/generated/go/streamspec"
)

func TestRunsJoinAndRefuse(t *testing.T) {
	set := NewRuns(2)
	steps := []struct {
		value uint64
		want  Finding
	}{
		{5, New}, {7, New}, {math.MaxUint64, Full}, {6, New}, {math.MaxUint64, New}, {6, Known}, {0, Full},
	}
	for _, step := range steps {
		if got := set.Look(step.value); got != step.want {
			t.Errorf("Look(%d) is %d, not %d", step.value, got, step.want)
		}
		if got := set.Insert(step.value); got != step.want {
			t.Errorf("Insert(%d) is %d, not %d", step.value, got, step.want)
		}
	}
	for value, want := range map[uint64]bool{4: false, 5: true, 6: true, 7: true, 8: false} {
		if set.Has(value) != want {
			t.Errorf("Has(%d) is not %v", value, want)
		}
	}
}

func TestPairsAreKeptApart(t *testing.T) {
	set := NewPairs(2)
	steps := []struct {
		first, second uint64
		want          Finding
	}{
		{1 << 40, 1, New}, {0, 1, New}, {1 << 40, 1, Known}, {0, 1<<40 | 1, New}, {0, 9, Full}, {2, 0, Full},
	}
	for _, step := range steps {
		if got := set.Insert(step.first, step.second); got != step.want {
			t.Errorf("Insert(%d, %d) is %d, not %d", step.first, step.second, got, step.want)
		}
	}
}

func TestArithmeticFails(t *testing.T) {
	checks := map[string]func(a *Arithmetic) uint64{
		"overflow":           func(a *Arithmetic) uint64 { return a.Add(math.MaxUint64, 1) },
		"below zero":         func(a *Arithmetic) uint64 { return a.Subtract(1, 2) },
		"product":            func(a *Arithmetic) uint64 { return a.Multiply(1<<32, 1<<32) },
		"division by zero":   func(a *Arithmetic) uint64 { return a.Divide(1, 0) },
		"a bit is lost":      func(a *Arithmetic) uint64 { return a.ShiftLeft(3, 63) },
		"all bits are lost":  func(a *Arithmetic) uint64 { return a.ShiftLeft(1, 64) },
		"a shift of the sky": func(a *Arithmetic) uint64 { return a.ShiftLeft(1, math.MaxUint64) },
	}
	for name, check := range checks {
		var a Arithmetic
		check(&a)
		if !a.Failed {
			t.Error(name)
		}
	}
	var a Arithmetic
	if got := a.ShiftLeft(a.Divide(a.Subtract(a.Add(4, 4), 2), 3), 63-1); got != 1<<63 || a.Failed {
		t.Errorf("%#x", got)
	}
	if got := a.ShiftLeft(0, 1000); got != 0 || a.Failed {
		t.Errorf("%#x", got)
	}
}

func TestLayoutsExpandAndPlace(t *testing.T) {
	layout := Layout{Length: 5, Gaps: []Gap{{At: 2, Length: 2}, {At: 6, Length: 1}}}
	var whole [8]byte
	layout.Whole(whole[:], []byte{1, 2, 3, 4, 5})
	if whole != [8]byte{1, 2, 0, 0, 3, 4, 0, 5} {
		t.Error(whole)
	}
	for offset, want := range map[uint64]uint64{0: 0, 2: 2, 4: 2, 5: 3, 7: 4} {
		if got := layout.Place(offset); got != want {
			t.Errorf("%d stands at %d, not %d", offset, got, want)
		}
	}
}

// octets counts what is taken from it.
type octets struct {
	left, taken int
}

func (o *octets) Read(b []byte) (int, error) {
	if o.left == 0 {
		return 0, io.EOF
	}
	n := len(b)
	if n > o.left {
		n = o.left
	}
	o.left -= n
	o.taken += n
	return n, nil
}

func TestInputTakesWhatItIsAskedFor(t *testing.T) {
	source := &octets{left: 100}
	in := FromReader(source, true)
	for _, n := range []int{8, 24, 8, 40} {
		if !in.Has(n) {
			t.Fatal("the octets are there")
		}
		in.At += n
	}
	if source.taken != 80 || in.Offset() != 80 {
		t.Errorf("%d octets taken, %d read", source.taken, in.Offset())
	}
	if in.Has(21) || !in.Has(20) || in.Err != nil {
		t.Error("20 octets are left")
	}
}

func TestInputGrowsAsOctetsArrive(t *testing.T) {
	in := FromReader(&octets{left: 3 << 20}, false)
	if !in.Has(8) || in.HasBeyond(8, 1<<40) && math.MaxInt > math.MaxInt32 {
		t.Error("there are not so many octets")
	}
	if len(in.buffer) > 8<<20 {
		t.Errorf("%d octets reserved for 3 MiB", len(in.buffer))
	}
}

func TestInputKeepsFailuresApart(t *testing.T) {
	failure := errors.New("gone")
	for _, source := range []io.Reader{
		iotest.ErrReader(failure),
		io.MultiReader(bytes.NewReader(make([]byte, 5)), iotest.ErrReader(failure)),
	} {
		in := FromReader(source, false)
		if in.Has(8) || !errors.Is(in.Err, failure) {
			t.Error(in.Err)
		}
	}
	in := FromReader(iotest.TimeoutReader(iotest.OneByteReader(&octets{left: 9})), false)
	if in.Has(8) || !errors.Is(in.Err, iotest.ErrTimeout) {
		t.Error(in.Err)
	}
	in = FromReader(idle{}, false)
	if in.Has(1) || in.Err != io.ErrNoProgress {
		t.Error(in.Err)
	}
}

// idle never gives anything.
type idle struct{}

func (idle) Read([]byte) (int, error) {
	return 0, nil
}

func TestIntegers(t *testing.T) {
	for _, order := range []streamspec.ByteOrder{streamspec.LittleEndian, streamspec.BigEndian} {
		for _, value := range []int64{-1 << 47, -1 << 23, -1, 0, 1, 1<<23 - 1, 1<<47 - 1} {
			if got := order.Int48(order.AppendInt48(nil, LowInt48(value))).Value(); got != value {
				t.Errorf("%s: %d is %d", order, value, got)
			}
			if got := order.Int24(order.AppendInt24(nil, LowInt24(value))).Value(); got != int32(value)<<8>>8 {
				t.Errorf("%s: the lowest bits of %d are %d", order, value, got)
			}
		}
	}
	if got := streamspec.BigEndian.Uint24([]byte{1, 2, 3}).Value(); got != 0x010203 {
		t.Errorf("%#x", got)
	}
	if _, ok := streamspec.NewUint24(1 << 24); ok {
		t.Error("24 bits have room for 25")
	}
}
