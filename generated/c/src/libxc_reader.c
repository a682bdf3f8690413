/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: the reader. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */

#include "libxc_checks.h"

/* The error has an offset within a record or header; it gets its place in the stream. */
static STREAMSPEC_COLD enum streamspec_status located(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, const char *item)
{
    struct streamspec_error *error = &reader->error;

    reader->done = true;
    error->offset += reader->base + reader->at;
    if (error->path.depth)
        return STREAMSPEC_BROKEN;
    error->path.item = item;
    if (header) {
        error->in_record = true;
        error->record = reader->state.number;
        error->type = header->type;
    }
    return STREAMSPEC_BROKEN;
}

static STREAMSPEC_COLD enum streamspec_status in_header(struct xen_libxc_reader *reader,
            const struct streamspec_rule *rule, const char *item)
{
    streamspec_fault(&reader->error, rule, 0, "");
    return located(reader, NULL, item);
}

static STREAMSPEC_COLD enum streamspec_status in_framing(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, const struct streamspec_rule *rule,
            uint64_t offset, const char *field)
{
    streamspec_fault(&reader->error, rule, offset, field);
    return located(reader, header, "framing");
}

static STREAMSPEC_COLD enum streamspec_status at_type(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 0, "type");
}

static STREAMSPEC_COLD enum streamspec_status at_length(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, const struct streamspec_rule *rule)
{
    return in_framing(reader, header, rule, 4, "length");
}

/* The error has an offset within the body of a record. */
static STREAMSPEC_COLD enum streamspec_status in_body(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, const char *item)
{
    reader->error.offset += 8;
    return located(reader, header, item);
}

/* No whole record header is left. */
static STREAMSPEC_COLD enum streamspec_status cut_short(struct xen_libxc_reader *reader)
{
    if (reader->at == reader->length)
        return in_framing(reader, NULL, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_END], 0, "");
    return in_framing(reader, NULL, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_HEADER_COMPLETE], 0,
                      "");
}

/* Not all octets of a body are there, or not all of its padding. */
static STREAMSPEC_COLD enum streamspec_status incomplete_body(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header)
{
    if (header->length <= reader->length - reader->at - 8)
        return in_framing(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_PADDING_COMPLETE],
                          8 + header->length, "");
    return in_framing(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_BODY_COMPLETE], 8,
                      "");
}

/* Checks what holds of the length of every record. */
static inline bool check_length(struct xen_libxc_reader *reader,
                                const struct xen_libxc_record_header *header)
{
    if (header->length > XEN_LIBXC_LENGTH_MAX)
        return at_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_LENGTH_MAX]) ==
               STREAMSPEC_OK;
    return true;
}

/* What holds of every length holds of the right one; it is asked of wrong ones alone. */
static STREAMSPEC_COLD enum streamspec_status wrong_length(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, const struct streamspec_rule *rule)
{
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    return at_length(reader, header, rule);
}

/* Octets between records are not zero. */
static STREAMSPEC_COLD enum streamspec_status dirty_padding(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, const uint8_t *octets)
{
    const uint64_t offset = (uint64_t)(octets - (reader->octets + reader->at));

    return in_framing(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_PADDING_ZERO], offset,
                      "");
}

/* Shows a body of variable size, whose octets and padding are there. */
static inline bool take_body(struct xen_libxc_reader *reader,
                             const struct xen_libxc_record_header *header,
                             struct xen_libxc_record *record)
{
    const size_t left = reader->length - reader->at - 8;

    if (header->length > left) {
        incomplete_body(reader, header);
        return false;
    }
    record->body = reader->octets + reader->at + 8;
    record->length = header->length;
    if (streamspec_padding(record->length, 8) > left - record->length) {
        incomplete_body(reader, header);
        return false;
    }
    return true;
}

/* Checks what holds at the end of the stream; the last record has so many octets. */
static bool finish(struct xen_libxc_reader *reader, const struct xen_libxc_record_header *header,
                   size_t length)
{
    const struct streamspec_rule *rule = incomplete(&reader->state);

    if (rule) {
        in_framing(reader, header, rule, 0, "");
        return false;
    }
    if (!reader->prefix && reader->length - reader->at > length) {
        in_framing(reader, NULL, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_NOTHING_AFTER_END], length,
                   "");
        return false;
    }
    reader->done = true;
    return true;
}

