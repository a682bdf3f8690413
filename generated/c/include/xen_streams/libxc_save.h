/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxc domain image: saving a stream, with a handler for each type of record. */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */
#ifndef XEN_STREAMS_LIBXC_SAVE_H
#define XEN_STREAMS_LIBXC_SAVE_H

#include "libxc_codec.h"
#include <streamspec/save.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

/* Octets that the headers and the records of fixed size take at most, each by itself. */
#define XEN_LIBXC_SCRATCH 32U

/*
 * Saves a stream. Once something has failed, nothing more is written, and `save.status` stays what
 * it is; `writer.error` tells of a rule that would have been broken.
 */
struct xen_libxc_saver {
    struct xen_libxc_writer writer;
    struct streamspec_save save;
    /* What a dry run measures. */
    struct streamspec_lengths lengths;
    /* Where a dry run writes. */
    uint8_t scratch[XEN_LIBXC_SCRATCH];
};

/*
 * Saves all records of one type, each whole or in pieces, and returns 0; anything else if it
 * cannot. In a dry run it does the same, and need not have the octets that it appends.
 */
struct xen_libxc_save_handler {
    int (*save)(void *context, struct xen_libxc_saver *saver);
    void *context;
};

/*
 * The handlers, in the order in which they are called. Where there is none, no such record is
 * saved.
 */
struct xen_libxc_save_handlers {
    struct xen_libxc_save_handler x86_pv_info;
    struct xen_libxc_save_handler shared_info;
    struct xen_libxc_save_handler x86_tsc_info;
    struct xen_libxc_save_handler hvm_params;
    struct xen_libxc_save_handler toolstack;
    struct xen_libxc_save_handler checkpoint_dirty_pfn_list;
    struct xen_libxc_save_handler x86_cpuid_policy;
    struct xen_libxc_save_handler x86_msr_policy;
    struct xen_libxc_save_handler static_data_end;
    struct xen_libxc_save_handler x86_pv_p2m_frames;
    struct xen_libxc_save_handler page_data;
    struct xen_libxc_save_handler x86_pv_vcpu_basic;
    struct xen_libxc_save_handler x86_pv_vcpu_extended;
    struct xen_libxc_save_handler x86_pv_vcpu_xsave;
    struct xen_libxc_save_handler hvm_context;
    struct xen_libxc_save_handler x86_pv_vcpu_msrs;
    struct xen_libxc_save_handler verify;
    struct xen_libxc_save_handler checkpoint;
};

/*
 * Gives a saver its memory. Where a sink cannot go back, the handlers are called twice, first in a
 * dry run that measures: `size` runs of equal lengths at most, of the records that begin without a
 * length. With a `size` of 0 they are called once; a record that begins without a length then has
 * to fit into the chunk.
 */
void xen_libxc_saver_init(struct xen_libxc_saver *saver, struct streamspec_length *lengths,
                          size_t size);

/*
 * Saves a stream: its headers, the records of the handlers, then END. Returns STREAMSPEC_OK if it
 * is whole, and the sink has all of it. Otherwise the output holds no whole stream, and no record
 * of which anything failed: STREAMSPEC_BROKEN where a record would break a rule; STREAMSPEC_HANDLER
 * where a handler failed, which `save.result` tells more of; STREAMSPEC_FULL; or what else a saver
 * returns.
 */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_save(struct xen_libxc_saver *saver, const struct xen_libxc_save_handlers *handlers,
               struct streamspec_output *output, const struct xen_libxc_image_header *image_header,
               const struct xen_libxc_domain_header *domain_header);

/* Tells how many octets the same handlers would save. No octet that is appended is looked at. */
STREAMSPEC_CHECKED
enum streamspec_status
xen_libxc_dry_run(struct xen_libxc_saver *saver, const struct xen_libxc_save_handlers *handlers,
                  const struct xen_libxc_image_header *image_header,
                  const struct xen_libxc_domain_header *domain_header, uint64_t *size);

/*
 * The same as a part of another save, which has run its handlers before if it has to, within a
 * stream: `total` octets, if that is known.
 */
