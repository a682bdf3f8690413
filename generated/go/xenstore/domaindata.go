// Code generated from spec/xenstore/records by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeDomainData is the type code of a record DOMAIN_DATA.
const TypeDomainData uint32 = 0x7

// DomainData: The quota and features of one domain.
type DomainData struct {
	// Offset 0: The domain. [xenstore.domain_data.domain-id.unique]
	DomainID uint16

	// Offset 2: Number of quota.
	NQuota uint16

	// Offset 4: Feature bits that the guest sees at offset 2064 of its ring page. Reserved before
	// version 2.
	Features ServerFeatures

	// Values of the quota, 0 for unlimited.
	QuotaVal streamspec.Array[uint32]

	// Names of the quota, in the order of their values.
	// [xenstore.domain_data.quota_names.terminated]
	QuotaNames streamspec.Strings
}

// Counted gives the same record with the fields set that count others. What is too long for the
// field that counts it is refused when the record is written.
func (v DomainData) Counted() DomainData {
	v.NQuota = uint16(v.QuotaVal.Len())
	v.NQuota = uint16(v.QuotaNames.Len())
	return v
}

// decodeHead sets the fields of the first 8 octets.
func (v *DomainData) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.DomainID = binary.BigEndian.Uint16(b[0:2])
		v.NQuota = binary.BigEndian.Uint16(b[2:4])
		v.Features = ServerFeatures(binary.BigEndian.Uint32(b[4:8]))
		return
	}
	v.DomainID = binary.LittleEndian.Uint16(b[0:2])
	v.NQuota = binary.LittleEndian.Uint16(b[2:4])
	v.Features = ServerFeatures(binary.LittleEndian.Uint32(b[4:8]))
}

// putHead sets octets that are zero to those of the first fields.
func (v *DomainData) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint16(o[0:2], v.DomainID)
		binary.BigEndian.PutUint16(o[2:4], v.NQuota)
		binary.BigEndian.PutUint32(o[4:8], uint32(v.Features))
		return
	}
	binary.LittleEndian.PutUint16(o[0:2], v.DomainID)
	binary.LittleEndian.PutUint16(o[2:4], v.NQuota)
	binary.LittleEndian.PutUint32(o[4:8], uint32(v.Features))
}

// checkHead checks the fields of the fixed part, in their order.
func (v *DomainData) checkHead(b []byte, s *state) *streamspec.Error {
	if s.domainDataDomainIDValues.Has(uint64(v.DomainID)) {
		return wire.Broken(&ruleDomainDataDomainIDUnique, 0, "domain_id")
	}
	if s.version < 2 {
		if s.Writer && binary.LittleEndian.Uint32(b[4:8]) != 0 {
			return wire.Broken(&ruleDomainDataFeaturesZero, 4, "features")
		}
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *DomainData) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if s.version < 2 {
		v.Features = 0
	}
	if err := v.checkHead(b, s); err != nil {
		return 0, err
	}
	var octets []byte
	var ok bool
	c := wire.Cursor{Body: b, At: 8}
	octets, ok = c.Elements(uint64(v.NQuota), 4)
	if !ok {
		return 0, wire.Broken(&ruleDomainDataQuotaValFits, c.Start, "quota_val")
	}
	v.QuotaVal = streamspec.ArrayView(octets, 4, s.order, wire.Uint32)
	c.Mark()
	for i, count := uint64(0), uint64(v.NQuota); i < count; i++ {
		switch _, unread := c.String(); unread {
		case wire.Missing:
			return 0, wire.Broken(&ruleDomainDataQuotaNamesFits, c.Marked, "quota_names")
		case wire.Unterminated:
			return 0, wire.BrokenElement(&ruleDomainDataQuotaNamesTerminated, c.Start, "quota_names", int(i))
		}
	}
	v.QuotaNames = streamspec.StringsView(c.Since())
	return c.At, nil
}

