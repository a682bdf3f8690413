// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypePIC is the type code of a record PIC.
const TypePIC uint16 = 0x3

// PIC: One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave.
type PIC struct {
	// Offset 0: Interrupt request register: one bit for each line.
	Irr uint8

	// Offset 1: Interrupt mask register: one bit for each line.
	Imr uint8

	// Offset 2: In-service register: one bit for each line.
	Isr uint8

	// Offset 3: Vector of line 0.
	IRQBase uint8

	// Offset 4: Progress of the initialisation; rotation of priorities.
	Sequence PICSequence

	// Offset 5: Modes of operation. [hvm-context.pic.modes.zero]
	Modes PICModes

	// Offset 6: Lines that are triggered by level.
	Elcr PICLines

	// Offset 7: Level of the INT output. [hvm-context.pic.int_output.max]
	IntOutput uint8
}

// PICSize is the size of PIC in octets.
const PICSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *PIC) Decode(b []byte) {
	b = b[:8:8]
	v.Irr = b[0]
	v.Imr = b[1]
	v.Isr = b[2]
	v.IRQBase = b[3]
	v.Sequence = PICSequence(b[4])
	v.Modes = PICModes(b[5])
	v.Elcr = PICLines(b[6])
	v.IntOutput = b[7]
}

// Append appends the 8 octets that v stands for.
func (v *PIC) Append(b []byte) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *PIC) put(o []byte) {
	o = o[:8:8]
	o[0] = v.Irr
	o[1] = v.Imr
	o[2] = v.Isr
	o[3] = v.IRQBase
	o[4] = uint8(v.Sequence)
	o[5] = uint8(v.Modes)
	o[6] = uint8(v.Elcr)
	o[7] = v.IntOutput
}

