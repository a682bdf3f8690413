/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Libxl stream: names in the description, and what they stand for. */
/* Generated from spec/libxl by `cargo codegen`; do not edit. */

#include <xen_streams/libxl.h>
#include <xen_streams/libxl_names.h>

#include "internal.h"

static const struct streamspec_name records[] = {
    { "END", XEN_LIBXL_TYPE_END },
    { "LIBXC_CONTEXT", XEN_LIBXL_TYPE_LIBXC_CONTEXT },
    { "EMULATOR_XENSTORE_DATA", XEN_LIBXL_TYPE_EMULATOR_XENSTORE_DATA },
    { "EMULATOR_CONTEXT", XEN_LIBXL_TYPE_EMULATOR_CONTEXT },
    { "CHECKPOINT_END", XEN_LIBXL_TYPE_CHECKPOINT_END },
    { "CHECKPOINT_STATE", XEN_LIBXL_TYPE_CHECKPOINT_STATE },
};

const char *xen_libxl_record_name(uint64_t type)
{
    return streamspec_name_of(records, sizeof records / sizeof *records, type);
}

bool xen_libxl_record_type(const char *name, uint64_t *type)
{
    return streamspec_value_of(records, sizeof records / sizeof *records, name, type);
}

static const struct streamspec_name names1[] = {
    { "unknown", XEN_LIBXL_EMULATOR_ID_UNKNOWN },
    { "qemu_traditional", XEN_LIBXL_EMULATOR_ID_QEMU_TRADITIONAL },
    { "qemu_upstream", XEN_LIBXL_EMULATOR_ID_QEMU_UPSTREAM },
};

const char *xen_libxl_emulator_id_name(uint64_t value)
{
    return streamspec_name_of(names1, sizeof names1 / sizeof *names1, value);
}

bool xen_libxl_emulator_id_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names1, sizeof names1 / sizeof *names1, name, value);
}

static const struct streamspec_name names2[] = {
    { "big_endian", XEN_LIBXL_OPTIONS_BIG_ENDIAN },
    { "legacy", XEN_LIBXL_OPTIONS_LEGACY },
};

const char *xen_libxl_options_name(uint64_t value)
{
    return streamspec_name_of(names2, sizeof names2 / sizeof *names2, value);
}

bool xen_libxl_options_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names2, sizeof names2 / sizeof *names2, name, value);
}

static const struct streamspec_name names3[] = {
    { "new", XEN_LIBXL_CONTROL_ID_NEW },
    { "svm_suspended", XEN_LIBXL_CONTROL_ID_SVM_SUSPENDED },
    { "svm_ready", XEN_LIBXL_CONTROL_ID_SVM_READY },
    { "svm_resumed", XEN_LIBXL_CONTROL_ID_SVM_RESUMED },
};

const char *xen_libxl_control_id_name(uint64_t value)
{
    return streamspec_name_of(names3, sizeof names3 / sizeof *names3, value);
}

bool xen_libxl_control_id_value(const char *name, uint64_t *value)
{
    return streamspec_value_of(names3, sizeof names3 / sizeof *names3, name, value);
}
