// Command read_lamp reads a lamp with code that was generated for it, and writes it again.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"lamp-streams/lamp"
)

func main() {
	input, err := io.ReadAll(os.Stdin)
	if err != nil {
		panic(err)
	}
	r := lamp.NewReader(input)
	header := lamp.NewLampHeader()
	header.Version = uint16(r.Version())
	var out bytes.Buffer
	w, err := lamp.NewWriter(&out, &header)
	for err == nil && r.Next() {
		switch r.Kind() {
		case lamp.KindSchedule:
			err = w.WriteSchedule(r.Schedule())
		case lamp.KindSwitch:
			err = w.WriteSwitch(r.Switch())
		case lamp.KindEnd:
			err = w.WriteEnd()
		case lamp.KindUnknown:
			err = w.WriteUnknown(r.RecordHeader().Kind, r.Body())
		}
	}
	if err != nil {
		panic(err)
	}
	if err := r.Err(); err != nil {
		fmt.Print(err)
		return
	}
	os.Stdout.Write(out.Bytes())
}
