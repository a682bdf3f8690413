// Code generated from spec/mixed/records by `cargo codegen`. DO NOT EDIT.

package mixed

// TypeEnd: Ends the stream.
//
// TypeEnd is the type code of a record END.
const TypeEnd uint32 = 0x1