enum streamspec_status
xen_libxc_save_pass(struct xen_libxc_saver *saver, const struct xen_libxc_save_handlers *handlers,
                    struct streamspec_output *output, enum streamspec_pass pass,
                    struct streamspec_around *around, uint64_t total,
                    const struct xen_libxc_image_header *image_header,
                    const struct xen_libxc_domain_header *domain_header);

/*
 * Begins a stream without handlers, of which the records follow; xen_libxc_save_finish() ends it.
 */
enum streamspec_status xen_libxc_save_start(struct xen_libxc_saver *saver,
                                            struct streamspec_output *output,
                                            const struct xen_libxc_image_header *image_header,
                                            const struct xen_libxc_domain_header *domain_header);

/* Writes END, and gives to the sink what is still in the chunk. */
STREAMSPEC_CHECKED
enum streamspec_status xen_libxc_save_finish(struct xen_libxc_saver *saver);

/* Whether lengths alone count. */
static inline bool xen_libxc_save_is_dry_run(const struct xen_libxc_saver *saver)
{
    return saver->save.pass == STREAMSPEC_DRY;
}

/*
 * Begins a record of which the body comes in pieces. Its length, if it was neither said nor
 * measured, is written at the end, which the sink has to be able to: the record fits into the
 * chunk, or the sink can go back; otherwise the save fails with STREAMSPEC_UNMEASURED. Not for
 * X86_PV_INFO, which later records depend on.
 */
enum streamspec_status xen_libxc_save_begin(struct xen_libxc_saver *saver, uint32_t type);

/* The same with a body of this length, padding excluded. */
enum streamspec_status
xen_libxc_save_begin_with_length(struct xen_libxc_saver *saver, uint32_t type, uint64_t length);

/*
 * Appends octets to the body, as they stand in the stream. A dry run looks at none, so that
 * `octets` may be NULL.
 */
enum streamspec_status xen_libxc_save_append(struct xen_libxc_saver *saver, const void *octets,
                                             size_t length);

/*
 * Ends the record: checks its place and its length; its body too, if the chunk or buffer still
 * holds all of it. Writes the length where that was not known before, and pads the body.
 */
enum streamspec_status xen_libxc_save_end(struct xen_libxc_saver *saver);

/* Writes an X86_PV_INFO. */
enum streamspec_status
xen_libxc_save_x86_pv_info(struct xen_libxc_saver *saver, const struct xen_libxc_x86_pv_info *body);

/* Writes a SHARED_INFO. */
enum streamspec_status
xen_libxc_save_shared_info(struct xen_libxc_saver *saver,
                           const struct xen_libxc_shared_info_body *from);

/* Writes an X86_TSC_INFO. */
enum streamspec_status
xen_libxc_save_x86_tsc_info(struct xen_libxc_saver *saver,
                            const struct xen_libxc_x86_tsc_info *body);

/* Writes an HVM_PARAMS. */
enum streamspec_status xen_libxc_save_hvm_params(struct xen_libxc_saver *saver,
            const struct xen_libxc_hvm_params_body *from);

/* Appends the fixed part of an HVM_PARAMS; its other parts follow. */
enum streamspec_status
xen_libxc_save_fixed_hvm_params(struct xen_libxc_saver *saver,
                                const struct xen_libxc_hvm_params *fixed);

/* Writes a TOOLSTACK. */
enum streamspec_status xen_libxc_save_toolstack(struct xen_libxc_saver *saver,
                                                const struct xen_libxc_toolstack_body *from);

/* Writes a CHECKPOINT_DIRTY_PFN_LIST. */
enum streamspec_status
xen_libxc_save_checkpoint_dirty_pfn_list(struct xen_libxc_saver *saver,
                                         const struct xen_libxc_checkpoint_dirty_pfn_list_body *from);

/* Writes an X86_CPUID_POLICY. */
enum streamspec_status
xen_libxc_save_x86_cpuid_policy(struct xen_libxc_saver *saver,
                                const struct xen_libxc_x86_cpuid_policy_body *from);

