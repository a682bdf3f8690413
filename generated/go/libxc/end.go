// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

// TypeEnd: Marks the end of the image.
//
// TypeEnd is the type code of a record END.
const TypeEnd uint32 = 0x0
