package main

import (
	"bytes"
	"math/bits"

	"bench-streams/beats"
)

// measureBeats measures W1 in a stream with an order of its own, instances and rules on place.
func measureBeats(rounds int) {
	values := makeBeats()
	out := reused(48 * records)
	writeBeats(out, values)
	stream := append([]byte{}, out.Bytes()...)
	var expected uint64
	for i := range values {
		expected += sumBeat(&values[i])
	}
	same(readBeats(beats.NewReader(stream)), expected)
	compare("W1 with rules on place, Go", rounds, []contender{
		copying(stream),
		{"generated, iterator, every rule", func() uint64 { return readBeats(beats.NewReader(stream)) }},
		{"encode, into a reused buffer", func() uint64 {
			out.Reset()
			writeBeats(out, values)
			return uint64(out.Len())
		}},
	})
}

func makeBeats() []beats.Beat {
	random := numbers(0x9e3779b97f4a7c15)
	values := make([]beats.Beat, records)
	for i := range values {
		n := random.next()
		values[i] = beats.Beat{
			Time:   n,
			Source: uint32(n>>32) | 1,
			Count:  uint32(n),
			Kind:   beats.BeatKind(n % 3),
			Flags:  uint16(n & 1023),
			CPU:    uint8(n),
			Level:  uint8(n >> 8),
			Value:  bits.RotateLeft64(n, 17),
		}
	}
	return values
}

func sumBeat(b *beats.Beat) uint64 {
	return b.Time + b.Value + uint64(b.Source) + uint64(b.Count) + uint64(b.Kind) + uint64(b.Flags) +
		uint64(b.CPU) + uint64(b.Level)
}

func writeBeats(out *bytes.Buffer, values []beats.Beat) {
	order := beats.NewOrder()
	w, err := beats.NewWriter(out, &order)
	must(err)
	must(w.WriteStart())
	must(w.WriteTempo(&beats.Tempo{Tempo: 120}))
	for i := range values {
		must(w.WriteBeat(uint16(i%256), &values[i]))
	}
	must(w.WriteEnd())
}

func readBeats(r *beats.Reader) uint64 {
	var sum uint64
	for r.Next() {
		if b := r.Beat(); b != nil {
			sum += sumBeat(b)
		}
	}
	must(r.Err())
	return sum
}
