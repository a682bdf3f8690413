// Code generated from spec/libxl/records by `cargo codegen`. DO NOT EDIT.

package libxl

// TypeEnd: Marks the end of the stream.
//
// TypeEnd is the type code of a record END.
const TypeEnd uint32 = 0x0
