/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Memory, and octets that grow. */

#include "testee.h"

#include <stdio.h>
#include <stdlib.h>

static void *checked(void *memory)
{
    if (!memory) {
        fputs("no memory left\n", stderr);
        exit(2);
    }
    return memory;
}

void text_add(struct text *text, const void *octets, size_t length)
{
    if (text->size - text->length < length) {
        text->size = 2 * text->size + length + 256;
        text->octets = (uint8_t *)checked(realloc(text->octets, text->size));
    }
    if (length)
        memcpy(text->octets + text->length, octets, length);
    text->length += length;
}

void text_string(struct text *text, const char *string)
{
    text_add(text, string, strlen(string));
}

void text_number(struct text *text, uint64_t number)
{
    char digits[24];
    size_t i = sizeof digits;

    do {
        digits[--i] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    text_add(text, digits + i, sizeof digits - i);
}

void text_free(struct text *text)
{
    free(text->octets);
    memset(text, 0, sizeof *text);
}

int text_put(void *context, const uint8_t *octets, size_t length)
{
    text_add((struct text *)context, octets, length);
    return 0;
}

/* Blocks of memory, each with a pointer to the one before. */
struct block {
    struct block *before;
    size_t size;
    size_t used;
};

static struct block *latest;

void *allocate(size_t count, size_t size)
{
    const size_t head = (sizeof(struct block) + 15) / 16 * 16;
    size_t wanted;
    uint8_t *memory;

    if (size && count > (SIZE_MAX - 4096) / size)
        checked(NULL);
    wanted = (count * size + 15) / 16 * 16;
    if (!latest || latest->size - latest->used < wanted) {
        const size_t room = wanted > 65536 ? wanted : 65536;
        struct block *block = (struct block *)checked(malloc(head + room));

        block->before = latest;
        block->size = room;
        block->used = 0;
        latest = block;
    }
    memory = (uint8_t *)latest + head + latest->used;
    latest->used += wanted;
    memset(memory, 0, wanted);
    return memory;
}

void release_all(void)
{
    while (latest) {
        struct block *before = latest->before;

        free(latest);
        latest = before;
    }
}
