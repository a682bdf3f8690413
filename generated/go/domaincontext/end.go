// Code generated from spec/domain-context/records by `cargo codegen`. DO NOT EDIT.

package domaincontext

// TypeEnd: Marks the end of the stream.
//
// TypeEnd is the type code of a record END.
const TypeEnd uint32 = 0x1
