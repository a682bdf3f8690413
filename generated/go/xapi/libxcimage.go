// Code generated from spec/xapi/records by `cargo codegen`. DO NOT EDIT.

package xapi

// TypeLibxcImage: A libxc image follows, headers and all, up to its END. After that come
// records of this stream again.
//
// TypeLibxcImage is the type code of a record LIBXC_IMAGE.
const TypeLibxcImage uint64 = 0xf0
