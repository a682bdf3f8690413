package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"MODULE/streamspec"
)

// memory is how many runs of numbers are remembered of earlier records.
const memory = 2048

// status is what the suite calls the exit status.
type status byte

const (
	accepted      status = 0
	rejected      status = 1
	unimplemented status = 89
)

// answer is what the testee says to a question.
type answer struct {
	status  status
	content []byte
}

// hello says who the testee is.
func hello() answer {
	var streams []string
	for _, t := range tables {
		for _, version := range t.versions {
			streams = append(streams, fmt.Sprintf("%s@%d", t.id, version))
		}
	}
	return answer{accepted, object(map[string]any{
		"name":       "go",
		"language":   "Go",
		"version":    "0.1.0",
		"streams":    streams,
		"operations": []string{"decode", "encode", "check"},
	})}
}

// decode reads a stream, named as ID@VERSION.
func decode(stream string, octets []byte) answer {
	t := find(stream)
	if t == nil {
		return answer{status: unimplemented}
	}
	document, err := t.decode(octets)
	if err != nil {
		return rejection(err)
	}
	return answer{accepted, document}
}

// encode writes a stream, named as ID@VERSION.
func encode(stream string, document []byte) answer {
	t := find(stream)
	if t == nil {
		return answer{status: unimplemented}
	}
	parsed, err := parse(document)
	if err != nil {
		return rejection(&mismatch{message: err.Error()})
	}
	octets, err := t.encode(parsed)
	if err != nil {
		return rejection(err)
	}
	return answer{accepted, octets}
}

// check judges a stream, named as ID@VERSION, as the output of a writer.
func check(stream string, octets []byte) answer {
	t := find(stream)
	if t == nil {
		return answer{status: unimplemented}
	}
	if err := t.check(octets, streamspec.Runs(memory)); err != nil {
		return rejection(err)
	}
	return answer{status: accepted}
}

func find(stream string) *table {
	id, digits, _ := strings.Cut(stream, "@")
	version, err := strconv.ParseUint(digits, 10, 32)
	for _, t := range tables {
		if t.id != id {
			continue
		}
		for _, known := range t.versions {
			if err != nil || uint64(known) == version {
				return t
			}
		}
	}
	return nil
}

// rejection is the answer where a stream breaks a rule, or a document does not fit.
func rejection(err error) answer {
	var broken *streamspec.Error
	if !errors.As(err, &broken) {
		members := map[string]any{"class": "document", "message": err.Error()}
		var wrong *mismatch
		if errors.As(err, &wrong) {
			members["path"], members["message"] = wrong.path, wrong.message
		}
		return answer{rejected, object(members)}
	}
	members := map[string]any{
		"class":    broken.Class().String(),
		"offset":   broken.Offset,
		"rule":     broken.Rule.ID,
		"path":     broken.Path,
		"record":   nil,
		"type":     nil,
		"instance": nil,
	}
	if r := broken.Record; r != nil {
		members["record"], members["type"] = r.Number, r.Type
		if r.HasInstance {
			members["instance"] = r.Instance
		}
	}
	return answer{rejected, object(members)}
}

func object(members map[string]any) []byte {
	text, err := json.Marshal(members)
	if err != nil {
		panic(err)
	}
	return text
}
