// Code generated from spec/xenstore/records by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeGlobalQuotaData is the type code of a record GLOBAL_QUOTA_DATA.
const TypeGlobalQuotaData uint32 = 0x6

// GlobalQuotaData: The quota of every domain, and those of the daemon as a whole.
type GlobalQuotaData struct {
	// Offset 0: Number of quota that apply to each domain.
	NDomQuota uint16

	// Offset 2: Number of quota that apply to all domains together.
	NGlobQuota uint16

	// Default quota for each domain, 0 for unlimited.
	DomQuota streamspec.Array[uint32]

	// Quota for all domains together, 0 for unlimited.
	GlobQuota streamspec.Array[uint32]

	// Names of the quota, in the order of their values.
	// [xenstore.global_quota_data.quota_names.terminated]
	QuotaNames streamspec.Strings
}

// Counted gives the same record with the fields set that count others. What is too long for the
// field that counts it is refused when the record is written.
func (v GlobalQuotaData) Counted() GlobalQuotaData {
	v.NDomQuota = uint16(v.DomQuota.Len())
	v.NGlobQuota = uint16(v.GlobQuota.Len())
	return v
}

// decodeHead sets the fields of the first 4 octets.
func (v *GlobalQuotaData) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:4:4]
	if order == streamspec.BigEndian {
		v.NDomQuota = binary.BigEndian.Uint16(b[0:2])
		v.NGlobQuota = binary.BigEndian.Uint16(b[2:4])
		return
	}
	v.NDomQuota = binary.LittleEndian.Uint16(b[0:2])
	v.NGlobQuota = binary.LittleEndian.Uint16(b[2:4])
}

// putHead sets octets that are zero to those of the first fields.
func (v *GlobalQuotaData) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:4:4]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint16(o[0:2], v.NDomQuota)
		binary.BigEndian.PutUint16(o[2:4], v.NGlobQuota)
		return
	}
	binary.LittleEndian.PutUint16(o[0:2], v.NDomQuota)
	binary.LittleEndian.PutUint16(o[2:4], v.NGlobQuota)
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *GlobalQuotaData) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	var octets []byte
	var ok bool
	c := wire.Cursor{Body: b, At: 4}
	octets, ok = c.Elements(uint64(v.NDomQuota), 4)
	if !ok {
		return 0, wire.Broken(&ruleGlobalQuotaDataDomQuotaFits, c.Start, "dom_quota")
	}
	v.DomQuota = streamspec.ArrayView(octets, 4, s.order, wire.Uint32)
	octets, ok = c.Elements(uint64(v.NGlobQuota), 4)
	if !ok {
		return 0, wire.Broken(&ruleGlobalQuotaDataGlobQuotaFits, c.Start, "glob_quota")
	}
	v.GlobQuota = streamspec.ArrayView(octets, 4, s.order, wire.Uint32)
	c.Mark()
	for i, count := uint64(0), uint64(v.NDomQuota)+uint64(v.NGlobQuota); i < count; i++ {
		switch _, unread := c.String(); unread {
		case wire.Missing:
			return 0, wire.Broken(&ruleGlobalQuotaDataQuotaNamesFits, c.Marked, "quota_names")
		case wire.Unterminated:
			return 0, wire.BrokenElement(&ruleGlobalQuotaDataQuotaNamesTerminated, c.Start, "quota_names", int(i))
		}
	}
	v.QuotaNames = streamspec.StringsView(c.Since())
	return c.At, nil
}

// append appends the octets of a body.
func (v *GlobalQuotaData) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 4)...)
	v.putHead(b[len(b)-4:], s.order)
	for i := 0; i < v.DomQuota.Len(); i++ {
		b = s.order.AppendUint32(b, v.DomQuota.At(i))
	}
	for i := 0; i < v.GlobQuota.Len(); i++ {
		b = s.order.AppendUint32(b, v.GlobQuota.At(i))
	}
	b = append(b, v.QuotaNames.Octets()...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *GlobalQuotaData) checkWrite(b []byte, s *state) *streamspec.Error {
	at := 4
	if uint64(v.NDomQuota) != uint64(v.DomQuota.Len()) {
		return wire.Broken(&ruleGlobalQuotaDataDomQuotaFits, at, "dom_quota")
	}
	at += 4 * v.DomQuota.Len()
	if uint64(v.NGlobQuota) != uint64(v.GlobQuota.Len()) {
		return wire.Broken(&ruleGlobalQuotaDataGlobQuotaFits, at, "glob_quota")
	}
	at += 4 * v.GlobQuota.Len()
	if uint64(v.NDomQuota)+uint64(v.NGlobQuota) != uint64(v.QuotaNames.Len()) {
		return wire.Broken(&ruleGlobalQuotaDataQuotaNamesFits, at, "quota_names")
	}
	if o := v.QuotaNames.Octets(); len(o) > 0 && o[len(o)-1] != 0 {
		return wire.Broken(&ruleGlobalQuotaDataQuotaNamesTerminated, at, "quota_names")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v GlobalQuotaData) Cleared() GlobalQuotaData {
	return v
}
