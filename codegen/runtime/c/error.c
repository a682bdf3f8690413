/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Errors, and how they are told. */

#include "internal.h"

void streamspec_fault(struct streamspec_error *error, const struct streamspec_rule *rule,
                      uint64_t offset, const char *field)
{
    memset(error, 0, sizeof *error);
    error->rule = rule;
    error->offset = offset;
    error->path.item = "";
    error->path.field = field;
    error->path.inner = "";
}

void streamspec_move(struct streamspec_error *error, uint64_t offset, const char *field)
{
    error->offset += offset;
    error->path.inner = error->path.field;
    error->path.field = field;
}

void streamspec_enclose(struct streamspec_error *error, const struct streamspec_error *inner,
                        uint64_t offset, const char *around)
{
    size_t i;

    *error = *inner;
    error->offset += offset;
    for (i = STREAMSPEC_DEPTH - 1; i > 0; i--)
        error->path.around[i] = error->path.around[i - 1];
    error->path.around[0] = around;
    if (error->path.depth < STREAMSPEC_DEPTH)
        error->path.depth++;
}

/* Text that is cut short where the buffer ends. */
struct text {
    char *buffer;
    size_t size;
    size_t length;
};

static void add(struct text *text, const char *part)
{
    for (; *part; part++) {
        if (text->length < text->size)
            text->buffer[text->length] = *part;
        text->length++;
    }
}

static void add_number(struct text *text, uint64_t number, unsigned int base)
{
    char digits[21];
    size_t i = sizeof digits - 1;

    digits[i] = '\0';
    do {
        digits[--i] = "0123456789abcdef"[number % base];
        number /= base;
    } while (number);
    if (base == 16)
        add(text, "0x");
    add(text, digits + i);
}

static void add_path(struct text *text, const struct streamspec_path *path)
{
    size_t i;

    for (i = 0; i < path->depth; i++) {
        add(text, path->around[i]);
        add(text, "/");
    }
    add(text, path->item);
    if (*path->field) {
        add(text, ".");
        add(text, path->field);
    }
    if (path->indexed) {
        add(text, "[");
        add_number(text, path->index, 10);
        add(text, "]");
    }
    if (*path->inner) {
        add(text, ".");
        add(text, path->inner);
    }
}

static size_t finish(struct text *text)
{
    if (text->size)
        text->buffer[text->length < text->size ? text->length : text->size - 1] = '\0';
    return text->length;
}

size_t streamspec_path_format(const struct streamspec_path *path, char *buffer, size_t size)
{
    struct text text = { buffer, size, 0 };

    add_path(&text, path);
    return finish(&text);
}

size_t streamspec_error_format(const struct streamspec_error *error, char *buffer, size_t size)
{
    struct text text = { buffer, size, 0 };

    if (!error->rule) {
        add(&text, "no rule is broken");
        return finish(&text);
    }
    add(&text, streamspec_class_name(error->rule->error_class));
    add(&text, " at offset ");
    add_number(&text, error->offset, 16);
    add(&text, " (");
    add_path(&text, &error->path);
    add(&text, ")");
    if (error->in_record) {
        add(&text, " in record ");
        add_number(&text, error->record, 10);
        add(&text, " of type ");
        add_number(&text, error->type, 16);
        if (error->has_instance) {
            add(&text, ", instance ");
            add_number(&text, error->instance, 10);
        }
    }
    add(&text, ": ");
    add(&text, error->rule->text);
    add(&text, " [");
    add(&text, error->rule->id);
    add(&text, "]");
    return finish(&text);
}