/* Takes the parts of a PAGE_DATA, each of which lies within the body and keeps its rules. */
static bool take_page_data(struct streamspec_cursor *cursor, const struct xen_libxc_page_data *body,
                           struct xen_libxc_page_data_view *view,
                           const struct xen_libxc_state *state, struct streamspec_error *error)
{
    const bool turned = state->turned;
    size_t at;
    bool sure;
    uint64_t amount;

    at = cursor->at;
    view->pfn = streamspec_take(cursor, body->count, 8);
    if (!view->pfn)
        return broken(error, XEN_LIBXC_RULE_PAGE_DATA_PFN_FITS, cursor->at, "pfn");
    view->pfn_count = body->count;
    if (!check_each_page_data_pfn(view->pfn, view->pfn_count, at, state->mode, turned, error))
        return false;
    sure = true;
    amount = streamspec_shift_left(count0_page_data_pfn(view->pfn, view->pfn_count, turned),
                                   state->domain_header.page_shift, &sure);
    view->pages = sure ? streamspec_take(cursor, amount, 1) : NULL;
    if (!view->pages)
        return broken(error, XEN_LIBXC_RULE_PAGE_DATA_PAGES_FITS, cursor->at, "pages");
    view->pages_length = (size_t)amount;
    return true;
}

/*
 * Takes the parts of an X86_PV_P2M_FRAMES, each of which lies within the body and keeps its rules.
 */
static bool take_x86_pv_p2m_frames(struct streamspec_cursor *cursor,
                                   const struct xen_libxc_x86_pv_p2m_frames *body,
                                   struct xen_libxc_x86_pv_p2m_frames_view *view,
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
    view->p2m_pfn = sure ? streamspec_take(cursor, amount, 8) : NULL;
    if (!view->p2m_pfn)
        return broken(error, XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_P2M_PFN_FITS, cursor->at, "p2m_pfn");
    view->p2m_pfn_count = (size_t)amount;
    return true;
}

/*
 * Takes the parts of an X86_PV_VCPU_BASIC, each of which lies within the body and keeps its rules.
 */
