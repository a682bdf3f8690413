// Code generated from spec/hvm-context/stream.yaml by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import "xenstreams"

// decodeOneMSR decodes an element.
func decodeOneMSR(b []byte, order xenstreams.ByteOrder) (v OneMSR) {
	v.Decode(b)
	return v
}
