package main

import (
	"bytes"

	"bench-streams/mixed"
)

// measureMixed measures eight types at random, one record in 64 of a kibioctet.
func measureMixed(rounds int) {
	out := reused(64 * records)
	writeMixed(out)
	stream := append([]byte{}, out.Bytes()...)
	same(readMixed(mixed.NewReader(stream)), readMixed(mixed.NewStreamReader(bytes.NewReader(stream))))
	compare("Mixed decode, Go", rounds, []contender{
		copying(stream),
		{"generated, iterator", func() uint64 { return readMixed(mixed.NewReader(stream)) }},
		{"generated, from an io.Reader", func() uint64 {
			return readMixed(mixed.NewStreamReader(bytes.NewReader(stream)))
		}},
	})
	compare("Mixed encode, Go", rounds, []contender{
		copying(stream),
		{"generated, into a reused buffer", func() uint64 {
			out.Reset()
			writeMixed(out)
			return uint64(out.Len())
		}},
	})
}

func writeMixed(out *bytes.Buffer) {
	random := numbers(0x2545f4914f6cdd1d)
	w, err := mixed.NewWriter(out)
	must(err)
	for i := 0; i < records; i++ {
		n := random.next()
		a, b, c := n, uint32(n), uint16(n)
		switch kind := n >> 32 & 63; {
		case kind == 0:
			theta := mixed.Theta{A: a}
			for i := range theta.B {
				theta.B[i] = n
			}
			err = w.WriteTheta(&theta)
		case kind < 9:
			err = w.WriteAlpha(&mixed.Alpha{A: a | 1, B: n})
		case kind < 18:
			err = w.WriteBeta(&mixed.Beta{A: b, B: b, C: n, D: n})
		case kind < 27:
			err = w.WriteGamma(&mixed.Gamma{A: c, B: c, C: b})
		case kind < 36:
			err = w.WriteDelta(&mixed.Delta{A: a, B: b, C: c, D: 1, E: 2, F: n, G: n})
		case kind < 45:
			err = w.WriteEpsilon(&mixed.Epsilon{A: b, B: b})
		case kind < 54:
			err = w.WriteZeta(&mixed.Zeta{A: a, B: a, C: a, D: a})
		default:
			err = w.WriteEta(&mixed.Eta{A: 1, B: 2, C: c, D: b, E: a})
		}
		must(err)
	}
	must(w.WriteEnd())
}

// readMixed looks at one or two fields of each record.
func readMixed(r *mixed.Reader) uint64 {
	var sum uint64
	for r.Next() {
		switch r.Kind() {
		case mixed.KindAlpha:
			v := r.Alpha()
			sum += v.A + v.B
		case mixed.KindBeta:
			v := r.Beta()
			sum += v.C + uint64(v.A)
		case mixed.KindGamma:
			sum += uint64(r.Gamma().C)
		case mixed.KindDelta:
			v := r.Delta()
			sum += v.A + v.G
		case mixed.KindEpsilon:
			sum += uint64(r.Epsilon().A)
		case mixed.KindZeta:
			v := r.Zeta()
			sum += v.A + v.D
		case mixed.KindEta:
			sum += r.Eta().E
		case mixed.KindTheta:
			v := r.Theta()
			sum += v.A + v.B[126]
		}
	}
	must(r.Err())
	return sum
}
