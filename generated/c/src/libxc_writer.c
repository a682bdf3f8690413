/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: the writer. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */

#include "libxc_checks.h"
#include <xen_streams/libxc_copy.h>

/* Nothing more is written: what failed first counts. */
static STREAMSPEC_COLD enum streamspec_status stop(struct xen_libxc_writer *writer,
            enum streamspec_status status)
{
    writer->status = status;
    streamspec_fail_around(writer->around, status, &writer->error);
    return status;
}

/* The octets cannot be taken. */
static STREAMSPEC_COLD enum streamspec_status full(struct xen_libxc_writer *writer)
{
    return stop(writer, STREAMSPEC_FULL);
}

/* A record that cannot begin. */
static STREAMSPEC_COLD enum streamspec_status refused(const struct xen_libxc_writer *writer)
{
    switch (writer->status) {
    case STREAMSPEC_OK:
    case STREAMSPEC_END:
        return STREAMSPEC_BROKEN;
    default:
        return writer->status;
    }
}

/* The error has an offset within a record; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct xen_libxc_writer *writer,
            const struct xen_libxc_record_header *header, const char *item)
{
    struct streamspec_error *error = &writer->error;

    error->offset += streamspec_output_offset(writer->output) - writer->start;
    if (!error->path.depth) {
        error->path.item = item;
        error->in_record = true;
        error->record = writer->state.number;
        error->type = header->type;
    }
    streamspec_enclose_in(error, writer->around);
    return STREAMSPEC_BROKEN;
}

/* A stream has not ended, with those that it stands in. */
static STREAMSPEC_COLD enum streamspec_status unended(struct xen_libxc_writer *writer,
            const struct streamspec_rule *rule, const struct streamspec_around *around)
{
    streamspec_fault(&writer->error, rule, streamspec_output_offset(writer->output) - writer->start,
                     "");
    writer->error.path.item = "framing";
    streamspec_enclose_in(&writer->error, around);
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_header(struct xen_libxc_writer *writer,
            const char *item)
{
    writer->error.path.item = item;
    writer->error.offset += streamspec_output_offset(writer->output) - writer->start;
    streamspec_enclose_in(&writer->error, writer->around);
    return stop(writer, STREAMSPEC_BROKEN);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_libxc_writer *writer,
            const struct xen_libxc_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&writer->error, rule, offset, field);
    return located(writer, header, "framing");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_libxc_writer *writer,
            const struct xen_libxc_record_header *header, const char *item)
{
    writer->error.offset += 8;
    return located(writer, header, item);
}

/* Makes the header of a record, in which the length is missing, if one can follow. */
static inline bool begins(struct xen_libxc_writer *writer, struct xen_libxc_record_header *header,
                          uint32_t type)
{
    memset(header, 0, sizeof *header);
    header->type = type;
    if (writer->status == STREAMSPEC_END)
        in_framing(writer, header, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_NOTHING_AFTER_END], 0,
                   "");
    if (writer->status != STREAMSPEC_OK)
        return false;
    return true;
}

/* Puts the length into a header, if it is allowed and fits into the field that holds it. */
static bool set_length(struct xen_libxc_writer *writer, struct xen_libxc_record_header *header,
                       uint64_t size)
{
    const uint64_t length = size;

    if (length > XEN_LIBXC_LENGTH_MAX) {
        in_framing(writer, header, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_LENGTH_MAX], 4,
                   "length");
        return false;
    }
    header->length = (uint32_t)length;
    return true;
}

