// Command bench measures what generated Go costs: ratios to a copy of the same octets, in one run.
// Rounds are interleaved, and each contender is given by its median.
package main

import (
	"bytes"
	"fmt"
	"os"
	"sort"
	"strconv"
	"time"
)

// records is how many there are in a stream.
const records = 100_000

// contender is something that is measured.
type contender struct {
	name string
	run  func() uint64
}

func main() {
	rounds := 61
	if len(os.Args) > 1 {
		if n, err := strconv.Atoi(os.Args[1]); err == nil && n > 0 {
			rounds = n
		}
	}
	measureTicks(rounds)
	measureBeats(rounds)
	measureMixed(rounds)
}

// sink keeps results alive.
var sink uint64

// compare runs the contenders in turn, and prints the median of each and its ratio to the first.
func compare(title string, rounds int, contenders []contender) {
	times := make([][]float64, len(contenders))
	for round := 0; round < rounds; round++ {
		for i, c := range contenders {
			start := time.Now()
			sink += c.run()
			times[i] = append(times[i], float64(time.Since(start).Nanoseconds()))
		}
	}
	fmt.Printf("\n%s\n%-44s %10s %10s\n", title, "", "ns/record", "x copy")
	base := median(times[0])
	for i, c := range contenders {
		time := median(times[i])
		fmt.Printf("%-44s %10.2f %10.2f\n", c.name, time/records, time/base)
	}
}

func median(times []float64) float64 {
	sort.Float64s(times)
	return times[len(times)/2]
}

// copying is what the others are compared with.
func copying(stream []byte) contender {
	octets := make([]byte, len(stream))
	return contender{"copy", func() uint64 {
		copy(octets, stream)
		return uint64(octets[7])
	}}
}

// numbers look random and are the same in every run.
type numbers uint64

func (n *numbers) next() uint64 {
	*n ^= *n << 13
	*n ^= *n >> 7
	*n ^= *n << 17
	return uint64(*n)
}

// must ends the program where what is measured is wrong.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

// same ends the program where two results differ.
func same(a, b uint64) {
	if a != b {
		panic("the contenders disagree")
	}
}

// reused is a buffer that is written again and again.
func reused(size int) *bytes.Buffer {
	return bytes.NewBuffer(make([]byte, 0, size))
}
