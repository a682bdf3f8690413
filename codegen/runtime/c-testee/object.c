/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Objects of a document, of which members are taken, and where one does not fit. */

#include "testee.h"

#include <stdio.h>

void fail(struct making *making, const char *message)
{
    if (making->failed)
        return;
    making->failed = true;
    making->message = message;
    making->path[0] = '\0';
}

static void prepend(struct making *making, const char *step)
{
    char path[sizeof making->path];
    const char *dot = making->path[0] && making->path[0] != '[' ? "." : "";

    snprintf(path, sizeof path, "%s%s%.200s", step, dot, making->path);
    memcpy(making->path, path, sizeof path);
}

void fail_within(struct making *making, const char *name)
{
    if (making->message)
        prepend(making, name);
}

void fail_at(struct making *making, size_t index)
{
    char step[32];

    snprintf(step, sizeof step, "[%lu]", (unsigned long)index);
    if (making->message)
        prepend(making, step);
}

struct object object_of(struct making *making, const struct json *json)
{
    struct object object = { making, json, 0 };

    if (json && json->kind != JSON_OBJECT)
        fail(making, "this is not an object");
    return object;
}

const struct json *take_any(struct object *object, const char *name)
{
    const struct json *member;

    if (object->making->failed || !object->json)
        return NULL;
    for (member = object->json->first; member; member = member->next) {
        if (strcmp(member->name, name) == 0) {
            object->taken++;
            return member;
        }
    }
    return NULL;
}

const struct json *take(struct object *object, const char *name)
{
    const struct json *member = take_any(object, name);

    if (!member && !object->making->failed) {
        fail(object->making, "this is missing");
        fail_within(object->making, name);
    }
    return member;
}

void take_end(struct object *object)
{
    if (!object->making->failed && object->taken != object->json->count)
        fail(object->making, "a member is not known");
}

bool is_string(const struct json *json, const char *string)
{
    return json && json->kind == JSON_STRING && json->length == strlen(string) &&
           memcmp(json->octets, string, json->length) == 0;
}
