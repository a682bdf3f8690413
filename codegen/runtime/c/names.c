/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Values and their names. */

#include "internal.h"

static bool is_same(const char *one, const char *other)
{
    while (*one && *one == *other) {
        one++;
        other++;
    }
    return *one == *other;
}

const char *streamspec_name_of(const struct streamspec_name *names, size_t count, uint64_t value)
{
    size_t i;

    for (i = 0; i < count; i++) {
        if (names[i].value == value)
            return names[i].name;
    }
    return NULL;
}

bool streamspec_value_of(const struct streamspec_name *names, size_t count, const char *name,
                         uint64_t *value)
{
    size_t i;

    for (i = 0; i < count; i++) {
        if (is_same(names[i].name, name)) {
            *value = names[i].value;
            return true;
        }
    }
    return false;
}
