/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: names in the description, and what they stand for. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context.h>
#include <xen_streams/domain_context_names.h>

#include "internal.h"

static const struct streamspec_name records[] = {
    { "END", XEN_DOMAIN_CONTEXT_TYPE_END },
    { "SHARED_INFO", XEN_DOMAIN_CONTEXT_TYPE_SHARED_INFO },
    { "X86_TSC_INFO", XEN_DOMAIN_CONTEXT_TYPE_X86_TSC_INFO },
    { "EVENT_CHANNEL", XEN_DOMAIN_CONTEXT_TYPE_EVENT_CHANNEL },
    { "GRANT_ENTRIES_V1", XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V1 },
    { "GRANT_ENTRIES_V2", XEN_DOMAIN_CONTEXT_TYPE_GRANT_ENTRIES_V2 },
    { "VCPU_INFO", XEN_DOMAIN_CONTEXT_TYPE_VCPU_INFO },
    { "VCPU_RUNSTATE", XEN_DOMAIN_CONTEXT_TYPE_VCPU_RUNSTATE },
};

const char *xen_domain_context_record_name(uint64_t type)
{
    return streamspec_name_of(records, sizeof records / sizeof *records, type);
}

bool xen_domain_context_record_type(const char *name, uint64_t *type)
{
    return streamspec_value_of(records, sizeof records / sizeof *records, name, type);
}

static const struct streamspec_name names1[] = {
    { "x86_pv", XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_X86_PV },
    { "x86_hvm", XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_X86_HVM },
    { "arm", XEN_DOMAIN_CONTEXT_DOMAIN_ARCH_ARM },
};

const char *xen_domain_context_domain_arch_name(uint64_t value)
{
    return streamspec_name_of(names1, sizeof names1 / sizeof *names1, value);
}

bool xen_domain_context_domain_arch_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names1, sizeof names1 / sizeof *names1, name, value);
}

static const struct streamspec_name names2[] = {
    { "kind", XEN_DOMAIN_CONTEXT_GRANT_FLAGS_KIND_MASK },
    { "readonly", XEN_DOMAIN_CONTEXT_GRANT_FLAGS_READONLY },
    { "reading", XEN_DOMAIN_CONTEXT_GRANT_FLAGS_READING },
    { "writing", XEN_DOMAIN_CONTEXT_GRANT_FLAGS_WRITING },
    { "cache", XEN_DOMAIN_CONTEXT_GRANT_FLAGS_CACHE_MASK },
    { "sub_page", XEN_DOMAIN_CONTEXT_GRANT_FLAGS_SUB_PAGE },
};

const char *xen_domain_context_grant_flags_name(uint64_t value)
{
    return streamspec_name_of(names2, sizeof names2 / sizeof *names2, value);
}

bool xen_domain_context_grant_flags_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names2, sizeof names2 / sizeof *names2, name, value);
}

static const struct streamspec_name names3[] = {
    { "none", XEN_DOMAIN_CONTEXT_GRANT_KIND_NONE },
    { "access", XEN_DOMAIN_CONTEXT_GRANT_KIND_ACCESS },
    { "transfer", XEN_DOMAIN_CONTEXT_GRANT_KIND_TRANSFER },
};

const char *xen_domain_context_grant_kind_name(uint64_t value)
{
    return streamspec_name_of(names3, sizeof names3 / sizeof *names3, value);
}

bool xen_domain_context_grant_kind_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names3, sizeof names3 / sizeof *names3, name, value);
}

static const struct streamspec_name names4[] = {
    { "big_endian", XEN_DOMAIN_CONTEXT_IMAGE_OPTIONS_BIG_ENDIAN },
};

const char *xen_domain_context_image_options_name(uint64_t value)
{
    return streamspec_name_of(names4, sizeof names4 / sizeof *names4, value);
}

bool xen_domain_context_image_options_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names4, sizeof names4 / sizeof *names4, name, value);
}

static const struct streamspec_name names5[] = {
    { "compat", XEN_DOMAIN_CONTEXT_SHARED_INFO_FLAGS_COMPAT },
};

const char *xen_domain_context_shared_info_flags_name(uint64_t value)
{
    return streamspec_name_of(names5, sizeof names5 / sizeof *names5, value);
}

bool xen_domain_context_shared_info_flags_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names5, sizeof names5 / sizeof *names5, name, value);
}

static const struct streamspec_name names6[] = {
    { "pending", XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_FLAGS_PENDING },
    { "masked", XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_FLAGS_MASKED },
};

const char *xen_domain_context_event_channel_flags_name(uint64_t value)
{
    return streamspec_name_of(names6, sizeof names6 / sizeof *names6, value);
}

bool xen_domain_context_event_channel_flags_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names6, sizeof names6 / sizeof *names6, name, value);
}

static const struct streamspec_name names7[] = {
    { "unbound", XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_UNBOUND },
    { "interdomain", XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_INTERDOMAIN },
    { "pirq", XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_PIRQ },
    { "virq", XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_VIRQ },
    { "ipi", XEN_DOMAIN_CONTEXT_EVENT_CHANNEL_STATE_IPI },
};

const char *xen_domain_context_event_channel_state_name(uint64_t value)
{
    return streamspec_name_of(names7, sizeof names7 / sizeof *names7, value);
}

bool xen_domain_context_event_channel_state_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names7, sizeof names7 / sizeof *names7, name, value);
}

static const struct streamspec_name names8[] = {
    { "running", XEN_DOMAIN_CONTEXT_RUNSTATE_RUNNING },
    { "runnable", XEN_DOMAIN_CONTEXT_RUNSTATE_RUNNABLE },
    { "blocked", XEN_DOMAIN_CONTEXT_RUNSTATE_BLOCKED },
    { "offline", XEN_DOMAIN_CONTEXT_RUNSTATE_OFFLINE },
};

const char *xen_domain_context_runstate_name(uint64_t value)
{
    return streamspec_name_of(names8, sizeof names8 / sizeof *names8, value);
}

bool xen_domain_context_runstate_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names8, sizeof names8 / sizeof *names8, name, value);
}