/* Checks the parts of a PAGE_DATA before they are written, and adds their size. */
static bool measure_page_data(const struct xen_libxc_page_data_body *from, uint64_t *size,
                              const struct xen_libxc_page_data *body,
                              struct xen_libxc_page_data_view *view,
                              const struct xen_libxc_state *state, struct streamspec_error *error)
{
    bool sure;
    uint64_t amount;

    memset(view, 0, sizeof *view);
    view->pfn = (const uint8_t *)from->pfn;
    view->pfn_count = from->pfn_count;
    if (body->count != from->pfn_count)
        return broken(error, XEN_LIBXC_RULE_PAGE_DATA_PFN_FITS, *size, "pfn");
    if (!check_each_page_data_pfn((const uint8_t *)from->pfn, from->pfn_count, *size, state->mode,
                                  false, error))
        return false;
    *size = streamspec_grown(*size, from->pfn_count, 8);
    sure = true;
    amount = streamspec_shift_left(count0_page_data_pfn(view->pfn, view->pfn_count, false),
                                   state->domain_header.page_shift, &sure);
    if (!sure || amount != from->pages_length)
        return broken(error, XEN_LIBXC_RULE_PAGE_DATA_PAGES_FITS, *size, "pages");
    *size = streamspec_grown(*size, from->pages_length, 1);
    return true;
}

static bool put_page_data(const struct xen_libxc_page_data_body *from,
                          struct streamspec_output *output, bool turned)
{
    if (!streamspec_put_integers(output, from->pfn, from->pfn_count, 8, turned))
        return false;
    if (!streamspec_put(output, from->pages, from->pages_length))
        return false;
    return true;
}

/* Checks the parts of an X86_PV_P2M_FRAMES before they are written, and adds their size. */
static bool measure_x86_pv_p2m_frames(const struct xen_libxc_x86_pv_p2m_frames_body *from,
                                      uint64_t *size,
                                      const struct xen_libxc_x86_pv_p2m_frames *body,
                                      const struct xen_libxc_state *state,
                                      struct streamspec_error *error)
{
    bool sure;
    uint64_t amount;

    sure = true;
    amount = streamspec_add(streamspec_subtract(streamspec_divide(body->p2m_end_pfn,
                streamspec_divide(streamspec_shift_left(1, state->domain_header.page_shift, &sure),
                                  state->x86_pv_info_guest_width, &sure), &sure),
                                  streamspec_divide(body->p2m_start_pfn,
                    streamspec_divide(streamspec_shift_left(1, state->domain_header.page_shift,
                    &sure), state->x86_pv_info_guest_width, &sure), &sure), &sure), 1, &sure);
    if (!sure || amount != from->p2m_pfn_count)
        return broken(error, XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_P2M_PFN_FITS, *size, "p2m_pfn");
    *size = streamspec_grown(*size, from->p2m_pfn_count, 8);
    return true;
}

static bool put_x86_pv_p2m_frames(const struct xen_libxc_x86_pv_p2m_frames_body *from,
                                  struct streamspec_output *output, bool turned)
{
    if (!streamspec_put_integers(output, from->p2m_pfn, from->p2m_pfn_count, 8, turned))
        return false;
    return true;
}

/* Checks the parts of an X86_PV_VCPU_BASIC before they are written, and adds their size. */
static void measure_x86_pv_vcpu_basic(const struct xen_libxc_x86_pv_vcpu_basic_body *from,
                                      uint64_t *size)
{
    *size = streamspec_grown(*size, from->context_length, 1);
}

static bool put_x86_pv_vcpu_basic(const struct xen_libxc_x86_pv_vcpu_basic_body *from,
                                  struct streamspec_output *output)
{
    if (!streamspec_put(output, from->context, from->context_length))
        return false;
    return true;
}

/* Checks the parts of an X86_PV_VCPU_EXTENDED before they are written, and adds their size. */
static void measure_x86_pv_vcpu_extended(const struct xen_libxc_x86_pv_vcpu_extended_body *from,
                                         uint64_t *size)
{
    *size = streamspec_grown(*size, from->context_length, 1);
}

static bool put_x86_pv_vcpu_extended(const struct xen_libxc_x86_pv_vcpu_extended_body *from,
                                     struct streamspec_output *output)
{
    if (!streamspec_put(output, from->context, from->context_length))
        return false;
    return true;
}

