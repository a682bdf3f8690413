/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: names in the description, and what they stand for. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */

#include <xen_streams/xapi.h>
#include <xen_streams/xapi_names.h>

#include "internal.h"

static const struct streamspec_name records[] = {
    { "XENOPS", XEN_XAPI_TYPE_XENOPS },
    { "LIBXC_IMAGE", XEN_XAPI_TYPE_LIBXC_IMAGE },
    { "QEMU_TRAD", XEN_XAPI_TYPE_QEMU_TRAD },
    { "VARSTORED", XEN_XAPI_TYPE_VARSTORED },
    { "SWTPM0", XEN_XAPI_TYPE_SWTPM0 },
    { "SWTPM", XEN_XAPI_TYPE_SWTPM },
    { "END_OF_IMAGE", XEN_XAPI_TYPE_END_OF_IMAGE },
};

const char *xen_xapi_record_name(uint64_t type)
{
    return streamspec_name_of(records, sizeof records / sizeof *records, type);
}

bool xen_xapi_record_type(const char *name, uint64_t *type)
{
    return streamspec_value_of(records, sizeof records / sizeof *records, name, type);
}
