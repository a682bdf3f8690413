// Code generated from spec/xenstore/records by `cargo codegen`. DO NOT EDIT.

package xenstore

// TypeEnd: Marks the end of the stream.
//
// TypeEnd is the type code of a record END.
const TypeEnd uint32 = 0x0
