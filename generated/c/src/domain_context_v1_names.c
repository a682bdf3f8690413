/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context, version 1: names in the description, and what they stand for. */
/* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. */

#include <xen_streams/domain_context_v1.h>
#include <xen_streams/domain_context_v1_names.h>

#include "internal.h"

static const struct streamspec_name records[] = {
    { "END", XEN_DOMAIN_CONTEXT_V1_TYPE_END },
    { "HEADER", XEN_DOMAIN_CONTEXT_V1_TYPE_HEADER },
    { "SHARED_INFO", XEN_DOMAIN_CONTEXT_V1_TYPE_SHARED_INFO },
    { "TSC_INFO", XEN_DOMAIN_CONTEXT_V1_TYPE_TSC_INFO },
};

const char *xen_domain_context_v1_record_name(uint64_t type)
{
    return streamspec_name_of(records, sizeof records / sizeof *records, type);
}

bool xen_domain_context_v1_record_type(const char *name, uint64_t *type)
{
    return streamspec_value_of(records, sizeof records / sizeof *records, name, type);
}

static const struct streamspec_name names1[] = {
    { "compat", XEN_DOMAIN_CONTEXT_V1_SHARED_INFO_FLAGS_COMPAT },
};

const char *xen_domain_context_v1_shared_info_flags_name(uint64_t value)
{
    return streamspec_name_of(names1, sizeof names1 / sizeof *names1, value);
}

bool xen_domain_context_v1_shared_info_flags_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names1, sizeof names1 / sizeof *names1, name, value);
}
