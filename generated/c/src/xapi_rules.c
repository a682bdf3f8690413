/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Xapi suspend image: the rules that an error can name. */
/* Generated from spec/xapi by `cargo codegen`; do not edit. */

#include <xen_streams/xapi_codec.h>

const struct streamspec_rule xen_xapi_rules[XEN_XAPI_RULES] = {
    {
        "xapi.head.complete",
        "A stream holds all octets of its `head`.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_XAPI_RULE_HEAD_COMPLETE,
    },
    {
        "xapi.head.signature.const",
        "`signature` is `XenSavedDomv2-\\x0a`.",
        STREAMSPEC_CLASS_MAGIC,
        XEN_XAPI_RULE_HEAD_SIGNATURE_CONST,
    },
    {
        "xapi.framing.header-complete",
        "A stream holds all octets of a record's header.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_XAPI_RULE_FRAMING_HEADER_COMPLETE,
    },
    {
        "xapi.framing.body-complete",
        "A stream holds as many octets of a body as the record's length says.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_XAPI_RULE_FRAMING_BODY_COMPLETE,
    },
    {
        "xapi.framing.end",
        "A stream does not stop before its last record.",
        STREAMSPEC_CLASS_TRUNCATED,
        XEN_XAPI_RULE_FRAMING_END,
    },
    {
        "xapi.framing.nothing-after-end",
        "Nothing follows the last record.",
        STREAMSPEC_CLASS_TRAILING,
        XEN_XAPI_RULE_FRAMING_NOTHING_AFTER_END,
    },
    {
        "xapi.framing.type",
        "The type of a record is one of those described.",
        STREAMSPEC_CLASS_TYPE,
        XEN_XAPI_RULE_FRAMING_TYPE,
    },
    {
        "xapi.xenops.metadata.fits",
        "`metadata` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_XENOPS_METADATA_FITS,
    },
    {
        "xapi.xenops.length",
        "The length of XENOPS is the sum of its fields.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_XENOPS_LENGTH,
    },
    {
        "xapi.xenops.ahead",
        "There is one such record, ahead of all others.",
        STREAMSPEC_CLASS_CONFLICT,
        XEN_XAPI_RULE_XENOPS_AHEAD,
    },
    {
        "xapi.libxc_image.required",
        "A stream has a record LIBXC_IMAGE.",
        STREAMSPEC_CLASS_MISSING,
        XEN_XAPI_RULE_LIBXC_IMAGE_REQUIRED,
    },
    {
        "xapi.libxc_image.once",
        "A stream has no second LIBXC_IMAGE.",
        STREAMSPEC_CLASS_DUPLICATE,
        XEN_XAPI_RULE_LIBXC_IMAGE_ONCE,
    },
    {
        "xapi.libxc_image.length",
        "The length of LIBXC_IMAGE is 0.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_LIBXC_IMAGE_LENGTH,
    },
    {
        "xapi.qemu_trad.state.fits",
        "`state` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_QEMU_TRAD_STATE_FITS,
    },
    {
        "xapi.qemu_trad.length",
        "The length of QEMU_TRAD is the sum of its fields.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_QEMU_TRAD_LENGTH,
    },
    {
        "xapi.qemu_trad.limit",
        "The state has at most 1 MiB.",
        STREAMSPEC_CLASS_VALUE,
        XEN_XAPI_RULE_QEMU_TRAD_LIMIT,
    },
    {
        "xapi.varstored.variables.fits",
        "`variables` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_VARSTORED_VARIABLES_FITS,
    },
    {
        "xapi.varstored.length",
        "The length of VARSTORED is the sum of its fields.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_VARSTORED_LENGTH,
    },
    {
        "xapi.swtpm0.state.fits",
        "`state` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_SWTPM0_STATE_FITS,
    },
    {
        "xapi.swtpm0.length",
        "The length of SWTPM0 is the sum of its fields.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_SWTPM0_LENGTH,
    },
    {
        "xapi.swtpm0.unused",
        "Nobody writes the record any more.",
        STREAMSPEC_CLASS_CONFLICT,
        XEN_XAPI_RULE_SWTPM0_UNUSED,
    },
    {
        "xapi.swtpm.state.fits",
        "`state` lies within the body of its record.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_SWTPM_STATE_FITS,
    },
    {
        "xapi.swtpm.length",
        "The length of SWTPM is the sum of its fields.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_SWTPM_LENGTH,
    },
    {
        "xapi.swtpm.uefi",
        "The UEFI variables stand before it.",
        STREAMSPEC_CLASS_CONFLICT,
        XEN_XAPI_RULE_SWTPM_UEFI,
    },
    {
        "xapi.end_of_image.length",
        "The length of END_OF_IMAGE is 0.",
        STREAMSPEC_CLASS_LENGTH,
        XEN_XAPI_RULE_END_OF_IMAGE_LENGTH,
    },
};
