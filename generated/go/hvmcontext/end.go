// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

// TypeEnd: Marks the end of the stream.
//
// TypeEnd is the type code of a record END.
const TypeEnd uint16 = 0x0
