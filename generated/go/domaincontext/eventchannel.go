// Code generated from spec/domain-context/records by `cargo codegen`. DO NOT EDIT.

package domaincontext

import (
	"encoding/binary"
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeEventChannel is the type code of a record EVENT_CHANNEL.
const TypeEventChannel uint32 = 0x10

// EventChannel: One event channel of the domain; its instance is the local port.
type EventChannel struct {
	// Offset 0: What the channel is bound to. [domain-context.event_channel.state.named]
	State EventChannelState

	// Offset 4: Whether the channel is pending, and whether it is masked.
	// [domain-context.event_channel.flags.zero]
	Flags EventChannelFlags

	// Offset 8: The vCPU that is notified.
	VCPU uint32

	// Offset 12: Priority of the channel, 0 highest; 7 where the guest set none.
	// [domain-context.event_channel.priority.max]
	Priority uint32

	// Offset 16: The other end of the channel.
	Binding EventChannelBinding
}

// EventChannelSize is the size of EventChannel in octets.
const EventChannelSize = 24

// Decode sets v to what the first 24 octets of b stand for, and checks nothing but that they
// are there.
func (v *EventChannel) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:24:24]
	if order == streamspec.BigEndian {
		v.State = EventChannelState(binary.BigEndian.Uint32(b[0:4]))
		v.Flags = EventChannelFlags(binary.BigEndian.Uint32(b[4:8]))
		v.VCPU = binary.BigEndian.Uint32(b[8:12])
		v.Priority = binary.BigEndian.Uint32(b[12:16])
		v.Binding = EventChannelBinding{}
		switch v.State {
		case EventChannelStateUnbound:
			v.Binding.Unbound.Decode(b[16:24], order)
		case EventChannelStateInterdomain:
			v.Binding.Interdomain.Decode(b[16:24], order)
		case EventChannelStatePIRQ:
			v.Binding.PIRQ.Decode(b[16:24], order)
		case EventChannelStateVIRQ:
			v.Binding.VIRQ.Decode(b[16:24], order)
		}
		return
	}
	v.State = EventChannelState(binary.LittleEndian.Uint32(b[0:4]))
	v.Flags = EventChannelFlags(binary.LittleEndian.Uint32(b[4:8]))
	v.VCPU = binary.LittleEndian.Uint32(b[8:12])
	v.Priority = binary.LittleEndian.Uint32(b[12:16])
	v.Binding = EventChannelBinding{}
	switch v.State {
	case EventChannelStateUnbound:
		v.Binding.Unbound.Decode(b[16:24], order)
	case EventChannelStateInterdomain:
		v.Binding.Interdomain.Decode(b[16:24], order)
	case EventChannelStatePIRQ:
		v.Binding.PIRQ.Decode(b[16:24], order)
	case EventChannelStateVIRQ:
		v.Binding.VIRQ.Decode(b[16:24], order)
	}
}

// Append appends the 24 octets that v stands for.
func (v *EventChannel) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 24)...)
	v.put(b[len(b)-24:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *EventChannel) put(o []byte, order streamspec.ByteOrder) {
	o = o[:24:24]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], uint32(v.State))
		binary.BigEndian.PutUint32(o[4:8], uint32(v.Flags))
		binary.BigEndian.PutUint32(o[8:12], v.VCPU)
		binary.BigEndian.PutUint32(o[12:16], v.Priority)
		switch v.State {
		case EventChannelStateUnbound:
			v.Binding.Unbound.put(o[16:24], order)
		case EventChannelStateInterdomain:
			v.Binding.Interdomain.put(o[16:24], order)
		case EventChannelStatePIRQ:
			v.Binding.PIRQ.put(o[16:24], order)
		case EventChannelStateVIRQ:
			v.Binding.VIRQ.put(o[16:24], order)
		}
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], uint32(v.State))
	binary.LittleEndian.PutUint32(o[4:8], uint32(v.Flags))
	binary.LittleEndian.PutUint32(o[8:12], v.VCPU)
	binary.LittleEndian.PutUint32(o[12:16], v.Priority)
	switch v.State {
	case EventChannelStateUnbound:
		v.Binding.Unbound.put(o[16:24], order)
	case EventChannelStateInterdomain:
		v.Binding.Interdomain.put(o[16:24], order)
	case EventChannelStatePIRQ:
		v.Binding.PIRQ.put(o[16:24], order)
	case EventChannelStateVIRQ:
		v.Binding.VIRQ.put(o[16:24], order)
	}
}

