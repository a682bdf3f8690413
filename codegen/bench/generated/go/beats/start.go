// Code generated from spec/beats/records by `cargo codegen`. DO NOT EDIT.

package beats

// TypeStart: Begins the stream.
//
// TypeStart is the type code of a record START.
const TypeStart uint16 = 0x3