static void take_x86_pv_vcpu_basic(struct streamspec_cursor *cursor,
                                   struct xen_libxc_x86_pv_vcpu_basic_view *view)
{
    view->context = cursor->octets + cursor->at;
    view->context_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

/*
 * Takes the parts of an X86_PV_VCPU_EXTENDED, each of which lies within the body and keeps its
 * rules.
 */
static void take_x86_pv_vcpu_extended(struct streamspec_cursor *cursor,
                                      struct xen_libxc_x86_pv_vcpu_extended_view *view)
{
    view->context = cursor->octets + cursor->at;
    view->context_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

/*
 * Takes the parts of an X86_PV_VCPU_XSAVE, each of which lies within the body and keeps its rules.
 */
static void take_x86_pv_vcpu_xsave(struct streamspec_cursor *cursor,
                                   struct xen_libxc_x86_pv_vcpu_xsave_view *view)
{
    view->context = cursor->octets + cursor->at;
    view->context_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

/* Takes the parts of a SHARED_INFO, each of which lies within the body and keeps its rules. */
static bool take_shared_info(struct streamspec_cursor *cursor,
                             struct xen_libxc_shared_info_view *view,
                             const struct xen_libxc_state *state, struct streamspec_error *error)
{
    bool sure;
    uint64_t amount;

    sure = true;
    amount = streamspec_shift_left(1, state->domain_header.page_shift, &sure);
    view->page = sure ? streamspec_take(cursor, amount, 1) : NULL;
    if (!view->page)
        return broken(error, XEN_LIBXC_RULE_SHARED_INFO_PAGE_FITS, cursor->at, "page");
    view->page_length = (size_t)amount;
    return true;
}

/* Takes the parts of an HVM_CONTEXT, each of which lies within the body and keeps its rules. */
static bool take_hvm_context(struct streamspec_cursor *cursor,
                             struct xen_libxc_hvm_context_view *view,
                             const struct xen_libxc_state *state, struct streamspec_error *error)
{
    struct streamspec_error inner;

    view->hvm_ctx = cursor->octets + cursor->at;
    view->hvm_ctx_length = cursor->length - cursor->at;
    /* hvm_ctx: a stream of its own. */
    if (state->depth == STREAMSPEC_DEPTH)
        return broken(error, XEN_LIBXC_RULE_HVM_CONTEXT_HVM_CTX_FITS, cursor->at, "hvm_ctx");
    if (!judge_hvm_context(view->hvm_ctx, view->hvm_ctx_length, state->depth + 1u, state->mode,
                           &inner))
        return streamspec_nested(error, &inner, cursor->at, "hvm_context.hvm_ctx");
    cursor->at = cursor->length;
    return true;
}

/* Takes the parts of an HVM_PARAMS, each of which lies within the body and keeps its rules. */
static bool take_hvm_params(struct streamspec_cursor *cursor,
                            const struct xen_libxc_hvm_params *body,
                            struct xen_libxc_hvm_params_view *view, struct streamspec_error *error)
{
    view->param = streamspec_take(cursor, body->count, 16);
    if (!view->param)
        return broken(error, XEN_LIBXC_RULE_HVM_PARAMS_PARAM_FITS, cursor->at, "param");
    view->param_count = body->count;
    return true;
}

/* Takes the parts of a TOOLSTACK, each of which lies within the body and keeps its rules. */
static void take_toolstack(struct streamspec_cursor *cursor, struct xen_libxc_toolstack_view *view)
{
    view->data = cursor->octets + cursor->at;
    view->data_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

/*
 * Takes the parts of an X86_PV_VCPU_MSRS, each of which lies within the body and keeps its rules.
 */
static void take_x86_pv_vcpu_msrs(struct streamspec_cursor *cursor,
                                  struct xen_libxc_x86_pv_vcpu_msrs_view *view)
{
    view->context = cursor->octets + cursor->at;
    view->context_length = cursor->length - cursor->at;
    cursor->at = cursor->length;
}

/*
 * Takes the parts of a CHECKPOINT_DIRTY_PFN_LIST, each of which lies within the body and keeps its
 * rules.
 */
static void take_checkpoint_dirty_pfn_list(struct streamspec_cursor *cursor,
                                           struct xen_libxc_checkpoint_dirty_pfn_list_view *view)
{
    view->pfn_count = (cursor->length - cursor->at) / 8;
    view->pfn = streamspec_take(cursor, view->pfn_count, 8);
}

/*
 * Takes the parts of an X86_CPUID_POLICY, each of which lies within the body and keeps its rules.
 */
static void take_x86_cpuid_policy(struct streamspec_cursor *cursor,
                                  struct xen_libxc_x86_cpuid_policy_view *view)
{
    view->leaves_count = (cursor->length - cursor->at) / 24;
    view->leaves = streamspec_take(cursor, view->leaves_count, 24);
}

/* Takes the parts of an X86_MSR_POLICY, each of which lies within the body and keeps its rules. */
static bool take_x86_msr_policy(struct streamspec_cursor *cursor,
                                struct xen_libxc_x86_msr_policy_view *view,
                                const struct xen_libxc_state *state, struct streamspec_error *error)
{
    const bool turned = state->turned;
    size_t at;

    at = cursor->at;
    view->entries_count = (cursor->length - cursor->at) / 16;
    view->entries = streamspec_take(cursor, view->entries_count, 16);
    if (!check_each_x86_msr_policy_entries(view->entries, view->entries_count, at, state->mode,
                                           turned, error))
        return false;
    return true;
}

static inline enum streamspec_status read_end(struct xen_libxc_reader *reader,
                                              const struct xen_libxc_record_header *header,
                                              struct xen_libxc_record *record)
{
    if (header->length != 0)
        return wrong_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_END_LENGTH]);
    if (reader->length - reader->at < 8)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 0;
    reader->state.seen |= 1u << KIND_END;
    if (!finish(reader, header, 8))
        return STREAMSPEC_BROKEN;
    reader->at += 8;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_page_data(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    struct xen_libxc_page_data body;
    struct streamspec_cursor cursor;

    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_PAGE_DATA_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_libxc_get_page_data(record, &body);
    if (!check_page_data(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "page_data");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    if (!take_page_data(&cursor, &body, &record->parts.page_data, &reader->state, &reader->error))
        return in_body(reader, header, "page_data");
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxc_rules[XEN_LIBXC_RULE_PAGE_DATA_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "page_data");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    if (!check_rules_of_page_data(&reader->state, &reader->error))
        return in_body(reader, header, "page_data");
    reader->state.seen |= 1u << KIND_PAGE_DATA;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_x86_pv_info(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_libxc_x86_pv_info body;

    rule = misplaced_x86_pv_info(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->length != 8)
        return wrong_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_INFO_LENGTH]);
    if (reader->length - reader->at < 16)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 8;
    xen_libxc_get_x86_pv_info(record, &body);
    if (!check_x86_pv_info(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "x86_pv_info");
    if (!check_rules_of_x86_pv_info(&body, &reader->error))
        return in_body(reader, header, "x86_pv_info");
    reader->state.x86_pv_info_guest_width = body.guest_width;
    reader->state.seen |= 1u << KIND_X86_PV_INFO;
    reader->at += 16;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_x86_pv_p2m_frames(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_libxc_x86_pv_p2m_frames body;
    struct streamspec_cursor cursor;

    rule = misplaced_x86_pv_p2m_frames(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_libxc_get_x86_pv_p2m_frames(record, &body);
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    if (!take_x86_pv_p2m_frames(&cursor, &body, &record->parts.x86_pv_p2m_frames, &reader->state,
                                &reader->error))
        return in_body(reader, header, "x86_pv_p2m_frames");
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_P2M_FRAMES_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "x86_pv_p2m_frames");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    if (!check_rules_of_x86_pv_p2m_frames(&body, &reader->state, &reader->error))
        return in_body(reader, header, "x86_pv_p2m_frames");
    reader->state.seen |= 1u << KIND_X86_PV_P2M_FRAMES;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_x86_pv_vcpu_basic(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_libxc_x86_pv_vcpu_basic body;
    struct streamspec_cursor cursor;

    rule = misplaced_x86_pv_vcpu_basic(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_libxc_get_x86_pv_vcpu_basic(record, &body);
    if (!check_x86_pv_vcpu_basic(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "x86_pv_vcpu_basic");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    take_x86_pv_vcpu_basic(&cursor, &record->parts.x86_pv_vcpu_basic);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_BASIC_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "x86_pv_vcpu_basic");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_X86_PV_VCPU_BASIC;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_x86_pv_vcpu_extended(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_libxc_x86_pv_vcpu_extended body;
    struct streamspec_cursor cursor;

    rule = misplaced_x86_pv_vcpu_extended(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header,
                         &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_EXTENDED_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_libxc_get_x86_pv_vcpu_extended(record, &body);
    if (!check_x86_pv_vcpu_extended(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "x86_pv_vcpu_extended");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    take_x86_pv_vcpu_extended(&cursor, &record->parts.x86_pv_vcpu_extended);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_EXTENDED_LENGTH], cursor.at,
                         "");
        return in_body(reader, header, "x86_pv_vcpu_extended");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_X86_PV_VCPU_EXTENDED;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_x86_pv_vcpu_xsave(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_libxc_x86_pv_vcpu_xsave body;
    struct streamspec_cursor cursor;

    rule = misplaced_x86_pv_vcpu_xsave(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_XSAVE_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_libxc_get_x86_pv_vcpu_xsave(record, &body);
    if (!check_x86_pv_vcpu_xsave(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "x86_pv_vcpu_xsave");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    take_x86_pv_vcpu_xsave(&cursor, &record->parts.x86_pv_vcpu_xsave);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_XSAVE_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "x86_pv_vcpu_xsave");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_X86_PV_VCPU_XSAVE;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_shared_info(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;
    struct streamspec_cursor cursor;

    rule = misplaced_shared_info(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    if (!take_shared_info(&cursor, &record->parts.shared_info, &reader->state, &reader->error))
        return in_body(reader, header, "shared_info");
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxc_rules[XEN_LIBXC_RULE_SHARED_INFO_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "shared_info");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_SHARED_INFO;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_x86_tsc_info(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    struct xen_libxc_x86_tsc_info body;

    if (header->length != 24)
        return wrong_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_X86_TSC_INFO_LENGTH]);
    if (reader->length - reader->at < 32)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 24;
    xen_libxc_get_x86_tsc_info(record, &body);
    if (!check_x86_tsc_info(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "x86_tsc_info");
    reader->state.seen |= 1u << KIND_X86_TSC_INFO;
    reader->at += 32;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_hvm_context(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;
    struct streamspec_cursor cursor;

    rule = misplaced_hvm_context(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    if (!take_hvm_context(&cursor, &record->parts.hvm_context, &reader->state, &reader->error))
        return in_body(reader, header, "hvm_context");
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxc_rules[XEN_LIBXC_RULE_HVM_CONTEXT_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "hvm_context");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    if (!check_rules_of_hvm_context(&reader->state, &reader->error))
        return in_body(reader, header, "hvm_context");
    reader->state.seen |= 1u << KIND_HVM_CONTEXT;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_hvm_params(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_libxc_hvm_params body;
    struct streamspec_cursor cursor;

    rule = misplaced_hvm_params(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_HVM_PARAMS_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_libxc_get_hvm_params(record, &body);
    if (!check_hvm_params(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "hvm_params");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    if (!take_hvm_params(&cursor, &body, &record->parts.hvm_params, &reader->error))
        return in_body(reader, header, "hvm_params");
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxc_rules[XEN_LIBXC_RULE_HVM_PARAMS_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "hvm_params");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    if (!check_rules_of_hvm_params(&reader->state, &reader->error))
        return in_body(reader, header, "hvm_params");
    reader->state.seen |= 1u << KIND_HVM_PARAMS;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_toolstack(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    struct streamspec_cursor cursor;

    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    take_toolstack(&cursor, &record->parts.toolstack);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxc_rules[XEN_LIBXC_RULE_TOOLSTACK_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "toolstack");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_TOOLSTACK;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_x86_pv_vcpu_msrs(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;
    struct xen_libxc_x86_pv_vcpu_msrs body;
    struct streamspec_cursor cursor;

    rule = misplaced_x86_pv_vcpu_msrs(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (header->length < 8)
        return at_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_MSRS_LENGTH]);
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    xen_libxc_get_x86_pv_vcpu_msrs(record, &body);
    if (!check_x86_pv_vcpu_msrs(&body, reader->state.mode, &reader->error))
        return in_body(reader, header, "x86_pv_vcpu_msrs");
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 8;
    take_x86_pv_vcpu_msrs(&cursor, &record->parts.x86_pv_vcpu_msrs);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxc_rules[XEN_LIBXC_RULE_X86_PV_VCPU_MSRS_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "x86_pv_vcpu_msrs");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    reader->state.seen |= 1u << KIND_X86_PV_VCPU_MSRS;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_verify(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    if (header->length != 0)
        return wrong_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_VERIFY_LENGTH]);
    if (reader->length - reader->at < 8)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 0;
    if (!check_rules_of_verify(&reader->state, reader->state.mode, &reader->error))
        return in_body(reader, header, "verify");
    reader->state.seen |= 1u << KIND_VERIFY;
    reader->at += 8;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_checkpoint(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    if (header->length != 0)
        return wrong_length(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_CHECKPOINT_LENGTH]);
    if (reader->length - reader->at < 8)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 0;
    if (!check_rules_of_checkpoint(&reader->state, reader->state.mode, &reader->error))
        return in_body(reader, header, "checkpoint");
    reader->state.seen |= 1u << KIND_CHECKPOINT;
    reader->at += 8;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_checkpoint_dirty_pfn_list(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    struct streamspec_cursor cursor;

    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    take_checkpoint_dirty_pfn_list(&cursor, &record->parts.checkpoint_dirty_pfn_list);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error,
                         &xen_libxc_rules[XEN_LIBXC_RULE_CHECKPOINT_DIRTY_PFN_LIST_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "checkpoint_dirty_pfn_list");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    if (!check_rules_of_checkpoint_dirty_pfn_list(&reader->error))
        return in_body(reader, header, "checkpoint_dirty_pfn_list");
    reader->state.seen |= 1u << KIND_CHECKPOINT_DIRTY_PFN_LIST;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_static_data_end(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;

    rule = misplaced_static_data_end(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (header->length != 0)
        return wrong_length(reader, header,
                            &xen_libxc_rules[XEN_LIBXC_RULE_STATIC_DATA_END_LENGTH]);
    if (reader->length - reader->at < 8)
        return incomplete_body(reader, header);
    record->body = reader->octets + reader->at + 8;
    record->length = 0;
    reader->state.seen |= 1u << KIND_STATIC_DATA_END;
    reader->at += 8;
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_x86_cpuid_policy(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;
    struct streamspec_cursor cursor;

    rule = misplaced_x86_cpuid_policy(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    take_x86_cpuid_policy(&cursor, &record->parts.x86_cpuid_policy);
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxc_rules[XEN_LIBXC_RULE_X86_CPUID_POLICY_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "x86_cpuid_policy");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    if (!check_rules_of_x86_cpuid_policy(&record->parts.x86_cpuid_policy, &reader->error))
        return in_body(reader, header, "x86_cpuid_policy");
    reader->state.seen |= 1u << KIND_X86_CPUID_POLICY;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

static inline enum streamspec_status read_x86_msr_policy(struct xen_libxc_reader *reader,
            const struct xen_libxc_record_header *header, struct xen_libxc_record *record)
{
    const struct streamspec_rule *rule;
    struct streamspec_cursor cursor;

    rule = misplaced_x86_msr_policy(&reader->state);
    if (rule)
        return at_type(reader, header, rule);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    cursor.octets = record->body;
    cursor.length = record->length;
    cursor.at = 0;
    if (!take_x86_msr_policy(&cursor, &record->parts.x86_msr_policy, &reader->state,
                             &reader->error))
        return in_body(reader, header, "x86_msr_policy");
    if (cursor.at != cursor.length) {
        streamspec_fault(&reader->error, &xen_libxc_rules[XEN_LIBXC_RULE_X86_MSR_POLICY_LENGTH],
                         cursor.at, "");
        return in_body(reader, header, "x86_msr_policy");
    }
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + cursor.at, streamspec_padding(cursor.at, 8)))
        return dirty_padding(reader, header, record->body + cursor.at);
    if (!check_rules_of_x86_msr_policy(&record->parts.x86_msr_policy, &reader->error))
        return in_body(reader, header, "x86_msr_policy");
    reader->state.seen |= 1u << KIND_X86_MSR_POLICY;
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

/* A record of unknown type, which is passed over if it is optional. */
static enum streamspec_status read_unknown(struct xen_libxc_reader *reader,
                                           const struct xen_libxc_record_header *header,
                                           struct xen_libxc_record *record)
{
    if (!(header->type & XEN_LIBXC_OPTIONAL))
        return at_type(reader, header, &xen_libxc_rules[XEN_LIBXC_RULE_FRAMING_TYPE]);
    if (!check_length(reader, header))
        return STREAMSPEC_BROKEN;
    if (!take_body(reader, header, record))
        return STREAMSPEC_BROKEN;
    if (reader->state.mode != STREAMSPEC_READ && !reader->partial
        && !streamspec_zero(record->body + record->length, streamspec_padding(record->length, 8)))
        return dirty_padding(reader, header, record->body + record->length);
    reader->at += 8 + record->length + streamspec_padding(record->length, 8);
    reader->state.number++;
    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_reader_next(struct xen_libxc_reader *reader,
                                             struct xen_libxc_record *record)
{
    const uint8_t *octets;
    struct xen_libxc_record_header header;

    if (reader->done)
        return reader->error.rule ? STREAMSPEC_BROKEN : STREAMSPEC_END;
    if (reader->length - reader->at < 8)
        return cut_short(reader);
    octets = reader->octets + reader->at;
    xen_libxc_load_record_header(octets, reader->state.turned, &header);
    record->type = header.type;
    record->turned = reader->state.turned;
    switch (header.type) {
    case XEN_LIBXC_TYPE_END:
        return read_end(reader, &header, record);
    case XEN_LIBXC_TYPE_PAGE_DATA:
        return read_page_data(reader, &header, record);
    case XEN_LIBXC_TYPE_X86_PV_INFO:
        return read_x86_pv_info(reader, &header, record);
    case XEN_LIBXC_TYPE_X86_PV_P2M_FRAMES:
        return read_x86_pv_p2m_frames(reader, &header, record);
    case XEN_LIBXC_TYPE_X86_PV_VCPU_BASIC:
        return read_x86_pv_vcpu_basic(reader, &header, record);
    case XEN_LIBXC_TYPE_X86_PV_VCPU_EXTENDED:
        return read_x86_pv_vcpu_extended(reader, &header, record);
    case XEN_LIBXC_TYPE_X86_PV_VCPU_XSAVE:
        return read_x86_pv_vcpu_xsave(reader, &header, record);
    case XEN_LIBXC_TYPE_SHARED_INFO:
        return read_shared_info(reader, &header, record);
    case XEN_LIBXC_TYPE_X86_TSC_INFO:
        return read_x86_tsc_info(reader, &header, record);
    case XEN_LIBXC_TYPE_HVM_CONTEXT:
        return read_hvm_context(reader, &header, record);
    case XEN_LIBXC_TYPE_HVM_PARAMS:
        return read_hvm_params(reader, &header, record);
    case XEN_LIBXC_TYPE_TOOLSTACK:
        return read_toolstack(reader, &header, record);
    case XEN_LIBXC_TYPE_X86_PV_VCPU_MSRS:
        return read_x86_pv_vcpu_msrs(reader, &header, record);
    case XEN_LIBXC_TYPE_VERIFY:
        return read_verify(reader, &header, record);
    case XEN_LIBXC_TYPE_CHECKPOINT:
        return read_checkpoint(reader, &header, record);
    case XEN_LIBXC_TYPE_CHECKPOINT_DIRTY_PFN_LIST:
        return read_checkpoint_dirty_pfn_list(reader, &header, record);
    case XEN_LIBXC_TYPE_STATIC_DATA_END:
        return read_static_data_end(reader, &header, record);
    case XEN_LIBXC_TYPE_X86_CPUID_POLICY:
        return read_x86_cpuid_policy(reader, &header, record);
    case XEN_LIBXC_TYPE_X86_MSR_POLICY:
        return read_x86_msr_policy(reader, &header, record);
    default:
        return read_unknown(reader, &header, record);
    }
}

enum streamspec_status
xen_libxc_reader_init_within(struct xen_libxc_reader *reader, enum streamspec_mode mode,
                             uint64_t base, unsigned int depth, const void *input, size_t length)
{
    const uint8_t *octets;

    memset(reader, 0, sizeof *reader);
    reader->base = base;
    reader->octets = (const uint8_t *)input;
    reader->length = length;
    reader->state.mode = mode;
    reader->state.depth = (uint8_t)depth;
    reader->state.version = 2;

    if (reader->length - reader->at < 24)
        return in_header(reader, &xen_libxc_rules[XEN_LIBXC_RULE_IMAGE_HEADER_COMPLETE],
                         "image_header");
    octets = reader->octets + reader->at;
    xen_libxc_load_image_header(octets, !streamspec_big_host(), &reader->state.image_header);
    reader->state.version = reader->state.image_header.version;
    reader->state.turned =
        ((reader->state.image_header.options & XEN_LIBXC_IMAGE_OPTIONS_BIG_ENDIAN) != 0) !=
        streamspec_big_host();
    if (!check_image_header(&reader->state.image_header, reader->state.mode, &reader->error))
        return located(reader, NULL, "image_header");
    reader->at += 24;

    if (reader->length - reader->at < 16)
        return in_header(reader, &xen_libxc_rules[XEN_LIBXC_RULE_DOMAIN_HEADER_COMPLETE],
                         "domain_header");
    octets = reader->octets + reader->at;
    xen_libxc_load_domain_header(octets, reader->state.turned, &reader->state.domain_header);
    if (!check_domain_header(&reader->state.domain_header, reader->state.mode, &reader->error))
        return located(reader, NULL, "domain_header");
    reader->at += 16;

    return STREAMSPEC_OK;
}

enum streamspec_status xen_libxc_reader_init(struct xen_libxc_reader *reader, const void *octets,
                                             size_t length)
{
    return xen_libxc_reader_init_within(reader, STREAMSPEC_READ, 0, 0, octets, length);
}

enum streamspec_status xen_libxc_judge_init(struct xen_libxc_reader *reader, const void *octets,
                                            size_t length)
{
    return xen_libxc_reader_init_within(reader, STREAMSPEC_JUDGE, 0, 0, octets, length);
}