// check checks the fields, in their order.
func (v *EventChannel) check(b []byte) *streamspec.Error {
	if !v.State.Known() {
		return wire.Broken(&ruleEventChannelStateNamed, 0, "state")
	}
	if v.Flags&0xfffffffc != 0 {
		return wire.Broken(&ruleEventChannelFlagsZero, 4, "flags")
	}
	if v.Priority > 15 {
		return wire.Broken(&ruleEventChannelPriorityMax, 12, "priority")
	}
	switch v.State {
	case EventChannelStateUnbound:
		if err := v.Binding.Unbound.check(b[16:24]); err != nil {
			return wire.Within(err, 16, "binding")
		}
	case EventChannelStatePIRQ:
		if err := v.Binding.PIRQ.check(b[16:24]); err != nil {
			return wire.Within(err, 16, "binding")
		}
	case EventChannelStateVIRQ:
		if err := v.Binding.VIRQ.check(b[16:24]); err != nil {
			return wire.Within(err, 16, "binding")
		}
	case EventChannelStateIPI:
		if err := v.Binding.IPI.check(b[16:24]); err != nil {
			return wire.Within(err, 16, "binding")
		}
	}
	return nil
}

// EventChannelBinding: The other end of the channel. One member counts, as the field State
// says.
type EventChannelBinding struct {
	// For EventChannelStateUnbound: Waits for a remote domain.
	Unbound UnboundChannel

	// For EventChannelStateInterdomain: Bound to a channel of another domain.
	Interdomain InterdomainChannel

	// For EventChannelStatePIRQ: Bound to a physical interrupt.
	PIRQ PIRQChannel

	// For EventChannelStateVIRQ: Bound to a virtual interrupt.
	VIRQ VIRQChannel

	// For EventChannelStateIPI: Bound to an interrupt between vCPUs; has no other end.
	IPI IPIChannel
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v EventChannel) Cleared() EventChannel {
	return v
}

// EventChannelFlags: Delivery state of an event channel.
type EventChannelFlags uint32

const (
	// EventChannelFlagsPending: An event waits to be handled.
	EventChannelFlagsPending EventChannelFlags = 1 << 0

	// EventChannelFlagsMasked: The guest has masked the channel.
	EventChannelFlagsMasked EventChannelFlags = 1 << 1
)

// Pending: An event waits to be handled.
func (v EventChannelFlags) Pending() bool {
	return v&EventChannelFlagsPending != 0
}

// WithPending gives the same bits, but for Pending.
func (v EventChannelFlags) WithPending(value bool) EventChannelFlags {
	if value {
		return v | EventChannelFlagsPending
	}
	return v &^ EventChannelFlagsPending
}

// Masked: The guest has masked the channel.
func (v EventChannelFlags) Masked() bool {
	return v&EventChannelFlagsMasked != 0
}

// WithMasked gives the same bits, but for Masked.
func (v EventChannelFlags) WithMasked(value bool) EventChannelFlags {
	if value {
		return v | EventChannelFlagsMasked
	}
	return v &^ EventChannelFlagsMasked
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v EventChannelFlags) String() string {
	return wire.BitsText(uint64(v), eventChannelFlagsParts)
}

// ParseEventChannelFlags gives what String makes into a text.
func ParseEventChannelFlags(text string) (value EventChannelFlags, ok bool) {
	bits, ok := wire.ParseBits(text, eventChannelFlagsParts)
	value = EventChannelFlags(bits)
	return value, ok && uint64(value) == bits
}

// eventChannelFlagsParts are what the parts are called.
var eventChannelFlagsParts = []wire.Part{
	{Name: "pending", Low: 0, Width: 1},
	{Name: "masked", Low: 1, Width: 1},
}

// EventChannelState: What an event channel is bound to. A closed channel has no record.
type EventChannelState uint32

const (
	// EventChannelStateUnbound: Waits for a remote domain to bind to it.
	EventChannelStateUnbound EventChannelState = 1

	// EventChannelStateInterdomain: Bound to a channel of another domain.
	EventChannelStateInterdomain EventChannelState = 2

	// EventChannelStatePIRQ: Bound to a physical interrupt.
	EventChannelStatePIRQ EventChannelState = 3

	// EventChannelStateVIRQ: Bound to a virtual interrupt.
	EventChannelStateVIRQ EventChannelState = 4

	// EventChannelStateIPI: Bound to an interrupt between the domain's own vCPUs.
	EventChannelStateIPI EventChannelState = 5
)

// Known tells whether the value has a name.
func (v EventChannelState) Known() bool {
	return v >= EventChannelStateUnbound && v <= EventChannelStateIPI
}

// String gives the name of the value, or its number if it has none.
func (v EventChannelState) String() string {
	switch v {
	case EventChannelStateUnbound:
		return "unbound"
	case EventChannelStateInterdomain:
		return "interdomain"
	case EventChannelStatePIRQ:
		return "pirq"
	case EventChannelStateVIRQ:
		return "virq"
	case EventChannelStateIPI:
		return "ipi"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseEventChannelState gives the value with a name.
func ParseEventChannelState(name string) (value EventChannelState, ok bool) {
	switch name {
	case "unbound":
		return EventChannelStateUnbound, true
	case "interdomain":
		return EventChannelStateInterdomain, true
	case "pirq":
		return EventChannelStatePIRQ, true
	case "virq":
		return EventChannelStateVIRQ, true
	case "ipi":
		return EventChannelStateIPI, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v EventChannelState) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *EventChannelState) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseEventChannelState)
	return err
}

