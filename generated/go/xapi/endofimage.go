// Code generated from spec/xapi/records by `cargo codegen`. DO NOT EDIT.

package xapi

// TypeEndOfImage: Marks the end of the image.
//
// TypeEndOfImage is the type code of a record END_OF_IMAGE.
const TypeEndOfImage uint64 = 0xffff
