// Code generated from spec/domain-context-v1/records by `cargo codegen`. DO NOT EDIT.

package domaincontextv1

// TypeEnd: Marks the end of the stream.
//
// TypeEnd is the type code of a record END.
const TypeEnd uint16 = 0x0
