/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Sets of integers in bounded memory. Instances, connections and ports are numbered by counting, so
 * that a set of any size mostly consists of a few runs of consecutive numbers.
 */

#include "internal.h"

/* The first run that does not end before an integer. */
static size_t find(const struct streamspec_runs *runs, uint64_t value)
{
    size_t from = 0, to = runs->used;

    while (from < to) {
        const size_t middle = from + (to - from) / 2;

        if (runs->runs[middle].last < value)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

bool streamspec_runs_contain(const struct streamspec_runs *runs, uint64_t value)
{
    const size_t at = find(runs, value);

    return at < runs->used && runs->runs[at].first <= value;
}

/* Two runs have become one. */
static void join(struct streamspec_runs *runs, size_t at)
{
    runs->runs[at - 1].last = runs->runs[at].last;
    runs->used--;
    for (; at < runs->used; at++)
        runs->runs[at] = runs->runs[at + 1];
}

static void begin(struct streamspec_runs *runs, size_t at, uint64_t value)
{
    size_t i;

    for (i = runs->used; i > at; i--)
        runs->runs[i] = runs->runs[i - 1];
    runs->runs[at].first = value;
    runs->runs[at].last = value;
    runs->used++;
}

enum streamspec_insertion streamspec_runs_insert(struct streamspec_runs *runs, uint64_t value)
{
    const size_t at = find(runs, value);
    const bool before_one = at < runs->used;
    bool extends, precedes;

    if (before_one && runs->runs[at].first <= value)
        return STREAMSPEC_KNOWN;
    extends = at > 0 && runs->runs[at - 1].last + 1 == value;
    precedes = before_one && value + 1 == runs->runs[at].first;
    if (extends && precedes)
        join(runs, at);
    else if (extends)
        runs->runs[at - 1].last = value;
    else if (precedes)
        runs->runs[at].first = value;
    else if (runs->used == runs->size)
        return STREAMSPEC_NO_MEMORY;
    else
        begin(runs, at, value);
    return STREAMSPEC_NEW;
}

/* The first pair that does not precede one. */
static size_t find_pair(const struct streamspec_runs *pairs, uint64_t first, uint64_t second)
{
    size_t from = 0, to = pairs->used;

    while (from < to) {
        const size_t middle = from + (to - from) / 2;
        const struct streamspec_run *pair = &pairs->runs[middle];

        if (pair->first < first || (pair->first == first && pair->last < second))
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

bool streamspec_pairs_contain(const struct streamspec_runs *pairs, uint64_t first, uint64_t second)
{
    const size_t at = find_pair(pairs, first, second);

    return at < pairs->used && pairs->runs[at].first == first && pairs->runs[at].last == second;
}

enum streamspec_insertion streamspec_pairs_insert(struct streamspec_runs *pairs, uint64_t first,
                                                  uint64_t second)
{
    const size_t at = find_pair(pairs, first, second);

    if (streamspec_pairs_contain(pairs, first, second))
        return STREAMSPEC_KNOWN;
    if (pairs->used == pairs->size)
        return STREAMSPEC_NO_MEMORY;
    begin(pairs, at, first);
    pairs->runs[at].last = second;
    return STREAMSPEC_NEW;
}
