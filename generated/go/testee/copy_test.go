package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/streamspec/streamspec/generated/go/domaincontext"
	"github.com/streamspec/streamspec/generated/go/domaincontextv1"
	"github.com/streamspec/streamspec/generated/go/domaincontextv10"
	"github.com/streamspec/streamspec/generated/go/hvmcontext"
	"github.com/streamspec/streamspec/generated/go/libxc"
	"github.com/streamspec/streamspec/generated/go/libxl"
	"github.com/streamspec/streamspec/generated/go/streamspec"
	"github.com/streamspec/streamspec/generated/go/xapi"
	"github.com/streamspec/streamspec/generated/go/xenstore"
)

// from gives records of any kind, to takes them.
type from[R any] interface {
	Next() bool
	Err() error
	Record() R
}

type to[R any] interface {
	Write(R) error
	Close() error
}

// copied passes each record of a stream on, cleared and, if so wished, by way of JSON.
func copied[R interface{ Cleared() R }](r from[R], w to[R], byJSON bool) error {
	for r.Next() {
		record := r.Record().Cleared()
		if byJSON {
			text, err := json.Marshal(record)
			if err != nil {
				return err
			}
			record = *new(R)
			if err := json.Unmarshal(text, &record); err != nil {
				return err
			}
		}
		if err := w.Write(record); err != nil {
			return err
		}
	}
	if err := r.Err(); err != nil {
		return err
	}
	return w.Close()
}

// same gives what it is given: the writer of a stream, unless that cannot begin.
func same[R interface{ Cleared() R }, W to[R]](r from[R], w W, err error, byJSON bool) error {
	if err != nil {
		return err
	}
	return copied[R](r, w, byJSON)
}

// copies copies streams of each description.
var copies = map[string]func(octets []byte, out io.Writer, byJSON bool) error{
	"domain-context": func(octets []byte, out io.Writer, byJSON bool) error {
		r := domaincontext.NewReader(octets)
		image, domain := r.ImageHeader().Cleared(), r.DomainHeader().Cleared()
		w, err := domaincontext.NewWriter(out, &image, &domain)
		return same[domaincontext.Record](r, w, err, byJSON)
	},
	"domain-context-v1": func(octets []byte, out io.Writer, byJSON bool) error {
		w, err := domaincontextv1.NewWriter(out)
		return same[domaincontextv1.Record](domaincontextv1.NewReader(octets), w, err, byJSON)
	},
	"domain-context-v10": func(octets []byte, out io.Writer, byJSON bool) error {
		w, err := domaincontextv10.NewWriter(out)
		return same[domaincontextv10.Record](domaincontextv10.NewReader(octets), w, err, byJSON)
	},
	"hvm-context": func(octets []byte, out io.Writer, byJSON bool) error {
		w, err := hvmcontext.NewWriter(out)
		return same[hvmcontext.Record](hvmcontext.NewReader(octets), w, err, byJSON)
	},
	"libxc": func(octets []byte, out io.Writer, byJSON bool) error {
		r := libxc.NewReader(octets)
		image, domain := r.ImageHeader().Cleared(), r.DomainHeader().Cleared()
		w, err := libxc.NewWriter(out, &image, &domain)
		return same[libxc.Record](r, w, err, byJSON)
	},
	"libxl": func(octets []byte, out io.Writer, byJSON bool) error {
		r := libxl.NewReader(octets)
		header := r.Header().Cleared()
		w, err := libxl.NewWriter(out, &header)
		return same[libxl.Record](r, w, err, byJSON)
	},
	"xapi": func(octets []byte, out io.Writer, byJSON bool) error {
		r := xapi.NewReader(octets)
		head := r.Head().Cleared()
		w, err := xapi.NewWriter(out, &head)
		return same[xapi.Record](r, w, err, byJSON)
	},
	"xenstore": func(octets []byte, out io.Writer, byJSON bool) error {
		r := xenstore.NewReader(octets)
		image := r.ImageHeader().Cleared()
		w, err := xenstore.NewWriter(out, &image)
		return same[xenstore.Record](r, w, err, byJSON)
	},
}

// TestCopies reads every vector and writes it again, record by record: what keeps the writers' rules comes
// out as it went in, and nothing is refused for what readers pass over.
func TestCopies(t *testing.T) {
	for _, b := range tables {
		kept, changed := 0, 0
		for name, octets := range seeds(t, b.description) {
			r := b.octets(octets)
			for r.Next() {
			}
			if r.Err() != nil {
				continue
			}
			for _, byJSON := range []bool{false, true} {
				var out bytes.Buffer
				err := copies[b.description](octets, &out, byJSON)
				var broken *streamspec.Error
				if errors.As(err, &broken) && !errors.Is(err, streamspec.ClassReserved) && b.check(octets) != nil {
					continue
				}
				if err != nil {
					t.Errorf("%s/%s: %v", b.description, name, err)
					continue
				}
				// A layout with fewer fields is passed on, although nobody is to write it.
				if err := b.check(out.Bytes()); err != nil && !errors.Is(err, streamspec.ClassLength) {
					t.Errorf("%s/%s: the copy: %v", b.description, name, err)
				}
				switch same := bytes.Equal(out.Bytes(), octets); {
				case same:
					kept++
				case b.check(octets) == nil && !strings.HasPrefix(name, "ignored-"):
					t.Errorf("%s/%s: %x, not %x", b.description, name, out.Bytes(), octets)
				default:
					changed++
				}
			}
		}
		t.Logf("%s: %d copies are what they were, %d were cleared", b.description, kept, changed)
		if kept == 0 {
			t.Errorf("%s: no vector was copied", b.description)
		}
	}
}

