/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * A toy domain, saved to standard output and loaded from standard input:
 *
 *     toy_domain save [little|big] | toy_domain load
 *
 * It is octet for octet the domain of the example of the same name in Rust, whose text says what
 * there is of it. Standard output may be a pipe, which cannot go back to write a length: the shared
 * info page, which is saved in pieces, is measured in a dry run first.
 */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include <xen_streams/domain_context_load.h>
#include <xen_streams/domain_context_save.h>

#define PAGE 4096
#define CHANNELS 8
#define GRANTS 8

/* What there is of the domain. */
struct domain {
    uint8_t page[PAGE];
    struct xen_domain_context_x86_tsc_info tsc;
    uint32_t ports[CHANNELS];
    struct xen_domain_context_event_channel channels[CHANNELS];
    size_t channel_count;
    struct xen_domain_context_grant_entry_v1 grants[GRANTS];
    size_t grant_count;
    uint32_t first_ref;
};

static struct xen_domain_context_event_channel *add_channel(struct domain *domain, uint32_t state)
{
    struct xen_domain_context_event_channel *channel = &domain->channels[domain->channel_count];

    channel->state = state;
    domain->channel_count++;
    domain->ports[domain->channel_count - 1] = (uint32_t)domain->channel_count;
    return channel;
}

static void make_toy(struct domain *domain)
{
    struct xen_domain_context_event_channel *channel;
    size_t i;

    memset(domain, 0, sizeof *domain);
    for (i = 0; i < PAGE; i++)
        domain->page[i] = (uint8_t)(i + i / 256);
    domain->tsc.mode = 2;
    domain->tsc.khz = 2400000;
    domain->tsc.nsec = 123456789012345;
    domain->tsc.incarnation = 3;

    channel = add_channel(domain, XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_UNBOUND);
    channel->priority = 7;
    channel->binding.unbound.remote_domid = 7;
    channel = add_channel(domain, XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_INTERDOMAIN);
    channel->flags = XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_FLAGS_PENDING;
    channel->vcpu = 1;
    channel->priority = 7;
    channel->binding.interdomain.remote_port = 42;
    channel = add_channel(domain, XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_VIRQ);
    channel->flags = XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_FLAGS_MASKED;
    channel->priority = 3;
    channel->binding.virq.virq = 1;
    channel = add_channel(domain, XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_IPI);
    channel->flags = XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_FLAGS_PENDING
                   | XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_FLAGS_MASKED;
    channel->vcpu = 1;

    domain->first_ref = 8;
    domain->grant_count = 3;
    domain->grants[0].flags = XEN_DOMAIN_CONTEXT_GRANT_KIND_ACCESS;
    domain->grants[0].frame = 0x1000;
    domain->grants[1].flags = XEN_DOMAIN_CONTEXT_GRANT_KIND_ACCESS
                            | XEN_DOMAIN_CONTEXT_GRANT_FLAGS_READONLY
                            | XEN_DOMAIN_CONTEXT_GRANT_FLAGS_READING;
    domain->grants[1].frame = 0x1001;
}

static int save_shared_info(void *context, struct xen_domain_context_saver *saver)
{
    const struct domain *domain = context;
    struct xen_domain_context_shared_info head;

    memset(&head, 0, sizeof head);
    /* What fails once makes the others fail, so that the last of them tells. */
    xen_domain_context_save_begin(saver, XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO, 0);
    xen_domain_context_save_fixed_shared_info(saver, &head);
    xen_domain_context_save_append(saver, domain->page, PAGE);
    return xen_domain_context_save_end(saver);
}

static int save_tsc(void *context, struct xen_domain_context_saver *saver)
{
    const struct domain *domain = context;

    return xen_domain_context_save_x86_tsc_info(saver, &domain->tsc);
}

static int save_channels(void *context, struct xen_domain_context_saver *saver)
{
    const struct domain *domain = context;
    int failed = 0;
    size_t i;

    for (i = 0; i < domain->channel_count && !failed; i++)
        failed = xen_domain_context_save_event_channel(saver, domain->ports[i],
                                                       &domain->channels[i]);
    return failed;
}

static int save_grants(void *context, struct xen_domain_context_saver *saver)
{
    const struct domain *domain = context;
    struct xen_domain_context_grant_entries_v1 head;
    struct xen_domain_context_grant_entries_v1_body body;

    head.first_ref = domain->first_ref;
    head.count = (uint32_t)domain->grant_count;
    body.fixed = &head;
    body.entries = domain->grants;
    body.entries_count = domain->grant_count;
    return xen_domain_context_save_grant_entries_v1(saver, 0, &body);
}

