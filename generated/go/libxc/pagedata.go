// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"encoding/binary"
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypePageData is the type code of a record PAGE_DATA.
const TypePageData uint32 = 0x1

// PageData: Guest frames, their types, and the content of those that have any. Most of an image
// consists of such records; a later one replaces what an earlier one said of the same frame.
type PageData struct {
	// Offset 0: Number of frames described. [libxc.page_data.count.min]
	Count uint32

	// Offset 4: Reserved.
	_ [4]byte

	// The frames and their types. [libxc.page_data.pfn.zero] [libxc.page_data.pfn.type.named]
	PFN streamspec.Array[Frame]

	// One page for each frame whose type is below `broken`, in the order of the frames.
	Pages []byte
}

// Counted gives the same record with the fields set that count others. What is too long for the
// field that counts it is refused when the record is written.
func (v PageData) Counted() PageData {
	v.Count = uint32(v.PFN.Len())
	return v
}

// decodeHead sets the fields of the first 8 octets.
func (v *PageData) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.Count = binary.BigEndian.Uint32(b[0:4])
		return
	}
	v.Count = binary.LittleEndian.Uint32(b[0:4])
}

// putHead sets octets that are zero to those of the first fields.
func (v *PageData) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.Count)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.Count)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *PageData) checkHead(b []byte, s *state) *streamspec.Error {
	if v.Count == 0 {
		return wire.Broken(&rulePageDataCountMin, 0, "count")
	}
	if s.Writer && binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&rulePageDataReservedZero, 4, "reserved")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *PageData) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if err := v.checkHead(b, s); err != nil {
		return 0, err
	}
	var octets []byte
	var ok bool
	var a wire.Arithmetic
	c := wire.Cursor{Body: b, At: 8}
	octets, ok = c.Elements(uint64(v.Count), 8)
	if !ok {
		return 0, wire.Broken(&rulePageDataPFNFits, c.Start, "pfn")
	}
	for i, o := 0, octets; len(o) > 0; i, o = i+1, o[8:] {
		e := Frame(s.order.Uint64(o))
		if s.Writer && e&0xff0000000000000 != 0 {
			return 0, wire.BrokenElement(&rulePageDataPFNZero, c.Start+8*i, "pfn", i)
		}
		if !e.Type().Known() {
			return 0, wire.BrokenElement(&rulePageDataPFNTypeNamed, c.Start+8*i, "pfn", i)
		}
	}
	v.PFN = streamspec.ArrayView(octets, 8, s.order, decodeFrame)
	v.Pages, ok = c.Take(a.ShiftLeft(wire.Count(v.PFN, func(it Frame) bool {
		return it.Type() < FrameTypeBroken
	}), uint64(s.domainHeader.PageShift)))
	if !ok || a.Failed {
		return 0, wire.Broken(&rulePageDataPagesFits, c.Start, "pages")
	}
	return c.At, nil
}

// append appends the octets of a body.
func (v *PageData) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:], s.order)
	for i := 0; i < v.PFN.Len(); i++ {
		b = s.order.AppendUint64(b, uint64(v.PFN.At(i)))
	}
	b = append(b, v.Pages...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *PageData) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(b, s); err != nil {
		return err
	}
	var a wire.Arithmetic
	at := 8
	if uint64(v.Count) != uint64(v.PFN.Len()) {
		return wire.Broken(&rulePageDataPFNFits, at, "pfn")
	}
	for i := 0; i < v.PFN.Len(); i++ {
		e := v.PFN.At(i)
		if s.Writer && e&0xff0000000000000 != 0 {
			return wire.BrokenElement(&rulePageDataPFNZero, at+8*i, "pfn", i)
		}
		if !e.Type().Known() {
			return wire.BrokenElement(&rulePageDataPFNTypeNamed, at+8*i, "pfn", i)
		}
	}
	at += 8 * v.PFN.Len()
	if a.ShiftLeft(wire.Count(v.PFN, func(it Frame) bool {
		return it.Type() < FrameTypeBroken
	}), uint64(s.domainHeader.PageShift)) != uint64(len(v.Pages)) || a.Failed {
		return wire.Broken(&rulePageDataPagesFits, at, "pages")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v PageData) Cleared() PageData {
	v.PFN = v.PFN.Map(func(it Frame) Frame {
		return it &^ 0xff0000000000000
	})
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *PageData) checkRules(s *state) *streamspec.Error {
	if s.version >= 3 && !s.seen[KindStaticDataEnd] {
		return wire.Broken(&rulePageDataFollowsStaticData, 0, "")
	}
	if s.domainHeader.Type == DomainTypeX86PV && !s.seen[KindX86PVP2mFrames] {
		return wire.Broken(&rulePageDataFollowsP2m, 0, "")
	}
	return nil
}

// Frame: A guest frame and its type.
type Frame uint64

// PFN: Number of the frame.
func (v Frame) PFN() uint64 {
	return uint64(v & 0xfffffffffffff)
}

