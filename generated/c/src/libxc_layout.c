/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * Libxc domain image: the compiler lays structures out as the format does, or this does not
 * compile.
 */
/* Generated from spec/libxc by `cargo codegen`; do not edit. */

#include <stddef.h>

#include <xen_streams/libxc.h>

/* An array of negative size is an error. */
#define HOLDS(name, condition) typedef char holds_##name[(condition) ? 1 : -1]

HOLDS(size_of_hvm_param, sizeof(struct xen_libxc_hvm_param) == 16);
HOLDS(hvm_param__index, offsetof(struct xen_libxc_hvm_param, index) == 0);
HOLDS(hvm_param__value, offsetof(struct xen_libxc_hvm_param, value) == 8);
HOLDS(size_of_cpuid_leaf, sizeof(struct xen_libxc_cpuid_leaf) == 24);
HOLDS(cpuid_leaf__leaf, offsetof(struct xen_libxc_cpuid_leaf, leaf) == 0);
HOLDS(cpuid_leaf__subleaf, offsetof(struct xen_libxc_cpuid_leaf, subleaf) == 4);
HOLDS(cpuid_leaf__a, offsetof(struct xen_libxc_cpuid_leaf, a) == 8);
HOLDS(cpuid_leaf__b, offsetof(struct xen_libxc_cpuid_leaf, b) == 12);
HOLDS(cpuid_leaf__c, offsetof(struct xen_libxc_cpuid_leaf, c) == 16);
HOLDS(cpuid_leaf__d, offsetof(struct xen_libxc_cpuid_leaf, d) == 20);
HOLDS(size_of_msr_entry, sizeof(struct xen_libxc_msr_entry) == 16);
HOLDS(msr_entry__idx, offsetof(struct xen_libxc_msr_entry, idx) == 0);
HOLDS(msr_entry__reserved, offsetof(struct xen_libxc_msr_entry, reserved) == 4);
HOLDS(msr_entry__val, offsetof(struct xen_libxc_msr_entry, val) == 8);
HOLDS(size_of_image_header, sizeof(struct xen_libxc_image_header) == 24);
HOLDS(image_header__marker, offsetof(struct xen_libxc_image_header, marker) == 0);
HOLDS(image_header__id, offsetof(struct xen_libxc_image_header, id) == 8);
HOLDS(image_header__version, offsetof(struct xen_libxc_image_header, version) == 12);
HOLDS(image_header__options, offsetof(struct xen_libxc_image_header, options) == 16);
HOLDS(image_header__reserved, offsetof(struct xen_libxc_image_header, reserved) == 18);
HOLDS(image_header__reserved2, offsetof(struct xen_libxc_image_header, reserved2) == 20);
HOLDS(size_of_domain_header, sizeof(struct xen_libxc_domain_header) == 16);
HOLDS(domain_header__type, offsetof(struct xen_libxc_domain_header, type) == 0);
HOLDS(domain_header__page_shift, offsetof(struct xen_libxc_domain_header, page_shift) == 4);
HOLDS(domain_header__reserved, offsetof(struct xen_libxc_domain_header, reserved) == 6);
HOLDS(domain_header__xen_major, offsetof(struct xen_libxc_domain_header, xen_major) == 8);
HOLDS(domain_header__xen_minor, offsetof(struct xen_libxc_domain_header, xen_minor) == 12);
HOLDS(size_of_record_header, sizeof(struct xen_libxc_record_header) == 8);
HOLDS(record_header__type, offsetof(struct xen_libxc_record_header, type) == 0);
HOLDS(record_header__length, offsetof(struct xen_libxc_record_header, length) == 4);
HOLDS(size_of_page_data, sizeof(struct xen_libxc_page_data) == 8);
HOLDS(page_data__count, offsetof(struct xen_libxc_page_data, count) == 0);
HOLDS(page_data__reserved, offsetof(struct xen_libxc_page_data, reserved) == 4);
HOLDS(size_of_x86_pv_info, sizeof(struct xen_libxc_x86_pv_info) == 8);
HOLDS(x86_pv_info__guest_width, offsetof(struct xen_libxc_x86_pv_info, guest_width) == 0);
HOLDS(x86_pv_info__pt_levels, offsetof(struct xen_libxc_x86_pv_info, pt_levels) == 1);
HOLDS(x86_pv_info__reserved, offsetof(struct xen_libxc_x86_pv_info, reserved) == 2);
HOLDS(size_of_x86_pv_p2m_frames, sizeof(struct xen_libxc_x86_pv_p2m_frames) == 8);
HOLDS(x86_pv_p2m_frames__p2m_start_pfn,
      offsetof(struct xen_libxc_x86_pv_p2m_frames, p2m_start_pfn) == 0);
