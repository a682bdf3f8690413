/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Frama-C's contract of memcpy() wants an octet at each pointer even where none is copied. C wants
 * valid pointers there, and one just past the end of an object is valid (C11 7.24.1, 7.1.4).
 */
#ifndef PROOF_COPY_H
#define PROOF_COPY_H

#include <string.h>

static inline void *proof_memcpy(void *to, const void *from, size_t length)
{
    if (!length) {
        /*@ assert to: \object_pointer((char *)to); */
        /*@ assert from: \object_pointer((char *)from); */
        return to;
    }
    return memcpy(to, from, length);
}

#define memcpy proof_memcpy

#endif /* PROOF_COPY_H */
