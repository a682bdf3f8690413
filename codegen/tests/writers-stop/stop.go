// Stop writes a tally into a sink that fails once, for each of the times that it is asked.
package main

import (
	"errors"
	"fmt"
	"os"

	"writers-stop/tally"
)

var errSink = errors.New("the sink fails")

// failing fails when it is asked for the so-many-th time, and never again.
type failing struct {
	asked, fails int
}

func (f *failing) Write(octets []byte) (int, error) {
	f.asked++
	if f.asked == f.fails {
		return 0, errSink
	}
	return len(octets), nil
}

// write tells how often the sink was asked, and whether the stream was said to be whole.
func write(fails int) (int, bool) {
	sink := &failing{fails: fails}
	w, err := tally.NewWriter(sink, &tally.Cover{Magic: 0x544c4c59})
	if err != nil {
		return sink.asked, false
	}
	// It breaks a rule, so that nothing of it is written, and another may follow.
	if w.WriteEntry(&tally.Entry{Amount: 100}) == nil {
		stop("an entry that breaks a rule is written")
	}
	failed := false
	for i := uint32(0); i < 4; i++ {
		if i%2 == 0 {
			err = w.WriteEntry(&tally.Entry{Amount: i})
		} else {
			err = w.WriteNote(&tally.Note{Text: []byte("a remark")})
		}
		if failed && !errors.Is(err, errSink) {
			stop("a record is written behind one that was not, or the error is another")
		}
		failed = err != nil
	}
	err = w.Close()
	if failed && !errors.Is(err, errSink) {
		stop("a stream is whole that lacks a record, or the error is another")
	}
	return sink.asked, err == nil
}

func stop(why string) {
	fmt.Fprintln(os.Stderr, why)
	os.Exit(1)
}

func main() {
	times, whole := write(0)
	if !whole || times < 5 {
		stop("it was to be written whole")
	}
	for fails := 1; fails <= times; fails++ {
		if asked, whole := write(fails); asked != fails || whole {
			stop(fmt.Sprint("asked to fail at ", fails, ", asked ", asked, " times"))
		}
	}
}
