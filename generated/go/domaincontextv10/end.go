// Code generated from spec/domain-context-v10/records by `cargo codegen`. DO NOT EDIT.

package domaincontextv10

// TypeEnd: Marks the end of the stream.
//
// TypeEnd is the type code of a record END.
const TypeEnd uint32 = 0x0
