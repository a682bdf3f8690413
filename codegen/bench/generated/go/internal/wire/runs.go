package wire

import (
	"math"
	"sort"
)

// Runs is a set of integers in bounded memory, kept as runs of consecutive ones: instances,
// connections and ports are numbered by counting, so that a set of any size is mostly a few runs.
type Runs struct {
	runs  []run
	limit int
}

type run struct {
	first, last uint64
}

// Finding says what became, or would become, of an integer that is to be remembered.
type Finding int

const (
	// New means that it was not there.
	New Finding = iota

	// Known means that it was there already.
	Known

	// Full means that it was not there, and that no memory is left to remember it.
	Full
)

// defaultRuns is the limit where nothing else is asked for.
const defaultRuns = 256

// NewRuns is an empty set of at most limit runs; 0 stands for 256.
func NewRuns(limit int) Runs {
	if limit <= 0 {
		limit = defaultRuns
	}
	return Runs{limit: limit}
}

// Clear empties the set.
func (r *Runs) Clear() {
	r.runs = r.runs[:0]
}

// Has tells whether the integer is in the set.
func (r *Runs) Has(value uint64) bool {
	at := r.search(value)
	return at < len(r.runs) && r.runs[at].first <= value
}

// Look tells what Insert would.
func (r *Runs) Look(value uint64) Finding {
	at := r.search(value)
	switch {
	case at < len(r.runs) && r.runs[at].first <= value:
		return Known
	case len(r.runs) < r.limit || r.extends(at, value) || r.precedes(at, value):
		return New
	}
	return Full
}

// Insert puts an integer into the set.
func (r *Runs) Insert(value uint64) Finding {
	found := r.Look(value)
	if found != New {
		return found
	}
	at := r.search(value)
	extends, precedes := r.extends(at, value), r.precedes(at, value)
	switch {
	case extends && precedes:
		r.runs[at-1].last = r.runs[at].last
		r.runs = append(r.runs[:at], r.runs[at+1:]...)
	case extends:
		r.runs[at-1].last = value
	case precedes:
		r.runs[at].first = value
	default:
		r.runs = append(r.runs, run{})
		copy(r.runs[at+1:], r.runs[at:])
		r.runs[at] = run{value, value}
	}
	return New
}

// search gives the index of the first run that does not end before a value.
func (r *Runs) search(value uint64) int {
	if n := len(r.runs); n == 0 || r.runs[n-1].last < value {
		return n
	}
	return sort.Search(len(r.runs), func(i int) bool { return r.runs[i].last >= value })
}

func (r *Runs) extends(at int, value uint64) bool {
	return at > 0 && r.runs[at-1].last+1 == value
}

func (r *Runs) precedes(at int, value uint64) bool {
	return at < len(r.runs) && value != math.MaxUint64 && value+1 == r.runs[at].first
}

// Pairs is a set of pairs of integers in bounded memory: for each first one, the second ones.
type Pairs struct {
	seconds map[uint64]*Runs
	limit   int
}

// NewPairs is an empty set of at most limit first integers, and runs of second ones for each; 0
// stands for 256.
func NewPairs(limit int) Pairs {
	return Pairs{seconds: map[uint64]*Runs{}, limit: NewRuns(limit).limit}
}

// Look tells what Insert would.
func (p *Pairs) Look(first, second uint64) Finding {
	switch seconds := p.seconds[first]; {
	case seconds != nil:
		return seconds.Look(second)
	case len(p.seconds) < p.limit:
		return New
	}
	return Full
}

// Insert puts a pair into the set.
func (p *Pairs) Insert(first, second uint64) Finding {
	if found := p.Look(first, second); found != New {
		return found
	}
	if p.seconds[first] == nil {
		seconds := NewRuns(p.limit)
		p.seconds[first] = &seconds
	}
	return p.seconds[first].Insert(second)
}
