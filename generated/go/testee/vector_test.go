package main

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// parseVector gives the octets of a vector of the conformance suite, as its README describes them.
func parseVector(text string) ([]byte, error) {
	var octets []byte
	body := false
	for _, line := range strings.Split(text, "\n") {
		if line == "---" {
			break
		}
		key, _, isKey := strings.Cut(line, ": ")
		if !body && (line == "" || line[0] == '#' || isKey && !strings.ContainsAny(key, " \"(#")) {
			continue
		}
		body = true
		items, err := splitItems(line)
		if err != nil {
			return nil, err
		}
		for _, item := range items {
			if octets, err = appendItem(octets, item); err != nil {
				return nil, err
			}
		}
	}
	return octets, nil
}

// splitItems splits a line at spaces outside of strings, up to a comment.
func splitItems(line string) ([]string, error) {
	var items []string
	for {
		line = strings.TrimLeft(line, " \t")
		if line == "" || line[0] == '#' {
			return items, nil
		}
		end := 0
		for quoted := false; end < len(line) && (quoted || line[end] != ' '); end++ {
			switch {
			case line[end] == '"':
				quoted = !quoted
			case line[end] == '\\':
				end++
			}
		}
		if end > len(line) {
			return nil, fmt.Errorf("%s ends within a string", line)
		}
		items = append(items, line[:end])
		line = line[end:]
	}
}

func appendItem(octets []byte, item string) ([]byte, error) {
	times := 1
	if at := strings.LastIndexByte(item, '*'); at > strings.LastIndexByte(item, '"') {
		var err error
		if times, err = strconv.Atoi(item[at+1:]); err != nil {
			return nil, err
		}
		item = item[:at]
	}
	one, err := parseItem(item)
	for ; times > 0; times-- {
		octets = append(octets, one...)
	}
	return octets, err
}

func parseItem(item string) ([]byte, error) {
	if item[0] == '"' {
		text, err := strconv.Unquote(strings.ReplaceAll(item, `\0`, `\x00`))
		return []byte(text), err
	}
	order, number, ok := strings.Cut(strings.TrimSuffix(item, ")"), "(")
	if !ok {
		return hex.DecodeString(item)
	}
	size, err := strconv.Atoi(order[2:])
	if err != nil {
		return nil, err
	}
	value, err := strconv.ParseUint(number, 0, 64)
	if err != nil {
		negative, err := strconv.ParseInt(number, 0, 64)
		if err != nil {
			return nil, err
		}
		value = uint64(negative)
	}
	one := make([]byte, size/8)
	for i := range one {
		at := i
		if order[:2] == "be" {
			at = len(one) - 1 - i
		}
		one[at] = byte(value >> (8 * i))
	}
	return one, nil
}
