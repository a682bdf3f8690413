// Code generated from spec/beats/records by `cargo codegen`. DO NOT EDIT.

package beats

// TypeEnd: Ends the stream.
//
// TypeEnd is the type code of a record END.
const TypeEnd uint16 = 0x1
