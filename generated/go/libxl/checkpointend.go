// Code generated from spec/libxl/records by `cargo codegen`. DO NOT EDIT.

package libxl

// TypeCheckpointEnd: Ends the records of a checkpoint. The libxc image goes on where it was
// left, without headers.
//
// TypeCheckpointEnd is the type code of a record CHECKPOINT_END.
const TypeCheckpointEnd uint32 = 0x4
