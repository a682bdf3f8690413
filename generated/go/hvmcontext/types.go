// Code generated from spec/hvm-context/stream.yaml by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import "github.com/streamspec/streamspec/generated/go/streamspec"

// decodeOneMSR decodes an element.
func decodeOneMSR(b []byte, order streamspec.ByteOrder) (v OneMSR) {
	v.Decode(b)
	return v
}
