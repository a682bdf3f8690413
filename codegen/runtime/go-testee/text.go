package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"
)

// deepest is how deep objects and arrays stand in one another.
const deepest = 127

// parse reads a document, more strictly than most: what two readers would read in two ways is refused.
// Numbers keep their digits.
func parse(document []byte) (value, error) {
	decoder := json.NewDecoder(bytes.NewReader(document))
	decoder.UseNumber()
	var content any
	if err := decoder.Decode(&content); err != nil {
		return value{}, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return value{}, errors.New("something follows the document")
	}
	if !utf8.Valid(document) || !paired(document) {
		return value{}, errors.New("a string is no text")
	}
	if err := unique(document); err != nil {
		return value{}, err
	}
	return value{content: content, failure: new(failure)}, nil
}

// paired tells whether each escape that is half a character has its other half.
func paired(document []byte) bool {
	for at := 0; at < len(document); at++ {
		if document[at] != '\\' {
			continue
		}
		code, ok := escape(document[at:])
		switch {
		case !ok:
			at++
		case code >= 0xdc00 && code <= 0xdfff:
			return false
		case code >= 0xd800 && code <= 0xdbff:
			low, ok := escape(document[at+6:])
			if !ok || low < 0xdc00 || low > 0xdfff {
				return false
			}
			at += 11
		default:
			at += 5
		}
	}
	return true
}

// escape gives the code of an escape in hexadecimal digits, if one stands there.
func escape(text []byte) (uint64, bool) {
	if len(text) < 6 || text[0] != '\\' || text[1] != 'u' {
		return 0, false
	}
	code, err := strconv.ParseUint(string(text[2:6]), 16, 16)
	return code, err == nil
}

// level is an object or array that has begun: the names of its members, none in an array, and whether a
// name comes next.
type level struct {
	names map[string]bool
	named bool
}

// unique goes over a document that is JSON: no object has two members of one name, no number is beyond
// all that others may hold it in, and nothing is too deep.
func unique(document []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(document))
	decoder.UseNumber()
	var levels []level
	for {
		token, err := decoder.Token()
		if err != nil {
			return nil
		}
		if token == json.Delim('}') || token == json.Delim(']') {
			levels = levels[:len(levels)-1]
			continue
		}
		if n := len(levels) - 1; n >= 0 && levels[n].names != nil {
			levels[n].named = !levels[n].named
			if name, _ := token.(string); levels[n].named {
				if levels[n].names[name] {
					return errors.New("a member stands there twice")
				}
				levels[n].names[name] = true
			}
		}
		switch token := token.(type) {
		case json.Delim:
			of := level{}
			if token == '{' {
				of.names = map[string]bool{}
			}
			if levels = append(levels, of); len(levels) > deepest {
				return errors.New("this is nested too deeply")
			}
		case json.Number:
			if _, err := strconv.ParseFloat(token.String(), 64); err != nil {
				return err
			}
		}
	}
}
