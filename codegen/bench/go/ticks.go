package main

import (
	"bytes"
	"encoding/binary"
	"math/bits"

	"bench-streams/ticks"
)

// measureTicks measures W1: records of 8 + 32 octets, every field visited.
func measureTicks(rounds int) {
	values := makeTicks()
	out := reused(48 * records)
	writeTicks(out, values)
	stream := append([]byte{}, out.Bytes()...)
	var expected uint64
	for i := range values {
		expected += sumTick(&values[i])
	}
	same(readTicks(ticks.NewReader(stream)), expected)
	same(readTicks(ticks.NewStreamReader(bytes.NewReader(stream))), expected)
	same(byHand(stream), expected)
	compare("W1 decode, Go", rounds, []contender{
		copying(stream),
		{"generated, iterator, every rule", func() uint64 { return readTicks(ticks.NewReader(stream)) }},
		{"generated, from an io.Reader", func() uint64 {
			return readTicks(ticks.NewStreamReader(bytes.NewReader(stream)))
		}},
		{"by hand, encoding/binary, type and length", func() uint64 { return byHand(stream) }},
	})
	compare("W1 encode, Go", rounds, []contender{
		copying(stream),
		{"generated, into a reused buffer", func() uint64 {
			out.Reset()
			writeTicks(out, values)
			return uint64(out.Len())
		}},
	})
}

func makeTicks() []ticks.Tick {
	random := numbers(0x9e3779b97f4a7c15)
	values := make([]ticks.Tick, records)
	for i := range values {
		n := random.next()
		values[i] = ticks.Tick{
			Time:   n,
			Source: uint32(n>>32) | 1,
			Count:  uint32(n),
			Kind:   ticks.TickKind(n % 3),
			Flags:  uint16(n & 1023),
			CPU:    uint8(n),
			Level:  uint8(n >> 8),
			Value:  bits.RotateLeft64(n, 17),
		}
	}
	return values
}

func sumTick(t *ticks.Tick) uint64 {
	return t.Time + t.Value + uint64(t.Source) + uint64(t.Count) + uint64(t.Kind) + uint64(t.Flags) +
		uint64(t.CPU) + uint64(t.Level)
}

func writeTicks(out *bytes.Buffer, values []ticks.Tick) {
	w, err := ticks.NewWriter(out)
	must(err)
	for i := range values {
		must(w.WriteTick(&values[i]))
	}
	must(w.WriteEnd())
}

func readTicks(r *ticks.Reader) uint64 {
	var sum uint64
	for r.Next() {
		if t := r.Tick(); t != nil {
			sum += sumTick(t)
		}
	}
	must(r.Err())
	return sum
}

// byHand is what one would write for this stream alone, with no rule checked but type and length.
func byHand(b []byte) uint64 {
	var sum uint64
	for len(b) >= 40 && binary.LittleEndian.Uint32(b) == ticks.TypeTick {
		if binary.LittleEndian.Uint32(b[4:8]) != 32 {
			panic("the stream is valid")
		}
		o := b[8:40:40]
		sum += binary.LittleEndian.Uint64(o[0:8]) + binary.LittleEndian.Uint64(o[24:32]) +
			uint64(binary.LittleEndian.Uint32(o[8:12])) + uint64(binary.LittleEndian.Uint32(o[12:16])) +
			uint64(binary.LittleEndian.Uint16(o[16:18])) + uint64(binary.LittleEndian.Uint16(o[18:20])) +
			uint64(o[20]) + uint64(o[21])
		b = b[40:]
	}
	return sum
}