// append appends the octets of a body.
func (v *DomainData) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:], s.order)
	for i := 0; i < v.QuotaVal.Len(); i++ {
		b = s.order.AppendUint32(b, v.QuotaVal.At(i))
	}
	b = append(b, v.QuotaNames.Octets()...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *DomainData) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(b, s); err != nil {
		return err
	}
	at := 8
	if uint64(v.NQuota) != uint64(v.QuotaVal.Len()) {
		return wire.Broken(&ruleDomainDataQuotaValFits, at, "quota_val")
	}
	at += 4 * v.QuotaVal.Len()
	if uint64(v.NQuota) != uint64(v.QuotaNames.Len()) {
		return wire.Broken(&ruleDomainDataQuotaNamesFits, at, "quota_names")
	}
	if o := v.QuotaNames.Octets(); len(o) > 0 && o[len(o)-1] != 0 {
		return wire.Broken(&ruleDomainDataQuotaNamesTerminated, at, "quota_names")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v DomainData) Cleared() DomainData {
	return v
}

// ServerFeatures: Features of the daemon that are offered to a domain.
type ServerFeatures uint32

const (
	// ServerFeaturesReconnection: The domain may connect its ring anew.
	ServerFeaturesReconnection ServerFeatures = 1 << 0

	// ServerFeaturesError: The ring page has a field for errors of the connection.
	ServerFeaturesError ServerFeatures = 1 << 1

	// ServerFeaturesWatchDepth: A watch may have a depth.
	ServerFeaturesWatchDepth ServerFeatures = 1 << 2

	// ServerFeaturesDomidAny: A permission may be that of `any` domain.
	ServerFeaturesDomidAny ServerFeatures = 1 << 3
)

// Reconnection: The domain may connect its ring anew.
func (v ServerFeatures) Reconnection() bool {
	return v&ServerFeaturesReconnection != 0
}

// WithReconnection gives the same bits, but for Reconnection.
func (v ServerFeatures) WithReconnection(value bool) ServerFeatures {
	if value {
		return v | ServerFeaturesReconnection
	}
	return v &^ ServerFeaturesReconnection
}

// Error: The ring page has a field for errors of the connection.
func (v ServerFeatures) Error() bool {
	return v&ServerFeaturesError != 0
}

// WithError gives the same bits, but for Error.
func (v ServerFeatures) WithError(value bool) ServerFeatures {
	if value {
		return v | ServerFeaturesError
	}
	return v &^ ServerFeaturesError
}

// WatchDepth: A watch may have a depth.
func (v ServerFeatures) WatchDepth() bool {
	return v&ServerFeaturesWatchDepth != 0
}

// WithWatchDepth gives the same bits, but for WatchDepth.
func (v ServerFeatures) WithWatchDepth(value bool) ServerFeatures {
	if value {
		return v | ServerFeaturesWatchDepth
	}
	return v &^ ServerFeaturesWatchDepth
}

// DomidAny: A permission may be that of `any` domain.
func (v ServerFeatures) DomidAny() bool {
	return v&ServerFeaturesDomidAny != 0
}

// WithDomidAny gives the same bits, but for DomidAny.
func (v ServerFeatures) WithDomidAny(value bool) ServerFeatures {
	if value {
		return v | ServerFeaturesDomidAny
	}
	return v &^ ServerFeaturesDomidAny
}

// Later: Features that came later.
func (v ServerFeatures) Later() uint32 {
	return uint32(v >> 4)
}

// WithLater gives the same bits, but for Later, of which the lowest 28 bits are taken.
func (v ServerFeatures) WithLater(value uint32) ServerFeatures {
	return v&^0xfffffff0 | ServerFeatures(value)&0xfffffff<<4
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v ServerFeatures) String() string {
	return wire.BitsText(uint64(v), serverFeaturesParts)
}

// ParseServerFeatures gives what String makes into a text.
func ParseServerFeatures(text string) (value ServerFeatures, ok bool) {
	bits, ok := wire.ParseBits(text, serverFeaturesParts)
	value = ServerFeatures(bits)
	return value, ok && uint64(value) == bits
}

// serverFeaturesParts are what the parts are called.
var serverFeaturesParts = []wire.Part{
	{Name: "reconnection", Low: 0, Width: 1},
	{Name: "error", Low: 1, Width: 1},
	{Name: "watch_depth", Low: 2, Width: 1},
	{Name: "domid_any", Low: 3, Width: 1},
	{Name: "later", Low: 4, Width: 28},
}
