/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the loaders share among themselves. */
#ifndef STREAMSPEC_LOADING_H
#define STREAMSPEC_LOADING_H

#include <streamspec/load.h>

/* A record begins that is there as a whole. */
void streamspec_body_begin(struct streamspec_body *body, const uint8_t *octets, size_t length);

/* It ends: what has to be read of it was read, or not. */
enum streamspec_status streamspec_body_end(struct streamspec_body *body);

#endif /* STREAMSPEC_LOADING_H */