/* Checks the parts of an X86_PV_VCPU_XSAVE before they are written, and adds their size. */
static void measure_x86_pv_vcpu_xsave(const struct xen_libxc_x86_pv_vcpu_xsave_body *from,
                                      uint64_t *size)
{
    *size = streamspec_grown(*size, from->context_length, 1);
}

static bool put_x86_pv_vcpu_xsave(const struct xen_libxc_x86_pv_vcpu_xsave_body *from,
                                  struct streamspec_output *output)
{
    if (!streamspec_put(output, from->context, from->context_length))
        return false;
    return true;
}

/* Checks the parts of a SHARED_INFO before they are written, and adds their size. */
static bool measure_shared_info(const struct xen_libxc_shared_info_body *from, uint64_t *size,
                                const struct xen_libxc_state *state, struct streamspec_error *error)
{
    bool sure;
    uint64_t amount;

    sure = true;
    amount = streamspec_shift_left(1, state->domain_header.page_shift, &sure);
    if (!sure || amount != from->page_length)
        return broken(error, XEN_LIBXC_RULE_SHARED_INFO_PAGE_FITS, *size, "page");
    *size = streamspec_grown(*size, from->page_length, 1);
    return true;
}

static bool put_shared_info(const struct xen_libxc_shared_info_body *from,
                            struct streamspec_output *output)
{
    if (!streamspec_put(output, from->page, from->page_length))
        return false;
    return true;
}

/* Checks the parts of an HVM_CONTEXT before they are written, and adds their size. */
static bool measure_hvm_context(const struct xen_libxc_hvm_context_body *from, uint64_t *size,
                                const struct xen_libxc_state *state, struct streamspec_error *error)
{
    struct streamspec_error inner;

    /* hvm_ctx: a stream of its own. */
    if (state->depth == STREAMSPEC_DEPTH)
        return broken(error, XEN_LIBXC_RULE_HVM_CONTEXT_HVM_CTX_FITS, *size, "hvm_ctx");
    if (!judge_hvm_context(from->hvm_ctx, from->hvm_ctx_length, state->depth + 1u, state->mode,
                           &inner))
        return streamspec_nested(error, &inner, *size, "hvm_context.hvm_ctx");
    *size = streamspec_grown(*size, from->hvm_ctx_length, 1);
    return true;
}

static bool put_hvm_context(const struct xen_libxc_hvm_context_body *from,
                            struct streamspec_output *output)
{
    if (!streamspec_put(output, from->hvm_ctx, from->hvm_ctx_length))
        return false;
    return true;
}

/* Checks the parts of an HVM_PARAMS before they are written, and adds their size. */
static bool measure_hvm_params(const struct xen_libxc_hvm_params_body *from, uint64_t *size,
                               const struct xen_libxc_hvm_params *body,
                               struct streamspec_error *error)
{
    if (body->count != from->param_count)
        return broken(error, XEN_LIBXC_RULE_HVM_PARAMS_PARAM_FITS, *size, "param");
    *size = streamspec_grown(*size, from->param_count, 16);
    return true;
}

static bool put_hvm_params(const struct xen_libxc_hvm_params_body *from,
                           struct streamspec_output *output, bool turned)
{
    size_t i;
    uint8_t *o;

    for (i = 0; i < from->param_count; i++) {
        o = streamspec_room(output, 16);
        if (!o)
            return false;
        store_hvm_param(o, &from->param[i], turned);
    }
    return true;
}

/* Checks the parts of a TOOLSTACK before they are written, and adds their size. */
static void measure_toolstack(const struct xen_libxc_toolstack_body *from, uint64_t *size)
{
    *size = streamspec_grown(*size, from->data_length, 1);
}

static bool put_toolstack(const struct xen_libxc_toolstack_body *from,
                          struct streamspec_output *output)
{
    if (!streamspec_put(output, from->data, from->data_length))
        return false;
    return true;
}

/* Checks the parts of an X86_PV_VCPU_MSRS before they are written, and adds their size. */
static void measure_x86_pv_vcpu_msrs(const struct xen_libxc_x86_pv_vcpu_msrs_body *from,
                                     uint64_t *size)
{
    *size = streamspec_grown(*size, from->context_length, 1);
}