HOLDS(x86_pv_p2m_frames__p2m_end_pfn, offsetof(struct xen_libxc_x86_pv_p2m_frames, p2m_end_pfn) ==
      4);
HOLDS(size_of_x86_pv_vcpu_basic, sizeof(struct xen_libxc_x86_pv_vcpu_basic) == 8);
HOLDS(x86_pv_vcpu_basic__vcpu_id, offsetof(struct xen_libxc_x86_pv_vcpu_basic, vcpu_id) == 0);
HOLDS(x86_pv_vcpu_basic__reserved, offsetof(struct xen_libxc_x86_pv_vcpu_basic, reserved) == 4);
HOLDS(size_of_x86_pv_vcpu_extended, sizeof(struct xen_libxc_x86_pv_vcpu_extended) == 8);
HOLDS(x86_pv_vcpu_extended__vcpu_id, offsetof(struct xen_libxc_x86_pv_vcpu_extended, vcpu_id) == 0);
HOLDS(x86_pv_vcpu_extended__reserved, offsetof(struct xen_libxc_x86_pv_vcpu_extended, reserved) ==
      4);
HOLDS(size_of_x86_pv_vcpu_xsave, sizeof(struct xen_libxc_x86_pv_vcpu_xsave) == 8);
HOLDS(x86_pv_vcpu_xsave__vcpu_id, offsetof(struct xen_libxc_x86_pv_vcpu_xsave, vcpu_id) == 0);
HOLDS(x86_pv_vcpu_xsave__reserved, offsetof(struct xen_libxc_x86_pv_vcpu_xsave, reserved) == 4);
HOLDS(size_of_x86_tsc_info, sizeof(struct xen_libxc_x86_tsc_info) == 24);
HOLDS(x86_tsc_info__mode, offsetof(struct xen_libxc_x86_tsc_info, mode) == 0);
HOLDS(x86_tsc_info__khz, offsetof(struct xen_libxc_x86_tsc_info, khz) == 4);
HOLDS(x86_tsc_info__nsec, offsetof(struct xen_libxc_x86_tsc_info, nsec) == 8);
HOLDS(x86_tsc_info__incarnation, offsetof(struct xen_libxc_x86_tsc_info, incarnation) == 16);
HOLDS(x86_tsc_info__reserved, offsetof(struct xen_libxc_x86_tsc_info, reserved) == 20);
HOLDS(size_of_hvm_params, sizeof(struct xen_libxc_hvm_params) == 8);
HOLDS(hvm_params__count, offsetof(struct xen_libxc_hvm_params, count) == 0);
HOLDS(hvm_params__reserved, offsetof(struct xen_libxc_hvm_params, reserved) == 4);
HOLDS(size_of_x86_pv_vcpu_msrs, sizeof(struct xen_libxc_x86_pv_vcpu_msrs) == 8);
HOLDS(x86_pv_vcpu_msrs__vcpu_id, offsetof(struct xen_libxc_x86_pv_vcpu_msrs, vcpu_id) == 0);
HOLDS(x86_pv_vcpu_msrs__reserved, offsetof(struct xen_libxc_x86_pv_vcpu_msrs, reserved) == 4);
