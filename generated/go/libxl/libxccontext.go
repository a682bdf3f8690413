// Code generated from spec/libxl/records by `cargo codegen`. DO NOT EDIT.

package libxl

// TypeLibxcContext: A libxc image follows, headers and all. It goes on to its END, or to a
// CHECKPOINT, after which records of libxl follow again.
//
// TypeLibxcContext is the type code of a record LIBXC_CONTEXT.
const TypeLibxcContext uint32 = 0x1
