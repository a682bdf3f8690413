/* Prints the nodes of a xenstore dump as a tree: xs_tree FILE. */
#include <stdio.h>
#include <stdlib.h>

#include <xen_streams/xenstore_codec.h>

/* Octets other than printable ASCII as \x and two digits. */
static void print(const uint8_t *octets, size_t length)
{
    size_t i;

    for (i = 0; i < length; i++) {
        if (octets[i] < ' ' || octets[i] > '~' || octets[i] == '\\')
            printf("\\x%02x", octets[i]);
        else
            putchar(octets[i]);
    }
}

static void print_node(const struct xen_xenstore_node_data_view *node)
{
    const uint8_t *name = node->path, *end = node->path + node->path_length, *at;

    if (node->path_length > 1) {
        for (at = node->path; at < end; at++) {
            if (*at == '/') {
                printf("  ");
                name = at + 1;
            }
        }
    }
    print(name, (size_t)(end - name));
    if (node->value_length) {
        printf(" = ");
        print(node->value, node->value_length);
    }
    putchar('\n');
}

static int print_tree(const char *file, const uint8_t *octets, size_t length)
{
    struct xen_xenstore_reader reader;
    struct xen_xenstore_record record;
    struct xen_xenstore_node_data node;
    struct streamspec_run memory[1024];
    enum streamspec_status status;
    char message[512];

    status = xen_xenstore_reader_init(&reader, octets, length, memory, 1024);
    while (status == STREAMSPEC_OK) {
        status = xen_xenstore_reader_next(&reader, &record);
        if (status != STREAMSPEC_OK || record.type != XEN_XENSTORE_TYPE_NODE_DATA)
            continue;
        xen_xenstore_get_node_data(&record, &node);
        /* Nodes of a transaction that is pending are not in the tree yet. */
        if (node.conn_id == 0)
            print_node(&record.parts.node_data);
    }
    if (status == STREAMSPEC_END)
        return 0;
    streamspec_error_format(&reader.error, message, sizeof message);
    fprintf(stderr, "%s: %s\n", file, message);
    return 1;
}

int main(int argc, char **argv)
{
    size_t size = 1 << 20, length = 0, got;
    uint8_t *octets = malloc(size);
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    int result = 2;

    if (!file)
        fprintf(stderr, "usage: xs_tree FILE\n");
    while (file && octets && (got = fread(octets + length, 1, size - length, file)) > 0) {
        length += got;
        if (length == size) {
            uint8_t *more = realloc(octets, size *= 2);

            if (!more)
                free(octets);
            octets = more;
        }
    }
    if (file && octets && !ferror(file))
        result = print_tree(argv[1], octets, length);
    if (file)
        fclose(file);
    free(octets);
    return result;
}