static int load_headers(void *context, const struct xen_domain_context_image_header *image_header,
                        const struct xen_domain_context_domain_header *domain_header)
{
    static const char *const names[] = { "?", "x86_pv", "x86_hvm", "arm" };

    (void)context;
    (void)image_header;
    printf("%s domain of Xen %" PRIu32 ".%" PRIu32 "\n", names[domain_header->arch & 3],
           domain_header->xen_major, domain_header->xen_minor);
    return 0;
}

static int load_shared_info(void *context, const struct xen_domain_context_record *record,
                            struct streamspec_body *body)
{
    struct domain *domain = context;
    struct xen_domain_context_shared_info head;

    /* Octet by octet, as a page that does not lie in one piece would be. */
    streamspec_body_read(body, &head, sizeof head);
    if (record->turned)
        xen_domain_context_turn_shared_info((uint8_t *)&head);
    printf("shared info page: %zu octets in the %s layout\n", body->left,
           head.flags & XEN_DOMAIN_CONTEXT_SHARED_INFO_FLAGS_COMPAT ? "32-bit" : "native");
    return streamspec_body_read(body, domain->page, PAGE);
}

static int load_tsc(void *context, const struct xen_domain_context_record *record,
                    struct streamspec_body *body)
{
    struct domain *domain = context;

    (void)body;
    xen_domain_context_get_x86_tsc_info(record, &domain->tsc);
    printf("tsc: mode %" PRIu32 ", %" PRIu32 " kHz, %" PRIu64 " ns, incarnation %" PRIu32 "\n",
           domain->tsc.mode, domain->tsc.khz, domain->tsc.nsec, domain->tsc.incarnation);
    return 0;
}

static void show_binding(const struct xen_domain_context_event_channel *channel)
{
    switch (channel->state) {
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_UNBOUND:
        printf("unbound, domain %" PRIu32, channel->binding.unbound.remote_domid);
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_INTERDOMAIN:
        printf("interdomain, domain %" PRIu32 ", port %" PRIu32,
               channel->binding.interdomain.remote_domid,
               channel->binding.interdomain.remote_port);
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_PIRQ:
        printf("pirq %" PRIu32, channel->binding.pirq.pirq);
        break;
    case XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_VIRQ:
        printf("virq %" PRIu32, channel->binding.virq.virq);
        break;
    default:
        printf("ipi");
    }
}

static int load_channel(void *context, const struct xen_domain_context_record *record,
                        struct streamspec_body *body)
{
    struct domain *domain = context;
    struct xen_domain_context_event_channel *channel = &domain->channels[domain->channel_count];

    (void)body;
    if (domain->channel_count == CHANNELS)
        return 1;
    domain->ports[domain->channel_count++] = record->instance;
    xen_domain_context_get_event_channel(record, channel);
    printf("port %" PRIu32 ": ", record->instance);
    show_binding(channel);
    printf("; vCPU %" PRIu32 ", priority %" PRIu32 "%s%s\n", channel->vcpu, channel->priority,
           channel->flags & XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_FLAGS_PENDING ? ", pending" : "",
           channel->flags & XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_FLAGS_MASKED ? ", masked" : "");
    return 0;
}

static int load_grants(void *context, const struct xen_domain_context_record *record,
                       struct streamspec_body *body)
{
    static const char *const kinds[] = { "none", "access", "transfer", "?" };
    struct domain *domain = context;
    struct xen_domain_context_grant_entries_v1 head;
    size_t i;

    (void)body;
    xen_domain_context_get_grant_entries_v1(record, &head);
    domain->first_ref = head.first_ref;
    if (record->parts.grant_entries_v1.entries_count > GRANTS - domain->grant_count)
        return 1;
    for (i = 0; i < record->parts.grant_entries_v1.entries_count; i++) {
        struct xen_domain_context_grant_entry_v1 *grant = &domain->grants[domain->grant_count++];

        xen_domain_context_grant_entries_v1_entries(record, i, grant);
        printf("grant %zu: %s (flags 0x%x), domain %u, frame 0x%" PRIx32 "\n", head.first_ref + i,
               kinds[grant->flags & XEN_DOMAIN_CONTEXT_GRANT_FLAGS_KIND_MASK],
               (unsigned int)grant->flags, (unsigned int)grant->domid, grant->frame);
    }
    return 0;
}