/* Writes an X86_MSR_POLICY. */
enum streamspec_status
xen_libxc_save_x86_msr_policy(struct xen_libxc_saver *saver,
                              const struct xen_libxc_x86_msr_policy_body *from);

/* Writes a STATIC_DATA_END. */
enum streamspec_status xen_libxc_save_static_data_end(struct xen_libxc_saver *saver);

/* Writes an X86_PV_P2M_FRAMES. */
enum streamspec_status
xen_libxc_save_x86_pv_p2m_frames(struct xen_libxc_saver *saver,
                                 const struct xen_libxc_x86_pv_p2m_frames_body *from);

/* Appends the fixed part of an X86_PV_P2M_FRAMES; its other parts follow. */
enum streamspec_status
xen_libxc_save_fixed_x86_pv_p2m_frames(struct xen_libxc_saver *saver,
                                       const struct xen_libxc_x86_pv_p2m_frames *fixed);

/* Writes a PAGE_DATA. */
enum streamspec_status xen_libxc_save_page_data(struct xen_libxc_saver *saver,
                                                const struct xen_libxc_page_data_body *from);

/* Appends the fixed part of a PAGE_DATA; its other parts follow. */
enum streamspec_status
xen_libxc_save_fixed_page_data(struct xen_libxc_saver *saver,
                               const struct xen_libxc_page_data *fixed);

/* Writes an X86_PV_VCPU_BASIC. */
enum streamspec_status
xen_libxc_save_x86_pv_vcpu_basic(struct xen_libxc_saver *saver,
                                 const struct xen_libxc_x86_pv_vcpu_basic_body *from);

/* Appends the fixed part of an X86_PV_VCPU_BASIC; its other parts follow. */
enum streamspec_status
xen_libxc_save_fixed_x86_pv_vcpu_basic(struct xen_libxc_saver *saver,
                                       const struct xen_libxc_x86_pv_vcpu_basic *fixed);

/* Writes an X86_PV_VCPU_EXTENDED. */
enum streamspec_status
xen_libxc_save_x86_pv_vcpu_extended(struct xen_libxc_saver *saver,
                                    const struct xen_libxc_x86_pv_vcpu_extended_body *from);

/* Appends the fixed part of an X86_PV_VCPU_EXTENDED; its other parts follow. */
enum streamspec_status
xen_libxc_save_fixed_x86_pv_vcpu_extended(struct xen_libxc_saver *saver,
                                          const struct xen_libxc_x86_pv_vcpu_extended *fixed);

/* Writes an X86_PV_VCPU_XSAVE. */
enum streamspec_status
xen_libxc_save_x86_pv_vcpu_xsave(struct xen_libxc_saver *saver,
                                 const struct xen_libxc_x86_pv_vcpu_xsave_body *from);

/* Appends the fixed part of an X86_PV_VCPU_XSAVE; its other parts follow. */
enum streamspec_status
xen_libxc_save_fixed_x86_pv_vcpu_xsave(struct xen_libxc_saver *saver,
                                       const struct xen_libxc_x86_pv_vcpu_xsave *fixed);

/* Writes an HVM_CONTEXT. */
enum streamspec_status
xen_libxc_save_hvm_context(struct xen_libxc_saver *saver,
                           const struct xen_libxc_hvm_context_body *from);

/* Writes an X86_PV_VCPU_MSRS. */
enum streamspec_status
xen_libxc_save_x86_pv_vcpu_msrs(struct xen_libxc_saver *saver,
                                const struct xen_libxc_x86_pv_vcpu_msrs_body *from);

/* Appends the fixed part of an X86_PV_VCPU_MSRS; its other parts follow. */
enum streamspec_status
xen_libxc_save_fixed_x86_pv_vcpu_msrs(struct xen_libxc_saver *saver,
                                      const struct xen_libxc_x86_pv_vcpu_msrs *fixed);

/* Writes a VERIFY. */
enum streamspec_status xen_libxc_save_verify(struct xen_libxc_saver *saver);

/* Writes a CHECKPOINT. */
enum streamspec_status xen_libxc_save_checkpoint(struct xen_libxc_saver *saver);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif /* XEN_STREAMS_LIBXC_SAVE_H */
