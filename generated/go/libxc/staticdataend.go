// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

// TypeStaticDataEnd: Marks the end of the static data: of what does not change while the domain
// runs. A reader completes the domain before it takes its memory.
//
// TypeStaticDataEnd is the type code of a record STATIC_DATA_END.
const TypeStaticDataEnd uint32 = 0x10
