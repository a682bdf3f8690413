// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

// TypeCheckpoint: Marks the end of a consistent view of the domain: what stands before it can
// be restored by itself. Further records bring the view up to date, until the next CHECKPOINT
// or the END.
//
// TypeCheckpoint is the type code of a record CHECKPOINT.
const TypeCheckpoint uint32 = 0xe
