/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Integers that no machine has. */
#ifndef STREAMSPEC_INTEGERS_H
#define STREAMSPEC_INTEGERS_H

#include <streamspec/streamspec.h>

/*
 * Integers of 24 and of 48 bits, which no machine has. In a structure they are so many octets in the
 * machine's order; `turned` as for loads.
 */
static inline uint64_t streamspec_load_octets(const void *octets, size_t size, bool turned)
{
    const uint8_t *octet = (const uint8_t *)octets;
    const bool big = turned != streamspec_big_host();
    uint64_t value = 0;
    size_t i;

    for (i = 0; i < size; i++)
        value = value << 8 | octet[big ? i : size - 1 - i];
    return value;
}

static inline uint32_t streamspec_load24(const void *octets, bool turned)
{
    return (uint32_t)streamspec_load_octets(octets, 3, turned);
}

static inline uint64_t streamspec_load48(const void *octets, bool turned)
{
    return streamspec_load_octets(octets, 6, turned);
}

static inline int32_t streamspec_load_signed24(const void *octets, bool turned)
{
    return (int32_t)(streamspec_load24(octets, turned) ^ 0x800000) - 0x800000;
}

static inline int64_t streamspec_load_signed48(const void *octets, bool turned)
{
    return (int64_t)(streamspec_load48(octets, turned) ^ 0x800000000000) - 0x800000000000;
}

/* Sets such octets, and returns true; where the value has more bits, leaves them as they are. */
static inline bool streamspec_store_octets(void *octets, size_t size, uint64_t value)
{
    uint8_t *octet = (uint8_t *)octets;
    const bool big = streamspec_big_host();
    size_t i;

    for (i = 0; i < size; i++)
        octet[big ? size - 1 - i : i] = (uint8_t)(value >> 8 * i);
    return true;
}

static inline bool streamspec_store24(void *octets, uint32_t value)
{
    return value <= 0xffffff && streamspec_store_octets(octets, 3, value);
}

static inline bool streamspec_store48(void *octets, uint64_t value)
{
    return value <= 0xffffffffffff && streamspec_store_octets(octets, 6, value);
}

static inline bool streamspec_store_signed24(void *octets, int32_t value)
{
    return value >= -0x800000 && value <= 0x7fffff &&
           streamspec_store_octets(octets, 3, (uint64_t)value);
}

static inline bool streamspec_store_signed48(void *octets, int64_t value)
{
    return value >= -0x800000000000 && value <= 0x7fffffffffff &&
           streamspec_store_octets(octets, 6, (uint64_t)value);
}

#endif /* STREAMSPEC_INTEGERS_H */