// TestCopiesWithin clears every HVM context in the body of a record as it is cleared by itself.
func TestCopiesWithin(t *testing.T) {
	cleared := 0
	for name, octets := range seeds(t, "hvm-context") {
		if hvmcontext.Verify(octets) != nil {
			continue
		}
		var alone, out bytes.Buffer
		byItself := copies["hvm-context"](octets, &alone, false)
		image, domain := libxc.NewImageHeader(), libxc.DomainHeader{Type: libxc.DomainTypeX86HVM, PageShift: 12}
		w, err := libxc.NewWriter(&out, &image, &domain)
		if err != nil {
			t.Fatal(err)
		}
		if err := w.WriteStaticDataEnd(); err != nil {
			t.Fatal(err)
		}
		context := libxc.HVMContext{HVMCtx: octets}.Cleared()
		if err := w.WriteHVMContext(&context); (err == nil) != (byItself == nil) {
			t.Errorf("%s: %v, and %v by itself", name, err, byItself)
		}
		if byItself == nil && !bytes.Equal(context.HVMCtx, alone.Bytes()) {
			t.Errorf("%s: %x, not %x", name, context.HVMCtx, alone.Bytes())
		}
		if !bytes.Equal(context.HVMCtx, octets) {
			cleared++
		}
	}
	if cleared == 0 {
		t.Error("nothing was cleared")
	}
}

// TestJSON loses nothing of arrays, strings, bits, enums.
func TestJSON(t *testing.T) {
	params := libxc.HVMParams{Param: streamspec.ArrayOf(
		libxc.HVMParam{Index: libxc.HVMParamIndexViridian, Value: 1 << 63},
		libxc.HVMParam{Index: 4711},
	)}
	text, err := json.Marshal(params.Counted())
	if err != nil {
		t.Fatal(err)
	}
	want := `{"Count":2,"Param":[{"Index":"viridian","Value":9223372036854775808},{"Index":"4711","Value":0}]}`
	if string(text) != want {
		t.Errorf("%s, not %s", text, want)
	}
	var back libxc.HVMParams
	if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(back, params.Counted()) {
		t.Errorf("%+v, %v", back, err)
	}
}

// TestNames tells values by their names, and takes them.
func TestNames(t *testing.T) {
	frame := libxc.Frame(5).WithType(libxc.FrameTypeL4tabPin)
	if text := frame.String(); text != "pfn=5|type=l4tab_pin" {
		t.Error(text)
	}
	for _, frame := range []libxc.Frame{frame, frame | 1<<55, 0, 1 << 60, 0xff << 52} {
		if back, ok := libxc.ParseFrame(frame.String()); !ok || back != frame {
			t.Errorf("%v is %v", frame, back)
		}
	}
	for _, text := range []string{"", "pfn=x", "type=l4tab_pin|type=l4tab", "pfn=4503599627370496", "mfn=1"} {
		if value, ok := libxc.ParseFrame(text); ok {
			t.Errorf("%q is %v", text, value)
		}
	}
	kind, ok := libxc.ParseKind("PAGE_DATA")
	if !ok || kind != libxc.KindPageData || kind.String() != "PAGE_DATA" || kind.Optional() {
		t.Error(kind, ok)
	}
	if !libxc.KindUnknown.Optional() {
		t.Error("an unknown record is optional")
	}
}

// TestArrays goes over an array, and stops.
func TestArrays(t *testing.T) {
	sum := 0
	streamspec.ArrayOf(1, 2, 3, 4).Map(func(n int) int { return 2 * n }).All(func(i, n int) bool {
		sum += n
		return i < 2
	})
	if sum != 12 {
		t.Error(sum)
	}
	names := streamspec.StringsOf("a", "", "bc")
	if got := string(names.At(2)); got != "bc" || names.Len() != 3 {
		t.Error(got)
	}
}

// TestHandlers saves a stream with savers, and loads it with handlers, of which one stops.
func TestHandlers(t *testing.T) {
	var out bytes.Buffer
	image := libxc.NewImageHeader()
	domain := libxc.DomainHeader{Type: libxc.DomainTypeX86HVM, PageShift: 12}
	w, err := libxc.NewWriter(&out, &image, &domain)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); !errors.Is(err, streamspec.ClassTruncated) {
		t.Errorf("an unfinished stream is closed: %v", err)
	}
	err = w.Save(libxc.Savers{
		StaticDataEnd: (*libxc.Writer).WriteStaticDataEnd,
		X86TSCInfo: func(w *libxc.Writer) error {
			return w.WriteX86TSCInfo(&libxc.X86TSCInfo{KHZ: 1000})
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	stopped := errors.New("stopped")
	khz := uint32(0)
	err = libxc.NewReader(out.Bytes()).Load(libxc.Handlers{
		X86TSCInfo: func(_ *libxc.RecordHeader, v *libxc.X86TSCInfo) error {
			khz = v.KHZ
			return nil
		},
		End: func(*libxc.RecordHeader) error { return stopped },
	})
	if err != stopped || khz != 1000 {
		t.Errorf("%v, %d", err, khz)
	}
}