static int load_end(void *context, const struct xen_domain_context_record *record,
                    struct streamspec_body *body)
{
    static struct domain toy;

    (void)record;
    (void)body;
    make_toy(&toy);
    printf("this is %s toy domain\n", memcmp(context, &toy, sizeof toy) ? "not the" : "the");
    return 0;
}

static int put(void *context, const uint8_t *octets, size_t length)
{
    return fwrite(octets, 1, length, context) != length;
}

/* Says why something failed. */
static int failed(enum streamspec_status status, const struct streamspec_error *error, int result)
{
    char text[512];

    if (status == STREAMSPEC_BROKEN) {
        streamspec_error_format(error, text, sizeof text);
        fprintf(stderr, "%s\n", text);
    } else if (status == STREAMSPEC_HANDLER) {
        fprintf(stderr, "a handler failed (%d)\n", result);
    } else {
        fprintf(stderr, "failed with status %d\n", (int)status);
    }
    return EXIT_FAILURE;
}

static int save(uint16_t options)
{
    static struct domain domain;
    static uint8_t chunk[1024];
    const struct xen_domain_context_save_handlers handlers = {
        .shared_info = { save_shared_info, &domain },
        .x86_tsc_info = { save_tsc, &domain },
        .event_channel = { save_channels, &domain },
        .grant_entries_v1 = { save_grants, &domain },
    };
    struct xen_domain_context_image_header image;
    struct xen_domain_context_domain_header header;
    struct xen_domain_context_saver saver;
    struct streamspec_length lengths[4];
    struct streamspec_run runs[16];
    struct streamspec_output output;
    enum streamspec_status status;

    make_toy(&domain);
    memset(&image, 0, sizeof image);
    image.marker = XEN_DOMAIN_CONTEXT_IMAGE_HEADER_MARKER;
    image.id = XEN_DOMAIN_CONTEXT_IMAGE_HEADER_ID;
    image.version = XEN_DOMAIN_CONTEXT_VERSION_2;
    image.options = options;
    memset(&header, 0, sizeof header);
    header.arch = XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_X86_HVM;
    header.xen_major = 4;
    header.xen_minor = 22;

    streamspec_output_sink(&output, chunk, sizeof chunk, put, stdout);
    xen_domain_context_saver_init(&saver, runs, 16, lengths, 4);
    status = xen_domain_context_save(&saver, &handlers, &output, &image, &header);
    if (status != STREAMSPEC_OK)
        return failed(status, &saver.writer.error, saver.save.result);
    if (fflush(stdout))
        return failed(STREAMSPEC_FULL, NULL, 0);
    fprintf(stderr, "%" PRIu64 " octets\n", streamspec_output_offset(&output));
    return EXIT_SUCCESS;
}

static int load(void)
{
    static struct domain domain;
    static uint8_t input[1 << 20];
    const struct xen_domain_context_load_handlers handlers = {
        .headers = { load_headers, NULL },
        .shared_info = { load_shared_info, &domain },
        .x86_tsc_info = { load_tsc, &domain },
        .event_channel = { load_channel, &domain },
        .grant_entries_v1 = { load_grants, &domain },
        .vcpu_info = { xen_domain_context_load_ignored, NULL },
        .vcpu_runstate = { xen_domain_context_load_ignored, NULL },
        .end = { load_end, &domain },
    };
    struct xen_domain_context_loader loader;
    struct streamspec_run runs[16];
    enum streamspec_status status;
    const size_t length = fread(input, 1, sizeof input, stdin);

    status = xen_domain_context_load(&loader, &handlers, input, length, runs, 16);
    if (status == STREAMSPEC_NO_HANDLER) {
        fprintf(stderr, "there is no handler for a record %s\n", loader.unhandled);
        return EXIT_FAILURE;
    }
    if (status != STREAMSPEC_OK)
        return failed(status, &loader.reader.error, loader.result);
    fprintf(stderr, "%" PRIu64 " octets\n", xen_domain_context_load_offset(&loader));
    return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
    const char *order = argc == 3 ? argv[2] : "little";

    if (argc == 2 && !strcmp(argv[1], "load"))
        return load();
    if (argc >= 2 && argc <= 3 && !strcmp(argv[1], "save")) {
        if (!strcmp(order, "little"))
            return save(0);
        if (!strcmp(order, "big"))
            return save(XEN_DOMAIN_CONTEXT_IMAGE_OPTIONS_BIG_ENDIAN);
    }
    fprintf(stderr, "usage: toy_domain save [little|big] | toy_domain load\n");
    return 2;
}
