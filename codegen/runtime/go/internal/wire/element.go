package wire

import "MODULE/streamspec"

// Uint8 decodes an element.
func Uint8(b []byte, _ streamspec.ByteOrder) uint8 { return b[0] }

// Uint16 decodes an element.
func Uint16(b []byte, order streamspec.ByteOrder) uint16 { return order.Uint16(b) }

// Uint32 decodes an element.
func Uint32(b []byte, order streamspec.ByteOrder) uint32 { return order.Uint32(b) }

// Uint64 decodes an element.
func Uint64(b []byte, order streamspec.ByteOrder) uint64 { return order.Uint64(b) }

// Int8 decodes an element.
func Int8(b []byte, _ streamspec.ByteOrder) int8 { return int8(b[0]) }

// Int16 decodes an element.
func Int16(b []byte, order streamspec.ByteOrder) int16 { return int16(order.Uint16(b)) }

// Int32 decodes an element.
func Int32(b []byte, order streamspec.ByteOrder) int32 { return int32(order.Uint32(b)) }

// Int64 decodes an element.
func Int64(b []byte, order streamspec.ByteOrder) int64 { return int64(order.Uint64(b)) }
