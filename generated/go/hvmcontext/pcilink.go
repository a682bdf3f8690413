// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypePCILink is the type code of a record PCI_LINK.
const TypePCILink uint16 = 0x9

// PCILink: Where the router of the PCI bus leads its four links.
type PCILink struct {
	// Offset 0: ISA interrupt that a link leads to, or 0 for none. [hvm-context.pci_link.route.max]
	Route [4]uint8

	// Offset 4: Reserved.
	_ [4]byte
}

// PCILinkSize is the size of PCILink in octets.
const PCILinkSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *PCILink) Decode(b []byte) {
	b = b[:8:8]
	for i, o := 0, b[0:]; i < len(v.Route); i, o = i+1, o[1:] {
		v.Route[i] = o[0]
	}
}

// Append appends the 8 octets that v stands for.
func (v *PCILink) Append(b []byte) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *PCILink) put(o []byte) {
	o = o[:8:8]
	for i, e := range v.Route {
		o[i] = e
	}
}

// check checks the fields, in their order.
func (v *PCILink) check(b []byte) *streamspec.Error {
	for i, e := range v.Route {
		if e > 15 {
			return wire.BrokenElement(&rulePCILinkRouteMax, i, "route", i)
		}
	}
	if binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&rulePCILinkReservedZero, 4, "reserved")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v PCILink) Cleared() PCILink {
	return v
}
