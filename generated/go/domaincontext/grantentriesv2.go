// Code generated from spec/domain-context/records by `cargo codegen`. DO NOT EDIT.

package domaincontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeGrantEntriesV2 is the type code of a record GRANT_ENTRIES_V2.
const TypeGrantEntriesV2 uint32 = 0x12

// GrantEntriesV2: A run of grant table entries in the layout of version 2.
type GrantEntriesV2 struct {
	// Offset 0: Grant reference of the first entry.
	FirstRef uint32

	// Offset 4: Number of entries. [domain-context.grant_entries_v2.count.min]
	Count uint32

	// The entries, by ascending reference.
	Entries streamspec.Array[GrantEntryV2]
}

// Counted gives the same record with the fields set that count others. What is too long for the
// field that counts it is refused when the record is written.
func (v GrantEntriesV2) Counted() GrantEntriesV2 {
	v.Count = uint32(v.Entries.Len())
	return v
}

// decodeHead sets the fields of the first 8 octets.
func (v *GrantEntriesV2) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.FirstRef = binary.BigEndian.Uint32(b[0:4])
		v.Count = binary.BigEndian.Uint32(b[4:8])
		return
	}
	v.FirstRef = binary.LittleEndian.Uint32(b[0:4])
	v.Count = binary.LittleEndian.Uint32(b[4:8])
}

// putHead sets octets that are zero to those of the first fields.
func (v *GrantEntriesV2) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.FirstRef)
		binary.BigEndian.PutUint32(o[4:8], v.Count)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.FirstRef)
	binary.LittleEndian.PutUint32(o[4:8], v.Count)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *GrantEntriesV2) checkHead() *streamspec.Error {
	if v.Count == 0 {
		return wire.Broken(&ruleGrantEntriesV2CountMin, 4, "count")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *GrantEntriesV2) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if err := v.checkHead(); err != nil {
		return 0, err
	}
	var octets []byte
	var ok bool
	c := wire.Cursor{Body: b, At: 8}
	octets, ok = c.Elements(uint64(v.Count), 16)
	if !ok {
		return 0, wire.Broken(&ruleGrantEntriesV2EntriesFits, c.Start, "entries")
	}
	for i, o := 0, octets; len(o) > 0; i, o = i+1, o[16:] {
		var e GrantEntryV2
		e.Decode(o, s.order)
		if err := e.check(); err != nil {
			return 0, wire.Element(err, c.Start+16*i, "entries", i)
		}
	}
	v.Entries = streamspec.ArrayView(octets, 16, s.order, decodeGrantEntryV2)
	return c.At, nil
}

// append appends the octets of a body.
func (v *GrantEntriesV2) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:], s.order)
	for i := 0; i < v.Entries.Len(); i++ {
		e := v.Entries.At(i)
		b = e.Append(b, s.order)
	}
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *GrantEntriesV2) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(); err != nil {
		return err
	}
	at := 8
	if uint64(v.Count) != uint64(v.Entries.Len()) {
		return wire.Broken(&ruleGrantEntriesV2EntriesFits, at, "entries")
	}
	for i := 0; i < v.Entries.Len(); i++ {
		e := v.Entries.At(i)
		if err := e.check(); err != nil {
			return wire.Element(err, at+16*i, "entries", i)
		}
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v GrantEntriesV2) Cleared() GrantEntriesV2 {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *GrantEntriesV2) checkRules(s *state) *streamspec.Error {
	if uint64(v.FirstRef)+uint64(v.Count) > 0x100000000 {
		return wire.Broken(&ruleGrantEntriesV2Range, 0, "first_ref")
	}
	if s.seen[KindGrantEntriesV1] {
		return wire.Broken(&ruleGrantEntriesV2Exclusive, 0, "")
	}
	if wire.Any(v.Entries, func(it GrantEntryV2) bool {
		return uint64(it.PageOffset)+uint64(it.PageLength) > 0x1000
	}) {
		return wire.Broken(&ruleGrantEntriesV2PartOfPage, 8, "entries")
	}
	if wire.Any(v.Entries, func(it GrantEntryV2) bool {
		return !it.Flags.SubPage() && uint64(it.PageOffset)+uint64(it.PageLength) != 0
	}) {
		return wire.Broken(&ruleGrantEntriesV2WholePage, 8, "entries")
	}
	return nil
}

// GrantEntryV2: A grant table entry of version 2, for a whole page or a part of one.
type GrantEntryV2 struct {
	// Offset 0: What is granted. [domain-context.grant_entry_v2.flags.zero]
	// [domain-context.grant_entry_v2.flags.kind.named]
	Flags GrantFlags

	// Offset 2: The domain that it is granted to.
	Domid uint16

	// Offset 4: First octet of the page that is granted.
	// [domain-context.grant_entry_v2.page_offset.max]
	PageOffset uint16

	// Offset 6: Octets granted, where only a part of the page is.
	PageLength uint16

	// Offset 8: The frame that is granted.
	Frame uint64
}

// GrantEntryV2Size is the size of GrantEntryV2 in octets.
const GrantEntryV2Size = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *GrantEntryV2) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:16:16]
	if order == streamspec.BigEndian {
		v.Flags = GrantFlags(binary.BigEndian.Uint16(b[0:2]))
		v.Domid = binary.BigEndian.Uint16(b[2:4])
		v.PageOffset = binary.BigEndian.Uint16(b[4:6])
		v.PageLength = binary.BigEndian.Uint16(b[6:8])
		v.Frame = binary.BigEndian.Uint64(b[8:16])
		return
	}
	v.Flags = GrantFlags(binary.LittleEndian.Uint16(b[0:2]))
	v.Domid = binary.LittleEndian.Uint16(b[2:4])
	v.PageOffset = binary.LittleEndian.Uint16(b[4:6])
	v.PageLength = binary.LittleEndian.Uint16(b[6:8])
	v.Frame = binary.LittleEndian.Uint64(b[8:16])
}

// Append appends the 16 octets that v stands for.
func (v *GrantEntryV2) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *GrantEntryV2) put(o []byte, order streamspec.ByteOrder) {
	o = o[:16:16]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint16(o[0:2], uint16(v.Flags))
		binary.BigEndian.PutUint16(o[2:4], v.Domid)
		binary.BigEndian.PutUint16(o[4:6], v.PageOffset)
		binary.BigEndian.PutUint16(o[6:8], v.PageLength)
		binary.BigEndian.PutUint64(o[8:16], v.Frame)
		return
	}
	binary.LittleEndian.PutUint16(o[0:2], uint16(v.Flags))
	binary.LittleEndian.PutUint16(o[2:4], v.Domid)
	binary.LittleEndian.PutUint16(o[4:6], v.PageOffset)
	binary.LittleEndian.PutUint16(o[6:8], v.PageLength)
	binary.LittleEndian.PutUint64(o[8:16], v.Frame)
}

// check checks the fields, in their order.
func (v *GrantEntryV2) check() *streamspec.Error {
	if v.Flags&0xfe00 != 0 {
		return wire.Broken(&ruleGrantEntryV2FlagsZero, 0, "flags")
	}
	if !v.Flags.Kind().Known() {
		return wire.Broken(&ruleGrantEntryV2FlagsKindNamed, 0, "flags")
	}
	if v.PageOffset > 4095 {
		return wire.Broken(&ruleGrantEntryV2PageOffsetMax, 4, "page_offset")
	}
	return nil
}
