// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

// TypeVerify: All memory has been sent. What follows is sent a second time, so that the reader
// can compare it with what it has.
//
// TypeVerify is the type code of a record VERIFY.
const TypeVerify uint32 = 0xd