static bool put_x86_pv_vcpu_msrs(const struct xen_libxc_x86_pv_vcpu_msrs_body *from,
                                 struct streamspec_output *output)
{
    if (!streamspec_put(output, from->context, from->context_length))
        return false;
    return true;
}

/* Checks the parts of a CHECKPOINT_DIRTY_PFN_LIST before they are written, and adds their size. */
static void measure_checkpoint_dirty_pfn_list(
            const struct xen_libxc_checkpoint_dirty_pfn_list_body *from, uint64_t *size)
{
    *size = streamspec_grown(*size, from->pfn_count, 8);
}

static bool put_checkpoint_dirty_pfn_list(
            const struct xen_libxc_checkpoint_dirty_pfn_list_body *from,
            struct streamspec_output *output, bool turned)
{
    if (!streamspec_put_integers(output, from->pfn, from->pfn_count, 8, turned))
        return false;
    return true;
}

/* Checks the parts of an X86_CPUID_POLICY before they are written, and adds their size. */
static void measure_x86_cpuid_policy(const struct xen_libxc_x86_cpuid_policy_body *from,
                                     uint64_t *size, struct xen_libxc_x86_cpuid_policy_view *view)
{
    memset(view, 0, sizeof *view);
    view->leaves = (const uint8_t *)from->leaves;
    view->leaves_count = from->leaves_count;
    *size = streamspec_grown(*size, from->leaves_count, 24);
}

static bool put_x86_cpuid_policy(const struct xen_libxc_x86_cpuid_policy_body *from,
                                 struct streamspec_output *output, bool turned)
{
    size_t i;
    uint8_t *o;

    for (i = 0; i < from->leaves_count; i++) {
        o = streamspec_room(output, 24);
        if (!o)
            return false;
        store_cpuid_leaf(o, &from->leaves[i], turned);
    }
    return true;
}

/* Checks the parts of an X86_MSR_POLICY before they are written, and adds their size. */
static bool measure_x86_msr_policy(const struct xen_libxc_x86_msr_policy_body *from, uint64_t *size,
                                   struct xen_libxc_x86_msr_policy_view *view,
                                   const struct xen_libxc_state *state,
                                   struct streamspec_error *error)
{
    memset(view, 0, sizeof *view);
    view->entries = (const uint8_t *)from->entries;
    view->entries_count = from->entries_count;
    if (!check_each_x86_msr_policy_entries((const uint8_t *)from->entries, from->entries_count,
                                           *size, state->mode, false, error))
        return false;
    *size = streamspec_grown(*size, from->entries_count, 16);
    return true;
}

static bool put_x86_msr_policy(const struct xen_libxc_x86_msr_policy_body *from,
                               struct streamspec_output *output, bool turned)
{
    size_t i;
    uint8_t *o;

    for (i = 0; i < from->entries_count; i++) {
        o = streamspec_room(output, 16);
        if (!o)
            return false;
        store_msr_entry(o, &from->entries[i], turned);
    }
    return true;
}

enum streamspec_status
xen_libxc_writer_init_within(struct xen_libxc_writer *writer, struct streamspec_output *output,
                             struct streamspec_around *around,
                             const struct xen_libxc_image_header *image_header,
                             const struct xen_libxc_domain_header *domain_header)
{
    uint8_t *o;

    memset(writer, 0, sizeof *writer);
    writer->output = output;
    writer->start = streamspec_output_offset(output);
    if (around) {
        writer->around = around;
        writer->start = around->start;
        writer->state.depth = around->depth;
        streamspec_begin_within(around, &writer->status,
                                &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_END]);
    }
    writer->state.mode = STREAMSPEC_WRITE;
    writer->state.version = 2;

    writer->state.image_header = *image_header;
    writer->state.version = writer->state.image_header.version;
    writer->state.turned =
        ((writer->state.image_header.options & XEN_LIBXC_IMAGE_OPTIONS_BIG_ENDIAN) != 0) !=
        streamspec_big_host();
    if (!check_image_header(image_header, STREAMSPEC_WRITE, &writer->error))
        return in_header(writer, "image_header");
    o = streamspec_room(output, 24);
    if (!o)
        return full(writer);
    store_image_header(o, image_header, !streamspec_big_host());

    writer->state.domain_header = *domain_header;
    if (!check_domain_header(domain_header, STREAMSPEC_WRITE, &writer->error))
        return in_header(writer, "domain_header");
    o = streamspec_room(output, 16);
    if (!o)
        return full(writer);
    store_domain_header(o, domain_header, writer->state.turned);

    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_writer_init(struct xen_libxc_writer *writer,
                                             struct streamspec_output *output,
                                             const struct xen_libxc_image_header *image_header,
                                             const struct xen_libxc_domain_header *domain_header)
{
    return xen_libxc_writer_init_within(writer, output, NULL, image_header, domain_header);
}

