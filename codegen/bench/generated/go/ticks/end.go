// Code generated from spec/ticks/records by `cargo codegen`. DO NOT EDIT.

package ticks

// TypeEnd: Ends the stream.
//
// TypeEnd is the type code of a record END.
const TypeEnd uint32 = 0x1