// check checks the fields, in their order.
func (v *PIC) check(s *state) *streamspec.Error {
	if s.Writer && v.Modes&128 != 0 {
		return wire.Broken(&rulePICModesZero, 5, "modes")
	}
	if v.IntOutput > 1 {
		return wire.Broken(&rulePICIntOutputMax, 7, "int_output")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v PIC) Cleared() PIC {
	v.Modes &^= 128
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *PIC) checkRules(s *state) *streamspec.Error {
	if v.Elcr.Line0() || uint64(v.Elcr)>>1&1 != 0 && uint64(v.Modes)>>6&1 != 0 || uint64(v.Elcr)>>5&1 != 0 && uint64(v.Modes)>>6&1 != 1 {
		return wire.Broken(&rulePICElcrEdge, 6, "elcr")
	}
	if v.IntOutput != 0 && (v.Sequence.InitNext() != 0 || uint64(v.Sequence)>>2&1 != 0 || uint64(v.Sequence)>>3&1 != 0) {
		return wire.Broken(&rulePICOutputDuringInit, 7, "int_output")
	}
	if (!v.Modes.IsMaster() || s.instance != 0) && (v.Modes.IsMaster() || s.instance != 1) {
		return wire.Broken(&rulePICMaster, 5, "modes")
	}
	return nil
}

// PICLines: One bit for each input of a PIC.
type PICLines uint8

const (
	// PICLinesLine0: Line 0.
	PICLinesLine0 PICLines = 1 << 0

	// PICLinesLine1: Line 1.
	PICLinesLine1 PICLines = 1 << 1

	// PICLinesLine2: Line 2.
	PICLinesLine2 PICLines = 1 << 2

	// PICLinesLine3: Line 3.
	PICLinesLine3 PICLines = 1 << 3

	// PICLinesLine4: Line 4.
	PICLinesLine4 PICLines = 1 << 4

	// PICLinesLine5: Line 5.
	PICLinesLine5 PICLines = 1 << 5

	// PICLinesLine6: Line 6.
	PICLinesLine6 PICLines = 1 << 6

	// PICLinesLine7: Line 7.
	PICLinesLine7 PICLines = 1 << 7
)

// Line0: Line 0.
func (v PICLines) Line0() bool {
	return v&PICLinesLine0 != 0
}

// WithLine0 gives the same bits, but for Line0.
func (v PICLines) WithLine0(value bool) PICLines {
	if value {
		return v | PICLinesLine0
	}
	return v &^ PICLinesLine0
}

// Line1: Line 1.
func (v PICLines) Line1() bool {
	return v&PICLinesLine1 != 0
}

// WithLine1 gives the same bits, but for Line1.
func (v PICLines) WithLine1(value bool) PICLines {
	if value {
		return v | PICLinesLine1
	}
	return v &^ PICLinesLine1
}

// Line2: Line 2.
func (v PICLines) Line2() bool {
	return v&PICLinesLine2 != 0
}

// WithLine2 gives the same bits, but for Line2.
func (v PICLines) WithLine2(value bool) PICLines {
	if value {
		return v | PICLinesLine2
	}
	return v &^ PICLinesLine2
}

// Line3: Line 3.
func (v PICLines) Line3() bool {
	return v&PICLinesLine3 != 0
}

// WithLine3 gives the same bits, but for Line3.
func (v PICLines) WithLine3(value bool) PICLines {
	if value {
		return v | PICLinesLine3
	}
	return v &^ PICLinesLine3
}

// Line4: Line 4.
func (v PICLines) Line4() bool {
	return v&PICLinesLine4 != 0
}

// WithLine4 gives the same bits, but for Line4.
func (v PICLines) WithLine4(value bool) PICLines {
	if value {
		return v | PICLinesLine4
	}
	return v &^ PICLinesLine4
}

// Line5: Line 5.
func (v PICLines) Line5() bool {
	return v&PICLinesLine5 != 0
}

// WithLine5 gives the same bits, but for Line5.
func (v PICLines) WithLine5(value bool) PICLines {
	if value {
		return v | PICLinesLine5
	}
	return v &^ PICLinesLine5
}

// Line6: Line 6.
func (v PICLines) Line6() bool {
	return v&PICLinesLine6 != 0
}

// WithLine6 gives the same bits, but for Line6.
func (v PICLines) WithLine6(value bool) PICLines {
	if value {
		return v | PICLinesLine6
	}
	return v &^ PICLinesLine6
}

// Line7: Line 7.
func (v PICLines) Line7() bool {
	return v&PICLinesLine7 != 0
}

// WithLine7 gives the same bits, but for Line7.
func (v PICLines) WithLine7(value bool) PICLines {
	if value {
		return v | PICLinesLine7
	}
	return v &^ PICLinesLine7
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v PICLines) String() string {
	return wire.BitsText(uint64(v), picLinesParts)
}

// ParsePICLines gives what String makes into a text.
func ParsePICLines(text string) (value PICLines, ok bool) {
	bits, ok := wire.ParseBits(text, picLinesParts)
	value = PICLines(bits)
	return value, ok && uint64(value) == bits
}

// picLinesParts are what the parts are called.
var picLinesParts = []wire.Part{
	{Name: "line0", Low: 0, Width: 1},
	{Name: "line1", Low: 1, Width: 1},
	{Name: "line2", Low: 2, Width: 1},
	{Name: "line3", Low: 3, Width: 1},
	{Name: "line4", Low: 4, Width: 1},
	{Name: "line5", Low: 5, Width: 1},
	{Name: "line6", Low: 6, Width: 1},
	{Name: "line7", Low: 7, Width: 1},
}

// PICModes: Modes of a PIC.
type PICModes uint8

const (
	// PICModesReadselIsr: Reads of the command port return the in-service register, not the
	// requests.
	PICModesReadselIsr PICModes = 1 << 0

	// PICModesPoll: The next read polls.
	PICModesPoll PICModes = 1 << 1

	// PICModesAutoEoi: The acknowledgement ends the interrupt.
	PICModesAutoEoi PICModes = 1 << 2

	// PICModesRotateOnAutoEoi: Priorities rotate when the acknowledgement ends an interrupt.
	PICModesRotateOnAutoEoi PICModes = 1 << 3

	// PICModesSpecialFullyNestedMode: Inputs from the slave do not count as in service.
	PICModesSpecialFullyNestedMode PICModes = 1 << 4

	// PICModesSpecialMaskMode: Masked lines take no part in priorities.
	PICModesSpecialMaskMode PICModes = 1 << 5

	// PICModesIsMaster: This is the master.
	PICModesIsMaster PICModes = 1 << 6
)

// ReadselIsr: Reads of the command port return the in-service register, not the requests.
func (v PICModes) ReadselIsr() bool {
	return v&PICModesReadselIsr != 0
}

// WithReadselIsr gives the same bits, but for ReadselIsr.
func (v PICModes) WithReadselIsr(value bool) PICModes {
	if value {
		return v | PICModesReadselIsr
	}
	return v &^ PICModesReadselIsr
}

// Poll: The next read polls.
func (v PICModes) Poll() bool {
	return v&PICModesPoll != 0
}

// WithPoll gives the same bits, but for Poll.
func (v PICModes) WithPoll(value bool) PICModes {
	if value {
		return v | PICModesPoll
	}
	return v &^ PICModesPoll
}

// AutoEoi: The acknowledgement ends the interrupt.
func (v PICModes) AutoEoi() bool {
	return v&PICModesAutoEoi != 0
}

// WithAutoEoi gives the same bits, but for AutoEoi.
func (v PICModes) WithAutoEoi(value bool) PICModes {
	if value {
		return v | PICModesAutoEoi
	}
	return v &^ PICModesAutoEoi
}

// RotateOnAutoEoi: Priorities rotate when the acknowledgement ends an interrupt.
func (v PICModes) RotateOnAutoEoi() bool {
	return v&PICModesRotateOnAutoEoi != 0
}

// WithRotateOnAutoEoi gives the same bits, but for RotateOnAutoEoi.
func (v PICModes) WithRotateOnAutoEoi(value bool) PICModes {
	if value {
		return v | PICModesRotateOnAutoEoi
	}
	return v &^ PICModesRotateOnAutoEoi
}

// SpecialFullyNestedMode: Inputs from the slave do not count as in service.
func (v PICModes) SpecialFullyNestedMode() bool {
	return v&PICModesSpecialFullyNestedMode != 0
}

// WithSpecialFullyNestedMode gives the same bits, but for SpecialFullyNestedMode.
func (v PICModes) WithSpecialFullyNestedMode(value bool) PICModes {
	if value {
		return v | PICModesSpecialFullyNestedMode
	}
	return v &^ PICModesSpecialFullyNestedMode
}

// SpecialMaskMode: Masked lines take no part in priorities.
func (v PICModes) SpecialMaskMode() bool {
	return v&PICModesSpecialMaskMode != 0
}

// WithSpecialMaskMode gives the same bits, but for SpecialMaskMode.
func (v PICModes) WithSpecialMaskMode(value bool) PICModes {
	if value {
		return v | PICModesSpecialMaskMode
	}
	return v &^ PICModesSpecialMaskMode
}

// IsMaster: This is the master.
func (v PICModes) IsMaster() bool {
	return v&PICModesIsMaster != 0
}

// WithIsMaster gives the same bits, but for IsMaster.
func (v PICModes) WithIsMaster(value bool) PICModes {
	if value {
		return v | PICModesIsMaster
	}
	return v &^ PICModesIsMaster
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v PICModes) String() string {
	return wire.BitsText(uint64(v), picModesParts)
}

// ParsePICModes gives what String makes into a text.
func ParsePICModes(text string) (value PICModes, ok bool) {
	bits, ok := wire.ParseBits(text, picModesParts)
	value = PICModes(bits)
	return value, ok && uint64(value) == bits
}

// picModesParts are what the parts are called.
var picModesParts = []wire.Part{
	{Name: "readsel_isr", Low: 0, Width: 1},
	{Name: "poll", Low: 1, Width: 1},
	{Name: "auto_eoi", Low: 2, Width: 1},
	{Name: "rotate_on_auto_eoi", Low: 3, Width: 1},
	{Name: "special_fully_nested_mode", Low: 4, Width: 1},
	{Name: "special_mask_mode", Low: 5, Width: 1},
	{Name: "is_master", Low: 6, Width: 1},
}

// PICSequence: Progress of the initialisation, and rotation of the priorities.
type PICSequence uint8

const (
	// PICSequenceInitIc4: ICW4 is part of the initialisation.
	PICSequenceInitIc4 PICSequence = 1 << 2

	// PICSequenceInitSngl: ICW3 is not part of the initialisation.
	PICSequenceInitSngl PICSequence = 1 << 3
)

// InitNext: The next write to the data port sets ICW(n+1); 0 where no initialisation goes on.
func (v PICSequence) InitNext() uint8 {
	return uint8(v & 3)
}

// WithInitNext gives the same bits, but for InitNext, of which the lowest 2 bits are taken.
func (v PICSequence) WithInitNext(value uint8) PICSequence {
	return v&^3 | PICSequence(value)&3
}

// InitIc4: ICW4 is part of the initialisation.
func (v PICSequence) InitIc4() bool {
	return v&PICSequenceInitIc4 != 0
}

// WithInitIc4 gives the same bits, but for InitIc4.
func (v PICSequence) WithInitIc4(value bool) PICSequence {
	if value {
		return v | PICSequenceInitIc4
	}
	return v &^ PICSequenceInitIc4
}

// InitSngl: ICW3 is not part of the initialisation.
func (v PICSequence) InitSngl() bool {
	return v&PICSequenceInitSngl != 0
}

// WithInitSngl gives the same bits, but for InitSngl.
func (v PICSequence) WithInitSngl(value bool) PICSequence {
	if value {
		return v | PICSequenceInitSngl
	}
	return v &^ PICSequenceInitSngl
}

// PriorityAdd: The line of highest priority.
func (v PICSequence) PriorityAdd() uint8 {
	return uint8(v >> 4)
}

// WithPriorityAdd gives the same bits, but for PriorityAdd, of which the lowest 4 bits are
// taken.
func (v PICSequence) WithPriorityAdd(value uint8) PICSequence {
	return v&^240 | PICSequence(value)&15<<4
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v PICSequence) String() string {
	return wire.BitsText(uint64(v), picSequenceParts)
}

// ParsePICSequence gives what String makes into a text.
func ParsePICSequence(text string) (value PICSequence, ok bool) {
	bits, ok := wire.ParseBits(text, picSequenceParts)
	value = PICSequence(bits)
	return value, ok && uint64(value) == bits
}

// picSequenceParts are what the parts are called.
var picSequenceParts = []wire.Part{
	{Name: "init_next", Low: 0, Width: 2},
	{Name: "init_ic4", Low: 2, Width: 1},
	{Name: "init_sngl", Low: 3, Width: 1},
	{Name: "priority_add", Low: 4, Width: 4},
}