// InterdomainChannel: Bound to a channel of another domain.
type InterdomainChannel struct {
	// Offset 0: The other domain.
	RemoteDomid uint32

	// Offset 4: The other domain's port.
	RemotePort uint32
}

// InterdomainChannelSize is the size of InterdomainChannel in octets.
const InterdomainChannelSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *InterdomainChannel) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.RemoteDomid = binary.BigEndian.Uint32(b[0:4])
		v.RemotePort = binary.BigEndian.Uint32(b[4:8])
		return
	}
	v.RemoteDomid = binary.LittleEndian.Uint32(b[0:4])
	v.RemotePort = binary.LittleEndian.Uint32(b[4:8])
}

// Append appends the 8 octets that v stands for.
func (v *InterdomainChannel) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *InterdomainChannel) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.RemoteDomid)
		binary.BigEndian.PutUint32(o[4:8], v.RemotePort)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.RemoteDomid)
	binary.LittleEndian.PutUint32(o[4:8], v.RemotePort)
}

// IPIChannel: Bound to an interrupt between vCPUs; has no other end.
type IPIChannel struct {
	// Offset 0: Reserved.
	_ [8]byte
}

// IPIChannelSize is the size of IPIChannel in octets.
const IPIChannelSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *IPIChannel) Decode(b []byte, order streamspec.ByteOrder) {
}

// Append appends the 8 octets that v stands for.
func (v *IPIChannel) Append(b []byte, order streamspec.ByteOrder) []byte {
	return append(b, make([]byte, 8)...)
}

// check checks the fields, in their order.
func (v *IPIChannel) check(b []byte) *streamspec.Error {
	if binary.LittleEndian.Uint64(b[0:8]) != 0 {
		return wire.Broken(&ruleIPIChannelReservedZero, 0, "reserved")
	}
	return nil
}

// PIRQChannel: Bound to a physical interrupt.
type PIRQChannel struct {
	// Offset 0: The interrupt, by its guest number.
	PIRQ uint32

	// Offset 4: Reserved.
	_ [4]byte
}

// PIRQChannelSize is the size of PIRQChannel in octets.
const PIRQChannelSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *PIRQChannel) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.PIRQ = binary.BigEndian.Uint32(b[0:4])
		return
	}
	v.PIRQ = binary.LittleEndian.Uint32(b[0:4])
}

// Append appends the 8 octets that v stands for.
func (v *PIRQChannel) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *PIRQChannel) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.PIRQ)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.PIRQ)
}

// check checks the fields, in their order.
func (v *PIRQChannel) check(b []byte) *streamspec.Error {
	if binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&rulePIRQChannelReservedZero, 4, "reserved")
	}
	return nil
}

// UnboundChannel: Waits for a remote domain.
type UnboundChannel struct {
	// Offset 0: The domain that may bind to the channel.
	RemoteDomid uint32

	// Offset 4: Reserved.
	_ [4]byte
}

// UnboundChannelSize is the size of UnboundChannel in octets.
const UnboundChannelSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *UnboundChannel) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.RemoteDomid = binary.BigEndian.Uint32(b[0:4])
		return
	}
	v.RemoteDomid = binary.LittleEndian.Uint32(b[0:4])
}

// Append appends the 8 octets that v stands for.
func (v *UnboundChannel) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *UnboundChannel) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.RemoteDomid)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.RemoteDomid)
}

// check checks the fields, in their order.
func (v *UnboundChannel) check(b []byte) *streamspec.Error {
	if binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&ruleUnboundChannelReservedZero, 4, "reserved")
	}
	return nil
}

// VIRQChannel: Bound to a virtual interrupt.
type VIRQChannel struct {
	// Offset 0: The interrupt.
	VIRQ uint32

	// Offset 4: Reserved.
	_ [4]byte
}

// VIRQChannelSize is the size of VIRQChannel in octets.
const VIRQChannelSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *VIRQChannel) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.VIRQ = binary.BigEndian.Uint32(b[0:4])
		return
	}
	v.VIRQ = binary.LittleEndian.Uint32(b[0:4])
}

// Append appends the 8 octets that v stands for.
func (v *VIRQChannel) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *VIRQChannel) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.VIRQ)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.VIRQ)
}

// check checks the fields, in their order.
func (v *VIRQChannel) check(b []byte) *streamspec.Error {
	if binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&ruleVIRQChannelReservedZero, 4, "reserved")
	}
	return nil
}