// WithPFN gives the same bits, but for PFN, of which the lowest 52 bits are taken.
func (v Frame) WithPFN(value uint64) Frame {
	return v&^0xfffffffffffff | Frame(value)&0xfffffffffffff
}

// Type: What the frame is used for.
func (v Frame) Type() FrameType {
	return FrameType(v >> 60)
}

// WithType gives the same bits, but for Type, of which the lowest 4 bits are taken.
func (v Frame) WithType(value FrameType) Frame {
	return v&^0xf000000000000000 | Frame(value)&15<<60
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v Frame) String() string {
	return wire.BitsText(uint64(v), frameParts)
}

// ParseFrame gives what String makes into a text.
func ParseFrame(text string) (value Frame, ok bool) {
	bits, ok := wire.ParseBits(text, frameParts)
	value = Frame(bits)
	return value, ok && uint64(value) == bits
}

// frameParts are what the parts are called.
var frameParts = []wire.Part{
	{Name: "pfn", Low: 0, Width: 52},
	{Name: "type", Low: 60, Width: 4,
		Text: func(value uint64) string { return FrameType(value).String() },
		Parse: func(text string) (uint64, bool) {
			value, ok := ParseFrameType(text)
			return uint64(value), ok
		},
	},
}

// FrameType: What a guest frame is used for; the numbers are those of XEN_DOMCTL_PFINFO,
// shifted right.
type FrameType uint8

const (
	// FrameTypeNotab: An ordinary page.
	FrameTypeNotab FrameType = 0

	// FrameTypeL1tab: A page table of level 1.
	FrameTypeL1tab FrameType = 1

	// FrameTypeL2tab: A page table of level 2.
	FrameTypeL2tab FrameType = 2

	// FrameTypeL3tab: A page table of level 3.
	FrameTypeL3tab FrameType = 3

	// FrameTypeL4tab: A page table of level 4.
	FrameTypeL4tab FrameType = 4

	// FrameTypeL1tabPin: A page table of level 1, pinned.
	FrameTypeL1tabPin FrameType = 9

	// FrameTypeL2tabPin: A page table of level 2, pinned.
	FrameTypeL2tabPin FrameType = 10

	// FrameTypeL3tabPin: A page table of level 3, pinned.
	FrameTypeL3tabPin FrameType = 11

	// FrameTypeL4tabPin: A page table of level 4, pinned.
	FrameTypeL4tabPin FrameType = 12

	// FrameTypeBroken: A broken page; it has no content.
	FrameTypeBroken FrameType = 13

	// FrameTypeXalloc: A page that is to be allocated and nothing more; it has no content.
	FrameTypeXalloc FrameType = 14

	// FrameTypeXtab: No page, or no longer one; it has no content.
	FrameTypeXtab FrameType = 15
)

// Known tells whether the value has a name.
func (v FrameType) Known() bool {
	switch v {
	case FrameTypeNotab, FrameTypeL1tab, FrameTypeL2tab, FrameTypeL3tab, FrameTypeL4tab, FrameTypeL1tabPin, FrameTypeL2tabPin, FrameTypeL3tabPin, FrameTypeL4tabPin, FrameTypeBroken, FrameTypeXalloc, FrameTypeXtab:
		return true
	}
	return false
}

// String gives the name of the value, or its number if it has none.
func (v FrameType) String() string {
	switch v {
	case FrameTypeNotab:
		return "notab"
	case FrameTypeL1tab:
		return "l1tab"
	case FrameTypeL2tab:
		return "l2tab"
	case FrameTypeL3tab:
		return "l3tab"
	case FrameTypeL4tab:
		return "l4tab"
	case FrameTypeL1tabPin:
		return "l1tab_pin"
	case FrameTypeL2tabPin:
		return "l2tab_pin"
	case FrameTypeL3tabPin:
		return "l3tab_pin"
	case FrameTypeL4tabPin:
		return "l4tab_pin"
	case FrameTypeBroken:
		return "broken"
	case FrameTypeXalloc:
		return "xalloc"
	case FrameTypeXtab:
		return "xtab"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseFrameType gives the value with a name.
func ParseFrameType(name string) (value FrameType, ok bool) {
	switch name {
	case "notab":
		return FrameTypeNotab, true
	case "l1tab":
		return FrameTypeL1tab, true
	case "l2tab":
		return FrameTypeL2tab, true
	case "l3tab":
		return FrameTypeL3tab, true
	case "l4tab":
		return FrameTypeL4tab, true
	case "l1tab_pin":
		return FrameTypeL1tabPin, true
	case "l2tab_pin":
		return FrameTypeL2tabPin, true
	case "l3tab_pin":
		return FrameTypeL3tabPin, true
	case "l4tab_pin":
		return FrameTypeL4tabPin, true
	case "broken":
		return FrameTypeBroken, true
	case "xalloc":
		return FrameTypeXalloc, true
	case "xtab":
		return FrameTypeXtab, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v FrameType) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *FrameType) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseFrameType)
	return err
}