/*
 * Lets a reader judge a record by the rules of writers, as if it stood where it is going to stand.
 */
static bool judge(struct xen_libxc_writer *writer, const uint8_t *octets, size_t length)
{
    struct xen_libxc_reader reader;
    struct xen_libxc_record record;

    memset(&reader, 0, sizeof reader);
    reader.state = writer->state;
    reader.state.mode = STREAMSPEC_JUDGE;
    reader.base = streamspec_output_offset(writer->output) - writer->start;
    reader.octets = octets;
    reader.length = length;
    reader.prefix = true;
    if (xen_libxc_reader_next(&reader, &record) != STREAMSPEC_OK) {
        writer->error = reader.error;
        streamspec_enclose_in(&writer->error, writer->around);
        return false;
    }
    writer->state = reader.state;
    writer->state.mode = STREAMSPEC_WRITE;
    return true;
}

enum streamspec_status xen_libxc_write_record(struct xen_libxc_writer *writer,
                                              const struct xen_libxc_record *record)
{
    const size_t length = xen_libxc_record_size(record);
    const uint8_t *octets = record->body - 8;
    struct xen_libxc_record_header header;

    if (writer->status == STREAMSPEC_END) {
        memset(&header, 0, sizeof header);
        header.type = (uint32_t)record->type;
        return in_framing(writer, &header,
                          &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_NOTHING_AFTER_END], 0, "");
    }
    if (writer->status != STREAMSPEC_OK)
        return refused(writer);
    if (record->turned != writer->state.turned)
        return STREAMSPEC_MISUSE;
    if (!judge(writer, octets, length))
        return stop(writer, STREAMSPEC_BROKEN);
    if (!streamspec_put(writer->output, octets, length))
        return full(writer);
    switch (record->type) {
    case XEN_LIBXC_TYPE_END:
        writer->status = STREAMSPEC_END;
        streamspec_leave(writer->around);

        break;
    case XEN_LIBXC_TYPE_CHECKPOINT:
        streamspec_return(writer->around);

        break;
    default:
        break;
    }
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_write_end(struct xen_libxc_writer *writer)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_END))
        return refused(writer);
    rule = incomplete(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "");
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    writer->state.seen |= 1u << KIND_END;
    writer->state.number++;
    writer->status = STREAMSPEC_END;
    streamspec_leave(writer->around);
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_write_page_data(struct xen_libxc_writer *writer,
            const struct xen_libxc_page_data_body *from)
{
    struct xen_libxc_record_header header;
    const struct xen_libxc_page_data *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;
    struct xen_libxc_page_data_view view;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_PAGE_DATA))
        return refused(writer);
    if (!check_page_data(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "page_data");
    if (!measure_page_data(from, &size, body, &view, &writer->state, &writer->error))
        return in_body(writer, &header, "page_data");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_page_data(&writer->state, &writer->error))
        return in_body(writer, &header, "page_data");
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_page_data(o + 8, body, writer->state.turned);
    if (!put_page_data(from, writer->output, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_PAGE_DATA;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_x86_pv_info(struct xen_libxc_writer *writer,
                            const struct xen_libxc_x86_pv_info *body)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_X86_PV_INFO))
        return refused(writer);
    rule = misplaced_x86_pv_info(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    header.length = 8;
    if (!check_x86_pv_info(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "x86_pv_info");
    if (!check_rules_of_x86_pv_info(body, &writer->error))
        return in_body(writer, &header, "x86_pv_info");
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_x86_pv_info(o + 8, body);
    writer->state.x86_pv_info_guest_width = body->guest_width;
    writer->state.seen |= 1u << KIND_X86_PV_INFO;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_x86_pv_p2m_frames(struct xen_libxc_writer *writer,
                                  const struct xen_libxc_x86_pv_p2m_frames_body *from)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    const struct xen_libxc_x86_pv_p2m_frames *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES))
        return refused(writer);
    rule = misplaced_x86_pv_p2m_frames(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!measure_x86_pv_p2m_frames(from, &size, body, &writer->state, &writer->error))
        return in_body(writer, &header, "x86_pv_p2m_frames");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_x86_pv_p2m_frames(body, &writer->state, &writer->error))
        return in_body(writer, &header, "x86_pv_p2m_frames");
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_x86_pv_p2m_frames(o + 8, body, writer->state.turned);
    if (!put_x86_pv_p2m_frames(from, writer->output, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_X86_PV_P2M_FRAMES;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_x86_pv_vcpu_basic(struct xen_libxc_writer *writer,
                                  const struct xen_libxc_x86_pv_vcpu_basic_body *from)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    const struct xen_libxc_x86_pv_vcpu_basic *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC))
        return refused(writer);
    rule = misplaced_x86_pv_vcpu_basic(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!check_x86_pv_vcpu_basic(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "x86_pv_vcpu_basic");
    measure_x86_pv_vcpu_basic(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_x86_pv_vcpu_basic(o + 8, body, writer->state.turned);
    if (!put_x86_pv_vcpu_basic(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_X86_PV_VCPU_BASIC;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_x86_pv_vcpu_extended(struct xen_libxc_writer *writer,
                                     const struct xen_libxc_x86_pv_vcpu_extended_body *from)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    const struct xen_libxc_x86_pv_vcpu_extended *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED))
        return refused(writer);
    rule = misplaced_x86_pv_vcpu_extended(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!check_x86_pv_vcpu_extended(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "x86_pv_vcpu_extended");
    measure_x86_pv_vcpu_extended(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_x86_pv_vcpu_extended(o + 8, body, writer->state.turned);
    if (!put_x86_pv_vcpu_extended(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_X86_PV_VCPU_EXTENDED;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_x86_pv_vcpu_xsave(struct xen_libxc_writer *writer,
                                  const struct xen_libxc_x86_pv_vcpu_xsave_body *from)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    const struct xen_libxc_x86_pv_vcpu_xsave *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE))
        return refused(writer);
    rule = misplaced_x86_pv_vcpu_xsave(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!check_x86_pv_vcpu_xsave(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "x86_pv_vcpu_xsave");
    measure_x86_pv_vcpu_xsave(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_x86_pv_vcpu_xsave(o + 8, body, writer->state.turned);
    if (!put_x86_pv_vcpu_xsave(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_X86_PV_VCPU_XSAVE;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_shared_info(struct xen_libxc_writer *writer,
                            const struct xen_libxc_shared_info_body *from)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    uint64_t size = 0;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_SHARED_INFO))
        return refused(writer);
    rule = misplaced_shared_info(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!measure_shared_info(from, &size, &writer->state, &writer->error))
        return in_body(writer, &header, "shared_info");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    if (!put_shared_info(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_SHARED_INFO;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_x86_tsc_info(struct xen_libxc_writer *writer,
                             const struct xen_libxc_x86_tsc_info *body)
{
    struct xen_libxc_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_X86_TSC_INFO))
        return refused(writer);
    header.length = 24;
    if (!check_x86_tsc_info(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "x86_tsc_info");
    o = streamspec_room(writer->output, 32);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_x86_tsc_info(o + 8, body, writer->state.turned);
    writer->state.seen |= 1u << KIND_X86_TSC_INFO;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_hvm_context(struct xen_libxc_writer *writer,
                            const struct xen_libxc_hvm_context_body *from)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    uint64_t size = 0;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_HVM_CONTEXT))
        return refused(writer);
    rule = misplaced_hvm_context(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!measure_hvm_context(from, &size, &writer->state, &writer->error))
        return in_body(writer, &header, "hvm_context");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_hvm_context(&writer->state, &writer->error))
        return in_body(writer, &header, "hvm_context");
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    if (!put_hvm_context(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_HVM_CONTEXT;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_hvm_params(struct xen_libxc_writer *writer,
                           const struct xen_libxc_hvm_params_body *from)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    const struct xen_libxc_hvm_params *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_HVM_PARAMS))
        return refused(writer);
    rule = misplaced_hvm_params(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!check_hvm_params(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "hvm_params");
    if (!measure_hvm_params(from, &size, body, &writer->error))
        return in_body(writer, &header, "hvm_params");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_hvm_params(&writer->state, &writer->error))
        return in_body(writer, &header, "hvm_params");
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_hvm_params(o + 8, body, writer->state.turned);
    if (!put_hvm_params(from, writer->output, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_HVM_PARAMS;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_write_toolstack(struct xen_libxc_writer *writer,
            const struct xen_libxc_toolstack_body *from)
{
    struct xen_libxc_record_header header;
    uint64_t size = 0;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_TOOLSTACK))
        return refused(writer);
    measure_toolstack(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    if (!put_toolstack(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_TOOLSTACK;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_x86_pv_vcpu_msrs(struct xen_libxc_writer *writer,
                                 const struct xen_libxc_x86_pv_vcpu_msrs_body *from)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    const struct xen_libxc_x86_pv_vcpu_msrs *body = from->fixed;
    uint64_t size = 8;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS))
        return refused(writer);
    rule = misplaced_x86_pv_vcpu_msrs(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!check_x86_pv_vcpu_msrs(body, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "x86_pv_vcpu_msrs");
    measure_x86_pv_vcpu_msrs(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 16);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    store_x86_pv_vcpu_msrs(o + 8, body, writer->state.turned);
    if (!put_x86_pv_vcpu_msrs(from, writer->output))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_X86_PV_VCPU_MSRS;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_write_verify(struct xen_libxc_writer *writer)
{
    struct xen_libxc_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_VERIFY))
        return refused(writer);
    if (!check_rules_of_verify(&writer->state, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "verify");
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    writer->state.seen |= 1u << KIND_VERIFY;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_write_checkpoint(struct xen_libxc_writer *writer)
{
    struct xen_libxc_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_CHECKPOINT))
        return refused(writer);
    if (!check_rules_of_checkpoint(&writer->state, STREAMSPEC_WRITE, &writer->error))
        return in_body(writer, &header, "checkpoint");
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    writer->state.seen |= 1u << KIND_CHECKPOINT;
    writer->state.number++;
    streamspec_return(writer->around);
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_checkpoint_dirty_pfn_list(struct xen_libxc_writer *writer,
                                          const struct xen_libxc_checkpoint_dirty_pfn_list_body *from)
{
    struct xen_libxc_record_header header;
    uint64_t size = 0;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST))
        return refused(writer);
    measure_checkpoint_dirty_pfn_list(from, &size);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_checkpoint_dirty_pfn_list(&writer->error))
        return in_body(writer, &header, "checkpoint_dirty_pfn_list");
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    if (!put_checkpoint_dirty_pfn_list(from, writer->output, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_CHECKPOINT_DIRTY_PFN_LIST;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_write_static_data_end(struct xen_libxc_writer *writer)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    uint8_t *o;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_STATIC_DATA_END))
        return refused(writer);
    rule = misplaced_static_data_end(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    writer->state.seen |= 1u << KIND_STATIC_DATA_END;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_x86_cpuid_policy(struct xen_libxc_writer *writer,
                                 const struct xen_libxc_x86_cpuid_policy_body *from)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    uint64_t size = 0;
    uint8_t *o;
    struct xen_libxc_x86_cpuid_policy_view view;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_X86_CPUID_POLICY))
        return refused(writer);
    rule = misplaced_x86_cpuid_policy(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    measure_x86_cpuid_policy(from, &size, &view);
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_x86_cpuid_policy(&view, &writer->error))
        return in_body(writer, &header, "x86_cpuid_policy");
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    if (!put_x86_cpuid_policy(from, writer->output, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_X86_CPUID_POLICY;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status
xen_libxc_write_x86_msr_policy(struct xen_libxc_writer *writer,
                               const struct xen_libxc_x86_msr_policy_body *from)
{
    struct xen_libxc_record_header header;
    const struct streamspec_rule *rule;
    uint64_t size = 0;
    uint8_t *o;
    struct xen_libxc_x86_msr_policy_view view;

    if (!begins(writer, &header, XEN_LIBXC_TYPE_X86_MSR_POLICY))
        return refused(writer);
    rule = misplaced_x86_msr_policy(&writer->state);
    if (rule)
        return in_framing(writer, &header, rule, 0, "type");
    if (!measure_x86_msr_policy(from, &size, &view, &writer->state, &writer->error))
        return in_body(writer, &header, "x86_msr_policy");
    if (!set_length(writer, &header, size))
        return STREAMSPEC_BROKEN;
    if (!check_rules_of_x86_msr_policy(&view, &writer->error))
        return in_body(writer, &header, "x86_msr_policy");
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    if (!put_x86_msr_policy(from, writer->output, writer->state.turned))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(size, 8)))
        return full(writer);
    writer->state.seen |= 1u << KIND_X86_MSR_POLICY;
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_write_unknown(struct xen_libxc_writer *writer, uint32_t type,
                                               const uint8_t *octets, size_t length)
{
    struct xen_libxc_record_header header;
    uint8_t *o;

    if (!begins(writer, &header, type))
        return refused(writer);
    if (type == XEN_LIBXC_TYPE_END || type == XEN_LIBXC_TYPE_PAGE_DATA || type ==
        XEN_LIBXC_TYPE_X86_PV_INFO || type == XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES || type ==
        XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC || type == XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED || type ==
        XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE || type == XEN_LIBXC_TYPE_SHARED_INFO || type ==
        XEN_LIBXC_TYPE_X86_TSC_INFO || type == XEN_LIBXC_TYPE_HVM_CONTEXT || type ==
        XEN_LIBXC_TYPE_HVM_PARAMS || type == XEN_LIBXC_TYPE_TOOLSTACK || type ==
        XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS || type == XEN_LIBXC_TYPE_VERIFY || type ==
        XEN_LIBXC_TYPE_CHECKPOINT || type == XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST || type ==
        XEN_LIBXC_TYPE_STATIC_DATA_END || type == XEN_LIBXC_TYPE_X86_CPUID_POLICY || type ==
        XEN_LIBXC_TYPE_X86_MSR_POLICY || !(type & XEN_LIBXC_OPTIONAL))
        return in_framing(writer, &header, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_TYPE], 0,
                          "type");
    if (!set_length(writer, &header, length))
        return STREAMSPEC_BROKEN;
    o = streamspec_room(writer->output, 8);
    if (!o)
        return full(writer);
    store_record_header(o, &header, writer->state.turned);
    if (!streamspec_put(writer->output, octets, length))
        return full(writer);
    if (!streamspec_put_zeros(writer->output, streamspec_padding(length, 8)))
        return full(writer);
    writer->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_writer_finish(struct xen_libxc_writer *writer)
{
    if (writer->status == STREAMSPEC_END)
        return STREAMSPEC_OK;
    if (writer->status != STREAMSPEC_OK)
        return writer->status;
    return unended(writer, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_END], writer->around);
}
